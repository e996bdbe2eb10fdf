import{createRequire as __WEBPACK_EXTERNAL_createRequire}from"module";var __webpack_modules__={982:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.
url)("crypto")}),896:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs")}),598:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(
import.meta.url)("node:crypto")}),24:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs")}),67:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(
import.meta.url)("node:http")}),708:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https")}),30:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(
import.meta.url)("node:net")}),161:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os")}),760:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(
import.meta.url)("node:path")}),792:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring")}),500:(module=>{module.exports=
__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises")}),692:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node\
:tls")}),857:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("os")}),913:((__unused_webpack___webpack_module__,__webpack_exports__2,__nccwpck_require__2)=>{
__nccwpck_require__2.d(__webpack_exports__2,{$8:()=>_enum,$N:()=>sentenceOf,AX:()=>firstProblem,Ac:()=>failureComment,By:()=>changesInNumbers,D9:()=>markdownCode,
DO:()=>planWords,DW:()=>iso_exports,Eb:()=>_maxLength,Fk:()=>_regex,Fs:()=>pipe,Gy:()=>MESSAGE_LIMIT,I6:()=>itemsFailed,Ik:()=>object,KC:()=>union,KG:()=>asSentence,
L5:()=>unknown,Lr:()=>cancelledDuring,N:()=>COUNT_SOURCES,NC:()=>_positive,Nn:()=>IssueTrouble,OQ:()=>ERROR_CODES,P$:()=>__commonJS,PR:()=>zylonCounts,Q2:()=>knownNumbers,
RA:()=>nameLines,RQ:()=>postOutcome,TK:()=>documentsNow,TN:()=>oneLine,UI:()=>_nonnegative,Uo:()=>headOf,Ux:()=>lastSentence,VY:()=>helpFor,Vb:()=>nameOf,Wh:()=>int,
XN:()=>sumOf,YC:()=>keyLine,YO:()=>array,YP:()=>refine,YT:()=>newResult,YU:()=>ingestWords,Yj:()=>string2,ZI:()=>readIssueRun,aQ:()=>hasControl,ai:()=>number2,al:()=>issueTitle,
bi:()=>MAX_DOCUMENT_BYTES,cK:()=>syncStatusAfter,dD:()=>failedCount,dJ:()=>failuresOf,f1:()=>__toESM,fx:()=>firstFailure,hS:()=>counted,hu:()=>SYNC_STATUSES,lZ:()=>ActionError,
lq:()=>optional,m9:()=>_minLength,me:()=>nullable,n_:()=>recoveryComment,nb:()=>_catch,oA:()=>MAX_NAMES,oC:()=>mapFailures,oR:()=>joined,oh:()=>failedAgain,p0:()=>duration3,
p7:()=>markdownText,pQ:()=>stateIn,pd:()=>transform,qF:()=>parseJson,r8:()=>CHANGE_WORDS,rl:()=>knownFailed,rw:()=>noChanges,sG:()=>outcomeOf,tK:()=>cancelledBy,
tO:()=>CHANGE_KINDS,uo:()=>withFullStop,v:()=>andMore,vA:()=>totalsOf,vK:()=>changeLine,x5:()=>LOOK_FIRST,y6:()=>issueBody,yR:()=>readText,z6:()=>asActionError,
zM:()=>boolean2});var node_crypto__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__2(598);var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.
getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf;var __hasOwnProp=Object.prototype.hasOwnProperty;
var __commonJS=(cb,mod)=>function __require(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).exports,mod),mod.exports}catch(e){throw mod=0,
e}};var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:true})};var __copyProps=(to,from,except,desc)=>{if(from&&typeof from===
"object"||typeof from==="function"){for(let key of __getOwnPropNames(from))if(!__hasOwnProp.call(to,key)&&key!==except)__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable})}return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||
!mod||!mod.__esModule?__defProp(target,"default",{value:mod,enumerable:true}):target,mod));var ERROR_CODES=["invalid-input","dns","connect","connection-lost","t\
ls","redirect","bad-request","unauthorized","forbidden","not-found","wrong-type","method-not-allowed","unprocessable","already-running","rate-limited","server-e\
rror","unavailable","timeout","wait-timeout","not-api","bad-json","unexpected-response","too-large","not-configured","no-integration","ambiguous","sync-error","\
stream-cut","too-few-items","item-errors","too-many-removed","nothing-indexed","not-searchable","create-unknown","cancelled","internal"];function helpFor(code){
return`https://github.com/zylon-ingest/zylon-ingest/blob/v1/docs/errors.md#${code}`}var withFullStop=text=>/[.!?]["')]*$/.test(text)?text:`${text}.`;var ActionError=class _ActionError extends Error{code;explanation;http;constructor(code,explanation,options={}){
const{what,why,details=[],remedy}=explanation;const request=options.http?.request===void 0?"":` (${options.http.request})`;const texts=[what,why,...details,`${remedy}${request}`.
trim()];const sentences=texts.filter(text=>text!=="").map(withFullStop);super([...sentences,`See ${helpFor(code)}`].join(" "),{cause:options.cause});this.name="\
ActionError";this.code=code;this.explanation=explanation;this.http=options.http??{}}mapText(rewrite){const{what,why,details,remedy}=this.explanation;const explanation={
what:rewrite(what),why:rewrite(why),details:details?.map(rewrite),remedy:rewrite(remedy)};const{request}=this.http;const http={...this.http,request:request===void 0?
void 0:rewrite(request)};return new _ActionError(this.code,explanation,{cause:this.cause,http})}};var NEVER_SENT=["dns","connect","tls"];function postOutcome({code,
http}){if(NEVER_SENT.includes(code))return"not-sent";const{status=0}=http;return status>=400&&status<500?"refused":"unknown"}var LOOK_FIRST="Look in Zylon wheth\
er the ingest runs before you start it again";function cancelledBy(signal){return new ActionError("cancelled",{what:`The run was cancelled (${signal})`,why:"Som\
ebody cancelled the job, or it reached its time limit. No ingest was started",remedy:"Run the step again when you want to ingest"})}function cancelledDuring(failure2,what){
const explanation=what==="ingest"?{why:"The action had already requested the ingest, and Zylon may go on with it",remedy:LOOK_FIRST}:{why:"The action had asked \
Zylon to create an integration and had no answer yet, so there may be a new one",remedy:"Look in Zylon for a new integration before you run the step again"};return new ActionError(
"cancelled",{what:failure2.explanation.what,...explanation},{cause:failure2})}function asActionError(thrown){if(thrown instanceof ActionError)return thrown;const message=thrown instanceof
Error?`${thrown.name}: ${thrown.message}`:String(thrown);return new ActionError("internal",{what:`The action itself failed: ${message}`,why:"This is a bug in th\
e action, not in your configuration",remedy:"Report it with a debug log: set the secret ACTIONS_STEP_DEBUG to true before the next run"},{cause:thrown})}var util_exports={};
__export(util_exports,{BIGINT_FORMAT_RANGES:()=>BIGINT_FORMAT_RANGES,CONSTANT_CATCH:()=>CONSTANT_CATCH,Class:()=>Class,NUMBER_FORMAT_RANGES:()=>NUMBER_FORMAT_RANGES,
aborted:()=>aborted,allowsEval:()=>allowsEval,assert:()=>assert,assertEqual:()=>assertEqual,assertIs:()=>assertIs,assertNever:()=>assertNever,assertNotEqual:()=>assertNotEqual,
assignProp:()=>assignProp,attachSchema:()=>attachSchema,base64ToUint8Array:()=>base64ToUint8Array,base64urlToUint8Array:()=>base64urlToUint8Array,cached:()=>cached,
captureStackTrace:()=>captureStackTrace,cleanEnum:()=>cleanEnum,cleanRegex:()=>cleanRegex,clone:()=>clone,cloneDef:()=>cloneDef,codePointLength:()=>codePointLength,
constantCatch:()=>constantCatch,createTransparentProxy:()=>createTransparentProxy,defineLazy:()=>defineLazy,defineLazyInternal:()=>defineLazyInternal,derived:()=>derived,
esc:()=>esc,escapeRegex:()=>escapeRegex,explicitlyAborted:()=>explicitlyAborted,extend:()=>extend,finalizeIssue:()=>finalizeIssue,floatSafeRemainder:()=>floatSafeRemainder,
getElementAtPath:()=>getElementAtPath,getEnumValues:()=>getEnumValues,getLengthableOrigin:()=>getLengthableOrigin,getParsedType:()=>getParsedType,getSizableOrigin:()=>getSizableOrigin,
hexToUint8Array:()=>hexToUint8Array,hide:()=>hide,installLazyProp:()=>installLazyProp,isObject:()=>isObject,isPlainObject:()=>isPlainObject,issue:()=>issue,joinValues:()=>joinValues,
jsonStringifyReplacer:()=>jsonStringifyReplacer,members:()=>members,merge:()=>merge,mergeDefs:()=>mergeDefs,normalizeParams:()=>normalizeParams,nullish:()=>nullish,
numKeys:()=>numKeys,objectClone:()=>objectClone,omit:()=>omit,optionalKeys:()=>optionalKeys,own:()=>own,parsedType:()=>parsedType,partial:()=>partial,pick:()=>pick,
prefixIssues:()=>prefixIssues,primitiveTypes:()=>primitiveTypes,promiseAllObject:()=>promiseAllObject,propertyKeyTypes:()=>propertyKeyTypes,randomString:()=>randomString,
rawShape:()=>rawShape,required:()=>required,safeExtend:()=>safeExtend,shallowClone:()=>shallowClone,sizeCaps:()=>sizeCaps,slugify:()=>slugify,stringifyPrimitive:()=>stringifyPrimitive,
toZod:()=>toZod,uint8ArrayToBase64:()=>uint8ArrayToBase64,uint8ArrayToBase64url:()=>uint8ArrayToBase64url,uint8ArrayToHex:()=>uint8ArrayToHex,unwrapMessage:()=>unwrapMessage});
function assertEqual(val){return val}function assertNotEqual(val){return val}function toZod(){return schema=>schema}function assertIs(_arg){}function assertNever(_x){
throw new Error("Unexpected value in exhaustive check")}function assert(_){}function getEnumValues(entries){const numericValues=Object.values(entries).filter(v=>typeof v===
"number");const values=Object.entries(entries).filter(([k,_])=>numericValues.indexOf(+k)===-1).map(([_,v])=>v);return values}function joinValues(array2,separator="\
|"){return array2.map(val=>stringifyPrimitive(val)).join(separator)}function jsonStringifyReplacer(_,value){if(typeof value==="bigint")return value.toString();return value}
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
descriptors)}return Object.defineProperties({},mergedDescriptors)}function cloneDef(schema){return mergeDefs(schema._zod.def)}function getElementAtPath(obj,path){
if(!path)return obj;return path.reduce((acc,key)=>acc?.[key],obj)}function promiseAllObject(promisesObj){const keys=Object.keys(promisesObj);const promises=keys.
map(key=>promisesObj[key]);return Promise.all(promises).then(results=>{const resolvedObj={};for(let i=0;i<keys.length;i++){resolvedObj[keys[i]]=results[i]}return resolvedObj})}
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
if(x.aborted===true)return true;for(let i=startIndex;i<x.issues.length;i++){if(x.issues[i]?.continue===false){return true}}return false}function prefixIssues(path,issues){
return issues.map(iss=>{var _a2;(_a2=iss).path??(_a2.path=[]);iss.path.unshift(path);return iss})}function unwrapMessage(message){return typeof message==="strin\
g"?message:message?.message}function sizeCaps(defChecks){const caps=[];for(const ch of defChecks??[]){const d=ch._zod.def;if(!/_(length|size)$|_equals$/.test(d.
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
obj)!==Object.prototype&&"constructor"in obj&&obj.constructor){return obj.constructor.name}}}return t}function issue(...args){const[iss,input,inst]=args;if(typeof iss===
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
function config(newConfig){if(newConfig)Object.assign(globalConfig,newConfig);return globalConfig}var duration=/^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
var dateSource=`(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469\
]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;function anchor(source){return new RegExp(`^${source}$`)}var date=anchor(dateSource);function timeSource(args){
const hhmm=`(?:[01]\\d|2[0-3]):[0-5]\\d`;const regex=typeof args.precision==="number"?args.precision===-1?`${hhmm}`:args.precision===0?`${hhmm}:[0-5]\\d`:`${hhmm}\
:[0-5]\\d\\.\\d{${args.precision}}`:args.seconds?`${hhmm}:[0-5]\\d(?:\\.\\d+)?`:`${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;return regex}function time(args){return new RegExp(
`^${timeSource(args)}$`)}function datetime(args){const opts=["Z"];if(args.offset)opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);const qualified=`${timeSource({precision:args.
precision,seconds:true})}(?:${opts.join("|")})`;const timeRegex=args.local?`${qualified}|${timeSource({precision:args.precision})}`:qualified;return new RegExp(
`^${dateSource}T(?:${timeRegex})$`)}var anyString=/^[\s\S]{0,}$/;var number=/^-?\d+(?:\.\d+)?$/;var boolean=/^(?:true|false)$/i;var $ZodCheck=$constructor("$Zod\
Check",(inst,def)=>{var _a2;inst._zod??(inst._zod={});inst._zod.def=def;(_a2=inst._zod).onattach??(_a2.onattach=[])});var _whenHasLength=payload=>{const val=payload.
value;return!nullish(val)&&val.length!==void 0};var numericOriginMap={number:"number",bigint:"bigint",object:"date"};var $ZodCheckGreaterThan=$constructor("$Zod\
CheckGreaterThan",(inst,def)=>{$ZodCheck.init(inst,def);const origin=numericOriginMap[typeof def.value];inst._zod.check=payload=>{if(def.inclusive?payload.value>=
def.value:payload.value>def.value){return}payload.issues.push({origin:numericOriginMap[typeof payload.value]??origin,code:"too_small",minimum:typeof def.value===
"object"?def.value.getTime():def.value,input:payload.value,inclusive:def.inclusive,inst,continue:!def.abort})}});var $ZodCheckNumberFormat=$constructor("$ZodChe\
ckNumberFormat",(inst,def)=>{$ZodCheck.init(inst,def);def.format=def.format||"float64";const isInt=def.format?.includes("int");const origin=isInt?"int":"number";
const[minimum,maximum]=NUMBER_FORMAT_RANGES[def.format];inst._zod.check=payload=>{const input=payload.value;if(isInt){if(!Number.isInteger(input)){payload.issues.
push({expected:origin,format:def.format,code:"invalid_type",continue:false,input,inst});return}if(!Number.isSafeInteger(input)){if(input>0){payload.issues.push(
{input,code:"too_big",maximum:Number.MAX_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst,origin,inclusive:true,continue:!def.abort})}else{
payload.issues.push({input,code:"too_small",minimum:Number.MIN_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst,origin,inclusive:true,continue:!def.
abort})}return}}if(input<minimum){payload.issues.push({origin:"number",input,code:"too_small",minimum,inclusive:true,inst,continue:!def.abort})}if(input>maximum){
payload.issues.push({origin:"number",input,code:"too_big",maximum,inclusive:true,inst,continue:!def.abort})}}});var $ZodCheckMaxLength=$constructor("$ZodCheckMa\
xLength",(inst,def)=>{var _a2;$ZodCheck.init(inst,def);(_a2=inst._zod.def).when??(_a2.when=_whenHasLength);inst._zod.check=payload=>{const input=payload.value;const units=input.
length;const length=typeof input==="string"&&units>def.maximum?codePointLength(input):units;if(length<=def.maximum)return;const origin=getLengthableOrigin(input);
payload.issues.push({origin,code:"too_big",maximum:def.maximum,inclusive:true,input,inst,continue:!def.abort})}});var $ZodCheckMinLength=$constructor("$ZodCheck\
MinLength",(inst,def)=>{var _a2;$ZodCheck.init(inst,def);(_a2=inst._zod.def).when??(_a2.when=_whenHasLength);inst._zod.check=payload=>{const input=payload.value;
const units=input.length;const length=typeof input==="string"&&units>=def.minimum&&units<def.minimum*2?codePointLength(input):units;if(length>=def.minimum)return;
const origin=getLengthableOrigin(input);payload.issues.push({origin,code:"too_small",minimum:def.minimum,inclusive:true,input,inst,continue:!def.abort})}});var $ZodCheckStringFormat=$constructor(
"$ZodCheckStringFormat",(inst,def)=>{var _a2,_b;$ZodCheck.init(inst,def);if(def.pattern)(_a2=inst._zod).check??(_a2.check=payload=>{def.pattern.lastIndex=0;if(def.
pattern.test(payload.value))return;payload.issues.push({origin:"string",code:"invalid_format",format:def.format,input:payload.value,...def.pattern?{pattern:def.
pattern.toString()}:{},inst,continue:!def.abort})});else(_b=inst._zod).check??(_b.check=()=>{})});var $ZodCheckRegex=$constructor("$ZodCheckRegex",(inst,def)=>{
$ZodCheckStringFormat.init(inst,def);inst._zod.check=payload=>{def.pattern.lastIndex=0;if(def.pattern.test(payload.value))return;payload.issues.push({origin:"st\
ring",code:"invalid_format",format:"regex",input:payload.value,pattern:def.pattern.toString(),inst,continue:!def.abort})}});function _getMessage(){const internals=this.
_zod;internals.message??(internals.message=JSON.stringify(internals.def,jsonStringifyReplacer,2));return internals.message}function _setMessage(value){this._zod.
message=value}var _messageDesc={get:_getMessage,set:_setMessage,enumerable:true,configurable:true};var _issuesDesc={value:void 0,enumerable:false};var _installedToString=new WeakSet(
[Object.prototype,Error.prototype]);var initializer=(inst,def)=>{inst.name="$ZodError";_issuesDesc.value=def;Object.defineProperty(inst,"issues",_issuesDesc);_issuesDesc.
value=void 0;Object.defineProperty(inst,"message",_messageDesc);const proto=Object.getPrototypeOf(inst);if(!_installedToString.has(proto)){_installedToString.add(
proto);Object.defineProperty(proto,"toString",{configurable:true,enumerable:false,get(){const value=()=>this.message;Object.defineProperty(this,"toString",{value,
configurable:true,writable:true});return value},set(value){Object.defineProperty(this,"toString",{value,configurable:true,writable:true})}})}};var $ZodError=$constructor(
"$ZodError",initializer);var $ZodRealError=$constructor("$ZodError",initializer,void 0,{Parent:Error});var _parse=_Err=>{const fn=(schema,value,_ctx,_params)=>{
const ctx=_ctx?{..._ctx,async:false}:{async:false};const result=schema._zod.run({value,issues:[]},ctx);if(result instanceof Promise){throw new $ZodAsyncError}if(result.
issues.length){const e=new(_params?.Err??_Err)(result.issues.map(iss=>finalizeIssue(iss,ctx,config())));captureStackTrace(e,_params?.callee??fn);throw e}return result.
value};return fn};var parse=_parse($ZodRealError);var _parseAsync=_Err=>{const fn=async(schema,value,_ctx,params)=>{const ctx=_ctx?{..._ctx,async:true}:{async:true};
let result=schema._zod.run({value,issues:[]},ctx);if(result instanceof Promise)result=await result;if(result.issues.length){const e=new(params?.Err??_Err)(result.
issues.map(iss=>finalizeIssue(iss,ctx,config())));captureStackTrace(e,params?.callee??fn);throw e}return result.value};return fn};var parseAsync=_parseAsync($ZodRealError);
var _safeParse=_Err=>(schema,value,_ctx)=>{const ctx=_ctx?{..._ctx,async:false}:{async:false};const result=schema._zod.run({value,issues:[]},ctx);if(result instanceof
Promise){throw new $ZodAsyncError}return result.issues.length?failure(_Err,result.issues,ctx):{success:true,data:result.value}};var safeParse=_safeParse($ZodRealError);
function failure(Err,issues,ctx){let error;return{success:false,get error(){if(!error){error=new Err(issues.map(iss=>finalizeIssue(iss,ctx,config())));issues=void 0;
ctx=void 0}return error},set error(e){error=e;issues=void 0;ctx=void 0}}}var _safeParseAsync=_Err=>async(schema,value,_ctx)=>{const ctx=_ctx?{..._ctx,async:true}:
{async:true};let result=schema._zod.run({value,issues:[]},ctx);if(result instanceof Promise)result=await result;return result.issues.length?failure(_Err,result.
issues,ctx):{success:true,data:result.value}};var safeParseAsync=_safeParseAsync($ZodRealError);var version={major:4,minor:6,patch:7};var $ZodType=$constructor(
"$ZodType",(inst,def)=>{var _a2;inst??(inst={});inst._zod.def=def;inst._zod.bag=inst._zod.bag||{};inst._zod.version=version;const defChecks=inst._zod.def.checks;
const checks=inst._zod.traits.has("$ZodCheck")?[inst,...defChecks??[]]:defChecks?.length?[...defChecks]:[];for(const ch of checks){for(const fn of ch._zod.onattach){
fn(inst)}}if(checks.length===0){(_a2=inst._zod).deferred??(_a2.deferred=[]);inst._zod.deferred?.push(()=>{inst._zod.run=inst._zod.parse})}else{const runChecks=(payload,checks2,ctx)=>{
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
var $ZodStringFormat=$constructor("$ZodStringFormat",(inst,def)=>{$ZodCheckStringFormat.init(inst,def);$ZodString.init(inst,def)});var $ZodISODateTime=$constructor(
"$ZodISODateTime",(inst,def)=>{def.pattern??(def.pattern=datetime(def));$ZodStringFormat.init(inst,def)});var $ZodISODate=$constructor("$ZodISODate",(inst,def)=>{
def.pattern??(def.pattern=date);$ZodStringFormat.init(inst,def)});var $ZodISOTime=$constructor("$ZodISOTime",(inst,def)=>{def.pattern??(def.pattern=time(def));$ZodStringFormat.
init(inst,def)});var $ZodISODuration=$constructor("$ZodISODuration",(inst,def)=>{def.pattern??(def.pattern=duration);$ZodStringFormat.init(inst,def)});var $ZodNumber=$constructor(
"$ZodNumber",(inst,def)=>{$ZodType.init(inst,def);inst._zod.pattern=number;inst._zod.parse=(payload,_ctx)=>{if(def.coerce)try{payload.value=Number(payload.value)}catch(_){}
const input=payload.value;if(typeof input==="number"&&!Number.isNaN(input)&&Number.isFinite(input)){return payload}const received=typeof input==="number"?Number.
isNaN(input)?"NaN":!Number.isFinite(input)?String(input):void 0:void 0;payload.issues.push({expected:"number",code:"invalid_type",input,inst,...received?{received}:
{}});return payload}});var $ZodNumberFormat=$constructor("$ZodNumberFormat",(inst,def)=>{$ZodCheckNumberFormat.init(inst,def);$ZodNumber.init(inst,def)});var $ZodBoolean=$constructor(
"$ZodBoolean",(inst,def)=>{$ZodType.init(inst,def);inst._zod.pattern=boolean;inst._zod.parse=(payload,_ctx)=>{if(def.coerce)try{payload.value=Boolean(payload.value)}catch(_){}
const input=payload.value;if(typeof input==="boolean")return payload;payload.issues.push({expected:"boolean",code:"invalid_type",input,inst});return payload}});
var $ZodUnknown=$constructor("$ZodUnknown",(inst,def)=>{$ZodType.init(inst,def);inst._zod.parse=payload=>payload});function capSize(inst,size){const caps=sizeCaps(
inst._zod.def.checks);if(!caps.length)return;const cap=Math.min(...caps.map(c=>c[0]));const parse2=inst._zod.parse;inst._zod.parse=(payload,ctx)=>{const n=size(
payload.value);if(n>cap&&!ctx?.skipChecks&&ctx?.direction!=="backward"){for(const[max,ch]of sizeCaps(inst._zod.def.checks)){if(n>max&&ch._zod.def.when(payload)){
const start=payload.issues.length;ch._zod.check(payload);payload.issues[start].continue=false;attachSchema(payload.issues,start,inst);return payload}}}return parse2(
payload,ctx)}}var arraySize=input=>Array.isArray(input)?input.length:-1;function handleArrayResult(result,final,index){if(result.issues.length){final.issues.push(
...prefixIssues(index,result.issues))}final.value[index]=result.value}var $ZodArray=$constructor("$ZodArray",(inst,def)=>{$ZodType.init(inst,def);const memo=globalConfig.
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
issue(_iss))}}function snapshotChecks(def){if(def.checks)def.checks=[...def.checks];return def}function _string(Class2,params){return new Class2(snapshotChecks(
{type:"string",...normalizeParams(params)}))}function _isoDateTime(Class2,params){return new Class2({type:"string",format:"datetime",check:"string_format",offset:false,
local:false,precision:null,...normalizeParams(params)})}function _isoDate(Class2,params){return new Class2({type:"string",format:"date",check:"string_format",...normalizeParams(
params)})}function _isoTime(Class2,params){return new Class2({type:"string",format:"time",check:"string_format",precision:null,...normalizeParams(params)})}function _isoDuration(Class2,params){
return new Class2({type:"string",format:"duration",check:"string_format",...normalizeParams(params)})}function _number(Class2,params){return new Class2(snapshotChecks(
{type:"number",checks:[],...normalizeParams(params)}))}function _int(Class2,params){return new Class2({type:"number",check:"number_format",abort:false,format:"s\
afeint",...normalizeParams(params)})}function _boolean(Class2,params){return new Class2({type:"boolean",...normalizeParams(params)})}function _unknown(Class2){return new Class2(
{type:"unknown"})}function _gt(value,params){return new $ZodCheckGreaterThan({check:"greater_than",...normalizeParams(params),value,inclusive:false})}function _gte(value,params){
return new $ZodCheckGreaterThan({check:"greater_than",...normalizeParams(params),value,inclusive:true})}function _positive(params){return _gt(0,params)}function _nonnegative(params){
return _gte(0,params)}function _maxLength(maximum,params){const ch=new $ZodCheckMaxLength({check:"max_length",...normalizeParams(params),maximum});return ch}function _minLength(minimum,params){
return new $ZodCheckMinLength({check:"min_length",...normalizeParams(params),minimum})}function _regex(pattern,params){return new $ZodCheckRegex({check:"string_\
format",format:"regex",...normalizeParams(params),pattern})}function _refine(Class2,fn,_params){const schema=new Class2({type:"custom",check:"custom",fn,...normalizeParams(
_params)});return schema}var ZodMiniType=$constructor("ZodMiniType",(inst,def)=>{if(!inst._zod)throw new Error("Uninitialized schema in ZodMiniType.");$ZodType.
init(inst,def);inst.def=def;inst.type=def.type},{get with(){return this.check},set with(value){own(this,"with",value)},parse(data,params){return parse(this,data,
params,{callee:this.parse})},parseAsync(data,params){return parseAsync(this,data,params,{callee:this.parseAsync})},safeParse(data,params){return safeParse(this,
data,params)},safeParseAsync(data,params){return safeParseAsync(this,data,params)},check(...checks){const def=this.def;return this.clone({...def,checks:[...def.
checks??[],...checks.map(ch=>typeof ch==="function"?{_zod:{check:ch,def:{check:"custom"},onattach:[]}}:ch)]},{parent:true})},clone(_def,params){return clone(this,
_def,params)},brand(){return this},register(reg,meta2){reg.add(this,meta2);return this},apply(fn,...args){return args.length===0?fn(this):fn(this,...args)}});var ZodMiniString=$constructor(
"ZodMiniString",(inst,def)=>{$ZodString.init(inst,def);ZodMiniType.init(inst,def)});function string2(params){return _string(ZodMiniString,params)}var ZodMiniStringFormat=$constructor(
"ZodMiniStringFormat",(inst,def)=>{$ZodStringFormat.init(inst,def);ZodMiniString.init(inst,def)});var ZodMiniNumber=$constructor("ZodMiniNumber",(inst,def)=>{$ZodNumber.
init(inst,def);ZodMiniType.init(inst,def)});function number2(params){return _number(ZodMiniNumber,params)}var ZodMiniNumberFormat=$constructor("ZodMiniNumberFor\
mat",(inst,def)=>{$ZodNumberFormat.init(inst,def);ZodMiniNumber.init(inst,def)});function int(params){return _int(ZodMiniNumberFormat,params)}var ZodMiniBoolean=$constructor(
"ZodMiniBoolean",(inst,def)=>{$ZodBoolean.init(inst,def);ZodMiniType.init(inst,def)});function boolean2(params){return _boolean(ZodMiniBoolean,params)}var ZodMiniUnknown=$constructor(
"ZodMiniUnknown",(inst,def)=>{$ZodUnknown.init(inst,def);ZodMiniType.init(inst,def)});function unknown(){return _unknown(ZodMiniUnknown)}var ZodMiniArray=$constructor(
"ZodMiniArray",(inst,def)=>{$ZodArray.init(inst,def);ZodMiniType.init(inst,def)});function array(element,params){return new ZodMiniArray({type:"array",element,...normalizeParams(
params)})}var ZodMiniObject=$constructor("ZodMiniObject",(inst,def)=>{$ZodObject.init(inst,def);ZodMiniType.init(inst,def);installLazyProp(inst,"shape",self=>self.
_zod.def.shape,false)});function object(shape,params){const def={type:"object",shape:shape??{},...normalizeParams(params)};return new ZodMiniObject(def)}var ZodMiniUnion=$constructor(
"ZodMiniUnion",(inst,def)=>{$ZodUnion.init(inst,def);ZodMiniType.init(inst,def)});function union(options,params){return new ZodMiniUnion({type:"union",options,...normalizeParams(
params)})}var ZodMiniEnum=$constructor("ZodMiniEnum",(inst,def)=>{$ZodEnum.init(inst,def);ZodMiniType.init(inst,def);inst.options=[...inst._zod.values]});function _enum(values,params){
const entries=Array.isArray(values)?Object.fromEntries(values.map(v=>[v,v])):values;return new ZodMiniEnum({type:"enum",entries,...normalizeParams(params)})}var ZodMiniTransform=$constructor(
"ZodMiniTransform",(inst,def)=>{$ZodTransform.init(inst,def);ZodMiniType.init(inst,def)});function transform(fn){return new ZodMiniTransform({type:"transform",transform:fn})}
var ZodMiniOptional=$constructor("ZodMiniOptional",(inst,def)=>{$ZodOptional.init(inst,def);ZodMiniType.init(inst,def)});function optional(innerType){return new ZodMiniOptional(
{type:"optional",innerType})}var ZodMiniNullable=$constructor("ZodMiniNullable",(inst,def)=>{$ZodNullable.init(inst,def);ZodMiniType.init(inst,def)});function nullable(innerType){
return new ZodMiniNullable({type:"nullable",innerType})}var ZodMiniCatch=$constructor("ZodMiniCatch",(inst,def)=>{$ZodCatch.init(inst,def);ZodMiniType.init(inst,
def)});function _catch(innerType,catchValue){return new ZodMiniCatch({type:"catch",innerType,catchValue:typeof catchValue==="function"?catchValue:util_exports.constantCatch(
catchValue)})}var ZodMiniPipe=$constructor("ZodMiniPipe",(inst,def)=>{$ZodPipe.init(inst,def);ZodMiniType.init(inst,def)});function pipe(in_,out){return new ZodMiniPipe(
{type:"pipe",in:in_,out})}var ZodMiniCustom=$constructor("ZodMiniCustom",(inst,def)=>{$ZodCustom.init(inst,def);ZodMiniType.init(inst,def)});function refine(fn,_params={}){
return _refine(ZodMiniCustom,fn,_params)}var iso_exports={};__export(iso_exports,{ZodMiniISODate:()=>ZodMiniISODate,ZodMiniISODateTime:()=>ZodMiniISODateTime,ZodMiniISODuration:()=>ZodMiniISODuration,
ZodMiniISOTime:()=>ZodMiniISOTime,date:()=>date2,datetime:()=>datetime2,duration:()=>duration2,time:()=>time2});var ZodMiniISODateTime=$constructor("ZodMiniISOD\
ateTime",(inst,def)=>{$ZodISODateTime.init(inst,def);ZodMiniStringFormat.init(inst,def)});function datetime2(params){return _isoDateTime(ZodMiniISODateTime,params)}
var ZodMiniISODate=$constructor("ZodMiniISODate",(inst,def)=>{$ZodISODate.init(inst,def);ZodMiniStringFormat.init(inst,def)});function date2(params){return _isoDate(
ZodMiniISODate,params)}var ZodMiniISOTime=$constructor("ZodMiniISOTime",(inst,def)=>{$ZodISOTime.init(inst,def);ZodMiniStringFormat.init(inst,def)});function time2(params){
return _isoTime(ZodMiniISOTime,params)}var ZodMiniISODuration=$constructor("ZodMiniISODuration",(inst,def)=>{$ZodISODuration.init(inst,def);ZodMiniStringFormat.
init(inst,def)});function duration2(params){return _isoDuration(ZodMiniISODuration,params)}var MAX_DOCUMENT_BYTES=1024*1024;async function readText(body,limit=MAX_DOCUMENT_BYTES,mayBreak=false){
const decoder=new TextDecoder;let text="";let size=0;try{for await(const chunk of body){size+=chunk.byteLength;text+=decoder.decode(chunk,{stream:true});if(size>
limit)break}}catch(error){if(!mayBreak)throw error}return{text:text+decoder.decode(),tooLarge:size>limit}}function parseJson(text){try{const value=JSON.parse(text);
return{ok:true,value}}catch{return{ok:false}}}function firstProblem(error){const[issue2]=error.issues;const path=issue2?.path.join(".")??"";const isOwn=issue2?.
message.startsWith("Invalid input")!==false;const problem=isOwn?issue2?.code==="invalid_type"?`expected ${issue2.expected}`:"invalid":issue2.message;return`${path===
""?"the whole answer":`field ${path}`}: ${problem}`}var MAX_CHARACTERS=200;var headOf=text=>text.slice(0,1e4);var hasControl=text=>new RegExp("\\p{Cc}","u").test(
text);var UNPRINTABLE=/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\s]+/gu;function oneLine(text,limit=MAX_CHARACTERS){const head=text.slice(0,limit*16).toWellFormed();const folded=head.
replace(UNPRINTABLE," ").trim();const line=folded.replace(/:(?=:)/g,": ").replaceAll("##[","# #[");const characters=Array.from(line);const cut=characters.length>
limit||head.length<text.length;return cut?`${characters.slice(0,limit-1).join("")}\u2026`:line}var STRUCTURE=/[&<>"'`\\*_{}[\]()#+!|~@:$=^]/g;var FOUND_LATER=/@|\$|#(?=\d)|GH(?=-\d)|:(?=\/\/|[\w+-]+:)|www(?=\.)/gi;
var BREAK="<!-- -->";var BREAK_MARK="\0";function markdownText(text,limit=MAX_CHARACTERS){return oneLine(text,limit).replace(FOUND_LATER,`$&${BREAK_MARK}`).replace(
STRUCTURE,character=>`&#${String(character.codePointAt(0))};`).replace(/^[-.\d]/,first=>`&#${String(first.codePointAt(0))};`).replaceAll(BREAK_MARK,BREAK)}function markdownCode(text,limit=MAX_CHARACTERS){
return`<code>${markdownText(text,limit)}</code>`}var SYNC_STATUSES=["error","unknown","timed-out","cancelled","not-requested","started","completed","indexed"];var ITEM_COUNTS=[
"added","updated","removed","skipped","errors"];var COUNT_SOURCES=["stream","documents"];var DOCUMENT_COUNTS=["done","pending","failed","failedBefore","warned"];
var CHANGE_KINDS=["removed","failed","pending","added","updated","failedBefore","warned"];var MAX_NAMES=200;var noChanges=()=>({removed:[],failed:[],pending:[],
added:[],updated:[],failedBefore:[],warned:[]});function newResult(connector,id){return{connector,id,configured:false,created:false,updated:false,syncStatus:"no\
t-requested",planned:[],changes:noChanges(),durationMs:0}}function syncStatusAfter(failure2){if(failure2.code==="wait-timeout")return"timed-out";if(failure2.code===
"cancelled")return"cancelled";if(failure2.code==="sync-error")return"error";const outcome=postOutcome(failure2);if(outcome==="not-sent")return"not-requested";return outcome===
"refused"?"error":"unknown"}function failedCount({items,indexed}){return Math.max(items?.errors??0,(indexed?.failed??0)-(indexed?.failedBefore??0))}function knownFailed(counts){
return counts.items?.errors===void 0&&counts.indexed===void 0?void 0:failedCount(counts)}function outcomeOf({failure:failure2,dryRun}){if(failure2!==void 0)return failure2.
code==="cancelled"?"cancelled":"failure";return dryRun?"dry-run":"success"}function firstFailure(results){const failures=results.map(({failure:failure2})=>failure2).
filter(failure2=>failure2!==void 0);return failures.find(({code})=>code==="cancelled")??failures[0]}function failuresOf({results,failure:failure2}){const all=new Map;
for(const[shared,of]of Map.groupBy(results,result=>result.failure)){if(shared!==void 0)all.set(shared,of)}if(failure2!==void 0&&!all.has(failure2))all.set(failure2,
[]);return all}function mapFailures(facts,rewrite){const rewritten=new Map([...failuresOf(facts).keys()].map(failure2=>[failure2,failure2.mapText(rewrite)]));return{
...facts,results:facts.results.map(result=>result.failure===void 0?result:{...result,failure:rewritten.get(result.failure)}),failure:facts.failure&&rewritten.get(
facts.failure)}}function sumOf(counts){const known=counts.filter(count=>count!==void 0);return known.length===0?void 0:known.reduce((sum,count)=>sum+count,0)}function totalsOf(results){
const all=flag=>results.length>0&&results.every(result=>result[flag]);const sources=new Set(results.flatMap(({countsFrom})=>countsFrom??[]));return{syncStatus:SYNC_STATUSES.
find(status=>results.some(result=>result.syncStatus===status))??"not-requested",configured:all("configured"),created:all("created"),updated:all("updated"),currentArtifactCount:sumOf(
results.map(result=>result.currentArtifactCount)),integrationItemCount:sumOf(results.map(result=>result.integrationItemCount)),failed:sumOf(results.map(knownFailed)),
items:itemTotals(results.flatMap(({items})=>items??[])),countsFrom:sources.size===1?[...sources][0]:void 0,indexed:documentTotals(results.flatMap(({indexed})=>indexed??
[]))}}function itemTotals(all){const[first]=all;if(first===void 0)return void 0;const totals={...first};for(const key of ITEM_COUNTS)totals[key]=sumOf(all.map(counts=>counts[key]));
return totals}function documentTotals(all){const[first]=all;if(first===void 0)return void 0;const totals={...first,unchanged:sumOf(all.map(counts=>counts.unchanged))};
for(const key of DOCUMENT_COUNTS)totals[key]=sumOf(all.map(counts=>counts[key]))??0;return totals}var MESSAGE_LIMIT=3e3;var counted=(count,noun)=>`${count} ${noun}${count===
1?"":"s"}`;var itemsFailed=total=>`${counted(total,"item")} failed`;function nameOf({connector,id}){return id===void 0?connector.type:`${connector.type} ${oneLine(
id,60)}`}function duration3(ms){if(ms<59950)return`${(ms/1e3).toFixed(1)} s`;const whole=Math.round(ms/1e3);return`${Math.floor(whole/60)} min ${whole%60} s`}var INGEST_WORDS={
"not-requested":"no ingest was started",started:"Zylon accepted the ingest",completed:"the ingest is complete",indexed:"Zylon accepted the ingest, and nothing i\
s pending any more",error:"the ingest failed","timed-out":"the ingest may still be running",cancelled:"the ingest may still be running",unknown:"the ingest may \
be running"};function ingestWords({syncStatus,failure:failure2}){const refused=syncStatus==="error"&&failure2?.code!=="sync-error";return INGEST_WORDS[refused?"\
not-requested":syncStatus]}var capital=words=>`${words.slice(0,1).toUpperCase()}${words.slice(1)}`;var asSentence=words=>`${capital(words)}.`;var STEP_WORDS={create:"\
create the integration",refresh:"renew the OAuth access",update:"update the credentials",ingest:"ingest"};function planWords(planned){return planned.length===0?
"change nothing":planned.map(step=>STEP_WORDS[step]).join(" and ")}function zylonCounts({currentArtifactCount:before,integrationItemCount:items}){const documents=before===
void 0?"":`${counted(before,"document")} before`;const counts=joined([documents,items===void 0?"":`${counted(items,"item")} in the source`],", ");return counts===
""?"":`Zylon's counts: ${counts}`}function documentsNow({indexed}){if(indexed===void 0)return"";const{done,pending,failedBefore}=indexed;const before=failedBefore===
0?"":`${failedBefore} already failing before`;return joined([`${counted(done,"document")} indexed`,pending===0?"":`${pending} pending`,before],", ")}function fateOf(result){
const{failure:failure2,configured,syncStatus}=result;const ingest=ingestWords(result);if(failure2!==void 0)return[failure2.code==="cancelled"?"cancelled":`faile\
d (${failure2.code})`,ingest];if(syncStatus==="not-requested")return[configured?"configured":"not created yet",ingest];return[ingest,changesInNumbers(result),documentsNow(
result),zylonCounts(result)]}var joined=(parts,by)=>parts.filter(part=>part!=="").join(by);function sentenceOf(result){return`${nameOf(result)}: ${joined(fateOf(
result),"; ")} (${duration3(result.durationMs)})`}function lastSentence({results,failure:failure2,dryRun,durationMs}){const after=`after ${duration3(durationMs)}`;
const[only]=results.length===1?results:[];const integrations=`${results.length} integrations`;if(failure2!==void 0){const cancelled=failure2.code==="cancelled";
const begin=cancelled?`Cancelled ${after}`:`Failed ${after}: ${failure2.code}`;if(results.length<2)return`${begin}; ${ingestWords(only??{syncStatus:"not-request\
ed"})}`;const failed=results.filter(result=>result.failure!==void 0).length;return failed===0?begin:`${begin}; ${failed} of ${integrations} ${cancelled?"did not\
 finish":"failed"}`}if(dryRun){return only===void 0?`Dry run ${after}: ${integrations}, nothing was changed. The summary has the plan`:`Dry run: would ${planWords(
only.planned)} (${nameOf(only)}); nothing was changed`}if(only!==void 0)return`Done: ${sentenceOf({...only,durationMs})}`;const totals=totalsOf(results);return`\
Done ${after}: ${joined([integrations,ingestWords(totals),changesInNumbers(totals,totals.failed)],"; ")}`}var withDetail=({name,detail})=>detail===""?name:`${name}\
 (${detail})`;var andMore=(count,where="")=>count>0?[`and ${count} more${where}`]:[];var MAX_NAMED=20;var MAX_NAME=110;function nameLines(known,total){const shown=known.
slice(0,MAX_NAMED).map(document=>oneLine(withDetail(document),MAX_NAME));return shown.length===0?[]:[...shown,...andMore(total-shown.length)]}var CHANGE_WORDS={
removed:"removed",failed:"failed",pending:"still pending",added:"added",updated:"updated",failedBefore:"already failing before this run",warned:"with a warning"};
var changeLine=(kind,document)=>`${capital(CHANGE_WORDS[kind])}: ${withDetail(document)}`;function knownNumbers({items,indexed},failed){const numbers=[[items?.added,
"added"],[items?.updated,"updated"],[items?.removed,"removed"],[indexed?.unchanged,"unchanged"],[indexed===void 0?items?.skipped:void 0,"skipped"],[failed,"fail\
ed"],[indexed?.warned===0?void 0:indexed?.warned,"with warnings"]];return numbers.flatMap(([count,word])=>count===void 0?[]:[[count,word]])}function changesInNumbers(counts,failed=knownFailed(
counts)){return knownNumbers(counts,failed).map(([count,word])=>`${count} ${word}`).join(", ")}var IssueTrouble=class extends Error{};function readIssueRun(environment,named){
const read=name=>environment[name]??"";const[owner="",repo=""]=read("GITHUB_REPOSITORY").split("/");const server=environment["GITHUB_SERVER_URL"]??"https://gith\
ub.com";const repositoryUrl=`${server}/${owner}/${repo}`;const id=read("GITHUB_RUN_ID");const[workflow,job,step]=[read("GITHUB_WORKFLOW"),read("GITHUB_JOB"),read(
"GITHUB_ACTION")];const file=read("GITHUB_WORKFLOW_REF").replace(/@(refs\/.*|[^@]*)$/,"");const ref=read("GITHUB_REF").replace(/^(refs\/tags)\/.*/,"$1");const identity=[
file===""?workflow:file,ref,job,step,named];return{owner,repo,repositoryUrl,key:(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(JSON.stringify(
identity)).digest("hex").slice(0,24),names:[workflow,job,step],branch:ref==="refs/tags"?"(tags)":ref.replace(/^refs\/(heads\/)?/,""),link:`[run ${id}](${repositoryUrl}\
/actions/runs/${id})`}}var STATE=object({first:iso_exports.datetime(),last:iso_exports.datetime(),failures:int().check(_positive()),commented:optional(iso_exports.
datetime())});var keyLine=key=>`<!-- zylon-ingest issue ${key} -->`;var stateLine=state=>`<!-- zylon-ingest state ${JSON.stringify(state)} -->`;function stateIn(body,openedAt){
const[,text=""]=/<!-- zylon-ingest state (\{[^{}<>\n]{1,400}\}) -->/.exec(body)??[];const json=parseJson(text);const read=json.ok?STATE.safeParse(json.value).data:
void 0;return read??{first:openedAt,last:openedAt,failures:1}}var DAY_MS=24*60*60*1e3;function failedAgain({first,failures,commented},now){const due=commented===
void 0||Math.abs(Date.parse(now)-Date.parse(commented))>=DAY_MS;return{first,last:now,failures:failures+1,commented:due?now:commented}}var TEXT_LIMIT=600;var MAX_LISTED=10;
function inert({redact},text){const escaped=markdownText(redact(text),TEXT_LIMIT).replaceAll("&#64;","&#64;&#8203;");return text===""?"":`<code>${escaped}</code\
>`}var moment=time3=>`${time3.slice(0,16).replace("T"," ")} UTC`;var times=count=>count===1?"once":`${count} times`;var listed=lines=>lines.map(line=>`- ${line}`).
join("\n");function remedyOf(facts,{explanation:{remedy}}){return remedy===""?"":`**What to do:** ${inert(facts,remedy)}`}function issueTitle({run,subject,redact}){
const names=run.names.map(name=>oneLine(redact(name),50)).join(" / ");const about=subject===""?"":` (${oneLine(redact(subject),60)})`;return`Zylon ingest fails:\
 ${names}${about}`.replace(/[@`]/g," ")}function issueBody(facts,failure2,state){const{run,results}=facts;const{code,http,explanation}=failure2;const request=inert(
facts,http.request??"");const where=joined([run.link,inert(facts,run.branch)]," on ");const failed=results.flatMap(result=>result.failure===void 0?[]:[`${inert(
facts,nameOf(result))}: \`${result.failure.code}\``]);const more=andMore(failed.length-MAX_LISTED,"; the summary of the run lists them");const several=[`**${failed.
length} of ${results.length} integrations failed:**`,listed([...failed.slice(0,MAX_LISTED),...more])];const paragraphs=["The ingest in this workflow fails, so d\
ocuments in Zylon may be missing or out of date.",`**What failed:** ${inert(facts,explanation.what)}`,joined([request,inert(facts,explanation.why)],"<br>"),listed(
(explanation.details??[]).slice(0,MAX_LISTED).map(detail=>inert(facts,detail))),remedyOf(facts,failure2),`More about [**${code}**](${helpFor(code)}).`,...results.
length<2||failed.length===0?[]:several,`Failed ${times(state.failures)} since ${moment(state.first)}, last ${moment(state.last)} in ${where}.`,"The action rewri\
tes this text after each failure and adds a comment at most once a day. It closes the issue when the step succeeds. If you change or remove its matrix entry, re\
name the workflow file, the job or the step, or delete the branch, close the issue yourself.",`${keyLine(run.key)}
${stateLine(state)}
`];return joined(paragraphs,"\n\n")}function failureComment(facts,failure2,state){const paragraphs=[`Still failing: ${times(state.failures)} since ${moment(state.
first)}, now in ${facts.run.link}.`,`**${failure2.code}**: ${inert(facts,failure2.explanation.what)}`,remedyOf(facts,failure2)];return`${joined(paragraphs,"\n\n")}\

`}function recoveryComment(facts,{first,last,failures},now){const history=`It had failed ${times(failures)}, from ${moment(first)} to ${moment(last)}.`;return`R\
ecovered: ${facts.run.link} succeeded, ${moment(now)}. ${history}
`}}),988:((__webpack_module__,__unused_webpack___webpack_exports__,__nccwpck_require__2)=>{var node_https__WEBPACK_IMPORTED_MODULE_10___namespace_cache;var node_http__WEBPACK_IMPORTED_MODULE_9___namespace_cache;
__nccwpck_require__2.a(__webpack_module__,async(__webpack_handle_async_dependencies__,__webpack_async_result__)=>{try{let toCommandValue=function(input){if(input===
null||input===void 0){return""}else if(typeof input==="string"||input instanceof String){return input}return JSON.stringify(input)},toCommandProperties=function(annotationProperties){
if(!Object.keys(annotationProperties).length){return{}}return{title:annotationProperties.title,file:annotationProperties.file,line:annotationProperties.startLine,
endLine:annotationProperties.endLine,col:annotationProperties.startColumn,endColumn:annotationProperties.endColumn}},issueCommand=function(command,properties,message){
const cmd=new Command(command,properties,message);process.stdout.write(cmd.toString()+os__WEBPACK_IMPORTED_MODULE_3__.EOL)},issue=function(name,message=""){issueCommand(
name,{},message)},escapeData=function(s){return toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")},escapeProperty=function(s){return toCommandValue(
s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")},issueFileCommand=function(command,message){const filePath=process.
env[`GITHUB_${command}`];if(!filePath){throw new Error(`Unable to find environment variable for file command ${command}`)}if(!fs__WEBPACK_IMPORTED_MODULE_5__.existsSync(
filePath)){throw new Error(`Missing file at path: ${filePath}`)}fs__WEBPACK_IMPORTED_MODULE_5__.appendFileSync(filePath,`${toCommandValue(message)}${os__WEBPACK_IMPORTED_MODULE_3__.
EOL}`,{encoding:"utf8"})},prepareKeyValueMessage=function(key,value){const delimiter=`ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_4__.randomUUID()}`;const convertedValue=toCommandValue(
value);if(key.includes(delimiter)){throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`)}if(convertedValue.includes(delimiter)){
throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`)}return`${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_3__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_3__.
EOL}${delimiter}`},getProxyUrl=function(reqUrl){const usingSsl=reqUrl.protocol==="https:";if(checkBypass(reqUrl)){return void 0}const proxyVar=(()=>{if(usingSsl){
return process.env["https_proxy"]||process.env["HTTPS_PROXY"]}else{return process.env["http_proxy"]||process.env["HTTP_PROXY"]}})();if(proxyVar){try{return new DecodedURL(
proxyVar)}catch(_a){if(!proxyVar.startsWith("http://")&&!proxyVar.startsWith("https://"))return new DecodedURL(`http://${proxyVar}`)}}else{return void 0}},checkBypass=function(reqUrl){
if(!reqUrl.hostname){return false}const reqHost=reqUrl.hostname;if(isLoopbackAddress(reqHost)){return true}const noProxy=process.env["no_proxy"]||process.env["N\
O_PROXY"]||"";if(!noProxy){return false}let reqPort;if(reqUrl.port){reqPort=Number(reqUrl.port)}else if(reqUrl.protocol==="http:"){reqPort=80}else if(reqUrl.protocol===
"https:"){reqPort=443}const upperReqHosts=[reqUrl.hostname.toUpperCase()];if(typeof reqPort==="number"){upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`)}for(const upperNoProxyItem of noProxy.
split(",").map(x=>x.trim().toUpperCase()).filter(x=>x)){if(upperNoProxyItem==="*"||upperReqHosts.some(x=>x===upperNoProxyItem||x.endsWith(`.${upperNoProxyItem}`)||
upperNoProxyItem.startsWith(".")&&x.endsWith(`${upperNoProxyItem}`))){return true}}return false},isLoopbackAddress=function(host){const hostLower=host.toLowerCase();
return hostLower==="localhost"||hostLower.startsWith("127.")||hostLower.startsWith("[::1]")||hostLower.startsWith("[0:0:0:0:0:0:0:1]")},setSecret=function(secret){
issueCommand("add-mask",{},secret)},getInput=function(name,options){const val=process.env[`INPUT_${name.replace(/ /g,"_").toUpperCase()}`]||"";if(options&&options.
required&&!val){throw new Error(`Input required and not supplied: ${name}`)}if(options&&options.trimWhitespace===false){return val}return val.trim()},setOutput=function(name,value){
const filePath=process.env["GITHUB_OUTPUT"]||"";if(filePath){return issueFileCommand("OUTPUT",prepareKeyValueMessage(name,value))}process.stdout.write(os__WEBPACK_IMPORTED_MODULE_3__.
EOL);issueCommand("set-output",{name},toCommandValue(value))},debug=function(message){issueCommand("debug",{},message)},error=function(message,properties={}){issueCommand(
"error",toCommandProperties(properties),message instanceof Error?message.toString():message)},warning=function(message,properties={}){issueCommand("warning",toCommandProperties(
properties),message instanceof Error?message.toString():message)},notice=function(message,properties={}){issueCommand("notice",toCommandProperties(properties),message instanceof
Error?message.toString():message)},info=function(message){process.stdout.write(message+os__WEBPACK_IMPORTED_MODULE_3__.EOL)},startGroup=function(name){issue("gr\
oup",name)},endGroup=function(){issue("endgroup")},after=function({sleep:wait},ms,act){const stop=new AbortController;wait(ms,stop.signal).then(act,()=>void 0);
return()=>stop.abort()},codeOf=function(error2){const code=fieldOf(error2,"code");return typeof code==="string"?code:""},requestFailure=function({task,name,purpose},fate,{
code,reason="",why,remedy,cause,...facts}){const status=typeof fate==="number"?fate:void 0;const refused2=status===void 0?fate==="not sent":status>=400&&status<
500;const notDone=refused2||purpose==="read"?`Could not ${task}`:`The request to ${task} got no usable answer`;const request=status===void 0?`${name} was ${fate}`:
`${name} answered ${status}`;const what=reason===""?notDone:`${notDone}: ${reason}`;return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ(code,{what,why,remedy},
{cause,http:{status,request,...facts}})},codeBy=function(connected,error2){const code=codeOf(error2);if(error2===void 0)return connected?"timeout":"connect";if(connected)
return code.startsWith("HPE_")?"not-api":"connection-lost";if(TLS_CODE.test(code))return"tls";return fieldOf(error2,"syscall")==="getaddrinfo"?"dns":"connect"},
proxyWords=function({baseUrl,proxy,printable},error2,detail){if(proxy===void 0)return void 0;const{variable,url}=proxy;const host=printable(baseUrl.host);if(url===
void 0){return{reason:`the environment variable ${variable} is not the URL of a proxy`,why:"It is misspelt, or its user or password has a character that a URL m\
ust percent-encode",remedy:`Correct ${variable} (http://user:password@host:port); if Zylon needs no proxy, add its host to NO_PROXY`,mostRetries:0}}const named3=`\
the proxy ${printable(url.host)} (from ${variable})`;const inTunnel=codeOf(error2)==="ERR_PROXY_TUNNEL";const status=inTunnel?fieldOf(error2,"statusCode"):void 0;
if(typeof status!=="number"){const first=fieldOf(fieldOf(error2,"errors"),"0")??error2;const toProxy=["connect","getaddrinfo"].includes(String(fieldOf(first,"sy\
scall")));if(!inTunnel&&!toProxy&&baseUrl.protocol==="https:")return void 0;return{reason:`${named3} was not reached (${detail})`,why:`The proxy is down, or ${variable}\
 on this runner is wrong`,remedy:`Correct ${variable}; if ${host} needs no proxy, add it to NO_PROXY`}}const reason=`${named3} answered ${status}`;if(status===407){
return{reason,why:"The proxy needs a user and a password, or refused those it got",remedy:`Put them into ${variable} (http://user:password@host:port), from a se\
cret`,mostRetries:0}}if(status<500){return{reason,why:`The proxy does not let this runner connect to ${host}`,remedy:`Have the proxy allow ${host}; if ${host} n\
eeds no proxy, add it to NO_PROXY`,...status===403||status===405?{mostRetries:0}:{}}}return{reason,why:`The proxy could not reach ${host}`,remedy:`Check host an\
d port in base-url, then whether the proxy reaches them; if ${host} needs no proxy, add it to NO_PROXY`}},tlsWords=function(host,code,hasCertificates){switch(code){case"\
CERT_HAS_EXPIRED":return{why:`The certificate of ${host}, or of the authority that issued it, has expired`,remedy:`Renew it on the server${hasCertificates?", or\
 replace an expired ca-certificate":""}; check the clock of the runner`};case"CERT_NOT_YET_VALID":return{why:`The certificate of ${host} is not valid yet`,remedy:"\
Check the clocks of server and runner"};case"ERR_TLS_CERT_ALTNAME_INVALID":case"HOSTNAME_MISMATCH":return{why:`The certificate is for other host names, not for ${host}`,
remedy:"Set base-url to a host name that the certificate has, or have it reissued"};default:}if(/^(EPROTO|ERR_SSL_)/.test(code)){return{why:"Most often, this po\
rt speaks plain HTTP; or the server asks for a client certificate",remedy:"Correct the port in base-url, or check the TLS settings of the server. If Zylon has n\
o TLS, write http:// in base-url and set allow-insecure-http: true, which sends the token unencrypted"}}return{why:"This runner does not trust the issuer: a pri\
vate authority, or a server that does not send its whole chain",remedy:hasCertificates?"Check that base-url names the right host, then put the authority that is\
sued its certificate into ca-certificate":"Check that base-url names the right host, then set ca-certificate to the PEM of the authority (text or path)"}},wordsOf=function(asked,code,error2,detail){
const{baseUrl,proxy,requestTimeoutSeconds,certificates,printable}=asked;const host=printable(baseUrl.host);const plain=baseUrl.protocol==="http:"&&!asked.isApi;
const through=proxy?.url===void 0?"":` through the proxy ${printable(proxy.url.host)}`;const mayRaise=requestTimeoutSeconds<MAX_REQUEST_SECONDS;switch(code){case"\
dns":return{reason:`${host} could not be resolved (${detail})`,why:"The name is misspelt, or is known only in a network that this runner is not in",remedy:"Corr\
ect base-url, or run the job on a self-hosted runner inside that network"};case"connect":return{reason:`no connection to ${host}${through} (${detail})`,why:"The\
 server is down, the port is wrong, or a firewall is in between",remedy:`Check host and port in base-url, then whether this runner can reach them${error2===void 0&&
mayRaise?"; on a slow network, raise request-timeout-seconds":""}`};case"tls":return{reason:`the TLS connection to ${host} failed (${detail})`,...tlsWords(host,
codeOf(error2),certificates.length>0)};case"not-api":return{reason:`${host} answered with something that is not HTTP (${detail})`,why:plain?"The port expects ht\
tps://, or another service listens on it":"A service other than Zylon listens on this port",remedy:plain?"Write https:// in base-url, or correct its port":"Corr\
ect host and port in base-url"};case"timeout":return{reason:`${host} sent nothing for ${requestTimeoutSeconds} s`,why:"The server is overloaded or hangs",remedy:`\
Look at the state of the server${mayRaise?"; if it is only slow, raise request-timeout-seconds":""}`};case"connection-lost":return{reason:`the connection to ${host}\
 was lost before the whole answer came (${detail})`,why:`The server, or a proxy in between, closed it: a restart, a crash or an idle limit${plain?"; or the port\
 expects https://":""}`,remedy:`Read the log of the Zylon instance, and of any proxy in front of it${plain?"; check whether base-url needs https://":""}`}}},networkFailure=function(asked,connected,error2){
const code=codeBy(connected,error2);const detail=error2===void 0?`timed out after ${asked.requestTimeoutSeconds} s`:asked.printable(codeOf(error2)||String(fieldOf(
error2,"message")));const proxys=connected?void 0:proxyWords(asked,error2,detail);const retries=codeOf(error2)==="ENOTFOUND"?{mostRetries:UNKNOWN_NAME_RETRIES}:
{};const reason={code,...proxys??wordsOf(asked,code,error2,detail),...retries,cause:error2};return requestFailure(asked,connected?"sent":"not sent",reason)},connectorOf=function(spelling){
const wanted=spelling.trim().toLowerCase();return CONNECTORS.find(({type,slug,entityType})=>[type,slug,entityType.toLowerCase()].includes(wanted))},loginUrl=function(baseUrl,{
slug},id){const root=`${baseUrl.origin}${baseUrl.pathname.replace(/\/$/,"")}/api/v1/app/integration/${slug}`;return id===void 0?`${root}/login`:`${root}/${encodeURIComponent(
id)}/login`},isPathSegment=function(text){return text.length<=MAX_ID&&text!==""&&text!=="."&&text!==".."&&!/[\p{C}\s,]/u.test(text)},idList=function(ids){const shown=ids.
slice(0,MAX_IDS).map(id=>(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(id,60));const more=ids.length-shown.length;return shown.join(", ")+(more>0?` and ${more} \
more`:"")},asGiven=function(text){return{value:text}},parseToken=function(text){const token=text.trim();if(token===""){return{problem:"is empty. The secret is n\
ot stored under this name, or this run gets none: pull requests from forks and Dependabot get no secrets. Or it belongs to an environment or organization that t\
his job has no access to"}}if(/^bearer\s/i.test(token))return{problem:'must be the token alone, without "Bearer"'};if(!/^[\x21-\x7e]+$/.test(token)){return{problem:"\
contains a line break, a space or a character that no token has; store the secret again"}}return{value:token}},parseOrganization=function(text){const name=text.
trim();if(name==="")return{value:"default"};if(!/^[\x21-\x7e]+$/.test(name))return{problem:"must be the slug or UUID of an organization, in plain ASCII"};return{
value:name}},parseUsername=function(text){const name=text.trim();return(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.aQ)(name)?{problem:"must not contain control ch\
aracters"}:{value:name}},parseAllowance=function(text,words2=""){if(text.trim()==="")return{value:void 0};const[,digits2,sign]=/^(\d{1,12}(?:\.\d{1,3})?)\s*(%?)$/.
exec(text.trim())??[];const value=Number(digits2);if(sign==="%"&&value<=100)return{value:{value,percent:true}};if(sign===""&&Number.isInteger(value)&&value<=MAX_ALLOWED)
return{value:{value,percent:false}};return{problem:`must be ${words2}a whole number from 0 to ${MAX_ALLOWED}, or a percentage such as 10%, not ${quoted(text)}`}},
parseItemErrors=function(text){const word=text.trim().toLowerCase();if(word==="false")return{value:void 0};if(word==="true")return{value:{value:0,percent:false}};
return parseAllowance(text,"true, false, ")},parseSearches=function(text){const lines=listOf(text.split(/[\r\n]/).map(line=>line.trim().replace(/^!\s*/,"!")));const texts=lines.
map(line=>({text:line.replace(/^!/,""),absent:line.startsWith("!")}));const wrong=texts.findIndex(one=>{const{length}=Array.from(one.text);return length<MIN_SEARCH||
length>MAX_SEARCH});if(wrong===-1)return{value:texts};const unlike=quoted(lines[wrong]??"");return{problem:`must have ${MIN_SEARCH} to ${MAX_SEARCH} characters \
on each line; ${unlike} does not`}},parseLogins=function(text){const all=listOf(text.split(/[\s,]/).map(name=>name.replace(/^@/,"")));const wrong=all.find(name=>!/^[\w-]{1,100}(\[bot\])?$/.
test(name));return wrong===void 0?{value:all}:{problem:`must be logins separated by commas; ${quoted(wrong)} is not one`}},parseIdLines=function(text){const ids=listOf(
text.split(/[\r\n]/));return ids.every(isPathSegment)?{value:ids}:{problem:NOT_AN_ID}},parseBaseUrl=function(text){const trimmed2=text.trim();if(trimmed2===""){
return{problem:"is required: the address of your Zylon instance, such as https://zylon.example.com"}}const not=why=>({problem:`${why}; the expected form is http\
s://zylon.example.com`});if(/[\s\\"'`<>\u00ab\u00bb\u2018-\u201f\u2039\u203a]/.test(trimmed2)||(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.aQ)(trimmed2)){return not(
"must not contain quotes, white space, control characters, <, > or a backslash")}const written=/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed2)?trimmed2:`https://${trimmed2}`;
const url=trimmed2.startsWith("/")?null:URL.parse(written);if(url===null)return not("is not a URL with a host");if(!/^https?:$/.test(url.protocol))return not("m\
ust begin with https://");if(/^[^/]*:\/+[^/?#]*@/.test(written)){return not("must not contain a user name or password; the token goes into api-token")}if(/[?#]/.
test(written))return not("must not contain a query (?) or a fragment (#)");url.pathname=url.pathname.replace(API,"");const isNoHost=/^https?$|[$,;]/.test(url.hostname)||
url.pathname.startsWith("//");return isNoHost?not("is not a URL with a host"):{value:url}},isExposed=function({protocol,hostname}){if(protocol!=="http:")return false;
if(hostname==="localhost"||hostname.endsWith(".localhost")||hostname==="[::1]")return false;return!((0,node_net__WEBPACK_IMPORTED_MODULE_8__.isIPv4)(hostname)&&
hostname.startsWith("127."))},readCertificates=function(input){if(input.trim()==="")return{value:[]};let text=input;if(!input.includes("-----BEGIN")){if(/[\r\n]/.
test(input))return{problem:"is neither PEM text nor a path"};try{text=(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(input,"utf8")}catch(error2){return{problem:`\
names a file that cannot be read: "${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(input,100)}" (${codeOf(error2)})`}}}const blocks=[...text.matchAll(BLOCK)];if(blocks.
some(([,kind])=>kind?.endsWith("PRIVATE KEY"))){return{problem:"contains a private key, which is exposed now: replace that key, and give only certificates here"}}
const pem=blocks.filter(([,kind])=>kind==="CERTIFICATE").map(([block])=>block);if(pem.length===0)return{problem:'contains no certificate ("-----BEGIN CERTIFICAT\
E-----")'};for(const[at,block]of pem.entries()){try{new node_crypto__WEBPACK_IMPORTED_MODULE_7__.X509Certificate(block)}catch{return{problem:`cannot be read: ce\
rtificate ${at+1} of ${pem.length} is broken`}}}return{value:pem}},parsed=function(parsers,raw,redact){const values={};const problems=[];for(const name in parsers){
const one=parsers[name](raw[name]??"");if("value"in one)values[name]=one.value;else{const told=parsers[name](redact(raw[name]??""));problems.push(`${name} ${"pr\
oblem"in told?told.problem:one.problem}`)}}return{values,problems}},wrongInputs=function(problems,fate=""){const remedy=`Correct the "with:" block of the step, \
or the secret behind it${fate}`;const[only="",...others]=problems;if(others.length===0)return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("invalid-input",{what:only,
why:"",remedy});const what=`The inputs have ${problems.length} problems`;return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("invalid-input",{what,why:"",details:problems,
remedy})},issueInputs=function(values,subject){const{"github-token":token,"failure-issue-assignees":assignees=[],"failure-issue-key":key}=values;if(values["fail\
ure-issue"]!==true)return{value:void 0};if(token===void 0||token===""){return{problem:'github-token is required with failure-issue: true; add "github-token: ${{\
 github.token }}" under "with:", and "issues: write" under "permissions:" of the job'}}return{value:{token,assignees,subject,key:key===void 0||key===""?"null":key}}},
gatherInputs=function(redact){const code=getInput("plan-error-code");const raw=Object.fromEntries(Object.keys(ISSUE_PARSERS).map(name=>[name,getInput(name)]));const{
values,problems}=parsed(ISSUE_PARSERS,raw,redact);const asked=issueInputs(values,"fleet");if("problem"in asked)problems.push(asked.problem);return{planFolder:getInput(
"plan-folder"),resultsFolder:getInput("results-folder"),planResult:getInput("plan-result"),jobsResult:getInput("jobs-result"),planErrorCode:_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
OQ.find(one=>one===code),planErrorMessage:getInput("plan-error-message"),issue:"value"in asked?asked.value:void 0,problem:problems.length===0?void 0:wrongInputs(
problems)}},parseType=function(text){if(text.trim().toLowerCase()==="any")return{value:"any"};const connector=connectorOf(text);if(connector!==void 0)return{value:connector};
const given=text.trim()===""?"is required":`"${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(text,60)}" is not supported`;return{problem:`${given}; use one of ${CONNECTOR_TYPES.
join(", ")}, or any`}},parseIds=function(text){const parts=text.split(/[\r\n,]/).flatMap(part=>part.trim()===""?[]:[part.trim()]);if(parts.length===0&&text.trim()!==
"")return{problem:NOT_AN_ID2};const excluded=parts.filter(part=>part.startsWith("!")).map(part=>part.slice(1).trim());const all=parts.some(isAll);const others=parts.
length-excluded.length-parts.filter(isAll).length;if(all?others>0||excluded.some(isAll):excluded.length>0){return{problem:'must be either ids, or "all", optiona\
lly with !id to exclude some'}}const ids=[];for(const part of all?excluded:parts){const[,word,id=part]=/^([a-z]+)\/(.*)$/i.exec(part)??[];const connector=word===
void 0?void 0:connectorOf(word);if(word!==void 0&&connector===void 0){return{problem:`has "${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(part,60)}", whose typ\
e is not supported; use one of ${CONNECTOR_TYPES.join(", ")}`}}if(!isPathSegment(id))return{problem:NOT_AN_ID2};ids.push(connector===void 0?{id}:{connector,id})}
return{value:{all,ids}}},unique=function(targets){return[...new Map(targets.map(target=>[`${target.connector.type}/${target.id}`,target])).values()]},selectionOf=function(type,{
all,ids},redact){if(all)return{value:{kind:"all",...type==="any"?{}:{connector:type},except:ids}};if(ids.length===0){if(type!=="any")return{value:{kind:"only",connector:type}};
return{problem:"integration-id is required with integration-type: any; use all, or ids as type/id"}}const targets=[];for(const{connector,id}of ids){const own=connector??
type;if(own==="any"){const example=`confluence/${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(redact(id),40)}`;return{problem:`integration-id needs a type with\
 integration-type: any, such as ${example}`}}if(type!=="any"&&own.type!==type.type){return{problem:`integration-id ${own.type}/${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
TN)(redact(id),40)} contradicts integration-type: ${type.type}; for several types set integration-type: any`}}targets.push({connector:own,id})}return{value:{kind:"\
ids",ids:unique(targets)}}},proxyFor=function(target){const name=target.protocol==="https:"?"https_proxy":"http_proxy";const variable=[name,name.toUpperCase()].
find(one=>(process.env[one]??"")!=="");if(variable===void 0||checkBypass(target))return void 0;try{const url=getProxyUrl(target);if(url!==void 0&&url.hostname!==
"")return{variable,url}}catch{}return{variable,url:void 0}},proxyCredentials=function(){return["https_proxy","HTTPS_PROXY","http_proxy","HTTP_PROXY"].flatMap(name=>{
const[,username="",password=""]=/^(?:[a-z]+:\/\/)?([^/@:]*):(.*)@/is.exec(process.env[name]??"")??[];const decoded={username:(0,node_querystring__WEBPACK_IMPORTED_MODULE_11__.
unescape)(username),password:(0,node_querystring__WEBPACK_IMPORTED_MODULE_11__.unescape)(password)};return password===""?[]:[{username,password},decoded]})},contextWith=function(certificates){
const ca=[...(0,node_tls__WEBPACK_IMPORTED_MODULE_12__.getCACertificates)("default"),...certificates];return(0,node_tls__WEBPACK_IMPORTED_MODULE_12__.createSecureContext)(
{ca,allowPartialTrustChain:true})},agentsFor=function({baseUrl,parallel:maxSockets,certificates},proxy){const way=proxy?.url?.href;const proxyEnv=way===void 0?void 0:
{HTTPS_PROXY:way,HTTP_PROXY:way};const isSecure=baseUrl.protocol==="https:";const trust=certificates.length===0?{}:{secureContext:contextWith(certificates)};const options={
maxSockets,proxyEnv,...trust};const keepAlive=isSecure||proxyEnv===void 0;const{Agent}=isSecure?node_https__WEBPACK_IMPORTED_MODULE_10___namespace_cache||(node_https__WEBPACK_IMPORTED_MODULE_10___namespace_cache=
__nccwpck_require__2.t(node_https__WEBPACK_IMPORTED_MODULE_10__,2)):node_http__WEBPACK_IMPORTED_MODULE_9___namespace_cache||(node_http__WEBPACK_IMPORTED_MODULE_9___namespace_cache=
__nccwpck_require__2.t(node_http__WEBPACK_IMPORTED_MODULE_9__,2));return{GET:new Agent({...options,keepAlive}),POST:new Agent(options)}},formsOf=function(secret){
if(secret.trim().length<MIN_MASKED_LENGTH)return[];const wellFormed=secret.toWellFormed();const plain=[wellFormed,wellFormed.trim(),wellFormed.trim().replace(/^bearer\s+/i,
"")];const forms=plain.flatMap(text=>{const json=JSON.stringify(text).slice(1,-1);const url=encodeURIComponent(text);const form=new URLSearchParams([["",text]]).
toString().slice(1);const lower=url.replace(/%[0-9A-F]{2}/g,escape=>escape.toLowerCase());const html=[inHtml(text,"&quot;"),inHtml(text,"&#34;")];const hex=Buffer.
from(text).toString("hex");const bytes=[base64(text),base64(`Bearer ${text}`),Buffer.from(text).toString("base64url"),hex,hex.toUpperCase()];return[text,json,asciiJson(
json),url,lower,form,...html,...bytes,...text.split(/[\r\n]/)]});return[...new Set(forms)].filter(form=>form.length>=MIN_MASKED_LENGTH)},basicForms=function(username,password){
if(password.trim().length<MIN_MASKED_LENGTH)return[];const users=new Set([username,username.trim()]);return[...users].flatMap(user=>[base64(`${user}:${password}`),
base64(`${user}:${password.trim()}`)])},patternOf=function(character){if(character===" ")return`(?:${SPACES}){1,50}`;const code=character.codePointAt(0)??0;const units=Array.
from({length:character.length},(_,at)=>character.charCodeAt(at));const json=units.map(unit=>String.raw`\\{1,4}u${digits(unit,4)}`).join("");const js=String.raw`\\{1,4}(?:x${digits(
code,2)}|u\{${digits(code,1)}\})`;const url=[...Buffer.from(character)].map(byte=>`%(?:25){0,2}${digits(byte,2)}`).join("");const name=NAMES[character];const html=[
`#0{0,4}${code}`,`#[xX]0{0,4}${digits(code,1)}`,...name===void 0?[]:[name]];const plain=String.raw`\\{0,4}\u{${code.toString(16)}}`;return`(?:${json}|${js}|${url}\
|&(?:amp;){0,2}(?:${html.join("|")});|${plain})`},cutOff=function(text,forms){let longest=0;for(const form of forms){const head=form.slice(0,MIN_MASKED_LENGTH);
let at=text.indexOf(head,text.length-form.length+1);while(at!==-1&&!form.startsWith(text.slice(at)))at=text.indexOf(head,at+1);if(at!==-1)longest=Math.max(longest,
text.length-at)}return longest},patternsOf=function(forms){const patterns=[];for(const form of forms.filter(({length})=>length<=MAX_PATTERN_LENGTH).toReversed()){
if(!patterns.some(pattern=>form.replace(pattern,"")===""))patterns.unshift(anyhow(form))}return patterns},redactor=function(forms){const longestFirst=[...new Set(
forms)].sort((a,b)=>b.length-a.length);const hasSpace=forms.some(form=>/\s/.test(form));let patterns;return text=>{const mayDiffer=hasSpace||/[\\%&]/.test(text);
const wanted=mayDiffer?patterns??=patternsOf(longestFirst):[];const found=wanted.reduce((rest,pattern)=>rest.replace(pattern,MASK),text);const redacted=longestFirst.
reduce((rest,form)=>rest.replaceAll(form,MASK),found);const cut=cutOff(redacted,longestFirst);return cut===0?redacted:redacted.slice(0,-cut)+MASK}},maskSecretInputs=function(){
const raw=name=>getInput(name,{trimWhitespace:false});const forms=new Set([...SECRETS.flatMap(name=>formsOf(raw(name))),...basicForms(raw("username"),raw("passw\
ord")),...proxyCredentials().flatMap(proxy=>[...formsOf(proxy.password),...basicForms(proxy.username,proxy.password)])]);for(const form of forms)setSecret(form);
for(const name of SECRETS){const{length}=getInput(name);if(length===0||length>=MIN_MASKED_LENGTH)continue;warning(`${name} is too short to be masked in the log.\
 Use a longer one.`)}return[...forms]},readInputs=function(){const names=Object.keys(PARSERS);return Object.fromEntries(names.map(name=>[name,getInput(name,{trimWhitespace:name!==
"password"})]))},contradictions=function(selection,values){const{configure,username,password,"wait-for":waitFor}=values;const named3=selection?.kind==="ids"?selection.
ids.map(({connector})=>connector):[selection?.connector];const of=kind=>[...new Set(named3)].flatMap(one=>one?.credentials===kind?[one.type]:[]);const configures=configure!==
void 0&&configure!=="none";const oauth=configures?of("oauth"):[];const sends=configures&&selection!==void 0&&oauth.length===0;const all=selection?.kind==="all";
const tooEarly=waitFor!==void 0&&waitFor!=="indexed";const needsIndexed=`needs wait-for: indexed, not ${waitFor}`;const rules=[[sends&&username==="",`username i\
s required with configure: ${configure}`],[sends&&password==="",`password is required with configure: ${configure}; if it comes from a secret, check that this j\
ob gets that secret`],[sends&&all,`integration-id must name integrations with configure: ${configure}, not "all"`],[sends&&configure==="create"&&selection.kind===
"ids","integration-id must be empty with configure: create; to send credentials to an existing integration, use configure: update"],[configure==="none"&&password!==
"","password has no effect without configure; set configure, or leave password empty"],[configure==="none"&&username!==""&&all,"username must be empty with inte\
gration-id: all"],[values["expect-search"]?.length!==0&&tooEarly,`expect-search ${needsIndexed}`],[values["max-removed"]!==void 0&&tooEarly,`max-removed ${needsIndexed}`],
[values["fail-on-item-errors"]!==void 0&&tooEarly,`fail-on-item-errors ${needsIndexed}`]];return[...oauth.map(type=>`configure must be none for ${type}; a perso\
n connects it in Zylon, by OAuth in a browser`),...rules.filter(([broken])=>broken).map(([,problem])=>problem),...(values["refresh-oauth"]===true?of("password"):
[]).map(type=>`refresh-oauth must be false for ${type}, which has a username and password in place of OAuth`)]},misplacedToken=function(raw){const token=raw["ap\
i-token"]??"";if(token.length<LONG_SECRET)return[];return Object.keys(raw).filter(name=>name!=="api-token"&&name!=="github-token"&&raw[name]?.includes(token)===
true)},checkInputs=function(raw,redact){const{values,problems}=parsed(PARSERS,raw,redact);const{"base-url":baseUrl,"integration-type":type,"integration-id":ids}=values;
if(baseUrl!==void 0&&isExposed(baseUrl)&&values["allow-insecure-http"]!==true){problems.unshift("base-url is http://, which would send the token unencrypted; us\
e https://, or set allow-insecure-http: true")}const misplaced=misplacedToken(raw);problems.unshift(...misplaced.map(name=>`${name} contains the value of api-to\
ken, which belongs in no other input`));const selected=type===void 0||ids===void 0?void 0:selectionOf(type,ids,redact);const selection=selected!==void 0&&"value"in
selected?selected.value:void 0;if(selected!==void 0&&"problem"in selected)problems.push(selected.problem);problems.push(...contradictions(selection,values));const[
typeText="",idText=""]=[raw["integration-type"],raw["integration-id"]];const asked=issueInputs(values,`${typeText} ${idText}`.trim());if("problem"in asked)problems.
push(asked.problem);return{inputs:problems.length===0&&selection!==void 0&&areAllValid(values)?{...values,selection}:wrongInputs(problems,"; nothing was sent to\
 the server"),meant:misplaced.length===0?selection:void 0,issue:"value"in asked?asked.value:void 0}},resultJson=function(result,dryRun,changesFile){const{failure,
items,indexed}=result;return{outcome:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.sG)({dryRun,failure}),sync_status:result.syncStatus,configured:result.configured,
created:result.created,updated:result.updated,integration_id:result.id??null,integration_type:result.connector.type,current_artifact_count:result.currentArtifactCount??
null,integration_item_count:result.integrationItemCount??null,added_count:items?.added??null,updated_count:items?.updated??null,removed_count:items?.removed??null,
skipped_count:items?.skipped??null,error_count:items?.errors??null,counts_from:result.countsFrom??null,indexed_count:indexed?.done??null,failed_count:indexed?.failed??
null,warning_count:indexed?.warned??null,changes_file:changesFile===""?null:changesFile,duration_seconds:Number((result.durationMs/1e3).toFixed(1)),error_code:failure?.
code??null,error_message:failure?.message??null}},outputsOf=function(facts,changesFile=""){const{results,dryRun,failure,durationMs,shards}=facts;const inputs=asInputs(
results);const connector={type:inputs["integration-type"]};const whole={...(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.vA)(results),id:inputs["integration-id"],connector,
failure,durationMs};const values=Object.entries(resultJson(whole,dryRun,changesFile));return{...Object.fromEntries(values.map(([name,value])=>[name.replaceAll("\
_","-"),String(value??"")])),"duration-seconds":(durationMs/1e3).toFixed(1),matrix:JSON.stringify(matrixOf(results,shards))}},asInputs=function(results){const types=[
...new Set(results.map(({connector})=>connector.type))];const mixed=types.length>1;const ids=results.flatMap(({connector,id})=>id===void 0?[]:[mixed||MEANS_OTHERS.
test(id)?`${connector.type}/${id}`:id]);return{"integration-type":mixed?"any":types[0]??"","integration-id":ids.join("\n")}},matrixOf=function(results,shards){const named3=results.
filter(({id})=>id!==void 0);const hands=Array.from({length:Math.min(shards,named3.length)},(_,hand)=>named3.filter((_result,index)=>index%shards===hand));return{
include:hands.map(asInputs)}},resultsOutput=function(all){const whole=JSON.stringify(all);if(Buffer.byteLength(whole)<=MAX_RESULTS_BYTES)return{json:whole,cut:false};
let bytes=1;const kept=all.filter(({error_code:code})=>code!==null).filter(one=>(bytes+=Buffer.byteLength(JSON.stringify(one))+1)<=MAX_RESULTS_BYTES);return{json:JSON.
stringify(kept),cut:true}},failureOf=function(code,message){const end=`. See ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.VY)(code)}`;const what=message.endsWith(
end)?message.slice(0,-end.length):message;return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ(code,{what,why:"",remedy:""})},resultOf=function(json,failures){const connector=connectorOf(
json.integration_type);if(connector===void 0)throw new TypeError(json.integration_type);const{indexed_count:done,failed_count:failed,warning_count:warned,error_code:code}=json;
const message=json.error_message??"";const failure=code===null?void 0:failures.get(message)??failureOf(code,message);if(failure!==void 0)failures.set(message,failure);
const items={added:json.added_count??void 0,updated:json.updated_count??void 0,removed:json.removed_count??void 0,skipped:json.skipped_count??void 0,errors:json.
error_count??void 0};const indexed={pending:0,failedBefore:0,warned:warned??0,unchanged:void 0};return{...(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.YT)(connector,
json.integration_id??void 0),configured:json.configured,created:json.created,updated:json.updated,syncStatus:json.sync_status,currentArtifactCount:json.current_artifact_count??
void 0,integrationItemCount:json.integration_item_count??void 0,items:json.counts_from===null?void 0:items,countsFrom:json.counts_from??void 0,indexed:done===null||
failed===null?void 0:{...indexed,done,failed},failure,durationMs:json.duration_seconds*1e3}},countsOf=function({results}){const totals=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
vA)(results);const numbers=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Q2)(totals,totals.failed);const picture=chart(numbers);const words2=picture.length===0?numbers.
map(([count2,word])=>`${count2} ${word}`).join(", "):"";const parts=[words2,(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TK)(totals),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
PR)(totals)].filter(part=>part!=="");const line=parts.map(_chunk_js__WEBPACK_IMPORTED_MODULE_0__.KG).join(" ");return[...picture,...line===""?[]:[line,""]]},chart=function(bars){
const counts=bars.map(([count2])=>count2);if(counts.filter(count2=>count2>0).length<2)return[];const init={xyChart:{width:800,height:24+32*bars.length,xAxis:{...SILENT,
labelFontSize:16},yAxis:{...SILENT,showLabel:false}},themeVariables:{xyChart:{backgroundColor:"transparent",plotColorPalette:"#1f6feb"}}};return["```mermaid",`%\
%{init: ${JSON.stringify(init)}}%%`,"xychart-beta horizontal","  accTitle: What changed",`  x-axis [${bars.map(([count2,word])=>`"${count2} ${word}"`).join(", ")}\
]`,`  y-axis 0 --> ${Math.max(...counts)}`,`  bar [${counts.join(", ")}]`,"```",""]},linkTarget=function(text=""){const url=URL.parse(text);if(url===null)return void 0;
if(!["http:","https:"].includes(url.protocol)||url.username!==""||url.password!=="")return void 0;if(url.hostname.startsWith("["))return void 0;const encoded=character=>`\
%${character.charCodeAt(0).toString(16).toUpperCase()}`;const href=url.href.replace(/[^\w\-.~:/?#=%,;&+]/g,encoded).replaceAll("&","&amp;");return href.length<=
MAX_URL?href:void 0},lineOf=function({name,url,detail},whose){const target=linkTarget(url);const text=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.p7)(name);const linked=target===
void 0?text:`[${text}](${target})`;return`- ${linked}${detail===""?"":` (${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.p7)(detail)})`}${whose}`},totalOf=function(kind,{
items,indexed,changes}){const named3=changes[kind].length;if(kind==="pending"||kind==="failedBefore"||kind==="warned")return indexed?.[kind]??0;if(kind==="faile\
d")return Math.max((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.dD)({items,indexed}),named3);if(kind==="updated"&&items!==void 0&&items.updated===void 0)return void 0;
return Math.max(items?.[kind]??0,named3)},changedDocuments=function({results}){return _chunk_js__WEBPACK_IMPORTED_MODULE_0__.tO.flatMap(kind=>{const totals=results.
map(result=>totalOf(kind,result));const isUnknown=totals.includes(void 0);const named3=results.flatMap(result=>{const whose=results.length>1&&result.id!==void 0?
`, in ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.D9)(result.id)}`:"";return result.changes[kind].map(document=>({document,whose}))});const lines=named3.slice(0,
_chunk_js__WEBPACK_IMPORTED_MODULE_0__.oA).map(({document,whose})=>lineOf(document,whose));const total=isUnknown?lines.length:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
XN)(totals)??0;const untold=isUnknown?[UNKNOWN_UPDATES,""]:[];if(lines.length===0)return untold;const open=lines.slice(0,MAX_OPEN_LINES);const rest=[...lines.slice(
MAX_OPEN_LINES),...(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.v)(total-lines.length).map(line=>`- ${line}`)];const folded=["",`<details><summary>${total-open.length}\
 more</summary>`,"",...rest,"","</details>"];const title=`**${isUnknown?"At least ":""}${total} ${_chunk_js__WEBPACK_IMPORTED_MODULE_0__.r8[kind]}**`;return[title,
"",...open,...lines.length>open.length?folded:rest,"",...untold]})},idsOf=function(results){const ids=results.flatMap(({id})=>id===void 0?[]:[(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
D9)(id)]);return[ids.slice(0,MAX_NAMED).join(", "),...(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.v)(ids.length-MAX_NAMED)].join(" ")},resultTable=function({results}){
if(results.length<2)return[];const numbers=NUMBERS.filter(({value})=>results.map(value).some((count2=0)=>count2>0));const failed=results.filter(({failure})=>failure!==
void 0);const good=results.filter(({failure})=>failure===void 0);const groups=Map.groupBy([...failed,...good],result=>numbers.every(({value})=>value(result)===void 0)?
result.failure?.code??result:result);const all=[...groups.values()].flatMap(([first,...others])=>{if(first===void 0)return[];const name=others.length===0?`${idOf(
first)}<br>${kindOf(first)}`:idsOf([first,...others]);const code=first.failure===void 0?"":`<br>**${first.failure.code}**`;const counts=numbers.map(({value})=>String(
value(first)??UNKNOWN));const time=others.length===0?(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.p0)(first.durationMs).replaceAll(" ","&nbsp;"):"";return[[`${name}${code}`,
...counts,time]]});const rows=all.slice(0,MAX_ROWS);const headings=["Integration, type, space or site",...numbers.map(({heading:heading2})=>heading2),"Duration"];
const rule=headings.map((_,at)=>at===0?"---":"---:");const hasGap=rows.some(cells=>cells.includes(UNKNOWN));const table=[...[headings,rule,...rows].map(cells=>`\
| ${cells.join(" | ")} |`),"",...(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.v)(all.length-rows.length,IN_THE_FILE).flatMap(line=>[line,""]),...hasGap?[`A ${UNKNOWN}\
 is a number that is unknown.`,""]:[]];if(rows.length<=MAX_OPEN_ROWS)return table;return[`<details><summary>All ${results.length} integrations</summary>`,"",...table,
"</details>",""]},planList=function({results}){if(results.length<2)return[];const planned=results.filter(({failure})=>failure===void 0);return[...planned.map(result=>`\
- ${integrationWords(result)}: would ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.DO)(result.planned)}`),""]},summaryOf=function(facts){const verdict=facts.failure!==
void 0?failureAlert:facts.dryRun?planAlert:successAlert;const sections=facts.dryRun?[heading,verdict,planList]:[heading,verdict,changedDocuments,countsOf,resultTable];
const lines=sections.flatMap(section=>section(facts));let bytes=0;const shown=lines.filter(line=>(bytes+=Buffer.byteLength(line)+1)<=MAX_BYTES);const cut="\nThe \
summary is cut, since GitHub limits its size. The file behind the output `results-file` has all results.\n";return[...shown,...shown.length<lines.length?[cut]:[]].
join("\n")},heading=function(facts){const{results,durationMs}=facts;const several=results.length>1;const failed=results.filter(result=>result.failure!==void 0).
length;const words2={success:`success${several?`, ${results.length} integrations`:""} in ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.p0)(durationMs)}`,failure:several&&
failed>0?`${failed} of ${results.length} integrations failed`:"failed",cancelled:`cancelled after ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.p0)(durationMs)}`,
"dry-run":"dry run, nothing was changed"};return[`## Zylon ingest: ${words2[(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.sG)(facts)]}`,""]},alert=function(kind,paragraphs){
const lines=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.oR)(paragraphs,"\n\n").split("\n");return[`> [!${kind}]`,...lines.map(line=>`> ${line}`.trimEnd()),""]},scene=function({
host="",organization="",results}){const where=organization===""?"":`organization ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.p7)(organization)}`;const[only]=results.
length===1?results:[];const deeds=[only?.created===true?"created":"",only?.updated===true?"credentials updated":""];return(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
oR)([(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.p7)(host),where,only===void 0?"":integrationWords(only),...deeds],", ")},isEmptied=function({items,indexed,currentArtifactCount:before=Infinity}){
const{added,updated,skipped,removed=0}=items??{};if(indexed!==void 0)return removed>0&&indexed.done+indexed.pending+indexed.failed===0;return removed>0&&removed>=
before&&[added,updated,skipped].every((count2=0)=>count2===0)},successAlert=function(facts){const{results}=facts;const totals=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
vA)(results);const{failed=0,syncStatus}=totals;const emptied=results.filter(isEmptied);const whose=results.length>1?` of ${idsOf(emptied)}`:"";const warnings=[...emptied.
length>0?[`Every document${whose} was removed.`]:[],...failed>0?[`${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.I6)(failed)}.`]:[]];const searched=[...new Set(results.
flatMap(({found=[]})=>found))].map(text=>text.startsWith("!")?`${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.D9)(text.slice(1))} not found`:`${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
D9)(text)} found`);return alert(warnings.length>0?"WARNING":"TIP",[`**${[...warnings,(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.KG)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
YU)(totals))].join(" ")}**`,scene(facts),emptied.length===0?"":"Check the source, and whether Zylon can still read it. To fail such a run, set a low `max-remove\
d` with `wait-for: indexed`.",searched.length===0?"":`Search: ${searched.join(", ")}.`,NEXT[syncStatus]??""])},planAlert=function(facts){const[first,...others]=facts.
results;const ingests=facts.results.filter(({planned})=>planned.includes("ingest")).length;const plan2=others.length===0||ingests===0?(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
DO)(first?.planned??[]):`ingest ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.hS)(ingests,"integration")}`;const creates=facts.results.some(({planned})=>planned.includes(
"create"));return alert(creates?"WARNING":"NOTE",[`**Would ${plan2}.**`,scene(facts),creates?"Zylon cannot ingest a new integration until somebody sets it up th\
ere, so the step would create it and then fail with `not-configured`.":""])},failuresAlike=function(facts){const general=([failure,[first,...others]])=>{const{id=""}=others.
length===0?first??{}:{};if(id==="")return failure;return failure.mapText(text=>text.replaceAll(`integration ${id}`,"integration").replaceAll(`/${id}/`,"/\u2026/"))};
const alike=Map.groupBy((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.dJ)(facts),failed=>general(failed).message);return[...alike.values()].flatMap(same=>{const[first,
...others]=same;if(first===void 0||others.length===0)return same;return[[general(first),same.flatMap(([,of])=>of)]]})},failureAlert=function(facts){const failures=failuresAlike(
facts);const[verdict="",...rest]=failures.slice(0,MAX_FAILURES).flatMap(failed=>story(failed,facts));const opening=failures.length===1?[verdict,scene(facts)]:[scene(
facts),verdict];const more=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.v)(failures.length-MAX_FAILURES,IN_THE_FILE);return alert((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
sG)(facts)==="cancelled"?"WARNING":"CAUTION",[...opening,...rest,...more])},story=function([failure,of],{results}){const{code,explanation,http:http2}=failure;const{
what,why,details=[],remedy}=explanation;const cause=[http2.request??"",why].map(text=>text===""?"":`${escaped(text)}.`);const groups=[...Map.groupBy(of,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
YU)];const fates=groups.map(([words2,{length}])=>groups.length===1?words2:`${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.hS)(length,"integration")}: ${words2}`);const fate=fates.
length===0?"":(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.KG)(fates.join("; "));const whose=of.length<results.length?idsOf(of):"";return[`${whose===""?"":`${whose}\
: `}**${escaped(what)}.**`,(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.oR)(cause," "),details.map(detail=>`- ${escaped(detail)}`).join("\n"),remedy===""?"":`**Wha\
t to do:** ${escaped(remedy)}.`,(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.oR)([fate,`More about [**${code}**](${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.VY)(code)}\
).`]," ")]},writeOutputs=function(facts){const{results,dryRun,watched}=facts;const changed=results.flatMap(result=>result.changed??[]);const changesFile=watched===
true?writeEntries("changes",changed):"";const all=results.map(result=>resultJson(result,dryRun,changesFile));const{json,cut}=resultsOutput(all);const resultsFile=writeEntries(
"results",all);if(cut)notice("The output results has only failures, since all results together exceed its limit of 512 KiB. The file behind results-file has the\
m all.");const outputs={...outputsOf(facts,changesFile),results:json,"results-file":resultsFile};for(const name of OUTPUT_NAMES)setOutput(name,outputs[name])},writeEntries=function(name,entries){
const{RUNNER_TEMP=""}=process.env;try{const folder=(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(RUNNER_TEMP===
""?(0,node_os__WEBPACK_IMPORTED_MODULE_13__.tmpdir)():RUNNER_TEMP,`zylon-ingest-${name}-`));const path=(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder,`${(0,
node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder)}.json`);const lines=entries.map(entry=>`
${JSON.stringify(entry)}`);(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(path,`[${lines.join(",")}${lines.length===0?"":"\n"}]
`,{mode:384,flag:"wx"});return path}catch(error2){warning(`The ${name}-file could not be written: ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(messageOf(error2))}`);
return""}},annotate=function(facts){for(const[failure,[first,...others]]of[...(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.dJ)(facts)].slice(0,MAX_ANNOTATIONS)){const isNamed=first!==
void 0&&others.length===0&&facts.results.length>1;error(`${isNamed?`${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Vb)(first)}: `:""}${failure.message}`,{title:`Zy\
lon ingest: ${failure.code}`})}},readResults=function(folder,input){const remedy=`Set ${input} to a folder with the results-file of each job, and nothing else`;
let files;try{files=(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(folder,{recursive:true,withFileTypes:true}).filter(entry=>entry.isFile()&&entry.name.endsWith(
".json")).map(entry=>(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath,entry.name))}catch(error2){const why=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
TN)(error2 instanceof Error?error2.message:String(error2));throw new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("invalid-input",{what:`The ${input} cannot be rea\
d`,why,remedy})}const failures=new Map;return files.toSorted().flatMap(name=>{const json=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.qF)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.
readFileSync)(name,"utf8"));const parsed2=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.YO)(RESULT).safeParse(json.ok?json.value:void 0);if(parsed2.success)return parsed2.
data.map(result=>resultOf(result,failures));const what=`${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(name),
60)} is not a results-file`;throw new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("invalid-input",{what,why:"Its content is something else",remedy})})},nothingPlanned=function({
planResult,planErrorCode,planErrorMessage}){if(planErrorCode!==void 0){const what="The plan of the fleet failed";return failureOf(planErrorCode,planErrorMessage===
""?what:`${what}: ${planErrorMessage}`)}if(planResult==="cancelled"||planResult==="failure"){return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("cancelled",{what:"\
The job that plans the fleet ended without a result",why:"It was cancelled, reached its time limit, or lost its runner. No ingest was started",remedy:"Read the \
log of the planning job, and start the fleet again"})}return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("no-integration",{what:"The fleet has no integrations\
, so nothing was ingested",why:"The planning job found none",remedy:"Read the summary of the planning job"})},fleetFailure=function(hasPlan,jobs){if(!hasPlan){return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("invalid-input",{what:"The plan of the fleet is missing, so integrations may be missing from this summary",why:"The planning job could not upload its result,\
 or this job could not download it",remedy:"Read the logs of both jobs, and set plan-folder to the folder of the plan"})}if(jobs==="success")return void 0;return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ(jobs==="cancelled"?"cancelled":"invalid-input",{what:`jobs-result is "${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(jobs,60)}", although every report in re\
sults-folder is a success`,why:"A job of the matrix failed in another step or was cancelled, or the reports are those of another run",remedy:"Read the logs of t\
he jobs. Set results-folder to the results of this run alone, and jobs-result to the result of the job that has the matrix, such as ${{ needs.ingest.result }}"})},
byConcern=function(a,b){const rank=({failure,syncStatus})=>_chunk_js__WEBPACK_IMPORTED_MODULE_0__.hu.indexOf(syncStatus)+(failure===void 0?_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
hu.length:0);return rank(a)-rank(b)},gathered=function(planned,reported,inputs){const keyOf=({connector,id})=>`${connector.type}/${id??""}`;const notIngested=new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("invalid-input",NOT_INGESTED);const reports=Map.groupBy(reported.map(result=>result.syncStatus==="not-requested"?{...result,failure:result.failure??notIngested}:
result),keyOf);const{jobsResult,planResult}=inputs;const notBegun=jobsResult==="skipped";const cancelled=jobsResult==="cancelled"||reported.some(({failure})=>failure?.
code==="cancelled");const silence=new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("cancelled",notBegun?NOT_BEGUN:SILENT2);const byKey=new Map([...planned,...reported].
map(result=>[keyOf(result),result]));const results=[...byKey].map(([key,result])=>{const[worst]=reports.get(key)?.toSorted(byConcern)??[];if(worst!==void 0)return worst;
const failure=notBegun?result.failure??silence:silence;return{...result,failure,syncStatus:notBegun?"not-requested":"unknown"}});if(results.length===0)return{results,
failure:nothingPlanned(inputs),abandoned:planResult==="failure"};return{results,failure:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.fx)(results)??fleetFailure(planned.
length>0,jobsResult),abandoned:results.length>reports.size&&!notBegun&&!cancelled}},retriesOf=function(purpose,{code,http:http2},maxRetries){const some=Math.min(
maxRetries,http2.mostRetries??maxRetries);if(code==="dns"||code==="connect"||code==="rate-limited")return some;if(purpose==="read"&&code==="bad-json")return some;
if(purpose==="read"||purpose==="update")return PASSING.includes(code)?some:0;if(code==="unavailable")return http2.retryAfterMs===void 0?0:some;return purpose===
"ingest"&&code==="already-running"?Infinity:0},delayBefore=function(retry,random,retryAfterMs2){const step=Math.min(MAX_DELAY_MS,FIRST_DELAY_MS*2**(retry-1));return Math.
round(retryAfterMs2===void 0?(step+random*step)/2:retryAfterMs2+random*JITTER_MS)},outOfTime=function(failure,{raisedBy}){const{what,why,remedy}=failure.explanation;
const{retryAfterMs:retryAfterMs2}=failure.http;const asked=retryAfterMs2===void 0?"":`: the server asks to wait ${Math.ceil(retryAfterMs2/1e3)} s`;const explanation={
what,why:`${why}. There is no time left for a retry${asked}`,remedy:raisedBy===void 0||remedy.includes(raisedBy)?remedy:`${remedy}, or raise ${raisedBy}`};return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ(failure.code,explanation,{cause:failure,http:failure.http})},reasonBy=function(status,{name,purpose}){if(status===409&&purpose!=="ingest")return CONFLICT;if(status===
403&&!name.includes("/integration"))return NOT_ALLOWED;const reason=BY_STATUS[status]??(status>=500?SERVER_ERROR:REFUSED);return status===400||status===422?{...reason,
...BY_PURPOSE[purpose]}:reason},serverWords=function(value){const fields=["detail","message","error","title"].map(name=>fieldOf(value,name));const ofList=fieldOf(
fieldOf(fields[0],"0"),"msg");return[ofList,...fields].find(word=>typeof word==="string")??""},notApi=function(asked,{status,headers},text){const{purpose,baseUrl,
printable}=asked;const host=printable(baseUrl.host);const isEmpty2=printable(text)==="";const[,title=""]=/<title[^>]{0,99}>([^<]{1,200})/i.exec((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
Uo)(text))??[];const excerpt=printable(text.trimStart().startsWith("<")?title:text);const sent=isEmpty2?"an empty body":printable(headers["content-type"]??"")||
"text without a content type";const reason=`${host} sent ${sent} in place of JSON${excerpt===""?"":`: "${excerpt}"`}`;const root=baseUrl.pathname==="/"?"Correct\
 base-url (host, port and path prefix)":`Set base-url to ${printable(baseUrl.origin)}, without a path`;const[why,remedy]=isEmpty2?["The server, or a proxy in fr\
ont of it, did not send the answer of the API","Check base-url, then any proxy in front of the server"]:purpose==="ingest"||asked.isApi?["Something in front of \
Zylon answered in its place: a proxy that timed out, or a login page","Check the time limit and the login of the proxy in front of the server that base-url name\
s"]:[`${host} is not the Zylon API, or something answers in its place: a login page, a proxy, or the web application`,`${root}; behind a login proxy, let reques\
ts to /api/ through`];return requestFailure(asked,status,{code:"not-api",reason,why,remedy})},statusFailure=function(asked,answer,text,date){const{purpose,baseUrl,
printable}=asked;const{status,headers}=answer;if(status<400){const{location=""}=headers;const target=URL.parse(location,baseUrl.href);const origin=printable(/^(?:[a-z]+:)?\/\/[^/?#]+/i.
exec(location)?.[0]??target?.origin??"");const isElsewhere=target!==null&&target.origin!==baseUrl.origin;const where=isElsewhere?`${origin}, if that is your Zyl\
on`:"the address of Zylon itself";const carried=purpose==="read"?"":". Some servers carry out a request, and then redirect";return requestFailure(asked,status,{
code:"redirect",reason:`the server redirects to ${target===null?"an address that cannot be read":origin}`,why:`The action follows no redirect, since that would \
send the token to another address${carried}`,remedy:`Set base-url to ${where}; behind a login proxy, let requests to /api/ through`})}const json=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
qF)(text);if(status===404&&!json.ok)return notApi(asked,answer,text);const said=json.ok?printable(serverWords(json.value)):"";const reason=said===""?"":`the ser\
ver said "${said}"`;const waitMs=retryAfterMs(headers["retry-after"],date);return requestFailure(asked,status,{...reasonBy(status,asked),reason,retryAfterMs:waitMs})},
bodyFailure=function(asked,answer,problem,text){const excerpt=asked.printable(text);if(problem==="too-large"){return requestFailure(asked,answer.status,{code:problem,
reason:`the answer is too large: ${excerpt}`,why:"No answer of the Zylon API is that large",remedy:"Check that base-url names a Zylon instance, then any proxy i\
n between"})}if(problem==="not-api"||excerpt==="")return notApi(asked,answer,text);return requestFailure(asked,answer.status,{code:problem,reason:`the JSON in t\
he answer cannot be read: ${excerpt}`,why:"Something damaged or cut the answer on its way, or it is not from the Zylon API",remedy:"Check for a proxy between th\
is runner and base-url that cuts or rewrites answers"})},retryAfterMs=function(header,now){const value=header?.trim()??"";if(/^\d+$/.test(value))return Number(value)*
1e3;if(!/^[A-Za-z]{3,9},? .*\d\d:\d\d:\d\d/.test(value))return void 0;const date=Date.parse(value);return Number.isNaN(date)?void 0:Math.max(0,date-now)},unexpected=function({
task,purpose,method,segments},problem){const name=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(`${method} /${segments.map(encodeURIComponent).join("/")}`);return requestFailure(
{task:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(task),name,purpose},200,{code:"unexpected-response",reason:`the answer is not as documented (${problem})`,why:"\
This version of Zylon has a different API, or base-url names another service",remedy:"Check base-url; if it is right, report this with the version of Zylon"})},
readIntegrations=function(list2,isSecret){const integrations=[];const unclear=[];for(const[index,value]of list2.entries()){const{data,error:error2}=INTEGRATION.
safeParse(value);const usable=data!==void 0&&!isSecret(data.id);if(usable)integrations.push(data);const problem=error2!==void 0?(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
AX)(error2):usable?"field type: missing":"field id: it contains a secret of this run";if(!usable||data.type==="")unclear.push({type:typeIn(value),problem:`numbe\
r ${index+1}, ${problem}`})}return{integrations,unclear}},unclearOf=function({unclear},connector){if(connector===void 0)return unclear;return unclear.filter(({type})=>type===
""||connectorOf(type)?.type===connector.type)},flagOf=function(value){if(typeof value==="boolean")return value;if(typeof value!=="string"&&typeof value!=="numbe\
r")return void 0;return!/^(false|no|0|)$/i.test(String(value))},pageOf=function(schema,answer,call){const outer=isList(answer)?{data:answer}:typeof answer==="ob\
ject"&&answer?answer:{};const inner=Object.values(outer).flatMap(value=>typeof value==="object"&&value&&!isList(value)?Object.entries(value):[]);const envelope={
...Object.fromEntries(inner),...outer};const data=fieldLike(envelope,/^data$/);if(!isList(data))throw unexpected(call,"the whole answer: expected a list");const items=data.
flatMap(value=>{const{success,data:item}=schema.safeParse(value);return success?[item]:[]});const skipped=data.length-items.length;const{data:total}=TOTAL.safeParse(
fieldLike(envelope,/^total([_-]?count)?$/i));const page={items,skipped,total};const more=flagOf(fieldLike(envelope,/^has[_-]?(next|more)([_-]?page)?$/i));const{
data:next=""}=CURSOR.safeParse(fieldLike(envelope,/^next[_-]?cursor$/i));if(more===false)return page;if(next!=="")return{...page,next};return{...page,more:more===
true||Boolean(fieldLike(envelope,/^next/i))}},openSession=function(parts,parallel){const{inputs,clock,log,redact}=parts;const http2=new HttpApi({baseUrl:inputs["\
base-url"],credentials:{authorization:`Bearer ${inputs["api-token"]}`,"x-org":inputs.organization},certificates:inputs["ca-certificate"],requestTimeoutSeconds:inputs["\
request-timeout-seconds"],maxRetries:inputs["max-retries"],parallel,redact,clock});return{session:{...parts,api:new ZylonApi(http2,log)},close:()=>http2.close()}},
candidates=function(all,connector,username){const ofType=all.filter(one=>isOf(one,connector));const certain2=ofType.filter(one=>username===""||usernameOf(one)===
username);const sure=certain2.length>0;const pool=sure?certain2:ofType.filter(one=>usernameOf(one)===void 0);return{ids:pool.map(({id})=>id),sure}},newcomers=function(before,after2,connector,username){
const known=new Set(before.map(({id})=>id));const added=after2.filter(one=>isOf(one,connector)&&!known.has(one.id));return added.filter(one=>[username,void 0].includes(
usernameOf(one))).map(({id})=>id)},ambiguous=function(connector,ids,why){const one=ids.length===1;const found=one?`Found 1 ${connector.label} integration, ${idList(
ids)}, and cannot tell whether it is the right one`:`Found ${ids.length} ${connector.label} integrations, and one is needed: ${idList(ids)}`;const remedy=one?`O\
pen it in Zylon. If it is the right one, set integration-id to ${idList(ids)}`:"Set integration-id to one of them, or to several, one per line";return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("ambiguous",{what:found,why,remedy})},tellUnclear=function(listed,connector,isFound,log){const[first,...others]=unclearOf(listed,connector);if(first===void 0)
return;const problem=`${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(first.problem,120)}${others.length===0?"":`, and ${others.length} more`}`;if(isFound){log.
notice(`Skipped an unreadable entry in Zylon's list of integrations: ${problem}`);return}const whose=connector===void 0?"":` ${connector.label}`;throw new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("unexpected-response",{what:`Found no${whose} integration in Zylon's list; some entries of the list cannot be read: ${problem}`,why:"This version of Zylon an\
swers in a different format, or base-url names another service",remedy:"Set integration-id to the id that you want, and report this with the version of Zylon"},
{http:{status:200}})},noIntegration=function(connector,{username,"base-url":baseUrl},others=[]){const kind=connector===void 0?"":`${connector.label} `;const whose=username===
""?"":` with the username ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(username,60)}`;let remedy="Create one in Zylon";if(others.length>0)remedy=`Correct use\
rname: existing integrations have ${idList(others)}`;else if(connector?.credentials==="password")remedy="Set configure: upsert with username and password to cre\
ate one";else if(connector!==void 0)remedy=`Sign in to Zylon, and create one at ${loginUrl(baseUrl,connector)}`;return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("no-integration",{what:`The user of api-token has no ${kind}integration${whose}`,why:"An integration belongs to the user who created it, and to one organizat\
ion",remedy:`${remedy}. Or set api-token to the token of the user who has one, or correct organization`})},tooSlow=function(what){return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("timeout",{what:`${what} took more than ${PREPARATION_SECONDS} s, and no ingest was started`,why:"Zylon answers far too slowly",remedy:"Check the load and th\
e log of the Zylon instance at base-url"})},inBrackets=function(me){const name=typeof me==="string"?"":(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(me.name??me.
id??"",60);return name===""?"":` (${name})`},causeFromMe=function({me,integrations,inputs}){if(typeof me!=="string"){if(me.state?.toLowerCase()!=="inactive")return void 0;
return{why:`The user of api-token${inBrackets(me)} is inactive in Zylon`,remedy:"Ask an administrator of Zylon to activate the user, or set api-token to the tok\
en of an active user"}}switch(me){case"unauthorized":return{why:"The token is wrong, expired, revoked, or not a Workspace API token (GET /api/v1/app/me answered\
 401 too)",remedy:"Create a new Workspace API token in Zylon, and store it in the secret behind api-token"};case"forbidden":return{why:`The user of api-token is\
 inactive, or is not a member of ${organizationIn(inputs)} (GET /api/v1/app/me answered 403 too)`,remedy:"Correct organization (slug or UUID), or ask an adminis\
trator of Zylon to check the user"};case"bad-request":case"unprocessable":return{why:`Zylon does not accept ${organizationIn(inputs)} (it refused GET /api/v1/ap\
p/me too)`,remedy:"Correct organization (slug or UUID)"};case"not-found":case"not-api":case"redirect":case"method-not-allowed":if(integrations!==void 0)return void 0;
return{why:"The server at base-url is not a Zylon instance, or base-url has a wrong path (GET /api/v1/app/me failed too)",remedy:inputs["base-url"].pathname==="\
/"?"Correct the host, the port or the path prefix in base-url":`Set base-url to ${inputs["base-url"].origin}, or correct its path prefix`};default:return void 0}},
causeFromList=function(findings,{code,http:http2}){const{me,integrations,connector,id,inputs}=findings;if(integrations===void 0||connector===void 0)return void 0;
const listed=integrations.filter(one=>one.id===id);const isListed=listed.some(one=>one.type===""||isOf(one,connector));const[mine]=listed;if(mine!==void 0&&!isListed){
const right=connectorOf(mine.type)?.type??(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(mine.type,60);return{code:"wrong-type",why:`The integration ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
TN)(mine.id,60)} has the type ${right}, not ${connector.type}`,remedy:`Set integration-type: ${right}`}}if(id!==void 0&&!isListed){const others=integrations.filter(
one=>isOf(one,connector)).map(one=>one.id);const has=others.length===0?`no ${connector.label} integration there`:`these ${connector.label} integrations there: ${idList(
others)}`;return{why:`The integration ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(id,60)} does not exist in ${organizationIn(inputs)}, or belongs to another\
 user. The user of api-token${inBrackets(me)} has ${has}`,remedy:"Correct integration-id or organization, or set api-token to the token of the user who created \
the integration"}}if(code==="unauthorized"||http2.status===400)return void 0;if(code==="not-found"&&isListed){return{why:"Zylon lists this integration, but does\
 not offer this call for it. Its set-up is not finished, or this version of Zylon has a different API",remedy:"Open the integration in Zylon and finish its set-\
up. Then check base-url and the version of Zylon"}}return{why:`The connector ${connector.type} is disabled on this instance, or the user of api-token${inBrackets(
me)} lacks the permission`,remedy:"Ask an administrator of Zylon to enable the connector, or to grant the user of api-token the permission"}},causeFromGrant=function(findings,{
code,explanation,http:http2}){const{me,connector,id,inputs}=findings;if(connector?.credentials!=="oauth"||id===void 0)return void 0;if(code!=="unauthorized"&&http2.
status!==400)return void 0;if(typeof me==="string"){const remedy="Check integration-id and integration-type, and open the integration in Zylon";return code==="u\
nauthorized"?void 0:{why:explanation.why,remedy}}return{why:`The token is valid. Most likely, Zylon's own access to ${connector.label} expired or was withdrawn`,
remedy:`Open ${loginUrl(inputs["base-url"],connector,id)} while signed in to Zylon, and grant the access again${inputs["refresh-oauth"]?"":". Or set refresh-oau\
th: true"}`}},explain=function(failure,findings){const cause=causeFromMe(findings)??causeFromList(findings,failure)??causeFromGrant(findings,failure);if(cause===
void 0)return failure;const{code,why,remedy}=cause;return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ(code??failure.code,{what:failure.explanation.what,why,remedy},
{cause:failure,http:failure.http})},printableUrl=function(url,redact){if(url===void 0)return void 0;const read2=URL.parse(url)?.href??url;return redact(url)===url&&
redact(read2)===read2?url:void 0},compare=function(before,after2,touched,ingested,redact){const counts={added:0,updated:0,unchanged:0,failed:0,failedBefore:0,done:0,
pending:0,warned:0};const changes=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.rw)();const keep2=(kind,{name,url},detail="")=>{if(changes[kind].length>=_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
oA)return;changes[kind].push({name:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(redact(name)),url:printableUrl(url,redact),detail:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
TN)(redact(detail))})};const changed=[];const enter=(change,document)=>{const{id,name,url,standing,error:error2,warnings}=document;const isGone=change==="remove\
d";changed.push({integration_type:ingested.connector.type,integration_id:ingested.id??"",change,id:redact(id),name:redact(name),url:url===void 0?null:redact(url),
error:standing==="failed"&&!isGone?redact(error2):null,warnings:isGone?[]:warnings.map(redact)})};let timeless=false;for(const document of after2.documents.values()){
const{id,standing,time,warnings,error:error2}=document;const old=before.documents.get(id);let change="added";if(old!==void 0){const comparable=!Number.isNaN(time)&&
!Number.isNaN(old.time);const isTouched=touched.has(id)||old.standing!=="pending"&&old.standing!==standing;const moved=comparable&&time!==old.time;if(!moved&&(isTouched||
!comparable))timeless=true;change=moved||isTouched?"updated":"unchanged"}if(standing==="failed"){const isOld=change==="unchanged"&&old?.standing==="failed";counts.
failed+=1;if(isOld)counts.failedBefore+=1;keep2(isOld?"failedBefore":"failed",document,error2)}else{counts[change]+=1;counts[standing]+=1;if(standing==="pending")
keep2("pending",document);else if(change!=="unchanged")keep2(change,document)}if(warnings.length>0){counts.warned+=1;keep2("warned",document,warnings.join(", "))}
if(change!=="unchanged"||standing==="failed"||warnings.length>0)enter(change,document)}const isCertain=before.isWhole&&after2.isWhole;const gone=isCertain?[...before.
documents.values()].filter(({id})=>!after2.documents.has(id)):[];for(const document of gone){keep2("removed",document);enter("removed",document)}for(const kind of[
"failed","removed"]){const listed=changed.filter(({change,error:error2})=>kind==="removed"?change==="removed":error2!==null);const named3=new Set([...changes[kind].
map(({name})=>name),...listed.map(({id})=>(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(id))]);changes[kind].push(...ingested.changes[kind].filter(({name})=>!named3.
has(name)))}const{added,updated,unchanged,...others}=counts;const found={indexed:{...others,unchanged:timeless?void 0:unchanged},changes,changed};const{atLeast,
countsFrom,items}=ingested;const removed=isCertain?Math.max(items?.removed??atLeast?.removed??0,gone.length):void 0;if(items!==void 0&&countsFrom==="stream"&&Object.
values(items).some((count2=0)=>count2>0)){return{...found,items:{...items,removed}}}const errors=items?.errors??atLeast?.errors;return{...found,items:{added:isCertain?
added:void 0,updated:timeless?void 0:updated,removed,skipped:void 0,errors:errors===0?void 0:errors},countsFrom:"documents"}},areAlike=function(one,other){if(one.
size!==other.size)return false;return[...one.values()].every(({id,time,standing})=>{const found=other.get(id);return found!==void 0&&Object.is(found.time,time)&&
found.standing===standing})},isUnknownStatus=function({ingest_status:status}){const word=wordOf(status);return word!==""&&!isPending(word)&&!isEnded(word)},standingOf=function({
ingest_status:status,state}){const word=wordOf(status);if(word==="done"||word==="notapplicable")return"done";if(word==="error")return"failed";if(isPending(word))
return"pending";if(wordOf(state)==="error")return"failed";return word===""&&wordOf(state)==="published"?"done":"pending"},timeOf=function(text){if(text===void 0)
return Number.NaN;return/^\d+(\.\d+)?$/.test(text)?Number(text):Date.parse(text)},documentOf=function(artifact,project){const{id,integration_id:integration}=artifact;
if(integration===void 0||integration===""||isNoDocument(artifact))return void 0;if(wordOf(artifact.state)==="deleted")return void 0;const standing=standingOf(artifact);
const{name,external_url:url,error:error2="",ingest_warnings:warnings}=artifact;return{id,project,integration,name:name===void 0||name.trim()===""?id:name,url:url===
""?void 0:url,time:timeOf(artifact.updated_at),standing,error:standing==="failed"?error2||"Unknown":"",warnings:standing==="done"?(warnings??[]).filter(word=>typeof word===
"string"):[]}},worseOf=function(one,other){if(one===void 0)return other;return BY_CONCERN.indexOf(one.standing)<=BY_CONCERN.indexOf(other.standing)?one:other},paceAfter=function(waitedMs){
return Math.min(MAX_MS,Math.max(FIRST_MS,waitedMs*SHARE))},refused=function(failure,text){if(failure.http.status!==400&&failure.http.status!==422)return failure;
const explanation={what:`The ingest went well, but the search for ${quoted2(text)} failed. ${failure.explanation.what}`,why:"Zylon does not accept this text in \
a search",remedy:"Correct expect-search"};return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("bad-request",explanation,{cause:failure,http:failure.http})},notSearchable=function(wanted,seconds){
const open=wanted.filter(({fulfilled})=>!fulfilled);const details=open.map(({text,absent,absences,others})=>{if(absent&&absences>0)return`Not found so far, but \
not often enough to be certain: ${quoted2(text)}`;if(absent)return`May still be found: ${quoted2(text)}`;const results=`${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
hS)(others,"result")} in other integrations`;return`Not found: ${quoted2(text)} (${others===0?"not found in any other integration either":results})`});return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("not-searchable",{what:`Everything is indexed, but after ${seconds} s the search results are not as expected`,why:"",details,remedy:"Check in the source that\
 each text was published, or is gone. If so, raise wait-timeout-seconds"})},attribution=function(found){const{others,projects}=found;const ours=new Set(indexedOf(
found).flatMap(({id,project,name})=>[id,nameInProject(project,name)]));return({id="",type,metadata})=>{const kind=type?.toLowerCase().replace(/[^a-z]/g,"");const{
name="",project_id:project=""}=metadata??{};if(kind!=="artifact"&&kind!=="artifactcontent"){return ours.has(id)||ours.has(nameInProject(project,name))?"unclear":
"no document"}const key=kind==="artifact"?id:nameInProject(project,name);if(others.has(key))return ours.has(key)?"unclear":"another";if(ours.has(key))return"our\
s";return project!==""&&!projects.has(project)?"another":"unclear"}},share=function(passedMs,allMs){const[unit,ms]=allMs<12e4?["s",1e3]:["min",6e4];return`${Math.
floor(passedMs/ms)} of ${Math.round(allMs/ms)} ${unit}`},waitingLine=function({what,detail,since,until,certainAt},now){if(certainAt!==void 0&&certainAt>now){return`\
Nothing is pending; certain in ${Math.ceil((certainAt-now)/1e3)} s`}const known=detail?.()??"";return`Waiting for ${what}${known===""?"":`: ${known}`}, ${share(
now-since,until-since)}`},isEmpty=function(value){if(value===null||value===void 0)return true;if(typeof value==="string")return value.trim()==="";return typeof value===
"object"&&Object.keys(value).length===0},placeOf=function(value){if(typeof value==="number")return String(value);if(isEmpty(value)||typeof value!=="string")return void 0;
const text=value.trim().slice(0,500);if(/^[a-z][a-z0-9+.-]*:\/\//i.test(text)){const url=URL.parse(text);return url===null?void 0:`${url.protocol}//${url.host}${url.
pathname==="/"?"":url.pathname}`}return/:.*@/s.test(text)?void 0:text.replace(/\?.*$/s,"")||void 0},isConfigured=function(config,{configKeys,placeKey}){if(typeof config!==
"object"||config===null||Array.isArray(config)){const shape=config===null?"null":Array.isArray(config)?"a list":`a ${typeof config}`;return{ok:false,reason:`its\
 config is ${shape}, not an object`}}const entries=new Map(Object.entries(config));if(entries.size===0)return{ok:false,reason:"its config is empty"};if([...entries.
values()].every(isEmpty))return{ok:false,reason:"its config has no value in it"};const known=configKeys.filter(key=>entries.has(key));if(known.length>0&&known.every(
key=>isEmpty(entries.get(key)))){return{ok:false,reason:`its config has no value for ${known.join(" and ")}`}}const strangeKeys=known.length>0||configKeys.length===
0?[]:[...entries.keys()];return{ok:true,place:placeOf(entries.get(placeKey)),strangeKeys}},documentsOf=function({indexed}){return indexed&&indexed.done+indexed.
pending+indexed.failed},withNames=function(what,known,total){const names=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.RA)(known,total);return names.length===0?what:
`${what}: ${names.join("; ")}`},waitTimeout=function(result,inputs,during){const{changes,indexed,integrationItemCount:items}=result;const seconds=inputs["wait-t\
imeout-seconds"];const failure=(what,why,remedy)=>new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("wait-timeout",{what,why,remedy});if(during!=="wait"){const counts=(0,
_chunk_js__WEBPACK_IMPORTED_MODULE_0__.By)(result);const isBegun=counts!==""||items!==void 0;return failure(during==="started"?`Zylon did not answer the ingest \
request within ${seconds} s`:`The ingest did not end within ${seconds} s, ${counts===""?"and Zylon reported no progress":`so far ${counts}`}`,"Zylon may still b\
e reading the source, and may go on after this step",`${_chunk_js__WEBPACK_IMPORTED_MODULE_0__.x5}. Raise wait-timeout-seconds${during!=="started"&&isBegun?`, o\
r set ${STARTED}`:""}`)}const longer="Raise wait-timeout-seconds, or set wait-for: completed to end the step while Zylon goes on";if(indexed===void 0){return failure(
`Zylon accepted the ingest, but did not list all of its documents within ${seconds} s`,"Zylon is slow to list them, or they come and go while it lists them",longer)}
const{done,pending,failed}=indexed;if(done+pending+failed===0){return failure(`Zylon accepted the ingest, but no document appeared within ${seconds} s`,"Zylon m\
ay still be reading the source, or it puts the documents into a project that the user of api-token cannot see",`${elsewhere(inputs)}. If there are none yet, rai\
se wait-timeout-seconds`)}if(pending===0){return failure(`Nothing is pending, but the limit of ${seconds} s came before that was certain`,"Documents changed sho\
rtly before, or Zylon may not have finished the ingest",longer)}const all=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.hS)(done+pending+failed,"document");return failure(
withNames(`After ${seconds} s, Zylon still had ${pending} of ${all} pending`,changes.pending,pending),"Zylon needs longer to index them, or they are stuck",`Ope\
n them in Zylon, to see whether they are stuck. ${longer}`)},tellChanges=function(result,log){const{changes,indexed,integrationItemCount}=result;const numbers=(0,
_chunk_js__WEBPACK_IMPORTED_MODULE_0__.By)(result);if(numbers!==""){log.phase(`What changed: ${numbers}`);const lines=KINDS.flatMap(kind=>changes[kind].map(document=>(0,
_chunk_js__WEBPACK_IMPORTED_MODULE_0__.vK)(kind,document)));for(const line of lines.slice(0,MAX_LINES))log.info(line);const documents=documentsOf(result);if(documents!==
void 0&&documents<(integrationItemCount??0)){log.info(`Zylon has ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.hS)(documents,"document")} for ${integrationItemCount}\
 items in the source`)}log.end()}const before=indexed?.failedBefore??0;if(before>0){log.info(`Already failing before this run: ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
hS)(before,"document")}`);for(const line of(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.RA)(changes.failedBefore,before))log.info(line)}const total=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
dD)(result);if(total===0)return;log.phase((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.I6)(total));for(const line of(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.RA)(changes.
failed,total))log.info(line);log.end()},exceeds=function(count2,{value,percent},of){return!percent?count2>value:count2*1e5>Math.round(value*1e3)*of},nothingIndexed=function(result,inputs){
const{integrationItemCount:items}=result;if(items===0||documentsOf(result)!==0)return void 0;const source=items===void 0?"":`, although the source has ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
hS)(items,"item")}`;const where=inputs["project-id"].length>0?" in the projects of project-id":"";return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("nothing-\
indexed",{what:`Zylon finished, but has no documents for this integration${where}${source}`,why:"Zylon could not read any item, or puts the documents into anoth\
er project, which the user of api-token perhaps cannot see",remedy:elsewhere(inputs)})},allFailed=function(result){const{items,indexed,countsFrom,changes}=result;
const succeeded=[items?.added,items?.updated,items?.removed,items?.skipped].some((count2=0)=>count2>0);const ofStream=countsFrom==="stream"&&(items?.errors??0)>
0&&!succeeded;if(!ofStream&&!(failedDocuments(result)>0&&indexed?.done===0))return void 0;const total=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.dD)(result);return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("item-errors",{what:withNames((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.I6)(total),changes.failed,total),why:"Not one item succeeded, which fails the step wh\
atever fail-on-item-errors allows",remedy:"Correct these documents. If the reasons are not in the documents themselves, open the integration in Zylon"})},tooFewItems=function(result,min){
const items=result.integrationItemCount;const count2=items??documentsOf(result);if(min===void 0||count2!==void 0&&count2>=min)return void 0;if(count2===void 0){
return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("too-few-items",{what:`Zylon did not report how many items are in the source, and min-item-count is ${min}`,
why:"This connector reports no counts, or Zylon did not read the source",remedy:"Set wait-for: indexed, which counts the documents instead, or leave min-item-co\
unt empty"})}const found=items===void 0?`has ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.hS)(count2,"document")}`:`found ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
hS)(count2,"item")} in the source`;return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("too-few-items",{what:`Zylon ${found}, and min-item-count is ${min}`,why:"\
The source was emptied or moved, or Zylon lost the permission to read it",remedy:"Check the source and its permissions. If the number is right, lower min-item-c\
ount"})},tooManyRemoved=function({items,changes},max,before){if(max===void 0)return void 0;const removed=items?.removed;if(removed===void 0){return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("too-many-removed",{what:`The number of removed documents is unknown, and max-removed is ${allowanceText(max)}`,why:"Documents came and went while Zylon list\
ed them before the ingest, so there is nothing to compare with",remedy:"Run the step again at a time when fewer documents change"})}if(!exceeds(removed,max,before))
return void 0;return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("too-many-removed",{what:withNames(`Zylon removed ${removed} of ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
hS)(before,"document")}, more than max-removed (${allowanceText(max)}) allows`,changes.removed,removed),why:"The source lost its content, or Zylon lost the perm\
ission to read it",remedy:"Check the source and its permissions, then ingest again. The next run compares with what is left now. If you meant to remove them, ra\
ise max-removed"})},tooManyFailed=function(result,max){const total=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.dD)(result);const all=result.integrationItemCount??
(documentsOf(result)??0)+total-failedDocuments(result);if(max===void 0||total===0||!exceeds(total,max,all))return void 0;const limit=max.value===0&&!max.percent?
"allows none":`is ${allowanceText(max)}`;return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("item-errors",{what:withNames((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
I6)(total),result.changes.failed,total),why:`fail-on-item-errors ${limit}`,remedy:"Correct or exclude these documents, or allow more with fail-on-item-errors. T\
he next run counts only new failures"})},closedGate=function(result,inputs,before){return nothingIndexed(result,inputs)??allFailed(result)??tooFewItems(result,inputs["\
min-item-count"])??tooManyRemoved(result,inputs["max-removed"],before)??tooManyFailed(result,inputs["fail-on-item-errors"])},createParser=function(config){if(typeof config===
"function"){throw new TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?")}const{maxBufferSize,onComment,
onError,onEvent,onId,onRetry}=config;const pendingFragments=[];let pendingFragmentsLength=0;let bomPrefix="";let id;let data="";let dataLines=0;let eventType;let terminated=false;
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
length=0;pendingFragmentsLength=0;id=void 0;data="";dataLines=0;eventType=void 0;skippingLine=false;skipNextLineFeed=false;onError===null||onError===void 0?void 0:
onError(new ParseError(`Buffered data exceeded max buffer size of ${maxBufferSize} characters`,{type:"max-buffer-size-exceeded"}));return true}function processLines(chunk){
let searchIndex=0;if(chunk.indexOf("\r")===-1){let lfIndex2=chunk.indexOf("\n",searchIndex);while(lfIndex2!==-1){if(searchIndex===lfIndex2){if(id!==void 0){onId===
null||onId===void 0?void 0:onId(id)}if(dataLines>0){onEvent===null||onEvent===void 0?void 0:onEvent({id,event:eventType,data})}id=void 0;data="";dataLines=0;eventType=
void 0;searchIndex=lfIndex2+1;lfIndex2=chunk.indexOf("\n",searchIndex);continue}const firstCharCode=chunk.charCodeAt(searchIndex);if(isDataPrefix(chunk,searchIndex,
firstCharCode)){const valueStart=chunk.charCodeAt(searchIndex+5)===SPACE?searchIndex+6:searchIndex+5;const value=chunk.slice(valueStart,lfIndex2);if(dataLines===
0&&chunk.charCodeAt(lfIndex2+1)===LF){if(id!==void 0){onId===null||onId===void 0?void 0:onId(id)}onEvent===null||onEvent===void 0?void 0:onEvent({id,event:eventType,
data:value});id=void 0;data="";eventType=void 0;searchIndex=lfIndex2+2;lfIndex2=chunk.indexOf("\n",searchIndex);continue}data=dataLines===0?value:`${data}
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
4:start+3,end);if(!value2.includes("\0"))id=value2;return}if(firstCharCode===58){if(onComment){const line2=chunk.slice(start,end);onComment(line2.slice(chunk.charCodeAt(
start+1)===SPACE?2:1))}return}const line=chunk.slice(start,end);const fieldSeparatorIndex=line.indexOf(":");if(fieldSeparatorIndex===-1){processField(line,"",line);
return}const field=line.slice(0,fieldSeparatorIndex);const offset=line.charCodeAt(fieldSeparatorIndex+1)===SPACE?2:1;const value=line.slice(fieldSeparatorIndex+
offset);processField(field,value,line)}function processField(field,value,line){switch(field){case"event":eventType=value||void 0;break;case"data":data=dataLines===
0?value:`${data}
${value}`;dataLines++;break;case"id":if(!value.includes("\0"))id=value;break;case"retry":if(/^\d+$/.test(value)){onRetry===null||onRetry===void 0?void 0:onRetry(
parseInt(value,10))}else{onError===null||onError===void 0?void 0:onError(new ParseError(`Invalid \`retry\` value: "${value}"`,{type:"invalid-retry",value,line}))}
break;default:onError===null||onError===void 0?void 0:onError(new ParseError(`Unknown field "${field.length>20?`${field.slice(0,20)}\u2026`:field}"`,{type:"unkn\
own-field",field,value,line}));break}}function dispatchEvent(){if(id!==void 0){onId===null||onId===void 0?void 0:onId(id)}if(dataLines>0){onEvent===null||onEvent===
void 0?void 0:onEvent({id,event:eventType,data})}id=void 0;data="";dataLines=0;eventType=void 0}function reset(options={}){if(options.consume&&pendingFragments.
length>0){const incompleteLine=pendingFragments.join("");parseLine(incompleteLine,0,incompleteLine.length)}bomPrefix="";id=void 0;data="";dataLines=0;eventType=
void 0;pendingFragments.length=0;pendingFragmentsLength=0;terminated=false;skippingLine=false;skipNextLineFeed=false}return{feed,reset}},isDataPrefix=function(chunk,i,firstCharCode){
return firstCharCode===100&&chunk.charCodeAt(i+1)===97&&chunk.charCodeAt(i+2)===116&&chunk.charCodeAt(i+3)===97&&chunk.charCodeAt(i+4)===58},isEventPrefix=function(chunk,i,firstCharCode){
return firstCharCode===101&&chunk.charCodeAt(i+1)===118&&chunk.charCodeAt(i+2)===101&&chunk.charCodeAt(i+3)===110&&chunk.charCodeAt(i+4)===116&&chunk.charCodeAt(
i+5)===58},isPotentialField=function(line,field){let i=1;while(i<line.length&&i<field.length){if(line.charCodeAt(i)!==field.charCodeAt(i)){return false}i++}return line.
length<=field.length||line.charCodeAt(field.length)===58},framingOf=function(head,contentType,ended){if(/^[{[]/.test(head))return"json";if(head.startsWith("<"))
return"neither";if(/\btext\/event-stream\b/i.test(contentType))return"sse";if(/^(:|(event|data|id|retry)(:|[\r\n]))/.test(head))return"sse";if(!ended&&head.length<
DECISIVE_LENGTH&&!/[\r\n]/.test(head))return"undecided";return head!==""&&/\bjson\b/i.test(contentType)?"json":"neither"},trimmed=function(bytes){const marked=MARK.
every((byte,at)=>bytes[at]===byte);const rest=marked?bytes.subarray(MARK.length):bytes;const first=rest.findIndex(byte=>byte!==32&&byte!==30&&(byte<9||byte>13));
return first===-1?new Uint8Array:rest.subarray(first)},jsonReader=function(contentType){const values=new JsonValues;const lines=/\b(x-ndjson|ndjson|jsonl|json-seq|event-stream)\b/i.
test(contentType);const named3=function*(found){for(const value of found){yield{name:"",value,streamed:lines||values.sawArray,listed:values.sawArray}}};return{push:chunk=>named3(
values.push(chunk)),end:()=>named3(values.end())}},sseReader=function(){const decoder=new TextDecoder;let messages=[];let tooLarge=false;const parser=createParser(
{maxBufferSize:_chunk_js__WEBPACK_IMPORTED_MODULE_0__.bi,onEvent:message=>messages.push(message),onError:({type})=>{if(type==="max-buffer-size-exceeded")tooLarge=
true}});const feed=function*(text,ended){messages=[];parser.feed(text);for(const{event:name="",data}of messages){if(data.length>_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
bi)throw new StreamProblem("too-large","one event is larger than 1 MiB");const text2=decoder.decode(Buffer.from(data,"latin1"));const json=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
qF)(text2);const isEmpty2=data.trim()===""||!json.ok&&!name.startsWith("sync_")&&!/^\s*\{/.test(text2);const isFailed=isFailure(name);if(!json.ok&&!isEmpty2&&!isFailed)
throw new StreamProblem(ended?"truncated":"bad-json",text2);yield{name,value:json.ok?json.value:isFailed?{message:text2}:{},streamed:true,listed:false}}if(tooLarge)
throw new StreamProblem("too-large","one event is larger than 1 MiB")};return{push:chunk=>feed(Buffer.from(chunk.buffer,chunk.byteOffset,chunk.byteLength).toString(
"latin1"),false),end:()=>feed("\n\n",true)}},readerOf=function(head,contentType,ended){const start=Buffer.from(head.subarray(0,DECISIVE_LENGTH)).toString("latin\
1");const framing=!ended&&isHalfMark(head)?"undecided":framingOf(start,contentType,ended);if(framing==="undecided")return void 0;if(framing==="neither")throw new StreamProblem(
"not-api",new TextDecoder().decode(head));return framing==="sse"?sseReader():jsonReader(contentType)},syncError=function(message){const said=message===""?" with\
out a message":`: "${message}"`;return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("sync-error",{what:`Zylon started the ingest, and reported that it failed${said}`,
why:"Usually the integration's credentials or permissions are wrong, or the source is down",remedy:"Open the integration in Zylon, and check its credentials and\
 its source. Then run the step again"})},notUnderstood=function(name,field){return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("unexpected-response",{what:`Zy\
lon's answer to the ingest was not understood: ${field} (${name})`,why:"This version of Zylon answers in a different format",remedy:"Report this with the versio\
n of Zylon"},{http:{status:200}})},knownBy=function(tally,redact){const{counts,currentArtifactCount,integrationItemCount,names,unclear}=tally;const named3=list2=>list2.
map(name=>({name:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(redact(name)),detail:""}));const{added,updated,removed,errors}=names;const isCounted=(tally.progressed||
tally.completed)&&!unclear;return{changes:{...(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.rw)(),...{added:named3(added),updated:named3(updated),removed:named3(removed),
failed:named3(errors)}},currentArtifactCount,integrationItemCount,items:isCounted?{...counts}:void 0,countsFrom:isCounted?"stream":void 0,atLeast:{removed:counts.
removed,errors:counts.errors}}},streamCut=function(name,tally,detail,cause){const counts=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.By)({items:tally.progressed||
tally.completed?tally.counts:void 0});return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("stream-cut",{what:`Zylon stopped reporting before the ingest ended${counts===
""?"":`, so far ${counts}`} (${name}: ${detail})`,why:"Usually a proxy or load balancer in between closed the idle connection. Zylon may go on with the ingest",
remedy:`Raise the idle limit of that proxy, or set ${STARTED}`},{cause})},readingFailure=function(error2,answer,tally){if(error2 instanceof StreamProblem){const{
kind,message}=error2;if(kind!=="truncated")return answer.bodyFailure(kind,message);return tally.accepted?streamCut(answer.name,tally,message,error2):answer.bodyFailure(
"bad-json",message)}const failure=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2);if(failure.code!=="connection-lost"||!tally.accepted)return failure;return streamCut(
answer.name,tally,"the connection was lost",failure)},progressOf=function({items,counts,integrationItemCount,progressed}){if(!progressed)return"";const done=Math.
min(items,integrationItemCount??items);const of=integrationItemCount===void 0?"":` of ${integrationItemCount}`;return`${done}${of} items, ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
By)({items:counts})}`},isWatched=function({"wait-for":waitFor,"dry-run":dryRun,ingest:ingests}){return waitFor==="indexed"&&ingests&&!dryRun},namedBy=function(selection){
if(selection.kind==="all")return[];if(selection.kind==="only")return[(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.YT)(selection.connector)];return selection.ids.map(
({connector,id})=>(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.YT)(connector,id))},tellWaiting=function(clock,log,line){const stop=new AbortController;const tell=async()=>{
for(;;){await clock.sleep(TELL_MS,stop.signal);const told=line(clock.now());if(told===void 0)continue;log.end();log.info(told)}};tell().catch(()=>void 0);return()=>stop.
abort()};var _chunk_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__2(913);var node_fs__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__2(24);var node_path__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__2(
760);var os__WEBPACK_IMPORTED_MODULE_3__=__nccwpck_require__2(857);var crypto__WEBPACK_IMPORTED_MODULE_4__=__nccwpck_require__2(982);var fs__WEBPACK_IMPORTED_MODULE_5__=__nccwpck_require__2(
896);var node_timers_promises__WEBPACK_IMPORTED_MODULE_6__=__nccwpck_require__2(500);var node_crypto__WEBPACK_IMPORTED_MODULE_7__=__nccwpck_require__2(598);var node_net__WEBPACK_IMPORTED_MODULE_8__=__nccwpck_require__2(
30);var node_http__WEBPACK_IMPORTED_MODULE_9__=__nccwpck_require__2(67);var node_https__WEBPACK_IMPORTED_MODULE_10__=__nccwpck_require__2(708);var node_querystring__WEBPACK_IMPORTED_MODULE_11__=__nccwpck_require__2(
792);var node_tls__WEBPACK_IMPORTED_MODULE_12__=__nccwpck_require__2(692);var node_os__WEBPACK_IMPORTED_MODULE_13__=__nccwpck_require__2(161);var controller=new AbortController;
for(const name of["SIGINT","SIGTERM"])process.on(name,()=>controller.abort((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.tK)(name)));var processSignal=controller.signal;
var CMD_STRING="::";var Command=class{constructor(command,properties,message){if(!command){command="missing.command"}this.command=command;this.properties=properties;
this.message=message}toString(){let cmdStr=CMD_STRING+this.command;if(this.properties&&Object.keys(this.properties).length>0){cmdStr+=" ";let first=true;for(const key in this.
properties){if(this.properties.hasOwnProperty(key)){const val=this.properties[key];if(val){if(first){first=false}else{cmdStr+=","}cmdStr+=`${key}=${escapeProperty(
val)}`}}}}cmdStr+=`${CMD_STRING}${escapeData(this.message)}`;return cmdStr}};var DecodedURL=class extends URL{constructor(url,base){super(url,base);this._decodedUsername=
decodeURIComponent(super.username);this._decodedPassword=decodeURIComponent(super.password)}get username(){return this._decodedUsername}get password(){return this.
_decodedPassword}};var __awaiter=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve){resolve(
value)})}return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){
try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve(result.value):adopt(result.value).then(fulfilled,rejected)}step(
(generator=generator.apply(thisArg,_arguments||[])).next())})};var{access,appendFile,writeFile}=fs__WEBPACK_IMPORTED_MODULE_5__.promises;var SUMMARY_ENV_VAR="GI\
THUB_STEP_SUMMARY";var Summary=class{constructor(){this._buffer=""}filePath(){return __awaiter(this,void 0,void 0,function*(){if(this._filePath){return this._filePath}
const pathFromEnv=process.env[SUMMARY_ENV_VAR];if(!pathFromEnv){throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runt\
ime environment supports job summaries.`)}try{yield access(pathFromEnv,fs__WEBPACK_IMPORTED_MODULE_5__.constants.R_OK|fs__WEBPACK_IMPORTED_MODULE_5__.constants.
W_OK)}catch(_a){throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`)}this._filePath=pathFromEnv;
return this._filePath})}wrap(tag,content,attrs={}){const htmlAttrs=Object.entries(attrs).map(([key,value])=>` ${key}="${value}"`).join("");if(!content){return`<${tag}${htmlAttrs}\
>`}return`<${tag}${htmlAttrs}>${content}</${tag}>`}write(options){return __awaiter(this,void 0,void 0,function*(){const overwrite=!!(options===null||options===void 0?
void 0:options.overwrite);const filePath=yield this.filePath();const writeFunc=overwrite?writeFile:appendFile;yield writeFunc(filePath,this._buffer,{encoding:"u\
tf8"});return this.emptyBuffer()})}clear(){return __awaiter(this,void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:true})})}stringify(){return this.
_buffer}isEmptyBuffer(){return this._buffer.length===0}emptyBuffer(){this._buffer="";return this}addRaw(text,addEOL=false){this._buffer+=text;return addEOL?this.
addEOL():this}addEOL(){return this.addRaw(os__WEBPACK_IMPORTED_MODULE_3__.EOL)}addCodeBlock(code,lang){const attrs=Object.assign({},lang&&{lang});const element=this.
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
"Success";ExitCode2[ExitCode2["Failure"]=1]="Failure"})(ExitCode||(ExitCode={}));var SYSTEM_CLOCK={now:()=>Math.floor(performance.now()),date:()=>Date.now(),sleep:async(ms,signal)=>{
try{await(0,node_timers_promises__WEBPACK_IMPORTED_MODULE_6__.setTimeout)(ms,void 0,{signal})}catch(error2){throw signal.aborted?signal.reason:error2}},random:Math.
random};async function within({seconds,raisedBy,clock,signal,failure},work){const limit=new AbortController;const stop=after(clock,seconds*1e3,()=>limit.abort(failure()));
try{return await work({deadline:clock.now()+seconds*1e3,signal:AbortSignal.any([signal,limit.signal]),raisedBy})}finally{stop()}}var fieldOf=(value,name)=>typeof value===
"object"&&value!==null?Reflect.get(value,name):void 0;var TLS_CODE=/^(CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|ERR_TLS_|ERR_SSL_|EPROTO)/;
var MAX_REQUEST_SECONDS=600;var UNKNOWN_NAME_RETRIES=2;var CONNECTORS=[{type:"confluence",slug:"confluence",entityType:"Confluence",label:"Confluence",credentials:"\
oauth",configKeys:["space_key","base_url"],placeKey:"space_key"},{type:"confluencelocal",slug:"confluencelocallegacy",entityType:"ConfluenceLocalLegacy",label:"\
Confluence Server or Data Center",credentials:"password",configKeys:[],placeKey:"space_key"},{type:"sharepoint",slug:"sharepoint",entityType:"SharePoint",label:"\
SharePoint",credentials:"oauth",configKeys:["site_url","library"],placeKey:"site_url"},{type:"filesystem",slug:"filesystem",entityType:"FileSystem",label:"file \
system (SMB share)",credentials:"password",configKeys:["path"],placeKey:"path"},{type:"claromentis",slug:"claromentis",entityType:"Claromentis",label:"Claroment\
is",credentials:"password",configKeys:["base_url","site"],placeKey:"site"}];var CONNECTOR_TYPES=CONNECTORS.map(connector=>connector.type);var MAX_ID=1e3;var MAX_IDS=10;
var quoted=text=>`"${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(text,60)}"`;var flag=fallback=>text=>{const word=text.trim().toLowerCase();if(word==="")return{
value:fallback};if(word==="true"||word==="false")return{value:word==="true"};return{problem:`must be true or false, not ${quoted(text)}`}};var wholeNumber=(fallback,min,max)=>text=>{
const digits2=text.trim();if(digits2==="")return{value:fallback};const value=/^\d{1,15}$/.test(digits2)?Number(digits2):Number.NaN;if(value>=min&&value<=max)return{
value};return{problem:`must be a whole number from ${min} to ${max}, not ${quoted(text)}`}};var choice=options=>text=>{const word=text.trim().toLowerCase();const value=word===
""?options[0]:options.find(option=>option===word);return value===void 0?{problem:`must be one of ${options.join(", ")}, not ${quoted(text)}`}:{value}};var MAX_ALLOWED=1e9;
var listOf=parts=>[...new Set(parts.map(part=>part.trim()).filter(part=>part!==""))];var MIN_SEARCH=3;var MAX_SEARCH=80;var NOT_AN_ID='must have one id per line\
, without white space, commas or control characters, and not "." or ".."';var API=/\/+(?:api(?:\/v1(?:\/app(?:\/.*)?)?)?\/*)?$/i;var BLOCK=/-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*?-----END \1-----/g;
var ISSUE_PARSERS={"failure-issue":flag(false),"failure-issue-assignees":parseLogins,"failure-issue-key":asGiven,"github-token":asGiven};var NOT_AN_ID2='must be\
 ids, one per line or separated by commas, without white space or control characters, and not "." or ".."';var isAll=part=>part.toLowerCase()==="all";var REFUSAL_MS=3e3;
var Transport=class{#clock;#agents;#closed=new AbortController;proxy;constructor(options){this.proxy=proxyFor(options.baseUrl);this.#agents=agentsFor(options,this.
proxy);this.#clock=options.clock}async send({asked,method,url,headers,body,signal:ended}){if(asked.proxy!==void 0&&asked.proxy.url===void 0)throw networkFailure(
asked,false);const late=new AbortController;const signal=AbortSignal.any([ended,this.#closed.signal,late.signal]);let connected=false;const failed=error2=>signal.
aborted?signal.reason:networkFailure(asked,connected,error2);const limit=ms=>after(this.#clock,ms,()=>late.abort(networkFailure(asked,connected)));const limitMs=asked.
requestTimeoutSeconds*1e3;let stop=limit(limitMs);let silenceMs=asked.purpose==="ingest"?void 0:limitMs;const waitForAnswer=()=>{stop();if(silenceMs!==void 0)stop=
limit(silenceMs)};const exchanged=Promise.withResolvers();const{resolve,reject}=exchanged;try{signal.throwIfAborted();const options={method,headers,agent:this.#agents[method],
rejectUnauthorized:true};const request=(url.protocol==="https:"?node_https__WEBPACK_IMPORTED_MODULE_10___namespace_cache||(node_https__WEBPACK_IMPORTED_MODULE_10___namespace_cache=
__nccwpck_require__2.t(node_https__WEBPACK_IMPORTED_MODULE_10__,2)):node_http__WEBPACK_IMPORTED_MODULE_9___namespace_cache||(node_http__WEBPACK_IMPORTED_MODULE_9___namespace_cache=
__nccwpck_require__2.t(node_http__WEBPACK_IMPORTED_MODULE_9__,2))).request(url,options);const abort=()=>{reject(signal.reason);request.destroy()};signal.addEventListener(
"abort",abort);request.on("error",reject);request.once("response",resolve);request.once("close",()=>{signal.removeEventListener("abort",abort);setImmediate(()=>reject(
new Error("closed without an answer")))});request.once("socket",socket=>{const stands=()=>{connected=true;waitForAnswer()};if(request.reusedSocket||!socket.connecting)
stands();else socket.once(socket instanceof node_tls__WEBPACK_IMPORTED_MODULE_12__.TLSSocket?"secureConnect":"connect",stands)});request.end(body??"");const message=await exchanged.
promise;const status=message.statusCode??0;const isRefusal=status<200||status>=300;if(isRefusal)silenceMs=REFUSAL_MS;waitForAnswer();const read2=async function*(){
const chunks=message;try{for await(const chunk of chunks){if(!isRefusal)stop();yield chunk;if(!isRefusal)waitForAnswer()}}catch(error2){throw failed(error2)}finally{
stop()}};return{status,headers:message.headers,body:read2()}}catch(error2){stop();throw failed(error2)}}close(){this.#closed.abort();for(const agent of Object.values(
this.#agents))agent.destroy()}};var MIN_MASKED_LENGTH=4;var MASK="***";var base64=text=>Buffer.from(text).toString("base64");var asciiJson=json=>json.replace(/[^\x20-\x7e]/g,
unit=>`\\u${unit.charCodeAt(0).toString(16).padStart(4,"0")}`);var inHtml=(text,quote)=>text.replaceAll("&","&amp;").replaceAll("<","&lt;").replaceAll(">","&gt;").
replaceAll('"',quote);var NAMES={...{"&":"amp","<":"lt",">":"gt",'"':"quot","'":"apos","/":"sol","+":"plus","=":"equals","#":"num"},...{"%":"percnt",$:"dollar",
"!":"excl","?":"quest",":":"colon",";":"semi",",":"comma",".":"period"},...{"@":"commat","*":"ast","(":"lpar",")":"rpar","[":"lsqb","]":"rsqb","{":"lcub","}":"r\
cub"},...{"\\":"bsol","^":"Hat",_:"lowbar","`":"grave","|":"vert"}};var SPACES=[String.raw`[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}+]`,String.raw`\\{1,4}(?:[nrtfv]|u00[2aA]0|x[2aA]0|u\{[2aA]0\})`,
"%(?:25){0,2}(?:20|0[9aAdD]|[cC]2%(?:25){0,2}[aA]0)","&(?:amp;){0,2}(?:nbsp|#0{0,4}(?:32|160)|#[xX]0{0,4}[2aA]0);"].join("|");var digits=(code,width)=>code.toString(
16).padStart(width,"0").replace(/[a-f]/g,digit=>`[${digit}${digit.toUpperCase()}]`);var MAX_PATTERN_LENGTH=3e3;var anyhow=secret=>new RegExp(Array.from(secret.trim().
replace(/\s+/g," "),patternOf).join(""),"gu");var PARSERS={"base-url":parseBaseUrl,"api-token":parseToken,organization:parseOrganization,"integration-type":parseType,
"integration-id":parseIds,configure:choice(["none","create","update","upsert"]),username:parseUsername,password:asGiven,"refresh-oauth":flag(false),ingest:flag(
true),"wait-for":choice(["completed","started","indexed"]),"expect-search":parseSearches,"project-id":parseIdLines,"wait-timeout-seconds":wholeNumber(1800,1,21600),
"min-item-count":wholeNumber(void 0,0,1e9),"max-removed":parseAllowance,"fail-on-item-errors":parseItemErrors,"dry-run":flag(false),"max-parallel":wholeNumber(4,
1,32),shards:wholeNumber(1,1,256),"request-timeout-seconds":wholeNumber(30,1,600),"max-retries":wholeNumber(8,0,20),"ca-certificate":readCertificates,"allow-ins\
ecure-http":flag(false),...ISSUE_PARSERS};var SECRETS=["api-token","password","github-token"];var LONG_SECRET=8;var areAllValid=values=>Object.keys(PARSERS).every(
name=>name in values);var LIMIT_SECONDS=30;var WARNING_LIMIT=1e3;async function keep(facts,failure,assignees,issues,now){const{run:run2,redact}=facts;const link=number2=>`\
#${number2} (${run2.repositoryUrl}/issues/${number2})`;const found=await issues.find(run2.key);const[oldest]=found;if(failure===void 0){for(const{number:number2,
body,created_at:opened}of found){await issues.update(number2,{state:"closed",state_reason:"completed"});await issues.comment(number2,(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
n_)(facts,(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.pQ)(body,opened),now))}if(oldest===void 0)return"none is open, none is needed";return`closed ${found.map(({number:number2})=>link(
number2)).join(", ")}`}if(oldest===void 0){const state2={first:now,last:now,failures:1};const number2=await issues.open((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
al)(facts),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.y6)(facts,failure,state2));const refused2=await issues.assign(number2,assignees);if(refused2.length>0){warning(
`GitHub did not assign #${number2} to ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(redact(refused2.join(", ")))}. Correct failure-issue-assignees, or give th\
em access to the repository.`)}return`opened ${link(number2)}`}const state=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.oh)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
pQ)(oldest.body,oldest.created_at),now);await issues.update(oldest.number,{body:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.y6)(facts,failure,state)});if(state.commented!==
now)return`updated ${link(oldest.number)}`;await issues.comment(oldest.number,(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ac)(facts,failure,state));return`updated\
 and commented on ${link(oldest.number)}`}async function tellFailureIssue(facts,asked,{clock,redact,signal,abandoned=false}){const{results,failure}=facts;if(asked===
void 0||failure?.code==="cancelled"&&!abandoned)return;const ingested=results.length>0&&results.every(({syncStatus})=>syncStatus!=="not-requested");if(failure===
void 0&&!ingested){info("Failure issue: left as it is, since this run ingested nothing");return}const limit=AbortSignal.timeout(LIMIT_SECONDS*1e3);try{const run2=(0,
_chunk_js__WEBPACK_IMPORTED_MODULE_0__.ZI)(process.env,asked.key);const{GitHubIssues}=await __nccwpck_require__2.e(777).then(__nccwpck_require__2.bind(__nccwpck_require__2,
777));const printable=said=>(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(redact(said));const issues=new GitHubIssues(asked.token,run2,printable,AbortSignal.any(
[signal,limit]));const now=new Date(clock.date()).toISOString();const done=await keep({run:run2,subject:asked.subject,results,redact},failure,asked.assignees,issues,
now);info(`Failure issue: ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(redact(done),WARNING_LIMIT)}`)}catch(error2){const reason=signal.aborted?"the run was \
cancelled.":limit.aborted?`GitHub took longer than ${LIMIT_SECONDS} s. The next run updates it.`:error2 instanceof _chunk_js__WEBPACK_IMPORTED_MODULE_0__.Nn?error2.
message:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2).message;warning(`The failure issue could not be updated: ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
TN)(redact(reason),WARNING_LIMIT)}`)}}var COUNT=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.me)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Wh)().check((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
UI)()));var FIELDS=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({outcome:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.$8)(["success","failure","cancelled","dry-ru\
n"]),sync_status:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.$8)(_chunk_js__WEBPACK_IMPORTED_MODULE_0__.hu),configured:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.zM)(),
created:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.zM)(),updated:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.zM)(),integration_id:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
me)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Yj)().check((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.YP)(isPathSegment))),integration_type:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
Yj)().check((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.YP)(type=>connectorOf(type)!==void 0)),current_artifact_count:COUNT,integration_item_count:COUNT,added_count:COUNT,
updated_count:COUNT,removed_count:COUNT,skipped_count:COUNT,error_count:COUNT,counts_from:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.me)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
$8)(_chunk_js__WEBPACK_IMPORTED_MODULE_0__.N)),indexed_count:COUNT,failed_count:COUNT,warning_count:COUNT,changes_file:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
me)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Yj)()),duration_seconds:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.ai)(),error_code:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
me)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.$8)(_chunk_js__WEBPACK_IMPORTED_MODULE_0__.OQ)),error_message:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.me)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
Yj)())});var OUTPUT_NAMES=[...Object.keys(FIELDS.shape).map(name=>name.replaceAll("_","-")),"results","results-file","matrix"];var RESULT=FIELDS.check((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
YP)(({outcome,sync_status:status,error_code:code})=>{if(outcome==="failure"||outcome==="cancelled")return code!==null;return code===null&&["not-requested","star\
ted","completed","indexed"].includes(status)}));var MEANS_OTHERS=/^(all$|!|[a-z]+\/)/i;var MAX_RESULTS_BYTES=512*1024;var SILENT={showTick:false,showAxisLine:false};
var MAX_OPEN_LINES=10;var MAX_URL=500;var UNKNOWN_UPDATES="It is unknown which documents were updated: Zylon reports no time of their last change, or one that d\
oes not change.";var IN_THE_FILE="; the file behind the output `results-file` has them.";var MAX_ROWS=50;var MAX_OPEN_ROWS=10;var MAX_NAMED=10;var UNKNOWN="\u2013";
var NUMBERS=[{heading:"Before",value:({currentArtifactCount})=>currentArtifactCount},{heading:"Items",value:({integrationItemCount})=>integrationItemCount},{heading:"\
Added",value:({items})=>items?.added},{heading:"Updated",value:({items})=>items?.updated},{heading:"Removed",value:({items})=>items?.removed},{heading:"Unchange\
d",value:({indexed})=>indexed?.unchanged},{heading:"Skipped",value:({items})=>items?.skipped},{heading:"Failed",value:_chunk_js__WEBPACK_IMPORTED_MODULE_0__.rl},
{heading:"Failing before",value:({indexed})=>indexed?.failedBefore},{heading:"Indexed",value:({indexed})=>indexed?.done},{heading:"Warnings",value:({indexed})=>indexed?.
warned},{heading:"Pending",value:({indexed})=>indexed?.pending}];var kindOf=({connector,place})=>`${connector.type}${place===void 0?"":`, ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
p7)(place)}`}`;var idOf=({id})=>id===void 0?"no id yet":(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.D9)(id);var integrationWords=result=>`${idOf(result)} (${kindOf(
result)})`;var MAX_BYTES=1e6;var NEXT={"not-requested":"The input `ingest` is false: this run only checked the configuration.",started:"Zylon may still be readi\
ng the source. Set `wait-for: indexed` to wait until nothing is pending.",completed:"Zylon may still be indexing documents. Set `wait-for: indexed` to wait unti\
l nothing is pending."};var MAX_FAILURES=20;var escaped=sentence=>(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.p7)(sentence,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
Gy);var MAX_ANNOTATIONS=10;var messageOf=error2=>error2 instanceof Error?error2.message:String(error2);async function report(run2,redact){const printable=sentence=>(0,
_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(redact(sentence),_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Gy);const facts=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.oC)(
run2,printable);const{failure}=facts;let exitCode=failure===void 0?0:1;try{writeOutputs(facts)}catch(error2){error(`The outputs were not written: ${printable(messageOf(
error2))}`);exitCode=1}if(failure?.code==="internal"&&failure.cause instanceof Error)debug(redact(failure.cause.stack??""));annotate(facts);try{await summary.addRaw(
summaryOf(facts)).write()}catch(error2){warning(`The job summary was not written: ${printable(messageOf(error2))}`)}return exitCode}var SILENT2={what:"The job o\
f this integration ended without a result",why:"It was cancelled, reached its time limit, ran out of memory, lost its runner, or could not upload its result",remedy:`${_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
x5}. Then read the log of the job`};var NOT_BEGUN={what:"No ingest of this integration was started",why:"The fleet was cancelled after it was planned, or the pl\
anning job failed",remedy:"Start the fleet again"};var NOT_INGESTED={what:"The job of this integration ingested nothing",why:"It was a dry run, or its input ing\
est is false",remedy:"Remove dry-run and ingest: false from the jobs of the matrix"};async function gather({clock=SYSTEM_CLOCK,signal}){const redact=redactor(maskSecretInputs());
const inputs=gatherInputs(redact);const{planFolder,resultsFolder,issue:issue2,problem}=inputs;let all;try{all=gathered(readResults(planFolder,"plan-folder"),readResults(
resultsFolder,"results-folder"),inputs);if(all.failure===void 0)all={...all,failure:problem};else if(problem!==void 0)warning(`The failure issue was not updated\
. ${problem.message}`)}catch(error2){all={results:[],failure:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2),abandoned:false}}const{results,failure,abandoned}=all;
const durationMs=Math.max(0,...results.map(result=>result.durationMs));const facts={results,dryRun:false,shards:1,durationMs,failure};const exitCode=await report(
facts,redact);await tellFailureIssue(facts,issue2,{clock,redact,signal,abandoned});info((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ux)(facts));return exitCode}var package_default={
name:"zylon-ingest",version:"1.0.0"};var PASSING=["connection-lost","server-error","unavailable","timeout"];var FIRST_DELAY_MS=2e3;var MAX_DELAY_MS=3e4;var JITTER_MS=1e3;
var LAST_RETRY_MS=500;async function withRetries(options,attempt){const{purpose,maxRetries,clock,limits,log}=options;for(let number2=1;;number2+=1){try{return await attempt(
number2)}catch(error2){if(!(error2 instanceof _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ))throw error2;const{code,explanation,http:http2}=error2;const most=retriesOf(
purpose,error2,maxRetries);if(number2>most)throw error2;const floorMs=http2.retryAfterMs??0;const leftMs=limits.deadline-clock.now();const lastMs=leftMs-LAST_RETRY_MS;
if(lastMs<=0||floorMs>=leftMs)throw outOfTime(error2,limits);const wantedMs=delayBefore(number2,clock.random(),http2.retryAfterMs);const delayMs=Math.max(floorMs,
Math.min(wantedMs,lastMs));const count2=most===Infinity?"":` of ${most}`;const call=http2.request===void 0?"":`; ${http2.request}`;log.info(`Retry ${number2}${count2}\
 in ${(delayMs/1e3).toFixed(1)} s: ${explanation.what} (${code}${call})`);await clock.sleep(delayMs,limits.signal)}}}var SERVER_ERROR={code:"server-error",why:"\
The server, or a proxy in front of it, failed",remedy:"Read the log of the Zylon instance that base-url names, and of any proxy in front of it"};var BY_STATUS={
400:{code:"bad-request",why:"A value is wrong, or the integration is not configured yet",remedy:"Check integration-id and integration-type, then open the integr\
ation in Zylon"},401:{code:"unauthorized",why:"The token is wrong, expired or of another kind: the action needs a Workspace API token",remedy:"Create a new Work\
space API token in Zylon and store it in the secret behind api-token"},403:{code:"forbidden",why:"The connector is not enabled, the token's user lacks the permi\
ssion, or is not in the organization",remedy:"Check organization, then ask an administrator of Zylon to enable the connector or to grant the permission"},404:{code:"\
not-found",why:"The token's user has no integration of this id and type",remedy:"Check integration-id, integration-type and organization, then whether api-token\
 belongs to the user who made the integration"},405:{code:"method-not-allowed",why:"This version of Zylon does not accept this method, or a proxy in front of it\
 blocks it",remedy:"Check any proxy in front of Zylon, then the path in base-url and the version of Zylon"},407:{code:"connect",why:"The proxy between this runn\
er and Zylon needs a user and a password, or refused those it got",remedy:"Put them into HTTP_PROXY (http://user:password@host:port), from a secret"},409:{code:"\
already-running",why:"Another ingest is probably running",remedy:"Run the step when that ingest has ended, or raise wait-timeout-seconds"},422:{code:"unprocessa\
ble",why:"The server understood the request and refused its content",remedy:"Check integration-id and integration-type, then open the integration in Zylon"},429:{
code:"rate-limited",why:"The server limits how many requests it takes in a short time",remedy:"Run the step less often"},503:{code:"unavailable",why:"The server\
, or a proxy in front of it, is overloaded or restarting",remedy:"Wait until the Zylon instance that base-url names is up"}};var CONFLICT={code:"bad-request",why:"\
The request conflicts with something that exists, such as an integration with this username, perhaps another user's",remedy:"Look at the integrations in Zylon, \
then set integration-id, or another username"};var BY_PURPOSE={create:{why:"The username, the password or another value is wrong",remedy:"Check username and pas\
sword"},update:{why:"The username, the password or another value is wrong",remedy:"Check username and password"},ingest:{why:"Zylon cannot ingest this integrati\
on as it is set up",remedy:"Open the integration in Zylon, and check its set-up"}};var NOT_ALLOWED={code:"forbidden",why:"The token's user is not allowed to rea\
d this, or is not in the organization",remedy:"Check organization, then ask an administrator of Zylon to grant the permission"};var REFUSED={code:"bad-request",
why:"The server refused the request",remedy:"Check base-url, integration-id and integration-type"};var USER_AGENT=`${package_default.name}/${package_default.version}`;
var DEFAULT_PAUSE_MS=1e3;var REFUSAL_BYTES=16*1024;var HttpApi=class{#options;#transport;#pausedUntil=0;#isApi=false;constructor(options){this.#options=options;
this.#transport=new Transport(options)}holdsSecret(text){const ended=`${text}
`;return this.#options.redact(ended)!==ended}close(){this.#transport.close()}async exchange(call,read2){const{clock,maxRetries}=this.#options;const{purpose,limits,
log,retries=maxRetries}=call;return withRetries({purpose,maxRetries:retries,limits,clock,log},async number2=>{const value=await read2(await this.#attempt(call,number2));
this.#isApi=true;return value})}async#attempt(call,number2){const{baseUrl,credentials,clock,redact}=this.#options;const{method,purpose,segments,body,limits,log,
accept="application/json"}=call;const path=[...baseUrl.pathname.split("/").filter(part=>part!==""),...segments.map(encodeURIComponent)];const url=new URL(`/${path.
join("/")}`,baseUrl);url.search=new URLSearchParams(call.query).toString();const printable=text2=>(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(redact((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
Uo)(text2)));const name=printable(`${method} ${url.pathname}`);const task=printable(call.task);const{proxy}=this.#transport;const asked={...this.#options,task,name,
purpose,proxy,isApi:this.#isApi,printable};const type=method==="POST"?{"content-type":"application/json"}:{};const headers={...credentials,"cache-control":"no-c\
ache",accept,...type,"user-agent":USER_AGENT};await this.#pause(limits);const started=clock.now();const tell=outcome=>log.debug(`${name} ${outcome} in ${clock.now()-
started} ms, attempt ${number2}`);const sending=this.#transport.send({asked,method,url,headers,body,signal:limits.signal});sending.catch(error2=>tell(`failed (${(0,
_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2).code})`));const response=await sending;const date=clock.date();tell(`answered ${response.status}`);if(response.
status>=200&&response.status<300){return{name,contentType:response.headers["content-type"]??"",body:response.body,bodyFailure:(kind,text2)=>bodyFailure(asked,response,
kind,text2)}}const{text}=await(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.yR)(response.body,REFUSAL_BYTES,true);const failure=statusFailure(asked,response,text,date);
if(failure.code==="rate-limited"){const until=clock.now()+(failure.http.retryAfterMs??DEFAULT_PAUSE_MS);this.#pausedUntil=Math.max(this.#pausedUntil,until)}throw failure}async#pause({
deadline,signal}){const{clock}=this.#options;for(let now=clock.now();now<this.#pausedUntil&&this.#pausedUntil<deadline;now=clock.now()){await clock.sleep(this.#pausedUntil-
now+clock.random()*JITTER_MS,signal)}}};var lenient=schema=>(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.nb)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.lq)(schema),
void 0);var lenientText=lenient((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Fs)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Yj)(),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
pd)(_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Uo)));var looseText=lenient((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Fs)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.KC)(
[(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Yj)(),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.ai)()]),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.pd)(String)));var words=lenient(
(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Fs)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.KC)([(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Yj)(),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
ai)()]),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.pd)(given=>(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Uo)(String(given)))));var count=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lq)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.me)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Wh)().check((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.UI)())));var SYNC_STARTED=(0,
_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({current_artifact_count:count,integration_item_count:count});var SYNC_ERROR=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
Ik)({message:lenientText,error:lenientText,detail:lenientText});var named=lenient((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({name:lenientText,title:lenientText}));
var SYNC_PROGRESS=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({artifact_id:lenientText,artifact:named,integration_item:named});var textOf=id=>typeof id==="str\
ing"?id:Number.isSafeInteger(id)?String(id):"";var pathId=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Fs)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.KC)([(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
Yj)(),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.ai)()],"neither text nor a number"),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.pd)(textOf)).check((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
YP)(isPathSegment,"no id that can stand in a path"));var INTEGRATION=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({id:pathId,type:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
nb)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Fs)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Yj)(),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.pd)(_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
Uo)),""),provider_data:lenient((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({username:lenientText}))});var ME=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({id:lenient(
pathId),name:lenientText,state:lenientText});var TOTAL=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Fs)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Fs)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
KC)([(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.ai)(),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Yj)().check((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Fk)(/^\d+$/))]),
(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.pd)(Number)),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Wh)().check((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.UI)()));var CURSOR=looseText;
var PROJECT=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({id:pathId});var ARTIFACT=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({id:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
Fs)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.KC)([(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Yj)().check((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.m9)(1),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
Eb)(MAX_ID)),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.ai)()]),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.pd)(String)),name:words,type:words,integration_id:looseText,
state:words,ingest_status:words,error:words,ingest_warnings:lenient((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.YO)(lenientText)),external_url:words,updated_at:words});
var HIT=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({id:looseText,type:words,metadata:lenient((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({name:words,project_id:looseText}))});
var MAX_ANSWER_BYTES=32*1024*1024;async function asJson(answer,mayBeEmpty=false){const{text,tooLarge}=await(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.yR)(answer.
body,MAX_ANSWER_BYTES);if(mayBeEmpty&&text.trim()==="")return void 0;const saysJson=/\bjson\b/i.test(answer.contentType)&&!text.trimStart().startsWith("<");if(tooLarge&&
saysJson)throw answer.bodyFailure("too-large","it is larger than 32 MiB");const json=tooLarge?{ok:false}:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.qF)(text);if(!json.
ok)throw answer.bodyFailure(saysJson?"bad-json":"not-api",text);return json.value}async function asAcknowledgement(answer){const{text}=await(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
yR)(answer.body);if(/\bhtml\b/i.test(answer.contentType)||text.trimStart().startsWith("<")){throw answer.bodyFailure("not-api",text)}}var isList=value=>Array.isArray(
value);var typeIn=value=>typeof value==="object"&&value!==null&&"type"in value&&typeof value.type==="string"?value.type:"";var ELEMENT=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
Fs)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.L5)(),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.pd)(value=>{const{data}=INTEGRATION.safeParse(value);return{id:data===
void 0?"":`${data.type}/${data.id}`,value}}));var fieldLike=(envelope,name)=>Object.entries(envelope).find(([key])=>name.test(key.slice(0,40)))?.[1];var endless=(what,remedy)=>new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("unexpected-response",{what:`A list from Zylon cannot be read to its end: ${what}`,why:"This version of Zylon pages its lists in a different way",remedy:`${remedy}\
, and report this with the version of Zylon`});var MAX_PAGES=1e4;async function*everyPage(read2,remedy="Set wait-for: completed"){const cursors=new Set;const contents=new Set;
let at;for(let pages=1;;pages+=1){const page=await read2(at);if(page.items.length>0||at!==void 0&&"page"in at){const content=JSON.stringify([page.items.length,page.
items[0]?.id,page.items.at(-1)?.id]);if(contents.has(content))throw endless("the same page came twice",remedy);contents.add(content)}yield page;const{next,more}=page;
if(next===void 0&&more!==true)return;if(pages===MAX_PAGES)throw endless(`after ${MAX_PAGES} pages there are still more`,remedy);at=next===void 0?{page:String(pages+
1)}:{after:next};if(next===void 0)continue;if(cursors.has(next))throw endless("the same next_cursor came twice",remedy);cursors.add(next)}}var APP=["api","v1","\
app"];var PAGE_SIZE="100";var named2=({label},id)=>`the ${label} integration ${idList([id])}`;var ZylonApi=class _ZylonApi{#http;#log;constructor(http2,log){this.#http=
http2;this.#log=log}tellingIn(log){return new _ZylonApi(this.#http,log)}async config(connector,id,limits){const task=`read the configuration of ${named2(connector,
id)}`;return this.#http.exchange(this.#call(task,["integration",connector.slug,id,"config"],limits),asJson)}async create({slug,label},credentials,limits){const body=JSON.
stringify(credentials);const call=this.#post("create",`create a ${label} integration`,["integration",slug],limits,body);const integration=await this.#ask(INTEGRATION,
call);if(this.#http.holdsSecret(integration.id))throw unexpected(call,"field id: it contains a secret of this run");return integration}async update(connector,id,credentials,limits){
const task=`update the credentials of ${named2(connector,id)}`;const body=JSON.stringify(credentials);const call=this.#post("update",task,["integration",connector.
slug,id],limits,body);const answer=await this.#http.exchange(call,sent=>asJson(sent,true));const{data}=INTEGRATION.safeParse(answer);if(data!==void 0&&data.id!==
id)throw unexpected(call,"it is another integration");if(typeof answer==="object"&&answer&&"error"in answer&&answer.error)throw unexpected(call,'it has a field \
"error"');return data!==void 0}async refreshOauth(connector,id,limits){const task=`renew the OAuth access of ${named2(connector,id)}`;const call=this.#post("ref\
resh",task,["integration",connector.slug,id,"refresh_token"],limits);await this.#http.exchange({...call,accept:"application/json, text/plain"},asAcknowledgement)}async ingest(connector,id,limits){
const task=`start the ingest of ${named2(connector,id)}`;const call=this.#post("ingest",task,["integration",connector.slug,id,"ingest"],limits);const accept="ap\
plication/json, text/event-stream, application/x-ndjson";return this.#http.exchange({...call,accept},answer=>Promise.resolve(answer))}async integrations(limits,retries){
const call={...this.#call("list the integrations",["user","integrations"],limits),retries};const elements=new Map;let total=0;const read2=async at=>{const page=await this.#page(
ELEMENT,{...call,query:{...at}});for(const{id,value}of page.items)elements.set(id===""?String(elements.size):id,value);total=Math.max(total,page.total??0);return{
...page,more:page.more===true||elements.size<total}};const pages=everyPage(read2,"Set integration-id to the ids that you want");while((await pages.next()).done!==
true)continue;return readIntegrations([...elements.values()],id=>this.#http.holdsSecret(id))}async user(limits,retries){return this.#ask(ME,{...this.#call("look\
 up the token's user",["me"],limits),retries})}async userId(limits){const{id}=await this.user(limits);if(id===void 0)throw unexpected(this.#call("look up the to\
ken's user",["me"],limits),"field id: missing");return id}async projects(userId,at,limits){const call=this.#call("list the projects",["user",userId,"project"],limits);
return this.#page(PROJECT,{...call,query:{page_size:PAGE_SIZE,...at}})}async artifacts(projectId,at,filter,limits){const task=`list the documents of the project\
 ${idList([projectId])}`;const call=this.#call(task,["project",projectId,"artifact"],limits);return this.#page(ARTIFACT,{...call,query:{...filter,page_size:PAGE_SIZE,
...at}})}async search(text,limits){const call={...this.#call("search in Zylon",["search"],limits),query:{q:text,limit:PAGE_SIZE}};const{items,skipped,next,more,
total}=await this.#page(HIT,call);const listed=items.length+skipped;const isAll2=next===void 0&&more!==true&&listed<Number(PAGE_SIZE)&&listed>=(total??0);return{
hits:items,isAll:isAll2}}async#ask(schema,call){const{success,data,error:error2}=schema.safeParse(await this.#http.exchange(call,asJson));if(success)return data;
throw unexpected(call,(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.AX)(error2))}async#page(schema,call){return pageOf(schema,await this.#http.exchange(call,asJson),
call)}#call(task,segments,limits){return{purpose:"read",task,method:"GET",segments:[...APP,...segments],limits,log:this.#log}}#post(purpose,task,segments,limits,body){
return{...this.#call(task,segments,limits),purpose,method:"POST",body}}};var isOf=({type},connector)=>connectorOf(type)?.type===connector.type;var usernameOf=({
provider_data:data})=>data?.username;async function find({api,inputs,log,redact},connector,limits){const{configure,username}=inputs;const listed=await api.integrations(
limits);const{integrations}=listed;const{ids,sure}=candidates(integrations,connector,username);const[id]=ids;tellUnclear(listed,connector,id!==void 0,log);if(id===
void 0){const names=integrations.filter(one=>isOf(one,connector)).flatMap(one=>usernameOf(one)??[]);const others=[...new Set(names.map(redact))];if(configure!==
"create"&&configure!=="upsert")throw noIntegration(connector,inputs,others);if(others.length>0){const whose=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(username,
60);log.warning(`No ${connector.label} integration has the username ${whose}, so a new one is needed. Existing ones have ${idList(others)}.`)}return{id,integrations}}
if(ids.length>1){const whose=`username ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(username,60)}`;const all=username===""?"The":`All of them have the ${whose}\
, and the`;throw ambiguous(connector,ids,sure?`${all} action does not guess which one you want`:`Zylon does not report their usernames, so the action cannot fin\
d the one with the ${whose}`)}if(!sure&&(configure==="update"||configure==="upsert")){const why="Zylon does not report its username, and the action does not sen\
d credentials on a guess";throw ambiguous(connector,[id],why)}log.info(`Found: ${connector.label} integration ${idList([id])}`);if(!sure){log.notice("Zylon does\
 not report the username of this integration. Using it, since no other one fits.")}if(configure==="create")log.notice(`Using the existing integration ${idList([
id])}; nothing was created.`);return{id,integrations}}var PREPARATION_SECONDS=600;var organizationIn=({organization})=>`the organization "${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
TN)(organization,60)}"`;async function ask({api,redact},limits){const me=await api.user(limits,0).then(user=>({...user,name:user.name&&redact(user.name)}),error2=>(0,
_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2).code);const integrations=await api.integrations(limits,0).then(listed=>listed.integrations.map(one=>({...one,
type:redact(one.type)})),()=>void 0);return{me,integrations}}var Diagnosis=class{#asked=new Map;async explain(failure,session,subject){const{code,http:http2}=failure;
const mayBeExpired=http2.status===400&&subject.connector?.credentials==="oauth";if(!mayBeExpired&&code!=="unauthorized"&&code!=="forbidden"&&code!=="not-found")
return failure;const{clock,inputs,signal}=session;const seconds=inputs["request-timeout-seconds"];return within({seconds,clock,signal,failure:()=>tooSlow("The d\
iagnosis")},async limits=>{const asked=this.#asked.get(code)??ask(session,limits);this.#asked.set(code,asked);return explain(failure,{...await asked,...subject,
inputs})})}async isGeneral({code}){return code!=="not-found"&&(await this.#asked.get(code))?.me===code}};var wordOf=text=>(text??"").trim().toLowerCase();var PENDING=[
"NotStarted","Processing","Parsing","Storing"];var isPending=word=>PENDING.some(one=>wordOf(one)===word);var isEnded=word=>["done","error","notapplicable"].includes(
word);var isNoDocument=({type})=>["folder","link"].includes(wordOf(type));var BY_CONCERN=["pending","failed","done"];var WHOLE=[{include_descendants:"true",state:"\
Published,Processing,Error,Initializing,Unavailable"},{include_descendants:"true"},{}];var MAX_NOTICES=20;var MAX_READINGS=4;var isRefused=({http:http2})=>http2.
status===400||http2.status===422;var nameInProject=(project,name)=>`${project}
${name}`;var listsAll=(totals,listed)=>totals.size===0||totals.size===1&&totals.has(listed);var Listing=class{filters=true;#session;#ids;#noticed=new Set;#readable=new Set;#refusal;#user;#projects;#homes=new Map;#filter;constructor(session,ids){
this.#session=session;this.#ids=ids;this.#projects=new Set(session.inputs["project-id"])}async all(limits){const{ids:projects,isWhole:isKnown}=await this.#readProjects(
limits);this.#projects=projects;const documents=new Map;const others=new Set;const readings=[];for(const project of projects){const reading=await this.#ofProject(
project,()=>this.#whole(project,limits));if(reading===void 0)continue;readings.push(reading);this.#sortInto(documents,reading);for(const other of reading.others)
others.add(other)}if(readings.length===0&&this.#refusal!==void 0)throw this.#refusal;const isWhole=isKnown&&readings.every(reading=>reading.isWhole);if(!isWhole)
this.#notice("Documents come and go while Zylon lists them, so the list may be incomplete.");return{documents,others,projects,isWhole}}async pending(ids,limits){
const documents=new Map;const filter={...WHOLE[this.#filter??0],ingest_status:PENDING.join(",")};for(const project of new Set([...ids].flatMap(id=>[...this.#homes.
get(id)??this.#projects]))){try{const reading=await this.#ofProject(project,()=>this.#read(project,filter,limits));if(!this.filters)return void 0;if(reading!==void 0)
this.#sortInto(documents,reading)}catch(error2){if(!isRefused((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2)))throw error2;this.#giveUp("refuses");return void 0}}
return documents}#sortInto(documents,{documents:read2}){for(const document of read2.values()){const{id,integration,project}=document;const known=documents.get(integration)??
new Map;documents.set(integration,known.set(id,worseOf(known.get(id),document)));this.#homes.set(integration,(this.#homes.get(integration)??new Set).add(project))}}#giveUp(verb){
this.#session.log.info(`Zylon ${verb} the filter ingest_status, so each poll lists every document`);this.filters=false}async#readProjects(limits){const{api,inputs}=this.#session;
if(inputs["project-id"].length>0)return{ids:new Set(inputs["project-id"]),isWhole:true};const user=this.#user??=await api.userId(limits);const read2=async()=>{const ids=new Set;
const totals=new Set;let listed=0;for await(const{items,skipped,total}of everyPage(at=>api.projects(user,at,limits))){for(const{id}of items)ids.add(id);if(total!==
void 0)totals.add(total);if(skipped>0)this.#notice("Skipped projects without a usable id.");listed+=skipped}return{ids,isWhole:listsAll(totals,listed+ids.size)}};
return certain(read2,({ids:one},{ids:other})=>one.size===other.size&&[...one].every(id=>other.has(id)))}async#whole(project,limits){for(let at=this.#filter??0;;at+=
1){try{const reading=await certain(()=>this.#read(project,{...WHOLE[at]},limits),(one,other)=>areAlike(one.documents,other.documents));this.#filter=at;if(at>0){
const missing=at>1?"failed documents and those in folders":"failed documents";this.#notice(`Zylon refused to list documents of every state and folder, so ${missing}\
 may be missing from the counts.`)}return reading}catch(error2){const failure=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2);if(!isRefused(failure)||this.#filter!==
void 0||at===WHOLE.length-1)throw failure}}}async#read(project,filter,limits){const documents=new Map;const others=new Set;const listed=new Set;const totals=new Set;
let skipped=0;for await(const page of everyPage(at=>this.#session.api.artifacts(project,at,filter,limits))){const{items,total}=page;const strays=filter.ingest_status===
void 0?[]:items.filter(item=>standingOf(item)!=="pending");if(strays.length*2>items.length){this.#giveUp("ignores");break}if(total!==void 0)totals.add(total);skipped+=
page.skipped;if(skipped>0)this.#notice("Skipped documents without an id.");for(const artifact of items){listed.add(artifact.id);const document=documentOf(artifact,
project);if(document!==void 0)this.#tellStatus(artifact);if(document===void 0||!this.#ids.has(document.integration)){if(!isNoDocument(artifact))others.add(artifact.
id).add(nameInProject(project,artifact.name??""))}else{documents.set(document.id,worseOf(documents.get(document.id),document))}}}return{documents,others,isWhole:listsAll(
totals,listed.size+skipped)}}#tellStatus(artifact){const{ingest_status:status=""}=artifact;if(status===""){this.#notice("Zylon reports no ingest_status for some\
 documents. They count as indexed once they are published.")}if(isUnknownStatus(artifact)){const word=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(this.#session.
redact(status),40);this.#notice(`Zylon reports an ingest_status that is unknown to this action: ${word}. It counts as pending.`)}}#notice(notice2){if(this.#noticed.
has(notice2)||this.#noticed.size>=MAX_NOTICES)return;this.#noticed.add(notice2);this.#session.log.notice(notice2)}async#ofProject(project,read2){try{const found=await read2();
this.#readable.add(project);return found}catch(error2){const failure=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2);const isGiven=this.#session.inputs["p\
roject-id"].length>0;const isClosed=failure.code==="not-found"||failure.code==="forbidden";if(!isGiven&&isClosed&&!this.#readable.has(project)){this.#refusal=failure;
this.#notice(`Skipped the project ${idList([this.#session.redact(project)])}: the user of api-token cannot read it.`);return void 0}if(!isGiven||!(isClosed||isRefused(
failure)))throw failure;const explanation={what:failure.explanation.what,why:`The user of api-token has no project ${idList([project])}, or cannot read it`,remedy:"\
Correct project-id, or leave it empty to look in every project of the user"};throw new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ(failure.code,explanation,{cause:failure,
http:failure.http})}}};async function certain(read2,agree){let reading=await read2();for(let count2=1;!reading.isWhole&&count2<MAX_READINGS;count2+=1){const again=await read2();
reading=agree(reading,again)?{...again,isWhole:true}:again}return reading}async function join3(order,id,{deadline,signal}){order.ids.add(id);order.deadline=Math.
max(order.deadline,deadline);const aborted=Promise.withResolvers();const abort=()=>aborted.reject(signal.reason);signal.addEventListener("abort",abort,{once:true});
if(signal.aborted)abort();try{return await Promise.race([aborted.promise,order.promise])}finally{signal.removeEventListener("abort",abort)}}var lookOf=({documents,
isWhole},id)=>({documents:documents.get(id)??new Map,isWhole});var Looks=class{tookMs=0;last;#listing;#session;#ids;#running;#nextWhole;#nextPending;#ended=Promise.
resolve();constructor(session,ids){this.#session=session;this.#ids=new Set(ids);this.#listing=new Listing(session,this.#ids)}async before(id,limits){const isKept=this.#ids.
has(id);this.#ids.add(id);if(isKept&&this.last!==void 0)return lookOf(this.last,id);if(isKept&&this.#running!==void 0)return lookOf(await join3(this.#running,id,
limits),id);return this.whole(id,limits)}async whole(id,limits){this.#nextWhole??=this.#order(async(order,ofAll)=>{this.#running=order;this.#nextWhole=void 0;const began=this.#session.
clock.now();try{const found=await this.#listing.all(ofAll);this.tookMs=this.#session.clock.now()-began;this.last=found;return found}finally{this.#running=void 0}});
return lookOf(await join3(this.#nextWhole,id,limits),id)}async pending(id,limits){if(!this.#listing.filters)return void 0;this.#nextPending??=this.#order((order,ofAll)=>{
this.#nextPending=void 0;return this.#listing.pending(order.ids,ofAll)});const found=await join3(this.#nextPending,id,limits);return found&&[...found.get(id)?.values()??
[]].filter(({standing})=>standing==="pending")}#order(look){const promise=this.#ended.then(async()=>{await new Promise(setImmediate);return look(order,{deadline:order.
deadline,signal:this.#session.signal})});const order={ids:new Set,deadline:0,promise};this.#ended=promise.catch(()=>void 0);return order}};var FIRST_MS=2e3;var MAX_MS=3e4;
var SHARE=.05;var SHORT_QUIET_MS=1e4;var LONG_QUIET_MS=6e4;async function*untilSettled({clock,log,redact},looks,first,ingested,limits){const{id="",deadline=0,integrationItemCount:items}=ingested;
const before=first.documents;const since=clock.now();const known=new Set(before.keys());const touched=new Set;const see=({id:seen,standing})=>{known.add(seen);if(standing===
"pending"&&(before.get(seen)?.standing??"pending")!=="pending")touched.add(seen)};let quiet;let next=since+FIRST_MS;const goOn=pending=>{const now=clock.now();next=
now+paceAfter(now-since);if(quiet!==void 0&&quiet.until>now)next=Math.min(next,quiet.until);const detail=()=>`${known.size-pending} of ${known.size} indexed`;log.
waiting={what:"documents to be indexed",detail,since,until:deadline,certainAt:quiet?.until}};for(;;){const last=Math.max(since,deadline-looks.tookMs);const ms=Math.
min(next,last)-clock.now();if(ms>0)await clock.sleep(ms,limits.signal);const isLast=clock.now()>=last;const pending=await looks.pending(id,limits);pending?.forEach(
see);if(pending!==void 0&&!isLast){if(pending.length>0)quiet=void 0;if(pending.length>0||quiet!==void 0&&clock.now()<quiet.until){goOn(pending.length);continue}}
const began=clock.now();const look=await looks.whole(id,limits);const documents=new Map(look.documents);for(const document of pending??[])documents.set(document.
id,document);known.clear();documents.forEach(see);const found=compare(first,{...look,documents},touched,ingested,redact);const left=[...documents.values()].filter(
({standing})=>standing==="pending").length;const idle=left===0&&look.isWhole;const same=idle&&quiet!==void 0&&areAlike(quiet.documents,documents)?quiet:void 0;const settled=same!==
void 0&&began>=same.until;const isComplete=ingested.syncStatus==="completed"||items!==void 0&&documents.size>=items;const quietMs=isComplete?SHORT_QUIET_MS:LONG_QUIET_MS;
quiet=same??(idle?{documents,until:clock.now()+quietMs}:void 0);if(!settled)goOn(left);yield{found,settled};if(settled||began>=last)return}}var ABSENCES=3;var ABSENCE_MS=1e4;
var quoted2=text=>`"${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(text,80)}"`;var indexedOf=({documents})=>[...documents.values()].flatMap(each=>[...each.values()]).
filter(({standing})=>standing==="done");async function expectAll({api,clock,inputs,log},found,wanted,limits){const whose=attribution(found);const since=clock.now();
const done=()=>wanted.filter(({fulfilled})=>fulfilled).length;const detail=()=>`${done()} of ${wanted.length} texts are as expected`;log.waiting={what:"a search",
detail,since,until:limits.deadline};for(let begun=since;;begun=clock.now()){const isLast=begun>=limits.deadline;for(const one of wanted.filter(({fulfilled})=>!fulfilled)){
const{hits,isAll:isAll2}=await api.search(one.text,limits).catch(error2=>{throw refused((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2),one.text)});const owners=hits.
map(whose);one.others=owners.filter(owner=>owner==="another"||owner==="unclear").length;const mayBeOurs=!isAll2||owners.some(owner=>owner==="ours"||owner==="unc\
lear");if(mayBeOurs)one.absences=0;else if(one.absences===0||!isLast)one.absences+=1;one.fulfilled=one.absent?one.absences>=ABSENCES:owners.includes("ours")}if(done()===
wanted.length)return;if(isLast)throw notSearchable(wanted,inputs["wait-timeout-seconds"]);const left=Math.max(0,limits.deadline-clock.now());const isCounting=wanted.
some(({absent,fulfilled,absences})=>absent&&!fulfilled&&absences>0);await clock.sleep(Math.min(left,isCounting?ABSENCE_MS:paceAfter(clock.now()-since)),limits.signal)}}
async function search(session,found,deadline){const{clock,inputs,log,redact,signal}=session;const start={fulfilled:false,absences:0,others:0};const wanted=inputs["\
expect-search"].map(({text,absent})=>({...start,text,absent}));if(wanted.every(({absent})=>absent)){const[name]=indexedOf(found).map(document=>Array.from(document.
name).slice(0,MAX_SEARCH).join("")).filter(text=>text.length>=MIN_SEARCH&&redact(text)===text).toSorted((one,other)=>other.length-one.length);if(name!==void 0)wanted.
unshift({...start,text:name,absent:false})}log.phase("Search for what was ingested");const seconds=Math.max(0,deadline-clock.now())/1e3+inputs["request-timeout-\
seconds"];const failure=()=>notSearchable(wanted,inputs["wait-timeout-seconds"]);try{await within({seconds,clock,signal,failure},limits=>expectAll(session,found,
wanted,{...limits,deadline}));for(const{text,absent}of wanted)log.info(`${absent?"Not found":"Found"}: ${quoted2(text)}`);return void 0}catch(error2){const ended=(0,
_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2);return ended.code==="cancelled"?(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Lr)(ended,"ingest"):ended}finally{log.
end()}}var RunnerLog=class{waiting;#name;#open=false;constructor(name=""){this.#name=name===""?"":`${name}: `}info(line){info(this.#name+line)}notice(line){if(this.#name===
"")notice(line);else this.info(`Notice: ${line}`)}warning(line){if(this.#name==="")warning(line);else this.info(`Warning: ${line}`)}debug(line){debug(this.#name+
line)}phase(title){this.end();if(this.#name!=="")return;startGroup(title);this.#open=true}end(){if(this.#open)endGroup();this.#open=false}};async function validate({
api,inputs,log,redact},{connector,id},created,limits){const name=`${connector.label} integration ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(id,60)}`;const verdict=isConfigured(
await api.config(connector,id,limits),connector);if(!verdict.ok){const verb={all:"exclude it in",ids:"correct",only:"set"}[inputs.selection.kind];throw new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("not-configured",{what:`The ${name} is not configured: ${verdict.reason}`,why:created?"This run created it, and somebody has to set it up in Zylon before it \
can ingest":"Its set-up in Zylon is not finished",remedy:`Open the integration in Zylon and finish its set-up. ${created?"Then run the step again, which will fi\
nd it":`If it is the wrong one, ${verb} integration-id`}`})}const place=verdict.place===void 0?void 0:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(redact(verdict.
place),80);log.info(`Configured: ${name}${place===void 0?"":`, ${place}`}`);if(verdict.strangeKeys.length>0){const keys=idList(verdict.strangeKeys.map(key=>redact(
(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Uo)(key))));log.notice(`The integration's config has no documented key, but counts as configured, since it has ${keys}\
.`)}return place}async function lookForCreated({api,inputs,log},connector,before,first,limits){log.info(`Zylon did not answer the create request (${first.code})\
. Looking for a new integration`);let why="The list of the token's user has no new integration, but it may still appear";const{integrations}=await api.integrations(
limits).catch(error2=>{const failure=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2);if(failure.code==="cancelled")throw(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
Lr)(failure,"create");why=`Looking for a new integration failed too: ${failure.explanation.what}`;return{integrations:[]}});const found=newcomers(before,integrations,
connector,inputs.username);const[only,...others]=found;if(only===void 0){const what=`Zylon may or may not have created the integration. ${first.explanation.what}`;
const remedy="Look in Zylon for a new integration. If there is one, set integration-id to its id. If not, run the step again";throw new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("create-unknown",{what,why,remedy},{cause:first})}if(others.length>0){why="Zylon did not answer the create request, and afterwards there were several new int\
egrations";throw ambiguous(connector,found,why)}log.notice(`Zylon did not answer the create request. Using the new integration ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
TN)(only)}.`);return only}async function create(session,connector,before,limits){const{api,inputs,log,redact}=session;const{username,password}=inputs;if(inputs["\
dry-run"]){const shown=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(redact(username),60);log.info(`Dry run: would create a ${connector.type} integration with t\
he username ${shown}`);if(inputs.ingest){log.notice("Zylon cannot ingest a new integration until somebody sets it up there, so the step would create it and then\
 fail with not-configured.")}return{planned:["create"]}}let id;try{({id}=await api.create(connector,{username,password},limits))}catch(error2){const failure=(0,
_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2);if(failure.code==="cancelled")throw(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Lr)(failure,"create");if((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
RQ)(failure)!=="unknown")throw failure;id=await lookForCreated(session,connector,before,failure,limits)}log.info(`Created: ${connector.label} integration ${idList(
[id])}`);return{id,created:true}}async function update({api,inputs,log},{connector,id},limits){const{username,password}=inputs;const isIntegration=await api.update(
connector,id,{username,password},limits);if(!isIntegration){log.notice("Zylon accepted the update. But its answer is not the integration, though the documentati\
on says so.")}log.info(`Updated: the credentials of ${connector.label} integration ${idList([id])}`)}async function refreshOauth({api,log},{connector,id},limits){
await api.refreshOauth(connector,id,limits);log.info(`Renewed: the OAuth access of ${connector.label} integration ${idList([id])}`)}var STARTED="wait-for: start\
ed, which does not notice an ingest that fails";var elsewhere=inputs=>inputs["project-id"].length>0?"Correct project-id, or leave it empty to look in every proj\
ect of the user":"Open the integration in Zylon. If it has documents there, set project-id to their project, or api-token to the token of a user who sees it";var MAX_LINES=10;
var KINDS=["added","updated","removed","warned"];var allowanceText=({value,percent})=>`${value}${percent?"%":""}`;var failedDocuments=({indexed})=>(indexed?.failed??
0)-(indexed?.failedBefore??0);var ParseError=class extends Error{constructor(message,options){super(message);this.name="ParseError";this.type=options.type;this.
field=options.field;this.value=options.value;this.line=options.line}};var LF=10;var CR=13;var SPACE=32;var MAX_FIELD_PREFIX_LENGTH=6;var StreamProblem=class extends Error{kind;constructor(kind,detail){
super(detail);this.name="StreamProblem";this.kind=kind}};var QUOTE=34;var COMMA=44;var BACKSLASH=92;var OPEN_ARRAY=91;var CLOSE_ARRAY=93;var OPEN_OBJECT=123;var CLOSE_OBJECT=125;
var isSpace=byte=>byte===32||byte===10||byte===13||byte===9||byte===30;var JsonValues=class{sawArray=false;#decoder=new TextDecoder;#pieces=[];#size=0;#inValue=false;#inString=false;#escaped=false;#depth=0;#inArray=false;*push(chunk){
let start=0;for(let at=0;at<chunk.length;at+=1){const byte=chunk[at]??0;if(!this.#inValue){if(isSpace(byte)||this.#between(byte))continue;if(byte===COMMA||byte===
CLOSE_ARRAY||byte===CLOSE_OBJECT){throw new StreamProblem("bad-json",`"${String.fromCharCode(byte)}" is in place of a value`)}this.#inValue=true;start=at}const end=this.#step(
byte,at);if(end===void 0)continue;yield this.#finish(chunk.subarray(start,end));at=end-1}if(this.#inValue)this.#keep(chunk.slice(start))}*end(){if(this.#depth>0||
this.#inString)throw new StreamProblem("truncated","it ends in the middle of a value");if(this.#inValue)yield this.#finish(new Uint8Array);if(this.#inArray)throw new StreamProblem(
"truncated","its list is not closed")}#between(byte){if(byte===COMMA&&this.#inArray)return true;const isBracket=byte===(this.#inArray?CLOSE_ARRAY:OPEN_ARRAY);if(isBracket)
this.#inArray=!this.#inArray;this.sawArray||=this.#inArray;return isBracket}#step(byte,at){if(this.#inString){if(this.#escaped)this.#escaped=false;else if(byte===
BACKSLASH)this.#escaped=true;else if(byte===QUOTE)this.#inString=false;return void 0}if(this.#depth===0&&(isSpace(byte)||byte===COMMA||byte===CLOSE_ARRAY))return at;
if(byte===QUOTE)this.#inString=true;else if(byte===OPEN_OBJECT||byte===OPEN_ARRAY)this.#depth+=1;else if((byte===CLOSE_OBJECT||byte===CLOSE_ARRAY)&&this.#depth>
0){this.#depth-=1;if(this.#depth===0)return at+1}return void 0}#keep(piece){this.#size+=piece.length;if(this.#size>_chunk_js__WEBPACK_IMPORTED_MODULE_0__.bi)throw new StreamProblem(
"too-large","one value is larger than 1 MiB");this.#pieces.push(piece)}#finish(last){this.#keep(last);const bytes=this.#pieces.length===1?last:Buffer.concat(this.#pieces);
this.#pieces=[];this.#size=0;this.#inValue=false;this.#depth=0;const text=this.#decoder.decode(bytes);const json=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.qF)(text);
if(!json.ok)throw new StreamProblem("bad-json",text);return json.value}};var canonical=type=>type.replace(/([a-z\d])([A-Z])/g,"$1_$2").replace(/[\s.-]+/g,"_").toLowerCase();
var isFailure=type=>/^sync_.*(error|fail)/s.test(canonical(type));var DECISIVE_LENGTH=16;var MARK=[239,187,191];var isHalfMark=bytes=>bytes.every((byte,at)=>byte===
MARK[at]);async function*readEvents(body,contentType){let head=new Uint8Array;let reader;for await(const chunk of body){if(reader!==void 0){yield*reader.push(chunk);
continue}head=trimmed(Buffer.concat([head,chunk]));reader=readerOf(head,contentType,false);if(reader!==void 0)yield*reader.push(head)}if(reader===void 0){reader=
readerOf(head,contentType,true);if(reader===void 0)return;yield*reader.push(head)}yield*reader.end()}var COUNTED=new Map([["added","added"],["updated","updated"],
["recreated","updated"],["removed","removed"],["skipped","skipped"],["error","errors"]]);var EVENT={kind:"event",text:""};var EVENT_TYPES=new Set(["sync_started",
"sync_progress","sync_completed","sync_error"]);var isObject=value=>typeof value==="object"&&value!==null&&!Array.isArray(value);var IngestTally=class{counts={added:0,
updated:0,removed:0,skipped:0,errors:0};names={added:[],updated:[],removed:[],errors:[]};currentArtifactCount;integrationItemCount;accepted=false;progressed=false;completed=false;streamed=false;unclear=false;#id;#taken=false;constructor(id){
this.#id=id}get items(){const{added,updated,skipped,errors}=this.counts;return added+updated+skipped+errors}take({name,value:given,streamed,listed}){const named3=EVENT_TYPES.
has(canonical(name));const value=isObject(given)?given:named3?{}:void 0;this.streamed||=streamed||this.#taken;this.#taken=true;if(value===void 0)return{kind:"un\
known",text:"an event that is no object"};const own="type"in value&&typeof value.type==="string"?(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Uo)(value.type):name;
const type=named3&&!isFailure(own)?name:own;const kind=canonical(type);if(isFailure(type)||kind!=="sync_progress"&&"error"in value&&value.error!==false&&!isEmpty(
value.error)){this.accepted=true;const{data}=SYNC_ERROR.safeParse(value);return{kind:"sync-error",text:data?.message??data?.error??data?.detail??""}}switch(kind){case"\
sync_started":return this.#started(value);case"sync_progress":return this.#progress(value);case"sync_completed":this.accepted=true;this.completed=true;return{kind:"\
completed",text:""};default:return this.#other(type,value,listed)}}#started(value){const{data,error:error2}=SYNC_STARTED.safeParse(value);if(error2!==void 0)return{
kind:"problem",text:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.AX)(error2)};this.accepted=true;this.currentArtifactCount=data.current_artifact_count??this.currentArtifactCount;
this.integrationItemCount=data.integration_item_count??this.integrationItemCount;return EVENT}#progress(value){this.accepted=true;this.progressed=true;const{data}=SYNC_PROGRESS.
safeParse(value);const op="op"in value?value.op:void 0;const counted2=typeof op==="string"?COUNTED.get(op.toLowerCase()):void 0;if(counted2===void 0){this.unclear=
true;if(op===void 0||op===null)return EVENT;return{kind:"unknown",text:`op ${typeof op==="string"?op:typeof op}`}}this.counts[counted2]+=1;if(counted2==="skippe\
d")return EVENT;const names=this.names[counted2];if(names.length<_chunk_js__WEBPACK_IMPORTED_MODULE_0__.oA){const item=data?.integration_item??data?.artifact;const name=item?.
name??item?.title??data?.artifact_id;if(name!==void 0)names.push(name)}return EVENT}#other(type,value,listed){const{data}=INTEGRATION.safeParse(value);const isEntity=data!==
void 0&&(connectorOf(type)!==void 0||"user_id"in value);if(!isEntity&&type!==""&&Object.keys(value).length===0)return EVENT;if(!isEntity)return{kind:"unknown",text:type===
""?"an event without a type":`type ${type}`};if(listed)return{kind:"problem",text:"it is a list of integrations"};if(data.id!==this.#id)return{kind:"problem",text:`\
it is the integration ${data.id}`};this.accepted=true;return{kind:"entity",text:""}}};var COMPLETED_MS=5e3;var STARTED_MS=1e3;var MAX_UNKNOWN=20;async function read(session,answer,tally,enough){
const{clock,inputs,log,redact}=session;const isStarted=inputs["wait-for"]==="started";const printable=text=>(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(redact(
(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Uo)(text)));const unknown2=new Set;let accepted=false;let entity=false;let stop=()=>void 0;try{for await(const event of readEvents(
answer.body,answer.contentType)){const{kind,text}=tally.take(event);if(kind==="problem")throw notUnderstood(answer.name,printable(text));if(kind==="sync-error")
throw syncError(printable(text));if(kind==="unknown"&&unknown2.size<MAX_UNKNOWN)unknown2.add(printable(text));if(kind==="entity")entity=true;if(tally.accepted&&
!accepted){accepted=true;log.info("Accepted by Zylon");if(log.waiting!==void 0){log.waiting={...log.waiting,what:"the end of the ingest",detail:()=>progressOf(tally)}}
if(isStarted)stop=after(clock,STARTED_MS,()=>enough.abort())}if(kind==="completed"&&!isStarted)stop=after(clock,COMPLETED_MS,()=>enough.abort())}}catch(error2){
const failure=readingFailure(error2,answer,tally);const isSaid=tally.completed||isStarted&&tally.accepted;const isCut=enough.signal.aborted||["stream-cut","wait\
-timeout"].includes(failure.code);if(!isSaid||!isCut)throw failure}finally{stop();if(entity&&!tally.completed){log.notice("Zylon accepted the ingest, and answer\
ed with the integration itself, which has no counts.")}if(unknown2.size>0){log.notice(`Skipped parts of Zylon's answer that are unknown to this action: ${idList(
[...unknown2])}.`)}}if(!tally.accepted)throw notUnderstood(answer.name,"it contains no ingest events");const isUnfinished=tally.progressed||tally.streamed&&!entity;
if(isUnfinished&&!tally.completed&&!isStarted){throw streamCut(answer.name,tally,"no sync_completed or sync_error")}}async function*ingest(session,{connector,id},limits){
const tally=new IngestTally(id);const{api,clock,log,redact}=session;const enough=new AbortController;log.info(`Starting the ingest of ${connector.label} integra\
tion ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(id,60)}`);try{log.waiting={what:"Zylon's answer to the ingest",since:clock.now(),until:limits.deadline};const signal=AbortSignal.
any([limits.signal,enough.signal]);const answer=await api.ingest(connector,id,{...limits,signal});await read(session,answer,tally,enough);yield{...knownBy(tally,
redact),syncStatus:tally.completed?"completed":"started"}}catch(error2){const failure=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2);const syncStatus=(0,
_chunk_js__WEBPACK_IMPORTED_MODULE_0__.cK)(failure);yield{...knownBy(tally,redact),syncStatus};if(syncStatus!=="unknown")throw failure;const{code,explanation,cause,
http:http2}=failure;throw new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ(code,{...explanation,remedy:`${_chunk_js__WEBPACK_IMPORTED_MODULE_0__.x5}. ${explanation.
remedy}`},{cause,http:http2})}}var LAST_LOOK_SECONDS=5;async function*runIntegration(session,{diagnosis,looks},planned){const{clock,inputs,log,signal}=session;const{
connector}=planned;const dryRun=inputs["dry-run"];const started=clock.now();let result=planned;const stage={firstLook:false,waiting:false};const late=()=>waitTimeout(
result,inputs,stage.waiting?"wait":inputs["wait-for"]);const learn=part=>{result={...result,...part}};const wouldDo=step=>{log.info(`Dry run: would ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
DO)([step])}`);learn({planned:[...result.planned,step]})};const prepare=async limits=>{if(result.id===void 0){log.phase(`Find the ${connector.label} integration`);
const{id:found,integrations}=await find(session,connector,limits);learn(found===void 0?await create(session,connector,integrations,limits):{id:found})}const{id}=result;
if(id===void 0)return void 0;const target={connector,id};if(inputs["refresh-oauth"]&&connector.credentials==="oauth"){log.phase("Renew the OAuth access");if(dryRun)
wouldDo("refresh");else await refreshOauth(session,target,limits)}log.phase("Check that it is configured");learn({place:await validate(session,target,result.created,
limits),configured:true});if(inputs.configure==="update"||inputs.configure==="upsert"&&!result.created){log.phase("Update its credentials");if(dryRun)wouldDo("u\
pdate");else{await update(session,target,limits);learn({updated:true})}}if(looks===void 0)return void 0;log.phase("List its documents");stage.firstLook=true;const before=await looks.
before(id,limits);stage.firstLook=false;log.info(`Zylon lists ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.hS)(before.documents.size,"document")} before the inge\
st`);return before};const wait=async(looks2,before)=>{log.phase("Wait until everything is indexed");const{deadline=0}=result;const seconds=Math.max(0,deadline-clock.
now())/1e3+LAST_LOOK_SECONDS;await within({seconds,clock,signal,failure:late},async limits=>{let settled=false;for await(const look of untilSettled(session,looks2,
before,result,limits)){learn(look.found);({settled}=look)}if(!settled)throw late()});if(result.indexed!==void 0)log.info((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
KG)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TK)(result)))};try{const slow=()=>tooSlow("The preparation of the ingest");log.waiting={what:"Zylon, before the in\
gest",since:started,until:started+PREPARATION_SECONDS*1e3};const before=await within({seconds:PREPARATION_SECONDS,clock,signal,failure:slow},prepare);const{id}=result;
if(!inputs.ingest){log.info("No ingest was started: the input ingest is false")}else if(id!==void 0&&dryRun){wouldDo("ingest")}else if(id!==void 0){const seconds=inputs["\
wait-timeout-seconds"];learn({deadline:clock.now()+seconds*1e3});try{log.phase("Ingest");const limit={seconds,raisedBy:"wait-timeout-seconds",clock,signal,failure:late};
await within(limit,async limits=>{for await(const known of ingest(session,{connector,id},limits))learn(known)});yield result;stage.waiting=true;if(looks!==void 0&&
before!==void 0)await wait(looks,before)}catch(error2){const failure=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2);if(failure.code==="wait-timeout"){learn(
{syncStatus:"timed-out"});throw late()}if(failure.code!=="cancelled")throw failure;learn({syncStatus:"cancelled"});throw(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
Lr)(failure,"ingest")}finally{tellChanges(result,log)}const closed=closedGate(result,inputs,before?.documents.size??0);if(before!==void 0&&closed?.code!=="nothi\
ng-indexed")learn({syncStatus:"indexed"});if(closed!==void 0)throw closed;const failed=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.dD)(result);if(failed>0){const remark=inputs["\
fail-on-item-errors"]===void 0?`To fail the step in this case, set fail-on-item-errors: true${looks===void 0?" and wait-for: indexed":""}`:"fail-on-item-errors \
allows them";log.warning(`${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.I6)(failed)}. The log and the summary name them. ${remark}.`)}}}catch(error2){const{id,syncStatus}=result;
const accepted=stage.firstLook||["started","completed","indexed"].includes(syncStatus);const failure=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2);learn(
{failure:accepted?failure:await diagnosis.explain(failure,session,{connector,id})})}log.end();log.waiting=void 0;learn({durationMs:clock.now()-started});yield result}
var ALONE=["not-found","method-not-allowed","unexpected-response","bad-json","too-large"];var isMeant=({connector,id},target)=>id===target.id&&(connector===void 0||
connector.type===target.connector.type);async function list(session,diagnosis){const{api,clock,signal}=session;const failure=()=>tooSlow("The list of integratio\
ns");try{return await within({seconds:PREPARATION_SECONDS,clock,signal,failure},limits=>api.integrations(limits))}catch(error2){throw await diagnosis.explain((0,
_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2),session,{connector:void 0,id:void 0})}}async function plan(session,diagnosis){const{inputs,log,redact}=session;
const{selection}=inputs;if(selection.kind!=="all"){const named3=namedBy(selection);if(named3.length>1){await list(session,diagnosis).catch(error2=>{if(!ALONE.includes(
(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2).code))throw error2})}return named3}const{connector:only,except}=selection;const listed=await list(session,
diagnosis);const all=unique(listed.integrations.flatMap(({type,id})=>{const connector=connectorOf(type);return connector===void 0||only!==void 0&&only.type!==connector.
type?[]:[{connector,id}]}));tellUnclear(listed,only,all.length>0,log);if(all.length===0)throw noIntegration(only,inputs);const types=listed.integrations.map(({type})=>connectorOf(
type)===void 0?redact(type):"");const strange=[...new Set(types)].filter(type=>type!=="");if(only===void 0&&strange.length>0){log.notice(`Skipped integrations o\
f types that are not supported: ${idList(strange)}.`)}const idle=except.filter(given=>!all.some(target=>isMeant(given,target)));if(idle.length>0){const names=idle.
map(({connector,id})=>`!${connector===void 0?"":`${connector.type}/`}${id}`);log.warning(`${idList(names)} in integration-id excludes nothing: the token's user \
has no such integration.`)}const wanted=all.filter(target=>!except.some(given=>isMeant(given,target)));if(wanted.length===0){throw new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("no-integration",{what:`integration-id excludes ${all.length===1?"the only integration":`all ${all.length} integrations`} that the token's user has`,why:"Eac\
h of them has an entry with ! in integration-id",remedy:"Remove entries with ! from integration-id, or set api-token to the token of a user who has others"})}return wanted.
map(({connector,id})=>(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.YT)(connector,id))}var TELL_MS=29e3;async function runAll(session,diagnosis,planned){const{clock,
inputs,log}=session;const ids=planned.flatMap(({id})=>id??[]);const looks=isWatched(inputs)?new Looks(session,ids):void 0;const results=[...planned];const[only,
...others]=planned;const stop=tellWaiting(clock,log,now=>log.waiting&&waitingLine(log.waiting,now));try{if(only!==void 0&&others.length===0){for await(const result of runIntegration(
session,{diagnosis,looks},only))results[0]=result}else{await runSeveral(session,{diagnosis,looks},results)}const found=looks?.last;if(found===void 0||inputs["ex\
pect-search"].length===0)return results;if(results.some(({failure:failure2})=>failure2!==void 0))return results;const deadline=Math.max(...results.map(result=>result.
deadline??0));const failure=await search(session,found,deadline);if(failure!==void 0)return results.map(result=>({...result,failure}));const texts=inputs["expec\
t-search"].map(({text,absent})=>absent?`!${text}`:text);return results.map(result=>({...result,found:texts}))}finally{stop();log.waiting=void 0}}async function runSeveral(session,shared,results){
const{api,clock,inputs,log,redact,signal}=session;const workers=Math.min(inputs["max-parallel"],results.length);log.info(`${results.length} integrations, ${workers}\
 at once`);const since=clock.now();const running=new Set;let done=0;let failed=0;let end;const stop=tellWaiting(clock,log,now=>{const waits=[...running].flatMap(
({waiting})=>waiting?.what??[]);const kinds=[...new Set(waits)].map(what=>`${waits.filter(one=>one===what).length} for ${what}`);const minutes=Math.floor((now-since)/
6e4);return`${done} of ${results.length} integrations done, ${failed} of them failed; waiting: ${kinds.join(", ")} (${minutes} min so far)`});const finish=async(story2,index,own)=>{
for await(const result2 of story2)results[index]=result2;const result=results[index];if(result===void 0)return;const{failure}=result;if(failure!==void 0)own.info(
(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(redact(failure.message),_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Gy));log.info((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
$N)(result));running.delete(own);done+=1;if(failure!==void 0)failed+=1;if(signal.aborted)end??=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(signal.reason);else if(failure!==
void 0&&await shared.diagnosis.isGeneral(failure))end??=failure};const queue=[...results].entries();const finishing=[];const work=async()=>{for(const[index,planned]of queue){
if(end!==void 0){results[index]={...planned,failure:end};continue}const own=new RunnerLog((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Vb)(planned));running.add(own);
const story2=runIntegration({...session,log:own,api:api.tellingIn(own)},shared,planned);const answered=await story2.next();if(answered.done!==true)results[index]=
answered.value;const finished=finish(story2,index,own);finishing.push(finished);if(results[index]?.failure!==void 0)await finished}};await Promise.all(Array.from(
{length:workers},work));await Promise.all(finishing);stop();const allowed=results.filter(result=>result.failure===void 0&&(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
dD)(result)>0);if(allowed.length===0)return;const total=allowed.reduce((sum,result)=>sum+(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.dD)(result),0);log.warning(`${(0,
_chunk_js__WEBPACK_IMPORTED_MODULE_0__.I6)(total)} in ${allowed.length} of ${results.length} integrations. The log and the summary name them.`)}async function run({
clock=SYSTEM_CLOCK,signal}){const started=clock.now();const redact=redactor(maskSecretInputs());const log=new RunnerLog;let asked={dryRun:false,shards:1};let results=[];
let failure;let issue2;try{const checked=checkInputs(readInputs(),redact);issue2=checked.issue;if(checked.meant!==void 0)results=namedBy(checked.meant);const{inputs}=checked;
if(inputs instanceof _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ)throw inputs;const{host}=inputs["base-url"];const organization=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
TN)(inputs.organization);asked={dryRun:inputs["dry-run"],shards:inputs.shards,watched:isWatched(inputs),host,organization};log.info(`${USER_AGENT}: Zylon at ${host}\
, organization ${organization}`);const{selection}=inputs;const isOne=selection.kind==="only"||selection.kind==="ids"&&selection.ids.length===1;const{session,close}=openSession(
{inputs,clock,log,redact,signal},isOne?1:inputs["max-parallel"]);try{const diagnosis=new Diagnosis;results=await plan(session,diagnosis);results=await runAll(session,
diagnosis,results)}finally{close()}failure=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.fx)(results)}catch(error2){const thrown=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
z6)(error2);failure=thrown;results=results.map(result=>({...result,failure:result.failure??thrown}))}const facts={...asked,results,durationMs:clock.now()-started,
failure};const exitCode=await report(facts,redact);await tellFailureIssue(facts,issue2,{clock,redact,signal});info((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ux)(
facts));return exitCode}var{env}=process;var isGather=env["INPUT_RESULTS-FOLDER"]!==void 0&&env["INPUT_CONFIGURE"]===void 0;process.exitCode=await(isGather?gather:
run)({signal:processSignal});process.stdout.write("",()=>process.exit());setTimeout(()=>process.exit(),1e3).unref();__webpack_async_result__()}catch(e){__webpack_async_result__(
e)}},1)})};var __webpack_module_cache__={};function __nccwpck_require__(moduleId){var cachedModule=__webpack_module_cache__[moduleId];if(cachedModule!==void 0){
return cachedModule.exports}var module=__webpack_module_cache__[moduleId]={exports:{}};var threw=true;try{__webpack_modules__[moduleId](module,module.exports,__nccwpck_require__);
threw=false}finally{if(threw)delete __webpack_module_cache__[moduleId]}return module.exports}__nccwpck_require__.m=__webpack_modules__;if(typeof __nccwpck_require__!==
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
