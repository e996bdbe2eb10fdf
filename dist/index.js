var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;
var __getProtoOf=Object.getPrototypeOf;var __hasOwnProp=Object.prototype.hasOwnProperty;var __commonJS=(cb,mod)=>function __require(){try{return mod||(0,cb[__getOwnPropNames(
cb)[0]])((mod={exports:{}}).exports,mod),mod.exports}catch(e){throw mod=0,e}};var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],
enumerable:true})};var __copyProps=(to,from,except,desc)=>{if(from&&typeof from==="object"||typeof from==="function"){for(let key of __getOwnPropNames(from))if(!__hasOwnProp.
call(to,key)&&key!==except)__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable})}return to};var __toESM=(mod,isNodeMode,target)=>(target=
mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{value:mod,enumerable:true}):target,mod));var require_os=__commonJS(
{"builtin:os"(exports,module){module.exports=process.getBuiltinModule("os")}});var require_crypto=__commonJS({"builtin:crypto"(exports,module){module.exports=process.
getBuiltinModule("crypto")}});var require_fs=__commonJS({"builtin:fs"(exports,module){module.exports=process.getBuiltinModule("fs")}});var require_path=__commonJS(
{"builtin:path"(exports,module){module.exports=process.getBuiltinModule("path")}});var require_promises=__commonJS({"builtin:node:timers/promises"(exports,module){
module.exports=process.getBuiltinModule("node:timers/promises")}});var require_node_crypto=__commonJS({"builtin:node:crypto"(exports,module){module.exports=process.
getBuiltinModule("node:crypto")}});var require_node_fs=__commonJS({"builtin:node:fs"(exports,module){module.exports=process.getBuiltinModule("node:fs")}});var require_node_http=__commonJS(
{"builtin:node:http"(exports,module){module.exports=process.getBuiltinModule("node:http")}});var require_node_os=__commonJS({"builtin:node:os"(exports,module){module.
exports=process.getBuiltinModule("node:os")}});var require_node_path=__commonJS({"builtin:node:path"(exports,module){module.exports=process.getBuiltinModule("no\
de:path")}});var require_node_https=__commonJS({"builtin:node:https"(exports,module){module.exports=process.getBuiltinModule("node:https")}});var require_node_stream=__commonJS(
{"builtin:node:stream"(exports,module){module.exports=process.getBuiltinModule("node:stream")}});var require_node_tls=__commonJS({"builtin:node:tls"(exports,module){
module.exports=process.getBuiltinModule("node:tls")}});var os=__toESM(require_os());function toCommandValue(input){if(input===null||input===void 0){return""}else if(typeof input===
"string"||input instanceof String){return input}return JSON.stringify(input)}function toCommandProperties(annotationProperties){if(!Object.keys(annotationProperties).
length){return{}}return{title:annotationProperties.title,file:annotationProperties.file,line:annotationProperties.startLine,endLine:annotationProperties.endLine,
col:annotationProperties.startColumn,endColumn:annotationProperties.endColumn}}function issueCommand(command,properties,message){const cmd=new Command(command,properties,
message);process.stdout.write(cmd.toString()+os.EOL)}var CMD_STRING="::";var Command=class{constructor(command,properties,message){if(!command){command="missing\
.command"}this.command=command;this.properties=properties;this.message=message}toString(){let cmdStr=CMD_STRING+this.command;if(this.properties&&Object.keys(this.
properties).length>0){cmdStr+=" ";let first=true;for(const key in this.properties){if(this.properties.hasOwnProperty(key)){const val=this.properties[key];if(val){
if(first){first=false}else{cmdStr+=","}cmdStr+=`${key}=${escapeProperty(val)}`}}}}cmdStr+=`${CMD_STRING}${escapeData(this.message)}`;return cmdStr}};function escapeData(s){
return toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}function escapeProperty(s){return toCommandValue(s).replace(/%/g,"%25").replace(
/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}var crypto=__toESM(require_crypto());var fs=__toESM(require_fs());var os2=__toESM(require_os());
function issueFileCommand(command,message){const filePath=process.env[`GITHUB_${command}`];if(!filePath){throw new Error(`Unable to find environment variable fo\
r file command ${command}`)}if(!fs.existsSync(filePath)){throw new Error(`Missing file at path: ${filePath}`)}fs.appendFileSync(filePath,`${toCommandValue(message)}${os2.
EOL}`,{encoding:"utf8"})}function prepareKeyValueMessage(key,value){const delimiter2=`ghadelimiter_${crypto.randomUUID()}`;const convertedValue=toCommandValue(value);
if(key.includes(delimiter2)){throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter2}"`)}if(convertedValue.includes(delimiter2)){
throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter2}"`)}return`${key}<<${delimiter2}${os2.EOL}${convertedValue}${os2.EOL}${delimiter2}`}
var os3=__toESM(require_os());var path=__toESM(require_path());function getProxyUrl(reqUrl){const usingSsl=reqUrl.protocol==="https:";if(checkBypass(reqUrl)){return void 0}
const proxyVar=(()=>{if(usingSsl){return process.env["https_proxy"]||process.env["HTTPS_PROXY"]}else{return process.env["http_proxy"]||process.env["HTTP_PROXY"]}})();
if(proxyVar){try{return new DecodedURL(proxyVar)}catch(_a2){if(!proxyVar.startsWith("http://")&&!proxyVar.startsWith("https://"))return new DecodedURL(`http://${proxyVar}`)}}else{
return void 0}}function checkBypass(reqUrl){if(!reqUrl.hostname){return false}const reqHost=reqUrl.hostname;if(isLoopbackAddress(reqHost)){return true}const noProxy=process.
env["no_proxy"]||process.env["NO_PROXY"]||"";if(!noProxy){return false}let reqPort;if(reqUrl.port){reqPort=Number(reqUrl.port)}else if(reqUrl.protocol==="http:"){
reqPort=80}else if(reqUrl.protocol==="https:"){reqPort=443}const upperReqHosts=[reqUrl.hostname.toUpperCase()];if(typeof reqPort==="number"){upperReqHosts.push(
`${upperReqHosts[0]}:${reqPort}`)}for(const upperNoProxyItem of noProxy.split(",").map(x=>x.trim().toUpperCase()).filter(x=>x)){if(upperNoProxyItem==="*"||upperReqHosts.
some(x=>x===upperNoProxyItem||x.endsWith(`.${upperNoProxyItem}`)||upperNoProxyItem.startsWith(".")&&x.endsWith(`${upperNoProxyItem}`))){return true}}return false}
function isLoopbackAddress(host){const hostLower=host.toLowerCase();return hostLower==="localhost"||hostLower.startsWith("127.")||hostLower.startsWith("[::1]")||
hostLower.startsWith("[0:0:0:0:0:0:0:1]")}var DecodedURL=class extends URL{constructor(url2,base){super(url2,base);this._decodedUsername=decodeURIComponent(super.
username);this._decodedPassword=decodeURIComponent(super.password)}get username(){return this._decodedUsername}get password(){return this._decodedPassword}};var import_os=__toESM(
require_os());var import_fs=__toESM(require_fs());var __awaiter=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(
function(resolve){resolve(value)})}return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(
e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve(result.value):adopt(result.value).
then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};var{access,appendFile,writeFile}=import_fs.promises;var SUMMARY_ENV_VAR="\
GITHUB_STEP_SUMMARY";var Summary=class{constructor(){this._buffer=""}filePath(){return __awaiter(this,void 0,void 0,function*(){if(this._filePath){return this._filePath}
const pathFromEnv=process.env[SUMMARY_ENV_VAR];if(!pathFromEnv){throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runt\
ime environment supports job summaries.`)}try{yield access(pathFromEnv,import_fs.constants.R_OK|import_fs.constants.W_OK)}catch(_a2){throw new Error(`Unable to \
access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`)}this._filePath=pathFromEnv;return this._filePath})}wrap(tag,content,attrs={}){
const htmlAttrs=Object.entries(attrs).map(([key,value])=>` ${key}="${value}"`).join("");if(!content){return`<${tag}${htmlAttrs}>`}return`<${tag}${htmlAttrs}>${content}\
</${tag}>`}write(options){return __awaiter(this,void 0,void 0,function*(){const overwrite=!!(options===null||options===void 0?void 0:options.overwrite);const filePath=yield this.
filePath();const writeFunc=overwrite?writeFile:appendFile;yield writeFunc(filePath,this._buffer,{encoding:"utf8"});return this.emptyBuffer()})}clear(){return __awaiter(
this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:true})})}stringify(){return this._buffer}isEmptyBuffer(){return this._buffer.length===
0}emptyBuffer(){this._buffer="";return this}addRaw(text,addEOL=false){this._buffer+=text;return addEOL?this.addEOL():this}addEOL(){return this.addRaw(import_os.
EOL)}addCodeBlock(code,lang){const attrs=Object.assign({},lang&&{lang});const element=this.wrap("pre",this.wrap("code",code),attrs);return this.addRaw(element).
addEOL()}addList(items,ordered=false){const tag=ordered?"ol":"ul";const listItems=items.map(item=>this.wrap("li",item)).join("");const element=this.wrap(tag,listItems);
return this.addRaw(element).addEOL()}addTable(rows){const tableBody=rows.map(row=>{const cells=row.map(cell=>{if(typeof cell==="string"){return this.wrap("td",cell)}
const{header,data,colspan,rowspan}=cell;const tag=header?"th":"td";const attrs=Object.assign(Object.assign({},colspan&&{colspan}),rowspan&&{rowspan});return this.
wrap(tag,data,attrs)}).join("");return this.wrap("tr",cells)}).join("");const element=this.wrap("table",tableBody);return this.addRaw(element).addEOL()}addDetails(label,content){
const element=this.wrap("details",this.wrap("summary",label)+content);return this.addRaw(element).addEOL()}addImage(src,alt,options){const{width,height}=options||
{};const attrs=Object.assign(Object.assign({},width&&{width}),height&&{height});const element=this.wrap("img",null,Object.assign({src,alt},attrs));return this.addRaw(
element).addEOL()}addHeading(text,level){const tag=`h${level}`;const allowedTag=["h1","h2","h3","h4","h5","h6"].includes(tag)?tag:"h1";const element=this.wrap(allowedTag,
text);return this.addRaw(element).addEOL()}addSeparator(){const element=this.wrap("hr",null);return this.addRaw(element).addEOL()}addBreak(){const element=this.
wrap("br",null);return this.addRaw(element).addEOL()}addQuote(text,cite){const attrs=Object.assign({},cite&&{cite});const element=this.wrap("blockquote",text,attrs);
return this.addRaw(element).addEOL()}addLink(text,href){const element=this.wrap("a",text,{href});return this.addRaw(element).addEOL()}};var _summary=new Summary;
var summary=_summary;var ExitCode;(function(ExitCode2){ExitCode2[ExitCode2["Success"]=0]="Success";ExitCode2[ExitCode2["Failure"]=1]="Failure"})(ExitCode||(ExitCode=
{}));function setSecret(secret){issueCommand("add-mask",{},secret)}function getInput(name,options){const val=process.env[`INPUT_${name.replace(/ /g,"_").toUpperCase()}`]||
"";if(options&&options.required&&!val){throw new Error(`Input required and not supplied: ${name}`)}if(options&&options.trimWhitespace===false){return val}return val.
trim()}function setOutput(name,value){const filePath=process.env["GITHUB_OUTPUT"]||"";if(filePath){return issueFileCommand("OUTPUT",prepareKeyValueMessage(name,
value))}process.stdout.write(os3.EOL);issueCommand("set-output",{name},toCommandValue(value))}function debug(message){issueCommand("debug",{},message)}function error(message,properties={}){
issueCommand("error",toCommandProperties(properties),message instanceof Error?message.toString():message)}function warning(message,properties={}){issueCommand("\
warning",toCommandProperties(properties),message instanceof Error?message.toString():message)}function notice(message,properties={}){issueCommand("notice",toCommandProperties(
properties),message instanceof Error?message.toString():message)}function info(message){process.stdout.write(message+os3.EOL)}var MIN_LENGTH=4;var secrets=new Set;
function maskSecret(secret,username=""){const text=secret.trim();if(text==="")return;if(text.length<MIN_LENGTH){warning("A secret is shorter than four character\
s, so it can't be masked. Use a longer one.");return}for(const form of new Set(listForms(secret,username))){if(form.trim().length<MIN_LENGTH)continue;secrets.add(
form);setSecret(form)}}var listForms=(secret,username)=>[...secret.split(/[\r\n]+/),...[secret,secret.trim()].flatMap(text=>[text,JSON.stringify(text).slice(1,-1),
encodeURIComponent(text.toWellFormed()),new URLSearchParams({"":text}).toString().slice(1),escapeHtml(text,"&#39;"),escapeHtml(text,"&#x27;"),toBase64(text),toBase64(
`${username}:${text}`)])];var escapeHtml=(text,apostrophe)=>text.replaceAll("&","&amp;").replaceAll("<","&lt;").replaceAll(">","&gt;").replaceAll('"',"&quot;").
replaceAll("'",apostrophe);var toBase64=text=>Buffer.from(text).toString("base64");function maskHeader(value){const[,scheme="",credentials=""]=/^(\w+)\s+(\S+)$/.
exec(value)??[];const isBasic=scheme.toLowerCase()==="basic";const pair=isBasic?Buffer.from(credentials,"base64").toString():"";const[username="",...password]=pair.
split(":");const cookies=value.split(/;\s*/).map(part=>part.replace(/^[^=]*=/,"").replace(/^"(.*)"$/,"$1"));for(const secret of[value,credentials,...cookies,username,
password.join(":")])if(secret.length>=MIN_LENGTH)maskSecret(secret)}function maskProxyPassword(proxy){const address=proxy.includes("://")?proxy:`http://${proxy}`;
const{username="",password=""}=URL.parse(address)??{};maskSecret(password,username);maskSecret(decode(password),decode(username))}function decode(text){try{return decodeURIComponent(
text)}catch{return text}}function redact(text){const longestFirst=[...secrets].toSorted((a,b)=>b.length-a.length);let redacted=text;for(const secret of longestFirst)
redacted=redacted.replaceAll(secret,"***");return redacted}var MAX_TEXT_LENGTH=1e4;function toSafeLine(text,limit=200){const cut=redact(text.slice(0,MAX_TEXT_LENGTH).
toWellFormed());const visible=cut.replace(new RegExp("\\p{Cf}","gu"),"");const clean=redact(visible).replace(/[\p{C}\p{Z}]+/gu," ").trim().replace(/^::/,": :").
replaceAll("##[","# #[");if(clean.length<=limit)return clean;return`${clean.slice(0,limit-1).toWellFormed()}\u2026`}var isPathSegment=text=>text.trim()!==""&&text!==
"."&&text!==".."&&!new RegExp("\\p{C}","u").test(text);var formatId=id2=>toSafeLine(id2,60);var formatCount=(count,noun)=>`${count} ${noun}${count===1?"":"s"}`;
var joinNonEmpty=(parts,between)=>parts.filter(part=>part!=="").join(between);function formatCommaList(names,max=3){const more=names.length-max;const shown=names.
slice(0,max).join(", ");return more>0?`${shown} and ${more} more`:shown}var UNITS=[[3600,"h"],[60,"min"],[1,"s"]];function formatDuration(ms){let rest=Math.round(
ms/1e3);const parts=[];for(const[seconds,unit]of UNITS){const count=Math.floor(rest/seconds);rest-=count*seconds;if(count>0)parts.push(`${count} ${unit}`)}return parts.
join(" ")||"0 s"}var OPEN="Open the integration in Zylon";var LOOK_FIRST="First check in Zylon whether the ingest is still running";var ERRORS={"invalid-input":[
"Some inputs are invalid",'Correct the "with:" block of the step, or the secret or variable that it uses. Nothing was changed in Zylon'],connect:["Can't reach Z\
ylon","Check that Zylon is running, then base-url, then the proxy and firewall between this runner and Zylon"],tls:["Can't verify that this is Zylon","Set ca-ce\
rtificate to the authority that issued its certificate, correct the host in base-url, or renew the certificate"],"connection-lost":["The connection to Zylon was\
 lost","Raise the time limit of any proxy in between, or check Zylon's log"],timeout:["Zylon didn't answer in time","Check the load of Zylon and of any proxy in\
 front of it"],"server-error":["Zylon, or a proxy in front of it, failed","Run the step again later. If it fails again, check the logs of Zylon and of any proxy\
 in front of it"],"rate-limited":["Zylon is limiting requests","Run the step later and less often, or lower max-parallel"],"not-api":["Something else answered i\
n place of Zylon","Correct base-url: redirects are not followed. Behind a login proxy, let requests to /api/ through, or set extra-headers. If a proxy is named,\
 have it allow Zylon's host, or add the host to no_proxy"],unauthorized:["Zylon answered 401","Create a new Workspace API token with the account that created th\
e integration and store it in the secret that api-token uses. If a gateway in front of Zylon answered, set extra-headers"],forbidden:["Zylon answered 403","Chec\
k organization. Then ask a Zylon administrator whether the account of api-token lacks a permission, or the connector is disabled"],"not-found":["Zylon didn't fi\
nd what was requested","Correct integration-id (an update of Zylon may change ids), project-id or organization, or use the token of the account that created the\
 integration"],"wrong-type":["The integration has a different type","Correct integration-type, or remove it"],"bad-request":["Zylon refused the request","If thi\
s is about the integration, check its set-up and credentials in Zylon; otherwise, ask a Zylon administrator"],"unexpected-response":["Zylon's answer is not as d\
ocumented","Open an issue for this action, with your Zylon version"],"incomplete-list":["Zylon's list is incomplete","Run the step again, and check the proxies \
between this runner and Zylon"],"no-integration":["The account of api-token has no such integration","Use the token of the account that created it, set integrat\
ion-id, or create one in Zylon"],ambiguous:["Several integrations match","Set integration-id to one of them, to several, or to all"],"not-configured":["The inte\
gration has nothing to read yet",`${OPEN} and choose the space, site or folder that it reads`],"create-unknown":["Zylon may have created the integration","Look \
in Zylon for a new integration. If there is none after a few minutes, run the step again"],"already-running":["Another ingest of this integration is already run\
ning","Run the step again once the other ingest has ended. Put all workflows that ingest this integration in the same concurrency group"],"sync-error":["Zylon r\
eported that the ingest failed",`${OPEN}, then check the source and Zylon's access to it. If its password has changed, send the new one with configure: update. \
If the integration uses OAuth, connect it again in Zylon`],"stream-cut":["Zylon stopped reporting before the ingest ended","Check Zylon's log to see whether Zyl\
on restarted. If it didn't, raise the time limit of any proxy in between"],"wait-timeout":["It took longer than wait-timeout-seconds","Raise wait-timeout-second\
s. If nothing moves, check Zylon's log"],"nothing-indexed":["No document is indexed",`${OPEN} and check what it reads, then check project-id. If the source may \
be empty, set min-items: 0, or leave this integration out`],"too-few-items":["There are fewer than min-items","Check the source and Zylon's access to it. If the\
 number is right, lower min-items"],"too-many-removed":["Too many documents were removed","Check the source and Zylon's access to it, then ingest again. If the \
removal was intended, the next run accepts what is there; close the failure issue, if one is open"],"too-many-failed":["Too many documents are failing","Correct\
 these documents, exclude them in the source, or raise max-failed"],"not-searchable":["The search doesn't find every text of expect-search","Check that the sour\
ce has the texts, in documents that Zylon indexed"],cancelled:["The run was cancelled, or reached timeout-minutes","Raise timeout-minutes, or set cancel-in-prog\
ress: false"],internal:["The action itself failed","Enable debug logging for the next run, then open an issue with its log"]};var Failure=class _Failure extends Error{code;title;detail;remedy;names;constructor(code,detail="",details={}){
const[usualTitle,usualRemedy]=ERRORS[code];const{title=usualTitle,remedy=usualRemedy,names=[]}=details;const what=joinNonEmpty([title,detail,formatCommaList(names)],
": ");super(`${what}. ${remedy}. See ${getHelpUrl(code)}`,{cause:details.cause});this.code=code;this.title=title;this.detail=detail;this.remedy=remedy;this.names=
names}get summary(){return joinNonEmpty([this.title,this.detail],": ")}with(changed){const{title,remedy,names,cause}=this;const details={title,remedy,names,cause,
...changed};return new _Failure(this.code,this.detail,details)}};var HELP_PAGE="https://github.com/zylon-ingest/zylon-ingest/blob/v1/docs/errors.md";var getHelpUrl=code=>`${HELP_PAGE}\
#${code}`;var toFailure=error2=>error2 instanceof Failure?error2:new Failure("internal",toSafeLine(String(error2)),{cause:error2});var import_promises=__toESM(require_promises());
var clock={now:()=>performance.now(),date:()=>Date.now(),random:()=>Math.random(),sleep:async(ms,signal)=>{await(0,import_promises.setTimeout)(ms,void 0,{signal}).
catch(()=>signal.throwIfAborted())}};function callAfter(ms,callback){const stop=new AbortController;clock.sleep(ms,stop.signal).then(callback,()=>void 0);return()=>stop.
abort()}async function withTimeout({seconds,cancel:cancel2,failure:failure2},work){const timeout=new AbortController;const stop=callAfter(seconds*1e3,()=>timeout.
abort(failure2));const signal=AbortSignal.any([cancel2,timeout.signal]);try{return await work({signal,deadline:clock.now()+seconds*1e3})}finally{stop()}}var import_node_crypto=__toESM(
require_node_crypto());var import_node_fs=__toESM(require_node_fs());var import_node_http=__toESM(require_node_http());var CONNECTORS=[{type:"confluence",zylonType:"\
Confluence",isOAuth:true},{type:"confluencelocal",zylonType:"ConfluenceLocalLegacy",isOAuth:false},{type:"sharepoint",zylonType:"SharePoint",isOAuth:true},{type:"\
filesystem",zylonType:"FileSystem",isOAuth:false},{type:"claromentis",zylonType:"Claromentis",isOAuth:false}];function findConnector(spelling){const wanted=spelling.
toLowerCase();return CONNECTORS.find(({type,zylonType})=>[type,zylonType.toLowerCase()].includes(wanted))}var toConnector=zylonType=>findConnector(zylonType)??{
type:toSafeLine(zylonType,60).toLowerCase(),zylonType,isOAuth:false};var isKnownConnector=connector=>CONNECTORS.includes(connector);var InvalidInputError=class extends Error{};
var quote=text=>`"${toSafeLine(text,60)}"`;var EMPTY_SECRET_HINT="check the name of its secret; pull requests from forks and Dependabot get no secrets";var parseText=text=>text;
var booleanParser=fallback=>text=>{if(text==="")return fallback;if(/^(true|false)$/i.test(text))return text.toLowerCase()==="true";throw new InvalidInputError(`\
must be true or false, not ${quote(text)}`)};var integerParser=(fallback,min,max)=>text=>{if(text==="")return fallback;const value=/^\d{1,15}$/.test(text)?Number(
text):Number.NaN;if(value>=min&&value<=max)return value;throw new InvalidInputError(`must be a whole number from ${min} to ${max}, not ${quote(text)}`)};var wordParser=(...words)=>text=>{
if(text==="")return words[0];const match=words.find(word=>word===text.toLowerCase());if(match!==void 0)return match;throw new InvalidInputError(`must be ${formatOrList(
words)}, not ${quote(text)}`)};var formatOrList=words=>`${words.slice(0,-1).join(", ")} or ${words.at(-1)??""}`;var splitUniqueLines=text=>[...new Set(text.split(
/[\r\n]+/).map(line=>line.trim()).filter(line=>line!==""))];var EXAMPLE_URL="https://zylon.example.com";var HAS_SCHEME=/^[a-z][a-z\d+.-]*:\/\//i;var HOST=/^([\w.-]+|\[[\da-f:.]+\])$/i;
var API_PATH=/\/+(api(\/v1(\/app(\/.*)?)?)?\/*)?$/i;function parseBaseUrl(text){if(text==="")throw new InvalidInputError(`is required: the address of Zylon, suc\
h as ${EXAMPLE_URL}`);const address=HAS_SCHEME.test(text)?text:`https://${text}`;const url2=/[\s"'<>\\]/.test(text)?null:URL.parse(address);const isPlain=url2!==
null&&/^https?:$/.test(url2.protocol)&&HOST.test(url2.hostname)&&!/^[^/]*\/\/\//.test(address)&&`${url2.username}${url2.password}${url2.search}${url2.hash}`==="";
if(!isPlain)throw new InvalidInputError(`must be like ${EXAMPLE_URL}, without user, query and #`);url2.pathname=url2.pathname.replace(API_PATH,"");return url2}var exposesToken=({
protocol,hostname})=>protocol==="http:"&&!/^(localhost|.*\.localhost|127\.[\d.]+|\[::1\])$/.test(hostname);function parseToken(text){if(text==="")throw new InvalidInputError(
`is empty (${EMPTY_SECRET_HINT})`);if(/^[\x21\x23-\x26\x28-\x7e]+$/.test(text))return text;throw new InvalidInputError('must be the token alone, without "Bearer\
", quotes, spaces, line breaks and ${{ }} (store the secret again)')}function parseOrganization(text){if(/^[\x21-\x7e]*$/.test(text))return text||"default";throw new InvalidInputError(
`must be a slug or UUID, not ${quote(text)}`)}function parseCertificates(text){if(text==="")return[];const pem=text.includes("-----BEGIN")?text:readPemFile(text);
const certificates=pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)??[];try{for(const certificate of certificates)new import_node_crypto.
X509Certificate(certificate)}catch{throw new InvalidInputError("contains an invalid certificate (store the PEM with its line breaks)")}if(certificates.length>0)
return certificates;throw new InvalidInputError("contains no PEM certificate")}function readPemFile(path2){try{return(0,import_node_fs.readFileSync)(path2,"utf8")}catch{
throw new InvalidInputError("must be PEM text (with BEGIN CERTIFICATE, and not its Base64), or the path of a readable PEM file")}}var RESERVED_HEADERS=/^(authorization|x-org|host|user-agent|accept|accept-encoding|cache-control|connection|keep-alive|te|trailer|upgrade|expect|transfer-encoding|content-.*|proxy-.*)$/i;
function parseHeaders(text){const headers={};for(const line of splitUniqueLines(text)){const[,name="",value=""]=/^([^:]*):\s*(.*)$/.exec(line)??[];if(!isValidHeader(
name,value))throw new InvalidInputError('must have "Name: value" on each line');if(RESERVED_HEADERS.test(name))throw new InvalidInputError(`must not set ${quote(
name)}, which the action sets itself`);headers[name]=value}return headers}function isValidHeader(name,value){try{(0,import_node_http.validateHeaderName)(name);(0,
import_node_http.validateHeaderValue)(name,value);return value!==""}catch{return false}}function parseType(text){if(text===""||text.toLowerCase()==="any")return null;
const connector=findConnector(text);if(connector!==void 0)return connector;const types=CONNECTORS.map(({type})=>type);throw new InvalidInputError(`must be ${formatOrList(
[...types,"any"])}, not ${quote(text)}`)}function parseIds(text){const ids=splitUniqueLines(text);const invalid=ids.find(id2=>!isPathSegment(id2)||/[\s,"']/.test(
id2));if(invalid===void 0)return ids;throw new InvalidInputError(`must have one id on each line, without blanks, commas and quotes, not ${quote(invalid)}`)}function parseSearches(text){
const searches=splitUniqueLines(text);const invalid=searches.find(({length})=>length<3||length>80);if(invalid===void 0)return searches;throw new InvalidInputError(
`must have 3 to 80 characters on each line, not ${quote(invalid)}`)}function parseSelection(text){const lines=parseIds(text);const others=lines.filter(line=>line.
toLowerCase()!=="all");const isAll=others.length<lines.length;const ids=others.filter(line=>!line.startsWith("!"));const excludedIds=others.filter(line=>line.startsWith(
"!")).map(line=>line.slice(1));const isMixed=isAll?ids.length>0:excludedIds.length>0;if(isMixed||excludedIds.includes(""))throw new InvalidInputError('must be i\
ds, one per line, or "all" with !id for each one to leave out');if(isAll)return{kind:"all",excludedIds};return ids.length>0?{kind:"ids",ids}:{kind:"only"}}function parseAllowance(text){
if(text==="")return null;const[,digits,sign]=/^(\d{1,9})\s*(%?)$/.exec(text)??[];const value=Number(digits??Number.NaN);const isPercent=sign==="%";if(value<=(isPercent?
100:Infinity))return{value,isPercent,text};throw new InvalidInputError(`must be a whole number, or a percentage from 0% to 100%, not ${quote(text)}`)}var getAllowed=({
value,isPercent},all)=>isPercent?Math.floor(value*all/100):value;var FIELDS={baseUrl:parseBaseUrl,apiToken:parseToken,organization:parseOrganization,caCertificate:parseCertificates,
extraHeaders:parseHeaders,allowInsecureHttp:booleanParser(false),integrationType:parseType,integrationId:parseSelection,configure:wordParser("none","create","up\
date","upsert"),username:parseText,password:parseText,refreshOauth:booleanParser(false),content:splitUniqueLines,ingest:booleanParser(true),waitFor:wordParser("\
indexed","completed"),waitTimeoutSeconds:integerParser(1800,1,21600),settleSeconds:integerParser(60,10,3600),projectId:parseIds,expectSearch:parseSearches,maxParallel:integerParser(
4,1,32),dryRun:booleanParser(false),minItems:integerParser(null,0,1e9),maxRemoved:parseAllowance,maxFailed:parseAllowance,maxPending:parseAllowance,failureIssue:booleanParser(
false),failureIssueKey:parseText,githubToken:parseText};var isInputKey=name=>name in FIELDS;var INPUT_KEYS=Object.keys(FIELDS).filter(isInputKey);var isCreateRun=inputs=>wantsCreate(
inputs)&&inputs.integrationType!==null;var wantsCreate=({configure})=>configure==="create"||configure==="upsert";var getInputName=key=>key.replace(/[A-Z]/g,letter=>`\
-${letter.toLowerCase()}`);var isComplete=valid=>INPUT_KEYS.every(key=>key in valid);var forbid=(keys,applies,problem)=>valid=>hasAll(valid,keys)&&applies(valid)?
problem:void 0;var hasAll=(valid,keys)=>keys.every(key=>key in valid);var CREDENTIALS=[forbid(["configure","username","password"],({configure,username,password})=>configure===
"none"&&username+password!=="","username and password need configure"),forbid(["configure","username"],({configure,username})=>configure!=="none"&&username==="",
`username is empty, but configure needs it (${EMPTY_SECRET_HINT})`),forbid(["configure","password"],({configure,password})=>configure!=="none"&&password==="",`p\
assword is empty, but configure needs it (${EMPTY_SECRET_HINT})`),forbid(["configure","integrationType"],({configure,integrationType:type})=>configure!=="none"&&
type?.isOAuth===true,"configure doesn't work with an integration-type that uses OAuth: connect it in Zylon"),forbid(["configure","integrationId"],({configure,integrationId:selection})=>configure===
"update"&&(selection.kind==="all"||selection.kind==="ids"&&selection.ids.length>1),"configure: update needs one integration-id, or an empty one")];var CREATE=[forbid(
["configure","integrationId"],inputs=>wantsCreate(inputs)&&inputs.integrationId.kind!=="only","integration-id must be empty with configure: create and upsert; f\
or a given one, set configure: update"),forbid(["configure","integrationType"],inputs=>wantsCreate(inputs)&&inputs.integrationType===null,"integration-type is r\
equired to create an integration"),forbid(["configure","projectId"],inputs=>wantsCreate(inputs)&&inputs.projectId.length>1,"project-id must be at most one with \
configure: create and upsert: a new integration belongs to one project"),forbid(["content","configure","projectId"],inputs=>inputs.content.length>0&&!(wantsCreate(
inputs)&&inputs.projectId.length===1),"content needs configure: create or upsert, and the one project-id in which the integration is created"),forbid(["content",
"integrationType"],({content,integrationType:type})=>content.length>0&&type!==null&&type.type!=="filesystem","content is only for integration-type: filesystem"),
forbid(["content","ingest"],({content,ingest:ingest2})=>content.length>0&&!ingest2,"content has no effect with ingest: false")];var WAIT=[forbid(["waitFor","exp\
ectSearch"],({waitFor,expectSearch})=>waitFor==="completed"&&expectSearch.length>0,"expect-search needs wait-for: indexed"),...["maxRemoved","maxFailed","maxPen\
ding"].map(gate=>forbid(["waitFor",gate],inputs=>inputs.waitFor==="completed"&&inputs[gate]!==null,`${getInputName(gate)} needs wait-for: indexed`)),forbid(["wa\
itFor","ingest","minItems"],({waitFor,ingest:ingest2,minItems})=>waitFor==="completed"&&!ingest2&&minItems!==null,"min-items needs wait-for: indexed if ingest i\
s false"),forbid(["waitFor","settleSeconds","waitTimeoutSeconds"],({waitFor,settleSeconds,waitTimeoutSeconds})=>waitFor==="indexed"&&waitTimeoutSeconds<=settleSeconds,
"wait-timeout-seconds must be more than settle-seconds")];var OTHERS=[forbid(["baseUrl","allowInsecureHttp"],({baseUrl,allowInsecureHttp})=>exposesToken(baseUrl)&&
!allowInsecureHttp,"base-url is http://, which sends the token unencrypted; use https://, or set allow-insecure-http: true"),forbid(["failureIssue","githubToken"],
({failureIssue,githubToken})=>failureIssue&&githubToken==="",`github-token is empty, but failure-issue needs it (${EMPTY_SECRET_HINT})`)];var findContradictions=valid=>[
...CREDENTIALS,...CREATE,...WAIT,...OTHERS].map(findProblem=>findProblem(valid)).filter(problem=>problem!==void 0);function readInputs(){maskSecrets();const problems=findUnknownInputs();
const valid={};const readInput=(key,parse2)=>{try{valid[key]=parse2(getText(key))}catch(error2){if(!(error2 instanceof InvalidInputError))throw error2;problems.
push(`${getInputName(key)} ${error2.message}`)}};for(const key of INPUT_KEYS)readInput(key,FIELDS[key]);problems.push(...findContradictions(valid));return{inputs:problems.
length===0&&isComplete(valid)?valid:new Failure("invalid-input",problems.join("; ")),issueInputs:{isWanted:valid.failureIssue===true&&valid.dryRun!==true,token:getText(
"githubToken"),key:getText("failureIssueKey")}}}var getText=key=>getInput(getInputName(key),{trimWhitespace:key!=="password"});var LEAKY_RUNNERS=["ACT","GITEA_A\
CTIONS","FORGEJO_ACTIONS"];function findUnknownInputs(){const known=new Set(INPUT_KEYS.map(key=>`INPUT_${getInputName(key).toUpperCase()}`));const problems=Object.
keys(process.env).filter(name=>name.startsWith("INPUT_")&&!known.has(name)).map(name=>name.slice("INPUT_".length).toLowerCase()).map(name=>`${quote(name)} is no\
t an input of this action`);if(!LEAKY_RUNNERS.some(name=>process.env[name]==="true"))return problems;for(const problem of problems)warning(problem);return[]}function maskSecrets(){
const username=getText("username");for(const key of["apiToken","password","githubToken"])maskSecret(getText(key),username);for(const line of getText("extraHeade\
rs").split(/[\r\n]+/))maskHeader(line.slice(line.indexOf(":")+1).trim());for(const name of["https_proxy","http_proxy"])for(const variable of[name,name.toUpperCase()])
maskProxyPassword(process.env[variable]??"")}var util_exports={};__export(util_exports,{BIGINT_FORMAT_RANGES:()=>BIGINT_FORMAT_RANGES,CONSTANT_CATCH:()=>CONSTANT_CATCH,
Class:()=>Class,NUMBER_FORMAT_RANGES:()=>NUMBER_FORMAT_RANGES,aborted:()=>aborted,allowsEval:()=>allowsEval,assert:()=>assert,assertEqual:()=>assertEqual,assertIs:()=>assertIs,
assertNever:()=>assertNever,assertNotEqual:()=>assertNotEqual,assignProp:()=>assignProp,attachSchema:()=>attachSchema,base64ToUint8Array:()=>base64ToUint8Array,
base64urlToUint8Array:()=>base64urlToUint8Array,cached:()=>cached,captureStackTrace:()=>captureStackTrace,cleanEnum:()=>cleanEnum,cleanRegex:()=>cleanRegex,clone:()=>clone,
cloneDef:()=>cloneDef,codePointLength:()=>codePointLength,constantCatch:()=>constantCatch,createTransparentProxy:()=>createTransparentProxy,defineLazy:()=>defineLazy,
defineLazyInternal:()=>defineLazyInternal,derived:()=>derived,esc:()=>esc,escapeRegex:()=>escapeRegex,explicitlyAborted:()=>explicitlyAborted,extend:()=>extend,
finalizeIssue:()=>finalizeIssue,floatSafeRemainder:()=>floatSafeRemainder,getElementAtPath:()=>getElementAtPath,getEnumValues:()=>getEnumValues,getLengthableOrigin:()=>getLengthableOrigin,
getParsedType:()=>getParsedType,getSizableOrigin:()=>getSizableOrigin,hexToUint8Array:()=>hexToUint8Array,hide:()=>hide,installLazyProp:()=>installLazyProp,isObject:()=>isObject,
isPlainObject:()=>isPlainObject,issue:()=>issue2,joinValues:()=>joinValues,jsonStringifyReplacer:()=>jsonStringifyReplacer,members:()=>members,merge:()=>merge,mergeDefs:()=>mergeDefs,
normalizeParams:()=>normalizeParams,nullish:()=>nullish,numKeys:()=>numKeys,objectClone:()=>objectClone,omit:()=>omit,optionalKeys:()=>optionalKeys,own:()=>own,
parsedType:()=>parsedType,partial:()=>partial,pick:()=>pick,prefixIssues:()=>prefixIssues,primitiveTypes:()=>primitiveTypes,promiseAllObject:()=>promiseAllObject,
propertyKeyTypes:()=>propertyKeyTypes,randomString:()=>randomString,rawShape:()=>rawShape,required:()=>required,safeExtend:()=>safeExtend,shallowClone:()=>shallowClone,
sizeCaps:()=>sizeCaps,slugify:()=>slugify,stringifyPrimitive:()=>stringifyPrimitive,toZod:()=>toZod,uint8ArrayToBase64:()=>uint8ArrayToBase64,uint8ArrayToBase64url:()=>uint8ArrayToBase64url,
uint8ArrayToHex:()=>uint8ArrayToHex,unwrapMessage:()=>unwrapMessage});function assertEqual(val){return val}function assertNotEqual(val){return val}function toZod(){
return schema=>schema}function assertIs(_arg){}function assertNever(_x){throw new Error("Unexpected value in exhaustive check")}function assert(_){}function getEnumValues(entries){
const numericValues=Object.values(entries).filter(v=>typeof v==="number");const values=Object.entries(entries).filter(([k,_])=>numericValues.indexOf(+k)===-1).map(
([_,v])=>v);return values}function joinValues(array2,separator="|"){return array2.map(val=>stringifyPrimitive(val)).join(separator)}function jsonStringifyReplacer(_,value){
if(typeof value==="bigint")return value.toString();return value}var Cached=class{constructor(getter){this._getter=getter;this._value=void 0}get value(){const getter=this.
_getter;if(getter!==void 0){this._value=getter();this._getter=void 0}return this._value}};function cached(getter){return new Cached(getter)}function nullish(input){
return input===null||input===void 0}function cleanRegex(source){const start=source.startsWith("^")?1:0;const end=source.endsWith("$")?source.length-1:source.length;
return source.slice(start,end)}function floatSafeRemainder(val,step){const ratio=val/step;const roundedRatio=Math.round(ratio);const tolerance=4*Number.EPSILON*
Math.max(Math.abs(ratio),1);if(Math.abs(ratio-roundedRatio)<tolerance)return 0;return ratio-roundedRatio}var EVALUATING=Symbol("evaluating");function defineLazy(object2,key,getter){
let value=void 0;Object.defineProperty(object2,key,{get(){if(value===EVALUATING){return void 0}if(value===void 0){value=EVALUATING;value=getter()}return value},
set(v){Object.defineProperty(object2,key,{value:v})},configurable:true})}function objectClone(obj){return Object.create(Object.getPrototypeOf(obj),Object.getOwnPropertyDescriptors(
obj))}function assignProp(target,prop,value){Object.defineProperty(target,prop,{value,writable:true,enumerable:true,configurable:true})}function rawShape(def){const desc=Object.
getOwnPropertyDescriptor(def,"shape");return desc?.get?desc.get.raw:desc?.value}function sourceShape(schema){return rawShape(schema._zod.def)??schema._zod.def.shape}
function deferProp(target,key,getter){Object.defineProperty(target,key,{get(){const value=getter();assignProp(this,key,value);return value},enumerable:true,configurable:true})}
function putProp(target,key,value){if(key in target)assignProp(target,key,value);else target[key]=value}function mirrorShape(target,source,keys,wrap){const raw=sourceShape(
source);for(const key of keys){const desc=Object.getOwnPropertyDescriptor(raw,key);if(!desc.enumerable)continue;if(desc.get){deferProp(target,key,()=>{const value=source.
_zod.def.shape[key];return wrap?wrap(value,key):value})}else putProp(target,key,wrap?wrap(desc.value,key):desc.value)}}function mirrorProps(target,source){for(const key of Reflect.
ownKeys(source)){const desc=Object.getOwnPropertyDescriptor(source,key);if(!desc.enumerable)continue;if(desc.get)deferProp(target,key,()=>source[key]);else putProp(
target,key,desc.value)}}function mergeDefs(...defs){const mergedDescriptors={};for(const def of defs){const descriptors=Object.getOwnPropertyDescriptors(def);Object.
assign(mergedDescriptors,descriptors)}return Object.defineProperties({},mergedDescriptors)}function cloneDef(schema){return mergeDefs(schema._zod.def)}function getElementAtPath(obj,path2){
if(!path2)return obj;return path2.reduce((acc,key)=>acc?.[key],obj)}function promiseAllObject(promisesObj){const keys=Object.keys(promisesObj);const promises2=keys.
map(key=>promisesObj[key]);return Promise.all(promises2).then(results=>{const resolvedObj={};for(let i=0;i<keys.length;i++){resolvedObj[keys[i]]=results[i]}return resolvedObj})}
function randomString(length=10){const chars="abcdefghijklmnopqrstuvwxyz";let str="";for(let i=0;i<length;i++){str+=chars[Math.floor(Math.random()*chars.length)]}
return str}function esc(str){return JSON.stringify(str)}function slugify(input){return input.toLowerCase().trim().replace(/[^\w\s-]/g,"").replace(/[\s_-]+/g,"-").
replace(/^-+|-+$/g,"")}var captureStackTrace="captureStackTrace"in Error?Error.captureStackTrace:(..._args)=>{};function isObject(data){return typeof data==="ob\
ject"&&data!==null&&!Array.isArray(data)}var allowsEval=cached(()=>{if(globalConfig.jitless){return false}if(typeof navigator!=="undefined"&&navigator?.userAgent?.
includes("Cloudflare")){return false}try{const F=Function;new F("");return true}catch(_){return false}});function isPlainObject(o){if(isObject(o)===false)return false;
const ctor=o.constructor;if(ctor===void 0)return true;if(typeof ctor!=="function")return true;const prot=ctor.prototype;if(isObject(prot)===false)return false;if(Object.
prototype.hasOwnProperty.call(prot,"isPrototypeOf")===false){return false}return true}function shallowClone(o){if(isPlainObject(o))return{...o};if(Array.isArray(
o))return[...o];if(o instanceof Map)return new Map(o);if(o instanceof Set)return new Set(o);return o}function numKeys(data){let keyCount=0;for(const key in data){
if(Object.prototype.hasOwnProperty.call(data,key)){keyCount++}}return keyCount}var getParsedType=data=>{const t=typeof data;switch(t){case"undefined":return"und\
efined";case"string":return"string";case"number":return Number.isNaN(data)?"nan":"number";case"boolean":return"boolean";case"function":return"function";case"big\
int":return"bigint";case"symbol":return"symbol";case"object":if(Array.isArray(data)){return"array"}if(data===null){return"null"}if(data.then&&typeof data.then===
"function"&&data.catch&&typeof data.catch==="function"){return"promise"}if(typeof Map!=="undefined"&&data instanceof Map){return"map"}if(typeof Set!=="undefined"&&
data instanceof Set){return"set"}if(typeof Date!=="undefined"&&data instanceof Date){return"date"}if(typeof File!=="undefined"&&data instanceof File){return"fil\
e"}return"object";default:throw new Error(`Unknown data type: ${t}`)}};var propertyKeyTypes=new Set(["string","number","symbol"]);var primitiveTypes=new Set(["s\
tring","number","bigint","boolean","symbol","undefined"]);function escapeRegex(str){return str.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}function clone(inst,def,params){
const cl=new inst._zod.constr(def??inst._zod.def);if(!def||params?.parent)cl._zod.parent=inst;return cl}function normalizeParams(_params){const params=_params;if(!params)
return{};if(typeof params==="string")return{error:()=>params};if(params?.message!==void 0){if(params?.error!==void 0)throw new Error("Cannot specify both `messa\
ge` and `error` params");params.error=params.message}delete params.message;if(typeof params.error==="string")return{...params,error:()=>params.error};return params}
function createTransparentProxy(getter){let target;return new Proxy({},{get(_,prop,receiver){target??(target=getter());return Reflect.get(target,prop,receiver)},
set(_,prop,value,receiver){target??(target=getter());return Reflect.set(target,prop,value,receiver)},has(_,prop){target??(target=getter());return Reflect.has(target,
prop)},deleteProperty(_,prop){target??(target=getter());return Reflect.deleteProperty(target,prop)},ownKeys(_){target??(target=getter());return Reflect.ownKeys(
target)},getOwnPropertyDescriptor(_,prop){target??(target=getter());return Reflect.getOwnPropertyDescriptor(target,prop)},defineProperty(_,prop,descriptor){target??
(target=getter());return Reflect.defineProperty(target,prop,descriptor)}})}function stringifyPrimitive(value){if(typeof value==="bigint")return value.toString()+
"n";if(typeof value==="string")return`"${value}"`;return`${value}`}function optionalKeys(shape){return Object.keys(shape).filter(k=>{return shape[k]._zod.optin!==
void 0&&shape[k]._zod.optout==="optional"})}var NUMBER_FORMAT_RANGES=(()=>({safeint:[Number.MIN_SAFE_INTEGER,Number.MAX_SAFE_INTEGER],int32:[-2147483648,2147483647],
uint32:[0,4294967295],float32:[-34028234663852886e22,34028234663852886e22],float64:[-Number.MAX_VALUE,Number.MAX_VALUE]}))();var BIGINT_FORMAT_RANGES={int64:[BigInt(
"-9223372036854775808"),BigInt("9223372036854775807")],uint64:[BigInt(0),BigInt("18446744073709551615")]};function pick(schema,mask){const currDef=schema._zod.def;
const checks=currDef.checks;const hasChecks=checks&&checks.length>0;if(hasChecks){throw new Error(".pick() cannot be used on object schemas containing refinemen\
ts")}const newShape={};mirrorShape(newShape,schema,maskedKeys(schema,mask));return clone(schema,mergeDefs(currDef,{shape:newShape,checks:[]}))}function maskedKeys(schema,mask){
const raw=sourceShape(schema);const keys=[];for(const key of Reflect.ownKeys(mask)){if(!Object.getOwnPropertyDescriptor(raw,key)?.enumerable){throw new Error(`U\
nrecognized key: "${String(key)}"`)}if(mask[key])keys.push(key)}return keys}function omit(schema,mask){const currDef=schema._zod.def;const checks=currDef.checks;
const hasChecks=checks&&checks.length>0;if(hasChecks){throw new Error(".omit() cannot be used on object schemas containing refinements")}const omitted=new Set(maskedKeys(
schema,mask));const newShape={};mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema)).filter(key=>!omitted.has(key)));return clone(schema,mergeDefs(currDef,
{shape:newShape,checks:[]}))}function extend(schema,shape){if(!isPlainObject(shape)){throw new Error("Invalid input to extend: expected a plain object")}const checks=schema.
_zod.def.checks;const hasChecks=checks&&checks.length>0;if(hasChecks){const existingShape=sourceShape(schema);for(const key of Reflect.ownKeys(shape)){if(Object.
getOwnPropertyDescriptor(existingShape,key)!==void 0){throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` inste\
ad.")}}}return clone(schema,mergeDefs(schema._zod.def,{shape:extended(schema,shape)}))}function extended(schema,shape){const newShape={};mirrorShape(newShape,schema,
Reflect.ownKeys(sourceShape(schema)));mirrorProps(newShape,shape);return newShape}function safeExtend(schema,shape){if(!isPlainObject(shape)){throw new Error("I\
nvalid input to safeExtend: expected a plain object")}return clone(schema,mergeDefs(schema._zod.def,{shape:extended(schema,shape)}))}function merge(a,b){if(!b?.
_zod?.def){throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.")}if(a._zod.def.checks?.length){throw new Error(
".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.")}const newShape={};mirrorShape(newShape,a,Reflect.ownKeys(sourceShape(
a)));mirrorShape(newShape,b,Reflect.ownKeys(sourceShape(b)));const def=mergeDefs(a._zod.def,{shape:newShape,get catchall(){return b._zod.def.catchall},checks:b.
_zod.def.checks??[]});return clone(a,def)}function partial(Class2,schema,mask,name="partial"){const currDef=schema._zod.def;const checks=currDef.checks;const hasChecks=checks&&
checks.length>0;if(hasChecks){throw new Error(`.${name}() cannot be used on object schemas containing refinements`)}const selected=mask?new Set(maskedKeys(schema,
mask)):void 0;const newShape={};mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema)),Class2&&((value,key)=>selected&&!selected.has(key)?value:new Class2(
{type:"optional",innerType:value})));return clone(schema,mergeDefs(schema._zod.def,{shape:newShape,checks:[]}))}function required(Class2,schema,mask){const selected=mask?
new Set(maskedKeys(schema,mask)):void 0;const newShape={};mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema)),(value,key)=>selected&&!selected.has(
key)?value:new Class2({type:"nonoptional",innerType:value}));return clone(schema,mergeDefs(schema._zod.def,{shape:newShape}))}function aborted(x,startIndex=0){if(x.
aborted===true)return true;for(let i=startIndex;i<x.issues.length;i++){if(x.issues[i]?.continue!==true){return true}}return false}function explicitlyAborted(x,startIndex=0){
if(x.aborted===true)return true;for(let i=startIndex;i<x.issues.length;i++){if(x.issues[i]?.continue===false){return true}}return false}function prefixIssues(path2,issues){
return issues.map(iss=>{var _a2;(_a2=iss).path??(_a2.path=[]);iss.path.unshift(path2);return iss})}function unwrapMessage(message){return typeof message==="stri\
ng"?message:message?.message}function sizeCaps(defChecks){const caps=[];for(const ch of defChecks??[]){const d=ch._zod.def;if(!/_(length|size)$|_equals$/.test(d.
check))break;const max=d.maximum??d.length??d.size;if(max>=0)caps.push([max,ch])}return caps}function attachSchema(issues,start,inst){var _a2;for(let i=start;i<
issues.length;i++){(_a2=issues[i]).schema??(_a2.schema=inst)}}function finalizeIssue(iss,ctx,config2){var _a2;const traits=iss.inst?._zod?.traits;if(traits?.has(
"$ZodType")){if(traits.has("$ZodCheck"))(_a2=iss).schema??(_a2.schema=iss.inst);else iss.schema=iss.inst}const schemaError=iss.schema!==iss.inst?iss.schema?._zod.
def?.error:void 0;const message=iss.message?iss.message:unwrapMessage(iss.inst?._zod.def?.error?.(iss))??unwrapMessage(schemaError?.(iss))??unwrapMessage(ctx?.error?.(
iss))??unwrapMessage(config2.customError?.(iss))??unwrapMessage(config2.localeError?.(iss))??"Invalid input";const full={};for(const k of Object.keys(iss)){if(k===
"inst"||k==="schema"||k==="continue"||k==="input"||k==="__proto__")continue;full[k]=iss[k]}full.path??(full.path=[]);full.message=message;if(ctx?.reportInput){full.
input=iss.input}return full}function getSizableOrigin(input){if(input instanceof Set)return"set";if(input instanceof Map)return"map";if(input instanceof File)return"\
file";return"unknown"}var highSurrogate=/[\uD800-\uDBFF]/;function codePointLength(str){const units=str.length;if(!highSurrogate.test(str))return units;let count=units;
for(let i=0;i<units-1;i++){if((str.charCodeAt(i)&64512)===55296&&(str.charCodeAt(i+1)&64512)===56320){count--;i++}}return count}function getLengthableOrigin(input){
if(Array.isArray(input))return"array";if(typeof input==="string")return"string";return"unknown"}function parsedType(data){const t=typeof data;switch(t){case"num\
ber":{return Number.isNaN(data)?"nan":"number"}case"object":{if(data===null){return"null"}if(Array.isArray(data)){return"array"}const obj=data;if(obj&&Object.getPrototypeOf(
obj)!==Object.prototype&&"constructor"in obj&&obj.constructor){return obj.constructor.name}}}return t}function issue2(...args){const[iss,input,inst]=args;if(typeof iss===
"string"){return{message:iss,code:"custom",input,inst}}return{...iss}}function cleanEnum(obj){return Object.entries(obj).filter(([k,_])=>{return Number.isNaN(Number.
parseInt(k,10))}).map(el=>el[1])}function base64ToUint8Array(base64){const binaryString=atob(base64);const bytes=new Uint8Array(binaryString.length);for(let i=0;i<
binaryString.length;i++){bytes[i]=binaryString.charCodeAt(i)}return bytes}function uint8ArrayToBase64(bytes){let binaryString="";for(let i=0;i<bytes.length;i++){
binaryString+=String.fromCharCode(bytes[i])}return btoa(binaryString)}function base64urlToUint8Array(base64url){const base64=base64url.replace(/-/g,"+").replace(
/_/g,"/");const padding="=".repeat((4-base64.length%4)%4);return base64ToUint8Array(base64+padding)}function uint8ArrayToBase64url(bytes){return uint8ArrayToBase64(
bytes).replace(/\+/g,"-").replace(/\//g,"_").replace(/=/g,"")}function hexToUint8Array(hex){const cleanHex=hex.replace(/^0x/,"");if(cleanHex.length%2!==0){throw new Error(
"Invalid hex string length")}const bytes=new Uint8Array(cleanHex.length/2);for(let i=0;i<cleanHex.length;i+=2){bytes[i/2]=Number.parseInt(cleanHex.slice(i,i+2),
16)}return bytes}function uint8ArrayToHex(bytes){return Array.from(bytes).map(b=>b.toString(16).padStart(2,"0")).join("")}var Class=class{constructor(..._args){}};
function members(proto,table){for(const key in table){const desc=Object.getOwnPropertyDescriptor(table,key);if(desc.get)Object.defineProperty(proto,key,{...desc,
enumerable:false});else defineBound(proto,key,desc.value)}}function own(inst,key,value,enumerable=true){Object.defineProperty(inst,key,{configurable:true,writable:true,
enumerable,value});return value}function hide(inst,key,value){return own(inst,key,value,false)}function derived(computes,table){for(const key in computes){const compute=computes[key];
Object.defineProperty(table,key,{configurable:true,enumerable:true,get(){return own(this,key,compute(this))},set(value){own(this,key,value)}})}return table}function defineBound(proto,key,fn){
Object.defineProperty(proto,key,{configurable:true,get(){return this==null?fn:own(this,key,fn.bind(this))},set(value){own(this,key,value)}})}function claim(inst,sentinel){
const proto=Object.getPrototypeOf(inst);return sentinel in proto?void 0:proto}var installing;var broke=false;var breaker={configurable:true,get(){broke=true;return void 0}};
function defineLazyInternal(inst,key,compute){const proto=Object.getPrototypeOf(inst._zod);if(key in proto&&installing!==inst._zod){installing=void 0;return}installing=
inst._zod;Object.defineProperty(proto,key,{configurable:true,get(){Object.defineProperty(this,key,breaker);const outer=broke;broke=false;try{const value=compute(
this);if(broke)delete this[key];else Object.defineProperty(this,key,{configurable:true,writable:true,value});broke=broke||outer;return value}catch(err){delete this[key];
broke=broke||outer;throw err}},set(value){Object.defineProperty(this,key,{configurable:true,writable:true,value})}})}function installLazyProp(inst,key,make,enumerable){
const proto=claim(inst,key);if(!proto)return;Object.defineProperty(proto,key,{configurable:true,get(){const desc={configurable:true,writable:true,enumerable,value:void 0};
Object.defineProperty(this,key,desc);desc.value=make(this);Object.defineProperty(this,key,desc);return desc.value},set(value){Object.defineProperty(this,key,{configurable:true,
writable:true,enumerable,value})}})}var CONSTANT_CATCH="~constantCatch";function constantCatch(value){const fn=()=>value;fn[CONSTANT_CATCH]=true;return fn}var _a;
var _zodDesc={value:void 0,enumerable:false};var _E="captureStackTrace"in Error?Error:null;function newError(Definition){const E=_E;if(E){const saved=E.stackTraceLimit;
if(typeof saved==="number"){try{E.stackTraceLimit=0}catch{_E=null;return new Definition}try{return new Definition}finally{E.stackTraceLimit=saved}}}return new Definition}
function $constructor(name,initializer2,proto,params){const zodProto={};function Internals(def){this.def=def;this.constr=_;this.traits=new Set}Internals.prototype=
zodProto;const protoMembers=proto;const initialized=protoMembers&&new WeakSet;function init(inst,def){if(!inst._zod){_zodDesc.value=new Internals(def);try{Object.
defineProperty(inst,"_zod",_zodDesc)}finally{_zodDesc.value=void 0}}else if(inst._zod.traits.has(name)){return}inst._zod.traits.add(name);initializer2(inst,def);
if(initialized){const own2=Object.getPrototypeOf(inst);const ctorProto=inst._zod.constr.prototype;let up=own2;while(up&&up!==ctorProto)up=Object.getPrototypeOf(
up);const target=up??own2;if(!initialized.has(target)){initialized.add(target);members(target,protoMembers)}}const proto2=_.prototype;for(const k in proto2){if(!Object.
prototype.hasOwnProperty.call(proto2,k))continue;if(!(k in inst)){inst[k]=proto2[k].bind(inst)}}}const Parent=params?.Parent??Object;class Definition extends Parent{}
Object.defineProperty(Definition,"name",{value:name});function _(def){const inst=params?.Parent?newError(Definition):this;init(inst,def);const deferred=inst._zod.
deferred;if(deferred){for(const fn of deferred){fn()}inst._zod.deferred=void 0}const pp=globalThis.__zod_globalConfig?.postProcessor;if(pp)pp(inst);return inst}
Object.defineProperty(_,"init",{value:init});Object.defineProperty(_,Symbol.hasInstance,{value:inst=>{if(params?.Parent&&inst instanceof params.Parent)return true;
return inst?._zod?.traits?.has(name)}});Object.defineProperty(_,"name",{value:name});return _}var $ZodAsyncError=class extends Error{constructor(){super(`Encoun\
tered Promise during synchronous parse. Use .parseAsync() instead.`)}};var $ZodEncodeError=class extends Error{constructor(name){super(`Encountered unidirection\
al transform during encode: ${name}`);this.name="ZodEncodeError"}};(_a=globalThis).__zod_globalConfig??(_a.__zod_globalConfig={});var globalConfig=globalThis.__zod_globalConfig;
function config(newConfig){if(newConfig)Object.assign(globalConfig,newConfig);return globalConfig}function _getMessage(){const internals=this._zod;internals.message??
(internals.message=JSON.stringify(internals.def,jsonStringifyReplacer,2));return internals.message}function _setMessage(value){this._zod.message=value}var _messageDesc={
get:_getMessage,set:_setMessage,enumerable:true,configurable:true};var _issuesDesc={value:void 0,enumerable:false};var _installedToString=new WeakSet([Object.prototype,
Error.prototype]);var initializer=(inst,def)=>{inst.name="$ZodError";_issuesDesc.value=def;Object.defineProperty(inst,"issues",_issuesDesc);_issuesDesc.value=void 0;
Object.defineProperty(inst,"message",_messageDesc);const proto=Object.getPrototypeOf(inst);if(!_installedToString.has(proto)){_installedToString.add(proto);Object.
defineProperty(proto,"toString",{configurable:true,enumerable:false,get(){const value=()=>this.message;Object.defineProperty(this,"toString",{value,configurable:true,
writable:true});return value},set(value){Object.defineProperty(this,"toString",{value,configurable:true,writable:true})}})}};var $ZodError=$constructor("$ZodErr\
or",initializer);var $ZodRealError=$constructor("$ZodError",initializer,void 0,{Parent:Error});var _parse=_Err=>{const fn=(schema,value,_ctx,_params)=>{const ctx=_ctx?
{..._ctx,async:false}:{async:false};const result=schema._zod.run({value,issues:[]},ctx);if(result instanceof Promise){throw new $ZodAsyncError}if(result.issues.
length){const e=new(_params?.Err??_Err)(result.issues.map(iss=>finalizeIssue(iss,ctx,config())));captureStackTrace(e,_params?.callee??fn);throw e}return result.
value};return fn};var parse=_parse($ZodRealError);var _parseAsync=_Err=>{const fn=async(schema,value,_ctx,params)=>{const ctx=_ctx?{..._ctx,async:true}:{async:true};
let result=schema._zod.run({value,issues:[]},ctx);if(result instanceof Promise)result=await result;if(result.issues.length){const e=new(params?.Err??_Err)(result.
issues.map(iss=>finalizeIssue(iss,ctx,config())));captureStackTrace(e,params?.callee??fn);throw e}return result.value};return fn};var parseAsync=_parseAsync($ZodRealError);
var _safeParse=_Err=>(schema,value,_ctx)=>{const ctx=_ctx?{..._ctx,async:false}:{async:false};const result=schema._zod.run({value,issues:[]},ctx);if(result instanceof
Promise){throw new $ZodAsyncError}return result.issues.length?failure(_Err,result.issues,ctx):{success:true,data:result.value}};var safeParse=_safeParse($ZodRealError);
function failure(Err,issues,ctx){let error2;return{success:false,get error(){if(!error2){error2=new Err(issues.map(iss=>finalizeIssue(iss,ctx,config())));issues=
void 0;ctx=void 0}return error2},set error(e){error2=e;issues=void 0;ctx=void 0}}}var _safeParseAsync=_Err=>async(schema,value,_ctx)=>{const ctx=_ctx?{..._ctx,async:true}:
{async:true};let result=schema._zod.run({value,issues:[]},ctx);if(result instanceof Promise)result=await result;return result.issues.length?failure(_Err,result.
issues,ctx):{success:true,data:result.value}};var safeParseAsync=_safeParseAsync($ZodRealError);var anyString=/^[\s\S]{0,}$/;var number=/^-?\d+(?:\.\d+)?$/;var boolean=/^(?:true|false)$/i;
var $ZodCheck=$constructor("$ZodCheck",(inst,def)=>{var _a2;inst._zod??(inst._zod={});inst._zod.def=def;(_a2=inst._zod).onattach??(_a2.onattach=[])});var numericOriginMap={
number:"number",bigint:"bigint",object:"date"};var $ZodCheckGreaterThan=$constructor("$ZodCheckGreaterThan",(inst,def)=>{$ZodCheck.init(inst,def);const origin=numericOriginMap[typeof def.
value];inst._zod.check=payload=>{if(def.inclusive?payload.value>=def.value:payload.value>def.value){return}payload.issues.push({origin:numericOriginMap[typeof payload.
value]??origin,code:"too_small",minimum:typeof def.value==="object"?def.value.getTime():def.value,input:payload.value,inclusive:def.inclusive,inst,continue:!def.
abort})}});var $ZodCheckNumberFormat=$constructor("$ZodCheckNumberFormat",(inst,def)=>{$ZodCheck.init(inst,def);def.format=def.format||"float64";const isInt=def.
format?.includes("int");const origin=isInt?"int":"number";const[minimum,maximum]=NUMBER_FORMAT_RANGES[def.format];inst._zod.check=payload=>{const input=payload.
value;if(isInt){if(!Number.isInteger(input)){payload.issues.push({expected:origin,format:def.format,code:"invalid_type",continue:false,input,inst});return}if(!Number.
isSafeInteger(input)){if(input>0){payload.issues.push({input,code:"too_big",maximum:Number.MAX_SAFE_INTEGER,note:"Integers must be within the safe integer range\
.",inst,origin,inclusive:true,continue:!def.abort})}else{payload.issues.push({input,code:"too_small",minimum:Number.MIN_SAFE_INTEGER,note:"Integers must be with\
in the safe integer range.",inst,origin,inclusive:true,continue:!def.abort})}return}}if(input<minimum){payload.issues.push({origin:"number",input,code:"too_smal\
l",minimum,inclusive:true,inst,continue:!def.abort})}if(input>maximum){payload.issues.push({origin:"number",input,code:"too_big",maximum,inclusive:true,inst,continue:!def.
abort})}}});var $ZodCheckStringFormat=$constructor("$ZodCheckStringFormat",(inst,def)=>{var _a2,_b;$ZodCheck.init(inst,def);if(def.pattern)(_a2=inst._zod).check??
(_a2.check=payload=>{def.pattern.lastIndex=0;if(def.pattern.test(payload.value))return;payload.issues.push({origin:"string",code:"invalid_format",format:def.format,
input:payload.value,...def.pattern?{pattern:def.pattern.toString()}:{},inst,continue:!def.abort})});else(_b=inst._zod).check??(_b.check=()=>{})});var $ZodCheckRegex=$constructor(
"$ZodCheckRegex",(inst,def)=>{$ZodCheckStringFormat.init(inst,def);inst._zod.check=payload=>{def.pattern.lastIndex=0;if(def.pattern.test(payload.value))return;payload.
issues.push({origin:"string",code:"invalid_format",format:"regex",input:payload.value,pattern:def.pattern.toString(),inst,continue:!def.abort})}});var version={
major:4,minor:6,patch:7};var $ZodType=$constructor("$ZodType",(inst,def)=>{var _a2;inst??(inst={});inst._zod.def=def;inst._zod.bag=inst._zod.bag||{};inst._zod.version=
version;const defChecks=inst._zod.def.checks;const checks=inst._zod.traits.has("$ZodCheck")?[inst,...defChecks??[]]:defChecks?.length?[...defChecks]:[];for(const ch of checks){
for(const fn of ch._zod.onattach){fn(inst)}}if(checks.length===0){(_a2=inst._zod).deferred??(_a2.deferred=[]);inst._zod.deferred?.push(()=>{inst._zod.run=inst._zod.
parse})}else{const runChecks=(payload,checks2,ctx)=>{if(payload.memo)return payload;let isAborted=aborted(payload);let asyncResult;for(const ch of checks2){if(ch.
_zod.def.when){if(explicitlyAborted(payload))continue;const shouldRun=ch._zod.def.when(payload);if(!shouldRun)continue}else if(isAborted){continue}const currLen=payload.
issues.length;const _=ch._zod.check(payload);if(_ instanceof Promise&&ctx?.async===false){throw new $ZodAsyncError}if(asyncResult||_ instanceof Promise){asyncResult=
(asyncResult??Promise.resolve()).then(async()=>{await _;const nextLen=payload.issues.length;if(nextLen===currLen)return;attachSchema(payload.issues,currLen,inst);
if(!isAborted)isAborted=aborted(payload,currLen)})}else{const nextLen=payload.issues.length;if(nextLen===currLen)continue;attachSchema(payload.issues,currLen,inst);
if(!isAborted)isAborted=aborted(payload,currLen)}}if(asyncResult){return asyncResult.then(()=>{return payload})}return payload};const handleCanaryResult=(canary,payload,ctx)=>{
if(aborted(canary)){canary.aborted=true;return canary}const checkResult=runChecks(payload,checks,ctx);if(checkResult instanceof Promise){if(ctx.async===false)throw new $ZodAsyncError;
return checkResult.then(checkResult2=>inst._zod.parse(checkResult2,ctx))}return inst._zod.parse(checkResult,ctx)};inst._zod.run=(payload,ctx)=>{if(ctx.skipChecks){
return inst._zod.parse(payload,ctx)}if(ctx.direction==="backward"){const canary=inst._zod.parse({value:payload.value,issues:[]},{...ctx,skipChecks:true});if(canary instanceof
Promise){return canary.then(canary2=>{return handleCanaryResult(canary2,payload,ctx)})}return handleCanaryResult(canary,payload,ctx)}const result=inst._zod.parse(
payload,ctx);if(result instanceof Promise){if(ctx.async===false)throw new $ZodAsyncError;return result.then(result2=>runChecks(result2,checks,ctx))}return runChecks(
result,checks,ctx)}}},{get"~standard"(){return hide(this,"~standard",standardProps(this))},set"~standard"(value){own(this,"~standard",value)}});var toStandardResult=(r,ctx)=>r.
issues.length?{issues:r.issues.map(iss=>finalizeIssue(iss,ctx,config()))}:{value:r.value};async function validateAsync(inst,value){const ctx={async:true};return toStandardResult(
await inst._zod.run({value,issues:[]},ctx),ctx)}function standardProps(inst){return{validate:value=>{const ctx={async:false};try{const r=inst._zod.run({value,issues:[]},
ctx);if(!(r instanceof Promise))return toStandardResult(r,ctx)}catch(_){}return validateAsync(inst,value)},vendor:"zod",version:1}}var $ZodString=$constructor("\
$ZodString",(inst,def)=>{$ZodType.init(inst,def);inst._zod.pattern=def.pattern??anyString;inst._zod.parse=(payload,_)=>{if(def.coerce)try{payload.value=String(payload.
value)}catch(_2){}if(typeof payload.value==="string")return payload;payload.issues.push({expected:"string",code:"invalid_type",input:payload.value,inst});return payload}});
var $ZodNumber=$constructor("$ZodNumber",(inst,def)=>{$ZodType.init(inst,def);inst._zod.pattern=number;inst._zod.parse=(payload,_ctx)=>{if(def.coerce)try{payload.
value=Number(payload.value)}catch(_){}const input=payload.value;if(typeof input==="number"&&!Number.isNaN(input)&&Number.isFinite(input)){return payload}const received=typeof input===
"number"?Number.isNaN(input)?"NaN":!Number.isFinite(input)?String(input):void 0:void 0;payload.issues.push({expected:"number",code:"invalid_type",input,inst,...received?
{received}:{}});return payload}});var $ZodNumberFormat=$constructor("$ZodNumberFormat",(inst,def)=>{$ZodCheckNumberFormat.init(inst,def);$ZodNumber.init(inst,def)});
var $ZodBoolean=$constructor("$ZodBoolean",(inst,def)=>{$ZodType.init(inst,def);inst._zod.pattern=boolean;inst._zod.parse=(payload,_ctx)=>{if(def.coerce)try{payload.
value=Boolean(payload.value)}catch(_){}const input=payload.value;if(typeof input==="boolean")return payload;payload.issues.push({expected:"boolean",code:"invali\
d_type",input,inst});return payload}});var $ZodUnknown=$constructor("$ZodUnknown",(inst,def)=>{$ZodType.init(inst,def);inst._zod.parse=payload=>payload});function capSize(inst,size){
const caps=sizeCaps(inst._zod.def.checks);if(!caps.length)return;const cap=Math.min(...caps.map(c=>c[0]));const parse2=inst._zod.parse;inst._zod.parse=(payload,ctx)=>{
const n=size(payload.value);if(n>cap&&!ctx?.skipChecks&&ctx?.direction!=="backward"){for(const[max,ch]of sizeCaps(inst._zod.def.checks)){if(n>max&&ch._zod.def.when(
payload)){const start=payload.issues.length;ch._zod.check(payload);payload.issues[start].continue=false;attachSchema(payload.issues,start,inst);return payload}}}
return parse2(payload,ctx)}}var arraySize=input=>Array.isArray(input)?input.length:-1;function handleArrayResult(result,final,index){if(result.issues.length){final.
issues.push(...prefixIssues(index,result.issues))}final.value[index]=result.value}var $ZodArray=$constructor("$ZodArray",(inst,def)=>{$ZodType.init(inst,def);const memo=globalConfig.
memoizer;memo?.attach(inst);inst._zod.parse=(payload,ctx)=>{const input=payload.value;if(!Array.isArray(input)){payload.issues.push({expected:"array",code:"inva\
lid_type",input,inst});return payload}payload.value=memo?memo.alloc(inst,payload,Array(input.length),ctx):Array(input.length);const proms=[];const abortEarly=ctx?.
abortEarly;for(let i=0;i<input.length;i++){const item=input[i];const result=def.element._zod.run({value:item,issues:[]},ctx);if(result instanceof Promise){proms.
push(result.then(result2=>handleArrayResult(result2,payload,i)))}else{handleArrayResult(result,payload,i);if(abortEarly&&result.issues.length!==0&&aborted(result))
break}}if(proms.length){return Promise.all(proms).then(()=>payload)}return payload};capSize(inst,arraySize)});function handlePropertyResult(result,final,key,input,optin,optout){
const isPresent=key in input;const isOptionalOut=optout==="optional";if(!isPresent&&isOptionalOut&&optin==="optional"){return}if(result.issues.length){if(optin!==
void 0&&isOptionalOut&&!isPresent){return}final.issues.push(...prefixIssues(key,result.issues))}if(!isPresent&&optin===void 0){if(!result.issues.length){final.issues.
push({code:"invalid_type",expected:"nonoptional",input:void 0,path:[key]})}return}if(result.value===void 0){if(isPresent||optin==="defaulted"&&!isOptionalOut){final.
value[key]=void 0}}else{final.value[key]=result.value}}var NO_SYMBOL_KEYS=[];function normalizeDef(def){const keys=Object.keys(def.shape);const ownSymbols=Object.
getOwnPropertySymbols(def.shape);const symbolKeys=ownSymbols.length?ownSymbols:NO_SYMBOL_KEYS;const allKeys=symbolKeys.length?[...keys,...symbolKeys]:keys;for(const k of allKeys){
if(!def.shape?.[k]?._zod?.traits?.has("$ZodType")){throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`)}}const okeys=optionalKeys(def.
shape);return{...def,allKeys,symbolKeys,keySet:new Set(keys),numKeys:keys.length,optionalKeys:new Set(okeys)}}function handleCatchall(proms,input,payload,ctx,def,inst,abortEarly){
const unrecognized=[];const keySet=def.keySet;const _catchall=def.catchall._zod;const t=_catchall.def.type;const optin=_catchall.optin;const optout=_catchall.optout;
let seen=0;for(const key in input){if(abortEarly&&payload.issues.length!==seen){if(aborted(payload,seen))break;seen=payload.issues.length}if(keySet.has(key))continue;
if(key==="__proto__"){if(t==="never")unrecognized.push(key);continue}if(t==="never"){unrecognized.push(key);continue}const r=_catchall.run({value:input[key],issues:[]},
ctx);if(r instanceof Promise){proms.push(r.then(r2=>handlePropertyResult(r2,payload,key,input,optin,optout)))}else{handlePropertyResult(r,payload,key,input,optin,
optout)}}if(unrecognized.length){payload.issues.push({code:"unrecognized_keys",keys:unrecognized,input,inst,continue:true})}if(!proms.length)return payload;return Promise.
all(proms).then(()=>{return payload})}var $ZodObject=$constructor("$ZodObject",(inst,def)=>{$ZodType.init(inst,def);const desc=Object.getOwnPropertyDescriptor(def,
"shape");const sh=desc?.get?desc.get.raw:def.shape??{};if(sh){const get=()=>{const newSh={...sh};Object.defineProperty(def,"shape",{value:newSh});get.raw=newSh;
return newSh};get.raw=sh;Object.defineProperty(def,"shape",{get})}const _normalized=cached(()=>normalizeDef(def));defineLazyInternal(inst,"propValues",zod=>{const shape=zod.
def.shape;const propValues={};for(const key in shape){const field=shape[key]._zod;if(field.values){if(!Object.prototype.hasOwnProperty.call(propValues,key)){assignProp(
propValues,key,new Set)}for(const v of field.values)propValues[key].add(v);if(field.optin!==void 0)propValues[key].add(void 0)}}return propValues});const isObject2=isObject;
const catchall=def.catchall;let value;const memo=globalConfig.memoizer;memo?.attach(inst);inst._zod.parse=(payload,ctx)=>{value??(value=_normalized.value);const input=payload.
value;if(!isObject2(input)){payload.issues.push({expected:"object",code:"invalid_type",input,inst});return payload}payload.value=memo?memo.alloc(inst,payload,{},
ctx):{};const proms=[];const shape=value.shape;const abortEarly=ctx?.abortEarly;let seen=payload.issues.length;for(const key of value.allKeys){if(abortEarly&&payload.
issues.length!==seen){if(aborted(payload,seen))break;seen=payload.issues.length}if(key==="__proto__")continue;const el=shape[key];const optin=el._zod.optin;const optout=el.
_zod.optout;const r=el._zod.run({value:input[key],issues:[]},ctx);if(r instanceof Promise){proms.push(r.then(r2=>handlePropertyResult(r2,payload,key,input,optin,
optout)))}else{handlePropertyResult(r,payload,key,input,optin,optout)}}if(!catchall){return proms.length?Promise.all(proms).then(()=>payload):payload}return handleCatchall(
proms,input,payload,ctx,_normalized.value,inst,abortEarly===true)}});function handleUnionResults(results,final,inst,ctx){for(const result of results){if(result.
issues.length===0){final.value=result.value;return final}}const nonaborted=results.filter(r=>!aborted(r));if(nonaborted.length===1){final.value=nonaborted[0].value;
return nonaborted[0]}final.issues.push({code:"invalid_union",input:final.value,inst,errors:results.map(result=>result.issues.map(iss=>finalizeIssue(iss,ctx,config())))});
return final}var $ZodUnion=$constructor("$ZodUnion",(inst,def)=>{$ZodType.init(inst,def);defineLazyInternal(inst,"optin",zod=>zod.def.options.some(o=>o._zod.optin===
"defaulted")?"defaulted":zod.def.options.some(o=>o._zod.optin!==void 0)?"optional":void 0);defineLazyInternal(inst,"optout",zod=>zod.def.options.some(o=>o._zod.
optout==="optional")?"optional":void 0);defineLazyInternal(inst,"values",zod=>{if(zod.def.options.every(o=>o._zod.values)){return new Set(zod.def.options.flatMap(
option=>Array.from(option._zod.values)))}return void 0});defineLazyInternal(inst,"pattern",zod=>{if(zod.def.options.every(o=>o._zod.pattern)){const patterns=zod.
def.options.map(o=>o._zod.pattern);return new RegExp(`^(${patterns.map(p=>cleanRegex(p.source)).join("|")})$`)}return void 0});const first=def.options.length===
1?def.options[0]._zod.run:null;inst._zod.parse=(payload,ctx)=>{if(first){return first(payload,ctx)}let async=false;const results=[];for(const option of def.options){
const result=option._zod.run({value:payload.value,issues:[]},ctx);if(result instanceof Promise){results.push(result);async=true}else{if(result.issues.length===0)
return result;results.push(result)}}if(!async)return handleUnionResults(results,payload,inst,ctx);return Promise.all(results).then(results2=>{return handleUnionResults(
results2,payload,inst,ctx)})}});var $ZodRecord=$constructor("$ZodRecord",(inst,def)=>{$ZodType.init(inst,def);const memo=globalConfig.memoizer;memo?.attach(inst);
inst._zod.parse=(payload,ctx)=>{const input=payload.value;if(!isPlainObject(input)){payload.issues.push({expected:"record",code:"invalid_type",input,inst});return payload}
const proms=[];const values=def.keyType._zod.values;if(values&&!def.partial){payload.value=memo?memo.alloc(inst,payload,{},ctx):{};const recordKeys=new Set;for(const key of values){
if(typeof key==="string"||typeof key==="number"||typeof key==="symbol"){recordKeys.add(typeof key==="number"?key.toString():key);if(key==="__proto__")continue;const keyResult=def.
keyType._zod.run({value:key,issues:[]},ctx);if(keyResult instanceof Promise){throw new Error("Async schemas not supported in object keys currently")}if(keyResult.
issues.length){payload.issues.push({code:"invalid_key",origin:"record",issues:keyResult.issues.map(iss=>finalizeIssue(iss,ctx,config())),input:key,path:[key],inst});
continue}const outKey=keyResult.value;if(outKey==="__proto__")continue;const result=def.valueType._zod.run({value:input[key],issues:[]},ctx);if(result instanceof
Promise){proms.push(result.then(result2=>{if(result2.issues.length){payload.issues.push(...prefixIssues(key,result2.issues))}payload.value[outKey]=result2.value}))}else{
if(result.issues.length){payload.issues.push(...prefixIssues(key,result.issues))}payload.value[outKey]=result.value}}}let unrecognized;for(const key in input){if(!recordKeys.
has(key)){if(def.mode==="loose"){if(key==="__proto__")continue;payload.value[key]=input[key]}else{unrecognized=unrecognized??[];unrecognized.push(key)}}}if(unrecognized&&
unrecognized.length>0){payload.issues.push({code:"unrecognized_keys",input,inst,keys:unrecognized,continue:true})}}else{payload.value=memo?memo.alloc(inst,payload,
{},ctx):{};let unrecognized;for(const key of Reflect.ownKeys(input)){if(key==="__proto__")continue;if(!Object.prototype.propertyIsEnumerable.call(input,key))continue;
let keyResult=def.keyType._zod.run({value:key,issues:[]},ctx);if(keyResult instanceof Promise){throw new Error("Async schemas not supported in object keys curre\
ntly")}const checkNumericKey=typeof key==="string"&&number.test(key)&&keyResult.issues.length;if(checkNumericKey){const retryResult=def.keyType._zod.run({value:Number(
key),issues:[]},ctx);if(retryResult instanceof Promise){throw new Error("Async schemas not supported in object keys currently")}if(retryResult.issues.length===0){
keyResult=retryResult}}if(keyResult.issues.length){if(def.mode==="loose"){payload.value[key]=input[key]}else if(values){unrecognized=unrecognized??[];unrecognized.
push(key)}else{payload.issues.push({code:"invalid_key",origin:"record",issues:keyResult.issues.map(iss=>finalizeIssue(iss,ctx,config())),input:key,path:[key],inst})}
continue}const outKey=keyResult.value;if(outKey==="__proto__")continue;const result=def.valueType._zod.run({value:input[key],issues:[]},ctx);if(result instanceof
Promise){proms.push(result.then(result2=>{if(result2.issues.length){payload.issues.push(...prefixIssues(key,result2.issues))}payload.value[outKey]=result2.value}))}else{
if(result.issues.length){payload.issues.push(...prefixIssues(key,result.issues))}payload.value[outKey]=result.value}}if(unrecognized&&unrecognized.length>0){payload.
issues.push({code:"unrecognized_keys",input,inst,keys:unrecognized,continue:true})}}if(proms.length){return Promise.all(proms).then(()=>payload)}return payload}});
var $ZodTransform=$constructor("$ZodTransform",(inst,def)=>{$ZodType.init(inst,def);inst._zod.optin="optional";globalConfig.memoizer?.guard(inst);inst._zod.parse=
(payload,ctx)=>{if(ctx.direction==="backward"){throw new $ZodEncodeError(inst.constructor.name)}const _out=def.transform(payload.value,payload);if(ctx.async){const output=_out instanceof
Promise?_out:Promise.resolve(_out);return output.then(output2=>{payload.value=output2;return payload})}if(_out instanceof Promise){throw new $ZodAsyncError}payload.
value=_out;return payload}});function handleOptionalResult(payload,result){payload.value=result.issues.length?void 0:result.value;return payload}var $ZodOptional=$constructor(
"$ZodOptional",(inst,def)=>{$ZodType.init(inst,def);defineLazyInternal(inst,"optin",zod=>zod.def.innerType._zod.optin==="defaulted"?"defaulted":"optional");inst.
_zod.optout="optional";defineLazyInternal(inst,"values",zod=>{const values=zod.def.innerType._zod.values;return values?new Set([...values,void 0]):void 0});defineLazyInternal(
inst,"pattern",zod=>{const pattern=zod.def.innerType._zod.pattern;return pattern?new RegExp(`^(${cleanRegex(pattern.source)})?$`):void 0});inst._zod.parse=(payload,ctx)=>{
if(payload.value===void 0){if(def.innerType._zod.optin!=="defaulted")return payload;const result=def.innerType._zod.run({value:payload.value,issues:[]},ctx);if(result instanceof
Promise)return result.then(result2=>handleOptionalResult(payload,result2));return handleOptionalResult(payload,result)}return def.innerType._zod.run(payload,ctx)}});
var $ZodNullable=$constructor("$ZodNullable",(inst,def)=>{$ZodType.init(inst,def);defineLazyInternal(inst,"optin",zod=>zod.def.innerType._zod.optin);defineLazyInternal(
inst,"optout",zod=>zod.def.innerType._zod.optout);defineLazyInternal(inst,"pattern",zod=>{const pattern=zod.def.innerType._zod.pattern;return pattern?new RegExp(
`^(${cleanRegex(pattern.source)}|null)$`):void 0});defineLazyInternal(inst,"values",zod=>{return zod.def.innerType._zod.values?new Set([...zod.def.innerType._zod.
values,null]):void 0});inst._zod.parse=(payload,ctx)=>{if(payload.value===null)return payload;return def.innerType._zod.run(payload,ctx)}});function handleCatchResult(payload,result,def,ctx){
if(!result.issues.length){payload.value=result.value;if(result.memo)payload.memo=true;return payload}payload.value=def.catchValue({...result,value:payload.value,
error:{issues:result.issues.map(iss=>finalizeIssue(iss,ctx,config()))},input:payload.value});return payload}var $ZodCatch=$constructor("$ZodCatch",(inst,def)=>{
$ZodType.init(inst,def);defineLazyInternal(inst,"optin",zod=>zod.def.innerType._zod.optin==="defaulted"?"defaulted":"optional");defineLazyInternal(inst,"optout",
zod=>zod.def.innerType._zod.optout);defineLazyInternal(inst,"values",zod=>zod.def.innerType._zod.values);inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="bac\
kward"){return def.innerType._zod.run(payload,ctx)}const result=def.innerType._zod.run({value:payload.value,issues:[]},ctx);if(result instanceof Promise){return result.
then(result2=>handleCatchResult(payload,result2,def,ctx))}return handleCatchResult(payload,result,def,ctx)}});var $ZodPipe=$constructor("$ZodPipe",(inst,def)=>{
$ZodType.init(inst,def);defineLazyInternal(inst,"values",zod=>zod.def.in._zod.values);defineLazyInternal(inst,"optin",zod=>zod.def.in._zod.optin);defineLazyInternal(
inst,"optout",zod=>zod.def.out._zod.optout);defineLazyInternal(inst,"propValues",zod=>zod.def.in._zod.propValues);inst._zod.parse=(payload,ctx)=>{if(ctx.direction===
"backward"){const right=def.out._zod.run(payload,ctx);if(right instanceof Promise){return right.then(right2=>handlePipeResult(right2,def.in,ctx))}return handlePipeResult(
right,def.in,ctx)}const left=def.in._zod.run(payload,ctx);if(left instanceof Promise){return left.then(left2=>handlePipeResult(left2,def.out,ctx))}return handlePipeResult(
left,def.out,ctx)}});function handlePipeResult(left,next,ctx){if(left.issues.some(iss=>iss.code!=="unrecognized_keys")){left.aborted=true;return left}return next.
_zod.run({value:left.value,issues:left.issues},ctx)}var $ZodCustom=$constructor("$ZodCustom",(inst,def)=>{$ZodCheck.init(inst,def);$ZodType.init(inst,def);inst.
_zod.parse=(payload,_)=>{return payload};inst._zod.check=payload=>{const input=payload.value;const r=def.fn(input);if(r instanceof Promise){return r.then(r2=>handleRefineResult(
r2,payload,input,inst))}handleRefineResult(r,payload,input,inst);return}});function handleRefineResult(result,payload,input,inst){if(!result){const _iss={code:"\
custom",input,inst,path:[...inst._zod.def.path??[]],continue:!inst._zod.def.abort};if(inst._zod.def.params)_iss.params=inst._zod.def.params;payload.issues.push(
issue2(_iss))}}function snapshotChecks(def){if(def.checks)def.checks=[...def.checks];return def}function _string(Class2,params){return new Class2(snapshotChecks(
{type:"string",...normalizeParams(params)}))}function _number(Class2,params){return new Class2(snapshotChecks({type:"number",checks:[],...normalizeParams(params)}))}
function _int(Class2,params){return new Class2({type:"number",check:"number_format",abort:false,format:"safeint",...normalizeParams(params)})}function _boolean(Class2,params){
return new Class2({type:"boolean",...normalizeParams(params)})}function _unknown(Class2){return new Class2({type:"unknown"})}function _gte(value,params){return new $ZodCheckGreaterThan(
{check:"greater_than",...normalizeParams(params),value,inclusive:true})}function _nonnegative(params){return _gte(0,params)}function _regex(pattern,params){return new $ZodCheckRegex(
{check:"string_format",format:"regex",...normalizeParams(params),pattern})}function _refine(Class2,fn,_params){const schema=new Class2({type:"custom",check:"cus\
tom",fn,...normalizeParams(_params)});return schema}var ZodMiniType=$constructor("ZodMiniType",(inst,def)=>{if(!inst._zod)throw new Error("Uninitialized schema \
in ZodMiniType.");$ZodType.init(inst,def);inst.def=def;inst.type=def.type},{get with(){return this.check},set with(value){own(this,"with",value)},parse(data,params){
return parse(this,data,params,{callee:this.parse})},parseAsync(data,params){return parseAsync(this,data,params,{callee:this.parseAsync})},safeParse(data,params){
return safeParse(this,data,params)},safeParseAsync(data,params){return safeParseAsync(this,data,params)},check(...checks){const def=this.def;return this.clone({
...def,checks:[...def.checks??[],...checks.map(ch=>typeof ch==="function"?{_zod:{check:ch,def:{check:"custom"},onattach:[]}}:ch)]},{parent:true})},clone(_def,params){
return clone(this,_def,params)},brand(){return this},register(reg,meta2){reg.add(this,meta2);return this},apply(fn,...args){return args.length===0?fn(this):fn(this,
...args)}});var ZodMiniString=$constructor("ZodMiniString",(inst,def)=>{$ZodString.init(inst,def);ZodMiniType.init(inst,def)});function string2(params){return _string(
ZodMiniString,params)}var ZodMiniNumber=$constructor("ZodMiniNumber",(inst,def)=>{$ZodNumber.init(inst,def);ZodMiniType.init(inst,def)});function number2(params){
return _number(ZodMiniNumber,params)}var ZodMiniNumberFormat=$constructor("ZodMiniNumberFormat",(inst,def)=>{$ZodNumberFormat.init(inst,def);ZodMiniNumber.init(
inst,def)});function int(params){return _int(ZodMiniNumberFormat,params)}var ZodMiniBoolean=$constructor("ZodMiniBoolean",(inst,def)=>{$ZodBoolean.init(inst,def);
ZodMiniType.init(inst,def)});function boolean2(params){return _boolean(ZodMiniBoolean,params)}var ZodMiniUnknown=$constructor("ZodMiniUnknown",(inst,def)=>{$ZodUnknown.
init(inst,def);ZodMiniType.init(inst,def)});function unknown(){return _unknown(ZodMiniUnknown)}var ZodMiniArray=$constructor("ZodMiniArray",(inst,def)=>{$ZodArray.
init(inst,def);ZodMiniType.init(inst,def)});function array(element,params){return new ZodMiniArray({type:"array",element,...normalizeParams(params)})}var ZodMiniObject=$constructor(
"ZodMiniObject",(inst,def)=>{$ZodObject.init(inst,def);ZodMiniType.init(inst,def);installLazyProp(inst,"shape",self=>self._zod.def.shape,false)});function object(shape,params){
const def={type:"object",shape:shape??{},...normalizeParams(params)};return new ZodMiniObject(def)}var ZodMiniUnion=$constructor("ZodMiniUnion",(inst,def)=>{$ZodUnion.
init(inst,def);ZodMiniType.init(inst,def)});function union(options,params){return new ZodMiniUnion({type:"union",options,...normalizeParams(params)})}var ZodMiniRecord=$constructor(
"ZodMiniRecord",(inst,def)=>{$ZodRecord.init(inst,def);ZodMiniType.init(inst,def)});function record(keyType,valueType,params){if(!valueType||!valueType._zod){return new ZodMiniRecord(
{type:"record",keyType:string2(),valueType:keyType,...normalizeParams(valueType)})}return new ZodMiniRecord({type:"record",keyType,valueType,...normalizeParams(
params)})}var ZodMiniTransform=$constructor("ZodMiniTransform",(inst,def)=>{$ZodTransform.init(inst,def);ZodMiniType.init(inst,def)});function transform(fn){return new ZodMiniTransform(
{type:"transform",transform:fn})}var ZodMiniOptional=$constructor("ZodMiniOptional",(inst,def)=>{$ZodOptional.init(inst,def);ZodMiniType.init(inst,def)});function optional(innerType){
return new ZodMiniOptional({type:"optional",innerType})}var ZodMiniNullable=$constructor("ZodMiniNullable",(inst,def)=>{$ZodNullable.init(inst,def);ZodMiniType.
init(inst,def)});function nullable(innerType){return new ZodMiniNullable({type:"nullable",innerType})}function nullish2(innerType){return optional(nullable(innerType))}
var ZodMiniCatch=$constructor("ZodMiniCatch",(inst,def)=>{$ZodCatch.init(inst,def);ZodMiniType.init(inst,def)});function _catch(innerType,catchValue){return new ZodMiniCatch(
{type:"catch",innerType,catchValue:typeof catchValue==="function"?catchValue:util_exports.constantCatch(catchValue)})}var ZodMiniPipe=$constructor("ZodMiniPipe",
(inst,def)=>{$ZodPipe.init(inst,def);ZodMiniType.init(inst,def)});function pipe(in_,out){return new ZodMiniPipe({type:"pipe",in:in_,out})}var ZodMiniCustom=$constructor(
"ZodMiniCustom",(inst,def)=>{$ZodCustom.init(inst,def);ZodMiniType.init(inst,def)});function refine(fn,_params={}){return _refine(ZodMiniCustom,fn,_params)}var ParseError=class extends Error{constructor(message,options){
super(message);this.name="ParseError";this.type=options.type;this.field=options.field;this.value=options.value;this.line=options.line}};var LF=10;var CR=13;var SPACE=32;
var MAX_FIELD_PREFIX_LENGTH=6;function createParser(config2){if(typeof config2==="function"){throw new TypeError("`config` must be an object, got a function ins\
tead. Did you mean `createParser({onEvent: fn})`?")}const{maxBufferSize,onComment,onError,onEvent,onId,onRetry}=config2;const pendingFragments=[];let pendingFragmentsLength=0;
let bomPrefix="";let id2;let data="";let dataLines=0;let eventType;let terminated=false;let skippingLine=false;let skipNextLineFeed=false;function feed(chunk){if(terminated){
throw new Error("Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.")}if(bomPrefix!==void 0){
chunk=bomPrefix+chunk;if(chunk===""||chunk==="\xEF"||chunk==="\xEF\xBB"){bomPrefix=chunk;return}bomPrefix=void 0;chunk=chunk.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/,
"")}if(skippingLine||skipNextLineFeed){chunk=resumeAfterSkip(chunk);if(!chunk){return}}if(!pendingFragments.length){const trailing=processLines(chunk);if(trailing!==
""){storeTrailing(trailing)}checkForBufferOverflow();return}if(chunk.indexOf("\n")===-1&&chunk.indexOf("\r")===-1){if(pendingFragmentsLength<MAX_FIELD_PREFIX_LENGTH){
const head=pendingFragments.join("")+chunk.slice(0,MAX_FIELD_PREFIX_LENGTH-pendingFragmentsLength);if(!shouldBufferTrailing(head)){pendingFragments.length=0;pendingFragmentsLength=
0;skippingLine=true;return}}pendingFragments.push(chunk);pendingFragmentsLength+=chunk.length;checkForBufferOverflow();return}pendingFragments.push(chunk);const input=pendingFragments.
join("");pendingFragments.length=0;pendingFragmentsLength=0;storeTrailing(processLines(input));checkForBufferOverflow()}function resumeAfterSkip(chunk){if(chunk.
length===0){return chunk}if(skipNextLineFeed){skipNextLineFeed=false;return chunk.charCodeAt(0)===LF?chunk.slice(1):chunk}const crIndex=chunk.indexOf("\r");const lfIndex=chunk.
indexOf("\n");const lineEnd=crIndex===-1?lfIndex:lfIndex===-1?crIndex:crIndex<lfIndex?crIndex:lfIndex;if(lineEnd===-1){return""}if(lineEnd===chunk.length-1&&chunk.
charCodeAt(lineEnd)===CR){skippingLine=false;skipNextLineFeed=true;return""}skippingLine=false;return chunk.slice(lineEnd+(chunk.charCodeAt(lineEnd)===CR&&chunk.
charCodeAt(lineEnd+1)===LF?2:1))}function storeTrailing(trailing){if(!trailing)return;if(trailing.charCodeAt(trailing.length-1)===CR){parseLine(trailing,0,trailing.
length-1);if(checkForBufferOverflow())return;skipNextLineFeed=true;return}if(shouldBufferTrailing(trailing)){pendingFragments.push(trailing);pendingFragmentsLength=
trailing.length;return}skippingLine=true}function shouldBufferTrailing(trailing){const firstCharCode=trailing.charCodeAt(0);return firstCharCode===58&&!!onComment||
firstCharCode===100&&isPotentialField(trailing,"data")||firstCharCode===101&&isPotentialField(trailing,"event")||firstCharCode===105&&isPotentialField(trailing,
"id")||firstCharCode===114&&isPotentialField(trailing,"retry")}function checkForBufferOverflow(){if(terminated)return true;if(maxBufferSize===void 0)return false;
if(pendingFragmentsLength+data.length<=maxBufferSize)return false;terminated=true;pendingFragments.length=0;pendingFragmentsLength=0;id2=void 0;data="";dataLines=
0;eventType=void 0;skippingLine=false;skipNextLineFeed=false;onError===null||onError===void 0?void 0:onError(new ParseError(`Buffered data exceeded max buffer s\
ize of ${maxBufferSize} characters`,{type:"max-buffer-size-exceeded"}));return true}function processLines(chunk){let searchIndex=0;if(chunk.indexOf("\r")===-1){
let lfIndex2=chunk.indexOf("\n",searchIndex);while(lfIndex2!==-1){if(searchIndex===lfIndex2){if(id2!==void 0){onId===null||onId===void 0?void 0:onId(id2)}if(dataLines>
0){onEvent===null||onEvent===void 0?void 0:onEvent({id:id2,event:eventType,data})}id2=void 0;data="";dataLines=0;eventType=void 0;searchIndex=lfIndex2+1;lfIndex2=
chunk.indexOf("\n",searchIndex);continue}const firstCharCode=chunk.charCodeAt(searchIndex);if(isDataPrefix(chunk,searchIndex,firstCharCode)){const valueStart=chunk.
charCodeAt(searchIndex+5)===SPACE?searchIndex+6:searchIndex+5;const value=chunk.slice(valueStart,lfIndex2);if(dataLines===0&&chunk.charCodeAt(lfIndex2+1)===LF){
if(id2!==void 0){onId===null||onId===void 0?void 0:onId(id2)}onEvent===null||onEvent===void 0?void 0:onEvent({id:id2,event:eventType,data:value});id2=void 0;data=
"";eventType=void 0;searchIndex=lfIndex2+2;lfIndex2=chunk.indexOf("\n",searchIndex);continue}data=dataLines===0?value:`${data}
${value}`;dataLines++}else if(isEventPrefix(chunk,searchIndex,firstCharCode)){eventType=chunk.slice(chunk.charCodeAt(searchIndex+6)===SPACE?searchIndex+7:searchIndex+
6,lfIndex2)||void 0}else{parseLine(chunk,searchIndex,lfIndex2)}if(checkForBufferOverflow())return"";searchIndex=lfIndex2+1;lfIndex2=chunk.indexOf("\n",searchIndex)}
return chunk.slice(searchIndex)}let crIndex=chunk.indexOf("\r",searchIndex);let lfIndex=chunk.indexOf("\n",searchIndex);while(searchIndex<chunk.length){let lineEnd=-1;
if(crIndex!==-1&&lfIndex!==-1){lineEnd=crIndex<lfIndex?crIndex:lfIndex}else if(crIndex!==-1){if(crIndex===chunk.length-1){lineEnd=-1}else{lineEnd=crIndex}}else if(lfIndex!==
-1){lineEnd=lfIndex}if(lineEnd===-1){break}parseLine(chunk,searchIndex,lineEnd);if(checkForBufferOverflow())return"";searchIndex=lineEnd+1;if(chunk.charCodeAt(searchIndex-
1)===CR&&chunk.charCodeAt(searchIndex)===LF){searchIndex++}if(crIndex!==-1&&crIndex<searchIndex){crIndex=chunk.indexOf("\r",searchIndex)}if(lfIndex!==-1&&lfIndex<
searchIndex){lfIndex=chunk.indexOf("\n",searchIndex)}}return chunk.slice(searchIndex)}function parseLine(chunk,start,end){if(start===end){dispatchEvent();return}
const firstCharCode=chunk.charCodeAt(start);if(isDataPrefix(chunk,start,firstCharCode)){const valueStart=chunk.charCodeAt(start+5)===SPACE?start+6:start+5;const value2=chunk.
slice(valueStart,end);data=dataLines===0?value2:`${data}
${value2}`;dataLines++;return}if(isEventPrefix(chunk,start,firstCharCode)){eventType=chunk.slice(chunk.charCodeAt(start+6)===SPACE?start+7:start+6,end)||void 0;
return}if(firstCharCode===105&&chunk.charCodeAt(start+1)===100&&chunk.charCodeAt(start+2)===58){const value2=chunk.slice(chunk.charCodeAt(start+3)===SPACE?start+
4:start+3,end);if(!value2.includes("\0"))id2=value2;return}if(firstCharCode===58){if(onComment){const line2=chunk.slice(start,end);onComment(line2.slice(chunk.charCodeAt(
start+1)===SPACE?2:1))}return}const line=chunk.slice(start,end);const fieldSeparatorIndex=line.indexOf(":");if(fieldSeparatorIndex===-1){processField(line,"",line);
return}const field=line.slice(0,fieldSeparatorIndex);const offset=line.charCodeAt(fieldSeparatorIndex+1)===SPACE?2:1;const value=line.slice(fieldSeparatorIndex+
offset);processField(field,value,line)}function processField(field,value,line){switch(field){case"event":eventType=value||void 0;break;case"data":data=dataLines===
0?value:`${data}
${value}`;dataLines++;break;case"id":if(!value.includes("\0"))id2=value;break;case"retry":if(/^\d+$/.test(value)){onRetry===null||onRetry===void 0?void 0:onRetry(
parseInt(value,10))}else{onError===null||onError===void 0?void 0:onError(new ParseError(`Invalid \`retry\` value: "${value}"`,{type:"invalid-retry",value,line}))}
break;default:onError===null||onError===void 0?void 0:onError(new ParseError(`Unknown field "${field.length>20?`${field.slice(0,20)}\u2026`:field}"`,{type:"unkn\
own-field",field,value,line}));break}}function dispatchEvent(){if(id2!==void 0){onId===null||onId===void 0?void 0:onId(id2)}if(dataLines>0){onEvent===null||onEvent===
void 0?void 0:onEvent({id:id2,event:eventType,data})}id2=void 0;data="";dataLines=0;eventType=void 0}function reset(options={}){if(options.consume&&pendingFragments.
length>0){const incompleteLine=pendingFragments.join("");parseLine(incompleteLine,0,incompleteLine.length)}bomPrefix="";id2=void 0;data="";dataLines=0;eventType=
void 0;pendingFragments.length=0;pendingFragmentsLength=0;terminated=false;skippingLine=false;skipNextLineFeed=false}return{feed,reset}}function isDataPrefix(chunk,i,firstCharCode){
return firstCharCode===100&&chunk.charCodeAt(i+1)===97&&chunk.charCodeAt(i+2)===116&&chunk.charCodeAt(i+3)===97&&chunk.charCodeAt(i+4)===58}function isEventPrefix(chunk,i,firstCharCode){
return firstCharCode===101&&chunk.charCodeAt(i+1)===118&&chunk.charCodeAt(i+2)===101&&chunk.charCodeAt(i+3)===110&&chunk.charCodeAt(i+4)===116&&chunk.charCodeAt(
i+5)===58}function isPotentialField(line,field){let i=1;while(i<line.length&&i<field.length){if(line.charCodeAt(i)!==field.charCodeAt(i)){return false}i++}return line.
length<=field.length||line.charCodeAt(field.length)===58}var VERDICT=object({error:optional(unknown()),success:optional(unknown())});function saysError(value){const{
error:error2,success}=VERDICT.safeParse(value).data??{};return success===false||!isNoError(error2)}var IDENTIFIED=object({id:union([string2(),number2()])});var isIntegration=(value,id2)=>String(
IDENTIFIED.safeParse(value).data?.id)===id2;var isNoError=value=>isBlank(value)||value===false||value===0;function isBlank(value){if(value===null||value===void 0)
return true;if(typeof value==="string")return value.trim()==="";return typeof value==="object"&&Object.keys(value).length===0}var MESSAGE_KEYS=["detail","messag\
e","msg","reason","error","errors","title","code"];function findMessage(value){if(typeof value==="string")return value;if(Array.isArray(value))return findMessage(
value[0]);if(typeof value!=="object"||value===null)return"";const fields=new Map(Object.entries(value));const messages=MESSAGE_KEYS.map(key=>findMessage(fields.
get(key)));return messages.find(message=>message!=="")??""}function listTexts(value){if(typeof value==="string")return[value];if(typeof value!=="object"||value===
null)return[];return Object.values(value).flatMap(listTexts)}function quoteWords(words,name,limit=200){const line=toSafeLine(words,limit);return line===""?name:
`"${line}" (${name})`}var RequestFailure=class _RequestFailure extends Failure{facts;constructor(failure2,facts){const{title,remedy,names,cause}=failure2;super(
failure2.code,failure2.detail,{title,remedy,names,cause});this.facts=facts}with(changed){return new _RequestFailure(super.with(changed),this.facts)}get mayLackAddress(){
const{status=0,isHtml=false}=this.facts;const isRedirect=status>=300&&status<400;const isPage=isHtml&&status<300;return isPage||isRedirect||[404,405,410].includes(
status)}};var toRequestFailure=error2=>error2 instanceof RequestFailure?error2:new RequestFailure(toFailure(error2),{delivery:"unknown"});var LOGIN_PAGE={title:"\
A login page answered in place of Zylon",remedy:"Have the login proxy let requests to /api/ through, or set extra-headers to what it asks for"};function createNotApiFailure(answer,text,delivery){
const{name,status}=answer;const isHtml=isHtmlPage(text);const[,title=""]=/<title[^>]*>([^<]*)/i.exec(text)??[];const detail=quoteWords(isHtml?title:text,name,80);
const isLogin=/<input[^>]+type=["']?password/i.test(text)||/\b(log|sign)[ -]?in\b|\bsso\b/i.test(title);const failure2=new Failure("not-api",detail,isLogin?LOGIN_PAGE:
{});return new RequestFailure(failure2,{delivery,status,isHtml})}var isHtmlPage=text=>text.trimStart().startsWith("<");var MAX_BYTES=32*1024*1024;async function readText({
name,body}){const chunks=[];let size=0;for await(const chunk of body){size+=chunk.length;if(size>MAX_BYTES)throw new Failure("unexpected-response",`${name} with\
out an end`);chunks.push(chunk)}return new TextDecoder().decode(Buffer.concat(chunks))}async function readJson(answer){return parseJson(await readText(answer),answer)}
function parseJson(text,answer){const value=tryParseJson(text);if(value!==void 0)return value;if(answer.status===202&&!isHtmlPage(text))return text.trim();throw createNotApiFailure(
answer,text,"unknown")}function tryParseJson(text){try{return JSON.parse(text)}catch{return void 0}}async function readAcceptance(answer){const text=await readText(
answer);if(isHtmlPage(text))throw createNotApiFailure(answer,text,"unknown");const value=tryParseJson(text);if(!saysError(value))return value;const detail=quoteWords(
findMessage(value),answer.name);const failure2=new Failure("bad-request",detail);throw new RequestFailure(failure2,{delivery:"refused"})}async function*readEvents(answer){
let parser;for await(const line of readLines(answer)){if(parser===void 0&&line.text.trim()==="")continue;parser??=createEventParser(answer,line.text);yield*parser.
feed(line)}if(parser!==void 0)yield*parser.end()}async function*readLines(answer){const decoder=new TextDecoder;let rest="";for await(const chunk of answer.body){
const text=decoder.decode(chunk,{stream:true});const[first="",...others]=text.split("\n");rest+=first;if(rest.length>MAX_BYTES)throw createEndlessFailure(answer);
for(const next of others){yield{text:rest.replace(/\r$/,""),isEnded:true};rest=next}}if(rest.trim()!=="")yield{text:rest,isEnded:false}}function createEventParser(answer,firstLine){
const isServerSent=/event-stream/i.test(answer.type)||/^(event|data|id|retry)?:/.test(firstLine);if(isServerSent)return new ServerSentParser;const isValue=tryParseJson(
firstLine)!==void 0;return isValue?jsonLineParser:new JsonParser(answer)}var ServerSentParser=class{#messages=[];#parser=createParser({onEvent:message=>this.#messages.
push(message)});feed({text}){this.#parser.feed(`${text}
`);if(text.startsWith("event:"))this.#parser.feed("data:\n");return this.#takeEvents()}end(){this.#parser.feed("\n");const events=this.#takeEvents();const isCut=events.
some(({value})=>typeof value==="string"&&value!=="");if(isCut)throw createCutFailure();return events}#takeEvents(){return this.#messages.splice(0).map(({event:name="",
data})=>({name,value:tryParseJson(data)??data.trim()}))}};var jsonLineParser={feed:({text,isEnded})=>{if(text.trim()==="")return[];const value=tryParseJson(text);
if(value===void 0&&!isEnded)throw createCutFailure();return[{name:"",value:value??text.trim()}]},end:()=>[]};var JsonParser=class{#answer;#text="";constructor(answer){
this.#answer=answer}feed({text}){this.#text+=`${text}
`;if(this.#text.length>MAX_BYTES)throw createEndlessFailure(this.#answer);return[]}end(){return[{name:"",value:parseJson(this.#text,this.#answer)}]}};var createEndlessFailure=({
name})=>new Failure("unexpected-response",`${name} without an end`);var createCutFailure=()=>new Failure("stream-cut","its answer ended in the middle of an even\
t");var stringOrNumber=union([string2(),number2()]);var rawText=_catch(pipe(stringOrNumber,transform(String)),"");var safeText=pipe(rawText,transform(words=>toSafeLine(
words)));var optionalText=pipe(rawText,transform(words=>words.trim()===""?null:words));var id=pipe(stringOrNumber,transform(String)).check(refine(segment=>isPathSegment(
segment)));var url=_catch(nullable(string2().check(_regex(/^https?:\/\/[^\s<>"']+$/i))),null);var account=_catch(object({id:optionalText}),{id:null});var INTEGRATION_ENTITY=object(
{id,type:rawText,provider_data:_catch(object({username:optionalText}),{username:null})});var INTEGRATION_ARTIFACT=object({id,type:rawText,source:rawText,name:optionalText,
state:rawText,project_id:optionalText,created_by:account});var CURRENT_USER=object({id,account_id:optionalText,account});var PROJECT=object({id,name:safeText});
var ARTIFACT=object({id,name:safeText,type:rawText,integration_id:rawText,project_id:rawText,state:rawText,ingest_status:rawText,error:pipe(optional(unknown()),
transform(toErrorText)),ingest_warnings:_catch(array(safeText),[]),external_url:url,updated_at:rawText});function toErrorText(error2){if(isNoError(error2))return"";
return toSafeLine(findMessage(error2))||"Unknown"}var FOUND_IN=object({name:safeText,project_id:rawText});var SEARCH_RESULT=object({id:rawText,type:rawText,metadata:_catch(
FOUND_IN,{name:"",project_id:""})});function parseAnswer(schema,answer,name){const{success,data,error:error2}=schema.safeParse(answer);if(success)return data;const field=error2.
issues[0]?.path.join(".")??"";const problem=field===""?"no object":`${toSafeLine(field)} is missing or wrong`;throw new Failure("unexpected-response",`${name}: ${problem}`)}
var EMPTY_TALLY={artifactCount:null,itemCount:null,items:null,removedIds:new Set,failedItems:[]};var OPS=new Map([["added","added"],["updated","updated"],["recr\
eated","updated"],["removed","removed"],["skipped","skipped"],["error","failed"]]);var COUNT=_catch(nullable(int().check(_nonnegative())),null);var START=object(
{current_artifact_count:COUNT,integration_item_count:COUNT});var NAMED=_catch(object({name:string2()}),{name:""});var ITEM=object({op:rawText,artifact_id:rawText,
integration_item:NAMED,artifact:NAMED});var TallyKeeper=class{#artifactCount=null;#itemCount=null;#items=new Map;addStart(value){const{data}=START.safeParse(value);
this.#artifactCount=data?.current_artifact_count??this.#artifactCount;this.#itemCount=data?.integration_item_count??this.#itemCount}addItem(value){const{data}=ITEM.
safeParse(value);const op=OPS.get(data?.op.toLowerCase()??"");if(data===void 0||op===void 0){debug(`Unknown operation: ${toSafeLine(JSON.stringify(value))}`);return}
const{artifact_id:id2,integration_item:item,artifact}=data;const name=toSafeLine(item.name||artifact.name,80);this.#items.set(id2||`no id ${this.#items.size}`,{
op,id:id2,name})}get tally(){const all=[...this.#items.values()];const items={added:0,updated:0,removed:0,skipped:0,failed:0};for(const{op}of all)items[op]+=1;const removed=all.
filter(({op})=>op==="removed");return{artifactCount:this.#artifactCount,itemCount:this.#itemCount,items:all.length===0?null:items,removedIds:new Set(removed.map(
({id:id2})=>id2).filter(Boolean)),failedItems:all.filter(({op})=>op==="failed")}}};var NO_INGEST={status:"not-requested",tally:EMPTY_TALLY};function toFailedIngest(error2){
const failure2=toRequestFailure(error2);return{status:getStatusAfter(failure2),failure:failure2,tally:EMPTY_TALLY}}function getStatusAfter({code,facts}){if(facts.
delivery==="unknown")return"unknown";if(facts.delivery==="not-sent")return"not-requested";const hasEndedWait=code==="cancelled"||code==="wait-timeout";return hasEndedWait?
"not-requested":"error"}async function readIngestAnswer(answer,integrationId){const keeper=new TallyKeeper;const kinds=[];let unknown2="";const end=(status,failure3)=>({
status,failure:failure3,tally:keeper.tally});try{for await(const event of readEvents(answer)){const kind=classify(event,integrationId);kinds.push(kind);if(kind===
"completed")return end("completed");if(kind==="error")return end("error",createSyncFailure(event.value));if(kind==="started")keeper.addStart(event.value);if(kind===
"progress")keeper.addItem(event.value);if(kind==="unknown"||kind==="unknown-sync"){unknown2=toSafeLine(JSON.stringify(event.value));debug(`Unknown event: ${toSafeLine(
event.name)} ${unknown2}`)}}}catch(error2){return end("unknown",toCutFailure(error2,kinds))}const failure2=judgeEnd(answer,kinds,unknown2);return end(failure2===
void 0?"started":"unknown",failure2)}function toCutFailure(error2,kinds){const failure2=toFailure(error2);return failure2.code==="connection-lost"&&kinds.length>
0?new Failure("stream-cut",failure2.detail):failure2}var KINDS=new Map([["sync_started","started"],["sync_progress","progress"],["sync_completed","completed"],[
"sync_error","error"],["error","error"]]);var TYPED=object({type:rawText});function classify({name,value},integrationId){const{type=""}=TYPED.safeParse(value).data??
{};if(KINDS.get(name)==="error"||KINDS.get(type)==="error")return"error";const kind=KINDS.get(name)??KINDS.get(type);if(kind==="progress")return kind;if(saysError(
value))return"error";if(kind!==void 0)return kind;if(isIntegration(value,integrationId))return"integration";const isSync=type.startsWith("sync_")||name.startsWith(
"sync_");return isSync?"unknown-sync":"unknown"}function createSyncFailure(value){const words=toSafeLine(findMessage(value));return new Failure("sync-error",words===
""?"":`"${words}"`)}function judgeEnd({name,status},kinds,unknown2){const unexpected=new Failure("unexpected-response",quoteWords(unknown2,`${name} without an e\
nd of the ingest`));if(kinds.includes("unknown-sync"))return unexpected;const last=kinds.findLast(kind=>kind!=="unknown");if(last==="progress")return new Failure(
"stream-cut","its answer ended without sync_completed");const isAccepted=last!==void 0||status===202;return isAccepted?void 0:unexpected}var createOutcome=(integration,isCreated=false)=>({
integration,isCreated,isConfigured:false,isUpdated:false,before:null,ingest:NO_INGEST,watch:{kind:"none"}});var selectHealthy=outcomes=>outcomes.filter(({failure:failure2})=>failure2===
void 0);var withFailure=(outcome,failure2)=>({...outcome,failure:remindToLook(failure2,[outcome])});var remindToLook=(failure2,outcomes)=>outcomes.some(mayBeRunning)?
failure2.with({remedy:`${LOOK_FIRST}. ${failure2.remedy}`}):failure2;var mayBeRunning=outcome=>["unknown","started"].includes(outcome.ingest.status)||outcome.watch.
kind==="unfinished"&&wasIngestSent(outcome);var getSyncStatus=({watch:watch2,ingest:ingest2})=>watch2.kind==="judgeable"?"indexed":ingest2.status;var wasIngestSent=({
ingest:{status}})=>status!=="not-requested";var getChanges=({watch:watch2})=>watch2.kind==="judgeable"?watch2.changes:[];var nameChanges=(outcome,kind)=>getChanges(
outcome).filter(({change})=>change===kind).map(({name})=>name);function nameFailed(outcome){const{watch:watch2,ingest:ingest2}=outcome;const documents=watch2.kind===
"judgeable"?watch2.now:new Map;const names=new Set(nameChanges(outcome,"failing"));for(const{id:id2,name}of ingest2.tally.failedItems)names.add(name===""?documents.
get(id2)?.name??formatId(id2):name);return[...names].filter(name=>name!=="")}var LABEL="zylon-ingest";async function createIssueApi(token,{owner,repo},signal){const{
getOctokit}=await import("./github.js");const github=getOctokit(token);github.hook.before("request",options=>{options.request={...options.request,signal,redirect:"\
error"}});const{issues}=github.rest;const common={owner,repo};return{list:async()=>{const found=await github.paginate(issues.listForRepo,{...common,labels:LABEL,
state:"open",sort:"created",direction:"asc",per_page:100});return found.filter(({pull_request:pull})=>pull===void 0)},create:async(title,body)=>{const labels=[LABEL];
const{data}=await issues.create({...common,title,body,labels});return data.number},update:(issue_number,body)=>issues.update({...common,issue_number,body}),close:issue_number=>issues.
update({...common,issue_number,state:"closed",state_reason:"completed"}),comment:(issue_number,body)=>issues.createComment({...common,issue_number,body})}}var GITHUB_ERROR=object(
{status:number2(),message:string2()});var PERMISSION_HINT='Check that the repository has issues, and that the job has "issues: write" under "permissions:"; a to\
ken of your own needs "Issues: read and write".';function describeGitHubError(error2){const{data}=GITHUB_ERROR.safeParse(error2);if(data===void 0)return`${toSafeLine(
String(error2))}.`;const{status,message}=data;const isHtml=/<\w/.test(message);const words=isHtml?`GitHub answered ${status}`:toSafeLine(message);const advice=status<
500?` ${PERMISSION_HINT}`:"";return`${words.replace(/\.$/,"")}.${advice}`}var import_node_crypto2=__toESM(require_node_crypto());function identifyIssue({owner,repo},issueKey){
const workflow=readVariable("GITHUB_WORKFLOW");const job=readVariable("GITHUB_JOB");const action=readVariable("GITHUB_ACTION");const file=readVariable("GITHUB_W\
ORKFLOW_REF").replace(/@.*$/,"");const branch=readVariable("GITHUB_HEAD_REF");const ref=branch?`refs/heads/${branch}`:readVariable("GITHUB_REF");const parts=[file||
workflow,ref,job,action,issueKey];const hash=(0,import_node_crypto2.createHash)("sha256").update(JSON.stringify(parts)).digest("hex").slice(0,24);const server=readVariable(
"GITHUB_SERVER_URL")||"https://github.com";const runId=readVariable("GITHUB_RUN_ID");const attempt=readVariable("GITHUB_RUN_ATTEMPT")||"1";const address=`${server}\
/${owner}/${repo}/actions/runs/${runId}/attempts/${attempt}`;const shortRef=ref.replace(/^refs\/\w+\//,"");return{step:`${[workflow,job,action].map(formatId).join(
" / ")} on ${formatId(shortRef)}`,runLink:`[run ${runId}](${address})`,mark:`<!-- zylon-ingest issue ${hash} `}}function readRepository(){const[owner="",repo=""]=readVariable(
"GITHUB_REPOSITORY").split("/");return{owner,repo}}var readVariable=name=>process.env[name]??"";function toDocument(artifact){if(/^(folder|link|integration)$/i.
test(artifact.type))return void 0;if(/^deleted$/i.test(artifact.state))return void 0;return{...artifact,indexStatus:getIndexStatus(artifact)}}var TOO_LARGE="Unp\
rocessableContent";function getIndexStatus(artifact){const status=artifact.ingest_status.toLowerCase();const state=artifact.state.toLowerCase();const isIdle=["n\
otstarted","notapplicable",""].includes(status);const isTooLarge=artifact.ingest_warnings.includes(TOO_LARGE);if(status==="error"||state==="error")return"failed";
if(status==="done")return"done";if(state==="initializing"||state==="processing")return"pending";if(artifact.error!==""&&isIdle)return"failed";if(status==="notst\
arted"&&isTooLarge)return"failed";if(status==="notapplicable")return"done";if(status===""&&/^(published|ready)$/.test(state))return"done";return"pending"}var selectDocuments=(documents,indexStatus)=>[
...documents.values()].filter(one=>one.indexStatus===indexStatus);var countDocuments=(documents,indexStatus)=>selectDocuments(documents,indexStatus).length;var getName=({
id:id2,name})=>name||toSafeLine(id2,80);var getWarnings=({ingest_warnings:warnings})=>warnings.filter(warning2=>warning2!=="UsingVLMForExtraction");var MEMORY=record(
string2(),number2());var renderMemory=(memory,mark)=>`${mark}${Buffer.from(JSON.stringify(memory)).toString("base64")} -->`;function readMemory(body,mark){const[
,line]=body.split(mark);if(line===void 0)return{};const[base64=""]=line.split(" ");const json=Buffer.from(base64,"base64").toString();const{success,data}=MEMORY.
safeParse(tryParseJson(json));if(success)return data;throw new Error("Its hidden line was changed: close it by hand")}function remember(memory,outcomes){const most=new Map(
Object.entries(memory));for(const{integration,before}of outcomes){if(before===null)continue;const count=countDocuments(before,"done");most.set(integration.id,Math.
max(count,most.get(integration.id)??0))}return Object.fromEntries(most)}var compareWithMemory=(memory,outcomes,inputs)=>Object.entries(memory).map(([id2,most])=>{
const outcome=outcomes.find(({integration})=>integration.id===id2);const now=outcome?.watch.kind==="judgeable"?countDocuments(outcome.watch.now,"done"):null;const maxRemoved=inputs?.
maxRemoved??null;const allowed=maxRemoved===null?Math.max(0,most-1):getAllowed(maxRemoved,most);return{text:`${formatId(id2)}: ${now??"an unknown number of"} do\
cuments indexed now, ${most} before the failures`,isMissing:most-(now??0)>allowed}});var UNKNOWN={artifacts:null,items:null,indexed:null,added:null,updated:null,
removed:null,skipped:null,failed:null,pending:null,warned:null};var isCountName=name=>name in UNKNOWN;var COUNT_NAMES=Object.keys(UNKNOWN).filter(isCountName);function getCounts({
ingest:ingest2,watch:watch2}){const{artifactCount:artifacts,itemCount:items}=ingest2.tally;const fromZylon={...UNKNOWN,artifacts,items};switch(watch2.kind){case"\
judgeable":return{...fromZylon,...countChanges(watch2,ingest2),skipped:countItems(ingest2).skipped??null};case"unfinished":return{...fromZylon,pending:watch2.now&&
countDocuments(watch2.now,"pending")};case"none":return{...fromZylon,...countItems(ingest2)}}}function countItems({status,tally}){if(status!=="completed"||tally.
items===null)return{};const{failed,...others}=tally.items;return{...others,failed:failed||null}}function countChanges({now,changes},{tally}){const done=selectDocuments(
now,"done");const count=kind=>changes.filter(({change})=>change===kind).length;return{indexed:done.length,added:count("added"),updated:count("updated"),removed:count(
"removed"),failed:Math.max(count("failing"),tally.items?.failed??0),pending:countDocuments(now,"pending"),warned:done.filter(document=>getWarnings(document).length>
0).length}}function formatNumbers({before,now},{tally}){const failing=countDocuments(now,"failed");const items=tally.itemCount??"unknown";return`documents befor\
e: ${before.size}, now: ${now.size}, failing: ${failing}, items in the source: ${items}`}function sumCounts(outcomes){const all=outcomes.map(getCounts);const sum={
...UNKNOWN};for(const name of COUNT_NAMES){const numbers=all.map(counts=>counts[name]);if(numbers.length>0)sum[name]=numbers.reduce((one,other)=>one===null||other===
null?null:one+other)}return sum}var WORDS={indexed:"indexed",added:"added",updated:"updated",removed:"removed",failed:"failed",pending:"pending",warned:"with wa\
rnings"};function formatCounts(outcomes){const counts=sumCounts(outcomes);const parts=[];for(const name of COUNT_NAMES){const count=counts[name]??0;const word=WORDS[name];
if(count>0&&word!==void 0)parts.push(`${count} ${word}`)}if(parts.length===0&&counts.added!==null)return"nothing changed";return parts.join(", ")}var toBareIntegration=(id2,connector)=>({
id:id2,connector,name:null,username:null,state:null,project:null,creator:null});function formatIntegration({id:id2,name,connector}){const label=toSafeLine(name??
connector.type,60);const parts=[formatId(id2),label===""?"":`(${label})`];return joinNonEmpty(parts," ")}var formatDraft=({connector,username})=>`a ${connector.
type} integration for ${toSafeLine(username,60)}`;var DOCUMENT_FILTER={include_descendants:"true",state:"Published,Processing,Error,Initializing"};function createReport(result,inputs,seconds){
const failures=listFailures(result);return{...result,inputs,seconds,mainFailure:failures[0]?.failure,failures,warnings:inputs===void 0?[]:listWarnings(result,inputs),
lists:listChanges(result)}}function listFailures({outcomes,failure:runFailure}){const failures=[];for(const{integration,failure:failure2}of outcomes)if(failure2!==
void 0)failures.push({integration,failure:failure2});if(runFailure!==void 0)failures.push({failure:runFailure});return failures}function listChanges({outcomes}){
const all=outcomes.flatMap(getChanges);const select=kind=>all.filter(({change})=>change===kind);const lists=[{title:"Removed",changes:select("removed")},{title:"\
Failing",changes:select("failing")},{title:"Added",changes:select("added")},{title:"Updated",changes:select("updated")}];return lists.filter(({changes})=>changes.
length>0)}var formatSubject=({integration})=>integration===void 0?"":`${formatIntegration(integration)}: `;function listWarnings({outcomes},inputs){const warnings=[];
for(const outcome of outcomes){const name=formatIntegration(outcome.integration);const found=[warnOfPending(outcome,inputs)];if(outcome.failure===void 0)found.push(
warnOfFailed(outcome,inputs),warnOfUnknownEnd(outcome,inputs));for(const warning2 of found)if(warning2!=="")warnings.push(`${name}: ${warning2}`)}return warnings}
function warnOfFailed(outcome,{waitFor,maxFailed}){const{failed}=getCounts(outcome);if(failed===null||failed===0)return"";const names=formatNames(nameFailed(outcome));
if(waitFor==="completed")return`${formatCount(failed,"item")} failed${names}. Correct or exclude them in the source. To fail the step in this case, set wait-for\
: indexed and max-failed: 0.`;const advice=maxFailed===null?"To fail the step in this case, set max-failed: 0":`max-failed (${maxFailed.text}) allows it`;return`${formatCount(
failed,"document")} failing${names}. Correct or exclude them in the source. ${advice}.`}function warnOfPending({watch:watch2},{maxPending}){if(watch2.kind!=="ju\
dgeable"||maxPending===null)return"";const pending=selectDocuments(watch2.now,"pending");if(pending.length===0)return"";const names=formatNames(pending.map(getName));
return`${formatCount(pending.length,"document")} still pending at the time limit${names}. max-pending (${maxPending.text}) allows it.`}function warnOfUnknownEnd({
ingest:ingest2},{waitFor}){if(waitFor!=="completed"||ingest2.status!=="started")return"";return"Zylon accepted the ingest, but doesn't say when it ends. To wait\
 until the documents are indexed, set wait-for: indexed."}var formatNames=names=>names.length===0?"":`: ${formatCommaList(names)}`;function getOutcomeWord(failure2,inputs){
if(failure2?.code==="cancelled")return"cancelled";if(failure2!==void 0)return"failure";return inputs?.dryRun===true?"dry-run":"success"}function formatVerdict({
outcomes,mainFailure,plan:plan2}){if(mainFailure!==void 0){const failed=outcomes.length-selectHealthy(outcomes).length;const share=`${failed} of ${formatCount(outcomes.
length,"integration")} failed`;const end=outcomes.length>1&&failed>0?`${share} (first: ${mainFailure.code})`:mainFailure.code;return joinNonEmpty([end,formatCounts(
outcomes)],": ")}if(plan2!==void 0)return"a dry run, which changed nothing";return formatCounts(outcomes)||"Zylon reports no counts"}var MAX_LISTED=20;var MAX_ROWS=5e3;
function renderSummary(report){const{sentences=[],projects=[]}=report.plan??{};const parts=["## Zylon ingest",renderVerdict(report),renderTable(report),renderRows(
"What would be done",sentences.map(sentence=>escapeMarkdown(sentence))),...report.lists.map(renderList),renderRows("Projects of this account, for project-id",projects.
map(({id:id2,name})=>escapeMarkdown(`${formatId(id2)} (${name})`)))];return`${joinNonEmpty(parts,"\n\n")}
`}function renderVerdict(report){const{failures,mainFailure,warnings}=report;const mark=mainFailure===void 0?"\u2705":"\u274C";const paragraphs=joinNonEmpty([`${mark}\
 **${escapeMarkdown(formatVerdict(report),1e3)}**`,renderSubject(report),...failures.slice(0,MAX_LISTED).map(reported=>renderFailure(reported,report.lists)),...warnings.
slice(0,MAX_LISTED).map(warning2=>escapeMarkdown(warning2,1e3))],"\n\n");if(mainFailure===void 0&&warnings.length===0)return paragraphs;const kind=mainFailure===
void 0?"WARNING":"CAUTION";return[`[!${kind}]`,...paragraphs.split("\n")].map(line=>`> ${line}`.trimEnd()).join("\n")}function renderSubject({inputs,outcomes}){
if(inputs===void 0)return"";const server=`${inputs.baseUrl.host}, organization ${inputs.organization}`;const[first,second]=outcomes;const only=second===void 0?first:
void 0;return escapeMarkdown(only===void 0?server:`${formatIntegration(only.integration)} at ${server}`)}function renderFailure(reported,lists){const{title,detail,
remedy,code,names}=reported.failure;const listed=new Set(lists.flatMap(({changes})=>changes.map(({name})=>name)));const others=names.filter(name=>!listed.has(name));
const subject=escapeMarkdown(formatSubject(reported)+title,600);const what=[`**${subject}**`,escapeMarkdown(detail,1e3)];return joinNonEmpty([`${joinNonEmpty(what,
": ")}. **What to do:** ${escapeMarkdown(remedy,1e3)}. More about [${code}](${getHelpUrl(code)}).`,renderEntries(others.map(name=>escapeMarkdown(name,120)))],"\n\
\n")}function renderTable({outcomes}){if(outcomes.length<2)return"";const rows=outcomes.slice(0,MAX_ROWS).map(outcome=>{const{failure:failure2,integration}=outcome;
const code=failure2===void 0?"":`\u274C ${failure2.code}`;const result=joinNonEmpty([code,formatCounts([outcome])],": ");const name=formatIntegration(integration);
return`| ${escapeMarkdown(name)} | ${escapeMarkdown(result)} |`});const more=outcomes.length-rows.length;if(more>0)rows.push(`| and ${more} more | |`);return["|\
 Integration | Result |","| --- | --- |",...rows].join("\n")}var renderList=({title,changes})=>renderRows(title,changes.map(renderChange));function renderChange({
name,url:url2,error:error2,warnings}){const link=renderLink(escapeMarkdown(name,120),url2);const reasons=error2===null?warnings:[error2];return joinNonEmpty([link,
escapeMarkdown(reasons.join(", "))],": ")}var MAX_URL_LENGTH=1e3;function renderLink(text,url2){if(url2===null||url2.length>MAX_URL_LENGTH)return text;const address=url2.
replace(/[()\\]/g,found=>`%${found.charCodeAt(0).toString(16).toUpperCase()}`);return`[${text}](${address})`}var renderRows=(title,rows)=>rows.length===0?"":`**${title}\
** (${rows.length})

${renderEntries(rows)}`;function renderEntries(entries){const shown=entries.slice(0,MAX_LISTED).map(entry=>`- ${entry}`);const more=entries.length-shown.length;
return[...shown,...more>0?[`- and ${more} more`]:[]].join("\n")}var escapeMarkdown=(text,limit)=>toSafeLine(text,limit).replace(REFERENCE,`$&${JOINER}`).replaceAll(
"$",`$$${COMMENT}`).replace(STRUCTURE,found=>`&#${found.charCodeAt(0)};${found.slice(1)}`).replaceAll(JOINER,"&NoBreak;").replaceAll(COMMENT,"<!-- -->");var JOINER="\
\0";var COMMENT="";var REFERENCE=/[@#]|\bGH(?=-\d)|www(?=\.)|:(?=\/\/|[\w+-]+:)/gi;var STRUCTURE=/[&<>`\\*[\]#|~@$]|(?<![^\W_])_|_(?![^\W_])|^[-+](?=\s)|^\d+(?=[.)]\s)/g;
var TIMEOUT_MS=3e4;async function updateFailureIssue(report,{isWanted,token,key}){if(!isWanted||!isNews(report))return;const repository=readRepository();try{const signal=AbortSignal.
timeout(TIMEOUT_MS);const issues=await createIssueApi(token,repository,signal);const identity=identifyIssue(repository,key);const context={report,identity,issues};
const open=(await issues.list()).filter(({body})=>body?.includes(identity.mark));const{mainFailure}=report;if(mainFailure===void 0)for(const issue3 of open)await recordSuccess(
issue3,context);else await recordFailure(open[0],mainFailure,context)}catch(error2){warning(`Couldn't update the failure issue: ${describeGitHubError(error2)}`)}}
var isNews=({mainFailure,outcomes})=>mainFailure?.code!=="cancelled"||outcomes.some(wasIngestSent);async function recordFailure(issue3,failure2,{report,identity,
issues}){const{step,mark,runLink}=identity;const text=issue3?.body??"";const memory=remember(readMemory(text,mark),report.outcomes);const body=renderBody(report,
memory,identity);if(issue3===void 0){const title=`Zylon ingest fails: ${step}`.replace(/[@`]/g," ");const number4=await issues.create(title.slice(0,MAX_TITLE_LENGTH),
body);info(`The failure issue #${number4} was opened`);return}const{number:number3}=issue3;const{code}=failure2;if(code!==readCode(text))await issues.comment(number3,
`It fails with ${code} now, in ${runLink}.`);await issues.update(number3,body);info(`The failure issue #${number3} was updated`)}var readCode=text=>text.split(`\
(${HELP_PAGE}#`)[1]?.split(")")[0];var MAX_TITLE_LENGTH=256;var MAX_BODY_LENGTH=4e4;function renderBody({failures,lists},memory,{runLink,mark}){const parts=[...failures.
map(reported=>renderFailure(reported,lists)),...lists.map(renderList)];const fitting=[];let length=0;for(const part of parts){length+=part.length;if(length<=MAX_BODY_LENGTH)
fitting.push(part)}const text=joinNonEmpty([`This step is failing, so documents in Zylon may be missing or out of date. The last failure is ${runLink}.`,...fitting,
"The next successful run closes this issue, unless documents are still missing. Each failure rewrites this text."],"\n\n");return`${redact(text)}

${renderMemory(memory,mark)}`}async function recordSuccess(issue3,context){const{report,identity}=context;const memory=readMemory(issue3.body??"",identity.mark);
const compared=compareWithMemory(memory,report.outcomes,report.inputs);const missing=compared.filter(({isMissing})=>isMissing);if(missing.length===0)await close(
issue3,compared,context);else await leaveOpen(issue3,missing,memory,context)}async function close({number:number3},compared,{identity,issues}){const said=`The s\
tep succeeded in ${identity.runLink}.`;const parts=[said,renderComparisons(compared)];await issues.comment(number3,joinNonEmpty(parts,"\n\n"));await issues.close(
number3);info(`The failure issue #${number3} was closed`)}async function leaveOpen({number:number3,body},missing,memory,{identity,issues}){const{runLink,mark}=identity;
const said=[`The step succeeded in ${runLink}, but documents are missing.`,renderComparisons(missing),"Close this issue when you have checked."].join("\n\n");const isFirstSuccess=readCode(
body??"")!==void 0;if(isFirstSuccess)await issues.comment(number3,said);await issues.update(number3,`${said}

${renderMemory(memory,mark)}`);const texts=missing.map(({text})=>text).join("; ");info(`The failure issue #${number3} was left open: ${texts}`)}var renderComparisons=compared=>compared.
map(({text})=>`- ${escapeMarkdown(text)}`).join("\n");var import_node_fs2=__toESM(require_node_fs());var import_node_os=__toESM(require_node_os());var import_node_path=__toESM(
require_node_path());var SYNC_STATUSES=["unknown","error","not-requested","started","completed","indexed"];var toCountOutputs=counts=>({current_artifact_count:counts.
artifacts,integration_item_count:counts.items,added_count:counts.added,updated_count:counts.updated,removed_count:counts.removed,skipped_count:counts.skipped,failed_count:counts.
failed,pending_count:counts.pending,indexed_count:counts.indexed,warning_count:counts.warned});function getResult(outcomes,failure2,{inputs,seconds},changesFile){
const integrations=outcomes.map(({integration})=>integration);const statuses=outcomes.map(getSyncStatus);const types=new Set(integrations.map(({connector})=>connector.
type));const[type=""]=types;const isTrueForAll=isTrue=>outcomes.length>0&&outcomes.every(isTrue);return{outcome:getOutcomeWord(failure2,inputs),sync_status:SYNC_STATUSES.
find(status=>statuses.includes(status))??"not-requested",configured:isTrueForAll(({isConfigured})=>isConfigured),created:isTrueForAll(({isCreated})=>isCreated),
updated:isTrueForAll(({isUpdated})=>isUpdated),integration_id:redact(integrations.map(({id:id2})=>id2).join("\n")),integration_type:types.size>1?"any":type||null,
...toCountOutputs(sumCounts(outcomes)),changes_file:changesFile||null,duration_seconds:Number(seconds.toFixed(1)),error_code:failure2?.code??null,error_message:failure2===
void 0?null:redact(failure2.message)}}var MAX_RESULTS_LENGTH=512*1024;var MAX_MATRIX_JOBS=256;function getOutputs(report,changesFile){const{outcomes,mainFailure,
seconds}=report;const results=JSON.stringify(outcomes.map(outcome=>getResult([outcome],outcome.failure??report.failure,report,changesFile)));const include=outcomes.
map(({integration:{connector,id:id2}})=>({"integration-type":connector.type||"any","integration-id":redact(id2)}));const outputs={};const combined=getResult(outcomes,
mainFailure,report,changesFile);for(const[key,value]of Object.entries(combined))outputs[key.replaceAll("_","-")]=String(value??"");return{...outputs,"duration-s\
econds":seconds.toFixed(1),results:results.length<=MAX_RESULTS_LENGTH?results:"",matrix:include.length<=MAX_MATRIX_JOBS?JSON.stringify({include}):""}}var MAX_ANNOTATIONS=10;
async function writeReport(report){let exitCode=report.mainFailure===void 0?0:1;try{writeOutputs(report)}catch(error2){error(`The outputs were not written: ${getErrorMessage(
error2)}`);exitCode=1}writeAnnotations(report);for(const{title,changes}of report.lists){const names=changes.map(({name})=>name);info(`${title} (${changes.length}\
): ${formatCommaList(names,MAX_LISTED)}`)}try{await summary.addRaw(redact(renderSummary(report))).write()}catch(error2){warning(`The job summary was not written\
: ${getErrorMessage(error2)}`)}const end=exitCode===0?"Done":"Failed";const seconds=report.seconds.toFixed(1);info(redact(`${end} after ${seconds} s: ${formatVerdict(
report)}`));return exitCode}var getErrorMessage=error2=>toSafeLine(error2 instanceof Error?error2.message:String(error2));function writeOutputs(report){const outputs=getOutputs(
report,writeChangesFile(report));for(const[name,value]of Object.entries(outputs))setOutput(name,value);if(outputs["results"]==="")notice("The output results is \
empty: it would be over 512 KiB.");if(outputs["matrix"]==="")notice("The output matrix is empty: GitHub allows at most 256 jobs.")}function writeAnnotations({failures,
warnings}){for(const reported of failures.slice(0,MAX_ANNOTATIONS)){const{message,code,cause}=reported.failure;error(redact(formatSubject(reported)+message),{title:`\
Zylon ingest: ${code}`});if(code==="internal"&&cause instanceof Error)debug(redact(cause.stack??""))}for(const warning2 of warnings)warning(redact(warning2))}function writeChangesFile({
outcomes}){if(outcomes.every(({watch:watch2})=>watch2.kind!=="judgeable"))return"";const rows=outcomes.flatMap(outcome=>{const{id:id2,connector}=outcome.integration;
const fields={integration_type:connector.type,integration_id:redact(id2)};return getChanges(outcome).map(change=>JSON.stringify({...fields,...change}))});const{
RUNNER_TEMP:parent=(0,import_node_os.tmpdir)()}=process.env;try{const path2=(0,import_node_path.join)((0,import_node_fs2.mkdtempSync)((0,import_node_path.join)(
parent,"zylon-ingest-")),"changes.json");(0,import_node_fs2.writeFileSync)(path2,`[
${rows.join(",\n")}
]
`,{mode:384});return path2}catch(error2){warning(`The changes-file was not written: ${getErrorMessage(error2)}`);return""}}var CALL_TRAITS={read:{isIdempotent:true,
waitsForIngest:false,mayBeSilent:false},credentials:{isIdempotent:true,waitsForIngest:true,mayBeSilent:false},refresh:{isIdempotent:false,waitsForIngest:true,mayBeSilent:false},
create:{isIdempotent:false,waitsForIngest:false,mayBeSilent:false},ingest:{isIdempotent:false,waitsForIngest:true,mayBeSilent:true}};var http2=__toESM(require_node_http());
var https2=__toESM(require_node_https());var import_node_stream=__toESM(require_node_stream());var import_node_tls2=__toESM(require_node_tls());var package_default={
name:"zylon-ingest",version:"1.0.0"};var http=__toESM(require_node_http());var https=__toESM(require_node_https());var import_node_tls=__toESM(require_node_tls());
function createAgents({baseUrl,caCertificate},trustsSystem){const proxy=getProxyUrl(baseUrl);const{Agent}=baseUrl.protocol==="https:"?https:http;const options={
...proxy&&{proxyEnv:{HTTP_PROXY:proxy.href,HTTPS_PROXY:proxy.href}},...getTrust(caCertificate,trustsSystem)};return{shared:new Agent({...options,keepAlive:true}),
single:new Agent(options),proxy:proxy?.host??""}}function getTrust(own2,trustsSystem){if(!trustsSystem&&own2.length===0)return{};const ca=[...import_node_tls.default.
getCACertificates("default"),...trustsSystem?import_node_tls.default.getCACertificates("system"):[],...own2];const allowPartialTrustChain=true;return{secureContext:import_node_tls.
default.createSecureContext({ca,allowPartialTrustChain})}}var NETWORK_ERROR=object({code:_catch(string2(),""),message:_catch(string2(),""),errors:_catch(array(object(
{code:_catch(string2(),"")})),[])});var UNKNOWN_ISSUER=/^(UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|CERT_UNTRUSTED)/;var TLS_ERROR=/^(CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_|ERR_SSL_|EPROTO|HOSTNAME_)/;
var NO_TLS=/wrong.version.number|packet.length.too.long/i;var REFUSED_TUNNEL="ERR_PROXY_TUNNEL";function toNetworkFailure(cause,label,isConnected){if(cause instanceof
RequestFailure)return cause;const delivery=isConnected?"unknown":"not-sent";if(cause instanceof Failure)return new RequestFailure(cause,{delivery});const{data}=NETWORK_ERROR.
safeParse(cause);const code=data?.errors[0]?.code??data?.code??"";if(!isConnected){const{message=""}=data??{};const failure3=explainNoConnection(cause,code,message,
label);const isUnknownIssuer=UNKNOWN_ISSUER.test(code);return new RequestFailure(failure3,{delivery,isUnknownIssuer})}const detail=`${label.name} was sent, but \
no complete answer arrived${formatCode(code)}`;const failure2=new Failure("connection-lost",detail,{cause});return new RequestFailure(failure2,{delivery})}function explainNoConnection(cause,code,message,{
url:url2,proxy}){const address=url2.host+formatCode(code);if(NO_TLS.test(`${code} ${message}`))return new Failure("tls",address,{cause,title:"This port speaks p\
lain HTTP, not HTTPS",remedy:"Correct the port in base-url, or serve Zylon over https there"});if(TLS_ERROR.test(code))return new Failure("tls",address,{cause});
const through=proxy===""?"":` through the proxy ${proxy}`;const detail=`no connection to ${url2.host}${through}${formatCode(code)}`;if(code!==REFUSED_TUNNEL)return new Failure(
"connect",detail,{cause});return new Failure("connect",detail,{cause,title:"The proxy refuses the tunnel to Zylon",remedy:"Have the proxy let this runner reach \
the host, or correct its user and password in the environment, or set no_proxy"})}var formatCode=code=>code===""?"":` (${code})`;async function readRefusal(answer,headers,kind){
const{name,status}=answer;if(status<400){const failure2=new Failure("not-api",name+formatLocation(headers));return new RequestFailure(failure2,{delivery:"unknow\
n",status})}const text=await readText(answer).catch(()=>"");const delivery=status<500&&status!==408?"refused":"unknown";const isHtml=isHtmlPage(text);if(isHtml&&
!isTransient(status)&&status!==409)return createNotApiFailure(answer,text,delivery);const words=isHtml?"":findWords(text);const mustWait=CALL_TRAITS[kind].waitsForIngest&&
isConflict(status,text);const code=mustWait?"already-running":getCode(status);return new RequestFailure(new Failure(code,quoteWords(words,name)),{delivery,status,
words,...parseRetryAfter(headers["retry-after"])})}function findWords(text){const value=tryParseJson(text);const message=findMessage(value);if(message!=="")return message;
return value!==void 0&&isBlank(value)?"":text}var isTransient=status=>status===408||status===429||status>=500;var CODE_BY_STATUS={401:"unauthorized",403:"forbid\
den",404:"not-found",408:"timeout",429:"rate-limited"};var getCode=status=>CODE_BY_STATUS[status]??(status<500?"bad-request":"server-error");var isConflict=(status,text)=>status===
409||status===400&&listTexts(tryParseJson(text)??text).some(saysThatIngestRuns);var INGEST_RUNS=[/(?<!\bno )\b(sync|ingest)\w* ((?!(not?|failed|error)\b)\w+ ){0,5}?(in ?progress|running|being (done|performed))\b/,
/\bbeing (sync|ingest)/,/\b(already|currently) (\w+ ){0,2}(running|processing|syncing|ingesting)\b/];function saysThatIngestRuns(words){const plain=words.replace(
/(?<!\w)(["'`]).*?\1(?!\w)/g,"").replace(/([a-z])(?=[A-Z])/g,"$1 ").replace(/[\W_]+/g," ").toLowerCase();return INGEST_RUNS.some(pattern=>pattern.test(plain))&&
!plain.includes("ownership")}function formatLocation({location=""}){const[address=""]=location.split(/[?#]/);return address===""?"":`, which leads to ${toSafeLine(
address)}`}function parseRetryAfter(text){if(text===void 0)return{};const ms=/^\d{1,9}$/.test(text)?Number(text)*1e3:Date.parse(text)-clock.date();return Number.
isNaN(ms)?{}:{retryAfterMs:Math.max(0,ms)}}var USER_AGENT=`${package_default.name}/${package_default.version}`;var IDLE_SECONDS=60;var IDLE_MS=IDLE_SECONDS*1e3;
var KEEP_ALIVE_MS=3e4;var HttpClient=class{#inputs;#agents;constructor(inputs){this.#inputs=inputs;this.#agents=createAgents(inputs,false)}async send(call){try{
return await this.#sendOnce(call)}catch(error2){const{isUnknownIssuer=false}=toRequestFailure(error2).facts;if(!isUnknownIssuer)throw error2;this.#agents=createAgents(
this.#inputs,true);return await this.#sendOnce(call)}}async#sendOnce(call){const{method,limit}=call;const ended=getAbortFailure(limit.signal,"not-sent");if(ended!==
void 0)throw ended;const url2=buildUrl(call,this.#inputs.baseUrl);const{request:open}=url2.protocol==="https:"?https2:http2;const{shared,single,proxy}=this.#agents;
const request=open(url2,{method,agent:method==="GET"?shared:single,headers:getHeaders(call,this.#inputs)});const name=nameRequest(call,url2,proxy);return waitForAnswer(
request,call,{url:url2,name,proxy})}};function nameRequest({method},url2,proxy){const name=toSafeLine(`${method} ${url2.pathname}`);const mayProxyAnswer=proxy!==
""&&url2.protocol==="http:";return mayProxyAnswer?`${name} through the proxy ${proxy}`:name}var getAbortFailure=({aborted:aborted2,reason},delivery)=>aborted2?new RequestFailure(
toFailure(reason),{delivery}):void 0;function buildUrl({path:path2,query},base){const url2=new URL(base);const prefix=base.pathname.replace(/\/$/,"");const segments=path2.
map(segment=>encodeURIComponent(segment));url2.pathname=[prefix,"api/v1/app",...segments].join("/");url2.search=new URLSearchParams(query).toString();return url2}
var getHeaders=({method},{extraHeaders,apiToken,organization})=>({...extraHeaders,authorization:`Bearer ${apiToken}`,"x-org":organization,"user-agent":USER_AGENT,
"accept-encoding":"identity",accept:"application/json, text/event-stream, text/plain;q=0.5","cache-control":"no-cache",...method!=="GET"&&{"content-type":"appli\
cation/json"}});async function waitForAnswer(request,{kind,body,limit},label){const{name}=label;const began=clock.now();const idle=new AbortController;const signal=AbortSignal.
any([limit.signal,idle.signal]);const stop=callAfter(IDLE_MS,()=>idle.abort(new Failure("connect",`no connection for ${IDLE_SECONDS} s`)));request.on("timeout",
()=>{const detail=`${name} got nothing for ${IDLE_SECONDS} s`;idle.abort(new Failure("timeout",detail))});let isConnected=false;onConnected(request,()=>{isConnected=
true;stop();request.setTimeout(CALL_TRAITS[kind].mayBeSilent?0:IDLE_MS)});try{request.end(body===void 0?"":JSON.stringify(body));const message=await waitForResponse(
request,signal);const{statusCode:status=0,headers}=message;const took=formatDuration(clock.now()-began);debug(`${name} answered ${status} after ${took}`);const answer={
name:`${name} answered ${status}`,status,type:headers["content-type"]??"",body:readBody(message,signal,label)};if(status>=200&&status<300)return answer;request.
setTimeout(IDLE_MS);throw await readRefusal(answer,headers,kind)}catch(error2){request.destroy();const failure2=toNetworkFailure(error2,label,isConnected);throw getAbortFailure(
limit.signal,failure2.facts.delivery)??failure2}finally{stop()}}function onConnected(request,callback){request.once("socket",socket=>{const onOpen=()=>{socket.setKeepAlive(
true,KEEP_ALIVE_MS);callback()};if(socket.destroyed)return;if(!socket.connecting)onOpen();else if(socket instanceof import_node_tls2.TLSSocket)socket.once("secu\
reConnect",onOpen);else socket.once("connect",onOpen)})}async function waitForResponse(request,signal){const response=Promise.withResolvers();const abort=()=>response.
reject(signal.reason);signal.addEventListener("abort",abort);request.on("response",response.resolve).on("error",response.reject);request.on("close",()=>response.
reject(new Error("closed")));return response.promise.finally(()=>signal.removeEventListener("abort",abort))}async function*readBody(message,signal,label){(0,import_node_stream.
addAbortSignal)(signal,message);try{yield*message}catch(error2){throw toFailure(signal.aborted?signal.reason:toNetworkFailure(error2,label,true))}finally{message.
destroy()}}var MAX_RETRIES={transient:8,html:1,running:Infinity};var FIRST_PAUSE_MS=2e3;var MAX_PAUSE_MS=3e4;var HTML_PAUSE_MS=5e3;function createSender(inputs){
let client;return async(call,read)=>{const retries={transient:0,html:0,running:0};for(;;){try{client??=new HttpClient(inputs);return await read(await client.send(
call))}catch(error2){const failure2=toRequestFailure(error2);const kind=getRetryKind(failure2,call);if(kind===void 0||retries[kind]===MAX_RETRIES[kind])throw failure2;
retries[kind]+=1;await pauseBeforeRetry(retries[kind],failure2,call)}}}}async function pauseBeforeRetry(retry,failure2,{limit}){const pause2=getRetryPause(retry,
failure2);const msLeft=limit.deadline-clock.now();if(pause2>=msLeft)throw failure2;info(`${failure2.summary}. Retry ${retry} in ${formatDuration(pause2)}`);try{
await clock.sleep(pause2,limit.signal)}catch(reason){const{delivery}=failure2.facts;throw new RequestFailure(toFailure(reason),{delivery})}}var TRANSIENT=["conn\
ect","connection-lost","timeout","server-error","rate-limited"];function getRetryKind({code,facts:{delivery,isHtml=false}},{method,kind}){if(code==="already-run\
ning")return"running";if(isHtml)return method==="GET"?"html":void 0;const isHarmless=CALL_TRAITS[kind].isIdempotent||delivery!=="unknown";return isHarmless&&TRANSIENT.
includes(code)?"transient":void 0}function getRetryPause(retry,{facts:{retryAfterMs=0,isHtml=false}}){if(isHtml)return HTML_PAUSE_MS;const longest=Math.min(MAX_PAUSE_MS,
FIRST_PAUSE_MS*2**(retry-1));const backoff=longest/2*(1+clock.random());return Math.max(retryAfterMs,backoff)}var PAGE=object({data:array(unknown()),next_cursor:_catch(
nullish2(string2()),null),has_next_page:_catch(nullish2(boolean2()),null)});var byNumber=({number:number3})=>({page:String(number3)});var byLastId=({lastId})=>({
after:lastId});var MAX_READINGS=3;async function readWholeList(schema,list){for(let reading=1;;reading+=1)try{return await readPages(schema,list,reading)}catch(error2){
const{code,summary:summary2}=toFailure(error2);if(code!=="incomplete-list"||reading===MAX_READINGS)throw error2;info(`${summary2}. Reading it again`)}}async function readPages(schema,list,reading){
const entries=new Map;let start={};let lastId="";for(let number3=1;;number3+=1){const page=await getPage(list,start,{reading,number:number3});const countBefore=entries.
size;for(const item of page.data){const entry=parseAnswer(schema,item,list.name);entries.set(entry.id,entry);lastId=entry.id}const hasNext=page.has_next_page??Boolean(
page.next_cursor);const hasNewCursor=Boolean(page.next_cursor)&&page.next_cursor!==start["after"];const mayBringNothing=page.data.length===0&&(!hasNext||hasNewCursor);
if(entries.size===countBefore&&!mayBringNothing)throw new Failure("incomplete-list",`${list.name}: page ${number3} brings nothing new`);if(!hasNext)return[...entries.
values()];start=page.next_cursor?{after:page.next_cursor}:list.getStart({number:number3+1,lastId})}}async function getPage({name,signal,requestPage},start,{reading,
number:number3}){try{const answer=await requestPage(start);if(saysError(answer))throw new Failure("unexpected-response",quoteWords(findMessage(answer),name));const isWholeList=number3===
1&&Array.isArray(answer);const page=isWholeList?{data:answer,has_next_page:false}:answer;return parseAnswer(PAGE,page,name)}catch(error2){const isVeryFirst=reading===
1&&number3===1;if(signal.aborted||isVeryFirst&&isRefusal(error2))throw error2;const{detail}=toFailure(error2);throw new Failure("incomplete-list",`page ${number3}\
: ${detail}`)}}function isRefusal(error2){if(!(error2 instanceof RequestFailure))return false;const{status=0,isHtml=false}=error2.facts;const isUnreadable=error2.
code==="not-api"&&!isHtml&&status<300;return!isUnreadable}var INTEGRATION_FILTER={type:"Integration",state:"Published,Processing,Error,Initializing,Unavailable,\
Draft",include_descendants:"true",include:"Account",first:"100"};var ArtifactApi=class{canImport=true;#client;constructor(client){this.#client=client}async listIntegrations(){
const artifacts=await this.#client.list({path:["artifact"],query:INTEGRATION_FILTER},INTEGRATION_ARTIFACT,byLastId);return artifacts.filter(isLive).map(fromArtifact)}async selectOwn(listed){
const{account:account2}=await this.#client.fetchUser();return listed.filter(({creator})=>creator!==null&&creator===account2)}async readIntegration(id2){const answer=await this.#client.
get(["artifact",id2]);const name="GET artifact/{id}";const artifact=parseAnswer(INTEGRATION_ARTIFACT,answer,name);if(!isLive(artifact))throw new Failure("not-fo\
und");return fromArtifact(artifact)}findTwins(draft,listed,own2){const wanted=nameDraft(draft).toLowerCase();const ofType=listed.filter(({connector})=>connector.
type===draft.connector.type);const isNamesake=({name,project})=>name?.toLowerCase()===wanted&&(draft.project===null||project===draft.project);const others=ofType.
filter(integration=>!own2.includes(integration));return{own:own2.filter(one=>ofType.includes(one)&&isNamesake(one)),doubtful:others.filter(one=>isNamesake(one)||
one.creator===null)}}async createIntegration(draft){const{connector,username,password,project}=draft;const body={type:"Integration",source:connector.zylonType,name:nameDraft(
draft),props:{},private_props:{username,password},...project!==null&&{project_id:project}};return this.#client.create({path:["artifact"],body},answer=>({...fromArtifact(
parseAnswer(INTEGRATION_ARTIFACT,answer,"the create")),connector}))}assertConfigured({state}){if(state!==null&&/^(draft|initializing)$/i.test(state))throw new Failure(
"not-configured",`it is in the state ${state}`)}refreshOAuth(){return false}updateCredentials({id:id2},{username,password}){return this.#client.change({kind:"cr\
edentials",method:"PUT",path:["artifact",id2],body:{private_props:{username,password}}})}ingest({id:id2},firstImport){if(firstImport===null)return this.#client.
ingest(id2,{path:["artifact",id2,"sync"]});const{project,content}=firstImport;const body={project_id:project,item_paths:content};return this.#client.ingest(id2,
{path:["artifact",id2,"ingest"],body})}listProjects(){return this.#client.listProjectsOf("member")}getDocumentLists(projects,connectors){const path2=["artifact"];
const source=getSources(connectors).join(",");const query={...DOCUMENT_FILTER,source,first:"100"};const lists=projects.map(project=>({project,path:path2,query:{
...query,project_id:project}}));return lists.length>0?lists:[{project:null,path:path2,query}]}readDocuments(list){return this.#client.list(list,ARTIFACT,byLastId)}};
var getSources=connectors=>{const types=new Set(connectors.map(({zylonType})=>zylonType));if(types.has("ConfluenceLocalLegacy"))types.add("Confluence");return[...types]};
var nameDraft=({connector,username})=>`${connector.zylonType} (${username})`;var isLive=({type,state})=>/^integration$/i.test(type)&&!/^deleted$/i.test(state);var fromArtifact=artifact=>({
id:artifact.id,connector:toConnector(artifact.source),name:artifact.name,username:null,state:artifact.state,project:artifact.project_id,creator:artifact.created_by.
id});var ZylonClient=class{#send;#limit;constructor(send,limit){this.#send=send;this.#limit=limit}get(path2,query={}){const call={kind:"read",method:"GET",path:path2,
query};return this.#send({...call,limit:this.#limit},readJson)}list({path:path2,query},schema,getStart){return readWholeList(schema,{name:`GET ${path2.join("/")}`,
signal:this.#limit.signal,requestPage:start=>this.get(path2,{...query,...start}),getStart})}async fetchUser(){const answer=await this.get(["me"],{include:"Accou\
nt"});const user=parseAnswer(CURRENT_USER,answer,"GET me");return{id:user.id,account:user.account_id??user.account.id}}async listProjectsOf(owner){const{id:id2}=await this.
fetchUser();const path2=[owner,id2,"project"];return this.list({path:path2,query:{page_size:"100"}},PROJECT,byNumber)}async search(text){const answer=await this.
get(["search"],{q:text,limit:"100"});return parseAnswer(array(SEARCH_RESULT),answer,"GET search")}async create(target,read){const call={...target,kind:"create",
method:"POST"};try{return await this.#send({...call,limit:this.#limit},async answer=>read(await readAcceptance(answer)))}catch(error2){const failure2=toRequestFailure(
error2);const{delivery,status}=failure2.facts;if(delivery!=="unknown")throw status===409?failure2.with(EXISTING):failure2;throw new Failure("create-unknown",failure2.
summary,{cause:failure2})}}async change(target){await this.#send({...target,limit:this.#limit},readAcceptance)}ingest(id2,target){const call={...target,kind:"in\
gest",method:"POST"};return this.#send({...call,limit:this.#limit},answer=>readIngestAnswer(answer,id2)).catch(toFailedIngest)}};var EXISTING={title:"Zylon has \
such an integration already",remedy:"Set integration-id to its id and use configure: update"};var IntegrationApi=class{canImport=false;#client;constructor(client){
this.#client=client}async listIntegrations(){const entities=await this.#client.list({path:["user","integrations"],query:{}},INTEGRATION_ENTITY,byNumber);return entities.
map(fromEntity)}selectOwn(listed){for(const integration of listed)if(!isKnownConnector(integration.connector))info(`Left out, because its type is not supported:\
 ${formatIntegration(integration)}`);return listed.filter(({connector})=>isKnownConnector(connector))}async readIntegration(id2,connector){const integration=toBareIntegration(
id2,connector);await this.#client.get(getPath(integration,"config"));return integration}findTwins({connector,username:wanted},listed){const ofType=listed.filter(
one=>one.connector.type===connector.type);return{own:ofType.filter(({username})=>username?.toLowerCase()===wanted.toLowerCase()),doubtful:ofType.filter(({username})=>username===
null)}}async createIntegration(draft){const{connector,username,password}=draft;const path2=["integration",getSlug(connector)];const body={username,password};return this.#client.
create({path:path2,body},answer=>({...fromEntity(parseAnswer(INTEGRATION_ENTITY,answer,"the create")),connector}))}async assertConfigured(integration){const config2=await this.#client.
get(getPath(integration,"config"));const{data={}}=CONFIG.safeParse(config2);if(Object.values(data).every(isBlank))throw new Failure("not-configured","its config\
 in Zylon is blank")}async refreshOAuth(integration){const path2=getPath(integration,"refresh_token");const call={kind:"refresh",method:"POST",path:path2};await this.#client.
change(call);return true}updateCredentials(integration,{username,password}){return this.#client.change({kind:"credentials",method:"POST",path:getPath(integration),
body:{username,password}})}ingest(integration){const path2=getPath(integration,"ingest");return this.#client.ingest(integration.id,{path:path2})}listProjects(){
return this.#client.listProjectsOf("user")}async getDocumentLists(projects){const query={...DOCUMENT_FILTER,page_size:"100"};const ids=projects.length>0?projects:
(await this.listProjects()).map(({id:id2})=>id2);return ids.map(project=>({project,path:["project",project,"artifact"],query}))}readDocuments(list){return this.#client.
list(list,ARTIFACT,byNumber)}};var CONFIG=record(string2(),unknown());var getSlug=({zylonType})=>zylonType.toLowerCase();var getPath=({id:id2,connector},...rest)=>[
"integration",getSlug(connector),id2,...rest];var fromEntity=({id:id2,type,provider_data:{username}})=>({...toBareIntegration(id2,toConnector(type)),username:username?.
trim()??null});async function chooseApi(send,selection,limit){const newer=await askForIntegrations(callLimit=>new ArtifactApi(new ZylonClient(send,callLimit)),selection,
limit);if(newer.hasMatch)return newer;const older=await askForIntegrations(callLimit=>new IntegrationApi(new ZylonClient(send,callLimit)),selection,limit);if(older.
hasMatch)return older;if(newer.missing===void 0)return newer;if(older.missing===void 0)return older;throw older.missing.facts.isHtml===true?older.missing:newer.
missing}async function askForIntegrations(createApi,selection,limit){const api=createApi(limit);let listed;try{listed=await api.listIntegrations()}catch(error2){
if(!(error2 instanceof RequestFailure&&error2.mayLackAddress))throw error2;return{createApi,listed:[],own:[],hasMatch:false,missing:error2}}if(selection.kind===
"ids"){const hasMatch=listed.some(({id:id2})=>selection.ids.includes(id2));return{createApi,listed,own:[],hasMatch}}const own2=await api.selectOwn(listed);return{
createApi,listed,own:own2,hasMatch:own2.length>0}}async function findOrCreate(api,{listed,own:own2},inputs){const{integrationType:connector,username,password,content}=inputs;
const[project=null]=inputs.projectId;const draft={connector,username,password,project,content};const existing=chooseTwin(api.findTwins(draft,listed,own2));if(existing!==
void 0){const ignored=content.length>0?", so content has no effect":"";notice(`Using the existing integration ${formatIntegration(existing)}; nothing was create\
d${ignored}.`);return{outcomes:[createOutcome(existing)]}}if(content.length>0&&!api.canImport)throw new Failure("invalid-input","content needs Zylon 1.58 or new\
er",{remedy:"Remove content and choose in Zylon what the integration reads"});if(inputs.dryRun)return{outcomes:[],draft};const created=await api.createIntegration(
draft);info(`Created the integration ${formatIntegration(created)}`);return{outcomes:[createOutcome(created,true)]}}function chooseTwin({own:own2,doubtful}){if(own2.
length>1)throw createAmbiguity("Several integrations have this username",own2);if(own2.length===0&&doubtful.length>0)throw createAmbiguity("Zylon doesn't tell w\
hether one of these is what would be created",doubtful);return own2[0]}var createAmbiguity=(title,twins)=>new Failure("ambiguous","",{names:twins.map(formatIntegration),
title,remedy:"Set integration-id to the one to use, with configure: update"});var QUESTION_SECONDS=30;async function diagnose(error2,run2,integration){const failure2=toFailure(
error2);if(/invalid_grant/i.test(failure2.detail))return failure2.with(explainLostGrant(integration));const isDenial=failure2 instanceof RequestFailure&&/^(unauthorized|forbidden|not-found)$/.
test(failure2.code);return isDenial&&!run2.cancel.aborted?failure2.with(await explainDenial(failure2,run2,integration)):failure2}async function explainDenial({code},run2,integration){
const refusal=await askForUser(run2);if(refusal===void 0)return code==="unauthorized"?{...VALID_TOKEN,...explainLostGrant(integration)}:{};if(refusal.code==="un\
authorized")return WRONG_TOKEN;if(/organi[sz]ation/i.test(refusal.facts.words??""))return explainOrganization(run2.inputs);return refusal.mayLackAddress&&code===
"not-found"?WRONG_ADDRESS:{}}var askForUser=({send,cancel:cancel2})=>withTimeout({seconds:QUESTION_SECONDS,cancel:cancel2,failure:new Failure("timeout")},limit=>new ZylonClient(
send,limit).fetchUser().then(()=>void 0,toRequestFailure));var WRONG_TOKEN={title:"Zylon doesn't accept the token in api-token"};var VALID_TOKEN={title:"Zylon a\
nswered 401, but api-token is valid",remedy:"Check any proxy in front of Zylon, then the credentials of the integration in Zylon"};var WRONG_ADDRESS={title:"Zyl\
on's API is not at base-url",remedy:"Correct base-url, also its path if Zylon has a prefix"};var explainOrganization=({organization})=>({title:`Zylon doesn't ac\
cept the organization "${toSafeLine(organization,60)}"`,remedy:"Set organization to the slug or UUID of yours; that of the first one is default"});var explainLostGrant=integration=>integration?.
connector.isOAuth===true?{title:`Zylon lost its access to the source of ${formatIntegration(integration)}`,remedy:"Open the integration in Zylon and grant acces\
s again"}:{};var PREPARATION_SECONDS=600;var HEARTBEAT_MS=3e4;var withPreparationLimit=(name,{cancel:cancel2},work)=>withHeartbeat(()=>name,()=>withTimeout({seconds:PREPARATION_SECONDS,
cancel:cancel2,failure:new Failure("timeout",`${name} took too long`)},work));async function mapInParallel(outcomes,run2,work){const results=[...outcomes];const queue=outcomes.
entries();const takeTurns=async()=>{for(const[index,outcome]of queue){if(outcome.failure!==void 0)continue;results[index]=await work(outcome).catch(async error2=>withFailure(
outcome,await diagnose(error2,run2,outcome.integration)))}};const{maxParallel}=run2.inputs;await Promise.all(Array.from({length:maxParallel},takeTurns));return results}
async function withHeartbeat(describe2,work){const end=new AbortController;void logWaiting(describe2,end.signal);try{return await work()}finally{end.abort()}}async function logWaiting(describe2,signal){
const began=clock.now();try{for(;;){await clock.sleep(HEARTBEAT_MS,signal);const waited=formatDuration(clock.now()-began);info(`Waiting for ${describe2()}, ${waited}\
 so far`)}}catch{}}var choose=run2=>withPreparationLimit("the list of integrations",run2,async limit=>{const{inputs,send}=run2;const{integrationId:selection}=inputs;
const choice=await chooseApi(send,selection,limit);const{createApi}=choice;const api=createApi(limit);if(isCreateRun(inputs))return{createApi,...await findOrCreate(
api,choice,inputs)};const outcomes=selection.kind==="ids"?await findGiven(selection.ids,api,choice,run2):chooseOwn(choice,inputs);for(const{integration,failure:failure2}of outcomes)
if(failure2===void 0)info(`Using ${formatIntegration(integration)}`);return{createApi,outcomes}});async function findGiven(ids,api,{listed},run2){const{integrationType:type}=run2.
inputs;const listedById=new Map(listed.map(one=>[one.id,one]));const outcomes=[];for(const id2 of ids){try{const found=listedById.get(id2)??await readUnlisted(id2,
api,type);outcomes.push(checkType(found,type))}catch(error2){const unlisted=toBareIntegration(id2,type??toConnector(""));const failure2=toFailure(error2);const cause=failure2.
code==="not-found"?explainMissing(failure2,id2,listed):await diagnose(failure2,run2,unlisted);outcomes.push(withFailure(createOutcome(unlisted),cause))}}return outcomes}
async function readUnlisted(id2,api,type){if(type===null)throw new Failure("not-found");return api.readIntegration(id2,type)}function checkType(found,type){const outcome=createOutcome(
found);if(isOfType(found,type))return outcome;const detail=`${formatIntegration(found)} has the type ${toSafeLine(found.connector.type,60)}`;return withFailure(
outcome,new Failure("wrong-type",detail))}var isOfType=({connector},type)=>type===null||connector.type===type.type;function explainMissing(failure2,id2,listed){
const isAny=listed.length>0;const lists=isAny?"Zylon lists others":"Zylon lists none";return new Failure("not-found",joinNonEmpty([failure2.detail,lists],"; "),
{title:`The account of api-token has no integration ${formatId(id2)}`,names:listed.map(formatIntegration)})}function chooseOwn({listed,own:own2},{integrationId:selection,
integrationType:type}){const excludedIds=selection.kind==="all"?selection.excludedIds:[];assertEachMatches(excludedIds,listed);const chosen=own2.filter(integration=>isOfType(
integration,type)&&!excludedIds.includes(integration.id));if(chosen.length===0)throw new Failure("no-integration",listed.length===0?"Zylon lists none":"Zylon li\
sts others",{names:listed.map(formatIntegration)});if(selection.kind==="only"&&chosen.length>1)throw new Failure("ambiguous","",{names:chosen.map(formatIntegration)});
return chosen.map(integration=>createOutcome(integration))}function assertEachMatches(excludedIds,listed){const ids=new Set(listed.map(({id:id2})=>id2));const unmatched=excludedIds.
filter(id2=>!ids.has(id2));if(unmatched.length===0)return;const excluded=unmatched.map(id2=>`!${formatId(id2)}`).join(", ");throw new Failure("not-found",`${excluded}\
; Zylon lists others`,{title:"An exclusion in integration-id matches nothing",remedy:"Correct it, or remove it",names:listed.map(formatIntegration)})}async function ingest(outcomes,context){
if(!context.inputs.ingest)return outcomes;const running=new Set;return withHeartbeat(()=>`${formatCount(running.size,"ingest")} to end: ${formatCommaList([...running])}`,
()=>mapInParallel(outcomes,context,async outcome=>{const name=formatIntegration(outcome.integration);context.cancel.throwIfAborted();info(`Starting the ingest o\
f ${name}`);running.add(name);const ingested=await ingestOne(outcome,context);running.delete(name);info(`The ingest of ${name} ${ENDS[ingested.ingest.status]}`);
return ingested}))}var ENDS={"not-requested":"was not started",error:"failed",unknown:"may be running",started:"was accepted; Zylon doesn't say when it ends",completed:"\
has ended"};async function ingestOne(outcome,context){const{cancel:cancel2,createApi,inputs}=context;const{waitTimeoutSeconds:seconds}=inputs;const{integration}=outcome;
const failure2=new Failure("wait-timeout",`the ingest had not ended after ${formatDuration(seconds*1e3)}`);const ended=await withTimeout({seconds,cancel:cancel2,
failure:failure2},limit=>createApi(limit).ingest(integration,getFirstImport(outcome,inputs)));const ingested={...outcome,ingest:ended};if(ended.failure===void 0)
return ingested;return withFailure(ingested,await diagnose(ended.failure,context,integration))}function getFirstImport({isCreated},{content,projectId:[project]}){
const isFirst=isCreated&&content.length>0&&project!==void 0;return isFirst?{project,content}:null}var judge=(outcomes,inputs)=>outcomes.map(outcome=>{if(outcome.
failure!==void 0)return outcome;const failure2=findFailedGate(outcome,inputs);return failure2===void 0?outcome:withFailure(outcome,failure2)});function findFailedGate(outcome,{
waitFor,minItems,maxRemoved,maxFailed}){const{watch:watch2,ingest:ingest2}=outcome;if(waitFor==="completed")return minItems===null?void 0:judgeItems(ingest2,minItems);
if(watch2.kind!=="judgeable")return void 0;return judgeIndexed(outcome,watch2,minItems??1)??judgeRemoved(outcome,watch2,maxRemoved)??judgeFailed(outcome,watch2,
maxFailed)}function judgeItems({tally},least){const{itemCount,artifactCount}=tally;if(itemCount!==null&&itemCount>=least)return void 0;return new Failure(itemCount===
0?"nothing-indexed":"too-few-items",`items in the source: ${itemCount??"unknown"}, but min-items is ${least} (documents before: ${artifactCount??"unknown"})`)}function judgeIndexed(outcome,watch2,least){
const indexed=countDocuments(watch2.now,"done");if(indexed>=least)return void 0;const facts=formatNumbers(watch2,outcome.ingest);if(indexed===0&&hasAllFailed(outcome,
watch2))return new Failure("too-many-failed",`all of them (${facts})`,{names:nameFailed(outcome),remedy:"Open some of these documents in Zylon, then check the s\
ource and Zylon's log"});const names=[...nameFailed(outcome),...nameChanges(outcome,"removed")];if(indexed===0){const detail2=`min-items is ${least} (${facts})`;
return new Failure("nothing-indexed",detail2,{names})}const detail=`${indexed}, but min-items is ${least} (${facts})`;return new Failure("too-few-items",detail,
{names})}function hasAllFailed({ingest:{tally}},{now}){const failing=countDocuments(now,"failed");const failedItems=tally.items?.failed??0;return failing>0&&failing===
now.size||failedItems>0&&failedItems>=(tally.itemCount??Infinity)}function judgeRemoved(outcome,watch2,allowance){if(allowance===null)return void 0;const{removed}=countChanges(
watch2,outcome.ingest);if(removed<=getAllowed(allowance,watch2.before.size))return void 0;const facts=formatNumbers(watch2,outcome.ingest);return new Failure("t\
oo-many-removed",`${removed}, but max-removed is ${allowance.text} (${facts})`,{names:nameChanges(outcome,"removed")})}function judgeFailed(outcome,watch2,allowance){
if(allowance===null)return void 0;const{failed}=countChanges(watch2,outcome.ingest);if(failed<=getAllowed(allowance,watch2.now.size))return void 0;const facts=formatNumbers(
watch2,outcome.ingest);return new Failure("too-many-failed",`${failed}, but max-failed is ${allowance.text} (${facts})`,{names:nameFailed(outcome)})}async function listDocuments(outcomes,context){
const{inputs,createApi}=context;const integrations=selectHealthy(outcomes).filter(({isCreated})=>!isCreated||inputs.ingest).map(({integration})=>integration);if(inputs.
waitFor!=="indexed"||integrations.length===0)return{outcomes,readableLists:[]};const readings=await withPreparationLimit("the list of documents",context,limit=>readReadableLists(
createApi(limit),inputs.projectId,integrations));const artifacts=[...readings.values()].flat();const documents=sortByIntegration(artifacts,integrations);const listed=outcomes.
map(outcome=>{const before=documents.get(outcome.integration.id)??null;return{...outcome,before}});return{outcomes:listed,readableLists:[...readings.keys()]}}async function readReadableLists(api,projects,integrations){
const connectors=integrations.map(({connector})=>connector);const readings=new Map;let lastSkipped="it has none";for(const list of await api.getDocumentLists(projects,
connectors)){try{readings.set(list,await readList(api,list))}catch(error2){const failure2=toFailure(error2);if(projects.length>0||!isUnreadableProject(failure2,
list))throw failure2;info(`${failure2.title}, so it is skipped: ${failure2.detail}`);lastSkipped=failure2.detail}}if(readings.size>0)return readings;throw new Failure(
"forbidden",lastSkipped,{title:"The account of api-token can't read any project"})}async function listAgain(api,lists,integrations){const readings=[];for(const list of lists)
readings.push(await readList(api,list));return sortByIntegration(readings.flat(),integrations)}function sortByIntegration(artifacts,integrations){const all=new Map(
integrations.map(({id:id2})=>[id2,new Map]));for(const artifact of artifacts){const documents=all.get(artifact.integration_id);const document=toDocument(artifact);
if(documents===void 0||document===void 0)continue;const known=documents.get(document.id);if(known?.indexStatus!=="pending")documents.set(document.id,document)}return all}
async function readList(api,list){try{return await api.readDocuments(list)}catch(error2){const failure2=toFailure(error2);throw isUnreadableProject(failure2,list)?
failure2.with({title:`The account of api-token can't read the project ${toSafeLine(list.project??"",60)}`}):failure2}}var isUnreadableProject=({code},{project})=>project!==
null&&(code==="forbidden"||code==="not-found");var prepare=(outcomes,context)=>withPreparationLimit("the check of the integrations",context,async limit=>{const{
inputs}=context;const api=context.createApi(limit);const checked=await mapInParallel(outcomes,context,outcome=>check(outcome,api,inputs));if(inputs.dryRun)return checked;
return mapInParallel(checked,context,outcome=>renewAccess(outcome,api,inputs))});async function check(outcome,api,inputs){const{integration,isCreated}=outcome;if(wouldUpdate(
inputs)&&integration.connector.isOAuth)throw new Failure("wrong-type","it uses OAuth and takes no password",{remedy:"Remove configure, or correct integration-id"});
if(isCreated&&!inputs.ingest)return outcome;await api.assertConfigured(integration);info(`Set up in Zylon: ${formatIntegration(integration)}`);return{...outcome,
isConfigured:true}}async function renewAccess(outcome,api,inputs){const{integration,isCreated}=outcome;if(wouldRefresh(integration,inputs))await refresh(integration,
api);if(isCreated||!wouldUpdate(inputs))return outcome;await api.updateCredentials(integration,inputs);info(`Updated the credentials of ${formatIntegration(integration)}`);
return{...outcome,isUpdated:true}}async function refresh(integration,api){const name=formatIntegration(integration);if(await api.refreshOAuth(integration))info(
`Renewed the OAuth access of ${name}`);else notice(`refresh-oauth has no effect on ${name}: this version of Zylon has no call for it. If Zylon loses its access,\
 grant it again there.`)}var wouldRefresh=({connector},{refreshOauth})=>refreshOauth&&connector.isOAuth;var wouldUpdate=({configure})=>configure==="update"||configure===
"upsert";async function plan(outcomes,draft,context){const sentences=selectHealthy(outcomes).map(({integration})=>formatPlan(integration,context.inputs));if(draft!==
void 0)sentences.push(`Would create ${formatDraft(draft)}`);for(const sentence of sentences)info(sentence);const projects=await listProjects(context);for(const{
id:id2,name}of projects)info(`Project ${formatId(id2)} (${name})`);return{sentences,projects}}function formatPlan(integration,inputs){const actions=[];if(wouldRefresh(
integration,inputs))actions.push("renew the OAuth access, if this version of Zylon can");if(wouldUpdate(inputs))actions.push("update the credentials");if(inputs.
ingest)actions.push("ingest");if(inputs.waitFor==="indexed")actions.push("watch the documents");if(actions.length===0)actions.push("do nothing more");return`Wou\
ld ${actions.join(", ")}: ${formatIntegration(integration)}`}async function listProjects(context){try{return await withPreparationLimit("the list of projects",context,
limit=>context.createApi(limit).listProjects())}catch(error2){context.cancel.throwIfAborted();const{summary:summary2}=toFailure(error2);info(`Zylon doesn't list\
 the projects: ${summary2}`);return[]}}var LAST_ATTEMPT_SECONDS=30;function poll(options){const{cancel:cancel2,task,describe:describe2}=options;const seconds=options.
seconds+LAST_ATTEMPT_SECONDS;const failure2=new Failure("timeout",`the step could not ${task}`);return withHeartbeat(describe2,()=>withTimeout({seconds,cancel:cancel2,
failure:failure2},limit=>attemptUntilDone(options,limit,failure2)))}async function attemptUntilDone({seconds,cancel:cancel2,task,attempt,toleranceMs},limit,noAnswer){
const began=clock.now();const lastStart=began+seconds*1e3;let failure2=noAnswer;let failingSince;let attemptMs=0;while(await pause(began,lastStart,attemptMs,limit.
signal)){const attemptedAt=clock.now();try{if(await attempt(limit))return void 0;attemptMs=clock.now()-attemptedAt;failure2=void 0;failingSince=void 0}catch(error2){
if(limit.signal.aborted)break;const latest=toFailure(error2);if(latest.message!==failure2?.message)info(`Couldn't ${task}: ${latest.summary}. Trying again`);failure2=
latest;failingSince??=attemptedAt;attemptMs=0;if(clock.now()-failingSince>=toleranceMs)break}}return cancel2.aborted?toFailure(cancel2.reason):failure2}async function pause(began,lastStart,attemptMs,signal){
const now=clock.now();if(now>=lastStart)return false;const growing=Math.min(Math.max((now-began)/20,2e3),3e4);const ms=Math.min(Math.max(growing,4*attemptMs),lastStart-
now);return clock.sleep(ms,signal).then(()=>true,()=>false)}async function search(outcomes,{inputs,cancel:cancel2,send}){const hasFailed=selectHealthy(outcomes).
length<outcomes.length;let missing=inputs.expectSearch;if(missing.length===0||hasFailed)return;const indexed=outcomes.flatMap(({watch:watch2})=>watch2.kind==="j\
udgeable"?selectDocuments(watch2.now,"done"):[]);if(indexed.length===0)throw createNotFoundFailure(missing);const isOurs=createMatcher(indexed);info(`Searching \
for ${formatCount(missing.length,"text")}`);const failure2=await poll({seconds:inputs.waitTimeoutSeconds,cancel:cancel2,task:"search",describe:()=>`the search t\
o find ${formatCount(missing.length,"text")}`,attempt:async limit=>{const client=new ZylonClient(send,limit);missing=await findMissing(missing,isOurs,client);return missing.
length===0},toleranceMs:Infinity});if(failure2!==void 0)throw failure2;if(missing.length>0)throw createNotFoundFailure(missing)}function createMatcher(documents){
const ids=new Set(documents.map(({id:id2})=>id2));const places=new Set(documents.map(({name,project_id})=>JSON.stringify([name,project_id])));return({id:id2,type,
metadata:{name,project_id}})=>/^artifactcontent$/i.test(type)?places.has(JSON.stringify([name,project_id])):/^artifact$/i.test(type)&&ids.has(id2)}async function findMissing(texts,isOurs,client){
const missing=[];for(const text of texts){const results=await client.search(text);if(!results.some(isOurs))missing.push(text)}return missing}var createNotFoundFailure=texts=>new Failure(
"not-searchable","",{names:texts.map(text=>`"${toSafeLine(text,80)}"`)});function compareDocuments(before,now,removedIds){const wasReportedRemoved=({id:id2})=>removedIds.
has(id2)&&before.has(id2);const gone=[...before.values()].filter(document=>!now.has(document.id)||wasReportedRemoved(document));const remaining=[...now.values()].
filter(document=>!wasReportedRemoved(document));const fresh=remaining.filter(({id:id2})=>!before.has(id2));const predecessors=pairDocuments(gone,fresh);const replaced=new Set(
predecessors.values());const removed=gone.filter(document=>!replaced.has(document));const changes=removed.map(document=>toChange(document,"removed"));for(const document of remaining){
const old=before.get(document.id)??predecessors.get(document.id);const change=getChange(old,document);if(change!==void 0)changes.push(toChange(document,change))}
return changes}function pairDocuments(gone,fresh){const unpaired=Map.groupBy(gone,getPlace);const predecessors=new Map;for(const document of fresh){const old=unpaired.
get(getPlace(document))?.pop();if(old!==void 0)predecessors.set(document.id,old)}return predecessors}var getPlace=({name,external_url:url2})=>JSON.stringify([name,
url2]);function getChange(old,now){if(now.indexStatus==="failed")return"failing";if(now.indexStatus==="pending")return void 0;if(old===void 0)return"added";const isSame=old.
id===now.id&&old.indexStatus===now.indexStatus&&isSameTime(old.updated_at,now.updated_at);return isSame?void 0:"updated"}var isSameTime=(one,other)=>one===other||
Date.parse(one)===Date.parse(other);function toChange(document,change){const warnings=getWarnings(document);const reason=document.error||(warnings[0]??"Unknown");
return{change,id:redact(document.id),name:getName(document),url:document.external_url&&redact(document.external_url),error:change==="failing"?reason:null,warnings}}
function conclude(watched,inputs,failure2){const{outcome,settler}=watched;const{documents:now}=settler;const stop=why=>withFailure({...outcome,watch:{kind:"unfi\
nished",now}},why);if(now!==null&&settler.isSettled)return toJudgeable(watched,now);if(now===null||failure2!==void 0)return stop(failure2??new Failure("wait-tim\
eout"));const pending=selectDocuments(now,"pending");const{maxPending}=inputs;const allowed=maxPending===null?0:getAllowed(maxPending,now.size);if(pending.length<=
allowed)return toJudgeable(watched,now);return stop(createPendingFailure(pending,watched,now,inputs))}function toJudgeable({outcome,before},now){const{removedIds}=outcome.
ingest.tally;const changes=compareDocuments(before,now,removedIds);return{...outcome,watch:{kind:"judgeable",before,now,changes}}}function createPendingFailure(pending,{
outcome,before},now,{maxPending}){const wasPending=({id:id2})=>before.get(id2)?.indexStatus==="pending";const old=pending.filter(wasPending);const others=pending.
filter(document=>!wasPending(document));const names=[...old,...others].map(getName);const all=formatCount(now.size,"document");const facts=formatNumbers({before,
now},outcome.ingest);const detail=`${pending.length} of ${all} not indexed yet, but max-pending is ${maxPending?.text??"0"} (${facts}`;if(old.length===0)return new Failure(
"wait-timeout",`${detail})`,{names});return new Failure("wait-timeout",`${detail}, pending before this run, too: ${old.length})`,{names,remedy:"Open those that \
were pending before, which are named first, in Zylon: a longer wait won't help them. For the others, raise wait-timeout-seconds. To allow some, set max-pending"})}
var Settler=class{#settleMs;#emptySettleMs;#documents=null;#fingerprint;#changedAt=0;#recordedAt=0;constructor(settleMs,emptySettleMs){this.#settleMs=settleMs;this.#emptySettleMs=
emptySettleMs}record(documents,now){const fingerprint=createFingerprint(documents);if(fingerprint!==this.#fingerprint)this.#changedAt=now;this.#fingerprint=fingerprint;
this.#documents=documents;this.#recordedAt=now}get documents(){return this.#documents}get isSettled(){if(this.#documents===null)return false;if(countDocuments(this.#documents,
"pending")>0)return false;const isEmpty=this.#documents.size===0;const enoughMs=isEmpty?this.#emptySettleMs:this.#settleMs;return this.#recordedAt-this.#changedAt>=
enoughMs}};var createFingerprint=documents=>[...documents.values()].map(({id:id2,indexStatus})=>JSON.stringify([id2,indexStatus])).toSorted().join();var TOLERANCE_MS=3e5;
var EMPTY_FACTOR=5;async function watch(outcomes,lists,context){const{inputs,cancel:cancel2,createApi}=context;const watched=outcomes.flatMap(outcome=>toWatched(
outcome,inputs));if(watched.length===0)return outcomes;info(`Watching the documents of ${formatCount(watched.length,"integration")}`);const failure2=await poll(
{seconds:inputs.waitTimeoutSeconds,cancel:cancel2,task:"list the documents",describe:()=>describePending(watched),attempt:async limit=>{await look(selectOpen(watched),
lists,createApi(limit));return selectOpen(watched).length===0},toleranceMs:TOLERANCE_MS});const cause=failure2&&await diagnose(failure2,context);const ends=new Map(
watched.map(one=>[one.outcome.integration.id,conclude(one,inputs,cause)]));return outcomes.map(one=>ends.get(one.integration.id)??one)}function toWatched(outcome,{
settleSeconds}){const{failure:failure2,before,ingest:ingest2}=outcome;if(failure2!==void 0||before===null)return[];const settleMs=settleSeconds*1e3;const emptySettleMs=getEmptySettleMs(
ingest2,settleMs);const settler=new Settler(settleMs,emptySettleMs);return[{outcome,before,settler}]}function getEmptySettleMs({status,tally},settleMs){if(status===
"completed")return settleMs;const hasItems=tally.itemCount!==null&&tally.itemCount>0;return hasItems?Infinity:settleMs*EMPTY_FACTOR}var selectOpen=watched=>watched.
filter(({settler})=>!settler.isSettled);async function look(open,lists,api){const integrations=open.map(({outcome})=>outcome.integration);const listing=await listAgain(
api,lists,integrations);const now=clock.now();for(const{outcome,settler}of open)settler.record(listing.get(outcome.integration.id)??new Map,now)}function describePending(watched){
let count=0;for(const{settler}of watched)count+=countDocuments(settler.documents??new Map,"pending");return count>0?`documents to be indexed: ${formatCount(count,
"document")} pending`:"the documents to stay as they are, none of them pending"}async function runAll(inputs,cancel2){const run2={inputs,cancel:cancel2,send:createSender(
inputs)};let outcomes=[];try{const choice=await choose(run2);const context={...run2,createApi:choice.createApi};outcomes=choice.outcomes;outcomes=await prepare(
outcomes,context);if(inputs.dryRun)return{outcomes,plan:await plan(outcomes,choice.draft,context)};const listed=await listDocuments(outcomes,context);outcomes=listed.
outcomes;outcomes=await ingest(outcomes,context);outcomes=await watch(outcomes,listed.readableLists,context);outcomes=judge(outcomes,inputs);await search(outcomes,
context);return{outcomes}}catch(error2){const failure2=await diagnose(error2,run2);return{outcomes,failure:remindToLook(failure2,outcomes)}}}async function main(cancel2){
const startedAt=clock.now();const{inputs,issueInputs}=readInputs();enforceTlsChecks();const isValid=!(inputs instanceof Failure);const result=isValid?await run(
inputs,cancel2):{outcomes:[],failure:inputs};const seconds=(clock.now()-startedAt)/1e3;const report=createReport(result,isValid?inputs:void 0,seconds);const exitCode=await writeReport(
report);const hasOnlyLostOutputs=exitCode!==0&&report.mainFailure===void 0;if(!hasOnlyLostOutputs)await updateFailureIssue(report,issueInputs);return exitCode}function run(inputs,cancel2){
info(`${USER_AGENT}: Zylon at ${inputs.baseUrl.host}, organization ${toSafeLine(inputs.organization)}`);return runAll(inputs,cancel2)}function enforceTlsChecks(){
if(process.env["NODE_TLS_REJECT_UNAUTHORIZED"]!=="0")return;delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];warning("NODE_TLS_REJECT_UNAUTHORIZED=0 is ignore\
d: certificates are always checked. For a private certificate authority, set ca-certificate.")}var cancel=new AbortController;for(const name of["SIGINT","SIGTER\
M"])process.on(name,()=>cancel.abort(new Failure("cancelled",name)));process.stdout.on("error",()=>void 0);var[major=0,minor=0]=process.versions.node.split(".").
map(Number);if(major>24||major===24&&minor>=5)process.exitCode=await main(cancel.signal);else{const failure2=new Failure("internal",`the runner has ${process.version}`,
{title:"This action needs Node.js 24.5 or newer",remedy:"Update the runner to version 2.329.0 or newer"});const report=createReport({outcomes:[],failure:failure2},
void 0,0);process.exitCode=await writeReport(report)}setTimeout(()=>process.exit(),1e3).unref();
