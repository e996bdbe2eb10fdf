const id=402;const ids=[402];const modules={402:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{var node_https__WEBPACK_IMPORTED_MODULE_2___namespace_cache;
var node_http__WEBPACK_IMPORTED_MODULE_1___namespace_cache;__webpack_require__.d(__webpack_exports__,{RF:()=>HttpApi,_O:()=>USER_AGENT,oK:()=>Transport,qw:()=>ProgressLog,
ry:()=>RunnerLog});var _chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(740);var node_http__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(67);
var node_https__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(708);var node_tls__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(692);function getProxyUrl(reqUrl){
const usingSsl=reqUrl.protocol==="https:";if(checkBypass(reqUrl)){return void 0}const proxyVar=(()=>{if(usingSsl){return process.env["https_proxy"]||process.env["\
HTTPS_PROXY"]}else{return process.env["http_proxy"]||process.env["HTTP_PROXY"]}})();if(proxyVar){try{return new DecodedURL(proxyVar)}catch(_a){if(!proxyVar.startsWith(
"http://")&&!proxyVar.startsWith("https://"))return new DecodedURL(`http://${proxyVar}`)}}else{return void 0}}function checkBypass(reqUrl){if(!reqUrl.hostname){
return false}const reqHost=reqUrl.hostname;if(isLoopbackAddress(reqHost)){return true}const noProxy=process.env["no_proxy"]||process.env["NO_PROXY"]||"";if(!noProxy){
return false}let reqPort;if(reqUrl.port){reqPort=Number(reqUrl.port)}else if(reqUrl.protocol==="http:"){reqPort=80}else if(reqUrl.protocol==="https:"){reqPort=443}
const upperReqHosts=[reqUrl.hostname.toUpperCase()];if(typeof reqPort==="number"){upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`)}for(const upperNoProxyItem of noProxy.
split(",").map(x=>x.trim().toUpperCase()).filter(x=>x)){if(upperNoProxyItem==="*"||upperReqHosts.some(x=>x===upperNoProxyItem||x.endsWith(`.${upperNoProxyItem}`)||
upperNoProxyItem.startsWith(".")&&x.endsWith(`${upperNoProxyItem}`))){return true}}return false}function isLoopbackAddress(host){const hostLower=host.toLowerCase();
return hostLower==="localhost"||hostLower.startsWith("127.")||hostLower.startsWith("[::1]")||hostLower.startsWith("[0:0:0:0:0:0:0:1]")}var DecodedURL=class extends URL{constructor(url,base){
super(url,base);this._decodedUsername=decodeURIComponent(super.username);this._decodedPassword=decodeURIComponent(super.password)}get username(){return this._decodedUsername}get password(){
return this._decodedPassword}};function proxyFor(target){const name=target.protocol==="https:"?"https_proxy":"http_proxy";const variable=[name,name.toUpperCase()].
find(one=>(process.env[one]??"")!=="");if(variable===void 0||checkBypass(target))return{kind:"direct"};const url=getProxyUrl(target);return url===void 0||url.hostname===
""?{kind:"unreadable",variable}:{kind:"proxy",url,variable}}function agentFor({origin,maxSockets,certificates},proxy){const proxyEnv=proxy.kind==="proxy"?{HTTPS_PROXY:proxy.
url.href,HTTP_PROXY:proxy.url.href}:void 0;if(origin.protocol==="http:"){return new node_http__WEBPACK_IMPORTED_MODULE_1__.Agent({keepAlive:proxyEnv===void 0,maxSockets,
proxyEnv})}const ca=[...(0,node_tls__WEBPACK_IMPORTED_MODULE_3__.getCACertificates)("default"),...certificates];const trust=certificates.length===0?{}:{secureContext:(0,
node_tls__WEBPACK_IMPORTED_MODULE_3__.createSecureContext)({ca,allowPartialTrustChain:true})};return new node_https__WEBPACK_IMPORTED_MODULE_2__.Agent({keepAlive:true,
maxSockets,proxyEnv,...trust})}var Transport=class{#userAgent;#clock;#agent;#closed=new AbortController;proxy;constructor(options){this.proxy=proxyFor(options.origin);
this.#agent=agentFor(options,this.proxy);this.#userAgent=options.userAgent;this.#clock=options.clock}async send({method,url,headers,body,connectMs,answerMs,signal:outer}){
const late=new AbortController;const signal=AbortSignal.any([outer,this.#closed.signal,late.signal]);const{protocol}=url;const proxied=this.proxy.kind==="proxy";
let connected=false;let stop=(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.Pl)(this.#clock,connectMs,()=>{const unreachable=new _chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.
Lo(new Error(`no connection within ${connectMs/1e3} s`));late.abort(new _chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.Az("connect",proxied&&protocol==="http:"?
unreachable:void 0))});const waitForAnswer=()=>{stop();if(answerMs===void 0)return;stop=(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.Pl)(this.#clock,answerMs,
()=>late.abort(new _chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.Az("timeout")))};const failed=error=>{if(signal.aborted)return signal.reason;return error instanceof
_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.Az?error:new _chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.Az((0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.
I)(error,connected),error)};const exchanged=Promise.withResolvers();const{resolve,reject}=exchanged;try{signal.throwIfAborted();const options={method,headers:{...headers,
"user-agent":this.#userAgent},agent:this.#agent,rejectUnauthorized:true};const request=(protocol==="https:"?node_https__WEBPACK_IMPORTED_MODULE_2___namespace_cache||
(node_https__WEBPACK_IMPORTED_MODULE_2___namespace_cache=__webpack_require__.t(node_https__WEBPACK_IMPORTED_MODULE_2__,2)):node_http__WEBPACK_IMPORTED_MODULE_1___namespace_cache||
(node_http__WEBPACK_IMPORTED_MODULE_1___namespace_cache=__webpack_require__.t(node_http__WEBPACK_IMPORTED_MODULE_1__,2))).request(url,options);const abort=()=>{
reject(signal.reason);request.destroy()};signal.addEventListener("abort",abort);request.on("error",error=>reject(proxied&&!connected?(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.
oW)(error,protocol):error));request.once("response",resolve);request.once("upgrade",(_message,socket)=>{reject(new _chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.
Az("not-http",new Error("101 Switching Protocols")));socket.destroy()});request.once("close",()=>{signal.removeEventListener("abort",abort);setImmediate(()=>reject(
new Error("closed without an answer")))});request.once("socket",socket=>{const stands=()=>{connected=true;waitForAnswer()};if(request.reusedSocket||!socket.connecting)
stands();else socket.once(socket instanceof node_tls__WEBPACK_IMPORTED_MODULE_3__.TLSSocket?"secureConnect":"connect",stands)});request.end(body??"");const message=await exchanged.
promise;waitForAnswer();const read=async function*(){const chunks=message;try{for await(const chunk of chunks){stop();yield chunk;waitForAnswer()}}catch(error){
throw failed(error)}finally{stop()}};return{status:message.statusCode??0,headers:message.headers,body:read(),discard:()=>{stop();message.destroy()}}}catch(error){
stop();throw failed(error)}}close(){this.#closed.abort();this.#agent.destroy()}};var isDebug2=()=>(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__._o)();var RunnerLog=class{#open=false;info(line){
(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.pq)(line)}notice(line){(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.lm)(line)}warning(line){(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.
$e)(line)}debug(line){(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.Yz)(line)}phase(title){this.end();(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.Oh)(
title);this.#open=true}end(){if(this.#open)(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.N4)();this.#open=false}};var FIRST_INTERVAL_MS=1e3;var SHARE_OF_ELAPSED=1/
5;var ProgressLog=class{#started;#print;#next;#last="";constructor(started,print){this.#started=started;this.#next=started+FIRST_INTERVAL_MS;this.#print=print}tell(now,line){
if(now<this.#next)return;const text=line();if(text===this.#last)return;this.#last=text;const elapsed=now-this.#started;this.#next=now+Math.max(FIRST_INTERVAL_MS,
elapsed*SHARE_OF_ELAPSED);this.#print(`${text} (${(elapsed/1e3).toFixed(0)} s)`)}};var package_default={name:"zylon-ingest",version:"1.0.0"};var ANY_METHOD={dns:"\
limited",connect:"limited","rate-limited":"limited"};var IDEMPOTENT={...ANY_METHOD,"connection-lost":"limited","server-error":"limited",unavailable:"limited",timeout:"\
limited"};var ONCE={...ANY_METHOD,unavailable:"with-retry-after"};var POLICY={read:{...IDEMPOTENT,"bad-json":"limited"},update:IDEMPOTENT,create:ONCE,refresh:ONCE,
ingest:{...ONCE,"already-running":"until-deadline"}};function retryOf(purpose,code){return POLICY[purpose][code]??"no"}var FIRST_DELAY_MS=2e3;var MAX_DELAY_MS=3e4;
var JITTER_MS=1e3;var LAST_RETRY_MS=500;function delayBefore(retry,random,retryAfterMs2){const step=Math.min(MAX_DELAY_MS,FIRST_DELAY_MS*2**Math.min(retry-1,16));
return Math.round(retryAfterMs2===void 0?(step+random*step)/2:retryAfterMs2+random*JITTER_MS)}function seconds(ms){const rounded=Math.round(Math.max(0,ms)/100)/
10;return`${rounded<10?rounded:Math.round(rounded)} s`}function outOfTime(failure,delayMs,{raisedBy},leftMs){const{what,why,remedy}=failure.explanation;const{retryAfterMs:retryAfterMs2}=failure.
http;const wait=retryAfterMs2===void 0?`the next retry would be in ${seconds(delayMs)}`:`the server asks to wait ${seconds(retryAfterMs2)}`;const raise=raisedBy===
void 0||remedy.includes(raisedBy)?"":`, or raise ${raisedBy}`;return new _chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.lZ(failure.code,{what,why:`${why}. Ther\
e is no time for a retry: ${wait}, but only ${seconds(leftMs)} are left`,remedy:`${remedy}${raise}`},{cause:failure,http:failure.http})}var HIGHEST_MAX_RETRIES=20;
var PASSING=new Set(["rate-limited","unavailable"]);function outOfRetries(failure,options){const{code,explanation,http:http3}=failure;const{maxRetries}=options;
const more=mostRetries({...options,maxRetries:maxRetries+1},failure)>maxRetries;if(!PASSING.has(code)||!more||maxRetries>=HIGHEST_MAX_RETRIES)return failure;const remedy=`${explanation.
remedy}, or raise max-retries`;return new _chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.lZ(code,{...explanation,remedy},{cause:failure,http:http3})}function mostRetries({
purpose,maxRetries},{code,http:http3}){const retry=http3.final===true?"no":retryOf(purpose,code);if(retry==="until-deadline")return Infinity;if(retry==="no"||retry===
"with-retry-after"&&http3.retryAfterMs===void 0)return 0;return Math.min(maxRetries,http3.mostRetries??maxRetries)}async function withRetries(options,attempt){const{
clock,limits,onRetry}=options;for(let number=1;;number+=1){try{return await attempt(number)}catch(error){if(!(error instanceof _chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.
lZ))throw error;const most=mostRetries(options,error);if(number>most)throw outOfRetries(error,options);const{retryAfterMs:retryAfterMs2}=error.http;const floorMs=retryAfterMs2??
0;const wantedMs=delayBefore(number,clock.random(),retryAfterMs2);const leftMs=limits.deadline-clock.now();const lastMs=leftMs-LAST_RETRY_MS;if(lastMs<=0||floorMs>=
leftMs)throw outOfTime(error,wantedMs,limits,leftMs);const delayMs=Math.max(floorMs,Math.min(wantedMs,lastMs));onRetry({number,...most===Infinity?{}:{most},failure:error,
delayMs});await clock.sleep(delayMs,limits.signal)}}}var SERVER_ERROR=["server-error","The server, or a proxy in front of it, failed","Read the log of the Zylon\
 instance that base-url names, and of any proxy in front of it"];var BY_STATUS={400:["bad-request","A value or the credentials are wrong, or the integration is \
not configured yet","Check integration-id, integration-type, username and password, then open the integration in Zylon"],401:["unauthorized","The token is wrong\
, expired or of another kind: the action needs a Workspace API token","Create a new Workspace API token in Zylon and store it in the secret behind api-token"],403:[
"forbidden","The connector is not enabled, the token's user lacks the permission, or the organization is not theirs","Check organization, then ask an administra\
tor of Zylon to enable the connector or to grant the permission"],404:["not-found","The token's user has no integration of this id and type","Check integration-\
id, integration-type and organization, then whether api-token is of the user who made the integration"],405:["method-not-allowed","Zylon has another version, or\
 a proxy in front of it blocks this method","Check the path in base-url, any proxy in front of Zylon, and the version of Zylon"],407:["connect","The proxy betwe\
en this runner and Zylon needs a user and a password, or refused those it got","Put them into HTTP_PROXY (http://user:password@host:port), from a secret"],409:[
"already-running","Something is running that conflicts with this, most likely an earlier ingest","Run the step when that has ended, or raise wait-timeout-second\
s"],422:["unprocessable","The server understood the request and refused its content","Check username and password, then integration-id and integration-type"],429:[
"rate-limited","The server limits how many requests it takes in a short time","Run the step less often"],503:["unavailable","The server, or a proxy in front of \
it, is overloaded or restarting","Wait until the Zylon instance that base-url names is up"]};var CONFLICT=["bad-request","It conflicts with something that exist\
s, such as an integration with this username, perhaps of another user","Look at the integrations in Zylon, then set integration-id, or another username"];function rowOf(status,isIngest){
if(status===409&&!isIngest)return CONFLICT;const row=BY_STATUS[status];if(row!==void 0)return row;if(status>=500)return SERVER_ERROR;return["bad-request","The s\
erver refused the request","Check base-url, integration-id and integration-type"]}function wordsOf(value){if(typeof value!=="object"||value===null)return"";const fields=new Map(
Object.entries(value));const detail=fields.get("detail");if(Array.isArray(detail)){const first=detail[0];return typeof first==="object"&&first!==null&&"msg"in first&&
typeof first.msg==="string"?first.msg:""}const words=["detail","message","error","title"].map(key=>fields.get(key));return words.find(word=>typeof word==="strin\
g")??""}function happened({task,name,purpose},status,reason){const what=(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.Gj)(task,purpose!=="read"&&(status<300||
status>=500));return{what:reason===""?what:`${what}: ${reason}`,request:`${name} answered ${status}`}}function notApi(asked,{status,headers},text){const{purpose,
baseUrl,printable}=asked;const host=printable(baseUrl.host);const excerpt=printable(text);const contentType=printable(headers["content-type"]??"");const sent=excerpt===
""?"an empty body":contentType||"text without a content type";const reason=`${host} sent ${sent} in place of JSON${excerpt===""?"":`: "${excerpt}"`}`;const{what,
request}=happened(asked,status,reason);const failed=(why,remedy)=>new _chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.lZ("not-api",{what,why,remedy},{http:{status,
request}});if(excerpt===""){return failed("The server, or a proxy in front of it, did not send the answer of the API","Check base-url, then any proxy in front o\
f the server")}if(purpose==="ingest"){return failed("Something in front of Zylon answered in its place: a proxy whose time limit passed, or a login page","Check\
 the time limit and the login of the proxy in front of the server that base-url names")}return failed(`${host} is not the Zylon API, or something answers in its\
 place: a login page, a proxy, or the web application`,`${baseUrl.pathname==="/"?"Correct base-url (host, port and path prefix)":`Set base-url to ${printable(baseUrl.
origin)}, without a path`}; behind a login proxy, let requests to /api/ through`)}function statusFailure(asked,answer,text,now){const{purpose,baseUrl,printable}=asked;
const{status,headers}=answer;const wait=retryAfterMs(headers["retry-after"],now);const failure=(code2,reason,why2,remedy2)=>{const{what,request}=happened(asked,
status,reason);return new _chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.lZ(code2,{what,why:why2,remedy:remedy2},{http:{status,request,retryAfterMs:wait}})};if(status<
400){const target=URL.parse(headers.location??"",baseUrl.href);return failure("redirect",`the server redirects to ${target===null?"an address that cannot be rea\
d":printable(target.origin)}`,"The action follows no redirect, since that would send the token to another address","Set base-url to the address of Zylon itself;\
 behind a login proxy, let requests to /api/ through")}const json=(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.qF)(text);if(status===404&&!json.ok)return notApi(
asked,answer,text);const said=json.ok?printable(wordsOf(json.value)):"";const[code,why,remedy]=rowOf(status,purpose==="ingest");return failure(code,said===""?"":
`the server said "${said}"`,why,remedy)}function bodyFailure(asked,answer,kind,text){const excerpt=asked.printable(text);if(kind==="not-api"||excerpt==="")return notApi(
asked,answer,text);const{status}=answer;const{what,request}=happened(asked,status,`the JSON in the answer cannot be read: "${excerpt}"`);const explanation={what,
why:"Something damaged or cut the answer on its way, or it is not from the Zylon API",remedy:"Check for a proxy between this runner and base-url that cuts or re\
writes answers"};return new _chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.lZ("bad-json",explanation,{http:{status,request}})}function tooLarge({task,name,purpose},limit){
return new _chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.lZ("too-large",{what:`${(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.Gj)(task,purpose!=="read")}\
: one JSON value in it has more than ${limit/1024/1024} MiB`,why:"No answer of the Zylon API is that large",remedy:"Check that base-url names a Zylon instance, \
then any proxy in between"},{http:{request:`${name} was answered`}})}function retryAfterMs(header,now){const value=header?.trim()??"";if(/^\d+$/.test(value))return Number(
value)*1e3;if(!/^[A-Za-z]{3,9},? .*\d\d:\d\d:\d\d/.test(value))return void 0;const date=Date.parse(value);return Number.isNaN(date)?void 0:Math.max(0,date-now)}
var MAX_DEPTH=5;var MAX_KEYS=30;var MAX_ELEMENTS=50;var MAX_KINDS=3;var MAX_VALUES=2e3;var MAX_CHARACTERS=1500;function shapeOf(value,printable){let left=MAX_VALUES;
const of=(one,depth)=>{left-=1;if(left<0||depth>MAX_DEPTH)return"\u2026";if(one===null)return"null";if(typeof one==="boolean")return"true or false";if(typeof one===
"number")return Number.isInteger(one)?"whole number":"number";if(typeof one==="string")return one===""?"empty text":"text";if(typeof one!=="object")return"\u2026";
if(Array.isArray(one)){if(one.length===0)return"empty list";const kinds=[...new Set(one.slice(0,MAX_ELEMENTS).map(element=>of(element,depth+1)))];const more2=kinds.
length>MAX_KINDS?" or others":"";return`list of ${one.length} ${kinds.slice(0,MAX_KINDS).join(" or ")}${more2}`}const entries=Object.entries(one);const fields=entries.
slice(0,MAX_KEYS).map(([key,field])=>`${(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.TN)(printable(key),40)}: ${of(field,depth+1)}`);const more=entries.length>
MAX_KEYS?[`${entries.length-MAX_KEYS} more`]:[];return`{${[...fields,...more].join(", ")}}`};return(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.TN)(of(value,
0),MAX_CHARACTERS)}var USER_AGENT=`${package_default.name}/${package_default.version}`;var MAX_SHAPES=20;var DEFAULT_PAUSE_MS=1e3;var HttpApi=class{#options;#transport;#pausedUntil=0;constructor(options){
const{baseUrl,parallel,certificates,clock}=options;this.#options=options;this.#transport=new Transport({userAgent:USER_AGENT,origin:baseUrl,maxSockets:parallel,
certificates,clock})}holdsSecret(text){const ended=`${text}
`;return this.#options.redact(ended)!==ended}close(){this.#transport.close()}async exchange(call,read){return this.#retrying(call,async number=>read(await this.#attempt(
call,number)))}async open(call){return this.#retrying(call,number=>this.#attempt(call,number))}async#retrying(call,attempt){const{clock,maxRetries}=this.#options;
const onRetry=({number,most,failure,delayMs})=>call.log.info(`Retry ${number}${most===void 0?"":` of ${most}`} in ${(delayMs/1e3).toFixed(1)} s: ${failure.explanation.
what} (${failure.code}${failure.http.request===void 0?"":`; ${failure.http.request}`})`);const{purpose,limits,retries=maxRetries}=call;return withRetries({purpose,
maxRetries:retries,limits,clock,onRetry},attempt)}async#attempt(call,number){const{baseUrl,clock,parallel}=this.#options;const path=[...baseUrl.pathname.split("\
/").filter(part=>part!==""),...call.segments.map(encodeURIComponent)];const url=new URL(`/${path.join("/")}`,baseUrl);url.search=new URLSearchParams(call.query).
toString();const asked=this.#asked(call,url);const{name,proxy}=asked;if(proxy.kind==="unreadable")throw(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.OT)(asked,
proxy.variable);await this.#pause(name,call.limits);const started=clock.now();const took=()=>`in ${clock.now()-started} ms, attempt ${number}`;const translate=error=>{
if(!(error instanceof _chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.Az))return error;call.log.debug(`${name} failed (${error.kind}) ${took()}`);return(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.
rd)(asked,error)};try{const response=await this.#send(call,url);call.log.debug(`${name} answered ${response.status} ${took()}`);const now=clock.now();const answer=openAnswer(
response,asked,translate,call.log);if(response.status>=200&&response.status<300)return answer;const text=await(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.
jV)(answer.body,clock);response.discard();const json=(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.qF)(text);if(json.ok)answer.saw(json.value);const failure=statusFailure(
asked,response,text,now);if(parallel>1&&failure.code==="rate-limited"){const until=clock.now()+(failure.http.retryAfterMs??DEFAULT_PAUSE_MS);this.#pausedUntil=Math.
max(this.#pausedUntil,until)}throw failure}catch(error){throw translate(error)}}async#pause(name,{deadline,signal,raisedBy}){const{clock}=this.#options;for(let now=clock.
now();now<this.#pausedUntil;now=clock.now()){const leftMs=this.#pausedUntil-now;if(this.#pausedUntil>=deadline){throw new _chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("rate-limited",{what:`Zylon limits the rate of requests, and asked this run to wait ${(leftMs/1e3).toFixed(0)} s more`,why:"That is longer than the time that\
 is left",remedy:`Lower max-parallel${raisedBy===void 0?"":`, or raise ${raisedBy}`}`},{http:{final:true,neverSent:true,request:`${name} was not sent`}})}await clock.
sleep(leftMs+clock.random()*JITTER_MS,signal)}}#asked({method,task,purpose},url){const{baseUrl,requestTimeoutSeconds,certificates,redact}=this.#options;const printable=text=>(0,
_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.TN)(redact(text));return{task:printable(task),name:printable(`${method} ${url.pathname}`),purpose,baseUrl,proxy:this.#transport.
proxy,requestTimeoutSeconds,hasCertificates:certificates.length>0,printable}}async#send(call,url){const requestMs=this.#options.requestTimeoutSeconds*1e3;return this.#transport.
send({method:call.method,url,headers:{...call.anonymous===true?{}:this.#options.credentials,accept:call.accept??"application/json",...call.method==="POST"?{"con\
tent-type":"application/json"}:{}},body:call.body,connectMs:requestMs,...call.purpose==="ingest"?{}:{answerMs:requestMs},signal:call.limits.signal})}};function openAnswer(response,asked,translate,log){
const{name,printable}=asked;const shapes=new Set;const read=async function*(){try{yield*response.body}catch(error){throw translate(error)}};return{name,contentType:response.
headers["content-type"]??"",body:read(),saw:(value,event="")=>{if(!isDebug2()||shapes.size>=MAX_SHAPES)return;const shape=`${event===""?"":`${(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.
TN)(printable(event),40)}: `}${shapeOf(value,printable)}`;if(!shapes.has(shape))log.debug(`${name} answered with ${shape}`);shapes.add(shape)},bodyFailure:(kind,text)=>bodyFailure(
asked,response,kind,text),tooLarge:limit=>tooLarge(asked,limit)}}})};export{id,ids,modules};
