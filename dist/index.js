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
require_node_querystring()),p=__toESM(require_os());function toCommandValue(e){return e==null?"":typeof e=="string"||e instanceof String?e:JSON.stringify(e)}function toCommandProperties(e){
return Object.keys(e).length?{title:e.title,file:e.file,line:e.startLine,endLine:e.endLine,col:e.startColumn,endColumn:e.endColumn}:{}}function issueCommand(t,e,s2){
let r2=new c(t,e,s2);process.stdout.write(r2.toString()+p.EOL)}var n="::",c=class{constructor(e,s2,r2){e||(e="missing.command"),this.command=e,this.properties=s2,
this.message=r2}toString(){let e=n+this.command;if(this.properties&&Object.keys(this.properties).length>0){e+=" ";let s2=!0;for(let r2 in this.properties)if(this.
properties.hasOwnProperty(r2)){let i3=this.properties[r2];i3&&(s2?s2=!1:e+=",",e+=`${r2}=${m(i3)}`)}}return e+=`${n}${a(this.message)}`,e}};function a(t){return toCommandValue(
t).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}function m(t){return toCommandValue(t).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"\
%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}var s=__toESM(require_crypto()),i=__toESM(require_fs()),r=__toESM(require_os());function issueFileCommand(n2,o){let e=process.
env[`GITHUB_${n2}`];if(!e)throw new Error(`Unable to find environment variable for file command ${n2}`);if(!i.existsSync(e))throw new Error(`Missing file at pat\
h: ${e}`);i.appendFileSync(e,`${toCommandValue(o)}${r.EOL}`,{encoding:"utf8"})}function prepareKeyValueMessage(n2,o){let e=`ghadelimiter_${s.randomUUID()}`,t=toCommandValue(
o);if(n2.includes(e))throw new Error(`Unexpected input: name should not contain the delimiter "${e}"`);if(t.includes(e))throw new Error(`Unexpected input: value\
 should not contain the delimiter "${e}"`);return`${n2}<<${e}${r.EOL}${t}${r.EOL}${e}`}var h=__toESM(require_os()),S=__toESM(require_path());function checkBypass(t){
if(!t.hostname)return!1;let e=t.hostname;if(i2(e))return!0;let s2=process.env.no_proxy||process.env.NO_PROXY||"";if(!s2)return!1;let r2;t.port?r2=Number(t.port):
t.protocol==="http:"?r2=80:t.protocol==="https:"&&(r2=443);let p7=[t.hostname.toUpperCase()];typeof r2=="number"&&p7.push(`${p7[0]}:${r2}`);for(let n2 of s2.split(
",").map(o=>o.trim().toUpperCase()).filter(o=>o))if(n2==="*"||p7.some(o=>o===n2||o.endsWith(`.${n2}`)||n2.startsWith(".")&&o.endsWith(`${n2}`)))return!0;return!1}
function i2(t){let e=t.toLowerCase();return e==="localhost"||e.startsWith("127.")||e.startsWith("[::1]")||e.startsWith("[0:0:0:0:0:0:0:1]")}var import_os=__toESM(
require_os()),import_fs=__toESM(require_fs()),u=function(f2,t,e,r2){function s2(n2){return n2 instanceof e?n2:new e(function(a4){a4(n2)})}return new(e||(e=Promise))(
function(n2,a4){function d3(i3){try{o(r2.next(i3))}catch(h4){a4(h4)}}function c2(i3){try{o(r2.throw(i3))}catch(h4){a4(h4)}}function o(i3){i3.done?n2(i3.value):s2(
i3.value).then(d3,c2)}o((r2=r2.apply(f2,t||[])).next())})},{access:O,appendFile:_,writeFile:y}=import_fs.promises,SUMMARY_ENV_VAR="GITHUB_STEP_SUMMARY",E=class{constructor(){
this._buffer=""}filePath(){return u(this,void 0,void 0,function*(){if(this._filePath)return this._filePath;let t=process.env[SUMMARY_ENV_VAR];if(!t)throw new Error(
`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);try{yield O(t,import_fs.constants.R_OK|
import_fs.constants.W_OK)}catch{throw new Error(`Unable to access summary file: '${t}'. Check if the file has correct read/write permissions.`)}return this._filePath=
t,this._filePath})}wrap(t,e,r2={}){let s2=Object.entries(r2).map(([n2,a4])=>` ${n2}="${a4}"`).join("");return e?`<${t}${s2}>${e}</${t}>`:`<${t}${s2}>`}write(t){
return u(this,void 0,void 0,function*(){let e=!!t?.overwrite,r2=yield this.filePath();return yield(e?y:_)(r2,this._buffer,{encoding:"utf8"}),this.emptyBuffer()})}clear(){
return u(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:!0})})}stringify(){return this._buffer}isEmptyBuffer(){return this._buffer.length===
0}emptyBuffer(){return this._buffer="",this}addRaw(t,e=!1){return this._buffer+=t,e?this.addEOL():this}addEOL(){return this.addRaw(import_os.EOL)}addCodeBlock(t,e){
let r2=Object.assign({},e&&{lang:e}),s2=this.wrap("pre",this.wrap("code",t),r2);return this.addRaw(s2).addEOL()}addList(t,e=!1){let r2=e?"ol":"ul",s2=t.map(a4=>this.
wrap("li",a4)).join(""),n2=this.wrap(r2,s2);return this.addRaw(n2).addEOL()}addTable(t){let e=t.map(s2=>{let n2=s2.map(a4=>{if(typeof a4=="string")return this.wrap(
"td",a4);let{header:d3,data:c2,colspan:o,rowspan:i3}=a4,h4=d3?"th":"td",m3=Object.assign(Object.assign({},o&&{colspan:o}),i3&&{rowspan:i3});return this.wrap(h4,
c2,m3)}).join("");return this.wrap("tr",n2)}).join(""),r2=this.wrap("table",e);return this.addRaw(r2).addEOL()}addDetails(t,e){let r2=this.wrap("details",this.wrap(
"summary",t)+e);return this.addRaw(r2).addEOL()}addImage(t,e,r2){let{width:s2,height:n2}=r2||{},a4=Object.assign(Object.assign({},s2&&{width:s2}),n2&&{height:n2}),
d3=this.wrap("img",null,Object.assign({src:t,alt:e},a4));return this.addRaw(d3).addEOL()}addHeading(t,e){let r2=`h${e}`,s2=["h1","h2","h3","h4","h5","h6"].includes(
r2)?r2:"h1",n2=this.wrap(s2,t);return this.addRaw(n2).addEOL()}addSeparator(){let t=this.wrap("hr",null);return this.addRaw(t).addEOL()}addBreak(){let t=this.wrap(
"br",null);return this.addRaw(t).addEOL()}addQuote(t,e){let r2=Object.assign({},e&&{cite:e}),s2=this.wrap("blockquote",t,r2);return this.addRaw(s2).addEOL()}addLink(t,e){
let r2=this.wrap("a",t,{href:e});return this.addRaw(r2).addEOL()}},w=new E,summary=w,ExitCode;(function(t){t[t.Success=0]="Success",t[t.Failure=1]="Failure"})(ExitCode||
(ExitCode={}));function setSecret(t){issueCommand("add-mask",{},t)}function getInput(t,e){let r2=process.env[`INPUT_${t.replace(/ /g,"_").toUpperCase()}`]||"";if(e&&
e.required&&!r2)throw new Error(`Input required and not supplied: ${t}`);return e&&e.trimWhitespace===!1?r2:r2.trim()}function setOutput(t,e){if(process.env.GITHUB_OUTPUT)
return issueFileCommand("OUTPUT",prepareKeyValueMessage(t,e));process.stdout.write(h.EOL),issueCommand("set-output",{name:t},toCommandValue(e))}function debug(t){
issueCommand("debug",{},t)}function error(t,e={}){issueCommand("error",toCommandProperties(e),t instanceof Error?t.toString():t)}function warning(t,e={}){issueCommand(
"warning",toCommandProperties(e),t instanceof Error?t.toString():t)}function notice(t,e={}){issueCommand("notice",toCommandProperties(e),t instanceof Error?t.toString():
t)}function info(t){process.stdout.write(t+h.EOL)}var MIN_LENGTH=4,MAX_FORM_LENGTH=20,patterns=new Map,combined,getMaxSecretLength=()=>MAX_FORM_LENGTH*Math.max(
0,...[...patterns.keys()].map(s2=>s2.length));function maskSecret(secret,username=""){let text=secret.trim();if(text==="")return;if(text.length<MIN_LENGTH){warning(
"A secret is shorter than four characters, so it can't be masked. Use a longer one.");return}for(let part of[secret,text,...secret.split(/[\r\n]+/)])addSecret(part,
createPattern(part),listForms(part));let encoded=[...listBase64(secret),...listBase64(text)];username!==""&&encoded.push(toBase64(`${username}:${secret}`));for(let base64 of encoded)
addSecret(base64,createBase64Pattern(base64),[base64])}function addSecret(text,pattern,forms){if(!(text.trim().length<MIN_LENGTH||patterns.has(text))){patterns.
set(text,pattern),combined=void 0;for(let form of new Set(forms))setSecret(form)}}var listForms=text=>[text,JSON.stringify(text).slice(1,-1),encodeURIComponent(
text),new URLSearchParams({"":text}).toString().slice(1),text.replace(/[&<>"']/g,sign=>sign==="'"?"&#39;":`&${HTML_NAMES[sign]??""};`)],HTML_NAMES={"&":"amp","<":"\
lt",">":"gt",'"':"quot","'":"apos"},JSON_LETTERS={"\n":"n","\r":"r","	":"t"},MAX_BACKSLASHES=7,createPattern=text=>text.replace(/\\+|[^\\]/gu,found=>found.startsWith(
"\\")?createBackslashPattern(found.length):createCharacterPattern(found));function createBackslashPattern(length){return`(?:${`\\\\{${length},${length*(MAX_BACKSLASHES+
1)}}`}|${createCharacterPattern("\\").repeat(length)})`}function createCharacterPattern(character){if(/^[A-Za-z\d]$/.test(character))return character;let code=character.
codePointAt(0)??0,bytes=[...Buffer.from(character)].map(byte=>`%(?:25)*${toHexPattern(byte,2)}`),units=Array.from({length:character.length},(_5,at)=>`\\\\{1,${MAX_BACKSLASHES}\
}u${toHexPattern(character.charCodeAt(at),4)}`),forms=[bytes.join(""),units.join(""),`&(?:amp;)*#(?:0*${code}|[xX]0*${toHexPattern(code,1)});`,character==="\\"?
"\\\\":`\\\\{0,${MAX_BACKSLASHES}}${RegExp.escape(character)}`],name=HTML_NAMES[character];name!==void 0&&forms.push(`&(?:amp;)*${name};`);let letter=JSON_LETTERS[character];
return letter!==void 0&&forms.push(`\\\\{1,${MAX_BACKSLASHES}}${letter}`),character===" "&&forms.push("\\+"),`(?:${forms.join("|")})`}var toHexPattern=(code,digits)=>code.
toString(16).padStart(digits,"0").replace(/[a-f]/g,letter=>`[${letter}${letter.toUpperCase()}]`);function listBase64(text){let bytes=Buffer.from(text),inner=[0,
1,2].map(offset=>Buffer.concat([Buffer.alloc(offset),bytes]).toString("base64").slice(Math.ceil(offset*8/6),Math.floor((offset+bytes.length)*8/6)));return[toBase64(
text),...inner]}var toBase64=text=>Buffer.from(text).toString("base64"),createBase64Pattern=base64=>base64.replaceAll("+",`(?:-|${createCharacterPattern("+")})`).
replaceAll("/",`(?:_|${createCharacterPattern("/")})`);function maskHeader(value,publicTexts){let[,scheme="",credentials=""]=/^(\S+)\s+(\S+)$/.exec(value)??[],pair=scheme.
toLowerCase()==="basic"?Buffer.from(credentials,"base64").toString():"",[username="",...password]=pair.split(":"),cookies=value.split(/;\s*/).filter(part=>part.
includes("=")).map(part=>part.replace(/^[^=]*=/,"").replace(/^"(.*)"$/,"$1")),isPublic=publicTexts.some(text=>text.includes(value));for(let secret of[isPublic?"":
value,credentials,...cookies,username,password.join(":")])secret.length>=MIN_LENGTH&&maskSecret(secret)}function maskProxyPassword(proxy){let address=proxy.includes(
"://")?proxy:`http://${proxy}`,{username="",password=""}=URL.parse(address)??{};maskSecret(password),maskSecret(import_node_querystring.default.unescape(password),
import_node_querystring.default.unescape(username))}function redact(text){return patterns.size===0?text:(combined??=new RegExp([...patterns].toSorted(([one],[other])=>other.
length-one.length).map(([,pattern])=>pattern).join("|"),"gu"),text.replace(combined,"***"))}var MAX_TEXT_LENGTH=1e4,MAX_ID_LENGTH=1e3;function toSafeLine(text,maxLength=200){
let clean=cutAndRedact(text).replace(/[\p{C}\p{Z}]+/gu," ").trim().replace(/^::/,": :").replaceAll("##[","# #[");return clean.length<=maxLength?clean:`${clean.slice(
0,maxLength-1).toWellFormed()}\u2026`}function cutAndRedact(text){let longest=getMaxSecretLength(),cut=text.slice(0,MAX_TEXT_LENGTH+longest).toWellFormed(),redacted=redact(
redact(cut).replace(new RegExp("\\p{Cf}","gu"),"")),end=cut.length===text.length?0:longest;return redacted.slice(0,Math.min(MAX_TEXT_LENGTH,Math.max(0,redacted.
length-end)))}var isPathSegment=text=>text.length<=MAX_ID_LENGTH&&text.trim()!==""&&text!=="."&&text!==".."&&!new RegExp("\\p{C}","u").test(text),formatId=id2=>toSafeLine(
id2,60),formatCount=(count,noun)=>`${count} ${noun}${count===1?"":"s"}`,joinNonEmpty=(parts,between)=>parts.filter(part=>part!=="").join(between),MAX_LISTED=20,
MAX_NAMED=3;function formatCommaList(names,max=MAX_NAMED){let more=names.length-max,shown=names.slice(0,max).join(", ");return more>0?`${shown} and ${more} more`:
shown}function formatDuration(ms){let seconds=Math.round(ms/1e3);return Object.entries({h:Math.floor(seconds/3600),min:Math.floor(seconds/60)%60,s:seconds%60}).
filter(([,count])=>count>0).map(([unit,count])=>`${count} ${unit}`).join(" ")||"0 s"}function tryParseJson(text){try{return JSON.parse(text)}catch{return}}var CHECK_FIRST="\
First check in Zylon whether the ingest is still running",IF_DIRECT="If Zylon is reached without a proxy, add Zylon's host to NO_PROXY",SET_UP="Open the integra\
tion in Zylon and complete its set-up",SOURCE="Check the source and Zylon's access to it",UNKNOWN_NUMBER=["The number that a gate needs is unknown","Remove this\
 gate, or let the step ingest and wait until the documents are indexed"],ERRORS={"invalid-input":["Some inputs are invalid",'Correct "with:" or "env:" of the st\
ep, or the secret or variable that it uses. Nothing was changed in Zylon'],"invalid-input/content":[null,"Remove content, and choose in Zylon what the integrati\
on reads"],connect:["Can't reach Zylon","Check that Zylon is running, then base-url, then the firewall between this runner and Zylon, and whether the runner nee\
ds a proxy (HTTPS_PROXY, NO_PROXY)"],"connect/proxy":["Can't reach the proxy",`Check that the proxy is running, then its address in the environment of the step,\
 the job or the runner. ${IF_DIRECT}`],"connect/tunnel":["The proxy refuses the tunnel to Zylon",`Have the proxy let this runner reach Zylon. ${IF_DIRECT}`],"co\
nnect/proxy-login":["The proxy asks for a user and password, or doesn't accept them","Set or correct them in the proxy's address, in the environment of the step\
, the job or the runner: special characters have to be percent-encoded"],tls:["Can't verify that this is Zylon","Check the TLS settings of Zylon, and of any pro\
xy in front of it"],"tls/issuer":[null,"Add the authority that issued this certificate to ca-certificate"],"tls/host":[null,"Set base-url to a host that the cer\
tificate names"],"tls/proxy-host":[null,"Use a host that the certificate names: in the proxy's address, or in base-url"],"tls/expired":[null,"Renew this certifi\
cate"],"tls/not-yet-valid":[null,"Correct the clock of the runner"],"tls/plain":[null,"Correct the port in base-url, or serve Zylon over HTTPS there"],"tls/prox\
y-plain":[null,"Begin the proxy's address with http:// if the proxy doesn't speak TLS. Otherwise, correct the port in base-url"],"connection-lost":["The connect\
ion to Zylon was lost","Raise the time limit of any proxy in between, or check Zylon's log"],timeout:["Zylon didn't answer in time","Check the load of Zylon and\
 of any proxy in front of it"],"timeout/all-projects":[null,"Set project-id, so that fewer documents have to be listed, or check the load of Zylon"],"server-err\
or":["Zylon, or a proxy in front of it, failed","Run the step again later. If it fails again, check the logs of Zylon and of any proxy in front of it"],"server-\
error/gateway":[null,"Raise the time limit of the proxy in front of Zylon: the answer to an ingest may take many minutes"],"rate-limited":["Zylon is limiting re\
quests","Run the step later and less often, or lower max-parallel"],"not-api":["Something else answered in place of Zylon","Correct base-url: its host, its port\
 and its path"],"not-api/redirect":["A redirect answered in place of Zylon","Set base-url to where Zylon really is, since redirects are not followed. If this ad\
dress is a login page, have it let requests to /api/ through, or set extra-headers"],"not-api/login":["A login page answered in place of Zylon","Have the login \
proxy let requests to /api/ through, or set extra-headers to what it asks for"],"not-api/denied":[null,"Have whatever answered let requests to /api/ through, or\
 set extra-headers to what it asks for"],"not-api/proxy":[null,"Have the proxy let this runner reach Zylon, or add Zylon's host to NO_PROXY"],unauthorized:["Zyl\
on answered 401","Check the token in api-token, then any gateway in front of Zylon, which may need extra-headers"],"unauthorized/token":["Zylon doesn't accept t\
he token in api-token","Create a new Workspace API token with the account that created the integration, and store it in the secret that api-token uses"],"unauth\
orized/valid":["Zylon answered 401, but api-token is valid","Check any gateway in front of Zylon, then the credentials of the integration in Zylon"],"unauthoriz\
ed/grant":["Zylon lost its access to the source","Open the integration in Zylon and grant access again"],forbidden:["Zylon answered 403","Check organization, th\
en ask a Zylon administrator about the account of api-token"],"forbidden/organization":["Zylon doesn't accept the organization","Set organization to the slug or\
 UUID of yours; the first one has the slug default"],"forbidden/valid":[null,"The token is valid. Ask a Zylon administrator whether its account lacks a permissi\
on, or the connector is disabled"],"forbidden/project":["The account of api-token can't read a project","Give the account access to this project, or correct pro\
ject-id"],"forbidden/no-project":["The account of api-token can't read any project","Give the account access to the project of the integration"],"not-found":["Z\
ylon didn't find what was requested","Correct base-url, organization, project-id or integration-id"],"not-found/address":["Zylon's API is not at base-url","Corr\
ect base-url, including its path if Zylon has a prefix"],"not-found/valid":[null,"The token is valid. Correct project-id or integration-id: an update of Zylon m\
ay change ids"],"not-found/integration":["The account of api-token has no such integration","Correct integration-id: an update of Zylon may change ids. If anoth\
er account created the integration, use the token of that account"],"not-found/untyped":["The account of api-token has no such integration","Correct integration\
-id: an update of Zylon may change ids. If another account created the integration, set integration-type, or use the token of that account"],"not-found/config":[
null,SET_UP],"not-found/exclusion":["An exclusion in integration-id matches nothing","Correct it, or remove it"],"wrong-type":["The integration has a different \
type","Correct integration-type, or remove it"],"wrong-type/oauth":["The integration uses OAuth and takes no password","Remove configure, or correct integration\
-id"],"bad-request":["Zylon refused the request","If this is about the integration, check its set-up in Zylon; otherwise, ask a Zylon administrator"],"bad-reque\
st/ownership":[null,"If another ingest is running, run the step again when it has ended. Otherwise, ask a Zylon administrator who owns the integration: this ans\
wer can have either cause"],"bad-request/credentials":[null,"Correct username and password (for a new integration, also project-id), and the secrets that they u\
se"],"bad-request/content":[null,"Choose the folders in Zylon: content only works when the integration is created. Or delete the integration there, correct cont\
ent and run the step again"],"bad-request/config":[null,SET_UP],"bad-request/exists":["Zylon has such an integration already","Set integration-id to its id and \
use configure: update"],"unexpected-response":["Zylon's answer is not as documented","Open an issue for this action, with your Zylon version"],"incomplete-list":[
"Zylon's list is incomplete","Run the step again, and check the proxies between this runner and Zylon"],"no-integration":["The account of api-token has no integ\
ration that fits","Use the token of the account that created the integration, or create one in Zylon"],ambiguous:["Several integrations match","Set integration-\
id to one of them, to several, or to all"],"ambiguous/create":["Zylon may have this integration already","If one of these reads the same source, set integration\
-id to it and configure to update. If it reads another source, rename it in Zylon to its type and any text in brackets, such as FileSystem (archive)"],"ambiguou\
s/username":["Zylon may have this integration already","If one of these reads the same source, set integration-id to it and configure to update. Otherwise, crea\
te the new integration in Zylon"],"not-configured":["The integration isn't set up yet","Open the integration in Zylon and choose the space, site or folder that \
it reads"],"create-unknown":["Zylon may have created the integration","Look in Zylon for a new integration. If there is none after a few minutes, run the step a\
gain"],"already-running":["Another ingest of this integration is already running","Run the step again once the other ingest has ended, or raise wait-timeout-sec\
onds. Put all workflows that ingest this integration in the same concurrency group, and away from the hour of Zylon's own schedule"],"sync-error":["Zylon report\
ed that the ingest failed",SOURCE],"sync-error/oauth":[null,`${SOURCE}. If that was lost, open the integration in Zylon and grant access again`],"sync-error/pas\
sword":[null,`${SOURCE}. If the password has changed, send the new one with configure: update`],"stream-cut":["Zylon stopped reporting before the ingest ended",
"Check Zylon's log to see whether Zylon restarted. If it didn't, raise the time limit of any proxy in between"],"wait-timeout":["It took longer than wait-timeou\
t-seconds","Raise wait-timeout-seconds. To allow some pending documents, set max-pending"],"wait-timeout/ingest":[null,"Raise wait-timeout-seconds"],"wait-timeo\
ut/old":[null,"Open these documents in Zylon: a longer wait won't help them. To allow some pending documents, set max-pending"],"wait-timeout/some-old":[null,"O\
pen those that were pending before this run in Zylon: a longer wait won't help them. For the others, raise wait-timeout-seconds. To allow some pending documents\
, set max-pending"],"nothing-indexed":["No document is indexed","Raise wait-timeout-seconds, or open some of the pending documents in Zylon"],"nothing-indexed/f\
ailing":[null,"Open some of the failing documents in Zylon, or read Zylon's log, to see why they are failing"],"nothing-indexed/removed":[null,SOURCE],"nothing-\
indexed/project":[null,"Correct project-id: the documents of this integration may be in another project"],"nothing-indexed/hidden":[null,"Give the account of ap\
i-token access to the project of the integration, unless the documents only came late: then raise settle-seconds and wait-timeout-seconds. After an update of Zy\
lon, an administrator has to run zylon-cli backfill-projections"],"nothing-indexed/empty":[null,"Check the source, and what the integration reads of it. If the \
source may be empty, set min-items: 0"],"too-few-items":["There are fewer than min-items","Check the source, Zylon's access to it, and documents that are failin\
g or pending. If the number is right, lower min-items"],"too-few-items/unknown":UNKNOWN_NUMBER,"too-many-removed":["Too many documents were removed",`${SOURCE},\
 then ingest again. If you meant to remove them, close the failure issue, if one is open: the next run starts from what is left`],"too-many-removed/unknown":UNKNOWN_NUMBER,
"too-many-failed":["Too many documents are failing","Correct these documents, leave them out in the source, or raise max-failed"],"too-many-failed/unknown":UNKNOWN_NUMBER,
"not-searchable":["The search doesn't find every text of expect-search","Check that the source has the texts, in documents that Zylon indexed"],cancelled:["The \
run was cancelled, or reached timeout-minutes","Raise timeout-minutes, or set cancel-in-progress: false"],internal:["The action itself failed","Enable debug log\
ging for the next run, then open an issue with its log"],"internal/node":["This action needs Node.js 24.5 or newer","Update the runner to version 2.329.0 or new\
er"]},Failure=class _Failure extends Error{key;code;title;detail;remedy;names;headline;constructor(key,detail="",{code=getCode(key),title=ERRORS[key][0]??ERRORS[code][0],
remedy=ERRORS[key][1],names={},cause}={}){let headline=joinNonEmpty([title,detail],": "),lists=Object.entries(names).filter(([,list2])=>list2.length>0).map(([what,
list2])=>`${what}: ${formatCommaList(list2)}`),text=[headline,...lists].join("; ");super(`${text}. ${remedy}. See ${getHelpUrl(code)}`,{cause}),this.key=key,this.
code=code,this.title=title,this.detail=detail,this.remedy=remedy,this.names=names,this.headline=headline}withExplanation(key,addition=""){let{code,names,cause}=this,
title=ERRORS[key][0]??this.title,detail=joinNonEmpty([this.detail,addition],"; ");return new _Failure(key,detail,{code,title,names,cause})}withRemedy(remedy){let{
key,detail,code,title,names,cause}=this;return new _Failure(key,detail,{code,title,remedy,names,cause})}};function getCode(key){let[code=key]=key.split("/");if(!isErrorCode(
code))throw new Error(`No such code: ${code}`);return code}var isErrorCode=text=>text in ERRORS&&!text.includes("/"),HELP_PAGE="https://github.com/zylon-ingest/\
zylon-ingest/blob/main/docs/errors.md",getHelpUrl=code=>`${HELP_PAGE}#${code}`,toFailure=error3=>error3 instanceof Failure?error3:new Failure("internal",toSafeLine(
String(error3)),{cause:error3}),import_promises=__toESM(require_promises()),clock={now:()=>performance.now(),date:()=>Date.now(),random:()=>Math.random(),sleep:async(ms,signal)=>{
await(0,import_promises.setTimeout)(ms,void 0,{signal}).catch(()=>signal.throwIfAborted())}};function callAfter(ms,callback){let stop=new AbortController;return clock.
sleep(ms,stop.signal).then(callback,()=>{}),()=>stop.abort()}async function withTimeout({seconds,cancel:cancel2,failure},work){let timeout=new AbortController,stop=callAfter(
seconds*1e3,()=>timeout.abort(failure)),signal=AbortSignal.any([cancel2,timeout.signal]);try{return await work({signal,deadline:clock.now()+seconds*1e3})}finally{
stop()}}var import_node_crypto=__toESM(require_node_crypto()),import_node_fs=__toESM(require_node_fs()),import_node_http=__toESM(require_node_http()),CONNECTORS=[
{type:"confluence",zylonType:"Confluence",access:"oauth"},{type:"confluencelocal",zylonType:"ConfluenceLocalLegacy",access:"password"},{type:"sharepoint",zylonType:"\
SharePoint",access:"oauth"},{type:"filesystem",zylonType:"FileSystem",access:"password"},{type:"claromentis",zylonType:"Claromentis",access:"password"}];function findConnector(spelling){
let lowerCase=spelling.toLowerCase();return CONNECTORS.find(({type,zylonType})=>[type,zylonType.toLowerCase()].includes(lowerCase))}var toConnector=zylonType=>findConnector(
zylonType)??{type:toSafeLine(zylonType,60).toLowerCase(),zylonType,access:"unknown"},UNKNOWN_CONNECTOR=toConnector(""),isKnownConnector=({access})=>access!=="un\
known",InvalidInputError=class extends Error{},quote=text=>`"${toSafeLine(text,60)}"`,createMismatch=(expected,text)=>new InvalidInputError(`must ${expected}, n\
ot ${quote(text)}`),EMPTY_SECRET_HINT="check the name of its secret; pull requests from forks and Dependabot get no secrets",parseText=text=>text,booleanParser=fallback=>text=>{
if(text==="")return fallback;if(/^(true|false)$/i.test(text))return text.toLowerCase()==="true";throw createMismatch("be true or false",text)},integerParser=(fallback,min,max)=>text=>{
if(text==="")return fallback;let value=/^\d{1,15}$/.test(text)?Number(text):Number.NaN;if(value>=min&&value<=max)return value;throw createMismatch(`be a whole n\
umber from ${min} to ${max}`,text)},wordParser=(...words)=>text=>{if(text==="")return words[0];let match=words.find(word=>word===text.toLowerCase());if(match!==
void 0)return match;throw createMismatch(`be ${formatOrList(words)}`,text)},formatOrList=words=>`${words.slice(0,-1).join(", ")} or ${words.at(-1)??""}`,splitUniqueLines=text=>[
...new Set(text.split(/[\r\n]+/).map(line=>line.trim()).filter(line=>line!==""))],EXAMPLE_URL="https://zylon.example.com",HAS_SCHEME=/^[a-z][a-z\d+.-]*:\/\//i,HOST=/^([\w.-]+|\[[\da-f:.]+\])$/i,
API_PATH=/\/+(api(\/v1(\/app(\/.*)?)?)?\/*)?$/i;function parseBaseUrl(text){if(text==="")throw new InvalidInputError(`is required: the address of Zylon, such as\
 ${EXAMPLE_URL}`);let address=HAS_SCHEME.test(text)?text:`https://${text}`,url2=/[\s"'<>\\]/.test(text)?null:URL.parse(address);if(!(url2!==null&&/^https?:$/.test(
url2.protocol)&&HOST.test(url2.hostname)&&`${url2.username}${url2.password}${url2.search}${url2.hash}`==""))throw new InvalidInputError(`must be like ${EXAMPLE_URL}\
, without user, query and #`);return url2.pathname=url2.pathname.replace(API_PATH,""),url2}function parseToken(text){if(text==="")throw new InvalidInputError(`i\
s empty (${EMPTY_SECRET_HINT})`);if(/^[\x21\x23-\x26\x28-\x7e]+$/.test(text)&&!text.includes("${{"))return text;throw new InvalidInputError('must be the token a\
lone, without "Bearer", quotes, spaces, line breaks and ${{ }} (store the secret again)')}function parseOrganization(text){if(/^[\x21-\x7e]*$/.test(text))return text||
"default";throw createMismatch("be a slug or UUID",text)}function parseCertificates(text){if(text==="")return[];let certificates=(text.includes("-----BEGIN")?text:
readPemFile(text)).match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);if(certificates===null)throw new InvalidInputError("contains no PEM certi\
ficate");try{for(let certificate of certificates)new import_node_crypto.X509Certificate(certificate)}catch{throw new InvalidInputError("contains an invalid cert\
ificate (store the PEM with its line breaks)")}return certificates}function readPemFile(path){try{return(0,import_node_fs.readFileSync)(path,"utf8")}catch{let file=path.
length<200?`: there is no readable file ${quote(path)}`:"";throw new InvalidInputError(`must be PEM text (with BEGIN CERTIFICATE, and not its Base64), or the pa\
th of a PEM file on the runner${file}`)}}var RESERVED_HEADERS=/^(authorization|x-org|host|user-agent|accept|accept-encoding|cache-control|connection|keep-alive|te|trailer|upgrade|expect|transfer-encoding|content-.*|proxy-.*)$/i;
function parseHeaders(text){let headers=new Map;for(let line of splitUniqueLines(text)){let[,name="",value=""]=/^([^:]*):\s*(.*)$/.exec(line)??[],key=name.toLowerCase();
if(!isValidHeader(name,value))throw new InvalidInputError('must have "Name: value" on each line');if(RESERVED_HEADERS.test(name))throw new InvalidInputError(`mu\
st not set ${quote(name)}, which the action sets itself`);if(headers.has(key))throw new InvalidInputError(`must set ${quote(name)} only once`);headers.set(key,value)}
return Object.fromEntries(headers)}function isValidHeader(name,value){try{return(0,import_node_http.validateHeaderName)(name),(0,import_node_http.validateHeaderValue)(
name,value),value!==""}catch{return!1}}function parseAllowance(text){if(text==="")return null;let[,digits="",sign]=/^(\d{1,9})\s*(%?)$/.exec(text)??[],value=Number(
digits),isPercent=sign==="%",isTooMuch=isPercent&&value>100;if(digits!==""&&!isTooMuch)return{value,isPercent,text};throw createMismatch("be a whole number, or \
a whole percentage from 0% to 100%",text)}function parseType(text){if(text===""||text.toLowerCase()==="any")return null;let connector=findConnector(text);if(connector!==
void 0)return connector;let types=CONNECTORS.map(({type})=>type);throw createMismatch(`be ${formatOrList([...types,"any"])}`,text)}function parseIds(text){let ids=splitUniqueLines(
text),invalid=ids.find(id2=>!isPathSegment(id2)||/[\s,"']/.test(id2));if(invalid===void 0)return ids;throw createMismatch("have one id on each line, without bla\
nks, commas and quotes",invalid)}function parseSearches(text){let searches=splitUniqueLines(text),invalid=searches.find(({length})=>length<3||length>80);if(invalid===
void 0)return searches;throw createMismatch("have 3 to 80 characters on each line",invalid)}function parseSelection(text){let lines=parseIds(text),isAll=lines.some(
line=>line.toLowerCase()==="all"),ids=lines.filter(line=>!/^(!.*|all)$/i.test(line)),excludedIds=lines.filter(line=>line.startsWith("!")).map(line=>line.slice(1));
if((isAll?ids.length>0:excludedIds.length>0)||excludedIds.includes(""))throw new InvalidInputError('must be ids, one per line, or "all" with !id for each one to\
 leave out');return isAll?{kind:"all",excludedIds}:ids.length>0?{kind:"ids",ids}:{kind:"unspecified"}}function readRunUrl(){let{env}=process,server=env.GITHUB_SERVER_URL??
"https://github.com",repository=env.GITHUB_REPOSITORY??"",id2=env.GITHUB_RUN_ID??"",attempt=env.GITHUB_RUN_ATTEMPT??"1";return`${server}/${repository}/actions/r\
uns/${id2}/attempts/${attempt}`}function readProxy(baseUrl){if(checkBypass(baseUrl))return null;let name=baseUrl.protocol==="https:"?"https_proxy":"http_proxy",
variable=[name,name.toUpperCase()].find(one=>process.env[one]);if(variable===void 0)return null;let text=process.env[variable]??"",proxy=URL.parse(HAS_SCHEME.test(
text)?text:`http://${text}`);if(proxy!==null&&isProxy(proxy))return proxy;throw new InvalidInputError(`the variable ${variable} must be the address of a proxy, \
such as http://proxy.example.com:3128 (percent-encode special characters of its user and password)`)}function isProxy(address){let{protocol,username,password,pathname,
search:search2,hash}=address;try{return decodeURIComponent(username+password),/^https?:$/.test(protocol)&&pathname+search2+hash==="/"}catch{return!1}}var shouldCreate=({
configure})=>configure==="create"||configure==="upsert",shouldUpdateCredentials=({configure})=>configure==="update"||configure==="upsert",sendsCredentials=inputs=>shouldCreate(
inputs)||shouldUpdateCredentials(inputs),INPUTS={baseUrl:["base-url",parseBaseUrl],apiToken:["api-token",parseToken],organization:["organization",parseOrganization],
certificates:["ca-certificate",parseCertificates],extraHeaders:["extra-headers",parseHeaders],allowInsecureHttp:["allow-insecure-http",booleanParser(!1)],connector:[
"integration-type",parseType],selection:["integration-id",parseSelection],configure:["configure",wordParser("none","create","update","upsert")],username:["usern\
ame",parseText],password:["password",parseText],refreshOauth:["refresh-oauth",booleanParser(!1)],content:["content",splitUniqueLines],shouldIngest:["ingest",booleanParser(
!0)],waitFor:["wait-for",wordParser("indexed","completed")],waitTimeoutSeconds:["wait-timeout-seconds",integerParser(1800,1,21600)],settleSeconds:["settle-secon\
ds",integerParser(60,10,3600)],projectIds:["project-id",parseIds],searches:["expect-search",parseSearches],maxParallel:["max-parallel",integerParser(4,1,32)],dryRun:[
"dry-run",booleanParser(!1)],minItems:["min-items",integerParser(null,0,1e9)],maxRemoved:["max-removed",parseAllowance],maxFailed:["max-failed",parseAllowance],
maxPending:["max-pending",parseAllowance],failureIssue:["failure-issue",booleanParser(!1)],failureIssueKey:["failure-issue-key",parseText],githubToken:["github-\
token",parseText]},isInputKey=name=>name in INPUTS,INPUT_KEYS=Object.keys(INPUTS).filter(isInputKey),getInputName=key=>INPUTS[key][0],isComplete=valid=>INPUT_KEYS.
every(key=>key in valid),findContradictions=valid=>RULES.filter(([applies])=>applies(valid)).map(([,problem])=>problem),exposesToken=({protocol,hostname})=>protocol===
"http:"&&!/^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname),RULES=[[({configure,username,password})=>configure==="none"&&[username,password].some(Boolean),"use\
rname and password need configure"],...["username","password"].map(key=>[valid=>sendsCredentials(valid)&&valid[key]==="",`${key} is empty, but configure needs i\
t (${EMPTY_SECRET_HINT})`]),[valid=>sendsCredentials(valid)&&valid.connector?.access==="oauth","configure doesn't work with an integration-type that uses OAuth:\
 connect it in Zylon"],[({configure,selection})=>configure==="update"&&(selection?.kind==="all"||selection?.kind==="ids"&&selection.ids.length>1),"configure: up\
date needs one integration-id, or an empty one"],[valid=>shouldCreate(valid)&&(valid.selection?.kind??"unspecified")!=="unspecified","integration-id must be emp\
ty with configure: create and upsert; for a given one, set configure: update"],[valid=>shouldCreate(valid)&&valid.connector===null,"integration-type is required\
 to create an integration"],[valid=>shouldCreate(valid)&&(valid.projectIds??[]).length>1,"project-id must be at most one with configure: create and upsert: a ne\
w integration belongs to one project"],[({configure,content=[],projectIds})=>content.length>0&&(configure!==void 0&&!shouldCreate({configure})||projectIds?.length===
0),"content needs configure: create or upsert, and the one project-id in which the integration is created"],[({content=[],connector})=>content.length>0&&(connector?.
type??"filesystem")!=="filesystem","content is only for integration-type: filesystem"],[({content=[],shouldIngest})=>content.length>0&&shouldIngest===!1,"conten\
t has no effect with ingest: false"],[({waitFor,searches=[]})=>waitFor==="completed"&&searches.length>0,"expect-search needs wait-for: indexed"],...["maxRemoved",
"maxFailed","maxPending"].map(gate=>[({waitFor,[gate]:limit=null})=>waitFor==="completed"&&limit!==null,`${getInputName(gate)} needs wait-for: indexed`]),[({waitFor,
shouldIngest,minItems=null})=>waitFor==="completed"&&shouldIngest===!1&&minItems!==null,"min-items needs wait-for: indexed if ingest is false"],[({waitFor,settleSeconds=0,
waitTimeoutSeconds=1/0})=>waitFor==="indexed"&&waitTimeoutSeconds<=settleSeconds,"wait-timeout-seconds must be more than settle-seconds"],[({baseUrl,allowInsecureHttp})=>baseUrl!==
void 0&&exposesToken(baseUrl)&&allowInsecureHttp===!1,"base-url is http://, which sends the token unencrypted; use https://, or set allow-insecure-http: true"],
[({failureIssue,githubToken})=>failureIssue===!0&&githubToken==="",`github-token is empty, but failure-issue needs it (${EMPTY_SECRET_HINT})`]],CONTRADICTIONS=RULES.
map(([,problem])=>problem);function readInputs(){maskSecrets();let problems=findUnknownInputs(),valid={},readOrCollect=(read,name="")=>{try{return read()}catch(error3){
if(!(error3 instanceof InvalidInputError))throw error3;problems.push(joinNonEmpty([name,error3.message]," "));return}},readInput=(key,parse2)=>{let name=getInputName(
key),value=readOrCollect(()=>parse2(getText(key)),name);value!==void 0&&(valid[key]=value)};for(let key of INPUT_KEYS)readInput(key,INPUTS[key][1]);let{baseUrl}=valid,
proxy=baseUrl===void 0?void 0:readOrCollect(()=>readProxy(baseUrl));problems.push(...findContradictions(valid));let token=getText("githubToken");return{inputs:problems.
length===0&&isComplete(valid)?valid:new Failure("invalid-input",problems.join("; ")),proxy:proxy??null,issueInputs:{isWanted:valid.failureIssue===!0&&valid.dryRun!==
!0&&token!=="",token,key:getText("failureIssueKey")}}}var getText=key=>getInput(getInputName(key),{trimWhitespace:key!=="password"}),LEAKY_RUNNERS=["ACT","GITEA\
_ACTIONS","FORGEJO_ACTIONS"];function findUnknownInputs(){let known=new Set(INPUT_KEYS.map(key=>`INPUT_${getInputName(key).toUpperCase()}`)),problems=Object.keys(
process.env).filter(name=>name.startsWith("INPUT_")&&!known.has(name)).map(name=>`${quote(name.slice(6).toLowerCase())} is not an input of this action; it stand\
s under "with:", or as ${quote(name)} under an "env:"`);if(!LEAKY_RUNNERS.some(name=>process.env[name]==="true"))return problems;for(let problem of problems)warning(
problem);return[]}function maskSecrets(){let username=getText("username");for(let key of["apiToken","password","githubToken"])maskSecret(getText(key),username);
let publicTexts=listPublicTexts();for(let line of getText("extraHeaders").split(/[\r\n]+/))maskHeader(line.slice(line.indexOf(":")+1).trim(),publicTexts);for(let name of[
"https_proxy","http_proxy","HTTPS_PROXY","HTTP_PROXY"])maskProxyPassword(process.env[name]??"")}function listPublicTexts(){let texts=[HELP_PAGE,readRunUrl()];try{
let{protocol,host}=parseBaseUrl(getText("baseUrl"));texts.push(`${protocol}//${host}`)}catch{}return texts}var util_exports={};__export(util_exports,{BIGINT_FORMAT_RANGES:()=>BIGINT_FORMAT_RANGES,
CONSTANT_CATCH:()=>CONSTANT_CATCH,Class:()=>Class,NUMBER_FORMAT_RANGES:()=>NUMBER_FORMAT_RANGES,aborted:()=>aborted,allowsEval:()=>allowsEval,assert:()=>assert,
assertEqual:()=>assertEqual,assertIs:()=>assertIs,assertNever:()=>assertNever,assertNotEqual:()=>assertNotEqual,assignProp:()=>assignProp,attachSchema:()=>attachSchema,
base64ToUint8Array:()=>base64ToUint8Array,base64urlToUint8Array:()=>base64urlToUint8Array,cached:()=>cached,captureStackTrace:()=>captureStackTrace,cleanEnum:()=>cleanEnum,
cleanRegex:()=>cleanRegex,clone:()=>clone,cloneDef:()=>cloneDef,codePointLength:()=>codePointLength,constantCatch:()=>constantCatch,createTransparentProxy:()=>createTransparentProxy,
defineLazy:()=>defineLazy,defineLazyInternal:()=>defineLazyInternal,derived:()=>derived,esc:()=>esc,escapeRegex:()=>escapeRegex,explicitlyAborted:()=>explicitlyAborted,
extend:()=>extend,finalizeIssue:()=>finalizeIssue,floatSafeRemainder:()=>floatSafeRemainder,getElementAtPath:()=>getElementAtPath,getEnumValues:()=>getEnumValues,
getLengthableOrigin:()=>getLengthableOrigin,getParsedType:()=>getParsedType,getSizableOrigin:()=>getSizableOrigin,hexToUint8Array:()=>hexToUint8Array,hide:()=>hide,
installLazyProp:()=>installLazyProp,isObject:()=>isObject,isPlainObject:()=>isPlainObject,issue:()=>issue2,joinValues:()=>joinValues,jsonStringifyReplacer:()=>jsonStringifyReplacer,
members:()=>members,merge:()=>merge,mergeDefs:()=>mergeDefs,normalizeParams:()=>normalizeParams,nullish:()=>nullish,numKeys:()=>numKeys,objectClone:()=>objectClone,
omit:()=>omit,optionalKeys:()=>optionalKeys,own:()=>own,parsedType:()=>parsedType,partial:()=>partial,pick:()=>pick,prefixIssues:()=>prefixIssues,primitiveTypes:()=>primitiveTypes,
promiseAllObject:()=>promiseAllObject,propertyKeyTypes:()=>propertyKeyTypes,randomString:()=>randomString,rawShape:()=>rawShape,required:()=>required,safeExtend:()=>safeExtend,
shallowClone:()=>shallowClone,sizeCaps:()=>sizeCaps,slugify:()=>slugify,stringifyPrimitive:()=>stringifyPrimitive,toZod:()=>toZod,uint8ArrayToBase64:()=>uint8ArrayToBase64,
uint8ArrayToBase64url:()=>uint8ArrayToBase64url,uint8ArrayToHex:()=>uint8ArrayToHex,unwrapMessage:()=>unwrapMessage});function assertEqual(e){return e}function assertNotEqual(e){
return e}function toZod(){return e=>e}function assertIs(e){}function assertNever(e){throw new Error("Unexpected value in exhaustive check")}function assert(e){}
function getEnumValues(e){let t=Object.values(e).filter(n2=>typeof n2=="number");return Object.entries(e).filter(([n2,o])=>t.indexOf(+n2)===-1).map(([n2,o])=>o)}
function joinValues(e,t="|"){return e.map(r2=>stringifyPrimitive(r2)).join(t)}function jsonStringifyReplacer(e,t){return typeof t=="bigint"?t.toString():t}var _2=class{constructor(t){
this._getter=t,this._value=void 0}get value(){let t=this._getter;return t!==void 0&&(this._value=t(),this._getter=void 0),this._value}};function cached(e){return new _2(
e)}function nullish(e){return e==null}function cleanRegex(e){let t=e.startsWith("^")?1:0,r2=e.endsWith("$")?e.length-1:e.length;return e.slice(t,r2)}function floatSafeRemainder(e,t){
let r2=e/t,n2=Math.round(r2),o=4*Number.EPSILON*Math.max(Math.abs(r2),1);return Math.abs(r2-n2)<o?0:r2-n2}var g=Symbol("evaluating");function defineLazy(e,t,r2){
let n2;Object.defineProperty(e,t,{get(){if(n2!==g)return n2===void 0&&(n2=g,n2=r2()),n2},set(o){Object.defineProperty(e,t,{value:o})},configurable:!0})}function objectClone(e){
return Object.create(Object.getPrototypeOf(e),Object.getOwnPropertyDescriptors(e))}function assignProp(e,t,r2){Object.defineProperty(e,t,{value:r2,writable:!0,enumerable:!0,
configurable:!0})}function rawShape(e){let t=Object.getOwnPropertyDescriptor(e,"shape");return t?.get?t.get.raw:t?.value}function f(e){return rawShape(e._zod.def)??
e._zod.def.shape}function b2(e,t,r2){Object.defineProperty(e,t,{get(){let n2=r2();return assignProp(this,t,n2),n2},enumerable:!0,configurable:!0})}function y2(e,t,r2){
t in e?assignProp(e,t,r2):e[t]=r2}function p3(e,t,r2,n2){let o=f(t);for(let i3 of r2){let u2=Object.getOwnPropertyDescriptor(o,i3);u2.enumerable&&(u2.get?b2(e,i3,
()=>{let c2=t._zod.def.shape[i3];return n2?n2(c2,i3):c2}):y2(e,i3,n2?n2(u2.value,i3):u2.value))}}function O2(e,t){for(let r2 of Reflect.ownKeys(t)){let n2=Object.
getOwnPropertyDescriptor(t,r2);n2.enumerable&&(n2.get?b2(e,r2,()=>t[r2]):y2(e,r2,n2.value))}}function mergeDefs(...e){let t={};for(let r2 of e){let n2=Object.getOwnPropertyDescriptors(
r2);Object.assign(t,n2)}return Object.defineProperties({},t)}function cloneDef(e){return mergeDefs(e._zod.def)}function getElementAtPath(e,t){return t?t.reduce(
(r2,n2)=>r2?.[n2],e):e}function promiseAllObject(e){let t=Object.keys(e),r2=t.map(n2=>e[n2]);return Promise.all(r2).then(n2=>{let o={};for(let i3=0;i3<t.length;i3++)
o[t[i3]]=n2[i3];return o})}function randomString(e=10){let t="abcdefghijklmnopqrstuvwxyz",r2="";for(let n2=0;n2<e;n2++)r2+=t[Math.floor(Math.random()*t.length)];
return r2}function esc(e){return JSON.stringify(e)}function slugify(e){return e.toLowerCase().trim().replace(/[^\w\s-]/g,"").replace(/[\s_-]+/g,"-").replace(/^-+|-+$/g,
"")}var captureStackTrace="captureStackTrace"in Error?Error.captureStackTrace:(...e)=>{};function isObject(e){return typeof e=="object"&&e!==null&&!Array.isArray(
e)}var allowsEval=cached(()=>{if(globalConfig.jitless||typeof navigator<"u"&&navigator?.userAgent?.includes("Cloudflare"))return!1;try{let e=Function;return new e(
""),!0}catch{return!1}});function isPlainObject(e){if(isObject(e)===!1)return!1;let t=e.constructor;if(t===void 0||typeof t!="function")return!0;let r2=t.prototype;
return!(isObject(r2)===!1||Object.prototype.hasOwnProperty.call(r2,"isPrototypeOf")===!1)}function shallowClone(e){return isPlainObject(e)?{...e}:Array.isArray(
e)?[...e]:e instanceof Map?new Map(e):e instanceof Set?new Set(e):e}function numKeys(e){let t=0;for(let r2 in e)Object.prototype.hasOwnProperty.call(e,r2)&&t++;
return t}var getParsedType=e=>{let t=typeof e;switch(t){case"undefined":return"undefined";case"string":return"string";case"number":return Number.isNaN(e)?"nan":
"number";case"boolean":return"boolean";case"function":return"function";case"bigint":return"bigint";case"symbol":return"symbol";case"object":return Array.isArray(
e)?"array":e===null?"null":e.then&&typeof e.then=="function"&&e.catch&&typeof e.catch=="function"?"promise":typeof Map<"u"&&e instanceof Map?"map":typeof Set<"u"&&
e instanceof Set?"set":typeof Date<"u"&&e instanceof Date?"date":typeof File<"u"&&e instanceof File?"file":"object";default:throw new Error(`Unknown data type: ${t}`)}},
propertyKeyTypes=new Set(["string","number","symbol"]),primitiveTypes=new Set(["string","number","bigint","boolean","symbol","undefined"]);function escapeRegex(e){
return e.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}function clone(e,t,r2){let n2=new e._zod.constr(t??e._zod.def);return(!t||r2?.parent)&&(n2._zod.parent=e),n2}function normalizeParams(e){
let t=e;if(!t)return{};if(typeof t=="string")return{error:()=>t};if(t?.message!==void 0){if(t?.error!==void 0)throw new Error("Cannot specify both `message` and\
 `error` params");t.error=t.message}return delete t.message,typeof t.error=="string"?{...t,error:()=>t.error}:t}function createTransparentProxy(e){let t;return new Proxy(
{},{get(r2,n2,o){return t??(t=e()),Reflect.get(t,n2,o)},set(r2,n2,o,i3){return t??(t=e()),Reflect.set(t,n2,o,i3)},has(r2,n2){return t??(t=e()),Reflect.has(t,n2)},
deleteProperty(r2,n2){return t??(t=e()),Reflect.deleteProperty(t,n2)},ownKeys(r2){return t??(t=e()),Reflect.ownKeys(t)},getOwnPropertyDescriptor(r2,n2){return t??
(t=e()),Reflect.getOwnPropertyDescriptor(t,n2)},defineProperty(r2,n2,o){return t??(t=e()),Reflect.defineProperty(t,n2,o)}})}function stringifyPrimitive(e){return typeof e==
"bigint"?e.toString()+"n":typeof e=="string"?`"${e}"`:`${e}`}function optionalKeys(e){return Object.keys(e).filter(t=>e[t]._zod.optin!==void 0&&e[t]._zod.optout===
"optional")}var NUMBER_FORMAT_RANGES={safeint:[Number.MIN_SAFE_INTEGER,Number.MAX_SAFE_INTEGER],int32:[-2147483648,2147483647],uint32:[0,4294967295],float32:[-34028234663852886e22,
34028234663852886e22],float64:[-Number.MAX_VALUE,Number.MAX_VALUE]},BIGINT_FORMAT_RANGES={int64:[BigInt("-9223372036854775808"),BigInt("9223372036854775807")],uint64:[
BigInt(0),BigInt("18446744073709551615")]};function pick(e,t){let r2=e._zod.def,n2=r2.checks;if(n2&&n2.length>0)throw new Error(".pick() cannot be used on objec\
t schemas containing refinements");let i3={};return p3(i3,e,l2(e,t)),clone(e,mergeDefs(r2,{shape:i3,checks:[]}))}function l2(e,t){let r2=f(e),n2=[];for(let o of Reflect.
ownKeys(t)){if(!Object.getOwnPropertyDescriptor(r2,o)?.enumerable)throw new Error(`Unrecognized key: "${String(o)}"`);t[o]&&n2.push(o)}return n2}function omit(e,t){
let r2=e._zod.def,n2=r2.checks;if(n2&&n2.length>0)throw new Error(".omit() cannot be used on object schemas containing refinements");let i3=new Set(l2(e,t)),u2={};
return p3(u2,e,Reflect.ownKeys(f(e)).filter(c2=>!i3.has(c2))),clone(e,mergeDefs(r2,{shape:u2,checks:[]}))}function extend(e,t){if(!isPlainObject(t))throw new Error(
"Invalid input to extend: expected a plain object");let r2=e._zod.def.checks;if(r2&&r2.length>0){let o=f(e);for(let i3 of Reflect.ownKeys(t))if(Object.getOwnPropertyDescriptor(
o,i3)!==void 0)throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.")}return clone(e,mergeDefs(e._zod.def,
{shape:x(e,t)}))}function x(e,t){let r2={};return p3(r2,e,Reflect.ownKeys(f(e))),O2(r2,t),r2}function safeExtend(e,t){if(!isPlainObject(t))throw new Error("Inva\
lid input to safeExtend: expected a plain object");return clone(e,mergeDefs(e._zod.def,{shape:x(e,t)}))}function merge(e,t){if(!t?._zod?.def)throw new Error("In\
valid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");if(e._zod.def.checks?.length)throw new Error(".merge() cannot be use\
d on object schemas containing refinements. Use .safeExtend() instead.");let r2={};p3(r2,e,Reflect.ownKeys(f(e))),p3(r2,t,Reflect.ownKeys(f(t)));let n2=mergeDefs(
e._zod.def,{shape:r2,get catchall(){return t._zod.def.catchall},checks:t._zod.def.checks??[]});return clone(e,n2)}function partial(e,t,r2,n2="partial"){let i3=t.
_zod.def.checks;if(i3&&i3.length>0)throw new Error(`.${n2}() cannot be used on object schemas containing refinements`);let c2=r2?new Set(l2(t,r2)):void 0,s2={};
return p3(s2,t,Reflect.ownKeys(f(t)),e&&((h4,w2)=>c2&&!c2.has(w2)?h4:new e({type:"optional",innerType:h4}))),clone(t,mergeDefs(t._zod.def,{shape:s2,checks:[]}))}
function required(e,t,r2){let n2=r2?new Set(l2(t,r2)):void 0,o={};return p3(o,t,Reflect.ownKeys(f(t)),(i3,u2)=>n2&&!n2.has(u2)?i3:new e({type:"nonoptional",innerType:i3})),
clone(t,mergeDefs(t._zod.def,{shape:o}))}function aborted(e,t=0){if(e.aborted===!0)return!0;for(let r2=t;r2<e.issues.length;r2++)if(e.issues[r2]?.continue!==!0)
return!0;return!1}function explicitlyAborted(e,t=0){if(e.aborted===!0)return!0;for(let r2=t;r2<e.issues.length;r2++)if(e.issues[r2]?.continue===!1)return!0;return!1}
function prefixIssues(e,t){return t.map(r2=>{var n2;return(n2=r2).path??(n2.path=[]),r2.path.unshift(e),r2})}function unwrapMessage(e){return typeof e=="string"?
e:e?.message}function sizeCaps(e){let t=[];for(let r2 of e??[]){let n2=r2._zod.def;if(!/_(length|size)$|_equals$/.test(n2.check))break;let o=n2.maximum??n2.length??
n2.size;o>=0&&t.push([o,r2])}return t}function attachSchema(e,t,r2){var n2;for(let o=t;o<e.length;o++)(n2=e[o]).schema??(n2.schema=r2)}function finalizeIssue(e,t,r2){
var n2;let o=e.inst?._zod?.traits;o?.has("$ZodType")&&(o.has("$ZodCheck")?(n2=e).schema??(n2.schema=e.inst):e.schema=e.inst);let i3=e.schema!==e.inst?e.schema?.
_zod.def?.error:void 0,u2=e.message?e.message:unwrapMessage(e.inst?._zod.def?.error?.(e))??unwrapMessage(i3?.(e))??unwrapMessage(t?.error?.(e))??unwrapMessage(r2.
customError?.(e))??unwrapMessage(r2.localeError?.(e))??"Invalid input",c2={};for(let s2 of Object.keys(e))s2==="inst"||s2==="schema"||s2==="continue"||s2==="inp\
ut"||s2==="__proto__"||(c2[s2]=e[s2]);return c2.path??(c2.path=[]),c2.message=u2,t?.reportInput&&(c2.input=e.input),c2}function getSizableOrigin(e){return e instanceof
Set?"set":e instanceof Map?"map":e instanceof File?"file":"unknown"}var j=/[\uD800-\uDBFF]/;function codePointLength(e){let t=e.length;if(!j.test(e))return t;let r2=t;
for(let n2=0;n2<t-1;n2++)(e.charCodeAt(n2)&64512)===55296&&(e.charCodeAt(n2+1)&64512)===56320&&(r2--,n2++);return r2}function getLengthableOrigin(e){return Array.
isArray(e)?"array":typeof e=="string"?"string":"unknown"}function parsedType(e){let t=typeof e;switch(t){case"number":return Number.isNaN(e)?"nan":"number";case"\
object":{if(e===null)return"null";if(Array.isArray(e))return"array";let r2=e;if(r2&&Object.getPrototypeOf(r2)!==Object.prototype&&"constructor"in r2&&r2.constructor)
return r2.constructor.name}}return t}function issue2(...e){let[t,r2,n2]=e;return typeof t=="string"?{message:t,code:"custom",input:r2,inst:n2}:{...t}}function cleanEnum(e){
return Object.entries(e).filter(([t,r2])=>Number.isNaN(Number.parseInt(t,10))).map(t=>t[1])}function base64ToUint8Array(e){let t=atob(e),r2=new Uint8Array(t.length);
for(let n2=0;n2<t.length;n2++)r2[n2]=t.charCodeAt(n2);return r2}function uint8ArrayToBase64(e){let t="";for(let r2=0;r2<e.length;r2++)t+=String.fromCharCode(e[r2]);
return btoa(t)}function base64urlToUint8Array(e){let t=e.replace(/-/g,"+").replace(/_/g,"/"),r2="=".repeat((4-t.length%4)%4);return base64ToUint8Array(t+r2)}function uint8ArrayToBase64url(e){
return uint8ArrayToBase64(e).replace(/\+/g,"-").replace(/\//g,"_").replace(/=/g,"")}function hexToUint8Array(e){let t=e.replace(/^0x/,"");if(t.length%2!==0)throw new Error(
"Invalid hex string length");let r2=new Uint8Array(t.length/2);for(let n2=0;n2<t.length;n2+=2)r2[n2/2]=Number.parseInt(t.slice(n2,n2+2),16);return r2}function uint8ArrayToHex(e){
return Array.from(e).map(t=>t.toString(16).padStart(2,"0")).join("")}var Class=class{constructor(...t){}};function members(e,t){for(let r2 in t){let n2=Object.getOwnPropertyDescriptor(
t,r2);n2.get?Object.defineProperty(e,r2,{...n2,enumerable:!1}):P(e,r2,n2.value)}}function own(e,t,r2,n2=!0){return Object.defineProperty(e,t,{configurable:!0,writable:!0,
enumerable:n2,value:r2}),r2}function hide(e,t,r2){return own(e,t,r2,!1)}function derived(e,t){for(let r2 in e){let n2=e[r2];Object.defineProperty(t,r2,{configurable:!0,
enumerable:!0,get(){return own(this,r2,n2(this))},set(o){own(this,r2,o)}})}return t}function P(e,t,r2){Object.defineProperty(e,t,{configurable:!0,get(){return this==
null?r2:own(this,t,r2.bind(this))},set(n2){own(this,t,n2)}})}function S2(e,t){let r2=Object.getPrototypeOf(e);return t in r2?void 0:r2}var d,a2=!1,A={configurable:!0,
get(){a2=!0}};function defineLazyInternal(e,t,r2){let n2=Object.getPrototypeOf(e._zod);if(t in n2&&d!==e._zod){d=void 0;return}d=e._zod,Object.defineProperty(n2,
t,{configurable:!0,get(){Object.defineProperty(this,t,A);let o=a2;a2=!1;try{let i3=r2(this);return a2?delete this[t]:Object.defineProperty(this,t,{configurable:!0,
writable:!0,value:i3}),a2=a2||o,i3}catch(i3){throw delete this[t],a2=a2||o,i3}},set(o){Object.defineProperty(this,t,{configurable:!0,writable:!0,value:o})}})}function installLazyProp(e,t,r2,n2){
let o=S2(e,t);o&&Object.defineProperty(o,t,{configurable:!0,get(){let i3={configurable:!0,writable:!0,enumerable:n2,value:void 0};return Object.defineProperty(this,
t,i3),i3.value=r2(this),Object.defineProperty(this,t,i3),i3.value},set(i3){Object.defineProperty(this,t,{configurable:!0,writable:!0,enumerable:n2,value:i3})}})}
var CONSTANT_CATCH="~constantCatch";function constantCatch(e){let t=()=>e;return t[CONSTANT_CATCH]=!0,t}var z,p4={value:void 0,enumerable:!1},P2="captureStackTr\
ace"in Error?Error:null;function j2(t){let o=P2;if(o){let a4=o.stackTraceLimit;if(typeof a4=="number"){try{o.stackTraceLimit=0}catch{return P2=null,new t}try{return new t}finally{
o.stackTraceLimit=a4}}}return new t}function $constructor(t,o,a4,d3){let h4={};function b4(e){this.def=e,this.constr=c2,this.traits=new Set}b4.prototype=h4;let _5=a4,
l3=_5&&new WeakSet;function y4(e,n2){if(e._zod){if(e._zod.traits.has(t))return}else{p4.value=new b4(n2);try{Object.defineProperty(e,"_zod",p4)}finally{p4.value=
void 0}}if(e._zod.traits.add(t),o(e,n2),l3){let r2=Object.getPrototypeOf(e),f2=e._zod.constr.prototype,i3=r2;for(;i3&&i3!==f2;)i3=Object.getPrototypeOf(i3);let u2=i3??
r2;l3.has(u2)||(l3.add(u2),members(u2,_5))}let s2=c2.prototype;for(let r2 in s2)Object.prototype.hasOwnProperty.call(s2,r2)&&(r2 in e||(e[r2]=s2[r2].bind(e)))}let E3=d3?.
Parent??Object;class g2 extends E3{}Object.defineProperty(g2,"name",{value:t});function c2(e){let n2=d3?.Parent?j2(g2):this;y4(n2,e);let s2=n2._zod.deferred;if(s2){
for(let f2 of s2)f2();n2._zod.deferred=void 0}let r2=globalThis.__zod_globalConfig?.postProcessor;return r2&&r2(n2),n2}return Object.defineProperty(c2,"init",{value:y4}),
Object.defineProperty(c2,Symbol.hasInstance,{value:e=>d3?.Parent&&e instanceof d3.Parent?!0:e?._zod?.traits?.has(t)}),Object.defineProperty(c2,"name",{value:t}),
c2}var $ZodAsyncError=class extends Error{constructor(){super("Encountered Promise during synchronous parse. Use .parseAsync() instead.")}},$ZodEncodeError=class extends Error{constructor(o){
super(`Encountered unidirectional transform during encode: ${o}`),this.name="ZodEncodeError"}};(z=globalThis).__zod_globalConfig??(z.__zod_globalConfig={});var globalConfig=globalThis.
__zod_globalConfig;function config(t){return t&&Object.assign(globalConfig,t),globalConfig}function y3(){let s2=this._zod;return s2.message??(s2.message=JSON.stringify(
s2.def,jsonStringifyReplacer,2)),s2.message}function _3(s2){this._zod.message=s2}var O3={get:y3,set:_3,enumerable:!0,configurable:!0},h2={value:void 0,enumerable:!1},
d2=new WeakSet([Object.prototype,Error.prototype]),b3=(s2,r2)=>{s2.name="$ZodError",h2.value=r2,Object.defineProperty(s2,"issues",h2),h2.value=void 0,Object.defineProperty(
s2,"message",O3);let t=Object.getPrototypeOf(s2);d2.has(t)||(d2.add(t),Object.defineProperty(t,"toString",{configurable:!0,enumerable:!1,get(){let e=()=>this.message;
return Object.defineProperty(this,"toString",{value:e,configurable:!0,writable:!0}),e},set(e){Object.defineProperty(this,"toString",{value:e,configurable:!0,writable:!0})}}))},
$ZodError=$constructor("$ZodError",b3),$ZodRealError=$constructor("$ZodError",b3,void 0,{Parent:Error}),_parse=n2=>{let r2=(s2,e,o,t)=>{let a4=o?{...o,async:!1}:
{async:!1},c2=s2._zod.run({value:e,issues:[]},a4);if(c2 instanceof Promise)throw new $ZodAsyncError;if(c2.issues.length){let d3=new(t?.Err??n2)(c2.issues.map(y4=>finalizeIssue(
y4,a4,config())));throw captureStackTrace(d3,t?.callee??r2),d3}return c2.value};return r2},parse=_parse($ZodRealError),_parseAsync=n2=>{let r2=async(s2,e,o,t)=>{
let a4=o?{...o,async:!0}:{async:!0},c2=s2._zod.run({value:e,issues:[]},a4);if(c2 instanceof Promise&&(c2=await c2),c2.issues.length){let d3=new(t?.Err??n2)(c2.issues.
map(y4=>finalizeIssue(y4,a4,config())));throw captureStackTrace(d3,t?.callee??r2),d3}return c2.value};return r2},parseAsync=_parseAsync($ZodRealError),_safeParse=n2=>(r2,s2,e)=>{
let o=e?{...e,async:!1}:{async:!1},t=r2._zod.run({value:s2,issues:[]},o);if(t instanceof Promise)throw new $ZodAsyncError;return t.issues.length?p5(n2,t.issues,
o):{success:!0,data:t.value}},safeParse=_safeParse($ZodRealError);function p5(n2,r2,s2){let e;return{success:!1,get error(){return e||(e=new n2(r2.map(o=>finalizeIssue(
o,s2,config()))),r2=void 0,s2=void 0),e},set error(o){e=o,r2=void 0,s2=void 0}}}var _safeParseAsync=n2=>async(r2,s2,e)=>{let o=e?{...e,async:!0}:{async:!0},t=r2.
_zod.run({value:s2,issues:[]},o);return t instanceof Promise&&(t=await t),t.issues.length?p5(n2,t.issues,o):{success:!0,data:t.value}},safeParseAsync=_safeParseAsync(
$ZodRealError),anyString=/^[\s\S]{0,}$/,number=/^-?\d+(?:\.\d+)?$/,boolean=/^(?:true|false)$/i,$ZodCheck=$constructor("$ZodCheck",(t,e)=>{var n2;t._zod??(t._zod=
{}),t._zod.def=e,(n2=t._zod).onattach??(n2.onattach=[])}),a3={number:"number",bigint:"bigint",object:"date"},$ZodCheckGreaterThan=$constructor("$ZodCheckGreater\
Than",(t,e)=>{$ZodCheck.init(t,e);let n2=a3[typeof e.value];t._zod.check=i3=>{(e.inclusive?i3.value>=e.value:i3.value>e.value)||i3.issues.push({origin:a3[typeof i3.
value]??n2,code:"too_small",minimum:typeof e.value=="object"?e.value.getTime():e.value,input:i3.value,inclusive:e.inclusive,inst:t,continue:!e.abort})}}),$ZodCheckNumberFormat=$constructor(
"$ZodCheckNumberFormat",(t,e)=>{$ZodCheck.init(t,e),e.format=e.format||"float64";let n2=e.format?.includes("int"),i3=n2?"int":"number",[o,r2]=NUMBER_FORMAT_RANGES[e.
format];t._zod.check=c2=>{let h4=c2.value;if(n2){if(!Number.isInteger(h4)){c2.issues.push({expected:i3,format:e.format,code:"invalid_type",continue:!1,input:h4,
inst:t});return}if(!Number.isSafeInteger(h4)){h4>0?c2.issues.push({input:h4,code:"too_big",maximum:Number.MAX_SAFE_INTEGER,note:"Integers must be within the saf\
e integer range.",inst:t,origin:i3,inclusive:!0,continue:!e.abort}):c2.issues.push({input:h4,code:"too_small",minimum:Number.MIN_SAFE_INTEGER,note:"Integers mus\
t be within the safe integer range.",inst:t,origin:i3,inclusive:!0,continue:!e.abort});return}}h4<o&&c2.issues.push({origin:"number",input:h4,code:"too_small",minimum:o,
inclusive:!0,inst:t,continue:!e.abort}),h4>r2&&c2.issues.push({origin:"number",input:h4,code:"too_big",maximum:r2,inclusive:!0,inst:t,continue:!e.abort})}}),$ZodCheckStringFormat=$constructor(
"$ZodCheckStringFormat",(t,e)=>{var n2,i3;$ZodCheck.init(t,e),e.pattern?(n2=t._zod).check??(n2.check=o=>{e.pattern.lastIndex=0,!e.pattern.test(o.value)&&o.issues.
push({origin:"string",code:"invalid_format",format:e.format,input:o.value,...e.pattern?{pattern:e.pattern.toString()}:{},inst:t,continue:!e.abort})}):(i3=t._zod).
check??(i3.check=()=>{})}),$ZodCheckRegex=$constructor("$ZodCheckRegex",(t,e)=>{$ZodCheckStringFormat.init(t,e),t._zod.check=n2=>{e.pattern.lastIndex=0,!e.pattern.
test(n2.value)&&n2.issues.push({origin:"string",code:"invalid_format",format:"regex",input:n2.value,pattern:e.pattern.toString(),inst:t,continue:!e.abort})}}),version={
major:4,minor:6,patch:7},$ZodType=$constructor("$ZodType",(e,t)=>{var n2;e??(e={}),e._zod.def=t,e._zod.bag=e._zod.bag||{},e._zod.version=version;let r2=e._zod.def.
checks,o=e._zod.traits.has("$ZodCheck")?[e,...r2??[]]:r2?.length?[...r2]:[];for(let s2 of o)for(let i3 of s2._zod.onattach)i3(e);if(o.length===0)(n2=e._zod).deferred??
(n2.deferred=[]),e._zod.deferred?.push(()=>{e._zod.run=e._zod.parse});else{let s2=(p7,f2,c2)=>{if(p7.memo)return p7;let l3=aborted(p7),v;for(let _5 of f2){if(_5.
_zod.def.when){if(explicitlyAborted(p7)||!_5._zod.def.when(p7))continue}else if(l3)continue;let d3=p7.issues.length,h4=_5._zod.check(p7);if(h4 instanceof Promise&&
c2?.async===!1)throw new $ZodAsyncError;if(v||h4 instanceof Promise)v=(v??Promise.resolve()).then(async()=>{await h4,p7.issues.length!==d3&&(attachSchema(p7.issues,
d3,e),l3||(l3=aborted(p7,d3)))});else{if(p7.issues.length===d3)continue;attachSchema(p7.issues,d3,e),l3||(l3=aborted(p7,d3))}}return v?v.then(()=>p7):p7},i3=(p7,f2,c2)=>{
if(aborted(p7))return p7.aborted=!0,p7;let l3=s2(f2,o,c2);if(l3 instanceof Promise){if(c2.async===!1)throw new $ZodAsyncError;return l3.then(v=>e._zod.parse(v,c2))}
return e._zod.parse(l3,c2)};e._zod.run=(p7,f2)=>{if(f2.skipChecks)return e._zod.parse(p7,f2);if(f2.direction==="backward"){let l3=e._zod.parse({value:p7.value,issues:[]},
{...f2,skipChecks:!0});return l3 instanceof Promise?l3.then(v=>i3(v,p7,f2)):i3(l3,p7,f2)}let c2=e._zod.parse(p7,f2);if(c2 instanceof Promise){if(f2.async===!1)throw new $ZodAsyncError;
return c2.then(l3=>s2(l3,o,f2))}return s2(c2,o,f2)}}},{get"~standard"(){return hide(this,"~standard",standardProps(this))},set"~standard"(e){own(this,"~standard",
e)}}),U=(e,t)=>e.issues.length?{issues:e.issues.map(n2=>finalizeIssue(n2,t,config()))}:{value:e.value};async function ae(e,t){let n2={async:!0};return U(await e.
_zod.run({value:t,issues:[]},n2),n2)}function standardProps(e){return{validate:t=>{let n2={async:!1};try{let r2=e._zod.run({value:t,issues:[]},n2);if(!(r2 instanceof
Promise))return U(r2,n2)}catch{}return ae(e,t)},vendor:"zod",version:1}}var $ZodString=$constructor("$ZodString",(e,t)=>{$ZodType.init(e,t),e._zod.pattern=t.pattern??
anyString,e._zod.parse=(n2,r2)=>{if(t.coerce)try{n2.value=String(n2.value)}catch{}return typeof n2.value=="string"||n2.issues.push({expected:"string",code:"inva\
lid_type",input:n2.value,inst:e}),n2}}),$ZodNumber=$constructor("$ZodNumber",(e,t)=>{$ZodType.init(e,t),e._zod.pattern=number,e._zod.parse=(n2,r2)=>{if(t.coerce)
try{n2.value=Number(n2.value)}catch{}let o=n2.value;if(typeof o=="number"&&!Number.isNaN(o)&&Number.isFinite(o))return n2;let s2=typeof o=="number"?Number.isNaN(
o)?"NaN":Number.isFinite(o)?void 0:String(o):void 0;return n2.issues.push({expected:"number",code:"invalid_type",input:o,inst:e,...s2?{received:s2}:{}}),n2}}),$ZodNumberFormat=$constructor(
"$ZodNumberFormat",(e,t)=>{$ZodCheckNumberFormat.init(e,t),$ZodNumber.init(e,t)}),$ZodBoolean=$constructor("$ZodBoolean",(e,t)=>{$ZodType.init(e,t),e._zod.pattern=
boolean,e._zod.parse=(n2,r2)=>{if(t.coerce)try{n2.value=!!n2.value}catch{}let o=n2.value;return typeof o=="boolean"||n2.issues.push({expected:"boolean",code:"in\
valid_type",input:o,inst:e}),n2}}),$ZodUnknown=$constructor("$ZodUnknown",(e,t)=>{$ZodType.init(e,t),e._zod.parse=n2=>n2});function L(e,t){let n2=sizeCaps(e._zod.
def.checks);if(!n2.length)return;let r2=Math.min(...n2.map(s2=>s2[0])),o=e._zod.parse;e._zod.parse=(s2,i3)=>{let p7=t(s2.value);if(p7>r2&&!i3?.skipChecks&&i3?.direction!==
"backward"){for(let[f2,c2]of sizeCaps(e._zod.def.checks))if(p7>f2&&c2._zod.def.when(s2)){let l3=s2.issues.length;return c2._zod.check(s2),s2.issues[l3].continue=
!1,attachSchema(s2.issues,l3,e),s2}}return o(s2,i3)}}var ve=e=>Array.isArray(e)?e.length:-1;function V(e,t,n2){e.issues.length&&t.issues.push(...prefixIssues(n2,
e.issues)),t.value[n2]=e.value}var $ZodArray=$constructor("$ZodArray",(e,t)=>{$ZodType.init(e,t);let n2=globalConfig.memoizer;n2?.attach(e),e._zod.parse=(r2,o)=>{
let s2=r2.value;if(!Array.isArray(s2))return r2.issues.push({expected:"array",code:"invalid_type",input:s2,inst:e}),r2;r2.value=n2?n2.alloc(e,r2,Array(s2.length),
o):Array(s2.length);let i3=[],p7=o?.abortEarly;for(let f2=0;f2<s2.length;f2++){let c2=s2[f2],l3=t.element._zod.run({value:c2,issues:[]},o);if(l3 instanceof Promise)
i3.push(l3.then(v=>V(v,r2,f2)));else if(V(l3,r2,f2),p7&&l3.issues.length!==0&&aborted(l3))break}return i3.length?Promise.all(i3).then(()=>r2):r2},L(e,ve)});function T(e,t,n2,r2,o,s2){
let i3=n2 in r2,p7=s2==="optional";if(!(!i3&&p7&&o==="optional")){if(e.issues.length){if(o!==void 0&&p7&&!i3)return;t.issues.push(...prefixIssues(n2,e.issues))}
if(!i3&&o===void 0){e.issues.length||t.issues.push({code:"invalid_type",expected:"nonoptional",input:void 0,path:[n2]});return}e.value===void 0?(i3||o==="defaul\
ted"&&!p7)&&(t.value[n2]=void 0):t.value[n2]=e.value}}var $e=[];function F(e){let t=Object.keys(e.shape),n2=Object.getOwnPropertySymbols(e.shape),r2=n2.length?n2:
$e,o=r2.length?[...t,...r2]:t;for(let i3 of o)if(!e.shape?.[i3]?._zod?.traits?.has("$ZodType"))throw new Error(`Invalid element at key "${String(i3)}": expected\
 a Zod schema`);let s2=optionalKeys(e.shape);return{...e,allKeys:o,symbolKeys:r2,keySet:new Set(t),numKeys:t.length,optionalKeys:new Set(s2)}}function K(e,t,n2,r2,o,s2,i3){
let p7=[],f2=o.keySet,c2=o.catchall._zod,l3=c2.def.type,v=c2.optin,_5=c2.optout,d3=0;for(let h4 in t){if(i3&&n2.issues.length!==d3){if(aborted(n2,d3))break;d3=n2.
issues.length}if(f2.has(h4))continue;if(h4==="__proto__"){l3==="never"&&p7.push(h4);continue}if(l3==="never"){p7.push(h4);continue}let $2=c2.run({value:t[h4],issues:[]},
r2);$2 instanceof Promise?e.push($2.then(g2=>T(g2,n2,h4,t,v,_5))):T($2,n2,h4,t,v,_5)}return p7.length&&n2.issues.push({code:"unrecognized_keys",keys:p7,input:t,
inst:s2,continue:!0}),e.length?Promise.all(e).then(()=>n2):n2}var $ZodObject=$constructor("$ZodObject",(e,t)=>{$ZodType.init(e,t);let n2=Object.getOwnPropertyDescriptor(
t,"shape"),r2=n2?.get?n2.get.raw:t.shape??{};if(r2){let c2=()=>{let l3={...r2};return Object.defineProperty(t,"shape",{value:l3}),c2.raw=l3,l3};c2.raw=r2,Object.
defineProperty(t,"shape",{get:c2})}let o=cached(()=>F(t));defineLazyInternal(e,"propValues",c2=>{let l3=c2.def.shape,v={};for(let _5 in l3){let d3=l3[_5]._zod;if(d3.
values){Object.prototype.hasOwnProperty.call(v,_5)||assignProp(v,_5,new Set);for(let h4 of d3.values)v[_5].add(h4);d3.optin!==void 0&&v[_5].add(void 0)}}return v});
let s2=isObject,i3=t.catchall,p7,f2=globalConfig.memoizer;f2?.attach(e),e._zod.parse=(c2,l3)=>{p7??(p7=o.value);let v=c2.value;if(!s2(v))return c2.issues.push({
expected:"object",code:"invalid_type",input:v,inst:e}),c2;c2.value=f2?f2.alloc(e,c2,{},l3):{};let _5=[],d3=p7.shape,h4=l3?.abortEarly,$2=c2.issues.length;for(let g2 of p7.
allKeys){if(h4&&c2.issues.length!==$2){if(aborted(c2,$2))break;$2=c2.issues.length}if(g2==="__proto__")continue;let w2=d3[g2],I=w2._zod.optin,x3=w2._zod.optout,
P3=w2._zod.run({value:v[g2],issues:[]},l3);P3 instanceof Promise?_5.push(P3.then(b4=>T(b4,c2,g2,v,I,x3))):T(P3,c2,g2,v,I,x3)}return i3?K(_5,v,c2,l3,o.value,e,h4===
!0):_5.length?Promise.all(_5).then(()=>c2):c2}});function B(e,t,n2,r2){for(let s2 of e)if(s2.issues.length===0)return t.value=s2.value,t;let o=e.filter(s2=>!aborted(
s2));return o.length===1?(t.value=o[0].value,o[0]):(t.issues.push({code:"invalid_union",input:t.value,inst:n2,errors:e.map(s2=>s2.issues.map(i3=>finalizeIssue(i3,
r2,config())))}),t)}var $ZodUnion=$constructor("$ZodUnion",(e,t)=>{$ZodType.init(e,t),defineLazyInternal(e,"optin",r2=>r2.def.options.some(o=>o._zod.optin==="de\
faulted")?"defaulted":r2.def.options.some(o=>o._zod.optin!==void 0)?"optional":void 0),defineLazyInternal(e,"optout",r2=>r2.def.options.some(o=>o._zod.optout===
"optional")?"optional":void 0),defineLazyInternal(e,"values",r2=>{if(r2.def.options.every(o=>o._zod.values))return new Set(r2.def.options.flatMap(o=>Array.from(
o._zod.values)))}),defineLazyInternal(e,"pattern",r2=>{if(r2.def.options.every(o=>o._zod.pattern)){let o=r2.def.options.map(s2=>s2._zod.pattern);return new RegExp(
`^(${o.map(s2=>cleanRegex(s2.source)).join("|")})$`)}});let n2=t.options.length===1?t.options[0]._zod.run:null;e._zod.parse=(r2,o)=>{if(n2)return n2(r2,o);let s2=!1,
i3=[];for(let p7 of t.options){let f2=p7._zod.run({value:r2.value,issues:[]},o);if(f2 instanceof Promise)i3.push(f2),s2=!0;else{if(f2.issues.length===0)return f2;
i3.push(f2)}}return s2?Promise.all(i3).then(p7=>B(p7,r2,e,o)):B(i3,r2,e,o)}}),$ZodRecord=$constructor("$ZodRecord",(e,t)=>{$ZodType.init(e,t);let n2=globalConfig.
memoizer;n2?.attach(e),e._zod.parse=(r2,o)=>{let s2=r2.value;if(!isPlainObject(s2))return r2.issues.push({expected:"record",code:"invalid_type",input:s2,inst:e}),
r2;let i3=[],p7=t.keyType._zod.values;if(p7&&!t.partial){r2.value=n2?n2.alloc(e,r2,{},o):{};let f2=new Set;for(let l3 of p7)if(typeof l3=="string"||typeof l3=="\
number"||typeof l3=="symbol"){if(f2.add(typeof l3=="number"?l3.toString():l3),l3==="__proto__")continue;let v=t.keyType._zod.run({value:l3,issues:[]},o);if(v instanceof
Promise)throw new Error("Async schemas not supported in object keys currently");if(v.issues.length){r2.issues.push({code:"invalid_key",origin:"record",issues:v.
issues.map(h4=>finalizeIssue(h4,o,config())),input:l3,path:[l3],inst:e});continue}let _5=v.value;if(_5==="__proto__")continue;let d3=t.valueType._zod.run({value:s2[l3],
issues:[]},o);d3 instanceof Promise?i3.push(d3.then(h4=>{h4.issues.length&&r2.issues.push(...prefixIssues(l3,h4.issues)),r2.value[_5]=h4.value})):(d3.issues.length&&
r2.issues.push(...prefixIssues(l3,d3.issues)),r2.value[_5]=d3.value)}let c2;for(let l3 in s2)if(!f2.has(l3))if(t.mode==="loose"){if(l3==="__proto__")continue;r2.
value[l3]=s2[l3]}else c2=c2??[],c2.push(l3);c2&&c2.length>0&&r2.issues.push({code:"unrecognized_keys",input:s2,inst:e,keys:c2,continue:!0})}else{r2.value=n2?n2.
alloc(e,r2,{},o):{};let f2;for(let c2 of Reflect.ownKeys(s2)){if(c2==="__proto__"||!Object.prototype.propertyIsEnumerable.call(s2,c2))continue;let l3=t.keyType.
_zod.run({value:c2,issues:[]},o);if(l3 instanceof Promise)throw new Error("Async schemas not supported in object keys currently");if(typeof c2=="string"&&number.
test(c2)&&l3.issues.length){let h4=t.keyType._zod.run({value:Number(c2),issues:[]},o);if(h4 instanceof Promise)throw new Error("Async schemas not supported in o\
bject keys currently");h4.issues.length===0&&(l3=h4)}if(l3.issues.length){t.mode==="loose"?r2.value[c2]=s2[c2]:p7?(f2=f2??[],f2.push(c2)):r2.issues.push({code:"\
invalid_key",origin:"record",issues:l3.issues.map(h4=>finalizeIssue(h4,o,config())),input:c2,path:[c2],inst:e});continue}let _5=l3.value;if(_5==="__proto__")continue;
let d3=t.valueType._zod.run({value:s2[c2],issues:[]},o);d3 instanceof Promise?i3.push(d3.then(h4=>{h4.issues.length&&r2.issues.push(...prefixIssues(c2,h4.issues)),
r2.value[_5]=h4.value})):(d3.issues.length&&r2.issues.push(...prefixIssues(c2,d3.issues)),r2.value[_5]=d3.value)}f2&&f2.length>0&&r2.issues.push({code:"unrecogn\
ized_keys",input:s2,inst:e,keys:f2,continue:!0})}return i3.length?Promise.all(i3).then(()=>r2):r2}}),$ZodTransform=$constructor("$ZodTransform",(e,t)=>{$ZodType.
init(e,t),e._zod.optin="optional",globalConfig.memoizer?.guard(e),e._zod.parse=(n2,r2)=>{if(r2.direction==="backward")throw new $ZodEncodeError(e.constructor.name);
let o=t.transform(n2.value,n2);if(r2.async)return(o instanceof Promise?o:Promise.resolve(o)).then(i3=>(n2.value=i3,n2));if(o instanceof Promise)throw new $ZodAsyncError;
return n2.value=o,n2}});function Q(e,t){return e.value=t.issues.length?void 0:t.value,e}var $ZodOptional=$constructor("$ZodOptional",(e,t)=>{$ZodType.init(e,t),
defineLazyInternal(e,"optin",n2=>n2.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"),e._zod.optout="optional",defineLazyInternal(e,"values",n2=>{let r2=n2.
def.innerType._zod.values;return r2?new Set([...r2,void 0]):void 0}),defineLazyInternal(e,"pattern",n2=>{let r2=n2.def.innerType._zod.pattern;return r2?new RegExp(
`^(${cleanRegex(r2.source)})?$`):void 0}),e._zod.parse=(n2,r2)=>{if(n2.value===void 0){if(t.innerType._zod.optin!=="defaulted")return n2;let o=t.innerType._zod.
run({value:n2.value,issues:[]},r2);return o instanceof Promise?o.then(s2=>Q(n2,s2)):Q(n2,o)}return t.innerType._zod.run(n2,r2)}}),$ZodNullable=$constructor("$Zo\
dNullable",(e,t)=>{$ZodType.init(e,t),defineLazyInternal(e,"optin",n2=>n2.def.innerType._zod.optin),defineLazyInternal(e,"optout",n2=>n2.def.innerType._zod.optout),
defineLazyInternal(e,"pattern",n2=>{let r2=n2.def.innerType._zod.pattern;return r2?new RegExp(`^(${cleanRegex(r2.source)}|null)$`):void 0}),defineLazyInternal(e,
"values",n2=>n2.def.innerType._zod.values?new Set([...n2.def.innerType._zod.values,null]):void 0),e._zod.parse=(n2,r2)=>n2.value===null?n2:t.innerType._zod.run(
n2,r2)});function ne(e,t,n2,r2){return t.issues.length?(e.value=n2.catchValue({...t,value:e.value,error:{issues:t.issues.map(o=>finalizeIssue(o,r2,config()))},input:e.
value}),e):(e.value=t.value,t.memo&&(e.memo=!0),e)}var $ZodCatch=$constructor("$ZodCatch",(e,t)=>{$ZodType.init(e,t),defineLazyInternal(e,"optin",n2=>n2.def.innerType.
_zod.optin==="defaulted"?"defaulted":"optional"),defineLazyInternal(e,"optout",n2=>n2.def.innerType._zod.optout),defineLazyInternal(e,"values",n2=>n2.def.innerType.
_zod.values),e._zod.parse=(n2,r2)=>{if(r2.direction==="backward")return t.innerType._zod.run(n2,r2);let o=t.innerType._zod.run({value:n2.value,issues:[]},r2);return o instanceof
Promise?o.then(s2=>ne(n2,s2,t,r2)):ne(n2,o,t,r2)}}),$ZodPipe=$constructor("$ZodPipe",(e,t)=>{$ZodType.init(e,t),defineLazyInternal(e,"values",n2=>n2.def.in._zod.
values),defineLazyInternal(e,"optin",n2=>n2.def.in._zod.optin),defineLazyInternal(e,"optout",n2=>n2.def.out._zod.optout),defineLazyInternal(e,"propValues",n2=>n2.
def.in._zod.propValues),e._zod.parse=(n2,r2)=>{if(r2.direction==="backward"){let s2=t.out._zod.run(n2,r2);return s2 instanceof Promise?s2.then(i3=>R(i3,t.in,r2)):
R(s2,t.in,r2)}let o=t.in._zod.run(n2,r2);return o instanceof Promise?o.then(s2=>R(s2,t.out,r2)):R(o,t.out,r2)}});function R(e,t,n2){return e.issues.some(r2=>r2.
code!=="unrecognized_keys")?(e.aborted=!0,e):t._zod.run({value:e.value,issues:e.issues},n2)}var $ZodCustom=$constructor("$ZodCustom",(e,t)=>{$ZodCheck.init(e,t),
$ZodType.init(e,t),e._zod.parse=(n2,r2)=>n2,e._zod.check=n2=>{let r2=n2.value,o=t.fn(r2);if(o instanceof Promise)return o.then(s2=>oe(s2,n2,r2,e));oe(o,n2,r2,e)}});
function oe(e,t,n2,r2){if(!e){let o={code:"custom",input:n2,inst:r2,path:[...r2._zod.def.path??[]],continue:!r2._zod.def.abort};r2._zod.def.params&&(o.params=r2.
_zod.def.params),t.issues.push(issue2(o))}}function _4(e){return e.checks&&(e.checks=[...e.checks]),e}function _string(e,r2){return new e(_4({type:"string",...normalizeParams(
r2)}))}function _number(e,r2){return new e(_4({type:"number",checks:[],...normalizeParams(r2)}))}function _int(e,r2){return new e({type:"number",check:"number_f\
ormat",abort:!1,format:"safeint",...normalizeParams(r2)})}function _boolean(e,r2){return new e({type:"boolean",...normalizeParams(r2)})}function _unknown(e){return new e(
{type:"unknown"})}function _gte(e,r2){return new $ZodCheckGreaterThan({check:"greater_than",...normalizeParams(r2),value:e,inclusive:!0})}function _nonnegative(e){
return _gte(0,e)}function _regex(e,r2){return new $ZodCheckRegex({check:"string_format",format:"regex",...normalizeParams(r2),pattern:e})}function _refine(e,r2,n2){
return new e({type:"custom",check:"custom",fn:r2,...normalizeParams(n2)})}var ZodMiniType=$constructor("ZodMiniType",(n2,t)=>{if(!n2._zod)throw new Error("Unini\
tialized schema in ZodMiniType.");$ZodType.init(n2,t),n2.def=t,n2.type=t.type},{get with(){return this.check},set with(n2){own(this,"with",n2)},parse(n2,t){return parse(
this,n2,t,{callee:this.parse})},parseAsync(n2,t){return parseAsync(this,n2,t,{callee:this.parseAsync})},safeParse(n2,t){return safeParse(this,n2,t)},safeParseAsync(n2,t){
return safeParseAsync(this,n2,t)},check(...n2){let t=this.def;return this.clone({...t,checks:[...t.checks??[],...n2.map(i3=>typeof i3=="function"?{_zod:{check:i3,
def:{check:"custom"},onattach:[]}}:i3)]},{parent:!0})},clone(n2,t){return clone(this,n2,t)},brand(){return this},register(n2,t){return n2.add(this,t),this},apply(n2,...t){
return t.length===0?n2(this):n2(this,...t)}}),ZodMiniString=$constructor("ZodMiniString",(n2,t)=>{$ZodString.init(n2,t),ZodMiniType.init(n2,t)});function string2(n2){
return _string(ZodMiniString,n2)}var ZodMiniNumber=$constructor("ZodMiniNumber",(n2,t)=>{$ZodNumber.init(n2,t),ZodMiniType.init(n2,t)});function number2(n2){return _number(
ZodMiniNumber,n2)}var ZodMiniNumberFormat=$constructor("ZodMiniNumberFormat",(n2,t)=>{$ZodNumberFormat.init(n2,t),ZodMiniNumber.init(n2,t)});function int(n2){return _int(
ZodMiniNumberFormat,n2)}var ZodMiniBoolean=$constructor("ZodMiniBoolean",(n2,t)=>{$ZodBoolean.init(n2,t),ZodMiniType.init(n2,t)});function boolean2(n2){return _boolean(
ZodMiniBoolean,n2)}var ZodMiniUnknown=$constructor("ZodMiniUnknown",(n2,t)=>{$ZodUnknown.init(n2,t),ZodMiniType.init(n2,t)});function unknown(){return _unknown(
ZodMiniUnknown)}var ZodMiniArray=$constructor("ZodMiniArray",(n2,t)=>{$ZodArray.init(n2,t),ZodMiniType.init(n2,t)});function array(n2,t){return new ZodMiniArray(
{type:"array",element:n2,...normalizeParams(t)})}var ZodMiniObject=$constructor("ZodMiniObject",(n2,t)=>{$ZodObject.init(n2,t),ZodMiniType.init(n2,t),installLazyProp(
n2,"shape",i3=>i3._zod.def.shape,!1)});function object(n2,t){let i3={type:"object",shape:n2??{},...normalizeParams(t)};return new ZodMiniObject(i3)}var ZodMiniUnion=$constructor(
"ZodMiniUnion",(n2,t)=>{$ZodUnion.init(n2,t),ZodMiniType.init(n2,t)});function union(n2,t){return new ZodMiniUnion({type:"union",options:n2,...normalizeParams(t)})}
var ZodMiniRecord=$constructor("ZodMiniRecord",(n2,t)=>{$ZodRecord.init(n2,t),ZodMiniType.init(n2,t)});function record(n2,t,i3){return!t||!t._zod?new ZodMiniRecord(
{type:"record",keyType:string2(),valueType:n2,...normalizeParams(t)}):new ZodMiniRecord({type:"record",keyType:n2,valueType:t,...normalizeParams(i3)})}var ZodMiniTransform=$constructor(
"ZodMiniTransform",(n2,t)=>{$ZodTransform.init(n2,t),ZodMiniType.init(n2,t)});function transform(n2){return new ZodMiniTransform({type:"transform",transform:n2})}
var ZodMiniOptional=$constructor("ZodMiniOptional",(n2,t)=>{$ZodOptional.init(n2,t),ZodMiniType.init(n2,t)});function optional(n2){return new ZodMiniOptional({type:"\
optional",innerType:n2})}var ZodMiniNullable=$constructor("ZodMiniNullable",(n2,t)=>{$ZodNullable.init(n2,t),ZodMiniType.init(n2,t)});function nullable(n2){return new ZodMiniNullable(
{type:"nullable",innerType:n2})}var ZodMiniCatch=$constructor("ZodMiniCatch",(n2,t)=>{$ZodCatch.init(n2,t),ZodMiniType.init(n2,t)});function m2(n2,t){return new ZodMiniCatch(
{type:"catch",innerType:n2,catchValue:typeof t=="function"?t:util_exports.constantCatch(t)})}var ZodMiniPipe=$constructor("ZodMiniPipe",(n2,t)=>{$ZodPipe.init(n2,
t),ZodMiniType.init(n2,t)});function pipe(n2,t){return new ZodMiniPipe({type:"pipe",in:n2,out:t})}var ZodMiniCustom=$constructor("ZodMiniCustom",(n2,t)=>{$ZodCustom.
init(n2,t),ZodMiniType.init(n2,t)});function refine(n2,t={}){return _refine(ZodMiniCustom,n2,t)}var NOT_SENT={delivery:"not-sent"},RequestFailure=class extends Failure{facts;constructor(key,detail,facts,overrides){
super(key,detail,overrides),this.facts=facts}get mayLackEndpoint(){let{status=0,isHtml=!1}=this.facts,isRedirect=status>=300&&status<400;return isHtml&&status<300||
isRedirect||[404,405,410].includes(status)}};function toRequestFailure(error3,delivery="unknown"){if(error3 instanceof RequestFailure)return error3;let failure=toFailure(
error3),{key,detail,code,title,remedy,names,cause}=failure,overrides={code,title,remedy,names,cause};return new RequestFailure(key,detail,{delivery},overrides)}
var NO_NAMES={subjectaltname:""},NETWORK_ERROR=object({code:m2(string2(),""),message:m2(string2(),""),errors:m2(array(object({code:m2(string2(),"")})),[]),cert:m2(
object({subjectaltname:string2()}),NO_NAMES),statusCode:m2(number2(),0)});function toNetworkFailure(cause,route,delivery){if(cause instanceof Failure)return toRequestFailure(
cause,delivery);let error3=parseNetworkError(cause);if(delivery==="unknown"){let detail=`${route.name} was sent, but no complete answer arrived${formatCode(error3.
code)}`;return new RequestFailure("connection-lost",detail,{delivery})}return findTlsFailure(error3,route)??createConnectionFailure(error3,route)}function parseNetworkError(cause){
let error3=NETWORK_ERROR.parse(cause);return{...error3,code:error3.errors[0]?.code??error3.code}}var UNKNOWN_ISSUER=/^(UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|CERT_UNTRUSTED)/,
OTHER_HOST=/^(ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)$/,TLS_KEYS=new Map([["CERT_HAS_EXPIRED","tls/expired"],["CERT_NOT_YET_VALID","tls/not-yet-valid"]]),
TLS_ERROR=/^(CERT_|ERR_SSL_|EPROTO|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)/,NO_TLS=/wrong.version.number|packet.length.too.long/i;function findTlsFailure({
code,message,cert},{url:{host},proxy,certificateCount}){let isTlsProxy=proxy?.protocol==="https:",peer=isTlsProxy?`the proxy ${proxy.host}, or ${host}`:host,server=peer+
formatCode(code);if(NO_TLS.test(`${code} ${message}`)){let detail=`${peer} doesn't speak TLS${formatCode(code)}`,key=isTlsProxy?"tls/proxy-plain":"tls/plain";return new RequestFailure(
key,detail,NOT_SENT)}if(UNKNOWN_ISSUER.test(code)){let trusted=certificateCount===0?"ca-certificate is empty":`certificates in ca-certificate: ${certificateCount}`,
detail=`${server}; ${trusted}`;return new RequestFailure("tls/issuer",detail,NOT_SENT)}if(OTHER_HOST.test(code)){let names=toSafeLine(cert.subjectaltname),detail=names===
""?server:`${server}; certificate: ${names}`,key=isTlsProxy?"tls/proxy-host":"tls/host";return new RequestFailure(key,detail,NOT_SENT)}if(TLS_ERROR.test(code))return new RequestFailure(
TLS_KEYS.get(code)??"tls",server,NOT_SENT)}var UNREACHABLE=/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/,REFUSED_TUNNEL="ERR_PROXY_T\
UNNEL";function createConnectionFailure({code,statusCode},route){let{url:url2,proxy}=route;if(proxy!==null&&UNREACHABLE.test(code)){let detail=`no connection to\
 the proxy ${proxy.host}, which leads to ${url2.host}${formatCode(code)}`;return new RequestFailure("connect/proxy",detail,NOT_SENT)}let noConnection=formatNoConnection(
route);if(code!==REFUSED_TUNNEL)return new RequestFailure("connect",noConnection+formatCode(code),NOT_SENT);let why=statusCode===0?formatCode(code):`, which ans\
wered ${statusCode}`,key=statusCode===407?"connect/proxy-login":"connect/tunnel";return new RequestFailure(key,noConnection+why,NOT_SENT)}var formatNoConnection=({
url:url2,proxy})=>`no connection to ${url2.host}${formatProxy(proxy)}`,formatProxy=proxy=>proxy===null?"":` through the proxy ${proxy.host}`,formatCode=code=>code===
""?"":` (${code})`,ERROR_FIELDS=object({error:optional(unknown()),success:optional(unknown())}),saysError=value=>saysNoSuccess(value)||findError(value)!=="",saysNoSuccess=value=>ERROR_FIELDS.
safeParse(value).data?.success===!1,findError=value=>toErrorText(ERROR_FIELDS.safeParse(value).data?.error),IDENTIFIED=object({id:union([string2(),number2()])}),
readId=value=>String(IDENTIFIED.safeParse(value).data?.id??"");function toErrorText(error3){return isBlank(error3)||error3===!1?"":toSafeLine(findMessage(error3))||
"Unknown"}function isBlank(value){return value==null?!0:typeof value=="string"?value.trim()==="":typeof value=="object"&&Object.keys(value).length===0}var MESSAGE_KEYS=[
"detail","message","msg","reason","error","errors","title"],MAX_DEPTH=20;function findMessage(value,depth=0){if(typeof value=="string")return value;if(typeof value!=
"object"||value===null||depth>MAX_DEPTH)return"";if(Array.isArray(value))return findMessage(value[0],depth+1);let fields=new Map(Object.entries(value));for(let key of MESSAGE_KEYS){
let message=findMessage(fields.get(key),depth+1);if(message!=="")return message}return""}function parseAnswer(schema,answer,name){let{success,data,error:problems}=schema.
safeParse(answer);if(success)return data;let field=problems.issues[0]?.path.join(".")??"",problem=field===""?"no object":`${field} is missing or wrong`;throw new Failure(
"unexpected-response",`${name}: ${problem}`)}function quoteWords(words,name,maxLength=200){let line=toSafeLine(words,maxLength);return line===""?name:`"${line}"\
 (${name})`}var stringOrNumber=union([string2(),number2()]),rawText=m2(pipe(stringOrNumber,transform(String)),""),safeText=pipe(rawText,transform(words=>toSafeLine(
words))),optionalText=pipe(rawText,transform(words=>words.trim()===""?null:words)),id=pipe(stringOrNumber,transform(String)).check(refine(segment=>isPathSegment(
segment))),url=m2(pipe(string2().check(_regex(/^https?:\/\/[^\s\p{C}<>"']+$/iu)),transform(address=>redact(address))),null),error2=pipe(optional(unknown()),transform(
toErrorText)),account=m2(object({id:optionalText}),{id:null}),INTEGRATION_ENTITY=object({id,type:rawText,provider_data:m2(object({username:optionalText}),{username:null})}),
INTEGRATION_ARTIFACT=object({id,type:rawText,source:rawText,name:optionalText,state:rawText,project_id:optionalText,created_by:account,error:error2}),CURRENT_USER=pipe(
object({id,account_id:optionalText,account}),transform(user=>({id:user.id,accountId:user.account_id??user.account.id}))),PROJECT=object({id,name:safeText}),ARTIFACT=pipe(
object({id,name:safeText,type:rawText,integration_id:rawText,project_id:rawText,state:rawText,ingest_status:rawText,error:error2,ingest_warnings:m2(array(safeText),
[]),external_url:url,updated_at:rawText}),transform(artifact=>({id:artifact.id,name:artifact.name,type:artifact.type,integrationId:artifact.integration_id,projectId:artifact.
project_id,state:artifact.state,zylonStatus:artifact.ingest_status,error:artifact.error,warnings:artifact.ingest_warnings,url:artifact.external_url,updatedAt:artifact.
updated_at}))),FOUND_IN=object({name:safeText,project_id:rawText}),SEARCH_HIT=object({id:rawText,type:rawText,metadata:m2(FOUND_IN,{name:"",project_id:""})}),ParseError=class extends Error{constructor(r2,e){
super(r2),this.name="ParseError",this.type=e.type,this.field=e.field,this.value=e.value,this.line=e.line}},$=10,L2=13,E2=32,h3=6;function createParser(d3){if(typeof d3==
"function")throw new TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?");let{maxBufferSize:f2,onComment:s2,
onError:x3,onEvent:u2,onId:A2,onRetry:P3}=d3,c2=[],v=0,O4="",o,l3="",a4=0,C,y4=!1,p7=!1,g2=!1;function G(e){if(y4)throw new Error("Cannot feed parser: it was te\
rminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.");if(O4!==void 0){if(e=O4+e,e===""||e==="\xEF"||e==="\xEF\xBB"){O4=e;
return}O4=void 0,e=e.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/,"")}if((p7||g2)&&(e=H(e),!e))return;if(!c2.length){let n2=D(e);n2!==""&&j3(n2),F2();return}if(e.indexOf(
`
`)===-1&&e.indexOf("\r")===-1){if(v<h3){let n2=c2.join("")+e.slice(0,h3-v);if(!z2(n2)){c2.length=0,v=0,p7=!0;return}}c2.push(e),v+=e.length,F2();return}c2.push(
e);let t=c2.join("");c2.length=0,v=0,j3(D(t)),F2()}function H(e){if(e.length===0)return e;if(g2)return g2=!1,e.charCodeAt(0)===$?e.slice(1):e;let t=e.indexOf("\r"),
n2=e.indexOf(`
`),i3=t===-1?n2:n2===-1||t<n2?t:n2;return i3===-1?"":i3===e.length-1&&e.charCodeAt(i3)===L2?(p7=!1,g2=!0,""):(p7=!1,e.slice(i3+(e.charCodeAt(i3)===L2&&e.charCodeAt(
i3+1)===$?2:1)))}function j3(e){if(e){if(e.charCodeAt(e.length-1)===L2){if(I(e,0,e.length-1),F2())return;g2=!0;return}if(z2(e)){c2.push(e),v=e.length;return}p7=
!0}}function z2(e){let t=e.charCodeAt(0);return t===58&&!!s2||t===100&&B2(e,"data")||t===101&&B2(e,"event")||t===105&&B2(e,"id")||t===114&&B2(e,"retry")}function F2(){
return y4?!0:f2===void 0||v+l3.length<=f2?!1:(y4=!0,c2.length=0,v=0,o=void 0,l3="",a4=0,C=void 0,p7=!1,g2=!1,x3?.(new ParseError(`Buffered data exceeded max buf\
fer size of ${f2} characters`,{type:"max-buffer-size-exceeded"})),!0)}function D(e){let t=0;if(e.indexOf("\r")===-1){let r2=e.indexOf(`
`,t);for(;r2!==-1;){if(t===r2){o!==void 0&&A2?.(o),a4>0&&u2?.({id:o,event:C,data:l3}),o=void 0,l3="",a4=0,C=void 0,t=r2+1,r2=e.indexOf(`
`,t);continue}let m3=e.charCodeAt(t);if(N(e,t,m3)){let S3=e.charCodeAt(t+5)===E2?t+6:t+5,b4=e.slice(S3,r2);if(a4===0&&e.charCodeAt(r2+1)===$){o!==void 0&&A2?.(o),
u2?.({id:o,event:C,data:b4}),o=void 0,l3="",C=void 0,t=r2+2,r2=e.indexOf(`
`,t);continue}l3=a4===0?b4:`${l3}
${b4}`,a4++}else X(e,t,m3)?C=e.slice(e.charCodeAt(t+6)===E2?t+7:t+6,r2)||void 0:I(e,t,r2);if(F2())return"";t=r2+1,r2=e.indexOf(`
`,t)}return e.slice(t)}let n2=e.indexOf("\r",t),i3=e.indexOf(`
`,t);for(;t<e.length;){let r2=-1;if(n2!==-1&&i3!==-1?r2=n2<i3?n2:i3:n2!==-1?n2===e.length-1?r2=-1:r2=n2:i3!==-1&&(r2=i3),r2===-1)break;if(I(e,t,r2),F2())return"";
t=r2+1,e.charCodeAt(t-1)===L2&&e.charCodeAt(t)===$&&t++,n2!==-1&&n2<t&&(n2=e.indexOf("\r",t)),i3!==-1&&i3<t&&(i3=e.indexOf(`
`,t))}return e.slice(t)}function I(e,t,n2){if(t===n2){M();return}let i3=e.charCodeAt(t);if(N(e,t,i3)){let w2=e.charCodeAt(t+5)===E2?t+6:t+5,_5=e.slice(w2,n2);l3=
a4===0?_5:`${l3}
${_5}`,a4++;return}if(X(e,t,i3)){C=e.slice(e.charCodeAt(t+6)===E2?t+7:t+6,n2)||void 0;return}if(i3===105&&e.charCodeAt(t+1)===100&&e.charCodeAt(t+2)===58){let w2=e.
slice(e.charCodeAt(t+3)===E2?t+4:t+3,n2);w2.includes("\0")||(o=w2);return}if(i3===58){if(s2){let w2=e.slice(t,n2);s2(w2.slice(e.charCodeAt(t+1)===E2?2:1))}return}
let r2=e.slice(t,n2),m3=r2.indexOf(":");if(m3===-1){R2(r2,"",r2);return}let S3=r2.slice(0,m3),b4=r2.charCodeAt(m3+1)===E2?2:1,q=r2.slice(m3+b4);R2(S3,q,r2)}function R2(e,t,n2){
switch(e){case"event":C=t||void 0;break;case"data":l3=a4===0?t:`${l3}
${t}`,a4++;break;case"id":t.includes("\0")||(o=t);break;case"retry":/^\d+$/.test(t)?P3?.(parseInt(t,10)):x3?.(new ParseError(`Invalid \`retry\` value: "${t}"`,{
type:"invalid-retry",value:t,line:n2}));break;default:x3?.(new ParseError(`Unknown field "${e.length>20?`${e.slice(0,20)}\u2026`:e}"`,{type:"unknown-field",field:e,
value:t,line:n2}));break}}function M(){o!==void 0&&A2?.(o),a4>0&&u2?.({id:o,event:C,data:l3}),o=void 0,l3="",a4=0,C=void 0}function U2(e={}){if(e.consume&&c2.length>
0){let t=c2.join("");I(t,0,t.length)}O4="",o=void 0,l3="",a4=0,C=void 0,c2.length=0,v=0,y4=!1,p7=!1,g2=!1}return{feed:G,reset:U2}}function N(d3,f2,s2){return s2===
100&&d3.charCodeAt(f2+1)===97&&d3.charCodeAt(f2+2)===116&&d3.charCodeAt(f2+3)===97&&d3.charCodeAt(f2+4)===58}function X(d3,f2,s2){return s2===101&&d3.charCodeAt(
f2+1)===118&&d3.charCodeAt(f2+2)===101&&d3.charCodeAt(f2+3)===110&&d3.charCodeAt(f2+4)===116&&d3.charCodeAt(f2+5)===58}function B2(d3,f2){let s2=1;for(;s2<d3.length&&
s2<f2.length;){if(d3.charCodeAt(s2)!==f2.charCodeAt(s2))return!1;s2++}return d3.length<=f2.length||d3.charCodeAt(f2.length)===58}var MAX_BYTES=32*1024*1024;async function readText({
label,body}){let chunks=[],size=0;for await(let chunk of body){if(size+=chunk.length,size>MAX_BYTES)throw new Failure("unexpected-response",`${label} without an\
 end`);chunks.push(chunk)}return new TextDecoder().decode(Buffer.concat(chunks))}async function readJson(response){let text=await readText(response),value=tryParseJson(
text);if(value!==void 0)return value;throw createNotApiFailure(response,text)}async function readWriteAnswer(response,mayHaveError=()=>!1){let text=await readText(
response);if(isHtmlPage(text))throw createNotApiFailure(response,text);let value=tryParseJson(text),answer={value,error:findError(value)};if(!(saysNoSuccess(value)||
answer.error!==""&&!mayHaveError(answer)))return answer;let detail=quoteWords(findMessage(value),response.label);throw new RequestFailure("bad-request",detail,{
delivery:"refused"})}var isHtmlPage=text=>text.trimStart().startsWith("<");function createNotApiFailure(response,text){let{label,status}=response,isHtml=isHtmlPage(
text),page=cutAndRedact(text),[,title=""]=/<title[^>]*>([^<]*)/i.exec(page)??[],detail=quoteWords(isHtml?title:page,label,80),key=isHtml?getPageKey(response,page,
title):"not-api",delivery=getDelivery(status);return new RequestFailure(key,detail,{delivery,status,isHtml})}function getPageKey({status,mayBeProxy},page,title){
return/<input[^>]{1,500}type=["']?password/i.test(page)||/\b(log|sign)[ -]?[io]n\b|\bsso\b/i.test(title)?"not-api/login":[401,403].includes(status)?"not-api/den\
ied":mayBeProxy?"not-api/proxy":"not-api"}async function readRefusal(response,mayMeanIngesting){let{label,status,headers}=response,delivery=getDelivery(status);
if(status<400){let detail=label+formatLocation(headers);return new RequestFailure("not-api/redirect",detail,{delivery,status})}let text=await readText(response).
catch(()=>""),isHtml=isHtmlPage(text);if(isHtml&&!saysMoreThanPage(status))return createNotApiFailure(response,text);let words=isHtml?"":cutAndRedact(findWords(
text)),key=(mayMeanIngesting?getRunningKey(status,words):void 0)??getKey(status);return new RequestFailure(key,quoteWords(words,label),{delivery,status,words,retryAfterMs:parseRetryAfter(
headers["retry-after"])})}var getDelivery=status=>status>=400&&status<500&&status!==408?"refused":"unknown";function findWords(text){let value=tryParseJson(text),
message=findMessage(value);return message!==""?message:value!==void 0&&isBlank(value)?"":text}var saysMoreThanPage=status=>[407,408,409,429].includes(status)||status>=
500,KEY_BY_STATUS={401:"unauthorized",403:"forbidden",404:"not-found",407:"connect/proxy-login",408:"timeout",429:"rate-limited"},getKey=status=>KEY_BY_STATUS[status]??
(status<500?"bad-request":"server-error"),INGEST_RUNS=/\b(sync|ingest)\w*\s+((?!not\b)\w+\s+){0,4}(in progress|running)\b/i;function getRunningKey(status,words){
if(status===409)return"already-running";if(!(status!==400||!INGEST_RUNS.test(words)))return words.includes("ownership")?"bad-request/ownership":"already-running"}
function formatLocation({location=""}){let[address=""]=location.split(/[?#]/);return address===""?"":`, which leads to ${toSafeLine(address)}`}function parseRetryAfter(text=""){
let ms=/^\d{1,9}$/.test(text)?Number(text)*1e3:Date.parse(text)-clock.date();return ms>0?ms:0}async function*readEvents(response){if(/event-stream/i.test(response.
headers["content-type"]??"")){yield*parseServerSent(decodeBody(response),response.label);return}let text=await readText(response);if(isHtmlPage(text))throw createNotApiFailure(
response,text);/^(event|data):/.test(text)?yield*parseServerSent([text],response.label):yield*parseJsonValues(text)}async function*decodeBody({body}){let decoder=new TextDecoder;
for await(let chunk of body)yield decoder.decode(chunk,{stream:!0})}async function*parseServerSent(chunks,label){let events=[],parser=createParser({onEvent:({event,
data})=>events.push(parseEvent(data,event)),maxBufferSize:MAX_BYTES,onError:({type})=>{if(type==="max-buffer-size-exceeded")throw new Failure("unexpected-respon\
se",`${label} without an end`)}});for await(let chunk of chunks)parser.feed(chunk),yield*events.splice(0);parser.feed(`

`),assertWhole(events.at(-1)),yield*events}function assertWhole(last){let{text=""}=last??{};if(text!==""&&tryParseJson(text)===void 0)throw new Failure("stream-\
cut","its answer ended in the middle of an event")}function parseEvent(data,name=""){let text=data.trim();return{name,text,value:tryParseJson(text)??text}}function parseJsonValues(text){
if(tryParseJson(text)!==void 0)return[parseEvent(text)];let events=text.split(`
`).map(line=>parseEvent(line));return typeof events[0]?.value=="object"&&assertWhole(events.at(-1)),events.filter(({value})=>value!=="")}var hasSourceItems=({itemCount})=>itemCount!==
null&&itemCount>0,countFailedItems=({failedItems})=>failedItems.length,CHANGES=new Map([["added","added"],["updated","updated"],["recreated","updated"],["remove\
d","removed"],["skipped","skipped"],["error","failed"]]),COUNT=m2(nullable(int().check(_nonnegative())),null),START=object({current_artifact_count:COUNT,integration_item_count:COUNT}),
NAMED=m2(object({name:string2()}),{name:""}),ITEM=object({op:rawText,artifact_id:rawText,integration_item:NAMED,artifact:NAMED}),TallyBuilder=class{#artifactCount=null;#itemCount=null;#items=new Map;#keptIds=new Set;addStart(value){
let{data}=START.safeParse(value);this.#artifactCount=data?.current_artifact_count??null,this.#itemCount=data?.integration_item_count??null}addItem(value){let{data}=ITEM.
safeParse(value),change=CHANGES.get(data?.op.toLowerCase()??"");if(data===void 0||change===void 0)return!1;let{artifact_id:id2,integration_item:item,artifact}=data,
name=toSafeLine(item.name||artifact.name,80);return this.#items.set(id2||`no id ${this.#items.size}`,{change,id:id2,name}),change!=="removed"&&this.#keptIds.add(
id2),!0}get tally(){let all=[...this.#items.values()],reported={added:0,updated:0,removed:0,skipped:0,failed:0};for(let{change}of all)reported[change]+=1;let removed=all.
filter(({id:id2,change})=>change==="removed"&&!this.#keptIds.has(id2));return{artifactCount:this.#artifactCount,itemCount:this.#itemCount,reported:all.length===
0?null:reported,removedIds:new Set(removed.map(({id:id2})=>id2)),failedItems:all.filter(({change})=>change==="failed")}}},EMPTY_TALLY=new TallyBuilder().tally,MAX_DEBUG_LINES=100,
NO_INGEST={status:"not-requested",tally:EMPTY_TALLY};function toFailedIngest(error3){let failure=toRequestFailure(error3);return{status:getStatusAfter(failure),
failure,tally:EMPTY_TALLY}}function getStatusAfter({code,facts}){return facts.delivery==="unknown"?"unknown":facts.delivery==="not-sent"||code==="cancelled"||code===
"wait-timeout"?"not-requested":"error"}async function readIngestAnswer(response,integrationId){let builder=new TallyBuilder,kinds=[],lastUnknown="",debugLines=0,
debug2=(what,event)=>{debugLines+=1,debugLines<=MAX_DEBUG_LINES&&debug(`${what}: ${event}`)},endAs=(status,failure2)=>({status,failure:failure2,tally:builder.tally});
try{for await(let event of readEvents(response)){let kind=classify(event,integrationId);if(kinds.push(kind),kind==="completed")return endAs("completed");if(kind===
"error")return endAs("error",createSyncFailure(event.value));kind==="started"&&builder.addStart(event.value),kind==="progress"&&!builder.addItem(event.value)&&debug2(
"Unknown operation",formatEvent(event)),(kind==="unknown"||kind==="unknown-sync")&&(lastUnknown=formatEvent(event),debug2("Unknown event",lastUnknown))}}catch(error3){
return endAs("unknown",toCutFailure(error3,kinds))}let failure=judgeEnd(response,kinds,lastUnknown);return endAs(failure===void 0?"started":"unknown",failure)}var formatEvent=({
name,text})=>joinNonEmpty([toSafeLine(name,60),toSafeLine(text)]," ");function toCutFailure(error3,kinds){let failure=toFailure(error3);return failure.code==="c\
onnection-lost"&&kinds.length>0?new Failure("stream-cut",failure.detail):failure}var KINDS=new Map([["sync_started","started"],["sync_progress","progress"],["sy\
nc_completed","completed"],["sync_error","error"],["error","error"]]),TYPED=object({type:rawText});function classify({name,value},integrationId){let{type=""}=TYPED.
safeParse(value).data??{};if(KINDS.get(type)==="error")return"error";let kind=KINDS.get(name)??KINDS.get(type);return kind==="progress"?kind:saysError(value)?"e\
rror":kind!==void 0?kind:readId(value)===integrationId?"integration":type.startsWith("sync_")||name.startsWith("sync_")?"unknown-sync":"unknown"}function createSyncFailure(value){
let words=toSafeLine(findMessage(value));return new Failure("sync-error",words===""?"":`"${words}"`)}function judgeEnd({label,status},kinds,lastUnknown){let unexpected=new Failure(
"unexpected-response",quoteWords(lastUnknown,`${label} without an end of the ingest`));if(kinds.includes("unknown-sync"))return unexpected;let lastKnown=kinds.findLast(
kind=>kind!=="unknown");return lastKnown==="progress"?new Failure("stream-cut","its answer ended without sync_completed"):lastKnown!==void 0||status===202?void 0:
unexpected}var createResult=integration=>({integration,isCreated:!1,isConfigured:!1,hasNewCredentials:!1,before:null,ingestState:NO_INGEST,watchState:{kind:"non\
e"}}),selectHealthy=results=>results.filter(({failure})=>failure===void 0),withFailure=(result,failure)=>({...result,failure:remindToCheck(failure,[result])}),remindToCheck=(failure,results)=>results.
some(mayStillRun)?failure.withRemedy(`${CHECK_FIRST}. ${failure.remedy}`):failure,mayStillRun=({ingestState,watchState})=>["unknown","started"].includes(ingestState.
status)&&!(watchState.kind==="finished"&&watchState.end==="settled"),getSyncStatus=({watchState,ingestState})=>watchState.kind==="finished"?"indexed":ingestState.
status,wasIngestSent=({ingestState:{status}})=>status!=="not-requested",getDocumentsAfter=({watchState})=>watchState.kind==="finished"?watchState.after:new Map,
getChanges=({watchState})=>watchState.kind==="finished"?watchState.changes:[],nameChanges=(result,kind)=>getChanges(result).filter(({change})=>change===kind).map(
({name})=>name);function nameFailed(result){let after=getDocumentsAfter(result),names=new Set(nameChanges(result,"failing"));for(let{id:id2,name}of result.ingestState.
tally.failedItems){let document=after.get(id2);document?.indexStatus!=="failing"&&names.add(name||(document?.name??formatId(id2)))}return[...names].filter(name=>name!==
"")}var JOINER="\0",COMMENT="",REFERENCE=/[@#]|\bGH(?=-\d)|www(?=\.)|:(?=\/\/|[\w+-]+:)/gi,STRUCTURE=/[&<>`\\*[\]#|~@$]|(?<![^\W_])_|^[-+](?=\s|-*$)|^\d(?=\d*[.)]\s)/g,
escapeMarkdown=(text,maxLength)=>toSafeLine(text,maxLength).replace(REFERENCE,`$&${JOINER}`).replaceAll("$",`$$${COMMENT}`).replace(STRUCTURE,sign=>`&#${sign.charCodeAt(
0)};`).replaceAll(JOINER,"&NoBreak;").replaceAll(COMMENT,"<!-- -->");function renderLink(text,url2){if(url2===null)return text;let address=url2.replace(/[()\\]/g,
found=>`%${found.charCodeAt(0).toString(16).toUpperCase()}`);return`[${text}](${address})`}function renderRows(title,rows){if(rows.length===0)return"";let shown=rows.
slice(0,MAX_LISTED).map(row=>`- ${row}`),more=rows.length-shown.length;return more>0&&shown.push(`- and ${more} more`),`**${title}** (${rows.length})

${shown.join(`
`)}`}function takeFitting(texts,maxLength){let fitting=[],length=0;for(let text of texts)length+text.length>maxLength||(length+=text.length,fitting.push(text));
return fitting}function toDocuments(artifacts,name){let documents=artifacts.filter(isDocument).map(toDocument),isReadable=documents.some(({zylonStatus})=>zylonStatus!==
"");if(documents.length===0||isReadable)return documents;throw new Failure("unexpected-response",`${name}: no document has an ingest status`)}var isDocument=({type,
state})=>!/^(folder|link|integration)$/i.test(type)&&!/^deleted$/i.test(state),HARMLESS_WARNING="UsingVLMForExtraction",toDocument=artifact=>({...artifact,name:artifact.
name||toSafeLine(artifact.id,80),indexStatus:getIndexStatus(artifact),warnings:artifact.warnings.filter(one=>one!==HARMLESS_WARNING)}),TOO_LARGE="UnprocessableC\
ontent";function getIndexStatus(artifact){let status=artifact.zylonStatus.toLowerCase(),state=artifact.state.toLowerCase(),isIdle=["notstarted","notapplicable",
""].includes(status),isTooLarge=artifact.warnings.includes(TOO_LARGE);return status==="error"||state==="error"?"failing":status==="done"?"indexed":state==="init\
ializing"||state==="processing"?"pending":artifact.error!==""&&isIdle||status==="notstarted"&&isTooLarge?"failing":status==="notapplicable"||status===""&&/^(published|ready)$/.
test(state)?"indexed":"pending"}var KNOWN_STATUS=/^(notapplicable|notstarted|processing|parsing|storing|done|error|)$/i,nameWithStatus=({name,zylonStatus})=>KNOWN_STATUS.
test(zylonStatus)?name:`${name} (status ${toSafeLine(zylonStatus,60)})`,selectDocuments=(documents,indexStatus)=>[...documents.values()].filter(one=>one.indexStatus===
indexStatus),countDocuments=(documents,indexStatus)=>selectDocuments(documents,indexStatus).length;function createSearchMatcher(documents){let ids=new Set(documents.
map(({id:id2})=>id2)),namesInProjects=new Set(documents.map(({name,projectId})=>JSON.stringify([name,projectId])));return({id:id2,type,metadata:{name,project_id:projectId}})=>/^artifactcontent$/i.
test(type)?namesInProjects.has(JSON.stringify([name,projectId])):/^artifact$/i.test(type)&&ids.has(id2)}var NO_COUNTS={artifacts:null,items:null,indexed:null,added:null,
updated:null,removed:null,skipped:null,failed:null,pending:null,warned:null},isCountName=name=>name in NO_COUNTS,COUNT_NAMES=Object.keys(NO_COUNTS).filter(isCountName);
function getCounts({ingestState,watchState}){let{artifactCount:artifacts,itemCount:items}=ingestState.tally,fromZylon={...NO_COUNTS,artifacts,items};switch(watchState.
kind){case"finished":return{...fromZylon,...countFromLists(watchState,ingestState),skipped:countFromEvents(ingestState).skipped??null};case"unfinished":return{...fromZylon,
pending:watchState.pendingCount};case"none":return{...fromZylon,...countFromEvents(ingestState)}}}function countFromEvents({status,tally}){if(status!=="complete\
d"||tally.reported===null)return{};let{failed,...others}=tally.reported;return{...others,failed:failed||null}}function countFromLists(watch2,{tally}){let{after,
changes}=watch2,count=kind=>changes.filter(({change})=>change===kind).length;return{indexed:countDocuments(after,"indexed"),added:count("added"),updated:count("\
updated"),removed:count("removed"),failed:Math.max(count("failing"),countFailedItems(tally)),pending:countDocuments(after,"pending"),warned:selectWarned(after).
length}}var selectWarned=documents=>selectDocuments(documents,"indexed").filter(({warnings})=>warnings.length>0);function formatGateNumbers({before,after},{tally}){
let failing=countDocuments(after,"failing"),reportedFailed=countFailedItems(tally),numbers={"documents before":before.size,now:after.size,failing,...reportedFailed>
failing&&{"reported as failed":reportedFailed},pending:countDocuments(after,"pending"),"items in the source":tally.itemCount??"unknown"};return Object.entries(numbers).
map(([name,count])=>`${name}: ${count}`).join(", ")}function sumCounts(results){let all=results.map(getCounts),sum={...NO_COUNTS};for(let name of COUNT_NAMES){let numbers=all.
map(counts=>counts[name]);numbers.length>0&&(sum[name]=numbers.reduce((one,other)=>one===null||other===null?null:one+other))}return sum}function formatCounts(results){
let{artifacts,items,...others}=sumCounts(results),parts=[];for(let[name,count]of Object.entries(others))name!=="skipped"&&count!==null&&count>0&&parts.push(`${count}\
 ${name==="warned"?"with warnings":name}`);parts.length===0&&others.added!==null&&parts.push("nothing changed"),results.some(({isCreated})=>isCreated)&&parts.unshift(
"created");let fromZylon=formatZylonCounts(artifacts,items);return joinNonEmpty([parts.join(", "),fromZylon],"; ")}function formatZylonCounts(artifacts,items){let parts=[];
return artifacts!==null&&parts.push(formatCount(artifacts,"artifact")),items!==null&&parts.push(`${formatCount(items,"item")} in the source`),parts.length===0?"":
`Zylon counted ${parts.join(" and ")}`}var toBareIntegration=(id2,connector)=>({id:id2,connector,name:null,username:null,state:null,projectId:null,creatorId:null,
error:""});function formatIntegration({id:id2,name,connector}){let label=toSafeLine(name??connector.type,60),parts=[formatId(id2),label===""?"":`(${label})`];return joinNonEmpty(
parts," ")}var formatNewIntegration=({connector,username})=>`a ${connector.type} integration for ${toSafeLine(username,60)}`,DOCUMENT_FILTER={include_descendants:"\
true",state:"Published,Processing,Error,Initializing"},getAllowed=({value,isPercent},all)=>isPercent?Math.floor(value*all/100):value,formatAllowance=(allowance,all)=>allowance.
isPercent?`${allowance.text}, which allows ${getAllowed(allowance,all)} of ${all}`:allowance.text;function createReport(run,inputs,seconds){let failures=groupFailures(
run);return{...run,inputs,seconds,mainFailure:failures[0]?.failure,failures,warnings:inputs===void 0?[]:listWarnings(run,inputs),lists:createLists(run)}}function groupFailures({
results,runFailure}){let groups=new Map;for(let{integration,failure}of results){if(failure===void 0)continue;let{message}=failure,group=groups.get(message)??{failure,
integrations:[]},integrations=[...group.integrations,integration];groups.set(message,{...group,integrations})}let failures=[...groups.values()];return runFailure!==
void 0&&failures.push({failure:runFailure,integrations:[]}),failures}function createLists({results}){let changes=results.flatMap(getChanges),list2=(title,kind)=>({
title,rows:changes.filter(({change})=>change===kind)}),warned=results.flatMap(result=>selectWarned(getDocumentsAfter(result)));return[list2("Removed","removed"),
list2("Failing","failing"),list2("Added","added"),list2("Updated","updated"),{title:"With warnings",rows:warned.map(document=>({...document,error:null}))}].filter(
({rows})=>rows.length>0)}function formatSubject({integrations}){let{length}=integrations;if(length===0)return"";let names=formatCommaList(integrations.map(formatIntegration));
return length===1?`${names}: `:`${length} integrations, ${names}: `}var listWarnings=({results},inputs)=>results.flatMap(result=>[getPendingWarning(result,inputs),
getChangesWarning(result),getFailedWarning(result,inputs),getUnknownEndWarning(result,inputs)].filter(warning2=>warning2!=="").map(warning2=>`${formatIntegration(
result.integration)}: ${warning2}`));function getFailedWarning(result,inputs){let{failed}=getCounts(result);if(result.failure!==void 0||failed===null||failed===
0)return"";let failing=countDocuments(getDocumentsAfter(result),"failing"),what=failed>failing?`${formatCount(failed,"item")} failed`:`${formatCount(failed,"doc\
ument")} failing`,them=failed===1?"it":"them",names=afterColon(formatCommaList(nameFailed(result)));return`${what}${names}. Correct ${them}, or leave ${them} ou\
t in the source. ${describeGate(inputs)}.`}function describeGate({waitFor,maxFailed}){let start="To fail the step in this case, set";return waitFor==="completed"?
`${start} wait-for: indexed and max-failed: 0`:maxFailed===null?`${start} max-failed: 0`:`max-failed (${maxFailed.text}) allows it`}function getPendingWarning({
watchState},{maxPending}){if(watchState.kind!=="finished"||maxPending===null)return"";let pending=selectDocuments(watchState.after,"pending");if(pending.length===
0)return"";let names=pending.map(nameWithStatus),list2=afterColon(formatCommaList(names,MAX_LISTED)),allowed=formatAllowance(maxPending,watchState.after.size);return`${formatCount(
pending.length,"document")} still pending after ${formatDuration(watchState.waitedMs)}${list2}. max-pending (${allowed}) allows it.`}var getChangesWarning=({watchState})=>watchState.
kind==="finished"&&watchState.end==="changing"?"The documents were still changing at the time limit, so these may not be all of them. Raise wait-timeout-seconds\
.":"";function getUnknownEndWarning({ingestState,failure},{waitFor}){let isUnknown=waitFor==="completed"&&ingestState.status==="started";return failure!==void 0||
!isUnknown?"":"Zylon accepted the ingest, but doesn't say when it ends. To wait until the documents are indexed, set wait-for: indexed."}var afterColon=names=>names&&
`: ${names}`;function formatVerdict(report){let{results,mainFailure,plan:plan2}=report;if(mainFailure!==void 0){let{code}=mainFailure,failed=formatFailedIntegrations(
report,code),counts=formatCounts(results);return failed===""?joinNonEmpty([code,counts],": "):joinNonEmpty([failed,counts],"; ")}return plan2!==void 0?"a dry ru\
n, which changed nothing":formatCounts(results)||"Zylon reports no counts"}function formatFailedIntegrations({results,failures},code){let failed=results.length-
selectHealthy(results).length,[first]=failures[0]?.integrations??[];return results.length>1&&first!==void 0?`${failed} of ${formatCount(results.length,"integrat\
ion")} failed, the first with ${code}: ${formatIntegration(first)}`:""}var MAX_SUMMARY_LENGTH=34e4,MAX_TABLE_LENGTH=24e4;function renderSummary(report,hasFailed,verdict){
let{sentences=[],projects=[]}=report.plan??{},parts=["## Zylon ingest",renderVerdict(report,hasFailed,verdict),renderTable(report),renderRows("What would be don\
e",sentences.map(sentence=>escapeMarkdown(sentence))),...report.lists.map(renderList),renderRows("Projects of this account, for project-id",projects.map(({id:id2,
name})=>escapeMarkdown(`${formatId(id2)} (${name})`)))];return`${joinNonEmpty(takeFitting(parts,MAX_SUMMARY_LENGTH),`

`)}
`}function renderVerdict(report,hasFailed,verdict){let{failures,warnings}=report,more=failures.length-MAX_LISTED,paragraphs=joinNonEmpty([`${hasFailed?"\u274C":
"\u2705"} **${escapeMarkdown(verdict,1e3)}**`,renderServer(report),...failures.slice(0,MAX_LISTED).map(group=>renderFailure(group,report.lists)),more>0?`The log\
 has ${more} more.`:"",...warnings.slice(0,MAX_LISTED).map(warning2=>escapeMarkdown(warning2,5e3))],`

`);return!hasFailed&&warnings.length===0?paragraphs:[`[!${hasFailed?"CAUTION":"WARNING"}]`,...paragraphs.split(`
`)].map(line=>`> ${line}`.trimEnd()).join(`
`)}function renderServer({inputs,results}){if(inputs===void 0)return"";let server=`${inputs.baseUrl.host}, organization ${inputs.organization}`,[first,second]=results;
return escapeMarkdown(first===void 0||second!==void 0?server:`${formatIntegration(first.integration)} at ${server}`)}function renderFailure(group,lists){let{title,
detail,remedy,code,names}=group.failure,namesBeside=new Set(lists.flatMap(({rows})=>rows.map(({name})=>name))),parts=[`**${escapeMarkdown(formatSubject(group)+title,
600)}**`,escapeMarkdown(detail,1e3)];return joinNonEmpty([`${joinNonEmpty(parts,": ")}.`,...Object.entries(names).map(([what,list2])=>renderRows(what,list2.filter(
name=>!namesBeside.has(name)).map(name=>escapeMarkdown(name,120)))),`**What to do:** ${escapeMarkdown(remedy,1e3)}.`,`More about [${code}](${getHelpUrl(code)}).`],
`

`)}function renderTable({results}){if(results.length<2)return"";let all=results.map(result=>{let{failure,integration}=result,counts=formatCounts([result]),text=failure===
void 0?joinNonEmpty(["\u2705",counts]," "):joinNonEmpty([`\u274C ${failure.code}`,counts],": "),name=formatIntegration(integration);return`| ${escapeMarkdown(name)}\
 | ${escapeMarkdown(text)} |`}),rows=takeFitting(all,MAX_TABLE_LENGTH),more=all.length-rows.length;return["| Integration | Result |","| --- | --- |",...rows,...more>
0?[`| and ${more} more | |`]:[]].join(`
`)}var renderList=({title,rows})=>renderRows(title,rows.map(renderRow));function renderRow({name,url:url2,error:error3,warnings}){let link=renderLink(escapeMarkdown(
name,120),url2);return joinNonEmpty([link,escapeMarkdown((error3===null?warnings:[error3]).join(", "))],": ")}var LABEL="zylon-ingest";async function createIssueApi(token,signal){
let{context,getOctokit}=await import("./github.js"),github=getOctokit(token);github.hook.before("request",options=>{options.request={...options.request,signal,redirect:"\
error"}});let{issues}=github.rest,common=context.repo;return{list:async()=>(await github.paginate(issues.listForRepo,{...common,labels:LABEL,state:"open",sort:"\
created",direction:"asc",per_page:100})).filter(({pull_request:pull})=>pull===void 0),create:async(title,body)=>{let labels=[LABEL],{data}=await issues.create({
...common,title,body,labels}),names=data.labels.map(label=>typeof label=="string"?label:label.name);return{number:data.number,hasLabel:names.includes(LABEL)}},update:(issue_number,body)=>issues.
update({...common,issue_number,body}),close:(issue_number,body)=>issues.update({...common,issue_number,body,state:"closed",state_reason:"completed"}),comment:(issue_number,body)=>issues.
createComment({...common,issue_number,body})}}var ERROR=object({message:string2()}),GITHUB_ERROR=object({status:number2(),response:object({})}),PERMISSION_HINT='\
Check that the repository has issues, and that the job has "issues: write" under "permissions:"; a token of your own needs "Issues: read and write".',NO_ANSWER_HINT="\
Check that this runner reaches GitHub's API, through its proxy or past it (NO_PROXY), and trusts its certificate (NODE_EXTRA_CA_CERTS).";function describeGitHubError(error3){
let{message=String(error3)}=ERROR.safeParse(error3).data??{},{data}=GITHUB_ERROR.safeParse(error3),words=toSafeLine(message).replace(/\.$/,"");if(data===void 0)
return`${words}. ${NO_ANSWER_HINT}`;let{status}=data,said=/<\w/.test(message)?`GitHub answered ${status}`:words,advice=mayLackPermission(status,message)?` ${PERMISSION_HINT}`:
"";return`${said}.${advice}`}var mayLackPermission=(status,message)=>[401,403,404,410].includes(status)&&!message.includes("rate limit"),import_node_crypto2=__toESM(
require_node_crypto());function identifyIssue(issueKey){let workflow=readVariable("GITHUB_WORKFLOW"),job=readVariable("GITHUB_JOB"),action=readVariable("GITHUB_\
ACTION"),[file=""]=readVariable("GITHUB_WORKFLOW_REF").split("@"),branch=readVariable("GITHUB_HEAD_REF"),ref=branch?`refs/heads/${branch}`:readVariable("GITHUB_\
REF"),event=branch?[readVariable("GITHUB_EVENT_NAME")]:[],parts=[file||workflow,ref,job,action,issueKey,...event],hash=(0,import_node_crypto2.createHash)("sha25\
6").update(JSON.stringify(parts)).digest("hex").slice(0,24),shortRef=ref.replace(/^refs\/\w+\//,"");return{step:`${[workflow,`${job}${formatKey(issueKey)}`,action].
map(formatId).join(" / ")} on ${formatId(shortRef)}`,runLink:`[run ${readVariable("GITHUB_RUN_ID")}](${readRunUrl()})`,marker:`<!-- zylon-ingest issue ${hash} `}}
var ENTRY=record(string2(),unknown());function formatKey(issueKey){let value=tryParseJson(issueKey),{success,data}=ENTRY.safeParse(value),texts=success?Object.values(
data).map(toText):[issueKey],entry=value===null?"":toSafeLine(texts.join(", "),60);return entry===""?"":` (${entry})`}var toText=value=>typeof value=="string"?value:
JSON.stringify(value),readVariable=name=>process.env[name]??"",EMPTY_MEMORY={code:"",documentCounts:new Map},MEMORY=object({code:string2(),documents:record(string2(),
number2())}),MAX_LINE_LENGTH=2e4;function renderMemory({code,documentCounts},marker){let bytesLeft=(MAX_LINE_LENGTH-marker.length-100)*3/4,rows=[],bytes=0;for(let row of[
...documentCounts].toSorted(([,a4],[,b4])=>b4-a4)){if(bytes+=Buffer.byteLength(JSON.stringify(row))+1,bytes>bytesLeft)break;rows.push(row)}let json=JSON.stringify(
{code,documents:Object.fromEntries(rows)});return`${marker}${Buffer.from(json).toString("base64")} -->`}function readMemory(body,marker){let[,line=""]=body.split(
marker),[base64=""]=line.split(" "),json=Buffer.from(base64,"base64").toString(),{success,data}=MEMORY.safeParse(tryParseJson(json));if(!success)return null;let documentCounts=new Map(
Object.entries(data.documents).map(([id2,count])=>[formatId(id2),count]));return{code:data.code,documentCounts}}function remember(memory,code,report){let documentCounts=new Map(
memory.documentCounts);for(let{integration,before,failure}of report.results){let hasFailed=(failure??report.runFailure)!==void 0;if(before===null||!hasFailed)continue;
let id2=formatId(integration.id),count=countDocuments(before,"indexed");documentCounts.set(id2,Math.max(count,documentCounts.get(id2)??0))}return{code,documentCounts}}
var USUAL_ALLOWANCE={value:20,isPercent:!0},compareWithMemory=({documentCounts},{results,inputs})=>[...documentCounts].map(([id2,countBefore])=>{let before=`${formatCount(
countBefore,"document")} before the failures`,result=results.find(one=>formatId(one.integration.id)===id2);if(result===void 0)return{text:`${id2} is no longer i\
n this run; it had ${before}`,keepsOpen:countBefore>0};let{watchState}=result;if(watchState.kind!=="finished")return{text:`${id2}: how many documents are indexe\
d now is unknown, ${before}`,keepsOpen:countBefore>0};let indexed=countDocuments(watchState.after,"indexed"),present=indexed+countDocuments(watchState.after,"pe\
nding"),allowed=getAllowed(inputs?.maxRemoved??USUAL_ALLOWANCE,countBefore);return{text:`${id2}: ${formatCount(indexed,"document")} indexed now, ${before}`,keepsOpen:countBefore-
present>allowed}}),TIMEOUT_MS=3e4;async function updateFailureIssue(report,{isWanted,token,key}){if(!(!isWanted||!concernsIssue(report)))try{let signal=AbortSignal.
timeout(TIMEOUT_MS),issues=await createIssueApi(token,signal),context={...identifyIssue(key),report,issues},{marker}=context,open=[];for(let{number:number3,body}of await issues.
list())body?.includes(marker)&&open.push({number:number3,memory:readMemory(body,marker)});let{mainFailure}=report;if(mainFailure!==void 0){await recordFailure(open,
mainFailure,context);return}for(let issue3 of open)await recordSuccess(issue3,context)}catch(error3){warning(`Couldn't update the failure issue: ${describeGitHubError(
error3)}`)}}function concernsIssue({failures,results}){return!(failures.length>0&&failures.every(({failure})=>failure.code==="cancelled"))||results.some(wasIngestSent)}
async function recordFailure(open,{code},context){let{report,issues,runLink}=context,issue3=open.find(({memory:memory2})=>memory2!==null),memory=issue3?.memory??
EMPTY_MEMORY,body=renderBody(remember(memory,code,report),context);if(issue3===void 0){await openIssue(body,context);return}let{number:number3}=issue3;await issues.
update(number3,body),info(`The failure issue #${number3} was updated`),code!==memory.code&&await issues.comment(number3,`It fails with ${code} now, in ${runLink}\
.`)}var MAX_TITLE_LENGTH=256;async function openIssue(body,{step,issues}){let title=`Zylon ingest fails: ${step}`.replace(/[@`]/g," "),{number:number3,hasLabel}=await issues.
create(title.slice(0,MAX_TITLE_LENGTH),body);info(`The failure issue #${number3} was opened`),!hasLabel&&(await issues.close(number3,body),warning(`The failure \
issue #${number3} was closed again: GitHub didn't set its label, without which no later run finds it. The token needs the permission to set labels.`))}var MAX_PARTS_LENGTH=4e4;
function renderBody(memory,{report:{failures,lists},runLink,marker}){let parts=[...failures.map(group=>renderFailure(group,lists)),...lists.map(renderList)];return joinNonEmpty(
[`This step is failing, so documents in Zylon may be missing or out of date. The last failure is ${runLink}.`,...takeFitting(parts,MAX_PARTS_LENGTH),"The next s\
uccessful run closes this issue, unless too many documents are still missing. Each failure rewrites this text.",renderMemory(memory,marker)],`

`)}async function recordSuccess({number:number3,memory},context){if(memory===null){warning(`The failure issue #${number3} was not closed, because its hidden lin\
e was changed. Close it by hand.`);return}let{report,issues,marker}=context,compared=compareWithMemory(memory,report),missing=compared.filter(({keepsOpen})=>keepsOpen),
mayClose=missing.length===0,said=renderSuccess(compared,missing,context),hiddenLine=renderMemory({...memory,code:""},marker),body=`${said}

${hiddenLine}`;mayClose?await issues.close(number3,body):await issues.update(number3,body);let texts=missing.map(({text})=>text).join("; ");info(`The failure is\
sue #${number3} was ${mayClose?"closed":`left open: ${texts}`}`);let isFirstSuccess=memory.code!=="";(mayClose||isFirstSuccess)&&await issues.comment(number3,said)}
function renderSuccess(compared,missing,{runLink}){let said=`The step succeeded in ${runLink}.`,parts=missing.length===0?[said,renderComparisons(compared)]:[`${said}\
 This issue stays open, because a person should check this:`,renderComparisons(missing),"Close this issue once you have checked."];return joinNonEmpty(parts,`

`)}var renderComparisons=compared=>compared.map(({text})=>`- ${escapeMarkdown(text)}`).join(`
`),import_node_fs2=__toESM(require_node_fs()),import_node_os=__toESM(require_node_os()),import_node_path=__toESM(require_node_path()),SYNC_STATUSES=["unknown","\
error","not-requested","started","completed","indexed"];function getFields(results,failure,{inputs,seconds},changesFile){let integrations=results.map(({integration})=>integration),
statuses=results.map(getSyncStatus),types=new Set(integrations.map(({connector})=>connector.type)),[type=""]=types,counts=sumCounts(results),isTrueForAll=isTrue=>results.
length>0&&results.every(isTrue);return{outcome:getOutcome(failure,inputs),sync_status:SYNC_STATUSES.find(status=>statuses.includes(status))??"not-requested",configured:isTrueForAll(
({isConfigured})=>isConfigured),created:isTrueForAll(({isCreated})=>isCreated),updated:isTrueForAll(({hasNewCredentials})=>hasNewCredentials),integration_id:redact(
integrations.map(({id:id2})=>id2).join(`
`)),integration_type:types.size>1?"any":type||null,current_artifact_count:counts.artifacts,integration_item_count:counts.items,added_count:counts.added,updated_count:counts.
updated,removed_count:counts.removed,skipped_count:counts.skipped,failed_count:counts.failed,pending_count:counts.pending,indexed_count:counts.indexed,warning_count:counts.
warned,changes_file:changesFile||null,duration_seconds:Number(seconds.toFixed(1)),error_code:failure?.code??null,error_message:failure===void 0?null:cutBytes(failure.
message)}}function getOutcome(failure,inputs){return failure?.code==="cancelled"?"cancelled":failure!==void 0?"failure":inputs?.dryRun===!0?"dry-run":"success"}
var MAX_VALUE_BYTES=12e4,MAX_MATRIX_JOBS=256,fits=text=>Buffer.byteLength(text)<=MAX_VALUE_BYTES;function cutBytes(text){if(fits(text))return text;let bytes=Buffer.
from(text).subarray(0,MAX_VALUE_BYTES-10);return`${new TextDecoder().decode(bytes).replace(/\uFFFD$/,"")}\u2026`}function getOutputs(report,changesFile){let{results,
mainFailure,seconds}=report,rows=JSON.stringify(results.map(result=>getFields([result],result.failure??report.runFailure,report,changesFile))),include=results.map(
({integration:{connector,id:id2}})=>({"integration-type":isKnownConnector(connector)?connector.type:"any","integration-id":redact(id2)})),matrix=JSON.stringify(
{include}),outputs={},combined2=getFields(results,mainFailure,report,changesFile);for(let[key,value]of Object.entries(combined2))outputs[key.replaceAll("_","-")]=
String(value??"");return{...outputs,"duration-seconds":seconds.toFixed(1),results:fits(rows)?rows:"",matrix:include.length<=MAX_MATRIX_JOBS&&fits(matrix)?matrix:
""}}async function writeReport(report){let outputsError="";try{writeOutputs(report)}catch(error3){outputsError=`The outputs were not written: ${getErrorMessage(
error3)}`,error(`${outputsError}. Check the disk of the runner`)}writeAnnotations(report);for(let{title,rows}of report.lists){let names=rows.map(({name})=>name);
info(`${title} (${rows.length}): ${formatCommaList(names,MAX_LISTED)}`)}let hasFailed=report.mainFailure!==void 0||outputsError!=="",verdict=joinNonEmpty([outputsError,
formatVerdict(report)],"; ");try{await summary.addRaw(renderSummary(report,hasFailed,verdict)).write()}catch(error3){warning(`The job summary was not written: ${getErrorMessage(
error3)}`)}let seconds=report.seconds.toFixed(1);return info(`${hasFailed?"Failed":"Done"} after ${seconds} s: ${verdict}`),outputsError===""}var getErrorMessage=error3=>toSafeLine(
error3 instanceof Error?error3.message:String(error3));function writeOutputs(report){let outputs=getOutputs(report,writeChangesFile(report));for(let[name,value]of Object.
entries(outputs))setOutput(name,value);for(let name of["results","matrix"])outputs[name]===""&&notice(`The output ${name} is empty: it would be too large for Gi\
tHub, or for an environment variable.`)}function writeAnnotations({failures,warnings}){for(let group of failures){let{integrations,failure}=group,{message,code,
cause}=failure;error(formatSubject(group)+message,{title:`Zylon ingest: ${code}`}),integrations.length>MAX_NAMED&&info(`Failed with ${code}: ${integrations.map(
formatIntegration).join(", ")}`),code==="internal"&&cause instanceof Error&&debug(redact(cause.stack??""))}for(let warning2 of warnings)warning(warning2)}function writeChangesFile({
results}){if(results.every(({watchState})=>watchState.kind!=="finished"))return"";let rows=results.flatMap(result=>{let{id:id2,connector}=result.integration,fields={
integration_type:connector.type,integration_id:redact(id2)};return getChanges(result).map(change=>JSON.stringify({...fields,...change}))}),{RUNNER_TEMP:temp=""}=process.
env,parent=temp===""?(0,import_node_os.tmpdir)():temp;try{let path=(0,import_node_path.join)((0,import_node_fs2.mkdtempSync)((0,import_node_path.join)(parent,"z\
ylon-ingest-")),"changes.json");return(0,import_node_fs2.writeFileSync)(path,`[
${rows.join(`,
`)}
]
`,{mode:384}),path}catch(error3){return warning(`The changes-file was not written: ${getErrorMessage(error3)}`),""}}var PAGE=object({data:array(unknown()),next_cursor:m2(
nullable(string2()),null),has_next_page:m2(nullable(boolean2()),null)}),MAX_ENTRIES=1e6,byPageNumber=pageNumber=>({page:String(pageNumber)}),byLastId=(_pageNumber,lastId)=>({
after:lastId});async function readWholeList(schema,list2){let{name,getStart}=list2,entries=new Map,cursors=new Set,start={},lastId="";for(let pageNumber=1;;pageNumber+=
1){let page=await fetchPage(list2,start,pageNumber),countBefore=entries.size;for(let value of page.data){let entry=parseAnswer(schema,value,name);entries.set(entry.
id,entry),lastId=entry.id}let{next_cursor:cursor}=page,hasNext=page.has_next_page??!!cursor,isRepeated=page.data.length>0&&entries.size===countBefore;if(!hasNext&&
!isRepeated)return[...entries.values()];let isEndless=page.data.length===0&&!cursor;if(isRepeated||isEndless||cursor&&cursors.has(cursor))throw createIncompleteList(
`${name}: page ${pageNumber} brings nothing new`);if(entries.size>MAX_ENTRIES)throw createIncompleteList(`${name} has over ${MAX_ENTRIES} entries`);cursor&&cursors.
add(cursor),start=cursor?{after:cursor}:getStart(pageNumber+1,lastId)}}var createIncompleteList=detail=>new Failure("incomplete-list",detail);async function fetchPage({
name,signal,requestPage},start,pageNumber){try{let answer=await requestPage(start);if(saysError(answer))throw new Failure("unexpected-response",quoteWords(findMessage(
answer),name));let page=pageNumber===1&&Array.isArray(answer)?{data:answer}:answer;return parseAnswer(PAGE,page,name)}catch(error3){if(pageNumber===1||signal.aborted)
throw error3;let{detail}=toFailure(error3);throw createIncompleteList(`page ${pageNumber}: ${detail}`)}}async function readAgainIfIncomplete(read){try{return await read()}catch(error3){
let{code,headline}=toFailure(error3);if(code!=="incomplete-list")throw error3;return info(`${headline}. Reading it again`),read()}}var http=__toESM(require_node_http()),
https=__toESM(require_node_https()),import_node_tls=__toESM(require_node_tls());function createAgents({baseUrl,proxy,certificates},trustsSystem){let{Agent}=baseUrl.
protocol==="https:"?https:http,options={...proxy&&{proxyEnv:{HTTP_PROXY:proxy.href,HTTPS_PROXY:proxy.href}},...getTrust(certificates,trustsSystem)};return{shared:new Agent(
{...options,keepAlive:!0}),single:new Agent(options)}}function getTrust(extra,trustsSystem){if(!trustsSystem&&extra.length===0)return{};let ca=[...import_node_tls.
default.getCACertificates("default"),...trustsSystem?import_node_tls.default.getCACertificates("system"):[],...extra];return{secureContext:import_node_tls.default.
createSecureContext({ca,allowPartialTrustChain:!0})}}var http2=__toESM(require_node_http()),https2=__toESM(require_node_https()),import_node_stream=__toESM(require_node_stream()),
import_node_tls2=__toESM(require_node_tls()),package_default={name:"zylon-ingest",version:"1.0.0"},USER_AGENT=`${package_default.name}/${package_default.version}`,
CONNECT_SECONDS=60,REFUSAL_SECONDS=60,KEEP_ALIVE_MS=3e4;async function sendOnce(call,limit,settings,{shared,single}){let{method,path}=call,{baseUrl,proxy,certificates}=settings,
{signal}=limit;if(signal.aborted)throw toRequestFailure(signal.reason,"not-sent");let url2=buildUrl(call,baseUrl),{request:createRequest}=url2.protocol==="https\
:"?https2:http2,request=createRequest(url2,{method,agent:method==="GET"?shared:single,headers:getHeaders(call,settings)}),name=`${method} ${path}`,certificateCount=certificates.
length;return sendAndWait(request,call,limit,{name,url:url2,proxy,certificateCount})}function buildUrl({path,params={},query},base){let url2=new URL(base),prefix=base.
pathname.replace(/\/$/,""),encoded=path.replace(/\{(\w+)\}/g,(_5,name)=>{let segment=params[name]??"";if(isPathSegment(segment))return encodeURIComponent(segment);
let detail=`"${toSafeLine(segment,60)}" can't be a part of an address`;throw new RequestFailure("unexpected-response",detail,{delivery:"not-sent"})});return url2.
pathname=`${prefix}/api/v1/app/${encoded}`,url2.search=new URLSearchParams(query).toString(),url2}var getHeaders=({method},{extraHeaders,apiToken,organization})=>({
...extraHeaders,authorization:`Bearer ${apiToken}`,"x-org":organization,"user-agent":USER_AGENT,"accept-encoding":"identity",accept:"application/json, text/even\
t-stream, text/plain;q=0.5","cache-control":"no-cache",...method!=="GET"&&{"content-type":"application/json"}});async function sendAndWait(request,call,limit,route){
let{body,whileIngesting,maxSilenceSeconds}=call,began=clock.now(),silence=new AbortController;request.on("timeout",()=>silence.abort(createSilenceFailure(call,route)));
let signal=AbortSignal.any([limit.signal,silence.signal]),delivery="not-sent";try{request.end(body===void 0?"":JSON.stringify(body));let arrival=waitForResponse(
request,signal);await waitForConnection(request,arrival,route),delivery="unknown",request.setTimeout(maxSilenceSeconds*1e3);let response=toHttpResponse(await arrival,
signal,route),took=formatDuration(clock.now()-began);if(debug(`${response.label} after ${took}`),response.status<300)return response;throw request.setTimeout(REFUSAL_SECONDS*
1e3),await readRefusal(response,whileIngesting!=="ignore")}catch(error3){request.destroy();let failure=toNetworkFailure(error3,route,delivery);throw limit.signal.
aborted?toRequestFailure(limit.signal.reason,failure.facts.delivery):failure}}function createSilenceFailure({maxSilenceSeconds},{name}){let silent=formatDuration(
maxSilenceSeconds*1e3);return new RequestFailure("timeout",`${name} got nothing for ${silent}`,{delivery:"unknown",wasSilent:!0})}function toHttpResponse(message,signal,route){
let{statusCode:status=0,headers}=message,proxy=route.url.protocol==="http:"?route.proxy:null;return{label:`${route.name}${formatProxy(proxy)} answered ${status}`,
status,headers,mayBeProxy:proxy!==null,body:readBody(message,signal,route)}}async function waitForConnection(request,arrival,route){let connection=Promise.withResolvers(),
stop=callAfter(CONNECT_SECONDS*1e3,()=>{let detail=`${formatNoConnection(route)} for ${CONNECT_SECONDS} s`,facts={delivery:"not-sent",wasSilent:!0};connection.reject(
new RequestFailure("connect",detail,facts))});request.once("socket",socket=>{let onOpen=()=>{socket.setKeepAlive(!0,KEEP_ALIVE_MS),connection.resolve(socket)};socket.
destroyed||(socket.connecting?socket instanceof import_node_tls2.TLSSocket?socket.once("secureConnect",onOpen):socket.once("connect",onOpen):onOpen())}),await Promise.
race([connection.promise,arrival]).finally(stop)}async function waitForResponse(request,signal){let response=Promise.withResolvers(),abort=()=>response.reject(signal.
reason);return signal.addEventListener("abort",abort),request.on("response",response.resolve).on("error",response.reject),request.on("close",()=>response.reject(
new Error("closed"))),response.promise.finally(()=>signal.removeEventListener("abort",abort))}async function*readBody(message,signal,route){(0,import_node_stream.
addAbortSignal)(signal,message);try{yield*message}catch(error3){let cause=signal.aborted?signal.reason:error3;throw toNetworkFailure(cause,route,"unknown")}finally{
message.destroy()}}var MAX_RETRIES={transient:8,html:1,running:1/0,maybeRunning:1/0},FIRST_PAUSE_MS=2e3,MAX_PAUSE_MS=3e4,HTML_PAUSE_MS=5e3,MAX_SILENT_MS=3e5,MAX_MAYBE_RUNNING_MS=3e5,
Sender=class{#settings;#agents;#answeredMs=0;#maybeRunningTime=new RetryTime(MAX_MAYBE_RUNNING_MS);constructor(settings){this.#settings=settings,this.#agents=createAgents(
settings,!1)}get answeredMs(){return this.#answeredMs}async send(call,limit,read){let retries=new Retries(this.#maybeRunningTime);for(;;){let began=clock.now();
try{let value=await read(await this.#sendWithTrust(call,limit));return this.#answeredMs+=clock.now()-began,value}catch(error3){let failure=toRequestFailure(error3),
retry=retries.takeNext(failure,call,began);if(retry===null)throw failure;await pauseBeforeRetry(retry,failure,limit)}}}async#sendWithTrust(call,limit){try{return await sendOnce(
call,limit,this.#settings,this.#agents)}catch(error3){if(toRequestFailure(error3).key!=="tls/issuer")throw error3;return this.#agents=createAgents(this.#settings,
!0),await sendOnce(call,limit,this.#settings,this.#agents)}}},Retries=class{#counts={transient:0,html:0,running:0,maybeRunning:0};#silentTime=new RetryTime(MAX_SILENT_MS);#maybeRunningTime;constructor(maybeRunningTime){
this.#maybeRunningTime=maybeRunningTime}takeNext(failure,call,began){let kind=getRetryKind(failure,call);if(kind===null||this.#counts[kind]===MAX_RETRIES[kind])
return null;let now=clock.now();if(kind==="maybeRunning"&&(this.#maybeRunningTime.start(now),this.#maybeRunningTime.isOverAt(now)))return null;if(failure.facts.
wasSilent===!0){this.#silentTime.start(began);let silentMs=now-began;if(this.#silentTime.isOverAt(now+silentMs))return null}return this.#counts[kind]+=1,this.#counts[kind]}},
RetryTime=class{#ms;#end;constructor(ms){this.#ms=ms}start(at){this.#end??=at+this.#ms}isOverAt(time2){return this.#end!==void 0&&time2>this.#end}};async function pauseBeforeRetry(retry,failure,limit){
let pause=getRetryPause(retry,failure),msLeft=limit.deadline-clock.now();if(pause>=msLeft)throw failure;info(`${failure.headline}. Retry ${retry} in ${formatDuration(
pause)}`);try{await clock.sleep(pause,limit.signal)}catch(reason){throw toRequestFailure(reason,failure.facts.delivery)}}var TRANSIENT=["connect","connection-lo\
st","timeout","server-error","rate-limited"];function getRetryKind({key,code,facts:{delivery,isHtml=!1}},{method,isIdempotent,whileIngesting}){if(whileIngesting===
"wait"){if(code==="already-running")return"running";if(key==="bad-request/ownership")return"maybeRunning"}return isHtml?method==="GET"?"html":null:key==="connec\
t/proxy-login"?null:(isIdempotent||delivery!=="unknown")&&TRANSIENT.includes(code)?"transient":null}function getRetryPause(retry,{facts:{retryAfterMs=0,isHtml=!1}}){
if(isHtml)return HTML_PAUSE_MS;let backoff=Math.min(MAX_PAUSE_MS,FIRST_PAUSE_MS*2**(retry-1))/2*(1+clock.random());return Math.max(retryAfterMs,backoff)}var READ={
method:"GET",isIdempotent:!0,whileIngesting:"ignore",maxSilenceSeconds:60},CREATE={method:"POST",isIdempotent:!1,whileIngesting:"ignore",maxSilenceSeconds:120},
CREDENTIALS={isIdempotent:!0,whileIngesting:"wait",maxSilenceSeconds:120},REFRESH={method:"POST",isIdempotent:!1,whileIngesting:"fail",maxSilenceSeconds:60},INGEST={
method:"POST",isIdempotent:!1,whileIngesting:"wait",maxSilenceSeconds:0},ZylonClient=class{organization;#sender;constructor(settings){this.organization=settings.
organization,this.#sender=new Sender(settings)}get answeredMs(){return this.#sender.answeredMs}get(target,limit){return this.#sender.send({...target,...READ},limit,
readJson)}async read(target,schema,limit){let answer=await this.get(target,limit);return parseAnswer(schema,answer,`GET ${target.path}`)}list({getStart,...target},schema,limit){
return readWholeList(schema,{name:`GET ${target.path}`,signal:limit.signal,requestPage:start=>this.get({...target,query:{...target.query,...start}},limit),getStart})}fetchUser(limit,query={}){
return this.read({path:"me",query},CURRENT_USER,limit)}async listProjects(path,limit){let{id:id2}=await this.fetchUser(limit),target={path,params:{id:id2},query:{
page_size:"100"},getStart:byPageNumber};return this.list(target,PROJECT,limit)}async listDocuments(target,limit){let artifacts=await this.list(target,ARTIFACT,limit);
return toDocuments(artifacts,`GET ${target.path}`)}search(text,limit){let query={q:text,limit:"100"};return this.read({path:"search",query},array(SEARCH_HIT),limit)}async create(target,schema,limit){
try{let call={...target,...CREATE};return await this.#sender.send(call,limit,async response=>{let answer=await readWriteAnswer(response,({value})=>readId(value)!==
""),name=`POST ${target.path}`;return{created:parseAnswer(schema,answer.value,name),error:answer.error}})}catch(error3){let failure=toRequestFailure(error3),{delivery,
status}=failure.facts;throw delivery==="unknown"?new Failure("create-unknown",failure.headline,{cause:error3}):failure.code==="bad-request"?failure.withExplanation(
status===409?"bad-request/exists":"bad-request/credentials"):failure}}async sendCredentials(target,integration,limit){try{let call={...target,...CREDENTIALS},answer=await this.#sender.
send(call,limit,response=>readWriteAnswer(response,({error:error3})=>error3===integration.error));answer.error!==""&&warning(`${formatIntegration(integration)} \
had this error before this run, and still has it after the update of its credentials: "${answer.error}".`)}catch(error3){let failure=toRequestFailure(error3);throw failure.
key==="bad-request"?failure.withExplanation("bad-request/credentials"):failure}}async refresh(target,limit){let call={...target,...REFRESH};await this.#sender.send(
call,limit,response=>readWriteAnswer(response))}ingest(id2,target,limit){return this.#sender.send({...target,...INGEST},limit,response=>readIngestAnswer(response,
id2)).catch(toFailedIngest)}},INTEGRATION_FILTER={type:"Integration",state:"Published,Processing,Error,Initializing,Unavailable,Draft",include_descendants:"true",
include:"Account",first:"100"},ACCOUNT={include:"Account"},ArtifactApi=class{title="the artifact API (Zylon 1.58 and newer)";canImport=!0;refreshOAuth=null;needsType=!1;ineligibleReason="\
Zylon doesn't say that this account created it";#client;constructor(client){this.#client=client}async listIntegrations(limit){return(await this.#client.list({path:"\
artifact",query:INTEGRATION_FILTER,getStart:byLastId},INTEGRATION_ARTIFACT,limit)).filter(isLive).map(fromArtifact)}async selectEligible(listed,limit){let{accountId}=await this.#client.
fetchUser(limit,ACCOUNT);return listed.filter(({creatorId})=>creatorId!==null&&creatorId===accountId)}async readIntegration(id2,_connector,limit){let artifact=await this.#client.
read({path:"artifact/{id}",params:{id:id2}},INTEGRATION_ARTIFACT,limit),{type,state}=artifact;if(!isLive(artifact))throw new Failure("not-found",toSafeLine(`its\
 type is ${type}, its state ${state}`));return fromArtifact(artifact)}findMatches(wanted,listed,eligible){let newName=nameNewIntegration(wanted).toLowerCase(),candidates=listed.
filter(({connector,projectId})=>connector.type===wanted.connector.type&&(wanted.projectId===null||projectId===wanted.projectId)),isNamesake=({name})=>name?.toLowerCase()===
newName,isEligible=one=>eligible.includes(one);return{certain:candidates.filter(one=>isEligible(one)&&isNamesake(one)),possible:candidates.filter(one=>isEligible(
one)?!isNamedByCreate(one):isNamesake(one)||one.creatorId===null)}}async createIntegration(wanted,limit){let{connector,username,password,projectId}=wanted,body={
type:"Integration",source:connector.zylonType,name:nameNewIntegration(wanted),props:{},private_props:{username,password},...projectId!==null&&{project_id:projectId}},
{created,error:error3}=await this.#client.create({path:"artifact",body},INTEGRATION_ARTIFACT,limit);return{integration:{...fromArtifact(created),connector},error:error3}}async assertConfigured({
state}){if(state!==null&&/^(draft|initializing)$/i.test(state))throw new Failure("not-configured",`it is in the state ${state}`)}updateCredentials(integration,{
username,password},limit){let params={id:integration.id},body={private_props:{username,password}};return this.#client.sendCredentials({method:"PUT",path:"artifa\
ct/{id}",params,body},integration,limit)}ingest({id:id2},firstImport,limit){let params={id:id2};if(firstImport===null)return this.#client.ingest(id2,{path:"arti\
fact/{id}/sync",params},limit);let{projectId,content}=firstImport,body={project_id:projectId,item_paths:content};return this.#client.ingest(id2,{path:"artifact/\
{id}/ingest",params,body},limit)}listProjects(limit){return this.#client.listProjects("member/{id}/project",limit)}async findDocumentTargets(projectIds,connectors){
let list2={path:"artifact",getStart:byLastId},source=getSources(connectors).join(","),query={...DOCUMENT_FILTER,source,first:"100"},lists=projectIds.map(projectId=>({
...list2,projectId,query:{...query,project_id:projectId}}));return lists.length>0?lists:[{...list2,projectId:null,query}]}},getSources=connectors=>{let types=new Set(
connectors.map(({zylonType})=>zylonType));return types.has("ConfluenceLocalLegacy")&&types.add("Confluence"),[...types]},nameNewIntegration=({connector,username})=>`${connector.
zylonType} (${username})`,isNamedByCreate=({name,connector})=>{let start=`${connector.zylonType} (`.toLowerCase();return name!==null&&name.toLowerCase().startsWith(
start)&&name.endsWith(")")},isLive=({type,state})=>/^integration$/i.test(type)&&!/^deleted$/i.test(state),fromArtifact=artifact=>({id:artifact.id,connector:toConnector(
artifact.source),name:artifact.name,username:null,state:artifact.state,projectId:artifact.project_id,creatorId:artifact.created_by.id,error:artifact.error}),IntegrationApi=class{title="\
the integration API (up to Zylon 1.57)";canImport=!1;needsType=!0;ineligibleReason="its type is not supported";#client;constructor(client){this.#client=client}async listIntegrations(limit){
return(await this.#client.list({path:"user/integrations",getStart:byPageNumber},INTEGRATION_ENTITY,limit)).map(fromEntity)}async selectEligible(listed){return listed.
filter(({connector})=>isKnownConnector(connector))}async readIntegration(id2,connector,limit){if(connector===null)throw new Failure("not-found");let integration=toBareIntegration(
id2,connector);return await this.#client.get(locate(integration,"/config"),limit),integration}findMatches({connector,username:newUsername},listed){let ofType=listed.
filter(one=>one.connector.type===connector.type);return{certain:ofType.filter(({username})=>username?.toLowerCase()===newUsername.toLowerCase()),possible:ofType.
filter(({username})=>username===null)}}async createIntegration(wanted,limit){let{connector,username,password}=wanted,path="integration/{type}",params={type:getSlug(
connector)},{created,error:error3}=await this.#client.create({path,params,body:{username,password}},INTEGRATION_ENTITY,limit);return{integration:{...fromEntity(
created),connector},error:error3}}async assertConfigured(integration,limit){let config2=await this.#readConfig(integration,limit),{data={}}=CONFIG.safeParse(config2);
if(Object.values(data).every(isBlank))throw new Failure("not-configured","its config in Zylon is blank")}async#readConfig(integration,limit){try{return await this.#client.
get(locate(integration,"/config"),limit)}catch(error3){let failure=toFailure(error3),{code}=failure;throw code==="not-found"?failure.withExplanation("not-found/\
config"):code==="bad-request"?failure.withExplanation("bad-request/config"):failure}}async refreshOAuth(integration,limit){await this.#client.refresh(locate(integration,
"/refresh_token"),limit)}updateCredentials(integration,{username,password},limit){let body={username,password};return this.#client.sendCredentials({method:"POST",
...locate(integration),body},integration,limit)}ingest(integration,_firstImport,limit){let target=locate(integration,"/ingest");return this.#client.ingest(integration.
id,target,limit)}listProjects(limit){return this.#client.listProjects("user/{id}/project",limit)}async findDocumentTargets(projectIds,_connectors,limit){let query={
...DOCUMENT_FILTER,page_size:"100"};return(projectIds.length>0?projectIds:(await this.listProjects(limit)).map(({id:id2})=>id2)).map(projectId=>({projectId,path:"\
project/{id}/artifact",params:{id:projectId},query,getStart:byPageNumber}))}},CONFIG=record(string2(),unknown()),getSlug=({zylonType})=>zylonType.toLowerCase(),
locate=({id:id2,connector},part="")=>({path:`integration/{type}/{id}${part}`,params:{type:getSlug(connector),id:id2}}),fromEntity=({id:id2,type,provider_data:{username}})=>({
...toBareIntegration(id2,toConnector(type)),username:username?.trim()??null});async function chooseApi(client,selection,limit){let inArtifactApi=await list(new ArtifactApi(
client),selection,limit);if(inArtifactApi.hasMatch)return{...inArtifactApi,onlyInOtherApi:[]};let inIntegrationApi=await list(new IntegrationApi(client),selection,
limit);if(inIntegrationApi.hasMatch)return{...inIntegrationApi,onlyInOtherApi:subtract(inArtifactApi,inIntegrationApi)};if(inArtifactApi.missingFailure===void 0)
return{...inArtifactApi,onlyInOtherApi:[]};if(inIntegrationApi.missingFailure===void 0)return{...inIntegrationApi,onlyInOtherApi:[]};throw inArtifactApi.missingFailure}
async function list(api,selection,limit){let listed;try{listed=await readAgainIfIncomplete(()=>api.listIntegrations(limit))}catch(error3){if(!(error3 instanceof
RequestFailure&&error3.mayLackEndpoint))throw error3;return{api,listed:[],eligible:[],hasMatch:!1,missingFailure:error3}}if(selection.kind==="ids"){let hasMatch=listed.
some(({id:id2})=>selection.ids.includes(id2));return{api,listed,eligible:[],hasMatch}}let eligible=await api.selectEligible(listed,limit);return{api,listed,eligible,
hasMatch:eligible.length>0}}function subtract(one,other){let ids=new Set(other.listed.map(({id:id2})=>id2));return one.listed.filter(({id:id2})=>!ids.has(id2))}
async function findOrCreate(apiChoice,connector,inputs,limit){let{username,password,content,dryRun}=inputs,[projectId=null]=inputs.projectIds,wanted={connector,
username,password,projectId},existing=findExisting(apiChoice,wanted);if(existing!==void 0){let ignored=content.length>0?", so content has no effect":"";return notice(
`Using the existing integration ${formatIntegration(existing)}; nothing was created${ignored}.`),{results:[createResult(existing)]}}if(content.length>0&&!apiChoice.
api.canImport)throw new Failure("invalid-input/content","content needs Zylon 1.58 or newer");return dryRun?{results:[],wouldCreate:{connector,username}}:{results:[
await create(apiChoice,wanted,limit)]}}async function create({api},wanted,limit){let{integration,error:error3}=await api.createIntegration(wanted,limit);info(`C\
reated the integration ${formatIntegration(integration)}`);let result={...createResult(integration),isCreated:!0};if(error3==="")return result;let detail=`"${error3}\
"; ${formatId(integration.id)} was created`;return withFailure(result,new Failure("bad-request/credentials",detail))}function findExisting({api,listed,eligible},wanted){
let{certain,possible}=api.findMatches(wanted,listed,eligible),[only]=certain;if(certain.length===1)return only;let matches=[...certain,...possible];if(matches.length===
0)return;let key=matches.some(({name})=>name!==null)?"ambiguous/create":"ambiguous/username";throw new Failure(key,"",{names:{listed:matches.map(formatIntegration)}})}
var QUESTION_SECONDS=30;async function diagnose(error3,context,integration){let failure=toFailure(error3),isOAuth=integration?.connector.access==="oauth";if(isOAuth&&
failure.detail.includes("invalid_grant"))return failure.withExplanation("unauthorized/grant");if(!(failure instanceof RequestFailure)||!isDenial(failure.code))return failure;
let refusal=await askForUser(context),key=getDenialKey(failure,refusal,isOAuth);if(key===void 0)return failure;let{organization}=context.client;return key==="fo\
rbidden/organization"?failure.withExplanation(key,`organization "${toSafeLine(organization)}"`):failure.withExplanation(key)}var isDenial=code=>code==="unauthor\
ized"||code==="forbidden"||code==="not-found",askForUser=({client,cancel:cancel2})=>withTimeout({seconds:QUESTION_SECONDS,cancel:cancel2,failure:new Failure("ti\
meout")},limit=>client.fetchUser(limit).then(()=>{},toRequestFailure));function getDenialKey({code},refusal,isOAuth){return refusal===void 0?code==="forbidden"?
"forbidden/valid":code==="not-found"?"not-found/valid":isOAuth?"unauthorized/grant":"unauthorized/valid":refusal.code==="unauthorized"?"unauthorized/token":/organization/i.
test(refusal.facts.words??"")?"forbidden/organization":refusal.mayLackEndpoint&&code==="not-found"?"not-found/address":void 0}var PHASE_SECONDS=600,HEARTBEAT_MS=3e4,
withPhaseLimit=({name,key="timeout",cancel:cancel2},work)=>{let failure=new Failure(key,`${name} took too long`),timeout={seconds:PHASE_SECONDS,cancel:cancel2,failure};
return withHeartbeat(()=>name,()=>withTimeout(timeout,work))};async function mapHealthy(results,context,work){let done=[...results],queue=results.entries(),runWorker=async()=>{
for(let[index,result]of queue)if(result.failure===void 0)try{done[index]=await work(result)}catch(error3){let failure=await diagnose(error3,context,result.integration);
done[index]=withFailure(result,failure)}},workers=Array.from({length:context.maxParallel},runWorker);return await Promise.all(workers),done}async function withHeartbeat(describe2,work){
let began=clock.now(),end=new AbortController;(async()=>{for(;;){await clock.sleep(HEARTBEAT_MS,end.signal);let waited=formatDuration(clock.now()-began);info(`W\
aiting for ${describe2()}, ${waited} so far`)}})().catch(()=>{});try{return await work()}finally{end.abort()}}var choose=(client,inputs,context)=>withPhaseLimit(
{name:shouldCreate(inputs)?"the integration to be found or created":"the list of integrations",cancel:context.cancel},async limit=>{let{selection}=inputs,apiChoice=await chooseApi(
client,selection,limit),{api}=apiChoice;info(`Using ${api.title}`);let found=await findIntegrations(apiChoice,inputs,context,limit);for(let{integration,failure}of found.
results)failure===void 0&&info(`Using ${formatIntegration(integration)}`);return selection.kind==="all"&&logLeftOut(apiChoice,selection.excludedIds),{api,...found}});
async function findIntegrations(apiChoice,inputs,context,limit){let{selection,connector}=inputs;if(shouldCreate(inputs)&&connector!==null)return findOrCreate(apiChoice,
connector,inputs,limit);if(selection.kind!=="ids")return{results:chooseEligible(apiChoice,selection,connector)};let given=selection.ids.map(id2=>createResult(toBareIntegration(
id2,connector??UNKNOWN_CONNECTOR)));return{results:await mapHealthy(given,context,async result=>{let{id:id2}=result.integration,integration=await findGiven(id2,
apiChoice,connector,limit),found={...result,integration},actual=integration.connector.type;if(connector===null||actual===connector.type)return found;let detail=`\
it is ${actual}, but integration-type is ${connector.type}`;return withFailure(found,new Failure("wrong-type",detail))})}}async function findGiven(id2,{api,listed},connector,limit){
let integration=listed.find(one=>one.id===id2);if(integration!==void 0)return integration;try{return await api.readIntegration(id2,connector,limit)}catch(error3){
let{code,detail}=toFailure(error3);if(code!=="not-found")throw error3;let isUntyped=api.needsType&&connector===null;throw new Failure(isUntyped?"not-found/untyp\
ed":"not-found/integration",detail,{names:nameListed(listed)})}}var nameListed=listed=>({listed:listed.length>0?listed.map(formatIntegration):["none"]});function chooseEligible({
api,listed,eligible},selection,connector){let excludedIds=selection.kind==="all"?selection.excludedIds:[];assertEachMatches(excludedIds,listed);let chosen=eligible.
filter(one=>(connector===null||one.connector.type===connector.type)&&!excludedIds.includes(one.id));if(chosen.length===0){let areLeftOut=eligible.length===0&&listed.
length>0,reason=`left out, because ${api.ineligibleReason}`,names=areLeftOut?{[reason]:listed.map(formatIntegration)}:nameListed(listed);throw new Failure("no-i\
ntegration","",{names})}if(selection.kind==="unspecified"&&chosen.length>1)throw new Failure("ambiguous","",{names:nameListed(chosen)});return chosen.map(createResult)}
function assertEachMatches(excludedIds,listed){let unmatched=excludedIds.filter(excluded2=>!listed.some(({id:id2})=>id2===excluded2));if(unmatched.length===0)return;
let excluded=unmatched.map(id2=>`!${formatId(id2)}`).join(", ");throw new Failure("not-found/exclusion",excluded,{names:nameListed(listed)})}function logLeftOut({
api,listed,eligible,onlyInOtherApi},excludedIds){let isExcluded=({id:id2})=>excludedIds.includes(id2),others=listed.filter(one=>!eligible.includes(one)&&!isExcluded(
one)),reasons=[["by integration-id",listed.filter(isExcluded)],[`because ${api.ineligibleReason}`,others],["because only the other API of Zylon lists it",onlyInOtherApi]];
for(let[reason,integrations]of reasons)integrations.length>0&&info(`Left out, ${reason}: ${formatCommaList(integrations.map(formatIntegration),MAX_LISTED)}`)}var CODES={
minItems:"too-few-items",maxRemoved:"too-many-removed",maxFailed:"too-many-failed"},GATES=["minItems","maxRemoved","maxFailed"],judge=(results,skippedProjects,inputs)=>results.
map(result=>{if(result.failure!==void 0)return result;let failure=findGateFailure(result,skippedProjects,inputs);return failure===void 0?result:withFailure(result,
failure)});function findGateFailure(result,skippedProjects,inputs){let{watchState}=result;return inputs.waitFor==="completed"?judgeItems(result,inputs.minItems):
watchState.kind!=="finished"?findUnknownNumber(inputs):judgeDocuments(result,watchState,inputs,skippedProjects)}function findUnknownNumber(inputs){let gate=GATES.
find(one=>inputs[one]!==null);if(gate!==void 0)return new Failure(`${CODES[gate]}/unknown`,`${getInputName(gate)} is set, but there are no documents to watch ye\
t`)}function judgeItems({ingestState},minItems){let{itemCount,artifactCount,reported}=ingestState.tally;if(minItems===null||itemCount!==null&&itemCount>=minItems)
return;let emptyKey=(artifactCount??0)>0||(reported?.removed??0)>0?"nothing-indexed/removed":"nothing-indexed/empty",fewKey=itemCount===null?"too-few-items/unkn\
own":"too-few-items";return new Failure(itemCount===0?emptyKey:fewKey,`items in the source: ${itemCount??"unknown"}, but min-items is ${minItems} (artifacts bef\
ore: ${artifactCount??"unknown"}, removed: ${reported?.removed??"unknown"})`)}function judgeDocuments(result,watch2,inputs,skippedProjects){let{ingestState}=result,
counts=countFromLists(watch2,ingestState),failing=nameFailed(result),removed=nameChanges(result,"removed"),createFailure=(key,comparison,names)=>{let numbers=formatGateNumbers(
watch2,ingestState);return new Failure(key,`${comparison} (${numbers})`,{names})},minimum=inputs.minItems??1;if(counts.indexed<minimum){let isNone=counts.indexed===
0;return createFailure(isNone?getNothingIndexedKey(result,watch2,inputs.projectIds):"too-few-items",`${isNone?"":`${counts.indexed}, but `}min-items is ${minimum}`,
{failing,removed,"projects that the account can't read":skippedProjects})}let maximums=[{gate:"maxRemoved",count:counts.removed,total:watch2.before.size,names:{
removed}},{gate:"maxFailed",count:counts.failed,total:watch2.after.size,names:{failing}}];for(let{gate,count,total,names}of maximums){let allowance=inputs[gate];
if(allowance!==null&&count>getAllowed(allowance,total)){let allowed=formatAllowance(allowance,total),comparison=`${count}, but ${getInputName(gate)} is ${allowed}`;
return createFailure(CODES[gate],comparison,names)}}}function getNothingIndexedKey({ingestState:{tally}},{after,changes},projectIds){return countDocuments(after,
"failing")+countFailedItems(tally)>0?"nothing-indexed/failing":changes.some(({change})=>change==="removed")?"nothing-indexed/removed":after.size>0?"nothing-inde\
xed":hasSourceItems(tally)?projectIds.length>0?"nothing-indexed/project":"nothing-indexed/hidden":"nothing-indexed/empty"}async function ingest(results,inputs,context){
if(!inputs.shouldIngest)return results;let running=new Set;return withHeartbeat(()=>`${formatCount(running.size,"ingest")} to end: ${formatCommaList([...running])}`,
()=>mapHealthy(results,context,async result=>{let name=formatIntegration(result.integration);context.cancel.throwIfAborted(),info(`Starting the ingest of ${name}`),
running.add(name);let ingested=await ingestOne(result,inputs,context);return running.delete(name),info(`The ingest of ${name} ${describeEnd(ingested)}`),ingested}))}
var ENDS={"not-requested":"was not started",error:"failed",unknown:"may be running",started:"was accepted; Zylon doesn't say when it ends",completed:"has ended"};
function describeEnd({ingestState:{status},failure}){if(failure===void 0)return ENDS[status];let{code,detail,headline}=failure;return`${ENDS[code==="already-run\
ning"?"not-requested":status]}: ${code==="sync-error"&&detail!==""?detail:headline}`}async function ingestOne(result,inputs,context){let{api,cancel:cancel2}=context,
{waitTimeoutSeconds:seconds}=inputs,{integration}=result,timeoutFailure=new Failure("wait-timeout/ingest",`the ingest had not ended after ${formatDuration(seconds*
1e3)}`),firstImport=getFirstImport(result,inputs),{failure,...state}=await withTimeout({seconds,cancel:cancel2,failure:timeoutFailure},limit=>api.ingest(integration,
firstImport,limit)),ingested={...result,ingestState:state};if(failure===void 0)return ingested;let explained=explainIngest(failure,integration,firstImport);return withFailure(
ingested,await diagnose(explained,context,integration))}function getFirstImport({isCreated},{content,projectIds:[projectId]}){return isCreated&&content.length>0&&
projectId!==void 0?{projectId,content}:null}function explainIngest(failure,{connector:{access}},firstImport){if(failure.code==="sync-error"&&access!=="unknown")
return failure.withExplanation(`sync-error/${access}`);if(!(failure instanceof RequestFailure))return failure;if(failure.facts.status===504)return failure.withExplanation(
"server-error/gateway");if(failure.key!=="bad-request"||firstImport===null)return failure;let content=firstImport.content.map(path=>toSafeLine(path,60));return failure.
withExplanation("bad-request/content",`content: ${formatCommaList(content)}`)}async function listBefore(results,{waitFor,shouldIngest,projectIds},context){let listedAt=clock.
date(),integrations=selectHealthy(results).filter(({isCreated})=>!isCreated||shouldIngest).map(({integration})=>integration);if(waitFor!=="indexed"||integrations.
length===0)return{results,targets:[],skippedProjects:[],listedAt};let{documents,targets,skippedProjects}=await withPhaseLimit({name:"the list of documents",key:projectIds.
length>0?"timeout":"timeout/all-projects",cancel:context.cancel},limit=>listReadable(context,projectIds,integrations,limit)),byIntegration=groupByIntegration(documents,
integrations);return{results:results.map(result=>{let before=byIntegration.get(result.integration.id)??null;return{...result,before}}),targets,skippedProjects,listedAt}}
async function listReadable({api,client},projectIds,integrations,limit){let connectors=integrations.map(({connector})=>connector),found=await readAgainIfIncomplete(
()=>api.findDocumentTargets(projectIds,connectors,limit)),lists=[],targets=[],skippedProjects=[];for(let target of found)try{let list2=await readAgainIfIncomplete(
()=>readTarget(client,target,limit));lists.push(list2),targets.push(target)}catch(error3){let{key,title,detail}=toFailure(error3);if(projectIds.length>0||key!==
"forbidden/project")throw error3;info(`${title}, so it is skipped: ${detail}`),skippedProjects.push(formatId(target.projectId??""))}if(targets.length>0)return{documents:lists.
flat(),targets,skippedProjects};throw new Failure("forbidden/no-project","",{names:{projects:skippedProjects}})}async function listAgain(client,targets,integrations,limit){
let lists=[];for(let target of targets)lists.push(await readTarget(client,target,limit));return groupByIntegration(lists.flat(),integrations)}function groupByIntegration(documents,integrations){
let groups=new Map(integrations.map(({id:id2})=>[id2,new Map]));for(let document of documents)groups.get(document.integrationId)?.set(document.id,document);return groups}
async function readTarget(client,target,limit){try{return await client.listDocuments(target,limit)}catch(error3){let failure=toFailure(error3),{projectId}=target,
isDenied=failure.code==="forbidden"||failure.code==="not-found";if(projectId===null||!isDenied)throw failure;let project=`project ${formatId(projectId)}`;throw failure.
withExplanation("forbidden/project",project)}}var prepare=(results,inputs,context)=>withPhaseLimit({name:shouldUpdateCredentials(inputs)?"the check and the new \
credentials of the integrations":"the check of the integrations",cancel:context.cancel},async limit=>{let{api}=context,checked=await mapHealthy(results,context,
result=>check(result,api,inputs,limit));return inputs.dryRun?checked:mapHealthy(checked,context,result=>refreshAndUpdate(result,api,inputs,limit))});async function check(result,api,inputs,limit){
let{integration,isCreated}=result;if(shouldUpdateCredentials(inputs)&&integration.connector.access==="oauth")throw new Failure("wrong-type/oauth");return isCreated&&
!inputs.shouldIngest?result:(await api.assertConfigured(integration,limit),info(`${formatIntegration(integration)} is set up in Zylon`),{...result,isConfigured:!0})}
async function refreshAndUpdate(result,api,inputs,limit){let{integration,isCreated}=result;return shouldRefreshOAuth(integration,inputs)&&await refresh(integration,
api,limit),isCreated||!shouldUpdateCredentials(inputs)?result:(await api.updateCredentials(integration,inputs,limit),info(`Updated the credentials of ${formatIntegration(
integration)}`),{...result,hasNewCredentials:!0})}async function refresh(integration,api,limit){let name=formatIntegration(integration);if(api.refreshOAuth===null){
notice(`refresh-oauth has no effect on ${name}: this version of Zylon has no call for it. If Zylon loses its access, grant it again there.`);return}try{await api.
refreshOAuth(integration,limit),info(`Refreshed the OAuth access of ${name}`)}catch(error3){if(toFailure(error3).code!=="already-running")throw error3;info(`The\
 OAuth access of ${name} is not refreshed, because an ingest is running`)}}var shouldRefreshOAuth=({connector},{refreshOauth})=>refreshOauth&&connector.access===
"oauth";async function plan(results,{wouldCreate},inputs,context){let sentences=selectHealthy(results).map(({integration})=>formatPlan(integration,inputs,context.
api));wouldCreate!==void 0&&sentences.push(`Would create ${formatNewIntegration(wouldCreate)}`);for(let sentence of sentences)info(sentence);let projects=await listProjects(
context);for(let{id:id2,name}of projects)info(`Project ${formatId(id2)} (${name})`);return{sentences,projects}}function formatPlan(integration,inputs,{refreshOAuth}){
let actions=[];return refreshOAuth!==null&&shouldRefreshOAuth(integration,inputs)&&actions.push("refresh the OAuth access"),shouldUpdateCredentials(inputs)&&actions.
push("update the credentials"),inputs.shouldIngest&&actions.push("ingest"),inputs.waitFor==="indexed"&&actions.push("watch the documents"),actions.length===0&&actions.
push("do nothing more"),`Would ${actions.join(", ")}: ${formatIntegration(integration)}`}async function listProjects({api,cancel:cancel2}){try{return await withPhaseLimit(
{name:"the list of projects",cancel:cancel2},limit=>readAgainIfIncomplete(()=>api.listProjects(limit)))}catch(error3){cancel2.throwIfAborted();let{headline}=toFailure(
error3);return info(`Zylon doesn't list the projects: ${headline}`),[]}}var MAX_FAILING_MS=3e5,GRACE_SECONDS=30;async function poll({seconds,task,failingTask,describe:describe2,
attempt},{client,cancel:cancel2}){let began=clock.now(),deadline=began+seconds*1e3,neverAnswered=new Failure("timeout",`the step could not ${task}`),failing=null,
attemptUntilDone=async limit=>{let last=neverAnswered,attemptMs=0;for(;;){let pauseMs=getPauseMs(began,deadline,attemptMs);if(pauseMs===null)return last;await clock.
sleep(pauseMs,limit.signal).catch(()=>{});let attemptBegan=clock.now(),answeredBefore=client.answeredMs;try{if(await attempt(limit))return"done";failing=null,last=
"not-done"}catch(error3){if(limit.signal.aborted)return last;let failure=toFailure(error3);if(failing?.failure.message!==failure.message&&info(`Couldn't ${task}\
: ${failure.headline}. Trying again`),failing={failure,since:failing?.since??attemptBegan},last=failure,clock.now()-failing.since>=MAX_FAILING_MS)return last}attemptMs=
client.answeredMs-answeredBefore}},describeWait2=()=>failing===null?describe2():`${failingTask}, which has failed for ${formatDuration(clock.now()-failing.since)}\
 (${failing.failure.code})`,timeout={seconds:seconds+GRACE_SECONDS,cancel:cancel2,failure:neverAnswered},end=await withHeartbeat(describeWait2,()=>withTimeout(timeout,
attemptUntilDone));return cancel2.aborted?toFailure(cancel2.reason):end}function getPauseMs(began,deadline,attemptMs){let now=clock.now(),msLeft=deadline-attemptMs-
now;if(msLeft<=0)return null;let growing=Math.min(Math.max((now-began)/20,2e3),3e4);return Math.min(Math.max(growing,4*attemptMs),msLeft)}async function search(results,{
searches,waitTimeoutSeconds},context){let hasFailed=selectHealthy(results).length<results.length,missing=searches;if(missing.length===0||hasFailed)return;let indexed=results.
flatMap(result=>selectDocuments(getDocumentsAfter(result),"indexed"));if(indexed.length===0)throw createNotFoundFailure(missing);let isOurs=createSearchMatcher(
indexed);info(`Searching for ${formatCount(missing.length,"text")}`);let end=await poll({seconds:waitTimeoutSeconds,task:"search",failingTask:"the search to ans\
wer",describe:()=>`the search to find ${formatCount(missing.length,"text")}`,attempt:async limit=>(missing=await findMissing(missing,isOurs,context.client,limit),
missing.length===0)},context);if(end==="not-done")throw createNotFoundFailure(missing);if(end!=="done")throw end}async function findMissing(texts,isOurs,client,limit){
let missing=[];for(let text of texts)(await client.search(text,limit)).some(isOurs)||missing.push(text);return missing}var createNotFoundFailure=texts=>new Failure(
"not-searchable","",{names:{"not found":texts.map(text=>`"${toSafeLine(text,80)}"`)}});function compareDocuments(before,after){let missing=[...before.values()].
filter(({id:id2})=>!after.has(id2)),newDocuments=[...after.values()].filter(({id:id2})=>!before.has(id2)),predecessors=findPredecessors(missing,newDocuments),replaced=new Set(
predecessors.values()),changes=missing.filter(document=>!replaced.has(document)).map(document=>toChange(document,"removed"));for(let document of after.values()){
let old=before.get(document.id)??predecessors.get(document.id),change=getChange(old,document);change!==void 0&&changes.push(toChange(document,change))}return changes}
function findPredecessors(missing,newDocuments){let candidates=Map.groupBy(missing,getIdentity),predecessors=new Map;for(let document of newDocuments){let old=candidates.
get(getIdentity(document))?.pop();old!==void 0&&predecessors.set(document.id,old)}return predecessors}var getIdentity=({name,url:url2})=>JSON.stringify([name,url2]);
function getChange(old,after){return after.indexStatus==="failing"?"failing":after.indexStatus==="pending"?void 0:old===void 0?"added":old.id===after.id&&old.indexStatus===
after.indexStatus&&old.updatedAt===after.updatedAt?void 0:"updated"}function toChange({id:id2,name,url:url2,error:error3,warnings},change){let reason=error3||warnings.
join(", ")||"Unknown";return{change,id:redact(id2),name,url:url2,error:change==="failing"?reason:null,warnings}}function addLook(history,documents,now){let isSame=history!==
void 0&&haveSame(history.documents,documents,getStatus),isSameStatus=isSame&&haveSame(history.documents,documents,getPendingStatus);return{documents,firstLookAt:history?.
firstLookAt??now,lastLookAt:now,changedAt:isSame?history.changedAt:now,statusChangedAt:isSameStatus?history.statusChangedAt:now}}var haveSame=(one,other,getValue)=>one.
size===other.size&&[...one].every(([id2,document])=>{let same=other.get(id2);return same!==void 0&&getValue(same)===getValue(document)}),getStatus=({indexStatus})=>indexStatus,
getPendingStatus=({indexStatus,zylonStatus})=>indexStatus==="pending"?zylonStatus:"";function createSettleRule(ingest2,before,{settleSeconds,waitTimeoutSeconds,
maxPending},listedAt){let settleMs=settleSeconds*1e3,emptySettleMs=getEmptySettleMs(ingest2,settleMs),stuckBefore=listedAt-waitTimeoutSeconds*1e3;return{settleMs,
emptySettleMs,maxPending,before,stuckBefore}}var extendSettleMs=settleMs=>Math.min(settleMs*5,settleMs+6e5);function getEmptySettleMs({status,tally},settleMs){let hasEnded=status===
"completed",hasItems=hasSourceItems(tally);return hasEnded&&!hasItems?settleMs:hasItems&&!hasEnded?1/0:extendSettleMs(settleMs)}function isSettled(history,rule){
let{documents,lastLookAt,changedAt,statusChangedAt}=history,quietMs=lastLookAt-changedAt,pending=selectDocuments(documents,"pending");return documents.size===0?
quietMs>=rule.emptySettleMs:pending.length===0?quietMs>=rule.settleMs:pending.length>getAllowedPending(documents,rule)||!pending.every(document=>isStuck(document,
rule))?!1:lastLookAt-statusChangedAt>=extendSettleMs(rule.settleMs)}var isStuck=({id:id2,updatedAt},{before,stuckBefore})=>before.get(id2)?.indexStatus==="pendi\
ng"&&Date.parse(updatedAt)<stuckBefore,getAllowedPending=(documents,{maxPending})=>maxPending===null?0:getAllowed(maxPending,documents.size);function getWatchEnd(history,rule){
if(isSettled(history,rule))return"settled";let{firstLookAt,lastLookAt,changedAt}=history,isQuiet=lastLookAt-changedAt>=rule.settleMs;return changedAt>firstLookAt&&
!isQuiet?"changing":"unsettled"}async function watch(results,listing,inputs,context){let watched=selectWatched(results,inputs,listing.listedAt);if(watched.length===
0)return results;info(`Watching the documents of ${formatCount(watched.length,"integration")}`);let began=clock.now(),end=await poll({seconds:inputs.waitTimeoutSeconds,
task:"list the documents",failingTask:"the documents to be listed",describe:()=>describeWait(watched.filter(isUnsettled)),attempt:async limit=>(await look(watched.
filter(isUnsettled),listing.targets,context.client,limit),!watched.some(isUnsettled))},context),lookFailure=end instanceof Failure?await diagnose(end,context):void 0;
return results.map(result=>{let found=watched.find(one=>one.result===result);return found===void 0?result:conclude(found,began,lookFailure)})}function selectWatched(results,inputs,listedAt){
let watched=[];for(let result of selectHealthy(results)){let{before,ingestState}=result;if(before===null)continue;let rule=createSettleRule(ingestState,before,inputs,
listedAt);watched.push({result,rule,history:void 0})}return watched}var isUnsettled=({history,rule})=>history===void 0||!isSettled(history,rule);async function look(unsettled,targets,client,limit){
let integrations=unsettled.map(({result})=>result.integration),byIntegration=await listAgain(client,targets,integrations,limit),now=clock.now();for(let one of unsettled){
let{integration,ingestState}=one.result,documents=byIntegration.get(integration.id)??new Map,{removedIds}=ingestState.tally,present=[...documents].filter(([id2])=>!removedIds.
has(id2));one.history=addLook(one.history,new Map(present),now)}}function describeWait(unsettled){let pending=0,all=0;for(let{history,rule}of unsettled){let documents=history?.
documents??rule.before;pending+=countDocuments(documents,"pending"),all+=documents.size}return pending>0?`documents to be indexed: ${pending} of ${formatCount(all,
"document")} pending`:all===0?"a first document: none is listed yet":"the documents to stay as they are, none of them pending"}function conclude({result,rule,history},began,lookFailure){
if(history===void 0)return toUnfinished(result,null,lookFailure??new Failure("timeout"));let{before}=rule,{documents:after}=history,pendingCount=countDocuments(
after,"pending"),end=getWatchEnd(history,rule);if(end!=="settled"){if(lookFailure!==void 0)return toUnfinished(result,lookFailure.code==="cancelled"?pendingCount:
null,lookFailure);let pendingFailure=findPendingFailure(result,rule,after);if(pendingFailure!==void 0)return toUnfinished(result,pendingCount,pendingFailure)}return{
...result,watchState:{kind:"finished",before,after,changes:compareDocuments(before,after),end,waitedMs:history.lastLookAt-began}}}var toUnfinished=(result,pendingCount,failure)=>withFailure(
{...result,watchState:{kind:"unfinished",pendingCount}},failure);function findPendingFailure({ingestState},rule,after){let{before,maxPending}=rule,pending=selectDocuments(
after,"pending");if(pending.length<=getAllowedPending(after,rule))return;let wasPending=({id:id2})=>before.get(id2)?.indexStatus==="pending",old=pending.filter(
wasPending),others=pending.filter(document=>!wasPending(document)),all=formatCount(after.size,"document"),numbers=formatGateNumbers({before,after},ingestState),
allowed=maxPending===null?"0":formatAllowance(maxPending,after.size),detail=`${pending.length} of ${all} not indexed yet, but max-pending is ${allowed} (${numbers}\
)`,names={"pending before this run, too":old.map(nameWithStatus),pending:others.map(nameWithStatus)};if(old.length===0)return new Failure("wait-timeout",detail,
{names});let key=others.length===0?"wait-timeout/old":"wait-timeout/some-old";return new Failure(key,detail,{names})}async function runPhases(inputs,proxy,cancel2){
info(`${USER_AGENT}: Zylon at ${inputs.baseUrl.host}, organization ${toSafeLine(inputs.organization)}`);let client=new ZylonClient({...inputs,proxy}),context={client,
cancel:cancel2,maxParallel:inputs.maxParallel},results=[];try{let choice=await choose(client,inputs,context),apiContext={...context,api:choice.api};if(results=await prepare(
choice.results,inputs,apiContext),inputs.dryRun)return{results,plan:await plan(results,choice,inputs,apiContext)};let listing=await listBefore(results,inputs,apiContext);
return results=listing.results,results=await ingest(results,inputs,apiContext),results=await watch(results,listing,inputs,apiContext),results=judge(results,listing.
skippedProjects,inputs),await search(results,inputs,context),{results}}catch(error3){let failure=await diagnose(error3,context);return{results,runFailure:remindToCheck(
failure,results)}}}async function main(cancel2){let startedAt=clock.now(),{inputs,proxy,issueInputs}=readInputs();enforceTlsChecks();let isValid=!(inputs instanceof
Failure),run=isValid?await runPhases(inputs,proxy,cancel2):{results:[],runFailure:inputs},seconds=(clock.now()-startedAt)/1e3,report=createReport(run,isValid?inputs:
void 0,seconds),wroteOutputs=await writeReport(report),hasFailed=report.mainFailure!==void 0;return(hasFailed||wroteOutputs)&&await updateFailureIssue(report,issueInputs),
hasFailed||!wroteOutputs?1:0}function enforceTlsChecks(){process.env.NODE_TLS_REJECT_UNAUTHORIZED==="0"&&(delete process.env.NODE_TLS_REJECT_UNAUTHORIZED,warning(
"NODE_TLS_REJECT_UNAUTHORIZED=0 is ignored: certificates are always checked. For a private certificate authority, set ca-certificate."))}var cancel=new AbortController;
for(let name of["SIGINT","SIGTERM"])process.on(name,()=>cancel.abort(new Failure("cancelled",name)));for(let stream of[process.stdout,process.stderr])stream.on(
"error",()=>{});try{assertNodeVersion(),process.exitCode=await main(cancel.signal)}catch(error3){let runFailure=toFailure(error3);await writeReport(createReport(
{results:[],runFailure},void 0,0)),process.exitCode=1}exitOnceLogIsRead();function assertNodeVersion(){let[major=0,minor=0]=process.versions.node.split(".").map(
Number);if(!(major>24||major===24&&minor>=5))throw new Failure("internal/node",`the runner has ${process.version}`)}function exitOnceLogIsRead(){setTimeout(()=>{
process.stdout.writableLength>0?exitOnceLogIsRead():process.exit()},1e3).unref()}
