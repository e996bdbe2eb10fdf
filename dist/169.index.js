const id=169;const ids=[169];const modules={754:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{OT:()=>unreadableProxy,d8:()=>networkReason,m3:()=>kindOfNetworkError,rd:()=>networkFailure});var _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
96);var CERTIFICATE_OR_HANDSHAKE=/^(CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|ERR_TLS_|ERR_SSL_|EPROTO)/;
var isTlsError=code=>CERTIFICATE_OR_HANDSHAKE.test(code);function tlsReason(host,detail,code,hasCertificates){const reason=`the TLS connection to ${host} failed\
 (${detail})`;switch(code){case"CERT_HAS_EXPIRED":return{reason,why:`The certificate of ${host}, or of the authority that issued it, has expired`,remedy:`Renew \
it on the server${hasCertificates?", or replace an expired ca-certificate":""}; check the clock of the runner`};case"CERT_NOT_YET_VALID":return{reason,why:`The \
certificate of ${host} is not valid yet`,remedy:"Check the clocks of server and runner"};case"ERR_TLS_CERT_ALTNAME_INVALID":case"HOSTNAME_MISMATCH":return{reason,
why:`The certificate is for other host names than ${host}`,remedy:"Set base-url to a host name that the certificate has, or have it reissued"};default:}if(/^(EPROTO|ERR_SSL_)/.
test(code)){return{reason,why:"Most often, this port speaks plain HTTP; or the server asks for a client certificate",remedy:"Correct the port in base-url, or th\
e TLS settings of the server"}}return{reason,why:"This runner does not trust the issuer: a private authority, or a server that does not send its whole chain",remedy:hasCertificates?
"Check that base-url names the right host, then put the authority that issued its certificate into ca-certificate":"Check that base-url names the right host, th\
en set ca-certificate to the PEM of the authority (text or path)"}}function kindOfNetworkError(error,connected){if(error instanceof _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_0__.
fR)return"proxy";if(error instanceof _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_0__.Lo)return kindOfNetworkError(error.cause,false);const code=(0,_chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_0__.
$N)(error);if(isTlsError(code)&&!connected)return"tls";if(code.startsWith("HPE_"))return"not-http";if(connected)return"connection-lost";const syscall=typeof error===
"object"&&error!==null&&"syscall"in error?error.syscall:void 0;return syscall==="getaddrinfo"||code==="ENOTFOUND"||code==="EAI_AGAIN"?"dns":"connect"}function proxyReason({
host,proxy,detail,cause,kind}){if(proxy===void 0)return void 0;const named=`the proxy ${proxy.host} (from ${proxy.variable})`;if(cause instanceof _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_0__.
Lo){return{code:kind==="dns"||kind==="tls"?kind:"connect",reason:`${named} was not reached (${detail})`,why:`The proxy is down, or ${proxy.variable} on this run\
ner is wrong`,remedy:`Correct ${proxy.variable}; if ${host} needs no proxy, add it to NO_PROXY`}}if(!(cause instanceof _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_0__.
fR))return void 0;const refused={code:"connect",reason:`${named} answered ${cause.status}`};if(cause.status===407){return{...refused,why:"The proxy needs a user\
 and a password, or refused those it got",remedy:`Put them into ${proxy.variable} (http://user:password@host:port), from a secret`}}if(cause.status<500){return{
...refused,why:`The proxy does not let this runner connect to ${host}`,remedy:`Have the proxy allow ${host}; if it needs no proxy, add it to NO_PROXY`}}return{...refused,
why:`The proxy could not reach ${host}`,remedy:`Check host and port in base-url, then whether the proxy reaches them; if ${host} needs no proxy, add it to NO_PR\
OXY`}}var MAX_REQUEST_SECONDS=600;function reasonOf(facts){const{kind,host,detail,proxy,plain,requestTimeoutSeconds}=facts;const through=proxy===void 0?"":` thr\
ough the proxy ${proxy.host}`;const mayRaise=requestTimeoutSeconds<MAX_REQUEST_SECONDS;switch(kind){case"dns":return{code:"dns",reason:`the host name in ${host}\
 was not found (${detail})`,why:"The name is misspelt, or only a network that this runner is not in knows it",remedy:"Correct base-url, or run the job on a self\
-hosted runner inside that network"};case"connect":case"proxy":return{code:"connect",reason:`no connection to ${host}${through} (${detail||`none within ${requestTimeoutSeconds}\
 s`})`,why:"The server is down, the port is wrong, or a firewall is in between",remedy:`Check host and port in base-url, then whether this runner can reach them${detail===
""&&mayRaise?"; on a slow network, raise request-timeout-seconds":""}`};case"tls":return{code:"tls",...tlsReason(host,detail,(0,_chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_0__.
$N)(facts.cause),facts.hasCertificates)};case"not-http":return{code:"not-api",reason:`${host} answered with something that is not HTTP (${detail})`,why:plain?"T\
he port expects https://, or another service listens on it":"Another service than a Zylon instance listens on this port",remedy:plain?"Write https:// in base-ur\
l, or correct its port":"Correct host and port in base-url"};case"timeout":return{code:"timeout",reason:`${host} sent no answer, or stopped in the middle of one\
, for ${requestTimeoutSeconds} s`,why:"The server is overloaded or hangs",remedy:`Look at the state of the server${mayRaise?"; if it is only slow, raise request\
-timeout-seconds":""}`};case"connection-lost":return{code:"connection-lost",reason:`the connection to ${host} was lost before the whole answer came (${detail})`,
why:`The server, or a proxy in between, closed it: a restart, a crash or an idle limit${plain?"; or the port expects https://":""}`,remedy:`Read the log of the \
Zylon instance, and of any proxy in front of it${plain?"; check whether base-url needs https://":""}`}}}var networkReason=facts=>proxyReason(facts)??reasonOf(facts);
var FINAL_PROXY_STATUS=new Set([403,405,407]);var UNKNOWN_NAME_RETRIES=2;function httpFacts(cause){if(cause instanceof _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_0__.
fR)return FINAL_PROXY_STATUS.has(cause.status)?{final:true}:{};const first=cause instanceof _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_0__.Lo?cause.cause:cause;
return(0,_chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_0__.$N)(first)==="ENOTFOUND"?{mostRetries:UNKNOWN_NAME_RETRIES}:{}}var AFTER_SENDING=new Set(["timeout","co\
nnection-lost","not-http"]);function networkFailure(facts){const{cause,call,task,changes,kind}=facts;const{code,reason,why,remedy}=networkReason(facts);const sent=AFTER_SENDING.
has(kind);const what=`${(0,_chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_0__.Gj)(task,sent&&changes)}: ${reason}`;const request=`${call} was ${sent?"":"not "}sent`;
return new _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_0__.lZ(code,{what,why,remedy},{cause,http:{...httpFacts(cause),request}})}function unreadableProxy(task,call,variable){
return new _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_0__.lZ("connect",{what:`${(0,_chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_0__.Gj)(task,false)}: the enviro\
nment variable ${variable} is not the URL of a proxy`,why:"It is misspelt, or its user or password has a character that a URL must percent-encode",remedy:`Corre\
ct ${variable} (http://user:password@host:port); if Zylon needs no proxy, add its host to NO_PROXY`},{http:{final:true,request:`${call} was not sent`}})}}),703:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{
var node_https__WEBPACK_IMPORTED_MODULE_3___namespace_cache;var node_http__WEBPACK_IMPORTED_MODULE_2___namespace_cache;__webpack_require__.d(__webpack_exports__,
{o:()=>Transport});var _chunk_APQQE2B2_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(754);var _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
96);var node_http__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(67);var node_https__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(708);var node_tls__WEBPACK_IMPORTED_MODULE_4__=__webpack_require__(
692);function getProxyUrl(reqUrl){const usingSsl=reqUrl.protocol==="https:";if(checkBypass(reqUrl)){return void 0}const proxyVar=(()=>{if(usingSsl){return process.
env["https_proxy"]||process.env["HTTPS_PROXY"]}else{return process.env["http_proxy"]||process.env["HTTP_PROXY"]}})();if(proxyVar){try{return new DecodedURL(proxyVar)}catch(_a){
if(!proxyVar.startsWith("http://")&&!proxyVar.startsWith("https://"))return new DecodedURL(`http://${proxyVar}`)}}else{return void 0}}function checkBypass(reqUrl){
if(!reqUrl.hostname){return false}const reqHost=reqUrl.hostname;if(isLoopbackAddress(reqHost)){return true}const noProxy=process.env["no_proxy"]||process.env["N\
O_PROXY"]||"";if(!noProxy){return false}let reqPort;if(reqUrl.port){reqPort=Number(reqUrl.port)}else if(reqUrl.protocol==="http:"){reqPort=80}else if(reqUrl.protocol===
"https:"){reqPort=443}const upperReqHosts=[reqUrl.hostname.toUpperCase()];if(typeof reqPort==="number"){upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`)}for(const upperNoProxyItem of noProxy.
split(",").map(x=>x.trim().toUpperCase()).filter(x=>x)){if(upperNoProxyItem==="*"||upperReqHosts.some(x=>x===upperNoProxyItem||x.endsWith(`.${upperNoProxyItem}`)||
upperNoProxyItem.startsWith(".")&&x.endsWith(`${upperNoProxyItem}`))){return true}}return false}function isLoopbackAddress(host){const hostLower=host.toLowerCase();
return hostLower==="localhost"||hostLower.startsWith("127.")||hostLower.startsWith("[::1]")||hostLower.startsWith("[0:0:0:0:0:0:0:1]")}var DecodedURL=class extends URL{constructor(url,base){
super(url,base);this._decodedUsername=decodeURIComponent(super.username);this._decodedPassword=decodeURIComponent(super.password)}get username(){return this._decodedUsername}get password(){
return this._decodedPassword}};async function answerTo(request){const{secure,options,body,signal,stands,blamed}=request;return new Promise((resolve,reject)=>{let answered=false;
const outgoing=(secure?node_https__WEBPACK_IMPORTED_MODULE_3___namespace_cache||(node_https__WEBPACK_IMPORTED_MODULE_3___namespace_cache=__webpack_require__.t(node_https__WEBPACK_IMPORTED_MODULE_3__,
2)):node_http__WEBPACK_IMPORTED_MODULE_2___namespace_cache||(node_http__WEBPACK_IMPORTED_MODULE_2___namespace_cache=__webpack_require__.t(node_http__WEBPACK_IMPORTED_MODULE_2__,
2))).request(options,message=>{answered=true;resolve(message)});const abort=()=>{reject(new Error("aborted"));outgoing.destroy()};signal.addEventListener("abort",
abort);outgoing.on("error",error=>reject(blamed(error)));outgoing.once("upgrade",(_message,socket)=>{reject(new _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.
Az("not-http",new Error("101 Switching Protocols")));socket.destroy()});outgoing.once("close",()=>{signal.removeEventListener("abort",abort);if(!answered)setImmediate(
()=>reject(new Error("closed without an answer")))});outgoing.once("socket",socket=>{if(outgoing.reusedSocket||!socket.connecting)stands();else socket.once(secure?
"secureConnect":"connect",stands)});outgoing.end(body)})}function proxyFor(target){const name=target.protocol==="https:"?"https_proxy":"http_proxy";const variable=[
name,name.toUpperCase()].find(one=>(process.env[one]??"")!=="");if(variable===void 0||checkBypass(target))return{kind:"direct"};const url=getProxyUrl(target);return url===
void 0||url.hostname===""?{kind:"unreadable",variable}:{kind:"proxy",url,variable}}function proxyAuthorization({username,password}){if(username===""&&password===
"")return{};return{"proxy-authorization":`Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`}}function endpoint(url){const fallback=url.protocol===
"https:"?443:80;return{host:url.hostname.replace(/^\[|\]$/g,""),port:url.port===""?fallback:Number(url.port)}}var TunnelAgent=class extends node_https__WEBPACK_IMPORTED_MODULE_3__.
Agent{#proxy;constructor(proxy,options){super(options);this.#proxy=proxy}createConnection(options,callback){const{tunnelSignal:signal}=options;const fail=error=>void Reflect.
apply(callback,void 0,[error]);const host=options.host??"";const authority=`${host.includes(":")?`[${host}]`:host}:${options.port??443}`;const connect2=(this.#proxy.
protocol==="https:"?node_https__WEBPACK_IMPORTED_MODULE_3___namespace_cache||(node_https__WEBPACK_IMPORTED_MODULE_3___namespace_cache=__webpack_require__.t(node_https__WEBPACK_IMPORTED_MODULE_3__,
2)):node_http__WEBPACK_IMPORTED_MODULE_2___namespace_cache||(node_http__WEBPACK_IMPORTED_MODULE_2___namespace_cache=__webpack_require__.t(node_http__WEBPACK_IMPORTED_MODULE_2__,
2))).request({...endpoint(this.#proxy),method:"CONNECT",path:authority,headers:{host:authority,...proxyAuthorization(this.#proxy)},agent:false,rejectUnauthorized:true,
signal});connect2.once("error",error=>fail(new _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.Lo(error)));connect2.once("connect",({statusCode},socket)=>{if(statusCode===
void 0||statusCode<200||statusCode>299){socket.destroy();fail(new _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.fR(statusCode??0));return}const secured=node_tls__WEBPACK_IMPORTED_MODULE_4__.
connect({...options,socket});const abort=()=>void secured.destroy(new Error("aborted"));signal.addEventListener("abort",abort,{once:true});secured.once("error",
fail);secured.once("secureConnect",()=>{signal.removeEventListener("abort",abort);secured.off("error",fail);callback(null,secured)})});connect2.end();return void 0}};
function trustAlso(pem){const{createSecureContext,getCACertificates}=process.getBuiltinModule("node:tls");return createSecureContext({ca:[...getCACertificates("\
default"),...pem],allowPartialTrustChain:true})}function agentFor({origin,maxSockets,certificates},proxy){const pool={keepAlive:true,maxSockets};const trust=certificates.
length===0?{}:{secureContext:trustAlso(certificates)};if(origin.protocol==="https:"){const options={...pool,...trust};return proxy.kind==="proxy"?new TunnelAgent(
proxy.url,options):new node_https__WEBPACK_IMPORTED_MODULE_3__.Agent(options)}if(proxy.kind!=="proxy")return new node_http__WEBPACK_IMPORTED_MODULE_2__.Agent(pool);
return proxy.url.protocol==="https:"?new node_https__WEBPACK_IMPORTED_MODULE_3__.Agent({maxSockets}):new node_http__WEBPACK_IMPORTED_MODULE_2__.Agent({maxSockets})}
async function*bodyOf(message,watch){try{for await(const chunk of message){watch.pause();if(chunk instanceof Uint8Array)yield chunk;watch.wait()}}catch(error){throw watch.
failure(error)}finally{watch.finish()}}var Transport=class{#userAgent;#agent;#openRequests=new Set;proxy;constructor(options){this.proxy=proxyFor(options.origin);
this.#agent=agentFor(options,this.proxy);this.#userAgent=options.userAgent}async send(request){const own=new AbortController;const{signal}=own;const unfollow=(0,
_chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.e6)(request.signal,own);const{url}=request;const plainProxy=this.proxy.kind==="proxy"&&url.protocol==="http:"?this.
proxy.url:void 0;let connected=false;let timer;const blamed=error=>plainProxy!==void 0&&!connected?new _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.Lo(error):
error;const tooLate=(kind,ms)=>plainProxy!==void 0&&!connected?new _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.Az(kind,new _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.
Lo(new Error(`no connection within ${ms/1e3} s`))):new _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.Az(kind);const arm=(ms,kind)=>{clearTimeout(timer);if(ms!==
void 0)timer=setTimeout(()=>own.abort(tooLate(kind,ms)),ms)};const finish=()=>{clearTimeout(timer);unfollow();this.#openRequests.delete(own)};const failure=error=>{
if(signal.aborted)return signal.reason;return error instanceof _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.Az?error:new _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.
Az((0,_chunk_APQQE2B2_js__WEBPACK_IMPORTED_MODULE_0__.m3)(error,connected),error)};const hop=plainProxy??url;const secure=hop.protocol==="https:";const options={
...endpoint(hop),path:plainProxy===void 0?url.pathname+url.search:url.href,method:request.method,headers:{...request.headers,host:url.host,"user-agent":this.#userAgent,
...plainProxy===void 0?{}:proxyAuthorization(plainProxy)},agent:this.#agent,rejectUnauthorized:true,tunnelSignal:signal};const stands=()=>{connected=true;arm(request.
answerMs,"timeout")};this.#openRequests.add(own);try{signal.throwIfAborted();arm(request.connectMs,"connect");const message=await answerTo({secure,options,body:request.
body??"",signal,stands,blamed});const wait=()=>arm(request.answerMs,"timeout");wait();return{status:message.statusCode??0,headers:message.headers,body:bodyOf(message,
{wait,pause:()=>clearTimeout(timer),failure,finish}),discard:()=>void message.destroy()}}catch(error){finish();throw failure(error)}}close(){for(const open of this.#openRequests)
open.abort();this.#agent.destroy()}}}),169:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{RF:()=>HttpApi,_O:()=>USER_AGENT,ry:()=>RunnerLog});var _chunk_APQQE2B2_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(754);var _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
96);var isDebug2=()=>(0,_chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__._o)();var RunnerLog=class{#open=false;info(line){(0,_chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.
pq)(line)}notice(line){(0,_chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.lm)(line)}warning(line){(0,_chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.$e)(line)}debug(line){
(0,_chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.Yz)(line)}phase(title){this.end();(0,_chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.Oh)(title);this.#open=true}end(){
if(this.#open)(0,_chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.N4)();this.#open=false}};var package_default={name:"zylon-ingest",version:"1.0.0"};var SERVER_ERROR=[
"server-error","The server, or a proxy in front of it, failed","Read the log of the Zylon instance that base-url names, and of any proxy in front of it"];var BY_STATUS={
400:["bad-request","A value or the credentials are wrong, or the integration is not configured yet","Check integration-id, integration-type, username and passwo\
rd, then open the integration in Zylon"],401:["unauthorized","The token is wrong, expired or of another kind: the action needs a Workspace API token","Create a \
new Workspace API token in Zylon and store it in the secret behind api-token"],403:["forbidden","The connector is not enabled, the token's user lacks the permis\
sion, or the organization is not theirs","Check organization, then ask an administrator of Zylon to enable the connector or to grant the permission"],404:["not-\
found","The token's user has no integration of this id and type","Check integration-id, integration-type and organization, then whether api-token is of the user\
 who made the integration"],405:["method-not-allowed","Zylon has another version, or a proxy in front of it blocks this method","Check the path in base-url, any\
 proxy in front of Zylon, and the version of Zylon"],407:["connect","The proxy between this runner and Zylon needs a user and a password, or refused those it go\
t","Put them into HTTP_PROXY (http://user:password@host:port), from a secret"],409:["already-running","Something is running that conflicts with this, most likel\
y an earlier ingest","Run the step when that has ended, or raise wait-timeout-seconds"],422:["unprocessable","The server understood the request and refused its \
content","Check username and password, then integration-id and integration-type"],429:["rate-limited","The server limits how many requests it takes in a short t\
ime","Run the step less often"],503:["unavailable","The server, or a proxy in front of it, is overloaded or restarting","Wait until the Zylon instance that base\
-url names is up"]};var CONFLICT=["bad-request","It conflicts with something that exists, such as an integration with this username, perhaps of another user","L\
ook at the integrations in Zylon, then set integration-id, or another username"];function rowOf(status,isIngest){if(status===409&&!isIngest)return CONFLICT;const row=BY_STATUS[status];
if(row!==void 0)return row;if(status>=500)return SERVER_ERROR;return["bad-request","The server refused the request","Check base-url, integration-id and integrat\
ion-type"]}function happened({task,call,status,changes},reason){const what=(0,_chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.Gj)(task,changes&&(status<300||status>=
500));return{what:reason===""?what:`${what}: ${reason}`,request:`${call} answered ${status}`}}function notApi(facts){const{status,excerpt,contentType,host,originAbove,
isIngest}=facts;const sent=excerpt===""?"an empty body":contentType||"text without a content type";const reason=`${host} sent ${sent} in place of JSON${excerpt===
""?"":`: "${excerpt}"`}`;const{what,request}=happened(facts,reason);const failed=(why,remedy)=>new _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.lZ("not-api",
{what,why,remedy},{http:{status,request}});if(excerpt===""){return failed("The server, or a proxy in front of it, did not send the answer of the API","Check bas\
e-url, then any proxy in front of the server")}if(isIngest){return failed("Something in front of Zylon answered in its place: a proxy whose time limit passed, o\
r a login page","Check the time limit and the login of the proxy in front of the server that base-url names")}return failed(`${host} is not the Zylon API, or so\
mething answers in its place: a login page, a proxy, or the web application`,`${originAbove===""?"Correct base-url (host, port and path prefix)":`Set base-url t\
o ${originAbove}, without a path`}; behind a login proxy, let requests to /api/ through`)}function statusFailure(facts){const{status,isIngest,said,retryAfterMs:wait}=facts;
if(status<400){const target=facts.locationOrigin===""?"an address that cannot be read":facts.locationOrigin;const{what:what2,request:request2}=happened(facts,`t\
he server redirects to ${target}`);const explanation={what:what2,why:"The action follows no redirect, since that would send the token to another address",remedy:"\
Set base-url to the address of Zylon itself; behind a login proxy, let requests to /api/ through"};return new _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.lZ(
"redirect",explanation,{http:{status,request:request2,retryAfterMs:wait}})}if(status===404&&!facts.isJson)return notApi(facts);const[code,why,remedy]=rowOf(status,
isIngest);const{what,request}=happened(facts,said===""?"":`the server said "${said}"`);return new _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.lZ(code,{what,
why,remedy},{http:{status,request,retryAfterMs:wait}})}function bodyFailure(facts,kind){if(kind==="not-api"||facts.excerpt==="")return notApi(facts);const{what,
request}=happened(facts,`the JSON in the answer cannot be read: "${facts.excerpt}"`);const explanation={what,why:"Something damaged or cut the answer on its way\
, or it is not from the Zylon API",remedy:"Check for a proxy between this runner and base-url that cuts or rewrites answers"};return new _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.
lZ("bad-json",explanation,{http:{status:facts.status,request}})}function retryAfterMs(header,now){const value=header?.trim()??"";if(/^\d+$/.test(value))return Number(
value)*1e3;if(!/^[A-Za-z]{3,9},? .*\d\d:\d\d:\d\d/.test(value))return void 0;const date=Date.parse(value);return Number.isNaN(date)?void 0:Math.max(0,date-now)}
function wordsOf(json){if(!json.ok||typeof json.value!=="object"||json.value===null)return"";const fields=new Map(Object.entries(json.value));const detail=fields.
get("detail");if(Array.isArray(detail)){const first=detail[0];return typeof first==="object"&&first!==null&&"msg"in first&&typeof first.msg==="string"?first.msg:
""}const words=["detail","message","error","title"].map(key=>fields.get(key));return words.find(word=>typeof word==="string")??""}function factsOf({status,headers},text,json,{
task,name,changes,baseUrl,isIngest,now,printable}){const location=headers.location??"";return{status,task,call:name,changes,host:printable(baseUrl.host),contentType:printable(
headers["content-type"]??""),isJson:json.ok,excerpt:printable(text),said:printable(wordsOf(json)),locationOrigin:URL.canParse(location,baseUrl.href)?printable(new URL(
location,baseUrl).origin):"",originAbove:baseUrl.pathname==="/"?"":printable(baseUrl.origin),isIngest,retryAfterMs:retryAfterMs(headers["retry-after"],now)}}function tooLarge({
task,name,changes},limit){return new _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.lZ("too-large",{what:`${(0,_chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.
Gj)(task,changes)}: one JSON value in it has more than ${limit/1024/1024} MiB`,why:"No answer of the Zylon API is that large",remedy:"Check that base-url names \
a Zylon instance, then any proxy in between"},{http:{request:`${name} was answered`}})}var MAX_DEPTH=5;var MAX_KEYS=30;var MAX_ELEMENTS=50;var MAX_KINDS=3;var MAX_VALUES=2e3;
var MAX_CHARACTERS=1500;var MAX_SHAPES=20;function shapeOf(value,printable){let left=MAX_VALUES;const ofList=(list,depth)=>{if(list.length===0)return"empty list";
const kinds=[...new Set(list.slice(0,MAX_ELEMENTS).map(element=>of(element,depth+1)))];const more=kinds.length>MAX_KINDS?" or others":"";return`list of ${list.length}\
 ${kinds.slice(0,MAX_KINDS).join(" or ")}${more}`};const ofObject=(object,depth)=>{const entries=Object.entries(object);const fields=entries.slice(0,MAX_KEYS).map(
([key,field])=>`${(0,_chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.TN)(printable(key),40)}: ${of(field,depth+1)}`);const more=entries.length>MAX_KEYS?[`${entries.
length-MAX_KEYS} more`]:[];return`{${[...fields,...more].join(", ")}}`};const of=(one,depth)=>{left-=1;if(left<0||depth>MAX_DEPTH)return"\u2026";if(one===null)return"\
null";if(typeof one==="boolean")return"true or false";if(typeof one==="number")return Number.isInteger(one)?"whole number":"number";if(typeof one==="string")return one===
""?"empty text":"text";if(Array.isArray(one))return ofList(one,depth);return typeof one==="object"?ofObject(one,depth):"\u2026"};return(0,_chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.
TN)(of(value,0),MAX_CHARACTERS)}var Shapes=class{#printed=new Set;#print;#printable;constructor(print,printable){this.#print=print;this.#printable=printable}tell(value,name){
if(this.#printed.size>=MAX_SHAPES)return;const shape=`${name===""?"":`${(0,_chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.TN)(this.#printable(name),40)}: `}${shapeOf(
value,this.#printable)}`;if(this.#printed.has(shape))return;this.#printed.add(shape);this.#print(shape)}};async function*translated(body,translate){try{yield*body}catch(error){
throw translate(error)}}function openAnswer(response,translate,context,log){const{name,printable}=context;const shapes=new Shapes(shape=>log.debug(`${name} answ\
ered with ${shape}`),printable);return{name,contentType:response.headers["content-type"]??"",body:translated(response.body,translate),saw:(value,event="")=>{if(isDebug2())
shapes.tell(value,event)},bodyFailure:(kind,text)=>bodyFailure(factsOf(response,text,{ok:false},context),kind),tooLarge:limit=>tooLarge(context,limit)}}var FIRST_PACE_MS=25;
var MAX_PACE_MS=5e3;var GROWTH=1.5;var QUICK_RELIEF_MS=500;var SLOW_RELIEF_MS=1e4;var FADED_MS=1;var DEFAULT_PAUSE_MS=1e3;function pausedTooLong(name,ms,{raisedBy}){
return new _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.lZ("rate-limited",{what:`Zylon limits the rate of requests, and asked this run to wait ${(ms/1e3).toFixed(
0)} s more`,why:"That is longer than the time that is left",remedy:`Lower max-parallel${raisedBy===void 0?"":`, or raise ${raisedBy}`}`},{http:{final:true,neverSent:true,
request:`${name} was not sent`}})}var RateGate=class{#opensAt=0;#nextAt=0;#limitedAt=-Infinity;#paceMs=0;#reliefMs=QUICK_RELIEF_MS;limited(sentAt,now,retryAfterMs2){
this.#opensAt=Math.max(this.#opensAt,now+(retryAfterMs2??DEFAULT_PAUSE_MS));if(sentAt<this.#limitedAt)return;this.#limitedAt=now;this.#reliefMs=this.#paceMs===0?
QUICK_RELIEF_MS:SLOW_RELIEF_MS;this.#paceMs=this.#paceMs===0?FIRST_PACE_MS:Math.min(MAX_PACE_MS,GROWTH*this.#paceMs)}passed(){const kept=Math.max(.5,1-this.#paceMs/
this.#reliefMs);this.#paceMs=this.#paceMs<FADED_MS?0:kept*this.#paceMs}reserve(now){const at=Math.max(now,this.#opensAt,this.#nextAt);this.#nextAt=at+this.#paceMs;
return at}async pass(name,{now,sleep},limits){const{deadline,signal}=limits;for(;;){const asked=now();const at=this.reserve(asked);if(at<=asked)return;if(at>=deadline)
throw pausedTooLong(name,at-asked,limits);await sleep(at-asked,signal);if(this.#opensAt<=now())return}}};var ANY_METHOD={dns:"limited",connect:"limited","rate-l\
imited":"limited"};var IDEMPOTENT={...ANY_METHOD,"connection-lost":"limited","server-error":"limited",unavailable:"limited",timeout:"limited"};var ONCE={...ANY_METHOD,
unavailable:"with-retry-after"};var POLICY={read:{...IDEMPOTENT,"bad-json":"limited"},update:IDEMPOTENT,create:ONCE,refresh:ONCE,ingest:{...ONCE,"already-runnin\
g":"until-deadline"}};function retryOf(purpose,code){return POLICY[purpose][code]??"no"}var FIRST_DELAY_MS=2e3;var MAX_DELAY_MS=3e4;var JITTER_MS=1e3;var LAST_RETRY_MS=500;
function delayBefore(retry,random,retryAfterMs2){const step=Math.min(MAX_DELAY_MS,FIRST_DELAY_MS*2**Math.min(retry-1,16));return Math.round(retryAfterMs2===void 0?
(step+random*step)/2:retryAfterMs2+random*JITTER_MS)}function seconds(ms){const rounded=Math.round(Math.max(0,ms)/100)/10;return`${rounded<10?rounded:Math.round(
rounded)} s`}function outOfTime(failure,delayMs,{raisedBy},leftMs){const{what,why,remedy}=failure.explanation;const{retryAfterMs:retryAfterMs2}=failure.http;const wait=retryAfterMs2===
void 0?`the next retry would be in ${seconds(delayMs)}`:`the server asks to wait ${seconds(retryAfterMs2)}`;const raise=raisedBy===void 0||remedy.includes(raisedBy)?
"":`, or raise ${raisedBy}`;return new _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.lZ(failure.code,{what,why:`${why}. There is no time for a retry: ${wait},\
 but only ${seconds(leftMs)} are left`,remedy:`${remedy}${raise}`},{cause:failure,http:failure.http})}var HIGHEST_MAX_RETRIES=20;var PASSING=new Set(["rate-limi\
ted","unavailable"]);function outOfRetries(failure,options){const{code,explanation,http}=failure;const{maxRetries}=options;const more=mostRetries({...options,maxRetries:maxRetries+
1},failure)>maxRetries;if(!PASSING.has(code)||!more||maxRetries>=HIGHEST_MAX_RETRIES)return failure;const remedy=`${explanation.remedy}, or raise max-retries`;return new _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.
lZ(code,{...explanation,remedy},{cause:failure,http})}function mostRetries({purpose,maxRetries},{code,http}){const retry=http.final===true?"no":retryOf(purpose,
code);if(retry==="until-deadline")return Infinity;if(retry==="no"||retry==="with-retry-after"&&http.retryAfterMs===void 0)return 0;return Math.min(maxRetries,http.
mostRetries??maxRetries)}async function withRetries(options,attempt){const{clock,limits,onRetry}=options;for(let number=1;;number+=1){try{return await attempt(number)}catch(error){
if(!(error instanceof _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.lZ))throw error;const most=mostRetries(options,error);if(number>most)throw outOfRetries(error,
options);const{retryAfterMs:retryAfterMs2}=error.http;const floorMs=retryAfterMs2??0;const wantedMs=delayBefore(number,clock.random(),retryAfterMs2);const leftMs=limits.
deadline-clock.now();const lastMs=leftMs-LAST_RETRY_MS;if(lastMs<=0||floorMs>=leftMs)throw outOfTime(error,wantedMs,limits,leftMs);const delayMs=Math.max(floorMs,
Math.min(wantedMs,lastMs));onRetry({number,...most===Infinity?{}:{most},failure:error,delayMs});await clock.sleep(delayMs,limits.signal)}}}var USER_AGENT=`${package_default.
name}/${package_default.version}`;async function openTransport({baseUrl,parallel,certificates}){const{Transport}=await Promise.resolve().then(__webpack_require__.
bind(__webpack_require__,965));return new Transport({userAgent:USER_AGENT,origin:baseUrl,maxSockets:parallel,certificates})}var HttpApi=class{#options;#transport;#gate;constructor(options){
this.#options=options;this.#transport=openTransport(options);this.#transport.catch(()=>void 0);this.#gate=options.parallel>1?new RateGate:void 0}holdsSecret(text){
const ended=`${text}
`;return this.#options.redact(ended)!==ended}close(){void this.#transport.then(transport=>transport.close(),()=>void 0)}async exchange(call,read){return this.#retrying(
call,async number=>read(await this.#attempt(call,number)))}async open(call){return this.#retrying(call,number=>this.#attempt(call,number))}async#retrying(call,attempt){
const{clock,maxRetries}=this.#options;const onRetry=({number,most,failure,delayMs})=>call.log.info(`Retry ${number}${most===void 0?"":` of ${most}`} in ${(delayMs/
1e3).toFixed(1)} s: ${failure.explanation.what} (${failure.code}${failure.http.request===void 0?"":`; ${failure.http.request}`})`);const{purpose,limits,retries=maxRetries}=call;
return withRetries({purpose,maxRetries:retries,limits,clock,onRetry},attempt)}async#attempt(call,number){const{baseUrl,clock}=this.#options;const path=[...baseUrl.
pathname.split("/").filter(part=>part!==""),...call.segments.map(encodeURIComponent)];const url=new URL(`/${path.join("/")}`,baseUrl);url.search=new URLSearchParams(
call.query).toString();const name=this.#printable(`${call.method} ${url.pathname}`);const transport=await this.#transport;await this.#gate?.pass(name,clock,call.
limits);const started=clock.now();const took=()=>`in ${clock.now()-started} ms, attempt ${number}`;const translate=error=>{if(!(error instanceof _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.
Az))return error;call.log.debug(`${name} failed (${error.kind}) ${took()}`);return(0,_chunk_APQQE2B2_js__WEBPACK_IMPORTED_MODULE_0__.rd)(this.#networkFacts(call,
name,transport,error))};const{proxy}=transport;if(proxy.kind==="unreadable")throw(0,_chunk_APQQE2B2_js__WEBPACK_IMPORTED_MODULE_0__.OT)(this.#printable(call.task),
name,proxy.variable);try{const response=await this.#send(call,url,transport);call.log.debug(`${name} answered ${response.status} ${took()}`);const context=this.#context(
call,name);const answer=openAnswer(response,translate,context,call.log);if(response.status!==429)this.#gate?.passed();if(response.status>=200&&response.status<300)
return answer;const text=await(0,_chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.jV)(answer.body);response.discard();const json=(0,_chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.
qF)(text);if(json.ok)answer.saw(json.value);const failure=statusFailure(factsOf(response,text,json,context));if(failure.code==="rate-limited")this.#gate?.limited(
started,clock.now(),failure.http.retryAfterMs);throw failure}catch(error){throw translate(error)}}#networkFacts({task,purpose},name,{proxy},failure){const{baseUrl,
requestTimeoutSeconds,certificates}=this.#options;const{kind,cause,message}=failure;return{kind,task:this.#printable(task),call:name,changes:purpose!=="read",host:this.#printable(
baseUrl.host),plain:baseUrl.protocol==="http:",...proxy.kind==="proxy"?{proxy:{host:this.#printable(proxy.url.host),variable:proxy.variable}}:{},detail:cause===
void 0?"":this.#printable((0,_chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.$N)(cause)||message),requestTimeoutSeconds,hasCertificates:certificates.length>0,cause}}async#send(call,url,transport){
const requestMs=this.#options.requestTimeoutSeconds*1e3;const{body}=call;return transport.send({method:call.method,url,headers:{...call.anonymous===true?{}:this.#options.
credentials,accept:call.accept??"application/json",...call.method==="POST"?{"content-type":"application/json"}:{}},body,connectMs:requestMs,...call.purpose==="i\
ngest"?{}:{answerMs:requestMs},signal:call.limits.signal})}#context({purpose,task},name){const{baseUrl,clock}=this.#options;const printable=text=>this.#printable(
text);return{task:printable(task),name,changes:purpose!=="read",baseUrl,isIngest:purpose==="ingest",now:clock.now(),printable}}#printable(text){return(0,_chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_1__.
TN)(this.#options.redact(text))}}}),965:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{Transport:()=>_chunk_ATIWRWER_js__WEBPACK_IMPORTED_MODULE_0__.o});var _chunk_ATIWRWER_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(703);var _chunk_APQQE2B2_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
754);var _chunk_WU4X35CM_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(96)})};export{id,ids,modules};
