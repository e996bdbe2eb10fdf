var __webpack_modules__={896:(module=>{module.exports=process.getBuiltinModule("fs")}),598:(module=>{module.exports=process.getBuiltinModule("node:crypto")}),67:(module=>{
module.exports=process.getBuiltinModule("node:http")}),708:(module=>{module.exports=process.getBuiltinModule("node:https")}),692:(module=>{module.exports=process.
getBuiltinModule("node:tls")}),857:(module=>{module.exports=process.getBuiltinModule("os")}),740:((__unused_webpack___webpack_module__,__webpack_exports__2,__nccwpck_require__2)=>{
__nccwpck_require__2.d(__webpack_exports__2,{lZ:()=>ActionError,bi:()=>MAX_DOCUMENT_BYTES,fR:()=>ProxyRefusal,Lo:()=>ProxyUnreachable,Vc:()=>SYSTEM_CLOCK,Az:()=>TransportFailure,
P$:()=>__commonJS,E:()=>__esm,VA:()=>__export,Yp:()=>__toCommonJS,f1:()=>__toESM,nb:()=>_catch,Zm:()=>_lte,m9:()=>_minLength,UI:()=>_nonnegative,NC:()=>_positive,
Pl:()=>after,YO:()=>array,z6:()=>asActionError,KG:()=>asSentence,zM:()=>boolean2,r4:()=>checkedInputs,Yz:()=>debug,N4:()=>endGroup,AX:()=>firstProblem,kg:()=>gather,
VY:()=>helpFor,Mt:()=>idList,pq:()=>info,Wh:()=>chunk_P7MYJ63C_int,_o:()=>isDebug,bQ:()=>isPathSegment,I:()=>kindOf,oW:()=>laidToProxy,p7:()=>markdownText,rd:()=>networkFailure,
d8:()=>networkReason,Gj:()=>notDone,lm:()=>notice,me:()=>nullable,ai:()=>number2,Ik:()=>object,TN:()=>oneLine,lq:()=>optional,qF:()=>parseJson,Fs:()=>pipe,Ko:()=>readInputs,
jV:()=>readSome,yR:()=>readText,YP:()=>refine,Oh:()=>startGroup,Yj:()=>string2,pd:()=>transform,KC:()=>union,L5:()=>unknown,OT:()=>unreadableProxy,$e:()=>warning,
ux:()=>within});var external_os_=__nccwpck_require__2(857);;const external_crypto_namespaceObject=process.getBuiltinModule("crypto");var external_fs_=__nccwpck_require__2(
896);;const promises_namespaceObject=process.getBuiltinModule("node:timers/promises");;const external_node_net_namespaceObject=process.getBuiltinModule("node:ne\
t");var external_node_crypto_=__nccwpck_require__2(598);;const external_node_fs_namespaceObject=process.getBuiltinModule("node:fs");;const external_node_os_namespaceObject=process.
getBuiltinModule("node:os");;const external_node_path_namespaceObject=process.getBuiltinModule("node:path");;var __create=Object.create;var __defProp=Object.defineProperty;
var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf;var __hasOwnProp=Object.
prototype.hasOwnProperty;var __esm=(fn,res,err)=>function __init(){if(err)throw err[0];try{return fn&&(res=(0,fn[__getOwnPropNames(fn)[0]])(fn=0)),res}catch(e){
throw err=[e],e}};var __commonJS=(cb,mod)=>function __require(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).exports,mod),mod.exports}catch(e){
throw mod=0,e}};var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:true})};var __copyProps=(to,from,except,desc)=>{
if(from&&typeof from==="object"||typeof from==="function"){for(let key of __getOwnPropNames(from))if(!__hasOwnProp.call(to,key)&&key!==except)__defProp(to,key,{
get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable})}return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(
mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{value:mod,enumerable:true}):target,mod));var __toCommonJS=mod=>__copyProps(__defProp(
{},"__esModule",{value:true}),mod);function toCommandValue(input){if(input===null||input===void 0){return""}else if(typeof input==="string"||input instanceof String){
return input}return JSON.stringify(input)}function toCommandProperties(annotationProperties){if(!Object.keys(annotationProperties).length){return{}}return{title:annotationProperties.
title,file:annotationProperties.file,line:annotationProperties.startLine,endLine:annotationProperties.endLine,col:annotationProperties.startColumn,endColumn:annotationProperties.
endColumn}}function issueCommand(command,properties,message){const cmd=new Command(command,properties,message);process.stdout.write(cmd.toString()+external_os_.
EOL)}function issue(name,message=""){issueCommand(name,{},message)}var CMD_STRING="::";var Command=class{constructor(command,properties,message){if(!command){command=
"missing.command"}this.command=command;this.properties=properties;this.message=message}toString(){let cmdStr=CMD_STRING+this.command;if(this.properties&&Object.
keys(this.properties).length>0){cmdStr+=" ";let first=true;for(const key in this.properties){if(this.properties.hasOwnProperty(key)){const val=this.properties[key];
if(val){if(first){first=false}else{cmdStr+=","}cmdStr+=`${key}=${escapeProperty(val)}`}}}}cmdStr+=`${CMD_STRING}${escapeData(this.message)}`;return cmdStr}};function escapeData(s){
return toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}function escapeProperty(s){return toCommandValue(s).replace(/%/g,"%25").replace(
/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}function issueFileCommand(command,message){const filePath=process.env[`GITHUB_${command}`];
if(!filePath){throw new Error(`Unable to find environment variable for file command ${command}`)}if(!external_fs_.existsSync(filePath)){throw new Error(`Missing\
 file at path: ${filePath}`)}external_fs_.appendFileSync(filePath,`${toCommandValue(message)}${external_os_.EOL}`,{encoding:"utf8"})}function prepareKeyValueMessage(key,value){
const delimiter=`ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;const convertedValue=toCommandValue(value);if(key.includes(delimiter)){throw new Error(
`Unexpected input: name should not contain the delimiter "${delimiter}"`)}if(convertedValue.includes(delimiter)){throw new Error(`Unexpected input: value should\
 not contain the delimiter "${delimiter}"`)}return`${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`}var __awaiter=function(thisArg,_arguments,P,generator){
function adopt(value){return value instanceof P?value:new P(function(resolve){resolve(value)})}return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){
try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.
done?resolve(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};var{access,appendFile,
writeFile}=external_fs_.promises;var SUMMARY_ENV_VAR="GITHUB_STEP_SUMMARY";var Summary=class{constructor(){this._buffer=""}filePath(){return __awaiter(this,void 0,
void 0,function*(){if(this._filePath){return this._filePath}const pathFromEnv=process.env[SUMMARY_ENV_VAR];if(!pathFromEnv){throw new Error(`Unable to find envi\
ronment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`)}try{yield access(pathFromEnv,external_fs_.constants.R_OK|external_fs_.
constants.W_OK)}catch(_a2){throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`)}this._filePath=
pathFromEnv;return this._filePath})}wrap(tag,content,attrs={}){const htmlAttrs=Object.entries(attrs).map(([key,value])=>` ${key}="${value}"`).join("");if(!content){
return`<${tag}${htmlAttrs}>`}return`<${tag}${htmlAttrs}>${content}</${tag}>`}write(options){return __awaiter(this,void 0,void 0,function*(){const overwrite=!!(options===
null||options===void 0?void 0:options.overwrite);const filePath=yield this.filePath();const writeFunc=overwrite?writeFile:appendFile;yield writeFunc(filePath,this.
_buffer,{encoding:"utf8"});return this.emptyBuffer()})}clear(){return __awaiter(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:true})})}stringify(){
return this._buffer}isEmptyBuffer(){return this._buffer.length===0}emptyBuffer(){this._buffer="";return this}addRaw(text,addEOL=false){this._buffer+=text;return addEOL?
this.addEOL():this}addEOL(){return this.addRaw(external_os_.EOL)}addCodeBlock(code,lang){const attrs=Object.assign({},lang&&{lang});const element=this.wrap("pre",
this.wrap("code",code),attrs);return this.addRaw(element).addEOL()}addList(items,ordered=false){const tag=ordered?"ol":"ul";const listItems=items.map(item=>this.
wrap("li",item)).join("");const element=this.wrap(tag,listItems);return this.addRaw(element).addEOL()}addTable(rows){const tableBody=rows.map(row=>{const cells=row.
map(cell=>{if(typeof cell==="string"){return this.wrap("td",cell)}const{header,data,colspan,rowspan}=cell;const tag=header?"th":"td";const attrs=Object.assign(Object.
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
"";if(filePath){return issueFileCommand("OUTPUT",prepareKeyValueMessage(name,value))}process.stdout.write(external_os_.EOL);issueCommand("set-output",{name},toCommandValue(
value))}function isDebug(){return process.env["RUNNER_DEBUG"]==="1"}function debug(message){issueCommand("debug",{},message)}function error(message,properties={}){
issueCommand("error",toCommandProperties(properties),message instanceof Error?message.toString():message)}function warning(message,properties={}){issueCommand("\
warning",toCommandProperties(properties),message instanceof Error?message.toString():message)}function notice(message,properties={}){issueCommand("notice",toCommandProperties(
properties),message instanceof Error?message.toString():message)}function info(message){process.stdout.write(message+external_os_.EOL)}function startGroup(name){
issue("group",name)}function endGroup(){issue("endgroup")}var ERROR_CODES=["invalid-input","dns","connect","connection-lost","tls","redirect","bad-request","una\
uthorized","forbidden","not-found","wrong-type","method-not-allowed","unprocessable","already-running","rate-limited","server-error","unavailable","timeout","wa\
it-timeout","not-api","bad-json","unexpected-response","too-large","not-configured","no-integration","ambiguous","sync-error","stream-cut","too-few-items","item\
-errors","too-many-removed","nothing-indexed","not-searchable","create-unknown","cancelled","internal"];var HELP="https://github.com/zylon-ingest/zylon-ingest/b\
lob/v1/docs/errors.md";function helpFor(code){return`${HELP}#${code}`}var asSentence=text=>/[.!?]["')]*$/.test(text)?text:`${text}.`;var ActionError=class _ActionError extends Error{code;explanation;http;constructor(code,explanation,options={}){
const{what,why,remedy}=explanation;const request=options.http?.request===void 0?"":` (${options.http.request})`;const texts=[what,why,`${remedy}${request}`.trim()];
const sentences=texts.filter(text=>text!=="").map(asSentence);super([...sentences,`See ${helpFor(code)}`].join(" "),{cause:options.cause});this.name="ActionErro\
r";this.code=code;this.explanation=explanation;this.http=options.http??{}}mapText(rewrite){const{what,why,remedy}=this.explanation;const explanation={what:rewrite(
what),why:rewrite(why),remedy:rewrite(remedy)};const{request}=this.http;const http=request===void 0?this.http:{...this.http,request:rewrite(request)};return new _ActionError(
this.code,explanation,{cause:this.cause,http})}};function notDone(task,unknown2){return unknown2?`The request to ${task} got no usable answer`:`Could not ${task}`}
var LOOK_FIRST="Look in Zylon whether the ingest runs before you start it again";function asActionError(thrown){if(thrown instanceof ActionError)return thrown;const message=thrown instanceof
Error?`${thrown.name}: ${thrown.message}`:String(thrown);return new ActionError("internal",{what:`The action itself failed: ${message}`,why:"This is a bug in th\
e action, not in your configuration",remedy:"Report it with a debug log: set the secret ACTIONS_STEP_DEBUG to true before the next run"},{cause:thrown})}var SYSTEM_CLOCK={
now:Date.now,sleep:async(ms,signal)=>{try{await(0,promises_namespaceObject.setTimeout)(ms,void 0,{signal})}catch(error2){throw signal.aborted?signal.reason:error2}},
random:Math.random};function after({sleep:wait},ms,act){const stop=new AbortController;wait(ms,stop.signal).then(act,()=>void 0);return()=>stop.abort()}async function within({
seconds:seconds2,raisedBy,clock,signal,failure:failure2},work){const limit=new AbortController;const stop=after(clock,seconds2*1e3,()=>limit.abort(failure2()));
try{return await work({deadline:clock.now()+seconds2*1e3,signal:AbortSignal.any([signal,limit.signal]),...raisedBy===void 0?{}:{raisedBy}})}finally{stop()}}var MAX_CHARACTERS=200;
var hasControl=text=>new RegExp("\\p{Cc}","u").test(text);var UNPRINTABLE=/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\s]+/gu;function oneLine(text,limit=MAX_CHARACTERS){const head=text.
slice(0,limit*16).toWellFormed();const folded=head.replace(UNPRINTABLE," ").trim();const line=folded.replace(/:(?=:)/g,": ").replaceAll("##[","# #[");const characters=Array.
from(line);const cut=characters.length>limit||head.length<text.length;return cut?`${characters.slice(0,limit-1).join("")}\u2026`:line}var STRUCTURE=/[&<>"'`\\*_{}[\]()#+!|~@:$=^]/g;
var FOUND_LATER=/@|\$|#(?=\d)|GH(?=-\d)|:(?=\/\/|[\w+-]+:)|www(?=\.)/gi;var BREAK="<!-- -->";var BREAK_MARK="\0";function markdownText(text,limit=MAX_CHARACTERS){
return oneLine(text,limit).replace(FOUND_LATER,`$&${BREAK_MARK}`).replace(STRUCTURE,character=>`&#${String(character.codePointAt(0))};`).replace(/^[-.\d]/,first=>`\
&#${String(first.codePointAt(0))};`).replaceAll(BREAK_MARK,BREAK)}function markdownCode(text,limit=MAX_CHARACTERS){return`<code>${markdownText(text,limit)}</cod\
e>`}var CONNECTORS=[{type:"confluence",slug:"confluence",entityType:"Confluence",label:"Confluence",credentials:"oauth",configKeys:["space_key","base_url"],placeKey:"\
space_key"},{type:"confluencelocal",slug:"confluencelocallegacy",entityType:"ConfluenceLocalLegacy",label:"Confluence Server or Data Center",credentials:"passwo\
rd",configKeys:[],placeKey:"space_key"},{type:"sharepoint",slug:"sharepoint",entityType:"SharePoint",label:"SharePoint",credentials:"oauth",configKeys:["site_ur\
l","library"],placeKey:"site_url"},{type:"filesystem",slug:"filesystem",entityType:"FileSystem",label:"file system (SMB share)",credentials:"password",configKeys:[
"path"],placeKey:"path"},{type:"claromentis",slug:"claromentis",entityType:"Claromentis",label:"Claromentis",credentials:"password",configKeys:["base_url","site"],
placeKey:"site"}];var CONNECTOR_TYPES=CONNECTORS.map(connector=>connector.type);function connectorOf(spelling){const wanted=spelling.trim().toLowerCase();return CONNECTORS.
find(({type,slug,entityType})=>[type,slug,entityType.toLowerCase()].includes(wanted))}function loginUrl(baseUrl,{slug},id){const root=`${baseUrl.origin}${baseUrl.
pathname.replace(/\/$/,"")}/api/v1/app/integration/${slug}`;return id===void 0?`${root}/login`:`${root}/${encodeURIComponent(id)}/login`}function isPathSegment(text){
return text!==""&&text!=="."&&text!==".."&&!/[\p{C}\s,]/u.test(text)}var MAX_IDS=10;function idList(ids){const shown=ids.slice(0,MAX_IDS).map(id=>oneLine(id,60));
const more=ids.length-shown.length;return shown.join(", ")+(more>0?` and ${more} more`:"")}var quoted=text=>`"${oneLine(text,60)}"`;var flag=fallback=>text=>{const word=text.
trim().toLowerCase();if(word==="")return{value:fallback};if(word==="true"||word==="false")return{value:word==="true"};return{problem:`must be true or false, not\
 ${quoted(text)}`}};var wholeNumber=(fallback,min,max)=>text=>{const digits=text.trim();if(digits==="")return{value:fallback};const value=/^\d{1,15}$/.test(digits)?
Number(digits):Number.NaN;if(value>=min&&value<=max)return{value};return{problem:`must be a whole number from ${min} to ${max}, not ${quoted(text)}`}};var choice=options=>text=>{
const word=text.trim().toLowerCase();const value=word===""?options[0]:options.find(option=>option===word);return value===void 0?{problem:`must be one of ${options.
join(", ")}, not ${quoted(text)}`}:{value}};function asGiven(text){return{value:text}}function parseToken(text){const token=text.trim();if(token===""){return{problem:"\
is empty. The secret is not stored under this name, or this run gets none: pull requests from forks and Dependabot get no secrets. Or it belongs to an environme\
nt or organization that this job has no access to"}}if(/^bearer\s/i.test(token))return{problem:'must be the token alone, without "Bearer"'};if(!/^[\x21-\x7e]+$/.
test(token)){return{problem:"contains a line break, a space or a character that no token has; store the secret again"}}return{value:token}}function parseOrganization(text){
const name=text.trim();if(name==="")return{value:"default"};if(!/^[\x21-\x7e]+$/.test(name))return{problem:"must be the slug or UUID of an organization, in plai\
n ASCII"};return{value:name}}function parseUsername(text){const name=text.trim();return hasControl(name)?{problem:"must not contain control characters"}:{value:name}}
var MAX_ALLOWED=1e9;function parseAllowance(text,words=""){if(text.trim()==="")return{value:void 0};const[,digits,sign]=/^(\d{1,12}(?:\.\d{1,3})?)\s*(%?)$/.exec(
text.trim())??[];const value=Number(digits);if(sign==="%"&&value<=100)return{value:{value,percent:true}};if(sign===""&&Number.isInteger(value)&&value<=MAX_ALLOWED)
return{value:{value,percent:false}};return{problem:`must be ${words}a whole number from 0 to ${MAX_ALLOWED}, or a percentage such as 10%, not ${quoted(text)}`}}
function parseItemErrors(text){const word=text.trim().toLowerCase();if(word==="false")return{value:void 0};if(word==="true")return{value:{value:0,percent:false}};
return parseAllowance(text,"true, false, ")}var listOf=parts=>[...new Set(parts.map(part=>part.trim()).filter(part=>part!==""))];var MIN_SEARCH=3;var MAX_SEARCH=80;
function parseSearches(text){const texts=listOf(text.split(/[\r\n]/));const wrong2=texts.find(one=>Array.from(one).length<MIN_SEARCH||Array.from(one).length>MAX_SEARCH);
if(wrong2===void 0)return{value:texts};return{problem:`must have ${MIN_SEARCH} to ${MAX_SEARCH} characters on each line, unlike ${quoted(wrong2)}`}}var MAX_LOGINS=10;
function parseLogins(text){const all=listOf(text.split(/[\s,]/).map(name=>name.replace(/^@/,"")));const wrong2=all.find(name=>!/^[\w-]{1,100}(\[bot\])?$/.test(name));
if(wrong2!==void 0)return{problem:`must be logins separated by commas, unlike ${quoted(wrong2)}`};if(all.length>MAX_LOGINS)return{problem:`must have ${MAX_LOGINS}\
 logins at most, not ${all.length}`};return{value:all}}var NOT_AN_ID='must have one id per line, without white space, commas or control characters, and not "." \
or ".."';function parseIdLines(text){const ids=listOf(text.split(/[\r\n]/));return ids.every(isPathSegment)?{value:ids}:{problem:NOT_AN_ID}}function wantsFailureIssue(raw2){
const asked=flag(false)(raw2["failure-issue"]??"");return"value"in asked&&asked.value}var tokenOf=raw2=>(raw2["github-token"]??"").trim();function issueProblems(raw2){
if(!wantsFailureIssue(raw2)||tokenOf(raw2)!=="")return[];return['github-token is required with failure-issue: true; add "github-token: ${{ github.token }}" unde\
r "with:", and "issues: write" under "permissions:" of the job']}function issueInputs(raw2,shown){const token=tokenOf(raw2);if(!wantsFailureIssue(raw2)||token===
"")return void 0;const assignees=parseLogins(raw2["failure-issue-assignees"]??"");const target={"integration-type":shown("integration-type"),"integration-id":shown(
"integration-id")};return{token,assignees:"value"in assignees?assignees.value:[],subject:`${target["integration-type"]} ${target["integration-id"]}`.trim(),target,
step:{named:raw2["failure-issue-key"]??"",target:{...target,"base-url":shown("base-url"),organization:shown("organization")}}}}var NAMES=["failure-issue","failu\
re-issue-assignees","failure-issue-key","github-token"];var raw=()=>Object.fromEntries([...NAMES,"base-url","organization","integration-type"].map(name=>[name,getInput(
name)]));function gatherIssueInputs(){const given=raw();const asked=issueInputs(given,name=>given[name]??"");return asked&&{...asked,subject:"fleet"}}function gatherInputs(){
const code=getInput("plan-error-code");return{planFolder:getInput("plan-folder"),resultsFolder:getInput("results-folder"),plan:{result:getInput("plan-result"),errorCode:ERROR_CODES.
find(one=>one===code),errorMessage:getInput("plan-error-message")},jobsResult:getInput("jobs-result"),searches:getInput("expect-search")!==""}}function gatherIssueProblem(){
const given=raw();const asked=flag(false)(given["failure-issue"]??"");const logins=parseLogins(given["failure-issue-assignees"]??"");const problems=[..."problem"in
asked?[`failure-issue ${asked.problem}`]:[],..."problem"in logins?[`failure-issue-assignees ${logins.problem}`]:[],...issueProblems(given)];if(problems.length===
0)return void 0;return new ActionError("invalid-input",{what:problems.length===1?"An input is wrong":`The inputs have ${problems.length} problems`,why:problems.
join(". "),remedy:'Correct the "with:" block of the step'})}var EXPECTED="the expected form is https://zylon.example.com";var LABEL="[a-z0-9_](?:[a-z0-9_-]{0,61\
}[a-z0-9_])?";var HOST_NAME=new RegExp(`^${LABEL}(?:\\.${LABEL})*\\.?$`);function isHost({hostname},written){if(hostname.startsWith("["))return true;if((0,external_node_net_namespaceObject.
isIPv4)(hostname))return written.includes(hostname);return HOST_NAME.test(hostname)&&!/^https?$/.test(hostname)}function withoutApi(pathname){return pathname.replace(
/\/api\/v1\/app(?:\/.*)?$/i,"").replace(/\/+$/,"").replace(/\/api(?:\/v1)?$/i,"").replace(/\/+$/,"")}function parseBaseUrl(text){const trimmed=text.trim();if(trimmed===
""){return{problem:"is required: the address of your Zylon instance, such as https://zylon.example.com"}}if(/[\s\\"'`<>\u00ab\u00bb\u2018-\u201f\u2039\u203a]/.test(
trimmed)||hasControl(trimmed)){return{problem:`must not contain quotes, white space, control characters, <, > or a backslash; ${EXPECTED}`}}const written=/^[a-z][a-z0-9+.-]*:\/\//i.
test(trimmed)?trimmed:`https://${trimmed}`;const url=trimmed.startsWith("/")?null:URL.parse(written);if(url===null)return{problem:`is not a URL with a host; ${EXPECTED}`};
if(url.protocol!=="https:"&&url.protocol!=="http:"){return{problem:`must begin with https://; ${EXPECTED}`}}if(/^[^/]*:\/+[^/?#]*@/.test(written)){return{problem:`\
must not contain a user name or password; the token goes into api-token; ${EXPECTED}`}}if(/[?#]/.test(written))return{problem:`must not contain a query (?) or a\
 fragment (#); ${EXPECTED}`};url.pathname=withoutApi(url.pathname);if(!isHost(url,written)||url.pathname.startsWith("//")){return{problem:`is not a URL with a h\
ost; ${EXPECTED}`}}return{value:url}}function isExposed({protocol,hostname}){if(protocol!=="http:")return false;if(hostname==="localhost"||hostname.endsWith(".l\
ocalhost")||hostname==="[::1]")return false;return!((0,external_node_net_namespaceObject.isIPv4)(hostname)&&hostname.startsWith("127."))}var TransportFailure=class extends Error{kind;constructor(kind,cause){
super(cause instanceof Error?cause.message:kind,{cause});this.name="TransportFailure";this.kind=kind}};var ProxyRefusal=class extends Error{status;constructor(status){
super(`the proxy answered ${status}`);this.name="ProxyRefusal";this.status=status}};var ProxyUnreachable=class extends Error{constructor(cause){super(cause.message,
{cause});this.name="ProxyUnreachable"}};function codeOf(error2){if(typeof error2!=="object"||error2===null||!("code"in error2))return"";return typeof error2.code===
"string"?error2.code:""}var syscallOf=error2=>typeof error2==="object"&&error2!==null&&"syscall"in error2?error2.syscall:void 0;var TLS_CODE=/^(CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|ERR_TLS_|ERR_SSL_|EPROTO)/;
function kindOf(error2,connected){if(error2 instanceof ProxyRefusal)return"proxy";if(error2 instanceof ProxyUnreachable)return kindOf(error2.cause,false);const code=codeOf(
error2);if(TLS_CODE.test(code)&&!connected)return"tls";if(code.startsWith("HPE_"))return"not-http";if(connected)return"connection-lost";return syscallOf(error2)===
"getaddrinfo"||code==="ENOTFOUND"||code==="EAI_AGAIN"?"dns":"connect"}function laidToProxy(error2,protocol){const inTunnel=codeOf(error2)==="ERR_PROXY_TUNNEL";if(inTunnel&&
"statusCode"in error2)return new ProxyRefusal(Number(error2.statusCode));const isProxys=inTunnel||protocol==="http:"||["connect","getaddrinfo"].includes(String(
syscallOf(error2)));return isProxys?new ProxyUnreachable(error2):error2}function proxyReason({baseUrl,proxy,printable},failure2){if(proxy.kind!=="proxy")return void 0;
const{cause,kind}=failure2;const host=printable(baseUrl.host);const named=`the proxy ${printable(proxy.url.host)} (from ${proxy.variable})`;if(cause instanceof ProxyUnreachable){
return{code:kind==="dns"||kind==="tls"?kind:"connect",reason:`${named} was not reached (${printable(failure2.message)})`,why:`The proxy is down, or ${proxy.variable}\
 on this runner is wrong`,remedy:`Correct ${proxy.variable}; if ${host} needs no proxy, add it to NO_PROXY`}}if(!(cause instanceof ProxyRefusal))return void 0;const refused={
code:"connect",reason:`${named} answered ${cause.status}`};if(cause.status===407){return{...refused,why:"The proxy needs a user and a password, or refused those\
 it got",remedy:`Put them into ${proxy.variable} (http://user:password@host:port), from a secret`}}if(cause.status<500){return{...refused,why:`The proxy does no\
t let this runner connect to ${host}`,remedy:`Have the proxy allow ${host}; if it needs no proxy, add it to NO_PROXY`}}return{...refused,why:`The proxy could no\
t reach ${host}`,remedy:`Check host and port in base-url, then whether the proxy reaches them; if ${host} needs no proxy, add it to NO_PROXY`}}function tlsReason(host,detail,code,hasCertificates){
const failed={code:"tls",reason:`the TLS connection to ${host} failed (${detail})`};switch(code){case"CERT_HAS_EXPIRED":return{...failed,why:`The certificate of\
 ${host}, or of the authority that issued it, has expired`,remedy:`Renew it on the server${hasCertificates?", or replace an expired ca-certificate":""}; check t\
he clock of the runner`};case"CERT_NOT_YET_VALID":return{...failed,why:`The certificate of ${host} is not valid yet`,remedy:"Check the clocks of server and runn\
er"};case"ERR_TLS_CERT_ALTNAME_INVALID":case"HOSTNAME_MISMATCH":return{...failed,why:`The certificate is for other host names than ${host}`,remedy:"Set base-url\
 to a host name that the certificate has, or have it reissued"};default:}if(/^(EPROTO|ERR_SSL_)/.test(code)){return{...failed,why:"Most often, this port speaks \
plain HTTP; or the server asks for a client certificate",remedy:"Correct the port in base-url, or the TLS settings of the server"}}return{...failed,why:"This ru\
nner does not trust the issuer: a private authority, or a server that does not send its whole chain",remedy:hasCertificates?"Check that base-url names the right\
 host, then put the authority that issued its certificate into ca-certificate":"Check that base-url names the right host, then set ca-certificate to the PEM of \
the authority (text or path)"}}var MAX_REQUEST_SECONDS=600;function reasonOf(asked,{kind,cause,message}){const{baseUrl,proxy,requestTimeoutSeconds,hasCertificates,
printable}=asked;const host=printable(baseUrl.host);const plain=baseUrl.protocol==="http:";const detail=cause===void 0?"":printable(codeOf(cause)||message);const through=proxy.
kind==="proxy"?` through the proxy ${printable(proxy.url.host)}`:"";const mayRaise=requestTimeoutSeconds<MAX_REQUEST_SECONDS;switch(kind){case"dns":return{code:"\
dns",reason:`the host name in ${host} was not found (${detail})`,why:"The name is misspelt, or only a network that this runner is not in knows it",remedy:"Corre\
ct base-url, or run the job on a self-hosted runner inside that network"};case"connect":case"proxy":return{code:"connect",reason:`no connection to ${host}${through}\
 (${detail||`none within ${requestTimeoutSeconds} s`})`,why:"The server is down, the port is wrong, or a firewall is in between",remedy:`Check host and port in \
base-url, then whether this runner can reach them${detail===""&&mayRaise?"; on a slow network, raise request-timeout-seconds":""}`};case"tls":return tlsReason(host,
detail,codeOf(cause),hasCertificates);case"not-http":return{code:"not-api",reason:`${host} answered with something that is not HTTP (${detail})`,why:plain?"The \
port expects https://, or another service listens on it":"Another service than a Zylon instance listens on this port",remedy:plain?"Write https:// in base-url, \
or correct its port":"Correct host and port in base-url"};case"timeout":return{code:"timeout",reason:`${host} sent no answer, or stopped in the middle of one, f\
or ${requestTimeoutSeconds} s`,why:"The server is overloaded or hangs",remedy:`Look at the state of the server${mayRaise?"; if it is only slow, raise request-ti\
meout-seconds":""}`};case"connection-lost":return{code:"connection-lost",reason:`the connection to ${host} was lost before the whole answer came (${detail})`,why:`\
The server, or a proxy in between, closed it: a restart, a crash or an idle limit${plain?"; or the port expects https://":""}`,remedy:`Read the log of the Zylon\
 instance, and of any proxy in front of it${plain?"; check whether base-url needs https://":""}`}}}var networkReason=(asked,failure2)=>proxyReason(asked,failure2)??
reasonOf(asked,failure2);var FINAL_PROXY_STATUS=new Set([403,405,407]);var UNKNOWN_NAME_RETRIES=2;function httpFacts(cause){if(cause instanceof ProxyRefusal)return FINAL_PROXY_STATUS.
has(cause.status)?{final:true}:{};const first=cause instanceof ProxyUnreachable?cause.cause:cause;return codeOf(first)==="ENOTFOUND"?{mostRetries:UNKNOWN_NAME_RETRIES}:
{}}var AFTER_SENDING=new Set(["timeout","connection-lost","not-http"]);function networkFailure(asked,failure2){const{task,name,purpose}=asked;const{cause}=failure2;
const{code,reason,why,remedy}=networkReason(asked,failure2);const sent=AFTER_SENDING.has(failure2.kind);const what=`${notDone(task,sent&&purpose!=="read")}: ${reason}`;
const request=`${name} was ${sent?"":"not "}sent`;return new ActionError(code,{what,why,remedy},{cause,http:{...httpFacts(cause),request}})}function unreadableProxy({
task,name},variable){return new ActionError("connect",{what:`${notDone(task,false)}: the environment variable ${variable} is not the URL of a proxy`,why:"It is \
misspelt, or its user or password has a character that a URL must percent-encode",remedy:`Correct ${variable} (http://user:password@host:port); if Zylon needs n\
o proxy, add its host to NO_PROXY`},{http:{final:true,request:`${name} was not sent`}})}var BLOCK=/-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*?-----END \1-----/g;function isCertificate(pem){
try{return new external_node_crypto_.X509Certificate(pem).raw.length>0}catch{return false}}function readCertificates(input){if(input.trim()==="")return{value:[]};
let text=input;if(!input.includes("-----BEGIN")){if(/[\r\n]/.test(input))return{problem:"is neither PEM text nor a path"};try{text=(0,external_node_fs_namespaceObject.
readFileSync)(input,"utf8")}catch(error2){return{problem:`names a file that cannot be read: "${oneLine(input,100)}" (${codeOf(error2)})`}}}const blocks=[...text.
matchAll(BLOCK)];const kinds=blocks.map(([,kind=""])=>kind);if(kinds.some(kind=>kind.endsWith("PRIVATE KEY"))){return{problem:"contains a private key, which is \
exposed now: replace that key, and give only certificates here"}}const pem=blocks.filter((_,at)=>kinds[at]==="CERTIFICATE").map(([block])=>block);if(pem.length===
0)return{problem:'contains no certificate ("-----BEGIN CERTIFICATE-----")'};const broken=pem.findIndex(block=>!isCertificate(block));if(broken!==-1)return{problem:`\
cannot be read: certificate ${broken+1} of ${pem.length} is broken`};return{value:pem}}function parseType(text){if(text.trim().toLowerCase()==="any")return{value:"\
any"};const connector=connectorOf(text);if(connector!==void 0)return{value:connector};const given=text.trim()===""?"is required":`"${oneLine(text,60)}" is not s\
upported`;return{problem:`${given}; use one of ${CONNECTOR_TYPES.join(", ")}, or any`}}var NOT_AN_ID2='must be ids, one per line or separated by commas, without\
 white space or control characters, and not "." or ".."';var isAll=part=>part.toLowerCase()==="all";function parseIds(text){const parts=text.split(/[\r\n,]/).flatMap(
part=>part.trim()===""?[]:[part.trim()]);if(parts.length===0&&text.trim()!=="")return{problem:NOT_AN_ID2};const excluded=parts.filter(part=>part.startsWith("!")).
map(part=>part.slice(1).trim());const all=parts.some(isAll);if(!all&&excluded.length>0)return{problem:'needs "all" beside !id, which excludes one of them'};if(all&&
excluded.some(isAll))return{problem:'must not exclude "all"'};if(all&&parts.some(part=>!isAll(part)&&!part.startsWith("!"))){return{problem:'must be either "all\
", optionally with !id, or ids'}}const ids=[];for(const part of all?excluded:parts){const[,word,id=part]=/^([a-z]+)\/(.*)$/i.exec(part)??[];const connector=word===
void 0?void 0:connectorOf(word);if(word!==void 0&&connector===void 0){return{problem:`has "${oneLine(part,60)}", whose type is not supported; use one of ${CONNECTOR_TYPES.
join(", ")}`}}if(!isPathSegment(id))return{problem:NOT_AN_ID2};ids.push(connector===void 0?{id}:{connector,id})}return{value:{all,ids}}}function unique(targets){
return[...new Map(targets.map(target=>[`${target.connector.type}/${target.id}`,target])).values()]}function selectionOf(type,{all,ids}){if(all)return{value:{kind:"\
all",...type==="any"?{}:{connector:type},except:ids}};if(ids.length===0){if(type!=="any")return{value:{kind:"only",connector:type}};return{problem:"integration-\
id is required with integration-type: any; use all, or ids as type/id"}}const targets=[];for(const{connector,id}of ids){const own2=connector??type;if(own2==="an\
y"){const example=`confluence/${oneLine(id,40)}`;return{problem:`integration-id needs a type with integration-type: any, such as ${example}`}}if(type!=="any"&&own2.
type!==type.type){return{problem:`integration-id ${own2.type}/${oneLine(id,40)} contradicts integration-type: ${type.type}; for several types set integration-ty\
pe: any`}}targets.push({connector:own2,id})}return{value:{kind:"ids",ids:unique(targets)}}}function connectorsOf(selection){if(selection.kind==="ids")return[...new Set(
selection.ids.map(({connector})=>connector))];return selection.connector===void 0?[]:[selection.connector]}var MIN_MASKED_LENGTH=4;var MASK="***";var base64=text=>Buffer.
from(text).toString("base64");var asciiJson=json=>json.replace(/[^\x20-\x7e]/g,unit=>`\\u${unit.charCodeAt(0).toString(16).padStart(4,"0")}`);var inHtml=(text,quote)=>text.
replaceAll("&","&amp;").replaceAll("<","&lt;").replaceAll(">","&gt;").replaceAll('"',quote);function formsOf(secret){if(secret.trim().length<MIN_MASKED_LENGTH)return[];
const wellFormed=secret.toWellFormed();const plain=[wellFormed,wellFormed.trim(),wellFormed.trim().replace(/^bearer\s+/i,"")];const forms=plain.flatMap(text=>{const json=JSON.
stringify(text).slice(1,-1);const url=encodeURIComponent(text);const form=new URLSearchParams([["",text]]).toString().slice(1);const lower=url.replace(/%[0-9A-F]{2}/g,
escape=>escape.toLowerCase());const html=[inHtml(text,"&quot;"),inHtml(text,"&#34;")];const bytes=[base64(text),Buffer.from(text).toString("base64url"),Buffer.from(
text).toString("hex")];return[text,json,asciiJson(json),url,lower,form,...html,...bytes,...text.split(/[\r\n]/)]});return[...new Set(forms)].filter(form=>form.length>=
MIN_MASKED_LENGTH)}function basicForms(username,password){if(password.trim().length<MIN_MASKED_LENGTH)return[];const users=new Set([username,username.trim()]);return[
...users].flatMap(user=>[base64(`${user}:${password}`),base64(`${user}:${password.trim()}`)])}function cutOff(text,forms){let longest=0;for(const form of forms){
const head=form.slice(0,MIN_MASKED_LENGTH);let at=text.indexOf(head,text.length-form.length+1);while(at!==-1&&!form.startsWith(text.slice(at)))at=text.indexOf(head,
at+1);if(at!==-1)longest=Math.max(longest,text.length-at)}return longest}function redactor(forms){const longestFirst=[...new Set(forms)].sort((a,b)=>b.length-a.
length);return text=>{const redacted=longestFirst.reduce((rest,form)=>rest.replaceAll(form,MASK),text);const cut=cutOff(redacted,longestFirst);return cut===0?redacted:
redacted.slice(0,-cut)+MASK}}var PARSERS={"base-url":parseBaseUrl,"api-token":parseToken,organization:parseOrganization,"integration-type":parseType,"integratio\
n-id":parseIds,configure:choice(["none","create","update","upsert"]),username:parseUsername,password:asGiven,"refresh-oauth":flag(false),ingest:flag(true),"wait\
-for":choice(["completed","started","indexed"]),"expect-search":parseSearches,"project-id":parseIdLines,"wait-timeout-seconds":wholeNumber(1800,1,21600),"min-it\
em-count":wholeNumber(void 0,0,1e9),"max-removed":parseAllowance,"fail-on-item-errors":parseItemErrors,"dry-run":flag(false),"max-parallel":wholeNumber(4,1,32),
shards:wholeNumber(1,1,256),"request-timeout-seconds":wholeNumber(30,1,600),"max-retries":wholeNumber(8,0,20),"ca-certificate":readCertificates,"allow-insecure-\
http":flag(false),"failure-issue":flag(false),"failure-issue-assignees":parseLogins,"failure-issue-key":asGiven,"github-token":asGiven};var SECRETS=["api-token",
"password","github-token"];function maskSecretInputs(){const raw2=name=>getInput(name,{trimWhitespace:false});const forms=new Set([...SECRETS.flatMap(name=>formsOf(
raw2(name))),...basicForms(raw2("username"),raw2("password"))]);for(const form of forms)setSecret(form);return[...forms]}function readInputs(){const names2=Object.
keys(PARSERS);return Object.fromEntries(names2.map(name=>[name,getInput(name,{trimWhitespace:name!=="password"})]))}var LONG_SECRET=8;function misplacedToken(raw2){
const token=raw2["api-token"]??"";if(token.length<LONG_SECRET)return[];const printed=Object.entries(raw2).filter(([name])=>name!=="api-token"&&name!=="github-to\
ken");return printed.filter(([,value])=>value.includes(token)).map(([name])=>name)}function parsed(parsers,raw2){const values={};const problems=[];for(const name in parsers){
const one=parsers[name](raw2[name]??"");if("value"in one)values[name]=one.value;else problems.push(`${name} ${one.problem}`)}return{values,problems}}function selectedBy({
"integration-type":type,"integration-id":ids}){return type===void 0||ids===void 0?void 0:selectionOf(type,ids)}function configureProblems(selection,values,baseUrl){
const{configure,username,password}=values;const problems=[];for(const connector of connectorsOf(selection).filter(({credentials})=>credentials==="oauth")){const where=baseUrl===
void 0?"in Zylon":`at ${loginUrl(baseUrl,connector)}`;problems.push(`configure must be none for ${connector.type}; a person connects it by OAuth in a browser, ${where}`)}
if(problems.length>0)return problems;if(username==="")problems.push(`username is required with configure: ${configure}`);if(password==="")problems.push(`passwor\
d is required with configure: ${configure}; if it comes from a secret, check that this job gets that secret`);if(selection.kind==="all"){problems.push(`integrat\
ion-id must name integrations with configure: ${configure}, not "all"`)}if(configure==="create"&&selection.kind==="ids"){problems.push("integration-id must be e\
mpty with configure: create; to send credentials to an existing integration, use configure: update")}return problems}function contradictions(selection,values,baseUrl){
const{configure,username,password}=values;if(configure===void 0)return[];const problems=configure==="none"?[]:configureProblems(selection,values,baseUrl);if(configure===
"none"&&password!==""){problems.push("password has no effect without configure; set configure, or leave password empty")}if(configure==="none"&&username!==""&&selection.
kind==="all"){problems.push("username must be empty with integration-id: all")}const waitFor=values["wait-for"];if(values["expect-search"]?.length!==0&&waitFor!==
void 0&&waitFor!=="indexed"){problems.push(`expect-search needs wait-for: indexed, not ${waitFor}`)}if(values["refresh-oauth"]===true){for(const{type}of connectorsOf(
selection).filter(({credentials})=>credentials==="password")){problems.push(`refresh-oauth must be false for ${type}, which has a username and password in place\
 of OAuth`)}}return problems}var wrong=(what,why)=>new ActionError("invalid-input",{what,why,remedy:'Correct the "with:" block of the step; nothing was sent to \
the server'});var areAllValid=values=>Object.keys(PARSERS).every(name=>name in values);function checkedInputs(raw2){const misplaced=misplacedToken(raw2);if(misplaced.
length>0){throw wrong(`The value of api-token also appears in ${misplaced.join(" and ")}`,"The action prints inputs other than api-token and password")}const{values,
problems}=parsed(PARSERS,raw2);let baseUrl=values["base-url"];if(baseUrl!==void 0&&isExposed(baseUrl)&&values["allow-insecure-http"]!==true){baseUrl=void 0;problems.
unshift("base-url is http://, which would send the token unencrypted; use https://, or set allow-insecure-http: true")}const selected=selectedBy(values);if(selected!==
void 0){problems.push(..."problem"in selected?[selected.problem]:contradictions(selected.value,values,baseUrl))}problems.push(...issueProblems(raw2));if(problems.
length===0&&areAllValid(values)&&selected!==void 0&&"value"in selected){return{...values,selection:selected.value}}throw wrong(problems.length===1?"An input is \
wrong":`The inputs have ${problems.length} problems`,problems.join(". "))}var SIGNALS=["SIGINT","SIGTERM"];function listenForCancel(source,exit){const controller=new AbortController;
const onSignal=name=>{if(controller.signal.aborted){exit(128+external_node_os_namespaceObject.constants.signals[name]);return}controller.abort(new ActionError("\
cancelled",{what:`The run was cancelled (${name})`,why:"Somebody cancelled the job, or it reached its time limit. No ingest was started",remedy:"Run the step ag\
ain when you want to ingest"}))};for(const name of SIGNALS)source.on(name,onSignal);const stop=()=>{for(const name of SIGNALS)source.off(name,onSignal)};return{
signal:controller.signal,stop}}function getEnumValues(entries){const numericValues=Object.values(entries).filter(v=>typeof v==="number");const values=Object.entries(
entries).filter(([k,_])=>numericValues.indexOf(+k)===-1).map(([_,v])=>v);return values}function jsonStringifyReplacer(_,value){if(typeof value==="bigint")return value.
toString();return value}var Cached=class{constructor(getter){this._getter=getter;this._value=void 0}get value(){const getter=this._getter;if(getter!==void 0){this.
_value=getter();this._getter=void 0}return this._value}};function cached(getter){return new Cached(getter)}function nullish(input){return input===null||input===
void 0}function cleanRegex(source){const start=source.startsWith("^")?1:0;const end=source.endsWith("$")?source.length-1:source.length;return source.slice(start,
end)}function assignProp(target,prop,value){Object.defineProperty(target,prop,{value,writable:true,enumerable:true,configurable:true})}var captureStackTrace="ca\
ptureStackTrace"in Error?Error.captureStackTrace:(..._args)=>{};function isObject(data){return typeof data==="object"&&data!==null&&!Array.isArray(data)}var propertyKeyTypes=new Set(
["string","number","symbol"]);function escapeRegex(str){return str.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}function clone(inst,def,params){const cl=new inst._zod.
constr(def??inst._zod.def);if(!def||params?.parent)cl._zod.parent=inst;return cl}function normalizeParams(_params){const params=_params;if(!params)return{};if(typeof params===
"string")return{error:()=>params};if(params?.message!==void 0){if(params?.error!==void 0)throw new Error("Cannot specify both `message` and `error` params");params.
error=params.message}delete params.message;if(typeof params.error==="string")return{...params,error:()=>params.error};return params}function optionalKeys(shape){
return Object.keys(shape).filter(k=>{return shape[k]._zod.optin!==void 0&&shape[k]._zod.optout==="optional"})}var NUMBER_FORMAT_RANGES=(()=>({safeint:[Number.MIN_SAFE_INTEGER,
Number.MAX_SAFE_INTEGER],int32:[-2147483648,2147483647],uint32:[0,4294967295],float32:[-34028234663852886e22,34028234663852886e22],float64:[-Number.MAX_VALUE,Number.
MAX_VALUE]}))();function aborted(x,startIndex=0){if(x.aborted===true)return true;for(let i=startIndex;i<x.issues.length;i++){if(x.issues[i]?.continue!==true){return true}}
return false}function explicitlyAborted(x,startIndex=0){if(x.aborted===true)return true;for(let i=startIndex;i<x.issues.length;i++){if(x.issues[i]?.continue===false){
return true}}return false}function prefixIssues(path,issues){return issues.map(iss=>{var _a2;(_a2=iss).path??(_a2.path=[]);iss.path.unshift(path);return iss})}function unwrapMessage(message){
return typeof message==="string"?message:message?.message}function sizeCaps(defChecks){const caps=[];for(const ch of defChecks??[]){const d=ch._zod.def;if(!/_(length|size)$|_equals$/.
test(d.check))break;const max=d.maximum??d.length??d.size;if(max>=0)caps.push([max,ch])}return caps}function attachSchema(issues,start,inst){var _a2;for(let i=start;i<
issues.length;i++){(_a2=issues[i]).schema??(_a2.schema=inst)}}function finalizeIssue(iss,ctx,config2){var _a2;const traits=iss.inst?._zod?.traits;if(traits?.has(
"$ZodType")){if(traits.has("$ZodCheck"))(_a2=iss).schema??(_a2.schema=iss.inst);else iss.schema=iss.inst}const schemaError=iss.schema!==iss.inst?iss.schema?._zod.
def?.error:void 0;const message=iss.message?iss.message:unwrapMessage(iss.inst?._zod.def?.error?.(iss))??unwrapMessage(schemaError?.(iss))??unwrapMessage(ctx?.error?.(
iss))??unwrapMessage(config2.customError?.(iss))??unwrapMessage(config2.localeError?.(iss))??"Invalid input";const full={};for(const k of Object.keys(iss)){if(k===
"inst"||k==="schema"||k==="continue"||k==="input"||k==="__proto__")continue;full[k]=iss[k]}full.path??(full.path=[]);full.message=message;if(ctx?.reportInput){full.
input=iss.input}return full}var highSurrogate=/[\uD800-\uDBFF]/;function codePointLength(str){const units=str.length;if(!highSurrogate.test(str))return units;let count=units;
for(let i=0;i<units-1;i++){if((str.charCodeAt(i)&64512)===55296&&(str.charCodeAt(i+1)&64512)===56320){count--;i++}}return count}function getLengthableOrigin(input){
if(Array.isArray(input))return"array";if(typeof input==="string")return"string";return"unknown"}function issue2(...args){const[iss,input,inst]=args;if(typeof iss===
"string"){return{message:iss,code:"custom",input,inst}}return{...iss}}function members(proto,table){for(const key in table){const desc=Object.getOwnPropertyDescriptor(
table,key);if(desc.get)Object.defineProperty(proto,key,{...desc,enumerable:false});else defineBound(proto,key,desc.value)}}function own(inst,key,value,enumerable=true){
Object.defineProperty(inst,key,{configurable:true,writable:true,enumerable,value});return value}function hide(inst,key,value){return own(inst,key,value,false)}function defineBound(proto,key,fn){
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
issues,ctx):{success:true,data:result.value}};var safeParseAsync=_safeParseAsync($ZodRealError);var anyString=/^[\s\S]{0,}$/;var number=/^-?\d+(?:\.\d+)?$/;var chunk_P7MYJ63C_boolean=/^(?:true|false)$/i;
var $ZodCheck=$constructor("$ZodCheck",(inst,def)=>{var _a2;inst._zod??(inst._zod={});inst._zod.def=def;(_a2=inst._zod).onattach??(_a2.onattach=[])});var _whenHasLength=payload=>{
const val=payload.value;return!nullish(val)&&val.length!==void 0};var numericOriginMap={number:"number",bigint:"bigint",object:"date"};var $ZodCheckLessThan=$constructor(
"$ZodCheckLessThan",(inst,def)=>{$ZodCheck.init(inst,def);const origin=numericOriginMap[typeof def.value];inst._zod.check=payload=>{if(def.inclusive?payload.value<=
def.value:payload.value<def.value){return}payload.issues.push({origin:numericOriginMap[typeof payload.value]??origin,code:"too_big",maximum:typeof def.value==="\
object"?def.value.getTime():def.value,input:payload.value,inclusive:def.inclusive,inst,continue:!def.abort})}});var $ZodCheckGreaterThan=$constructor("$ZodCheck\
GreaterThan",(inst,def)=>{$ZodCheck.init(inst,def);const origin=numericOriginMap[typeof def.value];inst._zod.check=payload=>{if(def.inclusive?payload.value>=def.
value:payload.value>def.value){return}payload.issues.push({origin:numericOriginMap[typeof payload.value]??origin,code:"too_small",minimum:typeof def.value==="ob\
ject"?def.value.getTime():def.value,input:payload.value,inclusive:def.inclusive,inst,continue:!def.abort})}});var $ZodCheckNumberFormat=$constructor("$ZodCheckN\
umberFormat",(inst,def)=>{$ZodCheck.init(inst,def);def.format=def.format||"float64";const isInt=def.format?.includes("int");const origin=isInt?"int":"number";const[
minimum,maximum]=NUMBER_FORMAT_RANGES[def.format];inst._zod.check=payload=>{const input=payload.value;if(isInt){if(!Number.isInteger(input)){payload.issues.push(
{expected:origin,format:def.format,code:"invalid_type",continue:false,input,inst});return}if(!Number.isSafeInteger(input)){if(input>0){payload.issues.push({input,
code:"too_big",maximum:Number.MAX_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst,origin,inclusive:true,continue:!def.abort})}else{payload.
issues.push({input,code:"too_small",minimum:Number.MIN_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst,origin,inclusive:true,continue:!def.
abort})}return}}if(input<minimum){payload.issues.push({origin:"number",input,code:"too_small",minimum,inclusive:true,inst,continue:!def.abort})}if(input>maximum){
payload.issues.push({origin:"number",input,code:"too_big",maximum,inclusive:true,inst,continue:!def.abort})}}});var $ZodCheckMinLength=$constructor("$ZodCheckMi\
nLength",(inst,def)=>{var _a2;$ZodCheck.init(inst,def);(_a2=inst._zod.def).when??(_a2.when=_whenHasLength);inst._zod.check=payload=>{const input=payload.value;const units=input.
length;const length=typeof input==="string"&&units>=def.minimum&&units<def.minimum*2?codePointLength(input):units;if(length>=def.minimum)return;const origin=getLengthableOrigin(
input);payload.issues.push({origin,code:"too_small",minimum:def.minimum,inclusive:true,input,inst,continue:!def.abort})}});var version={major:4,minor:6,patch:7};
var $ZodType=$constructor("$ZodType",(inst,def)=>{var _a2;inst??(inst={});inst._zod.def=def;inst._zod.bag=inst._zod.bag||{};inst._zod.version=version;const defChecks=inst.
_zod.def.checks;const checks=inst._zod.traits.has("$ZodCheck")?[inst,...defChecks??[]]:defChecks?.length?[...defChecks]:[];for(const ch of checks){for(const fn of ch.
_zod.onattach){fn(inst)}}if(checks.length===0){(_a2=inst._zod).deferred??(_a2.deferred=[]);inst._zod.deferred?.push(()=>{inst._zod.run=inst._zod.parse})}else{const runChecks=(payload,checks2,ctx)=>{
if(payload.memo)return payload;let isAborted=aborted(payload);let asyncResult;for(const ch of checks2){if(ch._zod.def.when){if(explicitlyAborted(payload))continue;
const shouldRun=ch._zod.def.when(payload);if(!shouldRun)continue}else if(isAborted){continue}const currLen=payload.issues.length;const _=ch._zod.check(payload);
if(_ instanceof Promise&&ctx?.async===false){throw new $ZodAsyncError}if(asyncResult||_ instanceof Promise){asyncResult=(asyncResult??Promise.resolve()).then(async()=>{
await _;const nextLen=payload.issues.length;if(nextLen===currLen)return;attachSchema(payload.issues,currLen,inst);if(!isAborted)isAborted=aborted(payload,currLen)})}else{
const nextLen=payload.issues.length;if(nextLen===currLen)continue;attachSchema(payload.issues,currLen,inst);if(!isAborted)isAborted=aborted(payload,currLen)}}if(asyncResult){
return asyncResult.then(()=>{return payload})}return payload};const handleCanaryResult=(canary,payload,ctx)=>{if(aborted(canary)){canary.aborted=true;return canary}
const checkResult=runChecks(payload,checks,ctx);if(checkResult instanceof Promise){if(ctx.async===false)throw new $ZodAsyncError;return checkResult.then(checkResult2=>inst.
_zod.parse(checkResult2,ctx))}return inst._zod.parse(checkResult,ctx)};inst._zod.run=(payload,ctx)=>{if(ctx.skipChecks){return inst._zod.parse(payload,ctx)}if(ctx.
direction==="backward"){const canary=inst._zod.parse({value:payload.value,issues:[]},{...ctx,skipChecks:true});if(canary instanceof Promise){return canary.then(
canary2=>{return handleCanaryResult(canary2,payload,ctx)})}return handleCanaryResult(canary,payload,ctx)}const result=inst._zod.parse(payload,ctx);if(result instanceof
Promise){if(ctx.async===false)throw new $ZodAsyncError;return result.then(result2=>runChecks(result2,checks,ctx))}return runChecks(result,checks,ctx)}}},{get"~s\
tandard"(){return hide(this,"~standard",standardProps(this))},set"~standard"(value){own(this,"~standard",value)}});var toStandardResult=(r,ctx)=>r.issues.length?
{issues:r.issues.map(iss=>finalizeIssue(iss,ctx,config()))}:{value:r.value};async function validateAsync(inst,value){const ctx={async:true};return toStandardResult(
await inst._zod.run({value,issues:[]},ctx),ctx)}function standardProps(inst){return{validate:value=>{const ctx={async:false};try{const r=inst._zod.run({value,issues:[]},
ctx);if(!(r instanceof Promise))return toStandardResult(r,ctx)}catch(_){}return validateAsync(inst,value)},vendor:"zod",version:1}}var $ZodString=$constructor("\
$ZodString",(inst,def)=>{$ZodType.init(inst,def);inst._zod.pattern=def.pattern??anyString;inst._zod.parse=(payload,_)=>{if(def.coerce)try{payload.value=String(payload.
value)}catch(_2){}if(typeof payload.value==="string")return payload;payload.issues.push({expected:"string",code:"invalid_type",input:payload.value,inst});return payload}});
var $ZodNumber=$constructor("$ZodNumber",(inst,def)=>{$ZodType.init(inst,def);inst._zod.pattern=number;inst._zod.parse=(payload,_ctx)=>{if(def.coerce)try{payload.
value=Number(payload.value)}catch(_){}const input=payload.value;if(typeof input==="number"&&!Number.isNaN(input)&&Number.isFinite(input)){return payload}const received=typeof input===
"number"?Number.isNaN(input)?"NaN":!Number.isFinite(input)?String(input):void 0:void 0;payload.issues.push({expected:"number",code:"invalid_type",input,inst,...received?
{received}:{}});return payload}});var $ZodNumberFormat=$constructor("$ZodNumberFormat",(inst,def)=>{$ZodCheckNumberFormat.init(inst,def);$ZodNumber.init(inst,def)});
var $ZodBoolean=$constructor("$ZodBoolean",(inst,def)=>{$ZodType.init(inst,def);inst._zod.pattern=chunk_P7MYJ63C_boolean;inst._zod.parse=(payload,_ctx)=>{if(def.
coerce)try{payload.value=Boolean(payload.value)}catch(_){}const input=payload.value;if(typeof input==="boolean")return payload;payload.issues.push({expected:"bo\
olean",code:"invalid_type",input,inst});return payload}});var $ZodUnknown=$constructor("$ZodUnknown",(inst,def)=>{$ZodType.init(inst,def);inst._zod.parse=payload=>payload});
function capSize(inst,size){const caps=sizeCaps(inst._zod.def.checks);if(!caps.length)return;const cap=Math.min(...caps.map(c=>c[0]));const parse2=inst._zod.parse;
inst._zod.parse=(payload,ctx)=>{const n=size(payload.value);if(n>cap&&!ctx?.skipChecks&&ctx?.direction!=="backward"){for(const[max,ch]of sizeCaps(inst._zod.def.
checks)){if(n>max&&ch._zod.def.when(payload)){const start=payload.issues.length;ch._zod.check(payload);payload.issues[start].continue=false;attachSchema(payload.
issues,start,inst);return payload}}}return parse2(payload,ctx)}}var arraySize=input=>Array.isArray(input)?input.length:-1;function handleArrayResult(result,final,index){
if(result.issues.length){final.issues.push(...prefixIssues(index,result.issues))}final.value[index]=result.value}var $ZodArray=$constructor("$ZodArray",(inst,def)=>{
$ZodType.init(inst,def);const memo=globalConfig.memoizer;memo?.attach(inst);inst._zod.parse=(payload,ctx)=>{const input=payload.value;if(!Array.isArray(input)){
payload.issues.push({expected:"array",code:"invalid_type",input,inst});return payload}payload.value=memo?memo.alloc(inst,payload,Array(input.length),ctx):Array(
input.length);const proms=[];const abortEarly=ctx?.abortEarly;for(let i=0;i<input.length;i++){const item=input[i];const result=def.element._zod.run({value:item,
issues:[]},ctx);if(result instanceof Promise){proms.push(result.then(result2=>handleArrayResult(result2,payload,i)))}else{handleArrayResult(result,payload,i);if(abortEarly&&
result.issues.length!==0&&aborted(result))break}}if(proms.length){return Promise.all(proms).then(()=>payload)}return payload};capSize(inst,arraySize)});function handlePropertyResult(result,final,key,input,optin,optout){
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
results2,payload,inst,ctx)})}});var $ZodEnum=$constructor("$ZodEnum",(inst,def)=>{$ZodType.init(inst,def);const values=getEnumValues(def.entries);const valuesSet=new Set(
values);inst._zod.values=valuesSet;defineLazyInternal(inst,"pattern",zod=>{const patternValues=getEnumValues(zod.def.entries).filter(k=>propertyKeyTypes.has(typeof k));
return new RegExp(patternValues.length?`^(${patternValues.map(o=>escapeRegex(o.toString())).join("|")})$`:"^[^\\s\\S]$")});inst._zod.parse=(payload,_ctx)=>{const input=payload.
value;if(valuesSet.has(input)){return payload}payload.issues.push({code:"invalid_value",values,input,inst});return payload}});var $ZodTransform=$constructor("$Z\
odTransform",(inst,def)=>{$ZodType.init(inst,def);inst._zod.optin="optional";globalConfig.memoizer?.guard(inst);inst._zod.parse=(payload,ctx)=>{if(ctx.direction===
"backward"){throw new $ZodEncodeError(inst.constructor.name)}const _out=def.transform(payload.value,payload);if(ctx.async){const output=_out instanceof Promise?
_out:Promise.resolve(_out);return output.then(output2=>{payload.value=output2;return payload})}if(_out instanceof Promise){throw new $ZodAsyncError}payload.value=
_out;return payload}});function handleOptionalResult(payload,result){payload.value=result.issues.length?void 0:result.value;return payload}var $ZodOptional=$constructor(
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
issue2(_iss))}}function snapshotChecks(def){if(def.checks)def.checks=[...def.checks];return def}function _string(Class,params){return new Class(snapshotChecks({
type:"string",...normalizeParams(params)}))}function _number(Class,params){return new Class(snapshotChecks({type:"number",checks:[],...normalizeParams(params)}))}
function _int(Class,params){return new Class({type:"number",check:"number_format",abort:false,format:"safeint",...normalizeParams(params)})}function _boolean(Class,params){
return new Class({type:"boolean",...normalizeParams(params)})}function _unknown(Class){return new Class({type:"unknown"})}function _lte(value,params){return new $ZodCheckLessThan(
{check:"less_than",...normalizeParams(params),value,inclusive:true})}function _gt(value,params){return new $ZodCheckGreaterThan({check:"greater_than",...normalizeParams(
params),value,inclusive:false})}function _gte(value,params){return new $ZodCheckGreaterThan({check:"greater_than",...normalizeParams(params),value,inclusive:true})}
function _positive(params){return _gt(0,params)}function _nonnegative(params){return _gte(0,params)}function _minLength(minimum,params){return new $ZodCheckMinLength(
{check:"min_length",...normalizeParams(params),minimum})}function _refine(Class,fn,_params){const schema=new Class({type:"custom",check:"custom",fn,...normalizeParams(
_params)});return schema}var ZodMiniType=$constructor("ZodMiniType",(inst,def)=>{if(!inst._zod)throw new Error("Uninitialized schema in ZodMiniType.");$ZodType.
init(inst,def);inst.def=def;inst.type=def.type},{get with(){return this.check},set with(value){own(this,"with",value)},parse(data,params){return parse(this,data,
params,{callee:this.parse})},parseAsync(data,params){return parseAsync(this,data,params,{callee:this.parseAsync})},safeParse(data,params){return safeParse(this,
data,params)},safeParseAsync(data,params){return safeParseAsync(this,data,params)},check(...checks){const def=this.def;return this.clone({...def,checks:[...def.
checks??[],...checks.map(ch=>typeof ch==="function"?{_zod:{check:ch,def:{check:"custom"},onattach:[]}}:ch)]},{parent:true})},clone(_def,params){return clone(this,
_def,params)},brand(){return this},register(reg,meta2){reg.add(this,meta2);return this},apply(fn,...args){return args.length===0?fn(this):fn(this,...args)}});var ZodMiniString=$constructor(
"ZodMiniString",(inst,def)=>{$ZodString.init(inst,def);ZodMiniType.init(inst,def)});function string2(params){return _string(ZodMiniString,params)}var ZodMiniNumber=$constructor(
"ZodMiniNumber",(inst,def)=>{$ZodNumber.init(inst,def);ZodMiniType.init(inst,def)});function number2(params){return _number(ZodMiniNumber,params)}var ZodMiniNumberFormat=$constructor(
"ZodMiniNumberFormat",(inst,def)=>{$ZodNumberFormat.init(inst,def);ZodMiniNumber.init(inst,def)});function chunk_P7MYJ63C_int(params){return _int(ZodMiniNumberFormat,
params)}var ZodMiniBoolean=$constructor("ZodMiniBoolean",(inst,def)=>{$ZodBoolean.init(inst,def);ZodMiniType.init(inst,def)});function boolean2(params){return _boolean(
ZodMiniBoolean,params)}var ZodMiniUnknown=$constructor("ZodMiniUnknown",(inst,def)=>{$ZodUnknown.init(inst,def);ZodMiniType.init(inst,def)});function unknown(){
return _unknown(ZodMiniUnknown)}var ZodMiniArray=$constructor("ZodMiniArray",(inst,def)=>{$ZodArray.init(inst,def);ZodMiniType.init(inst,def)});function array(element,params){
return new ZodMiniArray({type:"array",element,...normalizeParams(params)})}var ZodMiniObject=$constructor("ZodMiniObject",(inst,def)=>{$ZodObject.init(inst,def);
ZodMiniType.init(inst,def);installLazyProp(inst,"shape",self=>self._zod.def.shape,false)});function object(shape,params){const def={type:"object",shape:shape??{},
...normalizeParams(params)};return new ZodMiniObject(def)}var ZodMiniUnion=$constructor("ZodMiniUnion",(inst,def)=>{$ZodUnion.init(inst,def);ZodMiniType.init(inst,
def)});function union(options,params){return new ZodMiniUnion({type:"union",options,...normalizeParams(params)})}var ZodMiniEnum=$constructor("ZodMiniEnum",(inst,def)=>{
$ZodEnum.init(inst,def);ZodMiniType.init(inst,def);inst.options=[...inst._zod.values]});function _enum(values,params){const entries=Array.isArray(values)?Object.
fromEntries(values.map(v=>[v,v])):values;return new ZodMiniEnum({type:"enum",entries,...normalizeParams(params)})}var ZodMiniTransform=$constructor("ZodMiniTran\
sform",(inst,def)=>{$ZodTransform.init(inst,def);ZodMiniType.init(inst,def)});function transform(fn){return new ZodMiniTransform({type:"transform",transform:fn})}
var ZodMiniOptional=$constructor("ZodMiniOptional",(inst,def)=>{$ZodOptional.init(inst,def);ZodMiniType.init(inst,def)});function optional(innerType){return new ZodMiniOptional(
{type:"optional",innerType})}var ZodMiniNullable=$constructor("ZodMiniNullable",(inst,def)=>{$ZodNullable.init(inst,def);ZodMiniType.init(inst,def)});function nullable(innerType){
return new ZodMiniNullable({type:"nullable",innerType})}var ZodMiniCatch=$constructor("ZodMiniCatch",(inst,def)=>{$ZodCatch.init(inst,def);ZodMiniType.init(inst,
def)});function _catch(innerType,catchValue){return new ZodMiniCatch({type:"catch",innerType,catchValue:typeof catchValue==="function"?catchValue:constantCatch(
catchValue)})}var ZodMiniPipe=$constructor("ZodMiniPipe",(inst,def)=>{$ZodPipe.init(inst,def);ZodMiniType.init(inst,def)});function pipe(in_,out){return new ZodMiniPipe(
{type:"pipe",in:in_,out})}var ZodMiniCustom=$constructor("ZodMiniCustom",(inst,def)=>{$ZodCustom.init(inst,def);ZodMiniType.init(inst,def)});function refine(fn,_params={}){
return _refine(ZodMiniCustom,fn,_params)}var SYNC_STATUSES=["error","unknown","timed-out","cancelled","not-requested","started","completed","indexed"];var PLANNED_STEPS=[
"create","refresh","update","ingest"];var COUNT_SOURCES=["stream","documents"];var CHANGE_KINDS=["added","updated","removed","failed","failedBefore","warned"];var MAX_NAMES=20;
var noChanges=()=>({added:[],updated:[],removed:[],failed:[],failedBefore:[],warned:[]});function newResult(connector,id){return{connector,id,configured:false,created:false,
updated:false,syncStatus:"not-requested",planned:[],changes:noChanges(),durationMs:0}}function failedCount({items,indexed}){return Math.max(items?.errors??0,(indexed?.
failed??0)-(indexed?.failedBefore??0))}function knownFailed(counts){return counts.items?.errors===void 0&&counts.indexed===void 0?void 0:failedCount(counts)}function countsSoFar({
items}){const{added,updated,removed,skipped,errors}=items??{};const words={added,updated,removed,skipped,failed:errors};return Object.entries(words).flatMap(([word,
count])=>count===void 0?[]:[`${count} ${word}`]).join(", ")}function outcomeOf({failure:failure2,dryRun}){if(failure2!==void 0)return failure2.code==="cancelled"?
"cancelled":"failure";return dryRun?"dry-run":"success"}function firstFailure(results){const failures=results.map(({failure:failure2})=>failure2).filter(failure2=>failure2!==
void 0);return failures.find(({code})=>code==="cancelled")??failures[0]}function failuresOf({results,failure:failure2}){const all=new Map;for(const[shared,of]of Map.
groupBy(results,result=>result.failure)){if(shared!==void 0)all.set(shared,of)}if(failure2!==void 0&&!all.has(failure2))all.set(failure2,[]);return all}function mapFailures(facts,rewrite){
const rewritten=new Map([...failuresOf(facts).keys()].map(failure2=>[failure2,failure2.mapText(rewrite)]));return{...facts,results:facts.results.map(result=>result.
failure===void 0?result:{...result,failure:rewritten.get(result.failure)}),failure:facts.failure&&rewritten.get(facts.failure)}}function sumOf(counts){const known=counts.
filter(count=>count!==void 0);return known.length===0?void 0:known.reduce((sum,count)=>sum+count,0)}function itemsOf(all){if(all.length===0)return void 0;const sum=key=>sumOf(
all.map(items=>items[key]));return{added:sum("added"),updated:sum("updated"),removed:sum("removed"),skipped:sum("skipped"),errors:sum("errors")}}function indexedOf(all){
if(all.length===0)return void 0;const sum=key=>sumOf(all.map(indexed=>indexed[key]))??0;return{done:sum("done"),pending:sum("pending"),failed:sum("failed"),failedBefore:sum(
"failedBefore"),warned:sum("warned"),unchanged:sumOf(all.map(({unchanged})=>unchanged))}}function totalsOf(results){const all=flag2=>results.length>0&&results.every(
result=>result[flag2]);const sources=new Set(results.map(({countsFrom})=>countsFrom).filter(source=>source!==void 0));return{syncStatus:SYNC_STATUSES.find(status=>results.
some(result=>result.syncStatus===status))??"not-requested",configured:all("configured"),created:all("created"),updated:all("updated"),currentArtifactCount:sumOf(
results.map(result=>result.currentArtifactCount)),integrationItemCount:sumOf(results.map(result=>result.integrationItemCount)),failed:sumOf(results.map(knownFailed)),
items:itemsOf(results.map(({items})=>items).filter(items=>items!==void 0)),countsFrom:sources.size===1?[...sources][0]:void 0,indexed:indexedOf(results.map(({indexed})=>indexed).
filter(indexed=>indexed!==void 0))}}var OUTPUT_NAMES=["outcome","sync-status","configured","created","updated","integration-id","integration-type","current-arti\
fact-count","integration-item-count","added-count","updated-count","removed-count","skipped-count","error-count","counts-from","indexed-count","failed-count","w\
arning-count","changes-file","duration-seconds","error-code","error-message","results","results-file","matrix"];var COUNT=nullable(chunk_P7MYJ63C_int().check(_nonnegative()));
var RESULT=object({outcome:_enum(["success","failure","cancelled","dry-run"]),sync_status:_enum(SYNC_STATUSES),configured:boolean2(),created:boolean2(),updated:boolean2(),
integration_id:nullable(string2().check(refine(isPathSegment))),integration_type:string2().check(refine(type=>connectorOf(type)!==void 0)),current_artifact_count:COUNT,
integration_item_count:COUNT,added_count:COUNT,updated_count:COUNT,removed_count:COUNT,skipped_count:COUNT,error_count:COUNT,counts_from:nullable(_enum(COUNT_SOURCES)),
indexed_count:COUNT,failed_count:COUNT,warning_count:COUNT,changes_file:nullable(string2()),duration_seconds:number2(),error_code:nullable(_enum(ERROR_CODES)),error_message:nullable(
string2())});function resultJson(result,dryRun,changesFile){const{failure:failure2,items,indexed}=result;return{outcome:outcomeOf({dryRun,failure:failure2}),sync_status:result.
syncStatus,configured:result.configured,created:result.created,updated:result.updated,integration_id:result.id??null,integration_type:result.connector.type,current_artifact_count:result.
currentArtifactCount??null,integration_item_count:result.integrationItemCount??null,added_count:items?.added??null,updated_count:items?.updated??null,removed_count:items?.
removed??null,skipped_count:items?.skipped??null,error_count:items?.errors??null,counts_from:result.countsFrom??null,indexed_count:indexed?.done??null,failed_count:indexed?.
failed??null,warning_count:indexed?.warned??null,changes_file:changesFile===""?null:changesFile,duration_seconds:Number((result.durationMs/1e3).toFixed(1)),error_code:failure2?.
code??null,error_message:failure2?.message??null}}function outputsOf(facts,changesFile=""){const{results,dryRun,failure:failure2,durationMs,shards}=facts;const inputs=asInputs(
results);const connector={type:inputs["integration-type"]};const whole={...totalsOf(results),id:inputs["integration-id"],connector,failure:failure2,durationMs};
const values=Object.entries(resultJson(whole,dryRun,changesFile));return{...Object.fromEntries(values.map(([name,value])=>[name.replaceAll("_","-"),String(value??
"")])),"duration-seconds":(durationMs/1e3).toFixed(1),matrix:JSON.stringify(matrixOf(results,shards))}}var MEANS_OTHERS=/^(all$|!|[a-z]+\/)/i;function asInputs(results){
const types=[...new Set(results.map(({connector})=>connector.type))];const mixed=types.length>1;const ids=results.flatMap(({connector,id})=>id===void 0?[]:[mixed||
MEANS_OTHERS.test(id)?`${connector.type}/${id}`:id]);return{"integration-type":mixed?"any":types[0]??"","integration-id":ids.join("\n")}}function matrixOf(results,shards){
const named=results.filter(({id})=>id!==void 0);const hands=Array.from({length:Math.min(shards,named.length)},(_,hand)=>named.filter((_result,index)=>index%shards===
hand));return{include:hands.map(asInputs)}}var MAX_RESULTS_BYTES=512*1024;function asMany(all){const kept=[];let bytes=1;for(const one of all){const text=JSON.stringify(
one);bytes+=Buffer.byteLength(text)+1;if(bytes>MAX_RESULTS_BYTES)break;kept.push(text)}return kept}function resultsOutput(all){const whole=asMany(all);if(whole.
length===all.length)return{json:`[${whole.join(",")}]`,cut:false};return{json:`[${asMany(all.filter(({error_code:code})=>code!==null)).join(",")}]`,cut:true}}function failureOf(code,message){
const end=`. See ${helpFor(code)}`;const what=message.endsWith(end)?message.slice(0,-end.length):message;return new ActionError(code,{what,why:"",remedy:""})}function resultOf(json,failures){
const connector=connectorOf(json.integration_type);if(connector===void 0)throw new TypeError(json.integration_type);const{indexed_count:done,failed_count:failed,
warning_count:warned}=json;const items={added:json.added_count??void 0,updated:json.updated_count??void 0,removed:json.removed_count??void 0,skipped:json.skipped_count??
void 0,errors:json.error_count??void 0};const isCounted=Object.values(items).some(count=>count!==void 0);const message=json.error_message??"";const code=json.error_code;
const failure2=code===null?void 0:failures.get(message)??failureOf(code,message);if(failure2!==void 0)failures.set(message,failure2);return{...newResult(connector,
json.integration_id??void 0),configured:json.configured,created:json.created,updated:json.updated,syncStatus:json.sync_status,currentArtifactCount:json.current_artifact_count??
void 0,integrationItemCount:json.integration_item_count??void 0,...isCounted?{items}:{},countsFrom:json.counts_from??void 0,...done===null||failed===null?{}:{indexed:{
done,pending:0,failed,failedBefore:0,warned:warned??0,unchanged:void 0}},failure:failure2,durationMs:json.duration_seconds*1e3}}var keyOf=({connector,id})=>`${connector.
type}/${id??""}`;var LOOK=`${LOOK_FIRST}. Then read the log of the job`;var CANCELLED={what:"The fleet was cancelled before the job of this integration reported\
 its result",why:"Somebody cancelled the workflow run, or a newer run replaced it",remedy:LOOK};var ABANDONED={what:"The job of this integration ended without a\
 result",why:"It reached its time limit, ran out of memory, lost its runner, or could not upload its result",remedy:LOOK};var NOT_BEGUN={what:"No ingest of this\
 integration was started",why:"The fleet was cancelled after it was planned, or the planning job failed",remedy:"Start the fleet again"};function silence({jobs},cancelledByHand){
if(jobs==="skipped")return new ActionError("cancelled",NOT_BEGUN);return new ActionError("cancelled",jobs==="cancelled"||cancelledByHand?CANCELLED:ABANDONED)}function nothingPlanned({
plan,planErrorCode,planErrorMessage}){if(planErrorCode!==void 0){const what=planErrorMessage===""?"The plan of the fleet failed":`The plan of the fleet failed: ${planErrorMessage}`;
return failureOf(planErrorCode,what)}if(plan==="cancelled"){return new ActionError("cancelled",{what:"The fleet was cancelled before it was planned",why:"Somebo\
dy cancelled the workflow run, or the planning job reached its time limit. No ingest was started",remedy:"Start the fleet again"})}if(plan==="failure"){return new ActionError(
"cancelled",{what:"The job that plans the fleet ended without a result",why:"It lost its runner, or the runner could not start the action. No ingest was started",
remedy:"Read the log of the planning job"})}return new ActionError("no-integration",{what:"The fleet has no integrations, so nothing was ingested",why:"The plan\
ning job found none",remedy:"Read the summary of the planning job"})}function planLost(){return new ActionError("invalid-input",{what:"The plan of the fleet is \
missing, so integrations may be missing in this summary",why:"The planning job could not upload its result, or this job could not download it",remedy:"Read the \
logs of both jobs, and set plan-folder to the folder of the plan"})}function gathered(planned,reported,jobs){const byKey=new Map([...planned,...reported].map(result=>[
keyOf(result),result]));const known=new Set(reported.map(keyOf));const silent=[...byKey].filter(([key])=>!known.has(key)).map(([,result])=>result);const cancelledByHand=reported.
some(({failure:failure3})=>failure3?.code==="cancelled");const failure2=silence(jobs,cancelledByHand);for(const result of silent){const notBegun=jobs.jobs==="sk\
ipped";if(!notBegun||result.failure===void 0)result.failure=failure2;result.syncStatus=notBegun?"not-requested":"unknown"}const results=[...byKey.values()];const abandoned=silent.
length>0&&!["skipped","cancelled"].includes(jobs.jobs)&&!cancelledByHand;if(results.length===0)return{results,failure:nothingPlanned(jobs),abandoned:jobs.plan===
"failure"};const lost=planned.length===0?firstFailure(results)??planLost():firstFailure(results);return{results,failure:lost,abandoned}}var MESSAGE_LIMIT=8e3;var counted=(count,noun)=>`${count}\
 ${noun}${count===1?"":"s"}`;var itemsFailed=total=>`${counted(total,"item")} failed`;function nameOf({connector,id}){return id===void 0?connector.type:`${connector.
type} ${oneLine(id,60)}`}var seconds=ms=>`${(ms/1e3).toFixed(1)} s`;function duration2(ms){if(ms<59950)return seconds(ms);const whole=Math.round(ms/1e3);return`${Math.
floor(whole/60)} min ${whole%60} s`}var INGEST_WORDS={"not-requested":"no ingest was started",started:"Zylon accepted the ingest",completed:"the ingest is compl\
ete",indexed:"the ingest is complete, and nothing is pending",error:"the ingest failed","timed-out":"the ingest may still be running",cancelled:"the ingest may \
still be running",unknown:"the ingest may be running"};var ingestWords=status=>INGEST_WORDS[status];var asSentence2=words=>`${words.slice(0,1).toUpperCase()}${words.
slice(1)}.`;var STEP_WORDS={create:"create",refresh:"refresh the OAuth grant",update:"update the credentials",ingest:"ingest"};function planWords({planned}){if(planned.
length===0)return"change nothing of";return planned.map(step=>STEP_WORDS[step]+(step==="refresh"||step==="update"?" of":"")).join(", ")}function indexedWords({done,
pending,failed}){return`${counted(done,"document")} indexed, ${pending} pending, ${failed} failed`}function fateOf(result){const{failure:failure2,configured,indexed,
syncStatus}=result;const ingest=ingestWords(syncStatus);if(failure2!==void 0)return[failure2.code==="cancelled"?"cancelled":`failed (${failure2.code})`,ingest];
if(syncStatus==="not-requested")return[configured?"configured":"not created yet",ingest];return[ingest,countsSoFar(result),indexed===void 0?"":indexedWords(indexed),
`documents before: ${result.currentArtifactCount??"unknown"}`,`items in the source: ${result.integrationItemCount??"unknown"}`]}var joined=parts=>parts.filter(part=>part!==
"").join("; ");function sentenceOf(result){return`${nameOf(result)}: ${joined(fateOf(result))} (${seconds(result.durationMs)})`}function lastSentence(facts){const{
results,failure:failure2,dryRun,durationMs}=facts;const after2=`after ${seconds(durationMs)}`;const[only]=results.length===1?results:[];const integrations=`${results.
length} integrations`;const totals=totalsOf(results);if(failure2!==void 0){const cancelled=outcomeOf(facts)==="cancelled";const begin=cancelled?`Cancelled ${after2}`:
`Failed ${after2}: ${failure2.code}`;const failed=results.filter(result=>result.failure!==void 0).length;if(results.length<2)return`${begin}; ${ingestWords(totals.
syncStatus)}`;return`${begin}; ${failed} of ${integrations} ${cancelled?"did not finish":"failed"}`}if(dryRun){if(results.length>1)return`Dry run ${after2}: ${integrations}\
, nothing was changed. The summary has the plan`;const plan=only===void 0?"no integration":`would ${planWords(only)} ${nameOf(only)}`;return`Dry run: ${plan}; n\
othing was changed`}if(only!==void 0)return`Done: ${sentenceOf(only)}`;return`Done ${after2}: ${joined([integrations,ingestWords(totals.syncStatus),countsSoFar(
totals)])}`}var andMore=(count,where="")=>count>0?[`and ${count} more${where}`]:[];function knownNumbers({items,indexed},failed){const numbers=[[items?.added,"a\
dded"],[items?.updated,"updated"],[items?.removed,"removed"],[indexed?.unchanged,"unchanged"],[indexed===void 0?items?.skipped:void 0,"skipped"],[failed,"failed"],
[indexed?.warned,"with warnings"]];return numbers.flatMap(([count,word])=>count===void 0?[]:[[count,word]])}function changesInNumbers(counts,failed=knownFailed(
counts)){return knownNumbers(counts,failed).map(([count,word])=>`${count} ${word}`).join(", ")}var IN_THE_FILE="; the file behind the output `results-file` has \
them.";function fitting(lines,limit){let characters=0;return lines.filter(line=>(characters+=line.length)<=limit)}function markdownTable(headings,rows,align="--\
-"){const used=[...headings.keys()].filter(at=>rows.some(row=>row[at]!==void 0));const line=cells=>`| ${used.map(at=>cells[at]??"").join(" | ")} |`;return[line(
headings),line(headings.map((_,at)=>at===0?"---":align)),...rows.map(line)]}var MAX_ROWS=50;var MAX_OPEN_ROWS=10;var UNKNOWN="\u2013";var NUMBERS=[{heading:"Doc\
uments before",value:({currentArtifactCount})=>currentArtifactCount},{heading:"Items in the source",value:({integrationItemCount})=>integrationItemCount},{heading:"\
Added",value:({items})=>items?.added},{heading:"Updated",value:({items})=>items?.updated},{heading:"Removed",value:({items})=>items?.removed},{heading:"Unchange\
d",value:({indexed})=>indexed?.unchanged},{heading:"Skipped",value:({items})=>items?.skipped},{heading:"Failed items",value:knownFailed},{heading:"Failed before",
value:({indexed})=>indexed?.failedBefore,rare:true},{heading:"Indexed",value:({indexed})=>indexed?.done},{heading:"With warnings",value:({indexed})=>indexed?.warned,
rare:true},{heading:"Pending",value:({indexed})=>indexed?.pending,rare:true}];var kindOf2=({connector,place})=>`${connector.type}${place===void 0?"":`, ${markdownText(
place)}`}`;function nameCell(result){const{id,failure:failure2}=result;const failed=failure2===void 0?"":`<br>**${failure2.code}**`;return`${id===void 0?"(no id\
 yet)":markdownCode(id)}<br>${kindOf2(result)}${failed}`}function byConcern(results){const failed=({failure:failure2})=>failure2===void 0?0:1;const size=of=>of.
integrationItemCount??of.currentArtifactCount??0;return results.toSorted((a,b)=>failed(b)-failed(a)||size(b)-size(a))}function resultTable({results,durationMs}){
const[only]=results;if(only===void 0)return[];const several=results.length>1;const isSilent=NUMBERS.every(({value})=>value(only)===void 0);if(!several&&isSilent)
return[`${only.id===void 0?"":`${markdownCode(only.id)}, `}${kindOf2(only)}`,""];const numbers=NUMBERS.map(column=>({...column,counts:results.map(column.value)})).
filter(({counts,rare})=>counts.some(count=>count!==void 0&&(count>0||rare===void 0)));const time2=ms=>duration2(ms).replaceAll(" ","&nbsp;");const rows=byConcern(
results).slice(0,MAX_ROWS).map(result=>[nameCell(result),...numbers.map(({value})=>String(value(result)??UNKNOWN)),several?time2(result.durationMs):void 0]);const sums=numbers.
map(({counts})=>sumOf(counts)??UNKNOWN);const last=[`all ${results.length}`,...sums,time2(durationMs)].map(cell=>`**${cell}**`);const headings=["Integration, ty\
pe, space or site",...numbers.map(({heading:heading2})=>heading2),"Duration"];const table=[...markdownTable(headings,several?[...rows,last]:rows,"---:"),"",...andMore(
results.length-rows.length,IN_THE_FILE).flatMap(line=>[line,""]),...numbers.some(({counts})=>counts.includes(void 0))?[`A ${UNKNOWN} is a number that is unknown\
. The last row adds up the others.`,""]:[]];if(results.length<=MAX_OPEN_ROWS)return table;return[`<details><summary>All ${results.length} integrations</summary>`,
"",...table,"</details>",""]}var MAX_PLAN_CHARACTERS=5e5;function planTable({results,skipped=[]}){const escaped=text=>text===void 0?void 0:markdownText(text);const planOf=({
failure:failure2,planned})=>{if(failure2!==void 0)return`fails: **${failure2.code}**`;return planned.length===0?"nothing":planned.map(step=>STEP_WORDS[step]).join(
", ")};const rows=[...results.map(result=>[planOf(result),result.id===void 0?"(no id yet)":markdownCode(result.id),result.connector.type,escaped(result.username),
escaped(result.place)]),...skipped.map(({id,type,username,why})=>[`skip: ${markdownText(why)}`,markdownCode(id),markdownText(type),escaped(username)])];if(rows.
length===0)return[];const headings=["Plan","integration-id","Type","Username","Space, site or folder"];const table=markdownTable(headings,rows);const shown=fitting(
table,MAX_PLAN_CHARACTERS);return[...shown,"",...andMore(table.length-shown.length,IN_THE_FILE).flatMap(line=>[line,""])]}var COLORS=new Map([["added","#1f883d"],
["updated","#1f6feb"],["removed","#8250df"],["unchanged","#6e7781"],["skipped","#6e7781"],["failed","#d1242f"]]);var SILENT={showTick:false,showAxisLine:false};
function chart({results}){const totals=totalsOf(results);const unit=totals.countsFrom==="documents"?"document":"item";const bars=knownNumbers(totals,totals.failed).
filter(([,word])=>COLORS.has(word));const most=Math.max(0,...bars.map(([count])=>count));if(totals.items===void 0||most===0)return[];const labels=bars.map(([count,
word])=>`"${counted(count,word==="unchanged"?"document":unit)} ${word}"`);const init={xyChart:{width:800,height:24+32*bars.length,xAxis:{...SILENT,labelFontSize:16},
yAxis:{...SILENT,showLabel:false}},themeVariables:{xyChart:{backgroundColor:"transparent",plotColorPalette:bars.map(([,word])=>COLORS.get(word)).join(", ")}}};return[
"```mermaid",`%%{init: ${JSON.stringify(init)}}%%`,"xychart-beta horizontal","  accTitle: What changed",`  x-axis [${labels.join(", ")}]`,`  y-axis 0 --> ${most}`,
...bars.map(bar=>`  bar [${bars.map(one=>one===bar?one[0]:0).join(", ")}]`),"```",""]}var MAX_OPEN_LINES=10;var MAX_NAME=120;var MAX_DETAIL=100;var MAX_URL=500;
var MAX_CHARACTERS2=33e3;var HEADINGS={added:"added",updated:"updated",removed:"removed",failed:"failed",failedBefore:"failed before this ingest, and unchanged",
warned:"indexed, with a warning"};function linkTarget(text=""){const url=URL.parse(text);if(url===null)return void 0;if(!["http:","https:"].includes(url.protocol)||
url.username!==""||url.password!=="")return void 0;if(url.hostname.startsWith("["))return void 0;const encoded=character=>`%${character.charCodeAt(0).toString(16).
toUpperCase()}`;const href=url.href.replace(/[^\w\-.~:/?#=%,;&+]/g,encoded).replaceAll("&","&amp;");return href.length<=MAX_URL?href:void 0}function lineOf({name,
url,detail}){const target=linkTarget(url);const text=markdownText(name,MAX_NAME);const linked=target===void 0?text:`[${text}](${target})`;return`- ${linked}${detail===
""?"":` (${markdownText(detail,MAX_DETAIL)})`}`}function totalOf(kind,{items,indexed,changes}){const named=changes[kind].length;if(kind==="failedBefore"||kind===
"warned")return indexed?.[kind]??0;if(kind==="failed")return Math.max(failedCount({items,indexed}),named);if(kind==="updated"&&items!==void 0&&items.updated===void 0)
return void 0;return Math.max(items?.[kind]??0,named)}var UNKNOWN_UPDATES="It is unknown which documents were updated: Zylon reports no time of their last chang\
e, or one that does not change.";function changedDocuments({results}){const groups=CHANGE_KINDS.map(kind=>{const totals2=results.map(result=>totalOf(kind,result));
return{heading:HEADINGS[kind],total:totals2.includes(void 0)?void 0:sumOf(totals2)??0,documents:results.flatMap(({changes})=>changes[kind]).slice(0,MAX_NAMES)}});
const named=groups.filter(({documents})=>documents.length>0);const isUnknown=groups.some(({total})=>total===void 0);if(named.length===0&&!isUnknown)return[];const lines=named.
flatMap(({heading:heading2,total,documents})=>{const shown=fitting(documents.map(lineOf),MAX_CHARACTERS2);const more=andMore((total??documents.length)-shown.length);
return[`**${total??`At least ${documents.length}`} ${heading2}**`,"",...shown,...more.map(line=>`- ${line}`),""]});const body=[...lines,...isUnknown?[UNKNOWN_UPDATES,
""]:[]];if(named.flatMap(({documents})=>documents).length<=MAX_OPEN_LINES)return["### What changed","",...body];const totals=totalsOf(results);const numbers=changesInNumbers(
totals,totals.failed);return[`<details><summary>What changed: ${numbers}</summary>`,"",...body,"</details>",""]}function summaryOf(facts){const verdict=facts.failure!==
void 0?failureAlert:facts.dryRun?planAlert:successAlert;const sections=facts.dryRun?[heading,verdict,planTable]:[heading,verdict,remarks,chart,changedDocuments,
resultTable];return sections.flatMap(section=>section(facts)).join("\n")}function heading(facts){const{results,durationMs}=facts;const several=results.length>1;
const failed=results.filter(result=>result.failure!==void 0).length;const words={success:`success${several?`, ${results.length} integrations`:""} in ${duration2(
durationMs)}`,failure:several&&failed>0?`${failed} of ${results.length} integrations failed`:"failed",cancelled:`cancelled after ${duration2(durationMs)}`,"dry-\
run":"dry run, nothing was changed"};return[`## Zylon ingest: ${words[outcomeOf(facts)]}`,""]}function chunk_P7MYJ63C_alert(kind,lines){return[`> [!${kind}]`,...lines.
map(line=>`> ${line}`.trimEnd()),""]}var NEXT={started:"It may not have read every document yet. Set `wait-for: indexed` to wait until it has.",completed:"Zylon\
 may still be indexing documents. Set `wait-for: indexed` to wait until it is done."};function successAlert({results}){const totals=totalsOf(results);const{failed=0,
syncStatus}=totals;const numbers=changesInNumbers(totals,totals.failed);const begin=asSentence2(ingestWords(syncStatus));const silent=results.filter(({items,indexed})=>items===
void 0&&indexed===void 0).length;const partial2=silent>0?` ${silent} of ${results.length} integrations reported no counts.`:"";const next=NEXT[syncStatus];return chunk_P7MYJ63C_alert(
failed>0?"WARNING":"TIP",[failed>0?`**${itemsFailed(failed)}.** ${begin}`:`**${begin}**`,...numbers===""?[]:["",`${asSentence2(numbers)}${partial2}`],...next===
void 0?[]:["",next]])}function planAlert({results,skipped=[]}){const numbers=PLANNED_STEPS.map(step=>({count:results.filter(({planned})=>planned.includes(step)).
length,step}));const counts=[...numbers,{count:skipped.length,step:"skip"}].filter(({count})=>count>0);const words=counts.map(({count,step})=>`${count} to ${step}`).
join(", ");const plan=words===""?"Nothing to create, update or ingest":`Integrations: ${words}`;const lines=[`**${plan}.** This was a dry run: nothing was chang\
ed.`];if(!results.some(({planned})=>planned.includes("create")))return chunk_P7MYJ63C_alert("NOTE",lines);const setUp="Zylon cannot ingest a new integration bef\
ore somebody sets it up there. Until then, the step creates it and fails with `not-configured`.";return chunk_P7MYJ63C_alert("WARNING",[...lines,"",setUp])}var MAX_FAILURES=20;
var MAX_FAILURE_CHARACTERS=5e5;var MAX_NAMED=3;function failureAlert(facts){const failures=[...failuresOf(facts)];const[only]=failures.length===1?failures:[];const kind=outcomeOf(
facts)==="cancelled"?"WARNING":"CAUTION";if(only!==void 0)return chunk_P7MYJ63C_alert(kind,wholeFailure(...only,only[1].length<facts.results.length));const lines=failures.
slice(0,MAX_FAILURES).map(([failure2,of])=>{const{what,remedy}=failure2.explanation;const whose=names(of);const todo=remedy===""?"":`<br>**What to do:** ${markdownText(
remedy,1e3)}.`;return`- ${chunk_P7MYJ63C_link(failure2)}${whose===""?"":` ${whose}`}: ${markdownText(what,1e3)}.${todo}`});const shown=fitting(lines,MAX_FAILURE_CHARACTERS);
return chunk_P7MYJ63C_alert(kind,[...shown,...andMore(failures.length-shown.length,IN_THE_FILE).map(line=>`- ${line}`)])}function wholeFailure(failure2,of,isPartial){
const{what,why,remedy}=failure2.explanation;const whose=isPartial?names(of):"";return[`**${markdownText(what,1e3)}.**`,"",...why===""?[]:[`**Likely cause:** ${markdownText(
why,4e3)}.`,""],...remedy===""?[]:[`**What to do:** ${markdownText(remedy,1e3)}.`,""],`${fateOfIngests(of)}${whose===""?"":`Failed: ${whose}. `}More about ${chunk_P7MYJ63C_link(
failure2)}.`]}function names(of){const ids=of.flatMap(({id})=>id===void 0?[]:[markdownCode(id)]);return[ids.slice(0,MAX_NAMED).join(", "),...andMore(ids.length-
MAX_NAMED)].join(" ")}var chunk_P7MYJ63C_link=({code})=>`[**${code}**](${helpFor(code)})`;function fateOfIngests(of){const groups=[...Map.groupBy(of,({syncStatus})=>ingestWords(
syncStatus))];if(groups.length===0)return"";const fates=groups.map(([words,same])=>groups.length===1?words:`${counted(same.length,"integration")}: ${words}`);return`${asSentence2(
fates.join("; "))} `}function remarks({results}){const[created,updated]=[results.filter(one=>one.created).length,results.filter(one=>one.updated).length];const[
what,whose]=results.length===1?["the integration","its credentials"]:[counted(created,"integration"),`the credentials of ${counted(updated,"integration")}`];return[
...created===0?[]:[`This run created ${what}.`,""],...updated===0?[]:[`This run updated ${whose}.`,""]]}var MAX_ID_LETTERS=512*1024;var MAX_ANNOTATIONS=10;var wordsOf=error2=>error2 instanceof
Error?error2.message:String(error2);async function report(run,redact){const printable=sentence=>oneLine(redact(sentence),MESSAGE_LIMIT);const facts=mapFailures(
run,printable);const{failure:failure2}=facts;let exitCode=failure2===void 0?0:1;try{writeOutputs(facts)}catch(error2){error(`The outputs were not written: ${printable(
wordsOf(error2))}`);exitCode=1}if(failure2?.code==="internal"&&failure2.cause instanceof Error)debug(redact(failure2.cause.stack??""));annotate(facts);try{await summary.
addRaw(summaryOf(facts)).write()}catch(error2){warning(`The job summary was not written: ${printable(wordsOf(error2))}`)}return exitCode}function writeOutputs(facts){
const{results,dryRun,watched}=facts;const changed=results.flatMap(result=>result.changed??[]);const changesFile=watched===true?writeEntries("changes",changed):"";
const all=results.map(result=>resultJson(result,dryRun,changesFile));const{json,cut}=resultsOutput(all);const resultsFile=writeEntries("results",all);if(cut)notice(
"The output results has the failures only, since all results are over its limit of 512 KiB. The file behind results-file has all.");const outputs={...outputsOf(
facts,changesFile),results:json,"results-file":resultsFile};const{"integration-id":ids="",matrix=""}=outputs;const large=ids.length+matrix.length;if(large>MAX_ID_LETTERS){
warning(`The outputs integration-id and matrix are too large for GitHub: ${Math.ceil(large/1024)} KiB of at most 512. Plan in several jobs, such as one for each\
 integration-type.`)}for(const name of OUTPUT_NAMES)setOutput(name,outputs[name])}function writeEntries(name,entries){const{RUNNER_TEMP=""}=process.env;try{const folder=(0,
external_node_fs_namespaceObject.mkdtempSync)((0,external_node_path_namespaceObject.join)(RUNNER_TEMP===""?(0,external_node_os_namespaceObject.tmpdir)():RUNNER_TEMP,
`zylon-ingest-${name}-`));const path=(0,external_node_path_namespaceObject.join)(folder,`${(0,external_node_path_namespaceObject.basename)(folder)}.json`);const lines=entries.
map(entry=>`
${JSON.stringify(entry)}`);(0,external_node_fs_namespaceObject.writeFileSync)(path,`[${lines.join(",")}${lines.length===0?"":"\n"}]
`,{mode:384,flag:"wx"});return path}catch(error2){warning(`The ${name}-file could not be written: ${oneLine(wordsOf(error2))}`);return""}}function annotate(facts){
const all=[...failuresOf(facts)];for(const[{code,message},[first,...others]]of all.slice(0,MAX_ANNOTATIONS)){const isNamed=first!==void 0&&others.length===0&&facts.
results.length>1;error(`${isNamed?`${nameOf(first)}: `:""}${message}`,{title:`Zylon ingest: ${code}`})}const more=all.length-MAX_ANNOTATIONS;if(more>0){error(`${more}\
 more ${more===1?"failure":"failures"}. The job summary and the file behind the output results-file have them.`,{title:`Zylon ingest: ${more} more`})}}var MAX_DOCUMENT_BYTES=1024*
1024;async function readText(body,limit=MAX_DOCUMENT_BYTES){const decoder=new TextDecoder;let text="";let size=0;for await(const chunk of body){size+=chunk.byteLength;
if(size>limit)return{text,tooLarge:true};text+=decoder.decode(chunk,{stream:true})}return{text:text+decoder.decode(),tooLarge:false}}function parseJson(text){try{
const value=JSON.parse(text);return{ok:true,value}}catch{return{ok:false}}}var SOME_BYTES=16*1024;var SOME_MS=3e3;async function readSome(body,clock){const decoder=new TextDecoder;
let text="";const reading=(async()=>{for await(const chunk of body){text+=decoder.decode(chunk,{stream:true});if(text.length>SOME_BYTES)return}})().catch(()=>void 0);
const enough=Promise.withResolvers();const stop=after(clock,SOME_MS,()=>enough.resolve(void 0));await Promise.race([reading,enough.promise]);stop();return text}
function firstProblem(error2){const[issue3]=error2.issues;const path=issue3?.path.join(".")??"";const isOwn=issue3?.message.startsWith("Invalid input")!==false;
const problem=isOwn?issue3?.code==="invalid_type"?`expected ${issue3.expected}`:"invalid":issue3.message;return`${path===""?"the whole answer":`field ${path}`}:\
 ${problem}`}function unreadable(input,what,why){return new ActionError("invalid-input",{what,why,remedy:`Set ${input} to a folder with the results-file of each\
 job, and nothing else`})}function readResults(folder,input){let files;try{files=(0,external_node_fs_namespaceObject.readdirSync)(folder,{recursive:true,withFileTypes:true}).
filter(entry=>entry.isFile()&&entry.name.endsWith(".json")).map(entry=>(0,external_node_path_namespaceObject.join)(entry.parentPath,entry.name))}catch(error2){throw unreadable(
input,`The ${input} cannot be read`,oneLine(error2 instanceof Error?error2.message:String(error2)))}const failures=new Map;return files.toSorted().flatMap(name=>{
const json=parseJson((0,external_node_fs_namespaceObject.readFileSync)(name,"utf8"));const parsed2=array(RESULT).safeParse(json.ok?json.value:void 0);if(!parsed2.
success){throw unreadable(input,`${oneLine((0,external_node_path_namespaceObject.basename)(name),60)} is not a results-file`,"Its content is something else")}return parsed2.
data.map(result=>resultOf(result,failures))})}async function tellFailureIssue(facts,asked,{abandoned=false,...options}){if(asked===void 0)return;const{results,failure:failure2}=facts;
const failed=results.flatMap(result=>result.failure===void 0?[]:[{result,code:result.failure.code}]);try{const{keepFailureIssue}=await Promise.all([__nccwpck_require__2.
e(402),__nccwpck_require__2.e(552)]).then(__nccwpck_require__2.bind(__nccwpck_require__2,552));await keepFailureIssue({...asked,...options,failure:failure2,outcome:abandoned?
"failure":outcomeOf(facts),early:results.length===0||failed.some(({result})=>result.syncStatus==="not-requested"),failed:failed.map(({result,code})=>({name:nameOf(
result),code})),total:results.length,environment:process.env})}catch(error2){warning(`The failure issue could not be updated: ${oneLine(options.redact(asActionError(
error2).message))}`)}}function readAll(){const{planFolder,resultsFolder,plan,jobsResult}=gatherInputs();const planned=readResults(planFolder,"plan-folder");const reported=readResults(
resultsFolder,"results-folder");const{result,errorCode:planErrorCode,errorMessage:planErrorMessage}=plan;return gathered(planned,reported,{plan:result,jobs:jobsResult,
planErrorCode,planErrorMessage})}async function searched(all,parts){if(!gatherInputs().searches)return all;const{searchDocumentsOf}=await Promise.all([__nccwpck_require__2.
e(402),__nccwpck_require__2.e(370)]).then(__nccwpck_require__2.bind(__nccwpck_require__2,370));const failure2=await searchDocumentsOf(all.results,parts);return{
...all,failure:failure2,results:all.results.map(result=>({...result,failure:failure2}))}}async function gather({clock=SYSTEM_CLOCK,signals=process}={}){const cancellation=listenForCancel(
signals,code=>process.exit(code));const redact=redactor(maskSecretInputs());const parts={clock,redact,signal:cancellation.signal};let all={results:[],failure:void 0,
abandoned:false};let failure2;try{all=readAll();const problem=gatherIssueProblem();failure2=all.failure??problem;if(all.failure!==void 0&&problem!==void 0)warning(
`The failure issue was not updated. ${problem.message}`);if(failure2===void 0){all=await searched(all,parts);failure2=all.failure}}catch(error2){failure2=asActionError(
error2)}const{results,abandoned}=all;const durationMs=Math.max(0,...results.map(result=>result.durationMs));const facts={results,dryRun:false,shards:1,durationMs,
failure:failure2};try{const exitCode=await report(facts,redact);await tellFailureIssue(facts,gatherIssueInputs(),{...parts,abandoned});info(lastSentence(facts));
return exitCode}finally{cancellation.stop()}}}),76:((__webpack_module__,__unused_webpack___webpack_exports__,__nccwpck_require__2)=>{__nccwpck_require__2.a(__webpack_module__,
async(__webpack_handle_async_dependencies__,__webpack_async_result__)=>{try{let exit=function(code){process.exitCode=code;process.stdout.write("",()=>process.exit());
setTimeout(()=>process.exit(),1e3).unref()};var _chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__2(740);exit(await(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_0__.
kg)());__webpack_async_result__()}catch(e){__webpack_async_result__(e)}},1)})};var __webpack_module_cache__={};function __nccwpck_require__(moduleId){var cachedModule=__webpack_module_cache__[moduleId];
if(cachedModule!==void 0){return cachedModule.exports}var module=__webpack_module_cache__[moduleId]={exports:{}};var threw=true;try{__webpack_modules__[moduleId](
module,module.exports,__nccwpck_require__);threw=false}finally{if(threw)delete __webpack_module_cache__[moduleId]}return module.exports}__nccwpck_require__.m=__webpack_modules__;
(()=>{var webpackQueues=typeof Symbol==="function"?Symbol("webpack queues"):"__webpack_queues__";var webpackExports=typeof Symbol==="function"?Symbol("webpack e\
xports"):"__webpack_exports__";var webpackError=typeof Symbol==="function"?Symbol("webpack error"):"__webpack_error__";var resolveQueue=queue=>{if(queue&&queue.
d<1){queue.d=1;queue.forEach(fn=>fn.r--);queue.forEach(fn=>fn.r--?fn.r++:fn())}};var wrapDeps=deps=>deps.map(dep=>{if(dep!==null&&typeof dep==="object"){if(dep[webpackQueues])
return dep;if(dep.then){var queue=[];queue.d=0;dep.then(r=>{obj[webpackExports]=r;resolveQueue(queue)},e=>{obj[webpackError]=e;resolveQueue(queue)});var obj={};
obj[webpackQueues]=fn=>fn(queue);return obj}}var ret={};ret[webpackQueues]=x=>{};ret[webpackExports]=dep;return ret});__nccwpck_require__.a=(module,body,hasAwait)=>{
var queue;hasAwait&&((queue=[]).d=-1);var depQueues=new Set;var exports=module.exports;var currentDeps;var outerResolve;var reject;var promise=new Promise((resolve,rej)=>{
reject=rej;outerResolve=resolve});promise[webpackExports]=exports;promise[webpackQueues]=fn=>(queue&&fn(queue),depQueues.forEach(fn),promise["catch"](x=>{}));module.
exports=promise;body(deps=>{currentDeps=wrapDeps(deps);var fn;var getResult=()=>currentDeps.map(d=>{if(d[webpackError])throw d[webpackError];return d[webpackExports]});
var promise2=new Promise(resolve=>{fn=()=>resolve(getResult);fn.r=0;var fnQueue=q=>q!==queue&&!depQueues.has(q)&&(depQueues.add(q),q&&!q.d&&(fn.r++,q.push(fn)));
currentDeps.map(dep=>dep[webpackQueues](fnQueue))});return fn.r?promise2:getResult()},err=>(err?reject(promise[webpackError]=err):outerResolve(exports),resolveQueue(
queue)));queue&&queue.d<0&&(queue.d=0)}})();(()=>{var getProto=Object.getPrototypeOf?obj=>Object.getPrototypeOf(obj):obj=>obj.__proto__;var leafPrototypes;__nccwpck_require__.
t=function(value,mode){if(mode&1)value=this(value);if(mode&8)return value;if(typeof value==="object"&&value){if(mode&4&&value.__esModule)return value;if(mode&16&&
typeof value.then==="function")return value}var ns=Object.create(null);__nccwpck_require__.r(ns);var def={};leafPrototypes=leafPrototypes||[null,getProto({}),getProto(
[]),getProto(getProto)];for(var current=mode&2&&value;typeof current=="object"&&!~leafPrototypes.indexOf(current);current=getProto(current)){Object.getOwnPropertyNames(
current).forEach(key=>def[key]=()=>value[key])}def["default"]=()=>value;__nccwpck_require__.d(ns,def);return ns}})();(()=>{__nccwpck_require__.d=(exports,definition)=>{
for(var key in definition){if(__nccwpck_require__.o(definition,key)&&!__nccwpck_require__.o(exports,key)){Object.defineProperty(exports,key,{enumerable:true,get:definition[key]})}}}})();
(()=>{__nccwpck_require__.f={};__nccwpck_require__.e=chunkId=>{return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises,key)=>{__nccwpck_require__.
f[key](chunkId,promises);return promises},[]))}})();(()=>{__nccwpck_require__.u=chunkId=>{return""+chunkId+".index.js"}})();(()=>{__nccwpck_require__.o=(obj,prop)=>Object.
prototype.hasOwnProperty.call(obj,prop)})();(()=>{__nccwpck_require__.r=exports=>{if(typeof Symbol!=="undefined"&&Symbol.toStringTag){Object.defineProperty(exports,
Symbol.toStringTag,{value:"Module"})}Object.defineProperty(exports,"__esModule",{value:true})}})();(()=>{var installedChunks={792:0};var installChunk=data=>{var{
ids,modules,runtime}=data;var moduleId,chunkId,i=0;for(moduleId in modules){if(__nccwpck_require__.o(modules,moduleId)){__nccwpck_require__.m[moduleId]=modules[moduleId]}}
if(runtime)runtime(__nccwpck_require__);for(;i<ids.length;i++){chunkId=ids[i];if(__nccwpck_require__.o(installedChunks,chunkId)&&installedChunks[chunkId]){installedChunks[chunkId][0]()}
installedChunks[ids[i]]=0}};__nccwpck_require__.f.j=(chunkId,promises)=>{var installedChunkData=__nccwpck_require__.o(installedChunks,chunkId)?installedChunks[chunkId]:
void 0;if(installedChunkData!==0){if(installedChunkData){promises.push(installedChunkData[1])}else{if(true){var promise=import("./"+__nccwpck_require__.u(chunkId)).
then(installChunk,e=>{if(installedChunks[chunkId]!==0)installedChunks[chunkId]=void 0;throw e});var promise=Promise.race([promise,new Promise(resolve=>installedChunkData=
installedChunks[chunkId]=[resolve])]);promises.push(installedChunkData[1]=promise)}}}}})();var __webpack_exports__=__nccwpck_require__(76);__webpack_exports__=await __webpack_exports__;
