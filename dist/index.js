var __create=Object.create,__defProp=Object.defineProperty,__getOwnPropDesc=Object.getOwnPropertyDescriptor,__getOwnPropNames=Object.getOwnPropertyNames,__getProtoOf=Object.
getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty,__commonJS=(cb,mod)=>function(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).
exports,mod),mod.exports}catch(e){throw mod=0,e}},__export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{
if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],
enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to},__toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(
isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{value:mod,enumerable:!0}):target,mod)),require_node_querystring=__commonJS({"builtin:node:querystr\
ing"(exports,module){module.exports=process.getBuiltinModule("node:querystring")}}),require_os=__commonJS({"builtin:os"(exports,module){module.exports=process.getBuiltinModule(
"os")}}),require_crypto=__commonJS({"builtin:crypto"(exports,module){module.exports=process.getBuiltinModule("crypto")}}),require_fs=__commonJS({"builtin:fs"(exports,module){
module.exports=process.getBuiltinModule("fs")}}),require_path=__commonJS({"builtin:path"(exports,module){module.exports=process.getBuiltinModule("path")}}),require_promises=__commonJS(
{"builtin:node:timers/promises"(exports,module){module.exports=process.getBuiltinModule("node:timers/promises")}}),require_node_crypto=__commonJS({"builtin:node\
:crypto"(exports,module){module.exports=process.getBuiltinModule("node:crypto")}}),require_node_fs=__commonJS({"builtin:node:fs"(exports,module){module.exports=
process.getBuiltinModule("node:fs")}}),require_node_http=__commonJS({"builtin:node:http"(exports,module){module.exports=process.getBuiltinModule("node:http")}}),
require_node_os=__commonJS({"builtin:node:os"(exports,module){module.exports=process.getBuiltinModule("node:os")}}),require_node_path=__commonJS({"builtin:node:\
path"(exports,module){module.exports=process.getBuiltinModule("node:path")}}),require_node_https=__commonJS({"builtin:node:https"(exports,module){module.exports=
process.getBuiltinModule("node:https")}}),require_node_tls=__commonJS({"builtin:node:tls"(exports,module){module.exports=process.getBuiltinModule("node:tls")}}),
require_node_stream=__commonJS({"builtin:node:stream"(exports,module){module.exports=process.getBuiltinModule("node:stream")}}),import_node_querystring=__toESM(
require_node_querystring()),os=__toESM(require_os());function toCommandValue(input){return input==null?"":typeof input=="string"||input instanceof String?input:
JSON.stringify(input)}function toCommandProperties(annotationProperties){return Object.keys(annotationProperties).length?{title:annotationProperties.title,file:annotationProperties.
file,line:annotationProperties.startLine,endLine:annotationProperties.endLine,col:annotationProperties.startColumn,endColumn:annotationProperties.endColumn}:{}}
function issueCommand(command,properties,message){let cmd=new Command(command,properties,message);process.stdout.write(cmd.toString()+os.EOL)}var CMD_STRING="::",
Command=class{constructor(command,properties,message){command||(command="missing.command"),this.command=command,this.properties=properties,this.message=message}toString(){
let cmdStr=CMD_STRING+this.command;if(this.properties&&Object.keys(this.properties).length>0){cmdStr+=" ";let first=!0;for(let key in this.properties)if(this.properties.
hasOwnProperty(key)){let val=this.properties[key];val&&(first?first=!1:cmdStr+=",",cmdStr+=`${key}=${escapeProperty(val)}`)}}return cmdStr+=`${CMD_STRING}${escapeData(
this.message)}`,cmdStr}};function escapeData(s){return toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}function escapeProperty(s){
return toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}var crypto=__toESM(require_crypto()),
fs=__toESM(require_fs()),os2=__toESM(require_os());function issueFileCommand(command,message){let filePath=process.env[`GITHUB_${command}`];if(!filePath)throw new Error(
`Unable to find environment variable for file command ${command}`);if(!fs.existsSync(filePath))throw new Error(`Missing file at path: ${filePath}`);fs.appendFileSync(
filePath,`${toCommandValue(message)}${os2.EOL}`,{encoding:"utf8"})}function prepareKeyValueMessage(key,value){let delimiter2=`ghadelimiter_${crypto.randomUUID()}`,
convertedValue=toCommandValue(value);if(key.includes(delimiter2))throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter2}"`);if(convertedValue.
includes(delimiter2))throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter2}"`);return`${key}<<${delimiter2}${os2.EOL}${convertedValue}${os2.
EOL}${delimiter2}`}var os3=__toESM(require_os()),path=__toESM(require_path());function checkBypass(reqUrl){if(!reqUrl.hostname)return!1;let reqHost=reqUrl.hostname;
if(isLoopbackAddress(reqHost))return!0;let noProxy=process.env.no_proxy||process.env.NO_PROXY||"";if(!noProxy)return!1;let reqPort;reqUrl.port?reqPort=Number(reqUrl.
port):reqUrl.protocol==="http:"?reqPort=80:reqUrl.protocol==="https:"&&(reqPort=443);let upperReqHosts=[reqUrl.hostname.toUpperCase()];typeof reqPort=="number"&&
upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);for(let upperNoProxyItem of noProxy.split(",").map(x=>x.trim().toUpperCase()).filter(x=>x))if(upperNoProxyItem===
"*"||upperReqHosts.some(x=>x===upperNoProxyItem||x.endsWith(`.${upperNoProxyItem}`)||upperNoProxyItem.startsWith(".")&&x.endsWith(`${upperNoProxyItem}`)))return!0;
return!1}function isLoopbackAddress(host){let hostLower=host.toLowerCase();return hostLower==="localhost"||hostLower.startsWith("127.")||hostLower.startsWith("[\
::1]")||hostLower.startsWith("[0:0:0:0:0:0:0:1]")}var import_os=__toESM(require_os()),import_fs=__toESM(require_fs()),__awaiter=function(thisArg,_arguments,P,generator){
function adopt(value){return value instanceof P?value:new P(function(resolve){resolve(value)})}return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){
try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator.throw(value))}catch(e){reject(e)}}function step(result){result.done?
resolve(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})},{access,appendFile,writeFile}=import_fs.
promises,SUMMARY_ENV_VAR="GITHUB_STEP_SUMMARY",Summary=class{constructor(){this._buffer=""}filePath(){return __awaiter(this,void 0,void 0,function*(){if(this._filePath)
return this._filePath;let pathFromEnv=process.env[SUMMARY_ENV_VAR];if(!pathFromEnv)throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}.\
 Check if your runtime environment supports job summaries.`);try{yield access(pathFromEnv,import_fs.constants.R_OK|import_fs.constants.W_OK)}catch{throw new Error(
`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`)}return this._filePath=pathFromEnv,this._filePath})}wrap(tag,content,attrs={}){
let htmlAttrs=Object.entries(attrs).map(([key,value])=>` ${key}="${value}"`).join("");return content?`<${tag}${htmlAttrs}>${content}</${tag}>`:`<${tag}${htmlAttrs}\
>`}write(options){return __awaiter(this,void 0,void 0,function*(){let overwrite=!!options?.overwrite,filePath=yield this.filePath();return yield(overwrite?writeFile:
appendFile)(filePath,this._buffer,{encoding:"utf8"}),this.emptyBuffer()})}clear(){return __awaiter(this,void 0,void 0,function*(){return this.emptyBuffer().write(
{overwrite:!0})})}stringify(){return this._buffer}isEmptyBuffer(){return this._buffer.length===0}emptyBuffer(){return this._buffer="",this}addRaw(text,addEOL=!1){
return this._buffer+=text,addEOL?this.addEOL():this}addEOL(){return this.addRaw(import_os.EOL)}addCodeBlock(code,lang){let attrs=Object.assign({},lang&&{lang}),
element=this.wrap("pre",this.wrap("code",code),attrs);return this.addRaw(element).addEOL()}addList(items,ordered=!1){let tag=ordered?"ol":"ul",listItems=items.map(
item=>this.wrap("li",item)).join(""),element=this.wrap(tag,listItems);return this.addRaw(element).addEOL()}addTable(rows){let tableBody=rows.map(row=>{let cells=row.
map(cell=>{if(typeof cell=="string")return this.wrap("td",cell);let{header,data,colspan,rowspan}=cell,tag=header?"th":"td",attrs=Object.assign(Object.assign({},
colspan&&{colspan}),rowspan&&{rowspan});return this.wrap(tag,data,attrs)}).join("");return this.wrap("tr",cells)}).join(""),element=this.wrap("table",tableBody);
return this.addRaw(element).addEOL()}addDetails(label,content){let element=this.wrap("details",this.wrap("summary",label)+content);return this.addRaw(element).addEOL()}addImage(src,alt,options){
let{width,height}=options||{},attrs=Object.assign(Object.assign({},width&&{width}),height&&{height}),element=this.wrap("img",null,Object.assign({src,alt},attrs));
return this.addRaw(element).addEOL()}addHeading(text,level){let tag=`h${level}`,allowedTag=["h1","h2","h3","h4","h5","h6"].includes(tag)?tag:"h1",element=this.wrap(
allowedTag,text);return this.addRaw(element).addEOL()}addSeparator(){let element=this.wrap("hr",null);return this.addRaw(element).addEOL()}addBreak(){let element=this.
wrap("br",null);return this.addRaw(element).addEOL()}addQuote(text,cite){let attrs=Object.assign({},cite&&{cite}),element=this.wrap("blockquote",text,attrs);return this.
addRaw(element).addEOL()}addLink(text,href){let element=this.wrap("a",text,{href});return this.addRaw(element).addEOL()}},_summary=new Summary,summary=_summary,
ExitCode;(function(ExitCode2){ExitCode2[ExitCode2.Success=0]="Success",ExitCode2[ExitCode2.Failure=1]="Failure"})(ExitCode||(ExitCode={}));function setSecret(secret){
issueCommand("add-mask",{},secret)}function getInput(name,options){let val=process.env[`INPUT_${name.replace(/ /g,"_").toUpperCase()}`]||"";if(options&&options.
required&&!val)throw new Error(`Input required and not supplied: ${name}`);return options&&options.trimWhitespace===!1?val:val.trim()}function setOutput(name,value){
if(process.env.GITHUB_OUTPUT)return issueFileCommand("OUTPUT",prepareKeyValueMessage(name,value));process.stdout.write(os3.EOL),issueCommand("set-output",{name},
toCommandValue(value))}function debug(message){issueCommand("debug",{},message)}function error(message,properties={}){issueCommand("error",toCommandProperties(properties),
message instanceof Error?message.toString():message)}function warning(message,properties={}){issueCommand("warning",toCommandProperties(properties),message instanceof
Error?message.toString():message)}function notice(message,properties={}){issueCommand("notice",toCommandProperties(properties),message instanceof Error?message.
toString():message)}function info(message){process.stdout.write(message+os3.EOL)}var MIN_LENGTH=4,MAX_FORM_LENGTH=20,patterns=new Map,combined,getLongestSecret=()=>MAX_FORM_LENGTH*
Math.max(0,...[...patterns.keys()].map(s=>s.length));function maskSecret(secret,username=""){let text=secret.trim();if(text==="")return;if(text.length<MIN_LENGTH){
warning("A secret is shorter than four characters, so it can't be masked. Use a longer one.");return}for(let part of[secret,text,...secret.split(/[\r\n]+/)])addSecret(
part,createPattern(part),listForms(part));let encoded=[...listBase64(secret),...listBase64(text)];username!==""&&encoded.push(toBase64(`${username}:${secret}`));
for(let base64 of encoded)addSecret(base64,createBase64Pattern(base64),[base64])}function addSecret(text,pattern,forms){if(!(text.trim().length<MIN_LENGTH||patterns.
has(text))){patterns.set(text,pattern),combined=void 0;for(let form of new Set(forms))setSecret(form)}}var listForms=text=>[text,JSON.stringify(text).slice(1,-1),
encodeURIComponent(text.toWellFormed()),new URLSearchParams({"":text}).toString().slice(1),text.replace(/[&<>"']/g,sign=>sign==="'"?"&#39;":`&${HTML_NAMES[sign]??
""};`)],HTML_NAMES={"&":"amp","<":"lt",">":"gt",'"':"quot","'":"apos"},JSON_LETTERS={"\n":"n","\r":"r","	":"t"},MAX_BACKSLASHES=7,createPattern=text=>text.toWellFormed().
replace(/\\+|[^\\]/gu,found=>found.startsWith("\\")?createBackslashPattern(found.length):createCharacterPattern(found));function createBackslashPattern(length){
return`(?:${`\\\\{${length},${length*(MAX_BACKSLASHES+1)}}`}|${createCharacterPattern("\\").repeat(length)})`}function createCharacterPattern(character){if(/^[A-Za-z\d]$/.
test(character))return character;let code=character.codePointAt(0)??0,bytes=[...Buffer.from(character)].map(byte=>`%(?:25)*${toHexPattern(byte,2)}`),units=Array.
from({length:character.length},(_,at)=>`\\\\{1,${MAX_BACKSLASHES}}u${toHexPattern(character.charCodeAt(at),4)}`),forms=[bytes.join(""),units.join(""),`&(?:amp;)\
*#(?:0*${code}|[xX]0*${toHexPattern(code,1)});`,character==="\\"?"\\\\":`\\\\{0,${MAX_BACKSLASHES}}${RegExp.escape(character)}`],name=HTML_NAMES[character];name!==
void 0&&forms.push(`&(?:amp;)*${name};`);let letter=JSON_LETTERS[character];return letter!==void 0&&forms.push(`\\\\{1,${MAX_BACKSLASHES}}${letter}`),character===
" "&&forms.push("\\+"),`(?:${forms.join("|")})`}var toHexPattern=(code,digits)=>code.toString(16).padStart(digits,"0").replace(/[a-f]/g,letter=>`[${letter}${letter.
toUpperCase()}]`);function listBase64(text){let bytes=Buffer.from(text),inner=[0,1,2].map(offset=>Buffer.concat([Buffer.alloc(offset),bytes]).toString("base64").
slice(Math.ceil(offset*8/6),Math.floor((offset+bytes.length)*8/6)));return[toBase64(text),...inner]}var toBase64=text=>Buffer.from(text).toString("base64"),createBase64Pattern=base64=>base64.
replaceAll("+",`(?:-|${createCharacterPattern("+")})`).replaceAll("/",`(?:_|${createCharacterPattern("/")})`);function maskHeader(value,publicTexts){let[,scheme="",
credentials=""]=/^(\S+)\s+(\S+)$/.exec(value)??[],pair=scheme.toLowerCase()==="basic"?Buffer.from(credentials,"base64").toString():"",[username="",...password]=pair.
split(":"),cookies=value.split(/;\s*/).filter(part=>part.includes("=")).map(part=>part.replace(/^[^=]*=/,"").replace(/^"(.*)"$/,"$1")),isPublic=publicTexts.some(
text=>text.includes(value));for(let secret of[isPublic?"":value,credentials,...cookies,username,password.join(":")])secret.length>=MIN_LENGTH&&maskSecret(secret)}
function maskProxyPassword(proxy){let address=proxy.includes("://")?proxy:`http://${proxy}`,{username="",password=""}=URL.parse(address)??{};maskSecret(password,
username),maskSecret(import_node_querystring.default.unescape(password),import_node_querystring.default.unescape(username))}function redact(text){return patterns.
size===0?text:(combined??=new RegExp([...patterns].toSorted(([one],[other])=>other.length-one.length).map(([,pattern])=>pattern).join("|"),"gu"),text.replace(combined,
"***"))}var MAX_TEXT_LENGTH=1e4,MAX_ID_LENGTH=1e3;function toSafeLine(text,limit=200){let clean=removeSecrets(text).replace(/[\p{C}\p{Z}]+/gu," ").trim().replace(
/^::/,": :").replaceAll("##[","# #[");return clean.length<=limit?clean:`${clean.slice(0,limit-1).toWellFormed()}\u2026`}function removeSecrets(text){let longest=getLongestSecret(),
cut=text.slice(0,MAX_TEXT_LENGTH+longest).toWellFormed(),redacted=redact(redact(cut).replace(new RegExp("\\p{Cf}","gu"),"")),end=cut.length===text.length?0:longest;
return redacted.slice(0,Math.min(MAX_TEXT_LENGTH,Math.max(0,redacted.length-end)))}var isPathSegment=text=>text.length<=MAX_ID_LENGTH&&text.trim()!==""&&text!==
"."&&text!==".."&&!new RegExp("\\p{C}","u").test(text),formatId=id2=>toSafeLine(id2,60),formatCount=(count,noun)=>`${count} ${noun}${count===1?"":"s"}`,joinNonEmpty=(parts,between)=>parts.
filter(part=>part!=="").join(between),MAX_LISTED=20;function formatCommaList(names,max=3){let more=names.length-max,shown=names.slice(0,max).join(", ");return more>
0?`${shown} and ${more} more`:shown}function formatDuration(ms){let seconds=Math.round(ms/1e3);return Object.entries({h:Math.floor(seconds/3600),min:Math.floor(
seconds/60)%60,s:seconds%60}).filter(([,count])=>count>0).map(([unit,count])=>`${count} ${unit}`).join(" ")||"0 s"}var LOOK_FIRST="First check in Zylon whether \
the ingest is still running",SET_UP="Open the integration in Zylon and complete its set-up",SOURCE="Check the source and Zylon's access to it",ERRORS={"invalid-\
input":["Some inputs are invalid",'Correct the "with:" block of the step, or the secret or variable that it uses. Nothing was changed in Zylon'],"invalid-input/\
content":[null,"Remove content, and choose in Zylon what the integration reads"],connect:["Can't reach Zylon","Check that Zylon is running, then base-url, then \
the firewall between this runner and Zylon"],"connect/proxy":["Can't reach the proxy","Correct the proxy's address in the runner's environment, or add Zylon's h\
ost to NO_PROXY"],"connect/tunnel":["The proxy refuses the tunnel to Zylon","Have the proxy let this runner reach Zylon, correct the proxy's user and password i\
n the runner's environment, or add Zylon's host to NO_PROXY"],tls:["Can't verify that this is Zylon","Check the TLS settings of Zylon, and of any proxy in front\
 of it"],"tls/issuer":[null,"Add the authority that issued this certificate to ca-certificate"],"tls/host":[null,"Set base-url to a host that the certificate na\
mes"],"tls/proxy-host":[null,"Use a host that the certificate names: in the proxy's address, or in base-url"],"tls/expired":[null,"Renew this certificate"],"tls\
/not-yet-valid":[null,"Correct the clock of the runner"],"tls/plain":[null,"Correct the port in base-url, or serve Zylon over HTTPS there"],"tls/proxy-plain":[null,
"Begin the proxy's address with http:// if the proxy doesn't speak TLS. Otherwise, correct the port in base-url"],"connection-lost":["The connection to Zylon wa\
s lost","Raise the time limit of any proxy in between, or check Zylon's log"],timeout:["Zylon didn't answer in time","Check the load of Zylon and of any proxy i\
n front of it"],"timeout/all-projects":[null,"Set project-id, so that fewer documents have to be listed, or check the load of Zylon"],"server-error":["Zylon, or\
 a proxy in front of it, failed","Run the step again later. If it fails again, check the logs of Zylon and of any proxy in front of it"],"server-error/gateway":[
null,"Raise the time limit of the proxy in front of Zylon: the answer to an ingest may take many minutes"],"rate-limited":["Zylon is limiting requests","Run the\
 step later and less often, or lower max-parallel"],"not-api":["Something else answered in place of Zylon","Correct base-url: its host, its port and its path"],
"not-api/redirect":["A redirect answered in place of Zylon","Set base-url to where Zylon really is, since redirects are not followed. If this address is a login\
 page, have it let requests to /api/ through, or set extra-headers"],"not-api/login":["A login page answered in place of Zylon","Have the login proxy let reques\
ts to /api/ through, or set extra-headers to what it asks for"],"not-api/denied":[null,"Have whatever answered let requests to /api/ through, or set extra-heade\
rs to what it asks for"],"not-api/proxy":[null,"Have the proxy let this runner reach Zylon, or add Zylon's host to NO_PROXY"],unauthorized:["Zylon answered 401",
"Check the token in api-token, then any gateway in front of Zylon, which may need extra-headers"],"unauthorized/token":["Zylon doesn't accept the token in api-t\
oken","Create a new Workspace API token with the account that created the integration, and store it in the secret that api-token uses"],"unauthorized/valid":["Z\
ylon answered 401, but api-token is valid","Check any gateway in front of Zylon, then the credentials of the integration in Zylon"],"unauthorized/grant":["Zylon\
 lost its access to the source","Open the integration in Zylon and grant access again"],forbidden:["Zylon answered 403","Check organization, then ask a Zylon ad\
ministrator about the account of api-token"],"forbidden/organization":["Zylon doesn't accept the organization","Set organization to the slug or UUID of yours; t\
hat of the first one is default"],"forbidden/valid":[null,"The token is valid. Ask a Zylon administrator whether its account lacks a permission, or the connecto\
r is disabled"],"forbidden/project":["The account of api-token can't read a project","Give the account access to this project, or correct project-id"],"forbidde\
n/no-project":["The account of api-token can't read any project","Give the account access to the project of the integration"],"not-found":["Zylon didn't find wh\
at was requested","Correct base-url, organization, project-id or integration-id"],"not-found/address":["Zylon's API is not at base-url","Correct base-url, also \
its path if Zylon has a prefix"],"not-found/valid":[null,"The token is valid. Correct project-id or integration-id: an update of Zylon may change ids"],"not-fou\
nd/integration":["The account of api-token has no such integration","Correct integration-id: an update of Zylon may change ids. If another account created the i\
ntegration, use the token of that account"],"not-found/untyped":["The account of api-token has no such integration","Correct integration-id: an update of Zylon \
may change ids. If another account created the integration, set integration-type, or use the token of that account"],"not-found/config":[null,SET_UP],"not-found\
/exclusion":["An exclusion in integration-id matches nothing","Correct it, or remove it"],"wrong-type":["The integration has a different type","Correct integrat\
ion-type, or remove it"],"wrong-type/oauth":["The integration uses OAuth and takes no password","Remove configure, or correct integration-id"],"bad-request":["Z\
ylon refused the request","If this is about the integration, check its set-up in Zylon; otherwise, ask a Zylon administrator"],"bad-request/ownership":[null,"If\
 another ingest is running, run the step again when it has ended. Otherwise, ask a Zylon administrator who owns the integration: this answer has both causes"],"\
bad-request/credentials":[null,"Correct username and password (for a new integration, also project-id), and the secrets that they use"],"bad-request/content":[null,
"Choose the folders in Zylon: content only works when the integration is created. Or delete the integration there, correct content and run the step again"],"bad\
-request/config":[null,SET_UP],"bad-request/exists":["Zylon has such an integration already","Set integration-id to its id and use configure: update"],"unexpect\
ed-response":["Zylon's answer is not as documented","Open an issue for this action, with your Zylon version"],"incomplete-list":["Zylon's list is incomplete","R\
un the step again, and check the proxies between this runner and Zylon"],"no-integration":["The account of api-token has no integration that fits","Use the toke\
n of the account that created the integration, or create one in Zylon"],ambiguous:["Several integrations match","Set integration-id to one of them, to several, \
or to all"],"ambiguous/create":["Zylon may have this integration already","If one of these reads the same source, set integration-id to it and configure to upda\
te. If it reads another source, rename it in Zylon to its type and any text in brackets, such as FileSystem (archive)"],"ambiguous/username":["Zylon may have th\
is integration already","If one of these reads the same source, set integration-id to it and configure to update. Otherwise, create the new integration in Zylon"],
"not-configured":["The integration isn't set up yet","Open the integration in Zylon and choose the space, site or folder that it reads"],"create-unknown":["Zylo\
n may have created the integration","Look in Zylon for a new integration. If there is none after a few minutes, run the step again"],"already-running":["Another\
 ingest of this integration is already running","Run the step again once the other ingest has ended, or raise wait-timeout-seconds. Put all workflows that inges\
t this integration in the same concurrency group, and away from the hour of Zylon's own schedule"],"sync-error":["Zylon reported that the ingest failed",SOURCE],
"sync-error/oauth":[null,`${SOURCE}. If that was lost, open the integration in Zylon and grant access again`],"sync-error/password":[null,`${SOURCE}. If the pas\
sword has changed, send the new one with configure: update`],"stream-cut":["Zylon stopped reporting before the ingest ended","Check Zylon's log to see whether Z\
ylon restarted. If it didn't, raise the time limit of any proxy in between"],"wait-timeout":["It took longer than wait-timeout-seconds","Raise wait-timeout-seco\
nds. To allow some pending documents, set max-pending"],"wait-timeout/ingest":[null,"Raise wait-timeout-seconds"],"wait-timeout/stuck":[null,"Open these documen\
ts in Zylon: a longer wait won't help them. To allow some pending documents, set max-pending"],"wait-timeout/some-stuck":[null,"Open those that were pending bef\
ore this run in Zylon: a longer wait won't help them. For the others, raise wait-timeout-seconds. To allow some pending documents, set max-pending"],"nothing-in\
dexed":["No document is indexed","Raise wait-timeout-seconds, or open some of the pending documents in Zylon"],"nothing-indexed/failing":[null,"Open some of the\
se documents in Zylon, or read Zylon's log, to see why they are failing"],"nothing-indexed/removed":[null,SOURCE],"nothing-indexed/project":[null,"Correct proje\
ct-id: the documents of this integration may be in another project"],"nothing-indexed/hidden":[null,"Give the account of api-token access to the project of the \
integration, unless the documents only came late: then raise settle-seconds and wait-timeout-seconds. After an update of Zylon, an administrator has to run zylo\
n-cli backfill-projections"],"nothing-indexed/empty":[null,"Check the source, and what the integration reads of it. If the source may be empty, set min-items: 0"],
"too-few-items":["There are fewer than min-items","If documents are failing or pending, open some of them in Zylon. Otherwise, check the source and Zylon's acce\
ss to it. If the number is right, lower min-items"],"too-many-removed":["Too many documents were removed",`${SOURCE}, then ingest again. If you meant to remove \
them, close the failure issue, if one is open: the next run starts from what is left`],"too-many-failed":["Too many documents are failing","Correct these docume\
nts, leave them out in the source, or raise max-failed"],"not-searchable":["The search doesn't find every text of expect-search","Check that the source has the \
texts, in documents that Zylon indexed"],cancelled:["The run was cancelled, or reached timeout-minutes","Raise timeout-minutes, or set cancel-in-progress: false"],
internal:["The action itself failed","Enable debug logging for the next run, then open an issue with its log"],"internal/node":["This action needs Node.js 24.5 \
or newer","Update the runner to version 2.329.0 or newer"]},Failure=class _Failure extends Error{code;title;detail;remedy;names;summary;constructor(key,detail="",{
names={},cause}={}){let{code,title,remedy}=typeof key=="string"?explain(key):key,summary2=joinNonEmpty([title,detail],": "),lists=Object.entries(names).filter(([
,list])=>list.length>0).map(([what,list])=>`${what}: ${formatCommaList(list)}`),text=[summary2,...lists].join("; ");super(`${text}. ${remedy}. See ${getHelpUrl(
code)}`,{cause}),this.code=code,this.title=title,this.detail=detail,this.remedy=remedy,this.names=names,this.summary=summary2}explainedBy(key,fact=""){let[title,
remedy]=ERRORS[key],detail=joinNonEmpty([this.detail,fact],"; "),explanation={code:this.code,title:title??this.title,remedy};return new _Failure(explanation,detail,
this)}withRemedy(remedy){let{code,title,detail}=this;return new _Failure({code,title,remedy},detail,this)}};function explain(key){let[code=key]=key.split("/");if(!isErrorCode(
code))throw new Error(`No such code: ${code}`);let[title,remedy]=ERRORS[key];return{code,title:title??ERRORS[code][0],remedy}}var isErrorCode=text=>text in ERRORS&&
!text.includes("/"),HELP_PAGE="https://github.com/zylon-ingest/zylon-ingest/blob/main/docs/errors.md",getHelpUrl=code=>`${HELP_PAGE}#${code}`,toFailure=error3=>error3 instanceof
Failure?error3:new Failure("internal",toSafeLine(String(error3)),{cause:error3}),import_promises=__toESM(require_promises()),clock={now:()=>performance.now(),date:()=>Date.
now(),random:()=>Math.random(),sleep:async(ms,signal)=>{await(0,import_promises.setTimeout)(ms,void 0,{signal}).catch(()=>signal.throwIfAborted())}};function callAfter(ms,callback){
let stop=new AbortController;return clock.sleep(ms,stop.signal).then(callback,()=>{}),()=>stop.abort()}async function withTimeout({seconds,cancel:cancel2,failure:failure2},work){
let timeout=new AbortController,stop=callAfter(seconds*1e3,()=>timeout.abort(failure2)),signal=AbortSignal.any([cancel2,timeout.signal]);try{return await work({
signal,deadline:clock.now()+seconds*1e3})}finally{stop()}}var import_node_crypto=__toESM(require_node_crypto()),import_node_fs=__toESM(require_node_fs()),import_node_http=__toESM(
require_node_http()),CONNECTORS=[{type:"confluence",zylonType:"Confluence",isOAuth:!0},{type:"confluencelocal",zylonType:"ConfluenceLocalLegacy",isOAuth:!1},{type:"\
sharepoint",zylonType:"SharePoint",isOAuth:!0},{type:"filesystem",zylonType:"FileSystem",isOAuth:!1},{type:"claromentis",zylonType:"Claromentis",isOAuth:!1}];function findConnector(spelling){
let wanted=spelling.toLowerCase();return CONNECTORS.find(({type,zylonType})=>[type,zylonType.toLowerCase()].includes(wanted))}var toConnector=zylonType=>findConnector(
zylonType)??{type:toSafeLine(zylonType,60).toLowerCase(),zylonType,isOAuth:!1},isKnownConnector=connector=>CONNECTORS.includes(connector),InvalidInputError=class extends Error{},
quote=text=>`"${toSafeLine(text,60)}"`,createMismatch=(expected,text)=>new InvalidInputError(`must ${expected}, not ${quote(text)}`),EMPTY_SECRET_HINT="check th\
e name of its secret; pull requests from forks and Dependabot get no secrets",parseText=text=>text,booleanParser=fallback=>text=>{if(text==="")return fallback;if(/^(true|false)$/i.
test(text))return text.toLowerCase()==="true";throw createMismatch("be true or false",text)},integerParser=(fallback,min,max)=>text=>{if(text==="")return fallback;
let value=/^\d{1,15}$/.test(text)?Number(text):Number.NaN;if(value>=min&&value<=max)return value;throw createMismatch(`be a whole number from ${min} to ${max}`,
text)},wordParser=(...words)=>text=>{if(text==="")return words[0];let match=words.find(word=>word===text.toLowerCase());if(match!==void 0)return match;throw createMismatch(
`be ${formatOrList(words)}`,text)},formatOrList=words=>`${words.slice(0,-1).join(", ")} or ${words.at(-1)??""}`,splitUniqueLines=text=>[...new Set(text.split(/[\r\n]+/).
map(line=>line.trim()).filter(line=>line!==""))],EXAMPLE_URL="https://zylon.example.com",HAS_SCHEME=/^[a-z][a-z\d+.-]*:\/\//i,HOST=/^([\w.-]+|\[[\da-f:.]+\])$/i,
API_PATH=/\/+(api(\/v1(\/app(\/.*)?)?)?\/*)?$/i;function parseBaseUrl(text){if(text==="")throw new InvalidInputError(`is required: the address of Zylon, such as\
 ${EXAMPLE_URL}`);let address=HAS_SCHEME.test(text)?text:`https://${text}`,url2=/[\s"'<>\\]/.test(text)?null:URL.parse(address);if(!(url2!==null&&/^https?:$/.test(
url2.protocol)&&HOST.test(url2.hostname)&&`${url2.username}${url2.password}${url2.search}${url2.hash}`==""))throw new InvalidInputError(`must be like ${EXAMPLE_URL}\
, without user, query and #`);return url2.pathname=url2.pathname.replace(API_PATH,""),url2}function readProxy(baseUrl){if(checkBypass(baseUrl))return null;let name=baseUrl.
protocol==="https:"?"https_proxy":"http_proxy",variable=[name,name.toUpperCase()].find(one=>process.env[one]);if(variable===void 0)return null;let text=process.
env[variable]??"",proxy=URL.parse(HAS_SCHEME.test(text)?text:`http://${text}`);if(proxy!==null&&isProxy(proxy))return proxy;throw new InvalidInputError(`the var\
iable ${variable} must be the address of a proxy, such as http://proxy.example.com:3128`)}function isProxy({protocol,username,password}){try{return decodeURIComponent(
username+password),/^https?:$/.test(protocol)}catch{return!1}}var exposesToken=({protocol,hostname})=>protocol==="http:"&&!/^(localhost|127\.[\d.]+|\[::1\])$/.test(
hostname);function parseToken(text){if(text==="")throw new InvalidInputError(`is empty (${EMPTY_SECRET_HINT})`);if(/^[\x21\x23-\x26\x28-\x7e]+$/.test(text)&&!text.
includes("${{"))return text;throw new InvalidInputError('must be the token alone, without "Bearer", quotes, spaces, line breaks and ${{ }} (store the secret aga\
in)')}function parseOrganization(text){if(/^[\x21-\x7e]*$/.test(text))return text||"default";throw createMismatch("be a slug or UUID",text)}function parseCertificates(text){
if(text==="")return[];let certificates=(text.includes("-----BEGIN")?text:readPemFile(text)).match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);
if(certificates===null)throw new InvalidInputError("contains no PEM certificate");try{for(let certificate of certificates)new import_node_crypto.X509Certificate(
certificate)}catch{throw new InvalidInputError("contains an invalid certificate (store the PEM with its line breaks)")}return certificates}function readPemFile(path2){
try{return(0,import_node_fs.readFileSync)(path2,"utf8")}catch{let file=path2.length<200?`: there is no readable file ${quote(path2)}`:"";throw new InvalidInputError(
`must be PEM text (with BEGIN CERTIFICATE, and not its Base64), or the path of a PEM file in the workspace${file}`)}}var RESERVED_HEADERS=/^(authorization|x-org|host|user-agent|accept|accept-encoding|cache-control|connection|keep-alive|te|trailer|upgrade|expect|transfer-encoding|content-.*|proxy-.*)$/i;
function parseHeaders(text){let headers=new Map;for(let line of splitUniqueLines(text)){let[,name="",value=""]=/^([^:]*):\s*(.*)$/.exec(line)??[],key=name.toLowerCase();
if(!isValidHeader(name,value))throw new InvalidInputError('must have "Name: value" on each line');if(RESERVED_HEADERS.test(name))throw new InvalidInputError(`mu\
st not set ${quote(name)}, which the action sets itself`);if(headers.has(key))throw new InvalidInputError(`must set ${quote(name)} only once`);headers.set(key,value)}
return Object.fromEntries(headers)}function isValidHeader(name,value){try{return(0,import_node_http.validateHeaderName)(name),(0,import_node_http.validateHeaderValue)(
name,value),value!==""}catch{return!1}}function parseAllowance(text){if(text==="")return null;let[,digits,sign]=/^(\d{1,9})\s*(%?)$/.exec(text)??[],value=Number(
digits),isPercent=sign==="%";if(value<=(isPercent?100:1/0))return{value,isPercent,text};throw createMismatch("be a whole number, or a whole percentage from 0% t\
o 100%",text)}var getAllowed=({value,isPercent},all)=>isPercent?Math.floor(value*all/100):value,formatAllowance=(allowance,all)=>allowance.isPercent?`${allowance.
text}, which allows ${getAllowed(allowance,all)} of ${all}`:allowance.text;function parseType(text){if(text===""||text.toLowerCase()==="any")return null;let connector=findConnector(
text);if(connector!==void 0)return connector;let types=CONNECTORS.map(({type})=>type);throw createMismatch(`be ${formatOrList([...types,"any"])}`,text)}function parseIds(text){
let ids=splitUniqueLines(text),invalid=ids.find(id2=>!isPathSegment(id2)||/[\s,"']/.test(id2));if(invalid===void 0)return ids;throw createMismatch("have one id \
on each line, without blanks, commas and quotes",invalid)}function parseSearches(text){let searches=splitUniqueLines(text),invalid=searches.find(({length})=>length<
3||length>80);if(invalid===void 0)return searches;throw createMismatch("have 3 to 80 characters on each line",invalid)}function parseSelection(text){let lines=parseIds(
text),isAll=lines.some(line=>line.toLowerCase()==="all"),ids=lines.filter(line=>!/^(!.*|all)$/i.test(line)),excludedIds=lines.filter(line=>line.startsWith("!")).
map(line=>line.slice(1));if((isAll?ids.length>0:excludedIds.length>0)||excludedIds.includes(""))throw new InvalidInputError('must be ids, one per line, or "all"\
 with !id for each one to leave out');return isAll?{kind:"all",excludedIds}:ids.length>0?{kind:"ids",ids}:{kind:"only"}}var FIELDS={baseUrl:parseBaseUrl,apiToken:parseToken,
organization:parseOrganization,caCertificate:parseCertificates,extraHeaders:parseHeaders,allowInsecureHttp:booleanParser(!1),integrationType:parseType,integrationId:parseSelection,
configure:wordParser("none","create","update","upsert"),username:parseText,password:parseText,refreshOauth:booleanParser(!1),content:splitUniqueLines,ingest:booleanParser(
!0),waitFor:wordParser("indexed","completed"),waitTimeoutSeconds:integerParser(1800,1,21600),settleSeconds:integerParser(60,10,3600),projectId:parseIds,expectSearch:parseSearches,
maxParallel:integerParser(4,1,32),dryRun:booleanParser(!1),minItems:integerParser(null,0,1e9),maxRemoved:parseAllowance,maxFailed:parseAllowance,maxPending:parseAllowance,
failureIssue:booleanParser(!1),failureIssueKey:parseText,githubToken:parseText},isInputKey=name=>name in FIELDS,INPUT_KEYS=Object.keys(FIELDS).filter(isInputKey),
getInputName=key=>key.replace(/[A-Z]/g,letter=>`-${letter.toLowerCase()}`),isComplete=valid=>INPUT_KEYS.every(key=>key in valid),findContradictions=valid=>RULES.
filter(([applies])=>applies(valid)).map(([,problem])=>problem),sendsCredentials=({configure="none"})=>configure!=="none",mayCreate=({configure})=>configure==="c\
reate"||configure==="upsert",RULES=[[({configure,username,password})=>configure==="none"&&[username,password].some(Boolean),"username and password need configur\
e"],...["username","password"].map(key=>[valid=>sendsCredentials(valid)&&valid[key]==="",`${key} is empty, but configure needs it (${EMPTY_SECRET_HINT})`]),[valid=>sendsCredentials(
valid)&&valid.integrationType?.isOAuth===!0,"configure doesn't work with an integration-type that uses OAuth: connect it in Zylon"],[({configure,integrationId:selection})=>configure===
"update"&&(selection?.kind==="all"||selection?.kind==="ids"&&selection.ids.length>1),"configure: update needs one integration-id, or an empty one"],[valid=>mayCreate(
valid)&&(valid.integrationId?.kind??"only")!=="only","integration-id must be empty with configure: create and upsert; for a given one, set configure: update"],[
valid=>mayCreate(valid)&&valid.integrationType===null,"integration-type is required to create an integration"],[({projectId=[],...valid})=>mayCreate(valid)&&projectId.
length>1,"project-id must be at most one with configure: create and upsert: a new integration belongs to one project"],[({configure,content=[],projectId})=>content.
length>0&&(configure==="none"||configure==="update"||projectId?.length===0),"content needs configure: create or upsert, and the one project-id in which the inte\
gration is created"],[({content=[],integrationType:type})=>content.length>0&&(type?.type??"filesystem")!=="filesystem","content is only for integration-type: fi\
lesystem"],[({content=[],ingest:ingest2})=>content.length>0&&ingest2===!1,"content has no effect with ingest: false"],[({waitFor,expectSearch=[]})=>waitFor==="c\
ompleted"&&expectSearch.length>0,"expect-search needs wait-for: indexed"],...["maxRemoved","maxFailed","maxPending"].map(gate=>[({waitFor,[gate]:limit=null})=>waitFor===
"completed"&&limit!==null,`${getInputName(gate)} needs wait-for: indexed`]),[({waitFor,ingest:ingest2,minItems=null})=>waitFor==="completed"&&ingest2===!1&&minItems!==
null,"min-items needs wait-for: indexed if ingest is false"],[({waitFor,settleSeconds=0,waitTimeoutSeconds=1/0})=>waitFor==="indexed"&&waitTimeoutSeconds<=settleSeconds,
"wait-timeout-seconds must be more than settle-seconds"],[({baseUrl,allowInsecureHttp})=>baseUrl!==void 0&&exposesToken(baseUrl)&&allowInsecureHttp===!1,"base-u\
rl is http://, which sends the token unencrypted; use https://, or set allow-insecure-http: true"],[({failureIssue,githubToken})=>failureIssue===!0&&githubToken===
"",`github-token is empty, but failure-issue needs it (${EMPTY_SECRET_HINT})`]];function readInputs(){maskSecrets();let problems=findUnknownInputs(),valid={},attempt=(name,read)=>{
try{return read()}catch(error3){if(!(error3 instanceof InvalidInputError))throw error3;problems.push(`${name}${error3.message}`);return}},readInput=(key,parse2)=>{
let name=`${getInputName(key)} `,value=attempt(name,()=>parse2(getText(key)));value!==void 0&&(valid[key]=value)};for(let key of INPUT_KEYS)readInput(key,FIELDS[key]);
let{baseUrl}=valid,proxy=baseUrl&&attempt("",()=>readProxy(baseUrl));return problems.push(...findContradictions(valid)),{inputs:problems.length===0&&isComplete(
valid)?valid:new Failure("invalid-input",problems.join("; ")),proxy:proxy??null,issueInputs:{isWanted:valid.failureIssue===!0&&valid.dryRun!==!0,token:getText("\
githubToken"),key:getText("failureIssueKey")}}}var getText=key=>getInput(getInputName(key),{trimWhitespace:key!=="password"}),LEAKY_RUNNERS=["ACT","GITEA_ACTION\
S","FORGEJO_ACTIONS"];function findUnknownInputs(){let known=new Set(INPUT_KEYS.map(key=>`INPUT_${getInputName(key).toUpperCase()}`)),problems=Object.keys(process.
env).filter(name=>name.startsWith("INPUT_")&&!known.has(name)).map(name=>`${quote(name.slice(6).toLowerCase())} is not an input of this action; it stands under \
"with:", or as ${quote(name)} under an "env:"`);if(!LEAKY_RUNNERS.some(name=>process.env[name]==="true"))return problems;for(let problem of problems)warning(problem);
return[]}function maskSecrets(){let username=getText("username");for(let key of["apiToken","password","githubToken"])maskSecret(getText(key),username);let publicTexts=listPublicTexts();
for(let line of getText("extraHeaders").split(/[\r\n]+/))maskHeader(line.slice(line.indexOf(":")+1).trim(),publicTexts);for(let name of["https_proxy","http_prox\
y","HTTPS_PROXY","HTTP_PROXY"])maskProxyPassword(process.env[name]??"")}function listPublicTexts(){let texts=[HELP_PAGE,readRunUrl()];try{let{protocol,host}=parseBaseUrl(
getText("baseUrl"));texts.push(`${protocol}//${host}`)}catch{}return texts}function readRunUrl(){let{env}=process,server=env.GITHUB_SERVER_URL??"https://github.\
com",repository=env.GITHUB_REPOSITORY??"",id2=env.GITHUB_RUN_ID??"",attempt=env.GITHUB_RUN_ATTEMPT??"1";return`${server}/${repository}/actions/runs/${id2}/attem\
pts/${attempt}`}var util_exports={};__export(util_exports,{BIGINT_FORMAT_RANGES:()=>BIGINT_FORMAT_RANGES,CONSTANT_CATCH:()=>CONSTANT_CATCH,Class:()=>Class,NUMBER_FORMAT_RANGES:()=>NUMBER_FORMAT_RANGES,
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
throw new Error("Unexpected value in exhaustive check")}function assert(_){}function getEnumValues(entries){let numericValues=Object.values(entries).filter(v=>typeof v==
"number");return Object.entries(entries).filter(([k,_])=>numericValues.indexOf(+k)===-1).map(([_,v])=>v)}function joinValues(array2,separator="|"){return array2.
map(val=>stringifyPrimitive(val)).join(separator)}function jsonStringifyReplacer(_,value){return typeof value=="bigint"?value.toString():value}var Cached=class{constructor(getter){
this._getter=getter,this._value=void 0}get value(){let getter=this._getter;return getter!==void 0&&(this._value=getter(),this._getter=void 0),this._value}};function cached(getter){
return new Cached(getter)}function nullish(input){return input==null}function cleanRegex(source){let start=source.startsWith("^")?1:0,end=source.endsWith("$")?source.
length-1:source.length;return source.slice(start,end)}function floatSafeRemainder(val,step){let ratio=val/step,roundedRatio=Math.round(ratio),tolerance=4*Number.
EPSILON*Math.max(Math.abs(ratio),1);return Math.abs(ratio-roundedRatio)<tolerance?0:ratio-roundedRatio}var EVALUATING=Symbol("evaluating");function defineLazy(object2,key,getter){
let value;Object.defineProperty(object2,key,{get(){if(value!==EVALUATING)return value===void 0&&(value=EVALUATING,value=getter()),value},set(v){Object.defineProperty(
object2,key,{value:v})},configurable:!0})}function objectClone(obj){return Object.create(Object.getPrototypeOf(obj),Object.getOwnPropertyDescriptors(obj))}function assignProp(target,prop,value){
Object.defineProperty(target,prop,{value,writable:!0,enumerable:!0,configurable:!0})}function rawShape(def){let desc=Object.getOwnPropertyDescriptor(def,"shape");
return desc?.get?desc.get.raw:desc?.value}function sourceShape(schema){return rawShape(schema._zod.def)??schema._zod.def.shape}function deferProp(target,key,getter){
Object.defineProperty(target,key,{get(){let value=getter();return assignProp(this,key,value),value},enumerable:!0,configurable:!0})}function putProp(target,key,value){
key in target?assignProp(target,key,value):target[key]=value}function mirrorShape(target,source,keys,wrap){let raw=sourceShape(source);for(let key of keys){let desc=Object.
getOwnPropertyDescriptor(raw,key);desc.enumerable&&(desc.get?deferProp(target,key,()=>{let value=source._zod.def.shape[key];return wrap?wrap(value,key):value}):
putProp(target,key,wrap?wrap(desc.value,key):desc.value))}}function mirrorProps(target,source){for(let key of Reflect.ownKeys(source)){let desc=Object.getOwnPropertyDescriptor(
source,key);desc.enumerable&&(desc.get?deferProp(target,key,()=>source[key]):putProp(target,key,desc.value))}}function mergeDefs(...defs){let mergedDescriptors={};
for(let def of defs){let descriptors=Object.getOwnPropertyDescriptors(def);Object.assign(mergedDescriptors,descriptors)}return Object.defineProperties({},mergedDescriptors)}
function cloneDef(schema){return mergeDefs(schema._zod.def)}function getElementAtPath(obj,path2){return path2?path2.reduce((acc,key)=>acc?.[key],obj):obj}function promiseAllObject(promisesObj){
let keys=Object.keys(promisesObj),promises2=keys.map(key=>promisesObj[key]);return Promise.all(promises2).then(results=>{let resolvedObj={};for(let i=0;i<keys.length;i++)
resolvedObj[keys[i]]=results[i];return resolvedObj})}function randomString(length=10){let chars="abcdefghijklmnopqrstuvwxyz",str="";for(let i=0;i<length;i++)str+=
chars[Math.floor(Math.random()*chars.length)];return str}function esc(str){return JSON.stringify(str)}function slugify(input){return input.toLowerCase().trim().
replace(/[^\w\s-]/g,"").replace(/[\s_-]+/g,"-").replace(/^-+|-+$/g,"")}var captureStackTrace="captureStackTrace"in Error?Error.captureStackTrace:(..._args)=>{};
function isObject(data){return typeof data=="object"&&data!==null&&!Array.isArray(data)}var allowsEval=cached(()=>{if(globalConfig.jitless||typeof navigator<"u"&&
navigator?.userAgent?.includes("Cloudflare"))return!1;try{let F=Function;return new F(""),!0}catch{return!1}});function isPlainObject(o){if(isObject(o)===!1)return!1;
let ctor=o.constructor;if(ctor===void 0||typeof ctor!="function")return!0;let prot=ctor.prototype;return!(isObject(prot)===!1||Object.prototype.hasOwnProperty.call(
prot,"isPrototypeOf")===!1)}function shallowClone(o){return isPlainObject(o)?{...o}:Array.isArray(o)?[...o]:o instanceof Map?new Map(o):o instanceof Set?new Set(
o):o}function numKeys(data){let keyCount=0;for(let key in data)Object.prototype.hasOwnProperty.call(data,key)&&keyCount++;return keyCount}var getParsedType=data=>{
let t=typeof data;switch(t){case"undefined":return"undefined";case"string":return"string";case"number":return Number.isNaN(data)?"nan":"number";case"boolean":return"\
boolean";case"function":return"function";case"bigint":return"bigint";case"symbol":return"symbol";case"object":return Array.isArray(data)?"array":data===null?"nu\
ll":data.then&&typeof data.then=="function"&&data.catch&&typeof data.catch=="function"?"promise":typeof Map<"u"&&data instanceof Map?"map":typeof Set<"u"&&data instanceof
Set?"set":typeof Date<"u"&&data instanceof Date?"date":typeof File<"u"&&data instanceof File?"file":"object";default:throw new Error(`Unknown data type: ${t}`)}},
propertyKeyTypes=new Set(["string","number","symbol"]),primitiveTypes=new Set(["string","number","bigint","boolean","symbol","undefined"]);function escapeRegex(str){
return str.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}function clone(inst,def,params){let cl=new inst._zod.constr(def??inst._zod.def);return(!def||params?.parent)&&(cl.
_zod.parent=inst),cl}function normalizeParams(_params){let params=_params;if(!params)return{};if(typeof params=="string")return{error:()=>params};if(params?.message!==
void 0){if(params?.error!==void 0)throw new Error("Cannot specify both `message` and `error` params");params.error=params.message}return delete params.message,typeof params.
error=="string"?{...params,error:()=>params.error}:params}function createTransparentProxy(getter){let target;return new Proxy({},{get(_,prop,receiver){return target??
(target=getter()),Reflect.get(target,prop,receiver)},set(_,prop,value,receiver){return target??(target=getter()),Reflect.set(target,prop,value,receiver)},has(_,prop){
return target??(target=getter()),Reflect.has(target,prop)},deleteProperty(_,prop){return target??(target=getter()),Reflect.deleteProperty(target,prop)},ownKeys(_){
return target??(target=getter()),Reflect.ownKeys(target)},getOwnPropertyDescriptor(_,prop){return target??(target=getter()),Reflect.getOwnPropertyDescriptor(target,
prop)},defineProperty(_,prop,descriptor){return target??(target=getter()),Reflect.defineProperty(target,prop,descriptor)}})}function stringifyPrimitive(value){return typeof value==
"bigint"?value.toString()+"n":typeof value=="string"?`"${value}"`:`${value}`}function optionalKeys(shape){return Object.keys(shape).filter(k=>shape[k]._zod.optin!==
void 0&&shape[k]._zod.optout==="optional")}var NUMBER_FORMAT_RANGES={safeint:[Number.MIN_SAFE_INTEGER,Number.MAX_SAFE_INTEGER],int32:[-2147483648,2147483647],uint32:[
0,4294967295],float32:[-34028234663852886e22,34028234663852886e22],float64:[-Number.MAX_VALUE,Number.MAX_VALUE]},BIGINT_FORMAT_RANGES={int64:[BigInt("-922337203\
6854775808"),BigInt("9223372036854775807")],uint64:[BigInt(0),BigInt("18446744073709551615")]};function pick(schema,mask){let currDef=schema._zod.def,checks=currDef.
checks;if(checks&&checks.length>0)throw new Error(".pick() cannot be used on object schemas containing refinements");let newShape={};return mirrorShape(newShape,
schema,maskedKeys(schema,mask)),clone(schema,mergeDefs(currDef,{shape:newShape,checks:[]}))}function maskedKeys(schema,mask){let raw=sourceShape(schema),keys=[];
for(let key of Reflect.ownKeys(mask)){if(!Object.getOwnPropertyDescriptor(raw,key)?.enumerable)throw new Error(`Unrecognized key: "${String(key)}"`);mask[key]&&
keys.push(key)}return keys}function omit(schema,mask){let currDef=schema._zod.def,checks=currDef.checks;if(checks&&checks.length>0)throw new Error(".omit() cann\
ot be used on object schemas containing refinements");let omitted=new Set(maskedKeys(schema,mask)),newShape={};return mirrorShape(newShape,schema,Reflect.ownKeys(
sourceShape(schema)).filter(key=>!omitted.has(key))),clone(schema,mergeDefs(currDef,{shape:newShape,checks:[]}))}function extend(schema,shape){if(!isPlainObject(
shape))throw new Error("Invalid input to extend: expected a plain object");let checks=schema._zod.def.checks;if(checks&&checks.length>0){let existingShape=sourceShape(
schema);for(let key of Reflect.ownKeys(shape))if(Object.getOwnPropertyDescriptor(existingShape,key)!==void 0)throw new Error("Cannot overwrite keys on object sc\
hemas containing refinements. Use `.safeExtend()` instead.")}return clone(schema,mergeDefs(schema._zod.def,{shape:extended(schema,shape)}))}function extended(schema,shape){
let newShape={};return mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema))),mirrorProps(newShape,shape),newShape}function safeExtend(schema,shape){
if(!isPlainObject(shape))throw new Error("Invalid input to safeExtend: expected a plain object");return clone(schema,mergeDefs(schema._zod.def,{shape:extended(schema,
shape)}))}function merge(a,b){if(!b?._zod?.def)throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");if(a.
_zod.def.checks?.length)throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");let newShape={};mirrorShape(
newShape,a,Reflect.ownKeys(sourceShape(a))),mirrorShape(newShape,b,Reflect.ownKeys(sourceShape(b)));let def=mergeDefs(a._zod.def,{shape:newShape,get catchall(){
return b._zod.def.catchall},checks:b._zod.def.checks??[]});return clone(a,def)}function partial(Class2,schema,mask,name="partial"){let checks=schema._zod.def.checks;
if(checks&&checks.length>0)throw new Error(`.${name}() cannot be used on object schemas containing refinements`);let selected=mask?new Set(maskedKeys(schema,mask)):
void 0,newShape={};return mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema)),Class2&&((value,key)=>selected&&!selected.has(key)?value:new Class2({
type:"optional",innerType:value}))),clone(schema,mergeDefs(schema._zod.def,{shape:newShape,checks:[]}))}function required(Class2,schema,mask){let selected=mask?
new Set(maskedKeys(schema,mask)):void 0,newShape={};return mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema)),(value,key)=>selected&&!selected.has(
key)?value:new Class2({type:"nonoptional",innerType:value})),clone(schema,mergeDefs(schema._zod.def,{shape:newShape}))}function aborted(x,startIndex=0){if(x.aborted===
!0)return!0;for(let i=startIndex;i<x.issues.length;i++)if(x.issues[i]?.continue!==!0)return!0;return!1}function explicitlyAborted(x,startIndex=0){if(x.aborted===
!0)return!0;for(let i=startIndex;i<x.issues.length;i++)if(x.issues[i]?.continue===!1)return!0;return!1}function prefixIssues(path2,issues){return issues.map(iss=>{
var _a2;return(_a2=iss).path??(_a2.path=[]),iss.path.unshift(path2),iss})}function unwrapMessage(message){return typeof message=="string"?message:message?.message}
function sizeCaps(defChecks){let caps=[];for(let ch of defChecks??[]){let d=ch._zod.def;if(!/_(length|size)$|_equals$/.test(d.check))break;let max=d.maximum??d.
length??d.size;max>=0&&caps.push([max,ch])}return caps}function attachSchema(issues,start,inst){var _a2;for(let i=start;i<issues.length;i++)(_a2=issues[i]).schema??
(_a2.schema=inst)}function finalizeIssue(iss,ctx,config2){var _a2;let traits=iss.inst?._zod?.traits;traits?.has("$ZodType")&&(traits.has("$ZodCheck")?(_a2=iss).
schema??(_a2.schema=iss.inst):iss.schema=iss.inst);let schemaError=iss.schema!==iss.inst?iss.schema?._zod.def?.error:void 0,message=iss.message?iss.message:unwrapMessage(
iss.inst?._zod.def?.error?.(iss))??unwrapMessage(schemaError?.(iss))??unwrapMessage(ctx?.error?.(iss))??unwrapMessage(config2.customError?.(iss))??unwrapMessage(
config2.localeError?.(iss))??"Invalid input",full={};for(let k of Object.keys(iss))k==="inst"||k==="schema"||k==="continue"||k==="input"||k==="__proto__"||(full[k]=
iss[k]);return full.path??(full.path=[]),full.message=message,ctx?.reportInput&&(full.input=iss.input),full}function getSizableOrigin(input){return input instanceof
Set?"set":input instanceof Map?"map":input instanceof File?"file":"unknown"}var highSurrogate=/[\uD800-\uDBFF]/;function codePointLength(str){let units=str.length;
if(!highSurrogate.test(str))return units;let count=units;for(let i=0;i<units-1;i++)(str.charCodeAt(i)&64512)===55296&&(str.charCodeAt(i+1)&64512)===56320&&(count--,
i++);return count}function getLengthableOrigin(input){return Array.isArray(input)?"array":typeof input=="string"?"string":"unknown"}function parsedType(data){let t=typeof data;
switch(t){case"number":return Number.isNaN(data)?"nan":"number";case"object":{if(data===null)return"null";if(Array.isArray(data))return"array";let obj=data;if(obj&&
Object.getPrototypeOf(obj)!==Object.prototype&&"constructor"in obj&&obj.constructor)return obj.constructor.name}}return t}function issue2(...args){let[iss,input,
inst]=args;return typeof iss=="string"?{message:iss,code:"custom",input,inst}:{...iss}}function cleanEnum(obj){return Object.entries(obj).filter(([k,_])=>Number.
isNaN(Number.parseInt(k,10))).map(el=>el[1])}function base64ToUint8Array(base64){let binaryString=atob(base64),bytes=new Uint8Array(binaryString.length);for(let i=0;i<
binaryString.length;i++)bytes[i]=binaryString.charCodeAt(i);return bytes}function uint8ArrayToBase64(bytes){let binaryString="";for(let i=0;i<bytes.length;i++)binaryString+=
String.fromCharCode(bytes[i]);return btoa(binaryString)}function base64urlToUint8Array(base64url){let base64=base64url.replace(/-/g,"+").replace(/_/g,"/"),padding="\
=".repeat((4-base64.length%4)%4);return base64ToUint8Array(base64+padding)}function uint8ArrayToBase64url(bytes){return uint8ArrayToBase64(bytes).replace(/\+/g,
"-").replace(/\//g,"_").replace(/=/g,"")}function hexToUint8Array(hex){let cleanHex=hex.replace(/^0x/,"");if(cleanHex.length%2!==0)throw new Error("Invalid hex \
string length");let bytes=new Uint8Array(cleanHex.length/2);for(let i=0;i<cleanHex.length;i+=2)bytes[i/2]=Number.parseInt(cleanHex.slice(i,i+2),16);return bytes}
function uint8ArrayToHex(bytes){return Array.from(bytes).map(b=>b.toString(16).padStart(2,"0")).join("")}var Class=class{constructor(..._args){}};function members(proto,table){
for(let key in table){let desc=Object.getOwnPropertyDescriptor(table,key);desc.get?Object.defineProperty(proto,key,{...desc,enumerable:!1}):defineBound(proto,key,
desc.value)}}function own(inst,key,value,enumerable=!0){return Object.defineProperty(inst,key,{configurable:!0,writable:!0,enumerable,value}),value}function hide(inst,key,value){
return own(inst,key,value,!1)}function derived(computes,table){for(let key in computes){let compute=computes[key];Object.defineProperty(table,key,{configurable:!0,
enumerable:!0,get(){return own(this,key,compute(this))},set(value){own(this,key,value)}})}return table}function defineBound(proto,key,fn){Object.defineProperty(
proto,key,{configurable:!0,get(){return this==null?fn:own(this,key,fn.bind(this))},set(value){own(this,key,value)}})}function claim(inst,sentinel){let proto=Object.
getPrototypeOf(inst);return sentinel in proto?void 0:proto}var installing,broke=!1,breaker={configurable:!0,get(){broke=!0}};function defineLazyInternal(inst,key,compute){
let proto=Object.getPrototypeOf(inst._zod);if(key in proto&&installing!==inst._zod){installing=void 0;return}installing=inst._zod,Object.defineProperty(proto,key,
{configurable:!0,get(){Object.defineProperty(this,key,breaker);let outer=broke;broke=!1;try{let value=compute(this);return broke?delete this[key]:Object.defineProperty(
this,key,{configurable:!0,writable:!0,value}),broke=broke||outer,value}catch(err){throw delete this[key],broke=broke||outer,err}},set(value){Object.defineProperty(
this,key,{configurable:!0,writable:!0,value})}})}function installLazyProp(inst,key,make,enumerable){let proto=claim(inst,key);proto&&Object.defineProperty(proto,
key,{configurable:!0,get(){let desc={configurable:!0,writable:!0,enumerable,value:void 0};return Object.defineProperty(this,key,desc),desc.value=make(this),Object.
defineProperty(this,key,desc),desc.value},set(value){Object.defineProperty(this,key,{configurable:!0,writable:!0,enumerable,value})}})}var CONSTANT_CATCH="~cons\
tantCatch";function constantCatch(value){let fn=()=>value;return fn[CONSTANT_CATCH]=!0,fn}var _a,_zodDesc={value:void 0,enumerable:!1},_E="captureStackTrace"in Error?
Error:null;function newError(Definition){let E=_E;if(E){let saved=E.stackTraceLimit;if(typeof saved=="number"){try{E.stackTraceLimit=0}catch{return _E=null,new Definition}
try{return new Definition}finally{E.stackTraceLimit=saved}}}return new Definition}function $constructor(name,initializer2,proto,params){let zodProto={};function Internals(def){
this.def=def,this.constr=_,this.traits=new Set}Internals.prototype=zodProto;let protoMembers=proto,initialized=protoMembers&&new WeakSet;function init(inst,def){
if(inst._zod){if(inst._zod.traits.has(name))return}else{_zodDesc.value=new Internals(def);try{Object.defineProperty(inst,"_zod",_zodDesc)}finally{_zodDesc.value=
void 0}}if(inst._zod.traits.add(name),initializer2(inst,def),initialized){let own2=Object.getPrototypeOf(inst),ctorProto=inst._zod.constr.prototype,up=own2;for(;up&&
up!==ctorProto;)up=Object.getPrototypeOf(up);let target=up??own2;initialized.has(target)||(initialized.add(target),members(target,protoMembers))}let proto2=_.prototype;
for(let k in proto2)Object.prototype.hasOwnProperty.call(proto2,k)&&(k in inst||(inst[k]=proto2[k].bind(inst)))}let Parent=params?.Parent??Object;class Definition extends Parent{}
Object.defineProperty(Definition,"name",{value:name});function _(def){let inst=params?.Parent?newError(Definition):this;init(inst,def);let deferred=inst._zod.deferred;
if(deferred){for(let fn of deferred)fn();inst._zod.deferred=void 0}let pp=globalThis.__zod_globalConfig?.postProcessor;return pp&&pp(inst),inst}return Object.defineProperty(
_,"init",{value:init}),Object.defineProperty(_,Symbol.hasInstance,{value:inst=>params?.Parent&&inst instanceof params.Parent?!0:inst?._zod?.traits?.has(name)}),
Object.defineProperty(_,"name",{value:name}),_}var $ZodAsyncError=class extends Error{constructor(){super("Encountered Promise during synchronous parse. Use .pa\
rseAsync() instead.")}},$ZodEncodeError=class extends Error{constructor(name){super(`Encountered unidirectional transform during encode: ${name}`),this.name="Zo\
dEncodeError"}};(_a=globalThis).__zod_globalConfig??(_a.__zod_globalConfig={});var globalConfig=globalThis.__zod_globalConfig;function config(newConfig){return newConfig&&
Object.assign(globalConfig,newConfig),globalConfig}function _getMessage(){let internals=this._zod;return internals.message??(internals.message=JSON.stringify(internals.
def,jsonStringifyReplacer,2)),internals.message}function _setMessage(value){this._zod.message=value}var _messageDesc={get:_getMessage,set:_setMessage,enumerable:!0,
configurable:!0},_issuesDesc={value:void 0,enumerable:!1},_installedToString=new WeakSet([Object.prototype,Error.prototype]),initializer=(inst,def)=>{inst.name=
"$ZodError",_issuesDesc.value=def,Object.defineProperty(inst,"issues",_issuesDesc),_issuesDesc.value=void 0,Object.defineProperty(inst,"message",_messageDesc);let proto=Object.
getPrototypeOf(inst);_installedToString.has(proto)||(_installedToString.add(proto),Object.defineProperty(proto,"toString",{configurable:!0,enumerable:!1,get(){let value=()=>this.
message;return Object.defineProperty(this,"toString",{value,configurable:!0,writable:!0}),value},set(value){Object.defineProperty(this,"toString",{value,configurable:!0,
writable:!0})}}))},$ZodError=$constructor("$ZodError",initializer),$ZodRealError=$constructor("$ZodError",initializer,void 0,{Parent:Error}),_parse=_Err=>{let fn=(schema,value,_ctx,_params)=>{
let ctx=_ctx?{..._ctx,async:!1}:{async:!1},result=schema._zod.run({value,issues:[]},ctx);if(result instanceof Promise)throw new $ZodAsyncError;if(result.issues.
length){let e=new(_params?.Err??_Err)(result.issues.map(iss=>finalizeIssue(iss,ctx,config())));throw captureStackTrace(e,_params?.callee??fn),e}return result.value};
return fn},parse=_parse($ZodRealError),_parseAsync=_Err=>{let fn=async(schema,value,_ctx,params)=>{let ctx=_ctx?{..._ctx,async:!0}:{async:!0},result=schema._zod.
run({value,issues:[]},ctx);if(result instanceof Promise&&(result=await result),result.issues.length){let e=new(params?.Err??_Err)(result.issues.map(iss=>finalizeIssue(
iss,ctx,config())));throw captureStackTrace(e,params?.callee??fn),e}return result.value};return fn},parseAsync=_parseAsync($ZodRealError),_safeParse=_Err=>(schema,value,_ctx)=>{
let ctx=_ctx?{..._ctx,async:!1}:{async:!1},result=schema._zod.run({value,issues:[]},ctx);if(result instanceof Promise)throw new $ZodAsyncError;return result.issues.
length?failure(_Err,result.issues,ctx):{success:!0,data:result.value}},safeParse=_safeParse($ZodRealError);function failure(Err,issues,ctx){let error3;return{success:!1,
get error(){return error3||(error3=new Err(issues.map(iss=>finalizeIssue(iss,ctx,config()))),issues=void 0,ctx=void 0),error3},set error(e){error3=e,issues=void 0,
ctx=void 0}}}var _safeParseAsync=_Err=>async(schema,value,_ctx)=>{let ctx=_ctx?{..._ctx,async:!0}:{async:!0},result=schema._zod.run({value,issues:[]},ctx);return result instanceof
Promise&&(result=await result),result.issues.length?failure(_Err,result.issues,ctx):{success:!0,data:result.value}},safeParseAsync=_safeParseAsync($ZodRealError),
anyString=/^[\s\S]{0,}$/,number=/^-?\d+(?:\.\d+)?$/,boolean=/^(?:true|false)$/i,$ZodCheck=$constructor("$ZodCheck",(inst,def)=>{var _a2;inst._zod??(inst._zod={}),
inst._zod.def=def,(_a2=inst._zod).onattach??(_a2.onattach=[])}),numericOriginMap={number:"number",bigint:"bigint",object:"date"},$ZodCheckGreaterThan=$constructor(
"$ZodCheckGreaterThan",(inst,def)=>{$ZodCheck.init(inst,def);let origin=numericOriginMap[typeof def.value];inst._zod.check=payload=>{(def.inclusive?payload.value>=
def.value:payload.value>def.value)||payload.issues.push({origin:numericOriginMap[typeof payload.value]??origin,code:"too_small",minimum:typeof def.value=="objec\
t"?def.value.getTime():def.value,input:payload.value,inclusive:def.inclusive,inst,continue:!def.abort})}}),$ZodCheckNumberFormat=$constructor("$ZodCheckNumberFo\
rmat",(inst,def)=>{$ZodCheck.init(inst,def),def.format=def.format||"float64";let isInt=def.format?.includes("int"),origin=isInt?"int":"number",[minimum,maximum]=NUMBER_FORMAT_RANGES[def.
format];inst._zod.check=payload=>{let input=payload.value;if(isInt){if(!Number.isInteger(input)){payload.issues.push({expected:origin,format:def.format,code:"in\
valid_type",continue:!1,input,inst});return}if(!Number.isSafeInteger(input)){input>0?payload.issues.push({input,code:"too_big",maximum:Number.MAX_SAFE_INTEGER,note:"\
Integers must be within the safe integer range.",inst,origin,inclusive:!0,continue:!def.abort}):payload.issues.push({input,code:"too_small",minimum:Number.MIN_SAFE_INTEGER,
note:"Integers must be within the safe integer range.",inst,origin,inclusive:!0,continue:!def.abort});return}}input<minimum&&payload.issues.push({origin:"number",
input,code:"too_small",minimum,inclusive:!0,inst,continue:!def.abort}),input>maximum&&payload.issues.push({origin:"number",input,code:"too_big",maximum,inclusive:!0,
inst,continue:!def.abort})}}),$ZodCheckStringFormat=$constructor("$ZodCheckStringFormat",(inst,def)=>{var _a2,_b;$ZodCheck.init(inst,def),def.pattern?(_a2=inst.
_zod).check??(_a2.check=payload=>{def.pattern.lastIndex=0,!def.pattern.test(payload.value)&&payload.issues.push({origin:"string",code:"invalid_format",format:def.
format,input:payload.value,...def.pattern?{pattern:def.pattern.toString()}:{},inst,continue:!def.abort})}):(_b=inst._zod).check??(_b.check=()=>{})}),$ZodCheckRegex=$constructor(
"$ZodCheckRegex",(inst,def)=>{$ZodCheckStringFormat.init(inst,def),inst._zod.check=payload=>{def.pattern.lastIndex=0,!def.pattern.test(payload.value)&&payload.issues.
push({origin:"string",code:"invalid_format",format:"regex",input:payload.value,pattern:def.pattern.toString(),inst,continue:!def.abort})}}),version={major:4,minor:6,
patch:7},$ZodType=$constructor("$ZodType",(inst,def)=>{var _a2;inst??(inst={}),inst._zod.def=def,inst._zod.bag=inst._zod.bag||{},inst._zod.version=version;let defChecks=inst.
_zod.def.checks,checks=inst._zod.traits.has("$ZodCheck")?[inst,...defChecks??[]]:defChecks?.length?[...defChecks]:[];for(let ch of checks)for(let fn of ch._zod.
onattach)fn(inst);if(checks.length===0)(_a2=inst._zod).deferred??(_a2.deferred=[]),inst._zod.deferred?.push(()=>{inst._zod.run=inst._zod.parse});else{let runChecks=(payload,checks2,ctx)=>{
if(payload.memo)return payload;let isAborted=aborted(payload),asyncResult;for(let ch of checks2){if(ch._zod.def.when){if(explicitlyAborted(payload)||!ch._zod.def.
when(payload))continue}else if(isAborted)continue;let currLen=payload.issues.length,_=ch._zod.check(payload);if(_ instanceof Promise&&ctx?.async===!1)throw new $ZodAsyncError;
if(asyncResult||_ instanceof Promise)asyncResult=(asyncResult??Promise.resolve()).then(async()=>{await _,payload.issues.length!==currLen&&(attachSchema(payload.
issues,currLen,inst),isAborted||(isAborted=aborted(payload,currLen)))});else{if(payload.issues.length===currLen)continue;attachSchema(payload.issues,currLen,inst),
isAborted||(isAborted=aborted(payload,currLen))}}return asyncResult?asyncResult.then(()=>payload):payload},handleCanaryResult=(canary,payload,ctx)=>{if(aborted(
canary))return canary.aborted=!0,canary;let checkResult=runChecks(payload,checks,ctx);if(checkResult instanceof Promise){if(ctx.async===!1)throw new $ZodAsyncError;
return checkResult.then(checkResult2=>inst._zod.parse(checkResult2,ctx))}return inst._zod.parse(checkResult,ctx)};inst._zod.run=(payload,ctx)=>{if(ctx.skipChecks)
return inst._zod.parse(payload,ctx);if(ctx.direction==="backward"){let canary=inst._zod.parse({value:payload.value,issues:[]},{...ctx,skipChecks:!0});return canary instanceof
Promise?canary.then(canary2=>handleCanaryResult(canary2,payload,ctx)):handleCanaryResult(canary,payload,ctx)}let result=inst._zod.parse(payload,ctx);if(result instanceof
Promise){if(ctx.async===!1)throw new $ZodAsyncError;return result.then(result2=>runChecks(result2,checks,ctx))}return runChecks(result,checks,ctx)}}},{get"~stan\
dard"(){return hide(this,"~standard",standardProps(this))},set"~standard"(value){own(this,"~standard",value)}}),toStandardResult=(r,ctx)=>r.issues.length?{issues:r.
issues.map(iss=>finalizeIssue(iss,ctx,config()))}:{value:r.value};async function validateAsync(inst,value){let ctx={async:!0};return toStandardResult(await inst.
_zod.run({value,issues:[]},ctx),ctx)}function standardProps(inst){return{validate:value=>{let ctx={async:!1};try{let r=inst._zod.run({value,issues:[]},ctx);if(!(r instanceof
Promise))return toStandardResult(r,ctx)}catch{}return validateAsync(inst,value)},vendor:"zod",version:1}}var $ZodString=$constructor("$ZodString",(inst,def)=>{$ZodType.
init(inst,def),inst._zod.pattern=def.pattern??anyString,inst._zod.parse=(payload,_)=>{if(def.coerce)try{payload.value=String(payload.value)}catch{}return typeof payload.
value=="string"||payload.issues.push({expected:"string",code:"invalid_type",input:payload.value,inst}),payload}}),$ZodNumber=$constructor("$ZodNumber",(inst,def)=>{
$ZodType.init(inst,def),inst._zod.pattern=number,inst._zod.parse=(payload,_ctx)=>{if(def.coerce)try{payload.value=Number(payload.value)}catch{}let input=payload.
value;if(typeof input=="number"&&!Number.isNaN(input)&&Number.isFinite(input))return payload;let received=typeof input=="number"?Number.isNaN(input)?"NaN":Number.
isFinite(input)?void 0:String(input):void 0;return payload.issues.push({expected:"number",code:"invalid_type",input,inst,...received?{received}:{}}),payload}}),
$ZodNumberFormat=$constructor("$ZodNumberFormat",(inst,def)=>{$ZodCheckNumberFormat.init(inst,def),$ZodNumber.init(inst,def)}),$ZodBoolean=$constructor("$ZodBoo\
lean",(inst,def)=>{$ZodType.init(inst,def),inst._zod.pattern=boolean,inst._zod.parse=(payload,_ctx)=>{if(def.coerce)try{payload.value=!!payload.value}catch{}let input=payload.
value;return typeof input=="boolean"||payload.issues.push({expected:"boolean",code:"invalid_type",input,inst}),payload}}),$ZodUnknown=$constructor("$ZodUnknown",
(inst,def)=>{$ZodType.init(inst,def),inst._zod.parse=payload=>payload});function capSize(inst,size){let caps=sizeCaps(inst._zod.def.checks);if(!caps.length)return;
let cap=Math.min(...caps.map(c=>c[0])),parse2=inst._zod.parse;inst._zod.parse=(payload,ctx)=>{let n=size(payload.value);if(n>cap&&!ctx?.skipChecks&&ctx?.direction!==
"backward"){for(let[max,ch]of sizeCaps(inst._zod.def.checks))if(n>max&&ch._zod.def.when(payload)){let start=payload.issues.length;return ch._zod.check(payload),
payload.issues[start].continue=!1,attachSchema(payload.issues,start,inst),payload}}return parse2(payload,ctx)}}var arraySize=input=>Array.isArray(input)?input.length:
-1;function handleArrayResult(result,final,index){result.issues.length&&final.issues.push(...prefixIssues(index,result.issues)),final.value[index]=result.value}
var $ZodArray=$constructor("$ZodArray",(inst,def)=>{$ZodType.init(inst,def);let memo=globalConfig.memoizer;memo?.attach(inst),inst._zod.parse=(payload,ctx)=>{let input=payload.
value;if(!Array.isArray(input))return payload.issues.push({expected:"array",code:"invalid_type",input,inst}),payload;payload.value=memo?memo.alloc(inst,payload,
Array(input.length),ctx):Array(input.length);let proms=[],abortEarly=ctx?.abortEarly;for(let i=0;i<input.length;i++){let item=input[i],result=def.element._zod.run(
{value:item,issues:[]},ctx);if(result instanceof Promise)proms.push(result.then(result2=>handleArrayResult(result2,payload,i)));else if(handleArrayResult(result,
payload,i),abortEarly&&result.issues.length!==0&&aborted(result))break}return proms.length?Promise.all(proms).then(()=>payload):payload},capSize(inst,arraySize)});
function handlePropertyResult(result,final,key,input,optin,optout){let isPresent=key in input,isOptionalOut=optout==="optional";if(!(!isPresent&&isOptionalOut&&
optin==="optional")){if(result.issues.length){if(optin!==void 0&&isOptionalOut&&!isPresent)return;final.issues.push(...prefixIssues(key,result.issues))}if(!isPresent&&
optin===void 0){result.issues.length||final.issues.push({code:"invalid_type",expected:"nonoptional",input:void 0,path:[key]});return}result.value===void 0?(isPresent||
optin==="defaulted"&&!isOptionalOut)&&(final.value[key]=void 0):final.value[key]=result.value}}var NO_SYMBOL_KEYS=[];function normalizeDef(def){let keys=Object.
keys(def.shape),ownSymbols=Object.getOwnPropertySymbols(def.shape),symbolKeys=ownSymbols.length?ownSymbols:NO_SYMBOL_KEYS,allKeys=symbolKeys.length?[...keys,...symbolKeys]:
keys;for(let k of allKeys)if(!def.shape?.[k]?._zod?.traits?.has("$ZodType"))throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);let okeys=optionalKeys(
def.shape);return{...def,allKeys,symbolKeys,keySet:new Set(keys),numKeys:keys.length,optionalKeys:new Set(okeys)}}function handleCatchall(proms,input,payload,ctx,def,inst,abortEarly){
let unrecognized=[],keySet=def.keySet,_catchall=def.catchall._zod,t=_catchall.def.type,optin=_catchall.optin,optout=_catchall.optout,seen=0;for(let key in input){
if(abortEarly&&payload.issues.length!==seen){if(aborted(payload,seen))break;seen=payload.issues.length}if(keySet.has(key))continue;if(key==="__proto__"){t==="ne\
ver"&&unrecognized.push(key);continue}if(t==="never"){unrecognized.push(key);continue}let r=_catchall.run({value:input[key],issues:[]},ctx);r instanceof Promise?
proms.push(r.then(r2=>handlePropertyResult(r2,payload,key,input,optin,optout))):handlePropertyResult(r,payload,key,input,optin,optout)}return unrecognized.length&&
payload.issues.push({code:"unrecognized_keys",keys:unrecognized,input,inst,continue:!0}),proms.length?Promise.all(proms).then(()=>payload):payload}var $ZodObject=$constructor(
"$ZodObject",(inst,def)=>{$ZodType.init(inst,def);let desc=Object.getOwnPropertyDescriptor(def,"shape"),sh=desc?.get?desc.get.raw:def.shape??{};if(sh){let get=()=>{
let newSh={...sh};return Object.defineProperty(def,"shape",{value:newSh}),get.raw=newSh,newSh};get.raw=sh,Object.defineProperty(def,"shape",{get})}let _normalized=cached(
()=>normalizeDef(def));defineLazyInternal(inst,"propValues",zod=>{let shape=zod.def.shape,propValues={};for(let key in shape){let field=shape[key]._zod;if(field.
values){Object.prototype.hasOwnProperty.call(propValues,key)||assignProp(propValues,key,new Set);for(let v of field.values)propValues[key].add(v);field.optin!==
void 0&&propValues[key].add(void 0)}}return propValues});let isObject2=isObject,catchall=def.catchall,value,memo=globalConfig.memoizer;memo?.attach(inst),inst._zod.
parse=(payload,ctx)=>{value??(value=_normalized.value);let input=payload.value;if(!isObject2(input))return payload.issues.push({expected:"object",code:"invalid_\
type",input,inst}),payload;payload.value=memo?memo.alloc(inst,payload,{},ctx):{};let proms=[],shape=value.shape,abortEarly=ctx?.abortEarly,seen=payload.issues.length;
for(let key of value.allKeys){if(abortEarly&&payload.issues.length!==seen){if(aborted(payload,seen))break;seen=payload.issues.length}if(key==="__proto__")continue;
let el=shape[key],optin=el._zod.optin,optout=el._zod.optout,r=el._zod.run({value:input[key],issues:[]},ctx);r instanceof Promise?proms.push(r.then(r2=>handlePropertyResult(
r2,payload,key,input,optin,optout))):handlePropertyResult(r,payload,key,input,optin,optout)}return catchall?handleCatchall(proms,input,payload,ctx,_normalized.value,
inst,abortEarly===!0):proms.length?Promise.all(proms).then(()=>payload):payload}});function handleUnionResults(results,final,inst,ctx){for(let result of results)
if(result.issues.length===0)return final.value=result.value,final;let nonaborted=results.filter(r=>!aborted(r));return nonaborted.length===1?(final.value=nonaborted[0].
value,nonaborted[0]):(final.issues.push({code:"invalid_union",input:final.value,inst,errors:results.map(result=>result.issues.map(iss=>finalizeIssue(iss,ctx,config())))}),
final)}var $ZodUnion=$constructor("$ZodUnion",(inst,def)=>{$ZodType.init(inst,def),defineLazyInternal(inst,"optin",zod=>zod.def.options.some(o=>o._zod.optin==="\
defaulted")?"defaulted":zod.def.options.some(o=>o._zod.optin!==void 0)?"optional":void 0),defineLazyInternal(inst,"optout",zod=>zod.def.options.some(o=>o._zod.optout===
"optional")?"optional":void 0),defineLazyInternal(inst,"values",zod=>{if(zod.def.options.every(o=>o._zod.values))return new Set(zod.def.options.flatMap(option=>Array.
from(option._zod.values)))}),defineLazyInternal(inst,"pattern",zod=>{if(zod.def.options.every(o=>o._zod.pattern)){let patterns2=zod.def.options.map(o=>o._zod.pattern);
return new RegExp(`^(${patterns2.map(p=>cleanRegex(p.source)).join("|")})$`)}});let first=def.options.length===1?def.options[0]._zod.run:null;inst._zod.parse=(payload,ctx)=>{
if(first)return first(payload,ctx);let async=!1,results=[];for(let option of def.options){let result=option._zod.run({value:payload.value,issues:[]},ctx);if(result instanceof
Promise)results.push(result),async=!0;else{if(result.issues.length===0)return result;results.push(result)}}return async?Promise.all(results).then(results2=>handleUnionResults(
results2,payload,inst,ctx)):handleUnionResults(results,payload,inst,ctx)}}),$ZodRecord=$constructor("$ZodRecord",(inst,def)=>{$ZodType.init(inst,def);let memo=globalConfig.
memoizer;memo?.attach(inst),inst._zod.parse=(payload,ctx)=>{let input=payload.value;if(!isPlainObject(input))return payload.issues.push({expected:"record",code:"\
invalid_type",input,inst}),payload;let proms=[],values=def.keyType._zod.values;if(values&&!def.partial){payload.value=memo?memo.alloc(inst,payload,{},ctx):{};let recordKeys=new Set;
for(let key of values)if(typeof key=="string"||typeof key=="number"||typeof key=="symbol"){if(recordKeys.add(typeof key=="number"?key.toString():key),key==="__p\
roto__")continue;let keyResult=def.keyType._zod.run({value:key,issues:[]},ctx);if(keyResult instanceof Promise)throw new Error("Async schemas not supported in o\
bject keys currently");if(keyResult.issues.length){payload.issues.push({code:"invalid_key",origin:"record",issues:keyResult.issues.map(iss=>finalizeIssue(iss,ctx,
config())),input:key,path:[key],inst});continue}let outKey=keyResult.value;if(outKey==="__proto__")continue;let result=def.valueType._zod.run({value:input[key],
issues:[]},ctx);result instanceof Promise?proms.push(result.then(result2=>{result2.issues.length&&payload.issues.push(...prefixIssues(key,result2.issues)),payload.
value[outKey]=result2.value})):(result.issues.length&&payload.issues.push(...prefixIssues(key,result.issues)),payload.value[outKey]=result.value)}let unrecognized;
for(let key in input)if(!recordKeys.has(key))if(def.mode==="loose"){if(key==="__proto__")continue;payload.value[key]=input[key]}else unrecognized=unrecognized??
[],unrecognized.push(key);unrecognized&&unrecognized.length>0&&payload.issues.push({code:"unrecognized_keys",input,inst,keys:unrecognized,continue:!0})}else{payload.
value=memo?memo.alloc(inst,payload,{},ctx):{};let unrecognized;for(let key of Reflect.ownKeys(input)){if(key==="__proto__"||!Object.prototype.propertyIsEnumerable.
call(input,key))continue;let keyResult=def.keyType._zod.run({value:key,issues:[]},ctx);if(keyResult instanceof Promise)throw new Error("Async schemas not suppor\
ted in object keys currently");if(typeof key=="string"&&number.test(key)&&keyResult.issues.length){let retryResult=def.keyType._zod.run({value:Number(key),issues:[]},
ctx);if(retryResult instanceof Promise)throw new Error("Async schemas not supported in object keys currently");retryResult.issues.length===0&&(keyResult=retryResult)}
if(keyResult.issues.length){def.mode==="loose"?payload.value[key]=input[key]:values?(unrecognized=unrecognized??[],unrecognized.push(key)):payload.issues.push({
code:"invalid_key",origin:"record",issues:keyResult.issues.map(iss=>finalizeIssue(iss,ctx,config())),input:key,path:[key],inst});continue}let outKey=keyResult.value;
if(outKey==="__proto__")continue;let result=def.valueType._zod.run({value:input[key],issues:[]},ctx);result instanceof Promise?proms.push(result.then(result2=>{
result2.issues.length&&payload.issues.push(...prefixIssues(key,result2.issues)),payload.value[outKey]=result2.value})):(result.issues.length&&payload.issues.push(
...prefixIssues(key,result.issues)),payload.value[outKey]=result.value)}unrecognized&&unrecognized.length>0&&payload.issues.push({code:"unrecognized_keys",input,
inst,keys:unrecognized,continue:!0})}return proms.length?Promise.all(proms).then(()=>payload):payload}}),$ZodTransform=$constructor("$ZodTransform",(inst,def)=>{
$ZodType.init(inst,def),inst._zod.optin="optional",globalConfig.memoizer?.guard(inst),inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward")throw new $ZodEncodeError(
inst.constructor.name);let _out=def.transform(payload.value,payload);if(ctx.async)return(_out instanceof Promise?_out:Promise.resolve(_out)).then(output2=>(payload.
value=output2,payload));if(_out instanceof Promise)throw new $ZodAsyncError;return payload.value=_out,payload}});function handleOptionalResult(payload,result){return payload.
value=result.issues.length?void 0:result.value,payload}var $ZodOptional=$constructor("$ZodOptional",(inst,def)=>{$ZodType.init(inst,def),defineLazyInternal(inst,
"optin",zod=>zod.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"),inst._zod.optout="optional",defineLazyInternal(inst,"values",zod=>{let values=zod.
def.innerType._zod.values;return values?new Set([...values,void 0]):void 0}),defineLazyInternal(inst,"pattern",zod=>{let pattern=zod.def.innerType._zod.pattern;
return pattern?new RegExp(`^(${cleanRegex(pattern.source)})?$`):void 0}),inst._zod.parse=(payload,ctx)=>{if(payload.value===void 0){if(def.innerType._zod.optin!==
"defaulted")return payload;let result=def.innerType._zod.run({value:payload.value,issues:[]},ctx);return result instanceof Promise?result.then(result2=>handleOptionalResult(
payload,result2)):handleOptionalResult(payload,result)}return def.innerType._zod.run(payload,ctx)}}),$ZodNullable=$constructor("$ZodNullable",(inst,def)=>{$ZodType.
init(inst,def),defineLazyInternal(inst,"optin",zod=>zod.def.innerType._zod.optin),defineLazyInternal(inst,"optout",zod=>zod.def.innerType._zod.optout),defineLazyInternal(
inst,"pattern",zod=>{let pattern=zod.def.innerType._zod.pattern;return pattern?new RegExp(`^(${cleanRegex(pattern.source)}|null)$`):void 0}),defineLazyInternal(
inst,"values",zod=>zod.def.innerType._zod.values?new Set([...zod.def.innerType._zod.values,null]):void 0),inst._zod.parse=(payload,ctx)=>payload.value===null?payload:
def.innerType._zod.run(payload,ctx)});function handleCatchResult(payload,result,def,ctx){return result.issues.length?(payload.value=def.catchValue({...result,value:payload.
value,error:{issues:result.issues.map(iss=>finalizeIssue(iss,ctx,config()))},input:payload.value}),payload):(payload.value=result.value,result.memo&&(payload.memo=
!0),payload)}var $ZodCatch=$constructor("$ZodCatch",(inst,def)=>{$ZodType.init(inst,def),defineLazyInternal(inst,"optin",zod=>zod.def.innerType._zod.optin==="de\
faulted"?"defaulted":"optional"),defineLazyInternal(inst,"optout",zod=>zod.def.innerType._zod.optout),defineLazyInternal(inst,"values",zod=>zod.def.innerType._zod.
values),inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward")return def.innerType._zod.run(payload,ctx);let result=def.innerType._zod.run({value:payload.
value,issues:[]},ctx);return result instanceof Promise?result.then(result2=>handleCatchResult(payload,result2,def,ctx)):handleCatchResult(payload,result,def,ctx)}}),
$ZodPipe=$constructor("$ZodPipe",(inst,def)=>{$ZodType.init(inst,def),defineLazyInternal(inst,"values",zod=>zod.def.in._zod.values),defineLazyInternal(inst,"opt\
in",zod=>zod.def.in._zod.optin),defineLazyInternal(inst,"optout",zod=>zod.def.out._zod.optout),defineLazyInternal(inst,"propValues",zod=>zod.def.in._zod.propValues),
inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward"){let right=def.out._zod.run(payload,ctx);return right instanceof Promise?right.then(right2=>handlePipeResult(
right2,def.in,ctx)):handlePipeResult(right,def.in,ctx)}let left=def.in._zod.run(payload,ctx);return left instanceof Promise?left.then(left2=>handlePipeResult(left2,
def.out,ctx)):handlePipeResult(left,def.out,ctx)}});function handlePipeResult(left,next,ctx){return left.issues.some(iss=>iss.code!=="unrecognized_keys")?(left.
aborted=!0,left):next._zod.run({value:left.value,issues:left.issues},ctx)}var $ZodCustom=$constructor("$ZodCustom",(inst,def)=>{$ZodCheck.init(inst,def),$ZodType.
init(inst,def),inst._zod.parse=(payload,_)=>payload,inst._zod.check=payload=>{let input=payload.value,r=def.fn(input);if(r instanceof Promise)return r.then(r2=>handleRefineResult(
r2,payload,input,inst));handleRefineResult(r,payload,input,inst)}});function handleRefineResult(result,payload,input,inst){if(!result){let _iss={code:"custom",input,
inst,path:[...inst._zod.def.path??[]],continue:!inst._zod.def.abort};inst._zod.def.params&&(_iss.params=inst._zod.def.params),payload.issues.push(issue2(_iss))}}
function snapshotChecks(def){return def.checks&&(def.checks=[...def.checks]),def}function _string(Class2,params){return new Class2(snapshotChecks({type:"string",
...normalizeParams(params)}))}function _number(Class2,params){return new Class2(snapshotChecks({type:"number",checks:[],...normalizeParams(params)}))}function _int(Class2,params){
return new Class2({type:"number",check:"number_format",abort:!1,format:"safeint",...normalizeParams(params)})}function _boolean(Class2,params){return new Class2(
{type:"boolean",...normalizeParams(params)})}function _unknown(Class2){return new Class2({type:"unknown"})}function _gte(value,params){return new $ZodCheckGreaterThan(
{check:"greater_than",...normalizeParams(params),value,inclusive:!0})}function _nonnegative(params){return _gte(0,params)}function _regex(pattern,params){return new $ZodCheckRegex(
{check:"string_format",format:"regex",...normalizeParams(params),pattern})}function _refine(Class2,fn,_params){return new Class2({type:"custom",check:"custom",fn,
...normalizeParams(_params)})}var ZodMiniType=$constructor("ZodMiniType",(inst,def)=>{if(!inst._zod)throw new Error("Uninitialized schema in ZodMiniType.");$ZodType.
init(inst,def),inst.def=def,inst.type=def.type},{get with(){return this.check},set with(value){own(this,"with",value)},parse(data,params){return parse(this,data,
params,{callee:this.parse})},parseAsync(data,params){return parseAsync(this,data,params,{callee:this.parseAsync})},safeParse(data,params){return safeParse(this,
data,params)},safeParseAsync(data,params){return safeParseAsync(this,data,params)},check(...checks){let def=this.def;return this.clone({...def,checks:[...def.checks??
[],...checks.map(ch=>typeof ch=="function"?{_zod:{check:ch,def:{check:"custom"},onattach:[]}}:ch)]},{parent:!0})},clone(_def,params){return clone(this,_def,params)},
brand(){return this},register(reg,meta2){return reg.add(this,meta2),this},apply(fn,...args){return args.length===0?fn(this):fn(this,...args)}}),ZodMiniString=$constructor(
"ZodMiniString",(inst,def)=>{$ZodString.init(inst,def),ZodMiniType.init(inst,def)});function string2(params){return _string(ZodMiniString,params)}var ZodMiniNumber=$constructor(
"ZodMiniNumber",(inst,def)=>{$ZodNumber.init(inst,def),ZodMiniType.init(inst,def)});function number2(params){return _number(ZodMiniNumber,params)}var ZodMiniNumberFormat=$constructor(
"ZodMiniNumberFormat",(inst,def)=>{$ZodNumberFormat.init(inst,def),ZodMiniNumber.init(inst,def)});function int(params){return _int(ZodMiniNumberFormat,params)}var ZodMiniBoolean=$constructor(
"ZodMiniBoolean",(inst,def)=>{$ZodBoolean.init(inst,def),ZodMiniType.init(inst,def)});function boolean2(params){return _boolean(ZodMiniBoolean,params)}var ZodMiniUnknown=$constructor(
"ZodMiniUnknown",(inst,def)=>{$ZodUnknown.init(inst,def),ZodMiniType.init(inst,def)});function unknown(){return _unknown(ZodMiniUnknown)}var ZodMiniArray=$constructor(
"ZodMiniArray",(inst,def)=>{$ZodArray.init(inst,def),ZodMiniType.init(inst,def)});function array(element,params){return new ZodMiniArray({type:"array",element,...normalizeParams(
params)})}var ZodMiniObject=$constructor("ZodMiniObject",(inst,def)=>{$ZodObject.init(inst,def),ZodMiniType.init(inst,def),installLazyProp(inst,"shape",self=>self.
_zod.def.shape,!1)});function object(shape,params){let def={type:"object",shape:shape??{},...normalizeParams(params)};return new ZodMiniObject(def)}var ZodMiniUnion=$constructor(
"ZodMiniUnion",(inst,def)=>{$ZodUnion.init(inst,def),ZodMiniType.init(inst,def)});function union(options,params){return new ZodMiniUnion({type:"union",options,...normalizeParams(
params)})}var ZodMiniRecord=$constructor("ZodMiniRecord",(inst,def)=>{$ZodRecord.init(inst,def),ZodMiniType.init(inst,def)});function record(keyType,valueType,params){
return!valueType||!valueType._zod?new ZodMiniRecord({type:"record",keyType:string2(),valueType:keyType,...normalizeParams(valueType)}):new ZodMiniRecord({type:"\
record",keyType,valueType,...normalizeParams(params)})}var ZodMiniTransform=$constructor("ZodMiniTransform",(inst,def)=>{$ZodTransform.init(inst,def),ZodMiniType.
init(inst,def)});function transform(fn){return new ZodMiniTransform({type:"transform",transform:fn})}var ZodMiniOptional=$constructor("ZodMiniOptional",(inst,def)=>{
$ZodOptional.init(inst,def),ZodMiniType.init(inst,def)});function optional(innerType){return new ZodMiniOptional({type:"optional",innerType})}var ZodMiniNullable=$constructor(
"ZodMiniNullable",(inst,def)=>{$ZodNullable.init(inst,def),ZodMiniType.init(inst,def)});function nullable(innerType){return new ZodMiniNullable({type:"nullable",
innerType})}function nullish2(innerType){return optional(nullable(innerType))}var ZodMiniCatch=$constructor("ZodMiniCatch",(inst,def)=>{$ZodCatch.init(inst,def),
ZodMiniType.init(inst,def)});function _catch(innerType,catchValue){return new ZodMiniCatch({type:"catch",innerType,catchValue:typeof catchValue=="function"?catchValue:
util_exports.constantCatch(catchValue)})}var ZodMiniPipe=$constructor("ZodMiniPipe",(inst,def)=>{$ZodPipe.init(inst,def),ZodMiniType.init(inst,def)});function pipe(in_,out){
return new ZodMiniPipe({type:"pipe",in:in_,out})}var ZodMiniCustom=$constructor("ZodMiniCustom",(inst,def)=>{$ZodCustom.init(inst,def),ZodMiniType.init(inst,def)});
function refine(fn,_params={}){return _refine(ZodMiniCustom,fn,_params)}var NOT_SENT={delivery:"not-sent"},RequestFailure=class extends Failure{facts;constructor(key,detail,facts){
super(key,detail,key instanceof Failure?key:{}),this.facts=facts}get mayLackAddress(){let{status=0,isHtml=!1}=this.facts,isRedirect=status>=300&&status<400;return isHtml&&
status<300||isRedirect||[404,405,410].includes(status)}};function toRequestFailure(error3,delivery="unknown"){if(error3 instanceof RequestFailure)return error3;
let failure2=toFailure(error3);return new RequestFailure(failure2,failure2.detail,{delivery})}var NO_NAMES={subjectaltname:""},NETWORK_ERROR=object({code:_catch(
string2(),""),message:_catch(string2(),""),errors:_catch(array(object({code:_catch(string2(),"")})),[]),cert:_catch(object({subjectaltname:string2()}),NO_NAMES)});
function toNetworkFailure(cause,route,delivery){if(cause instanceof Failure)return toRequestFailure(cause,delivery);let error3=parseNetworkError(cause);if(delivery===
"unknown"){let detail=`${route.name} was sent, but no complete answer arrived${formatCode(error3.code)}`;return new RequestFailure("connection-lost",detail,{delivery})}
return explainTls(error3,route)??explainNoConnection(error3,route)}function parseNetworkError(cause){let error3=NETWORK_ERROR.parse(cause);return{...error3,code:error3.
errors[0]?.code??error3.code}}var UNKNOWN_ISSUER=/^(UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|CERT_UNTRUSTED)/,OTHER_HOST=/^(ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)$/,
TLS_KEYS=new Map([["CERT_HAS_EXPIRED","tls/expired"],["CERT_NOT_YET_VALID","tls/not-yet-valid"]]),TLS_ERROR=/^(CERT_|ERR_TLS_|ERR_SSL_|EPROTO|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)/,
NO_TLS=/wrong.version.number|packet.length.too.long/i;function explainTls({code,message,cert},{url:{host},proxy,certificateCount}){let isTlsProxy=proxy?.protocol===
"https:",peer=isTlsProxy?`the proxy ${proxy.host}, or ${host}`:host,server=peer+formatCode(code);if(NO_TLS.test(`${code} ${message}`)){let detail=`${peer} doesn\
't speak TLS${formatCode(code)}`,key=isTlsProxy?"tls/proxy-plain":"tls/plain";return new RequestFailure(key,detail,NOT_SENT)}if(UNKNOWN_ISSUER.test(code)){let trusted=certificateCount===
0?"ca-certificate is empty":`certificates in ca-certificate: ${certificateCount}`,facts={...NOT_SENT,isUnknownIssuer:!0};return new RequestFailure("tls/issuer",
`${server}; ${trusted}`,facts)}if(OTHER_HOST.test(code)){let names=toSafeLine(cert.subjectaltname),detail=names===""?server:`${server}; certificate: ${names}`,key=isTlsProxy?
"tls/proxy-host":"tls/host";return new RequestFailure(key,detail,NOT_SENT)}if(TLS_ERROR.test(code))return new RequestFailure(TLS_KEYS.get(code)??"tls",server,NOT_SENT)}
var UNREACHABLE=/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/,REFUSED_TUNNEL="ERR_PROXY_TUNNEL";function explainNoConnection({code},route){
let{url:url2,proxy}=route,detail=nameMissingConnection(route)+formatCode(code);if(proxy!==null&&UNREACHABLE.test(code)){let words=`no connection to the proxy ${proxy.
host}, which leads to ${url2.host}${formatCode(code)}`;return new RequestFailure("connect/proxy",words,NOT_SENT)}let key=code===REFUSED_TUNNEL?"connect/tunnel":
"connect";return new RequestFailure(key,detail,NOT_SENT)}var nameMissingConnection=({url:url2,proxy})=>`no connection to ${url2.host}${nameProxy(proxy)}`,nameProxy=proxy=>proxy===
null?"":` through the proxy ${proxy.host}`,formatCode=code=>code===""?"":` (${code})`,VERDICT=object({error:optional(unknown()),success:optional(unknown())}),saysError=value=>saysNoSuccess(
value)||findError(value)!=="",saysNoSuccess=value=>VERDICT.safeParse(value).data?.success===!1,findError=value=>toErrorText(VERDICT.safeParse(value).data?.error),
IDENTIFIED=object({id:union([string2(),number2()])}),readId=value=>String(IDENTIFIED.safeParse(value).data?.id??"");function toErrorText(error3){return isBlank(
error3)||error3===!1||error3===0?"":toSafeLine(findMessage(error3))||"Unknown"}function isBlank(value){return value==null?!0:typeof value=="string"?value.trim()===
"":typeof value=="object"&&Object.keys(value).length===0}var MESSAGE_KEYS=["detail","message","msg","reason","error","errors","title","code"],MAX_DEPTH=20;function findMessage(value,depth=0){
if(typeof value=="string")return value;if(typeof value!="object"||value===null||depth>MAX_DEPTH)return"";if(Array.isArray(value))return findMessage(value[0],depth+
1);let fields=new Map(Object.entries(value));for(let key of MESSAGE_KEYS){let message=findMessage(fields.get(key),depth+1);if(message!=="")return message}return""}
function tryParseJson(text){try{return JSON.parse(text)}catch{return}}function quoteWords(words,name,limit=200){let line=toSafeLine(words,limit);return line===""?
name:`"${line}" (${name})`}var stringOrNumber=union([string2(),number2()]),rawText=_catch(pipe(stringOrNumber,transform(String)),""),safeText=pipe(rawText,transform(
words=>toSafeLine(words))),optionalText=pipe(rawText,transform(words=>words.trim()===""?null:words)),id=pipe(stringOrNumber,transform(String)).check(refine(segment=>isPathSegment(
segment))),url=_catch(pipe(string2().check(_regex(/^https?:\/\/[^\s\p{C}<>"']+$/iu)),transform(address=>redact(address))),null),error2=pipe(optional(unknown()),
transform(toErrorText)),account=_catch(object({id:optionalText}),{id:null}),INTEGRATION_ENTITY=object({id,type:rawText,provider_data:_catch(object({username:optionalText}),
{username:null})}),INTEGRATION_ARTIFACT=object({id,type:rawText,source:rawText,name:optionalText,state:rawText,project_id:optionalText,created_by:account,error:error2}),
CURRENT_USER=pipe(object({id,account_id:optionalText,account}),transform(user=>({id:user.id,accountId:user.account_id??user.account.id}))),PROJECT=object({id,name:safeText}),
ARTIFACT=object({id,name:safeText,type:rawText,integration_id:rawText,project_id:rawText,state:rawText,ingest_status:rawText,error:error2,ingest_warnings:_catch(
array(safeText),[]),external_url:url,updated_at:rawText}),FOUND_IN=object({name:safeText,project_id:rawText}),SEARCH_RESULT=object({id:rawText,type:rawText,metadata:_catch(
FOUND_IN,{name:"",project_id:""})});function parseAnswer(schema,answer,name){let{success,data,error:problems}=schema.safeParse(answer);if(success)return data;let field=problems.
issues[0]?.path.join(".")??"",problem=field===""?"no object":`${toSafeLine(field)} is missing or wrong`;throw new Failure("unexpected-response",`${name}: ${problem}`)}
var ParseError=class extends Error{constructor(message,options){super(message),this.name="ParseError",this.type=options.type,this.field=options.field,this.value=
options.value,this.line=options.line}},LF=10,CR=13,SPACE=32,MAX_FIELD_PREFIX_LENGTH=6;function createParser(config2){if(typeof config2=="function")throw new TypeError(
"`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?");let{maxBufferSize,onComment,onError,onEvent,onId,onRetry}=config2,
pendingFragments=[],pendingFragmentsLength=0,bomPrefix="",id2,data="",dataLines=0,eventType,terminated=!1,skippingLine=!1,skipNextLineFeed=!1;function feed(chunk){
if(terminated)throw new Error("Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.");if(bomPrefix!==
void 0){if(chunk=bomPrefix+chunk,chunk===""||chunk==="\xEF"||chunk==="\xEF\xBB"){bomPrefix=chunk;return}bomPrefix=void 0,chunk=chunk.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/,
"")}if((skippingLine||skipNextLineFeed)&&(chunk=resumeAfterSkip(chunk),!chunk))return;if(!pendingFragments.length){let trailing=processLines(chunk);trailing!==""&&
storeTrailing(trailing),checkForBufferOverflow();return}if(chunk.indexOf(`
`)===-1&&chunk.indexOf("\r")===-1){if(pendingFragmentsLength<MAX_FIELD_PREFIX_LENGTH){let head=pendingFragments.join("")+chunk.slice(0,MAX_FIELD_PREFIX_LENGTH-pendingFragmentsLength);
if(!shouldBufferTrailing(head)){pendingFragments.length=0,pendingFragmentsLength=0,skippingLine=!0;return}}pendingFragments.push(chunk),pendingFragmentsLength+=
chunk.length,checkForBufferOverflow();return}pendingFragments.push(chunk);let input=pendingFragments.join("");pendingFragments.length=0,pendingFragmentsLength=0,
storeTrailing(processLines(input)),checkForBufferOverflow()}function resumeAfterSkip(chunk){if(chunk.length===0)return chunk;if(skipNextLineFeed)return skipNextLineFeed=
!1,chunk.charCodeAt(0)===LF?chunk.slice(1):chunk;let crIndex=chunk.indexOf("\r"),lfIndex=chunk.indexOf(`
`),lineEnd=crIndex===-1?lfIndex:lfIndex===-1||crIndex<lfIndex?crIndex:lfIndex;return lineEnd===-1?"":lineEnd===chunk.length-1&&chunk.charCodeAt(lineEnd)===CR?(skippingLine=
!1,skipNextLineFeed=!0,""):(skippingLine=!1,chunk.slice(lineEnd+(chunk.charCodeAt(lineEnd)===CR&&chunk.charCodeAt(lineEnd+1)===LF?2:1)))}function storeTrailing(trailing){
if(trailing){if(trailing.charCodeAt(trailing.length-1)===CR){if(parseLine(trailing,0,trailing.length-1),checkForBufferOverflow())return;skipNextLineFeed=!0;return}
if(shouldBufferTrailing(trailing)){pendingFragments.push(trailing),pendingFragmentsLength=trailing.length;return}skippingLine=!0}}function shouldBufferTrailing(trailing){
let firstCharCode=trailing.charCodeAt(0);return firstCharCode===58&&!!onComment||firstCharCode===100&&isPotentialField(trailing,"data")||firstCharCode===101&&isPotentialField(
trailing,"event")||firstCharCode===105&&isPotentialField(trailing,"id")||firstCharCode===114&&isPotentialField(trailing,"retry")}function checkForBufferOverflow(){
return terminated?!0:maxBufferSize===void 0||pendingFragmentsLength+data.length<=maxBufferSize?!1:(terminated=!0,pendingFragments.length=0,pendingFragmentsLength=
0,id2=void 0,data="",dataLines=0,eventType=void 0,skippingLine=!1,skipNextLineFeed=!1,onError?.(new ParseError(`Buffered data exceeded max buffer size of ${maxBufferSize}\
 characters`,{type:"max-buffer-size-exceeded"})),!0)}function processLines(chunk){let searchIndex=0;if(chunk.indexOf("\r")===-1){let lfIndex2=chunk.indexOf(`
`,searchIndex);for(;lfIndex2!==-1;){if(searchIndex===lfIndex2){id2!==void 0&&onId?.(id2),dataLines>0&&onEvent?.({id:id2,event:eventType,data}),id2=void 0,data="",
dataLines=0,eventType=void 0,searchIndex=lfIndex2+1,lfIndex2=chunk.indexOf(`
`,searchIndex);continue}let firstCharCode=chunk.charCodeAt(searchIndex);if(isDataPrefix(chunk,searchIndex,firstCharCode)){let valueStart=chunk.charCodeAt(searchIndex+
5)===SPACE?searchIndex+6:searchIndex+5,value=chunk.slice(valueStart,lfIndex2);if(dataLines===0&&chunk.charCodeAt(lfIndex2+1)===LF){id2!==void 0&&onId?.(id2),onEvent?.(
{id:id2,event:eventType,data:value}),id2=void 0,data="",eventType=void 0,searchIndex=lfIndex2+2,lfIndex2=chunk.indexOf(`
`,searchIndex);continue}data=dataLines===0?value:`${data}
${value}`,dataLines++}else isEventPrefix(chunk,searchIndex,firstCharCode)?eventType=chunk.slice(chunk.charCodeAt(searchIndex+6)===SPACE?searchIndex+7:searchIndex+
6,lfIndex2)||void 0:parseLine(chunk,searchIndex,lfIndex2);if(checkForBufferOverflow())return"";searchIndex=lfIndex2+1,lfIndex2=chunk.indexOf(`
`,searchIndex)}return chunk.slice(searchIndex)}let crIndex=chunk.indexOf("\r",searchIndex),lfIndex=chunk.indexOf(`
`,searchIndex);for(;searchIndex<chunk.length;){let lineEnd=-1;if(crIndex!==-1&&lfIndex!==-1?lineEnd=crIndex<lfIndex?crIndex:lfIndex:crIndex!==-1?crIndex===chunk.
length-1?lineEnd=-1:lineEnd=crIndex:lfIndex!==-1&&(lineEnd=lfIndex),lineEnd===-1)break;if(parseLine(chunk,searchIndex,lineEnd),checkForBufferOverflow())return"";
searchIndex=lineEnd+1,chunk.charCodeAt(searchIndex-1)===CR&&chunk.charCodeAt(searchIndex)===LF&&searchIndex++,crIndex!==-1&&crIndex<searchIndex&&(crIndex=chunk.
indexOf("\r",searchIndex)),lfIndex!==-1&&lfIndex<searchIndex&&(lfIndex=chunk.indexOf(`
`,searchIndex))}return chunk.slice(searchIndex)}function parseLine(chunk,start,end){if(start===end){dispatchEvent();return}let firstCharCode=chunk.charCodeAt(start);
if(isDataPrefix(chunk,start,firstCharCode)){let valueStart=chunk.charCodeAt(start+5)===SPACE?start+6:start+5,value2=chunk.slice(valueStart,end);data=dataLines===
0?value2:`${data}
${value2}`,dataLines++;return}if(isEventPrefix(chunk,start,firstCharCode)){eventType=chunk.slice(chunk.charCodeAt(start+6)===SPACE?start+7:start+6,end)||void 0;
return}if(firstCharCode===105&&chunk.charCodeAt(start+1)===100&&chunk.charCodeAt(start+2)===58){let value2=chunk.slice(chunk.charCodeAt(start+3)===SPACE?start+4:
start+3,end);value2.includes("\0")||(id2=value2);return}if(firstCharCode===58){if(onComment){let line2=chunk.slice(start,end);onComment(line2.slice(chunk.charCodeAt(
start+1)===SPACE?2:1))}return}let line=chunk.slice(start,end),fieldSeparatorIndex=line.indexOf(":");if(fieldSeparatorIndex===-1){processField(line,"",line);return}
let field=line.slice(0,fieldSeparatorIndex),offset=line.charCodeAt(fieldSeparatorIndex+1)===SPACE?2:1,value=line.slice(fieldSeparatorIndex+offset);processField(
field,value,line)}function processField(field,value,line){switch(field){case"event":eventType=value||void 0;break;case"data":data=dataLines===0?value:`${data}
${value}`,dataLines++;break;case"id":value.includes("\0")||(id2=value);break;case"retry":/^\d+$/.test(value)?onRetry?.(parseInt(value,10)):onError?.(new ParseError(
`Invalid \`retry\` value: "${value}"`,{type:"invalid-retry",value,line}));break;default:onError?.(new ParseError(`Unknown field "${field.length>20?`${field.slice(
0,20)}\u2026`:field}"`,{type:"unknown-field",field,value,line}));break}}function dispatchEvent(){id2!==void 0&&onId?.(id2),dataLines>0&&onEvent?.({id:id2,event:eventType,
data}),id2=void 0,data="",dataLines=0,eventType=void 0}function reset(options={}){if(options.consume&&pendingFragments.length>0){let incompleteLine=pendingFragments.
join("");parseLine(incompleteLine,0,incompleteLine.length)}bomPrefix="",id2=void 0,data="",dataLines=0,eventType=void 0,pendingFragments.length=0,pendingFragmentsLength=
0,terminated=!1,skippingLine=!1,skipNextLineFeed=!1}return{feed,reset}}function isDataPrefix(chunk,i,firstCharCode){return firstCharCode===100&&chunk.charCodeAt(
i+1)===97&&chunk.charCodeAt(i+2)===116&&chunk.charCodeAt(i+3)===97&&chunk.charCodeAt(i+4)===58}function isEventPrefix(chunk,i,firstCharCode){return firstCharCode===
101&&chunk.charCodeAt(i+1)===118&&chunk.charCodeAt(i+2)===101&&chunk.charCodeAt(i+3)===110&&chunk.charCodeAt(i+4)===116&&chunk.charCodeAt(i+5)===58}function isPotentialField(line,field){
let i=1;for(;i<line.length&&i<field.length;){if(line.charCodeAt(i)!==field.charCodeAt(i))return!1;i++}return line.length<=field.length||line.charCodeAt(field.length)===
58}var MAX_BYTES=32*1024*1024;async function readText({name,body}){let chunks=[],size=0;for await(let chunk of body){if(size+=chunk.length,size>MAX_BYTES)throw new Failure(
"unexpected-response",`${name} without an end`);chunks.push(chunk)}return new TextDecoder().decode(Buffer.concat(chunks))}async function readJson(response){let text=await readText(
response),value=tryParseJson(text);if(value!==void 0)return value;throw createNotApiFailure(response,text)}async function readChange(response,isRefusal=()=>!0){
let text=await readText(response);if(isHtmlPage(text))throw createNotApiFailure(response,text);let value=tryParseJson(text),answer={value,error:findError(value)};
if(!(answer.error!==""&&isRefusal(answer))&&!saysNoSuccess(value))return answer;let detail=quoteWords(findMessage(value),response.name);throw new RequestFailure(
"bad-request",detail,{delivery:"refused"})}var isHtmlPage=text=>text.trimStart().startsWith("<");function createNotApiFailure(response,text){let{name,status}=response,
isHtml=isHtmlPage(text),page=removeSecrets(text),[,title=""]=/<title[^>]*>([^<]*)/i.exec(page)??[],detail=quoteWords(isHtml?title:page,name,80),key=isHtml?explainPage(
response,page,title):"not-api",delivery=getDelivery(status);return new RequestFailure(key,detail,{delivery,status,isHtml})}function explainPage({status,mayBeProxy},page,title){
return/<input[^>]{1,500}type=["']?password/i.test(page)||/\b(log|sign)[ -]?[io]n\b|\bsso\b/i.test(title)?"not-api/login":[401,403,407].includes(status)?"not-api\
/denied":mayBeProxy?"not-api/proxy":"not-api"}async function readRefusal(response,canWait){let{name,status,headers}=response,delivery=getDelivery(status);if(status<
400){let detail=name+formatLocation(headers);return new RequestFailure("not-api/redirect",detail,{delivery,status})}let text=await readText(response).catch(()=>""),
isHtml=isHtmlPage(text);if(isHtml&&!isTransient(status)&&status!==409)return createNotApiFailure(response,text);let words=isHtml?"":removeSecrets(findWords(text)),
key=(canWait?getConflictKey(status,words):void 0)??getCode(status);return new RequestFailure(key,quoteWords(words,name),{delivery,status,words,mayBeRunning:key===
"bad-request/ownership",retryAfterMs:parseRetryAfter(headers["retry-after"])})}var getDelivery=status=>status>=400&&status<500&&status!==408?"refused":"unknown";
function findWords(text){let value=tryParseJson(text),message=findMessage(value);return message!==""?message:value!==void 0&&isBlank(value)?"":text}var isTransient=status=>status===
408||status===429||status>=500,CODE_BY_STATUS={401:"unauthorized",403:"forbidden",404:"not-found",408:"timeout",429:"rate-limited"},getCode=status=>CODE_BY_STATUS[status]??
(status<500?"bad-request":"server-error"),INGEST_RUNS=/\b(sync|ingest)\w*\s+((?!not\b)\w+\s+){0,4}(in progress|running)\b/i;function getConflictKey(status,words){
if(status===409)return"already-running";if(!(status!==400||!INGEST_RUNS.test(words)))return/ownership/i.test(words)?"bad-request/ownership":"already-running"}function formatLocation({
location=""}){let[address=""]=location.split(/[?#]/);return address===""?"":`, which leads to ${toSafeLine(address)}`}function parseRetryAfter(text=""){let ms=/^\d{1,9}$/.
test(text)?Number(text)*1e3:Date.parse(text)-clock.date();return ms>0?ms:0}async function*readEvents(response){if(/event-stream/i.test(response.headers["content\
-type"]??"")){yield*parseServerSent(decodeBody(response),response.name);return}let text=await readText(response);if(isHtmlPage(text))throw createNotApiFailure(response,
text);/^\s*(event|data|id|retry)?:/.test(text)?yield*parseServerSent([text],response.name):yield*parseJsonValues(text)}async function*decodeBody({body}){let decoder=new TextDecoder;
for await(let chunk of body)yield decoder.decode(chunk,{stream:!0})}async function*parseServerSent(chunks,name){let events=[],parser=createParser({onEvent:({event,
data})=>events.push(parseEvent(data,event)),maxBufferSize:MAX_BYTES,onError:({type})=>{if(type==="max-buffer-size-exceeded")throw new Failure("unexpected-respon\
se",`${name} without an end`)}});for await(let chunk of chunks)parser.feed(chunk),yield*events.splice(0);parser.feed(`

`),assertWhole(events.at(-1)),yield*events}function assertWhole(last){if(typeof last?.value=="string"&&last.value!=="")throw new Failure("stream-cut","its answe\
r ended in the middle of an event")}function parseEvent(data,name=""){let text=data.trim();return{name,text,value:tryParseJson(text)??text}}function parseJsonValues(text){
if(tryParseJson(text)!==void 0)return[parseEvent(text)];let events=text.split(`
`).map(line=>parseEvent(line));return typeof events[0]?.value=="object"&&assertWhole(events.at(-1)),events.filter(({value})=>value!=="")}var OPS=new Map([["adde\
d","added"],["updated","updated"],["recreated","updated"],["removed","removed"],["skipped","skipped"],["error","failed"]]),COUNT=_catch(nullable(int().check(_nonnegative())),
null),START=object({current_artifact_count:COUNT,integration_item_count:COUNT}),NAMED=_catch(object({name:string2()}),{name:""}),ITEM=object({op:rawText,artifact_id:rawText,
integration_item:NAMED,artifact:NAMED}),TallyKeeper=class{#artifactCount=null;#itemCount=null;#items=new Map;#keptIds=new Set;addStart(value){let{data}=START.safeParse(
value);this.#artifactCount=data?.current_artifact_count??this.#artifactCount,this.#itemCount=data?.integration_item_count??this.#itemCount}addItem(value){let{data}=ITEM.
safeParse(value),op=OPS.get(data?.op.toLowerCase()??"");if(data===void 0||op===void 0)return!1;let{artifact_id:id2,integration_item:item,artifact}=data,name=toSafeLine(
item.name||artifact.name,80);return this.#items.set(id2||`no id ${this.#items.size}`,{op,id:id2,name}),op!=="removed"&&this.#keptIds.add(id2),!0}get tally(){let all=[
...this.#items.values()],items={added:0,updated:0,removed:0,skipped:0,failed:0};for(let{op}of all)items[op]+=1;let removed=all.filter(({op,id:id2})=>op==="remov\
ed"&&!this.#keptIds.has(id2));return{artifactCount:this.#artifactCount,itemCount:this.#itemCount,items:all.length===0?null:items,removedIds:new Set(removed.map(
({id:id2})=>id2)),failedItems:all.filter(({op})=>op==="failed")}}},EMPTY_TALLY=new TallyKeeper().tally,MAX_DEBUG_LINES=100,NO_INGEST={status:"not-requested",tally:EMPTY_TALLY};
function toFailedIngest(error3){let failure2=toRequestFailure(error3);return{status:getStatusAfter(failure2),failure:failure2,tally:EMPTY_TALLY}}function getStatusAfter({
code,facts}){return facts.delivery==="unknown"?"unknown":facts.delivery==="not-sent"||code==="cancelled"||code==="wait-timeout"?"not-requested":"error"}async function readIngestAnswer(response,integrationId){
let keeper=new TallyKeeper,kinds=new Set,unknown2="",debugLines=0,debug2=(what,event)=>{debugLines+=1,debugLines<=MAX_DEBUG_LINES&&debug(`${what}: ${event}`)},end=(status,failure3)=>({
status,failure:failure3,tally:keeper.tally});try{for await(let event of readEvents(response)){let kind=classify(event,integrationId);if(kinds.delete(kind),kinds.
add(kind),kind==="completed")return end("completed");if(kind==="error")return end("error",createSyncFailure(event.value));kind==="started"&&keeper.addStart(event.
value),kind==="progress"&&!keeper.addItem(event.value)&&debug2("Unknown operation",formatEvent(event)),(kind==="unknown"||kind==="unknown-sync")&&(unknown2=formatEvent(
event),debug2("Unknown event",unknown2))}}catch(error3){return end("unknown",toCutFailure(error3,kinds))}let failure2=judgeEnd(response,[...kinds],unknown2);return end(
failure2===void 0?"started":"unknown",failure2)}var formatEvent=({name,text})=>joinNonEmpty([toSafeLine(name,60),toSafeLine(text)]," ");function toCutFailure(error3,kinds){
let failure2=toFailure(error3);return failure2.code==="connection-lost"&&kinds.size>0?new Failure("stream-cut",failure2.detail):failure2}var KINDS=new Map([["sy\
nc_started","started"],["sync_progress","progress"],["sync_completed","completed"],["sync_error","error"],["error","error"]]),TYPED=object({type:rawText});function classify({
name,value},integrationId){let{type=""}=TYPED.safeParse(value).data??{};if(KINDS.get(name)==="error"||KINDS.get(type)==="error")return"error";let kind=KINDS.get(
name)??KINDS.get(type);return kind==="progress"?kind:saysError(value)?"error":kind!==void 0?kind:readId(value)===integrationId?"integration":type.startsWith("sy\
nc_")||name.startsWith("sync_")?"unknown-sync":"unknown"}function createSyncFailure(value){let words=toSafeLine(findMessage(value));return new Failure("sync-err\
or",words===""?"":`"${words}"`)}function judgeEnd({name,status},kinds,unknown2){let unexpected=new Failure("unexpected-response",quoteWords(unknown2,`${name} wi\
thout an end of the ingest`));if(kinds.includes("unknown-sync"))return unexpected;let last=kinds.findLast(kind=>kind!=="unknown");return last==="progress"?new Failure(
"stream-cut","its answer ended without sync_completed"):last!==void 0||status===202?void 0:unexpected}var createResult=integration=>({integration,isCreated:!1,isConfigured:!1,
isUpdated:!1,before:null,ingest:NO_INGEST,watch:{kind:"none"}}),selectHealthy=results=>results.filter(({failure:failure2})=>failure2===void 0),withFailure=(result,failure2)=>({
...result,failure:remindToLook(failure2,[result])}),remindToLook=(failure2,results)=>results.some(mayBeRunning)?failure2.withRemedy(`${LOOK_FIRST}. ${failure2.remedy}`):
failure2,mayBeRunning=({ingest:ingest2,watch:watch2})=>["unknown","started"].includes(ingest2.status)&&!(watch2.kind==="finished"&&watch2.isSettled),getSyncStatus=({
watch:watch2,ingest:ingest2})=>watch2.kind==="finished"?"indexed":ingest2.status,wasIngestSent=({ingest:{status}})=>status!=="not-requested",getChanges=({watch:watch2})=>watch2.
kind==="finished"?watch2.changes:[],nameChanges=(result,kind)=>getChanges(result).filter(({change})=>change===kind).map(({name})=>name);function nameFailed(result){
let{watch:watch2,ingest:ingest2}=result,names=new Set(nameChanges(result,"failing"));for(let{id:id2,name}of ingest2.tally.failedItems){let document=watch2.kind===
"finished"?watch2.now.get(id2):void 0;names.add(name||(document?.name??formatId(id2)))}return[...names].filter(name=>name!=="")}function toDocuments(artifacts,name){
let documents=artifacts.filter(isDocument).map(toDocument),isReadable=documents.some(({ingestStatus})=>ingestStatus!=="");if(documents.length===0||isReadable)return documents;
throw new Failure("unexpected-response",`${name}: no document has an ingest_status`)}var isDocument=({type,state})=>!/^(folder|link|integration)$/i.test(type)&&
!/^deleted$/i.test(state),NO_WARNING="UsingVLMForExtraction",toDocument=artifact=>({id:artifact.id,name:artifact.name||toSafeLine(artifact.id,80),integrationId:artifact.
integration_id,projectId:artifact.project_id,url:artifact.external_url,indexStatus:getIndexStatus(artifact),ingestStatus:artifact.ingest_status,updatedAt:artifact.
updated_at,error:artifact.error,warnings:artifact.ingest_warnings.filter(one=>one!==NO_WARNING)}),TOO_LARGE="UnprocessableContent";function getIndexStatus(artifact){
let status=artifact.ingest_status.toLowerCase(),state=artifact.state.toLowerCase(),isIdle=["notstarted","notapplicable",""].includes(status),isTooLarge=artifact.
ingest_warnings.includes(TOO_LARGE);return status==="error"||state==="error"?"failed":status==="done"?"done":state==="initializing"||state==="processing"?"pendi\
ng":artifact.error!==""&&isIdle||status==="notstarted"&&isTooLarge?"failed":status==="notapplicable"||status===""&&/^(published|ready)$/.test(state)?"done":"pen\
ding"}var KNOWN_STATUS=/^(notapplicable|notstarted|processing|parsing|storing|done|error|)$/i,nameWithStatus=({name,ingestStatus})=>KNOWN_STATUS.test(ingestStatus)?
name:`${name} (ingest_status ${toSafeLine(ingestStatus,60)})`,selectDocuments=(documents,indexStatus)=>[...documents.values()].filter(one=>one.indexStatus===indexStatus),
countDocuments=(documents,indexStatus)=>selectDocuments(documents,indexStatus).length,UNKNOWN={artifacts:null,items:null,indexed:null,added:null,updated:null,removed:null,
skipped:null,failed:null,pending:null,warned:null},isCountName=name=>name in UNKNOWN,COUNT_NAMES=Object.keys(UNKNOWN).filter(isCountName);function getCounts({ingest:ingest2,
watch:watch2}){let{artifactCount:artifacts,itemCount:items}=ingest2.tally,fromZylon={...UNKNOWN,artifacts,items};switch(watch2.kind){case"finished":return{...fromZylon,
...countChanges(watch2,ingest2),skipped:countItems(ingest2).skipped??null};case"unfinished":return{...fromZylon,pending:watch2.pendingCount};case"none":return{...fromZylon,
...countItems(ingest2)}}}function countItems({status,tally}){if(status!=="completed"||tally.items===null)return{};let{failed,...others}=tally.items;return{...others,
failed:failed||null}}function countChanges(watch2,{tally}){let{now,changes}=watch2,count=kind=>changes.filter(({change})=>change===kind).length;return{indexed:countDocuments(
now,"done"),added:count("added"),updated:count("updated"),removed:count("removed"),failed:Math.max(count("failing"),tally.items?.failed??0),pending:countDocuments(
now,"pending"),warned:selectWarned(watch2).length}}var selectWarned=({now})=>selectDocuments(now,"done").filter(({warnings})=>warnings.length>0);function formatNumbers({
before,now},{tally}){let failing=countDocuments(now,"failed"),reported=tally.items?.failed??0,facts={"documents before":before.size,now:now.size,failing,...reported>
failing&&{"reported as failed":reported},pending:countDocuments(now,"pending"),"items in the source":tally.itemCount??"unknown"};return Object.entries(facts).map(
([name,number3])=>`${name}: ${number3}`).join(", ")}function sumCounts(results){let all=results.map(getCounts),sum={...UNKNOWN};for(let name of COUNT_NAMES){let numbers=all.
map(counts=>counts[name]);numbers.length>0&&(sum[name]=numbers.reduce((one,other)=>one===null||other===null?null:one+other))}return sum}function formatCounts(results){
let{artifacts,items,...others}=sumCounts(results),parts=[];for(let[name,count]of Object.entries(others))name!=="skipped"&&count!==null&&count>0&&parts.push(`${count}\
 ${name==="warned"?"with warnings":name}`);parts.length===0&&others.added!==null&&parts.push("nothing changed"),results.some(({isCreated})=>isCreated)&&parts.unshift(
"created");let fromZylon=formatZylonCounts(artifacts,items);return joinNonEmpty([parts.join(", "),fromZylon],"; ")}function formatZylonCounts(artifacts,items){let parts=[];
return artifacts!==null&&parts.push(formatCount(artifacts,"artifact")),items!==null&&parts.push(`${formatCount(items,"item")} in the source`),parts.length===0?"":
`Zylon counted ${parts.join(" and ")}`}var toBareIntegration=(id2,connector)=>({id:id2,connector,name:null,username:null,state:null,projectId:null,creatorId:null,
error:""});function formatIntegration({id:id2,name,connector}){let label=toSafeLine(name??connector.type,60),parts=[formatId(id2),label===""?"":`(${label})`];return joinNonEmpty(
parts," ")}var formatDraft=({connector,username})=>`a ${connector.type} integration for ${toSafeLine(username,60)}`,DOCUMENT_FILTER={include_descendants:"true",
state:"Published,Processing,Error,Initializing"};function createReport(run,inputs,seconds){let failures=groupFailures(run);return{...run,inputs,seconds,mainFailure:failures[0]?.
failure,failures,warnings:inputs===void 0?[]:listWarnings(run,inputs),lists:createLists(run)}}function groupFailures({results,failure:runFailure}){let groups=new Map;
for(let{integration,failure:failure2}of results){if(failure2===void 0)continue;let{message}=failure2,group=groups.get(message)??{failure:failure2,integrations:[]},
integrations=[...group.integrations,integration];groups.set(message,{...group,integrations})}let failures=[...groups.values()];return runFailure!==void 0&&failures.
push({failure:runFailure,integrations:[]}),failures}function createLists({results}){let changes=results.flatMap(getChanges),list=(title,kind)=>({title,rows:changes.
filter(({change})=>change===kind)}),warned=results.flatMap(({watch:watch2})=>watch2.kind==="finished"?selectWarned(watch2):[]);return[list("Removed","removed"),
list("Failing","failing"),list("Added","added"),list("Updated","updated"),{title:"With warnings",rows:warned.map(document=>({...document,error:null}))}].filter(
({rows})=>rows.length>0)}function formatSubject({integrations}){let{length}=integrations;if(length===0)return"";let names=formatCommaList(integrations.map(formatIntegration));
return length===1?`${names}: `:`${length} integrations, ${names}: `}function listWarnings({results},inputs){let warnings=[];for(let result of results){let name=formatIntegration(
result.integration),found=[warnOfPending(result,inputs),warnOfChanges(result)];result.failure===void 0&&found.push(warnOfFailed(result,inputs),warnOfUnknownEnd(
result,inputs));for(let warning2 of found)warning2!==""&&warnings.push(`${name}: ${warning2}`)}return warnings}function warnOfFailed(result,{waitFor,maxFailed}){
let{failed}=getCounts(result);if(failed===null||failed===0)return"";let failing=result.watch.kind==="finished"?countDocuments(result.watch.now,"failed"):0,what=failed>
failing?`${formatCount(failed,"item")} failed`:`${formatCount(failed,"document")} failing`,them=failed===1?"it":"them",names=formatNames(formatCommaList(nameFailed(
result))),remedy=`Correct ${them}, or leave ${them} out in the source`;if(waitFor==="completed")return`${what}${names}. ${remedy}. To fail the step in this case\
, set wait-for: indexed and max-failed: 0.`;let advice=maxFailed===null?"To fail the step in this case, set max-failed: 0":`max-failed (${maxFailed.text}) allow\
s it`;return`${what}${names}. ${remedy}. ${advice}.`}function warnOfPending({watch:watch2},{maxPending}){if(watch2.kind!=="finished"||maxPending===null)return"";
let pending=selectDocuments(watch2.now,"pending");if(pending.length===0)return"";let names=pending.map(nameWithStatus),list=formatNames(formatCommaList(names,MAX_LISTED)),
allowed=formatAllowance(maxPending,watch2.now.size);return`${formatCount(pending.length,"document")} still pending after ${formatDuration(watch2.waitedMs)}${list}\
. max-pending (${allowed}) allows it.`}var warnOfChanges=({watch:watch2})=>watch2.kind==="finished"&&watch2.isChanging?"The documents were still changing at the\
 time limit, so these may not be all of them. Raise wait-timeout-seconds.":"";function warnOfUnknownEnd({ingest:ingest2},{waitFor}){return waitFor!=="completed"||
ingest2.status!=="started"?"":"Zylon accepted the ingest, but doesn't say when it ends. To wait until the documents are indexed, set wait-for: indexed."}var formatNames=names=>names&&
`: ${names}`;function formatVerdict(report){let{results,mainFailure,plan:plan2}=report;if(mainFailure!==void 0){let end=joinNonEmpty([formatShare(report),mainFailure.
code],", ");return joinNonEmpty([end,formatCounts(results)],": ")}return plan2!==void 0?"a dry run, which changed nothing":formatCounts(results)||"Zylon reports\
 no counts"}function formatShare({results,failures}){let failed=results.length-selectHealthy(results).length,[first]=failures[0]?.integrations??[];return results.
length>1&&first!==void 0?`${failed} of ${formatCount(results.length,"integration")} failed, first ${formatIntegration(first)}`:""}var MAX_SUMMARY_LENGTH=34e4,MAX_TABLE_LENGTH=24e4;
function renderSummary(report,isRed,verdict){let{sentences=[],projects=[]}=report.plan??{},parts=["## Zylon ingest",renderVerdict(report,isRed,verdict),renderTable(
report),renderRows("What would be done",sentences.map(sentence=>escapeMarkdown(sentence))),...report.lists.map(renderList),renderRows("Projects of this account,\
 for project-id",projects.map(({id:id2,name})=>escapeMarkdown(`${formatId(id2)} (${name})`)))];return`${joinNonEmpty(takeFitting(parts,MAX_SUMMARY_LENGTH),`

`)}
`}function takeFitting(texts,maxLength){let fitting=[],length=0;for(let text of texts)length+text.length>maxLength||(length+=text.length,fitting.push(text));return fitting}
function renderVerdict(report,isRed,verdict){let{failures,warnings}=report,more=failures.length-MAX_LISTED,paragraphs=joinNonEmpty([`${isRed?"\u274C":"\u2705"} \
**${escapeMarkdown(verdict,1e3)}**`,renderSubject(report),...failures.slice(0,MAX_LISTED).map(reported=>renderFailure(reported,report.lists)),more>0?`The log ha\
s ${more} more.`:"",...warnings.slice(0,MAX_LISTED).map(warning2=>escapeMarkdown(warning2,5e3))],`

`);return!isRed&&warnings.length===0?paragraphs:[`[!${isRed?"CAUTION":"WARNING"}]`,...paragraphs.split(`
`)].map(line=>`> ${line}`.trimEnd()).join(`
`)}function renderSubject({inputs,results}){if(inputs===void 0)return"";let server=`${inputs.baseUrl.host}, organization ${inputs.organization}`,[first,second]=results;
return escapeMarkdown(first===void 0||second!==void 0?server:`${formatIntegration(first.integration)} at ${server}`)}function renderFailure(reported,lists){let{
title,detail,remedy,code,names}=reported.failure,listed=new Set(lists.flatMap(({rows})=>rows.map(({name})=>name))),parts=[`**${escapeMarkdown(formatSubject(reported)+
title,600)}**`,escapeMarkdown(detail,1e3)];return joinNonEmpty([`${joinNonEmpty(parts,": ")}.`,...Object.entries(names).map(([what,list])=>renderRows(what,list.
filter(name=>!listed.has(name)).map(name=>escapeMarkdown(name,120)))),`**What to do:** ${escapeMarkdown(remedy,1e3)}.`,`More about [${code}](${getHelpUrl(code)}\
).`],`

`)}function renderTable({results}){if(results.length<2)return"";let all=results.map(result=>{let{failure:failure2,integration}=result,code=failure2===void 0?"":
`\u274C ${failure2.code}`,text=joinNonEmpty([code,formatCounts([result])],": "),name=formatIntegration(integration);return`| ${escapeMarkdown(name)} | ${escapeMarkdown(
text)} |`}),rows=takeFitting(all,MAX_TABLE_LENGTH),more=all.length-rows.length;return["| Integration | Result |","| --- | --- |",...rows,...more>0?[`| and ${more}\
 more | |`]:[]].join(`
`)}var renderList=({title,rows})=>renderRows(title,rows.map(renderRow));function renderRow({name,url:url2,error:error3,warnings}){let link=renderLink(escapeMarkdown(
name,120),url2);return joinNonEmpty([link,escapeMarkdown((error3===null?warnings:[error3]).join(", "))],": ")}function renderLink(text,url2){if(url2===null)return text;
let address=url2.replace(/[()\\]/g,found=>`%${found.charCodeAt(0).toString(16).toUpperCase()}`);return`[${text}](${address})`}function renderRows(title,rows){if(rows.
length===0)return"";let shown=rows.slice(0,MAX_LISTED).map(row=>`- ${row}`),more=rows.length-shown.length;return more>0&&shown.push(`- and ${more} more`),`**${title}\
** (${rows.length})

${shown.join(`
`)}`}var escapeMarkdown=(text,limit)=>toSafeLine(text,limit).replace(REFERENCE,`$&${JOINER}`).replaceAll("$",`$$${COMMENT}`).replace(STRUCTURE,found=>`&#${found.
charCodeAt(0)};${found.slice(1)}`).replaceAll(JOINER,"&NoBreak;").replaceAll(COMMENT,"<!-- -->"),JOINER="\0",COMMENT="",REFERENCE=/[@#]|\bGH(?=-\d)|www(?=\.)|:(?=\/\/|[\w+-]+:)/gi,
STRUCTURE=/[&<>`\\*[\]#|~@$]|(?<![^\W_])_|_(?![^\W_])|^[-+](?=\s|-*$)|^\d+(?=[.)]\s)/g,LABEL="zylon-ingest";async function createIssueApi(token,signal){let{context,
getOctokit}=await import("./github.js"),github=getOctokit(token);github.hook.before("request",options=>{options.request={...options.request,signal,redirect:"err\
or"}});let{issues}=github.rest,common=context.repo;return{list:async()=>(await github.paginate(issues.listForRepo,{...common,labels:LABEL,state:"open",sort:"cre\
ated",direction:"asc",per_page:100})).filter(({pull_request:pull})=>pull===void 0),create:async(title,body)=>{let labels=[LABEL],{data}=await issues.create({...common,
title,body,labels}),names=data.labels.map(label=>typeof label=="string"?label:label.name);return{number:data.number,hasLabel:names.includes(LABEL)}},update:(issue_number,body)=>issues.
update({...common,issue_number,body}),close:(issue_number,body)=>issues.update({...common,issue_number,body,state:"closed",state_reason:"completed"}),comment:(issue_number,body)=>issues.
createComment({...common,issue_number,body})}}var GITHUB_ERROR=object({status:number2(),message:string2()}),PERMISSION_HINT='Check that the repository has issue\
s, and that the job has "issues: write" under "permissions:"; a token of your own needs "Issues: read and write".';function describeGitHubError(error3){let{data}=GITHUB_ERROR.
safeParse(error3);if(data===void 0)return`${toSafeLine(String(error3))}.`;let{status,message}=data,words=/<\w/.test(message)?`GitHub answered ${status}`:toSafeLine(
message),advice=mayLackPermission(status,message)?` ${PERMISSION_HINT}`:"";return`${words.replace(/\.$/,"")}.${advice}`}var mayLackPermission=(status,message)=>[
401,403,404,410].includes(status)&&!/rate limit/i.test(message),import_node_crypto2=__toESM(require_node_crypto());function identifyIssue(issueKey){let workflow=readVariable(
"GITHUB_WORKFLOW"),job=readVariable("GITHUB_JOB"),action=readVariable("GITHUB_ACTION"),[file=""]=readVariable("GITHUB_WORKFLOW_REF").split("@"),branch=readVariable(
"GITHUB_HEAD_REF"),ref=branch?`refs/heads/${branch}`:readVariable("GITHUB_REF"),event=branch?[readVariable("GITHUB_EVENT_NAME")]:[],parts=[file||workflow,ref,job,
action,issueKey,...event],hash=(0,import_node_crypto2.createHash)("sha256").update(JSON.stringify(parts)).digest("hex").slice(0,24),shortRef=ref.replace(/^refs\/\w+\//,
"");return{step:`${[workflow,`${job}${formatKey(issueKey)}`,action].map(formatId).join(" / ")} on ${formatId(shortRef)}`,runLink:`[run ${readVariable("GITHUB_RU\
N_ID")}](${readRunUrl()})`,mark:`<!-- zylon-ingest issue ${hash} `}}var ENTRY=record(string2(),unknown());function formatKey(issueKey){let value=tryParseJson(issueKey),
{success,data}=ENTRY.safeParse(value),texts=success?Object.values(data).map(String):[issueKey],entry=value===null?"":toSafeLine(texts.join(", "),60);return entry===
""?"":` (${entry})`}var readVariable=name=>process.env[name]??"",EMPTY_MEMORY={code:"",documents:new Map},MEMORY=object({code:string2(),documents:record(string2(),
number2())}),MAX_LINE_LENGTH=2e4;function renderMemory({code,documents},mark){let bytesLeft=(MAX_LINE_LENGTH-mark.length-100)*3/4,rows=[],bytes=0;for(let row of[
...documents].toSorted(([,a],[,b])=>b-a)){if(bytes+=Buffer.byteLength(JSON.stringify(row))+1,bytes>bytesLeft)break;rows.push(row)}let json=JSON.stringify({code,
documents:Object.fromEntries(rows)});return`${mark}${Buffer.from(json).toString("base64")} -->`}function readMemory(body,mark){let[,line=""]=body.split(mark),[base64=""]=line.
split(" "),json=Buffer.from(base64,"base64").toString(),{success,data}=MEMORY.safeParse(tryParseJson(json));return success?{...data,documents:new Map(Object.entries(
data.documents))}:null}function remember(memory,code,report){let documents=new Map(memory.documents);for(let{integration,before,failure:failure2}of report.results){
let hasFailed=(failure2??report.failure)!==void 0;if(before===null||!hasFailed)continue;let id2=formatId(integration.id),count=countDocuments(before,"done");documents.
set(id2,Math.max(count,documents.get(id2)??0))}return{code,documents}}var USUAL_ALLOWANCE={value:20,isPercent:!0,text:"20%"},compareWithMemory=({documents},{results,
inputs})=>[...documents].map(([id2,most])=>{let before=`${formatCount(most,"document")} before the failures`,result=results.find(one=>formatId(one.integration.id)===
id2);if(result===void 0)return{text:`${id2} is no longer in this run; it had ${before}`,isMissing:most>0};let{watch:watch2}=result;if(watch2.kind!=="finished")return{
text:`${id2}: how many documents are indexed now is unknown, ${before}`,isMissing:most>0};let indexed=countDocuments(watch2.now,"done"),there=indexed+countDocuments(
watch2.now,"pending"),allowed=getAllowed(inputs?.maxRemoved??USUAL_ALLOWANCE,most);return{text:`${id2}: ${formatCount(indexed,"document")} indexed now, ${before}`,
isMissing:most-there>allowed}}),TIMEOUT_MS=3e4;async function updateFailureIssue(report,{isWanted,token,key}){if(!(!isWanted||!isNews(report)))try{let signal=AbortSignal.
timeout(TIMEOUT_MS),issues=await createIssueApi(token,signal),context={...identifyIssue(key),report,issues},{mark}=context,open=[];for(let{number:number3,body}of await issues.
list())body?.includes(mark)&&open.push({number:number3,memory:readMemory(body,mark)});let{mainFailure}=report;if(mainFailure===void 0)for(let issue3 of open)await recordSuccess(
issue3,context);else await recordFailure(open,mainFailure,context)}catch(error3){warning(`Couldn't update the failure issue: ${describeGitHubError(error3)}`)}}var isNews=({
mainFailure,results})=>mainFailure?.code!=="cancelled"||results.some(wasIngestSent);async function recordFailure(open,{code},context){let{report,issues,runLink}=context,
issue3=open.find(({memory:memory2})=>memory2!==null),memory=issue3?.memory??EMPTY_MEMORY,body=renderBody(remember(memory,code,report),context);if(issue3===void 0){
await openIssue(body,context);return}let{number:number3}=issue3;await issues.update(number3,body),info(`The failure issue #${number3} was updated`),code!==memory.
code&&await issues.comment(number3,`It fails with ${code} now, in ${runLink}.`)}var MAX_TITLE_LENGTH=256;async function openIssue(body,{step,issues}){let title=`\
Zylon ingest fails: ${step}`.replace(/[@`]/g," "),{number:number3,hasLabel}=await issues.create(title.slice(0,MAX_TITLE_LENGTH),body);info(`The failure issue #${number3}\
 was opened`),!hasLabel&&(await issues.close(number3,body),warning(`The failure issue #${number3} was closed again: GitHub didn't set its label, without which n\
o later run finds it. The token needs the permission to set labels.`))}var MAX_PARTS_LENGTH=4e4;function renderBody(memory,{report:{failures,lists},runLink,mark}){
let parts=[...failures.map(reported=>renderFailure(reported,lists)),...lists.map(renderList)];return joinNonEmpty([`This step is failing, so documents in Zylon \
may be missing or out of date. The last failure is ${runLink}.`,...takeFitting(parts,MAX_PARTS_LENGTH),"The next successful run closes this issue, unless docume\
nts are still missing. Each failure rewrites this text.",renderMemory(memory,mark)],`

`)}async function recordSuccess({number:number3,memory},context){if(memory===null){warning(`The failure issue #${number3} was not closed, because its hidden lin\
e was changed. Close it by hand.`);return}let{report,issues,mark}=context,compared=compareWithMemory(memory,report),missing=compared.filter(({isMissing})=>isMissing),
isClosed=missing.length===0,said=renderSuccess(compared,missing,context),hiddenLine=renderMemory({...memory,code:""},mark),body=`${said}

${hiddenLine}`;isClosed?await issues.close(number3,body):await issues.update(number3,body);let texts=missing.map(({text})=>text).join("; ");info(`The failure is\
sue #${number3} was ${isClosed?"closed":`left open: ${texts}`}`);let isFirstSuccess=memory.code!=="";(isClosed||isFirstSuccess)&&await issues.comment(number3,said)}
function renderSuccess(compared,missing,{runLink}){let said=`The step succeeded in ${runLink}.`,parts=missing.length===0?[said,renderComparisons(compared)]:[`${said}\
 This issue stays open, because a person should check this:`,renderComparisons(missing),"Close this issue when you have checked."];return joinNonEmpty(parts,`

`)}var renderComparisons=compared=>compared.map(({text})=>`- ${escapeMarkdown(text)}`).join(`
`),import_node_fs2=__toESM(require_node_fs()),import_node_os=__toESM(require_node_os()),import_node_path=__toESM(require_node_path()),SYNC_STATUSES=["unknown","\
error","not-requested","started","completed","indexed"];function getFields(results,failure2,{inputs,seconds},changesFile){let integrations=results.map(({integration})=>integration),
statuses=results.map(getSyncStatus),types=new Set(integrations.map(({connector})=>connector.type)),[type=""]=types,counts=sumCounts(results),isTrueForAll=isTrue=>results.
length>0&&results.every(isTrue);return{outcome:getOutcome(failure2,inputs),sync_status:SYNC_STATUSES.find(status=>statuses.includes(status))??"not-requested",configured:isTrueForAll(
({isConfigured})=>isConfigured),created:isTrueForAll(({isCreated})=>isCreated),updated:isTrueForAll(({isUpdated})=>isUpdated),integration_id:redact(integrations.
map(({id:id2})=>id2).join(`
`)),integration_type:types.size>1?"any":type||null,current_artifact_count:counts.artifacts,integration_item_count:counts.items,added_count:counts.added,updated_count:counts.
updated,removed_count:counts.removed,skipped_count:counts.skipped,failed_count:counts.failed,pending_count:counts.pending,indexed_count:counts.indexed,warning_count:counts.
warned,changes_file:changesFile||null,duration_seconds:Number(seconds.toFixed(1)),error_code:failure2?.code??null,error_message:failure2===void 0?null:cutBytes(
failure2.message)}}function getOutcome(failure2,inputs){return failure2?.code==="cancelled"?"cancelled":failure2!==void 0?"failure":inputs?.dryRun===!0?"dry-run":
"success"}var MAX_VALUE_BYTES=12e4,MAX_MATRIX_JOBS=256,fits=text=>Buffer.byteLength(text)<=MAX_VALUE_BYTES,cutBytes=text=>fits(text)?text:`${new TextDecoder().decode(
Buffer.from(text).subarray(0,MAX_VALUE_BYTES-10)).replace(/\uFFFD$/,"")}\u2026`;function getOutputs(report,changesFile){let{results,mainFailure,seconds}=report,
rows=JSON.stringify(results.map(result=>getFields([result],result.failure??report.failure,report,changesFile))),include=results.map(({integration:{connector,id:id2}})=>({
"integration-type":isKnownConnector(connector)?connector.type:"any","integration-id":redact(id2)})),matrix=JSON.stringify({include}),outputs={},combined2=getFields(
results,mainFailure,report,changesFile);for(let[key,value]of Object.entries(combined2))outputs[key.replaceAll("_","-")]=String(value??"");return{...outputs,"dur\
ation-seconds":seconds.toFixed(1),results:fits(rows)?rows:"",matrix:include.length<=MAX_MATRIX_JOBS&&fits(matrix)?matrix:""}}var MAX_NAMED=3;async function writeReport(report){
let lostOutputs="";try{writeOutputs(report)}catch(error3){lostOutputs=`The outputs were not written: ${getErrorMessage(error3)}`,error(`${lostOutputs}. Check th\
e disk of the runner`)}writeAnnotations(report);for(let{title,rows}of report.lists){let names=rows.map(({name})=>name);info(`${title} (${rows.length}): ${formatCommaList(
names,MAX_LISTED)}`)}let isRed=report.mainFailure!==void 0||lostOutputs!=="",verdict=joinNonEmpty([lostOutputs,formatVerdict(report)],"; ");try{await summary.addRaw(
renderSummary(report,isRed,verdict)).write()}catch(error3){warning(`The job summary was not written: ${getErrorMessage(error3)}`)}let seconds=report.seconds.toFixed(
1);return info(`${isRed?"Failed":"Done"} after ${seconds} s: ${verdict}`),lostOutputs}var getErrorMessage=error3=>toSafeLine(error3 instanceof Error?error3.message:
String(error3));function writeOutputs(report){let outputs=getOutputs(report,writeChangesFile(report));for(let[name,value]of Object.entries(outputs))setOutput(name,
value);for(let name of["results","matrix"])outputs[name]===""&&notice(`The output ${name} is empty: it would be too large for GitHub, or for an environment vari\
able.`)}function writeAnnotations({failures,warnings}){for(let reported of failures){let{integrations,failure:failure2}=reported,{message,code,cause}=failure2;error(
formatSubject(reported)+message,{title:`Zylon ingest: ${code}`}),integrations.length>MAX_NAMED&&info(`Failed with ${code}: ${integrations.map(formatIntegration).
join(", ")}`),code==="internal"&&cause instanceof Error&&debug(redact(cause.stack??""))}for(let warning2 of warnings)warning(warning2)}function writeChangesFile({
results}){if(results.every(({watch:watch2})=>watch2.kind!=="finished"))return"";let rows=results.flatMap(result=>{let{id:id2,connector}=result.integration,fields={
integration_type:connector.type,integration_id:redact(id2)};return getChanges(result).map(change=>JSON.stringify({...fields,...change}))}),{RUNNER_TEMP:temp=""}=process.
env,parent=temp===""?(0,import_node_os.tmpdir)():temp;try{let path2=(0,import_node_path.join)((0,import_node_fs2.mkdtempSync)((0,import_node_path.join)(parent,"\
zylon-ingest-")),"changes.json");return(0,import_node_fs2.writeFileSync)(path2,`[
${rows.join(`,
`)}
]
`,{mode:384}),path2}catch(error3){return warning(`The changes-file was not written: ${getErrorMessage(error3)}`),""}}var PAGE=object({data:array(unknown()),next_cursor:_catch(
nullish2(string2()),null),has_next_page:_catch(nullish2(boolean2()),null)}),MAX_ENTRIES=1e6,byNumber=number3=>({page:String(number3)}),byLastId=(_number2,lastId)=>({
after:lastId});async function readWholeList(schema,list){let{name,getStart}=list,entries=new Map,cursors=new Set,start={},lastId="";for(let number3=1;;number3+=
1){let page=await getPage(list,start,number3),countBefore=entries.size;for(let item of page.data){let entry=parseAnswer(schema,item,name);entries.set(entry.id,entry),
lastId=entry.id}let{next_cursor:cursor}=page,hasNext=page.has_next_page??!!cursor,isRepeated=page.data.length>0&&entries.size===countBefore;if(!hasNext&&!isRepeated)
return[...entries.values()];let isStuck2=page.data.length===0&&!cursor;if(isRepeated||isStuck2||cursor&&cursors.has(cursor))throw createIncompleteList(`${name}:\
 page ${number3} brings nothing new`);if(entries.size>MAX_ENTRIES)throw createIncompleteList(`${name} has over ${MAX_ENTRIES} entries`);cursor&&cursors.add(cursor),
start=cursor?{after:cursor}:getStart(number3+1,lastId)}}var createIncompleteList=detail=>new Failure("incomplete-list",detail);async function getPage({name,signal,
requestPage},start,number3){try{let answer=await requestPage(start);if(saysError(answer))throw new Failure("unexpected-response",quoteWords(findMessage(answer),
name));let page=number3===1&&Array.isArray(answer)?{data:answer,has_next_page:!1}:answer;return parseAnswer(PAGE,page,name)}catch(error3){if(number3===1||signal.
aborted)throw error3;let{detail}=toFailure(error3);throw createIncompleteList(`page ${number3}: ${detail}`)}}async function readAgainIfIncomplete(read){try{return await read()}catch(error3){
let{code,summary:summary2}=toFailure(error3);if(code!=="incomplete-list")throw error3;return info(`${summary2}. Reading it again`),read()}}var http=__toESM(require_node_http()),
https=__toESM(require_node_https()),import_node_tls=__toESM(require_node_tls());function createAgents({baseUrl,proxy,caCertificate},trustsSystem){let{Agent}=baseUrl.
protocol==="https:"?https:http,options={...proxy&&{proxyEnv:{HTTP_PROXY:proxy.href,HTTPS_PROXY:proxy.href}},...getTrust(caCertificate,trustsSystem)};return{shared:new Agent(
{...options,keepAlive:!0}),single:new Agent(options)}}function getTrust(own2,trustsSystem){if(!trustsSystem&&own2.length===0)return{};let ca=[...import_node_tls.
default.getCACertificates("default"),...trustsSystem?import_node_tls.default.getCACertificates("system"):[],...own2];return{secureContext:import_node_tls.default.
createSecureContext({ca,allowPartialTrustChain:!0})}}var http2=__toESM(require_node_http()),https2=__toESM(require_node_https()),import_node_stream=__toESM(require_node_stream()),
import_node_tls2=__toESM(require_node_tls()),package_default={name:"zylon-ingest",version:"1.0.0"},USER_AGENT=`${package_default.name}/${package_default.version}`,
CONNECT_SECONDS=60,REFUSAL_SECONDS=60,KEEP_ALIVE_MS=3e4;async function sendOnce(call,limit,connection,{shared,single}){let{method,path:path2}=call,{baseUrl,proxy,
caCertificate}=connection,{signal}=limit;if(signal.aborted)throw toRequestFailure(signal.reason,"not-sent");let url2=buildUrl(call,baseUrl),{request:open}=url2.
protocol==="https:"?https2:http2,request=open(url2,{method,agent:method==="GET"?shared:single,headers:getHeaders(call,connection)}),name=`${method} ${path2}`,certificateCount=caCertificate.
length;return waitForAnswer(request,call,limit,{name,url:url2,proxy,certificateCount})}function buildUrl({path:path2,params={},query},base){let url2=new URL(base),
prefix=base.pathname.replace(/\/$/,""),encoded=path2.replace(/\{(\w+)\}/g,(_,name)=>{let segment=params[name]??"";if(isPathSegment(segment))return encodeURIComponent(
segment);let detail=`"${toSafeLine(segment,60)}" can't be a part of an address`;throw new RequestFailure("unexpected-response",detail,{delivery:"not-sent"})});return url2.
pathname=`${prefix}/api/v1/app/${encoded}`,url2.search=new URLSearchParams(query).toString(),url2}var getHeaders=({method},{extraHeaders,apiToken,organization})=>({
...extraHeaders,authorization:`Bearer ${apiToken}`,"x-org":organization,"user-agent":USER_AGENT,"accept-encoding":"identity",accept:"application/json, text/even\
t-stream, text/plain;q=0.5","cache-control":"no-cache",...method!=="GET"&&{"content-type":"application/json"}});async function waitForAnswer(request,call,limit,route){
let{body,whileIngesting}=call,{maxSilenceSeconds}=call,delivery="not-sent",began=clock.now(),silence=new AbortController,signal=AbortSignal.any([limit.signal,silence.
signal]),giveUp=(code,detail)=>{let facts={delivery,isSilence:!0};silence.abort(new RequestFailure(code,detail,facts))},stop=callAfter(CONNECT_SECONDS*1e3,()=>{
let missing=nameMissingConnection(route);giveUp("connect",`${missing} for ${CONNECT_SECONDS} s`)});request.on("timeout",()=>{let silent=formatDuration(maxSilenceSeconds*
1e3);giveUp("timeout",`${route.name} got nothing for ${silent}`)}),onConnected(request,()=>{delivery="unknown",stop(),request.setTimeout(maxSilenceSeconds*1e3)});
try{request.end(body===void 0?"":JSON.stringify(body));let message=await waitForResponse(request,signal),response=toHttpResponse(message,signal,route),took=formatDuration(
clock.now()-began);if(debug(`${response.name} after ${took}`),response.status<300)return response;throw maxSilenceSeconds=REFUSAL_SECONDS,request.setTimeout(maxSilenceSeconds*
1e3),await readRefusal(response,whileIngesting!==void 0)}catch(error3){request.destroy();let failure2=toNetworkFailure(error3,route,delivery);throw limit.signal.
aborted?toRequestFailure(limit.signal.reason,failure2.facts.delivery):failure2}finally{stop()}}function toHttpResponse(message,signal,route){let{statusCode:status=0,
headers}=message,proxy=route.url.protocol==="http:"?route.proxy:null;return{name:`${route.name}${nameProxy(proxy)} answered ${status}`,status,headers,mayBeProxy:proxy!==
null,body:readBody(message,signal,route)}}function onConnected(request,callback){request.once("socket",socket=>{let onOpen=()=>{socket.setKeepAlive(!0,KEEP_ALIVE_MS),
callback()};socket.destroyed||(socket.connecting?socket instanceof import_node_tls2.TLSSocket?socket.once("secureConnect",onOpen):socket.once("connect",onOpen):
onOpen())})}async function waitForResponse(request,signal){let response=Promise.withResolvers(),abort=()=>response.reject(signal.reason);return signal.addEventListener(
"abort",abort),request.on("response",response.resolve).on("error",response.reject),request.on("close",()=>response.reject(new Error("closed"))),response.promise.
finally(()=>signal.removeEventListener("abort",abort))}async function*readBody(message,signal,route){(0,import_node_stream.addAbortSignal)(signal,message);try{yield*message}catch(error3){
throw signal.aborted?toFailure(signal.reason):toNetworkFailure(error3,route,"unknown")}finally{message.destroy()}}var MAX_RETRIES={transient:8,html:1,running:1/0,
"in-doubt":1/0},FIRST_PAUSE_MS=2e3,MAX_PAUSE_MS=3e4,HTML_PAUSE_MS=5e3,MAX_SILENCE_MS=3e5,MAX_DOUBT_MS=3e5,Sender=class{#connection;#agents;#answeredMs=0;#inDoubtSince;constructor(connection){
this.#connection=connection,this.#agents=createAgents(connection,!1)}get answeredMs(){return this.#answeredMs}async send(call,limit,read){let retries={transient:0,
html:0,running:0,"in-doubt":0},silentSince=1/0;for(;;){let began=clock.now();try{let value=await read(await this.#sendTrusting(call,limit));return this.#answeredMs+=
clock.now()-began,value}catch(error3){let failure2=toRequestFailure(error3),kind=getRetryKind(failure2,call);if(kind===void 0||retries[kind]===MAX_RETRIES[kind]||
kind==="in-doubt"&&this.#isDoubtOver())throw failure2;let{isSilence=!1}=failure2.facts;isSilence&&(silentSince=Math.min(silentSince,began));let nextEnd=2*clock.
now()-began;if(isSilence&&nextEnd-silentSince>MAX_SILENCE_MS)throw failure2;retries[kind]+=1,await pauseBeforeRetry(retries[kind],failure2,limit)}}}async#sendTrusting(call,limit){
try{return await sendOnce(call,limit,this.#connection,this.#agents)}catch(error3){let{isUnknownIssuer=!1}=toRequestFailure(error3).facts;if(!isUnknownIssuer)throw error3;
return this.#agents=createAgents(this.#connection,!0),await sendOnce(call,limit,this.#connection,this.#agents)}}#isDoubtOver(){return this.#inDoubtSince??=clock.
now(),clock.now()-this.#inDoubtSince>=MAX_DOUBT_MS}};async function pauseBeforeRetry(retry,failure2,limit){let pause2=getRetryPause(retry,failure2),msLeft=limit.
deadline-clock.now();if(pause2>=msLeft)throw failure2;info(`${failure2.summary}. Retry ${retry} in ${formatDuration(pause2)}`);try{await clock.sleep(pause2,limit.
signal)}catch(reason){throw toRequestFailure(reason,failure2.facts.delivery)}}var TRANSIENT=["connect","connection-lost","timeout","server-error","rate-limited"];
function getRetryKind({code,facts:{delivery,isHtml=!1,mayBeRunning:mayBeRunning2}},{method,isIdempotent,whileIngesting}){if(whileIngesting==="wait"){if(code==="\
already-running")return"running";if(mayBeRunning2===!0)return"in-doubt"}return isHtml?method==="GET"?"html":void 0:(isIdempotent||delivery!=="unknown")&&TRANSIENT.
includes(code)?"transient":void 0}function getRetryPause(retry,{facts:{retryAfterMs=0,isHtml=!1}}){if(isHtml)return HTML_PAUSE_MS;let backoff=Math.min(MAX_PAUSE_MS,
FIRST_PAUSE_MS*2**(retry-1))/2*(1+clock.random());return Math.max(retryAfterMs,backoff)}var ZylonClient=class{organization;#sender;constructor(connection){this.
organization=connection.organization,this.#sender=new Sender(connection)}get answeredMs(){return this.#sender.answeredMs}get(target,limit){return this.#sender.send(
{...target,...READ},limit,readJson)}list({getStart,...target},schema,limit){return readWholeList(schema,{name:`GET ${target.path}`,signal:limit.signal,requestPage:start=>this.
get({...target,query:{...target.query,...start}},limit),getStart})}async fetchUser(limit,query={}){let answer=await this.get({path:"me",query},limit);return parseAnswer(
CURRENT_USER,answer,"GET me")}async listProjects(path2,limit,userQuery){let{id:id2}=await this.fetchUser(limit,userQuery),target={path:path2,params:{id:id2},query:{
page_size:"100"},getStart:byNumber};return this.list(target,PROJECT,limit)}async listDocuments(source,limit){let artifacts=await this.list(source,ARTIFACT,limit);
return toDocuments(artifacts,`GET ${source.path}`)}async search(text,limit){let query={q:text,limit:"100"},answer=await this.get({path:"search",query},limit);return parseAnswer(
array(SEARCH_RESULT),answer,"GET search")}async create(target,read,limit){try{let call={...target,...CREATE};return await this.#sender.send(call,limit,async response=>{
let{value,error:error3}=await readChange(response,answer=>readId(answer.value)==="");return{integration:read(value,`POST ${target.path}`),error:error3}})}catch(error3){
let failure2=toRequestFailure(error3),{delivery,status}=failure2.facts;throw delivery==="unknown"?new Failure("create-unknown",failure2.summary,{cause:error3}):
failure2.code==="bad-request"?failure2.explainedBy(status===409?"bad-request/exists":"bad-request/credentials"):failure2}}async sendCredentials(target,integration,limit){
try{let call={...target,...CREDENTIALS},{error:error3}=await this.#sender.send(call,limit,response=>readChange(response,answer=>answer.error!==integration.error));
error3!==""&&warning(`${formatIntegration(integration)} had this error before this run, and still has it after the update of its credentials: "${error3}".`)}catch(error3){
let failure2=toRequestFailure(error3);throw failure2.code==="bad-request"&&failure2.facts.mayBeRunning!==!0?failure2.explainedBy("bad-request/credentials"):failure2}}async refresh(target,limit){
let call={...target,...REFRESH};await this.#sender.send(call,limit,response=>readChange(response))}ingest(id2,target,limit){return this.#sender.send({...target,
...INGEST},limit,response=>readIngestAnswer(response,id2)).catch(toFailedIngest)}},READ={method:"GET",isIdempotent:!0,maxSilenceSeconds:60},CREATE={method:"POST",
isIdempotent:!1,maxSilenceSeconds:120},CREDENTIALS={isIdempotent:!0,whileIngesting:"wait",maxSilenceSeconds:120},REFRESH={method:"POST",isIdempotent:!1,whileIngesting:"\
fail",maxSilenceSeconds:60},INGEST={method:"POST",isIdempotent:!1,whileIngesting:"wait",maxSilenceSeconds:0},INTEGRATION_FILTER={type:"Integration",state:"Publi\
shed,Processing,Error,Initializing,Unavailable,Draft",include_descendants:"true",include:"Account",first:"100"},ACCOUNT={include:"Account"},ArtifactApi=class{title="\
the artifact API (Zylon 1.58 and newer)";canImport=!0;needsType=!1;notOwnReason="Zylon doesn't say that this account created it";#client;constructor(client){this.#client=
client}async listIntegrations(limit){return(await this.#client.list({path:"artifact",query:INTEGRATION_FILTER,getStart:byLastId},INTEGRATION_ARTIFACT,limit)).filter(
isLive).map(fromArtifact)}async selectOwn(listed,limit){let{accountId}=await this.#client.fetchUser(limit,ACCOUNT);return listed.filter(({creatorId})=>creatorId!==
null&&creatorId===accountId)}async readIntegration(id2,_connector,limit){let path2="artifact/{id}",answer=await this.#client.get({path:path2,params:{id:id2}},limit),
name=`GET ${path2}`,artifact=parseAnswer(INTEGRATION_ARTIFACT,answer,name),{type,state}=artifact;if(!isLive(artifact))throw new Failure("not-found",toSafeLine(`\
it is a ${type}, ${state}`));return fromArtifact(artifact)}findMatches(draft,listed,own2){let wanted=nameDraft(draft).toLowerCase(),candidates=listed.filter(({connector,
projectId})=>connector.type===draft.connector.type&&(draft.projectId===null||projectId===draft.projectId)),isNamesake=({name})=>name?.toLowerCase()===wanted,isOwn=one=>own2.
includes(one);return{certain:candidates.filter(one=>isOwn(one)&&isNamesake(one)),possible:candidates.filter(one=>isOwn(one)?!hasGivenName(one):isNamesake(one)||
one.creatorId===null)}}createIntegration(draft,limit){let{connector,username,password,projectId}=draft,body={type:"Integration",source:connector.zylonType,name:nameDraft(
draft),props:{},private_props:{username,password},...projectId!==null&&{project_id:projectId}};return this.#client.create({path:"artifact",body},(answer,name)=>{
let artifact=parseAnswer(INTEGRATION_ARTIFACT,answer,name);return{...fromArtifact(artifact),connector}},limit)}assertConfigured({state}){if(state!==null&&/^(draft|initializing)$/i.
test(state))throw new Failure("not-configured",`it is in the state ${state}`)}refreshOAuth(){return!1}updateCredentials(integration,{username,password},limit){let params={
id:integration.id},body={private_props:{username,password}};return this.#client.sendCredentials({method:"PUT",path:"artifact/{id}",params,body},integration,limit)}ingest({
id:id2},firstImport,limit){let params={id:id2};if(firstImport===null)return this.#client.ingest(id2,{path:"artifact/{id}/sync",params},limit);let{projectId,content}=firstImport,
body={project_id:projectId,item_paths:content};return this.#client.ingest(id2,{path:"artifact/{id}/ingest",params,body},limit)}listProjects(limit){return this.#client.
listProjects("member/{id}/project",limit,ACCOUNT)}findDocumentSources(projectIds,connectors){let list={path:"artifact",getStart:byLastId},source=getSources(connectors).
join(","),query={...DOCUMENT_FILTER,source,first:"100"},lists=projectIds.map(projectId=>({...list,projectId,query:{...query,project_id:projectId}}));return lists.
length>0?lists:[{...list,projectId:null,query}]}},getSources=connectors=>{let types=new Set(connectors.map(({zylonType})=>zylonType));return types.has("Confluen\
ceLocalLegacy")&&types.add("Confluence"),[...types]},nameDraft=({connector,username})=>`${connector.zylonType} (${username})`,hasGivenName=({name,connector})=>{
let start=`${connector.zylonType} (`.toLowerCase();return name!==null&&name.toLowerCase().startsWith(start)&&name.endsWith(")")},isLive=({type,state})=>/^integration$/i.
test(type)&&!/^deleted$/i.test(state),fromArtifact=artifact=>({id:artifact.id,connector:toConnector(artifact.source),name:artifact.name,username:null,state:artifact.
state,projectId:artifact.project_id,creatorId:artifact.created_by.id,error:artifact.error}),IntegrationApi=class{title="the integration API (up to Zylon 1.57)";canImport=!1;needsType=!0;notOwnReason="\
its type is not supported";#client;constructor(client){this.#client=client}async listIntegrations(limit){return(await this.#client.list({path:"user/integrations",
getStart:byNumber},INTEGRATION_ENTITY,limit)).map(fromEntity)}selectOwn(listed){return listed.filter(({connector})=>isKnownConnector(connector))}async readIntegration(id2,connector,limit){
if(connector===null)throw new Failure("not-found");let integration=toBareIntegration(id2,connector);return await this.#client.get(locate(integration,"/config"),
limit),integration}findMatches({connector,username:wanted},listed){let ofType=listed.filter(one=>one.connector.type===connector.type);return{certain:ofType.filter(
({username})=>username?.toLowerCase()===wanted.toLowerCase()),possible:ofType.filter(({username})=>username===null)}}createIntegration(draft,limit){let{connector,
username,password}=draft,path2="integration/{type}",params={type:getSlug(connector)};return this.#client.create({path:path2,params,body:{username,password}},(answer,name)=>{
let entity=parseAnswer(INTEGRATION_ENTITY,answer,name);return{...fromEntity(entity),connector}},limit)}async assertConfigured(integration,limit){let config2=await this.#readConfig(
integration,limit),{data={}}=CONFIG.safeParse(config2);if(Object.values(data).every(isBlank))throw new Failure("not-configured","its config in Zylon is blank")}async#readConfig(integration,limit){
try{return await this.#client.get(locate(integration,"/config"),limit)}catch(error3){let{code}=toFailure(error3);throw code==="not-found"||code==="bad-request"?
toFailure(error3).explainedBy(`${code}/config`):error3}}async refreshOAuth(integration,limit){return await this.#client.refresh(locate(integration,"/refresh_tok\
en"),limit),!0}updateCredentials(integration,{username,password},limit){let body={username,password};return this.#client.sendCredentials({method:"POST",...locate(
integration),body},integration,limit)}ingest(integration,_firstImport,limit){let target=locate(integration,"/ingest");return this.#client.ingest(integration.id,
target,limit)}listProjects(limit){return this.#client.listProjects("user/{id}/project",limit)}async findDocumentSources(projectIds,_connectors,limit){let query={
...DOCUMENT_FILTER,page_size:"100"};return(projectIds.length>0?projectIds:(await this.listProjects(limit)).map(({id:id2})=>id2)).map(projectId=>({projectId,path:"\
project/{id}/artifact",params:{id:projectId},query,getStart:byNumber}))}},CONFIG=record(string2(),unknown()),getSlug=({zylonType})=>zylonType.toLowerCase(),locate=({
id:id2,connector},part="")=>({path:`integration/{type}/{id}${part}`,params:{type:getSlug(connector),id:id2}}),fromEntity=({id:id2,type,provider_data:{username}})=>({
...toBareIntegration(id2,toConnector(type)),username:username?.trim()??null});async function chooseApi(client,selection,limit){let newer=await listWith(new ArtifactApi(
client),selection,limit);if(newer.hasMatch)return{...newer,elsewhere:[]};let older=await listWith(new IntegrationApi(client),selection,limit);if(older.hasMatch)
return{...older,elsewhere:subtract(newer,older)};if(newer.missing===void 0)return{...newer,elsewhere:subtract(older,newer)};if(older.missing===void 0)return{...older,
elsewhere:[]};throw newer.missing}async function listWith(api,selection,limit){let listed;try{listed=await readAgainIfIncomplete(()=>api.listIntegrations(limit))}catch(error3){
if(!(error3 instanceof RequestFailure&&error3.mayLackAddress))throw error3;return{api,listed:[],own:[],hasMatch:!1,missing:error3}}if(selection.kind==="ids"){let hasMatch=listed.
some(({id:id2})=>selection.ids.includes(id2));return{api,listed,own:[],hasMatch}}let own2=await api.selectOwn(listed,limit);return{api,listed,own:own2,hasMatch:own2.
length>0}}function subtract(one,other){let ids=new Set(other.listed.map(({id:id2})=>id2));return one.listed.filter(({id:id2})=>!ids.has(id2))}async function findOrCreate(choice,connector,inputs,limit){
let{username,password,content,dryRun}=inputs,[projectId=null]=inputs.projectId,draft={connector,username,password,projectId},existing=findExisting(choice,draft);
if(existing!==void 0){let ignored=content.length>0?", so content has no effect":"";return notice(`Using the existing integration ${formatIntegration(existing)};\
 nothing was created${ignored}.`),{results:[createResult(existing)]}}if(content.length>0&&!choice.api.canImport)throw new Failure("invalid-input/content","conte\
nt needs Zylon 1.58 or newer");return dryRun?{results:[],draft}:{results:[await create(choice,draft,limit)]}}async function create({api},draft,limit){let{integration,
error:error3}=await api.createIntegration(draft,limit);info(`Created the integration ${formatIntegration(integration)}`);let result={...createResult(integration),
isCreated:!0};if(error3==="")return result;let detail=`"${error3}"; ${formatId(integration.id)} was created`;return withFailure(result,new Failure("bad-request/\
credentials",detail))}function findExisting({api,listed,own:own2},draft){let{certain,possible}=api.findMatches(draft,listed,own2),[only]=certain;if(certain.length===
1)return only;let matches=[...certain,...possible];if(matches.length===0)return;let key=matches.some(({name})=>name!==null)?"ambiguous/create":"ambiguous/userna\
me";throw new Failure(key,"",{names:{listed:matches.map(formatIntegration)}})}var QUESTION_SECONDS=30;async function diagnose(error3,question,integration){let failure2=toFailure(
error3),isOAuth=integration?.connector.isOAuth===!0;if(isOAuth&&/invalid_grant/i.test(failure2.detail))return failure2.explainedBy("unauthorized/grant");if(!(failure2 instanceof
RequestFailure)||!isDenial(failure2.code))return failure2;let refusal=await askForUser(question),key=explainDenial(failure2,refusal,isOAuth);if(key===void 0)return failure2;
let{organization}=question.client;return key==="forbidden/organization"?failure2.explainedBy(key,`organization "${toSafeLine(organization,60)}"`):failure2.explainedBy(
key)}var isDenial=code=>code==="unauthorized"||code==="forbidden"||code==="not-found",askForUser=({client,cancel:cancel2})=>withTimeout({seconds:QUESTION_SECONDS,
cancel:cancel2,failure:new Failure("timeout")},limit=>client.fetchUser(limit).then(()=>{},toRequestFailure));function explainDenial({code},refusal,isOAuth){return refusal===
void 0?code==="forbidden"?"forbidden/valid":code==="not-found"?"not-found/valid":isOAuth?"unauthorized/grant":"unauthorized/valid":refusal.code==="unauthorized"?
"unauthorized/token":/organi[sz]ation/i.test(refusal.facts.words??"")?"forbidden/organization":refusal.mayLackAddress&&code==="not-found"?"not-found/address":void 0}
var PREPARATION_SECONDS=600,HEARTBEAT_MS=3e4,withPreparationLimit=(name,{cancel:cancel2},work,key="timeout")=>{let failure2=new Failure(key,`${name} took too lo\
ng`),timeout={seconds:PREPARATION_SECONDS,cancel:cancel2,failure:failure2};return withHeartbeat(()=>name,()=>withTimeout(timeout,work))};async function forEachHealthy(results,context,work){
let worked=[...results],queue=results.entries(),takeTurns=async()=>{for(let[index,result]of queue)if(result.failure===void 0)try{worked[index]=await work(result)}catch(error3){
let failure2=await diagnose(error3,context,result.integration);worked[index]=withFailure(result,failure2)}},turns=Array.from({length:context.maxParallel},takeTurns);
return await Promise.all(turns),worked}async function withHeartbeat(describe2,work){let began=clock.now(),end=new AbortController;(async()=>{for(;;){await clock.
sleep(HEARTBEAT_MS,end.signal);let waited=formatDuration(clock.now()-began);info(`Waiting for ${describe2()}, ${waited} so far`)}})().catch(()=>{});try{return await work()}finally{
end.abort()}}var choose=(inputs,context)=>withPreparationLimit("the list of integrations",context,async limit=>{let{integrationId:selection}=inputs,choice=await chooseApi(
context.client,selection,limit),{api}=choice;info(`Using ${api.title}`);let found=await find(choice,inputs,context,limit);for(let{integration,failure:failure2}of found.
results)failure2===void 0&&info(`Using ${formatIntegration(integration)}`);return selection.kind==="all"&&logLeftOut(choice,selection.excludedIds),{api,...found}});
async function find(choice,inputs,context,limit){let{integrationId:selection,integrationType:type,configure}=inputs;if((configure==="create"||configure==="upser\
t")&&type!==null)return findOrCreate(choice,type,inputs,limit);if(selection.kind!=="ids")return{results:chooseOwn(choice,selection,type)};let given=selection.ids.
map(id2=>createResult(toBareIntegration(id2,type??toConnector(""))));return{results:await forEachHealthy(given,context,async result=>{let{id:id2}=result.integration,
integration=await findGiven(id2,choice,type,limit),found={...result,integration},actual=integration.connector.type;if(type===null||actual===type.type)return found;
let detail=`it is ${toSafeLine(actual,60)}, but integration-type is ${type.type}`;return withFailure(found,new Failure("wrong-type",detail))})}}async function findGiven(id2,{
api,listed},type,limit){let integration=listed.find(one=>one.id===id2);if(integration!==void 0)return integration;try{return await api.readIntegration(id2,type,
limit)}catch(error3){let{code,detail}=toFailure(error3);if(code!=="not-found")throw error3;let isUntyped=api.needsType&&type===null;throw new Failure(isUntyped?
"not-found/untyped":"not-found/integration",detail,{names:nameListed(listed)})}}var nameListed=listed=>({listed:listed.length>0?listed.map(formatIntegration):["\
none"]});function chooseOwn({api,listed,own:own2},selection,type){let excludedIds=selection.kind==="all"?selection.excludedIds:[];assertEachMatches(excludedIds,
listed);let chosen=own2.filter(({id:id2,connector})=>(type===null||connector.type===type.type)&&!excludedIds.includes(id2));if(chosen.length===0)throw new Failure(
"no-integration","",{names:own2.length===0&&listed.length>0?{[`left out, because ${api.notOwnReason}`]:listed.map(formatIntegration)}:nameListed(listed)});if(selection.
kind==="only"&&chosen.length>1)throw new Failure("ambiguous","",{names:nameListed(chosen)});return chosen.map(createResult)}function assertEachMatches(excludedIds,listed){
let unmatched=excludedIds.filter(excluded2=>!listed.some(({id:id2})=>id2===excluded2));if(unmatched.length===0)return;let excluded=unmatched.map(id2=>`!${formatId(
id2)}`).join(", ");throw new Failure("not-found/exclusion",excluded,{names:nameListed(listed)})}function logLeftOut({api,listed,own:own2,elsewhere},excludedIds){
let isExcluded=({id:id2})=>excludedIds.includes(id2),others=listed.filter(one=>!own2.includes(one)&&!isExcluded(one)),reasons=[["by integration-id",listed.filter(
isExcluded)],[`because ${api.notOwnReason}`,others],["because only the other API of Zylon lists it",elsewhere]];for(let[reason,integrations]of reasons)integrations.
length>0&&info(`Left out, ${reason}: ${formatCommaList(integrations.map(formatIntegration),MAX_LISTED)}`)}var judge=(results,skippedProjects,inputs,context)=>forEachHealthy(
results,context,result=>(inputs.waitFor==="completed"?judgeItems(result,inputs.minItems):result.watch.kind==="finished"?judgeDocuments(result,result.watch,inputs,
skippedProjects):judgeUnknown(inputs),result));function judgeUnknown(inputs){let detail="unknown, since there are no documents to watch yet";if(inputs.minItems!==
null)throw new Failure("too-few-items",detail);if(inputs.maxRemoved!==null)throw new Failure("too-many-removed",detail);if(inputs.maxFailed!==null)throw new Failure(
"too-many-failed",detail)}function judgeItems({ingest:ingest2},minItems){let{itemCount,artifactCount,items}=ingest2.tally;if(minItems===null||itemCount!==null&&
itemCount>=minItems)return;let removed=items?.removed??0,empty=removed>0?"nothing-indexed/removed":"nothing-indexed/empty";throw new Failure(itemCount===0?empty:
"too-few-items",`items in the source: ${itemCount??"unknown"}, but min-items is ${minItems} (artifacts before: ${artifactCount??"unknown"}, removed: ${removed})`)}
function judgeDocuments(result,watch2,inputs,skippedProjects){let{minItems,maxRemoved,maxFailed,projectId}=inputs,{indexed,removed,failed}=countChanges(watch2,result.
ingest),failing={failing:nameFailed(result)},gone={removed:nameChanges(result,"removed")},named={...failing,...gone,"projects that the account can't read":skippedProjects},
facts=formatNumbers(watch2,result.ingest),fail=(key,comparison,names)=>{throw new Failure(key,`${comparison} (${facts})`,{names})},least=minItems??1;indexed<least&&
indexed===0&&fail(explainEmpty(result,watch2,projectId),`min-items is ${least}`,named),indexed<least&&fail("too-few-items",`${indexed}, but min-items is ${least}`,
named),maxRemoved&&removed>getAllowed(maxRemoved,watch2.before.size)&&fail("too-many-removed",`${removed}, but max-removed is ${formatAllowance(maxRemoved,watch2.
before.size)}`,gone),maxFailed&&failed>getAllowed(maxFailed,watch2.now.size)&&fail("too-many-failed",`${failed}, but max-failed is ${formatAllowance(maxFailed,watch2.
now.size)}`,failing)}function explainEmpty({ingest:{tally}},{now,changes},projectIds){let failedItems=tally.items?.failed??0;return countDocuments(now,"failed")+
failedItems>0?"nothing-indexed/failing":changes.some(({change})=>change==="removed")?"nothing-indexed/removed":now.size>0?"nothing-indexed":tally.itemCount!==null&&
tally.itemCount>0?projectIds.length>0?"nothing-indexed/project":"nothing-indexed/hidden":"nothing-indexed/empty"}async function ingest(results,inputs,context){if(!inputs.
ingest)return results;let running=new Set;return withHeartbeat(()=>`${formatCount(running.size,"ingest")} to end: ${formatCommaList([...running])}`,()=>forEachHealthy(
results,context,async result=>{let name=formatIntegration(result.integration);context.cancel.throwIfAborted(),info(`Starting the ingest of ${name}`),running.add(
name);let ingested=await ingestOne(result,inputs,context);return running.delete(name),info(`The ingest of ${name} ${describeEnd(ingested)}`),ingested}))}var ENDS={
"not-requested":"was not started",error:"failed",unknown:"may be running",started:"was accepted; Zylon doesn't say when it ends",completed:"has ended"};function describeEnd({
ingest:{status},failure:failure2}){if(failure2===void 0)return ENDS[status];let{code,detail,summary:summary2}=failure2;return`${ENDS[code==="already-running"?"n\
ot-requested":status]}: ${code==="sync-error"&&detail!==""?detail:summary2}`}async function ingestOne(result,inputs,context){let{api,cancel:cancel2}=context,{waitTimeoutSeconds:seconds}=inputs,
{integration}=result,failure2=new Failure("wait-timeout/ingest",`the ingest had not ended after ${formatDuration(seconds*1e3)}`),firstImport=getFirstImport(result,
inputs),ended=await withTimeout({seconds,cancel:cancel2,failure:failure2},limit=>api.ingest(integration,firstImport,limit)),ingested={...result,ingest:ended};if(ended.
failure===void 0)return ingested;let explained=explainIngest(ended.failure,integration,firstImport);return withFailure(ingested,await diagnose(explained,context,
integration))}function getFirstImport({isCreated},{content,projectId:[projectId]}){return isCreated&&content.length>0&&projectId!==void 0?{projectId,content}:null}
function explainIngest(failure2,{connector},firstImport){if(failure2.code==="sync-error"&&isKnownConnector(connector))return failure2.explainedBy(connector.isOAuth?
"sync-error/oauth":"sync-error/password");if(!(failure2 instanceof RequestFailure))return failure2;let{status,mayBeRunning:mayBeRunning2=!1}=failure2.facts;if(status===
504)return failure2.explainedBy("server-error/gateway");if(failure2.code!=="bad-request"||firstImport===null||mayBeRunning2)return failure2;let content=firstImport.
content.map(path2=>toSafeLine(path2,60));return failure2.explainedBy("bad-request/content",`content: ${formatCommaList(content)}`)}async function listDocuments(results,{
waitFor,ingest:ingest2,projectId},context){let listedAt=clock.date(),integrations=selectHealthy(results).filter(({isCreated})=>!isCreated||ingest2).map(({integration})=>integration);
if(waitFor!=="indexed"||integrations.length===0)return{results,sources:[],skippedProjects:[],listedAt};let{documents,sources,skippedProjects}=await withPreparationLimit(
"the list of documents",context,limit=>readReadable(context,projectId,integrations,limit),projectId.length>0?"timeout":"timeout/all-projects"),byIntegration=groupByIntegration(
documents,integrations);return{results:results.map(result=>{let before=byIntegration.get(result.integration.id)??null;return{...result,before}}),sources,skippedProjects,
listedAt}}async function readReadable({api,client},projectIds,integrations,limit){let connectors=integrations.map(({connector})=>connector),found=await readAgainIfIncomplete(
async()=>api.findDocumentSources(projectIds,connectors,limit)),lists=[],sources=[],skippedProjects=[];for(let source of found)try{let list=await readAgainIfIncomplete(
()=>readSource(client,source,limit));lists.push(list),sources.push(source)}catch(error3){let failure2=toFailure(error3);if(projectIds.length>0||!isUnreadableProject(
failure2,source))throw failure2;info(`${failure2.title}, so it is skipped: ${failure2.detail}`),skippedProjects.push(formatId(source.projectId??""))}if(sources.
length>0)return{documents:lists.flat(),sources,skippedProjects};throw new Failure("forbidden/no-project","",{names:{projects:skippedProjects}})}async function listAgain(client,sources,integrations,limit){
let lists=[];for(let source of sources)lists.push(await readSource(client,source,limit));return groupByIntegration(lists.flat(),integrations)}function groupByIntegration(documents,integrations){
let groups=new Map(integrations.map(({id:id2})=>[id2,new Map]));for(let document of documents)groups.get(document.integrationId)?.set(document.id,document);return groups}
async function readSource(client,source,limit){try{return await client.listDocuments(source,limit)}catch(error3){let failure2=toFailure(error3);throw isUnreadableProject(
failure2,source)?failure2.explainedBy("forbidden/project",`project ${formatId(source.projectId??"")}`):error3}}var isUnreadableProject=({code},{projectId})=>projectId!==
null&&(code==="forbidden"||code==="not-found"),prepare=(results,inputs,context)=>withPreparationLimit("the check of the integrations",context,async limit=>{let{
api}=context,checked=await forEachHealthy(results,context,result=>check(result,api,inputs,limit));return inputs.dryRun?checked:forEachHealthy(checked,context,result=>renewAccess(
result,api,inputs,limit))});async function check(result,api,inputs,limit){let{integration,isCreated}=result;if(wouldUpdate(inputs)&&integration.connector.isOAuth)
throw new Failure("wrong-type/oauth");return isCreated&&!inputs.ingest?result:(await api.assertConfigured(integration,limit),info(`${formatIntegration(integration)}\
 is set up in Zylon`),{...result,isConfigured:!0})}async function renewAccess(result,api,inputs,limit){let{integration,isCreated}=result;return wouldRefresh(integration,
inputs)&&await refresh(integration,api,limit),isCreated||!wouldUpdate(inputs)?result:(await api.updateCredentials(integration,inputs,limit),info(`Updated the cr\
edentials of ${formatIntegration(integration)}`),{...result,isUpdated:!0})}async function refresh(integration,api,limit){let name=formatIntegration(integration);
try{await api.refreshOAuth(integration,limit)?info(`Renewed the OAuth access of ${name}`):notice(`refresh-oauth has no effect on ${name}: this version of Zylon \
has no call for it. If Zylon loses its access, grant it again there.`)}catch(error3){if(toFailure(error3).code!=="already-running")throw error3;info(`The OAuth \
access of ${name} is not renewed, because an ingest is running`)}}var wouldRefresh=({connector},{refreshOauth})=>refreshOauth&&connector.isOAuth,wouldUpdate=({configure})=>configure===
"update"||configure==="upsert";async function plan(results,{draft},inputs,context){let sentences=selectHealthy(results).map(({integration})=>formatPlan(integration,
inputs));draft!==void 0&&sentences.push(`Would create ${formatDraft(draft)}`);for(let sentence of sentences)info(sentence);let projects=await listProjects(context);
for(let{id:id2,name}of projects)info(`Project ${formatId(id2)} (${name})`);return{sentences,projects}}function formatPlan(integration,inputs){let actions=[];return wouldRefresh(
integration,inputs)&&actions.push("renew the OAuth access, if this version of Zylon can"),wouldUpdate(inputs)&&actions.push("update the credentials"),inputs.ingest&&
actions.push("ingest"),inputs.waitFor==="indexed"&&actions.push("watch the documents"),actions.length===0&&actions.push("do nothing more"),`Would ${actions.join(
", ")}: ${formatIntegration(integration)}`}async function listProjects(context){try{return await withPreparationLimit("the list of projects",context,limit=>readAgainIfIncomplete(
()=>context.api.listProjects(limit)))}catch(error3){context.cancel.throwIfAborted();let{summary:summary2}=toFailure(error3);return info(`Zylon doesn't list the \
projects: ${summary2}`),[]}}var TOLERANCE_MS=3e5,GRACE_SECONDS=30;async function poll({seconds,task,failingTask,describe:describe2,attempt},{client,cancel:cancel2}){
let end=clock.now()+seconds*1e3,noAnswer=new Failure("timeout",`the step could not ${task}`),failure2=noAnswer,failingSince,attemptUntilDone=async limit2=>{let began=clock.
now(),attemptMs=0;for(;await pause(began,end,attemptMs,limit2.signal);){let attemptedAt=clock.now(),answeredBefore=client.answeredMs;try{let isDone=await attempt(
limit2);if(failure2=void 0,failingSince=void 0,isDone)return}catch(error3){if(limit2.signal.aborted)return;let latest=toFailure(error3);if(latest.message!==failure2?.
message&&info(`Couldn't ${task}: ${latest.summary}. Trying again`),failure2=latest,failingSince??=attemptedAt,clock.now()-failingSince>=TOLERANCE_MS)return}attemptMs=
client.answeredMs-answeredBefore}},describeWait2=()=>failingSince===void 0?describe2():`${failingTask}, which has failed for ${formatDuration(clock.now()-failingSince)}\
 (${failure2?.code??""})`,limit={seconds:seconds+GRACE_SECONDS,cancel:cancel2,failure:noAnswer};return await withHeartbeat(describeWait2,()=>withTimeout(limit,attemptUntilDone)),
cancel2.aborted?toFailure(cancel2.reason):failure2}async function pause(began,end,attemptMs,signal){let now=clock.now(),msLeft=end-attemptMs-now;if(msLeft<=0)return!1;
let growing=Math.min(Math.max((now-began)/20,2e3),3e4),ms=Math.min(Math.max(growing,4*attemptMs),msLeft);return clock.sleep(ms,signal).then(()=>!0,()=>!1)}async function search(results,{
expectSearch,waitTimeoutSeconds},context){let hasFailed=selectHealthy(results).length<results.length,missing=expectSearch;if(missing.length===0||hasFailed)return;
let indexed=results.flatMap(({watch:watch2})=>watch2.kind==="finished"?selectDocuments(watch2.now,"done"):[]);if(indexed.length===0)throw createNotFoundFailure(
missing);let isOurs=createMatcher(indexed);info(`Searching for ${formatCount(missing.length,"text")}`);let failure2=await poll({seconds:waitTimeoutSeconds,task:"\
search",failingTask:"the search to answer",describe:()=>`the search to find ${formatCount(missing.length,"text")}`,attempt:async limit=>(missing=await findMissing(
missing,isOurs,context.client,limit),missing.length===0)},context);if(failure2!==void 0)throw failure2;if(missing.length>0)throw createNotFoundFailure(missing)}
function createMatcher(documents){let ids=new Set(documents.map(({id:id2})=>id2)),places=new Set(documents.map(({name,projectId})=>JSON.stringify([name,projectId])));
return({id:id2,type,metadata:{name,project_id:projectId}})=>/^artifactcontent$/i.test(type)?places.has(JSON.stringify([name,projectId])):/^artifact$/i.test(type)&&
ids.has(id2)}async function findMissing(texts,isOurs,client,limit){let missing=[];for(let text of texts)(await client.search(text,limit)).some(isOurs)||missing.
push(text);return missing}var createNotFoundFailure=texts=>new Failure("not-searchable","",{names:{"not found":texts.map(text=>`"${toSafeLine(text,80)}"`)}});function compareDocuments(before,now){
let gone=[...before.values()].filter(({id:id2})=>!now.has(id2)),fresh=[...now.values()].filter(({id:id2})=>!before.has(id2)),predecessors=pairDocuments(gone,fresh),
replaced=new Set(predecessors.values()),changes=gone.filter(document=>!replaced.has(document)).map(document=>toChange(document,"removed"));for(let document of now.
values()){let old=before.get(document.id)??predecessors.get(document.id),change=getChange(old,document);change!==void 0&&changes.push(toChange(document,change))}
return changes}function pairDocuments(gone,fresh){let unpaired=Map.groupBy(gone,getPlace),predecessors=new Map;for(let document of fresh){let old=unpaired.get(getPlace(
document))?.pop();old!==void 0&&predecessors.set(document.id,old)}return predecessors}var getPlace=({name,url:url2})=>JSON.stringify([name,url2]);function getChange(old,now){
return now.indexStatus==="failed"?"failing":now.indexStatus==="pending"?void 0:old===void 0?"added":old.id===now.id&&old.indexStatus===now.indexStatus&&old.updatedAt===
now.updatedAt?void 0:"updated"}function toChange({id:id2,name,url:url2,error:error3,warnings},change){let reason=error3||(warnings[0]??"Unknown");return{change,
id:redact(id2),name,url:url2,error:change==="failing"?reason:null,warnings}}function addLook(history,documents,now){let isSame=history!==void 0&&haveSame(history.
documents,documents,getState),isSameStatus=isSame&&haveSame(history.documents,documents,getPendingStatus);return{documents,firstLookAt:history?.firstLookAt??now,
lastLookAt:now,changedAt:isSame?history.changedAt:now,statusChangedAt:isSameStatus?history.statusChangedAt:now}}var haveSame=(one,other,getValue)=>one.size===other.
size&&[...one].every(([id2,document])=>{let same=other.get(id2);return same!==void 0&&getValue(same)===getValue(document)}),getState=({indexStatus})=>indexStatus,
getPendingStatus=({indexStatus,ingestStatus})=>indexStatus==="pending"?ingestStatus:"",extendSettleMs=settleMs=>Math.min(settleMs*5,settleMs+6e5);function isSettled(history,rule){
let{documents,lastLookAt,changedAt,statusChangedAt}=history,quietMs=lastLookAt-changedAt,pending=selectDocuments(documents,"pending");return documents.size===0?
quietMs>=rule.emptySettleMs:pending.length===0?quietMs>=rule.settleMs:pending.length>getAllowedPending(documents,rule)||!pending.every(document=>isStuck(document,
rule))?!1:lastLookAt-statusChangedAt>=extendSettleMs(rule.settleMs)}var isStuck=({id:id2,updatedAt},{before,stuckSince})=>before.get(id2)?.indexStatus==="pendin\
g"&&Date.parse(updatedAt)<stuckSince,getAllowedPending=(documents,{maxPending})=>maxPending===null?0:getAllowed(maxPending,documents.size),isChanging=({firstLookAt,
lastLookAt,changedAt},{settleMs})=>changedAt>firstLookAt&&lastLookAt-changedAt<settleMs;async function watch(results,listing,inputs,context){let watched=selectWatched(
results,inputs,listing.listedAt);if(watched.length===0)return results;info(`Watching the documents of ${formatCount(watched.length,"integration")}`);let began=clock.
now(),failure2=await poll({seconds:inputs.waitTimeoutSeconds,task:"list the documents",failingTask:"the documents to be listed",describe:()=>describeWait(watched.
filter(isOpen)),attempt:async limit=>(await look(watched.filter(isOpen),listing.sources,context.client,limit),!watched.some(isOpen))},context),cause=failure2&&await diagnose(
failure2,context);return results.map(result=>{let own2=watched.find(one=>one.result===result);return own2===void 0?result:conclude(own2,began,cause)})}function selectWatched(results,{
settleSeconds,waitTimeoutSeconds,maxPending},listedAt){let settleMs=settleSeconds*1e3,stuckSince=listedAt-waitTimeoutSeconds*1e3,watched=[];for(let result of results){
let{failure:failure2,before,ingest:ingest2}=result;if(failure2!==void 0||before===null)continue;let emptySettleMs=getEmptySettleMs(ingest2,settleMs),rule={settleMs,
emptySettleMs,maxPending,before,stuckSince};watched.push({result,rule,history:void 0})}return watched}function getEmptySettleMs({status,tally},settleMs){let hasEnded=status===
"completed",hasItems=tally.itemCount!==null&&tally.itemCount>0;return hasEnded&&!hasItems?settleMs:hasItems&&!hasEnded?1/0:extendSettleMs(settleMs)}var isOpen=({
history,rule})=>history===void 0||!isSettled(history,rule);async function look(open,sources,client,limit){let integrations=open.map(({result})=>result.integration),
documents=await listAgain(client,sources,integrations,limit),now=clock.now();for(let one of open){let{integration,ingest:ingest2}=one.result,listed=documents.get(
integration.id)??[],{removedIds}=ingest2.tally,present=[...listed].filter(([id2])=>!removedIds.has(id2));one.history=addLook(one.history,new Map(present),now)}}
function describeWait(open){let pending=0,all=0;for(let{history,rule}of open){let documents=history?.documents??rule.before;pending+=countDocuments(documents,"p\
ending"),all+=documents.size}return pending>0?`documents to be indexed: ${pending} of ${formatCount(all,"document")} pending`:all===0?"a first document: none is\
 listed yet":"the documents to stay as they are, none of them pending"}function conclude({result,rule,history},began,failure2){let stop=(pendingCount2,why)=>withFailure(
{...result,watch:{kind:"unfinished",pendingCount:pendingCount2}},why);if(history===void 0)return stop(null,failure2??new Failure("wait-timeout"));let isDone=isSettled(
history,rule),{before}=rule,{documents:now}=history,pendingCount=countDocuments(now,"pending");return failure2!==void 0&&!isDone?stop(failure2.code==="cancelled"?
pendingCount:null,failure2):!isDone&&pendingCount>getAllowedPending(now,rule)?stop(pendingCount,createPendingFailure(result,rule,now)):{...result,watch:{kind:"f\
inished",before,now,changes:compareDocuments(before,now),isSettled:isDone,isChanging:isChanging(history,rule),waitedMs:history.lastLookAt-began}}}function createPendingFailure({
ingest:ingest2},{before,maxPending},now){let pending=selectDocuments(now,"pending"),wasPending=({id:id2})=>before.get(id2)?.indexStatus==="pending",old=pending.
filter(wasPending),others=pending.filter(document=>!wasPending(document)),all=formatCount(now.size,"document"),facts=formatNumbers({before,now},ingest2),allowed=maxPending?
formatAllowance(maxPending,now.size):"0",detail=`${pending.length} of ${all} not indexed yet, but max-pending is ${allowed} (${facts})`,names={"pending before t\
his run, too":old.map(nameWithStatus),pending:others.map(nameWithStatus)};if(old.length===0)return new Failure("wait-timeout",detail,{names});let key=others.length===
0?"wait-timeout/stuck":"wait-timeout/some-stuck";return new Failure(key,detail,{names})}async function runPhases(inputs,proxy,cancel2){info(`${USER_AGENT}: Zylo\
n at ${inputs.baseUrl.host}, organization ${toSafeLine(inputs.organization)}`);let run={client:new ZylonClient({...inputs,proxy}),cancel:cancel2,maxParallel:inputs.
maxParallel},results=[];try{let choice=await choose(inputs,run),context={...run,api:choice.api};if(results=choice.results,results=await prepare(results,inputs,context),
inputs.dryRun)return{results,plan:await plan(results,choice,inputs,context)};let listing=await listDocuments(results,inputs,context);return results=listing.results,
results=await ingest(results,inputs,context),results=await watch(results,listing,inputs,context),results=await judge(results,listing.skippedProjects,inputs,context),
await search(results,inputs,context),{results}}catch(error3){let failure2=await diagnose(error3,run);return{results,failure:remindToLook(failure2,results)}}}async function main(cancel2){
let startedAt=clock.now(),{inputs,proxy,issueInputs}=readInputs();enforceTlsChecks();let isValid=!(inputs instanceof Failure),run=isValid?await runPhases(inputs,
proxy,cancel2):{results:[],failure:inputs},seconds=(clock.now()-startedAt)/1e3,report=createReport(run,isValid?inputs:void 0,seconds),lostOutputs=await writeReport(
report),hasFailed=report.mainFailure!==void 0;return(hasFailed||lostOutputs==="")&&await updateFailureIssue(report,issueInputs),hasFailed||lostOutputs!==""?1:0}
function enforceTlsChecks(){process.env.NODE_TLS_REJECT_UNAUTHORIZED==="0"&&(delete process.env.NODE_TLS_REJECT_UNAUTHORIZED,warning("NODE_TLS_REJECT_UNAUTHORIZ\
ED=0 is ignored: certificates are always checked. For a private certificate authority, set ca-certificate."))}var cancel=new AbortController;for(let name of["SI\
GINT","SIGTERM"])process.on(name,()=>cancel.abort(new Failure("cancelled",name)));for(let stream of[process.stdout,process.stderr])stream.on("error",()=>{});try{
assertNodeVersion(),process.exitCode=await main(cancel.signal)}catch(error3){let failure2=toFailure(error3);await writeReport(createReport({results:[],failure:failure2},
void 0,0)),process.exitCode=1}leaveWhenRead();function assertNodeVersion(){let[major=0,minor=0]=process.versions.node.split(".").map(Number);if(!(major>24||major===
24&&minor>=5))throw new Failure("internal/node",`the runner has ${process.version}`)}function leaveWhenRead(){setTimeout(()=>{process.stdout.writableLength>0?leaveWhenRead():
process.exit()},1e3).unref()}
