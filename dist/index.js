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
var os3=__toESM(require_os());var path=__toESM(require_path());function checkBypass(reqUrl){if(!reqUrl.hostname){return false}const reqHost=reqUrl.hostname;if(isLoopbackAddress(
reqHost)){return true}const noProxy=process.env["no_proxy"]||process.env["NO_PROXY"]||"";if(!noProxy){return false}let reqPort;if(reqUrl.port){reqPort=Number(reqUrl.
port)}else if(reqUrl.protocol==="http:"){reqPort=80}else if(reqUrl.protocol==="https:"){reqPort=443}const upperReqHosts=[reqUrl.hostname.toUpperCase()];if(typeof reqPort===
"number"){upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`)}for(const upperNoProxyItem of noProxy.split(",").map(x=>x.trim().toUpperCase()).filter(x=>x)){if(upperNoProxyItem===
"*"||upperReqHosts.some(x=>x===upperNoProxyItem||x.endsWith(`.${upperNoProxyItem}`)||upperNoProxyItem.startsWith(".")&&x.endsWith(`${upperNoProxyItem}`))){return true}}
return false}function isLoopbackAddress(host){const hostLower=host.toLowerCase();return hostLower==="localhost"||hostLower.startsWith("127.")||hostLower.startsWith(
"[::1]")||hostLower.startsWith("[0:0:0:0:0:0:0:1]")}var import_os=__toESM(require_os());var import_fs=__toESM(require_fs());var __awaiter=function(thisArg,_arguments,P,generator){
function adopt(value){return value instanceof P?value:new P(function(resolve){resolve(value)})}return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){
try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.
done?resolve(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};var{access,appendFile,
writeFile}=import_fs.promises;var SUMMARY_ENV_VAR="GITHUB_STEP_SUMMARY";var Summary=class{constructor(){this._buffer=""}filePath(){return __awaiter(this,void 0,
void 0,function*(){if(this._filePath){return this._filePath}const pathFromEnv=process.env[SUMMARY_ENV_VAR];if(!pathFromEnv){throw new Error(`Unable to find envi\
ronment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`)}try{yield access(pathFromEnv,import_fs.constants.R_OK|import_fs.
constants.W_OK)}catch(_a2){throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`)}this._filePath=
pathFromEnv;return this._filePath})}wrap(tag,content,attrs={}){const htmlAttrs=Object.entries(attrs).map(([key,value])=>` ${key}="${value}"`).join("");if(!content){
return`<${tag}${htmlAttrs}>`}return`<${tag}${htmlAttrs}>${content}</${tag}>`}write(options){return __awaiter(this,void 0,void 0,function*(){const overwrite=!!(options===
null||options===void 0?void 0:options.overwrite);const filePath=yield this.filePath();const writeFunc=overwrite?writeFile:appendFile;yield writeFunc(filePath,this.
_buffer,{encoding:"utf8"});return this.emptyBuffer()})}clear(){return __awaiter(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:true})})}stringify(){
return this._buffer}isEmptyBuffer(){return this._buffer.length===0}emptyBuffer(){this._buffer="";return this}addRaw(text,addEOL=false){this._buffer+=text;return addEOL?
this.addEOL():this}addEOL(){return this.addRaw(import_os.EOL)}addCodeBlock(code,lang){const attrs=Object.assign({},lang&&{lang});const element=this.wrap("pre",this.
wrap("code",code),attrs);return this.addRaw(element).addEOL()}addList(items,ordered=false){const tag=ordered?"ol":"ul";const listItems=items.map(item=>this.wrap(
"li",item)).join("");const element=this.wrap(tag,listItems);return this.addRaw(element).addEOL()}addTable(rows){const tableBody=rows.map(row=>{const cells=row.map(
cell=>{if(typeof cell==="string"){return this.wrap("td",cell)}const{header,data,colspan,rowspan}=cell;const tag=header?"th":"td";const attrs=Object.assign(Object.
assign({},colspan&&{colspan}),rowspan&&{rowspan});return this.wrap(tag,data,attrs)}).join("");return this.wrap("tr",cells)}).join("");const element=this.wrap("t\
able",tableBody);return this.addRaw(element).addEOL()}addDetails(label,content){const element=this.wrap("details",this.wrap("summary",label)+content);return this.
addRaw(element).addEOL()}addImage(src,alt,options){const{width,height}=options||{};const attrs=Object.assign(Object.assign({},width&&{width}),height&&{height});
const element=this.wrap("img",null,Object.assign({src,alt},attrs));return this.addRaw(element).addEOL()}addHeading(text,level){const tag=`h${level}`;const allowedTag=[
"h1","h2","h3","h4","h5","h6"].includes(tag)?tag:"h1";const element=this.wrap(allowedTag,text);return this.addRaw(element).addEOL()}addSeparator(){const element=this.
wrap("hr",null);return this.addRaw(element).addEOL()}addBreak(){const element=this.wrap("br",null);return this.addRaw(element).addEOL()}addQuote(text,cite){const attrs=Object.
assign({},cite&&{cite});const element=this.wrap("blockquote",text,attrs);return this.addRaw(element).addEOL()}addLink(text,href){const element=this.wrap("a",text,
{href});return this.addRaw(element).addEOL()}};var _summary=new Summary;var summary=_summary;var ExitCode;(function(ExitCode2){ExitCode2[ExitCode2["Success"]=0]=
"Success";ExitCode2[ExitCode2["Failure"]=1]="Failure"})(ExitCode||(ExitCode={}));function setSecret(secret){issueCommand("add-mask",{},secret)}function getInput(name,options){
const val=process.env[`INPUT_${name.replace(/ /g,"_").toUpperCase()}`]||"";if(options&&options.required&&!val){throw new Error(`Input required and not supplied:\
 ${name}`)}if(options&&options.trimWhitespace===false){return val}return val.trim()}function setOutput(name,value){const filePath=process.env["GITHUB_OUTPUT"]||
"";if(filePath){return issueFileCommand("OUTPUT",prepareKeyValueMessage(name,value))}process.stdout.write(os3.EOL);issueCommand("set-output",{name},toCommandValue(
value))}function debug(message){issueCommand("debug",{},message)}function error(message,properties={}){issueCommand("error",toCommandProperties(properties),message instanceof
Error?message.toString():message)}function warning(message,properties={}){issueCommand("warning",toCommandProperties(properties),message instanceof Error?message.
toString():message)}function notice(message,properties={}){issueCommand("notice",toCommandProperties(properties),message instanceof Error?message.toString():message)}
function info(message){process.stdout.write(message+os3.EOL)}var MIN_SECRET_LENGTH=4;var secrets=new Set;function maskSecret(secret,username=""){const text=secret.
trim();if(text!==""&&text.length<MIN_SECRET_LENGTH)warning("A secret is shorter than four characters, so it can't be masked. Use a longer one.");const forms=[secret,
text,...text.split(/[\r\n]+/),JSON.stringify(text).slice(1,-1),encodeURIComponent(text.toWellFormed()),Buffer.from(text).toString("base64"),Buffer.from(`${username}\
:${text}`).toString("base64")];for(const form of new Set(forms)){if(form.trim().length<MIN_SECRET_LENGTH||text.length<MIN_SECRET_LENGTH)continue;secrets.add(form);
setSecret(form)}}function redact(text){let redacted=text;for(const secret of[...secrets].sort((a,b)=>b.length-a.length))redacted=redacted.replaceAll(secret,"***");
return redacted}var MAX_TEXT_LENGTH=1e4;function toSafeLine(text,limit=200){const visible=text.slice(0,MAX_TEXT_LENGTH).toWellFormed().replace(new RegExp("\\p{Cf\
}","gu"),"");const clean=redact(visible).replace(/[\p{C}\p{Z}]+/gu," ").trim().replace(/^::/,": :").replaceAll("##[","# #[");if(clean.length<=limit)return clean;
return`${clean.slice(0,limit-1).toWellFormed()}\u2026`}function escapeMarkdown(text,limit,referenceBreak="<!-- -->"){return toSafeLine(text,limit).replace(/(?<reference>[@#]|\bGH(?=-\d))|\$|www(?=\.)|:(?=\/\/|[\w+-]+:)/gi,
(found,reference)=>found+(reference===void 0?"\0":"")).replace(/[&<>`\\*[\]#|~@$]|(?<![^\W_])_|_(?![^\W_])|^[-+](?=\s)|^\d+(?=[.)]\s)/g,found=>`&#${found.charCodeAt(
0)};${found.slice(1)}`).replaceAll("",referenceBreak).replaceAll("\0","<!-- -->")}var capitalize=text=>text.charAt(0).toUpperCase()+text.slice(1);var formatCount=(count,noun)=>`${count}\
 ${noun}${count===1?"":"s"}`;var joinNonEmpty=(parts,between)=>parts.filter(part=>part!=="").join(between);function formatCommaList(names,max=3){const more=names.
length-max;const shown=names.slice(0,max).join(", ");return more>0?`${shown} and ${more} more`:shown}var formatUtcTime=time2=>`${new Date(time2).toISOString().slice(
0,16).replace("T"," ")} UTC`;var UNITS=[[3600,"h"],[60,"min"],[1,"s"]];function formatDuration(ms){const rounded=Math.round(ms);if(rounded>0&&rounded<1e3)return`${rounded}\
 ms`;let rest=Math.round(ms/1e3);const parts=[];for(const[seconds,unit]of UNITS){const count=Math.floor(rest/seconds);rest-=count*seconds;if(count>0)parts.push(
`${count} ${unit}`)}return parts.join(" ")||"0 s"}var appendNames=(text,names)=>joinNonEmpty([text,formatCommaList(names)],": ");var OPEN_INTEGRATION="Open the \
integration in Zylon";var CHECK_INGEST_FIRST="Check in Zylon whether the ingest is still running before you start it again";var ERRORS={"invalid-input":{title:"\
Some inputs are invalid",remedy:'Correct the "with:" block of the step, or the secret or variable that it uses. Nothing was sent'},dns:{title:"Can't reach Zylon",
remedy:"Correct base-url, or run the job on a self-hosted runner in a network that can resolve this name",isTransient:true},connect:{title:"Can't reach Zylon",remedy:"\
Check that Zylon is running, then the host and port in base-url, then the firewall between this runner and Zylon",isTransient:true},"connection-lost":{title:"Th\
e connection to Zylon was lost",remedy:"Raise the time limit of any proxy in between, or check Zylon's log",isTransient:true},tls:{title:"Can't verify that this\
 is Zylon",remedy:"Check the host and port in base-url"},redirect:{title:"The server redirects, but the token is only sent to base-url",remedy:"If that address \
is your Zylon, set base-url to it. If it is a login page, have it let requests to /api/ through, or set extra-headers"},"bad-request":{title:"Zylon refused the \
request",remedy:`${OPEN_INTEGRATION} and check its set-up, then integration-id`},unauthorized:{title:"Zylon doesn't accept the token",remedy:"Sign in to Zylon w\
ith the account that created the integration, create a new Workspace API token, and store it in the secret that api-token uses"},forbidden:{title:"The user of a\
pi-token isn't allowed to do this",remedy:"Check organization, then ask a Zylon administrator to enable the connector or grant the permission"},"not-found":{title:"\
Zylon didn't find what was requested",remedy:"Check integration-id, integration-type and organization, and whose token is in api-token"},"wrong-type":{title:"Th\
e integration has a different type",remedy:"Correct integration-type"},"method-not-allowed":{title:"The server doesn't accept this method",remedy:"Check any pro\
xy in front of Zylon, then the path in base-url and Zylon's version"},unprocessable:{title:"Zylon refused the content of the request",remedy:`${OPEN_INTEGRATION}\
 and check its set-up, then integration-id`},"already-running":{title:"Another ingest of this integration is already running",remedy:"Run the step again when th\
at ingest has ended. If Zylon's schedule started it, move this workflow to another hour; if another workflow did, give both one concurrency group"},"rate-limite\
d":{title:"Zylon is limiting requests",remedy:"Run the step later and less often. With several integrations, lower max-parallel",isTransient:true},"server-error":{
title:"Zylon or a proxy in front of it failed",remedy:"Check the logs of Zylon and of any proxy in front of it",isTransient:true},unavailable:{title:"Zylon is o\
verloaded or restarting",remedy:"Wait until Zylon is up again, and check its load",isTransient:true},timeout:{title:"Zylon didn't answer in time",remedy:"Check \
the load of the server. If it is only slow, raise request-timeout-seconds",isTransient:true},"wait-timeout":{title:"The ingest took longer than wait-timeout-sec\
onds",remedy:"Raise wait-timeout-seconds, and timeout-minutes of the job if that is shorter"},"not-api":{title:"Something else answered in place of Zylon",remedy:"\
Check base-url. Behind a login proxy, let requests to /api/ through, or set extra-headers"},"bad-json":{title:"Zylon's answer is broken JSON",remedy:"Check the \
proxies between this runner and Zylon",isTransient:true},"unexpected-response":{title:"Zylon's answer is not as documented",remedy:"Open an issue for this actio\
n, with your Zylon version"},"too-large":{title:"Zylon's answer is too large",remedy:"Check base-url. If one project is this large, set project-id to the others"},
"not-configured":{title:"The integration has nothing to read yet",remedy:`${OPEN_INTEGRATION}, and choose the space, site or folder that it reads`},"no-integrat\
ion":{title:"There is no such integration",remedy:"Set api-token to the token of the account that created the integration. If nobody has, create one in Zylon"},
ambiguous:{title:"Several integrations match",remedy:"Set integration-id to one of them, or to several, one per line"},"create-unknown":{title:"Zylon may have c\
reated the integration, but doesn't list it",remedy:"Look for it in Zylon. If it is there, set integration-id to it, and configure: update. Only if it isn't, ru\
n the step again"},"sync-error":{title:"Zylon reported that the ingest failed",remedy:`${OPEN_INTEGRATION} to see why. Then check the source and Zylon's access \
to it`},"stream-cut":{title:"Zylon stopped reporting before the ingest ended",remedy:"See in Zylon's log whether it restarted. If not, raise any proxy's time li\
mit"},"nothing-indexed":{title:"Zylon lists no documents for this integration",remedy:`${OPEN_INTEGRATION} and check what it reads. If it has documents there, c\
orrect project-id`},"too-few-items":{title:"The source has too few items",remedy:"Check the source and Zylon's access to it. If the number is right, lower min-i\
tems"},"too-many-removed":{title:"Too many documents were removed",remedy:"Check the source and Zylon's access to it, then ingest again"},"too-many-failed":{title:"\
Too many documents failed",remedy:"Correct these documents, or exclude them in the source"},"not-searchable":{title:"Some texts in expect-search were not found",
remedy:"Check that the source contains them, in documents that Zylon can read, and that didn't fail. If so, raise wait-timeout-seconds"},cancelled:{title:"The r\
un was cancelled, or reached timeout-minutes",remedy:"If a newer run cancelled this one, set cancel-in-progress: false. If the job ran out of time, raise timeou\
t-minutes"},internal:{title:"The action itself failed",remedy:"Open an issue with a debug log of the next run: set the secret ACTIONS_STEP_DEBUG to true"}};function isTransient(code){
const entry=ERRORS[code];return entry.isTransient===true}var Failure=class _Failure extends Error{code;title;detail;remedy;names;delivery;details;constructor(code,detail,details={}){
const{title=ERRORS[code].title,remedy=ERRORS[code].remedy}=details;const{names=[],delivery="unknown"}=details;const what=joinNonEmpty([title,detail,formatCommaList(
names)],": ");super(`${what}. ${remedy}. See ${getHelpUrl(code)}`,{cause:details.cause});this.code=code;this.title=title;this.detail=detail;this.remedy=remedy;this.
names=names;this.delivery=delivery;this.details=details}with({code=this.code,detail=this.detail,...changed}){const details={...this.details,cause:this,...changed};
return new _Failure(code,detail,details)}withFact(fact){return this.with({detail:joinNonEmpty([this.detail,fact],"; ")})}};var getHelpUrl=code=>`https://github.\
com/zylon-ingest/zylon-ingest/blob/v1/docs/errors.md#${code}`;var toFailure=error2=>error2 instanceof Failure?error2:new Failure("internal",String(error2),{cause:error2});
var import_promises=__toESM(require_promises());var clock={now:()=>performance.now(),date:()=>Date.now(),random:()=>Math.random(),sleep:async(ms,signal)=>{await(0,
import_promises.setTimeout)(ms,void 0,{signal}).catch(()=>signal.throwIfAborted())}};function callAfter(ms,callback){const stop=new AbortController;clock.sleep(
ms,stop.signal).then(callback,()=>void 0);return()=>stop.abort()}var CONNECTORS=[{type:"confluence",slug:"confluence",entityType:"Confluence",sources:["Confluen\
ce"],label:"Confluence",credentials:"oauth",configKeys:["space_key","base_url"],placeKey:"space_key"},{type:"confluencelocal",slug:"confluencelocallegacy",entityType:"\
ConfluenceLocalLegacy",sources:["ConfluenceLocalLegacy","Confluence"],label:"Confluence Server or Data Center",credentials:"password",passwordHint:" (not a pers\
onal access token)",configKeys:[],placeKey:"space_key"},{type:"sharepoint",slug:"sharepoint",entityType:"SharePoint",sources:["SharePoint"],label:"SharePoint",credentials:"\
oauth",configKeys:["site_url","library"],placeKey:"site_url"},{type:"filesystem",slug:"filesystem",entityType:"FileSystem",sources:["FileSystem"],label:"file sy\
stem (SMB share)",credentials:"password",configKeys:["path"],placeKey:"path"},{type:"claromentis",slug:"claromentis",entityType:"Claromentis",sources:["Claromen\
tis"],label:"Claromentis",credentials:"password",configKeys:["base_url","site"],placeKey:"site"}];var CONNECTOR_TYPES=CONNECTORS.map(connector=>connector.type);
function findConnector(spelling){const wanted=spelling.toLowerCase().replace(/[\s_-]+/g,"");return CONNECTORS.find(({type,slug,entityType})=>[type,slug,entityType.
toLowerCase()].includes(wanted))}var matchesConnector=({type},connector)=>type===""||findConnector(type)?.type===connector.type;function getLoginUrl(baseUrl,{slug},id2){
const root=`${baseUrl.origin}${baseUrl.pathname.replace(/\/$/,"")}/api/v1/app/integration/${slug}`;return id2===void 0?`${root}/login`:`${root}/${encodeURIComponent(
id2)}/login`}var isPathSegment=text=>text.trim()!==""&&text!=="."&&text!==".."&&!new RegExp("\\p{C}","u").test(text);var import_node_crypto=__toESM(require_node_crypto());
var import_node_fs=__toESM(require_node_fs());var import_node_http=__toESM(require_node_http());var array=[];var characterCodeCache=[];function leven(first,second,options){
if(first===second){return 0}const maxDistance=options?.maxDistance;const swap=first;if(first.length>second.length){first=second;second=swap}let firstLength=first.
length;let secondLength=second.length;while(firstLength>0&&first.charCodeAt(~-firstLength)===second.charCodeAt(~-secondLength)){firstLength--;secondLength--}let start=0;
while(start<firstLength&&first.charCodeAt(start)===second.charCodeAt(start)){start++}firstLength-=start;secondLength-=start;if(maxDistance!==void 0&&secondLength-
firstLength>maxDistance){return maxDistance}if(firstLength===0){return maxDistance!==void 0&&secondLength>maxDistance?maxDistance:secondLength}let bCharacterCode;
let result;let temporary;let temporary2;let index=0;let index2=0;while(index<firstLength){characterCodeCache[index]=first.charCodeAt(start+index);array[index]=++index}
while(index2<secondLength){bCharacterCode=second.charCodeAt(start+index2);temporary=index2++;result=index2;for(index=0;index<firstLength;index++){temporary2=bCharacterCode===
characterCodeCache[index]?temporary:temporary+1;temporary=array[index];result=array[index]=temporary>result?temporary2>result?result+1:temporary2:temporary2>temporary?
temporary+1:temporary2}if(maxDistance!==void 0){let rowMinimum=result;for(index=0;index<firstLength;index++){if(array[index]<rowMinimum){rowMinimum=array[index]}}
if(rowMinimum>maxDistance){return maxDistance}}}array.length=firstLength;characterCodeCache.length=firstLength;return maxDistance!==void 0&&result>maxDistance?maxDistance:
result}function closestMatch(target,candidates,options){if(!Array.isArray(candidates)||candidates.length===0){return void 0}const userMax=options?.maxDistance;const targetLength=target.
length;for(const candidate of candidates){if(candidate===target){return candidate}}if(userMax===0){return void 0}let best;let bestDist=Number.POSITIVE_INFINITY;
const seen=new Set;for(const candidate of candidates){if(seen.has(candidate)){continue}seen.add(candidate);const lengthDiff=Math.abs(candidate.length-targetLength);
if(lengthDiff>=bestDist){continue}if(userMax!==void 0&&lengthDiff>userMax){continue}const cap=Number.isFinite(bestDist)?userMax===void 0?bestDist:Math.min(bestDist,
userMax):userMax;const distance=cap===void 0?leven(target,candidate):leven(target,candidate,{maxDistance:cap});if(userMax!==void 0&&distance>userMax){continue}let actualD=distance;
if(cap!==void 0&&distance===cap&&cap===userMax){actualD=leven(target,candidate)}if(actualD<bestDist){bestDist=actualD;best=candidate;if(bestDist===0){break}}}if(userMax!==
void 0&&bestDist>userMax){return void 0}return best}var InvalidInputError=class extends Error{};var quote=text=>`"${toSafeLine(text,60)}"`;var booleanField=fallback=>text=>{
const lower=text.toLowerCase();if(lower==="")return fallback;if(lower==="true"||lower==="false")return lower==="true";throw new InvalidInputError(`must be true \
or false, not ${quote(text)}`)};var integerField=(fallback,min,max)=>text=>{if(text==="")return fallback;const value=/^\d{1,15}$/.test(text)?Number(text):Number.
NaN;if(value>=min&&value<=max)return value;throw new InvalidInputError(`must be a whole number from ${min} to ${max}, not ${quote(text)}`)};function formatSuggestion(text,words){
const maxDistance=text.length>4?2:1;const match=closestMatch(text.toLowerCase(),words,{maxDistance});return match===void 0?"":` (did you mean ${match}?)`}var enumField=(...words)=>text=>{
if(text==="")return words[0];const match=words.find(word=>word===text.toLowerCase());if(match!==void 0)return match;const suggestion=formatSuggestion(text,words);
throw new InvalidInputError(`must be ${formatOrList(words)}, not ${quote(text)}${suggestion}`)};var formatOrList=words=>`${words.slice(0,-1).join(", ")} or ${words.
at(-1)??""}`;var splitUniqueLines=text=>[...new Set(text.split(/[\r\n]+/).map(line=>line.trim()).filter(line=>line!==""))];function parseAllowance(text){if(text===
"")return void 0;const[,digits="",sign=""]=/^(\d{1,9})\s*(%?)$/.exec(text)??[];const value=digits===""?Number.NaN:Number(digits);const isPercent=sign==="%";if(value>=
0&&!(isPercent&&value>100))return{value,isPercent,text};throw new InvalidInputError(`must be a whole number, or a percentage from 0% to 100%, not ${quote(text)}`)}
var EXAMPLE_URL="https://zylon.example.com";function parseBaseUrl(text){if(text==="")throw new InvalidInputError(`is required: the address of Zylon, such as ${EXAMPLE_URL}`);
const withScheme=/^[a-z][a-z\d+.-]*:\/\//i.test(text)?text:`https://${text}`;const url2=/[\s"'<>\\]/.test(text)?null:URL.parse(withScheme);const hasHost=url2!==
null&&/^https?:$/.test(url2.protocol)&&/^([\w.-]+|\[[\da-f:.]+\])$/i.test(url2.hostname)&&!/^[^/]*\/\/\//.test(withScheme);if(!hasHost)throw new InvalidInputError(
`must be like ${EXAMPLE_URL}, not ${quote(hideValues(text,/^([^/]*\/\/)?.*@/s))}`);const shownUrl=hideValues(text,/^([^/]*\/\/)?[^/?#]*@/);url2.pathname=url2.pathname.
replace(/\/+(api(\/v1(\/app(\/.*)?)?)?\/*)?$/i,"");const unwanted=shownUrl.match(/(?<=^|\/\/)…@|[?#]…/g)??[];if(unwanted.length===0)return url2;const path2=url2.
pathname==="/"?"":`, and ${quote(url2.pathname)} too, unless Zylon is below that path`;throw new InvalidInputError(`must be like ${EXAMPLE_URL}: remove ${unwanted.
map(quote).join(" and ")} from ${quote(shownUrl)}${path2}`)}var hideValues=(address,userInfo)=>address.replace(userInfo,"$1\u2026@").replace(/([?#]).*/s,"$1\u2026");
var isLocalHost=({hostname})=>/^(localhost|.*\.localhost|127\.[\d.]+|\[::1\])$/.test(hostname);var exposesToken=url2=>url2.protocol==="http:"&&!isLocalHost(url2);
var EMPTY_SECRET_HINT="check the name of its secret; pull requests from forks and Dependabot get no secrets";function parseToken(text){if(text==="")throw new InvalidInputError(
`is empty (${EMPTY_SECRET_HINT})`);if(/^bearer\s/i.test(text))throw new InvalidInputError('must be the token alone, without "Bearer"');if(/^[\x21-\x7e]+$/.test(
text))return text;throw new InvalidInputError("contains a line break, a space or another invalid character (store the secret again)")}function parseCertificates(text){
if(text==="")return[];const pem=text.includes("-----BEGIN")?text:readPemFile(text);const certificates=pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
if(certificates===null)throw new InvalidInputError("contains no PEM certificate");for(const certificate of certificates){try{new import_node_crypto.X509Certificate(
certificate)}catch{throw new InvalidInputError("contains an invalid certificate (store the PEM with its line breaks)")}}return certificates}function readPemFile(path2){
if(!(0,import_node_fs.existsSync)(path2))throw new InvalidInputError(`must be PEM text, or the path of a PEM file: there is no file ${quote(path2)} on this runn\
er (if it is in the repository, run actions/checkout before this step)`);try{return(0,import_node_fs.readFileSync)(path2,"utf8")}catch{throw new InvalidInputError(
`must be PEM text, or the path of a readable PEM file, not ${quote(path2)}`)}}var RESERVED_HEADERS=/^(authorization|x-org|host|user-agent|accept|accept-encoding|cache-control|connection|keep-alive|te|trailer|upgrade|expect|transfer-encoding|content-.*|proxy-.*)$/;
function isValidHeader(name,value){try{(0,import_node_http.validateHeaderName)(name);(0,import_node_http.validateHeaderValue)(name,value);return value!==""}catch{
return false}}function parseHeaders(text){const headers={};const names=new Set;for(const[index,line]of text.split(/\r\n|\r|\n/).entries()){if(line.trim()==="")continue;
const[,name="",value=""]=/^([^:]*):\s*(.*)$/.exec(line.trim())??[];const lowerName=name.toLowerCase();if(!isValidHeader(name,value))throw new InvalidInputError(
`must have "Name: value" on each line; see line ${index+1}`);if(RESERVED_HEADERS.test(lowerName))throw new InvalidInputError(`must not set ${toSafeLine(name,60)}\
, which the action sets itself`);if(names.has(lowerName))throw new InvalidInputError(`must not repeat a name; see line ${index+1}`);names.add(lowerName);headers[name]=
value}return headers}function parseType(text){if(text===""||text.toLowerCase()==="any")return"any";const connector=findConnector(text);if(connector!==void 0)return connector;
const suggestion=formatSuggestion(text,CONNECTOR_TYPES);const types=formatOrList([...CONNECTOR_TYPES,"any"]);throw new InvalidInputError(`must be ${types}, not ${quote(
text)}${suggestion}`)}function parseSearches(text){const searches=splitUniqueLines(text);const invalid=searches.find(({length})=>length<3||length>80);if(invalid===
void 0)return searches;throw new InvalidInputError(`must have 3 to 80 characters on each line, not ${quote(invalid)}`)}function parseOrganization(text){if(/^[\x21-\x7e]*$/.
test(text))return text||"default";throw new InvalidInputError(`must be a slug or UUID, not ${quote(text)} (remove it, or write the slug of your organization; th\
at of the first one is default)`)}function parseProjects(text){const ids=splitUniqueLines(text);const invalid=ids.find(id2=>!isPathSegment(id2));if(invalid===void 0)
return ids;throw new InvalidInputError(`must have one id per line, not ${quote(invalid)}`)}function parseLogins(text){const names=text.split(/[\s,]+/).map(name=>name.
replace(/^@/,""));const logins=[...new Set(names.filter(name=>name!==""))];const invalid=logins.find(login=>!/^[\w-]{1,100}(\[bot\])?$/.test(login));if(invalid===
void 0)return logins;throw new InvalidInputError(`must be GitHub logins, separated by commas, not ${quote(invalid)}`)}var textField=text=>text;var LEAKY_RUNNERS=[
"ACT","GITEA_ACTIONS","FORGEJO_ACTIONS"];var normalizeName=name=>name.toLowerCase().replace(/[-_]/g,"");var isMisspelling=(word,target,maxMistakes)=>Math.abs(word.
length-target.length)<=maxMistakes&&(leven(word,target)<=maxMistakes||swapNeighbours(word).some(swapped=>isMisspelling(swapped,target,maxMistakes-1)));var swapNeighbours=word=>word.
slice(1).split("").map((letter,index)=>word.slice(0,index)+letter+word.charAt(index)+word.slice(index+2));function findMisspeltInputs(names){const known=new Set(
names.map(name=>`INPUT_${name.toUpperCase()}`));const problems=[];for(const variable of Object.keys(process.env)){if(!variable.startsWith("INPUT_")||known.has(variable))
continue;const name=variable.slice("INPUT_".length).toLowerCase();const meant=names.find(declared=>{const target=normalizeName(declared);const maxMistakes=target.
length>8?2:1;return isMisspelling(normalizeName(name),target,maxMistakes)});if(meant!==void 0)problems.push(`${toSafeLine(name,60)} is not an input (did you mea\
n ${meant}?)`)}if(!LEAKY_RUNNERS.some(name=>process.env[name]==="true"))return problems;for(const problem of problems)warning(problem);return[]}function parseId(text){
const[,word,rest=""]=/^([a-z]+)\/(.*)$/i.exec(text)??[];const connector=word===void 0?void 0:findConnector(word);if(word!==void 0&&connector===void 0)throw new InvalidInputError(
`contains the type ${quote(word)}, which must be ${formatOrList(CONNECTOR_TYPES)}${formatSuggestion(word,CONNECTOR_TYPES)}`);const id2=word===void 0?text:rest;if(isPathSegment(
id2))return{connector,id:id2};throw new InvalidInputError(`must be ids, one per line, not ${quote(text)}`)}function parseSelection(inputType,text){const parts=text.
split(/[\r\n,]+/).map(part=>part.trim()).filter(part=>part!=="");const others=parts.filter(part=>part.toLowerCase()!=="all");const isAll=others.length<parts.length;
if(others.some(part=>part.startsWith("!")!==isAll))throw new InvalidInputError('must be ids, or "all" with !id for each one to exclude');const ids=others.map(part=>parseId(
part.replace(/^!\s*/,"")));const connector=inputType==="any"?void 0:inputType;if(isAll)return{kind:"all",connector,exclusions:ids};if(ids.length>0)return{kind:"\
ids",ids:ids.map(selected=>applyInputType(selected,inputType))};return{kind:"only",connector}}function applyInputType(selected,inputType){const{connector,id:id2}=selected;
if(inputType==="any"||connector?.type===inputType.type)return selected;if(connector===void 0)return{connector:inputType,id:id2};throw new InvalidInputError(`con\
tains ${connector.type}/${toSafeLine(id2,40)}, which contradicts integration-type: ${inputType.type}; for several types, remove integration-type`)}var INPUT_FIELDS={
baseUrl:parseBaseUrl,apiToken:parseToken,organization:parseOrganization,caCertificate:parseCertificates,extraHeaders:parseHeaders,integrationType:parseType,integrationId:textField,
configure:enumField("none","create","update","upsert"),username:textField,password:textField,refreshOauth:booleanField(false),waitFor:enumField("completed","sta\
rted","indexed"),waitTimeoutSeconds:integerField(1800,1,21600),expectSearch:parseSearches,projectId:parseProjects,content:splitUniqueLines,dryRun:booleanField(false),
ingest:booleanField(true),minItems:integerField(void 0,0,1e9),maxRemoved:parseAllowance,maxFailed:parseAllowance,failureIssue:booleanField(false),githubToken:textField,
failureIssueAssignees:parseLogins,failureIssueKey:textField,maxParallel:integerField(4,1,32),requestTimeoutSeconds:integerField(30,1,600),maxRetries:integerField(
8,0,20),allowInsecureHttp:booleanField(false)};var isInputKey=name=>name in INPUT_FIELDS;var INPUT_KEYS=Object.keys(INPUT_FIELDS).filter(isInputKey);var getInputName=key=>key.
replace(/[A-Z]/g,letter=>`-${letter.toLowerCase()}`);var INPUT_NAMES=INPUT_KEYS.map(getInputName);var ISSUE_INPUT_KEYS=["dryRun","ingest","failureIssue","github\
Token","failureIssueAssignees","failureIssueKey"];var isWatchOnly=({ingest,waitFor})=>!ingest&&waitFor==="indexed";var hasValues=(valid,keys)=>keys.every(key=>key in
valid);var checkCombination=(keys,isAllowed,problem)=>valid=>hasValues(valid,keys)&&!isAllowed(valid)?[problem]:[];var allowsCredentials=({integrationType:connector},credentials)=>connector===
"any"||connector.credentials===credentials;var hasType=({integrationType:connector},type)=>connector!=="any"&&connector.type===type;var mayCreate=({configure,integrationId})=>configure===
"create"||configure==="upsert"&&integrationId==="";var endsWithLineBreak=password=>/[\r\n]$/.test(password);var getCredentialsRemedy=(password,usualRemedy)=>endsWithLineBreak(
password)?"Store the password again without the line break at its end, which this run has sent too":usualRemedy;var selectsAll=integrationId=>/(^|[\r\n,])\s*all\s*($|[\r\n,])/i.
test(integrationId);var OAUTH_TYPES=CONNECTORS.filter(({credentials})=>credentials==="oauth").map(connector=>connector.type);var COMBINATION_CHECKS=[checkCombination(
["refreshOauth","integrationType"],inputs=>!inputs.refreshOauth||allowsCredentials(inputs,"oauth"),`refresh-oauth is only for ${OAUTH_TYPES.join(" and ")}, whic\
h use OAuth`),checkCombination(["configure","password"],({configure,password})=>configure!=="none"||password==="","password has no effect without configure"),...[
"username","password"].map(key=>checkCombination(["configure",key],inputs=>inputs.configure==="none"||inputs[key]!=="",`${key} is empty, but configure needs it \
(${EMPTY_SECRET_HINT})`)),checkCombination(["configure","integrationType"],inputs=>inputs.configure==="none"||allowsCredentials(inputs,"password"),`configure do\
esn't work with ${OAUTH_TYPES.join(" or ")}: connect those in Zylon`),checkCombination(["configure","integrationId"],inputs=>inputs.configure!=="create"||inputs.
integrationId==="","integration-id must be empty with configure: create"),checkCombination(["configure","integrationId","integrationType"],inputs=>!mayCreate(inputs)||
inputs.integrationType!=="any","integration-type is required to create an integration"),checkCombination(["configure","integrationId"],({configure,integrationId})=>!selectsAll(
integrationId)||["none","create"].includes(configure),"configure can't be combined with integration-id: all; list the ids that use this username and password"),
checkCombination(["configure","integrationId","username"],({configure,integrationId,username})=>configure!=="none"||username===""||!selectsAll(integrationId),"u\
sername can't be combined with integration-id: all; remove it, or leave integration-id empty"),checkCombination(["content","integrationType"],inputs=>inputs.content.
length===0||hasType(inputs,"filesystem"),"content is only for integration-type: filesystem"),checkCombination(["content","configure","integrationId"],inputs=>inputs.
content.length===0||mayCreate(inputs),"content needs configure: create or upsert, and an empty integration-id"),checkCombination(["content","projectId"],inputs=>inputs.
content.length===0||inputs.projectId.length===1,"content needs one project-id: the project in which the integration is created"),checkCombination(["content","in\
gest"],inputs=>inputs.content.length===0||inputs.ingest,"content has no effect with ingest: false"),checkCombination(["baseUrl","allowInsecureHttp"],inputs=>inputs.
allowInsecureHttp||!exposesToken(inputs.baseUrl),"base-url is http://, which sends the token unencrypted; use https://, or set allow-insecure-http: true"),checkCombination(
["waitFor","expectSearch"],inputs=>inputs.waitFor==="indexed"||inputs.expectSearch.length===0,"expect-search needs wait-for: indexed"),checkCombination(["waitFo\
r","maxRemoved","ingest"],({waitFor,maxRemoved,ingest})=>!ingest||waitFor==="indexed"||maxRemoved===void 0,"max-removed needs wait-for: indexed"),checkCombination(
["maxRemoved","ingest"],inputs=>inputs.ingest||inputs.maxRemoved===void 0,"max-removed has no effect with ingest: false; remove it"),checkCombination(["waitFor",
"minItems","ingest"],({waitFor,minItems,ingest})=>ingest||waitFor==="indexed"||minItems===void 0,"min-items needs wait-for: indexed if ingest is false"),checkCombination(
["waitFor","maxFailed"],inputs=>inputs.waitFor==="indexed"||inputs.maxFailed===void 0,"max-failed needs wait-for: indexed")];function readInputs(){maskSecrets();
const valid={};const problems=[...findMisspeltInputs(INPUT_NAMES),...INPUT_KEYS.flatMap(key=>readInput(key,INPUT_FIELDS[key],valid)),...COMBINATION_CHECKS.flatMap(
check=>check(valid))];const{waitFor="completed",integrationType,integrationId=""}=valid;const issueInputs=hasValues(valid,ISSUE_INPUT_KEYS)?{...valid,waitFor}:void 0;
let selection;try{if(integrationType!==void 0)selection=parseSelection(integrationType,integrationId)}catch(error2){problems.push(`integration-id ${getProblem(error2)}`)}
if(hasValues(valid,INPUT_KEYS)&&selection!==void 0&&problems.length===0)return{inputs:{...valid,selection},issueInputs};return{inputs:new Failure("invalid-input",
problems.join("; "),{remedy:getProblemsRemedy(problems)}),issueInputs}}function getProblemsRemedy(problems){const{remedy}=ERRORS["invalid-input"];const isEmpty=/^[a-z-]+ is (empty|required)\b/;
if(problems.filter(problem=>isEmpty.test(problem)).length<2)return remedy;return`If the secrets and variables are stored in an environment, name it with "enviro\
nment:" in the job. ${remedy}`}function readInput(key,parse2,valid){try{valid[key]=parse2(getText(key));return[]}catch(error2){return[`${getInputName(key)} ${getProblem(
error2)}`]}}var getText=key=>getInput(getInputName(key),{trimWhitespace:key!=="password"});function getProblem(error2){if(error2 instanceof InvalidInputError)return error2.
message;throw error2}var MIN_HEADER_SECRET_LENGTH=8;function maskSecrets(){for(const key of["apiToken","password","githubToken"])maskSecret(getText(key),getText(
"username"));for(const line of getText("extraHeaders").split(/[\r\n]+/)){const value=line.slice(line.indexOf(":")+1).trim();if(value.length>=MIN_HEADER_SECRET_LENGTH)
maskSecret(value)}for(const name of["https_proxy","http_proxy"]){for(const variable of[name,name.toUpperCase()]){const text=process.env[variable]??"";const withScheme=text.
includes("://")?text:`http://${text}`;const{username="",password=""}=URL.parse(withScheme)??{};maskSecret(password,username);maskSecret(tryDecode(password),username)}}}
function tryDecode(text){try{return decodeURIComponent(text)}catch{return text}}var REQUIREMENTS=[{isIneffective:({username,configure,selection})=>username!==""&&
configure==="none"&&selection.kind==="ids",text:"username needs configure, or an empty integration-id"},{isIneffective:inputs=>inputs.projectId.length>0&&inputs.
waitFor!=="indexed"&&!mayCreate(inputs),text:"project-id needs wait-for: indexed, or configure: create or upsert with an empty integration-id"},{isIneffective:({
expectSearch,dryRun})=>expectSearch.length>0&&dryRun,text:"expect-search needs dry-run: false"},{isIneffective:({failureIssueAssignees,failureIssue})=>failureIssueAssignees.
length>0&&!failureIssue,text:"failure-issue-assignees needs failure-issue: true"}];var describeIneffectiveInputs=inputs=>REQUIREMENTS.filter(({isIneffective})=>isIneffective(
inputs)).map(({text})=>text);function readDocument(artifact,project){if(/^(folder|link|integration)$/i.test(artifact.type))return void 0;if(/^deleted$/i.test(artifact.
state))return void 0;const error2=isUnprocessable(artifact)?artifact.error||UNPROCESSABLE_WARNING:artifact.error;const projects=[project];return{...artifact,error:error2,
projects,indexStatus:getIndexStatus(artifact)}}var KNOWN_STATUSES=["","notapplicable","notstarted","processing","parsing","storing","done","error"];var isUnknownStatus=status=>!KNOWN_STATUSES.
includes(status.toLowerCase());var UNPROCESSABLE_WARNING="UnprocessableContent";var formatReason=error2=>error2===UNPROCESSABLE_WARNING?`${error2}, over 250 MB`:
error2;var isUnprocessable=({ingest_status:status,ingest_warnings:warnings})=>/^notstarted$/i.test(status)&&warnings.includes(UNPROCESSABLE_WARNING);function getIndexStatus(artifact){
const status=artifact.ingest_status.toLowerCase();const state=artifact.state.toLowerCase();const isIdle=["notstarted","notapplicable",""].includes(status);if(status===
"error"||state==="error")return"failed";if(status==="done")return"done";if(state==="initializing"||state==="processing")return"pending";if(artifact.error!==""&&
isIdle)return"failed";if(isUnprocessable(artifact))return"failed";if(status==="notapplicable")return"done";if(status===""&&/^(published|ready)$/.test(state))return"\
done";return"pending"}function parseTime(text){const hasZone=/(?:z|[+-]\d\d:?\d\d)$/i.test(text);return Date.parse(text.includes(":")&&!hasZone?`${text}Z`:text)}
var isSameTime=(one,other)=>one===other||parseTime(one)===parseTime(other);function countFailing(documents){let failing=0;for(const{indexStatus}of documents.values())
if(indexStatus==="failed")failing+=1;return failing}function compareDocuments(before,now,{isWatchOnly:isWatchOnly2,...reported}){const{removedIds,addedIds}=findRecreated(
before,now);const done={added:0,updated:0,unchanged:0};const failedIds=new Set;const changes=[];let removed=0;let alreadyFailing=0;let hasUpdateTimes=true;for(const document of now.
values()){const{id:id2,indexStatus,ingest_warnings:warnings}=document;if(document.updated_at==="")hasUpdateTimes=false;if(indexStatus==="pending")continue;const change=addedIds.
has(id2)?"updated":classifyChange(before.get(id2),document,reported);const isNews=change!=="unchanged";if(indexStatus==="done")done[change]+=1;else if(isNews||isWatchOnly2)
failedIds.add(id2);else alreadyFailing+=1;if(isNews||indexStatus==="failed"||warnings.length>0)changes.push({change,...toChangeEntry(document)})}for(const document of before.
values()){if(now.has(document.id)||removedIds.has(document.id))continue;removed+=1;const entry={...toChangeEntry(document),error:null,warnings:[]};changes.push(
{change:"removed",...entry})}const{added,updated}=done;return{added,updated,removed,failedIds,alreadyFailing,hasUpdateTimes,changes}}function classifyChange(old,now,reported){
if(old===void 0)return"added";const{id:id2,indexStatus}=now;const hasFailed2=indexStatus==="failed";const hasOtherStatus=old.indexStatus!==indexStatus&&(old.indexStatus!==
"pending"||hasFailed2);const isUpdated=hasOtherStatus||!isSameTime(old.updated_at,now.updated_at)||reported.touched.has(id2)||hasFailed2&&reported.failed.has(id2);
return isUpdated?"updated":"unchanged"}var toLink=document=>({id:document.id,name:document.name||toSafeLine(document.id,80),url:document.external_url});var toChangeEntry=document=>({
...toLink(document),error:document.indexStatus==="failed"?document.error||"Unknown":null,warnings:document.ingest_warnings.filter(word=>word!==document.error)});
function getLastChange(documents){let last=-Infinity;for(const{updated_at:text}of documents.values()){const time2=parseTime(text);if(time2>last)last=time2}return last===
-Infinity?void 0:last}function findRecreated(before,now){const removedIds=new Set;const addedIds=new Set;const markAsPair=({removed,added})=>{for(const{id:id2}of removed)
removedIds.add(id2);for(const{id:id2}of added)addedIds.add(id2)};const hasAppeared=({id:id2})=>!before.has(id2);const hasDisappeared=({id:id2})=>!now.has(id2);const all={
removed:[...before.values()],added:[...now.values()]};const changed={removed:all.removed.filter(hasDisappeared),added:all.added.filter(hasAppeared)};if(changed.
removed.length===0||changed.added.length===0)return{removedIds,addedIds};const byName=groupDocuments(changed,({name,external_url:url2})=>JSON.stringify([name,url2]));
for(const group of byName.values())if(group.removed.length===group.added.length)markAsPair(group);const byAddress=groupDocuments(all,({external_url:url2})=>url2);
for(const group of byAddress.values()){const isPair=group.removed.length===1&&group.added.length===1;if(isPair&&group.removed.every(hasDisappeared)&&group.added.
every(hasAppeared))markAsPair(group)}return{removedIds,addedIds}}function groupDocuments({removed,added},keyOf){const groups=new Map;const addToGroup=(document,list)=>{
const key=keyOf(document);if(key===null)return;const group=groups.get(key)??{removed:[],added:[]};group[list].push(document);groups.set(key,group)};for(const document of removed)
addToGroup(document,"removed");for(const document of added)addToGroup(document,"added");return groups}var formatOwner=({name},outcomes)=>outcomes.length<2?"":` \
of ${name}`;var formatDocumentNames=(documents,owner="")=>documents.map(({name,error:error2=null})=>{const reason=error2===null?"":` (${formatReason(error2)})`;
return name+owner+reason});var formatFailuresOfRun=({lists:{failed},failedItems},owner="")=>failed.length>0?formatDocumentNames(failed,owner):failedItems.map(name=>name+
owner);var util_exports={};__export(util_exports,{BIGINT_FORMAT_RANGES:()=>BIGINT_FORMAT_RANGES,CONSTANT_CATCH:()=>CONSTANT_CATCH,Class:()=>Class,NUMBER_FORMAT_RANGES:()=>NUMBER_FORMAT_RANGES,
aborted:()=>aborted,allowsEval:()=>allowsEval,assert:()=>assert,assertEqual:()=>assertEqual,assertIs:()=>assertIs,assertNever:()=>assertNever,assertNotEqual:()=>assertNotEqual,
assignProp:()=>assignProp,attachSchema:()=>attachSchema,base64ToUint8Array:()=>base64ToUint8Array,base64urlToUint8Array:()=>base64urlToUint8Array,cached:()=>cached,
captureStackTrace:()=>captureStackTrace,cleanEnum:()=>cleanEnum,cleanRegex:()=>cleanRegex,clone:()=>clone,cloneDef:()=>cloneDef,codePointLength:()=>codePointLength,
constantCatch:()=>constantCatch,createTransparentProxy:()=>createTransparentProxy,defineLazy:()=>defineLazy,defineLazyInternal:()=>defineLazyInternal,derived:()=>derived,
esc:()=>esc,escapeRegex:()=>escapeRegex,explicitlyAborted:()=>explicitlyAborted,extend:()=>extend,finalizeIssue:()=>finalizeIssue,floatSafeRemainder:()=>floatSafeRemainder,
getElementAtPath:()=>getElementAtPath,getEnumValues:()=>getEnumValues,getLengthableOrigin:()=>getLengthableOrigin,getParsedType:()=>getParsedType,getSizableOrigin:()=>getSizableOrigin,
hexToUint8Array:()=>hexToUint8Array,hide:()=>hide,installLazyProp:()=>installLazyProp,isObject:()=>isObject,isPlainObject:()=>isPlainObject,issue:()=>issue2,joinValues:()=>joinValues,
jsonStringifyReplacer:()=>jsonStringifyReplacer,members:()=>members,merge:()=>merge,mergeDefs:()=>mergeDefs,normalizeParams:()=>normalizeParams,nullish:()=>nullish,
numKeys:()=>numKeys,objectClone:()=>objectClone,omit:()=>omit,optionalKeys:()=>optionalKeys,own:()=>own,parsedType:()=>parsedType,partial:()=>partial,pick:()=>pick,
prefixIssues:()=>prefixIssues,primitiveTypes:()=>primitiveTypes,promiseAllObject:()=>promiseAllObject,propertyKeyTypes:()=>propertyKeyTypes,randomString:()=>randomString,
rawShape:()=>rawShape,required:()=>required,safeExtend:()=>safeExtend,shallowClone:()=>shallowClone,sizeCaps:()=>sizeCaps,slugify:()=>slugify,stringifyPrimitive:()=>stringifyPrimitive,
toZod:()=>toZod,uint8ArrayToBase64:()=>uint8ArrayToBase64,uint8ArrayToBase64url:()=>uint8ArrayToBase64url,uint8ArrayToHex:()=>uint8ArrayToHex,unwrapMessage:()=>unwrapMessage});
function assertEqual(val){return val}function assertNotEqual(val){return val}function toZod(){return schema=>schema}function assertIs(_arg){}function assertNever(_x){
throw new Error("Unexpected value in exhaustive check")}function assert(_){}function getEnumValues(entries){const numericValues=Object.values(entries).filter(v=>typeof v===
"number");const values=Object.entries(entries).filter(([k,_])=>numericValues.indexOf(+k)===-1).map(([_,v])=>v);return values}function joinValues(array3,separator="\
|"){return array3.map(val=>stringifyPrimitive(val)).join(separator)}function jsonStringifyReplacer(_,value){if(typeof value==="bigint")return value.toString();return value}
var Cached=class{constructor(getter){this._getter=getter;this._value=void 0}get value(){const getter=this._getter;if(getter!==void 0){this._value=getter();this.
_getter=void 0}return this._value}};function cached(getter){return new Cached(getter)}function nullish(input){return input===null||input===void 0}function cleanRegex(source){
const start=source.startsWith("^")?1:0;const end=source.endsWith("$")?source.length-1:source.length;return source.slice(start,end)}function floatSafeRemainder(val,step){
const ratio=val/step;const roundedRatio=Math.round(ratio);const tolerance=4*Number.EPSILON*Math.max(Math.abs(ratio),1);if(Math.abs(ratio-roundedRatio)<tolerance)
return 0;return ratio-roundedRatio}var EVALUATING=Symbol("evaluating");function defineLazy(object2,key,getter){let value=void 0;Object.defineProperty(object2,key,
{get(){if(value===EVALUATING){return void 0}if(value===void 0){value=EVALUATING;value=getter()}return value},set(v){Object.defineProperty(object2,key,{value:v})},
configurable:true})}function objectClone(obj){return Object.create(Object.getPrototypeOf(obj),Object.getOwnPropertyDescriptors(obj))}function assignProp(target,prop,value){
Object.defineProperty(target,prop,{value,writable:true,enumerable:true,configurable:true})}function rawShape(def){const desc=Object.getOwnPropertyDescriptor(def,
"shape");return desc?.get?desc.get.raw:desc?.value}function sourceShape(schema){return rawShape(schema._zod.def)??schema._zod.def.shape}function deferProp(target,key,getter){
Object.defineProperty(target,key,{get(){const value=getter();assignProp(this,key,value);return value},enumerable:true,configurable:true})}function putProp(target,key,value){
if(key in target)assignProp(target,key,value);else target[key]=value}function mirrorShape(target,source,keys,wrap){const raw=sourceShape(source);for(const key of keys){
const desc=Object.getOwnPropertyDescriptor(raw,key);if(!desc.enumerable)continue;if(desc.get){deferProp(target,key,()=>{const value=source._zod.def.shape[key];return wrap?
wrap(value,key):value})}else putProp(target,key,wrap?wrap(desc.value,key):desc.value)}}function mirrorProps(target,source){for(const key of Reflect.ownKeys(source)){
const desc=Object.getOwnPropertyDescriptor(source,key);if(!desc.enumerable)continue;if(desc.get)deferProp(target,key,()=>source[key]);else putProp(target,key,desc.
value)}}function mergeDefs(...defs){const mergedDescriptors={};for(const def of defs){const descriptors=Object.getOwnPropertyDescriptors(def);Object.assign(mergedDescriptors,
descriptors)}return Object.defineProperties({},mergedDescriptors)}function cloneDef(schema){return mergeDefs(schema._zod.def)}function getElementAtPath(obj,path2){
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
propValues,key,new Set)}for(const v of field.values)propValues[key].add(v);if(field.optin!==void 0)propValues[key].add(void 0)}}return propValues});const isObject3=isObject;
const catchall=def.catchall;let value;const memo=globalConfig.memoizer;memo?.attach(inst);inst._zod.parse=(payload,ctx)=>{value??(value=_normalized.value);const input=payload.
value;if(!isObject3(input)){payload.issues.push({expected:"object",code:"invalid_type",input,inst});return payload}payload.value=memo?memo.alloc(inst,payload,{},
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
results2,payload,inst,ctx)})}});var $ZodTransform=$constructor("$ZodTransform",(inst,def)=>{$ZodType.init(inst,def);inst._zod.optin="optional";globalConfig.memoizer?.
guard(inst);inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward"){throw new $ZodEncodeError(inst.constructor.name)}const _out=def.transform(payload.value,
payload);if(ctx.async){const output=_out instanceof Promise?_out:Promise.resolve(_out);return output.then(output2=>{payload.value=output2;return payload})}if(_out instanceof
Promise){throw new $ZodAsyncError}payload.value=_out;return payload}});function handleOptionalResult(payload,result){payload.value=result.issues.length?void 0:result.
value;return payload}var $ZodOptional=$constructor("$ZodOptional",(inst,def)=>{$ZodType.init(inst,def);defineLazyInternal(inst,"optin",zod=>zod.def.innerType._zod.
optin==="defaulted"?"defaulted":"optional");inst._zod.optout="optional";defineLazyInternal(inst,"values",zod=>{const values=zod.def.innerType._zod.values;return values?
new Set([...values,void 0]):void 0});defineLazyInternal(inst,"pattern",zod=>{const pattern=zod.def.innerType._zod.pattern;return pattern?new RegExp(`^(${cleanRegex(
pattern.source)})?$`):void 0});inst._zod.parse=(payload,ctx)=>{if(payload.value===void 0){if(def.innerType._zod.optin!=="defaulted")return payload;const result=def.
innerType._zod.run({value:payload.value,issues:[]},ctx);if(result instanceof Promise)return result.then(result2=>handleOptionalResult(payload,result2));return handleOptionalResult(
payload,result)}return def.innerType._zod.run(payload,ctx)}});var $ZodNullable=$constructor("$ZodNullable",(inst,def)=>{$ZodType.init(inst,def);defineLazyInternal(
inst,"optin",zod=>zod.def.innerType._zod.optin);defineLazyInternal(inst,"optout",zod=>zod.def.innerType._zod.optout);defineLazyInternal(inst,"pattern",zod=>{const pattern=zod.
def.innerType._zod.pattern;return pattern?new RegExp(`^(${cleanRegex(pattern.source)}|null)$`):void 0});defineLazyInternal(inst,"values",zod=>{return zod.def.innerType.
_zod.values?new Set([...zod.def.innerType._zod.values,null]):void 0});inst._zod.parse=(payload,ctx)=>{if(payload.value===null)return payload;return def.innerType.
_zod.run(payload,ctx)}});function handleCatchResult(payload,result,def,ctx){if(!result.issues.length){payload.value=result.value;if(result.memo)payload.memo=true;
return payload}payload.value=def.catchValue({...result,value:payload.value,error:{issues:result.issues.map(iss=>finalizeIssue(iss,ctx,config()))},input:payload.
value});return payload}var $ZodCatch=$constructor("$ZodCatch",(inst,def)=>{$ZodType.init(inst,def);defineLazyInternal(inst,"optin",zod=>zod.def.innerType._zod.optin===
"defaulted"?"defaulted":"optional");defineLazyInternal(inst,"optout",zod=>zod.def.innerType._zod.optout);defineLazyInternal(inst,"values",zod=>zod.def.innerType.
_zod.values);inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward"){return def.innerType._zod.run(payload,ctx)}const result=def.innerType._zod.run({value:payload.
value,issues:[]},ctx);if(result instanceof Promise){return result.then(result2=>handleCatchResult(payload,result2,def,ctx))}return handleCatchResult(payload,result,
def,ctx)}});var $ZodPipe=$constructor("$ZodPipe",(inst,def)=>{$ZodType.init(inst,def);defineLazyInternal(inst,"values",zod=>zod.def.in._zod.values);defineLazyInternal(
inst,"optin",zod=>zod.def.in._zod.optin);defineLazyInternal(inst,"optout",zod=>zod.def.out._zod.optout);defineLazyInternal(inst,"propValues",zod=>zod.def.in._zod.
propValues);inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward"){const right=def.out._zod.run(payload,ctx);if(right instanceof Promise){return right.then(
right2=>handlePipeResult(right2,def.in,ctx))}return handlePipeResult(right,def.in,ctx)}const left=def.in._zod.run(payload,ctx);if(left instanceof Promise){return left.
then(left2=>handlePipeResult(left2,def.out,ctx))}return handlePipeResult(left,def.out,ctx)}});function handlePipeResult(left,next,ctx){if(left.issues.some(iss=>iss.
code!=="unrecognized_keys")){left.aborted=true;return left}return next._zod.run({value:left.value,issues:left.issues},ctx)}var $ZodCustom=$constructor("$ZodCust\
om",(inst,def)=>{$ZodCheck.init(inst,def);$ZodType.init(inst,def);inst._zod.parse=(payload,_)=>{return payload};inst._zod.check=payload=>{const input=payload.value;
const r=def.fn(input);if(r instanceof Promise){return r.then(r2=>handleRefineResult(r2,payload,input,inst))}handleRefineResult(r,payload,input,inst);return}});function handleRefineResult(result,payload,input,inst){
if(!result){const _iss={code:"custom",input,inst,path:[...inst._zod.def.path??[]],continue:!inst._zod.def.abort};if(inst._zod.def.params)_iss.params=inst._zod.def.
params;payload.issues.push(issue2(_iss))}}function snapshotChecks(def){if(def.checks)def.checks=[...def.checks];return def}function _string(Class2,params){return new Class2(
snapshotChecks({type:"string",...normalizeParams(params)}))}function _number(Class2,params){return new Class2(snapshotChecks({type:"number",checks:[],...normalizeParams(
params)}))}function _int(Class2,params){return new Class2({type:"number",check:"number_format",abort:false,format:"safeint",...normalizeParams(params)})}function _boolean(Class2,params){
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
init(inst,def);ZodMiniType.init(inst,def)});function array2(element,params){return new ZodMiniArray({type:"array",element,...normalizeParams(params)})}var ZodMiniObject=$constructor(
"ZodMiniObject",(inst,def)=>{$ZodObject.init(inst,def);ZodMiniType.init(inst,def);installLazyProp(inst,"shape",self=>self._zod.def.shape,false)});function object(shape,params){
const def={type:"object",shape:shape??{},...normalizeParams(params)};return new ZodMiniObject(def)}function looseObject(shape,params){return new ZodMiniObject({
type:"object",shape,catchall:unknown(),...normalizeParams(params)})}var ZodMiniUnion=$constructor("ZodMiniUnion",(inst,def)=>{$ZodUnion.init(inst,def);ZodMiniType.
init(inst,def)});function union(options,params){return new ZodMiniUnion({type:"union",options,...normalizeParams(params)})}var ZodMiniTransform=$constructor("Zo\
dMiniTransform",(inst,def)=>{$ZodTransform.init(inst,def);ZodMiniType.init(inst,def)});function transform(fn){return new ZodMiniTransform({type:"transform",transform:fn})}
var ZodMiniOptional=$constructor("ZodMiniOptional",(inst,def)=>{$ZodOptional.init(inst,def);ZodMiniType.init(inst,def)});function optional(innerType){return new ZodMiniOptional(
{type:"optional",innerType})}var ZodMiniNullable=$constructor("ZodMiniNullable",(inst,def)=>{$ZodNullable.init(inst,def);ZodMiniType.init(inst,def)});function nullable(innerType){
return new ZodMiniNullable({type:"nullable",innerType})}function nullish2(innerType){return optional(nullable(innerType))}var ZodMiniCatch=$constructor("ZodMini\
Catch",(inst,def)=>{$ZodCatch.init(inst,def);ZodMiniType.init(inst,def)});function _catch(innerType,catchValue){return new ZodMiniCatch({type:"catch",innerType,
catchValue:typeof catchValue==="function"?catchValue:util_exports.constantCatch(catchValue)})}var ZodMiniPipe=$constructor("ZodMiniPipe",(inst,def)=>{$ZodPipe.init(
inst,def);ZodMiniType.init(inst,def)});function pipe(in_,out){return new ZodMiniPipe({type:"pipe",in:in_,out})}var ZodMiniCustom=$constructor("ZodMiniCustom",(inst,def)=>{
$ZodCustom.init(inst,def);ZodMiniType.init(inst,def)});function refine(fn,_params={}){return _refine(ZodMiniCustom,fn,_params)}var MAX_ANSWER_BYTES=32*1024*1024;
var CODE_BY_STATUS={401:"unauthorized",403:"forbidden",404:"not-found",405:"method-not-allowed",408:"timeout",409:"already-running",422:"unprocessable",429:"rat\
e-limited",503:"unavailable"};var TEXT_BY_STATUS={502:{remedy:"Check that Zylon is up, then check its log and the proxy's"},504:{title:"The proxy in front of Zy\
lon gave up waiting",remedy:"Raise the proxy's time limit (proxy_read_timeout in nginx), or read Zylon's log"}};async function readRefusal(answer,{status,location,
retryAfter,call,url:url2}){if(status<400)return redirectFailure(answer,location,url2);const text=await readText(answer,64*1024).catch(()=>"");const isDenied=[401,
403,404].includes(status);if(isDenied&&isHtmlPage(text))return notApiFailure(answer,text,"refused");const quotation=toSafeLine(extractMessage(text));let code=CODE_BY_STATUS[status];
if(status===400&&reportsRunningIngest(text))code="already-running";if(code==="already-running"&&call.conflictsWithIngest!==true)code="bad-request";code??=status<
500?"bad-request":"server-error";return new Failure(code,appendQuotation(answer.name,quotation),{...status<500&&describeHtmlPage(text),...TEXT_BY_STATUS[status],
delivery:getDelivery(status),status,serverMessage:quotation,...parseRetryAfter(retryAfter)})}var RUNNING=/\b(in progress(?!\/)|already( \w+){0,2} (running|processing|being|syncing|synchroni[sz]ing|ingesting))\b/;
function reportsRunningIngest(text){if(isHtmlPage(text))return false;const words=text.replace(/([a-z])([A-Z])/g,"$1 $2").replace(/[^\w/]+|_+/g," ").toLowerCase();
return RUNNING.test(words)&&!words.includes("ownership")}var getDelivery=status=>status<500&&status!==408?"refused":"unknown";var LOGIN_ADDRESS=/\b(log|sign)[._-]?[io]n|\b(sso|auth|oauth|openid|oidc|adfs|saml|idp)/i;
var PASS_LOGIN="have it let requests to /api/ through, or set extra-headers";function redirectFailure({name},location="",requestUrl){const target=location===""?
null:URL.parse(location,requestUrl.href);if(target===null)return new Failure("redirect",`${name} without a usable address`);const{origin,host,pathname}=target;if(origin!==
requestUrl.origin)return new Failure("redirect",`${name} to ${toSafeLine(origin+pathname.replace(/^\/$/,""))}`,LOGIN_ADDRESS.test(host+pathname)?{remedy:`If tha\
t is a login page, ${PASS_LOGIN}. If it is your Zylon, set base-url to it`}:{});const below="If Zylon is below that path, add the path to base-url";return new Failure(
"redirect",`${name} to ${toSafeLine(pathname)}`,{title:"The server redirects to another path, which is not followed",remedy:LOGIN_ADDRESS.test(pathname)?`If tha\
t is a login page, ${PASS_LOGIN}. ${below}`:`${below}. If it is a login page, ${PASS_LOGIN}`})}function notApiFailure(answer,text,delivery){return new Failure("\
not-api",appendQuotation(answer.name,toSafeLine(extractMessage(text),80)),{...describeHtmlPage(text),...getPostRemedy(answer,text),delivery})}function getPostRemedy({
name},text){const[,method]=/^(POST|PUT) /.exec(name)??[];if(method===void 0||!isHtmlPage(text))return{};return{remedy:`Something between this runner and Zylon a\
nswered the ${method}: have it let ${method} requests to /api/ through`}}function describeHtmlPage(text){if(!isHtmlPage(text))return{};const isLogin=/\b(log|sign)[ -]?in\b|password|\bsso\b/i.
test(text);const page=isLogin?"login page":"web page";return{title:`A ${page} answered in place of Zylon`,kind:"page"}}var appendQuotation=(name,quotation)=>quotation===
""?name:`${name}: "${quotation}"`;var isHtmlPage=text=>text.trimStart().startsWith("<");function extractMessage(text){const[,title]=/<title[^>]*>([^<]*)/i.exec(
text)??[];if(title!==void 0||isHtmlPage(text))return title??"";const value=tryParseJson(text);return value===void 0?text:findMessage(value)}var MESSAGE_KEYS=["d\
etail","message","msg","reason","error","errors","title"];function findMessage(value){if(typeof value==="string")return value;if(Array.isArray(value))return findMessage(
value[0]);if(typeof value!=="object"||value===null)return"";const fields=new Map(Object.entries(value));for(const key of MESSAGE_KEYS){const message=findMessage(
fields.get(key));if(message!=="")return message}return""}function tryParseJson(text){try{return JSON.parse(text)}catch{return void 0}}function parseRetryAfter(text){
if(text===void 0)return{};const ms=/^\d{1,9}$/.test(text)?Number(text)*1e3:Date.parse(text)-clock.date();return Number.isNaN(ms)?{}:{retryAfterMs:Math.max(0,ms)}}
async function readText(answer,maxBytes=MAX_ANSWER_BYTES){const chunks=[];let size=0;for await(const chunk of answer.body){size+=chunk.length;if(size>maxBytes)throw new Failure(
"too-large",answer.name);chunks.push(chunk)}return new TextDecoder().decode(Buffer.concat(chunks))}async function readPlainText(answer){const text=await readText(
answer);if(isHtmlPage(text))throw notApiFailure(answer,text,"unknown");return text}async function readJson(answer){return parseJson(await readText(answer),answer)}
function parseJson(text,answer){const value=tryParseJson(text);if(value!==void 0)return value;const looksLikeJson=/^\s*[[{"]/.test(text)||/json/i.test(answer.type);
if(!looksLikeJson||isHtmlPage(text)||text.trim()==="")throw notApiFailure(answer,text,"unknown");throw new Failure("bad-json",answer.name)}function isBlankValue(value){
if(value===null||value===void 0)return true;if(typeof value==="string")return value.trim()==="";return typeof value==="object"&&Object.keys(value).length===0}var isNoError=value=>isBlankValue(
value)||value===false||value===0;var MAX_PAGES=1e4;var PAGE_SIZE=100;var ENVELOPE=object({data:array2(unknown()),next_cursor:_catch(nullish2(string2()),void 0),
has_next_page:_catch(nullish2(boolean2()),void 0),total_count:_catch(nullish2(int().check(_nonnegative())),void 0)});function parsePage(schema,answer,name){const isArray=Array.
isArray(answer);const{data:envelope}=ENVELOPE.safeParse(isArray?{data:answer,has_next_page:false}:answer);if(envelope===void 0)throw new Failure("unexpected-res\
ponse",`${name}: it is not a list`,{kind:"other-shape"});const items=[];for(const entry of envelope.data){const{success,data}=schema.safeParse(entry);if(success)
items.push(data)}return{items,unreadableCount:envelope.data.length-items.length,cursor:envelope.next_cursor===""?void 0:envelope.next_cursor??void 0,hasNext:envelope.
has_next_page??void 0,total:envelope.total_count??void 0}}var MAX_READINGS=3;async function readList(readPage,{keysOf,isChanging}){const isDoubtful=({isShort,usesPageNumbers,
items})=>isShort||isChanging!==void 0&&(usesPageNumbers||isChanging(items));let last;let lastKeys;let reading=await readListOnce(readPage);for(let times=1;;times+=
1){const{incompleteReason,items,isShort}=reading;if(incompleteReason===void 0&&!isDoubtful(reading))return reading;const sorted=incompleteReason===void 0?keysOf?.(
items).toSorted():void 0;const keys=sorted&&JSON.stringify(sorted);if(keys!==void 0&&keys===lastKeys)return{...reading,isShort:isShort&&hasSameCounts(reading,last)};
if(times===MAX_READINGS)return{...reading,incompleteReason:incompleteReason??describeDoubtfulList(reading)};const again=await readListInTime(readPage,reading);if(again===
void 0)return reading;[last,lastKeys,reading]=[reading,keys,again]}}var REFUSED_PAGE_CODES=["redirect","bad-request","unauthorized","forbidden","not-found","met\
hod-not-allowed","unprocessable","not-api","unexpected-response"];async function readWholeList(readPage,limit){let hasPage=false;const readPageAndNote=async query=>{
const page=await readPage(query);hasPage=true;return page};const list=await askAgainAfterWebPage(()=>readList(readPageAndNote,{}),limit).catch(error2=>{const{code,
detail}=toFailure(error2);if(!hasPage||!REFUSED_PAGE_CODES.includes(code))throw error2;throw incompleteFailure(detail,error2)});if(list.incompleteReason===void 0)
return list;throw incompleteFailure(`Zylon ${list.incompleteReason}`)}var incompleteFailure=(reason,cause)=>new Failure("unexpected-response",`the list of integ\
rations is incomplete: ${reason}`,{cause});var WEB_PAGE_PAUSE_MS=5e3;async function askAgainAfterWebPage(ask,{signal}){try{return await ask()}catch(error2){if(toFailure(
error2).code!=="not-api")throw error2;await clock.sleep(WEB_PAGE_PAUSE_MS,signal);return ask()}}var hasSameCounts=({items,total},last)=>last?.items.length===items.
length&&last.total===total;async function readListInTime(readPage,{incompleteReason,isShort,usesPageNumbers}){try{return await readListOnce(readPage)}catch(error2){
const isOutOfTime=toFailure(error2).details.kind==="out-of-time";const isGoodEnough=incompleteReason===void 0&&!isShort&&!usesPageNumbers;if(isOutOfTime&&isGoodEnough)
return void 0;throw error2}}var EntryCollector=class{#byId=new Map;unreadableCount=0;total;get items(){return[...this.#byId.values()]}get isShort(){return this.#byId.
size+this.unreadableCount<(this.total??0)}add({items,unreadableCount,total}){const before=this.#byId.size;for(const item of items)this.#byId.set(item.id,item);if(total!==
void 0)this.total=Math.max(total,this.total??0);const isNew=this.#byId.size>before||items.length===0;if(isNew)this.unreadableCount+=unreadableCount;return isNew}};
var describeDoubtfulList=({total,items})=>total===void 0||total<=items.length?"listed different entries each time":`counted ${total===1?"1 entry":`${total} entr\
ies`} but listed ${items.length}`;async function readListOnce(readPage){const entries=new EntryCollector;let incompleteReason;let usesPageNumbers=false;let step={
query:{},isAnnounced:true};for(let number3=1;step!==void 0;number3+=1){if(number3>MAX_PAGES)throw new Failure("too-large",`a list of over ${MAX_PAGES} pages`);const page=await tryReadPage(
readPage,step);const hasNewEntries=page!==void 0&&entries.add(page);if(page!==void 0&&page.items.length+page.unreadableCount===0)break;if(page===void 0||!hasNewEntries){
const verb=page===void 0?"refused":"repeated";if(step.isAnnounced)incompleteReason=`announced page ${number3} of a list but ${verb} it`;break}if("page"in step.query)
usesPageNumbers=true;step=getNextPage(page,step,number3+1,entries.isShort)}const{items,unreadableCount,total,isShort}=entries;return{items,unreadableCount,incompleteReason,
total,isShort,usesPageNumbers}}function getNextPage({items,unreadableCount,cursor,hasNext,total},{query},number3,isShort){if(hasNext===false)return void 0;if(cursor!==
void 0)return{query:{after:cursor},isAnnounced:true};if("after"in query)return void 0;const page={page:String(number3)};if(hasNext===true||isShort)return{query:page,
isAnnounced:true};const isFull=items.length+unreadableCount===PAGE_SIZE;if(isFull&&total===void 0)return{query:page,isAnnounced:false};return void 0}async function tryReadPage(readPage,{
query}){try{return await readPage(query)}catch(error2){const{status=0}=toFailure(error2).details;const isFirst=Object.keys(query).length===0;if(!isFirst&&[400,403,
404,422].includes(status))return void 0;throw error2}}var stringOrNumber=union([string2(),number2()]);var rawText=_catch(pipe(stringOrNumber,transform(String)),
"");var safeText=pipe(rawText,transform(words=>toSafeLine(words)));var id=pipe(stringOrNumber,transform(String)).check(refine(segment=>isPathSegment(segment)));
var url=_catch(nullable(string2().check(_regex(/^[a-z][a-z\d+.-]*:\/\/[^\s<>"']+$/i))),null);function toErrorText(error2){if(isNoError(error2))return"";return toSafeLine(
findMessage(error2))||"Unknown"}var errorText=pipe(optional(unknown()),transform(toErrorText));var account=_catch(object({id:rawText}),{id:""});var INTEGRATION_ENTITY=object(
{id,type:rawText,provider_data:_catch(object({username:rawText}),{username:""})});var INTEGRATION_ARTIFACT=object({id,type:rawText,source:rawText,name:safeText,
state:rawText,error:errorText,project_id:rawText,created_by:account});var CURRENT_USER=object({id,account_id:rawText,account,name:safeText,state:rawText});var PROJECT=object(
{id,name:safeText});var ARTIFACT=object({id,name:safeText,type:rawText,source:rawText,integration_id:rawText,state:rawText,ingest_status:rawText,error:errorText,
ingest_warnings:_catch(array2(safeText),[]),external_url:url,updated_at:rawText,project_id:rawText});var SEARCH_RESULT=object({id:rawText,type:rawText,metadata:_catch(
object({name:safeText,project_id:rawText}),{name:"",project_id:""})});var PAGE_SIZE_QUERY={page_size:String(PAGE_SIZE)};var CURSOR_SIZE_QUERY={first:String(PAGE_SIZE)};
var ZylonClient=class _ZylonClient{#send;constructor(send){this.#send=send}withLogPrefix(logPrefix){return new _ZylonClient((call,read)=>this.#send({...call,logPrefix},
read))}getConfig({connector,id:id2},limit){return this.#get(["integration",connector.slug,id2,"config"],limit)}async createIntegration(connector,{username,password},limit){
const path2=["integration",connector.slug];const body={username,password};const answer=await this.#post({path:path2,body,limit},readJson).catch(error2=>rethrowCredentialsFailure(
error2,password));const entity=parseAnswer(INTEGRATION_ENTITY,assertAccepted(answer,REFUSED_CREATE_REMEDY),`POST ${path2.join("/")}`);if(matchesConnector(entity,
connector))return entity;throw otherTypeFailure(entity.id)}async createArtifact(connector,{name,project,username,password},limit){const path2=["artifact"];const body={
type:"Integration",source:connector.entityType,name,props:{},private_props:{username,password},...project!==""&&{project_id:project}};const answer=await this.#post(
{path:path2,body,limit},readJson).catch(error2=>rethrowCreateFailure(error2,project));const artifact=parseAnswer(INTEGRATION_ARTIFACT,assertAccepted(answer,REFUSED_CREATE_REMEDY),
"POST artifact");if(findConnector(artifact.source)?.type===connector.type)return artifact;throw otherTypeFailure(artifact.id)}async updateCredentials({connector,
id:id2,api},{username,password},limit){const credentials={username,password};const call=api==="artifact"?{method:"PUT",path:["artifact",id2],body:{private_props:credentials},
isIdempotent:true,conflictsWithIngest:true,limit}:{method:"POST",path:["integration",connector.slug,id2],body:credentials,isIdempotent:true,conflictsWithIngest:true,
limit};const text=await this.#send(call,readPlainText).catch(error2=>{const failure2=toFailure(error2);if(failure2.code==="forbidden")throw failure2.with({kind:"\
refused-update"});return rethrowCredentialsFailure(failure2,password)});assertAccepted(tryParseJson(text))}async refreshOAuth({connector,id:id2},limit){const path2=[
"integration",connector.slug,id2,"refresh_token"];assertAccepted(tryParseJson(await this.#post({path:path2,limit},readPlainText)))}startIngest({connector,id:id2,
api,firstImport},limit,read){if(firstImport!==void 0){const{project,paths}=firstImport;const body={project_id:project,item_paths:paths};const path3=["artifact",
id2,"ingest"];return this.#post({path:path3,body,limit,isIngest:true,isSentOnce:true,conflictsWithIngest:true},read)}const path2=api==="artifact"?["artifact",id2,
"sync"]:["integration",connector.slug,id2,"ingest"];return this.#post({path:path2,limit,isIngest:true,conflictsWithIngest:true},read)}listIntegrations(limit){const path2=[
"user","integrations"];const read=this.#pages(INTEGRATION_ENTITY,path2,{},limit);return readWholeList(read,limit)}listIntegrationArtifacts(query,limit){const whole={
type:"Integration",...query};const read=this.#cursorPages(INTEGRATION_ARTIFACT,whole,limit);return readWholeList(read,limit)}async getArtifact(id2,limit){const path2=[
"artifact",id2];const call={method:"GET",path:path2,isIdempotent:true,limit};const answer=await this.#send({...call,maxRetries:1},readJson);return parseAnswer(INTEGRATION_ARTIFACT,
answer,"GET artifact/{id}")}async getCurrentUser(limit,query={}){const answer=await this.#get(["me"],limit,query);return parseAnswer(CURRENT_USER,answer,"GET me")}listProjects(user,limit){
const path2=["user",user,"project"];return this.#listProjects(path2,limit).catch(rethrowProjectsFailure)}listMemberProjects(user,limit){return this.#listProjects(
["member",user,"project"],limit)}#listProjects(path2,limit){const read=this.#pages(PROJECT,path2,PAGE_SIZE_QUERY,limit);const keysOf=projects=>projects.map(({id:id2})=>id2);
return readList(read,{keysOf})}listProjectArtifacts(project,filter,check,limit){const path2=["project",project,"artifact"];const read=this.#pages(ARTIFACT,path2,
{...filter,...PAGE_SIZE_QUERY},limit);return check===void 0?readListOnce(read):readList(read,check)}listArtifacts(filter,check,limit){const query={...filter,...CURSOR_SIZE_QUERY};
const read=this.#cursorPages(ARTIFACT,query,limit);return check===void 0?readListOnce(read):readList(read,check)}async search(text,limit){const query={q:text,limit:"\
100"};const answer=await this.#get(["search"],limit,query);return parsePage(SEARCH_RESULT,answer,"GET search").items}#pages(schema,path2,query,limit){return async at=>{
const answer=await this.#get(path2,limit,{...query,...at});return parsePage(schema,answer,`GET ${path2.join("/")}`)}}#cursorPages(schema,query,limit){const read=this.#pages(
schema,["artifact"],query,limit);return async at=>{const page=await read(at);const last=page.hasNext===true?page.items.at(-1)?.id:void 0;const cursor=page.cursor??
last;return{...page,cursor,hasNext:cursor!==void 0&&page.hasNext}}}#get(path2,limit,query={}){const call={method:"GET",path:path2,query,limit};return this.#send(
{...call,isIdempotent:true},readJson)}#post(call,read){return this.#send({...call,method:"POST"},read)}};function parseAnswer(schema,answer,name){const{success,
data,error:error2}=schema.safeParse(answer);if(success)return data;const field=error2.issues[0]?.path.join(".")??"";const problem=field===""?"it is not an objec\
t":`its field ${toSafeLine(field)} is missing or wrong`;throw new Failure("unexpected-response",`${name}: ${problem}`)}var otherTypeFailure=id2=>new Failure("un\
expected-response",toSafeLine(id2,60),{title:"Zylon created an integration of a different type",remedy:"Delete it in Zylon before the step runs again, and open \
an issue for this action, with your Zylon version",kind:"other-type"});function rethrowCredentialsFailure(error2,password){const failure2=toFailure(error2);if(failure2.
code==="already-running")throw failure2.with({remedy:"Run the step again when that ingest has ended. Give all workflows that ingest this integration the same co\
ncurrency group"});if(failure2.code!=="bad-request"&&failure2.code!=="unprocessable")throw failure2;const existsRemedy="The integration may already exist. Set i\
ntegration-id to it and configure: update, or set another username";const isConflict=failure2.details.status===409;throw failure2.with({remedy:isConflict?existsRemedy:
getCredentialsRemedy(password,"Correct username and password")})}function rethrowCreateFailure(error2,project){const failure2=toFailure(error2);const{code,details}=failure2;
if(code==="not-found"&&project!=="")throw failure2.with({remedy:"Correct project-id (an id, not a name: a dry run lists the ids) or organization"});const refusalCodes=[
"bad-request","forbidden","unprocessable"];if(!refusalCodes.includes(code))throw failure2;const remedy=project===""?"set project-id to a project that the user o\
f api-token belongs to. Without it, only a Zylon administrator can create an integration":"check project-id (an id, not a name: a dry run lists the ids), then w\
hether the user can create integrations there, then username and password";if(details.kind==="page")throw failure2.with({remedy:capitalize(remedy)});throw failure2.
with({title:"Zylon refused to create the integration",remedy:details.serverMessage?`If Zylon's words don't say why, ${remedy}`:capitalize(remedy)})}var REFUSED_PROJECTS_CODES=[
"bad-request","forbidden","not-found","not-api","method-not-allowed","unprocessable"];function rethrowProjectsFailure(error2){const failure2=toFailure(error2);const{
code,details}=failure2;if(!REFUSED_PROJECTS_CODES.includes(code)||details.kind==="page")throw failure2;throw failure2.with({title:"Zylon doesn't list this user'\
s projects",remedy:"Set project-id to the projects that hold the documents"})}var REFUSAL_SCHEMA=object({error:optional(unknown()),success:optional(unknown())});
var REFUSED_CREATE_REMEDY="Check username and password, and what the user may create in Zylon";function assertAccepted(answer,remedy="Check username and passwor\
d, and open the integration in Zylon"){const{data}=REFUSAL_SCHEMA.safeParse(answer);const isArtifact=INTEGRATION_ARTIFACT.safeParse(answer).data?.type==="Integr\
ation";const hasError=!isArtifact&&!isNoError(data?.error);const isRefusal=data?.success===false||hasError;if(!isRefusal)return answer;const message=toSafeLine(
findMessage(data?.error??answer));const quotation=message===""?"":`"${message}"`;throw new Failure("unexpected-response",quotation,{title:"Zylon refused the req\
uest",remedy,delivery:"refused"})}var STATES_QUERY={state:"Published,Processing,Error,Initializing,Unavailable,Draft"};var LIST_QUERIES=[{...STATES_QUERY,include_descendants:"\
true",include:"Account",...CURSOR_SIZE_QUERY},{...STATES_QUERY,...CURSOR_SIZE_QUERY},{}];var REJECTED_LIST={title:"Zylon refused the list of integrations",remedy:"\
Correct organization if it is wrong. Otherwise, open an issue for this action, with your Zylon version"};var REFUSAL_TEXTS=new Map([[400,REJECTED_LIST],[401,{title:"\
The list of integrations was refused, but api-token is valid",remedy:"In the proxy or gateway in front of Zylon, let requests to /api/v1/app/artifact through"}],
[403,{title:"The user of api-token isn't allowed to list integrations",remedy:"Check organization, then ask a Zylon administrator to grant the permission"}],[422,
REJECTED_LIST]]);async function listFromArtifactApi(zylon,limit){try{const{items,unreadableCount}=await requestList(zylon,limit);const entries=items.filter(isLiveIntegration).
map(fromArtifact);return{hasArtifactApi:true,entries,unreadableCount,refusal:void 0}}catch(error2){const failure2=toFailure(error2);const noList={hasArtifactApi:false,
entries:[],unreadableCount:0};if(isEndpointMissing(failure2))return{...noList,refusal:void 0};const text=REFUSAL_TEXTS.get(failure2.details.status??0);if(text===
void 0)throw failure2;if(failure2.code==="unauthorized")await assertTokenAccepted(failure2,zylon,limit);return{...noList,refusal:failure2.with(text)}}}async function requestList(zylon,limit){
let rejection;for(const query of LIST_QUERIES){try{return await zylon.listIntegrationArtifacts(query,limit)}catch(error2){if(!isListRejected(toFailure(error2)))
throw error2;rejection=error2}}throw rejection}async function assertTokenAccepted(failure2,zylon,limit){await zylon.getCurrentUser(limit).catch(()=>{limit.signal.
throwIfAborted();throw failure2})}var isLiveIntegration=({type,state})=>/^integration$/i.test(type)&&!/^deleted$/i.test(state);var isTroubleState=state=>/^(error|unavailable)$/i.
test(state);var fromArtifact=artifact=>({api:"artifact",id:artifact.id,type:artifact.source,username:extractUsername(artifact),name:artifact.name,state:artifact.
state,error:artifact.error,project:artifact.project_id,creator:artifact.created_by.id});var buildIntegrationName=({entityType},username)=>`${entityType} (${username}\
)`;function extractUsername({source,name}){const isOurs=name.startsWith(`${source} (`)&&name.endsWith(")");return isOurs?name.slice(source.length+2,-1):""}var isEndpointMissing=({
code,details})=>["not-found","method-not-allowed","redirect","not-api"].includes(code)||details.status===410||details.kind==="other-shape";var isListRejected=({
details:{status}})=>status===400||status===422;var REFUSED_ENTITY_LIST={title:"The older list of integrations was refused, but api-token is valid",remedy:"In th\
e proxy or gateway in front of Zylon, let requests to /api/v1/app/user/integrations through"};var NO_LIST={title:"Zylon has no list of integrations here",remedy:"\
Correct organization, then the path in base-url"};async function listFromIntegrationApi(zylon,hasArtifactApi,limit){try{const{items,unreadableCount}=await zylon.
listIntegrations(limit);return{entries:items.map(fromEntity),unreadableCount}}catch(error2){const failure2=toFailure(error2);if(hasArtifactApi&&isEndpointRemoved(
failure2))return{entries:[],unreadableCount:0};if(hasArtifactApi&&failure2.code==="unauthorized")throw failure2.with(REFUSED_ENTITY_LIST);if(failure2.code==="no\
t-found")throw failure2.with(NO_LIST);throw failure2}}var fromEntity=({id:id2,type,provider_data})=>({api:"integration",id:id2,type,username:provider_data.username.
trim(),name:"",state:"",error:"",project:"",creator:""});var isEndpointRemoved=({code,details})=>[404,405,410].includes(details.status??0)||code==="not-api"&&details.
kind==="page";var filterByCreator=(artifacts,account2)=>artifacts.filter(({creator})=>creator!==""&&creator===account2);async function fetchAccountId(zylon,limit){
try{const account2=getAccountId(await zylon.getCurrentUser(limit));if(account2!=="")return account2;const query={include:"Account"};return getAccountId(await zylon.
getCurrentUser(limit,query))}catch(error2){const failure2=toFailure(error2);const isUnreported=failure2.delivery==="refused"||failure2.code==="unexpected-respon\
se";if(isUnreported)return"";throw failure2}}var getAccountId=({account_id,account:account2})=>account_id||account2.id;var formatIdAndName=({id:id2,name})=>toSafeLine(
id2,60)+(name===""?"":` (${toSafeLine(name,60)})`);function formatTypedId(entry){const type=findConnector(entry.type)?.type;return type===void 0?formatIdAndName(
entry):`${type}/${formatIdAndName(entry)}`}var EFFECT_BY_OP=new Map([["added","added"],["updated","updated"],["recreated","updated"],["removed","removed"],["ski\
pped","skipped"]]);var newIngestProgress=()=>({artifacts:null,items:null,ids:{added:new Set,updated:new Set,removed:new Set,skipped:new Set,failed:new Set},unnamed:{
added:0,updated:0,removed:0,skipped:0,failed:0},lastOps:new Map,failedNames:new Map,mayMissItems:false,last:void 0,skippedEvent:""});function countItems({ids,unnamed}){
return{added:ids.added.size+unnamed.added,updated:ids.updated.size+unnamed.updated,removed:ids.removed.size+unnamed.removed,skipped:ids.skipped.size+unnamed.skipped,
failed:ids.failed.size+unnamed.failed}}var formatProgress=progress=>Object.entries(countItems(progress)).filter(([,count])=>count>0).map(([effect,count])=>`${count}\
 ${effect}`).join(", ");var EVENT_FIELDS=looseObject({type:_catch(optional(string2()),void 0)});function isIngestEvent({name,value}){const type=EVENT_FIELDS.safeParse(
value).data?.type??name;return/^(sync_|error$)/.test(type)}function recordEvent({name,value},progress,notice2){const fields=EVENT_FIELDS.safeParse(value).data;const type=fields?.
type??name;throwReportedFailure(name,type,value,fields);if(fields===void 0){if(type===""||type==="sync_progress")progress.mayMissItems=true;skipEvent("an event \
whose data is not a JSON object",progress,notice2);return}switch(type){case"sync_started":progress.artifacts=readCount("current_artifact_count",fields,notice2)??
progress.artifacts;progress.items=readCount("integration_item_count",fields,notice2)??progress.items;progress.last??="started";return;case"sync_progress":recordItem(
fields,progress,notice2);progress.last="progress";return;case"sync_completed":progress.last="completed";return}const event=type===""?"an event without a type":`\
the unknown event "${toSafeLine(type,40)}"`;skipEvent(event,progress,notice2)}function skipEvent(event,progress,notice2){progress.skippedEvent=event;notice2(`Sk\
ipped ${event} in the answer to the ingest.`)}function throwReportedFailure(name,type,value,fields){const message=quoteMessage(value);const isError=[type,name].
some(word=>/^(sync_)?error$/.test(word));const isOfItem=type==="sync_progress";if(isError||!isOfItem&&!isNoError(fields?.["error"]))throw new Failure("sync-erro\
r",message,{serverMessage:message});if(!isOfItem&&fields?.["success"]===false)throw new Failure("unexpected-response",message,{title:"Zylon refused the ingest",
remedy:`Open the integration in Zylon ${message===""?"to see why":"and check its set-up"}`,delivery:"refused"})}function quoteMessage(value){const message=toSafeLine(
findMessage(value));return message===""?"":`"${message}"`}var COUNT_FIELD=nullish2(int().check(_nonnegative()));function readCount(name,fields,notice2){const{success,
data}=COUNT_FIELD.safeParse(fields[name]);if(!success)notice2(`Zylon's ${name} is not a whole number, so it was ignored.`);return data??null}var ITEM_FIELDS=object(
{op:_catch(string2(),""),artifact_id:_catch(string2(),""),integration_item:_catch(object({name:string2()}),{name:""}),artifact:_catch(object({name:string2()}),{
name:""})});function recordItem(fields,progress,notice2){const{op:rawOp,artifact_id:id2,...item}=ITEM_FIELDS.parse(fields);const op=rawOp.toLowerCase();const isFailure=/error|fail|reject/.
test(op);const effect=isFailure?"failed":EFFECT_BY_OP.get(op);if(effect===void 0){progress.mayMissItems=true;notice2(`Skipped items with the unknown op "${toSafeLine(
rawOp,40)}".`);return}if(id2==="")progress.unnamed[effect]+=1;else recordId(id2,op==="recreated"?op:effect,progress);if(effect!=="failed")return;const name=toSafeLine(
item.integration_item.name||item.artifact.name,80);if(name!=="")progress.failedNames.set(id2||progress.unnamed.failed,name)}function recordId(id2,op,{ids,lastOps,
failedNames}){ids[op==="recreated"?"updated":op].add(id2);if(op==="skipped")return;if(op==="failed"){lastOps.delete(id2);return}lastOps.set(id2,op);ids.failed.delete(
id2);failedNames.delete(id2)}var INTEGRATION_ANSWER=object({id:pipe(union([string2(),number2()]),transform(String)),type:_catch(string2(),""),success:optional(unknown())});
var isIntegrationWithId=(value,id2)=>readIntegration(value)?.id===id2;function assertNoOtherIntegration(value,id2){const integration=readIntegration(value);if(integration===
void 0||integration.id===id2)return;const{type}=integration;const isIntegration=/^integration$/i.test(type)||findConnector(type)!==void 0;if(isIntegration)throw new Failure(
"unexpected-response",`it is about another integration, ${toSafeLine(integration.id,60)}`)}function readIntegration(value){const{data}=INTEGRATION_ANSWER.safeParse(
value);return data?.success===false?void 0:data}var UNLISTED={indexed:null,warned:null,alreadyFailing:null,pending:null};var UNKNOWN_CHANGES={added:null,updated:null,
removed:null,unchanged:null,indexedAndCompared:null};function getCounts({ingest,watch}){const progress=ingest?.progress??newIngestProgress();const{artifacts,items}=progress;
const{added,updated,removed,skipped,failed}=getEventCounts(progress);const reported={artifacts,items,skipped};const changes={...UNKNOWN_CHANGES,added,updated,removed};
if(watch===void 0)return{...reported,...UNLISTED,...changes,failed,knownFailed:failed};const{snapshot,end}=watch;if(end===void 0||end==="cut"||snapshot===void 0)
return{...reported,...UNLISTED,...UNKNOWN_CHANGES,failed:null,knownFailed:null};const{comparison,failing,isShort}=snapshot;const listed=getListedCounts(snapshot);
if(end==="timed-out")return{...reported,...listed,...UNKNOWN_CHANGES,failed:null,knownFailed:comparison?.failedIds.size??failing};if(comparison!==void 0){const failures=countFailures(
comparison.failedIds,progress);return{...reported,...listed,...getComparedChanges(snapshot.indexed,comparison,progress),failed:failures,knownFailed:failures}}if(isShort||
failing>0)return{...reported,...listed,...changes,failed:null,knownFailed:failing};return{...reported,...listed,...changes,failed:failed??0,knownFailed:failed??
0}}function sumCounts(outcomes){const sum=name=>{let total=null;for(const{counts,failure:failure2}of outcomes){const count=counts[name];if(count===null&&failure2===
void 0)return null;if(count!==null)total=(total??0)+count}return total};return{artifacts:sum("artifacts"),items:sum("items"),added:sum("added"),updated:sum("upd\
ated"),removed:sum("removed"),skipped:sum("skipped"),failed:sum("failed"),indexed:sum("indexed"),warned:sum("warned"),unchanged:sum("unchanged"),indexedAndCompared:sum(
"indexedAndCompared"),knownFailed:sum("knownFailed"),alreadyFailing:sum("alreadyFailing"),pending:sum("pending")}}function getEventCounts(progress){if(progress.
last!=="completed"||!hasReportedAnyItem(progress))return{added:null,updated:null,removed:null,skipped:null,failed:null};const zeroIfCertain=count=>progress.mayMissItems&&
count===0?null:count;const counts=countItems(progress);return{added:zeroIfCertain(counts.added),updated:zeroIfCertain(counts.updated),removed:zeroIfCertain(counts.
removed),skipped:zeroIfCertain(counts.skipped),failed:zeroIfCertain(counts.failed)}}var hasReportedAnyItem=progress=>Object.values(countItems(progress)).some(count=>count>
0);var getListedCounts=({count,indexed,warned,failing,comparison})=>({indexed,warned,alreadyFailing:comparison?.alreadyFailing??null,pending:count-indexed-failing});
function getComparedChanges(indexed,{added,updated,removed,hasUpdateTimes},progress){const areUpdatesNamed=progress.last==="completed"&&hasReportedAnyItem(progress)&&
progress.unnamed.updated===0;const isUpdatedKnown=hasUpdateTimes||areUpdatesNamed;return{added,updated:isUpdatedKnown?updated:null,removed,unchanged:isUpdatedKnown?
indexed-added-updated:null,indexedAndCompared:indexed}}function countFailures(documentIds,{ids,unnamed}){const unreported=[...documentIds].filter(id2=>!ids.failed.
has(id2));return ids.failed.size+Math.max(unreported.length,unnamed.failed)}function newIntegration(connector,id2){return{connector,startedAt:clock.now(),id:id2,
artifactEntry:void 0,isCreated:false,firstImport:void 0,isOneOfSeveral:false,plannedActions:[],preparation:void 0,ingest:void 0,watch:void 0,metGates:[],foundTexts:[],
failure:void 0,endedAt:clock.now()}}var formatIntegration=({connector,id:id2})=>[connector?.type,id2===void 0?void 0:toSafeLine(id2,60)].filter(word=>word!==void 0).
join(" ")||"integration";var getApi=({artifactEntry})=>artifactEntry===void 0?"integration":"artifact";function getTarget(integration){const{connector,id:id2,firstImport}=integration;
if(id2===void 0||connector===void 0)return void 0;return{connector,id:id2,api:getApi(integration),firstImport}}var withListedEntry=(integration,entry)=>({...integration,
id:entry.id,connector:integration.connector??findConnector(entry.type),artifactEntry:entry.api==="artifact"?entry:void 0});function removeDuplicates(integrations){
const seen=new Map;for(const integration of integrations){const{connector,id:id2}=integration;const key=JSON.stringify([connector?.type,id2]);if(!seen.has(key))
seen.set(key,integration)}return[...seen.values()]}function isAwaitingDocuments(integration){const{ingest,watch,failure:failure2}=integration;if(failure2!==void 0||
watch===void 0)return false;return watch.settings.isWatchOnly||isAccepted(ingest)}var isAccepted=ingest=>ingest?.status==="started"||ingest?.status==="completed";
var withFailure=(integration,error2)=>({...integration,failure:toFailure(error2),endedAt:clock.now()});var SYNC_STATUSES=["error","unknown","timed-out","cancell\
ed","not-requested","started","completed","indexed"];var LIST_NAMES=["removed","stillListed","failed","pending","alreadyFailing","failedNowOrEarlier","added","u\
pdated","warned"];function getOutcome(integration){const{id:id2,preparation,ingest,isCreated,firstImport}=integration;const{plannedActions,metGates,foundTexts,failure:failure2,
startedAt,endedAt}=integration;const{contentName="",note="",isUpdated=false}=preparation??{};const[status,stage]=getStatusAndStage(integration);const hasContent=firstImport===
void 0||isAccepted(ingest);return{name:formatIntegration(integration),type:integration.connector?.type,id:id2,contentName,isConfigured:preparation!==void 0&&hasContent,
isCreated,isUpdated,stateBefore:getStateBefore(integration),isSync:ingest!==void 0&&firstImport===void 0,plannedActions,status,stage,counts:getCounts(integration),
itemCount:getItemCount(ingest),hasReportedRemainingItems:hasRemainingItems(ingest),hasReportedRemovals:ingest!==void 0&&countItems(ingest.progress).removed>0,failedItems:[
...ingest?.progress.failedNames.values()??[]],metGates,foundTexts,failure:failure2,seconds:(endedAt-startedAt)/1e3,...getDocumentOutcome(integration.watch,note)}}
var getStateBefore=({artifactEntry})=>artifactEntry?.state??"";function getItemCount(ingest){const items=ingest?.progress.items??null;return items===0&&hasRemainingItems(
ingest)?null:items}function hasRemainingItems(ingest){if(ingest===void 0)return false;const{added,updated,skipped,failed}=countItems(ingest.progress);return added+
updated+skipped+failed>0}var STATUS_AND_STAGE_OF_INGEST={"not-sent":["not-requested","none"],refused:["error","none"],started:["started","started"],completed:["\
completed","ended"],failed:["error","failed"],"timed-out":["timed-out","working"],cancelled:["cancelled","working"],unknown:["unknown","unclear"]};function getStatusAndStage(integration){
const[status,stage]=combineIngestAndWaiting(integration);const isWatchOnly2=integration.watch?.settings.isWatchOnly===true;return[status,isWatchOnly2?"watch-onl\
y":stage]}function combineIngestAndWaiting({ingest,watch,failure:failure2}){const ofIngest=STATUS_AND_STAGE_OF_INGEST[ingest?.status??"not-sent"];const[status,stage]=ofIngest;
const unsettled=stage==="ended"?"indexing":"working";const isCancelled2=failure2?.code==="cancelled";switch(watch?.end){case"settled":return["indexed","ended"];case"\
timed-out":return["timed-out",unsettled];case"cut":return[isCancelled2?"cancelled":status,unsettled];case"empty":case void 0:return ofIngest}}var UNWATCHED={countBefore:null,
failingBefore:null,artifactsBefore:null,incompleteReasonBefore:void 0,snapshot:void 0,changes:[],lists:createEmptyLists(),otherIntegrations:{ownIds:[],otherIds:[]},
hasArtifactApi:false,notes:[]};function getDocumentOutcome(watch,note){const notesBefore=note===""?[]:[note];if(watch===void 0)return{...UNWATCHED,notes:notesBefore};
const{settings,before,snapshot,otherIntegrationIds,notes}=watch;const isOwn=id2=>settings.knownOwnIds.includes(id2);return{...before,snapshot,changes:snapshot?.
comparison?.changes??[],lists:getDocumentLists(watch),otherIntegrations:{ownIds:otherIntegrationIds.filter(isOwn),otherIds:otherIntegrationIds.filter(id2=>!isOwn(
id2))},hasArtifactApi:settings.hasArtifactApi,notes:[...notesBefore,...notes]}}function getDocumentLists({snapshot,pending}){const{comparison,stillListed=[]}=snapshot??
{};const lists={...createEmptyLists(),pending:[...pending]};const placedIds=new Set(pending.map(({id:id2})=>id2));for(const document of stillListed){if(!placedIds.
has(document.id))lists.stillListed.push(document);placedIds.add(document.id)}if(comparison===void 0){for(const document of snapshot?.failingDocuments??[])if(!placedIds.
has(document.id))lists.failedNowOrEarlier.push(document);return lists}for(const change of comparison.changes)if(!placedIds.has(change.id))lists[getListName(change,
comparison.failedIds)].push(change);return lists}function createEmptyLists(){return{removed:[],stillListed:[],failed:[],pending:[],alreadyFailing:[],failedNowOrEarlier:[],
added:[],updated:[],warned:[]}}function getListName({id:id2,change,error:error2},failedIds){if(error2!==null)return failedIds.has(id2)?"failed":"alreadyFailing";
return change==="unchanged"?"warned":change}var getOnlyOutcome=outcomes=>outcomes.length===1?outcomes[0]:void 0;var hasFailed=outcome=>outcome.failure!==void 0;
var mayHaveStartedIngest=({stage})=>stage!=="watch-only"&&stage!=="none";var hasIgnoredContent=({isSync},{content})=>content.length>0&&isSync;var checkAnyDocument=(outcome,inputs)=>isUnexpectedlyEmpty(
outcome,outcome.countBefore,inputs)?nothingIndexedFailure(outcome,inputs):void 0;var isUnexpectedlyEmpty=(outcome,countBefore,inputs)=>outcome.snapshot?.count===
0&&!isEmptyOnPurpose(outcome,countBefore,inputs);function isEmptyOnPurpose(outcome,countBefore,inputs){if(countBefore===null||hasUnlistedDocuments(outcome))return false;
const items=outcome.itemCount;if(mayLoseAll(inputs))return items===0||items===null;const hadNone=countBefore===0&&(outcome.counts.artifacts??0)===0&&!outcome.hasReportedRemovals;
return inputs.configure==="none"&&items===0&&hadNone}var mayLoseAll=({maxRemoved})=>maxRemoved?.isPercent===true&&maxRemoved.value===100;var hasUnlistedDocuments=({
artifactsBefore,counts:{artifacts},snapshot})=>(artifacts??0)>(artifactsBefore??0)||snapshot?.isShort===true;function nothingIndexedFailure(outcome,inputs){const{
countBefore,otherIntegrations}=outcome;const items=outcome.itemCount;const isLoss=countBefore!==null&&countBefore>0;const facts=[];if(items!==null)facts.push(`t\
he source has ${items===0?"no items":formatCount(items,"item")}`);if(hasIgnoredContent(outcome,inputs))facts.push(CONTENT_IGNORED);const{ownIds,otherIds}=otherIntegrations;
const ids=[...ownIds,...otherIds];if(ids.length>0&&items!==0)facts.push(`documents of this type belong to ${formatCommaList(ids.map(formatId))}`);facts.push(describeState(
outcome));return new Failure("nothing-indexed",joinNonEmpty(facts,"; "),{...isLoss&&{title:`No documents are left${formatTheseProjects(" in",inputs)} (there ${countBefore===
1?"was":"were"} ${countBefore})`},remedy:getRemedy(outcome,inputs)})}function formatTheseProjects(preposition,{projectId:projects}){if(projects.length===0)return"";
return`${preposition} ${projects.length===1?"this project":"these projects"}`}var describeState=({stateBefore:state})=>isTroubleState(state)?`the integration's \
state was ${state}`:"";var formatId=id2=>toSafeLine(id2,60);var CONTENT_IGNORED="content was ignored, because the integration already existed";function getSituation(outcome,inputs){
const{otherIntegrations,stage,status,countBefore}=outcome;const{ownIds,otherIds}=otherIntegrations;const hasConfigure=inputs.configure!=="none";const isEmptySource=outcome.
itemCount===0;const hasOthers=!isEmptySource&&ownIds.length+otherIds.length>0;if(mayMeanOtherId(outcome,inputs))return"other-id";if(stage==="watch-only")return"\
watched";if(showsHiddenDocuments(outcome))return"hidden";if(hasOthers&&countBefore===0&&status==="indexed")return"others";if(hasOthers)return"hidden";if(countBefore===
0&&hasConfigure)return"unfilled";if(status!=="indexed")return"unsettled";return isEmptySource&&!hasConfigure?"emptied":"gone"}var mayMeanOtherId=({otherIntegrations:{
ownIds},itemCount},{selection})=>selection.kind==="ids"&&ownIds.length>0&&itemCount!==0;function showsHiddenDocuments(outcome){const{countBefore,hasReportedRemainingItems,
hasReportedRemovals}=outcome;const items=outcome.itemCount;if(countBefore===null||hasUnlistedDocuments(outcome))return true;if(hasReportedRemainingItems)return true;
if(items!==null&&items>0)return true;return countBefore===0&&hasReportedRemovals}function mayNeedBackfill(outcome){const{hasArtifactApi,artifactsBefore,counts}=outcome;
const counted=(counts.artifacts??0)+(outcome.itemCount??0);return hasArtifactApi&&artifactsBefore===0&&counted>0}function getRemedy(outcome,inputs){const hasProjects=inputs.
projectId.length>0;const checkProjects=hasProjects?"correct project-id":"check which projects the user of api-token may read";const otherwise=mayNeedBackfill(outcome)?
"If Zylon was updated lately, have its administrator run zylon-cli backfill-projections":"Otherwise, check the source, and Zylon's access to it";const lookForThem=`\
If the integration has documents in Zylon, ${checkProjects}. ${otherwise}`;const check=hasProjects?lookForThem:"Check the source, and Zylon's access to it";const setGates=`\
set max-removed: 100%${needsSomeItems(inputs)?", and remove min-items":""}`;const allow=`${IF_EMPTY}, ${setGates}`;const describeChoices=ifEmpty=>`If it has doc\
uments in Zylon, ${checkProjects}. If it is meant to be empty, ${ifEmpty}. Otherwise, check the source`;switch(getSituation(outcome,inputs)){case"other-id":return getOtherIdRemedy(
outcome,inputs);case"watched":return describeChoices(describeLeavingOut(outcome,inputs));case"others":return describeChoices(setGates);case"hidden":case"unsettl\
ed":return lookForThem;case"unfilled":return outcome.itemCount===0?`${getContentRemedy(outcome,inputs)}. ${allow}`:`If it has documents in Zylon, ${checkProjects}\
. Otherwise, choose its content in Zylon. ${allow}`;case"emptied":return`${check}. ${IF_EMPTY}, ${describeEmptied(inputs)}: the next run accepts it`;case"gone":
return`${check}. ${allow}`}}var IF_EMPTY="If the source is meant to be empty";var needsSomeItems=({minItems=0})=>minItems>0;function getOtherIdRemedy({id:id2="",
otherIntegrations:{ownIds}},{selection}){const isOnlyId=selection.kind==="ids"&&selection.ids.length===1;const change=isOnlyId?"set integration-id to it":`write\
 it in integration-id in place of ${formatId(id2)}`;return`If you mean ${ownIds.slice(0,3).map(formatId).join(" or ")}, ${change}. Otherwise, check the source, \
and Zylon's access to it`}function describeLeavingOut({id:id2=""},{selection}){if(selection.kind==="all")return`add !${formatId(id2)} to integration-id`;return selection.
kind==="ids"&&selection.ids.length>1?"remove its id from integration-id":"remove this step"}function describeEmptied(inputs){if(!needsSomeItems(inputs))return describeAcceptance(
inputs);return`remove min-items${inputs.failureIssue?", and close the failure issue":""}`}var describeAcceptance=({failureIssue:hasIssue})=>hasIssue?"close the \
failure issue":"do nothing";var getContentRemedy=(outcome,inputs)=>`Choose its content in Zylon${hasIgnoredContent(outcome,inputs)?", or delete the integration \
there and run the step again":""}`;var GATES=[{input:void 0,check:checkAnyDocument},{input:void 0,check:checkNotAllFailed},{input:"min-items",check:checkMinItems},
{input:"max-removed",check:checkMaxRemoved},{input:"max-failed",check:checkMaxFailed}];function checkGates(integration,inputs){if(integration.failure!==void 0)return integration;
const{failure:failure2,metGates}=evaluateGates(getOutcome(integration),inputs);return{...integration,metGates,failure:failure2}}function evaluateGates(outcome,inputs){
const results=GATES.map(({input,check})=>({input,result:check(outcome,inputs)}));const metGates=results.flatMap(({result})=>result===void 0||result instanceof Failure?
[]:result);const[first,...others]=results.flatMap(({input,result})=>result instanceof Failure?{input,failure:result}:[]);if(first===void 0)return{failure:void 0,
metGates};const{failure:failure2}=first;const otherInputs=others.filter(other=>other.failure.code!==failure2.code).flatMap(({input})=>input??[]);return{failure:addOtherGates(
failure2,otherInputs),metGates}}function addOtherGates(failure2,inputs){if(inputs.length===0)return failure2;const names=new Intl.ListFormat("en-GB").format(inputs);
const sentence=inputs.length===1?`The gate ${names} fails too`:`The gates ${names} fail too`;return failure2.with({remedy:`${failure2.remedy}. ${sentence}`})}function checkNotAllFailed(outcome,inputs){
const{snapshot}=outcome;return snapshot===void 0?checkNotAllItemsFailed(outcome):checkNotAllDocumentsFailed(snapshot,inputs)}function checkNotAllDocumentsFailed({
failing,indexed,isShort,failingDocuments},inputs){if(failing===0||indexed>0)return void 0;const names=formatDocumentNames(failingDocuments);if(!isShort)return new Failure(
"too-many-failed","",{...describeAllFailed(failing,"document"),names});const{title,remedy}=describeAllFailed(failing,"listed document");return new Failure("too-\
many-failed",SHORT_LIST,{title,names,remedy:`${getShortListRemedy(inputs)}. Otherwise, ${toLowerStart(remedy)}`})}function checkNotAllItemsFailed(outcome){const{
failed,added,updated}=outcome.counts;const hasOthers=(added??0)+(updated??0)>0;const items=outcome.itemCount;if(failed===null||failed===0||failed!==items||hasOthers)
return void 0;return new Failure("too-many-failed","",{...describeAllFailed(failed,"item"),names:formatFailuresOfRun(outcome)})}function describeAllFailed(count,noun){
const where=noun==="item"?"in the source":"in Zylon";const check="Check Zylon's access to the source, then";if(count===1)return{title:`The only ${noun} failed`,
remedy:`${check} this ${noun} ${where}`};const all=count===2?"Both":`All ${count}`;return{title:`${all} ${noun}s failed`,remedy:`${check} these ${noun}s ${where}`}}
var toLowerStart=text=>text.charAt(0).toLowerCase()+text.slice(1);function checkMinItems(outcome,inputs){const{minItems}=inputs;if(minItems===void 0)return void 0;
const{snapshot,itemCount}=outcome;const count=itemCount??snapshot?.count;if(count===void 0)return new Failure("too-few-items","",{title:"Zylon doesn't say how m\
any items the source has, so min-items can't be checked",remedy:"Set wait-for: indexed, which counts documents instead, or remove min-items"});if(itemCount===null&&
snapshot?.isShort===true)return unknownCountFailure("too-few-items","It isn't known how many documents there are, so min-items can't be checked",outcome,inputs);
if(count>=minItems)return{requirement:`min-items ${minItems}`,actual:`${count} found`};return tooFewFailure(count,minItems,outcome,inputs)}function tooFewFailure(count,minItems,outcome,inputs){
const isOfItems=outcome.itemCount!==null;const isIgnored=hasIgnoredContent(outcome,inputs);const facts=[`${count}, but min-items is ${minItems}`,isOfItems?describeDocuments(
outcome):describeCountBefore(outcome),describeState(outcome),isIgnored?CONTENT_IGNORED:""];return new Failure("too-few-items",joinNonEmpty(facts,"; "),{...!isOfItems&&
{title:"Zylon has too few documents"},...count===0&&{remedy:isIgnored?getContentRemedy(outcome,inputs):NO_ITEMS_REMEDY}})}var NO_ITEMS_REMEDY="Check the source \
and Zylon's access to it. If the source is meant to be empty, remove min-items";var describeCountBefore=({countBefore,snapshot})=>countBefore===null||countBefore===
snapshot?.count?"":`it had ${countBefore} before`;function describeDocuments({snapshot,countBefore,counts}){if(snapshot===void 0){const{artifacts}=counts;return artifacts===
null?"":`Zylon counted ${formatCount(artifacts,"document")} before`}const documents=formatCount(snapshot.count,"document");if(countBefore===null)return`Zylon li\
sts ${documents}`;return countBefore===snapshot.count?`Zylon still lists ${documents}`:`Zylon lists ${documents} (${countBefore} before)`}function exceedsAllowance(count,allowance,base){
if(allowance===void 0)return false;const{value,isPercent}=allowance;if(!isPercent)return count>value;return base===null||count*100>value*base}function checkMaxRemoved(outcome,inputs){
const{maxRemoved}=inputs;if(maxRemoved===void 0)return void 0;const{counts,countBefore,snapshot}=outcome;if(counts.removed===null||snapshot?.isShort===true)return unknownCountFailure(
"too-many-removed","It isn't known how many documents were removed, so max-removed can't be checked",outcome,inputs);if(maxRemoved.isPercent&&countBefore===null)
return unknownCountFailure("too-many-removed",`It isn't known how many documents there were before, so max-removed ${maxRemoved.text} can't be checked`,outcome,
inputs);const removed=counts.removed+countUncountedRemovals(outcome);if(exceedsAllowance(removed,maxRemoved,countBefore))return tooManyRemovedFailure(removed,maxRemoved,
outcome,inputs);return{requirement:`max-removed ${maxRemoved.text}`,actual:joinNonEmpty([`${removed} removed`,formatStillListed(outcome)],", ")}}function countUncountedRemovals({
snapshot}){const isCompared=snapshot?.comparison!==void 0;return isCompared?snapshot.stillListed.length:0}function formatStillListed(outcome){const count=countUncountedRemovals(
outcome);return count===0?"":`${count} still listed`}function tooManyRemovedFailure(removed,maxRemoved,outcome,inputs){const{lists,countBefore,snapshot}=outcome;
const outOf=countBefore===null?"":` of ${countBefore}`;const still=formatStillListed(outcome);const inBrackets=still===""?"":` (${still})`;const moved=countMoved(
outcome);const isMove=!exceedsAllowance(removed-moved,maxRemoved,countBefore);const andMoved=isMove?` (added under the same name: ${moved})`:"";const documents=[
...lists.removed,...snapshot?.stillListed??[]];return new Failure("too-many-removed",`${removed}${outOf}${inBrackets}, but max-removed is ${maxRemoved.text}${andMoved}`,
{title:`${ERRORS["too-many-removed"].title}${formatTheseProjects(" from",inputs)}`,names:documents.map(({name})=>name),remedy:getRemovedRemedy(isMove,inputs)})}
function getRemovedRemedy(isMove,inputs){const{remedy}=ERRORS["too-many-removed"];const accept=`${describeAcceptance(inputs)}: the next run accepts it`;return isMove?
`If the source was moved or renamed, ${accept}. Otherwise, ${toLowerStart(remedy)}`:`${remedy}. If this was intended, ${accept}`}function countMoved({changes}){
let moved=0;const byName=Map.groupBy(changes,({name})=>name);for(const group of byName.values()){const removed=group.filter(({change})=>change==="removed").length;
const added=group.filter(({change})=>change==="added").length;moved+=Math.min(removed,added)}return moved}function checkMaxFailed(outcome,inputs){const{maxFailed}=inputs;
if(maxFailed===void 0)return void 0;const{counts,snapshot,stage}=outcome;const{failed}=counts;const base=countItemsOrDocuments(outcome);if(failed===null||snapshot?.
isShort===true)return unknownCountFailure("too-many-failed","It isn't known how many documents failed, so max-failed can't be checked",outcome,inputs);if(!exceedsAllowance(
failed,maxFailed,base))return{requirement:`max-failed ${maxFailed.text}`,actual:`${failed} failed${stage==="watch-only"?"":" in this run"}`};const outOf=base===
null?"":` of ${base}`;return new Failure("too-many-failed",`${failed}${outOf}, but max-failed is ${maxFailed.text}`,{names:formatFailuresOfRun(outcome),remedy:getMaxFailedRemedy(
outcome)})}function countItemsOrDocuments(outcome){const items=outcome.itemCount;const documents=outcome.snapshot?.count??null;if(items===null||documents===null)
return items??documents;return Math.max(items,documents)}var MANY_ALIKE=3;function getMaxFailedRemedy({lists:{failed},stage}){const errors=new Set(failed.map(({
error:error2})=>error2));if(failed.length>=MANY_ALIKE&&errors.size===1)return"All have the same error, so open one in Zylon, or ask its administrator. Otherwise\
, correct or exclude these documents, or raise max-failed";if(stage==="watch-only")return"Correct these documents, or exclude them in the source, then have Zylo\
n sync, since this step only watches. Or raise max-failed";return"Correct these documents, exclude them in the source, or raise max-failed"}var INPUT_OF_CODE={"\
too-few-items":"min-items","too-many-removed":"max-removed","too-many-failed":"max-failed"};var SHORT_LIST="Zylon counts more documents than it lists";var SET_PROJECTS="\
Set project-id to the projects of these documents";var getShortListRemedy=({projectId:projects})=>`${projects.length>0?"Correct project-id":SET_PROJECTS}, or ch\
eck which projects the user of api-token may read`;function unknownCountFailure(code,title,{snapshot,incompleteReasonBefore},inputs){const remove=`If this happe\
ns every time, remove ${INPUT_OF_CODE[code]}`;if(snapshot?.isShort===true)return new Failure(code,SHORT_LIST,{title,remedy:`${getShortListRemedy(inputs)}. ${remove}`});
if(incompleteReasonBefore===void 0)return new Failure(code,"",{title,remedy:`Check in Zylon what changed. ${remove}`});const shorten=inputs.projectId.length>0?"":
`${SET_PROJECTS}. `;return new Failure(code,`before the ingest, Zylon ${incompleteReasonBefore}`,{title,remedy:`${shorten}Check in Zylon what changed. ${remove}`})}
var MAX_FAILED_IDS=100;var ALLOW_NONE={text:"0",value:0,isPercent:false};function createBaseline(outcome,inputs,today){const{countBefore,failingBefore,failure:failure2}=outcome;
const{code}=failure2;return{countBefore:countBefore??0,when:today,failingBefore,mustAllReturn:code==="nothing-indexed"||code==="too-many-removed"||code==="cance\
lled"&&hasRemovedTooMany(outcome,inputs),failedIds:code==="too-many-failed"?getCountedFailures(outcome).slice(0,MAX_FAILED_IDS):[]}}function getCountedFailures({
lists,snapshot}){const isNoneIndexed=snapshot?.indexed===0;const earlier=isNoneIndexed?lists.alreadyFailing:[];return[...lists.failed,...earlier].map(({id:id2})=>id2)}
function mergeBaselines(earlier,latest){const{countBefore,when}=latest.countBefore>earlier.countBefore?latest:earlier;const failingCounts=[earlier.failingBefore,
latest.failingBefore].filter(count=>count!==null);const failedIds=new Set([...earlier.failedIds,...latest.failedIds]);return{countBefore,when,failingBefore:failingCounts.
length===0?null:Math.min(...failingCounts),mustAllReturn:earlier.mustAllReturn||latest.mustAllReturn,failedIds:[...failedIds].slice(0,MAX_FAILED_IDS)}}var hasKnownDocuments=({
countBefore,failedIds})=>countBefore>0||failedIds.length>0;function isWorseThanBaseline(outcome,baseline,inputs){if(!isCounted(outcome))return hasKnownDocuments(
baseline);if(outcome.snapshot.isShort)return true;return isWronglyEmpty(outcome,inputs)||areTooManyMissing(outcome,baseline,inputs)||areTooManyStillFailing(outcome,
baseline,inputs)||areTooManyMoreFailing(outcome,baseline,inputs)}var isCounted=outcome=>outcome.snapshot!==void 0;var isWronglyEmpty=(outcome,inputs)=>isUnexpectedlyEmpty(
outcome,1,inputs);function areTooManyMissing(outcome,{countBefore,mustAllReturn},{maxRemoved}){const{count,stillListed}=outcome.snapshot;const left=count-stillListed.
length;const allowance=mustAllReturn?ALLOW_NONE:maxRemoved;return exceedsAllowance(countBefore-left,allowance,countBefore)}function areTooManyStillFailing(outcome,baseline,{
maxFailed=ALLOW_NONE}){const count=countStillFailing(outcome,baseline);return exceedsAllowance(count,maxFailed,countItemsOrDocuments(outcome))}function areTooManyMoreFailing(outcome,{
failingBefore},{maxFailed}){if(failingBefore===null)return false;const more=outcome.snapshot.failing-failingBefore;return exceedsAllowance(more,maxFailed,countItemsOrDocuments(
outcome))}var countStillFailing=({snapshot},{failedIds})=>snapshot.failingDocuments.filter(({id:id2})=>failedIds.includes(id2)).length;function hasRemovedTooMany(outcome,inputs){
const{countBefore,lists}=outcome;const gone=lists.removed.length;if(gone===0)return false;const removed=gone+countUncountedRemovals(outcome);return isUnexpectedlyEmpty(
outcome,countBefore,inputs)||exceedsAllowance(removed,inputs.maxRemoved,countBefore)}var LABEL="zylon-ingest";async function createIssueApi(token,{owner,repo},signal){
const{getOctokit}=await import("./github.js");const github=getOctokit(token);github.hook.before("request",options=>{options.request={...options.request,signal,redirect:"\
error"}});const{issues}=github.rest;const common={owner,repo};return{list:async()=>{const found=await github.paginate(issues.listForRepo,{...common,labels:LABEL,
state:"open",sort:"created",direction:"asc",per_page:100});return found.filter(({pull_request:pull})=>pull===void 0)},create:(title,body)=>issues.create({...common,
title,body,labels:[LABEL]}),update:(issue_number,change)=>issues.update({...common,issue_number,...change}),comment:(issue_number,body)=>issues.createComment({...common,
issue_number,body}),assign:(issue_number,assignees)=>issues.addAssignees({...common,issue_number,assignees})}}var hasLabel=({labels})=>labels.some(label=>{const name=typeof label===
"string"?label:label.name;return name?.toLowerCase()===LABEL});var GITHUB_ERROR=object({status:number2(),response:optional(unknown()),cause:_catch(object({cause:object(
{code:string2()})}),{cause:{code:""}})});function describeGitHubError(error2,{owner,repo},cancel2){const{data}=GITHUB_ERROR.safeParse(error2);const message=error2 instanceof
Error?error2.message:String(error2);const problem=toSafeLine(message.replace(/\.$/,""))||"GitHub gave no reason";if(data!==void 0&&data.response===void 0){if(cancel2.
aborted)return"The run was cancelled.";return`${problem}. ${describeUnreachable(data.cause.cause.code)}.`}if(/rate limit/i.test(message))return`${problem}. The \
next run will try again.`;if(/\blocked\b/i.test(message))return`${problem}. Unlock the issue.`;switch(data?.status){case 401:return`${problem}. Renew github-tok\
en, or remove it from "with:".`;case 403:case 404:return`${problem}. Add "issues: write" under "permissions:" of the job; a token of your own needs "Issues: rea\
d and write" for ${owner}/${repo}.`;case 410:return`${problem}. Enable issues in the settings of ${owner}/${repo}, or set failure-issue: false.`;default:return`${problem}\
. The next run will try again.`}}function describeUnreachable(code){const url2=process.env["GITHUB_API_URL"]??"https://api.github.com";if(/^(UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_)/.
test(code))return`Set NODE_EXTRA_CA_CERTS under "env:" of the job to the PEM file of the certificate authority of ${url2}`;return`Check that this runner can rea\
ch GITHUB_API_URL (${url2}), and set HTTPS_PROXY if it needs a proxy`}var import_node_crypto2=__toESM(require_node_crypto());function identifyIssue(repository,inputs){
const names=["GITHUB_WORKFLOW","GITHUB_JOB","GITHUB_ACTION"].map(readVariable);const runId=readVariable("GITHUB_RUN_ID");const ref=readRef();return{kind:isWatchOnly(
inputs)?"check":"ingest",stepPath:names.map(name=>toSafeLine(name)).join(" / "),ref:ref.replace(/^refs\/(heads|tags)\//,""),runLink:`[run ${runId}](${getRepositoryUrl(
repository)}/actions/runs/${runId})`,key:createKey(ref,inputs)}}function createKey(ref,inputs){const file=readVariable("GITHUB_WORKFLOW_REF").replace(/@.*$/,"");
const parts=[file||readVariable("GITHUB_WORKFLOW"),ref.replace(/^refs\/tags\/.*/,"refs/tags"),readVariable("GITHUB_JOB"),readVariable("GITHUB_ACTION"),inputs.failureIssueKey];
if(isWatchOnly(inputs))parts.push("watched");return(0,import_node_crypto2.createHash)("sha256").update(JSON.stringify(parts)).digest("hex").slice(0,24)}function readRef(){
const head=readVariable("GITHUB_HEAD_REF");return head===""?readVariable("GITHUB_REF"):`refs/heads/${head}`}function readRepository(){const[owner="",repo=""]=readVariable(
"GITHUB_REPOSITORY").split("/");return{owner,repo}}function getRepositoryUrl({owner,repo}){const server=readVariable("GITHUB_SERVER_URL")||"https://github.com";
return`${server}/${owner}/${repo}`}var readVariable=name=>process.env[name]??"";var EMPTY_MEMORY={lastFailures:[],baselines:[],isTruncated:false,hasSucceeded:false};
function getNextMemory(memory,report,today){return{lastFailures:getFailures(report),baselines:getNextBaselines(memory,report,today),isTruncated:memory.isTruncated,
hasSucceeded:report.mainFailure===void 0}}function getFailures({outcomes,mainFailure}){if(mainFailure===void 0)return[];if(outcomes.length===0)return[{name:"",code:mainFailure.
code}];return outcomes.filter(hasFailed).map(({name,failure:failure2})=>({name,code:failure2.code}))}function getNextBaselines({baselines},{outcomes,inputs},today){
const names=outcomes.map(({name})=>name);const absent=baselines.filter(baseline=>!names.includes(baseline.name)&&hasKnownDocuments(baseline));if(inputs===void 0)
return absent;const present=outcomes.flatMap(outcome=>{const earlier=baselines.find(({name})=>name===outcome.name);return getNextBaseline(earlier,outcome,inputs,
today)??[]});return[...present,...absent]}function getNextBaseline(earlier,outcome,inputs,today){if(hasFailed(outcome)){const latest=createBaseline(outcome,inputs,
today);const merged=earlier===void 0?latest:mergeBaselines(earlier,latest);return{...merged,name:outcome.name}}if(earlier===void 0)return void 0;return isWorseThanBaseline(
outcome,earlier,inputs)?earlier:void 0}var hasNewFailure=(memory,nextMemory)=>nextMemory.lastFailures.some(({name,code})=>!memory.lastFailures.some(earlier=>earlier.
name===name&&earlier.code===code));var STORED_BASELINE=object({name:string2(),code:string2(),documents:nullable(number2()),when:string2(),failing:nullable(number2()),
mustAllReturn:boolean2(),failedIds:array2(string2())});var STORED_MEMORY=object({kept:array2(STORED_BASELINE),isTruncated:boolean2(),hasSucceeded:boolean2()});function toStoredMemory(memory){
const{lastFailures,baselines,isTruncated,hasSucceeded}=memory;const kept=baselines.map(baseline=>{const{countBefore,failingBefore,failedIds,...others}=baseline;
const failure2=lastFailures.find(({name})=>name===baseline.name);return{...others,code:failure2?.code??"",documents:countBefore,failing:failingBefore,failedIds:[
...failedIds]}});for(const{name,code}of lastFailures)if(name==="")kept.push({name,code,documents:0,when:"",failing:null,mustAllReturn:false,failedIds:[]});return{
kept,isTruncated,hasSucceeded}}function fromStoredMemory(stored){const{kept,isTruncated,hasSucceeded}=stored;return{lastFailures:kept.filter(({code})=>code!=="").
map(({name,code})=>({name,code})),baselines:kept.filter(({name})=>name!=="").map(({documents,failing,...others})=>({...others,countBefore:documents??0,failingBefore:failing})),
isTruncated,hasSucceeded}}var getMarker=key=>`<!-- zylon-ingest issue ${key} `;var MAX_HIDDEN_LENGTH=3e4;var renderHiddenLine=(key,memory)=>renderStoredMemory(key,
toStoredMemory(memory));function renderStoredMemory(key,memory){const text=Buffer.from(JSON.stringify(memory)).toString("base64");if(text.length<=MAX_HIDDEN_LENGTH)
return`${getMarker(key)}${text} -->`;return renderStoredMemory(key,halveMemory(memory))}function halveMemory(memory){const half=list=>list.slice(0,Math.floor(list.
length/2));const{kept}=memory;if(kept.every(({failedIds})=>failedIds.length===0))return{...memory,kept:half(kept),isTruncated:true};const shorter=kept.map(baseline=>({
...baseline,failedIds:half(baseline.failedIds)}));return{...memory,kept:shorter}}function readMemory(text,key){const[,tail=""]=text.split(getMarker(key));const[
line=""]=tail.split(" -->");try{const json=Buffer.from(line,"base64").toString();return fromStoredMemory(STORED_MEMORY.parse(JSON.parse(json)))}catch{return{...EMPTY_MEMORY,
isTruncated:true}}}function replaceMemory(text,key,memory){const[start="",tail=""]=text.split(getMarker(key));const end=tail.replace(/^(?:[^]*?-->|.*)/,"");return start+
renderHiddenLine(key,memory)+end}var MAX_TITLE=256;function renderTitle({kind,stepPath},outcomes){const only=getOnlyOutcome(outcomes);const name=only===void 0?"":
` (${only.name})`;const start=`Zylon ${kind} fails: `;const rest=MAX_TITLE-start.length-name.length;return(start+toSafeLine(stepPath,rest)+name).replace(/[@`]/g,
" ")}var escapeForIssue=(text,limit=1e3)=>escapeMarkdown(text,limit,"&NoBreak;");var MAX_FAILURES_LENGTH=2e4;var MAX_FAILURE_NAMES=10;var MAX_INTEGRATIONS=20;function renderFailures({
outcomes,failureGroups}){const parts=[];let length=0;for(const group of failureGroups){const part=renderFailureGroup(group,outcomes);length+=part.length;if(length>
MAX_FAILURES_LENGTH&&parts.length>0)break;parts.push(part)}const more=failureGroups.length-parts.length;if(more>0)parts.push(`And ${formatCount(more,"other fail\
ure")}.`);return parts.join("\n\n")}function renderFailureGroup({failure:failure2,affected},outcomes){const{title,detail,remedy,code}=failure2;const description=joinNonEmpty(
[title,detail,formatCommaList(failure2.names,MAX_FAILURE_NAMES)],": ");const names=affected.map(({name})=>name);const areNamed=outcomes.length>1&&names.length>0;
const subject=areNamed?` to ${escapeForIssue(formatCommaList(names,MAX_INTEGRATIONS),2e3)}`:"";return[`**What happened${subject}:** ${escapeForIssue(description)}\
.`,`**What to do:** ${escapeForIssue(remedy)}. More about [${code}](${getHelpUrl(code)}).`].join("\n\n")}function renderBody({kind,ref,runLink,key},report,memory,{
first,last}){const where=`${formatUtcTime(last)}, in ${runLink}, on <code>${escapeMarkdown(ref)}</code>.`;const when=first===last?`It failed on ${where}`:`First\
 failure: ${formatUtcTime(first)}. Last failure: ${where}`;const parts=[`The ${kind} of this workflow failed, so documents in Zylon may be missing or out of dat\
e.`,renderFailures(report),when,renderLines(formatComparisons(memory,report,"at the last failure")),renderFooter(memory),renderHiddenLine(key,memory)];return joinNonEmpty(
parts,"\n\n")}function renderFooter({baselines}){const rule="The step rewrites this text after each failure. A success closes the issue";const advice="If you re\
name the workflow file, the job or the step, close the issue yourself.";const isLoss=baselines.some(({mustAllReturn,countBefore})=>mustAllReturn&&countBefore>0);
return isLoss?`In a failure of this issue, too many documents were removed, or none were left. ${rule} once there are as many documents as before they were remo\
ved, and no gate fails. If they were removed on purpose, close it yourself. ${advice}`:`${rule}, unless a gate fails against what was there before. ${advice}`}function formatComparison(baseline,{
outcomes},time2){const{name}=baseline;const outcome=outcomes.find(listed=>listed.name===name);if(outcome===void 0)return`${name}: ${formatBaseline(baseline)}, n\
ot in this run (its id may have changed)`;const comparison=isCounted(outcome)?formatCountedComparison(baseline,outcome,time2):`${formatBaseline(baseline)}, not \
counted ${time2}`;return outcomes.length===1?comparison:`${name}: ${comparison}`}function formatBaseline({countBefore,when,failedIds}){return countBefore>0?`${formatCount(
countBefore,"document")} before ${when}`:`${formatCount(failedIds.length,"document")} failed`}function formatCountedComparison(baseline,outcome,time2){const{countBefore,
when}=baseline;const counts=[`${formatCount(outcome.snapshot.count,"document")} ${time2}`];if(countBefore>0)counts.push(`${countBefore} before ${when}`);const failing=formatFailing(
baseline,outcome,time2);return joinNonEmpty([counts.join(", "),failing],". ")}function formatFailing(baseline,outcome,time2){const{failing}=outcome.snapshot;const{
failingBefore}=baseline;if(failingBefore!==null&&failing>failingBefore)return`Failing: ${failing}, ${failingBefore} before`;if(countStillFailing(outcome,baseline)===
0)return"";return`${time2==="now"?"Still failing":"Failing"}: ${failing}`}var formatComparisons=({baselines},report,time2)=>baselines.filter(hasKnownDocuments).
map(baseline=>formatComparison(baseline,report,time2));function getReasonsToStayOpen(nextMemory,report){const{baselines,isTruncated}=nextMemory;const reasons=baselines.
map(baseline=>formatComparison(baseline,report,"now"));if(isTruncated)reasons.push("This issue no longer lists everything that was there before");return reasons}
function renderRequest({outcomes}){const{notes=[]}=getOnlyOutcome(outcomes)??{};const sentences=notes.map(note=>escapeForIssue(note));return[...sentences,"Close\
 this issue when you have checked."].join(" ")}var renderSuccess=(runLink,lines,conclusion)=>joinNonEmpty([`The step succeeded in ${runLink}.`,renderLines(lines,
conclusion)],"\n\n");function renderLines(lines,conclusion=""){const[first,...others]=lines.map(line=>escapeForIssue(line));if(first===void 0)return conclusion;
if(others.length===0)return joinNonEmpty([`${first}.`,conclusion]," ");const shown=[first,...others].slice(0,MAX_INTEGRATIONS).map(line=>`- ${line}`);const more=lines.
length-shown.length;if(more>0)shown.push(`- and ${more} more`);return joinNonEmpty([shown.join("\n"),conclusion],"\n\n")}function formatSemicolonList(parts,max){
const more=parts.length-max;const shown=parts.slice(0,max).join("; ");return more>0?`${shown}; and ${more} more`:shown}var import_node_fs2=__toESM(require_node_fs());
var import_node_os=__toESM(require_node_os());var import_node_path=__toESM(require_node_path());function findMainFailure(outcomes,runFailure){const failures=outcomes.
flatMap(({failure:failure2})=>failure2??[]);const cancelled=failures.find(({code})=>code==="cancelled");return runFailure??cancelled??failures[0]}function groupFailures(outcomes,runFailure){
const failed=outcomes.filter(hasFailed);if(failed.length===0&&runFailure!==void 0)return[{failure:runFailure,affected:[]}];const groups=new Map;for(const outcome of failed){
const key=getGroupKey(outcome,runFailure);const group=groups.get(key)??{failure:outcome.failure,affected:[]};group.affected.push(outcome);groups.set(key,group)}
return[...groups.values()]}function getGroupKey(outcome,runFailure){const isOfRun=outcome.failure===runFailure;return JSON.stringify({mayHaveStartedIngest:mayHaveStartedIngest(
outcome),failure:isOfRun?"of the run":getComparableText(outcome)})}var METHOD_AND_PATH=/\b(?<method>[A-Z]+) \/\S+/g;function getComparableText({id:id2,failure:failure2}){
const{code,message}=failure2;const text=`${code} ${message}`.replace(METHOD_AND_PATH,"$<method>");return id2===void 0?text:text.replaceAll(id2,"")}function formatAffected({
affected},outcomes){const[first]=affected;if(first===void 0||outcomes.length===1)return"";if(affected.length===1)return`${first.name}: `;const names=formatCommaList(
affected.map(({name})=>name));return`${affected.length} of ${outcomes.length} integrations (${names}): `}function formatErrorMessage(outcomes,mainFailure,runFailure){
if(mainFailure===void 0)return null;const{code,message}=mainFailure;if(outcomes.length<2||code==="cancelled")return message;const failed=outcomes.filter(hasFailed);
const ofMain=failed.filter(({failure:failure2})=>failure2===mainFailure);const[first]=ofMain;const isOfAll=runFailure!==void 0||ofMain.length===outcomes.length;
const subject=first===void 0||isOfAll?"":`${first.name}: `;return`${failed.length} of ${outcomes.length} integrations failed. ${subject}${message}`}var toCountOutputs=counts=>({
current_artifact_count:counts.artifacts,integration_item_count:counts.items,added_count:counts.added,updated_count:counts.updated,removed_count:counts.removed,skipped_count:counts.
skipped,failed_count:counts.failed,indexed_count:counts.indexed,warning_count:counts.warned});var toResult=(outcome,{isDryRun,changesFile})=>({outcome:getConclusion(
outcome.failure,isDryRun),sync_status:outcome.status,configured:outcome.isConfigured,created:outcome.isCreated,updated:outcome.isUpdated,integration_id:outcome.
id??null,integration_type:outcome.type??null,...toCountOutputs(outcome.counts),changes_file:changesFile,duration_seconds:Number(outcome.seconds.toFixed(1)),error_code:outcome.
failure?.code??null,error_message:outcome.failure?.message??null});function getConclusion(failure2,isDryRun){if(failure2?.code==="cancelled")return"cancelled";if(failure2!==
void 0)return"failure";return isDryRun?"dry-run":"success"}function combineOutcomes(outcomes){const worst=SYNC_STATUSES.find(status=>outcomes.some(outcome=>outcome.
status===status));const isTrueForAll=name=>outcomes.length>0&&outcomes.every(outcome=>outcome[name]);return{sync_status:worst??"not-requested",configured:isTrueForAll(
"isConfigured"),created:isTrueForAll("isCreated"),updated:isTrueForAll("isUpdated"),...combineIds(outcomes),...toCountOutputs(sumCounts(outcomes))}}function combineIds(outcomes){
const types=[...new Set(outcomes.map(({type})=>type))];const isMixed=types.length>1;const ids=outcomes.flatMap(({type,id:id2})=>{if(id2===void 0)return[];return isMixed&&
type!==void 0?`${type}/${id2}`:id2});return{integration_id:ids.join("\n"),integration_type:isMixed?"any":types[0]??null}}function formatCounts(outcomes){if(outcomes.
length===0)return"";const counts=sumCounts(outcomes);const{indexed}=counts;if(indexed===null)return formatItems(counts);const isWatchOnly2=outcomes.some(({stage})=>stage===
"watch-only");return isWatchOnly2?formatWatched(indexed,counts,outcomes):formatIndexed(indexed,counts)}function formatItems(counts){const{added,updated,removed,
failed,skipped}=counts;const parts=[...getChanges(counts),...getOtherCounts(counts)];if(skipped===null||skipped===0)return parts.join(", ");const isUnchanged=[added,
updated,removed,failed].every(count=>count===0);if(isUnchanged)parts.push("nothing changed");if(parts.length>0)parts.push(`${skipped} skipped`);return parts.join(
", ")}function formatIndexed(indexed,counts){const pending=counts.pending??0;const parts=[formatIndexedCount(indexed,getChangesOfIndexed(counts)),...getOtherCounts(
counts)];if(pending>0)parts.push(`${pending} pending`);return parts.join(", ")}function formatWatched(indexed,counts,outcomes){const{added,updated,pending}=counts;
const isUnchanged=added===0&&updated===0;const changes=isUnchanged?[]:getChangesOfIndexed(counts);const text=[formatIndexedCount(indexed,changes),...getOtherCounts(
counts),`${pending===0?"nothing":pending} pending`].join(", ");return joinNonEmpty([text,formatLastChange(outcomes)],"; ")}function formatLastChange(outcomes){if(outcomes.
some(({lists})=>lists.removed.length>0))return"";const counted=outcomes.filter(({counts})=>counts.indexed!==null);const times=counted.flatMap(({snapshot})=>snapshot?.
changedAt??[]);return times.length===0?"":`the last change was ${formatUtcTime(Math.max(...times))}`}function formatIndexedCount(indexed,changes){const inBrackets=changes.
length===0?"":` (${changes.join(", ")})`;return`${formatCount(indexed,"document")} indexed${inBrackets}`}var getChangesOfIndexed=counts=>counts.indexedAndCompared===
counts.indexed?getChanges(counts):[];function getChanges(counts){const parts=[];for(const kind of["added","updated","unchanged"]){const count=counts[kind]??0;if(count>
0)parts.push(`${count} ${kind}`)}return parts}function getOtherCounts(counts){const parts=[];const labelled=[[counts.removed,"removed"],[counts.knownFailed,"fai\
led"],[counts.alreadyFailing,"already failing"],[counts.warned,"with warnings"]];for(const[count,label]of labelled)if(count!==null&&count>0)parts.push(`${count}\
 ${label}`);return parts}function formatChangesSoFar(snapshot){const comparison=snapshot?.comparison;if(comparison===void 0)return"";const{added,updated,removed,
failedIds,hasUpdateTimes}=comparison;const parts=[];if(added>0)parts.push(`${added} added`);if(updated>0&&hasUpdateTimes)parts.push(`${updated} updated`);if(removed>
0)parts.push(`${removed} removed`);if(failedIds.size>0)parts.push(`${failedIds.size} failed`);return parts.length===0?"":`${parts.join(", ")} so far`}var countRemovedSoFar=snapshot=>snapshot?.
comparison?.removed??0;var getLogPrefix=integration=>integration.isOneOfSeveral?`${formatIntegration(integration)}: `:"";var logInfo=(integration,text)=>info(getLogPrefix(
integration)+text);var logNotice=(integration,text)=>integration.isOneOfSeveral?info(getLogPrefix(integration)+text):notice(text);var HEARTBEAT_MS=29e3;var WaitLogger=class{#lines=new Set;track(line){
this.#lines.add(line);return()=>void this.#lines.delete(line)}start(){const stop=new AbortController;this.#beat(stop.signal).catch(()=>void 0);return()=>stop.abort()}async#beat(signal){
for(;;){await clock.sleep(HEARTBEAT_MS,signal);const lines=[...this.#lines].map(line=>line());const[oldest,...others]=lines.filter(line=>line!=="");if(oldest===
void 0)continue;const more=formatCount(others.length,"other integration");info(others.length===0?oldest:`${oldest}; and for ${more}`)}}};async function withTimeout(run,{
seconds,createFailure,waitingFor},work){const began=clock.now();const ms=seconds*1e3;const timeout=new AbortController;const limit={signal:AbortSignal.any([run.
limit.signal,timeout.signal]),deadline:Math.min(run.limit.deadline,began+ms)};const cancelTimeout=callAfter(ms,()=>timeout.abort(createFailure()));const stopLogging=waitingFor&&
run.waitLogger.track(()=>`Waiting for ${waitingFor()}, ${formatDuration(clock.now()-began)} of ${formatDuration(ms)}`);try{return await work({...run,limit})}finally{
cancelTimeout();stopLogging?.()}}var PREPARATION_SECONDS=600;var getPreparationTimeout=subject=>({seconds:PREPARATION_SECONDS,waitingFor:()=>subject,createFailure:()=>new Failure(
"timeout",`${subject} took ${PREPARATION_SECONDS/60} min`,{remedy:"Check the load of Zylon, and of any proxy in front of it",kind:"out-of-time"})});function withLogPrefix(integration,run){
const zylon=run.zylon.withLogPrefix(getLogPrefix(integration));return{...run,zylon}}var LIST_SECONDS=60;async function listUserProjects(run){let projects=[];try{
projects=await withTimeout(run,{seconds:LIST_SECONDS,waitingFor:()=>"the list of projects",createFailure:()=>new Failure("timeout","")},fetchProjects)}catch{run.
limit.signal.throwIfAborted()}for(const project of projects)info(`Project ${formatProject(project)}`);const ids=new Set(projects.map(({id:id2})=>id2));const unknown2=run.
inputs.projectId.filter(id2=>!ids.has(id2));if(projects.length>0&&unknown2.length>0)warning(`None of this user's projects: ${formatCommaList(unknown2.map(id2=>toSafeLine(
id2,60)))}. In project-id, write ids of the projects that are listed.`);return projects}var REFUSED_PROJECT_STATUSES=[400,403,404,422];async function addUserProjects(failure2,run){
const{projectId}=run.inputs;const{status=0}=failure2.details;if(projectId.length===0||!REFUSED_PROJECT_STATUSES.includes(status))return failure2;const projects=await fetchProjects(
run).catch(()=>[]);const ids=new Set(projects.map(({id:id2})=>id2));if(projects.length===0||projectId.every(id2=>ids.has(id2)))return failure2;return failure2.with(
{detail:`${failure2.detail}; this user has other projects`,names:projects.map(formatProject)})}async function fetchProjects({zylon,limit}){const noRetryLimit={...limit,
deadline:clock.now()};const{id:id2}=await zylon.getCurrentUser(noRetryLimit);const{items}=await zylon.listMemberProjects(id2,noRetryLimit).catch(error2=>{if(!isEndpointRemoved(
toFailure(error2)))throw error2;return zylon.listProjects(id2,noRetryLimit)});return items}var formatProject=({id:id2,name})=>toSafeLine(id2,60)+(name===""?"":`\
 (${toSafeLine(name,60)})`);function formatItemCount(outcome){const{counts,snapshot}=outcome;const items=outcome.itemCount;const isNoNews=snapshot===void 0?counts.
added!==null:snapshot.count===items;if(items===null||isNoNews)return"";return`Zylon counts ${formatCount(items,"item")} in the source`}function formatVerdict(outcomes,inputs){
if(inputs.dryRun)return formatDryRun(outcomes);if(outcomes.every(({stage})=>stage==="none"))return formatPrepared(outcomes);const only=getOnlyOutcome(outcomes);
const items=only===void 0?"":formatItemCount(only);return joinNonEmpty([formatChanges(outcomes,inputs),items],". ")}function formatChanges(outcomes,inputs){const counts=formatCounts(
outcomes);if(counts!=="")return counts;const isAnyCounted=outcomes.some(outcome=>formatCounts([outcome])!=="");return isAnyCounted?"not all of them report what \
changed":formatUncounted(outcomes,inputs)}function formatUncounted(outcomes,inputs){if(outcomes.every(({stage})=>stage==="ended"))return"Zylon finished the inge\
st, and does not report what changed";const accepted="Zylon accepted the ingest";return inputs.waitFor==="started"?accepted:`${accepted}, and does not report wh\
at changed. To wait and get counts, set wait-for: indexed`}function formatPrepared(outcomes){const created=outcomes.find(({isCreated})=>isCreated);return created===
void 0?"Configured. Nothing was ingested, because ingest is false":`Created ${toSafeLine(created.id??"",60)}; next, choose its content in Zylon`}var ACTION_TEXT={
create:"create the integration",import:"import content",refresh:"renew the OAuth access",update:"update the credentials",ingest:"start an ingest"};var formatActions=({
plannedActions})=>plannedActions.map(action=>ACTION_TEXT[action]).join(" and ");function formatDryRun(outcomes){const only=getOnlyOutcome(outcomes);if(only!==void 0){
const steps=formatActions(only);return steps===""?"Dry run: nothing to do":`Dry run: it would ${steps}`}const ingests=outcomes.filter(({plannedActions})=>plannedActions.
includes("ingest"));return`Dry run: it would ingest ${formatCount(ingests.length,"integration")}`}var STAGE_TEXT={"watch-only":"This run only watched the docume\
nts",none:"No ingest was started",unclear:"An ingest may be running",working:"Zylon may still be working on the ingest",indexing:"Zylon may still be indexing",started:"\
The ingest was started",ended:"The ingest has ended",failed:"The ingest failed"};function formatFoundTexts(outcomes){const texts=new Set(outcomes.flatMap(({foundTexts})=>foundTexts));
const shown=[...texts].map(text=>`"${toSafeLine(text,80)}"`);return shown.length===0?"":`The search found ${formatCommaList(shown)}`}var MAX_LISTED=20;function renderSummary(report,{
hasChangesFile,hasResultsFile}){const parts=["## Zylon ingest",renderRunAlert(report),renderTable(report,hasResultsFile),...renderDocumentLists(report.outcomes,
hasChangesFile),renderMetGates(report.outcomes),renderProjects(report)];return`${joinNonEmpty(parts,"\n\n")}
`}var renderAlert=(kind,paragraphs)=>[`> [!${kind}]`,...joinNonEmpty(paragraphs,"\n\n").split("\n").map(text=>`> ${text}`.trimEnd())].join("\n");function renderRunAlert(report){
const{outcomes,mainFailure,isDryRun}=report;const notes=renderNotes(outcomes);if(mainFailure!==void 0){const kind=mainFailure.code==="cancelled"?"WARNING":"CAUT\
ION";return renderAlert(kind,[...renderFailedRun(report),...notes])}const success=[...renderSuccessfulRun(report),...notes];if(isDryRun)return renderAlert("NOTE",
success);return renderAlert(report.warnings.length>0?"WARNING":"TIP",success)}function renderSuccessfulRun(report){const{outcomes,isDryRun,verdict,warnings,searchSentence}=report;
const isSeveral=outcomes.length>1&&!isDryRun;const several=isSeveral?`${outcomes.length} integrations: `:"";return[`**${escapeMarkdown(several+verdict,1e3)}**`,
renderContext(report),...warnings.map(({text,names,areNamesListed,remedy})=>{const warning2=appendNames(text,areNamesListed?[]:names);return`${escapeMarkdown(warning2,
400)}. ${escapeMarkdown(remedy)}.`}),searchSentence===""?"":`${escapeMarkdown(searchSentence,1e3)}.`]}function renderFailedRun(report){const{outcomes,failureGroups,
countsText}=report;const paragraphs=failureGroups.slice(0,MAX_LISTED).flatMap(group=>renderGroup(group,report));const more=failureGroups.length-MAX_LISTED;if(more>
0)paragraphs.push(`And ${formatCount(more,"other failure")}.`);const context=renderContext(report);const end=countsText===""?"":`${escapeMarkdown(countsText)}.`;
if(failureGroups.length>1){const failed=outcomes.filter(hasFailed);const title2=`**${failed.length} of ${outcomes.length} integrations failed**`;return[title2,context,
...paragraphs,end]}const[title="",...others]=paragraphs;return[title,context,...others,end]}var renderNotes=outcomes=>outcomes.flatMap(({name,notes})=>notes.map(
note=>escapeMarkdown(outcomes.length<2?note:`${name}: ${note}`,500)));function renderContext({outcomes,inputs}){if(inputs===void 0)return"";const parts=[renderLink(
escapeMarkdown(inputs.baseUrl.host),inputs.baseUrl.href),`organization ${escapeMarkdown(inputs.organization)}`];const only=getOnlyOutcome(outcomes);if(only!==void 0){
const{name,contentName,id:id2,type}=only;const reads=contentName===""?"":` (${escapeMarkdown(contentName)})`;const isKnown=id2!==void 0||type!==void 0;if(isKnown)
parts.push(`${escapeMarkdown(name)}${reads}`);if(only.isCreated)parts.push("created");if(only.isUpdated)parts.push("credentials updated")}return parts.join(", ")}
function renderGroup(group,report){const{outcomes}=report;const{failure:failure2,affected}=group;const{title,detail,remedy,code}=failure2;const subject=formatAffected(
group,outcomes)+title;const names=areNamesListedBelow(failure2,affected)?[]:failure2.names;return[joinNonEmpty([`**${escapeMarkdown(subject,600)}**`,escapeMarkdown(
detail,2e3)],": "),`**What to do:** ${escapeMarkdown(remedy,1e3)}.`,renderFirstEntries(names.map(name=>escapeMarkdown(name))),`${renderStages(affected,report)} \
More about [${code}](${getHelpUrl(code)}).`]}function renderFirstEntries(entries,where=""){const shown=entries.slice(0,MAX_LISTED).map(entry=>`- ${entry}`);const more=entries.
length-shown.length;if(more>0)shown.push(`- and ${more} more${where}`);return shown.join("\n")}var STAGES_TO_WATCH=["unclear","working","indexing"];function renderStages(affected,{
outcomes,inputs}){if(inputs===void 0||affected.length===0)return`${STAGE_TEXT.none}.`;const hasOthers=affected.length<outcomes.length;const noIngest=affected.length===
1?"Its ingest was not started":"Their ingests were not started";const stages=new Set(affected.map(({stage})=>stage));const sentences=[...stages].map(stage=>stage===
"none"&&hasOthers?`${noIngest}.`:`${STAGE_TEXT[stage]}.`);if(STAGES_TO_WATCH.some(stage=>stages.has(stage)))sentences.push(renderWatchHint(affected,inputs));return sentences.
join(" ")}function renderWatchHint(affected,inputs){const settings=[];const leftOut=[];const hasContent=inputs.content.length>0;if(hasContent){for(const{id:id2}of affected)
if(id2!==void 0)settings.push(`integration-id: ${escapeMarkdown(id2,60)}`);leftOut.push("configure","username","password","content")}if(inputs.maxRemoved!==void 0)
leftOut.push("max-removed");settings.push("ingest: false");const without=leftOut.length===0?"":`, and without ${joinWithAnd(leftOut)}`;return`To see what Zylon \
is indexing, run the step with ${joinWithAnd([...settings,"wait-for: indexed"])}${without}.`}var joinWithAnd=names=>new Intl.ListFormat("en-GB").format(names);var LISTS_BY_CODE={
"wait-timeout":["pending"],"too-many-removed":["removed","stillListed"],"too-many-failed":["failed","alreadyFailing","failedNowOrEarlier"]};var areNamesListedBelow=({
code},affected)=>affected.some(({lists})=>LISTS_BY_CODE[code]?.some(name=>lists[name].length>0));var LIST_TITLES={removed:"Removed",stillListed:"Reported as rem\
oved, but still listed",failed:"Failed",pending:"Not indexed yet",alreadyFailing:"Already failing before this run",failedNowOrEarlier:"Failed, now or earlier",added:"\
Added",updated:"Updated",warned:"With warnings"};var LISTS_NOT_IN_CHANGES_FILE=["pending","stillListed","failedNowOrEarlier"];var renderDocumentLists=(outcomes,hasChangesFile)=>LIST_NAMES.
map(name=>{const rows=outcomes.flatMap(outcome=>outcome.lists[name].map(document=>renderDocument(document,formatOwner(outcome,outcomes))));return renderList(name,
rows,hasChangesFile)});function renderDocument({name,url:url2,error:error2,warnings=[]},owner){const reasons=escapeMarkdown(joinNonEmpty([formatReason(error2??""),
...warnings],", "));const link=renderLink(escapeMarkdown(name,120),url2);const named=owner===""?link:`${link} ${escapeMarkdown(owner)}`;return joinNonEmpty([named,
reasons],": ")}function renderLink(text,url2){if(url2===null||!/^https?:/i.test(url2))return text;const address=url2.replace(/[()|\\]/g,found=>`%${found.charCodeAt(
0).toString(16).toUpperCase()}`);return`[${text}](${address})`}function renderList(name,rows,hasChangesFile){if(rows.length===0)return"";const isInFile=hasChangesFile&&
!LISTS_NOT_IN_CHANGES_FILE.includes(name);const where=isInFile?", in the changes-file":"";return`**${LIST_TITLES[name]}** (${rows.length})

${renderFirstEntries(rows,where)}`}function renderMetGates(outcomes){const isOnly=outcomes.length===1;const withGates=outcomes.filter(({metGates})=>metGates.length>
0);const groups=Map.groupBy(withGates,({metGates})=>metGates.map(({requirement,actual})=>isOnly?`${requirement} (${actual})`:requirement).join(", "));const sentences=[
...groups].map(([gates,group])=>{const names=formatCommaList(group.map(({name})=>name));const by=group.length===outcomes.length?"":` by ${names}`;return escapeMarkdown(
`Gates met${by}: ${gates}.`,400)});return sentences.join(" ")}function renderTable({outcomes},hasResultsFile){if(outcomes.length<2)return"";const failed=outcomes.
filter(hasFailed);const succeeded=outcomes.filter(outcome=>!hasFailed(outcome));const rows=[...failed,...succeeded].slice(0,MAX_LISTED).map(outcome=>{const{name,
contentName}=outcome;const cells=[name,contentName,formatResultCell(outcome)];return`| ${cells.map(cell=>escapeMarkdown(cell)).join(" | ")} |`});const more=outcomes.
length-rows.length;const where=hasResultsFile?", in the results-file":"";if(more>0)rows.push(`| and ${more} more${where} | | |`);return["| Integration | Content\
 | Result |","| --- | --- | --- |",...rows].join("\n")}function renderProjects({projects}){if(projects.length===0)return"";const rows=projects.map(project=>escapeMarkdown(
formatProject(project)));return`Projects of this user, for project-id:

${renderFirstEntries(rows)}`}function formatResultCell(outcome){const{failure:failure2,plannedActions,status}=outcome;const counts=formatCounts([outcome]);if(failure2!==
void 0)return joinNonEmpty([failure2.code,counts],": ");if(plannedActions.length>0)return`would ${formatActions(outcome)}`;const items=formatItemCount(outcome);
return joinNonEmpty([counts===""?status:counts,items],". ")}var MAX_ANNOTATIONS=10;async function writeReport(report){let exitCode=report.mainFailure===void 0?0:
1;let files=NO_FILES;try{files=writeFiles(report);const outputs=getOutputs(report,files);for(const[name,value]of Object.entries(outputs))setOutput(name,value);explainEmptyOutputs(
report,outputs)}catch(error2){error(`The outputs were not written: ${getErrorMessage(error2)}`);exitCode=1}writeAnnotations(report);try{const summary2=renderSummary(
report,{hasChangesFile:files.changesFile!==null,hasResultsFile:files.resultsFile!==null});await addToSummary(summary2)}catch(error2){warning(`The job summary wa\
s not written: ${getErrorMessage(error2)}`)}info(report.lastLine);return exitCode}async function addToSummary(text){await summary.addRaw(redact(text)).write()}var getErrorMessage=error2=>toSafeLine(
error2 instanceof Error?error2.message:String(error2));function getRootStack(failure2){let root=failure2;while(root.cause instanceof Error)root=root.cause;return root.
stack??""}function writeAnnotations(report){const{outcomes,mainFailure,failureGroups,warnings,notices}=report;for(const group of failureGroups.slice(0,MAX_ANNOTATIONS)){
const{message,code}=group.failure;error(redact(formatAffected(group,outcomes)+message),{title:`Zylon ingest: ${code}`})}if(mainFailure?.code==="internal")debug(
redact(getRootStack(mainFailure)));for(const{text,names,remedy}of warnings)warning(`${appendNames(text,names)}. ${remedy}.`);for(const{text,remedy}of notices)notice(
`${text}. ${remedy}.`)}var NO_FILES={changesFile:null,resultsFile:null,results:[]};function writeFiles(report){const changesFile=writeChangesFile(report);const{
outcomes,isDryRun}=report;const results=outcomes.map(outcome=>toResult(outcome,{isDryRun,changesFile}));const resultsFile=writeEntries("results",results);return{
changesFile,resultsFile,results}}function getOutputs(report,{changesFile,resultsFile,results}){const{outcomes,mainFailure,isDryRun,seconds}=report;const fields={
outcome:getConclusion(mainFailure,isDryRun),...combineOutcomes(outcomes),changes_file:changesFile,duration_seconds:seconds.toFixed(1),error_code:mainFailure?.code??
null,error_message:report.errorMessage};const outputs={};for(const[key,value]of Object.entries(fields))outputs[key.replaceAll("_","-")]=String(redactField(key,value)??
"");outputs["results"]=toResultsJson(results);outputs["results-file"]=resultsFile??"";outputs["matrix"]=toMatrixJson(outcomes);return outputs}var UNREDACTED_FIELDS=[
"changes_file","duration_seconds"];var redactField=(key,value)=>typeof value==="string"&&!UNREDACTED_FIELDS.includes(key)?redact(value):value;function writeChangesFile(report){
if(!shouldWriteChangesFile(report))return null;const entries=report.outcomes.flatMap(({type="",id:id2="",changes})=>changes.map(change=>({integration_type:type,
integration_id:id2,...change})));return writeEntries("changes",entries)}function shouldWriteChangesFile({outcomes,inputs}){const isWatched=inputs?.waitFor==="in\
dexed"&&!inputs.dryRun;if(!isWatched)return false;return outcomes.length===0||outcomes.some(areChangesKnown)}function areChangesKnown({snapshot,incompleteReasonBefore}){
return snapshot===void 0?incompleteReasonBefore===void 0:snapshot.comparison!==void 0}var toRedactedJson=value=>JSON.stringify(value,redactField);var MAX_RESULTS_LENGTH=512*
1024;function toResultsJson(results){const json=toRedactedJson(results);return json.length<=MAX_RESULTS_LENGTH?json:""}var MAX_MATRIX_JOBS=256;function toMatrixJson(outcomes){
const include=getMatrixJobs(outcomes);return include.length<=MAX_MATRIX_JOBS?toRedactedJson({include}):""}var getMatrixJobs=outcomes=>outcomes.flatMap(({type="a\
ny",id:id2})=>id2===void 0?[]:{"integration-type":type,"integration-id":id2});function explainEmptyOutputs({outcomes},{results,matrix,...others}){const{"results\
-file":file=""}=others;const hint=file===""?"":" The file in results-file contains everything.";if(results==="")notice(`The output results is empty, since it wo\
uld be larger than 512 KiB.${hint}`);if(matrix==="")notice(`The output matrix is empty, since it would have ${getMatrixJobs(outcomes).length} jobs, but GitHub a\
llows at most ${MAX_MATRIX_JOBS}.`)}function writeEntries(name,entries){const{RUNNER_TEMP:parent=(0,import_node_os.tmpdir)()}=process.env;const lines=entries.map(
toRedactedJson);try{const folder=(0,import_node_fs2.mkdtempSync)((0,import_node_path.join)(parent,`zylon-ingest-${name}-`));const path2=(0,import_node_path.join)(
folder,`${name}.json`);(0,import_node_fs2.writeFileSync)(path2,`[
${lines.join(",\n")}
]
`,{mode:384});return path2}catch(error2){warning(`The ${name}-file was not written: ${getErrorMessage(error2)}`);return null}}async function updateFailureIssue(report,issueInputs,cancel2){
if(issueInputs===void 0||!concernsIssue(report,issueInputs))return;const repository=readRepository();const{githubToken}=issueInputs;if(githubToken===""){const trouble='\
github-token is empty. Remove it from "with:", so that the step uses the token of its job.';await warnOfTrouble(trouble,repository,void 0);return}try{const signal=createSignal(
report,cancel2);const issues=await createIssueApi(githubToken,repository,signal);const identity=identifyIssue(repository,issueInputs);await updateIssues({report,
issueInputs,repository,identity,issues,cancel:cancel2})}catch(error2){await warnOfError(error2,void 0,{repository,cancel:cancel2})}}function concernsIssue(report,issueInputs){
const{failureIssue,dryRun,ingest}=issueInputs;const canClose=ingest||isWatchOnly(issueInputs);if(!failureIssue||dryRun||!canClose)return false;return!isCancelled(
report)||hasAnyRemovedTooMany(report)}var isCancelled=({mainFailure})=>mainFailure?.code==="cancelled";var hasAnyRemovedTooMany=({outcomes,inputs})=>inputs!==void 0&&
outcomes.some(outcome=>hasRemovedTooMany(outcome,inputs));var TIMEOUT_SECONDS=30;var CANCEL_TIMEOUT_SECONDS=6;function createSignal(report,cancel2){if(isCancelled(
report))return AbortSignal.timeout(CANCEL_TIMEOUT_SECONDS*1e3);return AbortSignal.any([cancel2,AbortSignal.timeout(TIMEOUT_SECONDS*1e3)])}async function updateIssues(context){
const{report,identity,issues}=context;const marker=getMarker(identity.key);const found=(await issues.list()).filter(({body})=>body?.includes(marker));if(report.
mainFailure!==void 0){const[oldest]=found;const update=recordFailure(oldest,context);await logUpdateOrTrouble(update,oldest?.number,context);return}for(const issue3 of found){
const update=recordSuccess(issue3,context);await logUpdateOrTrouble(update,issue3.number,context)}}async function logUpdateOrTrouble(update,number3,context){try{
await logUpdate(await update,context.repository)}catch(error2){await warnOfError(error2,number3,context)}}function warnOfError(error2,number3,{repository,cancel:cancel2}){
const trouble=error2 instanceof MissingLabelError?error2.message:describeGitHubError(error2,repository,cancel2);return warnOfTrouble(trouble,repository,number3)}
var MissingLabelError=class extends Error{};var getIsoTime=()=>new Date(clock.date()).toISOString();var getToday=()=>getIsoTime().replace(/T.*/,"");async function recordFailure(issue3,context){
const{report,identity,issues}=context;const now=getIsoTime();const memory=issue3===void 0?EMPTY_MEMORY:readMemory(issue3.body??"",identity.key);const nextMemory=getNextMemory(
memory,report,getToday());const times={first:issue3?.created_at??now,last:now};const body=renderBody(identity,report,nextMemory,times);if(issue3===void 0)return openIssue(
body,context);const{number:number3}=issue3;const heading=getCommentHeading(memory,nextMemory,report);if(heading!=="")await issues.comment(number3,`${heading}, i\
n ${identity.runLink}.

${renderFailures(report)}`);await issues.update(number3,{body});return{number:number3,action:"updated"}}function getCommentHeading(memory,nextMemory,report){if(hasAnyRemovedTooMany(
report))return"Documents were removed";if(memory.hasSucceeded)return"It failed after a success";return hasNewFailure(memory,nextMemory)?"It fails differently no\
w":""}async function openIssue(body,context){const{report,issueInputs,identity,issues}=context;const title=renderTitle(identity,report.outcomes);const{data}=await issues.
create(title,body);const{number:number3}=data;if(!hasLabel(data)){await issues.update(number3,{state:"closed",state_reason:"not_planned"});throw new MissingLabelError(
`GitHub opened #${number3} without its label, so it was closed again. Give the user of github-token write access to the repository, or remove github-token from \
"with:".`)}const{failureIssueAssignees:logins}=issueInputs;if(logins.length>0)await assignIssue(issues,number3,logins).catch(error2=>warnOfError(error2,number3,
context));return{number:number3,action:"opened"}}async function assignIssue(issues,number3,logins){const{data}=await issues.assign(number3,[...logins]);const assigned=(data.
assignees??[]).map(({login})=>login.toLowerCase());const refused=logins.filter(login=>!assigned.includes(login.toLowerCase()));if(refused.length>0)warning(`GitH\
ub did not assign #${number3} to ${refused.join(", ")}. Correct failure-issue-assignees, or give them access to the repository.`)}async function recordSuccess(issue3,context){
const{report,identity,issues}=context;const{number:number3}=issue3;const text=issue3.body??"";const memory=readMemory(text,identity.key);const nextMemory=getNextMemory(
memory,report,getToday());const reasons=getReasonsToStayOpen(nextMemory,report);if(reasons.length===0)return closeIssue(number3,memory,context);if(!memory.hasSucceeded){
const request=renderRequest(report);const comment=renderSuccess(identity.runLink,reasons,request);await issues.comment(number3,comment)}const body=replaceMemory(
text,identity.key,nextMemory);if(body!==text)await issues.update(number3,{body});return{number:number3,action:"left open",reasons}}async function closeIssue(number3,memory,{
report,identity,issues}){const comparisons=formatComparisons(memory,report,"now");const conclusion=comparisons.length===0?"":"No gate fails against that.";const comment=renderSuccess(
identity.runLink,comparisons,conclusion);await issues.comment(number3,comment);await issues.update(number3,{state:"closed",state_reason:"completed"});return{number:number3,
action:"closed"}}async function logUpdate({number:number3,action,reasons=[]},repository){const reasonList=formatSemicolonList(reasons,3);const suffix=reasonList===
""?"":`: ${reasonList}`;info(`The failure issue #${number3} was ${action}${suffix}`);const link=renderIssueLink(number3,repository);const state=action==="closed"?
"was closed":"is open";const request=reasonList===""?"":" Close it when you have checked.";await addSummaryLine(`The failure issue ${link} ${state}${escapeMarkdown(
suffix,400)}.${request}`)}var UPDATE_FAILED="Couldn't update the failure issue";async function warnOfTrouble(trouble,repository,number3){const escaped=escapeMarkdown(
trouble,1e3);if(number3===void 0){warning(`${UPDATE_FAILED}: ${trouble}`);await addSummaryLine(`${UPDATE_FAILED}: ${escaped}`);return}const link=renderIssueLink(
number3,repository);warning(`${UPDATE_FAILED} #${number3}, which stays open: ${trouble}`);await addSummaryLine(`${UPDATE_FAILED} ${link}, which stays open: ${escaped}`)}
var renderIssueLink=(number3,repository)=>`[#${number3}](${getRepositoryUrl(repository)}/issues/${number3})`;async function addSummaryLine(line){try{await addToSummary(
`
${line}
`)}catch{}}function getRemarks(outcomes,inputs){const succeeded=outcomes.filter(outcome=>!hasFailed(outcome));const ofContent=getEmptyOrIgnoredRemarks(succeeded,
outcomes,inputs);return{warnings:[...getFailedWarnings(succeeded,outcomes,inputs),...getListWarnings(succeeded,outcomes),...ofContent.warnings],notices:ofContent.
notices}}function getFailedWarnings(succeeded,outcomes,inputs){const withFailures=succeeded.filter(({counts})=>(counts.failed??0)>0);if(withFailures.length===0)
return[];let total=0;for(const{counts}of withFailures)total+=counts.failed??0;const areAllListed=withFailures.every(({lists,counts})=>lists.failed.length===counts.
failed);const noun=areAllListed?"document":"item";const remedy=areAllListed?getFailedRemedy(total):`Find out in Zylon why ${getSubjectPronoun(total)} failed, th\
en check ${getObjectPronoun(total)} in the source`;return[{text:`${formatCount(total,noun)} failed`,names:withFailures.flatMap(outcome=>nameFailures(outcome,outcomes)),
areNamesListed:areAllListed,remedy:joinNonEmpty([remedy,getMaxFailedAdvice(inputs)],". ")}]}function nameFailures(outcome,outcomes){const names=formatFailuresOfRun(
outcome,formatOwner(outcome,outcomes));const isUnnamed=names.length===0&&outcomes.length>1;return isUnnamed?[outcome.name]:names}function getMaxFailedAdvice({maxFailed,
waitFor}){if(maxFailed!==void 0)return"";const andWatch=waitFor==="indexed"?"":"wait-for: indexed and ";return`To fail the step in this case, set ${andWatch}max\
-failed: 0`}var getObjectPronoun=count=>count===1?"it":"them";var getSubjectPronoun=count=>count===1?"it":"they";var getFailedRemedy=count=>`Correct ${getObjectPronoun(
count)} in the source, or exclude ${getObjectPronoun(count)} there`;var LIST_WARNINGS=[{list:"alreadyFailing",toText:count=>`${formatCount(count,"document")} ${count===
1?"was":"were"} already failing before this run`,toRemedy:getFailedRemedy},{list:"failedNowOrEarlier",toText:count=>`${formatCount(count,"document")} failed, no\
w or earlier`,toRemedy:getFailedRemedy},{list:"stillListed",toText:count=>`Zylon reported ${formatCount(count,"document")} as removed, but still lists ${getObjectPronoun(
count)}`,toRemedy:count=>`Check in Zylon whether ${count===1?"it was":"they were"} meant to go: the next run compares with what is left`}];var getListWarnings=(succeeded,outcomes)=>LIST_WARNINGS.
flatMap(({list,toText,toRemedy})=>{const names=succeeded.flatMap(outcome=>formatDocumentNames(outcome.lists[list],formatOwner(outcome,outcomes)));const count=names.
length;if(count===0)return[];return{text:toText(count),names,areNamesListed:true,remedy:toRemedy(count)}});function getEmptyOrIgnoredRemarks(succeeded,outcomes,inputs){
const empty=succeeded.filter(hasNoDocuments);const isIgnored=succeeded.some(outcome=>hasIgnoredContent(outcome,inputs));if(empty.length===0)return{warnings:[],notices:isIgnored?
[IGNORED_CONTENT_REMARK]:[]};const isOnly=outcomes.length===1;const text=isOnly?"There are no documents":`${formatCount(empty.length,"integration")} without doc\
uments`;const warning2=isIgnored?{...IGNORED_CONTENT_REMARK,text:`${text}. ${IGNORED_CONTENT_REMARK.text}`}:{text,names:isOnly?[]:empty.map(({name})=>name),areNamesListed:false,
remedy:"Check the source, and Zylon's access to it"};return{warnings:[warning2],notices:[]}}var IGNORED_CONTENT_REMARK={text:'The input "content" was ignored, b\
ecause the integration already existed: Zylon reads what was chosen for it there',names:[],areNamesListed:false,remedy:"To read these paths, choose them in Zylo\
n, or delete the integration there and run the step again"};function hasNoDocuments({snapshot,counts}){if(snapshot!==void 0)return snapshot.count===0;const{artifacts,
items,added,updated,removed}=counts;if(artifacts===null)return false;if((added??0)+(updated??0)>0)return false;if(removed===null)return artifacts===0&&items===0;
return removed>=artifacts}var NO_REMARKS={warnings:[],notices:[]};function createRunReport(run){const{outcomes,runFailure,inputs}=run;const mainFailure=findMainFailure(
outcomes,runFailure);const hasSucceeded=inputs!==void 0&&mainFailure===void 0;const report={...run,...inputs===void 0?NO_REMARKS:getRemarks(outcomes,inputs),isDryRun:inputs?.
dryRun===true,mainFailure,failureGroups:groupFailures(outcomes,runFailure),countsText:formatCounts(outcomes),verdict:hasSucceeded?formatVerdict(outcomes,inputs):
"",searchSentence:formatFoundTexts(outcomes),errorMessage:formatErrorMessage(outcomes,mainFailure,runFailure)};return{...report,lastLine:formatLastLine(report)}}
var formatSeconds=seconds=>seconds<60?`${seconds.toFixed(1)} s`:formatDuration(seconds*1e3);function formatLastLine({outcomes,mainFailure,isDryRun,seconds,countsText,
verdict,searchSentence}){const duration2=formatSeconds(seconds);if(mainFailure!==void 0){const{code}=mainFailure;const verb=code==="cancelled"?"Cancelled":`Fail\
ed with ${code}`;const beginning2=joinNonEmpty([`${verb} after ${duration2}`,countsText],": ");return`${beginning2}. ${formatEndOfFailedRun(outcomes)}.`}if(isDryRun)
return`${verdict}. Nothing was changed.`;const several=outcomes.length>1?`, ${outcomes.length} integrations`:"";const beginning=`Done in ${duration2}${several}:\
 ${verdict}`;return joinNonEmpty([beginning,searchSentence],". ")}var MAY_BE_RUNNING=["unclear","working","started"];function formatEndOfFailedRun(outcomes){if(outcomes.
length<2)return STAGE_TEXT[outcomes[0]?.stage??"none"];const failed=outcomes.filter(hasFailed);const mayRun=outcomes.some(({stage})=>MAY_BE_RUNNING.includes(stage));
return joinNonEmpty([`${failed.length} of ${outcomes.length} integrations failed`,mayRun?STAGE_TEXT.unclear:""],". ")}var http=__toESM(require_node_http());var https=__toESM(
require_node_https());var import_node_stream=__toESM(require_node_stream());var import_node_tls=__toESM(require_node_tls());var package_default={name:"zylon-ing\
est",version:"1.0.0"};function getProxyUrl(zylon){if(checkBypass(zylon))return void 0;const name=zylon.protocol==="https:"?"HTTPS_PROXY":"HTTP_PROXY";const text=[
name.toLowerCase(),name].map(variable=>process.env[variable]??"").find(value=>value!=="");if(text===void 0)return void 0;const url2=URL.parse(text.includes("://")?
text:`http://${text}`);try{decodeURIComponent(`${url2?.username??""}${url2?.password??""}`);if(url2!==null&&/^https?:$/.test(url2.protocol))return url2}catch{}throw new Failure(
"connect",`${name} is not a valid http:// or https:// URL`,{title:"Can't use the proxy",remedy:`Set ${name} to http://host:port, or to http://user:password@host\
:port with special characters percent-encoded`,delivery:"no"})}function getNoProxyRemedy({hostname}){const name=["no_proxy","NO_PROXY"].find(variable=>(process.
env[variable]??"")!=="");return name===void 0?`add ${hostname} to NO_PROXY`:`add ${hostname} to ${name}: no entry there matches it. Entries are hosts or .domain\
s, separated by commas, without https:// and asterisk`}var NETWORK_ERROR=object({code:_catch(string2(),""),syscall:_catch(string2(),""),message:_catch(string2(),
""),statusCode:_catch(number2(),0),cert:_catch(object({subjectaltname:string2()}),{subjectaltname:""}),errors:_catch(array2(unknown()),[])});function parseNetworkError(error2){
const{data}=NETWORK_ERROR.safeParse(error2);if(data===void 0)return NETWORK_ERROR.parse({});const[first]=data.errors;return data.syscall===""&&first!==void 0?parseNetworkError(
first):data}var isConnectionClosed=error2=>["","ECONNRESET","EPIPE","ECONNABORTED"].includes(parseNetworkError(error2).code);function toNetworkFailure(error2,attempt){
if(error2 instanceof Failure)return error2;const{name,isConnected}=attempt;const networkError=parseNetworkError(error2);const{code,syscall,statusCode}=networkError;
const isTls=isCertificateError(code)||isTlsError(code)&&!isConnected;if(isTls)return tlsFailure(networkError,attempt,error2);if(syscall==="getaddrinfo")return dnsFailure(
code,attempt);if(code==="ERR_PROXY_TUNNEL")return proxyFailure(statusCode,attempt);if(syscall==="connect")return unreachableFailure(`no connection (${code})`,attempt);
const reason=code===""?"":` (${code})`;if(!isConnected)return unreachableFailure(`the connection was closed at once${reason}`,attempt);return new Failure("conne\
ction-lost",`${name} was sent, but no complete answer arrived${reason}`,{cause:error2,...isConnectionClosed(error2)&&mayExpectTls(attempt)&&HTTPS_REMEDY})}var isCertificateError=code=>/^(CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_|HOSTNAME_)/.
test(code);var isTlsError=code=>/^(ERR_SSL_|EPROTO)/.test(code);var TLS_CAUSES=[{pattern:/HAS_EXPIRED/,detail:"its certificate has expired",remedy:"Renew the ce\
rtificate, or correct the clock of this runner"},{pattern:/NOT_YET_VALID/,detail:"its certificate is not valid yet",remedy:"Correct the clock of this runner. If\
 it is right, wait until the certificate is valid, or issue a new one"},{pattern:/ALTNAME|HOSTNAME/,detail:"its certificate is for another host name",remedy:"Se\
t base-url to a host name that the certificate contains",proxyRemedy:"Set PROXY to a host name that the certificate contains"},{pattern:/wrong.version.number/i,
detail:"this port speaks plain HTTP",remedy:"Correct the port in base-url, or write http:// there and set allow-insecure-http: true",proxyRemedy:"Write http:// \
in PROXY"},{pattern:/^(ERR_SSL_|EPROTO)/,detail:"the TLS handshake failed",remedy:ERRORS.tls.remedy,proxyRemedy:"Check the scheme, host and port in PROXY"}];var UNKNOWN_ISSUER={
detail:"its certificate is from an issuer that this runner doesn't trust",remedy:"Set ca-certificate to the PEM of the authority that issued it, and of any inte\
rmediates",proxyRemedy:"Set the environment variable NODE_EXTRA_CA_CERTS to the path of a PEM file with the authority that issued it"};var OTHER_ISSUER={detail:"\
nothing in ca-certificate issued its certificate, and this runner doesn't trust who did",remedy:"Add the PEM of the authority that issued it to ca-certificate. \
If it is there, have the server send its intermediates, or add them too"};function tlsFailure({code,message,cert},attempt,cause){const knownCause=TLS_CAUSES.find(
({pattern})=>pattern.test(`${code} ${message}`));const{url:url2,proxy,hasOwnAuthority}=attempt.server;const isProxy=proxy!==void 0&&isProxyHandshake(attempt);const unknownIssuer=hasOwnAuthority&&
!isProxy?OTHER_ISSUER:UNKNOWN_ISSUER;const tlsCause=knownCause??unknownIssuer;const{remedy,proxyRemedy=remedy}=tlsCause;const isUnknownIssuer=knownCause===void 0;
const isMaybeReplaced=isUnknownIssuer&&proxy!==void 0&&!isProxy;const proxyFact=isMaybeReplaced?"; the proxy may have replaced Zylon's certificate":"";const detail=`${tlsCause.
detail} (${code})${proxyFact}`;const names=getHostNames(cert.subjectaltname);if(isProxy)return new Failure("tls",detail,{cause,names,title:`Can't verify the pro\
xy ${proxy.host}`,remedy:proxyRemedy.replace("PROXY",getProxyVariable(attempt)),delivery:"no"});return new Failure("tls",detail,{cause,names,title:`Can't verify\
 that ${url2.host} is Zylon`,remedy,delivery:"no",...isUnknownIssuer&&{kind:"unknown-issuer"}})}var getHostNames=subjectAltName=>subjectAltName.split(", ").filter(
name=>name!=="").map(name=>toSafeLine(name.replace(/^[^:]*:/,""),60));var isProxyHandshake=({server,hasReachedProxy})=>server.proxy?.protocol==="https:"&&!hasReachedProxy;
var mayExpectTls=({server})=>server.url.protocol==="http:"&&!server.hasAnswered;var HTTPS_REMEDY={remedy:"If Zylon is served over https, write https:// in base-\
url"};function idleFailure(seconds,attempt){if(!attempt.isConnected)return unreachableFailure(`no connection within ${seconds} s`,attempt);return new Failure("t\
imeout",`${attempt.name} got nothing for ${seconds} s`)}function dnsFailure(code,attempt){const{proxy,url:url2}=attempt.server;const subject=proxy===void 0?"hos\
t name":"name of the proxy";return unreachableFailure(`the ${subject} could not be resolved (${code})`,attempt,{code:"dns",...code==="ENOTFOUND"&&{kind:"unknown\
-host"},remedy:`Correct ${getProxyVariable(attempt)}, or ${getNoProxyRemedy(url2)}`})}function proxyFailure(status,attempt){if(status===407)return unreachableFailure(
"the proxy requires a user name and password (407)",attempt,{remedy:`Set ${getProxyVariable(attempt)} to http://user:password@host:port, or ${getNoProxyRemedy(attempt.
server.url)}`});const reason=status===0?"":` (${status})`;return unreachableFailure(`the proxy refuses the connection to Zylon${reason}`,attempt,{remedy:`Allow \
this host in the proxy, or ${getNoProxyRemedy(attempt.server.url)}`})}var getProxyVariable=({server})=>server.url.protocol==="https:"?"HTTPS_PROXY":"HTTP_PROXY";
function unreachableFailure(detail,attempt,{code="connect",remedy,...rest}={}){const{url:url2,proxy}=attempt.server;const title=`Can't reach Zylon at ${url2.host}`;
const details={...rest,title,delivery:"no"};if(proxy===void 0)return new Failure(code,detail,{...details,remedy:getDirectRemedy(code,attempt.server)});return new Failure(
code,detail,{...details,title:`${title} through the proxy ${proxy.host}`,remedy:remedy??`Correct ${getProxyVariable(attempt)}, allow this host in the proxy, or ${getNoProxyRemedy(
url2)}`})}function getDirectRemedy(code,{url:url2,hasAnswered}){const{RUNNER_ENVIRONMENT:runner}=process.env;if(code==="dns"&&runner==="github-hosted")return"Ru\
n the job on a self-hosted runner in a network that can resolve this name, or correct base-url";if(code==="connect"&&isLocalHost(url2)&&!hasAnswered)return`${url2.
hostname} is the runner itself, or its container: if Zylon runs elsewhere, set base-url to an address of Zylon that the runner reaches. If not, check that Zylon\
 is running`;return ERRORS[code].remedy}var MAX_UNKNOWN_HOST_RETRIES=2;function getMaxRetries(policy,{code,delivery,details},maxRetriesOfRun){const{method,isIdempotent=false,
isSentOnce=false}=policy;const maxRetries=Math.min(policy.maxRetries??Infinity,maxRetriesOfRun);if(isSentOnce&&delivery!=="no")return 0;if(code==="already-runni\
ng")return Infinity;if(!isTransient(code))return 0;if(code==="bad-json"&&method!=="GET")return 0;if(details.kind==="unknown-host")return Math.min(maxRetries,MAX_UNKNOWN_HOST_RETRIES);
const didNothing=delivery==="no"||code==="rate-limited";return didNothing||isIdempotent?maxRetries:0}var FIRST_PAUSE_MS=2e3;var MAX_PAUSE_MS=3e4;var LAST_RETRY_MARGIN_MS={
watched:61e3,other:1e3};function getRetryPause(retry,{code,details},{chance,msLeft,isWatched}){const fullPause=Math.min(MAX_PAUSE_MS,FIRST_PAUSE_MS*2**(retry-1));
const backoff=fullPause/2*(1+chance);let pause=Math.max(details.retryAfterMs??0,backoff);if(code==="already-running"){const margin=LAST_RETRY_MARGIN_MS[isWatched?
"watched":"other"];pause=Math.min(pause,msLeft-margin)}return pause>0&&pause<=msLeft?pause:void 0}var USER_AGENT=`${package_default.name}/${package_default.version}`;
var KEEP_ALIVE_MS=3e4;function createSender(inputs){const url2=inputs.baseUrl;const proxy=getProxyUrl(url2);const agents=createAgents(inputs,proxy,false);const route={
inputs,agents,url:url2,proxy,hasOwnAuthority:inputs.caCertificate.length>0,hasAnswered:false};return async(call,read)=>{const{signal}=call.limit;const began=clock.
now();let isWaitingForIngest=false;for(let retry=1;;retry+=1){try{return await read(await sendOnce(call,route))}catch(error2){const failure2=toFailure(error2);if(signal.
aborted)throw isWaitingForIngest?addWaitedFor(failure2):failure2;isWaitingForIngest=failure2.code==="already-running";const maxRetries=getMaxRetries(call,failure2,
inputs.maxRetries);if(retry>maxRetries)throw failure2;const pause=getRetryPause(retry,failure2,{chance:clock.random(),msLeft:call.limit.deadline-clock.now(),isWatched:call.
isIngest===true&&inputs.waitFor==="indexed"});if(pause===void 0)throw retryTimeoutFailure(failure2,call,clock.now()-began);const outOf=maxRetries===Infinity?"":
` of ${maxRetries}`;info(`${call.logPrefix??""}${failure2.title}: ${failure2.detail}. Retry ${retry}${outOf} in ${formatDuration(pause)}`);await clock.sleep(pause,
signal).catch(reason=>{const{delivery}=failure2;const interruption=toFailure(reason).with({delivery});throw isWaitingForIngest?addWaitedFor(interruption):interruption})}}}}
var TunnelAgent=class extends https.Agent{hasReachedProxy=false;createConnection(...parameters){const socket=super.createConnection(...parameters);socket?.once(
"secureConnect",()=>{this.hasReachedProxy=true});return socket}};function createAgents({baseUrl,caCertificate},proxy,trustsSystem){const isTls=baseUrl.protocol===
"https:";const trustsMore=trustsSystem||caCertificate.length>0;const options={...isTls&&trustsMore&&{secureContext:createSecureContext(caCertificate,trustsSystem)},
...proxy!==void 0&&{proxyEnv:{HTTPS_PROXY:proxy.href,HTTP_PROXY:proxy.href}}};const Agent3=isTls?TunnelAgent:http.Agent;return{kept:new Agent3({...options,keepAlive:true}),
fresh:new Agent3({...options,keepAlive:false}),trustsSystem}}var createSecureContext=(caCertificate,trustsSystem)=>import_node_tls.default.createSecureContext({
ca:[...import_node_tls.default.getCACertificates("default"),...trustsSystem?import_node_tls.default.getCACertificates("system"):[],...caCertificate],allowPartialTrustChain:true});
function addWaitedFor(failure2){if(failure2.delivery==="unknown")return failure2;return failure2.withFact("the step was waiting for another ingest of this integ\
ration to end, and started none").with({remedy:`Run the step again when that ingest has ended. ${failure2.remedy}`})}function retryTimeoutFailure(failure2,{isIngest},waited){
const{code,detail,details}=failure2;const{retryAfterMs}=details;if(retryAfterMs===void 0||code==="already-running")return failure2.with({detail:waited<1e3?`${detail}\
, and there was no time for a retry`:`${detail}, after ${formatDuration(waited)} of retries`});return failure2.with({detail:`${detail}, and it asked for a pause\
 of ${formatDuration(retryAfterMs)}`,...isIngest===true&&{remedy:LATE_INGEST_REMEDY}})}var LATE_INGEST_REMEDY="Run the step later and less often, or raise wait-\
timeout-seconds";async function sendOnce(call,route,agent=call.method==="GET"?route.agents.kept:route.agents.fresh){const{method,limit}=call;const{inputs,agents}=route;
limit.signal.throwIfAborted();const url2=buildUrl(call,inputs);const attempt={server:route,name:toSafeLine(`${method} ${url2.pathname}`),isConnected:false,hasReachedProxy:false};
const request=openRequest(url2,{call,agent,inputs});try{return await waitForAnswer(request,{call,route,url:url2,attempt})}catch(error2){request.destroy();if(limit.
signal.aborted)throw abortFailure(limit.signal,attempt,error2);const isStale=request.reusedSocket&&isConnectionClosed(error2);if(isStale)return await sendOnce(call,
route,route.agents.fresh);attempt.hasReachedProxy=agent instanceof TunnelAgent&&agent.hasReachedProxy;const failure2=toNetworkFailure(error2,attempt);const isUntrusted=failure2.
details.kind==="unknown-issuer";if(!isUntrusted||agents.trustsSystem)throw failure2;route.agents=createAgents(inputs,route.proxy,true);return await sendOnce(call,
route)}}async function waitForAnswer(request,{call,route,url:url2,attempt}){const{limit,isIngest=false}=call;const seconds=route.inputs.requestTimeoutSeconds;const idle=new AbortController;
const signal=AbortSignal.any([limit.signal,idle.signal]);const giveUp=()=>idle.abort(idleFailure(seconds,attempt));const stop=callAfter(seconds*1e3,giveUp);request.
on("timeout",giveUp);onConnected(request,()=>{attempt.isConnected=true;stop();request.setTimeout(isIngest?0:seconds*1e3)});request.end(call.body===void 0?"":JSON.
stringify(call.body));const began=clock.now();try{const message=await waitForResponse(request,signal);route.hasAnswered=true;const{statusCode:status=0}=message;
debug(`${attempt.name} answered ${status} after ${formatDuration(clock.now()-began)}`);const answer={name:`${attempt.name} answered ${status}`,status,type:message.
headers["content-type"]??"",body:readBody(message,signal,attempt)};if(status>=200&&status<300)return answer;if(status===407)throw proxyFailure(status,attempt);request.
setTimeout(seconds*1e3);const{location,"retry-after":retryAfter}=message.headers;throw await readRefusal(answer,{status,location,retryAfter,call,url:url2})}finally{
stop()}}function onConnected(request,callback){request.once("socket",socket=>{const onOpen=()=>{socket.setKeepAlive(true,KEEP_ALIVE_MS);callback()};if(!socket.connecting)
onOpen();else if(socket instanceof import_node_tls.default.TLSSocket)socket.once("secureConnect",onOpen);else socket.once("connect",onOpen)})}async function waitForResponse(request,signal){
const response=Promise.withResolvers();const abort=()=>response.reject(signal.reason);signal.addEventListener("abort",abort);request.on("response",response.resolve).
on("error",response.reject);request.on("close",()=>response.reject(new Error("closed")));return response.promise.finally(()=>{signal.removeEventListener("abort",
abort)})}function abortFailure({reason},{isConnected},error2){const delivery=isConnected?toFailure(error2).delivery:"no";return toFailure(reason).with({delivery})}
function buildUrl({path:path2,query},{baseUrl:base}){const url2=new URL(base);const prefix=base.pathname.replace(/\/$/,"");const segments=path2.map(segment=>encodeURIComponent(
segment));url2.pathname=[prefix,"api/v1/app",...segments].join("/");url2.search=new URLSearchParams(query).toString();return url2}function openRequest(url2,{call:{
method},agent,inputs}){const{request}=url2.protocol==="https:"?https:http;return request(url2,{method,agent,timeout:(inputs.requestTimeoutSeconds+1)*1e3,headers:{
...inputs.extraHeaders,authorization:`Bearer ${inputs.apiToken}`,"x-org":inputs.organization,"user-agent":USER_AGENT,"accept-encoding":"identity",accept:"applic\
ation/json, text/event-stream, text/plain;q=0.5","cache-control":"no-cache",...method!=="GET"&&{"content-type":"application/json"}}})}async function*readBody(message,signal,attempt){
(0,import_node_stream.addAbortSignal)(signal,message);try{yield*message}catch(error2){signal.throwIfAborted();throw toNetworkFailure(error2,attempt)}finally{message.
destroy()}}function toFieldMap(config2){const isObject3=typeof config2==="object"&&config2!==null;if(!isObject3||Array.isArray(config2))return void 0;return new Map(
Object.entries(config2))}function describeMissingConfig(config2,{placeKey,configKeys}){const fields=toFieldMap(config2);if(fields===void 0)return"Zylon reports \
no settings for it";const settings=[...fields].filter(([,value])=>!isBlankValue(value));if(settings.length===0)return"its settings in Zylon are empty";const hasUndocumentedKey=settings.
some(([key])=>!configKeys.includes(key));const isPlaceEmpty=fields.has(placeKey)&&isBlankValue(fields.get(placeKey));if(isPlaceEmpty&&!hasUndocumentedKey)return`\
no content has been chosen (${placeKey} is empty)`;return void 0}function getPlace(config2,{placeKey}){const place=toFieldMap(config2)?.get(placeKey);if(typeof place!==
"string"&&typeof place!=="number")return"";const text=String(place).replace(/[?#].*/s,"");return toSafeLine(text.replace(/\/\/[^/]*@/,"//"),80)}function startForEach(integrations,run,work){
const callInTurn=limitConcurrency(run.inputs.maxParallel);return integrations.map(integration=>callInTurn(async()=>{const target=getTarget(integration);if(target===
void 0||integration.failure!==void 0)return integration;try{run.limit.signal.throwIfAborted();const result=await work(integration,target);return{...result,endedAt:clock.
now()}}catch(error2){return withFailure(integration,error2)}}))}function mapInParallel(items,max,work){const callInTurn=limitConcurrency(max);return Promise.all(
items.map(item=>callInTurn(()=>work(item))))}function limitConcurrency(max){const waiting=[];let freePlaces=max;return async work=>{if(freePlaces>0)freePlaces-=
1;else await new Promise(begin=>waiting.push(begin));try{return await work()}finally{const beginNext=waiting.shift();if(beginNext===void 0)freePlaces+=1;else beginNext()}}}
async function readIntegrationLists(fromArtifactApi,connector,run){const{entries:inArtifactApi,hasArtifactApi}=fromArtifactApi;const fromIntegrationApi=await listFromIntegrationApi(
run.zylon,hasArtifactApi,run.limit);const{entries:inIntegrationApi}=fromIntegrationApi;const artifactApiIds=new Set(inArtifactApi.map(({id:id2})=>id2));return{fromArtifactApi,
fromIntegrationApi,onlyInIntegrationApi:inIntegrationApi.filter(({id:id2})=>!artifactApiIds.has(id2)),...await groupByOwner(inArtifactApi,inIntegrationApi,connector,
run)}}async function groupByOwner(inArtifactApi,inIntegrationApi,connector,run){const entryById=new Map(inIntegrationApi.map(entry=>[entry.id,entry]));const onlyInArtifactApi=inArtifactApi.
filter(({id:id2})=>!entryById.has(id2));const account2=onlyInArtifactApi.length===0?"":await fetchAccountId(run.zylon,run.limit);const withoutCreator=onlyInArtifactApi.
filter(entry=>entry.creator===""&&isWanted(entry,connector));const creatorById=account2===""?new Map:await fetchCreators(withoutCreator,run);const ownerOf=({id:id2,
creator})=>getOwner(entryById.has(id2),creator||(creatorById.get(id2)??""),account2);return{ownInArtifactApi:inArtifactApi.filter(entry=>ownerOf(entry)==="user").
map(entry=>withListedUsername(entry,entryById)),othersInArtifactApi:inArtifactApi.filter(entry=>ownerOf(entry)!=="user"),ofUnknownOwner:inArtifactApi.filter(entry=>isWanted(
entry,connector)&&ownerOf(entry)==="unknown")}}function getOwner(isInIntegrationApi,creator,account2){if(isInIntegrationApi)return"user";if(creator===""||account2===
"")return"unknown";return creator===account2?"user":"somebody else"}function withListedUsername(entry,entryById){const username=entryById.get(entry.id)?.username??
"";return username===""?entry:{...entry,username}}var isWanted=(entry,connector)=>connector===void 0?isSupported(entry):matchesConnector(entry,connector);var isSupported=({
type})=>findConnector(type)!==void 0;var MAX_DETAILS=20;async function fetchCreators(inArtifactApi,{zylon,inputs,limit}){const creators=await mapInParallel(inArtifactApi.
slice(0,MAX_DETAILS),inputs.maxParallel,async({id:id2})=>{const details=await zylon.getArtifact(id2,limit).catch(()=>void 0);return[id2,details?.created_by.id??
""]});limit.signal.throwIfAborted();return new Map(creators)}var MAX_PLACES=10;async function ambiguousFailure(entries,run){const orOthers=mayCreate(run.inputs)?
describeUpdate(run.inputs):", to several, or to all";return new Failure("ambiguous","",{names:await describeEntries(entries,run),remedy:`Set integration-id to o\
ne of them${orOthers}`})}var DOUBTS={username:["Zylon doesn't say which username this integration has","Zylon doesn't say which usernames these integrations hav\
e"],owner:["Zylon doesn't say who created this integration","Zylon doesn't say who created these integrations"],name:["Somebody else has an integration with thi\
s name","Others have integrations with this name"]};async function uncertainMatchFailure(doubt,entries,run,otherwise="Otherwise, create yours in Zylon"){const[titleOfOne,
titleOfSeveral]=DOUBTS[doubt];const isSingle=entries.length===1;const id2=nameSingle(entries);const ifRight=isSingle?`If it is the right one, set integration-id\
 to ${id2}`:"If one of them is the right one, set integration-id to it";return new Failure("ambiguous","",{names:await describeEntries(entries,run),title:isSingle?
titleOfOne:titleOfSeveral,remedy:run.inputs.selection.kind==="all"?`Set integration-id to ${isSingle?`${id2} if it is yours`:"those that are yours"}`:`${ifRight}${describeUpdate(
run.inputs)}. ${otherwise}`})}function similarUsernameFailure(entries,inputs){const given=inputs.username.toLowerCase();const isOfCase=entries.every(({username})=>username.
toLowerCase()===given);const title=entries.length===1?`The username of this integration differs only in ${isOfCase?"case":"its domain"}`:`The usernames of these\
 integrations differ only in ${isOfCase?"case":"case or domain"}`;return new Failure("ambiguous","",{names:entries.map(({id:id2,username})=>formatIdAndName({id:id2,
name:username})),title,remedy:`Write username exactly as Zylon has it, or set integration-id to ${nameSingle(entries)}${describeUpdate(inputs)}`})}function nameSingle(entries){
const[only,...others]=entries;return only===void 0||others.length>0?"one of them":toSafeLine(only.id,60)}function describeUpdate(inputs){if(!mayCreate(inputs))return"";
const hasContent=inputs.content.length>0;const andRemove=hasContent?", and remove content":"";return`, and configure: update (or none, without password)${andRemove}`}
async function describeEntries(entries,{zylon,inputs,limit}){const{integrationType,selection}=inputs;const format=integrationType==="any"?formatTypedId:formatIdAndName;
const names=[];for(const[index,entry]of entries.entries()){const connector=selection.kind==="only"&&selection.connector?selection.connector:findConnector(entry.
type);let{name}=entry;const hasPlace=entry.api==="integration"&&index<MAX_PLACES;if(hasPlace&&connector!==void 0){const target={connector,id:entry.id,api:entry.
api};const config2=await zylon.getConfig(target,limit).catch(()=>null);name=getPlace(config2,connector)}names.push(format({...entry,name}))}return names}var allExcludedFailure=connector=>new Failure(
"no-integration","",{title:`integration-id excludes every ${formatLabel(connector)}integration`,remedy:"Remove an exclusion from integration-id"});var formatLabel=connector=>connector===
void 0?"":`${connector.label} `;function noIntegrationFailure(inputs,connector,lists){const{refusal}=lists.fromArtifactApi;if(refusal!==void 0)return refusal;const{
username}=inputs;const label=formatLabel(connector);const withUsername=username===""?"":` with the username ${toSafeLine(username,60)}`;const listed=lists.othersInArtifactApi.
filter(entry=>isWanted(entry,connector));const isEmpty=listed.length===0;const listedFirst=isEmpty?"":`integration-id to ${nameSingle(listed)}, or `;const assignment=`${listedFirst}\
api-token to the token of the account that created the integration`;const usernames=listOtherUsernames(inputs,connector,lists);return new Failure("no-integratio\
n",isEmpty?"":"others created some",{names:listed.map(formatTypedId),title:`The user of api-token has no ${label}integration${withUsername}`,remedy:usernames===
""?`Set ${assignment}. If nobody has, ${describeCreation(inputs,connector,lists)}`:`Correct username: the user's integrations use ${usernames}. Or set ${assignment}`})}
function listOtherUsernames({username},connector,{ownInArtifactApi,fromIntegrationApi}){if(username==="")return"";const isOfType=entry=>connector!==void 0&&matchesConnector(
entry,connector);const usernames=[...ownInArtifactApi,...fromIntegrationApi.entries].filter(isOfType).map(entry=>entry.username).filter(name=>name!=="");return formatCommaList(
usernames.map(name=>toSafeLine(name,60)))}function describeCreation({baseUrl:url2,selection},connector,{fromArtifactApi}){if(connector?.credentials==="password"&&
selection.kind!=="all")return"set configure: create, with username and password";if(connector?.credentials==="oauth"&&!fromArtifactApi.hasArtifactApi)return`sig\
n in to Zylon, and create one at ${getLoginUrl(url2,connector)}`;return"create one in Zylon"}function describeWrongType({connector},entry,inputs){const actual=findConnector(
entry.type);const label=actual?.label??`"${toSafeLine(entry.type,60)}"`;const notExpected=connector===void 0?"":`, not ${connector.label}`;return{code:"wrong-ty\
pe",title:`${formatIdAndName(entry)} is a ${label} integration${notExpected}`,remedy:getTypeRemedy(entry,actual,inputs)}}function getTypeRemedy({id:id2},actual,{
integrationType,selection}){if(actual===void 0)return"This type is not supported. Set another integration-id";const path2=`${actual.type}/${toSafeLine(id2,60)}`;
if(integrationType==="any")return`Write ${path2} in integration-id`;const isOnlyId=selection.kind==="ids"&&selection.ids.length===1;if(isOnlyId)return`Set integ\
ration-type: ${actual.type}`;return`Remove integration-type, and write ${path2} in integration-id`}function describeUnknownId(id2,connector,entries,{selection}){
const shownId=toSafeLine(id2,60);const format=connector===void 0?formatTypedId:formatIdAndName;const ofConnector=entries.filter(entry=>!connector||matchesConnector(
entry,connector));const withThisName=ofConnector.filter(({name})=>name.toLowerCase()===id2.toLowerCase());if(withThisName.length>0){const ids=new Set(withThisName.
map(entry=>format({...entry,name:""})));const[onlyId="",...otherIds]=ids;return{title:`"${shownId}" is a name, not an id`,fact:"Zylon lists",names:[...new Set(withThisName.
map(format))],remedy:`Write ${otherIds.length===0?onlyId:"one of these ids"} in integration-id instead`}}const names=ofConnector.map(format);const ofType=connector===
void 0?"":" of this type";const types=new Set(entries.map(({type})=>type));const isMixed=connector===void 0&&types.size>1;const orTyped=isMixed?` write type/${shownId}\
,`:"";const isOneOfSeveral=selection.kind==="ids"&&selection.ids.length>1;const correct=isOneOfSeveral?"Correct or remove this id, correct organization,":"Corre\
ct integration-id or organization,";return{title:`The user of api-token has no integration ${shownId}`,fact:names.length===0?`none${ofType} is listed`:"Zylon li\
sts other ids",names:[...new Set(names)],remedy:`${correct}${orTyped} or use its creator's token. It may be deleted, hidden, or have a new id since an update`}}
var QUESTION_SECONDS=30;var Diagnosis=class{#answers=new Map;async explain(failure2,target,run){const{code,title,detail,details}=failure2;const isOAuth=target?.
connector.credentials==="oauth";const isAsked=["unauthorized","forbidden","not-found"].includes(code)||isOAuth&&details.status===400&&code!=="already-running";if(details.
kind==="page")return explainPage(failure2,run.inputs);if(code==="sync-error"&&target!==void 0)return addSyncRemedy(failure2,target,run.inputs);if(!isAsked)return failure2;
if(run.limit.signal.aborted)return failure2;const answers=this.#answers.get(code)??askForCause(run);this.#answers.set(code,answers);const cause=findCause(failure2,
target,await answers,run);if(cause===void 0)return failure2;const{fact="",...explanation}=cause;return failure2.with({...explanation,detail:detail===""?title:detail}).
withFact(fact)}};function explainPage(failure2,{baseUrl:{pathname},extraHeaders}){const isGeneral=failure2.remedy===ERRORS["not-api"].remedy;if(failure2.code===
"not-api"&&!isGeneral)return failure2;const hasHeaders=Object.keys(extraHeaders).length>0;const explained=isGeneral&&hasHeaders?failure2.with({remedy:EXTRA_HEADERS_REMEDY}):
failure2;if(pathname==="/")return explained;return explained.withFact(`base-url has the path ${toSafeLine(pathname,60)}`)}var EXTRA_HEADERS_REMEDY="Check the va\
lues in extra-headers: what stands in front of Zylon may have refused them. Then check base-url";async function askForCause(run){const time2={seconds:QUESTION_SECONDS,
createFailure:()=>new Failure("timeout",""),waitingFor:()=>"the cause of the failure"};const me=await withTimeout(run,time2,({zylon,limit})=>zylon.getCurrentUser(
limit)).catch(toFailure);const entries=await withTimeout(run,time2,async({zylon,limit})=>{const fromArtifactApi=await listFromArtifactApi(zylon,limit);const fromIntegrationApi=await listFromIntegrationApi(
zylon,fromArtifactApi.hasArtifactApi,limit);const inArtifactApi=fromArtifactApi.entries;const account2=me instanceof Failure?"":getAccountId(me);const ownInArtifactApi=filterByCreator(
inArtifactApi,account2);return[...ownInArtifactApi,...inArtifactApi,...fromIntegrationApi.entries]}).catch(toFailure);return{me,entries}}function findCause(failure2,target,answers,{
inputs}){const{me,entries}=answers;if(me instanceof Failure)return explainRefusedUser(failure2,{me,entries},inputs);if(me.state.toLowerCase()==="inactive")return{
title:`The user of api-token${formatUserName(me)} is inactive in Zylon`,remedy:"Store the token of an active user who may see the integration, best of a service\
 account, or ask a Zylon administrator to activate this one"};if(target===void 0)return void 0;if(!(entries instanceof Failure)){const cause=findCauseInLists(failure2,
target,{me,entries},inputs);if(cause!==void 0)return cause}return explainLostGrant(failure2,target,inputs)}function explainRefusedUser(failure2,{me,entries},inputs){
const organization=`the organization "${toSafeLine(inputs.organization,60)}"`;const refusedOrganization={title:`Zylon doesn't accept ${organization}`,remedy:getOrganizationRemedy(
inputs)};switch(me.code){case"unauthorized":return{title:"The token in api-token is wrong, expired or revoked",remedy:"Sign in to Zylon with the account that cr\
eated the integration, create a new Workspace API token, and store it in the secret that api-token uses"};case"forbidden":return{title:`The user of api-token is\
 inactive, or not in ${organization}`,remedy:`${getOrganizationRemedy(inputs)}. If it is right, ask a Zylon administrator to check the user`};case"bad-request":case"\
unprocessable":return refusedOrganization;case"not-found":case"not-api":case"redirect":if(isAboutOrganization(me))return{...refusedOrganization,fact:isAboutOrganization(
failure2)?"":me.detail};return entries instanceof Failure?explainWrongAddress(inputs):void 0;default:return void 0}}var getOrganizationRemedy=({organization})=>organization===
"default"?"Set organization to the slug or UUID of yours":"Remove organization, or set it to the slug of yours; that of the first one is default";var isAboutOrganization=({
details})=>/organi[sz]ation/i.test(details.serverMessage??"");var formatUserName=({name})=>name===""?"":` (${name})`;function explainWrongAddress({baseUrl:url2}){
const hasPath=url2.pathname!=="/";return{code:"not-api",title:`${url2.host} is not Zylon, or base-url has a wrong path`,remedy:hasPath?`Set base-url to ${url2.origin}\
, or correct its path`:"Correct the host, port or path in base-url"}}function findCauseInLists({code,details},target,{me,entries},inputs){const{connector,id:id2,
api}=target;const listed=entries.find(entry=>entry.id===id2);const isUnknown=listed===void 0&&(api==="integration"||code==="not-found");if(isUnknown&&code!=="un\
authorized"){const unknown2=describeUnknownId(id2,connector,entries,inputs);return me.name===""?unknown2:{...unknown2,fact:`api-token is the token of ${me.name}\
; ${unknown2.fact}`}}if(listed!==void 0&&!matchesConnector(listed,connector))return describeWrongType(target,listed,inputs);if(code==="unauthorized"||details.status===
400)return void 0;if(code==="not-found")return{title:"Zylon lists this integration, but says that it doesn't exist",remedy:"Open the integration in Zylon and fi\
nish its set-up. If it is finished, check the version of Zylon"};return explainForbidden(details,connector,formatUserName(me))}function explainForbidden({kind,serverMessage=""},{
type},userName){if(/connector/i.test(serverMessage))return{title:`The connector ${type} is disabled, or the user of api-token${userName} lacks permission to use\
 it`,remedy:"Ask a Zylon administrator to enable the connector or grant the permission"};if(kind==="refused-update")return{title:`Zylon doesn't let the user of \
api-token${userName} update these credentials`,remedy:"Use the token of the account that created the integration, or of a Zylon administrator. Zylon keeps its c\
redentials"};return{title:`The user of api-token${userName} lacks permission to use this integration, or the connector ${type} is disabled`,remedy:"Ask a Zylon \
administrator to grant the permission or enable the connector"}}function explainLostGrant({code,title,remedy,details},target,inputs){const{label,credentials}=target.
connector;if(credentials!=="oauth"){if(code!=="unauthorized")return void 0;return{title:"Zylon answered 401, but api-token is valid",remedy:sendsCredentials(target,
inputs)?`${getCredentialsRemedy(inputs.password,"Check username and password first")}. Then open the integration in Zylon to see why`:"Open the integration in Z\
ylon and check its credentials, or set configure: update with username and password"}}const serverMessage=details.serverMessage??"";const grant=describeGrant(target,
inputs,serverMessage);if(code==="unauthorized"||LOST_GRANT.test(serverMessage))return{title:`Zylon lost its access to ${label}; api-token is valid`,remedy:`To r\
enew Zylon's access, ${grant}`};if(details.status!==400)return void 0;return{title,remedy:`${remedy}. If that is right, ${grant}`}}var LOST_GRANT=/oauth|grant|token|expired|unauthori[sz]ed/i;
var REVOKED_GRANT=/invalid_grant|revoked/i;function describeGrant({connector,id:id2,api},inputs,reason){const isIntegrationApi=api==="integration";const page=isIntegrationApi?
getLoginUrl(inputs.baseUrl,connector,id2):"the integration";const mayRefresh=isIntegrationApi&&!inputs.refreshOauth&&!REVOKED_GRANT.test(reason);const orRefresh=mayRefresh?
", or set refresh-oauth: true":"";return`sign in to Zylon, open ${page} and grant access again${orRefresh}`}var sendsCredentials=({connector},{configure})=>connector.
credentials==="password"&&(configure==="update"||configure==="upsert");function addSyncRemedy(failure2,target,inputs){const hasReason=(failure2.details.serverMessage??
"")!=="";const toSeeWhy=hasReason?"":" to see why";const{label,credentials,passwordHint=""}=target.connector;if(sendsCredentials(target,inputs)){const check=`Ch\
eck username and password${passwordHint} first: this run has just sent them`;return failure2.with({remedy:`${getCredentialsRemedy(inputs.password,check)}. Then \
open the integration in Zylon${toSeeWhy}`})}if(credentials!=="oauth")return hasReason?failure2.with({remedy:"Open the integration in Zylon, and check the source\
 and Zylon's access to it"}):failure2;const grant=describeGrant(target,inputs,failure2.detail);return failure2.with({remedy:LOST_GRANT.test(failure2.detail)?`To\
 renew Zylon's access to ${label}, ${grant}. If that doesn't help, open the integration in Zylon${toSeeWhy}`:`Open the integration in Zylon${toSeeWhy}. If Zylon\
 lost its access to ${label}, ${grant}`})}var formatScope=({project})=>formatProjects(project===""?[]:[project]);function formatProjects(projects){if(projects.length===
0)return"the organization";const names=projects.map(project=>toSafeLine(project,60));return`the project${names.length===1?"":"s"} ${formatCommaList(names)}`}function createFailedListing(incompleteReason,advice){
const listing=new ListingBuilder;listing.addIncompleteReason(incompleteReason);listing.advice=advice;return listing}var ListingBuilder=class{#documents=new Map;#artifactTimes=new Map;#otherIntegrationIds=new Map;#otherNames=new Map;#incompleteReason;#incompleteReasonById=new Map;#gapBeforeById=new Map;places={
artifact:new Map,integration:new Map};shortage;advice="";documentsOf(id2=""){return this.#documents.get(id2)??new Map}artifactTimesOf(id2=""){return this.#artifactTimes.
get(id2)??new Map}otherIntegrationsOf({sources}){return sources.flatMap(source=>[...this.#otherIntegrationIds.get(source.toLowerCase())??[]])}gapBeforeOf(id2=""){
return this.#gapBeforeById.get(id2)}addGapBefore(reason,id2){this.#gapBeforeById.set(id2,reason)}incompleteReasonOf(id2=""){return this.#incompleteReason??this.#incompleteReasonById.
get(id2)}addIncompleteReason(reason,id2){if(id2===void 0)this.#incompleteReason=reason;else this.#incompleteReasonById.set(id2,reason)}addShortList(counted,listed,{
project}){const{shortage}=this;this.shortage={counted:(shortage?.counted??0)+counted,listed:(shortage?.listed??0)+listed,projects:[...shortage?.projects??[],...project===
""?[]:[project]]}}hasOtherDocument(name,project){return this.#otherNames.get(project)?.has(name)===true}addOther(artifact,project){const{name,source,integration_id:id2}=artifact;
if(readDocument(artifact,project)===void 0)return;getOrAdd(this.#otherNames,project,newSet).add(name);if(id2!=="")getOrAdd(this.#otherIntegrationIds,source.toLowerCase(),
newSet).add(id2)}add(artifact,{api,project}){const{integration_id:owner,id:id2,updated_at:time2}=artifact;if(/^deleted$/i.test(artifact.state))return;getOrAdd(this.#artifactTimes,
owner,newMap).set(id2,time2);const document=readDocument(artifact,project);if(document===void 0)return;const idsByIntegration=getOrAdd(this.places[api],project,
newMap);getOrAdd(idsByIntegration,owner,newSet).add(id2);const documents=getOrAdd(this.#documents,owner,newMap);const known=documents.get(id2);const projects=[...known?.
projects??[],project];const decisive=known===void 0?document:getDecisive(document,known);documents.set(id2,{...decisive,projects})}};var DECISION_RANK={pending:0,
failed:1,done:2};var getDecisive=(entry,other)=>DECISION_RANK[entry.indexStatus]<=DECISION_RANK[other.indexStatus]?entry:other;var newSet=()=>new Set;var newMap=()=>new Map;
function getOrAdd(map,key,createValue){const value=map.get(key)??createValue();map.set(key,value);return value}var DOCUMENT_STATES="Published,Processing,Error,I\
nitializing,Unavailable";var DOCUMENT_FILTERS=[{include_descendants:"true",state:DOCUMENT_STATES},{include_descendants:"true",state:DOCUMENT_STATES.replace(",Un\
available","")}];var PENDING_STATUSES=["NotStarted","Processing","Parsing","Storing"];var DocumentRequester=class{#sources;#filterIndex=0;#canFilterPending=true;constructor(sources){
this.#sources=[...sources].join(",")}async listAll(scope,check,run){try{return await this.#requestList(scope,{},check,run)}catch(error2){const failure2=toFailure(
error2);if(!isFilterRejected(failure2))throw error2;if(this.#filterIndex===1)throw unsupportedFiltersFailure(failure2,scope,run.inputs);this.#filterIndex=1;return this.
listAll(scope,check,run)}}async listPending(scope,run){if(!this.#canFilterPending)return void 0;const pendingOnly={ingest_status:PENDING_STATUSES.join(",")};try{
const{items}=await this.#requestList(scope,pendingOnly,void 0,run);const isFiltered=items.every(({ingest_status:status})=>PENDING_STATUSES.includes(status));if(isFiltered)
return items}catch(error2){const failure2=toFailure(error2);run.limit.signal.throwIfAborted();if(isTransient(failure2.code))throw error2;if(isAccessDenied(failure2)&&
scope.project!=="")return[]}this.#canFilterPending=false;return void 0}#requestList({api,project},statusFilter,check,{zylon,limit}){const filter={...DOCUMENT_FILTERS[this.#filterIndex],
...statusFilter};if(api==="integration")return zylon.listProjectArtifacts(project,filter,check,limit);const owner=project===""?{}:{project_id:project};const query={
...filter,...owner,source:this.#sources};return zylon.listArtifacts(query,check,limit)}};var isFilterRejected=({details:{status}})=>status===400||status===422;var isAccessDenied=({
code})=>code==="forbidden"||code==="not-found";function unsupportedFiltersFailure(failure2,scope,{ingest,projectId}){const remedy=ingest?"set wait-for: complete\
d, and remove expect-search, max-removed and max-failed":"check in Zylon whether documents are pending or failed";if(projectId.length>0)return failure2.with({title:`\
Zylon refused to list the documents in ${formatScope(scope)}`,remedy:`Check that project-id has the ids of projects, not their names. If so, ${remedy}`});return failure2.
with({title:"Zylon doesn't list documents as documented",remedy:capitalize(remedy)})}var ScopeSelector=class{#apis;#hasArtifactApi;#hasIntegrationApiAnswered=false;#userId;constructor(integrations,hasArtifactApi){
this.#apis=new Set(integrations.map(getApi));this.#hasArtifactApi=hasArtifactApi}async selectScopes(earlierProjects,run){const{projectId:chosenProjects}=run.inputs;
const isChosen=chosenProjects.length>0;const scopes=[];let incompleteReason;let hasUnreadableProject=false;if(this.#apis.has("integration")){let projects=chosenProjects;
if(!isChosen)({projects,incompleteReason,hasUnreadableProject}=await this.#listUserProjects(earlierProjects,run));for(const project of projects)scopes.push({api:"\
integration",project})}if(this.#apis.has("artifact"))for(const project of isChosen?chosenProjects:[""])scopes.push({api:"artifact",project});return{scopes,incompleteReason,
hasUnreadableProject}}async#listUserProjects(earlierProjects,{zylon,limit}){try{this.#userId??=(await zylon.getCurrentUser(limit)).id;const{items,unreadableCount,
incompleteReason}=await zylon.listProjects(this.#userId,limit);const ids=items.map(({id:id2})=>id2);return{projects:[...new Set([...ids,...earlierProjects])],incompleteReason:incompleteReason&&
`${incompleteReason}, in the list of projects`,hasUnreadableProject:unreadableCount>0}}catch(error2){if(!this.isIntegrationApiGone(toFailure(error2)))throw error2;
this.useArtifactApi();return{projects:[],incompleteReason:void 0,hasUnreadableProject:false}}}get lacksIntegrationApi(){return this.#apis.has("integration")&&!this.#hasIntegrationApiAnswered}recordAnswer({
api}){if(api==="integration")this.#hasIntegrationApiAnswered=true}isIntegrationApiGone({details:{status=0}}){const isGone=[404,405,410].includes(status);return this.#hasArtifactApi&&
!this.#hasIntegrationApiAnswered&&isGone}useArtifactApi(){this.#apis.delete("integration");this.#apis.add("artifact")}};var unreadableProjectFailure=(failure2,scope)=>failure2.
with({title:`The user of api-token can't read ${formatScope(scope)}`,remedy:"Correct project-id, or give the user access to this project"});var DELETED_AFTER_MS=6e4;
var ProjectMemory=class{#idsByProject={artifact:new Map,integration:new Map};#notFoundSince=new Map;getIntegrationApiProjects(){return[...this.#idsByProject.integration.
keys()]}findVanished(listing){const vanished=[];for(const[project,ids]of this.#idsByProject.artifact){const isListed=listing.places.artifact.has(project);if(project===
""||isListed)continue;if(getMissing(ids,listing).size>0)vanished.push(project)}return vanished}update(listing,closed,hasAnswer){const isComplete2=listing.incompleteReasonOf()===
void 0;const idsByProject={artifact:new Map(listing.places.artifact),integration:new Map(listing.places.integration)};const notFoundNow=new Set;const deleted=[];
for(const{scope,failure:failure2}of closed){const earlier=this.#idsByProject[scope.api].get(scope.project);if(earlier===void 0)continue;const missing=getMissing(
earlier,listing);if(missing.size===0)continue;const key=`${scope.api} ${scope.project}`;if(failure2.code==="not-found"&&hasAnswer){notFoundNow.add(key);const since=this.#notFoundSince.
get(key)??clock.now();this.#notFoundSince.set(key,since);if(clock.now()-since>=DELETED_AFTER_MS){deleted.push(scope);continue}}idsByProject[scope.api].set(scope.
project,missing);for(const integration of missing.keys())listing.addIncompleteReason(`no longer lets the user of api-token read ${formatScope(scope)}`,integration)}
for(const key of this.#notFoundSince.keys())if(!notFoundNow.has(key))this.#notFoundSince.delete(key);if(isComplete2)this.#idsByProject=idsByProject;return deleted}};
function getMissing(idsByIntegration,listing){const missing=new Map;for(const[integration,ids]of idsByIntegration){const listed=listing.documentsOf(integration);
const missingIds=new Set([...ids].filter(id2=>!listed.has(id2)));if(missingIds.size>0)missing.set(integration,missingIds)}return missing}var DocumentLister=class{#integrationIds;#integrationApiIds;#requester;#selector;#scopes=[];#projectMemory=new ProjectMemory;#scopesClosedBefore=[];#notices=new Set;constructor(integrations,hasArtifactApi){
this.#integrationIds=new Set(integrations.map(({id:id2=""})=>id2));this.#integrationApiIds=integrations.filter(integration=>getApi(integration)==="integration").
map(({id:id2=""})=>id2);this.#selector=new ScopeSelector(integrations,hasArtifactApi);const connectors=integrations.flatMap(({connector})=>connector??[]);const sources=new Set(
connectors.flatMap(connector=>connector.sources));this.#requester=new DocumentRequester(sources)}async listBefore(run){const check={keysOf:this.#getOwnIds,isChanging:artifacts=>run.
inputs.ingest&&this.#hasPending(artifacts)};const{listing,closedProjects}=await this.#listAll(check,run).catch(async error2=>{throw await addUserProjects(toFailure(
error2),run)});this.#scopesClosedBefore=closedProjects.map(({scope})=>scope);for(const scope of this.#scopesClosedBefore)this.#noticeOnce(`Skipped ${formatScope(
scope)}, which the user of api-token can't read.`);const{shortage}=listing;if(shortage!==void 0)listing.addIncompleteReason(`counted ${formatCount(shortage.counted,
"document")} in ${formatProjects(shortage.projects)}, but listed only ${shortage.listed}`);if(this.#selector.lacksIntegrationApi)for(const id2 of this.#integrationApiIds)
listing.addIncompleteReason("listed no project that the user of api-token can read",id2);return listing}async listNow(run){const check={keysOf:this.#getOwnIds};
const{listing}=await this.#listAll(check,run);for(const scope of this.#scopesClosedBefore){const idsByIntegration=listing.places[scope.api].get(scope.project);for(const integrationId of idsByIntegration?.
keys()??[])listing.addGapBefore(`didn't let the user of api-token read ${formatScope(scope)}`,integrationId)}return listing}async listPending(run){const listing=new ListingBuilder;
for(const scope of this.#scopes){const artifacts=await this.#requester.listPending(scope,run);if(artifacts===void 0)return void 0;for(const artifact of artifacts)
this.#addArtifact(artifact,scope,listing)}return listing}async#listAll(check,run){const{scopes,incompleteReason,hasUnreadableProject}=await this.#selector.selectScopes(
this.#projectMemory.getIntegrationApiProjects(),run);this.#scopes=scopes;const listing=new ListingBuilder;if(hasUnreadableProject)this.#noticeOnce("Skipped proj\
ects without a usable id.");if(incompleteReason!==void 0)listing.addIncompleteReason(incompleteReason);const closedProjects=await this.#addLists(scopes,listing,
check,run);if(closedProjects.some(this.#showsThatApiIsGone)){this.#selector.useArtifactApi();return this.#listAll(check,run)}const unseenScopes=hasProjectInput(
run)?[]:this.#projectMemory.findVanished(listing).map(project=>({api:"artifact",project}));closedProjects.push(...await this.#addLists(unseenScopes,listing,check,
run));for(const closedProject of closedProjects)throwUnlessSkipped(closedProject,run);const readCount2=scopes.length+unseenScopes.length-closedProjects.length;const deleted=this.#projectMemory.
update(listing,closedProjects,readCount2>0);for(const scope of deleted)this.#noticeOnce(`Zylon no longer has ${formatScope(scope)}, so its documents count as re\
moved.`);return{listing,closedProjects}}async#addLists(scopes,listing,check,run){const closedProjects=[];for(const scope of scopes){const list=await this.#readUnlessClosed(
scope,check,run);if(list instanceof Failure)closedProjects.push({scope,failure:list});else this.#addList(list,scope,listing)}return closedProjects}async#readUnlessClosed(scope,check,run){
try{const list=await this.#requester.listAll(scope,check,run);this.#selector.recordAnswer(scope);return list}catch(error2){const failure2=toFailure(error2);const isClosed=isAccessDenied(
failure2)||this.#showsThatApiIsGone({scope,failure:failure2});if(isClosed&&scope.project!=="")return failure2;throw error2}}#showsThatApiIsGone=({scope,failure:failure2})=>scope.
api==="integration"&&this.#selector.isIntegrationApiGone(failure2);#addList(list,scope,listing){const{items,incompleteReason,isShort,total=0}=list;if(list.unreadableCount>
0)this.#noticeOnce(`Skipped documents without a usable id in ${formatScope(scope)}.`);if(incompleteReason!==void 0)listing.addIncompleteReason(`${incompleteReason}\
, in ${formatScope(scope)}`);else if(isShort)listing.addShortList(total,items.length,scope);for(const artifact of items)this.#addArtifact(artifact,scope,listing)}#addArtifact(artifact,{
api,project:projectOfList},listing){const project=projectOfList||artifact.project_id;if(!this.#isOwn(artifact)){listing.addOther(artifact,project);return}if(isUnknownStatus(
artifact.ingest_status))this.#noticeOnce(`The ingest_status "${toSafeLine(artifact.ingest_status,40)}" is unknown, so these documents count as not indexed yet.`);
listing.add(artifact,{api,project})}#isOwn=({integration_id:id2})=>this.#integrationIds.has(id2);#getOwnIds=artifacts=>artifacts.filter(this.#isOwn).map(({id:id2})=>id2);#hasPending=artifacts=>artifacts.
filter(this.#isOwn).some(artifact=>readDocument(artifact,"")?.indexStatus==="pending");#noticeOnce(text){if(!this.#notices.has(text))notice(text);this.#notices.
add(text)}};var hasProjectInput=({inputs})=>inputs.projectId.length>0;function throwUnlessSkipped({scope,failure:failure2},run){if(!isAccessDenied(failure2))throw failure2;
if(hasProjectInput(run))throw unreadableProjectFailure(failure2,scope)}async function resolveIds(given,fromArtifactApi,run){const entryById=await findInArtifactApi(
given,fromArtifactApi,run);const found=given.map(integration=>{const entry=entryById.get(integration.id??"");return entry===void 0?integration:applyEntry(integration,
entry,run.inputs)});const integrations=await resolveUntypedIds(found,fromArtifactApi,run);const{entries:inArtifactApi}=fromArtifactApi;return{integrations:removeDuplicates(
integrations),knownOwnInArtifactApi:await findReplacements(integrations,inArtifactApi,run)}}async function findInArtifactApi(given,{entries,hasArtifactApi},run){
const byId=new Map(entries.map(entry=>[entry.id,entry]));if(!hasArtifactApi)return byId;const unlisted=given.filter(({id:id2=""})=>!byId.has(id2));return new Map(
[...byId,...await fetchUnlisted(unlisted,run)])}async function fetchUnlisted(unlisted,{zylon,inputs,limit}){const found=new Map;let denial;await mapInParallel(unlisted,
inputs.maxParallel,async({id:id2=""})=>{try{const artifact=await zylon.getArtifact(id2,limit);if(isLiveIntegration(artifact))found.set(id2,fromArtifact(artifact))}catch(error2){
const failure2=toFailure(error2);if(failure2.code==="unauthorized")denial=failure2}});limit.signal.throwIfAborted();if(denial!==void 0)await assertTokenAccepted(
denial,zylon,limit);return found}function applyEntry(given,entry,inputs){const listedConnector=findConnector(entry.type);const integration=withListedEntry(given,
entry);if(listedConnector!==void 0&&integration.connector?.type===listedConnector.type)return integration;const explanation=describeWrongType(integration,entry,
inputs);return withFailure(integration,new Failure("wrong-type","",explanation))}async function resolveUntypedIds(integrations,{entries:inArtifactApi,hasArtifactApi,
refusal},{zylon,inputs,limit}){const isUntyped=integration=>getApi(integration)==="integration"&&integration.connector===void 0;if(!integrations.some(isUntyped))
return integrations;const{entries}=await listFromIntegrationApi(zylon,hasArtifactApi,limit);return integrations.map(integration=>{if(!isUntyped(integration))return integration;
const{id:id2=""}=integration;const entry=entries.find(listed=>listed.id===id2);if(entry!==void 0)return applyEntry(integration,entry,inputs);const failure2=refusal??
unknownIdFailure(id2,[...inArtifactApi,...entries],inputs);return withFailure(integration,failure2)})}function unknownIdFailure(id2,entries,inputs){const{fact,...explanation}=describeUnknownId(
id2,void 0,entries,inputs);return new Failure("not-found",fact,explanation)}async function findReplacements(integrations,inArtifactApi,{zylon,limit}){const connectors=integrations.
filter(integration=>getApi(integration)==="integration").flatMap(({connector})=>connector??[]);const replacements=inArtifactApi.filter(entry=>connectors.some(connector=>matchesConnector(
entry,connector)));return replacements.length===0?[]:filterByCreator(replacements,await fetchAccountId(zylon,limit))}function assertAnyAcceptsCredentials(integrations,{
configure,selection}){if(configure==="none"||selection.kind!=="ids")return;const acceptsAny=integrations.some(({connector})=>connector?.credentials!=="oauth");if(acceptsAny)
return;throw new Failure("wrong-type","none of those in integration-id has them",{title:`configure: ${configure} is for integrations with a username and passwor\
d`,remedy:"Remove configure, username and password: these integrations are connected in Zylon"})}function warnAboutIntegrationApiIds(integrations,knownOwnInArtifactApi){
const isReplacement=({type},{connector})=>connector!==void 0&&findConnector(type)?.type===connector.type;const outdated=integrations.filter(integration=>integration.
failure===void 0&&integration.id!==void 0&&getApi(integration)==="integration"&&knownOwnInArtifactApi.some(entry=>isReplacement(entry,integration)));if(outdated.
length===0)return;const replacements=knownOwnInArtifactApi.filter(entry=>outdated.some(integration=>isReplacement(entry,integration)));const ids=outdated.map(({
id:id2=""})=>toSafeLine(id2,60));warning(`${formatCommaList(ids)} ${ids.length===1?"is an id":"are ids"} of an API that Zylon plans to remove. In integration-id\
, write an id of the newer API instead: ${formatCommaList(replacements.map(formatIdAndName),10)}.`)}var ParseError=class extends Error{constructor(message,options){
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
length<=field.length||line.charCodeAt(field.length)===58}async function*readEvents(answer){const progress={bytes:0};for await(const event of parseEvents(answer,
readLines(answer,progress))){progress.bytes=0;yield event}}async function*parseEvents(answer,lines){let buffered="";for await(const line of lines){const isFirst=buffered===
"";if(isFirst&&line.text.trim()==="")continue;if(isFirst&&isEventStream(answer,line)){yield*parseServerSentEvents(prependLine(line,lines));return}if(isFirst&&isObject2(
tryParseJson(line.text))){yield*parseJsonLines(prependLine(line,lines));return}buffered+=`${line.text}
`}if(buffered==="")return;const json=parseJson(buffered,answer);const isStandalone=!Array.isArray(json);for(const value of[json].flat())yield{name:"",value,isStandalone}}
async function*prependLine(first,lines){yield first;yield*lines}var isEventStream=({type},{text})=>/event-stream/i.test(type)||/^\s*(event:|data:|:)/.test(text);
var isObject2=value=>typeof value==="object"&&value!==null&&!Array.isArray(value);var cutEventFailure=()=>new Failure("stream-cut","its answer ended in the midd\
le of an event");async function*parseJsonLines(lines){for await(const{text,isComplete:isComplete2}of lines){if(text.trim()==="")continue;const value=tryParseJson(
text);if(value===void 0&&!isComplete2)throw cutEventFailure();yield{name:"",value,isStandalone:true}}}async function*parseServerSentEvents(lines){let events=[];
const parser=createParser({onEvent:({event="",data})=>events.push({name:event,value:tryParseJson(data),isStandalone:false})});const fieldNames=new Set;for await(const{
text,isComplete:isComplete2}of lines){events=[];const[,field=""]=/^([a-z]*)/.exec(text)??[];if(!text.startsWith(":")&&text.trim()!=="")fieldNames.add(field);const isBlank=text.
trim()===""||!isComplete2;if(isBlank&&fieldNames.size===1&&fieldNames.has("event"))parser.feed("data:\n");parser.feed(isComplete2?`${text}
`:`${text}

`);const isCut=events.every(({value})=>value===void 0);if(!isComplete2&&fieldNames.size>0&&isCut)throw cutEventFailure();if(isBlank)fieldNames.clear();yield*events}}
async function*readLines({name,body},progress){const decoder=new TextDecoder;let rest="";for await(const chunk of body){progress.bytes+=chunk.length;if(progress.
bytes>MAX_ANSWER_BYTES)throw new Failure("too-large",name);const[first="",...others]=decoder.decode(chunk,{stream:true}).split("\n");rest+=first;for(const start of others){
yield{text:rest,isComplete:true};rest=start}}yield{text:rest,isComplete:false}}async function runIngest(integration,target,run){const{waitFor,waitTimeoutSeconds:seconds}=run.
inputs;const deadline=clock.now()+seconds*1e3;const progress=newIngestProgress();const timeout=getIngestTimeout(target,seconds,progress);const context={target,isStartEnough:waitFor===
"started",noticeOnce:createNoticeOnce(integration)};const isImport=target.firstImport!==void 0;logInfo(integration,`Starting the ${isImport?"first import":"inge\
st"}`);try{const status=await withTimeout(run,timeout,({zylon,limit})=>zylon.startIngest(target,limit,answer=>readIngestAnswer(answer,progress,context)));return{
...integration,ingest:{status,progress,deadline}}}catch(error2){const failure2=toFailure(error2);const ingest={status:getStatusAfter(failure2),progress,deadline};
const explained=isImport?explainImportFailure(failure2,target,progress):failure2;return withFailure({...integration,ingest},addIngestCheck(addCounts(explained,progress)))}}
var getIngestTimeout=({id:id2},seconds,progress)=>({seconds,waitingFor:()=>joinNonEmpty([`the ingest of ${toSafeLine(id2,60)}`,formatProgress(progress)],": "),createFailure:()=>ingestTimeoutFailure(
seconds,progress)});var ingestTimeoutFailure=(seconds,progress)=>new Failure("wait-timeout",`stopped waiting after ${formatDuration(seconds*1e3)}`,{remedy:"Rais\
e wait-timeout-seconds",title:progress.last===void 0?"Zylon didn't answer the ingest request within wait-timeout-seconds":"The ingest took longer than wait-time\
out-seconds"});function createNoticeOnce(integration){const noticed=new Set;return text=>{if(!noticed.has(text))logNotice(integration,text);noticed.add(text)}}function explainImportFailure(failure2,{
id:id2},{last}){const isRefused=failure2.delivery==="refused";const hasFailedEarly=failure2.code==="sync-error"&&last!=="progress";if(!isRefused&&!hasFailedEarly)
return failure2;const verb=isRefused?"refused to":"couldn't";return failure2.with({title:`Created ${toSafeLine(id2,60)}, but Zylon ${verb} import its content`,remedy:'\
Choose its content in Zylon, or delete the integration there, correct the input "content" (or username and password), and run the step again'})}var mayBeRunning=({
code,delivery})=>delivery==="unknown"&&code!=="sync-error";function getStatusAfter({code,delivery}){if(code==="sync-error")return"failed";const hasStoppedWaiting=code===
"wait-timeout"||code==="cancelled";switch(delivery){case"unknown":if(!hasStoppedWaiting)return"unknown";return code==="cancelled"?"cancelled":"timed-out";case"r\
efused":return hasStoppedWaiting?"not-sent":"refused";case"no":return"not-sent"}}function addCounts(failure2,progress){const parts=formatProgress(progress);return failure2.
withFact(parts===""?"":`${parts} so far`)}var addIngestCheck=failure2=>mayBeRunning(failure2)?failure2.with({remedy:`${CHECK_INGEST_FIRST}. ${failure2.remedy}`}):
failure2;async function readIngestAnswer(answer,progress,{target,isStartEnough,noticeOnce}){try{for await(const{event,isWholeAnswer}of readAnswerEvents(answer)){
if(isWholeAnswer)assertNoOtherIntegration(event.value,target.id);if(isWholeAnswer&&isIntegrationWithId(event.value,target.id)){noticeOnce("Zylon answered with t\
he integration instead of an event, so the ingest counts as accepted.");return"started"}recordEvent(event,progress,noticeOnce);if(progress.last==="completed")return"\
completed";if(progress.last!==void 0&&isStartEnough)return"started"}}catch(error2){const failure2=toFailure(error2);const isCut=failure2.code==="stream-cut"||failure2.
code==="connection-lost"&&progress.last!==void 0;throw isCut?streamCutFailure(failure2.detail,progress):failure2}assertIngestAccepted(answer,progress);if(progress.
last===void 0)noticeOnce(`Zylon answered ${answer.status} without any event, so the ingest counts as accepted.`);return"started"}function assertIngestAccepted({
name,status},progress){const{last,skippedEvent}=progress;const hasSkipped=skippedEvent!=="";const isAcceptance=status===202||status===204;if(last===void 0&&(hasSkipped||
!isAcceptance))throw new Failure("unexpected-response",`${name} with no ingest events`);if(last==="progress"||last==="started"&&hasSkipped)throw streamCutFailure(
"its answer ended without sync_completed",progress)}function streamCutFailure(detail,{skippedEvent}){if(skippedEvent==="")return new Failure("stream-cut",detail);
return new Failure("stream-cut",`${detail}, after ${skippedEvent}`,{remedy:"If this happens every time, open an issue for this action that quotes this event"})}
async function*readAnswerEvents(answer){let held;let isFirst=true;for await(const event of readEvents(answer)){const mayBeWhole=isFirst&&event.isStandalone&&!isIngestEvent(
event);isFirst=false;if(mayBeWhole){held=event;continue}if(held!==void 0)yield{event:held,isWholeAnswer:false};held=void 0;yield{event,isWholeAnswer:false}}if(held!==
void 0)yield{event:held,isWholeAnswer:true}}async function listDocumentsBefore(integrations,lister,run){const listing=await withTimeout(run,getPreparationTimeout(
"the list of documents"),limitedRun=>lister.listBefore(limitedRun)).catch(error2=>{if(toFailure(error2).details.kind!=="out-of-time")throw error2;return createUnfinishedListing(
run.inputs)});assertDifferentIntegrations(integrations,listing);return listing}function createUnfinishedListing({projectId}){const advice=projectId.length===0?"\
To make the list shorter, set project-id to the projects that hold them.":"Check the load of Zylon, and whether project-id needs all these projects.";return createFailedListing(
`took longer than ${PREPARATION_SECONDS/60} min to list the documents`,advice)}function assertDifferentIntegrations(integrations,listing){const pairs=[];const{artifact:inArtifactApi=[],
integration:inIntegrationApi=[]}=Object.groupBy(integrations,getApi);for(const{id:id2=""}of inArtifactApi){const documents=listing.documentsOf(id2);const isSame=other=>[
...listing.documentsOf(other.id).keys()].some(documentId=>documents.has(documentId));for(const other of inIntegrationApi.filter(isSame))pairs.push({artifactApiId:toSafeLine(
id2,60),integrationApiId:toSafeLine(other.id??"",60)})}if(pairs.length>0)throw sameIntegrationsFailure(pairs)}function sameIntegrationsFailure(pairs){const names=pairs.
map(({artifactApiId,integrationApiId})=>`${artifactApiId} and ${integrationApiId}`);const kept=formatCommaList(pairs.map(pair=>pair.artifactApiId));const removed=formatCommaList(
pairs.map(pair=>pair.integrationApiId));const remedy=`Keep ${kept} in integration-id, and remove ${removed}`;if(pairs.length===1)return new Failure("ambiguous",
"they have the same documents",{title:`${names.join()} are ids of the same integration`,remedy:`${remedy}: it is the id of an API that Zylon plans to remove`});
return new Failure("ambiguous","each of these pairs has the same documents",{names,title:`${pairs.length} integrations are named twice`,remedy:`${remedy}: they \
are ids of an API that Zylon plans to remove`})}var isExcluded=(entry,exclusions)=>exclusions.some(exclusion=>matchesId(exclusion,entry));var matchesId=({connector,
id:id2},entry)=>entry.id===id2&&(connector===void 0||matchesConnector(entry,connector));var formatExclusions=entries=>formatCommaList(entries.map(({id:id2})=>`!${toSafeLine(
id2,60)}`));function assertExclusionsMatch(exclusions,entries,{fromIntegrationApi}){const unmatched=exclusions.filter(exclusion=>!entries.some(entry=>matchesId(
exclusion,entry)));if(unmatched.length===0)return;const outdated=unmatched.filter(exclusion=>fromIntegrationApi.entries.some(entry=>matchesId(exclusion,entry)));
const fact=entries.length===0?"none is listed":"Zylon lists other ids";throw new Failure("not-found",fact,{names:entries.map(formatTypedId),title:`Nothing match\
es ${formatExclusions(unmatched)}`,remedy:outdated.length>0?`Write the id of the newer API in place of ${formatExclusions(outdated)}`:"Correct this exclusion in\
 integration-id, or remove it"})}function warnAboutUnreadable(unreadableCount){if(unreadableCount===0)return;const entries=unreadableCount===1?"an entry":`${unreadableCount}\
 entries`;warning(`Skipped ${entries} without a usable id in Zylon's list of integrations. Check the list in Zylon.`)}function noticeUnsupported(unsupported){for(const{
id:id2,type}of unsupported)notice(`Skipped ${toSafeLine(id2,60)}: its type "${toSafeLine(type,60)}" is not supported.`)}function warnAboutUnused({type},inIntegrationApi){
warning(`Zylon's older list contains more ${type} integrations of this user than its newer one: ${inIntegrationApi.map(({id:id2})=>toSafeLine(id2,60)).join(", ")}\
. If you mean one of these, set integration-id to it.`)}function warnAboutUnknownOwners({ofUnknownOwner},selection){const isAll=selection.kind==="all";const leftOut=ofUnknownOwner.
filter(entry=>!isAll||!isExcluded(entry,selection.exclusions));if(leftOut.length===0)return;const remedy=isAll?`list ids in place of all. To hide this warning, \
add ${formatExclusions(leftOut)}`:"set integration-id to its id";warning(formatLeftOut(leftOut,"Zylon doesn't say who created",remedy))}function noticeThoseOfOthers({
othersInArtifactApi,ofUnknownOwner},{connector,exclusions}){const leftOut=othersInArtifactApi.filter(entry=>isWanted(entry,connector)&&!ofUnknownOwner.includes(
entry)&&!isExcluded(entry,exclusions));if(leftOut.length===0)return;const remedy=`list ids in place of all. To hide this notice, add ${formatExclusions(leftOut)}`;
notice(formatLeftOut(leftOut,"others created",remedy))}function formatLeftOut(leftOut,reason,remedy){const names=formatCommaList(leftOut.map(formatTypedId),10);
return leftOut.length===1?`Left out, because ${reason} it: ${names}. To use it, ${remedy}.`:`Left out, because ${reason} them: ${names}. To use one, ${remedy}.`}
async function findByUsername(connector,{ownInArtifactApi,onlyInIntegrationApi,ofUnknownOwner},run){const{inputs}=run;const{username}=inputs;const isCandidate=entry=>isWanted(
entry,connector)&&isInScope(entry,inputs);const inArtifactApi=ownInArtifactApi.filter(isCandidate);const inIntegrationApi=onlyInIntegrationApi.filter(entry=>isWanted(
entry,connector));for(const entries of[inArtifactApi,inIntegrationApi]){const[match,...others]=entries.filter(entry=>entry.username===username);if(match!==void 0&&
others.length>0)throw await ambiguousFailure([match,...others],run);if(match!==void 0)return match}const own2=[...inArtifactApi,...inIntegrationApi];const similar=own2.
filter(entry=>areSimilar(entry.username,username));if(similar.length>0)throw similarUsernameFailure(similar,inputs);const withoutUsername=own2.filter(entry=>entry.
username===""&&acceptsCredentials(entry));if(withoutUsername.length>0)throw await unknownUsernameFailure(withoutUsername,run);const possiblyOwn=ofUnknownOwner.filter(
entry=>isCandidate(entry)&&acceptsCredentials(entry)&&(mayCreate(inputs)||["",username].includes(entry.username)));if(possiblyOwn.length>0)throw await uncertainMatchFailure(
"owner",possiblyOwn,run);return void 0}var isInScope=({project},inputs)=>!mayCreate(inputs)||inputs.projectId.length===0||inputs.projectId.includes(project);function unknownUsernameFailure(entries,run){
const{inputs}=run;const wouldProjectHelp=mayCreate(inputs)&&inputs.projectId.length===0&&entries.every(({api})=>api==="artifact");const otherwise=wouldProjectHelp?
"To create another one, set project-id: then the step looks only in that project":void 0;return uncertainMatchFailure("username",entries,run,otherwise)}var acceptsCredentials=({
type})=>(findConnector(type)?.credentials??"password")==="password";function areSimilar(listedUsername,givenUsername){const listed=splitUsername(listedUsername);
const given=splitUsername(givenUsername);const mayShareDomain=listed.domain===given.domain||listed.domain===""||given.domain==="";return listed.account===given.
account&&mayShareDomain}function splitUsername(username){const{groups}=/^(?:(?<before>[^\\]+)\\)?(?<account>[^@\\]+)(?:@(?<after>.+))?$/.exec(username.toLowerCase())??
{};const{account:account2=username.toLowerCase(),before,after}=groups??{};return{account:account2,domain:before??after??""}}async function findOrCreate(integration,connector,lists,run){
const{inputs}=run;const found=await findByUsername(connector,lists,run);if(found!==void 0){notice(`Using the existing integration ${toSafeLine(found.id,60)}; no\
thing was created.`);return withListedEntry(integration,found)}const{hasArtifactApi}=lists.fromArtifactApi;const newLists=hasArtifactApi?void 0:await findArtifactApi(
connector,lists,run);if(newLists!==void 0)return findOrCreate(integration,connector,newLists,run);const[project=""]=inputs.projectId;const draft={connector,api:hasArtifactApi?
"artifact":"integration",name:buildIntegrationName(connector,inputs.username),project};assertInputsFit(draft,inputs);const taken=lists.fromArtifactApi.entries.filter(
entry=>mayMatchDraft(entry,draft,inputs));if(taken.length>0)throw await uncertainMatchFailure("name",taken,run);const{content:paths}=inputs;const firstImport=paths.
length>0?{project,paths}:void 0;if(inputs.dryRun)return{...integration,plannedActions:firstImport?["create","import"]:["create"]};const created=await createIntegration(
draft,run);return{...withListedEntry(integration,created),isCreated:true,firstImport}}async function findArtifactApi(connector,lists,run){const fromArtifactApi=await listFromArtifactApi(
run.zylon,run.limit);if(fromArtifactApi.hasArtifactApi){warnAboutUnreadable(fromArtifactApi.unreadableCount);return readIntegrationLists(fromArtifactApi,connector,
run)}const refusal=fromArtifactApi.refusal??lists.fromArtifactApi.refusal;if(refusal!==void 0)throw refusal;return void 0}function assertInputsFit({api},{content,
projectId}){if(api==="integration"&&content.length>0)throw new Failure("invalid-input","content needs Zylon 1.58 or newer",{remedy:"Remove content, and choose i\
n Zylon what the new integration reads. Nothing was created"});if(api==="artifact"&&projectId.length>1)throw new Failure("ambiguous","",{title:"project-id lists\
 several projects, but a new integration belongs to one",remedy:"Set project-id to one project"})}var mayMatchDraft=(entry,{connector,api,name,project},{username})=>matchesConnector(
entry,connector)&&(api==="artifact"?entry.name===name&&entry.project===project:["",username].includes(entry.username));async function createIntegration(draft,run){
const created=await sendCreate(draft,run).catch(async error2=>{const failure2=toFailure(error2);if(failure2.delivery!=="unknown")throw failure2;return findCreated(
draft,failure2,run)});info(`Created the ${draft.connector.label} integration ${toSafeLine(created.id,60)}`);return created}async function sendCreate({connector,
api,name,project},run){const{zylon,inputs,limit}=run;if(api==="integration")return fromEntity(await zylon.createIntegration(connector,inputs,limit));const{username,
password}=inputs;const newArtifact={name,project,username,password};const created=await zylon.createArtifact(connector,newArtifact,limit).catch(async error2=>{throw await explainRefusedProject(
toFailure(error2),run)});return fromArtifact(created)}async function explainRefusedProject(failure2,run){const explained=await addUserProjects(failure2,run);if(explained.
names.length===0)return failure2;return explained.with({remedy:"If you mean one of these, set project-id to its id. Otherwise, check whether the user can create\
 integrations in that project"})}var CHECK_FOR_CREATED={remedy:"Look in Zylon for a new integration before the step runs again"};async function findCreated(draft,failure2,run){
const{zylon,inputs,limit}=run;const{title,detail}=failure2;if(limit.signal.aborted)throw failure2.with(CHECK_FOR_CREATED);info(`${title}: ${detail}. Looking for\
 the new integration in the list`);const list=draft.api==="artifact"?listFromArtifactApi(zylon,limit):listFromIntegrationApi(zylon,false,limit);const{entries}=await list.
catch(error2=>{if(limit.signal.aborted)throw toFailure(error2).with(CHECK_FOR_CREATED);throw new Failure("create-unknown",detail,{title:"Zylon may have created \
the integration, but the list of integrations can't be read",cause:error2})});const candidates=entries.filter(entry=>mayMatchDraft(entry,draft,inputs));const[only,
...others]=candidates;if(only!==void 0&&others.length>0)throw await ambiguousFailure(candidates,run);if(only!==void 0)return only;if(failure2.details.kind==="ot\
her-type")throw failure2.with({code:"create-unknown"});throw new Failure("create-unknown",detail,{cause:failure2})}function createInitialIntegrations(selection){
switch(selection.kind){case"only":return[newIntegration(selection.connector)];case"ids":return removeDuplicates(selection.ids.map(({connector,id:id2})=>newIntegration(
connector,id2)));case"all":return[]}}async function planIntegrations(initial,run){const{selection}=run.inputs;const fromArtifactApi=await listFromArtifactApi(run.
zylon,run.limit);const{hasArtifactApi,refusal}=fromArtifactApi;const found=selection.kind==="ids"?await resolveIds(initial,fromArtifactApi,run):await selectFromLists(
initial,selection,fromArtifactApi,run);const isOneOfSeveral=found.integrations.length>1;return{...found,integrations:found.integrations.map(integration=>({...integration,
isOneOfSeveral})),facts:{hasArtifactApi,refusal}}}async function selectFromLists(initial,selection,fromArtifactApi,run){const{connector}=selection;const lists=await readIntegrationLists(
fromArtifactApi,connector,run);warnAboutUnreadable(fromArtifactApi.unreadableCount+lists.fromIntegrationApi.unreadableCount);const integrations=selection.kind===
"all"?await selectAll(selection,lists,run):await Promise.all(initial.map(integration=>selectOnly(integration,lists,run)));warnAboutUnknownOwners(lists,selection);
if(selection.kind==="all")noticeThoseOfOthers(lists,selection);return{integrations,knownOwnInArtifactApi:lists.ownInArtifactApi}}async function selectAll({connector,
exclusions},lists,run){const{ownInArtifactApi,othersInArtifactApi,onlyInIntegrationApi}=lists;const own2=selectOwnIntegrations(connector,lists);const unsupported=[
...ownInArtifactApi,...onlyInIntegrationApi].filter(entry=>!isSupported(entry));const excludable=[...own2,...unsupported,...othersInArtifactApi];assertExclusionsMatch(
exclusions,excludable,lists);if(connector===void 0)noticeUnsupported(unsupported);const selected=own2.filter(entry=>!isExcluded(entry,exclusions));if(selected.length>
0)return selected.map(entry=>withListedEntry(newIntegration(connector),entry));const possiblyOwn=lists.ofUnknownOwner.filter(entry=>!isExcluded(entry,exclusions));
if(possiblyOwn.length>0)throw await uncertainMatchFailure("owner",possiblyOwn,run);throw own2.length>0?allExcludedFailure(connector):noIntegrationFailure(run.inputs,
connector,lists)}async function selectOnly(integration,lists,run){const{connector}=integration;if(connector!==void 0&&mayCreate(run.inputs))return findOrCreate(
integration,connector,lists,run);const entry=run.inputs.username===""?await findOnlyOwn(connector,lists,run):await findByUsername(connector,lists,run);if(entry===
void 0)throw noIntegrationFailure(run.inputs,connector,lists);return withListedEntry(integration,entry)}async function findOnlyOwn(connector,lists,run){const[only,
...others]=selectOwnIntegrations(connector,lists);if(only!==void 0&&others.length>0)throw await ambiguousFailure([only,...others],run);if(only===void 0&&lists.ofUnknownOwner.
length>0)throw await uncertainMatchFailure("owner",lists.ofUnknownOwner,run);return only}function selectOwnIntegrations(wantedType,{ownInArtifactApi,fromIntegrationApi}){
const connectors=wantedType===void 0?CONNECTORS:[wantedType];return connectors.flatMap(connector=>{const hasType2=entry=>matchesConnector(entry,connector)&&(wantedType!==
void 0||entry.type!=="");const inArtifactApi=ownInArtifactApi.filter(hasType2);const inIntegrationApi=fromIntegrationApi.entries.filter(hasType2);if(inArtifactApi.
length===0)return inIntegrationApi;if(inIntegrationApi.length>inArtifactApi.length)warnAboutUnused(connector,inIntegrationApi);return inArtifactApi})}async function prepare(integration,target,run){
const{zylon,inputs,limit}=run;if(integration.isCreated&&!inputs.ingest)return integration;if(isRefreshAsked(target,inputs))await refreshOAuth(integration,target,
run);const contentName=await checkConfiguration(integration,target,run);const trouble=formatTrouble(integration.artifactEntry);const note=trouble===""?"":`Befor\
e this run, Zylon had the integration in ${trouble}.`;const preparation={contentName,note,isUpdated:false};const checked={...integration,preparation};if(inputs.
dryRun){const plannedActions=planActions(integration,target,inputs);return{...checked,plannedActions}}if(!isUpdateAsked(integration,target,inputs))return checked;
try{await zylon.updateCredentials(target,inputs,limit)}catch(error2){return withFailure(checked,error2)}logInfo(integration,"Updated the credentials");return{...checked,
preparation:{...preparation,isUpdated:true}}}var isRefreshAsked=({connector},{refreshOauth})=>refreshOauth&&connector.credentials==="oauth";var isUpdateAsked=({
isCreated},{connector},{configure})=>(configure==="update"||configure==="upsert")&&connector.credentials==="password"&&!isCreated;function planActions(integration,target,inputs){
const actions=[];if(isRefreshAsked(target,inputs)&&target.api==="integration")actions.push("refresh");if(isUpdateAsked(integration,target,inputs))actions.push("\
update");if(inputs.ingest)actions.push("ingest");return actions}async function refreshOAuth(integration,target,{zylon,inputs,limit}){if(target.api==="artifact")
logNotice(integration,"refresh-oauth was skipped: this version of Zylon has no call that renews the OAuth access. Remove it; if Zylon loses its access, grant it\
 again there.");else if(!inputs.dryRun){await zylon.refreshOAuth(target,limit);logInfo(integration,"Renewed the OAuth access")}}async function checkConfiguration(integration,target,run){
const{artifactEntry,isOneOfSeveral}=integration;const contentName=artifactEntry===void 0?await checkConfig(integration,target,run):checkArtifact(integration,artifactEntry,
run.inputs);const name=`${target.connector.label} ${toSafeLine(target.id,60)}`;const facts=[isOneOfSeveral?"Configured":`Configured: ${name}`,contentName,formatTrouble(
artifactEntry)];logInfo(integration,joinNonEmpty(facts,", "));return contentName}async function checkConfig({isCreated},target,{zylon,limit}){const config2=await zylon.
getConfig(target,limit);const lack=describeMissingConfig(config2,target.connector);if(lack===void 0)return getPlace(config2,target.connector);throw isCreated?noContentFailure(
target.id):new Failure("not-configured",lack)}function checkArtifact({isCreated,firstImport,isOneOfSeveral},{id:id2,name,state},{selection}){if(isCreated&&firstImport===
void 0)throw noContentFailure(id2);if(!/^(draft|initializing)$/i.test(state))return name;const leaveOut=selection.kind==="all"?`leave it out: !${toSafeLine(id2,
60)}`:"remove it from integration-id";const finish="Open the integration in Zylon and finish its set-up";throw new Failure("not-configured",`${name} is in the s\
tate ${state}`,{title:"The integration is not set up yet",remedy:isOneOfSeveral?`${finish}, or ${leaveOut}`:finish})}function formatTrouble(entry){if(entry===void 0||
!isTroubleState(entry.state))return"";const state=`state ${toSafeLine(entry.state,60)}`;return entry.error===""?state:`${state}, from its last sync: ${entry.error}`}
var noContentFailure=id2=>new Failure("not-configured","",{title:`Created ${toSafeLine(id2,60)}; next, choose its content in Zylon`,remedy:"When that is done, s\
et integration-id to this id and configure: update"});var TOLERANCE_MS={page:3e5,other:6e4};var FailureTolerance=class{#since={};throwUnlessTolerated(failure2){
if(isTransient(failure2.code))return;if(failure2.code==="internal")throw failure2;const kind=failure2.details.kind==="page"?"page":"other";const since=this.#since[kind]??=
clock.now();if(clock.now()-since<TOLERANCE_MS[kind])return;throw kind==="page"?lastingPageFailure(failure2):failure2}reset(){this.#since={}}};var lastingPageFailure=failure2=>failure2.
with({title:`A page answered in place of Zylon for ${TOLERANCE_MS.page/6e4} min`,remedy:"Check whether Zylon is under maintenance, then check the proxies betwee\
n this runner and Zylon"});var MAX_LOOK_PAUSE_MS=3e4;var getGrowingPauseMs=waitedMs=>Math.min(Math.max(waitedMs/20,2e3),MAX_LOOK_PAUSE_MS);var LAST_SEARCH_SECONDS=30;
async function searchForTexts(integrations,{lastListing,deadline},run){if(run.inputs.expectSearch.length===0)return integrations;const hasFailed2=integrations.some(
({failure:failure2})=>failure2!==void 0);if(lastListing===void 0||hasFailed2){info("Nothing was searched for, because an integration failed");return integrations.
map(tellNothingSearched)}return await searchDocuments(integrations,lastListing,deadline,run)}function tellNothingSearched(integration){const{failure:failure2}=integration;
if(failure2===void 0||failure2.code==="cancelled")return integration;return{...integration,failure:failure2.withFact("nothing was searched for")}}async function searchDocuments(integrations,listing,deadline,run){
const texts=run.inputs.expectSearch;const indexed=integrations.flatMap(({id:id2})=>[...listing.documentsOf(id2).values()]).filter(({indexStatus})=>indexStatus===
"done");const sought={texts,isOfThisRun:createResultMatcher(indexed,listing),isNothingNew:integrations.every(hasNothingNew)};try{await searchUntil(deadline,sought,
run);const endedAt=clock.now();return integrations.map(integration=>({...integration,foundTexts:texts,endedAt}))}catch(error2){const failure2=toFailure(error2);
return integrations.map(integration=>withFailure(integration,failure2))}}function hasNothingNew({watch}){const comparison=watch?.snapshot?.comparison;if(comparison===
void 0||watch?.settings.isWatchOnly===true)return false;const{added,updated,failedIds}=comparison;return added+updated+failedIds.size===0}function createResultMatcher(documents,listing){
const ids=new Set(documents.map(({id:id2})=>id2));const places=new Set(documents.flatMap(({name,projects})=>projects.map(project=>JSON.stringify([name,project]))));
return({id:id2,type,metadata:{name,project_id:project}})=>{if(type==="Artifact")return ids.has(id2);if(type!=="ArtifactContent")return false;const isOurs=places.
has(JSON.stringify([name,project]));return isOurs&&!listing.hasOtherDocument(name,project)}}async function searchUntil(deadline,{texts,isOfThisRun,isNothingNew},run){
const began=clock.now();const tolerance=new FailureTolerance;let missing=texts;const stopLogging=run.waitLogger.track(()=>`Waiting for the search to find ${formatCount(
missing.length,"text")}, ${formatDuration(clock.now()-began)} of ${formatDuration(Math.max(deadline,clock.now())-began)}`);try{for(let round=1;;round+=1){const roundBegan=clock.
now();const msLeft=Math.max(0,deadline-roundBegan);const seconds=msLeft/1e3+LAST_SEARCH_SECONDS;const timeout={seconds,createFailure:searchTimeoutFailure};const textsOfRound=missing;
const result=await withTimeout(run,timeout,limitedRun=>findMissing(textsOfRound,isOfThisRun,limitedRun));run.limit.signal.throwIfAborted();const{failure:failure2}=result;
missing=result.missing;if(failure2===void 0)tolerance.reset();else tolerance.throwUnlessTolerated(failure2);if(missing.length===0)return;if(roundBegan>=deadline&&
round>1)throw notFoundFailure(missing,failure2,isNothingNew);const pauseMs=getGrowingPauseMs(roundBegan-began);await clock.sleep(Math.max(0,Math.min(pauseMs,deadline-
clock.now())),run.limit.signal)}}finally{stopLogging()}}var searchTimeoutFailure=()=>new Failure("timeout","a search took too long");async function findMissing(texts,isOfThisRun,{
zylon,limit}){const missing=[];let failure2;for(const text of texts){try{const results=await zylon.search(text,limit);if(!results.some(isOfThisRun))missing.push(
text)}catch(error2){failure2=addSearchRemedy(toFailure(error2));missing.push(text)}}return{missing,failure:failure2}}function addSearchRemedy(failure2){const title="\
Zylon's search can't be used";switch(failure2.code){case"bad-request":case"unprocessable":return failure2.with({remedy:"Correct the texts in expect-search"});case"\
unauthorized":return failure2.with({title});case"forbidden":case"not-found":case"method-not-allowed":return failure2.with({title,remedy:"The documents are index\
ed. Ask a Zylon administrator to enable the search, or remove expect-search"});default:return failure2}}var NOTHING_NEW_REMEDY="This ingest found nothing new: i\
f the text was published after it began, run the step again. Otherwise, check that the source contains it, in documents that Zylon can read, and that didn't fai\
l";function notFoundFailure(texts,searchFailure,isNothingNew){const names=texts.map(text=>`"${toSafeLine(text,80)}"`);if(searchFailure===void 0)return new Failure(
"not-searchable","",{names,...isNothingNew&&{remedy:NOTHING_NEW_REMEDY}});return new Failure("not-searchable",searchFailure.detail,{title:"Zylon's search was st\
ill failing when the time ran out",remedy:searchFailure.remedy})}function createSnapshot(input){const{documents,isShort,progress}=input;const all=[...documents.
values()];const indexed=all.filter(({indexStatus})=>indexStatus==="done");const failing=all.filter(({indexStatus})=>indexStatus==="failed");return{count:all.length,
changedAt:getLastChange(documents),indexed:indexed.length,warned:indexed.filter(document=>document.ingest_warnings.length>0).length,failing:failing.length,failingDocuments:failing.
map(toChangeEntry),isShort,stillListed:getStillListed(documents,progress),comparison:isShort?void 0:compareWithBefore(input)}}function compareWithBefore({documents,
documentsBefore,progress,pendingIds,isWatchOnly:isWatchOnly2}){if(documentsBefore===void 0)return void 0;const{added=[],updated=[],failed=[]}=progress?.ids??{};
return compareDocuments(documentsBefore,documents,{touched:new Set([...added,...updated,...pendingIds]),failed:new Set(failed),isWatchOnly:isWatchOnly2})}function getStillListed(documents,progress){
const links=[];for(const[id2,op]of progress?.lastOps??[]){const document=op==="removed"?documents.get(id2):void 0;if(document!==void 0)links.push(toLink(document))}
return links}function newWatchEntry({position,integration:{watch,...integration},listedBefore,deadline}){return{position,integration,since:clock.now(),deadline,
watch,ending:void 0,listedBefore,comparisonBase:isComplete(listedBefore,integration)?listedBefore:void 0,firstListing:void 0,lastListing:void 0,pendingIds:new Set,
saveCounts:new Map,quiet:void 0}}var toIntegration=({integration,watch,ending})=>({...integration,watch,...ending});var newWatchProgress=({id:id2},listedBefore,settings)=>({
settings,before:getCountsBefore(listedBefore,id2),snapshot:void 0,pending:[],otherIntegrationIds:[],end:void 0,notes:[]});function getCountsBefore(listing,id2){
const reason=listing.incompleteReasonOf(id2);if(reason!==void 0)return toUnknownCounts(reason);const documents=listing.documentsOf(id2);return{countBefore:documents.
size,failingBefore:countFailing(documents),artifactsBefore:listing.artifactTimesOf(id2).size,incompleteReasonBefore:void 0}}var toUnknownCounts=incompleteReasonBefore=>({
countBefore:null,failingBefore:null,artifactsBefore:null,incompleteReasonBefore});var isComplete=(listing,{id:id2})=>listing.incompleteReasonOf(id2)===void 0;var isOpen=({
ending})=>ending===void 0;var getNextDeadline=open=>Math.min(...open.map(({deadline})=>deadline));var getDocuments=({lastListing,integration})=>lastListing?.documentsOf(
integration.id)??new Map;var withEnd=(entry,end,failure2)=>({...entry,watch:{...entry.watch,end},ending:{failure:failure2,endedAt:clock.now()}});function withPending(entry,listing){
const documents=getPending(listing,entry.integration);const pendingIds=new Set(entry.pendingIds);for(const{id:id2}of documents)pendingIds.add(id2);const pending=documents.
map(toLink);const quiet=pending.length>0?void 0:entry.quiet;return{...entry,pendingIds,quiet,watch:{...entry.watch,pending}}}var getPending=(listing,{id:id2})=>[
...listing.documentsOf(id2).values()].filter(({indexStatus})=>indexStatus==="pending");function withListing(entry,listing){const previousDocuments=getDocuments(
entry);const{integration}=entry;const{connector}=integration;const otherIntegrationIds=connector===void 0?[]:listing.otherIntegrationsOf(connector);const compared=withLaterBase(
withGapBefore(entry,listing),listing);const watch={...compared.watch,otherIntegrationIds};const listed={...compared,watch,lastListing:listing};const next=withPending(
listed,listing);return isComplete(listing,integration)?withSnapshot(next,listing,previousDocuments):next}function withGapBefore(entry,listing){const gap=listing.
gapBeforeOf(entry.integration.id);const isStillBefore=entry.comparisonBase===entry.listedBefore;if(gap===void 0||!isStillBefore)return entry;const watch={...entry.
watch,before:toUnknownCounts(gap)};return{...entry,watch,comparisonBase:void 0}}function withLaterBase(entry,listing){const{integration,watch,comparisonBase}=entry;
const canBeBase=watch.settings.isWatchOnly&&isComplete(listing,integration)&&listing.shortage===void 0;return comparisonBase===void 0&&canBeBase?{...entry,comparisonBase:listing}:
entry}function withSnapshot(entry,listing,previousDocuments){const{integration,comparisonBase,pendingIds}=entry;const documents=listing.documentsOf(integration.
id);const snapshot=createSnapshot({documents,documentsBefore:comparisonBase?.documentsOf(integration.id),isShort:listing.shortage!==void 0,progress:integration.
ingest?.progress,pendingIds,isWatchOnly:entry.watch.settings.isWatchOnly});return{...entry,watch:{...entry.watch,snapshot},firstListing:entry.firstListing??listing,
saveCounts:countSaves(entry.saveCounts,previousDocuments,documents)}}function countSaves(saveCounts,previous,documents){const counts=new Map(saveCounts);for(const{
id:id2,indexStatus,updated_at:time2}of documents.values()){const old=previous.get(id2);if(old?.indexStatus!==indexStatus||indexStatus==="pending")continue;if(!isSameTime(
old.updated_at,time2))counts.set(id2,(counts.get(id2)??0)+1)}return counts}var MIN_OVERRUN_MS=3e4;var Looker=class{#lister;#tolerance=new FailureTolerance;#lastMs=[];#lastMsOfAll=[];constructor(lister){
this.#lister=lister}get shortestMs(){return getShortest(this.#lastMs)}async look(open,run){const began=clock.now();const leftMs=Math.max(0,getNextDeadline(open)-
began);const shortestMsOfAll=getShortest(this.#lastMsOfAll);const maxOverrunMs=Math.max(MIN_OVERRUN_MS,shortestMsOfAll*2);const timeout={seconds:(leftMs+maxOverrunMs)/
1e3,createFailure:lookTimeoutFailure};const look=await withTimeout(run,timeout,limitedRun=>leftMs>0&&hadAllPending(open)?listPendingOrAll(open,this.#lister,limitedRun):
listAll(this.#lister,limitedRun)).catch(error2=>this.#tolerate(error2,run));const tookMs=clock.now()-began;this.#lastMs=[...this.#lastMs.slice(-1),tookMs];if(look.
kind==="all-documents")this.#lastMsOfAll=[...this.#lastMsOfAll.slice(-1),tookMs];if(look.kind!=="failed")this.#tolerance.reset();return{...look,began}}#tolerate(error2,run){
run.limit.signal.throwIfAborted();const failure2=toFailure(error2);this.#tolerance.throwUnlessTolerated(failure2);const reason=`didn't list the documents: ${failure2.
detail}`;info(`Zylon ${reason}. Retrying`);return{kind:"failed",reason}}};var getShortest=lastTwo=>lastTwo.length===0?0:Math.min(...lastTwo);var lookTimeoutFailure=()=>new Failure(
"timeout","a list of documents took too long");var hadAllPending=open=>open.every(({watch})=>watch.pending.length>0);async function listPendingOrAll(open,lister,run){
const listing=await lister.listPending(run);if(listing===void 0)return listAll(lister,run);const isNonePending=({integration})=>getPending(listing,integration).
length===0;return open.some(isNonePending)?listAll(lister,run):{kind:"pending-only",listing}}var listAll=async(lister,run)=>({kind:"all-documents",listing:await lister.
listNow(run)});var QUIET_MS={sure:1e4,unsure:6e4,empty:3e5};function withQuietTime(entry,listing,began){const{integration,quiet}=entry;const documents=listing.documentsOf(
integration.id);if(!isComplete(listing,integration)||entry.watch.pending.length>0)return{...entry,quiet:void 0};const isStillQuiet=quiet!==void 0&&haveSameDocuments(
quiet.documents,documents);return isStillQuiet?entry:{...entry,quiet:{since:began,documents}}}function haveSameDocuments(earlier,later){if(earlier.size!==later.
size)return false;for(const{id:id2,indexStatus,updated_at:time2}of earlier.values()){const document=later.get(id2);if(document?.indexStatus!==indexStatus)return false;
if(!isSameTime(document.updated_at,time2))return false}return true}var isSettled=(entry,time2)=>time2>=getSettledAt(entry);var getSettledAt=entry=>entry.quiet===
void 0?Infinity:entry.quiet.since+getQuietMs(entry);function getQuietMs(entry){const{integration,watch}=entry;if(watch.settings.isWatchOnly)return QUIET_MS.unsure;
if(hasReportedEnd(entry))return isConfirmed(entry)?QUIET_MS.sure:QUIET_MS.unsure;if(hasHadDocuments(entry))return QUIET_MS.unsure;const hasNoItems=integration.ingest?.
progress.items===0;return hasNoItems?QUIET_MS.empty:Infinity}var hasReportedEnd=({integration})=>integration.ingest?.status==="completed";function hasHadDocuments(entry){
const{integration,listedBefore}=entry;const listed=listedBefore.documentsOf(integration.id).size;const counted=integration.ingest?.progress.artifacts??0;return getDocuments(
entry).size>0||listed>0||counted>0}function isConfirmed(entry){const{integration,comparisonBase,lastListing,pendingIds}=entry;const{id:id2,ingest}=integration;if(ingest===
void 0||lastListing===void 0)return false;return confirmsEvents(ingest.progress,{before:comparisonBase?.artifactTimesOf(id2),now:lastListing.artifactTimesOf(id2),
pendingIds})}function confirmsEvents({lastOps,unnamed,mayMissItems},evidence){const unnamedCount=unnamed.added+unnamed.updated+unnamed.removed;if(unnamedCount>0||
mayMissItems)return false;const recreatedIds=[];for(const[id2,op]of lastOps)if(op==="recreated")recreatedIds.push(id2);else if(!isEventConfirmed(id2,op,evidence))
return false;const withoutNewId=recreatedIds.filter(id2=>!isNewId(id2,evidence));const otherNewIds=[...evidence.now.keys()].filter(id2=>isNewId(id2,evidence)&&!lastOps.
has(id2));return otherNewIds.length>=withoutNewId.length}var isNewId=(id2,{before,now})=>before!==void 0&&!before.has(id2)&&now.has(id2);function isEventConfirmed(id2,op,evidence){
const{before,now,pendingIds}=evidence;const time2=now.get(id2);const timeBefore=before?.get(id2);if(op==="removed")return time2===void 0;if(time2===void 0)return false;
if(op==="added"||isNewId(id2,evidence)||pendingIds.has(id2))return true;return timeBefore!==void 0&&!isSameTime(timeBefore,time2)}function endWithoutFailure(entry,end){
const ended=noteDoubts(withEnd(entry,end,void 0));const integration=toIntegration(ended);if(integration.isOneOfSeveral)logInfo(integration,formatCounts([getOutcome(
integration)]));return ended}function endAtLimit(entry,incompleteReason){const isEmpty=getDocuments(entry).size===0;if(incompleteReason===void 0&&isEmpty)return endWithoutFailure(
entry,"empty");const failure2=watchTimeoutFailure(entry,incompleteReason);return withEnd(entry,"timed-out",failure2)}function endAfterError(entry,error2,{maxRemoved}){
const{snapshot}=entry.watch;const failure2=toFailure(error2).withFact(formatChangesSoFar(snapshot));const hasGate=maxRemoved!==void 0;const isNothingLeft=snapshot?.
count===0;const mightFailGate=countRemovedSoFar(snapshot)>0&&(hasGate||isNothingLeft);if(failure2.code!=="cancelled"||!mightFailGate)return withEnd(entry,"cut",
failure2);const remedy=`${CHECK_REMOVED}. ${failure2.remedy}`;return withEnd(entry,"cut",failure2.with({remedy}))}var CHECK_REMOVED="Check what was removed: the\
 next run compares with what is left";var CHECK_PROJECTS="Check project-id if you set it, then whether the user of api-token may read every project";function noteShortages(entries){
const told=new Set;return entries.map(entry=>{const{lastListing,ending}=entry;const shortage=lastListing?.shortage;if(shortage===void 0||ending?.failure!==void 0)
return entry;const text=describeShortage(shortage);if(told.has(text))return entry;told.add(text);notice(text);return withNote(entry,text)})}var describeShortage=({
counted,listed,projects})=>`Zylon counts ${formatCount(counted,"document")} in ${formatProjects(projects)}, but lists only ${listed}, so what changed is unknown\
. ${CHECK_PROJECTS}.`;function noteDoubts(entry){if(entry.lastListing?.shortage!==void 0)return entry;const text=describeUnknownChanges(entry)||describeMissingBefore(
entry);if(text==="")return entry;logNotice(toIntegration(entry),text);return withNote(entry,text)}var withNote=(entry,note)=>({...entry,watch:{...entry.watch,notes:[
...entry.watch.notes,note]}});function describeUnknownChanges(entry){const{comparisonBase,listedBefore,watch}=entry;const reason=watch.before.incompleteReasonBefore;
if(comparisonBase!==void 0||reason===void 0)return"";const fact=`What changed is unknown: before the ingest, Zylon ${reason}.`;return joinNonEmpty([fact,listedBefore.
advice]," ")}function describeMissingBefore(entry){const{integration,watch,lastListing}=entry;const{id:id2,ingest}=integration;const counted=ingest?.progress.artifacts??
0;const{artifactsBefore}=watch.before;const listedNow=lastListing?.artifactTimesOf(id2).size??0;if(artifactsBefore===null||counted<=artifactsBefore)return"";const fact=`\
Zylon counted ${formatCount(counted,"document")} before the ingest, but listed only ${artifactsBefore}`;if(counted>listedNow)return`${fact}. ${CHECK_PROJECTS}.`;
const added=watch.snapshot?.comparison?.added??0;return added===0?"":`${fact} then, so some of those that count as added may be older.`}function watchTimeoutFailure(entry,incompleteReason){
if(incompleteReason!==void 0)return incompleteListFailure(entry,incompleteReason);if(entry.watch.pending.length>0)return pendingFailure(entry);const savedNames=getSavedNames(
entry);if(savedNames.length>0)return changingFailure(entry,savedNames);const detail=describeSoFar(entry,"nothing is pending any more");return new Failure("wait-\
timeout",detail,{title:"There was no time left to see whether everything is indexed",remedy:`Raise wait-timeout-seconds by at least ${getQuietMs(entry)/1e3}`})}
var describeSoFar=({watch},...facts)=>joinNonEmpty([formatChangesSoFar(watch.snapshot),...facts],"; ");function incompleteListFailure(entry,reason){const check="\
Check in Zylon that all documents are there";return new Failure("wait-timeout",describeSoFar(entry,`Zylon ${reason}`),{title:"Couldn't tell whether everything i\
s indexed",remedy:entry.watch.settings.isWatchOnly?check:`${check}. If this happens every time, set wait-for: completed, and remove expect-search, max-removed a\
nd max-failed`})}function pendingFailure(entry){const{settings,snapshot,pending}=entry.watch;const changedAt=settings.isWatchOnly?snapshot?.changedAt:void 0;const lastChange=changedAt===
void 0?"":`the last change was ${formatUtcTime(changedAt)}`;const notIndexed=`${pending.length} of ${getDocuments(entry).size} documents not indexed yet`;return new Failure(
"wait-timeout",describeSoFar(entry,lastChange,notIndexed),{title:"Indexing took longer than wait-timeout-seconds",names:pending.map(({name})=>name),remedy:getPendingRemedy(
entry)})}function getPendingRemedy(entry){const{settings,snapshot}=entry.watch;const isLoss=!settings.isWatchOnly&&countRemovedSoFar(snapshot)>0;if(hasNothingMoved(
entry))return isLoss?`${CHECK_REMOVED}. Then check Zylon's log: nothing was indexed meanwhile`:"No document was indexed meanwhile. Check Zylon's log and workers\
. If it is only slow, raise wait-timeout-seconds";if(isLoss)return`${CHECK_REMOVED}. Then raise wait-timeout-seconds`;return"Raise wait-timeout-seconds, and tim\
eout-minutes of the job if that is shorter. If that doesn't help, open these documents in Zylon"}function hasNothingMoved(entry){const{integration,watch}=entry;
const{comparison}=watch.snapshot??{};const{added=0,updated=0,failedIds}=comparison??{};const failed=watch.settings.isWatchOnly?0:failedIds?.size??0;if(added+updated+
failed>0)return false;const first=entry.firstListing?.documentsOf(integration.id);const documents=getDocuments(entry);if(first?.size!==documents.size)return false;
return[...documents.values()].every(document=>{const old=first.get(document.id);return old?.ingest_status===document.ingest_status&&isSameTime(old.updated_at,document.
updated_at)})}var MANY_SAVES=2;var getSavedNames=entry=>[...getDocuments(entry).values()].filter(({id:id2})=>(entry.saveCounts.get(id2)??0)>=MANY_SAVES).map(document=>toLink(
document).name);function changingFailure(entry,names){const these=names.length===1?"this document":"these documents";const orStop=entry.watch.settings.isWatchOnly?
"":". If that can't be stopped, set wait-for: completed";return new Failure("wait-timeout",describeSoFar(entry),{title:"Documents kept changing until wait-timeo\
ut-seconds was over",names,remedy:`Find out what saves ${these} again and again${orStop}`})}var WatchEntries=class{#entries=new Map;#unanswered=new Map;constructor(whenAnswered,createEntry){
const addEntry=async(answer,position)=>{const integration=await answer;this.#unanswered.delete(position);if(isAwaitingDocuments(integration))this.set(createEntry(
integration,position))};for(const[position,answer]of whenAnswered.entries())this.#unanswered.set(position,addEntry(answer,position))}get all(){return[...this.#entries.
values()]}get open(){return this.all.filter(isOpen)}get areDone(){return this.#unanswered.size===0&&this.open.length===0}async nextAnswer(){await Promise.race(this.#unanswered.
values())}async allAnswers(){await Promise.all(this.#unanswered.values())}set(entry){this.#entries.set(entry.position,entry)}};function formatWaiting(open){if(open.
length===0)return"";const now=clock.now();const since=Math.min(...open.map(entry=>entry.since));const settledAt=Math.max(...open.map(getSettledAt));const deadlines=open.
map(({deadline})=>deadline);const limit=formatDuration(Math.max(...deadlines)-since);const time2=`${formatDuration(now-since)} of ${limit}`;const isAnyPending=open.
some(entry=>entry.watch.pending.length>0);if(isAnyPending||settledAt===Infinity)return`Waiting for documents to be indexed${formatDone(open)}, ${time2}`;const leftMs=settledAt-
now;if(leftMs<1e3)return`Everything seems to be indexed. Checking once more, ${time2}`;const left=formatDuration(leftMs);if(open.every(({watch})=>watch.settings.
isWatchOnly))return`Nothing is pending. The step waits another ${left} to be sure.`;return`Nothing is pending any more. ${explainWaiting(open,left)} to be sure.`}
function formatDone(open){let pending=0;let documents=0;for(const entry of open){const count=countAll(entry);pending+=entry.watch.pending.length;documents=documents===
void 0||count===void 0?void 0:documents+count}if(documents===void 0)return pending===0?"":`: ${pending} pending`;return documents===0?"":`: ${documents-pending}\
 of ${documents}`}function countAll(entry){if(entry.lastListing===void 0)return void 0;const documents=getDocuments(entry);const areAllListed=entry.watch.pending.
every(({id:id2})=>documents.has(id2));return areAllListed?documents.size:void 0}function explainWaiting(open,left){const waits=`step waits another ${left}`;if(!open.
every(hasReportedEnd))return`Zylon did not say that the ingest ended, so the ${waits}`;if(!open.every(isConfirmed))return`Zylon's list does not confirm everythi\
ng that it reported, so the ${waits}`;return`The ${waits}`}async function watchDocuments(whenAnswered,lister,listedBefore,run){const watchOnlyDeadline=clock.now()+
run.inputs.waitTimeoutSeconds*1e3;const entries=new WatchEntries(whenAnswered,(integration,position)=>{const deadline=integration.ingest?.deadline??watchOnlyDeadline;
return newWatchEntry({position,integration,listedBefore,deadline})});let lastListing;try{lastListing=await lookUntilSettled(entries,lister,run)}catch(error2){await entries.
allAnswers();for(const entry of entries.open)entries.set(endAfterError(entry,error2,run.inputs))}const integrations=await Promise.all(whenAnswered);for(const entry of noteShortages(
entries.all))integrations[entry.position]=toIntegration(entry);const deadlines=entries.all.map(({deadline})=>deadline);return{integrations,lastListing,deadline:Math.
max(0,...deadlines)}}async function lookUntilSettled(entries,lister,run){const looker=new Looker(lister);let lastListing;const stopLogging=run.waitLogger.track(
()=>formatWaiting(entries.open));try{while(!entries.areDone){if(entries.open.length===0){await entries.nextAnswer();continue}const pauseMs=getPauseMs(entries.open,
looker.shortestMs);await clock.sleep(pauseMs,run.limit.signal);const{open}=entries;const look=await looker.look(open,run);if(look.kind==="all-documents")lastListing=
look.listing;for(const entry of open)entries.set(applyLook(entry,look))}return lastListing}finally{stopLogging()}}var TIMER_TOLERANCE_MS=5;function getPauseMs(open,shortestLookMs){
const now=clock.now();const waitedMs=now-Math.min(...open.map(({since})=>since));const settledAt=Math.max(...open.map(getSettledAt));const isAhead=settledAt>now&&
settledAt<Infinity;const wantedMs=isAhead?Math.min(settledAt-now+TIMER_TOLERANCE_MS,MAX_LOOK_PAUSE_MS):getGrowingPauseMs(waitedMs);const leftMs=Math.max(0,getNextDeadline(
open)-now);return Math.min(Math.max(wantedMs,shortestLookMs*2),leftMs)}function applyLook(entry,look){const isTimeOver=look.began>=entry.deadline;switch(look.kind){case"\
pending-only":return withPending(entry,look.listing);case"failed":return isTimeOver?endAtLimit(entry,look.reason):entry;case"all-documents":{const{began,listing}=look;
const listed=withListing(entry,listing);const newest=withQuietTime(listed,listing,began);if(isSettled(newest,began))return endWithoutFailure(newest,"settled");const incompleteReason=listing.
incompleteReasonOf(entry.integration.id);return isTimeOver?endAtLimit(newest,incompleteReason):newest}}}async function runIntegrations(inputs,cancel2){const waitLogger=new WaitLogger;
const stopLogging=waitLogger.start();let integrations=createInitialIntegrations(inputs.selection);try{const limit={signal:cancel2,deadline:Infinity};const zylon=new ZylonClient(
createSender(inputs));const run={zylon,inputs,waitLogger,limit};const diagnosis=new Diagnosis;const plan=await makePlan(integrations,diagnosis,run);integrations=
plan.integrations;const{facts,knownOwnInArtifactApi}=plan;assertAnyAcceptsCredentials(integrations,inputs);const context={diagnosis,facts,knownOwnInArtifactApi,
run};integrations=await prepareAll(integrations,context);warnAboutIntegrationApiIds(integrations,knownOwnInArtifactApi);if(isAnyToIngestOrWatch(integrations,inputs)){
const watched=await ingestOrWatch(integrations,context);integrations=watched.integrations;integrations=integrations.map(integration=>checkGates(integration,inputs));
integrations=await searchForTexts(integrations,watched,run)}const projects=inputs.dryRun?await listUserProjects(run):[];return{integrations,runFailure:void 0,projects}}catch(error2){
const failure2=toFailure(error2);integrations=integrations.map(integration=>integration.failure===void 0?withFailure(integration,failure2):integration);return{integrations,
runFailure:failure2,projects:[]}}finally{stopLogging()}}function isAnyToIngestOrWatch(integrations,inputs){const isAnyReady=integrations.some(({failure:failure2})=>failure2===
void 0);if(inputs.dryRun||!isAnyReady)return false;const isAnyCreated=integrations.some(({isCreated})=>isCreated);return inputs.ingest||isWatchOnly(inputs)&&!isAnyCreated}
function makePlan(initial,diagnosis,run){const timeout=getPreparationTimeout("the list of integrations");return withTimeout(run,timeout,limitedRun=>planIntegrations(
initial,limitedRun)).catch(async error2=>{throw await diagnosis.explain(toFailure(error2),void 0,run)})}function prepareAll(integrations,context){const{run}=context;
const prepareOne=withExplanation(context,(integration,target)=>withTimeout(withLogPrefix(integration,run),getPreparationTimeout("the check of the integration"),
limitedRun=>prepare(integration,target,limitedRun)));return Promise.all(startForEach(integrations,run,prepareOne))}var withExplanation=(context,work)=>async(integration,target)=>{
const result=await work(integration,target).catch(error2=>withFailure(integration,error2));if(result.failure===void 0)return result;const failure2=await explainFailure(
result.failure,target,context);return withFailure(result,failure2)};async function explainFailure(failure2,target,{diagnosis,facts:{refusal},run}){const isMissing=target.
api==="integration"&&isEndpointMissing(failure2);if(refusal!==void 0&&isMissing)return refusal;const isImport=target.firstImport!==void 0;if(isImport&&failure2.
code!=="unauthorized")return failure2;return diagnosis.explain(failure2,target,run)}async function ingestOrWatch(integrations,context){if(context.run.inputs.waitFor===
"indexed")return listIngestAndWatch(integrations,context);const ingested=await Promise.all(startIngests(integrations,context));return{integrations:ingested,lastListing:void 0,
deadline:0}}async function listIngestAndWatch(integrations,context){const{facts,knownOwnInArtifactApi,run}=context;const{hasArtifactApi}=facts;const ready=integrations.
filter(({failure:failure2})=>failure2===void 0);const lister=new DocumentLister(ready,hasArtifactApi);const listedBefore=await listDocumentsBefore(ready,lister,
run);const knownOwnIds=knownOwnInArtifactApi.map(({id:id2})=>id2);const settings={isWatchOnly:isWatchOnly(run.inputs),knownOwnIds,hasArtifactApi};const withWatch=integrations.
map(integration=>integration.failure===void 0?{...integration,watch:newWatchProgress(integration,listedBefore,settings)}:integration);if(settings.isWatchOnly)info(
"Watching the documents, without an ingest");const whenAnswered=settings.isWatchOnly?withWatch.map(integration=>Promise.resolve(integration)):startIngests(withWatch,
context);return watchDocuments(whenAnswered,lister,listedBefore,run)}var startIngests=(integrations,context)=>startForEach(integrations,context.run,ingestWithLog(
context));var ingestWithLog=context=>withExplanation(context,async(integration,target)=>{const run=withLogPrefix(integration,context.run);const ingested=await runIngest(
integration,target,run);const{isOneOfSeveral,failure:failure2,watch}=ingested;if(isOneOfSeveral&&failure2===void 0&&watch===void 0){const counts=formatCounts([getOutcome(
ingested)]);if(counts!=="")logInfo(ingested,counts)}return ingested});async function main(cancel2){const startedAt=clock.now();const{inputs:inputsOrFailure,issueInputs}=readInputs();
enforceTlsChecks();const endedRun=inputsOrFailure instanceof Failure?{...NO_RUN,runFailure:inputsOrFailure}:await runWithInputs(inputsOrFailure,cancel2);const seconds=(clock.
now()-startedAt)/1e3;const report=createRunReport({...endedRun,seconds});const exitCode=await writeReport(report);await updateFailureIssue(report,issueInputs,cancel2);
return exitCode}var NO_RUN={outcomes:[],inputs:void 0,projects:[]};async function runWithInputs(inputs,cancel2){const{baseUrl:url2,organization}=inputs;info(`${USER_AGENT}\
: Zylon at ${url2.host}, organization ${toSafeLine(organization)}`);const ineffective=describeIneffectiveInputs(inputs);if(ineffective.length>0)warning(`Some in\
puts have no effect in this run: ${ineffective.join("; ")}.`);if(endsWithLineBreak(inputs.password))warning("The password ends with a line break, which is sent \
too. Store the secret again without it.");const{integrations,runFailure,projects}=await runIntegrations(inputs,cancel2);const outcomes=integrations.map(getOutcome);
return{outcomes,runFailure,inputs,projects}}function enforceTlsChecks(){if(process.env["NODE_TLS_REJECT_UNAUTHORIZED"]!=="0")return;delete process.env["NODE_TLS\
_REJECT_UNAUTHORIZED"];warning("NODE_TLS_REJECT_UNAUTHORIZED=0 is ignored: certificates are always checked. Remove it. For a private certificate authority, set \
ca-certificate.")}var cancel=new AbortController;for(const name of["SIGINT","SIGTERM"])process.on(name,()=>cancel.abort(new Failure("cancelled",name)));process.
stdout.on("error",()=>void 0);var[major=0,minor=0]=process.versions.node.split(".").map(Number);if(major>24||major===24&&minor>=5)process.exitCode=await main(cancel.
signal);else process.exitCode=await writeReport(createRunReport({outcomes:[],runFailure:new Failure("internal",`the runner has ${process.version}`,{title:"This \
action needs Node.js 24.5 or newer",remedy:"Update the runner to version 2.329.0 or newer"}),inputs:void 0,projects:[],seconds:0}));setTimeout(()=>process.exit(),
1e3).unref();
