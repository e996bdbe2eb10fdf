import{createRequire as __WEBPACK_EXTERNAL_createRequire}from"module";var __webpack_modules__={982:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.
url)("crypto")}),896:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs")}),598:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(
import.meta.url)("node:crypto")}),24:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs")}),67:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(
import.meta.url)("node:http")}),708:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https")}),30:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(
import.meta.url)("node:net")}),161:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os")}),760:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(
import.meta.url)("node:path")}),792:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring")}),500:(module=>{module.exports=
__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises")}),692:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node\
:tls")}),857:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("os")}),913:((__unused_webpack___webpack_module__,__webpack_exports__2,__nccwpck_require__2)=>{
__nccwpck_require__2.d(__webpack_exports__2,{$0:()=>outputTotals,$N:()=>codeOf,AX:()=>firstProblem,Ac:()=>failureComment,B_:()=>emptiness,By:()=>changesInNumbers,
Ct:()=>MAX_READ,D9:()=>markdownCode,DO:()=>planWords,DW:()=>iso_exports,EP:()=>isCommentDue,Eb:()=>_maxLength,Fk:()=>_regex,Fs:()=>pipe,Gy:()=>MESSAGE_LIMIT,Ik:()=>object,
KC:()=>union,KG:()=>asSentence,L5:()=>unknown,LR:()=>failedWords,Lr:()=>cancelledDuring,MQ:()=>otherNumbersSeen,N6:()=>firstKeys,NC:()=>_positive,Nn:()=>IssueTrouble,
Nx:()=>capital,P$:()=>__commonJS,PR:()=>zylonCounts,RA:()=>nameLines,RQ:()=>postOutcome,TK:()=>documentsNow,TN:()=>oneLine,UI:()=>_nonnegative,Uo:()=>headOf,Ux:()=>lastSentence,
VY:()=>helpFor,Vb:()=>nameOf,WF:()=>isStarted,Wh:()=>int,XN:()=>sumOf,YC:()=>keyLine,YO:()=>array,YP:()=>refine,YT:()=>newResult,YU:()=>ingestWords,Yj:()=>string2,
Yr:()=>FIELD_NAMES,ZI:()=>readIssueRun,_F:()=>fieldOf,aQ:()=>hasControl,ai:()=>number2,al:()=>issueTitle,bi:()=>MAX_DOCUMENT_BYTES,cK:()=>syncStatusAfter,dD:()=>failedCount,
dJ:()=>failuresOf,f1:()=>__toESM,fA:()=>documentCount,fQ:()=>changedNumbers,fx:()=>firstFailure,hS:()=>counted,"if":()=>hasTooManyValues,lZ:()=>ActionError,lq:()=>optional,
m9:()=>_minLength,mN:()=>failedDocuments,me:()=>nullable,n_:()=>recoveryComment,nb:()=>_catch,oA:()=>MAX_NAMES,oC:()=>mapFailures,oR:()=>joined,oh:()=>failedAgain,
p0:()=>duration3,p7:()=>markdownText,pQ:()=>stateIn,pd:()=>transform,qF:()=>parseJson,r8:()=>CHANGE_WORDS,rQ:()=>sentenceOfOne,rw:()=>noChanges,sG:()=>outcomeOf,
sm:()=>took,tK:()=>cancelledBy,tO:()=>CHANGE_KINDS,uo:()=>withFullStop,v:()=>andMore,vA:()=>totalsOf,vK:()=>changeLine,vu:()=>isRefusal,x5:()=>LOOK_FIRST,y3:()=>resultJson,
y6:()=>issueBody,yR:()=>readText,z6:()=>asActionError});var node_crypto__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__2(598);var __create=Object.create;var __defProp=Object.
defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf;var __hasOwnProp=Object.
prototype.hasOwnProperty;var __commonJS=(cb,mod)=>function __require(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).exports,mod),mod.exports}catch(e){
throw mod=0,e}};var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:true})};var __copyProps=(to,from,except,desc)=>{
if(from&&typeof from==="object"||typeof from==="function"){for(let key of __getOwnPropNames(from))if(!__hasOwnProp.call(to,key)&&key!==except)__defProp(to,key,{
get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable})}return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(
mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{value:mod,enumerable:true}):target,mod));var MAX_DOCUMENT_BYTES=1024*1024;async function readText(body,limit=MAX_DOCUMENT_BYTES,mayBreak=false){
const decoder=new TextDecoder;let text="";let size=0;try{for await(const chunk of body){size+=chunk.byteLength;text+=decoder.decode(chunk,{stream:true});if(size>
limit)break}}catch(error){if(!mayBreak)throw error}return{text:text+decoder.decode(),tooLarge:size>limit}}var MAX_VALUES=2e6;function hasTooManyValues(text){let values=0;
let isInString=false;for(let at=0;at<text.length&&values<=MAX_VALUES;at+=1){const character=text[at];if(character==='"')isInString=!isInString;else if(isInString&&
character==="\\")at+=1;else if(!isInString&&"{[:".includes(character??" "))values+=1}return values>MAX_VALUES}function parseJson(text){try{const value=JSON.parse(
text);return{ok:true,value}}catch{return{ok:false}}}var fieldOf=(value,name)=>typeof value==="object"&&value!==null?Reflect.get(value,name):void 0;function firstKeys(value,limit){
const keys=[];for(const key in value){if(keys.length===limit)break;keys.push(key)}return keys}function wordsOf(issue2){if(issue2===void 0)return"invalid";if(!issue2.
message.startsWith("Invalid input"))return issue2.message;if(issue2.code==="invalid_type")return`expected ${issue2.expected}`;return"invalid"}function firstProblem(error){
const[issue2]=error.issues;const path=issue2?.path.join(".")??"";const field=path===""?"the whole answer":`field ${path}`;return`${field}: ${wordsOf(issue2)}`}function helpFor(code){
return`https://github.com/zylon-ingest/zylon-ingest/blob/v1/docs/errors.md#${code}`}var withFullStop=text=>/[.!?]["')]*$/.test(text)?text:`${text}.`;var ActionError=class _ActionError extends Error{code;explanation;http;constructor(code,explanation,options={}){
const{what,why,details=[],remedy}=explanation;const request=options.http?.request===void 0?"":` (${options.http.request})`;const texts=[what,why,...details,`${remedy}${request}`.
trim()];const sentences=texts.filter(text=>text!=="").map(withFullStop);super([...sentences,`See ${helpFor(code)}`].join(" "),{cause:options.cause});this.name="\
ActionError";this.code=code;this.explanation=explanation;this.http=options.http??{}}mapText(rewrite){const{what,why,details,remedy}=this.explanation;const explanation={
what:rewrite(what),why:rewrite(why),details:details?.map(rewrite),remedy:rewrite(remedy)};const{request}=this.http;const http={...this.http,request:request===void 0?
void 0:rewrite(request)};return new _ActionError(this.code,explanation,{cause:this.cause,http})}};var NEVER_SENT=["dns","connect","tls"];var GAVE_UP_STATUSES=[408,
499];function isRefusal({status=0,isRefused}){if(isRefused===true)return true;return status>=400&&status<500&&!GAVE_UP_STATUSES.includes(status)}function postOutcome({
code,http}){if(NEVER_SENT.includes(code))return"not-sent";return isRefusal(http)?"refused":"unknown"}var LOOK_FIRST="Look in Zylon whether the ingest runs befor\
e you start it again";function cancelledBy(signal){return new ActionError("cancelled",{what:`The runner ended the step (${signal}): somebody cancelled the run, \
or timeout-minutes of the step or job ended`,why:"No ingest was started",remedy:"Run the step again when you want to ingest"})}var LEFT_BEHIND={ingest:{why:"The\
 action had already requested the ingest, and Zylon may go on with it",remedy:LOOK_FIRST},create:{why:"The action had asked Zylon to create an integration and h\
ad no answer yet, so there may be a new one",remedy:"Look in Zylon for a new integration before you run the step again"}};function cancelledDuring(failure2,request){
return new ActionError("cancelled",{what:failure2.explanation.what,...LEFT_BEHIND[request]},{cause:failure2})}function asActionError(thrown){if(thrown instanceof
ActionError)return thrown;const message=thrown instanceof Error?`${thrown.name}: ${thrown.message}`:String(thrown);return new ActionError("internal",{what:`The \
action itself failed: ${message}`,why:"This is a bug in the action, not in your configuration",remedy:"Report it with a debug log: set the secret ACTIONS_STEP_D\
EBUG to true before the next run"},{cause:thrown})}function codeOf(error){const code=fieldOf(error,"code");return typeof code==="string"?code:""}var util_exports={};
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
`^${dateSource}T(?:${timeRegex})$`)}var anyString=/^[\s\S]{0,}$/;var number=/^-?\d+(?:\.\d+)?$/;var $ZodCheck=$constructor("$ZodCheck",(inst,def)=>{var _a2;inst.
_zod??(inst._zod={});inst._zod.def=def;(_a2=inst._zod).onattach??(_a2.onattach=[])});var _whenHasLength=payload=>{const val=payload.value;return!nullish(val)&&val.
length!==void 0};var numericOriginMap={number:"number",bigint:"bigint",object:"date"};var $ZodCheckGreaterThan=$constructor("$ZodCheckGreaterThan",(inst,def)=>{
$ZodCheck.init(inst,def);const origin=numericOriginMap[typeof def.value];inst._zod.check=payload=>{if(def.inclusive?payload.value>=def.value:payload.value>def.value){
return}payload.issues.push({origin:numericOriginMap[typeof payload.value]??origin,code:"too_small",minimum:typeof def.value==="object"?def.value.getTime():def.value,
input:payload.value,inclusive:def.inclusive,inst,continue:!def.abort})}});var $ZodCheckNumberFormat=$constructor("$ZodCheckNumberFormat",(inst,def)=>{$ZodCheck.
init(inst,def);def.format=def.format||"float64";const isInt=def.format?.includes("int");const origin=isInt?"int":"number";const[minimum,maximum]=NUMBER_FORMAT_RANGES[def.
format];inst._zod.check=payload=>{const input=payload.value;if(isInt){if(!Number.isInteger(input)){payload.issues.push({expected:origin,format:def.format,code:"\
invalid_type",continue:false,input,inst});return}if(!Number.isSafeInteger(input)){if(input>0){payload.issues.push({input,code:"too_big",maximum:Number.MAX_SAFE_INTEGER,
note:"Integers must be within the safe integer range.",inst,origin,inclusive:true,continue:!def.abort})}else{payload.issues.push({input,code:"too_small",minimum:Number.
MIN_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst,origin,inclusive:true,continue:!def.abort})}return}}if(input<minimum){payload.issues.
push({origin:"number",input,code:"too_small",minimum,inclusive:true,inst,continue:!def.abort})}if(input>maximum){payload.issues.push({origin:"number",input,code:"\
too_big",maximum,inclusive:true,inst,continue:!def.abort})}}});var $ZodCheckMaxLength=$constructor("$ZodCheckMaxLength",(inst,def)=>{var _a2;$ZodCheck.init(inst,
def);(_a2=inst._zod.def).when??(_a2.when=_whenHasLength);inst._zod.check=payload=>{const input=payload.value;const units=input.length;const length=typeof input===
"string"&&units>def.maximum?codePointLength(input):units;if(length<=def.maximum)return;const origin=getLengthableOrigin(input);payload.issues.push({origin,code:"\
too_big",maximum:def.maximum,inclusive:true,input,inst,continue:!def.abort})}});var $ZodCheckMinLength=$constructor("$ZodCheckMinLength",(inst,def)=>{var _a2;$ZodCheck.
init(inst,def);(_a2=inst._zod.def).when??(_a2.when=_whenHasLength);inst._zod.check=payload=>{const input=payload.value;const units=input.length;const length=typeof input===
"string"&&units>=def.minimum&&units<def.minimum*2?codePointLength(input):units;if(length>=def.minimum)return;const origin=getLengthableOrigin(input);payload.issues.
push({origin,code:"too_small",minimum:def.minimum,inclusive:true,input,inst,continue:!def.abort})}});var $ZodCheckStringFormat=$constructor("$ZodCheckStringForm\
at",(inst,def)=>{var _a2,_b;$ZodCheck.init(inst,def);if(def.pattern)(_a2=inst._zod).check??(_a2.check=payload=>{def.pattern.lastIndex=0;if(def.pattern.test(payload.
value))return;payload.issues.push({origin:"string",code:"invalid_format",format:def.format,input:payload.value,...def.pattern?{pattern:def.pattern.toString()}:{},
inst,continue:!def.abort})});else(_b=inst._zod).check??(_b.check=()=>{})});var $ZodCheckRegex=$constructor("$ZodCheckRegex",(inst,def)=>{$ZodCheckStringFormat.init(
inst,def);inst._zod.check=payload=>{def.pattern.lastIndex=0;if(def.pattern.test(payload.value))return;payload.issues.push({origin:"string",code:"invalid_format",
format:"regex",input:payload.value,pattern:def.pattern.toString(),inst,continue:!def.abort})}});function _getMessage(){const internals=this._zod;internals.message??
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
{}});return payload}});var $ZodNumberFormat=$constructor("$ZodNumberFormat",(inst,def)=>{$ZodCheckNumberFormat.init(inst,def);$ZodNumber.init(inst,def)});var $ZodUnknown=$constructor(
"$ZodUnknown",(inst,def)=>{$ZodType.init(inst,def);inst._zod.parse=payload=>payload});function capSize(inst,size){const caps=sizeCaps(inst._zod.def.checks);if(!caps.
length)return;const cap=Math.min(...caps.map(c=>c[0]));const parse2=inst._zod.parse;inst._zod.parse=(payload,ctx)=>{const n=size(payload.value);if(n>cap&&!ctx?.
skipChecks&&ctx?.direction!=="backward"){for(const[max,ch]of sizeCaps(inst._zod.def.checks)){if(n>max&&ch._zod.def.when(payload)){const start=payload.issues.length;
ch._zod.check(payload);payload.issues[start].continue=false;attachSchema(payload.issues,start,inst);return payload}}}return parse2(payload,ctx)}}var arraySize=input=>Array.
isArray(input)?input.length:-1;function handleArrayResult(result,final,index){if(result.issues.length){final.issues.push(...prefixIssues(index,result.issues))}final.
value[index]=result.value}var $ZodArray=$constructor("$ZodArray",(inst,def)=>{$ZodType.init(inst,def);const memo=globalConfig.memoizer;memo?.attach(inst);inst._zod.
parse=(payload,ctx)=>{const input=payload.value;if(!Array.isArray(input)){payload.issues.push({expected:"array",code:"invalid_type",input,inst});return payload}
payload.value=memo?memo.alloc(inst,payload,Array(input.length),ctx):Array(input.length);const proms=[];const abortEarly=ctx?.abortEarly;for(let i=0;i<input.length;i++){
const item=input[i];const result=def.element._zod.run({value:item,issues:[]},ctx);if(result instanceof Promise){proms.push(result.then(result2=>handleArrayResult(
result2,payload,i)))}else{handleArrayResult(result,payload,i);if(abortEarly&&result.issues.length!==0&&aborted(result))break}}if(proms.length){return Promise.all(
proms).then(()=>payload)}return payload};capSize(inst,arraySize)});function handlePropertyResult(result,final,key,input,optin,optout){const isPresent=key in input;
const isOptionalOut=optout==="optional";if(!isPresent&&isOptionalOut&&optin==="optional"){return}if(result.issues.length){if(optin!==void 0&&isOptionalOut&&!isPresent){
return}final.issues.push(...prefixIssues(key,result.issues))}if(!isPresent&&optin===void 0){if(!result.issues.length){final.issues.push({code:"invalid_type",expected:"\
nonoptional",input:void 0,path:[key]})}return}if(result.value===void 0){if(isPresent||optin==="defaulted"&&!isOptionalOut){final.value[key]=void 0}}else{final.value[key]=
result.value}}var NO_SYMBOL_KEYS=[];function normalizeDef(def){const keys=Object.keys(def.shape);const ownSymbols=Object.getOwnPropertySymbols(def.shape);const symbolKeys=ownSymbols.
length?ownSymbols:NO_SYMBOL_KEYS;const allKeys=symbolKeys.length?[...keys,...symbolKeys]:keys;for(const k of allKeys){if(!def.shape?.[k]?._zod?.traits?.has("$Zo\
dType")){throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`)}}const okeys=optionalKeys(def.shape);return{...def,allKeys,symbolKeys,keySet:new Set(
keys),numKeys:keys.length,optionalKeys:new Set(okeys)}}function handleCatchall(proms,input,payload,ctx,def,inst,abortEarly){const unrecognized=[];const keySet=def.
keySet;const _catchall=def.catchall._zod;const t=_catchall.def.type;const optin=_catchall.optin;const optout=_catchall.optout;let seen=0;for(const key in input){
if(abortEarly&&payload.issues.length!==seen){if(aborted(payload,seen))break;seen=payload.issues.length}if(keySet.has(key))continue;if(key==="__proto__"){if(t===
"never")unrecognized.push(key);continue}if(t==="never"){unrecognized.push(key);continue}const r=_catchall.run({value:input[key],issues:[]},ctx);if(r instanceof Promise){
proms.push(r.then(r2=>handlePropertyResult(r2,payload,key,input,optin,optout)))}else{handlePropertyResult(r,payload,key,input,optin,optout)}}if(unrecognized.length){
payload.issues.push({code:"unrecognized_keys",keys:unrecognized,input,inst,continue:true})}if(!proms.length)return payload;return Promise.all(proms).then(()=>{return payload})}
var $ZodObject=$constructor("$ZodObject",(inst,def)=>{$ZodType.init(inst,def);const desc=Object.getOwnPropertyDescriptor(def,"shape");const sh=desc?.get?desc.get.
raw:def.shape??{};if(sh){const get=()=>{const newSh={...sh};Object.defineProperty(def,"shape",{value:newSh});get.raw=newSh;return newSh};get.raw=sh;Object.defineProperty(
def,"shape",{get})}const _normalized=cached(()=>normalizeDef(def));defineLazyInternal(inst,"propValues",zod=>{const shape=zod.def.shape;const propValues={};for(const key in shape){
const field=shape[key]._zod;if(field.values){if(!Object.prototype.hasOwnProperty.call(propValues,key)){assignProp(propValues,key,new Set)}for(const v of field.values)
propValues[key].add(v);if(field.optin!==void 0)propValues[key].add(void 0)}}return propValues});const isObject2=isObject;const catchall=def.catchall;let value;const memo=globalConfig.
memoizer;memo?.attach(inst);inst._zod.parse=(payload,ctx)=>{value??(value=_normalized.value);const input=payload.value;if(!isObject2(input)){payload.issues.push(
{expected:"object",code:"invalid_type",input,inst});return payload}payload.value=memo?memo.alloc(inst,payload,{},ctx):{};const proms=[];const shape=value.shape;
const abortEarly=ctx?.abortEarly;let seen=payload.issues.length;for(const key of value.allKeys){if(abortEarly&&payload.issues.length!==seen){if(aborted(payload,
seen))break;seen=payload.issues.length}if(key==="__proto__")continue;const el=shape[key];const optin=el._zod.optin;const optout=el._zod.optout;const r=el._zod.run(
{value:input[key],issues:[]},ctx);if(r instanceof Promise){proms.push(r.then(r2=>handlePropertyResult(r2,payload,key,input,optin,optout)))}else{handlePropertyResult(
r,payload,key,input,optin,optout)}}if(!catchall){return proms.length?Promise.all(proms).then(()=>payload):payload}return handleCatchall(proms,input,payload,ctx,
_normalized.value,inst,abortEarly===true)}});function handleUnionResults(results,final,inst,ctx){for(const result of results){if(result.issues.length===0){final.
value=result.value;return final}}const nonaborted=results.filter(r=>!aborted(r));if(nonaborted.length===1){final.value=nonaborted[0].value;return nonaborted[0]}
final.issues.push({code:"invalid_union",input:final.value,inst,errors:results.map(result=>result.issues.map(iss=>finalizeIssue(iss,ctx,config())))});return final}
var $ZodUnion=$constructor("$ZodUnion",(inst,def)=>{$ZodType.init(inst,def);defineLazyInternal(inst,"optin",zod=>zod.def.options.some(o=>o._zod.optin==="default\
ed")?"defaulted":zod.def.options.some(o=>o._zod.optin!==void 0)?"optional":void 0);defineLazyInternal(inst,"optout",zod=>zod.def.options.some(o=>o._zod.optout===
"optional")?"optional":void 0);defineLazyInternal(inst,"values",zod=>{if(zod.def.options.every(o=>o._zod.values)){return new Set(zod.def.options.flatMap(option=>Array.
from(option._zod.values)))}return void 0});defineLazyInternal(inst,"pattern",zod=>{if(zod.def.options.every(o=>o._zod.pattern)){const patterns=zod.def.options.map(
o=>o._zod.pattern);return new RegExp(`^(${patterns.map(p=>cleanRegex(p.source)).join("|")})$`)}return void 0});const first=def.options.length===1?def.options[0].
_zod.run:null;inst._zod.parse=(payload,ctx)=>{if(first){return first(payload,ctx)}let async=false;const results=[];for(const option of def.options){const result=option.
_zod.run({value:payload.value,issues:[]},ctx);if(result instanceof Promise){results.push(result);async=true}else{if(result.issues.length===0)return result;results.
push(result)}}if(!async)return handleUnionResults(results,payload,inst,ctx);return Promise.all(results).then(results2=>{return handleUnionResults(results2,payload,
inst,ctx)})}});var $ZodTransform=$constructor("$ZodTransform",(inst,def)=>{$ZodType.init(inst,def);inst._zod.optin="optional";globalConfig.memoizer?.guard(inst);
inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="backward"){throw new $ZodEncodeError(inst.constructor.name)}const _out=def.transform(payload.value,payload);
if(ctx.async){const output=_out instanceof Promise?_out:Promise.resolve(_out);return output.then(output2=>{payload.value=output2;return payload})}if(_out instanceof
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
params;payload.issues.push(issue(_iss))}}function snapshotChecks(def){if(def.checks)def.checks=[...def.checks];return def}function _string(Class2,params){return new Class2(
snapshotChecks({type:"string",...normalizeParams(params)}))}function _isoDateTime(Class2,params){return new Class2({type:"string",format:"datetime",check:"strin\
g_format",offset:false,local:false,precision:null,...normalizeParams(params)})}function _isoDate(Class2,params){return new Class2({type:"string",format:"date",check:"\
string_format",...normalizeParams(params)})}function _isoTime(Class2,params){return new Class2({type:"string",format:"time",check:"string_format",precision:null,
...normalizeParams(params)})}function _isoDuration(Class2,params){return new Class2({type:"string",format:"duration",check:"string_format",...normalizeParams(params)})}
function _number(Class2,params){return new Class2(snapshotChecks({type:"number",checks:[],...normalizeParams(params)}))}function _int(Class2,params){return new Class2(
{type:"number",check:"number_format",abort:false,format:"safeint",...normalizeParams(params)})}function _unknown(Class2){return new Class2({type:"unknown"})}function _gt(value,params){
return new $ZodCheckGreaterThan({check:"greater_than",...normalizeParams(params),value,inclusive:false})}function _gte(value,params){return new $ZodCheckGreaterThan(
{check:"greater_than",...normalizeParams(params),value,inclusive:true})}function _positive(params){return _gt(0,params)}function _nonnegative(params){return _gte(
0,params)}function _maxLength(maximum,params){const ch=new $ZodCheckMaxLength({check:"max_length",...normalizeParams(params),maximum});return ch}function _minLength(minimum,params){
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
mat",(inst,def)=>{$ZodNumberFormat.init(inst,def);ZodMiniNumber.init(inst,def)});function int(params){return _int(ZodMiniNumberFormat,params)}var ZodMiniUnknown=$constructor(
"ZodMiniUnknown",(inst,def)=>{$ZodUnknown.init(inst,def);ZodMiniType.init(inst,def)});function unknown(){return _unknown(ZodMiniUnknown)}var ZodMiniArray=$constructor(
"ZodMiniArray",(inst,def)=>{$ZodArray.init(inst,def);ZodMiniType.init(inst,def)});function array(element,params){return new ZodMiniArray({type:"array",element,...normalizeParams(
params)})}var ZodMiniObject=$constructor("ZodMiniObject",(inst,def)=>{$ZodObject.init(inst,def);ZodMiniType.init(inst,def);installLazyProp(inst,"shape",self=>self.
_zod.def.shape,false)});function object(shape,params){const def={type:"object",shape:shape??{},...normalizeParams(params)};return new ZodMiniObject(def)}var ZodMiniUnion=$constructor(
"ZodMiniUnion",(inst,def)=>{$ZodUnion.init(inst,def);ZodMiniType.init(inst,def)});function union(options,params){return new ZodMiniUnion({type:"union",options,...normalizeParams(
params)})}var ZodMiniTransform=$constructor("ZodMiniTransform",(inst,def)=>{$ZodTransform.init(inst,def);ZodMiniType.init(inst,def)});function transform(fn){return new ZodMiniTransform(
{type:"transform",transform:fn})}var ZodMiniOptional=$constructor("ZodMiniOptional",(inst,def)=>{$ZodOptional.init(inst,def);ZodMiniType.init(inst,def)});function optional(innerType){
return new ZodMiniOptional({type:"optional",innerType})}var ZodMiniNullable=$constructor("ZodMiniNullable",(inst,def)=>{$ZodNullable.init(inst,def);ZodMiniType.
init(inst,def)});function nullable(innerType){return new ZodMiniNullable({type:"nullable",innerType})}var ZodMiniCatch=$constructor("ZodMiniCatch",(inst,def)=>{
$ZodCatch.init(inst,def);ZodMiniType.init(inst,def)});function _catch(innerType,catchValue){return new ZodMiniCatch({type:"catch",innerType,catchValue:typeof catchValue===
"function"?catchValue:util_exports.constantCatch(catchValue)})}var ZodMiniPipe=$constructor("ZodMiniPipe",(inst,def)=>{$ZodPipe.init(inst,def);ZodMiniType.init(
inst,def)});function pipe(in_,out){return new ZodMiniPipe({type:"pipe",in:in_,out})}var ZodMiniCustom=$constructor("ZodMiniCustom",(inst,def)=>{$ZodCustom.init(
inst,def);ZodMiniType.init(inst,def)});function refine(fn,_params={}){return _refine(ZodMiniCustom,fn,_params)}var iso_exports={};__export(iso_exports,{ZodMiniISODate:()=>ZodMiniISODate,
ZodMiniISODateTime:()=>ZodMiniISODateTime,ZodMiniISODuration:()=>ZodMiniISODuration,ZodMiniISOTime:()=>ZodMiniISOTime,date:()=>date2,datetime:()=>datetime2,duration:()=>duration2,
time:()=>time2});var ZodMiniISODateTime=$constructor("ZodMiniISODateTime",(inst,def)=>{$ZodISODateTime.init(inst,def);ZodMiniStringFormat.init(inst,def)});function datetime2(params){
return _isoDateTime(ZodMiniISODateTime,params)}var ZodMiniISODate=$constructor("ZodMiniISODate",(inst,def)=>{$ZodISODate.init(inst,def);ZodMiniStringFormat.init(
inst,def)});function date2(params){return _isoDate(ZodMiniISODate,params)}var ZodMiniISOTime=$constructor("ZodMiniISOTime",(inst,def)=>{$ZodISOTime.init(inst,def);
ZodMiniStringFormat.init(inst,def)});function time2(params){return _isoTime(ZodMiniISOTime,params)}var ZodMiniISODuration=$constructor("ZodMiniISODuration",(inst,def)=>{
$ZodISODuration.init(inst,def);ZodMiniStringFormat.init(inst,def)});function duration2(params){return _isoDuration(ZodMiniISODuration,params)}var MAX_CHARACTERS=200;
var MAX_READ=1e4;function headOf(text){if(text.length<=MAX_READ)return text;const head=Buffer.from(text.slice(0,MAX_READ),"utf16le");return head.toString("utf16\
le")}var hasControl=text=>new RegExp("\\p{Cc}","u").test(text);var UNPRINTABLE=/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\s]+/gu;function oneLine(text,limit=MAX_CHARACTERS){
const head=text.slice(0,limit*16).toWellFormed();const folded=head.replace(UNPRINTABLE," ").trim();const line=folded.replace(/:(?=:)/g,": ").replaceAll("##[","#\
 #[");const characters=Array.from(line);const cut=characters.length>limit||head.length<text.length;return cut?`${characters.slice(0,limit-1).join("")}\u2026`:line}
var STRUCTURE=/[&<>"'`\\*_{}[\]()#+!|~@:$=^]/g;var FOUND_LATER=/@|\$|#(?=\d)|GH(?=-\d)|:(?=\/\/|[\w+-]+:)|www(?=\.)/gi;var BREAK="<!-- -->";var BREAK_MARK="\0";
function markdownText(text,limit=MAX_CHARACTERS){return oneLine(text,limit).replace(FOUND_LATER,`$&${BREAK_MARK}`).replace(STRUCTURE,character=>`&#${String(character.
codePointAt(0))};`).replace(/^[-.\d]/,first=>`&#${String(first.codePointAt(0))};`).replaceAll(BREAK_MARK,BREAK)}function markdownCode(text,limit=MAX_CHARACTERS){
return`<code>${markdownText(text,limit)}</code>`}var SYNC_STATUSES=["error","unknown","timed-out","cancelled","not-requested","started","completed","indexed"];var CHANGE_KINDS=[
"removed","failed","pending","added","updated","failedBefore","warned"];var MAX_NAMES=200;var noChanges=()=>({removed:[],failed:[],pending:[],added:[],updated:[],
failedBefore:[],warned:[]});function newResult(connector,id){return{connector,id,configured:false,created:false,updated:false,syncStatus:"not-requested",planned:[],
changes:noChanges(),durationMs:0}}function syncStatusAfter(failure2){if(failure2.code==="wait-timeout")return"timed-out";if(failure2.code==="cancelled")return"c\
ancelled";if(failure2.code==="sync-error")return"error";const outcome=postOutcome(failure2);if(outcome==="not-sent")return"not-requested";return outcome==="refu\
sed"?"error":"unknown"}function documentCount({indexed}){return indexed&&indexed.done+indexed.pending+indexed.failed}function failedDocuments({indexed}){return(indexed?.
failed??0)-(indexed?.failedBefore??0)}function failedCount(result){const{items,atLeast}=result;const ofStream=Math.max(items?.failed??0,atLeast?.failed??0);return Math.
max(ofStream,failedDocuments(result))}function emptiness(result){const{syncStatus,failure:failure2,soFar,items}=result;const isOver=syncStatus==="completed"||syncStatus===
"indexed";if(failure2!==void 0||!isOver||soFar===true)return void 0;if(!hasNoDocument(result))return void 0;return(items?.removed??0)>0?"emptied":"empty"}function hasNoDocument(result){
const{indexed,items,integrationItemCount}=result;if(indexed!==void 0){return documentCount(result)===0&&integrationItemCount===0}if(items===void 0)return false;
const{added=0,updated=0,skipped=0,removed=0}=items;if(added+updated+skipped>0)return false;const before=result.currentArtifactCount;return before!==void 0&&removed>=
before}function outcomeOf({failure:failure2,dryRun}){if(failure2?.code==="cancelled")return"cancelled";if(failure2!==void 0)return"failure";return dryRun?"dry-r\
un":"success"}function firstFailure(results){const failures=results.map(({failure:failure2})=>failure2).filter(failure2=>failure2!==void 0);const cancel=failures.
find(({code})=>code==="cancelled");return cancel??failures[0]}function failuresOf({results,failure:failure2}){const failures=new Map;const groups=Map.groupBy(results,
result=>result.failure);for(const[shared,failed]of groups){if(shared!==void 0)failures.set(shared,failed)}if(failure2!==void 0&&!failures.has(failure2))failures.
set(failure2,[]);return failures}function mapFailures(facts,rewrite){const rewritten=new Map;for(const failure3 of failuresOf(facts).keys())rewritten.set(failure3,
failure3.mapText(rewrite));const results=facts.results.map(result=>{if(result.failure===void 0)return result;return{...result,failure:rewritten.get(result.failure)}});
const failure2=facts.failure&&rewritten.get(facts.failure);return{...facts,results,failure:failure2}}function resultJson(result,dryRun,changesFile){const{failure:failure2,
indexed}=result;const items=finalItems(result);return{outcome:outcomeOf({dryRun,failure:failure2}),sync_status:result.syncStatus,configured:result.configured,created:result.
created,updated:result.updated,integration_id:result.id??null,integration_type:result.connector.type,current_artifact_count:result.currentArtifactCount??null,integration_item_count:result.
integrationItemCount??null,added_count:items?.added??null,updated_count:items?.updated??null,removed_count:items?.removed??null,skipped_count:items?.skipped??null,
failed_count:items?.failed??null,indexed_count:indexed?.done??null,warning_count:indexed?.warned??null,changes_file:changesFile===""?null:changesFile,duration_seconds:Number(
(result.durationMs/1e3).toFixed(1)),error_code:failure2?.code??null,error_message:failure2?.message??null}}var FIELD_NAMES=Object.keys(resultJson({syncStatus:"n\
ot-requested",configured:false,created:false,updated:false,connector:{type:""},durationMs:0},false,""));function finalItems({items,soFar}){return soFar===true?void 0:
items}function totalsOf(results){const all=flag=>results.length>0&&results.every(result=>result[flag]===true);return{syncStatus:worstStatus(results),configured:all(
"configured"),created:all("created"),updated:all("updated"),currentArtifactCount:sumOf(results.map(result=>result.currentArtifactCount)),integrationItemCount:sumOf(
results.map(result=>result.integrationItemCount)),items:itemTotals(known(results.map(({items})=>items))),soFar:results.some(({soFar})=>soFar),isComplete:all("is\
Complete"),indexed:indexedTotals(known(results.map(({indexed})=>indexed)))}}function outputTotals(results){const items={added:reliableSum(results,"added"),updated:reliableSum(
results,"updated"),removed:reliableSum(results,"removed"),skipped:reliableSum(results,"skipped"),failed:reliableSum(results,"failed")};return{...totalsOf(results),
items,soFar:false}}function reliableSum(results,name){const counts=[];for(const result of results){const count=finalItems(result)?.[name];if(count===void 0&&result.
failure===void 0)return void 0;counts.push(count)}return sumOf(counts)}function worstStatus(results){const statuses=new Set(results.map(({syncStatus})=>syncStatus));
const worst=SYNC_STATUSES.find(status=>statuses.has(status));return worst??"not-requested"}function known(values){return values.filter(value=>value!==void 0)}function sumOf(counts){
let sum;for(const count of counts)if(count!==void 0)sum=(sum??0)+count;return sum}function itemTotals(counts){if(counts.length===0)return void 0;return{added:sumOf(
counts.map(({added})=>added)),updated:sumOf(counts.map(({updated})=>updated)),removed:sumOf(counts.map(({removed})=>removed)),skipped:sumOf(counts.map(({skipped})=>skipped)),
failed:sumOf(counts.map(({failed})=>failed))}}function indexedTotals(counts){if(counts.length===0)return void 0;return{done:sumOf(counts.map(({done})=>done))??0,
pending:sumOf(counts.map(({pending})=>pending))??0,failed:sumOf(counts.map(({failed})=>failed))??0,failedBefore:sumOf(counts.map(({failedBefore})=>failedBefore))??
0,warned:sumOf(counts.map(({warned})=>warned))??0,unchanged:sumOf(counts.map(({unchanged})=>unchanged))}}var MESSAGE_LIMIT=3e3;var counted=(count,noun)=>`${count}\
 ${noun}${count===1?"":"s"}`;function failedWords(results){const some=results.filter(result=>failedCount(result)>0);let total=0;for(const result of some)total+=
failedCount(result);const soFar=some.some(result=>result.soFar)?" so far":"";const nouns=new Set(some.map(failedNoun));if(nouns.size>1){const either=total===1?"\
item or document":"items or documents";return`${total} ${either} failed${soFar}`}const noun=nouns.has("item")?"item":"document";return`${counted(total,noun)} fa\
iled${soFar}`}function failedNoun(result){return failedCount(result)>failedDocuments(result)?"item":"document"}function nameOf({connector,id}){if(id===void 0)return connector.
type;return`${connector.type} ${oneLine(id,60)}`}var ALMOST_A_MINUTE_MS=59950;function duration3(ms){if(ms<ALMOST_A_MINUTE_MS)return`${(ms/1e3).toFixed(1)} s`;const whole=Math.
round(ms/1e3);return`${Math.floor(whole/60)} min ${whole%60} s`}function took(word,ms){const text=duration3(ms);return text==="0.0 s"?"":` ${word} ${text}`}function inBrackets(ms){
const text=duration3(ms);return text==="0.0 s"?"":` (${text})`}var INGEST_WORDS={"not-requested":"no ingest was started",started:"Zylon accepted the ingest",completed:"\
the ingest is complete",indexed:"Zylon accepted the ingest, and nothing is pending",error:"the ingest failed","timed-out":"the ingest may still be running",cancelled:"\
the ingest may still be running",unknown:"the ingest may be running"};function isStarted({syncStatus,failure:failure2}){if(syncStatus==="not-requested")return false;
return syncStatus!=="error"||failure2?.code==="sync-error"}function ingestWords(result){const{syncStatus,isComplete}=result;if(!isStarted(result))return INGEST_WORDS["\
not-requested"];if(syncStatus!=="indexed")return INGEST_WORDS[syncStatus];if(isComplete===true)return"the ingest is complete, and nothing is pending";return INGEST_WORDS.
indexed}function ingestWordsOfOne(result){if(!isStarted(result))return"no ingest of this integration was started";return ingestWords(result)}var capital=words=>`${words.
slice(0,1).toUpperCase()}${words.slice(1)}`;var asSentence=words=>`${capital(words)}.`;var STEP_WORDS={create:"create the integration",refresh:"renew the OAuth \
access",update:"update the credentials",ingest:"ingest"};function planWords(planned){if(planned.length===0)return"change nothing";return planned.map(step=>STEP_WORDS[step]).
join(" and ")}function zylonCounts({currentArtifactCount:documents,integrationItemCount:items}){const counts=[];if(documents!==void 0)counts.push(`${counted(documents,
"document")} before`);if(items!==void 0)counts.push(`${counted(items,"item")} in the source`);return counts.length===0?"":`Zylon's counts: ${counts.join(", ")}`}
function documentsNow({indexed}){if(indexed===void 0)return"";const{done,pending,failedBefore}=indexed;const parts=[`${counted(done,"document")} indexed`];if(pending>
0)parts.push(`${pending} pending`);if(failedBefore>0)parts.push(`${failedBefore} already failing before`);return parts.join(", ")}function outcomeParts(result,ingest){
const{failure:failure2,configured,syncStatus}=result;if(failure2?.code==="cancelled")return["cancelled",ingest];if(failure2!==void 0)return[`failed (${failure2.
code})`,ingest];if(syncStatus==="not-requested")return[configured?"configured":"not created yet",ingest];return[ingest,changesInWords(result),documentsNow(result),
zylonCounts(result)]}var joined=(parts,by)=>parts.filter(part=>part!=="").join(by);function sentenceOf(result){const parts=joined(outcomeParts(result,ingestWords(
result)),"; ");return`${nameOf(result)}: ${parts}${inBrackets(result.durationMs)}`}function sentenceOfOne(result){const parts=joined(outcomeParts(result,ingestWordsOfOne(
result)),"; ");return`${nameOf(result)}: ${parts}${inBrackets(result.durationMs)}`}function lastSentence(facts){if(facts.failure!==void 0)return failedRun(facts,
facts.failure);if(facts.dryRun)return plannedRun(facts);return successfulRun(facts)}function failedRun({results,durationMs},{code}){const isCancelled=code==="ca\
ncelled";const after=took("after",durationMs);const verdict=isCancelled?`Cancelled${after}`:`Failed${after}: ${code}`;if(results.length<2){const[only={syncStatus:"\
not-requested"}]=results;return`${verdict}; ${ingestWords(only)}`}const failed=results.filter(({failure:failure2})=>failure2!==void 0);if(failed.length===0)return verdict;
const verb=isCancelled?"did not finish":"failed";return`${verdict}; ${failed.length} of ${results.length} integrations ${verb}`}function plannedRun({results,durationMs}){
const[first]=results;if(first===void 0||results.length>1)return`Dry run${took("after",durationMs)}: ${results.length} integrations, nothing was changed. The sum\
mary has the plan`;return`Dry run: would ${planWords(first.planned)} (${nameOf(first)}); nothing was changed`}function successfulRun({results,durationMs}){const[
first]=results;if(first!==void 0&&results.length===1)return`Done: ${sentenceOf({...first,durationMs})}`;const totals=totalsOf(results);const parts=[`${results.length}\
 integrations`,ingestWords(totals),changesInWords(totals)];return`Done${took("after",durationMs)}: ${joined(parts,"; ")}`}var withDetail=({name,detail})=>detail===
void 0?name:`${name} (${detail})`;var andMore=(count,where="")=>count>0?[`and ${count} more${where}`]:[];var MAX_NAMED=20;var MAX_NAME=110;function nameLines(known2,total){
if(known2.length===0)return[];const shown=known2.slice(0,MAX_NAMED).map(document=>oneLine(withDetail(document),MAX_NAME));return[...shown,...andMore(total-shown.
length)]}var CHANGE_WORDS={removed:"removed",failed:"failed",pending:"still pending",added:"added",updated:"updated",failedBefore:"already failing before this r\
un",warned:"with a warning"};var changeLine=(kind,document)=>`${capital(CHANGE_WORDS[kind])}: ${withDetail(document)}`;function changedNumbers({items}){return[...numberOf(
items?.added,"added"),...numberOf(items?.updated,"updated"),...numberOf(items?.removed,"removed")]}function otherNumbers({items,indexed}){const numbers=numberOf(
indexed?.unchanged,"unchanged");if(indexed===void 0)numbers.push(...numberOf(items?.skipped,"skipped"));numbers.push(...numberOf(items?.failed,"failed"));if(indexed?.
warned!==0)numbers.push(...numberOf(indexed?.warned,"with warnings"));return numbers}var otherNumbersSeen=counts=>otherNumbers(counts).filter(number3=>!number3.
startsWith("0 ")).join(", ");var numberOf=(count,word)=>count===void 0?[]:[`${count} ${word}`];function changesInNumbers(counts){return[...changedNumbers(counts),
...otherNumbers(counts)].join(", ")}function changesInWords(counts){const numbers=changesInNumbers(counts);return numbers===""||counts.soFar!==true?numbers:`so \
far ${numbers}`}var IssueTrouble=class extends Error{};var withoutRef=workflowRef=>workflowRef.replace(/@(refs\/.*|[^@]*)$/,"");function readIssueRun(environment,ownKey){
const read=name=>environment[name]??"";const[owner="",repo=""]=read("GITHUB_REPOSITORY").split("/");const server=environment["GITHUB_SERVER_URL"]??"https://gith\
ub.com";const repositoryUrl=`${server}/${owner}/${repo}`;const id=read("GITHUB_RUN_ID");const workflow=read("GITHUB_WORKFLOW");const job=read("GITHUB_JOB");const step=read(
"GITHUB_ACTION");const file=withoutRef(read("GITHUB_WORKFLOW_REF"));let ref=read("GITHUB_REF");let branch=ref.replace(/^refs\/(heads\/)?/,"");if(ref.startsWith(
"refs/tags/")){ref="refs/tags";branch="(tags)"}const identity=[file===""?workflow:file,ref,job,step,ownKey];return{owner,repo,repositoryUrl,key:(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.
createHash)("sha256").update(JSON.stringify(identity)).digest("hex").slice(0,24),names:[workflow,job,step],branch,link:`[run ${id}](${repositoryUrl}/actions/run\
s/${id})`}}var STATE=object({first:iso_exports.datetime(),last:iso_exports.datetime(),failures:int().check(_positive()),commented:optional(iso_exports.datetime())});
var keyLine=key=>`<!-- zylon-ingest issue ${key} -->`;var stateLine=state=>`<!-- zylon-ingest state ${JSON.stringify(state)} -->`;function stateIn(body,openedAt){
const[,text=""]=/<!-- zylon-ingest state (\{[^{}<>\n]{1,400}\}) -->/.exec(body)??[];const json=parseJson(text);const state=json.ok?STATE.safeParse(json.value).data:
void 0;return state??{first:openedAt,last:openedAt,failures:1}}var DAY_MS=24*60*60*1e3;function isCommentDue({commented},now){if(commented===void 0)return true;
return Math.abs(Date.parse(now)-Date.parse(commented))>=DAY_MS}function failedAgain(state,now){return{first:state.first,last:now,failures:state.failures+1,commented:isCommentDue(
state,now)?now:state.commented}}var TEXT_LIMIT=600;var ESCAPED_LIMIT=2400;var MAX_LISTED=10;function escapedFor(text){for(let limit=TEXT_LIMIT;;limit=Math.floor(
limit/2)){const markdown=markdownText(text,limit);const escaped=markdown.replaceAll("&#64;","&#64;&#8203;");if(escaped.length<=ESCAPED_LIMIT)return escaped}}function inert({
printer},text){if(text==="")return"";return`<code>${escapedFor(printer.redact(text))}</code>`}var moment=time3=>`${time3.slice(0,16).replace("T"," ")} UTC`;var times=count=>count===
1?"once":`${count} times`;var listed=lines=>lines.map(line=>`- ${line}`).join("\n");function remedyOf(facts,{explanation:{remedy}}){return remedy===""?"":`**Wha\
t to do:** ${inert(facts,remedy)}`}function issueTitle({run,subject,printer}){const names=run.names.map(name=>printer.line(name,50)).join(" / ");const about=subject===
""?"":` (${printer.line(subject,60)})`;return`Zylon ingest fails: ${names}${about}`.replace(/[@`]/g," ")}function issueBody(facts,failure2,state){const{run}=facts;
const{code,http,explanation}=failure2;const{what,why,details=[]}=explanation;const shownDetails=details.slice(0,MAX_LISTED);const where=joined([run.link,inert(facts,
run.branch)]," on ");const paragraphs=["The ingest in this workflow fails, so documents in Zylon may be missing or out of date.",`**What failed:** ${inert(facts,
what)}`,joined([inert(facts,http.request??""),inert(facts,why)],"<br>"),listed(shownDetails.map(detail=>inert(facts,detail))),remedyOf(facts,failure2),`More abo\
ut [**${code}**](${helpFor(code)}).`,failedIntegrations(facts),`Failed ${times(state.failures)} since ${moment(state.first)}, last ${moment(state.last)} in ${where}\
.`,"The action rewrites this text after each failure and adds a comment at most once a day. It closes the issue when the step succeeds. If you change or remove \
its matrix entry, rename the workflow file, the job or the step, or delete the branch, close the issue yourself.",`${keyLine(run.key)}
${stateLine(state)}
`];return joined(paragraphs,"\n\n")}function failedIntegrations(facts){const{results}=facts;if(results.length<2)return"";const failed=[];for(const result of results){
if(result.failure===void 0)continue;failed.push(`${inert(facts,nameOf(result))}: \`${result.failure.code}\``)}if(failed.length===0)return"";const more=andMore(failed.
length-MAX_LISTED,"; the summary of the run lists them");const title=`**${failed.length} of ${results.length} integrations failed:**`;return`${title}

${listed([...failed.slice(0,MAX_LISTED),...more])}`}function failureComment(facts,failure2,state){const paragraphs=[`Still failing: ${times(state.failures)} sin\
ce ${moment(state.first)}, now in ${facts.run.link}.`,`**${failure2.code}**: ${inert(facts,failure2.explanation.what)}`,remedyOf(facts,failure2)];return`${joined(
paragraphs,"\n\n")}
`}function recoveryComment(facts,{first,last,failures},now){const history=`It had failed ${times(failures)}, from ${moment(first)} to ${moment(last)}.`;return`R\
ecovered: ${facts.run.link} succeeded, ${moment(now)}. ${history}
`}}),988:((__webpack_module__,__unused_webpack___webpack_exports__,__nccwpck_require__2)=>{var node_https__WEBPACK_IMPORTED_MODULE_5___namespace_cache;var node_http__WEBPACK_IMPORTED_MODULE_4___namespace_cache;
__nccwpck_require__2.a(__webpack_module__,async(__webpack_handle_async_dependencies__,__webpack_async_result__)=>{try{let toCommandValue=function(input){if(input===
null||input===void 0){return""}else if(typeof input==="string"||input instanceof String){return input}return JSON.stringify(input)},toCommandProperties=function(annotationProperties){
if(!Object.keys(annotationProperties).length){return{}}return{title:annotationProperties.title,file:annotationProperties.file,line:annotationProperties.startLine,
endLine:annotationProperties.endLine,col:annotationProperties.startColumn,endColumn:annotationProperties.endColumn}},issueCommand=function(command,properties,message){
const cmd=new Command(command,properties,message);process.stdout.write(cmd.toString()+os__WEBPACK_IMPORTED_MODULE_1__.EOL)},issue=function(name,message=""){issueCommand(
name,{},message)},escapeData=function(s){return toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")},escapeProperty=function(s){return toCommandValue(
s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")},issueFileCommand=function(command,message){const filePath=process.
env[`GITHUB_${command}`];if(!filePath){throw new Error(`Unable to find environment variable for file command ${command}`)}if(!fs__WEBPACK_IMPORTED_MODULE_3__.existsSync(
filePath)){throw new Error(`Missing file at path: ${filePath}`)}fs__WEBPACK_IMPORTED_MODULE_3__.appendFileSync(filePath,`${toCommandValue(message)}${os__WEBPACK_IMPORTED_MODULE_1__.
EOL}`,{encoding:"utf8"})},prepareKeyValueMessage=function(key,value){const delimiter=`ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_2__.randomUUID()}`;const convertedValue=toCommandValue(
value);if(key.includes(delimiter)){throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`)}if(convertedValue.includes(delimiter)){
throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`)}return`${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_1__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_1__.
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
const filePath=process.env["GITHUB_OUTPUT"]||"";if(filePath){return issueFileCommand("OUTPUT",prepareKeyValueMessage(name,value))}process.stdout.write(os__WEBPACK_IMPORTED_MODULE_1__.
EOL);issueCommand("set-output",{name},toCommandValue(value))},debug=function(message){issueCommand("debug",{},message)},error=function(message,properties={}){issueCommand(
"error",toCommandProperties(properties),message instanceof Error?message.toString():message)},warning=function(message,properties={}){issueCommand("warning",toCommandProperties(
properties),message instanceof Error?message.toString():message)},notice=function(message,properties={}){issueCommand("notice",toCommandProperties(properties),message instanceof
Error?message.toString():message)},info=function(message){process.stdout.write(message+os__WEBPACK_IMPORTED_MODULE_1__.EOL)},startGroup=function(name){issue("gr\
oup",name)},endGroup=function(){issue("endgroup")},mayRetry=function(purpose,{code}){if(NEVER_BEGUN.includes(code))return true;switch(purpose){case"read":return TRANSIENT.
includes(code)||code==="bad-json";case"update":return TRANSIENT.includes(code);case"create":case"refresh":case"ingest":return false}},retriesOf=function(purpose,failure,maxRetries){
if(purpose==="ingest"&&failure.code==="already-running")return Infinity;if(!mayRetry(purpose,failure))return 0;const{mostRetries=maxRetries}=failure.http;return Math.
min(maxRetries,mostRetries)},delayBefore=function(retry,random,retryAfterMs2){const step=Math.min(MAX_DELAY_MS,FIRST_DELAY_MS*2**(retry-1));const delayMs=(step+
random*step)/2;if(retryAfterMs2===void 0)return Math.round(delayMs);return Math.round(Math.max(delayMs,retryAfterMs2+random*JITTER_MS))},waitBefore=function(retry,{
http:{retryAfterMs:retryAfterMs2}},{deadline},clock){const leftMs=deadline-clock.now();const longestMs=leftMs-LAST_RETRY_MS;if(longestMs<=0)return void 0;const shortestMs=retryAfterMs2??
0;if(shortestMs>=leftMs)return void 0;const delayMs=delayBefore(retry,clock.random(),retryAfterMs2);return Math.max(shortestMs,Math.min(delayMs,longestMs))},withoutTime=function(failure,{
raisedBy}){const{explanation,http:http3,code}=failure;let why="There is no time left for a retry";if(http3.retryAfterMs!==void 0)why+=`: the server asks to wait\
 ${waitOf(http3.retryAfterMs)}`;if(explanation.why!=="")why=`${explanation.why}. ${why}`;let{remedy}=explanation;if(raisedBy!==void 0&&!remedy.includes(raisedBy))
remedy+=`, or raise ${raisedBy}`;return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ(code,{...explanation,why,remedy},{cause:failure,http:http3})},retryLine=function(retry,most,delayMs,{
code,explanation,http:http3}){const count2=most===Infinity?`${retry}`:`${retry} of ${most}`;const seconds=(delayMs/1e3).toFixed(1);const request=http3.request===
void 0?"":`; ${http3.request}`;return`Retry ${count2} in ${seconds} s: ${explanation.what} (${code}${request})`},authorityOf=function({host,port}){const name=String(
host);const bracketed=name.includes(":")?`[${name}]`:name;return`${bracketed}:${String(port)}`},credentialsOf=function({username,password}){if(username===""&&password===
"")return{};const credentials=`${(0,node_querystring__WEBPACK_IMPORTED_MODULE_6__.unescape)(username)}:${(0,node_querystring__WEBPACK_IMPORTED_MODULE_6__.unescape)(
password)}`;const encoded=Buffer.from(credentials).toString("base64");return{"proxy-authorization":`Basic ${encoded}`}},httpFacts=function(name,progress,{retryAfterMs:retryAfterMs2,
mostRetries,said,isRefused}){const status=typeof progress==="number"?progress:void 0;let request=`${name} was ${progress}`;if(status!==void 0)request=`${name} a\
nswered ${status}`;return{status,request,retryAfterMs:retryAfterMs2,mostRetries,said,isRefused}},requestFailure=function({task,name,purpose},progress,problem){const{
code,reason="",why,remedy,cause}=problem;const http3=httpFacts(name,progress,problem);const isNotDone=purpose==="read"||progress==="not sent"||(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
vu)(http3);let what=`Tried to ${task}, but ${reason||"got no usable answer"}`;if(isNotDone)what=`Could not ${task}`;if(isNotDone&&reason!=="")what+=`: ${reason}`;
return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ(code,{what,why,remedy},{cause,http:http3})},codeBeforeSending=function(error2){const origin=error2 instanceof
TunnelError?error2.cause:error2;if(TLS_CODE.test((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.$N)(origin)))return"tls";if((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
_F)(origin,"syscall")==="getaddrinfo")return"dns";return"connect"},shownProxy=function(request){const{proxy,printable}=request;if(proxy?.url===void 0)return void 0;
const{variable,url}=proxy;return{variable,name:`the proxy ${printable(url.host)} (from ${variable})`}},isOfProxy=function(request,error2){return isPlainHttp(request)||
error2 instanceof TunnelError},proxyStatusProblem=function({baseUrl,printable},{variable,name},status){const host=printable(baseUrl.host);const reason=`${name} \
answered ${status}`;if(status===407){return{reason,why:"The proxy needs a user and a password, or refused those it got",remedy:`Put them into ${variable} (http:\
//user:password@host:port), from a secret`,mostRetries:0}}if(status<500){const isFinal=status===403||status===405;return{reason,why:`The proxy does not let this\
 runner connect to ${host}`,remedy:`Have the proxy allow ${host}; if ${host} needs no proxy, add it to NO_PROXY`,mostRetries:isFinal?0:void 0}}return{reason,why:`\
The proxy could not reach ${host}`,remedy:`Check host and port in base-url, then whether the proxy reaches them; if ${host} needs no proxy, add it to NO_PROXY`}},
unreachedProxyProblem=function({baseUrl,printable},{variable,name},detail){return{reason:`${name} was not reached (${detail})`,why:`The proxy is down, or ${variable}\
 on this runner is wrong`,remedy:`Correct ${variable}; if ${printable(baseUrl.host)} needs no proxy, add it to NO_PROXY`}},proxyProblem=function(request,error2,detail){
const proxy=shownProxy(request);if(proxy===void 0||!isOfProxy(request,error2))return void 0;if(error2 instanceof TunnelError&&error2.statusCode!==void 0)return proxyStatusProblem(
request,proxy,error2.statusCode);return unreachedProxyProblem(request,proxy,detail)},tlsAdvice=function(host,code,hasCertificates){switch(code){case"CERT_HAS_EX\
PIRED":return{why:`The certificate of ${host}, or of the authority that issued it, has expired`,remedy:`Renew it on the server${hasCertificates?", or replace an\
 expired ca-certificate":""}; check the clock of the runner`};case"CERT_NOT_YET_VALID":return{why:`The certificate of ${host} is not valid yet`,remedy:"Check th\
e clocks of server and runner"};case"ERR_TLS_CERT_ALTNAME_INVALID":case"HOSTNAME_MISMATCH":return{why:`The certificate is for other host names, not for ${host}`,
remedy:"Set base-url to a host name that the certificate has, or have it reissued"};default:}if(/^(EPROTO|ERR_SSL_)/.test(code)){return{why:"Most often, this po\
rt speaks plain HTTP; or the server asks for a client certificate",remedy:"Correct the port in base-url, or check the TLS settings of the server. If Zylon has n\
o TLS, write http:// in base-url and set allow-insecure-http: true, which sends the token unencrypted"}}return{why:"This runner does not trust the issuer: a pri\
vate authority, or a server that does not send its whole chain",remedy:hasCertificates?"Check that base-url names the right host, then put the authority that is\
sued its certificate into ca-certificate":"Check that base-url names the right host, then set ca-certificate to the PEM of the authority (text or path)"}},unreachedServerProblem=function({
baseUrl,proxy,printable},detail){let to=printable(baseUrl.host);if(proxy?.url!==void 0)to+=` through the proxy ${printable(proxy.url.host)}`;return{reason:`no c\
onnection to ${to} (${detail})`,why:"The server is down, the port is wrong, or a firewall is in between",remedy:"Check host and port in base-url, then whether t\
his runner can reach them"}},connectionProblem=function(request,code,error2,detail){const{baseUrl,certificates,printable}=request;const host=printable(baseUrl.host);
if(code==="dns"){return{reason:`${host} could not be resolved (${detail})`,why:"The name is misspelt, or is known only in a network that this runner is not in",
remedy:"Correct base-url, or run the job on a self-hosted runner inside that network"}}if(code==="tls"){return{reason:`the TLS connection to ${host} failed (${detail}\
)`,...tlsAdvice(host,(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.$N)(error2),certificates.length>0)}}return unreachedServerProblem(request,detail)},problemBeforeSending=function(request,error2,detail){
const code=codeBeforeSending(error2);const problem=proxyProblem(request,error2,detail)??connectionProblem(request,code,error2,detail);if((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
$N)(error2)!=="ENOTFOUND")return{...problem,code};return{...problem,code,mostRetries:UNKNOWN_NAME_RETRIES}},slowConnectionProblem=function(request){const detail=`\
timed out after ${request.requestTimeoutSeconds} s`;const proxy=shownProxy(request);if(proxy!==void 0&&isPlainHttp(request)){const problem2=unreachedProxyProblem(
request,proxy,detail);return{...problem2,code:"connect"}}const problem=unreachedServerProblem(request,detail);let{remedy}=problem;if(mayRaiseTimeout(request))remedy+=
"; on a slow network, raise request-timeout-seconds";return{...problem,code:"connect",remedy}},silentServerProblem=function(request){const{baseUrl,requestTimeoutSeconds,
printable}=request;let remedy="Look at the state of the server";if(mayRaiseTimeout(request))remedy+="; if it is only slow, raise request-timeout-seconds";return{
code:"timeout",reason:`${printable(baseUrl.host)} sent nothing for ${requestTimeoutSeconds} s`,why:"The server is overloaded or hangs",remedy}},notHttpProblem=function(request,detail){
let why="A service other than Zylon listens on this port";let remedy="Correct host and port in base-url";if(mayNeedHttps(request)){why="The port expects https:/\
/, or another service listens on it";remedy="Write https:// in base-url, or correct its port"}return{code:"not-api",reason:`${request.printable(request.baseUrl.
host)} answered with something that is not HTTP (${detail})`,why,remedy}},headersProblem=function({baseUrl,printable}){return{code:"too-large",reason:`${printable(
baseUrl.host)} sent headers of more than ${node_http__WEBPACK_IMPORTED_MODULE_4__.maxHeaderSize/1024} KiB`,why:"Zylon sends only a few; most often, a proxy in f\
ront of it adds cookies or other headers",remedy:"Look at the headers that the server in base-url sends, and have the proxy in front of it send fewer"}},lostProblem=function(request,detail){
let why="Most likely, a proxy in between closed it at its time limit, or the server restarted";let remedy="Raise the time limit of that proxy, or read the log o\
f the Zylon instance";if(mayNeedHttps(request)){why+="; or the port expects https://";remedy+="; check whether base-url needs https://"}return{code:"connection-\
lost",reason:`the connection to ${request.printable(request.baseUrl.host)} was lost before the whole answer came (${detail})`,why,remedy}},problemAfterSending=function(request,error2,detail){
if((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.$N)(error2)==="HPE_HEADER_OVERFLOW")return headersProblem(request);if((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.$N)(
error2).startsWith("HPE_"))return notHttpProblem(request,detail);return lostProblem(request,detail)},networkFailure=function(request,isConnected,error2){const word=(0,
_chunk_js__WEBPACK_IMPORTED_MODULE_0__.$N)(error2)||String((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__._F)(error2,"message"));const detail=request.printable(word);
if(isConnected){const problem2=problemAfterSending(request,error2,detail);return requestFailure(request,"sent",{...problem2,cause:error2})}const problem=problemBeforeSending(
request,error2,detail);return requestFailure(request,"not sent",{...problem,cause:error2})},timeoutFailure=function(request,isConnected){if(isConnected)return requestFailure(
request,"sent",silentServerProblem(request));return requestFailure(request,"not sent",slowConnectionProblem(request))},proxyVariableFailure=function(request,variable){
return requestFailure(request,"not sent",{code:"connect",reason:`the environment variable ${variable} is not the URL of a proxy`,why:"It is misspelt, or its use\
r or password has a character that a URL must percent-encode",remedy:`Correct ${variable} (http://user:password@host:port); if Zylon needs no proxy, add its hos\
t to NO_PROXY`,mostRetries:0})},problemBy=function(status,request){const{purpose}=request;if(status===409&&purpose!=="ingest")return CONFLICT;if(status===403&&!isAboutIntegrations(
request))return NOT_ALLOWED;const unlisted=status>=500?SERVER_ERROR:REFUSED;const problem=BY_STATUS[status]??unlisted;if(status!==400&&status!==422)return problem;
return{...problem,...BY_PURPOSE[purpose]}},serverWords=function(value){const fields=["detail","message","error","title"].map(name=>(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
_F)(value,name));const ofList=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__._F)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__._F)(fields[0],"0"),"msg");const ofError=(0,
_chunk_js__WEBPACK_IMPORTED_MODULE_0__._F)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__._F)(value,"error"),"message");const words2=[ofList,...fields,ofError];return words2.
find(word=>typeof word==="string")??""},excerptOf=function(text){if(!isPage(text))return text;const[,title=""]=/<title[^>]{0,99}>([^<]{1,10000})/i.exec((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
Uo)(text))??[];return title},notApiAdvice=function(request,status,isEmpty2){const{purpose,baseUrl,isApi,printable}=request;if(status===401||status===403){return{
why:"A proxy, a firewall or a login page in front of Zylon refused the request; Zylon itself does not answer with a page",remedy:`Have it ${letThrough(request)}`}}
if(isEmpty2){return{why:"The server, or a proxy in front of it, did not send the answer of the API",remedy:"Check base-url, then any proxy in front of the serve\
r"}}if(purpose==="ingest"||isApi){return{why:"Something in front of Zylon answered in its place: a proxy that timed out, or a login page",remedy:"Check the time\
 limit and the login of the proxy in front of the server that base-url names"}}let correct=`Set base-url to ${printable(baseUrl.origin)}, without a path`;if(baseUrl.
pathname==="/")correct="Correct base-url (host, port and path prefix)";return{why:`${printable(baseUrl.host)} is not the Zylon API, or something answers in its \
place: a login page, a proxy, or the web application`,remedy:`${correct}. Behind a login proxy, ${letThrough(request)}`}},letThrough=function({extraHeaders}){const way="\
let requests to /api/ through";return Object.keys(extraHeaders).length>0?`${way}, or correct extra-headers`:`${way}, or put the header that it asks for into ext\
ra-headers`},notApi=function(request,{status,headers},text){const{baseUrl,printable}=request;const isEmpty2=printable(text)==="";const contentType=printable(headers["\
content-type"]??"");let sent=contentType||"text without a content type";if(isEmpty2)sent="an empty body";const excerpt=request.excerpt(excerptOf(text));const quotation=excerpt===
""?"":`: "${excerpt}"`;return requestFailure(request,status,{code:"not-api",reason:`${printable(baseUrl.host)} sent ${sent} in place of JSON${quotation}`,...notApiAdvice(
request,status,isEmpty2)})},shownOrigin=function({baseUrl,printable},location){const isElsewhere=/^(?:[a-z][a-z\d+.-]*:|[/\\]{2})/i.test(location);if(!isElsewhere)
return printable(baseUrl.origin);if(!URL.canParse(location,baseUrl.href))return void 0;const[,scheme="",host]=/^((?:https?:)?\/\/)(?:[^/?#]*@)?([^/?#\\@]+)/i.exec(
printable(location))??[];return host===void 0?void 0:`${scheme}${host}`},redirectRemedy=function(request,target,origin){const{baseUrl}=request;const login=`Behi\
nd a login proxy, ${letThrough(request)}`;if(origin===void 0||target?.origin===baseUrl.origin)return`Set base-url to the address of Zylon itself. ${login}`;if(target?.
hostname===baseUrl.hostname)return`Set base-url to ${origin}, if that is your Zylon. ${login}`;return`Check what ${origin} is: if it is a login page, ${letThrough(
request)}; if it is your Zylon, set base-url to it`},redirectFailure=function(request,{status,headers}){const{purpose,baseUrl}=request;const{location=""}=headers;
const target=URL.parse(location,baseUrl.href);const origin=shownOrigin(request,location);const reached=origin??"an address that cannot be read";let why="The act\
ion follows no redirect, since that would send the token to another address";if(purpose!=="read")why+=". Some servers carry out a request, and then redirect";return requestFailure(
request,status,{code:"redirect",reason:`the server redirects to ${reached}`,why,remedy:redirectRemedy(request,target,origin)})},statusFailure=function(request,answer,text,date){
const{status,headers}=answer;if(status<300)return requestFailure(request,status,partialProblem(request));if(status===304)return requestFailure(request,status,notModifiedProblem(
request));if(status<400)return redirectFailure(request,answer);const json=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.qF)(text);const isLoginPage=(status===401||status===
403)&&isPage(text);const isNoAnswer=status===404&&!json.ok;if(isLoginPage||isNoAnswer)return notApi(request,answer,text);const words2=json.ok?serverWords(json.value):
excerptOf(text);const said=request.printable(words2);return requestFailure(request,status,{...problemBy(status,request),reason:said===""?"":`the server said "${said}\
"`,said:said===""?void 0:said,retryAfterMs:retryAfterMs(headers["retry-after"],date)})},refusalFailure=function(request,status,words2){const quotation=words2===
""?"":`: "${words2}"`;return requestFailure(request,status,{...REFUSED_ADVICE[request.purpose]??REFUSED,code:"unexpected-response",reason:`the server answered t\
hat it failed${quotation}`,isRefused:true})},bodyFailure=function(request,answer,problem,text){const excerpt=request.excerpt(text);if(problem==="too-large"){return requestFailure(
request,answer.status,{code:"too-large",reason:`the answer is too large: ${excerpt}`,why:"No answer of the Zylon API is that large",remedy:"Check that base-url \
names a Zylon instance, then any proxy in between"})}if(problem==="unexpected-response")return refusalFailure(request,answer.status,excerpt);if(problem==="not-a\
pi"||excerpt===""){return notApi(request,answer,text)}return requestFailure(request,answer.status,{code:"bad-json",reason:`the answer is broken JSON: ${excerpt}`,
why:request.isApi?"Something damaged or cut the answer on its way":"Something damaged or cut the answer on its way, or it is not from the Zylon API",remedy:"Che\
ck the proxies between this runner and the server: one of them may cut or rewrite answers"})},retryAfterMs=function(header,now){const value=header?.trim()??"";if(/^\d+$/.
test(value))return Math.min(Number(value)*1e3,MAX_RETRY_AFTER_MS);if(!/^[A-Za-z]{3,9},? .*\d\d:\d\d:\d\d/.test(value))return void 0;const date=Date.parse(value);
if(Number.isNaN(date))return void 0;return Math.min(Math.max(0,date-now),MAX_RETRY_AFTER_MS)},after=function({sleep:wait},ms,act){const stop=new AbortController;
wait(ms,stop.signal).then(act,()=>void 0);return()=>stop.abort()},proxyUrl=function(target){try{const url=getProxyUrl(target);return url?.hostname===""?void 0:url}catch{
return void 0}},proxyFor=function(target){const name=target.protocol==="https:"?"https_proxy":"http_proxy";const variable=[name,name.toUpperCase()].find(one=>(process.
env[one]??"")!=="");if(variable===void 0)return void 0;if(checkBypass(target))return void 0;return{variable,url:proxyUrl(target)}},proxyCredentials=function(){const found=[];
for(const name of["https_proxy","HTTPS_PROXY","http_proxy","HTTP_PROXY"]){const value=process.env[name]??"";const[,username="",password=""]=/^(?:[a-z]+:\/\/)?([^/@:]*):(.*)@/is.
exec(value)??[];if(password==="")continue;found.push({username,password});found.push({username:(0,node_querystring__WEBPACK_IMPORTED_MODULE_6__.unescape)(username),
password:(0,node_querystring__WEBPACK_IMPORTED_MODULE_6__.unescape)(password)})}return found},takeOutUncheckedTls=function(){const isUnchecked=process.env["NODE\
_TLS_REJECT_UNAUTHORIZED"]==="0";delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];return isUnchecked},contextWith=function(certificates){const ca=[...(0,node_tls__WEBPACK_IMPORTED_MODULE_7__.
getCACertificates)("default"),...certificates];return(0,node_tls__WEBPACK_IMPORTED_MODULE_7__.createSecureContext)({ca,allowPartialTrustChain:true})},agentsFor=function({
baseUrl,parallel:maxSockets,certificates},proxy){const url=proxy?.url;if(baseUrl.protocol==="http:"){const keepAlive=url===void 0;const proxyEnv={HTTP_PROXY:url?.
href};return{GET:new node_http__WEBPACK_IMPORTED_MODULE_4__.Agent({maxSockets,proxyEnv,keepAlive}),POST:new node_http__WEBPACK_IMPORTED_MODULE_4__.Agent({maxSockets,
proxyEnv,keepAlive:false})}}const options={maxSockets};if(certificates.length>0)options.secureContext=contextWith(certificates);const agent=keepAlive=>url===void 0?
new node_https__WEBPACK_IMPORTED_MODULE_5__.Agent({...options,keepAlive}):new TunnelAgent(url,{...options,keepAlive});return{GET:agent(true),POST:agent(false)}},
onceConnected=function(opened,act){opened.once("socket",socket=>{if(opened.reusedSocket||!socket.connecting)act();else if(socket instanceof node_tls__WEBPACK_IMPORTED_MODULE_7__.
TLSSocket)socket.once("secureConnect",act);else socket.once("connect",act)})},connectorOf=function(spelling){const wanted=spelling.toLowerCase().replace(/[\s_-]+/g,
"");return CONNECTORS.find(({type,slug,entityType})=>[type,slug,entityType.toLowerCase()].includes(wanted))},loginUrl=function(baseUrl,{slug},id){const root=`${baseUrl.
origin}${baseUrl.pathname.replace(/\/$/,"")}/api/v1/app/integration/${slug}`;return id===void 0?`${root}/login`:`${root}/${encodeURIComponent(id)}/login`},isPathSegment=function(text){
return text.length<=MAX_ID&&text!==""&&text!=="."&&text!==".."&&!/[\p{C}\s,]/u.test(text)},idList=function(ids){const shown=ids.slice(0,MAX_IDS).map(id=>(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
TN)(id,60));const more=ids.length-shown.length;return shown.join(", ")+(more>0?` and ${more} more`:"")},asGiven=function(text){return{value:text}},parseToken=function(text){
const token=text.trim();if(token===""){return{problem:"is empty. The secret is not stored under this name, or this run gets none: pull requests from forks and D\
ependabot get no secrets. Or it belongs to an environment or organization that this job has no access to"}}if(/^bearer\s/i.test(token))return{problem:'must be t\
he token alone, without "Bearer"'};if(!/^[\x21-\x7e]+$/.test(token)){return{problem:"contains a line break, a space or a character that no token has; store the \
secret again"}}return{value:token}},parseOrganization=function(text){const name=text.trim();if(name==="")return{value:"default"};if(!/^[\x21-\x7e]+$/.test(name))
return{problem:"must be the slug or UUID of an organization, in plain ASCII"};return{value:name}},parseUsername=function(text){const name=text.trim();if((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
aQ)(name))return{problem:"must not contain control characters"};return{value:name}},parseAllowance=function(text){const given=text.trim();if(given==="")return{value:void 0};
const wrong={problem:`must be a whole number from 0 to ${MAX_ALLOWED}, or a percentage such as 10%, not ${quoted(text)}`};const percent=given.endsWith("%");const number2=percent?
given.slice(0,-1).trim():given;if(!/^\d{1,12}(\.\d{1,3})?$/.test(number2))return wrong;const value=Number(number2);if(percent)return value>100?wrong:{value:{value,
percent}};if(!Number.isInteger(value)||value>MAX_ALLOWED)return wrong;return{value:{value,percent}}},parseSearches=function(text){const lines=listOf(text.split(
/[\r\n]/));for(const line of lines){const{length}=Array.from(line);if(length<MIN_SEARCH||length>MAX_SEARCH){return{problem:`must have ${MIN_SEARCH} to ${MAX_SEARCH}\
 characters on each line; ${quoted(line)} does not`}}}return{value:lines}},parseLogins=function(text){const all=listOf(text.split(/[\s,]/).map(name=>name.replace(
/^@/,"")));const wrong=all.find(name=>!/^[\w-]{1,100}(\[bot\])?$/.test(name));if(wrong===void 0)return{value:all};return{problem:`must be logins separated by co\
mmas; ${quoted(wrong)} is not one`}},parseIdLines=function(text){const ids=listOf(text.split(/[\r\n]/));return ids.every(isPathSegment)?{value:ids}:{problem:NOT_AN_ID}},
withoutSecrets=function(given){const address=(0,node_querystring__WEBPACK_IMPORTED_MODULE_6__.unescape)(given).normalize("NFKC");const at=address.lastIndexOf("@");
const scheme=at===-1?null:/^[a-z][a-z0-9+.-]*:\/+/i.exec(address);const rest=address.slice(at+1).replace(/[?#].*$/s,"");return`${scheme?.[0]??""}${rest}`},parseAddress=function(given){
if(NOT_IN_ADDRESS.test(given)||(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.aQ)(given)){return{problem:"must not contain quotes, white space, control characters, <\
, > or a backslash"}}const address=SCHEME.test(given)?given:`https://${given}`;const url=URL.parse(address);if(url===null||given.startsWith("/"))return{problem:NO_HOST};
if(!/^https?:$/.test(url.protocol))return{problem:"must begin with https://"};const hasUser=/^[^/]*:\/+[^/?#]*@/.test(address);if(hasUser){return{problem:"must \
not contain a user name or password; the token goes into api-token"}}if(/[?#]/.test(address))return{problem:"must not contain a query (?) or a fragment (#)"};url.
pathname=url.pathname.replace(API_PATH,"");if(isHostMisread(url))return{problem:NO_HOST};return{value:url}},parseBaseUrl=function(text){const given=text.trim();
if(given===""){return{problem:"is required: the address of your Zylon instance, such as https://zylon.example.com"}}const address=parseAddress(given);if("value"in
address)return address;const shown=quoted(withoutSecrets(given));return{problem:`${address.problem} (given: ${shown}); the expected form is https://zylon.exampl\
e.com`}},isExposed=function({protocol,hostname}){if(protocol!=="http:")return false;if(hostname==="localhost"||hostname.endsWith(".localhost")||hostname==="[::1\
]")return false;return!((0,node_net__WEBPACK_IMPORTED_MODULE_11__.isIPv4)(hostname)&&hostname.startsWith("127."))},readCertificates=function(input){if(input.trim()===
"")return{value:[]};let text=input;if(!input.includes("-----BEGIN")){if(/[\r\n]/.test(input))return{problem:"is neither PEM text nor a path"};try{if(!(0,node_fs__WEBPACK_IMPORTED_MODULE_10__.
statSync)(input).isFile())return{problem:"names no file"};text=(0,node_fs__WEBPACK_IMPORTED_MODULE_10__.readFileSync)(input,"utf8")}catch(error2){return{problem:`\
names a file that cannot be read: "${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(input,100)}" (${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.$N)(error2)})`}}}const blocks=[
...text.matchAll(BLOCK)];if(blocks.some(([,kind])=>kind?.endsWith("PRIVATE KEY"))){return{problem:"contains a private key, which is exposed now: replace that ke\
y, and give only certificates here"}}const pem=blocks.filter(([,kind])=>kind==="CERTIFICATE").map(([block])=>block);if(pem.length===0)return{problem:'contains n\
o certificate ("-----BEGIN CERTIFICATE-----")'};for(const[at,block]of pem.entries()){try{new node_crypto__WEBPACK_IMPORTED_MODULE_9__.X509Certificate(block)}catch{
return{problem:`cannot be read: certificate ${at+1} of ${pem.length} is broken`}}}return{value:pem}},safeProblem=function(parse,text,redact){const redacted=parse(
redact(text));if("problem"in redacted)return redacted.problem;return"must not contain a secret"},parseAll=function(parsers,raw,redact){const values={};const problems=[];
for(const name in parsers){const parse=parsers[name];const text=raw[name]??"";const result=parse(text);if("value"in result)values[name]=result.value;else problems.
push(`${name} ${safeProblem(parse,text,redact)}`)}return{values,problems}},wrongInputs=function(problems,consequence=""){const remedy=`Correct the "with:" block\
 of the step, or the secret behind it${consequence}`;const[only="",...others]=problems;if(others.length===0)return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ(
"invalid-input",{what:only,why:"",remedy});const what=`The inputs have ${problems.length} problems`;return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("invali\
d-input",{what,why:"",details:problems,remedy})},linesOf=function(text){const lines=[];for(const[at,line]of text.split(/\r\n|\r|\n/).entries()){if(line.trim()===
"")continue;const colon=line.indexOf(":");lines.push({number:at+1,name:colon===-1?void 0:line.slice(0,colon).trim(),value:line.slice(colon+1).trim()})}return lines},
problemOf=function({number:number2,name,value}){if(name===void 0||!NAME.test(name))return`must have "Name: value" on each line; line ${number2} does not`;if(isReserved(
name.toLowerCase()))return`must not set ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(name,60)} (line ${number2}), which the action or HTTP sets itself`;if(value===
"")return`has no value on line ${number2}; if it comes from a secret, check that this job gets that secret`;if(!/^[\t\x20-\x7e]+$/.test(value))return`has a char\
acter on line ${number2} that no header has; store the secret again`;return void 0},parseHeaders=function(text){const headers=[];const seen=new Set;for(const line of linesOf(
text)){const{number:number2,name="",value}=line;const problem=problemOf(line);if(problem!==void 0)return{problem};if(seen.has(name.toLowerCase()))return{problem:`\
must have each name once; line ${number2} has one a second time`};seen.add(name.toLowerCase());headers.push([name,value])}return{value:Object.fromEntries(headers)}},
basicParts=function(credentials){const decoded=Buffer.from(credentials,"base64").toString();const colon=decoded.indexOf(":");if(colon===-1)return[];return[decoded,
decoded.slice(colon+1)]},partsOf=function(value){const[,scheme="",credentials=""]=/^(\S+)\s+(.+)$/.exec(value)??[];const parts=[credentials];if(scheme.toLowerCase()===
"basic")parts.push(...basicParts(credentials));for(const part of value.split(/[\s;,]+/)){const unnamed=part.slice(part.indexOf("=")+1);parts.push(unnamed,unnamed.
replaceAll('"',""),(0,node_querystring__WEBPACK_IMPORTED_MODULE_6__.unescape)(unnamed))}return parts},headerSecrets=function(text){const secrets=new Set;for(const{
value}of linesOf(text)){for(const secret of[value,...partsOf(value)]){if(secret.length>=MIN_SECRET_LENGTH)secrets.add(secret)}}return[...secrets]},issueInputs=function(values,subject){
const{"github-token":token="","failure-issue-assignees":assignees=[],"failure-issue-key":givenKey=""}=values;if(values["failure-issue"]!==true)return void 0;const key=givenKey===
""?"null":givenKey;return{token,assignees,subject,key}},parseType=function(text){if(text.trim().toLowerCase()==="any")return{value:"any"};const connector=connectorOf(
text);if(connector!==void 0)return{value:connector};const given=text.trim()===""?"is required":`"${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(text,60)}" is n\
ot supported`;return{problem:`${given}; use one of ${CONNECTOR_TYPES.join(", ")}, or any`}},parseId=function(text){const match=/^([a-z]+)\/(.*)$/i.exec(text);if(match===
null){if(!isPathSegment(text))return{problem:NOT_AN_ID2};return{value:{id:text}}}const[,type="",id=""]=match;const connector=connectorOf(type);if(connector===void 0){
return{problem:`has "${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(text,60)}", whose type is not supported; use one of ${CONNECTOR_TYPES.join(", ")}`}}if(!isPathSegment(
id))return{problem:NOT_AN_ID2};return{value:{connector,id}}},parseIds=function(text){const parts=text.split(/[\r\n,]/).map(part=>part.trim()).filter(part=>part!==
"");if(parts.length===0&&text.trim()!=="")return{problem:NOT_AN_ID2};const all=parts.some(isAll);const named=[];const excluded=[];for(const part of parts){if(part.
startsWith("!"))excluded.push(part.slice(1).trim());else if(!isAll(part))named.push(part)}const isMixed=all&&(named.length>0||excluded.some(isAll));const excludesFromNothing=!all&&
excluded.length>0;if(isMixed||excludesFromNothing){return{problem:'must be either ids, or "all", optionally with !id to exclude some'}}const ids=[];for(const part of all?
excluded:named){const parsed=parseId(part);if("problem"in parsed)return parsed;ids.push(parsed.value)}return{value:{all,ids}}},unique=function(targets){const byName=new Map;
for(const target of targets)byName.set(`${target.connector.type}/${target.id}`,target);return[...byName.values()]},targetOf=function({connector,id},type,redact){
const own=connector??type;if(own==="any"){const example=`confluence/${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(redact(id),40)}`;return{problem:`integration\
-id needs a type with integration-type: any, such as ${example}`}}if(type!=="any"&&own.type!==type.type){return{problem:`integration-id ${own.type}/${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
TN)(redact(id),40)} contradicts integration-type: ${type.type}; for several types set integration-type: any`}}return{value:{connector:own,id}}},selectionOf=function(type,{
all,ids},redact){if(all){if(type==="any")return{value:{kind:"all",except:ids}};return{value:{kind:"all",connector:type,except:ids}}}if(ids.length===0){if(type!==
"any")return{value:{kind:"only",connector:type}};return{problem:"integration-id is required with integration-type: any; use all, or ids as type/id"}}const targets=[];
for(const given of ids){const target=targetOf(given,type,redact);if("problem"in target)return target;targets.push(target.value)}return{value:{kind:"ids",ids:unique(
targets)}}},isInvalidCodePoint=function(codePoint){return codePoint===0||codePoint>=55296&&codePoint<=57343||codePoint>1114111},replaceCodePoint=function(codePoint){
if(isInvalidCodePoint(codePoint)){return 65533}if(codePoint>=128&&codePoint<=159){return c1[codePoint-128]||codePoint}return codePoint},codePointToString=function(codePoint){
return codePoint-1>>>0<127||codePoint-160>>>0<55136?String.fromCharCode(codePoint):String.fromCodePoint(replaceCodePoint(codePoint))},exactKey=function(text,nameStart,length){
return text.charCodeAt(nameStart)<<25|text.charCodeAt(nameStart+1)<<18|text.charCodeAt(nameStart+length-2)<<11|CHAR_REMAP[text.charCodeAt(nameStart+length-1)]<<
5|length},pairIndex=function(c0,c12){return(c0*3<<3^c12)&PAIR_TABLE_SIZE-1},bucketOne=function(key,buckets){return(Math.imul(key,BUCKET_HASH_1)>>>16)*buckets>>>
16},bucketTwo=function(key,buckets){return(Math.imul(key,BUCKET_HASH_2)>>>16)*buckets>>>16},initDecodeData=function(packed){const[data,values]=packed;const nameCount=data.
charCodeAt(0)-HEADER_BIAS<<6|data.charCodeAt(1)-HEADER_BIAS;const suffixesLength=data.charCodeAt(2)-HEADER_BIAS<<6|data.charCodeAt(3)-HEADER_BIAS;const buckets=data.
charCodeAt(4)-HEADER_BIAS<<6|data.charCodeAt(5)-HEADER_BIAS;const metaStart=HEADER_LENGTH+suffixesLength;const choicesStart=metaStart+2*nameCount;const slotCount=2*
buckets;const keys=new Int32Array(slotCount);const slotMidOff=new Uint16Array(slotCount);const slotValue=new Uint16Array(slotCount);const lengthBits=new Uint32Array(
PAIR_TABLE_SIZE);const middleOffsets=new Map;const middles=[];let name="";let suffixOffset=HEADER_LENGTH;let valueOffset=0;for(let index=0;index<nameCount;index++){
const meta0=data.charCodeAt(metaStart+2*index)-META_BIAS;const meta1=data.charCodeAt(metaStart+2*index+1)-META_BIAS;const prefixLength=meta0&31;const length=prefixLength+
(meta1&31);const valueLength=(meta1>>5)+1;name=name.slice(0,prefixLength)+data.slice(suffixOffset,suffixOffset+length-prefixLength);suffixOffset+=length-prefixLength;
const key=exactKey(name,0,length);const choice2=data.charCodeAt(choicesStart+Math.floor(index/CHOICE_BITS_PER_CHAR))-HEADER_BIAS&1<<index%CHOICE_BITS_PER_CHAR;let slot=2*
(choice2===0?bucketOne:bucketTwo)(key,buckets);if(keys[slot]!==0)slot+=1;keys[slot]=key;if(length>4){const middle=name.slice(2,length-2);const existing=middleOffsets.
get(middle);if(existing===void 0){middleOffsets.set(middle,middles.length);slotMidOff[slot]=middles.length;for(let middleIndex=0;middleIndex<middle.length;middleIndex+=
2){middles.push(middle.charCodeAt(middleIndex)|middle.charCodeAt(middleIndex+1)<<16)}}else{slotMidOff[slot]=existing}}const pair=pairIndex(name.charCodeAt(0),name.
charCodeAt(1));lengthBits[pair]|=length<=16?1<<length-2:32768;if((meta0&32)!==0){lengthBits[pair]|=1<<length-2+16}slotValue[slot]=valueOffset<<2|valueLength-1|(meta0&
32)>>4;valueOffset+=valueLength}return{keys,buckets,slotMidOff,slotValue,values,lengthBits,middles:new Uint32Array(middles)}},isNumber=function(code){return code-
CHAR_ZERO>>>0<=9},isAlphaNumeric=function(code){return isNumber(code)||(code|TO_LOWER_BIT)-CHAR_LOWER_A>>>0<=25},isEntityInAttributeInvalidEnd=function(code){return code===
CHAR_EQUALS||isAlphaNumeric(code)},emitHtmlValue=function(packed){const off=packed>>2;return(packed&1)===0?htmlValues.charAt(off):htmlValues.slice(off,off+(packed&
1)+1)},findSlotHtml=function(text,start2,length){const c0=text.charCodeAt(start2);const c12=text.charCodeAt(start2+1);const c2=text.charCodeAt(start2+length-2);
const c3=text.charCodeAt(start2+length-1);if((c0|c12|c2|c3)>127)return-1;const key=c0<<25|c12<<18|c2<<11|CHAR_REMAP[c3]<<5|length;let slot=2*((Math.imul(key,BUCKET_HASH_1)>>>
16)*htmlBuckets>>>16);for(let attempt=0;;attempt++){if(htmlKeys[slot]===key&&(length<=4||isMidMatchHtml(slot,text,start2,length))){return slot}if(htmlKeys[slot+
1]===key&&(length<=4||isMidMatchHtml(slot+1,text,start2,length))){return slot+1}if(attempt===1)return-1;slot=2*((Math.imul(key,BUCKET_HASH_2)>>>16)*htmlBuckets>>>
16)}},isMidMatchHtml=function(slot,text,start2,length){let wordIndex=htmlSlotMidOff[slot];let index=start2+2;const end=start2+length-2;while(index+1<end){if((text.
charCodeAt(index)|text.charCodeAt(index+1)<<16)!==htmlMiddles[wordIndex++])return false;index+=2}return index===end||text.charCodeAt(index)===(htmlMiddles[wordIndex]&
65535)},unpackConsumed=function(packed){const consumed=packed>>>NUMERIC_CONSUMED_SHIFT;return consumed===NUMERIC_CONSUMED_OVERFLOW?longNumericConsumed:consumed},
parseNumericEntity=function(input,offset,isStrict){const inputLength=input.length;let index=offset;let codePoint=0;let digitsStart;if((input.charCodeAt(index)|TO_LOWER_BIT)===
CHAR_LOWER_X){index+=1;digitsStart=index;while(index<inputLength){const char=input.charCodeAt(index);if(char>=128)break;const digit=numericDigits[char];if(digit<=
15){codePoint=codePoint*16+digit;index++}else{break}}}else{digitsStart=index;while(index<inputLength){const char=input.charCodeAt(index);if(char>=128)break;const digit=numericDigits[char];
if(digit<=9){codePoint=codePoint*10+digit;index++}else{break}}}if(index===digitsStart)return 0;if(codePoint>1114111)codePoint=1114112;let consumed=index-offset+
2;if(index<inputLength&&input.charCodeAt(index)===CHAR_SEMI){consumed+=1}else if(isStrict){return 0}if(consumed>=NUMERIC_CONSUMED_OVERFLOW){longNumericConsumed=
consumed;consumed=NUMERIC_CONSUMED_OVERFLOW}return consumed<<NUMERIC_CONSUMED_SHIFT|codePoint},findLegacySlot=function(input,start2,maxLength){let legacy=htmlLengthBits[pairIndex(
input.charCodeAt(start2),input.charCodeAt(start2+1))]>>>16&31;while(legacy!==0){const top=31-Math.clz32(legacy);legacy^=1<<top;if(top+2>maxLength)continue;const slot=findSlotHtml(
input,start2,top+2);if(slot>=0&&(htmlSlotValue[slot]&2)!==0){return slot<<3|top+2}}return-1},findLongClassMatch=function(input,start2,mode){const length=input.slice(
start2,start2+32).indexOf(";");if(length-2>>>0<=29){const slot=findSlotHtml(input,start2,length);if(slot>=0)return slot<<6|length+1}if(mode!==DecodingMode.Strict){
const packed=findLegacySlot(input,start2,Math.min(31,input.length-start2));if(packed>=0){const length2=packed&7;if(mode!==DecodingMode.Attribute||start2+length2>=
input.length||!isEntityInAttributeInvalidEnd(input.charCodeAt(start2+length2)))return packed>>3<<6|length2}}return-1},nextOffset=function(input,last){if(last>=input.
length)return-1;return input.charCodeAt(last)===CHAR_AMP?last:input.indexOf("&",last)},decodeHtmlText=function(input,mode){const isLegacyAllowed=mode!==DecodingMode.
Strict;let offset=input.indexOf("&");if(offset<0)return input;const inputLength=input.length;let result="";let last=0;do{const start2=offset+1;if(start2+1>=inputLength)
break;const c0=input.charCodeAt(start2);if(c0===CHAR_AMP){offset=start2;continue}if(c0===CHAR_NUM){const packed=parseNumericEntity(input,start2+1,!isLegacyAllowed);
const consumed=unpackConsumed(packed);if(consumed===0){offset=input.indexOf("&",start2)}else{if(last!==offset){result+=input.slice(last,offset)}result+=codePointToString(
packed&NUMERIC_CODE_POINT_MASK);last=offset+consumed;offset=nextOffset(input,last)}continue}const bits=htmlLengthBits[pairIndex(c0,input.charCodeAt(start2+1))];
if((bits&32768)!==0){const packed=findLongClassMatch(input,start2,mode);if(packed>=0){if(last!==offset)result+=input.slice(last,offset);result+=emitHtmlValue(htmlSlotValue[packed>>
6]);last=start2+(packed&63);offset=nextOffset(input,last)}else{offset=input.indexOf("&",start2)}continue}let probed=bits&32767;let matched=-1;while(probed!==0){
const low=probed&-probed;probed^=low;const length=33-Math.clz32(low);const end=start2+length;if(end>inputLength)break;const isTerminated=end<inputLength&&input.
charCodeAt(end)===CHAR_SEMI;if(!(isTerminated||isLegacyAllowed&&(bits>>>length+14&1)!==0))continue;const slot=findSlotHtml(input,start2,length);if(slot<0)continue;
if(isTerminated){matched=slot<<6|32|length+1;break}if((htmlSlotValue[slot]&2)!==0){matched=slot<<6|length}}if(matched>=0){const length=matched&31;if((matched&32)!==
0||mode!==DecodingMode.Attribute||start2+length>=inputLength||!isEntityInAttributeInvalidEnd(input.charCodeAt(start2+length))){if(last!==offset)result+=input.slice(
last,offset);result+=emitHtmlValue(htmlSlotValue[matched>>6]);last=start2+length;offset=nextOffset(input,last);continue}}offset=input.indexOf("&",start2+1)}while(offset>=
0);return result+input.slice(last)},decodeHTML=function(htmlString,mode=DecodingMode.Legacy){return decodeHtmlText(htmlString,mode)},decodeHTMLStrict=function(htmlString){
return decodeHtmlText(htmlString,DecodingMode.Strict)},textOfBytes=function(escaped2){const digits=escaped2.match(/[\da-f]{2}(?=%|$)/gi)??[];return Buffer.from(
digits.join(""),"hex").toString()},meaningOf=function(escape,groups){const{braced,json,long,js,octal,control,quoted:quoted3,bytes,old}=groups;const digits=braced??
json??long??js??old;if(digits!==void 0)return character(digits,16);if(octal!==void 0)return character(octal,8);if(bytes!==void 0)return textOfBytes(bytes);if(control!==
void 0)return"\n";return quoted3??escape},withoutCodes=function(text){let undone="";let at=0;for(const{0:escape,index,groups={}}of text.matchAll(ESCAPE)){undone+=
text.slice(at,index)+meaningOf(escape,groups);at=index+escape.length}return undone+text.slice(at)},base64Inside=function(text){if(text.length<MIN_SEARCHED_LENGTH)
return[];const bytes=Buffer.from(text);const forms=[];for(const before of[0,1,2]){const encoded=Buffer.concat([Buffer.alloc(before),bytes]);const start2=Math.ceil(
before*8/6);const end=Math.floor(encoded.length*8/6);for(const alphabet of["base64","base64url"])forms.push(encoded.toString(alphabet).slice(start2,end))}return forms},
formsOfText=function(text){const json=JSON.stringify(text).slice(1,-1);const url=encodeURIComponent(text);const lowerUrl=url.replace(/%[0-9A-F]{2}/g,escape=>escape.
toLowerCase());const hex=Buffer.from(text).toString("hex");return[text,json,asciiJson(json),url,lowerUrl,new URLSearchParams([["",text]]).toString().slice(1),inHtml(
text,"&quot;"),inHtml(text,"&#34;"),base64(text),base64(`Bearer ${text}`),Buffer.from(text).toString("base64url"),...base64Inside(text),hex,hex.toUpperCase(),...text.
split(/[\r\n]/)]},formsOf=function(secret){if(secret.trim().length<MIN_MASKED_LENGTH)return[];const given=secret.toWellFormed();const trimmed2=given.trim();const token=trimmed2.
replace(/^bearer\s+/i,"");const forms=new Set([...formsOfText(given),...formsOfText(trimmed2),...formsOfText(token)]);return[...forms].filter(form=>form.length>=
MIN_MASKED_LENGTH)},basicForms=function(username,password){if(password.trim().length<MIN_MASKED_LENGTH)return[];const forms=[];for(const user of new Set([username,
username.trim()])){forms.push(base64(`${user}:${password}`));forms.push(base64(`${user}:${password.trim()}`))}return forms},needlesIn=function(view,forms){const short=new Set;
for(const form of forms){const plain=view(form).trim();if(plain.length<MIN_SEARCHED_LENGTH)short.add(plain)}const needles=new Set;for(const form of forms){if(form.
trim().length<MIN_SEARCHED_LENGTH)continue;for(const text of undoings(form,view)){const needle=text.trim();if(needle.length>=MIN_MASKED_LENGTH&&!short.has(needle))
needles.add(needle)}}return[...needles]},startAtEnd=function(text,form){const borders=bordersOf(form);const end=text.slice(-(form.length-1));let length=0;for(let at=0;at<
end.length;at+=1)length=lengthWith(end.charAt(at),length,form,borders);return length},bordersOf=function(form){const borders=[0];let length=0;for(let at=1;at<form.
length;at+=1){length=lengthWith(form.charAt(at),length,form,borders);borders.push(length)}return borders},lengthWith=function(character2,length,form,borders){let fitting=length;
while(fitting>0&&form[fitting]!==character2)fitting=borders[fitting-1]??0;return form[fitting]===character2?fitting+1:fitting},maskedForms=function(proxies){const forms=[];
for(const[name,secretsIn]of Object.entries(SECRETS)){for(const secret of secretsIn(untrimmed(name)))forms.push(...formsOf(secret))}forms.push(...basicForms(untrimmed(
"username"),untrimmed("password")));for(const{username,password}of proxies)forms.push(...formsOf(password),...basicForms(username,password));return[...new Set(forms)]},
isTooShort=function(secret){const{length}=secret.trim();return length>0&&length<MIN_MASKED_LENGTH},maskSecretInputs=function(proxies){const forms=maskedForms(proxies);
for(const form of forms)setSecret(form);for(const[name,secretsIn]of Object.entries(SECRETS)){if(!secretsIn(untrimmed(name)).some(isTooShort))continue;warning(`${name}\
 is too short to be masked in the log. Use a longer one.`)}return forms},readInputs=function(){return Object.fromEntries(INPUT_NAMES.map(name=>[name,getInput(name,
{trimWhitespace:name!=="password"})]))},connectorsIn=function(selection){if(selection.kind==="ids")return selection.ids.map(({connector})=>connector);return selection.
connector===void 0?[]:[selection.connector]},typesWith=function(credentials,selection){const types=new Set;if(selection===void 0)return types;for(const connector of connectorsIn(
selection)){if(connector.credentials===credentials)types.add(connector.type)}return types},idleCredentialProblems=function(selection,{username,password}){const problems=[];
if(password!=="")problems.push("password has no effect without configure; set configure, or leave password empty");if(username!==""&&selection?.kind==="all")problems.
push("username must be empty with integration-id: all");return problems},configureProblems=function(selection,values){const{configure,username,password}=values;
if(configure===void 0||selection===void 0)return[];const problems=[];for(const type of typesWith("oauth",selection))problems.push(`configure must be none for ${type}\
; a person connects it in Zylon, by OAuth in a browser`);if(problems.length>0)return problems;if(username==="")problems.push(`username is required with configur\
e: ${configure}`);if(password==="")problems.push(`password is required with configure: ${configure}; if it comes from a secret, check that this job gets that se\
cret`);if(selection.kind==="all")problems.push(`integration-id must name integrations with configure: ${configure}, not "all"`);if(configure==="create"&&selection.
kind==="ids")problems.push("integration-id must be empty with configure: create; to send credentials to an existing integration, use configure: update");return problems},
gateProblems=function(values){const{"wait-for":waitFor,"expect-search":searches}=values;if(waitFor===void 0||waitFor==="indexed")return[];const problems=[];const needsIndexed=`\
needs wait-for: indexed, not ${waitFor}`;const hasSearches=searches===void 0||searches.length>0;if(hasSearches)problems.push(`expect-search ${needsIndexed}`);if(values["\
max-removed"]!==void 0)problems.push(`max-removed ${needsIndexed}`);if(values["max-failed"]!==void 0)problems.push(`max-failed ${needsIndexed}`);return problems},
oauthProblems=function(selection,values){if(values["refresh-oauth"]!==true)return[];const problems=[];for(const type of typesWith("password",selection))problems.
push(`refresh-oauth must be false for ${type}, which has a username and password in place of OAuth`);return problems},contradictions=function(selection,values){
const ofCredentials=values.configure==="none"?idleCredentialProblems(selection,values):configureProblems(selection,values);return[...ofCredentials,...gateProblems(
values),...oauthProblems(selection,values)]},misplacedSecrets=function(raw){const password=(raw["password"]??"").trim();const misplaced=new Map;for(const[name,text]of Object.
entries(raw)){if(name in SECRETS)continue;for(const token of["api-token","github-token"]){if(holdsToken(text,raw[token]??""))misplaced.set(name,`contains the va\
lue of ${token}`)}if(password.length>=LONG_SECRET&&text===password)misplaced.set(name,"has the value of password")}return misplaced},selectionIn=function({"inte\
gration-type":type,"integration-id":ids},redact){if(type===void 0||ids===void 0)return{value:void 0};return selectionOf(type,ids,redact)},checkInputs=function(raw,redact,misspelt=[]){
const problems=[...misspelt];const warnings=[];for(const[name,secret]of misplacedSecrets(raw)){if(MAY_BE_SECRET.includes(name))warnings.push(`${name} ${secret},\
 so it is shown as ***.`);else problems.push(`${name} ${secret}, which belongs in no other input`)}const isMisplaced=problems.length>misspelt.length;const{values,
problems:invalid}=parseAll(PARSERS,raw,redact);if(sendsUnencrypted(values))problems.push("base-url is http://, which would send the token unencrypted; use https\
://, or set allow-insecure-http: true");problems.push(...invalid);const selected=selectionIn(values,redact);if("problem"in selected)problems.push(selected.problem);
const selection="value"in selected?selected.value:void 0;problems.push(...contradictions(selection,values));const isValid=problems.length===0&&selection!==void 0&&
areAllValid(values);const inputs=isValid?{...values,selection}:wrongInputs(problems,"; nothing was sent to the server");const{"integration-type":type="","integr\
ation-id":ids=""}=raw;return{inputs,meant:isMisplaced?void 0:selection,warnings,issue:issueInputs(values,`${type} ${ids}`.trim())}},lettersApart=function(one,other){
let twoBefore=[];let before=Array.from({length:other.length+1},(_,column)=>column);for(let row=1;row<=one.length;row+=1){const current=[row];for(let column=1;column<=
other.length;column+=1){const isSame=one[row-1]===other[column-1];const removed=(before[column]??0)+1;const added=(current[column-1]??0)+1;const replaced=(before[column-
1]??0)+(isSame?0:1);let fewest=Math.min(removed,added,replaced);const areSwapped=row>1&&column>1&&one[row-1]===other[column-2]&&one[row-2]===other[column-1];if(areSwapped)
fewest=Math.min(fewest,(twoBefore[column-2]??0)+1);current.push(fewest)}twoBefore=before;before=current}return before[other.length]??0},meantBy=function(name,declared){
const letters=lettersOf(name);let nearest;let fewest=Infinity;for(const candidate of declared){const expected=lettersOf(candidate);const allowed=expected.length<=
SHORT_NAME?1:2;if(Math.abs(letters.length-expected.length)>allowed)continue;const apart=lettersApart(letters,expected);if(apart>allowed||apart>=fewest)continue;
nearest=candidate;fewest=apart}return nearest},misspeltInputs=function(declared,env,redact){const problems=[];const known=new Set(declared.map(variableOf));for(const[
variable,value=""]of Object.entries(env)){if(!variable.startsWith(PREFIX)||known.has(variable))continue;const name=variable.slice(PREFIX.length).toLowerCase();const meant=meantBy(
name,declared);if(meant===void 0)continue;if(value.trim()===(env[variableOf(meant)]??"").trim())continue;const given=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(
redact(name),60);const from=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(redact(variable),60);problems.push(`${given} is not an input; did you mean ${meant}? I\
t comes from the "with:" block of the step, or from ${from} in an "env:" block`)}return problems},checkMisspelt=function(declared,redact){const problems=misspeltInputs(
declared,process.env,redact);const isLeaky=LEAKY_RUNNERS.some(name=>process.env[name]==="true");if(!isLeaky)return problems;for(const problem of problems)warning(
`${problem}.`);return[]},createParser=function(config){if(typeof config==="function"){throw new TypeError("`config` must be an object, got a function instead. D\
id you mean `createParser({onEvent: fn})`?")}const{maxBufferSize,onComment,onError,onEvent,onId,onRetry}=config;const pendingFragments=[];let pendingFragmentsLength=0;
let bomPrefix="";let id;let data="";let dataLines=0;let eventType;let terminated=false;let skippingLine=false;let skipNextLineFeed=false;function feed(chunk){if(terminated){
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
if(pendingFragmentsLength+data.length<=maxBufferSize)return false;terminated=true;pendingFragments.length=0;pendingFragmentsLength=0;id=void 0;data="";dataLines=
0;eventType=void 0;skippingLine=false;skipNextLineFeed=false;onError===null||onError===void 0?void 0:onError(new ParseError(`Buffered data exceeded max buffer s\
ize of ${maxBufferSize} characters`,{type:"max-buffer-size-exceeded"}));return true}function processLines(chunk){let searchIndex=0;if(chunk.indexOf("\r")===-1){
let lfIndex2=chunk.indexOf("\n",searchIndex);while(lfIndex2!==-1){if(searchIndex===lfIndex2){if(id!==void 0){onId===null||onId===void 0?void 0:onId(id)}if(dataLines>
0){onEvent===null||onEvent===void 0?void 0:onEvent({id,event:eventType,data})}id=void 0;data="";dataLines=0;eventType=void 0;searchIndex=lfIndex2+1;lfIndex2=chunk.
indexOf("\n",searchIndex);continue}const firstCharCode=chunk.charCodeAt(searchIndex);if(isDataPrefix(chunk,searchIndex,firstCharCode)){const valueStart=chunk.charCodeAt(
searchIndex+5)===SPACE?searchIndex+6:searchIndex+5;const value=chunk.slice(valueStart,lfIndex2);if(dataLines===0&&chunk.charCodeAt(lfIndex2+1)===LF){if(id!==void 0){
onId===null||onId===void 0?void 0:onId(id)}onEvent===null||onEvent===void 0?void 0:onEvent({id,event:eventType,data:value});id=void 0;data="";eventType=void 0;searchIndex=
lfIndex2+2;lfIndex2=chunk.indexOf("\n",searchIndex);continue}data=dataLines===0?value:`${data}
${value}`;dataLines++}else if(isEventPrefix(chunk,searchIndex,firstCharCode)){eventType=chunk.slice(chunk.charCodeAt(searchIndex+6)===SPACE?searchIndex+7:searchIndex+
6,lfIndex2)||void 0}else{parseLine(chunk,searchIndex,lfIndex2)}if(checkForBufferOverflow())return"";searchIndex=lfIndex2+1;lfIndex2=chunk.indexOf("\n",searchIndex)}
return chunk.slice(searchIndex)}let crIndex=chunk.indexOf("\r",searchIndex);let lfIndex=chunk.indexOf("\n",searchIndex);while(searchIndex<chunk.length){let lineEnd=-1;
if(crIndex!==-1&&lfIndex!==-1){lineEnd=crIndex<lfIndex?crIndex:lfIndex}else if(crIndex!==-1){if(crIndex===chunk.length-1){lineEnd=-1}else{lineEnd=crIndex}}else if(lfIndex!==
-1){lineEnd=lfIndex}if(lineEnd===-1){break}parseLine(chunk,searchIndex,lineEnd);if(checkForBufferOverflow())return"";searchIndex=lineEnd+1;if(chunk.charCodeAt(searchIndex-
1)===CR&&chunk.charCodeAt(searchIndex)===LF){searchIndex++}if(crIndex!==-1&&crIndex<searchIndex){crIndex=chunk.indexOf("\r",searchIndex)}if(lfIndex!==-1&&lfIndex<
searchIndex){lfIndex=chunk.indexOf("\n",searchIndex)}}return chunk.slice(searchIndex)}function parseLine(chunk,start2,end){if(start2===end){dispatchEvent();return}
const firstCharCode=chunk.charCodeAt(start2);if(isDataPrefix(chunk,start2,firstCharCode)){const valueStart=chunk.charCodeAt(start2+5)===SPACE?start2+6:start2+5;
const value2=chunk.slice(valueStart,end);data=dataLines===0?value2:`${data}
${value2}`;dataLines++;return}if(isEventPrefix(chunk,start2,firstCharCode)){eventType=chunk.slice(chunk.charCodeAt(start2+6)===SPACE?start2+7:start2+6,end)||void 0;
return}if(firstCharCode===105&&chunk.charCodeAt(start2+1)===100&&chunk.charCodeAt(start2+2)===58){const value2=chunk.slice(chunk.charCodeAt(start2+3)===SPACE?start2+
4:start2+3,end);if(!value2.includes("\0"))id=value2;return}if(firstCharCode===58){if(onComment){const line2=chunk.slice(start2,end);onComment(line2.slice(chunk.
charCodeAt(start2+1)===SPACE?2:1))}return}const line=chunk.slice(start2,end);const fieldSeparatorIndex=line.indexOf(":");if(fieldSeparatorIndex===-1){processField(
line,"",line);return}const field=line.slice(0,fieldSeparatorIndex);const offset=line.charCodeAt(fieldSeparatorIndex+1)===SPACE?2:1;const value=line.slice(fieldSeparatorIndex+
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
length<=field.length||line.charCodeAt(field.length)===58},failedByType=function(type){const word=canonical(type);if(!/(error|failed|failure|aborted)$/.test(word))
return void 0;const isOfRun=/^(sync|ingest|(error|failed|failure|aborted)$)/.test(word);return isOfRun?"run":"item"},framingOf=function(head,contentType,ended){
if(/^[{[]/.test(head))return"json";if(head.startsWith("<"))return"neither";if(/\btext\/event-stream\b/i.test(contentType))return"sse";if(/^(:|(event|data|id|retry)(:|[\r\n]))/.
test(head))return"sse";if(!ended&&head.length<DECISIVE_LENGTH&&!/[\r\n]/.test(head))return"undecided";return head!==""&&/\bjson\b/i.test(contentType)?"json":"ne\
ither"},trimmed=function(bytes){const marked2=MARK.every((byte2,at)=>bytes[at]===byte2);const rest=marked2?bytes.subarray(MARK.length):bytes;const first=rest.findIndex(
byte2=>!isSpace2(byte2));return first===-1?new Uint8Array:rest.subarray(first)},jsonEvents=function(contentType){const values=new JsonValues;const isStream=/\b(x-ndjson|ndjson|jsonl|json-seq|event-stream)\b/i.
test(contentType);const eventsOf=function*(found){for(const value of found){yield{name:"",value,streamed:isStream||values.sawArray,listed:values.sawArray}}};return{
push:chunk=>eventsOf(values.push(chunk)),end:()=>eventsOf(values.end()),isMidEvent:()=>values.isMidValue}},valueOf=function(name,text,ended){const json=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
qF)(text);if(json.ok)return json.value;if(failedByType(name)!==void 0)return{message:text};if(isNoJson(text))return{};throw new StreamProblem(ended?"truncated":
"bad-json",text)},serverSentEvents=function(){const reader=new SseReader;const decoder=new TextDecoder;const eventsOf=function*(found,ended){for(const{name,data}of found){
const text=decoder.decode(Buffer.from(data,"latin1"));const value=valueOf(name,text,ended);yield{name,value,streamed:true,listed:false}}};return{push:({buffer,byteOffset,
byteLength})=>{const bytes=Buffer.from(buffer,byteOffset,byteLength);return eventsOf(reader.push(bytes.toString("latin1")),false)},end:()=>eventsOf(reader.end(),
true),isMidEvent:()=>reader.isMidEvent}},isEmpty=function(value){if(value===null||value===void 0)return true;if(typeof value==="string")return value.trim()==="";
return typeof value==="object"&&Object.keys(value).length===0},textOf=function(id){if(typeof id==="string")return id;return Number.isSafeInteger(id)?String(id):
""},jsonOf=function(answer,text){const isJson=saysJson(answer,text);if((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__["if"])(text)){if(!isJson)throw answer.bodyFailure(
"not-api",text);throw answer.bodyFailure("too-large","it has more than 2,000,000 values")}const json=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.qF)(text);if(json.
ok)return json.value;throw answer.bodyFailure(isJson?"bad-json":"not-api",text)},isNoError=function(error2){const left=[error2];while(left.length>0){const value=left.
pop();if(typeof value==="string"){if(!NOTHING_IN_WORDS.includes(value.trim().toLowerCase()))return false}else if(typeof value==="object"&&value!==null){for(const one of Object.
values(value))left.push(one)}else if(!NOTHING.includes(value))return false}return true},saysNo=function(answer){if(!isNoError((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
_F)(answer,"error")))return true;return isFalse((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__._F)(answer,"success"))||isFalse((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
_F)(answer,"ok"))},refusesChange=function(answer){const value=isList(answer)?answer[0]:answer;if(saysNo(value)||saysNo((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
_F)(value,"data")))return true;return isFailureWord(value)||isFailureWord((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__._F)(value,"type"))},factsOf=function({task,purpose,
method,segments}){const path=segments.map(encodeURIComponent).join("/");return{task:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(task),name:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
TN)(`${method} /${path}`),purpose}},tooLong=function(call){return requestFailure(factsOf(call),200,{code:"too-large",reason:`the list has more than ${MAX_ENTRIES.
toLocaleString("en")} entries`,why:"The action reads no list that is longer",remedy:"Set integration-id to the ids that you want, and project-id to the projects\
, in several workflows if need be"})},quotedAnswer=function(answer,printer){if(!isList(answer))return quotedValue(answer,printer);if(answer.length===0)return"an\
 empty list";return`a list that begins with ${quotedValue(answer[0],printer)}`},quotedValue=function(value,printer){if(isList(value))return"a list";if(!isObject(
value))return`"${printer.value(String(value))}"`;const keys=Object.keys(value);if(keys.length===0)return"an empty object";return`an object with the keys "${printer.
list(keys)}"`},unexpected=function(call,problem,answer){const quotation=quotedAnswer(answer,call.printer);return requestFailure(factsOf(call),200,{code:"unexpec\
ted-response",reason:`the answer is not as documented (${problem}), but ${quotation}`,why:"This version of Zylon has a different API, or base-url names another \
service",remedy:"Report this with the version of Zylon, unless base-url names another service"})},typeIn=function(value){if(!isObject(value)||!("type"in value))
return"";return typeof value.type==="string"?value.type:""},entryOf=function(value){const type=typeIn(value);const{data:integration,error:error2}=INTEGRATION.safeParse(
value);if(error2!==void 0)return{id:"",type,problem:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.AX)(error2)};const id=`${integration.type}/${integration.id}`;return{
id,type,integration,problem:""}},sortEntries=function(entries,isSecret){const integrations=[];const unclear=[];for(const[index,{type,integration,problem}]of entries.
entries()){const report2=text=>unclear.push({type,problem:`number ${index+1}, ${text}`});if(integration===void 0)report2(problem);else if(isSecret(integration.id))
report2("field id: it contains a secret of this run");else{integrations.push(integration);if(integration.type==="")report2("field type: missing")}}return{integrations,
unclear}},unclearOf=function({unclear},connector){if(connector===void 0)return unclear;return unclear.filter(({type})=>type===""||connectorOf(type)?.type===connector.
type)},promisesMore=function({totals,listed}){return Math.max(0,...totals)>listed},mayGoOn=function(read){if(isAsPromised(read))return false;return promisesMore(
read)||read.isLastFull&&!read.saysLast},wholenessOf=function(read){const{pages,totals,isLastFull,extra}=read;if(isAsPromised(read))return"whole";if(totals.size===
0){const isOnePage=pages===1&&extra===void 0;return isOnePage?"whole":"unproved"}const hasNoOtherPage=extra==="refused"||extra==="same";if(promisesMore(read)&&isLastFull&&
hasNoOtherPage)return"cut";return"doubtful"},envelopeOf=function(answer){const envelope=new Map;if(isList(answer))return envelope.set("data",answer);if(!isObject(
answer))return envelope;const fields=fieldsOf(answer);for(const[,inner]of fields){if(!isObject(inner))continue;for(const[key,value]of fieldsOf(inner))envelope.set(
key,value)}for(const[key,value]of fields)envelope.set(key,value);return envelope},fieldsOf=function(value){const keys=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
N6)(value,MAX_FIELDS);return keys.map(key=>[key,(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__._F)(value,key)])},fieldLike=function(envelope,name){for(const[key,value]of envelope){
if(name.test(key.slice(0,40)))return value}return void 0},flagOf=function(value){if(typeof value==="boolean")return value;if(typeof value!=="string"&&typeof value!==
"number")return void 0;return!/^(false|no|0|)$/i.test(String(value))},nextOf=function(envelope){const more=flagOf(fieldLike(envelope,/^has[_-]?(next|more)([_-]?page)?$/i));
if(more===false)return{more};const{data:next=""}=CURSOR.safeParse(fieldLike(envelope,/^next[_-]?cursor$/i));if(next!=="")return{next};const link=fieldLike(envelope,
/^next([_-]?(page|link|url|cursor))?$/i);const hasLink=Boolean(link)&&flagOf(link)!==false;return hasLink?{more:true}:{more}},checkSize=function(size,remedy){if(size<=
MAX_SIZE)return;throw new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("too-large",{what:"Zylon listed more than this action keeps in memory, which is about half a\
 million documents",why:"The user of api-token can read very many, or a list never ends",remedy})},contentOf=function({items}){return JSON.stringify([items.length,
items[0]?.id,items.at(-1)?.id])},haveSameIds=function(one,other){return one.size===other.size&&[...one].every(id=>other.has(id))},notWhole=function({listed,total},remedy){
const what=total===void 0?"its entries change each time it is read":`Zylon reports ${total} entries, but listed ${listed}`;return endless(what,remedy)},queryOf=function({
at,size}){return size===void 0?{...at}:{page_size:String(size),...at}},checkConnector=function({type},asked,call,answer){const found=connectorOf(type);if(found===
void 0||found.type===asked.type)return;throw unexpected(call,`it is a ${found.label} integration`,answer)},openSession=function(parts,parallel){const{inputs,clock,
log,printer}=parts;const http3=new HttpApi({baseUrl:inputs["base-url"],credentials:{authorization:`Bearer ${inputs["api-token"]}`,"x-org":inputs.organization},extraHeaders:inputs["\
extra-headers"],certificates:inputs["ca-certificate"],requestTimeoutSeconds:inputs["request-timeout-seconds"],maxRetries:inputs["max-retries"],parallel,printer,
clock});return{session:{...parts,api:new ZylonApi(http3,log)},close:()=>http3.close()}},tooSlow=function(what){return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("timeout",{what:`${what} took more than ${PREPARATION_SECONDS} s, and no ingest was started`,why:"Zylon answers far too slowly",remedy:"Check the load and th\
e log of the Zylon instance at base-url"})},noIntegration=function(connector,{inputs,printer},others=[]){const{username,"base-url":baseUrl}=inputs;const kind=connector===
void 0?"":`${connector.label} `;const whose=username===""?"":` with the username ${printer.line(username,60)}`;let remedy="Create one in Zylon";if(others.length>
0)remedy=`Correct username: existing integrations have ${printer.list(others)}`;else if(connector?.credentials==="password")remedy="Set configure: upsert with u\
sername and password to create one";else if(connector!==void 0)remedy=`Sign in to Zylon, and create one at ${loginUrl(baseUrl,connector)}`;return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("no-integration",{what:`The user of api-token has no ${kind}integration${whose}`,why:"An integration belongs to the user who created it, and to one organizat\
ion",remedy:`${remedy}. Or set api-token to the token of the user who has one, or correct organization`})},allExcluded=function(count2){const all=count2===1?"th\
e only integration":`all ${count2} integrations`;return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("no-integration",{what:`integration-id excludes ${all} tha\
t the token's user has`,why:"Each of them has an entry with ! in integration-id",remedy:"Remove entries with ! from integration-id, or set api-token to the toke\
n of a user who has others"})},noneReadable=function(connector,problem){const whose=connector===void 0?"":` ${connector.label}`;const explanation={what:`Found n\
o${whose} integration in Zylon's list; some entries of the list cannot be read: ${problem}`,why:"This version of Zylon answers in a different format, or base-ur\
l names another service",remedy:"Set integration-id to the id that you want, and report this with the version of Zylon"};return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("unexpected-response",explanation,{http:{status:200}})},notConfigured=function(name,reason,created,{selection}){const verb={all:"exclude it in",ids:"correct",
only:"set"};const advice=created?{why:"This run created it, and somebody has to set it up in Zylon before it can ingest",next:"Then run the step again, which wi\
ll find it"}:{why:"In Zylon, nothing is chosen for it to read",next:`If it is the wrong one, ${verb[selection.kind]} integration-id`};return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("not-configured",{what:`The ${name} is not configured: ${reason}`,why:advice.why,remedy:`Open the integration in Zylon and finish its set-up. ${advice.next}`})},
createUnknown=function(first,problem){const why=problem===void 0?"The list of the token's user has no new integration, but it may still appear":`Looking for a n\
ew integration failed too: ${problem}`;const explanation={what:`Zylon may or may not have created the integration. ${first.explanation.what}`,why,remedy:"Look i\
n Zylon for a new integration. If there is one, set integration-id to its id. Only if there is none, run the step again"};return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("create-unknown",explanation,{cause:first})},syncError=function(message){let said=" without a message";if(message!==void 0&&message!=="")said=`: "${message}"`;
return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("sync-error",{what:`Zylon started the ingest, and reported that it failed${said}`,why:"Usually the integrat\
ion's credentials or permissions are wrong, or the source is down",remedy:"Open the integration in Zylon, and check its credentials and its source. Then run the\
 step again"})},notUnderstood=function(name,field,quotation){const begins=quotation===""?"":`. It begins with ${quotation}`;return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("unexpected-response",{what:`Zylon's answer to the ingest was not understood: ${field}${begins}`,why:"This version of Zylon answers in a different format",remedy:"\
Report this with the version of Zylon"},{http:{status:200,request:`${name} answered 200`}})},streamCut=function(name,tally,detail,cause){const items=tally.hasCounts?
tally.counts:void 0;const counts=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.By)({items});const soFar=counts===""?"":`, so far ${counts}`;return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("stream-cut",{what:`Zylon stopped reporting before the ingest ended${soFar}`,why:"Most likely, a proxy or load balancer in between closed the connection at i\
ts time limit. Zylon may go on with the ingest",remedy:`Raise the time limit of that proxy, or set ${STARTED}`},{cause,http:{request:`${name} answered 200: ${detail}`}})},
withNames=function(what,known,total){const names2=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.RA)(known,total);return names2.length===0?what:`${what}: ${names2.join(
"; ")}`},waitTimeout=function(result,inputs,during){switch(during){case"started":return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("wait-timeout",noAnswer(inputs));case"\
completed":case"indexed":return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("wait-timeout",ingestNotOver(result,inputs));case"indexing":return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("wait-timeout",notSettled(result,inputs))}},ingestNotOver=function(result,{"wait-timeout-seconds":seconds}){const counts=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
By)(result);const progress=counts===""?"and Zylon reported no progress":`so far ${counts}`;const isBegun=counts!==""||result.integrationItemCount!==void 0;const orStarted=isBegun?
`, or set ${STARTED}`:"";return{what:`The ingest did not end within ${seconds} s, ${progress}`,why:MAY_GO_ON,remedy:`${_chunk_js__WEBPACK_IMPORTED_MODULE_0__.x5}\
. Raise wait-timeout-seconds${orStarted}`}},notSettled=function({changes,incomplete="",indexed},inputs){const seconds=inputs["wait-timeout-seconds"];if(indexed===
void 0){return{what:`Zylon accepted the ingest, but did not list all of its documents within ${seconds} s`,why:"Zylon is slow to list them, or they come and go \
while it lists them",remedy:WAIT_LONGER}}const{done,pending,failed}=indexed;const all=done+pending+failed;if(pending>0){const what=`After ${seconds} s, Zylon st\
ill had ${pending} of ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.hS)(all,"document")} pending`;return{what:withNames(what,changes.pending,pending),why:"Zylon n\
eeds longer to index them, or they are stuck",remedy:`Open them in Zylon, to see whether they are stuck. ${WAIT_LONGER}`}}if(incomplete!==""){return{what:`${incomplete}\
. So after ${seconds} s it is not certain that everything is indexed`,why:"This version of Zylon does not list all documents, or some came and went",remedy:"Loo\
k in Zylon whether the documents are complete. If they are, set wait-for: completed, and report this with the version of Zylon"}}if(all===0){return{what:`Zylon \
accepted the ingest, but no document appeared within ${seconds} s`,why:"Zylon may still be reading the source, or it puts the documents into a project that the \
user of api-token cannot see",remedy:`${elsewhere(inputs)}. If there are none yet, raise wait-timeout-seconds`}}return{what:`Nothing is pending, but the limit o\
f ${seconds} s came before that was certain`,why:"Documents changed shortly before, or Zylon may not have finished the ingest",remedy:WAIT_LONGER}},placeOf=function(value){
if(typeof value==="number")return String(value);if(isEmpty(value)||typeof value!=="string")return void 0;const text=value.trim().slice(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
Ct);const isUrl=/^[a-z][a-z0-9+.-]*:\/\//i.test(text);if(isUrl)return placeOfUrl(URL.parse(text));const colon=text.indexOf(":");const mayHoldPassword=colon>=0&&
text.includes("@",colon);if(mayHoldPassword)return void 0;return text.replace(/\?.*$/s,"")||void 0},placeOfUrl=function(url){if(url===null)return void 0;const path=url.
pathname==="/"?"":url.pathname;return`${url.protocol}//${url.host}${path}`},shapeOf=function(value){if(value===null)return"null";return Array.isArray(value)?"a \
list":`a ${typeof value}`},hasValue=function(config){for(const key in config)if(!isEmpty((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__._F)(config,key)))return true;
return false},isConfigured=function(config,{configKeys,placeKey}){const not=reason=>({ok:false,reason});if(!isObject(config))return not(`its config is ${shapeOf(
config)}, not an object`);const keys=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.N6)(config,MAX_KEYS);if(keys.length===0)return not("its config is empty");if(!hasValue(
config))return not("its config has no value in it");const known=configKeys.filter(key=>Object.hasOwn(config,key));const isKnownEmpty=known.every(key=>isEmpty((0,
_chunk_js__WEBPACK_IMPORTED_MODULE_0__._F)(config,key)));if(known.length>0&&isKnownEmpty)return not(`its config has no value for ${known.join(" and ")}`);const place=placeOf(
(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__._F)(config,placeKey));const isAsDocumented=known.length>0||configKeys.length===0;return{ok:true,place,strangeKeys:isAsDocumented?
[]:keys}},usernameOf=function({provider_data:data}){return data?.username?.trim()===""?void 0:data?.username},candidates=function(all,connector,username){const ofType=all.
filter(one=>isOfConnector(one,connector));const certain=ofType.filter(one=>username===""||usernameOf(one)===username);if(certain.length>0)return{ids:certain.map(
({id})=>id),sure:true};const unreported=ofType.filter(one=>usernameOf(one)===void 0);return{ids:unreported.map(({id})=>id),sure:false}},newcomers=function(before,after2,connector,username){
const known=new Set(before.map(({id})=>id));const added=after2.filter(one=>isOfConnector(one,connector)&&!known.has(one.id));return added.filter(one=>[username,
void 0].includes(usernameOf(one))).map(({id})=>id)},unreadableIn=function(listed,connector){const[first,...others]=unclearOf(listed,connector);if(first===void 0)
return void 0;const more=others.length===0?"":`, and ${others.length} more`;return`${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(first.problem,120)}${more}`},
usernamesIn=function(integrations,connector){const names2=new Set;for(const one of integrations){const username=usernameOf(one);if(isOfConnector(one,connector)&&
username!==void 0)names2.add(username)}return[...names2]},checkMayCreate=function(session,connector,integrations){const{inputs,log,printer}=session;const{configure,
username}=inputs;const others=usernamesIn(integrations,connector);if(configure!=="create"&&configure!=="upsert")throw noIntegration(connector,session,others);if(others.
length===0)return;log.warning(`No ${connector.label} integration has the username ${printer.line(username,60)}, so a new one is needed. Existing ones have ${printer.
list(others)}.`)},inBrackets=function({me,printer}){if(typeof me==="string")return"";const name=printer.value(me.name??me.id??"",60);return name===""?"":` (${name}\
)`},causeFromMe=function(findings,failure){const{me}=findings;if(typeof me!=="string")return causeFromUser(me,findings);switch(me){case"unauthorized":return{what:"\
The token in api-token is wrong, expired or revoked, or it is no Workspace API token",remedy:"Create a new Workspace API token in Zylon, and store it in the sec\
ret behind api-token"};case"forbidden":return{what:`The user of api-token is inactive, or is not a member of ${organizationIn(findings)}`,remedy:"Correct organi\
zation (slug or UUID), or ask an administrator of Zylon to check the user"};case"bad-request":case"unprocessable":return{what:`Zylon does not accept ${organizationIn(
findings)}`,remedy:"Correct organization (slug or UUID)"};case"not-found":case"not-api":case"redirect":case"method-not-allowed":return causeFromAddress(findings,
failure);default:return void 0}},causeFromUser=function(me,findings){if(me.state?.toLowerCase()!=="inactive")return void 0;return{what:`The user of api-token${inBrackets(
findings)} is inactive in Zylon`,remedy:"Ask an administrator of Zylon to activate the user, or set api-token to the token of an active user"}},causeFromAddress=function({
me,integrations,inputs},{code}){if(typeof integrations!=="string")return void 0;const isNothingFound=[code,me,integrations].every(one=>one==="not-found");const{
origin,host,pathname}=inputs["base-url"];const hasPath=pathname!=="/";return{code:isNothingFound?"not-api":code,what:`${host} is not a Zylon instance, or base-u\
rl has a wrong path`,remedy:hasPath?`Set base-url to ${origin}, or correct its path prefix`:"Correct the host, the port or the path prefix in base-url"}},causeFromList=function(findings,{
code,http:http3}){const{integrations,connector,id}=findings;if(typeof integrations==="string"||connector===void 0)return void 0;if(id!==void 0){const ofId=integrations.
filter(one=>one.id===id);const[first]=ofId;if(first===void 0)return notTheirs(id,connector,integrations,findings);const isOfType=ofId.some(one=>one.type===""||isOfConnector(
one,connector));if(!isOfType)return wrongType(first,connector,findings)}if(code==="unauthorized"||http3.status===400)return void 0;if(code==="not-found"&&id!==void 0){
return{what:"Zylon lists this integration, but its set-up is not finished, or this version of Zylon has a different API",remedy:"Open the integration in Zylon a\
nd finish its set-up. Then check base-url and the version of Zylon"}}return{what:`The connector ${connector.type} is disabled on this instance, or the user of a\
pi-token${inBrackets(findings)} lacks the permission`,remedy:"Ask an administrator of Zylon to enable the connector, or to grant the user of api-token the permi\
ssion"}},wrongType=function({id,type},given,{inputs,printer}){const name=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(id,60);const right=connectorOf(type);if(right===
void 0){return{code:"wrong-type",what:`${name} is a ${printer.value(type,60)} integration, not ${given.label}`,remedy:"Set integration-id to another integration\
; this version of the action does not support the type"}}return{code:"wrong-type",what:`${name} is a ${right.label} integration, not ${given.label}`,remedy:withRightType(
right.type,name,inputs)}},withRightType=function(type,id,{"integration-type":given,selection}){if(given==="any")return`Write ${type}/${id} in integration-id`;const isOnlyOne=selection.
kind==="ids"&&selection.ids.length===1;if(isOnlyOne)return`Set integration-type: ${type}`;return`Write ${type}/${id} in integration-id, and set integration-type\
: any`},notTheirs=function(id,connector,integrations,findings){const ids=integrations.filter(one=>isOfConnector(one,connector)).map(one=>one.id);const has=ids.length===
0?`no ${connector.label} integration there`:`these ${connector.label} integrations there: ${idList(ids)}`;return{what:`The user of api-token${inBrackets(findings)}\
 has no integration ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(id,60)} in ${organizationIn(findings)}, but ${has}`,remedy:"Correct integration-id or organi\
zation, or set api-token to the token of the user who created the integration"}},causeFromGrant=function({me,connector,id,inputs},{code,explanation,http:http3}){
if(connector?.credentials!=="oauth"||id===void 0)return void 0;const isUnauthorized=code==="unauthorized";if(!isUnauthorized&&http3.status!==400)return void 0;const isTokenValid=typeof me!==
"string";if(isUnauthorized&&!isTokenValid)return void 0;if(!isTokenValid){const remedy="Check integration-id and integration-type, and open the integration in Z\
ylon";return{what:explanation.why,remedy}}const url=loginUrl(inputs["base-url"],connector,id);const orRefresh=inputs["refresh-oauth"]?"":". Or set refresh-oauth\
: true";const again=`${url} while signed in to Zylon, and grant the access again${orRefresh}`;if(isUnauthorized||ABOUT_GRANT.test(http3.said??"")){return{what:`\
Most likely, Zylon's own access to ${connector.label} expired or was withdrawn; api-token is valid`,remedy:`Open ${again}`}}const said=http3.said===void 0?"":`:\
 "${http3.said}"`;return{what:`${explanation.why}${said}`,remedy:`${explanation.remedy}. If it is in order, open ${again}`}},withoutGuess=function(failure,{integrations,
id}){const isUnknown=integrations==="unexpected-response"&&id!==void 0;if(!isUnknown||failure.code!=="not-found")return failure;const why="Zylon's list of integ\
rations cannot be read, so it is unknown whether the user of api-token has this one";return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ(failure.code,{...failure.
explanation,why},{cause:failure,http:failure.http})},withCause=function(failure,findings){const cause=causeFromMe(findings,failure)??causeFromList(findings,failure)??
causeFromGrant(findings,failure);if(cause===void 0)return withoutGuess(failure,findings);return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ(cause.code??failure.
code,{what:cause.what,why:failure.explanation.what,remedy:cause.remedy},{cause:failure,http:failure.http})},mayBeExplained=function({code,http:http3},{connector}){
switch(code){case"unauthorized":case"forbidden":case"not-found":return true;default:return http3.status===400&&connector?.credentials==="oauth"}},isUnknownStatus=function({
ingest_status:status}){const word=wordOf(status);return word!==""&&!isPending(word)&&!ENDED.includes(word)},standingOf=function(artifact){const{ingest_status:status,
state,error:error2}=artifact;const hasFailed=wordOf(state)==="error";const hasError=hasFailed||!isNoError(error2)&&!isUnderWay(artifact);const word=wordOf(status);
switch(word){case"done":return hasFailed?"failed":"done";case"error":return"failed";case"notapplicable":if(hasError)return"failed";return isUnderWay(artifact)?"\
pending":"done";case"notstarted":return hasError?"failed":"pending";case"":if(hasError)return"failed";return wordOf(state)==="published"?"done":"pending";default:
return hasFailed&&!isPending(word)?"failed":"pending"}},isStray=function(artifact){if(isPending(wordOf(artifact.ingest_status)))return false;return standingOf(artifact)!==
"pending"},timeOf=function(text=""){return/^\d+(\.\d+)?$/.test(text)?Number(text):Date.parse(text)},nameOrId=function({id,name=""}){return name.trim()===""?id:name},
warningsOf=function({ingest_warnings:warnings=[]}){return warnings.filter(word=>word!==void 0)},documentOf=function(artifact,project){const{id,integration_id:integration=""}=artifact;
if(integration===""||isNoDocument(artifact))return void 0;if(isDeleted(artifact))return void 0;const standing=standingOf(artifact);return{id,project,integration,
name:nameOrId(artifact),url:artifact.external_url===""?void 0:artifact.external_url,time:timeOf(artifact.updated_at),standing,error:standing==="failed"?errorOf(
artifact):"",warnings:standing==="done"?warningsOf(artifact):[]}},worseOf=function(one,other){if(one===void 0)return other;const concern=BY_CONCERN.indexOf(one.
standing);return concern<=BY_CONCERN.indexOf(other.standing)?one:other},unlistable=function({code,explanation,http:http3},hasGivenProjects){let remedy="Set wait\
-for: completed, which needs no list of documents";if(hasGivenProjects)remedy=`Check project-id. If it is right: ${remedy}`;return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ(code,{...explanation,remedy},{http:http3})},ignoresFilter=function(items){const strays=items.filter(isStray);return strays.length*2>items.length},flawOf=function({
wholeness,listed,total},what,mustProve){if(wholeness==="whole")return"";if(wholeness==="unproved"&&!mustProve)return"";if(total===void 0)return`Zylon listed oth\
er ${what} each time it was asked`;return`Zylon reports ${total} ${what}, but listed ${listed}`},failureOfGiven=function(project,failure){if(!isClosed(failure))
return failure;const explanation={what:`The user of api-token has no project ${idList([project])}, or cannot read it`,why:failure.explanation.what,remedy:"Corre\
ct project-id, or leave it empty to look in every project of the user"};return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ(failure.code,explanation,{cause:failure,
http:failure.http})},join=function(order,id,{deadline,signal}){order.ids.add(id);order.deadline=Math.max(order.deadline,deadline);return unlessAborted(order.promise,
signal)},changeOf=function(old,document,becamePending){if(old===void 0)return{kind:"added",isUnclear:false,failedBefore:false};const hasChangedStanding=old.standing!==
"pending"&&old.standing!==document.standing;const isTouched=becamePending||hasChangedStanding;const hasTimes=!Number.isNaN(old.time)&&!Number.isNaN(document.time);
const hasMoved=hasTimes&&old.time!==document.time;if(hasMoved)return{kind:"updated",isUnclear:false,failedBefore:false};if(isTouched)return{kind:"updated",isUnclear:true,
failedBefore:false};return{kind:"unchanged",isUnclear:!hasTimes,failedBefore:old.standing==="failed"}},printableUrl=function(url,printer){if(url===void 0)return void 0;
const sent=printer.whole(url);const read=URL.parse(sent)?.href??sent;return printer.isHarmless(read)?sent:printer.whole(read)},isEntryOf=function(kind,{change,error:error2}){
if(kind==="removed")return change==="removed";return error2!==null},hasStreamCounts=function({items}){if(items===void 0)return false;return Object.values(items).
some((count2=0)=>count2>0)},toldByStream=function(kind,ingested){const told=ingested.items?.[kind]??ingested.atLeast?.[kind]??0;if(told===0&&!hasStreamCounts(ingested))
return void 0;return told},removedOf=function(gone,ingested){return Math.max(toldByStream("removed",ingested)??0,gone)},failedOf=function({counts},ingested){if(ingested.
failedIsUnknown===true)return void 0;const told=toldByStream("failed",ingested);return Math.max(told??0,counts.failed-counts.failedBefore)},itemsOf=function(tally,areWhole,ingested){
const{counts,isUnclear}=tally;const removed=areWhole?removedOf(tally.removed,ingested):void 0;const failed=failedOf(tally,ingested);if(ingested.items!==void 0&&
hasStreamCounts(ingested))return{...ingested.items,removed,failed};return{added:areWhole?counts.added:void 0,updated:isUnclear?void 0:counts.updated,removed,skipped:void 0,
failed}},areAlike=function(one,other){if(one.size!==other.size)return false;for(const{id,time,standing}of one.values()){const found=other.get(id);if(found?.standing!==
standing)return false;if(!Object.is(found.time,time))return false}return true},paceAfter=function(waitedMs){return Math.min(MAX_MS,Math.max(FIRST_MS,waitedMs*SHARE))},
pendingIn=function(documents){let count2=0;for(const{standing}of documents.values()){if(standing==="pending")count2+=1}return count2},isQuiet=function({documents,
wholeness}){return wholeness!=="partial"&&pendingIn(documents)===0},failureOfSearch=function(failure,text){if(!isParameterRefused(failure))return failure;const explanation={
what:`The ingest went well, but Zylon does not accept the search for ${quoted2(text)}`,why:failure.explanation.what,remedy:"Correct expect-search"};return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("bad-request",explanation,{cause:failure,http:failure.http})},elapsed=function(ms){if(ms<MINUTE_MS)return`${Math.floor(ms/1e3)} s`;return`${Math.floor(ms/MINUTE_MS)}\
 min`},share=function(passedMs,allMs){if(allMs<2*MINUTE_MS)return`${Math.floor(passedMs/1e3)} of ${Math.round(allMs/1e3)} s`;const all=`${Math.round(allMs/MINUTE_MS)}\
 min`;if(passedMs<MINUTE_MS)return`${elapsed(passedMs)} of ${all}`;return`${Math.floor(passedMs/MINUTE_MS)} of ${all}`},waitingLine=function({what,detail,since,
until,certainAt},now){const quietMs=certainAt===void 0?0:certainAt-now;if(quietMs>0)return`Nothing is pending; certain in ${Math.ceil(quietMs/1e3)} s`;let line=`\
Waiting for ${what}`;const progress=detail?.()??"";if(progress!=="")line+=`: ${progress}`;return`${line}, ${share(now-since,until-since)}`},tellChanges=function(result,log){
tellChanged(result,log);tellFailedBefore(result,log);tellFailed(result,log)},tellChanged=function(result,log){const{changes,integrationItemCount:items=0}=result;
const numbers=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.By)(result);if(numbers==="")return;log.phase(`What changed${result.soFar===true?" so far":""}: ${numbers}`);
const lines=[];for(const kind of KINDS)for(const document of changes[kind])lines.push((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.vK)(kind,document));for(const line of lines.
slice(0,MAX_LINES))log.info(line);const documents=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.fA)(result);if(documents!==void 0&&documents<items){log.info(`Zylon \
has ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.hS)(documents,"document")} for ${items} items in the source`)}log.end()},tellFailedBefore=function({changes,indexed},log){
const total=indexed?.failedBefore??0;if(total===0)return;log.info(`Already failing before this run: ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.hS)(total,"docum\
ent")}`);for(const line of(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.RA)(changes.failedBefore,total))log.info(line)},tellFailed=function(result,log){const total=(0,
_chunk_js__WEBPACK_IMPORTED_MODULE_0__.dD)(result);if(total===0)return;log.phase((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.LR)([result]));for(const line of(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
RA)(result.changes.failed,total))log.info(line);log.end()},planCreate=function({inputs,log,printer},connector){const username=printer.line(inputs.username,60);log.
info(`Dry run: would create a ${connector.type} integration with the username ${username}`);if(inputs.ingest){log.notice("Zylon cannot ingest a new integration \
until somebody sets it up there, so the step would create it and then fail with not-configured.")}return{planned:["create"]}},outOf=function(count2,all){if(count2>
all)return(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.hS)(count2,"document");return`${count2} of ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.hS)(all,"document")}`},
exceeds=function(count2,{value,percent},total){if(!percent)return count2>value;return count2*1e5>Math.round(value*1e3)*total},nothingIndexed=function(result,inputs){
const{integrationItemCount:items}=result;if(items===0||(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.fA)(result)!==0)return void 0;let source="";if(items!==void 0)source=
`, although the source has ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.hS)(items,"item")}`;const where=inputs["project-id"].length>0?" in the projects of projec\
t-id":"";return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("nothing-indexed",{what:`Zylon finished, but has no documents for this integration${where}${source}`,
why:"Zylon could not read any item, or puts the documents into a project that the user of api-token cannot see",remedy:elsewhere(inputs)})},hasAllFailed=function(result){
const{indexed,items,soFar,currentArtifactCount=0}=result;if(indexed!==void 0)return(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.mN)(result)>0&&indexed.done===0;if(items===
void 0||soFar===true)return false;const{added=0,updated=0,removed=0,skipped=0}=items;if(added+updated+removed+skipped>0)return false;const hasFailed=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
dD)(result)>0||result.failedIsUnknown===true;return hasFailed&&currentArtifactCount===0},allFailed=function(result){if(!hasAllFailed(result))return void 0;const total=(0,
_chunk_js__WEBPACK_IMPORTED_MODULE_0__.dD)(result);const failed=total===0?"Items failed":(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.LR)([result]);const what=`${failed}\
, and nothing succeeded`;return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("too-many-failed",{what:withNames(what,result.changes.failed,total),why:"The step \
fails in this case whatever max-failed allows",remedy:"Open the integration in Zylon, and read why they failed. If all have the same reason, their content is no\
t the cause"})},tooFewItems=function(result,min){if(min===void 0)return void 0;const items=result.integrationItemCount;const count2=items??(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
fA)(result);if(count2===void 0){return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("too-few-items",{what:`Zylon did not report how many items are in the sourc\
e, and min-items is ${min}`,why:"This connector reports no counts, or Zylon did not read the source",remedy:"Set wait-for: indexed, which counts the documents i\
nstead, or leave min-items empty"})}if(count2>=min)return void 0;const found=items===void 0?`has ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.hS)(count2,"documen\
t")}`:`found ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.hS)(count2,"item")} in the source`;return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("too-few-items",
{what:`Zylon ${found}, and min-items is ${min}`,why:"The source was emptied or moved, or Zylon lost the permission to read it",remedy:"Check the source and its \
permissions. If the number is right, lower min-items"})},tooManyRemoved=function(result,max,before){if(max===void 0)return void 0;const removed=result.items?.removed;
if(removed!==void 0&&exceeds(removed,max,before)){return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("too-many-removed",{what:withNames(`Zylon removed ${outOf(
removed,before)}, more than max-removed (${allowanceText(max)}) allows`,result.changes.removed,removed),why:"The source lost its content, or Zylon lost the perm\
ission to read it",remedy:"Check the source and its permissions, then ingest again. The next run compares with what is left now, so it may be green although not\
hing came back. If you meant to remove them, raise max-removed"})}if(removed===void 0){return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("too-many-removed",{
what:`The number of removed documents is unknown, and max-removed is ${allowanceText(max)}`,why:"Documents came and went while Zylon listed them before the inge\
st, so there is nothing to compare with",remedy:"Run the step again at a time when fewer documents change"})}return void 0},tooManyFailed=function(result,max){if(max===
void 0)return void 0;const total=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.dD)(result);if(exceeds(total,max,triedCount(result))){return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("too-many-failed",{what:withNames((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.LR)([result]),result.changes.failed,total),why:`max-failed ${isNone(max)?"allows \
none":`is ${allowanceText(max)}`}`,remedy:"Correct or exclude them, or raise max-failed. The next run counts only new failures, so it may be green although noth\
ing was mended"})}if(result.items?.failed===void 0){return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("too-many-failed",{what:`How many failed is unknown, an\
d max-failed is ${allowanceText(max)}`,why:"Zylon reported failed items in a way that the action cannot count",remedy:"Look in Zylon which documents failed. Or \
leave max-failed empty"})}return void 0},triedCount=function(result){if(result.integrationItemCount!==void 0)return result.integrationItemCount;const failedItems=(0,
_chunk_js__WEBPACK_IMPORTED_MODULE_0__.dD)(result)-(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.mN)(result);return((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.fA)(result)??
0)+failedItems},closedGate=function(result,inputs,before){return nothingIndexed(result,inputs)??allFailed(result)??tooFewItems(result,inputs["min-items"])??tooManyRemoved(
result,inputs["max-removed"],before)??tooManyFailed(result,inputs["max-failed"])},objectOf=function({name,value}){const isObject2=typeof value==="object"&&value!==
null;if(isObject2&&!Array.isArray(value))return value;return isEventType(name)?{}:void 0},typeOf=function(name,value){let own=name;if("type"in value&&typeof value.
type==="string")own=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Uo)(value.type);if(failedByType(own)==="run")return own;if(failedByType(name)!==void 0)return name;
if(failedByType(own)!==void 0)return own;return isEventType(name)?name:own},failedByEvent=function(type,value){const failed=failedByType(type);if(failed!==void 0)
return failed;if(canonical(type)==="sync_progress")return void 0;return"error"in value&&!isNoError(value.error)?"run":void 0},refuses=function(type,value){if(canonical(
type)==="sync_progress")return false;return(type===""||isEventType(type))&&saysNo(value)},messageIn=function(value){const{data}=SYNC_ERROR.safeParse(value);return data?.
message??data?.error??data?.detail??""},itemNameIn=function(value){const{data}=SYNC_PROGRESS.safeParse(value);const item2=data?.integration_item??data?.artifact;
return item2?.name??item2?.title??data?.artifact_id},knownBy=function(tally,printer){const documents=names3=>names3.map(name=>({name:printer.value(name)}));const{
counts,names:names2}=tally;const known={changes:{...(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.rw)(),added:documents(names2.added),updated:documents(names2.updated),
removed:documents(names2.removed),failed:documents(names2.failed)},currentArtifactCount:tally.currentArtifactCount,integrationItemCount:tally.integrationItemCount,
atLeast:{removed:counts.removed,failed:counts.failed},failedIsUnknown:tally.failedIsUnknown};if(tally.unclear||!tally.hasCounts)return known;const failed=tally.
failedIsUnknown?void 0:counts.failed;return{...known,items:{...counts,failed}}},readingFailure=function(error2,answer,tally,printer){if(error2 instanceof StreamProblem){
const{kind,message}=error2;if(kind!=="truncated")return answer.bodyFailure(kind,message);if(!tally.accepted)return answer.bodyFailure("bad-json",message);return streamCut(
answer.name,tally,printer.value(message,void 0,true),error2)}const failure=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2);if(failure.code!=="connection-l\
ost"||!tally.accepted)return failure;return streamCut(answer.name,tally,"the connection was lost",failure)},progressOf=function(tally){const{items,counts,integrationItemCount:all}=tally;
if(!tally.progressed)return"";const changes=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.By)({items:counts});if(all===void 0)return`${items} items, ${changes}`;const done=Math.
min(items,all);return`${done} of ${all} items, ${changes}`},lookFirst=function({code,explanation,cause,http:http3}){const remedy=`${_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
x5}. ${explanation.remedy}`;return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ(code,{...explanation,remedy},{cause,http:http3})},watchesDocuments=function(inputs){
return inputs["wait-for"]==="indexed"&&inputs.ingest&&!inputs["dry-run"]},tellWaiting=function(clock,log,line){const stop=new AbortController;const tellForever=async()=>{
for(;;){await clock.sleep(TELL_MS,stop.signal);const told=line(clock.now());if(told===void 0)continue;log.end();log.info(told)}};tellForever().catch(()=>void 0);
return()=>stop.abort()},lineOf=function(step,now){const waiting=step?.waiting;return waiting===void 0?void 0:waitingLine(waiting,now)},looksOf=function(session,planned){
if(!watchesDocuments(session.inputs))return void 0;const ids=planned.map(({id})=>id).filter(id=>id!==void 0);return new Looks(session,ids)},searchIn=function(session,found,results){
if(found===void 0)return void 0;if(session.inputs["expect-search"].length===0)return void 0;if(results.some(({failure})=>failure!==void 0))return void 0;let latest=0;
for(const{deadline=0}of results)latest=Math.max(latest,deadline);return new ExpectedSearch(session,found,latest)},withSearched=function(results,{inputs},failure){
if(failure!==void 0)return results.map(result=>({...result,failure}));const found=inputs["expect-search"];return results.map(result=>({...result,found}))},namedBy=function(selection){
switch(selection.kind){case"all":return[];case"only":return[(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.YT)(selection.connector)];case"ids":return selection.ids.map(
({connector,id})=>(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.YT)(connector,id))}},supported=function(listed,only){const targets=[];for(const{type,id}of listed.integrations){
const connector=connectorOf(type);if(connector===void 0)continue;if(only!==void 0&&only.type!==connector.type)continue;targets.push({connector,id})}return unique(
targets)},tellStrangeTypes=function({log,printer},listed){const strange=new Set;for(const{type}of listed.integrations)if(type!==""&&connectorOf(type)===void 0)strange.
add(type);if(strange.size===0)return;log.notice(`Skipped integrations of types that are not supported: ${printer.list([...strange])}.`)},tellIdleExceptions=function({
log},except,all){const names2=[];for(const given of except){if(all.some(target=>isMeant(given,target)))continue;const type=given.connector===void 0?"":`${given.
connector.type}/`;names2.push(`!${type}${given.id}`)}if(names2.length===0)return;log.warning(`${idList(names2)} in integration-id excludes nothing: the token's \
user has no such integration.`)},causesOf=function(facts){const groups=Map.groupBy((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.dJ)(facts),([{message},of])=>{const[
only,...others]=of;if(only?.id===void 0||others.length>0)return message;return withoutId(message,only.id)});const causes=[];for(const group of groups.values()){
const[first]=group;if(first===void 0)continue;const[failure]=first;causes.push({failure,of:group.flatMap(([,of])=>of)})}return causes.sort((one,other)=>other.of.
length-one.of.length)},withoutId=function(sentence,id){if(id==="")return sentence;return sentence.replaceAll(patternOf(id,"g"),(_whole,noun)=>noun===void 0?"the\
 integration":"integration").replace(/^the/,"The")},patternOf=function(id,flags=""){const word=id.replace(/\W/g,"\\$&");return new RegExp(`(?<![\\w-])(integratio\
n )?${word}(?![\\w-])`,flags)},howMany=function(of){const[label="",...others]=new Set(of.map(({connector})=>connector.label));return(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
hS)(of.length,others.length===0?`${label} integration`:"integration")},outputsOf=function(facts,changesFile=""){const{results,dryRun,failure,durationMs}=facts;const inputs=asInputs(
results);const whole2={...(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.$0)(results),id:inputs["integration-id"],connector:{type:inputs["integration-type"]},failure,
durationMs};const outputs={};const fields=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.y3)(whole2,dryRun,changesFile);for(const[field,value]of Object.entries(fields))
outputs[outputName(field)]=String(value??"");return{...outputs,"duration-seconds":(durationMs/1e3).toFixed(1),matrix:matrixOf(results).json}},asInputs=function(results){
const types=new Set(results.map(({connector})=>connector.type));const[first=""]=types;const isMixed=types.size>1;const ids=[];for(const{connector,id}of results){
if(id===void 0)continue;const needsType=isMixed||MEANS_OTHERS.test(id);ids.push(needsType?`${connector.type}/${id}`:id)}return{"integration-type":isMixed?"any":
first,"integration-id":ids.join("\n")}},matrixOf=function(results){const include=results.filter(({id})=>id!==void 0).map(result=>asInputs([result]));if(include.
length>MAX_MATRIX_ENTRIES)return{json:"",cut:true};return{json:JSON.stringify({include}),cut:false}},resultsOutput=function(all){const json=JSON.stringify(all);
if(Buffer.byteLength(json)>MAX_RESULTS_BYTES)return{json:"",cut:true};return{json,cut:false}},changesLine=function({results}){const totals=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
vA)(results);const numbers=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.fQ)(totals).join(" \xB7 ");if(numbers==="")return[];return[totals.soFar===true?`So far: ${numbers}`:
numbers,""]},countsOf=function({results}){const totals=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.vA)(results);const others=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
MQ)(totals);const isPart=totals.soFar===true&&others!=="";const parts=[isPart?`so far ${others}`:others,(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TK)(totals),(0,
_chunk_js__WEBPACK_IMPORTED_MODULE_0__.PR)(totals)];const told=parts.filter(part=>part!=="");if(told.length===0)return[];return[told.map(_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
KG).join(" "),""]},linkTarget=function(text=""){const url=URL.parse(text);if(url===null)return void 0;if(url.protocol!=="http:"&&url.protocol!=="https:")return void 0;
if(url.username!==""||url.password!=="")return void 0;if(url.hostname.startsWith("["))return void 0;const encoded=character2=>`%${character2.charCodeAt(0).toString(
16).toUpperCase()}`;const href=url.href.replace(/[^\w\-.~:/?#=%,;&+]/g,encoded).replaceAll("&","&amp;");return href.length<=MAX_URL?href:void 0},lineOf2=function({
name,url,detail},whose){const target=linkTarget(url);const text=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.p7)(name);const link=target===void 0?text:`[${text}](${target}\
)`;const why=detail===void 0?"":` (${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.p7)(detail)})`;return`- ${link}${why}${whose}`},totalOf=function(kind,result){const{
items,indexed,changes}=result;const listed=changes[kind].length;switch(kind){case"pending":case"failedBefore":case"warned":return indexed?.[kind]??0;case"failed":
return Math.max((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.dD)(result),listed);case"updated":if(items!==void 0&&items.updated===void 0)return void 0;return Math.
max(items?.updated??0,listed);case"added":case"removed":return Math.max(items?.[kind]??0,listed)}},changedDocuments=function({results}){return _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
tO.flatMap(kind=>documentsOf(kind,results))},documentsOf=function(kind,results){const section=[];const counts=results.map(result=>totalOf(kind,result));const isUnknown=counts.
includes(void 0);const lines=documentLines(kind,results);if(lines.length>0){const total=isUnknown?lines.length:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.XN)(counts)??
0;const words2=isUnknown?(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Nx)(_chunk_js__WEBPACK_IMPORTED_MODULE_0__.r8[kind]):`${total} ${_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
r8[kind]}`;section.push(`**${words2}**`,"");section.push(...folded(lines,total),"")}return section},documentLines=function(kind,results){const lines=[];for(const{
id,changes}of results){const isOneOfSeveral=results.length>1&&id!==void 0;const whose=isOneOfSeveral?`, in ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.D9)(id)}`:
"";for(const document of changes[kind]){if(lines.length===_chunk_js__WEBPACK_IMPORTED_MODULE_0__.oA)return lines;lines.push(lineOf2(document,whose))}}return lines},
folded=function(lines,total){const more=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.v)(total-lines.length).map(line=>`- ${line}`);if(lines.length<=MAX_OPEN_LINES)
return[...lines,...more];return[...lines.slice(0,MAX_OPEN_LINES),"",`<details><summary>${total-MAX_OPEN_LINES} more</summary>`,"",...lines.slice(MAX_OPEN_LINES),
...more,"","</details>"]},kindOf=function({connector,place}){if(place===void 0)return connector.type;return`${connector.type}, ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
p7)(place)}`},integrationWords=function(result){const kind=kindOf(result);return result.id===void 0?kind:`${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.D9)(result.
id)} (${kind})`},idsOf=function(results){const ids=[];for(const{id}of results)if(id!==void 0)ids.push(id);const shown=ids.slice(0,MAX_NAMED2).map(id=>(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
D9)(id));return[shown.join(", "),...(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.v)(ids.length-MAX_NAMED2)].join(" ")},resultTable=function({results}){if(results.length<
2)return[];const columns=NUMBERS.filter(({value})=>results.some(result=>(value(result)??0)>0));const groups=groupsOf(results,columns);const rows=groups.slice(0,
MAX_ROWS).map(group=>rowOf(group,columns));const headings=["Integration, type, space or site",...columns.map(({heading:heading2})=>heading2),"Duration"];const rule=[
"---",...headings.slice(1).map(()=>"---:")];const table=[headings,rule,...rows].map(cells=>`| ${cells.join(" | ")} |`);table.push("");for(const line of(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
v)(groups.length-rows.length,IN_THE_FILE))table.push(line,"");if(rows.some(cells=>cells.includes(UNKNOWN)))table.push(`A ${UNKNOWN} is a number that is unknown.`,
"");if(rows.length<=MAX_OPEN_ROWS)return table;return[`<details><summary>All ${results.length} integrations</summary>`,"",...table,"</details>",""]},groupsOf=function(results,columns){
const failed=results.filter(({failure})=>failure!==void 0);const good=results.filter(({failure})=>failure===void 0);const groups=Map.groupBy([...failed,...good],
result=>rowKey(result,columns));const rows=[];for(const[first,...others]of groups.values())if(first!==void 0)rows.push({first,others});return rows},rowKey=function(result,columns){
const{failure}=result;const isCounted=columns.some(({value})=>value(result)!==void 0);return failure===void 0||isCounted?result:failure.code},rowOf=function({first,
others},columns){const{failure,durationMs}=first;const code=failure===void 0?"":`<br>**${failure.code}**`;const counts=columns.map(({value})=>String(value(first)??
UNKNOWN));if(others.length>0)return[`${idsOf([first,...others])}${code}`,...counts,""];const id=first.id===void 0?"":`${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
D9)(first.id)}<br>`;const name=`${id}${kindOf(first)}${code}`;return[name,...counts,cellOf(durationMs)]},cellOf=function(ms){const text=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
p0)(ms);return text==="0.0 s"?"":text.replaceAll(" ","&nbsp;")},planList=function({results}){if(results.length<2)return[];const lines=[];for(const result of results){
if(result.failure!==void 0)continue;const plan2=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.DO)(result.planned);lines.push(`- ${integrationWords(result)}: would ${plan2}`)}
return[...lines,""]},warningsOfEmpty=function(results,named){const isOne=results.length===1;const emptied=results.filter(one=>(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
B_)(one)==="emptied");const empty=results.filter(one=>(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.B_)(one)==="empty");const warnings=[];if(emptied.length>0){const whose=isOne?
"":` of ${named(emptied)}`;warnings.push({words:`Every document${whose} was removed.`,check:"Check the source, and whether Zylon can still read it.",gate:"To fa\
il such a run, set a low `max-removed` with `wait-for: indexed`."})}if(empty.length>0){const whose=isOne?"this integration":named(empty);warnings.push({words:`Z\
ylon has no documents for ${whose}.`,check:"Check the source, and whether Zylon can read it.",gate:"To fail such a run, set `min-items`."})}return warnings},summaryOf=function(facts){
const sections=facts.dryRun?[heading,verdict,planList]:[heading,verdict,changesLine,changedDocuments,countsOf,resultTable];const lines=sections.flatMap(section=>section(
facts));const shown=[];let bytes=0;for(const line of lines){bytes+=Buffer.byteLength(line)+1;if(bytes>MAX_BYTES)return[...shown,CUT].join("\n");shown.push(line)}
return shown.join("\n")},verdict=function(facts){if(facts.failure!==void 0)return failureAlert(facts);return facts.dryRun?planAlert(facts):successAlert(facts)},
heading=function(facts){return[`## Zylon ingest: ${headline(facts)}`,""]},headline=function(facts){const{results,durationMs}=facts;const several=results.length>
1;const failed=results.filter(({failure})=>failure!==void 0);switch((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.sG)(facts)){case"success":{const integrations=several?
`, ${results.length} integrations`:"";return`success${integrations}${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.sm)("in",durationMs)}`}case"failure":if(!several||
failed.length===0)return"failed";return`${failed.length} of ${results.length} integrations failed`;case"cancelled":return`cancelled${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
sm)("after",durationMs)}`;case"dry-run":return"dry run, nothing was changed"}},alert=function(kind,paragraphs){const lines=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
oR)(paragraphs,"\n\n").split("\n");return[`> [!${kind}]`,...lines.map(line=>`> ${line}`.trimEnd()),""]},scene=function({host,organization,results}){const parts=[
(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.p7)(host??"")];if(organization!==void 0)parts.push(`organization ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.p7)(organization)}`);
const[first]=results;if(first!==void 0&&results.length===1){parts.push(integrationWords(first));if(first.created)parts.push("created");if(first.updated)parts.push(
"credentials updated")}return(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.oR)(parts,", ")},successAlert=function(facts){const{results}=facts;const totals=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
vA)(results);const warnings=warningsOfEmpty(results,idsOf);const verdicts=warnings.map(({words:words2})=>words2);if(results.some(result=>(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
dD)(result)>0))verdicts.push(`${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.LR)(results)}.`);const kind=verdicts.length>0?"WARNING":"TIP";verdicts.push((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
KG)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.YU)(totals)));return alert(kind,[`**${verdicts.join(" ")}**`,scene(facts),...warnings.map(({check,gate})=>`${check}\
 ${gate}`),searchWords(results),totals.syncStatus==="not-requested"?NOT_INGESTED:""])},searchWords=function(results){const texts=new Set(results.flatMap(({found=[]})=>found));
if(texts.size===0)return"";const words2=[...texts].map(text=>`${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.D9)(text)} found`);return`Search: ${words2.join(", ")}\
.`},planAlert=function(facts){const{results}=facts;const creates=results.some(({planned})=>planned.includes("create"));const warning2=creates?"Zylon cannot inge\
st a new integration until somebody sets it up there, so the step would create it and then fail with `not-configured`.":"";return alert(creates?"WARNING":"NOTE",
[`**Would ${planOf(results)}.**`,scene(facts),warning2])},planOf=function(results){const ingested=results.filter(({planned})=>planned.includes("ingest"));if(results.
length>1&&ingested.length>0)return`ingest ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.hS)(ingested.length,"integration")}`;return(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
DO)(results[0]?.planned??[])},failureAlert=function(facts){const causes=causesOf(facts);const paragraphs=causes.slice(0,MAX_CAUSES).flatMap(cause=>causeParagraphs(
cause,facts));const sceneAt=causes.length===1?1:0;paragraphs.splice(sceneAt,0,scene(facts));paragraphs.push(...(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.v)(causes.
length-MAX_CAUSES,IN_THE_FILE));const kind=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.sG)(facts)==="cancelled"?"WARNING":"CAUTION";return alert(kind,paragraphs)},
causeParagraphs=function({failure,of},facts){const{code,explanation,http:http3}=failure;const{what,why,details=[],remedy}=explanation;const[first,...others]=of;
const isOfFirst=text=>others.length>0&&names(text,first?.id);const forFirst=`for ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.D9)(first?.id??"")}`;const headline2=isOfFirst(
what)?withoutId(what,first?.id??""):what;const causes=[http3.request??"",why].filter(text=>text!=="");const cause=causes.map(text=>`${escaped(text)}.`).join(" ");
const hasOwnRemedies=isOfFirst(remedy);const whatToDo=hasOwnRemedies?`**What to do** ${forFirst}:`:"**What to do:**";return[`${whoseOf(of,facts)}**${escaped(headline2)}\
.**`,causes.some(isOfFirst)?`${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Nx)(forFirst)}: ${cause}`:cause,details.map(detail=>`- ${escaped(detail)}`).join("\n"),
remedy===""?"":`${whatToDo} ${escaped(remedy)}.`,(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.oR)([ingestOf(of,facts),`More about [**${code}**](${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
VY)(code)}).`]," "),integrationList(of,facts,hasOwnRemedies)]},whoseOf=function(of,{results}){const[first,...others]=of;if(first===void 0||of.length===results.length)
return"";if(others.length===0)return`${integrationWords(first)}: `;return`${howMany(of)}: `},integrationList=function(of,{results},withRemedies){const isAll2=of.
length===results.length&&!withRemedies;if(of.length<2||isAll2)return"";const lines=of.slice(0,MAX_LISTED).map(result=>{const remedy=result.failure?.explanation.
remedy??"";const ownRemedy=withRemedies?`: ${escaped(remedy)}`:"";return`- ${integrationWords(result)}${ownRemedy}`});const more=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
v)(of.length-MAX_LISTED,IN_THE_FILE);return[`<details><summary>The ${howMany(of)}</summary>`,"",...lines,...more.map(line=>`- ${line}`),"","</details>"].join("\n")},
ingestOf=function(of,{results}){if(of.length===0)return"";const groups=[...Map.groupBy(of,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.YU)];if(groups.length>1){const endings=groups.
map(([words2,{length}])=>`${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.hS)(length,"integration")}: ${words2}`);return(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.KG)(
endings.join("; "))}const isOfAll=of.length===results.length;if(!isOfAll&&!of.some(_chunk_js__WEBPACK_IMPORTED_MODULE_0__.WF)){const these=of.length===1?"this i\
ntegration":"these integrations";return`No ingest of ${these} was started.`}return(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.KG)(groups.map(([words2])=>words2).join())},
writeOutputs=function(facts){const{results,dryRun,watchesDocuments:watchesDocuments2}=facts;const changed=results.flatMap(result=>result.changed??[]);const changesFile=watchesDocuments2===
true?writeEntries("changes",changed):"";const all=results.map(result=>(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.y3)(result,dryRun,changesFile));const{json,cut}=resultsOutput(
all);const resultsFile=writeEntries("results",all);if(cut)notice("The output results is empty, since it would exceed its limit of 512 KiB. The file behind resul\
ts-file has all of it.");if(matrixOf(results).cut)notice(`The output matrix is empty, since ${results.length} integrations are more than the 256 jobs that GitHu\
b allows a matrix. One step ingests them all.`);const outputs={...outputsOf(facts,changesFile),results:json,"results-file":resultsFile};for(const name of OUTPUT_NAMES)
setOutput(name,outputs[name])},writeEntries=function(name,entries){const{RUNNER_TEMP=""}=process.env;const parent=RUNNER_TEMP===""?(0,node_os__WEBPACK_IMPORTED_MODULE_12__.
tmpdir)():RUNNER_TEMP;const lines=entries.map(entry=>`
${JSON.stringify(entry)}`);const end=entries.length===0?"]\n":"\n]\n";try{const folder=(0,node_fs__WEBPACK_IMPORTED_MODULE_10__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_13__.
join)(parent,`zylon-ingest-${name}-`));const path=(0,node_path__WEBPACK_IMPORTED_MODULE_13__.join)(folder,`${(0,node_path__WEBPACK_IMPORTED_MODULE_13__.basename)(
folder)}.json`);(0,node_fs__WEBPACK_IMPORTED_MODULE_10__.writeFileSync)(path,`[${lines.join(",")}${end}`,{mode:384,flag:"wx"});return path}catch(error2){warning(
`The ${name}-file could not be written: ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(messageOf(error2))}`);return""}},annotate=function(facts){for(const cause of causesOf(
facts).slice(0,MAX_ANNOTATIONS)){const{code,message}=cause.failure;error(`${whoseOf2(cause,facts)}${message}`,{title:`Zylon ingest: ${code}`})}if(facts.dryRun)return;
for(const{words:words2,check}of warningsOfEmpty(facts.results,namesOf))warning(`${words2} ${check}`);warnOfFailedItems(facts)},whoseOf2=function({of},{results}){
const[first,...others]=of;if(first===void 0||of.length===results.length)return"";if(others.length===0)return`${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Vb)(first)}\
: `;return`${howMany(of)} (${namesOf(of)}): `},namesOf=function(results){const all=results.map(({id,connector})=>id??connector.type);const shown=all.slice(0,MAX_ANNOTATIONS).
map(name=>(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(name,60));const more=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.v)(all.length-MAX_ANNOTATIONS);return(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
oR)([shown.join(", "),...more]," ")},warnOfFailedItems=function({results}){const some=results.filter(result=>result.failure===void 0&&(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
dD)(result)>0);if(results.length<2||some.length===0)return;warning(`${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.LR)(some)} in ${some.length} of ${results.length}\
 integrations. The log and the summary name them.`)},assertPrintable=function(text){if(!text.isWellFormed())throw new Error("The text is not well-formed")},marked=function(text){
assertPrintable(text);return text},start=function(){const printer=new Printer(maskSecretInputs(proxyCredentials()));if(takeOutUncheckedTls()){warning("The envir\
onment has NODE_TLS_REJECT_UNAUTHORIZED=0, which is ignored: certificates are always checked. Remove it; if a private authority issued the certificate of Zylon,\
 set ca-certificate.")}return printer},wordsOf=function({did,issues}){const links=issues.map(({number:number2,url})=>`#${number2} (${url})`);return(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
oR)([did,links.join(", ")]," ")},markdownOf=function({did,issues}){if(issues.length===0)return"";const links=issues.map(({number:number2,url})=>`[#${number2}](${url}\
)`);return`Failure issue: ${did} ${links.join(", ")}.`},troubleIn=function(error2,signal,limit){if(signal.aborted)return"the run was cancelled.";if(limit.aborted)
return`GitHub took longer than ${CALLS_SECONDS} s. The next run updates it.`;if(error2 instanceof _chunk_js__WEBPACK_IMPORTED_MODULE_0__.Nn)return error2.message;
return(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2).message},settingsOf=function(inputs,printer){return{dryRun:inputs["dry-run"],watchesDocuments:watchesDocuments(
inputs),host:printer.line(inputs["base-url"].host),organization:printer.line(inputs.organization)}},connectionsFor=function({selection,...inputs}){switch(selection.
kind){case"only":return 1;case"ids":return selection.ids.length===1?1:inputs["max-parallel"];case"all":return inputs["max-parallel"]}},withFailure=function(facts,failure){
const results=facts.results.map(result=>({...result,failure:result.failure??failure}));return{...facts,results,failure}};var _chunk_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__2(
913);var os__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__2(857);var crypto__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__2(982);var fs__WEBPACK_IMPORTED_MODULE_3__=__nccwpck_require__2(
896);var node_http__WEBPACK_IMPORTED_MODULE_4__=__nccwpck_require__2(67);var node_https__WEBPACK_IMPORTED_MODULE_5__=__nccwpck_require__2(708);var node_querystring__WEBPACK_IMPORTED_MODULE_6__=__nccwpck_require__2(
792);var node_tls__WEBPACK_IMPORTED_MODULE_7__=__nccwpck_require__2(692);var node_timers_promises__WEBPACK_IMPORTED_MODULE_8__=__nccwpck_require__2(500);var node_crypto__WEBPACK_IMPORTED_MODULE_9__=__nccwpck_require__2(
598);var node_fs__WEBPACK_IMPORTED_MODULE_10__=__nccwpck_require__2(24);var node_net__WEBPACK_IMPORTED_MODULE_11__=__nccwpck_require__2(30);var node_os__WEBPACK_IMPORTED_MODULE_12__=__nccwpck_require__2(
161);var node_path__WEBPACK_IMPORTED_MODULE_13__=__nccwpck_require__2(760);var controller=new AbortController;for(const name of["SIGINT","SIGTERM"])process.on(name,
()=>controller.abort((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.tK)(name)));var processSignal=controller.signal;var CMD_STRING="::";var Command=class{constructor(command,properties,message){
if(!command){command="missing.command"}this.command=command;this.properties=properties;this.message=message}toString(){let cmdStr=CMD_STRING+this.command;if(this.
properties&&Object.keys(this.properties).length>0){cmdStr+=" ";let first=true;for(const key in this.properties){if(this.properties.hasOwnProperty(key)){const val=this.
properties[key];if(val){if(first){first=false}else{cmdStr+=","}cmdStr+=`${key}=${escapeProperty(val)}`}}}}cmdStr+=`${CMD_STRING}${escapeData(this.message)}`;return cmdStr}};
var DecodedURL=class extends URL{constructor(url,base){super(url,base);this._decodedUsername=decodeURIComponent(super.username);this._decodedPassword=decodeURIComponent(
super.password)}get username(){return this._decodedUsername}get password(){return this._decodedPassword}};var __awaiter=function(thisArg,_arguments,P,generator){
function adopt(value){return value instanceof P?value:new P(function(resolve){resolve(value)})}return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){
try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.
done?resolve(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};var{access,appendFile,
writeFile}=fs__WEBPACK_IMPORTED_MODULE_3__.promises;var SUMMARY_ENV_VAR="GITHUB_STEP_SUMMARY";var Summary=class{constructor(){this._buffer=""}filePath(){return __awaiter(
this,void 0,void 0,function*(){if(this._filePath){return this._filePath}const pathFromEnv=process.env[SUMMARY_ENV_VAR];if(!pathFromEnv){throw new Error(`Unable \
to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`)}try{yield access(pathFromEnv,fs__WEBPACK_IMPORTED_MODULE_3__.
constants.R_OK|fs__WEBPACK_IMPORTED_MODULE_3__.constants.W_OK)}catch(_a){throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has\
 correct read/write permissions.`)}this._filePath=pathFromEnv;return this._filePath})}wrap(tag,content,attrs={}){const htmlAttrs=Object.entries(attrs).map(([key,
value])=>` ${key}="${value}"`).join("");if(!content){return`<${tag}${htmlAttrs}>`}return`<${tag}${htmlAttrs}>${content}</${tag}>`}write(options){return __awaiter(
this,void 0,void 0,function*(){const overwrite=!!(options===null||options===void 0?void 0:options.overwrite);const filePath=yield this.filePath();const writeFunc=overwrite?
writeFile:appendFile;yield writeFunc(filePath,this._buffer,{encoding:"utf8"});return this.emptyBuffer()})}clear(){return __awaiter(this,void 0,void 0,function*(){
return this.emptyBuffer().write({overwrite:true})})}stringify(){return this._buffer}isEmptyBuffer(){return this._buffer.length===0}emptyBuffer(){this._buffer="";
return this}addRaw(text,addEOL=false){this._buffer+=text;return addEOL?this.addEOL():this}addEOL(){return this.addRaw(os__WEBPACK_IMPORTED_MODULE_1__.EOL)}addCodeBlock(code,lang){
const attrs=Object.assign({},lang&&{lang});const element=this.wrap("pre",this.wrap("code",code),attrs);return this.addRaw(element).addEOL()}addList(items,ordered=false){
const tag=ordered?"ol":"ul";const listItems=items.map(item2=>this.wrap("li",item2)).join("");const element=this.wrap(tag,listItems);return this.addRaw(element).
addEOL()}addTable(rows){const tableBody=rows.map(row=>{const cells=row.map(cell=>{if(typeof cell==="string"){return this.wrap("td",cell)}const{header,data,colspan,
rowspan}=cell;const tag=header?"th":"td";const attrs=Object.assign(Object.assign({},colspan&&{colspan}),rowspan&&{rowspan});return this.wrap(tag,data,attrs)}).join(
"");return this.wrap("tr",cells)}).join("");const element=this.wrap("table",tableBody);return this.addRaw(element).addEOL()}addDetails(label,content){const element=this.
wrap("details",this.wrap("summary",label)+content);return this.addRaw(element).addEOL()}addImage(src,alt,options){const{width,height}=options||{};const attrs=Object.
assign(Object.assign({},width&&{width}),height&&{height});const element=this.wrap("img",null,Object.assign({src,alt},attrs));return this.addRaw(element).addEOL()}addHeading(text,level){
const tag=`h${level}`;const allowedTag=["h1","h2","h3","h4","h5","h6"].includes(tag)?tag:"h1";const element=this.wrap(allowedTag,text);return this.addRaw(element).
addEOL()}addSeparator(){const element=this.wrap("hr",null);return this.addRaw(element).addEOL()}addBreak(){const element=this.wrap("br",null);return this.addRaw(
element).addEOL()}addQuote(text,cite){const attrs=Object.assign({},cite&&{cite});const element=this.wrap("blockquote",text,attrs);return this.addRaw(element).addEOL()}addLink(text,href){
const element=this.wrap("a",text,{href});return this.addRaw(element).addEOL()}};var _summary=new Summary;var summary=_summary;var ExitCode;(function(ExitCode2){
ExitCode2[ExitCode2["Success"]=0]="Success";ExitCode2[ExitCode2["Failure"]=1]="Failure"})(ExitCode||(ExitCode={}));var package_default={name:"zylon-ingest",version:"\
1.0.0"};var TRANSIENT=["connection-lost","server-error","unavailable","timeout"];var NEVER_BEGUN=["dns","connect","rate-limited"];var FIRST_DELAY_MS=2e3;var MAX_DELAY_MS=3e4;
var JITTER_MS=1e3;var MAX_RETRY_AFTER_MS=365*24*3600*1e3;var LAST_RETRY_MS=500;var waitOf=ms=>ms<MAX_RETRY_AFTER_MS?`${Math.ceil(ms/1e3)} s`:"a year or more";async function withRetries(options,attempt){
const{purpose,maxRetries,clock,limits,log}=options;for(let number2=1;;number2+=1){try{return await attempt(number2)}catch(error2){if(!(error2 instanceof _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ))throw error2;const most=retriesOf(purpose,error2,maxRetries);if(number2>most)throw error2;const delayMs=waitBefore(number2,error2,limits,clock);if(delayMs===
void 0)throw withoutTime(error2,limits);log.info(retryLine(number2,most,delayMs,error2));await clock.sleep(delayMs,limits.signal)}}}var TunnelError=class extends Error{code;statusCode;constructor(statusCode,cause){
super("the proxy made no tunnel",{cause});this.code=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.$N)(cause)||"ERR_PROXY_TUNNEL";this.statusCode=statusCode}};var TunnelAgent=class extends node_https__WEBPACK_IMPORTED_MODULE_5__.
Agent{#proxy;#open=new Set;constructor(proxy,options){super(options);this.#proxy=proxy}createConnection(target,done){this.#connect(target).then(connection=>done(
null,connection),error2=>done(error2))}destroy(){for(const one of this.#open)one.destroy();super.destroy()}async#connect(target){const tunnel=await this.#tunnelTo(
target);return this.#secured(tunnel,target)}async#tunnelTo(target){const{promise,resolve,reject}=Promise.withResolvers();const{request}=this.#proxy.protocol==="\
https:"?node_https__WEBPACK_IMPORTED_MODULE_5___namespace_cache||(node_https__WEBPACK_IMPORTED_MODULE_5___namespace_cache=__nccwpck_require__2.t(node_https__WEBPACK_IMPORTED_MODULE_5__,
2)):node_http__WEBPACK_IMPORTED_MODULE_4___namespace_cache||(node_http__WEBPACK_IMPORTED_MODULE_4___namespace_cache=__nccwpck_require__2.t(node_http__WEBPACK_IMPORTED_MODULE_4__,
2));const path=authorityOf(target);const asked=request(this.#proxy.origin,{method:"CONNECT",path,headers:{host:path,...credentialsOf(this.#proxy)},agent:false});
this.#remember(asked);asked.on("error",error2=>reject(new TunnelError(void 0,error2)));asked.once("connect",({statusCode},tunnel)=>{this.#remember(tunnel);if(statusCode===
200){resolve(tunnel);return}tunnel.destroy();reject(new TunnelError(statusCode))});asked.end();return promise}async#secured(tunnel,target){const{promise,resolve,
reject}=Promise.withResolvers();const secured=node_tls__WEBPACK_IMPORTED_MODULE_7__.connect({socket:tunnel,host:String(target.host),servername:target.servername,
secureContext:this.options.secureContext,ALPNProtocols:["http/1.1"],rejectUnauthorized:true});this.#remember(secured);secured.once("secureConnect",()=>resolve(secured));
secured.once("error",reject);secured.once("close",()=>reject(new Error("closed in the handshake")));return promise}#remember(one){this.#open.add(one);one.on("er\
ror",()=>void 0);one.once("close",()=>this.#open.delete(one))}};var TLS_CODE=/^(CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|ERR_TLS_|ERR_SSL_|EPROTO)/;
var isPlainHttp=({baseUrl})=>baseUrl.protocol==="http:";var MAX_REQUEST_SECONDS=600;var mayRaiseTimeout=({requestTimeoutSeconds})=>requestTimeoutSeconds<MAX_REQUEST_SECONDS;
var mayNeedHttps=request=>isPlainHttp(request)&&!request.isApi;var UNKNOWN_NAME_RETRIES=2;var SERVER_ERROR={code:"server-error",why:"The server, or a proxy in f\
ront of it, failed",remedy:"Read the log of the Zylon instance that base-url names, and of any proxy in front of it"};var GAVE_UP={code:"timeout",why:"A proxy o\
r gateway in front of Zylon stopped waiting for it",remedy:"Look at the state of the server, then at the time limit of any proxy in front of it"};var BY_STATUS={
400:{code:"bad-request",why:"A value is wrong, or the integration is not configured yet",remedy:"Check integration-id and integration-type, then open the integr\
ation in Zylon"},401:{code:"unauthorized",why:"The token is wrong, expired or of another kind: the action needs a Workspace API token",remedy:"Create a new Work\
space API token in Zylon and store it in the secret behind api-token"},403:{code:"forbidden",why:"The connector is not enabled, the token's user lacks the permi\
ssion, or is not in the organization",remedy:"Check organization, then ask an administrator of Zylon to enable the connector or to grant the permission"},404:{code:"\
not-found",why:"The token's user has no integration of this id and type",remedy:"Check integration-id, integration-type and organization, then whether api-token\
 belongs to the user who made the integration"},405:{code:"method-not-allowed",why:"This version of Zylon does not accept this method, or a proxy in front of it\
 blocks it",remedy:"Check any proxy in front of Zylon, then the path in base-url and the version of Zylon"},407:{code:"connect",why:"The proxy between this runn\
er and Zylon needs a user and a password, or refused those it got",remedy:"Put them into HTTP_PROXY (http://user:password@host:port), from a secret"},408:GAVE_UP,
409:{code:"already-running",why:"Another ingest is probably running",remedy:"Run the step when that ingest has ended, or raise wait-timeout-seconds"},422:{code:"\
unprocessable",why:"The server understood the request and refused its content",remedy:"Check integration-id and integration-type, then open the integration in Z\
ylon"},429:{code:"rate-limited",why:"The server limits how many requests it takes in a short time",remedy:"Run the step less often"},431:{code:"bad-request",why:"\
The headers of the request are larger than the server, or a proxy in front of it, accepts",remedy:"Check how long api-token and extra-headers are, and the limit\
 for headers of any proxy in front of Zylon"},499:GAVE_UP,503:{code:"unavailable",why:"The server, or a proxy in front of it, is overloaded or restarting",remedy:"\
Wait until the Zylon instance that base-url names is up"},504:{code:"server-error",why:"A proxy in front of Zylon stopped waiting for the answer",remedy:"Raise \
the time limit of that proxy"}};var CONFLICT={code:"bad-request",why:"The request conflicts with something that exists, such as an integration with this usernam\
e, of this user or another",remedy:"Look at the integrations in Zylon, then set integration-id, or another username"};var BY_PURPOSE={create:{why:"The username,\
 the password or another value is wrong",remedy:"Check username and password"},update:{why:"The username, the password or another value is wrong",remedy:"Check \
username and password"},ingest:{why:"Zylon cannot ingest this integration as it is set up",remedy:"Open the integration in Zylon, and check its set-up"}};var NOT_ALLOWED={
code:"forbidden",why:"The token's user is not allowed to read this, or is not in the organization",remedy:"Check organization, then ask an administrator of Zylo\
n to grant the permission"};var REFUSED={code:"bad-request",why:"The server refused the request",remedy:"Check base-url, integration-id and integration-type"};var isAboutIntegrations=({
segments})=>segments.includes("integration")||segments.includes("integrations");var isPage=text=>text.trimStart().startsWith("<");var notModifiedProblem=request=>({
code:"redirect",reason:"the server did not send the answer, but said that it has not changed",why:"A cache between this runner and Zylon answered in its place, \
although the action asks it not to",remedy:`Have the cache or proxy in front of the server that base-url names ${letThrough(request)}`});var partialProblem=request=>({
code:"unexpected-response",reason:"the server sent only a part of the answer",why:"The action asked for the whole answer; a cache or proxy in between cut it",remedy:`\
Have the cache or proxy in front of the server that base-url names ${letThrough(request)}`});var REFUSED_ADVICE={...BY_PURPOSE,refresh:{why:"Zylon could not ren\
ew its access to the source",remedy:"Open the integration in Zylon, and grant access again, in a browser"}};var SYSTEM_CLOCK={now:()=>Math.floor(performance.now()),
date:()=>Date.now(),sleep:async(ms,signal)=>{try{await(0,node_timers_promises__WEBPACK_IMPORTED_MODULE_8__.setTimeout)(ms,void 0,{signal})}catch(error2){throw signal.
aborted?signal.reason:error2}},random:Math.random};var STRETCH_MS=50;var Breaks=class{#since=performance.now();async take(){if(performance.now()-this.#since<STRETCH_MS)
return;await(0,node_timers_promises__WEBPACK_IMPORTED_MODULE_8__.setImmediate)();this.#since=performance.now()}};async function within({seconds,raisedBy,clock,signal,
failure},work){const limit=new AbortController;const stop=after(clock,seconds*1e3,()=>limit.abort(failure()));try{return await work({deadline:clock.now()+seconds*
1e3,signal:AbortSignal.any([signal,limit.signal]),raisedBy})}finally{stop()}}async function unlessAborted(value,signal){const aborted=Promise.withResolvers();const abort=()=>aborted.
reject(signal.reason);signal.addEventListener("abort",abort,{once:true});if(signal.aborted)abort();try{return await Promise.race([aborted.promise,value])}finally{
signal.removeEventListener("abort",abort)}}var isSuccess=status=>status>=200&&status<300&&status!==206;var FAILURE_BODY_MS=3e3;async function responseTo(opened,signal){
const{promise,resolve,reject}=Promise.withResolvers();const abort=()=>{reject(signal.reason);opened.destroy()};signal.addEventListener("abort",abort);opened.on(
"error",reject);opened.once("response",resolve);opened.once("close",()=>{signal.removeEventListener("abort",abort);setImmediate(()=>reject(new Error("closed wit\
hout an answer")))});return promise}var Exchange=class{#request;#clock;#timeout=new AbortController;#signal;#isConnected=false;#endLimit=()=>void 0;constructor(request,clock,closed){
this.#request=request;this.#clock=clock;const signals=[request.signal,closed,this.#timeout.signal];this.#signal=AbortSignal.any(signals)}async send(agent){try{this.#limit(
this.#timeoutMs());this.#signal.throwIfAborted();const message=await this.#open(agent);const{statusCode:status=0,headers}=message;const isTimedByPart=isSuccess(
status);this.#limit(isTimedByPart?this.#silenceMs():FAILURE_BODY_MS);return{status,headers,body:this.#body(message,isTimedByPart)}}catch(error2){this.#endLimit();
throw this.#failure(error2)}}async#open(agent){const{method,url,headers,body}=this.#request;const{request}=url.protocol==="https:"?node_https__WEBPACK_IMPORTED_MODULE_5___namespace_cache||
(node_https__WEBPACK_IMPORTED_MODULE_5___namespace_cache=__nccwpck_require__2.t(node_https__WEBPACK_IMPORTED_MODULE_5__,2)):node_http__WEBPACK_IMPORTED_MODULE_4___namespace_cache||
(node_http__WEBPACK_IMPORTED_MODULE_4___namespace_cache=__nccwpck_require__2.t(node_http__WEBPACK_IMPORTED_MODULE_4__,2));const opened=request(url,{method,headers,
agent,rejectUnauthorized:true});const response=responseTo(opened,this.#signal);onceConnected(opened,()=>{this.#isConnected=true;this.#limit(this.#silenceMs())});
opened.end(body??"");return response}async*#body(message,isTimedByPart){try{for await(const chunk of message){if(isTimedByPart)this.#endLimit();yield chunk;if(isTimedByPart)
this.#limit(this.#silenceMs())}}catch(error2){throw this.#failure(error2)}finally{this.#endLimit()}}#timeoutMs(){return this.#request.facts.requestTimeoutSeconds*
1e3}#silenceMs(){const{purpose}=this.#request.facts;return purpose==="ingest"?void 0:this.#timeoutMs()}#limit(ms){this.#endLimit();if(ms===void 0)return;this.#endLimit=
after(this.#clock,ms,()=>this.#timeout.abort(timeoutFailure(this.#request.facts,this.#isConnected)))}#failure(error2){if(this.#signal.aborted)return this.#signal.
reason;return networkFailure(this.#request.facts,this.#isConnected,error2)}};var Transport=class{#clock;#agents;#closed=new AbortController;proxy;constructor(options){
this.proxy=proxyFor(options.baseUrl);this.#agents=agentsFor(options,this.proxy);this.#clock=options.clock}async send(request){if(this.proxy!==void 0&&this.proxy.
url===void 0)throw proxyVariableFailure(request.facts,this.proxy.variable);const exchange=new Exchange(request,this.#clock,this.#closed.signal);return exchange.
send(this.#agents[request.method])}close(){this.#closed.abort();for(const agent of Object.values(this.#agents))agent.destroy()}};var USER_AGENT=`${package_default.
name}/${package_default.version}`;var MIN_PAUSE_MS=1e3;var FAILURE_BODY_BYTES=16*1024;var HttpApi=class{#options;#transport;#pausedUntil=0;#isApi=false;constructor(options){
this.#options=options;this.#transport=new Transport(options)}get printer(){return this.#options.printer}close(){this.#transport.close()}async exchange(call,read){
const{clock}=this.#options;const{purpose,limits,log}=call;const maxRetries=call.retries??this.#options.maxRetries;return withRetries({purpose,maxRetries,limits,
clock,log},async number2=>{const answer=await this.#attempt(call,number2);const value=await read(answer);this.#isApi=true;return value})}async#attempt(call,number2){
const request=this.#requestOf(call);const{facts}=request;await this.#pause(call.limits);const response=await this.#send(request,call.log,number2);if(!isSuccess(
response.status))throw await this.#failureOf(facts,response);return{name:facts.name,contentType:response.headers["content-type"]??"",body:response.body,bodyFailure:(kind,text)=>bodyFailure(
facts,response,kind,text)}}#requestOf(call){const{baseUrl,credentials,extraHeaders}=this.#options;const{method,segments,body,accept="application/json"}=call;const prefix=baseUrl.
pathname.split("/").filter(part=>part!=="");const path=[...prefix,...segments.map(encodeURIComponent)];const url=new URL(`/${path.join("/")}`,baseUrl);url.search=
new URLSearchParams(call.query).toString();const headers={...extraHeaders,...credentials,"cache-control":"no-cache",accept};if(method==="POST")headers["content-\
type"]="application/json";headers["user-agent"]=USER_AGENT;const facts=this.#factsOf(call,url);return{facts,method,url,headers,body,signal:call.limits.signal}}#factsOf({
task,method,purpose,segments},url){const{printer,...options}=this.#options;return{task:printer.line(task),name:printer.line(`${method} ${url.pathname}`),purpose,
segments,baseUrl:options.baseUrl,proxy:this.#transport.proxy,requestTimeoutSeconds:options.requestTimeoutSeconds,certificates:options.certificates,extraHeaders:options.
extraHeaders,isApi:this.#isApi,printable:text=>printer.value(text),excerpt:text=>printer.value(text,void 0,true)}}async#send(request,log,number2){const{clock}=this.#options;
const{name}=request.facts;const started=clock.now();const tell=outcome=>log.debug(`${name} ${outcome} in ${clock.now()-started} ms, attempt ${number2}`);try{const response=await this.#transport.
send(request);tell(`answered ${response.status}`);return response}catch(error2){tell(`failed (${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2).code})`);throw error2}}async#failureOf(facts,response){
const{clock}=this.#options;const date=clock.date();const{text}=await(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.yR)(response.body,FAILURE_BODY_BYTES,true);const failure=statusFailure(
facts,response,text,date);if(failure.code==="rate-limited"){const{retryAfterMs:retryAfterMs2=0}=failure.http;const pauseMs=Math.max(MIN_PAUSE_MS,retryAfterMs2);
this.#pausedUntil=Math.max(this.#pausedUntil,clock.now()+pauseMs)}return failure}async#pause({deadline,signal}){const{clock}=this.#options;while(this.#pausedUntil<
deadline){const leftMs=this.#pausedUntil-clock.now();if(leftMs<=0)return;await clock.sleep(leftMs+clock.random()*JITTER_MS,signal)}}};var CONNECTORS=[{type:"con\
fluence",slug:"confluence",entityType:"Confluence",label:"Confluence",credentials:"oauth",configKeys:["space_key","base_url"],placeKey:"space_key"},{type:"confl\
uencelocal",slug:"confluencelocallegacy",entityType:"ConfluenceLocalLegacy",label:"Confluence Server or Data Center",credentials:"password",configKeys:[],placeKey:"\
space_key"},{type:"sharepoint",slug:"sharepoint",entityType:"SharePoint",label:"SharePoint",credentials:"oauth",configKeys:["site_url","library"],placeKey:"site\
_url"},{type:"filesystem",slug:"filesystem",entityType:"FileSystem",label:"file system (SMB share)",credentials:"password",configKeys:["path"],placeKey:"path"},
{type:"claromentis",slug:"claromentis",entityType:"Claromentis",label:"Claromentis",credentials:"password",configKeys:["base_url","site"],placeKey:"site"}];var CONNECTOR_TYPES=CONNECTORS.
map(connector=>connector.type);var MAX_ID=1e3;var MAX_IDS=10;var quoted=text=>`"${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(text,60)}"`;var flag=fallback=>text=>{
const word=text.trim().toLowerCase();if(word==="")return{value:fallback};if(word==="true"||word==="false")return{value:word==="true"};return{problem:`must be tr\
ue or false, not ${quoted(text)}`}};var wholeNumber=(fallback,min,max)=>text=>{const digits=text.trim();if(digits==="")return{value:fallback};const value=/^\d{1,15}$/.
test(digits)?Number(digits):Number.NaN;if(value>=min&&value<=max)return{value};return{problem:`must be a whole number from ${min} to ${max}, not ${quoted(text)}`}};
var choice=options=>text=>{const word=text.trim().toLowerCase();if(word==="")return{value:options[0]};const value=options.find(option=>option===word);if(value!==
void 0)return{value};return{problem:`must be one of ${options.join(", ")}, not ${quoted(text)}`}};var MAX_ALLOWED=1e9;var listOf=parts=>[...new Set(parts.map(part=>part.
trim()).filter(part=>part!==""))];var MIN_SEARCH=3;var MAX_SEARCH=80;var NOT_AN_ID='must have one id per line, without white space, commas or control characters\
, and not "." or ".."';var API_PATH=/\/+(?:api(?:\/v1(?:\/app(?:\/.*)?)?)?\/*)?$/i;var SCHEME=/^[a-z][a-z0-9+.-]*:\/\//i;var NOT_IN_ADDRESS=/[\s\\"'`<>\u00ab\u00bb\u2018-\u201f\u2039\u203a]/;
var NO_HOST="is not a URL with a host";var isHostMisread=({hostname,pathname})=>/^https?$/.test(hostname)||!/^(?:[a-z\d._-]+|\[[\da-f:.]+\])$/i.test(hostname)||
pathname.startsWith("//");var BLOCK=/-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*?-----END \1-----/g;var RESERVED=["authorization","x-org","host","user-agent","accept","\
cache-control","connection","keep-alive","transfer-encoding","te","trailer","upgrade","expect","content-","proxy-"];var NAME=/^[!#$%&'*+.^_`|~0-9a-z-]+$/i;var MIN_SECRET_LENGTH=8;
var isReserved=name=>RESERVED.some(one=>one.endsWith("-")?name.startsWith(one):name===one);var ISSUE_PARSERS={"failure-issue":flag(false),"github-token":asGiven,
"failure-issue-assignees":parseLogins,"failure-issue-key":asGiven};var NOT_AN_ID2='must be ids, one per line or separated by commas, without white space or cont\
rol characters, and not "." or ".."';var isAll=part=>part.toLowerCase()==="all";var c1=[8364,0,8218,402,8222,8230,8224,8225,710,8240,352,8249,338,0,381,0,0,8216,
8217,8220,8221,8226,8211,8212,732,8482,353,8250,339,0,382,376];var htmlDecodeData=["Q=\xA8`p0AEligMPacutebrevecircyfrgravelphamacrndogonpfpplyFunctionringscrsignti\
ldeumlBackslashrvwedcyecausernoullistafropfrevescrumpeqCHcyOPYacutepitalDifferentialDyleyscaronedilirconintdotedillanterDotfrhiircleDotMinusPlusTimeslockwiseCon\
tourIntegralseCurlyDoubleQuoteQuoteolonengruentinttourIntegralpfroductunterClockwiseContourIntegralrossscrupCapDDotrahdJcyScyZcyaggerrrshvcaronyeltafriacritical\
AcuteDotubleAcuteGraveTildemondfferentialDopftDotEqualubleContourIntegralDotwnArrowLeftArrowRightArrowTeeongLeftArrowRightArrowRightArrowRightArrowTeeUpArrowDow\
nArrowVerticalBarwnArrowBarUpArrowBreveLeftRightVectorTeeVectorVectorBarRightTeeVectorVectorBarTeeArrowarrowscrtrokENGTHacutecaronircydotfrgravelementmacrptySma\
llSquareVerySmallSquareogonpfpsilonqualTildeilibriumscrimtaumlxistsponentialEFcyfrilledSmallSquareVerySmallSquareopfrAlluriertrfscrGJcyTammadbrevecedilircydotfr\
gopfreaterEqualLessFullEqualGreaterLessSlantEqualTildescrtHARDcyacektcircfrilbertSpaceopfrizontalLinescrtrokumpDownHumpEqualIEcyJligOcyacutecircydotfrgravemacrg\
inaryIpliesntegralrsectionvisibleCommaTimesogonpftascrtildeukcymlJcircyfropfscrercyukcyKHcyJcyappacedilyfropfscrLJcyTacutembdangplacetrfrrcaronedilyeftAngleBrac\
ketrrowBarRightArrowCeilingDoubleBracketwnTeeVectorVectorBarFloorRightArrowVectorTeeArrowVectorriangleBarEqualUpDownVectorTeeVectorVectorBarVectorBararrowrighta\
rrowssEqualGreaterFullEqualGreaterLessSlantEqualTildefrleftarrowmidotongLeftArrowRightArrowRightArrowleftarrowrightarrowrightarrowpfwerLeftArrowRightArrowscrhtr\
oktMapcyediumSpacellintrffrinusPlusopfscruNJcyacutecaronedilyegativeMediumSpaceThickSpacenSpaceVeryThinSpacestedGreaterGreaterLessLesswLinefroBreaknBreakingSpac\
epftCongruentupCapDoubleVerticalBarElementqualTildexistsGreaterEqualFullEqualGreaterLessSlantEqualTildeHumpDownHumpEqualLeftTriangleBarEqualssEqualGreaterLessSl\
antEqualTildeNestedGreaterGreaterLessLessPrecedesEqualSlantEqualReverseElementightTriangleBarEqualSquareSubsetEqualpersetEqualubsetEqualcceedsEqualSlantEqualTil\
depersetEqualTildeEqualFullEqualTildeVerticalBarscrtildeuOEligacutecircydblacfrgravemacregaicronopfpenCurlyDoubleQuoteQuoterscrlashtildemesumlverBarraceketParen\
thesisPartialDcyfrhiilusMinusoincareplanepfrecedesEqualSlantEqualTildeimeoductportionalscriQUOTfropfscrRBarrEGacutengrrtlcaronedilyeverseElementquilibriumUpEqui\
libriumfrhoightAngleBracketrrowBarLeftArrowCeilingDoubleBracketwnTeeVectorVectorBarFloorTeeArrowVectorriangleBarEqualUpDownVectorTeeVectorVectorBarVectorBararro\
wopfundImpliesrightarrowscrhuleDelayedSHCHcycyOFTcyacutecaronedilircyfrhortDownArrowLeftArrowRightArrowUpArrowigmamallCircleopfqrtuareIntersectionSubsetEqualper\
setEqualUnionscrtarubsetEqualcceedsEqualSlantEqualTildehThatmpersetEqualsetTHORNRADESHcycyabucaronedilyfrhereforetaickSpacenSpaceildeEqualFullEqualTildeopfriple\
DotscrtrokUacuterrocirbrcyevecircydblacfrgravemacrnderBarraceketParenthesisionPlusogonpfpArrowBarDownArrowDownArrowEquilibriumTeeArrowarrowdownarrowperLeftArrow\
RightArrowsilonringscrtildeumlVDashbarcydashleerbarticalBarLineSeparatorTildeyThinSpacefropfscrvdashWcircedgefropfscrXfriopfscrYAcyIcyUcyacutecircyfropfscrumlZH\
cyacutecaronydoteroWidthSpacetafropfscraacutebrevecEdircuteyeligfrgravelefsymphphamacrlgpndanddslopevgelemsdaabcdefghrtvbdsphtzarrogonpfpEacireidosproxeqringscr\
tympeqtildeumlwconintintbNotackcongepsilonprimesimeqrveewedgebrktbrkcongydquoecausemptyvpsirnoutahweenfrigcapircupodotplustimessqcuptartriangledownupuplusveewed\
gekarowlacklozengesquaretriangledownleftrightnkk12434ocknequivotopfttomwtiexDLRlrHDUduULRlrVHLRhlrboxdLRlrhDUduminusplustimesuLRlrvHLRhlrprimerevevbarscremiimeo\
lbhsubulletmpEeqcacutepandbrcupcapupdotsretoncapsronedilircupssmdotedilmptyvnterdotfrhcyeckmarkiirEceqlearrowleftrightdRSastcircdashefnintmidscirlubsuitoloneqmm\
atpfnlementxesngdotintpfrodysrrarrossscrubepetdotudarrlreprsclarrppbrcapcapupdotorsrarrmlyeqprecsuccveewedgerenvearrowleftrightveewedwconintintylctydArrHaragger\
lethrrshvbkarowlaccaronydaggerrrotseqegltamptyvfishtrharlriamondsuitsegammasinvideontimesonxjcylcornropollarpfteqdotminusplussquareublebarwedgewnarrowdownarrows\
harpoonleftrightrbkarowcornropscryoltroktdotrifuarrharwanglezcyigrarreDDototacutestercaronircolonydotefDotrgravesdotlinterslsdotmacrptysetvsp134ngspogonpfparsll\
ussilonvqcircolonsimlantgtrlessualsestivDDvparslrDotarrscrdotimtahumlroxclistpectationonentialefallingdotseqcyemalefiligligligriligjliglatligtnsnofopfrallkvpart\
intrac123456823534584556878slownscrgElacutemmadpbrevecircydotelqqslantsccdotollesfrggimeljcylEajnEapproxeqqsimopfravescrimeltccirdotlParquestrapproxrrdoteqlessq\
lesslesssimvertneqqnEhArrairsplfmiltrdcyrcirwbarcirceartsuitlliprconfrksearowwarowoarrmthtokleftarrowrightarrowpfrbarscrlashtrokybullpheniacutecircyecyxclffrgra\
veiiintntnfinotajligmacrgelinepartthofpedncarefintieodottcalegersrcallarhkprodocygonpftaprodquestscrinEdotsvvtildeukcymljcircyfrmathopfscrercyukcykappavcedilyfr\
greenhcyjcyopfscrlAarrrrtailBarrEgHaracuteemptyvgranmbdangdlepquorrbfsfshklpplsimtltailesbarrbrkracekkeslducaronedililubydcaquorrdharusharsheftarrowtailharpoond\
ownupleftarrowsrightarrowsharpoonssquigarrowthreetimesgqqslantsccdotorgessapproxdoteqgtrqgtrgtrsimfishtloorrgEhardulblkjcylarrcornerhardtrimidotoustachenEapprox\
eqqsimoangrrbrkngleftarrowrightarrowmapstorightarrowoparrowleftrightparflustimeswastbarzengefparltrarrcornerhardmtrisaquocrhimegqbuortroktccirdothreeimeslarrque\
strPariefurdsharuharvertneqqnEmDDotacrletesepstodownleftuprkercommaydasheasuredanglefrhoicrodastcirdotnusbdulcpdrnplusodelspfpscrtposultimapmapnGgtvLeftarrowrig\
htarrowltvRightarrowVDashdashablacutengpEidosproxturalsbspumpecapronedilongdotupydasheArrarhkrowdotquivsearimxistsfrgEeqqslantssimtrhArrarrparisdvjcylArrEarrdre\
ftarrowrightarrowqqslantsssimtriemidopftinEdotvabcnivabcparallelsltolintrcueeceqrArrarrcwightarrowtriesccueerhortmidparallelimeqmidparqsubepeubEeseteqqcceqpEese\
teqqtglildelgrianglelefteqrightequmerospvDashHarrapdashgetinfinlArretrierArrtriesimwArrarhkrownearoSacutestcircydashblacivotsoldeligfcirrgonravethbarmintlarrcir\
rossinetmacregaicrondnusopfparerplusrarrderoffmigoforslopevscrlasholtildemesasumlvbarparallelsimltcyercntiodmilptenkfrhivmmatoneitchforkvlanckhkvusacirbcirdouem\
nsimtwomointintpfundrEapcueecapproxcurlyeqeqnapproxeqqsimsimimesnEapsimodfalarlinesurfptosimurelscriuncspqfrintopfprimescruaternionsintesteqotrAarrrrtailBarrHar\
aceutedicemptyvngdelequorrapbfscfshklpplsimtlwtailionalsbarrbrkracekkeslducaronedililubydcaldharquorshealinepartsctgfishtloorrhardulovightarrowtailharpoondownup\
leftarrowsharpoonsrightarrowssquigarrowthreetimesngsingdotseqlarrharmmoustachenmidoangrrbrkparflustimespargtpolintrarrsaquocrhqbuorthreeimesriefltriuluharxsacut\
ebquocEaproncueedilircnEapsimpolintsimydotbeeArrarhkrowctmiswartminusnxtfrownharpchcyyortmidparallelyigmafvmdoteqgElEneplusrarrlarrmallsetminusshpeparslidleteso\
ftcylbarpfpadesuitrqcapsupssubeseteqpesetequareffrarrscretmnmiletarftarfraightepsilonphinsubEdotedotmultnEeplusrarrseteqqneqqimubpccapproxcurlyeqeqnapproxeqqsim\
simmngp123EdotsubedothsolublarrmultnEeplusseteqqneqqimubpwArrarhkrownwarzligtargetubrkcaronedilydotelrecfrhere4foretasymvickapproxsimnspkapsimornildemesbardntoe\
apbotcirforksaprimeradeiangledownlefteqqrighteqdoteminusplussbtimepeziumscryhcytrokwixtoheadleftarrowrightarrowuArrHaracuterrbrcyevecircydarrblacharfishtrgraveh\
arlrblklcornerroptrimacrlogonpfparrowdownarrowharpoonleftrightlussihlonuparrowsrcornerropingtriscrtdotilderifuarrmlwanglevArrBarvDashangrtrepsilonkappanothingph\
iiroptorhosigmaubsetneqqpsetneqqthetariangleleftrightcydasheebareqlliprbartfrltrinsubpopfproprtriscrubnEepnEezigzagwcircedbargeqierpfropfpreathscrxcapircupdtrif\
rhArrarrilArrarrmapnisodotpflustimerArrarrscrqcupuplustriveewedgeyacuteycircyenfricyopfscrucymlzacutecaronydoteetrftafrhcyigrarropfscrwjnjC(D%D($(D'%$$ED($'$'$%\
$'%E$/D'$F%'D(D&#,%%&&$%$)%+%%$E$F$'$&$(#'D&$(%$&4%($(E'%&%($&$)%*$%$%$+)()')($:&5-($'($%*&&&/%%&)%@$'$F$%&&#%%)$&$&$&$(%%%&$(%$$%&%$E$2.&0,.(.(&'%.$F%$&&&(%6)&\
+*),---&*/1---)-.&)*+,).%*,&,*'('2+,+)1&'1,)2&'&*('($F%'#&D%D($(E&%$$&$ED($)$'%1(2$'%E$)$'((&+$&%%$%D&$(%-#&$E$3)2$F%'%+$&#'D$$'($$($(%&%$$&$E$$$F$./'*,***'*-*(\
$F$$#)$'%$$'$%$.$&%/$&%'$.'(#'$'$&D(D'%$$&$%D($$%&&*%($%&('+%/,($'%E%%$&$($'E%#(%$$E$F$F%'$'#'$&$'$(%$$E$F$F#'D$$(%'%%%+%%$(%'%$$2(',&,-'*'0).+)1&'('-,)'&*(*)(*\
/&/('/),))/&')-&'('-%1','*'''-'($E$$%+$($/+-'-',+-'-%E%/(-$&%$%'$$#&$%$-%*$E$+$F$&$$#'$($(%'%$$5+-.)+0%5)+%($E$)%1%%%$&,'(&4&*''+H'(&*-(-L-J-'-M-(&O*H&/2F2((%*(\
***G*M*(&W,K&+.H.-&1'/3F3(&O2(.I4('H,(().H.-.H(I.(&(+(+,+(&.$FD($$#(D(D'%$$($ED($'%&%($F$6,($$$FE'D(&&D&$)('+&'.#+$%$E$%$$$+$/%%$$%)+(+-+(%&%(&*-%$F%$C'$E$&$F#(\
D%$(%%%%'%$(%'%$$$%/+-*0$%$%$3)'-&-,(*(0*.,)2&(((&+(+))*0&0((/*,*)0&().&(($&%-$-$&%$$-#)%%$($($$%'%'%&%$$E$0(,(-(*$'$-$F$&%')/))/(+)1()($F$&$%&&)(%)+(+-+(&(%$%$\
&(+(&&C($'$'%%$%%$$(%'%$$E$+&%%K&)$'(((,(($F$+$F%'C)%%''$'&&D'%$$($ED($'$*)',&(.%&('$'%E$)*&*,%,%.%&((%(%,%/(-%%'&$'$F$(D&#($&$%$'($$%%'&$'*+'+,+(&-$E$F$F$(#($'\
$E$F$F#F$$$F$F#'$&$&D($'%$$E$F$F$&#'$($(%$$&$0%%$%$&$FC)$($$%D%$E&E&%$D'$$%DD($)&%%&$'&%E$$%&&&$&(&$%$&$&%&&)%*$*$*$*$*$*$*$&%(%*$&&'$&'$'%E$$%$%'%$%%%%%')%D'$F\
%$%&(%D(D&$*%&#'$*'*'('&*%%'&&)%$&''$'%$$'$()$%(%&%'%%&$&'$E$('&'%&''''(&('&&/.%&(&&&($($.()(+0'0'0(&%%&'$&%%&$E&G%%$F%$&&%'%&'$'$'$&$'$'$'$'$&%'$'$'$&$'$'$'$'$\
'$'$&&&%'$'$'$&$'$'$'$'$&(&'&(&%'$'$'$&$'$'$'$'$'$'$$($'E'$F%&%%'$%%'$''$&'%%%'$'$($#)%$&&&(&&'%&&&D%&&%$'&&E'%&%&(%$&D'%(E%'($E$&%&('%$$%&$&$'%'..()%*$*&*'*'&$\
&(&&&'$'(&$'($)$%&($&$'%'))&%%'&&&%E&&F$'%$'%&$F%%'$&$'$$'$))$%&&%%')$%$&(&&'%&&&%&D%')$&+*'(&((F&&.-(%&%&$*%&$(#'$&$(%'%%%%'$$)%&$(%$$$%(&%%(D%%&%($(%D$''$$&'&\
*''$%$%(%&%$F&)*&&$&$(&&$(%E%$&%(&&(&'&)%/%*'-'..($*%'&&$F&$%%%'$'%%'$$'%&$)$&%)#(%%D(%'$(%%G$%'%$$&$$$'%D$$E'%$&&$$%)%$%$&&$'%&(&($%%'%($$%%%$'%E$&'%%&%%'&'$$(\
&'%&&**'%'&&&%(%%)$'%&$&%&%%$%E$D&%%$&%&%,&,#0$%$($(%&&&%D$'$G$&%&%&$&$F%'&$'$$*D(($H$($($($'%($G%($($'%'%($'%&%%&$F#%%$$(%&($%$$($'%$$&$$%$%$&$&(%$&%&&)$*$&D'%\
$E$$%$$'$&$$%$%$%$$%%%''%$&$'$%&$F$'$&%%'$'$D$%%&%%&%'%(%*'%&&&)((&'&&$K%E#'$(%%%'%'&$'&'$$&$'$()&%'%'$E$*&($'%'%.'-%E%'$F%'%'$(%'C)$$E&%$$&E&$%%DD($$%'&%%'%&$'\
$'&%''''&%%%%&$$%'%&(&%'%$&&&(''&(&'$&%&%E%%$'D($F%%'$'&'$($'$$$%'$'E%#(%$$E$'$F$F%'$'#(($$(%$$E$($&$&$F$F#(%%%'$'$$%$$&$(%)%'%'%%'$'%%$E&%%'$(%'%'%'%'%'&'%%$&&\
&$'D$'%&%'($&%'&)$$(%'&%%%%$$&%&($%(&(%%$$%*,''..%'-'-1$,+,-'-%$%$&$&(%$&%&&)$*$&D'%&*'&'()''&'&$(%'%D$$%$$''$($%&$&$$%&%)%'%&$(%')'$%%%''%$&$'$%&$'&%%&%.+-')'-\
%.,(%&&D&&%(%'&&%$&'&$$&'%$'%)%&($%$%&$(%E%$%%'$'$%%&%($%'D$%%&%%&%'%'%'%(%'&$'$'$$*&'$K%E#(D&%%&$'&%$&&)')')%%'$(%$$'$/$E$%D'%$&&&&F&%&($($)$$&%%$($(%E$$$F%'$$\
%)%&#F%D&D$,(-%D%D&D$-$(%'$'%'%E%$&D&E&%&'%&(%*$D&%F(D$&&&%'%&(F%%%$$'$$%&%''$(%%F%'%'&E%')$$E$E%$&$'D'H&D%&%$&$$'%&%&$$%$&$%$$&$'%D%&%%%$&*(-&$'D'H&D'$%&%$&%($\
$&$FE$&%(D(F(%)$)$&%(%)$)$$&'('E'D%(%$&&&D'$(E$'%&(D(D%,%&($$%&&&D&D%*)+%%'$($%&%&%((%%%'D'$'F*%,D&%(E&$'D'$'F*%,D$&E'%%%.0%,(1%$$%$&&&%$(%'%E%'%E&D%(%'&D&D'F%'\
&G%F$'%''$(%%'#%D(%%$&G$%$$'%'%%%%%'$'$'%D$&E'%$$'%$$&$'%&&'%&%$$'%&%(&$&&$F$&%&%&$$%&%$&%(%F$F$%'%%%(%$$&E'%%D(&&)%D&$'#&F$''&&'$&$$%$(&&&&&$&'$E$%&$%'%&$$%*%$\
$()$'%%%'''$'&'%($'$G%'&'&$$$*%EE&$$%$%%%&%$&$')'*'%'*(&(&'&%&($%%&%&&%%&(''''&$'%%&%'$F%$$(#F$&$F$($F$-'&%&(%E%#(%%%'$'$&$F&&%&%)%%'$'$'%E&%%'%'$(%'$'%'%'%'%'&\
'%'$%'&%('$'%&%'($&%'&)$$(%'&%%%%$$&%(%&($%%$&'&'''$%%E$$(%'%D$''$($%$&$$,-'(./%(-,+(.(-(-%%%-$'%&%$$()'$'$'&%%&%&&D&&%($&'%%)$'$(%E%$%%&%($$(%'%%'$'$''$)$$#)$'\
$$%$%%&&%&%$&&%&%%&%&&%)%&%$$&'$'$$'%''$(%E%%%%'%)'$%%$E&&$'%'&$%)(+E$$'($($%$&&&$'$&$'$&$'$&%&'&'$'$/&&%)%%&%%$&$'D$(%$&$'%%E$()&&$$'(D&%(D%&($(&+%'$($(&+%%$&&\
($&$$'$F%'%'%'$&'$%0+&&%$%&$&&&$'&&'&%'$&'&'&&)%+$)&,$'%'%($%%')'*'%'*(&(&'&%$%%%$F$F$F$&$&&'&&$'&&'(%&'&'&%'$&'&&)%+$)&,$'%'%($$'%''$(%%'D'#)%$$&$(%'%$$&$($E$(\
('&%(&($%,(&&&%&&&E&$'E&($)%($%%$&%$&&&&&D'&%%$($'%)+'+'/%+$+(0%&&&$&(&'&%&'%)$F&$%&%'$'%1*-#'$&D(%%$'&&D'%$$'%'%&$(%DD($''$%&$()%&&%&$'E$$'%E$)%,%.,(%&%%'$'&%+\
$()%&&%&%&$F$'%'%%'$$'E%$)#'$&'$$'$(%+&(&*&&'$'(&$'%&('K/D(J/D&('..($%$'$%&&&%%'%'&$$E$'$G'D$F$'$'$F%G(D&F(D$)#($(&%($%'$E$F$$$$%'$F#'%&%%$'$E$'%&$$$'%&$&$&$'%E\
&&%'$'%&$F%'$(%&$&$(C)&$$'%$D%$E$&$F$F$&E%#)$(%$$&$(%%$E$&$)$F$F$%%%0@0000H8H40H000047P00P@001000@0B0HP@:H9T8P000LB8d@800@I0<110000QQ8400P10030005940@410020000Q\
02000@0200000@P0101@8000440400000000808000000000@00000000P`0000000040400@0004<000000000008000030000000000P020T400020@0@00000000000000000000000000P00000004004000\
00400220080000100000000000000000P000000000000P000000@00402000000000@00000000000000000000040000000000000",'\xC6&\xC1\u0102\xC2\u0410\u{1D504}\xC0\u0391\u0100\u2A53\u0104\u{1D538}\u2061\xC5\u{1D49C}\u2254\xC3\xC4\u2216\u2AE7\u2306\u0411\u2235\u212C\u0392\u{1D505}\u{1D539}\u02D8\u212C\u224E\u0427\xA9\u0106\u22D2\u2145\u212D\u010C\xC7\u0108\u2230\u010A\xB8\xB7\u212D\u03A7\u2299\u2296\u2295\
\u2297\u2232\u201D\u2019\u2237\u2A74\u2261\u222F\u222E\u2102\u2210\u2233\u2A2F\u{1D49E}\u22D3\u224D\u2145\u2911\u0402\u0405\u040F\u2021\u21A1\u2AE4\u010E\u0414\u2207\u0394\u{1D507}\xB4\u02D9\u02DD`\u02DC\u22C4\u2146\u{1D53B}\xA8\u20DC\u2250\u222F\xA8\u21D3\u21D0\u21D4\u2AE4\u27F8\u27FA\u27F9\u21D2\u22A8\u21D1\u21D5\u2225\u2193\u2913\u21F5\u0311\u2950\u295E\u21BD\u2956\u295F\u21C1\u2957\u22A4\u21A7\u21D3\u{1D49F}\u0110\u014A\xD0\xC9\u011A\xCA\u042D\u0116\u{1D508}\xC8\u2208\u0112\u25FB\u25AB\u0118\u{1D53C}\u0395\u2A75\u2242\u21CC\u2130\u2A73\u0397\xCB\u2203\u2147\u0424\u{1D509}\u25FC\u25AA\u{1D53D}\u2200\u2131\u2131\u0403>\u0393\u03DC\u011E\u0122\u011C\u0413\u0120\u{1D50A}\u22D9\u{1D53E}\u2265\u22DB\u2267\u2AA2\u2277\u2A7E\u2273\u{1D4A2}\u226B\u042A\u02C7^\u0124\u210C\u210B\u210D\u2500\u210B\u0126\u224E\u224F\u0415\u0132\u0401\xCD\xCE\u0418\u0130\u2111\xCC\u2111\u012A\u2148\u21D2\
\u222C\u222B\u22C2\u2063\u2062\u012E\u{1D540}\u0399\u2110\u0128\u0406\xCF\u0134\u0419\u{1D50D}\u{1D541}\u{1D4A5}\u0408\u0404\u0425\u040C\u039A\u0136\u041A\u{1D50E}\u{1D542}\u{1D4A6}\u0409<\u0139\u039B\u27EA\u2112\u219E\u013D\u013B\u041B\u27E8\u2190\u21E4\u21C6\u2308\u27E6\u2961\u21C3\u2959\u230A\u2194\u294E\u22A3\u21A4\u295A\u22B2\u29CF\u22B4\u2951\u2960\u21BF\u2958\u21BC\u2952\u21D0\u21D4\u22DA\u2266\u2276\u2AA1\u2A7D\u2272\u{1D50F}\u22D8\u21DA\u013F\u27F5\u27F7\u27F6\u27F8\u27FA\u27F9\u{1D543}\u2199\u2198\u2112\u21B0\u0141\u226A\u2905\u041C\u205F\u2133\u{1D510}\u2213\u{1D544}\u2133\u039C\u040A\u0143\u0147\u0145\u041D\u200B\u200B\u200B\u200B\u226B\u226A\n\u{1D511}\u2060\xA0\u2115\u2AEC\u2262\u226D\u2226\u2209\u2260\u2242\u0338\u2204\u226F\u2271\u2267\u0338\u226B\u0338\u2279\u2A7E\u0338\u2275\u224E\u0338\u224F\u0338\u22EA\u29CF\u0338\u22EC\u226E\u2270\u2278\u226A\u0338\u2A7D\u0338\u2274\u2AA2\u0338\
\u2AA1\u0338\u2280\u2AAF\u0338\u22E0\u220C\u22EB\u29D0\u0338\u22ED\u228F\u0338\u22E2\u2290\u0338\u22E3\u2282\u20D2\u2288\u2281\u2AB0\u0338\u22E1\u227F\u0338\u2283\u20D2\u2289\u2241\u2244\u2247\u2249\u2224\u{1D4A9}\xD1\u039D\u0152\xD3\xD4\u041E\u0150\u{1D512}\xD2\u014C\u03A9\u039F\u{1D546}\u201C\u2018\u2A54\u{1D4AA}\xD8\xD5\u2A37\xD6\u203E\u23DE\u23B4\u23DC\u2202\u041F\u{1D513}\u03A6\u03A0\xB1\u210C\u2119\u2ABB\u227A\u2AAF\u227C\u227E\u2033\u220F\u2237\u221D\u{1D4AB}\u03A8"\u{1D514}\u211A\u{1D4AC}\u2910\xAE\u0154\u27EB\u21A0\u2916\u0158\u0156\u0420\u211C\u220B\u21CB\u296F\u211C\u03A1\u27E9\u2192\u21E5\u21C4\u2309\u27E7\u295D\u21C2\u2955\u230B\u22A2\u21A6\u295B\u22B3\u29D0\u22B5\u294F\u295C\u21BE\u2954\u21C0\u2953\u21D2\u211D\u2970\u21DB\u211B\u21B1\u29F4\u0429\u0428\u042C\u015A\u2ABC\u0160\u015E\u015C\u0421\u{1D516}\u2193\u2190\u2192\u2191\u03A3\u2218\u{1D54A}\u221A\u25A1\u2293\u228F\u2291\u2290\
\u2292\u2294\u{1D4AE}\u22C6\u22D0\u22D0\u2286\u227B\u2AB0\u227D\u227F\u220B\u2211\u22D1\u2283\u2287\u22D1\xDE\u2122\u040B\u0426	\u03A4\u0164\u0162\u0422\u{1D517}\u2234\u0398\u205F\u200A\u2009\u223C\u2243\u2245\u2248\u{1D54B}\u20DB\u{1D4AF}\u0166\xDA\u219F\u2949\u040E\u016C\xDB\u0423\u0170\u{1D518}\xD9\u016A_\u23DF\u23B5\u23DD\u22C3\u228E\u0172\u{1D54C}\u2191\u2912\u21C5\u2195\u296E\u22A5\u21A5\u21D1\u21D5\u2196\u2197\u03D2\u03A5\u016E\u{1D4B0}\u0168\xDC\u22AB\u2AEB\u0412\u22A9\u2AE6\u22C1\u2016\u2016\u2223|\u2758\u2240\u200A\u{1D519}\u{1D54D}\u{1D4B1}\u22AA\u0174\u22C0\u{1D51A}\u{1D54E}\u{1D4B2}\u{1D51B}\u039E\u{1D54F}\u{1D4B3}\u042F\u0407\u042E\xDD\u0176\u042B\u{1D51C}\u{1D550}\u{1D4B4}\u0178\u0416\u0179\u017D\u0417\u017B\u200B\u0396\u2128\u2124\u{1D4B5}\xE1\u0103\u223E\u223E\u0333\u223F\xE2\xB4\u0430\xE6\u2061\u{1D51E}\xE0\u2135\u2135\u03B1\u0101\
\u2A3F&\u2227\u2A55\u2A5C\u2A58\u2A5A\u2220\u29A4\u2220\u2221\u29A8\u29A9\u29AA\u29AB\u29AC\u29AD\u29AE\u29AF\u221F\u22BE\u299D\u2222\xC5\u237C\u0105\u{1D552}\u2248\u2A70\u2A6F\u224A\u224B\'\u2248\u224A\xE5\u{1D4B6}*\u2248\u224D\xE3\xE4\u2233\u2A11\u2AED\u224C\u03F6\u2035\u223D\u22CD\u22BD\u2305\u2305\u23B5\u23B6\u224C\u0431\u201E\u2235\u2235\u29B0\u03F6\u212C\u03B2\u2136\u226C\u{1D51F}\u22C2\u25EF\u22C3\u2A00\u2A01\u2A02\u2A06\u2605\u25BD\u25B3\u2A04\u22C1\u22C0\u290D\u29EB\u25AA\u25B4\u25BE\u25C2\u25B8\u2423\u2592\u2591\u2593\u2588=\u20E5\u2261\u20E5\u2310\u{1D553}\u22A5\u22A5\u22C8\u2557\u2554\u2556\u2553\u2550\u2566\u2569\u2564\u2567\u255D\u255A\u255C\u2559\u2551\u256C\u2563\u2560\u256B\u2562\u255F\u29C9\u2555\u2552\u2510\u250C\u2500\u2565\u2568\u252C\u2534\u229F\u229E\u22A0\u255B\u2558\u2518\u2514\u2502\u256A\u2561\u255E\u253C\u2524\u251C\u2035\u02D8\xA6\u{1D4B7}\u204F\u223D\u22CD\\\u29C5\u27C8\
\u2022\u2022\u224E\u2AAE\u224F\u224F\u0107\u2229\u2A44\u2A49\u2A4B\u2A47\u2A40\u2229\uFE00\u2041\u02C7\u2A4D\u010D\xE7\u0109\u2A4C\u2A50\u010B\xB8\u29B2\xA2\xB7\u{1D520}\u0447\u2713\u2713\u03C7\u25CB\u29C3\u02C6\u2257\u21BA\u21BB\xAE\u24C8\u229B\u229A\u229D\u2257\u2A10\u2AEF\u29C2\u2663\u2663:\u2254\u2254,@\u2201\u2218\u2201\u2102\u2245\u2A6D\u222E\u{1D554}\u2210\xA9\u2117\u21B5\u2717\u{1D4B8}\u2ACF\u2AD1\u2AD0\u2AD2\u22EF\u2938\u2935\u22DE\u22DF\u21B6\u293D\u222A\u2A48\u2A46\u2A4A\u228D\u2A45\u222A\uFE00\u21B7\u293C\u22DE\u22DF\u22CE\u22CF\xA4\u21B6\u21B7\u22CE\u22CF\u2232\u2231\u232D\u21D3\u2965\u2020\u2138\u2193\u2010\u22A3\u290F\u02DD\u010F\u0434\u2146\u2021\u21CA\u2A77\xB0\u03B4\u29B1\u297F\u{1D521}\u21C3\u21C2\u22C4\u22C4\u2666\u2666\xA8\u03DD\u22F2\xF7\xF7\u22C7\u22C7\u0452\u231E\u230D$\u{1D555}\u02D9\u2250\u2251\u2238\u2214\u22A1\u2306\u2193\u21CA\u21C3\u21C2\u2910\u231F\u230C\u{1D4B9}\
\u0455\u29F6\u0111\u22F1\u25BF\u25BE\u21F5\u296F\u29A6\u045F\u27FF\u2A77\u2251\xE9\u2A6E\u011B\u2256\xEA\u2255\u044D\u0117\u2147\u2252\u{1D522}\u2A9A\xE8\u2A96\u2A98\u2A99\u23E7\u2113\u2A95\u2A97\u0113\u2205\u2205\u2205\u2003\u2004\u2005\u014B\u2002\u0119\u{1D556}\u22D5\u29E3\u2A71\u03B5\u03B5\u03F5\u2256\u2255\u2242\u2A96\u2A95=\u225F\u2261\u2A78\u29E5\u2253\u2971\u212F\u2250\u2242\u03B7\xF0\xEB\u20AC!\u2203\u2130\u2147\u2252\u0444\u2640\uFB03\uFB00\uFB04\u{1D523}\uFB01fj\u266D\uFB02\u25B1\u0192\u{1D557}\u2200\u22D4\u2AD9\u2A0D\xBD\u2153\xBC\u2155\u2159\u215B\u2154\u2156\xBE\u2157\u215C\u2158\u215A\u215D\u215E\u2044\u2322\u{1D4BB}\u2267\u2A8C\u01F5\u03B3\u03DD\u2A86\u011F\u011D\u0433\u0121\u2265\u22DB\u2265\u2267\u2A7E\u2A7E\u2AA9\u2A80\u2A82\u2A84\u22DB\uFE00\u2A94\u{1D524}\u226B\u22D9\u2137\u0453\u2277\u2A92\u2AA5\u2AA4\u2269\u2A8A\u2A8A\u2A88\u2A88\u2269\u22E7\u{1D558}`\u210A\
\u2273\u2A8E\u2A90>\u2AA7\u2A7A\u22D7\u2995\u2A7C\u2A86\u2978\u22D7\u22DB\u2A8C\u2277\u2273\u2269\uFE00\u2269\uFE00\u21D4\u200A\xBD\u210B\u044A\u2194\u2948\u21AD\u210F\u0125\u2665\u2665\u2026\u22B9\u{1D525}\u2925\u2926\u21FF\u223B\u21A9\u21AA\u{1D559}\u2015\u{1D4BD}\u210F\u0127\u2043\u2010\xED\u2063\xEE\u0438\u0435\xA1\u21D4\u{1D526}\xEC\u2148\u2A0C\u222D\u29DC\u2129\u0133\u012B\u2111\u2110\u2111\u0131\u22B7\u01B5\u2208\u2105\u221E\u29DD\u0131\u222B\u22BA\u2124\u22BA\u2A17\u2A3C\u0451\u012F\u{1D55A}\u03B9\u2A3C\xBF\u{1D4BE}\u2208\u22F9\u22F5\u22F4\u22F3\u2208\u2062\u0129\u0456\xEF\u0135\u0439\u{1D527}\u0237\u{1D55B}\u{1D4BF}\u0458\u0454\u03BA\u03F0\u0137\u043A\u{1D528}\u0138\u0445\u045C\u{1D55C}\u{1D4C0}\u21DA\u21D0\u291B\u290E\u2266\u2A8B\u2962\u013A\u29B4\u2112\u03BB\u27E8\u2991\u27E8\u2A85\xAB\u2190\u21E4\u291F\u291D\u21A9\u21AB\u2939\u2973\u21A2\u2AAB\u2919\u2AAD\u2AAD\uFE00\u290C\u2772\
{[\u298B\u298F\u298D\u013E\u013C\u2308{\u043B\u2936\u201C\u201E\u2967\u294B\u21B2\u2264\u2190\u21A2\u21BD\u21BC\u21C7\u2194\u21C6\u21CB\u21AD\u22CB\u22DA\u2264\u2266\u2A7D\u2A7D\u2AA8\u2A7F\u2A81\u2A83\u22DA\uFE00\u2A93\u2A85\u22D6\u22DA\u2A8B\u2276\u2272\u297C\u230A\u{1D529}\u2276\u2A91\u21BD\u21BC\u296A\u2584\u0459\u226A\u21C7\u231E\u296B\u25FA\u0140\u23B0\u23B0\u2268\u2A89\u2A89\u2A87\u2A87\u2268\u22E6\u27EC\u21FD\u27E6\u27F5\u27F7\u27FC\u27F6\u21AB\u21AC\u2985\u{1D55D}\u2A2D\u2A34\u2217_\u25CA\u25CA\u29EB(\u2993\u21C6\u231F\u21CB\u296D\u200E\u22BF\u2039\u{1D4C1}\u21B0\u2272\u2A8D\u2A8F[\u2018\u201A\u0142<\u2AA6\u2A79\u22D6\u22CB\u22C9\u2976\u2A7B\u2996\u25C3\u22B4\u25C2\u294A\u2966\u2268\uFE00\u2268\uFE00\u223A\xAF\u2642\u2720\u2720\u21A6\u21A6\u21A7\u21A4\u21A5\u25AE\u2A29\u043C\u2014\u2221\u{1D52A}\u2127\xB5\u2223*\u2AF0\xB7\u2212\u229F\u2238\u2A2A\u2ADB\u2026\u2213\u22A7\u{1D55E}\
\u2213\u{1D4C2}\u223E\u03BC\u22B8\u22B8\u22D9\u0338\u226B\u20D2\u226B\u0338\u21CD\u21CE\u22D8\u0338\u226A\u20D2\u226A\u0338\u21CF\u22AF\u22AE\u2207\u0144\u2220\u20D2\u2249\u2A70\u0338\u224B\u0338\u0149\u2249\u266E\u266E\u2115\xA0\u224E\u0338\u224F\u0338\u2A43\u0148\u0146\u2247\u2A6D\u0338\u2A42\u043D\u2013\u2260\u21D7\u2924\u2197\u2197\u2250\u0338\u2262\u2928\u2242\u0338\u2204\u2204\u{1D52B}\u2267\u0338\u2271\u2271\u2267\u0338\u2A7E\u0338\u2A7E\u0338\u2275\u226F\u226F\u21CE\u21AE\u2AF2\u220B\u22FC\u22FA\u220B\u045A\u21CD\u2266\u0338\u219A\u2025\u2270\u219A\u21AE\u2270\u2266\u0338\u2A7D\u0338\u2A7D\u0338\u226E\u2274\u226E\u22EA\u22EC\u2224\u{1D55F}\xAC\u2209\u22F9\u0338\u22F5\u0338\u2209\u22F7\u22F6\u220C\u220C\u22FE\u22FD\u2226\u2226\u2AFD\u20E5\u2202\u0338\u2A14\u2280\u22E0\u2AAF\u0338\u2280\u2AAF\u0338\u21CF\u219B\u2933\u0338\u219D\u0338\u219B\u22EB\u22ED\u2281\u22E1\u2AB0\u0338\u{1D4C3}\u2224\u2226\u2241\u2244\u2244\u2224\u2226\
\u22E2\u22E3\u2284\u2AC5\u0338\u2288\u2282\u20D2\u2288\u2AC5\u0338\u2281\u2AB0\u0338\u2285\u2AC6\u0338\u2289\u2283\u20D2\u2289\u2AC6\u0338\u2279\xF1\u2278\u22EA\u22EC\u22EB\u22ED\u03BD#\u2116\u2007\u22AD\u2904\u224D\u20D2\u22AC\u2265\u20D2>\u20D2\u29DE\u2902\u2264\u20D2<\u20D2\u22B4\u20D2\u2903\u22B5\u20D2\u223C\u20D2\u21D6\u2923\u2196\u2196\u2927\u24C8\xF3\u229B\u229A\xF4\u043E\u229D\u0151\u2A38\u2299\u29BC\u0153\u29BF\u{1D52C}\u02DB\xF2\u29C1\u29B5\u03A9\u222E\u21BA\u29BE\u29BB\u203E\u29C0\u014D\u03C9\u03BF\u29B6\u2296\u{1D560}\u29B7\u29B9\u2295\u2228\u21BB\u2A5D\u2134\u2134\xAA\xBA\u22B6\u2A56\u2A57\u2A5B\u2134\xF8\u2298\xF5\u2297\u2A36\xF6\u233D\u2225\xB6\u2225\u2AF3\u2AFD\u2202\u043F%.\u2030\u22A5\u2031\u{1D52D}\u03C6\u03D5\u2133\u260E\u03C0\u22D4\u03D6\u210F\u210E\u210F+\u2A23\u229E\u2A22\u2214\u2A25\u2A72\xB1\u2A26\u2A27\xB1\u2A15\u{1D561}\xA3\u227A\u2AB3\u2AB7\u227C\u2AAF\
\u227A\u2AB7\u227C\u2AAF\u2AB9\u2AB5\u22E8\u227E\u2032\u2119\u2AB5\u2AB9\u22E8\u220F\u232E\u2312\u2313\u221D\u221D\u227E\u22B0\u{1D4C5}\u03C8\u2008\u{1D52E}\u2A0C\u{1D562}\u2057\u{1D4C6}\u210D\u2A16?\u225F"\u21DB\u21D2\u291C\u290F\u2964\u223D\u0331\u0155\u221A\u29B3\u27E9\u2992\u29A5\u27E9\xBB\u2192\u2975\u21E5\u2920\u2933\u291E\u21AA\u21AC\u2945\u2974\u21A3\u219D\u291A\u2236\u211A\u290D\u2773}]\u298C\u298E\u2990\u0159\u0157\u2309}\u0440\u2937\u2969\u201D\u201D\u21B3\u211C\u211B\u211C\u211D\u25AD\xAE\u297D\u230B\u{1D52F}\u21C1\u21C0\u296C\u03C1\u03F1\u2192\u21A3\u21C1\u21C0\u21C4\u21CC\u21C9\u219D\u22CC\u02DA\u2253\u21C4\u21CC\u200F\u23B1\u23B1\u2AEE\u27ED\u21FE\u27E7\u2986\u{1D563}\u2A2E\u2A35)\u2994\u2A12\u21C9\u203A\u{1D4C7}\u21B1]\u2019\u2019\u22CC\u22CA\u25B9\u22B5\u25B8\u29CE\u2968\u211E\u015B\u201A\u227B\u2AB4\u2AB8\u0161\u227D\u2AB0\u015F\u015D\u2AB6\u2ABA\u22E9\u2A13\u227F\u0441\
\u22C5\u22A1\u2A66\u21D8\u2925\u2198\u2198\xA7;\u2929\u2216\u2216\u2736\u{1D530}\u2322\u266F\u0449\u0448\u2223\u2225\xAD\u03C3\u03C2\u03C2\u223C\u2A6A\u2243\u2243\u2A9E\u2AA0\u2A9D\u2A9F\u2246\u2A24\u2972\u2190\u2216\u2A33\u29E4\u2223\u2323\u2AAA\u2AAC\u2AAC\uFE00\u044C/\u29C4\u233F\u{1D564}\u2660\u2660\u2225\u2293\u2293\uFE00\u2294\u2294\uFE00\u228F\u2291\u228F\u2291\u2290\u2292\u2290\u2292\u25A1\u25A1\u25AA\u25AA\u2192\u{1D4C8}\u2216\u2323\u22C6\u2606\u2605\u03F5\u03D5\xAF\u2282\u2AC5\u2ABD\u2286\u2AC3\u2AC1\u2ACB\u228A\u2ABF\u2979\u2282\u2286\u2AC5\u228A\u2ACB\u2AC7\u2AD5\u2AD3\u227B\u2AB8\u227D\u2AB0\u2ABA\u2AB6\u22E9\u227F\u2211\u266A\u2283\xB9\xB2\xB3\u2AC6\u2ABE\u2AD8\u2287\u2AC4\u27C9\u2AD7\u297B\u2AC2\u2ACC\u228B\u2AC0\u2283\u2287\u2AC6\u228B\u2ACC\u2AC8\u2AD4\u2AD6\u21D9\u2926\u2199\u2199\u292A\xDF\u2316\u03C4\u23B4\u0165\u0163\u0442\u20DB\u2315\u{1D531}\u2234\u2234\u03B8\u03D1\u03D1\u2248\u223C\u2009\
\u2248\u223C\xFE\u02DC\xD7\u22A0\u2A31\u2A30\u222D\u2928\u22A4\u2336\u2AF1\u{1D565}\u2ADA\u2929\u2034\u2122\u25B5\u25BF\u25C3\u22B4\u225C\u25B9\u22B5\u25EC\u225C\u2A3A\u2A39\u29CD\u2A3B\u23E2\u{1D4C9}\u0446\u045B\u0167\u226C\u219E\u21A0\u21D1\u2963\xFA\u2191\u045E\u016D\xFB\u0443\u21C5\u0171\u296E\u297E\u{1D532}\xF9\u21BF\u21BE\u2580\u231C\u231C\u230F\u25F8\u016B\xA8\u0173\u{1D566}\u2191\u2195\u21BF\u21BE\u228E\u03C5\u03D2\u03C5\u21C8\u231D\u231D\u230E\u016F\u25F9\u{1D4CA}\u22F0\u0169\u25B5\u25B4\u21C8\xFC\u29A7\u21D5\u2AE8\u2AE9\u22A8\u299C\u03F5\u03F0\u2205\u03D5\u03D6\u221D\u2195\u03F1\u03C2\u228A\uFE00\u2ACB\uFE00\u228B\uFE00\u2ACC\uFE00\u03D1\u22B2\u22B3\u0432\u22A2\u2228\u22BB\u225A\u22EE||\u{1D533}\u22B2\u2282\u20D2\u2283\u20D2\u{1D567}\u221D\u22B3\u{1D4CB}\u2ACB\uFE00\u228A\uFE00\u2ACC\uFE00\u228B\uFE00\u299A\u0175\u2A5F\u2227\u2259\u2118\u{1D534}\u{1D568}\u2118\u2240\u2240\u{1D4CC}\
\u22C2\u25EF\u22C3\u25BD\u{1D535}\u27FA\u27F7\u03BE\u27F8\u27F5\u27FC\u22FB\u2A00\u{1D569}\u2A01\u2A02\u27F9\u27F6\u{1D4CD}\u2A06\u2A04\u25B3\u22C1\u22C0\xFD\u044F\u0177\u044B\xA5\u{1D536}\u0457\u{1D56A}\u{1D4CE}\u044E\xFF\u017A\u017E\u0437\u017C\u2128\u03B6\u{1D537}\u0436\u21DD\u{1D56B}\u{1D4CF}\u200D\u200C'];
var META_BIAS=35;var HEADER_BIAS=48;var HEADER_LENGTH=6;var CHOICE_BITS_PER_CHAR=6;var BUCKET_HASH_1=2654435761;var BUCKET_HASH_2=2246822507;var PAIR_TABLE_SIZE=1024;
var CHAR_REMAP=(()=>{const remap=new Uint8Array(128);for(let code=48;code<=57;code++)remap[code]=code-47;for(let code=65;code<=90;code++)remap[code]=code-54;for(let code=97;code<=
122;code++)remap[code]=code-60;return remap})();var CHAR_AMP=38;var CHAR_NUM=35;var CHAR_SEMI=59;var CHAR_EQUALS=61;var CHAR_ZERO=48;var CHAR_LOWER_A=97;var CHAR_LOWER_X=120;
var CHAR_UPPER_A=65;var TO_LOWER_BIT=32;var DecodingMode;(function(DecodingMode2){DecodingMode2[DecodingMode2["Legacy"]=0]="Legacy";DecodingMode2[DecodingMode2["\
Strict"]=1]="Strict";DecodingMode2[DecodingMode2["Attribute"]=2]="Attribute"})(DecodingMode||(DecodingMode={}));var htmlDecode=initDecodeData(htmlDecodeData);var htmlKeys=(()=>htmlDecode.
keys)();var htmlBuckets=(()=>htmlDecode.buckets)();var htmlSlotMidOff=(()=>htmlDecode.slotMidOff)();var htmlLengthBits=(()=>htmlDecode.lengthBits)();var htmlMiddles=(()=>htmlDecode.
middles)();var htmlSlotValue=(()=>htmlDecode.slotValue)();var htmlValues=(()=>htmlDecode.values)();var NUMERIC_CONSUMED_SHIFT=21;var NUMERIC_CODE_POINT_MASK=2097151;
var NUMERIC_CONSUMED_OVERFLOW=2047;var longNumericConsumed=0;var numericDigits=(()=>{const digits=new Uint8Array(128).fill(255);for(let digit=0;digit<10;digit++){
digits[CHAR_ZERO+digit]=digit}for(let digit=0;digit<6;digit++){digits[CHAR_UPPER_A+digit]=digit+10;digits[CHAR_LOWER_A+digit]=digit+10}return digits})();var byte=digit=>String.
raw`(?:%(?:25)*${digit}[\da-f])`;var NEXT=byte("[89ab]");var ESCAPES=[String.raw`(?-i:\\U)00(?<long>[\da-f]{6})`,String.raw`\\u\{0*(?<braced>[\da-f]{1,6})\}`,String.
raw`\\u(?<json>[\da-f]{4})`,String.raw`\\x(?<js>[\da-f]{2})`,String.raw`\\(?<octal>[0-3][0-7]{2}|[0-7]{2})`,String.raw`\\(?<control>[nrtfvb])`,String.raw`\\(?<quoted>["'/\\])`,
`(?<bytes>${byte("[0-7]")}|${byte("[cd]")}${NEXT}|${byte("e")}${NEXT}{2}|${byte("f")}${NEXT}{3})`,String.raw`%u(?<old>[\da-f]{4})`];var ESCAPE=new RegExp(ESCAPES.
join("|"),"gi");var MAX_CODE_POINT=1114111;var character=(digits,radix)=>String.fromCodePoint(Math.min(Number.parseInt(digits,radix),MAX_CODE_POINT));var withoutOddities=text=>decodeHTML(
text).replace(/%(?:25)*([89a-f][\da-f])/gi,(_escape,digits)=>character(digits,16));var ROUNDS=3;function*rounds(text,view){let seen=text;for(let round=0;round<ROUNDS;round+=
1){const html=view(decodeHTMLStrict(seen));const undone=view(withoutCodes(html));if(undone===seen)break;seen=undone;yield seen}return seen}function*undoings(text,view){
const plain=view(text);yield plain;const undone=yield*rounds(plain,view);const lenient2=view(withoutOddities(undone));let last=undone;if(lenient2!==undone){yield lenient2;
last=yield*rounds(lenient2,view)}yield last.replaceAll("\\","")}var MIN_MASKED_LENGTH=4;var MASK="***";var base64=text=>Buffer.from(text).toString("base64");var asciiJson=json=>json.
replace(/[^\x20-\x7e]/g,unit=>`\\u${unit.charCodeAt(0).toString(16).padStart(4,"0")}`);var inHtml=(text,quote)=>text.replaceAll("&","&amp;").replaceAll("<","&lt\
;").replaceAll(">","&gt;").replaceAll('"',quote);var MIN_SEARCHED_LENGTH=8;var INVISIBLE=String.raw`\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{DI}\ufffd`;var INVISIBLES=new RegExp(
`[${INVISIBLE}]+`,"gu");var SPACES=/[\s+]+/gu;var ALL_SPACES=new RegExp(`[${INVISIBLE}\\s+]+`,"gu");var COLOURS=new RegExp("\\p{Cc}\\[[\\d;?]*[a-z]","giu");var normalized=text=>text.
replace(COLOURS,"").normalize("NFKC");var VIEWS=[text=>normalized(text).replace(ALL_SPACES," "),text=>normalized(text).replace(INVISIBLES,"").replace(SPACES," ")];
var endsInside=(text,secret)=>startAtEnd(text,secret)>=MIN_SEARCHED_LENGTH;var Secrets=class{#forms;#searches;constructor(forms){const longestFirst=(a,b)=>b.length-
a.length;this.#forms=[...new Set(forms)].sort(longestFirst);this.#searches=VIEWS.map(view=>({view,needles:needlesIn(view,this.#forms)}))}redact(text){let redacted=text;
for(const form of this.#forms)redacted=redacted.replaceAll(form,MASK);return redacted}redactValue(text,isCut=false){let redacted=this.redact(text);if(isCut)redacted=
this.#withoutStart(redacted);return this.#isSeenIn(redacted,isCut)?MASK:redacted}#withoutStart(text){let longest=0;for(const form of this.#forms)longest=Math.max(
longest,startAtEnd(text,form));if(longest<MIN_SEARCHED_LENGTH)return text;return text.slice(0,-longest)+MASK}#isSeenIn(text,isCut){for(const{view,needles}of this.#searches){
for(const seen of undoings(text,view)){if(needles.some(needle=>seen.includes(needle)))return true;if(isCut&&needles.some(needle=>endsInside(seen,needle)))return true}}
return false}};var PARSERS={"base-url":parseBaseUrl,"api-token":parseToken,organization:parseOrganization,"ca-certificate":readCertificates,"extra-headers":parseHeaders,
"integration-type":parseType,"integration-id":parseIds,configure:choice(["none","create","update","upsert"]),username:parseUsername,password:asGiven,"refresh-oa\
uth":flag(false),"wait-for":choice(["completed","started","indexed"]),"wait-timeout-seconds":wholeNumber(1800,1,21600),"expect-search":parseSearches,"project-id":parseIdLines,
"dry-run":flag(false),ingest:flag(true),"min-items":wholeNumber(void 0,0,1e9),"max-removed":parseAllowance,"max-failed":parseAllowance,...ISSUE_PARSERS,"max-par\
allel":wholeNumber(4,1,32),"request-timeout-seconds":wholeNumber(30,1,600),"max-retries":wholeNumber(8,0,20),"allow-insecure-http":flag(false)};var INPUT_NAMES=Object.
keys(PARSERS);var whole=text=>[text];var SECRETS={"api-token":whole,password:whole,"github-token":whole,"extra-headers":headerSecrets};var untrimmed=name=>getInput(
name,{trimWhitespace:false});var LONG_SECRET=8;var MAY_BE_SECRET=["username","integration-type"];var holdsToken=(text,token)=>token.length>=LONG_SECRET&&(text.includes(
token)||(0,node_querystring__WEBPACK_IMPORTED_MODULE_6__.unescape)(text).includes(token));var areAllValid=values=>INPUT_NAMES.every(name=>name in values);var sendsUnencrypted=values=>values["\
base-url"]!==void 0&&isExposed(values["base-url"])&&values["allow-insecure-http"]!==true;var PREFIX="INPUT_";var variableOf=name=>PREFIX+name.toUpperCase();var lettersOf=name=>name.
toLowerCase().replace(/[-_]/g,"");var SHORT_NAME=8;var LEAKY_RUNNERS=["ACT","GITEA_ACTIONS","FORGEJO_ACTIONS"];var ParseError=class extends Error{constructor(message,options){
super(message);this.name="ParseError";this.type=options.type;this.field=options.field;this.value=options.value;this.line=options.line}};var LF=10;var CR=13;var SPACE=32;
var MAX_FIELD_PREFIX_LENGTH=6;var StreamProblem=class extends Error{kind;constructor(kind,detail){super(detail);this.name="StreamProblem";this.kind=kind}};var QUOTE=34;
var COMMA=44;var BACKSLASH=92;var OPEN_ARRAY=91;var CLOSE_ARRAY=93;var OPEN_OBJECT=123;var CLOSE_OBJECT=125;var SPACES2=[32,10,13,9,30];var isSpace=byte2=>SPACES2.
includes(byte2);var JsonValues=class{sawArray=false;#decoder=new TextDecoder;#pieces=[];#size=0;#inValue=false;#inString=false;#escaped=false;#depth=0;#inArray=false;get isMidValue(){
return this.#inValue}*push(chunk){let start2=0;for(let at=0;at<chunk.length;at+=1){const byte2=chunk[at]??0;if(!this.#inValue){if(isSpace(byte2)||this.#between(
byte2))continue;if(byte2===COMMA||byte2===CLOSE_ARRAY||byte2===CLOSE_OBJECT){throw new StreamProblem("bad-json",`"${String.fromCharCode(byte2)}" is in place of \
a value`)}this.#inValue=true;start2=at}const end=this.#step(byte2,at);if(end===void 0)continue;yield this.#finish(chunk.subarray(start2,end));at=end-1}if(this.#inValue)
this.#keep(chunk.slice(start2))}*end(){if(this.#depth>0||this.#inString)throw new StreamProblem("truncated","it ends in the middle of a value");if(this.#inValue)
yield this.#finish(new Uint8Array);if(this.#inArray)throw new StreamProblem("truncated","its list is not closed")}#between(byte2){if(byte2===COMMA&&this.#inArray)
return true;const isBracket=byte2===(this.#inArray?CLOSE_ARRAY:OPEN_ARRAY);if(isBracket)this.#inArray=!this.#inArray;this.sawArray||=this.#inArray;return isBracket}#step(byte2,at){
if(this.#inString){this.#stepInString(byte2);return void 0}switch(byte2){case QUOTE:this.#inString=true;return void 0;case OPEN_OBJECT:case OPEN_ARRAY:this.#depth+=
1;return void 0;case CLOSE_OBJECT:case CLOSE_ARRAY:return this.#close(byte2,at);default:{const isAfter=isSpace(byte2)||byte2===COMMA;return isAfter&&this.#depth===
0?at:void 0}}}#stepInString(byte2){if(this.#escaped)this.#escaped=false;else if(byte2===BACKSLASH)this.#escaped=true;else if(byte2===QUOTE)this.#inString=false}#close(byte2,at){
if(this.#depth===0){return byte2===CLOSE_ARRAY?at:void 0}this.#depth-=1;return this.#depth===0?at+1:void 0}#keep(piece){this.#size+=piece.length;if(this.#size>_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
bi)throw new StreamProblem("too-large","one value is larger than 1 MiB");this.#pieces.push(piece)}#finish(last){this.#keep(last);const bytes=this.#pieces.length===
1?last:Buffer.concat(this.#pieces);this.#pieces=[];this.#size=0;this.#inValue=false;this.#depth=0;const text=this.#decoder.decode(bytes);const json=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
qF)(text);if(!json.ok)throw new StreamProblem("bad-json",text);return json.value}};var FIELD_LENGTH="event: x".length;var tooLarge=()=>new StreamProblem("too-la\
rge","one event is larger than 1 MiB");var SseReader=class{#parser=createParser({maxBufferSize:_chunk_js__WEBPACK_IMPORTED_MODULE_0__.bi,onEvent:message=>this.#messages.
push(message),onError:({type})=>{if(type==="max-buffer-size-exceeded")this.#isTooLarge=true}});#messages=[];#isTooLarge=false;#line="";#isAfterReturn=false;#isCut=false;#hasName=false;#hasData=false;get isMidEvent(){
if(this.#hasName||this.#hasData||this.#isCut)return true;const isOther=/^(:|id:|retry:)/.test(this.#line);return this.#line!==""&&!isOther}*push(text){this.#messages=
[];for(const piece of text.split(/(?<=[\r\n])/)){if(piece===""||this.#isTooLarge)break;const isLineFeedOfReturn=this.#isAfterReturn&&piece==="\n";this.#isAfterReturn=
piece.endsWith("\r");if(isLineFeedOfReturn)this.#parser.feed(piece);else this.#feed(piece)}yield*this.#ended()}*end(){const wasMidEvent=this.isMidEvent;this.#messages=
[];if(this.#line!=="")this.#feed("\n");this.#feed("\n");yield*this.#ended();this.#isCut=wasMidEvent&&this.#messages.length===0;if(this.#isCut)throw new StreamProblem(
"truncated","it ends in the middle of an event")}#feed(piece){this.#note(piece);this.#parser.feed(piece)}*#ended(){for(const{event:name="",data}of this.#messages){
if(data.length>_chunk_js__WEBPACK_IMPORTED_MODULE_0__.bi)throw tooLarge();yield{name,data}}if(this.#isTooLarge)throw tooLarge()}#note(piece){const isEnded=/[\r\n]$/.
test(piece);const text=isEnded?piece.slice(0,-1):piece;this.#line=(this.#line+text).slice(0,FIELD_LENGTH);if(!isEnded)return;if(this.#line==="")this.#noteBlankLine();
if(/^event: ?./.test(this.#line))this.#hasName=true;if(/^data(:|$)/.test(this.#line))this.#hasData=true;this.#line=""}#noteBlankLine(){if(this.#hasName&&!this.#hasData)
this.#parser.feed("data:\n");this.#hasName=false;this.#hasData=false}};var canonical=type=>type.trim().replace(/([a-z\d])([A-Z])/g,"$1_$2").replace(/[\s.-]+/g,"\
_").toLowerCase();var DECISIVE_LENGTH=16;var MARK=[239,187,191];var isHalfMark=bytes=>bytes.every((byte2,at)=>byte2===MARK[at]);var isSpace2=byte2=>byte2===32||
byte2===30||byte2>=9&&byte2<=13;var isNoJson=text=>!/^\s*\{/.test(text);var EventReader=class{#contentType;#head=new Uint8Array;#framed;constructor(contentType){
this.#contentType=contentType}get isMidEvent(){return this.#framed?.isMidEvent()??this.#head.length>0}async*read(body){for await(const chunk of body)yield*this.#push(
chunk);if(this.#framed===void 0)yield*this.#begin(true);if(this.#framed!==void 0)yield*this.#framed.end()}#push(chunk){if(this.#framed!==void 0)return this.#framed.
push(chunk);this.#head=trimmed(Buffer.concat([this.#head,chunk]));return this.#begin(false)}#begin(ended){const head=this.#head;if(!ended&&isHalfMark(head))return[];
const start2=Buffer.from(head.subarray(0,DECISIVE_LENGTH));switch(framingOf(start2.toString("latin1"),this.#contentType,ended)){case"undecided":return[];case"ne\
ither":throw new StreamProblem("not-api",new TextDecoder().decode(head));case"sse":this.#framed=serverSentEvents();break;case"json":this.#framed=jsonEvents(this.#contentType)}
return this.#framed.push(head)}};var lenient=schema=>(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.nb)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.lq)(schema),void 0);
var lenientText=lenient((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Fs)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Yj)(),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
pd)(_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Uo)));var MAX_WARNINGS=20;var firstTexts=lenient((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Fs)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
pd)(given=>Array.isArray(given)?given.slice(0,MAX_WARNINGS):given),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.YO)(lenientText)));var looseText=lenient((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
Fs)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.KC)([(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Yj)(),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.ai)()]),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
pd)(String)));var words=lenient((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Fs)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.KC)([(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
Yj)(),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.ai)()]),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.pd)(given=>(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Uo)(String(
given)))));var count=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.lq)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.me)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Wh)().
check((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.UI)())));var SYNC_STARTED=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({current_artifact_count:count,integration_item_count:count});
var SYNC_ERROR=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({message:lenientText,error:lenientText,detail:lenientText});var item=lenient((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
Ik)({name:lenientText,title:lenientText}));var SYNC_PROGRESS=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({artifact_id:lenientText,artifact:item,integration_item:item});
var pathId=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Fs)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.KC)([(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Yj)(),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
ai)()],"neither text nor a number"),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.pd)(textOf)).check((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.YP)(isPathSegment,"no\
 id that can stand in a path"));var INTEGRATION=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({id:pathId,type:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.nb)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
Fs)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Yj)(),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.pd)(_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Uo)),""),provider_data:lenient(
(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({username:lenientText}))});var ME=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({id:lenient(pathId),name:lenientText,
state:lenientText});var USER=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({id:pathId});var TOTAL=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Fs)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
Fs)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.KC)([(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.ai)(),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Yj)().check((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
Fk)(/^\d+$/))]),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.pd)(Number)),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Wh)().check((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
UI)()));var CURSOR=looseText;var PROJECT=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({id:pathId});var ARTIFACT=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({
id:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Fs)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.KC)([(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Yj)().check((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
m9)(1),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Eb)(MAX_ID)),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.ai)()]),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.pd)(String)),
name:words,type:words,integration_id:looseText,state:words,ingest_status:words,error:words,ingest_warnings:firstTexts,external_url:words,updated_at:words});var OWNER=(0,
_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({integration_id:looseText});var HIT=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({id:looseText,type:words,metadata:lenient(
(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({name:words,project_id:looseText}))});var MAX_LIST_MIB=32;var MIB=1024*1024;var MAX_ENTRIES=1e5;async function asJson(answer,mayBeEmpty=false){
const text=await textOf2(answer,1);if(mayBeEmpty&&text.trim()==="")return void 0;return jsonOf(answer,text)}async function asListJson(answer){const text=await textOf2(
answer,MAX_LIST_MIB);const breaks=new Breaks;const value=jsonOf(answer,text);await breaks.take();return value}var saysJson=({contentType},text)=>/\bjson\b/i.test(
contentType)&&!text.trimStart().startsWith("<");async function textOf2(answer,maxMib){const{text,tooLarge:tooLarge2}=await(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
yR)(answer.body,maxMib*MIB);if(!tooLarge2)return text;if(!saysJson(answer,text))throw answer.bodyFailure("not-api",text);throw answer.bodyFailure("too-large",`i\
t is larger than ${maxMib} MiB`)}var NOTHING=[null,void 0,false,0];var NOTHING_IN_WORDS=["","0","false","none","null"];var isFalse=value=>value===false||typeof value===
"string"&&value.trim().toLowerCase()==="false";var isFailureWord=value=>typeof value==="string"&&failedByType(value.trim())!==void 0;async function asAccepted(answer,mayBeEmpty=false){
const value=await asJson(answer,mayBeEmpty);if(refusesChange(value))throw answer.bodyFailure("unexpected-response",serverWords(value));return value}async function asAcknowledgement(answer){
const{text,tooLarge:tooLarge2}=await(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.yR)(answer.body,MIB);if(/\bhtml\b/i.test(answer.contentType)||text.trimStart().startsWith(
"<")){throw answer.bodyFailure("not-api",text)}if(tooLarge2)throw answer.bodyFailure("too-large","it is larger than 1 MiB");const json=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
qF)(text);const value=json.ok?json.value:text;if(!refusesChange(value))return text;const words2=typeof value==="string"?value:serverWords(value);throw answer.bodyFailure(
"unexpected-response",words2)}var isList=value=>Array.isArray(value);var isObject=value=>typeof value==="object"&&value!==null&&!isList(value);var ENTRY=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
Fs)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.L5)(),(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.pd)(entryOf));var isAsPromised=({totals,listed})=>totals.size===1&&
totals.has(listed);var MAX_FIELDS=200;var ENTRIES_PER_TURN=2e3;async function pageOf(schema,answer,call){if(saysNo(answer))throw unexpected(call,"it says that i\
t is no success",answer);const envelope=envelopeOf(answer);const data=fieldLike(envelope,/^data$/);if(!isList(data))throw unexpected(call,"the whole answer: exp\
ected a list",answer);if(data.length>MAX_ENTRIES)throw tooLong(call);const items=[];const skipped=[];for(const[index,value]of data.entries()){if(index%ENTRIES_PER_TURN===
ENTRIES_PER_TURN-1){await(0,node_timers_promises__WEBPACK_IMPORTED_MODULE_8__.setImmediate)();call.limits.signal.throwIfAborted()}const{success,data:item2}=schema.
safeParse(value);if(success)items.push(item2);else skipped.push(value)}const{data:total}=TOTAL.safeParse(fieldLike(envelope,/^total([_-]?count)?$/i));return{items,
skipped,total,...nextOf(envelope)}}var endless=(what,remedy)=>new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("unexpected-response",{what:`A list from Zylon canno\
t be read to its end: ${what}`,why:"This version of Zylon pages its lists in a different way",remedy:`${remedy}, and report this with the version of Zylon`});var MAX_PAGES=1e4;
var MAX_SIZE=4e8;var ENTRY_SIZE=400;var sizeOf=entries=>JSON.stringify(entries).length+entries.length*ENTRY_SIZE;var DEFAULT_SIZE=20;var REFUSALS=[400,404,422];
var ListReading=class{#read;#options;#ids=new Set;#totals=new Set;#cursors=new Set;#contents=new Set;#withoutId=0;#size=0;#pages=0;#last;#extra;constructor(read,options={}){
this.#read=read;this.#options=options}async*pages(){let page=await this.#read(void 0);for(;;){this.#add(page);yield page;const next=await this.#announced(page)??
await this.#beyond();if(next===void 0)return;page=next}}get wholeness(){return wholenessOf(this.#facts)}get promisesMore(){return promisesMore(this.#facts)}get listed(){
return this.#facts.listed}get total(){if(this.#totals.size===0)return void 0;return Math.max(...this.#totals)}get size(){return this.#size}get#facts(){const{items=[],
skipped=[],more}=this.#last??{};const entries=items.length+skipped.length;return{pages:this.#pages,listed:this.#ids.size+this.#withoutId,totals:this.#totals,isLastFull:entries===
DEFAULT_SIZE||entries===this.#options.pageSize,saysLast:more===false,extra:this.#extra}}#add(page){this.#pages+=1;this.#last=page;this.#size+=sizeOf(page.items)+
(page.next?.length??0);checkSize(this.#size,this.#remedy);this.#contents.add(contentOf(page));this.#withoutId+=page.skipped.length;if(page.total!==void 0)this.#totals.
add(page.total);for(const{id}of page.items){if(id==="")this.#withoutId+=1;else this.#ids.add(id)}}async#announced({next,more}){if(next===void 0&&more!==true)return void 0;
if(this.#pages===MAX_PAGES)throw this.#endless(`after ${MAX_PAGES} pages there are still more`);return next===void 0?this.#nextByNumber():this.#nextByCursor(next)}async#nextByNumber(){
const page=await this.#readAnnounced({page:String(this.#pages+1)});const isLast=page.next===void 0&&page.more!==true;const isEmpty2=page.items.length===0;if(!(isEmpty2&&
isLast))this.#failIfKnown(page);return page}async#nextByCursor(cursor){if(this.#cursors.has(cursor))throw this.#endless("the same next_cursor came twice");this.#cursors.
add(cursor);const page=await this.#readAnnounced({after:cursor});if(page.items.length>0)this.#failIfKnown(page);return page}async#readAnnounced(at){try{return await this.#read(
at)}catch(error2){if(!REFUSALS.includes((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2).http.status))throw error2}await this.#read(void 0);throw this.#endless(
"Zylon announced a next page, and refused it")}#failIfKnown(page){if(this.#contents.has(contentOf(page)))throw this.#endless("the same page came twice")}async#beyond(){
if(this.#options.isThorough!==true||!mayGoOn(this.#facts))return void 0;if(this.#pages===MAX_PAGES)return void 0;const page=await this.#readUnannounced();if(page===
void 0){this.#extra="refused";return void 0}if(page.items.length+page.skipped.length===0){this.#extra="empty";return void 0}if(!this.#hasNewEntries(page)){this.#extra=
"same";return void 0}return page}async#readUnannounced(){try{return await this.#read({page:String(this.#pages+1)})}catch(error2){if(!REFUSALS.includes((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
z6)(error2).http.status))throw error2;return void 0}}#hasNewEntries(page){if(page.items.length===0)return!this.#contents.has(contentOf(page));return page.items.
some(({id})=>id!==""&&!this.#ids.has(id))}#endless(what){return endless(what,this.#remedy)}get#remedy(){return this.#options.remedy??"Set wait-for: completed"}};
var MAX_READINGS=4;async function readUntilSure(read,mustProve){const isOpen=({wholeness})=>wholeness==="doubtful"||mustProve&&wholeness==="unproved";let reading=await read();
for(let count2=1;isOpen(reading)&&count2<MAX_READINGS;count2+=1){const again=await read();if(isOpen(again)&&haveSameIds(reading.ids,again.ids))return{...again,wholeness:"\
whole"};reading=again}return reading}var APP=["api","v1","app"];var PAGE_SIZE=100;var WITHOUT_LIST="Set integration-id to the ids that you want";var theIntegration=({
label},id)=>`the ${label} integration ${idList([id])}`;var ZylonApi=class _ZylonApi{#http;#log;constructor(http3,log){this.#http=http3;this.#log=log}tellingIn(log){
return new _ZylonApi(this.#http,log)}async config(connector,id,limits,retries){const task=`read the configuration of ${theIntegration(connector,id)}`;const segments=[
"integration",connector.slug,id,"config"];const call={...this.#call(task,segments,limits),retries};return this.#http.exchange(call,asListJson)}async create(connector,credentials,limits){
const{slug,label}=connector;const body=JSON.stringify(credentials);const task=`create a ${label} integration`;const call={...this.#post("create",task,["integrat\
ion",slug],limits),body};const answer=await this.#http.exchange(call,asAccepted);const{data:integration,error:error2}=INTEGRATION.safeParse(answer);if(integration===
void 0)throw unexpected(call,(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.AX)(error2),answer);if(this.#http.printer.holdsSecret(integration.id))throw unexpected(call,
"field id: it contains a secret of this run",answer);checkConnector(integration,connector,call,answer);return integration}async update(connector,id,credentials,limits){
const task=`update the credentials of ${theIntegration(connector,id)}`;const body=JSON.stringify(credentials);const segments=["integration",connector.slug,id];const call={
...this.#post("update",task,segments,limits),body};const answer=await this.#http.exchange(call,open=>asAccepted(open,true));const{data}=INTEGRATION.safeParse(answer);
if(data!==void 0&&data.id!==id)throw unexpected(call,"it is another integration",answer);if(data!==void 0)checkConnector(data,connector,call,answer);return data!==
void 0}async refreshOauth(connector,id,limits){const task=`renew the OAuth access of ${theIntegration(connector,id)}`;const segments=["integration",connector.slug,
id,"refresh_token"];const call=this.#post("refresh",task,segments,limits);return this.#http.exchange({...call,accept:"application/json, text/plain"},asAcknowledgement)}async ingest(connector,id,limits){
const task=`start the ingest of ${theIntegration(connector,id)}`;const segments=["integration",connector.slug,id,"ingest"];const call=this.#post("ingest",task,segments,
limits);const accept="application/json, text/event-stream, application/x-ndjson";return this.#http.exchange({...call,accept},answer=>Promise.resolve(answer))}async integrations(limits,retries){
const call={...this.#call("list the integrations",["user","integrations"],limits),retries};const{entries,list:list2,wholeness}=await readUntilSure(()=>this.#readIntegrations(
call),true);if(wholeness!=="whole")throw notWhole(list2,WITHOUT_LIST);return sortEntries([...entries.values()],id=>this.#http.printer.holdsSecret(id))}async#readIntegrations(call){
const read=async at=>{const query={...at};const answer=await this.#http.exchange({...call,query},asListJson);const page=await pageOf(ENTRY,answer,call);return isList(
answer)?{...page,more:false}:page};const options={isThorough:true,remedy:WITHOUT_LIST};const list2=new ListReading(read,options);const entries=new Map;for await(const{
items}of list2.pages()){for(const entry of items){const key=entry.id===""?String(entries.size):entry.id;entries.set(key,entry)}if(Math.max(entries.size,list2.total??
0)>MAX_ENTRIES)throw tooLong(call)}if(list2.promisesMore)throw notWhole(list2,WITHOUT_LIST);const ids=new Set(entries.keys());return{entries,list:list2,ids,wholeness:list2.
wholeness}}async user(limits,retries){return this.#ask(ME,{...this.#call("look up the token's user",["me"],limits),retries})}async userId(limits){const call=this.#call(
"look up the token's user",["me"],limits);const{id}=await this.#ask(USER,call);return id}async projects(userId,page,limits){const call=this.#call("list the proj\
ects",["user",userId,"project"],limits);return this.#page(PROJECT,{...call,query:queryOf(page)})}async artifacts(projectId,page,filter,limits){const task=`list \
the documents of the project ${idList([projectId])}`;const call=this.#call(task,["project",projectId,"artifact"],limits);return this.#page(ARTIFACT,{...call,query:{
...filter,...queryOf(page)}})}async search(text,limits){const call={...this.#call("search in Zylon",["search"],limits),query:{q:text,limit:String(PAGE_SIZE)}};const{
items}=await this.#page(HIT,call);return items}async#ask(schema,call){const answer=await this.#http.exchange(call,asJson);const{success,data,error:error2}=schema.
safeParse(answer);if(success)return data;throw unexpected(call,(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.AX)(error2),answer)}async#page(schema,call){const answer=await this.#http.
exchange(call,asListJson);return pageOf(schema,answer,call)}#call(task,segments,limits){return{purpose:"read",task,method:"GET",segments:[...APP,...segments],limits,
log:this.#log,printer:this.#http.printer}}#post(purpose,task,segments,limits){return{...this.#call(task,segments,limits),purpose,method:"POST"}}};var PREPARATION_SECONDS=600;
var STARTED="wait-for: started, which does not notice an ingest that fails";var elsewhere=inputs=>inputs["project-id"].length>0?"Correct project-id, or leave it\
 empty to look in every project of the user":"Open the integration in Zylon. If it has documents there, set project-id to their project, or api-token to the tok\
en of a user who sees it";var MAY_GO_ON="Zylon may still be reading the source, and may go on after this step";var noAnswer=({"wait-timeout-seconds":seconds})=>({
what:`Zylon did not answer the ingest request within ${seconds} s`,why:MAY_GO_ON,remedy:`${_chunk_js__WEBPACK_IMPORTED_MODULE_0__.x5}. Raise wait-timeout-second\
s`});var WAIT_LONGER="Raise wait-timeout-seconds, or set wait-for: completed to end the step while Zylon goes on";var MAX_KEYS=1e3;var MAX_NAMED=10;async function ambiguous(session,{
connector,ids,why,also=""},limits){const named=await Promise.all(ids.slice(0,MAX_NAMED).map(id=>withPlace(session,connector,id,limits)));const more=ids.length-named.
length;const list2=named.join(", ")+(more>0?` and ${more} more`:"");const[only]=ids;if(only!==void 0&&ids.length===1){return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("ambiguous",{what:`Found 1 ${connector.label} integration, ${list2}, and cannot tell whether it is the right one`,why,remedy:`Open it in Zylon. If it is the \
right one, set integration-id to ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(only,60)}${also}`})}return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("ambig\
uous",{what:`Found ${ids.length} ${connector.label} integrations, and one is needed: ${list2}`,why,remedy:`Set integration-id to one of them, or to several, one\
 per line${also}. The example list-integrations.yml of this action lists them all, with what each reads`})}async function withPlace({api,printer},connector,id,limits){
const name=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(id,60);try{const config=await api.config(connector,id,limits,0);const configured=isConfigured(config,connector);
if(!configured.ok||configured.place===void 0)return name;return`${name} (${printer.value(configured.place,60)})`}catch{return name}}var isOfConnector=({type},connector)=>connectorOf(
type)?.type===connector.type;var skippedUnreadable=problem=>`Skipped an unreadable entry in Zylon's list of integrations: ${problem}`;async function severalFound(session,connector,{
ids,sure},limits){const{configure,username}=session.inputs;const whose=`username ${session.printer.line(username,60)}`;let why=username===""?"The action does no\
t guess which one you want":`All of them have the ${whose}, and the action does not guess which one you want`;if(!sure)why=`Zylon does not report their username\
s, so the action cannot find the one with the ${whose}`;const also=configure==="create"?", and configure: none":"";return ambiguous(session,{connector,ids,why,also},
limits)}async function find(session,connector,limits){const{api,inputs,log}=session;const{configure,username}=inputs;const listed=await api.integrations(limits);
const{integrations}=listed;const found=candidates(integrations,connector,username);const[id,...others]=found.ids;const unreadable=unreadableIn(listed,connector);
if(id===void 0){if(unreadable!==void 0)throw noneReadable(connector,unreadable);checkMayCreate(session,connector,integrations);return{id,integrations}}if(unreadable!==
void 0)log.notice(skippedUnreadable(unreadable));if(others.length>0)throw await severalFound(session,connector,found,limits);const sendsCredentials=configure===
"update"||configure==="upsert";if(sendsCredentials&&!found.sure){const why="Zylon does not report its username, and the action does not send credentials on a gu\
ess";throw await ambiguous(session,{connector,ids:[id],why},limits)}log.info(`Found: ${connector.label} integration ${idList([id])}`);if(!found.sure){log.notice(
"Zylon does not report the username of this integration. Using it, since no other one fits.")}if(configure==="create")log.notice(`Using the existing integration\
 ${idList([id])}; nothing was created.`);return{id,integrations}}var MAX_SECONDS=30;var tooLate=()=>tooSlow("The diagnosis");var organizationIn=({inputs,printer})=>`\
the organization "${printer.line(inputs.organization,60)}"`;var ABOUT_GRANT=/oauth|grant|token|expired|unauthori[sz]ed/i;async function ask({api},limits){const codeOf2=error2=>(0,
_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2).code;const me=await api.user(limits,0).catch(codeOf2);const integrations=await api.integrations(limits,0).then(
({integrations:all})=>all,codeOf2);return{me,integrations}}var Diagnosis=class{#answers=new Map;async explain(failure,session,subject,limitAt=Infinity){if(!mayBeExplained(
failure,subject))return failure;const{clock,inputs,printer,signal}=session;const left=(limitAt-clock.now())/1e3;if(left<=0)return failure;const seconds=Math.min(
left,this.#secondsOf(session));const answers=this.#answersTo(failure,session);const limits={seconds,clock,signal,failure:tooLate};try{const found=await within(limits,
({signal:ended})=>unlessAborted(answers,ended));return withCause(failure,{...found,...subject,inputs,printer})}catch{return failure}}#secondsOf({inputs}){return Math.
min(MAX_SECONDS,inputs["request-timeout-seconds"])}#answersTo({code},session){const{clock,signal}=session;const seconds=this.#secondsOf(session);const answers=this.#answers.
get(code)??within({seconds,clock,signal,failure:tooLate},limits=>ask(session,limits));this.#answers.set(code,answers);return answers}async isGeneral({code}){return code!==
"not-found"&&(await this.#answers.get(code))?.me===code}};var wordOf=(text="")=>text.trim().toLowerCase();var PENDING=["NotStarted","Processing","Parsing","Stor\
ing"];var ENDED=["done","error","notapplicable"];var isPending=word=>PENDING.some(one=>wordOf(one)===word);var isUnderWay=({state})=>["initializing","processing"].
includes(wordOf(state));var isNoDocument=({type})=>["folder","link"].includes(wordOf(type));var isDeleted=({state})=>wordOf(state)==="deleted";var errorOf=({error:error2})=>error2===
void 0||isNoError(error2)?"Unknown":error2;var BY_CONCERN=["pending","failed","done"];var FILTERS=[{include_descendants:"true",state:"Published,Processing,Error\
,Initializing,Unavailable"},{include_descendants:"true",state:"Published,Processing,Error,Initializing"}];var MAX_NOTICES=20;var isParameterRefused=({http:http3})=>http3.
status===400||http3.status===422;var isClosed=({code})=>code==="not-found"||code==="forbidden";var Listing=class{listsPendingAlone=true;#session;#ids;#noticed=new Set;#user;#projects;#homes=new Map;#filter;#pageSize=PAGE_SIZE;constructor(session,ids){
this.#session=session;this.#ids=ids;this.#projects=new Set(session.inputs["project-id"])}async all(limits,mustProve){const projects=await this.#readProjects(limits,
mustProve);this.#projects=projects.ids;const documents=new Map;const flaws=[projects.flaw,this.#lostProjects(projects.ids)];let isUnproved=projects.wholeness===
"unproved";let count2=0;let size=0;let refusal;for(const project of projects.ids){const reading=await this.#unlessClosed(project,()=>this.#readAll(project,limits,
mustProve));if(reading instanceof _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ){refusal=reading;continue}count2+=1;size+=reading.size;checkSize(size,this.#ifTooLarge);
this.#sortInto(documents,reading);flaws.push(...this.#flawsOf(reading,project,mustProve));if(reading.wholeness==="unproved")isUnproved=true}if(count2===0&&refusal!==
void 0)throw refusal;const flaw=flaws.find(one=>one!=="")??"";let wholeness=isUnproved?"unproved":"whole";if(flaw!==""){wholeness="partial";this.#tellFlaw(flaw)}
return{documents,wholeness,flaw}}#lostProjects(listed){const lost=new Set;for(const homes of this.#homes.values()){for(const project of homes)if(!listed.has(project))
lost.add(project)}if(lost.size===0)return"";return`Zylon no longer lists the project ${this.#printable(...lost)}, in which documents of this run were`}#flawsOf(reading,project,mustProve){
const{idless}=reading;const where=`in the project ${this.#printable(project)}`;const flaws=[flawOf(reading,`documents ${where}`,mustProve)];if(idless!==void 0)flaws.
push(`Zylon lists a document of the integration ${this.#printable(idless)} without a usable id, ${where}`);return flaws}#printable(...ids){return idList(ids.map(
this.#session.printer.redact))}#tellFlaw(flaw){this.#notice(`${flaw}. Until its lists are whole, nothing counts as removed, and the wait does not end.`,flaw.replaceAll(
/(reports|listed) \d+/g,""))}async pending(ids,limits){const documents=new Map;let size=0;const filter={...FILTERS[this.#filter??0],ingest_status:PENDING.join("\
,")};for(const project of this.#projectsOf(ids)){try{const reading=await this.#unlessClosed(project,()=>this.#readOnce(project,filter,limits,false));if(!this.listsPendingAlone)
return void 0;if(reading instanceof _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ)continue;size+=reading.size;checkSize(size,this.#ifTooLarge);this.#sortInto(documents,
reading)}catch(error2){const failure=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2);if(failure.code==="not-found"&&!this.#isGiven)continue;if(!isParameterRefused(
failure))throw failure;this.#giveUpFilter("refuses");return void 0}}return documents}#projectsOf(ids){const projects=new Set;for(const id of ids){const homes=this.#homes.
get(id)??this.#projects;for(const project of homes)projects.add(project)}return projects}#sortInto(documents,{documents:read}){for(const document of read.values()){
const{id,integration,project}=document;const known=documents.get(integration)??new Map;known.set(id,worseOf(known.get(id),document));documents.set(integration,known);
const homes=this.#homes.get(integration)??new Set;homes.add(project);this.#homes.set(integration,homes)}}#giveUpFilter(verb){this.#session.log.info(`Zylon ${verb}\
 the filter ingest_status, so each poll lists every document`);this.listsPendingAlone=false}async#readProjects(limits,mustProve){const{api,inputs}=this.#session;
if(this.#isGiven){const ids=new Set(inputs["project-id"]);return{ids,wholeness:"whole",flaw:""}}const user=this.#user??=await api.userId(limits);const read=async()=>{
const size=this.#pageSize;const list2=new ListReading(at=>api.projects(user,{at,size},limits),{pageSize:size,isThorough:true});const ids=new Set;for await(const{
items,skipped}of list2.pages()){for(const{id}of items)ids.add(id);if(skipped.length>0)this.#notice("Skipped projects without a usable id.")}const{wholeness,listed,
total}=list2;return{ids,wholeness,listed,total}};const reading=await this.#sized(()=>readUntilSure(read,mustProve));return{...reading,flaw:flawOf(reading,"proje\
cts",mustProve)}}async#sized(read){try{return await read()}catch(error2){const failure=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2);if(this.#pageSize===
void 0||!isParameterRefused(failure))throw failure;this.#pageSize=void 0;return read()}}#readAll(project,limits,mustProve){return this.#sized(()=>this.#readFiltered(
project,limits,mustProve))}async#readFiltered(project,limits,mustProve){for(let filter=this.#filter??0;;filter+=1){try{const reading=await readUntilSure(()=>this.#readOnce(
project,{...FILTERS[filter]},limits,true),mustProve);this.#filter=filter;return reading}catch(error2){const failure=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(
error2);const isLast=this.#filter!==void 0||filter===FILTERS.length-1;if(!isParameterRefused(failure))throw failure;if(isLast)throw unlistable(failure,this.#isGiven)}}}async#readOnce(project,filter,limits,isThorough){
const documents=new Map;let idless;const size=this.#pageSize;const list2=new ListReading(at=>this.#session.api.artifacts(project,{at,size},filter,limits),{pageSize:size,
isThorough});for await(const{items,skipped}of list2.pages()){if(filter.ingest_status!==void 0&&ignoresFilter(items)){this.#giveUpFilter("ignores");break}for(const artifact of items){
if(this.#isOurs(artifact))this.#keep(artifact,project,documents)}idless??=this.#ownerOf(skipped)}return{documents,idless,ids:new Set(documents.keys()),wholeness:list2.
wholeness,listed:list2.listed,total:list2.total,size:list2.size}}#isOurs({integration_id:integration=""}){return this.#ids.has(integration)}#ownerOf(idless){if(idless.
length>0)this.#notice("Skipped documents without an id.");for(const entry of idless){const id=OWNER.safeParse(entry).data?.integration_id;if(id!==void 0&&this.#ids.
has(id))return id}return void 0}#keep(artifact,project,documents){const document=documentOf(artifact,project);if(document===void 0)return;this.#tellStatus(artifact);
const{id}=document;documents.set(id,worseOf(documents.get(id),document))}#tellStatus(artifact){const{ingest_status:status=""}=artifact;if(status===""){this.#notice(
"Zylon reports no ingest_status for some documents. They count as indexed once they are published.")}if(isUnknownStatus(artifact)){const word=this.#session.printer.
value(status,40);this.#notice(`Zylon reports an ingest_status that is unknown to this action: ${word}. It counts as pending.`)}}#notice(notice2,key=notice2){if(this.#noticed.
has(key)||this.#noticed.size>=MAX_NOTICES)return;this.#noticed.add(key);this.#session.log.notice(notice2)}async#unlessClosed(project,read){try{return await read()}catch(error2){
const failure=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2);if(this.#isGiven)throw failureOfGiven(project,failure);if(!isClosed(failure)||this.#isHome(project))
throw failure;this.#notice(`Skipped the project ${this.#printable(project)}: the user of api-token cannot read it.`);return failure}}get#isGiven(){return this.#session.
inputs["project-id"].length>0}get#ifTooLarge(){return this.#isGiven?"Set project-id to fewer projects, or wait-for: completed":"Set project-id to the projects o\
f the integrations, or wait-for: completed"}#isHome(project){return[...this.#homes.values()].some(homes=>homes.has(project))}};var lookOf=(found,id)=>({documents:found.
documents.get(id)??new Map,wholeness:found.wholeness,flaw:found.flaw});var Looks=class{tookMs=0;last;#baseline;#listing;#session;#ids;#running;#nextFull;#nextPending;#ended=Promise.
resolve();constructor(session,ids){this.#session=session;this.#ids=new Set(ids);this.#listing=new Listing(session,this.#ids)}async before(id,limits){const isKept=this.#ids.
has(id);this.#ids.add(id);if(isKept&&this.#baseline!==void 0)return lookOf(this.#baseline,id);if(isKept&&this.#running!==void 0){const found=await join(this.#running,
id,limits);if(found.wholeness!=="unproved")return lookOf(found,id)}const order=this.#orderFull();order.mustProve=true;return lookOf(await join(order,id,limits),
id)}async full(id,limits){return lookOf(await join(this.#orderFull(),id,limits),id)}#orderFull(){this.#nextFull??=this.#order(async(order,shared)=>{this.#running=
order;this.#nextFull=void 0;const began=this.#session.clock.now();try{const found=await this.#listing.all(shared,order.mustProve);this.tookMs=this.#session.clock.
now()-began;this.#remember(found);return found}finally{this.#running=void 0}});return this.#nextFull}#remember(found){this.last=found;const isWhole=found.wholeness===
"whole";const isPartial=found.wholeness==="partial";if(isWhole||isPartial&&this.#baseline===void 0)this.#baseline=found}async pending(id,limits){if(!this.#listing.
listsPendingAlone)return void 0;this.#nextPending??=this.#order((order,shared)=>{this.#nextPending=void 0;return this.#listing.pending(order.ids,shared)});const found=await join(
this.#nextPending,id,limits);if(found===void 0)return void 0;const documents=[...found.get(id)?.values()??[]];return documents.filter(({standing})=>standing==="\
pending")}#order(look){const promise=this.#ended.then(async()=>{await new Promise(setImmediate);return look(order,{deadline:order.deadline,signal:this.#session.
signal})});const order={ids:new Set,deadline:0,mustProve:false,promise};this.#ended=promise.catch(()=>void 0);return order}};var Tally=class{counts={added:0,updated:0,
unchanged:0,failed:0,failedBefore:0,done:0,pending:0,warned:0};removed=0;isUnclear=false;changes=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.rw)();entries=[];#ingested;#printer;constructor(ingested,printer){
this.#ingested=ingested;this.#printer=printer}add(document,change){const{standing,warnings}=document;this.isUnclear||=change.isUnclear;if(standing==="failed")this.#addFailed(
document,change);else this.#addOther(document,standing,change);if(warnings.length>0){this.counts.warned+=1;this.#name("warned",document,warnings.join(", "))}const isWorthTelling=change.
kind!=="unchanged"||standing==="failed"||warnings.length>0;if(isWorthTelling)this.#enter(change.kind,document)}#addFailed(document,{failedBefore}){this.counts.failed+=
1;if(failedBefore){this.counts.failedBefore+=1;this.#name("failedBefore",document,document.error)}else{this.#name("failed",document,document.error)}}#addOther(document,standing,{
kind}){this.counts[kind]+=1;this.counts[standing]+=1;if(standing==="pending")this.#name("pending",document);else if(kind!=="unchanged")this.#name(kind,document)}remove(document){
this.removed+=1;this.#name("removed",document);this.#enter("removed",document)}addItemsOfStream(kind){const known=new Set(this.changes[kind].map(({name})=>name));
for(const entry of this.entries){if(isEntryOf(kind,entry))known.add(this.#printer.line(entry.id))}for(const item2 of this.#ingested.changes[kind]){if(!known.has(
item2.name))this.changes[kind].push(item2)}}#name(kind,{name,url},detail=""){if(this.changes[kind].length>=_chunk_js__WEBPACK_IMPORTED_MODULE_0__.oA)return;this.
changes[kind].push({name:this.#printer.value(name),url:printableUrl(url,this.#printer),detail:detail===""?void 0:this.#printer.value(detail)})}#enter(change,document){
const{id,name,url,standing,error:error2,warnings}=document;const whole2=text=>this.#printer.whole(text);const isGone=change==="removed";this.entries.push({integration_type:this.#ingested.
connector.type,integration_id:this.#ingested.id??"",change,id:this.#printer.redact(id),name:whole2(name),url:url===void 0?null:whole2(url),error:standing==="fai\
led"&&!isGone?whole2(error2):null,warnings:isGone?[]:warnings.map(whole2)})}};async function compare(looks,ingested,printer,signal){const{before,after:after2,touched}=looks;
const tally=new Tally(ingested,printer);const breaks=new Breaks;for(const[id,document]of after2.documents){await breaks.take();signal.throwIfAborted();const old=before.
documents.get(id);tally.add(document,changeOf(old,document,touched.has(id)))}const areWhole=before.wholeness==="whole"&&after2.wholeness==="whole";if(areWhole){
for(const[id,document]of before.documents){await breaks.take();signal.throwIfAborted();if(!after2.documents.has(id))tally.remove(document)}}tally.addItemsOfStream(
"failed");tally.addItemsOfStream("removed");const{done,pending,failed,failedBefore,warned,unchanged}=tally.counts;return{indexed:{done,pending,failed,failedBefore,
warned,unchanged:tally.isUnclear?void 0:unchanged},incomplete:after2.flaw,changes:tally.changes,changed:tally.entries,items:itemsOf(tally,areWhole,ingested),soFar:!hasStreamCounts(
ingested)}}var FIRST_MS=2e3;var MAX_MS=3e4;var SHARE=.05;var SHORT_QUIET_MS=1e4;var LONG_QUIET_MS=6e4;var Settling=class{#session;#looks;#before;#ingested;#since;#next;#quiet;#known;#gone;#pendingCount;#touched=new Set;constructor(session,looks,before,ingested){
this.#session=session;this.#looks=looks;this.#before=before;this.#ingested=ingested;this.#since=session.clock.now();this.#next=this.#since+FIRST_MS;this.#known=
new Set(before.documents.keys());if(hasStreamCounts(ingested))this.#gone=ingested.items?.removed}get waiting(){return{what:"documents to be indexed",detail:()=>this.#progress(),
since:this.#since,until:this.#deadline,certainAt:this.#quiet?.until}}async*looks(limits){const{clock,printer}=this.#session;for(;;){const lastLookAt=this.#lastLookAt();
const ms=Math.min(this.#next,lastLookAt)-clock.now();if(ms>0)await clock.sleep(ms,limits.signal);const isAtDeadline=clock.now()>=lastLookAt;const pending=await this.#lookAtPending(
limits);if(pending!==void 0&&!isAtDeadline){if(pending.length>0)this.#quiet=void 0;if(pending.length>0||this.#isInQuietTime()){this.#goOn(pending.length);continue}}
const began=clock.now();const look=await this.#lookAtAll(pending??[],limits);const settled=this.#isSettled(look,began);if(!settled)this.#goOnAfter(look);const after2=settled?
{...look,wholeness:"whole"}:look;const found=await compare({before:this.#before,after:after2,touched:this.#touched},this.#ingested,printer,limits.signal);yield{
found,settled};if(settled||began>=lastLookAt)return}}#progress(){if(this.#pendingCount===void 0)return"";if(this.#gone===void 0)return`${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
hS)(this.#pendingCount,"document")} pending`;const known=this.#known.size-this.#gone;return`${known-this.#pendingCount} of ${known} indexed`}get#deadline(){return this.#ingested.
deadline??0}#lastLookAt(){return Math.max(this.#since,this.#deadline-this.#looks.tookMs)}async#lookAtPending(limits){const{id=""}=this.#ingested;const pending=await this.#looks.
pending(id,limits);for(const document of pending??[])this.#see(document);return pending}#isInQuietTime(){if(this.#quiet===void 0)return false;return this.#session.
clock.now()<this.#quiet.until}async#lookAtAll(pending,limits){const{id=""}=this.#ingested;const look=await this.#looks.full(id,limits);const documents=new Map(look.
documents);for(const document of pending)documents.set(document.id,document);this.#known.clear();this.#gone=0;for(const document of documents.values())this.#see(
document);return{...look,documents}}#isSettled(look,began){if(this.#quiet===void 0||began<this.#quiet.until)return false;return isQuiet(look)&&this.#isAsBefore(
look.documents)}#goOnAfter(look){const{documents}=look;if(!isQuiet(look))this.#quiet=void 0;else if(!this.#isAsBefore(documents))this.#beginQuietTime(documents);
this.#goOn(pendingIn(documents))}#isAsBefore(documents){if(this.#quiet===void 0)return false;return areAlike(this.#quiet.documents,documents)}#beginQuietTime(documents){
const until=this.#session.clock.now()+this.#quietMs();this.#quiet={documents,until}}#quietMs(){const isComplete=this.#ingested.syncStatus==="completed";return isComplete?
SHORT_QUIET_MS:LONG_QUIET_MS}#see({id,standing}){this.#known.add(id);const old=this.#before.documents.get(id);if(standing!=="pending"||old===void 0)return;if(old.
standing!=="pending")this.#touched.add(id)}#goOn(pendingCount){this.#pendingCount=pendingCount;const now=this.#session.clock.now();this.#next=now+paceAfter(now-
this.#since);const until=this.#quiet?.until??0;if(until>now)this.#next=Math.min(this.#next,until)}};var LAST_SEARCH_SECONDS=5;var NO_TIME_MS=1e3;var FEWEST_ROUNDS=2;
var UNANSWERED="Zylon did not answer the last search in time";var quoted2=text=>`"${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(text,80)}"`;var lettersOf2=text=>text.
toLowerCase().replace(/[^a-z]/g,"");var nameInProject=(project,name)=>`${project}
${name}`;var IndexedDocuments=class{#ids=new Set;#names=new Set;constructor({documents}){for(const ofOne of documents.values()){for(const{id,project,name,standing}of ofOne.
values()){if(standing!=="done")continue;this.#ids.add(id);this.#names.add(nameInProject(project,name))}}}has({id="",type="",metadata}){const{name="",project_id:project=""}=metadata??
{};switch(lettersOf2(type)){case"artifact":return this.#ids.has(id);case"artifactcontent":return this.#names.has(nameInProject(project,name));default:return false}}};
var ExpectedSearch=class{#session;#indexed;#deadline;#since;#open;constructor(session,found,deadline){this.#session=session;this.#indexed=new IndexedDocuments(found);
this.#deadline=deadline;this.#since=session.clock.now();this.#open=new Set(session.inputs["expect-search"])}get waiting(){const all=this.#session.inputs["expect\
-search"].length;return{what:"a search",detail:()=>`${all-this.#open.size} of ${all} texts found`,since:this.#since,until:this.#deadline}}async run(){const{clock,
log,signal}=this.#session;log.phase("Search for what was ingested");const left=Math.max(0,this.#deadline-clock.now())/1e3;const seconds=left+LAST_SEARCH_SECONDS;
const failure=()=>this.#failure(UNANSWERED);try{await within({seconds,clock,signal,failure},limits=>this.#searchAll({...limits,deadline:this.#deadline}));return void 0}catch(error2){
return this.#ended((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2))}finally{log.end()}}#ended(failure){if(failure.code==="cancelled")return(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
Lr)(failure,"ingest");const isOver=this.#deadline-this.#session.clock.now()<NO_TIME_MS;if(failure.code==="timeout"&&isOver)return this.#failure(UNANSWERED);return failure}#failure(why=""){
const seconds=this.#session.inputs["wait-timeout-seconds"];return new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ("not-searchable",{what:`Everything is indexed, b\
ut after ${seconds} s a search does not find every text of expect-search in a document of this run`,why,details:[...this.#open].map(text=>`Not found: ${quoted2(
text)}`),remedy:"Check in the source that each text was published, and in Zylon that the integration reads it. If so, raise wait-timeout-seconds"})}async#searchAll(limits){
const{clock}=this.#session;for(let round=1;;round+=1){const isOver=clock.now()>=limits.deadline;for(const text of this.#open)await this.#search(text,limits);if(this.#open.
size===0)return;if(isOver&&round>=FEWEST_ROUNDS)throw this.#failure();const pace=paceAfter(clock.now()-this.#since);const left=limits.deadline-clock.now();await clock.
sleep(left>0?Math.min(left,pace):pace,limits.signal)}}async#search(text,limits){const{api,log}=this.#session;try{const hits=await api.search(text,limits);if(!hits.
some(hit=>this.#indexed.has(hit)))return}catch(error2){throw failureOfSearch((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2),text)}this.#open.delete(text);
log.info(`Found: ${quoted2(text)}`)}};var RunnerLog=class{#name;#open=false;constructor(name=""){this.#name=name===""?"":`${name}: `}info(line){info(this.#name+
line)}notice(line){if(this.#name==="")notice(line);else this.info(`Notice: ${line}`)}warning(line){if(this.#name==="")warning(line);else this.info(`Warning: ${line}`)}debug(line){
debug(this.#name+line)}phase(title){this.end();if(this.#name!=="")return;startGroup(title);this.#open=true}end(){if(this.#open)endGroup();this.#open=false}};var MINUTE_MS=6e4;
var MAX_LINES=10;var KINDS=["added","updated","removed","warned"];async function validate({api,inputs,log,printer},{connector,id},created,limits){const name=`${connector.
label} integration ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(id,60)}`;const config=await api.config(connector,id,limits);const configured=isConfigured(config,
connector);if(!configured.ok)throw notConfigured(name,configured.reason,created,inputs);const{strangeKeys}=configured;let place;if(configured.place!==void 0)place=
printer.value(configured.place,80);log.info(`Configured: ${name}${place===void 0?"":`, ${place}`}`);if(strangeKeys.length>0){const keys=printer.list(strangeKeys);
log.notice(`The integration's config has no documented key, but counts as configured, since it has ${keys}.`)}return place}async function listAfterCreate({api},limits){
try{return{integrations:(await api.integrations(limits)).integrations}}catch(error2){const failure=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2);if(failure.
code==="cancelled")throw(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Lr)(failure,"create");return{integrations:[],problem:failure.explanation.what}}}async function lookForCreated(session,connector,existing,{
first,limits}){const{inputs,log}=session;log.info(`Zylon did not answer the create request (${first.code}). Looking for a new integration`);const{integrations,problem}=await listAfterCreate(
session,limits);const found=newcomers(existing,integrations,connector,inputs.username);const[only,...others]=found;if(only===void 0)throw createUnknown(first,problem);
if(others.length>0){const why="Zylon did not answer the create request, and afterwards there were several new integrations";throw await ambiguous(session,{connector,
ids:found,why},limits)}log.notice(`Zylon did not answer the create request. Using the new integration ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(only)}.`);
return only}async function create(session,connector,existing,limits){const{api,inputs,log}=session;const{username,password}=inputs;if(inputs["dry-run"])return planCreate(
session,connector);let id;try{({id}=await api.create(connector,{username,password},limits))}catch(error2){const first=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
z6)(error2);if(first.code==="cancelled")throw(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Lr)(first,"create");if((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.RQ)(first)!==
"unknown")throw first;const attempt={first,limits};id=await lookForCreated(session,connector,existing,attempt)}log.info(`Created: ${connector.label} integration\
 ${idList([id])}`);return{id,created:true}}async function update({api,inputs,log},{connector,id},limits){const{username,password}=inputs;const isIntegration=await api.
update(connector,id,{username,password},limits);if(!isIntegration){log.notice("Zylon accepted the update. But its answer is not the integration, though the docu\
mentation says so.")}log.info(`Updated: the credentials of ${connector.label} integration ${idList([id])}`)}async function refreshOauth({api,log,printer},{connector,
id},limits){const answer=await api.refreshOauth(connector,id,limits);const text=printer.value(answer);if(text!==""&&text!=="ok"&&text!=='"ok"')log.info(`Zylon's\
 answer to the renewal: ${text}`);log.info(`Renewed: the OAuth access of ${connector.label} integration ${idList([id])}`)}var allowanceText=({value,percent})=>`${value}${percent?
"%":""}`;var isNone=({value,percent})=>value===0&&!percent;var COUNTED=new Map([["added","added"],["updated","updated"],["recreated","updated"],["removed","remo\
ved"],["skipped","skipped"],["error","failed"]]);var EVENT={kind:"event",text:""};var COMPLETED={kind:"completed",text:""};var EVENT_TYPES=new Set(["sync_starte\
d","sync_progress","sync_completed","sync_error"]);var isEventType=name=>EVENT_TYPES.has(canonical(name));var IngestTally=class{counts={added:0,updated:0,removed:0,
skipped:0,failed:0};names={added:[],updated:[],removed:[],failed:[]};currentArtifactCount;integrationItemCount;accepted=false;progressed=false;streamed=false;completed=false;unclear=false;failedIsUnknown=false;#target;#hasTaken=false;constructor(target){
this.#target=target}get items(){const{added,updated,skipped,failed}=this.counts;return added+updated+skipped+failed}get hasCounts(){return this.progressed||this.
completed}take(event){this.streamed||=event.streamed||this.#hasTaken;this.#hasTaken=true;const value=objectOf(event);if(value===void 0)return{kind:"unknown",text:"\
an event that is no object"};const type=typeOf(event.name,value);const failed=failedByEvent(type,value);if(failed!==void 0)return this.#failed(failed,value);if(refuses(
type,value))return{kind:"problem",text:"it says that it is no success"};switch(canonical(type)){case"sync_started":return this.#started(value);case"sync_progres\
s":return this.#progress(value);case"sync_completed":this.accepted=true;this.completed=true;return COMPLETED;default:return this.#other(type,value,event.listed)}}#failed(what,value){
this.accepted=true;if(what==="run")return{kind:"failed",text:messageIn(value)};this.failedIsUnknown=true;return{kind:"item-failed",text:messageIn(value)}}#started(value){
const{data,error:error2}=SYNC_STARTED.safeParse(value);if(error2!==void 0)return{kind:"problem",text:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.AX)(error2)};this.
accepted=true;const{current_artifact_count:documents,integration_item_count:items}=data;this.currentArtifactCount=documents??this.currentArtifactCount;if(typeof items===
"number")this.integrationItemCount=Math.max(items,this.integrationItemCount??0);return EVENT}#progress(value){this.accepted=true;this.progressed=true;const op="\
op"in value?value.op:void 0;if(typeof op!=="string"){this.unclear=true;if(op===void 0||op===null)return EVENT;return{kind:"unknown",text:`op ${typeof op}`}}const counted2=COUNTED.
get(op.toLowerCase());if(counted2===void 0){this.unclear=true;return{kind:"unknown",text:`op ${op}`}}this.counts[counted2]+=1;if(counted2!=="skipped")this.#keepName(
counted2,value);return EVENT}#keepName(counted2,value){const names2=this.names[counted2];if(names2.length>=_chunk_js__WEBPACK_IMPORTED_MODULE_0__.oA)return;const name=itemNameIn(
value);if(name!==void 0)names2.push(name)}#other(type,value,listed){const{data}=INTEGRATION.safeParse(value);const isEntity=data!==void 0&&(connectorOf(type)!==
void 0||"user_id"in value);if(isEntity)return this.#entity(data,listed);if(type==="")return{kind:"unknown",text:"an event without a type"};if(Object.keys(value).
length===0)return EVENT;return{kind:"unknown",text:`type ${type}`}}#entity({id,type},listed){if(listed)return{kind:"problem",text:"it is a list of integrations"};
if(id!==this.#target.id)return{kind:"problem",text:`it is the integration ${id}`};const connector=connectorOf(type);const isOther=connector!==void 0&&connector.
type!==this.#target.connector.type;if(isOther)return{kind:"problem",text:`it is an integration of type ${type}`};this.accepted=true;if(connector!==void 0)return{
kind:"entity",text:""};return{kind:"entity",text:type===""?"no type":`type ${type}`}}};var COMPLETED_MS=5e3;var STARTED_MS=1e3;var MAX_UNKNOWN=20;var Ingest=class{#session;#target;#since;#deadline;#tally;#enough=new AbortController;#stopTimer;#syncStatus="\
unknown";#isAccepted=false;#isEntity=false;#itemFailure;#unknownWords=new Set;#first;constructor(session,target,deadline){this.#session=session;this.#target=target;
this.#since=session.clock.now();this.#deadline=deadline;this.#tally=new IngestTally(target)}get known(){const known=knownBy(this.#tally,this.#session.printer);const syncStatus=this.#syncStatus;
return{...known,syncStatus,soFar:syncStatus!=="completed"}}get waiting(){const limits={since:this.#since,until:this.#deadline};if(!this.#isAccepted)return{...limits,
what:"Zylon's answer to the ingest"};const detail=()=>progressOf(this.#tally);return{...limits,what:"the end of the ingest",detail}}async run(limits){const{api,
log}=this.#session;const{connector,id}=this.#target;log.info(`Starting the ingest of ${connector.label} integration ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
TN)(id,60)}`);try{const signal=AbortSignal.any([limits.signal,this.#enough.signal]);const answer=await api.ingest(connector,id,{...limits,signal});await this.#read(
answer,signal);this.#syncStatus=this.#tally.completed?"completed":"started"}catch(error2){const failure=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2);this.#syncStatus=
(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.cK)(failure);throw this.#syncStatus==="unknown"?lookFirst(failure):failure}}async#read(answer,signal){const reader=new EventReader(
answer.contentType);const breaks=new Breaks;try{for await(const event of reader.read(answer.body)){this.#take(event,answer);await breaks.take();signal.throwIfAborted()}}catch(error2){
const failure=readingFailure(error2,answer,this.#tally,this.#session.printer);if(!this.#isForgiven(failure,reader))throw failure}finally{this.#stopTimer?.();this.#tellStrangeParts()}
this.#checkEnd(answer)}#checkEnd({name}){if(!this.#tally.accepted)throw this.#notUnderstood(name,"it contains no ingest events");const isFailed=this.#itemFailure!==
void 0;if(isFailed&&!this.#tally.completed&&!this.#isStartEnough())throw syncError(this.#itemFailure);if(this.#isUnfinished())throw streamCut(name,this.#tally,"\
no sync_completed or sync_error")}#take(event,{name}){this.#first??=event;const{kind,text}=this.#tally.take(event);switch(kind){case"problem":throw this.#notUnderstood(
name,this.#session.printer.line(text));case"failed":throw syncError(this.#printable(text));case"item-failed":this.#itemFailure??=this.#printable(text);break;case"\
unknown":this.#noteUnknown(text);break;case"entity":this.#isEntity=true;if(text!=="")this.#noteUnknown(text);break;default:break}this.#noteAccepted();if(kind===
"completed"&&!this.#isStartEnough())this.#endAfter(COMPLETED_MS)}#notUnderstood(name,field){const{printer}=this.#session;if(this.#first===void 0)return notUnderstood(
name,field,"");const quotation=quotedAnswer(this.#first.value,printer);return notUnderstood(name,field,quotation)}#noteUnknown(text){if(this.#unknownWords.size<
MAX_UNKNOWN)this.#unknownWords.add(text)}#noteAccepted(){if(this.#isAccepted||!this.#tally.accepted)return;this.#isAccepted=true;this.#session.log.info("Accepte\
d by Zylon");if(this.#isStartEnough())this.#endAfter(STARTED_MS)}#isStartEnough(){return this.#session.inputs["wait-for"]==="started"}#endAfter(ms){const{clock}=this.#session;
this.#stopTimer??=after(clock,ms,()=>this.#enough.abort())}#isForgiven({code},reader){const{accepted,completed}=this.#tally;const isSaid=this.#isStartEnough()?accepted:
completed;if(!isSaid)return false;if(this.#enough.signal.aborted||code==="wait-timeout")return true;if(code!=="stream-cut")return false;return this.#isStartEnough()||
!reader.isMidEvent}#isUnfinished(){const{completed,progressed,streamed}=this.#tally;if(completed||this.#isStartEnough())return false;return progressed||streamed&&
!this.#isEntity}#tellStrangeParts(){const{log}=this.#session;if(this.#itemFailure!==void 0){const said=this.#itemFailure===""?"":`: "${this.#itemFailure}"`;log.
warning(`Zylon reported failed items in its own words${said}. How many failed is unknown.`)}if(this.#isEntity&&!this.#tally.completed){log.notice("Zylon accepte\
d the ingest, and answered with the integration itself, which has no counts.")}if(this.#unknownWords.size>0){const words2=this.#session.printer.list([...this.#unknownWords]);
log.notice(`Skipped parts of Zylon's answer that are unknown to this action: ${words2}.`)}}#printable(text){return this.#session.printer.value(text)}};var LAST_LOOK_SECONDS=5;
var IntegrationRun=class{#session;#shared;#started;#result;#stage="preparation";#waiting;#before;constructor(session,shared,planned){this.#session=session;this.#shared=
shared;this.#started=session.clock.now();this.#result=planned}get waiting(){return this.#waiting?.()}async ingest(){const{inputs}=this.#session;return this.#guarded(
async()=>{await this.#prepareInTime();const{connector,id}=this.#result;if(!inputs.ingest)return;if(id===void 0)return;if(inputs["dry-run"])this.#wouldDo("ingest");else
await this.#ingest({connector,id})})}async finish(){const{clock,log}=this.#session;const isIngested=this.#stage==="ingest";if(isIngested&&this.#result.failure===
void 0){await this.#guarded(async()=>{await this.#settle();this.#checkGates();this.#tellFailed()})}log.end();this.#waiting=void 0;return this.#learn({durationMs:clock.
now()-this.#started})}#learn(part){this.#result={...this.#result,...part};return this.#result}async#guarded(step){try{await step()}catch(error2){this.#learn({failure:await this.#diagnosed(
(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2))})}return this.#result}async#diagnosed(failure){const{connector,id,syncStatus}=this.#result;const isAccepted=[
"started","completed","indexed"].includes(syncStatus);if(isAccepted||this.#stage==="first look")return failure;const{diagnosis}=this.#shared;const subject={connector,
id};return diagnosis.explain(failure,this.#session,subject,this.#limitAt)}get#limitAt(){const{deadline}=this.#result;return deadline??this.#started+PREPARATION_SECONDS*
1e3}#wouldDo(step){this.#session.log.info(`Dry run: would ${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.DO)([step])}`);this.#learn({planned:[...this.#result.planned,
step]})}async#prepareInTime(){const{clock,signal}=this.#session;const seconds=PREPARATION_SECONDS;this.#waiting=()=>({what:"Zylon, before the ingest",since:this.#started,
until:this.#started+seconds*1e3});const failure=()=>tooSlow("The preparation of the ingest");await within({seconds,clock,signal,failure},limits=>this.#prepare(limits))}async#prepare(limits){
await this.#findOrCreate(limits);const{connector,id}=this.#result;if(id===void 0)return;const target={connector,id};await this.#refreshGrant(target,limits);await this.#validate(
target,limits);await this.#updateCredentials(target,limits);await this.#listDocuments(id,limits)}async#findOrCreate(limits){const{connector,id}=this.#result;if(id!==
void 0)return;this.#session.log.phase(`Find the ${connector.label} integration`);const found=await find(this.#session,connector,limits);if(found.id!==void 0){this.#learn(
{id:found.id});return}const{integrations}=found;this.#learn(await create(this.#session,connector,integrations,limits))}async#refreshGrant(target,limits){const{inputs,
log}=this.#session;if(!inputs["refresh-oauth"])return;if(target.connector.credentials!=="oauth")return;log.phase("Renew the OAuth access");if(inputs["dry-run"])
this.#wouldDo("refresh");else await refreshOauth(this.#session,target,limits)}async#validate(target,limits){const{created}=this.#result;this.#session.log.phase(
"Check that it is configured");const place=await validate(this.#session,target,created,limits);this.#learn({place,configured:true})}async#updateCredentials(target,limits){
const{inputs,log}=this.#session;const isNew=this.#result.created;const isAsked=inputs.configure==="update"||inputs.configure==="upsert";if(!isAsked||isNew)return;
log.phase("Update its credentials");if(inputs["dry-run"]){this.#wouldDo("update");return}await update(this.#session,target,limits);this.#learn({updated:true})}async#listDocuments(id,limits){
const{looks}=this.#shared;const{log}=this.#session;if(looks===void 0)return;log.phase("List its documents");this.#stage="first look";const before=await looks.before(
id,limits);this.#before=before;const documents=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.hS)(before.documents.size,"document");log.info(`Zylon lists ${documents}\
 before the ingest`)}async#ingest(target){const{clock,inputs,log,signal}=this.#session;await(0,node_timers_promises__WEBPACK_IMPORTED_MODULE_8__.setImmediate)();
signal.throwIfAborted();const seconds=inputs["wait-timeout-seconds"];const deadline=clock.now()+seconds*1e3;this.#learn({deadline});this.#stage="ingest";log.phase(
"Ingest");const ingest=new Ingest(this.#session,target,deadline);this.#waiting=()=>ingest.waiting;try{const raisedBy="wait-timeout-seconds";const failure=()=>this.#late();
const limit={seconds,raisedBy,clock,signal,failure};await within(limit,limits=>ingest.run(limits))}catch(error2){this.#learn(ingest.known);const failure=this.#cutShort(
(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2));tellChanges(this.#result,log);throw failure}this.#learn(ingest.known)}async#settle(){const{looks}=this.#shared;
const before=this.#before;this.#stage="indexing";try{if(looks!==void 0&&before!==void 0)await this.#watch(looks,before)}catch(error2){throw this.#cutShort((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
z6)(error2))}finally{tellChanges(this.#result,this.#session.log)}}async#watch(looks,before){const{clock,log,signal}=this.#session;const{deadline=0}=this.#result;
log.phase("Wait until everything is indexed");this.#learn({soFar:!hasStreamCounts(this.#result)});const settling=new Settling(this.#session,looks,before,this.#result);
this.#waiting=()=>settling.waiting;const left=Math.max(0,deadline-clock.now())/1e3;const seconds=left+LAST_LOOK_SECONDS;const failure=()=>this.#late();await within(
{seconds,clock,signal,failure},async limits=>{let isSettled=false;for await(const{found,settled}of settling.looks(limits)){this.#learn(found);isSettled=settled}
if(!isSettled)throw this.#late()});this.#learn({soFar:false});if(this.#result.indexed!==void 0)log.info((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.KG)((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
TK)(this.#result)))}#late(){const{inputs}=this.#session;const isIndexing=this.#stage==="indexing";const during=isIndexing?"indexing":inputs["wait-for"];return waitTimeout(
this.#result,inputs,during)}#cutShort(failure){switch(failure.code){case"wait-timeout":this.#learn({syncStatus:"timed-out"});return this.#late();case"cancelled":
this.#learn({syncStatus:"cancelled"});return(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Lr)(failure,"ingest");default:return failure}}#checkGates(){const before=this.#before;
const{inputs}=this.#session;const documents=before?.documents.size??0;const closed=closedGate(this.#result,inputs,documents);const isComplete=this.#result.syncStatus===
"completed";if(before!==void 0&&closed?.code!=="nothing-indexed")this.#learn({syncStatus:"indexed",isComplete});if(closed!==void 0)throw closed}#tellFailed(){const{
inputs,log}=this.#session;if((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.dD)(this.#result)===0)return;let remark="max-failed allows them";if(inputs["max-failed"]===
void 0){const also=this.#before===void 0?" and wait-for: indexed":"";remark=`To fail the step in this case, set max-failed: 0${also}`}log.warning(`${(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
LR)([this.#result])}. The log and the summary name them. ${remark}.`)}};var TELL_MS=29e3;async function runAll(session,diagnosis,planned){const looks=looksOf(session,
planned);const shared={diagnosis,looks};let step;const stop=tellWaiting(session.clock,session.log,now=>lineOf(step,now));try{const[first]=planned;let results;if(first!==
void 0&&planned.length===1){const run2=new IntegrationRun(session,shared,first);step=run2;await run2.ingest();results=[await run2.finish()]}else{results=await new Several(
session,shared,planned).run()}const search=searchIn(session,looks?.last,results);if(search===void 0)return results;step=search;return withSearched(results,session,
await search.run())}finally{stop()}}var Several=class{#session;#shared;#results;#workers;#running=new Set;#finishing=[];#done=0;#failed=0;#end;constructor(session,shared,planned){
this.#session=session;this.#shared=shared;this.#results=[...planned];this.#workers=Math.min(session.inputs["max-parallel"],planned.length)}async run(){const{clock,
log}=this.#session;log.info(`${this.#results.length} integrations, ${this.#workers} at once`);const since=clock.now();const stop=tellWaiting(clock,log,now=>this.#progress(
now-since));const queue=this.#results.entries();const workers=Array.from({length:this.#workers},()=>this.#work(queue));await Promise.all(workers);await Promise.
all(this.#finishing);stop();return this.#results}#progress(passedMs){const waits=[];for(const{waiting}of this.#running)if(waiting!==void 0)waits.push(waiting.what);
const kinds=[...Map.groupBy(waits,what=>what)].map(([what,{length}])=>`${length} for ${what}`);const all=this.#results.length;return`${this.#done} of ${all} int\
egrations done, ${this.#failed} of them failed; waiting: ${kinds.join(", ")} (${elapsed(passedMs)} so far)`}async#work(queue){for(const[index,planned]of queue){
if(this.#end===void 0)await this.#ingest(index,planned);else this.#results[index]={...planned,failure:this.#end}}}async#ingest(index,planned){const log=new RunnerLog(
(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Vb)(planned));const api=this.#session.api.tellingIn(log);const session={...this.#session,log,api};const run2=new IntegrationRun(
session,this.#shared,planned);this.#running.add(run2);const{failure}=await run2.ingest();const finished=this.#finish(run2,index,log);this.#finishing.push(finished);
if(failure!==void 0)await finished}async#finish(run2,index,own){const{log,printer}=this.#session;const result=await run2.finish();const{failure}=result;this.#results[index]=
result;this.#running.delete(run2);this.#done+=1;if(failure!==void 0){this.#failed+=1;own.info(printer.line(failure.message,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
Gy))}const isChecked=failure===void 0&&!(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.WF)(result);if(!isChecked)log.info((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.rQ)(
result));await this.#noteEnd(failure)}async#noteEnd(failure){const{signal}=this.#session;const{diagnosis}=this.#shared;if(signal.aborted)this.#end??=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
z6)(signal.reason);else if(failure!==void 0&&await diagnosis.isGeneral(failure))this.#end??=failure}};var ALONE=["not-found","method-not-allowed","unexpected-re\
sponse","bad-json","too-large"];var isMeant=({connector,id},target)=>id===target.id&&(connector===void 0||connector.type===target.connector.type);async function list(session,diagnosis){
const{api,clock,signal}=session;const seconds=PREPARATION_SECONDS;const failure=()=>tooSlow("The list of integrations");try{return await within({seconds,clock,signal,
failure},limits=>api.integrations(limits))}catch(error2){const nothing={connector:void 0,id:void 0};throw await diagnosis.explain((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
z6)(error2),session,nothing)}}async function tryList(session,diagnosis){try{await list(session,diagnosis)}catch(error2){if(!ALONE.includes((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
z6)(error2).code))throw error2}}async function planAll(session,diagnosis,{connector:only,except}){const listed=await list(session,diagnosis);const all=supported(
listed,only);const unreadable=unreadableIn(listed,only);if(all.length===0){if(unreadable!==void 0)throw noneReadable(only,unreadable);throw noIntegration(only,session)}
if(unreadable!==void 0)session.log.warning(skippedUnreadable(unreadable));if(only===void 0)tellStrangeTypes(session,listed);tellIdleExceptions(session,except,all);
const wanted=all.filter(target=>!except.some(given=>isMeant(given,target)));if(wanted.length===0)throw allExcluded(all.length);return wanted.map(({connector,id})=>(0,
_chunk_js__WEBPACK_IMPORTED_MODULE_0__.YT)(connector,id))}async function plan(session,diagnosis){const{selection}=session.inputs;if(selection.kind==="all")return planAll(
session,diagnosis,selection);const planned=namedBy(selection);if(planned.length>1)await tryList(session,diagnosis);return planned}var names=(text,id)=>id!==void 0&&
id!==""&&patternOf(id).test(text);var outputName=field=>field.replaceAll("_","-");var OUTPUT_NAMES=[..._chunk_js__WEBPACK_IMPORTED_MODULE_0__.Yr.map(outputName),
"results","results-file","matrix"];var MEANS_OTHERS=/^(all$|!|[a-z]+\/)/i;var MAX_MATRIX_ENTRIES=256;var MAX_RESULTS_BYTES=512*1024;var MAX_OPEN_LINES=10;var MAX_URL=500;
var IN_THE_FILE="; the file behind the output `results-file` has them.";var MAX_ROWS=50;var MAX_OPEN_ROWS=10;var MAX_NAMED2=10;var UNKNOWN="\u2013";var NUMBERS=[
{heading:"Before",value:({currentArtifactCount})=>currentArtifactCount},{heading:"Items",value:({integrationItemCount})=>integrationItemCount},{heading:"Added",
value:({items})=>items?.added},{heading:"Updated",value:({items})=>items?.updated},{heading:"Removed",value:({items})=>items?.removed},{heading:"Unchanged",value:({
indexed})=>indexed?.unchanged},{heading:"Skipped",value:({items})=>items?.skipped},{heading:"Failed",value:({items})=>items?.failed},{heading:"Failing before",value:({
indexed})=>indexed?.failedBefore},{heading:"Indexed",value:({indexed})=>indexed?.done},{heading:"Warnings",value:({indexed})=>indexed?.warned},{heading:"Pending",
value:({indexed})=>indexed?.pending}];var MAX_BYTES=1e6;var CUT="\nThe summary is cut, since GitHub limits its size. The file behind the output `results-file` ha\
s all results.\n";var NOT_INGESTED="The input `ingest` is false: this run only checked the configuration.";var MAX_CAUSES=20;var escaped=sentence=>(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
p7)(sentence,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Gy);var MAX_LISTED=50;var MAX_ANNOTATIONS=10;var messageOf=error2=>error2 instanceof Error?error2.message:String(
error2);async function report(run2,printer){const printable=sentence=>printer.line(sentence,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Gy);const facts=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
oC)(run2,printable);const{failure}=facts;let exitCode=failure===void 0?0:1;try{writeOutputs(facts)}catch(error2){error(`The outputs were not written: ${printable(
messageOf(error2))}`);exitCode=1}if(failure?.code==="internal"&&failure.cause instanceof Error)debug(printer.redact(failure.cause.stack??""));annotate(facts);try{
await summary.addRaw(summaryOf(facts)).write()}catch(error2){warning(`The job summary was not written: ${printable(messageOf(error2))}`)}return exitCode}async function addToSummary(line){
try{await summary.addRaw(`
${line}
`).write()}catch{}}var MAX_LISTED2=10;var LISTED_LIMIT=60;var Printer=class{#secrets;constructor(forms){this.#secrets=new Secrets(forms)}redact=text=>this.#secrets.
redact(text);value(text,limit,isCut=false){return marked((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(this.whole(text,isCut),limit))}whole(text,isCut=false){const head=text.
slice(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ct);const ends=isCut||text.length>=_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ct;return marked(this.#secrets.redactValue(
head,ends).toWellFormed())}list(values){const shown=values.slice(0,MAX_LISTED2).map(value=>this.value(value,LISTED_LIMIT));const more=values.length-shown.length;
return marked(shown.join(", ")+(more>0?` and ${more} more`:""))}line(text,limit){return marked((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.TN)(this.redact(text),limit))}holdsSecret(id){
return this.redact(id)!==id}isHarmless(value){return this.#secrets.redactValue(value)===value}};var NO_TOKEN='github-token is empty. Delete it under "with:", so\
 that the step gets the token of its job. Add "issues: write" under "permissions:" of the job.';var CALLS_SECONDS=30;var LINE_LIMIT=1e3;var FailureIssue=class{#issues;#facts;#now;constructor(issues,facts,now){
this.#issues=issues;this.#facts=facts;this.#now=now}async keep(failure,assignees){const found=await this.#issues.find(this.#facts.run.key);if(failure===void 0)return this.#close(
found);const[oldest]=found;if(oldest===void 0)return this.#open(failure,assignees);return this.#update(oldest,failure)}async#close(found){if(found.length===0)return{
did:"none is open, none is needed",issues:[]};for(const{number:number2,body,created_at:opened}of found){await this.#issues.update(number2,{state:"closed",state_reason:"\
completed"});const state=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.pQ)(body,opened);const comment=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.n_)(this.#facts,state,
this.#now);await this.#issues.comment(number2,comment)}const issues=found.map(({number:number2})=>this.#link(number2));return{did:"closed",issues}}async#open(failure,assignees){
const state={first:this.#now,last:this.#now,failures:1};const title=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.al)(this.#facts);const body=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.
y6)(this.#facts,failure,state);const number2=await this.#issues.open(title,body);const refused=await this.#issues.assign(number2,assignees);if(refused.length>0){
const logins=this.#facts.printer.line(refused.join(", "));warning(`GitHub did not assign #${number2} to ${logins}. Correct failure-issue-assignees, or give them\
 access to the repository.`)}return{did:"opened",issues:[this.#link(number2)]}}async#update({number:number2,body,created_at:opened},failure){const issues=[this.#link(
number2)];const before=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.pQ)(body,opened);const state=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.oh)(before,this.#now);await this.#issues.
update(number2,{body:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.y6)(this.#facts,failure,state)});if(!(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.EP)(before,this.#now))
return{did:"updated",issues};const comment=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ac)(this.#facts,failure,state);await this.#issues.comment(number2,comment);
return{did:"updated and commented on",issues}}#link(number2){const url=`${this.#facts.run.repositoryUrl}/issues/${number2}`;return{number:number2,url}}};async function tellFailureIssue(facts,inputs,{
clock,printer,signal}){const{results,failure}=facts;if(inputs===void 0)return"";const wasCancelled=failure?.code==="cancelled";if(wasCancelled)return"";if(failure===
void 0&&!haveIngested(results)){info("Failure issue: left as it is, since this run ingested nothing");return""}const limit=AbortSignal.timeout(CALLS_SECONDS*1e3);
try{if(inputs.token==="")throw new _chunk_js__WEBPACK_IMPORTED_MODULE_0__.Nn(NO_TOKEN);const run2=(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.ZI)(process.env,inputs.
key);const{GitHubIssues}=await __nccwpck_require__2.e(777).then(__nccwpck_require__2.bind(__nccwpck_require__2,777));const issues=new GitHubIssues(inputs.token,
run2,said=>printer.value(said),AbortSignal.any([signal,limit]));const issueFacts={run:run2,subject:inputs.subject,results,printer};const now=new Date(clock.date()).
toISOString();const issue2=new FailureIssue(issues,issueFacts,now);const kept=await issue2.keep(failure,inputs.assignees);info(`Failure issue: ${printer.line(wordsOf(
kept),LINE_LIMIT)}`);return markdownOf(kept)}catch(error2){const why=printer.line(troubleIn(error2,signal,limit),LINE_LIMIT);warning(`The failure issue could no\
t be updated: ${why}`);return""}}var haveIngested=results=>results.length>0&&results.every(({syncStatus})=>syncStatus!=="not-requested");async function run({clock=SYSTEM_CLOCK,
signal}){const started=clock.now();const printer=start();let facts=NOTHING_KNOWN;let issue2;try{const misspelt=checkMisspelt(INPUT_NAMES,printer.redact);const checked=checkInputs(
readInputs(),printer.redact,misspelt);const{inputs,meant}=checked;for(const warning2 of checked.warnings)warning(warning2);issue2=checked.issue;if(meant!==void 0)
facts={...facts,results:namedBy(meant)};if(inputs instanceof _chunk_js__WEBPACK_IMPORTED_MODULE_0__.lZ)throw inputs;const settings=settingsOf(inputs,printer);facts=
{...facts,...settings};const log=new RunnerLog;log.info(`${USER_AGENT}: Zylon at ${settings.host}, organization ${settings.organization}`);const results=await ingestAll(
{inputs,clock,log,printer,signal});facts={...facts,results,failure:(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.fx)(results)}}catch(error2){facts=withFailure(facts,
(0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2))}facts={...facts,durationMs:clock.now()-started};const exitCode=await report(facts,printer);const issueLink=await tellFailureIssue(
facts,issue2,{clock,printer,signal});if(issueLink!=="")await addToSummary(issueLink);info((0,_chunk_js__WEBPACK_IMPORTED_MODULE_0__.Ux)(facts));return exitCode}
var NOTHING_KNOWN={results:[],dryRun:false,durationMs:0};async function ingestAll(parts){const{session,close}=openSession(parts,connectionsFor(parts.inputs));try{
const diagnosis=new Diagnosis;const planned=await plan(session,diagnosis);return await runAll(session,diagnosis,planned)}finally{close()}}for(const stream of[process.
stdout,process.stderr])stream.on("error",()=>void 0);process.exitCode=await run({signal:processSignal});process.stdout.write("",()=>process.exit());setTimeout(()=>process.
exit(),1e3).unref();__webpack_async_result__()}catch(e){__webpack_async_result__(e)}},1)})};var __webpack_module_cache__={};function __nccwpck_require__(moduleId){
var cachedModule=__webpack_module_cache__[moduleId];if(cachedModule!==void 0){return cachedModule.exports}var module=__webpack_module_cache__[moduleId]={exports:{}};
var threw=true;try{__webpack_modules__[moduleId](module,module.exports,__nccwpck_require__);threw=false}finally{if(threw)delete __webpack_module_cache__[moduleId]}
return module.exports}__nccwpck_require__.m=__webpack_modules__;if(typeof __nccwpck_require__!=="undefined")__nccwpck_require__.ab=decodeURIComponent(new URL(".",
import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/)?1:0,-1)+"/";(()=>{var webpackQueues=typeof Symbol==="function"?Symbol("webpack queues"):
"__webpack_queues__";var webpackExports=typeof Symbol==="function"?Symbol("webpack exports"):"__webpack_exports__";var webpackError=typeof Symbol==="function"?Symbol(
"webpack error"):"__webpack_error__";var resolveQueue=queue=>{if(queue&&queue.d<1){queue.d=1;queue.forEach(fn=>fn.r--);queue.forEach(fn=>fn.r--?fn.r++:fn())}};var wrapDeps=deps=>deps.
map(dep=>{if(dep!==null&&typeof dep==="object"){if(dep[webpackQueues])return dep;if(dep.then){var queue=[];queue.d=0;dep.then(r=>{obj[webpackExports]=r;resolveQueue(
queue)},e=>{obj[webpackError]=e;resolveQueue(queue)});var obj={};obj[webpackQueues]=fn=>fn(queue);return obj}}var ret={};ret[webpackQueues]=x=>{};ret[webpackExports]=
dep;return ret});__nccwpck_require__.a=(module,body,hasAwait)=>{var queue;hasAwait&&((queue=[]).d=-1);var depQueues=new Set;var exports=module.exports;var currentDeps;
var outerResolve;var reject;var promise=new Promise((resolve,rej)=>{reject=rej;outerResolve=resolve});promise[webpackExports]=exports;promise[webpackQueues]=fn=>(queue&&
fn(queue),depQueues.forEach(fn),promise["catch"](x=>{}));module.exports=promise;body(deps=>{currentDeps=wrapDeps(deps);var fn;var getResult=()=>currentDeps.map(
d=>{if(d[webpackError])throw d[webpackError];return d[webpackExports]});var promise2=new Promise(resolve=>{fn=()=>resolve(getResult);fn.r=0;var fnQueue=q=>q!==queue&&
!depQueues.has(q)&&(depQueues.add(q),q&&!q.d&&(fn.r++,q.push(fn)));currentDeps.map(dep=>dep[webpackQueues](fnQueue))});return fn.r?promise2:getResult()},err=>(err?
reject(promise[webpackError]=err):outerResolve(exports),resolveQueue(queue)));queue&&queue.d<0&&(queue.d=0)}})();(()=>{var getProto=Object.getPrototypeOf?obj=>Object.
getPrototypeOf(obj):obj=>obj.__proto__;var leafPrototypes;__nccwpck_require__.t=function(value,mode){if(mode&1)value=this(value);if(mode&8)return value;if(typeof value===
"object"&&value){if(mode&4&&value.__esModule)return value;if(mode&16&&typeof value.then==="function")return value}var ns=Object.create(null);__nccwpck_require__.
r(ns);var def={};leafPrototypes=leafPrototypes||[null,getProto({}),getProto([]),getProto(getProto)];for(var current=mode&2&&value;typeof current=="object"&&!~leafPrototypes.
indexOf(current);current=getProto(current)){Object.getOwnPropertyNames(current).forEach(key=>def[key]=()=>value[key])}def["default"]=()=>value;__nccwpck_require__.
d(ns,def);return ns}})();(()=>{__nccwpck_require__.d=(exports,definition)=>{for(var key in definition){if(__nccwpck_require__.o(definition,key)&&!__nccwpck_require__.
o(exports,key)){Object.defineProperty(exports,key,{enumerable:true,get:definition[key]})}}}})();(()=>{__nccwpck_require__.f={};__nccwpck_require__.e=chunkId=>{return Promise.
all(Object.keys(__nccwpck_require__.f).reduce((promises,key)=>{__nccwpck_require__.f[key](chunkId,promises);return promises},[]))}})();(()=>{__nccwpck_require__.
u=chunkId=>{return""+chunkId+".index.js"}})();(()=>{__nccwpck_require__.o=(obj,prop)=>Object.prototype.hasOwnProperty.call(obj,prop)})();(()=>{__nccwpck_require__.
r=exports=>{if(typeof Symbol!=="undefined"&&Symbol.toStringTag){Object.defineProperty(exports,Symbol.toStringTag,{value:"Module"})}Object.defineProperty(exports,
"__esModule",{value:true})}})();(()=>{var installedChunks={792:0};var installChunk=data=>{var{ids,modules,runtime}=data;var moduleId,chunkId,i=0;for(moduleId in modules){
if(__nccwpck_require__.o(modules,moduleId)){__nccwpck_require__.m[moduleId]=modules[moduleId]}}if(runtime)runtime(__nccwpck_require__);for(;i<ids.length;i++){chunkId=
ids[i];if(__nccwpck_require__.o(installedChunks,chunkId)&&installedChunks[chunkId]){installedChunks[chunkId][0]()}installedChunks[ids[i]]=0}};__nccwpck_require__.
f.j=(chunkId,promises)=>{var installedChunkData=__nccwpck_require__.o(installedChunks,chunkId)?installedChunks[chunkId]:void 0;if(installedChunkData!==0){if(installedChunkData){
promises.push(installedChunkData[1])}else{if(true){var promise=import("./"+__nccwpck_require__.u(chunkId)).then(installChunk,e=>{if(installedChunks[chunkId]!==0)
installedChunks[chunkId]=void 0;throw e});var promise=Promise.race([promise,new Promise(resolve=>installedChunkData=installedChunks[chunkId]=[resolve])]);promises.
push(installedChunkData[1]=promise)}}}}})();var __webpack_exports__=__nccwpck_require__(988);__webpack_exports__=await __webpack_exports__;
