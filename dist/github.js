var __nccwpck_require__={};__nccwpck_require__.d=(exports,definition)=>{for(var key in definition)__nccwpck_require__.o(definition,key)&&!__nccwpck_require__.o(
exports,key)&&Object.defineProperty(exports,key,{enumerable:!0,get:definition[key]})},__nccwpck_require__.o=(obj,prop)=>Object.prototype.hasOwnProperty.call(obj,
prop);var __webpack_exports__={};__nccwpck_require__.d(__webpack_exports__,{Q:()=>getOctokit,_:()=>context2});var __create=Object.create,__defProp=Object.defineProperty,
__getOwnPropDesc=Object.getOwnPropertyDescriptor,__getOwnPropNames=Object.getOwnPropertyNames,__getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty,
__commonJS=(cb,mod)=>function(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).exports,mod),mod.exports}catch(e3){throw mod=0,e3}},__copyProps=(to,from,except,desc)=>{
if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],
enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to},__toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(
isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{value:mod,enumerable:!0}):target,mod)),require_fs=__commonJS({"builtin:fs"(exports,module){module.
exports=process.getBuiltinModule("fs")}}),require_os=__commonJS({"builtin:os"(exports,module){module.exports=process.getBuiltinModule("os")}}),require_http=__commonJS(
{"builtin:http"(exports,module){module.exports=process.getBuiltinModule("http")}}),require_https=__commonJS({"builtin:https"(exports,module){module.exports=process.
getBuiltinModule("https")}}),require_proxy=__commonJS({"node_modules/@actions/github/node_modules/@actions/http-client/lib/proxy.js"(exports){"use strict";Object.
defineProperty(exports,"__esModule",{value:!0}),exports.getProxyUrl=getProxyUrl,exports.checkBypass=checkBypass;function getProxyUrl(e3){let t3=e3.protocol==="h\
ttps:";if(checkBypass(e3))return;let s3=t3?process.env.https_proxy||process.env.HTTPS_PROXY:process.env.http_proxy||process.env.HTTP_PROXY;if(s3)try{return new DecodedURL(
s3)}catch{if(!s3.startsWith("http://")&&!s3.startsWith("https://"))return new DecodedURL(`http://${s3}`)}else return}function checkBypass(e3){if(!e3.hostname)return!1;
let t3=e3.hostname;if(isLoopbackAddress(t3))return!0;let s3=process.env.no_proxy||process.env.NO_PROXY||"";if(!s3)return!1;let r3;e3.port?r3=Number(e3.port):e3.
protocol==="http:"?r3=80:e3.protocol==="https:"&&(r3=443);let p5=[e3.hostname.toUpperCase()];typeof r3=="number"&&p5.push(`${p5[0]}:${r3}`);for(let n2 of s3.split(
",").map(o5=>o5.trim().toUpperCase()).filter(o5=>o5))if(n2==="*"||p5.some(o5=>o5===n2||o5.endsWith(`.${n2}`)||n2.startsWith(".")&&o5.endsWith(`${n2}`)))return!0;
return!1}function isLoopbackAddress(e3){let t3=e3.toLowerCase();return t3==="localhost"||t3.startsWith("127.")||t3.startsWith("[::1]")||t3.startsWith("[0:0:0:0:\
0:0:0:1]")}var DecodedURL=class extends URL{constructor(t3,s3){super(t3,s3),this._decodedUsername=decodeURIComponent(super.username),this._decodedPassword=decodeURIComponent(
super.password)}get username(){return this._decodedUsername}get password(){return this._decodedPassword}}}}),require_net=__commonJS({"builtin:net"(exports,module){
module.exports=process.getBuiltinModule("net")}}),require_tls=__commonJS({"builtin:tls"(exports,module){module.exports=process.getBuiltinModule("tls")}}),require_events=__commonJS(
{"builtin:events"(exports,module){module.exports=process.getBuiltinModule("events")}}),require_assert=__commonJS({"builtin:assert"(exports,module){module.exports=
process.getBuiltinModule("assert")}}),require_util=__commonJS({"builtin:util"(exports,module){module.exports=process.getBuiltinModule("util")}}),require_tunnel=__commonJS(
{"node_modules/tunnel/lib/tunnel.js"(exports){"use strict";var net=require_net(),tls=require_tls(),http=require_http(),https=require_https(),events=require_events(),
assert=require_assert(),util=require_util();exports.httpOverHttp=httpOverHttp,exports.httpsOverHttp=httpsOverHttp,exports.httpOverHttps=httpOverHttps,exports.httpsOverHttps=
httpsOverHttps;function httpOverHttp(t3){var e3=new TunnelingAgent(t3);return e3.request=http.request,e3}function httpsOverHttp(t3){var e3=new TunnelingAgent(t3);
return e3.request=http.request,e3.createSocket=createSecureSocket,e3.defaultPort=443,e3}function httpOverHttps(t3){var e3=new TunnelingAgent(t3);return e3.request=
https.request,e3}function httpsOverHttps(t3){var e3=new TunnelingAgent(t3);return e3.request=https.request,e3.createSocket=createSecureSocket,e3.defaultPort=443,
e3}function TunnelingAgent(t3){var e3=this;e3.options=t3||{},e3.proxyOptions=e3.options.proxy||{},e3.maxSockets=e3.options.maxSockets||http.Agent.defaultMaxSockets,
e3.requests=[],e3.sockets=[],e3.on("free",function(r3,u4,o5,s3){for(var n2=toOptions(u4,o5,s3),l6=0,p5=e3.requests.length;l6<p5;++l6){var f4=e3.requests[l6];if(f4.
host===n2.host&&f4.port===n2.port){e3.requests.splice(l6,1),f4.request.onSocket(r3);return}}r3.destroy(),e3.removeSocket(r3)})}util.inherits(TunnelingAgent,events.
EventEmitter),TunnelingAgent.prototype.addRequest=function(e3,a4,r3,u4){var o5=this,s3=mergeOptions({request:e3},o5.options,toOptions(a4,r3,u4));if(o5.sockets.length>=
this.maxSockets){o5.requests.push(s3);return}o5.createSocket(s3,function(n2){n2.on("free",l6),n2.on("close",p5),n2.on("agentRemove",p5),e3.onSocket(n2);function l6(){
o5.emit("free",n2,s3)}function p5(f4){o5.removeSocket(n2),n2.removeListener("free",l6),n2.removeListener("close",p5),n2.removeListener("agentRemove",p5)}})},TunnelingAgent.
prototype.createSocket=function(e3,a4){var r3=this,u4={};r3.sockets.push(u4);var o5=mergeOptions({},r3.proxyOptions,{method:"CONNECT",path:e3.host+":"+e3.port,agent:!1,
headers:{host:e3.host+":"+e3.port}});e3.localAddress&&(o5.localAddress=e3.localAddress),o5.proxyAuth&&(o5.headers=o5.headers||{},o5.headers["Proxy-Authorization"]=
"Basic "+new Buffer(o5.proxyAuth).toString("base64")),debug("making CONNECT request");var s3=r3.request(o5);s3.useChunkedEncodingByDefault=!1,s3.once("response",
n2),s3.once("upgrade",l6),s3.once("connect",p5),s3.once("error",f4),s3.end();function n2(c3){c3.upgrade=!0}function l6(c3,i3,d5){process.nextTick(function(){p5(
c3,i3,d5)})}function p5(c3,i3,d5){if(s3.removeAllListeners(),i3.removeAllListeners(),c3.statusCode!==200){debug("tunneling socket could not be established, stat\
usCode=%d",c3.statusCode),i3.destroy();var v2=new Error("tunneling socket could not be established, statusCode="+c3.statusCode);v2.code="ECONNRESET",e3.request.
emit("error",v2),r3.removeSocket(u4);return}if(d5.length>0){debug("got illegal response body from proxy"),i3.destroy();var v2=new Error("got illegal response bo\
dy from proxy");v2.code="ECONNRESET",e3.request.emit("error",v2),r3.removeSocket(u4);return}return debug("tunneling connection has established"),r3.sockets[r3.sockets.
indexOf(u4)]=i3,a4(i3)}function f4(c3){s3.removeAllListeners(),debug(`tunneling socket could not be established, cause=%s
`,c3.message,c3.stack);var i3=new Error("tunneling socket could not be established, cause="+c3.message);i3.code="ECONNRESET",e3.request.emit("error",i3),r3.removeSocket(
u4)}},TunnelingAgent.prototype.removeSocket=function(e3){var a4=this.sockets.indexOf(e3);if(a4!==-1){this.sockets.splice(a4,1);var r3=this.requests.shift();r3&&
this.createSocket(r3,function(u4){r3.request.onSocket(u4)})}};function createSecureSocket(t3,e3){var a4=this;TunnelingAgent.prototype.createSocket.call(a4,t3,function(r3){
var u4=t3.request.getHeader("host"),o5=mergeOptions({},a4.options,{socket:r3,servername:u4?u4.replace(/:.*$/,""):t3.host}),s3=tls.connect(0,o5);a4.sockets[a4.sockets.
indexOf(r3)]=s3,e3(s3)})}function toOptions(t3,e3,a4){return typeof t3=="string"?{host:t3,port:e3,localAddress:a4}:t3}function mergeOptions(t3){for(var e3=1,a4=arguments.
length;e3<a4;++e3){var r3=arguments[e3];if(typeof r3=="object")for(var u4=Object.keys(r3),o5=0,s3=u4.length;o5<s3;++o5){var n2=u4[o5];r3[n2]!==void 0&&(t3[n2]=r3[n2])}}
return t3}var debug;process.env.NODE_DEBUG&&/\btunnel\b/.test(process.env.NODE_DEBUG)?debug=function(){var t3=Array.prototype.slice.call(arguments);typeof t3[0]==
"string"?t3[0]="TUNNEL: "+t3[0]:t3.unshift("TUNNEL:"),console.error.apply(console,t3)}:debug=function(){},exports.debug=debug}}),require_tunnel2=__commonJS({"no\
de_modules/tunnel/index.js"(exports,module){module.exports=require_tunnel()}}),require_node_assert=__commonJS({"builtin:node:assert"(exports,module){module.exports=
process.getBuiltinModule("node:assert")}}),require_node_net=__commonJS({"builtin:node:net"(exports,module){module.exports=process.getBuiltinModule("node:net")}}),
require_node_http=__commonJS({"builtin:node:http"(exports,module){module.exports=process.getBuiltinModule("node:http")}}),require_symbols=__commonJS({"node_modu\
les/undici/lib/core/symbols.js"(exports,module){module.exports={kClose:Symbol("close"),kDestroy:Symbol("destroy"),kDispatch:Symbol("dispatch"),kUrl:Symbol("url"),
kWriting:Symbol("writing"),kResuming:Symbol("resuming"),kQueue:Symbol("queue"),kConnect:Symbol("connect"),kConnecting:Symbol("connecting"),kKeepAliveDefaultTimeout:Symbol(
"default keep alive timeout"),kKeepAliveMaxTimeout:Symbol("max keep alive timeout"),kKeepAliveTimeoutThreshold:Symbol("keep alive timeout threshold"),kKeepAliveTimeoutValue:Symbol(
"keep alive timeout"),kKeepAlive:Symbol("keep alive"),kHeadersTimeout:Symbol("headers timeout"),kBodyTimeout:Symbol("body timeout"),kServerName:Symbol("server n\
ame"),kLocalAddress:Symbol("local address"),kHost:Symbol("host"),kNoRef:Symbol("no ref"),kBodyUsed:Symbol("used"),kBody:Symbol("abstracted request body"),kRunning:Symbol(
"running"),kBlocking:Symbol("blocking"),kPending:Symbol("pending"),kSize:Symbol("size"),kBusy:Symbol("busy"),kQueued:Symbol("queued"),kFree:Symbol("free"),kConnected:Symbol(
"connected"),kClosed:Symbol("closed"),kNeedDrain:Symbol("need drain"),kReset:Symbol("reset"),kDestroyed:Symbol.for("nodejs.stream.destroyed"),kResume:Symbol("re\
sume"),kOnError:Symbol("on error"),kMaxHeadersSize:Symbol("max headers size"),kRunningIdx:Symbol("running index"),kPendingIdx:Symbol("pending index"),kError:Symbol(
"error"),kClients:Symbol("clients"),kClient:Symbol("client"),kParser:Symbol("parser"),kOnDestroyed:Symbol("destroy callbacks"),kPipelining:Symbol("pipelining"),
kSocket:Symbol("socket"),kHostHeader:Symbol("host header"),kConnector:Symbol("connector"),kStrictContentLength:Symbol("strict content length"),kMaxRedirections:Symbol(
"maxRedirections"),kMaxRequests:Symbol("maxRequestsPerClient"),kProxy:Symbol("proxy agent options"),kCounter:Symbol("socket request counter"),kInterceptors:Symbol(
"dispatch interceptors"),kMaxResponseSize:Symbol("max response size"),kHTTP2Session:Symbol("http2Session"),kHTTP2SessionState:Symbol("http2Session state"),kRetryHandlerDefaultRetry:Symbol(
"retry agent default retry"),kConstruct:Symbol("constructable"),kListeners:Symbol("listeners"),kHTTPContext:Symbol("http context"),kMaxConcurrentStreams:Symbol(
"max concurrent streams"),kNoProxyAgent:Symbol("no proxy agent"),kHttpProxyAgent:Symbol("http proxy agent"),kHttpsProxyAgent:Symbol("https proxy agent")}}}),require_node_stream=__commonJS(
{"builtin:node:stream"(exports,module){module.exports=process.getBuiltinModule("node:stream")}}),require_node_buffer=__commonJS({"builtin:node:buffer"(exports,module){
module.exports=process.getBuiltinModule("node:buffer")}}),require_node_util=__commonJS({"builtin:node:util"(exports,module){module.exports=process.getBuiltinModule(
"node:util")}}),require_node_querystring=__commonJS({"builtin:node:querystring"(exports,module){module.exports=process.getBuiltinModule("node:querystring")}}),require_node_events=__commonJS(
{"builtin:node:events"(exports,module){module.exports=process.getBuiltinModule("node:events")}}),require_errors=__commonJS({"node_modules/undici/lib/core/errors\
.js"(exports,module){"use strict";var kUndiciError=Symbol.for("undici.error.UND_ERR"),UndiciError=class extends Error{constructor(r3){super(r3),this.name="Undic\
iError",this.code="UND_ERR"}static[Symbol.hasInstance](r3){return r3&&r3[kUndiciError]===!0}[kUndiciError]=!0},kConnectTimeoutError=Symbol.for("undici.error.UND\
_ERR_CONNECT_TIMEOUT"),ConnectTimeoutError=class extends UndiciError{constructor(r3){super(r3),this.name="ConnectTimeoutError",this.message=r3||"Connect Timeout\
 Error",this.code="UND_ERR_CONNECT_TIMEOUT"}static[Symbol.hasInstance](r3){return r3&&r3[kConnectTimeoutError]===!0}[kConnectTimeoutError]=!0},kHeadersTimeoutError=Symbol.
for("undici.error.UND_ERR_HEADERS_TIMEOUT"),HeadersTimeoutError=class extends UndiciError{constructor(r3){super(r3),this.name="HeadersTimeoutError",this.message=
r3||"Headers Timeout Error",this.code="UND_ERR_HEADERS_TIMEOUT"}static[Symbol.hasInstance](r3){return r3&&r3[kHeadersTimeoutError]===!0}[kHeadersTimeoutError]=!0},
kHeadersOverflowError=Symbol.for("undici.error.UND_ERR_HEADERS_OVERFLOW"),HeadersOverflowError=class extends UndiciError{constructor(r3){super(r3),this.name="He\
adersOverflowError",this.message=r3||"Headers Overflow Error",this.code="UND_ERR_HEADERS_OVERFLOW"}static[Symbol.hasInstance](r3){return r3&&r3[kHeadersOverflowError]===
!0}[kHeadersOverflowError]=!0},kBodyTimeoutError=Symbol.for("undici.error.UND_ERR_BODY_TIMEOUT"),BodyTimeoutError=class extends UndiciError{constructor(r3){super(
r3),this.name="BodyTimeoutError",this.message=r3||"Body Timeout Error",this.code="UND_ERR_BODY_TIMEOUT"}static[Symbol.hasInstance](r3){return r3&&r3[kBodyTimeoutError]===
!0}[kBodyTimeoutError]=!0},kResponseStatusCodeError=Symbol.for("undici.error.UND_ERR_RESPONSE_STATUS_CODE"),ResponseStatusCodeError=class extends UndiciError{constructor(r3,t3,o5,s3){
super(r3),this.name="ResponseStatusCodeError",this.message=r3||"Response Status Code Error",this.code="UND_ERR_RESPONSE_STATUS_CODE",this.body=s3,this.status=t3,
this.statusCode=t3,this.headers=o5}static[Symbol.hasInstance](r3){return r3&&r3[kResponseStatusCodeError]===!0}[kResponseStatusCodeError]=!0},kInvalidArgumentError=Symbol.
for("undici.error.UND_ERR_INVALID_ARG"),InvalidArgumentError=class extends UndiciError{constructor(r3){super(r3),this.name="InvalidArgumentError",this.message=r3||
"Invalid Argument Error",this.code="UND_ERR_INVALID_ARG"}static[Symbol.hasInstance](r3){return r3&&r3[kInvalidArgumentError]===!0}[kInvalidArgumentError]=!0},kInvalidReturnValueError=Symbol.
for("undici.error.UND_ERR_INVALID_RETURN_VALUE"),InvalidReturnValueError=class extends UndiciError{constructor(r3){super(r3),this.name="InvalidReturnValueError",
this.message=r3||"Invalid Return Value Error",this.code="UND_ERR_INVALID_RETURN_VALUE"}static[Symbol.hasInstance](r3){return r3&&r3[kInvalidReturnValueError]===
!0}[kInvalidReturnValueError]=!0},kAbortError=Symbol.for("undici.error.UND_ERR_ABORT"),AbortError=class extends UndiciError{constructor(r3){super(r3),this.name=
"AbortError",this.message=r3||"The operation was aborted",this.code="UND_ERR_ABORT"}static[Symbol.hasInstance](r3){return r3&&r3[kAbortError]===!0}[kAbortError]=!0},
kRequestAbortedError=Symbol.for("undici.error.UND_ERR_ABORTED"),RequestAbortedError=class extends AbortError{constructor(r3){super(r3),this.name="AbortError",this.
message=r3||"Request aborted",this.code="UND_ERR_ABORTED"}static[Symbol.hasInstance](r3){return r3&&r3[kRequestAbortedError]===!0}[kRequestAbortedError]=!0},kInformationalError=Symbol.
for("undici.error.UND_ERR_INFO"),InformationalError=class extends UndiciError{constructor(r3){super(r3),this.name="InformationalError",this.message=r3||"Request\
 information",this.code="UND_ERR_INFO"}static[Symbol.hasInstance](r3){return r3&&r3[kInformationalError]===!0}[kInformationalError]=!0},kRequestContentLengthMismatchError=Symbol.
for("undici.error.UND_ERR_REQ_CONTENT_LENGTH_MISMATCH"),RequestContentLengthMismatchError=class extends UndiciError{constructor(r3){super(r3),this.name="Request\
ContentLengthMismatchError",this.message=r3||"Request body length does not match content-length header",this.code="UND_ERR_REQ_CONTENT_LENGTH_MISMATCH"}static[Symbol.
hasInstance](r3){return r3&&r3[kRequestContentLengthMismatchError]===!0}[kRequestContentLengthMismatchError]=!0},kResponseContentLengthMismatchError=Symbol.for(
"undici.error.UND_ERR_RES_CONTENT_LENGTH_MISMATCH"),ResponseContentLengthMismatchError=class extends UndiciError{constructor(r3){super(r3),this.name="ResponseCo\
ntentLengthMismatchError",this.message=r3||"Response body length does not match content-length header",this.code="UND_ERR_RES_CONTENT_LENGTH_MISMATCH"}static[Symbol.
hasInstance](r3){return r3&&r3[kResponseContentLengthMismatchError]===!0}[kResponseContentLengthMismatchError]=!0},kClientDestroyedError=Symbol.for("undici.erro\
r.UND_ERR_DESTROYED"),ClientDestroyedError=class extends UndiciError{constructor(r3){super(r3),this.name="ClientDestroyedError",this.message=r3||"The client is \
destroyed",this.code="UND_ERR_DESTROYED"}static[Symbol.hasInstance](r3){return r3&&r3[kClientDestroyedError]===!0}[kClientDestroyedError]=!0},kClientClosedError=Symbol.
for("undici.error.UND_ERR_CLOSED"),ClientClosedError=class extends UndiciError{constructor(r3){super(r3),this.name="ClientClosedError",this.message=r3||"The cli\
ent is closed",this.code="UND_ERR_CLOSED"}static[Symbol.hasInstance](r3){return r3&&r3[kClientClosedError]===!0}[kClientClosedError]=!0},kSocketError=Symbol.for(
"undici.error.UND_ERR_SOCKET"),SocketError=class extends UndiciError{constructor(r3,t3){super(r3),this.name="SocketError",this.message=r3||"Socket error",this.code=
"UND_ERR_SOCKET",this.socket=t3}static[Symbol.hasInstance](r3){return r3&&r3[kSocketError]===!0}[kSocketError]=!0},kNotSupportedError=Symbol.for("undici.error.U\
ND_ERR_NOT_SUPPORTED"),NotSupportedError=class extends UndiciError{constructor(r3){super(r3),this.name="NotSupportedError",this.message=r3||"Not supported error",
this.code="UND_ERR_NOT_SUPPORTED"}static[Symbol.hasInstance](r3){return r3&&r3[kNotSupportedError]===!0}[kNotSupportedError]=!0},kBalancedPoolMissingUpstreamError=Symbol.
for("undici.error.UND_ERR_BPL_MISSING_UPSTREAM"),BalancedPoolMissingUpstreamError=class extends UndiciError{constructor(r3){super(r3),this.name="MissingUpstream\
Error",this.message=r3||"No upstream has been added to the BalancedPool",this.code="UND_ERR_BPL_MISSING_UPSTREAM"}static[Symbol.hasInstance](r3){return r3&&r3[kBalancedPoolMissingUpstreamError]===
!0}[kBalancedPoolMissingUpstreamError]=!0},kHTTPParserError=Symbol.for("undici.error.UND_ERR_HTTP_PARSER"),HTTPParserError=class extends Error{constructor(r3,t3,o5){
super(r3),this.name="HTTPParserError",this.code=t3?`HPE_${t3}`:void 0,this.data=o5?o5.toString():void 0}static[Symbol.hasInstance](r3){return r3&&r3[kHTTPParserError]===
!0}[kHTTPParserError]=!0},kResponseExceededMaxSizeError=Symbol.for("undici.error.UND_ERR_RES_EXCEEDED_MAX_SIZE"),ResponseExceededMaxSizeError=class extends UndiciError{constructor(r3){
super(r3),this.name="ResponseExceededMaxSizeError",this.message=r3||"Response content exceeded max size",this.code="UND_ERR_RES_EXCEEDED_MAX_SIZE"}static[Symbol.
hasInstance](r3){return r3&&r3[kResponseExceededMaxSizeError]===!0}[kResponseExceededMaxSizeError]=!0},kRequestRetryError=Symbol.for("undici.error.UND_ERR_REQ_R\
ETRY"),RequestRetryError=class extends UndiciError{constructor(r3,t3,{headers:o5,data:s3}){super(r3),this.name="RequestRetryError",this.message=r3||"Request ret\
ry error",this.code="UND_ERR_REQ_RETRY",this.statusCode=t3,this.data=s3,this.headers=o5}static[Symbol.hasInstance](r3){return r3&&r3[kRequestRetryError]===!0}[kRequestRetryError]=!0},
kResponseError=Symbol.for("undici.error.UND_ERR_RESPONSE"),ResponseError=class extends UndiciError{constructor(r3,t3,{headers:o5,data:s3}){super(r3),this.name="\
ResponseError",this.message=r3||"Response error",this.code="UND_ERR_RESPONSE",this.statusCode=t3,this.data=s3,this.headers=o5}static[Symbol.hasInstance](r3){return r3&&
r3[kResponseError]===!0}[kResponseError]=!0},kSecureProxyConnectionError=Symbol.for("undici.error.UND_ERR_PRX_TLS"),SecureProxyConnectionError=class extends UndiciError{constructor(r3,t3,o5){
super(t3,{cause:r3,...o5??{}}),this.name="SecureProxyConnectionError",this.message=t3||"Secure Proxy Connection failed",this.code="UND_ERR_PRX_TLS",this.cause=r3}static[Symbol.
hasInstance](r3){return r3&&r3[kSecureProxyConnectionError]===!0}[kSecureProxyConnectionError]=!0},kMessageSizeExceededError=Symbol.for("undici.error.UND_ERR_WS\
_MESSAGE_SIZE_EXCEEDED"),MessageSizeExceededError=class extends UndiciError{constructor(r3){super(r3),this.name="MessageSizeExceededError",this.message=r3||"Max\
 decompressed message size exceeded",this.code="UND_ERR_WS_MESSAGE_SIZE_EXCEEDED"}static[Symbol.hasInstance](r3){return r3&&r3[kMessageSizeExceededError]===!0}get[kMessageSizeExceededError](){
return!0}};module.exports={AbortError,HTTPParserError,UndiciError,HeadersTimeoutError,HeadersOverflowError,BodyTimeoutError,RequestContentLengthMismatchError,ConnectTimeoutError,
ResponseStatusCodeError,InvalidArgumentError,InvalidReturnValueError,RequestAbortedError,ClientDestroyedError,ClientClosedError,InformationalError,SocketError,NotSupportedError,
ResponseContentLengthMismatchError,BalancedPoolMissingUpstreamError,ResponseExceededMaxSizeError,RequestRetryError,ResponseError,SecureProxyConnectionError,MessageSizeExceededError}}}),
require_constants=__commonJS({"node_modules/undici/lib/core/constants.js"(exports,module){"use strict";var headerNameLowerCasedRecord={},wellknownHeaderNames=["\
Accept","Accept-Encoding","Accept-Language","Accept-Ranges","Access-Control-Allow-Credentials","Access-Control-Allow-Headers","Access-Control-Allow-Methods","Ac\
cess-Control-Allow-Origin","Access-Control-Expose-Headers","Access-Control-Max-Age","Access-Control-Request-Headers","Access-Control-Request-Method","Age","Allo\
w","Alt-Svc","Alt-Used","Authorization","Cache-Control","Clear-Site-Data","Connection","Content-Disposition","Content-Encoding","Content-Language","Content-Leng\
th","Content-Location","Content-Range","Content-Security-Policy","Content-Security-Policy-Report-Only","Content-Type","Cookie","Cross-Origin-Embedder-Policy","C\
ross-Origin-Opener-Policy","Cross-Origin-Resource-Policy","Date","Device-Memory","Downlink","ECT","ETag","Expect","Expect-CT","Expires","Forwarded","From","Host",
"If-Match","If-Modified-Since","If-None-Match","If-Range","If-Unmodified-Since","Keep-Alive","Last-Modified","Link","Location","Max-Forwards","Origin","Permissi\
ons-Policy","Pragma","Proxy-Authenticate","Proxy-Authorization","RTT","Range","Referer","Referrer-Policy","Refresh","Retry-After","Sec-WebSocket-Accept","Sec-We\
bSocket-Extensions","Sec-WebSocket-Key","Sec-WebSocket-Protocol","Sec-WebSocket-Version","Server","Server-Timing","Service-Worker-Allowed","Service-Worker-Navig\
ation-Preload","Set-Cookie","SourceMap","Strict-Transport-Security","Supports-Loading-Mode","TE","Timing-Allow-Origin","Trailer","Transfer-Encoding","Upgrade","\
Upgrade-Insecure-Requests","User-Agent","Vary","Via","WWW-Authenticate","X-Content-Type-Options","X-DNS-Prefetch-Control","X-Frame-Options","X-Permitted-Cross-D\
omain-Policies","X-Powered-By","X-Requested-With","X-XSS-Protection"];for(let e3=0;e3<wellknownHeaderNames.length;++e3){let o5=wellknownHeaderNames[e3],t3=o5.toLowerCase();
headerNameLowerCasedRecord[o5]=headerNameLowerCasedRecord[t3]=t3}Object.setPrototypeOf(headerNameLowerCasedRecord,null),module.exports={wellknownHeaderNames,headerNameLowerCasedRecord}}}),
require_tree=__commonJS({"node_modules/undici/lib/core/tree.js"(exports,module){"use strict";var{wellknownHeaderNames,headerNameLowerCasedRecord}=require_constants(),
TstNode=class _TstNode{value=null;left=null;middle=null;right=null;code;constructor(e3,n2,r3){if(r3===void 0||r3>=e3.length)throw new TypeError("Unreachable");if((this.
code=e3.charCodeAt(r3))>127)throw new TypeError("key must be ascii string");e3.length!==++r3?this.middle=new _TstNode(e3,n2,r3):this.value=n2}add(e3,n2){let r3=e3.
length;if(r3===0)throw new TypeError("Unreachable");let t3=0,l6=this;for(;;){let s3=e3.charCodeAt(t3);if(s3>127)throw new TypeError("key must be ascii string");
if(l6.code===s3)if(r3===++t3){l6.value=n2;break}else if(l6.middle!==null)l6=l6.middle;else{l6.middle=new _TstNode(e3,n2,t3);break}else if(l6.code<s3)if(l6.left!==
null)l6=l6.left;else{l6.left=new _TstNode(e3,n2,t3);break}else if(l6.right!==null)l6=l6.right;else{l6.right=new _TstNode(e3,n2,t3);break}}}search(e3){let n2=e3.
length,r3=0,t3=this;for(;t3!==null&&r3<n2;){let l6=e3[r3];for(l6<=90&&l6>=65&&(l6|=32);t3!==null;){if(l6===t3.code){if(n2===++r3)return t3;t3=t3.middle;break}t3=
t3.code<l6?t3.left:t3.right}}return null}},TernarySearchTree=class{node=null;insert(e3,n2){this.node===null?this.node=new TstNode(e3,n2,0):this.node.add(e3,n2)}lookup(e3){
return this.node?.search(e3)?.value??null}},tree=new TernarySearchTree;for(let i3=0;i3<wellknownHeaderNames.length;++i3){let e3=headerNameLowerCasedRecord[wellknownHeaderNames[i3]];
tree.insert(e3,e3)}module.exports={TernarySearchTree,tree}}}),require_util2=__commonJS({"node_modules/undici/lib/core/util.js"(exports,module){"use strict";var assert=require_node_assert(),
{kDestroyed,kBodyUsed,kListeners,kBody}=require_symbols(),{IncomingMessage}=require_node_http(),stream=require_node_stream(),net=require_node_net(),{Blob:Blob2}=require_node_buffer(),
nodeUtil=require_node_util(),{stringify}=require_node_querystring(),{EventEmitter:EE}=require_node_events(),{InvalidArgumentError}=require_errors(),{headerNameLowerCasedRecord}=require_constants(),
{tree}=require_tree(),[nodeMajor,nodeMinor]=process.versions.node.split(".").map(e3=>Number(e3)),BodyAsyncIterable=class{constructor(t3){this[kBody]=t3,this[kBodyUsed]=
!1}async*[Symbol.asyncIterator](){assert(!this[kBodyUsed],"disturbed"),this[kBodyUsed]=!0,yield*this[kBody]}};function wrapRequestBody(e3){return isStream(e3)?(bodyLength(
e3)===0&&e3.on("data",function(){assert(!1)}),typeof e3.readableDidRead!="boolean"&&(e3[kBodyUsed]=!1,EE.prototype.on.call(e3,"data",function(){this[kBodyUsed]=
!0})),e3):e3&&typeof e3.pipeTo=="function"?new BodyAsyncIterable(e3):e3&&typeof e3!="string"&&!ArrayBuffer.isView(e3)&&isIterable(e3)?new BodyAsyncIterable(e3):
e3}function nop(){}function isStream(e3){return e3&&typeof e3=="object"&&typeof e3.pipe=="function"&&typeof e3.on=="function"}function isBlobLike(e3){if(e3===null)
return!1;if(e3 instanceof Blob2)return!0;if(typeof e3!="object")return!1;{let t3=e3[Symbol.toStringTag];return(t3==="Blob"||t3==="File")&&("stream"in e3&&typeof e3.
stream=="function"||"arrayBuffer"in e3&&typeof e3.arrayBuffer=="function")}}function buildURL(e3,t3){if(e3.includes("?")||e3.includes("#"))throw new Error('Quer\
y params cannot be passed when url already contains "?" or "#".');let n2=stringify(t3);return n2&&(e3+="?"+n2),e3}function isValidPort(e3){let t3=parseInt(e3,10);
return t3===Number(e3)&&t3>=0&&t3<=65535}function isHttpOrHttpsPrefixed(e3){return e3!=null&&e3[0]==="h"&&e3[1]==="t"&&e3[2]==="t"&&e3[3]==="p"&&(e3[4]===":"||e3[4]===
"s"&&e3[5]===":")}function parseURL(e3){if(typeof e3=="string"){if(e3=new URL(e3),!isHttpOrHttpsPrefixed(e3.origin||e3.protocol))throw new InvalidArgumentError(
"Invalid URL protocol: the URL must start with `http:` or `https:`.");return e3}if(!e3||typeof e3!="object")throw new InvalidArgumentError("Invalid URL: The URL\
 argument must be a non-null object.");if(!(e3 instanceof URL)){if(e3.port!=null&&e3.port!==""&&isValidPort(e3.port)===!1)throw new InvalidArgumentError("Invali\
d URL: port must be a valid integer or a string representation of an integer.");if(e3.path!=null&&typeof e3.path!="string")throw new InvalidArgumentError("Inval\
id URL path: the path must be a string or null/undefined.");if(e3.pathname!=null&&typeof e3.pathname!="string")throw new InvalidArgumentError("Invalid URL pathn\
ame: the pathname must be a string or null/undefined.");if(e3.hostname!=null&&typeof e3.hostname!="string")throw new InvalidArgumentError("Invalid URL hostname:\
 the hostname must be a string or null/undefined.");if(e3.origin!=null&&typeof e3.origin!="string")throw new InvalidArgumentError("Invalid URL origin: the origi\
n must be a string or null/undefined.");if(!isHttpOrHttpsPrefixed(e3.origin||e3.protocol))throw new InvalidArgumentError("Invalid URL protocol: the URL must sta\
rt with `http:` or `https:`.");let t3=e3.port!=null?e3.port:e3.protocol==="https:"?443:80,n2=e3.origin!=null?e3.origin:`${e3.protocol||""}//${e3.hostname||""}:${t3}`,
o5=e3.path!=null?e3.path:`${e3.pathname||""}${e3.search||""}`;return n2[n2.length-1]==="/"&&(n2=n2.slice(0,n2.length-1)),o5&&o5[0]!=="/"&&(o5=`/${o5}`),new URL(
`${n2}${o5}`)}if(!isHttpOrHttpsPrefixed(e3.origin||e3.protocol))throw new InvalidArgumentError("Invalid URL protocol: the URL must start with `http:` or `https:\
`.");return e3}function parseOrigin(e3){if(e3=parseURL(e3),e3.pathname!=="/"||e3.search||e3.hash)throw new InvalidArgumentError("invalid url");return e3}function getHostname(e3){
if(e3[0]==="["){let n2=e3.indexOf("]");return assert(n2!==-1),e3.substring(1,n2)}let t3=e3.indexOf(":");return t3===-1?e3:e3.substring(0,t3)}function getServerName(e3){
if(!e3)return null;assert(typeof e3=="string");let t3=getHostname(e3);return net.isIP(t3)?"":t3}function deepClone(e3){return JSON.parse(JSON.stringify(e3))}function isAsyncIterable(e3){
return e3!=null&&typeof e3[Symbol.asyncIterator]=="function"}function isIterable(e3){return e3!=null&&(typeof e3[Symbol.iterator]=="function"||typeof e3[Symbol.
asyncIterator]=="function")}function bodyLength(e3){if(e3==null)return 0;if(isStream(e3)){let t3=e3._readableState;return t3&&t3.objectMode===!1&&t3.ended===!0&&
Number.isFinite(t3.length)?t3.length:null}else{if(isBlobLike(e3))return e3.size!=null?e3.size:null;if(isBuffer(e3))return e3.byteLength}return null}function isDestroyed(e3){
return e3&&!!(e3.destroyed||e3[kDestroyed]||stream.isDestroyed?.(e3))}function destroy(e3,t3){e3==null||!isStream(e3)||isDestroyed(e3)||(typeof e3.destroy=="fun\
ction"?(Object.getPrototypeOf(e3).constructor===IncomingMessage&&(e3.socket=null),e3.destroy(t3)):t3&&queueMicrotask(()=>{e3.emit("error",t3)}),e3.destroyed!==!0&&
(e3[kDestroyed]=!0))}var KEEPALIVE_TIMEOUT_EXPR=/timeout=(\d+)/;function parseKeepAliveTimeout(e3){let t3=e3.toString().match(KEEPALIVE_TIMEOUT_EXPR);return t3?
parseInt(t3[1],10)*1e3:null}function headerNameToString(e3){return typeof e3=="string"?headerNameLowerCasedRecord[e3]??e3.toLowerCase():tree.lookup(e3)??e3.toString(
"latin1").toLowerCase()}function bufferToLowerCasedHeaderName(e3){return tree.lookup(e3)??e3.toString("latin1").toLowerCase()}function parseHeaders(e3,t3){t3===
void 0&&(t3={});for(let n2=0;n2<e3.length;n2+=2){let o5=headerNameToString(e3[n2]),i3=t3[o5];if(i3)typeof i3=="string"&&(i3=[i3],t3[o5]=i3),i3.push(e3[n2+1].toString(
"utf8"));else{let r3=e3[n2+1];typeof r3=="string"?t3[o5]=r3:t3[o5]=Array.isArray(r3)?r3.map(s3=>s3.toString("utf8")):r3.toString("utf8")}}return"content-length"in
t3&&"content-disposition"in t3&&(t3["content-disposition"]=Buffer.from(t3["content-disposition"]).toString("latin1")),t3}function parseRawHeaders(e3){let t3=e3.
length,n2=new Array(t3),o5=!1,i3=-1,r3,s3,a4=0;for(let f4=0;f4<e3.length;f4+=2)r3=e3[f4],s3=e3[f4+1],typeof r3!="string"&&(r3=r3.toString()),typeof s3!="string"&&
(s3=s3.toString("utf8")),a4=r3.length,a4===14&&r3[7]==="-"&&(r3==="content-length"||r3.toLowerCase()==="content-length")?o5=!0:a4===19&&r3[7]==="-"&&(r3==="cont\
ent-disposition"||r3.toLowerCase()==="content-disposition")&&(i3=f4+1),n2[f4]=r3,n2[f4+1]=s3;return o5&&i3!==-1&&(n2[i3]=Buffer.from(n2[i3]).toString("latin1")),
n2}function isBuffer(e3){return e3 instanceof Uint8Array||Buffer.isBuffer(e3)}function validateHandler(e3,t3,n2){if(!e3||typeof e3!="object")throw new InvalidArgumentError(
"handler must be an object");if(typeof e3.onConnect!="function")throw new InvalidArgumentError("invalid onConnect method");if(typeof e3.onError!="function")throw new InvalidArgumentError(
"invalid onError method");if(typeof e3.onBodySent!="function"&&e3.onBodySent!==void 0)throw new InvalidArgumentError("invalid onBodySent method");if(n2||t3==="C\
ONNECT"){if(typeof e3.onUpgrade!="function")throw new InvalidArgumentError("invalid onUpgrade method")}else{if(typeof e3.onHeaders!="function")throw new InvalidArgumentError(
"invalid onHeaders method");if(typeof e3.onData!="function")throw new InvalidArgumentError("invalid onData method");if(typeof e3.onComplete!="function")throw new InvalidArgumentError(
"invalid onComplete method")}}function isDisturbed(e3){return!!(e3&&(stream.isDisturbed(e3)||e3[kBodyUsed]))}function isErrored(e3){return!!(e3&&stream.isErrored(
e3))}function isReadable(e3){return!!(e3&&stream.isReadable(e3))}function getSocketInfo(e3){return{localAddress:e3.localAddress,localPort:e3.localPort,remoteAddress:e3.
remoteAddress,remotePort:e3.remotePort,remoteFamily:e3.remoteFamily,timeout:e3.timeout,bytesWritten:e3.bytesWritten,bytesRead:e3.bytesRead}}function ReadableStreamFrom(e3){
let t3;return new ReadableStream({async start(){t3=e3[Symbol.asyncIterator]()},async pull(n2){let{done:o5,value:i3}=await t3.next();if(o5)queueMicrotask(()=>{n2.
close(),n2.byobRequest?.respond(0)});else{let r3=Buffer.isBuffer(i3)?i3:Buffer.from(i3);r3.byteLength&&n2.enqueue(new Uint8Array(r3))}return n2.desiredSize>0},async cancel(n2){
await t3.return()},type:"bytes"})}function isFormDataLike(e3){return e3&&typeof e3=="object"&&typeof e3.append=="function"&&typeof e3.delete=="function"&&typeof e3.
get=="function"&&typeof e3.getAll=="function"&&typeof e3.has=="function"&&typeof e3.set=="function"&&e3[Symbol.toStringTag]==="FormData"}function addAbortListener(e3,t3){
return"addEventListener"in e3?(e3.addEventListener("abort",t3,{once:!0}),()=>e3.removeEventListener("abort",t3)):(e3.addListener("abort",t3),()=>e3.removeListener(
"abort",t3))}var hasToWellFormed=typeof String.prototype.toWellFormed=="function",hasIsWellFormed=typeof String.prototype.isWellFormed=="function";function toUSVString(e3){
return hasToWellFormed?`${e3}`.toWellFormed():nodeUtil.toUSVString(e3)}function isUSVString(e3){return hasIsWellFormed?`${e3}`.isWellFormed():toUSVString(e3)===
`${e3}`}function isTokenCharCode(e3){switch(e3){case 34:case 40:case 41:case 44:case 47:case 58:case 59:case 60:case 61:case 62:case 63:case 64:case 91:case 92:case 93:case 123:case 125:
return!1;default:return e3>=33&&e3<=126}}function isValidHTTPToken(e3){if(e3.length===0)return!1;for(let t3=0;t3<e3.length;++t3)if(!isTokenCharCode(e3.charCodeAt(
t3)))return!1;return!0}var headerCharRegex=/[^\t\x20-\x7e\x80-\xff]/;function isValidHeaderValue(e3){return!headerCharRegex.test(e3)}function parseRangeHeader(e3){
if(e3==null||e3==="")return{start:0,end:null,size:null};let t3=e3?e3.match(/^bytes (\d+)-(\d+)\/(\d+)?$/):null;return t3?{start:parseInt(t3[1]),end:t3[2]?parseInt(
t3[2]):null,size:t3[3]?parseInt(t3[3]):null}:null}function addListener(e3,t3,n2){return(e3[kListeners]??=[]).push([t3,n2]),e3.on(t3,n2),e3}function removeAllListeners(e3){
for(let[t3,n2]of e3[kListeners]??[])e3.removeListener(t3,n2);e3[kListeners]=null}function errorRequest(e3,t3,n2){try{t3.onError(n2),assert(t3.aborted)}catch(o5){
e3.emit("error",o5)}}var kEnumerableProperty=Object.create(null);kEnumerableProperty.enumerable=!0;var normalizedMethodRecordsBase={delete:"DELETE",DELETE:"DELE\
TE",get:"GET",GET:"GET",head:"HEAD",HEAD:"HEAD",options:"OPTIONS",OPTIONS:"OPTIONS",post:"POST",POST:"POST",put:"PUT",PUT:"PUT"},normalizedMethodRecords={...normalizedMethodRecordsBase,
patch:"patch",PATCH:"PATCH"};Object.setPrototypeOf(normalizedMethodRecordsBase,null),Object.setPrototypeOf(normalizedMethodRecords,null),module.exports={kEnumerableProperty,
nop,isDisturbed,isErrored,isReadable,toUSVString,isUSVString,isBlobLike,parseOrigin,parseURL,getServerName,isStream,isIterable,isAsyncIterable,isDestroyed,headerNameToString,
bufferToLowerCasedHeaderName,addListener,removeAllListeners,errorRequest,parseRawHeaders,parseHeaders,parseKeepAliveTimeout,destroy,bodyLength,deepClone,ReadableStreamFrom,
isBuffer,validateHandler,getSocketInfo,isFormDataLike,buildURL,addAbortListener,isValidHTTPToken,isValidHeaderValue,isTokenCharCode,parseRangeHeader,normalizedMethodRecordsBase,
normalizedMethodRecords,isValidPort,isHttpOrHttpsPrefixed,nodeMajor,nodeMinor,safeHTTPMethods:["GET","HEAD","OPTIONS","TRACE"],wrapRequestBody}}}),require_node_diagnostics_channel=__commonJS(
{"builtin:node:diagnostics_channel"(exports,module){module.exports=process.getBuiltinModule("node:diagnostics_channel")}}),require_diagnostics=__commonJS({"node\
_modules/undici/lib/core/diagnostics.js"(exports,module){"use strict";var diagnosticsChannel=require_node_diagnostics_channel(),util=require_node_util(),undiciDebugLog=util.
debuglog("undici"),fetchDebuglog=util.debuglog("fetch"),websocketDebuglog=util.debuglog("websocket"),isClientSet=!1,channels={beforeConnect:diagnosticsChannel.channel(
"undici:client:beforeConnect"),connected:diagnosticsChannel.channel("undici:client:connected"),connectError:diagnosticsChannel.channel("undici:client:connectErr\
or"),sendHeaders:diagnosticsChannel.channel("undici:client:sendHeaders"),create:diagnosticsChannel.channel("undici:request:create"),bodySent:diagnosticsChannel.
channel("undici:request:bodySent"),headers:diagnosticsChannel.channel("undici:request:headers"),trailers:diagnosticsChannel.channel("undici:request:trailers"),error:diagnosticsChannel.
channel("undici:request:error"),open:diagnosticsChannel.channel("undici:websocket:open"),close:diagnosticsChannel.channel("undici:websocket:close"),socketError:diagnosticsChannel.
channel("undici:websocket:socket_error"),ping:diagnosticsChannel.channel("undici:websocket:ping"),pong:diagnosticsChannel.channel("undici:websocket:pong")};if(undiciDebugLog.
enabled||fetchDebuglog.enabled){let o5=fetchDebuglog.enabled?fetchDebuglog:undiciDebugLog;diagnosticsChannel.channel("undici:client:beforeConnect").subscribe(s3=>{
let{connectParams:{version:n2,protocol:c3,port:e3,host:t3}}=s3;o5("connecting to %s using %s%s",`${t3}${e3?`:${e3}`:""}`,c3,n2)}),diagnosticsChannel.channel("un\
dici:client:connected").subscribe(s3=>{let{connectParams:{version:n2,protocol:c3,port:e3,host:t3}}=s3;o5("connected to %s using %s%s",`${t3}${e3?`:${e3}`:""}`,c3,
n2)}),diagnosticsChannel.channel("undici:client:connectError").subscribe(s3=>{let{connectParams:{version:n2,protocol:c3,port:e3,host:t3},error:r3}=s3;o5("connec\
tion to %s using %s%s errored - %s",`${t3}${e3?`:${e3}`:""}`,c3,n2,r3.message)}),diagnosticsChannel.channel("undici:client:sendHeaders").subscribe(s3=>{let{request:{
method:n2,path:c3,origin:e3}}=s3;o5("sending request to %s %s/%s",n2,e3,c3)}),diagnosticsChannel.channel("undici:request:headers").subscribe(s3=>{let{request:{method:n2,
path:c3,origin:e3},response:{statusCode:t3}}=s3;o5("received response to %s %s/%s - HTTP %d",n2,e3,c3,t3)}),diagnosticsChannel.channel("undici:request:trailers").
subscribe(s3=>{let{request:{method:n2,path:c3,origin:e3}}=s3;o5("trailers received from %s %s/%s",n2,e3,c3)}),diagnosticsChannel.channel("undici:request:error").
subscribe(s3=>{let{request:{method:n2,path:c3,origin:e3},error:t3}=s3;o5("request to %s %s/%s errored - %s",n2,e3,c3,t3.message)}),isClientSet=!0}if(websocketDebuglog.
enabled){if(!isClientSet){let o5=undiciDebugLog.enabled?undiciDebugLog:websocketDebuglog;diagnosticsChannel.channel("undici:client:beforeConnect").subscribe(s3=>{
let{connectParams:{version:n2,protocol:c3,port:e3,host:t3}}=s3;o5("connecting to %s%s using %s%s",t3,e3?`:${e3}`:"",c3,n2)}),diagnosticsChannel.channel("undici:\
client:connected").subscribe(s3=>{let{connectParams:{version:n2,protocol:c3,port:e3,host:t3}}=s3;o5("connected to %s%s using %s%s",t3,e3?`:${e3}`:"",c3,n2)}),diagnosticsChannel.
channel("undici:client:connectError").subscribe(s3=>{let{connectParams:{version:n2,protocol:c3,port:e3,host:t3},error:r3}=s3;o5("connection to %s%s using %s%s e\
rrored - %s",t3,e3?`:${e3}`:"",c3,n2,r3.message)}),diagnosticsChannel.channel("undici:client:sendHeaders").subscribe(s3=>{let{request:{method:n2,path:c3,origin:e3}}=s3;
o5("sending request to %s %s/%s",n2,e3,c3)})}diagnosticsChannel.channel("undici:websocket:open").subscribe(o5=>{let{address:{address:s3,port:n2}}=o5;websocketDebuglog(
"connection opened %s%s",s3,n2?`:${n2}`:"")}),diagnosticsChannel.channel("undici:websocket:close").subscribe(o5=>{let{websocket:s3,code:n2,reason:c3}=o5;websocketDebuglog(
"closed connection to %s - %s %s",s3.url,n2,c3)}),diagnosticsChannel.channel("undici:websocket:socket_error").subscribe(o5=>{websocketDebuglog("connection error\
ed - %s",o5.message)}),diagnosticsChannel.channel("undici:websocket:ping").subscribe(o5=>{websocketDebuglog("ping received")}),diagnosticsChannel.channel("undic\
i:websocket:pong").subscribe(o5=>{websocketDebuglog("pong received")})}module.exports={channels}}}),require_request=__commonJS({"node_modules/undici/lib/core/re\
quest.js"(exports,module){"use strict";var{InvalidArgumentError,NotSupportedError}=require_errors(),assert=require_node_assert(),{isValidHTTPToken,isValidHeaderValue,
isStream,destroy,isBuffer,isFormDataLike,isIterable,isBlobLike,buildURL,validateHandler,getServerName,normalizedMethodRecords}=require_util2(),{channels}=require_diagnostics(),
{headerNameLowerCasedRecord}=require_constants(),invalidPathRegex=/[^\u0021-\u00ff]/,kHandler=Symbol("handler"),Request=class{constructor(t3,{path:e3,method:i3,
body:r3,headers:s3,query:a4,idempotent:b8,blocking:p5,upgrade:l6,headersTimeout:f4,bodyTimeout:u4,reset:d5,throwOnError:g6,expectContinue:c3,servername:y3},w4){
if(typeof e3!="string")throw new InvalidArgumentError("path must be a string");if(e3[0]!=="/"&&!(e3.startsWith("http://")||e3.startsWith("https://"))&&i3!=="CON\
NECT")throw new InvalidArgumentError("path must be an absolute URL or start with a slash");if(invalidPathRegex.test(e3))throw new InvalidArgumentError("invalid \
request path");if(typeof i3!="string")throw new InvalidArgumentError("method must be a string");if(normalizedMethodRecords[i3]===void 0&&!isValidHTTPToken(i3))throw new InvalidArgumentError(
"invalid request method");if(l6&&typeof l6!="string")throw new InvalidArgumentError("upgrade must be a string");if(l6&&!isValidHeaderValue(l6))throw new InvalidArgumentError(
"invalid upgrade header");if(f4!=null&&(!Number.isFinite(f4)||f4<0))throw new InvalidArgumentError("invalid headersTimeout");if(u4!=null&&(!Number.isFinite(u4)||
u4<0))throw new InvalidArgumentError("invalid bodyTimeout");if(d5!=null&&typeof d5!="boolean")throw new InvalidArgumentError("invalid reset");if(c3!=null&&typeof c3!=
"boolean")throw new InvalidArgumentError("invalid expectContinue");if(this.headersTimeout=f4,this.bodyTimeout=u4,this.throwOnError=g6===!0,this.method=i3,this.abort=
null,r3==null)this.body=null;else if(isStream(r3)){this.body=r3;let n2=this.body._readableState;(!n2||!n2.autoDestroy)&&(this.endHandler=function(){destroy(this)},
this.body.on("end",this.endHandler)),this.errorHandler=h5=>{this.abort?this.abort(h5):this.error=h5},this.body.on("error",this.errorHandler)}else if(isBuffer(r3))
this.body=r3.byteLength?r3:null;else if(ArrayBuffer.isView(r3))this.body=r3.buffer.byteLength?Buffer.from(r3.buffer,r3.byteOffset,r3.byteLength):null;else if(r3 instanceof
ArrayBuffer)this.body=r3.byteLength?Buffer.from(r3):null;else if(typeof r3=="string")this.body=r3.length?Buffer.from(r3):null;else if(isFormDataLike(r3)||isIterable(
r3)||isBlobLike(r3))this.body=r3;else throw new InvalidArgumentError("body must be a string, a Buffer, a Readable stream, an iterable, or an async iterable");if(this.
completed=!1,this.aborted=!1,this.upgrade=l6||null,this.path=a4?buildURL(e3,a4):e3,this.origin=t3,this.idempotent=b8??(i3==="HEAD"||i3==="GET"),this.blocking=p5??
!1,this.reset=d5??null,this.host=null,this.contentLength=null,this.contentType=null,this.headers=[],this.expectContinue=c3??!1,Array.isArray(s3)){if(s3.length%2!==
0)throw new InvalidArgumentError("headers array must be even");for(let n2=0;n2<s3.length;n2+=2)processHeader(this,s3[n2],s3[n2+1])}else if(s3&&typeof s3=="objec\
t")if(s3[Symbol.iterator])for(let n2 of s3){if(!Array.isArray(n2)||n2.length!==2)throw new InvalidArgumentError("headers must be in key-value pair format");processHeader(
this,n2[0],n2[1])}else{let n2=Object.keys(s3);for(let h5=0;h5<n2.length;++h5)processHeader(this,n2[h5],s3[n2[h5]])}else if(s3!=null)throw new InvalidArgumentError(
"headers must be an object or an array");validateHandler(w4,i3,l6),this.servername=y3||getServerName(this.host),this[kHandler]=w4,channels.create.hasSubscribers&&
channels.create.publish({request:this})}onBodySent(t3){if(this[kHandler].onBodySent)try{return this[kHandler].onBodySent(t3)}catch(e3){this.abort(e3)}}onRequestSent(){
if(channels.bodySent.hasSubscribers&&channels.bodySent.publish({request:this}),this[kHandler].onRequestSent)try{return this[kHandler].onRequestSent()}catch(t3){
this.abort(t3)}}onConnect(t3){if(assert(!this.aborted),assert(!this.completed),this.error)t3(this.error);else return this.abort=t3,this[kHandler].onConnect(t3)}onResponseStarted(){
return this[kHandler].onResponseStarted?.()}onHeaders(t3,e3,i3,r3){assert(!this.aborted),assert(!this.completed),channels.headers.hasSubscribers&&channels.headers.
publish({request:this,response:{statusCode:t3,headers:e3,statusText:r3}});try{return this[kHandler].onHeaders(t3,e3,i3,r3)}catch(s3){this.abort(s3)}}onData(t3){
assert(!this.aborted),assert(!this.completed);try{return this[kHandler].onData(t3)}catch(e3){return this.abort(e3),!1}}onUpgrade(t3,e3,i3,r3=""){this.onFinally(),
assert(!this.aborted),assert(!this.completed),t3!==null&&this.#e(t3,e3,r3);let s3=this[kHandler].onUpgrade(t3,e3,i3);return this.aborted||(this.completed=!0,t3!==
null&&this.#t()),s3}onUpgradeResponse(t3,e3,i3,r3=""){assert(!this.aborted),assert(this.completed),channels.headers.hasSubscribers&&this.#e(t3,i3(e3),r3),this.#t()}onUpgradeError(t3){
assert(!this.aborted),assert(this.completed),channels.error.hasSubscribers&&channels.error.publish({request:this,error:t3})}#e(t3,e3,i3){channels.headers.hasSubscribers&&
channels.headers.publish({request:this,response:{statusCode:t3,headers:e3,statusText:i3}})}#t(){channels.trailers.hasSubscribers&&channels.trailers.publish({request:this,
trailers:[]})}onComplete(t3){this.onFinally(),assert(!this.aborted),this.completed=!0,channels.trailers.hasSubscribers&&channels.trailers.publish({request:this,
trailers:t3});try{return this[kHandler].onComplete(t3)}catch(e3){this.onError(e3)}}onError(t3){if(this.onFinally(),channels.error.hasSubscribers&&channels.error.
publish({request:this,error:t3}),!this.aborted)return this.aborted=!0,this[kHandler].onError(t3)}onFinally(){this.errorHandler&&(this.body.off("error",this.errorHandler),
this.errorHandler=null),this.endHandler&&(this.body.off("end",this.endHandler),this.endHandler=null)}addHeader(t3,e3){return processHeader(this,t3,e3),this}};function processHeader(o5,t3,e3){
if(e3&&typeof e3=="object"&&!Array.isArray(e3))throw new InvalidArgumentError(`invalid ${t3} header`);if(e3===void 0)return;let i3=headerNameLowerCasedRecord[t3];
if(i3===void 0&&(i3=t3.toLowerCase(),headerNameLowerCasedRecord[i3]===void 0&&!isValidHTTPToken(i3)))throw new InvalidArgumentError("invalid header key");if(Array.
isArray(e3)){let r3=[];for(let s3=0;s3<e3.length;s3++)if(typeof e3[s3]=="string"){if(!isValidHeaderValue(e3[s3]))throw new InvalidArgumentError(`invalid ${t3} h\
eader`);r3.push(e3[s3])}else if(e3[s3]===null)r3.push("");else{if(typeof e3[s3]=="object")throw new InvalidArgumentError(`invalid ${t3} header`);{let a4=`${e3[s3]}`;
if(!isValidHeaderValue(a4))throw new InvalidArgumentError(`invalid ${t3} header`);r3.push(a4)}}e3=r3}else if(typeof e3=="string"){if(!isValidHeaderValue(e3))throw new InvalidArgumentError(
`invalid ${t3} header`)}else if(e3===null)e3="";else if(e3=`${e3}`,!isValidHeaderValue(e3))throw new InvalidArgumentError(`invalid ${t3} header`);if(i3==="host"){
if(o5.host!==null)throw new InvalidArgumentError("duplicate host header");if(typeof e3!="string")throw new InvalidArgumentError("invalid host header");o5.host=e3}else if(i3===
"content-length"){if(o5.contentLength!==null)throw new InvalidArgumentError("duplicate content-length header");if(o5.contentLength=parseInt(e3,10),!Number.isFinite(
o5.contentLength))throw new InvalidArgumentError("invalid content-length header")}else if(o5.contentType===null&&i3==="content-type")o5.contentType=e3,o5.headers.
push(t3,e3);else{if(i3==="transfer-encoding"||i3==="keep-alive"||i3==="upgrade")throw new InvalidArgumentError(`invalid ${i3} header`);if(i3==="connection"){let r3=typeof e3==
"string"?e3.toLowerCase():null;if(r3!=="close"&&r3!=="keep-alive")throw new InvalidArgumentError("invalid connection header");r3==="close"&&(o5.reset=!0)}else{if(i3===
"expect")throw new NotSupportedError("expect header not supported");o5.headers.push(t3,e3)}}}module.exports=Request}}),require_dispatcher=__commonJS({"node_modu\
les/undici/lib/dispatcher/dispatcher.js"(exports,module){"use strict";var EventEmitter=require_node_events(),Dispatcher=class extends EventEmitter{dispatch(){throw new Error(
"not implemented")}close(){throw new Error("not implemented")}destroy(){throw new Error("not implemented")}compose(...e3){let n2=Array.isArray(e3[0])?e3[0]:e3,t3=this.
dispatch.bind(this);for(let r3 of n2)if(r3!=null){if(typeof r3!="function")throw new TypeError(`invalid interceptor, expected function received ${typeof r3}`);if(t3=
r3(t3),t3==null||typeof t3!="function"||t3.length!==2)throw new TypeError("invalid interceptor")}return new ComposedDispatcher(this,t3)}},ComposedDispatcher=class extends Dispatcher{#e=null;#t=null;constructor(e3,n2){
super(),this.#e=e3,this.#t=n2}dispatch(...e3){this.#t(...e3)}close(...e3){return this.#e.close(...e3)}destroy(...e3){return this.#e.destroy(...e3)}};module.exports=
Dispatcher}}),require_dispatcher_base=__commonJS({"node_modules/undici/lib/dispatcher/dispatcher-base.js"(exports,module){"use strict";var buffer=require_node_buffer(),
Dispatcher=require_dispatcher(),{ClientDestroyedError,ClientClosedError,InvalidArgumentError}=require_errors(),{kDestroy,kClose,kClosed,kDestroyed,kDispatch,kInterceptors}=require_symbols(),
kOnDestroyed=Symbol("onDestroyed"),kOnClosed=Symbol("onClosed"),kInterceptedDispatch=Symbol("Intercepted Dispatch"),kWebSocketOptions=Symbol("webSocketOptions"),
kEventSourceOptions=Symbol("eventSourceOptions"),DispatcherBase=class extends Dispatcher{constructor(t3){super(),this[kDestroyed]=!1,this[kOnDestroyed]=null,this[kClosed]=
!1,this[kOnClosed]=[],this[kWebSocketOptions]=t3?.webSocket??{},this[kEventSourceOptions]=t3?.eventSource??{}}get webSocketOptions(){return{maxFragments:this[kWebSocketOptions].
maxFragments??131072,maxPayloadSize:this[kWebSocketOptions].maxPayloadSize??128*1024*1024}}get eventSourceOptions(){return{maxEventSize:this[kEventSourceOptions].
maxEventSize??buffer.kStringMaxLength}}get destroyed(){return this[kDestroyed]}get closed(){return this[kClosed]}get interceptors(){return this[kInterceptors]}set interceptors(t3){
if(t3){for(let e3=t3.length-1;e3>=0;e3--)if(typeof this[kInterceptors][e3]!="function")throw new InvalidArgumentError("interceptor must be an function")}this[kInterceptors]=
t3}close(t3){if(t3===void 0)return new Promise((s3,i3)=>{this.close((n2,o5)=>n2?i3(n2):s3(o5))});if(typeof t3!="function")throw new InvalidArgumentError("invali\
d callback");if(this[kDestroyed]){queueMicrotask(()=>t3(new ClientDestroyedError,null));return}if(this[kClosed]){this[kOnClosed]?this[kOnClosed].push(t3):queueMicrotask(
()=>t3(null,null));return}this[kClosed]=!0,this[kOnClosed].push(t3);let e3=()=>{let s3=this[kOnClosed];this[kOnClosed]=null;for(let i3=0;i3<s3.length;i3++)s3[i3](
null,null)};this[kClose]().then(()=>this.destroy()).then(()=>{queueMicrotask(e3)})}destroy(t3,e3){if(typeof t3=="function"&&(e3=t3,t3=null),e3===void 0)return new Promise(
(i3,n2)=>{this.destroy(t3,(o5,r3)=>o5?n2(o5):i3(r3))});if(typeof e3!="function")throw new InvalidArgumentError("invalid callback");if(this[kDestroyed]){this[kOnDestroyed]?
this[kOnDestroyed].push(e3):queueMicrotask(()=>e3(null,null));return}t3||(t3=new ClientDestroyedError),this[kDestroyed]=!0,this[kOnDestroyed]=this[kOnDestroyed]||
[],this[kOnDestroyed].push(e3);let s3=()=>{let i3=this[kOnDestroyed];this[kOnDestroyed]=null;for(let n2=0;n2<i3.length;n2++)i3[n2](null,null)};this[kDestroy](t3).
then(()=>{queueMicrotask(s3)})}[kInterceptedDispatch](t3,e3){if(!this[kInterceptors]||this[kInterceptors].length===0)return this[kInterceptedDispatch]=this[kDispatch],
this[kDispatch](t3,e3);let s3=this[kDispatch].bind(this);for(let i3=this[kInterceptors].length-1;i3>=0;i3--)s3=this[kInterceptors][i3](s3);return this[kInterceptedDispatch]=
s3,s3(t3,e3)}dispatch(t3,e3){if(!e3||typeof e3!="object")throw new InvalidArgumentError("handler must be an object");try{if(!t3||typeof t3!="object")throw new InvalidArgumentError(
"opts must be an object.");if(this[kDestroyed]||this[kOnDestroyed])throw new ClientDestroyedError;if(this[kClosed])throw new ClientClosedError;return this[kInterceptedDispatch](
t3,e3)}catch(s3){if(typeof e3.onError!="function")throw new InvalidArgumentError("invalid onError method");return e3.onError(s3),!1}}};module.exports=DispatcherBase}}),
require_timers=__commonJS({"node_modules/undici/lib/util/timers.js"(exports,module){"use strict";var fastNow=0,RESOLUTION_MS=1e3,TICK_MS=(RESOLUTION_MS>>1)-1,fastNowTimeout,
kFastTimer=Symbol("kFastTimer"),fastTimers=[],NOT_IN_LIST=-2,TO_BE_CLEARED=-1,PENDING=0,ACTIVE=1;function onTick(){fastNow+=TICK_MS;let e3=0,i3=fastTimers.length;
for(;e3<i3;){let t3=fastTimers[e3];t3._state===PENDING?(t3._idleStart=fastNow-TICK_MS,t3._state=ACTIVE):t3._state===ACTIVE&&fastNow>=t3._idleStart+t3._idleTimeout&&
(t3._state=TO_BE_CLEARED,t3._idleStart=-1,t3._onTimeout(t3._timerArg)),t3._state===TO_BE_CLEARED?(t3._state=NOT_IN_LIST,--i3!==0&&(fastTimers[e3]=fastTimers[i3])):
++e3}fastTimers.length=i3,fastTimers.length!==0&&refreshTimeout()}function refreshTimeout(){fastNowTimeout?fastNowTimeout.refresh():(clearTimeout(fastNowTimeout),
fastNowTimeout=setTimeout(onTick,TICK_MS),fastNowTimeout.unref&&fastNowTimeout.unref())}var FastTimer=class{[kFastTimer]=!0;_state=NOT_IN_LIST;_idleTimeout=-1;_idleStart=-1;_onTimeout;_timerArg;constructor(i3,t3,s3){
this._onTimeout=i3,this._idleTimeout=t3,this._timerArg=s3,this.refresh()}refresh(){this._state===NOT_IN_LIST&&fastTimers.push(this),(!fastNowTimeout||fastTimers.
length===1)&&refreshTimeout(),this._state=PENDING}clear(){this._state=TO_BE_CLEARED,this._idleStart=-1}};module.exports={setTimeout(e3,i3,t3){return i3<=RESOLUTION_MS?
setTimeout(e3,i3,t3):new FastTimer(e3,i3,t3)},clearTimeout(e3){e3[kFastTimer]?e3.clear():clearTimeout(e3)},setFastTimeout(e3,i3,t3){return new FastTimer(e3,i3,t3)},
clearFastTimeout(e3){e3.clear()},now(){return fastNow},tick(e3=0){fastNow+=e3-RESOLUTION_MS+1,onTick(),onTick()},reset(){fastNow=0,fastTimers.length=0,clearTimeout(
fastNowTimeout),fastNowTimeout=null},kFastTimer}}}),require_node_tls=__commonJS({"builtin:node:tls"(exports,module){module.exports=process.getBuiltinModule("nod\
e:tls")}}),require_connect=__commonJS({"node_modules/undici/lib/core/connect.js"(exports,module){"use strict";var net=require_node_net(),assert=require_node_assert(),
util=require_util2(),{InvalidArgumentError,ConnectTimeoutError}=require_errors(),timers=require_timers();function noop(){}var tls,SessionCache;global.FinalizationRegistry&&
!(process.env.NODE_V8_COVERAGE||process.env.UNDICI_NO_FG)?SessionCache=class{constructor(e3){this._maxCachedSessions=e3,this._sessionCache=new Map,this._sessionRegistry=
new global.FinalizationRegistry(t3=>{if(this._sessionCache.size<this._maxCachedSessions)return;let n2=this._sessionCache.get(t3);n2!==void 0&&n2.deref()===void 0&&
this._sessionCache.delete(t3)})}get(e3){let t3=this._sessionCache.get(e3);return t3?t3.deref():null}set(e3,t3){this._maxCachedSessions!==0&&(this._sessionCache.
set(e3,new WeakRef(t3)),this._sessionRegistry.register(t3,e3))}}:SessionCache=class{constructor(e3){this._maxCachedSessions=e3,this._sessionCache=new Map}get(e3){
return this._sessionCache.get(e3)}set(e3,t3){if(this._maxCachedSessions!==0){if(this._sessionCache.size>=this._maxCachedSessions){let{value:n2}=this._sessionCache.
keys().next();this._sessionCache.delete(n2)}this._sessionCache.set(e3,t3)}}};function buildConnector({allowH2:s3,maxCachedSessions:e3,socketPath:t3,timeout:n2,session:h5,
...p5}){if(e3!=null&&(!Number.isInteger(e3)||e3<0))throw new InvalidArgumentError("maxCachedSessions must be a positive integer or zero");let r3={path:t3,...p5},
d5=new SessionCache(e3??100);return n2=n2??1e4,s3=s3??!1,function({hostname:a4,host:y3,protocol:f4,port:o5,servername:l6,localAddress:C3,httpSocket:_3},c3){let u4;
if(f4==="https:"){tls||(tls=require_node_tls()),l6=l6||r3.servername||util.getServerName(y3)||null;let i3=l6||a4;assert(i3);let m5=h5||d5.get(i3)||null;o5=o5||443,
u4=tls.connect({highWaterMark:16384,...r3,servername:l6,session:m5,localAddress:C3,ALPNProtocols:s3?["http/1.1","h2"]:["http/1.1"],socket:_3,port:o5,host:a4}),u4.
on("session",function(A2){d5.set(i3,A2)})}else assert(!_3,"httpSocket can only be sent on TLS update"),o5=o5||80,u4=net.connect({highWaterMark:64*1024,...r3,localAddress:C3,
port:o5,host:a4});if(r3.keepAlive==null||r3.keepAlive){let i3=r3.keepAliveInitialDelay===void 0?6e4:r3.keepAliveInitialDelay;u4.setKeepAlive(!0,i3)}let g6=setupConnectTimeout(
new WeakRef(u4),{timeout:n2,hostname:a4,port:o5});return u4.setNoDelay(!0).once(f4==="https:"?"secureConnect":"connect",function(){if(queueMicrotask(g6),c3){let i3=c3;
c3=null,i3(null,this)}}).on("error",function(i3){if(queueMicrotask(g6),c3){let m5=c3;c3=null,m5(i3)}}),u4}}var setupConnectTimeout=process.platform==="win32"?(s3,e3)=>{
if(!e3.timeout)return noop;let t3=null,n2=null,h5=timers.setFastTimeout(()=>{t3=setImmediate(()=>{n2=setImmediate(()=>onConnectTimeout(s3.deref(),e3))})},e3.timeout);
return()=>{timers.clearFastTimeout(h5),clearImmediate(t3),clearImmediate(n2)}}:(s3,e3)=>{if(!e3.timeout)return noop;let t3=null,n2=timers.setFastTimeout(()=>{t3=
setImmediate(()=>{onConnectTimeout(s3.deref(),e3)})},e3.timeout);return()=>{timers.clearFastTimeout(n2),clearImmediate(t3)}};function onConnectTimeout(s3,e3){if(s3==
null)return;let t3="Connect Timeout Error";Array.isArray(s3.autoSelectFamilyAttemptedAddresses)?t3+=` (attempted addresses: ${s3.autoSelectFamilyAttemptedAddresses.
join(", ")},`:t3+=` (attempted address: ${e3.hostname}:${e3.port},`,t3+=` timeout: ${e3.timeout}ms)`,util.destroy(s3,new ConnectTimeoutError(t3))}module.exports=
buildConnector}}),require_utils=__commonJS({"node_modules/undici/lib/llhttp/utils.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0}),
exports.enumToMap=void 0;function enumToMap(e3){let t3={};return Object.keys(e3).forEach(o5=>{let r3=e3[o5];typeof r3=="number"&&(t3[o5]=r3)}),t3}exports.enumToMap=
enumToMap}}),require_constants2=__commonJS({"node_modules/undici/lib/llhttp/constants.js"(exports){"use strict";Object.defineProperty(exports,"__esModule",{value:!0}),
exports.SPECIAL_HEADERS=exports.HEADER_STATE=exports.MINOR=exports.MAJOR=exports.CONNECTION_TOKEN_CHARS=exports.HEADER_CHARS=exports.TOKEN=exports.STRICT_TOKEN=
exports.HEX=exports.URL_CHAR=exports.STRICT_URL_CHAR=exports.USERINFO_CHARS=exports.MARK=exports.ALPHANUM=exports.NUM=exports.HEX_MAP=exports.NUM_MAP=exports.ALPHA=
exports.FINISH=exports.H_METHOD_MAP=exports.METHOD_MAP=exports.METHODS_RTSP=exports.METHODS_ICE=exports.METHODS_HTTP=exports.METHODS=exports.LENIENT_FLAGS=exports.
FLAGS=exports.TYPE=exports.ERROR=void 0;var utils_1=require_utils(),ERROR;(function(N4){N4[N4.OK=0]="OK",N4[N4.INTERNAL=1]="INTERNAL",N4[N4.STRICT=2]="STRICT",N4[N4.
LF_EXPECTED=3]="LF_EXPECTED",N4[N4.UNEXPECTED_CONTENT_LENGTH=4]="UNEXPECTED_CONTENT_LENGTH",N4[N4.CLOSED_CONNECTION=5]="CLOSED_CONNECTION",N4[N4.INVALID_METHOD=
6]="INVALID_METHOD",N4[N4.INVALID_URL=7]="INVALID_URL",N4[N4.INVALID_CONSTANT=8]="INVALID_CONSTANT",N4[N4.INVALID_VERSION=9]="INVALID_VERSION",N4[N4.INVALID_HEADER_TOKEN=
10]="INVALID_HEADER_TOKEN",N4[N4.INVALID_CONTENT_LENGTH=11]="INVALID_CONTENT_LENGTH",N4[N4.INVALID_CHUNK_SIZE=12]="INVALID_CHUNK_SIZE",N4[N4.INVALID_STATUS=13]=
"INVALID_STATUS",N4[N4.INVALID_EOF_STATE=14]="INVALID_EOF_STATE",N4[N4.INVALID_TRANSFER_ENCODING=15]="INVALID_TRANSFER_ENCODING",N4[N4.CB_MESSAGE_BEGIN=16]="CB_\
MESSAGE_BEGIN",N4[N4.CB_HEADERS_COMPLETE=17]="CB_HEADERS_COMPLETE",N4[N4.CB_MESSAGE_COMPLETE=18]="CB_MESSAGE_COMPLETE",N4[N4.CB_CHUNK_HEADER=19]="CB_CHUNK_HEADE\
R",N4[N4.CB_CHUNK_COMPLETE=20]="CB_CHUNK_COMPLETE",N4[N4.PAUSED=21]="PAUSED",N4[N4.PAUSED_UPGRADE=22]="PAUSED_UPGRADE",N4[N4.PAUSED_H2_UPGRADE=23]="PAUSED_H2_UP\
GRADE",N4[N4.USER=24]="USER"})(ERROR=exports.ERROR||(exports.ERROR={}));var TYPE;(function(N4){N4[N4.BOTH=0]="BOTH",N4[N4.REQUEST=1]="REQUEST",N4[N4.RESPONSE=2]=
"RESPONSE"})(TYPE=exports.TYPE||(exports.TYPE={}));var FLAGS;(function(N4){N4[N4.CONNECTION_KEEP_ALIVE=1]="CONNECTION_KEEP_ALIVE",N4[N4.CONNECTION_CLOSE=2]="CON\
NECTION_CLOSE",N4[N4.CONNECTION_UPGRADE=4]="CONNECTION_UPGRADE",N4[N4.CHUNKED=8]="CHUNKED",N4[N4.UPGRADE=16]="UPGRADE",N4[N4.CONTENT_LENGTH=32]="CONTENT_LENGTH",
N4[N4.SKIPBODY=64]="SKIPBODY",N4[N4.TRAILING=128]="TRAILING",N4[N4.TRANSFER_ENCODING=512]="TRANSFER_ENCODING"})(FLAGS=exports.FLAGS||(exports.FLAGS={}));var LENIENT_FLAGS;
(function(N4){N4[N4.HEADERS=1]="HEADERS",N4[N4.CHUNKED_LENGTH=2]="CHUNKED_LENGTH",N4[N4.KEEP_ALIVE=4]="KEEP_ALIVE"})(LENIENT_FLAGS=exports.LENIENT_FLAGS||(exports.
LENIENT_FLAGS={}));var METHODS;(function(N4){N4[N4.DELETE=0]="DELETE",N4[N4.GET=1]="GET",N4[N4.HEAD=2]="HEAD",N4[N4.POST=3]="POST",N4[N4.PUT=4]="PUT",N4[N4.CONNECT=
5]="CONNECT",N4[N4.OPTIONS=6]="OPTIONS",N4[N4.TRACE=7]="TRACE",N4[N4.COPY=8]="COPY",N4[N4.LOCK=9]="LOCK",N4[N4.MKCOL=10]="MKCOL",N4[N4.MOVE=11]="MOVE",N4[N4.PROPFIND=
12]="PROPFIND",N4[N4.PROPPATCH=13]="PROPPATCH",N4[N4.SEARCH=14]="SEARCH",N4[N4.UNLOCK=15]="UNLOCK",N4[N4.BIND=16]="BIND",N4[N4.REBIND=17]="REBIND",N4[N4.UNBIND=
18]="UNBIND",N4[N4.ACL=19]="ACL",N4[N4.REPORT=20]="REPORT",N4[N4.MKACTIVITY=21]="MKACTIVITY",N4[N4.CHECKOUT=22]="CHECKOUT",N4[N4.MERGE=23]="MERGE",N4[N4["M-SEAR\
CH"]=24]="M-SEARCH",N4[N4.NOTIFY=25]="NOTIFY",N4[N4.SUBSCRIBE=26]="SUBSCRIBE",N4[N4.UNSUBSCRIBE=27]="UNSUBSCRIBE",N4[N4.PATCH=28]="PATCH",N4[N4.PURGE=29]="PURGE",
N4[N4.MKCALENDAR=30]="MKCALENDAR",N4[N4.LINK=31]="LINK",N4[N4.UNLINK=32]="UNLINK",N4[N4.SOURCE=33]="SOURCE",N4[N4.PRI=34]="PRI",N4[N4.DESCRIBE=35]="DESCRIBE",N4[N4.
ANNOUNCE=36]="ANNOUNCE",N4[N4.SETUP=37]="SETUP",N4[N4.PLAY=38]="PLAY",N4[N4.PAUSE=39]="PAUSE",N4[N4.TEARDOWN=40]="TEARDOWN",N4[N4.GET_PARAMETER=41]="GET_PARAMET\
ER",N4[N4.SET_PARAMETER=42]="SET_PARAMETER",N4[N4.REDIRECT=43]="REDIRECT",N4[N4.RECORD=44]="RECORD",N4[N4.FLUSH=45]="FLUSH"})(METHODS=exports.METHODS||(exports.
METHODS={})),exports.METHODS_HTTP=[METHODS.DELETE,METHODS.GET,METHODS.HEAD,METHODS.POST,METHODS.PUT,METHODS.CONNECT,METHODS.OPTIONS,METHODS.TRACE,METHODS.COPY,METHODS.
LOCK,METHODS.MKCOL,METHODS.MOVE,METHODS.PROPFIND,METHODS.PROPPATCH,METHODS.SEARCH,METHODS.UNLOCK,METHODS.BIND,METHODS.REBIND,METHODS.UNBIND,METHODS.ACL,METHODS.
REPORT,METHODS.MKACTIVITY,METHODS.CHECKOUT,METHODS.MERGE,METHODS["M-SEARCH"],METHODS.NOTIFY,METHODS.SUBSCRIBE,METHODS.UNSUBSCRIBE,METHODS.PATCH,METHODS.PURGE,METHODS.
MKCALENDAR,METHODS.LINK,METHODS.UNLINK,METHODS.PRI,METHODS.SOURCE],exports.METHODS_ICE=[METHODS.SOURCE],exports.METHODS_RTSP=[METHODS.OPTIONS,METHODS.DESCRIBE,METHODS.
ANNOUNCE,METHODS.SETUP,METHODS.PLAY,METHODS.PAUSE,METHODS.TEARDOWN,METHODS.GET_PARAMETER,METHODS.SET_PARAMETER,METHODS.REDIRECT,METHODS.RECORD,METHODS.FLUSH,METHODS.
GET,METHODS.POST],exports.METHOD_MAP=utils_1.enumToMap(METHODS),exports.H_METHOD_MAP={},Object.keys(exports.METHOD_MAP).forEach(N4=>{/^H/.test(N4)&&(exports.H_METHOD_MAP[N4]=
exports.METHOD_MAP[N4])});var FINISH;(function(N4){N4[N4.SAFE=0]="SAFE",N4[N4.SAFE_WITH_CB=1]="SAFE_WITH_CB",N4[N4.UNSAFE=2]="UNSAFE"})(FINISH=exports.FINISH||(exports.
FINISH={})),exports.ALPHA=[];for(let N4=65;N4<=90;N4++)exports.ALPHA.push(String.fromCharCode(N4)),exports.ALPHA.push(String.fromCharCode(N4+32));exports.NUM_MAP=
{0:0,1:1,2:2,3:3,4:4,5:5,6:6,7:7,8:8,9:9},exports.HEX_MAP={0:0,1:1,2:2,3:3,4:4,5:5,6:6,7:7,8:8,9:9,A:10,B:11,C:12,D:13,E:14,F:15,a:10,b:11,c:12,d:13,e:14,f:15},
exports.NUM=["0","1","2","3","4","5","6","7","8","9"],exports.ALPHANUM=exports.ALPHA.concat(exports.NUM),exports.MARK=["-","_",".","!","~","*","'","(",")"],exports.
USERINFO_CHARS=exports.ALPHANUM.concat(exports.MARK).concat(["%",";",":","&","=","+","$",","]),exports.STRICT_URL_CHAR=["!",'"',"$","%","&","'","(",")","*","+",
",","-",".","/",":",";","<","=",">","@","[","\\","]","^","_","`","{","|","}","~"].concat(exports.ALPHANUM),exports.URL_CHAR=exports.STRICT_URL_CHAR.concat(["	",
"\f"]);for(let N4=128;N4<=255;N4++)exports.URL_CHAR.push(N4);exports.HEX=exports.NUM.concat(["a","b","c","d","e","f","A","B","C","D","E","F"]),exports.STRICT_TOKEN=
["!","#","$","%","&","'","*","+","-",".","^","_","`","|","~"].concat(exports.ALPHANUM),exports.TOKEN=exports.STRICT_TOKEN.concat([" "]),exports.HEADER_CHARS=["	"];
for(let N4=32;N4<=255;N4++)N4!==127&&exports.HEADER_CHARS.push(N4);exports.CONNECTION_TOKEN_CHARS=exports.HEADER_CHARS.filter(N4=>N4!==44),exports.MAJOR=exports.
NUM_MAP,exports.MINOR=exports.MAJOR;var HEADER_STATE;(function(N4){N4[N4.GENERAL=0]="GENERAL",N4[N4.CONNECTION=1]="CONNECTION",N4[N4.CONTENT_LENGTH=2]="CONTENT_\
LENGTH",N4[N4.TRANSFER_ENCODING=3]="TRANSFER_ENCODING",N4[N4.UPGRADE=4]="UPGRADE",N4[N4.CONNECTION_KEEP_ALIVE=5]="CONNECTION_KEEP_ALIVE",N4[N4.CONNECTION_CLOSE=
6]="CONNECTION_CLOSE",N4[N4.CONNECTION_UPGRADE=7]="CONNECTION_UPGRADE",N4[N4.TRANSFER_ENCODING_CHUNKED=8]="TRANSFER_ENCODING_CHUNKED"})(HEADER_STATE=exports.HEADER_STATE||
(exports.HEADER_STATE={})),exports.SPECIAL_HEADERS={connection:HEADER_STATE.CONNECTION,"content-length":HEADER_STATE.CONTENT_LENGTH,"proxy-connection":HEADER_STATE.
CONNECTION,"transfer-encoding":HEADER_STATE.TRANSFER_ENCODING,upgrade:HEADER_STATE.UPGRADE}}}),require_llhttp_wasm=__commonJS({"node_modules/undici/lib/llhttp/l\
lhttp-wasm.js"(exports,module){"use strict";var{Buffer:Buffer2}=require_node_buffer();module.exports=Buffer2.from("AGFzbQEAAAABJwdgAX8Bf2ADf39/AX9gAX8AYAJ/fwBgB\
H9/f38Bf2AAAGADf39/AALLAQgDZW52GHdhc21fb25faGVhZGVyc19jb21wbGV0ZQAEA2VudhV3YXNtX29uX21lc3NhZ2VfYmVnaW4AAANlbnYLd2FzbV9vbl91cmwAAQNlbnYOd2FzbV9vbl9zdGF0dXMAAQNlb\
nYUd2FzbV9vbl9oZWFkZXJfZmllbGQAAQNlbnYUd2FzbV9vbl9oZWFkZXJfdmFsdWUAAQNlbnYMd2FzbV9vbl9ib2R5AAEDZW52GHdhc21fb25fbWVzc2FnZV9jb21wbGV0ZQAAAy0sBQYAAAIAAAAAAAACAQIAA\
gICAAADAAAAAAMDAwMBAQEBAQEBAQEAAAIAAAAEBQFwARISBQMBAAIGCAF/AUGA1AQLB9EFIgZtZW1vcnkCAAtfaW5pdGlhbGl6ZQAIGV9faW5kaXJlY3RfZnVuY3Rpb25fdGFibGUBAAtsbGh0dHBfaW5pdAAJG\
GxsaHR0cF9zaG91bGRfa2VlcF9hbGl2ZQAvDGxsaHR0cF9hbGxvYwALBm1hbGxvYwAxC2xsaHR0cF9mcmVlAAwEZnJlZQAMD2xsaHR0cF9nZXRfdHlwZQANFWxsaHR0cF9nZXRfaHR0cF9tYWpvcgAOFWxsaHR0c\
F9nZXRfaHR0cF9taW5vcgAPEWxsaHR0cF9nZXRfbWV0aG9kABAWbGxodHRwX2dldF9zdGF0dXNfY29kZQAREmxsaHR0cF9nZXRfdXBncmFkZQASDGxsaHR0cF9yZXNldAATDmxsaHR0cF9leGVjdXRlABQUbGxod\
HRwX3NldHRpbmdzX2luaXQAFQ1sbGh0dHBfZmluaXNoABYMbGxodHRwX3BhdXNlABcNbGxodHRwX3Jlc3VtZQAYG2xsaHR0cF9yZXN1bWVfYWZ0ZXJfdXBncmFkZQAZEGxsaHR0cF9nZXRfZXJybm8AGhdsbGh0d\
HBfZ2V0X2Vycm9yX3JlYXNvbgAbF2xsaHR0cF9zZXRfZXJyb3JfcmVhc29uABwUbGxodHRwX2dldF9lcnJvcl9wb3MAHRFsbGh0dHBfZXJybm9fbmFtZQAeEmxsaHR0cF9tZXRob2RfbmFtZQAfEmxsaHR0cF9zd\
GF0dXNfbmFtZQAgGmxsaHR0cF9zZXRfbGVuaWVudF9oZWFkZXJzACEhbGxodHRwX3NldF9sZW5pZW50X2NodW5rZWRfbGVuZ3RoACIdbGxodHRwX3NldF9sZW5pZW50X2tlZXBfYWxpdmUAIyRsbGh0dHBfc2V0X\
2xlbmllbnRfdHJhbnNmZXJfZW5jb2RpbmcAJBhsbGh0dHBfbWVzc2FnZV9uZWVkc19lb2YALgkXAQBBAQsRAQIDBAUKBgcrLSwqKSglJyYK07MCLBYAQYjQACgCAARAAAtBiNAAQQE2AgALFAAgABAwIAAgAjYCO\
CAAIAE6ACgLFAAgACAALwEyIAAtAC4gABAvEAALHgEBf0HAABAyIgEQMCABQYAINgI4IAEgADoAKCABC48MAQd/AkAgAEUNACAAQQhrIgEgAEEEaygCACIAQXhxIgRqIQUCQCAAQQFxDQAgAEEDcUUNASABIAEoA\
gAiAGsiAUGc0AAoAgBJDQEgACAEaiEEAkACQEGg0AAoAgAgAUcEQCAAQf8BTQRAIABBA3YhAyABKAIIIgAgASgCDCICRgRAQYzQAEGM0AAoAgBBfiADd3E2AgAMBQsgAiAANgIIIAAgAjYCDAwECyABKAIYIQYgA\
SABKAIMIgBHBEAgACABKAIIIgI2AgggAiAANgIMDAMLIAFBFGoiAygCACICRQRAIAEoAhAiAkUNAiABQRBqIQMLA0AgAyEHIAIiAEEUaiIDKAIAIgINACAAQRBqIQMgACgCECICDQALIAdBADYCAAwCCyAFKAIEI\
gBBA3FBA0cNAiAFIABBfnE2AgRBlNAAIAQ2AgAgBSAENgIAIAEgBEEBcjYCBAwDC0EAIQALIAZFDQACQCABKAIcIgJBAnRBvNIAaiIDKAIAIAFGBEAgAyAANgIAIAANAUGQ0ABBkNAAKAIAQX4gAndxNgIADAILI\
AZBEEEUIAYoAhAgAUYbaiAANgIAIABFDQELIAAgBjYCGCABKAIQIgIEQCAAIAI2AhAgAiAANgIYCyABQRRqKAIAIgJFDQAgAEEUaiACNgIAIAIgADYCGAsgASAFTw0AIAUoAgQiAEEBcUUNAAJAAkACQAJAIABBA\
nFFBEBBpNAAKAIAIAVGBEBBpNAAIAE2AgBBmNAAQZjQACgCACAEaiIANgIAIAEgAEEBcjYCBCABQaDQACgCAEcNBkGU0ABBADYCAEGg0ABBADYCAAwGC0Gg0AAoAgAgBUYEQEGg0AAgATYCAEGU0ABBlNAAKAIAI\
ARqIgA2AgAgASAAQQFyNgIEIAAgAWogADYCAAwGCyAAQXhxIARqIQQgAEH/AU0EQCAAQQN2IQMgBSgCCCIAIAUoAgwiAkYEQEGM0ABBjNAAKAIAQX4gA3dxNgIADAULIAIgADYCCCAAIAI2AgwMBAsgBSgCGCEGI\
AUgBSgCDCIARwRAQZzQACgCABogACAFKAIIIgI2AgggAiAANgIMDAMLIAVBFGoiAygCACICRQRAIAUoAhAiAkUNAiAFQRBqIQMLA0AgAyEHIAIiAEEUaiIDKAIAIgINACAAQRBqIQMgACgCECICDQALIAdBADYCA\
AwCCyAFIABBfnE2AgQgASAEaiAENgIAIAEgBEEBcjYCBAwDC0EAIQALIAZFDQACQCAFKAIcIgJBAnRBvNIAaiIDKAIAIAVGBEAgAyAANgIAIAANAUGQ0ABBkNAAKAIAQX4gAndxNgIADAILIAZBEEEUIAYoAhAgB\
UYbaiAANgIAIABFDQELIAAgBjYCGCAFKAIQIgIEQCAAIAI2AhAgAiAANgIYCyAFQRRqKAIAIgJFDQAgAEEUaiACNgIAIAIgADYCGAsgASAEaiAENgIAIAEgBEEBcjYCBCABQaDQACgCAEcNAEGU0AAgBDYCAAwBC\
yAEQf8BTQRAIARBeHFBtNAAaiEAAn9BjNAAKAIAIgJBASAEQQN2dCIDcUUEQEGM0AAgAiADcjYCACAADAELIAAoAggLIgIgATYCDCAAIAE2AgggASAANgIMIAEgAjYCCAwBC0EfIQIgBEH///8HTQRAIARBJiAEQ\
Qh2ZyIAa3ZBAXEgAEEBdGtBPmohAgsgASACNgIcIAFCADcCECACQQJ0QbzSAGohAAJAQZDQACgCACIDQQEgAnQiB3FFBEAgACABNgIAQZDQACADIAdyNgIAIAEgADYCGCABIAE2AgggASABNgIMDAELIARBGSACQ\
QF2a0EAIAJBH0cbdCECIAAoAgAhAAJAA0AgACIDKAIEQXhxIARGDQEgAkEddiEAIAJBAXQhAiADIABBBHFqQRBqIgcoAgAiAA0ACyAHIAE2AgAgASADNgIYIAEgATYCDCABIAE2AggMAQsgAygCCCIAIAE2AgwgA\
yABNgIIIAFBADYCGCABIAM2AgwgASAANgIIC0Gs0ABBrNAAKAIAQQFrIgBBfyAAGzYCAAsLBwAgAC0AKAsHACAALQAqCwcAIAAtACsLBwAgAC0AKQsHACAALwEyCwcAIAAtAC4LQAEEfyAAKAIYIQEgAC0ALSECI\
AAtACghAyAAKAI4IQQgABAwIAAgBDYCOCAAIAM6ACggACACOgAtIAAgATYCGAu74gECB38DfiABIAJqIQQCQCAAIgIoAgwiAA0AIAIoAgQEQCACIAE2AgQLIwBBEGsiCCQAAkACQAJAAkACQAJAAkACQAJAAkACQ\
AJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQ\
AJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQ\
AJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQ\
AJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAIoAhwiA0EBaw7dAdoBAdkBAgMEBQYHCAkKCwwNDtgBDxDXARES1gETFBUWFxgZGhvgA\
d8BHB0e1QEfICEiIyQl1AEmJygpKiss0wHSAS0u0QHQAS8wMTIzNDU2Nzg5Ojs8PT4/QEFCQ0RFRtsBR0hJSs8BzgFLzQFMzAFNTk9QUVJTVFVWV1hZWltcXV5fYGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6e\
3x9fn+AAYEBggGDAYQBhQGGAYcBiAGJAYoBiwGMAY0BjgGPAZABkQGSAZMBlAGVAZYBlwGYAZkBmgGbAZwBnQGeAZ8BoAGhAaIBowGkAaUBpgGnAagBqQGqAasBrAGtAa4BrwGwAbEBsgGzAbQBtQG2AbcBywHKA\
bgByQG5AcgBugG7AbwBvQG+Ab8BwAHBAcIBwwHEAcUBxgEA3AELQQAMxgELQQ4MxQELQQ0MxAELQQ8MwwELQRAMwgELQRMMwQELQRQMwAELQRUMvwELQRYMvgELQRgMvQELQRkMvAELQRoMuwELQRsMugELQRwMu\
QELQR0MuAELQQgMtwELQR4MtgELQSAMtQELQR8MtAELQQcMswELQSEMsgELQSIMsQELQSMMsAELQSQMrwELQRIMrgELQREMrQELQSUMrAELQSYMqwELQScMqgELQSgMqQELQcMBDKgBC0EqDKcBC0ErDKYBC0EsD\
KUBC0EtDKQBC0EuDKMBC0EvDKIBC0HEAQyhAQtBMAygAQtBNAyfAQtBDAyeAQtBMQydAQtBMgycAQtBMwybAQtBOQyaAQtBNQyZAQtBxQEMmAELQQsMlwELQToMlgELQTYMlQELQQoMlAELQTcMkwELQTgMkgELQ\
TwMkQELQTsMkAELQT0MjwELQQkMjgELQSkMjQELQT4MjAELQT8MiwELQcAADIoBC0HBAAyJAQtBwgAMiAELQcMADIcBC0HEAAyGAQtBxQAMhQELQcYADIQBC0EXDIMBC0HHAAyCAQtByAAMgQELQckADIABC0HKA\
Ax/C0HLAAx+C0HNAAx9C0HMAAx8C0HOAAx7C0HPAAx6C0HQAAx5C0HRAAx4C0HSAAx3C0HTAAx2C0HUAAx1C0HWAAx0C0HVAAxzC0EGDHILQdcADHELQQUMcAtB2AAMbwtBBAxuC0HZAAxtC0HaAAxsC0HbAAxrC\
0HcAAxqC0EDDGkLQd0ADGgLQd4ADGcLQd8ADGYLQeEADGULQeAADGQLQeIADGMLQeMADGILQQIMYQtB5AAMYAtB5QAMXwtB5gAMXgtB5wAMXQtB6AAMXAtB6QAMWwtB6gAMWgtB6wAMWQtB7AAMWAtB7QAMVwtB7\
gAMVgtB7wAMVQtB8AAMVAtB8QAMUwtB8gAMUgtB8wAMUQtB9AAMUAtB9QAMTwtB9gAMTgtB9wAMTQtB+AAMTAtB+QAMSwtB+gAMSgtB+wAMSQtB/AAMSAtB/QAMRwtB/gAMRgtB/wAMRQtBgAEMRAtBgQEMQwtBg\
gEMQgtBgwEMQQtBhAEMQAtBhQEMPwtBhgEMPgtBhwEMPQtBiAEMPAtBiQEMOwtBigEMOgtBiwEMOQtBjAEMOAtBjQEMNwtBjgEMNgtBjwEMNQtBkAEMNAtBkQEMMwtBkgEMMgtBkwEMMQtBlAEMMAtBlQEMLwtBl\
gEMLgtBlwEMLQtBmAEMLAtBmQEMKwtBmgEMKgtBmwEMKQtBnAEMKAtBnQEMJwtBngEMJgtBnwEMJQtBoAEMJAtBoQEMIwtBogEMIgtBowEMIQtBpAEMIAtBpQEMHwtBpgEMHgtBpwEMHQtBqAEMHAtBqQEMGwtBq\
gEMGgtBqwEMGQtBrAEMGAtBrQEMFwtBrgEMFgtBAQwVC0GvAQwUC0GwAQwTC0GxAQwSC0GzAQwRC0GyAQwQC0G0AQwPC0G1AQwOC0G2AQwNC0G3AQwMC0G4AQwLC0G5AQwKC0G6AQwJC0G7AQwIC0HGAQwHC0G8A\
QwGC0G9AQwFC0G+AQwEC0G/AQwDC0HAAQwCC0HCAQwBC0HBAQshAwNAAkACQAJAAkACQAJAAkACQAJAIAICfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAA\
kACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAA\
kACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJ/AkACQAJAAkACQAJAAkACQAJAA\
kACQAJAAkAgAgJ/AkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACfwJAAkACfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAA\
kACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAA\
kACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACfwJAAkACQAJAAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAA\
kACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAA\
kACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCADDsYBAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHyAhIyUmKCorLC8wMTIzNDU2Nzk6Ozw9lANAQkRFRklLTk9QUVJTVFVWWFpbXF1eX2BhYmNkZWZna\
Gpsb3Bxc3V2eHl6e3x/gAGBAYIBgwGEAYUBhgGHAYgBiQGKAYsBjAGNAY4BjwGQAZEBkgGTAZQBlQGWAZcBmAGZAZoBmwGcAZ0BngGfAaABoQGiAaMBpAGlAaYBpwGoAakBqgGrAawBrQGuAa8BsAGxAbIBswG0A\
bUBtgG3AbgBuQG6AbsBvAG9Ab4BvwHAAcEBwgHDAcQBxQHGAccByAHJAcsBzAHNAc4BzwGKA4kDiAOHA4QDgwOAA/sC+gL5AvgC9wL0AvMC8gLLAsECsALZAQsgASAERw3wAkHdASEDDLMDCyABIARHDcgBQcMBI\
QMMsgMLIAEgBEcNe0H3ACEDDLEDCyABIARHDXBB7wAhAwywAwsgASAERw1pQeoAIQMMrwMLIAEgBEcNZUHoACEDDK4DCyABIARHDWJB5gAhAwytAwsgASAERw0aQRghAwysAwsgASAERw0VQRIhAwyrAwsgASAER\
w1CQcUAIQMMqgMLIAEgBEcNNEE/IQMMqQMLIAEgBEcNMkE8IQMMqAMLIAEgBEcNK0ExIQMMpwMLIAItAC5BAUYNnwMMwQILQQAhAAJAAkACQCACLQAqRQ0AIAItACtFDQAgAi8BMCIDQQJxRQ0BDAILIAIvATAiA\
0EBcUUNAQtBASEAIAItAChBAUYNACACLwEyIgVB5ABrQeQASQ0AIAVBzAFGDQAgBUGwAkYNACADQcAAcQ0AQQAhACADQYgEcUGABEYNACADQShxQQBHIQALIAJBADsBMCACQQA6AC8gAEUN3wIgAkIANwMgDOACC\
0EAIQACQCACKAI4IgNFDQAgAygCLCIDRQ0AIAIgAxEAACEACyAARQ3MASAAQRVHDd0CIAJBBDYCHCACIAE2AhQgAkGwGDYCECACQRU2AgxBACEDDKQDCyABIARGBEBBBiEDDKQDCyABQQFqIQFBACEAAkAgAigCO\
CIDRQ0AIAMoAlQiA0UNACACIAMRAAAhAAsgAA3ZAgwcCyACQgA3AyBBEiEDDIkDCyABIARHDRZBHSEDDKEDCyABIARHBEAgAUEBaiEBQRAhAwyIAwtBByEDDKADCyACIAIpAyAiCiAEIAFrrSILfSIMQgAgCiAMW\
hs3AyAgCiALWA3UAkEIIQMMnwMLIAEgBEcEQCACQQk2AgggAiABNgIEQRQhAwyGAwtBCSEDDJ4DCyACKQMgQgBSDccBIAIgAi8BMEGAAXI7ATAMQgsgASAERw0/QdAAIQMMnAMLIAEgBEYEQEELIQMMnAMLIAFBA\
WohAUEAIQACQCACKAI4IgNFDQAgAygCUCIDRQ0AIAIgAxEAACEACyAADc8CDMYBC0EAIQACQCACKAI4IgNFDQAgAygCSCIDRQ0AIAIgAxEAACEACyAARQ3GASAAQRVHDc0CIAJBCzYCHCACIAE2AhQgAkGCGTYCE\
CACQRU2AgxBACEDDJoDC0EAIQACQCACKAI4IgNFDQAgAygCSCIDRQ0AIAIgAxEAACEACyAARQ0MIABBFUcNygIgAkEaNgIcIAIgATYCFCACQYIZNgIQIAJBFTYCDEEAIQMMmQMLQQAhAAJAIAIoAjgiA0UNACADK\
AJMIgNFDQAgAiADEQAAIQALIABFDcQBIABBFUcNxwIgAkELNgIcIAIgATYCFCACQZEXNgIQIAJBFTYCDEEAIQMMmAMLIAEgBEYEQEEPIQMMmAMLIAEtAAAiAEE7Rg0HIABBDUcNxAIgAUEBaiEBDMMBC0EAIQACQ\
CACKAI4IgNFDQAgAygCTCIDRQ0AIAIgAxEAACEACyAARQ3DASAAQRVHDcICIAJBDzYCHCACIAE2AhQgAkGRFzYCECACQRU2AgxBACEDDJYDCwNAIAEtAABB8DVqLQAAIgBBAUcEQCAAQQJHDcECIAIoAgQhAEEAI\
QMgAkEANgIEIAIgACABQQFqIgEQLSIADcICDMUBCyAEIAFBAWoiAUcNAAtBEiEDDJUDC0EAIQACQCACKAI4IgNFDQAgAygCTCIDRQ0AIAIgAxEAACEACyAARQ3FASAAQRVHDb0CIAJBGzYCHCACIAE2AhQgAkGRF\
zYCECACQRU2AgxBACEDDJQDCyABIARGBEBBFiEDDJQDCyACQQo2AgggAiABNgIEQQAhAAJAIAIoAjgiA0UNACADKAJIIgNFDQAgAiADEQAAIQALIABFDcIBIABBFUcNuQIgAkEVNgIcIAIgATYCFCACQYIZNgIQI\
AJBFTYCDEEAIQMMkwMLIAEgBEcEQANAIAEtAABB8DdqLQAAIgBBAkcEQAJAIABBAWsOBMQCvQIAvgK9AgsgAUEBaiEBQQghAwz8AgsgBCABQQFqIgFHDQALQRUhAwyTAwtBFSEDDJIDCwNAIAEtAABB8DlqLQAAI\
gBBAkcEQCAAQQFrDgTFArcCwwK4ArcCCyAEIAFBAWoiAUcNAAtBGCEDDJEDCyABIARHBEAgAkELNgIIIAIgATYCBEEHIQMM+AILQRkhAwyQAwsgAUEBaiEBDAILIAEgBEYEQEEaIQMMjwMLAkAgAS0AAEENaw4Ut\
QG/Ab8BvwG/Ab8BvwG/Ab8BvwG/Ab8BvwG/Ab8BvwG/Ab8BvwEAvwELQQAhAyACQQA2AhwgAkGvCzYCECACQQI2AgwgAiABQQFqNgIUDI4DCyABIARGBEBBGyEDDI4DCyABLQAAIgBBO0cEQCAAQQ1HDbECIAFBA\
WohAQy6AQsgAUEBaiEBC0EiIQMM8wILIAEgBEYEQEEcIQMMjAMLQgAhCgJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAS0AAEEwaw43wQLAAgABAgMEBQYH0AHQAdAB0AHQAdAB0AEIC\
QoLDA3QAdAB0AHQAdAB0AHQAdAB0AHQAdAB0AHQAdAB0AHQAdAB0AHQAdAB0AHQAdAB0AHQAdABDg8QERIT0AELQgIhCgzAAgtCAyEKDL8CC0IEIQoMvgILQgUhCgy9AgtCBiEKDLwCC0IHIQoMuwILQgghCgy6A\
gtCCSEKDLkCC0IKIQoMuAILQgshCgy3AgtCDCEKDLYCC0INIQoMtQILQg4hCgy0AgtCDyEKDLMCC0IKIQoMsgILQgshCgyxAgtCDCEKDLACC0INIQoMrwILQg4hCgyuAgtCDyEKDK0CC0IAIQoCQAJAAkACQAJAA\
kACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAEtAABBMGsON8ACvwIAAQIDBAUGB74CvgK+Ar4CvgK+Ar4CCAkKCwwNvgK+Ar4CvgK+Ar4CvgK+Ar4CvgK+Ar4CvgK+Ar4CvgK+Ar4CvgK+Ar4CvgK+Ar4Cv\
gK+Ag4PEBESE74CC0ICIQoMvwILQgMhCgy+AgtCBCEKDL0CC0IFIQoMvAILQgYhCgy7AgtCByEKDLoCC0IIIQoMuQILQgkhCgy4AgtCCiEKDLcCC0ILIQoMtgILQgwhCgy1AgtCDSEKDLQCC0IOIQoMswILQg8hC\
gyyAgtCCiEKDLECC0ILIQoMsAILQgwhCgyvAgtCDSEKDK4CC0IOIQoMrQILQg8hCgysAgsgAiACKQMgIgogBCABa60iC30iDEIAIAogDFobNwMgIAogC1gNpwJBHyEDDIkDCyABIARHBEAgAkEJNgIIIAIgATYCB\
EElIQMM8AILQSAhAwyIAwtBASEFIAIvATAiA0EIcUUEQCACKQMgQgBSIQULAkAgAi0ALgRAQQEhACACLQApQQVGDQEgA0HAAHFFIAVxRQ0BC0EAIQAgA0HAAHENAEECIQAgA0EIcQ0AIANBgARxBEACQCACLQAoQ\
QFHDQAgAi0ALUEKcQ0AQQUhAAwCC0EEIQAMAQsgA0EgcUUEQAJAIAItAChBAUYNACACLwEyIgBB5ABrQeQASQ0AIABBzAFGDQAgAEGwAkYNAEEEIQAgA0EocUUNAiADQYgEcUGABEYNAgtBACEADAELQQBBAyACK\
QMgUBshAAsgAEEBaw4FvgIAsAEBpAKhAgtBESEDDO0CCyACQQE6AC8MhAMLIAEgBEcNnQJBJCEDDIQDCyABIARHDRxBxgAhAwyDAwtBACEAAkAgAigCOCIDRQ0AIAMoAkQiA0UNACACIAMRAAAhAAsgAEUNJyAAQ\
RVHDZgCIAJB0AA2AhwgAiABNgIUIAJBkRg2AhAgAkEVNgIMQQAhAwyCAwsgASAERgRAQSghAwyCAwtBACEDIAJBADYCBCACQQw2AgggAiABIAEQKiIARQ2UAiACQSc2AhwgAiABNgIUIAIgADYCDAyBAwsgASAER\
gRAQSkhAwyBAwsgAS0AACIAQSBGDRMgAEEJRw2VAiABQQFqIQEMFAsgASAERwRAIAFBAWohAQwWC0EqIQMM/wILIAEgBEYEQEErIQMM/wILIAEtAAAiAEEJRyAAQSBHcQ2QAiACLQAsQQhHDd0CIAJBADoALAzdA\
gsgASAERgRAQSwhAwz+AgsgAS0AAEEKRw2OAiABQQFqIQEMsAELIAEgBEcNigJBLyEDDPwCCwNAIAEtAAAiAEEgRwRAIABBCmsOBIQCiAKIAoQChgILIAQgAUEBaiIBRw0AC0ExIQMM+wILQTIhAyABIARGDfoCI\
AIoAgAiACAEIAFraiEHIAEgAGtBA2ohBgJAA0AgAEHwO2otAAAgAS0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDQEgAEEDRgRAQQYhAQziAgsgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAc2AgAM+wILIAJBA\
DYCAAyGAgtBMyEDIAQgASIARg35AiAEIAFrIAIoAgAiAWohByAAIAFrQQhqIQYCQANAIAFB9DtqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0BIAFBCEYEQEEFIQEM4QILIAFBAWohASAEIABBA\
WoiAEcNAAsgAiAHNgIADPoCCyACQQA2AgAgACEBDIUCC0E0IQMgBCABIgBGDfgCIAQgAWsgAigCACIBaiEHIAAgAWtBBWohBgJAA0AgAUHQwgBqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0BI\
AFBBUYEQEEHIQEM4AILIAFBAWohASAEIABBAWoiAEcNAAsgAiAHNgIADPkCCyACQQA2AgAgACEBDIQCCyABIARHBEADQCABLQAAQYA+ai0AACIAQQFHBEAgAEECRg0JDIECCyAEIAFBAWoiAUcNAAtBMCEDDPgCC\
0EwIQMM9wILIAEgBEcEQANAIAEtAAAiAEEgRwRAIABBCmsOBP8B/gH+Af8B/gELIAQgAUEBaiIBRw0AC0E4IQMM9wILQTghAwz2AgsDQCABLQAAIgBBIEcgAEEJR3EN9gEgBCABQQFqIgFHDQALQTwhAwz1AgsDQ\
CABLQAAIgBBIEcEQAJAIABBCmsOBPkBBAT5AQALIABBLEYN9QEMAwsgBCABQQFqIgFHDQALQT8hAwz0AgtBwAAhAyABIARGDfMCIAIoAgAiACAEIAFraiEFIAEgAGtBBmohBgJAA0AgAEGAQGstAAAgAS0AAEEgc\
kcNASAAQQZGDdsCIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADPQCCyACQQA2AgALQTYhAwzZAgsgASAERgRAQcEAIQMM8gILIAJBDDYCCCACIAE2AgQgAi0ALEEBaw4E+wHuAewB6wHUAgsgAUEBaiEBDPoBC\
yABIARHBEADQAJAIAEtAAAiAEEgciAAIABBwQBrQf8BcUEaSRtB/wFxIgBBCUYNACAAQSBGDQACQAJAAkACQCAAQeMAaw4TAAMDAwMDAwMBAwMDAwMDAwMDAgMLIAFBAWohAUExIQMM3AILIAFBAWohAUEyIQMM2\
wILIAFBAWohAUEzIQMM2gILDP4BCyAEIAFBAWoiAUcNAAtBNSEDDPACC0E1IQMM7wILIAEgBEcEQANAIAEtAABBgDxqLQAAQQFHDfcBIAQgAUEBaiIBRw0AC0E9IQMM7wILQT0hAwzuAgtBACEAAkAgAigCOCIDR\
Q0AIAMoAkAiA0UNACACIAMRAAAhAAsgAEUNASAAQRVHDeYBIAJBwgA2AhwgAiABNgIUIAJB4xg2AhAgAkEVNgIMQQAhAwztAgsgAUEBaiEBC0E8IQMM0gILIAEgBEYEQEHCACEDDOsCCwJAA0ACQCABLQAAQQlrD\
hgAAswCzALRAswCzALMAswCzALMAswCzALMAswCzALMAswCzALMAswCzALMAgDMAgsgBCABQQFqIgFHDQALQcIAIQMM6wILIAFBAWohASACLQAtQQFxRQ3+AQtBLCEDDNACCyABIARHDd4BQcQAIQMM6AILA0AgA\
S0AAEGQwABqLQAAQQFHDZwBIAQgAUEBaiIBRw0AC0HFACEDDOcCCyABLQAAIgBBIEYN/gEgAEE6Rw3AAiACKAIEIQBBACEDIAJBADYCBCACIAAgARApIgAN3gEM3QELQccAIQMgBCABIgBGDeUCIAQgAWsgAigCA\
CIBaiEHIAAgAWtBBWohBgNAIAFBkMIAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNvwIgAUEFRg3CAiABQQFqIQEgBCAAQQFqIgBHDQALIAIgBzYCAAzlAgtByAAhAyAEIAEiAEYN5AIgBCABa\
yACKAIAIgFqIQcgACABa0EJaiEGA0AgAUGWwgBqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw2+AkECIAFBCUYNwgIaIAFBAWohASAEIABBAWoiAEcNAAsgAiAHNgIADOQCCyABIARGBEBByQAhA\
wzkAgsCQAJAIAEtAAAiAEEgciAAIABBwQBrQf8BcUEaSRtB/wFxQe4Aaw4HAL8CvwK/Ar8CvwIBvwILIAFBAWohAUE+IQMMywILIAFBAWohAUE/IQMMygILQcoAIQMgBCABIgBGDeICIAQgAWsgAigCACIBaiEGI\
AAgAWtBAWohBwNAIAFBoMIAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNvAIgAUEBRg2+AiABQQFqIQEgBCAAQQFqIgBHDQALIAIgBjYCAAziAgtBywAhAyAEIAEiAEYN4QIgBCABayACKAIAI\
gFqIQcgACABa0EOaiEGA0AgAUGiwgBqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw27AiABQQ5GDb4CIAFBAWohASAEIABBAWoiAEcNAAsgAiAHNgIADOECC0HMACEDIAQgASIARg3gAiAEIAFrI\
AIoAgAiAWohByAAIAFrQQ9qIQYDQCABQcDCAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDboCQQMgAUEPRg2+AhogAUEBaiEBIAQgAEEBaiIARw0ACyACIAc2AgAM4AILQc0AIQMgBCABIgBGD\
d8CIAQgAWsgAigCACIBaiEHIAAgAWtBBWohBgNAIAFB0MIAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNuQJBBCABQQVGDb0CGiABQQFqIQEgBCAAQQFqIgBHDQALIAIgBzYCAAzfAgsgASAER\
gRAQc4AIQMM3wILAkACQAJAAkAgAS0AACIAQSByIAAgAEHBAGtB/wFxQRpJG0H/AXFB4wBrDhMAvAK8ArwCvAK8ArwCvAK8ArwCvAK8ArwCAbwCvAK8AgIDvAILIAFBAWohAUHBACEDDMgCCyABQQFqIQFBwgAhA\
wzHAgsgAUEBaiEBQcMAIQMMxgILIAFBAWohAUHEACEDDMUCCyABIARHBEAgAkENNgIIIAIgATYCBEHFACEDDMUCC0HPACEDDN0CCwJAAkAgAS0AAEEKaw4EAZABkAEAkAELIAFBAWohAQtBKCEDDMMCCyABIARGB\
EBB0QAhAwzcAgsgAS0AAEEgRw0AIAFBAWohASACLQAtQQFxRQ3QAQtBFyEDDMECCyABIARHDcsBQdIAIQMM2QILQdMAIQMgASAERg3YAiACKAIAIgAgBCABa2ohBiABIABrQQFqIQUDQCABLQAAIABB1sIAai0AA\
EcNxwEgAEEBRg3KASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBjYCAAzYAgsgASAERgRAQdUAIQMM2AILIAEtAABBCkcNwgEgAUEBaiEBDMoBCyABIARGBEBB1gAhAwzXAgsCQAJAIAEtAABBCmsOBADDAcMBAcMBC\
yABQQFqIQEMygELIAFBAWohAUHKACEDDL0CC0EAIQACQCACKAI4IgNFDQAgAygCPCIDRQ0AIAIgAxEAACEACyAADb8BQc0AIQMMvAILIAItAClBIkYNzwIMiQELIAQgASIFRgRAQdsAIQMM1AILQQAhAEEBIQFBA\
SEGQQAhAwJAAn8CQAJAAkACQAJAAkACQCAFLQAAQTBrDgrFAcQBAAECAwQFBgjDAQtBAgwGC0EDDAULQQQMBAtBBQwDC0EGDAILQQcMAQtBCAshA0EAIQFBACEGDL0BC0EJIQNBASEAQQAhAUEAIQYMvAELIAEgB\
EYEQEHdACEDDNMCCyABLQAAQS5HDbgBIAFBAWohAQyIAQsgASAERw22AUHfACEDDNECCyABIARHBEAgAkEONgIIIAIgATYCBEHQACEDDLgCC0HgACEDDNACC0HhACEDIAEgBEYNzwIgAigCACIAIAQgAWtqIQUgA\
SAAa0EDaiEGA0AgAS0AACAAQeLCAGotAABHDbEBIABBA0YNswEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMzwILQeIAIQMgASAERg3OAiACKAIAIgAgBCABa2ohBSABIABrQQJqIQYDQCABLQAAIABB5sIAa\
i0AAEcNsAEgAEECRg2vASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAzOAgtB4wAhAyABIARGDc0CIAIoAgAiACAEIAFraiEFIAEgAGtBA2ohBgNAIAEtAAAgAEHpwgBqLQAARw2vASAAQQNGDa0BIABBAWohA\
CAEIAFBAWoiAUcNAAsgAiAFNgIADM0CCyABIARGBEBB5QAhAwzNAgsgAUEBaiEBQQAhAAJAIAIoAjgiA0UNACADKAIwIgNFDQAgAiADEQAAIQALIAANqgFB1gAhAwyzAgsgASAERwRAA0AgAS0AACIAQSBHBEACQ\
AJAAkAgAEHIAGsOCwABswGzAbMBswGzAbMBswGzAQKzAQsgAUEBaiEBQdIAIQMMtwILIAFBAWohAUHTACEDDLYCCyABQQFqIQFB1AAhAwy1AgsgBCABQQFqIgFHDQALQeQAIQMMzAILQeQAIQMMywILA0AgAS0AA\
EHwwgBqLQAAIgBBAUcEQCAAQQJrDgOnAaYBpQGkAQsgBCABQQFqIgFHDQALQeYAIQMMygILIAFBAWogASAERw0CGkHnACEDDMkCCwNAIAEtAABB8MQAai0AACIAQQFHBEACQCAAQQJrDgSiAaEBoAEAnwELQdcAI\
QMMsQILIAQgAUEBaiIBRw0AC0HoACEDDMgCCyABIARGBEBB6QAhAwzIAgsCQCABLQAAIgBBCmsOGrcBmwGbAbQBmwGbAZsBmwGbAZsBmwGbAZsBmwGbAZsBmwGbAZsBmwGbAZsBpAGbAZsBAJkBCyABQQFqCyEBQ\
QYhAwytAgsDQCABLQAAQfDGAGotAABBAUcNfSAEIAFBAWoiAUcNAAtB6gAhAwzFAgsgAUEBaiABIARHDQIaQesAIQMMxAILIAEgBEYEQEHsACEDDMQCCyABQQFqDAELIAEgBEYEQEHtACEDDMMCCyABQQFqCyEBQ\
QQhAwyoAgsgASAERgRAQe4AIQMMwQILAkACQAJAIAEtAABB8MgAai0AAEEBaw4HkAGPAY4BAHwBAo0BCyABQQFqIQEMCwsgAUEBagyTAQtBACEDIAJBADYCHCACQZsSNgIQIAJBBzYCDCACIAFBAWo2AhQMwAILA\
kADQCABLQAAQfDIAGotAAAiAEEERwRAAkACQCAAQQFrDgeUAZMBkgGNAQAEAY0BC0HaACEDDKoCCyABQQFqIQFB3AAhAwypAgsgBCABQQFqIgFHDQALQe8AIQMMwAILIAFBAWoMkQELIAQgASIARgRAQfAAIQMMv\
wILIAAtAABBL0cNASAAQQFqIQEMBwsgBCABIgBGBEBB8QAhAwy+AgsgAC0AACIBQS9GBEAgAEEBaiEBQd0AIQMMpQILIAFBCmsiA0EWSw0AIAAhAUEBIAN0QYmAgAJxDfkBC0EAIQMgAkEANgIcIAIgADYCFCACQ\
YwcNgIQIAJBBzYCDAy8AgsgASAERwRAIAFBAWohAUHeACEDDKMCC0HyACEDDLsCCyABIARGBEBB9AAhAwy7AgsCQCABLQAAQfDMAGotAABBAWsOA/cBcwCCAQtB4QAhAwyhAgsgASAERwRAA0AgAS0AAEHwygBqL\
QAAIgBBA0cEQAJAIABBAWsOAvkBAIUBC0HfACEDDKMCCyAEIAFBAWoiAUcNAAtB8wAhAwy6AgtB8wAhAwy5AgsgASAERwRAIAJBDzYCCCACIAE2AgRB4AAhAwygAgtB9QAhAwy4AgsgASAERgRAQfYAIQMMuAILI\
AJBDzYCCCACIAE2AgQLQQMhAwydAgsDQCABLQAAQSBHDY4CIAQgAUEBaiIBRw0AC0H3ACEDDLUCCyABIARGBEBB+AAhAwy1AgsgAS0AAEEgRw16IAFBAWohAQxbC0EAIQACQCACKAI4IgNFDQAgAygCOCIDRQ0AI\
AIgAxEAACEACyAADXgMgAILIAEgBEYEQEH6ACEDDLMCCyABLQAAQcwARw10IAFBAWohAUETDHYLQfsAIQMgASAERg2xAiACKAIAIgAgBCABa2ohBSABIABrQQVqIQYDQCABLQAAIABB8M4Aai0AAEcNcyAAQQVGD\
XUgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMsQILIAEgBEYEQEH8ACEDDLECCwJAAkAgAS0AAEHDAGsODAB0dHR0dHR0dHR0AXQLIAFBAWohAUHmACEDDJgCCyABQQFqIQFB5wAhAwyXAgtB/QAhAyABIARGD\
a8CIAIoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQe3PAGotAABHDXIgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADLACCyACQQA2AgAgBkEBaiEBQRAMcwtB/gAhAyABIARGDa4CI\
AIoAgAiACAEIAFraiEFIAEgAGtBBWohBgJAA0AgAS0AACAAQfbOAGotAABHDXEgAEEFRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADK8CCyACQQA2AgAgBkEBaiEBQRYMcgtB/wAhAyABIARGDa0CIAIoA\
gAiACAEIAFraiEFIAEgAGtBA2ohBgJAA0AgAS0AACAAQfzOAGotAABHDXAgAEEDRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADK4CCyACQQA2AgAgBkEBaiEBQQUMcQsgASAERgRAQYABIQMMrQILIAEtA\
ABB2QBHDW4gAUEBaiEBQQgMcAsgASAERgRAQYEBIQMMrAILAkACQCABLQAAQc4Aaw4DAG8BbwsgAUEBaiEBQesAIQMMkwILIAFBAWohAUHsACEDDJICCyABIARGBEBBggEhAwyrAgsCQAJAIAEtAABByABrDggAb\
m5ubm5uAW4LIAFBAWohAUHqACEDDJICCyABQQFqIQFB7QAhAwyRAgtBgwEhAyABIARGDakCIAIoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQYDPAGotAABHDWwgAEECRg0BIABBAWohACAEIAFBA\
WoiAUcNAAsgAiAFNgIADKoCCyACQQA2AgAgBkEBaiEBQQAMbQtBhAEhAyABIARGDagCIAIoAgAiACAEIAFraiEFIAEgAGtBBGohBgJAA0AgAS0AACAAQYPPAGotAABHDWsgAEEERg0BIABBAWohACAEIAFBAWoiA\
UcNAAsgAiAFNgIADKkCCyACQQA2AgAgBkEBaiEBQSMMbAsgASAERgRAQYUBIQMMqAILAkACQCABLQAAQcwAaw4IAGtra2trawFrCyABQQFqIQFB7wAhAwyPAgsgAUEBaiEBQfAAIQMMjgILIAEgBEYEQEGGASEDD\
KcCCyABLQAAQcUARw1oIAFBAWohAQxgC0GHASEDIAEgBEYNpQIgAigCACIAIAQgAWtqIQUgASAAa0EDaiEGAkADQCABLQAAIABBiM8Aai0AAEcNaCAAQQNGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMp\
gILIAJBADYCACAGQQFqIQFBLQxpC0GIASEDIAEgBEYNpAIgAigCACIAIAQgAWtqIQUgASAAa0EIaiEGAkADQCABLQAAIABB0M8Aai0AAEcNZyAAQQhGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMpQILI\
AJBADYCACAGQQFqIQFBKQxoCyABIARGBEBBiQEhAwykAgtBASABLQAAQd8ARw1nGiABQQFqIQEMXgtBigEhAyABIARGDaICIAIoAgAiACAEIAFraiEFIAEgAGtBAWohBgNAIAEtAAAgAEGMzwBqLQAARw1kIABBA\
UYN+gEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMogILQYsBIQMgASAERg2hAiACKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGOzwBqLQAARw1kIABBAkYNASAAQQFqIQAgBCABQQFqIgFHD\
QALIAIgBTYCAAyiAgsgAkEANgIAIAZBAWohAUECDGULQYwBIQMgASAERg2gAiACKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHwzwBqLQAARw1jIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALI\
AIgBTYCAAyhAgsgAkEANgIAIAZBAWohAUEfDGQLQY0BIQMgASAERg2fAiACKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHyzwBqLQAARw1iIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgB\
TYCAAygAgsgAkEANgIAIAZBAWohAUEJDGMLIAEgBEYEQEGOASEDDJ8CCwJAAkAgAS0AAEHJAGsOBwBiYmJiYgFiCyABQQFqIQFB+AAhAwyGAgsgAUEBaiEBQfkAIQMMhQILQY8BIQMgASAERg2dAiACKAIAIgAgB\
CABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEGRzwBqLQAARw1gIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAyeAgsgAkEANgIAIAZBAWohAUEYDGELQZABIQMgASAERg2cAiACKAIAIgAgBCABa\
2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGXzwBqLQAARw1fIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAydAgsgAkEANgIAIAZBAWohAUEXDGALQZEBIQMgASAERg2bAiACKAIAIgAgBCABa2ohB\
SABIABrQQZqIQYCQANAIAEtAAAgAEGazwBqLQAARw1eIABBBkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAycAgsgAkEANgIAIAZBAWohAUEVDF8LQZIBIQMgASAERg2aAiACKAIAIgAgBCABa2ohBSABI\
ABrQQVqIQYCQANAIAEtAAAgAEGhzwBqLQAARw1dIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAybAgsgAkEANgIAIAZBAWohAUEeDF4LIAEgBEYEQEGTASEDDJoCCyABLQAAQcwARw1bIAFBAWohA\
UEKDF0LIAEgBEYEQEGUASEDDJkCCwJAAkAgAS0AAEHBAGsODwBcXFxcXFxcXFxcXFxcAVwLIAFBAWohAUH+ACEDDIACCyABQQFqIQFB/wAhAwz/AQsgASAERgRAQZUBIQMMmAILAkACQCABLQAAQcEAaw4DAFsBW\
wsgAUEBaiEBQf0AIQMM/wELIAFBAWohAUGAASEDDP4BC0GWASEDIAEgBEYNlgIgAigCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABBp88Aai0AAEcNWSAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0AC\
yACIAU2AgAMlwILIAJBADYCACAGQQFqIQFBCwxaCyABIARGBEBBlwEhAwyWAgsCQAJAAkACQCABLQAAQS1rDiMAW1tbW1tbW1tbW1tbW1tbW1tbW1tbW1sBW1tbW1sCW1tbA1sLIAFBAWohAUH7ACEDDP8BCyABQ\
QFqIQFB/AAhAwz+AQsgAUEBaiEBQYEBIQMM/QELIAFBAWohAUGCASEDDPwBC0GYASEDIAEgBEYNlAIgAigCACIAIAQgAWtqIQUgASAAa0EEaiEGAkADQCABLQAAIABBqc8Aai0AAEcNVyAAQQRGDQEgAEEBaiEAI\
AQgAUEBaiIBRw0ACyACIAU2AgAMlQILIAJBADYCACAGQQFqIQFBGQxYC0GZASEDIAEgBEYNkwIgAigCACIAIAQgAWtqIQUgASAAa0EFaiEGAkADQCABLQAAIABBrs8Aai0AAEcNViAAQQVGDQEgAEEBaiEAIAQgA\
UEBaiIBRw0ACyACIAU2AgAMlAILIAJBADYCACAGQQFqIQFBBgxXC0GaASEDIAEgBEYNkgIgAigCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABBtM8Aai0AAEcNVSAAQQFGDQEgAEEBaiEAIAQgAUEBa\
iIBRw0ACyACIAU2AgAMkwILIAJBADYCACAGQQFqIQFBHAxWC0GbASEDIAEgBEYNkQIgAigCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABBts8Aai0AAEcNVCAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBR\
w0ACyACIAU2AgAMkgILIAJBADYCACAGQQFqIQFBJwxVCyABIARGBEBBnAEhAwyRAgsCQAJAIAEtAABB1ABrDgIAAVQLIAFBAWohAUGGASEDDPgBCyABQQFqIQFBhwEhAwz3AQtBnQEhAyABIARGDY8CIAIoAgAiA\
CAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQbjPAGotAABHDVIgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADJACCyACQQA2AgAgBkEBaiEBQSYMUwtBngEhAyABIARGDY4CIAIoAgAiACAEI\
AFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQbrPAGotAABHDVEgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADI8CCyACQQA2AgAgBkEBaiEBQQMMUgtBnwEhAyABIARGDY0CIAIoAgAiACAEIAFra\
iEFIAEgAGtBAmohBgJAA0AgAS0AACAAQe3PAGotAABHDVAgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADI4CCyACQQA2AgAgBkEBaiEBQQwMUQtBoAEhAyABIARGDYwCIAIoAgAiACAEIAFraiEFI\
AEgAGtBA2ohBgJAA0AgAS0AACAAQbzPAGotAABHDU8gAEEDRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADI0CCyACQQA2AgAgBkEBaiEBQQ0MUAsgASAERgRAQaEBIQMMjAILAkACQCABLQAAQcYAaw4LA\
E9PT09PT09PTwFPCyABQQFqIQFBiwEhAwzzAQsgAUEBaiEBQYwBIQMM8gELIAEgBEYEQEGiASEDDIsCCyABLQAAQdAARw1MIAFBAWohAQxGCyABIARGBEBBowEhAwyKAgsCQAJAIAEtAABByQBrDgcBTU1NTU0AT\
QsgAUEBaiEBQY4BIQMM8QELIAFBAWohAUEiDE0LQaQBIQMgASAERg2IAiACKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHAzwBqLQAARw1LIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgB\
TYCAAyJAgsgAkEANgIAIAZBAWohAUEdDEwLIAEgBEYEQEGlASEDDIgCCwJAAkAgAS0AAEHSAGsOAwBLAUsLIAFBAWohAUGQASEDDO8BCyABQQFqIQFBBAxLCyABIARGBEBBpgEhAwyHAgsCQAJAAkACQAJAIAEtA\
ABBwQBrDhUATU1NTU1NTU1NTQFNTQJNTQNNTQRNCyABQQFqIQFBiAEhAwzxAQsgAUEBaiEBQYkBIQMM8AELIAFBAWohAUGKASEDDO8BCyABQQFqIQFBjwEhAwzuAQsgAUEBaiEBQZEBIQMM7QELQacBIQMgASAER\
g2FAiACKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEHtzwBqLQAARw1IIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAyGAgsgAkEANgIAIAZBAWohAUERDEkLQagBIQMgASAERg2EA\
iACKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEHCzwBqLQAARw1HIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAyFAgsgAkEANgIAIAZBAWohAUEsDEgLQakBIQMgASAERg2DAiACK\
AIAIgAgBCABa2ohBSABIABrQQRqIQYCQANAIAEtAAAgAEHFzwBqLQAARw1GIABBBEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAyEAgsgAkEANgIAIAZBAWohAUErDEcLQaoBIQMgASAERg2CAiACKAIAI\
gAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEHKzwBqLQAARw1FIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAyDAgsgAkEANgIAIAZBAWohAUEUDEYLIAEgBEYEQEGrASEDDIICCwJAAkACQ\
AJAIAEtAABBwgBrDg8AAQJHR0dHR0dHR0dHRwNHCyABQQFqIQFBkwEhAwzrAQsgAUEBaiEBQZQBIQMM6gELIAFBAWohAUGVASEDDOkBCyABQQFqIQFBlgEhAwzoAQsgASAERgRAQawBIQMMgQILIAEtAABBxQBHD\
UIgAUEBaiEBDD0LQa0BIQMgASAERg3/ASACKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEHNzwBqLQAARw1CIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAyAAgsgAkEANgIAIAZBA\
WohAUEODEMLIAEgBEYEQEGuASEDDP8BCyABLQAAQdAARw1AIAFBAWohAUElDEILQa8BIQMgASAERg39ASACKAIAIgAgBCABa2ohBSABIABrQQhqIQYCQANAIAEtAAAgAEHQzwBqLQAARw1AIABBCEYNASAAQQFqI\
QAgBCABQQFqIgFHDQALIAIgBTYCAAz+AQsgAkEANgIAIAZBAWohAUEqDEELIAEgBEYEQEGwASEDDP0BCwJAAkAgAS0AAEHVAGsOCwBAQEBAQEBAQEABQAsgAUEBaiEBQZoBIQMM5AELIAFBAWohAUGbASEDDOMBC\
yABIARGBEBBsQEhAwz8AQsCQAJAIAEtAABBwQBrDhQAPz8/Pz8/Pz8/Pz8/Pz8/Pz8/AT8LIAFBAWohAUGZASEDDOMBCyABQQFqIQFBnAEhAwziAQtBsgEhAyABIARGDfoBIAIoAgAiACAEIAFraiEFIAEgAGtBA\
2ohBgJAA0AgAS0AACAAQdnPAGotAABHDT0gAEEDRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADPsBCyACQQA2AgAgBkEBaiEBQSEMPgtBswEhAyABIARGDfkBIAIoAgAiACAEIAFraiEFIAEgAGtBBmohB\
gJAA0AgAS0AACAAQd3PAGotAABHDTwgAEEGRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADPoBCyACQQA2AgAgBkEBaiEBQRoMPQsgASAERgRAQbQBIQMM+QELAkACQAJAIAEtAABBxQBrDhEAPT09PT09P\
T09AT09PT09Aj0LIAFBAWohAUGdASEDDOEBCyABQQFqIQFBngEhAwzgAQsgAUEBaiEBQZ8BIQMM3wELQbUBIQMgASAERg33ASACKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEHkzwBqLQAARw06I\
ABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAz4AQsgAkEANgIAIAZBAWohAUEoDDsLQbYBIQMgASAERg32ASACKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEHqzwBqLQAARw05IABBA\
kYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAz3AQsgAkEANgIAIAZBAWohAUEHDDoLIAEgBEYEQEG3ASEDDPYBCwJAAkAgAS0AAEHFAGsODgA5OTk5OTk5OTk5OTkBOQsgAUEBaiEBQaEBIQMM3QELIAFBA\
WohAUGiASEDDNwBC0G4ASEDIAEgBEYN9AEgAigCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABB7c8Aai0AAEcNNyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAM9QELIAJBADYCACAGQ\
QFqIQFBEgw4C0G5ASEDIAEgBEYN8wEgAigCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABB8M8Aai0AAEcNNiAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAM9AELIAJBADYCACAGQQFqI\
QFBIAw3C0G6ASEDIAEgBEYN8gEgAigCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABB8s8Aai0AAEcNNSAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAM8wELIAJBADYCACAGQQFqIQFBD\
ww2CyABIARGBEBBuwEhAwzyAQsCQAJAIAEtAABByQBrDgcANTU1NTUBNQsgAUEBaiEBQaUBIQMM2QELIAFBAWohAUGmASEDDNgBC0G8ASEDIAEgBEYN8AEgAigCACIAIAQgAWtqIQUgASAAa0EHaiEGAkADQCABL\
QAAIABB9M8Aai0AAEcNMyAAQQdGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAM8QELIAJBADYCACAGQQFqIQFBGww0CyABIARGBEBBvQEhAwzwAQsCQAJAAkAgAS0AAEHCAGsOEgA0NDQ0NDQ0NDQBNDQ0N\
DQ0AjQLIAFBAWohAUGkASEDDNgBCyABQQFqIQFBpwEhAwzXAQsgAUEBaiEBQagBIQMM1gELIAEgBEYEQEG+ASEDDO8BCyABLQAAQc4ARw0wIAFBAWohAQwsCyABIARGBEBBvwEhAwzuAQsCQAJAAkACQAJAAkACQ\
AJAAkACQAJAAkACQAJAAkACQCABLQAAQcEAaw4VAAECAz8EBQY/Pz8HCAkKCz8MDQ4PPwsgAUEBaiEBQegAIQMM4wELIAFBAWohAUHpACEDDOIBCyABQQFqIQFB7gAhAwzhAQsgAUEBaiEBQfIAIQMM4AELIAFBA\
WohAUHzACEDDN8BCyABQQFqIQFB9gAhAwzeAQsgAUEBaiEBQfcAIQMM3QELIAFBAWohAUH6ACEDDNwBCyABQQFqIQFBgwEhAwzbAQsgAUEBaiEBQYQBIQMM2gELIAFBAWohAUGFASEDDNkBCyABQQFqIQFBkgEhA\
wzYAQsgAUEBaiEBQZgBIQMM1wELIAFBAWohAUGgASEDDNYBCyABQQFqIQFBowEhAwzVAQsgAUEBaiEBQaoBIQMM1AELIAEgBEcEQCACQRA2AgggAiABNgIEQasBIQMM1AELQcABIQMM7AELQQAhAAJAIAIoAjgiA\
0UNACADKAI0IgNFDQAgAiADEQAAIQALIABFDV4gAEEVRw0HIAJB0QA2AhwgAiABNgIUIAJBsBc2AhAgAkEVNgIMQQAhAwzrAQsgAUEBaiABIARHDQgaQcIBIQMM6gELA0ACQCABLQAAQQprDgQIAAALAAsgBCABQ\
QFqIgFHDQALQcMBIQMM6QELIAEgBEcEQCACQRE2AgggAiABNgIEQQEhAwzQAQtBxAEhAwzoAQsgASAERgRAQcUBIQMM6AELAkACQCABLQAAQQprDgQBKCgAKAsgAUEBagwJCyABQQFqDAULIAEgBEYEQEHGASEDD\
OcBCwJAAkAgAS0AAEEKaw4XAQsLAQsLCwsLCwsLCwsLCwsLCwsLCwALCyABQQFqIQELQbABIQMMzQELIAEgBEYEQEHIASEDDOYBCyABLQAAQSBHDQkgAkEAOwEyIAFBAWohAUGzASEDDMwBCwNAIAEhAAJAIAEgB\
EcEQCABLQAAQTBrQf8BcSIDQQpJDQEMJwtBxwEhAwzmAQsCQCACLwEyIgFBmTNLDQAgAiABQQpsIgU7ATIgBUH+/wNxIANB//8Dc0sNACAAQQFqIQEgAiADIAVqIgM7ATIgA0H//wNxQegHSQ0BCwtBACEDIAJBA\
DYCHCACQcEJNgIQIAJBDTYCDCACIABBAWo2AhQM5AELIAJBADYCHCACIAE2AhQgAkHwDDYCECACQRs2AgxBACEDDOMBCyACKAIEIQAgAkEANgIEIAIgACABECYiAA0BIAFBAWoLIQFBrQEhAwzIAQsgAkHBATYCH\
CACIAA2AgwgAiABQQFqNgIUQQAhAwzgAQsgAigCBCEAIAJBADYCBCACIAAgARAmIgANASABQQFqCyEBQa4BIQMMxQELIAJBwgE2AhwgAiAANgIMIAIgAUEBajYCFEEAIQMM3QELIAJBADYCHCACIAE2AhQgAkGXC\
zYCECACQQ02AgxBACEDDNwBCyACQQA2AhwgAiABNgIUIAJB4xA2AhAgAkEJNgIMQQAhAwzbAQsgAkECOgAoDKwBC0EAIQMgAkEANgIcIAJBrws2AhAgAkECNgIMIAIgAUEBajYCFAzZAQtBAiEDDL8BC0ENIQMMv\
gELQSYhAwy9AQtBFSEDDLwBC0EWIQMMuwELQRghAwy6AQtBHCEDDLkBC0EdIQMMuAELQSAhAwy3AQtBISEDDLYBC0EjIQMMtQELQcYAIQMMtAELQS4hAwyzAQtBPSEDDLIBC0HLACEDDLEBC0HOACEDDLABC0HYA\
CEDDK8BC0HZACEDDK4BC0HbACEDDK0BC0HxACEDDKwBC0H0ACEDDKsBC0GNASEDDKoBC0GXASEDDKkBC0GpASEDDKgBC0GvASEDDKcBC0GxASEDDKYBCyACQQA2AgALQQAhAyACQQA2AhwgAiABNgIUIAJB8Rs2A\
hAgAkEGNgIMDL0BCyACQQA2AgAgBkEBaiEBQSQLOgApIAIoAgQhACACQQA2AgQgAiAAIAEQJyIARQRAQeUAIQMMowELIAJB+QA2AhwgAiABNgIUIAIgADYCDEEAIQMMuwELIABBFUcEQCACQQA2AhwgAiABNgIUI\
AJBzA42AhAgAkEgNgIMQQAhAwy7AQsgAkH4ADYCHCACIAE2AhQgAkHKGDYCECACQRU2AgxBACEDDLoBCyACQQA2AhwgAiABNgIUIAJBjhs2AhAgAkEGNgIMQQAhAwy5AQsgAkEANgIcIAIgATYCFCACQf4RNgIQI\
AJBBzYCDEEAIQMMuAELIAJBADYCHCACIAE2AhQgAkGMHDYCECACQQc2AgxBACEDDLcBCyACQQA2AhwgAiABNgIUIAJBww82AhAgAkEHNgIMQQAhAwy2AQsgAkEANgIcIAIgATYCFCACQcMPNgIQIAJBBzYCDEEAI\
QMMtQELIAIoAgQhACACQQA2AgQgAiAAIAEQJSIARQ0RIAJB5QA2AhwgAiABNgIUIAIgADYCDEEAIQMMtAELIAIoAgQhACACQQA2AgQgAiAAIAEQJSIARQ0gIAJB0wA2AhwgAiABNgIUIAIgADYCDEEAIQMMswELI\
AIoAgQhACACQQA2AgQgAiAAIAEQJSIARQ0iIAJB0gA2AhwgAiABNgIUIAIgADYCDEEAIQMMsgELIAIoAgQhACACQQA2AgQgAiAAIAEQJSIARQ0OIAJB5QA2AhwgAiABNgIUIAIgADYCDEEAIQMMsQELIAIoAgQhA\
CACQQA2AgQgAiAAIAEQJSIARQ0dIAJB0wA2AhwgAiABNgIUIAIgADYCDEEAIQMMsAELIAIoAgQhACACQQA2AgQgAiAAIAEQJSIARQ0fIAJB0gA2AhwgAiABNgIUIAIgADYCDEEAIQMMrwELIABBP0cNASABQQFqC\
yEBQQUhAwyUAQtBACEDIAJBADYCHCACIAE2AhQgAkH9EjYCECACQQc2AgwMrAELIAJBADYCHCACIAE2AhQgAkHcCDYCECACQQc2AgxBACEDDKsBCyACKAIEIQAgAkEANgIEIAIgACABECUiAEUNByACQeUANgIcI\
AIgATYCFCACIAA2AgxBACEDDKoBCyACKAIEIQAgAkEANgIEIAIgACABECUiAEUNFiACQdMANgIcIAIgATYCFCACIAA2AgxBACEDDKkBCyACKAIEIQAgAkEANgIEIAIgACABECUiAEUNGCACQdIANgIcIAIgATYCF\
CACIAA2AgxBACEDDKgBCyACQQA2AhwgAiABNgIUIAJBxgo2AhAgAkEHNgIMQQAhAwynAQsgAigCBCEAIAJBADYCBCACIAAgARAlIgBFDQMgAkHlADYCHCACIAE2AhQgAiAANgIMQQAhAwymAQsgAigCBCEAIAJBA\
DYCBCACIAAgARAlIgBFDRIgAkHTADYCHCACIAE2AhQgAiAANgIMQQAhAwylAQsgAigCBCEAIAJBADYCBCACIAAgARAlIgBFDRQgAkHSADYCHCACIAE2AhQgAiAANgIMQQAhAwykAQsgAigCBCEAIAJBADYCBCACI\
AAgARAlIgBFDQAgAkHlADYCHCACIAE2AhQgAiAANgIMQQAhAwyjAQtB1QAhAwyJAQsgAEEVRwRAIAJBADYCHCACIAE2AhQgAkG5DTYCECACQRo2AgxBACEDDKIBCyACQeQANgIcIAIgATYCFCACQeMXNgIQIAJBF\
TYCDEEAIQMMoQELIAJBADYCACAGQQFqIQEgAi0AKSIAQSNrQQtJDQQCQCAAQQZLDQBBASAAdEHKAHFFDQAMBQtBACEDIAJBADYCHCACIAE2AhQgAkH3CTYCECACQQg2AgwMoAELIAJBADYCACAGQQFqIQEgAi0AK\
UEhRg0DIAJBADYCHCACIAE2AhQgAkGbCjYCECACQQg2AgxBACEDDJ8BCyACQQA2AgALQQAhAyACQQA2AhwgAiABNgIUIAJBkDM2AhAgAkEINgIMDJ0BCyACQQA2AgAgBkEBaiEBIAItAClBI0kNACACQQA2AhwgA\
iABNgIUIAJB0wk2AhAgAkEINgIMQQAhAwycAQtB0QAhAwyCAQsgAS0AAEEwayIAQf8BcUEKSQRAIAIgADoAKiABQQFqIQFBzwAhAwyCAQsgAigCBCEAIAJBADYCBCACIAAgARAoIgBFDYYBIAJB3gA2AhwgAiABN\
gIUIAIgADYCDEEAIQMMmgELIAIoAgQhACACQQA2AgQgAiAAIAEQKCIARQ2GASACQdwANgIcIAIgATYCFCACIAA2AgxBACEDDJkBCyACKAIEIQAgAkEANgIEIAIgACAFECgiAEUEQCAFIQEMhwELIAJB2gA2AhwgA\
iAFNgIUIAIgADYCDAyYAQtBACEBQQEhAwsgAiADOgArIAVBAWohAwJAAkACQCACLQAtQRBxDQACQAJAAkAgAi0AKg4DAQACBAsgBkUNAwwCCyAADQEMAgsgAUUNAQsgAigCBCEAIAJBADYCBCACIAAgAxAoIgBFB\
EAgAyEBDAILIAJB2AA2AhwgAiADNgIUIAIgADYCDEEAIQMMmAELIAIoAgQhACACQQA2AgQgAiAAIAMQKCIARQRAIAMhAQyHAQsgAkHZADYCHCACIAM2AhQgAiAANgIMQQAhAwyXAQtBzAAhAwx9CyAAQRVHBEAgA\
kEANgIcIAIgATYCFCACQZQNNgIQIAJBITYCDEEAIQMMlgELIAJB1wA2AhwgAiABNgIUIAJByRc2AhAgAkEVNgIMQQAhAwyVAQtBACEDIAJBADYCHCACIAE2AhQgAkGAETYCECACQQk2AgwMlAELIAIoAgQhACACQ\
QA2AgQgAiAAIAEQJSIARQ0AIAJB0wA2AhwgAiABNgIUIAIgADYCDEEAIQMMkwELQckAIQMMeQsgAkEANgIcIAIgATYCFCACQcEoNgIQIAJBBzYCDCACQQA2AgBBACEDDJEBCyACKAIEIQBBACEDIAJBADYCBCACI\
AAgARAlIgBFDQAgAkHSADYCHCACIAE2AhQgAiAANgIMDJABC0HIACEDDHYLIAJBADYCACAFIQELIAJBgBI7ASogAUEBaiEBQQAhAAJAIAIoAjgiA0UNACADKAIwIgNFDQAgAiADEQAAIQALIAANAQtBxwAhAwxzC\
yAAQRVGBEAgAkHRADYCHCACIAE2AhQgAkHjFzYCECACQRU2AgxBACEDDIwBC0EAIQMgAkEANgIcIAIgATYCFCACQbkNNgIQIAJBGjYCDAyLAQtBACEDIAJBADYCHCACIAE2AhQgAkGgGTYCECACQR42AgwMigELI\
AEtAABBOkYEQCACKAIEIQBBACEDIAJBADYCBCACIAAgARApIgBFDQEgAkHDADYCHCACIAA2AgwgAiABQQFqNgIUDIoBC0EAIQMgAkEANgIcIAIgATYCFCACQbERNgIQIAJBCjYCDAyJAQsgAUEBaiEBQTshAwxvC\
yACQcMANgIcIAIgADYCDCACIAFBAWo2AhQMhwELQQAhAyACQQA2AhwgAiABNgIUIAJB8A42AhAgAkEcNgIMDIYBCyACIAIvATBBEHI7ATAMZgsCQCACLwEwIgBBCHFFDQAgAi0AKEEBRw0AIAItAC1BCHFFDQMLI\
AIgAEH3+wNxQYAEcjsBMAwECyABIARHBEACQANAIAEtAABBMGsiAEH/AXFBCk8EQEE1IQMMbgsgAikDICIKQpmz5syZs+bMGVYNASACIApCCn4iCjcDICAKIACtQv8BgyILQn+FVg0BIAIgCiALfDcDICAEIAFBA\
WoiAUcNAAtBOSEDDIUBCyACKAIEIQBBACEDIAJBADYCBCACIAAgAUEBaiIBECoiAA0MDHcLQTkhAwyDAQsgAi0AMEEgcQ0GQcUBIQMMaQtBACEDIAJBADYCBCACIAEgARAqIgBFDQQgAkE6NgIcIAIgADYCDCACI\
AFBAWo2AhQMgQELIAItAChBAUcNACACLQAtQQhxRQ0BC0E3IQMMZgsgAigCBCEAQQAhAyACQQA2AgQgAiAAIAEQKiIABEAgAkE7NgIcIAIgADYCDCACIAFBAWo2AhQMfwsgAUEBaiEBDG4LIAJBCDoALAwECyABQ\
QFqIQEMbQtBACEDIAJBADYCHCACIAE2AhQgAkHkEjYCECACQQQ2AgwMewsgAigCBCEAQQAhAyACQQA2AgQgAiAAIAEQKiIARQ1sIAJBNzYCHCACIAE2AhQgAiAANgIMDHoLIAIgAi8BMEEgcjsBMAtBMCEDDF8LI\
AJBNjYCHCACIAE2AhQgAiAANgIMDHcLIABBLEcNASABQQFqIQBBASEBAkACQAJAAkACQCACLQAsQQVrDgQDAQIEAAsgACEBDAQLQQIhAQwBC0EEIQELIAJBAToALCACIAIvATAgAXI7ATAgACEBDAELIAIgAi8BM\
EEIcjsBMCAAIQELQTkhAwxcCyACQQA6ACwLQTQhAwxaCyABIARGBEBBLSEDDHMLAkACQANAAkAgAS0AAEEKaw4EAgAAAwALIAQgAUEBaiIBRw0AC0EtIQMMdAsgAigCBCEAQQAhAyACQQA2AgQgAiAAIAEQKiIAR\
Q0CIAJBLDYCHCACIAE2AhQgAiAANgIMDHMLIAIoAgQhAEEAIQMgAkEANgIEIAIgACABECoiAEUEQCABQQFqIQEMAgsgAkEsNgIcIAIgADYCDCACIAFBAWo2AhQMcgsgAS0AAEENRgRAIAIoAgQhAEEAIQMgAkEAN\
gIEIAIgACABECoiAEUEQCABQQFqIQEMAgsgAkEsNgIcIAIgADYCDCACIAFBAWo2AhQMcgsgAi0ALUEBcQRAQcQBIQMMWQsgAigCBCEAQQAhAyACQQA2AgQgAiAAIAEQKiIADQEMZQtBLyEDDFcLIAJBLjYCHCACI\
AE2AhQgAiAANgIMDG8LQQAhAyACQQA2AhwgAiABNgIUIAJB8BQ2AhAgAkEDNgIMDG4LQQEhAwJAAkACQAJAIAItACxBBWsOBAMBAgAECyACIAIvATBBCHI7ATAMAwtBAiEDDAELQQQhAwsgAkEBOgAsIAIgAi8BM\
CADcjsBMAtBKiEDDFMLQQAhAyACQQA2AhwgAiABNgIUIAJB4Q82AhAgAkEKNgIMDGsLQQEhAwJAAkACQAJAAkACQCACLQAsQQJrDgcFBAQDAQIABAsgAiACLwEwQQhyOwEwDAMLQQIhAwwBC0EEIQMLIAJBAToAL\
CACIAIvATAgA3I7ATALQSshAwxSC0EAIQMgAkEANgIcIAIgATYCFCACQasSNgIQIAJBCzYCDAxqC0EAIQMgAkEANgIcIAIgATYCFCACQf0NNgIQIAJBHTYCDAxpCyABIARHBEADQCABLQAAQSBHDUggBCABQQFqI\
gFHDQALQSUhAwxpC0ElIQMMaAsgAi0ALUEBcQRAQcMBIQMMTwsgAigCBCEAQQAhAyACQQA2AgQgAiAAIAEQKSIABEAgAkEmNgIcIAIgADYCDCACIAFBAWo2AhQMaAsgAUEBaiEBDFwLIAFBAWohASACLwEwIgBBg\
AFxBEBBACEAAkAgAigCOCIDRQ0AIAMoAlQiA0UNACACIAMRAAAhAAsgAEUNBiAAQRVHDR8gAkEFNgIcIAIgATYCFCACQfkXNgIQIAJBFTYCDEEAIQMMZwsCQCAAQaAEcUGgBEcNACACLQAtQQJxDQBBACEDIAJBA\
DYCHCACIAE2AhQgAkGWEzYCECACQQQ2AgwMZwsgAgJ/IAIvATBBFHFBFEYEQEEBIAItAChBAUYNARogAi8BMkHlAEYMAQsgAi0AKUEFRgs6AC5BACEAAkAgAigCOCIDRQ0AIAMoAiQiA0UNACACIAMRAAAhAAsCQ\
AJAAkACQAJAIAAOFgIBAAQEBAQEBAQEBAQEBAQEBAQEBAMECyACQQE6AC4LIAIgAi8BMEHAAHI7ATALQSchAwxPCyACQSM2AhwgAiABNgIUIAJBpRY2AhAgAkEVNgIMQQAhAwxnC0EAIQMgAkEANgIcIAIgATYCF\
CACQdULNgIQIAJBETYCDAxmC0EAIQACQCACKAI4IgNFDQAgAygCLCIDRQ0AIAIgAxEAACEACyAADQELQQ4hAwxLCyAAQRVGBEAgAkECNgIcIAIgATYCFCACQbAYNgIQIAJBFTYCDEEAIQMMZAtBACEDIAJBADYCH\
CACIAE2AhQgAkGnDjYCECACQRI2AgwMYwtBACEDIAJBADYCHCACIAE2AhQgAkGqHDYCECACQQ82AgwMYgsgAigCBCEAQQAhAyACQQA2AgQgAiAAIAEgCqdqIgEQKyIARQ0AIAJBBTYCHCACIAE2AhQgAiAANgIMD\
GELQQ8hAwxHC0EAIQMgAkEANgIcIAIgATYCFCACQc0TNgIQIAJBDDYCDAxfC0IBIQoLIAFBAWohAQJAIAIpAyAiC0L//////////w9YBEAgAiALQgSGIAqENwMgDAELQQAhAyACQQA2AhwgAiABNgIUIAJBrQk2A\
hAgAkEMNgIMDF4LQSQhAwxEC0EAIQMgAkEANgIcIAIgATYCFCACQc0TNgIQIAJBDDYCDAxcCyACKAIEIQBBACEDIAJBADYCBCACIAAgARAsIgBFBEAgAUEBaiEBDFILIAJBFzYCHCACIAA2AgwgAiABQQFqNgIUD\
FsLIAIoAgQhAEEAIQMgAkEANgIEAkAgAiAAIAEQLCIARQRAIAFBAWohAQwBCyACQRY2AhwgAiAANgIMIAIgAUEBajYCFAxbC0EfIQMMQQtBACEDIAJBADYCHCACIAE2AhQgAkGaDzYCECACQSI2AgwMWQsgAigCB\
CEAQQAhAyACQQA2AgQgAiAAIAEQLSIARQRAIAFBAWohAQxQCyACQRQ2AhwgAiAANgIMIAIgAUEBajYCFAxYCyACKAIEIQBBACEDIAJBADYCBAJAIAIgACABEC0iAEUEQCABQQFqIQEMAQsgAkETNgIcIAIgADYCD\
CACIAFBAWo2AhQMWAtBHiEDDD4LQQAhAyACQQA2AhwgAiABNgIUIAJBxgw2AhAgAkEjNgIMDFYLIAIoAgQhAEEAIQMgAkEANgIEIAIgACABEC0iAEUEQCABQQFqIQEMTgsgAkERNgIcIAIgADYCDCACIAFBAWo2A\
hQMVQsgAkEQNgIcIAIgATYCFCACIAA2AgwMVAtBACEDIAJBADYCHCACIAE2AhQgAkHGDDYCECACQSM2AgwMUwtBACEDIAJBADYCHCACIAE2AhQgAkHAFTYCECACQQI2AgwMUgsgAigCBCEAQQAhAyACQQA2AgQCQ\
CACIAAgARAtIgBFBEAgAUEBaiEBDAELIAJBDjYCHCACIAA2AgwgAiABQQFqNgIUDFILQRshAww4C0EAIQMgAkEANgIcIAIgATYCFCACQcYMNgIQIAJBIzYCDAxQCyACKAIEIQBBACEDIAJBADYCBAJAIAIgACABE\
CwiAEUEQCABQQFqIQEMAQsgAkENNgIcIAIgADYCDCACIAFBAWo2AhQMUAtBGiEDDDYLQQAhAyACQQA2AhwgAiABNgIUIAJBmg82AhAgAkEiNgIMDE4LIAIoAgQhAEEAIQMgAkEANgIEAkAgAiAAIAEQLCIARQRAI\
AFBAWohAQwBCyACQQw2AhwgAiAANgIMIAIgAUEBajYCFAxOC0EZIQMMNAtBACEDIAJBADYCHCACIAE2AhQgAkGaDzYCECACQSI2AgwMTAsgAEEVRwRAQQAhAyACQQA2AhwgAiABNgIUIAJBgww2AhAgAkETNgIMD\
EwLIAJBCjYCHCACIAE2AhQgAkHkFjYCECACQRU2AgxBACEDDEsLIAIoAgQhAEEAIQMgAkEANgIEIAIgACABIAqnaiIBECsiAARAIAJBBzYCHCACIAE2AhQgAiAANgIMDEsLQRMhAwwxCyAAQRVHBEBBACEDIAJBA\
DYCHCACIAE2AhQgAkHaDTYCECACQRQ2AgwMSgsgAkEeNgIcIAIgATYCFCACQfkXNgIQIAJBFTYCDEEAIQMMSQtBACEAAkAgAigCOCIDRQ0AIAMoAiwiA0UNACACIAMRAAAhAAsgAEUNQSAAQRVGBEAgAkEDNgIcI\
AIgATYCFCACQbAYNgIQIAJBFTYCDEEAIQMMSQtBACEDIAJBADYCHCACIAE2AhQgAkGnDjYCECACQRI2AgwMSAtBACEDIAJBADYCHCACIAE2AhQgAkHaDTYCECACQRQ2AgwMRwtBACEDIAJBADYCHCACIAE2AhQgA\
kGnDjYCECACQRI2AgwMRgsgAkEAOgAvIAItAC1BBHFFDT8LIAJBADoALyACQQE6ADRBACEDDCsLQQAhAyACQQA2AhwgAkHkETYCECACQQc2AgwgAiABQQFqNgIUDEMLAkADQAJAIAEtAABBCmsOBAACAgACCyAEI\
AFBAWoiAUcNAAtB3QEhAwxDCwJAAkAgAi0ANEEBRw0AQQAhAAJAIAIoAjgiA0UNACADKAJYIgNFDQAgAiADEQAAIQALIABFDQAgAEEVRw0BIAJB3AE2AhwgAiABNgIUIAJB1RY2AhAgAkEVNgIMQQAhAwxEC0HBA\
SEDDCoLIAJBADYCHCACIAE2AhQgAkHpCzYCECACQR82AgxBACEDDEILAkACQCACLQAoQQFrDgIEAQALQcABIQMMKQtBuQEhAwwoCyACQQI6AC9BACEAAkAgAigCOCIDRQ0AIAMoAgAiA0UNACACIAMRAAAhAAsgA\
EUEQEHCASEDDCgLIABBFUcEQCACQQA2AhwgAiABNgIUIAJBpAw2AhAgAkEQNgIMQQAhAwxBCyACQdsBNgIcIAIgATYCFCACQfoWNgIQIAJBFTYCDEEAIQMMQAsgASAERgRAQdoBIQMMQAsgAS0AAEHIAEYNASACQ\
QE6ACgLQawBIQMMJQtBvwEhAwwkCyABIARHBEAgAkEQNgIIIAIgATYCBEG+ASEDDCQLQdkBIQMMPAsgASAERgRAQdgBIQMMPAsgAS0AAEHIAEcNBCABQQFqIQFBvQEhAwwiCyABIARGBEBB1wEhAww7CwJAAkAgA\
S0AAEHFAGsOEAAFBQUFBQUFBQUFBQUFBQEFCyABQQFqIQFBuwEhAwwiCyABQQFqIQFBvAEhAwwhC0HWASEDIAEgBEYNOSACKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGD0ABqLQAARw0DIABBA\
kYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAw6CyACKAIEIQAgAkIANwMAIAIgACAGQQFqIgEQJyIARQRAQcYBIQMMIQsgAkHVATYCHCACIAE2AhQgAiAANgIMQQAhAww5C0HUASEDIAEgBEYNOCACKAIAI\
gAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEGB0ABqLQAARw0CIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAw5CyACQYEEOwEoIAIoAgQhACACQgA3AwAgAiAAIAZBAWoiARAnIgANAwwCC\
yACQQA2AgALQQAhAyACQQA2AhwgAiABNgIUIAJB2Bs2AhAgAkEINgIMDDYLQboBIQMMHAsgAkHTATYCHCACIAE2AhQgAiAANgIMQQAhAww0C0EAIQACQCACKAI4IgNFDQAgAygCOCIDRQ0AIAIgAxEAACEACyAAR\
Q0AIABBFUYNASACQQA2AhwgAiABNgIUIAJBzA42AhAgAkEgNgIMQQAhAwwzC0HkACEDDBkLIAJB+AA2AhwgAiABNgIUIAJByhg2AhAgAkEVNgIMQQAhAwwxC0HSASEDIAQgASIARg0wIAQgAWsgAigCACIBaiEFI\
AAgAWtBBGohBgJAA0AgAC0AACABQfzPAGotAABHDQEgAUEERg0DIAFBAWohASAEIABBAWoiAEcNAAsgAiAFNgIADDELIAJBADYCHCACIAA2AhQgAkGQMzYCECACQQg2AgwgAkEANgIAQQAhAwwwCyABIARHBEAgA\
kEONgIIIAIgATYCBEG3ASEDDBcLQdEBIQMMLwsgAkEANgIAIAZBAWohAQtBuAEhAwwUCyABIARGBEBB0AEhAwwtCyABLQAAQTBrIgBB/wFxQQpJBEAgAiAAOgAqIAFBAWohAUG2ASEDDBQLIAIoAgQhACACQQA2A\
gQgAiAAIAEQKCIARQ0UIAJBzwE2AhwgAiABNgIUIAIgADYCDEEAIQMMLAsgASAERgRAQc4BIQMMLAsCQCABLQAAQS5GBEAgAUEBaiEBDAELIAIoAgQhACACQQA2AgQgAiAAIAEQKCIARQ0VIAJBzQE2AhwgAiABN\
gIUIAIgADYCDEEAIQMMLAtBtQEhAwwSCyAEIAEiBUYEQEHMASEDDCsLQQAhAEEBIQFBASEGQQAhAwJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAIAUtAABBMGsOCgoJAAECAwQFBggLC0ECDAYLQQMMBQtBBAwEC\
0EFDAMLQQYMAgtBBwwBC0EICyEDQQAhAUEAIQYMAgtBCSEDQQEhAEEAIQFBACEGDAELQQAhAUEBIQMLIAIgAzoAKyAFQQFqIQMCQAJAIAItAC1BEHENAAJAAkACQCACLQAqDgMBAAIECyAGRQ0DDAILIAANAQwCC\
yABRQ0BCyACKAIEIQAgAkEANgIEIAIgACADECgiAEUEQCADIQEMAwsgAkHJATYCHCACIAM2AhQgAiAANgIMQQAhAwwtCyACKAIEIQAgAkEANgIEIAIgACADECgiAEUEQCADIQEMGAsgAkHKATYCHCACIAM2AhQgA\
iAANgIMQQAhAwwsCyACKAIEIQAgAkEANgIEIAIgACAFECgiAEUEQCAFIQEMFgsgAkHLATYCHCACIAU2AhQgAiAANgIMDCsLQbQBIQMMEQtBACEAAkAgAigCOCIDRQ0AIAMoAjwiA0UNACACIAMRAAAhAAsCQCAAB\
EAgAEEVRg0BIAJBADYCHCACIAE2AhQgAkGUDTYCECACQSE2AgxBACEDDCsLQbIBIQMMEQsgAkHIATYCHCACIAE2AhQgAkHJFzYCECACQRU2AgxBACEDDCkLIAJBADYCACAGQQFqIQFB9QAhAwwPCyACLQApQQVGB\
EBB4wAhAwwPC0HiACEDDA4LIAAhASACQQA2AgALIAJBADoALEEJIQMMDAsgAkEANgIAIAdBAWohAUHAACEDDAsLQQELOgAsIAJBADYCACAGQQFqIQELQSkhAwwIC0E4IQMMBwsCQCABIARHBEADQCABLQAAQYA+a\
i0AACIAQQFHBEAgAEECRw0DIAFBAWohAQwFCyAEIAFBAWoiAUcNAAtBPiEDDCELQT4hAwwgCwsgAkEAOgAsDAELQQshAwwEC0E6IQMMAwsgAUEBaiEBQS0hAwwCCyACIAE6ACwgAkEANgIAIAZBAWohAUEMIQMMA\
QsgAkEANgIAIAZBAWohAUEKIQMMAAsAC0EAIQMgAkEANgIcIAIgATYCFCACQc0QNgIQIAJBCTYCDAwXC0EAIQMgAkEANgIcIAIgATYCFCACQekKNgIQIAJBCTYCDAwWC0EAIQMgAkEANgIcIAIgATYCFCACQbcQN\
gIQIAJBCTYCDAwVC0EAIQMgAkEANgIcIAIgATYCFCACQZwRNgIQIAJBCTYCDAwUC0EAIQMgAkEANgIcIAIgATYCFCACQc0QNgIQIAJBCTYCDAwTC0EAIQMgAkEANgIcIAIgATYCFCACQekKNgIQIAJBCTYCDAwSC\
0EAIQMgAkEANgIcIAIgATYCFCACQbcQNgIQIAJBCTYCDAwRC0EAIQMgAkEANgIcIAIgATYCFCACQZwRNgIQIAJBCTYCDAwQC0EAIQMgAkEANgIcIAIgATYCFCACQZcVNgIQIAJBDzYCDAwPC0EAIQMgAkEANgIcI\
AIgATYCFCACQZcVNgIQIAJBDzYCDAwOC0EAIQMgAkEANgIcIAIgATYCFCACQcASNgIQIAJBCzYCDAwNC0EAIQMgAkEANgIcIAIgATYCFCACQZUJNgIQIAJBCzYCDAwMC0EAIQMgAkEANgIcIAIgATYCFCACQeEPN\
gIQIAJBCjYCDAwLC0EAIQMgAkEANgIcIAIgATYCFCACQfsPNgIQIAJBCjYCDAwKC0EAIQMgAkEANgIcIAIgATYCFCACQfEZNgIQIAJBAjYCDAwJC0EAIQMgAkEANgIcIAIgATYCFCACQcQUNgIQIAJBAjYCDAwIC\
0EAIQMgAkEANgIcIAIgATYCFCACQfIVNgIQIAJBAjYCDAwHCyACQQI2AhwgAiABNgIUIAJBnBo2AhAgAkEWNgIMQQAhAwwGC0EBIQMMBQtB1AAhAyABIARGDQQgCEEIaiEJIAIoAgAhBQJAAkAgASAERwRAIAVB2\
MIAaiEHIAQgBWogAWshACAFQX9zQQpqIgUgAWohBgNAIAEtAAAgBy0AAEcEQEECIQcMAwsgBUUEQEEAIQcgBiEBDAMLIAVBAWshBSAHQQFqIQcgBCABQQFqIgFHDQALIAAhBSAEIQELIAlBATYCACACIAU2AgAMA\
QsgAkEANgIAIAkgBzYCAAsgCSABNgIEIAgoAgwhACAIKAIIDgMBBAIACwALIAJBADYCHCACQbUaNgIQIAJBFzYCDCACIABBAWo2AhRBACEDDAILIAJBADYCHCACIAA2AhQgAkHKGjYCECACQQk2AgxBACEDDAELI\
AEgBEYEQEEiIQMMAQsgAkEJNgIIIAIgATYCBEEhIQMLIAhBEGokACADRQRAIAIoAgwhAAwBCyACIAM2AhxBACEAIAIoAgQiAUUNACACIAEgBCACKAIIEQEAIgFFDQAgAiAENgIUIAIgATYCDCABIQALIAALvgIBA\
n8gAEEAOgAAIABB3ABqIgFBAWtBADoAACAAQQA6AAIgAEEAOgABIAFBA2tBADoAACABQQJrQQA6AAAgAEEAOgADIAFBBGtBADoAAEEAIABrQQNxIgEgAGoiAEEANgIAQdwAIAFrQXxxIgIgAGoiAUEEa0EANgIAA\
kAgAkEJSQ0AIABBADYCCCAAQQA2AgQgAUEIa0EANgIAIAFBDGtBADYCACACQRlJDQAgAEEANgIYIABBADYCFCAAQQA2AhAgAEEANgIMIAFBEGtBADYCACABQRRrQQA2AgAgAUEYa0EANgIAIAFBHGtBADYCACACI\
ABBBHFBGHIiAmsiAUEgSQ0AIAAgAmohAANAIABCADcDGCAAQgA3AxAgAEIANwMIIABCADcDACAAQSBqIQAgAUEgayIBQR9LDQALCwtWAQF/AkAgACgCDA0AAkACQAJAAkAgAC0ALw4DAQADAgsgACgCOCIBRQ0AI\
AEoAiwiAUUNACAAIAERAAAiAQ0DC0EADwsACyAAQcMWNgIQQQ4hAQsgAQsaACAAKAIMRQRAIABB0Rs2AhAgAEEVNgIMCwsUACAAKAIMQRVGBEAgAEEANgIMCwsUACAAKAIMQRZGBEAgAEEANgIMCwsHACAAKAIMC\
wcAIAAoAhALCQAgACABNgIQCwcAIAAoAhQLFwAgAEEkTwRAAAsgAEECdEGgM2ooAgALFwAgAEEuTwRAAAsgAEECdEGwNGooAgALvwkBAX9B6yghAQJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQ\
AJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQ\
AJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIABB5ABrDvQDY2IAAWFhYWFhYQIDBAVhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY\
WFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhBgcICQoLDA0OD2FhYWFhEGFhYWFhYWFhYWFhEWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhY\
WFhYWFhYWFhYWFhYRITFBUWFxgZGhthYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhHB0eHyAhI\
iMkJSYnKCkqKywtLi8wMTIzNDU2YTc4OTphYWFhYWFhYTthYWE8YWFhYT0+P2FhYWFhYWFhQGFhQWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYUJDREVGR0hJSktMTU5PUFFSU2FhYWFhYWFhVFVWV1hZW\
lthXF1hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFeYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhX2BhC0HhJw8LQaQhDwtByywPC0H+MQ8LQcAkDwtBqyQPC0GNKA8LQeImDwtBgDAPC\
0G5Lw8LQdckDwtB7x8PC0HhHw8LQfofDwtB8iAPC0GoLw8LQa4yDwtBiDAPC0HsJw8LQYIiDwtBjh0PC0HQLg8LQcojDwtBxTIPC0HfHA8LQdIcDwtBxCAPC0HXIA8LQaIfDwtB7S4PC0GrMA8LQdQlDwtBzC4PC\
0H6Lg8LQfwrDwtB0jAPC0HxHQ8LQbsgDwtB9ysPC0GQMQ8LQdcxDwtBoi0PC0HUJw8LQeArDwtBnywPC0HrMQ8LQdUfDwtByjEPC0HeJQ8LQdQeDwtB9BwPC0GnMg8LQbEdDwtBoB0PC0G5MQ8LQbwwDwtBkiEPC\
0GzJg8LQeksDwtBrB4PC0HUKw8LQfcmDwtBgCYPC0GwIQ8LQf4eDwtBjSMPC0GJLQ8LQfciDwtBoDEPC0GuHw8LQcYlDwtB6B4PC0GTIg8LQcIvDwtBwx0PC0GLLA8LQeEdDwtBjS8PC0HqIQ8LQbQtDwtB0i8PC\
0HfMg8LQdIyDwtB8DAPC0GpIg8LQfkjDwtBmR4PC0G1LA8LQZswDwtBkjIPC0G2Kw8LQcIiDwtB+DIPC0GeJQ8LQdAiDwtBuh4PC0GBHg8LAAtB1iEhAQsgAQsWACAAIAAtAC1B/gFxIAFBAEdyOgAtCxkAIAAgA\
C0ALUH9AXEgAUEAR0EBdHI6AC0LGQAgACAALQAtQfsBcSABQQBHQQJ0cjoALQsZACAAIAAtAC1B9wFxIAFBAEdBA3RyOgAtCz4BAn8CQCAAKAI4IgNFDQAgAygCBCIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AI\
ABBxhE2AhBBGCEECyAECz4BAn8CQCAAKAI4IgNFDQAgAygCCCIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIABB9go2AhBBGCEECyAECz4BAn8CQCAAKAI4IgNFDQAgAygCDCIDRQ0AIAAgASACIAFrIAMRAQAiB\
EF/Rw0AIABB7Ro2AhBBGCEECyAECz4BAn8CQCAAKAI4IgNFDQAgAygCECIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIABBlRA2AhBBGCEECyAECz4BAn8CQCAAKAI4IgNFDQAgAygCFCIDRQ0AIAAgASACIAFrI\
AMRAQAiBEF/Rw0AIABBqhs2AhBBGCEECyAECz4BAn8CQCAAKAI4IgNFDQAgAygCGCIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIABB7RM2AhBBGCEECyAECz4BAn8CQCAAKAI4IgNFDQAgAygCKCIDRQ0AIAAgA\
SACIAFrIAMRAQAiBEF/Rw0AIABB9gg2AhBBGCEECyAECz4BAn8CQCAAKAI4IgNFDQAgAygCHCIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIABBwhk2AhBBGCEECyAECz4BAn8CQCAAKAI4IgNFDQAgAygCICIDR\
Q0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIABBlBQ2AhBBGCEECyAEC1kBAn8CQCAALQAoQQFGDQAgAC8BMiIBQeQAa0HkAEkNACABQcwBRg0AIAFBsAJGDQAgAC8BMCIAQcAAcQ0AQQEhAiAAQYgEcUGABEYNACAAQ\
ShxRSECCyACC4wBAQJ/AkACQAJAIAAtACpFDQAgAC0AK0UNACAALwEwIgFBAnFFDQEMAgsgAC8BMCIBQQFxRQ0BC0EBIQIgAC0AKEEBRg0AIAAvATIiAEHkAGtB5ABJDQAgAEHMAUYNACAAQbACRg0AIAFBwABxD\
QBBACECIAFBiARxQYAERg0AIAFBKHFBAEchAgsgAgtXACAAQRhqQgA3AwAgAEIANwMAIABBOGpCADcDACAAQTBqQgA3AwAgAEEoakIANwMAIABBIGpCADcDACAAQRBqQgA3AwAgAEEIakIANwMAIABB3QE2AhwLB\
gAgABAyC5otAQt/IwBBEGsiCiQAQaTQACgCACIJRQRAQeTTACgCACIFRQRAQfDTAEJ/NwIAQejTAEKAgISAgIDAADcCAEHk0wAgCkEIakFwcUHYqtWqBXMiBTYCAEH40wBBADYCAEHI0wBBADYCAAtBzNMAQYDUB\
DYCAEGc0ABBgNQENgIAQbDQACAFNgIAQazQAEF/NgIAQdDTAEGArAM2AgADQCABQcjQAGogAUG80ABqIgI2AgAgAiABQbTQAGoiAzYCACABQcDQAGogAzYCACABQdDQAGogAUHE0ABqIgM2AgAgAyACNgIAIAFB2\
NAAaiABQczQAGoiAjYCACACIAM2AgAgAUHU0ABqIAI2AgAgAUEgaiIBQYACRw0AC0GM1ARBwasDNgIAQajQAEH00wAoAgA2AgBBmNAAQcCrAzYCAEGk0ABBiNQENgIAQcz/B0E4NgIAQYjUBCEJCwJAAkACQAJAA\
kACQAJAAkACQAJAAkACQAJAAkACQAJAIABB7AFNBEBBjNAAKAIAIgZBECAAQRNqQXBxIABBC0kbIgRBA3YiAHYiAUEDcQRAAkAgAUEBcSAAckEBcyICQQN0IgBBtNAAaiIBIABBvNAAaigCACIAKAIIIgNGBEBBj\
NAAIAZBfiACd3E2AgAMAQsgASADNgIIIAMgATYCDAsgAEEIaiEBIAAgAkEDdCICQQNyNgIEIAAgAmoiACAAKAIEQQFyNgIEDBELQZTQACgCACIIIARPDQEgAQRAAkBBAiAAdCICQQAgAmtyIAEgAHRxaCIAQQN0I\
gJBtNAAaiIBIAJBvNAAaigCACICKAIIIgNGBEBBjNAAIAZBfiAAd3EiBjYCAAwBCyABIAM2AgggAyABNgIMCyACIARBA3I2AgQgAEEDdCIAIARrIQUgACACaiAFNgIAIAIgBGoiBCAFQQFyNgIEIAgEQCAIQXhxQ\
bTQAGohAEGg0AAoAgAhAwJ/QQEgCEEDdnQiASAGcUUEQEGM0AAgASAGcjYCACAADAELIAAoAggLIgEgAzYCDCAAIAM2AgggAyAANgIMIAMgATYCCAsgAkEIaiEBQaDQACAENgIAQZTQACAFNgIADBELQZDQACgCA\
CILRQ0BIAtoQQJ0QbzSAGooAgAiACgCBEF4cSAEayEFIAAhAgNAAkAgAigCECIBRQRAIAJBFGooAgAiAUUNAQsgASgCBEF4cSAEayIDIAVJIQIgAyAFIAIbIQUgASAAIAIbIQAgASECDAELCyAAKAIYIQkgACgCD\
CIDIABHBEBBnNAAKAIAGiADIAAoAggiATYCCCABIAM2AgwMEAsgAEEUaiICKAIAIgFFBEAgACgCECIBRQ0DIABBEGohAgsDQCACIQcgASIDQRRqIgIoAgAiAQ0AIANBEGohAiADKAIQIgENAAsgB0EANgIADA8LQ\
X8hBCAAQb9/Sw0AIABBE2oiAUFwcSEEQZDQACgCACIIRQ0AQQAgBGshBQJAAkACQAJ/QQAgBEGAAkkNABpBHyAEQf///wdLDQAaIARBJiABQQh2ZyIAa3ZBAXEgAEEBdGtBPmoLIgZBAnRBvNIAaigCACICRQRAQ\
QAhAUEAIQMMAQtBACEBIARBGSAGQQF2a0EAIAZBH0cbdCEAQQAhAwNAAkAgAigCBEF4cSAEayIHIAVPDQAgAiEDIAciBQ0AQQAhBSACIQEMAwsgASACQRRqKAIAIgcgByACIABBHXZBBHFqQRBqKAIAIgJGGyABI\
AcbIQEgAEEBdCEAIAINAAsLIAEgA3JFBEBBACEDQQIgBnQiAEEAIABrciAIcSIARQ0DIABoQQJ0QbzSAGooAgAhAQsgAUUNAQsDQCABKAIEQXhxIARrIgIgBUkhACACIAUgABshBSABIAMgABshAyABKAIQIgAEf\
yAABSABQRRqKAIACyIBDQALCyADRQ0AIAVBlNAAKAIAIARrTw0AIAMoAhghByADIAMoAgwiAEcEQEGc0AAoAgAaIAAgAygCCCIBNgIIIAEgADYCDAwOCyADQRRqIgIoAgAiAUUEQCADKAIQIgFFDQMgA0EQaiECC\
wNAIAIhBiABIgBBFGoiAigCACIBDQAgAEEQaiECIAAoAhAiAQ0ACyAGQQA2AgAMDQtBlNAAKAIAIgMgBE8EQEGg0AAoAgAhAQJAIAMgBGsiAkEQTwRAIAEgBGoiACACQQFyNgIEIAEgA2ogAjYCACABIARBA3I2A\
gQMAQsgASADQQNyNgIEIAEgA2oiACAAKAIEQQFyNgIEQQAhAEEAIQILQZTQACACNgIAQaDQACAANgIAIAFBCGohAQwPC0GY0AAoAgAiAyAESwRAIAQgCWoiACADIARrIgFBAXI2AgRBpNAAIAA2AgBBmNAAIAE2A\
gAgCSAEQQNyNgIEIAlBCGohAQwPC0EAIQEgBAJ/QeTTACgCAARAQezTACgCAAwBC0Hw0wBCfzcCAEHo0wBCgICEgICAwAA3AgBB5NMAIApBDGpBcHFB2KrVqgVzNgIAQfjTAEEANgIAQcjTAEEANgIAQYCABAsiA\
CAEQccAaiIFaiIGQQAgAGsiB3EiAk8EQEH80wBBMDYCAAwPCwJAQcTTACgCACIBRQ0AQbzTACgCACIIIAJqIQAgACABTSAAIAhLcQ0AQQAhAUH80wBBMDYCAAwPC0HI0wAtAABBBHENBAJAAkAgCQRAQczTACEBA\
0AgASgCACIAIAlNBEAgACABKAIEaiAJSw0DCyABKAIIIgENAAsLQQAQMyIAQX9GDQUgAiEGQejTACgCACIBQQFrIgMgAHEEQCACIABrIAAgA2pBACABa3FqIQYLIAQgBk8NBSAGQf7///8HSw0FQcTTACgCACIDB\
EBBvNMAKAIAIgcgBmohASABIAdNDQYgASADSw0GCyAGEDMiASAARw0BDAcLIAYgA2sgB3EiBkH+////B0sNBCAGEDMhACAAIAEoAgAgASgCBGpGDQMgACEBCwJAIAYgBEHIAGpPDQAgAUF/Rg0AQezTACgCACIAI\
AUgBmtqQQAgAGtxIgBB/v///wdLBEAgASEADAcLIAAQM0F/RwRAIAAgBmohBiABIQAMBwtBACAGaxAzGgwECyABIgBBf0cNBQwDC0EAIQMMDAtBACEADAoLIABBf0cNAgtByNMAQcjTACgCAEEEcjYCAAsgAkH+/\
///B0sNASACEDMhAEEAEDMhASAAQX9GDQEgAUF/Rg0BIAAgAU8NASABIABrIgYgBEE4ak0NAQtBvNMAQbzTACgCACAGaiIBNgIAQcDTACgCACABSQRAQcDTACABNgIACwJAAkACQEGk0AAoAgAiAgRAQczTACEBA\
0AgACABKAIAIgMgASgCBCIFakYNAiABKAIIIgENAAsMAgtBnNAAKAIAIgFBAEcgACABT3FFBEBBnNAAIAA2AgALQQAhAUHQ0wAgBjYCAEHM0wAgADYCAEGs0ABBfzYCAEGw0ABB5NMAKAIANgIAQdjTAEEANgIAA\
0AgAUHI0ABqIAFBvNAAaiICNgIAIAIgAUG00ABqIgM2AgAgAUHA0ABqIAM2AgAgAUHQ0ABqIAFBxNAAaiIDNgIAIAMgAjYCACABQdjQAGogAUHM0ABqIgI2AgAgAiADNgIAIAFB1NAAaiACNgIAIAFBIGoiAUGAA\
kcNAAtBeCAAa0EPcSIBIABqIgIgBkE4ayIDIAFrIgFBAXI2AgRBqNAAQfTTACgCADYCAEGY0AAgATYCAEGk0AAgAjYCACAAIANqQTg2AgQMAgsgACACTQ0AIAIgA0kNACABKAIMQQhxDQBBeCACa0EPcSIAIAJqI\
gNBmNAAKAIAIAZqIgcgAGsiAEEBcjYCBCABIAUgBmo2AgRBqNAAQfTTACgCADYCAEGY0AAgADYCAEGk0AAgAzYCACACIAdqQTg2AgQMAQsgAEGc0AAoAgBJBEBBnNAAIAA2AgALIAAgBmohA0HM0wAhAQJAAkACQ\
ANAIAMgASgCAEcEQCABKAIIIgENAQwCCwsgAS0ADEEIcUUNAQtBzNMAIQEDQCABKAIAIgMgAk0EQCADIAEoAgRqIgUgAksNAwsgASgCCCEBDAALAAsgASAANgIAIAEgASgCBCAGajYCBCAAQXggAGtBD3FqIgkgB\
EEDcjYCBCADQXggA2tBD3FqIgYgBCAJaiIEayEBIAIgBkYEQEGk0AAgBDYCAEGY0ABBmNAAKAIAIAFqIgA2AgAgBCAAQQFyNgIEDAgLQaDQACgCACAGRgRAQaDQACAENgIAQZTQAEGU0AAoAgAgAWoiADYCACAEI\
ABBAXI2AgQgACAEaiAANgIADAgLIAYoAgQiBUEDcUEBRw0GIAVBeHEhCCAFQf8BTQRAIAVBA3YhAyAGKAIIIgAgBigCDCICRgRAQYzQAEGM0AAoAgBBfiADd3E2AgAMBwsgAiAANgIIIAAgAjYCDAwGCyAGKAIYI\
QcgBiAGKAIMIgBHBEAgACAGKAIIIgI2AgggAiAANgIMDAULIAZBFGoiAigCACIFRQRAIAYoAhAiBUUNBCAGQRBqIQILA0AgAiEDIAUiAEEUaiICKAIAIgUNACAAQRBqIQIgACgCECIFDQALIANBADYCAAwEC0F4I\
ABrQQ9xIgEgAGoiByAGQThrIgMgAWsiAUEBcjYCBCAAIANqQTg2AgQgAiAFQTcgBWtBD3FqQT9rIgMgAyACQRBqSRsiA0EjNgIEQajQAEH00wAoAgA2AgBBmNAAIAE2AgBBpNAAIAc2AgAgA0EQakHU0wApAgA3A\
gAgA0HM0wApAgA3AghB1NMAIANBCGo2AgBB0NMAIAY2AgBBzNMAIAA2AgBB2NMAQQA2AgAgA0EkaiEBA0AgAUEHNgIAIAUgAUEEaiIBSw0ACyACIANGDQAgAyADKAIEQX5xNgIEIAMgAyACayIFNgIAIAIgBUEBc\
jYCBCAFQf8BTQRAIAVBeHFBtNAAaiEAAn9BjNAAKAIAIgFBASAFQQN2dCIDcUUEQEGM0AAgASADcjYCACAADAELIAAoAggLIgEgAjYCDCAAIAI2AgggAiAANgIMIAIgATYCCAwBC0EfIQEgBUH///8HTQRAIAVBJ\
iAFQQh2ZyIAa3ZBAXEgAEEBdGtBPmohAQsgAiABNgIcIAJCADcCECABQQJ0QbzSAGohAEGQ0AAoAgAiA0EBIAF0IgZxRQRAIAAgAjYCAEGQ0AAgAyAGcjYCACACIAA2AhggAiACNgIIIAIgAjYCDAwBCyAFQRkgA\
UEBdmtBACABQR9HG3QhASAAKAIAIQMCQANAIAMiACgCBEF4cSAFRg0BIAFBHXYhAyABQQF0IQEgACADQQRxakEQaiIGKAIAIgMNAAsgBiACNgIAIAIgADYCGCACIAI2AgwgAiACNgIIDAELIAAoAggiASACNgIMI\
AAgAjYCCCACQQA2AhggAiAANgIMIAIgATYCCAtBmNAAKAIAIgEgBE0NAEGk0AAoAgAiACAEaiICIAEgBGsiAUEBcjYCBEGY0AAgATYCAEGk0AAgAjYCACAAIARBA3I2AgQgAEEIaiEBDAgLQQAhAUH80wBBMDYCA\
AwHC0EAIQALIAdFDQACQCAGKAIcIgJBAnRBvNIAaiIDKAIAIAZGBEAgAyAANgIAIAANAUGQ0ABBkNAAKAIAQX4gAndxNgIADAILIAdBEEEUIAcoAhAgBkYbaiAANgIAIABFDQELIAAgBzYCGCAGKAIQIgIEQCAAI\
AI2AhAgAiAANgIYCyAGQRRqKAIAIgJFDQAgAEEUaiACNgIAIAIgADYCGAsgASAIaiEBIAYgCGoiBigCBCEFCyAGIAVBfnE2AgQgASAEaiABNgIAIAQgAUEBcjYCBCABQf8BTQRAIAFBeHFBtNAAaiEAAn9BjNAAK\
AIAIgJBASABQQN2dCIBcUUEQEGM0AAgASACcjYCACAADAELIAAoAggLIgEgBDYCDCAAIAQ2AgggBCAANgIMIAQgATYCCAwBC0EfIQUgAUH///8HTQRAIAFBJiABQQh2ZyIAa3ZBAXEgAEEBdGtBPmohBQsgBCAFN\
gIcIARCADcCECAFQQJ0QbzSAGohAEGQ0AAoAgAiAkEBIAV0IgNxRQRAIAAgBDYCAEGQ0AAgAiADcjYCACAEIAA2AhggBCAENgIIIAQgBDYCDAwBCyABQRkgBUEBdmtBACAFQR9HG3QhBSAAKAIAIQACQANAIAAiA\
igCBEF4cSABRg0BIAVBHXYhACAFQQF0IQUgAiAAQQRxakEQaiIDKAIAIgANAAsgAyAENgIAIAQgAjYCGCAEIAQ2AgwgBCAENgIIDAELIAIoAggiACAENgIMIAIgBDYCCCAEQQA2AhggBCACNgIMIAQgADYCCAsgC\
UEIaiEBDAILAkAgB0UNAAJAIAMoAhwiAUECdEG80gBqIgIoAgAgA0YEQCACIAA2AgAgAA0BQZDQACAIQX4gAXdxIgg2AgAMAgsgB0EQQRQgBygCECADRhtqIAA2AgAgAEUNAQsgACAHNgIYIAMoAhAiAQRAIAAgA\
TYCECABIAA2AhgLIANBFGooAgAiAUUNACAAQRRqIAE2AgAgASAANgIYCwJAIAVBD00EQCADIAQgBWoiAEEDcjYCBCAAIANqIgAgACgCBEEBcjYCBAwBCyADIARqIgIgBUEBcjYCBCADIARBA3I2AgQgAiAFaiAFN\
gIAIAVB/wFNBEAgBUF4cUG00ABqIQACf0GM0AAoAgAiAUEBIAVBA3Z0IgVxRQRAQYzQACABIAVyNgIAIAAMAQsgACgCCAsiASACNgIMIAAgAjYCCCACIAA2AgwgAiABNgIIDAELQR8hASAFQf///wdNBEAgBUEmI\
AVBCHZnIgBrdkEBcSAAQQF0a0E+aiEBCyACIAE2AhwgAkIANwIQIAFBAnRBvNIAaiEAQQEgAXQiBCAIcUUEQCAAIAI2AgBBkNAAIAQgCHI2AgAgAiAANgIYIAIgAjYCCCACIAI2AgwMAQsgBUEZIAFBAXZrQQAgA\
UEfRxt0IQEgACgCACEEAkADQCAEIgAoAgRBeHEgBUYNASABQR12IQQgAUEBdCEBIAAgBEEEcWpBEGoiBigCACIEDQALIAYgAjYCACACIAA2AhggAiACNgIMIAIgAjYCCAwBCyAAKAIIIgEgAjYCDCAAIAI2AgggA\
kEANgIYIAIgADYCDCACIAE2AggLIANBCGohAQwBCwJAIAlFDQACQCAAKAIcIgFBAnRBvNIAaiICKAIAIABGBEAgAiADNgIAIAMNAUGQ0AAgC0F+IAF3cTYCAAwCCyAJQRBBFCAJKAIQIABGG2ogAzYCACADRQ0BC\
yADIAk2AhggACgCECIBBEAgAyABNgIQIAEgAzYCGAsgAEEUaigCACIBRQ0AIANBFGogATYCACABIAM2AhgLAkAgBUEPTQRAIAAgBCAFaiIBQQNyNgIEIAAgAWoiASABKAIEQQFyNgIEDAELIAAgBGoiByAFQQFyN\
gIEIAAgBEEDcjYCBCAFIAdqIAU2AgAgCARAIAhBeHFBtNAAaiEBQaDQACgCACEDAn9BASAIQQN2dCICIAZxRQRAQYzQACACIAZyNgIAIAEMAQsgASgCCAsiAiADNgIMIAEgAzYCCCADIAE2AgwgAyACNgIIC0Gg0\
AAgBzYCAEGU0AAgBTYCAAsgAEEIaiEBCyAKQRBqJAAgAQtDACAARQRAPwBBEHQPCwJAIABB//8DcQ0AIABBAEgNACAAQRB2QAAiAEF/RgRAQfzTAEEwNgIAQX8PCyAAQRB0DwsACwvcPyIAQYAICwkBAAAAAgAAA\
AMAQZQICwUEAAAABQBBpAgLCQYAAAAHAAAACABB3AgLii1JbnZhbGlkIGNoYXIgaW4gdXJsIHF1ZXJ5AFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fYm9keQBDb250ZW50LUxlbmd0aCBvdmVyZmxvdwBDaHVua\
yBzaXplIG92ZXJmbG93AFJlc3BvbnNlIG92ZXJmbG93AEludmFsaWQgbWV0aG9kIGZvciBIVFRQL3gueCByZXF1ZXN0AEludmFsaWQgbWV0aG9kIGZvciBSVFNQL3gueCByZXF1ZXN0AEV4cGVjdGVkIFNPVVJDR\
SBtZXRob2QgZm9yIElDRS94LnggcmVxdWVzdABJbnZhbGlkIGNoYXIgaW4gdXJsIGZyYWdtZW50IHN0YXJ0AEV4cGVjdGVkIGRvdABTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3N0YXR1cwBJbnZhbGlkIHJlc\
3BvbnNlIHN0YXR1cwBJbnZhbGlkIGNoYXJhY3RlciBpbiBjaHVuayBleHRlbnNpb25zAFVzZXIgY2FsbGJhY2sgZXJyb3IAYG9uX3Jlc2V0YCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfaGVhZGVyYCBjYWxsY\
mFjayBlcnJvcgBgb25fbWVzc2FnZV9iZWdpbmAgY2FsbGJhY2sgZXJyb3IAYG9uX2NodW5rX2V4dGVuc2lvbl92YWx1ZWAgY2FsbGJhY2sgZXJyb3IAYG9uX3N0YXR1c19jb21wbGV0ZWAgY2FsbGJhY2sgZXJyb\
3IAYG9uX3ZlcnNpb25fY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl91cmxfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9jaHVua19jb21wbGV0ZWAgY2FsbGJhY2sgZXJyb3IAYG9uX2hlYWRlcl92Y\
Wx1ZV9jb21wbGV0ZWAgY2FsbGJhY2sgZXJyb3IAYG9uX21lc3NhZ2VfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9tZXRob2RfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9oZWFkZXJfZmllbGRfY\
29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9jaHVua19leHRlbnNpb25fbmFtZWAgY2FsbGJhY2sgZXJyb3IAVW5leHBlY3RlZCBjaGFyIGluIHVybCBzZXJ2ZXIASW52YWxpZCBoZWFkZXIgdmFsdWUgY2hhc\
gBJbnZhbGlkIGhlYWRlciBmaWVsZCBjaGFyAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fdmVyc2lvbgBJbnZhbGlkIG1pbm9yIHZlcnNpb24ASW52YWxpZCBtYWpvciB2ZXJzaW9uAEV4cGVjdGVkIHNwYWNlI\
GFmdGVyIHZlcnNpb24ARXhwZWN0ZWQgQ1JMRiBhZnRlciB2ZXJzaW9uAEludmFsaWQgSFRUUCB2ZXJzaW9uAEludmFsaWQgaGVhZGVyIHRva2VuAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fdXJsAEludmFsa\
WQgY2hhcmFjdGVycyBpbiB1cmwAVW5leHBlY3RlZCBzdGFydCBjaGFyIGluIHVybABEb3VibGUgQCBpbiB1cmwARW1wdHkgQ29udGVudC1MZW5ndGgASW52YWxpZCBjaGFyYWN0ZXIgaW4gQ29udGVudC1MZW5nd\
GgARHVwbGljYXRlIENvbnRlbnQtTGVuZ3RoAEludmFsaWQgY2hhciBpbiB1cmwgcGF0aABDb250ZW50LUxlbmd0aCBjYW4ndCBiZSBwcmVzZW50IHdpdGggVHJhbnNmZXItRW5jb2RpbmcASW52YWxpZCBjaGFyY\
WN0ZXIgaW4gY2h1bmsgc2l6ZQBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX2hlYWRlcl92YWx1ZQBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX2NodW5rX2V4dGVuc2lvbl92YWx1ZQBJbnZhbGlkIGNoYXJhY\
3RlciBpbiBjaHVuayBleHRlbnNpb25zIHZhbHVlAE1pc3NpbmcgZXhwZWN0ZWQgTEYgYWZ0ZXIgaGVhZGVyIHZhbHVlAEludmFsaWQgYFRyYW5zZmVyLUVuY29kaW5nYCBoZWFkZXIgdmFsdWUASW52YWxpZCBja\
GFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyBxdW90ZSB2YWx1ZQBJbnZhbGlkIGNoYXJhY3RlciBpbiBjaHVuayBleHRlbnNpb25zIHF1b3RlZCB2YWx1ZQBQYXVzZWQgYnkgb25faGVhZGVyc19jb21wbGV0Z\
QBJbnZhbGlkIEVPRiBzdGF0ZQBvbl9yZXNldCBwYXVzZQBvbl9jaHVua19oZWFkZXIgcGF1c2UAb25fbWVzc2FnZV9iZWdpbiBwYXVzZQBvbl9jaHVua19leHRlbnNpb25fdmFsdWUgcGF1c2UAb25fc3RhdHVzX\
2NvbXBsZXRlIHBhdXNlAG9uX3ZlcnNpb25fY29tcGxldGUgcGF1c2UAb25fdXJsX2NvbXBsZXRlIHBhdXNlAG9uX2NodW5rX2NvbXBsZXRlIHBhdXNlAG9uX2hlYWRlcl92YWx1ZV9jb21wbGV0ZSBwYXVzZQBvb\
l9tZXNzYWdlX2NvbXBsZXRlIHBhdXNlAG9uX21ldGhvZF9jb21wbGV0ZSBwYXVzZQBvbl9oZWFkZXJfZmllbGRfY29tcGxldGUgcGF1c2UAb25fY2h1bmtfZXh0ZW5zaW9uX25hbWUgcGF1c2UAVW5leHBlY3RlZ\
CBzcGFjZSBhZnRlciBzdGFydCBsaW5lAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fY2h1bmtfZXh0ZW5zaW9uX25hbWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyBuYW1lAFBhdXNlI\
G9uIENPTk5FQ1QvVXBncmFkZQBQYXVzZSBvbiBQUkkvVXBncmFkZQBFeHBlY3RlZCBIVFRQLzIgQ29ubmVjdGlvbiBQcmVmYWNlAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fbWV0aG9kAEV4cGVjdGVkIHNwY\
WNlIGFmdGVyIG1ldGhvZABTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX2hlYWRlcl9maWVsZABQYXVzZWQASW52YWxpZCB3b3JkIGVuY291bnRlcmVkAEludmFsaWQgbWV0aG9kIGVuY291bnRlcmVkAFVuZXhwZ\
WN0ZWQgY2hhciBpbiB1cmwgc2NoZW1hAFJlcXVlc3QgaGFzIGludmFsaWQgYFRyYW5zZmVyLUVuY29kaW5nYABTV0lUQ0hfUFJPWFkAVVNFX1BST1hZAE1LQUNUSVZJVFkAVU5QUk9DRVNTQUJMRV9FTlRJVFkAQ\
09QWQBNT1ZFRF9QRVJNQU5FTlRMWQBUT09fRUFSTFkATk9USUZZAEZBSUxFRF9ERVBFTkRFTkNZAEJBRF9HQVRFV0FZAFBMQVkAUFVUAENIRUNLT1VUAEdBVEVXQVlfVElNRU9VVABSRVFVRVNUX1RJTUVPVVQAT\
kVUV09SS19DT05ORUNUX1RJTUVPVVQAQ09OTkVDVElPTl9USU1FT1VUAExPR0lOX1RJTUVPVVQATkVUV09SS19SRUFEX1RJTUVPVVQAUE9TVABNSVNESVJFQ1RFRF9SRVFVRVNUAENMSUVOVF9DTE9TRURfUkVRV\
UVTVABDTElFTlRfQ0xPU0VEX0xPQURfQkFMQU5DRURfUkVRVUVTVABCQURfUkVRVUVTVABIVFRQX1JFUVVFU1RfU0VOVF9UT19IVFRQU19QT1JUAFJFUE9SVABJTV9BX1RFQVBPVABSRVNFVF9DT05URU5UAE5PX\
0NPTlRFTlQAUEFSVElBTF9DT05URU5UAEhQRV9JTlZBTElEX0NPTlNUQU5UAEhQRV9DQl9SRVNFVABHRVQASFBFX1NUUklDVABDT05GTElDVABURU1QT1JBUllfUkVESVJFQ1QAUEVSTUFORU5UX1JFRElSRUNUA\
ENPTk5FQ1QATVVMVElfU1RBVFVTAEhQRV9JTlZBTElEX1NUQVRVUwBUT09fTUFOWV9SRVFVRVNUUwBFQVJMWV9ISU5UUwBVTkFWQUlMQUJMRV9GT1JfTEVHQUxfUkVBU09OUwBPUFRJT05TAFNXSVRDSElOR19QU\
k9UT0NPTFMAVkFSSUFOVF9BTFNPX05FR09USUFURVMATVVMVElQTEVfQ0hPSUNFUwBJTlRFUk5BTF9TRVJWRVJfRVJST1IAV0VCX1NFUlZFUl9VTktOT1dOX0VSUk9SAFJBSUxHVU5fRVJST1IASURFTlRJVFlfU\
FJPVklERVJfQVVUSEVOVElDQVRJT05fRVJST1IAU1NMX0NFUlRJRklDQVRFX0VSUk9SAElOVkFMSURfWF9GT1JXQVJERURfRk9SAFNFVF9QQVJBTUVURVIAR0VUX1BBUkFNRVRFUgBIUEVfVVNFUgBTRUVfT1RIR\
VIASFBFX0NCX0NIVU5LX0hFQURFUgBNS0NBTEVOREFSAFNFVFVQAFdFQl9TRVJWRVJfSVNfRE9XTgBURUFSRE9XTgBIUEVfQ0xPU0VEX0NPTk5FQ1RJT04ASEVVUklTVElDX0VYUElSQVRJT04ARElTQ09OTkVDV\
EVEX09QRVJBVElPTgBOT05fQVVUSE9SSVRBVElWRV9JTkZPUk1BVElPTgBIUEVfSU5WQUxJRF9WRVJTSU9OAEhQRV9DQl9NRVNTQUdFX0JFR0lOAFNJVEVfSVNfRlJPWkVOAEhQRV9JTlZBTElEX0hFQURFUl9UT\
0tFTgBJTlZBTElEX1RPS0VOAEZPUkJJRERFTgBFTkhBTkNFX1lPVVJfQ0FMTQBIUEVfSU5WQUxJRF9VUkwAQkxPQ0tFRF9CWV9QQVJFTlRBTF9DT05UUk9MAE1LQ09MAEFDTABIUEVfSU5URVJOQUwAUkVRVUVTV\
F9IRUFERVJfRklFTERTX1RPT19MQVJHRV9VTk9GRklDSUFMAEhQRV9PSwBVTkxJTksAVU5MT0NLAFBSSQBSRVRSWV9XSVRIAEhQRV9JTlZBTElEX0NPTlRFTlRfTEVOR1RIAEhQRV9VTkVYUEVDVEVEX0NPTlRFT\
lRfTEVOR1RIAEZMVVNIAFBST1BQQVRDSABNLVNFQVJDSABVUklfVE9PX0xPTkcAUFJPQ0VTU0lORwBNSVNDRUxMQU5FT1VTX1BFUlNJU1RFTlRfV0FSTklORwBNSVNDRUxMQU5FT1VTX1dBUk5JTkcASFBFX0lOV\
kFMSURfVFJBTlNGRVJfRU5DT0RJTkcARXhwZWN0ZWQgQ1JMRgBIUEVfSU5WQUxJRF9DSFVOS19TSVpFAE1PVkUAQ09OVElOVUUASFBFX0NCX1NUQVRVU19DT01QTEVURQBIUEVfQ0JfSEVBREVSU19DT01QTEVUR\
QBIUEVfQ0JfVkVSU0lPTl9DT01QTEVURQBIUEVfQ0JfVVJMX0NPTVBMRVRFAEhQRV9DQl9DSFVOS19DT01QTEVURQBIUEVfQ0JfSEVBREVSX1ZBTFVFX0NPTVBMRVRFAEhQRV9DQl9DSFVOS19FWFRFTlNJT05fV\
kFMVUVfQ09NUExFVEUASFBFX0NCX0NIVU5LX0VYVEVOU0lPTl9OQU1FX0NPTVBMRVRFAEhQRV9DQl9NRVNTQUdFX0NPTVBMRVRFAEhQRV9DQl9NRVRIT0RfQ09NUExFVEUASFBFX0NCX0hFQURFUl9GSUVMRF9DT\
01QTEVURQBERUxFVEUASFBFX0lOVkFMSURfRU9GX1NUQVRFAElOVkFMSURfU1NMX0NFUlRJRklDQVRFAFBBVVNFAE5PX1JFU1BPTlNFAFVOU1VQUE9SVEVEX01FRElBX1RZUEUAR09ORQBOT1RfQUNDRVBUQUJMR\
QBTRVJWSUNFX1VOQVZBSUxBQkxFAFJBTkdFX05PVF9TQVRJU0ZJQUJMRQBPUklHSU5fSVNfVU5SRUFDSEFCTEUAUkVTUE9OU0VfSVNfU1RBTEUAUFVSR0UATUVSR0UAUkVRVUVTVF9IRUFERVJfRklFTERTX1RPT\
19MQVJHRQBSRVFVRVNUX0hFQURFUl9UT09fTEFSR0UAUEFZTE9BRF9UT09fTEFSR0UASU5TVUZGSUNJRU5UX1NUT1JBR0UASFBFX1BBVVNFRF9VUEdSQURFAEhQRV9QQVVTRURfSDJfVVBHUkFERQBTT1VSQ0UAQ\
U5OT1VOQ0UAVFJBQ0UASFBFX1VORVhQRUNURURfU1BBQ0UAREVTQ1JJQkUAVU5TVUJTQ1JJQkUAUkVDT1JEAEhQRV9JTlZBTElEX01FVEhPRABOT1RfRk9VTkQAUFJPUEZJTkQAVU5CSU5EAFJFQklORABVTkFVV\
EhPUklaRUQATUVUSE9EX05PVF9BTExPV0VEAEhUVFBfVkVSU0lPTl9OT1RfU1VQUE9SVEVEAEFMUkVBRFlfUkVQT1JURUQAQUNDRVBURUQATk9UX0lNUExFTUVOVEVEAExPT1BfREVURUNURUQASFBFX0NSX0VYU\
EVDVEVEAEhQRV9MRl9FWFBFQ1RFRABDUkVBVEVEAElNX1VTRUQASFBFX1BBVVNFRABUSU1FT1VUX09DQ1VSRUQAUEFZTUVOVF9SRVFVSVJFRABQUkVDT05ESVRJT05fUkVRVUlSRUQAUFJPWFlfQVVUSEVOVElDQ\
VRJT05fUkVRVUlSRUQATkVUV09SS19BVVRIRU5USUNBVElPTl9SRVFVSVJFRABMRU5HVEhfUkVRVUlSRUQAU1NMX0NFUlRJRklDQVRFX1JFUVVJUkVEAFVQR1JBREVfUkVRVUlSRUQAUEFHRV9FWFBJUkVEAFBSR\
UNPTkRJVElPTl9GQUlMRUQARVhQRUNUQVRJT05fRkFJTEVEAFJFVkFMSURBVElPTl9GQUlMRUQAU1NMX0hBTkRTSEFLRV9GQUlMRUQATE9DS0VEAFRSQU5TRk9STUFUSU9OX0FQUExJRUQATk9UX01PRElGSUVEA\
E5PVF9FWFRFTkRFRABCQU5EV0lEVEhfTElNSVRfRVhDRUVERUQAU0lURV9JU19PVkVSTE9BREVEAEhFQUQARXhwZWN0ZWQgSFRUUC8AAF4TAAAmEwAAMBAAAPAXAACdEwAAFRIAADkXAADwEgAAChAAAHUSAACtE\
gAAghMAAE8UAAB/EAAAoBUAACMUAACJEgAAixQAAE0VAADUEQAAzxQAABAYAADJFgAA3BYAAMERAADgFwAAuxQAAHQUAAB8FQAA5RQAAAgXAAAfEAAAZRUAAKMUAAAoFQAAAhUAAJkVAAAsEAAAixkAAE8PAADUD\
gAAahAAAM4QAAACFwAAiQ4AAG4TAAAcEwAAZhQAAFYXAADBEwAAzRMAAGwTAABoFwAAZhcAAF8XAAAiEwAAzg8AAGkOAADYDgAAYxYAAMsTAACqDgAAKBcAACYXAADFEwAAXRYAAOgRAABnEwAAZRMAAPIWAABzE\
wAAHRcAAPkWAADzEQAAzw4AAM4VAAAMEgAAsxEAAKURAABhEAAAMhcAALsTAEH5NQsBAQBBkDYL4AEBAQIBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEAA\
QEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBA\
QEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQBB/TcLAQEAQZE4C14CAwICAgICAAACAgACAgACAgICAgICAgICAAQAAAAAAAICAgICAgICAgICAgICAgICAgICAgICAgICAAAAAgICA\
gICAgICAgICAgICAgICAgICAgICAgICAgIAAgACAEH9OQsBAQBBkToLXgIAAgICAgIAAAICAAICAAICAgICAgICAgIAAwAEAAAAAgICAgICAgICAgICAgICAgICAgICAgICAgIAAAACAgICAgICAgICAgICAgICA\
gICAgICAgICAgICAgACAAIAQfA7Cw1sb3NlZWVwLWFsaXZlAEGJPAsBAQBBoDwL4AEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBA\
QEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBA\
QEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQBBiT4LAQEAQaA+C+cBAQEBAQEBAQEBAQEBAgEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBA\
QEBAQEBAQEBAQEBAQEBAQEBAQEBAQEAAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBA\
QEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQFjaHVua2VkAEGwwAALXwEBAAEBAQEBAAABAQABAQABAQEBAQEBAQEBAAAAAAAAAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAAAAAQEBAQEBAQEBAQEBA\
QEBAQEBAQEBAQEBAQEBAQEAAQABAEGQwgALIWVjdGlvbmVudC1sZW5ndGhvbnJveHktY29ubmVjdGlvbgBBwMIACy1yYW5zZmVyLWVuY29kaW5ncGdyYWRlDQoNCg0KU00NCg0KVFRQL0NFL1RTUC8AQfnCAAsFA\
QIAAQMAQZDDAAvgAQQBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAAEBAQEBAQEBAQEBA\
QEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAEH5x\
AALBQECAAEDAEGQxQAL4AEEAQEFAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBA\
QEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBA\
QBB+cYACwQBAAABAEGRxwAL3wEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEAAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAAEBAQEBA\
QEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBA\
QEBAEH6yAALBAEAAAIAQZDJAAtfAwQAAAQEBAQEBAQEBAQEBQQEBAQEBAQEBAQEBAAEAAYHBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEAAQABAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAAAAAQAQfrKA\
AsEAQAAAQBBkMsACwEBAEGqywALQQIAAAAAAAADAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwAAAAAAAAMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAEH6zAALBAEAAAEAQZDNAAsBAQBBms0ACwYCAAAAAAIAQ\
bHNAAs6AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAAAAAAADAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwBB8M4AC5YBTk9VTkNFRUNLT1VUTkVDVEVURUNSSUJFTFVTSEVURUFEU0VBUkNIUkdFQ1RJVklUW\
UxFTkRBUlZFT1RJRllQVElPTlNDSFNFQVlTVEFUQ0hHRU9SRElSRUNUT1JUUkNIUEFSQU1FVEVSVVJDRUJTQ1JJQkVBUkRPV05BQ0VJTkROS0NLVUJTQ1JJQkVIVFRQL0FEVFAv","base64")}}),require_llhttp_simd_wasm=__commonJS(
{"node_modules/undici/lib/llhttp/llhttp_simd-wasm.js"(exports,module){"use strict";var{Buffer:Buffer2}=require_node_buffer();module.exports=Buffer2.from("AGFzbQ\
EAAAABJwdgAX8Bf2ADf39/AX9gAX8AYAJ/fwBgBH9/f38Bf2AAAGADf39/AALLAQgDZW52GHdhc21fb25faGVhZGVyc19jb21wbGV0ZQAEA2VudhV3YXNtX29uX21lc3NhZ2VfYmVnaW4AAANlbnYLd2FzbV9vbl\
91cmwAAQNlbnYOd2FzbV9vbl9zdGF0dXMAAQNlbnYUd2FzbV9vbl9oZWFkZXJfZmllbGQAAQNlbnYUd2FzbV9vbl9oZWFkZXJfdmFsdWUAAQNlbnYMd2FzbV9vbl9ib2R5AAEDZW52GHdhc21fb25fbWVzc2FnZV\
9jb21wbGV0ZQAAAy0sBQYAAAIAAAAAAAACAQIAAgICAAADAAAAAAMDAwMBAQEBAQEBAQEAAAIAAAAEBQFwARISBQMBAAIGCAF/AUGA1AQLB9EFIgZtZW1vcnkCAAtfaW5pdGlhbGl6ZQAIGV9faW5kaXJlY3RfZn\
VuY3Rpb25fdGFibGUBAAtsbGh0dHBfaW5pdAAJGGxsaHR0cF9zaG91bGRfa2VlcF9hbGl2ZQAvDGxsaHR0cF9hbGxvYwALBm1hbGxvYwAxC2xsaHR0cF9mcmVlAAwEZnJlZQAMD2xsaHR0cF9nZXRfdHlwZQANFW\
xsaHR0cF9nZXRfaHR0cF9tYWpvcgAOFWxsaHR0cF9nZXRfaHR0cF9taW5vcgAPEWxsaHR0cF9nZXRfbWV0aG9kABAWbGxodHRwX2dldF9zdGF0dXNfY29kZQAREmxsaHR0cF9nZXRfdXBncmFkZQASDGxsaHR0cF\
9yZXNldAATDmxsaHR0cF9leGVjdXRlABQUbGxodHRwX3NldHRpbmdzX2luaXQAFQ1sbGh0dHBfZmluaXNoABYMbGxodHRwX3BhdXNlABcNbGxodHRwX3Jlc3VtZQAYG2xsaHR0cF9yZXN1bWVfYWZ0ZXJfdXBncm\
FkZQAZEGxsaHR0cF9nZXRfZXJybm8AGhdsbGh0dHBfZ2V0X2Vycm9yX3JlYXNvbgAbF2xsaHR0cF9zZXRfZXJyb3JfcmVhc29uABwUbGxodHRwX2dldF9lcnJvcl9wb3MAHRFsbGh0dHBfZXJybm9fbmFtZQAeEm\
xsaHR0cF9tZXRob2RfbmFtZQAfEmxsaHR0cF9zdGF0dXNfbmFtZQAgGmxsaHR0cF9zZXRfbGVuaWVudF9oZWFkZXJzACEhbGxodHRwX3NldF9sZW5pZW50X2NodW5rZWRfbGVuZ3RoACIdbGxodHRwX3NldF9sZW\
5pZW50X2tlZXBfYWxpdmUAIyRsbGh0dHBfc2V0X2xlbmllbnRfdHJhbnNmZXJfZW5jb2RpbmcAJBhsbGh0dHBfbWVzc2FnZV9uZWVkc19lb2YALgkXAQBBAQsRAQIDBAUKBgcrLSwqKSglJyYK77MCLBYAQYjQAC\
gCAARAAAtBiNAAQQE2AgALFAAgABAwIAAgAjYCOCAAIAE6ACgLFAAgACAALwEyIAAtAC4gABAvEAALHgEBf0HAABAyIgEQMCABQYAINgI4IAEgADoAKCABC48MAQd/AkAgAEUNACAAQQhrIgEgAEEEaygCACIAQX\
hxIgRqIQUCQCAAQQFxDQAgAEEDcUUNASABIAEoAgAiAGsiAUGc0AAoAgBJDQEgACAEaiEEAkACQEGg0AAoAgAgAUcEQCAAQf8BTQRAIABBA3YhAyABKAIIIgAgASgCDCICRgRAQYzQAEGM0AAoAgBBfiADd3E2Ag\
AMBQsgAiAANgIIIAAgAjYCDAwECyABKAIYIQYgASABKAIMIgBHBEAgACABKAIIIgI2AgggAiAANgIMDAMLIAFBFGoiAygCACICRQRAIAEoAhAiAkUNAiABQRBqIQMLA0AgAyEHIAIiAEEUaiIDKAIAIgINACAAQR\
BqIQMgACgCECICDQALIAdBADYCAAwCCyAFKAIEIgBBA3FBA0cNAiAFIABBfnE2AgRBlNAAIAQ2AgAgBSAENgIAIAEgBEEBcjYCBAwDC0EAIQALIAZFDQACQCABKAIcIgJBAnRBvNIAaiIDKAIAIAFGBEAgAyAANg\
IAIAANAUGQ0ABBkNAAKAIAQX4gAndxNgIADAILIAZBEEEUIAYoAhAgAUYbaiAANgIAIABFDQELIAAgBjYCGCABKAIQIgIEQCAAIAI2AhAgAiAANgIYCyABQRRqKAIAIgJFDQAgAEEUaiACNgIAIAIgADYCGAsgAS\
AFTw0AIAUoAgQiAEEBcUUNAAJAAkACQAJAIABBAnFFBEBBpNAAKAIAIAVGBEBBpNAAIAE2AgBBmNAAQZjQACgCACAEaiIANgIAIAEgAEEBcjYCBCABQaDQACgCAEcNBkGU0ABBADYCAEGg0ABBADYCAAwGC0Gg0A\
AoAgAgBUYEQEGg0AAgATYCAEGU0ABBlNAAKAIAIARqIgA2AgAgASAAQQFyNgIEIAAgAWogADYCAAwGCyAAQXhxIARqIQQgAEH/AU0EQCAAQQN2IQMgBSgCCCIAIAUoAgwiAkYEQEGM0ABBjNAAKAIAQX4gA3dxNg\
IADAULIAIgADYCCCAAIAI2AgwMBAsgBSgCGCEGIAUgBSgCDCIARwRAQZzQACgCABogACAFKAIIIgI2AgggAiAANgIMDAMLIAVBFGoiAygCACICRQRAIAUoAhAiAkUNAiAFQRBqIQMLA0AgAyEHIAIiAEEUaiIDKA\
IAIgINACAAQRBqIQMgACgCECICDQALIAdBADYCAAwCCyAFIABBfnE2AgQgASAEaiAENgIAIAEgBEEBcjYCBAwDC0EAIQALIAZFDQACQCAFKAIcIgJBAnRBvNIAaiIDKAIAIAVGBEAgAyAANgIAIAANAUGQ0ABBkN\
AAKAIAQX4gAndxNgIADAILIAZBEEEUIAYoAhAgBUYbaiAANgIAIABFDQELIAAgBjYCGCAFKAIQIgIEQCAAIAI2AhAgAiAANgIYCyAFQRRqKAIAIgJFDQAgAEEUaiACNgIAIAIgADYCGAsgASAEaiAENgIAIAEgBE\
EBcjYCBCABQaDQACgCAEcNAEGU0AAgBDYCAAwBCyAEQf8BTQRAIARBeHFBtNAAaiEAAn9BjNAAKAIAIgJBASAEQQN2dCIDcUUEQEGM0AAgAiADcjYCACAADAELIAAoAggLIgIgATYCDCAAIAE2AgggASAANgIMIA\
EgAjYCCAwBC0EfIQIgBEH///8HTQRAIARBJiAEQQh2ZyIAa3ZBAXEgAEEBdGtBPmohAgsgASACNgIcIAFCADcCECACQQJ0QbzSAGohAAJAQZDQACgCACIDQQEgAnQiB3FFBEAgACABNgIAQZDQACADIAdyNgIAIA\
EgADYCGCABIAE2AgggASABNgIMDAELIARBGSACQQF2a0EAIAJBH0cbdCECIAAoAgAhAAJAA0AgACIDKAIEQXhxIARGDQEgAkEddiEAIAJBAXQhAiADIABBBHFqQRBqIgcoAgAiAA0ACyAHIAE2AgAgASADNgIYIA\
EgATYCDCABIAE2AggMAQsgAygCCCIAIAE2AgwgAyABNgIIIAFBADYCGCABIAM2AgwgASAANgIIC0Gs0ABBrNAAKAIAQQFrIgBBfyAAGzYCAAsLBwAgAC0AKAsHACAALQAqCwcAIAAtACsLBwAgAC0AKQsHACAALw\
EyCwcAIAAtAC4LQAEEfyAAKAIYIQEgAC0ALSECIAAtACghAyAAKAI4IQQgABAwIAAgBDYCOCAAIAM6ACggACACOgAtIAAgATYCGAu74gECB38DfiABIAJqIQQCQCAAIgIoAgwiAA0AIAIoAgQEQCACIAE2AgQLIw\
BBEGsiCCQAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQA\
JAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQA\
JAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQA\
JAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAIoAhwiA0EBaw7dAdoBAdkBAgMEBQ\
YHCAkKCwwNDtgBDxDXARES1gETFBUWFxgZGhvgAd8BHB0e1QEfICEiIyQl1AEmJygpKiss0wHSAS0u0QHQAS8wMTIzNDU2Nzg5Ojs8PT4/QEFCQ0RFRtsBR0hJSs8BzgFLzQFMzAFNTk9QUVJTVFVWV1hZWltcXV\
5fYGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6e3x9fn+AAYEBggGDAYQBhQGGAYcBiAGJAYoBiwGMAY0BjgGPAZABkQGSAZMBlAGVAZYBlwGYAZkBmgGbAZwBnQGeAZ8BoAGhAaIBowGkAaUBpgGnAagBqQGqAa\
sBrAGtAa4BrwGwAbEBsgGzAbQBtQG2AbcBywHKAbgByQG5AcgBugG7AbwBvQG+Ab8BwAHBAcIBwwHEAcUBxgEA3AELQQAMxgELQQ4MxQELQQ0MxAELQQ8MwwELQRAMwgELQRMMwQELQRQMwAELQRUMvwELQRYMvg\
ELQRgMvQELQRkMvAELQRoMuwELQRsMugELQRwMuQELQR0MuAELQQgMtwELQR4MtgELQSAMtQELQR8MtAELQQcMswELQSEMsgELQSIMsQELQSMMsAELQSQMrwELQRIMrgELQREMrQELQSUMrAELQSYMqwELQScMqg\
ELQSgMqQELQcMBDKgBC0EqDKcBC0ErDKYBC0EsDKUBC0EtDKQBC0EuDKMBC0EvDKIBC0HEAQyhAQtBMAygAQtBNAyfAQtBDAyeAQtBMQydAQtBMgycAQtBMwybAQtBOQyaAQtBNQyZAQtBxQEMmAELQQsMlwELQT\
oMlgELQTYMlQELQQoMlAELQTcMkwELQTgMkgELQTwMkQELQTsMkAELQT0MjwELQQkMjgELQSkMjQELQT4MjAELQT8MiwELQcAADIoBC0HBAAyJAQtBwgAMiAELQcMADIcBC0HEAAyGAQtBxQAMhQELQcYADIQBC0\
EXDIMBC0HHAAyCAQtByAAMgQELQckADIABC0HKAAx/C0HLAAx+C0HNAAx9C0HMAAx8C0HOAAx7C0HPAAx6C0HQAAx5C0HRAAx4C0HSAAx3C0HTAAx2C0HUAAx1C0HWAAx0C0HVAAxzC0EGDHILQdcADHELQQUMcA\
tB2AAMbwtBBAxuC0HZAAxtC0HaAAxsC0HbAAxrC0HcAAxqC0EDDGkLQd0ADGgLQd4ADGcLQd8ADGYLQeEADGULQeAADGQLQeIADGMLQeMADGILQQIMYQtB5AAMYAtB5QAMXwtB5gAMXgtB5wAMXQtB6AAMXAtB6Q\
AMWwtB6gAMWgtB6wAMWQtB7AAMWAtB7QAMVwtB7gAMVgtB7wAMVQtB8AAMVAtB8QAMUwtB8gAMUgtB8wAMUQtB9AAMUAtB9QAMTwtB9gAMTgtB9wAMTQtB+AAMTAtB+QAMSwtB+gAMSgtB+wAMSQtB/AAMSAtB/Q\
AMRwtB/gAMRgtB/wAMRQtBgAEMRAtBgQEMQwtBggEMQgtBgwEMQQtBhAEMQAtBhQEMPwtBhgEMPgtBhwEMPQtBiAEMPAtBiQEMOwtBigEMOgtBiwEMOQtBjAEMOAtBjQEMNwtBjgEMNgtBjwEMNQtBkAEMNAtBkQ\
EMMwtBkgEMMgtBkwEMMQtBlAEMMAtBlQEMLwtBlgEMLgtBlwEMLQtBmAEMLAtBmQEMKwtBmgEMKgtBmwEMKQtBnAEMKAtBnQEMJwtBngEMJgtBnwEMJQtBoAEMJAtBoQEMIwtBogEMIgtBowEMIQtBpAEMIAtBpQ\
EMHwtBpgEMHgtBpwEMHQtBqAEMHAtBqQEMGwtBqgEMGgtBqwEMGQtBrAEMGAtBrQEMFwtBrgEMFgtBAQwVC0GvAQwUC0GwAQwTC0GxAQwSC0GzAQwRC0GyAQwQC0G0AQwPC0G1AQwOC0G2AQwNC0G3AQwMC0G4AQ\
wLC0G5AQwKC0G6AQwJC0G7AQwIC0HGAQwHC0G8AQwGC0G9AQwFC0G+AQwEC0G/AQwDC0HAAQwCC0HCAQwBC0HBAQshAwNAAkACQAJAAkACQAJAAkACQAJAIAICfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAk\
ACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAk\
ACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAk\
ACQAJAAkACQAJ/AkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAgJ/AkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACfwJAAkACfwJAAk\
ACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAk\
ACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACfwJAAkACQAJAAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAk\
ACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAk\
ACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCADDsYBAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHyAhIyUmKCorLC8wMTIzNDU2Nzk6Ozw9lANAQk\
RFRklLTk9QUVJTVFVWWFpbXF1eX2BhYmNkZWZnaGpsb3Bxc3V2eHl6e3x/gAGBAYIBgwGEAYUBhgGHAYgBiQGKAYsBjAGNAY4BjwGQAZEBkgGTAZQBlQGWAZcBmAGZAZoBmwGcAZ0BngGfAaABoQGiAaMBpAGlAa\
YBpwGoAakBqgGrAawBrQGuAa8BsAGxAbIBswG0AbUBtgG3AbgBuQG6AbsBvAG9Ab4BvwHAAcEBwgHDAcQBxQHGAccByAHJAcsBzAHNAc4BzwGKA4kDiAOHA4QDgwOAA/sC+gL5AvgC9wL0AvMC8gLLAsECsALZAQ\
sgASAERw3wAkHdASEDDLMDCyABIARHDcgBQcMBIQMMsgMLIAEgBEcNe0H3ACEDDLEDCyABIARHDXBB7wAhAwywAwsgASAERw1pQeoAIQMMrwMLIAEgBEcNZUHoACEDDK4DCyABIARHDWJB5gAhAwytAwsgASAERw\
0aQRghAwysAwsgASAERw0VQRIhAwyrAwsgASAERw1CQcUAIQMMqgMLIAEgBEcNNEE/IQMMqQMLIAEgBEcNMkE8IQMMqAMLIAEgBEcNK0ExIQMMpwMLIAItAC5BAUYNnwMMwQILQQAhAAJAAkACQCACLQAqRQ0AIA\
ItACtFDQAgAi8BMCIDQQJxRQ0BDAILIAIvATAiA0EBcUUNAQtBASEAIAItAChBAUYNACACLwEyIgVB5ABrQeQASQ0AIAVBzAFGDQAgBUGwAkYNACADQcAAcQ0AQQAhACADQYgEcUGABEYNACADQShxQQBHIQALIA\
JBADsBMCACQQA6AC8gAEUN3wIgAkIANwMgDOACC0EAIQACQCACKAI4IgNFDQAgAygCLCIDRQ0AIAIgAxEAACEACyAARQ3MASAAQRVHDd0CIAJBBDYCHCACIAE2AhQgAkGwGDYCECACQRU2AgxBACEDDKQDCyABIA\
RGBEBBBiEDDKQDCyABQQFqIQFBACEAAkAgAigCOCIDRQ0AIAMoAlQiA0UNACACIAMRAAAhAAsgAA3ZAgwcCyACQgA3AyBBEiEDDIkDCyABIARHDRZBHSEDDKEDCyABIARHBEAgAUEBaiEBQRAhAwyIAwtBByEDDK\
ADCyACIAIpAyAiCiAEIAFrrSILfSIMQgAgCiAMWhs3AyAgCiALWA3UAkEIIQMMnwMLIAEgBEcEQCACQQk2AgggAiABNgIEQRQhAwyGAwtBCSEDDJ4DCyACKQMgQgBSDccBIAIgAi8BMEGAAXI7ATAMQgsgASAERw\
0/QdAAIQMMnAMLIAEgBEYEQEELIQMMnAMLIAFBAWohAUEAIQACQCACKAI4IgNFDQAgAygCUCIDRQ0AIAIgAxEAACEACyAADc8CDMYBC0EAIQACQCACKAI4IgNFDQAgAygCSCIDRQ0AIAIgAxEAACEACyAARQ3GAS\
AAQRVHDc0CIAJBCzYCHCACIAE2AhQgAkGCGTYCECACQRU2AgxBACEDDJoDC0EAIQACQCACKAI4IgNFDQAgAygCSCIDRQ0AIAIgAxEAACEACyAARQ0MIABBFUcNygIgAkEaNgIcIAIgATYCFCACQYIZNgIQIAJBFT\
YCDEEAIQMMmQMLQQAhAAJAIAIoAjgiA0UNACADKAJMIgNFDQAgAiADEQAAIQALIABFDcQBIABBFUcNxwIgAkELNgIcIAIgATYCFCACQZEXNgIQIAJBFTYCDEEAIQMMmAMLIAEgBEYEQEEPIQMMmAMLIAEtAAAiAE\
E7Rg0HIABBDUcNxAIgAUEBaiEBDMMBC0EAIQACQCACKAI4IgNFDQAgAygCTCIDRQ0AIAIgAxEAACEACyAARQ3DASAAQRVHDcICIAJBDzYCHCACIAE2AhQgAkGRFzYCECACQRU2AgxBACEDDJYDCwNAIAEtAABB8D\
VqLQAAIgBBAUcEQCAAQQJHDcECIAIoAgQhAEEAIQMgAkEANgIEIAIgACABQQFqIgEQLSIADcICDMUBCyAEIAFBAWoiAUcNAAtBEiEDDJUDC0EAIQACQCACKAI4IgNFDQAgAygCTCIDRQ0AIAIgAxEAACEACyAARQ\
3FASAAQRVHDb0CIAJBGzYCHCACIAE2AhQgAkGRFzYCECACQRU2AgxBACEDDJQDCyABIARGBEBBFiEDDJQDCyACQQo2AgggAiABNgIEQQAhAAJAIAIoAjgiA0UNACADKAJIIgNFDQAgAiADEQAAIQALIABFDcIBIA\
BBFUcNuQIgAkEVNgIcIAIgATYCFCACQYIZNgIQIAJBFTYCDEEAIQMMkwMLIAEgBEcEQANAIAEtAABB8DdqLQAAIgBBAkcEQAJAIABBAWsOBMQCvQIAvgK9AgsgAUEBaiEBQQghAwz8AgsgBCABQQFqIgFHDQALQR\
UhAwyTAwtBFSEDDJIDCwNAIAEtAABB8DlqLQAAIgBBAkcEQCAAQQFrDgTFArcCwwK4ArcCCyAEIAFBAWoiAUcNAAtBGCEDDJEDCyABIARHBEAgAkELNgIIIAIgATYCBEEHIQMM+AILQRkhAwyQAwsgAUEBaiEBDA\
ILIAEgBEYEQEEaIQMMjwMLAkAgAS0AAEENaw4UtQG/Ab8BvwG/Ab8BvwG/Ab8BvwG/Ab8BvwG/Ab8BvwG/Ab8BvwEAvwELQQAhAyACQQA2AhwgAkGvCzYCECACQQI2AgwgAiABQQFqNgIUDI4DCyABIARGBEBBGy\
EDDI4DCyABLQAAIgBBO0cEQCAAQQ1HDbECIAFBAWohAQy6AQsgAUEBaiEBC0EiIQMM8wILIAEgBEYEQEEcIQMMjAMLQgAhCgJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAS0AAEEwaw\
43wQLAAgABAgMEBQYH0AHQAdAB0AHQAdAB0AEICQoLDA3QAdAB0AHQAdAB0AHQAdAB0AHQAdAB0AHQAdAB0AHQAdAB0AHQAdAB0AHQAdAB0AHQAdABDg8QERIT0AELQgIhCgzAAgtCAyEKDL8CC0IEIQoMvgILQg\
UhCgy9AgtCBiEKDLwCC0IHIQoMuwILQgghCgy6AgtCCSEKDLkCC0IKIQoMuAILQgshCgy3AgtCDCEKDLYCC0INIQoMtQILQg4hCgy0AgtCDyEKDLMCC0IKIQoMsgILQgshCgyxAgtCDCEKDLACC0INIQoMrwILQg\
4hCgyuAgtCDyEKDK0CC0IAIQoCQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAEtAABBMGsON8ACvwIAAQIDBAUGB74CvgK+Ar4CvgK+Ar4CCAkKCwwNvgK+Ar4CvgK+Ar4CvgK+Ar4Cvg\
K+Ar4CvgK+Ar4CvgK+Ar4CvgK+Ar4CvgK+Ar4CvgK+Ag4PEBESE74CC0ICIQoMvwILQgMhCgy+AgtCBCEKDL0CC0IFIQoMvAILQgYhCgy7AgtCByEKDLoCC0IIIQoMuQILQgkhCgy4AgtCCiEKDLcCC0ILIQoMtg\
ILQgwhCgy1AgtCDSEKDLQCC0IOIQoMswILQg8hCgyyAgtCCiEKDLECC0ILIQoMsAILQgwhCgyvAgtCDSEKDK4CC0IOIQoMrQILQg8hCgysAgsgAiACKQMgIgogBCABa60iC30iDEIAIAogDFobNwMgIAogC1gNpw\
JBHyEDDIkDCyABIARHBEAgAkEJNgIIIAIgATYCBEElIQMM8AILQSAhAwyIAwtBASEFIAIvATAiA0EIcUUEQCACKQMgQgBSIQULAkAgAi0ALgRAQQEhACACLQApQQVGDQEgA0HAAHFFIAVxRQ0BC0EAIQAgA0HAAH\
ENAEECIQAgA0EIcQ0AIANBgARxBEACQCACLQAoQQFHDQAgAi0ALUEKcQ0AQQUhAAwCC0EEIQAMAQsgA0EgcUUEQAJAIAItAChBAUYNACACLwEyIgBB5ABrQeQASQ0AIABBzAFGDQAgAEGwAkYNAEEEIQAgA0EocU\
UNAiADQYgEcUGABEYNAgtBACEADAELQQBBAyACKQMgUBshAAsgAEEBaw4FvgIAsAEBpAKhAgtBESEDDO0CCyACQQE6AC8MhAMLIAEgBEcNnQJBJCEDDIQDCyABIARHDRxBxgAhAwyDAwtBACEAAkAgAigCOCIDRQ\
0AIAMoAkQiA0UNACACIAMRAAAhAAsgAEUNJyAAQRVHDZgCIAJB0AA2AhwgAiABNgIUIAJBkRg2AhAgAkEVNgIMQQAhAwyCAwsgASAERgRAQSghAwyCAwtBACEDIAJBADYCBCACQQw2AgggAiABIAEQKiIARQ2UAi\
ACQSc2AhwgAiABNgIUIAIgADYCDAyBAwsgASAERgRAQSkhAwyBAwsgAS0AACIAQSBGDRMgAEEJRw2VAiABQQFqIQEMFAsgASAERwRAIAFBAWohAQwWC0EqIQMM/wILIAEgBEYEQEErIQMM/wILIAEtAAAiAEEJRy\
AAQSBHcQ2QAiACLQAsQQhHDd0CIAJBADoALAzdAgsgASAERgRAQSwhAwz+AgsgAS0AAEEKRw2OAiABQQFqIQEMsAELIAEgBEcNigJBLyEDDPwCCwNAIAEtAAAiAEEgRwRAIABBCmsOBIQCiAKIAoQChgILIAQgAU\
EBaiIBRw0AC0ExIQMM+wILQTIhAyABIARGDfoCIAIoAgAiACAEIAFraiEHIAEgAGtBA2ohBgJAA0AgAEHwO2otAAAgAS0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDQEgAEEDRgRAQQYhAQziAgsgAEEBai\
EAIAQgAUEBaiIBRw0ACyACIAc2AgAM+wILIAJBADYCAAyGAgtBMyEDIAQgASIARg35AiAEIAFrIAIoAgAiAWohByAAIAFrQQhqIQYCQANAIAFB9DtqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw\
0BIAFBCEYEQEEFIQEM4QILIAFBAWohASAEIABBAWoiAEcNAAsgAiAHNgIADPoCCyACQQA2AgAgACEBDIUCC0E0IQMgBCABIgBGDfgCIAQgAWsgAigCACIBaiEHIAAgAWtBBWohBgJAA0AgAUHQwgBqLQAAIAAtAA\
AiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0BIAFBBUYEQEEHIQEM4AILIAFBAWohASAEIABBAWoiAEcNAAsgAiAHNgIADPkCCyACQQA2AgAgACEBDIQCCyABIARHBEADQCABLQAAQYA+ai0AACIAQQFHBEAgAE\
ECRg0JDIECCyAEIAFBAWoiAUcNAAtBMCEDDPgCC0EwIQMM9wILIAEgBEcEQANAIAEtAAAiAEEgRwRAIABBCmsOBP8B/gH+Af8B/gELIAQgAUEBaiIBRw0AC0E4IQMM9wILQTghAwz2AgsDQCABLQAAIgBBIEcgAE\
EJR3EN9gEgBCABQQFqIgFHDQALQTwhAwz1AgsDQCABLQAAIgBBIEcEQAJAIABBCmsOBPkBBAT5AQALIABBLEYN9QEMAwsgBCABQQFqIgFHDQALQT8hAwz0AgtBwAAhAyABIARGDfMCIAIoAgAiACAEIAFraiEFIA\
EgAGtBBmohBgJAA0AgAEGAQGstAAAgAS0AAEEgckcNASAAQQZGDdsCIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADPQCCyACQQA2AgALQTYhAwzZAgsgASAERgRAQcEAIQMM8gILIAJBDDYCCCACIAE2AgQgAi\
0ALEEBaw4E+wHuAewB6wHUAgsgAUEBaiEBDPoBCyABIARHBEADQAJAIAEtAAAiAEEgciAAIABBwQBrQf8BcUEaSRtB/wFxIgBBCUYNACAAQSBGDQACQAJAAkACQCAAQeMAaw4TAAMDAwMDAwMBAwMDAwMDAwMDAg\
MLIAFBAWohAUExIQMM3AILIAFBAWohAUEyIQMM2wILIAFBAWohAUEzIQMM2gILDP4BCyAEIAFBAWoiAUcNAAtBNSEDDPACC0E1IQMM7wILIAEgBEcEQANAIAEtAABBgDxqLQAAQQFHDfcBIAQgAUEBaiIBRw0AC0\
E9IQMM7wILQT0hAwzuAgtBACEAAkAgAigCOCIDRQ0AIAMoAkAiA0UNACACIAMRAAAhAAsgAEUNASAAQRVHDeYBIAJBwgA2AhwgAiABNgIUIAJB4xg2AhAgAkEVNgIMQQAhAwztAgsgAUEBaiEBC0E8IQMM0gILIA\
EgBEYEQEHCACEDDOsCCwJAA0ACQCABLQAAQQlrDhgAAswCzALRAswCzALMAswCzALMAswCzALMAswCzALMAswCzALMAswCzALMAgDMAgsgBCABQQFqIgFHDQALQcIAIQMM6wILIAFBAWohASACLQAtQQFxRQ3+AQ\
tBLCEDDNACCyABIARHDd4BQcQAIQMM6AILA0AgAS0AAEGQwABqLQAAQQFHDZwBIAQgAUEBaiIBRw0AC0HFACEDDOcCCyABLQAAIgBBIEYN/gEgAEE6Rw3AAiACKAIEIQBBACEDIAJBADYCBCACIAAgARApIgAN3g\
EM3QELQccAIQMgBCABIgBGDeUCIAQgAWsgAigCACIBaiEHIAAgAWtBBWohBgNAIAFBkMIAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNvwIgAUEFRg3CAiABQQFqIQEgBCAAQQFqIgBHDQALIA\
IgBzYCAAzlAgtByAAhAyAEIAEiAEYN5AIgBCABayACKAIAIgFqIQcgACABa0EJaiEGA0AgAUGWwgBqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw2+AkECIAFBCUYNwgIaIAFBAWohASAEIABBAW\
oiAEcNAAsgAiAHNgIADOQCCyABIARGBEBByQAhAwzkAgsCQAJAIAEtAAAiAEEgciAAIABBwQBrQf8BcUEaSRtB/wFxQe4Aaw4HAL8CvwK/Ar8CvwIBvwILIAFBAWohAUE+IQMMywILIAFBAWohAUE/IQMMygILQc\
oAIQMgBCABIgBGDeICIAQgAWsgAigCACIBaiEGIAAgAWtBAWohBwNAIAFBoMIAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNvAIgAUEBRg2+AiABQQFqIQEgBCAAQQFqIgBHDQALIAIgBjYCAA\
ziAgtBywAhAyAEIAEiAEYN4QIgBCABayACKAIAIgFqIQcgACABa0EOaiEGA0AgAUGiwgBqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw27AiABQQ5GDb4CIAFBAWohASAEIABBAWoiAEcNAAsgAi\
AHNgIADOECC0HMACEDIAQgASIARg3gAiAEIAFrIAIoAgAiAWohByAAIAFrQQ9qIQYDQCABQcDCAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDboCQQMgAUEPRg2+AhogAUEBaiEBIAQgAEEBai\
IARw0ACyACIAc2AgAM4AILQc0AIQMgBCABIgBGDd8CIAQgAWsgAigCACIBaiEHIAAgAWtBBWohBgNAIAFB0MIAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNuQJBBCABQQVGDb0CGiABQQFqIQ\
EgBCAAQQFqIgBHDQALIAIgBzYCAAzfAgsgASAERgRAQc4AIQMM3wILAkACQAJAAkAgAS0AACIAQSByIAAgAEHBAGtB/wFxQRpJG0H/AXFB4wBrDhMAvAK8ArwCvAK8ArwCvAK8ArwCvAK8ArwCAbwCvAK8AgIDvA\
ILIAFBAWohAUHBACEDDMgCCyABQQFqIQFBwgAhAwzHAgsgAUEBaiEBQcMAIQMMxgILIAFBAWohAUHEACEDDMUCCyABIARHBEAgAkENNgIIIAIgATYCBEHFACEDDMUCC0HPACEDDN0CCwJAAkAgAS0AAEEKaw4EAZ\
ABkAEAkAELIAFBAWohAQtBKCEDDMMCCyABIARGBEBB0QAhAwzcAgsgAS0AAEEgRw0AIAFBAWohASACLQAtQQFxRQ3QAQtBFyEDDMECCyABIARHDcsBQdIAIQMM2QILQdMAIQMgASAERg3YAiACKAIAIgAgBCABa2\
ohBiABIABrQQFqIQUDQCABLQAAIABB1sIAai0AAEcNxwEgAEEBRg3KASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBjYCAAzYAgsgASAERgRAQdUAIQMM2AILIAEtAABBCkcNwgEgAUEBaiEBDMoBCyABIARGBEBB1g\
AhAwzXAgsCQAJAIAEtAABBCmsOBADDAcMBAcMBCyABQQFqIQEMygELIAFBAWohAUHKACEDDL0CC0EAIQACQCACKAI4IgNFDQAgAygCPCIDRQ0AIAIgAxEAACEACyAADb8BQc0AIQMMvAILIAItAClBIkYNzwIMiQ\
ELIAQgASIFRgRAQdsAIQMM1AILQQAhAEEBIQFBASEGQQAhAwJAAn8CQAJAAkACQAJAAkACQCAFLQAAQTBrDgrFAcQBAAECAwQFBgjDAQtBAgwGC0EDDAULQQQMBAtBBQwDC0EGDAILQQcMAQtBCAshA0EAIQFBAC\
EGDL0BC0EJIQNBASEAQQAhAUEAIQYMvAELIAEgBEYEQEHdACEDDNMCCyABLQAAQS5HDbgBIAFBAWohAQyIAQsgASAERw22AUHfACEDDNECCyABIARHBEAgAkEONgIIIAIgATYCBEHQACEDDLgCC0HgACEDDNACC0\
HhACEDIAEgBEYNzwIgAigCACIAIAQgAWtqIQUgASAAa0EDaiEGA0AgAS0AACAAQeLCAGotAABHDbEBIABBA0YNswEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMzwILQeIAIQMgASAERg3OAiACKAIAIgAgBC\
ABa2ohBSABIABrQQJqIQYDQCABLQAAIABB5sIAai0AAEcNsAEgAEECRg2vASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAzOAgtB4wAhAyABIARGDc0CIAIoAgAiACAEIAFraiEFIAEgAGtBA2ohBgNAIAEtAA\
AgAEHpwgBqLQAARw2vASAAQQNGDa0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADM0CCyABIARGBEBB5QAhAwzNAgsgAUEBaiEBQQAhAAJAIAIoAjgiA0UNACADKAIwIgNFDQAgAiADEQAAIQALIAANqgFB1g\
AhAwyzAgsgASAERwRAA0AgAS0AACIAQSBHBEACQAJAAkAgAEHIAGsOCwABswGzAbMBswGzAbMBswGzAQKzAQsgAUEBaiEBQdIAIQMMtwILIAFBAWohAUHTACEDDLYCCyABQQFqIQFB1AAhAwy1AgsgBCABQQFqIg\
FHDQALQeQAIQMMzAILQeQAIQMMywILA0AgAS0AAEHwwgBqLQAAIgBBAUcEQCAAQQJrDgOnAaYBpQGkAQsgBCABQQFqIgFHDQALQeYAIQMMygILIAFBAWogASAERw0CGkHnACEDDMkCCwNAIAEtAABB8MQAai0AAC\
IAQQFHBEACQCAAQQJrDgSiAaEBoAEAnwELQdcAIQMMsQILIAQgAUEBaiIBRw0AC0HoACEDDMgCCyABIARGBEBB6QAhAwzIAgsCQCABLQAAIgBBCmsOGrcBmwGbAbQBmwGbAZsBmwGbAZsBmwGbAZsBmwGbAZsBmw\
GbAZsBmwGbAZsBpAGbAZsBAJkBCyABQQFqCyEBQQYhAwytAgsDQCABLQAAQfDGAGotAABBAUcNfSAEIAFBAWoiAUcNAAtB6gAhAwzFAgsgAUEBaiABIARHDQIaQesAIQMMxAILIAEgBEYEQEHsACEDDMQCCyABQQ\
FqDAELIAEgBEYEQEHtACEDDMMCCyABQQFqCyEBQQQhAwyoAgsgASAERgRAQe4AIQMMwQILAkACQAJAIAEtAABB8MgAai0AAEEBaw4HkAGPAY4BAHwBAo0BCyABQQFqIQEMCwsgAUEBagyTAQtBACEDIAJBADYCHC\
ACQZsSNgIQIAJBBzYCDCACIAFBAWo2AhQMwAILAkADQCABLQAAQfDIAGotAAAiAEEERwRAAkACQCAAQQFrDgeUAZMBkgGNAQAEAY0BC0HaACEDDKoCCyABQQFqIQFB3AAhAwypAgsgBCABQQFqIgFHDQALQe8AIQ\
MMwAILIAFBAWoMkQELIAQgASIARgRAQfAAIQMMvwILIAAtAABBL0cNASAAQQFqIQEMBwsgBCABIgBGBEBB8QAhAwy+AgsgAC0AACIBQS9GBEAgAEEBaiEBQd0AIQMMpQILIAFBCmsiA0EWSw0AIAAhAUEBIAN0QY\
mAgAJxDfkBC0EAIQMgAkEANgIcIAIgADYCFCACQYwcNgIQIAJBBzYCDAy8AgsgASAERwRAIAFBAWohAUHeACEDDKMCC0HyACEDDLsCCyABIARGBEBB9AAhAwy7AgsCQCABLQAAQfDMAGotAABBAWsOA/cBcwCCAQ\
tB4QAhAwyhAgsgASAERwRAA0AgAS0AAEHwygBqLQAAIgBBA0cEQAJAIABBAWsOAvkBAIUBC0HfACEDDKMCCyAEIAFBAWoiAUcNAAtB8wAhAwy6AgtB8wAhAwy5AgsgASAERwRAIAJBDzYCCCACIAE2AgRB4AAhAw\
ygAgtB9QAhAwy4AgsgASAERgRAQfYAIQMMuAILIAJBDzYCCCACIAE2AgQLQQMhAwydAgsDQCABLQAAQSBHDY4CIAQgAUEBaiIBRw0AC0H3ACEDDLUCCyABIARGBEBB+AAhAwy1AgsgAS0AAEEgRw16IAFBAWohAQ\
xbC0EAIQACQCACKAI4IgNFDQAgAygCOCIDRQ0AIAIgAxEAACEACyAADXgMgAILIAEgBEYEQEH6ACEDDLMCCyABLQAAQcwARw10IAFBAWohAUETDHYLQfsAIQMgASAERg2xAiACKAIAIgAgBCABa2ohBSABIABrQQ\
VqIQYDQCABLQAAIABB8M4Aai0AAEcNcyAAQQVGDXUgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMsQILIAEgBEYEQEH8ACEDDLECCwJAAkAgAS0AAEHDAGsODAB0dHR0dHR0dHR0AXQLIAFBAWohAUHmACEDDJ\
gCCyABQQFqIQFB5wAhAwyXAgtB/QAhAyABIARGDa8CIAIoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQe3PAGotAABHDXIgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADLACCyACQQ\
A2AgAgBkEBaiEBQRAMcwtB/gAhAyABIARGDa4CIAIoAgAiACAEIAFraiEFIAEgAGtBBWohBgJAA0AgAS0AACAAQfbOAGotAABHDXEgAEEFRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADK8CCyACQQA2Ag\
AgBkEBaiEBQRYMcgtB/wAhAyABIARGDa0CIAIoAgAiACAEIAFraiEFIAEgAGtBA2ohBgJAA0AgAS0AACAAQfzOAGotAABHDXAgAEEDRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADK4CCyACQQA2AgAgBk\
EBaiEBQQUMcQsgASAERgRAQYABIQMMrQILIAEtAABB2QBHDW4gAUEBaiEBQQgMcAsgASAERgRAQYEBIQMMrAILAkACQCABLQAAQc4Aaw4DAG8BbwsgAUEBaiEBQesAIQMMkwILIAFBAWohAUHsACEDDJICCyABIA\
RGBEBBggEhAwyrAgsCQAJAIAEtAABByABrDggAbm5ubm5uAW4LIAFBAWohAUHqACEDDJICCyABQQFqIQFB7QAhAwyRAgtBgwEhAyABIARGDakCIAIoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQY\
DPAGotAABHDWwgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADKoCCyACQQA2AgAgBkEBaiEBQQAMbQtBhAEhAyABIARGDagCIAIoAgAiACAEIAFraiEFIAEgAGtBBGohBgJAA0AgAS0AACAAQYPPAG\
otAABHDWsgAEEERg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADKkCCyACQQA2AgAgBkEBaiEBQSMMbAsgASAERgRAQYUBIQMMqAILAkACQCABLQAAQcwAaw4IAGtra2trawFrCyABQQFqIQFB7wAhAwyPAg\
sgAUEBaiEBQfAAIQMMjgILIAEgBEYEQEGGASEDDKcCCyABLQAAQcUARw1oIAFBAWohAQxgC0GHASEDIAEgBEYNpQIgAigCACIAIAQgAWtqIQUgASAAa0EDaiEGAkADQCABLQAAIABBiM8Aai0AAEcNaCAAQQNGDQ\
EgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMpgILIAJBADYCACAGQQFqIQFBLQxpC0GIASEDIAEgBEYNpAIgAigCACIAIAQgAWtqIQUgASAAa0EIaiEGAkADQCABLQAAIABB0M8Aai0AAEcNZyAAQQhGDQEgAE\
EBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMpQILIAJBADYCACAGQQFqIQFBKQxoCyABIARGBEBBiQEhAwykAgtBASABLQAAQd8ARw1nGiABQQFqIQEMXgtBigEhAyABIARGDaICIAIoAgAiACAEIAFraiEFIAEgAG\
tBAWohBgNAIAEtAAAgAEGMzwBqLQAARw1kIABBAUYN+gEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMogILQYsBIQMgASAERg2hAiACKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGOzwBqLQ\
AARw1kIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAyiAgsgAkEANgIAIAZBAWohAUECDGULQYwBIQMgASAERg2gAiACKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHwzwBqLQAARw\
1jIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAyhAgsgAkEANgIAIAZBAWohAUEfDGQLQY0BIQMgASAERg2fAiACKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHyzwBqLQAARw1iIA\
BBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAygAgsgAkEANgIAIAZBAWohAUEJDGMLIAEgBEYEQEGOASEDDJ8CCwJAAkAgAS0AAEHJAGsOBwBiYmJiYgFiCyABQQFqIQFB+AAhAwyGAgsgAUEBaiEBQf\
kAIQMMhQILQY8BIQMgASAERg2dAiACKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEGRzwBqLQAARw1gIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAyeAgsgAkEANgIAIAZBAWohAU\
EYDGELQZABIQMgASAERg2cAiACKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGXzwBqLQAARw1fIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAydAgsgAkEANgIAIAZBAWohAUEXDG\
ALQZEBIQMgASAERg2bAiACKAIAIgAgBCABa2ohBSABIABrQQZqIQYCQANAIAEtAAAgAEGazwBqLQAARw1eIABBBkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAycAgsgAkEANgIAIAZBAWohAUEVDF8LQZ\
IBIQMgASAERg2aAiACKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEGhzwBqLQAARw1dIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAybAgsgAkEANgIAIAZBAWohAUEeDF4LIAEgBE\
YEQEGTASEDDJoCCyABLQAAQcwARw1bIAFBAWohAUEKDF0LIAEgBEYEQEGUASEDDJkCCwJAAkAgAS0AAEHBAGsODwBcXFxcXFxcXFxcXFxcAVwLIAFBAWohAUH+ACEDDIACCyABQQFqIQFB/wAhAwz/AQsgASAERg\
RAQZUBIQMMmAILAkACQCABLQAAQcEAaw4DAFsBWwsgAUEBaiEBQf0AIQMM/wELIAFBAWohAUGAASEDDP4BC0GWASEDIAEgBEYNlgIgAigCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABBp88Aai0AAE\
cNWSAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMlwILIAJBADYCACAGQQFqIQFBCwxaCyABIARGBEBBlwEhAwyWAgsCQAJAAkACQCABLQAAQS1rDiMAW1tbW1tbW1tbW1tbW1tbW1tbW1tbW1sBW1\
tbW1sCW1tbA1sLIAFBAWohAUH7ACEDDP8BCyABQQFqIQFB/AAhAwz+AQsgAUEBaiEBQYEBIQMM/QELIAFBAWohAUGCASEDDPwBC0GYASEDIAEgBEYNlAIgAigCACIAIAQgAWtqIQUgASAAa0EEaiEGAkADQCABLQ\
AAIABBqc8Aai0AAEcNVyAAQQRGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMlQILIAJBADYCACAGQQFqIQFBGQxYC0GZASEDIAEgBEYNkwIgAigCACIAIAQgAWtqIQUgASAAa0EFaiEGAkADQCABLQAAIA\
BBrs8Aai0AAEcNViAAQQVGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMlAILIAJBADYCACAGQQFqIQFBBgxXC0GaASEDIAEgBEYNkgIgAigCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABBtM\
8Aai0AAEcNVSAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMkwILIAJBADYCACAGQQFqIQFBHAxWC0GbASEDIAEgBEYNkQIgAigCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABBts8Aai\
0AAEcNVCAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMkgILIAJBADYCACAGQQFqIQFBJwxVCyABIARGBEBBnAEhAwyRAgsCQAJAIAEtAABB1ABrDgIAAVQLIAFBAWohAUGGASEDDPgBCyABQQFqIQ\
FBhwEhAwz3AQtBnQEhAyABIARGDY8CIAIoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQbjPAGotAABHDVIgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADJACCyACQQA2AgAgBkEBai\
EBQSYMUwtBngEhAyABIARGDY4CIAIoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQbrPAGotAABHDVEgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADI8CCyACQQA2AgAgBkEBaiEBQQ\
MMUgtBnwEhAyABIARGDY0CIAIoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQe3PAGotAABHDVAgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADI4CCyACQQA2AgAgBkEBaiEBQQwMUQ\
tBoAEhAyABIARGDYwCIAIoAgAiACAEIAFraiEFIAEgAGtBA2ohBgJAA0AgAS0AACAAQbzPAGotAABHDU8gAEEDRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADI0CCyACQQA2AgAgBkEBaiEBQQ0MUAsgAS\
AERgRAQaEBIQMMjAILAkACQCABLQAAQcYAaw4LAE9PT09PT09PTwFPCyABQQFqIQFBiwEhAwzzAQsgAUEBaiEBQYwBIQMM8gELIAEgBEYEQEGiASEDDIsCCyABLQAAQdAARw1MIAFBAWohAQxGCyABIARGBEBBow\
EhAwyKAgsCQAJAIAEtAABByQBrDgcBTU1NTU0ATQsgAUEBaiEBQY4BIQMM8QELIAFBAWohAUEiDE0LQaQBIQMgASAERg2IAiACKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHAzwBqLQAARw1LIA\
BBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAyJAgsgAkEANgIAIAZBAWohAUEdDEwLIAEgBEYEQEGlASEDDIgCCwJAAkAgAS0AAEHSAGsOAwBLAUsLIAFBAWohAUGQASEDDO8BCyABQQFqIQFBBAxLCy\
ABIARGBEBBpgEhAwyHAgsCQAJAAkACQAJAIAEtAABBwQBrDhUATU1NTU1NTU1NTQFNTQJNTQNNTQRNCyABQQFqIQFBiAEhAwzxAQsgAUEBaiEBQYkBIQMM8AELIAFBAWohAUGKASEDDO8BCyABQQFqIQFBjwEhAw\
zuAQsgAUEBaiEBQZEBIQMM7QELQacBIQMgASAERg2FAiACKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEHtzwBqLQAARw1IIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAyGAgsgAk\
EANgIAIAZBAWohAUERDEkLQagBIQMgASAERg2EAiACKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEHCzwBqLQAARw1HIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAyFAgsgAkEANg\
IAIAZBAWohAUEsDEgLQakBIQMgASAERg2DAiACKAIAIgAgBCABa2ohBSABIABrQQRqIQYCQANAIAEtAAAgAEHFzwBqLQAARw1GIABBBEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAyEAgsgAkEANgIAIA\
ZBAWohAUErDEcLQaoBIQMgASAERg2CAiACKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEHKzwBqLQAARw1FIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAyDAgsgAkEANgIAIAZBAW\
ohAUEUDEYLIAEgBEYEQEGrASEDDIICCwJAAkACQAJAIAEtAABBwgBrDg8AAQJHR0dHR0dHR0dHRwNHCyABQQFqIQFBkwEhAwzrAQsgAUEBaiEBQZQBIQMM6gELIAFBAWohAUGVASEDDOkBCyABQQFqIQFBlgEhAw\
zoAQsgASAERgRAQawBIQMMgQILIAEtAABBxQBHDUIgAUEBaiEBDD0LQa0BIQMgASAERg3/ASACKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEHNzwBqLQAARw1CIABBAkYNASAAQQFqIQAgBCABQQ\
FqIgFHDQALIAIgBTYCAAyAAgsgAkEANgIAIAZBAWohAUEODEMLIAEgBEYEQEGuASEDDP8BCyABLQAAQdAARw1AIAFBAWohAUElDEILQa8BIQMgASAERg39ASACKAIAIgAgBCABa2ohBSABIABrQQhqIQYCQANAIA\
EtAAAgAEHQzwBqLQAARw1AIABBCEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAz+AQsgAkEANgIAIAZBAWohAUEqDEELIAEgBEYEQEGwASEDDP0BCwJAAkAgAS0AAEHVAGsOCwBAQEBAQEBAQEABQAsgAU\
EBaiEBQZoBIQMM5AELIAFBAWohAUGbASEDDOMBCyABIARGBEBBsQEhAwz8AQsCQAJAIAEtAABBwQBrDhQAPz8/Pz8/Pz8/Pz8/Pz8/Pz8/AT8LIAFBAWohAUGZASEDDOMBCyABQQFqIQFBnAEhAwziAQtBsgEhAy\
ABIARGDfoBIAIoAgAiACAEIAFraiEFIAEgAGtBA2ohBgJAA0AgAS0AACAAQdnPAGotAABHDT0gAEEDRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADPsBCyACQQA2AgAgBkEBaiEBQSEMPgtBswEhAyABIA\
RGDfkBIAIoAgAiACAEIAFraiEFIAEgAGtBBmohBgJAA0AgAS0AACAAQd3PAGotAABHDTwgAEEGRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADPoBCyACQQA2AgAgBkEBaiEBQRoMPQsgASAERgRAQbQBIQ\
MM+QELAkACQAJAIAEtAABBxQBrDhEAPT09PT09PT09AT09PT09Aj0LIAFBAWohAUGdASEDDOEBCyABQQFqIQFBngEhAwzgAQsgAUEBaiEBQZ8BIQMM3wELQbUBIQMgASAERg33ASACKAIAIgAgBCABa2ohBSABIA\
BrQQVqIQYCQANAIAEtAAAgAEHkzwBqLQAARw06IABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAz4AQsgAkEANgIAIAZBAWohAUEoDDsLQbYBIQMgASAERg32ASACKAIAIgAgBCABa2ohBSABIABrQQ\
JqIQYCQANAIAEtAAAgAEHqzwBqLQAARw05IABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAz3AQsgAkEANgIAIAZBAWohAUEHDDoLIAEgBEYEQEG3ASEDDPYBCwJAAkAgAS0AAEHFAGsODgA5OTk5OT\
k5OTk5OTkBOQsgAUEBaiEBQaEBIQMM3QELIAFBAWohAUGiASEDDNwBC0G4ASEDIAEgBEYN9AEgAigCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABB7c8Aai0AAEcNNyAAQQJGDQEgAEEBaiEAIAQgAU\
EBaiIBRw0ACyACIAU2AgAM9QELIAJBADYCACAGQQFqIQFBEgw4C0G5ASEDIAEgBEYN8wEgAigCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABB8M8Aai0AAEcNNiAAQQFGDQEgAEEBaiEAIAQgAUEBai\
IBRw0ACyACIAU2AgAM9AELIAJBADYCACAGQQFqIQFBIAw3C0G6ASEDIAEgBEYN8gEgAigCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABB8s8Aai0AAEcNNSAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw\
0ACyACIAU2AgAM8wELIAJBADYCACAGQQFqIQFBDww2CyABIARGBEBBuwEhAwzyAQsCQAJAIAEtAABByQBrDgcANTU1NTUBNQsgAUEBaiEBQaUBIQMM2QELIAFBAWohAUGmASEDDNgBC0G8ASEDIAEgBEYN8AEgAi\
gCACIAIAQgAWtqIQUgASAAa0EHaiEGAkADQCABLQAAIABB9M8Aai0AAEcNMyAAQQdGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAM8QELIAJBADYCACAGQQFqIQFBGww0CyABIARGBEBBvQEhAwzwAQsCQA\
JAAkAgAS0AAEHCAGsOEgA0NDQ0NDQ0NDQBNDQ0NDQ0AjQLIAFBAWohAUGkASEDDNgBCyABQQFqIQFBpwEhAwzXAQsgAUEBaiEBQagBIQMM1gELIAEgBEYEQEG+ASEDDO8BCyABLQAAQc4ARw0wIAFBAWohAQwsCy\
ABIARGBEBBvwEhAwzuAQsCQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCABLQAAQcEAaw4VAAECAz8EBQY/Pz8HCAkKCz8MDQ4PPwsgAUEBaiEBQegAIQMM4wELIAFBAWohAUHpACEDDOIBCyABQQFqIQ\
FB7gAhAwzhAQsgAUEBaiEBQfIAIQMM4AELIAFBAWohAUHzACEDDN8BCyABQQFqIQFB9gAhAwzeAQsgAUEBaiEBQfcAIQMM3QELIAFBAWohAUH6ACEDDNwBCyABQQFqIQFBgwEhAwzbAQsgAUEBaiEBQYQBIQMM2g\
ELIAFBAWohAUGFASEDDNkBCyABQQFqIQFBkgEhAwzYAQsgAUEBaiEBQZgBIQMM1wELIAFBAWohAUGgASEDDNYBCyABQQFqIQFBowEhAwzVAQsgAUEBaiEBQaoBIQMM1AELIAEgBEcEQCACQRA2AgggAiABNgIEQa\
sBIQMM1AELQcABIQMM7AELQQAhAAJAIAIoAjgiA0UNACADKAI0IgNFDQAgAiADEQAAIQALIABFDV4gAEEVRw0HIAJB0QA2AhwgAiABNgIUIAJBsBc2AhAgAkEVNgIMQQAhAwzrAQsgAUEBaiABIARHDQgaQcIBIQ\
MM6gELA0ACQCABLQAAQQprDgQIAAALAAsgBCABQQFqIgFHDQALQcMBIQMM6QELIAEgBEcEQCACQRE2AgggAiABNgIEQQEhAwzQAQtBxAEhAwzoAQsgASAERgRAQcUBIQMM6AELAkACQCABLQAAQQprDgQBKCgAKA\
sgAUEBagwJCyABQQFqDAULIAEgBEYEQEHGASEDDOcBCwJAAkAgAS0AAEEKaw4XAQsLAQsLCwsLCwsLCwsLCwsLCwsLCwALCyABQQFqIQELQbABIQMMzQELIAEgBEYEQEHIASEDDOYBCyABLQAAQSBHDQkgAkEAOw\
EyIAFBAWohAUGzASEDDMwBCwNAIAEhAAJAIAEgBEcEQCABLQAAQTBrQf8BcSIDQQpJDQEMJwtBxwEhAwzmAQsCQCACLwEyIgFBmTNLDQAgAiABQQpsIgU7ATIgBUH+/wNxIANB//8Dc0sNACAAQQFqIQEgAiADIA\
VqIgM7ATIgA0H//wNxQegHSQ0BCwtBACEDIAJBADYCHCACQcEJNgIQIAJBDTYCDCACIABBAWo2AhQM5AELIAJBADYCHCACIAE2AhQgAkHwDDYCECACQRs2AgxBACEDDOMBCyACKAIEIQAgAkEANgIEIAIgACABEC\
YiAA0BIAFBAWoLIQFBrQEhAwzIAQsgAkHBATYCHCACIAA2AgwgAiABQQFqNgIUQQAhAwzgAQsgAigCBCEAIAJBADYCBCACIAAgARAmIgANASABQQFqCyEBQa4BIQMMxQELIAJBwgE2AhwgAiAANgIMIAIgAUEBaj\
YCFEEAIQMM3QELIAJBADYCHCACIAE2AhQgAkGXCzYCECACQQ02AgxBACEDDNwBCyACQQA2AhwgAiABNgIUIAJB4xA2AhAgAkEJNgIMQQAhAwzbAQsgAkECOgAoDKwBC0EAIQMgAkEANgIcIAJBrws2AhAgAkECNg\
IMIAIgAUEBajYCFAzZAQtBAiEDDL8BC0ENIQMMvgELQSYhAwy9AQtBFSEDDLwBC0EWIQMMuwELQRghAwy6AQtBHCEDDLkBC0EdIQMMuAELQSAhAwy3AQtBISEDDLYBC0EjIQMMtQELQcYAIQMMtAELQS4hAwyzAQ\
tBPSEDDLIBC0HLACEDDLEBC0HOACEDDLABC0HYACEDDK8BC0HZACEDDK4BC0HbACEDDK0BC0HxACEDDKwBC0H0ACEDDKsBC0GNASEDDKoBC0GXASEDDKkBC0GpASEDDKgBC0GvASEDDKcBC0GxASEDDKYBCyACQQ\
A2AgALQQAhAyACQQA2AhwgAiABNgIUIAJB8Rs2AhAgAkEGNgIMDL0BCyACQQA2AgAgBkEBaiEBQSQLOgApIAIoAgQhACACQQA2AgQgAiAAIAEQJyIARQRAQeUAIQMMowELIAJB+QA2AhwgAiABNgIUIAIgADYCDE\
EAIQMMuwELIABBFUcEQCACQQA2AhwgAiABNgIUIAJBzA42AhAgAkEgNgIMQQAhAwy7AQsgAkH4ADYCHCACIAE2AhQgAkHKGDYCECACQRU2AgxBACEDDLoBCyACQQA2AhwgAiABNgIUIAJBjhs2AhAgAkEGNgIMQQ\
AhAwy5AQsgAkEANgIcIAIgATYCFCACQf4RNgIQIAJBBzYCDEEAIQMMuAELIAJBADYCHCACIAE2AhQgAkGMHDYCECACQQc2AgxBACEDDLcBCyACQQA2AhwgAiABNgIUIAJBww82AhAgAkEHNgIMQQAhAwy2AQsgAk\
EANgIcIAIgATYCFCACQcMPNgIQIAJBBzYCDEEAIQMMtQELIAIoAgQhACACQQA2AgQgAiAAIAEQJSIARQ0RIAJB5QA2AhwgAiABNgIUIAIgADYCDEEAIQMMtAELIAIoAgQhACACQQA2AgQgAiAAIAEQJSIARQ0gIA\
JB0wA2AhwgAiABNgIUIAIgADYCDEEAIQMMswELIAIoAgQhACACQQA2AgQgAiAAIAEQJSIARQ0iIAJB0gA2AhwgAiABNgIUIAIgADYCDEEAIQMMsgELIAIoAgQhACACQQA2AgQgAiAAIAEQJSIARQ0OIAJB5QA2Ah\
wgAiABNgIUIAIgADYCDEEAIQMMsQELIAIoAgQhACACQQA2AgQgAiAAIAEQJSIARQ0dIAJB0wA2AhwgAiABNgIUIAIgADYCDEEAIQMMsAELIAIoAgQhACACQQA2AgQgAiAAIAEQJSIARQ0fIAJB0gA2AhwgAiABNg\
IUIAIgADYCDEEAIQMMrwELIABBP0cNASABQQFqCyEBQQUhAwyUAQtBACEDIAJBADYCHCACIAE2AhQgAkH9EjYCECACQQc2AgwMrAELIAJBADYCHCACIAE2AhQgAkHcCDYCECACQQc2AgxBACEDDKsBCyACKAIEIQ\
AgAkEANgIEIAIgACABECUiAEUNByACQeUANgIcIAIgATYCFCACIAA2AgxBACEDDKoBCyACKAIEIQAgAkEANgIEIAIgACABECUiAEUNFiACQdMANgIcIAIgATYCFCACIAA2AgxBACEDDKkBCyACKAIEIQAgAkEANg\
IEIAIgACABECUiAEUNGCACQdIANgIcIAIgATYCFCACIAA2AgxBACEDDKgBCyACQQA2AhwgAiABNgIUIAJBxgo2AhAgAkEHNgIMQQAhAwynAQsgAigCBCEAIAJBADYCBCACIAAgARAlIgBFDQMgAkHlADYCHCACIA\
E2AhQgAiAANgIMQQAhAwymAQsgAigCBCEAIAJBADYCBCACIAAgARAlIgBFDRIgAkHTADYCHCACIAE2AhQgAiAANgIMQQAhAwylAQsgAigCBCEAIAJBADYCBCACIAAgARAlIgBFDRQgAkHSADYCHCACIAE2AhQgAi\
AANgIMQQAhAwykAQsgAigCBCEAIAJBADYCBCACIAAgARAlIgBFDQAgAkHlADYCHCACIAE2AhQgAiAANgIMQQAhAwyjAQtB1QAhAwyJAQsgAEEVRwRAIAJBADYCHCACIAE2AhQgAkG5DTYCECACQRo2AgxBACEDDK\
IBCyACQeQANgIcIAIgATYCFCACQeMXNgIQIAJBFTYCDEEAIQMMoQELIAJBADYCACAGQQFqIQEgAi0AKSIAQSNrQQtJDQQCQCAAQQZLDQBBASAAdEHKAHFFDQAMBQtBACEDIAJBADYCHCACIAE2AhQgAkH3CTYCEC\
ACQQg2AgwMoAELIAJBADYCACAGQQFqIQEgAi0AKUEhRg0DIAJBADYCHCACIAE2AhQgAkGbCjYCECACQQg2AgxBACEDDJ8BCyACQQA2AgALQQAhAyACQQA2AhwgAiABNgIUIAJBkDM2AhAgAkEINgIMDJ0BCyACQQ\
A2AgAgBkEBaiEBIAItAClBI0kNACACQQA2AhwgAiABNgIUIAJB0wk2AhAgAkEINgIMQQAhAwycAQtB0QAhAwyCAQsgAS0AAEEwayIAQf8BcUEKSQRAIAIgADoAKiABQQFqIQFBzwAhAwyCAQsgAigCBCEAIAJBAD\
YCBCACIAAgARAoIgBFDYYBIAJB3gA2AhwgAiABNgIUIAIgADYCDEEAIQMMmgELIAIoAgQhACACQQA2AgQgAiAAIAEQKCIARQ2GASACQdwANgIcIAIgATYCFCACIAA2AgxBACEDDJkBCyACKAIEIQAgAkEANgIEIA\
IgACAFECgiAEUEQCAFIQEMhwELIAJB2gA2AhwgAiAFNgIUIAIgADYCDAyYAQtBACEBQQEhAwsgAiADOgArIAVBAWohAwJAAkACQCACLQAtQRBxDQACQAJAAkAgAi0AKg4DAQACBAsgBkUNAwwCCyAADQEMAgsgAU\
UNAQsgAigCBCEAIAJBADYCBCACIAAgAxAoIgBFBEAgAyEBDAILIAJB2AA2AhwgAiADNgIUIAIgADYCDEEAIQMMmAELIAIoAgQhACACQQA2AgQgAiAAIAMQKCIARQRAIAMhAQyHAQsgAkHZADYCHCACIAM2AhQgAi\
AANgIMQQAhAwyXAQtBzAAhAwx9CyAAQRVHBEAgAkEANgIcIAIgATYCFCACQZQNNgIQIAJBITYCDEEAIQMMlgELIAJB1wA2AhwgAiABNgIUIAJByRc2AhAgAkEVNgIMQQAhAwyVAQtBACEDIAJBADYCHCACIAE2Ah\
QgAkGAETYCECACQQk2AgwMlAELIAIoAgQhACACQQA2AgQgAiAAIAEQJSIARQ0AIAJB0wA2AhwgAiABNgIUIAIgADYCDEEAIQMMkwELQckAIQMMeQsgAkEANgIcIAIgATYCFCACQcEoNgIQIAJBBzYCDCACQQA2Ag\
BBACEDDJEBCyACKAIEIQBBACEDIAJBADYCBCACIAAgARAlIgBFDQAgAkHSADYCHCACIAE2AhQgAiAANgIMDJABC0HIACEDDHYLIAJBADYCACAFIQELIAJBgBI7ASogAUEBaiEBQQAhAAJAIAIoAjgiA0UNACADKA\
IwIgNFDQAgAiADEQAAIQALIAANAQtBxwAhAwxzCyAAQRVGBEAgAkHRADYCHCACIAE2AhQgAkHjFzYCECACQRU2AgxBACEDDIwBC0EAIQMgAkEANgIcIAIgATYCFCACQbkNNgIQIAJBGjYCDAyLAQtBACEDIAJBAD\
YCHCACIAE2AhQgAkGgGTYCECACQR42AgwMigELIAEtAABBOkYEQCACKAIEIQBBACEDIAJBADYCBCACIAAgARApIgBFDQEgAkHDADYCHCACIAA2AgwgAiABQQFqNgIUDIoBC0EAIQMgAkEANgIcIAIgATYCFCACQb\
ERNgIQIAJBCjYCDAyJAQsgAUEBaiEBQTshAwxvCyACQcMANgIcIAIgADYCDCACIAFBAWo2AhQMhwELQQAhAyACQQA2AhwgAiABNgIUIAJB8A42AhAgAkEcNgIMDIYBCyACIAIvATBBEHI7ATAMZgsCQCACLwEwIg\
BBCHFFDQAgAi0AKEEBRw0AIAItAC1BCHFFDQMLIAIgAEH3+wNxQYAEcjsBMAwECyABIARHBEACQANAIAEtAABBMGsiAEH/AXFBCk8EQEE1IQMMbgsgAikDICIKQpmz5syZs+bMGVYNASACIApCCn4iCjcDICAKIA\
CtQv8BgyILQn+FVg0BIAIgCiALfDcDICAEIAFBAWoiAUcNAAtBOSEDDIUBCyACKAIEIQBBACEDIAJBADYCBCACIAAgAUEBaiIBECoiAA0MDHcLQTkhAwyDAQsgAi0AMEEgcQ0GQcUBIQMMaQtBACEDIAJBADYCBC\
ACIAEgARAqIgBFDQQgAkE6NgIcIAIgADYCDCACIAFBAWo2AhQMgQELIAItAChBAUcNACACLQAtQQhxRQ0BC0E3IQMMZgsgAigCBCEAQQAhAyACQQA2AgQgAiAAIAEQKiIABEAgAkE7NgIcIAIgADYCDCACIAFBAW\
o2AhQMfwsgAUEBaiEBDG4LIAJBCDoALAwECyABQQFqIQEMbQtBACEDIAJBADYCHCACIAE2AhQgAkHkEjYCECACQQQ2AgwMewsgAigCBCEAQQAhAyACQQA2AgQgAiAAIAEQKiIARQ1sIAJBNzYCHCACIAE2AhQgAi\
AANgIMDHoLIAIgAi8BMEEgcjsBMAtBMCEDDF8LIAJBNjYCHCACIAE2AhQgAiAANgIMDHcLIABBLEcNASABQQFqIQBBASEBAkACQAJAAkACQCACLQAsQQVrDgQDAQIEAAsgACEBDAQLQQIhAQwBC0EEIQELIAJBAT\
oALCACIAIvATAgAXI7ATAgACEBDAELIAIgAi8BMEEIcjsBMCAAIQELQTkhAwxcCyACQQA6ACwLQTQhAwxaCyABIARGBEBBLSEDDHMLAkACQANAAkAgAS0AAEEKaw4EAgAAAwALIAQgAUEBaiIBRw0AC0EtIQMMdA\
sgAigCBCEAQQAhAyACQQA2AgQgAiAAIAEQKiIARQ0CIAJBLDYCHCACIAE2AhQgAiAANgIMDHMLIAIoAgQhAEEAIQMgAkEANgIEIAIgACABECoiAEUEQCABQQFqIQEMAgsgAkEsNgIcIAIgADYCDCACIAFBAWo2Ah\
QMcgsgAS0AAEENRgRAIAIoAgQhAEEAIQMgAkEANgIEIAIgACABECoiAEUEQCABQQFqIQEMAgsgAkEsNgIcIAIgADYCDCACIAFBAWo2AhQMcgsgAi0ALUEBcQRAQcQBIQMMWQsgAigCBCEAQQAhAyACQQA2AgQgAi\
AAIAEQKiIADQEMZQtBLyEDDFcLIAJBLjYCHCACIAE2AhQgAiAANgIMDG8LQQAhAyACQQA2AhwgAiABNgIUIAJB8BQ2AhAgAkEDNgIMDG4LQQEhAwJAAkACQAJAIAItACxBBWsOBAMBAgAECyACIAIvATBBCHI7AT\
AMAwtBAiEDDAELQQQhAwsgAkEBOgAsIAIgAi8BMCADcjsBMAtBKiEDDFMLQQAhAyACQQA2AhwgAiABNgIUIAJB4Q82AhAgAkEKNgIMDGsLQQEhAwJAAkACQAJAAkACQCACLQAsQQJrDgcFBAQDAQIABAsgAiACLw\
EwQQhyOwEwDAMLQQIhAwwBC0EEIQMLIAJBAToALCACIAIvATAgA3I7ATALQSshAwxSC0EAIQMgAkEANgIcIAIgATYCFCACQasSNgIQIAJBCzYCDAxqC0EAIQMgAkEANgIcIAIgATYCFCACQf0NNgIQIAJBHTYCDA\
xpCyABIARHBEADQCABLQAAQSBHDUggBCABQQFqIgFHDQALQSUhAwxpC0ElIQMMaAsgAi0ALUEBcQRAQcMBIQMMTwsgAigCBCEAQQAhAyACQQA2AgQgAiAAIAEQKSIABEAgAkEmNgIcIAIgADYCDCACIAFBAWo2Ah\
QMaAsgAUEBaiEBDFwLIAFBAWohASACLwEwIgBBgAFxBEBBACEAAkAgAigCOCIDRQ0AIAMoAlQiA0UNACACIAMRAAAhAAsgAEUNBiAAQRVHDR8gAkEFNgIcIAIgATYCFCACQfkXNgIQIAJBFTYCDEEAIQMMZwsCQC\
AAQaAEcUGgBEcNACACLQAtQQJxDQBBACEDIAJBADYCHCACIAE2AhQgAkGWEzYCECACQQQ2AgwMZwsgAgJ/IAIvATBBFHFBFEYEQEEBIAItAChBAUYNARogAi8BMkHlAEYMAQsgAi0AKUEFRgs6AC5BACEAAkAgAi\
gCOCIDRQ0AIAMoAiQiA0UNACACIAMRAAAhAAsCQAJAAkACQAJAIAAOFgIBAAQEBAQEBAQEBAQEBAQEBAQEBAMECyACQQE6AC4LIAIgAi8BMEHAAHI7ATALQSchAwxPCyACQSM2AhwgAiABNgIUIAJBpRY2AhAgAk\
EVNgIMQQAhAwxnC0EAIQMgAkEANgIcIAIgATYCFCACQdULNgIQIAJBETYCDAxmC0EAIQACQCACKAI4IgNFDQAgAygCLCIDRQ0AIAIgAxEAACEACyAADQELQQ4hAwxLCyAAQRVGBEAgAkECNgIcIAIgATYCFCACQb\
AYNgIQIAJBFTYCDEEAIQMMZAtBACEDIAJBADYCHCACIAE2AhQgAkGnDjYCECACQRI2AgwMYwtBACEDIAJBADYCHCACIAE2AhQgAkGqHDYCECACQQ82AgwMYgsgAigCBCEAQQAhAyACQQA2AgQgAiAAIAEgCqdqIg\
EQKyIARQ0AIAJBBTYCHCACIAE2AhQgAiAANgIMDGELQQ8hAwxHC0EAIQMgAkEANgIcIAIgATYCFCACQc0TNgIQIAJBDDYCDAxfC0IBIQoLIAFBAWohAQJAIAIpAyAiC0L//////////w9YBEAgAiALQgSGIAqENw\
MgDAELQQAhAyACQQA2AhwgAiABNgIUIAJBrQk2AhAgAkEMNgIMDF4LQSQhAwxEC0EAIQMgAkEANgIcIAIgATYCFCACQc0TNgIQIAJBDDYCDAxcCyACKAIEIQBBACEDIAJBADYCBCACIAAgARAsIgBFBEAgAUEBai\
EBDFILIAJBFzYCHCACIAA2AgwgAiABQQFqNgIUDFsLIAIoAgQhAEEAIQMgAkEANgIEAkAgAiAAIAEQLCIARQRAIAFBAWohAQwBCyACQRY2AhwgAiAANgIMIAIgAUEBajYCFAxbC0EfIQMMQQtBACEDIAJBADYCHC\
ACIAE2AhQgAkGaDzYCECACQSI2AgwMWQsgAigCBCEAQQAhAyACQQA2AgQgAiAAIAEQLSIARQRAIAFBAWohAQxQCyACQRQ2AhwgAiAANgIMIAIgAUEBajYCFAxYCyACKAIEIQBBACEDIAJBADYCBAJAIAIgACABEC\
0iAEUEQCABQQFqIQEMAQsgAkETNgIcIAIgADYCDCACIAFBAWo2AhQMWAtBHiEDDD4LQQAhAyACQQA2AhwgAiABNgIUIAJBxgw2AhAgAkEjNgIMDFYLIAIoAgQhAEEAIQMgAkEANgIEIAIgACABEC0iAEUEQCABQQ\
FqIQEMTgsgAkERNgIcIAIgADYCDCACIAFBAWo2AhQMVQsgAkEQNgIcIAIgATYCFCACIAA2AgwMVAtBACEDIAJBADYCHCACIAE2AhQgAkHGDDYCECACQSM2AgwMUwtBACEDIAJBADYCHCACIAE2AhQgAkHAFTYCEC\
ACQQI2AgwMUgsgAigCBCEAQQAhAyACQQA2AgQCQCACIAAgARAtIgBFBEAgAUEBaiEBDAELIAJBDjYCHCACIAA2AgwgAiABQQFqNgIUDFILQRshAww4C0EAIQMgAkEANgIcIAIgATYCFCACQcYMNgIQIAJBIzYCDA\
xQCyACKAIEIQBBACEDIAJBADYCBAJAIAIgACABECwiAEUEQCABQQFqIQEMAQsgAkENNgIcIAIgADYCDCACIAFBAWo2AhQMUAtBGiEDDDYLQQAhAyACQQA2AhwgAiABNgIUIAJBmg82AhAgAkEiNgIMDE4LIAIoAg\
QhAEEAIQMgAkEANgIEAkAgAiAAIAEQLCIARQRAIAFBAWohAQwBCyACQQw2AhwgAiAANgIMIAIgAUEBajYCFAxOC0EZIQMMNAtBACEDIAJBADYCHCACIAE2AhQgAkGaDzYCECACQSI2AgwMTAsgAEEVRwRAQQAhAy\
ACQQA2AhwgAiABNgIUIAJBgww2AhAgAkETNgIMDEwLIAJBCjYCHCACIAE2AhQgAkHkFjYCECACQRU2AgxBACEDDEsLIAIoAgQhAEEAIQMgAkEANgIEIAIgACABIAqnaiIBECsiAARAIAJBBzYCHCACIAE2AhQgAi\
AANgIMDEsLQRMhAwwxCyAAQRVHBEBBACEDIAJBADYCHCACIAE2AhQgAkHaDTYCECACQRQ2AgwMSgsgAkEeNgIcIAIgATYCFCACQfkXNgIQIAJBFTYCDEEAIQMMSQtBACEAAkAgAigCOCIDRQ0AIAMoAiwiA0UNAC\
ACIAMRAAAhAAsgAEUNQSAAQRVGBEAgAkEDNgIcIAIgATYCFCACQbAYNgIQIAJBFTYCDEEAIQMMSQtBACEDIAJBADYCHCACIAE2AhQgAkGnDjYCECACQRI2AgwMSAtBACEDIAJBADYCHCACIAE2AhQgAkHaDTYCEC\
ACQRQ2AgwMRwtBACEDIAJBADYCHCACIAE2AhQgAkGnDjYCECACQRI2AgwMRgsgAkEAOgAvIAItAC1BBHFFDT8LIAJBADoALyACQQE6ADRBACEDDCsLQQAhAyACQQA2AhwgAkHkETYCECACQQc2AgwgAiABQQFqNg\
IUDEMLAkADQAJAIAEtAABBCmsOBAACAgACCyAEIAFBAWoiAUcNAAtB3QEhAwxDCwJAAkAgAi0ANEEBRw0AQQAhAAJAIAIoAjgiA0UNACADKAJYIgNFDQAgAiADEQAAIQALIABFDQAgAEEVRw0BIAJB3AE2AhwgAi\
ABNgIUIAJB1RY2AhAgAkEVNgIMQQAhAwxEC0HBASEDDCoLIAJBADYCHCACIAE2AhQgAkHpCzYCECACQR82AgxBACEDDEILAkACQCACLQAoQQFrDgIEAQALQcABIQMMKQtBuQEhAwwoCyACQQI6AC9BACEAAkAgAi\
gCOCIDRQ0AIAMoAgAiA0UNACACIAMRAAAhAAsgAEUEQEHCASEDDCgLIABBFUcEQCACQQA2AhwgAiABNgIUIAJBpAw2AhAgAkEQNgIMQQAhAwxBCyACQdsBNgIcIAIgATYCFCACQfoWNgIQIAJBFTYCDEEAIQMMQA\
sgASAERgRAQdoBIQMMQAsgAS0AAEHIAEYNASACQQE6ACgLQawBIQMMJQtBvwEhAwwkCyABIARHBEAgAkEQNgIIIAIgATYCBEG+ASEDDCQLQdkBIQMMPAsgASAERgRAQdgBIQMMPAsgAS0AAEHIAEcNBCABQQFqIQ\
FBvQEhAwwiCyABIARGBEBB1wEhAww7CwJAAkAgAS0AAEHFAGsOEAAFBQUFBQUFBQUFBQUFBQEFCyABQQFqIQFBuwEhAwwiCyABQQFqIQFBvAEhAwwhC0HWASEDIAEgBEYNOSACKAIAIgAgBCABa2ohBSABIABrQQ\
JqIQYCQANAIAEtAAAgAEGD0ABqLQAARw0DIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAw6CyACKAIEIQAgAkIANwMAIAIgACAGQQFqIgEQJyIARQRAQcYBIQMMIQsgAkHVATYCHCACIAE2AhQgAi\
AANgIMQQAhAww5C0HUASEDIAEgBEYNOCACKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEGB0ABqLQAARw0CIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAw5CyACQYEEOwEoIAIoAg\
QhACACQgA3AwAgAiAAIAZBAWoiARAnIgANAwwCCyACQQA2AgALQQAhAyACQQA2AhwgAiABNgIUIAJB2Bs2AhAgAkEINgIMDDYLQboBIQMMHAsgAkHTATYCHCACIAE2AhQgAiAANgIMQQAhAww0C0EAIQACQCACKA\
I4IgNFDQAgAygCOCIDRQ0AIAIgAxEAACEACyAARQ0AIABBFUYNASACQQA2AhwgAiABNgIUIAJBzA42AhAgAkEgNgIMQQAhAwwzC0HkACEDDBkLIAJB+AA2AhwgAiABNgIUIAJByhg2AhAgAkEVNgIMQQAhAwwxC0\
HSASEDIAQgASIARg0wIAQgAWsgAigCACIBaiEFIAAgAWtBBGohBgJAA0AgAC0AACABQfzPAGotAABHDQEgAUEERg0DIAFBAWohASAEIABBAWoiAEcNAAsgAiAFNgIADDELIAJBADYCHCACIAA2AhQgAkGQMzYCEC\
ACQQg2AgwgAkEANgIAQQAhAwwwCyABIARHBEAgAkEONgIIIAIgATYCBEG3ASEDDBcLQdEBIQMMLwsgAkEANgIAIAZBAWohAQtBuAEhAwwUCyABIARGBEBB0AEhAwwtCyABLQAAQTBrIgBB/wFxQQpJBEAgAiAAOg\
AqIAFBAWohAUG2ASEDDBQLIAIoAgQhACACQQA2AgQgAiAAIAEQKCIARQ0UIAJBzwE2AhwgAiABNgIUIAIgADYCDEEAIQMMLAsgASAERgRAQc4BIQMMLAsCQCABLQAAQS5GBEAgAUEBaiEBDAELIAIoAgQhACACQQ\
A2AgQgAiAAIAEQKCIARQ0VIAJBzQE2AhwgAiABNgIUIAIgADYCDEEAIQMMLAtBtQEhAwwSCyAEIAEiBUYEQEHMASEDDCsLQQAhAEEBIQFBASEGQQAhAwJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAIAUtAABBMG\
sOCgoJAAECAwQFBggLC0ECDAYLQQMMBQtBBAwEC0EFDAMLQQYMAgtBBwwBC0EICyEDQQAhAUEAIQYMAgtBCSEDQQEhAEEAIQFBACEGDAELQQAhAUEBIQMLIAIgAzoAKyAFQQFqIQMCQAJAIAItAC1BEHENAAJAAk\
ACQCACLQAqDgMBAAIECyAGRQ0DDAILIAANAQwCCyABRQ0BCyACKAIEIQAgAkEANgIEIAIgACADECgiAEUEQCADIQEMAwsgAkHJATYCHCACIAM2AhQgAiAANgIMQQAhAwwtCyACKAIEIQAgAkEANgIEIAIgACADEC\
giAEUEQCADIQEMGAsgAkHKATYCHCACIAM2AhQgAiAANgIMQQAhAwwsCyACKAIEIQAgAkEANgIEIAIgACAFECgiAEUEQCAFIQEMFgsgAkHLATYCHCACIAU2AhQgAiAANgIMDCsLQbQBIQMMEQtBACEAAkAgAigCOC\
IDRQ0AIAMoAjwiA0UNACACIAMRAAAhAAsCQCAABEAgAEEVRg0BIAJBADYCHCACIAE2AhQgAkGUDTYCECACQSE2AgxBACEDDCsLQbIBIQMMEQsgAkHIATYCHCACIAE2AhQgAkHJFzYCECACQRU2AgxBACEDDCkLIA\
JBADYCACAGQQFqIQFB9QAhAwwPCyACLQApQQVGBEBB4wAhAwwPC0HiACEDDA4LIAAhASACQQA2AgALIAJBADoALEEJIQMMDAsgAkEANgIAIAdBAWohAUHAACEDDAsLQQELOgAsIAJBADYCACAGQQFqIQELQSkhAw\
wIC0E4IQMMBwsCQCABIARHBEADQCABLQAAQYA+ai0AACIAQQFHBEAgAEECRw0DIAFBAWohAQwFCyAEIAFBAWoiAUcNAAtBPiEDDCELQT4hAwwgCwsgAkEAOgAsDAELQQshAwwEC0E6IQMMAwsgAUEBaiEBQS0hAw\
wCCyACIAE6ACwgAkEANgIAIAZBAWohAUEMIQMMAQsgAkEANgIAIAZBAWohAUEKIQMMAAsAC0EAIQMgAkEANgIcIAIgATYCFCACQc0QNgIQIAJBCTYCDAwXC0EAIQMgAkEANgIcIAIgATYCFCACQekKNgIQIAJBCT\
YCDAwWC0EAIQMgAkEANgIcIAIgATYCFCACQbcQNgIQIAJBCTYCDAwVC0EAIQMgAkEANgIcIAIgATYCFCACQZwRNgIQIAJBCTYCDAwUC0EAIQMgAkEANgIcIAIgATYCFCACQc0QNgIQIAJBCTYCDAwTC0EAIQMgAk\
EANgIcIAIgATYCFCACQekKNgIQIAJBCTYCDAwSC0EAIQMgAkEANgIcIAIgATYCFCACQbcQNgIQIAJBCTYCDAwRC0EAIQMgAkEANgIcIAIgATYCFCACQZwRNgIQIAJBCTYCDAwQC0EAIQMgAkEANgIcIAIgATYCFC\
ACQZcVNgIQIAJBDzYCDAwPC0EAIQMgAkEANgIcIAIgATYCFCACQZcVNgIQIAJBDzYCDAwOC0EAIQMgAkEANgIcIAIgATYCFCACQcASNgIQIAJBCzYCDAwNC0EAIQMgAkEANgIcIAIgATYCFCACQZUJNgIQIAJBCz\
YCDAwMC0EAIQMgAkEANgIcIAIgATYCFCACQeEPNgIQIAJBCjYCDAwLC0EAIQMgAkEANgIcIAIgATYCFCACQfsPNgIQIAJBCjYCDAwKC0EAIQMgAkEANgIcIAIgATYCFCACQfEZNgIQIAJBAjYCDAwJC0EAIQMgAk\
EANgIcIAIgATYCFCACQcQUNgIQIAJBAjYCDAwIC0EAIQMgAkEANgIcIAIgATYCFCACQfIVNgIQIAJBAjYCDAwHCyACQQI2AhwgAiABNgIUIAJBnBo2AhAgAkEWNgIMQQAhAwwGC0EBIQMMBQtB1AAhAyABIARGDQ\
QgCEEIaiEJIAIoAgAhBQJAAkAgASAERwRAIAVB2MIAaiEHIAQgBWogAWshACAFQX9zQQpqIgUgAWohBgNAIAEtAAAgBy0AAEcEQEECIQcMAwsgBUUEQEEAIQcgBiEBDAMLIAVBAWshBSAHQQFqIQcgBCABQQFqIg\
FHDQALIAAhBSAEIQELIAlBATYCACACIAU2AgAMAQsgAkEANgIAIAkgBzYCAAsgCSABNgIEIAgoAgwhACAIKAIIDgMBBAIACwALIAJBADYCHCACQbUaNgIQIAJBFzYCDCACIABBAWo2AhRBACEDDAILIAJBADYCHC\
ACIAA2AhQgAkHKGjYCECACQQk2AgxBACEDDAELIAEgBEYEQEEiIQMMAQsgAkEJNgIIIAIgATYCBEEhIQMLIAhBEGokACADRQRAIAIoAgwhAAwBCyACIAM2AhxBACEAIAIoAgQiAUUNACACIAEgBCACKAIIEQEAIg\
FFDQAgAiAENgIUIAIgATYCDCABIQALIAALvgIBAn8gAEEAOgAAIABB3ABqIgFBAWtBADoAACAAQQA6AAIgAEEAOgABIAFBA2tBADoAACABQQJrQQA6AAAgAEEAOgADIAFBBGtBADoAAEEAIABrQQNxIgEgAGoiAE\
EANgIAQdwAIAFrQXxxIgIgAGoiAUEEa0EANgIAAkAgAkEJSQ0AIABBADYCCCAAQQA2AgQgAUEIa0EANgIAIAFBDGtBADYCACACQRlJDQAgAEEANgIYIABBADYCFCAAQQA2AhAgAEEANgIMIAFBEGtBADYCACABQR\
RrQQA2AgAgAUEYa0EANgIAIAFBHGtBADYCACACIABBBHFBGHIiAmsiAUEgSQ0AIAAgAmohAANAIABCADcDGCAAQgA3AxAgAEIANwMIIABCADcDACAAQSBqIQAgAUEgayIBQR9LDQALCwtWAQF/AkAgACgCDA0AAk\
ACQAJAAkAgAC0ALw4DAQADAgsgACgCOCIBRQ0AIAEoAiwiAUUNACAAIAERAAAiAQ0DC0EADwsACyAAQcMWNgIQQQ4hAQsgAQsaACAAKAIMRQRAIABB0Rs2AhAgAEEVNgIMCwsUACAAKAIMQRVGBEAgAEEANgIMCw\
sUACAAKAIMQRZGBEAgAEEANgIMCwsHACAAKAIMCwcAIAAoAhALCQAgACABNgIQCwcAIAAoAhQLFwAgAEEkTwRAAAsgAEECdEGgM2ooAgALFwAgAEEuTwRAAAsgAEECdEGwNGooAgALvwkBAX9B6yghAQJAAkACQA\
JAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQA\
JAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIABB5ABrDvQDY2IAAWFhYWFhYQIDBAVhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYW\
FhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhBgcICQoLDA0OD2FhYWFhEGFhYWFhYWFhYWFhEWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYW\
FhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYRITFBUWFxgZGhthYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYW\
FhYWFhYWFhYWFhYWFhYWFhYWFhYWFhHB0eHyAhIiMkJSYnKCkqKywtLi8wMTIzNDU2YTc4OTphYWFhYWFhYTthYWE8YWFhYT0+P2FhYWFhYWFhQGFhQWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYUJDRE\
VGR0hJSktMTU5PUFFSU2FhYWFhYWFhVFVWV1hZWlthXF1hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFeYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhX2BhC0HhJw8LQaQhDwtByywPC0\
H+MQ8LQcAkDwtBqyQPC0GNKA8LQeImDwtBgDAPC0G5Lw8LQdckDwtB7x8PC0HhHw8LQfofDwtB8iAPC0GoLw8LQa4yDwtBiDAPC0HsJw8LQYIiDwtBjh0PC0HQLg8LQcojDwtBxTIPC0HfHA8LQdIcDwtBxCAPC0\
HXIA8LQaIfDwtB7S4PC0GrMA8LQdQlDwtBzC4PC0H6Lg8LQfwrDwtB0jAPC0HxHQ8LQbsgDwtB9ysPC0GQMQ8LQdcxDwtBoi0PC0HUJw8LQeArDwtBnywPC0HrMQ8LQdUfDwtByjEPC0HeJQ8LQdQeDwtB9BwPC0\
GnMg8LQbEdDwtBoB0PC0G5MQ8LQbwwDwtBkiEPC0GzJg8LQeksDwtBrB4PC0HUKw8LQfcmDwtBgCYPC0GwIQ8LQf4eDwtBjSMPC0GJLQ8LQfciDwtBoDEPC0GuHw8LQcYlDwtB6B4PC0GTIg8LQcIvDwtBwx0PC0\
GLLA8LQeEdDwtBjS8PC0HqIQ8LQbQtDwtB0i8PC0HfMg8LQdIyDwtB8DAPC0GpIg8LQfkjDwtBmR4PC0G1LA8LQZswDwtBkjIPC0G2Kw8LQcIiDwtB+DIPC0GeJQ8LQdAiDwtBuh4PC0GBHg8LAAtB1iEhAQsgAQ\
sWACAAIAAtAC1B/gFxIAFBAEdyOgAtCxkAIAAgAC0ALUH9AXEgAUEAR0EBdHI6AC0LGQAgACAALQAtQfsBcSABQQBHQQJ0cjoALQsZACAAIAAtAC1B9wFxIAFBAEdBA3RyOgAtCz4BAn8CQCAAKAI4IgNFDQAgAy\
gCBCIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIABBxhE2AhBBGCEECyAECz4BAn8CQCAAKAI4IgNFDQAgAygCCCIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIABB9go2AhBBGCEECyAECz4BAn8CQCAAKAI4Ig\
NFDQAgAygCDCIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIABB7Ro2AhBBGCEECyAECz4BAn8CQCAAKAI4IgNFDQAgAygCECIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIABBlRA2AhBBGCEECyAECz4BAn8CQC\
AAKAI4IgNFDQAgAygCFCIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIABBqhs2AhBBGCEECyAECz4BAn8CQCAAKAI4IgNFDQAgAygCGCIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIABB7RM2AhBBGCEECyAECz\
4BAn8CQCAAKAI4IgNFDQAgAygCKCIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIABB9gg2AhBBGCEECyAECz4BAn8CQCAAKAI4IgNFDQAgAygCHCIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIABBwhk2AhBBGC\
EECyAECz4BAn8CQCAAKAI4IgNFDQAgAygCICIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIABBlBQ2AhBBGCEECyAEC1kBAn8CQCAALQAoQQFGDQAgAC8BMiIBQeQAa0HkAEkNACABQcwBRg0AIAFBsAJGDQAgAC\
8BMCIAQcAAcQ0AQQEhAiAAQYgEcUGABEYNACAAQShxRSECCyACC4wBAQJ/AkACQAJAIAAtACpFDQAgAC0AK0UNACAALwEwIgFBAnFFDQEMAgsgAC8BMCIBQQFxRQ0BC0EBIQIgAC0AKEEBRg0AIAAvATIiAEHkAG\
tB5ABJDQAgAEHMAUYNACAAQbACRg0AIAFBwABxDQBBACECIAFBiARxQYAERg0AIAFBKHFBAEchAgsgAgtzACAAQRBq/QwAAAAAAAAAAAAAAAAAAAAA/QsDACAA/QwAAAAAAAAAAAAAAAAAAAAA/QsDACAAQTBq/Q\
wAAAAAAAAAAAAAAAAAAAAA/QsDACAAQSBq/QwAAAAAAAAAAAAAAAAAAAAA/QsDACAAQd0BNgIcCwYAIAAQMguaLQELfyMAQRBrIgokAEGk0AAoAgAiCUUEQEHk0wAoAgAiBUUEQEHw0wBCfzcCAEHo0wBCgICEgI\
CAwAA3AgBB5NMAIApBCGpBcHFB2KrVqgVzIgU2AgBB+NMAQQA2AgBByNMAQQA2AgALQczTAEGA1AQ2AgBBnNAAQYDUBDYCAEGw0AAgBTYCAEGs0ABBfzYCAEHQ0wBBgKwDNgIAA0AgAUHI0ABqIAFBvNAAaiICNg\
IAIAIgAUG00ABqIgM2AgAgAUHA0ABqIAM2AgAgAUHQ0ABqIAFBxNAAaiIDNgIAIAMgAjYCACABQdjQAGogAUHM0ABqIgI2AgAgAiADNgIAIAFB1NAAaiACNgIAIAFBIGoiAUGAAkcNAAtBjNQEQcGrAzYCAEGo0A\
BB9NMAKAIANgIAQZjQAEHAqwM2AgBBpNAAQYjUBDYCAEHM/wdBODYCAEGI1AQhCQsCQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCAAQewBTQRAQYzQACgCACIGQRAgAEETakFwcSAAQQtJGyIEQQN2Ig\
B2IgFBA3EEQAJAIAFBAXEgAHJBAXMiAkEDdCIAQbTQAGoiASAAQbzQAGooAgAiACgCCCIDRgRAQYzQACAGQX4gAndxNgIADAELIAEgAzYCCCADIAE2AgwLIABBCGohASAAIAJBA3QiAkEDcjYCBCAAIAJqIgAgAC\
gCBEEBcjYCBAwRC0GU0AAoAgAiCCAETw0BIAEEQAJAQQIgAHQiAkEAIAJrciABIAB0cWgiAEEDdCICQbTQAGoiASACQbzQAGooAgAiAigCCCIDRgRAQYzQACAGQX4gAHdxIgY2AgAMAQsgASADNgIIIAMgATYCDA\
sgAiAEQQNyNgIEIABBA3QiACAEayEFIAAgAmogBTYCACACIARqIgQgBUEBcjYCBCAIBEAgCEF4cUG00ABqIQBBoNAAKAIAIQMCf0EBIAhBA3Z0IgEgBnFFBEBBjNAAIAEgBnI2AgAgAAwBCyAAKAIICyIBIAM2Ag\
wgACADNgIIIAMgADYCDCADIAE2AggLIAJBCGohAUGg0AAgBDYCAEGU0AAgBTYCAAwRC0GQ0AAoAgAiC0UNASALaEECdEG80gBqKAIAIgAoAgRBeHEgBGshBSAAIQIDQAJAIAIoAhAiAUUEQCACQRRqKAIAIgFFDQ\
ELIAEoAgRBeHEgBGsiAyAFSSECIAMgBSACGyEFIAEgACACGyEAIAEhAgwBCwsgACgCGCEJIAAoAgwiAyAARwRAQZzQACgCABogAyAAKAIIIgE2AgggASADNgIMDBALIABBFGoiAigCACIBRQRAIAAoAhAiAUUNAy\
AAQRBqIQILA0AgAiEHIAEiA0EUaiICKAIAIgENACADQRBqIQIgAygCECIBDQALIAdBADYCAAwPC0F/IQQgAEG/f0sNACAAQRNqIgFBcHEhBEGQ0AAoAgAiCEUNAEEAIARrIQUCQAJAAkACf0EAIARBgAJJDQAaQR\
8gBEH///8HSw0AGiAEQSYgAUEIdmciAGt2QQFxIABBAXRrQT5qCyIGQQJ0QbzSAGooAgAiAkUEQEEAIQFBACEDDAELQQAhASAEQRkgBkEBdmtBACAGQR9HG3QhAEEAIQMDQAJAIAIoAgRBeHEgBGsiByAFTw0AIA\
IhAyAHIgUNAEEAIQUgAiEBDAMLIAEgAkEUaigCACIHIAcgAiAAQR12QQRxakEQaigCACICRhsgASAHGyEBIABBAXQhACACDQALCyABIANyRQRAQQAhA0ECIAZ0IgBBACAAa3IgCHEiAEUNAyAAaEECdEG80gBqKA\
IAIQELIAFFDQELA0AgASgCBEF4cSAEayICIAVJIQAgAiAFIAAbIQUgASADIAAbIQMgASgCECIABH8gAAUgAUEUaigCAAsiAQ0ACwsgA0UNACAFQZTQACgCACAEa08NACADKAIYIQcgAyADKAIMIgBHBEBBnNAAKA\
IAGiAAIAMoAggiATYCCCABIAA2AgwMDgsgA0EUaiICKAIAIgFFBEAgAygCECIBRQ0DIANBEGohAgsDQCACIQYgASIAQRRqIgIoAgAiAQ0AIABBEGohAiAAKAIQIgENAAsgBkEANgIADA0LQZTQACgCACIDIARPBE\
BBoNAAKAIAIQECQCADIARrIgJBEE8EQCABIARqIgAgAkEBcjYCBCABIANqIAI2AgAgASAEQQNyNgIEDAELIAEgA0EDcjYCBCABIANqIgAgACgCBEEBcjYCBEEAIQBBACECC0GU0AAgAjYCAEGg0AAgADYCACABQQ\
hqIQEMDwtBmNAAKAIAIgMgBEsEQCAEIAlqIgAgAyAEayIBQQFyNgIEQaTQACAANgIAQZjQACABNgIAIAkgBEEDcjYCBCAJQQhqIQEMDwtBACEBIAQCf0Hk0wAoAgAEQEHs0wAoAgAMAQtB8NMAQn83AgBB6NMAQo\
CAhICAgMAANwIAQeTTACAKQQxqQXBxQdiq1aoFczYCAEH40wBBADYCAEHI0wBBADYCAEGAgAQLIgAgBEHHAGoiBWoiBkEAIABrIgdxIgJPBEBB/NMAQTA2AgAMDwsCQEHE0wAoAgAiAUUNAEG80wAoAgAiCCACai\
EAIAAgAU0gACAIS3ENAEEAIQFB/NMAQTA2AgAMDwtByNMALQAAQQRxDQQCQAJAIAkEQEHM0wAhAQNAIAEoAgAiACAJTQRAIAAgASgCBGogCUsNAwsgASgCCCIBDQALC0EAEDMiAEF/Rg0FIAIhBkHo0wAoAgAiAU\
EBayIDIABxBEAgAiAAayAAIANqQQAgAWtxaiEGCyAEIAZPDQUgBkH+////B0sNBUHE0wAoAgAiAwRAQbzTACgCACIHIAZqIQEgASAHTQ0GIAEgA0sNBgsgBhAzIgEgAEcNAQwHCyAGIANrIAdxIgZB/v///wdLDQ\
QgBhAzIQAgACABKAIAIAEoAgRqRg0DIAAhAQsCQCAGIARByABqTw0AIAFBf0YNAEHs0wAoAgAiACAFIAZrakEAIABrcSIAQf7///8HSwRAIAEhAAwHCyAAEDNBf0cEQCAAIAZqIQYgASEADAcLQQAgBmsQMxoMBA\
sgASIAQX9HDQUMAwtBACEDDAwLQQAhAAwKCyAAQX9HDQILQcjTAEHI0wAoAgBBBHI2AgALIAJB/v///wdLDQEgAhAzIQBBABAzIQEgAEF/Rg0BIAFBf0YNASAAIAFPDQEgASAAayIGIARBOGpNDQELQbzTAEG80w\
AoAgAgBmoiATYCAEHA0wAoAgAgAUkEQEHA0wAgATYCAAsCQAJAAkBBpNAAKAIAIgIEQEHM0wAhAQNAIAAgASgCACIDIAEoAgQiBWpGDQIgASgCCCIBDQALDAILQZzQACgCACIBQQBHIAAgAU9xRQRAQZzQACAANg\
IAC0EAIQFB0NMAIAY2AgBBzNMAIAA2AgBBrNAAQX82AgBBsNAAQeTTACgCADYCAEHY0wBBADYCAANAIAFByNAAaiABQbzQAGoiAjYCACACIAFBtNAAaiIDNgIAIAFBwNAAaiADNgIAIAFB0NAAaiABQcTQAGoiAz\
YCACADIAI2AgAgAUHY0ABqIAFBzNAAaiICNgIAIAIgAzYCACABQdTQAGogAjYCACABQSBqIgFBgAJHDQALQXggAGtBD3EiASAAaiICIAZBOGsiAyABayIBQQFyNgIEQajQAEH00wAoAgA2AgBBmNAAIAE2AgBBpN\
AAIAI2AgAgACADakE4NgIEDAILIAAgAk0NACACIANJDQAgASgCDEEIcQ0AQXggAmtBD3EiACACaiIDQZjQACgCACAGaiIHIABrIgBBAXI2AgQgASAFIAZqNgIEQajQAEH00wAoAgA2AgBBmNAAIAA2AgBBpNAAIA\
M2AgAgAiAHakE4NgIEDAELIABBnNAAKAIASQRAQZzQACAANgIACyAAIAZqIQNBzNMAIQECQAJAAkADQCADIAEoAgBHBEAgASgCCCIBDQEMAgsLIAEtAAxBCHFFDQELQczTACEBA0AgASgCACIDIAJNBEAgAyABKA\
IEaiIFIAJLDQMLIAEoAgghAQwACwALIAEgADYCACABIAEoAgQgBmo2AgQgAEF4IABrQQ9xaiIJIARBA3I2AgQgA0F4IANrQQ9xaiIGIAQgCWoiBGshASACIAZGBEBBpNAAIAQ2AgBBmNAAQZjQACgCACABaiIANg\
IAIAQgAEEBcjYCBAwIC0Gg0AAoAgAgBkYEQEGg0AAgBDYCAEGU0ABBlNAAKAIAIAFqIgA2AgAgBCAAQQFyNgIEIAAgBGogADYCAAwICyAGKAIEIgVBA3FBAUcNBiAFQXhxIQggBUH/AU0EQCAFQQN2IQMgBigCCC\
IAIAYoAgwiAkYEQEGM0ABBjNAAKAIAQX4gA3dxNgIADAcLIAIgADYCCCAAIAI2AgwMBgsgBigCGCEHIAYgBigCDCIARwRAIAAgBigCCCICNgIIIAIgADYCDAwFCyAGQRRqIgIoAgAiBUUEQCAGKAIQIgVFDQQgBk\
EQaiECCwNAIAIhAyAFIgBBFGoiAigCACIFDQAgAEEQaiECIAAoAhAiBQ0ACyADQQA2AgAMBAtBeCAAa0EPcSIBIABqIgcgBkE4ayIDIAFrIgFBAXI2AgQgACADakE4NgIEIAIgBUE3IAVrQQ9xakE/ayIDIAMgAk\
EQakkbIgNBIzYCBEGo0ABB9NMAKAIANgIAQZjQACABNgIAQaTQACAHNgIAIANBEGpB1NMAKQIANwIAIANBzNMAKQIANwIIQdTTACADQQhqNgIAQdDTACAGNgIAQczTACAANgIAQdjTAEEANgIAIANBJGohAQNAIA\
FBBzYCACAFIAFBBGoiAUsNAAsgAiADRg0AIAMgAygCBEF+cTYCBCADIAMgAmsiBTYCACACIAVBAXI2AgQgBUH/AU0EQCAFQXhxQbTQAGohAAJ/QYzQACgCACIBQQEgBUEDdnQiA3FFBEBBjNAAIAEgA3I2AgAgAA\
wBCyAAKAIICyIBIAI2AgwgACACNgIIIAIgADYCDCACIAE2AggMAQtBHyEBIAVB////B00EQCAFQSYgBUEIdmciAGt2QQFxIABBAXRrQT5qIQELIAIgATYCHCACQgA3AhAgAUECdEG80gBqIQBBkNAAKAIAIgNBAS\
ABdCIGcUUEQCAAIAI2AgBBkNAAIAMgBnI2AgAgAiAANgIYIAIgAjYCCCACIAI2AgwMAQsgBUEZIAFBAXZrQQAgAUEfRxt0IQEgACgCACEDAkADQCADIgAoAgRBeHEgBUYNASABQR12IQMgAUEBdCEBIAAgA0EEcW\
pBEGoiBigCACIDDQALIAYgAjYCACACIAA2AhggAiACNgIMIAIgAjYCCAwBCyAAKAIIIgEgAjYCDCAAIAI2AgggAkEANgIYIAIgADYCDCACIAE2AggLQZjQACgCACIBIARNDQBBpNAAKAIAIgAgBGoiAiABIARrIg\
FBAXI2AgRBmNAAIAE2AgBBpNAAIAI2AgAgACAEQQNyNgIEIABBCGohAQwIC0EAIQFB/NMAQTA2AgAMBwtBACEACyAHRQ0AAkAgBigCHCICQQJ0QbzSAGoiAygCACAGRgRAIAMgADYCACAADQFBkNAAQZDQACgCAE\
F+IAJ3cTYCAAwCCyAHQRBBFCAHKAIQIAZGG2ogADYCACAARQ0BCyAAIAc2AhggBigCECICBEAgACACNgIQIAIgADYCGAsgBkEUaigCACICRQ0AIABBFGogAjYCACACIAA2AhgLIAEgCGohASAGIAhqIgYoAgQhBQ\
sgBiAFQX5xNgIEIAEgBGogATYCACAEIAFBAXI2AgQgAUH/AU0EQCABQXhxQbTQAGohAAJ/QYzQACgCACICQQEgAUEDdnQiAXFFBEBBjNAAIAEgAnI2AgAgAAwBCyAAKAIICyIBIAQ2AgwgACAENgIIIAQgADYCDC\
AEIAE2AggMAQtBHyEFIAFB////B00EQCABQSYgAUEIdmciAGt2QQFxIABBAXRrQT5qIQULIAQgBTYCHCAEQgA3AhAgBUECdEG80gBqIQBBkNAAKAIAIgJBASAFdCIDcUUEQCAAIAQ2AgBBkNAAIAIgA3I2AgAgBC\
AANgIYIAQgBDYCCCAEIAQ2AgwMAQsgAUEZIAVBAXZrQQAgBUEfRxt0IQUgACgCACEAAkADQCAAIgIoAgRBeHEgAUYNASAFQR12IQAgBUEBdCEFIAIgAEEEcWpBEGoiAygCACIADQALIAMgBDYCACAEIAI2AhggBC\
AENgIMIAQgBDYCCAwBCyACKAIIIgAgBDYCDCACIAQ2AgggBEEANgIYIAQgAjYCDCAEIAA2AggLIAlBCGohAQwCCwJAIAdFDQACQCADKAIcIgFBAnRBvNIAaiICKAIAIANGBEAgAiAANgIAIAANAUGQ0AAgCEF+IA\
F3cSIINgIADAILIAdBEEEUIAcoAhAgA0YbaiAANgIAIABFDQELIAAgBzYCGCADKAIQIgEEQCAAIAE2AhAgASAANgIYCyADQRRqKAIAIgFFDQAgAEEUaiABNgIAIAEgADYCGAsCQCAFQQ9NBEAgAyAEIAVqIgBBA3\
I2AgQgACADaiIAIAAoAgRBAXI2AgQMAQsgAyAEaiICIAVBAXI2AgQgAyAEQQNyNgIEIAIgBWogBTYCACAFQf8BTQRAIAVBeHFBtNAAaiEAAn9BjNAAKAIAIgFBASAFQQN2dCIFcUUEQEGM0AAgASAFcjYCACAADA\
ELIAAoAggLIgEgAjYCDCAAIAI2AgggAiAANgIMIAIgATYCCAwBC0EfIQEgBUH///8HTQRAIAVBJiAFQQh2ZyIAa3ZBAXEgAEEBdGtBPmohAQsgAiABNgIcIAJCADcCECABQQJ0QbzSAGohAEEBIAF0IgQgCHFFBE\
AgACACNgIAQZDQACAEIAhyNgIAIAIgADYCGCACIAI2AgggAiACNgIMDAELIAVBGSABQQF2a0EAIAFBH0cbdCEBIAAoAgAhBAJAA0AgBCIAKAIEQXhxIAVGDQEgAUEddiEEIAFBAXQhASAAIARBBHFqQRBqIgYoAg\
AiBA0ACyAGIAI2AgAgAiAANgIYIAIgAjYCDCACIAI2AggMAQsgACgCCCIBIAI2AgwgACACNgIIIAJBADYCGCACIAA2AgwgAiABNgIICyADQQhqIQEMAQsCQCAJRQ0AAkAgACgCHCIBQQJ0QbzSAGoiAigCACAARg\
RAIAIgAzYCACADDQFBkNAAIAtBfiABd3E2AgAMAgsgCUEQQRQgCSgCECAARhtqIAM2AgAgA0UNAQsgAyAJNgIYIAAoAhAiAQRAIAMgATYCECABIAM2AhgLIABBFGooAgAiAUUNACADQRRqIAE2AgAgASADNgIYCw\
JAIAVBD00EQCAAIAQgBWoiAUEDcjYCBCAAIAFqIgEgASgCBEEBcjYCBAwBCyAAIARqIgcgBUEBcjYCBCAAIARBA3I2AgQgBSAHaiAFNgIAIAgEQCAIQXhxQbTQAGohAUGg0AAoAgAhAwJ/QQEgCEEDdnQiAiAGcU\
UEQEGM0AAgAiAGcjYCACABDAELIAEoAggLIgIgAzYCDCABIAM2AgggAyABNgIMIAMgAjYCCAtBoNAAIAc2AgBBlNAAIAU2AgALIABBCGohAQsgCkEQaiQAIAELQwAgAEUEQD8AQRB0DwsCQCAAQf//A3ENACAAQQ\
BIDQAgAEEQdkAAIgBBf0YEQEH80wBBMDYCAEF/DwsgAEEQdA8LAAsL3D8iAEGACAsJAQAAAAIAAAADAEGUCAsFBAAAAAUAQaQICwkGAAAABwAAAAgAQdwIC4otSW52YWxpZCBjaGFyIGluIHVybCBxdWVyeQBTcG\
FuIGNhbGxiYWNrIGVycm9yIGluIG9uX2JvZHkAQ29udGVudC1MZW5ndGggb3ZlcmZsb3cAQ2h1bmsgc2l6ZSBvdmVyZmxvdwBSZXNwb25zZSBvdmVyZmxvdwBJbnZhbGlkIG1ldGhvZCBmb3IgSFRUUC94Lnggcm\
VxdWVzdABJbnZhbGlkIG1ldGhvZCBmb3IgUlRTUC94LnggcmVxdWVzdABFeHBlY3RlZCBTT1VSQ0UgbWV0aG9kIGZvciBJQ0UveC54IHJlcXVlc3QASW52YWxpZCBjaGFyIGluIHVybCBmcmFnbWVudCBzdGFydA\
BFeHBlY3RlZCBkb3QAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9zdGF0dXMASW52YWxpZCByZXNwb25zZSBzdGF0dXMASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucwBVc2VyIGNhbGxiYW\
NrIGVycm9yAGBvbl9yZXNldGAgY2FsbGJhY2sgZXJyb3IAYG9uX2NodW5rX2hlYWRlcmAgY2FsbGJhY2sgZXJyb3IAYG9uX21lc3NhZ2VfYmVnaW5gIGNhbGxiYWNrIGVycm9yAGBvbl9jaHVua19leHRlbnNpb2\
5fdmFsdWVgIGNhbGxiYWNrIGVycm9yAGBvbl9zdGF0dXNfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl92ZXJzaW9uX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fdXJsX2NvbXBsZXRlYCBjYWxsYm\
FjayBlcnJvcgBgb25fY2h1bmtfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9oZWFkZXJfdmFsdWVfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9tZXNzYWdlX2NvbXBsZXRlYCBjYWxsYmFjayBlcn\
JvcgBgb25fbWV0aG9kX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25faGVhZGVyX2ZpZWxkX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfZXh0ZW5zaW9uX25hbWVgIGNhbGxiYWNrIGVycm\
9yAFVuZXhwZWN0ZWQgY2hhciBpbiB1cmwgc2VydmVyAEludmFsaWQgaGVhZGVyIHZhbHVlIGNoYXIASW52YWxpZCBoZWFkZXIgZmllbGQgY2hhcgBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3ZlcnNpb24ASW\
52YWxpZCBtaW5vciB2ZXJzaW9uAEludmFsaWQgbWFqb3IgdmVyc2lvbgBFeHBlY3RlZCBzcGFjZSBhZnRlciB2ZXJzaW9uAEV4cGVjdGVkIENSTEYgYWZ0ZXIgdmVyc2lvbgBJbnZhbGlkIEhUVFAgdmVyc2lvbg\
BJbnZhbGlkIGhlYWRlciB0b2tlbgBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3VybABJbnZhbGlkIGNoYXJhY3RlcnMgaW4gdXJsAFVuZXhwZWN0ZWQgc3RhcnQgY2hhciBpbiB1cmwARG91YmxlIEAgaW4gdX\
JsAEVtcHR5IENvbnRlbnQtTGVuZ3RoAEludmFsaWQgY2hhcmFjdGVyIGluIENvbnRlbnQtTGVuZ3RoAER1cGxpY2F0ZSBDb250ZW50LUxlbmd0aABJbnZhbGlkIGNoYXIgaW4gdXJsIHBhdGgAQ29udGVudC1MZW\
5ndGggY2FuJ3QgYmUgcHJlc2VudCB3aXRoIFRyYW5zZmVyLUVuY29kaW5nAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIHNpemUAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9oZWFkZXJfdmFsdWUAU3Bhbi\
BjYWxsYmFjayBlcnJvciBpbiBvbl9jaHVua19leHRlbnNpb25fdmFsdWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyB2YWx1ZQBNaXNzaW5nIGV4cGVjdGVkIExGIGFmdGVyIGhlYWRlci\
B2YWx1ZQBJbnZhbGlkIGBUcmFuc2Zlci1FbmNvZGluZ2AgaGVhZGVyIHZhbHVlAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIGV4dGVuc2lvbnMgcXVvdGUgdmFsdWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2\
h1bmsgZXh0ZW5zaW9ucyBxdW90ZWQgdmFsdWUAUGF1c2VkIGJ5IG9uX2hlYWRlcnNfY29tcGxldGUASW52YWxpZCBFT0Ygc3RhdGUAb25fcmVzZXQgcGF1c2UAb25fY2h1bmtfaGVhZGVyIHBhdXNlAG9uX21lc3\
NhZ2VfYmVnaW4gcGF1c2UAb25fY2h1bmtfZXh0ZW5zaW9uX3ZhbHVlIHBhdXNlAG9uX3N0YXR1c19jb21wbGV0ZSBwYXVzZQBvbl92ZXJzaW9uX2NvbXBsZXRlIHBhdXNlAG9uX3VybF9jb21wbGV0ZSBwYXVzZQ\
Bvbl9jaHVua19jb21wbGV0ZSBwYXVzZQBvbl9oZWFkZXJfdmFsdWVfY29tcGxldGUgcGF1c2UAb25fbWVzc2FnZV9jb21wbGV0ZSBwYXVzZQBvbl9tZXRob2RfY29tcGxldGUgcGF1c2UAb25faGVhZGVyX2ZpZW\
xkX2NvbXBsZXRlIHBhdXNlAG9uX2NodW5rX2V4dGVuc2lvbl9uYW1lIHBhdXNlAFVuZXhwZWN0ZWQgc3BhY2UgYWZ0ZXIgc3RhcnQgbGluZQBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX2NodW5rX2V4dGVuc2\
lvbl9uYW1lAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIGV4dGVuc2lvbnMgbmFtZQBQYXVzZSBvbiBDT05ORUNUL1VwZ3JhZGUAUGF1c2Ugb24gUFJJL1VwZ3JhZGUARXhwZWN0ZWQgSFRUUC8yIENvbm5lY3\
Rpb24gUHJlZmFjZQBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX21ldGhvZABFeHBlY3RlZCBzcGFjZSBhZnRlciBtZXRob2QAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9oZWFkZXJfZmllbGQAUGF1c2VkAE\
ludmFsaWQgd29yZCBlbmNvdW50ZXJlZABJbnZhbGlkIG1ldGhvZCBlbmNvdW50ZXJlZABVbmV4cGVjdGVkIGNoYXIgaW4gdXJsIHNjaGVtYQBSZXF1ZXN0IGhhcyBpbnZhbGlkIGBUcmFuc2Zlci1FbmNvZGluZ2\
AAU1dJVENIX1BST1hZAFVTRV9QUk9YWQBNS0FDVElWSVRZAFVOUFJPQ0VTU0FCTEVfRU5USVRZAENPUFkATU9WRURfUEVSTUFORU5UTFkAVE9PX0VBUkxZAE5PVElGWQBGQUlMRURfREVQRU5ERU5DWQBCQURfR0\
FURVdBWQBQTEFZAFBVVABDSEVDS09VVABHQVRFV0FZX1RJTUVPVVQAUkVRVUVTVF9USU1FT1VUAE5FVFdPUktfQ09OTkVDVF9USU1FT1VUAENPTk5FQ1RJT05fVElNRU9VVABMT0dJTl9USU1FT1VUAE5FVFdPUk\
tfUkVBRF9USU1FT1VUAFBPU1QATUlTRElSRUNURURfUkVRVUVTVABDTElFTlRfQ0xPU0VEX1JFUVVFU1QAQ0xJRU5UX0NMT1NFRF9MT0FEX0JBTEFOQ0VEX1JFUVVFU1QAQkFEX1JFUVVFU1QASFRUUF9SRVFVRV\
NUX1NFTlRfVE9fSFRUUFNfUE9SVABSRVBPUlQASU1fQV9URUFQT1QAUkVTRVRfQ09OVEVOVABOT19DT05URU5UAFBBUlRJQUxfQ09OVEVOVABIUEVfSU5WQUxJRF9DT05TVEFOVABIUEVfQ0JfUkVTRVQAR0VUAE\
hQRV9TVFJJQ1QAQ09ORkxJQ1QAVEVNUE9SQVJZX1JFRElSRUNUAFBFUk1BTkVOVF9SRURJUkVDVABDT05ORUNUAE1VTFRJX1NUQVRVUwBIUEVfSU5WQUxJRF9TVEFUVVMAVE9PX01BTllfUkVRVUVTVFMARUFSTF\
lfSElOVFMAVU5BVkFJTEFCTEVfRk9SX0xFR0FMX1JFQVNPTlMAT1BUSU9OUwBTV0lUQ0hJTkdfUFJPVE9DT0xTAFZBUklBTlRfQUxTT19ORUdPVElBVEVTAE1VTFRJUExFX0NIT0lDRVMASU5URVJOQUxfU0VSVk\
VSX0VSUk9SAFdFQl9TRVJWRVJfVU5LTk9XTl9FUlJPUgBSQUlMR1VOX0VSUk9SAElERU5USVRZX1BST1ZJREVSX0FVVEhFTlRJQ0FUSU9OX0VSUk9SAFNTTF9DRVJUSUZJQ0FURV9FUlJPUgBJTlZBTElEX1hfRk\
9SV0FSREVEX0ZPUgBTRVRfUEFSQU1FVEVSAEdFVF9QQVJBTUVURVIASFBFX1VTRVIAU0VFX09USEVSAEhQRV9DQl9DSFVOS19IRUFERVIATUtDQUxFTkRBUgBTRVRVUABXRUJfU0VSVkVSX0lTX0RPV04AVEVBUk\
RPV04ASFBFX0NMT1NFRF9DT05ORUNUSU9OAEhFVVJJU1RJQ19FWFBJUkFUSU9OAERJU0NPTk5FQ1RFRF9PUEVSQVRJT04ATk9OX0FVVEhPUklUQVRJVkVfSU5GT1JNQVRJT04ASFBFX0lOVkFMSURfVkVSU0lPTg\
BIUEVfQ0JfTUVTU0FHRV9CRUdJTgBTSVRFX0lTX0ZST1pFTgBIUEVfSU5WQUxJRF9IRUFERVJfVE9LRU4ASU5WQUxJRF9UT0tFTgBGT1JCSURERU4ARU5IQU5DRV9ZT1VSX0NBTE0ASFBFX0lOVkFMSURfVVJMAE\
JMT0NLRURfQllfUEFSRU5UQUxfQ09OVFJPTABNS0NPTABBQ0wASFBFX0lOVEVSTkFMAFJFUVVFU1RfSEVBREVSX0ZJRUxEU19UT09fTEFSR0VfVU5PRkZJQ0lBTABIUEVfT0sAVU5MSU5LAFVOTE9DSwBQUkkAUk\
VUUllfV0lUSABIUEVfSU5WQUxJRF9DT05URU5UX0xFTkdUSABIUEVfVU5FWFBFQ1RFRF9DT05URU5UX0xFTkdUSABGTFVTSABQUk9QUEFUQ0gATS1TRUFSQ0gAVVJJX1RPT19MT05HAFBST0NFU1NJTkcATUlTQ0\
VMTEFORU9VU19QRVJTSVNURU5UX1dBUk5JTkcATUlTQ0VMTEFORU9VU19XQVJOSU5HAEhQRV9JTlZBTElEX1RSQU5TRkVSX0VOQ09ESU5HAEV4cGVjdGVkIENSTEYASFBFX0lOVkFMSURfQ0hVTktfU0laRQBNT1\
ZFAENPTlRJTlVFAEhQRV9DQl9TVEFUVVNfQ09NUExFVEUASFBFX0NCX0hFQURFUlNfQ09NUExFVEUASFBFX0NCX1ZFUlNJT05fQ09NUExFVEUASFBFX0NCX1VSTF9DT01QTEVURQBIUEVfQ0JfQ0hVTktfQ09NUE\
xFVEUASFBFX0NCX0hFQURFUl9WQUxVRV9DT01QTEVURQBIUEVfQ0JfQ0hVTktfRVhURU5TSU9OX1ZBTFVFX0NPTVBMRVRFAEhQRV9DQl9DSFVOS19FWFRFTlNJT05fTkFNRV9DT01QTEVURQBIUEVfQ0JfTUVTU0\
FHRV9DT01QTEVURQBIUEVfQ0JfTUVUSE9EX0NPTVBMRVRFAEhQRV9DQl9IRUFERVJfRklFTERfQ09NUExFVEUAREVMRVRFAEhQRV9JTlZBTElEX0VPRl9TVEFURQBJTlZBTElEX1NTTF9DRVJUSUZJQ0FURQBQQV\
VTRQBOT19SRVNQT05TRQBVTlNVUFBPUlRFRF9NRURJQV9UWVBFAEdPTkUATk9UX0FDQ0VQVEFCTEUAU0VSVklDRV9VTkFWQUlMQUJMRQBSQU5HRV9OT1RfU0FUSVNGSUFCTEUAT1JJR0lOX0lTX1VOUkVBQ0hBQk\
xFAFJFU1BPTlNFX0lTX1NUQUxFAFBVUkdFAE1FUkdFAFJFUVVFU1RfSEVBREVSX0ZJRUxEU19UT09fTEFSR0UAUkVRVUVTVF9IRUFERVJfVE9PX0xBUkdFAFBBWUxPQURfVE9PX0xBUkdFAElOU1VGRklDSUVOVF\
9TVE9SQUdFAEhQRV9QQVVTRURfVVBHUkFERQBIUEVfUEFVU0VEX0gyX1VQR1JBREUAU09VUkNFAEFOTk9VTkNFAFRSQUNFAEhQRV9VTkVYUEVDVEVEX1NQQUNFAERFU0NSSUJFAFVOU1VCU0NSSUJFAFJFQ09SRA\
BIUEVfSU5WQUxJRF9NRVRIT0QATk9UX0ZPVU5EAFBST1BGSU5EAFVOQklORABSRUJJTkQAVU5BVVRIT1JJWkVEAE1FVEhPRF9OT1RfQUxMT1dFRABIVFRQX1ZFUlNJT05fTk9UX1NVUFBPUlRFRABBTFJFQURZX1\
JFUE9SVEVEAEFDQ0VQVEVEAE5PVF9JTVBMRU1FTlRFRABMT09QX0RFVEVDVEVEAEhQRV9DUl9FWFBFQ1RFRABIUEVfTEZfRVhQRUNURUQAQ1JFQVRFRABJTV9VU0VEAEhQRV9QQVVTRUQAVElNRU9VVF9PQ0NVUk\
VEAFBBWU1FTlRfUkVRVUlSRUQAUFJFQ09ORElUSU9OX1JFUVVJUkVEAFBST1hZX0FVVEhFTlRJQ0FUSU9OX1JFUVVJUkVEAE5FVFdPUktfQVVUSEVOVElDQVRJT05fUkVRVUlSRUQATEVOR1RIX1JFUVVJUkVEAF\
NTTF9DRVJUSUZJQ0FURV9SRVFVSVJFRABVUEdSQURFX1JFUVVJUkVEAFBBR0VfRVhQSVJFRABQUkVDT05ESVRJT05fRkFJTEVEAEVYUEVDVEFUSU9OX0ZBSUxFRABSRVZBTElEQVRJT05fRkFJTEVEAFNTTF9IQU\
5EU0hBS0VfRkFJTEVEAExPQ0tFRABUUkFOU0ZPUk1BVElPTl9BUFBMSUVEAE5PVF9NT0RJRklFRABOT1RfRVhURU5ERUQAQkFORFdJRFRIX0xJTUlUX0VYQ0VFREVEAFNJVEVfSVNfT1ZFUkxPQURFRABIRUFEAE\
V4cGVjdGVkIEhUVFAvAABeEwAAJhMAADAQAADwFwAAnRMAABUSAAA5FwAA8BIAAAoQAAB1EgAArRIAAIITAABPFAAAfxAAAKAVAAAjFAAAiRIAAIsUAABNFQAA1BEAAM8UAAAQGAAAyRYAANwWAADBEQAA4BcAAL\
sUAAB0FAAAfBUAAOUUAAAIFwAAHxAAAGUVAACjFAAAKBUAAAIVAACZFQAALBAAAIsZAABPDwAA1A4AAGoQAADOEAAAAhcAAIkOAABuEwAAHBMAAGYUAABWFwAAwRMAAM0TAABsEwAAaBcAAGYXAABfFwAAIhMAAM\
4PAABpDgAA2A4AAGMWAADLEwAAqg4AACgXAAAmFwAAxRMAAF0WAADoEQAAZxMAAGUTAADyFgAAcxMAAB0XAAD5FgAA8xEAAM8OAADOFQAADBIAALMRAAClEQAAYRAAADIXAAC7EwBB+TULAQEAQZA2C+ABAQECAQ\
EBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ\
EBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEAQf03CwEBAEGROAteAgMCAgICAg\
AAAgIAAgIAAgICAgICAgICAgAEAAAAAAACAgICAgICAgICAgICAgICAgICAgICAgICAgAAAAICAgICAgICAgICAgICAgICAgICAgICAgICAgICAAIAAgBB/TkLAQEAQZE6C14CAAICAgICAAACAgACAgACAgICAg\
ICAgICAAMABAAAAAICAgICAgICAgICAgICAgICAgICAgICAgICAAAAAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAAgACAEHwOwsNbG9zZWVlcC1hbGl2ZQBBiTwLAQEAQaA8C+ABAQEBAQEBAQEBAQEBAQ\
EBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEAAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ\
EBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEAQYk+CwEBAEGgPgvnAQEBAQEBAQEBAQEBAQIBAQ\
EBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ\
EBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBY2h1bmtlZABBsMAAC18BAQABAQEBAQAAAQEAAQEAAQ\
EBAQEBAQEBAQAAAAAAAAABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQAAAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAAEAAQBBkMIACyFlY3Rpb25lbnQtbGVuZ3Rob25yb3h5LWNvbm5lY3Rpb24AQc\
DCAAstcmFuc2Zlci1lbmNvZGluZ3BncmFkZQ0KDQoNClNNDQoNClRUUC9DRS9UU1AvAEH5wgALBQECAAEDAEGQwwAL4AEEAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ\
EBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ\
EBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQBB+cQACwUBAgABAwBBkMUAC+ABBAEBBQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ\
EBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEAAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ\
EBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEAQfnGAAsEAQAAAQBBkccAC98BAQEAAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAAEBAQEBAQEBAQEBAQ\
EBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQ\
EBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQBB+sgACwQBAAACAEGQyQALXwMEAAAEBAQEBAQEBAQEBAUEBAQEBAQEBAQEBAQABAAGBwQEBAQEBAQEBA\
QEBAQEBAQEBAQEBAQEBAQEBAAEAAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQAAAAEAEH6ygALBAEAAAEAQZDLAAsBAQBBqssAC0ECAAAAAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAAAAAAADAw\
MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwBB+swACwQBAAABAEGQzQALAQEAQZrNAAsGAgAAAAACAEGxzQALOgMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAAAAAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAw\
MAQfDOAAuWAU5PVU5DRUVDS09VVE5FQ1RFVEVDUklCRUxVU0hFVEVBRFNFQVJDSFJHRUNUSVZJVFlMRU5EQVJWRU9USUZZUFRJT05TQ0hTRUFZU1RBVENIR0VPUkRJUkVDVE9SVFJDSFBBUkFNRVRFUlVSQ0VCU0\
NSSUJFQVJET1dOQUNFSU5ETktDS1VCU0NSSUJFSFRUUC9BRFRQLw==","base64")}}),require_node_zlib=__commonJS({"builtin:node:zlib"(exports,module){module.exports=process.getBuiltinModule(
"node:zlib")}}),require_constants3=__commonJS({"node_modules/undici/lib/web/fetch/constants.js"(exports,module){"use strict";var corsSafeListedMethods=["GET","H\
EAD","POST"],corsSafeListedMethodsSet=new Set(corsSafeListedMethods),nullBodyStatus=[101,204,205,304],redirectStatus=[301,302,303,307,308],redirectStatusSet=new Set(
redirectStatus),badPorts=["1","7","9","11","13","15","17","19","20","21","22","23","25","37","42","43","53","69","77","79","87","95","101","102","103","104","10\
9","110","111","113","115","117","119","123","135","137","139","143","161","179","389","427","465","512","513","514","515","526","530","531","532","540","548","\
554","556","563","587","601","636","989","990","993","995","1719","1720","1723","2049","3659","4045","4190","5060","5061","6000","6566","6665","6666","6667","66\
68","6669","6679","6697","10080"],badPortsSet=new Set(badPorts),referrerPolicy=["","no-referrer","no-referrer-when-downgrade","same-origin","origin","strict-ori\
gin","origin-when-cross-origin","strict-origin-when-cross-origin","unsafe-url"],referrerPolicySet=new Set(referrerPolicy),requestRedirect=["follow","manual","er\
ror"],safeMethods=["GET","HEAD","OPTIONS","TRACE"],safeMethodsSet=new Set(safeMethods),requestMode=["navigate","same-origin","no-cors","cors"],requestCredentials=[
"omit","same-origin","include"],requestCache=["default","no-store","reload","no-cache","force-cache","only-if-cached"],requestBodyHeader=["content-encoding","co\
ntent-language","content-location","content-type","content-length"],requestDuplex=["half"],forbiddenMethods=["CONNECT","TRACE","TRACK"],forbiddenMethodsSet=new Set(
forbiddenMethods),subresource=["audio","audioworklet","font","image","manifest","paintworklet","script","style","track","video","xslt",""],subresourceSet=new Set(
subresource);module.exports={subresource,forbiddenMethods,requestBodyHeader,referrerPolicy,requestRedirect,requestMode,requestCredentials,requestCache,redirectStatus,
corsSafeListedMethods,nullBodyStatus,safeMethods,badPorts,requestDuplex,subresourceSet,badPortsSet,redirectStatusSet,corsSafeListedMethodsSet,safeMethodsSet,forbiddenMethodsSet,
referrerPolicySet}}}),require_global=__commonJS({"node_modules/undici/lib/web/fetch/global.js"(exports,module){"use strict";var globalOrigin=Symbol.for("undici.\
globalOrigin.1");function getGlobalOrigin(){return globalThis[globalOrigin]}function setGlobalOrigin(l6){if(l6===void 0){Object.defineProperty(globalThis,globalOrigin,
{value:void 0,writable:!0,enumerable:!1,configurable:!1});return}let e3=new URL(l6);if(e3.protocol!=="http:"&&e3.protocol!=="https:")throw new TypeError(`Only h\
ttp & https urls are allowed, received ${e3.protocol}`);Object.defineProperty(globalThis,globalOrigin,{value:e3,writable:!0,enumerable:!1,configurable:!1})}module.
exports={getGlobalOrigin,setGlobalOrigin}}}),require_data_url=__commonJS({"node_modules/undici/lib/web/fetch/data-url.js"(exports,module){"use strict";var assert=require_node_assert(),
encoder=new TextEncoder,HTTP_TOKEN_CODEPOINTS=/^[!#$%&'*+\-.^_|~A-Za-z0-9]+$/,HTTP_WHITESPACE_REGEX=/[\u000A\u000D\u0009\u0020]/,ASCII_WHITESPACE_REPLACE_REGEX=/[\u0009\u000A\u000C\u000D\u0020]/g,
HTTP_QUOTED_STRING_TOKENS=/^[\u0009\u0020-\u007E\u0080-\u00FF]+$/;function dataURLProcessor(e3){assert(e3.protocol==="data:");let t3=URLSerializer(e3,!0);t3=t3.
slice(5);let s3={position:0},r3=collectASequenceOfCodePointsFast(",",t3,s3),n2=r3.length;if(r3=removeASCIIWhitespace(r3,!0,!0),s3.position>=t3.length)return"fai\
lure";s3.position++;let i3=t3.slice(n2+1),o5=stringPercentDecode(i3);if(/;(\u0020){0,}base64$/i.test(r3)){let a4=isomorphicDecode(o5);if(o5=forgivingBase64(a4),
o5==="failure")return"failure";r3=r3.slice(0,-6),r3=r3.replace(/(\u0020)+$/,""),r3=r3.slice(0,-1)}r3.startsWith(";")&&(r3="text/plain"+r3);let c3=parseMIMEType(
r3);return c3==="failure"&&(c3=parseMIMEType("text/plain;charset=US-ASCII")),{mimeType:c3,body:o5}}function URLSerializer(e3,t3=!1){if(!t3)return e3.href;let s3=e3.
href,r3=e3.hash.length,n2=r3===0?s3:s3.substring(0,s3.length-r3);return!r3&&s3.endsWith("#")?n2.slice(0,-1):n2}function collectASequenceOfCodePoints(e3,t3,s3){let r3="";
for(;s3.position<t3.length&&e3(t3[s3.position]);)r3+=t3[s3.position],s3.position++;return r3}function collectASequenceOfCodePointsFast(e3,t3,s3){let r3=t3.indexOf(
e3,s3.position),n2=s3.position;return r3===-1?(s3.position=t3.length,t3.slice(n2)):(s3.position=r3,t3.slice(n2,s3.position))}function stringPercentDecode(e3){let t3=encoder.
encode(e3);return percentDecode(t3)}function isHexCharByte(e3){return e3>=48&&e3<=57||e3>=65&&e3<=70||e3>=97&&e3<=102}function hexByteToNumber(e3){return e3>=48&&
e3<=57?e3-48:(e3&223)-55}function percentDecode(e3){let t3=e3.length,s3=new Uint8Array(t3),r3=0;for(let n2=0;n2<t3;++n2){let i3=e3[n2];i3!==37?s3[r3++]=i3:i3===
37&&!(isHexCharByte(e3[n2+1])&&isHexCharByte(e3[n2+2]))?s3[r3++]=37:(s3[r3++]=hexByteToNumber(e3[n2+1])<<4|hexByteToNumber(e3[n2+2]),n2+=2)}return t3===r3?s3:s3.
subarray(0,r3)}function parseMIMEType(e3){e3=removeHTTPWhitespace(e3,!0,!0);let t3={position:0},s3=collectASequenceOfCodePointsFast("/",e3,t3);if(s3.length===0||
!HTTP_TOKEN_CODEPOINTS.test(s3)||t3.position>e3.length)return"failure";t3.position++;let r3=collectASequenceOfCodePointsFast(";",e3,t3);if(r3=removeHTTPWhitespace(
r3,!1,!0),r3.length===0||!HTTP_TOKEN_CODEPOINTS.test(r3))return"failure";let n2=s3.toLowerCase(),i3=r3.toLowerCase(),o5={type:n2,subtype:i3,parameters:new Map,essence:`${n2}\
/${i3}`};for(;t3.position<e3.length;){t3.position++,collectASequenceOfCodePoints(l6=>HTTP_WHITESPACE_REGEX.test(l6),e3,t3);let c3=collectASequenceOfCodePoints(l6=>l6!==
";"&&l6!=="=",e3,t3);if(c3=c3.toLowerCase(),t3.position<e3.length){if(e3[t3.position]===";")continue;t3.position++}if(t3.position>e3.length)break;let a4=null;if(e3[t3.
position]==='"')a4=collectAnHTTPQuotedString(e3,t3,!0),collectASequenceOfCodePointsFast(";",e3,t3);else if(a4=collectASequenceOfCodePointsFast(";",e3,t3),a4=removeHTTPWhitespace(
a4,!1,!0),a4.length===0)continue;c3.length!==0&&HTTP_TOKEN_CODEPOINTS.test(c3)&&(a4.length===0||HTTP_QUOTED_STRING_TOKENS.test(a4))&&!o5.parameters.has(c3)&&o5.
parameters.set(c3,a4)}return o5}function forgivingBase64(e3){e3=e3.replace(ASCII_WHITESPACE_REPLACE_REGEX,"");let t3=e3.length;if(t3%4===0&&e3.charCodeAt(t3-1)===
61&&(--t3,e3.charCodeAt(t3-1)===61&&--t3),t3%4===1||/[^+/0-9A-Za-z]/.test(e3.length===t3?e3:e3.substring(0,t3)))return"failure";let s3=Buffer.from(e3,"base64");
return new Uint8Array(s3.buffer,s3.byteOffset,s3.byteLength)}function collectAnHTTPQuotedString(e3,t3,s3){let r3=t3.position,n2="";for(assert(e3[t3.position]===
'"'),t3.position++;n2+=collectASequenceOfCodePoints(o5=>o5!=='"'&&o5!=="\\",e3,t3),!(t3.position>=e3.length);){let i3=e3[t3.position];if(t3.position++,i3==="\\"){
if(t3.position>=e3.length){n2+="\\";break}n2+=e3[t3.position],t3.position++}else{assert(i3==='"');break}}return s3?n2:e3.slice(r3,t3.position)}function serializeAMimeType(e3){
assert(e3!=="failure");let{parameters:t3,essence:s3}=e3,r3=s3;for(let[n2,i3]of t3.entries())r3+=";",r3+=n2,r3+="=",HTTP_TOKEN_CODEPOINTS.test(i3)||(i3=i3.replace(
/(\\|")/g,"\\$1"),i3='"'+i3,i3+='"'),r3+=i3;return r3}function isHTTPWhiteSpace(e3){return e3===13||e3===10||e3===9||e3===32}function removeHTTPWhitespace(e3,t3=!0,s3=!0){
return removeChars(e3,t3,s3,isHTTPWhiteSpace)}function isASCIIWhitespace(e3){return e3===13||e3===10||e3===9||e3===12||e3===32}function removeASCIIWhitespace(e3,t3=!0,s3=!0){
return removeChars(e3,t3,s3,isASCIIWhitespace)}function removeChars(e3,t3,s3,r3){let n2=0,i3=e3.length-1;if(t3)for(;n2<e3.length&&r3(e3.charCodeAt(n2));)n2++;if(s3)
for(;i3>0&&r3(e3.charCodeAt(i3));)i3--;return n2===0&&i3===e3.length-1?e3:e3.slice(n2,i3+1)}function isomorphicDecode(e3){let t3=e3.length;if(65535>t3)return String.
fromCharCode.apply(null,e3);let s3="",r3=0,n2=65535;for(;r3<t3;)r3+n2>t3&&(n2=t3-r3),s3+=String.fromCharCode.apply(null,e3.subarray(r3,r3+=n2));return s3}function minimizeSupportedMimeType(e3){
switch(e3.essence){case"application/ecmascript":case"application/javascript":case"application/x-ecmascript":case"application/x-javascript":case"text/ecmascript":case"\
text/javascript":case"text/javascript1.0":case"text/javascript1.1":case"text/javascript1.2":case"text/javascript1.3":case"text/javascript1.4":case"text/javascri\
pt1.5":case"text/jscript":case"text/livescript":case"text/x-ecmascript":case"text/x-javascript":return"text/javascript";case"application/json":case"text/json":return"\
application/json";case"image/svg+xml":return"image/svg+xml";case"text/xml":case"application/xml":return"application/xml"}return e3.subtype.endsWith("+json")?"ap\
plication/json":e3.subtype.endsWith("+xml")?"application/xml":""}module.exports={dataURLProcessor,URLSerializer,collectASequenceOfCodePoints,collectASequenceOfCodePointsFast,
stringPercentDecode,parseMIMEType,collectAnHTTPQuotedString,serializeAMimeType,removeChars,removeHTTPWhitespace,minimizeSupportedMimeType,HTTP_TOKEN_CODEPOINTS,
isomorphicDecode}}}),require_node_perf_hooks=__commonJS({"builtin:node:perf_hooks"(exports,module){module.exports=process.getBuiltinModule("node:perf_hooks")}}),
require_types=__commonJS({"builtin:node:util/types"(exports,module){module.exports=process.getBuiltinModule("node:util/types")}}),require_node_worker_threads=__commonJS(
{"builtin:node:worker_threads"(exports,module){module.exports=process.getBuiltinModule("node:worker_threads")}}),require_webidl=__commonJS({"node_modules/undici\
/lib/web/fetch/webidl.js"(exports,module){"use strict";var{types,inspect}=require_node_util(),{markAsUncloneable}=require_node_worker_threads(),{toUSVString}=require_util2(),
webidl={};webidl.converters={},webidl.util={},webidl.errors={},webidl.errors.exception=function(e3){return new TypeError(`${e3.header}: ${e3.message}`)},webidl.
errors.conversionFailed=function(e3){let r3=e3.types.length===1?"":" one of",t3=`${e3.argument} could not be converted to${r3}: ${e3.types.join(", ")}.`;return webidl.
errors.exception({header:e3.prefix,message:t3})},webidl.errors.invalidArgument=function(e3){return webidl.errors.exception({header:e3.prefix,message:`"${e3.value}\
" is an invalid ${e3.type}.`})},webidl.brandCheck=function(e3,r3,t3){if(t3?.strict!==!1){if(!(e3 instanceof r3)){let n2=new TypeError("Illegal invocation");throw n2.
code="ERR_INVALID_THIS",n2}}else if(e3?.[Symbol.toStringTag]!==r3.prototype[Symbol.toStringTag]){let n2=new TypeError("Illegal invocation");throw n2.code="ERR_I\
NVALID_THIS",n2}},webidl.argumentLengthCheck=function({length:e3},r3,t3){if(e3<r3)throw webidl.errors.exception({message:`${r3} argument${r3!==1?"s":""} require\
d, but${e3?" only":""} ${e3} found.`,header:t3})},webidl.illegalConstructor=function(){throw webidl.errors.exception({header:"TypeError",message:"Illegal constr\
uctor"})},webidl.util.Type=function(e3){switch(typeof e3){case"undefined":return"Undefined";case"boolean":return"Boolean";case"string":return"String";case"symbo\
l":return"Symbol";case"number":return"Number";case"bigint":return"BigInt";case"function":case"object":return e3===null?"Null":"Object"}},webidl.util.markAsUncloneable=
markAsUncloneable||(()=>{}),webidl.util.ConvertToInt=function(e3,r3,t3,n2){let i3,s3;r3===64?(i3=Math.pow(2,53)-1,t3==="unsigned"?s3=0:s3=Math.pow(-2,53)+1):t3===
"unsigned"?(s3=0,i3=Math.pow(2,r3)-1):(s3=Math.pow(-2,r3)-1,i3=Math.pow(2,r3-1)-1);let o5=Number(e3);if(o5===0&&(o5=0),n2?.enforceRange===!0){if(Number.isNaN(o5)||
o5===Number.POSITIVE_INFINITY||o5===Number.NEGATIVE_INFINITY)throw webidl.errors.exception({header:"Integer conversion",message:`Could not convert ${webidl.util.
Stringify(e3)} to an integer.`});if(o5=webidl.util.IntegerPart(o5),o5<s3||o5>i3)throw webidl.errors.exception({header:"Integer conversion",message:`Value must b\
e between ${s3}-${i3}, got ${o5}.`});return o5}return!Number.isNaN(o5)&&n2?.clamp===!0?(o5=Math.min(Math.max(o5,s3),i3),Math.floor(o5)%2===0?o5=Math.floor(o5):o5=
Math.ceil(o5),o5):Number.isNaN(o5)||o5===0&&Object.is(0,o5)||o5===Number.POSITIVE_INFINITY||o5===Number.NEGATIVE_INFINITY?0:(o5=webidl.util.IntegerPart(o5),o5=o5%
Math.pow(2,r3),t3==="signed"&&o5>=Math.pow(2,r3)-1?o5-Math.pow(2,r3):o5)},webidl.util.IntegerPart=function(e3){let r3=Math.floor(Math.abs(e3));return e3<0?-1*r3:
r3},webidl.util.Stringify=function(e3){switch(webidl.util.Type(e3)){case"Symbol":return`Symbol(${e3.description})`;case"Object":return inspect(e3);case"String":
return`"${e3}"`;default:return`${e3}`}},webidl.sequenceConverter=function(e3){return(r3,t3,n2,i3)=>{if(webidl.util.Type(r3)!=="Object")throw webidl.errors.exception(
{header:t3,message:`${n2} (${webidl.util.Stringify(r3)}) is not iterable.`});let s3=typeof i3=="function"?i3():r3?.[Symbol.iterator]?.(),o5=[],a4=0;if(s3===void 0||
typeof s3.next!="function")throw webidl.errors.exception({header:t3,message:`${n2} is not iterable.`});for(;;){let{done:u4,value:c3}=s3.next();if(u4)break;o5.push(
e3(c3,t3,`${n2}[${a4++}]`))}return o5}},webidl.recordConverter=function(e3,r3){return(t3,n2,i3)=>{if(webidl.util.Type(t3)!=="Object")throw webidl.errors.exception(
{header:n2,message:`${i3} ("${webidl.util.Type(t3)}") is not an Object.`});let s3={};if(!types.isProxy(t3)){let a4=[...Object.getOwnPropertyNames(t3),...Object.
getOwnPropertySymbols(t3)];for(let u4 of a4){let c3=e3(u4,n2,i3),l6=r3(t3[u4],n2,i3);s3[c3]=l6}return s3}let o5=Reflect.ownKeys(t3);for(let a4 of o5)if(Reflect.
getOwnPropertyDescriptor(t3,a4)?.enumerable){let c3=e3(a4,n2,i3),l6=r3(t3[a4],n2,i3);s3[c3]=l6}return s3}},webidl.interfaceConverter=function(e3){return(r3,t3,n2,i3)=>{
if(i3?.strict!==!1&&!(r3 instanceof e3))throw webidl.errors.exception({header:t3,message:`Expected ${n2} ("${webidl.util.Stringify(r3)}") to be an instance of ${e3.
name}.`});return r3}},webidl.dictionaryConverter=function(e3){return(r3,t3,n2)=>{let i3=webidl.util.Type(r3),s3={};if(i3==="Null"||i3==="Undefined")return s3;if(i3!==
"Object")throw webidl.errors.exception({header:t3,message:`Expected ${r3} to be one of: Null, Undefined, Object.`});for(let o5 of e3){let{key:a4,defaultValue:u4,
required:c3,converter:l6}=o5;if(c3===!0&&!Object.hasOwn(r3,a4))throw webidl.errors.exception({header:t3,message:`Missing required key "${a4}".`});let f4=r3[a4],
d5=Object.hasOwn(o5,"defaultValue");if(d5&&f4!==null&&(f4??=u4()),c3||d5||f4!==void 0){if(f4=l6(f4,t3,`${n2}.${a4}`),o5.allowedValues&&!o5.allowedValues.includes(
f4))throw webidl.errors.exception({header:t3,message:`${f4} is not an accepted type. Expected one of ${o5.allowedValues.join(", ")}.`});s3[a4]=f4}}return s3}},webidl.
nullableConverter=function(e3){return(r3,t3,n2)=>r3===null?r3:e3(r3,t3,n2)},webidl.converters.DOMString=function(e3,r3,t3,n2){if(e3===null&&n2?.legacyNullToEmptyString)
return"";if(typeof e3=="symbol")throw webidl.errors.exception({header:r3,message:`${t3} is a symbol, which cannot be converted to a DOMString.`});return String(
e3)},webidl.converters.ByteString=function(e3,r3,t3){let n2=webidl.converters.DOMString(e3,r3,t3);for(let i3=0;i3<n2.length;i3++)if(n2.charCodeAt(i3)>255)throw new TypeError(
`Cannot convert argument to a ByteString because the character at index ${i3} has a value of ${n2.charCodeAt(i3)} which is greater than 255.`);return n2},webidl.
converters.USVString=toUSVString,webidl.converters.boolean=function(e3){return!!e3},webidl.converters.any=function(e3){return e3},webidl.converters["long long"]=
function(e3,r3,t3){return webidl.util.ConvertToInt(e3,64,"signed",void 0,r3,t3)},webidl.converters["unsigned long long"]=function(e3,r3,t3){return webidl.util.ConvertToInt(
e3,64,"unsigned",void 0,r3,t3)},webidl.converters["unsigned long"]=function(e3,r3,t3){return webidl.util.ConvertToInt(e3,32,"unsigned",void 0,r3,t3)},webidl.converters["\
unsigned short"]=function(e3,r3,t3,n2){return webidl.util.ConvertToInt(e3,16,"unsigned",n2,r3,t3)},webidl.converters.ArrayBuffer=function(e3,r3,t3,n2){if(webidl.
util.Type(e3)!=="Object"||!types.isAnyArrayBuffer(e3))throw webidl.errors.conversionFailed({prefix:r3,argument:`${t3} ("${webidl.util.Stringify(e3)}")`,types:["\
ArrayBuffer"]});if(n2?.allowShared===!1&&types.isSharedArrayBuffer(e3))throw webidl.errors.exception({header:"ArrayBuffer",message:"SharedArrayBuffer is not all\
owed."});if(e3.resizable||e3.growable)throw webidl.errors.exception({header:"ArrayBuffer",message:"Received a resizable ArrayBuffer."});return e3},webidl.converters.
TypedArray=function(e3,r3,t3,n2,i3){if(webidl.util.Type(e3)!=="Object"||!types.isTypedArray(e3)||e3.constructor.name!==r3.name)throw webidl.errors.conversionFailed(
{prefix:t3,argument:`${n2} ("${webidl.util.Stringify(e3)}")`,types:[r3.name]});if(i3?.allowShared===!1&&types.isSharedArrayBuffer(e3.buffer))throw webidl.errors.
exception({header:"ArrayBuffer",message:"SharedArrayBuffer is not allowed."});if(e3.buffer.resizable||e3.buffer.growable)throw webidl.errors.exception({header:"\
ArrayBuffer",message:"Received a resizable ArrayBuffer."});return e3},webidl.converters.DataView=function(e3,r3,t3,n2){if(webidl.util.Type(e3)!=="Object"||!types.
isDataView(e3))throw webidl.errors.exception({header:r3,message:`${t3} is not a DataView.`});if(n2?.allowShared===!1&&types.isSharedArrayBuffer(e3.buffer))throw webidl.
errors.exception({header:"ArrayBuffer",message:"SharedArrayBuffer is not allowed."});if(e3.buffer.resizable||e3.buffer.growable)throw webidl.errors.exception({header:"\
ArrayBuffer",message:"Received a resizable ArrayBuffer."});return e3},webidl.converters.BufferSource=function(e3,r3,t3,n2){if(types.isAnyArrayBuffer(e3))return webidl.
converters.ArrayBuffer(e3,r3,t3,{...n2,allowShared:!1});if(types.isTypedArray(e3))return webidl.converters.TypedArray(e3,e3.constructor,r3,t3,{...n2,allowShared:!1});
if(types.isDataView(e3))return webidl.converters.DataView(e3,r3,t3,{...n2,allowShared:!1});throw webidl.errors.conversionFailed({prefix:r3,argument:`${t3} ("${webidl.
util.Stringify(e3)}")`,types:["BufferSource"]})},webidl.converters["sequence<ByteString>"]=webidl.sequenceConverter(webidl.converters.ByteString),webidl.converters["\
sequence<sequence<ByteString>>"]=webidl.sequenceConverter(webidl.converters["sequence<ByteString>"]),webidl.converters["record<ByteString, ByteString>"]=webidl.
recordConverter(webidl.converters.ByteString,webidl.converters.ByteString),module.exports={webidl}}}),require_node_crypto=__commonJS({"builtin:node:crypto"(exports,module){
module.exports=process.getBuiltinModule("node:crypto")}}),require_util3=__commonJS({"node_modules/undici/lib/web/fetch/util.js"(exports,module){"use strict";var{
Transform}=require_node_stream(),zlib=require_node_zlib(),{redirectStatusSet,referrerPolicySet:referrerPolicyTokens,badPortsSet}=require_constants3(),{getGlobalOrigin}=require_global(),
{collectASequenceOfCodePoints,collectAnHTTPQuotedString,removeChars,parseMIMEType}=require_data_url(),{performance:performance2}=require_node_perf_hooks(),{isBlobLike,
ReadableStreamFrom,isValidHTTPToken,normalizedMethodRecordsBase}=require_util2(),assert=require_node_assert(),{isUint8Array}=require_types(),{webidl}=require_webidl(),
supportedHashes=[],crypto;try{crypto=require_node_crypto();let e3=["sha256","sha384","sha512"];supportedHashes=crypto.getHashes().filter(t3=>e3.includes(t3))}catch{}
function responseURL(e3){let t3=e3.urlList,r3=t3.length;return r3===0?null:t3[r3-1].toString()}function responseLocationURL(e3,t3){if(!redirectStatusSet.has(e3.
status))return null;let r3=e3.headersList.get("location",!0);return r3!==null&&isValidHeaderValue(r3)&&(isValidEncodedURL(r3)||(r3=normalizeBinaryStringToUtf8(r3)),
r3=new URL(r3,responseURL(e3))),r3&&!r3.hash&&(r3.hash=t3),r3}function isValidEncodedURL(e3){for(let t3=0;t3<e3.length;++t3){let r3=e3.charCodeAt(t3);if(r3>126||
r3<32)return!1}return!0}function normalizeBinaryStringToUtf8(e3){return Buffer.from(e3,"binary").toString("utf8")}function requestCurrentURL(e3){return e3.urlList[e3.
urlList.length-1]}function requestBadPort(e3){let t3=requestCurrentURL(e3);return urlIsHttpHttpsScheme(t3)&&badPortsSet.has(t3.port)?"blocked":"allowed"}function isErrorLike(e3){
return e3 instanceof Error||e3?.constructor?.name==="Error"||e3?.constructor?.name==="DOMException"}function isValidReasonPhrase(e3){for(let t3=0;t3<e3.length;++t3){
let r3=e3.charCodeAt(t3);if(!(r3===9||r3>=32&&r3<=126||r3>=128&&r3<=255))return!1}return!0}var isValidHeaderName=isValidHTTPToken;function isValidHeaderValue(e3){
return(e3[0]==="	"||e3[0]===" "||e3[e3.length-1]==="	"||e3[e3.length-1]===" "||e3.includes(`
`)||e3.includes("\r")||e3.includes("\0"))===!1}function setRequestReferrerPolicyOnRedirect(e3,t3){let{headersList:r3}=t3,n2=(r3.get("referrer-policy",!0)??"").split(
","),o5="";if(n2.length>0)for(let i3=n2.length;i3!==0;i3--){let a4=n2[i3-1].trim();if(referrerPolicyTokens.has(a4)){o5=a4;break}}o5!==""&&(e3.referrerPolicy=o5)}
function crossOriginResourcePolicyCheck(){return"allowed"}function corsCheck(){return"success"}function TAOCheck(){return"success"}function appendFetchMetadata(e3){
let t3=null;t3=e3.mode,e3.headersList.set("sec-fetch-mode",t3,!0)}function appendRequestOriginHeader(e3){let t3=e3.origin;if(!(t3==="client"||t3===void 0)){if(e3.
responseTainting==="cors"||e3.mode==="websocket")e3.headersList.append("origin",t3,!0);else if(e3.method!=="GET"&&e3.method!=="HEAD"){switch(e3.referrerPolicy){case"\
no-referrer":t3=null;break;case"no-referrer-when-downgrade":case"strict-origin":case"strict-origin-when-cross-origin":e3.origin&&urlHasHttpsScheme(e3.origin)&&!urlHasHttpsScheme(
requestCurrentURL(e3))&&(t3=null);break;case"same-origin":sameOrigin(e3,requestCurrentURL(e3))||(t3=null);break;default:}e3.headersList.append("origin",t3,!0)}}}
function coarsenTime(e3,t3){return e3}function clampAndCoarsenConnectionTimingInfo(e3,t3,r3){return!e3?.startTime||e3.startTime<t3?{domainLookupStartTime:t3,domainLookupEndTime:t3,
connectionStartTime:t3,connectionEndTime:t3,secureConnectionStartTime:t3,ALPNNegotiatedProtocol:e3?.ALPNNegotiatedProtocol}:{domainLookupStartTime:coarsenTime(e3.
domainLookupStartTime,r3),domainLookupEndTime:coarsenTime(e3.domainLookupEndTime,r3),connectionStartTime:coarsenTime(e3.connectionStartTime,r3),connectionEndTime:coarsenTime(
e3.connectionEndTime,r3),secureConnectionStartTime:coarsenTime(e3.secureConnectionStartTime,r3),ALPNNegotiatedProtocol:e3.ALPNNegotiatedProtocol}}function coarsenedSharedCurrentTime(e3){
return coarsenTime(performance2.now(),e3)}function createOpaqueTimingInfo(e3){return{startTime:e3.startTime??0,redirectStartTime:0,redirectEndTime:0,postRedirectStartTime:e3.
startTime??0,finalServiceWorkerStartTime:0,finalNetworkResponseStartTime:0,finalNetworkRequestStartTime:0,endTime:0,encodedBodySize:0,decodedBodySize:0,finalConnectionTimingInfo:null}}
function makePolicyContainer(){return{referrerPolicy:"strict-origin-when-cross-origin"}}function clonePolicyContainer(e3){return{referrerPolicy:e3.referrerPolicy}}
function determineRequestsReferrer(e3){let t3=e3.referrerPolicy;assert(t3);let r3=null;if(e3.referrer==="client"){let c3=getGlobalOrigin();if(!c3||c3.origin==="\
null")return"no-referrer";r3=new URL(c3)}else e3.referrer instanceof URL&&(r3=e3.referrer);let n2=stripURLForReferrer(r3),o5=stripURLForReferrer(r3,!0);n2.toString().
length>4096&&(n2=o5);let i3=sameOrigin(e3,n2),a4=isURLPotentiallyTrustworthy(n2)&&!isURLPotentiallyTrustworthy(e3.url);switch(t3){case"origin":return o5??stripURLForReferrer(
r3,!0);case"unsafe-url":return n2;case"same-origin":return i3?o5:"no-referrer";case"origin-when-cross-origin":return i3?n2:o5;case"strict-origin-when-cross-orig\
in":{let c3=requestCurrentURL(e3);return sameOrigin(n2,c3)?n2:isURLPotentiallyTrustworthy(n2)&&!isURLPotentiallyTrustworthy(c3)?"no-referrer":o5}default:return a4?
"no-referrer":o5}}function stripURLForReferrer(e3,t3){return assert(e3 instanceof URL),e3=new URL(e3),e3.protocol==="file:"||e3.protocol==="about:"||e3.protocol===
"blank:"?"no-referrer":(e3.username="",e3.password="",e3.hash="",t3&&(e3.pathname="",e3.search=""),e3)}function isURLPotentiallyTrustworthy(e3){if(!(e3 instanceof
URL))return!1;if(e3.href==="about:blank"||e3.href==="about:srcdoc"||e3.protocol==="data:"||e3.protocol==="file:")return!0;return t3(e3.origin);function t3(r3){if(r3==
null||r3==="null")return!1;let n2=new URL(r3);return!!(n2.protocol==="https:"||n2.protocol==="wss:"||/^127(?:\.[0-9]+){0,2}\.[0-9]+$|^\[(?:0*:)*?:?0*1\]$/.test(
n2.hostname)||n2.hostname==="localhost"||n2.hostname.includes("localhost.")||n2.hostname.endsWith(".localhost"))}}function bytesMatch(e3,t3){if(crypto===void 0)
return!0;let r3=parseMetadata(t3);if(r3==="no metadata"||r3.length===0)return!0;let n2=getStrongestMetadata(r3),o5=filterMetadataListByAlgorithm(r3,n2);for(let i3 of o5){
let a4=i3.algo,c3=i3.hash,s3=crypto.createHash(a4).update(e3).digest("base64");if(s3[s3.length-1]==="="&&(s3[s3.length-2]==="="?s3=s3.slice(0,-2):s3=s3.slice(0,
-1)),compareBase64Mixed(s3,c3))return!0}return!1}var parseHashWithOptions=/(?<algo>sha256|sha384|sha512)-((?<hash>[A-Za-z0-9+/]+|[A-Za-z0-9_-]+)={0,2}(?:\s|$)( +[!-~]*)?)?/i;
function parseMetadata(e3){let t3=[],r3=!0;for(let n2 of e3.split(" ")){r3=!1;let o5=parseHashWithOptions.exec(n2);if(o5===null||o5.groups===void 0||o5.groups.algo===
void 0)continue;let i3=o5.groups.algo.toLowerCase();supportedHashes.includes(i3)&&t3.push(o5.groups)}return r3===!0?"no metadata":t3}function getStrongestMetadata(e3){
let t3=e3[0].algo;if(t3[3]==="5")return t3;for(let r3=1;r3<e3.length;++r3){let n2=e3[r3];if(n2.algo[3]==="5"){t3="sha512";break}else{if(t3[3]==="3")continue;n2.
algo[3]==="3"&&(t3="sha384")}}return t3}function filterMetadataListByAlgorithm(e3,t3){if(e3.length===1)return e3;let r3=0;for(let n2=0;n2<e3.length;++n2)e3[n2].
algo===t3&&(e3[r3++]=e3[n2]);return e3.length=r3,e3}function compareBase64Mixed(e3,t3){if(e3.length!==t3.length)return!1;for(let r3=0;r3<e3.length;++r3)if(e3[r3]!==
t3[r3]){if(e3[r3]==="+"&&t3[r3]==="-"||e3[r3]==="/"&&t3[r3]==="_")continue;return!1}return!0}function tryUpgradeRequestToAPotentiallyTrustworthyURL(e3){}function sameOrigin(e3,t3){
return e3.origin===t3.origin&&e3.origin==="null"||e3.protocol===t3.protocol&&e3.hostname===t3.hostname&&e3.port===t3.port}function createDeferredPromise(){let e3,
t3;return{promise:new Promise((n2,o5)=>{e3=n2,t3=o5}),resolve:e3,reject:t3}}function isAborted(e3){return e3.controller.state==="aborted"}function isCancelled(e3){
return e3.controller.state==="aborted"||e3.controller.state==="terminated"}function normalizeMethod(e3){return normalizedMethodRecordsBase[e3.toLowerCase()]??e3}
function serializeJavascriptValueToJSONString(e3){let t3=JSON.stringify(e3);if(t3===void 0)throw new TypeError("Value is not JSON serializable");return assert(typeof t3==
"string"),t3}var esIteratorPrototype=Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));function createIterator(e3,t3,r3=0,n2=1){class o5{#e;#r;#t;constructor(a4,c3){
this.#e=a4,this.#r=c3,this.#t=0}next(){if(typeof this!="object"||this===null||!(#e in this))throw new TypeError(`'next' called on an object that does not implem\
ent interface ${e3} Iterator.`);let a4=this.#t,c3=this.#e[t3],s3=c3.length;if(a4>=s3)return{value:void 0,done:!0};let{[r3]:l6,[n2]:f4}=c3[a4];this.#t=a4+1;let u4;
switch(this.#r){case"key":u4=l6;break;case"value":u4=f4;break;case"key+value":u4=[l6,f4];break}return{value:u4,done:!1}}}return delete o5.prototype.constructor,
Object.setPrototypeOf(o5.prototype,esIteratorPrototype),Object.defineProperties(o5.prototype,{[Symbol.toStringTag]:{writable:!1,enumerable:!1,configurable:!0,value:`${e3}\
 Iterator`},next:{writable:!0,enumerable:!0,configurable:!0}}),function(i3,a4){return new o5(i3,a4)}}function iteratorMixin(e3,t3,r3,n2=0,o5=1){let i3=createIterator(
e3,r3,n2,o5),a4={keys:{writable:!0,enumerable:!0,configurable:!0,value:function(){return webidl.brandCheck(this,t3),i3(this,"key")}},values:{writable:!0,enumerable:!0,
configurable:!0,value:function(){return webidl.brandCheck(this,t3),i3(this,"value")}},entries:{writable:!0,enumerable:!0,configurable:!0,value:function(){return webidl.
brandCheck(this,t3),i3(this,"key+value")}},forEach:{writable:!0,enumerable:!0,configurable:!0,value:function(s3,l6=globalThis){if(webidl.brandCheck(this,t3),webidl.
argumentLengthCheck(arguments,1,`${e3}.forEach`),typeof s3!="function")throw new TypeError(`Failed to execute 'forEach' on '${e3}': parameter 1 is not of type '\
Function'.`);for(let{0:f4,1:u4}of i3(this,"key+value"))s3.call(l6,u4,f4,this)}}};return Object.defineProperties(t3.prototype,{...a4,[Symbol.iterator]:{writable:!0,
enumerable:!1,configurable:!0,value:a4.entries.value}})}async function fullyReadBody(e3,t3,r3){let n2=t3,o5=r3,i3;try{i3=e3.stream.getReader()}catch(a4){o5(a4);
return}try{n2(await readAllBytes(i3))}catch(a4){o5(a4)}}function isReadableStreamLike(e3){return e3 instanceof ReadableStream||e3[Symbol.toStringTag]==="Readabl\
eStream"&&typeof e3.tee=="function"}function readableStreamClose(e3){try{e3.close(),e3.byobRequest?.respond(0)}catch(t3){if(!t3.message.includes("Controller is \
already closed")&&!t3.message.includes("ReadableStream is already closed"))throw t3}}var invalidIsomorphicEncodeValueRegex=/[^\x00-\xFF]/;function isomorphicEncode(e3){
return assert(!invalidIsomorphicEncodeValueRegex.test(e3)),e3}async function readAllBytes(e3){let t3=[],r3=0;for(;;){let{done:n2,value:o5}=await e3.read();if(n2)
return Buffer.concat(t3,r3);if(!isUint8Array(o5))throw new TypeError("Received non-Uint8Array chunk");t3.push(o5),r3+=o5.length}}function urlIsLocal(e3){assert(
"protocol"in e3);let t3=e3.protocol;return t3==="about:"||t3==="blob:"||t3==="data:"}function urlHasHttpsScheme(e3){return typeof e3=="string"&&e3[5]===":"&&e3[0]===
"h"&&e3[1]==="t"&&e3[2]==="t"&&e3[3]==="p"&&e3[4]==="s"||e3.protocol==="https:"}function urlIsHttpHttpsScheme(e3){assert("protocol"in e3);let t3=e3.protocol;return t3===
"http:"||t3==="https:"}function simpleRangeHeaderValue(e3,t3){let r3=e3;if(!r3.startsWith("bytes"))return"failure";let n2={position:5};if(t3&&collectASequenceOfCodePoints(
s3=>s3==="	"||s3===" ",r3,n2),r3.charCodeAt(n2.position)!==61)return"failure";n2.position++,t3&&collectASequenceOfCodePoints(s3=>s3==="	"||s3===" ",r3,n2);let o5=collectASequenceOfCodePoints(
s3=>{let l6=s3.charCodeAt(0);return l6>=48&&l6<=57},r3,n2),i3=o5.length?Number(o5):null;if(t3&&collectASequenceOfCodePoints(s3=>s3==="	"||s3===" ",r3,n2),r3.charCodeAt(
n2.position)!==45)return"failure";n2.position++,t3&&collectASequenceOfCodePoints(s3=>s3==="	"||s3===" ",r3,n2);let a4=collectASequenceOfCodePoints(s3=>{let l6=s3.
charCodeAt(0);return l6>=48&&l6<=57},r3,n2),c3=a4.length?Number(a4):null;return n2.position<r3.length||c3===null&&i3===null||i3>c3?"failure":{rangeStartValue:i3,
rangeEndValue:c3}}function buildContentRange(e3,t3,r3){let n2="bytes ";return n2+=isomorphicEncode(`${e3}`),n2+="-",n2+=isomorphicEncode(`${t3}`),n2+="/",n2+=isomorphicEncode(
`${r3}`),n2}var InflateStream=class extends Transform{#e;constructor(t3){super(),this.#e=t3}_transform(t3,r3,n2){if(!this._inflateStream){if(t3.length===0){n2();
return}this._inflateStream=(t3[0]&15)===8?zlib.createInflate(this.#e):zlib.createInflateRaw(this.#e),this._inflateStream.on("data",this.push.bind(this)),this._inflateStream.
on("end",()=>this.push(null)),this._inflateStream.on("error",o5=>this.destroy(o5))}this._inflateStream.write(t3,r3,n2)}_final(t3){this._inflateStream&&(this._inflateStream.
end(),this._inflateStream=null),t3()}};function createInflate(e3){return new InflateStream(e3)}function extractMimeType(e3){let t3=null,r3=null,n2=null,o5=getDecodeSplit(
"content-type",e3);if(o5===null)return"failure";for(let i3 of o5){let a4=parseMIMEType(i3);a4==="failure"||a4.essence==="*/*"||(n2=a4,n2.essence!==r3?(t3=null,n2.
parameters.has("charset")&&(t3=n2.parameters.get("charset")),r3=n2.essence):!n2.parameters.has("charset")&&t3!==null&&n2.parameters.set("charset",t3))}return n2??
"failure"}function gettingDecodingSplitting(e3){let t3=e3,r3={position:0},n2=[],o5="";for(;r3.position<t3.length;){if(o5+=collectASequenceOfCodePoints(i3=>i3!==
'"'&&i3!==",",t3,r3),r3.position<t3.length)if(t3.charCodeAt(r3.position)===34){if(o5+=collectAnHTTPQuotedString(t3,r3),r3.position<t3.length)continue}else assert(
t3.charCodeAt(r3.position)===44),r3.position++;o5=removeChars(o5,!0,!0,i3=>i3===9||i3===32),n2.push(o5),o5=""}return n2}function getDecodeSplit(e3,t3){let r3=t3.
get(e3,!0);return r3===null?null:gettingDecodingSplitting(r3)}var textDecoder=new TextDecoder;function utf8DecodeBytes(e3){return e3.length===0?"":(e3[0]===239&&
e3[1]===187&&e3[2]===191&&(e3=e3.subarray(3)),textDecoder.decode(e3))}var EnvironmentSettingsObjectBase=class{get baseUrl(){return getGlobalOrigin()}get origin(){
return this.baseUrl?.origin}policyContainer=makePolicyContainer()},EnvironmentSettingsObject=class{settingsObject=new EnvironmentSettingsObjectBase},environmentSettingsObject=new EnvironmentSettingsObject;
module.exports={isAborted,isCancelled,isValidEncodedURL,createDeferredPromise,ReadableStreamFrom,tryUpgradeRequestToAPotentiallyTrustworthyURL,clampAndCoarsenConnectionTimingInfo,
coarsenedSharedCurrentTime,determineRequestsReferrer,makePolicyContainer,clonePolicyContainer,appendFetchMetadata,appendRequestOriginHeader,TAOCheck,corsCheck,crossOriginResourcePolicyCheck,
createOpaqueTimingInfo,setRequestReferrerPolicyOnRedirect,isValidHTTPToken,requestBadPort,requestCurrentURL,responseURL,responseLocationURL,isBlobLike,isURLPotentiallyTrustworthy,
isValidReasonPhrase,sameOrigin,normalizeMethod,serializeJavascriptValueToJSONString,iteratorMixin,createIterator,isValidHeaderName,isValidHeaderValue,isErrorLike,
fullyReadBody,bytesMatch,isReadableStreamLike,readableStreamClose,isomorphicEncode,urlIsLocal,urlHasHttpsScheme,urlIsHttpHttpsScheme,readAllBytes,simpleRangeHeaderValue,
buildContentRange,parseMetadata,createInflate,extractMimeType,getDecodeSplit,utf8DecodeBytes,environmentSettingsObject}}}),require_symbols2=__commonJS({"node_mo\
dules/undici/lib/web/fetch/symbols.js"(exports,module){"use strict";module.exports={kUrl:Symbol("url"),kHeaders:Symbol("headers"),kSignal:Symbol("signal"),kState:Symbol(
"state"),kDispatcher:Symbol("dispatcher")}}}),require_file=__commonJS({"node_modules/undici/lib/web/fetch/file.js"(exports,module){"use strict";var{Blob:Blob2,File}=require_node_buffer(),
{kState}=require_symbols2(),{webidl}=require_webidl(),FileLike=class _FileLike{constructor(t3,s3,r3={}){let n2=s3,i3=r3.type,a4=r3.lastModified??Date.now();this[kState]=
{blobLike:t3,name:n2,type:i3,lastModified:a4}}stream(...t3){return webidl.brandCheck(this,_FileLike),this[kState].blobLike.stream(...t3)}arrayBuffer(...t3){return webidl.
brandCheck(this,_FileLike),this[kState].blobLike.arrayBuffer(...t3)}slice(...t3){return webidl.brandCheck(this,_FileLike),this[kState].blobLike.slice(...t3)}text(...t3){
return webidl.brandCheck(this,_FileLike),this[kState].blobLike.text(...t3)}get size(){return webidl.brandCheck(this,_FileLike),this[kState].blobLike.size}get type(){
return webidl.brandCheck(this,_FileLike),this[kState].blobLike.type}get name(){return webidl.brandCheck(this,_FileLike),this[kState].name}get lastModified(){return webidl.
brandCheck(this,_FileLike),this[kState].lastModified}get[Symbol.toStringTag](){return"File"}};webidl.converters.Blob=webidl.interfaceConverter(Blob2);function isFileLike(e3){
return e3 instanceof File||e3&&(typeof e3.stream=="function"||typeof e3.arrayBuffer=="function")&&e3[Symbol.toStringTag]==="File"}module.exports={FileLike,isFileLike}}}),
require_formdata=__commonJS({"node_modules/undici/lib/web/fetch/formdata.js"(exports,module){"use strict";var{isBlobLike,iteratorMixin}=require_util3(),{kState}=require_symbols2(),
{kEnumerableProperty}=require_util2(),{FileLike,isFileLike}=require_file(),{webidl}=require_webidl(),{File:NativeFile}=require_node_buffer(),nodeUtil=require_node_util(),
File=globalThis.File??NativeFile,FormData=class _FormData{constructor(e3){if(webidl.util.markAsUncloneable(this),e3!==void 0)throw webidl.errors.conversionFailed(
{prefix:"FormData constructor",argument:"Argument 1",types:["undefined"]});this[kState]=[]}append(e3,t3,r3=void 0){webidl.brandCheck(this,_FormData);let n2="For\
mData.append";if(webidl.argumentLengthCheck(arguments,2,n2),arguments.length===3&&!isBlobLike(t3))throw new TypeError("Failed to execute 'append' on 'FormData':\
 parameter 2 is not of type 'Blob'");e3=webidl.converters.USVString(e3,n2,"name"),t3=isBlobLike(t3)?webidl.converters.Blob(t3,n2,"value",{strict:!1}):webidl.converters.
USVString(t3,n2,"value"),r3=arguments.length===3?webidl.converters.USVString(r3,n2,"filename"):void 0;let s3=makeEntry(e3,t3,r3);this[kState].push(s3)}delete(e3){
webidl.brandCheck(this,_FormData);let t3="FormData.delete";webidl.argumentLengthCheck(arguments,1,t3),e3=webidl.converters.USVString(e3,t3,"name"),this[kState]=
this[kState].filter(r3=>r3.name!==e3)}get(e3){webidl.brandCheck(this,_FormData);let t3="FormData.get";webidl.argumentLengthCheck(arguments,1,t3),e3=webidl.converters.
USVString(e3,t3,"name");let r3=this[kState].findIndex(n2=>n2.name===e3);return r3===-1?null:this[kState][r3].value}getAll(e3){webidl.brandCheck(this,_FormData);
let t3="FormData.getAll";return webidl.argumentLengthCheck(arguments,1,t3),e3=webidl.converters.USVString(e3,t3,"name"),this[kState].filter(r3=>r3.name===e3).map(
r3=>r3.value)}has(e3){webidl.brandCheck(this,_FormData);let t3="FormData.has";return webidl.argumentLengthCheck(arguments,1,t3),e3=webidl.converters.USVString(e3,
t3,"name"),this[kState].findIndex(r3=>r3.name===e3)!==-1}set(e3,t3,r3=void 0){webidl.brandCheck(this,_FormData);let n2="FormData.set";if(webidl.argumentLengthCheck(
arguments,2,n2),arguments.length===3&&!isBlobLike(t3))throw new TypeError("Failed to execute 'set' on 'FormData': parameter 2 is not of type 'Blob'");e3=webidl.
converters.USVString(e3,n2,"name"),t3=isBlobLike(t3)?webidl.converters.Blob(t3,n2,"name",{strict:!1}):webidl.converters.USVString(t3,n2,"name"),r3=arguments.length===
3?webidl.converters.USVString(r3,n2,"name"):void 0;let s3=makeEntry(e3,t3,r3),i3=this[kState].findIndex(o5=>o5.name===e3);i3!==-1?this[kState]=[...this[kState].
slice(0,i3),s3,...this[kState].slice(i3+1).filter(o5=>o5.name!==e3)]:this[kState].push(s3)}[nodeUtil.inspect.custom](e3,t3){let r3=this[kState].reduce((s3,i3)=>(s3[i3.
name]?Array.isArray(s3[i3.name])?s3[i3.name].push(i3.value):s3[i3.name]=[s3[i3.name],i3.value]:s3[i3.name]=i3.value,s3),{__proto__:null});t3.depth??=e3,t3.colors??=
!0;let n2=nodeUtil.formatWithOptions(t3,r3);return`FormData ${n2.slice(n2.indexOf("]")+2)}`}};iteratorMixin("FormData",FormData,kState,"name","value"),Object.defineProperties(
FormData.prototype,{append:kEnumerableProperty,delete:kEnumerableProperty,get:kEnumerableProperty,getAll:kEnumerableProperty,has:kEnumerableProperty,set:kEnumerableProperty,
[Symbol.toStringTag]:{value:"FormData",configurable:!0}});function makeEntry(c3,e3,t3){if(typeof e3!="string"&&(isFileLike(e3)||(e3=e3 instanceof Blob?new File(
[e3],"blob",{type:e3.type}):new FileLike(e3,"blob",{type:e3.type})),t3!==void 0)){let r3={type:e3.type,lastModified:e3.lastModified};e3=e3 instanceof NativeFile?
new File([e3],t3,r3):new FileLike(e3,t3,r3)}return{name:c3,value:e3}}module.exports={FormData,makeEntry}}}),require_formdata_parser=__commonJS({"node_modules/un\
dici/lib/web/fetch/formdata-parser.js"(exports,module){"use strict";var{isUSVString,bufferToLowerCasedHeaderName}=require_util2(),{utf8DecodeBytes}=require_util3(),
{HTTP_TOKEN_CODEPOINTS,isomorphicDecode}=require_data_url(),{isFileLike}=require_file(),{makeEntry}=require_formdata(),assert=require_node_assert(),{File:NodeFile}=require_node_buffer(),
File=globalThis.File??NodeFile,formDataNameBuffer=Buffer.from('form-data; name="'),filenameBuffer=Buffer.from("; filename"),dd=Buffer.from("--"),ddcrlf=Buffer.from(
`--\r
`);function isAsciiString(e3){for(let r3=0;r3<e3.length;++r3)if((e3.charCodeAt(r3)&-128)!==0)return!1;return!0}function validateBoundary(e3){let r3=e3.length;if(r3<
27||r3>70)return!1;for(let a4=0;a4<r3;++a4){let t3=e3.charCodeAt(a4);if(!(t3>=48&&t3<=57||t3>=65&&t3<=90||t3>=97&&t3<=122||t3===39||t3===45||t3===95))return!1}return!0}
function multipartFormDataParser(e3,r3){assert(r3!=="failure"&&r3.essence==="multipart/form-data");let a4=r3.parameters.get("boundary");if(a4===void 0)return"fa\
ilure";let t3=Buffer.from(`--${a4}`,"utf8"),i3=[],l6={position:0};for(;e3[l6.position]===13&&e3[l6.position+1]===10;)l6.position+=2;let f4=e3.length;for(;e3[f4-
1]===10&&e3[f4-2]===13;)f4-=2;for(f4!==e3.length&&(e3=e3.subarray(0,f4));;){if(e3.subarray(l6.position,l6.position+t3.length).equals(t3))l6.position+=t3.length;else
return"failure";if(l6.position===e3.length-2&&bufferStartsWith(e3,dd,l6)||l6.position===e3.length-4&&bufferStartsWith(e3,ddcrlf,l6))return i3;if(e3[l6.position]!==
13||e3[l6.position+1]!==10)return"failure";l6.position+=2;let n2=parseMultipartFormDataHeaders(e3,l6);if(n2==="failure")return"failure";let{name:o5,filename:x3,
contentType:d5,encoding:g6}=n2;l6.position+=2;let s3;{let c3=e3.indexOf(t3.subarray(2),l6.position);if(c3===-1)return"failure";s3=e3.subarray(l6.position,c3-4),
l6.position+=s3.length,g6==="base64"&&(s3=Buffer.from(s3.toString(),"base64"))}if(e3[l6.position]!==13||e3[l6.position+1]!==10)return"failure";l6.position+=2;let u4;
x3!==null?(d5??="text/plain",isAsciiString(d5)||(d5=""),u4=new File([s3],x3,{type:d5})):u4=utf8DecodeBytes(Buffer.from(s3)),assert(isUSVString(o5)),assert(typeof u4==
"string"&&isUSVString(u4)||isFileLike(u4)),i3.push(makeEntry(o5,u4,x3))}}function parseMultipartFormDataHeaders(e3,r3){let a4=null,t3=null,i3=null,l6=null;for(;;){
if(e3[r3.position]===13&&e3[r3.position+1]===10)return a4===null?"failure":{name:a4,filename:t3,contentType:i3,encoding:l6};let f4=collectASequenceOfBytes(n2=>n2!==
10&&n2!==13&&n2!==58,e3,r3);if(f4=removeChars(f4,!0,!0,n2=>n2===9||n2===32),!HTTP_TOKEN_CODEPOINTS.test(f4.toString())||e3[r3.position]!==58)return"failure";switch(r3.
position++,collectASequenceOfBytes(n2=>n2===32||n2===9,e3,r3),bufferToLowerCasedHeaderName(f4)){case"content-disposition":{if(a4=t3=null,!bufferStartsWith(e3,formDataNameBuffer,
r3)||(r3.position+=17,a4=parseMultipartFormDataName(e3,r3),a4===null))return"failure";if(bufferStartsWith(e3,filenameBuffer,r3)){let n2=r3.position+filenameBuffer.
length;if(e3[n2]===42&&(r3.position+=1,n2+=1),e3[n2]!==61||e3[n2+1]!==34||(r3.position+=12,t3=parseMultipartFormDataName(e3,r3),t3===null))return"failure"}break}case"\
content-type":{let n2=collectASequenceOfBytes(o5=>o5!==10&&o5!==13,e3,r3);n2=removeChars(n2,!1,!0,o5=>o5===9||o5===32),i3=isomorphicDecode(n2);break}case"conten\
t-transfer-encoding":{let n2=collectASequenceOfBytes(o5=>o5!==10&&o5!==13,e3,r3);n2=removeChars(n2,!1,!0,o5=>o5===9||o5===32),l6=isomorphicDecode(n2);break}default:
collectASequenceOfBytes(n2=>n2!==10&&n2!==13,e3,r3)}if(e3[r3.position]!==13&&e3[r3.position+1]!==10)return"failure";r3.position+=2}}function parseMultipartFormDataName(e3,r3){
assert(e3[r3.position-1]===34);let a4=collectASequenceOfBytes(t3=>t3!==10&&t3!==13&&t3!==34,e3,r3);return e3[r3.position]!==34?null:(r3.position++,a4=new TextDecoder().
decode(a4).replace(/%0A/ig,`
`).replace(/%0D/ig,"\r").replace(/%22/g,'"'),a4)}function collectASequenceOfBytes(e3,r3,a4){let t3=a4.position;for(;t3<r3.length&&e3(r3[t3]);)++t3;return r3.subarray(
a4.position,a4.position=t3)}function removeChars(e3,r3,a4,t3){let i3=0,l6=e3.length-1;if(r3)for(;i3<e3.length&&t3(e3[i3]);)i3++;if(a4)for(;l6>0&&t3(e3[l6]);)l6--;
return i3===0&&l6===e3.length-1?e3:e3.subarray(i3,l6+1)}function bufferStartsWith(e3,r3,a4){if(e3.length<r3.length)return!1;for(let t3=0;t3<r3.length;t3++)if(r3[t3]!==
e3[a4.position+t3])return!1;return!0}module.exports={multipartFormDataParser,validateBoundary}}}),require_body=__commonJS({"node_modules/undici/lib/web/fetch/bo\
dy.js"(exports,module){"use strict";var util=require_util2(),{ReadableStreamFrom,isBlobLike,isReadableStreamLike,readableStreamClose,createDeferredPromise,fullyReadBody,
extractMimeType,utf8DecodeBytes}=require_util3(),{FormData}=require_formdata(),{kState}=require_symbols2(),{webidl}=require_webidl(),{Blob:Blob2}=require_node_buffer(),
assert=require_node_assert(),{isErrored,isDisturbed}=require_node_stream(),{isArrayBuffer}=require_types(),{serializeAMimeType}=require_data_url(),{multipartFormDataParser}=require_formdata_parser(),
random;try{let e3=require_node_crypto();random=r3=>e3.randomInt(0,r3)}catch{random=e3=>Math.floor(Math.random(e3))}var textEncoder=new TextEncoder;function noop(){}
var hasFinalizationRegistry=globalThis.FinalizationRegistry&&process.version.indexOf("v18")!==0,streamRegistry;hasFinalizationRegistry&&(streamRegistry=new FinalizationRegistry(
e3=>{let r3=e3.deref();r3&&!r3.locked&&!isDisturbed(r3)&&!isErrored(r3)&&r3.cancel("Response object has been garbage collected").catch(noop)}));function extractBody(e3,r3=!1){
let t3=null;e3 instanceof ReadableStream?t3=e3:isBlobLike(e3)?t3=e3.stream():t3=new ReadableStream({async pull(l6){let o5=typeof s3=="string"?textEncoder.encode(
s3):s3;o5.byteLength&&l6.enqueue(o5),queueMicrotask(()=>readableStreamClose(l6))},start(){},type:"bytes"}),assert(isReadableStreamLike(t3));let n2=null,s3=null,
a4=null,i3=null;if(typeof e3=="string")s3=e3,i3="text/plain;charset=UTF-8";else if(e3 instanceof URLSearchParams)s3=e3.toString(),i3="application/x-www-form-url\
encoded;charset=UTF-8";else if(isArrayBuffer(e3))s3=new Uint8Array(e3.slice());else if(ArrayBuffer.isView(e3))s3=new Uint8Array(e3.buffer.slice(e3.byteOffset,e3.
byteOffset+e3.byteLength));else if(util.isFormDataLike(e3)){let l6=`----formdata-undici-0${`${random(1e11)}`.padStart(11,"0")}`,o5=`--${l6}\r
Content-Disposition: form-data`,y3=u4=>u4.replace(/\n/g,"%0A").replace(/\r/g,"%0D").replace(/"/g,"%22"),m5=u4=>u4.replace(/\r?\n|\r/g,`\r
`),c3=[],h5=new Uint8Array([13,10]);a4=0;let w4=!1;for(let[u4,f4]of e3)if(typeof f4=="string"){let p5=textEncoder.encode(o5+`; name="${y3(m5(u4))}"\r
\r
${m5(f4)}\r
`);c3.push(p5),a4+=p5.byteLength}else{let p5=textEncoder.encode(`${o5}; name="${y3(m5(u4))}"`+(f4.name?`; filename="${y3(f4.name)}"`:"")+`\r
Content-Type: ${f4.type||"application/octet-stream"}\r
\r
`);c3.push(p5,f4,h5),typeof f4.size=="number"?a4+=p5.byteLength+f4.size+h5.byteLength:w4=!0}let b8=textEncoder.encode(`--${l6}--\r
`);c3.push(b8),a4+=b8.byteLength,w4&&(a4=null),s3=e3,n2=async function*(){for(let u4 of c3)u4.stream?yield*u4.stream():yield u4},i3=`multipart/form-data; bounda\
ry=${l6}`}else if(isBlobLike(e3))s3=e3,a4=e3.size,e3.type&&(i3=e3.type);else if(typeof e3[Symbol.asyncIterator]=="function"){if(r3)throw new TypeError("keepaliv\
e");if(util.isDisturbed(e3)||e3.locked)throw new TypeError("Response body object should not be disturbed or locked");t3=e3 instanceof ReadableStream?e3:ReadableStreamFrom(
e3)}if((typeof s3=="string"||util.isBuffer(s3))&&(a4=Buffer.byteLength(s3)),n2!=null){let l6;t3=new ReadableStream({async start(){l6=n2(e3)[Symbol.asyncIterator]()},
async pull(o5){let{value:y3,done:m5}=await l6.next();if(m5)queueMicrotask(()=>{o5.close(),o5.byobRequest?.respond(0)});else if(!isErrored(t3)){let c3=new Uint8Array(
y3);c3.byteLength&&o5.enqueue(c3)}return o5.desiredSize>0},async cancel(o5){await l6.return()},type:"bytes"})}return[{stream:t3,source:s3,length:a4},i3]}function safelyExtractBody(e3,r3=!1){
return e3 instanceof ReadableStream&&(assert(!util.isDisturbed(e3),"The body has already been consumed."),assert(!e3.locked,"The stream is locked.")),extractBody(
e3,r3)}function cloneBody(e3,r3){let[t3,n2]=r3.stream.tee();return r3.stream=t3,{stream:n2,length:r3.length,source:r3.source}}function throwIfAborted(e3){if(e3.
aborted)throw new DOMException("The operation was aborted.","AbortError")}function bodyMixinMethods(e3){return{blob(){return consumeBody(this,t3=>{let n2=bodyMimeType(
this);return n2===null?n2="":n2&&(n2=serializeAMimeType(n2)),new Blob2([t3],{type:n2})},e3)},arrayBuffer(){return consumeBody(this,t3=>new Uint8Array(t3).buffer,
e3)},text(){return consumeBody(this,utf8DecodeBytes,e3)},json(){return consumeBody(this,parseJSONFromBytes,e3)},formData(){return consumeBody(this,t3=>{let n2=bodyMimeType(
this);if(n2!==null)switch(n2.essence){case"multipart/form-data":{let s3=multipartFormDataParser(t3,n2);if(s3==="failure")throw new TypeError("Failed to parse bo\
dy as FormData.");let a4=new FormData;return a4[kState]=s3,a4}case"application/x-www-form-urlencoded":{let s3=new URLSearchParams(t3.toString()),a4=new FormData;
for(let[i3,d5]of s3)a4.append(i3,d5);return a4}}throw new TypeError('Content-Type was not one of "multipart/form-data" or "application/x-www-form-urlencoded".')},
e3)},bytes(){return consumeBody(this,t3=>new Uint8Array(t3),e3)}}}function mixinBody(e3){Object.assign(e3.prototype,bodyMixinMethods(e3))}async function consumeBody(e3,r3,t3){
if(webidl.brandCheck(e3,t3),bodyUnusable(e3))throw new TypeError("Body is unusable: Body has already been read");throwIfAborted(e3[kState]);let n2=createDeferredPromise(),
s3=i3=>n2.reject(i3),a4=i3=>{try{n2.resolve(r3(i3))}catch(d5){s3(d5)}};return e3[kState].body==null?(a4(Buffer.allocUnsafe(0)),n2.promise):(await fullyReadBody(
e3[kState].body,a4,s3),n2.promise)}function bodyUnusable(e3){let r3=e3[kState].body;return r3!=null&&(r3.stream.locked||util.isDisturbed(r3.stream))}function parseJSONFromBytes(e3){
return JSON.parse(utf8DecodeBytes(e3))}function bodyMimeType(e3){let r3=e3[kState].headersList,t3=extractMimeType(r3);return t3==="failure"?null:t3}module.exports=
{extractBody,safelyExtractBody,cloneBody,mixinBody,streamRegistry,hasFinalizationRegistry,bodyUnusable}}}),require_client_h1=__commonJS({"node_modules/undici/li\
b/dispatcher/client-h1.js"(exports,module){"use strict";var assert=require_node_assert(),util=require_util2(),{channels}=require_diagnostics(),timers=require_timers(),
{RequestContentLengthMismatchError,ResponseContentLengthMismatchError,RequestAbortedError,InvalidArgumentError,HeadersTimeoutError,HeadersOverflowError,SocketError,
InformationalError,BodyTimeoutError,HTTPParserError,ResponseExceededMaxSizeError}=require_errors(),{kUrl,kReset,kClient,kParser,kBlocking,kRunning,kPending,kSize,
kWriting,kQueue,kNoRef,kKeepAliveDefaultTimeout,kHostHeader,kPendingIdx,kRunningIdx,kError,kPipelining,kSocket,kKeepAliveTimeoutValue,kMaxHeadersSize,kKeepAliveMaxTimeout,
kKeepAliveTimeoutThreshold,kHeadersTimeout,kBodyTimeout,kStrictContentLength,kMaxRequests,kCounter,kMaxResponseSize,kOnError,kResume,kHTTPContext}=require_symbols(),
constants=require_constants2(),EMPTY_BUF=Buffer.alloc(0),FastBuffer=Buffer[Symbol.species],addListener=util.addListener,removeAllListeners=util.removeAllListeners,
kIdleSocketValidation=Symbol("kIdleSocketValidation"),kIdleSocketValidationTimeout=Symbol("kIdleSocketValidationTimeout"),kSocketUsed=Symbol("kSocketUsed"),extractBody;
async function lazyllhttp(){let o5=process.env.JEST_WORKER_ID?require_llhttp_wasm():void 0,e3;try{e3=await WebAssembly.compile(require_llhttp_simd_wasm())}catch{
e3=await WebAssembly.compile(o5||require_llhttp_wasm())}return await WebAssembly.instantiate(e3,{env:{wasm_on_url:(r3,t3,s3)=>0,wasm_on_status:(r3,t3,s3)=>{assert(
currentParser.ptr===r3);let i3=t3-currentBufferPtr+currentBufferRef.byteOffset;return currentParser.onStatus(new FastBuffer(currentBufferRef.buffer,i3,s3))||0},
wasm_on_message_begin:r3=>(assert(currentParser.ptr===r3),currentParser.onMessageBegin()||0),wasm_on_header_field:(r3,t3,s3)=>{assert(currentParser.ptr===r3);let i3=t3-
currentBufferPtr+currentBufferRef.byteOffset;return currentParser.onHeaderField(new FastBuffer(currentBufferRef.buffer,i3,s3))||0},wasm_on_header_value:(r3,t3,s3)=>{
assert(currentParser.ptr===r3);let i3=t3-currentBufferPtr+currentBufferRef.byteOffset;return currentParser.onHeaderValue(new FastBuffer(currentBufferRef.buffer,
i3,s3))||0},wasm_on_headers_complete:(r3,t3,s3,i3)=>(assert(currentParser.ptr===r3),currentParser.onHeadersComplete(t3,!!s3,!!i3)||0),wasm_on_body:(r3,t3,s3)=>{
assert(currentParser.ptr===r3);let i3=t3-currentBufferPtr+currentBufferRef.byteOffset;return currentParser.onBody(new FastBuffer(currentBufferRef.buffer,i3,s3))||
0},wasm_on_message_complete:r3=>(assert(currentParser.ptr===r3),currentParser.onMessageComplete()||0)}})}var llhttpInstance=null,llhttpPromise=lazyllhttp();llhttpPromise.
catch();var currentParser=null,currentBufferRef=null,currentBufferSize=0,currentBufferPtr=null,USE_NATIVE_TIMER=0,USE_FAST_TIMER=1,TIMEOUT_HEADERS=2|USE_FAST_TIMER,
TIMEOUT_BODY=4|USE_FAST_TIMER,TIMEOUT_KEEP_ALIVE=8|USE_NATIVE_TIMER,Parser=class{constructor(e3,r3,{exports:t3}){assert(Number.isFinite(e3[kMaxHeadersSize])&&e3[kMaxHeadersSize]>
0),this.llhttp=t3,this.ptr=this.llhttp.llhttp_alloc(constants.TYPE.RESPONSE),this.client=e3,this.socket=r3,this.timeout=null,this.timeoutValue=null,this.timeoutType=
null,this.statusCode=null,this.statusText="",this.upgrade=!1,this.headers=[],this.headersSize=0,this.headersMaxSize=e3[kMaxHeadersSize],this.shouldKeepAlive=!1,
this.paused=!1,this.resume=this.resume.bind(this),this.bytesRead=0,this.keepAlive="",this.contentLength="",this.connection="",this.maxResponseSize=e3[kMaxResponseSize]}setTimeout(e3,r3){
e3!==this.timeoutValue||r3&USE_FAST_TIMER^this.timeoutType&USE_FAST_TIMER?(this.timeout&&(timers.clearTimeout(this.timeout),this.timeout=null),e3&&(r3&USE_FAST_TIMER?
this.timeout=timers.setFastTimeout(onParserTimeout,e3,new WeakRef(this)):(this.timeout=setTimeout(onParserTimeout,e3,new WeakRef(this)),this.timeout.unref())),this.
timeoutValue=e3):this.timeout&&this.timeout.refresh&&this.timeout.refresh(),this.timeoutType=r3}resume(){this.socket.destroyed||!this.paused||(assert(this.ptr!=
null),assert(currentParser==null),this.llhttp.llhttp_resume(this.ptr),assert(this.timeoutType===TIMEOUT_BODY),this.timeout&&this.timeout.refresh&&this.timeout.refresh(),
this.paused=!1,this.execute(this.socket.read()||EMPTY_BUF),this.readMore())}readMore(){for(;!this.paused&&this.ptr;){let e3=this.socket.read();if(e3===null)break;
this.execute(e3)}}execute(e3){assert(this.ptr!=null),assert(currentParser==null),assert(!this.paused);let{socket:r3,llhttp:t3}=this;e3.length>currentBufferSize&&
(currentBufferPtr&&t3.free(currentBufferPtr),currentBufferSize=Math.ceil(e3.length/4096)*4096,currentBufferPtr=t3.malloc(currentBufferSize)),new Uint8Array(t3.memory.
buffer,currentBufferPtr,currentBufferSize).set(e3);try{let s3;try{currentBufferRef=e3,currentParser=this,s3=t3.llhttp_execute(this.ptr,currentBufferPtr,e3.length)}catch(l6){
throw l6}finally{currentParser=null,currentBufferRef=null}let i3=t3.llhttp_get_error_pos(this.ptr)-currentBufferPtr;if(s3!==constants.ERROR.OK){let l6=e3.subarray(
i3);if(s3===constants.ERROR.PAUSED_UPGRADE)this.onUpgrade(l6);else if(s3===constants.ERROR.PAUSED)this.paused=!0,r3.unshift(l6);else throw this.createError(s3,l6)}}catch(s3){
util.destroy(r3,s3)}}finish(){assert(currentParser===null),assert(this.ptr!=null),assert(!this.paused);let{llhttp:e3}=this,r3;try{currentParser=this,r3=e3.llhttp_finish(
this.ptr)}finally{currentParser=null}return r3===constants.ERROR.OK?null:r3===constants.ERROR.PAUSED||r3===constants.ERROR.PAUSED_UPGRADE?(this.paused=!0,null):
this.createError(r3,EMPTY_BUF)}createError(e3,r3){let{llhttp:t3,contentLength:s3,bytesRead:i3}=this;if(s3&&i3!==parseInt(s3,10))return new ResponseContentLengthMismatchError;
let l6=t3.llhttp_get_error_reason(this.ptr),u4="";if(l6){let n2=new Uint8Array(t3.memory.buffer,l6).indexOf(0);u4="Response does not match the HTTP/1.1 protocol\
 ("+Buffer.from(t3.memory.buffer,l6,n2).toString()+")"}return new HTTPParserError(u4,constants.ERROR[e3],r3)}destroy(){assert(this.ptr!=null),assert(currentParser==
null),this.llhttp.llhttp_free(this.ptr),this.ptr=null,this.timeout&&timers.clearTimeout(this.timeout),this.timeout=null,this.timeoutValue=null,this.timeoutType=
null,this.paused=!1}onStatus(e3){this.statusText=e3.toString()}onMessageBegin(){let{socket:e3,client:r3}=this;if(e3.destroyed)return-1;if(r3[kRunning]===0)return util.
destroy(e3,new SocketError("bad response",util.getSocketInfo(e3))),-1;let t3=r3[kQueue][r3[kRunningIdx]];if(!t3)return-1;t3.onResponseStarted()}onHeaderField(e3){
let r3=this.headers.length;(r3&1)===0?this.headers.push(e3):this.headers[r3-1]=Buffer.concat([this.headers[r3-1],e3]),this.trackHeader(e3.length)}onHeaderValue(e3){
let r3=this.headers.length;(r3&1)===1?(this.headers.push(e3),r3+=1):this.headers[r3-1]=Buffer.concat([this.headers[r3-1],e3]);let t3=this.headers[r3-2];if(t3.length===
10){let s3=util.bufferToLowerCasedHeaderName(t3);s3==="keep-alive"?this.keepAlive+=e3.toString():s3==="connection"&&(this.connection+=e3.toString())}else t3.length===
14&&util.bufferToLowerCasedHeaderName(t3)==="content-length"&&(this.contentLength+=e3.toString());this.trackHeader(e3.length)}trackHeader(e3){this.headersSize+=
e3,this.headersSize>=this.headersMaxSize&&util.destroy(this.socket,new HeadersOverflowError)}onUpgrade(e3){let{upgrade:r3,client:t3,socket:s3,headers:i3,statusCode:l6,
statusText:u4}=this;assert(r3),assert(t3[kSocket]===s3),assert(!s3.destroyed),assert(!this.paused),assert((i3.length&1)===0);let n2=t3[kQueue][t3[kRunningIdx]];
assert(n2),assert(n2.upgrade||n2.method==="CONNECT"),this.statusCode=null,this.statusText="",this.shouldKeepAlive=null,this.headers=[],this.headersSize=0,s3.unshift(
e3),s3[kParser].destroy(),s3[kParser]=null,s3[kClient]=null,s3[kError]=null,removeAllListeners(s3),t3[kSocket]=null,t3[kHTTPContext]=null,t3[kQueue][t3[kRunningIdx]++]=
null,t3.emit("disconnect",t3[kUrl],[t3],new InformationalError("upgrade"));try{n2.onUpgrade(l6,i3,s3,u4)}catch(a4){util.errorRequest(t3,n2,a4),util.destroy(s3,a4)}
t3[kResume]()}onHeadersComplete(e3,r3,t3){let{client:s3,socket:i3,headers:l6,statusText:u4}=this;if(i3.destroyed)return-1;if(s3[kRunning]===0)return util.destroy(
i3,new SocketError("bad response",util.getSocketInfo(i3))),-1;let n2=s3[kQueue][s3[kRunningIdx]];if(!n2)return-1;if(assert(!this.upgrade),assert(this.statusCode<
200),e3===100)return util.destroy(i3,new SocketError("bad response",util.getSocketInfo(i3))),-1;if(r3&&!n2.upgrade)return util.destroy(i3,new SocketError("bad u\
pgrade",util.getSocketInfo(i3))),-1;if(assert(this.timeoutType===TIMEOUT_HEADERS),this.statusCode=e3,this.shouldKeepAlive=t3||n2.method==="HEAD"&&!i3[kReset]&&this.
connection.toLowerCase()==="keep-alive",this.statusCode>=200){let f4=n2.bodyTimeout!=null?n2.bodyTimeout:s3[kBodyTimeout];this.setTimeout(f4,TIMEOUT_BODY)}else this.
timeout&&this.timeout.refresh&&this.timeout.refresh();if(n2.method==="CONNECT")return assert(s3[kRunning]===1),this.upgrade=!0,2;if(r3)return assert(s3[kRunning]===
1),this.upgrade=!0,2;if(assert((this.headers.length&1)===0),this.headers=[],this.headersSize=0,this.shouldKeepAlive&&s3[kPipelining]){let f4=this.keepAlive?util.
parseKeepAliveTimeout(this.keepAlive):null;if(f4!=null){let m5=Math.min(f4-s3[kKeepAliveTimeoutThreshold],s3[kKeepAliveMaxTimeout]);m5<=0?i3[kReset]=!0:s3[kKeepAliveTimeoutValue]=
m5}else s3[kKeepAliveTimeoutValue]=s3[kKeepAliveDefaultTimeout]}else i3[kReset]=!0;let a4=n2.onHeaders(e3,l6,this.resume,u4)===!1;return n2.aborted?-1:n2.method===
"HEAD"||e3<200?1:(i3[kBlocking]&&(i3[kBlocking]=!1,s3[kResume]()),a4?constants.ERROR.PAUSED:0)}onBody(e3){let{client:r3,socket:t3,statusCode:s3,maxResponseSize:i3}=this;
if(t3.destroyed)return-1;let l6=r3[kQueue][r3[kRunningIdx]];if(assert(l6),assert(this.timeoutType===TIMEOUT_BODY),this.timeout&&this.timeout.refresh&&this.timeout.
refresh(),assert(s3>=200),i3>-1&&this.bytesRead+e3.length>i3)return util.destroy(t3,new ResponseExceededMaxSizeError),-1;if(this.bytesRead+=e3.length,l6.onData(
e3)===!1)return constants.ERROR.PAUSED}onMessageComplete(){let{client:e3,socket:r3,statusCode:t3,upgrade:s3,headers:i3,contentLength:l6,bytesRead:u4,shouldKeepAlive:n2}=this;
if(r3.destroyed&&(!t3||n2))return-1;if(s3)return;assert(t3>=100),assert((this.headers.length&1)===0);let a4=e3[kQueue][e3[kRunningIdx]];if(assert(a4),this.statusCode=
null,this.statusText="",this.bytesRead=0,this.contentLength="",this.keepAlive="",this.connection="",this.headers=[],this.headersSize=0,!(t3<200)){if(a4.method!==
"HEAD"&&l6&&u4!==parseInt(l6,10))return util.destroy(r3,new ResponseContentLengthMismatchError),-1;if(a4.onComplete(i3),e3[kQueue][e3[kRunningIdx]++]=null,r3[kSocketUsed]=
!0,r3[kWriting])return assert(e3[kRunning]===0),util.destroy(r3,new InformationalError("reset")),constants.ERROR.PAUSED;if(n2){if(r3[kReset]&&e3[kRunning]===0)return util.
destroy(r3,new InformationalError("reset")),constants.ERROR.PAUSED;e3[kPipelining]==null||e3[kPipelining]===1?setImmediate(()=>e3[kResume]()):e3[kResume]()}else
return util.destroy(r3,new InformationalError("reset")),constants.ERROR.PAUSED}}};function onParserTimeout(o5){let{socket:e3,timeoutType:r3,client:t3,paused:s3}=o5.
deref();r3===TIMEOUT_HEADERS?(!e3[kWriting]||e3.writableNeedDrain||t3[kRunning]>1)&&(assert(!s3,"cannot be paused while waiting for headers"),util.destroy(e3,new HeadersTimeoutError)):
r3===TIMEOUT_BODY?s3||util.destroy(e3,new BodyTimeoutError):r3===TIMEOUT_KEEP_ALIVE&&(assert(t3[kRunning]===0&&t3[kKeepAliveTimeoutValue]),util.destroy(e3,new InformationalError(
"socket idle timeout")))}async function connectH1(o5,e3){o5[kSocket]=e3,llhttpInstance||(llhttpInstance=await llhttpPromise,llhttpPromise=null),e3[kNoRef]=!1,e3[kWriting]=
!1,e3[kReset]=!1,e3[kBlocking]=!1,e3[kIdleSocketValidation]=0,e3[kIdleSocketValidationTimeout]=null,e3[kSocketUsed]=!1,e3[kParser]=new Parser(o5,e3,llhttpInstance),
addListener(e3,"error",function(t3){let s3=this[kParser];if(t3.code==="ECONNRESET"&&s3.statusCode&&!s3.shouldKeepAlive){let i3=s3.finish();i3&&(this[kError]=i3,
this[kClient][kOnError](i3));return}this[kError]=t3,this[kClient][kOnError](t3)}),addListener(e3,"readable",function(){let t3=this[kParser];t3&&t3.readMore()}),
addListener(e3,"end",function(){let t3=this[kParser];if(t3.statusCode&&!t3.shouldKeepAlive){let s3=t3.finish();s3&&util.destroy(this,s3);return}util.destroy(this,
new SocketError("other side closed",util.getSocketInfo(this)))}),addListener(e3,"close",function(){let t3=this[kClient],s3=this[kParser];clearIdleSocketValidation(
this),s3&&(!this[kError]&&s3.statusCode&&!s3.shouldKeepAlive&&(this[kError]=s3.finish()||this[kError]),this[kParser].destroy(),this[kParser]=null);let i3=this[kError]||
new SocketError("closed",util.getSocketInfo(this));if(t3[kSocket]=null,t3[kHTTPContext]=null,t3.destroyed){assert(t3[kPending]===0);let l6=t3[kQueue].splice(t3[kRunningIdx]);
for(let u4=0;u4<l6.length;u4++){let n2=l6[u4];util.errorRequest(t3,n2,i3)}}else if(t3[kRunning]>0&&i3.code!=="UND_ERR_INFO"){let l6=t3[kQueue][t3[kRunningIdx]];
t3[kQueue][t3[kRunningIdx]++]=null,util.errorRequest(t3,l6,i3)}t3[kPendingIdx]=t3[kRunningIdx],assert(t3[kRunning]===0),t3.emit("disconnect",t3[kUrl],[t3],i3),t3[kResume]()});
let r3=!1;return e3.on("close",()=>{r3=!0}),{version:"h1",defaultPipelining:1,write(...t3){return writeH1(o5,...t3)},resume(){resumeH1(o5)},destroy(t3,s3){r3?queueMicrotask(
s3):e3.destroy(t3).on("close",s3)},get destroyed(){return e3.destroyed},busy(t3){return!!(e3[kWriting]||e3[kReset]||e3[kBlocking]||e3[kIdleSocketValidation]===1||
t3&&(o5[kRunning]>0&&!t3.idempotent||o5[kRunning]>0&&(t3.upgrade||t3.method==="CONNECT")||o5[kRunning]>0&&util.bodyLength(t3.body)!==0&&(util.isStream(t3.body)||
util.isAsyncIterable(t3.body)||util.isFormDataLike(t3.body))))}}}function clearIdleSocketValidation(o5){o5[kIdleSocketValidationTimeout]&&(clearImmediate(o5[kIdleSocketValidationTimeout]),
o5[kIdleSocketValidationTimeout]=null),o5[kIdleSocketValidation]=0}function scheduleIdleSocketValidation(o5,e3){e3[kIdleSocketValidation]=1,e3[kIdleSocketValidationTimeout]=
setImmediate(()=>{e3[kIdleSocketValidationTimeout]=null,e3[kIdleSocketValidation]=2,o5[kSocket]===e3&&!e3.destroyed&&o5[kResume]()})}function resumeH1(o5){let e3=o5[kSocket];
if(e3&&!e3.destroyed){if(o5[kSize]===0?!e3[kNoRef]&&e3.unref&&(e3.unref(),e3[kNoRef]=!0):e3[kNoRef]&&e3.ref&&(e3.ref(),e3[kNoRef]=!1),o5[kRunning]===0&&o5[kPending]>
0&&e3[kSocketUsed]){if(e3[kIdleSocketValidation]===0)return scheduleIdleSocketValidation(o5,e3),e3[kParser].readMore(),e3.destroyed,void 0;if(e3[kIdleSocketValidation]===
1)return e3[kParser].readMore(),e3.destroyed,void 0}if(o5[kRunning]===0&&(e3[kParser].readMore(),e3.destroyed))return;if(o5[kSize]===0)e3[kParser].timeoutType!==
TIMEOUT_KEEP_ALIVE&&e3[kParser].setTimeout(o5[kKeepAliveTimeoutValue],TIMEOUT_KEEP_ALIVE);else if(o5[kRunning]>0&&e3[kParser].statusCode<200&&e3[kParser].timeoutType!==
TIMEOUT_HEADERS){let r3=o5[kQueue][o5[kRunningIdx]],t3=r3.headersTimeout!=null?r3.headersTimeout:o5[kHeadersTimeout];e3[kParser].setTimeout(t3,TIMEOUT_HEADERS)}}}
function shouldSendContentLength(o5){return o5!=="GET"&&o5!=="HEAD"&&o5!=="OPTIONS"&&o5!=="TRACE"&&o5!=="CONNECT"}function writeH1(o5,e3){let{method:r3,path:t3,
host:s3,upgrade:i3,blocking:l6,reset:u4}=e3,{body:n2,headers:a4,contentLength:f4}=e3,m5=r3==="PUT"||r3==="POST"||r3==="PATCH"||r3==="QUERY"||r3==="PROPFIND"||r3===
"PROPPATCH";if(util.isFormDataLike(n2)){extractBody||(extractBody=require_body().extractBody);let[y3,w4]=extractBody(n2);e3.contentType==null&&a4.push("content-\
type",w4),n2=y3.stream,f4=y3.length}else if(util.isBlobLike(n2)&&e3.contentType==null){let y3=n2.type;if(y3){let w4=`${y3}`;if(!util.isValidHeaderValue(w4))return util.
errorRequest(o5,e3,new InvalidArgumentError("invalid content-type header")),!1;a4.push("content-type",w4)}}n2&&typeof n2.read=="function"&&n2.read(0);let p5=util.
bodyLength(n2);if(f4=p5??f4,f4===null&&(f4=e3.contentLength),f4===0&&!m5&&(f4=null),shouldSendContentLength(r3)&&f4>0&&e3.contentLength!==null&&e3.contentLength!==
f4){if(o5[kStrictContentLength])return util.errorRequest(o5,e3,new RequestContentLengthMismatchError),!1;process.emitWarning(new RequestContentLengthMismatchError)}
let h5=o5[kSocket];clearIdleSocketValidation(h5);let d5=y3=>{if(!e3.aborted){if(e3.completed){(e3.upgrade||e3.method==="CONNECT")&&util.destroy(h5,new InformationalError(
"aborted"));return}util.errorRequest(o5,e3,y3||new RequestAbortedError),util.destroy(n2),util.destroy(h5,new InformationalError("aborted"))}};try{e3.onConnect(d5)}catch(y3){
util.errorRequest(o5,e3,y3)}if(e3.aborted)return!1;r3==="HEAD"&&(h5[kReset]=!0),(i3||r3==="CONNECT")&&(h5[kReset]=!0),u4!=null&&(h5[kReset]=u4),o5[kMaxRequests]&&
h5[kCounter]++>=o5[kMaxRequests]&&(h5[kReset]=!0),l6&&(h5[kBlocking]=!0);let c3=`${r3} ${t3} HTTP/1.1\r
`;if(typeof s3=="string"?c3+=`host: ${s3}\r
`:c3+=o5[kHostHeader],i3?c3+=`connection: upgrade\r
upgrade: ${i3}\r
`:o5[kPipelining]&&!h5[kReset]?c3+=`connection: keep-alive\r
`:c3+=`connection: close\r
`,Array.isArray(a4))for(let y3=0;y3<a4.length;y3+=2){let w4=a4[y3+0],g6=a4[y3+1];if(Array.isArray(g6))for(let T3=0;T3<g6.length;T3++)c3+=`${w4}: ${g6[T3]}\r
`;else c3+=`${w4}: ${g6}\r
`}return channels.sendHeaders.hasSubscribers&&channels.sendHeaders.publish({request:e3,headers:c3,socket:h5}),!n2||p5===0?writeBuffer(d5,null,o5,e3,h5,f4,c3,m5):
util.isBuffer(n2)?writeBuffer(d5,n2,o5,e3,h5,f4,c3,m5):util.isBlobLike(n2)?typeof n2.stream=="function"?writeIterable(d5,n2.stream(),o5,e3,h5,f4,c3,m5):writeBlob(
d5,n2,o5,e3,h5,f4,c3,m5):util.isStream(n2)?writeStream(d5,n2,o5,e3,h5,f4,c3,m5):util.isIterable(n2)?writeIterable(d5,n2,o5,e3,h5,f4,c3,m5):assert(!1),!0}function writeStream(o5,e3,r3,t3,s3,i3,l6,u4){
assert(i3!==0||r3[kRunning]===0,"stream body cannot be pipelined");let n2=!1,a4=new AsyncWriter({abort:o5,socket:s3,request:t3,contentLength:i3,client:r3,expectsPayload:u4,
header:l6}),f4=function(d5){if(!n2)try{!a4.write(d5)&&this.pause&&this.pause()}catch(c3){util.destroy(this,c3)}},m5=function(){n2||e3.resume&&e3.resume()},p5=function(){
if(queueMicrotask(()=>{e3.removeListener("error",h5)}),!n2){let d5=new RequestAbortedError;queueMicrotask(()=>h5(d5))}},h5=function(d5){if(!n2){if(n2=!0,assert(
s3.destroyed||s3[kWriting]&&r3[kRunning]<=1),s3.off("drain",m5).off("error",h5),e3.removeListener("data",f4).removeListener("end",h5).removeListener("close",p5),
!d5)try{a4.end()}catch(c3){d5=c3}a4.destroy(d5),d5&&(d5.code!=="UND_ERR_INFO"||d5.message!=="reset")?util.destroy(e3,d5):util.destroy(e3)}};e3.on("data",f4).on(
"end",h5).on("error",h5).on("close",p5),e3.resume&&e3.resume(),s3.on("drain",m5).on("error",h5),e3.errorEmitted??e3.errored?setImmediate(()=>h5(e3.errored)):(e3.
endEmitted??e3.readableEnded)&&setImmediate(()=>h5(null)),(e3.closeEmitted??e3.closed)&&setImmediate(p5)}function writeBuffer(o5,e3,r3,t3,s3,i3,l6,u4){try{e3?util.
isBuffer(e3)&&(assert(i3===e3.byteLength,"buffer body must have content length"),s3.cork(),s3.write(`${l6}content-length: ${i3}\r
\r
`,"latin1"),s3.write(e3),s3.uncork(),t3.onBodySent(e3),!u4&&t3.reset!==!1&&(s3[kReset]=!0)):i3===0?s3.write(`${l6}content-length: 0\r
\r
`,"latin1"):(assert(i3===null,"no body must not have content length"),s3.write(`${l6}\r
`,"latin1")),t3.onRequestSent(),r3[kResume]()}catch(n2){o5(n2)}}async function writeBlob(o5,e3,r3,t3,s3,i3,l6,u4){assert(i3===e3.size,"blob body must have conte\
nt length");try{if(i3!=null&&i3!==e3.size)throw new RequestContentLengthMismatchError;let n2=Buffer.from(await e3.arrayBuffer());s3.cork(),s3.write(`${l6}conten\
t-length: ${i3}\r
\r
`,"latin1"),s3.write(n2),s3.uncork(),t3.onBodySent(n2),t3.onRequestSent(),!u4&&t3.reset!==!1&&(s3[kReset]=!0),r3[kResume]()}catch(n2){o5(n2)}}async function writeIterable(o5,e3,r3,t3,s3,i3,l6,u4){
assert(i3!==0||r3[kRunning]===0,"iterator body cannot be pipelined");let n2=null;function a4(){if(n2){let p5=n2;n2=null,p5()}}let f4=()=>new Promise((p5,h5)=>{assert(
n2===null),s3[kError]?h5(s3[kError]):n2=p5});s3.on("close",a4).on("drain",a4);let m5=new AsyncWriter({abort:o5,socket:s3,request:t3,contentLength:i3,client:r3,expectsPayload:u4,
header:l6});try{for await(let p5 of e3){if(s3[kError])throw s3[kError];m5.write(p5)||await f4()}m5.end()}catch(p5){m5.destroy(p5)}finally{s3.off("close",a4).off(
"drain",a4)}}var AsyncWriter=class{constructor({abort:e3,socket:r3,request:t3,contentLength:s3,client:i3,expectsPayload:l6,header:u4}){this.socket=r3,this.request=
t3,this.contentLength=s3,this.client=i3,this.bytesWritten=0,this.expectsPayload=l6,this.header=u4,this.abort=e3,r3[kWriting]=!0}write(e3){let{socket:r3,request:t3,
contentLength:s3,client:i3,bytesWritten:l6,expectsPayload:u4,header:n2}=this;if(r3[kError])throw r3[kError];if(r3.destroyed)return!1;let a4=Buffer.byteLength(e3);
if(!a4)return!0;if(s3!==null&&l6+a4>s3){if(i3[kStrictContentLength])throw new RequestContentLengthMismatchError;process.emitWarning(new RequestContentLengthMismatchError)}
r3.cork(),l6===0&&(!u4&&t3.reset!==!1&&(r3[kReset]=!0),s3===null?r3.write(`${n2}transfer-encoding: chunked\r
`,"latin1"):r3.write(`${n2}content-length: ${s3}\r
\r
`,"latin1")),s3===null&&r3.write(`\r
${a4.toString(16)}\r
`,"latin1"),this.bytesWritten+=a4;let f4=r3.write(e3);return r3.uncork(),t3.onBodySent(e3),f4||r3[kParser].timeout&&r3[kParser].timeoutType===TIMEOUT_HEADERS&&r3[kParser].
timeout.refresh&&r3[kParser].timeout.refresh(),f4}end(){let{socket:e3,contentLength:r3,client:t3,bytesWritten:s3,expectsPayload:i3,header:l6,request:u4}=this;if(u4.
onRequestSent(),e3[kWriting]=!1,e3[kError])throw e3[kError];if(!e3.destroyed){if(s3===0?i3?e3.write(`${l6}content-length: 0\r
\r
`,"latin1"):e3.write(`${l6}\r
`,"latin1"):r3===null&&e3.write(`\r
0\r
\r
`,"latin1"),r3!==null&&s3!==r3){if(t3[kStrictContentLength])throw new RequestContentLengthMismatchError;process.emitWarning(new RequestContentLengthMismatchError)}
e3[kParser].timeout&&e3[kParser].timeoutType===TIMEOUT_HEADERS&&e3[kParser].timeout.refresh&&e3[kParser].timeout.refresh(),t3[kResume]()}}destroy(e3){let{socket:r3,
client:t3,abort:s3}=this;r3[kWriting]=!1,e3&&(assert(t3[kRunning]<=1,"pipeline should only contain this request"),s3(e3))}};module.exports=connectH1}}),require_node_http2=__commonJS(
{"builtin:node:http2"(exports,module){module.exports=process.getBuiltinModule("node:http2")}}),require_client_h2=__commonJS({"node_modules/undici/lib/dispatcher\
/client-h2.js"(exports,module){"use strict";var assert=require_node_assert(),{errorMonitor}=require_node_events(),{pipeline}=require_node_stream(),util=require_util2(),
{RequestContentLengthMismatchError,RequestAbortedError,SocketError,InformationalError}=require_errors(),{kUrl,kReset,kClient,kRunning,kPending,kQueue,kPendingIdx,
kRunningIdx,kError,kSocket,kStrictContentLength,kOnError,kMaxConcurrentStreams,kHTTP2Session,kResume,kSize,kHTTPContext}=require_symbols(),kOpenStreams=Symbol("\
open streams"),extractBody,h2ExperimentalWarned=!1,http2;try{http2=require_node_http2()}catch{http2={constants:{}}}var{constants:{HTTP2_HEADER_AUTHORITY,HTTP2_HEADER_METHOD,
HTTP2_HEADER_PATH,HTTP2_HEADER_SCHEME,HTTP2_HEADER_CONTENT_LENGTH,HTTP2_HEADER_EXPECT,HTTP2_HEADER_STATUS}}=http2;function parseH2Headers(e3){let n2=[];for(let[
r3,s3]of Object.entries(e3))if(Array.isArray(s3))for(let t3 of s3)n2.push(Buffer.from(r3),Buffer.from(t3));else n2.push(Buffer.from(r3),Buffer.from(s3));return n2}
function parseH2ResponseHeaders(e3){let{[HTTP2_HEADER_STATUS]:n2,...r3}=e3;return parseH2Headers(r3)}async function connectH2(e3,n2){e3[kSocket]=n2,h2ExperimentalWarned||
(h2ExperimentalWarned=!0,process.emitWarning("H2 support is experimental, expect them to change at any time.",{code:"UNDICI-H2"}));let r3=http2.connect(e3[kUrl],
{createConnection:()=>n2,peerMaxConcurrentStreams:e3[kMaxConcurrentStreams]});r3[kOpenStreams]=0,r3[kClient]=e3,r3[kSocket]=n2,util.addListener(r3,"error",onHttp2SessionError),
util.addListener(r3,"frameError",onHttp2FrameError),util.addListener(r3,"end",onHttp2SessionEnd),util.addListener(r3,"goaway",onHTTP2GoAway),util.addListener(r3,
"close",function(){let{[kClient]:t3}=this,{[kSocket]:d5}=t3,p5=this[kSocket][kError]||this[kError]||new SocketError("closed",util.getSocketInfo(d5));if(t3[kHTTP2Session]=
null,t3.destroyed){assert(t3[kPending]===0);let y3=t3[kQueue].splice(t3[kRunningIdx]);for(let a4=0;a4<y3.length;a4++){let T3=y3[a4];util.errorRequest(t3,T3,p5)}}}),
r3.unref(),e3[kHTTP2Session]=r3,n2[kHTTP2Session]=r3,util.addListener(n2,"error",function(t3){this[kError]=t3,this[kClient][kOnError](t3)}),util.addListener(n2,
"end",function(){util.destroy(this,new SocketError("other side closed",util.getSocketInfo(this)))}),util.addListener(n2,"close",function(){let t3=this[kError]||
new SocketError("closed",util.getSocketInfo(this));e3[kSocket]=null,this[kHTTP2Session]!=null&&this[kHTTP2Session].destroy(t3),e3[kPendingIdx]=e3[kRunningIdx],assert(
e3[kRunning]===0),e3.emit("disconnect",e3[kUrl],[e3],t3),e3[kResume]()});let s3=!1;return n2.on("close",()=>{s3=!0}),{version:"h2",defaultPipelining:1/0,write(...t3){
return writeH2(e3,...t3)},resume(){resumeH2(e3)},destroy(t3,d5){s3?queueMicrotask(d5):n2.destroy(t3).on("close",d5)},get destroyed(){return n2.destroyed},busy(){
return!1}}}function resumeH2(e3){let n2=e3[kSocket];n2?.destroyed===!1&&(e3[kSize]===0&&e3[kMaxConcurrentStreams]===0?(n2.unref(),e3[kHTTP2Session].unref()):(n2.
ref(),e3[kHTTP2Session].ref()))}function onHttp2SessionError(e3){this[kSocket][kError]=e3,this[kClient][kOnError](e3)}function onHttp2FrameError(e3,n2,r3){if(r3===
0){let s3=new InformationalError(`HTTP/2: "frameError" received - type ${e3}, code ${n2}`);this[kSocket][kError]=s3,this[kClient][kOnError](s3)}}function onHttp2SessionEnd(){
let e3=new SocketError("other side closed",util.getSocketInfo(this[kSocket]));this.destroy(e3),util.destroy(this[kSocket],e3)}function onHTTP2GoAway(e3){let n2=this[kError]||
new SocketError(`HTTP/2: "GOAWAY" frame received with code ${e3}`,util.getSocketInfo(this)),r3=this[kClient];if(r3[kSocket]=null,r3[kHTTPContext]=null,this[kHTTP2Session]!=
null&&(this[kHTTP2Session].destroy(n2),this[kHTTP2Session]=null),util.destroy(this[kSocket],n2),r3[kRunningIdx]<r3[kQueue].length){let s3=r3[kQueue][r3[kRunningIdx]];
r3[kQueue][r3[kRunningIdx]++]=null,util.errorRequest(r3,s3,n2),r3[kPendingIdx]=r3[kRunningIdx]}assert(r3[kRunning]===0),r3.emit("disconnect",r3[kUrl],[r3],n2),r3[kResume]()}
function shouldSendContentLength(e3){return e3!=="GET"&&e3!=="HEAD"&&e3!=="OPTIONS"&&e3!=="TRACE"&&e3!=="CONNECT"}function writeH2(e3,n2){let r3=e3[kHTTP2Session],
{method:s3,path:t3,host:d5,upgrade:p5,expectContinue:y3,signal:a4,headers:T3}=n2,{body:f4}=n2;if(p5)return util.errorRequest(e3,n2,new Error("Upgrade not suppor\
ted for H2")),!1;let u4={};for(let i3=0;i3<T3.length;i3+=2){let l6=T3[i3+0],m5=T3[i3+1];if(Array.isArray(m5))for(let E4=0;E4<m5.length;E4++)u4[l6]?u4[l6]+=`,${m5[E4]}`:
u4[l6]=m5[E4];else u4[l6]=m5}let o5,{hostname:b8,port:S2}=e3[kUrl];u4[HTTP2_HEADER_AUTHORITY]=d5||`${b8}${S2?`:${S2}`:""}`,u4[HTTP2_HEADER_METHOD]=s3;let h5=i3=>{
if(!n2.aborted){if(n2.completed){s3==="CONNECT"&&o5!=null&&util.destroy(o5,i3||new RequestAbortedError);return}i3=i3||new RequestAbortedError,util.errorRequest(
e3,n2,i3),o5!=null&&util.destroy(o5,i3),util.destroy(f4,i3),e3[kQueue][e3[kRunningIdx]++]=null,e3[kResume]()}};try{n2.onConnect(h5)}catch(i3){util.errorRequest(
e3,n2,i3)}if(n2.aborted)return!1;if(s3==="CONNECT"){r3.ref(),o5=r3.request(u4,{endStream:!1,signal:a4});let i3=!1,l6=g6=>{i3=!0,o5.off(errorMonitor,m5),n2.onUpgradeResponse(
Number(g6[HTTP2_HEADER_STATUS]),g6,parseH2ResponseHeaders)},m5=g6=>{i3=!0,o5.off("response",l6),n2.onUpgradeError(g6)},E4=()=>{try{n2.onUpgrade(null,null,o5)}catch(g6){
o5.off("response",l6),h5(g6);return}n2.aborted||(o5.off("error",h5),o5.once(errorMonitor,m5),e3[kQueue][e3[kRunningIdx]++]=null)};return o5.once("response",l6),
o5.once("error",h5),++r3[kOpenStreams],E4(),o5.once("close",()=>{!i3&&n2.completed&&(o5.off("response",l6),o5.off(errorMonitor,m5),n2.onUpgradeError(new InformationalError(
`HTTP/2: "stream error" received - code ${o5.rstCode}`))),r3[kOpenStreams]-=1,r3[kOpenStreams]===0&&r3.unref()}),!0}u4[HTTP2_HEADER_PATH]=t3,u4[HTTP2_HEADER_SCHEME]=
"https";let H=s3==="PUT"||s3==="POST"||s3==="PATCH";f4&&typeof f4.read=="function"&&f4.read(0);let c3=util.bodyLength(f4);if(util.isFormDataLike(f4)){extractBody??=
require_body().extractBody;let[i3,l6]=extractBody(f4);u4["content-type"]=l6,f4=i3.stream,c3=i3.length}if(c3==null&&(c3=n2.contentLength),(c3===0||!H)&&(c3=null),
shouldSendContentLength(s3)&&c3>0&&n2.contentLength!=null&&n2.contentLength!==c3){if(e3[kStrictContentLength])return util.errorRequest(e3,n2,new RequestContentLengthMismatchError),
!1;process.emitWarning(new RequestContentLengthMismatchError)}c3!=null&&(assert(f4,"no body must not have content length"),u4[HTTP2_HEADER_CONTENT_LENGTH]=`${c3}`),
r3.ref();let w4=s3==="GET"||s3==="HEAD"||f4===null;return y3?(u4[HTTP2_HEADER_EXPECT]="100-continue",o5=r3.request(u4,{endStream:w4,signal:a4}),o5.once("continu\
e",R5)):(o5=r3.request(u4,{endStream:w4,signal:a4}),R5()),++r3[kOpenStreams],o5.once("response",i3=>{let{[HTTP2_HEADER_STATUS]:l6,...m5}=i3;if(n2.onResponseStarted(),
n2.aborted){let E4=new RequestAbortedError;util.errorRequest(e3,n2,E4),util.destroy(o5,E4);return}n2.onHeaders(Number(l6),parseH2Headers(m5),o5.resume.bind(o5),
"")===!1&&o5.pause(),o5.on("data",E4=>{n2.onData(E4)===!1&&o5.pause()})}),o5.once("end",()=>{(o5.state?.state==null||o5.state.state<6)&&n2.onComplete([]),r3[kOpenStreams]===
0&&r3.unref(),h5(new InformationalError("HTTP/2: stream half-closed (remote)")),e3[kQueue][e3[kRunningIdx]++]=null,e3[kPendingIdx]=e3[kRunningIdx],e3[kResume]()}),
o5.once("close",()=>{r3[kOpenStreams]-=1,r3[kOpenStreams]===0&&r3.unref()}),o5.once("error",function(i3){h5(i3)}),o5.once("frameError",(i3,l6)=>{h5(new InformationalError(
`HTTP/2: "frameError" received - type ${i3}, code ${l6}`))}),!0;function R5(){!f4||c3===0?writeBuffer(h5,o5,null,e3,n2,e3[kSocket],c3,H):util.isBuffer(f4)?writeBuffer(
h5,o5,f4,e3,n2,e3[kSocket],c3,H):util.isBlobLike(f4)?typeof f4.stream=="function"?writeIterable(h5,o5,f4.stream(),e3,n2,e3[kSocket],c3,H):writeBlob(h5,o5,f4,e3,
n2,e3[kSocket],c3,H):util.isStream(f4)?writeStream(h5,e3[kSocket],H,o5,f4,e3,n2,c3):util.isIterable(f4)?writeIterable(h5,o5,f4,e3,n2,e3[kSocket],c3,H):assert(!1)}}
function writeBuffer(e3,n2,r3,s3,t3,d5,p5,y3){try{r3!=null&&util.isBuffer(r3)&&(assert(p5===r3.byteLength,"buffer body must have content length"),n2.cork(),n2.write(
r3),n2.uncork(),n2.end(),t3.onBodySent(r3)),y3||(d5[kReset]=!0),t3.onRequestSent(),s3[kResume]()}catch(a4){e3(a4)}}function writeStream(e3,n2,r3,s3,t3,d5,p5,y3){
assert(y3!==0||d5[kRunning]===0,"stream body cannot be pipelined");let a4=pipeline(t3,s3,f4=>{f4?(util.destroy(a4,f4),e3(f4)):(util.removeAllListeners(a4),p5.onRequestSent(),
r3||(n2[kReset]=!0),d5[kResume]())});util.addListener(a4,"data",T3);function T3(f4){p5.onBodySent(f4)}}async function writeBlob(e3,n2,r3,s3,t3,d5,p5,y3){assert(
p5===r3.size,"blob body must have content length");try{if(p5!=null&&p5!==r3.size)throw new RequestContentLengthMismatchError;let a4=Buffer.from(await r3.arrayBuffer());
n2.cork(),n2.write(a4),n2.uncork(),n2.end(),t3.onBodySent(a4),t3.onRequestSent(),y3||(d5[kReset]=!0),s3[kResume]()}catch(a4){e3(a4)}}async function writeIterable(e3,n2,r3,s3,t3,d5,p5,y3){
assert(p5!==0||s3[kRunning]===0,"iterator body cannot be pipelined");let a4=null;function T3(){if(a4){let u4=a4;a4=null,u4()}}let f4=()=>new Promise((u4,o5)=>{assert(
a4===null),d5[kError]?o5(d5[kError]):a4=u4});n2.on("close",T3).on("drain",T3);try{for await(let u4 of r3){if(d5[kError])throw d5[kError];let o5=n2.write(u4);t3.
onBodySent(u4),o5||await f4()}n2.end(),t3.onRequestSent(),y3||(d5[kReset]=!0),s3[kResume]()}catch(u4){e3(u4)}finally{n2.off("close",T3).off("drain",T3)}}module.
exports=connectH2}}),require_redirect_handler=__commonJS({"node_modules/undici/lib/handler/redirect-handler.js"(exports,module){"use strict";var util=require_util2(),
{kBodyUsed}=require_symbols(),assert=require_node_assert(),{InvalidArgumentError}=require_errors(),EE=require_node_events(),redirectableStatusCodes=[300,301,302,
303,307,308],kBody=Symbol("body"),BodyAsyncIterable=class{constructor(t3){this[kBody]=t3,this[kBodyUsed]=!1}async*[Symbol.asyncIterator](){assert(!this[kBodyUsed],
"disturbed"),this[kBodyUsed]=!0,yield*this[kBody]}},RedirectHandler=class{constructor(t3,o5,s3,e3){if(o5!=null&&(!Number.isInteger(o5)||o5<0))throw new InvalidArgumentError(
"maxRedirections must be a positive number");util.validateHandler(e3,s3.method,s3.upgrade),this.dispatch=t3,this.location=null,this.abort=null,this.opts={...s3,
maxRedirections:0},this.maxRedirections=o5,this.handler=e3,this.history=[],this.redirectionLimitReached=!1,util.isStream(this.opts.body)?(util.bodyLength(this.opts.
body)===0&&this.opts.body.on("data",function(){assert(!1)}),typeof this.opts.body.readableDidRead!="boolean"&&(this.opts.body[kBodyUsed]=!1,EE.prototype.on.call(
this.opts.body,"data",function(){this[kBodyUsed]=!0}))):this.opts.body&&typeof this.opts.body.pipeTo=="function"?this.opts.body=new BodyAsyncIterable(this.opts.
body):this.opts.body&&typeof this.opts.body!="string"&&!ArrayBuffer.isView(this.opts.body)&&util.isIterable(this.opts.body)&&(this.opts.body=new BodyAsyncIterable(
this.opts.body))}onConnect(t3){this.abort=t3,this.handler.onConnect(t3,{history:this.history})}onUpgrade(t3,o5,s3){this.handler.onUpgrade(t3,o5,s3)}onError(t3){
this.handler.onError(t3)}onHeaders(t3,o5,s3,e3){if(this.location=this.history.length>=this.maxRedirections||util.isDisturbed(this.opts.body)?null:parseLocation(
t3,o5),this.opts.throwOnMaxRedirect&&this.history.length>=this.maxRedirections){this.request&&this.request.abort(new Error("max redirects")),this.redirectionLimitReached=
!0,this.abort(new Error("max redirects"));return}if(this.opts.origin&&this.history.push(new URL(this.opts.path,this.opts.origin)),!this.location)return this.handler.
onHeaders(t3,o5,s3,e3);let{origin:r3,pathname:n2,search:h5}=util.parseURL(new URL(this.location,this.opts.origin&&new URL(this.opts.path,this.opts.origin))),a4=h5?
`${n2}${h5}`:n2;this.opts.headers=cleanRequestHeaders(this.opts.headers,t3===303,this.opts.origin!==r3),this.opts.path=a4,this.opts.origin=r3,this.opts.maxRedirections=
0,this.opts.query=null,t3===303&&this.opts.method!=="HEAD"&&(this.opts.method="GET",this.opts.body=null)}onData(t3){if(!this.location)return this.handler.onData(
t3)}onComplete(t3){this.location?(this.location=null,this.abort=null,this.dispatch(this.opts,this)):this.handler.onComplete(t3)}onBodySent(t3){this.handler.onBodySent&&
this.handler.onBodySent(t3)}};function parseLocation(i3,t3){if(redirectableStatusCodes.indexOf(i3)===-1)return null;for(let o5=0;o5<t3.length;o5+=2)if(t3[o5].length===
8&&util.headerNameToString(t3[o5])==="location")return t3[o5+1]}function shouldRemoveHeader(i3,t3,o5){if(i3.length===4)return util.headerNameToString(i3)==="hos\
t";if(t3&&util.headerNameToString(i3).startsWith("content-"))return!0;if(o5&&(i3.length===13||i3.length===6||i3.length===19)){let s3=util.headerNameToString(i3);
return s3==="authorization"||s3==="cookie"||s3==="proxy-authorization"}return!1}function cleanRequestHeaders(i3,t3,o5){let s3=[];if(Array.isArray(i3))for(let e3=0;e3<
i3.length;e3+=2)shouldRemoveHeader(i3[e3],t3,o5)||s3.push(i3[e3],i3[e3+1]);else if(i3&&typeof i3=="object")for(let e3 of Object.keys(i3))shouldRemoveHeader(e3,t3,
o5)||s3.push(e3,i3[e3]);else assert(i3==null,"headers must be an object or an array");return s3}module.exports=RedirectHandler}}),require_redirect_interceptor=__commonJS(
{"node_modules/undici/lib/interceptor/redirect-interceptor.js"(exports,module){"use strict";var RedirectHandler=require_redirect_handler();function createRedirectInterceptor({
maxRedirections:c3}){return r3=>function(e3,n2){let{maxRedirections:t3=c3}=e3;if(!t3)return r3(e3,n2);let i3=new RedirectHandler(r3,t3,e3,n2);return e3={...e3,maxRedirections:0},
r3(e3,i3)}}module.exports=createRedirectInterceptor}}),require_client=__commonJS({"node_modules/undici/lib/dispatcher/client.js"(exports,module){"use strict";var assert=require_node_assert(),
net=require_node_net(),http=require_node_http(),util=require_util2(),{channels}=require_diagnostics(),Request=require_request(),DispatcherBase=require_dispatcher_base(),
{InvalidArgumentError,InformationalError,ClientDestroyedError}=require_errors(),buildConnector=require_connect(),{kUrl,kServerName,kClient,kBusy,kConnect,kResuming,
kRunning,kPending,kSize,kQueue,kConnected,kConnecting,kNeedDrain,kKeepAliveDefaultTimeout,kHostHeader,kPendingIdx,kRunningIdx,kError,kPipelining,kKeepAliveTimeoutValue,
kMaxHeadersSize,kKeepAliveMaxTimeout,kKeepAliveTimeoutThreshold,kHeadersTimeout,kBodyTimeout,kStrictContentLength,kConnector,kMaxRedirections,kMaxRequests,kCounter,
kClose,kDestroy,kDispatch,kInterceptors,kLocalAddress,kMaxResponseSize,kOnError,kHTTPContext,kMaxConcurrentStreams,kResume}=require_symbols(),connectH1=require_client_h1(),
connectH2=require_client_h2(),deprecatedInterceptorWarned=!1,kClosedResolve=Symbol("kClosedResolve"),noop=()=>{};function getPipelining(e3){return e3[kPipelining]??
e3[kHTTPContext]?.defaultPipelining??1}var Client=class extends DispatcherBase{constructor(r3,{interceptors:t3,maxHeaderSize:n2,headersTimeout:i3,socketTimeout:s3,
requestTimeout:o5,connectTimeout:d5,bodyTimeout:u4,idleTimeout:v2,keepAlive:N4,keepAliveTimeout:a4,maxKeepAliveTimeout:R5,keepAliveMaxTimeout:f4,keepAliveTimeoutThreshold:g6,
socketPath:y3,pipelining:c3,tls:P3,strictContentLength:C3,maxCachedSessions:D3,maxRedirections:p5,connect:h5,maxRequestsPerClient:k4,localAddress:l6,maxResponseSize:w4,
autoSelectFamily:E4,autoSelectFamilyAttemptTimeout:m5,maxConcurrentStreams:b8,allowH2:q4,webSocket:j3,eventSource:_3}={}){if(super({webSocket:j3,eventSource:_3}),
N4!==void 0)throw new InvalidArgumentError("unsupported keepAlive, use pipelining=0 instead");if(s3!==void 0)throw new InvalidArgumentError("unsupported socketT\
imeout, use headersTimeout & bodyTimeout instead");if(o5!==void 0)throw new InvalidArgumentError("unsupported requestTimeout, use headersTimeout & bodyTimeout i\
nstead");if(v2!==void 0)throw new InvalidArgumentError("unsupported idleTimeout, use keepAliveTimeout instead");if(R5!==void 0)throw new InvalidArgumentError("u\
nsupported maxKeepAliveTimeout, use keepAliveMaxTimeout instead");if(n2!=null&&!Number.isFinite(n2))throw new InvalidArgumentError("invalid maxHeaderSize");if(y3!=
null&&typeof y3!="string")throw new InvalidArgumentError("invalid socketPath");if(d5!=null&&(!Number.isFinite(d5)||d5<0))throw new InvalidArgumentError("invalid\
 connectTimeout");if(a4!=null&&(!Number.isFinite(a4)||a4<=0))throw new InvalidArgumentError("invalid keepAliveTimeout");if(f4!=null&&(!Number.isFinite(f4)||f4<=
0))throw new InvalidArgumentError("invalid keepAliveMaxTimeout");if(g6!=null&&!Number.isFinite(g6))throw new InvalidArgumentError("invalid keepAliveTimeoutThres\
hold");if(i3!=null&&(!Number.isInteger(i3)||i3<0))throw new InvalidArgumentError("headersTimeout must be a positive integer or zero");if(u4!=null&&(!Number.isInteger(
u4)||u4<0))throw new InvalidArgumentError("bodyTimeout must be a positive integer or zero");if(h5!=null&&typeof h5!="function"&&typeof h5!="object")throw new InvalidArgumentError(
"connect must be a function or an object");if(p5!=null&&(!Number.isInteger(p5)||p5<0))throw new InvalidArgumentError("maxRedirections must be a positive number");
if(k4!=null&&(!Number.isInteger(k4)||k4<0))throw new InvalidArgumentError("maxRequestsPerClient must be a positive number");if(l6!=null&&(typeof l6!="string"||net.
isIP(l6)===0))throw new InvalidArgumentError("localAddress must be valid string IP address");if(w4!=null&&(!Number.isInteger(w4)||w4<-1))throw new InvalidArgumentError(
"maxResponseSize must be a positive number");if(m5!=null&&(!Number.isInteger(m5)||m5<-1))throw new InvalidArgumentError("autoSelectFamilyAttemptTimeout must be \
a positive number");if(q4!=null&&typeof q4!="boolean")throw new InvalidArgumentError("allowH2 must be a valid boolean value");if(b8!=null&&(typeof b8!="number"||
b8<1))throw new InvalidArgumentError("maxConcurrentStreams must be a positive integer, greater than 0");typeof h5!="function"&&(h5=buildConnector({...P3,maxCachedSessions:D3,
allowH2:q4,socketPath:y3,timeout:d5,...E4?{autoSelectFamily:E4,autoSelectFamilyAttemptTimeout:m5}:void 0,...h5})),t3?.Client&&Array.isArray(t3.Client)?(this[kInterceptors]=
t3.Client,deprecatedInterceptorWarned||(deprecatedInterceptorWarned=!0,process.emitWarning("Client.Options#interceptor is deprecated. Use Dispatcher#compose ins\
tead.",{code:"UNDICI-CLIENT-INTERCEPTOR-DEPRECATED"}))):this[kInterceptors]=[createRedirectInterceptor({maxRedirections:p5})],this[kUrl]=util.parseOrigin(r3),this[kConnector]=
h5,this[kPipelining]=c3??1,this[kMaxHeadersSize]=n2||http.maxHeaderSize,this[kKeepAliveDefaultTimeout]=a4??4e3,this[kKeepAliveMaxTimeout]=f4??6e5,this[kKeepAliveTimeoutThreshold]=
g6??2e3,this[kKeepAliveTimeoutValue]=this[kKeepAliveDefaultTimeout],this[kServerName]=null,this[kLocalAddress]=l6??null,this[kResuming]=0,this[kNeedDrain]=0,this[kHostHeader]=
`host: ${this[kUrl].hostname}${this[kUrl].port?`:${this[kUrl].port}`:""}\r
`,this[kBodyTimeout]=u4??3e5,this[kHeadersTimeout]=i3??3e5,this[kStrictContentLength]=C3??!0,this[kMaxRedirections]=p5,this[kMaxRequests]=k4,this[kClosedResolve]=
null,this[kMaxResponseSize]=w4>-1?w4:-1,this[kMaxConcurrentStreams]=b8??100,this[kHTTPContext]=null,this[kQueue]=[],this[kRunningIdx]=0,this[kPendingIdx]=0,this[kResume]=
I2=>resume(this,I2),this[kOnError]=I2=>onError(this,I2)}get pipelining(){return this[kPipelining]}set pipelining(r3){this[kPipelining]=r3,this[kResume](!0)}get[kPending](){
return this[kQueue].length-this[kPendingIdx]}get[kRunning](){return this[kPendingIdx]-this[kRunningIdx]}get[kSize](){return this[kQueue].length-this[kRunningIdx]}get[kConnected](){
return!!this[kHTTPContext]&&!this[kConnecting]&&!this[kHTTPContext].destroyed}get[kBusy](){return!!(this[kHTTPContext]?.busy(null)||this[kSize]>=(getPipelining(
this)||1)||this[kPending]>0)}[kConnect](r3){connect(this),this.once("connect",r3)}[kDispatch](r3,t3){let n2=r3.origin||this[kUrl].origin,i3=new Request(n2,r3,t3);
return this[kQueue].push(i3),this[kResuming]||(util.bodyLength(i3.body)==null&&util.isIterable(i3.body)?(this[kResuming]=1,queueMicrotask(()=>resume(this))):this[kResume](
!0)),this[kResuming]&&this[kNeedDrain]!==2&&this[kBusy]&&(this[kNeedDrain]=2),this[kNeedDrain]<2}async[kClose](){return new Promise(r3=>{this[kSize]?this[kClosedResolve]=
r3:r3(null)})}async[kDestroy](r3){return new Promise(t3=>{let n2=this[kQueue].splice(this[kPendingIdx]);for(let s3=0;s3<n2.length;s3++){let o5=n2[s3];util.errorRequest(
this,o5,r3)}let i3=()=>{this[kClosedResolve]&&(this[kClosedResolve](),this[kClosedResolve]=null),t3(null)};this[kHTTPContext]?(this[kHTTPContext].destroy(r3,i3),
this[kHTTPContext]=null):queueMicrotask(i3),this[kResume]()})}},createRedirectInterceptor=require_redirect_interceptor();function onError(e3,r3){if(e3[kRunning]===
0&&r3.code!=="UND_ERR_INFO"&&r3.code!=="UND_ERR_SOCKET"){assert(e3[kPendingIdx]===e3[kRunningIdx]);let t3=e3[kQueue].splice(e3[kRunningIdx]);for(let n2=0;n2<t3.
length;n2++){let i3=t3[n2];util.errorRequest(e3,i3,r3)}assert(e3[kSize]===0)}}async function connect(e3){assert(!e3[kConnecting]),assert(!e3[kHTTPContext]);let{
host:r3,hostname:t3,protocol:n2,port:i3}=e3[kUrl];if(t3[0]==="["){let s3=t3.indexOf("]");assert(s3!==-1);let o5=t3.substring(1,s3);assert(net.isIP(o5)),t3=o5}e3[kConnecting]=
!0,channels.beforeConnect.hasSubscribers&&channels.beforeConnect.publish({connectParams:{host:r3,hostname:t3,protocol:n2,port:i3,version:e3[kHTTPContext]?.version,
servername:e3[kServerName],localAddress:e3[kLocalAddress]},connector:e3[kConnector]});try{let s3=await new Promise((o5,d5)=>{e3[kConnector]({host:r3,hostname:t3,
protocol:n2,port:i3,servername:e3[kServerName],localAddress:e3[kLocalAddress]},(u4,v2)=>{u4?d5(u4):o5(v2)})});if(e3.destroyed){util.destroy(s3.on("error",noop),
new ClientDestroyedError);return}assert(s3);try{e3[kHTTPContext]=s3.alpnProtocol==="h2"?await connectH2(e3,s3):await connectH1(e3,s3)}catch(o5){throw s3.destroy().
on("error",noop),o5}e3[kConnecting]=!1,s3[kCounter]=0,s3[kMaxRequests]=e3[kMaxRequests],s3[kClient]=e3,s3[kError]=null,channels.connected.hasSubscribers&&channels.
connected.publish({connectParams:{host:r3,hostname:t3,protocol:n2,port:i3,version:e3[kHTTPContext]?.version,servername:e3[kServerName],localAddress:e3[kLocalAddress]},
connector:e3[kConnector],socket:s3}),e3.emit("connect",e3[kUrl],[e3])}catch(s3){if(e3.destroyed)return;if(e3[kConnecting]=!1,channels.connectError.hasSubscribers&&
channels.connectError.publish({connectParams:{host:r3,hostname:t3,protocol:n2,port:i3,version:e3[kHTTPContext]?.version,servername:e3[kServerName],localAddress:e3[kLocalAddress]},
connector:e3[kConnector],error:s3}),s3.code==="ERR_TLS_CERT_ALTNAME_INVALID")for(assert(e3[kRunning]===0);e3[kPending]>0&&e3[kQueue][e3[kPendingIdx]].servername===
e3[kServerName];){let o5=e3[kQueue][e3[kPendingIdx]++];util.errorRequest(e3,o5,s3)}else onError(e3,s3);e3.emit("connectionError",e3[kUrl],[e3],s3)}e3[kResume]()}
function emitDrain(e3){e3[kNeedDrain]=0,e3.emit("drain",e3[kUrl],[e3])}function resume(e3,r3){e3[kResuming]!==2&&(e3[kResuming]=2,_resume(e3,r3),e3[kResuming]=0,
e3[kRunningIdx]>256&&(e3[kQueue].splice(0,e3[kRunningIdx]),e3[kPendingIdx]-=e3[kRunningIdx],e3[kRunningIdx]=0))}function _resume(e3,r3){for(;;){if(e3.destroyed){
assert(e3[kPending]===0);return}if(e3[kClosedResolve]&&!e3[kSize]){e3[kClosedResolve](),e3[kClosedResolve]=null;return}if(e3[kHTTPContext]&&e3[kHTTPContext].resume(),
e3[kBusy])e3[kNeedDrain]=2;else if(e3[kNeedDrain]===2){r3?(e3[kNeedDrain]=1,queueMicrotask(()=>emitDrain(e3))):emitDrain(e3);continue}if(e3[kPending]===0||e3[kRunning]>=
(getPipelining(e3)||1))return;let t3=e3[kQueue][e3[kPendingIdx]];if(e3[kUrl].protocol==="https:"&&e3[kServerName]!==t3.servername){if(e3[kRunning]>0)return;e3[kServerName]=
t3.servername,e3[kHTTPContext]?.destroy(new InformationalError("servername changed"),()=>{e3[kHTTPContext]=null,resume(e3)})}if(e3[kConnecting])return;if(!e3[kHTTPContext]){
connect(e3);return}if(e3[kHTTPContext].destroyed||e3[kHTTPContext].busy(t3))return;!t3.aborted&&e3[kHTTPContext].write(t3)?e3[kPendingIdx]++:e3[kQueue].splice(e3[kPendingIdx],
1)}}module.exports=Client}}),require_fixed_queue=__commonJS({"node_modules/undici/lib/dispatcher/fixed-queue.js"(exports,module){"use strict";var FixedCircularBuffer=class{constructor(){
this.bottom=0,this.top=0,this.list=new Array(2048),this.next=null}isEmpty(){return this.top===this.bottom}isFull(){return(this.top+1&2047)===this.bottom}push(t3){
this.list[this.top]=t3,this.top=this.top+1&2047}shift(){let t3=this.list[this.bottom];return t3===void 0?null:(this.list[this.bottom]=void 0,this.bottom=this.bottom+
1&2047,t3)}};module.exports=class{constructor(){this.head=this.tail=new FixedCircularBuffer}isEmpty(){return this.head.isEmpty()}push(t3){this.head.isFull()&&(this.
head=this.head.next=new FixedCircularBuffer),this.head.push(t3)}shift(){let t3=this.tail,i3=t3.shift();return t3.isEmpty()&&t3.next!==null&&(this.tail=t3.next),
i3}}}}),require_pool_stats=__commonJS({"node_modules/undici/lib/dispatcher/pool-stats.js"(exports,module){var{kFree,kConnected,kPending,kQueued,kRunning,kSize}=require_symbols(),
kPool=Symbol("pool"),PoolStats=class{constructor(e3){this[kPool]=e3}get connected(){return this[kPool][kConnected]}get free(){return this[kPool][kFree]}get pending(){
return this[kPool][kPending]}get queued(){return this[kPool][kQueued]}get running(){return this[kPool][kRunning]}get size(){return this[kPool][kSize]}};module.exports=
PoolStats}}),require_pool_base=__commonJS({"node_modules/undici/lib/dispatcher/pool-base.js"(exports,module){"use strict";var DispatcherBase=require_dispatcher_base(),
FixedQueue=require_fixed_queue(),{kConnected,kSize,kRunning,kPending,kQueued,kBusy,kFree,kUrl,kClose,kDestroy,kDispatch}=require_symbols(),PoolStats=require_pool_stats(),
kClients=Symbol("clients"),kNeedDrain=Symbol("needDrain"),kQueue=Symbol("queue"),kClosedResolve=Symbol("closed resolve"),kOnDrain=Symbol("onDrain"),kOnConnect=Symbol(
"onConnect"),kOnDisconnect=Symbol("onDisconnect"),kOnConnectionError=Symbol("onConnectionError"),kGetDispatcher=Symbol("get dispatcher"),kAddClient=Symbol("add \
client"),kRemoveClient=Symbol("remove client"),kStats=Symbol("stats"),PoolBase=class extends DispatcherBase{constructor(e3){super(e3),this[kQueue]=new FixedQueue,
this[kClients]=[],this[kQueued]=0;let t3=this;this[kOnDrain]=function(i3,n2){let c3=t3[kQueue],r3=!1;for(;!r3;){let o5=c3.shift();if(!o5)break;t3[kQueued]--,r3=
!this.dispatch(o5.opts,o5.handler)}this[kNeedDrain]=r3,!this[kNeedDrain]&&t3[kNeedDrain]&&(t3[kNeedDrain]=!1,t3.emit("drain",i3,[t3,...n2])),t3[kClosedResolve]&&
c3.isEmpty()&&Promise.all(t3[kClients].map(o5=>o5.close())).then(t3[kClosedResolve])},this[kOnConnect]=(s3,i3)=>{t3.emit("connect",s3,[t3,...i3])},this[kOnDisconnect]=
(s3,i3,n2)=>{t3.emit("disconnect",s3,[t3,...i3],n2)},this[kOnConnectionError]=(s3,i3,n2)=>{t3.emit("connectionError",s3,[t3,...i3],n2)},this[kStats]=new PoolStats(
this)}get[kBusy](){return this[kNeedDrain]}get[kConnected](){return this[kClients].filter(e3=>e3[kConnected]).length}get[kFree](){return this[kClients].filter(e3=>e3[kConnected]&&
!e3[kNeedDrain]).length}get[kPending](){let e3=this[kQueued];for(let{[kPending]:t3}of this[kClients])e3+=t3;return e3}get[kRunning](){let e3=0;for(let{[kRunning]:t3}of this[kClients])
e3+=t3;return e3}get[kSize](){let e3=this[kQueued];for(let{[kSize]:t3}of this[kClients])e3+=t3;return e3}get stats(){return this[kStats]}async[kClose](){this[kQueue].
isEmpty()?await Promise.all(this[kClients].map(e3=>e3.close())):await new Promise(e3=>{this[kClosedResolve]=e3})}async[kDestroy](e3){for(;;){let t3=this[kQueue].
shift();if(!t3)break;t3.handler.onError(e3)}await Promise.all(this[kClients].map(t3=>t3.destroy(e3)))}[kDispatch](e3,t3){let s3=this[kGetDispatcher]();return s3?
s3.dispatch(e3,t3)||(s3[kNeedDrain]=!0,this[kNeedDrain]=!this[kGetDispatcher]()):(this[kNeedDrain]=!0,this[kQueue].push({opts:e3,handler:t3}),this[kQueued]++),!this[kNeedDrain]}[kAddClient](e3){
return e3.on("drain",this[kOnDrain]).on("connect",this[kOnConnect]).on("disconnect",this[kOnDisconnect]).on("connectionError",this[kOnConnectionError]),this[kClients].
push(e3),this[kNeedDrain]&&queueMicrotask(()=>{this[kNeedDrain]&&this[kOnDrain](e3[kUrl],[this,e3])}),this}[kRemoveClient](e3){e3.close(()=>{let t3=this[kClients].
indexOf(e3);t3!==-1&&this[kClients].splice(t3,1)}),this[kNeedDrain]=this[kClients].some(t3=>!t3[kNeedDrain]&&t3.closed!==!0&&t3.destroyed!==!0)}};module.exports=
{PoolBase,kClients,kNeedDrain,kAddClient,kRemoveClient,kGetDispatcher}}}),require_pool=__commonJS({"node_modules/undici/lib/dispatcher/pool.js"(exports,module){
"use strict";var{PoolBase,kClients,kNeedDrain,kAddClient,kGetDispatcher}=require_pool_base(),Client=require_client(),{InvalidArgumentError}=require_errors(),util=require_util2(),
{kUrl,kInterceptors}=require_symbols(),buildConnector=require_connect(),kOptions=Symbol("options"),kConnections=Symbol("connections"),kFactory=Symbol("factory");
function defaultFactory(o5,t3){return new Client(o5,t3)}var Pool=class extends PoolBase{constructor(t3,{connections:i3,factory:n2=defaultFactory,connect:e3,connectTimeout:l6,
tls:f4,maxCachedSessions:h5,socketPath:d5,autoSelectFamily:s3,autoSelectFamilyAttemptTimeout:a4,allowH2:c3,...r3}={}){if(i3!=null&&(!Number.isFinite(i3)||i3<0))
throw new InvalidArgumentError("invalid connections");if(typeof n2!="function")throw new InvalidArgumentError("factory must be a function.");if(e3!=null&&typeof e3!=
"function"&&typeof e3!="object")throw new InvalidArgumentError("connect must be a function or an object");typeof e3!="function"&&(e3=buildConnector({...f4,maxCachedSessions:h5,
allowH2:c3,socketPath:d5,timeout:l6,...s3?{autoSelectFamily:s3,autoSelectFamilyAttemptTimeout:a4}:void 0,...e3})),super(r3),this[kInterceptors]=r3.interceptors?.
Pool&&Array.isArray(r3.interceptors.Pool)?r3.interceptors.Pool:[],this[kConnections]=i3||null,this[kUrl]=util.parseOrigin(t3),this[kOptions]={...util.deepClone(
r3),connect:e3,allowH2:c3},this[kOptions].interceptors=r3.interceptors?{...r3.interceptors}:void 0,this[kFactory]=n2,this.on("connectionError",(b8,p5,k4)=>{for(let y3 of p5){
let u4=this[kClients].indexOf(y3);u4!==-1&&this[kClients].splice(u4,1)}})}[kGetDispatcher](){for(let t3 of this[kClients])if(!t3[kNeedDrain])return t3;if(!this[kConnections]||
this[kClients].length<this[kConnections]){let t3=this[kFactory](this[kUrl],this[kOptions]);return this[kAddClient](t3),t3}}};module.exports=Pool}}),require_balanced_pool=__commonJS(
{"node_modules/undici/lib/dispatcher/balanced-pool.js"(exports,module){"use strict";var{BalancedPoolMissingUpstreamError,InvalidArgumentError}=require_errors(),
{PoolBase,kClients,kNeedDrain,kAddClient,kRemoveClient,kGetDispatcher}=require_pool_base(),Pool=require_pool(),{kUrl,kInterceptors}=require_symbols(),{parseOrigin}=require_util2(),
kFactory=Symbol("factory"),kOptions=Symbol("options"),kGreatestCommonDivisor=Symbol("kGreatestCommonDivisor"),kCurrentWeight=Symbol("kCurrentWeight"),kIndex=Symbol(
"kIndex"),kWeight=Symbol("kWeight"),kMaxWeightPerServer=Symbol("kMaxWeightPerServer"),kErrorPenalty=Symbol("kErrorPenalty");function getGreatestCommonDivisor(o5,t3){
if(o5===0)return t3;for(;t3!==0;){let s3=t3;t3=o5%t3,o5=s3}return o5}function defaultFactory(o5,t3){return new Pool(o5,t3)}var BalancedPool=class extends PoolBase{constructor(t3=[],{
factory:s3=defaultFactory,...e3}={}){if(super(),this[kOptions]=e3,this[kIndex]=-1,this[kCurrentWeight]=0,this[kMaxWeightPerServer]=this[kOptions].maxWeightPerServer||
100,this[kErrorPenalty]=this[kOptions].errorPenalty||15,Array.isArray(t3)||(t3=[t3]),typeof s3!="function")throw new InvalidArgumentError("factory must be a fun\
ction.");this[kInterceptors]=e3.interceptors?.BalancedPool&&Array.isArray(e3.interceptors.BalancedPool)?e3.interceptors.BalancedPool:[],this[kFactory]=s3;for(let r3 of t3)
this.addUpstream(r3);this._updateBalancedPoolStats()}addUpstream(t3){let s3=parseOrigin(t3).origin;if(this[kClients].find(r3=>r3[kUrl].origin===s3&&r3.closed!==
!0&&r3.destroyed!==!0))return this;let e3=this[kFactory](s3,Object.assign({},this[kOptions]));this[kAddClient](e3),e3.on("connect",()=>{e3[kWeight]=Math.min(this[kMaxWeightPerServer],
e3[kWeight]+this[kErrorPenalty])}),e3.on("connectionError",()=>{e3[kWeight]=Math.max(1,e3[kWeight]-this[kErrorPenalty]),this._updateBalancedPoolStats()}),e3.on(
"disconnect",(...r3)=>{let i3=r3[2];i3&&i3.code==="UND_ERR_SOCKET"&&(e3[kWeight]=Math.max(1,e3[kWeight]-this[kErrorPenalty]),this._updateBalancedPoolStats())});
for(let r3 of this[kClients])r3[kWeight]=this[kMaxWeightPerServer];return this._updateBalancedPoolStats(),this}_updateBalancedPoolStats(){let t3=0;for(let s3=0;s3<
this[kClients].length;s3++)t3=getGreatestCommonDivisor(this[kClients][s3][kWeight],t3);this[kGreatestCommonDivisor]=t3}removeUpstream(t3){let s3=parseOrigin(t3).
origin,e3=this[kClients].find(r3=>r3[kUrl].origin===s3&&r3.closed!==!0&&r3.destroyed!==!0);return e3&&this[kRemoveClient](e3),this}get upstreams(){return this[kClients].
filter(t3=>t3.closed!==!0&&t3.destroyed!==!0).map(t3=>t3[kUrl].origin)}[kGetDispatcher](){if(this[kClients].length===0)throw new BalancedPoolMissingUpstreamError;
if(!this[kClients].find(i3=>!i3[kNeedDrain]&&i3.closed!==!0&&i3.destroyed!==!0)||this[kClients].map(i3=>i3[kNeedDrain]).reduce((i3,n2)=>i3&&n2,!0))return;let e3=0,
r3=this[kClients].findIndex(i3=>!i3[kNeedDrain]);for(;e3++<this[kClients].length;){this[kIndex]=(this[kIndex]+1)%this[kClients].length;let i3=this[kClients][this[kIndex]];
if(i3[kWeight]>this[kClients][r3][kWeight]&&!i3[kNeedDrain]&&(r3=this[kIndex]),this[kIndex]===0&&(this[kCurrentWeight]=this[kCurrentWeight]-this[kGreatestCommonDivisor],
this[kCurrentWeight]<=0&&(this[kCurrentWeight]=this[kMaxWeightPerServer])),i3[kWeight]>=this[kCurrentWeight]&&!i3[kNeedDrain])return i3}return this[kCurrentWeight]=
this[kClients][r3][kWeight],this[kIndex]=r3,this[kClients][r3]}};module.exports=BalancedPool}}),require_agent=__commonJS({"node_modules/undici/lib/dispatcher/ag\
ent.js"(exports,module){"use strict";var{InvalidArgumentError}=require_errors(),{kClients,kRunning,kClose,kDestroy,kDispatch,kInterceptors}=require_symbols(),DispatcherBase=require_dispatcher_base(),
Pool=require_pool(),Client=require_client(),util=require_util2(),createRedirectInterceptor=require_redirect_interceptor(),kOnConnect=Symbol("onConnect"),kOnDisconnect=Symbol(
"onDisconnect"),kOnConnectionError=Symbol("onConnectionError"),kMaxRedirections=Symbol("maxRedirections"),kOnDrain=Symbol("onDrain"),kFactory=Symbol("factory"),
kOptions=Symbol("options");function defaultFactory(c3,t3){return t3&&t3.connections===1?new Client(c3,t3):new Pool(c3,t3)}var Agent=class extends DispatcherBase{constructor({
factory:t3=defaultFactory,maxRedirections:n2=0,connect:e3,tls:i3,...r3}={}){if(typeof t3!="function")throw new InvalidArgumentError("factory must be a function.");
if(e3!=null&&typeof e3!="function"&&typeof e3!="object")throw new InvalidArgumentError("connect must be a function or an object");if(!Number.isInteger(n2)||n2<0)
throw new InvalidArgumentError("maxRedirections must be a positive number");super(r3),e3&&typeof e3!="function"&&(e3={...e3}),i3&&typeof i3!="function"&&(i3={...i3}),
this[kInterceptors]=r3.interceptors?.Agent&&Array.isArray(r3.interceptors.Agent)?r3.interceptors.Agent:[createRedirectInterceptor({maxRedirections:n2})],this[kOptions]=
{...util.deepClone(r3),connect:e3,tls:i3},this[kOptions].interceptors=r3.interceptors?{...r3.interceptors}:void 0,this[kMaxRedirections]=n2,this[kFactory]=t3,this[kClients]=
new Map,this[kOnDrain]=(o5,s3)=>{this.emit("drain",o5,[this,...s3])},this[kOnConnect]=(o5,s3)=>{this.emit("connect",o5,[this,...s3])},this[kOnDisconnect]=(o5,s3,h5)=>{
this.emit("disconnect",o5,[this,...s3],h5)},this[kOnConnectionError]=(o5,s3,h5)=>{this.emit("connectionError",o5,[this,...s3],h5)}}get[kRunning](){let t3=0;for(let n2 of this[kClients].
values())t3+=n2[kRunning];return t3}[kDispatch](t3,n2){let e3;if(t3.origin&&(typeof t3.origin=="string"||t3.origin instanceof URL))e3=String(t3.origin);else throw new InvalidArgumentError(
"opts.origin must be a non-empty string or URL.");let i3=this[kClients].get(e3);return i3||(i3=this[kFactory](t3.origin,this[kOptions]).on("drain",this[kOnDrain]).
on("connect",this[kOnConnect]).on("disconnect",this[kOnDisconnect]).on("connectionError",this[kOnConnectionError]),this[kClients].set(e3,i3)),i3.dispatch(t3,n2)}async[kClose](){
let t3=[];for(let n2 of this[kClients].values())t3.push(n2.close());this[kClients].clear(),await Promise.all(t3)}async[kDestroy](t3){let n2=[];for(let e3 of this[kClients].
values())n2.push(e3.destroy(t3));this[kClients].clear(),await Promise.all(n2)}};module.exports=Agent}}),require_node_url=__commonJS({"builtin:node:url"(exports,module){
module.exports=process.getBuiltinModule("node:url")}}),require_proxy_agent=__commonJS({"node_modules/undici/lib/dispatcher/proxy-agent.js"(exports,module){"use \
strict";var{kProxy,kClose,kDestroy,kDispatch,kInterceptors}=require_symbols(),{URL:URL2}=require_node_url(),Agent=require_agent(),Pool=require_pool(),DispatcherBase=require_dispatcher_base(),
{InvalidArgumentError,RequestAbortedError,SecureProxyConnectionError}=require_errors(),buildConnector=require_connect(),Client=require_client(),kAgent=Symbol("p\
roxy agent"),kClient=Symbol("proxy client"),kProxyHeaders=Symbol("proxy headers"),kRequestTls=Symbol("request tls settings"),kProxyTls=Symbol("proxy tls setting\
s"),kConnectEndpoint=Symbol("connect endpoint function"),kTunnelProxy=Symbol("tunnel proxy");function defaultProtocolPort(r3){return r3==="https:"?443:80}function defaultFactory(r3,t3){
return new Pool(r3,t3)}var noop=()=>{};function defaultAgentFactory(r3,t3){return t3.connections===1?new Client(r3,t3):new Pool(r3,t3)}var Http1ProxyWrapper=class extends DispatcherBase{#t;constructor(t3,{
headers:e3={},connect:n2,factory:s3}){if(super(),!t3)throw new InvalidArgumentError("Proxy URL is mandatory");this[kProxyHeaders]=e3,s3?this.#t=s3(t3,{connect:n2}):
this.#t=new Client(t3,{connect:n2})}[kDispatch](t3,e3){let n2=e3.onHeaders;e3.onHeaders=function(a4,f4,h5){if(a4===407){typeof e3.onError=="function"&&e3.onError(
new InvalidArgumentError("Proxy Authentication Required (407)"));return}n2&&n2.call(this,a4,f4,h5)};let{origin:s3,path:l6="/",headers:u4={}}=t3;if(t3.path=s3+l6,
!("host"in u4)&&!("Host"in u4)){let{host:a4}=new URL2(s3);u4.host=a4}return t3.headers={...this[kProxyHeaders],...u4},this.#t[kDispatch](t3,e3)}async[kClose](){
return this.#t.close()}async[kDestroy](t3){return this.#t.destroy(t3)}},ProxyAgent=class extends DispatcherBase{constructor(t3){if(super(),!t3||typeof t3=="obje\
ct"&&!(t3 instanceof URL2)&&!t3.uri)throw new InvalidArgumentError("Proxy uri is mandatory");let{clientFactory:e3=defaultFactory}=t3;if(typeof e3!="function")throw new InvalidArgumentError(
"Proxy opts.clientFactory must be a function.");let{proxyTunnel:n2=!0}=t3,s3=this.#t(t3),{href:l6,origin:u4,port:a4,protocol:f4,username:h5,password:w4,hostname:g6}=s3;
if(this[kProxy]={uri:l6,protocol:f4},this[kInterceptors]=t3.interceptors?.ProxyAgent&&Array.isArray(t3.interceptors.ProxyAgent)?t3.interceptors.ProxyAgent:[],this[kRequestTls]=
t3.requestTls,this[kProxyTls]=t3.proxyTls,this[kProxyHeaders]=t3.headers||{},this[kTunnelProxy]=n2,t3.auth&&t3.token)throw new InvalidArgumentError("opts.auth c\
annot be used in combination with opts.token");t3.auth?this[kProxyHeaders]["proxy-authorization"]=`Basic ${t3.auth}`:t3.token?this[kProxyHeaders]["proxy-authori\
zation"]=t3.token:h5&&w4&&(this[kProxyHeaders]["proxy-authorization"]=`Basic ${Buffer.from(`${decodeURIComponent(h5)}:${decodeURIComponent(w4)}`).toString("base\
64")}`);let x3=buildConnector({...t3.proxyTls});this[kConnectEndpoint]=buildConnector({...t3.requestTls});let m5=t3.factory||defaultAgentFactory,A2=(o5,i3)=>{let{
protocol:y3}=new URL2(o5);return!this[kTunnelProxy]&&y3==="http:"&&this[kProxy].protocol==="http:"?new Http1ProxyWrapper(this[kProxy].uri,{headers:this[kProxyHeaders],
connect:x3,factory:m5}):m5(o5,i3)};this[kClient]=e3(s3,{connect:x3}),this[kAgent]=new Agent({...t3,factory:A2,connect:async(o5,i3)=>{let y3=o5.host;o5.port||(y3+=
`:${defaultProtocolPort(o5.protocol)}`);try{let{socket:c3,statusCode:P3}=await this[kClient].connect({origin:u4,port:a4,path:y3,signal:o5.signal,headers:{...this[kProxyHeaders],
host:o5.host},servername:this[kProxyTls]?.servername||g6});if(P3!==200&&(c3.on("error",noop).destroy(),i3(new RequestAbortedError(`Proxy response (${P3}) !== 20\
0 when HTTP Tunneling`))),o5.protocol!=="https:"){i3(null,c3);return}let d5;this[kRequestTls]?d5=this[kRequestTls].servername:d5=o5.servername,this[kConnectEndpoint](
{...o5,servername:d5,httpSocket:c3},i3)}catch(c3){c3.code==="ERR_TLS_CERT_ALTNAME_INVALID"?i3(new SecureProxyConnectionError(c3)):i3(c3)}}})}dispatch(t3,e3){let n2=buildHeaders(
t3.headers);if(throwIfProxyAuthIsSent(n2),n2&&!("host"in n2)&&!("Host"in n2)){let{host:s3}=new URL2(t3.origin);n2.host=s3}return this[kAgent].dispatch({...t3,headers:n2},
e3)}#t(t3){return typeof t3=="string"?new URL2(t3):t3 instanceof URL2?t3:new URL2(t3.uri)}async[kClose](){await this[kAgent].close(),await this[kClient].close()}async[kDestroy](){
await this[kAgent].destroy(),await this[kClient].destroy()}};function buildHeaders(r3){if(Array.isArray(r3)){let t3={};for(let e3=0;e3<r3.length;e3+=2)t3[r3[e3]]=
r3[e3+1];return t3}return r3}function throwIfProxyAuthIsSent(r3){if(r3&&Object.keys(r3).find(e3=>e3.toLowerCase()==="proxy-authorization"))throw new InvalidArgumentError(
"Proxy-Authorization should be sent in ProxyAgent constructor")}module.exports=ProxyAgent}}),require_env_http_proxy_agent=__commonJS({"node_modules/undici/lib/d\
ispatcher/env-http-proxy-agent.js"(exports,module){"use strict";var DispatcherBase=require_dispatcher_base(),{kClose,kDestroy,kClosed,kDestroyed,kDispatch,kNoProxyAgent,
kHttpProxyAgent,kHttpsProxyAgent}=require_symbols(),ProxyAgent=require_proxy_agent(),Agent=require_agent(),DEFAULT_PORTS={"http:":80,"https:":443},experimentalWarned=!1,
EnvHttpProxyAgent=class extends DispatcherBase{#e=null;#t=null;#s=null;constructor(t3={}){super(),this.#s=t3,experimentalWarned||(experimentalWarned=!0,process.
emitWarning("EnvHttpProxyAgent is experimental, expect them to change at any time.",{code:"UNDICI-EHPA"}));let{httpProxy:r3,httpsProxy:s3,noProxy:e3,...o5}=t3;this[kNoProxyAgent]=
new Agent(o5);let n2=r3??process.env.http_proxy??process.env.HTTP_PROXY;n2?this[kHttpProxyAgent]=new ProxyAgent({...o5,uri:n2}):this[kHttpProxyAgent]=this[kNoProxyAgent];
let i3=s3??process.env.https_proxy??process.env.HTTPS_PROXY;i3?this[kHttpsProxyAgent]=new ProxyAgent({...o5,uri:i3}):this[kHttpsProxyAgent]=this[kHttpProxyAgent],
this.#r()}[kDispatch](t3,r3){let s3=new URL(t3.origin);return this.#n(s3).dispatch(t3,r3)}async[kClose](){await this[kNoProxyAgent].close(),this[kHttpProxyAgent][kClosed]||
await this[kHttpProxyAgent].close(),this[kHttpsProxyAgent][kClosed]||await this[kHttpsProxyAgent].close()}async[kDestroy](t3){await this[kNoProxyAgent].destroy(
t3),this[kHttpProxyAgent][kDestroyed]||await this[kHttpProxyAgent].destroy(t3),this[kHttpsProxyAgent][kDestroyed]||await this[kHttpsProxyAgent].destroy(t3)}#n(t3){
let{protocol:r3,host:s3,port:e3}=t3;return s3=s3.replace(/:\d*$/,"").toLowerCase(),e3=Number.parseInt(e3,10)||DEFAULT_PORTS[r3]||0,this.#i(s3,e3)?r3==="https:"?
this[kHttpsProxyAgent]:this[kHttpProxyAgent]:this[kNoProxyAgent]}#i(t3,r3){if(this.#h&&this.#r(),this.#t.length===0)return!0;if(this.#e==="*")return!1;for(let s3=0;s3<
this.#t.length;s3++){let e3=this.#t[s3];if(!(e3.port&&e3.port!==r3)){if(/^[.*]/.test(e3.hostname)){if(t3.endsWith(e3.hostname.replace(/^\*/,"")))return!1}else if(t3===
e3.hostname)return!1}}return!0}#r(){let t3=this.#s.noProxy??this.#o,r3=t3.split(/[,\s]/),s3=[];for(let e3=0;e3<r3.length;e3++){let o5=r3[e3];if(!o5)continue;let n2=o5.
match(/^(.+):(\d+)$/);s3.push({hostname:(n2?n2[1]:o5).toLowerCase(),port:n2?Number.parseInt(n2[2],10):0})}this.#e=t3,this.#t=s3}get#h(){return this.#s.noProxy!==
void 0?!1:this.#e!==this.#o}get#o(){return process.env.no_proxy??process.env.NO_PROXY??""}};module.exports=EnvHttpProxyAgent}}),require_retry_handler=__commonJS(
{"node_modules/undici/lib/handler/retry-handler.js"(exports,module){"use strict";var assert=require_node_assert(),{kRetryHandlerDefaultRetry}=require_symbols(),
{RequestRetryError}=require_errors(),{isDisturbed,parseHeaders,parseRangeHeader,wrapRequestBody}=require_util2();function calculateRetryAfterHeader(y3){let t3=Date.
now();return new Date(y3).getTime()-t3}function validatePartialResponseContentLength(y3,t3,s3,n2){let r3=y3["content-length"];if(r3==null||!Number.isFinite(t3.start)||
!Number.isFinite(t3.end))return null;let e3=Number(r3),o5=t3.end-t3.start+1;return!Number.isFinite(e3)||e3!==o5?new RequestRetryError("Content-Length mismatch",
s3,{headers:y3,data:{count:n2}}):null}var RetryHandler=class _RetryHandler{constructor(t3,s3){let{retryOptions:n2,...r3}=t3,{retry:e3,maxRetries:o5,maxTimeout:i3,
minTimeout:h5,timeoutFactor:a4,methods:d5,errorCodes:u4,retryAfter:m5,statusCodes:f4}=n2??{};this.dispatch=s3.dispatch,this.handler=s3.handler,this.opts={...r3,
body:wrapRequestBody(t3.body)},this.abort=null,this.aborted=!1,this.retryOpts={retry:e3??_RetryHandler[kRetryHandlerDefaultRetry],retryAfter:m5??!0,maxTimeout:i3??
30*1e3,minTimeout:h5??500,timeoutFactor:a4??2,maxRetries:o5??5,methods:d5??["GET","HEAD","OPTIONS","PUT","DELETE","TRACE"],statusCodes:f4??[500,502,503,504,429],
errorCodes:u4??["ECONNRESET","ECONNREFUSED","ENOTFOUND","ENETDOWN","ENETUNREACH","EHOSTDOWN","EHOSTUNREACH","EPIPE","UND_ERR_SOCKET"]},this.retryCount=0,this.retryCountCheckpoint=
0,this.start=0,this.end=null,this.etag=null,this.resume=null,this.headersSent=!1,this.handler.onConnect(c3=>{this.aborted=!0,this.abort?this.abort(c3):this.reason=
c3})}checkpointResponseEnd(t3,s3){if(this.end==null&&this.opts.method!=="HEAD"){let n2=t3["content-length"];this.end=n2!=null?Number(n2)-1:null,assert(this.end==
null||Number.isFinite(this.end),"invalid content-length")}this.resume=this.end!=null?s3:null}onRequestSent(){this.handler.onRequestSent&&this.handler.onRequestSent()}onUpgrade(t3,s3,n2){
this.handler.onUpgrade&&this.handler.onUpgrade(t3,s3,n2)}onConnect(t3){this.aborted?t3(this.reason):this.abort=t3}onBodySent(t3){if(this.handler.onBodySent)return this.
handler.onBodySent(t3)}static[kRetryHandlerDefaultRetry](t3,{state:s3,opts:n2},r3){let{statusCode:e3,code:o5,headers:i3}=t3,{method:h5,retryOptions:a4}=n2,{maxRetries:d5,
minTimeout:u4,maxTimeout:m5,timeoutFactor:f4,statusCodes:c3,errorCodes:g6,methods:p5}=a4,{counter:E4}=s3;if(o5&&o5!=="UND_ERR_REQ_RETRY"&&!g6.includes(o5)){r3(t3);
return}if(Array.isArray(p5)&&!p5.includes(h5)){r3(t3);return}if(e3!=null&&Array.isArray(c3)&&!c3.includes(e3)){r3(t3);return}if(E4>d5){r3(t3);return}let l6=i3?.["\
retry-after"];l6&&(l6=Number(l6),l6=Number.isNaN(l6)?calculateRetryAfterHeader(l6):l6*1e3);let C3=l6>0?Math.min(l6,m5):Math.min(u4*f4**(E4-1),m5);setTimeout(()=>r3(
null),C3)}onHeaders(t3,s3,n2,r3){let e3=parseHeaders(s3);if(this.retryCount+=1,t3>=300)return!this.headersSent&&this.retryOpts.statusCodes.includes(t3)===!1?(this.
headersSent=!0,this.checkpointResponseEnd(e3,n2),this.handler.onHeaders(t3,s3,n2,r3)):(this.abort(new RequestRetryError("Request failed",t3,{headers:e3,data:{count:this.
retryCount}})),!1);if(this.resume!=null){if(this.resume=null,t3!==206&&(this.start>0||t3!==200))return this.abort(new RequestRetryError("server does not support\
 the range header and the payload was partially consumed",t3,{headers:e3,data:{count:this.retryCount}})),!1;let i3=parseRangeHeader(e3["content-range"]);if(!i3)
return this.abort(new RequestRetryError("Content-Range mismatch",t3,{headers:e3,data:{count:this.retryCount}})),!1;if(this.etag!=null&&this.etag!==e3.etag)return this.
abort(new RequestRetryError("ETag mismatch",t3,{headers:e3,data:{count:this.retryCount}})),!1;let h5=validatePartialResponseContentLength(e3,i3,t3,this.retryCount);
if(h5!=null)return this.abort(h5),!1;let{start:a4,size:d5,end:u4=d5-1}=i3;return this.start!==a4||this.end!=null&&this.end!==u4?(this.abort(new RequestRetryError(
"Content-Range mismatch",t3,{headers:e3,data:{count:this.retryCount}})),!1):(this.resume=n2,!0)}if(this.end==null){if(t3===206){let i3=parseRangeHeader(e3["cont\
ent-range"]);if(i3==null)return this.headersSent=!0,this.handler.onHeaders(t3,s3,n2,r3);let h5=validatePartialResponseContentLength(e3,i3,t3,this.retryCount);if(h5!=
null)return this.abort(h5),!1;let{start:a4,size:d5,end:u4=d5-1}=i3;assert(a4!=null&&Number.isFinite(a4),"content-range mismatch"),assert(u4!=null&&Number.isFinite(
u4),"invalid content-length"),this.start=a4,this.end=u4}if(this.end==null){let i3=e3["content-length"];this.end=i3!=null?Number(i3)-1:null}return assert(Number.
isFinite(this.start)),assert(this.end==null||Number.isFinite(this.end),"invalid content-length"),this.resume=n2,this.headersSent=!0,this.etag=e3.etag!=null?e3.etag:
null,this.etag!=null&&this.etag.startsWith("W/")&&(this.etag=null),this.handler.onHeaders(t3,s3,n2,r3)}let o5=new RequestRetryError("Request failed",t3,{headers:e3,
data:{count:this.retryCount}});return this.abort(o5),!1}onData(t3){return this.start+=t3.length,this.handler.onData(t3)}onComplete(t3){return this.retryCount=0,
this.handler.onComplete(t3)}onError(t3){if(this.aborted||isDisturbed(this.opts.body)||this.headersSent&&this.resume==null)return this.handler.onError(t3);this.retryCount-
this.retryCountCheckpoint>0?this.retryCount=this.retryCountCheckpoint+(this.retryCount-this.retryCountCheckpoint):this.retryCount+=1,this.retryOpts.retry(t3,{state:{
counter:this.retryCount},opts:{retryOptions:this.retryOpts,...this.opts}},s3.bind(this));function s3(n2){if(n2!=null||this.aborted||isDisturbed(this.opts.body))
return this.handler.onError(n2);if(this.start!==0){let r3={range:`bytes=${this.start}-${this.end??""}`};this.etag!=null&&(r3["if-match"]=this.etag),this.opts={...this.
opts,headers:{...this.opts.headers,...r3}}}try{this.retryCountCheckpoint=this.retryCount,this.dispatch(this.opts,this)}catch(r3){this.handler.onError(r3)}}}};module.
exports=RetryHandler}}),require_retry_agent=__commonJS({"node_modules/undici/lib/dispatcher/retry-agent.js"(exports,module){"use strict";var Dispatcher=require_dispatcher(),
RetryHandler=require_retry_handler(),RetryAgent=class extends Dispatcher{#t=null;#e=null;constructor(t3,e3={}){super(e3),this.#t=t3,this.#e=e3}dispatch(t3,e3){let r3=new RetryHandler(
{...t3,retryOptions:this.#e},{dispatch:this.#t.dispatch.bind(this.#t),handler:e3});return this.#t.dispatch(t3,r3)}close(){return this.#t.close()}destroy(){return this.#t.
destroy()}};module.exports=RetryAgent}}),require_readable=__commonJS({"node_modules/undici/lib/api/readable.js"(exports,module){"use strict";var assert=require_node_assert(),
{Readable}=require_node_stream(),{RequestAbortedError,NotSupportedError,InvalidArgumentError,AbortError}=require_errors(),util=require_util2(),{ReadableStreamFrom}=require_util2(),
kConsume=Symbol("kConsume"),kReading=Symbol("kReading"),kBody=Symbol("kBody"),kAbort=Symbol("kAbort"),kContentType=Symbol("kContentType"),kContentLength=Symbol(
"kContentLength"),noop=()=>{},BodyReadable=class extends Readable{constructor({resume:e3,abort:r3,contentType:n2="",contentLength:s3,highWaterMark:o5=64*1024}){
super({autoDestroy:!0,read:e3,highWaterMark:o5}),this._readableState.dataEmitted=!1,this[kAbort]=r3,this[kConsume]=null,this[kBody]=null,this[kContentType]=n2,this[kContentLength]=
s3,this[kReading]=!1}destroy(e3){return!e3&&!this._readableState.endEmitted&&(e3=new RequestAbortedError),e3&&this[kAbort](),super.destroy(e3)}_destroy(e3,r3){this[kReading]?
r3(e3):setImmediate(()=>{r3(e3)})}on(e3,...r3){return(e3==="data"||e3==="readable")&&(this[kReading]=!0),super.on(e3,...r3)}addListener(e3,...r3){return this.on(
e3,...r3)}off(e3,...r3){let n2=super.off(e3,...r3);return(e3==="data"||e3==="readable")&&(this[kReading]=this.listenerCount("data")>0||this.listenerCount("reada\
ble")>0),n2}removeListener(e3,...r3){return this.off(e3,...r3)}push(e3){return this[kConsume]&&e3!==null?(consumePush(this[kConsume],e3),this[kReading]?super.push(
e3):!0):super.push(e3)}async text(){return consume(this,"text")}async json(){return consume(this,"json")}async blob(){return consume(this,"blob")}async bytes(){
return consume(this,"bytes")}async arrayBuffer(){return consume(this,"arrayBuffer")}async formData(){throw new NotSupportedError}get bodyUsed(){return util.isDisturbed(
this)}get body(){return this[kBody]||(this[kBody]=ReadableStreamFrom(this),this[kConsume]&&(this[kBody].getReader(),assert(this[kBody].locked))),this[kBody]}async dump(e3){
let r3=Number.isFinite(e3?.limit)?e3.limit:131072,n2=e3?.signal;if(n2!=null&&(typeof n2!="object"||!("aborted"in n2)))throw new InvalidArgumentError("signal mus\
t be an AbortSignal");return n2?.throwIfAborted(),this._readableState.closeEmitted?null:await new Promise((s3,o5)=>{this[kContentLength]>r3&&this.destroy(new AbortError);
let i3=()=>{this.destroy(n2.reason??new AbortError)};n2?.addEventListener("abort",i3),this.on("close",function(){n2?.removeEventListener("abort",i3),n2?.aborted?
o5(n2.reason??new AbortError):s3(null)}).on("error",noop).on("data",function(l6){r3-=l6.length,r3<=0&&this.destroy()}).resume()})}};function isLocked(t3){return t3[kBody]&&
t3[kBody].locked===!0||t3[kConsume]}function isUnusable(t3){return util.isDisturbed(t3)||isLocked(t3)}async function consume(t3,e3){return assert(!t3[kConsume]),
new Promise((r3,n2)=>{if(isUnusable(t3)){let s3=t3._readableState;s3.destroyed&&s3.closeEmitted===!1?t3.on("error",o5=>{n2(o5)}).on("close",()=>{n2(new TypeError(
"unusable"))}):n2(s3.errored??new TypeError("unusable"))}else queueMicrotask(()=>{t3[kConsume]={type:e3,stream:t3,resolve:r3,reject:n2,length:0,body:[]},t3.on("\
error",function(s3){consumeFinish(this[kConsume],s3)}).on("close",function(){this[kConsume].body!==null&&consumeFinish(this[kConsume],new RequestAbortedError)}),
consumeStart(t3[kConsume])})})}function consumeStart(t3){if(t3.body===null)return;let{_readableState:e3}=t3.stream;if(e3.bufferIndex){let r3=e3.bufferIndex,n2=e3.
buffer.length;for(let s3=r3;s3<n2;s3++)consumePush(t3,e3.buffer[s3])}else for(let r3 of e3.buffer)consumePush(t3,r3);for(e3.endEmitted?consumeEnd(this[kConsume]):
t3.stream.on("end",function(){consumeEnd(this[kConsume])}),t3.stream.resume();t3.stream.read()!=null;);}function chunksDecode(t3,e3){if(t3.length===0||e3===0)return"";
let r3=t3.length===1?t3[0]:Buffer.concat(t3,e3),n2=r3.length,s3=n2>2&&r3[0]===239&&r3[1]===187&&r3[2]===191?3:0;return r3.utf8Slice(s3,n2)}function chunksConcat(t3,e3){
if(t3.length===0||e3===0)return new Uint8Array(0);if(t3.length===1)return new Uint8Array(t3[0]);let r3=new Uint8Array(Buffer.allocUnsafeSlow(e3).buffer),n2=0;for(let s3=0;s3<
t3.length;++s3){let o5=t3[s3];r3.set(o5,n2),n2+=o5.length}return r3}function consumeEnd(t3){let{type:e3,body:r3,resolve:n2,stream:s3,length:o5}=t3;try{e3==="tex\
t"?n2(chunksDecode(r3,o5)):e3==="json"?n2(JSON.parse(chunksDecode(r3,o5))):e3==="arrayBuffer"?n2(chunksConcat(r3,o5).buffer):e3==="blob"?n2(new Blob(r3,{type:s3[kContentType]})):
e3==="bytes"&&n2(chunksConcat(r3,o5)),consumeFinish(t3)}catch(i3){s3.destroy(i3)}}function consumePush(t3,e3){t3.length+=e3.length,t3.body.push(e3)}function consumeFinish(t3,e3){
t3.body!==null&&(e3?t3.reject(e3):t3.resolve(),t3.type=null,t3.stream=null,t3.resolve=null,t3.reject=null,t3.length=0,t3.body=null)}module.exports={Readable:BodyReadable,
chunksDecode}}}),require_util4=__commonJS({"node_modules/undici/lib/api/util.js"(exports,module){var assert=require_node_assert(),{ResponseStatusCodeError}=require_errors(),
{chunksDecode}=require_readable(),CHUNK_LIMIT=128*1024;async function getResolveErrorBodyCallback({callback:r3,body:o5,contentType:l6,statusCode:a4,statusMessage:k4,
headers:c3}){assert(o5);let i3=[],s3=0;try{for await(let f4 of o5)if(i3.push(f4),s3+=f4.length,s3>CHUNK_LIMIT){i3=[],s3=0;break}}catch{i3=[],s3=0}let h5=`Respon\
se status code ${a4}${k4?`: ${k4}`:""}`;if(a4===204||!l6||!s3){queueMicrotask(()=>r3(new ResponseStatusCodeError(h5,a4,c3)));return}let m5=Error.stackTraceLimit;
Error.stackTraceLimit=0;let u4;try{isContentTypeApplicationJson(l6)?u4=JSON.parse(chunksDecode(i3,s3)):isContentTypeText(l6)&&(u4=chunksDecode(i3,s3))}catch{}finally{
Error.stackTraceLimit=m5}queueMicrotask(()=>r3(new ResponseStatusCodeError(h5,a4,c3,u4)))}var isContentTypeApplicationJson=r3=>r3.length>15&&r3[11]==="/"&&r3[0]===
"a"&&r3[1]==="p"&&r3[2]==="p"&&r3[3]==="l"&&r3[4]==="i"&&r3[5]==="c"&&r3[6]==="a"&&r3[7]==="t"&&r3[8]==="i"&&r3[9]==="o"&&r3[10]==="n"&&r3[12]==="j"&&r3[13]==="\
s"&&r3[14]==="o"&&r3[15]==="n",isContentTypeText=r3=>r3.length>4&&r3[4]==="/"&&r3[0]==="t"&&r3[1]==="e"&&r3[2]==="x"&&r3[3]==="t";module.exports={getResolveErrorBodyCallback,
isContentTypeApplicationJson,isContentTypeText}}}),require_node_async_hooks=__commonJS({"builtin:node:async_hooks"(exports,module){module.exports=process.getBuiltinModule(
"node:async_hooks")}}),require_api_request=__commonJS({"node_modules/undici/lib/api/api-request.js"(exports,module){"use strict";var assert=require_node_assert(),
{Readable}=require_readable(),{InvalidArgumentError,RequestAbortedError}=require_errors(),util=require_util2(),{getResolveErrorBodyCallback}=require_util4(),{AsyncResource}=require_node_async_hooks(),
RequestHandler=class extends AsyncResource{constructor(e3,t3){if(!e3||typeof e3!="object")throw new InvalidArgumentError("invalid opts");let{signal:r3,method:s3,
opaque:n2,body:i3,onInfo:l6,responseHeaders:f4,throwOnError:u4,highWaterMark:h5}=e3;try{if(typeof t3!="function")throw new InvalidArgumentError("invalid callbac\
k");if(h5&&(typeof h5!="number"||h5<0))throw new InvalidArgumentError("invalid highWaterMark");if(r3&&typeof r3.on!="function"&&typeof r3.addEventListener!="fun\
ction")throw new InvalidArgumentError("signal must be an EventEmitter or EventTarget");if(s3==="CONNECT")throw new InvalidArgumentError("invalid method");if(l6&&
typeof l6!="function")throw new InvalidArgumentError("invalid onInfo callback");super("UNDICI_REQUEST")}catch(o5){throw util.isStream(i3)&&util.destroy(i3.on("e\
rror",util.nop),o5),o5}this.method=s3,this.responseHeaders=f4||null,this.opaque=n2||null,this.callback=t3,this.res=null,this.abort=null,this.body=i3,this.trailers=
{},this.context=null,this.onInfo=l6||null,this.throwOnError=u4,this.highWaterMark=h5,this.signal=r3,this.reason=null,this.removeAbortListener=null,util.isStream(
i3)&&i3.on("error",o5=>{this.onError(o5)}),this.signal&&(this.signal.aborted?this.reason=this.signal.reason??new RequestAbortedError:this.removeAbortListener=util.
addAbortListener(this.signal,()=>{this.reason=this.signal.reason??new RequestAbortedError,this.res?util.destroy(this.res.on("error",util.nop),this.reason):this.
abort&&this.abort(this.reason),this.removeAbortListener&&(this.res?.off("close",this.removeAbortListener),this.removeAbortListener(),this.removeAbortListener=null)}))}onConnect(e3,t3){
if(this.reason){e3(this.reason);return}assert(this.callback),this.abort=e3,this.context=t3}onHeaders(e3,t3,r3,s3){let{callback:n2,opaque:i3,abort:l6,context:f4,
responseHeaders:u4,highWaterMark:h5}=this,o5=u4==="raw"?util.parseRawHeaders(t3):util.parseHeaders(t3);if(e3<200){this.onInfo&&this.onInfo({statusCode:e3,headers:o5});
return}let d5=u4==="raw"?util.parseHeaders(t3):o5,b8=d5["content-type"],p5=d5["content-length"],c3=new Readable({resume:r3,abort:l6,contentType:b8,contentLength:this.
method!=="HEAD"&&p5?Number(p5):null,highWaterMark:h5});this.removeAbortListener&&c3.on("close",this.removeAbortListener),this.callback=null,this.res=c3,n2!==null&&
(this.throwOnError&&e3>=400?this.runInAsyncScope(getResolveErrorBodyCallback,null,{callback:n2,body:c3,contentType:b8,statusCode:e3,statusMessage:s3,headers:o5}):
this.runInAsyncScope(n2,null,null,{statusCode:e3,headers:o5,trailers:this.trailers,opaque:i3,body:c3,context:f4}))}onData(e3){return this.res.push(e3)}onComplete(e3){
util.parseHeaders(e3,this.trailers),this.res.push(null)}onError(e3){let{res:t3,callback:r3,body:s3,opaque:n2}=this;r3&&(this.callback=null,queueMicrotask(()=>{this.
runInAsyncScope(r3,null,e3,{opaque:n2})})),t3&&(this.res=null,queueMicrotask(()=>{util.destroy(t3,e3)})),s3&&(this.body=null,util.destroy(s3,e3)),this.removeAbortListener&&
(t3?.off("close",this.removeAbortListener),this.removeAbortListener(),this.removeAbortListener=null)}};function request(a4,e3){if(e3===void 0)return new Promise(
(t3,r3)=>{request.call(this,a4,(s3,n2)=>s3?r3(s3):t3(n2))});try{this.dispatch(a4,new RequestHandler(a4,e3))}catch(t3){if(typeof e3!="function")throw t3;let r3=a4?.
opaque;queueMicrotask(()=>e3(t3,{opaque:r3}))}}module.exports=request,module.exports.RequestHandler=RequestHandler}}),require_abort_signal=__commonJS({"node_mod\
ules/undici/lib/api/abort-signal.js"(exports,module){var{addAbortListener}=require_util2(),{RequestAbortedError}=require_errors(),kListener=Symbol("kListener"),
kSignal=Symbol("kSignal");function abort(r3){r3.abort?r3.abort(r3[kSignal]?.reason):r3.reason=r3[kSignal]?.reason??new RequestAbortedError,removeSignal(r3)}function addSignal(r3,n2){
if(r3.reason=null,r3[kSignal]=null,r3[kListener]=null,!!n2){if(n2.aborted){abort(r3);return}r3[kSignal]=n2,r3[kListener]=()=>{abort(r3)},addAbortListener(r3[kSignal],
r3[kListener])}}function removeSignal(r3){r3[kSignal]&&("removeEventListener"in r3[kSignal]?r3[kSignal].removeEventListener("abort",r3[kListener]):r3[kSignal].removeListener(
"abort",r3[kListener]),r3[kSignal]=null,r3[kListener]=null)}module.exports={addSignal,removeSignal}}}),require_api_stream=__commonJS({"node_modules/undici/lib/a\
pi/api-stream.js"(exports,module){"use strict";var assert=require_node_assert(),{finished,PassThrough}=require_node_stream(),{InvalidArgumentError,InvalidReturnValueError}=require_errors(),
util=require_util2(),{getResolveErrorBodyCallback}=require_util4(),{AsyncResource}=require_node_async_hooks(),{addSignal,removeSignal}=require_abort_signal(),StreamHandler=class extends AsyncResource{constructor(e3,n2,r3){
if(!e3||typeof e3!="object")throw new InvalidArgumentError("invalid opts");let{signal:o5,method:i3,opaque:u4,body:s3,onInfo:h5,responseHeaders:f4,throwOnError:a4}=e3;
try{if(typeof r3!="function")throw new InvalidArgumentError("invalid callback");if(typeof n2!="function")throw new InvalidArgumentError("invalid factory");if(o5&&
typeof o5.on!="function"&&typeof o5.addEventListener!="function")throw new InvalidArgumentError("signal must be an EventEmitter or EventTarget");if(i3==="CONNEC\
T")throw new InvalidArgumentError("invalid method");if(h5&&typeof h5!="function")throw new InvalidArgumentError("invalid onInfo callback");super("UNDICI_STREAM")}catch(t3){
throw util.isStream(s3)&&util.destroy(s3.on("error",util.nop),t3),t3}this.responseHeaders=f4||null,this.opaque=u4||null,this.factory=n2,this.callback=r3,this.res=
null,this.abort=null,this.context=null,this.trailers=null,this.body=s3,this.onInfo=h5||null,this.throwOnError=a4||!1,util.isStream(s3)&&s3.on("error",t3=>{this.
onError(t3)}),addSignal(this,o5)}onConnect(e3,n2){if(this.reason){e3(this.reason);return}assert(this.callback),this.abort=e3,this.context=n2}onHeaders(e3,n2,r3,o5){
let{factory:i3,opaque:u4,context:s3,callback:h5,responseHeaders:f4}=this,a4=f4==="raw"?util.parseRawHeaders(n2):util.parseHeaders(n2);if(e3<200){this.onInfo&&this.
onInfo({statusCode:e3,headers:a4});return}this.factory=null;let t3;if(this.throwOnError&&e3>=400){let d5=(f4==="raw"?util.parseHeaders(n2):a4)["content-type"];t3=
new PassThrough,this.callback=null,this.runInAsyncScope(getResolveErrorBodyCallback,null,{callback:h5,body:t3,contentType:d5,statusCode:e3,statusMessage:o5,headers:a4})}else{
if(i3===null)return;if(t3=this.runInAsyncScope(i3,null,{statusCode:e3,headers:a4,opaque:u4,context:s3}),!t3||typeof t3.write!="function"||typeof t3.end!="functi\
on"||typeof t3.on!="function")throw new InvalidReturnValueError("expected Writable");finished(t3,{readable:!1},l6=>{let{callback:d5,res:p5,opaque:w4,trailers:b8,
abort:q4}=this;this.res=null,(l6||!p5.readable)&&util.destroy(p5,l6),this.callback=null,this.runInAsyncScope(d5,null,l6||null,{opaque:w4,trailers:b8}),l6&&q4()})}
return t3.on("drain",r3),this.res=t3,(t3.writableNeedDrain!==void 0?t3.writableNeedDrain:t3._writableState?.needDrain)!==!0}onData(e3){let{res:n2}=this;return n2?
n2.write(e3):!0}onComplete(e3){let{res:n2}=this;removeSignal(this),n2&&(this.trailers=util.parseHeaders(e3),n2.end())}onError(e3){let{res:n2,callback:r3,opaque:o5,
body:i3}=this;removeSignal(this),this.factory=null,n2?(this.res=null,util.destroy(n2,e3)):r3&&(this.callback=null,queueMicrotask(()=>{this.runInAsyncScope(r3,null,
e3,{opaque:o5})})),i3&&(this.body=null,util.destroy(i3,e3))}};function stream(c3,e3,n2){if(n2===void 0)return new Promise((r3,o5)=>{stream.call(this,c3,e3,(i3,u4)=>i3?
o5(i3):r3(u4))});try{this.dispatch(c3,new StreamHandler(c3,e3,n2))}catch(r3){if(typeof n2!="function")throw r3;let o5=c3?.opaque;queueMicrotask(()=>n2(r3,{opaque:o5}))}}
module.exports=stream}}),require_api_pipeline=__commonJS({"node_modules/undici/lib/api/api-pipeline.js"(exports,module){"use strict";var{Readable,Duplex,PassThrough}=require_node_stream(),
{InvalidArgumentError,InvalidReturnValueError,RequestAbortedError}=require_errors(),util=require_util2(),{AsyncResource}=require_node_async_hooks(),{addSignal,removeSignal}=require_abort_signal(),
assert=require_node_assert(),kResume=Symbol("resume"),PipelineRequest=class extends Readable{constructor(){super({autoDestroy:!0}),this[kResume]=null}_read(){let{
[kResume]:e3}=this;e3&&(this[kResume]=null,e3())}_destroy(e3,s3){this._read(),s3(e3)}},PipelineResponse=class extends Readable{constructor(e3){super({autoDestroy:!0}),
this[kResume]=e3}_read(){this[kResume]()}_destroy(e3,s3){!e3&&!this._readableState.endEmitted&&(e3=new RequestAbortedError),s3(e3)}},PipelineHandler=class extends AsyncResource{constructor(e3,s3){
if(!e3||typeof e3!="object")throw new InvalidArgumentError("invalid opts");if(typeof s3!="function")throw new InvalidArgumentError("invalid handler");let{signal:n2,
method:d5,opaque:u4,onInfo:h5,responseHeaders:r3}=e3;if(n2&&typeof n2.on!="function"&&typeof n2.addEventListener!="function")throw new InvalidArgumentError("sig\
nal must be an EventEmitter or EventTarget");if(d5==="CONNECT")throw new InvalidArgumentError("invalid method");if(h5&&typeof h5!="function")throw new InvalidArgumentError(
"invalid onInfo callback");super("UNDICI_PIPELINE"),this.opaque=u4||null,this.responseHeaders=r3||null,this.handler=s3,this.abort=null,this.context=null,this.onInfo=
h5||null,this.req=new PipelineRequest().on("error",util.nop),this.ret=new Duplex({readableObjectMode:e3.objectMode,autoDestroy:!0,read:()=>{let{body:t3}=this;t3?.
resume&&t3.resume()},write:(t3,o5,i3)=>{let{req:l6}=this;l6.push(t3,o5)||l6._readableState.destroyed?i3():l6[kResume]=i3},destroy:(t3,o5)=>{let{body:i3,req:l6,res:p5,
ret:f4,abort:c3}=this;!t3&&!f4._readableState.endEmitted&&(t3=new RequestAbortedError),c3&&t3&&c3(),util.destroy(i3,t3),util.destroy(l6,t3),util.destroy(p5,t3),
removeSignal(this),o5(t3)}}).on("prefinish",()=>{let{req:t3}=this;t3.push(null)}),this.res=null,addSignal(this,n2)}onConnect(e3,s3){let{ret:n2,res:d5}=this;if(this.
reason){e3(this.reason);return}assert(!d5,"pipeline cannot be retried"),assert(!n2.destroyed),this.abort=e3,this.context=s3}onHeaders(e3,s3,n2){let{opaque:d5,handler:u4,
context:h5}=this;if(e3<200){if(this.onInfo){let t3=this.responseHeaders==="raw"?util.parseRawHeaders(s3):util.parseHeaders(s3);this.onInfo({statusCode:e3,headers:t3})}
return}this.res=new PipelineResponse(n2);let r3;try{this.handler=null;let t3=this.responseHeaders==="raw"?util.parseRawHeaders(s3):util.parseHeaders(s3);r3=this.
runInAsyncScope(u4,null,{statusCode:e3,headers:t3,opaque:d5,body:this.res,context:h5})}catch(t3){throw this.res.on("error",util.nop),t3}if(!r3||typeof r3.on!="f\
unction")throw new InvalidReturnValueError("expected Readable");r3.on("data",t3=>{let{ret:o5,body:i3}=this;!o5.push(t3)&&i3.pause&&i3.pause()}).on("error",t3=>{
let{ret:o5}=this;util.destroy(o5,t3)}).on("end",()=>{let{ret:t3}=this;t3.push(null)}).on("close",()=>{let{ret:t3}=this;t3._readableState.ended||util.destroy(t3,
new RequestAbortedError)}),this.body=r3}onData(e3){let{res:s3}=this;return s3.push(e3)}onComplete(e3){let{res:s3}=this;s3.push(null)}onError(e3){let{ret:s3}=this;
this.handler=null,util.destroy(s3,e3)}};function pipeline(a4,e3){try{let s3=new PipelineHandler(a4,e3);return this.dispatch({...a4,body:s3.req},s3),s3.ret}catch(s3){
return new PassThrough().destroy(s3)}}module.exports=pipeline}}),require_api_upgrade=__commonJS({"node_modules/undici/lib/api/api-upgrade.js"(exports,module){"u\
se strict";var{InvalidArgumentError,SocketError}=require_errors(),{AsyncResource}=require_node_async_hooks(),util=require_util2(),{addSignal,removeSignal}=require_abort_signal(),
assert=require_node_assert(),UpgradeHandler=class extends AsyncResource{constructor(n2,e3){if(!n2||typeof n2!="object")throw new InvalidArgumentError("invalid o\
pts");if(typeof e3!="function")throw new InvalidArgumentError("invalid callback");let{signal:t3,opaque:o5,responseHeaders:s3}=n2;if(t3&&typeof t3.on!="function"&&
typeof t3.addEventListener!="function")throw new InvalidArgumentError("signal must be an EventEmitter or EventTarget");super("UNDICI_UPGRADE"),this.responseHeaders=
s3||null,this.opaque=o5||null,this.callback=e3,this.abort=null,this.context=null,addSignal(this,t3)}onConnect(n2,e3){if(this.reason){n2(this.reason);return}assert(
this.callback),this.abort=n2,this.context=null}onHeaders(){throw new SocketError("bad upgrade",null)}onUpgrade(n2,e3,t3){assert(n2===101);let{callback:o5,opaque:s3,
context:i3}=this;removeSignal(this),this.callback=null;let a4=this.responseHeaders==="raw"?util.parseRawHeaders(e3):util.parseHeaders(e3);this.runInAsyncScope(o5,
null,null,{headers:a4,socket:t3,opaque:s3,context:i3})}onError(n2){let{callback:e3,opaque:t3}=this;removeSignal(this),e3&&(this.callback=null,queueMicrotask(()=>{
this.runInAsyncScope(e3,null,n2,{opaque:t3})}))}};function upgrade(r3,n2){if(n2===void 0)return new Promise((e3,t3)=>{upgrade.call(this,r3,(o5,s3)=>o5?t3(o5):e3(
s3))});try{let e3=new UpgradeHandler(r3,n2);this.dispatch({...r3,method:r3.method||"GET",upgrade:r3.protocol||"Websocket"},e3)}catch(e3){if(typeof n2!="function")
throw e3;let t3=r3?.opaque;queueMicrotask(()=>n2(e3,{opaque:t3}))}}module.exports=upgrade}}),require_api_connect=__commonJS({"node_modules/undici/lib/api/api-co\
nnect.js"(exports,module){"use strict";var assert=require_node_assert(),{AsyncResource}=require_node_async_hooks(),{InvalidArgumentError,SocketError}=require_errors(),
util=require_util2(),{addSignal,removeSignal}=require_abort_signal(),ConnectHandler=class extends AsyncResource{constructor(n2,e3){if(!n2||typeof n2!="object")throw new InvalidArgumentError(
"invalid opts");if(typeof e3!="function")throw new InvalidArgumentError("invalid callback");let{signal:t3,opaque:o5,responseHeaders:s3}=n2;if(t3&&typeof t3.on!=
"function"&&typeof t3.addEventListener!="function")throw new InvalidArgumentError("signal must be an EventEmitter or EventTarget");super("UNDICI_CONNECT"),this.
opaque=o5||null,this.responseHeaders=s3||null,this.callback=e3,this.abort=null,addSignal(this,t3)}onConnect(n2,e3){if(this.reason){n2(this.reason);return}assert(
this.callback),this.abort=n2,this.context=e3}onHeaders(){throw new SocketError("bad connect",null)}onUpgrade(n2,e3,t3){let{callback:o5,opaque:s3,context:c3}=this;
removeSignal(this),this.callback=null;let i3=e3;i3!=null&&(i3=this.responseHeaders==="raw"?util.parseRawHeaders(e3):util.parseHeaders(e3)),this.runInAsyncScope(
o5,null,null,{statusCode:n2,headers:i3,socket:t3,opaque:s3,context:c3})}onError(n2){let{callback:e3,opaque:t3}=this;removeSignal(this),e3&&(this.callback=null,queueMicrotask(
()=>{this.runInAsyncScope(e3,null,n2,{opaque:t3})}))}};function connect(r3,n2){if(n2===void 0)return new Promise((e3,t3)=>{connect.call(this,r3,(o5,s3)=>o5?t3(o5):
e3(s3))});try{let e3=new ConnectHandler(r3,n2);this.dispatch({...r3,method:"CONNECT"},e3)}catch(e3){if(typeof n2!="function")throw e3;let t3=r3?.opaque;queueMicrotask(
()=>n2(e3,{opaque:t3}))}}module.exports=connect}}),require_api=__commonJS({"node_modules/undici/lib/api/index.js"(exports,module){"use strict";module.exports.request=
require_api_request(),module.exports.stream=require_api_stream(),module.exports.pipeline=require_api_pipeline(),module.exports.upgrade=require_api_upgrade(),module.
exports.connect=require_api_connect()}}),require_mock_errors=__commonJS({"node_modules/undici/lib/mock/mock-errors.js"(exports,module){"use strict";var{UndiciError}=require_errors(),
kMockNotMatchedError=Symbol.for("undici.error.UND_MOCK_ERR_MOCK_NOT_MATCHED"),MockNotMatchedError=class _MockNotMatchedError extends UndiciError{constructor(r3){
super(r3),Error.captureStackTrace(this,_MockNotMatchedError),this.name="MockNotMatchedError",this.message=r3||"The request does not match any registered mock di\
spatches",this.code="UND_MOCK_ERR_MOCK_NOT_MATCHED"}static[Symbol.hasInstance](r3){return r3&&r3[kMockNotMatchedError]===!0}[kMockNotMatchedError]=!0};module.exports=
{MockNotMatchedError}}}),require_mock_symbols=__commonJS({"node_modules/undici/lib/mock/mock-symbols.js"(exports,module){"use strict";module.exports={kAgent:Symbol(
"agent"),kOptions:Symbol("options"),kFactory:Symbol("factory"),kDispatches:Symbol("dispatches"),kDispatchKey:Symbol("dispatch key"),kDefaultHeaders:Symbol("defa\
ult headers"),kDefaultTrailers:Symbol("default trailers"),kContentLength:Symbol("content length"),kMockAgent:Symbol("mock agent"),kMockAgentSet:Symbol("mock age\
nt set"),kMockAgentGet:Symbol("mock agent get"),kMockDispatch:Symbol("mock dispatch"),kClose:Symbol("close"),kOriginalClose:Symbol("original agent close"),kOrigin:Symbol(
"origin"),kIsMockActive:Symbol("is mock active"),kNetConnect:Symbol("net connect"),kGetNetConnect:Symbol("get net connect"),kConnected:Symbol("connected")}}}),require_mock_utils=__commonJS(
{"node_modules/undici/lib/mock/mock-utils.js"(exports,module){"use strict";var{MockNotMatchedError}=require_mock_errors(),{kDispatches,kMockAgent,kOriginalDispatch,
kOrigin,kGetNetConnect}=require_mock_symbols(),{buildURL}=require_util2(),{STATUS_CODES}=require_node_http(),{types:{isPromise}}=require_node_util();function matchValue(e3,t3){
return typeof e3=="string"?e3===t3:e3 instanceof RegExp?e3.test(t3):typeof e3=="function"?e3(t3)===!0:!1}function lowerCaseEntries(e3){return Object.fromEntries(
Object.entries(e3).map(([t3,n2])=>[t3.toLocaleLowerCase(),n2]))}function getHeaderByName(e3,t3){if(Array.isArray(e3)){for(let n2=0;n2<e3.length;n2+=2)if(e3[n2].
toLocaleLowerCase()===t3.toLocaleLowerCase())return e3[n2+1];return}else return typeof e3.get=="function"?e3.get(t3):lowerCaseEntries(e3)[t3.toLocaleLowerCase()]}
function buildHeadersFromArray(e3){let t3=e3.slice(),n2=[];for(let r3=0;r3<t3.length;r3+=2)n2.push([t3[r3],t3[r3+1]]);return Object.fromEntries(n2)}function matchHeaders(e3,t3){
if(typeof e3.headers=="function")return Array.isArray(t3)&&(t3=buildHeadersFromArray(t3)),e3.headers(t3?lowerCaseEntries(t3):{});if(typeof e3.headers>"u")return!0;
if(typeof t3!="object"||typeof e3.headers!="object")return!1;for(let[n2,r3]of Object.entries(e3.headers)){let s3=getHeaderByName(t3,n2);if(!matchValue(r3,s3))return!1}
return!0}function safeUrl(e3){if(typeof e3!="string")return e3;let t3=e3.split("?");if(t3.length!==2)return e3;let n2=new URLSearchParams(t3.pop());return n2.sort(),
[...t3,n2.toString()].join("?")}function matchKey(e3,{path:t3,method:n2,body:r3,headers:s3}){let o5=matchValue(e3.path,t3),i3=matchValue(e3.method,n2),c3=typeof e3.
body<"u"?matchValue(e3.body,r3):!0,f4=matchHeaders(e3,s3);return o5&&i3&&c3&&f4}function getResponseData(e3){return Buffer.isBuffer(e3)||e3 instanceof Uint8Array||
e3 instanceof ArrayBuffer?e3:typeof e3=="object"?JSON.stringify(e3):e3.toString()}function getMockDispatch(e3,t3){let n2=t3.query?buildURL(t3.path,t3.query):t3.
path,r3=typeof n2=="string"?safeUrl(n2):n2,s3=e3.filter(({consumed:o5})=>!o5).filter(({path:o5})=>matchValue(safeUrl(o5),r3));if(s3.length===0)throw new MockNotMatchedError(
`Mock dispatch not matched for path '${r3}'`);if(s3=s3.filter(({method:o5})=>matchValue(o5,t3.method)),s3.length===0)throw new MockNotMatchedError(`Mock dispatc\
h not matched for method '${t3.method}' on path '${r3}'`);if(s3=s3.filter(({body:o5})=>typeof o5<"u"?matchValue(o5,t3.body):!0),s3.length===0)throw new MockNotMatchedError(
`Mock dispatch not matched for body '${t3.body}' on path '${r3}'`);if(s3=s3.filter(o5=>matchHeaders(o5,t3.headers)),s3.length===0){let o5=typeof t3.headers=="ob\
ject"?JSON.stringify(t3.headers):t3.headers;throw new MockNotMatchedError(`Mock dispatch not matched for headers '${o5}' on path '${r3}'`)}return s3[0]}function addMockDispatch(e3,t3,n2){
let r3={timesInvoked:0,times:1,persist:!1,consumed:!1},s3=typeof n2=="function"?{callback:n2}:{...n2},o5={...r3,...t3,pending:!0,data:{error:null,...s3}};return e3.
push(o5),o5}function deleteMockDispatch(e3,t3){let n2=e3.findIndex(r3=>r3.consumed?matchKey(r3,t3):!1);n2!==-1&&e3.splice(n2,1)}function buildKey(e3){let{path:t3,
method:n2,body:r3,headers:s3,query:o5}=e3;return{path:t3,method:n2,body:r3,headers:s3,query:o5}}function generateKeyValues(e3){let t3=Object.keys(e3),n2=[];for(let r3=0;r3<
t3.length;++r3){let s3=t3[r3],o5=e3[s3],i3=Buffer.from(`${s3}`);if(Array.isArray(o5))for(let c3=0;c3<o5.length;++c3)n2.push(i3,Buffer.from(`${o5[c3]}`));else n2.
push(i3,Buffer.from(`${o5}`))}return n2}function getStatusText(e3){return STATUS_CODES[e3]||"unknown"}async function getResponse(e3){let t3=[];for await(let n2 of e3)
t3.push(n2);return Buffer.concat(t3).toString("utf8")}function mockDispatch(e3,t3){let n2=buildKey(e3),r3=getMockDispatch(this[kDispatches],n2);r3.timesInvoked++,
r3.data.callback&&(r3.data={...r3.data,...r3.data.callback(e3)});let{data:{statusCode:s3,data:o5,headers:i3,trailers:c3,error:f4},delay:u4,persist:m5}=r3,{timesInvoked:p5,
times:y3}=r3;if(r3.consumed=!m5&&p5>=y3,r3.pending=p5<y3,f4!==null)return deleteMockDispatch(this[kDispatches],n2),t3.onError(f4),!0;typeof u4=="number"&&u4>0?setTimeout(
()=>{a4(this[kDispatches])},u4):a4(this[kDispatches]);function a4(g6,l6=o5){let w4=Array.isArray(e3.headers)?buildHeadersFromArray(e3.headers):e3.headers,h5=typeof l6==
"function"?l6({...e3,headers:w4}):l6;if(isPromise(h5)){h5.then(d5=>a4(g6,d5));return}let M2=getResponseData(h5),A2=generateKeyValues(i3),$4=generateKeyValues(c3);
t3.onConnect?.(d5=>t3.onError(d5),null),t3.onHeaders?.(s3,A2,b8,getStatusText(s3)),t3.onData?.(Buffer.from(M2)),t3.onComplete?.($4),deleteMockDispatch(g6,n2)}function b8(){}
return!0}function buildMockDispatch(){let e3=this[kMockAgent],t3=this[kOrigin],n2=this[kOriginalDispatch];return function(s3,o5){if(e3.isMockActive)try{mockDispatch.
call(this,s3,o5)}catch(i3){if(i3 instanceof MockNotMatchedError){let c3=e3[kGetNetConnect]();if(c3===!1)throw new MockNotMatchedError(`${i3.message}: subsequent\
 request to origin ${t3} was not allowed (net.connect disabled)`);if(checkNetConnect(c3,t3))n2.call(this,s3,o5);else throw new MockNotMatchedError(`${i3.message}\
: subsequent request to origin ${t3} was not allowed (net.connect is not enabled for this origin)`)}else throw i3}else n2.call(this,s3,o5)}}function checkNetConnect(e3,t3){
let n2=new URL(t3);return e3===!0?!0:!!(Array.isArray(e3)&&e3.some(r3=>matchValue(r3,n2.host)))}function buildMockOptions(e3){if(e3){let{agent:t3,...n2}=e3;return n2}}
module.exports={getResponseData,getMockDispatch,addMockDispatch,deleteMockDispatch,buildKey,generateKeyValues,matchValue,getResponse,getStatusText,mockDispatch,
buildMockDispatch,checkNetConnect,buildMockOptions,getHeaderByName,buildHeadersFromArray}}}),require_mock_interceptor=__commonJS({"node_modules/undici/lib/mock/\
mock-interceptor.js"(exports,module){"use strict";var{getResponseData,buildKey,addMockDispatch}=require_mock_utils(),{kDispatches,kDispatchKey,kDefaultHeaders,kDefaultTrailers,
kContentLength,kMockDispatch}=require_mock_symbols(),{InvalidArgumentError}=require_errors(),{buildURL}=require_util2(),MockScope=class{constructor(e3){this[kMockDispatch]=
e3}delay(e3){if(typeof e3!="number"||!Number.isInteger(e3)||e3<=0)throw new InvalidArgumentError("waitInMs must be a valid integer > 0");return this[kMockDispatch].
delay=e3,this}persist(){return this[kMockDispatch].persist=!0,this}times(e3){if(typeof e3!="number"||!Number.isInteger(e3)||e3<=0)throw new InvalidArgumentError(
"repeatTimes must be a valid integer > 0");return this[kMockDispatch].times=e3,this}},MockInterceptor=class{constructor(e3,t3){if(typeof e3!="object")throw new InvalidArgumentError(
"opts must be an object");if(typeof e3.path>"u")throw new InvalidArgumentError("opts.path must be defined");if(typeof e3.method>"u"&&(e3.method="GET"),typeof e3.
path=="string")if(e3.query)e3.path=buildURL(e3.path,e3.query);else{let s3=new URL(e3.path,"data://");e3.path=s3.pathname+s3.search}typeof e3.method=="string"&&(e3.
method=e3.method.toUpperCase()),this[kDispatchKey]=buildKey(e3),this[kDispatches]=t3,this[kDefaultHeaders]={},this[kDefaultTrailers]={},this[kContentLength]=!1}createMockScopeDispatchData({
statusCode:e3,data:t3,responseOptions:s3}){let r3=getResponseData(t3),n2=this[kContentLength]?{"content-length":r3.length}:{},i3={...this[kDefaultHeaders],...n2,
...s3.headers},o5={...this[kDefaultTrailers],...s3.trailers};return{statusCode:e3,data:t3,headers:i3,trailers:o5}}validateReplyParameters(e3){if(typeof e3.statusCode>
"u")throw new InvalidArgumentError("statusCode must be defined");if(typeof e3.responseOptions!="object"||e3.responseOptions===null)throw new InvalidArgumentError(
"responseOptions must be an object")}reply(e3){if(typeof e3=="function"){let n2=o5=>{let a4=e3(o5);if(typeof a4!="object"||a4===null)throw new InvalidArgumentError(
"reply options callback must return an object");let h5={data:"",responseOptions:{},...a4};return this.validateReplyParameters(h5),{...this.createMockScopeDispatchData(
h5)}},i3=addMockDispatch(this[kDispatches],this[kDispatchKey],n2);return new MockScope(i3)}let t3={statusCode:e3,data:arguments[1]===void 0?"":arguments[1],responseOptions:arguments[2]===
void 0?{}:arguments[2]};this.validateReplyParameters(t3);let s3=this.createMockScopeDispatchData(t3),r3=addMockDispatch(this[kDispatches],this[kDispatchKey],s3);
return new MockScope(r3)}replyWithError(e3){if(typeof e3>"u")throw new InvalidArgumentError("error must be defined");let t3=addMockDispatch(this[kDispatches],this[kDispatchKey],
{error:e3});return new MockScope(t3)}defaultReplyHeaders(e3){if(typeof e3>"u")throw new InvalidArgumentError("headers must be defined");return this[kDefaultHeaders]=
e3,this}defaultReplyTrailers(e3){if(typeof e3>"u")throw new InvalidArgumentError("trailers must be defined");return this[kDefaultTrailers]=e3,this}replyContentLength(){
return this[kContentLength]=!0,this}};module.exports.MockInterceptor=MockInterceptor,module.exports.MockScope=MockScope}}),require_mock_client=__commonJS({"node\
_modules/undici/lib/mock/mock-client.js"(exports,module){"use strict";var{promisify}=require_node_util(),Client=require_client(),{buildMockDispatch}=require_mock_utils(),
{kDispatches,kMockAgent,kClose,kOriginalClose,kOrigin,kOriginalDispatch,kConnected}=require_mock_symbols(),{MockInterceptor}=require_mock_interceptor(),Symbols=require_symbols(),
{InvalidArgumentError}=require_errors(),MockClient=class extends Client{constructor(e3,t3){if(super(e3,t3),!t3||!t3.agent||typeof t3.agent.dispatch!="function")
throw new InvalidArgumentError("Argument opts.agent must implement Agent");this[kMockAgent]=t3.agent,this[kOrigin]=e3,this[kDispatches]=[],this[kConnected]=1,this[kOriginalDispatch]=
this.dispatch,this[kOriginalClose]=this.close.bind(this),this.dispatch=buildMockDispatch.call(this),this.close=this[kClose]}get[Symbols.kConnected](){return this[kConnected]}intercept(e3){
return new MockInterceptor(e3,this[kDispatches])}async[kClose](){await promisify(this[kOriginalClose])(),this[kConnected]=0,this[kMockAgent][Symbols.kClients].delete(
this[kOrigin])}};module.exports=MockClient}}),require_mock_pool=__commonJS({"node_modules/undici/lib/mock/mock-pool.js"(exports,module){"use strict";var{promisify}=require_node_util(),
Pool=require_pool(),{buildMockDispatch}=require_mock_utils(),{kDispatches,kMockAgent,kClose,kOriginalClose,kOrigin,kOriginalDispatch,kConnected}=require_mock_symbols(),
{MockInterceptor}=require_mock_interceptor(),Symbols=require_symbols(),{InvalidArgumentError}=require_errors(),MockPool=class extends Pool{constructor(e3,t3){if(super(
e3,t3),!t3||!t3.agent||typeof t3.agent.dispatch!="function")throw new InvalidArgumentError("Argument opts.agent must implement Agent");this[kMockAgent]=t3.agent,
this[kOrigin]=e3,this[kDispatches]=[],this[kConnected]=1,this[kOriginalDispatch]=this.dispatch,this[kOriginalClose]=this.close.bind(this),this.dispatch=buildMockDispatch.
call(this),this.close=this[kClose]}get[Symbols.kConnected](){return this[kConnected]}intercept(e3){return new MockInterceptor(e3,this[kDispatches])}async[kClose](){
await promisify(this[kOriginalClose])(),this[kConnected]=0,this[kMockAgent][Symbols.kClients].delete(this[kOrigin])}};module.exports=MockPool}}),require_pluralizer=__commonJS(
{"node_modules/undici/lib/mock/pluralizer.js"(exports,module){"use strict";var singulars={pronoun:"it",is:"is",was:"was",this:"this"},plurals={pronoun:"they",is:"\
are",was:"were",this:"these"};module.exports=class{constructor(s3,t3){this.singular=s3,this.plural=t3}pluralize(s3){let t3=s3===1,r3=t3?singulars:plurals,i3=t3?
this.singular:this.plural;return{...r3,count:s3,noun:i3}}}}}),require_node_console=__commonJS({"builtin:node:console"(exports,module){module.exports=process.getBuiltinModule(
"node:console")}}),require_pending_interceptors_formatter=__commonJS({"node_modules/undici/lib/mock/pending-interceptors-formatter.js"(exports,module){"use stri\
ct";var{Transform}=require_node_stream(),{Console}=require_node_console(),PERSISTENT=process.versions.icu?"\u2705":"Y ",NOT_PERSISTENT=process.versions.icu?"\u274C":
"N ";module.exports=class{constructor({disableColors:t3}={}){this.transform=new Transform({transform(s3,o5,r3){r3(null,s3)}}),this.logger=new Console({stdout:this.
transform,inspectOptions:{colors:!t3&&!process.env.CI}})}format(t3){let s3=t3.map(({method:o5,path:r3,data:{statusCode:i3},persist:e3,times:c3,timesInvoked:n2,origin:a4})=>({
Method:o5,Origin:a4,Path:r3,"Status code":i3,Persistent:e3?PERSISTENT:NOT_PERSISTENT,Invocations:n2,Remaining:e3?1/0:c3-n2}));return this.logger.table(s3),this.
transform.read().toString()}}}}),require_mock_agent=__commonJS({"node_modules/undici/lib/mock/mock-agent.js"(exports,module){"use strict";var{kClients}=require_symbols(),
Agent=require_agent(),{kAgent,kMockAgentSet,kMockAgentGet,kDispatches,kIsMockActive,kNetConnect,kGetNetConnect,kOptions,kFactory}=require_mock_symbols(),MockClient=require_mock_client(),
MockPool=require_mock_pool(),{matchValue,buildMockOptions}=require_mock_utils(),{InvalidArgumentError,UndiciError}=require_errors(),Dispatcher=require_dispatcher(),
Pluralizer=require_pluralizer(),PendingInterceptorsFormatter=require_pending_interceptors_formatter(),MockAgent=class extends Dispatcher{constructor(t3){if(super(
t3),this[kNetConnect]=!0,this[kIsMockActive]=!0,t3?.agent&&typeof t3.agent.dispatch!="function")throw new InvalidArgumentError("Argument opts.agent must impleme\
nt Agent");let e3=t3?.agent?t3.agent:new Agent(t3);this[kAgent]=e3,this[kClients]=e3[kClients],this[kOptions]=buildMockOptions(t3)}get(t3){let e3=this[kMockAgentGet](
t3);return e3||(e3=this[kFactory](t3),this[kMockAgentSet](t3,e3)),e3}dispatch(t3,e3){return this.get(t3.origin),this[kAgent].dispatch(t3,e3)}async close(){await this[kAgent].
close(),this[kClients].clear()}deactivate(){this[kIsMockActive]=!1}activate(){this[kIsMockActive]=!0}enableNetConnect(t3){if(typeof t3=="string"||typeof t3=="fu\
nction"||t3 instanceof RegExp)Array.isArray(this[kNetConnect])?this[kNetConnect].push(t3):this[kNetConnect]=[t3];else if(typeof t3>"u")this[kNetConnect]=!0;else
throw new InvalidArgumentError("Unsupported matcher. Must be one of String|Function|RegExp.")}disableNetConnect(){this[kNetConnect]=!1}get isMockActive(){return this[kIsMockActive]}[kMockAgentSet](t3,e3){
this[kClients].set(t3,e3)}[kFactory](t3){let e3=Object.assign({agent:this},this[kOptions]);return this[kOptions]&&this[kOptions].connections===1?new MockClient(
t3,e3):new MockPool(t3,e3)}[kMockAgentGet](t3){let e3=this[kClients].get(t3);if(e3)return e3;if(typeof t3!="string"){let n2=this[kFactory]("http://localhost:999\
9");return this[kMockAgentSet](t3,n2),n2}for(let[n2,s3]of Array.from(this[kClients]))if(s3&&typeof n2!="string"&&matchValue(n2,t3)){let r3=this[kFactory](t3);return this[kMockAgentSet](
t3,r3),r3[kDispatches]=s3[kDispatches],r3}}[kGetNetConnect](){return this[kNetConnect]}pendingInterceptors(){let t3=this[kClients];return Array.from(t3.entries()).
flatMap(([e3,n2])=>n2[kDispatches].map(s3=>({...s3,origin:e3}))).filter(({pending:e3})=>e3)}assertNoPendingInterceptors({pendingInterceptorsFormatter:t3=new PendingInterceptorsFormatter}={}){
let e3=this.pendingInterceptors();if(e3.length===0)return;let n2=new Pluralizer("interceptor","interceptors").pluralize(e3.length);throw new UndiciError(`
${n2.count} ${n2.noun} ${n2.is} pending:

${t3.format(e3)}
`.trim())}};module.exports=MockAgent}}),require_global2=__commonJS({"node_modules/undici/lib/global.js"(exports,module){"use strict";var globalDispatcher=Symbol.
for("undici.globalDispatcher.1"),{InvalidArgumentError}=require_errors(),Agent=require_agent();getGlobalDispatcher()===void 0&&setGlobalDispatcher(new Agent);function setGlobalDispatcher(e3){
if(!e3||typeof e3.dispatch!="function")throw new InvalidArgumentError("Argument agent must implement Agent");Object.defineProperty(globalThis,globalDispatcher,{
value:e3,writable:!0,enumerable:!1,configurable:!1})}function getGlobalDispatcher(){return globalThis[globalDispatcher]}module.exports={setGlobalDispatcher,getGlobalDispatcher}}}),
require_decorator_handler=__commonJS({"node_modules/undici/lib/handler/decorator-handler.js"(exports,module){"use strict";module.exports=class{#t;constructor(t3){
if(typeof t3!="object"||t3===null)throw new TypeError("handler must be an object");this.#t=t3}onConnect(...t3){return this.#t.onConnect?.(...t3)}onError(...t3){
return this.#t.onError?.(...t3)}onUpgrade(...t3){return this.#t.onUpgrade?.(...t3)}onResponseStarted(...t3){return this.#t.onResponseStarted?.(...t3)}onHeaders(...t3){
return this.#t.onHeaders?.(...t3)}onData(...t3){return this.#t.onData?.(...t3)}onComplete(...t3){return this.#t.onComplete?.(...t3)}onBodySent(...t3){return this.#t.
onBodySent?.(...t3)}}}}),require_redirect=__commonJS({"node_modules/undici/lib/interceptor/redirect.js"(exports,module){"use strict";var RedirectHandler=require_redirect_handler();
module.exports=c3=>{let i3=c3?.maxRedirections;return e3=>function(r3,n2){let{maxRedirections:t3=i3,...o5}=r3;if(!t3)return e3(r3,n2);let d5=new RedirectHandler(
e3,t3,r3,n2);return e3(o5,d5)}}}}),require_retry=__commonJS({"node_modules/undici/lib/interceptor/retry.js"(exports,module){"use strict";var RetryHandler=require_retry_handler();
module.exports=t3=>e3=>function(r3,n2){return e3(r3,new RetryHandler({...r3,retryOptions:{...t3,...r3.retryOptions}},{handler:n2,dispatch:e3}))}}}),require_dump=__commonJS(
{"node_modules/undici/lib/interceptor/dump.js"(exports,module){"use strict";var util=require_util2(),{InvalidArgumentError,RequestAbortedError}=require_errors(),
DecoratorHandler=require_decorator_handler(),DumpHandler=class extends DecoratorHandler{#e=1024*1024;#o=null;#n=!1;#r=!1;#s=0;#i=null;#t=null;constructor({maxSize:t3},e3){
if(super(e3),t3!=null&&(!Number.isFinite(t3)||t3<1))throw new InvalidArgumentError("maxSize must be a number greater than 0");this.#e=t3??this.#e,this.#t=e3}onConnect(t3){
this.#o=t3,this.#t.onConnect(this.#h.bind(this))}#h(t3){this.#r=!0,this.#i=t3}onHeaders(t3,e3,n2,s3){let r3=util.parseHeaders(e3)["content-length"];if(r3!=null&&
r3>this.#e)throw new RequestAbortedError(`Response size (${r3}) larger than maxSize (${this.#e})`);return this.#r?!0:this.#t.onHeaders(t3,e3,n2,s3)}onError(t3){
this.#n||(t3=this.#i??t3,this.#t.onError(t3))}onData(t3){return this.#s=this.#s+t3.length,this.#s>=this.#e&&(this.#n=!0,this.#r?this.#t.onError(this.#i):this.#t.
onComplete([])),!0}onComplete(t3){if(!this.#n){if(this.#r){this.#t.onError(this.reason);return}this.#t.onComplete(t3)}}};function createDumpInterceptor({maxSize:o5}={
maxSize:1024*1024}){return t3=>function(n2,s3){let{dumpMaxSize:i3=o5}=n2,r3=new DumpHandler({maxSize:i3},s3);return t3(n2,r3)}}module.exports=createDumpInterceptor}}),
require_node_dns=__commonJS({"builtin:node:dns"(exports,module){module.exports=process.getBuiltinModule("node:dns")}}),require_dns=__commonJS({"node_modules/und\
ici/lib/interceptor/dns.js"(exports,module){"use strict";var{isIP}=require_node_net(),{lookup}=require_node_dns(),DecoratorHandler=require_decorator_handler(),{
InvalidArgumentError,InformationalError}=require_errors(),maxInt=Math.pow(2,31)-1,DNSInstance=class{#t=0;#e=0;#l=new Map;dualStack=!0;affinity=null;lookup=null;pick=null;constructor(t3){
this.#t=t3.maxTTL,this.#e=t3.maxItems,this.dualStack=t3.dualStack,this.affinity=t3.affinity,this.lookup=t3.lookup??this.#n,this.pick=t3.pick??this.#s}get full(){
return this.#l.size===this.#e}runLookup(t3,o5,e3){let s3=this.#l.get(t3.hostname);if(s3==null&&this.full){e3(null,t3.origin);return}let n2={affinity:this.affinity,
dualStack:this.dualStack,lookup:this.lookup,pick:this.pick,...o5.dns,maxTTL:this.#t,maxItems:this.#e};if(s3==null)this.lookup(t3,n2,(i3,l6)=>{if(i3||l6==null||l6.
length===0){e3(i3??new InformationalError("No DNS entries found"));return}this.setRecords(t3,l6);let f4=this.#l.get(t3.hostname),a4=this.pick(t3,f4,n2.affinity),
r3;typeof a4.port=="number"?r3=`:${a4.port}`:t3.port!==""?r3=`:${t3.port}`:r3="",e3(null,`${t3.protocol}//${a4.family===6?`[${a4.address}]`:a4.address}${r3}`)});else{
let i3=this.pick(t3,s3,n2.affinity);if(i3==null){this.#l.delete(t3.hostname),this.runLookup(t3,o5,e3);return}let l6;typeof i3.port=="number"?l6=`:${i3.port}`:t3.
port!==""?l6=`:${t3.port}`:l6="",e3(null,`${t3.protocol}//${i3.family===6?`[${i3.address}]`:i3.address}${l6}`)}}#n(t3,o5,e3){lookup(t3.hostname,{all:!0,family:this.
dualStack===!1?this.affinity:0,order:"ipv4first"},(s3,n2)=>{if(s3)return e3(s3);let i3=new Map;for(let l6 of n2)i3.set(`${l6.address}:${l6.family}`,l6);e3(null,
i3.values())})}#s(t3,o5,e3){let s3=null,{records:n2,offset:i3}=o5,l6;if(this.dualStack?(e3==null&&(i3==null||i3===maxInt?(o5.offset=0,e3=4):(o5.offset++,e3=(o5.
offset&1)===1?6:4)),n2[e3]!=null&&n2[e3].ips.length>0?l6=n2[e3]:l6=n2[e3===4?6:4]):l6=n2[e3],l6==null||l6.ips.length===0)return s3;l6.offset==null||l6.offset===
maxInt?l6.offset=0:l6.offset++;let f4=l6.offset%l6.ips.length;return s3=l6.ips[f4]??null,s3==null?s3:Date.now()-s3.timestamp>s3.ttl?(l6.ips.splice(f4,1),this.pick(
t3,o5,e3)):s3}setRecords(t3,o5){let e3=Date.now(),s3={records:{4:null,6:null}};for(let n2 of o5){n2.timestamp=e3,typeof n2.ttl=="number"?n2.ttl=Math.min(n2.ttl,
this.#t):n2.ttl=this.#t;let i3=s3.records[n2.family]??{ips:[]};i3.ips.push(n2),s3.records[n2.family]=i3}this.#l.set(t3.hostname,s3)}getHandler(t3,o5){return new DNSDispatchHandler(
this,t3,o5)}},DNSDispatchHandler=class extends DecoratorHandler{#t=null;#e=null;#l=null;#n=null;#s=null;constructor(t3,{origin:o5,handler:e3,dispatch:s3},n2){super(
e3),this.#s=o5,this.#n=e3,this.#e={...n2},this.#t=t3,this.#l=s3}onError(t3){switch(t3.code){case"ETIMEDOUT":case"ECONNREFUSED":{if(this.#t.dualStack){this.#t.runLookup(
this.#s,this.#e,(o5,e3)=>{if(o5)return this.#n.onError(o5);let s3={...this.#e,origin:e3};this.#l(s3,this)});return}this.#n.onError(t3);return}case"ENOTFOUND":this.#t.
deleteRecord(this.#s);default:this.#n.onError(t3);break}}};module.exports=u4=>{if(u4?.maxTTL!=null&&(typeof u4?.maxTTL!="number"||u4?.maxTTL<0))throw new InvalidArgumentError(
"Invalid maxTTL. Must be a positive number");if(u4?.maxItems!=null&&(typeof u4?.maxItems!="number"||u4?.maxItems<1))throw new InvalidArgumentError("Invalid maxI\
tems. Must be a positive number and greater than zero");if(u4?.affinity!=null&&u4?.affinity!==4&&u4?.affinity!==6)throw new InvalidArgumentError("Invalid affini\
ty. Must be either 4 or 6");if(u4?.dualStack!=null&&typeof u4?.dualStack!="boolean")throw new InvalidArgumentError("Invalid dualStack. Must be a boolean");if(u4?.
lookup!=null&&typeof u4?.lookup!="function")throw new InvalidArgumentError("Invalid lookup. Must be a function");if(u4?.pick!=null&&typeof u4?.pick!="function")
throw new InvalidArgumentError("Invalid pick. Must be a function");let t3=u4?.dualStack??!0,o5;t3?o5=u4?.affinity??null:o5=u4?.affinity??4;let e3={maxTTL:u4?.maxTTL??
1e4,lookup:u4?.lookup??null,pick:u4?.pick??null,dualStack:t3,affinity:o5,maxItems:u4?.maxItems??1/0},s3=new DNSInstance(e3);return n2=>function(l6,f4){let a4=l6.
origin.constructor===URL?l6.origin:new URL(l6.origin);return isIP(a4.hostname)!==0?n2(l6,f4):(s3.runLookup(a4,l6,(r3,d5)=>{if(r3)return f4.onError(r3);let h5=null;
h5={...l6,servername:a4.hostname,origin:d5,headers:{host:a4.hostname,...l6.headers}},n2(h5,s3.getHandler({origin:a4,dispatch:n2,handler:f4},l6))}),!0)}}}}),require_headers=__commonJS(
{"node_modules/undici/lib/web/fetch/headers.js"(exports,module){"use strict";var{kConstruct}=require_symbols(),{kEnumerableProperty}=require_util2(),{iteratorMixin,
isValidHeaderName,isValidHeaderValue}=require_util3(),{webidl}=require_webidl(),assert=require_node_assert(),util=require_node_util(),kHeadersMap=Symbol("header\
s map"),kHeadersSortedMap=Symbol("headers map sorted");function isHTTPWhiteSpaceCharCode(s3){return s3===10||s3===13||s3===9||s3===32}function headerValueNormalize(s3){
let e3=0,t3=s3.length;for(;t3>e3&&isHTTPWhiteSpaceCharCode(s3.charCodeAt(t3-1));)--t3;for(;t3>e3&&isHTTPWhiteSpaceCharCode(s3.charCodeAt(e3));)++e3;return e3===
0&&t3===s3.length?s3:s3.substring(e3,t3)}function fill(s3,e3){if(Array.isArray(e3))for(let t3=0;t3<e3.length;++t3){let r3=e3[t3];if(r3.length!==2)throw webidl.errors.
exception({header:"Headers constructor",message:`expected name/value pair to be length 2, found ${r3.length}.`});appendHeader(s3,r3[0],r3[1])}else if(typeof e3==
"object"&&e3!==null){let t3=Object.keys(e3);for(let r3=0;r3<t3.length;++r3)appendHeader(s3,t3[r3],e3[t3[r3]])}else throw webidl.errors.conversionFailed({prefix:"\
Headers constructor",argument:"Argument 1",types:["sequence<sequence<ByteString>>","record<ByteString, ByteString>"]})}function appendHeader(s3,e3,t3){if(t3=headerValueNormalize(
t3),isValidHeaderName(e3)){if(!isValidHeaderValue(t3))throw webidl.errors.invalidArgument({prefix:"Headers.append",value:t3,type:"header value"})}else throw webidl.
errors.invalidArgument({prefix:"Headers.append",value:e3,type:"header name"});if(getHeadersGuard(s3)==="immutable")throw new TypeError("immutable");return getHeadersList(
s3).append(e3,t3,!1)}function compareHeaderName(s3,e3){return s3[0]<e3[0]?-1:1}var HeadersList=class _HeadersList{cookies=null;constructor(e3){e3 instanceof _HeadersList?
(this[kHeadersMap]=new Map(e3[kHeadersMap]),this[kHeadersSortedMap]=e3[kHeadersSortedMap],this.cookies=e3.cookies===null?null:[...e3.cookies]):(this[kHeadersMap]=
new Map(e3),this[kHeadersSortedMap]=null)}contains(e3,t3){return this[kHeadersMap].has(t3?e3:e3.toLowerCase())}clear(){this[kHeadersMap].clear(),this[kHeadersSortedMap]=
null,this.cookies=null}append(e3,t3,r3){this[kHeadersSortedMap]=null;let i3=r3?e3:e3.toLowerCase(),n2=this[kHeadersMap].get(i3);if(n2){let o5=i3==="cookie"?"; ":
", ";this[kHeadersMap].set(i3,{name:n2.name,value:`${n2.value}${o5}${t3}`})}else this[kHeadersMap].set(i3,{name:e3,value:t3});i3==="set-cookie"&&(this.cookies??=
[]).push(t3)}set(e3,t3,r3){this[kHeadersSortedMap]=null;let i3=r3?e3:e3.toLowerCase();i3==="set-cookie"&&(this.cookies=[t3]),this[kHeadersMap].set(i3,{name:e3,value:t3})}delete(e3,t3){
this[kHeadersSortedMap]=null,t3||(e3=e3.toLowerCase()),e3==="set-cookie"&&(this.cookies=null),this[kHeadersMap].delete(e3)}get(e3,t3){return this[kHeadersMap].get(
t3?e3:e3.toLowerCase())?.value??null}*[Symbol.iterator](){for(let{0:e3,1:{value:t3}}of this[kHeadersMap])yield[e3,t3]}get entries(){let e3={};if(this[kHeadersMap].
size!==0)for(let{name:t3,value:r3}of this[kHeadersMap].values())e3[t3]=r3;return e3}rawValues(){return this[kHeadersMap].values()}get entriesList(){let e3=[];if(this[kHeadersMap].
size!==0)for(let{0:t3,1:{name:r3,value:i3}}of this[kHeadersMap])if(t3==="set-cookie")for(let n2 of this.cookies)e3.push([r3,n2]);else e3.push([r3,i3]);return e3}toSortedArray(){
let e3=this[kHeadersMap].size,t3=new Array(e3);if(e3<=32){if(e3===0)return t3;let r3=this[kHeadersMap][Symbol.iterator](),i3=r3.next().value;t3[0]=[i3[0],i3[1].
value],assert(i3[1].value!==null);for(let n2=1,o5=0,a4=0,l6=0,c3=0,u4,h5;n2<e3;++n2){for(h5=r3.next().value,u4=t3[n2]=[h5[0],h5[1].value],assert(u4[1]!==null),l6=
0,a4=n2;l6<a4;)c3=l6+(a4-l6>>1),t3[c3][0]<=u4[0]?l6=c3+1:a4=c3;if(n2!==c3){for(o5=n2;o5>l6;)t3[o5]=t3[--o5];t3[l6]=u4}}if(!r3.next().done)throw new TypeError("U\
nreachable");return t3}else{let r3=0;for(let{0:i3,1:{value:n2}}of this[kHeadersMap])t3[r3++]=[i3,n2],assert(n2!==null);return t3.sort(compareHeaderName)}}},Headers=class _Headers{#t;#e;constructor(e3=void 0){
webidl.util.markAsUncloneable(this),e3!==kConstruct&&(this.#e=new HeadersList,this.#t="none",e3!==void 0&&(e3=webidl.converters.HeadersInit(e3,"Headers contruct\
or","init"),fill(this,e3)))}append(e3,t3){webidl.brandCheck(this,_Headers),webidl.argumentLengthCheck(arguments,2,"Headers.append");let r3="Headers.append";return e3=
webidl.converters.ByteString(e3,r3,"name"),t3=webidl.converters.ByteString(t3,r3,"value"),appendHeader(this,e3,t3)}delete(e3){if(webidl.brandCheck(this,_Headers),
webidl.argumentLengthCheck(arguments,1,"Headers.delete"),e3=webidl.converters.ByteString(e3,"Headers.delete","name"),!isValidHeaderName(e3))throw webidl.errors.
invalidArgument({prefix:"Headers.delete",value:e3,type:"header name"});if(this.#t==="immutable")throw new TypeError("immutable");this.#e.contains(e3,!1)&&this.#e.
delete(e3,!1)}get(e3){webidl.brandCheck(this,_Headers),webidl.argumentLengthCheck(arguments,1,"Headers.get");let t3="Headers.get";if(e3=webidl.converters.ByteString(
e3,t3,"name"),!isValidHeaderName(e3))throw webidl.errors.invalidArgument({prefix:t3,value:e3,type:"header name"});return this.#e.get(e3,!1)}has(e3){webidl.brandCheck(
this,_Headers),webidl.argumentLengthCheck(arguments,1,"Headers.has");let t3="Headers.has";if(e3=webidl.converters.ByteString(e3,t3,"name"),!isValidHeaderName(e3))
throw webidl.errors.invalidArgument({prefix:t3,value:e3,type:"header name"});return this.#e.contains(e3,!1)}set(e3,t3){webidl.brandCheck(this,_Headers),webidl.argumentLengthCheck(
arguments,2,"Headers.set");let r3="Headers.set";if(e3=webidl.converters.ByteString(e3,r3,"name"),t3=webidl.converters.ByteString(t3,r3,"value"),t3=headerValueNormalize(
t3),isValidHeaderName(e3)){if(!isValidHeaderValue(t3))throw webidl.errors.invalidArgument({prefix:r3,value:t3,type:"header value"})}else throw webidl.errors.invalidArgument(
{prefix:r3,value:e3,type:"header name"});if(this.#t==="immutable")throw new TypeError("immutable");this.#e.set(e3,t3,!1)}getSetCookie(){webidl.brandCheck(this,_Headers);
let e3=this.#e.cookies;return e3?[...e3]:[]}get[kHeadersSortedMap](){if(this.#e[kHeadersSortedMap])return this.#e[kHeadersSortedMap];let e3=[],t3=this.#e.toSortedArray(),
r3=this.#e.cookies;if(r3===null||r3.length===1)return this.#e[kHeadersSortedMap]=t3;for(let i3=0;i3<t3.length;++i3){let{0:n2,1:o5}=t3[i3];if(n2==="set-cookie")for(let a4=0;a4<
r3.length;++a4)e3.push([n2,r3[a4]]);else e3.push([n2,o5])}return this.#e[kHeadersSortedMap]=e3}[util.inspect.custom](e3,t3){return t3.depth??=e3,`Headers ${util.
formatWithOptions(t3,this.#e.entries)}`}static getHeadersGuard(e3){return e3.#t}static setHeadersGuard(e3,t3){e3.#t=t3}static getHeadersList(e3){return e3.#e}static setHeadersList(e3,t3){
e3.#e=t3}},{getHeadersGuard,setHeadersGuard,getHeadersList,setHeadersList}=Headers;Reflect.deleteProperty(Headers,"getHeadersGuard"),Reflect.deleteProperty(Headers,
"setHeadersGuard"),Reflect.deleteProperty(Headers,"getHeadersList"),Reflect.deleteProperty(Headers,"setHeadersList"),iteratorMixin("Headers",Headers,kHeadersSortedMap,
0,1),Object.defineProperties(Headers.prototype,{append:kEnumerableProperty,delete:kEnumerableProperty,get:kEnumerableProperty,has:kEnumerableProperty,set:kEnumerableProperty,
getSetCookie:kEnumerableProperty,[Symbol.toStringTag]:{value:"Headers",configurable:!0},[util.inspect.custom]:{enumerable:!1}}),webidl.converters.HeadersInit=function(s3,e3,t3){
if(webidl.util.Type(s3)==="Object"){let r3=Reflect.get(s3,Symbol.iterator);if(!util.types.isProxy(s3)&&r3===Headers.prototype.entries)try{return getHeadersList(
s3).entriesList}catch{}return typeof r3=="function"?webidl.converters["sequence<sequence<ByteString>>"](s3,e3,t3,r3.bind(s3)):webidl.converters["record<ByteStri\
ng, ByteString>"](s3,e3,t3)}throw webidl.errors.conversionFailed({prefix:"Headers constructor",argument:"Argument 1",types:["sequence<sequence<ByteString>>","re\
cord<ByteString, ByteString>"]})},module.exports={fill,compareHeaderName,Headers,HeadersList,getHeadersGuard,setHeadersGuard,setHeadersList,getHeadersList}}}),require_response=__commonJS(
{"node_modules/undici/lib/web/fetch/response.js"(exports,module){"use strict";var{Headers,HeadersList,fill,getHeadersGuard,setHeadersGuard,setHeadersList}=require_headers(),
{extractBody,cloneBody,mixinBody,hasFinalizationRegistry,streamRegistry,bodyUnusable}=require_body(),util=require_util2(),nodeUtil=require_node_util(),{kEnumerableProperty}=util,
{isValidReasonPhrase,isCancelled,isAborted,isBlobLike,serializeJavascriptValueToJSONString,isErrorLike,isomorphicEncode,environmentSettingsObject:relevantRealm}=require_util3(),
{redirectStatusSet,nullBodyStatus}=require_constants3(),{kState,kHeaders}=require_symbols2(),{webidl}=require_webidl(),{FormData}=require_formdata(),{URLSerializer}=require_data_url(),
{kConstruct}=require_symbols(),assert=require_node_assert(),{types}=require_node_util(),textEncoder=new TextEncoder("utf-8"),Response=class _Response{static error(){
return fromInnerResponse(makeNetworkError(),"immutable")}static json(t3,r3={}){webidl.argumentLengthCheck(arguments,1,"Response.json"),r3!==null&&(r3=webidl.converters.
ResponseInit(r3));let s3=textEncoder.encode(serializeJavascriptValueToJSONString(t3)),n2=extractBody(s3),a4=fromInnerResponse(makeResponse({}),"response");return initializeResponse(
a4,r3,{body:n2[0],type:"application/json"}),a4}static redirect(t3,r3=302){webidl.argumentLengthCheck(arguments,1,"Response.redirect"),t3=webidl.converters.USVString(
t3),r3=webidl.converters["unsigned short"](r3);let s3;try{s3=new URL(t3,relevantRealm.settingsObject.baseUrl)}catch(o5){throw new TypeError(`Failed to parse URL\
 from ${t3}`,{cause:o5})}if(!redirectStatusSet.has(r3))throw new RangeError(`Invalid status code ${r3}`);let n2=fromInnerResponse(makeResponse({}),"immutable");
n2[kState].status=r3;let a4=isomorphicEncode(URLSerializer(s3));return n2[kState].headersList.append("location",a4,!0),n2}constructor(t3=null,r3={}){if(webidl.util.
markAsUncloneable(this),t3===kConstruct)return;t3!==null&&(t3=webidl.converters.BodyInit(t3)),r3=webidl.converters.ResponseInit(r3),this[kState]=makeResponse({}),
this[kHeaders]=new Headers(kConstruct),setHeadersGuard(this[kHeaders],"response"),setHeadersList(this[kHeaders],this[kState].headersList);let s3=null;if(t3!=null){
let[n2,a4]=extractBody(t3);s3={body:n2,type:a4}}initializeResponse(this,r3,s3)}get type(){return webidl.brandCheck(this,_Response),this[kState].type}get url(){webidl.
brandCheck(this,_Response);let t3=this[kState].urlList,r3=t3[t3.length-1]??null;return r3===null?"":URLSerializer(r3,!0)}get redirected(){return webidl.brandCheck(
this,_Response),this[kState].urlList.length>1}get status(){return webidl.brandCheck(this,_Response),this[kState].status}get ok(){return webidl.brandCheck(this,_Response),
this[kState].status>=200&&this[kState].status<=299}get statusText(){return webidl.brandCheck(this,_Response),this[kState].statusText}get headers(){return webidl.
brandCheck(this,_Response),this[kHeaders]}get body(){return webidl.brandCheck(this,_Response),this[kState].body?this[kState].body.stream:null}get bodyUsed(){return webidl.
brandCheck(this,_Response),!!this[kState].body&&util.isDisturbed(this[kState].body.stream)}clone(){if(webidl.brandCheck(this,_Response),bodyUnusable(this))throw webidl.
errors.exception({header:"Response.clone",message:"Body has already been consumed."});let t3=cloneResponse(this[kState]);return hasFinalizationRegistry&&this[kState].
body?.stream&&streamRegistry.register(this,new WeakRef(this[kState].body.stream)),fromInnerResponse(t3,getHeadersGuard(this[kHeaders]))}[nodeUtil.inspect.custom](t3,r3){
r3.depth===null&&(r3.depth=2),r3.colors??=!0;let s3={status:this.status,statusText:this.statusText,headers:this.headers,body:this.body,bodyUsed:this.bodyUsed,ok:this.
ok,redirected:this.redirected,type:this.type,url:this.url};return`Response ${nodeUtil.formatWithOptions(r3,s3)}`}};mixinBody(Response),Object.defineProperties(Response.
prototype,{type:kEnumerableProperty,url:kEnumerableProperty,status:kEnumerableProperty,ok:kEnumerableProperty,redirected:kEnumerableProperty,statusText:kEnumerableProperty,
headers:kEnumerableProperty,clone:kEnumerableProperty,body:kEnumerableProperty,bodyUsed:kEnumerableProperty,[Symbol.toStringTag]:{value:"Response",configurable:!0}}),
Object.defineProperties(Response,{json:kEnumerableProperty,redirect:kEnumerableProperty,error:kEnumerableProperty});function cloneResponse(e3){if(e3.internalResponse)
return filterResponse(cloneResponse(e3.internalResponse),e3.type);let t3=makeResponse({...e3,body:null});return e3.body!=null&&(t3.body=cloneBody(t3,e3.body)),t3}
function makeResponse(e3){return{aborted:!1,rangeRequested:!1,timingAllowPassed:!1,requestIncludesCredentials:!1,type:"default",status:200,timingInfo:null,cacheState:"",
statusText:"",...e3,headersList:e3?.headersList?new HeadersList(e3?.headersList):new HeadersList,urlList:e3?.urlList?[...e3.urlList]:[]}}function makeNetworkError(e3){
let t3=isErrorLike(e3);return makeResponse({type:"error",status:0,error:t3?e3:new Error(e3&&String(e3)),aborted:e3&&e3.name==="AbortError"})}function isNetworkError(e3){
return e3.type==="error"&&e3.status===0}function makeFilteredResponse(e3,t3){return t3={internalResponse:e3,...t3},new Proxy(e3,{get(r3,s3){return s3 in t3?t3[s3]:
r3[s3]},set(r3,s3,n2){return assert(!(s3 in t3)),r3[s3]=n2,!0}})}function filterResponse(e3,t3){if(t3==="basic")return makeFilteredResponse(e3,{type:"basic",headersList:e3.
headersList});if(t3==="cors")return makeFilteredResponse(e3,{type:"cors",headersList:e3.headersList});if(t3==="opaque")return makeFilteredResponse(e3,{type:"opa\
que",urlList:Object.freeze([]),status:0,statusText:"",body:null});if(t3==="opaqueredirect")return makeFilteredResponse(e3,{type:"opaqueredirect",status:0,statusText:"",
headersList:[],body:null});assert(!1)}function makeAppropriateNetworkError(e3,t3=null){return assert(isCancelled(e3)),isAborted(e3)?makeNetworkError(Object.assign(
new DOMException("The operation was aborted.","AbortError"),{cause:t3})):makeNetworkError(Object.assign(new DOMException("Request was cancelled."),{cause:t3}))}
function initializeResponse(e3,t3,r3){if(t3.status!==null&&(t3.status<200||t3.status>599))throw new RangeError('init["status"] must be in the range of 200 to 59\
9, inclusive.');if("statusText"in t3&&t3.statusText!=null&&!isValidReasonPhrase(String(t3.statusText)))throw new TypeError("Invalid statusText");if("status"in t3&&
t3.status!=null&&(e3[kState].status=t3.status),"statusText"in t3&&t3.statusText!=null&&(e3[kState].statusText=t3.statusText),"headers"in t3&&t3.headers!=null&&fill(
e3[kHeaders],t3.headers),r3){if(nullBodyStatus.includes(e3.status))throw webidl.errors.exception({header:"Response constructor",message:`Invalid response status\
 code ${e3.status}`});e3[kState].body=r3.body,r3.type!=null&&!e3[kState].headersList.contains("content-type",!0)&&e3[kState].headersList.append("content-type",r3.
type,!0)}}function fromInnerResponse(e3,t3){let r3=new Response(kConstruct);return r3[kState]=e3,r3[kHeaders]=new Headers(kConstruct),setHeadersList(r3[kHeaders],
e3.headersList),setHeadersGuard(r3[kHeaders],t3),hasFinalizationRegistry&&e3.body?.stream&&streamRegistry.register(r3,new WeakRef(e3.body.stream)),r3}webidl.converters.
ReadableStream=webidl.interfaceConverter(ReadableStream),webidl.converters.FormData=webidl.interfaceConverter(FormData),webidl.converters.URLSearchParams=webidl.
interfaceConverter(URLSearchParams),webidl.converters.XMLHttpRequestBodyInit=function(e3,t3,r3){return typeof e3=="string"?webidl.converters.USVString(e3,t3,r3):
isBlobLike(e3)?webidl.converters.Blob(e3,t3,r3,{strict:!1}):ArrayBuffer.isView(e3)||types.isArrayBuffer(e3)?webidl.converters.BufferSource(e3,t3,r3):util.isFormDataLike(
e3)?webidl.converters.FormData(e3,t3,r3,{strict:!1}):e3 instanceof URLSearchParams?webidl.converters.URLSearchParams(e3,t3,r3):webidl.converters.DOMString(e3,t3,
r3)},webidl.converters.BodyInit=function(e3,t3,r3){return e3 instanceof ReadableStream?webidl.converters.ReadableStream(e3,t3,r3):e3?.[Symbol.asyncIterator]?e3:
webidl.converters.XMLHttpRequestBodyInit(e3,t3,r3)},webidl.converters.ResponseInit=webidl.dictionaryConverter([{key:"status",converter:webidl.converters["unsign\
ed short"],defaultValue:()=>200},{key:"statusText",converter:webidl.converters.ByteString,defaultValue:()=>""},{key:"headers",converter:webidl.converters.HeadersInit}]),
module.exports={isNetworkError,makeNetworkError,makeResponse,makeAppropriateNetworkError,filterResponse,Response,cloneResponse,fromInnerResponse}}}),require_dispatcher_weakref=__commonJS(
{"node_modules/undici/lib/web/fetch/dispatcher-weakref.js"(exports,module){"use strict";var{kConnected,kSize}=require_symbols(),CompatWeakRef=class{constructor(e3){
this.value=e3}deref(){return this.value[kConnected]===0&&this.value[kSize]===0?void 0:this.value}},CompatFinalizer=class{constructor(e3){this.finalizer=e3}register(e3,t3){
e3.on&&e3.on("disconnect",()=>{e3[kConnected]===0&&e3[kSize]===0&&this.finalizer(t3)})}unregister(e3){}};module.exports=function(){return process.env.NODE_V8_COVERAGE&&
process.version.startsWith("v18")?(process._rawDebug("Using compatibility WeakRef and FinalizationRegistry"),{WeakRef:CompatWeakRef,FinalizationRegistry:CompatFinalizer}):
{WeakRef,FinalizationRegistry}}}}),require_request2=__commonJS({"node_modules/undici/lib/web/fetch/request.js"(exports,module){"use strict";var{extractBody,mixinBody,
cloneBody,bodyUnusable}=require_body(),{Headers,fill:fillHeaders,HeadersList,setHeadersGuard,getHeadersGuard,setHeadersList,getHeadersList}=require_headers(),{FinalizationRegistry:FinalizationRegistry2}=require_dispatcher_weakref()(),
util=require_util2(),nodeUtil=require_node_util(),{isValidHTTPToken,sameOrigin,environmentSettingsObject}=require_util3(),{forbiddenMethodsSet,corsSafeListedMethodsSet,
referrerPolicy,requestRedirect,requestMode,requestCredentials,requestCache,requestDuplex}=require_constants3(),{kEnumerableProperty,normalizedMethodRecordsBase,
normalizedMethodRecords}=util,{kHeaders,kSignal,kState,kDispatcher}=require_symbols2(),{webidl}=require_webidl(),{URLSerializer}=require_data_url(),{kConstruct}=require_symbols(),
assert=require_node_assert(),{getMaxListeners,setMaxListeners,getEventListeners,defaultMaxListeners}=require_node_events(),kAbortController=Symbol("abortControl\
ler"),requestFinalizer=new FinalizationRegistry2(({signal:r3,abort:o5})=>{r3.removeEventListener("abort",o5)}),dependentControllerMap=new WeakMap;function buildAbort(r3){
return o5;function o5(){let t3=r3.deref();if(t3!==void 0){requestFinalizer.unregister(o5),this.removeEventListener("abort",o5),t3.abort(this.reason);let s3=dependentControllerMap.
get(t3.signal);if(s3!==void 0){if(s3.size!==0){for(let e3 of s3){let h5=e3.deref();h5!==void 0&&h5.abort(this.reason)}s3.clear()}dependentControllerMap.delete(t3.
signal)}}}}var patchMethodWarning=!1,Request=class _Request{constructor(o5,t3={}){if(webidl.util.markAsUncloneable(this),o5===kConstruct)return;let s3="Request \
constructor";webidl.argumentLengthCheck(arguments,1,s3),o5=webidl.converters.RequestInfo(o5,s3,"input"),t3=webidl.converters.RequestInit(t3,s3,"init");let e3=null,
h5=null,b8=environmentSettingsObject.settingsObject.baseUrl,a4=null;if(typeof o5=="string"){this[kDispatcher]=t3.dispatcher;let n2;try{n2=new URL(o5,b8)}catch(i3){
throw new TypeError("Failed to parse URL from "+o5,{cause:i3})}if(n2.username||n2.password)throw new TypeError("Request cannot be constructed from a URL that in\
cludes credentials: "+o5);e3=makeRequest({urlList:[n2]}),h5="cors"}else this[kDispatcher]=t3.dispatcher||o5[kDispatcher],assert(o5 instanceof _Request),e3=o5[kState],
a4=o5[kSignal];let v2=environmentSettingsObject.settingsObject.origin,f4="client";if(e3.window?.constructor?.name==="EnvironmentSettingsObject"&&sameOrigin(e3.window,
v2)&&(f4=e3.window),t3.window!=null)throw new TypeError(`'window' option '${f4}' must be null`);"window"in t3&&(f4="no-window"),e3=makeRequest({method:e3.method,
headersList:e3.headersList,unsafeRequest:e3.unsafeRequest,client:environmentSettingsObject.settingsObject,window:f4,priority:e3.priority,origin:e3.origin,referrer:e3.
referrer,referrerPolicy:e3.referrerPolicy,mode:e3.mode,credentials:e3.credentials,cache:e3.cache,redirect:e3.redirect,integrity:e3.integrity,keepalive:e3.keepalive,
reloadNavigation:e3.reloadNavigation,historyNavigation:e3.historyNavigation,urlList:[...e3.urlList]});let m5=Object.keys(t3).length!==0;if(m5&&(e3.mode==="navig\
ate"&&(e3.mode="same-origin"),e3.reloadNavigation=!1,e3.historyNavigation=!1,e3.origin="client",e3.referrer="client",e3.referrerPolicy="",e3.url=e3.urlList[e3.urlList.
length-1],e3.urlList=[e3.url]),t3.referrer!==void 0){let n2=t3.referrer;if(n2==="")e3.referrer="no-referrer";else{let i3;try{i3=new URL(n2,b8)}catch(c3){throw new TypeError(
`Referrer "${n2}" is not a valid URL.`,{cause:c3})}i3.protocol==="about:"&&i3.hostname==="client"||v2&&!sameOrigin(i3,environmentSettingsObject.settingsObject.baseUrl)?
e3.referrer="client":e3.referrer=i3}}t3.referrerPolicy!==void 0&&(e3.referrerPolicy=t3.referrerPolicy);let l6;if(t3.mode!==void 0?l6=t3.mode:l6=h5,l6==="navigat\
e")throw webidl.errors.exception({header:"Request constructor",message:"invalid request mode navigate."});if(l6!=null&&(e3.mode=l6),t3.credentials!==void 0&&(e3.
credentials=t3.credentials),t3.cache!==void 0&&(e3.cache=t3.cache),e3.cache==="only-if-cached"&&e3.mode!=="same-origin")throw new TypeError("'only-if-cached' ca\
n be set only with 'same-origin' mode");if(t3.redirect!==void 0&&(e3.redirect=t3.redirect),t3.integrity!=null&&(e3.integrity=String(t3.integrity)),t3.keepalive!==
void 0&&(e3.keepalive=!!t3.keepalive),t3.method!==void 0){let n2=t3.method,i3=normalizedMethodRecords[n2];if(i3!==void 0)e3.method=i3;else{if(!isValidHTTPToken(
n2))throw new TypeError(`'${n2}' is not a valid HTTP method.`);let c3=n2.toUpperCase();if(forbiddenMethodsSet.has(c3))throw new TypeError(`'${n2}' HTTP method i\
s unsupported.`);n2=normalizedMethodRecordsBase[c3]??n2,e3.method=n2}!patchMethodWarning&&e3.method==="patch"&&(process.emitWarning("Using `patch` is highly lik\
ely to result in a `405 Method Not Allowed`. `PATCH` is much more likely to succeed.",{code:"UNDICI-FETCH-patch"}),patchMethodWarning=!0)}t3.signal!==void 0&&(a4=
t3.signal),this[kState]=e3;let u4=new AbortController;if(this[kSignal]=u4.signal,a4!=null){if(!a4||typeof a4.aborted!="boolean"||typeof a4.addEventListener!="fu\
nction")throw new TypeError("Failed to construct 'Request': member signal is not of type AbortSignal.");if(a4.aborted)u4.abort(a4.reason);else{this[kAbortController]=
u4;let n2=new WeakRef(u4),i3=buildAbort(n2);try{(typeof getMaxListeners=="function"&&getMaxListeners(a4)===defaultMaxListeners||getEventListeners(a4,"abort").length>=
defaultMaxListeners)&&setMaxListeners(1500,a4)}catch{}util.addAbortListener(a4,i3),requestFinalizer.register(u4,{signal:a4,abort:i3},i3)}}if(this[kHeaders]=new Headers(
kConstruct),setHeadersList(this[kHeaders],e3.headersList),setHeadersGuard(this[kHeaders],"request"),l6==="no-cors"){if(!corsSafeListedMethodsSet.has(e3.method))
throw new TypeError(`'${e3.method} is unsupported in no-cors mode.`);setHeadersGuard(this[kHeaders],"request-no-cors")}if(m5){let n2=getHeadersList(this[kHeaders]),
i3=t3.headers!==void 0?t3.headers:new HeadersList(n2);if(n2.clear(),i3 instanceof HeadersList){for(let{name:c3,value:w4}of i3.rawValues())n2.append(c3,w4,!1);n2.
cookies=i3.cookies}else fillHeaders(this[kHeaders],i3)}let d5=o5 instanceof _Request?o5[kState].body:null;if((t3.body!=null||d5!=null)&&(e3.method==="GET"||e3.method===
"HEAD"))throw new TypeError("Request with GET/HEAD method cannot have body.");let g6=null;if(t3.body!=null){let[n2,i3]=extractBody(t3.body,e3.keepalive);g6=n2,i3&&
!getHeadersList(this[kHeaders]).contains("content-type",!0)&&this[kHeaders].append("content-type",i3)}let y3=g6??d5;if(y3!=null&&y3.source==null){if(g6!=null&&t3.
duplex==null)throw new TypeError("RequestInit: duplex option is required when sending a body.");if(e3.mode!=="same-origin"&&e3.mode!=="cors")throw new TypeError(
'If request is made from ReadableStream, mode should be "same-origin" or "cors"');e3.useCORSPreflightFlag=!0}let p5=y3;if(g6==null&&d5!=null){if(bodyUnusable(o5))
throw new TypeError("Cannot construct a Request with a Request object that has already been used.");let n2=new TransformStream;d5.stream.pipeThrough(n2),p5={source:d5.
source,length:d5.length,stream:n2.readable}}this[kState].body=p5}get method(){return webidl.brandCheck(this,_Request),this[kState].method}get url(){return webidl.
brandCheck(this,_Request),URLSerializer(this[kState].url)}get headers(){return webidl.brandCheck(this,_Request),this[kHeaders]}get destination(){return webidl.brandCheck(
this,_Request),this[kState].destination}get referrer(){return webidl.brandCheck(this,_Request),this[kState].referrer==="no-referrer"?"":this[kState].referrer===
"client"?"about:client":this[kState].referrer.toString()}get referrerPolicy(){return webidl.brandCheck(this,_Request),this[kState].referrerPolicy}get mode(){return webidl.
brandCheck(this,_Request),this[kState].mode}get credentials(){return this[kState].credentials}get cache(){return webidl.brandCheck(this,_Request),this[kState].cache}get redirect(){
return webidl.brandCheck(this,_Request),this[kState].redirect}get integrity(){return webidl.brandCheck(this,_Request),this[kState].integrity}get keepalive(){return webidl.
brandCheck(this,_Request),this[kState].keepalive}get isReloadNavigation(){return webidl.brandCheck(this,_Request),this[kState].reloadNavigation}get isHistoryNavigation(){
return webidl.brandCheck(this,_Request),this[kState].historyNavigation}get signal(){return webidl.brandCheck(this,_Request),this[kSignal]}get body(){return webidl.
brandCheck(this,_Request),this[kState].body?this[kState].body.stream:null}get bodyUsed(){return webidl.brandCheck(this,_Request),!!this[kState].body&&util.isDisturbed(
this[kState].body.stream)}get duplex(){return webidl.brandCheck(this,_Request),"half"}clone(){if(webidl.brandCheck(this,_Request),bodyUnusable(this))throw new TypeError(
"unusable");let o5=cloneRequest(this[kState]),t3=new AbortController;if(this.signal.aborted)t3.abort(this.signal.reason);else{let s3=dependentControllerMap.get(
this.signal);s3===void 0&&(s3=new Set,dependentControllerMap.set(this.signal,s3));let e3=new WeakRef(t3);s3.add(e3),util.addAbortListener(t3.signal,buildAbort(e3))}
return fromInnerRequest(o5,t3.signal,getHeadersGuard(this[kHeaders]))}[nodeUtil.inspect.custom](o5,t3){t3.depth===null&&(t3.depth=2),t3.colors??=!0;let s3={method:this.
method,url:this.url,headers:this.headers,destination:this.destination,referrer:this.referrer,referrerPolicy:this.referrerPolicy,mode:this.mode,credentials:this.
credentials,cache:this.cache,redirect:this.redirect,integrity:this.integrity,keepalive:this.keepalive,isReloadNavigation:this.isReloadNavigation,isHistoryNavigation:this.
isHistoryNavigation,signal:this.signal};return`Request ${nodeUtil.formatWithOptions(t3,s3)}`}};mixinBody(Request);function makeRequest(r3){return{method:r3.method??
"GET",localURLsOnly:r3.localURLsOnly??!1,unsafeRequest:r3.unsafeRequest??!1,body:r3.body??null,client:r3.client??null,reservedClient:r3.reservedClient??null,replacesClientId:r3.
replacesClientId??"",window:r3.window??"client",keepalive:r3.keepalive??!1,serviceWorkers:r3.serviceWorkers??"all",initiator:r3.initiator??"",destination:r3.destination??
"",priority:r3.priority??null,origin:r3.origin??"client",policyContainer:r3.policyContainer??"client",referrer:r3.referrer??"client",referrerPolicy:r3.referrerPolicy??
"",mode:r3.mode??"no-cors",useCORSPreflightFlag:r3.useCORSPreflightFlag??!1,credentials:r3.credentials??"same-origin",useCredentials:r3.useCredentials??!1,cache:r3.
cache??"default",redirect:r3.redirect??"follow",integrity:r3.integrity??"",cryptoGraphicsNonceMetadata:r3.cryptoGraphicsNonceMetadata??"",parserMetadata:r3.parserMetadata??
"",reloadNavigation:r3.reloadNavigation??!1,historyNavigation:r3.historyNavigation??!1,userActivation:r3.userActivation??!1,taintedOrigin:r3.taintedOrigin??!1,redirectCount:r3.
redirectCount??0,responseTainting:r3.responseTainting??"basic",preventNoCacheCacheControlHeaderModification:r3.preventNoCacheCacheControlHeaderModification??!1,
done:r3.done??!1,timingAllowFailed:r3.timingAllowFailed??!1,urlList:r3.urlList,url:r3.urlList[0],headersList:r3.headersList?new HeadersList(r3.headersList):new HeadersList}}
function cloneRequest(r3){let o5=makeRequest({...r3,body:null});return r3.body!=null&&(o5.body=cloneBody(o5,r3.body)),o5}function fromInnerRequest(r3,o5,t3){let s3=new Request(
kConstruct);return s3[kState]=r3,s3[kSignal]=o5,s3[kHeaders]=new Headers(kConstruct),setHeadersList(s3[kHeaders],r3.headersList),setHeadersGuard(s3[kHeaders],t3),
s3}Object.defineProperties(Request.prototype,{method:kEnumerableProperty,url:kEnumerableProperty,headers:kEnumerableProperty,redirect:kEnumerableProperty,clone:kEnumerableProperty,
signal:kEnumerableProperty,duplex:kEnumerableProperty,destination:kEnumerableProperty,body:kEnumerableProperty,bodyUsed:kEnumerableProperty,isHistoryNavigation:kEnumerableProperty,
isReloadNavigation:kEnumerableProperty,keepalive:kEnumerableProperty,integrity:kEnumerableProperty,cache:kEnumerableProperty,credentials:kEnumerableProperty,attribute:kEnumerableProperty,
referrerPolicy:kEnumerableProperty,referrer:kEnumerableProperty,mode:kEnumerableProperty,[Symbol.toStringTag]:{value:"Request",configurable:!0}}),webidl.converters.
Request=webidl.interfaceConverter(Request),webidl.converters.RequestInfo=function(r3,o5,t3){return typeof r3=="string"?webidl.converters.USVString(r3,o5,t3):r3 instanceof
Request?webidl.converters.Request(r3,o5,t3):webidl.converters.USVString(r3,o5,t3)},webidl.converters.AbortSignal=webidl.interfaceConverter(AbortSignal),webidl.converters.
RequestInit=webidl.dictionaryConverter([{key:"method",converter:webidl.converters.ByteString},{key:"headers",converter:webidl.converters.HeadersInit},{key:"body",
converter:webidl.nullableConverter(webidl.converters.BodyInit)},{key:"referrer",converter:webidl.converters.USVString},{key:"referrerPolicy",converter:webidl.converters.
DOMString,allowedValues:referrerPolicy},{key:"mode",converter:webidl.converters.DOMString,allowedValues:requestMode},{key:"credentials",converter:webidl.converters.
DOMString,allowedValues:requestCredentials},{key:"cache",converter:webidl.converters.DOMString,allowedValues:requestCache},{key:"redirect",converter:webidl.converters.
DOMString,allowedValues:requestRedirect},{key:"integrity",converter:webidl.converters.DOMString},{key:"keepalive",converter:webidl.converters.boolean},{key:"sig\
nal",converter:webidl.nullableConverter(r3=>webidl.converters.AbortSignal(r3,"RequestInit","signal",{strict:!1}))},{key:"window",converter:webidl.converters.any},
{key:"duplex",converter:webidl.converters.DOMString,allowedValues:requestDuplex},{key:"dispatcher",converter:webidl.converters.any}]),module.exports={Request,makeRequest,
fromInnerRequest,cloneRequest}}}),require_fetch=__commonJS({"node_modules/undici/lib/web/fetch/index.js"(exports,module){"use strict";var{makeNetworkError,makeAppropriateNetworkError,
filterResponse,makeResponse,fromInnerResponse}=require_response(),{HeadersList}=require_headers(),{Request,cloneRequest}=require_request2(),zlib=require_node_zlib(),
{bytesMatch,makePolicyContainer,clonePolicyContainer,requestBadPort,TAOCheck,appendRequestOriginHeader,responseLocationURL,requestCurrentURL,setRequestReferrerPolicyOnRedirect,
tryUpgradeRequestToAPotentiallyTrustworthyURL,createOpaqueTimingInfo,appendFetchMetadata,corsCheck,crossOriginResourcePolicyCheck,determineRequestsReferrer,coarsenedSharedCurrentTime,
createDeferredPromise,isBlobLike,sameOrigin,isCancelled,isAborted,isErrorLike,fullyReadBody,readableStreamClose,isomorphicEncode,urlIsLocal,urlIsHttpHttpsScheme,
urlHasHttpsScheme,clampAndCoarsenConnectionTimingInfo,simpleRangeHeaderValue,buildContentRange,createInflate,extractMimeType}=require_util3(),{kState,kDispatcher}=require_symbols2(),
assert=require_node_assert(),{safelyExtractBody,extractBody}=require_body(),{redirectStatusSet,nullBodyStatus,safeMethodsSet,requestBodyHeader,subresourceSet}=require_constants3(),
EE=require_node_events(),{Readable,pipeline,finished}=require_node_stream(),{addAbortListener,isErrored,isReadable,bufferToLowerCasedHeaderName}=require_util2(),
{dataURLProcessor,serializeAMimeType,minimizeSupportedMimeType}=require_data_url(),{getGlobalDispatcher}=require_global2(),{webidl}=require_webidl(),{STATUS_CODES}=require_node_http(),
GET_OR_HEAD=["GET","HEAD"],defaultUserAgent=typeof __UNDICI_IS_NODE__<"u"||typeof esbuildDetection<"u"?"node":"undici",resolveObjectURL,Fetch=class extends EE{constructor(r3){
super(),this.dispatcher=r3,this.connection=null,this.dump=!1,this.state="ongoing"}terminate(r3){this.state==="ongoing"&&(this.state="terminated",this.connection?.
destroy(r3),this.emit("terminated",r3))}abort(r3){this.state==="ongoing"&&(this.state="aborted",r3||(r3=new DOMException("The operation was aborted.","AbortErro\
r")),this.serializedAbortReason=r3,this.connection?.destroy(r3),this.emit("terminated",r3))}};function handleFetchDone(e3){finalizeAndReportTiming(e3,"fetch")}function fetch(e3,r3=void 0){
webidl.argumentLengthCheck(arguments,1,"globalThis.fetch");let t3=createDeferredPromise(),n2;try{n2=new Request(e3,r3)}catch(c3){return t3.reject(c3),t3.promise}
let i3=n2[kState];if(n2.signal.aborted)return abortFetch(t3,i3,null,n2.signal.reason),t3.promise;i3.client.globalObject?.constructor?.name==="ServiceWorkerGloba\
lScope"&&(i3.serviceWorkers="none");let s3=null,p5=!1,d5=null;return addAbortListener(n2.signal,()=>{p5=!0,assert(d5!=null),d5.abort(n2.signal.reason);let c3=s3?.
deref();abortFetch(t3,i3,c3,n2.signal.reason)}),d5=fetching({request:i3,processResponseEndOfBody:handleFetchDone,processResponse:c3=>{if(!p5){if(c3.aborted){abortFetch(
t3,i3,s3,d5.serializedAbortReason);return}if(c3.type==="error"){t3.reject(new TypeError("fetch failed",{cause:c3.error}));return}s3=new WeakRef(fromInnerResponse(
c3,"immutable")),t3.resolve(s3.deref()),t3=null}},dispatcher:n2[kDispatcher]}),t3.promise}function finalizeAndReportTiming(e3,r3="other"){if(e3.type==="error"&&
e3.aborted||!e3.urlList?.length)return;let t3=e3.urlList[0],n2=e3.timingInfo,i3=e3.cacheState;urlIsHttpHttpsScheme(t3)&&n2!==null&&(e3.timingAllowPassed||(n2=createOpaqueTimingInfo(
{startTime:n2.startTime}),i3=""),n2.endTime=coarsenedSharedCurrentTime(),e3.timingInfo=n2,markResourceTiming(n2,t3.href,r3,globalThis,i3))}var markResourceTiming=performance.
markResourceTiming;function abortFetch(e3,r3,t3,n2){if(e3&&e3.reject(n2),r3.body!=null&&isReadable(r3.body?.stream)&&r3.body.stream.cancel(n2).catch(o5=>{if(o5.
code!=="ERR_INVALID_STATE")throw o5}),t3==null)return;let i3=t3[kState];i3.body!=null&&isReadable(i3.body?.stream)&&i3.body.stream.cancel(n2).catch(o5=>{if(o5.code!==
"ERR_INVALID_STATE")throw o5})}function fetching({request:e3,processRequestBodyChunkLength:r3,processRequestEndOfBody:t3,processResponse:n2,processResponseEndOfBody:i3,
processResponseConsumeBody:o5,useParallelQueue:s3=!1,dispatcher:p5=getGlobalDispatcher()}){assert(p5);let d5=null,y3=!1;e3.client!=null&&(d5=e3.client.globalObject,
y3=e3.client.crossOriginIsolatedCapability);let c3=coarsenedSharedCurrentTime(y3),h5=createOpaqueTimingInfo({startTime:c3}),u4={controller:new Fetch(p5),request:e3,
timingInfo:h5,processRequestBodyChunkLength:r3,processRequestEndOfBody:t3,processResponse:n2,processResponseConsumeBody:o5,processResponseEndOfBody:i3,taskDestination:d5,
crossOriginIsolatedCapability:y3};return assert(!e3.body||e3.body.stream),e3.window==="client"&&(e3.window=e3.client?.globalObject?.constructor?.name==="Window"?
e3.client:"no-window"),e3.origin==="client"&&(e3.origin=e3.client.origin),e3.policyContainer==="client"&&(e3.client!=null?e3.policyContainer=clonePolicyContainer(
e3.client.policyContainer):e3.policyContainer=makePolicyContainer()),e3.headersList.contains("accept",!0)||e3.headersList.append("accept","*/*",!0),e3.headersList.
contains("accept-language",!0)||e3.headersList.append("accept-language","*",!0),e3.priority,subresourceSet.has(e3.destination),mainFetch(u4).catch(R5=>{u4.controller.
terminate(R5)}),u4.controller}async function mainFetch(e3,r3=!1){let t3=e3.request,n2=null;if(t3.localURLsOnly&&!urlIsLocal(requestCurrentURL(t3))&&(n2=makeNetworkError(
"local URLs only")),tryUpgradeRequestToAPotentiallyTrustworthyURL(t3),requestBadPort(t3)==="blocked"&&(n2=makeNetworkError("bad port")),t3.referrerPolicy===""&&
(t3.referrerPolicy=t3.policyContainer.referrerPolicy),t3.referrer!=="no-referrer"&&(t3.referrer=determineRequestsReferrer(t3)),n2===null&&(n2=await(async()=>{let o5=requestCurrentURL(
t3);return sameOrigin(o5,t3.url)&&t3.responseTainting==="basic"||o5.protocol==="data:"||t3.mode==="navigate"||t3.mode==="websocket"?(t3.responseTainting="basic",
await schemeFetch(e3)):t3.mode==="same-origin"?makeNetworkError('request mode cannot be "same-origin"'):t3.mode==="no-cors"?t3.redirect!=="follow"?makeNetworkError(
'redirect mode cannot be "follow" for "no-cors" request'):(t3.responseTainting="opaque",await schemeFetch(e3)):urlIsHttpHttpsScheme(requestCurrentURL(t3))?(t3.responseTainting=
"cors",await httpFetch(e3)):makeNetworkError("URL scheme must be a HTTP(S) scheme")})()),r3)return n2;n2.status!==0&&!n2.internalResponse&&(t3.responseTainting,
t3.responseTainting==="basic"?n2=filterResponse(n2,"basic"):t3.responseTainting==="cors"?n2=filterResponse(n2,"cors"):t3.responseTainting==="opaque"?n2=filterResponse(
n2,"opaque"):assert(!1));let i3=n2.status===0?n2:n2.internalResponse;if(i3.urlList.length===0&&i3.urlList.push(...t3.urlList),t3.timingAllowFailed||(n2.timingAllowPassed=
!0),n2.type==="opaque"&&i3.status===206&&i3.rangeRequested&&!t3.headers.contains("range",!0)&&(n2=i3=makeNetworkError()),n2.status!==0&&(t3.method==="HEAD"||t3.
method==="CONNECT"||nullBodyStatus.includes(i3.status))&&(i3.body=null,e3.controller.dump=!0),t3.integrity){let o5=p5=>fetchFinale(e3,makeNetworkError(p5));if(t3.
responseTainting==="opaque"||n2.body==null){o5(n2.error);return}let s3=p5=>{if(!bytesMatch(p5,t3.integrity)){o5("integrity mismatch");return}n2.body=safelyExtractBody(
p5)[0],fetchFinale(e3,n2)};await fullyReadBody(n2.body,s3,o5)}else fetchFinale(e3,n2)}function schemeFetch(e3){if(isCancelled(e3)&&e3.request.redirectCount===0)
return Promise.resolve(makeAppropriateNetworkError(e3));let{request:r3}=e3,{protocol:t3}=requestCurrentURL(r3);switch(t3){case"about:":return Promise.resolve(makeNetworkError(
"about scheme is not supported"));case"blob:":{resolveObjectURL||(resolveObjectURL=require_node_buffer().resolveObjectURL);let n2=requestCurrentURL(r3);if(n2.search.
length!==0)return Promise.resolve(makeNetworkError("NetworkError when attempting to fetch resource."));let i3=resolveObjectURL(n2.toString());if(r3.method!=="GE\
T"||!isBlobLike(i3))return Promise.resolve(makeNetworkError("invalid method"));let o5=makeResponse(),s3=i3.size,p5=isomorphicEncode(`${s3}`),d5=i3.type;if(r3.headersList.
contains("range",!0)){o5.rangeRequested=!0;let y3=r3.headersList.get("range",!0),c3=simpleRangeHeaderValue(y3,!0);if(c3==="failure")return Promise.resolve(makeNetworkError(
"failed to fetch the data URL"));let{rangeStartValue:h5,rangeEndValue:u4}=c3;if(h5===null)h5=s3-u4,u4=h5+u4-1;else{if(h5>=s3)return Promise.resolve(makeNetworkError(
"Range start is greater than the blob's size."));(u4===null||u4>=s3)&&(u4=s3-1)}let R5=i3.slice(h5,u4,d5),l6=extractBody(R5);o5.body=l6[0];let g6=isomorphicEncode(
`${R5.size}`),m5=buildContentRange(h5,u4,s3);o5.status=206,o5.statusText="Partial Content",o5.headersList.set("content-length",g6,!0),o5.headersList.set("conten\
t-type",d5,!0),o5.headersList.set("content-range",m5,!0)}else{let y3=extractBody(i3);o5.statusText="OK",o5.body=y3[0],o5.headersList.set("content-length",p5,!0),
o5.headersList.set("content-type",d5,!0)}return Promise.resolve(o5)}case"data:":{let n2=requestCurrentURL(r3),i3=dataURLProcessor(n2);if(i3==="failure")return Promise.
resolve(makeNetworkError("failed to fetch the data URL"));let o5=serializeAMimeType(i3.mimeType);return Promise.resolve(makeResponse({statusText:"OK",headersList:[
["content-type",{name:"Content-Type",value:o5}]],body:safelyExtractBody(i3.body)[0]}))}case"file:":return Promise.resolve(makeNetworkError("not implemented... y\
et..."));case"http:":case"https:":return httpFetch(e3).catch(n2=>makeNetworkError(n2));default:return Promise.resolve(makeNetworkError("unknown scheme"))}}function finalizeResponse(e3,r3){
e3.request.done=!0,e3.processResponseDone!=null&&queueMicrotask(()=>e3.processResponseDone(r3))}function fetchFinale(e3,r3){let t3=e3.timingInfo,n2=()=>{let o5=Date.
now();e3.request.destination==="document"&&(e3.controller.fullTimingInfo=t3),e3.controller.reportTimingSteps=()=>{if(e3.request.url.protocol!=="https:")return;t3.
endTime=o5;let p5=r3.cacheState,d5=r3.bodyInfo;r3.timingAllowPassed||(t3=createOpaqueTimingInfo(t3),p5="");let y3=0;if(e3.request.mode!=="navigator"||!r3.hasCrossOriginRedirects){
y3=r3.status;let c3=extractMimeType(r3.headersList);c3!=="failure"&&(d5.contentType=minimizeSupportedMimeType(c3))}e3.request.initiatorType!=null&&markResourceTiming(
t3,e3.request.url.href,e3.request.initiatorType,globalThis,p5,d5,y3)};let s3=()=>{e3.request.done=!0,e3.processResponseEndOfBody!=null&&queueMicrotask(()=>e3.processResponseEndOfBody(
r3)),e3.request.initiatorType!=null&&e3.controller.reportTimingSteps()};queueMicrotask(()=>s3())};e3.processResponse!=null&&queueMicrotask(()=>{e3.processResponse(
r3),e3.processResponse=null});let i3=r3.type==="error"?r3:r3.internalResponse??r3;i3.body==null?n2():finished(i3.body.stream,()=>{n2()})}async function httpFetch(e3){
let r3=e3.request,t3=null,n2=null,i3=e3.timingInfo;if(r3.serviceWorkers,t3===null){if(r3.redirect==="follow"&&(r3.serviceWorkers="none"),n2=t3=await httpNetworkOrCacheFetch(
e3),r3.responseTainting==="cors"&&corsCheck(r3,t3)==="failure")return makeNetworkError("cors failure");TAOCheck(r3,t3)==="failure"&&(r3.timingAllowFailed=!0)}return(r3.
responseTainting==="opaque"||t3.type==="opaque")&&crossOriginResourcePolicyCheck(r3.origin,r3.client,r3.destination,n2)==="blocked"?makeNetworkError("blocked"):
(redirectStatusSet.has(n2.status)&&(r3.redirect!=="manual"&&e3.controller.connection.destroy(void 0,!1),r3.redirect==="error"?t3=makeNetworkError("unexpected re\
direct"):r3.redirect==="manual"?t3=n2:r3.redirect==="follow"?t3=await httpRedirectFetch(e3,t3):assert(!1)),t3.timingInfo=i3,t3)}function httpRedirectFetch(e3,r3){
let t3=e3.request,n2=r3.internalResponse?r3.internalResponse:r3,i3;try{if(i3=responseLocationURL(n2,requestCurrentURL(t3).hash),i3==null)return r3}catch(s3){return Promise.
resolve(makeNetworkError(s3))}if(!urlIsHttpHttpsScheme(i3))return Promise.resolve(makeNetworkError("URL scheme must be a HTTP(S) scheme"));if(t3.redirectCount===
20)return Promise.resolve(makeNetworkError("redirect count exceeded"));if(t3.redirectCount+=1,t3.mode==="cors"&&(i3.username||i3.password)&&!sameOrigin(t3,i3))return Promise.
resolve(makeNetworkError('cross origin not allowed for request mode "cors"'));if(t3.responseTainting==="cors"&&(i3.username||i3.password))return Promise.resolve(
makeNetworkError('URL cannot contain credentials for request mode "cors"'));if(n2.status!==303&&t3.body!=null&&t3.body.source==null)return Promise.resolve(makeNetworkError());
if([301,302].includes(n2.status)&&t3.method==="POST"||n2.status===303&&!GET_OR_HEAD.includes(t3.method)){t3.method="GET",t3.body=null;for(let s3 of requestBodyHeader)
t3.headersList.delete(s3)}sameOrigin(requestCurrentURL(t3),i3)||(t3.headersList.delete("authorization",!0),t3.headersList.delete("proxy-authorization",!0),t3.headersList.
delete("cookie",!0),t3.headersList.delete("host",!0)),t3.body!=null&&(assert(t3.body.source!=null),t3.body=safelyExtractBody(t3.body.source)[0]);let o5=e3.timingInfo;
return o5.redirectEndTime=o5.postRedirectStartTime=coarsenedSharedCurrentTime(e3.crossOriginIsolatedCapability),o5.redirectStartTime===0&&(o5.redirectStartTime=
o5.startTime),t3.urlList.push(i3),setRequestReferrerPolicyOnRedirect(t3,n2),mainFetch(e3,!0)}async function httpNetworkOrCacheFetch(e3,r3=!1,t3=!1){let n2=e3.request,
i3=null,o5=null,s3=null,p5=null,d5=!1;n2.window==="no-window"&&n2.redirect==="error"?(i3=e3,o5=n2):(o5=cloneRequest(n2),i3={...e3},i3.request=o5);let y3=n2.credentials===
"include"||n2.credentials==="same-origin"&&n2.responseTainting==="basic",c3=o5.body?o5.body.length:null,h5=null;if(o5.body==null&&["POST","PUT"].includes(o5.method)&&
(h5="0"),c3!=null&&(h5=isomorphicEncode(`${c3}`)),h5!=null&&o5.headersList.append("content-length",h5,!0),c3!=null&&o5.keepalive,o5.referrer instanceof URL&&o5.
headersList.append("referer",isomorphicEncode(o5.referrer.href),!0),appendRequestOriginHeader(o5),appendFetchMetadata(o5),o5.headersList.contains("user-agent",!0)||
o5.headersList.append("user-agent",defaultUserAgent),o5.cache==="default"&&(o5.headersList.contains("if-modified-since",!0)||o5.headersList.contains("if-none-ma\
tch",!0)||o5.headersList.contains("if-unmodified-since",!0)||o5.headersList.contains("if-match",!0)||o5.headersList.contains("if-range",!0))&&(o5.cache="no-stor\
e"),o5.cache==="no-cache"&&!o5.preventNoCacheCacheControlHeaderModification&&!o5.headersList.contains("cache-control",!0)&&o5.headersList.append("cache-control",
"max-age=0",!0),(o5.cache==="no-store"||o5.cache==="reload")&&(o5.headersList.contains("pragma",!0)||o5.headersList.append("pragma","no-cache",!0),o5.headersList.
contains("cache-control",!0)||o5.headersList.append("cache-control","no-cache",!0)),o5.headersList.contains("range",!0)&&o5.headersList.append("accept-encoding",
"identity",!0),o5.headersList.contains("accept-encoding",!0)||(urlHasHttpsScheme(requestCurrentURL(o5))?o5.headersList.append("accept-encoding","br, gzip, defla\
te",!0):o5.headersList.append("accept-encoding","gzip, deflate",!0)),o5.headersList.delete("host",!0),p5==null&&(o5.cache="no-store"),o5.cache!=="no-store"&&o5.
cache,s3==null){if(o5.cache==="only-if-cached")return makeNetworkError("only if cached");let u4=await httpNetworkFetch(i3,y3,t3);!safeMethodsSet.has(o5.method)&&
u4.status>=200&&u4.status<=399,d5&&u4.status,s3==null&&(s3=u4)}if(s3.urlList=[...o5.urlList],o5.headersList.contains("range",!0)&&(s3.rangeRequested=!0),s3.requestIncludesCredentials=
y3,s3.status===407)return n2.window==="no-window"?makeNetworkError():isCancelled(e3)?makeAppropriateNetworkError(e3):makeNetworkError("proxy authentication requ\
ired");if(s3.status===421&&!t3&&(n2.body==null||n2.body.source!=null)){if(isCancelled(e3))return makeAppropriateNetworkError(e3);e3.controller.connection.destroy(),
s3=await httpNetworkOrCacheFetch(e3,r3,!0)}return s3}async function httpNetworkFetch(e3,r3=!1,t3=!1){assert(!e3.controller.connection||e3.controller.connection.
destroyed),e3.controller.connection={abort:null,destroyed:!1,destroy(l6,g6=!0){this.destroyed||(this.destroyed=!0,g6&&this.abort?.(l6??new DOMException("The ope\
ration was aborted.","AbortError")))}};let n2=e3.request,i3=null,o5=e3.timingInfo;n2.cache="no-store";let p5=t3?"yes":"no";n2.mode;let d5=null;if(n2.body==null&&
e3.processRequestEndOfBody)queueMicrotask(()=>e3.processRequestEndOfBody());else if(n2.body!=null){let l6=async function*(f4){isCancelled(e3)||(yield f4,e3.processRequestBodyChunkLength?.(
f4.byteLength))},g6=()=>{isCancelled(e3)||e3.processRequestEndOfBody&&e3.processRequestEndOfBody()},m5=f4=>{isCancelled(e3)||(f4.name==="AbortError"?e3.controller.
abort():e3.controller.terminate(f4))};d5=(async function*(){try{for await(let f4 of n2.body.stream)yield*l6(f4);g6()}catch(f4){m5(f4)}})()}try{let{body:l6,status:g6,
statusText:m5,headersList:f4,socket:w4}=await R5({body:d5});if(w4)i3=makeResponse({status:g6,statusText:m5,headersList:f4,socket:w4});else{let a4=l6[Symbol.asyncIterator]();
e3.controller.next=()=>a4.next(),i3=makeResponse({status:g6,statusText:m5,headersList:f4})}}catch(l6){return l6.name==="AbortError"?(e3.controller.connection.destroy(),
makeAppropriateNetworkError(e3,l6)):makeNetworkError(l6)}let y3=async()=>{await e3.controller.resume()},c3=l6=>{isCancelled(e3)||e3.controller.abort(l6)},h5=new ReadableStream(
{async start(l6){e3.controller.controller=l6},async pull(l6){await y3(l6)},async cancel(l6){await c3(l6)},type:"bytes"});i3.body={stream:h5,source:null,length:null},
e3.controller.resume||e3.controller.on("terminated",u4),e3.controller.resume=async()=>{for(;;){let l6,g6;try{let{done:f4,value:w4}=await e3.controller.next();if(isAborted(
e3))break;l6=f4?void 0:w4}catch(f4){e3.controller.ended&&!o5.encodedBodySize?l6=void 0:(l6=f4,g6=!0)}if(l6===void 0){readableStreamClose(e3.controller.controller),
finalizeResponse(e3,i3);return}if(o5.decodedBodySize+=l6?.byteLength??0,g6){e3.controller.terminate(l6);return}let m5=new Uint8Array(l6);if(m5.byteLength&&e3.controller.
controller.enqueue(m5),isErrored(h5)){e3.controller.terminate();return}if(e3.controller.controller.desiredSize<=0)return}};function u4(l6){isAborted(e3)?(i3.aborted=
!0,isReadable(h5)&&e3.controller.controller.error(e3.controller.serializedAbortReason)):isReadable(h5)&&e3.controller.controller.error(new TypeError("terminated",
{cause:isErrorLike(l6)?l6:void 0})),e3.controller.connection.destroy()}return i3;function R5({body:l6}){let g6=requestCurrentURL(n2),m5=e3.controller.dispatcher;
return new Promise((f4,w4)=>m5.dispatch({path:g6.pathname+g6.search,origin:g6.origin,method:n2.method,body:m5.isMockActive?n2.body&&(n2.body.source||n2.body.stream):
l6,headers:n2.headersList.entries,maxRedirections:0,upgrade:n2.mode==="websocket"?"websocket":void 0},{body:null,abort:null,onConnect(a4){let{connection:b8}=e3.
controller;o5.finalConnectionTimingInfo=clampAndCoarsenConnectionTimingInfo(void 0,o5.postRedirectStartTime,e3.crossOriginIsolatedCapability),b8.destroyed?a4(new DOMException(
"The operation was aborted.","AbortError")):(e3.controller.on("terminated",a4),this.abort=b8.abort=a4),o5.finalNetworkRequestStartTime=coarsenedSharedCurrentTime(
e3.crossOriginIsolatedCapability)},onResponseStarted(){o5.finalNetworkResponseStartTime=coarsenedSharedCurrentTime(e3.crossOriginIsolatedCapability)},onHeaders(a4,b8,k4,S2){
if(a4<200)return;let T3="",q4=new HeadersList;for(let L2=0;L2<b8.length;L2+=2)q4.append(bufferToLowerCasedHeaderName(b8[L2]),b8[L2+1].toString("latin1"),!0);T3=
q4.get("location",!0);let E4=[],U=T3&&n2.redirect==="follow"&&redirectStatusSet.has(a4);if(n2.method!=="HEAD"&&n2.method!=="CONNECT"&&!nullBodyStatus.includes(a4)&&
!U){let L2=q4.get("content-encoding",!0),C3=L2?L2.toLowerCase().split(","):[],v2=5;if(C3.length>v2)return this.abort(new Error(`too many content-encodings in re\
sponse: ${C3.length}, maximum allowed is ${v2}`)),!0;for(let I2=C3.length-1;I2>=0;--I2){let O3=C3[I2].trim();if(O3==="x-gzip"||O3==="gzip")E4.push(zlib.createGunzip(
{flush:zlib.constants.Z_SYNC_FLUSH,finishFlush:zlib.constants.Z_SYNC_FLUSH}));else if(O3==="deflate")E4.push(createInflate({flush:zlib.constants.Z_SYNC_FLUSH,finishFlush:zlib.
constants.Z_SYNC_FLUSH}));else if(O3==="br")E4.push(zlib.createBrotliDecompress({flush:zlib.constants.BROTLI_OPERATION_FLUSH,finishFlush:zlib.constants.BROTLI_OPERATION_FLUSH}));else{
E4.length=0;break}}}this.body=new Readable({read:k4});let A2=this.onError.bind(this);return f4({status:a4,statusText:S2,headersList:q4,body:E4.length?pipeline(this.
body,...E4,L2=>{L2&&this.onError(L2)}).on("error",A2):this.body.on("error",A2)}),!0},onData(a4){if(e3.controller.dump)return;let b8=a4;return o5.encodedBodySize+=
b8.byteLength,this.body.push(b8)},onComplete(){this.abort&&e3.controller.off("terminated",this.abort),e3.controller.ended=!0,this.body.push(null)},onError(a4){this.
abort&&e3.controller.off("terminated",this.abort),this.body?.destroy(a4),e3.controller.terminate(a4),w4(a4)},onUpgrade(a4,b8,k4){if(a4!==101)return;let S2=new HeadersList;
for(let T3=0;T3<b8.length;T3+=2)S2.append(bufferToLowerCasedHeaderName(b8[T3]),b8[T3+1].toString("latin1"),!0);return f4({status:a4,statusText:STATUS_CODES[a4],
headersList:S2,socket:k4}),!0}}))}}module.exports={fetch,Fetch,fetching,finalizeAndReportTiming}}}),require_symbols3=__commonJS({"node_modules/undici/lib/web/fi\
leapi/symbols.js"(exports,module){"use strict";module.exports={kState:Symbol("FileReader state"),kResult:Symbol("FileReader result"),kError:Symbol("FileReader e\
rror"),kLastProgressEventFired:Symbol("FileReader last progress event fired timestamp"),kEvents:Symbol("FileReader events"),kAborted:Symbol("FileReader aborted")}}}),
require_progressevent=__commonJS({"node_modules/undici/lib/web/fileapi/progressevent.js"(exports,module){"use strict";var{webidl}=require_webidl(),kState=Symbol(
"ProgressEvent state"),ProgressEvent=class _ProgressEvent extends Event{constructor(t3,e3={}){t3=webidl.converters.DOMString(t3,"ProgressEvent constructor","typ\
e"),e3=webidl.converters.ProgressEventInit(e3??{}),super(t3,e3),this[kState]={lengthComputable:e3.lengthComputable,loaded:e3.loaded,total:e3.total}}get lengthComputable(){
return webidl.brandCheck(this,_ProgressEvent),this[kState].lengthComputable}get loaded(){return webidl.brandCheck(this,_ProgressEvent),this[kState].loaded}get total(){
return webidl.brandCheck(this,_ProgressEvent),this[kState].total}};webidl.converters.ProgressEventInit=webidl.dictionaryConverter([{key:"lengthComputable",converter:webidl.
converters.boolean,defaultValue:()=>!1},{key:"loaded",converter:webidl.converters["unsigned long long"],defaultValue:()=>0},{key:"total",converter:webidl.converters["\
unsigned long long"],defaultValue:()=>0},{key:"bubbles",converter:webidl.converters.boolean,defaultValue:()=>!1},{key:"cancelable",converter:webidl.converters.boolean,
defaultValue:()=>!1},{key:"composed",converter:webidl.converters.boolean,defaultValue:()=>!1}]),module.exports={ProgressEvent}}}),require_encoding=__commonJS({"\
node_modules/undici/lib/web/fileapi/encoding.js"(exports,module){"use strict";function getEncoding(s3){if(!s3)return"failure";switch(s3.trim().toLowerCase()){case"\
unicode-1-1-utf-8":case"unicode11utf8":case"unicode20utf8":case"utf-8":case"utf8":case"x-unicode20utf8":return"UTF-8";case"866":case"cp866":case"csibm866":case"\
ibm866":return"IBM866";case"csisolatin2":case"iso-8859-2":case"iso-ir-101":case"iso8859-2":case"iso88592":case"iso_8859-2":case"iso_8859-2:1987":case"l2":case"l\
atin2":return"ISO-8859-2";case"csisolatin3":case"iso-8859-3":case"iso-ir-109":case"iso8859-3":case"iso88593":case"iso_8859-3":case"iso_8859-3:1988":case"l3":case"\
latin3":return"ISO-8859-3";case"csisolatin4":case"iso-8859-4":case"iso-ir-110":case"iso8859-4":case"iso88594":case"iso_8859-4":case"iso_8859-4:1988":case"l4":case"\
latin4":return"ISO-8859-4";case"csisolatincyrillic":case"cyrillic":case"iso-8859-5":case"iso-ir-144":case"iso8859-5":case"iso88595":case"iso_8859-5":case"iso_88\
59-5:1988":return"ISO-8859-5";case"arabic":case"asmo-708":case"csiso88596e":case"csiso88596i":case"csisolatinarabic":case"ecma-114":case"iso-8859-6":case"iso-88\
59-6-e":case"iso-8859-6-i":case"iso-ir-127":case"iso8859-6":case"iso88596":case"iso_8859-6":case"iso_8859-6:1987":return"ISO-8859-6";case"csisolatingreek":case"\
ecma-118":case"elot_928":case"greek":case"greek8":case"iso-8859-7":case"iso-ir-126":case"iso8859-7":case"iso88597":case"iso_8859-7":case"iso_8859-7:1987":case"s\
un_eu_greek":return"ISO-8859-7";case"csiso88598e":case"csisolatinhebrew":case"hebrew":case"iso-8859-8":case"iso-8859-8-e":case"iso-ir-138":case"iso8859-8":case"\
iso88598":case"iso_8859-8":case"iso_8859-8:1988":case"visual":return"ISO-8859-8";case"csiso88598i":case"iso-8859-8-i":case"logical":return"ISO-8859-8-I";case"cs\
isolatin6":case"iso-8859-10":case"iso-ir-157":case"iso8859-10":case"iso885910":case"l6":case"latin6":return"ISO-8859-10";case"iso-8859-13":case"iso8859-13":case"\
iso885913":return"ISO-8859-13";case"iso-8859-14":case"iso8859-14":case"iso885914":return"ISO-8859-14";case"csisolatin9":case"iso-8859-15":case"iso8859-15":case"\
iso885915":case"iso_8859-15":case"l9":return"ISO-8859-15";case"iso-8859-16":return"ISO-8859-16";case"cskoi8r":case"koi":case"koi8":case"koi8-r":case"koi8_r":return"\
KOI8-R";case"koi8-ru":case"koi8-u":return"KOI8-U";case"csmacintosh":case"mac":case"macintosh":case"x-mac-roman":return"macintosh";case"iso-8859-11":case"iso8859\
-11":case"iso885911":case"tis-620":case"windows-874":return"windows-874";case"cp1250":case"windows-1250":case"x-cp1250":return"windows-1250";case"cp1251":case"w\
indows-1251":case"x-cp1251":return"windows-1251";case"ansi_x3.4-1968":case"ascii":case"cp1252":case"cp819":case"csisolatin1":case"ibm819":case"iso-8859-1":case"\
iso-ir-100":case"iso8859-1":case"iso88591":case"iso_8859-1":case"iso_8859-1:1987":case"l1":case"latin1":case"us-ascii":case"windows-1252":case"x-cp1252":return"\
windows-1252";case"cp1253":case"windows-1253":case"x-cp1253":return"windows-1253";case"cp1254":case"csisolatin5":case"iso-8859-9":case"iso-ir-148":case"iso8859-\
9":case"iso88599":case"iso_8859-9":case"iso_8859-9:1989":case"l5":case"latin5":case"windows-1254":case"x-cp1254":return"windows-1254";case"cp1255":case"windows-\
1255":case"x-cp1255":return"windows-1255";case"cp1256":case"windows-1256":case"x-cp1256":return"windows-1256";case"cp1257":case"windows-1257":case"x-cp1257":return"\
windows-1257";case"cp1258":case"windows-1258":case"x-cp1258":return"windows-1258";case"x-mac-cyrillic":case"x-mac-ukrainian":return"x-mac-cyrillic";case"chinese":case"\
csgb2312":case"csiso58gb231280":case"gb2312":case"gb_2312":case"gb_2312-80":case"gbk":case"iso-ir-58":case"x-gbk":return"GBK";case"gb18030":return"gb18030";case"\
big5":case"big5-hkscs":case"cn-big5":case"csbig5":case"x-x-big5":return"Big5";case"cseucpkdfmtjapanese":case"euc-jp":case"x-euc-jp":return"EUC-JP";case"csiso202\
2jp":case"iso-2022-jp":return"ISO-2022-JP";case"csshiftjis":case"ms932":case"ms_kanji":case"shift-jis":case"shift_jis":case"sjis":case"windows-31j":case"x-sjis":
return"Shift_JIS";case"cseuckr":case"csksc56011987":case"euc-kr":case"iso-ir-149":case"korean":case"ks_c_5601-1987":case"ks_c_5601-1989":case"ksc5601":case"ksc_\
5601":case"windows-949":return"EUC-KR";case"csiso2022kr":case"hz-gb-2312":case"iso-2022-cn":case"iso-2022-cn-ext":case"iso-2022-kr":case"replacement":return"rep\
lacement";case"unicodefffe":case"utf-16be":return"UTF-16BE";case"csunicode":case"iso-10646-ucs-2":case"ucs-2":case"unicode":case"unicodefeff":case"utf-16":case"\
utf-16le":return"UTF-16LE";case"x-user-defined":return"x-user-defined";default:return"failure"}}module.exports={getEncoding}}}),require_string_decoder=__commonJS(
{"builtin:string_decoder"(exports,module){module.exports=process.getBuiltinModule("string_decoder")}}),require_util5=__commonJS({"node_modules/undici/lib/web/fi\
leapi/util.js"(exports,module){"use strict";var{kState,kError,kResult,kAborted,kLastProgressEventFired}=require_symbols3(),{ProgressEvent}=require_progressevent(),
{getEncoding}=require_encoding(),{serializeAMimeType,parseMIMEType}=require_data_url(),{types}=require_node_util(),{StringDecoder}=require_string_decoder(),{btoa}=require_node_buffer(),
staticPropertyDescriptors={enumerable:!0,writable:!1,configurable:!1};function readOperation(e3,n2,r3,o5){if(e3[kState]==="loading")throw new DOMException("Inva\
lid state","InvalidStateError");e3[kState]="loading",e3[kResult]=null,e3[kError]=null;let s3=n2.stream().getReader(),i3=[],a4=s3.read(),l6=!0;(async()=>{for(;!e3[kAborted];)
try{let{done:c3,value:d5}=await a4;if(l6&&!e3[kAborted]&&queueMicrotask(()=>{fireAProgressEvent("loadstart",e3)}),l6=!1,!c3&&types.isUint8Array(d5))i3.push(d5),
(e3[kLastProgressEventFired]===void 0||Date.now()-e3[kLastProgressEventFired]>=50)&&!e3[kAborted]&&(e3[kLastProgressEventFired]=Date.now(),queueMicrotask(()=>{fireAProgressEvent(
"progress",e3)})),a4=s3.read();else if(c3){queueMicrotask(()=>{e3[kState]="done";try{let u4=packageData(i3,r3,n2.type,o5);if(e3[kAborted])return;e3[kResult]=u4,
fireAProgressEvent("load",e3)}catch(u4){e3[kError]=u4,fireAProgressEvent("error",e3)}e3[kState]!=="loading"&&fireAProgressEvent("loadend",e3)});break}}catch(c3){
if(e3[kAborted])return;queueMicrotask(()=>{e3[kState]="done",e3[kError]=c3,fireAProgressEvent("error",e3),e3[kState]!=="loading"&&fireAProgressEvent("loadend",e3)});
break}})()}function fireAProgressEvent(e3,n2){let r3=new ProgressEvent(e3,{bubbles:!1,cancelable:!1});n2.dispatchEvent(r3)}function packageData(e3,n2,r3,o5){switch(n2){case"\
DataURL":{let t3="data:",s3=parseMIMEType(r3||"application/octet-stream");s3!=="failure"&&(t3+=serializeAMimeType(s3)),t3+=";base64,";let i3=new StringDecoder("\
latin1");for(let a4 of e3)t3+=btoa(i3.write(a4));return t3+=btoa(i3.end()),t3}case"Text":{let t3="failure";if(o5&&(t3=getEncoding(o5)),t3==="failure"&&r3){let s3=parseMIMEType(
r3);s3!=="failure"&&(t3=getEncoding(s3.parameters.get("charset")))}return t3==="failure"&&(t3="UTF-8"),decode(e3,t3)}case"ArrayBuffer":return combineByteSequences(
e3).buffer;case"BinaryString":{let t3="",s3=new StringDecoder("latin1");for(let i3 of e3)t3+=s3.write(i3);return t3+=s3.end(),t3}}}function decode(e3,n2){let r3=combineByteSequences(
e3),o5=BOMSniffing(r3),t3=0;o5!==null&&(n2=o5,t3=o5==="UTF-8"?3:2);let s3=r3.slice(t3);return new TextDecoder(n2).decode(s3)}function BOMSniffing(e3){let[n2,r3,
o5]=e3;return n2===239&&r3===187&&o5===191?"UTF-8":n2===254&&r3===255?"UTF-16BE":n2===255&&r3===254?"UTF-16LE":null}function combineByteSequences(e3){let n2=e3.
reduce((o5,t3)=>o5+t3.byteLength,0),r3=0;return e3.reduce((o5,t3)=>(o5.set(t3,r3),r3+=t3.byteLength,o5),new Uint8Array(n2))}module.exports={staticPropertyDescriptors,
readOperation,fireAProgressEvent}}}),require_filereader=__commonJS({"node_modules/undici/lib/web/fileapi/filereader.js"(exports,module){"use strict";var{staticPropertyDescriptors,
readOperation,fireAProgressEvent}=require_util5(),{kState,kError,kResult,kEvents,kAborted}=require_symbols3(),{webidl}=require_webidl(),{kEnumerableProperty}=require_util2(),
FileReader=class _FileReader extends EventTarget{constructor(){super(),this[kState]="empty",this[kResult]=null,this[kError]=null,this[kEvents]={loadend:null,error:null,
abort:null,load:null,progress:null,loadstart:null}}readAsArrayBuffer(t3){webidl.brandCheck(this,_FileReader),webidl.argumentLengthCheck(arguments,1,"FileReader.\
readAsArrayBuffer"),t3=webidl.converters.Blob(t3,{strict:!1}),readOperation(this,t3,"ArrayBuffer")}readAsBinaryString(t3){webidl.brandCheck(this,_FileReader),webidl.
argumentLengthCheck(arguments,1,"FileReader.readAsBinaryString"),t3=webidl.converters.Blob(t3,{strict:!1}),readOperation(this,t3,"BinaryString")}readAsText(t3,r3=void 0){
webidl.brandCheck(this,_FileReader),webidl.argumentLengthCheck(arguments,1,"FileReader.readAsText"),t3=webidl.converters.Blob(t3,{strict:!1}),r3!==void 0&&(r3=webidl.
converters.DOMString(r3,"FileReader.readAsText","encoding")),readOperation(this,t3,"Text",r3)}readAsDataURL(t3){webidl.brandCheck(this,_FileReader),webidl.argumentLengthCheck(
arguments,1,"FileReader.readAsDataURL"),t3=webidl.converters.Blob(t3,{strict:!1}),readOperation(this,t3,"DataURL")}abort(){if(this[kState]==="empty"||this[kState]===
"done"){this[kResult]=null;return}this[kState]==="loading"&&(this[kState]="done",this[kResult]=null),this[kAborted]=!0,fireAProgressEvent("abort",this),this[kState]!==
"loading"&&fireAProgressEvent("loadend",this)}get readyState(){switch(webidl.brandCheck(this,_FileReader),this[kState]){case"empty":return this.EMPTY;case"loadi\
ng":return this.LOADING;case"done":return this.DONE}}get result(){return webidl.brandCheck(this,_FileReader),this[kResult]}get error(){return webidl.brandCheck(
this,_FileReader),this[kError]}get onloadend(){return webidl.brandCheck(this,_FileReader),this[kEvents].loadend}set onloadend(t3){webidl.brandCheck(this,_FileReader),
this[kEvents].loadend&&this.removeEventListener("loadend",this[kEvents].loadend),typeof t3=="function"?(this[kEvents].loadend=t3,this.addEventListener("loadend",
t3)):this[kEvents].loadend=null}get onerror(){return webidl.brandCheck(this,_FileReader),this[kEvents].error}set onerror(t3){webidl.brandCheck(this,_FileReader),
this[kEvents].error&&this.removeEventListener("error",this[kEvents].error),typeof t3=="function"?(this[kEvents].error=t3,this.addEventListener("error",t3)):this[kEvents].
error=null}get onloadstart(){return webidl.brandCheck(this,_FileReader),this[kEvents].loadstart}set onloadstart(t3){webidl.brandCheck(this,_FileReader),this[kEvents].
loadstart&&this.removeEventListener("loadstart",this[kEvents].loadstart),typeof t3=="function"?(this[kEvents].loadstart=t3,this.addEventListener("loadstart",t3)):
this[kEvents].loadstart=null}get onprogress(){return webidl.brandCheck(this,_FileReader),this[kEvents].progress}set onprogress(t3){webidl.brandCheck(this,_FileReader),
this[kEvents].progress&&this.removeEventListener("progress",this[kEvents].progress),typeof t3=="function"?(this[kEvents].progress=t3,this.addEventListener("prog\
ress",t3)):this[kEvents].progress=null}get onload(){return webidl.brandCheck(this,_FileReader),this[kEvents].load}set onload(t3){webidl.brandCheck(this,_FileReader),
this[kEvents].load&&this.removeEventListener("load",this[kEvents].load),typeof t3=="function"?(this[kEvents].load=t3,this.addEventListener("load",t3)):this[kEvents].
load=null}get onabort(){return webidl.brandCheck(this,_FileReader),this[kEvents].abort}set onabort(t3){webidl.brandCheck(this,_FileReader),this[kEvents].abort&&
this.removeEventListener("abort",this[kEvents].abort),typeof t3=="function"?(this[kEvents].abort=t3,this.addEventListener("abort",t3)):this[kEvents].abort=null}};
FileReader.EMPTY=FileReader.prototype.EMPTY=0,FileReader.LOADING=FileReader.prototype.LOADING=1,FileReader.DONE=FileReader.prototype.DONE=2,Object.defineProperties(
FileReader.prototype,{EMPTY:staticPropertyDescriptors,LOADING:staticPropertyDescriptors,DONE:staticPropertyDescriptors,readAsArrayBuffer:kEnumerableProperty,readAsBinaryString:kEnumerableProperty,
readAsText:kEnumerableProperty,readAsDataURL:kEnumerableProperty,abort:kEnumerableProperty,readyState:kEnumerableProperty,result:kEnumerableProperty,error:kEnumerableProperty,
onloadstart:kEnumerableProperty,onprogress:kEnumerableProperty,onload:kEnumerableProperty,onabort:kEnumerableProperty,onerror:kEnumerableProperty,onloadend:kEnumerableProperty,
[Symbol.toStringTag]:{value:"FileReader",writable:!1,enumerable:!1,configurable:!0}}),Object.defineProperties(FileReader,{EMPTY:staticPropertyDescriptors,LOADING:staticPropertyDescriptors,
DONE:staticPropertyDescriptors}),module.exports={FileReader}}}),require_symbols4=__commonJS({"node_modules/undici/lib/web/cache/symbols.js"(exports,module){"use\
 strict";module.exports={kConstruct:require_symbols().kConstruct}}}),require_util6=__commonJS({"node_modules/undici/lib/web/cache/util.js"(exports,module){"use \
strict";var assert=require_node_assert(),{URLSerializer}=require_data_url(),{isValidHeaderName}=require_util3();function urlEquals(s3,t3,e3=!1){let r3=URLSerializer(
s3,e3),i3=URLSerializer(t3,e3);return r3===i3}function getFieldValues(s3){assert(s3!==null);let t3=[];for(let e3 of s3.split(","))e3=e3.trim(),isValidHeaderName(
e3)&&t3.push(e3);return t3}module.exports={urlEquals,getFieldValues}}}),require_cache=__commonJS({"node_modules/undici/lib/web/cache/cache.js"(exports,module){"\
use strict";var{kConstruct}=require_symbols4(),{urlEquals,getFieldValues}=require_util6(),{kEnumerableProperty,isDisturbed}=require_util2(),{webidl}=require_webidl(),
{Response,cloneResponse,fromInnerResponse}=require_response(),{Request,fromInnerRequest}=require_request2(),{kState}=require_symbols2(),{fetching}=require_fetch(),
{urlIsHttpHttpsScheme,createDeferredPromise,readAllBytes}=require_util3(),assert=require_node_assert(),Cache=class _Cache{#e;constructor(){arguments[0]!==kConstruct&&
webidl.illegalConstructor(),webidl.util.markAsUncloneable(this),this.#e=arguments[1]}async match(e3,t3={}){webidl.brandCheck(this,_Cache);let o5="Cache.match";webidl.
argumentLengthCheck(arguments,1,o5),e3=webidl.converters.RequestInfo(e3,o5,"request"),t3=webidl.converters.CacheQueryOptions(t3,o5,"options");let r3=this.#r(e3,
t3,1);if(r3.length!==0)return r3[0]}async matchAll(e3=void 0,t3={}){webidl.brandCheck(this,_Cache);let o5="Cache.matchAll";return e3!==void 0&&(e3=webidl.converters.
RequestInfo(e3,o5,"request")),t3=webidl.converters.CacheQueryOptions(t3,o5,"options"),this.#r(e3,t3)}async add(e3){webidl.brandCheck(this,_Cache);let t3="Cache.\
add";webidl.argumentLengthCheck(arguments,1,t3),e3=webidl.converters.RequestInfo(e3,t3,"request");let o5=[e3];return await this.addAll(o5)}async addAll(e3){webidl.
brandCheck(this,_Cache);let t3="Cache.addAll";webidl.argumentLengthCheck(arguments,1,t3);let o5=[],r3=[];for(let h5 of e3){if(h5===void 0)throw webidl.errors.conversionFailed(
{prefix:t3,argument:"Argument 1",types:["undefined is not allowed"]});if(h5=webidl.converters.RequestInfo(h5),typeof h5=="string")continue;let u4=h5[kState];if(!urlIsHttpHttpsScheme(
u4.url)||u4.method!=="GET")throw webidl.errors.exception({header:t3,message:"Expected http/s scheme when method is not GET."})}let c3=[];for(let h5 of e3){let u4=new Request(
h5)[kState];if(!urlIsHttpHttpsScheme(u4.url))throw webidl.errors.exception({header:t3,message:"Expected http/s scheme."});u4.initiator="fetch",u4.destination="s\
ubresource",r3.push(u4);let d5=createDeferredPromise();c3.push(fetching({request:u4,processResponse(f4){if(f4.type==="error"||f4.status===206||f4.status<200||f4.
status>299)d5.reject(webidl.errors.exception({header:"Cache.addAll",message:"Received an invalid status code or the request failed."}));else if(f4.headersList.contains(
"vary")){let m5=getFieldValues(f4.headersList.get("vary"));for(let y3 of m5)if(y3==="*"){d5.reject(webidl.errors.exception({header:"Cache.addAll",message:"inval\
id vary field value"}));for(let g6 of c3)g6.abort();return}}},processResponseEndOfBody(f4){if(f4.aborted){d5.reject(new DOMException("aborted","AbortError"));return}
d5.resolve(f4)}})),o5.push(d5.promise)}let n2=await Promise.all(o5),a4=[],i3=0;for(let h5 of n2){let u4={type:"put",request:r3[i3],response:h5};a4.push(u4),i3++}
let l6=createDeferredPromise(),p5=null;try{this.#s(a4)}catch(h5){p5=h5}return queueMicrotask(()=>{p5===null?l6.resolve(void 0):l6.reject(p5)}),l6.promise}async put(e3,t3){
webidl.brandCheck(this,_Cache);let o5="Cache.put";webidl.argumentLengthCheck(arguments,2,o5),e3=webidl.converters.RequestInfo(e3,o5,"request"),t3=webidl.converters.
Response(t3,o5,"response");let r3=null;if(e3 instanceof Request?r3=e3[kState]:r3=new Request(e3)[kState],!urlIsHttpHttpsScheme(r3.url)||r3.method!=="GET")throw webidl.
errors.exception({header:o5,message:"Expected an http/s scheme when method is not GET"});let c3=t3[kState];if(c3.status===206)throw webidl.errors.exception({header:o5,
message:"Got 206 status"});if(c3.headersList.contains("vary")){let u4=getFieldValues(c3.headersList.get("vary"));for(let d5 of u4)if(d5==="*")throw webidl.errors.
exception({header:o5,message:"Got * vary field value"})}if(c3.body&&(isDisturbed(c3.body.stream)||c3.body.stream.locked))throw webidl.errors.exception({header:o5,
message:"Response body is locked or disturbed"});let s3=cloneResponse(c3),n2=createDeferredPromise();if(c3.body!=null){let d5=c3.body.stream.getReader();readAllBytes(
d5).then(n2.resolve,n2.reject)}else n2.resolve(void 0);let a4=[],i3={type:"put",request:r3,response:s3};a4.push(i3);let l6=await n2.promise;s3.body!=null&&(s3.body.
source=l6);let p5=createDeferredPromise(),h5=null;try{this.#s(a4)}catch(u4){h5=u4}return queueMicrotask(()=>{h5===null?p5.resolve():p5.reject(h5)}),p5.promise}async delete(e3,t3={}){
webidl.brandCheck(this,_Cache);let o5="Cache.delete";webidl.argumentLengthCheck(arguments,1,o5),e3=webidl.converters.RequestInfo(e3,o5,"request"),t3=webidl.converters.
CacheQueryOptions(t3,o5,"options");let r3=null;if(e3 instanceof Request){if(r3=e3[kState],r3.method!=="GET"&&!t3.ignoreMethod)return!1}else assert(typeof e3=="s\
tring"),r3=new Request(e3)[kState];let c3=[],s3={type:"delete",request:r3,options:t3};c3.push(s3);let n2=createDeferredPromise(),a4=null,i3;try{i3=this.#s(c3)}catch(l6){
a4=l6}return queueMicrotask(()=>{a4===null?n2.resolve(!!i3?.length):n2.reject(a4)}),n2.promise}async keys(e3=void 0,t3={}){webidl.brandCheck(this,_Cache);let o5="\
Cache.keys";e3!==void 0&&(e3=webidl.converters.RequestInfo(e3,o5,"request")),t3=webidl.converters.CacheQueryOptions(t3,o5,"options");let r3=null;if(e3!==void 0)
if(e3 instanceof Request){if(r3=e3[kState],r3.method!=="GET"&&!t3.ignoreMethod)return[]}else typeof e3=="string"&&(r3=new Request(e3)[kState]);let c3=createDeferredPromise(),
s3=[];if(e3===void 0)for(let n2 of this.#e)s3.push(n2[0]);else{let n2=this.#t(r3,t3);for(let a4 of n2)s3.push(a4[0])}return queueMicrotask(()=>{let n2=[];for(let a4 of s3){
let i3=fromInnerRequest(a4,new AbortController().signal,"immutable");n2.push(i3)}c3.resolve(Object.freeze(n2))}),c3.promise}#s(e3){let t3=this.#e,o5=[...t3],r3=[],
c3=[];try{for(let s3 of e3){if(s3.type!=="delete"&&s3.type!=="put")throw webidl.errors.exception({header:"Cache.#batchCacheOperations",message:'operation type d\
oes not match "delete" or "put"'});if(s3.type==="delete"&&s3.response!=null)throw webidl.errors.exception({header:"Cache.#batchCacheOperations",message:"delete \
operation should not have an associated response"});if(this.#t(s3.request,s3.options,r3).length)throw new DOMException("???","InvalidStateError");let n2;if(s3.type===
"delete"){if(n2=this.#t(s3.request,s3.options),n2.length===0)return[];for(let a4 of n2){let i3=t3.indexOf(a4);assert(i3!==-1),t3.splice(i3,1)}}else if(s3.type===
"put"){if(s3.response==null)throw webidl.errors.exception({header:"Cache.#batchCacheOperations",message:"put operation should have an associated response"});let a4=s3.
request;if(!urlIsHttpHttpsScheme(a4.url))throw webidl.errors.exception({header:"Cache.#batchCacheOperations",message:"expected http or https scheme"});if(a4.method!==
"GET")throw webidl.errors.exception({header:"Cache.#batchCacheOperations",message:"not get method"});if(s3.options!=null)throw webidl.errors.exception({header:"\
Cache.#batchCacheOperations",message:"options must not be defined"});n2=this.#t(s3.request);for(let i3 of n2){let l6=t3.indexOf(i3);assert(l6!==-1),t3.splice(l6,
1)}t3.push([s3.request,s3.response]),r3.push([s3.request,s3.response])}c3.push([s3.request,s3.response])}return c3}catch(s3){throw this.#e.length=0,this.#e=o5,s3}}#t(e3,t3,o5){
let r3=[],c3=o5??this.#e;for(let s3 of c3){let[n2,a4]=s3;this.#o(e3,n2,a4,t3)&&r3.push(s3)}return r3}#o(e3,t3,o5=null,r3){let c3=new URL(e3.url),s3=new URL(t3.url);
if(r3?.ignoreSearch&&(s3.search="",c3.search=""),!urlEquals(c3,s3,!0))return!1;if(o5==null||r3?.ignoreVary||!o5.headersList.contains("vary"))return!0;let n2=getFieldValues(
o5.headersList.get("vary"));for(let a4 of n2){if(a4==="*")return!1;let i3=t3.headersList.get(a4),l6=e3.headersList.get(a4);if(i3!==l6)return!1}return!0}#r(e3,t3,o5=1/0){
let r3=null;if(e3!==void 0)if(e3 instanceof Request){if(r3=e3[kState],r3.method!=="GET"&&!t3.ignoreMethod)return[]}else typeof e3=="string"&&(r3=new Request(e3)[kState]);
let c3=[];if(e3===void 0)for(let n2 of this.#e)c3.push(n2[1]);else{let n2=this.#t(r3,t3);for(let a4 of n2)c3.push(a4[1])}let s3=[];for(let n2 of c3){let a4=fromInnerResponse(
n2,"immutable");if(s3.push(a4.clone()),s3.length>=o5)break}return Object.freeze(s3)}};Object.defineProperties(Cache.prototype,{[Symbol.toStringTag]:{value:"Cach\
e",configurable:!0},match:kEnumerableProperty,matchAll:kEnumerableProperty,add:kEnumerableProperty,addAll:kEnumerableProperty,put:kEnumerableProperty,delete:kEnumerableProperty,
keys:kEnumerableProperty});var cacheQueryOptionConverters=[{key:"ignoreSearch",converter:webidl.converters.boolean,defaultValue:()=>!1},{key:"ignoreMethod",converter:webidl.
converters.boolean,defaultValue:()=>!1},{key:"ignoreVary",converter:webidl.converters.boolean,defaultValue:()=>!1}];webidl.converters.CacheQueryOptions=webidl.dictionaryConverter(
cacheQueryOptionConverters),webidl.converters.MultiCacheQueryOptions=webidl.dictionaryConverter([...cacheQueryOptionConverters,{key:"cacheName",converter:webidl.
converters.DOMString}]),webidl.converters.Response=webidl.interfaceConverter(Response),webidl.converters["sequence<RequestInfo>"]=webidl.sequenceConverter(webidl.
converters.RequestInfo),module.exports={Cache}}}),require_cachestorage=__commonJS({"node_modules/undici/lib/web/cache/cachestorage.js"(exports,module){"use stri\
ct";var{kConstruct}=require_symbols4(),{Cache}=require_cache(),{webidl}=require_webidl(),{kEnumerableProperty}=require_util2(),CacheStorage=class _CacheStorage{#e=new Map;constructor(){
arguments[0]!==kConstruct&&webidl.illegalConstructor(),webidl.util.markAsUncloneable(this)}async match(e3,t3={}){if(webidl.brandCheck(this,_CacheStorage),webidl.
argumentLengthCheck(arguments,1,"CacheStorage.match"),e3=webidl.converters.RequestInfo(e3),t3=webidl.converters.MultiCacheQueryOptions(t3),t3.cacheName!=null){if(this.#e.
has(t3.cacheName)){let r3=this.#e.get(t3.cacheName);return await new Cache(kConstruct,r3).match(e3,t3)}}else for(let r3 of this.#e.values()){let s3=await new Cache(
kConstruct,r3).match(e3,t3);if(s3!==void 0)return s3}}async has(e3){webidl.brandCheck(this,_CacheStorage);let t3="CacheStorage.has";return webidl.argumentLengthCheck(
arguments,1,t3),e3=webidl.converters.DOMString(e3,t3,"cacheName"),this.#e.has(e3)}async open(e3){webidl.brandCheck(this,_CacheStorage);let t3="CacheStorage.open";
if(webidl.argumentLengthCheck(arguments,1,t3),e3=webidl.converters.DOMString(e3,t3,"cacheName"),this.#e.has(e3)){let n2=this.#e.get(e3);return new Cache(kConstruct,
n2)}let r3=[];return this.#e.set(e3,r3),new Cache(kConstruct,r3)}async delete(e3){webidl.brandCheck(this,_CacheStorage);let t3="CacheStorage.delete";return webidl.
argumentLengthCheck(arguments,1,t3),e3=webidl.converters.DOMString(e3,t3,"cacheName"),this.#e.delete(e3)}async keys(){return webidl.brandCheck(this,_CacheStorage),
[...this.#e.keys()]}};Object.defineProperties(CacheStorage.prototype,{[Symbol.toStringTag]:{value:"CacheStorage",configurable:!0},match:kEnumerableProperty,has:kEnumerableProperty,
open:kEnumerableProperty,delete:kEnumerableProperty,keys:kEnumerableProperty}),module.exports={CacheStorage}}}),require_constants4=__commonJS({"node_modules/und\
ici/lib/web/cookies/constants.js"(exports,module){"use strict";module.exports={maxAttributeValueSize:1024,maxNameValuePairSize:4096}}}),require_util7=__commonJS(
{"node_modules/undici/lib/web/cookies/util.js"(exports,module){"use strict";function isCTLExcludingHtab(t3){for(let n2=0;n2<t3.length;++n2){let r3=t3.charCodeAt(
n2);if(r3>=0&&r3<=8||r3>=10&&r3<=31||r3===127)return!0}return!1}function validateCookieName(t3){for(let n2=0;n2<t3.length;++n2){let r3=t3.charCodeAt(n2);if(r3<33||
r3>126||r3===34||r3===40||r3===41||r3===60||r3===62||r3===64||r3===44||r3===59||r3===58||r3===92||r3===47||r3===91||r3===93||r3===63||r3===61||r3===123||r3===125)
throw new Error("Invalid cookie name")}}function validateCookieValue(t3){let n2=t3.length,r3=0;if(t3[0]==='"'){if(n2===1||t3[n2-1]!=='"')throw new Error("Invali\
d cookie value");--n2,++r3}for(;r3<n2;){let e3=t3.charCodeAt(r3++);if(e3<33||e3>126||e3===34||e3===44||e3===59||e3===92)throw new Error("Invalid cookie value")}}
function validateCookiePath(t3){for(let n2=0;n2<t3.length;++n2){let r3=t3.charCodeAt(n2);if(r3<32||r3>126||r3===59)throw new Error("Invalid cookie path")}}function isLetterOrDigit(t3){
return t3>=48&&t3<=57||t3>=65&&t3<=90||t3>=97&&t3<=122}function validateCookieDomain(t3){if(t3===" ")return;if(t3.length>255)throw new Error("Invalid cookie dom\
ain");let n2=0;for(let r3=0;r3<t3.length;++r3){let e3=t3.charCodeAt(r3);if(e3===46){if(n2===0)throw new Error("Invalid cookie domain");if(t3.charCodeAt(r3-1)===
45)throw new Error("Invalid cookie domain");n2=0;continue}if(n2===0&&!isLetterOrDigit(e3))throw new Error("Invalid cookie domain");if(!isLetterOrDigit(e3)&&e3!==
45)throw new Error("Invalid cookie domain");if(++n2>63)throw new Error("Invalid cookie domain")}if(n2===0||t3.charCodeAt(t3.length-1)===45)throw new Error("Inva\
lid cookie domain")}var IMFDays=["Sun","Mon","Tue","Wed","Thu","Fri","Sat"],IMFMonths=["Jan","Feb","Mar","Apr","May","Jun","Jul","Aug","Sep","Oct","Nov","Dec"],
IMFPaddedNumbers=Array(61).fill(0).map((t3,n2)=>n2.toString().padStart(2,"0"));function toIMFDate(t3){return typeof t3=="number"&&(t3=new Date(t3)),`${IMFDays[t3.
getUTCDay()]}, ${IMFPaddedNumbers[t3.getUTCDate()]} ${IMFMonths[t3.getUTCMonth()]} ${t3.getUTCFullYear()} ${IMFPaddedNumbers[t3.getUTCHours()]}:${IMFPaddedNumbers[t3.
getUTCMinutes()]}:${IMFPaddedNumbers[t3.getUTCSeconds()]} GMT`}function validateCookieMaxAge(t3){if(t3<0)throw new Error("Invalid cookie max-age")}function stringify(t3){
if(t3.name.length===0)return null;validateCookieName(t3.name),validateCookieValue(t3.value);let n2=[`${t3.name}=${t3.value}`];t3.name.startsWith("__Secure-")&&(t3.
secure=!0),t3.name.startsWith("__Host-")&&(t3.secure=!0,t3.domain=null,t3.path="/"),t3.secure&&n2.push("Secure"),t3.httpOnly&&n2.push("HttpOnly"),typeof t3.maxAge==
"number"&&(validateCookieMaxAge(t3.maxAge),n2.push(`Max-Age=${t3.maxAge}`)),t3.domain&&(validateCookieDomain(t3.domain),n2.push(`Domain=${t3.domain}`)),t3.path&&
(validateCookiePath(t3.path),n2.push(`Path=${t3.path}`)),t3.expires&&t3.expires.toString()!=="Invalid Date"&&n2.push(`Expires=${toIMFDate(t3.expires)}`),t3.sameSite&&
n2.push(`SameSite=${t3.sameSite}`);for(let r3 of t3.unparsed){if(!r3.includes("="))throw new Error("Invalid unparsed");let[e3,...o5]=r3.split("="),i3=e3.trim(),
a4=o5.join("=");validateCookieName(i3),validateCookieValue(a4),n2.push(`${i3}=${a4}`)}return n2.join("; ")}module.exports={isCTLExcludingHtab,validateCookieName,
validateCookiePath,validateCookieValue,toIMFDate,stringify}}}),require_parse=__commonJS({"node_modules/undici/lib/web/cookies/parse.js"(exports,module){"use str\
ict";var{maxNameValuePairSize,maxAttributeValueSize}=require_constants4(),{isCTLExcludingHtab}=require_util7(),{collectASequenceOfCodePointsFast}=require_data_url(),
assert=require_node_assert();function parseSetCookie(s3){if(isCTLExcludingHtab(s3))return null;let e3="",o5="",i3="",l6="";if(s3.includes(";")){let a4={position:0};
e3=collectASequenceOfCodePointsFast(";",s3,a4),o5=s3.slice(a4.position)}else e3=s3;if(!e3.includes("="))l6=e3;else{let a4={position:0};i3=collectASequenceOfCodePointsFast(
"=",e3,a4),l6=e3.slice(a4.position+1)}return i3=i3.trim(),l6=l6.trim(),i3.length+l6.length>maxNameValuePairSize?null:{name:i3,value:l6,...parseUnparsedAttributes(
o5)}}function parseUnparsedAttributes(s3,e3={}){if(s3.length===0)return e3;assert(s3[0]===";"),s3=s3.slice(1);let o5="";s3.includes(";")?(o5=collectASequenceOfCodePointsFast(
";",s3,{position:0}),s3=s3.slice(o5.length)):(o5=s3,s3="");let i3="",l6="";if(o5.includes("=")){let n2={position:0};i3=collectASequenceOfCodePointsFast("=",o5,n2),
l6=o5.slice(n2.position+1)}else i3=o5;if(i3=i3.trim(),l6=l6.trim(),l6.length>maxAttributeValueSize)return parseUnparsedAttributes(s3,e3);let a4=i3.toLowerCase();
if(a4==="expires"){let n2=new Date(l6);e3.expires=n2}else if(a4==="max-age"){let n2=l6.charCodeAt(0);if((n2<48||n2>57)&&l6[0]!=="-"||!/^\d+$/.test(l6))return parseUnparsedAttributes(
s3,e3);let c3=Number(l6);e3.maxAge=c3}else if(a4==="domain"){let n2=l6;n2[0]==="."&&(n2=n2.slice(1)),n2=n2.toLowerCase(),e3.domain=n2}else if(a4==="path"){let n2="";
l6.length===0||l6[0]!=="/"?n2="/":n2=l6,e3.path=n2}else if(a4==="secure")e3.secure=!0;else if(a4==="httponly")e3.httpOnly=!0;else if(a4==="samesite"){let n2=l6.
toLowerCase();n2==="none"?e3.sameSite="None":n2==="strict"?e3.sameSite="Strict":n2==="lax"&&(e3.sameSite="Lax")}else e3.unparsed??=[],e3.unparsed.push(`${i3}=${l6}`);
return parseUnparsedAttributes(s3,e3)}module.exports={parseSetCookie,parseUnparsedAttributes}}}),require_cookies=__commonJS({"node_modules/undici/lib/web/cookie\
s/index.js"(exports,module){"use strict";var{parseSetCookie}=require_parse(),{stringify}=require_util7(),{webidl}=require_webidl(),{Headers}=require_headers();function getCookies(e3){
webidl.argumentLengthCheck(arguments,1,"getCookies"),webidl.brandCheck(e3,Headers,{strict:!1});let r3=e3.get("cookie"),t3={};if(!r3)return t3;for(let n2 of r3.split(
";")){let[o5,...l6]=n2.split("=");t3[o5.trim()]=l6.join("=")}return t3}function deleteCookie(e3,r3,t3){webidl.brandCheck(e3,Headers,{strict:!1});let n2="deleteC\
ookie";webidl.argumentLengthCheck(arguments,2,n2),r3=webidl.converters.DOMString(r3,n2,"name"),t3=webidl.converters.DeleteCookieAttributes(t3),setCookie(e3,{name:r3,
value:"",expires:new Date(0),...t3})}function getSetCookies(e3){webidl.argumentLengthCheck(arguments,1,"getSetCookies"),webidl.brandCheck(e3,Headers,{strict:!1});
let r3=e3.getSetCookie();return r3?r3.map(t3=>parseSetCookie(t3)):[]}function setCookie(e3,r3){webidl.argumentLengthCheck(arguments,2,"setCookie"),webidl.brandCheck(
e3,Headers,{strict:!1}),r3=webidl.converters.Cookie(r3);let t3=stringify(r3);t3&&e3.append("Set-Cookie",t3)}webidl.converters.DeleteCookieAttributes=webidl.dictionaryConverter(
[{converter:webidl.nullableConverter(webidl.converters.DOMString),key:"path",defaultValue:()=>null},{converter:webidl.nullableConverter(webidl.converters.DOMString),
key:"domain",defaultValue:()=>null}]),webidl.converters.Cookie=webidl.dictionaryConverter([{converter:webidl.converters.DOMString,key:"name"},{converter:webidl.
converters.DOMString,key:"value"},{converter:webidl.nullableConverter(e3=>typeof e3=="number"?webidl.converters["unsigned long long"](e3):new Date(e3)),key:"exp\
ires",defaultValue:()=>null},{converter:webidl.nullableConverter(webidl.converters["long long"]),key:"maxAge",defaultValue:()=>null},{converter:webidl.nullableConverter(
webidl.converters.DOMString),key:"domain",defaultValue:()=>null},{converter:webidl.nullableConverter(webidl.converters.DOMString),key:"path",defaultValue:()=>null},
{converter:webidl.nullableConverter(webidl.converters.boolean),key:"secure",defaultValue:()=>null},{converter:webidl.nullableConverter(webidl.converters.boolean),
key:"httpOnly",defaultValue:()=>null},{converter:webidl.converters.USVString,key:"sameSite",allowedValues:["Strict","Lax","None"]},{converter:webidl.sequenceConverter(
webidl.converters.DOMString),key:"unparsed",defaultValue:()=>new Array(0)}]),module.exports={getCookies,deleteCookie,getSetCookies,setCookie}}}),require_events2=__commonJS(
{"node_modules/undici/lib/web/websocket/events.js"(exports,module){"use strict";var{webidl}=require_webidl(),{kEnumerableProperty}=require_util2(),{kConstruct}=require_symbols(),
{MessagePort}=require_node_worker_threads(),MessageEvent=class _MessageEvent extends Event{#e;constructor(t3,e3={}){if(t3===kConstruct){super(arguments[1],arguments[2]),
webidl.util.markAsUncloneable(this);return}let r3="MessageEvent constructor";webidl.argumentLengthCheck(arguments,1,r3),t3=webidl.converters.DOMString(t3,r3,"ty\
pe"),e3=webidl.converters.MessageEventInit(e3,r3,"eventInitDict"),super(t3,e3),this.#e=e3,webidl.util.markAsUncloneable(this)}get data(){return webidl.brandCheck(
this,_MessageEvent),this.#e.data}get origin(){return webidl.brandCheck(this,_MessageEvent),this.#e.origin}get lastEventId(){return webidl.brandCheck(this,_MessageEvent),
this.#e.lastEventId}get source(){return webidl.brandCheck(this,_MessageEvent),this.#e.source}get ports(){return webidl.brandCheck(this,_MessageEvent),Object.isFrozen(
this.#e.ports)||Object.freeze(this.#e.ports),this.#e.ports}initMessageEvent(t3,e3=!1,r3=!1,n2=null,s3="",o5="",a4=null,c3=[]){return webidl.brandCheck(this,_MessageEvent),
webidl.argumentLengthCheck(arguments,1,"MessageEvent.initMessageEvent"),new _MessageEvent(t3,{bubbles:e3,cancelable:r3,data:n2,origin:s3,lastEventId:o5,source:a4,
ports:c3})}static createFastMessageEvent(t3,e3){let r3=new _MessageEvent(kConstruct,t3,e3);return r3.#e=e3,r3.#e.data??=null,r3.#e.origin??="",r3.#e.lastEventId??=
"",r3.#e.source??=null,r3.#e.ports??=[],r3}},{createFastMessageEvent}=MessageEvent;delete MessageEvent.createFastMessageEvent;var CloseEvent=class _CloseEvent extends Event{#e;constructor(t3,e3={}){
let r3="CloseEvent constructor";webidl.argumentLengthCheck(arguments,1,r3),t3=webidl.converters.DOMString(t3,r3,"type"),e3=webidl.converters.CloseEventInit(e3),
super(t3,e3),this.#e=e3,webidl.util.markAsUncloneable(this)}get wasClean(){return webidl.brandCheck(this,_CloseEvent),this.#e.wasClean}get code(){return webidl.
brandCheck(this,_CloseEvent),this.#e.code}get reason(){return webidl.brandCheck(this,_CloseEvent),this.#e.reason}},ErrorEvent=class _ErrorEvent extends Event{#e;constructor(t3,e3){
let r3="ErrorEvent constructor";webidl.argumentLengthCheck(arguments,1,r3),super(t3,e3),webidl.util.markAsUncloneable(this),t3=webidl.converters.DOMString(t3,r3,
"type"),e3=webidl.converters.ErrorEventInit(e3??{}),this.#e=e3}get message(){return webidl.brandCheck(this,_ErrorEvent),this.#e.message}get filename(){return webidl.
brandCheck(this,_ErrorEvent),this.#e.filename}get lineno(){return webidl.brandCheck(this,_ErrorEvent),this.#e.lineno}get colno(){return webidl.brandCheck(this,_ErrorEvent),
this.#e.colno}get error(){return webidl.brandCheck(this,_ErrorEvent),this.#e.error}};Object.defineProperties(MessageEvent.prototype,{[Symbol.toStringTag]:{value:"\
MessageEvent",configurable:!0},data:kEnumerableProperty,origin:kEnumerableProperty,lastEventId:kEnumerableProperty,source:kEnumerableProperty,ports:kEnumerableProperty,
initMessageEvent:kEnumerableProperty}),Object.defineProperties(CloseEvent.prototype,{[Symbol.toStringTag]:{value:"CloseEvent",configurable:!0},reason:kEnumerableProperty,
code:kEnumerableProperty,wasClean:kEnumerableProperty}),Object.defineProperties(ErrorEvent.prototype,{[Symbol.toStringTag]:{value:"ErrorEvent",configurable:!0},
message:kEnumerableProperty,filename:kEnumerableProperty,lineno:kEnumerableProperty,colno:kEnumerableProperty,error:kEnumerableProperty}),webidl.converters.MessagePort=
webidl.interfaceConverter(MessagePort),webidl.converters["sequence<MessagePort>"]=webidl.sequenceConverter(webidl.converters.MessagePort);var eventInit=[{key:"b\
ubbles",converter:webidl.converters.boolean,defaultValue:()=>!1},{key:"cancelable",converter:webidl.converters.boolean,defaultValue:()=>!1},{key:"composed",converter:webidl.
converters.boolean,defaultValue:()=>!1}];webidl.converters.MessageEventInit=webidl.dictionaryConverter([...eventInit,{key:"data",converter:webidl.converters.any,
defaultValue:()=>null},{key:"origin",converter:webidl.converters.USVString,defaultValue:()=>""},{key:"lastEventId",converter:webidl.converters.DOMString,defaultValue:()=>""},
{key:"source",converter:webidl.nullableConverter(webidl.converters.MessagePort),defaultValue:()=>null},{key:"ports",converter:webidl.converters["sequence<Messag\
ePort>"],defaultValue:()=>new Array(0)}]),webidl.converters.CloseEventInit=webidl.dictionaryConverter([...eventInit,{key:"wasClean",converter:webidl.converters.
boolean,defaultValue:()=>!1},{key:"code",converter:webidl.converters["unsigned short"],defaultValue:()=>0},{key:"reason",converter:webidl.converters.USVString,defaultValue:()=>""}]),
webidl.converters.ErrorEventInit=webidl.dictionaryConverter([...eventInit,{key:"message",converter:webidl.converters.DOMString,defaultValue:()=>""},{key:"filena\
me",converter:webidl.converters.USVString,defaultValue:()=>""},{key:"lineno",converter:webidl.converters["unsigned long"],defaultValue:()=>0},{key:"colno",converter:webidl.
converters["unsigned long"],defaultValue:()=>0},{key:"error",converter:webidl.converters.any}]),module.exports={MessageEvent,CloseEvent,ErrorEvent,createFastMessageEvent}}}),
require_constants5=__commonJS({"node_modules/undici/lib/web/websocket/constants.js"(exports,module){"use strict";var uid="258EAFA5-E914-47DA-95CA-C5AB0DC85B11",
staticPropertyDescriptors={enumerable:!0,writable:!1,configurable:!1},states={CONNECTING:0,OPEN:1,CLOSING:2,CLOSED:3},sentCloseFrameState={NOT_SENT:0,PROCESSING:1,
SENT:2},opcodes={CONTINUATION:0,TEXT:1,BINARY:2,CLOSE:8,PING:9,PONG:10},maxUnsigned16Bit=2**16-1,parserStates={INFO:0,PAYLOADLENGTH_16:2,PAYLOADLENGTH_64:3,READ_DATA:4},
emptyBuffer=Buffer.allocUnsafe(0),sendHints={string:1,typedArray:2,arrayBuffer:3,blob:4};module.exports={uid,sentCloseFrameState,staticPropertyDescriptors,states,
opcodes,maxUnsigned16Bit,parserStates,emptyBuffer,sendHints}}}),require_symbols5=__commonJS({"node_modules/undici/lib/web/websocket/symbols.js"(exports,module){
"use strict";module.exports={kWebSocketURL:Symbol("url"),kReadyState:Symbol("ready state"),kController:Symbol("controller"),kResponse:Symbol("response"),kBinaryType:Symbol(
"binary type"),kSentClose:Symbol("sent close"),kReceivedClose:Symbol("received close"),kByteParser:Symbol("byte parser")}}}),require_util8=__commonJS({"node_mod\
ules/undici/lib/web/websocket/util.js"(exports,module){"use strict";var{kReadyState,kController,kResponse,kBinaryType,kWebSocketURL}=require_symbols5(),{states,
opcodes}=require_constants5(),{ErrorEvent,createFastMessageEvent}=require_events2(),{isUtf8}=require_node_buffer(),{collectASequenceOfCodePointsFast,removeHTTPWhitespace}=require_data_url();
function isConnecting(e3){return e3[kReadyState]===states.CONNECTING}function isEstablished(e3){return e3[kReadyState]===states.OPEN}function isClosing(e3){return e3[kReadyState]===
states.CLOSING}function isClosed(e3){return e3[kReadyState]===states.CLOSED}function fireEvent(e3,n2,t3=(i3,s3)=>new Event(i3,s3),r3={}){let i3=t3(e3,r3);n2.dispatchEvent(
i3)}function websocketMessageReceived(e3,n2,t3){if(e3[kReadyState]!==states.OPEN)return;let r3;if(n2===opcodes.TEXT)try{r3=utf8Decode(t3)}catch{failWebsocketConnection(
e3,"Received invalid UTF-8 in text frame.");return}else n2===opcodes.BINARY&&(e3[kBinaryType]==="blob"?r3=new Blob([t3]):r3=toArrayBuffer(t3));fireEvent("messag\
e",e3,createFastMessageEvent,{origin:e3[kWebSocketURL].origin,data:r3})}function toArrayBuffer(e3){return e3.byteLength===e3.buffer.byteLength?e3.buffer:e3.buffer.
slice(e3.byteOffset,e3.byteOffset+e3.byteLength)}function isValidSubprotocol(e3){if(e3.length===0)return!1;for(let n2=0;n2<e3.length;++n2){let t3=e3.charCodeAt(
n2);if(t3<33||t3>126||t3===34||t3===40||t3===41||t3===44||t3===47||t3===58||t3===59||t3===60||t3===61||t3===62||t3===63||t3===64||t3===91||t3===92||t3===93||t3===
123||t3===125)return!1}return!0}function isValidStatusCode(e3){return e3>=1e3&&e3<1015?e3!==1004&&e3!==1005&&e3!==1006:e3>=3e3&&e3<=4999}function failWebsocketConnection(e3,n2){
let{[kController]:t3,[kResponse]:r3}=e3;t3.abort(),r3?.socket&&!r3.socket.destroyed&&r3.socket.destroy(),n2&&fireEvent("error",e3,(i3,s3)=>new ErrorEvent(i3,s3),
{error:new Error(n2),message:n2})}function isControlFrame(e3){return e3===opcodes.CLOSE||e3===opcodes.PING||e3===opcodes.PONG}function isContinuationFrame(e3){return e3===
opcodes.CONTINUATION}function isTextBinaryFrame(e3){return e3===opcodes.TEXT||e3===opcodes.BINARY}function isValidOpcode(e3){return isTextBinaryFrame(e3)||isContinuationFrame(
e3)||isControlFrame(e3)}function parseExtensions(e3){let n2={position:0},t3=new Map;for(;n2.position<e3.length;){let r3=collectASequenceOfCodePointsFast(";",e3,
n2),[i3,s3=""]=r3.split("=");t3.set(removeHTTPWhitespace(i3,!0,!1),removeHTTPWhitespace(s3,!1,!0)),n2.position++}return t3}function isValidClientWindowBits(e3){
if(e3.length===0)return!1;for(let t3=0;t3<e3.length;t3++){let r3=e3.charCodeAt(t3);if(r3<48||r3>57)return!1}let n2=Number.parseInt(e3,10);return n2>=8&&n2<=15}var hasIntl=typeof process.
versions.icu=="string",fatalDecoder=hasIntl?new TextDecoder("utf-8",{fatal:!0}):void 0,utf8Decode=hasIntl?fatalDecoder.decode.bind(fatalDecoder):function(e3){if(isUtf8(
e3))return e3.toString("utf-8");throw new TypeError("Invalid utf-8 received.")};module.exports={isConnecting,isEstablished,isClosing,isClosed,fireEvent,isValidSubprotocol,
isValidStatusCode,failWebsocketConnection,websocketMessageReceived,utf8Decode,isControlFrame,isContinuationFrame,isTextBinaryFrame,isValidOpcode,parseExtensions,
isValidClientWindowBits}}}),require_frame=__commonJS({"node_modules/undici/lib/web/websocket/frame.js"(exports,module){"use strict";var{maxUnsigned16Bit}=require_constants5(),
BUFFER_SIZE=16386,crypto,buffer=null,bufIdx=BUFFER_SIZE;try{crypto=require_node_crypto()}catch{crypto={randomFillSync:function(r3,l6,a4){for(let t3=0;t3<r3.length;++t3)
r3[t3]=Math.random()*255|0;return r3}}}function generateMask(){return bufIdx===BUFFER_SIZE&&(bufIdx=0,crypto.randomFillSync(buffer??=Buffer.allocUnsafe(BUFFER_SIZE),
0,BUFFER_SIZE)),[buffer[bufIdx++],buffer[bufIdx++],buffer[bufIdx++],buffer[bufIdx++]]}var WebsocketFrameSend=class{constructor(r3){this.frameData=r3}createFrame(r3){
let l6=this.frameData,a4=generateMask(),t3=l6?.byteLength??0,o5=t3,n2=6;t3>maxUnsigned16Bit?(n2+=8,o5=127):t3>125&&(n2+=2,o5=126);let e3=Buffer.allocUnsafe(t3+n2);
e3[0]=e3[1]=0,e3[0]|=128,e3[0]=(e3[0]&240)+r3,e3[n2-4]=a4[0],e3[n2-3]=a4[1],e3[n2-2]=a4[2],e3[n2-1]=a4[3],e3[1]=o5,o5===126?e3.writeUInt16BE(t3,2):o5===127&&(e3[2]=
e3[3]=0,e3.writeUIntBE(t3,4,6)),e3[1]|=128;for(let s3=0;s3<t3;++s3)e3[n2+s3]=l6[s3]^a4[s3&3];return e3}};module.exports={WebsocketFrameSend}}}),require_connection=__commonJS(
{"node_modules/undici/lib/web/websocket/connection.js"(exports,module){"use strict";var{uid,states,sentCloseFrameState,emptyBuffer,opcodes}=require_constants5(),
{kReadyState,kSentClose,kByteParser,kReceivedClose,kResponse}=require_symbols5(),{fireEvent,failWebsocketConnection,isClosing,isClosed,isEstablished,parseExtensions}=require_util8(),
{channels}=require_diagnostics(),{CloseEvent}=require_events2(),{makeRequest}=require_request2(),{fetching}=require_fetch(),{Headers,getHeadersList}=require_headers(),
{getDecodeSplit}=require_util3(),{WebsocketFrameSend}=require_frame(),crypto;try{crypto=require_node_crypto()}catch{}function establishWebSocketConnection(e3,o5,i3,s3,r3,c3){
let a4=e3;a4.protocol=e3.protocol==="ws:"?"http:":"https:";let n2=makeRequest({urlList:[a4],client:i3,serviceWorkers:"none",referrer:"no-referrer",mode:"websock\
et",credentials:"include",cache:"no-store",redirect:"error"});if(c3.headers){let t3=getHeadersList(new Headers(c3.headers));n2.headersList=t3}let u4=crypto.randomBytes(
16).toString("base64");n2.headersList.append("sec-websocket-key",u4),n2.headersList.append("sec-websocket-version","13");for(let t3 of o5)n2.headersList.append(
"sec-websocket-protocol",t3);return n2.headersList.append("sec-websocket-extensions","permessage-deflate; client_max_window_bits"),fetching({request:n2,useParallelQueue:!0,
dispatcher:c3.dispatcher,processResponse(t3){if(t3.type==="error"||t3.status!==101){failWebsocketConnection(s3,"Received network error or non-101 status code.");
return}if(o5.length!==0&&!t3.headersList.get("Sec-WebSocket-Protocol")){failWebsocketConnection(s3,"Server did not respond with sent protocols.");return}if(t3.headersList.
get("Upgrade")?.toLowerCase()!=="websocket"){failWebsocketConnection(s3,'Server did not set Upgrade header to "websocket".');return}if(t3.headersList.get("Conne\
ction")?.toLowerCase()!=="upgrade"){failWebsocketConnection(s3,'Server did not set Connection header to "upgrade".');return}let b8=t3.headersList.get("Sec-WebSo\
cket-Accept"),p5=crypto.createHash("sha1").update(u4+uid).digest("base64");if(b8!==p5){failWebsocketConnection(s3,"Incorrect hash received in Sec-WebSocket-Acce\
pt header.");return}let d5=t3.headersList.get("Sec-WebSocket-Extensions"),l6;if(d5!==null&&(l6=parseExtensions(d5),!l6.has("permessage-deflate"))){failWebsocketConnection(
s3,"Sec-WebSocket-Extensions header does not match.");return}let f4=t3.headersList.get("Sec-WebSocket-Protocol");if(f4!==null){let h5=getDecodeSplit("sec-websoc\
ket-protocol",n2.headersList);if(h5===null||!h5.includes(f4)){failWebsocketConnection(s3,"Protocol was not set in the opening handshake.");return}}t3.socket.on(
"data",onSocketData),t3.socket.on("close",onSocketClose),t3.socket.on("error",onSocketError),channels.open.hasSubscribers&&channels.open.publish({address:t3.socket.
address(),protocol:f4,extensions:d5}),r3(t3,l6)}})}function closeWebSocketConnection(e3,o5,i3,s3){if(!(isClosing(e3)||isClosed(e3)))if(!isEstablished(e3))failWebsocketConnection(
e3,"Connection was closed before it was established."),e3[kReadyState]=states.CLOSING;else if(e3[kSentClose]===sentCloseFrameState.NOT_SENT){e3[kSentClose]=sentCloseFrameState.
PROCESSING;let r3=new WebsocketFrameSend;o5!==void 0&&i3===void 0?(r3.frameData=Buffer.allocUnsafe(2),r3.frameData.writeUInt16BE(o5,0)):o5!==void 0&&i3!==void 0?
(r3.frameData=Buffer.allocUnsafe(2+s3),r3.frameData.writeUInt16BE(o5,0),r3.frameData.write(i3,2,"utf-8")):r3.frameData=emptyBuffer,e3[kResponse].socket.write(r3.
createFrame(opcodes.CLOSE)),e3[kSentClose]=sentCloseFrameState.SENT,e3[kReadyState]=states.CLOSING}else e3[kReadyState]=states.CLOSING}function onSocketData(e3){
this.ws[kByteParser].write(e3)||this.pause()}function onSocketClose(){let{ws:e3}=this,{[kResponse]:o5}=e3;o5.socket.off("data",onSocketData),o5.socket.off("clos\
e",onSocketClose),o5.socket.off("error",onSocketError);let i3=e3[kSentClose]===sentCloseFrameState.SENT&&e3[kReceivedClose],s3=1005,r3="",c3=e3[kByteParser].closingInfo;
c3&&!c3.error?(s3=c3.code??1005,r3=c3.reason):e3[kReceivedClose]||(s3=1006),e3[kReadyState]=states.CLOSED,fireEvent("close",e3,(a4,n2)=>new CloseEvent(a4,n2),{wasClean:i3,
code:s3,reason:r3}),channels.close.hasSubscribers&&channels.close.publish({websocket:e3,code:s3,reason:r3})}function onSocketError(e3){let{ws:o5}=this;o5[kReadyState]=
states.CLOSING,channels.socketError.hasSubscribers&&channels.socketError.publish(e3),this.destroy()}module.exports={establishWebSocketConnection,closeWebSocketConnection}}}),
require_permessage_deflate=__commonJS({"node_modules/undici/lib/web/websocket/permessage-deflate.js"(exports,module){"use strict";var{createInflateRaw,Z_DEFAULT_WINDOWBITS}=require_node_zlib(),
{isValidClientWindowBits}=require_util8(),{MessageSizeExceededError}=require_errors(),tail=Buffer.from([0,0,255,255]),kBuffer=Symbol("kBuffer"),kLength=Symbol("\
kLength"),PerMessageDeflate=class{#e;#t={};#s=0;constructor(s3,r3){this.#t.serverNoContextTakeover=s3.has("server_no_context_takeover"),this.#t.serverMaxWindowBits=
s3.get("server_max_window_bits"),this.#s=r3.maxPayloadSize}decompress(s3,r3,t3){if(!this.#e){let i3=Z_DEFAULT_WINDOWBITS;if(this.#t.serverMaxWindowBits){if(!isValidClientWindowBits(
this.#t.serverMaxWindowBits)){t3(new Error("Invalid server_max_window_bits"));return}i3=Number.parseInt(this.#t.serverMaxWindowBits)}try{this.#e=createInflateRaw(
{windowBits:i3})}catch(e3){t3(e3);return}this.#e[kBuffer]=[],this.#e[kLength]=0,this.#e.on("data",e3=>{if(this.#e[kLength]+=e3.length,this.#s>0&&this.#e[kLength]>
this.#s){t3(new MessageSizeExceededError),this.#e.removeAllListeners(),this.#e.destroy(),this.#e=null;return}this.#e[kBuffer].push(e3)}),this.#e.on("error",e3=>{
this.#e=null,t3(e3)})}this.#e.write(s3),r3&&this.#e.write(tail),this.#e.flush(()=>{if(!this.#e)return;let i3=Buffer.concat(this.#e[kBuffer],this.#e[kLength]);this.#e[kBuffer].
length=0,this.#e[kLength]=0,t3(null,i3)})}};module.exports={PerMessageDeflate}}}),require_receiver=__commonJS({"node_modules/undici/lib/web/websocket/receiver.j\
s"(exports,module){"use strict";var{Writable}=require_node_stream(),assert=require_node_assert(),{parserStates,opcodes,states,emptyBuffer,sentCloseFrameState}=require_constants5(),
{kReadyState,kSentClose,kResponse,kReceivedClose}=require_symbols5(),{channels}=require_diagnostics(),{isValidStatusCode,isValidOpcode,failWebsocketConnection,websocketMessageReceived,
utf8Decode,isControlFrame,isTextBinaryFrame,isContinuationFrame}=require_util8(),{WebsocketFrameSend}=require_frame(),{closeWebSocketConnection}=require_connection(),
{PerMessageDeflate}=require_permessage_deflate(),{MessageSizeExceededError}=require_errors();function failWebsocketConnectionWithCode(o5,e3,s3){closeWebSocketConnection(
o5,e3,s3,Buffer.byteLength(s3)),failWebsocketConnection(o5,s3)}var ByteParser=class extends Writable{#i=[];#n=0;#r=0;#t=!1;#s=parserStates.INFO;#e={};#o=[];#a;#f;#h;constructor(e3,s3,t3={}){
super(),this.ws=e3,this.#a=s3??new Map,this.#f=t3.maxFragments??0,this.#h=t3.maxPayloadSize??0,this.#a.has("permessage-deflate")&&this.#a.set("permessage-deflat\
e",new PerMessageDeflate(s3,t3))}_write(e3,s3,t3){this.#i.push(e3),this.#r+=e3.length,this.#t=!0,this.run(t3)}#u(){return this.#h>0&&!isControlFrame(this.#e.opcode)&&
this.#e.payloadLength+this.#n>this.#h?(failWebsocketConnectionWithCode(this.ws,1009,"Payload size exceeds maximum allowed size"),!1):!0}run(e3){for(;this.#t;)if(this.#s===
parserStates.INFO){if(this.#r<2)return e3();let s3=this.consume(2),t3=(s3[0]&128)!==0,i3=s3[0]&15,r3=(s3[1]&128)===128,n2=!t3&&i3!==opcodes.CONTINUATION,h5=s3[1]&
127,a4=s3[0]&64,f4=s3[0]&32,u4=s3[0]&16;if(!isValidOpcode(i3))return failWebsocketConnection(this.ws,"Invalid opcode received"),e3();if(r3)return failWebsocketConnection(
this.ws,"Frame cannot be masked"),e3();if(a4!==0&&!this.#a.has("permessage-deflate")){failWebsocketConnection(this.ws,"Expected RSV1 to be clear.");return}if(f4!==
0||u4!==0){failWebsocketConnection(this.ws,"RSV1, RSV2, RSV3 must be clear");return}if(n2&&!isTextBinaryFrame(i3)){failWebsocketConnection(this.ws,"Invalid fram\
e type was fragmented.");return}if(isTextBinaryFrame(i3)&&this.#o.length>0){failWebsocketConnection(this.ws,"Expected continuation frame");return}if(this.#e.fragmented&&
n2){failWebsocketConnection(this.ws,"Fragmented frame exceeded 125 bytes.");return}if((h5>125||n2)&&isControlFrame(i3)){failWebsocketConnection(this.ws,"Control\
 frame either too large or fragmented");return}if(isContinuationFrame(i3)&&this.#o.length===0&&!this.#e.compressed){failWebsocketConnection(this.ws,"Unexpected \
continuation frame");return}if(h5<=125){if(this.#e.payloadLength=h5,this.#s=parserStates.READ_DATA,!this.#u())return}else h5===126?this.#s=parserStates.PAYLOADLENGTH_16:
h5===127&&(this.#s=parserStates.PAYLOADLENGTH_64);isTextBinaryFrame(i3)&&(this.#e.binaryType=i3,this.#e.compressed=a4!==0),this.#e.opcode=i3,this.#e.masked=r3,this.#e.
fin=t3,this.#e.fragmented=n2}else if(this.#s===parserStates.PAYLOADLENGTH_16){if(this.#r<2)return e3();let s3=this.consume(2);if(this.#e.payloadLength=s3.readUInt16BE(
0),this.#s=parserStates.READ_DATA,!this.#u())return}else if(this.#s===parserStates.PAYLOADLENGTH_64){if(this.#r<8)return e3();let s3=this.consume(8),t3=s3.readUInt32BE(
0),i3=s3.readUInt32BE(4);if(t3!==0||i3>2**31-1){failWebsocketConnection(this.ws,"Received payload length > 2^31 bytes.");return}if(this.#e.payloadLength=i3,this.#s=
parserStates.READ_DATA,!this.#u())return}else if(this.#s===parserStates.READ_DATA){if(this.#r<this.#e.payloadLength)return e3();let s3=this.consume(this.#e.payloadLength);
if(isControlFrame(this.#e.opcode)){this.#t=this.parseControlFrame(s3),this.#s=parserStates.INFO;let t3=this.ws[kResponse].socket;if(this.#t&&t3.writableNeedDrain){
this.#t=!1,t3.once("drain",()=>{this.destroyed||(this.#t=!0,this.run(e3))});return}}else if(this.#e.compressed){this.#a.get("permessage-deflate").decompress(s3,
this.#e.fin,(t3,i3)=>{if(t3){let r3=t3 instanceof MessageSizeExceededError?1009:1007;failWebsocketConnectionWithCode(this.ws,r3,t3.message);return}if(this.writeFragments(
i3)){if(this.#h>0&&this.#n>this.#h){failWebsocketConnectionWithCode(this.ws,1009,new MessageSizeExceededError().message);return}if(!this.#e.fin){this.#s=parserStates.
INFO,this.#t=!0,this.run(e3);return}websocketMessageReceived(this.ws,this.#e.binaryType,this.consumeFragments()),this.#t=!0,this.#s=parserStates.INFO,this.run(e3)}}),
this.#t=!1;break}else{if(!this.writeFragments(s3))return;if(this.#h>0&&this.#n>this.#h){failWebsocketConnectionWithCode(this.ws,1009,new MessageSizeExceededError().
message);return}!this.#e.fragmented&&this.#e.fin&&websocketMessageReceived(this.ws,this.#e.binaryType,this.consumeFragments()),this.#s=parserStates.INFO}}}consume(e3){
if(e3>this.#r)throw new Error("Called consume() before buffers satiated.");if(e3===0)return emptyBuffer;if(this.#i[0].length===e3)return this.#r-=this.#i[0].length,
this.#i.shift();let s3=Buffer.allocUnsafe(e3),t3=0;for(;t3!==e3;){let i3=this.#i[0],{length:r3}=i3;if(r3+t3===e3){s3.set(this.#i.shift(),t3);break}else if(r3+t3>
e3){s3.set(i3.subarray(0,e3-t3),t3),this.#i[0]=i3.subarray(e3-t3);break}else s3.set(this.#i.shift(),t3),t3+=i3.length}return this.#r-=e3,s3}writeFragments(e3){return this.#f>
0&&this.#o.length===this.#f?(failWebsocketConnectionWithCode(this.ws,1008,"Too many message fragments"),!1):(this.#n+=e3.length,this.#o.push(e3),!0)}consumeFragments(){
let e3=this.#o;if(e3.length===1)return this.#n=0,e3.shift();let s3=Buffer.concat(e3,this.#n);return this.#o=[],this.#n=0,s3}parseCloseBody(e3){assert(e3.length!==
1);let s3;if(e3.length>=2&&(s3=e3.readUInt16BE(0)),s3!==void 0&&!isValidStatusCode(s3))return{code:1002,reason:"Invalid status code",error:!0};let t3=e3.subarray(
2);t3[0]===239&&t3[1]===187&&t3[2]===191&&(t3=t3.subarray(3));try{t3=utf8Decode(t3)}catch{return{code:1007,reason:"Invalid UTF-8",error:!0}}return{code:s3,reason:t3,
error:!1}}parseControlFrame(e3){let{opcode:s3,payloadLength:t3}=this.#e;if(s3===opcodes.CLOSE){if(t3===1)return failWebsocketConnection(this.ws,"Received close \
frame with a 1-byte body."),!1;if(this.#e.closeInfo=this.parseCloseBody(e3),this.#e.closeInfo.error){let{code:i3,reason:r3}=this.#e.closeInfo;return closeWebSocketConnection(
this.ws,i3,r3,r3.length),failWebsocketConnection(this.ws,r3),!1}if(this.ws[kSentClose]!==sentCloseFrameState.SENT){let i3=emptyBuffer;this.#e.closeInfo.code&&(i3=
Buffer.allocUnsafe(2),i3.writeUInt16BE(this.#e.closeInfo.code,0));let r3=new WebsocketFrameSend(i3);this.ws[kResponse].socket.write(r3.createFrame(opcodes.CLOSE),
n2=>{n2||(this.ws[kSentClose]=sentCloseFrameState.SENT)})}return this.ws[kReadyState]=states.CLOSING,this.ws[kReceivedClose]=!0,!1}else if(s3===opcodes.PING){if(!this.
ws[kReceivedClose]){let i3=new WebsocketFrameSend(e3);this.ws[kResponse].socket.write(i3.createFrame(opcodes.PONG)),channels.ping.hasSubscribers&&channels.ping.
publish({payload:e3})}}else s3===opcodes.PONG&&channels.pong.hasSubscribers&&channels.pong.publish({payload:e3});return!0}get closingInfo(){return this.#e.closeInfo}};
module.exports={ByteParser}}}),require_sender=__commonJS({"node_modules/undici/lib/web/websocket/sender.js"(exports,module){"use strict";var{WebsocketFrameSend}=require_frame(),
{opcodes,sendHints}=require_constants5(),FixedQueue=require_fixed_queue(),FastBuffer=Buffer[Symbol.species],SendQueue=class{#r=new FixedQueue;#e=!1;#s;constructor(e3){
this.#s=e3}add(e3,r3,n2){if(n2!==sendHints.blob){let t3=createFrame(e3,n2);if(!this.#e)this.#s.write(t3,r3);else{let i3={promise:null,callback:r3,frame:t3};this.#r.
push(i3)}return}let u4={promise:e3.arrayBuffer().then(t3=>{u4.promise=null,u4.frame=createFrame(t3,n2)}),callback:r3,frame:null};this.#r.push(u4),this.#e||this.#t()}async#t(){
this.#e=!0;let e3=this.#r;for(;!e3.isEmpty();){let r3=e3.shift();r3.promise!==null&&await r3.promise,this.#s.write(r3.frame,r3.callback),r3.callback=r3.frame=null}
this.#e=!1}};function createFrame(s3,e3){return new WebsocketFrameSend(toBuffer(s3,e3)).createFrame(e3===sendHints.string?opcodes.TEXT:opcodes.BINARY)}function toBuffer(s3,e3){
switch(e3){case sendHints.string:return Buffer.from(s3);case sendHints.arrayBuffer:case sendHints.blob:return new FastBuffer(s3);case sendHints.typedArray:return new FastBuffer(
s3.buffer,s3.byteOffset,s3.byteLength)}}module.exports={SendQueue}}}),require_websocket=__commonJS({"node_modules/undici/lib/web/websocket/websocket.js"(exports,module){
"use strict";var{webidl}=require_webidl(),{URLSerializer}=require_data_url(),{environmentSettingsObject}=require_util3(),{staticPropertyDescriptors,states,sentCloseFrameState,
sendHints}=require_constants5(),{kWebSocketURL,kReadyState,kController,kBinaryType,kResponse,kSentClose,kByteParser}=require_symbols5(),{isConnecting,isEstablished,
isClosing,isValidSubprotocol,fireEvent}=require_util8(),{establishWebSocketConnection,closeWebSocketConnection}=require_connection(),{ByteParser}=require_receiver(),
{kEnumerableProperty,isBlobLike}=require_util2(),{getGlobalDispatcher}=require_global2(),{types}=require_node_util(),{ErrorEvent,CloseEvent}=require_events2(),{
SendQueue}=require_sender(),WebSocket=class _WebSocket extends EventTarget{#e={open:null,error:null,close:null,message:null};#t=0;#n="";#s="";#r;constructor(e3,t3=[]){
super(),webidl.util.markAsUncloneable(this);let s3="WebSocket constructor";webidl.argumentLengthCheck(arguments,1,s3);let o5=webidl.converters["DOMString or seq\
uence<DOMString> or WebSocketInit"](t3,s3,"options");e3=webidl.converters.USVString(e3,s3,"url"),t3=o5.protocols;let h5=environmentSettingsObject.settingsObject.
baseUrl,n2;try{n2=new URL(e3,h5)}catch(i3){throw new DOMException(i3,"SyntaxError")}if(n2.protocol==="http:"?n2.protocol="ws:":n2.protocol==="https:"&&(n2.protocol=
"wss:"),n2.protocol!=="ws:"&&n2.protocol!=="wss:")throw new DOMException(`Expected a ws: or wss: protocol, got ${n2.protocol}`,"SyntaxError");if(n2.hash||n2.href.
endsWith("#"))throw new DOMException("Got fragment","SyntaxError");if(typeof t3=="string"&&(t3=[t3]),t3.length!==new Set(t3.map(i3=>i3.toLowerCase())).size)throw new DOMException(
"Invalid Sec-WebSocket-Protocol value","SyntaxError");if(t3.length>0&&!t3.every(i3=>isValidSubprotocol(i3)))throw new DOMException("Invalid Sec-WebSocket-Protoc\
ol value","SyntaxError");this[kWebSocketURL]=new URL(n2.href);let c3=environmentSettingsObject.settingsObject;this[kController]=establishWebSocketConnection(n2,
t3,c3,this,(i3,l6)=>this.#i(i3,l6),o5),this[kReadyState]=_WebSocket.CONNECTING,this[kSentClose]=sentCloseFrameState.NOT_SENT,this[kBinaryType]="blob"}close(e3=void 0,t3=void 0){
webidl.brandCheck(this,_WebSocket);let s3="WebSocket.close";if(e3!==void 0&&(e3=webidl.converters["unsigned short"](e3,s3,"code",{clamp:!0})),t3!==void 0&&(t3=webidl.
converters.USVString(t3,s3,"reason")),e3!==void 0&&e3!==1e3&&(e3<3e3||e3>4999))throw new DOMException("invalid code","InvalidAccessError");let o5=0;if(t3!==void 0&&
(o5=Buffer.byteLength(t3),o5>123))throw new DOMException(`Reason must be less than 123 bytes; received ${o5}`,"SyntaxError");closeWebSocketConnection(this,e3,t3,
o5)}send(e3){webidl.brandCheck(this,_WebSocket);let t3="WebSocket.send";if(webidl.argumentLengthCheck(arguments,1,t3),e3=webidl.converters.WebSocketSendData(e3,
t3,"data"),isConnecting(this))throw new DOMException("Sent before connected.","InvalidStateError");if(!(!isEstablished(this)||isClosing(this)))if(typeof e3=="st\
ring"){let s3=Buffer.byteLength(e3);this.#t+=s3,this.#r.add(e3,()=>{this.#t-=s3},sendHints.string)}else types.isArrayBuffer(e3)?(this.#t+=e3.byteLength,this.#r.
add(e3,()=>{this.#t-=e3.byteLength},sendHints.arrayBuffer)):ArrayBuffer.isView(e3)?(this.#t+=e3.byteLength,this.#r.add(e3,()=>{this.#t-=e3.byteLength},sendHints.
typedArray)):isBlobLike(e3)&&(this.#t+=e3.size,this.#r.add(e3,()=>{this.#t-=e3.size},sendHints.blob))}get readyState(){return webidl.brandCheck(this,_WebSocket),
this[kReadyState]}get bufferedAmount(){return webidl.brandCheck(this,_WebSocket),this.#t}get url(){return webidl.brandCheck(this,_WebSocket),URLSerializer(this[kWebSocketURL])}get extensions(){
return webidl.brandCheck(this,_WebSocket),this.#s}get protocol(){return webidl.brandCheck(this,_WebSocket),this.#n}get onopen(){return webidl.brandCheck(this,_WebSocket),
this.#e.open}set onopen(e3){webidl.brandCheck(this,_WebSocket),this.#e.open&&this.removeEventListener("open",this.#e.open),typeof e3=="function"?(this.#e.open=e3,
this.addEventListener("open",e3)):this.#e.open=null}get onerror(){return webidl.brandCheck(this,_WebSocket),this.#e.error}set onerror(e3){webidl.brandCheck(this,
_WebSocket),this.#e.error&&this.removeEventListener("error",this.#e.error),typeof e3=="function"?(this.#e.error=e3,this.addEventListener("error",e3)):this.#e.error=
null}get onclose(){return webidl.brandCheck(this,_WebSocket),this.#e.close}set onclose(e3){webidl.brandCheck(this,_WebSocket),this.#e.close&&this.removeEventListener(
"close",this.#e.close),typeof e3=="function"?(this.#e.close=e3,this.addEventListener("close",e3)):this.#e.close=null}get onmessage(){return webidl.brandCheck(this,
_WebSocket),this.#e.message}set onmessage(e3){webidl.brandCheck(this,_WebSocket),this.#e.message&&this.removeEventListener("message",this.#e.message),typeof e3==
"function"?(this.#e.message=e3,this.addEventListener("message",e3)):this.#e.message=null}get binaryType(){return webidl.brandCheck(this,_WebSocket),this[kBinaryType]}set binaryType(e3){
webidl.brandCheck(this,_WebSocket),e3!=="blob"&&e3!=="arraybuffer"?this[kBinaryType]="blob":this[kBinaryType]=e3}#i(e3,t3){this[kResponse]=e3;let s3=this[kController]?.
dispatcher?.webSocketOptions,o5=s3?.maxFragments,h5=s3?.maxPayloadSize,n2=new ByteParser(this,t3,{maxFragments:o5,maxPayloadSize:h5});n2.on("drain",onParserDrain),
n2.on("error",onParserError.bind(this)),e3.socket.ws=this,this[kByteParser]=n2,this.#r=new SendQueue(e3.socket),this[kReadyState]=states.OPEN;let c3=e3.headersList.
get("sec-websocket-extensions");c3!==null&&(this.#s=c3);let i3=e3.headersList.get("sec-websocket-protocol");i3!==null&&(this.#n=i3),fireEvent("open",this)}};WebSocket.
CONNECTING=WebSocket.prototype.CONNECTING=states.CONNECTING,WebSocket.OPEN=WebSocket.prototype.OPEN=states.OPEN,WebSocket.CLOSING=WebSocket.prototype.CLOSING=states.
CLOSING,WebSocket.CLOSED=WebSocket.prototype.CLOSED=states.CLOSED,Object.defineProperties(WebSocket.prototype,{CONNECTING:staticPropertyDescriptors,OPEN:staticPropertyDescriptors,
CLOSING:staticPropertyDescriptors,CLOSED:staticPropertyDescriptors,url:kEnumerableProperty,readyState:kEnumerableProperty,bufferedAmount:kEnumerableProperty,onopen:kEnumerableProperty,
onerror:kEnumerableProperty,onclose:kEnumerableProperty,close:kEnumerableProperty,onmessage:kEnumerableProperty,binaryType:kEnumerableProperty,send:kEnumerableProperty,
extensions:kEnumerableProperty,protocol:kEnumerableProperty,[Symbol.toStringTag]:{value:"WebSocket",writable:!1,enumerable:!1,configurable:!0}}),Object.defineProperties(
WebSocket,{CONNECTING:staticPropertyDescriptors,OPEN:staticPropertyDescriptors,CLOSING:staticPropertyDescriptors,CLOSED:staticPropertyDescriptors}),webidl.converters["\
sequence<DOMString>"]=webidl.sequenceConverter(webidl.converters.DOMString),webidl.converters["DOMString or sequence<DOMString>"]=function(r3,e3,t3){return webidl.
util.Type(r3)==="Object"&&Symbol.iterator in r3?webidl.converters["sequence<DOMString>"](r3):webidl.converters.DOMString(r3,e3,t3)},webidl.converters.WebSocketInit=
webidl.dictionaryConverter([{key:"protocols",converter:webidl.converters["DOMString or sequence<DOMString>"],defaultValue:()=>new Array(0)},{key:"dispatcher",converter:webidl.
converters.any,defaultValue:()=>getGlobalDispatcher()},{key:"headers",converter:webidl.nullableConverter(webidl.converters.HeadersInit)}]),webidl.converters["DO\
MString or sequence<DOMString> or WebSocketInit"]=function(r3){return webidl.util.Type(r3)==="Object"&&!(Symbol.iterator in r3)?webidl.converters.WebSocketInit(
r3):{protocols:webidl.converters["DOMString or sequence<DOMString>"](r3)}},webidl.converters.WebSocketSendData=function(r3){if(webidl.util.Type(r3)==="Object"){
if(isBlobLike(r3))return webidl.converters.Blob(r3,{strict:!1});if(ArrayBuffer.isView(r3)||types.isArrayBuffer(r3))return webidl.converters.BufferSource(r3)}return webidl.
converters.USVString(r3)};function onParserDrain(){this.ws[kResponse].socket.resume()}function onParserError(r3){let e3,t3;r3 instanceof CloseEvent?(e3=r3.reason,
t3=r3.code):e3=r3.message,fireEvent("error",this,()=>new ErrorEvent("error",{error:r3,message:e3})),closeWebSocketConnection(this,t3)}module.exports={WebSocket}}}),
require_util9=__commonJS({"node_modules/undici/lib/web/eventsource/util.js"(exports,module){"use strict";function isValidLastEventId(e3){return e3.indexOf("\0")===
-1}function isASCIINumber(e3){if(e3.length===0)return!1;for(let t3=0;t3<e3.length;t3++)if(e3.charCodeAt(t3)<48||e3.charCodeAt(t3)>57)return!1;return!0}function delay(e3){
return new Promise(t3=>{setTimeout(t3,e3).unref()})}module.exports={isValidLastEventId,isASCIINumber,delay}}}),require_eventsource_stream=__commonJS({"node_modu\
les/undici/lib/web/eventsource/eventsource-stream.js"(exports,module){"use strict";var buffer=require_node_buffer(),{Transform}=require_node_stream(),{isASCIINumber,
isValidLastEventId}=require_util9(),BOM=[239,187,191],LF=10,CR=13,COLON=58,SPACE=32,defaultMaxEventSize=buffer.kStringMaxLength,DATA=Buffer.from("data"),EVENT=Buffer.
from("event"),ID=Buffer.from("id"),RETRY=Buffer.from("retry"),minParserItems=1024,maxParserItems=131072,bytesPerParserItem=128;function isASCIINumberBytes(h5,e3){
if(e3>=h5.length)return!1;for(let t3=e3;t3<h5.length;t3++)if(h5[t3]<48||h5[t3]>57)return!1;return!0}function isValidLastEventIdBytes(h5,e3){for(let t3=e3;t3<h5.
length;t3++)if(h5[t3]===0)return!1;return!0}function isFieldName(h5,e3,t3){if(e3!==t3.length)return!1;for(let n2=0;n2<e3;n2++)if(h5[n2]!==t3[n2])return!1;return!0}
function createMaxEventSizeExceededError(){let h5=new Error("EventSource message size exceeded");return h5.aborted=!1,h5}var EventSourceStream=class extends Transform{state=null;checkBOM=!0;crlfCheck=!1;eventEndCheck=!1;chunks=[];chunkIndex=0;pos=0;lineChunkIndex=0;linePos=0;lineLength=0;eventSize=0;eventFieldSizes={
data:0,event:0,id:0,retry:0};dataLineCount=0;maxEventSize;maxDataLines;maxBufferedChunks;event={data:void 0,event:void 0,id:void 0,retry:void 0};constructor(e3={}){
e3.readableObjectMode=!0,super(e3),this.state=e3.eventSourceSettings||{},this.maxEventSize=e3.maxEventSize??defaultMaxEventSize;let t3=this.maxEventSize>0?Math.
min(maxParserItems,Math.max(minParserItems,Math.floor(this.maxEventSize/bytesPerParserItem))):0;this.maxDataLines=t3,this.maxBufferedChunks=t3,e3.push&&(this.push=
e3.push)}_transform(e3,t3,n2){if(e3.length===0){n2();return}if(this.maxEventSize>0&&this.chunks.length>=this.maxBufferedChunks&&e3[0]!==LF&&e3[0]!==CR){n2(createMaxEventSizeExceededError());
return}if(this.chunks.push(e3),this.checkBOM&&this.handleBOM()){n2();return}for(;this.hasCurrentByte();){let i3=this.currentByte();if(this.eventEndCheck){if(this.
crlfCheck){if(i3===LF){this.crlfCheck=!1,this.consumeCurrentByte();continue}this.crlfCheck=!1}if(i3===LF||i3===CR){i3===CR&&(this.crlfCheck=!0),this.consumeCurrentByte(),
this.hasPendingEvent()&&this.processEvent(this.event),this.clearEvent();continue}this.eventEndCheck=!1;continue}if(i3===LF||i3===CR){i3===CR&&(this.crlfCheck=!0);
try{this.parseLine(this.readLine(),this.event)}catch(s3){n2(s3);return}this.consumeCurrentByte(),this.eventEndCheck=!0;continue}if(this.maxEventSize>0&&++this.lineLength>
this.maxEventSize+7){n2(createMaxEventSizeExceededError());return}this.advanceCursor()}n2()}_destroy(e3,t3){this.chunks.length=0,this.clearEvent(),super._destroy(
e3,t3)}parseLine(e3,t3){if(e3.length===0)return;let n2=e3.indexOf(COLON);if(n2===0)return;let i3=e3.length,s3=e3.length;if(n2!==-1&&(i3=n2,s3=n2+1,e3[s3]===SPACE&&
++s3),isFieldName(e3,i3,DATA)){if(this.maxEventSize>0&&this.dataLineCount>=this.maxDataLines)throw createMaxEventSizeExceededError();let u4=e3.length-s3,r3=this.
eventFieldSizes.data+(t3.data===void 0?0:1)+u4;this.setEventFieldSize("data",r3);let d5=e3.toString("utf8",s3);t3.data===void 0?t3.data=d5:t3.data+=`
${d5}`,this.dataLineCount++;return}if(isFieldName(e3,i3,RETRY)){isASCIINumberBytes(e3,s3)&&(this.setEventFieldSize("retry",e3.length-s3),t3.retry=e3.toString("u\
tf8",s3));return}if(isFieldName(e3,i3,ID)){isValidLastEventIdBytes(e3,s3)&&(this.setEventFieldSize("id",e3.length-s3),t3.id=e3.toString("utf8",s3));return}isFieldName(
e3,i3,EVENT)&&s3<e3.length&&(this.setEventFieldSize("event",e3.length-s3),t3.event=e3.toString("utf8",s3))}setEventFieldSize(e3,t3){let n2=this.eventSize-this.eventFieldSizes[e3]+
t3;if(this.maxEventSize>0&&n2>this.maxEventSize)throw createMaxEventSizeExceededError();this.eventSize=n2,this.eventFieldSizes[e3]=t3}processEvent(e3){e3.retry&&
isASCIINumber(e3.retry)&&(this.state.reconnectionTime=parseInt(e3.retry,10)),e3.id&&isValidLastEventId(e3.id)&&(this.state.lastEventId=e3.id),e3.data!==void 0&&
this.push({type:e3.event||"message",options:{data:e3.data,lastEventId:this.state.lastEventId,origin:this.state.origin}})}clearEvent(){this.event.data=void 0,this.
event.event=void 0,this.event.id=void 0,this.event.retry=void 0,this.eventSize=0,this.dataLineCount=0,this.eventFieldSizes.data=0,this.eventFieldSizes.event=0,this.
eventFieldSizes.id=0,this.eventFieldSizes.retry=0}hasPendingEvent(){return this.event.data!==void 0||this.event.event!==void 0||this.event.id!==void 0||this.event.
retry!==void 0}hasCurrentByte(){return this.chunkIndex<this.chunks.length&&this.pos<this.chunks[this.chunkIndex].length}currentByte(){return this.chunks[this.chunkIndex][this.
pos]}consumeCurrentByte(){this.advanceCursor(),this.syncLineStartToCursor()}advanceCursor(){for(this.pos++;this.chunkIndex<this.chunks.length&&this.pos>=this.chunks[this.
chunkIndex].length;)this.chunkIndex++,this.pos=0}syncLineStartToCursor(){this.lineChunkIndex=this.chunkIndex,this.linePos=this.pos,this.lineLength=0,this.dropConsumedChunks()}dropConsumedChunks(){
if(this.lineChunkIndex>0){let e3=this.lineChunkIndex;this.chunks.splice(0,e3),this.lineChunkIndex=0,this.chunkIndex-=e3}this.chunkIndex===this.chunks.length&&(this.
chunks.length=0,this.chunkIndex=0,this.pos=0,this.lineChunkIndex=0,this.linePos=0)}readLine(){if(this.lineChunkIndex===this.chunkIndex)return this.chunks[this.chunkIndex].
subarray(this.linePos,this.pos);let e3=[],t3=0;for(let n2=this.lineChunkIndex;n2<=this.chunkIndex;n2++){let i3=this.chunks[n2],s3=n2===this.lineChunkIndex?this.
linePos:0,u4=n2===this.chunkIndex?this.pos:i3.length,r3=i3.subarray(s3,u4);t3+=r3.length,e3.push(r3)}return Buffer.concat(e3,t3)}peekBufferedByte(e3){let t3=this.
lineChunkIndex,n2=this.linePos;for(;t3<this.chunks.length;){let i3=this.chunks[t3],s3=i3.length-n2;if(e3<s3)return i3[n2+e3];e3-=s3,t3++,n2=0}}discardLeadingBytes(e3){
for(;e3>0&&this.lineChunkIndex<this.chunks.length;){let n2=this.chunks[this.lineChunkIndex].length-this.linePos;e3<n2?(this.linePos+=e3,e3=0):(e3-=n2,this.lineChunkIndex++,
this.linePos=0)}this.chunkIndex=this.lineChunkIndex,this.pos=this.linePos,this.dropConsumedChunks()}handleBOM(){let e3=this.peekBufferedByte(0),t3=this.peekBufferedByte(
1),n2=this.peekBufferedByte(2);return t3===void 0?(e3===BOM[0]||(this.checkBOM=!1),!0):n2===void 0?e3===BOM[0]&&t3===BOM[1]?!0:(this.checkBOM=!1,!1):(e3===BOM[0]&&
t3===BOM[1]&&n2===BOM[2]&&this.discardLeadingBytes(3),this.checkBOM=!1,!this.hasCurrentByte())}};module.exports={EventSourceStream}}}),require_eventsource=__commonJS(
{"node_modules/undici/lib/web/eventsource/eventsource.js"(exports,module){"use strict";var{pipeline}=require_node_stream(),{fetching}=require_fetch(),{makeRequest}=require_request2(),
{webidl}=require_webidl(),{EventSourceStream}=require_eventsource_stream(),{parseMIMEType}=require_data_url(),{createFastMessageEvent}=require_events2(),{isNetworkError}=require_response(),
{delay}=require_util9(),{kEnumerableProperty}=require_util2(),{environmentSettingsObject}=require_util3(),{getGlobalDispatcher}=require_global2(),experimentalWarned=!1,
defaultReconnectionTime=3e3,CONNECTING=0,OPEN=1,CLOSED=2,ANONYMOUS="anonymous",USE_CREDENTIALS="use-credentials",EventSource=class _EventSource extends EventTarget{#e={
open:null,error:null,message:null};#n=null;#o=!1;#t=CONNECTING;#s=null;#a=null;#i;#r;constructor(e3,s3={}){super(),webidl.util.markAsUncloneable(this);let t3="E\
ventSource constructor";webidl.argumentLengthCheck(arguments,1,t3),experimentalWarned||(experimentalWarned=!0,process.emitWarning("EventSource is experimental, \
expect them to change at any time.",{code:"UNDICI-ES"})),e3=webidl.converters.USVString(e3,t3,"url"),s3=webidl.converters.EventSourceInitDict(s3,t3,"eventSource\
InitDict"),this.#i=s3.dispatcher,this.#r={lastEventId:"",reconnectionTime:defaultReconnectionTime};let o5=environmentSettingsObject,n2;try{n2=new URL(e3,o5.settingsObject.
baseUrl),this.#r.origin=n2.origin}catch(i3){throw new DOMException(i3,"SyntaxError")}this.#n=n2.href;let a4=ANONYMOUS;s3.withCredentials&&(a4=USE_CREDENTIALS,this.#o=
!0);let r3={redirect:"follow",keepalive:!0,mode:"cors",credentials:a4==="anonymous"?"same-origin":"omit",referrer:"no-referrer"};r3.client=environmentSettingsObject.
settingsObject,r3.headersList=[["accept",{name:"accept",value:"text/event-stream"}]],r3.cache="no-store",r3.initiator="other",r3.urlList=[new URL(this.#n)],this.#s=
makeRequest(r3),this.#c()}get readyState(){return this.#t}get url(){return this.#n}get withCredentials(){return this.#o}#c(){if(this.#t===CLOSED)return;this.#t=
CONNECTING;let e3={request:this.#s,dispatcher:this.#i},s3=t3=>{isNetworkError(t3)&&(this.dispatchEvent(new Event("error")),this.close()),this.#l()};e3.processResponseEndOfBody=
s3,e3.processResponse=t3=>{if(isNetworkError(t3))if(t3.aborted){this.close(),this.dispatchEvent(new Event("error"));return}else{this.#l();return}let o5=t3.headersList.
get("content-type",!0),n2=o5!==null?parseMIMEType(o5):"failure",a4=n2!=="failure"&&n2.essence==="text/event-stream";if(t3.status!==200||a4===!1){this.close(),this.
dispatchEvent(new Event("error"));return}this.#t=OPEN,this.dispatchEvent(new Event("open")),this.#r.origin=t3.urlList[t3.urlList.length-1].origin;let r3=new EventSourceStream(
{eventSourceSettings:this.#r,maxEventSize:this.#i.eventSourceOptions?.maxEventSize,push:i3=>{this.dispatchEvent(createFastMessageEvent(i3.type,i3.options))}});pipeline(
t3.body.stream,r3,i3=>{i3?.aborted===!1&&(this.close(),this.dispatchEvent(new Event("error")))})},this.#a=fetching(e3)}async#l(){this.#t!==CLOSED&&(this.#t=CONNECTING,
this.dispatchEvent(new Event("error")),await delay(this.#r.reconnectionTime),this.#t===CONNECTING&&(this.#r.lastEventId.length&&this.#s.headersList.set("last-ev\
ent-id",this.#r.lastEventId,!0),this.#c()))}close(){webidl.brandCheck(this,_EventSource),this.#t!==CLOSED&&(this.#t=CLOSED,this.#a.abort(),this.#s=null)}get onopen(){
return this.#e.open}set onopen(e3){this.#e.open&&this.removeEventListener("open",this.#e.open),typeof e3=="function"?(this.#e.open=e3,this.addEventListener("ope\
n",e3)):this.#e.open=null}get onmessage(){return this.#e.message}set onmessage(e3){this.#e.message&&this.removeEventListener("message",this.#e.message),typeof e3==
"function"?(this.#e.message=e3,this.addEventListener("message",e3)):this.#e.message=null}get onerror(){return this.#e.error}set onerror(e3){this.#e.error&&this.
removeEventListener("error",this.#e.error),typeof e3=="function"?(this.#e.error=e3,this.addEventListener("error",e3)):this.#e.error=null}},constantsPropertyDescriptors={
CONNECTING:{__proto__:null,configurable:!1,enumerable:!0,value:CONNECTING,writable:!1},OPEN:{__proto__:null,configurable:!1,enumerable:!0,value:OPEN,writable:!1},
CLOSED:{__proto__:null,configurable:!1,enumerable:!0,value:CLOSED,writable:!1}};Object.defineProperties(EventSource,constantsPropertyDescriptors),Object.defineProperties(
EventSource.prototype,constantsPropertyDescriptors),Object.defineProperties(EventSource.prototype,{close:kEnumerableProperty,onerror:kEnumerableProperty,onmessage:kEnumerableProperty,
onopen:kEnumerableProperty,readyState:kEnumerableProperty,url:kEnumerableProperty,withCredentials:kEnumerableProperty}),webidl.converters.EventSourceInitDict=webidl.
dictionaryConverter([{key:"withCredentials",converter:webidl.converters.boolean,defaultValue:()=>!1},{key:"dispatcher",converter:webidl.converters.any,defaultValue:()=>getGlobalDispatcher()}]),
module.exports={EventSource,defaultReconnectionTime}}}),require_undici=__commonJS({"node_modules/undici/index.js"(exports,module){"use strict";var Client=require_client(),
Dispatcher=require_dispatcher(),Pool=require_pool(),BalancedPool=require_balanced_pool(),Agent=require_agent(),ProxyAgent=require_proxy_agent(),EnvHttpProxyAgent=require_env_http_proxy_agent(),
RetryAgent=require_retry_agent(),errors=require_errors(),util=require_util2(),{InvalidArgumentError}=errors,api=require_api(),buildConnector=require_connect(),MockClient=require_mock_client(),
MockAgent=require_mock_agent(),MockPool=require_mock_pool(),mockErrors=require_mock_errors(),RetryHandler=require_retry_handler(),{getGlobalDispatcher,setGlobalDispatcher}=require_global2(),
DecoratorHandler=require_decorator_handler(),RedirectHandler=require_redirect_handler(),createRedirectInterceptor=require_redirect_interceptor();Object.assign(Dispatcher.
prototype,api),module.exports.Dispatcher=Dispatcher,module.exports.Client=Client,module.exports.Pool=Pool,module.exports.BalancedPool=BalancedPool,module.exports.
Agent=Agent,module.exports.ProxyAgent=ProxyAgent,module.exports.EnvHttpProxyAgent=EnvHttpProxyAgent,module.exports.RetryAgent=RetryAgent,module.exports.RetryHandler=
RetryHandler,module.exports.DecoratorHandler=DecoratorHandler,module.exports.RedirectHandler=RedirectHandler,module.exports.createRedirectInterceptor=createRedirectInterceptor,
module.exports.interceptors={redirect:require_redirect(),retry:require_retry(),dump:require_dump(),dns:require_dns()},module.exports.buildConnector=buildConnector,
module.exports.errors=errors,module.exports.util={parseHeaders:util.parseHeaders,headerNameToString:util.headerNameToString};function makeDispatcher(i3){return(r3,e3,t3)=>{
if(typeof e3=="function"&&(t3=e3,e3=null),!r3||typeof r3!="string"&&typeof r3!="object"&&!(r3 instanceof URL))throw new InvalidArgumentError("invalid url");if(e3!=
null&&typeof e3!="object")throw new InvalidArgumentError("invalid opts");if(e3&&e3.path!=null){if(typeof e3.path!="string")throw new InvalidArgumentError("inval\
id opts.path");let o5=e3.path;e3.path.startsWith("/")||(o5=`/${o5}`),r3=new URL(util.parseOrigin(r3).origin+o5)}else e3||(e3=typeof r3=="object"?r3:{}),r3=util.
parseURL(r3);let{agent:l6,dispatcher:s3=getGlobalDispatcher()}=e3;if(l6)throw new InvalidArgumentError("unsupported opts.agent. Did you mean opts.client?");return i3.
call(s3,{...e3,origin:r3.origin,path:r3.search?`${r3.pathname}${r3.search}`:r3.pathname,method:e3.method||(e3.body?"PUT":"GET")},t3)}}module.exports.setGlobalDispatcher=
setGlobalDispatcher,module.exports.getGlobalDispatcher=getGlobalDispatcher;var fetchImpl=require_fetch().fetch;module.exports.fetch=async function(r3,e3=void 0){
try{return await fetchImpl(r3,e3)}catch(t3){throw t3&&typeof t3=="object"&&Error.captureStackTrace(t3),t3}},module.exports.Headers=require_headers().Headers,module.
exports.Response=require_response().Response,module.exports.Request=require_request2().Request,module.exports.FormData=require_formdata().FormData,module.exports.
File=globalThis.File??require_node_buffer().File,module.exports.FileReader=require_filereader().FileReader;var{setGlobalOrigin,getGlobalOrigin}=require_global();
module.exports.setGlobalOrigin=setGlobalOrigin,module.exports.getGlobalOrigin=getGlobalOrigin;var{CacheStorage}=require_cachestorage(),{kConstruct}=require_symbols4();
module.exports.caches=new CacheStorage(kConstruct);var{deleteCookie,getCookies,getSetCookies,setCookie}=require_cookies();module.exports.deleteCookie=deleteCookie,
module.exports.getCookies=getCookies,module.exports.getSetCookies=getSetCookies,module.exports.setCookie=setCookie;var{parseMIMEType,serializeAMimeType}=require_data_url();
module.exports.parseMIMEType=parseMIMEType,module.exports.serializeAMimeType=serializeAMimeType;var{CloseEvent,ErrorEvent,MessageEvent}=require_events2();module.
exports.WebSocket=require_websocket().WebSocket,module.exports.CloseEvent=CloseEvent,module.exports.ErrorEvent=ErrorEvent,module.exports.MessageEvent=MessageEvent,
module.exports.request=makeDispatcher(api.request),module.exports.stream=makeDispatcher(api.stream),module.exports.pipeline=makeDispatcher(api.pipeline),module.
exports.connect=makeDispatcher(api.connect),module.exports.upgrade=makeDispatcher(api.upgrade),module.exports.MockClient=MockClient,module.exports.MockPool=MockPool,
module.exports.MockAgent=MockAgent,module.exports.mockErrors=mockErrors;var{EventSource}=require_eventsource();module.exports.EventSource=EventSource}}),require_lib=__commonJS(
{"node_modules/@actions/github/node_modules/@actions/http-client/lib/index.js"(exports){"use strict";var __createBinding=exports&&exports.__createBinding||(Object.
create?(function(n2,r3,t3,e3){e3===void 0&&(e3=t3);var i3=Object.getOwnPropertyDescriptor(r3,t3);(!i3||("get"in i3?!r3.__esModule:i3.writable||i3.configurable))&&
(i3={enumerable:!0,get:function(){return r3[t3]}}),Object.defineProperty(n2,e3,i3)}):(function(n2,r3,t3,e3){e3===void 0&&(e3=t3),n2[e3]=r3[t3]})),__setModuleDefault=exports&&
exports.__setModuleDefault||(Object.create?(function(n2,r3){Object.defineProperty(n2,"default",{enumerable:!0,value:r3})}):function(n2,r3){n2.default=r3}),__importStar=exports&&
exports.__importStar||(function(){var n2=function(r3){return n2=Object.getOwnPropertyNames||function(t3){var e3=[];for(var i3 in t3)Object.prototype.hasOwnProperty.
call(t3,i3)&&(e3[e3.length]=i3);return e3},n2(r3)};return function(r3){if(r3&&r3.__esModule)return r3;var t3={};if(r3!=null)for(var e3=n2(r3),i3=0;i3<e3.length;i3++)
e3[i3]!=="default"&&__createBinding(t3,r3,e3[i3]);return __setModuleDefault(t3,r3),t3}})(),__awaiter=exports&&exports.__awaiter||function(n2,r3,t3,e3){function i3(s3){
return s3 instanceof t3?s3:new t3(function(o5){o5(s3)})}return new(t3||(t3=Promise))(function(s3,o5){function u4(c3){try{a4(e3.next(c3))}catch(h5){o5(h5)}}function l6(c3){
try{a4(e3.throw(c3))}catch(h5){o5(h5)}}function a4(c3){c3.done?s3(c3.value):i3(c3.value).then(u4,l6)}a4((e3=e3.apply(n2,r3||[])).next())})};Object.defineProperty(
exports,"__esModule",{value:!0}),exports.HttpClient=exports.HttpClientResponse=exports.HttpClientError=exports.MediaTypes=exports.Headers=exports.HttpCodes=void 0,
exports.getProxyUrl=getProxyUrl,exports.isHttps=isHttps;var http=__importStar(require_http()),https=__importStar(require_https()),pm=__importStar(require_proxy()),
tunnel=__importStar(require_tunnel2()),undici_1=require_undici(),HttpCodes;(function(n2){n2[n2.OK=200]="OK",n2[n2.MultipleChoices=300]="MultipleChoices",n2[n2.MovedPermanently=
301]="MovedPermanently",n2[n2.ResourceMoved=302]="ResourceMoved",n2[n2.SeeOther=303]="SeeOther",n2[n2.NotModified=304]="NotModified",n2[n2.UseProxy=305]="UsePro\
xy",n2[n2.SwitchProxy=306]="SwitchProxy",n2[n2.TemporaryRedirect=307]="TemporaryRedirect",n2[n2.PermanentRedirect=308]="PermanentRedirect",n2[n2.BadRequest=400]=
"BadRequest",n2[n2.Unauthorized=401]="Unauthorized",n2[n2.PaymentRequired=402]="PaymentRequired",n2[n2.Forbidden=403]="Forbidden",n2[n2.NotFound=404]="NotFound",
n2[n2.MethodNotAllowed=405]="MethodNotAllowed",n2[n2.NotAcceptable=406]="NotAcceptable",n2[n2.ProxyAuthenticationRequired=407]="ProxyAuthenticationRequired",n2[n2.
RequestTimeout=408]="RequestTimeout",n2[n2.Conflict=409]="Conflict",n2[n2.Gone=410]="Gone",n2[n2.TooManyRequests=429]="TooManyRequests",n2[n2.InternalServerError=
500]="InternalServerError",n2[n2.NotImplemented=501]="NotImplemented",n2[n2.BadGateway=502]="BadGateway",n2[n2.ServiceUnavailable=503]="ServiceUnavailable",n2[n2.
GatewayTimeout=504]="GatewayTimeout"})(HttpCodes||(exports.HttpCodes=HttpCodes={}));var Headers;(function(n2){n2.Accept="accept",n2.ContentType="content-type"})(
Headers||(exports.Headers=Headers={}));var MediaTypes;(function(n2){n2.ApplicationJson="application/json"})(MediaTypes||(exports.MediaTypes=MediaTypes={}));function getProxyUrl(n2){
let r3=pm.getProxyUrl(new URL(n2));return r3?r3.href:""}var HttpRedirectCodes=[HttpCodes.MovedPermanently,HttpCodes.ResourceMoved,HttpCodes.SeeOther,HttpCodes.TemporaryRedirect,
HttpCodes.PermanentRedirect],HttpResponseRetryCodes=[HttpCodes.BadGateway,HttpCodes.ServiceUnavailable,HttpCodes.GatewayTimeout],RetryableHttpVerbs=["OPTIONS","\
GET","DELETE","HEAD"],ExponentialBackoffCeiling=10,ExponentialBackoffTimeSlice=5,HttpClientError=class _HttpClientError extends Error{constructor(r3,t3){super(r3),
this.name="HttpClientError",this.statusCode=t3,Object.setPrototypeOf(this,_HttpClientError.prototype)}};exports.HttpClientError=HttpClientError;var HttpClientResponse=class{constructor(r3){
this.message=r3}readBody(){return __awaiter(this,void 0,void 0,function*(){return new Promise(r3=>__awaiter(this,void 0,void 0,function*(){let t3=Buffer.alloc(0);
this.message.on("data",e3=>{t3=Buffer.concat([t3,e3])}),this.message.on("end",()=>{r3(t3.toString())})}))})}readBodyBuffer(){return __awaiter(this,void 0,void 0,
function*(){return new Promise(r3=>__awaiter(this,void 0,void 0,function*(){let t3=[];this.message.on("data",e3=>{t3.push(e3)}),this.message.on("end",()=>{r3(Buffer.
concat(t3))})}))})}};exports.HttpClientResponse=HttpClientResponse;function isHttps(n2){return new URL(n2).protocol==="https:"}var HttpClient2=class{constructor(r3,t3,e3){
this._ignoreSslError=!1,this._allowRedirects=!0,this._allowRedirectDowngrade=!1,this._maxRedirects=50,this._allowRetries=!1,this._maxRetries=1,this._keepAlive=!1,
this._disposed=!1,this.userAgent=this._getUserAgentWithOrchestrationId(r3),this.handlers=t3||[],this.requestOptions=e3,e3&&(e3.ignoreSslError!=null&&(this._ignoreSslError=
e3.ignoreSslError),this._socketTimeout=e3.socketTimeout,e3.allowRedirects!=null&&(this._allowRedirects=e3.allowRedirects),e3.allowRedirectDowngrade!=null&&(this.
_allowRedirectDowngrade=e3.allowRedirectDowngrade),e3.maxRedirects!=null&&(this._maxRedirects=Math.max(e3.maxRedirects,0)),e3.keepAlive!=null&&(this._keepAlive=
e3.keepAlive),e3.allowRetries!=null&&(this._allowRetries=e3.allowRetries),e3.maxRetries!=null&&(this._maxRetries=e3.maxRetries))}options(r3,t3){return __awaiter(
this,void 0,void 0,function*(){return this.request("OPTIONS",r3,null,t3||{})})}get(r3,t3){return __awaiter(this,void 0,void 0,function*(){return this.request("G\
ET",r3,null,t3||{})})}del(r3,t3){return __awaiter(this,void 0,void 0,function*(){return this.request("DELETE",r3,null,t3||{})})}post(r3,t3,e3){return __awaiter(
this,void 0,void 0,function*(){return this.request("POST",r3,t3,e3||{})})}patch(r3,t3,e3){return __awaiter(this,void 0,void 0,function*(){return this.request("P\
ATCH",r3,t3,e3||{})})}put(r3,t3,e3){return __awaiter(this,void 0,void 0,function*(){return this.request("PUT",r3,t3,e3||{})})}head(r3,t3){return __awaiter(this,
void 0,void 0,function*(){return this.request("HEAD",r3,null,t3||{})})}sendStream(r3,t3,e3,i3){return __awaiter(this,void 0,void 0,function*(){return this.request(
r3,t3,e3,i3)})}getJson(r3){return __awaiter(this,arguments,void 0,function*(t3,e3={}){e3[Headers.Accept]=this._getExistingOrDefaultHeader(e3,Headers.Accept,MediaTypes.
ApplicationJson);let i3=yield this.get(t3,e3);return this._processResponse(i3,this.requestOptions)})}postJson(r3,t3){return __awaiter(this,arguments,void 0,function*(e3,i3,s3={}){
let o5=JSON.stringify(i3,null,2);s3[Headers.Accept]=this._getExistingOrDefaultHeader(s3,Headers.Accept,MediaTypes.ApplicationJson),s3[Headers.ContentType]=this.
_getExistingOrDefaultContentTypeHeader(s3,MediaTypes.ApplicationJson);let u4=yield this.post(e3,o5,s3);return this._processResponse(u4,this.requestOptions)})}putJson(r3,t3){
return __awaiter(this,arguments,void 0,function*(e3,i3,s3={}){let o5=JSON.stringify(i3,null,2);s3[Headers.Accept]=this._getExistingOrDefaultHeader(s3,Headers.Accept,
MediaTypes.ApplicationJson),s3[Headers.ContentType]=this._getExistingOrDefaultContentTypeHeader(s3,MediaTypes.ApplicationJson);let u4=yield this.put(e3,o5,s3);return this.
_processResponse(u4,this.requestOptions)})}patchJson(r3,t3){return __awaiter(this,arguments,void 0,function*(e3,i3,s3={}){let o5=JSON.stringify(i3,null,2);s3[Headers.
Accept]=this._getExistingOrDefaultHeader(s3,Headers.Accept,MediaTypes.ApplicationJson),s3[Headers.ContentType]=this._getExistingOrDefaultContentTypeHeader(s3,MediaTypes.
ApplicationJson);let u4=yield this.patch(e3,o5,s3);return this._processResponse(u4,this.requestOptions)})}request(r3,t3,e3,i3){return __awaiter(this,void 0,void 0,
function*(){if(this._disposed)throw new Error("Client has already been disposed.");let s3=new URL(t3),o5=this._prepareRequest(r3,s3,i3),u4=this._allowRetries&&RetryableHttpVerbs.
includes(r3)?this._maxRetries+1:1,l6=0,a4;do{if(a4=yield this.requestRaw(o5,e3),a4&&a4.message&&a4.message.statusCode===HttpCodes.Unauthorized){let h5;for(let p5 of this.
handlers)if(p5.canHandleAuthentication(a4)){h5=p5;break}return h5?h5.handleAuthentication(this,o5,e3):a4}let c3=this._maxRedirects;for(;a4.message.statusCode&&HttpRedirectCodes.
includes(a4.message.statusCode)&&this._allowRedirects&&c3>0;){let h5=a4.message.headers.location;if(!h5)break;let p5=new URL(h5);if(s3.protocol==="https:"&&s3.protocol!==
p5.protocol&&!this._allowRedirectDowngrade)throw new Error("Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you wan\
t to allow this behavior, set the allowRedirectDowngrade option to true.");if(yield a4.readBody(),p5.hostname!==s3.hostname)for(let f4 in i3)f4.toLowerCase()===
"authorization"&&delete i3[f4];o5=this._prepareRequest(r3,p5,i3),a4=yield this.requestRaw(o5,e3),c3--}if(!a4.message.statusCode||!HttpResponseRetryCodes.includes(
a4.message.statusCode))return a4;l6+=1,l6<u4&&(yield a4.readBody(),yield this._performExponentialBackoff(l6))}while(l6<u4);return a4})}dispose(){this._agent&&this.
_agent.destroy(),this._disposed=!0}requestRaw(r3,t3){return __awaiter(this,void 0,void 0,function*(){return new Promise((e3,i3)=>{function s3(o5,u4){o5?i3(o5):u4?
e3(u4):i3(new Error("Unknown error"))}this.requestRawWithCallback(r3,t3,s3)})})}requestRawWithCallback(r3,t3,e3){typeof t3=="string"&&(r3.options.headers||(r3.options.
headers={}),r3.options.headers["Content-Length"]=Buffer.byteLength(t3,"utf8"));let i3=!1;function s3(l6,a4){i3||(i3=!0,e3(l6,a4))}let o5=r3.httpModule.request(r3.
options,l6=>{let a4=new HttpClientResponse(l6);s3(void 0,a4)}),u4;o5.on("socket",l6=>{u4=l6}),o5.setTimeout(this._socketTimeout||3*6e4,()=>{u4&&u4.end(),s3(new Error(
`Request timeout: ${r3.options.path}`))}),o5.on("error",function(l6){s3(l6)}),t3&&typeof t3=="string"&&o5.write(t3,"utf8"),t3&&typeof t3!="string"?(t3.on("close",
function(){o5.end()}),t3.pipe(o5)):o5.end()}getAgent(r3){let t3=new URL(r3);return this._getAgent(t3)}getAgentDispatcher(r3){let t3=new URL(r3),e3=pm.getProxyUrl(
t3);if(e3&&e3.hostname)return this._getProxyAgentDispatcher(t3,e3)}_prepareRequest(r3,t3,e3){let i3={};i3.parsedUrl=t3;let s3=i3.parsedUrl.protocol==="https:";i3.
httpModule=s3?https:http;let o5=s3?443:80;if(i3.options={},i3.options.host=i3.parsedUrl.hostname,i3.options.port=i3.parsedUrl.port?parseInt(i3.parsedUrl.port):o5,
i3.options.path=(i3.parsedUrl.pathname||"")+(i3.parsedUrl.search||""),i3.options.method=r3,i3.options.headers=this._mergeHeaders(e3),this.userAgent!=null&&(i3.options.
headers["user-agent"]=this.userAgent),i3.options.agent=this._getAgent(i3.parsedUrl),this.handlers)for(let u4 of this.handlers)u4.prepareRequest(i3.options);return i3}_mergeHeaders(r3){
return this.requestOptions&&this.requestOptions.headers?Object.assign({},lowercaseKeys(this.requestOptions.headers),lowercaseKeys(r3||{})):lowercaseKeys(r3||{})}_getExistingOrDefaultHeader(r3,t3,e3){
let i3;if(this.requestOptions&&this.requestOptions.headers){let o5=lowercaseKeys(this.requestOptions.headers)[t3];o5&&(i3=typeof o5=="number"?o5.toString():o5)}
let s3=r3[t3];return s3!==void 0?typeof s3=="number"?s3.toString():s3:i3!==void 0?i3:e3}_getExistingOrDefaultContentTypeHeader(r3,t3){let e3;if(this.requestOptions&&
this.requestOptions.headers){let s3=lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];s3&&(typeof s3=="number"?e3=String(s3):Array.isArray(s3)?e3=
s3.join(", "):e3=s3)}let i3=r3[Headers.ContentType];return i3!==void 0?typeof i3=="number"?String(i3):Array.isArray(i3)?i3.join(", "):i3:e3!==void 0?e3:t3}_getAgent(r3){
let t3,e3=pm.getProxyUrl(r3),i3=e3&&e3.hostname;if(this._keepAlive&&i3&&(t3=this._proxyAgent),i3||(t3=this._agent),t3)return t3;let s3=r3.protocol==="https:",o5=100;
if(this.requestOptions&&(o5=this.requestOptions.maxSockets||http.globalAgent.maxSockets),e3&&e3.hostname){let u4={maxSockets:o5,keepAlive:this._keepAlive,proxy:Object.
assign(Object.assign({},(e3.username||e3.password)&&{proxyAuth:`${e3.username}:${e3.password}`}),{host:e3.hostname,port:e3.port})},l6,a4=e3.protocol==="https:";
s3?l6=a4?tunnel.httpsOverHttps:tunnel.httpsOverHttp:l6=a4?tunnel.httpOverHttps:tunnel.httpOverHttp,t3=l6(u4),this._proxyAgent=t3}if(!t3){let u4={keepAlive:this.
_keepAlive,maxSockets:o5};t3=s3?new https.Agent(u4):new http.Agent(u4),this._agent=t3}return s3&&this._ignoreSslError&&(t3.options=Object.assign(t3.options||{},
{rejectUnauthorized:!1})),t3}_getProxyAgentDispatcher(r3,t3){let e3;if(this._keepAlive&&(e3=this._proxyAgentDispatcher),e3)return e3;let i3=r3.protocol==="https\
:";return e3=new undici_1.ProxyAgent(Object.assign({uri:t3.href,pipelining:this._keepAlive?1:0},(t3.username||t3.password)&&{token:`Basic ${Buffer.from(`${t3.username}\
:${t3.password}`).toString("base64")}`})),this._proxyAgentDispatcher=e3,i3&&this._ignoreSslError&&(e3.options=Object.assign(e3.options.requestTls||{},{rejectUnauthorized:!1})),
e3}_getUserAgentWithOrchestrationId(r3){let t3=r3||"actions/http-client",e3=process.env.ACTIONS_ORCHESTRATION_ID;if(e3){let i3=e3.replace(/[^a-z0-9_.-]/gi,"_");
return`${t3} actions_orchestration_id/${i3}`}return t3}_performExponentialBackoff(r3){return __awaiter(this,void 0,void 0,function*(){r3=Math.min(ExponentialBackoffCeiling,
r3);let t3=ExponentialBackoffTimeSlice*Math.pow(2,r3);return new Promise(e3=>setTimeout(()=>e3(),t3))})}_processResponse(r3,t3){return __awaiter(this,void 0,void 0,
function*(){return new Promise((e3,i3)=>__awaiter(this,void 0,void 0,function*(){let s3=r3.message.statusCode||0,o5={statusCode:s3,result:null,headers:{}};s3===
HttpCodes.NotFound&&e3(o5);function u4(c3,h5){if(typeof h5=="string"){let p5=new Date(h5);if(!isNaN(p5.valueOf()))return p5}return h5}let l6,a4;try{a4=yield r3.
readBody(),a4&&a4.length>0&&(t3&&t3.deserializeDates?l6=JSON.parse(a4,u4):l6=JSON.parse(a4),o5.result=l6),o5.headers=r3.message.headers}catch{}if(s3>299){let c3;
l6&&l6.message?c3=l6.message:a4&&a4.length>0?c3=a4:c3=`Failed request: (${s3})`;let h5=new HttpClientError(c3,s3);h5.result=o5.result,i3(h5)}else e3(o5)}))})}};
exports.HttpClient=HttpClient2;var lowercaseKeys=n2=>Object.keys(n2).reduce((r3,t3)=>(r3[t3.toLowerCase()]=n2[t3],r3),{})}}),import_fs=__toESM(require_fs()),import_os=__toESM(
require_os()),Context=class{constructor(){var e3,s3,r3;if(this.payload={},process.env.GITHUB_EVENT_PATH)if((0,import_fs.existsSync)(process.env.GITHUB_EVENT_PATH))
this.payload=JSON.parse((0,import_fs.readFileSync)(process.env.GITHUB_EVENT_PATH,{encoding:"utf8"}));else{let o5=process.env.GITHUB_EVENT_PATH;process.stdout.write(
`GITHUB_EVENT_PATH ${o5} does not exist${import_os.EOL}`)}this.eventName=process.env.GITHUB_EVENT_NAME,this.sha=process.env.GITHUB_SHA,this.ref=process.env.GITHUB_REF,
this.workflow=process.env.GITHUB_WORKFLOW,this.action=process.env.GITHUB_ACTION,this.actor=process.env.GITHUB_ACTOR,this.job=process.env.GITHUB_JOB,this.runAttempt=
parseInt(process.env.GITHUB_RUN_ATTEMPT,10),this.runNumber=parseInt(process.env.GITHUB_RUN_NUMBER,10),this.runId=parseInt(process.env.GITHUB_RUN_ID,10),this.apiUrl=
(e3=process.env.GITHUB_API_URL)!==null&&e3!==void 0?e3:"https://api.github.com",this.serverUrl=(s3=process.env.GITHUB_SERVER_URL)!==null&&s3!==void 0?s3:"https:\
//github.com",this.graphqlUrl=(r3=process.env.GITHUB_GRAPHQL_URL)!==null&&r3!==void 0?r3:"https://api.github.com/graphql"}get issue(){let e3=this.payload;return Object.
assign(Object.assign({},this.repo),{number:(e3.issue||e3.pull_request||e3).number})}get repo(){if(process.env.GITHUB_REPOSITORY){let[e3,s3]=process.env.GITHUB_REPOSITORY.
split("/");return{owner:e3,repo:s3}}if(this.payload.repository)return{owner:this.payload.repository.owner.login,repo:this.payload.repository.name};throw new Error(
"context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'")}},p2=__toESM(require_lib()),import_undici=__toESM(require_undici()),d=function(t3,n2,r3,e3){
function c3(i3){return i3 instanceof r3?i3:new r3(function(u4){u4(i3)})}return new(r3||(r3=Promise))(function(i3,u4){function f4(o5){try{h5(e3.next(o5))}catch(a4){
u4(a4)}}function s3(o5){try{h5(e3.throw(o5))}catch(a4){u4(a4)}}function h5(o5){o5.done?i3(o5.value):c3(o5.value).then(f4,s3)}h5((e3=e3.apply(t3,n2||[])).next())})};
function getAuthString(t3,n2){if(!t3&&!n2.auth)throw new Error("Parameter token or opts.auth is required");if(t3&&n2.auth)throw new Error("Parameters token and \
opts.auth may not both be specified");return typeof n2.auth=="string"?n2.auth:`token ${t3}`}function getProxyAgent(t3){return new p2.HttpClient().getAgent(t3)}function getProxyAgentDispatcher(t3){
return new p2.HttpClient().getAgentDispatcher(t3)}function getProxyFetch(t3){let n2=getProxyAgentDispatcher(t3);return(e3,c3)=>d(this,void 0,void 0,function*(){
return(0,import_undici.fetch)(e3,Object.assign(Object.assign({},c3),{dispatcher:n2}))})}function getApiBaseUrl(){return process.env.GITHUB_API_URL||"https://api\
.github.com"}function getUserAgentWithOrchestrationId(t3){var n2;let r3=(n2=process.env.ACTIONS_ORCHESTRATION_ID)===null||n2===void 0?void 0:n2.trim();if(r3){let c3=`\
actions_orchestration_id/${r3.replace(/[^a-z0-9_.-]/gi,"_")}`;return t3?.includes(c3)?t3:`${t3?`${t3} `:""}${c3}`}return t3}function getUserAgent(){return typeof navigator==
"object"&&"userAgent"in navigator?navigator.userAgent:typeof process=="object"&&process.version!==void 0?`Node.js/${process.version.substr(1)} (${process.platform}\
; ${process.arch})`:"<environment undetectable>"}function register(n2,e3,u4,r3){if(typeof u4!="function")throw new Error("method for before hook must be a funct\
ion");return r3||(r3={}),Array.isArray(e3)?e3.reverse().reduce((f4,i3)=>register.bind(null,n2,i3,f4,r3),u4)():Promise.resolve().then(()=>n2.registry[e3]?n2.registry[e3].
reduce((f4,i3)=>i3.hook.bind(null,f4,r3),u4)():u4(r3))}function addHook(u4,i3,f4,e3){let l6=e3;u4.registry[f4]||(u4.registry[f4]=[]),i3==="before"&&(e3=(n2,r3)=>Promise.
resolve().then(l6.bind(null,r3)).then(n2.bind(null,r3))),i3==="after"&&(e3=(n2,r3)=>{let t3;return Promise.resolve().then(n2.bind(null,r3)).then(s3=>(t3=s3,l6(t3,
r3))).then(()=>t3)}),i3==="error"&&(e3=(n2,r3)=>Promise.resolve().then(n2.bind(null,r3)).catch(t3=>l6(t3,r3))),u4.registry[f4].push({hook:e3,orig:l6})}function removeHook(r3,i3,o5){
if(!r3.registry[i3])return;let e3=r3.registry[i3].map(n2=>n2.orig).indexOf(o5);e3!==-1&&r3.registry[i3].splice(e3,1)}var e=Function.bind,u=e.bind(e);function c(o5,r3,n2){
let i3=u(removeHook,null).apply(null,n2?[r3,n2]:[r3]);o5.api={remove:i3},o5.remove=i3,["before","error","after","wrap"].forEach(l6=>{let s3=n2?[r3,l6,n2]:[r3,l6];
o5[l6]=o5.api[l6]=u(addHook,null).apply(null,s3)})}function f(){let o5=Symbol("Singular"),r3={registry:{}},n2=register.bind(null,r3,o5);return c(n2,r3,o5),n2}function b(){
let o5={registry:{}},r3=register.bind(null,o5);return c(r3,o5),r3}var before_after_hook_default={Singular:f,Collection:b},A="0.0.0-development",$=`octokit-endpo\
int.js/${A} ${getUserAgent()}`,E={method:"GET",baseUrl:"https://api.github.com",headers:{accept:"application/vnd.github.v3+json","user-agent":$},mediaType:{format:""}};
function q(e3){return e3?Object.keys(e3).reduce((t3,n2)=>(t3[n2.toLowerCase()]=e3[n2],t3),{}):{}}function C(e3){if(typeof e3!="object"||e3===null||Object.prototype.
toString.call(e3)!=="[object Object]")return!1;let t3=Object.getPrototypeOf(e3);if(t3===null)return!0;let n2=Object.prototype.hasOwnProperty.call(t3,"constructo\
r")&&t3.constructor;return typeof n2=="function"&&n2 instanceof n2&&Function.prototype.call(n2)===Function.prototype.call(e3)}function g(e3,t3){let n2=Object.assign(
{},e3);return Object.keys(t3).forEach(i3=>{C(t3[i3])?i3 in e3?n2[i3]=g(e3[i3],t3[i3]):Object.assign(n2,{[i3]:t3[i3]}):Object.assign(n2,{[i3]:t3[i3]})}),n2}function y(e3){
for(let t3 in e3)e3[t3]===void 0&&delete e3[t3];return e3}function h(e3,t3,n2){if(typeof t3=="string"){let[r3,s3]=t3.split(" ");n2=Object.assign(s3?{method:r3,url:s3}:
{url:r3},n2)}else n2=Object.assign({},t3);n2.headers=q(n2.headers),y(n2),y(n2.headers);let i3=g(e3||{},n2);return n2.url==="/graphql"&&(e3&&e3.mediaType.previews?.
length&&(i3.mediaType.previews=e3.mediaType.previews.filter(r3=>!i3.mediaType.previews.includes(r3)).concat(i3.mediaType.previews)),i3.mediaType.previews=(i3.mediaType.
previews||[]).map(r3=>r3.replace(/-preview/,""))),i3}function D(e3,t3){let n2=/\?/.test(e3)?"&":"?",i3=Object.keys(t3);return i3.length===0?e3:e3+n2+i3.map(r3=>r3===
"q"?"q="+t3.q.split("+").map(encodeURIComponent).join("+"):`${r3}=${encodeURIComponent(t3[r3])}`).join("&")}var P=/\{[^{}}]+\}/g;function F(e3){return e3.replace(
/(?:^\W+)|(?:(?<!\W)\W+$)/g,"").split(/,/)}function R(e3){let t3=e3.match(P);return t3?t3.map(F).reduce((n2,i3)=>n2.concat(i3),[]):[]}function b2(e3,t3){let n2={
__proto__:null};for(let i3 of Object.keys(e3))t3.indexOf(i3)===-1&&(n2[i3]=e3[i3]);return n2}function j(e3){return e3.split(/(%[0-9A-Fa-f]{2})/g).map(function(t3){
return/%[0-9A-Fa-f]/.test(t3)||(t3=encodeURI(t3).replace(/%5B/g,"[").replace(/%5D/g,"]")),t3}).join("")}function l2(e3){return encodeURIComponent(e3).replace(/[!'()*]/g,
function(t3){return"%"+t3.charCodeAt(0).toString(16).toUpperCase()})}function p3(e3,t3,n2){return t3=e3==="+"||e3==="#"?j(t3):l2(t3),n2?l2(n2)+"="+t3:t3}function o(e3){
return e3!=null}function m(e3){return e3===";"||e3==="&"||e3==="?"}function S(e3,t3,n2,i3){var r3=e3[n2],s3=[];if(o(r3)&&r3!=="")if(typeof r3=="string"||typeof r3==
"number"||typeof r3=="bigint"||typeof r3=="boolean")r3=r3.toString(),i3&&i3!=="*"&&(r3=r3.substring(0,parseInt(i3,10))),s3.push(p3(t3,r3,m(t3)?n2:""));else if(i3===
"*")Array.isArray(r3)?r3.filter(o).forEach(function(c3){s3.push(p3(t3,c3,m(t3)?n2:""))}):Object.keys(r3).forEach(function(c3){o(r3[c3])&&s3.push(p3(t3,r3[c3],c3))});else{
let c3=[];Array.isArray(r3)?r3.filter(o).forEach(function(a4){c3.push(p3(t3,a4))}):Object.keys(r3).forEach(function(a4){o(r3[a4])&&(c3.push(l2(a4)),c3.push(p3(t3,
r3[a4].toString())))}),m(t3)?s3.push(l2(n2)+"="+c3.join(",")):c3.length!==0&&s3.push(c3.join(","))}else t3===";"?o(r3)&&s3.push(l2(n2)):r3===""&&(t3==="&"||t3===
"?")?s3.push(l2(n2)+"="):r3===""&&s3.push("");return s3}function I(e3){return{expand:V.bind(null,e3)}}function V(e3,t3){var n2=["+","#",".","/",";","?","&"];return e3=
e3.replace(/\{([^\{\}]+)\}|([^\{\}]+)/g,function(i3,r3,s3){if(r3){let a4="",u4=[];if(n2.indexOf(r3.charAt(0))!==-1&&(a4=r3.charAt(0),r3=r3.substr(1)),r3.split(/,/g).
forEach(function(d5){var f4=/([^:\*]*)(?::(\d+)|(\*))?/.exec(d5);u4.push(S(t3,a4,f4[1],f4[2]||f4[3]))}),a4&&a4!=="+"){var c3=",";return a4==="?"?c3="&":a4!=="#"&&
(c3=a4),(u4.length!==0?a4:"")+u4.join(c3)}else return u4.join(",")}else return j(s3)}),e3==="/"?e3:e3.replace(/\/$/,"")}function v(e3){let t3=e3.method.toUpperCase(),
n2=(e3.url||"/").replace(/:([a-z]\w+)/g,"{$1}"),i3=Object.assign({},e3.headers),r3,s3=b2(e3,["method","baseUrl","url","headers","request","mediaType"]),c3=R(n2);
n2=I(n2).expand(s3),/^http/.test(n2)||(n2=e3.baseUrl+n2);let a4=Object.keys(e3).filter(f4=>c3.includes(f4)).concat("baseUrl"),u4=b2(s3,a4);if(!/application\/octet-stream/i.
test(i3.accept)&&(e3.mediaType.format&&(i3.accept=i3.accept.split(/,/).map(f4=>f4.replace(/application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/,`application/vnd$1$\
2.${e3.mediaType.format}`)).join(",")),n2.endsWith("/graphql")&&e3.mediaType.previews?.length)){let f4=i3.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g)||[];i3.accept=
f4.concat(e3.mediaType.previews).map(T3=>{let w4=e3.mediaType.format?`.${e3.mediaType.format}`:"+json";return`application/vnd.github.${T3}-preview${w4}`}).join(
",")}return["GET","HEAD"].includes(t3)?n2=D(n2,u4):"data"in u4?r3=u4.data:Object.keys(u4).length&&(r3=u4),!i3["content-type"]&&typeof r3<"u"&&(i3["content-type"]=
"application/json; charset=utf-8"),["PATCH","PUT"].includes(t3)&&typeof r3>"u"&&(r3=""),Object.assign({method:t3,url:n2,headers:i3},typeof r3<"u"?{body:r3}:null,
e3.request?{request:e3.request}:null)}function W(e3,t3,n2){return v(h(e3,t3,n2))}function O(e3,t3){let n2=h(e3,t3),i3=W.bind(null,n2);return Object.assign(i3,{DEFAULTS:n2,
defaults:O.bind(null,n2),merge:h.bind(null,n2),parse:v})}var _=O(null,E),l3=new Uint8Array(256);l3[9]|=2,l3[32]|=2,l3[59]|=4,l3[44]|=8;for(let t3=128;t3<=255;t3++)
l3[t3]|=1;for(let t3 of"!#$%&'*+-.^_`|~")l3[t3.charCodeAt(0)]|=16;for(let t3=48;t3<=57;t3++)l3[t3]|=16;for(let t3=65;t3<=90;t3++)l3[t3]|=17;for(let t3=97;t3<=122;t3++)
l3[t3]|=16;var N=(()=>{let t3=function(){};return t3.prototype=Object.create(null),t3})();function parse(t3,r3){let e3=4|(r3?.comma===!0?8:0),c3=t3.length,o5=r3?.
start??0;for(;(l3[t3.charCodeAt(o5)]&2)!==0;)o5++;let s3=o5,E4=0,a4=-1,f4=r3?.parameters===!1?8:0;for(;s3<c3;){let w4=t3.charCodeAt(s3),n2=l3[w4];if((n2&e3)!==0){
f4|=n2&8;break}(n2&2)!==0?a4===-1&&(a4=s3):a4=-1,E4|=w4&65280|n2,s3++}let C3=a4===-1?s3:a4,i3=t3.slice(o5,C3),k4=(E4&65281)===0?i3:i3.toLowerCase();return s3===
c3||f4!==0?{type:k4,index:s3,parameters:new N}:B(t3,k4,s3,c3,e3)}function B(t3,r3,e3,c3,o5){let s3=new N;t:for(;e3<c3;){for(e3++;(l3[t3.charCodeAt(e3)]&2)!==0;)
e3++;let E4=e3,a4=0,f4=-1;for(;e3<c3;){let C3=t3.charCodeAt(e3),i3=l3[C3];if((i3&o5)!==0){if((i3&8)!==0)break t;continue t}if(C3===61){let k4=f4===-1?e3:f4,w4=t3.
slice(E4,k4),n2=(a4&65281)===0?w4:w4.toLowerCase();for(e3++;(l3[t3.charCodeAt(e3)]&2)!==0;)e3++;if(e3<c3&&t3.charCodeAt(e3)===34){let p5=++e3,h5=!1;for(;e3<c3;){
let g6=t3.charCodeAt(e3);if(g6===34){s3[n2]===void 0&&(s3[n2]=h5?R2(t3,p5,e3):t3.slice(p5,e3)),e3++;let T3=0;for(;e3<c3;){let W2=t3.charCodeAt(e3),$4=l3[W2];if(($4&
o5)!==0){T3=$4&8;break}e3++}if(T3!==0)break t;continue t}if(g6===92&&e3+1<c3){h5=!0,e3+=2;continue}e3++}continue t}let P3=e3,b8=0,y3=-1;for(;e3<c3;){let p5=t3.charCodeAt(
e3),h5=l3[p5];if((h5&o5)!==0){b8=h5&8;break}(h5&2)!==0?y3===-1&&(y3=e3):y3=-1,e3++}if(s3[n2]===void 0){let p5=y3===-1?e3:y3;s3[n2]=t3.slice(P3,p5)}if(b8!==0)break t;
continue t}(i3&2)!==0?f4===-1&&(f4=e3):f4=-1,a4|=C3&65280|i3,e3++}}return{type:r3,index:e3,parameters:s3}}function R2(t3,r3,e3){let c3="";for(let o5=r3;o5<e3;o5++)
t3.charCodeAt(o5)===92&&(c3+=t3.slice(r3,o5),r3=++o5);return c3+t3.slice(r3,e3)}var M=/^-?\d+$/,w=/^-?\d+n+$/,N2=JSON.stringify,k=JSON.parse,j2=/^-?\d+n$/,x=/([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g,
E2=/([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g,m2=n2=>n2===void 0||typeof n2=="function"||typeof n2=="symbol",$2=n2=>n2!==null&&typeof n2=="object"&&n2.constructor&&
n2.constructor.name==="RawJSON",_2=(n2,t3,o5)=>{let r3="";typeof o5=="number"?r3=" ".repeat(Math.min(10,Math.max(0,Math.floor(o5)))):typeof o5=="string"&&(r3=o5.
slice(0,10));let i3=typeof t3=="function",f4=Array.isArray(t3)?new Set(t3.map(String)):null,a4=(s3,h5,u4)=>(u4!==null&&typeof u4=="object"&&typeof u4.toJSON=="f\
unction"&&(u4=u4.toJSON(h5)),typeof u4=="string"&&w.test(u4)?u4+"n":typeof u4=="bigint"?"rawJSON"in JSON?JSON.rawJSON(u4.toString()):u4.toString()+"n":(i3&&(u4=
t3.call(s3,h5,u4)),u4!==null&&typeof u4=="object"&&(u4 instanceof Number||u4 instanceof String||u4 instanceof Boolean)&&(u4=u4.valueOf()),u4)),e3=a4({"":n2},"",
n2);if(m2(e3))return;let c3=e3===null||typeof e3!="object",d5=$2(e3);if(c3||d5)return N2(e3);let y3=[],g6=0,S2=[{parent:{"":e3},key:"",val:e3,isArray:Array.isArray(
e3),keys:Array.isArray(e3)?null:Object.keys(e3),index:0,first:!0}],O3=new WeakSet([e3]);for(;S2.length>0;){let s3=S2[S2.length-1];s3.index===0&&(y3.push(s3.isArray?
"[":"{"),g6++);let h5=!1;if(s3.isArray)if(s3.index<s3.val.length){s3.first||y3.push(","),r3&&y3.push(`
`+r3.repeat(g6));let u4=s3.val[s3.index],p5=a4(s3.val,String(s3.index),u4);if(m2(p5))y3.push("null"),s3.first=!1,s3.index++;else{let A2=p5!==null&&typeof p5=="o\
bject",J=$2(p5);if(A2&&!J){if(O3.has(p5))throw new TypeError("Converting circular structure to JSON");O3.add(p5),S2.push({parent:s3.val,key:String(s3.index),val:p5,
isArray:Array.isArray(p5),keys:Array.isArray(p5)?null:Object.keys(p5),index:0,first:!0}),s3.first=!1,s3.index++}else y3.push(N2(p5)),s3.first=!1,s3.index++}}else
h5=!0;else{for(;s3.index<s3.keys.length;){let p5=s3.keys[s3.index++];if(f4&&!f4.has(p5))continue;let J=s3.val[p5],l6=a4(s3.val,p5,J);if(m2(l6))continue;s3.first||
y3.push(","),r3?y3.push(`
`+r3.repeat(g6)+N2(p5)+": "):y3.push(N2(p5)+":");let I2=l6!==null&&typeof l6=="object",b8=$2(l6);if(I2&&!b8){if(O3.has(l6))throw new TypeError("Converting circu\
lar structure to JSON");O3.add(l6),S2.push({parent:s3.val,key:p5,val:l6,isArray:Array.isArray(l6),keys:Array.isArray(l6)?null:Object.keys(l6),index:0,first:!0}),
s3.first=!1;break}else y3.push(N2(l6)),s3.first=!1}s3.index>=s3.keys.length&&S2[S2.length-1]===s3&&(h5=!0)}h5&&(g6--,!s3.first&&r3&&y3.push(`
`+r3.repeat(g6)),y3.push(s3.isArray?"]":"}"),O3.delete(s3.val),S2.pop())}return y3.join("")},T=(n2,t3,o5)=>{try{return"rawJSON"in JSON?N2(n2,(e3,c3)=>typeof c3==
"bigint"?JSON.rawJSON(c3.toString()):typeof t3=="function"?t3(e3,c3):(Array.isArray(t3)&&t3.includes(e3),c3),o5):n2?N2(n2,(e3,c3)=>typeof c3=="string"&&w.test(c3)||
typeof c3=="bigint"?c3.toString()+"n":typeof t3=="function"?t3(e3,c3):(Array.isArray(t3)&&t3.includes(e3),c3),o5).replace(x,"$1$2$3").replace(E2,"$1$2$3"):N2(n2,
t3,o5)}catch(r3){if(r3 instanceof RangeError){let i3=_2(n2,t3,o5);return i3===void 0?void 0:"rawJSON"in JSON?i3:i3.replace(x,"$1$2$3").replace(E2,"$1$2$3")}throw r3}},
R3=new Map,V2=()=>{let n2=JSON.parse.toString();if(R3.has(n2))return R3.get(n2);try{let t3=JSON.parse("1",(o5,r3,i3)=>!!i3?.source&&i3.source==="1");return R3.set(
n2,t3),t3}catch{return R3.set(n2,!1),!1}},D2=(n2,t3,o5,r3)=>typeof t3=="string"&&j2.test(t3)?BigInt(t3.slice(0,-1)):typeof t3=="string"&&w.test(t3)?t3.slice(0,-1):
typeof r3=="function"?r3(n2,t3,o5):t3,P2=(n2,t3)=>JSON.parse(n2,(o5,r3,i3)=>{let f4=typeof r3=="number",a4=r3>Number.MAX_SAFE_INTEGER||r3<Number.MIN_SAFE_INTEGER,
e3=f4&&a4,c3=i3&&M.test(i3.source);return e3&&c3?BigInt(i3.source):typeof t3=="function"?t3(o5,r3,i3):r3}),B2=Number.MAX_SAFE_INTEGER.toString(),F2=B2.length,G=/"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g,
X=/^"-?\d+n+"$/,z=(n2,t3)=>{let o5={"":n2},r3=[{parent:o5,key:"",visited:!1}];for(;r3.length>0;){let i3=r3[r3.length-1];if(i3.visited){let{parent:f4,key:a4}=i3,
e3=f4[a4];typeof e3=="string"&&(j2.test(e3)?e3=BigInt(e3.slice(0,-1)):w.test(e3)&&(e3=e3.slice(0,-1))),typeof t3=="function"&&(e3=t3.call(f4,a4,e3)),e3===void 0?
delete f4[a4]:f4[a4]=e3,r3.pop()}else{i3.visited=!0;let f4=i3.parent[i3.key];if(f4!==null&&typeof f4=="object"){let e3=Object.keys(f4);for(let c3=e3.length-1;c3>=
0;c3--)r3.push({parent:f4,key:e3[c3],visited:!1})}}}return o5[""]},C2=n2=>n2.replace(G,(t3,o5,r3,i3)=>{let f4=t3[0]==='"';if(f4&&X.test(t3))return t3.substring(
0,t3.length-1)+'n"';let e3=r3||i3,c3=o5&&(o5.length<F2||o5.length===F2&&o5<=B2);return f4||e3||c3?t3:'"'+t3+'n"'}),L=(n2,t3)=>{if(!n2)return k(n2,t3);try{if(V2())
return P2(n2,t3);let o5=C2(n2);return k(o5,(r3,i3,f4)=>D2(r3,i3,f4,t3))}catch(o5){if(o5 instanceof RangeError){let r3=C2(n2),i3=k(r3);return z(i3,t3)}throw o5}},
a=class extends Error{name;status;request;response;constructor(r3,t3,e3){super(r3,{cause:e3.cause}),this.name="HttpError",this.status=Number.parseInt(t3),Number.
isNaN(this.status)&&(this.status=0),"response"in e3&&(this.response=e3.response);let s3=Object.assign({},e3.request);e3.request.headers.authorization&&(s3.headers=
Object.assign({},e3.request.headers,{authorization:e3.request.headers.authorization.replace(/(?<! ) .*$/," [REDACTED]")})),s3.url=s3.url.replace(/\bclient_secret=\w+/g,
"client_secret=[REDACTED]").replace(/\baccess_token=\w+/g,"access_token=[REDACTED]"),this.request=s3}},k2="10.0.16",$3={headers:{"user-agent":`octokit-request.j\
s/${k2} ${getUserAgent()}`}};function x2(e3){if(typeof e3!="object"||e3===null||Object.prototype.toString.call(e3)!=="[object Object]")return!1;let o5=Object.getPrototypeOf(
e3);if(o5===null)return!0;let t3=Object.prototype.hasOwnProperty.call(o5,"constructor")&&o5.constructor;return typeof t3=="function"&&t3 instanceof t3&&Function.
prototype.call(t3)===Function.prototype.call(e3)}var g2=()=>"";async function b3(e3){let o5=e3.request?.fetch||globalThis.fetch;if(!o5)throw new Error("fetch is\
 not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing");let t3=e3.
request?.log||console,i3=e3.request?.parseSuccessResponseBody!==!1,u4=x2(e3.body)||Array.isArray(e3.body)?T(e3.body):e3.body,p5=Object.fromEntries(Object.entries(
e3.headers).map(([r3,a4])=>[r3,String(a4)])),n2;try{n2=await o5(e3.url,{method:e3.method,body:u4,redirect:e3.request?.redirect,headers:p5,signal:e3.request?.signal,
...e3.body&&{duplex:"half"}})}catch(r3){let a4="Unknown Error";if(r3 instanceof Error){if(r3.name==="AbortError")throw r3.status=500,r3;a4=r3.message,r3.name===
"TypeError"&&"cause"in r3&&(r3.cause instanceof Error?a4=r3.cause.message:typeof r3.cause=="string"&&(a4=r3.cause))}let m5=new a(a4,500,{request:e3});throw m5.cause=
r3,m5}let s3=n2.status,d5=n2.url,f4={};for(let[r3,a4]of n2.headers)f4[r3]=a4;let c3={url:d5,status:s3,headers:f4,data:""};if("deprecation"in f4){let r3=f4.link&&
f4.link.match(/<([^<>]+)>; rel="deprecation"/),a4=r3&&r3.pop();t3.warn(`[@octokit/request] "${e3.method} ${e3.url}" is deprecated. It is scheduled to be removed\
 on ${f4.sunset}${a4?`. See ${a4}`:""}`)}if(s3===204||s3===205)return c3;if(e3.method==="HEAD"){if(s3<400)return c3;throw new a(n2.statusText,s3,{response:c3,request:e3})}
if(s3===304)throw c3.data=await h2(n2),new a("Not modified",s3,{response:c3,request:e3});if(s3>=400)throw c3.data=await h2(n2),new a(N3(c3.data),s3,{response:c3,
request:e3});return c3.data=i3?await h2(n2):n2.body,c3}async function h2(e3){let o5=e3.headers.get("content-type");if(!o5)return e3.text().catch(g2);let t3=parse(
o5);if(R4(t3)){let i3="";try{return i3=await e3.text(),L(i3)}catch{return i3}}else return t3.type.startsWith("text/")||t3.parameters.charset?.toLowerCase()==="u\
tf-8"&&t3.type!=="application/octet-stream"?e3.text().catch(g2):e3.arrayBuffer().catch(()=>new ArrayBuffer(0))}function R4(e3){return e3.type==="application/jso\
n"||e3.type==="application/scim+json"}function N3(e3){if(typeof e3=="string")return e3;if(e3 instanceof ArrayBuffer)return"Unknown error";if(typeof e3=="object"&&
e3!==null&&"message"in e3){let o5=e3,t3="documentation_url"in o5?` - ${o5.documentation_url}`:"";return Array.isArray(o5.errors)?`${o5.message}: ${o5.errors.map(
i3=>JSON.stringify(i3)).join(", ")}${t3}`:`${o5.message}${t3}`}return`Unknown error: ${JSON.stringify(e3)}`}function y2(e3,o5){let t3=e3.defaults(o5);return Object.
assign(function(u4,p5){let n2=t3.merge(u4,p5);if(!n2.request||!n2.request.hook)return b3(t3.parse(n2));let s3=(d5,f4)=>b3(t3.parse(t3.merge(d5,f4)));return Object.
assign(s3,{endpoint:t3,defaults:y2.bind(null,t3)}),n2.request.hook(s3,n2)},{endpoint:t3,defaults:y2.bind(null,t3)})}var B3=y2(_,$3),f2="0.0.0-development";function m3(t3){
return`Request failed due to following response errors:
`+t3.errors.map(a4=>` - ${a4.message}`).join(`
`)}var d2=class extends Error{constructor(t3,a4,e3){super(m3(e3)),this.request=t3,this.headers=a4,this.response=e3,this.errors=e3.errors,this.data=e3.data,Error.
captureStackTrace&&Error.captureStackTrace(this,this.constructor)}request;headers;response;name="GraphqlResponseError";errors;data},q2=["method","baseUrl","url",
"headers","request","query","mediaType","operationName"],g3=["query","method","url"],l4=/\/api\/v3\/?$/;function b4(t3,a4,e3){if(e3){if(typeof a4=="string"&&"qu\
ery"in e3)return Promise.reject(new Error('[@octokit/graphql] "query" cannot be used as variable name'));for(let r3 in e3)if(g3.includes(r3))return Promise.reject(
new Error(`[@octokit/graphql] "${r3}" cannot be used as variable name`))}let o5=typeof a4=="string"?Object.assign({query:a4},e3):a4,n2=Object.keys(o5).reduce((r3,s3)=>q2.
includes(s3)?(r3[s3]=o5[s3],r3):(r3.variables||(r3.variables={}),r3.variables[s3]=o5[s3],r3),{}),i3=o5.baseUrl||t3.endpoint.DEFAULTS.baseUrl;return l4.test(i3)&&
(n2.url=i3.replace(l4,"/api/graphql")),t3(n2).then(r3=>{if(r3.data.errors){let s3={};for(let c3 of Object.keys(r3.headers))s3[c3]=r3.headers[c3];throw new d2(n2,
s3,r3.data)}return r3.data.data})}function u2(t3,a4){let e3=t3.defaults(a4);return Object.assign((n2,i3)=>b4(e3,n2,i3),{defaults:u2.bind(null,e3),endpoint:e3.endpoint})}
var E3=u2(B3,{headers:{"user-agent":`octokit-graphql.js/${f2} ${getUserAgent()}`},method:"POST",url:"/graphql"});function O2(t3){return u2(t3,{method:"POST",url:"\
/graphql"})}var i="(?:[a-zA-Z0-9_-]+)",a2="\\.",s=new RegExp(`^${i}${a2}${i}${a2}${i}$`),u3=s.test.bind(s);async function h3(t3){let r3=u3(t3),n2=t3.startsWith(
"v1.")||t3.startsWith("ghs_"),o5=t3.startsWith("ghu_");return{type:"token",token:t3,tokenType:r3?"app":n2?"installation":o5?"user-to-server":"oauth"}}function c2(t3){
return t3.split(/\./).length===3?`bearer ${t3}`:`token ${t3}`}async function p4(t3,r3,n2,o5){let e3=r3.endpoint.merge(n2,o5);return e3.headers.authorization=c2(
t3),r3(e3)}var l5=function(r3){if(!r3)throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");if(typeof r3!="string")throw new Error("[@octo\
kit/auth-token] Token passed to createTokenAuth is not a string");return r3=r3.replace(/^(token|bearer) +/i,""),Object.assign(h3.bind(null,r3),{hook:p4.bind(null,
r3)})},o2="7.0.8",a3=()=>{},q3=console.warn.bind(console),b5=console.error.bind(console);function d3(e3={}){return typeof e3.debug!="function"&&(e3.debug=a3),typeof e3.
info!="function"&&(e3.info=a3),typeof e3.warn!="function"&&(e3.warn=q3),typeof e3.error!="function"&&(e3.error=b5),e3}var h4=`octokit-core.js/${o2} ${getUserAgent()}`,
k3=class{static VERSION=o2;static defaults(t3){return class extends this{constructor(...s3){let n2=s3[0]||{};if(typeof t3=="function"){super(t3(n2));return}super(
Object.assign({},t3,n2,n2.userAgent&&t3.userAgent?{userAgent:`${n2.userAgent} ${t3.userAgent}`}:null))}}}static plugins=[];static plugin(...t3){let r3=this.plugins;
return class extends this{static plugins=r3.concat(t3.filter(n2=>!r3.includes(n2)))}}constructor(t3={}){let r3=new before_after_hook_default.Collection,s3={baseUrl:B3.
endpoint.DEFAULTS.baseUrl,headers:{},request:Object.assign({},t3.request,{hook:r3.bind(null,"request")}),mediaType:{previews:[],format:""}};if(s3.headers["user-\
agent"]=t3.userAgent?`${t3.userAgent} ${h4}`:h4,t3.baseUrl&&(s3.baseUrl=t3.baseUrl),t3.previews&&(s3.mediaType.previews=t3.previews),t3.timeZone&&(s3.headers["t\
ime-zone"]=t3.timeZone),this.request=B3.defaults(s3),this.graphql=O2(this.request).defaults(s3),this.log=d3(t3.log),this.hook=r3,t3.authStrategy){let{authStrategy:o5,
...l6}=t3,i3=o5(Object.assign({request:this.request,log:this.log,octokit:this,octokitOptions:l6},t3.auth));r3.wrap("request",i3.hook),this.auth=i3}else if(!t3.auth)
this.auth=async()=>({type:"unauthenticated"});else{let o5=l5(t3.auth);r3.wrap("request",o5.hook),this.auth=o5}let n2=this.constructor;for(let o5=0;o5<n2.plugins.
length;++o5)Object.assign(this,n2.plugins[o5](this,t3))}request;graphql;log;hook;auth},o3="17.0.0",e2={actions:{addCustomLabelsToSelfHostedRunnerForOrg:["POST /\
orgs/{org}/actions/runners/{runner_id}/labels"],addCustomLabelsToSelfHostedRunnerForRepo:["POST /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],addRepoAccessToSelfHostedRunnerGroupInOrg:[
"PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories/{repository_id}"],addSelectedRepoToOrgSecret:["PUT /orgs/{org}/actions/secrets/{secret_nam\
e}/repositories/{repository_id}"],addSelectedRepoToOrgVariable:["PUT /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"],approveWorkflowRun:["PO\
ST /repos/{owner}/{repo}/actions/runs/{run_id}/approve"],cancelWorkflowRun:["POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel"],createEnvironmentVariable:[
"POST /repos/{owner}/{repo}/environments/{environment_name}/variables"],createHostedRunnerForOrg:["POST /orgs/{org}/actions/hosted-runners"],createOrUpdateEnvironmentSecret:[
"PUT /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"],createOrUpdateOrgSecret:["PUT /orgs/{org}/actions/secrets/{secret_name}"],createOrUpdateRepoSecret:[
"PUT /repos/{owner}/{repo}/actions/secrets/{secret_name}"],createOrgVariable:["POST /orgs/{org}/actions/variables"],createRegistrationTokenForOrg:["POST /orgs/{\
org}/actions/runners/registration-token"],createRegistrationTokenForRepo:["POST /repos/{owner}/{repo}/actions/runners/registration-token"],createRemoveTokenForOrg:[
"POST /orgs/{org}/actions/runners/remove-token"],createRemoveTokenForRepo:["POST /repos/{owner}/{repo}/actions/runners/remove-token"],createRepoVariable:["POST \
/repos/{owner}/{repo}/actions/variables"],createWorkflowDispatch:["POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches"],deleteActionsCacheById:[
"DELETE /repos/{owner}/{repo}/actions/caches/{cache_id}"],deleteActionsCacheByKey:["DELETE /repos/{owner}/{repo}/actions/caches{?key,ref}"],deleteArtifact:["DEL\
ETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"],deleteCustomImageFromOrg:["DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition\
_id}"],deleteCustomImageVersionFromOrg:["DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}"],deleteEnvironmentSecret:[
"DELETE /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"],deleteEnvironmentVariable:["DELETE /repos/{owner}/{repo}/environments/{env\
ironment_name}/variables/{name}"],deleteHostedRunnerForOrg:["DELETE /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"],deleteOrgSecret:["DELETE /orgs/{org}\
/actions/secrets/{secret_name}"],deleteOrgVariable:["DELETE /orgs/{org}/actions/variables/{name}"],deleteRepoSecret:["DELETE /repos/{owner}/{repo}/actions/secre\
ts/{secret_name}"],deleteRepoVariable:["DELETE /repos/{owner}/{repo}/actions/variables/{name}"],deleteSelfHostedRunnerFromOrg:["DELETE /orgs/{org}/actions/runne\
rs/{runner_id}"],deleteSelfHostedRunnerFromRepo:["DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}"],deleteWorkflowRun:["DELETE /repos/{owner}/{repo}/ac\
tions/runs/{run_id}"],deleteWorkflowRunLogs:["DELETE /repos/{owner}/{repo}/actions/runs/{run_id}/logs"],disableSelectedRepositoryGithubActionsOrganization:["DEL\
ETE /orgs/{org}/actions/permissions/repositories/{repository_id}"],disableWorkflow:["PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/disable"],downloadArtifact:[
"GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}"],downloadJobLogsForWorkflowRun:["GET /repos/{owner}/{repo}/actions/jobs/{job_id}/lo\
gs"],downloadWorkflowRunAttemptLogs:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/logs"],downloadWorkflowRunLogs:["GET /repos/{own\
er}/{repo}/actions/runs/{run_id}/logs"],enableSelectedRepositoryGithubActionsOrganization:["PUT /orgs/{org}/actions/permissions/repositories/{repository_id}"],enableWorkflow:[
"PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable"],forceCancelWorkflowRun:["POST /repos/{owner}/{repo}/actions/runs/{run_id}/force-cancel"],generateRunnerJitconfigForOrg:[
"POST /orgs/{org}/actions/runners/generate-jitconfig"],generateRunnerJitconfigForRepo:["POST /repos/{owner}/{repo}/actions/runners/generate-jitconfig"],getActionsCacheList:[
"GET /repos/{owner}/{repo}/actions/caches"],getActionsCacheUsage:["GET /repos/{owner}/{repo}/actions/cache/usage"],getActionsCacheUsageByRepoForOrg:["GET /orgs/\
{org}/actions/cache/usage-by-repository"],getActionsCacheUsageForOrg:["GET /orgs/{org}/actions/cache/usage"],getAllowedActionsOrganization:["GET /orgs/{org}/act\
ions/permissions/selected-actions"],getAllowedActionsRepository:["GET /repos/{owner}/{repo}/actions/permissions/selected-actions"],getArtifact:["GET /repos/{own\
er}/{repo}/actions/artifacts/{artifact_id}"],getCustomImageForOrg:["GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"],getCustomImageVersionForOrg:[
"GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}"],getCustomOidcSubClaimForRepo:["GET /repos/{owner}/{repo}/action\
s/oidc/customization/sub"],getEnvironmentPublicKey:["GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/public-key"],getEnvironmentSecret:["GET /\
repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"],getEnvironmentVariable:["GET /repos/{owner}/{repo}/environments/{environment_name}/\
variables/{name}"],getGithubActionsDefaultWorkflowPermissionsOrganization:["GET /orgs/{org}/actions/permissions/workflow"],getGithubActionsDefaultWorkflowPermissionsRepository:[
"GET /repos/{owner}/{repo}/actions/permissions/workflow"],getGithubActionsPermissionsOrganization:["GET /orgs/{org}/actions/permissions"],getGithubActionsPermissionsRepository:[
"GET /repos/{owner}/{repo}/actions/permissions"],getHostedRunnerForOrg:["GET /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"],getHostedRunnersGithubOwnedImagesForOrg:[
"GET /orgs/{org}/actions/hosted-runners/images/github-owned"],getHostedRunnersLimitsForOrg:["GET /orgs/{org}/actions/hosted-runners/limits"],getHostedRunnersMachineSpecsForOrg:[
"GET /orgs/{org}/actions/hosted-runners/machine-sizes"],getHostedRunnersPartnerImagesForOrg:["GET /orgs/{org}/actions/hosted-runners/images/partner"],getHostedRunnersPlatformsForOrg:[
"GET /orgs/{org}/actions/hosted-runners/platforms"],getJobForWorkflowRun:["GET /repos/{owner}/{repo}/actions/jobs/{job_id}"],getOrgPublicKey:["GET /orgs/{org}/a\
ctions/secrets/public-key"],getOrgSecret:["GET /orgs/{org}/actions/secrets/{secret_name}"],getOrgVariable:["GET /orgs/{org}/actions/variables/{name}"],getPendingDeploymentsForRun:[
"GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"],getRepoPermissions:["GET /repos/{owner}/{repo}/actions/permissions",{},{renamed:["actions",
"getGithubActionsPermissionsRepository"]}],getRepoPublicKey:["GET /repos/{owner}/{repo}/actions/secrets/public-key"],getRepoSecret:["GET /repos/{owner}/{repo}/a\
ctions/secrets/{secret_name}"],getRepoVariable:["GET /repos/{owner}/{repo}/actions/variables/{name}"],getReviewsForRun:["GET /repos/{owner}/{repo}/actions/runs/\
{run_id}/approvals"],getSelfHostedRunnerForOrg:["GET /orgs/{org}/actions/runners/{runner_id}"],getSelfHostedRunnerForRepo:["GET /repos/{owner}/{repo}/actions/ru\
nners/{runner_id}"],getWorkflow:["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}"],getWorkflowAccessToRepository:["GET /repos/{owner}/{repo}/actions/\
permissions/access"],getWorkflowRun:["GET /repos/{owner}/{repo}/actions/runs/{run_id}"],getWorkflowRunAttempt:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/\
attempts/{attempt_number}"],getWorkflowRunUsage:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/timing"],getWorkflowUsage:["GET /repos/{owner}/{repo}/actions/\
workflows/{workflow_id}/timing"],listArtifactsForRepo:["GET /repos/{owner}/{repo}/actions/artifacts"],listCustomImageVersionsForOrg:["GET /orgs/{org}/actions/ho\
sted-runners/images/custom/{image_definition_id}/versions"],listCustomImagesForOrg:["GET /orgs/{org}/actions/hosted-runners/images/custom"],listEnvironmentSecrets:[
"GET /repos/{owner}/{repo}/environments/{environment_name}/secrets"],listEnvironmentVariables:["GET /repos/{owner}/{repo}/environments/{environment_name}/variab\
les"],listGithubHostedRunnersInGroupForOrg:["GET /orgs/{org}/actions/runner-groups/{runner_group_id}/hosted-runners"],listHostedRunnersForOrg:["GET /orgs/{org}/\
actions/hosted-runners"],listJobsForWorkflowRun:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs"],listJobsForWorkflowRunAttempt:["GET /repos/{owner}/{rep\
o}/actions/runs/{run_id}/attempts/{attempt_number}/jobs"],listLabelsForSelfHostedRunnerForOrg:["GET /orgs/{org}/actions/runners/{runner_id}/labels"],listLabelsForSelfHostedRunnerForRepo:[
"GET /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],listOrgSecrets:["GET /orgs/{org}/actions/secrets"],listOrgVariables:["GET /orgs/{org}/actions/va\
riables"],listRepoOrganizationSecrets:["GET /repos/{owner}/{repo}/actions/organization-secrets"],listRepoOrganizationVariables:["GET /repos/{owner}/{repo}/actio\
ns/organization-variables"],listRepoSecrets:["GET /repos/{owner}/{repo}/actions/secrets"],listRepoVariables:["GET /repos/{owner}/{repo}/actions/variables"],listRepoWorkflows:[
"GET /repos/{owner}/{repo}/actions/workflows"],listRunnerApplicationsForOrg:["GET /orgs/{org}/actions/runners/downloads"],listRunnerApplicationsForRepo:["GET /r\
epos/{owner}/{repo}/actions/runners/downloads"],listSelectedReposForOrgSecret:["GET /orgs/{org}/actions/secrets/{secret_name}/repositories"],listSelectedReposForOrgVariable:[
"GET /orgs/{org}/actions/variables/{name}/repositories"],listSelectedRepositoriesEnabledGithubActionsOrganization:["GET /orgs/{org}/actions/permissions/reposito\
ries"],listSelfHostedRunnersForOrg:["GET /orgs/{org}/actions/runners"],listSelfHostedRunnersForRepo:["GET /repos/{owner}/{repo}/actions/runners"],listWorkflowRunArtifacts:[
"GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts"],listWorkflowRuns:["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs"],listWorkflowRunsForRepo:[
"GET /repos/{owner}/{repo}/actions/runs"],reRunJobForWorkflowRun:["POST /repos/{owner}/{repo}/actions/jobs/{job_id}/rerun"],reRunWorkflow:["POST /repos/{owner}/\
{repo}/actions/runs/{run_id}/rerun"],reRunWorkflowFailedJobs:["POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs"],removeAllCustomLabelsFromSelfHostedRunnerForOrg:[
"DELETE /orgs/{org}/actions/runners/{runner_id}/labels"],removeAllCustomLabelsFromSelfHostedRunnerForRepo:["DELETE /repos/{owner}/{repo}/actions/runners/{runner\
_id}/labels"],removeCustomLabelFromSelfHostedRunnerForOrg:["DELETE /orgs/{org}/actions/runners/{runner_id}/labels/{name}"],removeCustomLabelFromSelfHostedRunnerForRepo:[
"DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels/{name}"],removeSelectedRepoFromOrgSecret:["DELETE /orgs/{org}/actions/secrets/{secret_name}/rep\
ositories/{repository_id}"],removeSelectedRepoFromOrgVariable:["DELETE /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"],reviewCustomGatesForRun:[
"POST /repos/{owner}/{repo}/actions/runs/{run_id}/deployment_protection_rule"],reviewPendingDeploymentsForRun:["POST /repos/{owner}/{repo}/actions/runs/{run_id}\
/pending_deployments"],setAllowedActionsOrganization:["PUT /orgs/{org}/actions/permissions/selected-actions"],setAllowedActionsRepository:["PUT /repos/{owner}/{\
repo}/actions/permissions/selected-actions"],setCustomLabelsForSelfHostedRunnerForOrg:["PUT /orgs/{org}/actions/runners/{runner_id}/labels"],setCustomLabelsForSelfHostedRunnerForRepo:[
"PUT /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],setCustomOidcSubClaimForRepo:["PUT /repos/{owner}/{repo}/actions/oidc/customization/sub"],setGithubActionsDefaultWorkflowPermissionsOrganization:[
"PUT /orgs/{org}/actions/permissions/workflow"],setGithubActionsDefaultWorkflowPermissionsRepository:["PUT /repos/{owner}/{repo}/actions/permissions/workflow"],
setGithubActionsPermissionsOrganization:["PUT /orgs/{org}/actions/permissions"],setGithubActionsPermissionsRepository:["PUT /repos/{owner}/{repo}/actions/permis\
sions"],setSelectedReposForOrgSecret:["PUT /orgs/{org}/actions/secrets/{secret_name}/repositories"],setSelectedReposForOrgVariable:["PUT /orgs/{org}/actions/var\
iables/{name}/repositories"],setSelectedRepositoriesEnabledGithubActionsOrganization:["PUT /orgs/{org}/actions/permissions/repositories"],setWorkflowAccessToRepository:[
"PUT /repos/{owner}/{repo}/actions/permissions/access"],updateEnvironmentVariable:["PATCH /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"],
updateHostedRunnerForOrg:["PATCH /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"],updateOrgVariable:["PATCH /orgs/{org}/actions/variables/{name}"],updateRepoVariable:[
"PATCH /repos/{owner}/{repo}/actions/variables/{name}"]},activity:{checkRepoIsStarredByAuthenticatedUser:["GET /user/starred/{owner}/{repo}"],deleteRepoSubscription:[
"DELETE /repos/{owner}/{repo}/subscription"],deleteThreadSubscription:["DELETE /notifications/threads/{thread_id}/subscription"],getFeeds:["GET /feeds"],getRepoSubscription:[
"GET /repos/{owner}/{repo}/subscription"],getThread:["GET /notifications/threads/{thread_id}"],getThreadSubscriptionForAuthenticatedUser:["GET /notifications/th\
reads/{thread_id}/subscription"],listEventsForAuthenticatedUser:["GET /users/{username}/events"],listNotificationsForAuthenticatedUser:["GET /notifications"],listOrgEventsForAuthenticatedUser:[
"GET /users/{username}/events/orgs/{org}"],listPublicEvents:["GET /events"],listPublicEventsForRepoNetwork:["GET /networks/{owner}/{repo}/events"],listPublicEventsForUser:[
"GET /users/{username}/events/public"],listPublicOrgEvents:["GET /orgs/{org}/events"],listReceivedEventsForUser:["GET /users/{username}/received_events"],listReceivedPublicEventsForUser:[
"GET /users/{username}/received_events/public"],listRepoEvents:["GET /repos/{owner}/{repo}/events"],listRepoNotificationsForAuthenticatedUser:["GET /repos/{owne\
r}/{repo}/notifications"],listReposStarredByAuthenticatedUser:["GET /user/starred"],listReposStarredByUser:["GET /users/{username}/starred"],listReposWatchedByUser:[
"GET /users/{username}/subscriptions"],listStargazersForRepo:["GET /repos/{owner}/{repo}/stargazers"],listWatchedReposForAuthenticatedUser:["GET /user/subscript\
ions"],listWatchersForRepo:["GET /repos/{owner}/{repo}/subscribers"],markNotificationsAsRead:["PUT /notifications"],markRepoNotificationsAsRead:["PUT /repos/{ow\
ner}/{repo}/notifications"],markThreadAsDone:["DELETE /notifications/threads/{thread_id}"],markThreadAsRead:["PATCH /notifications/threads/{thread_id}"],setRepoSubscription:[
"PUT /repos/{owner}/{repo}/subscription"],setThreadSubscription:["PUT /notifications/threads/{thread_id}/subscription"],starRepoForAuthenticatedUser:["PUT /user\
/starred/{owner}/{repo}"],unstarRepoForAuthenticatedUser:["DELETE /user/starred/{owner}/{repo}"]},apps:{addRepoToInstallation:["PUT /user/installations/{install\
ation_id}/repositories/{repository_id}",{},{renamed:["apps","addRepoToInstallationForAuthenticatedUser"]}],addRepoToInstallationForAuthenticatedUser:["PUT /user\
/installations/{installation_id}/repositories/{repository_id}"],checkToken:["POST /applications/{client_id}/token"],createFromManifest:["POST /app-manifests/{co\
de}/conversions"],createInstallationAccessToken:["POST /app/installations/{installation_id}/access_tokens"],deleteAuthorization:["DELETE /applications/{client_i\
d}/grant"],deleteInstallation:["DELETE /app/installations/{installation_id}"],deleteToken:["DELETE /applications/{client_id}/token"],getAuthenticated:["GET /app"],
getBySlug:["GET /apps/{app_slug}"],getInstallation:["GET /app/installations/{installation_id}"],getOrgInstallation:["GET /orgs/{org}/installation"],getRepoInstallation:[
"GET /repos/{owner}/{repo}/installation"],getSubscriptionPlanForAccount:["GET /marketplace_listing/accounts/{account_id}"],getSubscriptionPlanForAccountStubbed:[
"GET /marketplace_listing/stubbed/accounts/{account_id}"],getUserInstallation:["GET /users/{username}/installation"],getWebhookConfigForApp:["GET /app/hook/conf\
ig"],getWebhookDelivery:["GET /app/hook/deliveries/{delivery_id}"],listAccountsForPlan:["GET /marketplace_listing/plans/{plan_id}/accounts"],listAccountsForPlanStubbed:[
"GET /marketplace_listing/stubbed/plans/{plan_id}/accounts"],listInstallationReposForAuthenticatedUser:["GET /user/installations/{installation_id}/repositories"],
listInstallationRequestsForAuthenticatedApp:["GET /app/installation-requests"],listInstallations:["GET /app/installations"],listInstallationsForAuthenticatedUser:[
"GET /user/installations"],listPlans:["GET /marketplace_listing/plans"],listPlansStubbed:["GET /marketplace_listing/stubbed/plans"],listReposAccessibleToInstallation:[
"GET /installation/repositories"],listSubscriptionsForAuthenticatedUser:["GET /user/marketplace_purchases"],listSubscriptionsForAuthenticatedUserStubbed:["GET /\
user/marketplace_purchases/stubbed"],listWebhookDeliveries:["GET /app/hook/deliveries"],redeliverWebhookDelivery:["POST /app/hook/deliveries/{delivery_id}/attem\
pts"],removeRepoFromInstallation:["DELETE /user/installations/{installation_id}/repositories/{repository_id}",{},{renamed:["apps","removeRepoFromInstallationFor\
AuthenticatedUser"]}],removeRepoFromInstallationForAuthenticatedUser:["DELETE /user/installations/{installation_id}/repositories/{repository_id}"],resetToken:["\
PATCH /applications/{client_id}/token"],revokeInstallationAccessToken:["DELETE /installation/token"],scopeToken:["POST /applications/{client_id}/token/scoped"],
suspendInstallation:["PUT /app/installations/{installation_id}/suspended"],unsuspendInstallation:["DELETE /app/installations/{installation_id}/suspended"],updateWebhookConfigForApp:[
"PATCH /app/hook/config"]},billing:{getGithubActionsBillingOrg:["GET /orgs/{org}/settings/billing/actions"],getGithubActionsBillingUser:["GET /users/{username}/\
settings/billing/actions"],getGithubBillingPremiumRequestUsageReportOrg:["GET /organizations/{org}/settings/billing/premium_request/usage"],getGithubBillingPremiumRequestUsageReportUser:[
"GET /users/{username}/settings/billing/premium_request/usage"],getGithubBillingUsageReportOrg:["GET /organizations/{org}/settings/billing/usage"],getGithubBillingUsageReportUser:[
"GET /users/{username}/settings/billing/usage"],getGithubPackagesBillingOrg:["GET /orgs/{org}/settings/billing/packages"],getGithubPackagesBillingUser:["GET /us\
ers/{username}/settings/billing/packages"],getSharedStorageBillingOrg:["GET /orgs/{org}/settings/billing/shared-storage"],getSharedStorageBillingUser:["GET /use\
rs/{username}/settings/billing/shared-storage"]},campaigns:{createCampaign:["POST /orgs/{org}/campaigns"],deleteCampaign:["DELETE /orgs/{org}/campaigns/{campaig\
n_number}"],getCampaignSummary:["GET /orgs/{org}/campaigns/{campaign_number}"],listOrgCampaigns:["GET /orgs/{org}/campaigns"],updateCampaign:["PATCH /orgs/{org}\
/campaigns/{campaign_number}"]},checks:{create:["POST /repos/{owner}/{repo}/check-runs"],createSuite:["POST /repos/{owner}/{repo}/check-suites"],get:["GET /repo\
s/{owner}/{repo}/check-runs/{check_run_id}"],getSuite:["GET /repos/{owner}/{repo}/check-suites/{check_suite_id}"],listAnnotations:["GET /repos/{owner}/{repo}/ch\
eck-runs/{check_run_id}/annotations"],listForRef:["GET /repos/{owner}/{repo}/commits/{ref}/check-runs"],listForSuite:["GET /repos/{owner}/{repo}/check-suites/{c\
heck_suite_id}/check-runs"],listSuitesForRef:["GET /repos/{owner}/{repo}/commits/{ref}/check-suites"],rerequestRun:["POST /repos/{owner}/{repo}/check-runs/{chec\
k_run_id}/rerequest"],rerequestSuite:["POST /repos/{owner}/{repo}/check-suites/{check_suite_id}/rerequest"],setSuitesPreferences:["PATCH /repos/{owner}/{repo}/c\
heck-suites/preferences"],update:["PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}"]},codeScanning:{commitAutofix:["POST /repos/{owner}/{repo}/code-scanni\
ng/alerts/{alert_number}/autofix/commits"],createAutofix:["POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"],createVariantAnalysis:["POST\
 /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses"],deleteAnalysis:["DELETE /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}{?confirm_delet\
e}"],deleteCodeqlDatabase:["DELETE /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"],getAlert:["GET /repos/{owner}/{repo}/code-scanning/alerts/{\
alert_number}",{},{renamedParameters:{alert_id:"alert_number"}}],getAnalysis:["GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}"],getAutofix:["GET\
 /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"],getCodeqlDatabase:["GET /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"],getDefaultSetup:[
"GET /repos/{owner}/{repo}/code-scanning/default-setup"],getSarif:["GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}"],getVariantAnalysis:["GET /repos/\
{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}"],getVariantAnalysisRepoTask:["GET /repos/{owner}/{repo}/code-scanning/codeql/\
variant-analyses/{codeql_variant_analysis_id}/repos/{repo_owner}/{repo_name}"],listAlertInstances:["GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number\
}/instances"],listAlertsForOrg:["GET /orgs/{org}/code-scanning/alerts"],listAlertsForRepo:["GET /repos/{owner}/{repo}/code-scanning/alerts"],listAlertsInstances:[
"GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances",{},{renamed:["codeScanning","listAlertInstances"]}],listCodeqlDatabases:["GET /repos/{\
owner}/{repo}/code-scanning/codeql/databases"],listRecentAnalyses:["GET /repos/{owner}/{repo}/code-scanning/analyses"],updateAlert:["PATCH /repos/{owner}/{repo}\
/code-scanning/alerts/{alert_number}"],updateDefaultSetup:["PATCH /repos/{owner}/{repo}/code-scanning/default-setup"],uploadSarif:["POST /repos/{owner}/{repo}/c\
ode-scanning/sarifs"]},codeSecurity:{attachConfiguration:["POST /orgs/{org}/code-security/configurations/{configuration_id}/attach"],attachEnterpriseConfiguration:[
"POST /enterprises/{enterprise}/code-security/configurations/{configuration_id}/attach"],createConfiguration:["POST /orgs/{org}/code-security/configurations"],createConfigurationForEnterprise:[
"POST /enterprises/{enterprise}/code-security/configurations"],deleteConfiguration:["DELETE /orgs/{org}/code-security/configurations/{configuration_id}"],deleteConfigurationForEnterprise:[
"DELETE /enterprises/{enterprise}/code-security/configurations/{configuration_id}"],detachConfiguration:["DELETE /orgs/{org}/code-security/configurations/detach"],
getConfiguration:["GET /orgs/{org}/code-security/configurations/{configuration_id}"],getConfigurationForRepository:["GET /repos/{owner}/{repo}/code-security-con\
figuration"],getConfigurationsForEnterprise:["GET /enterprises/{enterprise}/code-security/configurations"],getConfigurationsForOrg:["GET /orgs/{org}/code-securi\
ty/configurations"],getDefaultConfigurations:["GET /orgs/{org}/code-security/configurations/defaults"],getDefaultConfigurationsForEnterprise:["GET /enterprises/\
{enterprise}/code-security/configurations/defaults"],getRepositoriesForConfiguration:["GET /orgs/{org}/code-security/configurations/{configuration_id}/repositor\
ies"],getRepositoriesForEnterpriseConfiguration:["GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}/repositories"],getSingleConfigurationForEnterprise:[
"GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}"],setConfigurationAsDefault:["PUT /orgs/{org}/code-security/configurations/{confi\
guration_id}/defaults"],setConfigurationAsDefaultForEnterprise:["PUT /enterprises/{enterprise}/code-security/configurations/{configuration_id}/defaults"],updateConfiguration:[
"PATCH /orgs/{org}/code-security/configurations/{configuration_id}"],updateEnterpriseConfiguration:["PATCH /enterprises/{enterprise}/code-security/configuration\
s/{configuration_id}"]},codesOfConduct:{getAllCodesOfConduct:["GET /codes_of_conduct"],getConductCode:["GET /codes_of_conduct/{key}"]},codespaces:{addRepositoryForSecretForAuthenticatedUser:[
"PUT /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"],addSelectedRepoToOrgSecret:["PUT /orgs/{org}/codespaces/secrets/{secret_name}/reposit\
ories/{repository_id}"],checkPermissionsForDevcontainer:["GET /repos/{owner}/{repo}/codespaces/permissions_check"],codespaceMachinesForAuthenticatedUser:["GET /\
user/codespaces/{codespace_name}/machines"],createForAuthenticatedUser:["POST /user/codespaces"],createOrUpdateOrgSecret:["PUT /orgs/{org}/codespaces/secrets/{s\
ecret_name}"],createOrUpdateRepoSecret:["PUT /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"],createOrUpdateSecretForAuthenticatedUser:["PUT /user/codes\
paces/secrets/{secret_name}"],createWithPrForAuthenticatedUser:["POST /repos/{owner}/{repo}/pulls/{pull_number}/codespaces"],createWithRepoForAuthenticatedUser:[
"POST /repos/{owner}/{repo}/codespaces"],deleteForAuthenticatedUser:["DELETE /user/codespaces/{codespace_name}"],deleteFromOrganization:["DELETE /orgs/{org}/mem\
bers/{username}/codespaces/{codespace_name}"],deleteOrgSecret:["DELETE /orgs/{org}/codespaces/secrets/{secret_name}"],deleteRepoSecret:["DELETE /repos/{owner}/{\
repo}/codespaces/secrets/{secret_name}"],deleteSecretForAuthenticatedUser:["DELETE /user/codespaces/secrets/{secret_name}"],exportForAuthenticatedUser:["POST /u\
ser/codespaces/{codespace_name}/exports"],getCodespacesForUserInOrg:["GET /orgs/{org}/members/{username}/codespaces"],getExportDetailsForAuthenticatedUser:["GET\
 /user/codespaces/{codespace_name}/exports/{export_id}"],getForAuthenticatedUser:["GET /user/codespaces/{codespace_name}"],getOrgPublicKey:["GET /orgs/{org}/cod\
espaces/secrets/public-key"],getOrgSecret:["GET /orgs/{org}/codespaces/secrets/{secret_name}"],getPublicKeyForAuthenticatedUser:["GET /user/codespaces/secrets/p\
ublic-key"],getRepoPublicKey:["GET /repos/{owner}/{repo}/codespaces/secrets/public-key"],getRepoSecret:["GET /repos/{owner}/{repo}/codespaces/secrets/{secret_na\
me}"],getSecretForAuthenticatedUser:["GET /user/codespaces/secrets/{secret_name}"],listDevcontainersInRepositoryForAuthenticatedUser:["GET /repos/{owner}/{repo}\
/codespaces/devcontainers"],listForAuthenticatedUser:["GET /user/codespaces"],listInOrganization:["GET /orgs/{org}/codespaces",{},{renamedParameters:{org_id:"or\
g"}}],listInRepositoryForAuthenticatedUser:["GET /repos/{owner}/{repo}/codespaces"],listOrgSecrets:["GET /orgs/{org}/codespaces/secrets"],listRepoSecrets:["GET \
/repos/{owner}/{repo}/codespaces/secrets"],listRepositoriesForSecretForAuthenticatedUser:["GET /user/codespaces/secrets/{secret_name}/repositories"],listSecretsForAuthenticatedUser:[
"GET /user/codespaces/secrets"],listSelectedReposForOrgSecret:["GET /orgs/{org}/codespaces/secrets/{secret_name}/repositories"],preFlightWithRepoForAuthenticatedUser:[
"GET /repos/{owner}/{repo}/codespaces/new"],publishForAuthenticatedUser:["POST /user/codespaces/{codespace_name}/publish"],removeRepositoryForSecretForAuthenticatedUser:[
"DELETE /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"],removeSelectedRepoFromOrgSecret:["DELETE /orgs/{org}/codespaces/secrets/{secret_na\
me}/repositories/{repository_id}"],repoMachinesForAuthenticatedUser:["GET /repos/{owner}/{repo}/codespaces/machines"],setRepositoriesForSecretForAuthenticatedUser:[
"PUT /user/codespaces/secrets/{secret_name}/repositories"],setSelectedReposForOrgSecret:["PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories"],startForAuthenticatedUser:[
"POST /user/codespaces/{codespace_name}/start"],stopForAuthenticatedUser:["POST /user/codespaces/{codespace_name}/stop"],stopInOrganization:["POST /orgs/{org}/m\
embers/{username}/codespaces/{codespace_name}/stop"],updateForAuthenticatedUser:["PATCH /user/codespaces/{codespace_name}"]},copilot:{addCopilotSeatsForTeams:["\
POST /orgs/{org}/copilot/billing/selected_teams"],addCopilotSeatsForUsers:["POST /orgs/{org}/copilot/billing/selected_users"],cancelCopilotSeatAssignmentForTeams:[
"DELETE /orgs/{org}/copilot/billing/selected_teams"],cancelCopilotSeatAssignmentForUsers:["DELETE /orgs/{org}/copilot/billing/selected_users"],copilotMetricsForOrganization:[
"GET /orgs/{org}/copilot/metrics"],copilotMetricsForTeam:["GET /orgs/{org}/team/{team_slug}/copilot/metrics"],getCopilotOrganizationDetails:["GET /orgs/{org}/co\
pilot/billing"],getCopilotSeatDetailsForUser:["GET /orgs/{org}/members/{username}/copilot"],listCopilotSeats:["GET /orgs/{org}/copilot/billing/seats"]},credentials:{
revoke:["POST /credentials/revoke"]},dependabot:{addSelectedRepoToOrgSecret:["PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}"],createOrUpdateOrgSecret:[
"PUT /orgs/{org}/dependabot/secrets/{secret_name}"],createOrUpdateRepoSecret:["PUT /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"],deleteOrgSecret:["DE\
LETE /orgs/{org}/dependabot/secrets/{secret_name}"],deleteRepoSecret:["DELETE /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"],getAlert:["GET /repos/{ow\
ner}/{repo}/dependabot/alerts/{alert_number}"],getOrgPublicKey:["GET /orgs/{org}/dependabot/secrets/public-key"],getOrgSecret:["GET /orgs/{org}/dependabot/secre\
ts/{secret_name}"],getRepoPublicKey:["GET /repos/{owner}/{repo}/dependabot/secrets/public-key"],getRepoSecret:["GET /repos/{owner}/{repo}/dependabot/secrets/{se\
cret_name}"],listAlertsForEnterprise:["GET /enterprises/{enterprise}/dependabot/alerts"],listAlertsForOrg:["GET /orgs/{org}/dependabot/alerts"],listAlertsForRepo:[
"GET /repos/{owner}/{repo}/dependabot/alerts"],listOrgSecrets:["GET /orgs/{org}/dependabot/secrets"],listRepoSecrets:["GET /repos/{owner}/{repo}/dependabot/secr\
ets"],listSelectedReposForOrgSecret:["GET /orgs/{org}/dependabot/secrets/{secret_name}/repositories"],removeSelectedRepoFromOrgSecret:["DELETE /orgs/{org}/depen\
dabot/secrets/{secret_name}/repositories/{repository_id}"],repositoryAccessForOrg:["GET /organizations/{org}/dependabot/repository-access"],setRepositoryAccessDefaultLevel:[
"PUT /organizations/{org}/dependabot/repository-access/default-level"],setSelectedReposForOrgSecret:["PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositor\
ies"],updateAlert:["PATCH /repos/{owner}/{repo}/dependabot/alerts/{alert_number}"],updateRepositoryAccessForOrg:["PATCH /organizations/{org}/dependabot/reposito\
ry-access"]},dependencyGraph:{createRepositorySnapshot:["POST /repos/{owner}/{repo}/dependency-graph/snapshots"],diffRange:["GET /repos/{owner}/{repo}/dependenc\
y-graph/compare/{basehead}"],exportSbom:["GET /repos/{owner}/{repo}/dependency-graph/sbom"]},emojis:{get:["GET /emojis"]},enterpriseTeamMemberships:{add:["PUT /\
enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"],bulkAdd:["POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/add"],bulkRemove:[
"POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/remove"],get:["GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"],
list:["GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships"],remove:["DELETE /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{userna\
me}"]},enterpriseTeamOrganizations:{add:["PUT /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"],bulkAdd:["POST /enterprises/{enterprise}/t\
eams/{enterprise-team}/organizations/add"],bulkRemove:["POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/remove"],delete:["DELETE /enterpris\
es/{enterprise}/teams/{enterprise-team}/organizations/{org}"],getAssignment:["GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"],getAssignments:[
"GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations"]},enterpriseTeams:{create:["POST /enterprises/{enterprise}/teams"],delete:["DELETE /enterp\
rises/{enterprise}/teams/{team_slug}"],get:["GET /enterprises/{enterprise}/teams/{team_slug}"],list:["GET /enterprises/{enterprise}/teams"],update:["PATCH /ente\
rprises/{enterprise}/teams/{team_slug}"]},gists:{checkIsStarred:["GET /gists/{gist_id}/star"],create:["POST /gists"],createComment:["POST /gists/{gist_id}/comme\
nts"],delete:["DELETE /gists/{gist_id}"],deleteComment:["DELETE /gists/{gist_id}/comments/{comment_id}"],fork:["POST /gists/{gist_id}/forks"],get:["GET /gists/{\
gist_id}"],getComment:["GET /gists/{gist_id}/comments/{comment_id}"],getRevision:["GET /gists/{gist_id}/{sha}"],list:["GET /gists"],listComments:["GET /gists/{g\
ist_id}/comments"],listCommits:["GET /gists/{gist_id}/commits"],listForUser:["GET /users/{username}/gists"],listForks:["GET /gists/{gist_id}/forks"],listPublic:[
"GET /gists/public"],listStarred:["GET /gists/starred"],star:["PUT /gists/{gist_id}/star"],unstar:["DELETE /gists/{gist_id}/star"],update:["PATCH /gists/{gist_i\
d}"],updateComment:["PATCH /gists/{gist_id}/comments/{comment_id}"]},git:{createBlob:["POST /repos/{owner}/{repo}/git/blobs"],createCommit:["POST /repos/{owner}\
/{repo}/git/commits"],createRef:["POST /repos/{owner}/{repo}/git/refs"],createTag:["POST /repos/{owner}/{repo}/git/tags"],createTree:["POST /repos/{owner}/{repo\
}/git/trees"],deleteRef:["DELETE /repos/{owner}/{repo}/git/refs/{ref}"],getBlob:["GET /repos/{owner}/{repo}/git/blobs/{file_sha}"],getCommit:["GET /repos/{owner\
}/{repo}/git/commits/{commit_sha}"],getRef:["GET /repos/{owner}/{repo}/git/ref/{ref}"],getTag:["GET /repos/{owner}/{repo}/git/tags/{tag_sha}"],getTree:["GET /re\
pos/{owner}/{repo}/git/trees/{tree_sha}"],listMatchingRefs:["GET /repos/{owner}/{repo}/git/matching-refs/{ref}"],updateRef:["PATCH /repos/{owner}/{repo}/git/ref\
s/{ref}"]},gitignore:{getAllTemplates:["GET /gitignore/templates"],getTemplate:["GET /gitignore/templates/{name}"]},hostedCompute:{createNetworkConfigurationForOrg:[
"POST /orgs/{org}/settings/network-configurations"],deleteNetworkConfigurationFromOrg:["DELETE /orgs/{org}/settings/network-configurations/{network_configuratio\
n_id}"],getNetworkConfigurationForOrg:["GET /orgs/{org}/settings/network-configurations/{network_configuration_id}"],getNetworkSettingsForOrg:["GET /orgs/{org}/\
settings/network-settings/{network_settings_id}"],listNetworkConfigurationsForOrg:["GET /orgs/{org}/settings/network-configurations"],updateNetworkConfigurationForOrg:[
"PATCH /orgs/{org}/settings/network-configurations/{network_configuration_id}"]},interactions:{getRestrictionsForAuthenticatedUser:["GET /user/interaction-limit\
s"],getRestrictionsForOrg:["GET /orgs/{org}/interaction-limits"],getRestrictionsForRepo:["GET /repos/{owner}/{repo}/interaction-limits"],getRestrictionsForYourPublicRepos:[
"GET /user/interaction-limits",{},{renamed:["interactions","getRestrictionsForAuthenticatedUser"]}],removeRestrictionsForAuthenticatedUser:["DELETE /user/intera\
ction-limits"],removeRestrictionsForOrg:["DELETE /orgs/{org}/interaction-limits"],removeRestrictionsForRepo:["DELETE /repos/{owner}/{repo}/interaction-limits"],
removeRestrictionsForYourPublicRepos:["DELETE /user/interaction-limits",{},{renamed:["interactions","removeRestrictionsForAuthenticatedUser"]}],setRestrictionsForAuthenticatedUser:[
"PUT /user/interaction-limits"],setRestrictionsForOrg:["PUT /orgs/{org}/interaction-limits"],setRestrictionsForRepo:["PUT /repos/{owner}/{repo}/interaction-limi\
ts"],setRestrictionsForYourPublicRepos:["PUT /user/interaction-limits",{},{renamed:["interactions","setRestrictionsForAuthenticatedUser"]}]},issues:{addAssignees:[
"POST /repos/{owner}/{repo}/issues/{issue_number}/assignees"],addBlockedByDependency:["POST /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"],
addLabels:["POST /repos/{owner}/{repo}/issues/{issue_number}/labels"],addSubIssue:["POST /repos/{owner}/{repo}/issues/{issue_number}/sub_issues"],checkUserCanBeAssigned:[
"GET /repos/{owner}/{repo}/assignees/{assignee}"],checkUserCanBeAssignedToIssue:["GET /repos/{owner}/{repo}/issues/{issue_number}/assignees/{assignee}"],create:[
"POST /repos/{owner}/{repo}/issues"],createComment:["POST /repos/{owner}/{repo}/issues/{issue_number}/comments"],createLabel:["POST /repos/{owner}/{repo}/labels"],
createMilestone:["POST /repos/{owner}/{repo}/milestones"],deleteComment:["DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}"],deleteLabel:["DELETE /repo\
s/{owner}/{repo}/labels/{name}"],deleteMilestone:["DELETE /repos/{owner}/{repo}/milestones/{milestone_number}"],get:["GET /repos/{owner}/{repo}/issues/{issue_nu\
mber}"],getComment:["GET /repos/{owner}/{repo}/issues/comments/{comment_id}"],getEvent:["GET /repos/{owner}/{repo}/issues/events/{event_id}"],getLabel:["GET /re\
pos/{owner}/{repo}/labels/{name}"],getMilestone:["GET /repos/{owner}/{repo}/milestones/{milestone_number}"],getParent:["GET /repos/{owner}/{repo}/issues/{issue_\
number}/parent"],list:["GET /issues"],listAssignees:["GET /repos/{owner}/{repo}/assignees"],listComments:["GET /repos/{owner}/{repo}/issues/{issue_number}/comme\
nts"],listCommentsForRepo:["GET /repos/{owner}/{repo}/issues/comments"],listDependenciesBlockedBy:["GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies\
/blocked_by"],listDependenciesBlocking:["GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocking"],listEvents:["GET /repos/{owner}/{repo}/issues/{\
issue_number}/events"],listEventsForRepo:["GET /repos/{owner}/{repo}/issues/events"],listEventsForTimeline:["GET /repos/{owner}/{repo}/issues/{issue_number}/tim\
eline"],listForAuthenticatedUser:["GET /user/issues"],listForOrg:["GET /orgs/{org}/issues"],listForRepo:["GET /repos/{owner}/{repo}/issues"],listLabelsForMilestone:[
"GET /repos/{owner}/{repo}/milestones/{milestone_number}/labels"],listLabelsForRepo:["GET /repos/{owner}/{repo}/labels"],listLabelsOnIssue:["GET /repos/{owner}/\
{repo}/issues/{issue_number}/labels"],listMilestones:["GET /repos/{owner}/{repo}/milestones"],listSubIssues:["GET /repos/{owner}/{repo}/issues/{issue_number}/su\
b_issues"],lock:["PUT /repos/{owner}/{repo}/issues/{issue_number}/lock"],removeAllLabels:["DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels"],removeAssignees:[
"DELETE /repos/{owner}/{repo}/issues/{issue_number}/assignees"],removeDependencyBlockedBy:["DELETE /repos/{owner}/{repo}/issues/{issue_number}/dependencies/bloc\
ked_by/{issue_id}"],removeLabel:["DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}"],removeSubIssue:["DELETE /repos/{owner}/{repo}/issues/{issue\
_number}/sub_issue"],reprioritizeSubIssue:["PATCH /repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority"],setLabels:["PUT /repos/{owner}/{repo}/issues\
/{issue_number}/labels"],unlock:["DELETE /repos/{owner}/{repo}/issues/{issue_number}/lock"],update:["PATCH /repos/{owner}/{repo}/issues/{issue_number}"],updateComment:[
"PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}"],updateLabel:["PATCH /repos/{owner}/{repo}/labels/{name}"],updateMilestone:["PATCH /repos/{owner}/{re\
po}/milestones/{milestone_number}"]},licenses:{get:["GET /licenses/{license}"],getAllCommonlyUsed:["GET /licenses"],getForRepo:["GET /repos/{owner}/{repo}/licen\
se"]},markdown:{render:["POST /markdown"],renderRaw:["POST /markdown/raw",{headers:{"content-type":"text/plain; charset=utf-8"}}]},meta:{get:["GET /meta"],getAllVersions:[
"GET /versions"],getOctocat:["GET /octocat"],getZen:["GET /zen"],root:["GET /"]},migrations:{deleteArchiveForAuthenticatedUser:["DELETE /user/migrations/{migrat\
ion_id}/archive"],deleteArchiveForOrg:["DELETE /orgs/{org}/migrations/{migration_id}/archive"],downloadArchiveForOrg:["GET /orgs/{org}/migrations/{migration_id}\
/archive"],getArchiveForAuthenticatedUser:["GET /user/migrations/{migration_id}/archive"],getStatusForAuthenticatedUser:["GET /user/migrations/{migration_id}"],
getStatusForOrg:["GET /orgs/{org}/migrations/{migration_id}"],listForAuthenticatedUser:["GET /user/migrations"],listForOrg:["GET /orgs/{org}/migrations"],listReposForAuthenticatedUser:[
"GET /user/migrations/{migration_id}/repositories"],listReposForOrg:["GET /orgs/{org}/migrations/{migration_id}/repositories"],listReposForUser:["GET /user/migr\
ations/{migration_id}/repositories",{},{renamed:["migrations","listReposForAuthenticatedUser"]}],startForAuthenticatedUser:["POST /user/migrations"],startForOrg:[
"POST /orgs/{org}/migrations"],unlockRepoForAuthenticatedUser:["DELETE /user/migrations/{migration_id}/repos/{repo_name}/lock"],unlockRepoForOrg:["DELETE /orgs/\
{org}/migrations/{migration_id}/repos/{repo_name}/lock"]},oidc:{getOidcCustomSubTemplateForOrg:["GET /orgs/{org}/actions/oidc/customization/sub"],updateOidcCustomSubTemplateForOrg:[
"PUT /orgs/{org}/actions/oidc/customization/sub"]},orgs:{addSecurityManagerTeam:["PUT /orgs/{org}/security-managers/teams/{team_slug}",{},{deprecated:"octokit.r\
est.orgs.addSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#add-a-security-manager-team"}],assignTeamToOrgRole:["PU\
T /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"],assignUserToOrgRole:["PUT /orgs/{org}/organization-roles/users/{username}/{role_id}"],blockUser:[
"PUT /orgs/{org}/blocks/{username}"],cancelInvitation:["DELETE /orgs/{org}/invitations/{invitation_id}"],checkBlockedUser:["GET /orgs/{org}/blocks/{username}"],
checkMembershipForUser:["GET /orgs/{org}/members/{username}"],checkPublicMembershipForUser:["GET /orgs/{org}/public_members/{username}"],convertMemberToOutsideCollaborator:[
"PUT /orgs/{org}/outside_collaborators/{username}"],createArtifactStorageRecord:["POST /orgs/{org}/artifacts/metadata/storage-record"],createInvitation:["POST /\
orgs/{org}/invitations"],createIssueType:["POST /orgs/{org}/issue-types"],createWebhook:["POST /orgs/{org}/hooks"],customPropertiesForOrgsCreateOrUpdateOrganizationValues:[
"PATCH /organizations/{org}/org-properties/values"],customPropertiesForOrgsGetOrganizationValues:["GET /organizations/{org}/org-properties/values"],customPropertiesForReposCreateOrUpdateOrganizationDefinition:[
"PUT /orgs/{org}/properties/schema/{custom_property_name}"],customPropertiesForReposCreateOrUpdateOrganizationDefinitions:["PATCH /orgs/{org}/properties/schema"],
customPropertiesForReposCreateOrUpdateOrganizationValues:["PATCH /orgs/{org}/properties/values"],customPropertiesForReposDeleteOrganizationDefinition:["DELETE /\
orgs/{org}/properties/schema/{custom_property_name}"],customPropertiesForReposGetOrganizationDefinition:["GET /orgs/{org}/properties/schema/{custom_property_nam\
e}"],customPropertiesForReposGetOrganizationDefinitions:["GET /orgs/{org}/properties/schema"],customPropertiesForReposGetOrganizationValues:["GET /orgs/{org}/pr\
operties/values"],delete:["DELETE /orgs/{org}"],deleteAttestationsBulk:["POST /orgs/{org}/attestations/delete-request"],deleteAttestationsById:["DELETE /orgs/{o\
rg}/attestations/{attestation_id}"],deleteAttestationsBySubjectDigest:["DELETE /orgs/{org}/attestations/digest/{subject_digest}"],deleteIssueType:["DELETE /orgs\
/{org}/issue-types/{issue_type_id}"],deleteWebhook:["DELETE /orgs/{org}/hooks/{hook_id}"],disableSelectedRepositoryImmutableReleasesOrganization:["DELETE /orgs/\
{org}/settings/immutable-releases/repositories/{repository_id}"],enableSelectedRepositoryImmutableReleasesOrganization:["PUT /orgs/{org}/settings/immutable-rele\
ases/repositories/{repository_id}"],get:["GET /orgs/{org}"],getImmutableReleasesSettings:["GET /orgs/{org}/settings/immutable-releases"],getImmutableReleasesSettingsRepositories:[
"GET /orgs/{org}/settings/immutable-releases/repositories"],getMembershipForAuthenticatedUser:["GET /user/memberships/orgs/{org}"],getMembershipForUser:["GET /o\
rgs/{org}/memberships/{username}"],getOrgRole:["GET /orgs/{org}/organization-roles/{role_id}"],getOrgRulesetHistory:["GET /orgs/{org}/rulesets/{ruleset_id}/hist\
ory"],getOrgRulesetVersion:["GET /orgs/{org}/rulesets/{ruleset_id}/history/{version_id}"],getWebhook:["GET /orgs/{org}/hooks/{hook_id}"],getWebhookConfigForOrg:[
"GET /orgs/{org}/hooks/{hook_id}/config"],getWebhookDelivery:["GET /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}"],list:["GET /organizations"],listAppInstallations:[
"GET /orgs/{org}/installations"],listArtifactStorageRecords:["GET /orgs/{org}/artifacts/{subject_digest}/metadata/storage-records"],listAttestationRepositories:[
"GET /orgs/{org}/attestations/repositories"],listAttestations:["GET /orgs/{org}/attestations/{subject_digest}"],listAttestationsBulk:["POST /orgs/{org}/attestat\
ions/bulk-list{?per_page,before,after}"],listBlockedUsers:["GET /orgs/{org}/blocks"],listFailedInvitations:["GET /orgs/{org}/failed_invitations"],listForAuthenticatedUser:[
"GET /user/orgs"],listForUser:["GET /users/{username}/orgs"],listInvitationTeams:["GET /orgs/{org}/invitations/{invitation_id}/teams"],listIssueTypes:["GET /org\
s/{org}/issue-types"],listMembers:["GET /orgs/{org}/members"],listMembershipsForAuthenticatedUser:["GET /user/memberships/orgs"],listOrgRoleTeams:["GET /orgs/{o\
rg}/organization-roles/{role_id}/teams"],listOrgRoleUsers:["GET /orgs/{org}/organization-roles/{role_id}/users"],listOrgRoles:["GET /orgs/{org}/organization-rol\
es"],listOrganizationFineGrainedPermissions:["GET /orgs/{org}/organization-fine-grained-permissions"],listOutsideCollaborators:["GET /orgs/{org}/outside_collabo\
rators"],listPatGrantRepositories:["GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories"],listPatGrantRequestRepositories:["GET /orgs/{org}/personal-ac\
cess-token-requests/{pat_request_id}/repositories"],listPatGrantRequests:["GET /orgs/{org}/personal-access-token-requests"],listPatGrants:["GET /orgs/{org}/pers\
onal-access-tokens"],listPendingInvitations:["GET /orgs/{org}/invitations"],listPublicMembers:["GET /orgs/{org}/public_members"],listSecurityManagerTeams:["GET \
/orgs/{org}/security-managers",{},{deprecated:"octokit.rest.orgs.listSecurityManagerTeams() is deprecated, see https://docs.github.com/rest/orgs/security-manage\
rs#list-security-manager-teams"}],listWebhookDeliveries:["GET /orgs/{org}/hooks/{hook_id}/deliveries"],listWebhooks:["GET /orgs/{org}/hooks"],pingWebhook:["POST\
 /orgs/{org}/hooks/{hook_id}/pings"],redeliverWebhookDelivery:["POST /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"],removeMember:["DELETE /orgs\
/{org}/members/{username}"],removeMembershipForUser:["DELETE /orgs/{org}/memberships/{username}"],removeOutsideCollaborator:["DELETE /orgs/{org}/outside_collabo\
rators/{username}"],removePublicMembershipForAuthenticatedUser:["DELETE /orgs/{org}/public_members/{username}"],removeSecurityManagerTeam:["DELETE /orgs/{org}/s\
ecurity-managers/teams/{team_slug}",{},{deprecated:"octokit.rest.orgs.removeSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-\
managers#remove-a-security-manager-team"}],reviewPatGrantRequest:["POST /orgs/{org}/personal-access-token-requests/{pat_request_id}"],reviewPatGrantRequestsInBulk:[
"POST /orgs/{org}/personal-access-token-requests"],revokeAllOrgRolesTeam:["DELETE /orgs/{org}/organization-roles/teams/{team_slug}"],revokeAllOrgRolesUser:["DEL\
ETE /orgs/{org}/organization-roles/users/{username}"],revokeOrgRoleTeam:["DELETE /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"],revokeOrgRoleUser:[
"DELETE /orgs/{org}/organization-roles/users/{username}/{role_id}"],setImmutableReleasesSettings:["PUT /orgs/{org}/settings/immutable-releases"],setImmutableReleasesSettingsRepositories:[
"PUT /orgs/{org}/settings/immutable-releases/repositories"],setMembershipForUser:["PUT /orgs/{org}/memberships/{username}"],setPublicMembershipForAuthenticatedUser:[
"PUT /orgs/{org}/public_members/{username}"],unblockUser:["DELETE /orgs/{org}/blocks/{username}"],update:["PATCH /orgs/{org}"],updateIssueType:["PUT /orgs/{org}\
/issue-types/{issue_type_id}"],updateMembershipForAuthenticatedUser:["PATCH /user/memberships/orgs/{org}"],updatePatAccess:["POST /orgs/{org}/personal-access-to\
kens/{pat_id}"],updatePatAccesses:["POST /orgs/{org}/personal-access-tokens"],updateWebhook:["PATCH /orgs/{org}/hooks/{hook_id}"],updateWebhookConfigForOrg:["PA\
TCH /orgs/{org}/hooks/{hook_id}/config"]},packages:{deletePackageForAuthenticatedUser:["DELETE /user/packages/{package_type}/{package_name}"],deletePackageForOrg:[
"DELETE /orgs/{org}/packages/{package_type}/{package_name}"],deletePackageForUser:["DELETE /users/{username}/packages/{package_type}/{package_name}"],deletePackageVersionForAuthenticatedUser:[
"DELETE /user/packages/{package_type}/{package_name}/versions/{package_version_id}"],deletePackageVersionForOrg:["DELETE /orgs/{org}/packages/{package_type}/{pa\
ckage_name}/versions/{package_version_id}"],deletePackageVersionForUser:["DELETE /users/{username}/packages/{package_type}/{package_name}/versions/{package_vers\
ion_id}"],getAllPackageVersionsForAPackageOwnedByAnOrg:["GET /orgs/{org}/packages/{package_type}/{package_name}/versions",{},{renamed:["packages","getAllPackage\
VersionsForPackageOwnedByOrg"]}],getAllPackageVersionsForAPackageOwnedByTheAuthenticatedUser:["GET /user/packages/{package_type}/{package_name}/versions",{},{renamed:[
"packages","getAllPackageVersionsForPackageOwnedByAuthenticatedUser"]}],getAllPackageVersionsForPackageOwnedByAuthenticatedUser:["GET /user/packages/{package_ty\
pe}/{package_name}/versions"],getAllPackageVersionsForPackageOwnedByOrg:["GET /orgs/{org}/packages/{package_type}/{package_name}/versions"],getAllPackageVersionsForPackageOwnedByUser:[
"GET /users/{username}/packages/{package_type}/{package_name}/versions"],getPackageForAuthenticatedUser:["GET /user/packages/{package_type}/{package_name}"],getPackageForOrganization:[
"GET /orgs/{org}/packages/{package_type}/{package_name}"],getPackageForUser:["GET /users/{username}/packages/{package_type}/{package_name}"],getPackageVersionForAuthenticatedUser:[
"GET /user/packages/{package_type}/{package_name}/versions/{package_version_id}"],getPackageVersionForOrganization:["GET /orgs/{org}/packages/{package_type}/{pa\
ckage_name}/versions/{package_version_id}"],getPackageVersionForUser:["GET /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id\
}"],listDockerMigrationConflictingPackagesForAuthenticatedUser:["GET /user/docker/conflicts"],listDockerMigrationConflictingPackagesForOrganization:["GET /orgs/\
{org}/docker/conflicts"],listDockerMigrationConflictingPackagesForUser:["GET /users/{username}/docker/conflicts"],listPackagesForAuthenticatedUser:["GET /user/p\
ackages"],listPackagesForOrganization:["GET /orgs/{org}/packages"],listPackagesForUser:["GET /users/{username}/packages"],restorePackageForAuthenticatedUser:["P\
OST /user/packages/{package_type}/{package_name}/restore{?token}"],restorePackageForOrg:["POST /orgs/{org}/packages/{package_type}/{package_name}/restore{?token\
}"],restorePackageForUser:["POST /users/{username}/packages/{package_type}/{package_name}/restore{?token}"],restorePackageVersionForAuthenticatedUser:["POST /us\
er/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"],restorePackageVersionForOrg:["POST /orgs/{org}/packages/{package_type}/{packag\
e_name}/versions/{package_version_id}/restore"],restorePackageVersionForUser:["POST /users/{username}/packages/{package_type}/{package_name}/versions/{package_v\
ersion_id}/restore"]},privateRegistries:{createOrgPrivateRegistry:["POST /orgs/{org}/private-registries"],deleteOrgPrivateRegistry:["DELETE /orgs/{org}/private-\
registries/{secret_name}"],getOrgPrivateRegistry:["GET /orgs/{org}/private-registries/{secret_name}"],getOrgPublicKey:["GET /orgs/{org}/private-registries/publi\
c-key"],listOrgPrivateRegistries:["GET /orgs/{org}/private-registries"],updateOrgPrivateRegistry:["PATCH /orgs/{org}/private-registries/{secret_name}"]},projects:{
addItemForOrg:["POST /orgs/{org}/projectsV2/{project_number}/items"],addItemForUser:["POST /users/{username}/projectsV2/{project_number}/items"],deleteItemForOrg:[
"DELETE /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],deleteItemForUser:["DELETE /users/{username}/projectsV2/{project_number}/items/{item_id}"],getFieldForOrg:[
"GET /orgs/{org}/projectsV2/{project_number}/fields/{field_id}"],getFieldForUser:["GET /users/{username}/projectsV2/{project_number}/fields/{field_id}"],getForOrg:[
"GET /orgs/{org}/projectsV2/{project_number}"],getForUser:["GET /users/{username}/projectsV2/{project_number}"],getOrgItem:["GET /orgs/{org}/projectsV2/{project\
_number}/items/{item_id}"],getUserItem:["GET /users/{username}/projectsV2/{project_number}/items/{item_id}"],listFieldsForOrg:["GET /orgs/{org}/projectsV2/{proj\
ect_number}/fields"],listFieldsForUser:["GET /users/{username}/projectsV2/{project_number}/fields"],listForOrg:["GET /orgs/{org}/projectsV2"],listForUser:["GET \
/users/{username}/projectsV2"],listItemsForOrg:["GET /orgs/{org}/projectsV2/{project_number}/items"],listItemsForUser:["GET /users/{username}/projectsV2/{projec\
t_number}/items"],updateItemForOrg:["PATCH /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],updateItemForUser:["PATCH /users/{username}/projectsV2/{pro\
ject_number}/items/{item_id}"]},pulls:{checkIfMerged:["GET /repos/{owner}/{repo}/pulls/{pull_number}/merge"],create:["POST /repos/{owner}/{repo}/pulls"],createReplyForReviewComment:[
"POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies"],createReview:["POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],createReviewComment:[
"POST /repos/{owner}/{repo}/pulls/{pull_number}/comments"],deletePendingReview:["DELETE /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"],deleteReviewComment:[
"DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}"],dismissReview:["PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals"],get:[
"GET /repos/{owner}/{repo}/pulls/{pull_number}"],getReview:["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"],getReviewComment:["GET /repos/{\
owner}/{repo}/pulls/comments/{comment_id}"],list:["GET /repos/{owner}/{repo}/pulls"],listCommentsForReview:["GET /repos/{owner}/{repo}/pulls/{pull_number}/revie\
ws/{review_id}/comments"],listCommits:["GET /repos/{owner}/{repo}/pulls/{pull_number}/commits"],listFiles:["GET /repos/{owner}/{repo}/pulls/{pull_number}/files"],
listRequestedReviewers:["GET /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"],listReviewComments:["GET /repos/{owner}/{repo}/pulls/{pull_number}/\
comments"],listReviewCommentsForRepo:["GET /repos/{owner}/{repo}/pulls/comments"],listReviews:["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],merge:["\
PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge"],removeRequestedReviewers:["DELETE /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"],requestReviewers:[
"POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"],submitReview:["POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/events"],
update:["PATCH /repos/{owner}/{repo}/pulls/{pull_number}"],updateBranch:["PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch"],updateReview:["PUT /repo\
s/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"],updateReviewComment:["PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}"]},rateLimit:{get:["GET\
 /rate_limit"]},reactions:{createForCommitComment:["POST /repos/{owner}/{repo}/comments/{comment_id}/reactions"],createForIssue:["POST /repos/{owner}/{repo}/iss\
ues/{issue_number}/reactions"],createForIssueComment:["POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"],createForPullRequestReviewComment:["P\
OST /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"],createForRelease:["POST /repos/{owner}/{repo}/releases/{release_id}/reactions"],createForTeamDiscussionCommentInOrg:[
"POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"],createForTeamDiscussionInOrg:["POST /orgs/{org}/teams/\
{team_slug}/discussions/{discussion_number}/reactions"],deleteForCommitComment:["DELETE /repos/{owner}/{repo}/comments/{comment_id}/reactions/{reaction_id}"],deleteForIssue:[
"DELETE /repos/{owner}/{repo}/issues/{issue_number}/reactions/{reaction_id}"],deleteForIssueComment:["DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}/\
reactions/{reaction_id}"],deleteForPullRequestComment:["DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions/{reaction_id}"],deleteForRelease:["DE\
LETE /repos/{owner}/{repo}/releases/{release_id}/reactions/{reaction_id}"],deleteForTeamDiscussion:["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussio\
n_number}/reactions/{reaction_id}"],deleteForTeamDiscussionComment:["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_numb\
er}/reactions/{reaction_id}"],listForCommitComment:["GET /repos/{owner}/{repo}/comments/{comment_id}/reactions"],listForIssue:["GET /repos/{owner}/{repo}/issues\
/{issue_number}/reactions"],listForIssueComment:["GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"],listForPullRequestReviewComment:["GET /repo\
s/{owner}/{repo}/pulls/comments/{comment_id}/reactions"],listForRelease:["GET /repos/{owner}/{repo}/releases/{release_id}/reactions"],listForTeamDiscussionCommentInOrg:[
"GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"],listForTeamDiscussionInOrg:["GET /orgs/{org}/teams/{tea\
m_slug}/discussions/{discussion_number}/reactions"]},repos:{acceptInvitation:["PATCH /user/repository_invitations/{invitation_id}",{},{renamed:["repos","acceptI\
nvitationForAuthenticatedUser"]}],acceptInvitationForAuthenticatedUser:["PATCH /user/repository_invitations/{invitation_id}"],addAppAccessRestrictions:["POST /r\
epos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",{},{mapToData:"apps"}],addCollaborator:["PUT /repos/{owner}/{repo}/collaborators/{username}"],
addStatusCheckContexts:["POST /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",{},{mapToData:"contexts"}],addTeamAccessRestrictions:[
"POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",{},{mapToData:"teams"}],addUserAccessRestrictions:["POST /repos/{owner}/{repo}/bran\
ches/{branch}/protection/restrictions/users",{},{mapToData:"users"}],cancelPagesDeployment:["POST /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}/\
cancel"],checkAutomatedSecurityFixes:["GET /repos/{owner}/{repo}/automated-security-fixes"],checkCollaborator:["GET /repos/{owner}/{repo}/collaborators/{usernam\
e}"],checkImmutableReleases:["GET /repos/{owner}/{repo}/immutable-releases"],checkPrivateVulnerabilityReporting:["GET /repos/{owner}/{repo}/private-vulnerabilit\
y-reporting"],checkVulnerabilityAlerts:["GET /repos/{owner}/{repo}/vulnerability-alerts"],codeownersErrors:["GET /repos/{owner}/{repo}/codeowners/errors"],compareCommits:[
"GET /repos/{owner}/{repo}/compare/{base}...{head}"],compareCommitsWithBasehead:["GET /repos/{owner}/{repo}/compare/{basehead}"],createAttestation:["POST /repos\
/{owner}/{repo}/attestations"],createAutolink:["POST /repos/{owner}/{repo}/autolinks"],createCommitComment:["POST /repos/{owner}/{repo}/commits/{commit_sha}/com\
ments"],createCommitSignatureProtection:["POST /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"],createCommitStatus:["POST /repos/{owner}\
/{repo}/statuses/{sha}"],createDeployKey:["POST /repos/{owner}/{repo}/keys"],createDeployment:["POST /repos/{owner}/{repo}/deployments"],createDeploymentBranchPolicy:[
"POST /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"],createDeploymentProtectionRule:["POST /repos/{owner}/{repo}/environment\
s/{environment_name}/deployment_protection_rules"],createDeploymentStatus:["POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"],createDispatchEvent:[
"POST /repos/{owner}/{repo}/dispatches"],createForAuthenticatedUser:["POST /user/repos"],createFork:["POST /repos/{owner}/{repo}/forks"],createInOrg:["POST /org\
s/{org}/repos"],createOrUpdateEnvironment:["PUT /repos/{owner}/{repo}/environments/{environment_name}"],createOrUpdateFileContents:["PUT /repos/{owner}/{repo}/c\
ontents/{path}"],createOrgRuleset:["POST /orgs/{org}/rulesets"],createPagesDeployment:["POST /repos/{owner}/{repo}/pages/deployments"],createPagesSite:["POST /r\
epos/{owner}/{repo}/pages"],createRelease:["POST /repos/{owner}/{repo}/releases"],createRepoRuleset:["POST /repos/{owner}/{repo}/rulesets"],createUsingTemplate:[
"POST /repos/{template_owner}/{template_repo}/generate"],createWebhook:["POST /repos/{owner}/{repo}/hooks"],customPropertiesForReposCreateOrUpdateRepositoryValues:[
"PATCH /repos/{owner}/{repo}/properties/values"],customPropertiesForReposGetRepositoryValues:["GET /repos/{owner}/{repo}/properties/values"],declineInvitation:[
"DELETE /user/repository_invitations/{invitation_id}",{},{renamed:["repos","declineInvitationForAuthenticatedUser"]}],declineInvitationForAuthenticatedUser:["DE\
LETE /user/repository_invitations/{invitation_id}"],delete:["DELETE /repos/{owner}/{repo}"],deleteAccessRestrictions:["DELETE /repos/{owner}/{repo}/branches/{br\
anch}/protection/restrictions"],deleteAdminBranchProtection:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"],deleteAnEnvironment:["D\
ELETE /repos/{owner}/{repo}/environments/{environment_name}"],deleteAutolink:["DELETE /repos/{owner}/{repo}/autolinks/{autolink_id}"],deleteBranchProtection:["D\
ELETE /repos/{owner}/{repo}/branches/{branch}/protection"],deleteCommitComment:["DELETE /repos/{owner}/{repo}/comments/{comment_id}"],deleteCommitSignatureProtection:[
"DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"],deleteDeployKey:["DELETE /repos/{owner}/{repo}/keys/{key_id}"],deleteDeployment:[
"DELETE /repos/{owner}/{repo}/deployments/{deployment_id}"],deleteDeploymentBranchPolicy:["DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployme\
nt-branch-policies/{branch_policy_id}"],deleteFile:["DELETE /repos/{owner}/{repo}/contents/{path}"],deleteInvitation:["DELETE /repos/{owner}/{repo}/invitations/\
{invitation_id}"],deleteOrgRuleset:["DELETE /orgs/{org}/rulesets/{ruleset_id}"],deletePagesSite:["DELETE /repos/{owner}/{repo}/pages"],deletePullRequestReviewProtection:[
"DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"],deleteRelease:["DELETE /repos/{owner}/{repo}/releases/{release_id}"],
deleteReleaseAsset:["DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}"],deleteRepoRuleset:["DELETE /repos/{owner}/{repo}/rulesets/{ruleset_id}"],deleteWebhook:[
"DELETE /repos/{owner}/{repo}/hooks/{hook_id}"],disableAutomatedSecurityFixes:["DELETE /repos/{owner}/{repo}/automated-security-fixes"],disableDeploymentProtectionRule:[
"DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"],disableImmutableReleases:["DELETE /repos/{owner\
}/{repo}/immutable-releases"],disablePrivateVulnerabilityReporting:["DELETE /repos/{owner}/{repo}/private-vulnerability-reporting"],disableVulnerabilityAlerts:[
"DELETE /repos/{owner}/{repo}/vulnerability-alerts"],downloadArchive:["GET /repos/{owner}/{repo}/zipball/{ref}",{},{renamed:["repos","downloadZipballArchive"]}],
downloadTarballArchive:["GET /repos/{owner}/{repo}/tarball/{ref}"],downloadZipballArchive:["GET /repos/{owner}/{repo}/zipball/{ref}"],enableAutomatedSecurityFixes:[
"PUT /repos/{owner}/{repo}/automated-security-fixes"],enableImmutableReleases:["PUT /repos/{owner}/{repo}/immutable-releases"],enablePrivateVulnerabilityReporting:[
"PUT /repos/{owner}/{repo}/private-vulnerability-reporting"],enableVulnerabilityAlerts:["PUT /repos/{owner}/{repo}/vulnerability-alerts"],generateReleaseNotes:[
"POST /repos/{owner}/{repo}/releases/generate-notes"],get:["GET /repos/{owner}/{repo}"],getAccessRestrictions:["GET /repos/{owner}/{repo}/branches/{branch}/prot\
ection/restrictions"],getAdminBranchProtection:["GET /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"],getAllDeploymentProtectionRules:["GET /\
repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules"],getAllEnvironments:["GET /repos/{owner}/{repo}/environments"],getAllStatusCheckContexts:[
"GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts"],getAllTopics:["GET /repos/{owner}/{repo}/topics"],getAppsWithAccessToProtectedBranch:[
"GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps"],getAutolink:["GET /repos/{owner}/{repo}/autolinks/{autolink_id}"],getBranch:["GET /r\
epos/{owner}/{repo}/branches/{branch}"],getBranchProtection:["GET /repos/{owner}/{repo}/branches/{branch}/protection"],getBranchRules:["GET /repos/{owner}/{repo\
}/rules/branches/{branch}"],getClones:["GET /repos/{owner}/{repo}/traffic/clones"],getCodeFrequencyStats:["GET /repos/{owner}/{repo}/stats/code_frequency"],getCollaboratorPermissionLevel:[
"GET /repos/{owner}/{repo}/collaborators/{username}/permission"],getCombinedStatusForRef:["GET /repos/{owner}/{repo}/commits/{ref}/status"],getCommit:["GET /rep\
os/{owner}/{repo}/commits/{ref}"],getCommitActivityStats:["GET /repos/{owner}/{repo}/stats/commit_activity"],getCommitComment:["GET /repos/{owner}/{repo}/commen\
ts/{comment_id}"],getCommitSignatureProtection:["GET /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"],getCommunityProfileMetrics:["GET /\
repos/{owner}/{repo}/community/profile"],getContent:["GET /repos/{owner}/{repo}/contents/{path}"],getContributorsStats:["GET /repos/{owner}/{repo}/stats/contrib\
utors"],getCustomDeploymentProtectionRule:["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"],getDeployKey:[
"GET /repos/{owner}/{repo}/keys/{key_id}"],getDeployment:["GET /repos/{owner}/{repo}/deployments/{deployment_id}"],getDeploymentBranchPolicy:["GET /repos/{owner\
}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"],getDeploymentStatus:["GET /repos/{owner}/{repo}/deployments/{deployment\
_id}/statuses/{status_id}"],getEnvironment:["GET /repos/{owner}/{repo}/environments/{environment_name}"],getLatestPagesBuild:["GET /repos/{owner}/{repo}/pages/b\
uilds/latest"],getLatestRelease:["GET /repos/{owner}/{repo}/releases/latest"],getOrgRuleSuite:["GET /orgs/{org}/rulesets/rule-suites/{rule_suite_id}"],getOrgRuleSuites:[
"GET /orgs/{org}/rulesets/rule-suites"],getOrgRuleset:["GET /orgs/{org}/rulesets/{ruleset_id}"],getOrgRulesets:["GET /orgs/{org}/rulesets"],getPages:["GET /repo\
s/{owner}/{repo}/pages"],getPagesBuild:["GET /repos/{owner}/{repo}/pages/builds/{build_id}"],getPagesDeployment:["GET /repos/{owner}/{repo}/pages/deployments/{p\
ages_deployment_id}"],getPagesHealthCheck:["GET /repos/{owner}/{repo}/pages/health"],getParticipationStats:["GET /repos/{owner}/{repo}/stats/participation"],getPullRequestReviewProtection:[
"GET /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"],getPunchCardStats:["GET /repos/{owner}/{repo}/stats/punch_card"],getReadme:[
"GET /repos/{owner}/{repo}/readme"],getReadmeInDirectory:["GET /repos/{owner}/{repo}/readme/{dir}"],getRelease:["GET /repos/{owner}/{repo}/releases/{release_id}"],
getReleaseAsset:["GET /repos/{owner}/{repo}/releases/assets/{asset_id}"],getReleaseByTag:["GET /repos/{owner}/{repo}/releases/tags/{tag}"],getRepoRuleSuite:["GE\
T /repos/{owner}/{repo}/rulesets/rule-suites/{rule_suite_id}"],getRepoRuleSuites:["GET /repos/{owner}/{repo}/rulesets/rule-suites"],getRepoRuleset:["GET /repos/\
{owner}/{repo}/rulesets/{ruleset_id}"],getRepoRulesetHistory:["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history"],getRepoRulesetVersion:["GET /repos/{own\
er}/{repo}/rulesets/{ruleset_id}/history/{version_id}"],getRepoRulesets:["GET /repos/{owner}/{repo}/rulesets"],getStatusChecksProtection:["GET /repos/{owner}/{r\
epo}/branches/{branch}/protection/required_status_checks"],getTeamsWithAccessToProtectedBranch:["GET /repos/{owner}/{repo}/branches/{branch}/protection/restrict\
ions/teams"],getTopPaths:["GET /repos/{owner}/{repo}/traffic/popular/paths"],getTopReferrers:["GET /repos/{owner}/{repo}/traffic/popular/referrers"],getUsersWithAccessToProtectedBranch:[
"GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users"],getViews:["GET /repos/{owner}/{repo}/traffic/views"],getWebhook:["GET /repos/{owner\
}/{repo}/hooks/{hook_id}"],getWebhookConfigForRepo:["GET /repos/{owner}/{repo}/hooks/{hook_id}/config"],getWebhookDelivery:["GET /repos/{owner}/{repo}/hooks/{ho\
ok_id}/deliveries/{delivery_id}"],listActivities:["GET /repos/{owner}/{repo}/activity"],listAttestations:["GET /repos/{owner}/{repo}/attestations/{subject_diges\
t}"],listAutolinks:["GET /repos/{owner}/{repo}/autolinks"],listBranches:["GET /repos/{owner}/{repo}/branches"],listBranchesForHeadCommit:["GET /repos/{owner}/{r\
epo}/commits/{commit_sha}/branches-where-head"],listCollaborators:["GET /repos/{owner}/{repo}/collaborators"],listCommentsForCommit:["GET /repos/{owner}/{repo}/\
commits/{commit_sha}/comments"],listCommitCommentsForRepo:["GET /repos/{owner}/{repo}/comments"],listCommitStatusesForRef:["GET /repos/{owner}/{repo}/commits/{r\
ef}/statuses"],listCommits:["GET /repos/{owner}/{repo}/commits"],listContributors:["GET /repos/{owner}/{repo}/contributors"],listCustomDeploymentRuleIntegrations:[
"GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/apps"],listDeployKeys:["GET /repos/{owner}/{repo}/keys"],listDeploymentBranchPolicies:[
"GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"],listDeploymentStatuses:["GET /repos/{owner}/{repo}/deployments/{deployme\
nt_id}/statuses"],listDeployments:["GET /repos/{owner}/{repo}/deployments"],listForAuthenticatedUser:["GET /user/repos"],listForOrg:["GET /orgs/{org}/repos"],listForUser:[
"GET /users/{username}/repos"],listForks:["GET /repos/{owner}/{repo}/forks"],listInvitations:["GET /repos/{owner}/{repo}/invitations"],listInvitationsForAuthenticatedUser:[
"GET /user/repository_invitations"],listLanguages:["GET /repos/{owner}/{repo}/languages"],listPagesBuilds:["GET /repos/{owner}/{repo}/pages/builds"],listPublic:[
"GET /repositories"],listPullRequestsAssociatedWithCommit:["GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls"],listReleaseAssets:["GET /repos/{owner}/{repo}\
/releases/{release_id}/assets"],listReleases:["GET /repos/{owner}/{repo}/releases"],listTags:["GET /repos/{owner}/{repo}/tags"],listTeams:["GET /repos/{owner}/{\
repo}/teams"],listWebhookDeliveries:["GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries"],listWebhooks:["GET /repos/{owner}/{repo}/hooks"],merge:["POST /repo\
s/{owner}/{repo}/merges"],mergeUpstream:["POST /repos/{owner}/{repo}/merge-upstream"],pingWebhook:["POST /repos/{owner}/{repo}/hooks/{hook_id}/pings"],redeliverWebhookDelivery:[
"POST /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"],removeAppAccessRestrictions:["DELETE /repos/{owner}/{repo}/branches/{branch}/pro\
tection/restrictions/apps",{},{mapToData:"apps"}],removeCollaborator:["DELETE /repos/{owner}/{repo}/collaborators/{username}"],removeStatusCheckContexts:["DELET\
E /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",{},{mapToData:"contexts"}],removeStatusCheckProtection:["DELETE /repos/{ow\
ner}/{repo}/branches/{branch}/protection/required_status_checks"],removeTeamAccessRestrictions:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restr\
ictions/teams",{},{mapToData:"teams"}],removeUserAccessRestrictions:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",{},{mapToData:"\
users"}],renameBranch:["POST /repos/{owner}/{repo}/branches/{branch}/rename"],replaceAllTopics:["PUT /repos/{owner}/{repo}/topics"],requestPagesBuild:["POST /re\
pos/{owner}/{repo}/pages/builds"],setAdminBranchProtection:["POST /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"],setAppAccessRestrictions:[
"PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",{},{mapToData:"apps"}],setStatusCheckContexts:["PUT /repos/{owner}/{repo}/branches/{b\
ranch}/protection/required_status_checks/contexts",{},{mapToData:"contexts"}],setTeamAccessRestrictions:["PUT /repos/{owner}/{repo}/branches/{branch}/protection\
/restrictions/teams",{},{mapToData:"teams"}],setUserAccessRestrictions:["PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",{},{mapToData:"\
users"}],testPushWebhook:["POST /repos/{owner}/{repo}/hooks/{hook_id}/tests"],transfer:["POST /repos/{owner}/{repo}/transfer"],update:["PATCH /repos/{owner}/{re\
po}"],updateBranchProtection:["PUT /repos/{owner}/{repo}/branches/{branch}/protection"],updateCommitComment:["PATCH /repos/{owner}/{repo}/comments/{comment_id}"],
updateDeploymentBranchPolicy:["PUT /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"],updateInformationAboutPagesSite:[
"PUT /repos/{owner}/{repo}/pages"],updateInvitation:["PATCH /repos/{owner}/{repo}/invitations/{invitation_id}"],updateOrgRuleset:["PUT /orgs/{org}/rulesets/{rul\
eset_id}"],updatePullRequestReviewProtection:["PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"],updateRelease:["PATCH /r\
epos/{owner}/{repo}/releases/{release_id}"],updateReleaseAsset:["PATCH /repos/{owner}/{repo}/releases/assets/{asset_id}"],updateRepoRuleset:["PUT /repos/{owner}\
/{repo}/rulesets/{ruleset_id}"],updateStatusCheckPotection:["PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks",{},{renamed:["repo\
s","updateStatusCheckProtection"]}],updateStatusCheckProtection:["PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"],updateWebhook:[
"PATCH /repos/{owner}/{repo}/hooks/{hook_id}"],updateWebhookConfigForRepo:["PATCH /repos/{owner}/{repo}/hooks/{hook_id}/config"],uploadReleaseAsset:["POST /repo\
s/{owner}/{repo}/releases/{release_id}/assets{?name,label}",{baseUrl:"https://uploads.github.com"}]},search:{code:["GET /search/code"],commits:["GET /search/com\
mits"],issuesAndPullRequests:["GET /search/issues"],labels:["GET /search/labels"],repos:["GET /search/repositories"],topics:["GET /search/topics"],users:["GET /\
search/users"]},secretScanning:{createPushProtectionBypass:["POST /repos/{owner}/{repo}/secret-scanning/push-protection-bypasses"],getAlert:["GET /repos/{owner}\
/{repo}/secret-scanning/alerts/{alert_number}"],getScanHistory:["GET /repos/{owner}/{repo}/secret-scanning/scan-history"],listAlertsForOrg:["GET /orgs/{org}/sec\
ret-scanning/alerts"],listAlertsForRepo:["GET /repos/{owner}/{repo}/secret-scanning/alerts"],listLocationsForAlert:["GET /repos/{owner}/{repo}/secret-scanning/a\
lerts/{alert_number}/locations"],listOrgPatternConfigs:["GET /orgs/{org}/secret-scanning/pattern-configurations"],updateAlert:["PATCH /repos/{owner}/{repo}/secr\
et-scanning/alerts/{alert_number}"],updateOrgPatternConfigs:["PATCH /orgs/{org}/secret-scanning/pattern-configurations"]},securityAdvisories:{createFork:["POST \
/repos/{owner}/{repo}/security-advisories/{ghsa_id}/forks"],createPrivateVulnerabilityReport:["POST /repos/{owner}/{repo}/security-advisories/reports"],createRepositoryAdvisory:[
"POST /repos/{owner}/{repo}/security-advisories"],createRepositoryAdvisoryCveRequest:["POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/cve"],getGlobalAdvisory:[
"GET /advisories/{ghsa_id}"],getRepositoryAdvisory:["GET /repos/{owner}/{repo}/security-advisories/{ghsa_id}"],listGlobalAdvisories:["GET /advisories"],listOrgRepositoryAdvisories:[
"GET /orgs/{org}/security-advisories"],listRepositoryAdvisories:["GET /repos/{owner}/{repo}/security-advisories"],updateRepositoryAdvisory:["PATCH /repos/{owner\
}/{repo}/security-advisories/{ghsa_id}"]},teams:{addOrUpdateMembershipForUserInOrg:["PUT /orgs/{org}/teams/{team_slug}/memberships/{username}"],addOrUpdateRepoPermissionsInOrg:[
"PUT /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"],checkPermissionsForRepoInOrg:["GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"],create:["POST \
/orgs/{org}/teams"],createDiscussionCommentInOrg:["POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments"],createDiscussionInOrg:["POST /o\
rgs/{org}/teams/{team_slug}/discussions"],deleteDiscussionCommentInOrg:["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_\
number}"],deleteDiscussionInOrg:["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"],deleteInOrg:["DELETE /orgs/{org}/teams/{team_slug}"],getByName:[
"GET /orgs/{org}/teams/{team_slug}"],getDiscussionCommentInOrg:["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"],getDiscussionInOrg:[
"GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"],getMembershipForUserInOrg:["GET /orgs/{org}/teams/{team_slug}/memberships/{username}"],list:[
"GET /orgs/{org}/teams"],listChildInOrg:["GET /orgs/{org}/teams/{team_slug}/teams"],listDiscussionCommentsInOrg:["GET /orgs/{org}/teams/{team_slug}/discussions/\
{discussion_number}/comments"],listDiscussionsInOrg:["GET /orgs/{org}/teams/{team_slug}/discussions"],listForAuthenticatedUser:["GET /user/teams"],listMembersInOrg:[
"GET /orgs/{org}/teams/{team_slug}/members"],listPendingInvitationsInOrg:["GET /orgs/{org}/teams/{team_slug}/invitations"],listReposInOrg:["GET /orgs/{org}/team\
s/{team_slug}/repos"],removeMembershipForUserInOrg:["DELETE /orgs/{org}/teams/{team_slug}/memberships/{username}"],removeRepoInOrg:["DELETE /orgs/{org}/teams/{t\
eam_slug}/repos/{owner}/{repo}"],updateDiscussionCommentInOrg:["PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"],
updateDiscussionInOrg:["PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"],updateInOrg:["PATCH /orgs/{org}/teams/{team_slug}"]},users:{addEmailForAuthenticated:[
"POST /user/emails",{},{renamed:["users","addEmailForAuthenticatedUser"]}],addEmailForAuthenticatedUser:["POST /user/emails"],addSocialAccountForAuthenticatedUser:[
"POST /user/social_accounts"],block:["PUT /user/blocks/{username}"],checkBlocked:["GET /user/blocks/{username}"],checkFollowingForUser:["GET /users/{username}/f\
ollowing/{target_user}"],checkPersonIsFollowedByAuthenticated:["GET /user/following/{username}"],createGpgKeyForAuthenticated:["POST /user/gpg_keys",{},{renamed:[
"users","createGpgKeyForAuthenticatedUser"]}],createGpgKeyForAuthenticatedUser:["POST /user/gpg_keys"],createPublicSshKeyForAuthenticated:["POST /user/keys",{},
{renamed:["users","createPublicSshKeyForAuthenticatedUser"]}],createPublicSshKeyForAuthenticatedUser:["POST /user/keys"],createSshSigningKeyForAuthenticatedUser:[
"POST /user/ssh_signing_keys"],deleteAttestationsBulk:["POST /users/{username}/attestations/delete-request"],deleteAttestationsById:["DELETE /users/{username}/a\
ttestations/{attestation_id}"],deleteAttestationsBySubjectDigest:["DELETE /users/{username}/attestations/digest/{subject_digest}"],deleteEmailForAuthenticated:[
"DELETE /user/emails",{},{renamed:["users","deleteEmailForAuthenticatedUser"]}],deleteEmailForAuthenticatedUser:["DELETE /user/emails"],deleteGpgKeyForAuthenticated:[
"DELETE /user/gpg_keys/{gpg_key_id}",{},{renamed:["users","deleteGpgKeyForAuthenticatedUser"]}],deleteGpgKeyForAuthenticatedUser:["DELETE /user/gpg_keys/{gpg_ke\
y_id}"],deletePublicSshKeyForAuthenticated:["DELETE /user/keys/{key_id}",{},{renamed:["users","deletePublicSshKeyForAuthenticatedUser"]}],deletePublicSshKeyForAuthenticatedUser:[
"DELETE /user/keys/{key_id}"],deleteSocialAccountForAuthenticatedUser:["DELETE /user/social_accounts"],deleteSshSigningKeyForAuthenticatedUser:["DELETE /user/ss\
h_signing_keys/{ssh_signing_key_id}"],follow:["PUT /user/following/{username}"],getAuthenticated:["GET /user"],getById:["GET /user/{account_id}"],getByUsername:[
"GET /users/{username}"],getContextForUser:["GET /users/{username}/hovercard"],getGpgKeyForAuthenticated:["GET /user/gpg_keys/{gpg_key_id}",{},{renamed:["users",
"getGpgKeyForAuthenticatedUser"]}],getGpgKeyForAuthenticatedUser:["GET /user/gpg_keys/{gpg_key_id}"],getPublicSshKeyForAuthenticated:["GET /user/keys/{key_id}",
{},{renamed:["users","getPublicSshKeyForAuthenticatedUser"]}],getPublicSshKeyForAuthenticatedUser:["GET /user/keys/{key_id}"],getSshSigningKeyForAuthenticatedUser:[
"GET /user/ssh_signing_keys/{ssh_signing_key_id}"],list:["GET /users"],listAttestations:["GET /users/{username}/attestations/{subject_digest}"],listAttestationsBulk:[
"POST /users/{username}/attestations/bulk-list{?per_page,before,after}"],listBlockedByAuthenticated:["GET /user/blocks",{},{renamed:["users","listBlockedByAuthe\
nticatedUser"]}],listBlockedByAuthenticatedUser:["GET /user/blocks"],listEmailsForAuthenticated:["GET /user/emails",{},{renamed:["users","listEmailsForAuthentic\
atedUser"]}],listEmailsForAuthenticatedUser:["GET /user/emails"],listFollowedByAuthenticated:["GET /user/following",{},{renamed:["users","listFollowedByAuthenti\
catedUser"]}],listFollowedByAuthenticatedUser:["GET /user/following"],listFollowersForAuthenticatedUser:["GET /user/followers"],listFollowersForUser:["GET /user\
s/{username}/followers"],listFollowingForUser:["GET /users/{username}/following"],listGpgKeysForAuthenticated:["GET /user/gpg_keys",{},{renamed:["users","listGp\
gKeysForAuthenticatedUser"]}],listGpgKeysForAuthenticatedUser:["GET /user/gpg_keys"],listGpgKeysForUser:["GET /users/{username}/gpg_keys"],listPublicEmailsForAuthenticated:[
"GET /user/public_emails",{},{renamed:["users","listPublicEmailsForAuthenticatedUser"]}],listPublicEmailsForAuthenticatedUser:["GET /user/public_emails"],listPublicKeysForUser:[
"GET /users/{username}/keys"],listPublicSshKeysForAuthenticated:["GET /user/keys",{},{renamed:["users","listPublicSshKeysForAuthenticatedUser"]}],listPublicSshKeysForAuthenticatedUser:[
"GET /user/keys"],listSocialAccountsForAuthenticatedUser:["GET /user/social_accounts"],listSocialAccountsForUser:["GET /users/{username}/social_accounts"],listSshSigningKeysForAuthenticatedUser:[
"GET /user/ssh_signing_keys"],listSshSigningKeysForUser:["GET /users/{username}/ssh_signing_keys"],setPrimaryEmailVisibilityForAuthenticated:["PATCH /user/email\
/visibility",{},{renamed:["users","setPrimaryEmailVisibilityForAuthenticatedUser"]}],setPrimaryEmailVisibilityForAuthenticatedUser:["PATCH /user/email/visibilit\
y"],unblock:["DELETE /user/blocks/{username}"],unfollow:["DELETE /user/following/{username}"],updateAuthenticated:["PATCH /user"]}},r=e2,i2=new Map;for(let[e3,t3]of Object.
entries(r))for(let[n2,s3]of Object.entries(t3)){let[r3,o5,u4]=s3,[d5,f4]=r3.split(/ /),a4=Object.assign({method:d5,url:f4},o5);i2.has(e3)||i2.set(e3,new Map),i2.
get(e3).set(n2,{scope:e3,methodName:n2,endpointDefaults:a4,decorations:u4})}var g4={has({scope:e3},t3){return i2.get(e3).has(t3)},getOwnPropertyDescriptor(e3,t3){
return{value:this.get(e3,t3),configurable:!0,writable:!0,enumerable:!0}},defineProperty(e3,t3,n2){return Object.defineProperty(e3.cache,t3,n2),!0},deleteProperty(e3,t3){
return delete e3.cache[t3],!0},ownKeys({scope:e3}){return[...i2.get(e3).keys()]},set(e3,t3,n2){return e3.cache[t3]=n2},get({octokit:e3,scope:t3,cache:n2},s3){if(n2[s3])
return n2[s3];let r3=i2.get(t3).get(s3);if(!r3)return;let{endpointDefaults:o5,decorations:u4}=r3;return u4?n2[s3]=b6(e3,t3,s3,o5,u4):n2[s3]=e3.request.defaults(
o5),n2[s3]}};function w2(e3){let t3={};for(let n2 of i2.keys())t3[n2]=new Proxy({octokit:e3,scope:n2,cache:{}},g4);return t3}function b6(e3,t3,n2,s3,r3){let o5=e3.
request.defaults(s3);function u4(...d5){let f4=o5.endpoint.merge(...d5);if(r3.mapToData)return f4=Object.assign({},f4,{data:f4[r3.mapToData],[r3.mapToData]:void 0}),
o5(f4);if(r3.renamed){let[a4,p5]=r3.renamed;e3.log.warn(`octokit.${t3}.${n2}() has been renamed to octokit.${a4}.${p5}()`)}if(r3.deprecated&&e3.log.warn(r3.deprecated),
r3.renamedParameters){let a4=o5.endpoint.merge(...d5);for(let[p5,c3]of Object.entries(r3.renamedParameters))p5 in a4&&(e3.log.warn(`"${p5}" parameter is depreca\
ted for "octokit.${t3}.${n2}()". Use "${c3}" instead`),c3 in a4||(a4[c3]=a4[p5]),delete a4[p5]);return o5(a4)}return o5(...d5)}return Object.assign(u4,o5)}function r2(o5){
return{rest:w2(o5)}}r2.VERSION=o3;function s2(o5){let t3=w2(o5);return{...t3,rest:t3}}s2.VERSION=o3;var w3="0.0.0-development";function b7(e3){if(!e3.data)return{
...e3,data:[]};if(!(("total_count"in e3.data||"total_commits"in e3.data)&&!("url"in e3.data)))return e3;let r3=e3.data.incomplete_results,o5=e3.data.repository_selection,
n2=e3.data.total_count,i3=e3.data.total_commits;delete e3.data.incomplete_results,delete e3.data.repository_selection,delete e3.data.total_count,delete e3.data.
total_commits;let a4=Object.keys(e3.data)[0],t3=e3.data[a4];return e3.data=t3,typeof r3<"u"&&(e3.data.incomplete_results=r3),typeof o5<"u"&&(e3.data.repository_selection=
o5),e3.data.total_count=n2,e3.data.total_commits=i3,e3}function g5(e3,s3,r3){let o5=typeof s3=="function"?s3.endpoint(r3):e3.request.endpoint(s3,r3),n2=typeof s3==
"function"?s3:e3.request,i3=o5.method,a4=o5.headers,t3=o5.url;return{[Symbol.asyncIterator]:()=>({async next(){if(!t3)return{done:!0};try{let c3=await n2({method:i3,
url:t3,headers:a4}),p5=b7(c3);if(t3=((p5.headers.link||"").match(/<([^<>]+)>;\s*rel="next"/)||[])[1],!t3&&"total_commits"in p5.data){let E4=new URL(p5.url),u4=E4.
searchParams,G2=parseInt(u4.get("page")||"1",10),_3=parseInt(u4.get("per_page")||"250",10);G2*_3<p5.data.total_commits&&(u4.set("page",String(G2+1)),t3=E4.toString())}
return{value:p5}}catch(c3){if(c3.status!==409)throw c3;return t3="",{value:{status:200,headers:{},data:[]}}}}})}}function T2(e3,s3,r3,o5){return typeof r3=="fun\
ction"&&(o5=r3,r3=void 0),m4(e3,[],g5(e3,s3,r3)[Symbol.asyncIterator](),o5)}function m4(e3,s3,r3,o5){return r3.next().then(n2=>{if(n2.done)return s3;let i3=!1;function a4(){
i3=!0}return s3=s3.concat(o5?o5(n2.value,a4):n2.value.data),i3?s3:m4(e3,s3,r3,o5)})}var f3=Object.assign(T2,{iterator:g5});function d4(e3){return{paginate:Object.
assign(T2.bind(null,e3),{iterator:g5.bind(null,e3)})}}d4.VERSION=w3;var context=new Context,o4=getApiBaseUrl(),defaults={baseUrl:o4,request:{agent:getProxyAgent(
o4),fetch:getProxyFetch(o4)}},GitHub=k3.plugin(r2,d4).defaults(defaults);function getOctokitOptions(s3,i3){let t3=Object.assign({},i3||{}),r3=getAuthString(s3,t3);
r3&&(t3.auth=r3);let n2=getUserAgentWithOrchestrationId(t3.userAgent);return n2&&(t3.userAgent=n2),t3}var context2=new Context;function getOctokit(t3,o5,...n2){
let i3=GitHub.plugin(...n2);return new i3(getOctokitOptions(t3,o5))}var __webpack_exports__context=__webpack_exports__._,__webpack_exports__getOctokit=__webpack_exports__.
Q;export{__webpack_exports__context as context,__webpack_exports__getOctokit as getOctokit};
