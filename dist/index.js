import{createRequire as __WEBPACK_EXTERNAL_createRequire}from"module";var __webpack_modules__={982:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.
url)("crypto")}),896:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs")}),598:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(
import.meta.url)("node:crypto")}),24:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs")}),67:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(
import.meta.url)("node:http")}),708:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https")}),30:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(
import.meta.url)("node:net")}),161:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os")}),760:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(
import.meta.url)("node:path")}),500:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises")}),692:(module=>{module.exports=
__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls")}),857:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("os")}),436:((__unused_webpack___webpack_module__,__webpack_exports__2,__nccwpck_require__2)=>{
__nccwpck_require__2.d(__webpack_exports__2,{$8:()=>_enum,AX:()=>firstProblem,DW:()=>iso_exports,Eb:()=>_maxLength,Fk:()=>_regex,Fs:()=>pipe,Ik:()=>object,KC:()=>union,
L5:()=>unknown,Lr:()=>cancelledDuring,NC:()=>_positive,Nn:()=>IssueTrouble,OQ:()=>ERROR_CODES,P$:()=>__commonJS,RQ:()=>postOutcome,UI:()=>_nonnegative,VY:()=>helpFor,
Wh:()=>int,YC:()=>keyLine,YO:()=>array,YP:()=>refine,Yj:()=>string2,ZI:()=>readIssueRun,ai:()=>number2,bi:()=>MAX_DOCUMENT_BYTES,f1:()=>__toESM,jV:()=>readSome,
lZ:()=>ActionError,lq:()=>optional,m9:()=>_minLength,me:()=>nullable,nb:()=>_catch,oh:()=>failedAgain,pQ:()=>stateIn,pd:()=>transform,qF:()=>parseJson,qo:()=>stateLine,
tK:()=>cancelledBy,x5:()=>LOOK_FIRST,yR:()=>readText,z6:()=>asActionError,zM:()=>boolean2});var node_crypto__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__2(598);
var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;
var __getProtoOf=Object.getPrototypeOf;var __hasOwnProp=Object.prototype.hasOwnProperty;var __commonJS=(cb,mod)=>function __require(){try{return mod||(0,cb[__getOwnPropNames(
cb)[0]])((mod={exports:{}}).exports,mod),mod.exports}catch(e){throw mod=0,e}};var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],
enumerable:true})};var __copyProps=(to,from,except,desc)=>{if(from&&typeof from==="object"||typeof from==="function"){for(let key of __getOwnPropNames(from))if(!__hasOwnProp.
call(to,key)&&key!==except)__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable})}return to};var __toESM=(mod,isNodeMode,target)=>(target=
mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{value:mod,enumerable:true}):target,mod));var util_exports={};
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
init(inst,def)});function duration2(params){return _isoDuration(ZodMiniISODuration,params)}var MAX_DOCUMENT_BYTES=1024*1024;async function readText(body,limit=MAX_DOCUMENT_BYTES){
const decoder=new TextDecoder;let text="";let size=0;for await(const chunk of body){size+=chunk.byteLength;if(size>limit)return{text,tooLarge:true};text+=decoder.
decode(chunk,{stream:true})}return{text:text+decoder.decode(),tooLarge:false}}function parseJson(text){try{const value=JSON.parse(text);return{ok:true,value}}catch{
return{ok:false}}}var SOME_CHARACTERS=16*1024;async function readSome(body){const decoder=new TextDecoder;let text="";try{for await(const chunk of body){text+=decoder.
decode(chunk,{stream:true});if(text.length>SOME_CHARACTERS)break}}catch{}return text}function firstProblem(error){const[issue2]=error.issues;const path=issue2?.
path.join(".")??"";const isOwn=issue2?.message.startsWith("Invalid input")!==false;const problem=isOwn?issue2?.code==="invalid_type"?`expected ${issue2.expected}`:
"invalid":issue2.message;return`${path===""?"the whole answer":`field ${path}`}: ${problem}`}var ERROR_CODES=["invalid-input","dns","connect","connection-lost",
"tls","redirect","bad-request","unauthorized","forbidden","not-found","wrong-type","method-not-allowed","unprocessable","already-running","rate-limited","server\
-error","unavailable","timeout","wait-timeout","not-api","bad-json","unexpected-response","too-large","not-configured","no-integration","ambiguous","sync-error",
"stream-cut","too-few-items","item-errors","too-many-removed","nothing-indexed","not-searchable","create-unknown","cancelled","internal"];var HELP="https://gith\
ub.com/zylon-ingest/zylon-ingest/blob/v1/docs/errors.md";function helpFor(code){return`${HELP}#${code}`}var withFullStop=text=>/[.!?]["')]*$/.test(text)?text:`${text}\
.`;var ActionError=class _ActionError extends Error{code;explanation;http;constructor(code,explanation,options={}){const{what,why,details=[],remedy}=explanation;
const request=options.http?.request===void 0?"":` (${options.http.request})`;const texts=[what,why,...details,`${remedy}${request}`.trim()];const sentences=texts.
filter(text=>text!=="").map(withFullStop);super([...sentences,`See ${helpFor(code)}`].join(" "),{cause:options.cause});this.name="ActionError";this.code=code;this.
explanation=explanation;this.http=options.http??{}}mapText(rewrite){const{what,why,details,remedy}=this.explanation;const rewritten={what:rewrite(what),why:rewrite(
why),remedy:rewrite(remedy)};const explanation=details===void 0?rewritten:{...rewritten,details:details.map(rewrite)};const{request}=this.http;const http=request===
void 0?this.http:{...this.http,request:rewrite(request)};return new _ActionError(this.code,explanation,{cause:this.cause,http})}};var NEVER_SENT=new Set(["dns",
"connect","tls"]);function postOutcome({code,http}){if(http.neverSent===true||NEVER_SENT.has(code))return"not-sent";const{status=0}=http;return status>=400&&status<
500?"refused":"unknown"}var LOOK_FIRST="Look in Zylon whether the ingest runs before you start it again";function cancelledBy(signal){return new ActionError("ca\
ncelled",{what:`The run was cancelled (${signal})`,why:"Somebody cancelled the job, or it reached its time limit. No ingest was started",remedy:"Run the step ag\
ain when you want to ingest"})}function cancelledDuring(failure2,what){const explanation=what==="ingest"?{why:"The action had already requested the ingest, and \
Zylon may go on with it",remedy:LOOK_FIRST}:{why:"The action had asked Zylon to create an integration and had no answer yet, so there may be a new one",remedy:"\
Look in Zylon for a new integration before you run the step again"};return new ActionError("cancelled",{what:failure2.explanation.what,...explanation},{cause:failure2})}
function asActionError(thrown){if(thrown instanceof ActionError)return thrown;const message=thrown instanceof Error?`${thrown.name}: ${thrown.message}`:String(thrown);
return new ActionError("internal",{what:`The action itself failed: ${message}`,why:"This is a bug in the action, not in your configuration",remedy:"Report it wi\
th a debug log: set the secret ACTIONS_STEP_DEBUG to true before the next run"},{cause:thrown})}var IssueTrouble=class extends Error{constructor(what,remedy){super(
`${withFullStop(what)} ${withFullStop(remedy)}`);this.name="IssueTrouble"}};function readIssueRun(environment,named){const read=name=>environment[name]??"";const needed=[
"GITHUB_REPOSITORY","GITHUB_RUN_ID","GITHUB_WORKFLOW","GITHUB_JOB","GITHUB_ACTION"];const missing=needed.find(name=>read(name)==="");if(missing!==void 0){const remedy="\
Run the action as a step of a workflow that does not set this variable";throw new IssueTrouble(`the environment variable ${missing} is not set`,remedy)}const[owner="",
repo=""]=read("GITHUB_REPOSITORY").split("/");const server=environment["GITHUB_SERVER_URL"]??"https://github.com";const repositoryUrl=`${server}/${owner}/${repo}`;
const[id,attempt]=[read("GITHUB_RUN_ID"),read("GITHUB_RUN_ATTEMPT")];const[workflow,job,step]=[read("GITHUB_WORKFLOW"),read("GITHUB_JOB"),read("GITHUB_ACTION")];
const[file,sha]=[read("GITHUB_WORKFLOW_REF").replace(/@(refs\/.*|[^@]*)$/,""),read("GITHUB_WORKFLOW_SHA")];const page=encodeURI(file.replace("/.github/",`/blob/${sha}\
/.github/`));const ref=read("GITHUB_REF").replace(/^(refs\/tags)\/.*/,"$1");const identity=[file===""?workflow:file,ref,job,step,named];return{owner,repo,repositoryUrl,
key:(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(JSON.stringify(identity)).digest("hex").slice(0,24),workflow,workflowUrl:file===""||
sha===""?"":`${server}/${page}`,job,step,branch:ref==="refs/tags"?"(tags)":ref.replace(/^refs\/(heads\/)?/,""),run:{id,url:`${repositoryUrl}/actions/runs/${id}${attempt===
""?"":`/attempts/${attempt}`}`}}}var STATE=object({first:iso_exports.datetime(),last:iso_exports.datetime(),failures:int().check(_positive()),commented:optional(
iso_exports.datetime())});var keyLine=key=>`<!-- zylon-ingest issue ${key} -->`;var stateLine=state=>`<!-- zylon-ingest state ${JSON.stringify(state)} -->`;function stateIn(body,openedAt){
const[,text=""]=/<!-- zylon-ingest state (\{[^{}<>\n]{1,400}\}) -->/.exec(body)??[];const json=parseJson(text);const read=json.ok?STATE.safeParse(json.value).data:
void 0;return read??{first:openedAt,last:openedAt,failures:1}}var DAY_MS=24*60*60*1e3;function failedAgain({first,failures,commented},now){const comment=commented===
void 0||Math.abs(Date.parse(now)-Date.parse(commented))>=DAY_MS;return{state:{first,last:now,failures:failures+1,commented:comment?now:commented},comment}}}),988:((__webpack_module__,__unused_webpack___webpack_exports__,__nccwpck_require__2)=>{
var node_https__WEBPACK_IMPORTED_MODULE_10___namespace_cache;var node_http__WEBPACK_IMPORTED_MODULE_9___namespace_cache;__nccwpck_require__2.a(__webpack_module__,
async(__webpack_handle_async_dependencies__,__webpack_async_result__)=>{try{let toCommandValue=function(input){if(input===null||input===void 0){return""}else if(typeof input===
"string"||input instanceof String){return input}return JSON.stringify(input)},toCommandProperties=function(annotationProperties){if(!Object.keys(annotationProperties).
length){return{}}return{title:annotationProperties.title,file:annotationProperties.file,line:annotationProperties.startLine,endLine:annotationProperties.endLine,
col:annotationProperties.startColumn,endColumn:annotationProperties.endColumn}},issueCommand=function(command,properties,message){const cmd=new Command(command,
properties,message);process.stdout.write(cmd.toString()+os__WEBPACK_IMPORTED_MODULE_3__.EOL)},issue=function(name,message=""){issueCommand(name,{},message)},escapeData=function(s){
return toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")},escapeProperty=function(s){return toCommandValue(s).replace(/%/g,"%25").
replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")},issueFileCommand=function(command,message){const filePath=process.env[`GITHUB\
_${command}`];if(!filePath){throw new Error(`Unable to find environment variable for file command ${command}`)}if(!fs__WEBPACK_IMPORTED_MODULE_5__.existsSync(filePath)){
throw new Error(`Missing file at path: ${filePath}`)}fs__WEBPACK_IMPORTED_MODULE_5__.appendFileSync(filePath,`${toCommandValue(message)}${os__WEBPACK_IMPORTED_MODULE_3__.
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
return()=>stop.abort()},oneLine=function(text,limit=MAX_CHARACTERS){const head=text.slice(0,limit*16).toWellFormed();const folded=head.replace(UNPRINTABLE," ").
trim();const line=folded.replace(/:(?=:)/g,": ").replaceAll("##[","# #[");const characters=Array.from(line);const cut=characters.length>limit||head.length<text.
length;return cut?`${characters.slice(0,limit-1).join("")}\u2026`:line},markdownText=function(text,limit=MAX_CHARACTERS){return oneLine(text,limit).replace(FOUND_LATER,
`$&${BREAK_MARK}`).replace(STRUCTURE,character=>`&#${String(character.codePointAt(0))};`).replace(/^[-.\d]/,first=>`&#${String(first.codePointAt(0))};`).replaceAll(
BREAK_MARK,BREAK)},markdownCode=function(text,limit=MAX_CHARACTERS){return`<code>${markdownText(text,limit)}</code>`},connectorOf=function(spelling){const wanted=spelling.
trim().toLowerCase();return CONNECTORS.find(({type,slug,entityType})=>[type,slug,entityType.toLowerCase()].includes(wanted))},loginUrl=function(baseUrl,{slug},id){
const root=`${baseUrl.origin}${baseUrl.pathname.replace(/\/$/,"")}/api/v1/app/integration/${slug}`;return id===void 0?`${root}/login`:`${root}/${encodeURIComponent(
id)}/login`},isPathSegment=function(text){return text.length<=MAX_ID&&text!==""&&text!=="."&&text!==".."&&!/[\p{C}\s,]/u.test(text)},idList=function(ids){const shown=ids.
slice(0,MAX_IDS).map(id=>oneLine(id,60));const more=ids.length-shown.length;return shown.join(", ")+(more>0?` and ${more} more`:"")},asGiven=function(text){return{
value:text}},parseToken=function(text){const token=text.trim();if(token===""){return{problem:"is empty. The secret is not stored under this name, or this run ge\
ts none: pull requests from forks and Dependabot get no secrets. Or it belongs to an environment or organization that this job has no access to"}}if(/^bearer\s/i.
test(token))return{problem:'must be the token alone, without "Bearer"'};if(!/^[\x21-\x7e]+$/.test(token)){return{problem:"contains a line break, a space or a ch\
aracter that no token has; store the secret again"}}return{value:token}},parseOrganization=function(text){const name=text.trim();if(name==="")return{value:"defa\
ult"};if(!/^[\x21-\x7e]+$/.test(name))return{problem:"must be the slug or UUID of an organization, in plain ASCII"};return{value:name}},parseUsername=function(text){
const name=text.trim();return hasControl(name)?{problem:"must not contain control characters"}:{value:name}},parseAllowance=function(text,words2=""){if(text.trim()===
"")return{value:void 0};const[,digits2,sign]=/^(\d{1,12}(?:\.\d{1,3})?)\s*(%?)$/.exec(text.trim())??[];const value=Number(digits2);if(sign==="%"&&value<=100)return{
value:{value,percent:true}};if(sign===""&&Number.isInteger(value)&&value<=MAX_ALLOWED)return{value:{value,percent:false}};return{problem:`must be ${words2}a who\
le number from 0 to ${MAX_ALLOWED}, or a percentage such as 10%, not ${quoted(text)}`}},parseItemErrors=function(text){const word=text.trim().toLowerCase();if(word===
"false")return{value:void 0};if(word==="true")return{value:{value:0,percent:false}};return parseAllowance(text,"true, false, ")},exceeds=function(count2,{value,
percent},of){if(!percent)return count2>value;return of===void 0||count2*1e5>Math.round(value*1e3)*of},parseSearches=function(text){const lines=listOf(text.split(
/[\r\n]/).map(line=>line.trim().replace(/^!\s*/,"!")));const texts=lines.map(line=>({text:line.replace(/^!/,""),absent:line.startsWith("!")}));const wrong=texts.
findIndex(one=>{const{length}=Array.from(one.text);return length<MIN_SEARCH||length>MAX_SEARCH});if(wrong===-1)return{value:texts};const unlike=quoted(lines[wrong]??
"");return{problem:`must have ${MIN_SEARCH} to ${MAX_SEARCH} characters on each line, unlike ${unlike}`}},parseLogins=function(text){const all=listOf(text.split(
/[\s,]/).map(name=>name.replace(/^@/,"")));const wrong=all.find(name=>!/^[\w-]{1,100}(\[bot\])?$/.test(name));return wrong===void 0?{value:all}:{problem:`must b\
e logins separated by commas, unlike ${quoted(wrong)}`}},parseIdLines=function(text){const ids=listOf(text.split(/[\r\n]/));return ids.every(isPathSegment)?{value:ids}:
{problem:NOT_AN_ID}},parsed=function(parsers,raw){const values={};const problems=[];for(const name in parsers){const one=parsers[name](raw[name]??"");if("value"in
one)values[name]=one.value;else problems.push(`${name} ${one.problem}`)}return{values,problems}},wrongInputs=function(problems,remedy){const what=problems.length===
1?"An input is wrong":`The inputs have ${problems.length} problems`;return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ("invalid-input",{what,why:"",details:problems,
remedy})},issueInputs=function(values,target){const{"github-token":token,"failure-issue-assignees":assignees=[],"failure-issue-key":key}=values;if(values["failu\
re-issue"]!==true)return{value:void 0};if(token===void 0||token===""){return{problem:'github-token is required with failure-issue: true; add "github-token: ${{ \
github.token }}" under "with:", and "issues: write" under "permissions:" of the job'}}const subject=Object.values(target).join(" ").trim();return{value:{token,assignees,
subject,target,key:key===void 0||key===""?"null":key}}},gatherInputs=function(){const code=getInput("plan-error-code");const raw=Object.fromEntries(Object.keys(
ISSUE_PARSERS).map(name=>[name,getInput(name)]));const{values,problems}=parsed(ISSUE_PARSERS,raw);const asked=issueInputs(values,{"integration-type":getInput("i\
ntegration-type")});if("problem"in asked)problems.push(asked.problem);const issue2="value"in asked?asked.value:void 0;return{planFolder:getInput("plan-folder"),
resultsFolder:getInput("results-folder"),planResult:getInput("plan-result"),jobsResult:getInput("jobs-result"),planErrorCode:_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
OQ.find(one=>one===code),planErrorMessage:getInput("plan-error-message"),issue:issue2&&{...issue2,subject:"fleet"},problem:problems.length===0?void 0:wrongInputs(
problems,'Correct the "with:" block of the step')}},parseBaseUrl=function(text){const trimmed2=text.trim();if(trimmed2===""){return{problem:"is required: the ad\
dress of your Zylon instance, such as https://zylon.example.com"}}if(/[\s\\"'`<>\u00ab\u00bb\u2018-\u201f\u2039\u203a]/.test(trimmed2)||hasControl(trimmed2)){return{
problem:`must not contain quotes, white space, control characters, <, > or a backslash; ${EXPECTED}`}}const written=/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed2)?trimmed2:
`https://${trimmed2}`;const url=trimmed2.startsWith("/")?null:URL.parse(written);if(url===null)return{problem:`is not a URL with a host; ${EXPECTED}`};if(url.protocol!==
"https:"&&url.protocol!=="http:"){return{problem:`must begin with https://; ${EXPECTED}`}}if(/^[^/]*:\/+[^/?#]*@/.test(written)){return{problem:`must not contai\
n a user name or password; the token goes into api-token; ${EXPECTED}`}}if(/[?#]/.test(written))return{problem:`must not contain a query (?) or a fragment (#); ${EXPECTED}`};
url.pathname=url.pathname.replace(API,"");if(/^https?$|[$,;]/.test(url.hostname)||url.pathname.startsWith("//")){return{problem:`is not a URL with a host; ${EXPECTED}`}}
return{value:url}},isExposed=function({protocol,hostname}){if(protocol!=="http:")return false;if(hostname==="localhost"||hostname.endsWith(".localhost")||hostname===
"[::1]")return false;return!((0,node_net__WEBPACK_IMPORTED_MODULE_7__.isIPv4)(hostname)&&hostname.startsWith("127."))},codeOf=function(error2){const code=fieldOf(
error2,"code");return typeof code==="string"?code:""},kindOf=function(error2,connected){const code=codeOf(error2);if(TLS_CODE.test(code)&&!connected)return"tls";
if(code.startsWith("HPE_"))return"not-http";if(connected)return"connection-lost";return fieldOf(error2,"syscall")==="getaddrinfo"||code==="ENOTFOUND"||code==="E\
AI_AGAIN"?"dns":"connect"},transportFailure=function(error2,{connected,proxied,protocol}){const kind=kindOf(error2,connected);if(connected||!proxied)return new TransportFailure(
kind,error2);const inTunnel=codeOf(error2)==="ERR_PROXY_TUNNEL";const status=fieldOf(error2,"statusCode");if(inTunnel&&typeof status==="number")return new TransportFailure(
"proxy",error2,status);const syscall=String(fieldOf(error2,"syscall"));const isProxys=inTunnel||protocol==="http:"||["connect","getaddrinfo"].includes(syscall);
return new TransportFailure(kind,error2,isProxys?"unreachable":void 0)},requestFailure=function({task,name,purpose},fate,{code,reason,why,remedy},{cause,...facts}={}){
const status=typeof fate==="number"?fate:void 0;const refused2=status===void 0?fate==="not sent":status>=400&&status<500;const notDone=refused2||purpose==="read"?
`Could not ${task}`:`The request to ${task} got no usable answer`;const request=status===void 0?`${name} was ${fate}`:`${name} answered ${status}`;const what=reason===
""?notDone:`${notDone}: ${reason}`;const http3={...status===void 0?{}:{status},request,...facts};return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ(code,
{what,why,remedy},{cause,http:http3})},proxyReason=function({baseUrl,proxy,printable},failure){if(proxy.kind!=="proxy"||failure.proxy===void 0)return void 0;const{
kind,proxy:status}=failure;const host=printable(baseUrl.host);const named3=`the proxy ${printable(proxy.url.host)} (from ${proxy.variable})`;if(status==="unreac\
hable"){return{code:kind==="dns"||kind==="tls"?kind:"connect",reason:`${named3} was not reached (${printable(failure.message)})`,why:`The proxy is down, or ${proxy.
variable} on this runner is wrong`,remedy:`Correct ${proxy.variable}; if ${host} needs no proxy, add it to NO_PROXY`}}const[why,remedy]=status===407?["The proxy\
 needs a user and a password, or refused those it got",`Put them into ${proxy.variable} (http://user:password@host:port), from a secret`]:status<500?[`The proxy\
 does not let this runner connect to ${host}`,`Have the proxy allow ${host}; if it needs no proxy, add it to NO_PROXY`]:[`The proxy could not reach ${host}`,`Ch\
eck host and port in base-url, then whether the proxy reaches them; if ${host} needs no proxy, add it to NO_PROXY`];return{code:"connect",reason:`${named3} answ\
ered ${status}`,why,remedy}},tlsWords=function(host,code,hasCertificates){switch(code){case"CERT_HAS_EXPIRED":return[`The certificate of ${host}, or of the auth\
ority that issued it, has expired`,`Renew it on the server${hasCertificates?", or replace an expired ca-certificate":""}; check the clock of the runner`];case"C\
ERT_NOT_YET_VALID":return[`The certificate of ${host} is not valid yet`,"Check the clocks of server and runner"];case"ERR_TLS_CERT_ALTNAME_INVALID":case"HOSTNAM\
E_MISMATCH":return[`The certificate is for other host names than ${host}`,"Set base-url to a host name that the certificate has, or have it reissued"];default:}
if(/^(EPROTO|ERR_SSL_)/.test(code)){return["Most often, this port speaks plain HTTP; or the server asks for a client certificate","Correct the port in base-url,\
 or write http:// in it and set allow-insecure-http: true; otherwise check the TLS settings of the server"]}return["This runner does not trust the issuer: a pri\
vate authority, or a server that does not send its whole chain",hasCertificates?"Check that base-url names the right host, then put the authority that issued it\
s certificate into ca-certificate":"Check that base-url names the right host, then set ca-certificate to the PEM of the authority (text or path)"]},reasonOf=function(asked,{
kind,cause,message}){const{baseUrl,proxy,requestTimeoutSeconds,hasCertificates,printable}=asked;const host=printable(baseUrl.host);const plain=baseUrl.protocol===
"http:";const detail=cause===void 0?"":printable(codeOf(cause)||message);const through=proxy.kind==="proxy"?` through the proxy ${printable(proxy.url.host)}`:"";
const mayRaise=requestTimeoutSeconds<MAX_REQUEST_SECONDS;const[why,remedy]=tlsWords(host,codeOf(cause),hasCertificates);switch(kind){case"dns":return{code:"dns",
reason:`${host} could not be resolved (${detail})`,why:"The name is misspelt, or only a network that this runner is not in knows it",remedy:"Correct base-url, o\
r run the job on a self-hosted runner inside that network"};case"connect":case"proxy":return{code:"connect",reason:`no connection to ${host}${through} (${detail||
`none within ${requestTimeoutSeconds} s`})`,why:"The server is down, the port is wrong, or a firewall is in between",remedy:`Check host and port in base-url, th\
en whether this runner can reach them${detail===""&&mayRaise?"; on a slow network, raise request-timeout-seconds":""}`};case"tls":return{code:"tls",reason:`the \
TLS connection to ${host} failed (${detail})`,why,remedy};case"not-http":return{code:"not-api",reason:`${host} answered with something that is not HTTP (${detail}\
)`,why:plain?"The port expects https://, or another service listens on it":"Another service than a Zylon instance listens on this port",remedy:plain?"Write http\
s:// in base-url, or correct its port":"Correct host and port in base-url"};case"timeout":return{code:"timeout",reason:`${host} sent no answer, or stopped in th\
e middle of one, for ${requestTimeoutSeconds} s`,why:"The server is overloaded or hangs",remedy:`Look at the state of the server${mayRaise?"; if it is only slow\
, raise request-timeout-seconds":""}`};case"connection-lost":return{code:"connection-lost",reason:`the connection to ${host} was lost before the whole answer ca\
me (${detail})`,why:`The server, or a proxy in between, closed it: a restart, a crash or an idle limit${plain?"; or the port expects https://":""}`,remedy:`Read\
 the log of the Zylon instance, and of any proxy in front of it${plain?"; check whether base-url needs https://":""}`}}},networkFailure=function(asked,failure){
const{kind,cause,proxy}=failure;const isSent=kind==="timeout"||kind==="connection-lost"||kind==="not-http";return requestFailure(asked,isSent?"sent":"not sent",
proxyReason(asked,failure)??reasonOf(asked,failure),{cause,...typeof proxy==="number"&&FINAL_PROXY_STATUS.has(proxy)?{mostRetries:0}:{},...codeOf(cause)==="ENOT\
FOUND"?{mostRetries:UNKNOWN_NAME_RETRIES}:{}})},unreadableProxy=function(asked,variable){const reason={code:"connect",reason:`the environment variable ${variable}\
 is not the URL of a proxy`,why:"It is misspelt, or its user or password has a character that a URL must percent-encode",remedy:`Correct ${variable} (http://use\
r:password@host:port); if Zylon needs no proxy, add its host to NO_PROXY`};return requestFailure(asked,"not sent",reason,{mostRetries:0})},readCertificates=function(input){
if(input.trim()==="")return{value:[]};let text=input;if(!input.includes("-----BEGIN")){if(/[\r\n]/.test(input))return{problem:"is neither PEM text nor a path"};
try{text=(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(input,"utf8")}catch(error2){return{problem:`names a file that cannot be read: "${oneLine(input,100)}\
" (${codeOf(error2)})`}}}const blocks=[...text.matchAll(BLOCK)];if(blocks.some(([,kind])=>kind?.endsWith("PRIVATE KEY"))){return{problem:"contains a private key\
, which is exposed now: replace that key, and give only certificates here"}}const pem=blocks.filter(([,kind])=>kind==="CERTIFICATE").map(([block])=>block);if(pem.
length===0)return{problem:'contains no certificate ("-----BEGIN CERTIFICATE-----")'};for(const[at,block]of pem.entries()){try{new node_crypto__WEBPACK_IMPORTED_MODULE_8__.
X509Certificate(block)}catch{return{problem:`cannot be read: certificate ${at+1} of ${pem.length} is broken`}}}return{value:pem}},parseType=function(text){if(text.
trim().toLowerCase()==="any")return{value:"any"};const connector=connectorOf(text);if(connector!==void 0)return{value:connector};const given=text.trim()===""?"i\
s required":`"${oneLine(text,60)}" is not supported`;return{problem:`${given}; use one of ${CONNECTOR_TYPES.join(", ")}, or any`}},parseIds=function(text){const parts=text.
split(/[\r\n,]/).flatMap(part=>part.trim()===""?[]:[part.trim()]);if(parts.length===0&&text.trim()!=="")return{problem:NOT_AN_ID2};const excluded=parts.filter(part=>part.
startsWith("!")).map(part=>part.slice(1).trim());const all=parts.some(isAll);const others=parts.length-excluded.length-parts.filter(isAll).length;if(all?others>
0||excluded.some(isAll):excluded.length>0){return{problem:'must be either ids, or "all", optionally with !id to exclude some'}}const ids=[];for(const part of all?
excluded:parts){const[,word,id=part]=/^([a-z]+)\/(.*)$/i.exec(part)??[];const connector=word===void 0?void 0:connectorOf(word);if(word!==void 0&&connector===void 0){
return{problem:`has "${oneLine(part,60)}", whose type is not supported; use one of ${CONNECTOR_TYPES.join(", ")}`}}if(!isPathSegment(id))return{problem:NOT_AN_ID2};
ids.push(connector===void 0?{id}:{connector,id})}return{value:{all,ids}}},unique=function(targets){return[...new Map(targets.map(target=>[`${target.connector.type}\
/${target.id}`,target])).values()]},selectionOf=function(type,{all,ids}){if(all)return{value:{kind:"all",...type==="any"?{}:{connector:type},except:ids}};if(ids.
length===0){if(type!=="any")return{value:{kind:"only",connector:type}};return{problem:"integration-id is required with integration-type: any; use all, or ids as\
 type/id"}}const targets=[];for(const{connector,id}of ids){const own=connector??type;if(own==="any"){const example=`confluence/${oneLine(id,40)}`;return{problem:`\
integration-id needs a type with integration-type: any, such as ${example}`}}if(type!=="any"&&own.type!==type.type){return{problem:`integration-id ${own.type}/${oneLine(
id,40)} contradicts integration-type: ${type.type}; for several types set integration-type: any`}}targets.push({connector:own,id})}return{value:{kind:"ids",ids:unique(
targets)}}},proxyFor=function(target){const name=target.protocol==="https:"?"https_proxy":"http_proxy";const variable=[name,name.toUpperCase()].find(one=>(process.
env[one]??"")!=="");if(variable===void 0||checkBypass(target))return{kind:"direct"};try{const url=getProxyUrl(target);if(url!==void 0&&url.hostname!=="")return{
kind:"proxy",url,variable}}catch{}return{kind:"unreadable",variable}},proxyCredentials=function(){return["https_proxy","HTTPS_PROXY","http_proxy","HTTP_PROXY"].
flatMap(name=>{const[,username="",password=""]=/^(?:[a-z]+:\/\/)?([^/@:]*):(.*)@/is.exec(process.env[name]??"")??[];const decoded={username:decodedOf(username),
password:decodedOf(password)};return password===""?[]:[{username,password},decoded]})},decodedOf=function(text){try{return decodeURIComponent(text)}catch{return text}},
agentsFor=function({baseUrl,parallel:maxSockets,certificates},proxy){const proxyEnv=proxy.kind==="proxy"?{HTTPS_PROXY:proxy.url.href,HTTP_PROXY:proxy.url.href}:
void 0;if(baseUrl.protocol==="http:"){const keepAlive=proxyEnv===void 0;return{GET:new node_http__WEBPACK_IMPORTED_MODULE_9__.Agent({keepAlive,maxSockets,proxyEnv}),
POST:new node_http__WEBPACK_IMPORTED_MODULE_9__.Agent({maxSockets,proxyEnv})}}const ca=[...(0,node_tls__WEBPACK_IMPORTED_MODULE_11__.getCACertificates)("default"),
...certificates];const trust=certificates.length===0?{}:{secureContext:(0,node_tls__WEBPACK_IMPORTED_MODULE_11__.createSecureContext)({ca,allowPartialTrustChain:true})};
const options={maxSockets,proxyEnv,...trust};return{GET:new node_https__WEBPACK_IMPORTED_MODULE_10__.Agent({keepAlive:true,...options}),POST:new node_https__WEBPACK_IMPORTED_MODULE_10__.
Agent(options)}},formsOf=function(secret){if(secret.trim().length<MIN_MASKED_LENGTH)return[];const wellFormed=secret.toWellFormed();const plain=[wellFormed,wellFormed.
trim(),wellFormed.trim().replace(/^bearer\s+/i,"")];const forms=plain.flatMap(text=>{const json=JSON.stringify(text).slice(1,-1);const url=encodeURIComponent(text);
const form=new URLSearchParams([["",text]]).toString().slice(1);const lower=url.replace(/%[0-9A-F]{2}/g,escape=>escape.toLowerCase());const html=[inHtml(text,"&\
quot;"),inHtml(text,"&#34;")];const hex=Buffer.from(text).toString("hex");const bytes=[base64(text),base64(`Bearer ${text}`),Buffer.from(text).toString("base64u\
rl"),hex,hex.toUpperCase()];return[text,json,asciiJson(json),url,lower,form,...html,...bytes,...text.split(/[\r\n]/)]});return[...new Set(forms)].filter(form=>form.
length>=MIN_MASKED_LENGTH)},basicForms=function(username,password){if(password.trim().length<MIN_MASKED_LENGTH)return[];const users=new Set([username,username.trim()]);
return[...users].flatMap(user=>[base64(`${user}:${password}`),base64(`${user}:${password.trim()}`)])},patternOf=function(character){if(character===" ")return`(?\
:${SPACES}){1,50}`;const code=character.codePointAt(0)??0;const units=Array.from({length:character.length},(_,at)=>character.charCodeAt(at));const json=units.map(
unit=>String.raw`\\{1,4}u${digits(unit,4)}`).join("");const js=String.raw`\\{1,4}(?:x${digits(code,2)}|u\{${digits(code,1)}\})`;const url=[...Buffer.from(character)].
map(byte=>`%(?:25){0,2}${digits(byte,2)}`).join("");const name=NAMES[character];const html=[`#0{0,4}${code}`,`#[xX]0{0,4}${digits(code,1)}`,...name===void 0?[]:
[name]];const plain=String.raw`\\{0,4}\u{${code.toString(16)}}`;return`(?:${json}|${js}|${url}|&(?:amp;){0,2}(?:${html.join("|")});|${plain})`},cutOff=function(text,forms){
let longest=0;for(const form of forms){const head=form.slice(0,MIN_MASKED_LENGTH);let at=text.indexOf(head,text.length-form.length+1);while(at!==-1&&!form.startsWith(
text.slice(at)))at=text.indexOf(head,at+1);if(at!==-1)longest=Math.max(longest,text.length-at)}return longest},redactor=function(forms){const longestFirst=[...new Set(
forms)].sort((a,b)=>b.length-a.length);const short=longestFirst.filter(({length})=>length<=MAX_PATTERN_LENGTH);const patterns=[];for(const form of short.toReversed()){
if(!patterns.some(pattern=>form.replace(pattern,"")===""))patterns.unshift(anyhow(form))}return text=>{const found2=patterns.reduce((rest,pattern)=>rest.replace(
pattern,MASK),text);const redacted=longestFirst.reduce((rest,form)=>rest.replaceAll(form,MASK),found2);const cut=cutOff(redacted,longestFirst);return cut===0?redacted:
redacted.slice(0,-cut)+MASK}},maskSecretInputs=function(){const raw=name=>getInput(name,{trimWhitespace:false});const forms=new Set([...SECRETS.flatMap(name=>formsOf(
raw(name))),...basicForms(raw("username"),raw("password")),...proxyCredentials().flatMap(proxy=>[...formsOf(proxy.password),...basicForms(proxy.username,proxy.password)])]);
for(const form of forms)setSecret(form);for(const name of SECRETS){const{length}=getInput(name);if(length===0||length>=MIN_MASKED_LENGTH)continue;warning(`${name}\
 is too short to be masked in the log. Use a longer one.`)}return[...forms]},readInputs=function(){const names=Object.keys(PARSERS);return Object.fromEntries(names.
map(name=>[name,getInput(name,{trimWhitespace:name!=="password"})]))},contradictions=function(selection,values){const{configure,username,password,"wait-for":waitFor}=values;
if(configure===void 0)return[];const named3=selection.kind==="ids"?selection.ids.map(({connector})=>connector):[selection.connector];const of=kind=>[...new Set(
named3)].flatMap(one=>one?.credentials===kind?[one.type]:[]);const oauth=configure==="none"?[]:of("oauth");const sends=configure!=="none"&&oauth.length===0;const all=selection.
kind==="all";const tooEarly=waitFor!==void 0&&waitFor!=="indexed";const needsIndexed=`needs wait-for: indexed, not ${waitFor}`;const rules=[[sends&&username==="",
`username is required with configure: ${configure}`],[sends&&password==="",`password is required with configure: ${configure}; if it comes from a secret, check \
that this job gets that secret`],[sends&&all,`integration-id must name integrations with configure: ${configure}, not "all"`],[sends&&configure==="create"&&selection.
kind==="ids","integration-id must be empty with configure: create; to send credentials to an existing integration, use configure: update"],[configure==="none"&&
password!=="","password has no effect without configure; set configure, or leave password empty"],[configure==="none"&&username!==""&&all,"username must be empt\
y with integration-id: all"],[values["expect-search"]?.length!==0&&tooEarly,`expect-search ${needsIndexed}`],[values["max-removed"]!==void 0&&tooEarly,`max-remo\
ved ${needsIndexed}`],[values["fail-on-item-errors"]!==void 0&&tooEarly,`fail-on-item-errors ${needsIndexed}`]];return[...oauth.map(type=>`configure must be non\
e for ${type}; a person connects it in Zylon, by OAuth in a browser`),...rules.filter(([broken])=>broken).map(([,problem])=>problem),...(values["refresh-oauth"]===
true?of("password"):[]).map(type=>`refresh-oauth must be false for ${type}, which has a username and password in place of OAuth`)]},misplacedToken=function(raw){
const token=raw["api-token"]??"";if(token.length<LONG_SECRET)return[];return Object.keys(raw).filter(name=>name!=="api-token"&&name!=="github-token"&&raw[name]?.
includes(token)===true)},checkInputs=function(raw){const{values,problems}=parsed(PARSERS,raw);const{"base-url":baseUrl,"integration-type":type,"integration-id":ids}=values;
if(baseUrl!==void 0&&isExposed(baseUrl)&&values["allow-insecure-http"]!==true){problems.unshift("base-url is http://, which would send the token unencrypted; us\
e https://, or set allow-insecure-http: true")}const misplaced=misplacedToken(raw);problems.unshift(...misplaced.map(name=>`${name} contains the value of api-to\
ken, and the action prints it`));const selected=type===void 0||ids===void 0?void 0:selectionOf(type,ids);const selection=selected!==void 0&&"value"in selected?selected.
value:void 0;if(selection!==void 0)problems.push(...contradictions(selection,values));else if(selected!==void 0&&"problem"in selected)problems.push(selected.problem);
const[typeText="",idText=""]=[raw["integration-type"],raw["integration-id"]];const asked=issueInputs(values,{"integration-type":typeText,"integration-id":idText});
if("problem"in asked)problems.push(asked.problem);return{inputs:problems.length===0&&selection!==void 0&&areAllValid(values)?{...values,selection}:wrongInputs(problems,
'Correct the "with:" block of the step; nothing was sent to the server'),meant:misplaced.length===0?selection:void 0,issue:"value"in asked?asked.value:void 0}},
newResult=function(connector,id){return{connector,id,configured:false,created:false,updated:false,syncStatus:"not-requested",planned:[],changes:noChanges(),durationMs:0}},
syncStatusAfter=function(failure){if(failure.code==="wait-timeout")return"timed-out";if(failure.code==="cancelled")return"cancelled";if(failure.code==="sync-err\
or")return"error";const outcome=(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.RQ)(failure);if(outcome==="not-sent")return"not-requested";return outcome==="\
refused"?"error":"unknown"},failedCount=function({items,indexed}){return Math.max(items?.errors??0,(indexed?.failed??0)-(indexed?.failedBefore??0))},knownFailed=function(counts){
return counts.items?.errors===void 0&&counts.indexed===void 0?void 0:failedCount(counts)},outcomeOf=function({failure,dryRun}){if(failure!==void 0)return failure.
code==="cancelled"?"cancelled":"failure";return dryRun?"dry-run":"success"},firstFailure=function(results){const failures=results.map(({failure})=>failure).filter(
failure=>failure!==void 0);return failures.find(({code})=>code==="cancelled")??failures[0]},failuresOf=function({results,failure}){const all=new Map;for(const[shared,
of]of Map.groupBy(results,result=>result.failure)){if(shared!==void 0)all.set(shared,of)}if(failure!==void 0&&!all.has(failure))all.set(failure,[]);return all},
mapFailures=function(facts,rewrite){const rewritten=new Map([...failuresOf(facts).keys()].map(failure=>[failure,failure.mapText(rewrite)]));return{...facts,results:facts.
results.map(result=>result.failure===void 0?result:{...result,failure:rewritten.get(result.failure)}),failure:facts.failure&&rewritten.get(facts.failure)}},sumOf=function(counts){
const known=counts.filter(count2=>count2!==void 0);return known.length===0?void 0:known.reduce((sum,count2)=>sum+count2,0)},totalsOf=function(results){const all=flag2=>results.
length>0&&results.every(result=>result[flag2]);const items=results.flatMap(result=>result.items??[]);const indexed=results.flatMap(result=>result.indexed??[]);const item=key=>sumOf(
items.map(counts=>counts[key]));const document=key=>sumOf(indexed.map(counts=>counts[key]));const sources=new Set(results.flatMap(({countsFrom})=>countsFrom??[]));
return{syncStatus:SYNC_STATUSES.find(status=>results.some(result=>result.syncStatus===status))??"not-requested",configured:all("configured"),created:all("create\
d"),updated:all("updated"),currentArtifactCount:sumOf(results.map(result=>result.currentArtifactCount)),integrationItemCount:sumOf(results.map(result=>result.integrationItemCount)),
failed:sumOf(results.map(knownFailed)),items:items.length===0?void 0:{added:item("added"),updated:item("updated"),removed:item("removed"),skipped:item("skipped"),
errors:item("errors")},countsFrom:sources.size===1?[...sources][0]:void 0,indexed:indexed.length===0?void 0:{done:document("done")??0,pending:document("pending")??
0,failed:document("failed")??0,failedBefore:document("failedBefore")??0,warned:document("warned")??0,unchanged:document("unchanged")}}},nameOf=function({connector,
id}){return id===void 0?connector.type:`${connector.type} ${oneLine(id,60)}`},duration=function(ms){if(ms<59950)return seconds(ms);const whole=Math.round(ms/1e3);
return`${Math.floor(whole/60)} min ${whole%60} s`},ingestWords=function({syncStatus,failure}){if(syncStatus!=="error"||failure?.code==="sync-error")return INGEST_WORDS[syncStatus];
return failure?.code==="already-running"?"another ingest is probably running":INGEST_WORDS["not-requested"]},planWords=function({planned}){if(planned.length===0)
return"change nothing of";return planned.map(step=>STEP_WORDS[step]+(step==="refresh"||step==="update"?" of":"")).join(", ")},wouldDo=function(result){const{planned,
id,connector}=result;const name=id===void 0?`a ${connector.type} integration`:nameOf(result);const steps=planned.map((step,at)=>`${planWords({planned:[step]})} ${at===
0?name:"it"}`);return`would ${steps.length===0?`${planWords(result)} ${name}`:steps.join(" and ")}`},indexedWords=function({done,pending,failed}){return`${counted(
done,"document")} indexed, ${pending} pending, ${failed} failed`},zylonCounts=function({currentArtifactCount:before,integrationItemCount:items}){const counts=[...before===
void 0?[]:[`${counted(before,"document")} before`],...items===void 0?[]:[`${counted(items,"item")} in the source`]];return counts.length===0?"":`Zylon's counts:\
 ${counts.join(", ")}`},documentsNow=function({indexed}){if(indexed===void 0)return"";const{done,pending,failedBefore}=indexed;const rare=[[pending,"pending"],[
failedBefore,"already failing before"]];const words2=rare.flatMap(([count2,word])=>count2===0?[]:[`${count2} ${word}`]);return[`${counted(done,"document")} inde\
xed`,...words2].join(", ")},fateOf=function(result){const{failure,configured,syncStatus}=result;const ingest2=ingestWords(result);if(failure!==void 0)return[failure.
code==="cancelled"?"cancelled":`failed (${failure.code})`,ingest2];if(syncStatus==="not-requested")return[configured?"configured":"not created yet",ingest2];return[
ingest2,changesInNumbers(result),documentsNow(result),zylonCounts(result)]},sentenceOf=function(result){return`${nameOf(result)}: ${joined(fateOf(result),"; ")}\
 (${seconds(result.durationMs)})`},lastSentence=function(facts){const{results,failure,dryRun,durationMs}=facts;const after2=`after ${seconds(durationMs)}`;const[
only]=results.length===1?results:[];const integrations=`${results.length} integrations`;if(failure!==void 0){const cancelled=outcomeOf(facts)==="cancelled";const begin=cancelled?
`Cancelled ${after2}`:`Failed ${after2}: ${failure.code}`;const failed=results.filter(result=>result.failure!==void 0).length;if(results.length<2)return`${begin}\
; ${ingestWords(only??{syncStatus:"not-requested"})}`;return`${begin}; ${failed} of ${integrations} ${cancelled?"did not finish":"failed"}`}if(dryRun&&only===void 0){
return results.length===0?"Dry run: no integration; nothing was changed":`Dry run ${after2}: ${integrations}, nothing was changed. The summary has the plan`}if(only!==
void 0)return dryRun?`Dry run: ${wouldDo(only)}; nothing was changed`:`Done: ${sentenceOf(only)}`;const totals=totalsOf(results);return`Done ${after2}: ${joined(
[integrations,ingestWords(totals),changesInNumbers(totals,totals.failed)],"; ")}`},nameLines=function(known,total){const shown=known.slice(0,MAX_NAMED).map(withDetail);
return shown.length===0?[]:[...shown,...andMore(total-shown.length)]},knownNumbers=function({items,indexed},failed){const numbers=[[items?.added,"added"],[items?.
updated,"updated"],[items?.removed,"removed"],[indexed?.unchanged,"unchanged"],[indexed===void 0?items?.skipped:void 0,"skipped"],[failed,"failed"],[indexed?.warned===
0?void 0:indexed?.warned,"with warnings"]];return numbers.flatMap(([count2,word])=>count2===void 0?[]:[[count2,word]])},changesInNumbers=function(counts,failed=knownFailed(
counts)){return knownNumbers(counts,failed).map(([count2,word])=>`${count2} ${word}`).join(", ")},inert=function({redact},text,limit=TEXT_LIMIT){return text===""?
"":`<code>${markdownText(redact(text),limit).replaceAll("&#64;","&#64;&#8203;")}</code>`},issueTitle=function({run:run2,asked,redact}){const names=[run2.workflow,
run2.job,run2.step].map(name=>oneLine(redact(name),50)).join(" / ");const about=asked.subject===""?"":` (${oneLine(redact(asked.subject),60)})`;return`Zylon ing\
est fails: ${names}${about}`.replace(/[@`]/g," ")},issueBody=function(facts,failure,state){const{run:run2,asked,results}=facts;const{what,why,details=[],remedy}=failure.
explanation;const file=run2.workflowUrl===""?"":`, [its file](<${run2.workflowUrl}>)`;const name=text=>inert(facts,text,NAME_LIMIT);const rows=[["First failed",
moment(state.first)],["Last failed",`${moment(state.last)}, ${runLink(facts)}`],["Failed",times(state.failures)],["Code",`[\`${failure.code}\`](${(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
VY)(failure.code)})`],["Request",inert(facts,failure.http.request??"")],["Workflow",`${name(run2.workflow)}${file}`],["Job",name(run2.job)],["Step",name(run2.step)],
["Branch",name(run2.branch)],...Object.entries(asked.target).map(([input,value])=>[input,name(value)])].filter(([,cell])=>cell!=="");const failed=results.flatMap(
result=>result.failure===void 0?[]:[`- ${name(nameOf(result))}: \`${result.failure.code}\``]);const more=failed.length-MAX_LISTED;const several=[`**${failed.length}\
 of ${results.length} integrations failed:**`,"",...failed.slice(0,MAX_LISTED),...more>0?[`- and ${more} more; the summary of the run lists them`]:[],""];return[
"The ingest of this workflow fails, so Zylon does not get its documents.","",`**What failed:** ${inert(facts,what)}`,"",...why===""?[]:[inert(facts,why),""],...details.
slice(0,MAX_LISTED).map(detail=>`- ${inert(facts,detail)}`),...details.length===0?[]:[""],`**What to do:** ${inert(facts,remedy)}`,"",...results.length<2||failed.
length===0?[]:several,"| | |","| --- | --- |",...rows.map(([input,cell])=>`| ${input} | ${cell} |`),"","The action rewrites this text after each failure and add\
s a comment at most once a day. It closes the issue when the step succeeds. If you correct or remove its entry of the matrix, rename the workflow file, the job \
or the step, or delete the branch, close the issue yourself.","",(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.YC)(run2.key),(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
qo)(state),""].join("\n")},failureComment=function(facts,failure,state){const{what,remedy}=failure.explanation;return[`Still failing: ${times(state.failures)} s\
ince ${moment(state.first)}, now in ${runLink(facts)}.`,"",`**${failure.code}**: ${inert(facts,what)}`,"",`**What to do:** ${inert(facts,remedy)}`,""].join("\n")},
recoveryComment=function(facts,{first,last,failures},now){const history=`It had failed ${times(failures)}, from ${moment(first)} to ${moment(last)}.`;return`Rec\
overed: ${runLink(facts)} succeeded, ${moment(now)}. ${history}
`},resultJson=function(result,dryRun,changesFile){const{failure,items,indexed}=result;return{outcome:outcomeOf({dryRun,failure}),sync_status:result.syncStatus,configured:result.
configured,created:result.created,updated:result.updated,integration_id:result.id??null,integration_type:result.connector.type,current_artifact_count:result.currentArtifactCount??
null,integration_item_count:result.integrationItemCount??null,added_count:items?.added??null,updated_count:items?.updated??null,removed_count:items?.removed??null,
skipped_count:items?.skipped??null,error_count:items?.errors??null,counts_from:result.countsFrom??null,indexed_count:indexed?.done??null,failed_count:indexed?.failed??
null,warning_count:indexed?.warned??null,changes_file:changesFile===""?null:changesFile,duration_seconds:Number((result.durationMs/1e3).toFixed(1)),error_code:failure?.
code??null,error_message:failure?.message??null}},outputsOf=function(facts,changesFile=""){const{results,dryRun,failure,durationMs,shards}=facts;const inputs=asInputs(
results);const connector={type:inputs["integration-type"]};const whole={...totalsOf(results),id:inputs["integration-id"],connector,failure,durationMs};const values=Object.
entries(resultJson(whole,dryRun,changesFile));return{...Object.fromEntries(values.map(([name,value])=>[name.replaceAll("_","-"),String(value??"")])),"duration-s\
econds":(durationMs/1e3).toFixed(1),matrix:JSON.stringify(matrixOf(results,shards))}},asInputs=function(results){const types=[...new Set(results.map(({connector})=>connector.
type))];const mixed=types.length>1;const ids=results.flatMap(({connector,id})=>id===void 0?[]:[mixed||MEANS_OTHERS.test(id)?`${connector.type}/${id}`:id]);return{
"integration-type":mixed?"any":types[0]??"","integration-id":ids.join("\n")}},matrixOf=function(results,shards){const named3=results.filter(({id})=>id!==void 0);
const hands=Array.from({length:Math.min(shards,named3.length)},(_,hand)=>named3.filter((_result,index)=>index%shards===hand));return{include:hands.map(asInputs)}},
asMany=function(all){const kept=[];let bytes=1;for(const one of all){const text=JSON.stringify(one);bytes+=Buffer.byteLength(text)+1;if(bytes>MAX_RESULTS_BYTES)
break;kept.push(text)}return kept},resultsOutput=function(all){const whole=asMany(all);if(whole.length===all.length)return{json:`[${whole.join(",")}]`,cut:false};
return{json:`[${asMany(all.filter(({error_code:code})=>code!==null)).join(",")}]`,cut:true}},failureOf=function(code,message){const end=`. See ${(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
VY)(code)}`;const what=message.endsWith(end)?message.slice(0,-end.length):message;return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ(code,{what,why:"",
remedy:""})},resultOf=function(json,failures){const connector=connectorOf(json.integration_type);if(connector===void 0)throw new TypeError(json.integration_type);
const{indexed_count:done,failed_count:failed,warning_count:warned}=json;const items={added:json.added_count??void 0,updated:json.updated_count??void 0,removed:json.
removed_count??void 0,skipped:json.skipped_count??void 0,errors:json.error_count??void 0};const isCounted=Object.values(items).some(count2=>count2!==void 0);const message=json.
error_message??"";const code=json.error_code;const failure=code===null?void 0:failures.get(message)??failureOf(code,message);if(failure!==void 0)failures.set(message,
failure);return{...newResult(connector,json.integration_id??void 0),configured:json.configured,created:json.created,updated:json.updated,syncStatus:json.sync_status,
currentArtifactCount:json.current_artifact_count??void 0,integrationItemCount:json.integration_item_count??void 0,...isCounted?{items}:{},countsFrom:json.counts_from??
void 0,...done===null||failed===null?{}:{indexed:{done,pending:0,failed,failedBefore:0,warned:warned??0,unchanged:void 0}},failure,durationMs:json.duration_seconds*
1e3}},countsOf=function({results}){const totals=totalsOf(results);const picture=chart(totals);const inChart=picture.length===0?void 0:COLORS;const changed=knownNumbers(
totals,totals.failed).filter(([,word])=>inChart?.has(word)!==true);const words2=changed.map(([count2,word])=>`${count2} ${word}`).join(", ");const parts=[words2,
documentsNow(totals),zylonCounts(totals)].filter(part=>part!=="");const line=parts.map(asSentence).join(" ");return[...picture,...line===""?[]:[line,""]]},chart=function(totals){
const unit=totals.countsFrom==="documents"?"document":"item";const bars=knownNumbers(totals,totals.failed).filter(([,word])=>COLORS.has(word));if(bars.filter(([
count2])=>count2>0).length<2)return[];const labels=bars.map(([count2,word])=>`"${counted(count2,word==="unchanged"?"document":unit)} ${word}"`);const init={xyChart:{
width:800,height:24+32*bars.length,xAxis:{...SILENT,labelFontSize:16},yAxis:{...SILENT,showLabel:false}},themeVariables:{xyChart:{backgroundColor:"transparent",
plotColorPalette:bars.map(([,word])=>COLORS.get(word)).join(", ")}}};return["```mermaid",`%%{init: ${JSON.stringify(init)}}%%`,"xychart-beta horizontal","  accT\
itle: What changed",`  x-axis [${labels.join(", ")}]`,`  y-axis 0 --> ${Math.max(...bars.map(([count2])=>count2))}`,...bars.map(bar=>`  bar [${bars.map(one=>one===
bar?one[0]:0).join(", ")}]`),"```",""]},linkTarget=function(text=""){const url=URL.parse(text);if(url===null)return void 0;if(!["http:","https:"].includes(url.protocol)||
url.username!==""||url.password!=="")return void 0;if(url.hostname.startsWith("["))return void 0;const encoded=character=>`%${character.charCodeAt(0).toString(16).
toUpperCase()}`;const href=url.href.replace(/[^\w\-.~:/?#=%,;&+]/g,encoded).replaceAll("&","&amp;");return href.length<=MAX_URL?href:void 0},lineOf=function({name,
url,detail},whose){const target=linkTarget(url);const text=markdownText(name,MAX_NAME);const linked=target===void 0?text:`[${text}](${target})`;return`- ${linked}${detail===
""?"":` (${markdownText(detail,MAX_DETAIL)})`}${whose}`},totalOf=function(kind,{items,indexed,changes}){const named3=changes[kind].length;if(kind==="pending"||kind===
"failedBefore"||kind==="warned")return indexed?.[kind]??0;if(kind==="failed")return Math.max(failedCount({items,indexed}),named3);if(kind==="updated"&&items!==void 0&&
items.updated===void 0)return void 0;return Math.max(items?.[kind]??0,named3)},changedDocuments=function({results}){return CHANGE_KINDS.flatMap(kind=>{const totals=results.
map(result=>totalOf(kind,result));const isUnknown=totals.includes(void 0);const named3=results.flatMap(result=>{const whose=results.length>1&&result.id!==void 0?
`, in ${markdownCode(result.id)}`:"";return result.changes[kind].map(document=>({document,whose}))});const lines=named3.slice(0,MAX_NAMES).map(({document,whose})=>lineOf(
document,whose));const total=isUnknown?lines.length:sumOf(totals)??0;const untold=isUnknown?[UNKNOWN_UPDATES,""]:[];if(lines.length===0)return untold;const open=lines.
slice(0,MAX_OPEN_LINES);const rest=[...lines.slice(MAX_OPEN_LINES),...andMore(total-lines.length).map(line=>`- ${line}`)];const folded=["",`<details><summary>${total-
open.length} more</summary>`,"",...rest,"","</details>"];const title=`**${isUnknown?"At least ":""}${total} ${WORDS[kind]}**`;return[title,"",...open,...lines.length>
open.length?folded:rest,"",...untold]})},markdownTable=function(headings,rows,align="---"){const used=[...headings.keys()].filter(at=>rows.some(row=>row[at]!==void 0));
const line=cells=>`| ${used.map(at=>cells[at]??"").join(" | ")} |`;return[line(headings),line(headings.map((_,at)=>at===0?"---":align)),...rows.map(line)]},integrationWords=function(result){
const{id,connector}=result;return id===void 0?`${connector.type} (no id yet)`:`${markdownCode(id)} (${kindOf2(result)})`},idsOf=function(results){const ids=results.
flatMap(({id})=>id===void 0?[]:[markdownCode(id)]);return[ids.slice(0,MAX_NAMED2).join(", "),...andMore(ids.length-MAX_NAMED2)].join(" ")},byConcern=function(results){
const failed=({failure})=>failure===void 0?0:1;const size=of=>of.integrationItemCount??of.currentArtifactCount??0;return results.toSorted((a,b)=>failed(b)-failed(
a)||size(b)-size(a))},resultTable=function({results}){if(results.length<2)return[];const numbers=NUMBERS.filter(({value,rare})=>results.map(value).some(count2=>count2!==
void 0&&(count2>0||rare!==true)));const groups=Map.groupBy(byConcern(results),result=>result.failure!==void 0&&numbers.every(({value})=>value(result)===void 0)?
result.failure.code:result);const all=[...groups].map(([key,[first,...others]])=>{if(first===void 0)return[];const name=others.length===0?`${idOf(first)}<br>${kindOf2(
first)}`:idsOf([first,...others]);const failed=first.failure===void 0?"":`<br>**${first.failure.code}**`;const counts=typeof key==="string"?numbers.map(()=>UNKNOWN):
numbers.map(({value})=>value(key));const time=others.length===0?duration(first.durationMs).replaceAll(" ","&nbsp;"):"";return[`${name}${failed}`,...counts.map(count2=>String(
count2??UNKNOWN)),time]});const rows=all.slice(0,MAX_ROWS);const headings=["Integration, type, space or site",...numbers.map(({heading:heading2})=>heading2),"Du\
ration"];const hasGap=rows.some(cells=>cells.includes(UNKNOWN));const table=[...markdownTable(headings,rows,"---:"),"",...andMore(all.length-rows.length,IN_THE_FILE).
flatMap(line=>[line,""]),...hasGap?[`A ${UNKNOWN} is a number that is unknown.`,""]:[]];if(rows.length<=MAX_OPEN_ROWS)return table;return[`<details><summary>All\
 ${results.length} integrations</summary>`,"",...table,"</details>",""]},planTable=function({results}){if(results.length<2)return[];const planOf=({failure,planned})=>{
if(failure!==void 0)return`fails: **${failure.code}**`;return planned.length===0?"nothing":planned.map(step=>STEP_WORDS[step]).join(", ")};const rows=results.map(
result=>{const place=result.place===void 0?void 0:markdownText(result.place);return[planOf(result),idOf(result),result.connector.type,place]});return[...markdownTable(
["Plan","integration-id","Type","Space, site or folder"],rows),""]},summaryOf=function(facts){const verdict=facts.failure!==void 0?failureAlert:facts.dryRun?planAlert:
successAlert;const sections=facts.dryRun?[heading,verdict,planTable]:[heading,verdict,changedDocuments,countsOf,resultTable];const lines=sections.flatMap(section=>section(
facts));let bytes=0;const shown=lines.filter(line=>(bytes+=Buffer.byteLength(line)+1)<=MAX_BYTES);const cut=shown.length<lines.length?["","GitHub takes no longe\
r summary. The file behind the output `results-file` has all.",""]:[];return[...shown,...cut].join("\n")},heading=function(facts){const{results,durationMs}=facts;
const several=results.length>1;const failed=results.filter(result=>result.failure!==void 0).length;const words2={success:`success${several?`, ${results.length} \
integrations`:""} in ${duration(durationMs)}`,failure:several&&failed>0?`${failed} of ${results.length} integrations failed`:"failed",cancelled:`cancelled after\
 ${duration(durationMs)}`,"dry-run":"dry run, nothing was changed"};return[`## Zylon ingest: ${words2[outcomeOf(facts)]}`,""]},alert=function(kind,paragraphs){const lines=joined(
paragraphs,"\n\n").split("\n");return[`> [!${kind}]`,...lines.map(line=>`> ${line}`.trimEnd()),""]},scene=function({host,organization,results}){const[only,...others]=results;
const parts=[host===void 0?"":markdownText(host),organization===void 0?"":`organization ${markdownText(organization)}`,only===void 0||others.length>0?"":integrationWords(
only)];return joined(parts,", ")},deeds=function({results}){const[created,updated]=[results.filter(one=>one.created).length,results.filter(one=>one.updated).length];
const several=results.length>1;const all=[created===0?"":several?`${counted(created,"integration")} created.`:"Integration created.",updated===0?"":`Credentials${several?
` of ${counted(updated,"integration")}`:""} updated.`];return joined(all," ")},isEmptied=function({items,indexed,currentArtifactCount:before=Infinity}){const{added,
updated,skipped,removed=0}=items??{};if(indexed!==void 0)return removed>0&&indexed.done+indexed.pending+indexed.failed===0;return removed>0&&removed>=before&&[added,
updated,skipped].every((count2=0)=>count2===0)},successAlert=function(facts){const{results}=facts;const totals=totalsOf(results);const{failed=0,syncStatus}=totals;
const emptied=results.filter(isEmptied);const whose=results.length>1?` of ${idsOf(emptied)}`:"";const warnings=[...emptied.length>0?[`Every document${whose} was\
 removed.`]:[],...failed>0?[`${itemsFailed(failed)}.`]:[]];const found2=[...new Set(results.flatMap(result=>result.found??[]))];const texts=absent=>found2.filter(
text=>text.startsWith("!")===absent).map(text=>`&#34;${markdownText(absent?text.slice(1):text)}&#34;`).join(", ");const silent=results.filter(({items,indexed})=>items===
void 0&&indexed===void 0).length;return alert(warnings.length>0?"WARNING":"TIP",[`**${[...warnings,asSentence(ingestWords(totals))].join(" ")}**`,scene(facts),emptied.
length===0?"":"Check the source, and whether Zylon may still read it. A low `max-removed` makes such a run fail.",texts(false)===""?"":`Found by a search: ${texts(
false)}.`,texts(true)===""?"":`Not found by a search: ${texts(true)}.`,deeds(facts),silent>0&&silent<results.length?`${silent} of ${results.length} integrations\
 reported no counts.`:"",NEXT[syncStatus]??""])},planAlert=function(facts){const{results}=facts;const steps=PLANNED_STEPS.flatMap(step=>{const count2=results.filter(
({planned})=>planned.includes(step)).length;return count2===0?[]:[`${step} ${counted(count2,"integration")}`]});const[only]=results.length===1?results:[];const words2=only===
void 0?`would ${steps.join(", ")}`:markdownText(wouldDo(only));const plan2=steps.length===0?"Nothing to create, update or ingest.":asSentence(words2);const creates=results.
some(({planned})=>planned.includes("create"));const setUp="Zylon cannot ingest a new integration before somebody sets it up there. Until then, the step creates \
it and fails with `not-configured`.";return alert(creates?"WARNING":"NOTE",[`**${plan2}** This was a dry run: nothing was changed.`,scene(facts),creates?setUp:""])},
failuresAlike=function(facts){const general=([failure,[first,...others]])=>{const{id=""}=others.length===0?first??{}:{};if(id==="")return failure;return failure.
mapText(text=>text.replaceAll(`integration ${id}`,"integration").replaceAll(`/${id}/`,"/\u2026/"))};const alike=Map.groupBy(failuresOf(facts),failed=>general(failed).
message);return[...alike.values()].flatMap(same=>{const[first,...others]=same;if(first===void 0||others.length===0)return same;return[[general(first),same.flatMap(
([,of])=>of)]]})},failureAlert=function(facts){const failures=failuresAlike(facts);const kind=outcomeOf(facts)==="cancelled"?"WARNING":"CAUTION";const[what="",...rest]=failures.
length===1?failures.flatMap(failed=>story(failed,facts)):[];if(what!=="")return alert(kind,[what,scene(facts),...rest,deeds(facts)]);const shown=failures.slice(
0,MAX_FAILURES).map(failed=>joined(story(failed,facts),"<br>"));const more=andMore(failures.length-shown.length,IN_THE_FILE);return alert(kind,[scene(facts),[...shown,
...more].map(line=>`- ${line}`).join("\n"),deeds(facts)])},story=function([failure,of],{results}){const{code,explanation,http:http3}=failure;const{what,why,details=[],
remedy}=explanation;const cause=[http3.request??"",why].map(text=>text===""?"":`${markdownText(text,4e3)}.`);const groups=[...Map.groupBy(of,ingestWords)];const fates=groups.
map(([words2,{length}])=>groups.length===1?words2:`${counted(length,"integration")}: ${words2}`);const fate=fates.length===0?"":asSentence(fates.join("; "));const whose=of.
length<results.length?idsOf(of):"";return[`${whose===""?"":`${whose}: `}**${markdownText(what,1e3)}.**`,joined(cause," "),details.map(detail=>`- ${markdownText(
detail,1e3)}`).join("\n"),remedy===""?"":`**What to do:** ${markdownText(remedy,1e3)}.`,joined([fate,`More about [**${code}**](${(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
VY)(code)}).`]," ")]},writeOutputs=function(facts){const{results,dryRun,watched}=facts;const changed=results.flatMap(result=>result.changed??[]);const changesFile=watched===
true?writeEntries("changes",changed):"";const all=results.map(result=>resultJson(result,dryRun,changesFile));const{json,cut}=resultsOutput(all);const resultsFile=writeEntries(
"results",all);if(cut)notice("The output results has the failures only, since all results are over its limit of 512 KiB. The file behind results-file has all.");
const outputs={...outputsOf(facts,changesFile),results:json,"results-file":resultsFile};const{"integration-id":ids="",matrix=""}=outputs;const large=ids.length+
matrix.length;if(large>MAX_ID_LETTERS){warning(`The outputs integration-id and matrix are too large for GitHub: ${Math.ceil(large/1024)} KiB of at most 512. Pla\
n in several jobs, such as one for each integration-type.`)}for(const name of OUTPUT_NAMES)setOutput(name,outputs[name])},writeEntries=function(name,entries){const{
RUNNER_TEMP=""}=process.env;try{const folder=(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(RUNNER_TEMP===
""?(0,node_os__WEBPACK_IMPORTED_MODULE_12__.tmpdir)():RUNNER_TEMP,`zylon-ingest-${name}-`));const path=(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder,`${(0,
node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(folder)}.json`);const lines=entries.map(entry=>`
${JSON.stringify(entry)}`);(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(path,`[${lines.join(",")}${lines.length===0?"":"\n"}]
`,{mode:384,flag:"wx"});return path}catch(error2){warning(`The ${name}-file could not be written: ${oneLine(wordsOf(error2))}`);return""}},annotation=function(failure,name){
if(name.length+failure.message.length<=MAX_ANNOTATION)return`${name}${failure.message}`;const{what,why,details=[],remedy}=failure.explanation;const cause=oneLine(
joined([why,...details],". "),1e3);const{message}=new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ(failure.code,{what:oneLine(what,1e3),why:cause,remedy},
failure);return`${name}${message}`},annotate=function(facts){const all=[...failuresOf(facts)];for(const[failure,[first,...others]]of all.slice(0,MAX_ANNOTATIONS)){
const isNamed=first!==void 0&&others.length===0&&facts.results.length>1;error(annotation(failure,isNamed?`${nameOf(first)}: `:""),{title:`Zylon ingest: ${failure.
code}`})}const more=all.length-MAX_ANNOTATIONS;if(more>0){error(`${more} more ${more===1?"failure":"failures"}. The job summary and the file behind the output r\
esults-file have them.`,{title:`Zylon ingest: ${more} more`})}},readResults=function(folder,input){const remedy=`Set ${input} to a folder with the results-file \
of each job, and nothing else`;let files;try{files=(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(folder,{recursive:true,withFileTypes:true}).filter(entry=>entry.
isFile()&&entry.name.endsWith(".json")).map(entry=>(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(entry.parentPath,entry.name))}catch(error2){const why=oneLine(
error2 instanceof Error?error2.message:String(error2));throw new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ("invalid-input",{what:`The ${input} cannot b\
e read`,why,remedy})}const failures=new Map;return files.toSorted().flatMap(name=>{const json=(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.qF)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.
readFileSync)(name,"utf8"));const parsed2=(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.YO)(RESULT).safeParse(json.ok?json.value:void 0);if(parsed2.success)
return parsed2.data.map(result=>resultOf(result,failures));const what=`${oneLine((0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(name),60)} is not a results\
-file`;throw new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ("invalid-input",{what,why:"Its content is something else",remedy})})},nothingPlanned=function({
planResult,planErrorCode,planErrorMessage}){if(planErrorCode!==void 0){const what="The plan of the fleet failed";return failureOf(planErrorCode,planErrorMessage===
""?what:`${what}: ${planErrorMessage}`)}if(planResult==="cancelled"||planResult==="failure"){return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ("canc\
elled",{what:"The job that plans the fleet ended without a result",why:"It was cancelled, reached its time limit, or lost its runner. No ingest was started",remedy:"\
Read the log of the planning job, and start the fleet again"})}return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ("no-integration",{what:"The fleet h\
as no integrations, so nothing was ingested",why:"The planning job found none",remedy:"Read the summary of the planning job"})},fleetFailure=function(hasPlan,jobs){
if(!hasPlan){return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ("invalid-input",{what:"The plan of the fleet is missing, so integrations may be missi\
ng in this summary",why:"The planning job could not upload its result, or this job could not download it",remedy:"Read the logs of both jobs, and set plan-folde\
r to the folder of the plan"})}if(jobs==="success")return void 0;return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ(jobs==="cancelled"?"cancelled":"i\
nvalid-input",{what:`jobs-result is "${oneLine(jobs,60)}", although every report in results-folder is a success`,why:"A job of the matrix failed in another step\
 or was cancelled, or the reports are those of another run",remedy:"Read the logs of the jobs. Set results-folder to the results of this run alone, and jobs-res\
ult to the result of the job that has the matrix, such as ${{ needs.ingest.result }}"})},byConcern2=function(a,b){const rank=({failure,syncStatus})=>SYNC_STATUSES.
indexOf(syncStatus)+(failure===void 0?SYNC_STATUSES.length:0);return rank(a)-rank(b)},gathered=function(planned,reported,inputs){const keyOf=({connector,id})=>`${connector.
type}/${id??""}`;const notIngested=new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ("invalid-input",NOT_INGESTED);const reports=Map.groupBy(reported.map(result=>result.
syncStatus==="not-requested"?{...result,failure:result.failure??notIngested}:result),keyOf);const{jobsResult,planResult}=inputs;const notBegun=jobsResult==="ski\
pped";const cancelled=jobsResult==="cancelled"||reported.some(({failure})=>failure?.code==="cancelled");const silence=new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("cancelled",notBegun?NOT_BEGUN:SILENT2);const byKey=new Map([...planned,...reported].map(result=>[keyOf(result),result]));const results=[...byKey].map(([key,
result])=>{const[worst]=reports.get(key)?.toSorted(byConcern2)??[];if(worst!==void 0)return worst;const failure=notBegun?result.failure??silence:silence;return{
...result,failure,syncStatus:notBegun?"not-requested":"unknown"}});if(results.length===0)return{results,failure:nothingPlanned(inputs),abandoned:planResult==="f\
ailure"};return{results,failure:firstFailure(results)??fleetFailure(planned.length>0,jobsResult),abandoned:results.length>reports.size&&!notBegun&&!cancelled}},
retryOf=function(purpose,code){if(code==="dns"||code==="connect"||code==="rate-limited")return"limited";if(purpose==="read"&&code==="bad-json")return"limited";if(purpose===
"read"||purpose==="update")return PASSING.has(code)?"limited":"no";if(code==="unavailable")return"with-retry-after";return purpose==="ingest"&&code==="already-r\
unning"?"until-deadline":"no"},delayBefore=function(retry,random,retryAfterMs2){const step=Math.min(MAX_DELAY_MS,FIRST_DELAY_MS*2**Math.min(retry-1,16));return Math.
round(retryAfterMs2===void 0?(step+random*step)/2:retryAfterMs2+random*JITTER_MS)},seconds2=function(ms){const rounded=Math.round(Math.max(0,ms)/100)/10;return`${rounded<
10?rounded:Math.round(rounded)} s`},outOfTime=function(failure,delayMs,{raisedBy},leftMs){const{what,why,remedy}=failure.explanation;const{retryAfterMs:retryAfterMs2}=failure.
http;const wait=retryAfterMs2===void 0?`the next retry would be in ${seconds2(delayMs)}`:`the server asks to wait ${seconds2(retryAfterMs2)}`;const raise=raisedBy===
void 0||remedy.includes(raisedBy)?"":`, or raise ${raisedBy}`;return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ(failure.code,{what,why:`${why}. Ther\
e is no time for a retry: ${wait}, but only ${seconds2(leftMs)} are left`,remedy:`${remedy}${raise}`},{cause:failure,http:failure.http})},outOfRetries=function(failure,options){
const{code,explanation,http:http3}=failure;const{maxRetries}=options;const more=mostRetries({...options,maxRetries:maxRetries+1},failure)>maxRetries;const mayPass=code===
"rate-limited"||code==="unavailable";if(!mayPass||!more||maxRetries>=HIGHEST_MAX_RETRIES)return failure;const remedy=`${explanation.remedy}, or raise max-retrie\
s`;return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ(code,{...explanation,remedy},{cause:failure,http:http3})},mostRetries=function({purpose,maxRetries},{
code,http:http3}){const retry=retryOf(purpose,code);if(retry==="until-deadline")return Infinity;if(retry==="no"||retry==="with-retry-after"&&http3.retryAfterMs===
void 0)return 0;return Math.min(maxRetries,http3.mostRetries??maxRetries)},rowOf=function(status,{name,purpose}){const row=BY_STATUS[status];if(status===409&&purpose!==
"ingest")return CONFLICT;if(status===403&&!name.includes("/integration"))return NOT_ALLOWED;if(row!==void 0&&(status===400||status===422)&&(purpose==="create"||
purpose==="update")){return[row[0],CREDENTIALS,"Check username and password, then integration-id and integration-type"]}if(row!==void 0)return row;if(status>=500)
return SERVER_ERROR;return["bad-request","The server refused the request","Check base-url, integration-id and integration-type"]},wordsOf2=function(value){if(typeof value!==
"object"||value===null)return"";const fields=new Map(Object.entries(value));const detail=fields.get("detail");if(Array.isArray(detail)){const first=detail[0];return typeof first===
"object"&&first!==null&&"msg"in first&&typeof first.msg==="string"?first.msg:""}const words2=["detail","message","error","title"].map(key=>fields.get(key));return words2.
find(word=>typeof word==="string")??""},notApi=function(asked,{status,headers},text){const{purpose,baseUrl,printable}=asked;const host=printable(baseUrl.host);const isEmpty2=printable(
text)==="";const[,title=""]=/<title[^>]{0,99}>([^<]{1,200})/i.exec(text.slice(0,MAX_PAGE))??[];const excerpt=printable(text.trimStart().startsWith("<")?title:text);
const sent=isEmpty2?"an empty body":printable(headers["content-type"]??"")||"text without a content type";const reason=`${host} sent ${sent} in place of JSON${excerpt===
""?"":`: "${excerpt}"`}`;const root=baseUrl.pathname==="/"?"Correct base-url (host, port and path prefix)":`Set base-url to ${printable(baseUrl.origin)}, withou\
t a path`;const[why,remedy]=isEmpty2?["The server, or a proxy in front of it, did not send the answer of the API","Check base-url, then any proxy in front of th\
e server"]:purpose==="ingest"||asked.isApi?["Something in front of Zylon answered in its place: a proxy whose time limit passed, or a login page","Check the tim\
e limit and the login of the proxy in front of the server that base-url names"]:[`${host} is not the Zylon API, or something answers in its place: a login page,\
 a proxy, or the web application`,`${root}; behind a login proxy, let requests to /api/ through`];return requestFailure(asked,status,{code:"not-api",reason,why,
remedy})},statusFailure=function(asked,answer,text,date){const{purpose,baseUrl,printable}=asked;const{status,headers}=answer;const http3={retryAfterMs:retryAfterMs(
headers["retry-after"],date)};if(status<400){const target=URL.parse(headers.location??"",baseUrl.href);const reason2={code:"redirect",reason:`the server redirec\
ts to ${target===null?"an address that cannot be read":printable(/^[a-z]+:\/\/[^/?#]+/i.exec(headers.location??"")?.[0]??target.origin)}`,why:`The action follow\
s no redirect, since that would send the token to another address${purpose==="read"?"":". Some servers carry out a request, and then redirect"}`,remedy:"Set bas\
e-url to the address of Zylon itself; behind a login proxy, let requests to /api/ through"};return requestFailure(asked,status,reason2,http3)}const json=(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
qF)(text);if(status===404&&!json.ok)return notApi(asked,answer,text);const said=json.ok?printable(wordsOf2(json.value)):"";const[code,why,remedy]=rowOf(status,asked);
const reason=said===""?"":`the server said "${said}"`;return requestFailure(asked,status,{code,reason,why,remedy},http3)},bodyFailure=function(asked,answer,kind,text){
const excerpt=asked.printable(text);if(kind==="not-api"||excerpt==="")return notApi(asked,answer,text);return requestFailure(asked,answer.status,{code:"bad-json",
reason:`the JSON in the answer cannot be read: "${excerpt}"`,why:"Something damaged or cut the answer on its way, or it is not from the Zylon API",remedy:"Check\
 for a proxy between this runner and base-url that cuts or rewrites answers"})},tooLarge=function(asked,limit){return requestFailure(asked,"answered",{code:"too\
-large",reason:`one JSON value in it has more than ${limit/1024/1024} MiB`,why:"No answer of the Zylon API is that large",remedy:"Check that base-url names a Zy\
lon instance, then any proxy in between"})},retryAfterMs=function(header,now){const value=header?.trim()??"";if(/^\d+$/.test(value))return Number(value)*1e3;if(!/^[A-Za-z]{3,9},? .*\d\d:\d\d:\d\d/.
test(value))return void 0;const date=Date.parse(value);return Number.isNaN(date)?void 0:Math.max(0,date-now)},unexpected=function({task,purpose,method,segments},problem){
const name=oneLine(`${method} /${segments.map(encodeURIComponent).join("/")}`);return requestFailure({task:oneLine(task),name,purpose},200,{code:"unexpected-res\
ponse",reason:`the answer has another shape than documented (${problem})`,why:"This version of Zylon has another API, or base-url names another service",remedy:"\
Check base-url; if it is right, report this with the version of Zylon"})},checked=function(schema,value,call){const{success,data,error:error2}=schema.safeParse(
value);if(success)return data;throw unexpected(call,(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.AX)(error2))},readIntegrations=function(list2,isSecret){const integrations=[];
const unclear=[];for(const[index,value]of list2.entries()){const{data,error:error2}=INTEGRATION.safeParse(value);const usable=data!==void 0&&!isSecret(data.id);
if(usable)integrations.push(data);const problem=error2!==void 0?(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.AX)(error2):usable?"field type: missing":"fie\
ld id: it contains a secret of this run";if(!usable||data.type==="")unclear.push({type:typeIn(value),problem:`number ${index+1}, ${problem}`})}return{integrations,
unclear}},unclearOf=function({unclear},connector){if(connector===void 0)return unclear;return unclear.filter(({type})=>type===""||connectorOf(type)?.type===connector.
type)},flagOf=function(value){if(typeof value==="boolean")return value;if(typeof value!=="string"&&typeof value!=="number")return void 0;return!/^(false|no|0|)$/i.
test(String(value))},pageOf=function(schema,answer,call){const outer=isList(answer)?{data:answer}:typeof answer==="object"&&answer?answer:{};const inner=Object.
values(outer).flatMap(value=>typeof value==="object"&&value&&!isList(value)?Object.entries(value):[]);const envelope={...Object.fromEntries(inner),...outer};const data=fieldOf2(
envelope,/^data$/);if(!isList(data))throw unexpected(call,"the whole answer: expected a list");const items=data.flatMap(value=>{const{success,data:item}=schema.
safeParse(value);return success?[item]:[]});const skipped=data.length-items.length;const{data:total}=TOTAL.safeParse(fieldOf2(envelope,/^total([_-]?count)?$/i));
const page={items,skipped,total};const more=flagOf(fieldOf2(envelope,/^has[_-]?(next|more)([_-]?page)?$/i));const{data:next=""}=CURSOR.safeParse(fieldOf2(envelope,
/^next[_-]?cursor$/i));if(more===false)return page;if(next!=="")return{...page,next};return{...page,more:more===true||Boolean(fieldOf2(envelope,/^next/i))}},openSession=function(parts,parallel){
const{inputs,clock,log,redact}=parts;const http3=new HttpApi({baseUrl:inputs["base-url"],credentials:{authorization:`Bearer ${inputs["api-token"]}`,"x-org":inputs.
organization},certificates:inputs["ca-certificate"],requestTimeoutSeconds:inputs["request-timeout-seconds"],maxRetries:inputs["max-retries"],parallel,redact,clock});
return{session:{...parts,api:new ZylonApi(http3,log)},close:()=>http3.close()}},candidates=function(all,connector,username){const ofType=all.filter(integration=>isOf(
integration,connector));if(username==="")return{certain:ofType,possible:[]};return{certain:ofType.filter(integration=>usernameOf(integration)===username),possible:ofType.
filter(integration=>usernameOf(integration)===void 0)}},choose=function(all,connector,username){const{certain:certain2,possible}=candidates(all,connector,username);
const[pool,sure]=certain2.length>0?[certain2,true]:[possible,false];const[only,...others]=pool;if(only===void 0)return{kind:"none"};if(others.length>0)return{kind:"\
several",ids:pool.map(({id})=>id),sure};return{kind:"one",id:only.id,sure}},newcomers=function(before,after2,connector,username){const known=new Set(before.map(
({id})=>id));const{certain:certain2,possible}=candidates(after2,connector,username);return[...certain2,...possible].map(({id})=>id).filter(id=>!known.has(id))},
ambiguous=function(connector,ids,why){const one=ids.length===1;const found2=one?`Found 1 ${connector.label} integration, ${idList(ids)}, and cannot tell whether\
 it is the right one`:`Found ${ids.length} ${connector.label} integrations, and one is needed: ${idList(ids)}`;const remedy=one?`Open it in Zylon. If it is the \
right one, set integration-id to ${idList(ids)}`:"Set integration-id to one of them, or to several on a line each";return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("ambiguous",{what:found2,why,remedy})},whySeveral=function(username,sure){if(username==="")return"The action does not guess which one you want";const whose=`\
username ${oneLine(username,60)}`;return sure?`All of them have the ${whose}, and the action does not guess which one you want`:`Zylon does not report their use\
rnames, so the action cannot find the one with the ${whose}`},unreadable=function(connector,[first,...others]){const more=others.length===0?"":`, and ${others.length}\
 more`;const whose=connector===void 0?"":` ${connector.label}`;return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ("unexpected-response",{what:`Found \
no${whose} integration in Zylon's list; some entries of the list cannot be read: ${oneLine(first?.problem??"",120)}${more}`,why:"This version of Zylon answers i\
n another shape, or base-url names another service",remedy:"Set integration-id to the id that you want, and report this with the version of Zylon"},{http:{status:200}})},
skippedNotice=function([first,...others]){const more=others.length===0?"":`, and ${others.length} more`;return`Skipped an entry in Zylon's list of integrations \
that cannot be read: ${oneLine(first?.problem??"",120)}${more}`},noIntegration=function(connector,username,baseUrl,others=[]){const whose=username===""?"":` wit\
h the username ${oneLine(username,60)}`;const make=connector.credentials==="password"?"Set configure: upsert with username and password to create one":`Sign in \
to Zylon, and create one at ${loginUrl(baseUrl,connector)}`;return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ("no-integration",{what:`The user of ap\
i-token has no ${connector.label} integration${whose}`,why:"An integration belongs to the user who created it, and to one organization",remedy:others.length===0?
`${make}. Or set api-token to the token of the user who has one`:`Correct username: there are integrations with ${idList(others)}. Or set api-token to the token\
 of the user who has one`})},tooSlow=function(what,seconds3){return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ("timeout",{what:`${what} did not end \
within ${seconds3} s, and no ingest was started`,why:"Zylon answers far too slowly",remedy:"Check the load and the log of the Zylon instance at base-url"})},inBrackets=function(me){
const name=me.ok?oneLine(me.value.name??me.value.id??"",60):"";return name===""?"":` (${name})`},causeFromMe=function({me,organization,integrations,baseUrl}){if(me.
ok){if(me.value.state?.toLowerCase()!=="inactive")return void 0;return{why:`The user of api-token${inBrackets(me)} is inactive in Zylon`,remedy:"Ask an administ\
rator of Zylon to activate the user, or set api-token to the token of an active user"}}switch(me.code){case"unauthorized":return{why:"The token is wrong, expire\
d, revoked, or not a Workspace API token (GET /api/v1/app/me answered 401 too)",remedy:"Create a new Workspace API token in Zylon, and store it in the secret be\
hind api-token"};case"forbidden":return{why:`The user of api-token is inactive, or is not a member of the organization "${oneLine(organization,60)}" (GET /api/v\
1/app/me answered 403 too)`,remedy:"Correct organization (slug or UUID), or ask an administrator of Zylon to check the user"};case"bad-request":case"unprocessab\
le":return{why:`Zylon does not accept the organization "${oneLine(organization,60)}" (it refused GET /api/v1/app/me too)`,remedy:"Correct organization (slug or \
UUID)"};case"not-found":case"not-api":case"redirect":case"method-not-allowed":if(integrations.ok)return void 0;return{why:"The server at base-url is not a Zylon\
 instance, or base-url has a wrong path (it has no GET /api/v1/app/me either)",remedy:baseUrl.pathname==="/"?"Correct the host, the port or the path prefix in b\
ase-url":`Set base-url to ${baseUrl.origin}, or correct its path prefix`};default:return void 0}},listedAs=function({integrations,connector,id}){if(!integrations.
ok||connector===void 0)return void 0;return integrations.value.find(one=>one.id===id&&(one.type===""||isOf(one,connector)))},causeFromId=function(findings){const{
me,integrations,connector,id,organization}=findings;if(!integrations.ok||connector===void 0||id===void 0)return void 0;if(listedAs(findings)!==void 0)return void 0;
const mine=integrations.value.find(one=>one.id===id);if(mine!==void 0){const right=connectorOf(mine.type)?.type??oneLine(mine.type,60);return{code:"wrong-type",
why:`The integration ${oneLine(mine.id,60)} has the type ${right}, not ${connector.type}`,remedy:`Set integration-type: ${right}`}}const others=integrations.value.
filter(one=>isOf(one,connector));const where=`in the organization "${oneLine(organization,60)}"`;const has=others.length===0?`no ${connector.label} integration \
there`:`these ${connector.label} integrations there: ${idList(others.map(other=>other.id))}`;return{why:`The integration ${oneLine(id,60)} does not exist ${where}\
, or belongs to another user. The user of api-token${inBrackets(me)} has ${has}`,remedy:"Correct integration-id or organization, or set api-token to the token o\
f the user who created the integration"}},causeFromGrant=function(findings,{code,explanation,http:http3}){const{me,connector,id,baseUrl,refreshes}=findings;if(connector?.
credentials!=="oauth"||id===void 0)return void 0;if(code!=="unauthorized"&&http3.status!==400)return void 0;if(!me.ok){const remedy="Check integration-id and in\
tegration-type, and open the integration in Zylon";return code==="unauthorized"?void 0:{why:explanation.why,remedy}}return{why:`The token is valid. Most likely,\
 Zylon's own access to ${connector.label} expired or was withdrawn`,remedy:`Open ${loginUrl(baseUrl,connector,id)} while signed in to Zylon, and grant the acces\
s again${refreshes?"":". Or set refresh-oauth: true"}`}},causeFromList=function(findings,code){const{me,integrations,connector}=findings;if(!integrations.ok||connector===
void 0||code==="unauthorized")return void 0;if(code==="not-found"&&listedAs(findings)!==void 0){return{why:"Zylon lists this integration, but does not offer thi\
s call for it. Its set-up is not finished, or this version of Zylon has another API",remedy:"Open the integration in Zylon and finish its set-up. Then check bas\
e-url and the version of Zylon"}}return{why:`The connector ${connector.type} is disabled on this instance, or the user of api-token${inBrackets(me)} lacks the p\
ermission`,remedy:"Ask an administrator of Zylon to enable the connector, or to grant the user of api-token the permission"}},explain=function(failure,findings){
const cause=causeFromMe(findings)??causeFromId(findings)??causeFromGrant(findings,failure)??causeFromList(findings,failure.code);if(cause===void 0)return failure;
const{code,why,remedy}=cause;return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ(code??failure.code,{what:failure.explanation.what,why,remedy},{cause:failure,
http:failure.http})},isRefused=function({code,http:http3},{connector,accepted}){if(accepted===true)return false;return REFUSED.has(code)||http3.status===400&&connector?.
credentials==="oauth"},compare=function(before,after2,touched,isCertain){const changed=[];const counts={added:0,updated:0,unchanged:0,failed:0,failedBefore:0,done:0,
pending:0,warned:0};let timeless=false;for(const document of after2.values()){const{id,standing,time,warnings}=document;const old=before.get(id);let change="add\
ed";if(old!==void 0){const comparable=!Number.isNaN(time)&&!Number.isNaN(old.time);const isTouched=touched.has(id)||old.standing!=="pending"&&old.standing!==standing;
const moved2=comparable&&time!==old.time;if(!moved2&&(isTouched||!comparable))timeless=true;change=moved2||isTouched?"updated":"unchanged"}const failed=standing===
"failed";const failedBefore=failed&&change==="unchanged"&&old?.standing==="failed";counts[failed?"failed":change]+=1;if(standing!=="failed")counts[standing]+=1;
if(failedBefore)counts.failedBefore+=1;if(warnings.length>0)counts.warned+=1;if(change!=="unchanged"||failed||warnings.length>0){changed.push({document,change,failed,
failedBefore})}}const gone=isCertain?[...before.values()].filter(({id})=>!after2.has(id)):[];for(const document of gone)changed.push({document,change:"removed",
failed:false,failedBefore:false});const updates=timeless?{updated:void 0,unchanged:void 0}:{};const moved=isCertain?{removed:gone.length}:{added:void 0,removed:void 0};
const pending=[...after2.values()].filter(({standing})=>standing==="pending");return{changed,pending,counts:{...counts,...updates,...moved,documents:after2.size}}},
areAlike=function(one,other){if(one.size!==other.size)return false;return[...one.values()].every(({id,time,standing})=>{const found2=other.get(id);return found2!==
void 0&&Object.is(found2.time,time)&&found2.standing===standing})},isUnknownStatus=function({ingest_status:status}){const word=wordOf(status);return word!==""&&
!PENDING.has(word)&&!ENDED.has(word)},mayBePending=function({ingest_status:status}){const word=wordOf(status);return word!==""&&!ENDED.has(word)},standingOf=function({
ingest_status:status,state}){const word=wordOf(status);if(word==="done"||word==="notapplicable")return"done";if(word==="error")return"failed";if(PENDING.has(word))
return"pending";if(wordOf(state)==="error")return"failed";return word===""&&wordOf(state)==="published"?"done":"pending"},timeOf=function(text){if(text===void 0)
return Number.NaN;return/^\d+(\.\d+)?$/.test(text)?Number(text):Date.parse(text)},documentOf=function(artifact,project){const{id,integration_id:integration}=artifact;
if(integration===void 0||integration===""||isNoDocument(artifact))return void 0;if(wordOf(artifact.state)==="deleted")return void 0;const standing=standingOf(artifact);
const{name,external_url:url,error:error2,ingest_warnings:warnings}=artifact;return{id,project,integration,name:name===void 0||name.trim()===""?id:name,url:url===
""?void 0:url,time:timeOf(artifact.updated_at),standing,error:standing==="failed"?error2??"":"",warnings:standing==="done"?(warnings??[]).filter(word=>typeof word===
"string"):[]}},worseOf=function(one,other){if(one===void 0)return other;return BY_CONCERN.indexOf(one.standing)<=BY_CONCERN.indexOf(other.standing)?one:other},isAll2=function(totals,listed){
const[total,...others]=totals;return total===void 0||others.length===0&&total===listed},sortInto=function(documents,{documents:read3}){for(const document of read3.
values()){const{id,integration}=document;const known=documents.get(integration)??new Map;documents.set(integration,known.set(id,worseOf(known.get(id),document)))}},
paceAfter=function(waitedMs){return Math.min(MAX_MS,Math.max(FIRST_MS,waitedMs*SHARE))},refused=function(failure,text){if(failure.http.status!==400&&failure.http.
status!==422)return failure;const explanation={what:`The ingest went well, but Zylon refused to search for ${quoted2(text)}: ${failure.explanation.what}`,why:"Z\
ylon does not accept this text in a search",remedy:"Correct expect-search"};return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ("bad-request",explanation,
{cause:failure,http:failure.http})},notSearchable=function(wanted,seconds3){const open=wanted.filter(({fulfilled})=>!fulfilled);const found2=open.filter(({absent})=>absent).
map(({text})=>quoted2(text));const missing=open.filter(({absent})=>!absent).map(({text,others})=>{const results=`${others===1?"1 result":`${others} results`} in\
 other integrations`;return`${quoted2(text)} (${others===0?"not found in any other integration either":results})`});const what=[...missing.length>0?[`a search d\
id not find within ${seconds3} s: ${missing.join("; ")}`]:[],...found2.length>0?[`after ${seconds3} s a search may still find: ${found2.join("; ")}`]:[]].join("\
. And ");if(missing.length===0){return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ("not-searchable",{what:`Everything is indexed, but ${what}`,why:"T\
he text is still in a document, or Zylon needs longer to forget it",remedy:"Check that the text is gone from the source. If it is, raise wait-timeout-seconds"})}
return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ("not-searchable",{what:`Everything is indexed, but ${what}`,why:"The text is not in the source tha\
t the integration reads, or Zylon needs longer to make it searchable",remedy:"Check that the text was published in that source. If it was, raise wait-timeout-se\
conds"})},attribution=function({documents,others,projects}){const all=[...documents.values()].flatMap(each=>[...each.values()]);const indexed=all.filter(({standing})=>standing===
"done");const ours=new Set(indexed.flatMap(({id,project,name})=>[id,nameInProject(project,name)]));const looked=new Set(projects);return({id="",type,metadata})=>{
const kind=type?.toLowerCase().replace(/[^a-z]/g,"");const{name="",project_id:project=""}=metadata??{};if(kind!=="artifact"&&kind!=="artifactcontent"){return ours.
has(id)||ours.has(nameInProject(project,name))?"unclear":"no document"}const key=kind==="artifact"?id:nameInProject(project,name);if(others.has(key))return ours.
has(key)?"unclear":"another";if(ours.has(key))return"ours";return project!==""&&!looked.has(project)?"another":"unclear"}},share=function(passedMs,allMs){const[
unit,ms]=allMs<12e4?["s",1e3]:["min",6e4];return`${Math.floor(passedMs/ms)} of ${Math.round(allMs/ms)} ${unit}`},waitingLine=function({what,detail,since,until,certainAt},now){
if(certainAt!==void 0&&certainAt>now){return`Nothing is pending; certain in ${Math.ceil((certainAt-now)/1e3)} s`}const known=detail?.()??"";return`Waiting for ${what}${known===
""?"":`: ${known}`}, ${share(now-since,until-since)}`},printableUrl=function(url,redact){if(url===void 0)return void 0;const read3=URL.parse(url)?.href??url;return redact(
url)===url&&redact(read3)===read3?url:void 0},findingsOf=function({changed,pending:left,counts},ingested,redact){const changes=noChanges();const keep2=(kind,{name,
url},detail="")=>{if(changes[kind].length>=MAX_NAMES)return;changes[kind].push({name:oneLine(redact(name)),url:printableUrl(url,redact),detail:oneLine(redact(detail))})};
for(const document of left)keep2("pending",document);const entries=changed.map(({document,change,failed:failed2,failedBefore:failedBefore2})=>{const{id,name,url,
standing}=document;const error2=document.error||"Unknown";const warnings=change==="removed"?[]:document.warnings;if(failed2)keep2(failedBefore2?"failedBefore":"\
failed",document,error2);else if(change==="removed"||change!=="unchanged"&&standing==="done")keep2(change,document);if(warnings.length>0)keep2("warned",document,
warnings.map(warningText).join(", "));return{integration_type:ingested.connector.type,integration_id:ingested.id??"",change,id:redact(id),name:redact(name),url:url===
void 0?null:redact(url),error:failed2?redact(error2):null,warnings:warnings.map(redact)}});for(const kind of["failed","removed"]){const listed=entries.filter(({
change,error:error2})=>kind==="removed"?change==="removed":error2!==null);const named3=new Set([...changes[kind].map(({name})=>name),...listed.map(({id})=>oneLine(
id))]);changes[kind].push(...ingested.changes[kind].filter(({name})=>!named3.has(name)))}const{added,updated,removed,done,pending,failed,failedBefore,warned,unchanged}=counts;
const found2={indexed:{done,pending,failed,failedBefore,warned,unchanged},changes,changed:entries};const{atLeast,items}=ingested;const most=removed===void 0?void 0:
Math.max(items?.removed??atLeast?.removed??0,removed);if(items!==void 0&&streamCounted(ingested)){return{...found2,items:{...items,removed:most}}}const failures=items?.
errors??atLeast?.errors;const errors=failures===0?void 0:failures;return{...found2,items:{added,updated,removed:most,skipped:void 0,errors},countsFrom:"document\
s"}},streamCounted=function({items,countsFrom}){return countsFrom==="stream"&&Object.values(items??{}).some(count2=>count2>0)},isEmpty=function(value){if(value===
null||value===void 0)return true;if(typeof value==="string")return value.trim()==="";return typeof value==="object"&&Object.keys(value).length===0},placeOf=function(value){
const given=typeof value==="string"?value.trim():typeof value==="number"?String(value):"";const text=given.slice(0,MAX_PLACE);if(/^[a-z][a-z0-9+.-]*:\/\//i.test(
text)){const url=URL.parse(text);return url===null?"":`${url.protocol}//${url.host}${url.pathname==="/"?"":url.pathname}`}return/:.*@/s.test(text)?"":text.replace(
/\?.*$/s,"")},isConfigured=function(config,{configKeys,placeKey}){if(typeof config!=="object"||config===null||Array.isArray(config)){const shape=config===null?"\
null":Array.isArray(config)?"a list":`a ${typeof config}`;return{ok:false,reason:`its config is ${shape}, not an object`}}const entries=new Map(Object.entries(config));
if(entries.size===0)return{ok:false,reason:"its config is empty"};if([...entries.values()].every(isEmpty))return{ok:false,reason:"its config has no value in it"};
const known=configKeys.filter(key=>entries.has(key));if(known.length>0&&known.every(key=>isEmpty(entries.get(key)))){return{ok:false,reason:`its config has no v\
alue for ${known.join(" and ")}`}}const place=placeOf(entries.get(placeKey));return{ok:true,...place===""?{}:{place},strangeKeys:known.length>0?[]:[...entries.keys()]}},
createUnknown=function(first,why){return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ("create-unknown",{what:`Zylon may have created the integration, \
or not: ${first.explanation.what}`,why,remedy:"Look in Zylon for a new integration. If there is one, set integration-id to its id. If not, run the step again"},
{cause:first})},documentsOf=function({indexed}){return indexed&&indexed.done+indexed.pending+indexed.failed},nothingIndexed=function(result){const{integrationItemCount:items}=result;
if(items===0||documentsOf(result)!==0)return void 0;const source=items===void 0?"":`, although the source has ${counted(items,"item")}`;return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("nothing-indexed",{what:`Zylon finished, but has no documents for this integration${source}`,why:"Zylon could read no item, or puts the documents into a proj\
ect that the user of api-token cannot see",remedy:"Open the integration in Zylon. If it has documents there, set project-id to their project, or api-token to th\
e token of a user who sees it"})},allFailed=function(result){const{items,indexed,countsFrom,changes}=result;const{added=0,updated=0,removed=0,skipped=0,errors=0}=items??
{};const fresh=(indexed?.failed??0)-(indexed?.failedBefore??0);const ofStream=countsFrom==="stream"&&errors>0&&added+updated+removed+skipped===0;if(!ofStream&&!(fresh>
0&&indexed?.done===0))return void 0;const total=failedCount(result);const names=nameList(changes.failed,total);return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("item-errors",{what:`${itemsFailed(total)}${names===""?"":`: ${names}`}`,why:"Not one item succeeded, which fails the step whatever fail-on-item-errors allow\
s",remedy:"Read why in the log. If the reasons are not in the documents themselves, open the integration in Zylon"})},tooFewItems=function(result,min){const items=result.
integrationItemCount;const count2=items??documentsOf(result);if(min===void 0||count2!==void 0&&count2>=min)return void 0;if(count2===void 0){return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("too-few-items",{what:`Zylon did not report how many items are in the source, and min-item-count is ${min}`,why:"This connector reports no counts, or Zylon d\
id not read the source",remedy:"Set wait-for: indexed, which counts the documents instead, or leave min-item-count empty"})}const found2=items===void 0?`has onl\
y ${counted(count2,"document")}`:`found only ${counted(count2,"item")} in the source`;return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ("too-few-ite\
ms",{what:`Zylon ${found2}, and min-item-count is ${min}`,why:"The source was emptied or moved, or Zylon lost the permission to read it",remedy:"Check the sourc\
e and its permissions. If the number is right, lower min-item-count"})},tooManyRemoved=function({items,changes},max,before){if(max===void 0)return void 0;const removed=items?.
removed;const limit=`max-removed is ${allowanceText(max)}`;if(removed===void 0){return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ("too-many-removed",
{what:`The number of removed documents is unknown, and ${limit}`,why:"Documents came and went while Zylon listed them before the ingest, so there is nothing to \
compare with",remedy:"Run the step again at a time when fewer documents change"})}if(!exceeds(removed,max,before))return void 0;const of=before===void 0?"":` of\
 ${before}`;const names=nameList(changes.removed,removed);return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ("too-many-removed",{what:`Zylon removed ${removed}${of}\
 ${(before??removed)===1?"document":"documents"}, and ${limit}${names===""?"":`: ${names}`}`,why:"The source lost its content, or Zylon lost the permission to r\
ead it",remedy:"Check the source and its permissions, then ingest again. If you meant to remove them, raise max-removed"})},tooManyFailed=function(result,max){const{
integrationItemCount,items,indexed,changes}=result;const total=failedCount(result);const fresh=(indexed?.failed??0)-(indexed?.failedBefore??0);const all=integrationItemCount??
(documentsOf(result)??0)+Math.max(0,(items?.errors??0)-fresh);if(max===void 0||total===0||!exceeds(total,max,all))return void 0;const names=nameList(changes.failed,
total);const limit=max.value===0&&!max.percent?"allows none":`is ${allowanceText(max)}`;return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ("item-erro\
rs",{what:`${itemsFailed(total)}${names===""?"":`: ${names}`}`,why:`Zylon could not read or index these, and fail-on-item-errors ${limit}`,remedy:"Correct or ex\
clude the documents that the log names, or allow more with fail-on-item-errors"})},closedGate=function(result,inputs,before){return nothingIndexed(result)??allFailed(
result)??tooFewItems(result,inputs["min-item-count"])??tooManyRemoved(result,inputs["max-removed"],before)??tooManyFailed(result,inputs["fail-on-item-errors"])},
createParser=function(config){if(typeof config==="function"){throw new TypeError("`config` must be an object, got a function instead. Did you mean `createParser\
({onEvent: fn})`?")}const{maxBufferSize,onComment,onError,onEvent,onId,onRetry}=config;const pendingFragments=[];let pendingFragmentsLength=0;let bomPrefix="";let id;
let data="";let dataLines=0;let eventType;let terminated=false;let skippingLine=false;let skipNextLineFeed=false;function feed(chunk){if(terminated){throw new Error(
"Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.")}if(bomPrefix!==void 0){chunk=bomPrefix+
chunk;if(chunk===""||chunk==="\xEF"||chunk==="\xEF\xBB"){bomPrefix=chunk;return}bomPrefix=void 0;chunk=chunk.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/,"")}if(skippingLine||
skipNextLineFeed){chunk=resumeAfterSkip(chunk);if(!chunk){return}}if(!pendingFragments.length){const trailing=processLines(chunk);if(trailing!==""){storeTrailing(
trailing)}checkForBufferOverflow();return}if(chunk.indexOf("\n")===-1&&chunk.indexOf("\r")===-1){if(pendingFragmentsLength<MAX_FIELD_PREFIX_LENGTH){const head=pendingFragments.
join("")+chunk.slice(0,MAX_FIELD_PREFIX_LENGTH-pendingFragmentsLength);if(!shouldBufferTrailing(head)){pendingFragments.length=0;pendingFragmentsLength=0;skippingLine=
true;return}}pendingFragments.push(chunk);pendingFragmentsLength+=chunk.length;checkForBufferOverflow();return}pendingFragments.push(chunk);const input=pendingFragments.
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
test(contentType);const named3=function*(found2){for(const value of found2){yield{name:"",value,streamed:lines||values.sawArray,listed:values.sawArray}}};return{
push:chunk=>named3(values.push(chunk)),end:()=>named3(values.end())}},sseReader=function(){const decoder=new TextDecoder;let messages=[];let tooLarge2=false;const parser=createParser(
{maxBufferSize:_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.bi,onEvent:message=>messages.push(message),onError:({type})=>{if(type==="max-buffer-size-exceeded")
tooLarge2=true}});const feed=function*(text,ended){messages=[];parser.feed(text);for(const{event:name="",data}of messages){if(data.length>_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
bi)throw new StreamProblem("too-large","one event has more than 1 MiB");const text2=decoder.decode(Buffer.from(data,"latin1"));const json=(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
qF)(text2);const isEmpty2=data.trim()===""||!json.ok&&!name.startsWith("sync_")&&!/^\s*\{/.test(text2);const isFailed=/^sync.*(error|fail)/i.test(name);if(!json.
ok&&!isEmpty2&&!isFailed)throw new StreamProblem(ended?"truncated":"bad-json",text2);yield{name,value:json.ok?json.value:isFailed?{message:text2}:{},streamed:true,
listed:false}}if(tooLarge2)throw new StreamProblem("too-large","one event has more than 1 MiB")};return{push:chunk=>feed(Buffer.from(chunk.buffer,chunk.byteOffset,
chunk.byteLength).toString("latin1"),false),end:()=>feed("\n\n",true)}},readerOf=function(head,contentType,ended){const start=Buffer.from(head.subarray(0,DECISIVE_LENGTH)).
toString("latin1");const framing=!ended&&isHalfMark(head)?"undecided":framingOf(start,contentType,ended);if(framing==="undecided")return void 0;if(framing==="ne\
ither")throw new StreamProblem("not-api",new TextDecoder().decode(head));return framing==="sse"?sseReader():jsonReader(contentType)},lookFirst=function({code,explanation,
cause,http:http3}){return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ(code,{...explanation,remedy:`${_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
x5}. ${explanation.remedy}`},{cause,http:http3})},syncError=function(message){const said=message===""?" without a message":`: "${message}"`;return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("sync-error",{what:`Zylon started the ingest, and reported that it failed${said}`,why:"Zylon could not read the source: its credentials or permissions are wr\
ong, or the source is down",remedy:"Open the integration in Zylon, and check its credentials and its source. Then run the step again"})},unexpected2=function(name,field){
return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ("unexpected-response",{what:`Zylon's answer to the ingest was not understood: ${field} (${name})`,
why:"integration-type is wrong, or this version of Zylon answers in another shape",remedy:"Check integration-type. If it is right, report this with the version \
of Zylon"},{http:{status:200}})},knownBy=function(tally,redact){const{counts,currentArtifactCount,integrationItemCount,names,unclear}=tally;const named3=list2=>list2.
map(name=>({name:oneLine(redact(name)),detail:""}));const{added,updated,removed,errors}=names;const isCounted=(tally.progressed||tally.completed)&&!unclear;return{
changes:{...noChanges(),...{added:named3(added),updated:named3(updated),removed:named3(removed),failed:named3(errors)}},...currentArtifactCount===void 0?{}:{currentArtifactCount},
...integrationItemCount===void 0?{}:{integrationItemCount},...isCounted?{items:{...counts},countsFrom:"stream"}:{},...unclear?{atLeast:{removed:counts.removed,errors:counts.
errors}}:{}}},streamCut=function(name,tally,detail,cause){const counts=changesInNumbers({items:tally.progressed||tally.completed?tally.counts:void 0});return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("stream-cut",{what:`Zylon stopped reporting before the ingest ended${counts===""?"":`, so far ${counts}`} (${name}: ${detail})`,why:"Usually a proxy or load \
balancer in between closed the idle connection. Zylon may go on with the ingest",remedy:"Raise the idle limit of that proxy, or set wait-for: started"},{cause})},
progressOf=function({items,counts,integrationItemCount,progressed}){if(!progressed)return"";const done=Math.min(items,integrationItemCount??items);const of=integrationItemCount===
void 0?"":` of ${integrationItemCount}`;return`${done}${of} items, ${changesInNumbers({items:counts})}`},readingFailure=function(error2,answer,tally){if(error2 instanceof
StreamProblem){if(error2.kind==="too-large")return answer.tooLarge(_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.bi);if(error2.kind!=="truncated")return answer.
bodyFailure(error2.kind,error2.message);return tally.accepted?streamCut(answer.name,tally,error2.message,error2):answer.bodyFailure("bad-json",error2.message)}const failure=(0,
_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2);if(failure.code!=="connection-lost"||!tally.accepted)return failure;return streamCut(answer.name,tally,
"the connection was lost",failure)},waitTimeout=function(result,seconds3,during){const{changes,indexed,integrationItemCount:items}=result;const failure=(what,why,remedy)=>new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("wait-timeout",{what,why,remedy});if(during!=="wait"){const counts=changesInNumbers(result);const isBegun=counts!==""||items!==void 0;return failure(during===
"started"?`Zylon did not answer the ingest request within ${seconds3} s`:`The ingest did not end within ${seconds3} s${counts===""?"":`, so far ${counts}`}`,"Zy\
lon may still be reading the source, and may go on after this step",`${_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.x5}. Raise wait-timeout-seconds${during!==
"started"&&isBegun?", or set wait-for: started":""}`)}const longer="Raise wait-timeout-seconds, or set wait-for: completed to end the step while Zylon goes on";
if(indexed===void 0){return failure(`Zylon accepted the ingest, but did not list all of its documents within ${seconds3} s`,"Zylon is slow to list them, or they\
 come and go while it lists them",longer)}const{done,pending,failed}=indexed;if(done+pending+failed===0){return failure(`Zylon accepted the ingest, but no docum\
ent appeared within ${seconds3} s`,"Zylon may still be reading the source, or it puts the documents into a project that the user of api-token cannot see","Open \
the integration in Zylon. If it has documents there, set project-id to their project. If not, raise wait-timeout-seconds")}if(pending===0){return failure(`Nothi\
ng is pending, but the documents still changed shortly before the limit of ${seconds3} s`,"Zylon may not have ended the ingest",longer)}const names=nameList(changes.
pending,pending);return failure(`After ${seconds3} s, Zylon still had ${pending} of ${counted(done+pending+failed,"document")} pending${names===""?"":`: ${names}`}`,
"Zylon needs longer to index them, or they are stuck",longer)},tellChanges=function({changes,items,indexed,integrationItemCount},log){const numbers=changesInNumbers(
{items,indexed});if(numbers==="")return;log.phase(`What changed: ${numbers}`);const lines=KINDS.flatMap(kind=>changes[kind].map(document=>changeLine(kind,document)));
for(const line of lines.slice(0,MAX_LINES))log.info(line);const{done=0,failed=0,pending=0}=indexed??{};const documents=done+failed+pending;if(indexed!==void 0&&
documents<(integrationItemCount??0)){log.info(`Zylon has ${counted(documents,"document")} for ${integrationItemCount} items in the source`)}log.end()},tellFailed=function(result,log){
const{indexed,changes}=result;const before=indexed?.failedBefore??0;if(before>0){log.info(`Already failing before this run: ${before===1?"1 document":`${before}\
 documents`}`);for(const line of nameLines(changes.failedBefore,before))log.info(line)}const total=failedCount(result);if(total===0)return;log.phase(itemsFailed(
total));for(const line of nameLines(changes.failed,total))log.info(line);log.end()},isWatched=function({"wait-for":waitFor,"dry-run":dryRun,ingest:ingests}){return waitFor===
"indexed"&&ingests&&!dryRun},tellWaiting=function(clock,log,line){const stop=new AbortController;const tell=async()=>{for(;;){await clock.sleep(TELL_MS,stop.signal);
const told=line(clock.now());if(told===void 0)continue;log.end();log.info(told)}};tell().catch(()=>void 0);return()=>stop.abort()},namedBy=function(selection){if(selection.
kind==="all")return[];if(selection.kind==="only")return[newResult(selection.connector)];return selection.ids.map(({connector,id})=>newResult(connector,id))},allExcluded=function(count2){
return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ("no-integration",{what:`integration-id excludes ${count2===1?"the only integration":`all ${count2}\
 integrations`} that the token's user has`,why:"Each of them has an entry with ! in integration-id",remedy:"Remove entries with ! from integration-id, or set ap\
i-token to the token of a user who has others"})},nothingThere=function(){return new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ("no-integration",{what:"\
The user of api-token has no integrations in this organization",why:"An integration belongs to the user who created it, and to one organization",remedy:"Create \
one in Zylon, or set api-token to the token of the user who has some, or correct organization"})};var _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__2(
436);var node_fs__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__2(24);var node_path__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__2(760);var os__WEBPACK_IMPORTED_MODULE_3__=__nccwpck_require__2(
857);var crypto__WEBPACK_IMPORTED_MODULE_4__=__nccwpck_require__2(982);var fs__WEBPACK_IMPORTED_MODULE_5__=__nccwpck_require__2(896);var node_timers_promises__WEBPACK_IMPORTED_MODULE_6__=__nccwpck_require__2(
500);var node_net__WEBPACK_IMPORTED_MODULE_7__=__nccwpck_require__2(30);var node_crypto__WEBPACK_IMPORTED_MODULE_8__=__nccwpck_require__2(598);var node_http__WEBPACK_IMPORTED_MODULE_9__=__nccwpck_require__2(
67);var node_https__WEBPACK_IMPORTED_MODULE_10__=__nccwpck_require__2(708);var node_tls__WEBPACK_IMPORTED_MODULE_11__=__nccwpck_require__2(692);var node_os__WEBPACK_IMPORTED_MODULE_12__=__nccwpck_require__2(
161);var controller=new AbortController;for(const name of["SIGINT","SIGTERM"])process.on(name,()=>controller.abort((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
tK)(name)));var processSignal=controller.signal;var CMD_STRING="::";var Command=class{constructor(command,properties,message){if(!command){command="missing.comm\
and"}this.command=command;this.properties=properties;this.message=message}toString(){let cmdStr=CMD_STRING+this.command;if(this.properties&&Object.keys(this.properties).
length>0){cmdStr+=" ";let first=true;for(const key in this.properties){if(this.properties.hasOwnProperty(key)){const val=this.properties[key];if(val){if(first){
first=false}else{cmdStr+=","}cmdStr+=`${key}=${escapeProperty(val)}`}}}}cmdStr+=`${CMD_STRING}${escapeData(this.message)}`;return cmdStr}};var DecodedURL=class extends URL{constructor(url,base){
super(url,base);this._decodedUsername=decodeURIComponent(super.username);this._decodedPassword=decodeURIComponent(super.password)}get username(){return this._decodedUsername}get password(){
return this._decodedPassword}};var __awaiter=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve){
resolve(value)})}return new(P||(P=Promise))(function(resolve,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){
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
random};async function within({seconds:seconds3,raisedBy,clock,signal,failure},work){const limit=new AbortController;const stop=after(clock,seconds3*1e3,()=>limit.
abort(failure()));try{return await work({deadline:clock.now()+seconds3*1e3,signal:AbortSignal.any([signal,limit.signal]),...raisedBy===void 0?{}:{raisedBy}})}finally{
stop()}}var MAX_CHARACTERS=200;var headOf=text=>text.slice(0,1e4);var hasControl=text=>new RegExp("\\p{Cc}","u").test(text);var UNPRINTABLE=/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\s]+/gu;
var STRUCTURE=/[&<>"'`\\*_{}[\]()#+!|~@:$=^]/g;var FOUND_LATER=/@|\$|#(?=\d)|GH(?=-\d)|:(?=\/\/|[\w+-]+:)|www(?=\.)/gi;var BREAK="<!-- -->";var BREAK_MARK="\0";
var CONNECTORS=[{type:"confluence",slug:"confluence",entityType:"Confluence",label:"Confluence",credentials:"oauth",configKeys:["space_key","base_url"],placeKey:"\
space_key"},{type:"confluencelocal",slug:"confluencelocallegacy",entityType:"ConfluenceLocalLegacy",label:"Confluence Server or Data Center",credentials:"passwo\
rd",configKeys:[],placeKey:"space_key"},{type:"sharepoint",slug:"sharepoint",entityType:"SharePoint",label:"SharePoint",credentials:"oauth",configKeys:["site_ur\
l","library"],placeKey:"site_url"},{type:"filesystem",slug:"filesystem",entityType:"FileSystem",label:"file system (SMB share)",credentials:"password",configKeys:[
"path"],placeKey:"path"},{type:"claromentis",slug:"claromentis",entityType:"Claromentis",label:"Claromentis",credentials:"password",configKeys:["base_url","site"],
placeKey:"site"}];var CONNECTOR_TYPES=CONNECTORS.map(connector=>connector.type);var MAX_ID=1e3;var MAX_IDS=10;var quoted=text=>`"${oneLine(text,60)}"`;var flag=fallback=>text=>{
const word=text.trim().toLowerCase();if(word==="")return{value:fallback};if(word==="true"||word==="false")return{value:word==="true"};return{problem:`must be tr\
ue or false, not ${quoted(text)}`}};var wholeNumber=(fallback,min,max)=>text=>{const digits2=text.trim();if(digits2==="")return{value:fallback};const value=/^\d{1,15}$/.
test(digits2)?Number(digits2):Number.NaN;if(value>=min&&value<=max)return{value};return{problem:`must be a whole number from ${min} to ${max}, not ${quoted(text)}`}};
var choice=options=>text=>{const word=text.trim().toLowerCase();const value=word===""?options[0]:options.find(option=>option===word);return value===void 0?{problem:`\
must be one of ${options.join(", ")}, not ${quoted(text)}`}:{value}};var MAX_ALLOWED=1e9;var allowanceText=({value,percent})=>`${value}${percent?"%":""}`;var listOf=parts=>[
...new Set(parts.map(part=>part.trim()).filter(part=>part!==""))];var MIN_SEARCH=3;var MAX_SEARCH=80;var NOT_AN_ID='must have one id per line, without white spa\
ce, commas or control characters, and not "." or ".."';var ISSUE_PARSERS={"failure-issue":flag(false),"failure-issue-assignees":parseLogins,"failure-issue-key":asGiven,
"github-token":asGiven};var EXPECTED="the expected form is https://zylon.example.com";var API=/\/+(?:api(?:\/v1(?:\/app(?:\/.*)?)?)?\/*)?$/i;var fieldOf=(error2,name)=>typeof error2===
"object"&&error2!==null?Reflect.get(error2,name):void 0;var TransportFailure=class extends Error{kind;proxy;constructor(kind,cause,proxy){const message=fieldOf(
cause,"message");super(typeof message==="string"?message:kind,{cause});this.name="TransportFailure";this.kind=kind;this.proxy=proxy}};var TLS_CODE=/^(CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|ERR_TLS_|ERR_SSL_|EPROTO)/;
var MAX_REQUEST_SECONDS=600;var FINAL_PROXY_STATUS=new Set([403,405,407]);var UNKNOWN_NAME_RETRIES=2;var BLOCK=/-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*?-----END \1-----/g;
var NOT_AN_ID2='must be ids, one per line or separated by commas, without white space or control characters, and not "." or ".."';var isAll=part=>part.toLowerCase()===
"all";var MIN_MASKED_LENGTH=4;var MASK="***";var base64=text=>Buffer.from(text).toString("base64");var asciiJson=json=>json.replace(/[^\x20-\x7e]/g,unit=>`\\u${unit.
charCodeAt(0).toString(16).padStart(4,"0")}`);var inHtml=(text,quote)=>text.replaceAll("&","&amp;").replaceAll("<","&lt;").replaceAll(">","&gt;").replaceAll('"',
quote);var NAMES={...{"&":"amp","<":"lt",">":"gt",'"':"quot","'":"apos","/":"sol","+":"plus","=":"equals","#":"num"},...{"%":"percnt",$:"dollar","!":"excl","?":"\
quest",":":"colon",";":"semi",",":"comma",".":"period"},...{"@":"commat","*":"ast","(":"lpar",")":"rpar","[":"lsqb","]":"rsqb","{":"lcub","}":"rcub"},...{"\\":"\
bsol","^":"Hat",_:"lowbar","`":"grave","|":"vert"}};var SPACES=[String.raw`[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}+]`,String.raw`\\{1,4}(?:[nrtfv]|u00[2aA]0|x[2aA]0|u\{[2aA]0\})`,
"%(?:25){0,2}(?:20|0[9aAdD]|[cC]2%(?:25){0,2}[aA]0)","&(?:amp;){0,2}(?:nbsp|#0{0,4}(?:32|160)|#[xX]0{0,4}[2aA]0);"].join("|");var digits=(code,width)=>code.toString(
16).padStart(width,"0").replace(/[a-f]/g,digit=>`[${digit}${digit.toUpperCase()}]`);var MAX_PATTERN_LENGTH=3e3;var anyhow=secret=>new RegExp(Array.from(secret.trim().
replace(/\s+/g," "),patternOf).join(""),"gu");var PARSERS={"base-url":parseBaseUrl,"api-token":parseToken,organization:parseOrganization,"integration-type":parseType,
"integration-id":parseIds,configure:choice(["none","create","update","upsert"]),username:parseUsername,password:asGiven,"refresh-oauth":flag(false),ingest:flag(
true),"wait-for":choice(["completed","started","indexed"]),"expect-search":parseSearches,"project-id":parseIdLines,"wait-timeout-seconds":wholeNumber(1800,1,21600),
"min-item-count":wholeNumber(void 0,0,1e9),"max-removed":parseAllowance,"fail-on-item-errors":parseItemErrors,"dry-run":flag(false),"max-parallel":wholeNumber(4,
1,32),shards:wholeNumber(1,1,256),"request-timeout-seconds":wholeNumber(30,1,600),"max-retries":wholeNumber(8,0,20),"ca-certificate":readCertificates,"allow-ins\
ecure-http":flag(false),...ISSUE_PARSERS};var SECRETS=["api-token","password","github-token"];var LONG_SECRET=8;var areAllValid=values=>Object.keys(PARSERS).every(
name=>name in values);var SYNC_STATUSES=["error","unknown","timed-out","cancelled","not-requested","started","completed","indexed"];var PLANNED_STEPS=["create",
"refresh","update","ingest"];var COUNT_SOURCES=["stream","documents"];var CHANGE_KINDS=["removed","failed","pending","added","updated","failedBefore","warned"];
var MAX_NAMES=200;var noChanges=()=>({removed:[],failed:[],pending:[],added:[],updated:[],failedBefore:[],warned:[]});var MESSAGE_LIMIT=8e3;var counted=(count2,noun)=>`${count2}\
 ${noun}${count2===1?"":"s"}`;var itemsFailed=total=>`${counted(total,"item")} failed`;var seconds=ms=>`${(ms/1e3).toFixed(1)} s`;var INGEST_WORDS={"not-request\
ed":"no ingest was started",started:"Zylon accepted the ingest",completed:"the ingest is complete",indexed:"the ingest is complete, and nothing is pending",error:"\
the ingest failed","timed-out":"the ingest may still be running",cancelled:"the ingest may still be running",unknown:"the ingest may be running"};var asSentence=words2=>`${words2.
slice(0,1).toUpperCase()}${words2.slice(1)}.`;var STEP_WORDS={create:"create",refresh:"refresh the OAuth grant",update:"update the credentials",ingest:"ingest"};
var joined=(parts,by)=>parts.filter(part=>part!=="").join(by);var withDetail=({name,detail})=>detail===""?name:`${name} (${detail})`;var andMore=(count2,where="")=>count2>
0?[`and ${count2} more${where}`]:[];var MAX_NAMED=20;var nameList=(known,total)=>nameLines(known,total).join("; ");var LOG_WORDS={removed:"Removed",failed:"Fail\
ed",pending:"Pending",added:"Added",updated:"Updated",failedBefore:"Already failing before",warned:"Warning"};var changeLine=(kind,document)=>`${LOG_WORDS[kind]}\
: ${withDetail(document)}`;var TEXT_LIMIT=600;var NAME_LIMIT=100;var MAX_LISTED=10;var moment=time=>`${time.slice(0,16).replace("T"," ")} UTC`;var times=count2=>count2===
1?"once":`${count2} times`;var runLink=({run:run2})=>`[run ${run2.run.id}](${run2.run.url})`;var LIMIT_SECONDS=30;var WARNING_LIMIT=1e3;async function keep(facts,failure,assignees,issues,now){
const{run:run2,redact}=facts;const link=number2=>`#${number2} (${run2.repositoryUrl}/issues/${number2})`;const found2=await issues.find(run2.key);const[oldest]=found2;
if(failure===void 0){for(const{number:number2,body,created_at:opened}of found2){await issues.update(number2,{state:"closed",state_reason:"completed"});await issues.
comment(number2,recoveryComment(facts,(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.pQ)(body,opened),now))}if(oldest===void 0)return"none is open, none is \
needed";return`closed ${found2.map(({number:number2})=>link(number2)).join(", ")}`}if(oldest===void 0){const state2={first:now,last:now,failures:1};const number2=await issues.
open(issueTitle(facts),issueBody(facts,failure,state2));const refused2=await issues.assign(number2,assignees);if(refused2.length>0){warning(`GitHub did not assi\
gn #${number2} to ${oneLine(redact(refused2.join(", ")))}. Correct failure-issue-assignees, or give them access to the repository.`)}return`opened ${link(number2)}`}
const{state,comment}=(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.oh)((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.pQ)(oldest.body,oldest.created_at),
now);await issues.update(oldest.number,{body:issueBody(facts,failure,state)});if(!comment)return`updated ${link(oldest.number)}`;await issues.comment(oldest.number,
failureComment(facts,failure,state));return`updated and commented on ${link(oldest.number)}`}async function tellFailureIssue(facts,asked,{clock,redact,signal,abandoned=false}){
const{results,failure}=facts;if(asked===void 0||failure?.code==="cancelled"&&!abandoned)return;const ingested=results.length>0&&results.every(({syncStatus})=>syncStatus!==
"not-requested");if(failure===void 0&&!ingested){info("Failure issue: left as it is, since this run ingested nothing");return}const limit=AbortSignal.timeout(LIMIT_SECONDS*
1e3);try{const run2=(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.ZI)(process.env,asked.key);const{GitHubIssues}=await __nccwpck_require__2.e(168).then(__nccwpck_require__2.
bind(__nccwpck_require__2,168));const printable=said=>oneLine(redact(said));const issues=new GitHubIssues(asked.token,run2,printable,AbortSignal.any([signal,limit]));
const now=new Date(clock.date()).toISOString();const done=await keep({run:run2,asked,results,redact},failure,asked.assignees,issues,now);info(`Failure issue: ${oneLine(
redact(done),WARNING_LIMIT)}`)}catch(error2){const reason=signal.aborted?"the run was cancelled.":limit.aborted?`GitHub took longer than ${LIMIT_SECONDS} s. The\
 next run updates it.`:error2 instanceof _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Nn?error2.message:(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.z6)(
error2).message;warning(`The failure issue could not be updated: ${oneLine(redact(reason),WARNING_LIMIT)}`)}}var COUNT=(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
me)((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Wh)().check((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.UI)()));var FIELDS=(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
Ik)({outcome:(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.$8)(["success","failure","cancelled","dry-run"]),sync_status:(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
$8)(SYNC_STATUSES),configured:(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.zM)(),created:(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.zM)(),updated:(0,
_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.zM)(),integration_id:(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.me)((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
Yj)().check((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.YP)(isPathSegment))),integration_type:(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Yj)().check(
(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.YP)(type=>connectorOf(type)!==void 0)),current_artifact_count:COUNT,integration_item_count:COUNT,added_count:COUNT,
updated_count:COUNT,removed_count:COUNT,skipped_count:COUNT,error_count:COUNT,counts_from:(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.me)((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
$8)(COUNT_SOURCES)),indexed_count:COUNT,failed_count:COUNT,warning_count:COUNT,changes_file:(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.me)((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
Yj)()),duration_seconds:(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.ai)(),error_code:(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.me)((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
$8)(_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.OQ)),error_message:(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.me)((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
Yj)())});var OUTPUT_NAMES=[...Object.keys(FIELDS.shape).map(name=>name.replaceAll("_","-")),"results","results-file","matrix"];var RESULT=FIELDS.check((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
YP)(({outcome,sync_status:status,error_code:code})=>{if(outcome==="failure"||outcome==="cancelled")return code!==null;return code===null&&["not-requested","star\
ted","completed","indexed"].includes(status)}));var MEANS_OTHERS=/^(all$|!|[a-z]+\/)/i;var MAX_RESULTS_BYTES=512*1024;var COLORS=new Map([["added","#1f883d"],["\
updated","#1f6feb"],["removed","#8250df"],["unchanged","#6e7781"],["skipped","#6e7781"],["failed","#d1242f"]]);var SILENT={showTick:false,showAxisLine:false};var MAX_OPEN_LINES=10;
var MAX_NAME=120;var MAX_DETAIL=100;var MAX_URL=500;var WORDS={removed:"removed",failed:"failed",pending:"still pending",added:"added",updated:"updated",failedBefore:"\
already failing before this run",warned:"indexed, with a warning"};var UNKNOWN_UPDATES="It is unknown which documents were updated: Zylon reports no time of the\
ir last change, or one that does not change.";var WARNINGS=new Map([["bigsize","larger than Zylon recommends"],["fallbacktopdftotext","read as plain text, so ta\
bles and layout may be lost"],["usingvlmforextraction","read from its pictures, by a model"],["exceedsrecommendedpages","more pages than Zylon recommends"],["sp\
ecialconfig","read with special settings"],["nocontent","indexed, but without any text"],["unprocessablecontent","a part of it could not be read"],["descendanth\
aserror","a document below it failed"],["unknown","Zylon warns without saying why"]]);var warningText=word=>WARNINGS.get(word.trim().toLowerCase())??word;var IN_THE_FILE="\
; the file behind the output `results-file` has them.";var MAX_ROWS=50;var MAX_OPEN_ROWS=10;var MAX_NAMED2=10;var UNKNOWN="\u2013";var NUMBERS=[{heading:"Before",
value:({currentArtifactCount})=>currentArtifactCount},{heading:"Items",value:({integrationItemCount})=>integrationItemCount},{heading:"Added",value:({items})=>items?.
added},{heading:"Updated",value:({items})=>items?.updated},{heading:"Removed",value:({items})=>items?.removed},{heading:"Unchanged",value:({indexed})=>indexed?.
unchanged},{heading:"Skipped",value:({items})=>items?.skipped},{heading:"Failed",value:knownFailed},{heading:"Failing before",value:({indexed})=>indexed?.failedBefore,
rare:true},{heading:"Indexed",value:({indexed})=>indexed?.done},{heading:"Warnings",value:({indexed})=>indexed?.warned,rare:true},{heading:"Pending",value:({indexed})=>indexed?.
pending,rare:true}];var kindOf2=({connector,place})=>`${connector.type}${place===void 0?"":`, ${markdownText(place)}`}`;var idOf=({id})=>id===void 0?"(no id yet\
)":markdownCode(id);var MAX_BYTES=1e6;var NEXT={started:"It may not have read every document yet. Set `wait-for: indexed` to wait until it has.",completed:"Zylo\
n may still be indexing documents. Set `wait-for: indexed` to wait until it is done."};var MAX_FAILURES=20;var MAX_ID_LETTERS=512*1024;var MAX_ANNOTATIONS=10;var MAX_ANNOTATION=4096;
var wordsOf=error2=>error2 instanceof Error?error2.message:String(error2);async function report(run2,redact){const printable=sentence=>oneLine(redact(sentence),
MESSAGE_LIMIT);const facts=mapFailures(run2,printable);const{failure}=facts;let exitCode=failure===void 0?0:1;try{writeOutputs(facts)}catch(error2){error(`The o\
utputs were not written: ${printable(wordsOf(error2))}`);exitCode=1}if(failure?.code==="internal"&&failure.cause instanceof Error)debug(redact(failure.cause.stack??
""));annotate(facts);try{await summary.addRaw(summaryOf(facts)).write()}catch(error2){warning(`The job summary was not written: ${printable(wordsOf(error2))}`)}
return exitCode}var SILENT2={what:"The job of this integration ended without a result",why:"It was cancelled, reached its time limit, ran out of memory, lost it\
s runner, or could not upload its result",remedy:`${_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.x5}. Then read the log of the job`};var NOT_BEGUN={what:"No \
ingest of this integration was started",why:"The fleet was cancelled after it was planned, or the planning job failed",remedy:"Start the fleet again"};var NOT_INGESTED={
what:"The job of this integration ingested nothing",why:"It was a dry run, or its input ingest is false",remedy:"Remove dry-run and ingest: false from the jobs \
of the matrix"};async function gather({clock=SYSTEM_CLOCK,signal}){const redact=redactor(maskSecretInputs());const inputs=gatherInputs();const{planFolder,resultsFolder,
issue:issue2,problem}=inputs;let all;try{all=gathered(readResults(planFolder,"plan-folder"),readResults(resultsFolder,"results-folder"),inputs);if(all.failure===
void 0)all={...all,failure:problem};else if(problem!==void 0)warning(`The failure issue was not updated. ${problem.message}`)}catch(error2){all={results:[],failure:(0,
_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2),abandoned:false}}const{results,failure,abandoned}=all;const durationMs=Math.max(0,...results.map(result=>result.
durationMs));const facts={results,dryRun:false,shards:1,durationMs,failure};const exitCode=await report(facts,redact);await tellFailureIssue(facts,issue2,{clock,
redact,signal,abandoned});info(lastSentence(facts));return exitCode}var package_default={name:"zylon-ingest",version:"1.0.0"};var PASSING=new Set(["connection-l\
ost","server-error","unavailable","timeout"]);var FIRST_DELAY_MS=2e3;var MAX_DELAY_MS=3e4;var JITTER_MS=1e3;var LAST_RETRY_MS=500;var HIGHEST_MAX_RETRIES=20;async function withRetries(options,attempt){
const{clock,limits,log}=options;for(let number2=1;;number2+=1){try{return await attempt(number2)}catch(error2){if(!(error2 instanceof _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
lZ))throw error2;const most=mostRetries(options,error2);if(number2>most)throw outOfRetries(error2,options);const{retryAfterMs:retryAfterMs2}=error2.http;const floorMs=retryAfterMs2??
0;const wantedMs=delayBefore(number2,clock.random(),retryAfterMs2);const leftMs=limits.deadline-clock.now();const lastMs=leftMs-LAST_RETRY_MS;if(lastMs<=0||floorMs>=
leftMs)throw outOfTime(error2,wantedMs,limits,leftMs);const delayMs=Math.max(floorMs,Math.min(wantedMs,lastMs));const{code,explanation,http:http3}=error2;const count2=most===
Infinity?"":` of ${most}`;const call=http3.request===void 0?"":`; ${http3.request}`;log.info(`Retry ${number2}${count2} in ${(delayMs/1e3).toFixed(1)} s: ${explanation.
what} (${code}${call})`);await clock.sleep(delayMs,limits.signal)}}}var SERVER_ERROR=["server-error","The server, or a proxy in front of it, failed","Read the l\
og of the Zylon instance that base-url names, and of any proxy in front of it"];var BY_STATUS={400:["bad-request","A value is wrong, or the integration is not c\
onfigured yet","Check integration-id and integration-type, then open the integration in Zylon"],401:["unauthorized","The token is wrong, expired or of another k\
ind: the action needs a Workspace API token","Create a new Workspace API token in Zylon and store it in the secret behind api-token"],403:["forbidden","The conn\
ector is not enabled, the token's user lacks the permission, or the organization is not theirs","Check organization, then ask an administrator of Zylon to enabl\
e the connector or to grant the permission"],404:["not-found","The token's user has no integration of this id and type","Check integration-id, integration-type \
and organization, then whether api-token is of the user who made the integration"],405:["method-not-allowed","Zylon has another version, or a proxy in front of \
it blocks this method","Check the path in base-url, any proxy in front of Zylon, and the version of Zylon"],407:["connect","The proxy between this runner and Zy\
lon needs a user and a password, or refused those it got","Put them into HTTP_PROXY (http://user:password@host:port), from a secret"],409:["already-running","An\
other ingest is probably running","Run the step when that has ended, or raise wait-timeout-seconds"],422:["unprocessable","The server understood the request and\
 refused its content","Check integration-id and integration-type, then open the integration in Zylon"],429:["rate-limited","The server limits how many requests \
it takes in a short time","Run the step less often"],503:["unavailable","The server, or a proxy in front of it, is overloaded or restarting","Wait until the Zyl\
on instance that base-url names is up"]};var CONFLICT=["bad-request","It conflicts with something that exists, such as an integration with this username, perhap\
s of another user","Look at the integrations in Zylon, then set integration-id, or another username"];var CREDENTIALS="The credentials or another value are wron\
g";var NOT_ALLOWED=["forbidden","The token's user may not read this, or the organization is not theirs","Check organization, then ask an administrator of Zylon \
to grant the permission"];var MAX_PAGE=5e3;var Transport=class{#clock;#agents;#closed=new AbortController;proxy;constructor(options){this.proxy=proxyFor(options.
baseUrl);this.#agents=agentsFor(options,this.proxy);this.#clock=options.clock}async send(asked){const{method,url,headers,body,connectMs,answerMs}=asked;const late=new AbortController;
const signal=AbortSignal.any([asked.signal,this.#closed.signal,late.signal]);const{protocol}=url;const proxied=this.proxy.kind==="proxy";let connected=false;let stop=after(
this.#clock,connectMs,()=>{const toProxy=proxied&&protocol==="http:";const cause=new Error(`no connection within ${connectMs/1e3} s`);late.abort(toProxy?new TransportFailure(
"connect",cause,"unreachable"):new TransportFailure("connect"))});const waitForAnswer=()=>{stop();if(answerMs===void 0)return;stop=after(this.#clock,answerMs,()=>late.
abort(new TransportFailure("timeout")))};const failed=error2=>{const thrown=signal.aborted?signal.reason:error2;if(thrown instanceof TransportFailure)return asked.
explain(thrown);return signal.aborted?thrown:asked.explain(transportFailure(thrown,{connected,proxied,protocol}))};const exchanged=Promise.withResolvers();const{
resolve,reject}=exchanged;try{signal.throwIfAborted();const options={method,headers,agent:this.#agents[method],rejectUnauthorized:true};const request=(protocol===
"https:"?node_https__WEBPACK_IMPORTED_MODULE_10___namespace_cache||(node_https__WEBPACK_IMPORTED_MODULE_10___namespace_cache=__nccwpck_require__2.t(node_https__WEBPACK_IMPORTED_MODULE_10__,
2)):node_http__WEBPACK_IMPORTED_MODULE_9___namespace_cache||(node_http__WEBPACK_IMPORTED_MODULE_9___namespace_cache=__nccwpck_require__2.t(node_http__WEBPACK_IMPORTED_MODULE_9__,
2))).request(url,options);const abort=()=>{reject(signal.reason);request.destroy()};signal.addEventListener("abort",abort);request.on("error",reject);request.once(
"response",resolve);request.once("upgrade",(_message,socket)=>{reject(new TransportFailure("not-http",new Error("101 Switching Protocols")));socket.destroy()});
request.once("close",()=>{signal.removeEventListener("abort",abort);setImmediate(()=>reject(new Error("closed without an answer")))});request.once("socket",socket=>{
const stands=()=>{connected=true;waitForAnswer()};if(request.reusedSocket||!socket.connecting)stands();else socket.once(socket instanceof node_tls__WEBPACK_IMPORTED_MODULE_11__.
TLSSocket?"secureConnect":"connect",stands)});request.end(body??"");const message=await exchanged.promise;waitForAnswer();const read3=async function*(){const chunks=message;
try{for await(const chunk of chunks){stop();yield chunk;waitForAnswer()}}catch(error2){throw failed(error2)}finally{stop()}};return{status:message.statusCode??0,
headers:message.headers,body:read3(),discard:()=>{stop();message.destroy()}}}catch(error2){stop();throw failed(error2)}}close(){this.#closed.abort();for(const agent of Object.
values(this.#agents))agent.destroy()}};var USER_AGENT=`${package_default.name}/${package_default.version}`;var DEFAULT_PAUSE_MS=1e3;var REFUSAL_MS=3e3;var HttpApi=class{#options;#transport;#pausedUntil=0;#isApi=false;constructor(options){
this.#options=options;this.#transport=new Transport(options)}holdsSecret(text){const ended=`${text}
`;return this.#options.redact(ended)!==ended}close(){this.#transport.close()}async exchange(call,read3){const{clock,maxRetries}=this.#options;const{purpose,limits,
log,retries=maxRetries}=call;return withRetries({purpose,maxRetries:retries,limits,clock,log},async number2=>{const value=await read3(await this.#attempt(call,number2));
this.#isApi=true;return value})}async#attempt(call,number2){const{baseUrl,credentials,clock,parallel,redact,requestTimeoutSeconds}=this.#options;const{method,purpose,
segments,body,accept,limits,log}=call;const{proxy}=this.#transport;const path=[...baseUrl.pathname.split("/").filter(part=>part!==""),...segments.map(encodeURIComponent)];
const url=new URL(`/${path.join("/")}`,baseUrl);url.search=new URLSearchParams(call.query).toString();const printable=text=>oneLine(redact(headOf(text)));const name=printable(
`${method} ${url.pathname}`);const task=printable(call.task);const hasCertificates=this.#options.certificates.length>0;const isApi=this.#isApi;const asked={task,
name,purpose,baseUrl,proxy,requestTimeoutSeconds,hasCertificates,isApi,printable};if(proxy.kind==="unreadable")throw unreadableProxy(asked,proxy.variable);await this.#pause(
name,limits);const started=clock.now();const took=()=>`in ${clock.now()-started} ms, attempt ${number2}`;const response=await this.#transport.send({method,url,headers:{
...credentials,"cache-control":"no-cache",accept:accept??"application/json",...method==="POST"?{"content-type":"application/json"}:{},"user-agent":USER_AGENT},body,
connectMs:requestTimeoutSeconds*1e3,...purpose==="ingest"?{}:{answerMs:requestTimeoutSeconds*1e3},signal:limits.signal,explain:failure2=>{log.debug(`${name} fai\
led (${failure2.kind}) ${took()}`);return networkFailure(asked,failure2)}});const date=clock.date();log.debug(`${name} answered ${response.status} ${took()}`);if(response.
status>=200&&response.status<300){return{name,contentType:response.headers["content-type"]??"",body:response.body,bodyFailure:(kind,text)=>bodyFailure(asked,response,
kind,text),tooLarge:limit=>tooLarge(asked,limit)}}const stop=after(clock,REFUSAL_MS,response.discard);const failure=statusFailure(asked,response,await(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
jV)(response.body),date);stop();response.discard();if(parallel>1&&failure.code==="rate-limited"){const until=clock.now()+(failure.http.retryAfterMs??DEFAULT_PAUSE_MS);
this.#pausedUntil=Math.max(this.#pausedUntil,until)}throw failure}async#pause(name,{deadline,signal,raisedBy}){const{clock}=this.#options;for(let now=clock.now();now<
this.#pausedUntil;now=clock.now()){const leftMs=this.#pausedUntil-now;if(this.#pausedUntil>=deadline){throw new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("rate-limited",{what:`Zylon limits the rate of requests, and asked this run to wait ${(leftMs/1e3).toFixed(0)} s more`,why:"That is longer than the time that\
 is left",remedy:`Lower max-parallel${raisedBy===void 0?"":`, or raise ${raisedBy}`}`},{http:{mostRetries:0,neverSent:true,request:`${name} was not sent`}})}await clock.
sleep(leftMs+clock.random()*JITTER_MS,signal)}}};var MAX_ANSWER_BYTES=32*1024*1024;var asJson=answer=>read(answer);var asJsonIfAny=answer=>read(answer,true);async function read(answer,mayBeEmpty=false){
const{text,tooLarge:tooLarge2}=await(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.yR)(answer.body,MAX_ANSWER_BYTES);if(mayBeEmpty&&text.trim()==="")return void 0;
const saysJson=/\bjson\b/i.test(answer.contentType)&&!text.trimStart().startsWith("<");if(tooLarge2&&saysJson)throw answer.tooLarge(MAX_ANSWER_BYTES);const json=tooLarge2?
{ok:false}:(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.qF)(text);if(!json.ok)throw answer.bodyFailure(saysJson?"bad-json":"not-api",text);return json.value}
async function asAcknowledgement(answer){const{text}=await(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.yR)(answer.body);if(/\bhtml\b/i.test(answer.contentType)||
text.trimStart().startsWith("<")){throw answer.bodyFailure("not-api",text)}}var lenient=schema=>(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.nb)((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
lq)(schema),void 0);var lenientText=lenient((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Fs)((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Yj)(),(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
pd)(headOf)));var looseText=lenient((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Fs)((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.KC)([(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
Yj)(),(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.ai)()]),(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.pd)(String)));var words=lenient((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
Fs)((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.KC)([(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Yj)(),(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
ai)()]),(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.pd)(given=>headOf(String(given)))));var count=(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lq)(
(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.me)((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Wh)().check((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
UI)())));var SYNC_STARTED=(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({current_artifact_count:count,integration_item_count:count});var SYNC_ERROR=(0,
_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({message:lenientText,error:lenientText,detail:lenientText});var named=lenient((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
Ik)({name:lenientText,title:lenientText}));var SYNC_PROGRESS=(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({artifact_id:lenientText,artifact:named,integration_item:named});
var textOf=id=>typeof id==="string"?id:Number.isSafeInteger(id)?String(id):"";var pathId=(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Fs)((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
KC)([(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Yj)(),(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.ai)()],"neither text nor a number"),(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
pd)(textOf)).check((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.YP)(isPathSegment,"no id that can stand in a path"));var INTEGRATION=(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
Ik)({id:pathId,type:(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.nb)((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Fs)((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
Yj)(),(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.pd)(headOf)),""),provider_data:lenient((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({username:lenientText}))});
var ME=(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({id:lenient(pathId),name:lenientText,state:lenientText});var TOTAL=(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
Fs)((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Fs)((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.KC)([(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
ai)(),(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Yj)().check((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Fk)(/^\d+$/))]),(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
pd)(Number)),(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Wh)().check((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.UI)()));var CURSOR=looseText;var PROJECT=(0,
_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({id:pathId});var ARTIFACT=(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({id:(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
Fs)((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.KC)([(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Yj)().check((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
m9)(1),(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Eb)(MAX_ID)),(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.ai)()]),(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
pd)(String)),name:words,type:words,integration_id:looseText,state:words,ingest_status:words,error:words,ingest_warnings:lenient((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
YO)(lenientText)),external_url:words,updated_at:words});var HIT=(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({id:looseText,type:words,metadata:lenient(
(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({name:words,project_id:looseText}))});var isList=value=>Array.isArray(value);var typeIn=value=>typeof value===
"object"&&value!==null&&"type"in value&&typeof value.type==="string"?value.type:"";var ELEMENT=(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Fs)((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
L5)(),(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.pd)(value=>{const{data}=INTEGRATION.safeParse(value);return{id:data===void 0?"":`${data.type}/${data.id}`,
value}}));var fieldOf2=(envelope,name)=>Object.entries(envelope).find(([key])=>name.test(key.slice(0,40)))?.[1];var endless=(what,remedy)=>new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("unexpected-response",{what:`A list from Zylon cannot be read to its end: ${what}`,why:"This version of Zylon has another way of paging",remedy:`${remedy}, a\
nd report this with the version of Zylon`});var MAX_PAGES=1e4;async function*everyPage(read3,remedy="Set wait-for: completed"){const cursors=new Set;const contents=new Set;
let at;for(let pages=1;;pages+=1){const page=await read3(at);if(page.items.length>0||at!==void 0&&"page"in at){const content=JSON.stringify([page.items.length,page.
items[0]?.id,page.items.at(-1)?.id]);if(contents.has(content))throw endless("the same page came twice",remedy);contents.add(content)}yield page;const{next,more}=page;
if(next===void 0&&more!==true)return;if(pages===MAX_PAGES)throw endless(`after ${MAX_PAGES} pages there are still more`,remedy);at=next===void 0?{page:String(pages+
1)}:{after:next};if(next===void 0)continue;if(cursors.has(next))throw endless("the same next_cursor came twice",remedy);cursors.add(next)}}var APP=["api","v1","\
app"];var PAGE_SIZE="100";var named2=({label},id)=>`the ${label} integration ${idList([id])}`;var ZylonApi=class _ZylonApi{#http;#log;constructor(http3,log){this.#http=
http3;this.#log=log}tellingIn(log){return new _ZylonApi(this.#http,log)}async config(connector,id,limits){const task=`read the configuration of ${named2(connector,
id)}`;return this.#http.exchange(this.#call(task,["integration",connector.slug,id,"config"],limits),asJson)}async create({slug,label},credentials,limits){const body=JSON.
stringify(credentials);const call=this.#post("create",`create a ${label} integration`,["integration",slug],limits,body);const integration=await this.#ask(INTEGRATION,
call);if(this.#http.holdsSecret(integration.id))throw unexpected(call,"field id: it contains a secret of this run");return integration}async update(connector,id,credentials,limits){
const task=`update the credentials of ${named2(connector,id)}`;const body=JSON.stringify(credentials);const call=this.#post("update",task,["integration",connector.
slug,id],limits,body);const answer=await this.#http.exchange(call,asJsonIfAny);const{data}=INTEGRATION.safeParse(answer);if(data!==void 0&&data.id!==id)throw unexpected(
call,"it is another integration");if(typeof answer==="object"&&answer&&"error"in answer&&answer.error)throw unexpected(call,"field error");return data!==void 0}async refreshOauth(connector,id,limits){
const task=`renew the OAuth access of ${named2(connector,id)}`;const call=this.#post("refresh",task,["integration",connector.slug,id,"refresh_token"],limits);await this.#http.
exchange({...call,accept:"application/json, text/plain"},asAcknowledgement)}async ingest(connector,id,limits){const task=`start the ingest of ${named2(connector,
id)}`;const call=this.#post("ingest",task,["integration",connector.slug,id,"ingest"],limits);const accept="application/json, text/event-stream, application/x-nd\
json";return this.#http.exchange({...call,accept},answer=>Promise.resolve(answer))}async integrations(limits,retries){const call={...this.#call("list the integr\
ations",["user","integrations"],limits),retries};const elements=new Map;let total=0;const read3=async at=>{const page=pageOf(ELEMENT,await this.#http.exchange({
...call,query:{...at}},asJson),call);for(const{id,value}of page.items)elements.set(id===""?String(elements.size):id,value);total=Math.max(total,page.total??0);return{
...page,more:page.more===true||elements.size<total}};const pages=everyPage(read3,"Set integration-id to the ids that you want");while((await pages.next()).done!==
true)continue;return readIntegrations([...elements.values()],id=>this.#http.holdsSecret(id))}async user(limits,retries){return this.#ask(ME,{...this.#me(limits),
retries})}async userId(limits){const{id}=await this.user(limits);if(id===void 0)throw unexpected(this.#me(limits),"field id: missing");return id}async projects(userId,at,limits){
const call=this.#call("list the projects",["user",userId,"project"],limits);return this.#page(PROJECT,call,at)}async artifacts(projectId,at,filter,limits){const task=`\
list the documents of the project ${idList([projectId])}`;return this.#page(ARTIFACT,this.#call(task,["project",projectId,"artifact"],limits),at,filter)}async search(text,limits){
const call={...this.#call("search in Zylon",["search"],limits),query:{q:text,limit:"100"}};const{items,skipped,next,more,total}=pageOf(HIT,await this.#http.exchange(
call,asJson),call);const listed=items.length+skipped;const isAll3=next===void 0&&more!==true&&listed<Number(PAGE_SIZE)&&listed>=(total??0);return{hits:items,isAll:isAll3}}async#ask(schema,call){
return checked(schema,await this.#http.exchange(call,asJson),call)}async#page(schema,call,at,filter={}){const query={...filter,page_size:PAGE_SIZE,...at};return pageOf(
schema,await this.#http.exchange({...call,query},asJson),call)}#me(limits){return this.#call("look up the token's user",["me"],limits)}#call(task,segments,limits){
return{purpose:"read",task,method:"GET",segments:[...APP,...segments],limits,log:this.#log}}#post(purpose,task,segments,limits,body){return{...this.#call(task,segments,
limits),purpose,method:"POST",body}}};var isOf=({type},connector)=>connectorOf(type)?.type===connector.type;var usernameOf=({provider_data:data})=>data?.username;
async function find({api,inputs,log,redact},connector,limits){const{configure,username}=inputs;const answer=await api.integrations(limits);const listed=answer.integrations;
const choice2=choose(listed,connector,username);const unclear=unclearOf(answer,connector);if(choice2.kind==="none"&&unclear.length>0)throw unreadable(connector,
unclear);if(unclear.length>0)log.notice(skippedNotice(unclear));if(choice2.kind==="several")throw ambiguous(connector,choice2.ids,whySeveral(username,choice2.sure));
if(choice2.kind==="none"){if(configure==="create"||configure==="upsert")return{found:void 0,listed};const others=listed.filter(one=>isOf(one,connector)).flatMap(
one=>usernameOf(one)??[]);throw noIntegration(connector,username,inputs["base-url"],[...new Set(others.map(redact))])}const{id,sure}=choice2;if(!sure&&(configure===
"update"||configure==="upsert")){const why="Zylon does not report its username, and the action does not send credentials on a guess";throw ambiguous(connector,[
id],why)}log.info(`Found: ${connector.label} integration ${idList([id])}`);if(!sure){log.notice("Zylon does not report the username of this integration. It is u\
sed, since it is the only one of its type.")}if(configure==="create")log.notice(`Using the existing integration ${idList([id])}; nothing was created.`);return{found:{
id},listed}}var PREPARATION_SECONDS=600;var REFUSED=new Set(["unauthorized","forbidden","not-found"]);async function found(call){try{return{ok:true,value:await call}}catch(error2){
return{ok:false,code:(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2).code}}}async function ask(api,redact,limits){const me=await found(api.user(limits,
0).then(user=>({...user,name:user.name&&redact(user.name)})));const integrations=await found(api.integrations(limits,0).then(listed=>listed.integrations.map(one=>({
...one,type:redact(one.type)}))));return{me,integrations}}var Diagnosis=class{#asked=new Map;async explain(failure,session,subject){if(!isRefused(failure,subject))
return failure;const{api,clock,inputs,redact,signal}=session;const seconds3=inputs["request-timeout-seconds"];return within({seconds:seconds3,clock,signal,failure:()=>tooSlow(
"The diagnosis",seconds3)},async limits=>{const asked=this.#asked.get(failure.code)??ask(api,redact,limits);this.#asked.set(failure.code,asked);const{organization,
"base-url":baseUrl,"refresh-oauth":refreshes}=inputs;return explain(failure,{...await asked,...subject,organization,baseUrl,refreshes})})}async isGeneral({code}){
const asked=await this.#asked.get(code);return asked!==void 0&&!asked.me.ok&&asked.me.code===code&&code!=="not-found"}};var PENDING_STATUSES=["NotStarted","Proc\
essing","Parsing","Storing"];var wordOf=text=>(text??"").trim().toLowerCase();var PENDING=new Set(PENDING_STATUSES.map(wordOf));var ENDED=new Set(["done","error",
"notapplicable"]);var NO_DOCUMENTS=new Set(["folder","link"]);var isNoDocument=({type})=>NO_DOCUMENTS.has(wordOf(type));var BY_CONCERN=["pending","failed","done"];
var STATES="Published,Processing,Error,Initializing,Unavailable";var WHOLE=[{include_descendants:"true",state:STATES},{include_descendants:"true"},{}];var MAX_WORD=200;
var MAX_NOTICES=20;var MAX_READINGS=4;var isRefused2=({http:http3})=>http3.status===400||http3.status===422;var nameInProject=(project,name)=>`${project}
${name}`;var Listing=class{filters=true;#session;#ids;#noticed=new Set;#readable=new Set;#refusal;#user;#projects;#filter=0;#isWholeProven=false;constructor(session,ids){
this.#session=session;this.#ids=ids}async all(limits){const projects=await this.#readProjects(limits);this.#projects=projects.ids;const documents=new Map;const others=new Set;
let{isWhole}=projects;let read3=0;for(const project of projects.ids){const reading=await this.#ofProject(project,()=>certain(()=>this.#whole(project,limits),(one,other)=>areAlike(
one.documents,other.documents)));if(reading===void 0)continue;read3+=1;if(reading.skipped>0)this.#notice("Skipped documents without an id.");isWhole&&=reading.isWhole;
sortInto(documents,reading);for(const other of reading.others)others.add(other)}if(read3===0&&this.#refusal!==void 0)throw this.#refusal;if(!isWhole)this.#notice(
"Documents come and go while Zylon lists them, so a look at them did not count.");return{documents,others,projects:[...projects.ids],isWhole}}async pending(projects,limits){
const documents=new Map;const filter={...WHOLE[this.#filter],ingest_status:PENDING_STATUSES.join(",")};for(const project of projects??this.#projects??(await this.#readProjects(
limits)).ids){try{const reading=await this.#ofProject(project,()=>this.#read(project,filter,limits));if(!this.filters)return void 0;if(reading!==void 0)sortInto(
documents,reading)}catch(error2){if(!isRefused2((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2)))throw error2;this.#giveUp("refuses");return void 0}}
return documents}#giveUp(verb){this.#session.log.info(`Zylon ${verb} the filter ingest_status, so each look goes through every document`);this.filters=false}async#readProjects(limits){
const{api,inputs}=this.#session;if(inputs["project-id"].length>0)return{ids:new Set(inputs["project-id"]),isWhole:true};const user=this.#user??=await api.userId(
limits);const read3=async()=>{const ids=new Set;const totals=new Set;let listed=0;for await(const{items,skipped,total}of everyPage(at=>api.projects(user,at,limits))){
for(const{id}of items)ids.add(id);if(total!==void 0)totals.add(total);if(skipped>0)this.#notice("Skipped projects without a usable id.");listed+=skipped}return{
ids,isWhole:isAll2(totals,listed+ids.size)}};return certain(read3,({ids:one},{ids:other})=>one.size===other.size&&[...one].every(id=>other.has(id)))}async#whole(project,limits){
let first;for(;;this.#filter+=1){const filter=WHOLE[this.#filter];if(filter===void 0){this.#filter=0;throw first??(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
z6)(void 0)}try{const reading=await this.#read(project,filter,limits);this.#isWholeProven=true;if(this.#filter>0){const missing=this.#filter>1?"failed documents\
 and those in folders":"failed documents";this.#notice(`Zylon refused to list documents of every state or folder. So ${missing} may be missing in the counts.`)}
return reading}catch(error2){const failure=(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2);if(!isRefused2(failure)||this.#isWholeProven)throw failure;
first??=failure}}}async#read(project,filter,limits){const documents=new Map;const others=new Set;const listed=new Set;const totals=new Set;let skipped=0;for await(const page of everyPage(
at=>this.#session.api.artifacts(project,at,filter,limits))){const{items,total}=page;const strays=filter.ingest_status===void 0?[]:items.filter(item=>!mayBePending(
item));if(strays.length*2>items.length){this.#giveUp("ignores");break}if(total!==void 0)totals.add(total);skipped+=page.skipped;for(const artifact of items){listed.
add(artifact.id);const document=documentOf(artifact,project);if(document!==void 0)this.#tellStatus(artifact.ingest_status??"",isUnknownStatus(artifact));if(document===
void 0||!this.#ids.has(document.integration)){if(!isNoDocument(artifact))others.add(artifact.id).add(nameInProject(project,artifact.name??""))}else{documents.set(
document.id,worseOf(documents.get(document.id),document))}}}return{documents,others,skipped,isWhole:isAll2(totals,listed.size+skipped)}}#tellStatus(status,isUnknown){
if(status===""){this.#notice("Zylon reports no ingest_status for some documents. They count as indexed once they are published.")}if(isUnknown){const word=oneLine(
this.#session.redact(status.slice(0,MAX_WORD)),40);this.#notice(`Zylon reports an ingest_status that is unknown to this action: ${word}. It counts as pending.`)}}#notice(notice2){
if(this.#noticed.has(notice2)||this.#noticed.size>=MAX_NOTICES)return;this.#noticed.add(notice2);this.#session.log.notice(notice2)}async#ofProject(project,read3){
try{const found2=await read3();this.#readable.add(project);return found2}catch(error2){const failure=(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2);
const isGiven=this.#session.inputs["project-id"].length>0;const isClosed=failure.code==="not-found"||failure.code==="forbidden";if(!isGiven&&isClosed&&!this.#readable.
has(project)){this.#refusal=failure;this.#notice(`Skipped the project ${idList([this.#session.redact(project)])}: the user of api-token may not read it.`);return void 0}
if(!isGiven||!(isClosed||isRefused2(failure)))throw failure;const explanation={what:failure.explanation.what,why:`The user of api-token has no project ${idList(
[project])}, or may not read it`,remedy:"Correct project-id, or leave it empty to look in every project of the user"};throw new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
lZ(failure.code,explanation,{cause:failure,http:failure.http})}}};async function certain(read3,agree){let reading=await read3();for(let count2=1;!reading.isWhole&&
count2<MAX_READINGS;count2+=1){const again=await read3();reading=agree(reading,again)?{...again,isWhole:true}:again}return reading}async function orAborted(promise,signal){
const aborted=Promise.withResolvers();const abort=()=>aborted.reject(signal.reason);signal.addEventListener("abort",abort,{once:true});if(signal.aborted)abort();
try{return await Promise.race([aborted.promise,promise])}finally{signal.removeEventListener("abort",abort)}}var lookOf=({documents,isWhole},id)=>({documents:documents.
get(id)??new Map,isWhole});var Looks=class{tookMs=0;listing;#session;#ids;#running;#last;#ended=Promise.resolve();#nextWhole;#nextPending;constructor(session,ids){
this.#session=session;this.#ids=new Set(ids);this.listing=new Listing(session,this.#ids)}get last(){return this.#last}async before(id,limits){const isKept=this.#ids.
has(id);this.#ids.add(id);const begun=isKept?this.#last??this.#running:void 0;return begun===void 0?this.whole(id,limits):lookOf(await orAborted(begun,limits.signal),
id)}async whole(id,limits){this.#nextWhole??=this.#order(async order2=>{this.#running=this.#nextWhole?.promise;this.#nextWhole=void 0;const began=this.#session.
clock.now();try{const found2=await this.listing.all(this.#limitsOf(order2));this.tookMs=this.#session.clock.now()-began;this.#last=this.#running;return found2}finally{
this.#running=void 0}});const order=this.#nextWhole;order.deadline=Math.max(order.deadline,limits.deadline);return lookOf(await orAborted(order.promise,limits.signal),
id)}async pending(id,projects,limits){this.#nextPending??=this.#order(async order2=>{this.#nextPending=void 0;return this.listing.pending(order2.everywhere?void 0:
order2.projects,this.#limitsOf(order2))});const order=this.#nextPending;order.deadline=Math.max(order.deadline,limits.deadline);if(projects.size===0)order.everywhere=
true;for(const project of projects)order.projects.add(project);const found2=await orAborted(order.promise,limits.signal);return found2&&[...found2.get(id)?.values()??
[]].filter(({standing})=>standing==="pending")}#order(look){const promise=this.#ended.then(async()=>{await new Promise(setImmediate);return look(order)});const order={
deadline:0,projects:new Set,everywhere:false,promise};this.#ended=promise.catch(()=>void 0);return order}#limitsOf({deadline}){return{deadline,signal:this.#session.
signal}}};var FIRST_MS=2e3;var MAX_MS=3e4;var SHARE=.05;var SHORT_QUIET_MS=1e4;var LONG_QUIET_MS=6e4;async function*untilSettled({clock,log},looks,{id,before:first,
completed,items,deadline},limits){const{listing}=looks;const before=first.documents;const since=clock.now();const projects=new Set([...before.values()].map(({project})=>project));
const touched=new Set;const see=({id:seen,project,standing})=>{projects.add(project);if(standing==="pending"&&(before.get(seen)?.standing??"pending")!=="pending")
touched.add(seen)};let known=before.size;let quiet;let next=since+FIRST_MS;const goOn=(documents,pending)=>{const now=clock.now();next=now+paceAfter(now-since);
if(quiet!==void 0&&quiet.until>now)next=Math.min(next,quiet.until);const detail=()=>`${Math.max(0,documents-pending)} of ${documents} indexed`;log.waiting={what:"\
documents to be indexed",detail,since,until:deadline,certainAt:quiet?.until}};for(;;){const last=Math.max(since,deadline-looks.tookMs);const left=Math.min(next,
last)-clock.now();if(left>0)await clock.sleep(left,limits.signal);const isLast=clock.now()>=last;const pending=listing.filters?await looks.pending(id,projects,limits):
void 0;if(pending!==void 0){pending.forEach(see);if(pending.length>0)quiet=void 0;const isQuiet=pending.length===0&&(quiet===void 0||clock.now()>=quiet.until);if(!isLast&&
!isQuiet){const appeared=pending.filter(document=>!before.has(document.id)).length;goOn(Math.max(known,before.size+appeared),pending.length);continue}}const began=clock.
now();const look=await looks.whole(id,limits);const documents=new Map(look.documents);for(const document of pending??[])documents.set(document.id,document);for(const document of documents.
values())see(document);const comparison=compare(before,documents,touched,first.isWhole&&look.isWhole);const{counts}=comparison;known=counts.documents;const idle=counts.
pending===0&&look.isWhole;const alike=idle&&quiet!==void 0&&areAlike(quiet.documents,documents);const settled=alike&&quiet!==void 0&&began>=quiet.until;if(!idle)
quiet=void 0;else if(!alike){const isComplete=completed||items!==void 0&&documents.size>=items;quiet={documents,until:clock.now()+(isComplete?SHORT_QUIET_MS:LONG_QUIET_MS)}}
if(!settled)goOn(counts.documents,counts.pending);yield{comparison,settled};if(settled||began>=last)return}}var ABSENCES=3;var ABSENCE_MS=1e4;var quoted2=text=>`\
"${oneLine(text,80)}"`;async function expectAll({api,clock,inputs,log},found2,wanted,limits){const whose=attribution(found2);const since=clock.now();const done=()=>wanted.
filter(({fulfilled})=>fulfilled).length;const detail=()=>`${done()} of ${wanted.length} texts are as expected`;log.waiting={what:"a search",detail,since,until:limits.
deadline};for(let begun=since;;begun=clock.now()){const isLast=begun>=limits.deadline;for(const one of wanted.filter(({fulfilled})=>!fulfilled)){const{hits,isAll:isAll3}=await api.
search(one.text,limits).catch(error2=>{throw refused((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2),one.text)});const owners=hits.map(whose);one.
others=owners.filter(owner=>owner==="another"||owner==="unclear").length;const mayBeOurs=!isAll3||owners.some(owner=>owner==="ours"||owner==="unclear");if(mayBeOurs)
one.absences=0;else if(one.absences===0||begun-one.countedAt>=ABSENCE_MS){one.absences+=1;one.countedAt=begun}one.fulfilled=one.absent?one.absences>=ABSENCES:owners.
includes("ours")}if(done()===wanted.length)return;if(isLast)throw notSearchable(wanted,inputs["wait-timeout-seconds"]);const left=Math.max(0,limits.deadline-clock.
now());const isCounting=wanted.some(({absent,fulfilled,absences})=>absent&&!fulfilled&&absences>0);await clock.sleep(Math.min(left,isCounting?ABSENCE_MS:paceAfter(
clock.now()-since)),limits.signal)}}async function search(session,found2,deadline){const{clock,inputs,log,signal}=session;const start={fulfilled:false,absences:0,
countedAt:0,others:0};const wanted=inputs["expect-search"].map(({text,absent})=>({...start,text,absent}));if(wanted.every(({absent})=>absent)){const all=[...found2.
documents.values()].flatMap(each=>[...each.values()]);const done=all.filter(({standing})=>standing==="done");const proof=done.toSorted((one,other)=>other.name.length-
one.name.length)[0];if(proof!==void 0){const text=Array.from(proof.name).slice(0,80).join("");wanted.unshift({...start,text,absent:false})}}log.phase("Search fo\
r what was ingested");const seconds3=Math.max(0,deadline-clock.now())/1e3+inputs["request-timeout-seconds"];const failure=()=>notSearchable(wanted,inputs["wait-\
timeout-seconds"]);try{await within({seconds:seconds3,clock,signal,failure},limits=>expectAll(session,found2,wanted,{...limits,deadline}));for(const{text,absent}of wanted)
log.info(`${absent?"Not found":"Found"}: ${quoted2(text)}`);return void 0}catch(error2){const ended=(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2);
return ended.code==="cancelled"?(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Lr)(ended,"ingest"):ended}finally{log.end()}}var RunnerLog=class{waiting;#name;#open=false;constructor(name=""){
this.#name=name===""?"":`${name}: `}info(line){info(this.#name+line)}notice(line){if(this.#name==="")notice(line);else this.info(`Notice: ${line}`)}warning(line){
if(this.#name==="")warning(line);else this.info(`Warning: ${line}`)}debug(line){debug(this.#name+line)}phase(title){this.end();if(this.#name!=="")return;startGroup(
title);this.#open=true}end(){if(this.#open)endGroup();this.#open=false}};var MAX_PLACE=500;async function validate({api,log,redact},connector,id,created,limits){
const name=`${connector.label} integration ${oneLine(id,60)}`;const verdict=isConfigured(await api.config(connector,id,limits),connector);if(!verdict.ok){throw new _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("not-configured",{what:`The ${name} is not configured: ${verdict.reason}`,why:created?"This run created it, and somebody has to set it up in Zylon before it \
can ingest":"Its set-up in Zylon is not finished, so no ingest was started",remedy:`Open the integration in Zylon and finish its set-up. ${created?"Then run the\
 step again, which will find it":"If it is the wrong one, correct integration-id"}`})}const place=verdict.place===void 0?void 0:oneLine(redact(verdict.place),80);
log.info(`Configured: ${name}${place===void 0?"":`, ${place}`}`);if(verdict.strangeKeys.length>0){const keys=idList(verdict.strangeKeys.map(key=>redact(headOf(key))));
if(connector.configKeys.length===0)log.info(`Keys of its config: ${keys}`);else log.notice(`Its config has none of the documented keys. It counts as configured,\
 since it has ${keys}.`)}return{configured:true,place}}async function lookForCreated({api,inputs,log},connector,before,first,limits){log.info(`Zylon did not ans\
wer the create request (${first.code}). Looking for a new integration`);let after2;try{after2=(await api.integrations(limits)).integrations}catch(error2){const failure=(0,
_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2);if(failure.code==="cancelled")throw(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.Lr)(failure,"c\
reate");throw createUnknown(first,`The look for a new integration failed too: ${failure.explanation.what}`)}const found2=newcomers(before,after2,connector,inputs.
username);const[only,...others]=found2;if(only===void 0){throw createUnknown(first,"The list of the token's user has no new integration, but it may still appear")}
if(others.length>0){throw ambiguous(connector,found2,"Zylon did not answer the create request, and afterwards there were several new integrations")}log.notice(`\
Zylon did not answer the create request. The new integration ${oneLine(only)} was found, and is used.`);return only}async function create(session,connector,before,limits){
const{api,inputs,log,redact}=session;const{username,password}=inputs;if(inputs["dry-run"]){const shown=oneLine(redact(username),60);log.info(`Dry run: would cre\
ate a ${connector.type} integration with the username ${shown}`);if(inputs.ingest){log.notice("Zylon cannot ingest a new integration before somebody sets it up \
there. Until then, the step creates it and fails with not-configured.")}return{planned:["create"]}}let id;try{({id}=await api.create(connector,{username,password},
limits))}catch(error2){const failure=(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2);if(failure.code==="cancelled")throw(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
Lr)(failure,"create");if((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.RQ)(failure)!=="unknown")throw failure;id=await lookForCreated(session,connector,before,
failure,limits)}log.info(`Created: ${connector.label} integration ${idList([id])}`);return{id,created:true}}async function update({api,inputs,log},connector,id,limits){
const{username,password}=inputs;const isIntegration=await api.update(connector,id,{username,password},limits);if(!isIntegration){log.notice("Zylon accepted the \
update. Its answer is not the integration, as the documentation says it should be.")}log.info(`Updated: the credentials of ${connector.label} integration ${idList(
[id])}`);return{updated:true}}async function refreshOauth({api,log},connector,id,limits){await api.refreshOauth(connector,id,limits);log.info(`Refreshed: the OA\
uth grant of ${connector.label} integration ${idList([id])}`)}var ParseError=class extends Error{constructor(message,options){super(message);this.name="ParseErr\
or";this.type=options.type;this.field=options.field;this.value=options.value;this.line=options.line}};var LF=10;var CR=13;var SPACE=32;var MAX_FIELD_PREFIX_LENGTH=6;
var StreamProblem=class extends Error{kind;constructor(kind,detail){super(detail);this.name="StreamProblem";this.kind=kind}};var QUOTE=34;var COMMA=44;var BACKSLASH=92;
var OPEN_ARRAY=91;var CLOSE_ARRAY=93;var OPEN_OBJECT=123;var CLOSE_OBJECT=125;var isSpace=byte=>byte===32||byte===10||byte===13||byte===9||byte===30;var JsonValues=class{sawArray=false;#decoder=new TextDecoder;#pieces=[];#size=0;#inValue=false;#inString=false;#escaped=false;#depth=0;#inArray=false;#element="\
may";*push(chunk){let start=0;for(let at=0;at<chunk.length;at+=1){const byte=chunk[at]??0;if(!this.#inValue){if(isSpace(byte)||this.#between(byte))continue;this.#begin(
byte);start=at}const end=this.#step(byte,at);if(end===void 0)continue;yield this.#finish(chunk.subarray(start,end));at=end-1}if(this.#inValue)this.#keep(chunk.slice(
start))}*end(){if(this.#depth>0||this.#inString)throw new StreamProblem("truncated","it ends in the middle of a value");if(this.#inValue)yield this.#finish(new Uint8Array);
if(this.#inArray)throw new StreamProblem("truncated","its list is not closed")}#between(byte){if(!this.#inArray){if(byte!==OPEN_ARRAY)return false;this.#inArray=
true;this.sawArray=true;this.#element="may";return true}if(byte===CLOSE_ARRAY&&this.#element!=="must"){this.#inArray=false;return true}if(byte===COMMA&&this.#element===
"must-not"){this.#element="must";return true}if(this.#element==="must-not")throw new StreamProblem("bad-json","a comma is missing between two values");return false}#begin(byte){
if(byte===COMMA||byte===CLOSE_ARRAY||byte===CLOSE_OBJECT){throw new StreamProblem("bad-json",`"${String.fromCharCode(byte)}" is in place of a value`)}this.#inValue=
true;this.#element="must-not"}#step(byte,at){if(this.#inString){if(this.#escaped)this.#escaped=false;else if(byte===BACKSLASH)this.#escaped=true;else if(byte===
QUOTE)this.#inString=false;return void 0}if(this.#depth===0&&(isSpace(byte)||byte===COMMA||byte===CLOSE_ARRAY))return at;if(byte===QUOTE)this.#inString=true;else if(byte===
OPEN_OBJECT||byte===OPEN_ARRAY)this.#depth+=1;else if((byte===CLOSE_OBJECT||byte===CLOSE_ARRAY)&&this.#depth>0){this.#depth-=1;if(this.#depth===0)return at+1}return void 0}#keep(piece){
this.#size+=piece.length;if(this.#size>_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.bi)throw new StreamProblem("too-large","one value has more than 1 MiB");this.#pieces.
push(piece)}#finish(last){this.#keep(last);const bytes=this.#pieces.length===1?last:Buffer.concat(this.#pieces);this.#pieces=[];this.#size=0;this.#inValue=false;
this.#depth=0;const text=this.#decoder.decode(bytes);const json=(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.qF)(text);if(!json.ok)throw new StreamProblem(
"bad-json",text);return json.value}};var DECISIVE_LENGTH=16;var MARK=[239,187,191];var isHalfMark=bytes=>bytes.every((byte,at)=>byte===MARK[at]);async function*readEvents(body,contentType){
let head=new Uint8Array;let reader;for await(const chunk of body){if(reader!==void 0){yield*reader.push(chunk);continue}head=trimmed(Buffer.concat([head,chunk]));
reader=readerOf(head,contentType,false);if(reader!==void 0)yield*reader.push(head)}if(reader===void 0){reader=readerOf(head,contentType,true);if(reader===void 0)
return;yield*reader.push(head)}yield*reader.end()}var COUNTED=new Map([["added","added"],["updated","updated"],["recreated","updated"],["removed","removed"],["s\
kipped","skipped"],["error","errors"]]);var EVENT_TYPES=new Set(["sync_started","sync_progress","sync_completed","sync_error"]);var EVENT={kind:"event"};var MAX_WORD2=200;
var isFailure=type=>type.startsWith("sync_")&&/error|fail/.test(type);var canonical=type=>type.replace(/([a-z\d])([A-Z])/g,"$1_$2").replace(/[\s.-]+/g,"_").toLowerCase();
var isObject=value=>typeof value==="object"&&value!==null&&!Array.isArray(value);var IngestTally=class{counts={added:0,updated:0,removed:0,skipped:0,errors:0};names={
added:[],updated:[],removed:[],errors:[]};currentArtifactCount;integrationItemCount;accepted=false;progressed=false;completed=false;streamed=false;unclear=false;#id;#taken=0;constructor(id){
this.#id=id}get items(){const{added,updated,skipped,errors}=this.counts;return added+updated+skipped+errors}take({name,value:given,streamed,listed}){const named3=EVENT_TYPES.
has(canonical(name));const value=isObject(given)?given:named3?{}:void 0;this.streamed||=streamed||this.#taken>0;this.#taken+=1;if(value===void 0)return{kind:"un\
known",word:"an event that is no object"};const own="type"in value&&typeof value.type==="string"?value.type.slice(0,MAX_WORD2):name;const type=named3&&!isFailure(
canonical(own))?name:own;const kind=canonical(type);if(isFailure(kind)||kind!=="sync_progress"&&"error"in value&&value.error!==false&&!isEmpty(value.error)){this.
accepted=true;const{data}=SYNC_ERROR.safeParse(value);return{kind:"sync-error",message:data?.message??data?.error??data?.detail??""}}switch(kind){case"sync_star\
ted":return this.#started(value);case"sync_progress":return this.#progress(value);case"sync_completed":this.accepted=true;this.completed=true;return{kind:"compl\
eted"};default:return this.#other(type,value,listed)}}#started(value){const{data,error:error2}=SYNC_STARTED.safeParse(value);if(error2!==void 0)return{kind:"pro\
blem",field:(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.AX)(error2)};this.accepted=true;this.currentArtifactCount=data.current_artifact_count??this.currentArtifactCount;
this.integrationItemCount=data.integration_item_count??this.integrationItemCount;return EVENT}#progress(value){this.accepted=true;this.progressed=true;const{data}=SYNC_PROGRESS.
safeParse(value);const op="op"in value?value.op:void 0;const counted2=typeof op==="string"?COUNTED.get(op.toLowerCase()):void 0;if(counted2===void 0){this.unclear=
true;if(op===void 0||op===null)return EVENT;return{kind:"unknown",word:`op ${typeof op==="string"?op.slice(0,MAX_WORD2):typeof op}`}}this.counts[counted2]+=1;if(counted2===
"skipped")return EVENT;const names=this.names[counted2];if(names.length<MAX_NAMES){const item=data?.integration_item??data?.artifact;const name=item?.name??item?.
title??data?.artifact_id;if(name!==void 0)names.push(name)}return EVENT}#other(type,value,listed){const{data}=INTEGRATION.safeParse(value);const isEntity=data!==
void 0&&(connectorOf(type)!==void 0||"user_id"in value);if(!isEntity&&type!==""&&Object.keys(value).length===0)return{kind:"nothing"};if(!isEntity)return{kind:"\
unknown",word:type===""?"an event without a type":`type ${type}`};if(listed)return{kind:"problem",field:"it is a list of integrations"};if(data.id!==this.#id)return{
kind:"problem",field:`it is the integration ${data.id}`};this.accepted=true;return{kind:"entity"}}};var COMPLETED_MS=5e3;var STARTED_MS=1e3;var MAX_UNKNOWN=20;async function read2(session,answer,tally,enough){
const{clock,inputs,log,redact}=session;const unknown2=new Set;let accepted=false;let entity=false;let stop=()=>void 0;try{for await(const event of readEvents(answer.
body,answer.contentType)){const verdict=tally.take(event);if(verdict.kind==="problem")throw unexpected2(answer.name,oneLine(redact(verdict.field)));if(verdict.kind===
"sync-error")throw syncError(oneLine(redact(verdict.message)));if(verdict.kind==="unknown"){const word=oneLine(redact(headOf(verdict.word)),60);if(!unknown2.has(
word)&&unknown2.size<MAX_UNKNOWN){unknown2.add(word);log.info(`Skipped: ${word}`)}}if(verdict.kind==="entity")entity=true;if(tally.accepted&&!accepted){accepted=
true;log.info("Accepted by Zylon");if(log.waiting!==void 0){log.waiting={...log.waiting,what:"the end of the ingest",detail:()=>progressOf(tally)}}if(inputs["wa\
it-for"]==="started")stop=after(clock,STARTED_MS,()=>enough.abort())}if(verdict.kind==="completed"&&inputs["wait-for"]!=="started"){stop=after(clock,COMPLETED_MS,
()=>enough.abort())}}}catch(error2){const isSaid=tally.completed||inputs["wait-for"]==="started"&&tally.accepted;const isTruncated=error2 instanceof StreamProblem&&
error2.kind==="truncated";const isCut=enough.signal.aborted||isTruncated||isLost(error2);if(!isSaid||!isCut)throw error2}finally{stop();if(entity&&!tally.completed){
log.notice("Zylon accepted the ingest, and answered with the integration itself. So no counts are known.")}if(unknown2.size>0){log.notice(`Skipped parts of Zylo\
n's answer that are unknown to this action: ${idList([...unknown2])}.`)}}if(!tally.accepted)throw unexpected2(answer.name,"it contains no ingest events");const isUnfinished=tally.
progressed||tally.streamed&&!entity;if(isUnfinished&&!tally.completed&&inputs["wait-for"]!=="started"){throw streamCut(answer.name,tally,"no sync_completed or s\
ync_error")}}var isLost=error2=>error2 instanceof _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ&&error2.code==="connection-lost";async function*ingest(session,connector,id,limits){
const tally=new IngestTally(id);const{api,clock,log,redact}=session;const enough=new AbortController;log.info(`Starting the ingest of ${connector.label} integra\
tion ${oneLine(id,60)}`);try{log.waiting={what:"Zylon's answer to the ingest",since:clock.now(),until:limits.deadline};const signal=AbortSignal.any([limits.signal,
enough.signal]);const answer=await api.ingest(connector,id,{...limits,signal});try{await read2(session,answer,tally,enough)}catch(error2){throw readingFailure(error2,
answer,tally)}yield{...knownBy(tally,redact),syncStatus:tally.completed?"completed":"started"}}catch(error2){const failure=(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
z6)(error2);const syncStatus=syncStatusAfter(failure);yield{...knownBy(tally,redact),syncStatus};throw syncStatus==="unknown"?lookFirst(failure):failure}}var MAX_LINES=10;
var KINDS=["added","updated","removed","warned"];var LAST_LOOK_SECONDS=5;async function*runIntegration(session,{diagnosis,looks},planned){const{clock,inputs,log,
signal}=session;const{connector}=planned;const dryRun=inputs["dry-run"];const started=clock.now();let result=planned;const stage={firstLook:false,waiting:false};
let deadline=0;const late=()=>waitTimeout(result,inputs["wait-timeout-seconds"],stage.waiting?"wait":inputs["wait-for"]);const learn=part=>{result={...result,...part}};
const wouldDo2=step=>{log.info(`Dry run: would ${planWords({planned:[step]})} ${nameOf(result)}`);learn({planned:[...result.planned,step]})};const prepare=async limits=>{
if(result.id===void 0){log.phase(`Find the ${connector.label} integration`);const{found:found2,listed}=await find(session,connector,limits);learn(found2??await create(
session,connector,listed,limits))}const{id}=result;if(id===void 0)return void 0;if(inputs["refresh-oauth"]&&connector.credentials==="oauth"){log.phase("Refresh \
the OAuth grant");if(dryRun)wouldDo2("refresh");else await refreshOauth(session,connector,id,limits)}log.phase("Check that it is configured");learn(await validate(
session,connector,id,result.created,limits));if(inputs.configure==="update"||inputs.configure==="upsert"&&!result.created){log.phase("Update its credentials");if(dryRun)
wouldDo2("update");else learn(await update(session,connector,id,limits))}if(looks===void 0)return void 0;log.phase("Look at its documents");stage.firstLook=true;
const before=await looks.before(id,limits);stage.firstLook=false;log.info(`Zylon lists ${counted(before.documents.size,"document")} before the ingest`);return before};
const wait=async(looks2,id,before)=>{log.phase("Wait until everything is indexed");const ingested=result;const{syncStatus,integrationItemCount:items}=ingested;const about={
id,before,completed:syncStatus==="completed",items,deadline};const seconds3=Math.max(0,deadline-clock.now())/1e3+LAST_LOOK_SECONDS;await within({seconds:seconds3,
clock,signal,failure:late},async limits=>{let settled=false;for await(const standings of untilSettled(session,looks2,about,limits)){learn(findingsOf(standings.comparison,
ingested,session.redact));settled=standings.settled}if(!settled)throw late()});if(result.indexed!==void 0)log.info(asSentence(indexedWords(result.indexed)))};try{
const slow=()=>tooSlow("The preparation of the ingest",PREPARATION_SECONDS);log.waiting={what:"Zylon, before the ingest",since:started,until:started+PREPARATION_SECONDS*
1e3};const before=await within({seconds:PREPARATION_SECONDS,clock,signal,failure:slow},prepare);const{id}=result;if(!inputs.ingest){log.info("No ingest was star\
ted: the input ingest is false")}else if(id!==void 0&&dryRun){wouldDo2("ingest")}else if(id!==void 0){const seconds3=inputs["wait-timeout-seconds"];deadline=clock.
now()+seconds3*1e3;learn({deadline});try{log.phase("Ingest");const limit={seconds:seconds3,raisedBy:"wait-timeout-seconds",clock,signal,failure:late};await within(
limit,async limits=>{for await(const known of ingest(session,connector,id,limits))learn(known)});yield result;stage.waiting=true;if(looks!==void 0&&before!==void 0)
await wait(looks,id,before)}catch(error2){const failure=(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2);if(failure.code==="wait-timeout"){learn({
syncStatus:"timed-out"});throw late()}if(failure.code!=="cancelled")throw failure;learn({syncStatus:"cancelled"});throw(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
Lr)(failure,"ingest")}finally{tellChanges(result,log);tellFailed(result,log)}const closed=closedGate(result,inputs,before?.documents.size);if(before!==void 0&&closed?.
code!=="nothing-indexed")learn({syncStatus:"indexed"});if(closed!==void 0)throw closed;const failed=failedCount(result);if(failed>0){const remark=inputs["fail-o\
n-item-errors"]===void 0?"To fail the step in this case, set fail-on-item-errors: true":"fail-on-item-errors allows them";log.warning(`${itemsFailed(failed)}. T\
he log and the summary name them. ${remark}.`)}}}catch(error2){const{id,syncStatus}=result;const accepted=stage.firstLook||["started","completed","indexed"].includes(
syncStatus);learn({failure:await diagnosis.explain((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2),session,{connector,id,accepted})})}log.end();log.
waiting=void 0;learn({durationMs:clock.now()-started});yield result}var TELL_MS=29e3;async function runAll(session,diagnosis,planned){const{clock,inputs,log}=session;
const ids=planned.flatMap(({id})=>id??[]);const looks=isWatched(inputs)?new Looks(session,ids):void 0;const results=[...planned];const[only,...others]=planned;const stop=tellWaiting(
clock,log,now=>log.waiting&&waitingLine(log.waiting,now));try{if(only!==void 0&&others.length===0){for await(const result of runIntegration(session,{diagnosis,looks},
only))results[0]=result}else{await runSeveral(session,{diagnosis,looks},results)}const found2=await looks?.last;if(found2===void 0||inputs["expect-search"].length===
0)return results;if(results.some(({failure:failure2})=>failure2!==void 0))return results;const deadline=Math.max(...results.map(result=>result.deadline??0));const failure=await search(
session,found2,deadline);if(failure!==void 0)return results.map(result=>({...result,failure}));const texts=inputs["expect-search"].map(({text,absent})=>absent?`\
!${text}`:text);return results.map(result=>({...result,found:texts}))}finally{stop();log.waiting=void 0}}async function runSeveral(session,shared,results){const{
api,clock,inputs,log,redact,signal}=session;const workers=Math.min(inputs["max-parallel"],results.length);log.info(`${results.length} integrations, ${workers} a\
t once`);const since=clock.now();const running=new Set;let done=0;let failed=0;let end;const stop=tellWaiting(clock,log,now=>{const waits=[...running].flatMap(({
waiting})=>waiting?.what??[]);const kinds=[...new Set(waits)].map(what=>`${waits.filter(one=>one===what).length} for ${what}`);const minutes=Math.floor((now-since)/
6e4);return`${done} of ${results.length} integrations done, ${failed} of them failed; waiting: ${kinds.join(", ")} (${minutes} min so far)`});const finish=async(story2,index,own)=>{
for await(const result2 of story2)results[index]=result2;const result=results[index];if(result===void 0)return;const{failure}=result;if(failure!==void 0)own.info(
oneLine(redact(failure.message),MESSAGE_LIMIT));log.info(sentenceOf(result));running.delete(own);done+=1;if(failure!==void 0)failed+=1;if(signal.aborted)end??=(0,
_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.z6)(signal.reason);else if(failure!==void 0&&await shared.diagnosis.isGeneral(failure))end??=failure};const queue=[
...results].entries();const finishing=[];const work=async()=>{for(const[index,planned]of queue){if(end!==void 0){results[index]={...planned,failure:end};continue}
const own=new RunnerLog(nameOf(planned));running.add(own);const story2=runIntegration({...session,log:own,api:api.tellingIn(own)},shared,planned);const answered=await story2.
next();if(answered.done!==true)results[index]=answered.value;const finished=finish(story2,index,own);finishing.push(finished);if(results[index]?.failure!==void 0)
await finished}};await Promise.all(Array.from({length:workers},work));await Promise.all(finishing);stop();const counts=results.map(result=>result.failure===void 0?
failedCount(result):0);const allowed=counts.filter(count2=>count2>0);if(allowed.length===0)return;const total=allowed.reduce((sum,count2)=>sum+count2,0);log.warning(
`${itemsFailed(total)} in ${allowed.length} of ${results.length} integrations. The log and the summary name them.`)}var OF_THE_LIST_ALONE=new Set(["not-found","\
method-not-allowed","unexpected-response","bad-json","too-large"]);var isMeant=({connector,id},target)=>id===target.id&&(connector===void 0||connector.type===target.
connector.type);async function list(session,diagnosis){const{api,clock,signal}=session;const failure=()=>tooSlow("The list of integrations",PREPARATION_SECONDS);
try{return await within({seconds:PREPARATION_SECONDS,clock,signal,failure},limits=>api.integrations(limits))}catch(error2){throw await diagnosis.explain((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
z6)(error2),session,{connector:void 0,id:void 0})}}async function plan(session,diagnosis){const{inputs,log,redact}=session;const{selection}=inputs;if(selection.
kind!=="all"){if(selection.kind==="only"||selection.ids.length===1)return namedBy(selection);try{await list(session,diagnosis)}catch(error2){if(!OF_THE_LIST_ALONE.
has((0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.z6)(error2).code))throw error2}return namedBy(selection)}const{connector:only,except}=selection;const listed=await list(
session,diagnosis);const all=unique(listed.integrations.flatMap(({type,id})=>{const connector=connectorOf(type);return connector===void 0||only!==void 0&&only.type!==
connector.type?[]:[{connector,id}]}));const unclear=unclearOf(listed,only);if(all.length===0){if(unclear.length>0)throw unreadable(only,unclear);throw only===void 0?
nothingThere():noIntegration(only,"",inputs["base-url"])}if(unclear.length>0)log.notice(skippedNotice(unclear));const types=listed.integrations.map(({type})=>type).
filter(type=>type!==""&&connectorOf(type)===void 0);if(only===void 0&&types.length>0){log.notice(`Skipped integrations of types that are not supported: ${idList(
[...new Set(types.map(redact))])}.`)}const idle=except.filter(given=>!all.some(target=>isMeant(given,target)));if(idle.length>0){const names=idle.map(({connector,
id})=>`!${connector===void 0?"":`${connector.type}/`}${id}`);log.notice(`${idList(names)} in integration-id excludes nothing: the token's user has no such integ\
ration.`)}const wanted=all.filter(target=>!except.some(given=>isMeant(given,target)));if(wanted.length===0)throw allExcluded(all.length);return wanted.map(({connector,
id})=>newResult(connector,id))}async function run({clock=SYSTEM_CLOCK,signal}){const started=clock.now();const redact=redactor(maskSecretInputs());const log=new RunnerLog;
let asked={dryRun:false,shards:1};let results=[];let failure;let issue2;try{const checked2=checkInputs(readInputs());issue2=checked2.issue;if(checked2.meant!==void 0)
results=namedBy(checked2.meant);const{inputs}=checked2;if(inputs instanceof _chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.lZ)throw inputs;const{host}=inputs["\
base-url"];const organization=oneLine(inputs.organization);asked={dryRun:inputs["dry-run"],shards:inputs.shards,watched:isWatched(inputs),host,organization};log.
info(`${USER_AGENT}: Zylon at ${host}, organization ${organization}`);const{selection}=inputs;const isOne=selection.kind==="only"||selection.kind==="ids"&&selection.
ids.length===1;const{session,close}=openSession({inputs,clock,log,redact,signal},isOne?1:inputs["max-parallel"]);try{const diagnosis=new Diagnosis;results=await plan(
session,diagnosis);results=await runAll(session,diagnosis,results)}finally{close()}failure=firstFailure(results)}catch(error2){const thrown=(0,_chunk_WDKFNUQD_js__WEBPACK_IMPORTED_MODULE_0__.
z6)(error2);failure=thrown;results=results.map(result=>({...result,failure:result.failure??thrown}))}const facts={...asked,results,durationMs:clock.now()-started,
failure};const exitCode=await report(facts,redact);await tellFailureIssue(facts,issue2,{clock,redact,signal});info(lastSentence(facts));return exitCode}var{env}=process;
var isGather=env["INPUT_RESULTS-FOLDER"]!==void 0&&env["INPUT_CONFIGURE"]===void 0;process.exitCode=await(isGather?gather:run)({signal:processSignal});process.stdout.
write("",()=>process.exit());setTimeout(()=>process.exit(),1e3).unref();__webpack_async_result__()}catch(e){__webpack_async_result__(e)}},1)})};var __webpack_module_cache__={};
function __nccwpck_require__(moduleId){var cachedModule=__webpack_module_cache__[moduleId];if(cachedModule!==void 0){return cachedModule.exports}var module=__webpack_module_cache__[moduleId]=
{exports:{}};var threw=true;try{__webpack_modules__[moduleId](module,module.exports,__nccwpck_require__);threw=false}finally{if(threw)delete __webpack_module_cache__[moduleId]}
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
