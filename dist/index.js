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
var node_https__WEBPACK_IMPORTED_MODULE_6___namespace_cache;var node_http__WEBPACK_IMPORTED_MODULE_5___namespace_cache;__nccwpck_require__2.a(__webpack_module__,
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
properties),message instanceof Error?message.toString():message)},info=function(message){process.stdout.write(message+os__WEBPACK_IMPORTED_MODULE_1__.EOL)},hide=function(secret,username=""){
const text2=secret.trim();if(text2!==""&&text2.length<MIN_SECRET)warning("A secret is shorter than four characters, so it can't be masked. Use a longer one.");const forms=[
secret,text2,...text2.split(/[\r\n]+/),JSON.stringify(text2).slice(1,-1),encodeURIComponent(text2.toWellFormed()),Buffer.from(text2).toString("base64"),Buffer.from(
`${username}:${text2}`).toString("base64")];for(const form of new Set(forms)){if(form.trim().length<MIN_SECRET||text2.length<MIN_SECRET)continue;secrets.add(form);
setSecret(form)}},redact=function(text2){let redacted=text2;for(const secret of[...secrets].sort((a,b)=>b.length-a.length))redacted=redacted.replaceAll(secret,"\
***");return redacted},line=function(text2,limit=200){const clean=redact(text2.slice(0,MAX_READ).toWellFormed()).replace(/[\p{C}\p{Z}\s]+/gu," ").trim().replace(
/^::/,": :").replaceAll("##[","# #[");if(clean.length<=limit)return clean;return`${clean.slice(0,limit-1).toWellFormed()}\u2026`},markdown=function(text2,limit){
return line(text2,limit).replace(/[@#]|\bGH(?=-\d)|www(?=\.)|:(?=\/\/)/gi,"$&\0").replace(/[&<>`\\*[\]#|~@$]|(?<![^\W_])_|_(?![^\W_])|:(?=[\w+-]+:)|^[-+](?=\s)|^\d+(?=[.)]\s)/g,
found=>`&#${found.charCodeAt(0)};${found.slice(1)}`).replaceAll("\0","<!-- -->")},firstOf=function(names,most=3){const more=names.length-most;const shown2=names.
slice(0,most).join(", ");return more>0?`${shown2} and ${more} more`:shown2},duration=function(ms){const seconds=Math.round(ms/1e3);if(seconds<60)return`${seconds}\
 s`;const rest=seconds%60;const minutes=`${Math.floor(seconds/60)} min`;return rest===0?minutes:`${minutes} ${rest} s`},mayPass=function(code){const entry=ERRORS[code];
return entry.passes===true},after=function(ms,act){const stop=new AbortController;clock.sleep(ms,stop.signal).then(act,()=>void 0);return()=>stop.abort()},redirect=function({
name},location=""){let target="without an address";if(location!==""){const full=location.startsWith("//")?`https:${location}`:location;target=`to ${URL.parse(full)?.
origin??"another path on this host"}`}return new Failure("redirect",`${name} ${line(target)}`)},notApi=function(answer,text2,sent){return new Failure("not-api",
quoting(answer.name,line(wordsIn(text2),80)),{...aboutPage(text2),sent})},aboutPage=function(text2){if(!isPage(text2))return{};const isLogin=/\b(log|sign)[ -]?in\b|password|\bsso\b/i.
test(text2);const page=isLogin?"login page":"web page";return{title:`A ${page} answered in place of Zylon`,kind:"page"}},wordsIn=function(text2){const[,title]=/<title[^>]*>([^<]*)/i.
exec(text2)??[];if(title!==void 0||isPage(text2))return title??"";const value=parse(text2);return value===void 0?text2:said(value)},said=function(value){if(typeof value===
"string")return value;if(Array.isArray(value))return said(value[0]);if(typeof value!=="object"||value===null)return"";const fields=new Map(Object.entries(value));
for(const key of["detail","message","msg","error","title"]){const words=said(fields.get(key));if(words!=="")return words}return""},parse=function(text2){try{return JSON.
parse(text2)}catch{return void 0}},retryAfter=function(text2){if(text2===void 0)return{};const ms=/^\d{1,9}$/.test(text2)?Number(text2)*1e3:Date.parse(text2)-clock.
date();return Number.isNaN(ms)?{}:{retryAfterMs:Math.max(0,ms)}},asJson=function(text2,answer){const value=parse(text2);if(value!==void 0)return value;const isMeant=/^\s*[[{"]/.
test(text2)||/json/i.test(answer.type);if(!isMeant||isPage(text2)||text2.trim()==="")throw notApi(answer,text2,"unknown");throw new Failure("bad-json",answer.name)},
isEmpty=function(value){if(value===null||value===void 0)return true;if(typeof value==="string")return value.trim()==="";return typeof value==="object"&&Object.keys(
value).length===0},assertEqual=function(val){return val},assertNotEqual=function(val){return val},toZod=function(){return schema=>schema},assertIs=function(_arg){},
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
target)assignProp(target,key,value);else target[key]=value},mirrorShape=function(target,source,keys,wrap){const raw2=sourceShape(source);for(const key of keys){
const desc=Object.getOwnPropertyDescriptor(raw2,key);if(!desc.enumerable)continue;if(desc.get){deferProp(target,key,()=>{const value=source._zod.def.shape[key];
return wrap?wrap(value,key):value})}else putProp(target,key,wrap?wrap(desc.value,key):desc.value)}},mirrorProps=function(target,source){for(const key of Reflect.
ownKeys(source)){const desc=Object.getOwnPropertyDescriptor(source,key);if(!desc.enumerable)continue;if(desc.get)deferProp(target,key,()=>source[key]);else putProp(
target,key,desc.value)}},mergeDefs=function(...defs){const mergedDescriptors={};for(const def of defs){const descriptors=Object.getOwnPropertyDescriptors(def);Object.
assign(mergedDescriptors,descriptors)}return Object.defineProperties({},mergedDescriptors)},cloneDef=function(schema){return mergeDefs(schema._zod.def)},getElementAtPath=function(obj,path){
if(!path)return obj;return path.reduce((acc,key)=>acc?.[key],obj)},promiseAllObject=function(promisesObj){const keys=Object.keys(promisesObj);const promises2=keys.
map(key=>promisesObj[key]);return Promise.all(promises2).then(results=>{const resolvedObj={};for(let i=0;i<keys.length;i++){resolvedObj[keys[i]]=results[i]}return resolvedObj})},
randomString=function(length=10){const chars="abcdefghijklmnopqrstuvwxyz";let str="";for(let i=0;i<length;i++){str+=chars[Math.floor(Math.random()*chars.length)]}
return str},esc=function(str){return JSON.stringify(str)},slugify=function(input){return input.toLowerCase().trim().replace(/[^\w\s-]/g,"").replace(/[\s_-]+/g,"\
-").replace(/^-+|-+$/g,"")},isObject=function(data){return typeof data==="object"&&data!==null&&!Array.isArray(data)},isPlainObject=function(o){if(isObject(o)===
false)return false;const ctor=o.constructor;if(ctor===void 0)return true;if(typeof ctor!=="function")return true;const prot=ctor.prototype;if(isObject(prot)===false)
return false;if(Object.prototype.hasOwnProperty.call(prot,"isPrototypeOf")===false){return false}return true},shallowClone=function(o){if(isPlainObject(o))return{
...o};if(Array.isArray(o))return[...o];if(o instanceof Map)return new Map(o);if(o instanceof Set)return new Set(o);return o},numKeys=function(data){let keyCount=0;
for(const key in data){if(Object.prototype.hasOwnProperty.call(data,key)){keyCount++}}return keyCount},escapeRegex=function(str){return str.replace(/[.*+?^${}()|[\]\\]/g,
"\\$&")},clone=function(inst,def,params){const cl=new inst._zod.constr(def??inst._zod.def);if(!def||params?.parent)cl._zod.parent=inst;return cl},normalizeParams=function(_params){
const params=_params;if(!params)return{};if(typeof params==="string")return{error:()=>params};if(params?.message!==void 0){if(params?.error!==void 0)throw new Error(
"Cannot specify both `message` and `error` params");params.error=params.message}delete params.message;if(typeof params.error==="string")return{...params,error:()=>params.
error};return params},createTransparentProxy=function(getter){let target;return new Proxy({},{get(_,prop,receiver){target??(target=getter());return Reflect.get(
target,prop,receiver)},set(_,prop,value,receiver){target??(target=getter());return Reflect.set(target,prop,value,receiver)},has(_,prop){target??(target=getter());
return Reflect.has(target,prop)},deleteProperty(_,prop){target??(target=getter());return Reflect.deleteProperty(target,prop)},ownKeys(_){target??(target=getter());
return Reflect.ownKeys(target)},getOwnPropertyDescriptor(_,prop){target??(target=getter());return Reflect.getOwnPropertyDescriptor(target,prop)},defineProperty(_,prop,descriptor){
target??(target=getter());return Reflect.defineProperty(target,prop,descriptor)}})},stringifyPrimitive=function(value){if(typeof value==="bigint")return value.toString()+
"n";if(typeof value==="string")return`"${value}"`;return`${value}`},optionalKeys=function(shape){return Object.keys(shape).filter(k=>{return shape[k]._zod.optin!==
void 0&&shape[k]._zod.optout==="optional"})},pick=function(schema,mask){const currDef=schema._zod.def;const checks=currDef.checks;const hasChecks=checks&&checks.
length>0;if(hasChecks){throw new Error(".pick() cannot be used on object schemas containing refinements")}const newShape={};mirrorShape(newShape,schema,maskedKeys(
schema,mask));return clone(schema,mergeDefs(currDef,{shape:newShape,checks:[]}))},maskedKeys=function(schema,mask){const raw2=sourceShape(schema);const keys=[];
for(const key of Reflect.ownKeys(mask)){if(!Object.getOwnPropertyDescriptor(raw2,key)?.enumerable){throw new Error(`Unrecognized key: "${String(key)}"`)}if(mask[key])
keys.push(key)}return keys},omit=function(schema,mask){const currDef=schema._zod.def;const checks=currDef.checks;const hasChecks=checks&&checks.length>0;if(hasChecks){
throw new Error(".omit() cannot be used on object schemas containing refinements")}const omitted=new Set(maskedKeys(schema,mask));const newShape={};mirrorShape(
newShape,schema,Reflect.ownKeys(sourceShape(schema)).filter(key=>!omitted.has(key)));return clone(schema,mergeDefs(currDef,{shape:newShape,checks:[]}))},extend=function(schema,shape){
if(!isPlainObject(shape)){throw new Error("Invalid input to extend: expected a plain object")}const checks=schema._zod.def.checks;const hasChecks=checks&&checks.
length>0;if(hasChecks){const existingShape=sourceShape(schema);for(const key of Reflect.ownKeys(shape)){if(Object.getOwnPropertyDescriptor(existingShape,key)!==
void 0){throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.")}}}return clone(schema,mergeDefs(schema._zod.
def,{shape:extended(schema,shape)}))},extended=function(schema,shape){const newShape={};mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema)));mirrorProps(
newShape,shape);return newShape},safeExtend=function(schema,shape){if(!isPlainObject(shape)){throw new Error("Invalid input to safeExtend: expected a plain obje\
ct")}return clone(schema,mergeDefs(schema._zod.def,{shape:extended(schema,shape)}))},merge=function(a,b){if(!b?._zod?.def){throw new Error("Invalid input to mer\
ge: expected an object schema. To merge a plain shape, use `.extend()`.")}if(a._zod.def.checks?.length){throw new Error(".merge() cannot be used on object schem\
as containing refinements. Use .safeExtend() instead.")}const newShape={};mirrorShape(newShape,a,Reflect.ownKeys(sourceShape(a)));mirrorShape(newShape,b,Reflect.
ownKeys(sourceShape(b)));const def=mergeDefs(a._zod.def,{shape:newShape,get catchall(){return b._zod.def.catchall},checks:b._zod.def.checks??[]});return clone(a,
def)},partial=function(Class2,schema,mask,name="partial"){const currDef=schema._zod.def;const checks=currDef.checks;const hasChecks=checks&&checks.length>0;if(hasChecks){
throw new Error(`.${name}() cannot be used on object schemas containing refinements`)}const selected=mask?new Set(maskedKeys(schema,mask)):void 0;const newShape={};
mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema)),Class2&&((value,key)=>selected&&!selected.has(key)?value:new Class2({type:"optional",innerType:value})));
return clone(schema,mergeDefs(schema._zod.def,{shape:newShape,checks:[]}))},required=function(Class2,schema,mask){const selected=mask?new Set(maskedKeys(schema,
mask)):void 0;const newShape={};mirrorShape(newShape,schema,Reflect.ownKeys(sourceShape(schema)),(value,key)=>selected&&!selected.has(key)?value:new Class2({type:"\
nonoptional",innerType:value}));return clone(schema,mergeDefs(schema._zod.def,{shape:newShape}))},aborted=function(x,startIndex=0){if(x.aborted===true)return true;
for(let i=startIndex;i<x.issues.length;i++){if(x.issues[i]?.continue!==true){return true}}return false},explicitlyAborted=function(x,startIndex=0){if(x.aborted===
true)return true;for(let i=startIndex;i<x.issues.length;i++){if(x.issues[i]?.continue===false){return true}}return false},prefixIssues=function(path,issues){return issues.
map(iss=>{var _a2;(_a2=iss).path??(_a2.path=[]);iss.path.unshift(path);return iss})},unwrapMessage=function(message){return typeof message==="string"?message:message?.
message},sizeCaps=function(defChecks){const caps=[];for(const ch of defChecks??[]){const d=ch._zod.def;if(!/_(length|size)$|_equals$/.test(d.check))break;const max=d.
maximum??d.length??d.size;if(max>=0)caps.push([max,ch])}return caps},attachSchema=function(issues,start,inst){var _a2;for(let i=start;i<issues.length;i++){(_a2=
issues[i]).schema??(_a2.schema=inst)}},finalizeIssue=function(iss,ctx,config2){var _a2;const traits=iss.inst?._zod?.traits;if(traits?.has("$ZodType")){if(traits.
has("$ZodCheck"))(_a2=iss).schema??(_a2.schema=iss.inst);else iss.schema=iss.inst}const schemaError=iss.schema!==iss.inst?iss.schema?._zod.def?.error:void 0;const message=iss.
message?iss.message:unwrapMessage(iss.inst?._zod.def?.error?.(iss))??unwrapMessage(schemaError?.(iss))??unwrapMessage(ctx?.error?.(iss))??unwrapMessage(config2.
customError?.(iss))??unwrapMessage(config2.localeError?.(iss))??"Invalid input";const full={};for(const k of Object.keys(iss)){if(k==="inst"||k==="schema"||k===
"continue"||k==="input"||k==="__proto__")continue;full[k]=iss[k]}full.path??(full.path=[]);full.message=message;if(ctx?.reportInput){full.input=iss.input}return full},
getSizableOrigin=function(input){if(input instanceof Set)return"set";if(input instanceof Map)return"map";if(input instanceof File)return"file";return"unknown"},
codePointLength=function(str){const units=str.length;if(!highSurrogate.test(str))return units;let count=units;for(let i=0;i<units-1;i++){if((str.charCodeAt(i)&64512)===
55296&&(str.charCodeAt(i+1)&64512)===56320){count--;i++}}return count},getLengthableOrigin=function(input){if(Array.isArray(input))return"array";if(typeof input===
"string")return"string";return"unknown"},parsedType=function(data){const t=typeof data;switch(t){case"number":{return Number.isNaN(data)?"nan":"number"}case"obj\
ect":{if(data===null){return"null"}if(Array.isArray(data)){return"array"}const obj=data;if(obj&&Object.getPrototypeOf(obj)!==Object.prototype&&"constructor"in obj&&
obj.constructor){return obj.constructor.name}}}return t},issue2=function(...args){const[iss,input,inst]=args;if(typeof iss==="string"){return{message:iss,code:"\
custom",input,inst}}return{...iss}},cleanEnum=function(obj){return Object.entries(obj).filter(([k,_])=>{return Number.isNaN(Number.parseInt(k,10))}).map(el=>el[1])},
base64ToUint8Array=function(base64){const binaryString=atob(base64);const bytes=new Uint8Array(binaryString.length);for(let i=0;i<binaryString.length;i++){bytes[i]=
binaryString.charCodeAt(i)}return bytes},uint8ArrayToBase64=function(bytes){let binaryString="";for(let i=0;i<bytes.length;i++){binaryString+=String.fromCharCode(
bytes[i])}return btoa(binaryString)},base64urlToUint8Array=function(base64url){const base64=base64url.replace(/-/g,"+").replace(/_/g,"/");const padding="=".repeat(
(4-base64.length%4)%4);return base64ToUint8Array(base64+padding)},uint8ArrayToBase64url=function(bytes){return uint8ArrayToBase64(bytes).replace(/\+/g,"-").replace(
/\//g,"_").replace(/=/g,"")},hexToUint8Array=function(hex){const cleanHex=hex.replace(/^0x/,"");if(cleanHex.length%2!==0){throw new Error("Invalid hex string le\
ngth")}const bytes=new Uint8Array(cleanHex.length/2);for(let i=0;i<cleanHex.length;i+=2){bytes[i/2]=Number.parseInt(cleanHex.slice(i,i+2),16)}return bytes},uint8ArrayToHex=function(bytes){
return Array.from(bytes).map(b=>b.toString(16).padStart(2,"0")).join("")},members=function(proto,table2){for(const key in table2){const desc=Object.getOwnPropertyDescriptor(
table2,key);if(desc.get)Object.defineProperty(proto,key,{...desc,enumerable:false});else defineBound(proto,key,desc.value)}},own=function(inst,key,value,enumerable=true){
Object.defineProperty(inst,key,{configurable:true,writable:true,enumerable,value});return value},hide2=function(inst,key,value){return own(inst,key,value,false)},
derived=function(computes,table2){for(const key in computes){const compute=computes[key];Object.defineProperty(table2,key,{configurable:true,enumerable:true,get(){
return own(this,key,compute(this))},set(value){own(this,key,value)}})}return table2},defineBound=function(proto,key,fn){Object.defineProperty(proto,key,{configurable:true,
get(){return this==null?fn:own(this,key,fn.bind(this))},set(value){own(this,key,value)}})},claim=function(inst,sentinel){const proto=Object.getPrototypeOf(inst);
return sentinel in proto?void 0:proto},defineLazyInternal=function(inst,key,compute){const proto=Object.getPrototypeOf(inst._zod);if(key in proto&&installing!==
inst._zod){installing=void 0;return}installing=inst._zod;Object.defineProperty(proto,key,{configurable:true,get(){Object.defineProperty(this,key,breaker);const outer=broke;
broke=false;try{const value=compute(this);if(broke)delete this[key];else Object.defineProperty(this,key,{configurable:true,writable:true,value});broke=broke||outer;
return value}catch(err){delete this[key];broke=broke||outer;throw err}},set(value){Object.defineProperty(this,key,{configurable:true,writable:true,value})}})},installLazyProp=function(inst,key,make,enumerable){
const proto=claim(inst,key);if(!proto)return;Object.defineProperty(proto,key,{configurable:true,get(){const desc={configurable:true,writable:true,enumerable,value:void 0};
Object.defineProperty(this,key,desc);desc.value=make(this);Object.defineProperty(this,key,desc);return desc.value},set(value){Object.defineProperty(this,key,{configurable:true,
writable:true,enumerable,value})}})},constantCatch=function(value){const fn=()=>value;fn[CONSTANT_CATCH]=true;return fn},newError=function(Definition){const E=_E;
if(E){const saved=E.stackTraceLimit;if(typeof saved==="number"){try{E.stackTraceLimit=0}catch{_E=null;return new Definition}try{return new Definition}finally{E.
stackTraceLimit=saved}}}return new Definition},$constructor=function(name,initializer2,proto,params){const zodProto={};function Internals(def){this.def=def;this.
constr=_;this.traits=new Set}Internals.prototype=zodProto;const protoMembers=proto;const initialized=protoMembers&&new WeakSet;function init(inst,def){if(!inst.
_zod){_zodDesc.value=new Internals(def);try{Object.defineProperty(inst,"_zod",_zodDesc)}finally{_zodDesc.value=void 0}}else if(inst._zod.traits.has(name)){return}
inst._zod.traits.add(name);initializer2(inst,def);if(initialized){const own2=Object.getPrototypeOf(inst);const ctorProto=inst._zod.constr.prototype;let up=own2;
while(up&&up!==ctorProto)up=Object.getPrototypeOf(up);const target=up??own2;if(!initialized.has(target)){initialized.add(target);members(target,protoMembers)}}const proto2=_.
prototype;for(const k in proto2){if(!Object.prototype.hasOwnProperty.call(proto2,k))continue;if(!(k in inst)){inst[k]=proto2[k].bind(inst)}}}const Parent=params?.
Parent??Object;class Definition extends Parent{}Object.defineProperty(Definition,"name",{value:name});function _(def){const inst=params?.Parent?newError(Definition):
this;init(inst,def);const deferred=inst._zod.deferred;if(deferred){for(const fn of deferred){fn()}inst._zod.deferred=void 0}const pp=globalThis.__zod_globalConfig?.
postProcessor;if(pp)pp(inst);return inst}Object.defineProperty(_,"init",{value:init});Object.defineProperty(_,Symbol.hasInstance,{value:inst=>{if(params?.Parent&&
inst instanceof params.Parent)return true;return inst?._zod?.traits?.has(name)}});Object.defineProperty(_,"name",{value:name});return _},config=function(newConfig){
if(newConfig)Object.assign(globalConfig,newConfig);return globalConfig},_getMessage=function(){const internals=this._zod;internals.message??(internals.message=JSON.
stringify(internals.def,jsonStringifyReplacer,2));return internals.message},_setMessage=function(value){this._zod.message=value},failure=function(Err,issues,ctx){
let error2;return{success:false,get error(){if(!error2){error2=new Err(issues.map(iss=>finalizeIssue(iss,ctx,config())));issues=void 0;ctx=void 0}return error2},
set error(e){error2=e;issues=void 0;ctx=void 0}}},standardProps=function(inst){return{validate:value=>{const ctx={async:false};try{const r=inst._zod.run({value,
issues:[]},ctx);if(!(r instanceof Promise))return toStandardResult(r,ctx)}catch(_){}return validateAsync(inst,value)},vendor:"zod",version:1}},capSize=function(inst,size){
const caps=sizeCaps(inst._zod.def.checks);if(!caps.length)return;const cap=Math.min(...caps.map(c=>c[0]));const parse3=inst._zod.parse;inst._zod.parse=(payload,ctx)=>{
const n=size(payload.value);if(n>cap&&!ctx?.skipChecks&&ctx?.direction!=="backward"){for(const[max,ch]of sizeCaps(inst._zod.def.checks)){if(n>max&&ch._zod.def.when(
payload)){const start=payload.issues.length;ch._zod.check(payload);payload.issues[start].continue=false;attachSchema(payload.issues,start,inst);return payload}}}
return parse3(payload,ctx)}},handleArrayResult=function(result,final,index){if(result.issues.length){final.issues.push(...prefixIssues(index,result.issues))}final.
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
ZodMiniUnknown)},array=function(element,params){return new ZodMiniArray({type:"array",element,...normalizeParams(params)})},object=function(shape,params){const def={
type:"object",shape:shape??{},...normalizeParams(params)};return new ZodMiniObject(def)},looseObject=function(shape,params){return new ZodMiniObject({type:"obje\
ct",shape,catchall:unknown(),...normalizeParams(params)})},union=function(options,params){return new ZodMiniUnion({type:"union",options,...normalizeParams(params)})},
tuple=function(items,_paramsOrRest,_params){const hasRest=_paramsOrRest instanceof $ZodType;const params=hasRest?_params:_paramsOrRest;const rest=hasRest?_paramsOrRest:
null;return new ZodMiniTuple({type:"tuple",items,rest,...normalizeParams(params)})},transform=function(fn){return new ZodMiniTransform({type:"transform",transform:fn})},
optional=function(innerType){return new ZodMiniOptional({type:"optional",innerType})},nullable=function(innerType){return new ZodMiniNullable({type:"nullable",innerType})},
nullish2=function(innerType){return optional(nullable(innerType))},_catch=function(innerType,catchValue){return new ZodMiniCatch({type:"catch",innerType,catchValue:typeof catchValue===
"function"?catchValue:util_exports.constantCatch(catchValue)})},pipe=function(in_,out){return new ZodMiniPipe({type:"pipe",in:in_,out})},refine=function(fn,_params={}){
return _refine(ZodMiniCustom,fn,_params)},read=function(error2){const{data}=NETWORK_ERROR.safeParse(error2);if(data===void 0)return NETWORK_ERROR.parse({});const[
first]=data.errors;return data.syscall===""&&first!==void 0?read(first):data},networkFailure=function(error2,attempt){if(error2 instanceof Failure)return error2;
const{name,isConnected}=attempt;const found=read(error2);const{code,syscall,statusCode}=found;const isTls=isOfCertificate(code)||isOfTls(code)&&!isConnected;if(isTls)
return tlsFailure(found,attempt,error2);if(syscall==="getaddrinfo")return unreached(`the name could not be resolved (${code})`,attempt,{code:"dns",...code==="EN\
OTFOUND"&&{kind:"unknown-host"}});if(code==="ERR_PROXY_TUNNEL")return refusedByProxy(statusCode,attempt);if(syscall==="connect")return unreached(`no connection \
(${code})`,attempt);const why=code===""?"":` (${code})`;if(!isConnected)return unreached(`the connection was closed at once${why}`,attempt);return new Failure("\
connection-lost",`${name} was sent, but no full answer came${why}`,{cause:error2,...isConnectionClosed(error2)&&mayExpectTls(attempt)&&EXPECTS_TLS})},tlsFailure=function({
code,message},{server:server2},cause){const{words,remedy}=TLS_CAUSES.find(({pattern})=>pattern.test(`${code} ${message}`))??UNKNOWN_ISSUER;return new Failure("t\
ls",`${words} (${code})`,{cause,title:`Can't verify that ${server2.url.host} is Zylon`,remedy,sent:"no"})},silent=function(seconds,attempt){if(!attempt.isConnected)
return unreached(`no connection within ${seconds} s`,attempt);return new Failure("timeout",`${attempt.name} got nothing for ${seconds} s`)},refusedByProxy=function(status,attempt){
if(status===407)return unreached("the proxy wants a user and a password (407)",attempt,{remedy:`Write the right ones into ${variableOf(attempt)}: http://user:pa\
ssword@host:port`});const why=status===0?"":` (${status})`;return unreached(`the proxy refuses the connection to Zylon${why}`,attempt,{remedy:"Allow this host i\
n the proxy, or add it to NO_PROXY"})},unreached=function(detail,attempt,{code="connect",remedy,...rest}={}){const{url:url2,proxy}=attempt.server;const title=`C\
an't reach Zylon at ${url2.host}`;const details={...rest,title,sent:"no"};if(proxy===void 0)return new Failure(code,detail,details);return new Failure(code,detail,
{...details,title:`${title} through the proxy ${proxy}`,remedy:remedy??`Correct ${variableOf(attempt)}, allow this host in the proxy, or add it to NO_PROXY`})},
proxyFor=function(zylon){if(checkBypass(zylon))return void 0;const name=zylon.protocol==="https:"?"HTTPS_PROXY":"HTTP_PROXY";const text2=[name.toLowerCase(),name].
map(variable=>process.env[variable]??"").find(value=>value!=="");if(text2===void 0)return void 0;const url2=URL.parse(text2.includes("://")?text2:`http://${text2}`);
try{decodeURIComponent(`${url2?.username??""}${url2?.password??""}`);if(url2!==null&&/^https?:$/.test(url2.protocol))return url2}catch{}throw new Failure("conne\
ct",`${name} is not a valid http:// or https:// URL`,{title:"Can't use the proxy",remedy:`Set ${name} to http://host:port, or to http://user:password@host:port \
with special characters percent-encoded`,sent:"no"})},retriesOf=function({method,isRepeatable=false,isOnce=false},{code,sent,details},most){if(isOnce&&sent!=="n\
o")return 0;if(code==="already-running")return Infinity;if(!mayPass(code))return 0;if(code==="bad-json"&&method!=="GET")return 0;if(details.kind==="unknown-host")
return Math.min(most,FEW);const didNothing=sent==="no"||code==="rate-limited";return didNothing||isRepeatable?most:0},pauseBefore=function(retry,{code,details},{
chance,msLeft}){const whole3=Math.min(MOST_MS,FIRST_MS*2**(retry-1));const backoff=whole3/2*(1+chance);let pause=Math.max(details.retryAfterMs??0,backoff);if(code===
"already-running")pause=Math.min(pause,msLeft-LAST_MS);return pause>0&&pause<=msLeft?pause:void 0},connect=function(inputs){const url2=inputs.baseUrl;const proxy=proxyFor(
url2);const agents={kept:agentFor(inputs,proxy,true),fresh:agentFor(inputs,proxy,false)};const route={inputs,agents,url:url2,proxy:proxy?.host,hasAnswered:false};
return async(call,read5)=>{const began=clock.now();for(let retry=1;;retry+=1){try{return await read5(await exchange(call,route))}catch(error2){const failure2=failureOf(
error2);const most=retriesOf(call,failure2,inputs.maxRetries);const of=most===Infinity?"":` of ${most}`;if(retry>most||call.limit.signal.aborted)throw failure2;
const pause=pauseBefore(retry,failure2,{chance:clock.random(),msLeft:call.limit.deadline-clock.now()});if(pause===void 0)throw outOfTime(failure2,clock.now()-began);
info(`${failure2.title}: ${failure2.detail}. Retry ${retry}${of} in ${duration(pause)}`);await clock.sleep(pause,call.limit.signal).catch(reason=>{throw failureOf(
reason).with({sent:failure2.sent})})}}}},agentFor=function(inputs,proxy,keepAlive){const{baseUrl:url2,caCertificate:given2}=inputs;const options={keepAlive,...given2.
length>0&&{ca:[...(0,node_tls__WEBPACK_IMPORTED_MODULE_8__.getCACertificates)("default"),...given2],allowPartialTrustChain:true},...proxy!==void 0&&{proxyEnv:{HTTPS_PROXY:proxy.
href,HTTP_PROXY:proxy.href}}};const{Agent}=url2.protocol==="https:"?node_https__WEBPACK_IMPORTED_MODULE_6___namespace_cache||(node_https__WEBPACK_IMPORTED_MODULE_6___namespace_cache=
__nccwpck_require__2.t(node_https__WEBPACK_IMPORTED_MODULE_6__,2)):node_http__WEBPACK_IMPORTED_MODULE_5___namespace_cache||(node_http__WEBPACK_IMPORTED_MODULE_5___namespace_cache=
__nccwpck_require__2.t(node_http__WEBPACK_IMPORTED_MODULE_5__,2));return new Agent(options)},outOfTime=function(failure2,waited){const{retryAfterMs}=failure2.details;
let why=`after ${duration(waited)} of retries`;if(retryAfterMs!==void 0&&failure2.code!=="already-running")why=`and asked for a pause of ${duration(retryAfterMs)}`;
return failure2.with({detail:`${failure2.detail}, ${why}`})},onceConnected=function(request,act){request.once("socket",socket=>{const isOpen2=()=>{socket.setKeepAlive(
true,KEEP_ALIVE_MS);act()};if(!socket.connecting)isOpen2();else if(request.protocol==="https:")socket.once("secureConnect",isOpen2);else socket.once("connect",isOpen2)})},
endedBy=function({reason},{isConnected}){const failure2=failureOf(reason);return isConnected?failure2:failure2.with({sent:"no"})},urlOf=function({path,query},{baseUrl:base}){
const url2=new URL(base);const prefix=base.pathname.replace(/\/$/,"");const segments=path.map(segment=>encodeURIComponent(segment));url2.pathname=[prefix,"api/v\
1/app",...segments].join("/");url2.search=new URLSearchParams(query).toString();return url2},openRequest=function(url2,{call:{method},agent,inputs}){const{request}=url2.
protocol==="https:"?node_https__WEBPACK_IMPORTED_MODULE_6___namespace_cache||(node_https__WEBPACK_IMPORTED_MODULE_6___namespace_cache=__nccwpck_require__2.t(node_https__WEBPACK_IMPORTED_MODULE_6__,
2)):node_http__WEBPACK_IMPORTED_MODULE_5___namespace_cache||(node_http__WEBPACK_IMPORTED_MODULE_5___namespace_cache=__nccwpck_require__2.t(node_http__WEBPACK_IMPORTED_MODULE_5__,
2));return request(url2,{method,agent,timeout:(inputs.requestTimeoutSeconds+1)*1e3,headers:{...inputs.extraHeaders,authorization:`Bearer ${inputs.apiToken}`,"x-\
org":inputs.organization,"user-agent":USER_AGENT,"accept-encoding":"identity",accept:"application/json, text/event-stream, text/plain;q=0.5","cache-control":"no\
-cache",...method!=="GET"&&{"content-type":"application/json"}}})},connectorOf=function(spelling){const wanted=spelling.toLowerCase().replace(/[\s_-]+/g,"");return CONNECTORS.
find(({type:type2,slug,entityType})=>[type2,slug,entityType.toLowerCase()].includes(wanted))},loginUrl=function(baseUrl,{slug},id2){const root=`${baseUrl.origin}${baseUrl.
pathname.replace(/\/$/,"")}/api/v1/app/integration/${slug}`;return id2===void 0?`${root}/login`:`${root}/${encodeURIComponent(id2)}/login`},leven=function(first,second,options){
if(first===second){return 0}const maxDistance=options?.maxDistance;const swap=first;if(first.length>second.length){first=second;second=swap}let firstLength=first.
length;let secondLength=second.length;while(firstLength>0&&first.charCodeAt(~-firstLength)===second.charCodeAt(~-secondLength)){firstLength--;secondLength--}let start=0;
while(start<firstLength&&first.charCodeAt(start)===second.charCodeAt(start)){start++}firstLength-=start;secondLength-=start;if(maxDistance!==void 0&&secondLength-
firstLength>maxDistance){return maxDistance}if(firstLength===0){return maxDistance!==void 0&&secondLength>maxDistance?maxDistance:secondLength}let bCharacterCode;
let result;let temporary;let temporary2;let index=0;let index2=0;while(index<firstLength){characterCodeCache[index]=first.charCodeAt(start+index);array2[index]=
++index}while(index2<secondLength){bCharacterCode=second.charCodeAt(start+index2);temporary=index2++;result=index2;for(index=0;index<firstLength;index++){temporary2=
bCharacterCode===characterCodeCache[index]?temporary:temporary+1;temporary=array2[index];result=array2[index]=temporary>result?temporary2>result?result+1:temporary2:
temporary2>temporary?temporary+1:temporary2}if(maxDistance!==void 0){let rowMinimum=result;for(index=0;index<firstLength;index++){if(array2[index]<rowMinimum){rowMinimum=
array2[index]}}if(rowMinimum>maxDistance){return maxDistance}}}array2.length=firstLength;characterCodeCache.length=firstLength;return maxDistance!==void 0&&result>
maxDistance?maxDistance:result},closestMatch=function(target,candidates,options){if(!Array.isArray(candidates)||candidates.length===0){return void 0}const userMax=options?.
maxDistance;const targetLength=target.length;for(const candidate of candidates){if(candidate===target){return candidate}}if(userMax===0){return void 0}let best;
let bestDist=Number.POSITIVE_INFINITY;const seen=new Set;for(const candidate of candidates){if(seen.has(candidate)){continue}seen.add(candidate);const lengthDiff=Math.
abs(candidate.length-targetLength);if(lengthDiff>=bestDist){continue}if(userMax!==void 0&&lengthDiff>userMax){continue}const cap=Number.isFinite(bestDist)?userMax===
void 0?bestDist:Math.min(bestDist,userMax):userMax;const distance=cap===void 0?leven(target,candidate):leven(target,candidate,{maxDistance:cap});if(userMax!==void 0&&
distance>userMax){continue}let actualD=distance;if(cap!==void 0&&distance===cap&&cap===userMax){actualD=leven(target,candidate)}if(actualD<bestDist){bestDist=actualD;
best=candidate;if(bestDist===0){break}}}if(userMax!==void 0&&bestDist>userMax){return void 0}return best},meant=function(text2,words){const maxDistance=text2.length>
4?2:1;const near=closestMatch(text2.toLowerCase(),words,{maxDistance});return near===void 0?"":` (did you mean ${near}?)`},allowance=function(text2){if(text2===
"")return void 0;const[,digits="",sign=""]=/^(\d{1,9})\s*(%?)$/.exec(text2)??[];const value=digits===""?Number.NaN:Number(digits);const isPercent=sign==="%";if(value>=
0&&!(isPercent&&value>100))return{value,isPercent,text:text2};throw new Wrong(`must be a whole number, or a percentage from 0% to 100%, not ${quoted(text2)}`)},
address=function(text2){if(text2==="")throw new Wrong(`is required: the address of Zylon, such as ${EXAMPLE}`);const full=/^[a-z][a-z\d+.-]*:\/\//i.test(text2)?
text2:`https://${text2}`;const url2=/[\s"'<>\\]/.test(text2)?null:URL.parse(full);const isPlain=url2!==null&&/^https?:$/.test(url2.protocol)&&/^([\w.-]+|\[[\da-f:.]+\])$/i.
test(url2.hostname)&&!/^https?$/.test(url2.hostname)&&!/^\/\/+[^/]/.test(url2.pathname)&&!/[?#]|^[^/]*\/\/(\/|[^/]*@)/.test(full);if(!isPlain)throw new Wrong(`m\
ust be like ${EXAMPLE}, without user, query and fragment, not ${shown(text2)}`);url2.pathname=url2.pathname.replace(/\/+(api(\/v1(\/app(\/.*)?)?)?\/*)?$/i,"");return url2},
isExposed=function({protocol,hostname}){const isHere=/^(localhost|.*\.localhost|127\.[\d.]+|\[::1\])$/;return protocol==="http:"&&!isHere.test(hostname)},token=function(text2){
if(text2==="")throw new Wrong("is empty (check the name of its secret, which pull requests from forks and Dependabot don't get)");if(/^bearer\s/i.test(text2))throw new Wrong(
'must be the token alone, without "Bearer"');if(/^[\x21-\x7e]+$/.test(text2))return text2;throw new Wrong("contains a line break, a space or another character t\
hat no token contains (store the secret again)")},certificates=function(text2){if(text2==="")return[];const pem=text2.includes("-----BEGIN")?text2:fileAt(text2);
const all=pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g);if(all===null)throw new Wrong("contains no certificate in PEM form");for(const certificate of all){
try{new node_crypto__WEBPACK_IMPORTED_MODULE_9__.X509Certificate(certificate)}catch{throw new Wrong("contains a broken certificate (store its PEM with the line \
breaks)")}}return all},fileAt=function(path){if(!(0,node_fs__WEBPACK_IMPORTED_MODULE_10__.existsSync)(path))throw new Wrong(`must be PEM text, or the path of a \
PEM file: there is no file ${quoted(path)} on this runner`);try{return(0,node_fs__WEBPACK_IMPORTED_MODULE_10__.readFileSync)(path,"utf8")}catch{throw new Wrong(
`must be PEM text, or the path of a PEM file that can be read, not ${quoted(path)}`)}},isHeader=function(name,value){try{(0,node_http__WEBPACK_IMPORTED_MODULE_5__.
validateHeaderName)(name);(0,node_http__WEBPACK_IMPORTED_MODULE_5__.validateHeaderValue)(name,value);return value!==""}catch{return false}},headers=function(text2){
const all={};const names=new Set;for(const[at,row]of text2.split(/\r\n|\r|\n/).entries()){if(row.trim()==="")continue;const[,name="",value=""]=/^([^:]*):\s*(.*)$/.
exec(row.trim())??[];const lower=name.toLowerCase();if(!isHeader(name,value))throw new Wrong(`must have "Name: value" on each line; see line ${at+1}`);if(RESERVED.
test(lower))throw new Wrong(`must not set ${line(name,60)}, which the action sets itself`);if(names.has(lower))throw new Wrong(`must have each name once; see li\
ne ${at+1}`);names.add(lower);all[name]=value}return all},type=function(text2){if(text2===""||text2.toLowerCase()==="any")return"any";const found=connectorOf(text2);
if(found!==void 0)return found;const near=meant(text2,CONNECTOR_TYPES);const types=orOf([...CONNECTOR_TYPES,"any"]);throw new Wrong(`must be ${types}, not ${quoted(
text2)}${near}`)},searches=function(text2){const all=uniqueLines(text2);const wrong=all.find(words=>words.length<3||words.length>80);if(wrong===void 0)return all;
throw new Wrong(`must have 3 to 80 characters on each line, not ${quoted(wrong)}`)},organization=function(text2){if(/^[\x21-\x7e]*$/.test(text2))return text2||"\
default";throw new Wrong(`must be a slug or UUID, not ${quoted(text2)}`)},projects=function(text2){const all=uniqueLines(text2);const wrong=all.find(project=>!isPathSegment(
project));if(wrong===void 0)return all;throw new Wrong(`must have one id per line, not ${quoted(wrong)}`)},logins=function(text2){const all=text2.split(/[\s,]+/).
map(login=>login.replace(/^@/,""));const some=[...new Set(all.filter(login=>login!==""))];const wrong=some.find(login=>!/^[\w-]{1,100}(\[bot\])?$/.test(login));
if(wrong===void 0)return some;throw new Wrong(`must be GitHub logins, separated by commas, not ${quoted(wrong)}`)},misspelt=function(names){const known=new Set(
names.map(name=>`INPUT_${name.toUpperCase()}`));const problems=[];for(const variable of Object.keys(process.env)){if(!variable.startsWith("INPUT_")||known.has(variable))
continue;const name=variable.slice("INPUT_".length).toLowerCase();const near=names.find(declared=>{const maxDistance=letters(declared).length>8?2:1;const apart=leven(
letters(declared),letters(name),{maxDistance:maxDistance+1});return apart<=maxDistance});if(near!==void 0)problems.push(`${line(name,60)} is not an input (did y\
ou mean ${near}?)`)}if(!LEAKY_RUNNERS.some(name=>process.env[name]==="true"))return problems;for(const problem of problems)warning(problem);return[]},givenId=function(text2){
const[,word,rest=""]=/^([a-z]+)\/(.*)$/i.exec(text2)??[];const connector=word===void 0?void 0:connectorOf(word);if(word!==void 0&&connector===void 0)throw new Wrong(
`contains the type ${quoted(word)}, which must be ${orOf(CONNECTOR_TYPES)}${meant(word,CONNECTOR_TYPES)}`);const id2=word===void 0?text2:rest;if(isPathSegment(id2))
return{connector,id:id2};throw new Wrong(`must be ids, one per line, not ${quoted(text2)}`)},selectionOf=function(own2,text2){const parts=text2.split(/[\r\n,]+/).
map(part=>part.trim()).filter(part=>part!=="");const ids=parts.filter(part=>part.toLowerCase()!=="all");const isAll=ids.length<parts.length;if(ids.some(part=>part.
startsWith("!")!==isAll))throw new Wrong('must be ids, or "all" with !id for each one to leave out');const given2=ids.map(part=>givenId(part.replace(/^!\s*/,"")));
const connector=own2==="any"?void 0:own2;if(isAll)return{kind:"all",connector,except:given2};if(given2.length>0)return{kind:"ids",ids:given2.map(each2=>idIn(each2,
own2))};return{kind:"only",connector}},idIn=function(given2,own2){const{connector,id:id2}=given2;if(own2==="any"||connector?.type===own2.type)return given2;if(connector===
void 0)return{connector:own2,id:id2};throw new Wrong(`contains ${connector.type}/${line(id2,40)}, which contradicts integration-type: ${own2.type}; for several \
types, remove integration-type`)},readInputs=function(){hideSecrets();const some={};const problems=[...misspelt(INPUT_NAMES),...KEYS.flatMap(key=>read2(key,FIELDS[key],
some)),...TOGETHER.flatMap(row=>row(some))];const waitFor=some.waitFor??"completed";const issue3=hasAll(some,ISSUE_KEYS)?{...some,waitFor}:void 0;const{integrationType:own2,
integrationId:ids=""}=some;let selection;try{if(own2!==void 0)selection=selectionOf(own2,ids)}catch(error2){problems.push(`integration-id ${wordsOf(error2)}`)}if(hasAll(
some,KEYS)&&selection!==void 0&&problems.length===0)return{inputs:{...some,selection},issue:issue3};return{inputs:new Failure("invalid-input",problems.join("; ")),
issue:issue3}},read2=function(key,field,some){try{some[key]=field(textOf2(key));return[]}catch(error2){return[`${nameOf(key)} ${wordsOf(error2)}`]}},wordsOf=function(error2){
if(error2 instanceof Wrong)return error2.message;throw error2},hideSecrets=function(){for(const key of["apiToken","password","githubToken"])hide(textOf2(key),textOf2(
"username"));for(const row of textOf2("extraHeaders").split(/[\r\n]+/)){const value=row.slice(row.indexOf(":")+1).trim();if(value.length>=MIN_HEADER)hide(value)}
for(const name of["https_proxy","http_proxy"]){for(const variable of[name,name.toUpperCase()]){const text2=process.env[variable]??"";const full=text2.includes("\
://")?text2:`http://${text2}`;const{username="",password=""}=URL.parse(full)??{};hide(password,username);hide(attemptDecode(password),username)}}},attemptDecode=function(text2){
try{return decodeURIComponent(text2)}catch{return text2}},troubleOf=function(error2,{owner,repo}){const{data}=TROUBLED.safeParse(error2);const said2=error2 instanceof
Error?error2.message:String(error2);const what=line(said2.replace(/\.$/,""))||"GitHub gave no reason";if(data!==void 0&&data.response===void 0)return`${what}. ${unreached2(
data.cause.cause.code)}.`;if(/rate limit/i.test(said2))return`${what}. The next run tries again.`;switch(data?.status){case 401:return`${what}. Renew github-tok\
en, or delete it under "with:".`;case 403:case 404:return`${what}. Add "issues: write" under "permissions:" of the job; a token of your own needs "Issues: read \
and write" for ${owner}/${repo}.`;case 410:return`${what}. Switch issues on in the settings of ${owner}/${repo}, or set failure-issue: false.`;default:return`${what}\
. The next run tries again.`}},unreached2=function(code){const url2=process.env["GITHUB_API_URL"]??"https://api.github.com";if(/^(UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_)/.
test(code))return`Set NODE_EXTRA_CA_CERTS under "env:" of the job to the PEM file of the certificate authority of ${url2}`;return`Check that this runner reaches\
 GITHUB_API_URL (${url2}), and set HTTPS_PROXY if it needs a proxy`},newIntegration=function(connector,id2){return{connector,began:clock.now(),id:id2,artifact:void 0,
isCreated:false,firstImport:void 0,isOneOfSeveral:false,steps:[],prepared:void 0,ingest:void 0,deadline:0,documents:void 0,met:[],found:[],failure:void 0,ended:clock.
now()}},targetOf=function({connector,id:id2,artifact,firstImport}){if(id2===void 0||connector===void 0)return void 0;const api=artifact===void 0?"integration":"\
artifact";return{connector,id:id2,api,firstImport}},take=function(integration,entry){integration.id=entry.id;integration.connector??=connectorOf(entry.type);if(entry.
api==="artifact")integration.artifact=entry},isOpen=function({ingest:ingest2,documents,failure:failure2}){if(failure2!==void 0||documents?.end!==void 0)return false;
const isAccepted=ingest2?.status==="started"||ingest2?.status==="completed";return isAccepted||documents?.isAlone===true},fail=function(integration,error2){integration.
failure=failureOf(error2);integration.ended=clock.now()},countsOf=function({ingest:ingest2,documents}){const told=ingest2?.told;const items=itemsOf(told);const{
skipped}=items;const known={...UNKNOWN,artifacts:told?.artifacts??null,items:told?.items??null,skipped};if(documents===void 0)return{...known,...items};const{look:look2,
end}=documents;if(look2===void 0||end===void 0||end==="cut")return known;const{indexed,warned,comparison}=look2;if(end==="late")return{...known,indexed,warned};
if(comparison!==void 0)return{...known,...ofDocuments(look2,comparison,told)};const failed=look2.failed>0?null:items.failed??0;return{...known,...items,failed,indexed,
warned,unchanged:null}},totalOf=function(all){const sum=name=>{let total=null;for(const{counts,failure:failure2}of all){const count=counts[name];if(count===null&&
failure2===void 0)return null;if(count!==null)total=(total??0)+count}return total};return{artifacts:sum("artifacts"),items:sum("items"),added:sum("added"),updated:sum(
"updated"),removed:sum("removed"),skipped:sum("skipped"),failed:sum("failed"),indexed:sum("indexed"),warned:sum("warned"),unchanged:sum("unchanged"),failedBefore:sum(
"failedBefore")}},itemsOf=function(told){if(told?.last!=="completed"||told.reported===0)return UNKNOWN;const{counts,isUnsure}=told;const sure=count=>isUnsure&&count===
0?null:count;return{added:sure(counts.added),updated:sure(counts.updated),removed:sure(counts.removed),skipped:sure(counts.skipped),failed:sure(counts.failed),unchanged:null}},
ofDocuments=function({indexed,warned},comparison,told){const{added,removed,failed,failedBefore,hasTimes}=comparison;const isNamed=told?.last==="completed"&&told.
reported>0&&told.unnamedUpdates===0;const updated=hasTimes||isNamed?comparison.updated:null;return{added,updated,removed,failed:failedOf(failed,told),indexed,warned,
unchanged:updated===null?null:indexed-added-updated,failedBefore}},failedOf=function(documents,told){if(told===void 0)return documents.size;const{failed:named,unnamedFailures}=told;
const others=[...documents].filter(id2=>!named.has(id2));return named.size+Math.max(others.length,unnamedFailures)},outcomeOf=function(integration){const{id:id2,
prepared,ingest:ingest2,isCreated,firstImport}=integration;const{steps,met,found,failure:failure2,began,ended}=integration;const{place="",isUpdated=false}=prepared??
{};const status=statusOf(integration);const isAccepted=firstImport===void 0||ingest2?.status==="started"||ingest2?.status==="completed";return{name:nameOf2(integration),
type:integration.connector?.type,id:id2,place,isConfigured:prepared!==void 0&&isAccepted,isCreated,isUpdated,isSynchronized:ingest2!==void 0&&firstImport===void 0,
steps,status,stage:stageOf(integration,status),counts:countsOf(integration),failedItems:ingest2?.told.failedNames??[],met,found,failure:failure2,seconds:(ended-
began)/1e3,...stockOf(integration.documents)}},statusOf=function({ingest:ingest2,documents,failure:failure2}){if(documents?.end==="settled")return"indexed";if(documents?.
end==="late")return"timed-out";const isCut=documents?.end==="cut"&&failure2?.code==="cancelled";return isCut?"cancelled":ingest2?.status??"not-requested"},stageOf=function({
ingest:ingest2,documents,failure:failure2},status){if(documents?.isAlone===true)return"watched";if(ingest2===void 0)return"none";switch(status){case"error":return failure2?.
code==="sync-error"?"failed":"none";case"unknown":return"unclear";case"timed-out":case"cancelled":return ingest2.status==="completed"?"indexing":"working";case"\
completed":case"indexed":return"ended";case"started":return"started";case"not-requested":return"none"}},stockOf=function(watched){if(watched===void 0)return NO_STOCK;
const{before,failingBefore,strangers,notes,look:now2}=watched;const{end="cut",pending}=watched;const{changes=[],failed=new Set}=now2?.comparison??{};const lists={
...newLists(),pending:[...pending]};for(const change of changes)lists[listFor(change,failed)].push(change);return{end,before,failingBefore,now:now2,changes,lists,
strangers,notes}},newLists=function(){return{removed:[],failed:[],pending:[],failing:[],added:[],updated:[],warned:[]}},listFor=function({id:id2,change,error:error2},failed){
if(error2!==null)return failed.has(id2)?"failed":"failing";return change==="unchanged"?"warned":change},changedIn=function(counts){const parts=[];const rest=counts.
indexed===null?"skipped":"unchanged";for(const kind of["added","updated",rest]){const count=counts[kind]??0;if(count>0)parts.push(`${count} ${kind}`)}return parts.
join(", ")},countsSentence=function(all){if(all.length===0)return"";const counts=totalOf(all);const{indexed,added,updated}=counts;const watched=all.filter(({stage})=>stage===
"watched");const isAlone=watched.length>0;const isSame=added===0&&updated===0;const changed=isAlone&&isSame?"":changedIn(counts);const words=[];if(indexed!==null){
const isCompared=counts.failedBefore!==null&&all.every(isWhole);const inBrackets=isCompared&&changed!==""?` (${changed})`:"";words.push(`${counted(indexed,"docu\
ment")} indexed${inBrackets}`)}else if(changed!=="")words.push(changed);const others=[[counts.removed,"removed"],[counts.failed,"failed"],[counts.failedBefore,"\
already failing"],[counts.warned,"with warnings"]];for(const[count,what]of others)if(count!==null&&count>0)words.push(`${count} ${what}`);if(isAlone&&indexed!==
null)words.push(pendingSentence(watched));return words.join(", ")},pendingSentence=function(all){let[pending,last]=[0,0];for(const{now:now2}of all){if(now2===void 0)
continue;pending+=now2.count-now2.indexed-now2.failed;last=Math.max(last,now2.changedAt??0)}const words=`${pending===0?"nothing":pending} pending`;return last===
0?words:`${words}; the last change was ${moment(last)}`},changedSoFar=function({documents}){const comparison=documents?.look?.comparison;if(comparison===void 0)
return"";const{added,updated,removed,failed,hasTimes}=comparison;const parts=[];if(added>0)parts.push(`${added} added`);if(updated>0&&hasTimes)parts.push(`${updated}\
 updated`);if(removed>0)parts.push(`${removed} removed`);if(failed.size>0)parts.push(`${failed.size} failed`);return parts.length===0?"":`${parts.join(", ")} so\
 far`},checkGates=function(integration,inputs){if(integration.failure!==void 0)return;const outcome=outcomeOf(integration);const met=[];for(const gate of GATES){
const verdict2=gate(outcome,inputs);if(verdict2 instanceof Failure){fail(integration,verdict2);return}if(verdict2!==void 0)met.push(verdict2)}integration.met=met},
nothingIndexed=function(outcome,inputs){const{counts,before,now:now2,strangers}=outcome;if(now2?.count!==0||isEmptyByIntent(outcome,inputs))return void 0;const{
items}=counts;const isLoss=before!==null&&before>0;const facts=[];if(items!==null)facts.push(`the source has ${items===0?"no items":counted(items,"item")}`);if(strangers.
length>0)facts.push(`documents of this type belong to ${firstOf(strangers.map(id2=>line(id2,60)))}`);return new Failure("nothing-indexed",facts.join("; "),{...isLoss&&
{title:`No documents are left (there ${before===1?"was":"were"} ${before})`},remedy:remedyOfNothing(outcome,inputs)})},isEmptyByIntent=function({counts:{items,artifacts},
before},{maxRemoved:most}){if(before===null)return false;if(before===0)return items===0&&(artifacts??0)===0;const mayLoseAll=most?.isPercent===true&&most.value===
100;return mayLoseAll&&(items===0||items===null)},remedyOfNothing=function({id:id2="",stage,end,counts:{items},before},inputs){const{projectId:projects2,selection}=inputs;
const check2="Check the source, and Zylon's access to it";const isMeant="If the source is meant to be empty";const where=projects2.length>0?"correct project-id":
"check which projects the user of api-token may read";const hasSome=`If the integration has documents in Zylon, ${where}. Otherwise, check the source, and Zylon\
's access to it`;if(stage==="watched"){if(selection.kind==="only")return hasSome;const leaveOut=selection.kind==="all"?`add !${line(id2,60)} to integration-id`:
"remove its id from integration-id";return`If it has documents in Zylon, ${where}. If it is meant to be empty, ${leaveOut}. Otherwise, check the source`}if((before??
0)>0&&items===0)return`${check2}. ${isMeant}, ${accept(inputs)}: the next run accepts it`;if(end==="empty")return hasSome;if(items===null)return`${check2}. ${isMeant}\
, set max-removed: 100%`;return`${check2}. If the integration has documents in Zylon, ${where}`},allOf=function(count,noun){const where=noun==="item"?"in the so\
urce":"in Zylon";const[title,these]=count===1?[`The only ${noun} failed`,`this ${noun}`]:[`${count===2?"Both":`All ${count}`} ${noun}s failed`,`these ${noun}s`];
return{title,remedy:`Check Zylon's access to the source, then ${these} ${where}`}},allFailed=function(outcome){const{now:now2,changes,counts}=outcome;if(now2!==
void 0){if(now2.failed===0||now2.indexed>0)return void 0;return new Failure("too-many-failed","",{...allOf(now2.failed,"document"),names:namesOf(changes.filter(
({error:error2})=>error2!==null))})}const{failed,added,updated,removed,skipped,artifacts}=counts;const others=[added,updated,removed,skipped,artifacts];const isAlone=others.
every(count=>(count??0)===0);if(failed===null||failed===0||!isAlone)return void 0;return new Failure("too-many-failed","",{...allOf(failed,"item"),names:failedNames(
outcome)})},tooFewItems=function(outcome,{minItems:least}){if(least===void 0)return void 0;const count=itemsOf2(outcome);if(count===null)return unknownNumber("t\
oo-few-items","min-items","Zylon doesn't say how many items the source has").with({remedy:"Set wait-for: indexed, which counts documents instead, or remove min-\
items"});if(count>=least)return{demand:`min-items ${least}`,found:`${count} found`};const isOfItems=outcome.counts.items!==null;return new Failure("too-few-item\
s",`${count}, but min-items is ${least}`,{...!isOfItems&&{title:"Zylon has too few documents"}})},isOver=function(count,{value,isPercent},all){if(!isPercent)return count>
value;return all===null||count*100>value*all},tooManyRemoved=function({lists,counts:{removed},before},inputs){const{maxRemoved:most}=inputs;if(most===void 0)return void 0;
if(removed===null||most.isPercent&&before===null)return unknownNumber("too-many-removed","max-removed","It isn't known how many documents were removed");if(!isOver(
removed,most,before))return{demand:`max-removed ${most.text}`,found:`${removed} removed`};return new Failure("too-many-removed",`${removed}${before===null?"":` \
of ${before}`}, but max-removed is ${most.text}`,{names:lists.removed.map(({name})=>name),remedy:`${ERRORS["too-many-removed"].remedy}. If this was intended, ${accept(
inputs)}: the next run compares with what is left`})},tooManyFailed=function(outcome,{maxFailed:most,failureIssue:hasIssue}){if(most===void 0)return void 0;const{
failed}=outcome.counts;const all=itemsOf2(outcome);if(failed===null||most.isPercent&&all===null)return unknownNumber("too-many-failed","max-failed","It isn't kn\
own how many documents failed");if(!isOver(failed,most,all))return{demand:`max-failed ${most.text}`,found:`${failed} failed${outcome.stage==="watched"?"":" in t\
his run"}`};const of=all===null?"":` of ${all}`;return new Failure("too-many-failed",`${failed}${of}, but max-failed is ${most.text}`,{names:failedNames(outcome),
remedy:`Correct these documents, exclude them in the source${hasIssue?" (then close the failure issue)":""}, or raise max-failed`})},merged=function(one,other){
if(one===void 0)return other;const isMore=(other.documents??Infinity)>(one.documents??Infinity);return{name:one.name,when:isMore?other.when:one.when,documents:ofKnown(
Math.max,one.documents,other.documents),failing:ofKnown(Math.min,one.failing,other.failing)}},judge=function(one,earlier,inputs,today2){const before=knownBefore(
one,earlier,today2);const{now:now2,end}=one;if(now2===void 0||before===void 0||end==="cut")return{kind:"unknown",before,isNews:false};const removed=removedSince(
before,one,now2);const isShort=removed>0&&isAbove(removed,inputs.maxRemoved,before.documents);const isLost=isShort||hasFailed(before,one,now2,inputs)||end!=="la\
te"&&isOfNoUse(before,one,now2,inputs);if(!isLost)return{kind:end==="late"?"unknown":"kept",before,isNews:false};return{kind:"lost",before,isNews:isShort||!isBack(
before,now2)}},knownBefore=function({name,end,before:documents,failingBefore:failing},earlier,today2){if(end===void 0)return earlier;if(documents===null&&earlier!==
void 0)return earlier;return merged(earlier,{name,when:today2,documents,failing})},removedSince=function({documents:most},{before,lists:{removed}},{count}){return removed.
length+Math.max(0,(most??0)-(before??count))},hasFailed=function({failing},{counts,lists},{count,failed},{maxFailed:most}){const own2=counts.failed??lists.failed.
length;const all=Math.max(own2,failing===null?0:failed-failing);return all>0&&isAbove(all,most,counts.items??count)},isOfNoUse=function({documents:before},{counts},{
count,indexed,failed},inputs){if(count>0)return failed>0&&indexed===0;return before!==0&&!isEmptyByIntent({counts,before},inputs)},isBack=function({documents,failing},now2){
if(now2===void 0||documents===null||failing===null)return false;return now2.count>=documents&&now2.failed<=failing},isVoid=function({counts,before,now:now2}){const counted2=[
counts.artifacts,before,now2?.count];return counts.items===0&&counted2.every(count=>(count??0)===0)},itemsOf3=function({counts,now:now2}){const{items}=counts;if(items===
null||items===now2?.count)return"";const told=[counts.added,counts.updated,counts.skipped];let sum=counts.failed??0;for(const count of told)sum+=count??0;if(now2===
void 0&&counts.added!==null&&sum===items)return"";return`. Zylon counts ${counted(items,"item")} in the source`},verdictOf=function(all,inputs){const[first]=all;
if(first===void 0)return"Nothing was done";if(inputs?.dryRun===true)return planSentence(all);if(inputs?.ingest===false&&first.end===void 0)return preparedSentence(
first);const items=all.length===1?itemsOf3(first):"";const counts=countsSentence(all);if(counts!=="")return counts+items;if(all.some(one=>countsSentence([one])!==
""))return"not all of them report what changed";return uncountedSentence(all,inputs,items)},uncountedSentence=function(all,inputs,items){const isEnded=all.every(
({status})=>status==="completed");const isEmptySource=all.every(({counts})=>counts.items===0);if(isEnded&&isEmptySource)return"Zylon finished the ingest, and co\
unts no items in the source";const accepted2=isEnded?"Zylon finished the ingest":"Zylon accepted the ingest";if(inputs?.waitFor==="started")return accepted2+items;
return`${accepted2}, and does not report what changed. To wait and get counts, set wait-for: indexed${items}`},planSentence=function(all){const[only,...others]=all;
if(only!==void 0&&others.length===0){const steps=stepsSentence(only);return steps===""?"Dry run: nothing to do":`Dry run: it would ${steps}`}const ingests=all.filter(
({steps})=>steps.includes("ingest"));return`Dry run: it would ingest ${counted(ingests.length,"integration")}`},lastLine=function({all,failure:failure2,inputs,seconds}){
if(failure2!==void 0){const{code}=failure2;const after2=took(seconds);const verb=code==="cancelled"?"Cancelled":`Failed with ${code}`;const failed=all.filter(one=>one.
failure);const counts=countsSentence(all);const parts=[joined([`${verb} after ${after2}`,counts],": ")];const[only,...others]=all;if(only===void 0)parts.push("T\
his run started no ingest");else if(others.length===0)parts.push(STAGES[only.stage]);else{parts.push(`${failed.length} of ${all.length} integrations failed`);const isCut=all.
some(({stage})=>["unclear","working"].includes(stage));if(isCut)parts.push("Ingests may be running")}return`${parts.join(". ")}.`}const several=all.length>1?`, ${all.
length} integrations`:"";const verdict2=verdictOf(all,inputs);if(inputs?.dryRun===true)return`${verdict2}. Nothing was changed.`;const done=`Done in ${took(seconds)}${several}\
: ${verdict2}`;return joined([done,foundSentence(all)],". ")},foundSentence=function(all){const texts=new Set(all.flatMap(({found})=>found));const shown2=[...texts].
map(text2=>`"${line(text2,80)}"`);return shown2.length===0?"":`The search found ${firstOf(shown2)}`},errorMessageOf=function({all,failure:failure2}){if(failure2===
void 0)return null;const{code,message}=failure2;const first=all.find(one=>one.failure===failure2);if(all.length<2||code==="cancelled"||first===void 0)return message;
const failed=all.filter(one=>one.failure!==void 0);const isOfAll=all.every(one=>one.failure===failure2);const whose=isOfAll?"":`${first.name}: `;return`${failed.
length} of ${all.length} integrations failed. ${whose}${message}`},causesOf=function(all,failure2){const failed=all.filter(one=>one.failure!==void 0);if(failed.
length===0)return failure2===void 0?[]:[{failure:failure2,of:[]}];const causes=new Map;for(const one of failed){const{failure:own2}=one;if(own2===void 0)continue;
const key=withoutName(`${own2.code} ${own2.message}`,one);const cause=causes.get(key)??{failure:own2,of:[]};cause.of.push(one);causes.set(key,cause)}return[...causes.
values()]},withoutName=function(words,{id:id2=""}){const rest=words.replace(/\b([A-Z]+) \/\S+/g,"$1");if(id2==="")return rest;return rest.replaceAll(encodeURIComponent(
id2),"").replaceAll(id2,"")},whoseOf=function({of},all){const[first]=of;if(first===void 0||all.length===1)return"";if(of.length===1)return`${first.name}: `;const names=firstOf(
of.map(({name})=>name));return`${of.length} of ${all.length} integrations (${names}): `},warningsOf=function({all,inputs}){const good=all.filter(({failure:failure2})=>failure2===
void 0);return[...aboutFailed(good,all,inputs),...aboutFailing(good,all),...aboutEmpty(good,all,inputs)]},aboutFailed=function(good,all,inputs){const failed=good.
filter(({counts})=>(counts.failed??0)>0);if(failed.length===0)return[];let total=0;for(const{counts}of failed)total+=counts.failed??0;const isWatched=inputs?.waitFor===
"indexed";const areDocuments=failed.every(({lists,counts})=>lists.failed.length===counts.failed);const noun=areDocuments?"document":"item";const them=total===1?
"it":"them";let remedy=areDocuments?`Correct ${them} in the source, or exclude ${them} there`:`Check ${them} in the source`;if(inputs?.maxFailed===void 0)remedy+=
`. To make this fail the step, set ${isWatched?"":"wait-for: indexed and "}max-failed: 0`;const what=`${counted(total,noun)} failed`;const names=failed.flatMap(
one=>failedNames(one,ownerIn(one,all)));return[{what,names,areDocuments,remedy}]},aboutFailing=function(good,all){const names=good.flatMap(one=>namesOf(one.lists.
failing,ownerIn(one,all)));if(names.length===0)return[];const[was,them]=names.length===1?["was","it"]:["were","them"];const what=`${counted(names.length,"docume\
nt")} ${was} already failing before this run`;return[{what,names,areDocuments:true,remedy:`Correct ${them} in the source, or exclude ${them} there`}]},aboutEmpty=function(good,all,inputs){
const empty=good.filter(isEmpty2);if(empty.length===0)return[];const[unread]=aboutContent(good,inputs);if(unread!==void 0)return[{...unread,what:`There are no d\
ocuments. ${unread.what}`,remedy:"Choose its content in Zylon, or delete the integration there and run the step again"}];const isOne=all.length===1;return[{what:isOne?
"There are no documents":`${counted(empty.length,"integration")} without documents`,names:isOne?[]:empty.map(({name})=>name),areDocuments:false,remedy:"Check th\
e source, and Zylon's access to it"}]},noticesOf=function({all,inputs}){const good=all.filter(({failure:failure2})=>failure2===void 0);return good.some(isEmpty2)?
[]:aboutContent(good,inputs)},aboutContent=function(good,inputs){const isGiven=(inputs?.content.length??0)>0;const wasThere=good.some(({isSynchronized})=>isSynchronized);
if(!isGiven||!wasThere)return[];return[{what:"The input content was not read, because the integration already existed: Zylon reads what was chosen for it",names:[],
areDocuments:false,remedy:"To have Zylon read other paths, choose them there, or delete the integration there and run the step again"}]},isEmpty2=function({now:now2,
counts}){if(now2!==void 0)return now2.count===0;const{artifacts,items,added,updated,removed}=counts;if(artifacts===null)return false;const known=artifacts+(added??
0)+(updated??0);return removed===null?known===0&&items===0:known<=removed},fitting=function(memory){let text2=encoded(memory);if(text2.length<=MAX_LINE)return text2;
const codes=new Set(memory.codes.map(([,code])=>code));let rest={...memory,codes:[...codes].map(code=>["",code])};for(text2=encoded(rest);text2.length>MAX_LINE;text2=
encoded(rest)){const half=list2=>list2.slice(0,Math.floor(list2.length/2));const{lost,unclear}=rest;rest={...rest,lost:half(lost),unclear:half(unclear),isPart:true}}
return text2},readMemory=function(text2,key){const[,tail=""]=text2.split(hiddenStart(key));const[line2=""]=tail.split(" -->");try{const json=Buffer.from(line2,"\
base64").toString();return MEMORY.parse(JSON.parse(json))}catch{return{...BLANK,isPart:true}}},withMemory=function(text2,key,memory){const[before="",tail=""]=text2.
split(hiddenStart(key));const rest=tail.slice(tail.indexOf("-->")+"-->".length);return before+hiddenLine(key,memory)+rest},memoryAfter=function(memory,report2,today2){
const codes=report2.failure===void 0?memory.codes:codesOf(report2);const{hasNewLoss,...losses}=judgeAll(memory,report2,today2);const hasSucceeded=report2.failure===
void 0;return{memory:{...memory,...losses,codes,hasSucceeded},hasNewLoss,hasNewCode:codes.some(code=>isNewCode(code,memory))}},judgeAll=function(memory,report2,today2){
const{all,inputs}=report2;const{lost:known,unclear:open2}=memory;if(inputs===void 0)return{lost:known,unclear:open2,hasNewLoss:false};const lost=byName(known);const unclear=byName(
open2);let hasNewLoss=false;for(const one of all){const{name,failure:failure2}=one;const earlier=unclear.get(name);if(failure2===void 0&&earlier===void 0)continue;
const{kind,before,isNews}=judge(one,earlier,inputs,today2);unclear.delete(name);if(before===void 0)continue;if(kind==="lost")lost.set(name,merged(lost.get(name),
before));if(kind==="unknown"&&before.documents!==null)unclear.set(name,before);hasNewLoss||=isNews}return{lost:[...lost.values()],unclear:[...unclear.values()],
hasNewLoss}},codesOf=function({all,failure:failure2}){return causesOf(all,failure2).flatMap(({failure:{code},of})=>{const names=of.length===0?[""]:of.map(({name})=>name);
return names.map(name=>[name,code])})},isNewCode=function([name,code],{codes}){const isKnown=codes.some(([other,known])=>known===code&&(name===""||other===""||other===
name));return!isKnown},failedLast=function({codes},all){const names=new Set(codes.map(([name])=>name));const failed=all.filter(({name})=>names.has(name));return failed.
length>0?failed:all},issueTitle=function({what,place},all){const[only,...others]=all;const isOne=only!==void 0&&others.length===0;const name=isOne?` (${only.name}\
)`:"";const start=`Zylon ${what} fails: `;const rest=MAX_TITLE-start.length-name.length;return(start+line(place,rest)+name).replace(/[@`]/g," ")},tell=function({
all,failure:failure2}){const causes=causesOf(all,failure2);const parts=[];let told=0;for(const cause of causes){const part=tellCause(cause,all);told+=part.length;
if(told>MAX_TOLD&&parts.length>0)break;parts.push(part)}const more=causes.length-parts.length;if(more>0)parts.push(`The summary of the run lists ${more} more.`);
return parts.join("\n\n")},tellCause=function({failure:failure2,of},all){const{title,detail,names,remedy,code}=failure2;const what=joined([title,detail,firstOf(
names,MAX_NAMES)],": ");const isOne=all.length<2||of.length===0;const whose=of.map(({name})=>name);const subject=isOne?"":` to ${inert(firstOf(whose,MAX_INTEGRATIONS),
2e3)}`;return[`**What happened${subject}:** ${inert(what)}.`,`**What to do:** ${inert(remedy)}. More about [${code}](${helpFor(code)}).`].join("\n\n")},bodyOf2=function({
what,branch,run,key},report2,memory,{first,last}){const where=`${moment(last)}, in ${run}, on <code>${markdown(branch)}</code>.`;const when=first===last?`It fai\
led on ${where}`:`First failure: ${moment(first)}. Last failure: ${where}`;const parts=[`The ${what} of this workflow failed, so documents in Zylon may be missi\
ng or out of date.`,tell(report2),when,lostIn(memory,report2),footer(memory),hiddenLine(key,memory)];return joined(parts,"\n\n")},listed=function(parts,most){const more=parts.
length-most;const shown2=parts.slice(0,most).join("; ");return more>0?`${shown2}; and ${more} more`:shown2},lostIn=function({lost},{all}){if(lost.length===0)return"";
const lines=lost.map(one=>stockThen(one,all));return`**Lost or failed:** ${inert(listed(lines,MAX_INTEGRATIONS),4e3)}.`},footer=function({lost,unclear}){const closes="\
The step rewrites this text after each failure, and closes the issue when it succeeds";const renamed="If you rename the workflow file, the job or the step, clos\
e";if(lost.length+unclear.length===0)return`${closes}. ${renamed} this issue yourself.`;return`${closes} with as many documents as before, and no more of them f\
ailing. If this was intended, close this issue yourself. ${renamed} this issue too.`},about=function({name},all,words){const isOnly=all.length===1&&all.every(one=>one.
name===name);if(!isOnly)return`${name}: ${words}`;return words.slice(0,1).toUpperCase()+words.slice(1)},stockOf2=function({documents,failing}){if(documents===null)
return"an unknown number of documents";const stock=counted(documents,"document");return failing===null||failing===0?stock:`${stock} (${failing} failing)`},reasonsToStay=function(memory,{
all}){const reasons=[];for(const before of memory.lost)if(!isBack(before,lookIn(before,all)))reasons.push(stockThen(before,all));for(const before of memory.unclear){
const gone=outcomeFor(before,all)===void 0?"not in this run, and ":"";const words=`${gone}it is unknown whether documents were lost on ${before.when}; before th\
at: ${stockOf2(before)}`;reasons.push(about(before,all,words))}if(memory.isPart)reasons.push("This issue no longer lists everything that was lost");if(reasons.length===
0&&failedLast(memory,all).every(isVoid))reasons.push("The source has no items, and Zylon no documents");return reasons},lookIn=function(before,all){const one=outcomeFor(
before,all);return one&&lookAfter(one)},stockThen=function(before,all){const had=`${stockOf2(before)} before the loss of ${before.when}`;const one=outcomeFor(before,
all);if(one===void 0)return about(before,all,`not in this run, ${had}`);const{now:now2,end,failure:failure2}=one;if(now2===void 0||end==="cut")return about(before,
all,`documents not counted now, ${had}`);const words=nowAndBefore(before,now2,now2.failed>0);const isFine=failure2===void 0&&isBack(before,now2);return about(before,
all,words+(isFine?" (as many as before)":""))},nowAndBefore=function({documents,failing,when},now2,isFull=false){const count=`${counted(now2.count,"document")} \
now`;if(documents===null)return`${count}, an unknown number before ${when}`;const isShort=now2.count<documents;const had=`${documents} before ${isShort?"the los\
s of ":""}${when}`;const isSame=failing===null||now2.failed<=failing;if(isSame&&!isFull)return`${count}, ${had}`;return`${count}, ${now2.failed} of them failing\
; ${had}, ${failing??0} of them failing`},recoveredText=function(run,{lost,unclear},{all}){const numbers=[...lost,...unclear].flatMap(before=>{const now2=lookIn(
before,all);if(now2===void 0)return[];return about(before,all,nowAndBefore(before,now2,true))});if(numbers.length===0)return`Recovered: the step succeeded in ${run}\
.`;const list2=inert(listed(numbers,MAX_INTEGRATIONS),4e3);return`The step succeeded in ${run}.

${list2}. Only these numbers were compared: they may be other documents.`},staysText=function(run,reasons){const close="Close this issue when you have checked.";
const[only="",...others]=reasons;const what=others.length===0?[`${inert(only)}. ${close}`]:[listOf(reasons),close];return[`The step succeeded in ${run}.`,...what].
join("\n\n")},listOf=function(reasons){const lines=reasons.slice(0,MAX_INTEGRATIONS).map(reason=>`- ${inert(reason)}`);const more=reasons.length-lines.length;if(more>
0)lines.push(`- and ${more} more`);return lines.join("\n")},endOf=function(failure2,isDryRun){if(failure2?.code==="cancelled")return"cancelled";if(failure2!==void 0)
return"failure";return isDryRun?"dry-run":"success"},totalsOf=function(all){const worst=SYNC_STATUSES.find(status=>all.some(one=>one.status===status));const isTrue=name=>all.
length>0&&all.every(one=>one[name]);return{sync_status:worst??"not-requested",configured:isTrue("isConfigured"),created:isTrue("isCreated"),updated:isTrue("isUp\
dated"),...countsIn(totalOf(all))}},summaryOf=function(report2){const parts=["## Zylon ingest",verdict(report2),table(report2),...documentLists(report2.all),gates(
report2.all)];return`${joined(parts,"\n\n")}
`},verdict=function(report2){const{all,failure:failure2}=report2;const causes=causesOf(all,failure2);if(causes.length>0){const kind2=failure2?.code==="cancelled"?
"WARNING":"CAUTION";return alert(kind2,failureParts(causes,report2))}const isDry=report2.inputs?.dryRun===true;const warnings=warningsOf(report2);let kind=warnings.
length>0?"WARNING":"TIP";if(isDry)kind="NOTE";const isSeveral=all.length>1&&!isDry;const several=isSeveral?`${all.length} integrations: `:"";const found=foundSentence(
all);return alert(kind,[`**${markdown(several+verdictOf(all,report2.inputs),1e3)}**`,sceneOf(report2),...warnings.map(({what,names,areDocuments,remedy})=>{const words=withNames(
what,areDocuments?[]:names);return`${markdown(words,400)}. ${markdown(remedy)}.`}),found===""?"":`${markdown(found,1e3)}.`,...all.flatMap(({name,notes})=>notes.
map(note=>markdown(all.length<2?note:`${name}: ${note}`,500)))])},failureParts=function(causes,report2){const{all}=report2;const[only,...others]=causes;const counts=markdown(
countsSentence(all));const end=counts===""?"":`${counts}.`;if(only!==void 0&&others.length===0)return[causeTitle(only,all),sceneOf(report2),...causeOf(only,all),
end];const failed=all.filter(({failure:failure2})=>failure2!==void 0);return[`**${failed.length} of ${all.length} integrations failed**`,sceneOf(report2),...causes.
slice(0,MAX_LISTED).flatMap(cause=>[causeTitle(cause,all),...causeOf(cause,all)]),end]},causeTitle=function(cause,all){const{title,detail}=cause.failure;const what=`\
**${markdown(whoseOf(cause,all)+title,600)}**`;return joined([what,markdown(detail,2e3)],": ")},sceneOf=function({all,inputs}){if(inputs===void 0)return"";const parts=[
linked(markdown(inputs.baseUrl.host),inputs.baseUrl.href),`organization ${markdown(inputs.organization)}`];const[only,...others]=all;if(only!==void 0&&others.length===
0){const{name,place,id:id2,type:type2}=only;const reads=place===""?"":` (${markdown(place)})`;const isKnown=id2!==void 0||type2!==void 0;if(isKnown)parts.push(`${markdown(
name)}${reads}`);if(only.isCreated)parts.push("created");if(only.isUpdated)parts.push("credentials updated")}return parts.join(", ")},causeOf=function({failure:failure2,
of},all){const{remedy,code}=failure2;const names=isListed(failure2,of)?[]:failure2.names;const listed2=names.slice(0,MAX_LISTED).map(name=>`- ${markdown(name)}`);
const more=names.length-listed2.length;if(more>0)listed2.push(`- and ${more} more`);return[`**What to do:** ${markdown(remedy,1e3)}.`,listed2.join("\n"),`${startOf(
of,all)} More about [${code}](${helpFor(code)}).`]},startOf=function(some,all){const stages=new Set(some.map(({stage})=>stage));const hasStarted=[...stages].some(
stage=>!NO_INGEST.includes(stage));if(hasStarted){const words=[...stages].map(stage=>stage==="unclear"&&some.length>1?"Their ingests may be running.":`${STAGES[stage]}\
.`);if(MAY_RUN.some(stage=>stages.has(stage)))words.push("To see what Zylon is indexing, run the step with ingest: false and wait-for: indexed.");return words.join(
" ")}const isPart=some.length>0&&some.length<all.length;const isWatch=all.some(({stage})=>stage==="watched");if(isWatch)return`${STAGES.watched}.`;if(!isPart)return`${STAGES.
none}.`;return`This run did not start ${some.length===1?"its ingest":"their ingests"}.`},linkTo=function({name,url:url2,error:error2,warnings=[]},owner){const why=joined(
[error2??"",...warnings],", ");const reasons=why===""?"":`: ${markdown(why)}`;const whose=owner===""?"":` ${markdown(owner)}`;return linked(markdown(name,120),url2)+
whose+reasons},linked=function(words,url2){if(url2===null||!/^https?:/i.test(url2))return words;const address2=url2.replace(/[()|\\]/g,found=>`%${found.charCodeAt(
0).toString(16).toUpperCase()}`);return`[${words}](${address2})`},list=function(name,rows){if(rows.length===0)return"";const shown2=rows.slice(0,MAX_LISTED);const more=rows.
length-shown2.length;const where=name==="pending"?"":", in the changes-file";if(more>0)shown2.push(`- and ${more} more${where}`);return`**${TITLES[name]}** (${rows.
length})

${shown2.join("\n")}`},gates=function(all){const[first,...others]=all;const isMet=all.every(({met:met2})=>met2.length>0);if(first===void 0||!isMet)return"";const met=others.
length===0?first.met.map(({demand,found})=>`${demand} (${found})`).join(", "):first.met.map(({demand})=>demand).join(", ");return`Gates met: ${markdown(met)}.`},
table=function({all}){if(all.length<2)return"";const failed=all.filter(({failure:failure2})=>failure2!==void 0);const good=all.filter(({failure:failure2})=>failure2===
void 0);const rows=[...failed,...good].slice(0,MAX_ROWS).map(one=>{const{failure:failure2,steps,status}=one;let what=joined([failure2?.code??"",countsSentence([
one])],": ");if(what==="")what=steps.length>0?`would ${stepsSentence(one)}`:status;const cells=[one.name,one.place,what];return`| ${cells.map(cell=>markdown(cell)).
join(" | ")} |`});const more=all.length-rows.length;if(more>0)rows.push(`| and ${more} more, in the results-file | | |`);return["| Integration | Content | Resul\
t |","| --- | --- | --- |",...rows].join("\n")},stackOf=function(failure2){let first=failure2;while(first.cause instanceof Error)first=first.cause;return first.
stack??""},annotate=function(run){const{all,failure:failure2}=run;for(const cause of causesOf(all,failure2).slice(0,MAX_ANNOTATIONS)){const{message,code}=cause.
failure;error(redact(whoseOf(cause,all)+message),{title:`Zylon ingest: ${code}`})}if(failure2?.code==="internal")debug(redact(stackOf(failure2)));for(const{what,
names,remedy}of warningsOf(run))warning(`${withNames(what,names)}. ${remedy}.`);for(const{what,remedy}of noticesOf(run))notice(`${what}. ${remedy}.`)},outputsOf=function(run){
const{all,failure:failure2,inputs,seconds}=run;const changesFile=changesFileOf(run);const isDryRun=inputs?.dryRun===true;const rows=all.map(one=>resultOf(one,{isDryRun,
changesFile:changesFile||null}));const{sync_status,configured,created:created2,updated,...counts}=totalsOf(all);const whole3={outcome:endOf(failure2,isDryRun),sync_status,
configured,created:created2,updated,...namesOf2(all),...counts,changes_file:changesFile,duration_seconds:seconds.toFixed(1),error_code:failure2?.code??null,error_message:errorMessageOf(
run)};const outputs={};for(const[name,value]of Object.entries(whole3))outputs[name.replaceAll("_","-")]=String(value??"");outputs["results"]=resultsJson(rows);outputs["\
results-file"]=writeEntries("results",rows);outputs["matrix"]=matrixOf(all);return outputs},changesFileOf=function({all,inputs}){const isWatched=inputs?.waitFor===
"indexed"&&!inputs.dryRun;if(!isWatched)return"";const looks=all.flatMap(({now:now2})=>now2??[]);const isUncompared=looks.length>0&&looks.every(({comparison})=>comparison===
void 0);if(isUncompared)return"";const entries=all.flatMap(({type:type2="",id:id2="",changes})=>changes.map(change=>({integration_type:type2,integration_id:id2,
...change})));return writeEntries("changes",entries)},namesOf2=function(all){const types=new Set(all.map(({type:type2})=>type2));const isMixed=types.size>1;const ids=all.
flatMap(({type:type2,id:id2})=>{if(id2===void 0)return[];return isMixed&&type2!==void 0?`${type2}/${id2}`:id2});const[first=""]=types;return{integration_id:ids.
join("\n"),integration_type:isMixed?"any":first}},resultsJson=function(results){const json=JSON.stringify(results);if(json.length<=MAX_RESULTS)return json;notice(
"The output results is empty, since it would be larger than 512 KiB. The file in results-file contains everything.");return""},matrixOf=function(all){const include=all.
flatMap(({type:type2="any",id:id2})=>id2===void 0?[]:{"integration-type":type2,"integration-id":id2});if(include.length<=MAX_JOBS)return JSON.stringify({include});
notice(`The output matrix is empty, since it would have ${include.length} jobs, but GitHub takes ${MAX_JOBS} at most.`);return""},writeEntries=function(name,entries){
const{RUNNER_TEMP:parent=(0,node_os__WEBPACK_IMPORTED_MODULE_11__.tmpdir)()}=process.env;const lines=entries.map(entry=>redact(JSON.stringify(entry)));try{const folder=(0,
node_fs__WEBPACK_IMPORTED_MODULE_10__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_12__.join)(parent,`zylon-ingest-${name}-`));const path=(0,node_path__WEBPACK_IMPORTED_MODULE_12__.
join)(folder,`${name}.json`);(0,node_fs__WEBPACK_IMPORTED_MODULE_10__.writeFileSync)(path,`[
${lines.join(",\n")}
]
`,{mode:384});return path}catch(error2){warning(`The ${name}-file was not written: ${reasonOf(error2)}`);return""}},newsOf=function({hasSucceeded},{hasNewLoss,hasNewCode}){
if(hasNewLoss)return"Documents were lost or failed";if(hasSucceeded)return"It failed again";return hasNewCode?"It now fails for another reason":""},ownerOf=function({
owner,repo},ownKey,isWatched){const id2=read3("GITHUB_RUN_ID");const names=["GITHUB_WORKFLOW","GITHUB_JOB","GITHUB_ACTION"].map(read3);const file=read3("GITHUB_\
WORKFLOW_REF").replace(/@.*$/,"");const branch=read3("GITHUB_REF").replace(/^refs\/tags\/.*/,"refs/tags");const[,job,step]=names;const identity=[file||names[0],
branch,job,step,ownKey];if(isWatched)identity.push("watched");return{what:isWatched?"check":"ingest",place:names.map(name=>line(name)).join(" / "),branch:branch.
replace(/^refs\/(heads\/)?/,""),run:`[run ${id2}](${server()}/${owner}/${repo}/actions/runs/${id2})`,key:(0,node_crypto__WEBPACK_IMPORTED_MODULE_9__.createHash)(
"sha256").update(JSON.stringify(identity)).digest("hex").slice(0,24)}},fieldsOf=function(config2){const isObject3=typeof config2==="object"&&config2!==null;if(!isObject3||
Array.isArray(config2))return void 0;return new Map(Object.entries(config2))},lackOf=function(config2,{placeKey,configKeys}){const fields=fieldsOf(config2);if(fields===
void 0)return"Zylon reports no settings for it";const given2=[...fields].filter(([,value])=>!isEmpty(value));if(given2.length===0)return"its settings in Zylon a\
re empty";const hasOther=given2.some(([key])=>!configKeys.includes(key));const isPlaceEmpty=fields.has(placeKey)&&isEmpty(fields.get(placeKey));if(isPlaceEmpty&&
!hasOther)return`its content is not chosen (${placeKey} is empty)`;return void 0},placeOf=function(config2,{placeKey}){const place=fieldsOf(config2)?.get(placeKey);
if(typeof place!=="string"&&typeof place!=="number")return"";const text2=String(place).replace(/[?#].*/s,"");return line(text2.replace(/\/\/[^/]*@/,"//"),80)},usernameIn=function({
source,name}){const isOurs=name.startsWith(`${source} (`)&&name.endsWith(")");return isOurs?name.slice(source.length+2,-1):""},pathOf=function(entry){const type2=connectorOf(
entry.type)?.type;return type2===void 0?titleOf(entry):`${type2}/${titleOf(entry)}`},checkNoneUnread=function({artifacts,older}){const unread=artifacts.unread+older.
unread;if(unread>0)throw new Failure("unexpected-response",`the list of integrations contains ${unread} without a usable id`)},noneOf=function(inputs,connector,lists){
const{username,selection}=inputs;const label=connector===void 0?"":`${connector.label} `;if(selection.kind==="all"&&selection.except.length>0)return new Failure(
"no-integration","",{title:`integration-id leaves out every ${label}integration`,remedy:"Remove an exclusion from integration-id"});const whose=username===""?"":
` with the username ${line(username,60)}`;const isMeant=entry=>connector===void 0||isOf(entry,connector);const listed2=lists.artifacts.entries.filter(isMeant).map(
pathOf);const others=listed2.length===0?"":`. Or set integration-id to one that others created: ${firstOf(listed2)}`;return new Failure("no-integration","",{title:`\
The user of api-token has no ${label}integration${whose}`,remedy:`${howToHave(inputs,connector,lists)}. Or set api-token to the token of a user who has one${others}`})},
howToHave=function({baseUrl:url2,username,selection},connector,{own:own2,older,artifacts}){const isMeant=entry=>connector!==void 0&&isOf(entry,connector);const usernames=[
...own2,...older.entries].filter(isMeant).map(entry=>entry.username).filter(name=>name!=="");if(username!==""&&usernames.length>0)return`Correct username: the u\
ser has ${firstOf(usernames.map(name=>line(name,60)))}`;if(connector?.credentials==="password"&&selection.kind!=="all")return"Set configure: create, with userna\
me and password";if(connector?.credentials==="oauth"&&!artifacts.hasArtifacts)return`Sign in to Zylon, and create one at ${loginUrl(url2,connector)}`;return"Cre\
ate one in Zylon"},wrongType=function({connector},entry,inputs){const right=connectorOf(entry.type);const found=right?.label??`"${line(entry.type,60)}"`;const isNot=connector===
void 0?"":`, not ${connector.label}`;return{code:"wrong-type",title:`${titleOf(entry)} is a ${found} integration${isNot}`,remedy:remedyOfType(entry,right,inputs)}},
remedyOfType=function({id:id2},right,{integrationType:given2,selection}){if(right===void 0)return"This type is not supported. Set another integration-id";const path=`${right.
type}/${line(id2,60)}`;if(given2==="any")return`Write ${path} in integration-id`;const isOne=selection.kind==="ids"&&selection.ids.length===1;if(isOne)return`Se\
t integration-type: ${right.type}`;return`Remove integration-type, and write ${path} in integration-id`},notListed=function(id2,entries){const some=entries.length===
0?"none":firstOf(entries.map(pathOf));return new Failure("not-found",`it lists ${some}`,{title:`Zylon doesn't list the integration ${line(id2,60)}`,remedy:"Corr\
ect integration-id or organization. If the id is right, set integration-type, so that the action asks Zylon for this id"})},namedBy=function(selection){if(selection.
kind==="only")return[newIntegration(selection.connector)];const all=[];if(selection.kind==="ids")for(const{connector,id:id2}of selection.ids)add(all,connector,id2);
return all},add=function(all,connector,id2){const there=all.find(integration2=>integration2.id===id2&&integration2.connector?.type===connector?.type);if(there!==
void 0)return there;const integration=newIntegration(connector,id2);all.push(integration);return integration},entriesOf=function(connector,{own:own2,older}){const isMeant=entry=>isOf(
entry,connector);const newer=own2.filter(isMeant);const others=older.entries.filter(isMeant);if(newer.length===0)return others;if(others.length>newer.length)warning(
`Zylon's older list contains more ${connector.type} integrations of this user than its newer one: ${others.map(({id:id2})=>line(id2,60)).join(", ")}. If you mea\
n one of these, set integration-id to it.`);return newer},resolveTo=function(integration,entry,inputs){const right=connectorOf(entry.type);const given2=integration.
connector??right;take(integration,entry);if(right===void 0||given2?.type!==right.type)fail(integration,new Failure("wrong-type","",wrongType(integration,entry,inputs)))},
resolveOlder=function(untyped,{entries,refusal:refusal2},older,inputs){for(const integration of untyped){const{id:id2=""}=integration;const entry=older.entries.
find(listed2=>listed2.id===id2);if(entry!==void 0)resolveTo(integration,entry,inputs);else fail(integration,refusal2??notListed(id2,[...entries,...older.entries]))}},
dropTwice=function(all){const seen=new Set;const once=all.filter(({connector,id:id2})=>{const name=JSON.stringify([connector?.type,id2]);const isNew=!seen.has(name);
seen.add(name);return isNew});all.splice(0,all.length,...once)},addAll=function(all,{connector:only,except},lists,inputs){const{artifacts,older,own:own2}=lists;
warnOfUnread(artifacts.unread+older.unread);const connectors=only===void 0?CONNECTORS:[only];const meant2=connectors.flatMap(connector=>entriesOf(connector,lists)).
filter(entry=>only!==void 0||isSupported(entry));const strange=[...own2,...older.entries].filter(entry=>!isSupported(entry));const others=artifacts.entries.filter(
entry=>!own2.includes(entry));checkExceptions(except,[...meant2,...strange,...others]);if(only===void 0)for(const{id:id2,type:type2}of strange)notice(`Skipped ${line(
id2,60)}: its type "${line(type2,60)}" is not supported.`);for(const entry of meant2){if(except.some(given2=>isThis(given2,entry)))continue;take(add(all,only??connectorOf(
entry.type),entry.id),entry)}if(all.length===0)throw noneOf(inputs,only,lists)},warnOfUnread=function(unread){if(unread===0)return;const some=unread===1?"an ent\
ry":`${unread} entries`;warning(`Skipped ${some} without a usable id in Zylon's list of integrations. Check the list in Zylon.`)},checkExceptions=function(except,entries){
const missing=except.filter(given2=>!entries.some(entry=>isThis(given2,entry)));if(missing.length===0)return;const ids=missing.map(({id:id2})=>`!${line(id2,60)}`);
const listed2=`${counted(entries.length,"integration")} listed`;throw new Failure("not-found",listed2,{names:entries.map(pathOf),title:`Nothing matches ${firstOf(
ids)}`,remedy:"Correct this exclusion in integration-id, or remove it"})},checkCredentials=function(all,{configure,selection}){if(configure==="none"||selection.
kind!=="ids")return;const takes2=all.some(({connector})=>connector?.credentials!=="oauth");if(takes2)return;throw new Failure("wrong-type","none of those in int\
egration-id has them",{title:`configure: ${configure} is for integrations with a username and password`,remedy:"Remove configure, username and password: these i\
ntegrations are connected in Zylon"})},warnOfOlder=function(all,{own:own2}){const older=all.filter(({failure:failure2,artifact,connector,isCreated})=>failure2===
void 0&&artifact===void 0&&!isCreated&&own2.some(entry=>connector&&isOf(entry,connector)));if(older.length===0)return;const types=new Set(older.map(({connector})=>connector?.
type));const newer=own2.filter(({type:type2})=>types.has(connectorOf(type2)?.type));const ids=older.map(({id:id2=""})=>line(id2,60));warning(`${firstOf(ids)} ${ids.
length===1?"is an id":"are ids"} of an API that Zylon plans to remove. In integration-id, write an id of the newer API instead: ${firstOf(newer.map(titleOf),10)}\
.`)},each=function(all,run,step){const inTurn=turns(run.inputs.maxParallel);return all.map(integration=>inTurn(async()=>{const target=targetOf(integration);if(target===
void 0||integration.failure!==void 0)return;try{run.limit.signal.throwIfAborted();await step(integration,target);integration.ended=clock.now()}catch(error2){fail(
integration,error2)}}))},turns=function(most){const waiting=[];let free=most;return async work=>{if(free>0)free-=1;else await new Promise(begin=>waiting.push(begin));
await work();const next=waiting.shift();if(next===void 0)free+=1;else next()}},withPath=function(failure2,{baseUrl:{pathname}}){if(pathname==="/")return failure2;
return failure2.adding(`base-url has the path ${line(pathname,60)}`)},causeOf2=function(failure2,target,answers,{inputs}){const{me,entries}=answers;const organization2=`\
the organization "${line(inputs.organization,60)}"`;switch(me){case"unauthorized":return{title:"The token in api-token is wrong, expired or revoked",remedy:"Sig\
n in to Zylon with the account that created the integration, create a new Workspace API token, and store it in the secret that api-token uses"};case"forbidden":
return{title:`The user of api-token is inactive, or not in ${organization2}`,remedy:"Correct organization, or ask an administrator of Zylon to check the user"};case"\
bad-request":case"unprocessable":return{title:`Zylon doesn't accept ${organization2}`,remedy:"Correct organization: its slug or UUID"};case"not-found":case"not-\
api":case"redirect":return typeof entries==="string"?notZylon(inputs):void 0;default:if(typeof me==="string")return void 0}if(me.state.toLowerCase()==="inactive")
return{title:`The user of api-token${nameIn(me)} is inactive in Zylon`,remedy:"Ask an administrator of Zylon to activate the user"};if(target===void 0)return void 0;
if(typeof entries!=="string"){const cause=causeInList(failure2,target,{me,entries},inputs);if(cause!==void 0)return cause}return causeInGrant(failure2,target,inputs)},
notZylon=function({baseUrl:url2}){const hasPath=url2.pathname!=="/";return{code:"not-api",title:`${url2.host} is not Zylon, or base-url has a wrong path`,remedy:hasPath?
`Set base-url to ${url2.origin}, or correct its path`:"Correct host, port or path in base-url"}},causeInList=function({code,details},target,{me,entries},inputs){
const{connector,id:id2}=target;const listed2=entries.find(entry=>entry.id===id2);if(listed2===void 0&&code!=="unauthorized")return notListed2(target,me,entries);
if(listed2!==void 0&&!isOf(listed2,connector))return wrongType(target,listed2,inputs);if(code==="unauthorized"||details.status===400)return void 0;if(code==="no\
t-found")return{title:"Zylon lists this integration, but answers that it isn't there",remedy:"Open the integration in Zylon and finish its set-up. If it is fini\
shed, check the version of Zylon"};return{title:`The connector ${connector.type} is disabled, or the user of api-token${nameIn(me)} lacks permission to use it`,
remedy:"Ask an administrator of Zylon to enable the connector, or to grant the permission"}},notListed2=function({connector,id:id2,api},me,entries){const fitting2=entries.
filter(entry=>isOf(entry,connector));const some=[...new Set(fitting2.map(titleOf))];const has=some.length===0?"none":firstOf(some);if(api==="integration"&&fitting2.
some(entry=>entry.api==="artifact"))return{title:`Zylon doesn't know the integration ${line(id2,60)}`,remedy:`An update of Zylon may have given it another id. O\
f this type, Zylon lists ${has}: set integration-id to the right one`};return{title:`The user of api-token${nameIn(me)} has no integration ${line(id2,60)}`,remedy:`\
Correct integration-id (of this type, Zylon lists ${has}) or organization, or use the token of the user who created it`}},causeInGrant=function({code,title,remedy,
details},{connector,id:id2,api},inputs){if(connector.credentials!=="oauth"){if(code!=="unauthorized")return void 0;return{title:"Zylon answered 401, but api-tok\
en is valid",remedy:"Open the integration in Zylon and check its credentials, or set configure: update with username and password"}}const isAbout=/oauth|grant|token|expired|unauthori[sz]ed/i;
const isOlder=api==="integration";const page=isOlder?loginUrl(inputs.baseUrl,connector,id2):"the integration";const orRefresh=isOlder&&!inputs.refreshOauth?", o\
r set refresh-oauth: true":"";const grant=`sign in to Zylon, open ${page} and grant access again${orRefresh}`;if(code==="unauthorized"||isAbout.test(details.said??
""))return{title:`Zylon lost its access to ${connector.label}; api-token is valid`,remedy:`To renew Zylon's access, ${grant}`};if(details.status!==400)return void 0;
return{title,remedy:`${remedy}. If that is right, ${grant}`}},readDocument=function(artifact,project){if(/^(folder|link|integration)$/i.test(artifact.type))return void 0;
if(/^deleted$/i.test(artifact.state))return void 0;const error2=isUnprocessable(artifact)?artifact.error||UNPROCESSABLE:artifact.error;const projects2=[project];
return{...artifact,error:error2,projects:projects2,standing:standingOf(artifact)}},standingOf=function(artifact){const status=artifact.ingest_status.toLowerCase();
const state=artifact.state.toLowerCase();const isIdle=["notstarted","notapplicable",""].includes(status);if(status==="error"||state==="error")return"failed";if(status===
"done")return"done";if(state==="initializing"||state==="processing")return"pending";if(artifact.error!==""&&isIdle)return"failed";if(isUnprocessable(artifact))return"\
failed";if(status==="notapplicable")return"done";if(status===""&&/^(published|ready)$/.test(state))return"done";return"pending"},failingIn=function(documents){let failing=0;
for(const{standing}of documents.values())if(standing==="failed")failing+=1;return failing},compare=function(before,now2,{isAlone,...named}){const{gone,back}=recreatedIn(
before,now2);const done={added:0,updated:0,unchanged:0};const failed=new Set;const changes=[];let removed=0;let failedBefore=0;let hasTimes=true;for(const document of now2.
values()){const{id:id2,standing,ingest_warnings:warnings}=document;if(document.updated_at==="")hasTimes=false;if(standing==="pending")continue;const change=back.
has(id2)?"updated":changeOf(before.get(id2),document,named);const isNews=change!=="unchanged";if(standing==="done")done[change]+=1;else if(isNews||isAlone)failed.
add(id2);else failedBefore+=1;if(isNews||standing==="failed"||warnings.length>0)changes.push({change,...entryOf2(document)})}for(const document of before.values()){
if(now2.has(document.id)||gone.has(document.id))continue;removed+=1;const entry={...entryOf2(document),error:null,warnings:[]};changes.push({change:"removed",...entry})}
const{added,updated}=done;return{added,updated,removed,failed,failedBefore,hasTimes,changes}},changeOf=function(old,now2,named){if(old===void 0)return"added";const{
id:id2,standing}=now2;const hasFailed2=standing==="failed";const isOther=old.standing!==standing&&(old.standing!=="pending"||hasFailed2);const isUpdated=isOther||
old.updated_at!==now2.updated_at||named.touched.has(id2)||hasFailed2&&named.failed.has(id2);return isUpdated?"updated":"unchanged"},lastChange=function(documents){
let last=-Infinity;for(const{updated_at:text2}of documents.values()){const time2=Date.parse(text2);if(time2>last)last=time2}return last===-Infinity?void 0:last},
recreatedIn=function(before,now2){const gone=new Set;const back=new Set;const pair=({went,came})=>{for(const{id:id2}of went)gone.add(id2);for(const{id:id2}of came)
back.add(id2)};const isNew=({id:id2})=>!before.has(id2);const isOld=({id:id2})=>!now2.has(id2);const whole3={went:[...before.values()],came:[...now2.values()]};
const changed={went:whole3.went.filter(isOld),came:whole3.came.filter(isNew)};if(changed.went.length===0||changed.came.length===0)return{gone,back};const byName2=pilesOf(
changed,({name,external_url:url2})=>JSON.stringify([name,url2]));for(const pile of byName2.values())if(pile.went.length===pile.came.length)pair(pile);const byAddress=pilesOf(
whole3,({external_url:url2})=>url2);for(const pile of byAddress.values()){const isPair=pile.went.length===1&&pile.came.length===1;if(isPair&&pile.went.every(isOld)&&
pile.came.every(isNew))pair(pile)}return{gone,back}},pilesOf=function({went,came},keyOf){const piles=new Map;const pileOf=document=>{const key=keyOf(document);const pile=piles.
get(key??"")??{went:[],came:[]};if(key!==null)piles.set(key,pile);return pile};for(const document of went)pileOf(document).went.push(document);for(const document of came)
pileOf(document).came.push(document);return piles},createParser=function(config2){if(typeof config2==="function"){throw new TypeError("`config` must be an objec\
t, got a function instead. Did you mean `createParser({onEvent: fn})`?")}const{maxBufferSize,onComment,onError,onEvent,onId,onRetry}=config2;const pendingFragments=[];
let pendingFragmentsLength=0;let bomPrefix="";let id2;let data="";let dataLines=0;let eventType;let terminated=false;let skippingLine=false;let skipNextLineFeed=false;
function feed(chunk){if(terminated){throw new Error("Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to res\
ume parsing.")}if(bomPrefix!==void 0){chunk=bomPrefix+chunk;if(chunk===""||chunk==="\xEF"||chunk==="\xEF\xBB"){bomPrefix=chunk;return}bomPrefix=void 0;chunk=chunk.
replace(/^(?:\uFEFF|\xEF\xBB\xBF)/,"")}if(skippingLine||skipNextLineFeed){chunk=resumeAfterSkip(chunk);if(!chunk){return}}if(!pendingFragments.length){const trailing=processLines(
chunk);if(trailing!==""){storeTrailing(trailing)}checkForBufferOverflow();return}if(chunk.indexOf("\n")===-1&&chunk.indexOf("\r")===-1){if(pendingFragmentsLength<
MAX_FIELD_PREFIX_LENGTH){const head=pendingFragments.join("")+chunk.slice(0,MAX_FIELD_PREFIX_LENGTH-pendingFragmentsLength);if(!shouldBufferTrailing(head)){pendingFragments.
length=0;pendingFragmentsLength=0;skippingLine=true;return}}pendingFragments.push(chunk);pendingFragmentsLength+=chunk.length;checkForBufferOverflow();return}pendingFragments.
push(chunk);const input=pendingFragments.join("");pendingFragments.length=0;pendingFragmentsLength=0;storeTrailing(processLines(input));checkForBufferOverflow()}
function resumeAfterSkip(chunk){if(chunk.length===0){return chunk}if(skipNextLineFeed){skipNextLineFeed=false;return chunk.charCodeAt(0)===LF?chunk.slice(1):chunk}
const crIndex=chunk.indexOf("\r");const lfIndex=chunk.indexOf("\n");const lineEnd=crIndex===-1?lfIndex:lfIndex===-1?crIndex:crIndex<lfIndex?crIndex:lfIndex;if(lineEnd===
-1){return""}if(lineEnd===chunk.length-1&&chunk.charCodeAt(lineEnd)===CR){skippingLine=false;skipNextLineFeed=true;return""}skippingLine=false;return chunk.slice(
lineEnd+(chunk.charCodeAt(lineEnd)===CR&&chunk.charCodeAt(lineEnd+1)===LF?2:1))}function storeTrailing(trailing){if(!trailing)return;if(trailing.charCodeAt(trailing.
length-1)===CR){parseLine(trailing,0,trailing.length-1);if(checkForBufferOverflow())return;skipNextLineFeed=true;return}if(shouldBufferTrailing(trailing)){pendingFragments.
push(trailing);pendingFragmentsLength=trailing.length;return}skippingLine=true}function shouldBufferTrailing(trailing){const firstCharCode=trailing.charCodeAt(0);
return firstCharCode===58&&!!onComment||firstCharCode===100&&isPotentialField(trailing,"data")||firstCharCode===101&&isPotentialField(trailing,"event")||firstCharCode===
105&&isPotentialField(trailing,"id")||firstCharCode===114&&isPotentialField(trailing,"retry")}function checkForBufferOverflow(){if(terminated)return true;if(maxBufferSize===
void 0)return false;if(pendingFragmentsLength+data.length<=maxBufferSize)return false;terminated=true;pendingFragments.length=0;pendingFragmentsLength=0;id2=void 0;
data="";dataLines=0;eventType=void 0;skippingLine=false;skipNextLineFeed=false;onError===null||onError===void 0?void 0:onError(new ParseError(`Buffered data exc\
eeded max buffer size of ${maxBufferSize} characters`,{type:"max-buffer-size-exceeded"}));return true}function processLines(chunk){let searchIndex=0;if(chunk.indexOf(
"\r")===-1){let lfIndex2=chunk.indexOf("\n",searchIndex);while(lfIndex2!==-1){if(searchIndex===lfIndex2){if(id2!==void 0){onId===null||onId===void 0?void 0:onId(
id2)}if(dataLines>0){onEvent===null||onEvent===void 0?void 0:onEvent({id:id2,event:eventType,data})}id2=void 0;data="";dataLines=0;eventType=void 0;searchIndex=
lfIndex2+1;lfIndex2=chunk.indexOf("\n",searchIndex);continue}const firstCharCode=chunk.charCodeAt(searchIndex);if(isDataPrefix(chunk,searchIndex,firstCharCode)){
const valueStart=chunk.charCodeAt(searchIndex+5)===SPACE?searchIndex+6:searchIndex+5;const value=chunk.slice(valueStart,lfIndex2);if(dataLines===0&&chunk.charCodeAt(
lfIndex2+1)===LF){if(id2!==void 0){onId===null||onId===void 0?void 0:onId(id2)}onEvent===null||onEvent===void 0?void 0:onEvent({id:id2,event:eventType,data:value});
id2=void 0;data="";eventType=void 0;searchIndex=lfIndex2+2;lfIndex2=chunk.indexOf("\n",searchIndex);continue}data=dataLines===0?value:`${data}
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
4:start+3,end);if(!value2.includes("\0"))id2=value2;return}if(firstCharCode===58){if(onComment){const line3=chunk.slice(start,end);onComment(line3.slice(chunk.charCodeAt(
start+1)===SPACE?2:1))}return}const line2=chunk.slice(start,end);const fieldSeparatorIndex=line2.indexOf(":");if(fieldSeparatorIndex===-1){processField(line2,"",
line2);return}const field=line2.slice(0,fieldSeparatorIndex);const offset=line2.charCodeAt(fieldSeparatorIndex+1)===SPACE?2:1;const value=line2.slice(fieldSeparatorIndex+
offset);processField(field,value,line2)}function processField(field,value,line2){switch(field){case"event":eventType=value||void 0;break;case"data":data=dataLines===
0?value:`${data}
${value}`;dataLines++;break;case"id":if(!value.includes("\0"))id2=value;break;case"retry":if(/^\d+$/.test(value)){onRetry===null||onRetry===void 0?void 0:onRetry(
parseInt(value,10))}else{onError===null||onError===void 0?void 0:onError(new ParseError(`Invalid \`retry\` value: "${value}"`,{type:"invalid-retry",value,line:line2}))}
break;default:onError===null||onError===void 0?void 0:onError(new ParseError(`Unknown field "${field.length>20?`${field.slice(0,20)}\u2026`:field}"`,{type:"unkn\
own-field",field,value,line:line2}));break}}function dispatchEvent(){if(id2!==void 0){onId===null||onId===void 0?void 0:onId(id2)}if(dataLines>0){onEvent===null||
onEvent===void 0?void 0:onEvent({id:id2,event:eventType,data})}id2=void 0;data="";dataLines=0;eventType=void 0}function reset(options={}){if(options.consume&&pendingFragments.
length>0){const incompleteLine=pendingFragments.join("");parseLine(incompleteLine,0,incompleteLine.length)}bomPrefix="";id2=void 0;data="";dataLines=0;eventType=
void 0;pendingFragments.length=0;pendingFragmentsLength=0;terminated=false;skippingLine=false;skipNextLineFeed=false}return{feed,reset}},isDataPrefix=function(chunk,i,firstCharCode){
return firstCharCode===100&&chunk.charCodeAt(i+1)===97&&chunk.charCodeAt(i+2)===116&&chunk.charCodeAt(i+3)===97&&chunk.charCodeAt(i+4)===58},isEventPrefix=function(chunk,i,firstCharCode){
return firstCharCode===101&&chunk.charCodeAt(i+1)===118&&chunk.charCodeAt(i+2)===101&&chunk.charCodeAt(i+3)===110&&chunk.charCodeAt(i+4)===116&&chunk.charCodeAt(
i+5)===58},isPotentialField=function(line2,field){let i=1;while(i<line2.length&&i<field.length){if(line2.charCodeAt(i)!==field.charCodeAt(i)){return false}i++}return line2.
length<=field.length||line2.charCodeAt(field.length)===58},isOfIngest=function({name,value}){const type2=FIELDS2.safeParse(value).data?.type??name;return/^(sync_|error$)/.
test(type2)},takeEvent=function({name,value},told,notice3){const fields=FIELDS2.safeParse(value).data;const type2=fields?.type??name;throwFailure(name,type2,value,
fields);if(fields===void 0){told.hasMore=true;if(type2===""||type2==="sync_progress")told.isUnsure=true;notice3("Skipped an event whose data is not a JSON objec\
t.");return}switch(type2){case"sync_started":told.artifacts=countIn("current_artifact_count",fields,notice3)??told.artifacts;told.items=countIn("integration_ite\
m_count",fields,notice3)??told.items;told.last??="started";return;case"sync_progress":takeItem(fields,told,notice3);told.last="progress";return;case"sync_comple\
ted":told.last="completed";return}told.hasMore=true;const what=type2===""?"an event without a type":`the unknown event "${line(type2,40)}"`;notice3(`Skipped ${what}\
 in the answer to the ingest.`)},throwFailure=function(name,type2,value,fields){const isError=[type2,name].some(word=>/^(sync_)?error$/.test(word));const isOfItem=type2===
"sync_progress";if(isError||!isOfItem&&!isNoError(fields?.["error"]))throw new Failure("sync-error",quotation(value));if(!isOfItem&&fields?.["success"]===false)
throw new Failure("unexpected-response",quotation(value),{title:"Zylon refused the ingest",remedy:"Open the integration in Zylon to see why",sent:"refused"})},quotation=function(value){
const words=line(said(value));return words===""?"":`"${words}"`},countIn=function(name,fields,notice3){const{success,data}=COUNT.safeParse(fields[name]);if(!success)
notice3(`Zylon's ${name} is not a whole number, so it was ignored.`);return data??null},takeItem=function(fields,told,notice3){const{op,artifact_id:id2,...item}=ITEM.
parse(fields);const isFailure=/error|fail|reject/i.test(op);const kind=isFailure?"failed":KINDS.get(op.toLowerCase());if(kind===void 0){told.isUnsure=true;notice3(
`Skipped items with the unknown op "${line(op,40)}".`);return}told.reported+=1;told.counts[kind]+=1;if(kind==="failed"){if(id2==="")told.unnamedFailures+=1;else
told.failed.add(id2);const name=line(item.integration_item.name||item.artifact.name,80);if(name!=="")told.failedNames.push(name)}if(kind==="updated"&&id2==="")told.
unnamedUpdates+=1;if((kind==="added"||kind==="updated")&&id2!=="")told.touched.add(id2)},isIntegration2=function(value,id2){const entity=ENTITY.safeParse(value).
data;if(entity===void 0||entity.success===false)return false;if(entity.id===id2)return true;const{type:type2}=entity;const isOther=/^integration$/i.test(type2)||
connectorOf(type2);if(!isOther)return false;throw new Failure("unexpected-response",`it is about another integration, ${line(entity.id,60)}`)},statusAfter=function({
code,sent}){switch(code){case"sync-error":return"error";case"wait-timeout":return sent==="unknown"?"timed-out":"not-requested";case"cancelled":return sent==="un\
known"?"cancelled":"not-requested";default:if(sent==="no")return"not-requested";return sent==="refused"?"error":"unknown"}},withCounts=function(failure2,told){const parts=toldSoFar(
told);const counted2=failure2.adding(parts===""?"":`${parts} so far`);if(!mayRun(failure2))return counted2;return counted2.with({remedy:`${LOOK_FIRST}. ${failure2.
remedy}`})},checkState=function({name,state}){if(!/^(draft|initializing)$/i.test(state))return;throw new Failure("not-configured",`${name} is in the state ${state}`,
{title:"The integration is not set up yet",remedy:"Open the integration in Zylon and finish its set-up"})},isOneOf=function(documents){const ids=new Set(documents.
map(({id:id2})=>id2));const places=new Set(documents.flatMap(({name,projects:projects2})=>projects2.map(project=>JSON.stringify([name,project]))));return({id:id2,
type:type2,metadata:{name,project_id:project}})=>{if(type2==="Artifact")return ids.has(id2);if(type2!=="ArtifactContent")return false;return places.has(JSON.stringify(
[name,project]))}},refused=function(failure2){const isText=failure2.code==="bad-request"||failure2.code==="unprocessable";return isText?failure2.with({remedy:"C\
orrect the texts of expect-search"}):failure2},notFound=function(texts,trouble){const names=texts.map(text2=>`"${line(text2,80)}"`);if(trouble===void 0)return new Failure(
"not-searchable","",{names});return new Failure("not-searchable",trouble.detail,{title:"Zylon's search was still failing when the time ran out",remedy:trouble.remedy})},
rowsOf=function({all,before},rows){const open2=[];for(const integration of all){const{ingest:ingest2,documents:watched}=integration;if(!isOpen(integration)||!watched)
continue;const row=rows.get(integration)??{integration,ingest:ingest2,watched,before,since:clock.now(),pendingIds:new Set,documentCount:0,pendingCount:0,quiet:void 0};
rows.set(integration,row);open2.push(row)}return open2},pauseBeforeLook=function(open2,tookMs){const now2=clock.now();const oldest=Math.min(...open2.map(({since})=>since));
const certain=Math.max(...open2.map(certainAt));const growing=Math.max(2e3,(now2-oldest)/20);const isAhead=certain>now2&&certain<Infinity;const wanted=isAhead?certain-
now2+EARLY_MS:growing;const pause=Math.max(Math.min(wanted,3e4),tookMs*2);return Math.max(0,Math.min(pause,nextDeadline(open2)-now2))},areAllPending=function(some,open2){
for(const row of open2){const pending=pendingIn(some.of(row.integration.id));for(const{id:id2}of pending)row.pendingIds.add(id2);row.pendingCount=pending.length;
row.documentCount=Math.max(row.documentCount,pending.length)}return open2.every(({pendingCount})=>pendingCount>0)},takeListing=function(listing,row){const{integration,
watched,pendingIds}=row;const documents=listing.of(integration.id);const pending=pendingIn(documents);for(const{id:id2}of pending)pendingIds.add(id2);row.documentCount=
documents.size;row.pendingCount=pending.length;watched.pending=pending.map(linkOf);if(integration.connector!==void 0)watched.strangers=listing.strangersOf(integration.
connector);if(listing.flaw!==void 0)return;if(watched.isAlone&&row.before.flaw!==void 0)row.before=listing;watched.look=lookAt(documents,row)},lookAt=function(documents,{
integration,ingest:ingest2,watched:{isAlone},before,pendingIds}){let[indexed,warned,failed]=[0,0,0];for(const{standing,ingest_warnings:warnings}of documents.values()){
if(standing==="failed")failed+=1;if(standing!=="done")continue;indexed+=1;if(warnings.length>0)warned+=1}const told=ingest2?.told??newTold();const touched=new Set(
[...told.touched,...pendingIds]);const comparison=before.flaw===void 0?compare(before.of(integration.id),documents,{touched,failed:told.failed,isAlone}):void 0;
const count=documents.size;const changedAt=lastChange(documents);return{count,changedAt,indexed,warned,failed,comparison}},isSettled=function(listing,row,began){
const documents=listing.of(row.integration.id);const isQuiet=listing.flaw===void 0&&row.pendingCount===0&&!mayBegin(row);if(!isQuiet)row.quiet=void 0;else if(row.
quiet===void 0||!alike(row.quiet.documents,documents))row.quiet={since:began,documents};return began>=certainAt(row)},mayBegin=function(row){const{integration,documentCount,
before,ingest:ingest2}=row;if(ingest2===void 0)return false;const{artifacts,items}=ingest2.told;const{size}=before.of(integration.id);const isFirst=size===0&&(artifacts??
0)===0;return documentCount===0&&isFirst&&items!==0&&!isEndTold(row)},alike=function(some,others){if(some.size!==others.size)return false;for(const{id:id2,standing,
updated_at:time2}of some.values()){const same=others.get(id2);if(same?.standing!==standing||same.updated_at!==time2)return false}return true},settle=function(row,end){
const{integration,watched,before}=row;watched.end=end;integration.ended=clock.now();const text2=before.flaw===void 0?aboutOthers(row):`What changed is unknown: \
before the ingest, Zylon ${before.flaw}.`;if(text2!==""){watched.notes.push(text2);notice2(integration,text2)}const counts=countsSentence([outcomeOf(integration)]);
if(integration.isOneOfSeveral)info2(integration,counts)},aboutOthers=function({integration,before}){const artifacts=integration.ingest?.told.artifacts??0;const listed2=before.
artifactsOf(integration.id);if(artifacts<=listed2)return"";return`Zylon counted ${counted(artifacts,"document")} before the ingest, but listed only ${listed2}. \
Check whether the user of api-token may read every project, and check project-id if you set it.`},endAtLimit=function(row,flaw){const{integration,watched,documentCount}=row;
if(flaw===void 0&&documentCount===0){settle(row,"empty");return}const failure2=lateFailure(row,flaw);watched.end="late";fail(integration,failure2)},lateFailure=function(row,flaw){
const{integration,watched,pendingCount,documentCount}=row;const about2=(...facts)=>joined([changedSoFar(integration),...facts],"; ");if(flaw!==void 0)return new Failure(
"wait-timeout",about2(`Zylon ${flaw}`),{title:"Couldn't tell whether everything is indexed",remedy:watched.isAlone?"Check in Zylon that all documents are there":
"Check in Zylon that all documents are there. If this happens every time, set wait-for: completed, and remove expect-search, max-removed and max-failed"});if(pendingCount===
0)return new Failure("wait-timeout",about2("nothing is pending any more"),{title:"There was no time left to see whether everything is indexed",remedy:`Raise wai\
t-timeout-seconds by at least ${quietMs(row)/1e3}`});const changed=watched.isAlone?watched.look?.changedAt??null:null;const since=changed===null?"":`the last ch\
ange was ${moment(changed)}`;return new Failure("wait-timeout",about2(since,`${pendingCount} of ${documentCount} documents not indexed yet`),{title:"Indexing to\
ok longer than wait-timeout-seconds",names:watched.pending.map(({name})=>name),remedy:remedyOfPending(row)})},remedyOfPending=function({integration,watched}){if(watched.
isAlone)return"Open these documents in Zylon. If it still works on them, raise wait-timeout-seconds";if(removedSoFar(integration)>0)return`${CHECK_REMOVED}. The\
n raise wait-timeout-seconds`;return"Raise wait-timeout-seconds, and timeout-minutes of the job if that is shorter. If that doesn't help, open these documents i\
n Zylon"},progressOf=function(open2){if(open2.length===0)return"";const now2=clock.now();let[documents,pending,oldest]=[0,0,now2];let[certain,deadline]=[now2,now2];
for(const row of open2){documents+=row.documentCount;pending+=row.pendingCount;oldest=Math.min(oldest,row.since);certain=Math.max(certain,certainAt(row));deadline=
Math.max(deadline,row.integration.deadline)}const time2=`${duration(now2-oldest)} of ${duration(deadline-oldest)}`;const isWaiting=pending>0||certain===Infinity;
if(isWaiting&&documents===0)return`Waiting for documents to be indexed, ${time2}`;if(isWaiting)return`Waiting for documents to be indexed: ${documents-pending} \
of ${documents}, ${time2}`;if(certain-now2<1e3)return`Everything seems to be indexed. Checking once more, ${time2}`;const left=duration(certain-now2);if(open2.every(
({watched})=>watched.isAlone))return`Nothing is pending. The step waits another ${left} to be sure.`;const why=open2.every(isEndTold)?"The":"Zylon did not say t\
hat the ingest ended, so the";return`Nothing is pending any more. ${why} step waits another ${left} to be sure.`},pageOf=function(schema,answer,name){const isArray=Array.
isArray(answer);const{data:envelope}=ENVELOPE.safeParse(isArray?{data:answer,has_next_page:false}:answer);if(envelope===void 0)throw new Failure("unexpected-res\
ponse",`${name}: it is not a list`,{kind:"other-shape"});const items=[];for(const entry of envelope.data){const{success,data}=schema.safeParse(entry);if(success)
items.push(data)}return{items,unread:envelope.data.length-items.length,cursor:envelope.next_cursor===""?void 0:envelope.next_cursor??void 0,hasNext:envelope.has_next_page??
void 0,total:envelope.total_count??void 0}},nextStep=function({items,unread,cursor,hasNext,total},{at},number3,isShort){if(hasNext===false)return void 0;if(cursor!==
void 0)return{at:{after:cursor},isAnnounced:true};if("after"in at)return void 0;const page={page:String(number3)};if(hasNext===true||isShort)return{at:page,isAnnounced:true};
const isFull=items.length+unread===PAGE_SIZE;if(isFull&&total===void 0)return{at:page,isAnnounced:false};return void 0},reasonOf2=function(error2){if(isNoError(
error2))return"";return line(said(error2))||"Unknown"},whole2=function(list2){if(list2.flaw===void 0)return list2;throw new Failure("unexpected-response",`the l\
ist of integrations is incomplete: Zylon ${list2.flaw}`)},checked=function(schema,answer,name){const{success,data,error:error2}=schema.safeParse(answer);if(success)
return data;const field=error2.issues[0]?.path.join(".")??"";const what=field===""?"it is not an object":`its field ${line(field)} is missing or wrong`;throw new Failure(
"unexpected-response",`${name}: ${what}`)},aboutCredentials=function(error2){const failure2=failureOf(error2);if(failure2.code==="already-running")throw failure2.
with({remedy:"Run the step again when that ingest has ended. Give all workflows that ingest this integration the same concurrency group"});if(failure2.code!=="b\
ad-request"&&failure2.code!=="unprocessable")throw failure2;const exists="The integration may exist already. Set integration-id to it and configure: update, or \
set another username";const isConflict=failure2.details.status===409;throw failure2.with({remedy:isConflict?exists:"Correct username and password"})},aboutOwner=function(error2,owner){
const failure2=failureOf(error2);const isRefused3=["bad-request","forbidden","unprocessable"];if(!isRefused3.includes(failure2.code))throw failure2;const remedy=owner===
""?"Set project-id to a project that the user of api-token belongs to. Without it, only an administrator of Zylon can create an integration":"Check whether the \
user may create integrations in the project of project-id, then check username and password";throw failure2.with({remedy})},aboutProjects=function(error2){const failure2=failureOf(
error2);const{code,details}=failure2;if(!REFUSALS.includes(code)||details.kind==="page")throw failure2;throw failure2.with({title:"Zylon doesn't list the projec\
ts of this user",remedy:"Set project-id to the projects that hold the documents"})},accepted=function(answer){const{data}=REFUSAL.safeParse(answer);const isArtifact=INTEGRATION.
safeParse(answer).data?.type==="Integration";const hasError=!isArtifact&&!isNoError(data?.error);const saysNo=data?.success===false||hasError;if(!saysNo)return answer;
const words=line(said(data?.error??answer));throw new Failure("unexpected-response",words===""?"":`"${words}"`,{title:"Zylon refused the request",remedy:"Check \
username and password, and open the integration in Zylon",sent:"refused"})},cut2=function(integration,error2){const failure2=failureOf(error2);const told=failure2.
adding(changedSoFar(integration));if(integration.documents!==void 0)integration.documents.end="cut";const isUnseen=failure2.code==="cancelled"&&removedSoFar(integration)>
0;const remedy=`${CHECK_REMOVED}. ${failure2.remedy}`;fail(integration,isUnseen?told.with({remedy}):told)},checkTls=function(){if(process.env["NODE_TLS_REJECT_U\
NAUTHORIZED"]!=="0")return;delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];warning("NODE_TLS_REJECT_UNAUTHORIZED=0 is ignored: certificates are always checke\
d. Remove it; for a private authority, set ca-certificate.")};var _chunk_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__2(913);var os__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__2(
857);var crypto__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__2(982);var fs__WEBPACK_IMPORTED_MODULE_3__=__nccwpck_require__2(896);var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__=__nccwpck_require__2(
500);var node_http__WEBPACK_IMPORTED_MODULE_5__=__nccwpck_require__2(67);var node_https__WEBPACK_IMPORTED_MODULE_6__=__nccwpck_require__2(708);var node_stream__WEBPACK_IMPORTED_MODULE_7__=__nccwpck_require__2(
75);var node_tls__WEBPACK_IMPORTED_MODULE_8__=__nccwpck_require__2(692);var node_crypto__WEBPACK_IMPORTED_MODULE_9__=__nccwpck_require__2(598);var node_fs__WEBPACK_IMPORTED_MODULE_10__=__nccwpck_require__2(
24);var node_os__WEBPACK_IMPORTED_MODULE_11__=__nccwpck_require__2(161);var node_path__WEBPACK_IMPORTED_MODULE_12__=__nccwpck_require__2(760);var CMD_STRING="::";
var Command=class{constructor(command,properties,message){if(!command){command="missing.command"}this.command=command;this.properties=properties;this.message=message}toString(){
let cmdStr=CMD_STRING+this.command;if(this.properties&&Object.keys(this.properties).length>0){cmdStr+=" ";let first=true;for(const key in this.properties){if(this.
properties.hasOwnProperty(key)){const val=this.properties[key];if(val){if(first){first=false}else{cmdStr+=","}cmdStr+=`${key}=${escapeProperty(val)}`}}}}cmdStr+=
`${CMD_STRING}${escapeData(this.message)}`;return cmdStr}};var __awaiter=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?
value:new P(function(resolve2){resolve2(value)})}return new(P||(P=Promise))(function(resolve2,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){
reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve2(result.value):adopt(result.
value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};var{access,appendFile,writeFile}=fs__WEBPACK_IMPORTED_MODULE_3__.
promises;var SUMMARY_ENV_VAR="GITHUB_STEP_SUMMARY";var Summary=class{constructor(){this._buffer=""}filePath(){return __awaiter(this,void 0,void 0,function*(){if(this.
_filePath){return this._filePath}const pathFromEnv=process.env[SUMMARY_ENV_VAR];if(!pathFromEnv){throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}\
. Check if your runtime environment supports job summaries.`)}try{yield access(pathFromEnv,fs__WEBPACK_IMPORTED_MODULE_3__.constants.R_OK|fs__WEBPACK_IMPORTED_MODULE_3__.
constants.W_OK)}catch(_a2){throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`)}this._filePath=
pathFromEnv;return this._filePath})}wrap(tag,content,attrs={}){const htmlAttrs=Object.entries(attrs).map(([key,value])=>` ${key}="${value}"`).join("");if(!content){
return`<${tag}${htmlAttrs}>`}return`<${tag}${htmlAttrs}>${content}</${tag}>`}write(options){return __awaiter(this,void 0,void 0,function*(){const overwrite=!!(options===
null||options===void 0?void 0:options.overwrite);const filePath=yield this.filePath();const writeFunc=overwrite?writeFile:appendFile;yield writeFunc(filePath,this.
_buffer,{encoding:"utf8"});return this.emptyBuffer()})}clear(){return __awaiter(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:true})})}stringify(){
return this._buffer}isEmptyBuffer(){return this._buffer.length===0}emptyBuffer(){this._buffer="";return this}addRaw(text2,addEOL=false){this._buffer+=text2;return addEOL?
this.addEOL():this}addEOL(){return this.addRaw(os__WEBPACK_IMPORTED_MODULE_1__.EOL)}addCodeBlock(code,lang){const attrs=Object.assign({},lang&&{lang});const element=this.
wrap("pre",this.wrap("code",code),attrs);return this.addRaw(element).addEOL()}addList(items,ordered=false){const tag=ordered?"ol":"ul";const listItems=items.map(
item=>this.wrap("li",item)).join("");const element=this.wrap(tag,listItems);return this.addRaw(element).addEOL()}addTable(rows){const tableBody=rows.map(row=>{const cells=row.
map(cell=>{if(typeof cell==="string"){return this.wrap("td",cell)}const{header,data,colspan,rowspan}=cell;const tag=header?"th":"td";const attrs=Object.assign(Object.
assign({},colspan&&{colspan}),rowspan&&{rowspan});return this.wrap(tag,data,attrs)}).join("");return this.wrap("tr",cells)}).join("");const element=this.wrap("t\
able",tableBody);return this.addRaw(element).addEOL()}addDetails(label,content){const element=this.wrap("details",this.wrap("summary",label)+content);return this.
addRaw(element).addEOL()}addImage(src,alt,options){const{width,height}=options||{};const attrs=Object.assign(Object.assign({},width&&{width}),height&&{height});
const element=this.wrap("img",null,Object.assign({src,alt},attrs));return this.addRaw(element).addEOL()}addHeading(text2,level){const tag=`h${level}`;const allowedTag=[
"h1","h2","h3","h4","h5","h6"].includes(tag)?tag:"h1";const element=this.wrap(allowedTag,text2);return this.addRaw(element).addEOL()}addSeparator(){const element=this.
wrap("hr",null);return this.addRaw(element).addEOL()}addBreak(){const element=this.wrap("br",null);return this.addRaw(element).addEOL()}addQuote(text2,cite){const attrs=Object.
assign({},cite&&{cite});const element=this.wrap("blockquote",text2,attrs);return this.addRaw(element).addEOL()}addLink(text2,href){const element=this.wrap("a",text2,
{href});return this.addRaw(element).addEOL()}};var _summary=new Summary;var summary=_summary;var ExitCode;(function(ExitCode2){ExitCode2[ExitCode2["Success"]=0]=
"Success";ExitCode2[ExitCode2["Failure"]=1]="Failure"})(ExitCode||(ExitCode={}));var MIN_SECRET=4;var secrets=new Set;var MAX_READ=1e4;var counted=(count,noun)=>`${count}\
 ${noun}${count===1?"":"s"}`;var joined=(parts,between)=>parts.filter(part=>part!=="").join(between);var moment=time2=>`${new Date(time2).toISOString().slice(0,
16).replace("T"," ")} UTC`;var OPEN="Open the integration in Zylon";var LOOK_FIRST="Check in Zylon whether the ingest is still running before you start it again";
var ERRORS={"invalid-input":{title:"The inputs are wrong",remedy:'Correct the "with:" block of the step, or the secret or variable behind it. Nothing was sent'},
dns:{title:"Can't reach Zylon",remedy:"Correct base-url, or run the job on a self-hosted runner in a network that knows this name",passes:true},connect:{title:"\
Can't reach Zylon",remedy:"Check the host and port in base-url, then the firewall between this runner and Zylon",passes:true},"connection-lost":{title:"The conn\
ection to Zylon was lost",remedy:"Raise the time limit of any proxy in between, or read the log of Zylon",passes:true},tls:{title:"Can't verify that this is Zyl\
on",remedy:"Check the host and port in base-url"},redirect:{title:"The server redirects, but the token is only sent to base-url",remedy:"If that address is your\
 Zylon, set base-url to it. For a login page, let requests to /api/ through, or set extra-headers"},"bad-request":{title:"Zylon refused the request",remedy:`${OPEN}\
 and check its set-up, then integration-id`},unauthorized:{title:"Zylon doesn't accept the token",remedy:"Sign in to Zylon with the account that created the int\
egration, create a new Workspace API token, and store it in the secret that api-token uses"},forbidden:{title:"The user of api-token may not do this",remedy:"Ch\
eck organization. Then ask an administrator of Zylon to enable the connector or grant the permission"},"not-found":{title:"Zylon doesn't have what was asked for",
remedy:"Check integration-id, integration-type and organization, and whose token api-token is"},"wrong-type":{title:"The integration is of another type",remedy:"\
Correct integration-type"},"method-not-allowed":{title:"The server doesn't accept this method",remedy:"Check any proxy in front of Zylon, then the path in base-\
url and the version of Zylon"},unprocessable:{title:"Zylon refused the content of the request",remedy:`${OPEN} and check its set-up, then integration-id`},"alre\
ady-running":{title:"Another ingest of this integration is running",remedy:"Run the step again when that ingest has ended, or raise wait-timeout-seconds. Give a\
ll workflows that ingest this integration the same concurrency group"},"rate-limited":{title:"Zylon is limiting requests",remedy:"Run the step later and less of\
ten. With several integrations, lower max-parallel",passes:true},"server-error":{title:"Zylon, or a proxy in front of it, failed",remedy:"Read the log of Zylon,\
 and of any proxy in front of it",passes:true},unavailable:{title:"Zylon is overloaded or restarting",remedy:"Wait until Zylon is up, and check its load",passes:true},
timeout:{title:"Zylon didn't answer in time",remedy:"Check the load of the server. If it is only slow, raise request-timeout-seconds",passes:true},"wait-timeout":{
title:"The ingest took longer than wait-timeout-seconds",remedy:"Raise wait-timeout-seconds, and timeout-minutes of the job if that is shorter"},"not-api":{title:"\
Something else answered in place of Zylon",remedy:"Check base-url. Behind a login proxy, let requests to /api/ through, or set extra-headers"},"bad-json":{title:"\
Zylon's answer is broken JSON",remedy:"Check the proxies between this runner and Zylon",passes:true},"unexpected-response":{title:"Zylon's answer is not as docu\
mented",remedy:"Report this, with the version of Zylon"},"too-large":{title:"Zylon's answer is too large",remedy:"Check base-url. If one project is this large, \
set project-id to the others"},"not-configured":{title:"The integration has nothing to read yet",remedy:`${OPEN}, and choose the space, site or folder that it r\
eads`},"no-integration":{title:"There is no such integration",remedy:"Create one in Zylon, or set api-token to the token of a user who has one"},ambiguous:{title:"\
Several integrations match",remedy:"Set integration-id to one of them, or to several, one per line"},"create-unknown":{title:"Zylon may have created the integra\
tion, but doesn't list it",remedy:"Look in Zylon for it. If it is there, set integration-id to it and configure: update. Only if it isn't, run the step again"},
"sync-error":{title:"Zylon reported that the ingest failed",remedy:`${OPEN} to see why. Then check the source and Zylon's access to it`},"stream-cut":{title:"Zy\
lon stopped reporting before the ingest ended",remedy:"Raise the time limit of any proxy in between"},"nothing-indexed":{title:"Zylon lists no documents for thi\
s integration",remedy:`${OPEN} and check what it reads. If it has documents there, correct project-id`},"too-few-items":{title:"The source has too few items",remedy:"\
Check the source and Zylon's access to it. If the number is right, lower min-items"},"too-many-removed":{title:"Too many documents were removed",remedy:"Check t\
he source and Zylon's access to it, then ingest again"},"too-many-failed":{title:"Too many documents failed",remedy:"Correct these documents, or exclude them in\
 the source"},"not-searchable":{title:"Some texts of expect-search were not found",remedy:"Check that the source contains them, in documents that didn't fail. I\
f so, raise wait-timeout-seconds"},cancelled:{title:"The run was cancelled, or ran into timeout-minutes",remedy:"If the job ran out of time, raise timeout-minut\
es"},internal:{title:"The action itself failed",remedy:"Report this with a debug log of the next run: set the secret ACTIONS_STEP_DEBUG to true"}};var Failure=class _Failure extends Error{code;title;detail;remedy;names;sent;details;constructor(code,detail,details={}){
const{title=ERRORS[code].title,remedy=ERRORS[code].remedy}=details;const{names=[],sent="unknown"}=details;const what=joined([title,detail,firstOf(names)],": ");
super(`${what}. ${remedy}. See ${helpFor(code)}`,{cause:details.cause});this.code=code;this.title=title;this.detail=detail;this.remedy=remedy;this.names=names;this.
sent=sent;this.details=details}with({code=this.code,detail=this.detail,...changed}){const details={...this.details,cause:this,...changed};return new _Failure(code,
detail,details)}adding(fact){return this.with({detail:joined([this.detail,fact],"; ")})}};var helpFor=code=>`https://github.com/zylon-ingest/zylon-ingest/blob/v\
1/docs/errors.md#${code}`;var failureOf=error2=>error2 instanceof Failure?error2:new Failure("internal",String(error2),{cause:error2});var clock={now:()=>performance.
now(),date:()=>Date.now(),random:()=>Math.random(),sleep:async(ms,signal)=>{await(0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setTimeout)(ms,void 0,{signal}).
catch(()=>signal.throwIfAborted())}};var package_default={name:"zylon-ingest",version:"1.0.0"};var MAX_BYTES=32*1024*1024;var BY_STATUS={401:"unauthorized",403:"\
forbidden",404:"not-found",405:"method-not-allowed",408:"timeout",409:"already-running",422:"unprocessable",429:"rate-limited",503:"unavailable"};var WORDS_BY_STATUS={
502:{remedy:"Check that Zylon is up, then read its log and that of the proxy"},504:{title:"The proxy in front of Zylon gave up waiting",remedy:"Raise the proxy'\
s time limit (proxy_read_timeout in nginx), or read Zylon's log"}};async function refusal(answer,{status,location,retryAfter:pause,call}){if(status<400)return redirect(
answer,location);const text2=await textOf(answer,64*1024).catch(()=>"");const isDenied=[401,403,404].includes(status);const isOther=isPage(text2)||status===404&&
parse(text2)===void 0;if(isDenied&&isOther)return notApi(answer,text2,"refused");const words=wordsIn(text2);const quotation2=line(words);let code=BY_STATUS[status];
if(status===400&&saysRunning(words))code="already-running";if(code==="already-running"&&call.waitsForIngest!==true)code="bad-request";code??=status<500?"bad-req\
uest":"server-error";return new Failure(code,quoting(answer.name,quotation2),{...status<500&&aboutPage(text2),...WORDS_BY_STATUS[status],sent:sentOf(status),status,
said:quotation2,...retryAfter(pause)})}var saysRunning=words=>/already (in progress|running|processing)/i.test(words)&&!/ownership/i.test(words);var sentOf=status=>status<
500&&status!==408?"refused":"unknown";var quoting=(name,words)=>words===""?name:`${name}: "${words}"`;var isPage=text2=>text2.trimStart().startsWith("<");async function textOf(answer,most=MAX_BYTES){
const chunks=[];let size=0;for await(const chunk of answer.body){size+=chunk.length;if(size>most)throw new Failure("too-large",answer.name);chunks.push(chunk)}return new TextDecoder().
decode(Buffer.concat(chunks))}async function plainOf(answer){const text2=await textOf(answer);if(isPage(text2))throw notApi(answer,text2,"unknown");return text2}
async function jsonOf(answer){return asJson(await textOf(answer),answer)}var isNoError=value=>isEmpty(value)||value===false||value===0;var util_exports={};(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
VA)(util_exports,{BIGINT_FORMAT_RANGES:()=>BIGINT_FORMAT_RANGES,CONSTANT_CATCH:()=>CONSTANT_CATCH,Class:()=>Class,NUMBER_FORMAT_RANGES:()=>NUMBER_FORMAT_RANGES,
aborted:()=>aborted,allowsEval:()=>allowsEval,assert:()=>assert,assertEqual:()=>assertEqual,assertIs:()=>assertIs,assertNever:()=>assertNever,assertNotEqual:()=>assertNotEqual,
assignProp:()=>assignProp,attachSchema:()=>attachSchema,base64ToUint8Array:()=>base64ToUint8Array,base64urlToUint8Array:()=>base64urlToUint8Array,cached:()=>cached,
captureStackTrace:()=>captureStackTrace,cleanEnum:()=>cleanEnum,cleanRegex:()=>cleanRegex,clone:()=>clone,cloneDef:()=>cloneDef,codePointLength:()=>codePointLength,
constantCatch:()=>constantCatch,createTransparentProxy:()=>createTransparentProxy,defineLazy:()=>defineLazy,defineLazyInternal:()=>defineLazyInternal,derived:()=>derived,
esc:()=>esc,escapeRegex:()=>escapeRegex,explicitlyAborted:()=>explicitlyAborted,extend:()=>extend,finalizeIssue:()=>finalizeIssue,floatSafeRemainder:()=>floatSafeRemainder,
getElementAtPath:()=>getElementAtPath,getEnumValues:()=>getEnumValues,getLengthableOrigin:()=>getLengthableOrigin,getParsedType:()=>getParsedType,getSizableOrigin:()=>getSizableOrigin,
hexToUint8Array:()=>hexToUint8Array,hide:()=>hide2,installLazyProp:()=>installLazyProp,isObject:()=>isObject,isPlainObject:()=>isPlainObject,issue:()=>issue2,joinValues:()=>joinValues,
jsonStringifyReplacer:()=>jsonStringifyReplacer,members:()=>members,merge:()=>merge,mergeDefs:()=>mergeDefs,normalizeParams:()=>normalizeParams,nullish:()=>nullish,
numKeys:()=>numKeys,objectClone:()=>objectClone,omit:()=>omit,optionalKeys:()=>optionalKeys,own:()=>own,parsedType:()=>parsedType,partial:()=>partial,pick:()=>pick,
prefixIssues:()=>prefixIssues,primitiveTypes:()=>primitiveTypes,promiseAllObject:()=>promiseAllObject,propertyKeyTypes:()=>propertyKeyTypes,randomString:()=>randomString,
rawShape:()=>rawShape,required:()=>required,safeExtend:()=>safeExtend,shallowClone:()=>shallowClone,sizeCaps:()=>sizeCaps,slugify:()=>slugify,stringifyPrimitive:()=>stringifyPrimitive,
toZod:()=>toZod,uint8ArrayToBase64:()=>uint8ArrayToBase64,uint8ArrayToBase64url:()=>uint8ArrayToBase64url,uint8ArrayToHex:()=>uint8ArrayToHex,unwrapMessage:()=>unwrapMessage});
var Cached=class{constructor(getter){this._getter=getter;this._value=void 0}get value(){const getter=this._getter;if(getter!==void 0){this._value=getter();this.
_getter=void 0}return this._value}};var EVALUATING=Symbol("evaluating");var captureStackTrace="captureStackTrace"in Error?Error.captureStackTrace:(..._args)=>{};
var allowsEval=cached(()=>{if(globalConfig.jitless){return false}if(typeof navigator!=="undefined"&&navigator?.userAgent?.includes("Cloudflare")){return false}try{
const F=Function;new F("");return true}catch(_){return false}});var getParsedType=data=>{const t=typeof data;switch(t){case"undefined":return"undefined";case"st\
ring":return"string";case"number":return Number.isNaN(data)?"nan":"number";case"boolean":return"boolean";case"function":return"function";case"bigint":return"big\
int";case"symbol":return"symbol";case"object":if(Array.isArray(data)){return"array"}if(data===null){return"null"}if(data.then&&typeof data.then==="function"&&data.
catch&&typeof data.catch==="function"){return"promise"}if(typeof Map!=="undefined"&&data instanceof Map){return"map"}if(typeof Set!=="undefined"&&data instanceof
Set){return"set"}if(typeof Date!=="undefined"&&data instanceof Date){return"date"}if(typeof File!=="undefined"&&data instanceof File){return"file"}return"object";default:
throw new Error(`Unknown data type: ${t}`)}};var propertyKeyTypes=new Set(["string","number","symbol"]);var primitiveTypes=new Set(["string","number","bigint","\
boolean","symbol","undefined"]);var NUMBER_FORMAT_RANGES=(()=>({safeint:[Number.MIN_SAFE_INTEGER,Number.MAX_SAFE_INTEGER],int32:[-2147483648,2147483647],uint32:[
0,4294967295],float32:[-34028234663852886e22,34028234663852886e22],float64:[-Number.MAX_VALUE,Number.MAX_VALUE]}))();var BIGINT_FORMAT_RANGES={int64:[BigInt("-9\
223372036854775808"),BigInt("9223372036854775807")],uint64:[BigInt(0),BigInt("18446744073709551615")]};var highSurrogate=/[\uD800-\uDBFF]/;var Class=class{constructor(..._args){}};
var installing;var broke=false;var breaker={configurable:true,get(){broke=true;return void 0}};var CONSTANT_CATCH="~constantCatch";var _a;var _zodDesc={value:void 0,
enumerable:false};var _E="captureStackTrace"in Error?Error:null;var $ZodAsyncError=class extends Error{constructor(){super(`Encountered Promise during synchrono\
us parse. Use .parseAsync() instead.`)}};var $ZodEncodeError=class extends Error{constructor(name){super(`Encountered unidirectional transform during encode: ${name}`);
this.name="ZodEncodeError"}};(_a=globalThis).__zod_globalConfig??(_a.__zod_globalConfig={});var globalConfig=globalThis.__zod_globalConfig;var _messageDesc={get:_getMessage,
set:_setMessage,enumerable:true,configurable:true};var _issuesDesc={value:void 0,enumerable:false};var _installedToString=new WeakSet([Object.prototype,Error.prototype]);
var initializer=(inst,def)=>{inst.name="$ZodError";_issuesDesc.value=def;Object.defineProperty(inst,"issues",_issuesDesc);_issuesDesc.value=void 0;Object.defineProperty(
inst,"message",_messageDesc);const proto=Object.getPrototypeOf(inst);if(!_installedToString.has(proto)){_installedToString.add(proto);Object.defineProperty(proto,
"toString",{configurable:true,enumerable:false,get(){const value=()=>this.message;Object.defineProperty(this,"toString",{value,configurable:true,writable:true});
return value},set(value){Object.defineProperty(this,"toString",{value,configurable:true,writable:true})}})}};var $ZodError=$constructor("$ZodError",initializer);
var $ZodRealError=$constructor("$ZodError",initializer,void 0,{Parent:Error});var _parse=_Err=>{const fn=(schema,value,_ctx,_params)=>{const ctx=_ctx?{..._ctx,async:false}:
{async:false};const result=schema._zod.run({value,issues:[]},ctx);if(result instanceof Promise){throw new $ZodAsyncError}if(result.issues.length){const e=new(_params?.
Err??_Err)(result.issues.map(iss=>finalizeIssue(iss,ctx,config())));captureStackTrace(e,_params?.callee??fn);throw e}return result.value};return fn};var parse2=_parse(
$ZodRealError);var _parseAsync=_Err=>{const fn=async(schema,value,_ctx,params)=>{const ctx=_ctx?{..._ctx,async:true}:{async:true};let result=schema._zod.run({value,
issues:[]},ctx);if(result instanceof Promise)result=await result;if(result.issues.length){const e=new(params?.Err??_Err)(result.issues.map(iss=>finalizeIssue(iss,
ctx,config())));captureStackTrace(e,params?.callee??fn);throw e}return result.value};return fn};var parseAsync=_parseAsync($ZodRealError);var _safeParse=_Err=>(schema,value,_ctx)=>{
const ctx=_ctx?{..._ctx,async:false}:{async:false};const result=schema._zod.run({value,issues:[]},ctx);if(result instanceof Promise){throw new $ZodAsyncError}return result.
issues.length?failure(_Err,result.issues,ctx):{success:true,data:result.value}};var safeParse=_safeParse($ZodRealError);var _safeParseAsync=_Err=>async(schema,value,_ctx)=>{
const ctx=_ctx?{..._ctx,async:true}:{async:true};let result=schema._zod.run({value,issues:[]},ctx);if(result instanceof Promise)result=await result;return result.
issues.length?failure(_Err,result.issues,ctx):{success:true,data:result.value}};var safeParseAsync=_safeParseAsync($ZodRealError);var anyString=/^[\s\S]{0,}$/;var number=/^-?\d+(?:\.\d+)?$/;
var boolean=/^(?:true|false)$/i;var $ZodCheck=$constructor("$ZodCheck",(inst,def)=>{var _a2;inst._zod??(inst._zod={});inst._zod.def=def;(_a2=inst._zod).onattach??
(_a2.onattach=[])});var numericOriginMap={number:"number",bigint:"bigint",object:"date"};var $ZodCheckGreaterThan=$constructor("$ZodCheckGreaterThan",(inst,def)=>{
$ZodCheck.init(inst,def);const origin=numericOriginMap[typeof def.value];inst._zod.check=payload=>{if(def.inclusive?payload.value>=def.value:payload.value>def.value){
return}payload.issues.push({origin:numericOriginMap[typeof payload.value]??origin,code:"too_small",minimum:typeof def.value==="object"?def.value.getTime():def.value,
input:payload.value,inclusive:def.inclusive,inst,continue:!def.abort})}});var $ZodCheckNumberFormat=$constructor("$ZodCheckNumberFormat",(inst,def)=>{$ZodCheck.
init(inst,def);def.format=def.format||"float64";const isInt=def.format?.includes("int");const origin=isInt?"int":"number";const[minimum,maximum]=NUMBER_FORMAT_RANGES[def.
format];inst._zod.check=payload=>{const input=payload.value;if(isInt){if(!Number.isInteger(input)){payload.issues.push({expected:origin,format:def.format,code:"\
invalid_type",continue:false,input,inst});return}if(!Number.isSafeInteger(input)){if(input>0){payload.issues.push({input,code:"too_big",maximum:Number.MAX_SAFE_INTEGER,
note:"Integers must be within the safe integer range.",inst,origin,inclusive:true,continue:!def.abort})}else{payload.issues.push({input,code:"too_small",minimum:Number.
MIN_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst,origin,inclusive:true,continue:!def.abort})}return}}if(input<minimum){payload.issues.
push({origin:"number",input,code:"too_small",minimum,inclusive:true,inst,continue:!def.abort})}if(input>maximum){payload.issues.push({origin:"number",input,code:"\
too_big",maximum,inclusive:true,inst,continue:!def.abort})}}});var $ZodCheckStringFormat=$constructor("$ZodCheckStringFormat",(inst,def)=>{var _a2,_b;$ZodCheck.
init(inst,def);if(def.pattern)(_a2=inst._zod).check??(_a2.check=payload=>{def.pattern.lastIndex=0;if(def.pattern.test(payload.value))return;payload.issues.push(
{origin:"string",code:"invalid_format",format:def.format,input:payload.value,...def.pattern?{pattern:def.pattern.toString()}:{},inst,continue:!def.abort})});else
(_b=inst._zod).check??(_b.check=()=>{})});var $ZodCheckRegex=$constructor("$ZodCheckRegex",(inst,def)=>{$ZodCheckStringFormat.init(inst,def);inst._zod.check=payload=>{
def.pattern.lastIndex=0;if(def.pattern.test(payload.value))return;payload.issues.push({origin:"string",code:"invalid_format",format:"regex",input:payload.value,
pattern:def.pattern.toString(),inst,continue:!def.abort})}});var version={major:4,minor:6,patch:7};var $ZodType=$constructor("$ZodType",(inst,def)=>{var _a2;inst??
(inst={});inst._zod.def=def;inst._zod.bag=inst._zod.bag||{};inst._zod.version=version;const defChecks=inst._zod.def.checks;const checks=inst._zod.traits.has("$Z\
odCheck")?[inst,...defChecks??[]]:defChecks?.length?[...defChecks]:[];for(const ch of checks){for(const fn of ch._zod.onattach){fn(inst)}}if(checks.length===0){
(_a2=inst._zod).deferred??(_a2.deferred=[]);inst._zod.deferred?.push(()=>{inst._zod.run=inst._zod.parse})}else{const runChecks=(payload,checks2,ctx)=>{if(payload.
memo)return payload;let isAborted=aborted(payload);let asyncResult;for(const ch of checks2){if(ch._zod.def.when){if(explicitlyAborted(payload))continue;const shouldRun=ch.
_zod.def.when(payload);if(!shouldRun)continue}else if(isAborted){continue}const currLen=payload.issues.length;const _=ch._zod.check(payload);if(_ instanceof Promise&&
ctx?.async===false){throw new $ZodAsyncError}if(asyncResult||_ instanceof Promise){asyncResult=(asyncResult??Promise.resolve()).then(async()=>{await _;const nextLen=payload.
issues.length;if(nextLen===currLen)return;attachSchema(payload.issues,currLen,inst);if(!isAborted)isAborted=aborted(payload,currLen)})}else{const nextLen=payload.
issues.length;if(nextLen===currLen)continue;attachSchema(payload.issues,currLen,inst);if(!isAborted)isAborted=aborted(payload,currLen)}}if(asyncResult){return asyncResult.
then(()=>{return payload})}return payload};const handleCanaryResult=(canary,payload,ctx)=>{if(aborted(canary)){canary.aborted=true;return canary}const checkResult=runChecks(
payload,checks,ctx);if(checkResult instanceof Promise){if(ctx.async===false)throw new $ZodAsyncError;return checkResult.then(checkResult2=>inst._zod.parse(checkResult2,
ctx))}return inst._zod.parse(checkResult,ctx)};inst._zod.run=(payload,ctx)=>{if(ctx.skipChecks){return inst._zod.parse(payload,ctx)}if(ctx.direction==="backward"){
const canary=inst._zod.parse({value:payload.value,issues:[]},{...ctx,skipChecks:true});if(canary instanceof Promise){return canary.then(canary2=>{return handleCanaryResult(
canary2,payload,ctx)})}return handleCanaryResult(canary,payload,ctx)}const result=inst._zod.parse(payload,ctx);if(result instanceof Promise){if(ctx.async===false)
throw new $ZodAsyncError;return result.then(result2=>runChecks(result2,checks,ctx))}return runChecks(result,checks,ctx)}}},{get"~standard"(){return hide2(this,"\
~standard",standardProps(this))},set"~standard"(value){own(this,"~standard",value)}});var toStandardResult=(r,ctx)=>r.issues.length?{issues:r.issues.map(iss=>finalizeIssue(
iss,ctx,config()))}:{value:r.value};async function validateAsync(inst,value){const ctx={async:true};return toStandardResult(await inst._zod.run({value,issues:[]},
ctx),ctx)}var $ZodString=$constructor("$ZodString",(inst,def)=>{$ZodType.init(inst,def);inst._zod.pattern=def.pattern??anyString;inst._zod.parse=(payload,_)=>{if(def.
coerce)try{payload.value=String(payload.value)}catch(_2){}if(typeof payload.value==="string")return payload;payload.issues.push({expected:"string",code:"invalid\
_type",input:payload.value,inst});return payload}});var $ZodNumber=$constructor("$ZodNumber",(inst,def)=>{$ZodType.init(inst,def);inst._zod.pattern=number;inst.
_zod.parse=(payload,_ctx)=>{if(def.coerce)try{payload.value=Number(payload.value)}catch(_){}const input=payload.value;if(typeof input==="number"&&!Number.isNaN(
input)&&Number.isFinite(input)){return payload}const received=typeof input==="number"?Number.isNaN(input)?"NaN":!Number.isFinite(input)?String(input):void 0:void 0;
payload.issues.push({expected:"number",code:"invalid_type",input,inst,...received?{received}:{}});return payload}});var $ZodNumberFormat=$constructor("$ZodNumbe\
rFormat",(inst,def)=>{$ZodCheckNumberFormat.init(inst,def);$ZodNumber.init(inst,def)});var $ZodBoolean=$constructor("$ZodBoolean",(inst,def)=>{$ZodType.init(inst,
def);inst._zod.pattern=boolean;inst._zod.parse=(payload,_ctx)=>{if(def.coerce)try{payload.value=Boolean(payload.value)}catch(_){}const input=payload.value;if(typeof input===
"boolean")return payload;payload.issues.push({expected:"boolean",code:"invalid_type",input,inst});return payload}});var $ZodUnknown=$constructor("$ZodUnknown",(inst,def)=>{
$ZodType.init(inst,def);inst._zod.parse=payload=>payload});var arraySize=input=>Array.isArray(input)?input.length:-1;var $ZodArray=$constructor("$ZodArray",(inst,def)=>{
$ZodType.init(inst,def);const memo=globalConfig.memoizer;memo?.attach(inst);inst._zod.parse=(payload,ctx)=>{const input=payload.value;if(!Array.isArray(input)){
payload.issues.push({expected:"array",code:"invalid_type",input,inst});return payload}payload.value=memo?memo.alloc(inst,payload,Array(input.length),ctx):Array(
input.length);const proms=[];const abortEarly=ctx?.abortEarly;for(let i=0;i<input.length;i++){const item=input[i];const result=def.element._zod.run({value:item,
issues:[]},ctx);if(result instanceof Promise){proms.push(result.then(result2=>handleArrayResult(result2,payload,i)))}else{handleArrayResult(result,payload,i);if(abortEarly&&
result.issues.length!==0&&aborted(result))break}}if(proms.length){return Promise.all(proms).then(()=>payload)}return payload};capSize(inst,arraySize)});var NO_SYMBOL_KEYS=[];
var $ZodObject=$constructor("$ZodObject",(inst,def)=>{$ZodType.init(inst,def);const desc=Object.getOwnPropertyDescriptor(def,"shape");const sh=desc?.get?desc.get.
raw:def.shape??{};if(sh){const get=()=>{const newSh={...sh};Object.defineProperty(def,"shape",{value:newSh});get.raw=newSh;return newSh};get.raw=sh;Object.defineProperty(
def,"shape",{get})}const _normalized=cached(()=>normalizeDef(def));defineLazyInternal(inst,"propValues",zod=>{const shape=zod.def.shape;const propValues={};for(const key in shape){
const field=shape[key]._zod;if(field.values){if(!Object.prototype.hasOwnProperty.call(propValues,key)){assignProp(propValues,key,new Set)}for(const v of field.values)
propValues[key].add(v);if(field.optin!==void 0)propValues[key].add(void 0)}}return propValues});const isObject3=isObject;const catchall=def.catchall;let value;const memo=globalConfig.
memoizer;memo?.attach(inst);inst._zod.parse=(payload,ctx)=>{value??(value=_normalized.value);const input=payload.value;if(!isObject3(input)){payload.issues.push(
{expected:"object",code:"invalid_type",input,inst});return payload}payload.value=memo?memo.alloc(inst,payload,{},ctx):{};const proms=[];const shape=value.shape;
const abortEarly=ctx?.abortEarly;let seen=payload.issues.length;for(const key of value.allKeys){if(abortEarly&&payload.issues.length!==seen){if(aborted(payload,
seen))break;seen=payload.issues.length}if(key==="__proto__")continue;const el=shape[key];const optin=el._zod.optin;const optout=el._zod.optout;const r=el._zod.run(
{value:input[key],issues:[]},ctx);if(r instanceof Promise){proms.push(r.then(r2=>handlePropertyResult(r2,payload,key,input,optin,optout)))}else{handlePropertyResult(
r,payload,key,input,optin,optout)}}if(!catchall){return proms.length?Promise.all(proms).then(()=>payload):payload}return handleCatchall(proms,input,payload,ctx,
_normalized.value,inst,abortEarly===true)}});var $ZodUnion=$constructor("$ZodUnion",(inst,def)=>{$ZodType.init(inst,def);defineLazyInternal(inst,"optin",zod=>zod.
def.options.some(o=>o._zod.optin==="defaulted")?"defaulted":zod.def.options.some(o=>o._zod.optin!==void 0)?"optional":void 0);defineLazyInternal(inst,"optout",zod=>zod.
def.options.some(o=>o._zod.optout==="optional")?"optional":void 0);defineLazyInternal(inst,"values",zod=>{if(zod.def.options.every(o=>o._zod.values)){return new Set(
zod.def.options.flatMap(option=>Array.from(option._zod.values)))}return void 0});defineLazyInternal(inst,"pattern",zod=>{if(zod.def.options.every(o=>o._zod.pattern)){
const patterns=zod.def.options.map(o=>o._zod.pattern);return new RegExp(`^(${patterns.map(p=>cleanRegex(p.source)).join("|")})$`)}return void 0});const first=def.
options.length===1?def.options[0]._zod.run:null;inst._zod.parse=(payload,ctx)=>{if(first){return first(payload,ctx)}let async=false;const results=[];for(const option of def.
options){const result=option._zod.run({value:payload.value,issues:[]},ctx);if(result instanceof Promise){results.push(result);async=true}else{if(result.issues.length===
0)return result;results.push(result)}}if(!async)return handleUnionResults(results,payload,inst,ctx);return Promise.all(results).then(results2=>{return handleUnionResults(
results2,payload,inst,ctx)})}});var $ZodTuple=$constructor("$ZodTuple",(inst,def)=>{$ZodType.init(inst,def);const items=def.items;const memo=globalConfig.memoizer;
memo?.attach(inst);inst._zod.parse=(payload,ctx)=>{const input=payload.value;if(!Array.isArray(input)){payload.issues.push({input,inst,expected:"tuple",code:"in\
valid_type"});return payload}payload.value=memo?memo.alloc(inst,payload,[],ctx):[];const proms=[];const optinStart=getTupleOptStart(items,"optin");const optoutStart=getTupleOptStart(
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
check},set with(value){own(this,"with",value)},parse(data,params){return parse2(this,data,params,{callee:this.parse})},parseAsync(data,params){return parseAsync(
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
def);ZodMiniType.init(inst,def)});var NETWORK_ERROR=object({code:_catch(string2(),""),syscall:_catch(string2(),""),message:_catch(string2(),""),statusCode:_catch(
number2(),0),errors:_catch(array(unknown()),[])});var isConnectionClosed=error2=>["","ECONNRESET","EPIPE","ECONNABORTED"].includes(read(error2).code);var isOfCertificate=code=>/^(CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_|HOSTNAME_)/.
test(code);var isOfTls=code=>/^(ERR_SSL_|EPROTO)/.test(code);var TLS_CAUSES=[{pattern:/HAS_EXPIRED/,words:"its certificate has expired",remedy:"Renew the certif\
icate, or correct the clock of this runner"},{pattern:/NOT_YET_VALID/,words:"its certificate is not valid yet",remedy:"Correct the clock of this runner. If it i\
s right, wait until the certificate is valid, or issue a new one"},{pattern:/ALTNAME|HOSTNAME/,words:"its certificate is for another host name",remedy:"Set base\
-url to a host name that the certificate contains"},{pattern:/wrong.version.number/i,words:"this port speaks plain HTTP",remedy:"Correct the port in base-url, o\
r write http:// there and set allow-insecure-http: true"},{pattern:/^(ERR_SSL_|EPROTO)/,words:"the TLS handshake failed",remedy:ERRORS.tls.remedy}];var UNKNOWN_ISSUER={
words:"its certificate is from an issuer that this runner doesn't trust",remedy:"Set ca-certificate to the PEM of the authority that issued it, and of any inter\
mediates"};var mayExpectTls=({server:server2,isGet})=>server2.url.protocol==="http:"&&!server2.hasAnswered&&isGet;var EXPECTS_TLS={remedy:"If Zylon is served ov\
er https, write https:// in base-url"};var variableOf=({server:server2})=>server2.url.protocol==="https:"?"HTTPS_PROXY":"HTTP_PROXY";var FEW=2;var FIRST_MS=2e3;
var MOST_MS=3e4;var LAST_MS=1e3;var USER_AGENT=`${package_default.name}/${package_default.version}`;var KEEP_ALIVE_MS=3e4;async function exchange(call,route,agent=call.
method==="GET"?route.agents.kept:route.agents.fresh){const{method,limit,isIngest=false}=call;const{inputs}=route;limit.signal.throwIfAborted();const url2=urlOf(
call,inputs);const attempt={server:route,name:line(`${method} ${url2.pathname}`),isGet:method==="GET",isConnected:false};const seconds=inputs.requestTimeoutSeconds;
const idle=new AbortController;const signal=AbortSignal.any([limit.signal,idle.signal]);const giveUp=()=>idle.abort(silent(seconds,attempt));const stop=after(seconds*
1e3,giveUp);const request=openRequest(url2,{call,agent,inputs});request.on("timeout",giveUp);onceConnected(request,()=>{attempt.isConnected=true;stop();request.
setTimeout(isIngest?0:seconds*1e3)});request.end(call.body===void 0?"":JSON.stringify(call.body));const began=clock.now();try{const message=await responseTo(request,
signal);route.hasAnswered=true;const{statusCode:status=0}=message;debug(`${attempt.name} answered ${status} after ${duration(clock.now()-began)}`);const answer={
name:`${attempt.name} answered ${status}`,type:message.headers["content-type"]??"",body:bodyOf(message,signal,attempt)};if(status>=200&&status<300)return answer;
if(status===407)throw refusedByProxy(status,attempt);request.setTimeout(seconds*1e3);const{location,"retry-after":retryAfter2}=message.headers;throw await refusal(
answer,{status,location,retryAfter:retryAfter2,call})}catch(error2){request.destroy();if(limit.signal.aborted)throw endedBy(limit.signal,attempt);const isStale=request.
reusedSocket&&isConnectionClosed(error2);if(isStale)return await exchange(call,route,route.agents.fresh);throw networkFailure(error2,attempt)}finally{stop()}}async function responseTo(request,signal){
const response=Promise.withResolvers();const abort=()=>response.reject(signal.reason);signal.addEventListener("abort",abort);request.on("response",response.resolve).
on("error",response.reject);request.on("close",()=>response.reject(new Error("closed")));return response.promise.finally(()=>{signal.removeEventListener("abort",
abort)})}async function*bodyOf(message,signal,attempt){(0,node_stream__WEBPACK_IMPORTED_MODULE_7__.addAbortSignal)(signal,message);try{yield*message}catch(error2){
signal.throwIfAborted();throw networkFailure(error2,attempt)}finally{message.destroy()}}var CONNECTORS=[{type:"confluence",slug:"confluence",entityType:"Conflue\
nce",sources:["Confluence"],label:"Confluence",credentials:"oauth",configKeys:["space_key","base_url"],placeKey:"space_key"},{type:"confluencelocal",slug:"confl\
uencelocallegacy",entityType:"ConfluenceLocalLegacy",sources:["ConfluenceLocalLegacy","Confluence"],label:"Confluence Server or Data Center",credentials:"passwo\
rd",configKeys:[],placeKey:"space_key"},{type:"sharepoint",slug:"sharepoint",entityType:"SharePoint",sources:["SharePoint"],label:"SharePoint",credentials:"oaut\
h",configKeys:["site_url","library"],placeKey:"site_url"},{type:"filesystem",slug:"filesystem",entityType:"FileSystem",sources:["FileSystem"],label:"file system\
 (SMB share)",credentials:"password",configKeys:["path"],placeKey:"path"},{type:"claromentis",slug:"claromentis",entityType:"Claromentis",sources:["Claromentis"],
label:"Claromentis",credentials:"password",configKeys:["base_url","site"],placeKey:"site"}];var CONNECTOR_TYPES=CONNECTORS.map(connector=>connector.type);var isOf=({
type:type2},connector)=>type2===""||connectorOf(type2)?.type===connector.type;var isPathSegment=text2=>text2.trim()!==""&&text2!=="."&&text2!==".."&&!new RegExp(
"\\p{C}","u").test(text2);var array2=[];var characterCodeCache=[];var Wrong=class extends Error{};var quoted=text2=>`"${line(text2,60)}"`;var flag=fallback=>text2=>{
const word=text2.toLowerCase();if(word==="")return fallback;if(word==="true"||word==="false")return word==="true";throw new Wrong(`must be true or false, not ${quoted(
text2)}`)};var whole=(fallback,min,max)=>text2=>{if(text2==="")return fallback;const value=/^\d{1,15}$/.test(text2)?Number(text2):Number.NaN;if(value>=min&&value<=
max)return value;throw new Wrong(`must be a whole number from ${min} to ${max}, not ${quoted(text2)}`)};var choice=(...words)=>text2=>{if(text2==="")return words[0];
const found=words.find(word=>word===text2.toLowerCase());if(found!==void 0)return found;const near=meant(text2,words);throw new Wrong(`must be ${orOf(words)}, n\
ot ${quoted(text2)}${near}`)};var orOf=words=>`${words.slice(0,-1).join(", ")} or ${words.at(-1)??""}`;var uniqueLines=text2=>[...new Set(text2.split(/[\r\n]+/).
map(row=>row.trim()).filter(row=>row!==""))];var EXAMPLE="https://zylon.example.com";var shown=text2=>quoted(text2.replace(/^([^/]*\/\/)?.*@/s,"$1").replace(/[?#].*/s,
""));var RESERVED=/^(authorization|x-org|host|user-agent|accept|accept-encoding|cache-control|connection|keep-alive|te|trailer|upgrade|expect|transfer-encoding|content-.*|proxy-.*)$/;
var asGiven=text2=>text2;var LEAKY_RUNNERS=["ACT","GITEA_ACTIONS","FORGEJO_ACTIONS"];var letters=name=>name.toLowerCase().replace(/[-_]/g,"");var FIELDS={baseUrl:address,
apiToken:token,organization,caCertificate:certificates,extraHeaders:headers,integrationType:type,integrationId:asGiven,configure:choice("none","create","update",
"upsert"),username:asGiven,password:asGiven,refreshOauth:flag(false),waitFor:choice("completed","started","indexed"),waitTimeoutSeconds:whole(1800,1,21600),expectSearch:searches,
projectId:projects,content:uniqueLines,dryRun:flag(false),ingest:flag(true),minItems:whole(void 0,0,1e9),maxRemoved:allowance,maxFailed:allowance,failureIssue:flag(
false),githubToken:asGiven,failureIssueAssignees:logins,failureIssueKey:asGiven,maxParallel:whole(4,1,32),requestTimeoutSeconds:whole(30,1,600),maxRetries:whole(
8,0,20),allowInsecureHttp:flag(false)};var isKey=name=>name in FIELDS;var KEYS=Object.keys(FIELDS).filter(isKey);var nameOf=key=>key.replace(/[A-Z]/g,letter=>`-${letter.
toLowerCase()}`);var INPUT_NAMES=KEYS.map(nameOf);var ISSUE_KEYS=["dryRun","ingest","failureIssue","githubToken","failureIssueAssignees","failureIssueKey"];var hasAll=(some,keys)=>keys.
every(key=>key in some);var together=(keys,isFine,problem)=>some=>hasAll(some,keys)&&!isFine(some)?[problem]:[];var takes=({integrationType:given2},credentials)=>given2===
"any"||given2.credentials===credentials;var isOfType=({integrationType:given2},wanted)=>given2!=="any"&&given2.type===wanted;var mayCreate=({configure,integrationId})=>configure===
"create"||configure==="upsert"&&integrationId==="";var isForAll=integrationId=>/(^|[\r\n,])\s*all\s*($|[\r\n,])/i.test(integrationId);var OAUTH_TYPES=CONNECTORS.
filter(({credentials})=>credentials==="oauth").map(connector=>connector.type);var TOGETHER=[together(["refreshOauth","integrationType"],all=>!all.refreshOauth||
takes(all,"oauth"),`refresh-oauth is only for ${OAUTH_TYPES.join(" and ")}, which have OAuth access`),together(["configure","password"],({configure,password})=>configure!==
"none"||password==="","password has no effect without configure"),together(["configure","username","password"],({configure,username,password})=>configure==="non\
e"||username!==""&&password!=="","configure needs username and password"),together(["configure","integrationType"],all=>all.configure==="none"||takes(all,"passw\
ord"),`configure doesn't work with ${OAUTH_TYPES.join(" or ")}: connect those in Zylon`),together(["configure","integrationId"],all=>all.configure!=="create"||all.
integrationId==="","integration-id must be empty with configure: create"),together(["configure","integrationId","integrationType"],all=>!mayCreate(all)||all.integrationType!==
"any","integration-type is required to create an integration"),together(["configure","integrationId"],({configure,integrationId})=>!isForAll(integrationId)||["n\
one","create"].includes(configure),"configure doesn't go with integration-id: all; list the ids that take this username and password"),together(["content","inte\
grationType"],all=>all.content.length===0||isOfType(all,"filesystem"),"content is only for integration-type: filesystem"),together(["content","configure","integ\
rationId"],all=>all.content.length===0||mayCreate(all),"content needs configure: create or upsert, and an empty integration-id"),together(["content","projectId"],
all=>all.content.length===0||all.projectId.length===1,"content needs one project-id: the project in which the integration is created"),together(["content","inge\
st"],all=>all.content.length===0||all.ingest,"content has no effect with ingest: false"),together(["baseUrl","allowInsecureHttp"],all=>all.allowInsecureHttp||!isExposed(
all.baseUrl),"base-url is http://, which sends the token unencrypted; use https://, or set allow-insecure-http: true"),together(["waitFor","expectSearch"],all=>all.
waitFor==="indexed"||all.expectSearch.length===0,"expect-search needs wait-for: indexed"),together(["waitFor","maxRemoved","ingest"],({waitFor,maxRemoved,ingest:ingest2})=>!ingest2||
waitFor==="indexed"||maxRemoved===void 0,"max-removed needs wait-for: indexed"),together(["maxRemoved","ingest"],all=>all.ingest||all.maxRemoved===void 0,"max-r\
emoved has no effect with ingest: false; remove it"),together(["waitFor","minItems","ingest"],({waitFor,minItems,ingest:ingest2})=>ingest2||waitFor==="indexed"||
minItems===void 0,"min-items needs wait-for: indexed with ingest: false"),together(["waitFor","maxFailed"],all=>all.waitFor==="indexed"||all.maxFailed===void 0,
"max-failed needs wait-for: indexed")];var textOf2=key=>getInput(nameOf(key),{trimWhitespace:key!=="password"});var MIN_HEADER=8;var LABEL="zylon-ingest";async function issuesOf(token2,{
owner,repo},signal){const{getOctokit}=await __nccwpck_require__2.e(777).then(__nccwpck_require__2.bind(__nccwpck_require__2,777));const github=getOctokit(token2);
github.hook.before("request",options=>{options.request={...options.request,signal,redirect:"error"}});const{issues}=github.rest;const common={owner,repo};return{
list:async()=>{const found=await github.paginate(issues.listForRepo,{...common,labels:LABEL,state:"open",sort:"created",direction:"asc",per_page:100});return found.
filter(({pull_request:pull})=>pull===void 0)},create:(title,body)=>issues.create({...common,title,body,labels:[LABEL]}),update:(issue_number,change)=>issues.update(
{...common,issue_number,...change}),comment:(issue_number,body)=>issues.createComment({...common,issue_number,body}),assign:(issue_number,assignees)=>issues.addAssignees(
{...common,issue_number,assignees})}}var hasLabel=({labels})=>labels.some(label=>{const name=typeof label==="string"?label:label.name;return name?.toLowerCase()===
LABEL});var TROUBLED=object({status:number2(),response:optional(unknown()),cause:_catch(object({cause:object({code:string2()})}),{cause:{code:""}})});var nameOf2=({
connector,id:id2})=>[connector?.type,id2===void 0?void 0:line(id2,60)].filter(word=>word!==void 0).join(" ")||"integration";var UNKNOWN={added:null,updated:null,
removed:null,skipped:null,failed:null,indexed:null,warned:null,unchanged:null,failedBefore:null};var SYNC_STATUSES=["error","unknown","timed-out","cancelled","n\
ot-requested","started","completed","indexed"];var LISTS=["removed","failed","pending","failing","added","updated","warned"];var NO_STOCK={end:void 0,before:null,
failingBefore:null,now:void 0,changes:[],lists:newLists(),strangers:[],notes:[]};var isWhole=({counts:{indexed,added}})=>indexed===null||added!==null;var removedSoFar=({
documents})=>documents?.look?.comparison?.removed??0;var CHECK_REMOVED="Check what was removed: the next run compares with what is left";var namesOf=(documents,owner="")=>documents.
map(({name,error:error2})=>`${name}${owner} (${error2??""})`);var ownerIn=({name},all)=>all.length<2?"":` of ${name}`;var failedNames=({lists:{failed},failedItems},owner="")=>failed.
length>0?namesOf(failed,owner):failedItems.map(name=>name+owner);var GATES=[nothingIndexed,allFailed,tooFewItems,tooManyRemoved,tooManyFailed];var itemsOf2=({counts,
now:now2})=>counts.items??now2?.count??null;var accept=({failureIssue:hasIssue})=>hasIssue?"close the failure issue":"do nothing";var unknownNumber=(code,input,what)=>new Failure(
code,"",{title:`${what}, so ${input} can't be checked`,remedy:`Check in Zylon what changed. If this happens every time, remove ${input}`});var ofKnown=(pick2,one,other)=>one===
null||other===null?null:pick2(one,other);var isAbove=(count,most,all)=>most!==void 0&&isOver(count,most,all);var lookAfter=({end,now:now2})=>end==="settled"||end===
"empty"?now2:void 0;var preparedSentence=({id:id2="",isCreated})=>isCreated?`Created ${line(id2,60)}; next, choose its content in Zylon`:"Configured. Nothing wa\
s ingested, because ingest is false";var STEPS={create:"create the integration",import:"import content",refresh:"renew the OAuth access",update:"update the cred\
entials",ingest:"start an ingest"};var stepsSentence=({steps})=>steps.map(step=>STEPS[step]).join(" and ");var STAGES={watched:"This run only watches",none:"Thi\
s run started no ingest",unclear:"The ingest may be running",working:"Zylon may still be working on the ingest",indexing:"Zylon may still be indexing",started:"\
The ingest was started",ended:"The ingest has ended",failed:"The ingest failed"};var took=seconds=>seconds<60?`${seconds.toFixed(1)} s`:duration(seconds*1e3);var withNames=(words,names)=>joined(
[words,firstOf(names)],": ");var BEFORE=object({name:string2(),when:string2(),documents:nullable(number2()),failing:nullable(number2())});var MEMORY=object({codes:array(
tuple([string2(),string2()])),lost:array(BEFORE),unclear:array(BEFORE),isPart:boolean2(),hasSucceeded:boolean2()});var BLANK={codes:[],lost:[],unclear:[],isPart:false,
hasSucceeded:false};var hiddenStart=key=>`<!-- zylon-ingest issue ${key} `;var MAX_LINE=3e4;var hiddenLine=(key,memory)=>`${hiddenStart(key)}${fitting(memory)} \
-->`;var encoded=memory=>Buffer.from(JSON.stringify(memory)).toString("base64");var byName=list2=>new Map(list2.map(one=>[one.name,one]));var MAX_TITLE=256;var inert=(text2,limit=1e3)=>markdown(
text2,limit).replace(/(&#(?:35|64);|GH)<!-- -->/gi,"$1&NoBreak;");var MAX_TOLD=2e4;var MAX_NAMES=10;var MAX_INTEGRATIONS=20;var outcomeFor=({name},all)=>all.find(
one=>one.name===name);var countsIn=counts=>({current_artifact_count:counts.artifacts,integration_item_count:counts.items,added_count:counts.added,updated_count:counts.
updated,removed_count:counts.removed,skipped_count:counts.skipped,failed_count:counts.failed,indexed_count:counts.indexed,warning_count:counts.warned});var resultOf=(one,{
isDryRun,changesFile})=>({outcome:endOf(one.failure,isDryRun),sync_status:one.status,configured:one.isConfigured,created:one.isCreated,updated:one.isUpdated,integration_id:one.
id??null,integration_type:one.type??null,...countsIn(one.counts),changes_file:changesFile,duration_seconds:Number(one.seconds.toFixed(1)),error_code:one.failure?.
code??null,error_message:one.failure?.message??null});var MAX_LISTED=20;var MAX_ROWS=30;var alert=(kind,paragraphs)=>[`> [!${kind}]`,...joined(paragraphs,"\n\n").
split("\n").map(text2=>`> ${text2}`.trimEnd())].join("\n");var NO_INGEST=["watched","none"];var MAY_RUN=["unclear","working","indexing"];var SHOWN_BY={"wait-tim\
eout":["pending"],"too-many-removed":["removed"],"too-many-failed":["failed","failing"]};var isListed=({code},of)=>of.some(({lists})=>SHOWN_BY[code]?.some(name=>lists[name].
length>0));var TITLES={removed:"Removed",failed:"Failed",pending:"Not indexed yet",failing:"Already failing before this run",added:"Added",updated:"Updated",warned:"\
With warnings"};var documentLists=all=>LISTS.map(name=>{const rows=all.flatMap(one=>one.lists[name].map(row=>`- ${linkTo(row,ownerIn(one,all))}`));return list(name,
rows)});var MAX_ANNOTATIONS=10;var PATHS=["changes-file","results-file"];async function report(run){let exitCode=run.failure===void 0?0:1;try{for(const[name,value]of Object.
entries(outputsOf(run)))setOutput(name,PATHS.includes(name)?value:redact(value))}catch(error2){error(`The outputs were not written: ${reasonOf(error2)}`);exitCode=
1}annotate(run);try{await addToSummary(summaryOf(run))}catch(error2){warning(`The job summary was not written: ${reasonOf(error2)}`)}info(redact(lastLine(run)));
return exitCode}async function addToSummary(text2){await summary.addRaw(redact(text2)).write()}var reasonOf=error2=>line(error2 instanceof Error?error2.message:
String(error2));var MAX_RESULTS=512*1024;var MAX_JOBS=256;var TROUBLE="Couldn't update the failure issue";var SECONDS=30;async function keepIssue(report2,inputs,signal){
if(inputs?.failureIssue!==true)return;const isWatched=!inputs.ingest&&inputs.waitFor==="indexed";const isKept=(inputs.ingest||isWatched)&&!inputs.dryRun;if(!isKept||
report2.failure?.code==="cancelled")return;if(inputs.githubToken===""){warning(`${TROUBLE}: github-token is empty. Delete it under "with:", so that the step get\
s the token of its job.`);return}const[owner="",repo=""]=read3("GITHUB_REPOSITORY").split("/");let found=[];try{const issues=await issuesOf(inputs.githubToken,{
owner,repo},AbortSignal.any([signal,AbortSignal.timeout(SECONDS*1e3)]));const ours=ownerOf({owner,repo},inputs.failureIssueKey,isWatched);found=(await issues.list()).
filter(({body})=>body?.includes(hiddenStart(ours.key)));const keeping={report:report2,inputs,owner:ours,issues};for(const kept of await keep(found,keeping))await say(
kept,{owner,repo})}catch(error2){const why=troubleOf(error2,{owner,repo});const[first]=found;if(first===void 0)warning(`${TROUBLE}: ${why}`);else{warning(`${TROUBLE}\
 #${first.number}, which stays open: ${why}`);await addLine(first.number,{owner,repo},"is open.")}}}async function say({number:number3,did,reasons=[]},repository){
const why=listed(reasons,3);const words=why===""?"":`: ${why}`;info(`The failure issue #${number3} was ${did}${words}`);const state=did==="closed"?"was closed":
"is open";const close=why===""?"":" Close it when you have checked.";const text2=`${state}${markdown(words,400)}.${close}`;await addLine(number3,repository,text2)}
async function addLine(number3,{owner,repo},text2){const link=`[#${number3}](${server()}/${owner}/${repo}/issues/${number3})`;try{await addToSummary(`
The failure issue ${link} ${text2}
`)}catch{}}async function keep(found,keeping){if(keeping.report.failure!==void 0)return[await keepFailed(found[0],keeping)];const kept=[];for(const issue3 of found)
kept.push(await keepSucceeded(issue3,keeping));return kept}var now=()=>new Date(clock.date()).toISOString();var today=()=>now().slice(0,"2026-11-28".length);async function keepFailed(issue3,{
report:report2,inputs,owner,issues}){const last=now();if(issue3===void 0){const{memory}=memoryAfter(BLANK,report2,today());const body=bodyOf2(owner,report2,memory,
{first:last,last});const number4=await open(issues,issueTitle(owner,report2.all),body);const{failureIssueAssignees:assignees}=inputs;if(assignees.length>0)await assign(
issues,number4,assignees);return{number:number4,did:"opened"}}const{number:number3,body:text2}=issue3;const before=readMemory(text2??"",owner.key);const night=memoryAfter(
before,report2,today());const news=newsOf(before,night);if(news!=="")await issues.comment(number3,`${news}, in ${owner.run}.

${tell(report2)}`);const times={first:issue3.created_at,last};await issues.update(number3,{body:bodyOf2(owner,report2,night.memory,times)});return{number:number3,
did:"updated"}}async function keepSucceeded({number:number3,body:text2},{report:report2,owner,issues}){const before=readMemory(text2??"",owner.key);const{memory}=memoryAfter(
before,report2,today());const reasons=reasonsToStay(memory,report2);if(reasons.length===0){await issues.comment(number3,recoveredText(owner.run,before,report2));
await issues.update(number3,{state:"closed",state_reason:"completed"});return{number:number3,did:"closed"}}if(!before.hasSucceeded)await issues.comment(number3,
staysText(owner.run,reasons));const body=withMemory(text2??"",owner.key,memory);if(body!==text2)await issues.update(number3,{body});return{number:number3,did:"l\
eft open",reasons}}async function open(issues,title,body){const{data}=await issues.create(title,body);const{number:number3}=data;if(hasLabel(data))return number3;
await issues.update(number3,{state:"closed",state_reason:"not_planned"});throw new Error(`GitHub opened #${number3} without its label, so it was closed again. G\
ive the user of github-token write access to the repository, or remove github-token from "with:"`)}async function assign(issues,number3,logins2){const{data}=await issues.
assign(number3,[...logins2]);const assigned=(data.assignees??[]).map(({login})=>login.toLowerCase());const refused2=logins2.filter(one=>!assigned.includes(one.toLowerCase()));
if(refused2.length>0)warning(`GitHub did not assign #${number3} to ${refused2.join(", ")}. Correct failure-issue-assignees, or give them access to the repositor\
y.`)}var read3=name=>process.env[name]??"";var server=()=>read3("GITHUB_SERVER_URL")||"https://github.com";var STATES="Published,Processing,Error,Initializing,U\
navailable,Draft";var FILTERS=[{state:STATES,include_descendants:"true",include:"Account"},{state:STATES},{}];async function listNewer(zylon,limit){let refusal2;
for(const filter of FILTERS){try{const{items,unread}=await zylon.integrationArtifacts(filter,limit);const entries=items.filter(isIntegration).map(entryOf);return{
hasArtifacts:true,entries,unread,refusal:void 0}}catch(error2){const failure2=failureOf(error2);const none={hasArtifacts:false,entries:[],unread:0};if(isNowhere(
failure2))return{...none,refusal:void 0};if(failure2.code==="forbidden")return{...none,refusal:failure2};if(!isRefused(failure2))throw failure2;refusal2=failure2}}
return{hasArtifacts:false,entries:[],unread:0,refusal:refusal2}}var isIntegration=({type:type2,state})=>/^integration$/i.test(type2)&&!/^deleted$/i.test(state);
var entryOf=artifact=>({api:"artifact",id:artifact.id,type:artifact.source,username:usernameIn(artifact),name:artifact.name,state:artifact.state,project:artifact.
project_id,creator:artifact.created_by.id});var nameFor=({entityType},username)=>`${entityType} (${username})`;var isNowhere=({code,details})=>["not-found","met\
hod-not-allowed","redirect","not-api"].includes(code)||details.status===410||details.kind==="other-shape";var isRefused=({code})=>code==="bad-request"||code==="\
unprocessable";async function listOlder(zylon,mayBeGone,limit){try{const{items,unread}=await zylon.integrations(limit);return{entries:items.map(olderEntryOf),unread}}catch(error2){
const failure2=failureOf(error2);if(mayBeGone&&isGone(failure2))return{entries:[],unread:0};throw failure2}}var olderEntryOf=({id:id2,type:type2,provider_data})=>({
api:"integration",id:id2,type:type2,username:provider_data.username.trim(),name:"",state:"",project:"",creator:""});var isGone=({code,details})=>[404,405,410].includes(
details.status??0)||code==="not-api"&&details.kind==="page";async function ownOf(artifacts,zylon,limit){if(artifacts.length===0)return[];return ownedBy(artifacts,
await accountOf(zylon,limit))}var ownedBy=(artifacts,account)=>artifacts.filter(({creator})=>creator!==""&&creator===account);async function accountOf(zylon,limit){
try{return(await zylon.me(limit)).account_id}catch(error2){const failure2=failureOf(error2);const isUntold=failure2.sent==="refused"||failure2.code==="unexpecte\
d-response";if(isUntold)return"";throw failure2}}var titleOf=({id:id2,name})=>line(id2,60)+(name===""?"":` (${line(name,60)})`);async function ambiguous(entries,{
zylon,inputs,limit},otherwise="Otherwise, create yours in Zylon"){const isAny=inputs.integrationType==="any";const names=[];for(const entry of entries.slice(0,10)){
const connector=inputs.selection.kind==="only"&&inputs.selection.connector?inputs.selection.connector:connectorOf(entry.type);let name=entry.name;if(entry.api===
"integration"&&connector!==void 0){const target={connector,id:entry.id,api:entry.api};const config2=await zylon.config(target,limit).catch(()=>null);name=placeOf(
config2,connector)}names.push((isAny?pathOf:titleOf)({...entry,name}))}const mayCreate2=["create","upsert"].includes(inputs.configure);const rest=mayCreate2?", \
and configure: update (or none, without password)":"";if(entries.length>1)return new Failure("ambiguous","",{names,remedy:`Set integration-id to one of them${mayCreate2?
rest:", to several, or to all"}`});return new Failure("ambiguous","",{names,title:"Zylon doesn't say which username this integration has",remedy:`If it is the r\
ight one, set integration-id to it${rest}. ${otherwise}`})}async function findOrCreate(integration,connector,lists,run){const{inputs}=run;const[owner="",...otherOwners]=inputs.
projectId;const found=await findOf(connector,lists,run);if(found!==void 0){notice(`Using the existing integration ${line(found.id,60)}; nothing was created.`);take(
integration,found);return}checkNoneUnread(lists);const hasArtifacts=lists.artifacts.hasArtifacts;if(!hasArtifacts&&inputs.content.length>0)throw new Failure("in\
valid-input","content needs Zylon 1.58 or newer",{remedy:"Remove content, and choose what the new integration reads in Zylon. Nothing was created"});if(hasArtifacts&&
otherOwners.length>0)throw new Failure("ambiguous","",{title:"project-id lists several projects, but a new integration belongs to one",remedy:"Set project-id to\
 that project"});const name=nameFor(connector,inputs.username);const taken=lists.artifacts.entries.filter(entry=>entry.name===name&&entry.project===owner&&isOf(
entry,connector));if(hasArtifacts&&taken.length>0)throw await ambiguous(taken,run);if(inputs.dryRun){integration.steps.push("create");if(inputs.content.length>0)
integration.steps.push("import");return}await create(integration,{connector,owner,lists},run)}async function findOf(connector,{own:own2,older,artifacts},run){const{
projectId:owners,username}=run.inputs;const usernames=new Map(older.entries.map(entry=>[entry.id,entry.username]));const ofOwner=own2.filter(entry=>isOf(entry,connector)).
filter(({project})=>owners.length===0||owners.includes(project)).map(entry=>({...entry,username:entry.username||(usernames.get(entry.id)??"")}));const newerIds=new Set(
artifacts.entries.map(({id:id2})=>id2));const onlyOlder=older.entries.filter(entry=>isOf(entry,connector)&&!newerIds.has(entry.id));for(const entries of[ofOwner,
onlyOlder]){const fitting2=entries.filter(entry=>entry.username===username);if(fitting2.length>1)throw await ambiguous(fitting2,run);if(fitting2.length===1)return fitting2[0]}
const unnamed=[...ofOwner,...onlyOlder].filter(entry=>entry.username==="");if(unnamed.length===0)return void 0;const isOfProjects=owners.length===0&&unnamed.every(
({api})=>api==="artifact");throw await ambiguous(unnamed,run,isOfProjects?"To create another one, set project-id: then the step looks only in that project":void 0)}
async function create(integration,{connector,owner,lists},run){const{limit}=run;const{hasArtifacts,entries}=lists.artifacts;const known=new Set((hasArtifacts?entries:
lists.older.entries).map(({id:id2})=>id2));const created2=await send(connector,owner,hasArtifacts,run).catch(async error2=>{const failure2=failureOf(error2);if(failure2.
sent!=="unknown")throw failure2;if(limit.signal.aborted)throw failure2.with({remedy:"Look in Zylon for a new integration before the step runs again"});info(`${failure2.
title}: ${failure2.detail}. Looking for the new integration in the list`);const isNew=entry=>!known.has(entry.id);return findCreated(connector,{owner,hasArtifacts,
isNew,failure:failure2},run)});take(integration,created2);integration.isCreated=true;const{content:paths}=run.inputs;if(paths.length>0)integration.firstImport={
project:owner,paths};info(`Created the ${connector.label} integration ${line(created2.id,60)}`)}async function send(connector,owner,hasArtifacts,{zylon,inputs,limit}){
if(!hasArtifacts)return olderEntryOf(await zylon.create(connector,inputs,limit));const{username,password}=inputs;const name=nameFor(connector,username);const artifact={
name,owner,username,password};return entryOf(await zylon.createArtifact(connector,artifact,limit))}async function findCreated(connector,{owner,hasArtifacts,isNew,
failure:failure2},run){const{zylon,inputs,limit}=run;const{detail}=failure2;const list2=hasArtifacts?listNewer(zylon,limit):listOlder(zylon,false,limit);const{entries}=await list2.
catch(error2=>{limit.signal.throwIfAborted();throw new Failure("create-unknown",detail,{title:"Zylon may have created the integration, but the list of integrati\
ons can't be read",cause:error2})});const name=nameFor(connector,inputs.username);const isOurs=entry=>hasArtifacts?entry.name===name&&entry.project===owner:["",
inputs.username].includes(entry.username);const created2=entries.filter(entry=>isNew(entry)&&isOf(entry,connector)&&isOurs(entry));const[only,...others]=created2;
if(only===void 0)throw new Failure("create-unknown",detail,{cause:failure2});if(others.length===0)return only;throw await ambiguous(created2,run)}async function plan(all,run){
const{zylon,inputs,limit}=run;const{selection}=inputs;const artifacts=await listNewer(zylon,limit);const{hasArtifacts,refusal:refusal2}=artifacts;const own2=selection.
kind==="ids"?await resolve(all,artifacts,run):await ownOf(artifacts.entries,zylon,limit);if(selection.kind!=="ids"){const older=await listOlder(zylon,hasArtifacts,
limit);const lists={artifacts,own:own2,older};const[only]=all;if(selection.kind==="all")addAll(all,selection,lists,inputs);else if(only!==void 0)await findOnly(
only,lists,run)}checkCredentials(all,inputs);for(const integration of all)integration.isOneOfSeveral=all.length>1;return{hasArtifacts,refusal:refusal2,own:own2}}
async function resolve(all,artifacts,run){const{zylon,inputs,limit}=run;const byId=new Map(artifacts.entries.map(entry=>[entry.id,entry]));const older=[];for(const integration of all){
const entry=byId.get(integration.id??"");if(entry===void 0)older.push(integration);else resolveTo(integration,entry,inputs)}const untyped=older.filter(({connector})=>connector===
void 0);if(untyped.length>0)resolveOlder(untyped,artifacts,await listOlder(zylon,artifacts.hasArtifacts,limit),inputs);dropTwice(all);const isOlder=entry=>older.
some(({connector})=>connector&&isOf(entry,connector));const some=artifacts.entries.filter(isOlder);return ownOf(some,zylon,limit)}var isSupported=({type:type2})=>connectorOf(
type2)!==void 0;var isThis=({connector,id:id2},entry)=>entry.id===id2&&(connector===void 0||isOf(entry,connector));async function findOnly(integration,lists,run){
const{inputs}=run;const{connector}=integration;const{configure,username}=inputs;if(connector&&(configure==="create"||configure==="upsert")){await findOrCreate(integration,
connector,lists,run);return}const connectors=connector===void 0?CONNECTORS:[connector];const entries=connectors.flatMap(each2=>entriesOf(each2,lists)).filter(entry=>connector!==
void 0||isSupported(entry));const fitting2=entries.filter(entry=>username===""||entry.username===username);const[found,...others]=fitting2;if(found!==void 0&&others.
length===0){take(integration,found);return}const unnamed=entries.filter(entry=>entry.username===""&&takesCredentials(entry));const candidates=others.length>0?fitting2:
unnamed;if(candidates.length>0)throw await ambiguous(candidates,run);checkNoneUnread(lists);throw noneOf(inputs,connector,lists)}var takesCredentials=({type:type2})=>(connectorOf(
type2)?.credentials??"password")==="password";async function within(run,{seconds,failure:failure2,what},work){const began=clock.now();const ms=seconds*1e3;const end=new AbortController;
const limit={signal:AbortSignal.any([run.limit.signal,end.signal]),deadline:Math.min(run.limit.deadline,began+ms)};const stop=after(ms,()=>end.abort(failure2()));
const forget=what&&run.waits.add(()=>`Waiting for ${what()}, ${duration(clock.now()-began)} of ${duration(ms)}`);try{return await work({...run,limit})}finally{stop();
forget?.()}}var PATIENCE_MS=6e4;var Patience=class{#since;bear(failure2){if(mayPass(failure2.code))return;if(failure2.code==="internal")throw failure2;this.#since??=
clock.now();if(clock.now()-this.#since>=PATIENCE_MS)throw failure2}rest(){this.#since=void 0}};var SECONDS2=30;var Diagnosis=class{#answers=new Map;async explain(failure2,target,run){
const{code,title,detail,details}=failure2;const isOAuth=target?.connector.credentials==="oauth";const isAsked=["unauthorized","forbidden","not-found"].includes(
code)||isOAuth&&details.status===400&&code!=="already-running";if(details.kind==="page")return withPath(failure2,run.inputs);if(!isAsked)return failure2;if(run.
limit.signal.aborted)return failure2;const answers=this.#answers.get(code)??ask(run);this.#answers.set(code,answers);const cause=causeOf2(failure2,target,await answers,
run);if(cause===void 0)return failure2;return failure2.with({...cause,detail:detail===""?title:detail})}};async function ask(run){const time2={seconds:SECONDS2,
failure:()=>new Failure("timeout","")};const codeOf=error2=>failureOf(error2).code;const me=await within(run,time2,({zylon,limit})=>zylon.me(limit)).catch(codeOf);
const entries=await within(run,time2,async({zylon,limit})=>{const newer=await listNewer(zylon,limit);const older=await listOlder(zylon,newer.hasArtifacts,limit);
const account=typeof me==="string"?"":me.account_id;const own2=ownedBy(newer.entries,account);return[...own2,...newer.entries,...older.entries]}).catch(codeOf);
return{me,entries}}var nameIn=({name})=>name===""?"":` (${name})`;var KNOWN_STATUSES=["","notapplicable","notstarted","processing","parsing","storing","done","e\
rror"];var isUnknownStatus=status=>!KNOWN_STATUSES.includes(status.toLowerCase());var UNPROCESSABLE="UnprocessableContent";var isUnprocessable=({ingest_status:status,
ingest_warnings:warnings})=>/^notstarted$/i.test(status)&&warnings.includes(UNPROCESSABLE);var linkOf=document=>({id:document.id,name:document.name||line(document.
id,80),url:document.external_url});var entryOf2=document=>({...linkOf(document),error:document.standing==="failed"?document.error||"Unknown":null,warnings:document.
ingest_warnings.filter(word=>word!==document.error)});var ParseError=class extends Error{constructor(message,options){super(message);this.name="ParseError";this.
type=options.type;this.field=options.field;this.value=options.value;this.line=options.line}};var LF=10;var CR=13;var SPACE=32;var MAX_FIELD_PREFIX_LENGTH=6;async function*eventsIn(answer){
const read5={bytes:0};for await(const event of framed(answer,linesOf(answer,read5))){read5.bytes=0;yield event}}async function*framed(answer,lines){let begun="";
for await(const next of lines){const isFirst=begun==="";if(isFirst&&next.text.trim()==="")continue;if(isFirst&&isEventStream(answer,next)){yield*serverSent(from(
next,lines));return}if(isFirst&&isObject2(parse(next.text))){yield*lineByLine(from(next,lines));return}begun+=`${next.text}
`}if(begun==="")return;const whole3=asJson(begun,answer);const isBare=!Array.isArray(whole3);for(const value of[whole3].flat())yield{name:"",value,isBare}}async function*from(first,lines){
yield first;yield*lines}var isEventStream=({type:type2},{text:text2})=>/event-stream/i.test(type2)||/^\s*(event:|data:|:)/.test(text2);var isObject2=value=>typeof value===
"object"&&value!==null&&!Array.isArray(value);var cut=()=>new Failure("stream-cut","its answer ended in the middle of an event");async function*lineByLine(lines){
for await(const{text:text2,isWhole:isWhole2}of lines){if(text2.trim()==="")continue;const value=parse(text2);if(value===void 0&&!isWhole2)throw cut();yield{name:"",
value,isBare:true}}}async function*serverSent(lines){let ended=[];const parser=createParser({onEvent:({event:event2="",data})=>ended.push({name:event2,value:parse(
data),isBare:false})});const event=new Set;for await(const{text:text2,isWhole:isWhole2}of lines){ended=[];const[,field=""]=/^([a-z]*)/.exec(text2)??[];if(!text2.
startsWith(":")&&text2.trim()!=="")event.add(field);const isBlank=text2.trim()===""||!isWhole2;if(isBlank&&event.size===1&&event.has("event"))parser.feed("data:\
\n");parser.feed(isWhole2?`${text2}
`:`${text2}

`);const isCut=ended.every(({value})=>value===void 0);if(!isWhole2&&event.size>0&&isCut)throw cut();if(isBlank)event.clear();yield*ended}}async function*linesOf({
name,body},read5){const decoder=new TextDecoder;let rest="";for await(const chunk of body){read5.bytes+=chunk.length;if(read5.bytes>MAX_BYTES)throw new Failure(
"too-large",name);const[first="",...others]=decoder.decode(chunk,{stream:true}).split("\n");rest+=first;for(const next of others){yield{text:rest,isWhole:true};
rest=next}}yield{text:rest,isWhole:false}}var prefixOf=integration=>integration.isOneOfSeveral?`${nameOf2(integration)}: `:"";var info2=(integration,text2)=>info(
prefixOf(integration)+text2);var notice2=(integration,text2)=>integration.isOneOfSeveral?info(prefixOf(integration)+text2):notice(text2);var BEAT_MS=29e3;var Waits=class{#lines=new Set;add(line2){
this.#lines.add(line2);return()=>void this.#lines.delete(line2)}heartbeat(){const stop=new AbortController;this.#beat(stop.signal).catch(()=>void 0);return()=>stop.
abort()}async#beat(signal){for(;;){await clock.sleep(BEAT_MS,signal);const lines=[...this.#lines].map(line2=>line2());const[oldest,...others]=lines.filter(line2=>line2!==
"");if(oldest===void 0)continue;const more=counted(others.length,"other integration");info(others.length===0?oldest:`${oldest}; and for ${more}`)}}};var KINDS=new Map(
[["added","added"],["updated","updated"],["recreated","updated"],["removed","removed"],["skipped","skipped"]]);var newTold=()=>({artifacts:null,items:null,counts:{
added:0,updated:0,removed:0,skipped:0,failed:0},reported:0,isUnsure:false,last:void 0,hasMore:false,touched:new Set,failed:new Set,unnamedUpdates:0,unnamedFailures:0,
failedNames:[]});var toldSoFar=({counts})=>Object.entries(counts).filter(([,count])=>count>0).map(([kind,count])=>`${count} ${kind}`).join(", ");var FIELDS2=looseObject(
{type:_catch(optional(string2()),void 0)});var COUNT=nullish2(int().check(_nonnegative()));var ITEM=object({op:_catch(string2(),""),artifact_id:_catch(string2(),
""),integration_item:_catch(object({name:string2()}),{name:""}),artifact:_catch(object({name:string2()}),{name:""})});var ENTITY=object({id:pipe(union([string2(),
number2()]),transform(String)),type:_catch(string2(),""),success:optional(unknown())});async function ingest(integration,target,run){const seconds=run.inputs.waitTimeoutSeconds;
integration.deadline=clock.now()+seconds*1e3;const told=newTold();const waiting={seconds,what:()=>joined([`the ingest of ${line(target.id,60)}`,toldSoFar(told)],
": "),failure:()=>tooLong(seconds,told)};const noticed=new Set;const noticeOnce=text2=>{if(!noticed.has(text2))notice2(integration,text2);noticed.add(text2)};const isStartEnough=run.
inputs.waitFor==="started";const what=target.firstImport===void 0?"ingest":"first import";info2(integration,`Starting the ${what}`);try{const status=await within(
run,waiting,({zylon,limit})=>zylon.ingest(target,limit,answer=>read4(answer,{target,told,isStartEnough,notice:noticeOnce})));integration.ingest={status,told}}catch(error2){
const failure2=failureOf(error2);integration.ingest={status:statusAfter(failure2),told};const isImport=target.firstImport!==void 0;const isRefused3=isImport&&failure2.
sent==="refused";throw withCounts(isRefused3?notImported(target,failure2):failure2,told)}}var notImported=({id:id2},failure2)=>failure2.with({title:`Created ${line(
id2,60)}, but Zylon refused to import its content`,remedy:"Choose its content in Zylon. Or delete this integration there, correct the input content, and run the\
 step again"});var mayRun=({code,sent})=>sent==="unknown"&&code!=="sync-error";var tooLong=(seconds,told)=>new Failure("wait-timeout",`stopped waiting after ${duration(
seconds*1e3)}`,{remedy:"Raise wait-timeout-seconds",title:told.last===void 0?"Zylon didn't answer the ingest request within wait-timeout-seconds":"The ingest to\
ok longer than wait-timeout-seconds"});async function read4(answer,reading){const{told,isStartEnough}=reading;try{for await(const event of withoutIntegration(answer,
reading)){takeEvent(event,told,reading.notice);if(told.last==="completed")return"completed";if(told.last!==void 0&&isStartEnough)return"started"}}catch(error2){
const failure2=failureOf(error2);const isCut=failure2.code==="connection-lost"&&told.last;throw isCut?new Failure("stream-cut",failure2.detail):failure2}if(told.
last===void 0)throw new Failure("unexpected-response",`${answer.name} with no ingest events`);if(told.last==="progress"||told.hasMore)throw new Failure("stream-\
cut","its answer ended without sync_completed");return"started"}async function*withoutIntegration(answer,{target,told,notice:noticeOf}){let held;let isFirst=true;
for await(const event of eventsIn(answer)){if(held!==void 0)yield held;held=isFirst&&event.isBare&&!isOfIngest(event)?event:void 0;isFirst=false;if(held===void 0)
yield event}if(held===void 0)return;if(!isIntegration2(held.value,target.id)){yield held;return}told.last="entity";noticeOf("Zylon answered with the integration\
 instead of an event, so the ingest counts as accepted.")}var STATES2="Published,Processing,Error,Initializing,Unavailable";var FILTERS2=[{include_descendants:"\
true",state:STATES2},{include_descendants:"true",state:STATES2.replace(",Unavailable","")}];var PENDING=["NotStarted","Processing","Parsing","Storing"];var Lister=class{#owners;#apis;#hasArtifacts;#sources;#user;#scopes=[];#filter=0;#listsPending=true;#ours={
artifact:new Set,integration:new Set};#noticed=new Set;constructor(all,hasArtifacts){this.#owners=new Set(all.map(({id:id2=""})=>id2));this.#apis=new Set(all.map(
({artifact})=>artifact?"artifact":"integration"));this.#hasArtifacts=hasArtifacts;const connectors=all.flatMap(({connector})=>connector??[]);this.#sources=[...new Set(
connectors.flatMap(({sources})=>sources))].join(",")}listBefore(run){return this.#whole(true,run)}listNow(run){return this.#whole(false,run)}async listPending(run){
const all=new Draft;for(const scope of this.#scopes){if(!this.#listsPending)return void 0;const list2=await this.#pendingIn(scope,run);for(const artifact of list2)
this.#take(artifact,scope,all)}return this.#listsPending?all:void 0}async#pendingIn(scope,run){const only={ingest_status:PENDING.join(",")};try{const list2=await this.#list(
scope,only,void 0,run);const isHeard=list2.items.every(({ingest_status:status})=>PENDING.includes(status));this.#listsPending=isHeard;return list2.items}catch(error2){
const failure2=failureOf(error2);if(isRefused2(failure2))this.#listsPending=false;else if(!isUnreadable(failure2)||scope.project==="")throw error2;return[]}}async#whole(isTwice,run){
const all=new Draft;const proof={keysOf:some=>this.#keysOf(some),isTwice};const hadSeen=new Set(this.#ours.artifact);all.flaw=await this.#findScopes(run);for(const scope of this.#scopes)
await this.#listInto(all,scope,proof,run);for(const project of hadSeen)if(!all.projects.has(project)&&!this.#isGiven(run))await this.#listInto(all,{api:"artifac\
t",project},proof,run);return all}async#listInto(all,scope,proof,run){const list2=await this.#artifacts(scope,proof,run);if(list2===void 0){if(this.#ours[scope.
api].has(scope.project))all.flaw=`no longer lets the user of api-token read ${nameOf3(scope)}`;return}if(list2.flaw!==void 0)all.flaw=`${list2.flaw}, in ${nameOf3(
scope)}`;for(const artifact of list2.items)this.#take(artifact,scope,all)}#keysOf(some){return some.filter(artifact=>this.#owners.has(artifact.integration_id)).
map(artifact=>artifact.id)}#isGiven=({inputs})=>inputs.projectId.length>0;async#findScopes(run){const{projectId:given2}=run.inputs;let flaw;const scopes=[];if(this.#apis.
has("integration")){let projects2=given2;if(given2.length===0)({projects:projects2,flaw}=await this.#projects(run));for(const project of projects2)scopes.push({
api:"integration",project})}if(this.#apis.has("artifact"))for(const project of given2.length>0?given2:[""])scopes.push({api:"artifact",project});this.#scopes=scopes;
return flaw}async#projects({zylon,limit}){try{this.#user??=(await zylon.me(limit)).id;const{items,unread,flaw}=await zylon.projects(this.#user,limit);if(unread>
0)this.#noticeOnce("Skipped projects without a usable id.");const ids=items.map(({id:id2})=>id2);const projects2=[...new Set([...ids,...this.#ours.integration])];
return{projects:projects2,flaw:flaw&&`${flaw}, in the list of projects`}}catch(error2){const isFirst=this.#scopes.length===0;if(!isFirst||!this.#hasArtifacts||!isGone(
failureOf(error2)))throw error2;this.#apis.delete("integration");this.#apis.add("artifact");return{projects:[],flaw:void 0}}}async#artifacts(scope,proof,run){try{
const list2=await this.#list(scope,{},proof,run);if(list2.unread>0)this.#noticeOnce(`Skipped documents without a usable id in ${nameOf3(scope)}.`);return list2}catch(error2){
const failure2=failureOf(error2);if(isRefused2(failure2)&&this.#filter===0){this.#filter=1;return this.#artifacts(scope,proof,run)}if(isRefused2(failure2))throw unwatchable(
failure2,run.inputs);if(!isUnreadable(failure2)||scope.project==="")throw error2;if(this.#isGiven(run))throw closed(failure2,scope);this.#noticeOnce(`Skipped ${nameOf3(
scope)}, which the user of api-token may not read.`);return void 0}}#list({api,project},only,proof,{zylon,limit}){const filter={...FILTERS2[this.#filter],...only};
if(api==="integration")return zylon.artifacts(project,filter,proof,limit);const where=project===""?{}:{project_id:project};const query={...filter,...where,source:this.#sources};
return zylon.cursorArtifacts(query,proof,limit)}#noticeOnce(text2){if(!this.#noticed.has(text2))notice(text2);this.#noticed.add(text2)}#take(artifact,{api,project:asked},all){
const project=asked||artifact.project_id;if(!this.#owners.has(artifact.integration_id)){if(api==="artifact")all.addStranger(artifact);return}if(project!=="")this.#ours[api].
add(project);if(isUnknownStatus(artifact.ingest_status))this.#noticeOnce(`The ingest_status "${line(artifact.ingest_status,40)}" is not supported: such document\
s count as not indexed yet.`);all.add(artifact,project)}};var Draft=class{#documents=new Map;#artifacts=new Map;projects=new Set;#strangers=new Map;flaw;of(id2=""){
return this.#documents.get(id2)??new Map}artifactsOf(id2=""){return this.#artifacts.get(id2)?.size??0}strangersOf({sources}){const ids=sources.map(source=>this.#strangers.
get(source.toLowerCase()));return ids.flatMap(some=>[...some??[]])}addStranger({source,integration_id:id2}){if(id2==="")return;const key=source.toLowerCase();this.#strangers.
set(key,(this.#strangers.get(key)??new Set).add(id2))}add(artifact,project){const{integration_id:owner,id:id2}=artifact;this.projects.add(project);const ids=this.#artifacts.
get(owner)??new Set;this.#artifacts.set(owner,ids.add(id2));const document=readDocument(artifact,project);if(document===void 0)return;const known=this.#documents.
get(owner)??new Map;const other=known.get(id2);const projects2=[...other?.projects??[],project];const first=other?.standing==="pending"?other:document;known.set(
id2,{...first,projects:projects2});this.#documents.set(owner,known)}};var nameOf3=({project})=>project===""?"the organization":`the project ${line(project,60)}`;
var isRefused2=({details:{status}})=>status===400||status===422;var isUnreadable=({code})=>code==="forbidden"||code==="not-found";var unwatchable=(failure2,{ingest:ingest2})=>failure2.
with({title:"Zylon doesn't list documents in the documented way",remedy:ingest2?"Set wait-for: completed, and remove expect-search, max-removed and max-failed":
"Check in Zylon whether documents are pending or failed"});var closed=(failure2,scope)=>failure2.with({title:`The user of api-token can't read ${nameOf3(scope)}`,
remedy:"Correct project-id, or give the user access to this project"});async function prepare(integration,target,run){const{zylon,inputs,limit}=run;const{connector}=target;
if(integration.isCreated&&!inputs.ingest)return;const isDry=inputs.dryRun;if(inputs.refreshOauth&&connector.credentials==="oauth")await refresh(integration,target,
run);const place=await check(integration,target,run);integration.prepared={place,isUpdated:false};const isUpdate=inputs.configure==="update"||inputs.configure===
"upsert";const hasCredentials=connector.credentials==="password";if(isUpdate&&hasCredentials&&!integration.isCreated){if(isDry)integration.steps.push("update");else{
await zylon.update(target,inputs,limit);integration.prepared={place,isUpdated:true};info2(integration,"Updated the credentials")}}if(isDry&&inputs.ingest)integration.
steps.push("ingest")}async function refresh(integration,target,{zylon,inputs,limit}){if(target.api==="artifact")notice2(integration,"refresh-oauth was skipped: \
this version of Zylon has no call that renews the OAuth access.");else if(inputs.dryRun)integration.steps.push("refresh");else{await zylon.refresh(target,limit);
info2(integration,"Renewed the OAuth access")}}async function check(integration,target,{zylon,limit}){const{artifact,isCreated}=integration;const{connector,id:id2}=target;
let place;let state="";if(artifact===void 0){const config2=await zylon.config(target,limit);const lack=lackOf(config2,connector);if(lack!==void 0)throw isCreated?
created(id2):new Failure("not-configured",lack);place=placeOf(config2,connector)}else{if(isCreated&&integration.firstImport===void 0)throw created(id2);checkState(
artifact);place=artifact.name;if(/^(error|unavailable)$/i.test(artifact.state))state=`, state ${artifact.state}`}const name=integration.isOneOfSeveral?"":`: ${connector.
label} ${line(id2,60)}`;const reads=place===""?"":`, ${place}`;info2(integration,`Configured${name}${reads}${state}`);return place}var created=id2=>new Failure(
"not-configured","",{title:`Created ${line(id2,60)}; next, choose its content in Zylon`,remedy:"When that is done, set integration-id to this id and configure: \
update"});var LAST_SEARCH_SECONDS=30;async function search(all,documents,run){const texts=run.inputs.expectSearch;const settled=all.filter(({documents:watched})=>watched?.
end==="settled");if(settled.length===0)return;const done=settled.flatMap(({id:id2})=>[...documents.of(id2).values()]).filter(({standing})=>standing==="done");const deadline=Math.
max(...settled.map(({deadline:until})=>until));try{await searchUntil(deadline,texts,isOneOf(done),run);for(const integration of settled)integration.found=texts}catch(error2){
for(const integration of settled)fail(integration,error2)}}async function searchUntil(deadline,texts,isMeant,run){const began=clock.now();let missing=texts;let trouble;
const patience=new Patience;const end=run.waits.add(()=>`Waiting for the search to find ${counted(missing.length,"text")}, ${duration(clock.now()-began)} of ${duration(
Math.max(deadline,clock.now())-began)}`);try{for(let searches2=1;;searches2+=1){const now2=clock.now();const seconds=Math.max(0,deadline-now2)/1e3+LAST_SEARCH_SECONDS;
const round=missingIn(missing,isMeant,seconds,run);({missing,trouble}=await round);run.limit.signal.throwIfAborted();if(trouble===void 0)patience.rest();else patience.
bear(trouble);if(missing.length===0)return;if(now2>=deadline&&searches2>1)throw notFound(missing,trouble);const pause=Math.max(2e3,Math.min(3e4,(now2-began)/20));
await clock.sleep(Math.max(0,Math.min(pause,deadline-clock.now())),run.limit.signal)}}finally{end()}}async function missingIn(texts,isMeant,seconds,run){const missing=[];
let trouble;const failure2=()=>new Failure("timeout","a search took too long");for(const text2 of texts){try{const results=await within(run,{seconds,failure:failure2},
({zylon,limit})=>zylon.search(text2,limit));if(!results.some(isMeant))missing.push(text2)}catch(error2){trouble=refused(failureOf(error2));missing.push(text2)}}
return{missing,trouble}}var QUIET_MS={completed:1e4,other:6e4};var LAST_LOOK_MS=3e4;var EARLY_MS=5;async function watch(watching,run){const{all,ingests}=watching;
const running=new Set(ingests);for(const ingest2 of ingests)void ingest2.then(()=>running.delete(ingest2));const rows=new Map;const patience=new Patience;let open2=[];
let last;let tookMs=0;const end=run.waits.add(()=>progressOf(open2));try{while(running.size>0||all.some(isOpen)){open2=rowsOf(watching,rows);if(open2.length===0){
await Promise.race(running);continue}await clock.sleep(pauseBeforeLook(open2,tookMs),run.limit.signal);const began=clock.now();const mostMs=Math.max(LAST_LOOK_MS,
tookMs*2);last=await look(open2,{...watching,patience,mostMs},run)??last;tookMs=clock.now()-began}return last}finally{end()}}var isEndTold=({ingest:ingest2})=>ingest2?.
status==="completed";var quietMs=row=>isEndTold(row)?QUIET_MS.completed:QUIET_MS.other;var certainAt=row=>row.quiet===void 0?Infinity:row.quiet.since+quietMs(row);
var nextDeadline=open2=>Math.min(...open2.map(({integration})=>integration.deadline));var tookTooLong=()=>new Failure("timeout","a list of documents took too lo\
ng");async function look(open2,{lister,patience,mostMs},run){const began=clock.now();const seconds=(Math.max(0,nextDeadline(open2)-began)+mostMs)/1e3;const time2={
seconds,failure:tookTooLong};let listing;let flaw;try{if(open2.every(({pendingCount})=>pendingCount>0)&&began<nextDeadline(open2)){const some=await within(run,time2,
inTime=>lister.listPending(inTime));if(some!==void 0)patience.rest();if(some!==void 0&&areAllPending(some,open2))return void 0}listing=await within(run,time2,inTime=>lister.
listNow(inTime));flaw=listing.flaw;patience.rest()}catch(error2){run.limit.signal.throwIfAborted();const failure2=failureOf(error2);patience.bear(failure2);flaw=
`didn't list the documents: ${failure2.detail}`;info(`Zylon ${flaw}. Retrying`)}for(const row of open2){if(listing!==void 0)takeListing(listing,row);if(listing!==
void 0&&isSettled(listing,row,began))settle(row,"settled");else if(began>=row.integration.deadline)endAtLimit(row,flaw)}return flaw===void 0?listing:void 0}var pendingIn=documents=>[
...documents.values()].filter(({standing})=>standing==="pending");var MAX_PAGES=1e4;var PAGE_SIZE=100;var ENVELOPE=object({data:array(unknown()),next_cursor:_catch(
nullish2(string2()),void 0),has_next_page:_catch(nullish2(boolean2()),void 0),total_count:_catch(nullish2(int().check(_nonnegative())),void 0)});var READINGS=3;
async function readList(read5,{keysOf,isTwice=false}){let last;let reading=await readOnce(read5);for(let times=1;;times+=1){const{flaw,items,isShort,isNumbered}=reading;
const isDoubtful=isShort||isTwice&&isNumbered;if(flaw===void 0&&!isDoubtful)return reading;const keys=flaw===void 0?keysOf?.(items).toSorted():void 0;const same=keys&&
JSON.stringify(keys);if(same!==void 0&&same===last)return reading;if(times===READINGS)return{...reading,flaw:flaw??short(reading)};last=same;reading=await readOnce(
read5)}}var Entries=class{#byId=new Map;unread=0;total;get items(){return[...this.#byId.values()]}get isShort(){return this.#byId.size+this.unread<(this.total??
0)}add({items,unread,total}){const before=this.#byId.size;for(const item of items)this.#byId.set(item.id,item);if(total!==void 0)this.total=Math.max(total,this.
total??0);const isNew=this.#byId.size>before||items.length===0;if(isNew)this.unread+=unread;return isNew}};var short=({total,items})=>total===void 0||total<=items.
length?"listed different entries each time":`counted ${total===1?"1 entry":`${total} entries`} but listed ${items.length}`;async function readOnce(read5){const entries=new Entries;
let flaw;let isNumbered=false;let step={at:{},isAnnounced:true};for(let number3=1;step!==void 0;number3+=1){if(number3>MAX_PAGES)throw new Failure("too-large",`\
a list of over ${MAX_PAGES} pages`);const page=await readPage(read5,step);const isNews=page!==void 0&&entries.add(page);if(page!==void 0&&page.items.length+page.
unread===0)break;if(page===void 0||!isNews){const did=page===void 0?"refused":"repeated";if(step.isAnnounced)flaw=`announced page ${number3} of a list but ${did}\
 it`;break}if("page"in step.at)isNumbered=true;step=nextStep(page,step,number3+1,entries.isShort)}const{items,unread,total,isShort}=entries;return{items,unread,
flaw,total,isShort,isNumbered}}async function readPage(read5,{at}){try{return await read5(at)}catch(error2){const{status=0}=failureOf(error2).details;const isFirst=Object.
keys(at).length===0;if(!isFirst&&[400,404,422].includes(status))return void 0;throw error2}}var given=union([string2(),number2()]);var raw=_catch(pipe(given,transform(
String)),"");var text=pipe(raw,transform(words=>line(words)));var id=pipe(given,transform(String)).check(refine(segment=>isPathSegment(segment)));var url=_catch(
nullable(string2().check(_regex(/^[a-z][a-z\d+.-]*:\/\/[^\s<>"']+$/i))),null);var ENTITY2=object({id,type:raw,provider_data:_catch(object({username:raw}),{username:""})});
var INTEGRATION=object({id,type:raw,source:raw,name:text,state:raw,project_id:raw,created_by:_catch(object({id:raw}),{id:""})});var ME=object({id,account_id:raw,
name:text,state:raw});var PROJECT=object({id});var ARTIFACT=object({id,name:text,type:raw,source:raw,integration_id:raw,state:raw,ingest_status:raw,error:pipe(optional(
unknown()),transform(reasonOf2)),ingest_warnings:_catch(array(text),[]),external_url:url,updated_at:raw,project_id:raw});var FOUND=object({id:raw,type:raw,metadata:_catch(
object({name:text,project_id:raw}),{name:"",project_id:""})});var SIZED={page_size:String(PAGE_SIZE)};var FIRST={first:String(PAGE_SIZE)};var Zylon=class{#send;constructor(send2){
this.#send=send2}config({connector,id:id2},limit){return this.#get(["integration",connector.slug,id2,"config"],limit)}async create(connector,{username,password},limit){
const path=["integration",connector.slug];const body={username,password};const answer=await this.#post({path,body,limit},jsonOf).catch(aboutCredentials);const entity=checked(
ENTITY2,accepted(answer),`POST ${path.join("/")}`);if(isOf(entity,connector))return entity;throw new Failure("unexpected-response","it created an integration of\
 another type")}async createArtifact(connector,{name,owner,username,password},limit){const path=["artifact"];const body={type:"Integration",source:connector.entityType,
name,props:{},private_props:{username,password},...owner!==""&&{project_id:owner}};const answer=await this.#post({path,body,limit},jsonOf).catch(error2=>aboutOwner(
error2,owner));const artifact=checked(INTEGRATION,accepted(answer),"POST artifact");if(connectorOf(artifact.source)?.type===connector.type)return artifact;throw new Failure(
"unexpected-response","it created an integration of another type")}async update({connector,id:id2,api},{username,password},limit){const credentials={username,password};
const call=api==="artifact"?{method:"PUT",path:["artifact",id2],body:{private_props:credentials},isRepeatable:true,waitsForIngest:true,limit}:{method:"POST",path:[
"integration",connector.slug,id2],body:credentials,isRepeatable:true,waitsForIngest:true,limit};accepted(await this.#send(call,jsonOf).catch(aboutCredentials))}async refresh({
connector,id:id2},limit){const path=["integration",connector.slug,id2,"refresh_token"];accepted(parse(await this.#post({path,limit},plainOf)))}ingest({connector,
id:id2,api,firstImport},limit,read5){if(firstImport!==void 0){const{project,paths}=firstImport;const body={project_id:project,item_paths:paths};const path2=["ar\
tifact",id2,"ingest"];const call={path:path2,body,limit,isIngest:true,isOnce:true};return this.#post({...call,waitsForIngest:true},read5)}const path=api==="arti\
fact"?["artifact",id2,"sync"]:["integration",connector.slug,id2,"ingest"];return this.#post({path,limit,isIngest:true,waitsForIngest:true},read5)}async integrations(limit){
const path=["user","integrations"];const read5=this.#pages(ENTITY2,path,{},limit);return whole2(await readList(read5,{}))}async integrationArtifacts(filter,limit){
const query={type:"Integration",...filter};const read5=this.#cursorPages(INTEGRATION,query,limit);return whole2(await readList(read5,{}))}async me(limit){return checked(
ME,await this.#get(["me"],limit),"GET me")}async projects(user,limit){const path=["user",user,"project"];const read5=this.#pages(PROJECT,path,SIZED,limit);const keysOf=all=>all.
map(({id:id2})=>id2);return readList(read5,{keysOf}).catch(aboutProjects)}artifacts(project,filter,proof,limit){const path=["project",project,"artifact"];const read5=this.#pages(
ARTIFACT,path,{...filter,...SIZED},limit);return proof===void 0?readOnce(read5):readList(read5,proof)}cursorArtifacts(filter,proof,limit){const read5=this.#cursorPages(
ARTIFACT,filter,limit);return proof===void 0?readOnce(read5):readList(read5,proof)}async search(words,limit){const query={q:words,limit:"100"};const answer=await this.#get(
["search"],limit,query);return pageOf(FOUND,answer,"GET search").items}#pages(schema,path,query,limit){return async at=>{const answer=await this.#get(path,limit,
{...query,...at});return pageOf(schema,answer,`GET ${path.join("/")}`)}}#cursorPages(schema,filter,limit){const read5=this.#pages(schema,["artifact"],{...filter,
...FIRST},limit);return async at=>{const page=await read5(at);const last=page.hasNext===true?page.items.at(-1)?.id:void 0;const cursor=page.cursor??last;return{
...page,cursor,hasNext:cursor!==void 0&&page.hasNext}}}#get(path,limit,query={}){const call={method:"GET",path,query,limit};return this.#send({...call,isRepeatable:true},
jsonOf)}#post(call,read5){return this.#send({...call,method:"POST"},read5)}};var REFUSALS=["bad-request","forbidden","not-found","not-api","method-not-allowed",
"unprocessable"];var REFUSAL=object({error:optional(unknown()),success:optional(unknown())});var EARLY_SECONDS=600;var early=what=>({seconds:EARLY_SECONDS,what:()=>what,
failure:()=>new Failure("timeout",`${what} took ${EARLY_SECONDS/60} min`,{remedy:"Check the load of Zylon, and of any proxy in front of it",kind:"late"})});async function runAll(all,inputs,cancel2){
const waits=new Waits;const limit={signal:cancel2,deadline:Infinity};const zylon=new Zylon(connect(inputs));const stop=waits.heartbeat();try{await phases(all,{zylon,
inputs,waits,limit})}finally{stop()}}async function phases(all,run){const{inputs}=run;const diagnosis=new Diagnosis;const planned=await within(run,early("the li\
st of integrations"),inTime=>plan(all,inTime)).catch(async error2=>{throw await diagnosis.explain(failureOf(error2),void 0,run)});const explained=explaining(diagnosis,
planned,run);const check2=explained((integration,target)=>within(run,early("the check of the integration"),inTime=>prepare(integration,target,inTime)));await Promise.
all(each(all,run,check2));warnOfOlder(all,planned);const isWatched=inputs.waitFor==="indexed";if(inputs.dryRun||!inputs.ingest&&!isWatched)return;const ready=all.
filter(({failure:failure2,isCreated})=>failure2===void 0&&(inputs.ingest||!isCreated));if(ready.length===0)return;const startIngest=explained(async(integration,target)=>{
await ingest(integration,target,run);const counts=countsSentence([outcomeOf(integration)]);if(integration.isOneOfSeveral&&counts!=="")info2(integration,counts)});
let documents;if(isWatched)documents=await untilIndexed(ready,planned,startIngest,run);else await Promise.all(each(ready,run,startIngest));for(const integration of ready)
checkGates(integration,inputs);await searchIn(documents,all,run)}var explaining=(diagnosis,{refusal:refusal2},run)=>work=>async(integration,target)=>{try{await work(
integration,target)}catch(error2){const failure2=failureOf(error2);const isUnknown=target.api==="integration"&&isNowhere(failure2);if(refusal2!==void 0&&isUnknown)
throw refusal2;const isImport=target.firstImport!==void 0;if(isImport&&failure2.code!=="unauthorized")throw failure2;throw await diagnosis.explain(failure2,target,
run)}};async function untilIndexed(ready,planned,startIngest,run){const{ingest:mayIngest,waitTimeoutSeconds:seconds}=run.inputs;const lister=new Lister(ready,planned.
hasArtifacts);const before=await listBefore(lister,run);for(const integration of ready){const documents=before.of(integration.id);const isWhole2=before.flaw===void 0;
integration.documents={isAlone:!mayIngest,before:isWhole2?documents.size:null,failingBefore:isWhole2?failingIn(documents):null,look:void 0,pending:[],strangers:[],
end:void 0,notes:[]};if(!mayIngest)integration.deadline=clock.now()+seconds*1e3}if(!mayIngest)info("Watching the documents, without an ingest");const ingests=mayIngest?
each(ready,run,startIngest):[];let last;try{last=await watch({all:ready,lister,before,ingests},run)}catch(error2){await Promise.all(ingests);for(const integration of ready.
filter(isOpen))cut2(integration,error2)}await Promise.all(ingests);return last}async function listBefore(lister,run){try{return await within(run,early("the list\
 of documents"),inTime=>lister.listBefore(inTime))}catch(error2){if(failureOf(error2).details.kind!=="late")throw error2;return{of:()=>new Map,artifactsOf:()=>0,
strangersOf:()=>[],flaw:`took longer than ${EARLY_SECONDS/60} min to list the documents`}}}async function searchIn(documents,all,run){if(run.inputs.expectSearch.
length===0)return;const failed=all.filter(({failure:failure2})=>failure2!==void 0);if(failed.length===0){if(documents!==void 0)await search(all,documents,run);return}
info("Nothing was searched for, because an integration failed");for(const integration of failed){const{failure:failure2}=integration;if(failure2?.code!=="cancel\
led")integration.failure=failure2?.adding("nothing was searched for")}}async function main(cancel2){const began=clock.now();const{inputs:given2,issue:issue3}=readInputs();
const all=given2 instanceof Failure?[]:namedBy(given2.selection);checkTls();let inputs;let failure2;try{if(given2 instanceof Failure)throw given2;inputs=given2;
const{baseUrl:url2,organization:organization2}=inputs;info(`${USER_AGENT}: Zylon at ${url2.host}, organization ${line(organization2)}`);await runAll(all,inputs,
cancel2)}catch(error2){failure2=failureOf(error2);for(const integration of all)if(integration.failure===void 0)fail(integration,failure2)}const failures=all.flatMap(
integration=>integration.failure??[]);failure2??=failures.find(({code})=>code==="cancelled")??failures[0];const seconds=(clock.now()-began)/1e3;const ended={all:all.
map(outcomeOf),failure:failure2,inputs,seconds};const exitCode=await report(ended);await keepIssue(ended,issue3,cancel2);return exitCode}var cancel=new AbortController;
for(const name of["SIGINT","SIGTERM"])process.on(name,()=>cancel.abort(new Failure("cancelled",name)));process.stdout.on("error",()=>void 0);var[major=0,minor=0]=process.
versions.node.split(".").map(Number);if(major>24||major===24&&minor>=5)process.exitCode=await main(cancel.signal);else setFailed(`This action needs Node.js 24.5\
 or newer, but this is ${process.version}. Update the runner to version 2.329.0 or newer.`);setTimeout(()=>process.exit(),1e3).unref();__webpack_async_result__()}catch(e){
__webpack_async_result__(e)}},1)})};var __webpack_module_cache__={};function __nccwpck_require__(moduleId){var cachedModule=__webpack_module_cache__[moduleId];if(cachedModule!==
void 0){return cachedModule.exports}var module=__webpack_module_cache__[moduleId]={exports:{}};var threw=true;try{__webpack_modules__[moduleId](module,module.exports,
__nccwpck_require__);threw=false}finally{if(threw)delete __webpack_module_cache__[moduleId]}return module.exports}__nccwpck_require__.m=__webpack_modules__;if(typeof __nccwpck_require__!==
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
