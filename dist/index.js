import{createRequire as __WEBPACK_EXTERNAL_createRequire}from"module";var __webpack_modules__={982:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.
url)("crypto")}),896:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs")}),598:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(
import.meta.url)("node:crypto")}),24:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs")}),67:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(
import.meta.url)("node:http")}),708:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https")}),161:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(
import.meta.url)("node:os")}),760:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path")}),75:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(
import.meta.url)("node:stream")}),500:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises")}),692:(module=>{module.
exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls")}),857:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("os")}),913:((__unused_webpack___webpack_module__,__webpack_exports__2,__nccwpck_require__2)=>{
__nccwpck_require__2.d(__webpack_exports__2,{P$:()=>__commonJS,VA:()=>__export,f1:()=>__toESM});var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.
getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf;var __hasOwnProp=Object.prototype.hasOwnProperty;
var __commonJS=(cb,mod)=>function __require(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).exports,mod),mod.exports}catch(e){throw mod=0,
e}};var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:true})};var __copyProps=(to,from,except,desc)=>{if(from&&typeof from===
"object"||typeof from==="function"){for(let key of __getOwnPropNames(from))if(!__hasOwnProp.call(to,key)&&key!==except)__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable})}return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||
!mod||!mod.__esModule?__defProp(target,"default",{value:mod,enumerable:true}):target,mod))}),988:((__webpack_module__,__unused_webpack___webpack_exports__,__nccwpck_require__2)=>{
var node_https__WEBPACK_IMPORTED_MODULE_10___namespace_cache;var node_http__WEBPACK_IMPORTED_MODULE_7___namespace_cache;__nccwpck_require__2.a(__webpack_module__,
async(__webpack_handle_async_dependencies__,__webpack_async_result__)=>{try{let toCommandValue=function(input){if(input===null||input===void 0){return""}else if(typeof input===
"string"||input instanceof String){return input}return JSON.stringify(input)},toCommandProperties=function(annotationProperties){if(!Object.keys(annotationProperties).
length){return{}}return{title:annotationProperties.title,file:annotationProperties.file,line:annotationProperties.startLine,endLine:annotationProperties.endLine,
col:annotationProperties.startColumn,endColumn:annotationProperties.endColumn}},issueCommand=function(command,properties,message){const cmd=new Command(command,
properties,message);process.stdout.write(cmd.toString()+os__WEBPACK_IMPORTED_MODULE_1__.EOL)},escapeData=function(s){return toCommandValue(s).replace(/%/g,"%25").
replace(/\r/g,"%0D").replace(/\n/g,"%0A")},escapeProperty=function(s){return toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(
/:/g,"%3A").replace(/,/g,"%2C")},issueFileCommand=function(command,message){const filePath=process.env[`GITHUB_${command}`];if(!filePath){throw new Error(`Unabl\
e to find environment variable for file command ${command}`)}if(!fs__WEBPACK_IMPORTED_MODULE_3__.existsSync(filePath)){throw new Error(`Missing file at path: ${filePath}`)}
fs__WEBPACK_IMPORTED_MODULE_3__.appendFileSync(filePath,`${toCommandValue(message)}${os__WEBPACK_IMPORTED_MODULE_1__.EOL}`,{encoding:"utf8"})},prepareKeyValueMessage=function(key,value){
const delimiter=`ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_2__.randomUUID()}`;const convertedValue=toCommandValue(value);if(key.includes(delimiter)){throw new Error(
`Unexpected input: name should not contain the delimiter "${delimiter}"`)}if(convertedValue.includes(delimiter)){throw new Error(`Unexpected input: value should\
 not contain the delimiter "${delimiter}"`)}return`${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_1__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_1__.
EOL}${delimiter}`},checkBypass=function(reqUrl){if(!reqUrl.hostname){return false}const reqHost=reqUrl.hostname;if(isLoopbackAddress(reqHost)){return true}const noProxy=process.
env["no_proxy"]||process.env["NO_PROXY"]||"";if(!noProxy){return false}let reqPort;if(reqUrl.port){reqPort=Number(reqUrl.port)}else if(reqUrl.protocol==="http:"){
reqPort=80}else if(reqUrl.protocol==="https:"){reqPort=443}const upperReqHosts=[reqUrl.hostname.toUpperCase()];if(typeof reqPort==="number"){upperReqHosts.push(
`${upperReqHosts[0]}:${reqPort}`)}for(const upperNoProxyItem of noProxy.split(",").map(x=>x.trim().toUpperCase()).filter(x=>x)){if(upperNoProxyItem==="*"||upperReqHosts.
some(x=>x===upperNoProxyItem||x.endsWith(`.${upperNoProxyItem}`)||upperNoProxyItem.startsWith(".")&&x.endsWith(`${upperNoProxyItem}`))){return true}}return false},
isLoopbackAddress=function(host){const hostLower=host.toLowerCase();return hostLower==="localhost"||hostLower.startsWith("127.")||hostLower.startsWith("[::1]")||
hostLower.startsWith("[0:0:0:0:0:0:0:1]")},setSecret=function(secret){issueCommand("add-mask",{},secret)},getInput=function(name,options){const val=process.env[`\
INPUT_${name.replace(/ /g,"_").toUpperCase()}`]||"";if(options&&options.required&&!val){throw new Error(`Input required and not supplied: ${name}`)}if(options&&
options.trimWhitespace===false){return val}return val.trim()},setOutput=function(name,value){const filePath=process.env["GITHUB_OUTPUT"]||"";if(filePath){return issueFileCommand(
"OUTPUT",prepareKeyValueMessage(name,value))}process.stdout.write(os__WEBPACK_IMPORTED_MODULE_1__.EOL);issueCommand("set-output",{name},toCommandValue(value))},
setFailed=function(message){process.exitCode=ExitCode.Failure;error(message)},debug=function(message){issueCommand("debug",{},message)},error=function(message,properties={}){
issueCommand("error",toCommandProperties(properties),message instanceof Error?message.toString():message)},warning=function(message,properties={}){issueCommand(
"warning",toCommandProperties(properties),message instanceof Error?message.toString():message)},notice=function(message,properties={}){issueCommand("notice",toCommandProperties(
properties),message instanceof Error?message.toString():message)},info=function(message){process.stdout.write(message+os__WEBPACK_IMPORTED_MODULE_1__.EOL)},maskSecret=function(secret,username=""){
const text=secret.trim();if(text!==""&&text.length<MIN_SECRET_LENGTH)warning("A secret is shorter than four characters, so it can't be masked. Use a longer one.");
const forms=[secret,text,...text.split(/[\r\n]+/),JSON.stringify(text).slice(1,-1),encodeURIComponent(text.toWellFormed()),Buffer.from(text).toString("base64"),
Buffer.from(`${username}:${text}`).toString("base64")];for(const form of new Set(forms)){if(form.trim().length<MIN_SECRET_LENGTH||text.length<MIN_SECRET_LENGTH)
continue;secrets.add(form);setSecret(form)}},redact=function(text){let redacted=text;for(const secret of[...secrets].sort((a,b)=>b.length-a.length))redacted=redacted.
replaceAll(secret,"***");return redacted},toSafeLine=function(text,limit=200){const clean=redact(text.slice(0,MAX_TEXT_LENGTH).toWellFormed()).replace(/[\p{C}\p{Z}]+/gu,
" ").trim().replace(/^::/,": :").replaceAll("##[","# #[");if(clean.length<=limit)return clean;return`${clean.slice(0,limit-1).toWellFormed()}\u2026`},escapeMarkdown=function(text,limit){
return toSafeLine(text,limit).replace(/[@#$]|\bGH(?=-\d)|www(?=\.)|:(?=\/\/|[\w+-]+:)/gi,"$&\0").replace(/[&<>`\\*[\]#|~@$]|(?<![^\W_])_|_(?![^\W_])|^[-+](?=\s)|^\d+(?=[.)]\s)/g,
found=>`&#${found.charCodeAt(0)};${found.slice(1)}`).replaceAll("\0","<!-- -->")},formatCommaList=function(names,max=3){const more=names.length-max;const shown=names.
slice(0,max).join(", ");return more>0?`${shown} and ${more} more`:shown},formatDuration=function(ms){const seconds=Math.round(ms/1e3);if(seconds<60)return`${seconds}\
 s`;const rest=seconds%60;const minutes=`${Math.floor(seconds/60)} min`;return rest===0?minutes:`${minutes} ${rest} s`},isTransient=function(code){const entry=ERRORS[code];
return entry.isTransient===true},callAfter=function(ms,callback){const stop=new AbortController;clock.sleep(ms,stop.signal).then(callback,()=>void 0);return()=>stop.
abort()},findConnector=function(spelling){const wanted=spelling.toLowerCase().replace(/[\s_-]+/g,"");return CONNECTORS.find(({type,slug,entityType})=>[type,slug,
entityType.toLowerCase()].includes(wanted))},getLoginUrl=function(baseUrl,{slug},id2){const root=`${baseUrl.origin}${baseUrl.pathname.replace(/\/$/,"")}/api/v1/\
app/integration/${slug}`;return id2===void 0?`${root}/login`:`${root}/${encodeURIComponent(id2)}/login`},leven=function(first,second,options){if(first===second){
return 0}const maxDistance=options?.maxDistance;const swap=first;if(first.length>second.length){first=second;second=swap}let firstLength=first.length;let secondLength=second.
length;while(firstLength>0&&first.charCodeAt(~-firstLength)===second.charCodeAt(~-secondLength)){firstLength--;secondLength--}let start=0;while(start<firstLength&&
first.charCodeAt(start)===second.charCodeAt(start)){start++}firstLength-=start;secondLength-=start;if(maxDistance!==void 0&&secondLength-firstLength>maxDistance){
return maxDistance}if(firstLength===0){return maxDistance!==void 0&&secondLength>maxDistance?maxDistance:secondLength}let bCharacterCode;let result;let temporary;
let temporary2;let index=0;let index2=0;while(index<firstLength){characterCodeCache[index]=first.charCodeAt(start+index);array[index]=++index}while(index2<secondLength){
bCharacterCode=second.charCodeAt(start+index2);temporary=index2++;result=index2;for(index=0;index<firstLength;index++){temporary2=bCharacterCode===characterCodeCache[index]?
temporary:temporary+1;temporary=array[index];result=array[index]=temporary>result?temporary2>result?result+1:temporary2:temporary2>temporary?temporary+1:temporary2}
if(maxDistance!==void 0){let rowMinimum=result;for(index=0;index<firstLength;index++){if(array[index]<rowMinimum){rowMinimum=array[index]}}if(rowMinimum>maxDistance){
return maxDistance}}}array.length=firstLength;characterCodeCache.length=firstLength;return maxDistance!==void 0&&result>maxDistance?maxDistance:result},closestMatch=function(target,candidates,options){
if(!Array.isArray(candidates)||candidates.length===0){return void 0}const userMax=options?.maxDistance;const targetLength=target.length;for(const candidate of candidates){
if(candidate===target){return candidate}}if(userMax===0){return void 0}let best;let bestDist=Number.POSITIVE_INFINITY;const seen=new Set;for(const candidate of candidates){
if(seen.has(candidate)){continue}seen.add(candidate);const lengthDiff=Math.abs(candidate.length-targetLength);if(lengthDiff>=bestDist){continue}if(userMax!==void 0&&
lengthDiff>userMax){continue}const cap=Number.isFinite(bestDist)?userMax===void 0?bestDist:Math.min(bestDist,userMax):userMax;const distance=cap===void 0?leven(
target,candidate):leven(target,candidate,{maxDistance:cap});if(userMax!==void 0&&distance>userMax){continue}let actualD=distance;if(cap!==void 0&&distance===cap&&
cap===userMax){actualD=leven(target,candidate)}if(actualD<bestDist){bestDist=actualD;best=candidate;if(bestDist===0){break}}}if(userMax!==void 0&&bestDist>userMax){
return void 0}return best},formatSuggestion=function(text,words){const maxDistance=text.length>4?2:1;const near=closestMatch(text.toLowerCase(),words,{maxDistance});
return near===void 0?"":` (did you mean ${near}?)`},parseAllowance=function(text){if(text==="")return void 0;const[,digits="",sign=""]=/^(\d{1,9})\s*(%?)$/.exec(
text)??[];const value=digits===""?Number.NaN:Number(digits);const isPercent=sign==="%";if(value>=0&&!(isPercent&&value>100))return{value,isPercent,text};throw new InvalidInputError(
`must be a whole number, or a percentage from 0% to 100%, not ${quote(text)}`)},parseBaseUrl=function(text){if(text==="")throw new InvalidInputError(`is require\
d: the address of Zylon, such as ${EXAMPLE_URL}`);const full=/^[a-z][a-z\d+.-]*:\/\//i.test(text)?text:`https://${text}`;const url2=/[\s"'<>\\]/.test(text)?null:
URL.parse(full);const isPlain=url2!==null&&/^https?:$/.test(url2.protocol)&&/^([\w.-]+|\[[\da-f:.]+\])$/i.test(url2.hostname)&&!/^https?$/.test(url2.hostname)&&
!/^\/\/+[^/]/.test(url2.pathname)&&!/[?#]|^[^/]*\/\/(\/|[^/]*@)/.test(full);if(!isPlain)throw new InvalidInputError(`must be like ${EXAMPLE_URL}, without user i\
nfo, query or fragment, not ${quoteAddress(text)}`);url2.pathname=url2.pathname.replace(/\/+(api(\/v1(\/app(\/.*)?)?)?\/*)?$/i,"");return url2},exposesToken=function({
protocol,hostname}){const localHost=/^(localhost|.*\.localhost|127\.[\d.]+|\[::1\])$/;return protocol==="http:"&&!localHost.test(hostname)},parseToken=function(text){
if(text==="")throw new InvalidInputError("is empty (check the name of its secret; pull requests from forks and Dependabot get no secrets)");if(/^bearer\s/i.test(
text))throw new InvalidInputError('must be the token alone, without "Bearer"');if(/^[\x21-\x7e]+$/.test(text))return text;throw new InvalidInputError("contains \
a line break, a space or another invalid character (store the secret again)")},parseCertificates=function(text){if(text==="")return[];const pem=text.includes("-\
----BEGIN")?text:readPemFile(text);const all=pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);if(all===null)throw new InvalidInputError("\
contains no PEM certificate");for(const certificate of all){try{new node_crypto__WEBPACK_IMPORTED_MODULE_5__.X509Certificate(certificate)}catch{throw new InvalidInputError(
"contains an invalid certificate (store the PEM with its line breaks)")}}return all},readPemFile=function(path){if(!(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.existsSync)(
path))throw new InvalidInputError(`must be PEM text, or the path of a PEM file: there is no file ${quote(path)} on this runner`);try{return(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.
readFileSync)(path,"utf8")}catch{throw new InvalidInputError(`must be PEM text, or the path of a readable PEM file, not ${quote(path)}`)}},isValidHeader=function(name,value){
try{(0,node_http__WEBPACK_IMPORTED_MODULE_7__.validateHeaderName)(name);(0,node_http__WEBPACK_IMPORTED_MODULE_7__.validateHeaderValue)(name,value);return value!==
""}catch{return false}},parseHeaders=function(text){const all={};const names=new Set;for(const[at,row]of text.split(/\r\n|\r|\n/).entries()){if(row.trim()==="")
continue;const[,name="",value=""]=/^([^:]*):\s*(.*)$/.exec(row.trim())??[];const lower=name.toLowerCase();if(!isValidHeader(name,value))throw new InvalidInputError(
`must have "Name: value" on each line; see line ${at+1}`);if(RESERVED_HEADERS.test(lower))throw new InvalidInputError(`must not set ${toSafeLine(name,60)}, whic\
h the action sets itself`);if(names.has(lower))throw new InvalidInputError(`must not repeat a name; see line ${at+1}`);names.add(lower);all[name]=value}return all},
parseType=function(text){if(text===""||text.toLowerCase()==="any")return"any";const found=findConnector(text);if(found!==void 0)return found;const near=formatSuggestion(
text,CONNECTOR_TYPES);const types=formatOrList([...CONNECTOR_TYPES,"any"]);throw new InvalidInputError(`must be ${types}, not ${quote(text)}${near}`)},parseSearches=function(text){
const all=splitUniqueLines(text);const wrong=all.find(words=>words.length<3||words.length>80);if(wrong===void 0)return all;throw new InvalidInputError(`must hav\
e 3 to 80 characters on each line, not ${quote(wrong)}`)},parseOrganization=function(text){if(/^[\x21-\x7e]*$/.test(text))return text||"default";throw new InvalidInputError(
`must be a slug or UUID, not ${quote(text)}`)},parseProjects=function(text){const all=splitUniqueLines(text);const wrong=all.find(project=>!isPathSegment(project));
if(wrong===void 0)return all;throw new InvalidInputError(`must have one id per line, not ${quote(wrong)}`)},parseLogins=function(text){const all=text.split(/[\s,]+/).
map(login=>login.replace(/^@/,""));const some=[...new Set(all.filter(login=>login!==""))];const wrong=some.find(login=>!/^[\w-]{1,100}(\[bot\])?$/.test(login));
if(wrong===void 0)return some;throw new InvalidInputError(`must be GitHub logins, separated by commas, not ${quote(wrong)}`)},findMisspeltInputs=function(names){
const known=new Set(names.map(name=>`INPUT_${name.toUpperCase()}`));const problems=[];for(const variable of Object.keys(process.env)){if(!variable.startsWith("I\
NPUT_")||known.has(variable))continue;const name=variable.slice("INPUT_".length).toLowerCase();const near=names.find(declared=>{const maxDistance=normalizeName(
declared).length>8?2:1;const apart=leven(normalizeName(declared),normalizeName(name),{maxDistance:maxDistance+1});return apart<=maxDistance});if(near!==void 0)problems.
push(`${toSafeLine(name,60)} is not an input (did you mean ${near}?)`)}if(!LEAKY_RUNNERS.some(name=>process.env[name]==="true"))return problems;for(const problem of problems)
warning(problem);return[]},parseId=function(text){const[,word,rest=""]=/^([a-z]+)\/(.*)$/i.exec(text)??[];const connector=word===void 0?void 0:findConnector(word);
if(word!==void 0&&connector===void 0)throw new InvalidInputError(`contains the type ${quote(word)}, which must be ${formatOrList(CONNECTOR_TYPES)}${formatSuggestion(
word,CONNECTOR_TYPES)}`);const id2=word===void 0?text:rest;if(isPathSegment(id2))return{connector,id:id2};throw new InvalidInputError(`must be ids, one per line\
, not ${quote(text)}`)},parseSelection=function(inputType,text){const parts=text.split(/[\r\n,]+/).map(part=>part.trim()).filter(part=>part!=="");const ids=parts.
filter(part=>part.toLowerCase()!=="all");const isAll=ids.length<parts.length;if(ids.some(part=>part.startsWith("!")!==isAll))throw new InvalidInputError('must b\
e ids, or "all" with !id for each one to exclude');const given=ids.map(part=>parseId(part.replace(/^!\s*/,"")));const connector=inputType==="any"?void 0:inputType;
if(isAll)return{kind:"all",connector,exclusions:given};if(given.length>0)return{kind:"ids",ids:given.map(each=>applyInputType(each,inputType))};return{kind:"onl\
y",connector}},applyInputType=function(given,inputType){const{connector,id:id2}=given;if(inputType==="any"||connector?.type===inputType.type)return given;if(connector===
void 0)return{connector:inputType,id:id2};throw new InvalidInputError(`contains ${connector.type}/${toSafeLine(id2,40)}, which contradicts integration-type: ${inputType.
type}; for several types, remove integration-type`)},readInputs=function(){maskSecrets();const some={};const problems=[...findMisspeltInputs(INPUT_NAMES),...INPUT_KEYS.
flatMap(key=>readInput(key,INPUT_FIELDS[key],some)),...COMBINATION_CHECKS.flatMap(row=>row(some))];const waitFor=some.waitFor??"completed";const issueInputs=hasValues(
some,ISSUE_INPUT_KEYS)?{...some,waitFor}:void 0;const{integrationType:own2,integrationId:ids=""}=some;let selection;try{if(own2!==void 0)selection=parseSelection(
own2,ids)}catch(error2){problems.push(`integration-id ${getProblem(error2)}`)}if(hasValues(some,INPUT_KEYS)&&selection!==void 0&&problems.length===0)return{inputs:{
...some,selection},issueInputs};return{inputs:new Failure("invalid-input",problems.join("; ")),issueInputs}},readInput=function(key,field,some){try{some[key]=field(
getText(key));return[]}catch(error2){return[`${getInputName(key)} ${getProblem(error2)}`]}},getProblem=function(error2){if(error2 instanceof InvalidInputError)return error2.
message;throw error2},maskSecrets=function(){for(const key of["apiToken","password","githubToken"])maskSecret(getText(key),getText("username"));for(const row of getText(
"extraHeaders").split(/[\r\n]+/)){const value=row.slice(row.indexOf(":")+1).trim();if(value.length>=MIN_HEADER_SECRET_LENGTH)maskSecret(value)}for(const name of[
"https_proxy","http_proxy"]){for(const variable of[name,name.toUpperCase()]){const text=process.env[variable]??"";const full=text.includes("://")?text:`http://${text}`;
const{username="",password=""}=URL.parse(full)??{};maskSecret(password,username);maskSecret(tryDecode(password),username)}}},tryDecode=function(text){try{return decodeURIComponent(
text)}catch{return text}},assertEqual=function(val){return val},assertNotEqual=function(val){return val},toZod=function(){return schema=>schema},assertIs=function(_arg){},
assertNever=function(_x){throw new Error("Unexpected value in exhaustive check")},assert=function(_){},getEnumValues=function(entries){const numericValues=Object.
values(entries).filter(v=>typeof v==="number");const values=Object.entries(entries).filter(([k,_])=>numericValues.indexOf(+k)===-1).map(([_,v])=>v);return values},
joinValues=function(array3,separator="|"){return array3.map(val=>stringifyPrimitive(val)).join(separator)},jsonStringifyReplacer=function(_,value){if(typeof value===
"bigint")return value.toString();return value},cached=function(getter){return new Cached(getter)},nullish=function(input){return input===null||input===void 0},cleanRegex=function(source){
const start=source.startsWith("^")?1:0;const end=source.endsWith("$")?source.length-1:source.length;return source.slice(start,end)},floatSafeRemainder=function(val,step){
const ratio=val/step;const roundedRatio=Math.round(ratio);const tolerance=4*Number.EPSILON*Math.max(Math.abs(ratio),1);if(Math.abs(ratio-roundedRatio)<tolerance)
return 0;return ratio-roundedRatio},defineLazy=function(object2,key,getter){let value=void 0;Object.defineProperty(object2,key,{get(){if(value===EVALUATING){return void 0}
if(value===void 0){value=EVALUATING;value=getter()}return value},set(v){Object.defineProperty(object2,key,{value:v})},configurable:true})},objectClone=function(obj){
return Object.create(Object.getPrototypeOf(obj),Object.getOwnPropertyDescriptors(obj))},assignProp=function(target,prop,value){Object.defineProperty(target,prop,
{value,writable:true,enumerable:true,configurable:true})},rawShape=function(def){const desc=Object.getOwnPropertyDescriptor(def,"shape");return desc?.get?desc.get.
raw:desc?.value},sourceShape=function(schema){return rawShape(schema._zod.def)??schema._zod.def.shape},deferProp=function(target,key,getter){Object.defineProperty(
target,key,{get(){const value=getter();assignProp(this,key,value);return value},enumerable:true,configurable:true})},putProp=function(target,key,value){if(key in
target)assignProp(target,key,value);else target[key]=value},mirrorShape=function(target,source,keys,wrap){const raw=sourceShape(source);for(const key of keys){const desc=Object.
getOwnPropertyDescriptor(raw,key);if(!desc.enumerable)continue;if(desc.get){deferProp(target,key,()=>{const value=source._zod.def.shape[key];return wrap?wrap(value,
key):value})}else putProp(target,key,wrap?wrap(desc.value,key):desc.value)}},mirrorProps=function(target,source){for(const key of Reflect.ownKeys(source)){const desc=Object.
getOwnPropertyDescriptor(source,key);if(!desc.enumerable)continue;if(desc.get)deferProp(target,key,()=>source[key]);else putProp(target,key,desc.value)}},mergeDefs=function(...defs){
const mergedDescriptors={};for(const def of defs){const descriptors=Object.getOwnPropertyDescriptors(def);Object.assign(mergedDescriptors,descriptors)}return Object.
defineProperties({},mergedDescriptors)},cloneDef=function(schema){return mergeDefs(schema._zod.def)},getElementAtPath=function(obj,path){if(!path)return obj;return path.
reduce((acc,key)=>acc?.[key],obj)},promiseAllObject=function(promisesObj){const keys=Object.keys(promisesObj);const promises2=keys.map(key=>promisesObj[key]);return Promise.
all(promises2).then(results=>{const resolvedObj={};for(let i=0;i<keys.length;i++){resolvedObj[keys[i]]=results[i]}return resolvedObj})},randomString=function(length=10){
const chars="abcdefghijklmnopqrstuvwxyz";let str="";for(let i=0;i<length;i++){str+=chars[Math.floor(Math.random()*chars.length)]}return str},esc=function(str){return JSON.
stringify(str)},slugify=function(input){return input.toLowerCase().trim().replace(/[^\w\s-]/g,"").replace(/[\s_-]+/g,"-").replace(/^-+|-+$/g,"")},isObject=function(data){
return typeof data==="object"&&data!==null&&!Array.isArray(data)},isPlainObject=function(o){if(isObject(o)===false)return false;const ctor=o.constructor;if(ctor===
void 0)return true;if(typeof ctor!=="function")return true;const prot=ctor.prototype;if(isObject(prot)===false)return false;if(Object.prototype.hasOwnProperty.call(
prot,"isPrototypeOf")===false){return false}return true},shallowClone=function(o){if(isPlainObject(o))return{...o};if(Array.isArray(o))return[...o];if(o instanceof
Map)return new Map(o);if(o instanceof Set)return new Set(o);return o},numKeys=function(data){let keyCount=0;for(const key in data){if(Object.prototype.hasOwnProperty.
call(data,key)){keyCount++}}return keyCount},escapeRegex=function(str){return str.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")},clone=function(inst,def,params){const cl=new inst.
_zod.constr(def??inst._zod.def);if(!def||params?.parent)cl._zod.parent=inst;return cl},normalizeParams=function(_params){const params=_params;if(!params)return{};
if(typeof params==="string")return{error:()=>params};if(params?.message!==void 0){if(params?.error!==void 0)throw new Error("Cannot specify both `message` and `\
error` params");params.error=params.message}delete params.message;if(typeof params.error==="string")return{...params,error:()=>params.error};return params},createTransparentProxy=function(getter){
let target;return new Proxy({},{get(_,prop,receiver){target??(target=getter());return Reflect.get(target,prop,receiver)},set(_,prop,value,receiver){target??(target=
getter());return Reflect.set(target,prop,value,receiver)},has(_,prop){target??(target=getter());return Reflect.has(target,prop)},deleteProperty(_,prop){target??
(target=getter());return Reflect.deleteProperty(target,prop)},ownKeys(_){target??(target=getter());return Reflect.ownKeys(target)},getOwnPropertyDescriptor(_,prop){
target??(target=getter());return Reflect.getOwnPropertyDescriptor(target,prop)},defineProperty(_,prop,descriptor){target??(target=getter());return Reflect.defineProperty(
target,prop,descriptor)}})},stringifyPrimitive=function(value){if(typeof value==="bigint")return value.toString()+"n";if(typeof value==="string")return`"${value}\
"`;return`${value}`},optionalKeys=function(shape){return Object.keys(shape).filter(k=>{return shape[k]._zod.optin!==void 0&&shape[k]._zod.optout==="optional"})},
pick=function(schema,mask){const currDef=schema._zod.def;const checks=currDef.checks;const hasChecks=checks&&checks.length>0;if(hasChecks){throw new Error(".pic\
k() cannot be used on object schemas containing refinements")}const newShape={};mirrorShape(newShape,schema,maskedKeys(schema,mask));return clone(schema,mergeDefs(
currDef,{shape:newShape,checks:[]}))},maskedKeys=function(schema,mask){const raw=sourceShape(schema);const keys=[];for(const key of Reflect.ownKeys(mask)){if(!Object.
getOwnPropertyDescriptor(raw,key)?.enumerable){throw new Error(`Unrecognized key: "${String(key)}"`)}if(mask[key])keys.push(key)}return keys},omit=function(schema,mask){
const currDef=schema._zod.def;const checks=currDef.checks;const hasChecks=checks&&checks.length>0;if(hasChecks){throw new Error(".omit() cannot be used on objec\
t schemas containing refinements")}const omitted=new Set(maskedKeys(schema,mask));const newShape={};mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema)).
filter(key=>!omitted.has(key)));return clone(schema,mergeDefs(currDef,{shape:newShape,checks:[]}))},extend=function(schema,shape){if(!isPlainObject(shape)){throw new Error(
"Invalid input to extend: expected a plain object")}const checks=schema._zod.def.checks;const hasChecks=checks&&checks.length>0;if(hasChecks){const existingShape=sourceShape(
schema);for(const key of Reflect.ownKeys(shape)){if(Object.getOwnPropertyDescriptor(existingShape,key)!==void 0){throw new Error("Cannot overwrite keys on objec\
t schemas containing refinements. Use `.safeExtend()` instead.")}}}return clone(schema,mergeDefs(schema._zod.def,{shape:extended(schema,shape)}))},extended=function(schema,shape){
const newShape={};mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema)));mirrorProps(newShape,shape);return newShape},safeExtend=function(schema,shape){
if(!isPlainObject(shape)){throw new Error("Invalid input to safeExtend: expected a plain object")}return clone(schema,mergeDefs(schema._zod.def,{shape:extended(
schema,shape)}))},merge=function(a,b){if(!b?._zod?.def){throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend\
()`.")}if(a._zod.def.checks?.length){throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.")}const newShape={};
mirrorShape(newShape,a,Reflect.ownKeys(sourceShape(a)));mirrorShape(newShape,b,Reflect.ownKeys(sourceShape(b)));const def=mergeDefs(a._zod.def,{shape:newShape,get catchall(){
return b._zod.def.catchall},checks:b._zod.def.checks??[]});return clone(a,def)},partial=function(Class2,schema,mask,name="partial"){const currDef=schema._zod.def;
const checks=currDef.checks;const hasChecks=checks&&checks.length>0;if(hasChecks){throw new Error(`.${name}() cannot be used on object schemas containing refine\
ments`)}const selected=mask?new Set(maskedKeys(schema,mask)):void 0;const newShape={};mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema)),Class2&&((value,key)=>selected&&
!selected.has(key)?value:new Class2({type:"optional",innerType:value})));return clone(schema,mergeDefs(schema._zod.def,{shape:newShape,checks:[]}))},required=function(Class2,schema,mask){
const selected=mask?new Set(maskedKeys(schema,mask)):void 0;const newShape={};mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema)),(value,key)=>selected&&
!selected.has(key)?value:new Class2({type:"nonoptional",innerType:value}));return clone(schema,mergeDefs(schema._zod.def,{shape:newShape}))},aborted=function(x,startIndex=0){
if(x.aborted===true)return true;for(let i=startIndex;i<x.issues.length;i++){if(x.issues[i]?.continue!==true){return true}}return false},explicitlyAborted=function(x,startIndex=0){
if(x.aborted===true)return true;for(let i=startIndex;i<x.issues.length;i++){if(x.issues[i]?.continue===false){return true}}return false},prefixIssues=function(path,issues){
return issues.map(iss=>{var _a2;(_a2=iss).path??(_a2.path=[]);iss.path.unshift(path);return iss})},unwrapMessage=function(message){return typeof message==="stri\
ng"?message:message?.message},sizeCaps=function(defChecks){const caps=[];for(const ch of defChecks??[]){const d=ch._zod.def;if(!/_(length|size)$|_equals$/.test(
d.check))break;const max=d.maximum??d.length??d.size;if(max>=0)caps.push([max,ch])}return caps},attachSchema=function(issues,start,inst){var _a2;for(let i=start;i<
issues.length;i++){(_a2=issues[i]).schema??(_a2.schema=inst)}},finalizeIssue=function(iss,ctx,config2){var _a2;const traits=iss.inst?._zod?.traits;if(traits?.has(
"$ZodType")){if(traits.has("$ZodCheck"))(_a2=iss).schema??(_a2.schema=iss.inst);else iss.schema=iss.inst}const schemaError=iss.schema!==iss.inst?iss.schema?._zod.
def?.error:void 0;const message=iss.message?iss.message:unwrapMessage(iss.inst?._zod.def?.error?.(iss))??unwrapMessage(schemaError?.(iss))??unwrapMessage(ctx?.error?.(
iss))??unwrapMessage(config2.customError?.(iss))??unwrapMessage(config2.localeError?.(iss))??"Invalid input";const full={};for(const k of Object.keys(iss)){if(k===
"inst"||k==="schema"||k==="continue"||k==="input"||k==="__proto__")continue;full[k]=iss[k]}full.path??(full.path=[]);full.message=message;if(ctx?.reportInput){full.
input=iss.input}return full},getSizableOrigin=function(input){if(input instanceof Set)return"set";if(input instanceof Map)return"map";if(input instanceof File)return"\
file";return"unknown"},codePointLength=function(str){const units=str.length;if(!highSurrogate.test(str))return units;let count=units;for(let i=0;i<units-1;i++){
if((str.charCodeAt(i)&64512)===55296&&(str.charCodeAt(i+1)&64512)===56320){count--;i++}}return count},getLengthableOrigin=function(input){if(Array.isArray(input))
return"array";if(typeof input==="string")return"string";return"unknown"},parsedType=function(data){const t=typeof data;switch(t){case"number":{return Number.isNaN(
data)?"nan":"number"}case"object":{if(data===null){return"null"}if(Array.isArray(data)){return"array"}const obj=data;if(obj&&Object.getPrototypeOf(obj)!==Object.
prototype&&"constructor"in obj&&obj.constructor){return obj.constructor.name}}}return t},issue2=function(...args){const[iss,input,inst]=args;if(typeof iss==="st\
ring"){return{message:iss,code:"custom",input,inst}}return{...iss}},cleanEnum=function(obj){return Object.entries(obj).filter(([k,_])=>{return Number.isNaN(Number.
parseInt(k,10))}).map(el=>el[1])},base64ToUint8Array=function(base64){const binaryString=atob(base64);const bytes=new Uint8Array(binaryString.length);for(let i=0;i<
binaryString.length;i++){bytes[i]=binaryString.charCodeAt(i)}return bytes},uint8ArrayToBase64=function(bytes){let binaryString="";for(let i=0;i<bytes.length;i++){
binaryString+=String.fromCharCode(bytes[i])}return btoa(binaryString)},base64urlToUint8Array=function(base64url){const base64=base64url.replace(/-/g,"+").replace(
/_/g,"/");const padding="=".repeat((4-base64.length%4)%4);return base64ToUint8Array(base64+padding)},uint8ArrayToBase64url=function(bytes){return uint8ArrayToBase64(
bytes).replace(/\+/g,"-").replace(/\//g,"_").replace(/=/g,"")},hexToUint8Array=function(hex){const cleanHex=hex.replace(/^0x/,"");if(cleanHex.length%2!==0){throw new Error(
"Invalid hex string length")}const bytes=new Uint8Array(cleanHex.length/2);for(let i=0;i<cleanHex.length;i+=2){bytes[i/2]=Number.parseInt(cleanHex.slice(i,i+2),
16)}return bytes},uint8ArrayToHex=function(bytes){return Array.from(bytes).map(b=>b.toString(16).padStart(2,"0")).join("")},members=function(proto,table){for(const key in table){
const desc=Object.getOwnPropertyDescriptor(table,key);if(desc.get)Object.defineProperty(proto,key,{...desc,enumerable:false});else defineBound(proto,key,desc.value)}},
own=function(inst,key,value,enumerable=true){Object.defineProperty(inst,key,{configurable:true,writable:true,enumerable,value});return value},hide=function(inst,key,value){
return own(inst,key,value,false)},derived=function(computes,table){for(const key in computes){const compute=computes[key];Object.defineProperty(table,key,{configurable:true,
enumerable:true,get(){return own(this,key,compute(this))},set(value){own(this,key,value)}})}return table},defineBound=function(proto,key,fn){Object.defineProperty(
proto,key,{configurable:true,get(){return this==null?fn:own(this,key,fn.bind(this))},set(value){own(this,key,value)}})},claim=function(inst,sentinel){const proto=Object.
getPrototypeOf(inst);return sentinel in proto?void 0:proto},defineLazyInternal=function(inst,key,compute){const proto=Object.getPrototypeOf(inst._zod);if(key in
proto&&installing!==inst._zod){installing=void 0;return}installing=inst._zod;Object.defineProperty(proto,key,{configurable:true,get(){Object.defineProperty(this,
key,breaker);const outer=broke;broke=false;try{const value=compute(this);if(broke)delete this[key];else Object.defineProperty(this,key,{configurable:true,writable:true,
value});broke=broke||outer;return value}catch(err){delete this[key];broke=broke||outer;throw err}},set(value){Object.defineProperty(this,key,{configurable:true,
writable:true,value})}})},installLazyProp=function(inst,key,make,enumerable){const proto=claim(inst,key);if(!proto)return;Object.defineProperty(proto,key,{configurable:true,
get(){const desc={configurable:true,writable:true,enumerable,value:void 0};Object.defineProperty(this,key,desc);desc.value=make(this);Object.defineProperty(this,
key,desc);return desc.value},set(value){Object.defineProperty(this,key,{configurable:true,writable:true,enumerable,value})}})},constantCatch=function(value){const fn=()=>value;
fn[CONSTANT_CATCH]=true;return fn},newError=function(Definition){const E=_E;if(E){const saved=E.stackTraceLimit;if(typeof saved==="number"){try{E.stackTraceLimit=
0}catch{_E=null;return new Definition}try{return new Definition}finally{E.stackTraceLimit=saved}}}return new Definition},$constructor=function(name,initializer2,proto,params){
const zodProto={};function Internals(def){this.def=def;this.constr=_;this.traits=new Set}Internals.prototype=zodProto;const protoMembers=proto;const initialized=protoMembers&&
new WeakSet;function init(inst,def){if(!inst._zod){_zodDesc.value=new Internals(def);try{Object.defineProperty(inst,"_zod",_zodDesc)}finally{_zodDesc.value=void 0}}else if(inst.
_zod.traits.has(name)){return}inst._zod.traits.add(name);initializer2(inst,def);if(initialized){const own2=Object.getPrototypeOf(inst);const ctorProto=inst._zod.
constr.prototype;let up=own2;while(up&&up!==ctorProto)up=Object.getPrototypeOf(up);const target=up??own2;if(!initialized.has(target)){initialized.add(target);members(
target,protoMembers)}}const proto2=_.prototype;for(const k in proto2){if(!Object.prototype.hasOwnProperty.call(proto2,k))continue;if(!(k in inst)){inst[k]=proto2[k].
bind(inst)}}}const Parent=params?.Parent??Object;class Definition extends Parent{}Object.defineProperty(Definition,"name",{value:name});function _(def){const inst=params?.
Parent?newError(Definition):this;init(inst,def);const deferred=inst._zod.deferred;if(deferred){for(const fn of deferred){fn()}inst._zod.deferred=void 0}const pp=globalThis.
__zod_globalConfig?.postProcessor;if(pp)pp(inst);return inst}Object.defineProperty(_,"init",{value:init});Object.defineProperty(_,Symbol.hasInstance,{value:inst=>{
if(params?.Parent&&inst instanceof params.Parent)return true;return inst?._zod?.traits?.has(name)}});Object.defineProperty(_,"name",{value:name});return _},config=function(newConfig){
if(newConfig)Object.assign(globalConfig,newConfig);return globalConfig},_getMessage=function(){const internals=this._zod;internals.message??(internals.message=JSON.
stringify(internals.def,jsonStringifyReplacer,2));return internals.message},_setMessage=function(value){this._zod.message=value},failure=function(Err,issues,ctx){
let error2;return{success:false,get error(){if(!error2){error2=new Err(issues.map(iss=>finalizeIssue(iss,ctx,config())));issues=void 0;ctx=void 0}return error2},
set error(e){error2=e;issues=void 0;ctx=void 0}}},standardProps=function(inst){return{validate:value=>{const ctx={async:false};try{const r=inst._zod.run({value,
issues:[]},ctx);if(!(r instanceof Promise))return toStandardResult(r,ctx)}catch(_){}return validateAsync(inst,value)},vendor:"zod",version:1}},capSize=function(inst,size){
const caps=sizeCaps(inst._zod.def.checks);if(!caps.length)return;const cap=Math.min(...caps.map(c=>c[0]));const parse2=inst._zod.parse;inst._zod.parse=(payload,ctx)=>{
const n=size(payload.value);if(n>cap&&!ctx?.skipChecks&&ctx?.direction!=="backward"){for(const[max,ch]of sizeCaps(inst._zod.def.checks)){if(n>max&&ch._zod.def.when(
payload)){const start=payload.issues.length;ch._zod.check(payload);payload.issues[start].continue=false;attachSchema(payload.issues,start,inst);return payload}}}
return parse2(payload,ctx)}},handleArrayResult=function(result,final,index){if(result.issues.length){final.issues.push(...prefixIssues(index,result.issues))}final.
value[index]=result.value},handlePropertyResult=function(result,final,key,input,optin,optout){const isPresent=key in input;const isOptionalOut=optout==="optiona\
l";if(!isPresent&&isOptionalOut&&optin==="optional"){return}if(result.issues.length){if(optin!==void 0&&isOptionalOut&&!isPresent){return}final.issues.push(...prefixIssues(
key,result.issues))}if(!isPresent&&optin===void 0){if(!result.issues.length){final.issues.push({code:"invalid_type",expected:"nonoptional",input:void 0,path:[key]})}
return}if(result.value===void 0){if(isPresent||optin==="defaulted"&&!isOptionalOut){final.value[key]=void 0}}else{final.value[key]=result.value}},normalizeDef=function(def){
const keys=Object.keys(def.shape);const ownSymbols=Object.getOwnPropertySymbols(def.shape);const symbolKeys=ownSymbols.length?ownSymbols:NO_SYMBOL_KEYS;const allKeys=symbolKeys.
length?[...keys,...symbolKeys]:keys;for(const k of allKeys){if(!def.shape?.[k]?._zod?.traits?.has("$ZodType")){throw new Error(`Invalid element at key "${String(
k)}": expected a Zod schema`)}}const okeys=optionalKeys(def.shape);return{...def,allKeys,symbolKeys,keySet:new Set(keys),numKeys:keys.length,optionalKeys:new Set(
okeys)}},handleCatchall=function(proms,input,payload,ctx,def,inst,abortEarly){const unrecognized=[];const keySet=def.keySet;const _catchall=def.catchall._zod;const t=_catchall.
def.type;const optin=_catchall.optin;const optout=_catchall.optout;let seen=0;for(const key in input){if(abortEarly&&payload.issues.length!==seen){if(aborted(payload,
seen))break;seen=payload.issues.length}if(keySet.has(key))continue;if(key==="__proto__"){if(t==="never")unrecognized.push(key);continue}if(t==="never"){unrecognized.
push(key);continue}const r=_catchall.run({value:input[key],issues:[]},ctx);if(r instanceof Promise){proms.push(r.then(r2=>handlePropertyResult(r2,payload,key,input,
optin,optout)))}else{handlePropertyResult(r,payload,key,input,optin,optout)}}if(unrecognized.length){payload.issues.push({code:"unrecognized_keys",keys:unrecognized,
input,inst,continue:true})}if(!proms.length)return payload;return Promise.all(proms).then(()=>{return payload})},handleUnionResults=function(results,final,inst,ctx){
for(const result of results){if(result.issues.length===0){final.value=result.value;return final}}const nonaborted=results.filter(r=>!aborted(r));if(nonaborted.length===
1){final.value=nonaborted[0].value;return nonaborted[0]}final.issues.push({code:"invalid_union",input:final.value,inst,errors:results.map(result=>result.issues.
map(iss=>finalizeIssue(iss,ctx,config())))});return final},getTupleOptStart=function(items,key){for(let i=items.length-1;i>=0;i--){const omittable=key==="optin"?
items[i]._zod.optin!==void 0:items[i]._zod.optout==="optional";if(!omittable)return i+1}return 0},handleTupleResult=function(result,final,index){if(result.issues.
length){final.issues.push(...prefixIssues(index,result.issues))}final.value[index]=result.value},handleTupleResults=function(itemResults,final,items,input,optoutStart){
for(let i=0;i<items.length;i++){const r=itemResults[i];const isPresent=i<input.length;if(!isPresent&&i>=optoutStart&&items[i]._zod.optin==="optional"){final.value.
length=i;break}if(r.issues.length){if(!isPresent&&i>=optoutStart){final.value.length=i;break}final.issues.push(...prefixIssues(i,r.issues))}final.value[i]=r.value}
for(let i=final.value.length-1;i>=input.length;i--){if(items[i]._zod.optout==="optional"&&final.value[i]===void 0){final.value.length=i}else{break}}return final},
handleOptionalResult=function(payload,result){payload.value=result.issues.length?void 0:result.value;return payload},handleCatchResult=function(payload,result,def,ctx){
if(!result.issues.length){payload.value=result.value;if(result.memo)payload.memo=true;return payload}payload.value=def.catchValue({...result,value:payload.value,
error:{issues:result.issues.map(iss=>finalizeIssue(iss,ctx,config()))},input:payload.value});return payload},handlePipeResult=function(left,next,ctx){if(left.issues.
some(iss=>iss.code!=="unrecognized_keys")){left.aborted=true;return left}return next._zod.run({value:left.value,issues:left.issues},ctx)},handleRefineResult=function(result,payload,input,inst){
if(!result){const _iss={code:"custom",input,inst,path:[...inst._zod.def.path??[]],continue:!inst._zod.def.abort};if(inst._zod.def.params)_iss.params=inst._zod.def.
params;payload.issues.push(issue2(_iss))}},snapshotChecks=function(def){if(def.checks)def.checks=[...def.checks];return def},_string=function(Class2,params){return new Class2(
snapshotChecks({type:"string",...normalizeParams(params)}))},_number=function(Class2,params){return new Class2(snapshotChecks({type:"number",checks:[],...normalizeParams(
params)}))},_int=function(Class2,params){return new Class2({type:"number",check:"number_format",abort:false,format:"safeint",...normalizeParams(params)})},_boolean=function(Class2,params){
return new Class2({type:"boolean",...normalizeParams(params)})},_unknown=function(Class2){return new Class2({type:"unknown"})},_gte=function(value,params){return new $ZodCheckGreaterThan(
{check:"greater_than",...normalizeParams(params),value,inclusive:true})},_nonnegative=function(params){return _gte(0,params)},_regex=function(pattern,params){return new $ZodCheckRegex(
{check:"string_format",format:"regex",...normalizeParams(params),pattern})},_refine=function(Class2,fn,_params){const schema=new Class2({type:"custom",check:"cu\
stom",fn,...normalizeParams(_params)});return schema},string2=function(params){return _string(ZodMiniString,params)},number2=function(params){return _number(ZodMiniNumber,
params)},int=function(params){return _int(ZodMiniNumberFormat,params)},boolean2=function(params){return _boolean(ZodMiniBoolean,params)},unknown=function(){return _unknown(
ZodMiniUnknown)},array2=function(element,params){return new ZodMiniArray({type:"array",element,...normalizeParams(params)})},object=function(shape,params){const def={
type:"object",shape:shape??{},...normalizeParams(params)};return new ZodMiniObject(def)},looseObject=function(shape,params){return new ZodMiniObject({type:"obje\
ct",shape,catchall:unknown(),...normalizeParams(params)})},union=function(options,params){return new ZodMiniUnion({type:"union",options,...normalizeParams(params)})},
tuple=function(items,_paramsOrRest,_params){const hasRest=_paramsOrRest instanceof $ZodType;const params=hasRest?_params:_paramsOrRest;const rest=hasRest?_paramsOrRest:
null;return new ZodMiniTuple({type:"tuple",items,rest,...normalizeParams(params)})},transform=function(fn){return new ZodMiniTransform({type:"transform",transform:fn})},
optional=function(innerType){return new ZodMiniOptional({type:"optional",innerType})},nullable=function(innerType){return new ZodMiniNullable({type:"nullable",innerType})},
nullish2=function(innerType){return optional(nullable(innerType))},_catch=function(innerType,catchValue){return new ZodMiniCatch({type:"catch",innerType,catchValue:typeof catchValue===
"function"?catchValue:util_exports.constantCatch(catchValue)})},pipe=function(in_,out){return new ZodMiniPipe({type:"pipe",in:in_,out})},refine=function(fn,_params={}){
return _refine(ZodMiniCustom,fn,_params)},describeGitHubError=function(error2,{owner,repo}){const{data}=GITHUB_ERROR.safeParse(error2);const said=error2 instanceof
Error?error2.message:String(error2);const what=toSafeLine(said.replace(/\.$/,""))||"GitHub gave no reason";if(data!==void 0&&data.response===void 0)return`${what}\
. ${describeUnreachable(data.cause.cause.code)}.`;if(/rate limit/i.test(said))return`${what}. The next run will try again.`;switch(data?.status){case 401:return`${what}\
. Renew github-token, or remove it from "with:".`;case 403:case 404:return`${what}. Add "issues: write" under "permissions:" of the job; a token of your own nee\
ds "Issues: read and write" for ${owner}/${repo}.`;case 410:return`${what}. Enable issues in the settings of ${owner}/${repo}, or set failure-issue: false.`;default:
return`${what}. The next run will try again.`}},describeUnreachable=function(code){const url2=process.env["GITHUB_API_URL"]??"https://api.github.com";if(/^(UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_)/.
test(code))return`Set NODE_EXTRA_CA_CERTS under "env:" of the job to the PEM file of the certificate authority of ${url2}`;return`Check that this runner can rea\
ch GITHUB_API_URL (${url2}), and set HTTPS_PROXY if it needs a proxy`},getCounts=function({ingest,watch}){const progress=ingest?.progress;const items=getStreamCounts(
progress);const{skipped}=items;const known={...UNKNOWN_COUNTS,artifacts:progress?.artifacts??null,items:progress?.items??null,skipped};if(watch===void 0)return{
...known,...items};const{snapshot,end}=watch;if(snapshot===void 0||end===void 0||end==="cut")return known;const{indexed,warned,comparison}=snapshot;if(end==="la\
te")return{...known,indexed,warned};if(comparison!==void 0)return{...known,...getDocumentCounts(snapshot,comparison,progress)};const failed=snapshot.failed>0?null:
items.failed??0;return{...known,...items,failed,indexed,warned,unchanged:null}},sumCounts=function(all){const sum=name=>{let total=null;for(const{counts,failure:failure2}of all){
const count=counts[name];if(count===null&&failure2===void 0)return null;if(count!==null)total=(total??0)+count}return total};return{artifacts:sum("artifacts"),items:sum(
"items"),added:sum("added"),updated:sum("updated"),removed:sum("removed"),skipped:sum("skipped"),failed:sum("failed"),indexed:sum("indexed"),warned:sum("warned"),
unchanged:sum("unchanged"),failedBefore:sum("failedBefore")}},getStreamCounts=function(progress){if(progress?.last!=="completed"||progress.itemCount===0)return UNKNOWN_COUNTS;
const{counts,mayMissItems}=progress;const knownOrNull=count=>mayMissItems&&count===0?null:count;return{added:knownOrNull(counts.added),updated:knownOrNull(counts.
updated),removed:knownOrNull(counts.removed),skipped:knownOrNull(counts.skipped),failed:knownOrNull(counts.failed),unchanged:null}},getDocumentCounts=function({
indexed,warned},comparison,progress){const{added,removed,failed,failedBefore,hasTimes}=comparison;const isNamed=progress?.last==="completed"&&progress.itemCount>
0&&progress.unnamedUpdates===0;const updated=hasTimes||isNamed?comparison.updated:null;return{added,updated,removed,failed:countFailures(failed,progress),indexed,
warned,unchanged:updated===null?null:indexed-added-updated,failedBefore}},countFailures=function(documents,progress){if(progress===void 0)return documents.size;
const{failed:named,unnamedFailures}=progress;const others=[...documents].filter(id2=>!named.has(id2));return named.size+Math.max(others.length,unnamedFailures)},
formatChanges=function(counts){const parts=[];const rest=counts.indexed===null?"skipped":"unchanged";for(const kind of["added","updated",rest]){const count=counts[kind]??
0;if(count>0)parts.push(`${count} ${kind}`)}return parts.join(", ")},formatCounts=function(all){if(all.length===0)return"";const counts=sumCounts(all);const{indexed,
added,updated}=counts;const watched=all.filter(({stage})=>stage==="watched");const isAlone=watched.length>0;const isSame=added===0&&updated===0;const changed=isAlone&&
isSame?"":formatChanges(counts);const words=[];if(indexed!==null){const isCompared=counts.failedBefore!==null&&all.every(hasCompleteCounts);const inBrackets=isCompared&&
changed!==""?` (${changed})`:"";words.push(`${formatCount(indexed,"document")} indexed${inBrackets}`)}else if(changed!=="")words.push(changed);const others=[[counts.
removed,"removed"],[counts.failed,"failed"],[counts.failedBefore,"already failing"],[counts.warned,"with warnings"]];for(const[count,what]of others)if(count!==null&&
count>0)words.push(`${count} ${what}`);if(isAlone&&indexed!==null)words.push(formatPending(watched));return words.join(", ")},formatPending=function(all){let[pending,
last]=[0,0];for(const{snapshot}of all){if(snapshot===void 0)continue;pending+=snapshot.count-snapshot.indexed-snapshot.failed;last=Math.max(last,snapshot.changedAt??
0)}const words=`${pending===0?"nothing":pending} pending`;return last===0?words:`${words}; the last change was ${formatUtcTime(last)}`},formatChangesSoFar=function({
watch}){const comparison=watch?.snapshot?.comparison;if(comparison===void 0)return"";const{added,updated,removed,failed,hasTimes}=comparison;const parts=[];if(added>
0)parts.push(`${added} added`);if(updated>0&&hasTimes)parts.push(`${updated} updated`);if(removed>0)parts.push(`${removed} removed`);if(failed.size>0)parts.push(
`${failed.size} failed`);return parts.length===0?"":`${parts.join(", ")} so far`},newIntegration=function(connector,id2){return{connector,startedAt:clock.now(),
id:id2,artifact:void 0,isCreated:false,firstImport:void 0,isOneOfSeveral:false,plannedActions:[],preparation:void 0,ingest:void 0,deadline:0,watch:void 0,metGates:[],
foundTexts:[],failure:void 0,endedAt:clock.now()}},getTarget=function({connector,id:id2,artifact,firstImport}){if(id2===void 0||connector===void 0)return void 0;
const api=artifact===void 0?"integration":"artifact";return{connector,id:id2,api,firstImport}},applyEntry=function(integration,entry){integration.id=entry.id;integration.
connector??=findConnector(entry.type);if(entry.api==="artifact")integration.artifact=entry},isAwaitingDocuments=function({ingest,watch,failure:failure2}){if(failure2!==
void 0||watch?.end!==void 0)return false;const isAccepted=ingest?.status==="started"||ingest?.status==="completed";return isAccepted||watch?.isWatchOnly===true},
markFailed=function(integration,error2){integration.failure=toFailure(error2);integration.endedAt=clock.now()},getOutcome=function(integration){const{id:id2,preparation,
ingest,isCreated,firstImport}=integration;const{plannedActions,metGates,foundTexts,failure:failure2,startedAt,endedAt}=integration;const{place="",isUpdated=false}=preparation??
{};const status=getSyncStatus(integration);const isAccepted=firstImport===void 0||ingest?.status==="started"||ingest?.status==="completed";return{name:formatIntegration(
integration),type:integration.connector?.type,id:id2,contentName:place,isConfigured:preparation!==void 0&&isAccepted,isCreated,isUpdated,isSynchronized:ingest!==
void 0&&firstImport===void 0,plannedActions,status,stage:getStage(integration,status),counts:getCounts(integration),failedItems:ingest?.progress.failedNames??[],
metGates,foundTexts,failure:failure2,seconds:(endedAt-startedAt)/1e3,...getDocumentOutcome(integration.watch)}},getSyncStatus=function({ingest,watch,failure:failure2}){
if(watch?.end==="settled")return"indexed";if(watch?.end==="late")return"timed-out";const isCut=watch?.end==="cut"&&failure2?.code==="cancelled";return isCut?"ca\
ncelled":ingest?.status??"not-requested"},getStage=function({ingest,watch,failure:failure2},status){if(watch?.isWatchOnly===true)return"watched";if(ingest===void 0)
return"none";switch(status){case"error":return failure2?.code==="sync-error"?"failed":"none";case"unknown":return"unclear";case"timed-out":case"cancelled":return ingest.
status==="completed"?"indexing":"working";case"completed":case"indexed":return"ended";case"started":return"started";case"not-requested":return"none"}},getDocumentOutcome=function(watch){
if(watch===void 0)return UNWATCHED;const{before,failingBefore,otherIntegrationIds,notes,snapshot}=watch;const{end="cut",pending}=watch;const{changes=[],failed=new Set}=snapshot?.
comparison??{};const lists={...createEmptyLists(),pending:[...pending]};for(const change of changes)lists[getListName(change,failed)].push(change);return{end,countBefore:before,
failingBefore,snapshot,changes,lists,otherIntegrationIds,notes}},createEmptyLists=function(){return{removed:[],failed:[],pending:[],failing:[],added:[],updated:[],
warned:[]}},getListName=function({id:id2,change,error:error2},failed){if(error2!==null)return failed.has(id2)?"failed":"failing";return change==="unchanged"?"wa\
rned":change},checkGates=function(integration,inputs){if(integration.failure!==void 0)return;const outcome=getOutcome(integration);const met=[];for(const gate of GATES){
const verdict=gate(outcome,inputs);if(verdict instanceof Failure){markFailed(integration,verdict);return}if(verdict!==void 0)met.push(verdict)}integration.metGates=
met},checkAnyIndexed=function(outcome,inputs){const{counts,countBefore,snapshot,otherIntegrationIds}=outcome;if(snapshot?.count!==0||isEmptyOnPurpose(outcome,inputs))
return void 0;const{items}=counts;const isLoss=countBefore!==null&&countBefore>0;const facts=[];if(items!==null)facts.push(`the source has ${items===0?"no items":
formatCount(items,"item")}`);if(otherIntegrationIds.length>0)facts.push(`documents of this type belong to ${formatCommaList(otherIntegrationIds.map(id2=>toSafeLine(
id2,60)))}`);return new Failure("nothing-indexed",facts.join("; "),{...isLoss&&{title:`No documents are left (there ${countBefore===1?"was":"were"} ${countBefore}\
)`},remedy:getNothingIndexedRemedy(outcome,inputs)})},isEmptyOnPurpose=function({counts:{items,artifacts},countBefore},{maxRemoved:most}){if(countBefore===null)
return false;if(countBefore===0)return items===0&&(artifacts??0)===0;const mayLoseAll=most?.isPercent===true&&most.value===100;return mayLoseAll&&(items===0||items===
null)},getNothingIndexedRemedy=function({id:id2="",stage,end,counts:{items},countBefore},inputs){const{projectId:projects,selection}=inputs;const check="Check t\
he source, and Zylon's access to it";const isMeant="If the source is meant to be empty";const where=projects.length>0?"correct project-id":"check which projects\
 the user of api-token may read";const hasSome=`If the integration has documents in Zylon, ${where}. Otherwise, check the source, and Zylon's access to it`;if(stage===
"watched"){if(selection.kind==="only")return hasSome;const leaveOut=selection.kind==="all"?`add !${toSafeLine(id2,60)} to integration-id`:"remove its id from in\
tegration-id";return`If it has documents in Zylon, ${where}. If it is meant to be empty, ${leaveOut}. Otherwise, check the source`}if((countBefore??0)>0&&items===
0)return`${check}. ${isMeant}, ${describeAcceptance(inputs)}: the next run accepts it`;if(end==="empty")return hasSome;if(items===null)return`${check}. ${isMeant}\
, set max-removed: 100%`;return`${check}. If the integration has documents in Zylon, ${where}`},describeAllFailed=function(count,noun){const where=noun==="item"?
"in the source":"in Zylon";const[title,these]=count===1?[`The only ${noun} failed`,`this ${noun}`]:[`${count===2?"Both":`All ${count}`} ${noun}s failed`,`these ${noun}\
s`];return{title,remedy:`Check Zylon's access to the source, then ${these} ${where}`}},checkNotAllFailed=function(outcome){const{snapshot,changes,counts}=outcome;
if(snapshot!==void 0){if(snapshot.failed===0||snapshot.indexed>0)return void 0;return new Failure("too-many-failed","",{...describeAllFailed(snapshot.failed,"do\
cument"),names:formatFailedNames(changes.filter(({error:error2})=>error2!==null))})}const{failed,added,updated,removed,skipped,artifacts}=counts;const others=[added,
updated,removed,skipped,artifacts];const isAlone=others.every(count=>(count??0)===0);if(failed===null||failed===0||!isAlone)return void 0;return new Failure("to\
o-many-failed","",{...describeAllFailed(failed,"item"),names:formatFailuresOfRun(outcome)})},checkMinItems=function(outcome,{minItems:least}){if(least===void 0)
return void 0;const count=getItemCount(outcome);if(count===null)return unknownCountFailure("too-few-items","min-items","Zylon doesn't say how many items the sou\
rce has").with({remedy:"Set wait-for: indexed, which counts documents instead, or remove min-items"});if(count>=least)return{requirement:`min-items ${least}`,actual:`${count}\
 found`};const isOfItems=outcome.counts.items!==null;return new Failure("too-few-items",`${count}, but min-items is ${least}`,{...!isOfItems&&{title:"Zylon has \
too few documents"}})},exceedsAllowance=function(count,{value,isPercent},all){if(!isPercent)return count>value;return all===null||count*100>value*all},checkMaxRemoved=function({
lists,counts:{removed},countBefore},inputs){const{maxRemoved:most}=inputs;if(most===void 0)return void 0;if(removed===null||most.isPercent&&countBefore===null)return unknownCountFailure(
"too-many-removed","max-removed","It isn't known how many documents were removed");if(!exceedsAllowance(removed,most,countBefore))return{requirement:`max-remove\
d ${most.text}`,actual:`${removed} removed`};return new Failure("too-many-removed",`${removed}${countBefore===null?"":` of ${countBefore}`}, but max-removed is ${most.
text}`,{names:lists.removed.map(({name})=>name),remedy:`${ERRORS["too-many-removed"].remedy}. If this was intended, ${describeAcceptance(inputs)}: the next run \
compares with what is left`})},checkMaxFailed=function(outcome,{maxFailed:most,failureIssue:hasIssue}){if(most===void 0)return void 0;const{failed}=outcome.counts;
const all=getItemCount(outcome);if(failed===null||most.isPercent&&all===null)return unknownCountFailure("too-many-failed","max-failed","It isn't known how many \
documents failed");if(!exceedsAllowance(failed,most,all))return{requirement:`max-failed ${most.text}`,actual:`${failed} failed${outcome.stage==="watched"?"":" i\
n this run"}`};const outOf=all===null?"":` of ${all}`;return new Failure("too-many-failed",`${failed}${outOf}, but max-failed is ${most.text}`,{names:formatFailuresOfRun(
outcome),remedy:`Correct these documents, exclude them in the source${hasIssue?" (then close the failure issue)":""}, or raise max-failed`})},mergeBaselines=function(one,other){
if(one===void 0)return other;const isMore=(other.documents??Infinity)>(one.documents??Infinity);return{name:one.name,when:isMore?other.when:one.when,documents:pickIfKnown(
Math.max,one.documents,other.documents),failing:pickIfKnown(Math.min,one.failing,other.failing)}},assessLoss=function(one,earlier,inputs,today){const before=getBaseline(
one,earlier,today);const{snapshot,end}=one;if(snapshot===void 0||before===void 0||end==="cut")return{kind:"unknown",before,isNewLoss:false};const removed=countRemoved(
before,one,snapshot);const isShort=removed>0&&exceedsGate(removed,inputs.maxRemoved,before.documents);const isLost=isShort||hasTooManyFailed(before,one,snapshot,
inputs)||end!=="late"&&hasNoUsableDocuments(before,one,snapshot,inputs);if(!isLost)return{kind:end==="late"?"unknown":"kept",before,isNewLoss:false};return{kind:"\
lost",before,isNewLoss:isShort||!isRestored(before,snapshot)}},getBaseline=function({name,end,countBefore:documents,failingBefore:failing},earlier,today){if(end===
void 0)return earlier;if(documents===null&&earlier!==void 0)return earlier;return mergeBaselines(earlier,{name,when:today,documents,failing})},countRemoved=function({
documents:most},{countBefore,lists:{removed}},{count}){return removed.length+Math.max(0,(most??0)-(countBefore??count))},hasTooManyFailed=function({failing},{counts,
lists},{count,failed},{maxFailed:most}){const own2=counts.failed??lists.failed.length;const all=Math.max(own2,failing===null?0:failed-failing);return all>0&&exceedsGate(
all,most,counts.items??count)},hasNoUsableDocuments=function({documents:countBefore},{counts},{count,indexed,failed},inputs){if(count>0)return failed>0&&indexed===
0;return countBefore!==0&&!isEmptyOnPurpose({counts,countBefore},inputs)},isRestored=function({documents,failing},now){if(now===void 0||documents===null||failing===
null)return false;return now.count>=documents&&now.failed<=failing},hasNoContent=function({counts,countBefore,snapshot}){const counted=[counts.artifacts,countBefore,
snapshot?.count];return counts.items===0&&counted.every(count=>(count??0)===0)},formatItemCount=function({counts,snapshot}){const{items}=counts;if(items===null||
items===snapshot?.count)return"";const told=[counts.added,counts.updated,counts.skipped];let sum=counts.failed??0;for(const count of told)sum+=count??0;if(snapshot===
void 0&&counts.added!==null&&sum===items)return"";return`. Zylon counts ${formatCount(items,"item")} in the source`},formatVerdict=function(all,inputs){const[first]=all;
if(first===void 0)return"Nothing was done";if(inputs?.dryRun===true)return formatDryRun(all);if(inputs?.ingest===false&&first.end===void 0)return formatPrepared(
first);const items=all.length===1?formatItemCount(first):"";const counts=formatCounts(all);if(counts!=="")return counts+items;if(all.some(one=>formatCounts([one])!==
""))return"not all of them report what changed";return formatUncounted(all,inputs,items)},formatUncounted=function(all,inputs,items){const isEnded=all.every(({status})=>status===
"completed");const isEmptySource=all.every(({counts})=>counts.items===0);if(isEnded&&isEmptySource)return"Zylon finished the ingest and counted no items in the \
source";const accepted=isEnded?"Zylon finished the ingest":"Zylon accepted the ingest";if(inputs?.waitFor==="started")return accepted+items;return`${accepted}, \
and does not report what changed. To wait and get counts, set wait-for: indexed${items}`},formatDryRun=function(all){const[only,...others]=all;if(only!==void 0&&
others.length===0){const steps=formatActions(only);return steps===""?"Dry run: nothing to do":`Dry run: it would ${steps}`}const ingests=all.filter(({plannedActions})=>plannedActions.
includes("ingest"));return`Dry run: it would ingest ${formatCount(ingests.length,"integration")}`},formatLastLine=function({integrations,failure:failure2,inputs,
seconds}){if(failure2!==void 0){const{code}=failure2;const after=formatSeconds(seconds);const verb=code==="cancelled"?"Cancelled":`Failed with ${code}`;const failed=integrations.
filter(one=>one.failure);const counts=formatCounts(integrations);const parts=[joinNonEmpty([`${verb} after ${after}`,counts],": ")];const[only,...others]=integrations;
if(only===void 0)parts.push("This run started no ingest");else if(others.length===0)parts.push(STAGE_TEXT[only.stage]);else{parts.push(`${failed.length} of ${integrations.
length} integrations failed`);const isCut=integrations.some(({stage})=>["unclear","working"].includes(stage));if(isCut)parts.push("Ingests may be running")}return`${parts.
join(". ")}.`}const several=integrations.length>1?`, ${integrations.length} integrations`:"";const verdict=formatVerdict(integrations,inputs);if(inputs?.dryRun===
true)return`${verdict}. Nothing was changed.`;const done=`Done in ${formatSeconds(seconds)}${several}: ${verdict}`;return joinNonEmpty([done,formatFoundTexts(integrations)],
". ")},formatFoundTexts=function(all){const texts=new Set(all.flatMap(({foundTexts})=>foundTexts));const shown=[...texts].map(text=>`"${toSafeLine(text,80)}"`);
return shown.length===0?"":`The search found ${formatCommaList(shown)}`},formatErrorMessage=function({integrations,failure:failure2}){if(failure2===void 0)return null;
const{code,message}=failure2;const first=integrations.find(one=>one.failure===failure2);if(integrations.length<2||code==="cancelled"||first===void 0)return message;
const failed=integrations.filter(one=>one.failure!==void 0);const isOfAll=integrations.every(one=>one.failure===failure2);const whose=isOfAll?"":`${first.name}:\
 `;return`${failed.length} of ${integrations.length} integrations failed. ${whose}${message}`},groupFailures=function(all,failure2){const failed=all.filter(one=>one.
failure!==void 0);if(failed.length===0)return failure2===void 0?[]:[{failure:failure2,affected:[]}];const groups=new Map;for(const one of failed){const{failure:own2}=one;
if(own2===void 0)continue;const key=removeIdentity(`${own2.code} ${own2.message}`,one);const group=groups.get(key)??{failure:own2,affected:[]};group.affected.push(
one);groups.set(key,group)}return[...groups.values()]},removeIdentity=function(words,{id:id2=""}){const rest=words.replace(/\b([A-Z]+) \/\S+/g,"$1");return id2===
""?rest:rest.replaceAll(id2,"")},formatAffected=function({affected},all){const[first]=affected;if(first===void 0||all.length===1)return"";if(affected.length===1)
return`${first.name}: `;const names=formatCommaList(affected.map(({name})=>name));return`${affected.length} of ${all.length} integrations (${names}): `},getWarnings=function({
integrations,inputs}){const good=integrations.filter(({failure:failure2})=>failure2===void 0);return[...getFailedWarnings(good,integrations,inputs),...getFailingWarnings(
good,integrations),...getEmptyWarnings(good,integrations,inputs)]},getFailedWarnings=function(good,all,inputs){const failed=good.filter(({counts})=>(counts.failed??
0)>0);if(failed.length===0)return[];let total=0;for(const{counts}of failed)total+=counts.failed??0;const isWatched=inputs?.waitFor==="indexed";const namesDocuments=failed.
every(({lists,counts})=>lists.failed.length===counts.failed);const noun=namesDocuments?"document":"item";const them=total===1?"it":"them";let remedy=namesDocuments?
`Correct ${them} in the source, or exclude ${them} there`:`Check ${them} in the source`;if(inputs?.maxFailed===void 0)remedy+=`. To fail the step in this case, \
set ${isWatched?"":"wait-for: indexed and "}max-failed: 0`;const text=`${formatCount(total,noun)} failed`;const names=failed.flatMap(one=>formatFailuresOfRun(one,
formatOwner(one,all)));return[{text,names,namesDocuments,remedy}]},getFailingWarnings=function(good,all){const names=good.flatMap(one=>formatFailedNames(one.lists.
failing,formatOwner(one,all)));if(names.length===0)return[];const[was,them]=names.length===1?["was","it"]:["were","them"];const text=`${formatCount(names.length,
"document")} ${was} already failing before this run`;return[{text,names,namesDocuments:true,remedy:`Correct ${them} in the source, or exclude ${them} there`}]},
getEmptyWarnings=function(good,all,inputs){const empty=good.filter(hasNoDocuments);if(empty.length===0)return[];const[unread]=getContentNotices(good,inputs);if(unread!==
void 0)return[{...unread,text:`There are no documents. ${unread.text}`,remedy:"Choose its content in Zylon, or delete the integration there and run the step aga\
in"}];const isOne=all.length===1;return[{text:isOne?"There are no documents":`${formatCount(empty.length,"integration")} without documents`,names:isOne?[]:empty.
map(({name})=>name),namesDocuments:false,remedy:"Check the source, and Zylon's access to it"}]},getNotices=function({integrations,inputs}){const good=integrations.
filter(({failure:failure2})=>failure2===void 0);return good.some(hasNoDocuments)?[]:getContentNotices(good,inputs)},getContentNotices=function(good,inputs){const isGiven=(inputs?.
content.length??0)>0;const wasThere=good.some(({isSynchronized})=>isSynchronized);if(!isGiven||!wasThere)return[];return[{text:'The input "content" was ignored,\
 because the integration already existed: Zylon reads what was chosen for it there',names:[],namesDocuments:false,remedy:"To read other paths, choose them in Zy\
lon, or delete the integration there and run the step again"}]},hasNoDocuments=function({snapshot,counts}){if(snapshot!==void 0)return snapshot.count===0;const{
artifacts,items,added,updated,removed}=counts;if(artifacts===null)return false;const known=artifacts+(added??0)+(updated??0);return removed===null?known===0&&items===
0:known<=removed},encodeWithinLimit=function(memory){let text=encodeMemory(memory);if(text.length<=MAX_HIDDEN_LENGTH)return text;const codes=new Set(memory.codes.
map(([,code])=>code));let rest={...memory,codes:[...codes].map(code=>["",code])};for(text=encodeMemory(rest);text.length>MAX_HIDDEN_LENGTH;text=encodeMemory(rest)){
const half=list=>list.slice(0,Math.floor(list.length/2));const{lost,unclear}=rest;rest={...rest,lost:half(lost),unclear:half(unclear),isPart:true}}return text},
readMemory=function(text,key){const[,tail=""]=text.split(getMarker(key));const[line=""]=tail.split(" -->");try{const json=Buffer.from(line,"base64").toString();
return MEMORY.parse(JSON.parse(json))}catch{return{...EMPTY_MEMORY,isPart:true}}},replaceMemory=function(text,key,memory){const[before="",tail=""]=text.split(getMarker(
key));const rest=tail.slice(tail.indexOf("-->")+"-->".length);return before+renderHiddenLine(key,memory)+rest},getNextMemory=function(memory,report,today){const codes=report.
failure===void 0?memory.codes:getCodes(report);const{hasNewLoss,...losses}=assessLosses(memory,report,today);const hasSucceeded=report.failure===void 0;return{memory:{
...memory,...losses,codes,hasSucceeded},hasNewLoss,hasNewCode:codes.some(code=>isNewCode(code,memory))}},assessLosses=function(memory,report,today){const{integrations,
inputs}=report;const{lost:known,unclear:open}=memory;if(inputs===void 0)return{lost:known,unclear:open,hasNewLoss:false};const lost=indexByName(known);const unclear=indexByName(
open);let hasNewLoss=false;for(const one of integrations){const{name,failure:failure2}=one;const earlier=unclear.get(name);if(failure2===void 0&&earlier===void 0)
continue;const{kind,before,isNewLoss}=assessLoss(one,earlier,inputs,today);unclear.delete(name);if(before===void 0)continue;if(kind==="lost")lost.set(name,mergeBaselines(
lost.get(name),before));if(kind==="unknown"&&before.documents!==null)unclear.set(name,before);hasNewLoss||=isNewLoss}return{lost:[...lost.values()],unclear:[...unclear.
values()],hasNewLoss}},getCodes=function({integrations,failure:failure2}){return groupFailures(integrations,failure2).flatMap(({failure:{code},affected})=>{const names=affected.
length===0?[""]:affected.map(({name})=>name);return names.map(name=>[name,code])})},isNewCode=function([name,code],{codes}){const isKnown=codes.some(([other,known])=>known===
code&&(name===""||other===""||other===name));return!isKnown},getLastFailed=function({codes},all){const names=new Set(codes.map(([name])=>name));const failed=all.
filter(({name})=>names.has(name));return failed.length>0?failed:all},renderTitle=function({kind,stepPath},all){const[only,...others]=all;const isOne=only!==void 0&&
others.length===0;const name=isOne?` (${only.name})`:"";const start=`Zylon ${kind} fails: `;const rest=MAX_TITLE-start.length-name.length;return(start+toSafeLine(
stepPath,rest)+name).replace(/[@`]/g," ")},renderFailures=function({integrations,failure:failure2}){const groups=groupFailures(integrations,failure2);const parts=[];
let told=0;for(const group of groups){const part=renderFailureGroup(group,integrations);told+=part.length;if(told>MAX_FAILURES_LENGTH&&parts.length>0)break;parts.
push(part)}const more=groups.length-parts.length;if(more>0)parts.push(`The summary of the run lists ${more} more.`);return parts.join("\n\n")},renderFailureGroup=function({
failure:failure2,affected},all){const{title,detail,names,remedy,code}=failure2;const what=joinNonEmpty([title,detail,formatCommaList(names,MAX_FAILURE_NAMES)],"\
: ");const isOne=all.length<2||affected.length===0;const whose=affected.map(({name})=>name);const subject=isOne?"":` to ${escapeForIssue(formatCommaList(whose,MAX_INTEGRATIONS),
2e3)}`;return[`**What happened${subject}:** ${escapeForIssue(what)}.`,`**What to do:** ${escapeForIssue(remedy)}. More about [${code}](${getHelpUrl(code)}).`].join(
"\n\n")},renderBody=function({kind,branch,runLink,key},report,memory,{first,last}){const where=`${formatUtcTime(last)}, in ${runLink}, on <code>${escapeMarkdown(
branch)}</code>.`;const when=first===last?`It failed on ${where}`:`First failure: ${formatUtcTime(first)}. Last failure: ${where}`;const parts=[`The ${kind} of \
this workflow failed, so documents in Zylon may be missing or out of date.`,renderFailures(report),when,renderLosses(memory,report),renderFooter(memory),renderHiddenLine(
key,memory)];return joinNonEmpty(parts,"\n\n")},formatSemicolonList=function(parts,most){const more=parts.length-most;const shown=parts.slice(0,most).join("; ");
return more>0?`${shown}; and ${more} more`:shown},renderLosses=function({lost},{integrations}){if(lost.length===0)return"";const lines=lost.map(one=>compareWithBaseline(
one,integrations));return`**Lost or failed:** ${escapeForIssue(formatSemicolonList(lines,MAX_INTEGRATIONS),4e3)}.`},renderFooter=function({lost,unclear}){const closes="\
The step rewrites this text after each failure, and closes the issue when it succeeds";const renamed="If you rename the workflow file, the job or the step, clos\
e";if(lost.length+unclear.length===0)return`${closes}. ${renamed} this issue yourself.`;return`${closes} with as many documents as before, and no more of them f\
ailing. If the loss was intended, close this issue yourself. ${renamed} this issue too.`},prefixName=function({name},all,words){const isOnly=all.length===1&&all.
every(one=>one.name===name);if(!isOnly)return`${name}: ${words}`;return words.slice(0,1).toUpperCase()+words.slice(1)},formatBaseline=function({documents,failing}){
if(documents===null)return"an unknown number of documents";const stock=formatCount(documents,"document");return failing===null||failing===0?stock:`${stock} (${failing}\
 failing)`},getReasonsToStayOpen=function(memory,{integrations}){const reasons=[];for(const before of memory.lost)if(!isRestored(before,findSnapshot(before,integrations)))
reasons.push(compareWithBaseline(before,integrations));for(const before of memory.unclear){const gone=outcomeFor(before,integrations)===void 0?"not in this run,\
 and ":"";const words=`${gone}it is unknown whether documents were lost on ${before.when}; before that: ${formatBaseline(before)}`;reasons.push(prefixName(before,
integrations,words))}if(memory.isPart)reasons.push("This issue no longer lists everything that was lost");if(reasons.length===0&&getLastFailed(memory,integrations).
every(hasNoContent))reasons.push("The source has no items, and Zylon no documents");return reasons},findSnapshot=function(before,all){const one=outcomeFor(before,
all);return one&&getFinalSnapshot(one)},compareWithBaseline=function(before,all){const had=`${formatBaseline(before)} before the loss on ${before.when}`;const one=outcomeFor(
before,all);if(one===void 0)return prefixName(before,all,`not in this run, ${had}`);const{snapshot,end,failure:failure2}=one;if(snapshot===void 0||end==="cut")return prefixName(
before,all,`documents not counted now, ${had}`);const words=formatNowAndBefore(before,snapshot,snapshot.failed>0);const isFine=failure2===void 0&&isRestored(before,
snapshot);return prefixName(before,all,words+(isFine?" (as many as before)":""))},formatNowAndBefore=function({documents,failing,when},now,isFull=false){const count=`${formatCount(
now.count,"document")} now`;if(documents===null)return`${count}, an unknown number before ${when}`;const isShort=now.count<documents;const had=`${documents} bef\
ore ${isShort?"the loss on ":""}${when}`;const isSame=failing===null||now.failed<=failing;if(isSame&&!isFull)return`${count}, ${had}`;return`${count}, ${now.failed}\
 of them failing; ${had}, ${failing??0} of them failing`},renderRecovery=function(run,{lost,unclear},{integrations}){const numbers=[...lost,...unclear].flatMap(
before=>{const now=findSnapshot(before,integrations);if(now===void 0)return[];return prefixName(before,integrations,formatNowAndBefore(before,now,true))});if(numbers.
length===0)return`Recovered: the step succeeded in ${run}.`;const list=escapeForIssue(formatSemicolonList(numbers,MAX_INTEGRATIONS),4e3);return`The step succeed\
ed in ${run}.

${list}. Only the numbers were compared; the documents may be different ones.`},renderStillOpen=function(run,reasons){const close="Close this issue when you hav\
e checked.";const[only="",...others]=reasons;const what=others.length===0?[`${escapeForIssue(only)}. ${close}`]:[renderReasons(reasons),close];return[`The step \
succeeded in ${run}.`,...what].join("\n\n")},renderReasons=function(reasons){const lines=reasons.slice(0,MAX_INTEGRATIONS).map(reason=>`- ${escapeForIssue(reason)}`);
const more=reasons.length-lines.length;if(more>0)lines.push(`- and ${more} more`);return lines.join("\n")},endOf=function(failure2,isDryRun){if(failure2?.code===
"cancelled")return"cancelled";if(failure2!==void 0)return"failure";return isDryRun?"dry-run":"success"},sumResults=function(all){const worst=SYNC_STATUSES.find(
status=>all.some(one=>one.status===status));const isTrueForAll=name=>all.length>0&&all.every(one=>one[name]);return{sync_status:worst??"not-requested",configured:isTrueForAll(
"isConfigured"),created:isTrueForAll("isCreated"),updated:isTrueForAll("isUpdated"),...toCountOutputs(sumCounts(all))}},renderSummary=function(report){const parts=[
"## Zylon ingest",renderVerdict(report),renderTable(report),...renderDocumentLists(report.integrations),renderMetGates(report.integrations)];return`${joinNonEmpty(
parts,"\n\n")}
`},renderVerdict=function(report){const{integrations,failure:failure2}=report;const groups=groupFailures(integrations,failure2);if(groups.length>0){const kind2=failure2?.
code==="cancelled"?"WARNING":"CAUTION";return renderAlert(kind2,renderFailureParts(groups,report))}const isDry=report.inputs?.dryRun===true;const warnings=getWarnings(
report);let kind=warnings.length>0?"WARNING":"TIP";if(isDry)kind="NOTE";const isSeveral=integrations.length>1&&!isDry;const several=isSeveral?`${integrations.length}\
 integrations: `:"";const found=formatFoundTexts(integrations);return renderAlert(kind,[`**${escapeMarkdown(several+formatVerdict(integrations,report.inputs),1e3)}\
**`,renderContext(report),...warnings.map(({text,names,namesDocuments,remedy})=>{const words=appendNames(text,namesDocuments?[]:names);return`${escapeMarkdown(words,
400)}. ${escapeMarkdown(remedy)}.`}),found===""?"":`${escapeMarkdown(found,1e3)}.`,...integrations.flatMap(({name,notes})=>notes.map(note=>escapeMarkdown(integrations.
length<2?note:`${name}: ${note}`,500)))])},renderFailureParts=function(groups,report){const{integrations}=report;const[only,...others]=groups;const counts=escapeMarkdown(
formatCounts(integrations));const end=counts===""?"":`${counts}.`;if(only!==void 0&&others.length===0)return[renderGroupTitle(only,integrations),renderContext(report),
...renderGroup(only,integrations),end];const failed=integrations.filter(({failure:failure2})=>failure2!==void 0);return[`**${failed.length} of ${integrations.length}\
 integrations failed**`,renderContext(report),...groups.slice(0,MAX_LISTED).flatMap(group=>[renderGroupTitle(group,integrations),...renderGroup(group,integrations)]),
end]},renderGroupTitle=function(group,all){const{title,detail}=group.failure;const what=`**${escapeMarkdown(formatAffected(group,all)+title,600)}**`;return joinNonEmpty(
[what,escapeMarkdown(detail,2e3)],": ")},renderContext=function({integrations,inputs}){if(inputs===void 0)return"";const parts=[renderLink(escapeMarkdown(inputs.
baseUrl.host),inputs.baseUrl.href),`organization ${escapeMarkdown(inputs.organization)}`];const[only,...others]=integrations;if(only!==void 0&&others.length===0){
const{name,contentName,id:id2,type}=only;const reads=contentName===""?"":` (${escapeMarkdown(contentName)})`;const isKnown=id2!==void 0||type!==void 0;if(isKnown)
parts.push(`${escapeMarkdown(name)}${reads}`);if(only.isCreated)parts.push("created");if(only.isUpdated)parts.push("credentials updated")}return parts.join(", ")},
renderGroup=function({failure:failure2,affected},all){const{remedy,code}=failure2;const names=areNamesListedBelow(failure2,affected)?[]:failure2.names;const listed=names.
slice(0,MAX_LISTED).map(name=>`- ${escapeMarkdown(name)}`);const more=names.length-listed.length;if(more>0)listed.push(`- and ${more} more`);return[`**What to d\
o:** ${escapeMarkdown(remedy,1e3)}.`,listed.join("\n"),`${renderIngestState(affected,all)} More about [${code}](${getHelpUrl(code)}).`]},renderIngestState=function(some,all){
const stages=new Set(some.map(({stage})=>stage));const hasStarted=[...stages].some(stage=>!NO_INGEST.includes(stage));if(hasStarted){const words=[...stages].map(
stage=>stage==="unclear"&&some.length>1?"Their ingests may be running.":`${STAGE_TEXT[stage]}.`);if(MAY_RUN.some(stage=>stages.has(stage)))words.push("To see wh\
at Zylon is indexing, run the step with ingest: false and wait-for: indexed.");return words.join(" ")}const isPart=some.length>0&&some.length<all.length;const isWatch=all.
some(({stage})=>stage==="watched");if(isWatch)return`${STAGE_TEXT.watched}.`;if(!isPart)return`${STAGE_TEXT.none}.`;return`This run did not start ${some.length===
1?"its ingest":"their ingests"}.`},renderDocument=function({name,url:url2,error:error2,warnings=[]},owner){const why=joinNonEmpty([error2??"",...warnings],", ");
const reasons=why===""?"":`: ${escapeMarkdown(why)}`;const whose=owner===""?"":` ${escapeMarkdown(owner)}`;return renderLink(escapeMarkdown(name,120),url2)+whose+
reasons},renderLink=function(words,url2){if(url2===null||!/^https?:/i.test(url2))return words;const address=url2.replace(/[()|\\]/g,found=>`%${found.charCodeAt(
0).toString(16).toUpperCase()}`);return`[${words}](${address})`},renderList=function(name,rows){if(rows.length===0)return"";const shown=rows.slice(0,MAX_LISTED);
const more=rows.length-shown.length;const where=name==="pending"?"":", in the changes-file";if(more>0)shown.push(`- and ${more} more${where}`);return`**${LIST_TITLES[name]}\
** (${rows.length})

${shown.join("\n")}`},renderMetGates=function(all){const[first,...others]=all;const isMet=all.every(({metGates})=>metGates.length>0);if(first===void 0||!isMet)return"";
const met=others.length===0?first.metGates.map(({requirement,actual})=>`${requirement} (${actual})`).join(", "):first.metGates.map(({requirement})=>requirement).
join(", ");return`Gates met: ${escapeMarkdown(met)}.`},renderTable=function({integrations}){if(integrations.length<2)return"";const failed=integrations.filter(({
failure:failure2})=>failure2!==void 0);const good=integrations.filter(({failure:failure2})=>failure2===void 0);const rows=[...failed,...good].slice(0,MAX_ROWS).
map(one=>{const{failure:failure2,plannedActions,status}=one;let what=joinNonEmpty([failure2?.code??"",formatCounts([one])],": ");if(what==="")what=plannedActions.
length>0?`would ${formatActions(one)}`:status;const cells=[one.name,one.contentName,what];return`| ${cells.map(cell=>escapeMarkdown(cell)).join(" | ")} |`});const more=integrations.
length-rows.length;if(more>0)rows.push(`| and ${more} more, in the results-file | | |`);return["| Integration | Content | Result |","| --- | --- | --- |",...rows].
join("\n")},getRootStack=function(failure2){let first=failure2;while(first.cause instanceof Error)first=first.cause;return first.stack??""},writeAnnotations=function(run){
const{integrations,failure:failure2}=run;for(const group of groupFailures(integrations,failure2).slice(0,MAX_ANNOTATIONS)){const{message,code}=group.failure;error(
redact(formatAffected(group,integrations)+message),{title:`Zylon ingest: ${code}`})}if(failure2?.code==="internal")debug(redact(getRootStack(failure2)));for(const{
text,names,remedy}of getWarnings(run))warning(`${appendNames(text,names)}. ${remedy}.`);for(const{text,remedy}of getNotices(run))notice(`${text}. ${remedy}.`)},
buildOutputs=function(run){const{integrations,failure:failure2,inputs,seconds}=run;const changesFile=writeChangesFile(run);const isDryRun=inputs?.dryRun===true;
const rows=integrations.map(one=>toResult(one,{isDryRun,changesFile:changesFile||null}));const{sync_status,configured,created,updated,...counts}=sumResults(integrations);
const whole={outcome:endOf(failure2,isDryRun),sync_status,configured,created,updated,...getIdOutputs(integrations),...counts,changes_file:changesFile,duration_seconds:seconds.
toFixed(1),error_code:failure2?.code??null,error_message:formatErrorMessage(run)};const outputs={};for(const[name,value]of Object.entries(whole))outputs[name.replaceAll(
"_","-")]=String(value??"");outputs["results"]=toResultsJson(rows);outputs["results-file"]=writeEntries("results",rows);outputs["matrix"]=toMatrixJson(integrations);
return outputs},writeChangesFile=function({integrations,inputs}){const isWatched=inputs?.waitFor==="indexed"&&!inputs.dryRun;if(!isWatched)return"";const looks=integrations.
flatMap(({snapshot})=>snapshot??[]);const isUncompared=looks.length>0&&looks.every(({comparison})=>comparison===void 0);if(isUncompared)return"";const entries=integrations.
flatMap(({type="",id:id2="",changes})=>changes.map(change=>({integration_type:type,integration_id:id2,...change})));return writeEntries("changes",entries)},getIdOutputs=function(all){
const types=new Set(all.map(({type})=>type));const isMixed=types.size>1;const ids=all.flatMap(({type,id:id2})=>{if(id2===void 0)return[];return isMixed&&type!==
void 0?`${type}/${id2}`:id2});const[first=""]=types;return{integration_id:ids.join("\n"),integration_type:isMixed?"any":first}},toResultsJson=function(results){
const json=JSON.stringify(results);if(json.length<=MAX_RESULTS_LENGTH)return json;notice("The output results is empty, since it would be larger than 512 KiB. Th\
e file in results-file contains everything.");return""},toMatrixJson=function(all){const include=all.flatMap(({type="any",id:id2})=>id2===void 0?[]:{"integratio\
n-type":type,"integration-id":id2});if(include.length<=MAX_MATRIX_JOBS)return JSON.stringify({include});notice(`The output matrix is empty, since it would have ${include.
length} jobs, but GitHub allows at most ${MAX_MATRIX_JOBS}.`);return""},writeEntries=function(name,entries){const{RUNNER_TEMP:parent=(0,node_os__WEBPACK_IMPORTED_MODULE_8__.
tmpdir)()}=process.env;const lines=entries.map(entry=>redact(JSON.stringify(entry)));try{const folder=(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_9__.
join)(parent,`zylon-ingest-${name}-`));const path=(0,node_path__WEBPACK_IMPORTED_MODULE_9__.join)(folder,`${name}.json`);(0,node_fs__WEBPACK_IMPORTED_MODULE_6__.
writeFileSync)(path,`[
${lines.join(",\n")}
]
`,{mode:384});return path}catch(error2){warning(`The ${name}-file was not written: ${getErrorMessage(error2)}`);return""}},getCommentHeading=function({hasSucceeded},{
hasNewLoss,hasNewCode}){if(hasNewLoss)return"Documents were lost or failed";if(hasSucceeded)return"It failed again";return hasNewCode?"It now fails for a differ\
ent reason":""},identifyIssue=function({owner,repo},ownKey,isWatchOnly){const id2=readVariable("GITHUB_RUN_ID");const names=["GITHUB_WORKFLOW","GITHUB_JOB","GIT\
HUB_ACTION"].map(readVariable);const file=readVariable("GITHUB_WORKFLOW_REF").replace(/@.*$/,"");const branch=readVariable("GITHUB_REF").replace(/^refs\/tags\/.*/,
"refs/tags");const[,job,step]=names;const identity=[file||names[0],branch,job,step,ownKey];if(isWatchOnly)identity.push("watched");return{kind:isWatchOnly?"chec\
k":"ingest",stepPath:names.map(name=>toSafeLine(name)).join(" / "),branch:branch.replace(/^refs\/(heads\/)?/,""),runLink:`[run ${id2}](${getServerUrl()}/${owner}\
/${repo}/actions/runs/${id2})`,key:(0,node_crypto__WEBPACK_IMPORTED_MODULE_5__.createHash)("sha256").update(JSON.stringify(identity)).digest("hex").slice(0,24)}},
extractUsername=function({source,name}){const isOurs=name.startsWith(`${source} (`)&&name.endsWith(")");return isOurs?name.slice(source.length+2,-1):""},formatTypedId=function(entry){
const type=findConnector(entry.type)?.type;return type===void 0?formatIdAndName(entry):`${type}/${formatIdAndName(entry)}`},assertAllReadable=function({fromArtifactApi,
fromIntegrationApi}){const unreadableCount=fromArtifactApi.unreadableCount+fromIntegrationApi.unreadableCount;if(unreadableCount>0)throw new Failure("unexpected\
-response",`the list of integrations contains entries without a usable id (${unreadableCount})`)},redirectFailure=function({name},location=""){let target="witho\
ut an address";if(location!==""){const full=location.startsWith("//")?`https:${location}`:location;target=`to ${URL.parse(full)?.origin??"another path on this h\
ost"}`}return new Failure("redirect",`${name} ${toSafeLine(target)}`)},notApiFailure=function(answer,text,delivery){return new Failure("not-api",appendQuotation(
answer.name,toSafeLine(extractMessage(text),80)),{...describeHtmlPage(text),delivery})},describeHtmlPage=function(text){if(!isHtmlPage(text))return{};const isLogin=/\b(log|sign)[ -]?in\b|password|\bsso\b/i.
test(text);const page=isLogin?"login page":"web page";return{title:`A ${page} answered in place of Zylon`,kind:"page"}},extractMessage=function(text){const[,title]=/<title[^>]*>([^<]*)/i.
exec(text)??[];if(title!==void 0||isHtmlPage(text))return title??"";const value=tryParseJson(text);return value===void 0?text:findMessage(value)},findMessage=function(value){
if(typeof value==="string")return value;if(Array.isArray(value))return findMessage(value[0]);if(typeof value!=="object"||value===null)return"";const fields=new Map(
Object.entries(value));for(const key of["detail","message","msg","error","title"]){const words=findMessage(fields.get(key));if(words!=="")return words}return""},
tryParseJson=function(text){try{return JSON.parse(text)}catch{return void 0}},parseRetryAfter=function(text){if(text===void 0)return{};const ms=/^\d{1,9}$/.test(
text)?Number(text)*1e3:Date.parse(text)-clock.date();return Number.isNaN(ms)?{}:{retryAfterMs:Math.max(0,ms)}},parseJson=function(text,answer){const value=tryParseJson(
text);if(value!==void 0)return value;const isMeant=/^\s*[[{"]/.test(text)||/json/i.test(answer.type);if(!isMeant||isHtmlPage(text)||text.trim()==="")throw notApiFailure(
answer,text,"unknown");throw new Failure("bad-json",answer.name)},isBlankValue=function(value){if(value===null||value===void 0)return true;if(typeof value==="st\
ring")return value.trim()==="";return typeof value==="object"&&Object.keys(value).length===0},toFieldMap=function(config2){const isObject3=typeof config2==="obj\
ect"&&config2!==null;if(!isObject3||Array.isArray(config2))return void 0;return new Map(Object.entries(config2))},describeMissingConfig=function(config2,{placeKey,
configKeys}){const fields=toFieldMap(config2);if(fields===void 0)return"Zylon reports no settings for it";const given=[...fields].filter(([,value])=>!isBlankValue(
value));if(given.length===0)return"its settings in Zylon are empty";const hasUndocumentedKey=given.some(([key])=>!configKeys.includes(key));const isPlaceEmpty=fields.
has(placeKey)&&isBlankValue(fields.get(placeKey));if(isPlaceEmpty&&!hasUndocumentedKey)return`no content has been chosen (${placeKey} is empty)`;return void 0},
getPlace=function(config2,{placeKey}){const place=toFieldMap(config2)?.get(placeKey);if(typeof place!=="string"&&typeof place!=="number")return"";const text=String(
place).replace(/[?#].*/s,"");return toSafeLine(text.replace(/\/\/[^/]*@/,"//"),80)},noIntegrationFailure=function(inputs,connector,lists){const{username,selection}=inputs;
const label=connector===void 0?"":`${connector.label} `;if(selection.kind==="all"&&selection.exclusions.length>0)return new Failure("no-integration","",{title:`\
integration-id excludes every ${label}integration`,remedy:"Remove an exclusion from integration-id"});const whose=username===""?"":` with the username ${toSafeLine(
username,60)}`;const isMeant=entry=>connector===void 0||matchesConnector(entry,connector);const listed=lists.fromArtifactApi.entries.filter(isMeant).map(formatTypedId);
const others=listed.length===0?"":`. Or set integration-id to one that others created: ${formatCommaList(listed)}`;return new Failure("no-integration","",{title:`\
The user of api-token has no ${label}integration${whose}`,remedy:`${suggestIntegration(inputs,connector,lists)}. Or set api-token to the token of a user who has\
 one${others}`})},suggestIntegration=function({baseUrl:url2,username,selection},connector,{own:own2,fromIntegrationApi,fromArtifactApi}){const isMeant=entry=>connector!==
void 0&&matchesConnector(entry,connector);const usernames=[...own2,...fromIntegrationApi.entries].filter(isMeant).map(entry=>entry.username).filter(name=>name!==
"");if(username!==""&&usernames.length>0)return`Correct username: the user's integrations use ${formatCommaList(usernames.map(name=>toSafeLine(name,60)))}`;if(connector?.
credentials==="password"&&selection.kind!=="all")return"Set configure: create, with username and password";if(connector?.credentials==="oauth"&&!fromArtifactApi.
hasArtifactApi)return`Sign in to Zylon, and create one at ${getLoginUrl(url2,connector)}`;return"Create one in Zylon"},describeWrongType=function({connector},entry,inputs){
const right=findConnector(entry.type);const found=right?.label??`"${toSafeLine(entry.type,60)}"`;const isNot=connector===void 0?"":`, not ${connector.label}`;return{
code:"wrong-type",title:`${formatIdAndName(entry)} is a ${found} integration${isNot}`,remedy:getTypeRemedy(entry,right,inputs)}},getTypeRemedy=function({id:id2},right,{
integrationType:given,selection}){if(right===void 0)return"This type is not supported. Set another integration-id";const path=`${right.type}/${toSafeLine(id2,60)}`;
if(given==="any")return`Write ${path} in integration-id`;const isOne=selection.kind==="ids"&&selection.ids.length===1;if(isOne)return`Set integration-type: ${right.
type}`;return`Remove integration-type, and write ${path} in integration-id`},notListedFailure=function(id2,entries){const some=entries.length===0?"none":formatCommaList(
entries.map(formatTypedId));return new Failure("not-found",`it lists ${some}`,{title:`Zylon doesn't list the integration ${toSafeLine(id2,60)}`,remedy:"Correct \
integration-id or organization. If the id is right, set integration-type, so that the action asks for it directly"})},createNamedIntegrations=function(selection){
if(selection.kind==="only")return[newIntegration(selection.connector)];const integrations=[];if(selection.kind==="ids")for(const{connector,id:id2}of selection.ids)
addOnce(integrations,connector,id2);return integrations},addOnce=function(integrations,connector,id2){const there=integrations.find(integration2=>integration2.id===
id2&&integration2.connector?.type===connector?.type);if(there!==void 0)return there;const integration=newIntegration(connector,id2);integrations.push(integration);
return integration},selectEntries=function(connector,{own:own2,fromIntegrationApi}){const isMeant=entry=>matchesConnector(entry,connector);const newer=own2.filter(
isMeant);const others=fromIntegrationApi.entries.filter(isMeant);if(newer.length===0)return others;if(others.length>newer.length)warning(`Zylon's older list con\
tains more ${connector.type} integrations of this user than its newer one: ${others.map(({id:id2})=>toSafeLine(id2,60)).join(", ")}. If you mean one of these, s\
et integration-id to it.`);return newer},applyListedEntry=function(integration,entry,inputs){const right=findConnector(entry.type);const given=integration.connector??
right;applyEntry(integration,entry);if(right===void 0||given?.type!==right.type)markFailed(integration,new Failure("wrong-type","",describeWrongType(integration,
entry,inputs)))},resolveUntypedIds=function(untyped,{entries,refusal},older,inputs){for(const integration of untyped){const{id:id2=""}=integration;const entry=older.
entries.find(listed=>listed.id===id2);if(entry!==void 0)applyListedEntry(integration,entry,inputs);else markFailed(integration,refusal??notListedFailure(id2,[...entries,
...older.entries]))}},removeDuplicates=function(integrations){const seen=new Set;const once=integrations.filter(({connector,id:id2})=>{const name=JSON.stringify(
[connector?.type,id2]);const isNew=!seen.has(name);seen.add(name);return isNew});integrations.splice(0,integrations.length,...once)},addListed=function(integrations,{
connector:only,exclusions},lists,inputs){const{fromArtifactApi,fromIntegrationApi,own:own2}=lists;warnAboutUnreadable(fromArtifactApi.unreadableCount+fromIntegrationApi.
unreadableCount);const connectors=only===void 0?CONNECTORS:[only];const meant=connectors.flatMap(connector=>selectEntries(connector,lists)).filter(entry=>only!==
void 0||isSupported(entry));const strange=[...own2,...fromIntegrationApi.entries].filter(entry=>!isSupported(entry));const others=fromArtifactApi.entries.filter(
entry=>!own2.includes(entry));checkExclusions(exclusions,[...meant,...strange,...others]);if(only===void 0)for(const{id:id2,type}of strange)notice(`Skipped ${toSafeLine(
id2,60)}: its type "${toSafeLine(type,60)}" is not supported.`);for(const entry of meant){if(exclusions.some(given=>matchesId(given,entry)))continue;applyEntry(
addOnce(integrations,only??findConnector(entry.type),entry.id),entry)}if(integrations.length===0)throw noIntegrationFailure(inputs,only,lists)},warnAboutUnreadable=function(unreadableCount){
if(unreadableCount===0)return;const some=unreadableCount===1?"an entry":`${unreadableCount} entries`;warning(`Skipped ${some} without a usable id in Zylon's lis\
t of integrations. Check the list in Zylon.`)},checkExclusions=function(except,entries){const missing=except.filter(given=>!entries.some(entry=>matchesId(given,
entry)));if(missing.length===0)return;const ids=missing.map(({id:id2})=>`!${toSafeLine(id2,60)}`);const listed=`${formatCount(entries.length,"integration")} lis\
ted`;throw new Failure("not-found",listed,{names:entries.map(formatTypedId),title:`Nothing matches ${formatCommaList(ids)}`,remedy:"Correct this exclusion in in\
tegration-id, or remove it"})},checkCredentials=function(integrations,{configure,selection}){if(configure==="none"||selection.kind!=="ids")return;const takes=integrations.
some(({connector})=>connector?.credentials!=="oauth");if(takes)return;throw new Failure("wrong-type","none of those in integration-id has them",{title:`configur\
e: ${configure} is for integrations with a username and password`,remedy:"Remove configure, username and password: these integrations are connected in Zylon"})},
warnAboutOlderIds=function(integrations,{own:own2}){const older=integrations.filter(({failure:failure2,id:id2,artifact,connector})=>failure2===void 0&&id2!==void 0&&
artifact===void 0&&own2.some(entry=>connector&&matchesConnector(entry,connector)));if(older.length===0)return;const types=new Set(older.map(({connector})=>connector?.
type));const newer=own2.filter(({type})=>types.has(findConnector(type)?.type));const ids=older.map(({id:id2=""})=>toSafeLine(id2,60));warning(`${formatCommaList(
ids)} ${ids.length===1?"is an id":"are ids"} of an API that Zylon plans to remove. In integration-id, write an id of the newer API instead: ${formatCommaList(newer.
map(formatIdAndName),10)}.`)},parsePage=function(schema,answer,name){const isArray=Array.isArray(answer);const{data:envelope}=ENVELOPE.safeParse(isArray?{data:answer,
has_next_page:false}:answer);if(envelope===void 0)throw new Failure("unexpected-response",`${name}: it is not a list`,{kind:"other-shape"});const items=[];for(const entry of envelope.
data){const{success,data}=schema.safeParse(entry);if(success)items.push(data)}return{items,unreadableCount:envelope.data.length-items.length,cursor:envelope.next_cursor===
""?void 0:envelope.next_cursor??void 0,hasNext:envelope.has_next_page??void 0,total:envelope.total_count??void 0}},getNextPage=function({items,unreadableCount,cursor,
hasNext,total},{query},number3,isShort){if(hasNext===false)return void 0;if(cursor!==void 0)return{query:{after:cursor},isAnnounced:true};if("after"in query)return void 0;
const page={page:String(number3)};if(hasNext===true||isShort)return{query:page,isAnnounced:true};const isFull=items.length+unreadableCount===PAGE_SIZE;if(isFull&&
total===void 0)return{query:page,isAnnounced:false};return void 0},toErrorText=function(error2){if(isNoError(error2))return"";return toSafeLine(findMessage(error2))||
"Unknown"},assertComplete=function(list){if(list.incompleteReason===void 0)return list;throw new Failure("unexpected-response",`the list of integrations is inco\
mplete: Zylon ${list.incompleteReason}`)},parseAnswer=function(schema,answer,name){const{success,data,error:error2}=schema.safeParse(answer);if(success)return data;
const field=error2.issues[0]?.path.join(".")??"";const what=field===""?"it is not an object":`its field ${toSafeLine(field)} is missing or wrong`;throw new Failure(
"unexpected-response",`${name}: ${what}`)},rethrowCredentialsFailure=function(error2){const failure2=toFailure(error2);if(failure2.code==="already-running")throw failure2.
with({remedy:"Run the step again when that ingest has ended. Give all workflows that ingest this integration the same concurrency group"});if(failure2.code!=="b\
ad-request"&&failure2.code!=="unprocessable")throw failure2;const exists="The integration may already exist. Set integration-id to it and configure: update, or \
set another username";const isConflict=failure2.details.status===409;throw failure2.with({remedy:isConflict?exists:"Correct username and password"})},rethrowCreateFailure=function(error2,project){
const failure2=toFailure(error2);const isRefused=["bad-request","forbidden","unprocessable"];if(!isRefused.includes(failure2.code))throw failure2;const remedy=project===
""?"Set project-id to a project that the user of api-token belongs to. Without it, only a Zylon administrator can create an integration":"Check that the user ca\
n create integrations in this project, then check username and password";throw failure2.with({remedy})},rethrowProjectsFailure=function(error2){const failure2=toFailure(
error2);const{code,details}=failure2;if(!REFUSED_PROJECTS_CODES.includes(code)||details.kind==="page")throw failure2;throw failure2.with({title:"Zylon doesn't l\
ist this user's projects",remedy:"Set project-id to the projects that hold the documents"})},assertAccepted=function(answer){const{data}=REFUSAL_SCHEMA.safeParse(
answer);const isArtifact=INTEGRATION_ARTIFACT.safeParse(answer).data?.type==="Integration";const hasError=!isArtifact&&!isNoError(data?.error);const isRefusal=data?.
success===false||hasError;if(!isRefusal)return answer;const words=toSafeLine(findMessage(data?.error??answer));throw new Failure("unexpected-response",words===""?
"":`"${words}"`,{title:"Zylon refused the request",remedy:"Check username and password, and open the integration in Zylon",delivery:"refused"})},parseNetworkError=function(error2){
const{data}=NETWORK_ERROR.safeParse(error2);if(data===void 0)return NETWORK_ERROR.parse({});const[first]=data.errors;return data.syscall===""&&first!==void 0?parseNetworkError(
first):data},toNetworkFailure=function(error2,attempt){if(error2 instanceof Failure)return error2;const{name,isConnected}=attempt;const found=parseNetworkError(
error2);const{code,syscall,statusCode}=found;const isTls=isCertificateError(code)||isTlsError(code)&&!isConnected;if(isTls)return tlsFailure(found,attempt,error2);
if(syscall==="getaddrinfo")return unreachableFailure(`the host name could not be resolved (${code})`,attempt,{code:"dns",...code==="ENOTFOUND"&&{kind:"unknown-h\
ost"}});if(code==="ERR_PROXY_TUNNEL")return proxyFailure(statusCode,attempt);if(syscall==="connect")return unreachableFailure(`no connection (${code})`,attempt);
const why=code===""?"":` (${code})`;if(!isConnected)return unreachableFailure(`the connection was closed at once${why}`,attempt);return new Failure("connection-\
lost",`${name} was sent, but no complete answer arrived${why}`,{cause:error2,...isConnectionClosed(error2)&&mayExpectTls(attempt)&&HTTPS_REMEDY})},tlsFailure=function({
code,message},{server},cause){const{words,remedy}=TLS_CAUSES.find(({pattern})=>pattern.test(`${code} ${message}`))??UNKNOWN_ISSUER;return new Failure("tls",`${words}\
 (${code})`,{cause,title:`Can't verify that ${server.url.host} is Zylon`,remedy,delivery:"no"})},idleFailure=function(seconds,attempt){if(!attempt.isConnected)return unreachableFailure(
`no connection within ${seconds} s`,attempt);return new Failure("timeout",`${attempt.name} got nothing for ${seconds} s`)},proxyFailure=function(status,attempt){
if(status===407)return unreachableFailure("the proxy requires a user name and password (407)",attempt,{remedy:`Set ${getProxyVariable(attempt)} to http://user:p\
assword@host:port`});const why=status===0?"":` (${status})`;return unreachableFailure(`the proxy refuses the connection to Zylon${why}`,attempt,{remedy:"Allow t\
his host in the proxy, or add it to NO_PROXY"})},unreachableFailure=function(detail,attempt,{code="connect",remedy,...rest}={}){const{url:url2,proxy}=attempt.server;
const title=`Can't reach Zylon at ${url2.host}`;const details={...rest,title,delivery:"no"};if(proxy===void 0)return new Failure(code,detail,details);return new Failure(
code,detail,{...details,title:`${title} through the proxy ${proxy}`,remedy:remedy??`Correct ${getProxyVariable(attempt)}, allow this host in the proxy, or add i\
t to NO_PROXY`})},getProxyUrl=function(zylon){if(checkBypass(zylon))return void 0;const name=zylon.protocol==="https:"?"HTTPS_PROXY":"HTTP_PROXY";const text=[name.
toLowerCase(),name].map(variable=>process.env[variable]??"").find(value=>value!=="");if(text===void 0)return void 0;const url2=URL.parse(text.includes("://")?text:
`http://${text}`);try{decodeURIComponent(`${url2?.username??""}${url2?.password??""}`);if(url2!==null&&/^https?:$/.test(url2.protocol))return url2}catch{}throw new Failure(
"connect",`${name} is not a valid http:// or https:// URL`,{title:"Can't use the proxy",remedy:`Set ${name} to http://host:port, or to http://user:password@host\
:port with special characters percent-encoded`,delivery:"no"})},getMaxRetries=function({method,isIdempotent=false,isSentOnce=false},{code,delivery,details},maxRetries){
if(isSentOnce&&delivery!=="no")return 0;if(code==="already-running")return Infinity;if(!isTransient(code))return 0;if(code==="bad-json"&&method!=="GET")return 0;
if(details.kind==="unknown-host")return Math.min(maxRetries,MAX_UNKNOWN_HOST_RETRIES);const didNothing=delivery==="no"||code==="rate-limited";return didNothing||
isIdempotent?maxRetries:0},getRetryPause=function(retry,{code,details},{chance,msLeft}){const fullPause=Math.min(MAX_PAUSE_MS,FIRST_PAUSE_MS*2**(retry-1));const backoff=fullPause/
2*(1+chance);let pause=Math.max(details.retryAfterMs??0,backoff);if(code==="already-running")pause=Math.min(pause,msLeft-LAST_RETRY_MARGIN_MS);return pause>0&&pause<=
msLeft?pause:void 0},createSender=function(inputs){const url2=inputs.baseUrl;const proxy=getProxyUrl(url2);const agents={kept:createAgent(inputs,proxy,true),fresh:createAgent(
inputs,proxy,false)};const route={inputs,agents,url:url2,proxy:proxy?.host,hasAnswered:false};return async(call,read)=>{const began=clock.now();for(let retry=1;;retry+=
1){try{return await read(await sendOnce(call,route))}catch(error2){const failure2=toFailure(error2);const most=getMaxRetries(call,failure2,inputs.maxRetries);const outOf=most===
Infinity?"":` of ${most}`;if(retry>most||call.limit.signal.aborted)throw failure2;const pause=getRetryPause(retry,failure2,{chance:clock.random(),msLeft:call.limit.
deadline-clock.now()});if(pause===void 0)throw retryTimeoutFailure(failure2,clock.now()-began);info(`${failure2.title}: ${failure2.detail}. Retry ${retry}${outOf}\
 in ${formatDuration(pause)}`);await clock.sleep(pause,call.limit.signal).catch(reason=>{throw toFailure(reason).with({delivery:failure2.delivery})})}}}},createAgent=function(inputs,proxy,keepAlive){
const{baseUrl:url2,caCertificate:given}=inputs;const options={keepAlive,...given.length>0&&{ca:[...(0,node_tls__WEBPACK_IMPORTED_MODULE_12__.getCACertificates)(
"default"),...given],allowPartialTrustChain:true},...proxy!==void 0&&{proxyEnv:{HTTPS_PROXY:proxy.href,HTTP_PROXY:proxy.href}}};const{Agent}=url2.protocol==="ht\
tps:"?node_https__WEBPACK_IMPORTED_MODULE_10___namespace_cache||(node_https__WEBPACK_IMPORTED_MODULE_10___namespace_cache=__nccwpck_require__2.t(node_https__WEBPACK_IMPORTED_MODULE_10__,
2)):node_http__WEBPACK_IMPORTED_MODULE_7___namespace_cache||(node_http__WEBPACK_IMPORTED_MODULE_7___namespace_cache=__nccwpck_require__2.t(node_http__WEBPACK_IMPORTED_MODULE_7__,
2));return new Agent(options)},retryTimeoutFailure=function(failure2,waited){const{retryAfterMs}=failure2.details;let why=`after ${formatDuration(waited)} of re\
tries`;if(retryAfterMs!==void 0&&failure2.code!=="already-running")why=`and it asked for a pause of ${formatDuration(retryAfterMs)}`;return failure2.with({detail:`${failure2.
detail}, ${why}`})},onConnected=function(request,callback){request.once("socket",socket=>{const onOpen=()=>{socket.setKeepAlive(true,KEEP_ALIVE_MS);callback()};
if(!socket.connecting)onOpen();else if(request.protocol==="https:")socket.once("secureConnect",onOpen);else socket.once("connect",onOpen)})},abortFailure=function({
reason},{isConnected}){const failure2=toFailure(reason);return isConnected?failure2:failure2.with({delivery:"no"})},buildUrl=function({path,query},{baseUrl:base}){
const url2=new URL(base);const prefix=base.pathname.replace(/\/$/,"");const segments=path.map(segment=>encodeURIComponent(segment));url2.pathname=[prefix,"api/v\
1/app",...segments].join("/");url2.search=new URLSearchParams(query).toString();return url2},openRequest=function(url2,{call:{method},agent,inputs}){const{request}=url2.
protocol==="https:"?node_https__WEBPACK_IMPORTED_MODULE_10___namespace_cache||(node_https__WEBPACK_IMPORTED_MODULE_10___namespace_cache=__nccwpck_require__2.t(node_https__WEBPACK_IMPORTED_MODULE_10__,
2)):node_http__WEBPACK_IMPORTED_MODULE_7___namespace_cache||(node_http__WEBPACK_IMPORTED_MODULE_7___namespace_cache=__nccwpck_require__2.t(node_http__WEBPACK_IMPORTED_MODULE_7__,
2));return request(url2,{method,agent,timeout:(inputs.requestTimeoutSeconds+1)*1e3,headers:{...inputs.extraHeaders,authorization:`Bearer ${inputs.apiToken}`,"x-\
org":inputs.organization,"user-agent":USER_AGENT,"accept-encoding":"identity",accept:"application/json, text/event-stream, text/plain;q=0.5","cache-control":"no\
-cache",...method!=="GET"&&{"content-type":"application/json"}}})},forEachIntegration=function(integrations,run,step){const inTurn=createLimiter(run.inputs.maxParallel);
return integrations.map(integration=>inTurn(async()=>{const target=getTarget(integration);if(target===void 0||integration.failure!==void 0)return;try{run.limit.
signal.throwIfAborted();await step(integration,target);integration.endedAt=clock.now()}catch(error2){markFailed(integration,error2)}}))},createLimiter=function(max){
const waiting=[];let free=max;return async work=>{if(free>0)free-=1;else await new Promise(begin=>waiting.push(begin));await work();const next=waiting.shift();if(next===
void 0)free+=1;else next()}},addPathHint=function(failure2,{baseUrl:{pathname}}){if(pathname==="/")return failure2;return failure2.withFact(`base-url has the pa\
th ${toSafeLine(pathname,60)}`)},findCause=function(failure2,target,answers,{inputs}){const{me,entries}=answers;const organization=`the organization "${toSafeLine(
inputs.organization,60)}"`;switch(me){case"unauthorized":return{title:"The token in api-token is wrong, expired or revoked",remedy:"Sign in to Zylon with the ac\
count that created the integration, create a new Workspace API token, and store it in the secret that api-token uses"};case"forbidden":return{title:`The user of\
 api-token is inactive, or not in ${organization}`,remedy:"Correct organization, or ask a Zylon administrator to check the user"};case"bad-request":case"unproce\
ssable":return{title:`Zylon doesn't accept ${organization}`,remedy:"Correct organization: its slug or UUID"};case"not-found":case"not-api":case"redirect":return typeof entries===
"string"?explainWrongAddress(inputs):void 0;default:if(typeof me==="string")return void 0}if(me.state.toLowerCase()==="inactive")return{title:`The user of api-t\
oken${formatUserName(me)} is inactive in Zylon`,remedy:"Ask a Zylon administrator to activate the user"};if(target===void 0)return void 0;if(typeof entries!=="s\
tring"){const cause=findCauseInLists(failure2,target,{me,entries},inputs);if(cause!==void 0)return cause}return explainLostGrant(failure2,target,inputs)},explainWrongAddress=function({
baseUrl:url2}){const hasPath=url2.pathname!=="/";return{code:"not-api",title:`${url2.host} is not Zylon, or base-url has a wrong path`,remedy:hasPath?`Set base-\
url to ${url2.origin}, or correct its path`:"Correct the host, port or path in base-url"}},findCauseInLists=function({code,details},target,{me,entries},inputs){
const{connector,id:id2}=target;const listed=entries.find(entry=>entry.id===id2);if(listed===void 0&&code!=="unauthorized")return explainMissing(target,me,entries);
if(listed!==void 0&&!matchesConnector(listed,connector))return describeWrongType(target,listed,inputs);if(code==="unauthorized"||details.status===400)return void 0;
if(code==="not-found")return{title:"Zylon lists this integration, but says that it doesn't exist",remedy:"Open the integration in Zylon and finish its set-up. I\
f it is finished, check the version of Zylon"};return{title:`The connector ${connector.type} is disabled, or the user of api-token${formatUserName(me)} lacks pe\
rmission to use it`,remedy:"Ask a Zylon administrator to enable the connector or grant the permission"}},explainMissing=function({connector,id:id2,api},me,entries){
const fitting=entries.filter(entry=>matchesConnector(entry,connector));const some=[...new Set(fitting.map(formatIdAndName))];const has=some.length===0?"none":formatCommaList(
some);if(api==="integration"&&fitting.some(entry=>entry.api==="artifact"))return{title:`Zylon doesn't know the integration ${toSafeLine(id2,60)}`,remedy:`An upd\
ate of Zylon may have given it another id. Of this type, Zylon lists ${has}: set integration-id to the right one`};return{title:`The user of api-token${formatUserName(
me)} has no integration ${toSafeLine(id2,60)}`,remedy:`Correct integration-id (of this type, Zylon lists ${has}) or organization, or use the token of the user w\
ho created it`}},explainLostGrant=function({code,title,remedy,details},{connector,id:id2,api},inputs){if(connector.credentials!=="oauth"){if(code!=="unauthorize\
d")return void 0;return{title:"Zylon answered 401, but api-token is valid",remedy:"Open the integration in Zylon and check its credentials, or set configure: up\
date with username and password"}}const isAbout=/oauth|grant|token|expired|unauthori[sz]ed/i;const isOlder=api==="integration";const page=isOlder?getLoginUrl(inputs.
baseUrl,connector,id2):"the integration";const orRefresh=isOlder&&!inputs.refreshOauth?", or set refresh-oauth: true":"";const grant=`sign in to Zylon, open ${page}\
 and grant access again${orRefresh}`;if(code==="unauthorized"||isAbout.test(details.serverMessage??""))return{title:`Zylon lost its access to ${connector.label}\
; api-token is valid`,remedy:`To renew Zylon's access, ${grant}`};if(details.status!==400)return void 0;return{title,remedy:`${remedy}. If that is right, ${grant}`}},
readDocument=function(artifact,project){if(/^(folder|link|integration)$/i.test(artifact.type))return void 0;if(/^deleted$/i.test(artifact.state))return void 0;const error2=isUnprocessable(
artifact)?artifact.error||UNPROCESSABLE_WARNING:artifact.error;const projects=[project];return{...artifact,error:error2,projects,indexStatus:getIndexStatus(artifact)}},
getIndexStatus=function(artifact){const status=artifact.ingest_status.toLowerCase();const state=artifact.state.toLowerCase();const isIdle=["notstarted","notappl\
icable",""].includes(status);if(status==="error"||state==="error")return"failed";if(status==="done")return"done";if(state==="initializing"||state==="processing")
return"pending";if(artifact.error!==""&&isIdle)return"failed";if(isUnprocessable(artifact))return"failed";if(status==="notapplicable")return"done";if(status===""&&
/^(published|ready)$/.test(state))return"done";return"pending"},countFailed=function(documents){let failing=0;for(const{indexStatus}of documents.values())if(indexStatus===
"failed")failing+=1;return failing},compareDocuments=function(before,now,{isWatchOnly,...named}){const{removedIds,addedIds}=findRecreated(before,now);const done={
added:0,updated:0,unchanged:0};const failed=new Set;const changes=[];let removed=0;let failedBefore=0;let hasTimes=true;for(const document of now.values()){const{
id:id2,indexStatus,ingest_warnings:warnings}=document;if(document.updated_at==="")hasTimes=false;if(indexStatus==="pending")continue;const change=addedIds.has(id2)?
"updated":classifyChange(before.get(id2),document,named);const isNews=change!=="unchanged";if(indexStatus==="done")done[change]+=1;else if(isNews||isWatchOnly)failed.
add(id2);else failedBefore+=1;if(isNews||indexStatus==="failed"||warnings.length>0)changes.push({change,...toChangeEntry(document)})}for(const document of before.
values()){if(now.has(document.id)||removedIds.has(document.id))continue;removed+=1;const entry={...toChangeEntry(document),error:null,warnings:[]};changes.push(
{change:"removed",...entry})}const{added,updated}=done;return{added,updated,removed,failed,failedBefore,hasTimes,changes}},classifyChange=function(old,now,named){
if(old===void 0)return"added";const{id:id2,indexStatus}=now;const hasFailed=indexStatus==="failed";const isOther=old.indexStatus!==indexStatus&&(old.indexStatus!==
"pending"||hasFailed);const isUpdated=isOther||old.updated_at!==now.updated_at||named.touched.has(id2)||hasFailed&&named.failed.has(id2);return isUpdated?"updat\
ed":"unchanged"},getLastChange=function(documents){let last=-Infinity;for(const{updated_at:text}of documents.values()){const time2=Date.parse(text);if(time2>last)
last=time2}return last===-Infinity?void 0:last},findRecreated=function(before,now){const removedIds=new Set;const addedIds=new Set;const markAsPair=({removed,added})=>{
for(const{id:id2}of removed)removedIds.add(id2);for(const{id:id2}of added)addedIds.add(id2)};const isNew=({id:id2})=>!before.has(id2);const isOld=({id:id2})=>!now.
has(id2);const both={removed:[...before.values()],added:[...now.values()]};const changed={removed:both.removed.filter(isOld),added:both.added.filter(isNew)};if(changed.
removed.length===0||changed.added.length===0)return{removedIds,addedIds};const byName=groupDocuments(changed,({name,external_url:url2})=>JSON.stringify([name,url2]));
for(const group of byName.values())if(group.removed.length===group.added.length)markAsPair(group);const byAddress=groupDocuments(both,({external_url:url2})=>url2);
for(const group of byAddress.values()){const isPair=group.removed.length===1&&group.added.length===1;if(isPair&&group.removed.every(isOld)&&group.added.every(isNew))
markAsPair(group)}return{removedIds,addedIds}},groupDocuments=function({removed,added},keyOf){const groups=new Map;const getGroup=document=>{const key=keyOf(document);
const group=groups.get(key??"")??{removed:[],added:[]};if(key!==null)groups.set(key,group);return group};for(const document of removed)getGroup(document).removed.
push(document);for(const document of added)getGroup(document).added.push(document);return groups},createParser=function(config2){if(typeof config2==="function"){
throw new TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?")}const{maxBufferSize,onComment,onError,onEvent,
onId,onRetry}=config2;const pendingFragments=[];let pendingFragmentsLength=0;let bomPrefix="";let id2;let data="";let dataLines=0;let eventType;let terminated=false;
let skippingLine=false;let skipNextLineFeed=false;function feed(chunk){if(terminated){throw new Error("Cannot feed parser: it was terminated after exceeding the\
 configured max buffer size. Call `reset()` to resume parsing.")}if(bomPrefix!==void 0){chunk=bomPrefix+chunk;if(chunk===""||chunk==="\xEF"||chunk==="\xEF\xBB"){
bomPrefix=chunk;return}bomPrefix=void 0;chunk=chunk.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/,"")}if(skippingLine||skipNextLineFeed){chunk=resumeAfterSkip(chunk);if(!chunk){
return}}if(!pendingFragments.length){const trailing=processLines(chunk);if(trailing!==""){storeTrailing(trailing)}checkForBufferOverflow();return}if(chunk.indexOf(
"\n")===-1&&chunk.indexOf("\r")===-1){if(pendingFragmentsLength<MAX_FIELD_PREFIX_LENGTH){const head=pendingFragments.join("")+chunk.slice(0,MAX_FIELD_PREFIX_LENGTH-
pendingFragmentsLength);if(!shouldBufferTrailing(head)){pendingFragments.length=0;pendingFragmentsLength=0;skippingLine=true;return}}pendingFragments.push(chunk);
pendingFragmentsLength+=chunk.length;checkForBufferOverflow();return}pendingFragments.push(chunk);const input=pendingFragments.join("");pendingFragments.length=
0;pendingFragmentsLength=0;storeTrailing(processLines(input));checkForBufferOverflow()}function resumeAfterSkip(chunk){if(chunk.length===0){return chunk}if(skipNextLineFeed){
skipNextLineFeed=false;return chunk.charCodeAt(0)===LF?chunk.slice(1):chunk}const crIndex=chunk.indexOf("\r");const lfIndex=chunk.indexOf("\n");const lineEnd=crIndex===
-1?lfIndex:lfIndex===-1?crIndex:crIndex<lfIndex?crIndex:lfIndex;if(lineEnd===-1){return""}if(lineEnd===chunk.length-1&&chunk.charCodeAt(lineEnd)===CR){skippingLine=
false;skipNextLineFeed=true;return""}skippingLine=false;return chunk.slice(lineEnd+(chunk.charCodeAt(lineEnd)===CR&&chunk.charCodeAt(lineEnd+1)===LF?2:1))}function storeTrailing(trailing){
if(!trailing)return;if(trailing.charCodeAt(trailing.length-1)===CR){parseLine(trailing,0,trailing.length-1);if(checkForBufferOverflow())return;skipNextLineFeed=
true;return}if(shouldBufferTrailing(trailing)){pendingFragments.push(trailing);pendingFragmentsLength=trailing.length;return}skippingLine=true}function shouldBufferTrailing(trailing){
const firstCharCode=trailing.charCodeAt(0);return firstCharCode===58&&!!onComment||firstCharCode===100&&isPotentialField(trailing,"data")||firstCharCode===101&&
isPotentialField(trailing,"event")||firstCharCode===105&&isPotentialField(trailing,"id")||firstCharCode===114&&isPotentialField(trailing,"retry")}function checkForBufferOverflow(){
if(terminated)return true;if(maxBufferSize===void 0)return false;if(pendingFragmentsLength+data.length<=maxBufferSize)return false;terminated=true;pendingFragments.
length=0;pendingFragmentsLength=0;id2=void 0;data="";dataLines=0;eventType=void 0;skippingLine=false;skipNextLineFeed=false;onError===null||onError===void 0?void 0:
onError(new ParseError(`Buffered data exceeded max buffer size of ${maxBufferSize} characters`,{type:"max-buffer-size-exceeded"}));return true}function processLines(chunk){
let searchIndex=0;if(chunk.indexOf("\r")===-1){let lfIndex2=chunk.indexOf("\n",searchIndex);while(lfIndex2!==-1){if(searchIndex===lfIndex2){if(id2!==void 0){onId===
null||onId===void 0?void 0:onId(id2)}if(dataLines>0){onEvent===null||onEvent===void 0?void 0:onEvent({id:id2,event:eventType,data})}id2=void 0;data="";dataLines=
0;eventType=void 0;searchIndex=lfIndex2+1;lfIndex2=chunk.indexOf("\n",searchIndex);continue}const firstCharCode=chunk.charCodeAt(searchIndex);if(isDataPrefix(chunk,
searchIndex,firstCharCode)){const valueStart=chunk.charCodeAt(searchIndex+5)===SPACE?searchIndex+6:searchIndex+5;const value=chunk.slice(valueStart,lfIndex2);if(dataLines===
0&&chunk.charCodeAt(lfIndex2+1)===LF){if(id2!==void 0){onId===null||onId===void 0?void 0:onId(id2)}onEvent===null||onEvent===void 0?void 0:onEvent({id:id2,event:eventType,
data:value});id2=void 0;data="";eventType=void 0;searchIndex=lfIndex2+2;lfIndex2=chunk.indexOf("\n",searchIndex);continue}data=dataLines===0?value:`${data}
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
void 0;pendingFragments.length=0;pendingFragmentsLength=0;terminated=false;skippingLine=false;skipNextLineFeed=false}return{feed,reset}},isDataPrefix=function(chunk,i,firstCharCode){
return firstCharCode===100&&chunk.charCodeAt(i+1)===97&&chunk.charCodeAt(i+2)===116&&chunk.charCodeAt(i+3)===97&&chunk.charCodeAt(i+4)===58},isEventPrefix=function(chunk,i,firstCharCode){
return firstCharCode===101&&chunk.charCodeAt(i+1)===118&&chunk.charCodeAt(i+2)===101&&chunk.charCodeAt(i+3)===110&&chunk.charCodeAt(i+4)===116&&chunk.charCodeAt(
i+5)===58},isPotentialField=function(line,field){let i=1;while(i<line.length&&i<field.length){if(line.charCodeAt(i)!==field.charCodeAt(i)){return false}i++}return line.
length<=field.length||line.charCodeAt(field.length)===58},isIngestEvent=function({name,value}){const type=FIELDS.safeParse(value).data?.type??name;return/^(sync_|error$)/.
test(type)},recordEvent=function({name,value},progress,notice2){const fields=FIELDS.safeParse(value).data;const type=fields?.type??name;throwReportedFailure(name,
type,value,fields);if(fields===void 0){progress.hasSkippedEvents=true;if(type===""||type==="sync_progress")progress.mayMissItems=true;notice2("Skipped an event \
whose data is not a JSON object.");return}switch(type){case"sync_started":progress.artifacts=readCount("current_artifact_count",fields,notice2)??progress.artifacts;
progress.items=readCount("integration_item_count",fields,notice2)??progress.items;progress.last??="started";return;case"sync_progress":recordItem(fields,progress,
notice2);progress.last="progress";return;case"sync_completed":progress.last="completed";return}progress.hasSkippedEvents=true;const what=type===""?"an event wit\
hout a type":`the unknown event "${toSafeLine(type,40)}"`;notice2(`Skipped ${what} in the answer to the ingest.`)},throwReportedFailure=function(name,type,value,fields){
const isError=[type,name].some(word=>/^(sync_)?error$/.test(word));const isOfItem=type==="sync_progress";if(isError||!isOfItem&&!isNoError(fields?.["error"]))throw new Failure(
"sync-error",quoteMessage(value));if(!isOfItem&&fields?.["success"]===false)throw new Failure("unexpected-response",quoteMessage(value),{title:"Zylon refused th\
e ingest",remedy:"Open the integration in Zylon to see why",delivery:"refused"})},quoteMessage=function(value){const words=toSafeLine(findMessage(value));return words===
""?"":`"${words}"`},readCount=function(name,fields,notice2){const{success,data}=COUNT.safeParse(fields[name]);if(!success)notice2(`Zylon's ${name} is not a whol\
e number, so it was ignored.`);return data??null},recordItem=function(fields,progress,notice2){const{op,artifact_id:id2,...item}=ITEM.parse(fields);const isFailure=/error|fail|reject/i.
test(op);const kind=isFailure?"failed":OUTCOME_BY_OP.get(op.toLowerCase());if(kind===void 0){progress.mayMissItems=true;notice2(`Skipped items with the unknown \
op "${toSafeLine(op,40)}".`);return}progress.itemCount+=1;progress.counts[kind]+=1;if(kind==="failed"){if(id2==="")progress.unnamedFailures+=1;else progress.failed.
add(id2);const name=toSafeLine(item.integration_item.name||item.artifact.name,80);if(name!=="")progress.failedNames.push(name)}if(kind==="updated"&&id2==="")progress.
unnamedUpdates+=1;if((kind==="added"||kind==="updated")&&id2!=="")progress.touched.add(id2)},isSameIntegration=function(value,id2){const entity=INTEGRATION_ANSWER.
safeParse(value).data;if(entity===void 0||entity.success===false)return false;if(entity.id===id2)return true;const{type}=entity;const isOther=/^integration$/i.test(
type)||findConnector(type);if(!isOther)return false;throw new Failure("unexpected-response",`it is about another integration, ${toSafeLine(entity.id,60)}`)},getStatusAfter=function({
code,delivery}){switch(code){case"sync-error":return"error";case"wait-timeout":return delivery==="unknown"?"timed-out":"not-requested";case"cancelled":return delivery===
"unknown"?"cancelled":"not-requested";default:if(delivery==="no")return"not-requested";return delivery==="refused"?"error":"unknown"}},addCounts=function(failure2,progress){
const parts=formatProgress(progress);const counted=failure2.withFact(parts===""?"":`${parts} so far`);if(!mayBeRunning(failure2))return counted;return counted.with(
{remedy:`${CHECK_INGEST_FIRST}. ${failure2.remedy}`})},checkState=function({name,state}){if(!/^(draft|initializing)$/i.test(state))return;throw new Failure("not\
-configured",`${name} is in the state ${state}`,{title:"The integration is not set up yet",remedy:"Open the integration in Zylon and finish its set-up"})},createResultMatcher=function(documents){
const ids=new Set(documents.map(({id:id2})=>id2));const places=new Set(documents.flatMap(({name,projects})=>projects.map(project=>JSON.stringify([name,project]))));
return({id:id2,type,metadata:{name,project_id:project}})=>{if(type==="Artifact")return ids.has(id2);if(type!=="ArtifactContent")return false;return places.has(JSON.
stringify([name,project]))}},addSearchRemedy=function(failure2){const isText=failure2.code==="bad-request"||failure2.code==="unprocessable";return isText?failure2.
with({remedy:"Correct the texts in expect-search"}):failure2},notFoundFailure=function(texts,trouble){const names=texts.map(text=>`"${toSafeLine(text,80)}"`);if(trouble===
void 0)return new Failure("not-searchable","",{names});return new Failure("not-searchable",trouble.detail,{title:"Zylon's search was still failing when the time\
 ran out",remedy:trouble.remedy})},getOpenEntries=function({all:integrations,before},entries){const open=[];for(const integration of integrations){const{ingest,
watch}=integration;if(!isAwaitingDocuments(integration)||!watch)continue;const entry=entries.get(integration)??{integration,ingest,watch,before,since:clock.now(),
pendingIds:new Set,documentCount:0,pendingCount:0,quiet:void 0};entries.set(integration,entry);open.push(entry)}return open},pauseBeforeLook=function(open,tookMs){
const now=clock.now();const oldest=Math.min(...open.map(({since})=>since));const certain=Math.max(...open.map(getSettledAt));const growing=Math.max(2e3,(now-oldest)/
20);const isAhead=certain>now&&certain<Infinity;const wanted=isAhead?certain-now+TIMER_TOLERANCE_MS:growing;const pause=Math.max(Math.min(wanted,3e4),tookMs*2);
return Math.max(0,Math.min(pause,getNextDeadline(open)-now))},recordPending=function(some,open){for(const entry of open){const pending=getPending(some.documentsOf(
entry.integration.id));for(const{id:id2}of pending)entry.pendingIds.add(id2);entry.pendingCount=pending.length;entry.documentCount=Math.max(entry.documentCount,
pending.length)}return open.every(({pendingCount})=>pendingCount>0)},recordListing=function(listing,entry){const{integration,watch,pendingIds}=entry;const documents=listing.
documentsOf(integration.id);const pending=getPending(documents);for(const{id:id2}of pending)pendingIds.add(id2);entry.documentCount=documents.size;entry.pendingCount=
pending.length;watch.pending=pending.map(toLink);if(integration.connector!==void 0)watch.otherIntegrationIds=listing.otherIntegrationsOf(integration.connector);
if(listing.incompleteReason!==void 0)return;if(watch.isWatchOnly&&entry.before.incompleteReason!==void 0)entry.before=listing;watch.snapshot=createSnapshot(documents,
entry)},createSnapshot=function(documents,{integration,ingest,watch:{isWatchOnly},before,pendingIds}){let[indexed,warned,failed]=[0,0,0];for(const{indexStatus,ingest_warnings:warnings}of documents.
values()){if(indexStatus==="failed")failed+=1;if(indexStatus!=="done")continue;indexed+=1;if(warnings.length>0)warned+=1}const progress=ingest?.progress??newIngestProgress();
const touched=new Set([...progress.touched,...pendingIds]);const comparison=before.incompleteReason===void 0?compareDocuments(before.documentsOf(integration.id),
documents,{touched,failed:progress.failed,isWatchOnly}):void 0;const count=documents.size;const changedAt=getLastChange(documents);return{count,changedAt,indexed,
warned,failed,isShort:false,stillListed:[],comparison}},checkSettled=function(listing,entry,began){const documents=listing.documentsOf(entry.integration.id);const isQuiet=listing.
incompleteReason===void 0&&entry.pendingCount===0&&!mayStillBegin(entry);if(!isQuiet)entry.quiet=void 0;else if(entry.quiet===void 0||!haveSameDocuments(entry.quiet.
documents,documents))entry.quiet={since:began,documents};return began>=getSettledAt(entry)},mayStillBegin=function(entry){const{integration,documentCount,before,
ingest}=entry;if(ingest===void 0)return false;const{artifacts,items}=ingest.progress;const{size}=before.documentsOf(integration.id);const isFirst=size===0&&(artifacts??
0)===0;return documentCount===0&&isFirst&&items!==0&&!hasReportedEnd(entry)},haveSameDocuments=function(some,others){if(some.size!==others.size)return false;for(const{
id:id2,indexStatus,updated_at:time2}of some.values()){const same=others.get(id2);if(same?.indexStatus!==indexStatus||same.updated_at!==time2)return false}return true},
settle=function(entry,end){const{integration,watch,before}=entry;watch.end=end;integration.endedAt=clock.now();const text=before.incompleteReason===void 0?describeUnlisted(
entry):`What changed is unknown: before the ingest, Zylon ${before.incompleteReason}.`;if(text!==""){watch.notes.push(text);logNotice(integration,text)}const counts=formatCounts(
[getOutcome(integration)]);if(integration.isOneOfSeveral)logInfo(integration,counts)},describeUnlisted=function({integration,before}){const artifacts=integration.
ingest?.progress.artifacts??0;const listed=before.artifactCountOf(integration.id);if(artifacts<=listed)return"";return`Zylon counted ${formatCount(artifacts,"do\
cument")} before the ingest, but listed only ${listed}. Check whether the user of api-token may read every project, and check project-id if you set it.`},endAtLimit=function(entry,incompleteReason){
const{integration,watch,documentCount}=entry;if(incompleteReason===void 0&&documentCount===0){settle(entry,"empty");return}const failure2=watchTimeoutFailure(entry,
incompleteReason);watch.end="late";markFailed(integration,failure2)},watchTimeoutFailure=function(entry,incompleteReason){const{integration,watch,pendingCount,documentCount}=entry;
const about=(...facts)=>joinNonEmpty([formatChangesSoFar(integration),...facts],"; ");if(incompleteReason!==void 0)return new Failure("wait-timeout",about(`Zylo\
n ${incompleteReason}`),{title:"Couldn't tell whether everything is indexed",remedy:watch.isWatchOnly?"Check in Zylon that all documents are there":"Check in Zy\
lon that all documents are there. If this happens every time, set wait-for: completed, and remove expect-search, max-removed and max-failed"});if(pendingCount===
0)return new Failure("wait-timeout",about("nothing is pending any more"),{title:"There was no time left to see whether everything is indexed",remedy:`Raise wait\
-timeout-seconds by at least ${getQuietMs(entry)/1e3}`});const changed=watch.isWatchOnly?watch.snapshot?.changedAt??null:null;const since=changed===null?"":`the\
 last change was ${formatUtcTime(changed)}`;return new Failure("wait-timeout",about(since,`${pendingCount} of ${documentCount} documents not indexed yet`),{title:"\
Indexing took longer than wait-timeout-seconds",names:watch.pending.map(({name})=>name),remedy:getPendingRemedy(entry)})},getPendingRemedy=function({integration,
watch}){if(watch.isWatchOnly)return"Open these documents in Zylon. If it is still working on them, raise wait-timeout-seconds";if(countRemovedSoFar(integration)>
0)return`${CHECK_REMOVED}. Then raise wait-timeout-seconds`;return"Raise wait-timeout-seconds, and timeout-minutes of the job if that is shorter. If that doesn'\
t help, open these documents in Zylon"},formatWaiting=function(open){if(open.length===0)return"";const now=clock.now();let[documents,pending,oldest]=[0,0,now];let[
certain,deadline]=[now,now];for(const entry of open){documents+=entry.documentCount;pending+=entry.pendingCount;oldest=Math.min(oldest,entry.since);certain=Math.
max(certain,getSettledAt(entry));deadline=Math.max(deadline,entry.integration.deadline)}const time2=`${formatDuration(now-oldest)} of ${formatDuration(deadline-
oldest)}`;const isWaiting=pending>0||certain===Infinity;if(isWaiting&&documents===0)return`Waiting for documents to be indexed, ${time2}`;if(isWaiting)return`Wa\
iting for documents to be indexed: ${documents-pending} of ${documents}, ${time2}`;if(certain-now<1e3)return`Everything seems to be indexed. Checking once more,\
 ${time2}`;const left=formatDuration(certain-now);if(open.every(({watch})=>watch.isWatchOnly))return`Nothing is pending. The step waits another ${left} to be su\
re.`;const why=open.every(hasReportedEnd)?"The":"Zylon did not say that the ingest ended, so the";return`Nothing is pending any more. ${why} step waits another ${left}\
 to be sure.`},failUnsettled=function(integration,error2){const failure2=toFailure(error2);const told=failure2.withFact(formatChangesSoFar(integration));if(integration.
watch!==void 0)integration.watch.end="cut";const isUnseen=failure2.code==="cancelled"&&countRemovedSoFar(integration)>0;const remedy=`${CHECK_REMOVED}. ${failure2.
remedy}`;markFailed(integration,isUnseen?told.with({remedy}):told)},enforceTlsChecks=function(){if(process.env["NODE_TLS_REJECT_UNAUTHORIZED"]!=="0")return;delete process.
env["NODE_TLS_REJECT_UNAUTHORIZED"];warning("NODE_TLS_REJECT_UNAUTHORIZED=0 is ignored: certificates are always checked. Remove it. For a private certificate au\
thority, set ca-certificate.")};var _chunk_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__2(913);var os__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__2(857);
var crypto__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__2(982);var fs__WEBPACK_IMPORTED_MODULE_3__=__nccwpck_require__2(896);var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__=__nccwpck_require__2(
500);var node_crypto__WEBPACK_IMPORTED_MODULE_5__=__nccwpck_require__2(598);var node_fs__WEBPACK_IMPORTED_MODULE_6__=__nccwpck_require__2(24);var node_http__WEBPACK_IMPORTED_MODULE_7__=__nccwpck_require__2(
67);var node_os__WEBPACK_IMPORTED_MODULE_8__=__nccwpck_require__2(161);var node_path__WEBPACK_IMPORTED_MODULE_9__=__nccwpck_require__2(760);var node_https__WEBPACK_IMPORTED_MODULE_10__=__nccwpck_require__2(
708);var node_stream__WEBPACK_IMPORTED_MODULE_11__=__nccwpck_require__2(75);var node_tls__WEBPACK_IMPORTED_MODULE_12__=__nccwpck_require__2(692);var CMD_STRING="\
::";var Command=class{constructor(command,properties,message){if(!command){command="missing.command"}this.command=command;this.properties=properties;this.message=
message}toString(){let cmdStr=CMD_STRING+this.command;if(this.properties&&Object.keys(this.properties).length>0){cmdStr+=" ";let first=true;for(const key in this.
properties){if(this.properties.hasOwnProperty(key)){const val=this.properties[key];if(val){if(first){first=false}else{cmdStr+=","}cmdStr+=`${key}=${escapeProperty(
val)}`}}}}cmdStr+=`${CMD_STRING}${escapeData(this.message)}`;return cmdStr}};var __awaiter=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof
P?value:new P(function(resolve){resolve(value)})}return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){
reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve(result.value):adopt(result.
value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};var{access,appendFile,writeFile}=fs__WEBPACK_IMPORTED_MODULE_3__.
promises;var SUMMARY_ENV_VAR="GITHUB_STEP_SUMMARY";var Summary=class{constructor(){this._buffer=""}filePath(){return __awaiter(this,void 0,void 0,function*(){if(this.
_filePath){return this._filePath}const pathFromEnv=process.env[SUMMARY_ENV_VAR];if(!pathFromEnv){throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}\
. Check if your runtime environment supports job summaries.`)}try{yield access(pathFromEnv,fs__WEBPACK_IMPORTED_MODULE_3__.constants.R_OK|fs__WEBPACK_IMPORTED_MODULE_3__.
constants.W_OK)}catch(_a2){throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`)}this._filePath=
pathFromEnv;return this._filePath})}wrap(tag,content,attrs={}){const htmlAttrs=Object.entries(attrs).map(([key,value])=>` ${key}="${value}"`).join("");if(!content){
return`<${tag}${htmlAttrs}>`}return`<${tag}${htmlAttrs}>${content}</${tag}>`}write(options){return __awaiter(this,void 0,void 0,function*(){const overwrite=!!(options===
null||options===void 0?void 0:options.overwrite);const filePath=yield this.filePath();const writeFunc=overwrite?writeFile:appendFile;yield writeFunc(filePath,this.
_buffer,{encoding:"utf8"});return this.emptyBuffer()})}clear(){return __awaiter(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:true})})}stringify(){
return this._buffer}isEmptyBuffer(){return this._buffer.length===0}emptyBuffer(){this._buffer="";return this}addRaw(text,addEOL=false){this._buffer+=text;return addEOL?
this.addEOL():this}addEOL(){return this.addRaw(os__WEBPACK_IMPORTED_MODULE_1__.EOL)}addCodeBlock(code,lang){const attrs=Object.assign({},lang&&{lang});const element=this.
wrap("pre",this.wrap("code",code),attrs);return this.addRaw(element).addEOL()}addList(items,ordered=false){const tag=ordered?"ol":"ul";const listItems=items.map(
item=>this.wrap("li",item)).join("");const element=this.wrap(tag,listItems);return this.addRaw(element).addEOL()}addTable(rows){const tableBody=rows.map(row=>{const cells=row.
map(cell=>{if(typeof cell==="string"){return this.wrap("td",cell)}const{header,data,colspan,rowspan}=cell;const tag=header?"th":"td";const attrs=Object.assign(Object.
assign({},colspan&&{colspan}),rowspan&&{rowspan});return this.wrap(tag,data,attrs)}).join("");return this.wrap("tr",cells)}).join("");const element=this.wrap("t\
able",tableBody);return this.addRaw(element).addEOL()}addDetails(label,content){const element=this.wrap("details",this.wrap("summary",label)+content);return this.
addRaw(element).addEOL()}addImage(src,alt,options){const{width,height}=options||{};const attrs=Object.assign(Object.assign({},width&&{width}),height&&{height});
const element=this.wrap("img",null,Object.assign({src,alt},attrs));return this.addRaw(element).addEOL()}addHeading(text,level){const tag=`h${level}`;const allowedTag=[
"h1","h2","h3","h4","h5","h6"].includes(tag)?tag:"h1";const element=this.wrap(allowedTag,text);return this.addRaw(element).addEOL()}addSeparator(){const element=this.
wrap("hr",null);return this.addRaw(element).addEOL()}addBreak(){const element=this.wrap("br",null);return this.addRaw(element).addEOL()}addQuote(text,cite){const attrs=Object.
assign({},cite&&{cite});const element=this.wrap("blockquote",text,attrs);return this.addRaw(element).addEOL()}addLink(text,href){const element=this.wrap("a",text,
{href});return this.addRaw(element).addEOL()}};var _summary=new Summary;var summary=_summary;var ExitCode;(function(ExitCode2){ExitCode2[ExitCode2["Success"]=0]=
"Success";ExitCode2[ExitCode2["Failure"]=1]="Failure"})(ExitCode||(ExitCode={}));var MIN_SECRET_LENGTH=4;var secrets=new Set;var MAX_TEXT_LENGTH=1e4;var formatCount=(count,noun)=>`${count}\
 ${noun}${count===1?"":"s"}`;var joinNonEmpty=(parts,between)=>parts.filter(part=>part!=="").join(between);var formatUtcTime=time2=>`${new Date(time2).toISOString().
slice(0,16).replace("T"," ")} UTC`;var OPEN_INTEGRATION="Open the integration in Zylon";var CHECK_INGEST_FIRST="Check in Zylon whether the ingest is still runni\
ng before you start it again";var ERRORS={"invalid-input":{title:"Some inputs are invalid",remedy:'Correct the "with:" block of the step, or the secret or varia\
ble that it uses. Nothing was sent'},dns:{title:"Can't reach Zylon",remedy:"Correct base-url, or run the job on a self-hosted runner in a network that can resol\
ve this name",isTransient:true},connect:{title:"Can't reach Zylon",remedy:"Check the host and port in base-url, then the firewall between this runner and Zylon",
isTransient:true},"connection-lost":{title:"The connection to Zylon was lost",remedy:"Raise the time limit of any proxy in between, or check Zylon's log",isTransient:true},
tls:{title:"Can't verify that this is Zylon",remedy:"Check the host and port in base-url"},redirect:{title:"The server redirects, but the token is only sent to \
base-url",remedy:"If that address is your Zylon, set base-url to it. If it is a login page, have it let requests to /api/ through, or set extra-headers"},"bad-r\
equest":{title:"Zylon refused the request",remedy:`${OPEN_INTEGRATION} and check its set-up, then integration-id`},unauthorized:{title:"Zylon doesn't accept the\
 token",remedy:"Sign in to Zylon with the account that created the integration, create a new Workspace API token, and store it in the secret that api-token uses"},
forbidden:{title:"The user of api-token isn't allowed to do this",remedy:"Check organization, then ask a Zylon administrator to enable the connector or grant th\
e permission"},"not-found":{title:"Zylon didn't find what was requested",remedy:"Check integration-id, integration-type and organization, and whose token is in \
api-token"},"wrong-type":{title:"The integration has a different type",remedy:"Correct integration-type"},"method-not-allowed":{title:"The server doesn't accept\
 this method",remedy:"Check any proxy in front of Zylon, then the path in base-url and Zylon's version"},unprocessable:{title:"Zylon refused the content of the \
request",remedy:`${OPEN_INTEGRATION} and check its set-up, then integration-id`},"already-running":{title:"Another ingest of this integration is already running",
remedy:"Run the step again when that ingest has ended, or raise wait-timeout-seconds. Give all workflows that ingest this integration the same concurrency group"},
"rate-limited":{title:"Zylon is limiting requests",remedy:"Run the step later and less often. With several integrations, lower max-parallel",isTransient:true},"\
server-error":{title:"Zylon or a proxy in front of it failed",remedy:"Check the logs of Zylon and of any proxy in front of it",isTransient:true},unavailable:{title:"\
Zylon is overloaded or restarting",remedy:"Wait until Zylon is up again, and check its load",isTransient:true},timeout:{title:"Zylon didn't answer in time",remedy:"\
Check the load of the server. If it is only slow, raise request-timeout-seconds",isTransient:true},"wait-timeout":{title:"The ingest took longer than wait-timeo\
ut-seconds",remedy:"Raise wait-timeout-seconds, and timeout-minutes of the job if that is shorter"},"not-api":{title:"Something else answered in place of Zylon",
remedy:"Check base-url. Behind a login proxy, let requests to /api/ through, or set extra-headers"},"bad-json":{title:"Zylon's answer is broken JSON",remedy:"Ch\
eck the proxies between this runner and Zylon",isTransient:true},"unexpected-response":{title:"Zylon's answer is not as documented",remedy:"Open an issue for th\
is action, with your Zylon version"},"too-large":{title:"Zylon's answer is too large",remedy:"Check base-url. If one project is this large, set project-id to th\
e others"},"not-configured":{title:"The integration has nothing to read yet",remedy:`${OPEN_INTEGRATION}, and choose the space, site or folder that it reads`},"\
no-integration":{title:"There is no such integration",remedy:"Create one in Zylon, or set api-token to the token of a user who has one"},ambiguous:{title:"Sever\
al integrations match",remedy:"Set integration-id to one of them, or to several, one per line"},"create-unknown":{title:"Zylon may have created the integration,\
 but doesn't list it",remedy:"Look for it in Zylon. If it is there, set integration-id to it, and configure: update. Only if it isn't, run the step again"},"syn\
c-error":{title:"Zylon reported that the ingest failed",remedy:`${OPEN_INTEGRATION} to see why. Then check the source and Zylon's access to it`},"stream-cut":{title:"\
Zylon stopped reporting before the ingest ended",remedy:"Raise the time limit of any proxy in between"},"nothing-indexed":{title:"Zylon lists no documents for t\
his integration",remedy:`${OPEN_INTEGRATION} and check what it reads. If it has documents there, correct project-id`},"too-few-items":{title:"The source has too\
 few items",remedy:"Check the source and Zylon's access to it. If the number is right, lower min-items"},"too-many-removed":{title:"Too many documents were remo\
ved",remedy:"Check the source and Zylon's access to it, then ingest again"},"too-many-failed":{title:"Too many documents failed",remedy:"Correct these documents\
, or exclude them in the source"},"not-searchable":{title:"Some texts in expect-search were not found",remedy:"Check that the source contains them, in documents\
 that didn't fail. If so, raise wait-timeout-seconds"},cancelled:{title:"The run was cancelled, or reached timeout-minutes",remedy:"If the job ran out of time, \
raise timeout-minutes"},internal:{title:"The action itself failed",remedy:"Open an issue with a debug log of the next run: set the secret ACTIONS_STEP_DEBUG to \
true"}};var Failure=class _Failure extends Error{code;title;detail;remedy;names;delivery;details;constructor(code,detail,details={}){const{title=ERRORS[code].title,
remedy=ERRORS[code].remedy}=details;const{names=[],delivery="unknown"}=details;const what=joinNonEmpty([title,detail,formatCommaList(names)],": ");super(`${what}\
. ${remedy}. See ${getHelpUrl(code)}`,{cause:details.cause});this.code=code;this.title=title;this.detail=detail;this.remedy=remedy;this.names=names;this.delivery=
delivery;this.details=details}with({code=this.code,detail=this.detail,...changed}){const details={...this.details,cause:this,...changed};return new _Failure(code,
detail,details)}withFact(fact){return this.with({detail:joinNonEmpty([this.detail,fact],"; ")})}};var getHelpUrl=code=>`https://github.com/zylon-ingest/zylon-in\
gest/blob/v1/docs/errors.md#${code}`;var toFailure=error2=>error2 instanceof Failure?error2:new Failure("internal",String(error2),{cause:error2});var clock={now:()=>performance.
now(),date:()=>Date.now(),random:()=>Math.random(),sleep:async(ms,signal)=>{await(0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setTimeout)(ms,void 0,{signal}).
catch(()=>signal.throwIfAborted())}};var CONNECTORS=[{type:"confluence",slug:"confluence",entityType:"Confluence",sources:["Confluence"],label:"Confluence",credentials:"\
oauth",configKeys:["space_key","base_url"],placeKey:"space_key"},{type:"confluencelocal",slug:"confluencelocallegacy",entityType:"ConfluenceLocalLegacy",sources:[
"ConfluenceLocalLegacy","Confluence"],label:"Confluence Server or Data Center",credentials:"password",configKeys:[],placeKey:"space_key"},{type:"sharepoint",slug:"\
sharepoint",entityType:"SharePoint",sources:["SharePoint"],label:"SharePoint",credentials:"oauth",configKeys:["site_url","library"],placeKey:"site_url"},{type:"\
filesystem",slug:"filesystem",entityType:"FileSystem",sources:["FileSystem"],label:"file system (SMB share)",credentials:"password",configKeys:["path"],placeKey:"\
path"},{type:"claromentis",slug:"claromentis",entityType:"Claromentis",sources:["Claromentis"],label:"Claromentis",credentials:"password",configKeys:["base_url",
"site"],placeKey:"site"}];var CONNECTOR_TYPES=CONNECTORS.map(connector=>connector.type);var matchesConnector=({type},connector)=>type===""||findConnector(type)?.
type===connector.type;var isPathSegment=text=>text.trim()!==""&&text!=="."&&text!==".."&&!new RegExp("\\p{C}","u").test(text);var array=[];var characterCodeCache=[];
var InvalidInputError=class extends Error{};var quote=text=>`"${toSafeLine(text,60)}"`;var booleanField=fallback=>text=>{const word=text.toLowerCase();if(word===
"")return fallback;if(word==="true"||word==="false")return word==="true";throw new InvalidInputError(`must be true or false, not ${quote(text)}`)};var integerField=(fallback,min,max)=>text=>{
if(text==="")return fallback;const value=/^\d{1,15}$/.test(text)?Number(text):Number.NaN;if(value>=min&&value<=max)return value;throw new InvalidInputError(`mus\
t be a whole number from ${min} to ${max}, not ${quote(text)}`)};var enumField=(...words)=>text=>{if(text==="")return words[0];const found=words.find(word=>word===
text.toLowerCase());if(found!==void 0)return found;const near=formatSuggestion(text,words);throw new InvalidInputError(`must be ${formatOrList(words)}, not ${quote(
text)}${near}`)};var formatOrList=words=>`${words.slice(0,-1).join(", ")} or ${words.at(-1)??""}`;var splitUniqueLines=text=>[...new Set(text.split(/[\r\n]+/).map(
row=>row.trim()).filter(row=>row!==""))];var EXAMPLE_URL="https://zylon.example.com";var quoteAddress=text=>quote(text.replace(/^([^/]*\/\/)?.*@/s,"$1").replace(
/[?#].*/s,""));var RESERVED_HEADERS=/^(authorization|x-org|host|user-agent|accept|accept-encoding|cache-control|connection|keep-alive|te|trailer|upgrade|expect|transfer-encoding|content-.*|proxy-.*)$/;
var textField=text=>text;var LEAKY_RUNNERS=["ACT","GITEA_ACTIONS","FORGEJO_ACTIONS"];var normalizeName=name=>name.toLowerCase().replace(/[-_]/g,"");var INPUT_FIELDS={
baseUrl:parseBaseUrl,apiToken:parseToken,organization:parseOrganization,caCertificate:parseCertificates,extraHeaders:parseHeaders,integrationType:parseType,integrationId:textField,
configure:enumField("none","create","update","upsert"),username:textField,password:textField,refreshOauth:booleanField(false),waitFor:enumField("completed","sta\
rted","indexed"),waitTimeoutSeconds:integerField(1800,1,21600),expectSearch:parseSearches,projectId:parseProjects,content:splitUniqueLines,dryRun:booleanField(false),
ingest:booleanField(true),minItems:integerField(void 0,0,1e9),maxRemoved:parseAllowance,maxFailed:parseAllowance,failureIssue:booleanField(false),githubToken:textField,
failureIssueAssignees:parseLogins,failureIssueKey:textField,maxParallel:integerField(4,1,32),requestTimeoutSeconds:integerField(30,1,600),maxRetries:integerField(
8,0,20),allowInsecureHttp:booleanField(false)};var isInputKey=name=>name in INPUT_FIELDS;var INPUT_KEYS=Object.keys(INPUT_FIELDS).filter(isInputKey);var getInputName=key=>key.
replace(/[A-Z]/g,letter=>`-${letter.toLowerCase()}`);var INPUT_NAMES=INPUT_KEYS.map(getInputName);var ISSUE_INPUT_KEYS=["dryRun","ingest","failureIssue","github\
Token","failureIssueAssignees","failureIssueKey"];var hasValues=(some,keys)=>keys.every(key=>key in some);var checkCombination=(keys,isValid,problem)=>some=>hasValues(
some,keys)&&!isValid(some)?[problem]:[];var allowsCredentials=({integrationType:given},credentials)=>given==="any"||given.credentials===credentials;var hasType=({
integrationType:given},wanted)=>given!=="any"&&given.type===wanted;var mayCreate=({configure,integrationId})=>configure==="create"||configure==="upsert"&&integrationId===
"";var selectsAll=integrationId=>/(^|[\r\n,])\s*all\s*($|[\r\n,])/i.test(integrationId);var OAUTH_TYPES=CONNECTORS.filter(({credentials})=>credentials==="oauth").
map(connector=>connector.type);var COMBINATION_CHECKS=[checkCombination(["refreshOauth","integrationType"],all=>!all.refreshOauth||allowsCredentials(all,"oauth"),
`refresh-oauth is only for ${OAUTH_TYPES.join(" and ")}, which use OAuth`),checkCombination(["configure","password"],({configure,password})=>configure!=="none"||
password==="","password has no effect without configure"),checkCombination(["configure","username","password"],({configure,username,password})=>configure==="non\
e"||username!==""&&password!=="","configure needs username and password"),checkCombination(["configure","integrationType"],all=>all.configure==="none"||allowsCredentials(
all,"password"),`configure doesn't work with ${OAUTH_TYPES.join(" or ")}: connect those in Zylon`),checkCombination(["configure","integrationId"],all=>all.configure!==
"create"||all.integrationId==="","integration-id must be empty with configure: create"),checkCombination(["configure","integrationId","integrationType"],all=>!mayCreate(
all)||all.integrationType!=="any","integration-type is required to create an integration"),checkCombination(["configure","integrationId"],({configure,integrationId})=>!selectsAll(
integrationId)||["none","create"].includes(configure),"configure can't be combined with integration-id: all; list the ids that use this username and password"),
checkCombination(["content","integrationType"],all=>all.content.length===0||hasType(all,"filesystem"),"content is only for integration-type: filesystem"),checkCombination(
["content","configure","integrationId"],all=>all.content.length===0||mayCreate(all),"content needs configure: create or upsert, and an empty integration-id"),checkCombination(
["content","projectId"],all=>all.content.length===0||all.projectId.length===1,"content needs one project-id: the project in which the integration is created"),checkCombination(
["content","ingest"],all=>all.content.length===0||all.ingest,"content has no effect with ingest: false"),checkCombination(["baseUrl","allowInsecureHttp"],all=>all.
allowInsecureHttp||!exposesToken(all.baseUrl),"base-url is http://, which sends the token unencrypted; use https://, or set allow-insecure-http: true"),checkCombination(
["waitFor","expectSearch"],all=>all.waitFor==="indexed"||all.expectSearch.length===0,"expect-search needs wait-for: indexed"),checkCombination(["waitFor","maxRe\
moved","ingest"],({waitFor,maxRemoved,ingest})=>!ingest||waitFor==="indexed"||maxRemoved===void 0,"max-removed needs wait-for: indexed"),checkCombination(["maxR\
emoved","ingest"],all=>all.ingest||all.maxRemoved===void 0,"max-removed has no effect with ingest: false; remove it"),checkCombination(["waitFor","minItems","in\
gest"],({waitFor,minItems,ingest})=>ingest||waitFor==="indexed"||minItems===void 0,"min-items needs wait-for: indexed if ingest is false"),checkCombination(["wa\
itFor","maxFailed"],all=>all.waitFor==="indexed"||all.maxFailed===void 0,"max-failed needs wait-for: indexed")];var getText=key=>getInput(getInputName(key),{trimWhitespace:key!==
"password"});var MIN_HEADER_SECRET_LENGTH=8;var util_exports={};(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.VA)(util_exports,{BIGINT_FORMAT_RANGES:()=>BIGINT_FORMAT_RANGES,
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
uint8ArrayToBase64url:()=>uint8ArrayToBase64url,uint8ArrayToHex:()=>uint8ArrayToHex,unwrapMessage:()=>unwrapMessage});var Cached=class{constructor(getter){this.
_getter=getter;this._value=void 0}get value(){const getter=this._getter;if(getter!==void 0){this._value=getter();this._getter=void 0}return this._value}};var EVALUATING=Symbol(
"evaluating");var captureStackTrace="captureStackTrace"in Error?Error.captureStackTrace:(..._args)=>{};var allowsEval=cached(()=>{if(globalConfig.jitless){return false}
if(typeof navigator!=="undefined"&&navigator?.userAgent?.includes("Cloudflare")){return false}try{const F=Function;new F("");return true}catch(_){return false}});
var getParsedType=data=>{const t=typeof data;switch(t){case"undefined":return"undefined";case"string":return"string";case"number":return Number.isNaN(data)?"nan":
"number";case"boolean":return"boolean";case"function":return"function";case"bigint":return"bigint";case"symbol":return"symbol";case"object":if(Array.isArray(data)){
return"array"}if(data===null){return"null"}if(data.then&&typeof data.then==="function"&&data.catch&&typeof data.catch==="function"){return"promise"}if(typeof Map!==
"undefined"&&data instanceof Map){return"map"}if(typeof Set!=="undefined"&&data instanceof Set){return"set"}if(typeof Date!=="undefined"&&data instanceof Date){
return"date"}if(typeof File!=="undefined"&&data instanceof File){return"file"}return"object";default:throw new Error(`Unknown data type: ${t}`)}};var propertyKeyTypes=new Set(
["string","number","symbol"]);var primitiveTypes=new Set(["string","number","bigint","boolean","symbol","undefined"]);var NUMBER_FORMAT_RANGES=(()=>({safeint:[Number.
MIN_SAFE_INTEGER,Number.MAX_SAFE_INTEGER],int32:[-2147483648,2147483647],uint32:[0,4294967295],float32:[-34028234663852886e22,34028234663852886e22],float64:[-Number.
MAX_VALUE,Number.MAX_VALUE]}))();var BIGINT_FORMAT_RANGES={int64:[BigInt("-9223372036854775808"),BigInt("9223372036854775807")],uint64:[BigInt(0),BigInt("184467\
44073709551615")]};var highSurrogate=/[\uD800-\uDBFF]/;var Class=class{constructor(..._args){}};var installing;var broke=false;var breaker={configurable:true,get(){
broke=true;return void 0}};var CONSTANT_CATCH="~constantCatch";var _a;var _zodDesc={value:void 0,enumerable:false};var _E="captureStackTrace"in Error?Error:null;
var $ZodAsyncError=class extends Error{constructor(){super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`)}};var $ZodEncodeError=class extends Error{constructor(name){
super(`Encountered unidirectional transform during encode: ${name}`);this.name="ZodEncodeError"}};(_a=globalThis).__zod_globalConfig??(_a.__zod_globalConfig={});
var globalConfig=globalThis.__zod_globalConfig;var _messageDesc={get:_getMessage,set:_setMessage,enumerable:true,configurable:true};var _issuesDesc={value:void 0,
enumerable:false};var _installedToString=new WeakSet([Object.prototype,Error.prototype]);var initializer=(inst,def)=>{inst.name="$ZodError";_issuesDesc.value=def;
Object.defineProperty(inst,"issues",_issuesDesc);_issuesDesc.value=void 0;Object.defineProperty(inst,"message",_messageDesc);const proto=Object.getPrototypeOf(inst);
if(!_installedToString.has(proto)){_installedToString.add(proto);Object.defineProperty(proto,"toString",{configurable:true,enumerable:false,get(){const value=()=>this.
message;Object.defineProperty(this,"toString",{value,configurable:true,writable:true});return value},set(value){Object.defineProperty(this,"toString",{value,configurable:true,
writable:true})}})}};var $ZodError=$constructor("$ZodError",initializer);var $ZodRealError=$constructor("$ZodError",initializer,void 0,{Parent:Error});var _parse=_Err=>{
const fn=(schema,value,_ctx,_params)=>{const ctx=_ctx?{..._ctx,async:false}:{async:false};const result=schema._zod.run({value,issues:[]},ctx);if(result instanceof
Promise){throw new $ZodAsyncError}if(result.issues.length){const e=new(_params?.Err??_Err)(result.issues.map(iss=>finalizeIssue(iss,ctx,config())));captureStackTrace(
e,_params?.callee??fn);throw e}return result.value};return fn};var parse=_parse($ZodRealError);var _parseAsync=_Err=>{const fn=async(schema,value,_ctx,params)=>{
const ctx=_ctx?{..._ctx,async:true}:{async:true};let result=schema._zod.run({value,issues:[]},ctx);if(result instanceof Promise)result=await result;if(result.issues.
length){const e=new(params?.Err??_Err)(result.issues.map(iss=>finalizeIssue(iss,ctx,config())));captureStackTrace(e,params?.callee??fn);throw e}return result.value};
return fn};var parseAsync=_parseAsync($ZodRealError);var _safeParse=_Err=>(schema,value,_ctx)=>{const ctx=_ctx?{..._ctx,async:false}:{async:false};const result=schema.
_zod.run({value,issues:[]},ctx);if(result instanceof Promise){throw new $ZodAsyncError}return result.issues.length?failure(_Err,result.issues,ctx):{success:true,
data:result.value}};var safeParse=_safeParse($ZodRealError);var _safeParseAsync=_Err=>async(schema,value,_ctx)=>{const ctx=_ctx?{..._ctx,async:true}:{async:true};
let result=schema._zod.run({value,issues:[]},ctx);if(result instanceof Promise)result=await result;return result.issues.length?failure(_Err,result.issues,ctx):{
success:true,data:result.value}};var safeParseAsync=_safeParseAsync($ZodRealError);var anyString=/^[\s\S]{0,}$/;var number=/^-?\d+(?:\.\d+)?$/;var boolean=/^(?:true|false)$/i;
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
await inst._zod.run({value,issues:[]},ctx),ctx)}var $ZodString=$constructor("$ZodString",(inst,def)=>{$ZodType.init(inst,def);inst._zod.pattern=def.pattern??anyString;
inst._zod.parse=(payload,_)=>{if(def.coerce)try{payload.value=String(payload.value)}catch(_2){}if(typeof payload.value==="string")return payload;payload.issues.
push({expected:"string",code:"invalid_type",input:payload.value,inst});return payload}});var $ZodNumber=$constructor("$ZodNumber",(inst,def)=>{$ZodType.init(inst,
def);inst._zod.pattern=number;inst._zod.parse=(payload,_ctx)=>{if(def.coerce)try{payload.value=Number(payload.value)}catch(_){}const input=payload.value;if(typeof input===
"number"&&!Number.isNaN(input)&&Number.isFinite(input)){return payload}const received=typeof input==="number"?Number.isNaN(input)?"NaN":!Number.isFinite(input)?
String(input):void 0:void 0;payload.issues.push({expected:"number",code:"invalid_type",input,inst,...received?{received}:{}});return payload}});var $ZodNumberFormat=$constructor(
"$ZodNumberFormat",(inst,def)=>{$ZodCheckNumberFormat.init(inst,def);$ZodNumber.init(inst,def)});var $ZodBoolean=$constructor("$ZodBoolean",(inst,def)=>{$ZodType.
init(inst,def);inst._zod.pattern=boolean;inst._zod.parse=(payload,_ctx)=>{if(def.coerce)try{payload.value=Boolean(payload.value)}catch(_){}const input=payload.value;
if(typeof input==="boolean")return payload;payload.issues.push({expected:"boolean",code:"invalid_type",input,inst});return payload}});var $ZodUnknown=$constructor(
"$ZodUnknown",(inst,def)=>{$ZodType.init(inst,def);inst._zod.parse=payload=>payload});var arraySize=input=>Array.isArray(input)?input.length:-1;var $ZodArray=$constructor(
"$ZodArray",(inst,def)=>{$ZodType.init(inst,def);const memo=globalConfig.memoizer;memo?.attach(inst);inst._zod.parse=(payload,ctx)=>{const input=payload.value;if(!Array.
isArray(input)){payload.issues.push({expected:"array",code:"invalid_type",input,inst});return payload}payload.value=memo?memo.alloc(inst,payload,Array(input.length),
ctx):Array(input.length);const proms=[];const abortEarly=ctx?.abortEarly;for(let i=0;i<input.length;i++){const item=input[i];const result=def.element._zod.run({
value:item,issues:[]},ctx);if(result instanceof Promise){proms.push(result.then(result2=>handleArrayResult(result2,payload,i)))}else{handleArrayResult(result,payload,
i);if(abortEarly&&result.issues.length!==0&&aborted(result))break}}if(proms.length){return Promise.all(proms).then(()=>payload)}return payload};capSize(inst,arraySize)});
var NO_SYMBOL_KEYS=[];var $ZodObject=$constructor("$ZodObject",(inst,def)=>{$ZodType.init(inst,def);const desc=Object.getOwnPropertyDescriptor(def,"shape");const sh=desc?.
get?desc.get.raw:def.shape??{};if(sh){const get=()=>{const newSh={...sh};Object.defineProperty(def,"shape",{value:newSh});get.raw=newSh;return newSh};get.raw=sh;
Object.defineProperty(def,"shape",{get})}const _normalized=cached(()=>normalizeDef(def));defineLazyInternal(inst,"propValues",zod=>{const shape=zod.def.shape;const propValues={};
for(const key in shape){const field=shape[key]._zod;if(field.values){if(!Object.prototype.hasOwnProperty.call(propValues,key)){assignProp(propValues,key,new Set)}
for(const v of field.values)propValues[key].add(v);if(field.optin!==void 0)propValues[key].add(void 0)}}return propValues});const isObject3=isObject;const catchall=def.
catchall;let value;const memo=globalConfig.memoizer;memo?.attach(inst);inst._zod.parse=(payload,ctx)=>{value??(value=_normalized.value);const input=payload.value;
if(!isObject3(input)){payload.issues.push({expected:"object",code:"invalid_type",input,inst});return payload}payload.value=memo?memo.alloc(inst,payload,{},ctx):
{};const proms=[];const shape=value.shape;const abortEarly=ctx?.abortEarly;let seen=payload.issues.length;for(const key of value.allKeys){if(abortEarly&&payload.
issues.length!==seen){if(aborted(payload,seen))break;seen=payload.issues.length}if(key==="__proto__")continue;const el=shape[key];const optin=el._zod.optin;const optout=el.
_zod.optout;const r=el._zod.run({value:input[key],issues:[]},ctx);if(r instanceof Promise){proms.push(r.then(r2=>handlePropertyResult(r2,payload,key,input,optin,
optout)))}else{handlePropertyResult(r,payload,key,input,optin,optout)}}if(!catchall){return proms.length?Promise.all(proms).then(()=>payload):payload}return handleCatchall(
proms,input,payload,ctx,_normalized.value,inst,abortEarly===true)}});var $ZodUnion=$constructor("$ZodUnion",(inst,def)=>{$ZodType.init(inst,def);defineLazyInternal(
inst,"optin",zod=>zod.def.options.some(o=>o._zod.optin==="defaulted")?"defaulted":zod.def.options.some(o=>o._zod.optin!==void 0)?"optional":void 0);defineLazyInternal(
inst,"optout",zod=>zod.def.options.some(o=>o._zod.optout==="optional")?"optional":void 0);defineLazyInternal(inst,"values",zod=>{if(zod.def.options.every(o=>o._zod.
values)){return new Set(zod.def.options.flatMap(option=>Array.from(option._zod.values)))}return void 0});defineLazyInternal(inst,"pattern",zod=>{if(zod.def.options.
every(o=>o._zod.pattern)){const patterns=zod.def.options.map(o=>o._zod.pattern);return new RegExp(`^(${patterns.map(p=>cleanRegex(p.source)).join("|")})$`)}return void 0});
const first=def.options.length===1?def.options[0]._zod.run:null;inst._zod.parse=(payload,ctx)=>{if(first){return first(payload,ctx)}let async=false;const results=[];
for(const option of def.options){const result=option._zod.run({value:payload.value,issues:[]},ctx);if(result instanceof Promise){results.push(result);async=true}else{
if(result.issues.length===0)return result;results.push(result)}}if(!async)return handleUnionResults(results,payload,inst,ctx);return Promise.all(results).then(results2=>{
return handleUnionResults(results2,payload,inst,ctx)})}});var $ZodTuple=$constructor("$ZodTuple",(inst,def)=>{$ZodType.init(inst,def);const items=def.items;const memo=globalConfig.
memoizer;memo?.attach(inst);inst._zod.parse=(payload,ctx)=>{const input=payload.value;if(!Array.isArray(input)){payload.issues.push({input,inst,expected:"tuple",
code:"invalid_type"});return payload}payload.value=memo?memo.alloc(inst,payload,[],ctx):[];const proms=[];const optinStart=getTupleOptStart(items,"optin");const optoutStart=getTupleOptStart(
items,"optout");if(!def.rest){if(input.length<optinStart){payload.issues.push({code:"too_small",minimum:optinStart,inclusive:true,input,inst,origin:"array"});return payload}
if(input.length>items.length){payload.issues.push({code:"too_big",maximum:items.length,inclusive:true,input,inst,origin:"array"})}}const itemResults=new Array(items.
length);const abortEarly=def.rest?ctx?.abortEarly:void 0;let itemAborted=false;for(let i=0;i<items.length;i++){const r=items[i]._zod.run({value:input[i],issues:[]},
ctx);if(r instanceof Promise){proms.push(r.then(rr=>{itemResults[i]=rr}))}else{itemResults[i]=r;if(abortEarly&&!itemAborted&&r.issues.length)itemAborted=aborted(
r)}}if(def.rest&&!itemAborted){let i=items.length-1;const rest=input.slice(items.length);let seen=payload.issues.length;for(const el of rest){if(abortEarly&&payload.
issues.length!==seen){if(aborted(payload,seen))break;seen=payload.issues.length}i++;const result=def.rest._zod.run({value:el,issues:[]},ctx);if(result instanceof
Promise){proms.push(result.then(r=>handleTupleResult(r,payload,i)))}else{handleTupleResult(result,payload,i)}}}if(proms.length){return Promise.all(proms).then(()=>handleTupleResults(
itemResults,payload,items,input,optoutStart))}return handleTupleResults(itemResults,payload,items,input,optoutStart)}});var $ZodTransform=$constructor("$ZodTran\
sform",(inst,def)=>{$ZodType.init(inst,def);inst._zod.optin="optional";globalConfig.memoizer?.guard(inst);inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="ba\
ckward"){throw new $ZodEncodeError(inst.constructor.name)}const _out=def.transform(payload.value,payload);if(ctx.async){const output=_out instanceof Promise?_out:
Promise.resolve(_out);return output.then(output2=>{payload.value=output2;return payload})}if(_out instanceof Promise){throw new $ZodAsyncError}payload.value=_out;
return payload}});var $ZodOptional=$constructor("$ZodOptional",(inst,def)=>{$ZodType.init(inst,def);defineLazyInternal(inst,"optin",zod=>zod.def.innerType._zod.
optin==="defaulted"?"defaulted":"optional");inst._zod.optout="optional";defineLazyInternal(inst,"values",zod=>{const values=zod.def.innerType._zod.values;return values?
new Set([...values,void 0]):void 0});defineLazyInternal(inst,"pattern",zod=>{const pattern=zod.def.innerType._zod.pattern;return pattern?new RegExp(`^(${cleanRegex(
pattern.source)})?$`):void 0});inst._zod.parse=(payload,ctx)=>{if(payload.value===void 0){if(def.innerType._zod.optin!=="defaulted")return payload;const result=def.
innerType._zod.run({value:payload.value,issues:[]},ctx);if(result instanceof Promise)return result.then(result2=>handleOptionalResult(payload,result2));return handleOptionalResult(
payload,result)}return def.innerType._zod.run(payload,ctx)}});var $ZodNullable=$constructor("$ZodNullable",(inst,def)=>{$ZodType.init(inst,def);defineLazyInternal(
inst,"optin",zod=>zod.def.innerType._zod.optin);defineLazyInternal(inst,"optout",zod=>zod.def.innerType._zod.optout);defineLazyInternal(inst,"pattern",zod=>{const pattern=zod.
def.innerType._zod.pattern;return pattern?new RegExp(`^(${cleanRegex(pattern.source)}|null)$`):void 0});defineLazyInternal(inst,"values",zod=>{return zod.def.innerType.
_zod.values?new Set([...zod.def.innerType._zod.values,null]):void 0});inst._zod.parse=(payload,ctx)=>{if(payload.value===null)return payload;return def.innerType.
_zod.run(payload,ctx)}});var $ZodCatch=$constructor("$ZodCatch",(inst,def)=>{$ZodType.init(inst,def);defineLazyInternal(inst,"optin",zod=>zod.def.innerType._zod.
optin==="defaulted"?"defaulted":"optional");defineLazyInternal(inst,"optout",zod=>zod.def.innerType._zod.optout);defineLazyInternal(inst,"values",zod=>zod.def.innerType.
_zod.values);inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward"){return def.innerType._zod.run(payload,ctx)}const result=def.innerType._zod.run({value:payload.
value,issues:[]},ctx);if(result instanceof Promise){return result.then(result2=>handleCatchResult(payload,result2,def,ctx))}return handleCatchResult(payload,result,
def,ctx)}});var $ZodPipe=$constructor("$ZodPipe",(inst,def)=>{$ZodType.init(inst,def);defineLazyInternal(inst,"values",zod=>zod.def.in._zod.values);defineLazyInternal(
inst,"optin",zod=>zod.def.in._zod.optin);defineLazyInternal(inst,"optout",zod=>zod.def.out._zod.optout);defineLazyInternal(inst,"propValues",zod=>zod.def.in._zod.
propValues);inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward"){const right=def.out._zod.run(payload,ctx);if(right instanceof Promise){return right.then(
right2=>handlePipeResult(right2,def.in,ctx))}return handlePipeResult(right,def.in,ctx)}const left=def.in._zod.run(payload,ctx);if(left instanceof Promise){return left.
then(left2=>handlePipeResult(left2,def.out,ctx))}return handlePipeResult(left,def.out,ctx)}});var $ZodCustom=$constructor("$ZodCustom",(inst,def)=>{$ZodCheck.init(
inst,def);$ZodType.init(inst,def);inst._zod.parse=(payload,_)=>{return payload};inst._zod.check=payload=>{const input=payload.value;const r=def.fn(input);if(r instanceof
Promise){return r.then(r2=>handleRefineResult(r2,payload,input,inst))}handleRefineResult(r,payload,input,inst);return}});var ZodMiniType=$constructor("ZodMiniTy\
pe",(inst,def)=>{if(!inst._zod)throw new Error("Uninitialized schema in ZodMiniType.");$ZodType.init(inst,def);inst.def=def;inst.type=def.type},{get with(){return this.
check},set with(value){own(this,"with",value)},parse(data,params){return parse(this,data,params,{callee:this.parse})},parseAsync(data,params){return parseAsync(
this,data,params,{callee:this.parseAsync})},safeParse(data,params){return safeParse(this,data,params)},safeParseAsync(data,params){return safeParseAsync(this,data,
params)},check(...checks){const def=this.def;return this.clone({...def,checks:[...def.checks??[],...checks.map(ch=>typeof ch==="function"?{_zod:{check:ch,def:{check:"\
custom"},onattach:[]}}:ch)]},{parent:true})},clone(_def,params){return clone(this,_def,params)},brand(){return this},register(reg,meta2){reg.add(this,meta2);return this},
apply(fn,...args){return args.length===0?fn(this):fn(this,...args)}});var ZodMiniString=$constructor("ZodMiniString",(inst,def)=>{$ZodString.init(inst,def);ZodMiniType.
init(inst,def)});var ZodMiniNumber=$constructor("ZodMiniNumber",(inst,def)=>{$ZodNumber.init(inst,def);ZodMiniType.init(inst,def)});var ZodMiniNumberFormat=$constructor(
"ZodMiniNumberFormat",(inst,def)=>{$ZodNumberFormat.init(inst,def);ZodMiniNumber.init(inst,def)});var ZodMiniBoolean=$constructor("ZodMiniBoolean",(inst,def)=>{
$ZodBoolean.init(inst,def);ZodMiniType.init(inst,def)});var ZodMiniUnknown=$constructor("ZodMiniUnknown",(inst,def)=>{$ZodUnknown.init(inst,def);ZodMiniType.init(
inst,def)});var ZodMiniArray=$constructor("ZodMiniArray",(inst,def)=>{$ZodArray.init(inst,def);ZodMiniType.init(inst,def)});var ZodMiniObject=$constructor("ZodM\
iniObject",(inst,def)=>{$ZodObject.init(inst,def);ZodMiniType.init(inst,def);installLazyProp(inst,"shape",self=>self._zod.def.shape,false)});var ZodMiniUnion=$constructor(
"ZodMiniUnion",(inst,def)=>{$ZodUnion.init(inst,def);ZodMiniType.init(inst,def)});var ZodMiniTuple=$constructor("ZodMiniTuple",(inst,def)=>{$ZodTuple.init(inst,
def);ZodMiniType.init(inst,def)});var ZodMiniTransform=$constructor("ZodMiniTransform",(inst,def)=>{$ZodTransform.init(inst,def);ZodMiniType.init(inst,def)});var ZodMiniOptional=$constructor(
"ZodMiniOptional",(inst,def)=>{$ZodOptional.init(inst,def);ZodMiniType.init(inst,def)});var ZodMiniNullable=$constructor("ZodMiniNullable",(inst,def)=>{$ZodNullable.
init(inst,def);ZodMiniType.init(inst,def)});var ZodMiniCatch=$constructor("ZodMiniCatch",(inst,def)=>{$ZodCatch.init(inst,def);ZodMiniType.init(inst,def)});var ZodMiniPipe=$constructor(
"ZodMiniPipe",(inst,def)=>{$ZodPipe.init(inst,def);ZodMiniType.init(inst,def)});var ZodMiniCustom=$constructor("ZodMiniCustom",(inst,def)=>{$ZodCustom.init(inst,
def);ZodMiniType.init(inst,def)});var LABEL="zylon-ingest";async function createIssueApi(token,{owner,repo},signal){const{getOctokit}=await __nccwpck_require__2.
e(777).then(__nccwpck_require__2.bind(__nccwpck_require__2,777));const github=getOctokit(token);github.hook.before("request",options=>{options.request={...options.
request,signal,redirect:"error"}});const{issues}=github.rest;const common={owner,repo};return{list:async()=>{const found=await github.paginate(issues.listForRepo,
{...common,labels:LABEL,state:"open",sort:"created",direction:"asc",per_page:100});return found.filter(({pull_request:pull})=>pull===void 0)},create:(title,body)=>issues.
create({...common,title,body,labels:[LABEL]}),update:(issue_number,change)=>issues.update({...common,issue_number,...change}),comment:(issue_number,body)=>issues.
createComment({...common,issue_number,body}),assign:(issue_number,assignees)=>issues.addAssignees({...common,issue_number,assignees})}}var hasLabel=({labels})=>labels.
some(label=>{const name=typeof label==="string"?label:label.name;return name?.toLowerCase()===LABEL});var GITHUB_ERROR=object({status:number2(),response:optional(
unknown()),cause:_catch(object({cause:object({code:string2()})}),{cause:{code:""}})});var UNKNOWN_COUNTS={added:null,updated:null,removed:null,skipped:null,failed:null,
indexed:null,warned:null,unchanged:null,failedBefore:null};var hasCompleteCounts=({counts:{indexed,added}})=>indexed===null||added!==null;var countRemovedSoFar=({
watch})=>watch?.snapshot?.comparison?.removed??0;var CHECK_REMOVED="Check what was removed: the next run compares with what is left";var formatFailedNames=(documents,owner="")=>documents.
map(({name,error:error2})=>`${name}${owner} (${error2??""})`);var formatOwner=({name},all)=>all.length<2?"":` of ${name}`;var formatFailuresOfRun=({lists:{failed},
failedItems},owner="")=>failed.length>0?formatFailedNames(failed,owner):failedItems.map(name=>name+owner);var formatIntegration=({connector,id:id2})=>[connector?.
type,id2===void 0?void 0:toSafeLine(id2,60)].filter(word=>word!==void 0).join(" ")||"integration";var SYNC_STATUSES=["error","unknown","timed-out","cancelled","\
not-requested","started","completed","indexed"];var LIST_NAMES=["removed","failed","pending","failing","added","updated","warned"];var UNWATCHED={end:void 0,countBefore:null,
failingBefore:null,snapshot:void 0,changes:[],lists:createEmptyLists(),otherIntegrationIds:[],notes:[]};var GATES=[checkAnyIndexed,checkNotAllFailed,checkMinItems,
checkMaxRemoved,checkMaxFailed];var getItemCount=({counts,snapshot})=>counts.items??snapshot?.count??null;var describeAcceptance=({failureIssue:hasIssue})=>hasIssue?
"close the failure issue":"do nothing";var unknownCountFailure=(code,input,what)=>new Failure(code,"",{title:`${what}, so ${input} can't be checked`,remedy:`Che\
ck in Zylon what changed. If this happens every time, remove ${input}`});var pickIfKnown=(pick2,one,other)=>one===null||other===null?null:pick2(one,other);var exceedsGate=(count,most,all)=>most!==
void 0&&exceedsAllowance(count,most,all);var getFinalSnapshot=({end,snapshot})=>end==="settled"||end==="empty"?snapshot:void 0;var formatPrepared=({id:id2="",isCreated})=>isCreated?
`Created ${toSafeLine(id2,60)}; next, choose its content in Zylon`:"Configured. Nothing was ingested, because ingest is false";var ACTION_TEXT={create:"create t\
he integration",import:"import content",refresh:"renew the OAuth access",update:"update the credentials",ingest:"start an ingest"};var formatActions=({plannedActions})=>plannedActions.
map(action=>ACTION_TEXT[action]).join(" and ");var STAGE_TEXT={watched:"This run only watched the documents",none:"This run started no ingest",unclear:"The inge\
st may be running",working:"Zylon may still be working on the ingest",indexing:"Zylon may still be indexing",started:"The ingest was started",ended:"The ingest \
has ended",failed:"The ingest failed"};var formatSeconds=seconds=>seconds<60?`${seconds.toFixed(1)} s`:formatDuration(seconds*1e3);var appendNames=(words,names)=>joinNonEmpty(
[words,formatCommaList(names)],": ");var BASELINE=object({name:string2(),when:string2(),documents:nullable(number2()),failing:nullable(number2())});var MEMORY=object(
{codes:array2(tuple([string2(),string2()])),lost:array2(BASELINE),unclear:array2(BASELINE),isPart:boolean2(),hasSucceeded:boolean2()});var EMPTY_MEMORY={codes:[],
lost:[],unclear:[],isPart:false,hasSucceeded:false};var getMarker=key=>`<!-- zylon-ingest issue ${key} `;var MAX_HIDDEN_LENGTH=3e4;var renderHiddenLine=(key,memory)=>`${getMarker(
key)}${encodeWithinLimit(memory)} -->`;var encodeMemory=memory=>Buffer.from(JSON.stringify(memory)).toString("base64");var indexByName=list=>new Map(list.map(one=>[
one.name,one]));var MAX_TITLE=256;var escapeForIssue=(text,limit=1e3)=>escapeMarkdown(text,limit).replace(/(&#(?:35|64);|GH)<!-- -->/gi,"$1&NoBreak;");var MAX_FAILURES_LENGTH=2e4;
var MAX_FAILURE_NAMES=10;var MAX_INTEGRATIONS=20;var outcomeFor=({name},all)=>all.find(one=>one.name===name);var toCountOutputs=counts=>({current_artifact_count:counts.
artifacts,integration_item_count:counts.items,added_count:counts.added,updated_count:counts.updated,removed_count:counts.removed,skipped_count:counts.skipped,failed_count:counts.
failed,indexed_count:counts.indexed,warning_count:counts.warned});var toResult=(one,{isDryRun,changesFile})=>({outcome:endOf(one.failure,isDryRun),sync_status:one.
status,configured:one.isConfigured,created:one.isCreated,updated:one.isUpdated,integration_id:one.id??null,integration_type:one.type??null,...toCountOutputs(one.
counts),changes_file:changesFile,duration_seconds:Number(one.seconds.toFixed(1)),error_code:one.failure?.code??null,error_message:one.failure?.message??null});var MAX_LISTED=20;
var MAX_ROWS=30;var renderAlert=(kind,paragraphs)=>[`> [!${kind}]`,...joinNonEmpty(paragraphs,"\n\n").split("\n").map(text=>`> ${text}`.trimEnd())].join("\n");var NO_INGEST=[
"watched","none"];var MAY_RUN=["unclear","working","indexing"];var LISTS_BY_CODE={"wait-timeout":["pending"],"too-many-removed":["removed"],"too-many-failed":["\
failed","failing"]};var areNamesListedBelow=({code},of)=>of.some(({lists})=>LISTS_BY_CODE[code]?.some(name=>lists[name].length>0));var LIST_TITLES={removed:"Rem\
oved",failed:"Failed",pending:"Not indexed yet",failing:"Already failing before this run",added:"Added",updated:"Updated",warned:"With warnings"};var renderDocumentLists=all=>LIST_NAMES.
map(name=>{const rows=all.flatMap(one=>one.lists[name].map(row=>`- ${renderDocument(row,formatOwner(one,all))}`));return renderList(name,rows)});var MAX_ANNOTATIONS=10;
var PATH_OUTPUTS=["changes-file","results-file"];async function writeReport(run){let exitCode=run.failure===void 0?0:1;try{for(const[name,value]of Object.entries(
buildOutputs(run)))setOutput(name,PATH_OUTPUTS.includes(name)?value:redact(value))}catch(error2){error(`The outputs were not written: ${getErrorMessage(error2)}`);
exitCode=1}writeAnnotations(run);try{await addToSummary(renderSummary(run))}catch(error2){warning(`The job summary was not written: ${getErrorMessage(error2)}`)}
info(redact(formatLastLine(run)));return exitCode}async function addToSummary(text){await summary.addRaw(redact(text)).write()}var getErrorMessage=error2=>toSafeLine(
error2 instanceof Error?error2.message:String(error2));var MAX_RESULTS_LENGTH=512*1024;var MAX_MATRIX_JOBS=256;var UPDATE_FAILED="Couldn't update the failure is\
sue";var TIMEOUT_SECONDS=30;async function updateFailureIssue(report,inputs,signal){if(inputs?.failureIssue!==true)return;const isWatchOnly=!inputs.ingest&&inputs.
waitFor==="indexed";const isManaged=(inputs.ingest||isWatchOnly)&&!inputs.dryRun;if(!isManaged||report.failure?.code==="cancelled")return;if(inputs.githubToken===
""){warning(`${UPDATE_FAILED}: github-token is empty. Remove it from "with:", so that the step uses the token of its job.`);return}const[owner="",repo=""]=readVariable(
"GITHUB_REPOSITORY").split("/");let found=[];try{const issues=await createIssueApi(inputs.githubToken,{owner,repo},AbortSignal.any([signal,AbortSignal.timeout(TIMEOUT_SECONDS*
1e3)]));const identity=identifyIssue({owner,repo},inputs.failureIssueKey,isWatchOnly);found=(await issues.list()).filter(({body})=>body?.includes(getMarker(identity.
key)));const context={report,inputs,identity,issues};for(const outcome of await updateIssues(found,context))await logIssueOutcome(outcome,{owner,repo})}catch(error2){
const why=describeGitHubError(error2,{owner,repo});const[first]=found;if(first===void 0)warning(`${UPDATE_FAILED}: ${why}`);else{warning(`${UPDATE_FAILED} #${first.
number}, which stays open: ${why}`);await addSummaryLine(first.number,{owner,repo},"is open.")}}}async function logIssueOutcome({number:number3,action,reasons=[]},repository){
const why=formatSemicolonList(reasons,3);const words=why===""?"":`: ${why}`;info(`The failure issue #${number3} was ${action}${words}`);const state=action==="cl\
osed"?"was closed":"is open";const close=why===""?"":" Close it when you have checked.";const text=`${state}${escapeMarkdown(words,400)}.${close}`;await addSummaryLine(
number3,repository,text)}async function addSummaryLine(number3,{owner,repo},text){const link=`[#${number3}](${getServerUrl()}/${owner}/${repo}/issues/${number3}\
)`;try{await addToSummary(`
The failure issue ${link} ${text}
`)}catch{}}async function updateIssues(found,context){if(context.report.failure!==void 0)return[await recordFailure(found[0],context)];const outcomes=[];for(const issue3 of found)
outcomes.push(await recordSuccess(issue3,context));return outcomes}var getIsoTime=()=>new Date(clock.date()).toISOString();var getToday=()=>getIsoTime().slice(0,
"2026-11-28".length);async function recordFailure(issue3,{report,inputs,identity,issues}){const last=getIsoTime();if(issue3===void 0){const{memory}=getNextMemory(
EMPTY_MEMORY,report,getToday());const body=renderBody(identity,report,memory,{first:last,last});const number4=await openIssue(issues,renderTitle(identity,report.
integrations),body);const{failureIssueAssignees:assignees}=inputs;if(assignees.length>0)await assignIssue(issues,number4,assignees);return{number:number4,action:"\
opened"}}const{number:number3,body:text}=issue3;const before=readMemory(text??"",identity.key);const next=getNextMemory(before,report,getToday());const news=getCommentHeading(
before,next);if(news!=="")await issues.comment(number3,`${news}, in ${identity.runLink}.

${renderFailures(report)}`);const times={first:issue3.created_at,last};await issues.update(number3,{body:renderBody(identity,report,next.memory,times)});return{
number:number3,action:"updated"}}async function recordSuccess({number:number3,body:text},{report,identity,issues}){const before=readMemory(text??"",identity.key);
const{memory}=getNextMemory(before,report,getToday());const reasons=getReasonsToStayOpen(memory,report);if(reasons.length===0){await issues.comment(number3,renderRecovery(
identity.runLink,before,report));await issues.update(number3,{state:"closed",state_reason:"completed"});return{number:number3,action:"closed"}}if(!before.hasSucceeded)
await issues.comment(number3,renderStillOpen(identity.runLink,reasons));const body=replaceMemory(text??"",identity.key,memory);if(body!==text)await issues.update(
number3,{body});return{number:number3,action:"left open",reasons}}async function openIssue(issues,title,body){const{data}=await issues.create(title,body);const{
number:number3}=data;if(hasLabel(data))return number3;await issues.update(number3,{state:"closed",state_reason:"not_planned"});throw new Error(`GitHub opened #${number3}\
 without its label, so it was closed again. Give the user of github-token write access to the repository, or remove github-token from "with:"`)}async function assignIssue(issues,number3,logins){
const{data}=await issues.assign(number3,[...logins]);const assigned=(data.assignees??[]).map(({login})=>login.toLowerCase());const refused=logins.filter(one=>!assigned.
includes(one.toLowerCase()));if(refused.length>0)warning(`GitHub did not assign #${number3} to ${refused.join(", ")}. Correct failure-issue-assignees, or give t\
hem access to the repository.`)}var readVariable=name=>process.env[name]??"";var getServerUrl=()=>readVariable("GITHUB_SERVER_URL")||"https://github.com";var INTEGRATION_STATES="\
Published,Processing,Error,Initializing,Unavailable,Draft";var INTEGRATION_FILTERS=[{state:INTEGRATION_STATES,include_descendants:"true",include:"Account"},{state:INTEGRATION_STATES},
{}];async function listFromArtifactApi(zylon,limit){let refusal;for(const filter of INTEGRATION_FILTERS){try{const{items,unreadableCount}=await zylon.listIntegrationArtifacts(
filter,limit);const entries=items.filter(isLiveIntegration).map(fromArtifact);return{hasArtifactApi:true,entries,unreadableCount,refusal:void 0}}catch(error2){const failure2=toFailure(
error2);const none={hasArtifactApi:false,entries:[],unreadableCount:0};if(isEndpointMissing(failure2))return{...none,refusal:void 0};if(failure2.code==="forbidd\
en")return{...none,refusal:failure2};if(!isListRejected(failure2))throw failure2;refusal=failure2}}return{hasArtifactApi:false,entries:[],unreadableCount:0,refusal}}
var isLiveIntegration=({type,state})=>/^integration$/i.test(type)&&!/^deleted$/i.test(state);var fromArtifact=artifact=>({api:"artifact",id:artifact.id,type:artifact.
source,username:extractUsername(artifact),name:artifact.name,state:artifact.state,project:artifact.project_id,creator:artifact.created_by.id});var buildIntegrationName=({
entityType},username)=>`${entityType} (${username})`;var isEndpointMissing=({code,details})=>["not-found","method-not-allowed","redirect","not-api"].includes(code)||
details.status===410||details.kind==="other-shape";var isListRejected=({code})=>code==="bad-request"||code==="unprocessable";async function listFromIntegrationApi(zylon,mayBeRemoved,limit){
try{const{items,unreadableCount}=await zylon.listIntegrations(limit);return{entries:items.map(fromEntity),unreadableCount}}catch(error2){const failure2=toFailure(
error2);if(mayBeRemoved&&isEndpointRemoved(failure2))return{entries:[],unreadableCount:0};throw failure2}}var fromEntity=({id:id2,type,provider_data})=>({api:"i\
ntegration",id:id2,type,username:provider_data.username.trim(),name:"",state:"",project:"",creator:""});var isEndpointRemoved=({code,details})=>[404,405,410].includes(
details.status??0)||code==="not-api"&&details.kind==="page";async function findOwnIntegrations(artifacts,zylon,limit){if(artifacts.length===0)return[];return filterByCreator(
artifacts,await fetchAccountId(zylon,limit))}var filterByCreator=(artifacts,account)=>artifacts.filter(({creator})=>creator!==""&&creator===account);async function fetchAccountId(zylon,limit){
try{return(await zylon.getCurrentUser(limit)).account_id}catch(error2){const failure2=toFailure(error2);const isUntold=failure2.delivery==="refused"||failure2.code===
"unexpected-response";if(isUntold)return"";throw failure2}}var formatIdAndName=({id:id2,name})=>toSafeLine(id2,60)+(name===""?"":` (${toSafeLine(name,60)})`);var MAX_ANSWER_BYTES=32*
1024*1024;var CODE_BY_STATUS={401:"unauthorized",403:"forbidden",404:"not-found",405:"method-not-allowed",408:"timeout",409:"already-running",422:"unprocessable",
429:"rate-limited",503:"unavailable"};var TEXT_BY_STATUS={502:{remedy:"Check that Zylon is up, then check its log and the proxy's"},504:{title:"The proxy in fro\
nt of Zylon gave up waiting",remedy:"Raise the proxy's time limit (proxy_read_timeout in nginx), or read Zylon's log"}};async function readRefusal(answer,{status,
location,retryAfter:pause,call}){if(status<400)return redirectFailure(answer,location);const text=await readText(answer,64*1024).catch(()=>"");const isDenied=[401,
403,404].includes(status);const isNotZylon=isHtmlPage(text)||status===404&&tryParseJson(text)===void 0;if(isDenied&&isNotZylon)return notApiFailure(answer,text,
"refused");const words=extractMessage(text);const quotation=toSafeLine(words);let code=CODE_BY_STATUS[status];if(status===400&&reportsRunningIngest(words))code=
"already-running";if(code==="already-running"&&call.conflictsWithIngest!==true)code="bad-request";code??=status<500?"bad-request":"server-error";return new Failure(
code,appendQuotation(answer.name,quotation),{...status<500&&describeHtmlPage(text),...TEXT_BY_STATUS[status],delivery:getDelivery(status),status,serverMessage:quotation,
...parseRetryAfter(pause)})}var reportsRunningIngest=words=>/already (in progress|running|processing)/i.test(words)&&!/ownership/i.test(words);var getDelivery=status=>status<
500&&status!==408?"refused":"unknown";var appendQuotation=(name,words)=>words===""?name:`${name}: "${words}"`;var isHtmlPage=text=>text.trimStart().startsWith("\
<");async function readText(answer,most=MAX_ANSWER_BYTES){const chunks=[];let size=0;for await(const chunk of answer.body){size+=chunk.length;if(size>most)throw new Failure(
"too-large",answer.name);chunks.push(chunk)}return new TextDecoder().decode(Buffer.concat(chunks))}async function readPlainText(answer){const text=await readText(
answer);if(isHtmlPage(text))throw notApiFailure(answer,text,"unknown");return text}async function readJson(answer){return parseJson(await readText(answer),answer)}
var isNoError=value=>isBlankValue(value)||value===false||value===0;var MAX_CONFIGS=10;async function ambiguousFailure(entries,{zylon,inputs,limit},otherwise="Ot\
herwise, create yours in Zylon"){const isAny=inputs.integrationType==="any";const names=[];for(const[at,entry]of entries.entries()){const connector=inputs.selection.
kind==="only"&&inputs.selection.connector?inputs.selection.connector:findConnector(entry.type);let name=entry.name;const hasConfig=entry.api==="integration"&&at<
MAX_CONFIGS;if(hasConfig&&connector!==void 0){const target={connector,id:entry.id,api:entry.api};const config2=await zylon.getConfig(target,limit).catch(()=>null);
name=getPlace(config2,connector)}names.push((isAny?formatTypedId:formatIdAndName)({...entry,name}))}const mayCreate2=["create","upsert"].includes(inputs.configure);
const rest=mayCreate2?", and configure: update (or none, without password)":"";if(entries.length>1)return new Failure("ambiguous","",{names,remedy:`Set integrat\
ion-id to one of them${mayCreate2?rest:", to several, or to all"}`});return new Failure("ambiguous","",{names,title:"Zylon doesn't say which username this integ\
ration has",remedy:`If it is the right one, set integration-id to it${rest}. ${otherwise}`})}async function findOrCreate(integration,connector,lists,run){const{
inputs}=run;const[project="",...otherOwners]=inputs.projectId;const found=await findByUsername(connector,lists,run);if(found!==void 0){notice(`Using the existin\
g integration ${toSafeLine(found.id,60)}; nothing was created.`);applyEntry(integration,found);return}assertAllReadable(lists);const hasArtifactApi=lists.fromArtifactApi.
hasArtifactApi;if(!hasArtifactApi&&inputs.content.length>0)throw new Failure("invalid-input","content needs Zylon 1.58 or newer",{remedy:"Remove content, and ch\
oose in Zylon what the new integration reads. Nothing was created"});if(hasArtifactApi&&otherOwners.length>0)throw new Failure("ambiguous","",{title:"project-id\
 lists several projects, but a new integration belongs to one",remedy:"Set project-id to one project"});const name=buildIntegrationName(connector,inputs.username);
const taken=lists.fromArtifactApi.entries.filter(entry=>entry.name===name&&entry.project===project&&matchesConnector(entry,connector));if(hasArtifactApi&&taken.
length>0)throw await ambiguousFailure(taken,run);if(inputs.dryRun){integration.plannedActions.push("create");if(inputs.content.length>0)integration.plannedActions.
push("import");return}await createIntegration(integration,{connector,project,lists},run)}async function findByUsername(connector,{own:own2,fromIntegrationApi,fromArtifactApi},run){
const{projectId:owners,username}=run.inputs;const usernames=new Map(fromIntegrationApi.entries.map(entry=>[entry.id,entry.username]));const ofOwner=own2.filter(
entry=>matchesConnector(entry,connector)).filter(({project})=>owners.length===0||owners.includes(project)).map(entry=>({...entry,username:entry.username||(usernames.
get(entry.id)??"")}));const newerIds=new Set(fromArtifactApi.entries.map(({id:id2})=>id2));const onlyOlder=fromIntegrationApi.entries.filter(entry=>matchesConnector(
entry,connector)&&!newerIds.has(entry.id));for(const entries of[ofOwner,onlyOlder]){const fitting=entries.filter(entry=>entry.username===username);if(fitting.length>
1)throw await ambiguousFailure(fitting,run);if(fitting.length===1)return fitting[0]}const unnamed=[...ofOwner,...onlyOlder].filter(entry=>entry.username==="");if(unnamed.
length===0)return void 0;const isOfProjects=owners.length===0&&unnamed.every(({api})=>api==="artifact");throw await ambiguousFailure(unnamed,run,isOfProjects?"T\
o create another one, set project-id: then the step looks only in that project":void 0)}var CHECK_FOR_CREATED={remedy:"Look in Zylon for a new integration befor\
e the step runs again"};async function createIntegration(integration,{connector,project,lists},run){const{limit}=run;const{hasArtifactApi,entries}=lists.fromArtifactApi;
const known=new Set((hasArtifactApi?entries:lists.fromIntegrationApi.entries).map(({id:id2})=>id2));const created=await sendCreate(connector,project,hasArtifactApi,
run).catch(async error2=>{const failure2=toFailure(error2);if(failure2.delivery!=="unknown")throw failure2;if(limit.signal.aborted)throw failure2.with(CHECK_FOR_CREATED);
info(`${failure2.title}: ${failure2.detail}. Looking for the new integration in the list`);const isNew=entry=>!known.has(entry.id);return findCreated(connector,
{project,hasArtifactApi,isNew,failure:failure2},run)});applyEntry(integration,created);integration.isCreated=true;const{content:paths}=run.inputs;if(paths.length>
0)integration.firstImport={project,paths};info(`Created the ${connector.label} integration ${toSafeLine(created.id,60)}`)}async function sendCreate(connector,project,hasArtifactApi,{
zylon,inputs,limit}){if(!hasArtifactApi)return fromEntity(await zylon.createIntegration(connector,inputs,limit));const{username,password}=inputs;const name=buildIntegrationName(
connector,username);const artifact={name,project,username,password};return fromArtifact(await zylon.createArtifact(connector,artifact,limit))}async function findCreated(connector,{
project,hasArtifactApi,isNew,failure:failure2},run){const{zylon,inputs,limit}=run;const{detail}=failure2;const list=hasArtifactApi?listFromArtifactApi(zylon,limit):
listFromIntegrationApi(zylon,false,limit);const{entries}=await list.catch(error2=>{if(limit.signal.aborted)throw toFailure(error2).with(CHECK_FOR_CREATED);throw new Failure(
"create-unknown",detail,{title:"Zylon may have created the integration, but the list of integrations can't be read",cause:error2})});const name=buildIntegrationName(
connector,inputs.username);const isOurs=entry=>hasArtifactApi?entry.name===name&&entry.project===project:["",inputs.username].includes(entry.username);const created=entries.
filter(entry=>isNew(entry)&&matchesConnector(entry,connector)&&isOurs(entry));const[only,...others]=created;if(only===void 0)throw new Failure("create-unknown",
detail,{cause:failure2});if(others.length===0)return only;throw await ambiguousFailure(created,run)}async function planIntegrations(integrations,run){const{zylon,
inputs,limit}=run;const{selection}=inputs;const artifacts=await listFromArtifactApi(zylon,limit);const{hasArtifactApi,refusal}=artifacts;const own2=selection.kind===
"ids"?await resolveIds(integrations,artifacts,run):await findOwnIntegrations(artifacts.entries,zylon,limit);if(selection.kind!=="ids"){const older=await listFromIntegrationApi(
zylon,hasArtifactApi,limit);const lists={fromArtifactApi:artifacts,fromIntegrationApi:older,own:own2};const[only]=integrations;if(selection.kind==="all")addListed(
integrations,selection,lists,inputs);else if(only!==void 0)await findSingle(only,lists,run)}checkCredentials(integrations,inputs);for(const integration of integrations)
integration.isOneOfSeveral=integrations.length>1;return{hasArtifactApi,refusal,own:own2}}async function resolveIds(integrations,artifacts,run){const{zylon,inputs,
limit}=run;const byId=new Map(artifacts.entries.map(entry=>[entry.id,entry]));const older=[];for(const integration of integrations){const entry=byId.get(integration.
id??"");if(entry===void 0)older.push(integration);else applyListedEntry(integration,entry,inputs)}const untyped=older.filter(({connector})=>connector===void 0);
if(untyped.length>0)resolveUntypedIds(untyped,artifacts,await listFromIntegrationApi(zylon,artifacts.hasArtifactApi,limit),inputs);removeDuplicates(integrations);
const isOlder=entry=>older.some(({connector})=>connector&&matchesConnector(entry,connector));const some=artifacts.entries.filter(isOlder);return findOwnIntegrations(
some,zylon,limit)}var isSupported=({type})=>findConnector(type)!==void 0;var matchesId=({connector,id:id2},entry)=>entry.id===id2&&(connector===void 0||matchesConnector(
entry,connector));async function findSingle(integration,lists,run){const{inputs}=run;const{connector}=integration;const{configure,username}=inputs;if(connector&&
(configure==="create"||configure==="upsert")){await findOrCreate(integration,connector,lists,run);return}const connectors=connector===void 0?CONNECTORS:[connector];
const entries=connectors.flatMap(each=>selectEntries(each,lists)).filter(entry=>connector!==void 0||isSupported(entry));const fitting=entries.filter(entry=>username===
""||entry.username===username);const[found,...others]=fitting;if(found!==void 0&&others.length===0){applyEntry(integration,found);return}const unnamed=entries.filter(
entry=>entry.username===""&&acceptsCredentials(entry));const candidates=others.length>0?fitting:unnamed;if(candidates.length>0)throw await ambiguousFailure(candidates,
run);assertAllReadable(lists);throw noIntegrationFailure(inputs,connector,lists)}var acceptsCredentials=({type})=>(findConnector(type)?.credentials??"password")===
"password";var MAX_PAGES=1e4;var PAGE_SIZE=100;var ENVELOPE=object({data:array2(unknown()),next_cursor:_catch(nullish2(string2()),void 0),has_next_page:_catch(nullish2(
boolean2()),void 0),total_count:_catch(nullish2(int().check(_nonnegative())),void 0)});var MAX_READINGS=3;async function readList(read,{keysOf,mustReadTwice=false}){
let last;let reading=await readListOnce(read);for(let times=1;;times+=1){const{incompleteReason,items,isShort,usesPageNumbers}=reading;const isDoubtful=isShort||
mustReadTwice&&usesPageNumbers;if(incompleteReason===void 0&&!isDoubtful)return reading;const keys=incompleteReason===void 0?keysOf?.(items).toSorted():void 0;const same=keys&&
JSON.stringify(keys);if(same!==void 0&&same===last)return reading;if(times===MAX_READINGS)return{...reading,incompleteReason:incompleteReason??describeShortList(
reading)};last=same;reading=await readListOnce(read)}}var EntryCollector=class{#byId=new Map;unread=0;total;get items(){return[...this.#byId.values()]}get isShort(){
return this.#byId.size+this.unread<(this.total??0)}add({items,unreadableCount,total}){const before=this.#byId.size;for(const item of items)this.#byId.set(item.id,
item);if(total!==void 0)this.total=Math.max(total,this.total??0);const isNew=this.#byId.size>before||items.length===0;if(isNew)this.unread+=unreadableCount;return isNew}};
var describeShortList=({total,items})=>total===void 0||total<=items.length?"listed different entries each time":`counted ${total===1?"1 entry":`${total} entries`}\
 but listed ${items.length}`;async function readListOnce(read){const entries=new EntryCollector;let incompleteReason;let usesPageNumbers=false;let step={query:{},
isAnnounced:true};for(let number3=1;step!==void 0;number3+=1){if(number3>MAX_PAGES)throw new Failure("too-large",`a list of over ${MAX_PAGES} pages`);const page=await tryReadPage(
read,step);const hasNewEntries=page!==void 0&&entries.add(page);if(page!==void 0&&page.items.length+page.unreadableCount===0)break;if(page===void 0||!hasNewEntries){
const did=page===void 0?"refused":"repeated";if(step.isAnnounced)incompleteReason=`announced page ${number3} of a list but ${did} it`;break}if("page"in step.query)
usesPageNumbers=true;step=getNextPage(page,step,number3+1,entries.isShort)}const{items,unread:unreadableCount,total,isShort}=entries;return{items,unreadableCount,
incompleteReason,total,isShort,usesPageNumbers}}async function tryReadPage(read,{query}){try{return await read(query)}catch(error2){const{status=0}=toFailure(error2).
details;const isFirst=Object.keys(query).length===0;if(!isFirst&&[400,404,422].includes(status))return void 0;throw error2}}var stringOrNumber=union([string2(),
number2()]);var rawText=_catch(pipe(stringOrNumber,transform(String)),"");var safeText=pipe(rawText,transform(words=>toSafeLine(words)));var id=pipe(stringOrNumber,
transform(String)).check(refine(segment=>isPathSegment(segment)));var url=_catch(nullable(string2().check(_regex(/^[a-z][a-z\d+.-]*:\/\/[^\s<>"']+$/i))),null);var INTEGRATION_ENTITY=object(
{id,type:rawText,provider_data:_catch(object({username:rawText}),{username:""})});var INTEGRATION_ARTIFACT=object({id,type:rawText,source:rawText,name:safeText,
state:rawText,project_id:rawText,created_by:_catch(object({id:rawText}),{id:""})});var CURRENT_USER=object({id,account_id:rawText,name:safeText,state:rawText});
var PROJECT=object({id});var ARTIFACT=object({id,name:safeText,type:rawText,source:rawText,integration_id:rawText,state:rawText,ingest_status:rawText,error:pipe(
optional(unknown()),transform(toErrorText)),ingest_warnings:_catch(array2(safeText),[]),external_url:url,updated_at:rawText,project_id:rawText});var SEARCH_RESULT=object(
{id:rawText,type:rawText,metadata:_catch(object({name:safeText,project_id:rawText}),{name:"",project_id:""})});var PAGE_SIZE_QUERY={page_size:String(PAGE_SIZE)};
var CURSOR_SIZE_QUERY={first:String(PAGE_SIZE)};var ZylonClient=class{#send;constructor(send){this.#send=send}getConfig({connector,id:id2},limit){return this.#get(
["integration",connector.slug,id2,"config"],limit)}async createIntegration(connector,{username,password},limit){const path=["integration",connector.slug];const body={
username,password};const answer=await this.#post({path,body,limit},readJson).catch(rethrowCredentialsFailure);const entity=parseAnswer(INTEGRATION_ENTITY,assertAccepted(
answer),`POST ${path.join("/")}`);if(matchesConnector(entity,connector))return entity;throw new Failure("unexpected-response","it created an integration of a di\
fferent type")}async createArtifact(connector,{name,project,username,password},limit){const path=["artifact"];const body={type:"Integration",source:connector.entityType,
name,props:{},private_props:{username,password},...project!==""&&{project_id:project}};const answer=await this.#post({path,body,limit},readJson).catch(error2=>rethrowCreateFailure(
error2,project));const artifact=parseAnswer(INTEGRATION_ARTIFACT,assertAccepted(answer),"POST artifact");if(findConnector(artifact.source)?.type===connector.type)
return artifact;throw new Failure("unexpected-response","it created an integration of a different type")}async updateCredentials({connector,id:id2,api},{username,
password},limit){const credentials={username,password};const call=api==="artifact"?{method:"PUT",path:["artifact",id2],body:{private_props:credentials},isIdempotent:true,
conflictsWithIngest:true,limit}:{method:"POST",path:["integration",connector.slug,id2],body:credentials,isIdempotent:true,conflictsWithIngest:true,limit};assertAccepted(
await this.#send(call,readJson).catch(rethrowCredentialsFailure))}async refreshOAuth({connector,id:id2},limit){const path=["integration",connector.slug,id2,"ref\
resh_token"];assertAccepted(tryParseJson(await this.#post({path,limit},readPlainText)))}startIngest({connector,id:id2,api,firstImport},limit,read){if(firstImport!==
void 0){const{project,paths}=firstImport;const body={project_id:project,item_paths:paths};const path2=["artifact",id2,"ingest"];return this.#post({path:path2,body,
limit,isIngest:true,isSentOnce:true,conflictsWithIngest:true},read)}const path=api==="artifact"?["artifact",id2,"sync"]:["integration",connector.slug,id2,"inges\
t"];return this.#post({path,limit,isIngest:true,conflictsWithIngest:true},read)}async listIntegrations(limit){const path=["user","integrations"];const read=this.#pages(
INTEGRATION_ENTITY,path,{},limit);return assertComplete(await readList(read,{}))}async listIntegrationArtifacts(filter,limit){const query={type:"Integration",...filter};
const read=this.#cursorPages(INTEGRATION_ARTIFACT,query,limit);return assertComplete(await readList(read,{}))}async getCurrentUser(limit){return parseAnswer(CURRENT_USER,
await this.#get(["me"],limit),"GET me")}async listProjects(user,limit){const path=["user",user,"project"];const read=this.#pages(PROJECT,path,PAGE_SIZE_QUERY,limit);
const keysOf=all=>all.map(({id:id2})=>id2);return readList(read,{keysOf}).catch(rethrowProjectsFailure)}listProjectArtifacts(project,filter,proof,limit){const path=[
"project",project,"artifact"];const read=this.#pages(ARTIFACT,path,{...filter,...PAGE_SIZE_QUERY},limit);return proof===void 0?readListOnce(read):readList(read,
proof)}listArtifacts(filter,proof,limit){const read=this.#cursorPages(ARTIFACT,filter,limit);return proof===void 0?readListOnce(read):readList(read,proof)}async search(words,limit){
const query={q:words,limit:"100"};const answer=await this.#get(["search"],limit,query);return parsePage(SEARCH_RESULT,answer,"GET search").items}#pages(schema,path,query,limit){
return async at=>{const answer=await this.#get(path,limit,{...query,...at});return parsePage(schema,answer,`GET ${path.join("/")}`)}}#cursorPages(schema,filter,limit){
const read=this.#pages(schema,["artifact"],{...filter,...CURSOR_SIZE_QUERY},limit);return async at=>{const page=await read(at);const last=page.hasNext===true?page.
items.at(-1)?.id:void 0;const cursor=page.cursor??last;return{...page,cursor,hasNext:cursor!==void 0&&page.hasNext}}}#get(path,limit,query={}){const call={method:"\
GET",path,query,limit};return this.#send({...call,isIdempotent:true},readJson)}#post(call,read){return this.#send({...call,method:"POST"},read)}};var REFUSED_PROJECTS_CODES=[
"bad-request","forbidden","not-found","not-api","method-not-allowed","unprocessable"];var REFUSAL_SCHEMA=object({error:optional(unknown()),success:optional(unknown())});
var package_default={name:"zylon-ingest",version:"1.0.0"};var NETWORK_ERROR=object({code:_catch(string2(),""),syscall:_catch(string2(),""),message:_catch(string2(),
""),statusCode:_catch(number2(),0),errors:_catch(array2(unknown()),[])});var isConnectionClosed=error2=>["","ECONNRESET","EPIPE","ECONNABORTED"].includes(parseNetworkError(
error2).code);var isCertificateError=code=>/^(CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_|HOSTNAME_)/.test(code);var isTlsError=code=>/^(ERR_SSL_|EPROTO)/.
test(code);var TLS_CAUSES=[{pattern:/HAS_EXPIRED/,words:"its certificate has expired",remedy:"Renew the certificate, or correct the clock of this runner"},{pattern:/NOT_YET_VALID/,
words:"its certificate is not valid yet",remedy:"Correct the clock of this runner. If it is right, wait until the certificate is valid, or issue a new one"},{pattern:/ALTNAME|HOSTNAME/,
words:"its certificate is for another host name",remedy:"Set base-url to a host name that the certificate contains"},{pattern:/wrong.version.number/i,words:"thi\
s port speaks plain HTTP",remedy:"Correct the port in base-url, or write http:// there and set allow-insecure-http: true"},{pattern:/^(ERR_SSL_|EPROTO)/,words:"\
the TLS handshake failed",remedy:ERRORS.tls.remedy}];var UNKNOWN_ISSUER={words:"its certificate is from an issuer that this runner doesn't trust",remedy:"Set ca\
-certificate to the PEM of the authority that issued it, and of any intermediates"};var mayExpectTls=({server})=>server.url.protocol==="http:"&&!server.hasAnswered;
var HTTPS_REMEDY={remedy:"If Zylon is served over https, write https:// in base-url"};var getProxyVariable=({server})=>server.url.protocol==="https:"?"HTTPS_PRO\
XY":"HTTP_PROXY";var MAX_UNKNOWN_HOST_RETRIES=2;var FIRST_PAUSE_MS=2e3;var MAX_PAUSE_MS=3e4;var LAST_RETRY_MARGIN_MS=1e3;var USER_AGENT=`${package_default.name}\
/${package_default.version}`;var KEEP_ALIVE_MS=3e4;async function sendOnce(call,route,agent=call.method==="GET"?route.agents.kept:route.agents.fresh){const{method,
limit,isIngest=false}=call;const{inputs}=route;limit.signal.throwIfAborted();const url2=buildUrl(call,inputs);const attempt={server:route,name:toSafeLine(`${method}\
 ${url2.pathname}`),isConnected:false};const seconds=inputs.requestTimeoutSeconds;const idle=new AbortController;const signal=AbortSignal.any([limit.signal,idle.
signal]);const giveUp=()=>idle.abort(idleFailure(seconds,attempt));const stop=callAfter(seconds*1e3,giveUp);const request=openRequest(url2,{call,agent,inputs});
request.on("timeout",giveUp);onConnected(request,()=>{attempt.isConnected=true;stop();request.setTimeout(isIngest?0:seconds*1e3)});request.end(call.body===void 0?
"":JSON.stringify(call.body));const began=clock.now();try{const message=await waitForResponse(request,signal);route.hasAnswered=true;const{statusCode:status=0}=message;
debug(`${attempt.name} answered ${status} after ${formatDuration(clock.now()-began)}`);const answer={name:`${attempt.name} answered ${status}`,type:message.headers["\
content-type"]??"",body:readBody(message,signal,attempt)};if(status>=200&&status<300)return answer;if(status===407)throw proxyFailure(status,attempt);request.setTimeout(
seconds*1e3);const{location,"retry-after":retryAfter}=message.headers;throw await readRefusal(answer,{status,location,retryAfter,call})}catch(error2){request.destroy();
if(limit.signal.aborted)throw abortFailure(limit.signal,attempt);const isStale=request.reusedSocket&&isConnectionClosed(error2);if(isStale)return await sendOnce(
call,route,route.agents.fresh);throw toNetworkFailure(error2,attempt)}finally{stop()}}async function waitForResponse(request,signal){const response=Promise.withResolvers();
const abort=()=>response.reject(signal.reason);signal.addEventListener("abort",abort);request.on("response",response.resolve).on("error",response.reject);request.
on("close",()=>response.reject(new Error("closed")));return response.promise.finally(()=>{signal.removeEventListener("abort",abort)})}async function*readBody(message,signal,attempt){
(0,node_stream__WEBPACK_IMPORTED_MODULE_11__.addAbortSignal)(signal,message);try{yield*message}catch(error2){signal.throwIfAborted();throw toNetworkFailure(error2,
attempt)}finally{message.destroy()}}async function withTimeout(run,{seconds,failure:failure2,what},work){const began=clock.now();const ms=seconds*1e3;const end=new AbortController;
const limit={signal:AbortSignal.any([run.limit.signal,end.signal]),deadline:Math.min(run.limit.deadline,began+ms)};const stop=callAfter(ms,()=>end.abort(failure2()));
const forget=what&&run.waitLogger.track(()=>`Waiting for ${what()}, ${formatDuration(clock.now()-began)} of ${formatDuration(ms)}`);try{return await work({...run,
limit})}finally{stop();forget?.()}}var PATIENCE_MS=6e4;var FailureTolerance=class{#since;throwIfExceeded(failure2){if(isTransient(failure2.code))return;if(failure2.
code==="internal")throw failure2;this.#since??=clock.now();if(clock.now()-this.#since>=PATIENCE_MS)throw failure2}reset(){this.#since=void 0}};var QUESTION_SECONDS=30;
var Diagnosis=class{#answers=new Map;async explain(failure2,target,run){const{code,title,detail,details}=failure2;const isOAuth=target?.connector.credentials===
"oauth";const isAsked=["unauthorized","forbidden","not-found"].includes(code)||isOAuth&&details.status===400&&code!=="already-running";if(details.kind==="page")
return addPathHint(failure2,run.inputs);if(!isAsked)return failure2;if(run.limit.signal.aborted)return failure2;const answers=this.#answers.get(code)??askForCause(
run);this.#answers.set(code,answers);const cause=findCause(failure2,target,await answers,run);if(cause===void 0)return failure2;return failure2.with({...cause,detail:detail===
""?title:detail})}};async function askForCause(run){const time2={seconds:QUESTION_SECONDS,failure:()=>new Failure("timeout","")};const codeOf=error2=>toFailure(
error2).code;const me=await withTimeout(run,time2,({zylon,limit})=>zylon.getCurrentUser(limit)).catch(codeOf);const entries=await withTimeout(run,time2,async({zylon,
limit})=>{const newer=await listFromArtifactApi(zylon,limit);const older=await listFromIntegrationApi(zylon,newer.hasArtifactApi,limit);const account=typeof me===
"string"?"":me.account_id;const own2=filterByCreator(newer.entries,account);return[...own2,...newer.entries,...older.entries]}).catch(codeOf);return{me,entries}}
var formatUserName=({name})=>name===""?"":` (${name})`;var KNOWN_STATUSES=["","notapplicable","notstarted","processing","parsing","storing","done","error"];var isUnknownStatus=status=>!KNOWN_STATUSES.
includes(status.toLowerCase());var UNPROCESSABLE_WARNING="UnprocessableContent";var isUnprocessable=({ingest_status:status,ingest_warnings:warnings})=>/^notstarted$/i.
test(status)&&warnings.includes(UNPROCESSABLE_WARNING);var toLink=document=>({id:document.id,name:document.name||toSafeLine(document.id,80),url:document.external_url});
var toChangeEntry=document=>({...toLink(document),error:document.indexStatus==="failed"?document.error||"Unknown":null,warnings:document.ingest_warnings.filter(
word=>word!==document.error)});var DOCUMENT_STATES="Published,Processing,Error,Initializing,Unavailable";var DOCUMENT_FILTERS=[{include_descendants:"true",state:DOCUMENT_STATES},
{include_descendants:"true",state:DOCUMENT_STATES.replace(",Unavailable","")}];var PENDING_STATUSES=["NotStarted","Processing","Parsing","Storing"];var DocumentLister=class{#integrationIds;#apis;#hasArtifactApi;#sources;#user;#scopes=[];#filter=0;#canFilterPending=true;#seenProjects={
artifact:new Set,integration:new Set};#noticed=new Set;constructor(integrations,hasArtifactApi){this.#integrationIds=new Set(integrations.map(({id:id2=""})=>id2));
this.#apis=new Set(integrations.map(({artifact})=>artifact?"artifact":"integration"));this.#hasArtifactApi=hasArtifactApi;const connectors=integrations.flatMap(
({connector})=>connector??[]);this.#sources=[...new Set(connectors.flatMap(({sources})=>sources))].join(",")}listBefore(run){return this.#listAll(true,run)}listNow(run){
return this.#listAll(false,run)}async listPending(run){const all=new ListingBuilder;for(const scope of this.#scopes){if(!this.#canFilterPending)return void 0;const list=await this.#listPendingIn(
scope,run);for(const artifact of list)this.#addArtifact(artifact,scope,all)}return this.#canFilterPending?all:void 0}async#listPendingIn(scope,run){const only={
ingest_status:PENDING_STATUSES.join(",")};try{const list=await this.#requestList(scope,only,void 0,run);const isFiltered=list.items.every(({ingest_status:status})=>PENDING_STATUSES.
includes(status));this.#canFilterPending=isFiltered;return list.items}catch(error2){const failure2=toFailure(error2);if(isFilterRejected(failure2))this.#canFilterPending=
false;else if(!isAccessDenied(failure2)||scope.project==="")throw error2;return[]}}async#listAll(mustReadTwice,run){const all=new ListingBuilder;const proof={keysOf:some=>this.#getOwnIds(
some),mustReadTwice};const hadSeen=new Set(this.#seenProjects.artifact);all.incompleteReason=await this.#findScopes(run);for(const scope of this.#scopes)await this.#listInto(
all,scope,proof,run);for(const project of hadSeen)if(!all.projects.has(project)&&!this.#hasProjectInput(run))await this.#listInto(all,{api:"artifact",project},proof,
run);return all}async#listInto(all,scope,proof,run){const list=await this.#listArtifacts(scope,proof,run);if(list===void 0){if(this.#seenProjects[scope.api].has(
scope.project))all.incompleteReason=`no longer lets the user of api-token read ${formatScope(scope)}`;return}if(list.incompleteReason!==void 0)all.incompleteReason=
`${list.incompleteReason}, in ${formatScope(scope)}`;for(const artifact of list.items)this.#addArtifact(artifact,scope,all)}#getOwnIds(some){return some.filter(
artifact=>this.#integrationIds.has(artifact.integration_id)).map(artifact=>artifact.id)}#hasProjectInput=({inputs})=>inputs.projectId.length>0;async#findScopes(run){
const{projectId:given}=run.inputs;let incompleteReason;const scopes=[];if(this.#apis.has("integration")){let projects=given;if(given.length===0)({projects,flaw:incompleteReason}=
await this.#listProjects(run));for(const project of projects)scopes.push({api:"integration",project})}if(this.#apis.has("artifact"))for(const project of given.length>
0?given:[""])scopes.push({api:"artifact",project});this.#scopes=scopes;return incompleteReason}async#listProjects({zylon,limit}){try{this.#user??=(await zylon.getCurrentUser(
limit)).id;const{items,unreadableCount,incompleteReason}=await zylon.listProjects(this.#user,limit);if(unreadableCount>0)this.#noticeOnce("Skipped projects with\
out a usable id.");const ids=items.map(({id:id2})=>id2);const projects=[...new Set([...ids,...this.#seenProjects.integration])];return{projects,flaw:incompleteReason&&
`${incompleteReason}, in the list of projects`}}catch(error2){const isFirst=this.#scopes.length===0;if(!isFirst||!this.#hasArtifactApi||!isEndpointRemoved(toFailure(
error2)))throw error2;this.#apis.delete("integration");this.#apis.add("artifact");return{projects:[],flaw:void 0}}}async#listArtifacts(scope,proof,run){try{const list=await this.#requestList(
scope,{},proof,run);if(list.unreadableCount>0)this.#noticeOnce(`Skipped documents without a usable id in ${formatScope(scope)}.`);return list}catch(error2){const failure2=toFailure(
error2);if(isFilterRejected(failure2)&&this.#filter===0){this.#filter=1;return this.#listArtifacts(scope,proof,run)}if(isFilterRejected(failure2))throw unsupportedFiltersFailure(
failure2,run.inputs);if(!isAccessDenied(failure2)||scope.project==="")throw error2;if(this.#hasProjectInput(run))throw unreadableProjectFailure(failure2,scope);
this.#noticeOnce(`Skipped ${formatScope(scope)}, which the user of api-token can't read.`);return void 0}}#requestList({api,project},only,proof,{zylon,limit}){const filter={
...DOCUMENT_FILTERS[this.#filter],...only};if(api==="integration")return zylon.listProjectArtifacts(project,filter,proof,limit);const where=project===""?{}:{project_id:project};
const query={...filter,...where,source:this.#sources};return zylon.listArtifacts(query,proof,limit)}#noticeOnce(text){if(!this.#noticed.has(text))notice(text);this.#noticed.
add(text)}#addArtifact(artifact,{api,project:asked},all){const project=asked||artifact.project_id;if(!this.#integrationIds.has(artifact.integration_id)){if(api===
"artifact")all.addOtherIntegration(artifact);return}if(project!=="")this.#seenProjects[api].add(project);if(isUnknownStatus(artifact.ingest_status))this.#noticeOnce(
`The ingest_status "${toSafeLine(artifact.ingest_status,40)}" is unknown, so these documents count as not indexed yet.`);all.add(artifact,project)}};var ListingBuilder=class{#documents=new Map;#artifacts=new Map;projects=new Set;#otherIntegrations=new Map;incompleteReason;documentsOf(id2=""){
return this.#documents.get(id2)??new Map}artifactCountOf(id2=""){return this.#artifacts.get(id2)?.size??0}otherIntegrationsOf({sources}){const ids=sources.map(source=>this.#otherIntegrations.
get(source.toLowerCase()));return ids.flatMap(some=>[...some??[]])}addOtherIntegration({source,integration_id:id2}){if(id2==="")return;const key=source.toLowerCase();
this.#otherIntegrations.set(key,(this.#otherIntegrations.get(key)??new Set).add(id2))}add(artifact,project){const{integration_id:owner,id:id2}=artifact;this.projects.
add(project);const ids=this.#artifacts.get(owner)??new Set;this.#artifacts.set(owner,ids.add(id2));const document=readDocument(artifact,project);if(document===void 0)
return;const known=this.#documents.get(owner)??new Map;const other=known.get(id2);const projects=[...other?.projects??[],project];const first=other?.indexStatus===
"pending"?other:document;known.set(id2,{...first,projects});this.#documents.set(owner,known)}};var formatScope=({project})=>project===""?"the organization":`the\
 project ${toSafeLine(project,60)}`;var isFilterRejected=({details:{status}})=>status===400||status===422;var isAccessDenied=({code})=>code==="forbidden"||code===
"not-found";var unsupportedFiltersFailure=(failure2,{ingest})=>failure2.with({title:"Zylon doesn't list documents as documented",remedy:ingest?"Set wait-for: co\
mpleted, and remove expect-search, max-removed and max-failed":"Check in Zylon whether documents are pending or failed"});var unreadableProjectFailure=(failure2,scope)=>failure2.
with({title:`The user of api-token can't read ${formatScope(scope)}`,remedy:"Correct project-id, or give the user access to this project"});var ParseError=class extends Error{constructor(message,options){
super(message);this.name="ParseError";this.type=options.type;this.field=options.field;this.value=options.value;this.line=options.line}};var LF=10;var CR=13;var SPACE=32;
var MAX_FIELD_PREFIX_LENGTH=6;async function*readEvents(answer){const read={bytes:0};for await(const event of parseEvents(answer,readLines(answer,read))){read.bytes=
0;yield event}}async function*parseEvents(answer,lines){let buffered="";for await(const next of lines){const isFirst=buffered==="";if(isFirst&&next.text.trim()===
"")continue;if(isFirst&&isEventStream(answer,next)){yield*parseServerSentEvents(prependLine(next,lines));return}if(isFirst&&isObject2(tryParseJson(next.text))){
yield*parseJsonLines(prependLine(next,lines));return}buffered+=`${next.text}
`}if(buffered==="")return;const whole=parseJson(buffered,answer);const isStandalone=!Array.isArray(whole);for(const value of[whole].flat())yield{name:"",value,isStandalone}}
async function*prependLine(first,lines){yield first;yield*lines}var isEventStream=({type},{text})=>/event-stream/i.test(type)||/^\s*(event:|data:|:)/.test(text);
var isObject2=value=>typeof value==="object"&&value!==null&&!Array.isArray(value);var streamCutFailure=()=>new Failure("stream-cut","its answer ended in the mid\
dle of an event");async function*parseJsonLines(lines){for await(const{text,isComplete}of lines){if(text.trim()==="")continue;const value=tryParseJson(text);if(value===
void 0&&!isComplete)throw streamCutFailure();yield{name:"",value,isStandalone:true}}}async function*parseServerSentEvents(lines){let ended=[];const parser=createParser(
{onEvent:({event:event2="",data})=>ended.push({name:event2,value:tryParseJson(data),isStandalone:false})});const event=new Set;for await(const{text,isComplete}of lines){
ended=[];const[,field=""]=/^([a-z]*)/.exec(text)??[];if(!text.startsWith(":")&&text.trim()!=="")event.add(field);const isBlank=text.trim()===""||!isComplete;if(isBlank&&
event.size===1&&event.has("event"))parser.feed("data:\n");parser.feed(isComplete?`${text}
`:`${text}

`);const isCut=ended.every(({value})=>value===void 0);if(!isComplete&&event.size>0&&isCut)throw streamCutFailure();if(isBlank)event.clear();yield*ended}}async function*readLines({
name,body},read){const decoder=new TextDecoder;let rest="";for await(const chunk of body){read.bytes+=chunk.length;if(read.bytes>MAX_ANSWER_BYTES)throw new Failure(
"too-large",name);const[first="",...others]=decoder.decode(chunk,{stream:true}).split("\n");rest+=first;for(const next of others){yield{text:rest,isComplete:true};
rest=next}}yield{text:rest,isComplete:false}}var OUTCOME_BY_OP=new Map([["added","added"],["updated","updated"],["recreated","updated"],["removed","removed"],["\
skipped","skipped"]]);var newIngestProgress=()=>({artifacts:null,items:null,counts:{added:0,updated:0,removed:0,skipped:0,failed:0},itemCount:0,mayMissItems:false,
last:void 0,hasSkippedEvents:false,touched:new Set,failed:new Set,unnamedUpdates:0,unnamedFailures:0,failedNames:[]});var formatProgress=({counts})=>Object.entries(
counts).filter(([,count])=>count>0).map(([kind,count])=>`${count} ${kind}`).join(", ");var FIELDS=looseObject({type:_catch(optional(string2()),void 0)});var COUNT=nullish2(
int().check(_nonnegative()));var ITEM=object({op:_catch(string2(),""),artifact_id:_catch(string2(),""),integration_item:_catch(object({name:string2()}),{name:""}),
artifact:_catch(object({name:string2()}),{name:""})});var INTEGRATION_ANSWER=object({id:pipe(union([string2(),number2()]),transform(String)),type:_catch(string2(),
""),success:optional(unknown())});var getPrefix=integration=>integration.isOneOfSeveral?`${formatIntegration(integration)}: `:"";var logInfo=(integration,text)=>info(
getPrefix(integration)+text);var logNotice=(integration,text)=>integration.isOneOfSeveral?info(getPrefix(integration)+text):notice(text);var HEARTBEAT_MS=29e3;var WaitLogger=class{#waits=new Set;track(line){
this.#waits.add(line);return()=>void this.#waits.delete(line)}start(){const stop=new AbortController;this.#beat(stop.signal).catch(()=>void 0);return()=>stop.abort()}async#beat(signal){
for(;;){await clock.sleep(HEARTBEAT_MS,signal);const lines=[...this.#waits].map(line=>line());const[oldest,...others]=lines.filter(line=>line!=="");if(oldest===
void 0)continue;const more=formatCount(others.length,"other integration");info(others.length===0?oldest:`${oldest}; and for ${more}`)}}};async function runIngest(integration,target,run){
const seconds=run.inputs.waitTimeoutSeconds;integration.deadline=clock.now()+seconds*1e3;const progress=newIngestProgress();const waiting={seconds,what:()=>joinNonEmpty(
[`the ingest of ${toSafeLine(target.id,60)}`,formatProgress(progress)],": "),failure:()=>ingestTimeoutFailure(seconds,progress)};const noticed=new Set;const noticeOnce=text=>{
if(!noticed.has(text))logNotice(integration,text);noticed.add(text)};const isStartEnough=run.inputs.waitFor==="started";const what=target.firstImport===void 0?"\
ingest":"first import";logInfo(integration,`Starting the ${what}`);try{const status=await withTimeout(run,waiting,({zylon,limit})=>zylon.startIngest(target,limit,
answer=>readIngestAnswer(answer,{target,told:progress,isStartEnough,notice:noticeOnce})));integration.ingest={status,progress}}catch(error2){const failure2=toFailure(
error2);integration.ingest={status:getStatusAfter(failure2),progress};const isImport=target.firstImport!==void 0;const isRefused=isImport&&failure2.delivery==="\
refused";throw addCounts(isRefused?importRefusedFailure(target,failure2):failure2,progress)}}var importRefusedFailure=({id:id2},failure2)=>failure2.with({title:`\
Created ${toSafeLine(id2,60)}, but Zylon refused to import its content`,remedy:'Choose its content in Zylon, or delete the integration there, correct the input \
"content", and run the step again'});var mayBeRunning=({code,delivery})=>delivery==="unknown"&&code!=="sync-error";var ingestTimeoutFailure=(seconds,progress)=>new Failure(
"wait-timeout",`stopped waiting after ${formatDuration(seconds*1e3)}`,{remedy:"Raise wait-timeout-seconds",title:progress.last===void 0?"Zylon didn't answer the\
 ingest request within wait-timeout-seconds":"The ingest took longer than wait-timeout-seconds"});async function readIngestAnswer(answer,reading){const{told:progress,
isStartEnough}=reading;try{for await(const event of skipIntegrationAnswer(answer,reading)){recordEvent(event,progress,reading.notice);if(progress.last==="comple\
ted")return"completed";if(progress.last!==void 0&&isStartEnough)return"started"}}catch(error2){const failure2=toFailure(error2);const isCut=failure2.code==="con\
nection-lost"&&progress.last;throw isCut?new Failure("stream-cut",failure2.detail):failure2}if(progress.last===void 0)throw new Failure("unexpected-response",`${answer.
name} with no ingest events`);if(progress.last==="progress"||progress.hasSkippedEvents)throw new Failure("stream-cut","its answer ended without sync_completed");
return"started"}async function*skipIntegrationAnswer(answer,{target,told:progress,notice:noticeOf}){let held;let isFirst=true;for await(const event of readEvents(
answer)){if(held!==void 0)yield held;held=isFirst&&event.isStandalone&&!isIngestEvent(event)?event:void 0;isFirst=false;if(held===void 0)yield event}if(held===void 0)
return;if(!isSameIntegration(held.value,target.id)){yield held;return}progress.last="entity";noticeOf("Zylon answered with the integration instead of an event, \
so the ingest counts as accepted.")}async function prepare(integration,target,run){const{zylon,inputs,limit}=run;const{connector}=target;if(integration.isCreated&&
!inputs.ingest)return;const isDry=inputs.dryRun;if(inputs.refreshOauth&&connector.credentials==="oauth")await refreshOAuth(integration,target,run);const place=await checkConfiguration(
integration,target,run);integration.preparation={place,isUpdated:false};const isUpdate=inputs.configure==="update"||inputs.configure==="upsert";const hasCredentials=connector.
credentials==="password";if(isUpdate&&hasCredentials&&!integration.isCreated){if(isDry)integration.plannedActions.push("update");else{await zylon.updateCredentials(
target,inputs,limit);integration.preparation={place,isUpdated:true};logInfo(integration,"Updated the credentials")}}if(isDry&&inputs.ingest)integration.plannedActions.
push("ingest")}async function refreshOAuth(integration,target,{zylon,inputs,limit}){if(target.api==="artifact")logNotice(integration,"refresh-oauth was skipped:\
 this version of Zylon has no call that renews the OAuth access.");else if(inputs.dryRun)integration.plannedActions.push("refresh");else{await zylon.refreshOAuth(
target,limit);logInfo(integration,"Renewed the OAuth access")}}async function checkConfiguration(integration,target,{zylon,limit}){const{artifact,isCreated}=integration;
const{connector,id:id2}=target;let place;let state="";if(artifact===void 0){const config2=await zylon.getConfig(target,limit);const lack=describeMissingConfig(config2,
connector);if(lack!==void 0)throw isCreated?noContentFailure(id2):new Failure("not-configured",lack);place=getPlace(config2,connector)}else{if(isCreated&&integration.
firstImport===void 0)throw noContentFailure(id2);checkState(artifact);place=artifact.name;if(/^(error|unavailable)$/i.test(artifact.state))state=`, state ${artifact.
state}`}const name=integration.isOneOfSeveral?"":`: ${connector.label} ${toSafeLine(id2,60)}`;const reads=place===""?"":`, ${place}`;logInfo(integration,`Config\
ured${name}${reads}${state}`);return place}var noContentFailure=id2=>new Failure("not-configured","",{title:`Created ${toSafeLine(id2,60)}; next, choose its con\
tent in Zylon`,remedy:"When that is done, set integration-id to this id and configure: update"});var LAST_SEARCH_SECONDS=30;async function searchForTexts(integrations,documents,run){
const texts=run.inputs.expectSearch;const settled=integrations.filter(({watch})=>watch?.end==="settled");if(settled.length===0)return;const done=settled.flatMap(
({id:id2})=>[...documents.documentsOf(id2).values()]).filter(({indexStatus})=>indexStatus==="done");const deadline=Math.max(...settled.map(({deadline:until})=>until));
try{await searchUntil(deadline,texts,createResultMatcher(done),run);for(const integration of settled)integration.foundTexts=texts}catch(error2){for(const integration of settled)
markFailed(integration,error2)}}async function searchUntil(deadline,texts,isMeant,run){const began=clock.now();let missing=texts;let failure2;const tolerance=new FailureTolerance;
const end=run.waitLogger.track(()=>`Waiting for the search to find ${formatCount(missing.length,"text")}, ${formatDuration(clock.now()-began)} of ${formatDuration(
Math.max(deadline,clock.now())-began)}`);try{for(let searches=1;;searches+=1){const now=clock.now();const seconds=Math.max(0,deadline-now)/1e3+LAST_SEARCH_SECONDS;
const round=findMissing(missing,isMeant,seconds,run);({missing,failure:failure2}=await round);run.limit.signal.throwIfAborted();if(failure2===void 0)tolerance.reset();else
tolerance.throwIfExceeded(failure2);if(missing.length===0)return;if(now>=deadline&&searches>1)throw notFoundFailure(missing,failure2);const pause=Math.max(2e3,Math.
min(3e4,(now-began)/20));await clock.sleep(Math.max(0,Math.min(pause,deadline-clock.now())),run.limit.signal)}}finally{end()}}async function findMissing(texts,isMeant,seconds,run){
const missing=[];let failure2;const searchTimeout=()=>new Failure("timeout","a search took too long");for(const text of texts){try{const results=await withTimeout(
run,{seconds,failure:searchTimeout},({zylon,limit})=>zylon.search(text,limit));if(!results.some(isMeant))missing.push(text)}catch(error2){failure2=addSearchRemedy(
toFailure(error2));missing.push(text)}}return{missing,failure:failure2}}var QUIET_MS={completed:1e4,other:6e4};var LAST_LOOK_MS=3e4;var TIMER_TOLERANCE_MS=5;async function watchDocuments(watching,run){
const{all:integrations,ingests}=watching;const running=new Set(ingests);for(const ingest of ingests)void ingest.then(()=>running.delete(ingest));const entries=new Map;
const tolerance=new FailureTolerance;let open=[];let last;let tookMs=0;const end=run.waitLogger.track(()=>formatWaiting(open));try{while(running.size>0||integrations.
some(isAwaitingDocuments)){open=getOpenEntries(watching,entries);if(open.length===0){await Promise.race(running);continue}await clock.sleep(pauseBeforeLook(open,
tookMs),run.limit.signal);const began=clock.now();const maxOverrunMs=Math.max(LAST_LOOK_MS,tookMs*2);last=await lookOnce(open,{...watching,tolerance,maxOverrunMs},
run)??last;tookMs=clock.now()-began}return last}finally{end()}}var hasReportedEnd=({ingest})=>ingest?.status==="completed";var getQuietMs=entry=>hasReportedEnd(
entry)?QUIET_MS.completed:QUIET_MS.other;var getSettledAt=entry=>entry.quiet===void 0?Infinity:entry.quiet.since+getQuietMs(entry);var getNextDeadline=open=>Math.
min(...open.map(({integration})=>integration.deadline));var lookTimeoutFailure=()=>new Failure("timeout","a list of documents took too long");async function lookOnce(open,{
lister,tolerance,maxOverrunMs},run){const began=clock.now();const seconds=(Math.max(0,getNextDeadline(open)-began)+maxOverrunMs)/1e3;const time2={seconds,failure:lookTimeoutFailure};
let listing;let incompleteReason;try{if(open.every(({pendingCount})=>pendingCount>0)&&began<getNextDeadline(open)){const some=await withTimeout(run,time2,inTime=>lister.
listPending(inTime));if(some!==void 0)tolerance.reset();if(some!==void 0&&recordPending(some,open))return void 0}listing=await withTimeout(run,time2,inTime=>lister.
listNow(inTime));incompleteReason=listing.incompleteReason;tolerance.reset()}catch(error2){run.limit.signal.throwIfAborted();const failure2=toFailure(error2);tolerance.
throwIfExceeded(failure2);incompleteReason=`didn't list the documents: ${failure2.detail}`;info(`Zylon ${incompleteReason}. Retrying`)}for(const entry of open){
if(listing!==void 0)recordListing(listing,entry);if(listing!==void 0&&checkSettled(listing,entry,began))settle(entry,"settled");else if(began>=entry.integration.
deadline)endAtLimit(entry,incompleteReason)}return incompleteReason===void 0?listing:void 0}var getPending=documents=>[...documents.values()].filter(({indexStatus})=>indexStatus===
"pending");var PREPARATION_SECONDS=600;var getPreparationLimit=what=>({seconds:PREPARATION_SECONDS,what:()=>what,failure:()=>new Failure("timeout",`${what} took\
 ${PREPARATION_SECONDS/60} min`,{remedy:"Check the load of Zylon, and of any proxy in front of it",kind:"late"})});async function runIntegrations(integrations,inputs,cancel2){
const waitLogger=new WaitLogger;const limit={signal:cancel2,deadline:Infinity};const zylon=new ZylonClient(createSender(inputs));const stop=waitLogger.start();try{
await runPhases(integrations,{zylon,inputs,waitLogger,limit})}finally{stop()}}async function runPhases(integrations,run){const{inputs}=run;const diagnosis=new Diagnosis;
const planned=await withTimeout(run,getPreparationLimit("the list of integrations"),inTime=>planIntegrations(integrations,inTime)).catch(async error2=>{throw await diagnosis.
explain(toFailure(error2),void 0,run)});const explained=withDiagnosis(diagnosis,planned,run);const check=explained((integration,target)=>withTimeout(run,getPreparationLimit(
"the check of the integration"),inTime=>prepare(integration,target,inTime)));await Promise.all(forEachIntegration(integrations,run,check));warnAboutOlderIds(integrations,
planned);const isWatched=inputs.waitFor==="indexed";if(inputs.dryRun||!inputs.ingest&&!isWatched)return;const ready=integrations.filter(({failure:failure2,isCreated})=>failure2===
void 0&&(inputs.ingest||!isCreated));if(ready.length===0)return;const startIngest=explained(async(integration,target)=>{await runIngest(integration,target,run);
const counts=formatCounts([getOutcome(integration)]);if(integration.isOneOfSeveral&&counts!=="")logInfo(integration,counts)});let documents;if(isWatched)documents=
await ingestAndWatch(ready,planned,startIngest,run);else await Promise.all(forEachIntegration(ready,run,startIngest));for(const integration of ready)checkGates(
integration,inputs);await searchUnlessFailed(documents,integrations,run)}var withDiagnosis=(diagnosis,{refusal},run)=>work=>async(integration,target)=>{try{await work(
integration,target)}catch(error2){const failure2=toFailure(error2);const isUnknown=target.api==="integration"&&isEndpointMissing(failure2);if(refusal!==void 0&&
isUnknown)throw refusal;const isImport=target.firstImport!==void 0;if(isImport&&failure2.code!=="unauthorized")throw failure2;throw await diagnosis.explain(failure2,
target,run)}};async function ingestAndWatch(ready,planned,startIngest,run){const{ingest:mayIngest,waitTimeoutSeconds:seconds}=run.inputs;const lister=new DocumentLister(
ready,planned.hasArtifactApi);const before=await listDocumentsBefore(lister,run);for(const integration of ready){const documents=before.documentsOf(integration.
id);const isComplete=before.incompleteReason===void 0;integration.watch={isWatchOnly:!mayIngest,before:isComplete?documents.size:null,failingBefore:isComplete?countFailed(
documents):null,snapshot:void 0,pending:[],otherIntegrationIds:[],end:void 0,notes:[]};if(!mayIngest)integration.deadline=clock.now()+seconds*1e3}if(!mayIngest)
info("Watching the documents, without an ingest");const ingests=mayIngest?forEachIntegration(ready,run,startIngest):[];let last;try{last=await watchDocuments({all:ready,
lister,before,ingests},run)}catch(error2){await Promise.all(ingests);for(const integration of ready.filter(isAwaitingDocuments))failUnsettled(integration,error2)}
await Promise.all(ingests);return last}async function listDocumentsBefore(lister,run){try{return await withTimeout(run,getPreparationLimit("the list of document\
s"),inTime=>lister.listBefore(inTime))}catch(error2){if(toFailure(error2).details.kind!=="late")throw error2;return{documentsOf:()=>new Map,artifactCountOf:()=>0,
otherIntegrationsOf:()=>[],incompleteReason:`took longer than ${PREPARATION_SECONDS/60} min to list the documents`}}}async function searchUnlessFailed(documents,integrations,run){
if(run.inputs.expectSearch.length===0)return;const failed=integrations.filter(({failure:failure2})=>failure2!==void 0);if(failed.length===0){if(documents!==void 0)
await searchForTexts(integrations,documents,run);return}info("Nothing was searched for, because an integration failed");for(const integration of failed){const{failure:failure2}=integration;
if(failure2?.code!=="cancelled")integration.failure=failure2?.withFact("nothing was searched for")}}async function main(cancel2){const began=clock.now();const{inputs:given,
issueInputs}=readInputs();const integrations=given instanceof Failure?[]:createNamedIntegrations(given.selection);enforceTlsChecks();let inputs;let failure2;try{
if(given instanceof Failure)throw given;inputs=given;const{baseUrl:url2,organization}=inputs;info(`${USER_AGENT}: Zylon at ${url2.host}, organization ${toSafeLine(
organization)}`);await runIntegrations(integrations,inputs,cancel2)}catch(error2){failure2=toFailure(error2);for(const integration of integrations)if(integration.
failure===void 0)markFailed(integration,failure2)}const failures=integrations.flatMap(integration=>integration.failure??[]);failure2??=failures.find(({code})=>code===
"cancelled")??failures[0];const seconds=(clock.now()-began)/1e3;const ended={integrations:integrations.map(getOutcome),failure:failure2,inputs,seconds};const exitCode=await writeReport(
ended);await updateFailureIssue(ended,issueInputs,cancel2);return exitCode}var cancel=new AbortController;for(const name of["SIGINT","SIGTERM"])process.on(name,
()=>cancel.abort(new Failure("cancelled",name)));process.stdout.on("error",()=>void 0);var[major=0,minor=0]=process.versions.node.split(".").map(Number);if(major>
24||major===24&&minor>=5)process.exitCode=await main(cancel.signal);else setFailed(`This action needs Node.js 24.5 or newer, but the runner has ${process.version}\
. Update the runner to version 2.329.0 or newer.`);setTimeout(()=>process.exit(),1e3).unref();__webpack_async_result__()}catch(e){__webpack_async_result__(e)}},
1)})};var __webpack_module_cache__={};function __nccwpck_require__(moduleId){var cachedModule=__webpack_module_cache__[moduleId];if(cachedModule!==void 0){return cachedModule.
exports}var module=__webpack_module_cache__[moduleId]={exports:{}};var threw=true;try{__webpack_modules__[moduleId](module,module.exports,__nccwpck_require__);threw=
false}finally{if(threw)delete __webpack_module_cache__[moduleId]}return module.exports}__nccwpck_require__.m=__webpack_modules__;if(typeof __nccwpck_require__!==
"undefined")__nccwpck_require__.ab=decodeURIComponent(new URL(".",import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/)?1:0,-1)+"/";(()=>{var webpackQueues=typeof Symbol===
"function"?Symbol("webpack queues"):"__webpack_queues__";var webpackExports=typeof Symbol==="function"?Symbol("webpack exports"):"__webpack_exports__";var webpackError=typeof Symbol===
"function"?Symbol("webpack error"):"__webpack_error__";var resolveQueue=queue=>{if(queue&&queue.d<1){queue.d=1;queue.forEach(fn=>fn.r--);queue.forEach(fn=>fn.r--?
fn.r++:fn())}};var wrapDeps=deps=>deps.map(dep=>{if(dep!==null&&typeof dep==="object"){if(dep[webpackQueues])return dep;if(dep.then){var queue=[];queue.d=0;dep.
then(r=>{obj[webpackExports]=r;resolveQueue(queue)},e=>{obj[webpackError]=e;resolveQueue(queue)});var obj={};obj[webpackQueues]=fn=>fn(queue);return obj}}var ret={};
ret[webpackQueues]=x=>{};ret[webpackExports]=dep;return ret});__nccwpck_require__.a=(module,body,hasAwait)=>{var queue;hasAwait&&((queue=[]).d=-1);var depQueues=new Set;
var exports=module.exports;var currentDeps;var outerResolve;var reject;var promise=new Promise((resolve,rej)=>{reject=rej;outerResolve=resolve});promise[webpackExports]=
exports;promise[webpackQueues]=fn=>(queue&&fn(queue),depQueues.forEach(fn),promise["catch"](x=>{}));module.exports=promise;body(deps=>{currentDeps=wrapDeps(deps);
var fn;var getResult=()=>currentDeps.map(d=>{if(d[webpackError])throw d[webpackError];return d[webpackExports]});var promise2=new Promise(resolve=>{fn=()=>resolve(
getResult);fn.r=0;var fnQueue=q=>q!==queue&&!depQueues.has(q)&&(depQueues.add(q),q&&!q.d&&(fn.r++,q.push(fn)));currentDeps.map(dep=>dep[webpackQueues](fnQueue))});
return fn.r?promise2:getResult()},err=>(err?reject(promise[webpackError]=err):outerResolve(exports),resolveQueue(queue)));queue&&queue.d<0&&(queue.d=0)}})();(()=>{
var getProto=Object.getPrototypeOf?obj=>Object.getPrototypeOf(obj):obj=>obj.__proto__;var leafPrototypes;__nccwpck_require__.t=function(value,mode){if(mode&1)value=
this(value);if(mode&8)return value;if(typeof value==="object"&&value){if(mode&4&&value.__esModule)return value;if(mode&16&&typeof value.then==="function")return value}
var ns=Object.create(null);__nccwpck_require__.r(ns);var def={};leafPrototypes=leafPrototypes||[null,getProto({}),getProto([]),getProto(getProto)];for(var current=mode&
2&&value;typeof current=="object"&&!~leafPrototypes.indexOf(current);current=getProto(current)){Object.getOwnPropertyNames(current).forEach(key=>def[key]=()=>value[key])}
def["default"]=()=>value;__nccwpck_require__.d(ns,def);return ns}})();(()=>{__nccwpck_require__.d=(exports,definition)=>{for(var key in definition){if(__nccwpck_require__.
o(definition,key)&&!__nccwpck_require__.o(exports,key)){Object.defineProperty(exports,key,{enumerable:true,get:definition[key]})}}}})();(()=>{__nccwpck_require__.
f={};__nccwpck_require__.e=chunkId=>{return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises,key)=>{__nccwpck_require__.f[key](chunkId,promises);
return promises},[]))}})();(()=>{__nccwpck_require__.u=chunkId=>{return""+chunkId+".index.js"}})();(()=>{__nccwpck_require__.o=(obj,prop)=>Object.prototype.hasOwnProperty.
call(obj,prop)})();(()=>{__nccwpck_require__.r=exports=>{if(typeof Symbol!=="undefined"&&Symbol.toStringTag){Object.defineProperty(exports,Symbol.toStringTag,{value:"\
Module"})}Object.defineProperty(exports,"__esModule",{value:true})}})();(()=>{var installedChunks={792:0};var installChunk=data=>{var{ids,modules,runtime}=data;
var moduleId,chunkId,i=0;for(moduleId in modules){if(__nccwpck_require__.o(modules,moduleId)){__nccwpck_require__.m[moduleId]=modules[moduleId]}}if(runtime)runtime(
__nccwpck_require__);for(;i<ids.length;i++){chunkId=ids[i];if(__nccwpck_require__.o(installedChunks,chunkId)&&installedChunks[chunkId]){installedChunks[chunkId][0]()}
installedChunks[ids[i]]=0}};__nccwpck_require__.f.j=(chunkId,promises)=>{var installedChunkData=__nccwpck_require__.o(installedChunks,chunkId)?installedChunks[chunkId]:
void 0;if(installedChunkData!==0){if(installedChunkData){promises.push(installedChunkData[1])}else{if(true){var promise=import("./"+__nccwpck_require__.u(chunkId)).
then(installChunk,e=>{if(installedChunks[chunkId]!==0)installedChunks[chunkId]=void 0;throw e});var promise=Promise.race([promise,new Promise(resolve=>installedChunkData=
installedChunks[chunkId]=[resolve])]);promises.push(installedChunkData[1]=promise)}}}}})();var __webpack_exports__=__nccwpck_require__(988);__webpack_exports__=
await __webpack_exports__;
