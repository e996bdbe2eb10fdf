var __webpack_modules__={896:(module=>{module.exports=process.getBuiltinModule("fs")}),598:(module=>{module.exports=process.getBuiltinModule("node:crypto")}),857:(module=>{
module.exports=process.getBuiltinModule("os")}),607:((__unused_webpack___webpack_module__,__webpack_exports__2,__nccwpck_require__2)=>{var toCommandValue=(function(input){
if(input===null||input===void 0){return""}else if(typeof input==="string"||input instanceof String){return input}return JSON.stringify(input)});var issueCommand=(function(command,properties,message){
const cmd=new Command(command,properties,message);process.stdout.write(cmd.toString()+external_os_.EOL)});var issue=(function(name,message=""){issueCommand(name,
{},message)});var escapeData=(function(s){return toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")});var issueFileCommand=(function(command,message){
const filePath=process.env[`GITHUB_${command}`];if(!filePath){throw new Error(`Unable to find environment variable for file command ${command}`)}if(!external_fs_.
existsSync(filePath)){throw new Error(`Missing file at path: ${filePath}`)}external_fs_.appendFileSync(filePath,`${toCommandValue(message)}${external_os_.EOL}`,
{encoding:"utf8"})});var prepareKeyValueMessage=(function(key,value){const delimiter3=`ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;const convertedValue=toCommandValue(
value);if(key.includes(delimiter3)){throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter3}"`)}if(convertedValue.includes(delimiter3)){
throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter3}"`)}return`${key}<<${delimiter3}${external_os_.EOL}${convertedValue}${external_os_.
EOL}${delimiter3}`});var setSecret=(function(secret){issueCommand("add-mask",{},secret)});var getInput=(function(name,options){const val=process.env[`INPUT_${name.
replace(/ /g,"_").toUpperCase()}`]||"";if(options&&options.required&&!val){throw new Error(`Input required and not supplied: ${name}`)}if(options&&options.trimWhitespace===
false){return val}return val.trim()});var setOutput=(function(name,value){const filePath=process.env["GITHUB_OUTPUT"]||"";if(filePath){return issueFileCommand("\
OUTPUT",prepareKeyValueMessage(name,value))}process.stdout.write(external_os_.EOL);issueCommand("set-output",{name},toCommandValue(value))});var isDebug=(function(){
return process.env["RUNNER_DEBUG"]==="1"});var debug=(function(message){issueCommand("debug",{},message)});var info=(function(message){process.stdout.write(message+
external_os_.EOL)});var startGroup=(function(name){issue("group",name)});var endGroup=(function(){issue("endgroup")});var listenForCancel=(function(source,exit){
const controller=new AbortController;const onSignal=name=>{if(controller.signal.aborted){exit(128+external_node_os_namespaceObject.constants.signals[name]);return}
controller.abort(new ActionError("cancelled",{what:`The run was cancelled (${name})`,why:"Somebody cancelled the job, or it reached its time limit. No ingest wa\
s started",remedy:"Run the step again when you want to ingest"}))};for(const name of SIGNALS)source.on(name,onSignal);const stop=(()=>{for(const name of SIGNALS)
source.off(name,onSignal)});return{signal:controller.signal,stop}});var oneLine=(function(text,limit=MAX_CHARACTERS){const head=text.slice(0,limit*16).toWellFormed();
const folded=head.replace(UNPRINTABLE," ").trim();const line=folded.replace(/:(?=:)/g,": ").replaceAll("##[","# #[");const characters=Array.from(line);const cut=characters.
length>limit||head.length<text.length;return cut?`${characters.slice(0,limit-1).join("")}\u2026`:line});var markdownText=(function(text,limit=MAX_CHARACTERS){return oneLine(
text,limit).replace(FOUND_LATER,`$&${BREAK_MARK}`).replace(STRUCTURE,(character=>`&#${String(character.codePointAt(0))};`)).replace(/^[-.\d]/,first=>`&#${String(
first.codePointAt(0))};`).replaceAll(BREAK_MARK,BREAK)});var markdownCode=(function(text,limit=MAX_CHARACTERS){return`<code>${markdownText(text,limit)}</code>`});
var connectorOf=(function(spelling){const wanted=spelling.trim().toLowerCase();return CONNECTORS.find((({type,slug,entityType})=>[type,slug,entityType.toLowerCase()].
includes(wanted)))});var isPathSegment=(function(text){return text!==""&&text!=="."&&text!==".."&&!/[\p{C}\s,]/u.test(text)});var idList=(function(ids){const shown=ids.
slice(0,MAX_IDS).map((id=>oneLine(id,60)));const more=ids.length-shown.length;return shown.join(", ")+(more>0?` and ${more} more`:"")});var after=(function({sleep:wait},ms,act){
const stop=new AbortController;wait(ms,stop.signal).then(act,(()=>void 0));return(()=>stop.abort())});var within=(async function({seconds:seconds3,raisedBy,clock,
signal,failure:failure2},work){const limit=new AbortController;const stop=after(clock,seconds3*1e3,()=>limit.abort(failure2()));try{return await work({deadline:clock.
now()+seconds3*1e3,signal:AbortSignal.any([signal,limit.signal]),...raisedBy===void 0?{}:{raisedBy}})}finally{stop()}});var withoutAccess=(function(text){if(!/^[a-z][a-z0-9+.-]*:\/\//i.
test(text)){const place=text.replace(/^([\\/]*)[^\\/]*:[^\\/]*@/,"$1").replace(/\?.*=.*$/s,"");return/:.*@/s.test(place)?"":place}const url=URL.parse(text);return url===
null?"":`${url.protocol}//${url.host}${url.pathname==="/"?"":url.pathname}`});var textOfOne=(function(value){if(typeof value==="string")return withoutAccess(value.
trim());if(typeof value==="number")return String(value);if(typeof value!=="object"||value===null)return"";const fields=new Map(Object.entries(value));const names2=NAME_KEYS.
map(key=>fields.get(key)).filter(name=>typeof name==="string");return names2.map(name=>withoutAccess(name.trim())).find(name=>name!=="")??""});var textOf=(function(value){
if(!Array.isArray(value))return textOfOne(value);const shown=value.slice(0,MAX_SHOWN).map(textOfOne);const texts=shown.filter(text=>text!=="").join(", ");return texts!==
""&&value.length>MAX_SHOWN?`${texts} and ${value.length-MAX_SHOWN} more`:texts});var placeOf=(function(config2,{configKeys,placeKey}){const shown=[...config2.keys()].
filter((key=>!PRIVATE_WORDS.test(key)));const sounding=PLACE_WORDS.flatMap((word=>shown.filter((key=>key.toLowerCase().includes(word)))));return[placeKey,...configKeys,
...sounding].map((key=>textOf(config2.get(key)))).find((text=>text!==""))});var isEmpty=(function(value){if(value===null||value===void 0)return true;if(typeof value===
"string")return value.trim()==="";return typeof value==="object"&&Object.keys(value).length===0});var isConfigured=(function(config2,connector){if(typeof config2!==
"object"||config2===null||Array.isArray(config2)){const shape=config2===null?"null":Array.isArray(config2)?"a list":`a ${typeof config2}`;return{ok:false,reason:`\
its config is ${shape}, not an object`}}const entries=new Map(Object.entries(config2));if(entries.size===0)return{ok:false,reason:"its config is empty"};if([...entries.
values()].every(isEmpty))return{ok:false,reason:"its config has no value in it"};const known=connector.configKeys.filter((key=>entries.has(key)));if(known.length>
0&&known.every((key=>isEmpty(entries.get(key))))){return{ok:false,reason:`its config has no value for ${known.join(" and ")}`}}const place=placeOf(entries,connector);
return{ok:true,...place===void 0?{}:{place},strangeKeys:known.length>0?[]:[...entries.keys()]}});var update=(async function({api,inputs,log},result,id,limits){const{
username,password}=inputs;const isIntegration=await api.update(result.connector,id,{username,password},limits);result.updated=true;if(!isIntegration)log.notice(
"Zylon accepted the update. Its answer is not the integration, as the documentation says it should be.");log.info(`Updated: the credentials of ${result.connector.
label} integration ${idList([id])}`)});var asGiven=(function(text){return{value:text}});var parseToken=(function(text){const token=text.trim();if(token===""){return{
problem:"is empty. The secret is not stored under this name, or this run gets none: pull requests from forks and Dependabot get no secrets. Or it belongs to an \
environment or organization that this job has no access to"}}if(/^bearer\s/i.test(token))return{problem:'must be the token alone, without "Bearer"'};if(!/^[\x21-\x7e]+$/.
test(token)){return{problem:"contains a line break, a space or a character that no token has; store the secret again"}}return{value:token}});var parseOrganization=(function(text){
const name=text.trim();if(name==="")return{value:"default"};if(!/^[\x21-\x7e]+$/.test(name))return{problem:"must be the slug or UUID of an organization, in plai\
n ASCII"};return{value:name}});var parseUsername=(function(text){const name=text.trim();return hasControl(name)?{problem:"must not contain control characters"}:
{value:name}});var parseAllowance=(function(text,words=""){if(text.trim()==="")return{value:void 0};const[,digits,sign]=/^(\d{1,12}(?:\.\d{1,3})?)\s*(%?)$/.exec(
text.trim())??[];const value=Number(digits);if(sign==="%"&&value<=100)return{value:{value,percent:true}};if(sign===""&&Number.isInteger(value)&&value<=MAX_ALLOWED)
return{value:{value,percent:false}};return{problem:`must be ${words}a whole number from 0 to ${MAX_ALLOWED}, or a percentage such as 10%, not ${quoted(text)}`}});
var parseItemErrors=(function(text){const word=text.trim().toLowerCase();if(word==="false")return{value:void 0};if(word==="true")return{value:{value:0,percent:false}};
return parseAllowance(text,"true, false, ")});var parseSearches=(function(text){const texts=listOf(text.split(/[\r\n]/));const wrong2=texts.find(one=>Array.from(
one).length<MIN_SEARCH||Array.from(one).length>MAX_SEARCH);if(wrong2===void 0)return{value:texts};return{problem:`must have ${MIN_SEARCH} to ${MAX_SEARCH} chara\
cters on each line, unlike ${quoted(wrong2)}`}});var parseLogins=(function(text){const all=listOf(text.split(/[\s,]/).map((name=>name.replace(/^@/,""))));const wrong2=all.
find(name=>!/^[\w-]{1,100}(\[bot\])?$/.test(name));if(wrong2!==void 0)return{problem:`must be logins separated by commas, unlike ${quoted(wrong2)}`};if(all.length>
MAX_LOGINS)return{problem:`must have ${MAX_LOGINS} logins at most, not ${all.length}`};return{value:all}});var parseIdLines=(function(text){const ids=listOf(text.
split(/[\r\n]/));return ids.every(isPathSegment)?{value:ids}:{problem:NOT_AN_ID}});var newResult=(function(connector,id){return{connector,id,configured:false,created:false,
updated:false,syncStatus:"not-requested",planned:[],changes:noChanges(),durationMs:0}});var failedCount=(function({items,indexed}){return Math.max(items?.errors??
0,(indexed?.failed??0)-(indexed?.failedBefore??0))});var knownFailed=(function(counts){return counts.items?.errors===void 0&&counts.indexed===void 0?void 0:failedCount(
counts)});var countsSoFar=(function({items}){const{added,updated,removed,skipped,errors}=items??{};const words={added,updated,removed,skipped,failed:errors};return Object.
entries(words).flatMap((([word,count2])=>count2===void 0?[]:[`${count2} ${word}`])).join(", ")});var outcomeOf=(function({failure:failure2,dryRun}){if(failure2!==
void 0)return failure2.code==="cancelled"?"cancelled":"failure";return dryRun?"dry-run":"success"});var firstFailure=(function(results){const failures=results.map(
(({failure:failure2})=>failure2)).filter((failure2=>failure2!==void 0));return failures.find(({code})=>code==="cancelled")??failures[0]});var failuresOf=(function({
results,failure:failure2}){const all=new Map;for(const[shared,of]of Map.groupBy(results,(result=>result.failure))){if(shared!==void 0)all.set(shared,of)}if(failure2!==
void 0&&!all.has(failure2))all.set(failure2,[]);return all});var mapFailures=(function(facts,rewrite){const rewritten=new Map([...failuresOf(facts).keys()].map(
failure2=>[failure2,failure2.mapText(rewrite)]));return{...facts,results:facts.results.map((result=>result.failure===void 0?result:{...result,failure:rewritten.
get(result.failure)})),failure:facts.failure&&rewritten.get(facts.failure)}});var sumOf=(function(counts){const known=counts.filter((count2=>count2!==void 0));return known.
length===0?void 0:known.reduce(((sum,count2)=>sum+count2),0)});var itemsOf=(function(all){if(all.length===0)return void 0;const sum=key=>sumOf(all.map(items=>items[key]));
return{added:sum("added"),updated:sum("updated"),removed:sum("removed"),skipped:sum("skipped"),errors:sum("errors")}});var indexedOf=(function(all){if(all.length===
0)return void 0;const sum=key=>sumOf(all.map(indexed=>indexed[key]))??0;return{done:sum("done"),pending:sum("pending"),failed:sum("failed"),failedBefore:sum("fa\
iledBefore"),warned:sum("warned"),unchanged:sumOf(all.map(({unchanged})=>unchanged))}});var totalsOf=(function(results){const all=(flag2=>results.length>0&&results.
every((result=>result[flag2])));const sources=new Set(results.map((({countsFrom})=>countsFrom)).filter((source=>source!==void 0)));return{syncStatus:SYNC_STATUSES.
find((status=>results.some((result=>result.syncStatus===status))))??"not-requested",configured:all("configured"),created:all("created"),updated:all("updated"),currentArtifactCount:sumOf(
results.map((result=>result.currentArtifactCount))),integrationItemCount:sumOf(results.map((result=>result.integrationItemCount))),failed:sumOf(results.map(knownFailed)),
items:itemsOf(results.map((({items})=>items)).filter((items=>items!==void 0))),countsFrom:sources.size===1?[...sources][0]:void 0,indexed:indexedOf(results.map(
(({indexed})=>indexed)).filter((indexed=>indexed!==void 0)))}});var nameOf=(function({connector,id}){return id===void 0?connector.type:`${connector.type} ${oneLine(
id,60)}`});var duration=(function(ms){if(ms<59950)return seconds(ms);const whole=Math.round(ms/1e3);return`${Math.floor(whole/60)} min ${whole%60} s`});var fateOf=(function(result){
const{failure:failure2,configured,indexed,syncStatus}=result;const ingest2=ingestWords(syncStatus);if(failure2!==void 0)return[failure2.code==="cancelled"?"canc\
elled":`failed (${failure2.code})`,ingest2];if(syncStatus==="not-requested")return[configured?"configured":"not created yet",ingest2];return[ingest2,countsSoFar(
result),indexed===void 0?"":indexedWords(indexed),`documents before: ${result.currentArtifactCount??"unknown"}`,`items in the source: ${result.integrationItemCount??
"unknown"}`]});var sentenceOf=(function(result){return`${nameOf(result)}: ${joined(fateOf(result))} (${seconds(result.durationMs)})`});var lastSentence=(function(facts){
const{results,failure:failure2,dryRun,durationMs}=facts;const after2=`after ${seconds(durationMs)}`;const[only]=results.length===1?results:[];const integrations=`${results.
length} integrations`;const totals=totalsOf(results);if(failure2!==void 0){const cancelled=outcomeOf(facts)==="cancelled";const begin=cancelled?`Cancelled ${after2}`:
`Failed ${after2}: ${failure2.code}`;const failed=results.filter(result=>result.failure!==void 0).length;if(results.length<2)return`${begin}; ${ingestWords(totals.
syncStatus)}`;return`${begin}; ${failed} of ${integrations} ${cancelled?"did not finish":"failed"}`}if(dryRun){if(results.length>1)return`Dry run ${after2}: ${integrations}\
, nothing was changed. The summary has the plan`;const plan2=only===void 0?"no integration":`would ${planWords(only)} ${nameOf(only)}`;return`Dry run: ${plan2};\
 nothing was changed`}if(only!==void 0)return`Done: ${sentenceOf(only)}`;return`Done ${after2}: ${joined([integrations,ingestWords(totals.syncStatus),countsSoFar(
totals)])}`});var knownNumbers=(function({items,indexed},failed){const numbers=[[items?.added,"added"],[items?.updated,"updated"],[items?.removed,"removed"],[indexed?.
unchanged,"unchanged"],[indexed===void 0?items?.skipped:void 0,"skipped"],[failed,"failed"],[indexed?.warned,"with warnings"]];return numbers.flatMap((([count2,
word])=>count2===void 0?[]:[[count2,word]]))});var changesInNumbers=(function(counts,failed=knownFailed(counts)){return knownNumbers(counts,failed).map(([count2,
word])=>`${count2} ${word}`).join(", ")});var expectEnoughItems=(function({integrationItemCount},min){if(min===void 0||integrationItemCount!==void 0&&integrationItemCount>=
min)return;if(integrationItemCount===void 0){throw new ActionError("too-few-items",{what:`Zylon did not report how many items are in the source, and min-item-co\
unt is ${min}`,why:"This connector reports no counts, or Zylon did not read the source",remedy:"Open the integration in Zylon. If this connector never reports c\
ounts, leave min-item-count empty"})}throw new ActionError("too-few-items",{what:`Zylon found only ${integrationItemCount===1?"1 item":`${integrationItemCount} \
items`} in the source, and min-item-count is ${min}`,why:"The source was emptied or moved, or Zylon lost the permission to read it",remedy:"Check the source and\
 its permissions. If the number is right, lower min-item-count"})});var expectFewRemoved=(function(result,max,documentsBefore){if(max===void 0)return;const removed=result.
items?.removed;const before=result.currentArtifactCount??documentsBefore;const limit=`max-removed is ${allowanceText(max)}`;if(removed===void 0){throw new ActionError(
"too-many-removed",{what:`The number of removed documents is unknown, and ${limit}`,why:"Zylon did not stream its progress, and the step did not compare the doc\
uments before and after",remedy:"Set wait-for: indexed, or leave max-removed empty"})}if(!exceeds(removed,max,before))return;if(max.percent&&before===void 0){throw new ActionError(
"too-many-removed",{what:`The number of documents before the ingest is unknown, and ${limit}`,why:"A percentage needs current-artifact-count, which this connect\
or does not report",remedy:"Set wait-for: indexed, or set max-removed to a number"})}const of=before===void 0?"":` of ${before}`;const documents=(before??removed)===
1?"document":"documents";const names2=nameList(result.changes.removed,removed);throw new ActionError("too-many-removed",{what:`Zylon removed ${removed}${of} ${documents}\
, and ${limit}${names2===""?"":`: ${names2}`}`,why:"The source lost its content, or Zylon lost the permission to read it",remedy:"Check the source and its permi\
ssions, then ingest again. If you meant to remove them, raise max-removed"})});var expectFewFailed=(function(result,max,log){const before=result.indexed?.failedBefore??
0;if(before>0){log.info(`Failed before this ingest, and unchanged: ${before===1?"1 document":`${before} documents`}`);for(const line of nameLines(result.changes.
failedBefore,before))log.info(line)}const total=failedCount(result);if(total===0)return;log.phase(itemsFailed(total));for(const line of nameLines(result.changes.
failed,total))log.info(line);log.end();const failure2=itemErrors(result,max);if(failure2!==void 0)throw failure2;const remark=max===void 0?"To fail the step in \
this case, set fail-on-item-errors: true":"fail-on-item-errors allows them";log.warning(`${itemsFailed(total)}. The log and the summary name them. ${remark}.`)});
var readText=(async function(body,limit=MAX_DOCUMENT_BYTES){const decoder=new TextDecoder;let text="";let size=0;for await(const chunk of body){size+=chunk.byteLength;
if(size>limit)return{text,tooLarge:true};text+=decoder.decode(chunk,{stream:true})}return{text:text+decoder.decode(),tooLarge:false}});var parseJson=(function(text){
try{const value=JSON.parse(text);return{ok:true,value}}catch{return{ok:false}}});var framingOf=(function(head,contentType,ended){if(/^[{[]/.test(head))return"js\
on";if(head.startsWith("<"))return"neither";if(/\btext\/event-stream\b/i.test(contentType))return"sse";if(/^(:|(event|data|id|retry)(:|[\r\n]))/.test(head))return"\
sse";if(!ended&&head.length<DECISIVE_LENGTH&&!/[\r\n]/.test(head))return"undecided";return head!==""&&/\bjson\b/i.test(contentType)?"json":"neither"});var trimmed=(function(bytes){
const marked=MARK.every(((byte,at)=>bytes[at]===byte));const rest=marked?bytes.subarray(MARK.length):bytes;const first=rest.findIndex((byte=>byte!==32&&byte!==30&&
(byte<9||byte>13)));return first===-1?new Uint8Array:rest.subarray(first)});var jsonReader=(function(contentType){const values=new JsonValues;const lines=/\b(x-ndjson|ndjson|jsonl|json-seq|event-stream)\b/i.
test(contentType);const unnamed=(value=>({name:"",value,streamed:lines||values.sawArray}));return{push:(chunk=>values.push(chunk).map(unnamed)),end:(()=>values.
end().map(unnamed))}});var readerOf=(function(head,contentType,ended){const start=Buffer.from(head.subarray(0,DECISIVE_LENGTH)).toString("latin1");const framing=!ended&&
isHalfMark(head)?"undecided":framingOf(start,contentType,ended);if(framing==="undecided")return void 0;if(framing==="neither")throw new StreamProblem("not-api",
new TextDecoder().decode(head));return framing==="sse"?sseReader():jsonReader(contentType)});var readEvents=(async function*(body,contentType){let head=new Uint8Array;
let reader;for await(const chunk of body){if(reader!==void 0){yield reader.push(chunk);continue}head=trimmed(Buffer.concat([head,chunk]));reader=readerOf(head,contentType,
false);yield reader?.push(head)??[]}if(reader!==void 0){yield reader.end();return}reader=readerOf(head,contentType,true);if(reader!==void 0)yield[...reader.push(
head),...reader.end()]});var getEnumValues=(function(entries){const numericValues=Object.values(entries).filter((v=>typeof v==="number"));const values=Object.entries(
entries).filter((([k,_])=>numericValues.indexOf(+k)===-1)).map((([_,v])=>v));return values});var cached=(function(getter){return new Cached(getter)});var isObject=(function(data){
return typeof data==="object"&&data!==null&&!Array.isArray(data)});var clone=(function(inst,def,params){const cl=new inst._zod.constr(def??inst._zod.def);if(!def||
params?.parent)cl._zod.parent=inst;return cl});var normalizeParams=(function(_params){const params=_params;if(!params)return{};if(typeof params==="string")return{
error:()=>params};if(params?.message!==void 0){if(params?.error!==void 0)throw new Error("Cannot specify both `message` and `error` params");params.error=params.
message}delete params.message;if(typeof params.error==="string")return{...params,error:()=>params.error};return params});var optionalKeys=(function(shape){return Object.
keys(shape).filter((k=>{return shape[k]._zod.optin!==void 0&&shape[k]._zod.optout==="optional"}))});var aborted=(function(x,startIndex=0){if(x.aborted===true)return true;
for(let i=startIndex;i<x.issues.length;i++){if(x.issues[i]?.continue!==true){return true}}return false});var sizeCaps=(function(defChecks){const caps=[];for(const ch of defChecks??
[]){const d=ch._zod.def;if(!/_(length|size)$|_equals$/.test(d.check))break;const max=d.maximum??d.length??d.size;if(max>=0)caps.push([max,ch])}return caps});var members=(function(proto,table){
for(const key in table){const desc=Object.getOwnPropertyDescriptor(table,key);if(desc.get)Object.defineProperty(proto,key,{...desc,enumerable:false});else defineBound(
proto,key,desc.value)}});var own=(function(inst,key,value,enumerable=true){Object.defineProperty(inst,key,{configurable:true,writable:true,enumerable,value});return value});
var defineBound=(function(proto,key,fn){Object.defineProperty(proto,key,{configurable:true,get(){return this==null?fn:own(this,key,fn.bind(this))},set(value){own(
this,key,value)}})});var claim=(function(inst,sentinel){const proto=Object.getPrototypeOf(inst);return sentinel in proto?void 0:proto});var defineLazyInternal=(function(inst,key,compute){
const proto=Object.getPrototypeOf(inst._zod);if(key in proto&&installing!==inst._zod){installing=void 0;return}installing=inst._zod;Object.defineProperty(proto,
key,{configurable:true,get(){Object.defineProperty(this,key,breaker);const outer=broke;broke=false;try{const value=compute(this);if(broke)delete this[key];else Object.
defineProperty(this,key,{configurable:true,writable:true,value});broke=broke||outer;return value}catch(err){delete this[key];broke=broke||outer;throw err}},set(value){
Object.defineProperty(this,key,{configurable:true,writable:true,value})}})});var installLazyProp=(function(inst,key,make,enumerable){const proto=claim(inst,key);
if(!proto)return;Object.defineProperty(proto,key,{configurable:true,get(){const desc={configurable:true,writable:true,enumerable,value:void 0};Object.defineProperty(
this,key,desc);desc.value=make(this);Object.defineProperty(this,key,desc);return desc.value},set(value){Object.defineProperty(this,key,{configurable:true,writable:true,
enumerable,value})}})});var constantCatch=(function(value){const fn=()=>value;fn[CONSTANT_CATCH]=true;return fn});var $constructor=(function(name,initializer2,proto,params){
var Internals=(function(def){this.def=def;this.constr=_;this.traits=new Set});var init=(function(inst,def){if(!inst._zod){_zodDesc.value=new Internals(def);try{
Object.defineProperty(inst,"_zod",_zodDesc)}finally{_zodDesc.value=void 0}}else if(inst._zod.traits.has(name)){return}inst._zod.traits.add(name);initializer2(inst,
def);if(initialized){const own2=Object.getPrototypeOf(inst);const ctorProto=inst._zod.constr.prototype;let up=own2;while(up&&up!==ctorProto)up=Object.getPrototypeOf(
up);const target=up??own2;if(!initialized.has(target)){initialized.add(target);members(target,protoMembers)}}const proto2=_.prototype;for(const k in proto2){if(!Object.
prototype.hasOwnProperty.call(proto2,k))continue;if(!(k in inst)){inst[k]=proto2[k].bind(inst)}}});var _=(function(def){const inst=params?.Parent?newError(Definition):
this;init(inst,def);const deferred=inst._zod.deferred;if(deferred){for(const fn of deferred){fn()}inst._zod.deferred=void 0}const pp=globalThis.__zod_globalConfig?.
postProcessor;if(pp)pp(inst);return inst});const zodProto={};Internals.prototype=zodProto;const protoMembers=proto;const initialized=protoMembers&&new WeakSet;const Parent=params?.
Parent??Object;class Definition extends Parent{}Object.defineProperty(Definition,"name",{value:name});Object.defineProperty(_,"init",{value:init});Object.defineProperty(
_,Symbol.hasInstance,{value:inst=>{if(params?.Parent&&inst instanceof params.Parent)return true;return inst?._zod?.traits?.has(name)}});Object.defineProperty(_,
"name",{value:name});return _});var capSize=(function(inst,size){const caps=sizeCaps(inst._zod.def.checks);if(!caps.length)return;const cap=Math.min(...caps.map(
c=>c[0]));const parse2=inst._zod.parse;inst._zod.parse=(payload,ctx)=>{const n=size(payload.value);if(n>cap&&!ctx?.skipChecks&&ctx?.direction!=="backward"){for(const[
max,ch]of sizeCaps(inst._zod.def.checks)){if(n>max&&ch._zod.def.when(payload)){const start=payload.issues.length;ch._zod.check(payload);payload.issues[start].continue=
false;attachSchema(payload.issues,start,inst);return payload}}}return parse2(payload,ctx)}});var handlePropertyResult=(function(result,final,key,input,optin,optout){
const isPresent=key in input;const isOptionalOut=optout==="optional";if(!isPresent&&isOptionalOut&&optin==="optional"){return}if(result.issues.length){if(optin!==
void 0&&isOptionalOut&&!isPresent){return}final.issues.push(...prefixIssues(key,result.issues))}if(!isPresent&&optin===void 0){if(!result.issues.length){final.issues.
push({code:"invalid_type",expected:"nonoptional",input:void 0,path:[key]})}return}if(result.value===void 0){if(isPresent||optin==="defaulted"&&!isOptionalOut){final.
value[key]=void 0}}else{final.value[key]=result.value}});var normalizeDef=(function(def){const keys=Object.keys(def.shape);const ownSymbols=Object.getOwnPropertySymbols(
def.shape);const symbolKeys=ownSymbols.length?ownSymbols:NO_SYMBOL_KEYS;const allKeys=symbolKeys.length?[...keys,...symbolKeys]:keys;for(const k of allKeys){if(!def.
shape?.[k]?._zod?.traits?.has("$ZodType")){throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`)}}const okeys=optionalKeys(def.shape);
return{...def,allKeys,symbolKeys,keySet:new Set(keys),numKeys:keys.length,optionalKeys:new Set(okeys)}});var handleCatchResult=(function(payload,result,def,ctx){
if(!result.issues.length){payload.value=result.value;if(result.memo)payload.memo=true;return payload}payload.value=def.catchValue({...result,value:payload.value,
error:{issues:result.issues.map(iss=>finalizeIssue(iss,ctx,config()))},input:payload.value});return payload});var handlePipeResult=(function(left,next,ctx){if(left.
issues.some(iss=>iss.code!=="unrecognized_keys")){left.aborted=true;return left}return next._zod.run({value:left.value,issues:left.issues},ctx)});var handleRefineResult=(function(result,payload,input,inst){
if(!result){const _iss={code:"custom",input,inst,path:[...inst._zod.def.path??[]],continue:!inst._zod.def.abort};if(inst._zod.def.params)_iss.params=inst._zod.def.
params;payload.issues.push(issue2(_iss))}});var snapshotChecks=(function(def){if(def.checks)def.checks=[...def.checks];return def});var _string=(function(Class,params){
return new Class(snapshotChecks({type:"string",...normalizeParams(params)}))});var _number=(function(Class,params){return new Class(snapshotChecks({type:"number",
checks:[],...normalizeParams(params)}))});var _int=(function(Class,params){return new Class({type:"number",check:"number_format",abort:false,format:"safeint",...normalizeParams(
params)})});var _boolean=(function(Class,params){return new Class({type:"boolean",...normalizeParams(params)})});var _unknown=(function(Class){return new Class(
{type:"unknown"})});var _gte=(function(value,params){return new $ZodCheckGreaterThan({check:"greater_than",...normalizeParams(params),value,inclusive:true})});var _nonnegative=(function(params){
return _gte(0,params)});var _minLength=(function(minimum,params){return new $ZodCheckMinLength({check:"min_length",...normalizeParams(params),minimum})});var _refine=(function(Class,fn,_params){
const schema=new Class({type:"custom",check:"custom",fn,...normalizeParams(_params)});return schema});var string2=(function(params){return _string(ZodMiniString,
params)});var number2=(function(params){return _number(ZodMiniNumber,params)});var chunk_PH5WLWZW_int=(function(params){return _int(ZodMiniNumberFormat,params)});
var boolean2=(function(params){return _boolean(ZodMiniBoolean,params)});var unknown=(function(){return _unknown(ZodMiniUnknown)});var array=(function(element,params){
return new ZodMiniArray({type:"array",element,...normalizeParams(params)})});var object=(function(shape,params){const def={type:"object",shape:shape??{},...normalizeParams(
params)};return new ZodMiniObject(def)});var union=(function(options,params){return new ZodMiniUnion({type:"union",options,...normalizeParams(params)})});var _enum=(function(values,params){
const entries=Array.isArray(values)?Object.fromEntries(values.map((v=>[v,v]))):values;return new ZodMiniEnum({type:"enum",entries,...normalizeParams(params)})});
var transform=(function(fn){return new ZodMiniTransform({type:"transform",transform:fn})});var optional=(function(innerType){return new ZodMiniOptional({type:"o\
ptional",innerType})});var nullable=(function(innerType){return new ZodMiniNullable({type:"nullable",innerType})});var _catch=(function(innerType,catchValue){return new ZodMiniCatch(
{type:"catch",innerType,catchValue:typeof catchValue==="function"?catchValue:constantCatch(catchValue)})});var pipe=(function(in_,out){return new ZodMiniPipe({type:"\
pipe",in:in_,out})});var refine=(function(fn,_params={}){return _refine(ZodMiniCustom,fn,_params)});var keep=(function(tally,result){if(tally.currentArtifactCount!==
void 0)result.currentArtifactCount=tally.currentArtifactCount;if(tally.integrationItemCount!==void 0)result.integrationItemCount=tally.integrationItemCount;if(!tally.
progressed&&!tally.completed)return;result.items=tally.counts;result.countsFrom="stream"});var read=(async function({clock,inputs,log,redact},result,answer,tally,unknown2){
const progress=new ProgressLog(clock.now(),line=>log.info(line));let entity=false;let accepted=false;const onlyStarted=inputs["wait-for"]==="started";for await(const batch of readEvents(
answer.body,answer.contentType)){let ended;for(const event of batch){answer.saw(event.value,event.name);const verdict=tally.take(event);if(verdict.kind==="probl\
em")throw unexpected(answer.name,oneLine(redact(verdict.field)));if(verdict.kind==="sync-error")throw syncError(oneLine(redact(verdict.message)));if(verdict.kind===
"nothing")continue;if(verdict.kind==="unknown"){unknown2.add(oneLine(redact(verdict.word),60));continue}if(!accepted)log.info("Accepted by Zylon");accepted=true;
if(onlyStarted)return verdict.kind;if(verdict.kind==="completed")ended=verdict.kind;else if(verdict.kind==="entity")entity=true}keep(tally,result);if(ended!==void 0)
return ended;progress.tell(clock.now(),()=>progressLine(tally,result))}return entity?"entity":"end"});var namedBy=(function({names:names2},redact){const named3=(list2=>list2.
map(name=>({name:oneLine(redact(name)),detail:""})));const{added,updated,removed,errors}=names2;return{...noChanges(),added:named3(added),updated:named3(updated),
removed:named3(removed),failed:named3(errors)}});var ingest=(async function(context,result,id,limits){const tally=new IngestTally;const{log}=context;try{log.info(
`Starting the ingest of ${result.connector.label} integration ${oneLine(id,60)}`);const answer=await context.api.ingest(result.connector,id,limits);const unknown2=new UnknownWords(
log);try{const end=await read(context,result,answer,tally,unknown2);if(end==="entity"){log.notice("Zylon accepted the ingest, and answered with the integration \
itself. So no counts are known.")}keep(tally,result);const unfinished=end==="end"&&tally.accepted&&tally.streamed;if(unfinished||(end==="end"||end==="entity")&&
tally.progressed){throw streamCut(answer.name,result,"no sync_completed or sync_error")}if(!tally.accepted)throw unexpected(answer.name,"it has no event of an i\
ngest")}catch(error2){keep(tally,result);throw readingFailure(error2,answer,tally,result)}finally{unknown2.end()}result.syncStatus=tally.completed?"completed":"\
started";return tally.decides}catch(error2){const failure2=asActionError(error2);result.syncStatus=syncStatusAfter(failure2);throw result.syncStatus==="unknown"?
lookFirst(failure2):failure2}finally{result.changes=namedBy(tally,context.redact)}});var tellChanges=(function({changes,items,indexed,integrationItemCount},log){
const numbers=changesInNumbers({items,indexed});if(numbers==="")return;log.phase(`What changed: ${numbers}`);const lines=KINDS.flatMap(kind=>changes[kind].map(document=>changeLine(
kind,document)));for(const line of lines.slice(0,MAX_LINES2))log.info(line);const{done=0,failed=0,pending=0}=indexed??{};const documents=done+failed+pending;if(indexed!==
void 0&&documents<(integrationItemCount??0)){log.info(`Zylon has ${documents} documents for ${integrationItemCount} items, since it skips what it cannot read`)}
log.end()});var ingestAndWait=(async function(context,result,id,watched){const{clock,inputs,log,signal}=context;const seconds3=inputs["wait-timeout-seconds"];const deadline=clock.
now()+seconds3*1e3;const maxRemoved=inputs["max-removed"];const maxFailed=inputs["fail-on-item-errors"];const before=watched?.before.size;try{log.phase("Ingest");
const failure2=()=>waitTimeout(result,seconds3,inputs["wait-for"]==="started");const limit={seconds:seconds3,raisedBy:"wait-timeout-seconds",clock,signal,failure:failure2};
const streamed=await within(limit,(limits=>ingest(context,result,id,limits)));expectEnoughItems(result,inputs["min-item-count"]);if(streamed||watched===void 0)expectFewRemoved(
result,maxRemoved,before);if(watched!==void 0&&itemErrors(result,maxFailed)===void 0){await waitUntilIndexed(context,result,watched,{id,streamed,deadline});const nothing=nothingIndexed(
result);if(nothing===void 0)result.syncStatus="indexed";expectFewRemoved(result,maxRemoved,before);if(nothing!==void 0)throw nothing}}catch(error2){const failure2=asActionError(
error2);if(failure2.code==="wait-timeout")result.syncStatus="timed-out";if(failure2.code!=="cancelled")throw failure2;result.syncStatus="cancelled";throw cancelledDuring(
failure2,"ingest")}finally{tellChanges(result,log)}expectFewFailed(result,maxFailed,log)});var read2=(async function(answer,limit){const{text,tooLarge:tooLarge2}=await readText(
answer.body,limit);const saysJson=/\bjson\b/i.test(answer.contentType)&&!text.trimStart().startsWith("<");if(tooLarge2&&saysJson)throw answer.tooLarge(limit);const json=tooLarge2?
{ok:false}:parseJson(text);if(!json.ok)throw answer.bodyFailure(saysJson?"bad-json":"not-api",text);answer.saw(json.value);return json.value});var asJson=(function(answer){
return read2(answer,MAX_DOCUMENT_BYTES)});var resolve2=(async function(context,result,limits){if(result.id!==void 0)return;const{api,inputs,log,redact}=context;
const{connector}=result;const{configure,username}=inputs;log.phase(`Find the ${connector.label} integration`);const listed=await api.integrations(limits);const choice2=choose(
listed.integrations,connector,username);const unclear=unclearOf(listed,connector);if(choice2.kind==="none"&&unclear.length>0)throw unreadable(connector,unclear);
if(unclear.length>0)log.notice(skippedNotice(unclear));if(choice2.kind==="several")throw ambiguous(connector,choice2.ids,whySeveral(username,choice2.sure));if(choice2.
kind==="one"){const changesCredentials=configure==="update"||configure==="upsert";if(!choice2.sure&&changesCredentials){const why="Zylon does not report its use\
rname, and the action does not send credentials on a guess";throw ambiguous(connector,[choice2.id],why)}result.id=choice2.id;const chosen=listed.integrations.find(
({id,type})=>id===choice2.id&&connectorOf(type)===connector);if(chosen!==void 0)result.username=shownUsername(chosen,redact);log.info(`Found: ${connector.label}\
 integration ${idList([choice2.id])}`);if(!choice2.sure){log.notice("Zylon does not report the username of this integration. It is used, since it is the only on\
e of its type.")}if(configure==="create")log.notice(`Nothing was created: ${idList([choice2.id])} already exists, and is used.`);return}if(configure!=="create"&&
configure!=="upsert")throw noIntegration(connector,username,inputs["base-url"]);if(inputs["dry-run"]){result.planned=["create"];result.username=oneLine(redact(username),
60);log.info(`Dry run: would create a ${connector.type} integration with the username ${result.username}`);if(inputs.ingest){log.notice("Zylon cannot ingest a n\
ew integration before somebody sets it up there. Until then, the step creates it and fails with not-configured.")}}else{await create(context,result,listed.integrations,
limits)}});var validate2=(async function({api,log,redact},result,id,limits){const{connector}=result;log.phase("Check that it is configured");const verdict=isConfigured(
await api.config(connector,id,limits),connector);if(!verdict.ok){throw new ActionError("not-configured",{what:`The ${connector.label} integration ${oneLine(id,60)}\
 is not configured: ${verdict.reason}`,why:"Its set-up in Zylon is not finished, so no ingest was started",remedy:"Open the integration in Zylon and finish its \
set-up. If it is the wrong one, correct integration-id"})}result.configured=true;if(verdict.place!==void 0)result.place=oneLine(redact(verdict.place),80);log.info(
`Configured: ${connector.label} integration ${oneLine(id,60)}${result.place===void 0?"":`, ${result.place}`}`);if(verdict.strangeKeys.length===0)return;const keys=idList(
verdict.strangeKeys.map(redact));if(connector.configKeys.length===0)log.info(`Keys of its config: ${keys}`);else log.notice(`Its config has none of the document\
ed keys. It counts as configured, since it has ${keys}.`)});var prepare=(async function(context,result,limits){const{inputs,log}=context;const dryRun=inputs["dr\
y-run"];await resolve2(context,result,limits);const{connector,id}=result;if(id===void 0)return;if(inputs["refresh-oauth"]&&connector.credentials==="oauth"){log.
phase("Refresh the OAuth grant");if(dryRun)planStep(context,result,"refresh");else await refreshOauth(context,result,id,limits)}await validate2(context,result,id,
limits);const updates=inputs.configure==="update"||inputs.configure==="upsert"&&!result.created;if(!updates)return;log.phase("Update its credentials");if(dryRun)
planStep(context,result,"update");else await update(context,result,id,limits)});var isWatched=(function({"wait-for":waitFor,"dry-run":dryRun,ingest:ingest2}){return waitFor===
"indexed"&&ingest2&&!dryRun});var runPipeline=(async function(context,result,watch,release=()=>void 0){const{clock,diagnosis,inputs,log,signal,preparationSeconds:seconds3}=context;
const started=clock.now();const now={looking:false};try{const before=await within({seconds:seconds3,clock,signal,failure:()=>tooSlow("The preparation of the ing\
est",seconds3)},(async limits=>{await prepare(context,result,limits);if(watch===void 0||result.id===void 0)return void 0;log.phase("Look at its documents");now.
looking=true;const snapshot=await watch.before(result.id,limits);now.looking=false;log.info(`Documents before: ${snapshot.size}`);return snapshot}));const{id}=result;
const watched=watch&&before&&{watch,before,release};if(!inputs.ingest)log.info("No ingest was started: the input ingest is false");else if(id===void 0)return;else if(inputs["\
dry-run"])planStep(context,result,"ingest");else await ingestAndWait(context,result,id,watched)}catch(error2){const failure2=asActionError(error2);const{connector,
id}=result;const accepted=now.looking||["started","completed","indexed"].includes(result.syncStatus);result.failure=await diagnosis.explain(failure2,context,{connector,
id,accepted})}finally{watch?.ended(result);log.end();result.durationMs=clock.now()-started}});var watchOf=(async function(context,results){if(!isWatched(context.
inputs))return void 0;const{Watch}=await __nccwpck_require__2.e(652).then(__nccwpck_require__2.bind(__nccwpck_require__2,652));return new Watch({...context,results})});
var runAll=(async function(context,results){const watch=await watchOf(context,results);const[only,...others]=results;if(only!==void 0&&others.length===0)await runPipeline(
context,only,watch);else await runMany(context,results,watch);await watch?.search(context)});var withRetries=(async function(options,attempt){const{clock,limits,
onRetry}=options;for(let number3=1;;number3+=1){try{return await attempt(number3)}catch(error2){if(!(error2 instanceof ActionError))throw error2;const most=mostRetries(
options,error2);if(number3>most)throw outOfRetries(error2,options);const{retryAfterMs:retryAfterMs2}=error2.http;const floorMs=retryAfterMs2??0;const wantedMs=delayBefore(
number3,clock.random(),retryAfterMs2);const leftMs=limits.deadline-clock.now();const lastMs=leftMs-LAST_RETRY_MS;if(lastMs<=0||floorMs>=leftMs)throw outOfTime(error2,
wantedMs,limits,leftMs);const delayMs=Math.max(floorMs,Math.min(wantedMs,lastMs));onRetry({number:number3,...most===Infinity?{}:{most},failure:error2,delayMs});
await clock.sleep(delayMs,limits.signal)}}});var proxyFor=(function(target){const name=target.protocol==="https:"?"https_proxy":"http_proxy";const variable=[name,
name.toUpperCase()].find((one=>(process.env[one]??"")!==""));if(variable===void 0||checkBypass(target))return{kind:"direct"};const url=getProxyUrl(target);return url===
void 0||url.hostname===""?{kind:"unreadable",variable}:{kind:"proxy",url,variable}});var agentFor=(function({origin,maxSockets,certificates},proxy){const proxyEnv=proxy.
kind==="proxy"?{HTTPS_PROXY:proxy.url.href,HTTP_PROXY:proxy.url.href}:void 0;if(origin.protocol==="http:"){return new external_node_http_namespaceObject.Agent({
keepAlive:proxyEnv===void 0,maxSockets,proxyEnv})}const ca=[...(0,external_node_tls_namespaceObject.getCACertificates)("default"),...certificates];const trust=certificates.
length===0?{}:{secureContext:(0,external_node_tls_namespaceObject.createSecureContext)({ca,allowPartialTrustChain:true})};return new external_node_https_namespaceObject.
Agent({keepAlive:true,maxSockets,proxyEnv,...trust})});var openAnswer=(function(response,asked,translate,log){const{name,printable}=asked;const shapes=new Set;const read3=(async function*(){
try{yield*response.body}catch(error2){throw translate(error2)}});return{name,contentType:response.headers["content-type"]??"",body:read3(),saw:((value,event="")=>{
if(!isDebug2()||shapes.size>=MAX_SHAPES)return;const shape=`${event===""?"":`${oneLine(printable(event),40)}: `}${shapeOf(value,printable)}`;if(!shapes.has(shape))
log.debug(`${name} answered with ${shape}`);shapes.add(shape)}),bodyFailure:(kind,text)=>bodyFailure(asked,response,kind,text),tooLarge:limit=>tooLarge(asked,limit)}});
var connect=(function(inputs,{clock,log,redact,parallel}){const http4=new HttpApi({baseUrl:inputs["base-url"],credentials:{authorization:`Bearer ${inputs["api-t\
oken"]}`,"x-org":inputs.organization},certificates:inputs["ca-certificate"],requestTimeoutSeconds:inputs["request-timeout-seconds"],maxRetries:inputs["max-retri\
es"],parallel,redact,clock});return{api:new ZylonApi(http4,log),close:(()=>http4.close())}});var isHost=(function({hostname},written){if(hostname.startsWith("["))
return true;if((0,external_node_net_namespaceObject.isIPv4)(hostname))return written.includes(hostname);return HOST_NAME.test(hostname)&&!/^https?$/.test(hostname)});
var withoutApi=(function(pathname){return pathname.replace(/\/api\/v1\/app(?:\/.*)?$/i,"").replace(/\/+$/,"").replace(/\/api(?:\/v1)?$/i,"").replace(/\/+$/,"")});
var parseBaseUrl=(function(text){const trimmed2=text.trim();if(trimmed2===""){return{problem:"is required: the address of your Zylon instance, such as https://z\
ylon.example.com"}}if(/[\s\\"'`<>\u00ab\u00bb\u2018-\u201f\u2039\u203a]/.test(trimmed2)||hasControl(trimmed2)){return{problem:`must not contain quotes, white sp\
ace, control characters, <, > or a backslash; ${EXPECTED}`}}const written=/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed2)?trimmed2:`https://${trimmed2}`;const url=trimmed2.
startsWith("/")?null:URL.parse(written);if(url===null)return{problem:`is not a URL with a host; ${EXPECTED}`};if(url.protocol!=="https:"&&url.protocol!=="http:"){
return{problem:`must begin with https://; ${EXPECTED}`}}if(/^[^/]*:\/+[^/?#]*@/.test(written)){return{problem:`must not contain a user name or password; the tok\
en goes into api-token; ${EXPECTED}`}}if(/[?#]/.test(written))return{problem:`must not contain a query (?) or a fragment (#); ${EXPECTED}`};url.pathname=withoutApi(
url.pathname);if(!isHost(url,written)||url.pathname.startsWith("//")){return{problem:`is not a URL with a host; ${EXPECTED}`}}return{value:url}});var isExposed=(function({
protocol,hostname}){if(protocol!=="http:")return false;if(hostname==="localhost"||hostname.endsWith(".localhost")||hostname==="[::1]")return false;return!((0,external_node_net_namespaceObject.
isIPv4)(hostname)&&hostname.startsWith("127."))});var readCertificates=(function(input){if(input.trim()==="")return{value:[]};let text=input;if(!input.includes(
"-----BEGIN")){if(/[\r\n]/.test(input))return{problem:"is neither PEM text nor a path"};try{text=(0,external_node_fs_namespaceObject.readFileSync)(input,"utf8")}catch(error2){
return{problem:`names a file that cannot be read: "${oneLine(input,100)}" (${codeOf(error2)})`}}}const blocks=[...text.matchAll(BLOCK)];const kinds=blocks.map(([
,kind=""])=>kind);if(kinds.some(kind=>kind.endsWith("PRIVATE KEY"))){return{problem:"contains a private key, which is exposed now: replace that key, and give on\
ly certificates here"}}const pem=blocks.filter((_,at)=>kinds[at]==="CERTIFICATE").map(([block])=>block);if(pem.length===0)return{problem:'contains no certificat\
e ("-----BEGIN CERTIFICATE-----")'};const broken=pem.findIndex(block=>!isCertificate(block));if(broken!==-1)return{problem:`cannot be read: certificate ${broken+
1} of ${pem.length} is broken`};return{value:pem}});var wantsFailureIssue=(function(raw){const asked=flag(false)(raw["failure-issue"]??"");return"value"in asked&&
asked.value});var issueProblems=(function(raw){if(!wantsFailureIssue(raw)||tokenOf(raw)!=="")return[];return['github-token is required with failure-issue: true;\
 add "github-token: ${{ github.token }}" under "with:", and "issues: write" under "permissions:" of the job']});var issueInputs=(function(raw,shown){const token=tokenOf(
raw);if(!wantsFailureIssue(raw)||token==="")return void 0;const assignees=parseLogins(raw["failure-issue-assignees"]??"");const target={"integration-type":shown(
"integration-type"),"integration-id":shown("integration-id")};return{token,assignees:"value"in assignees?assignees.value:[],subject:`${target["integration-type"]}\
 ${target["integration-id"]}`.trim(),target,step:{named:raw["failure-issue-key"]??"",target:{...target,"base-url":shown("base-url"),organization:shown("organiza\
tion")}}}});var parseType=(function(text){if(text.trim().toLowerCase()==="any")return{value:"any"};const connector=connectorOf(text);if(connector!==void 0)return{
value:connector};const given=text.trim()===""?"is required":`"${oneLine(text,60)}" is not supported`;return{problem:`${given}; use one of ${CONNECTOR_TYPES.join(
", ")}, or any`}});var parseIds=(function(text){const parts=text.split(/[\r\n,]/).flatMap((part=>part.trim()===""?[]:[part.trim()]));if(parts.length===0&&text.trim()!==
"")return{problem:NOT_AN_ID2};const excluded=parts.filter((part=>part.startsWith("!"))).map(part=>part.slice(1).trim());const all=parts.some(isAll);if(!all&&excluded.
length>0)return{problem:'needs "all" beside !id, which excludes one of them'};if(all&&excluded.some(isAll))return{problem:'must not exclude "all"'};if(all&&parts.
some(part=>!isAll(part)&&!part.startsWith("!"))){return{problem:'must be either "all", optionally with !id, or ids'}}const ids=[];for(const part of all?excluded:
parts){const[,word,id=part]=/^([a-z]+)\/(.*)$/i.exec(part)??[];const connector=word===void 0?void 0:connectorOf(word);if(word!==void 0&&connector===void 0){return{
problem:`has "${oneLine(part,60)}", whose type is not supported; use one of ${CONNECTOR_TYPES.join(", ")}`}}if(!isPathSegment(id))return{problem:NOT_AN_ID2};ids.
push(connector===void 0?{id}:{connector,id})}return{value:{all,ids}}});var unique=(function(targets){return[...new Map(targets.map((target=>[`${target.connector.
type}/${target.id}`,target]))).values()]});var selectionOf=(function(type,{all,ids}){if(all)return{value:{kind:"all",...type==="any"?{}:{connector:type},except:ids}};
if(ids.length===0){if(type!=="any")return{value:{kind:"only",connector:type}};return{problem:"integration-id is required with integration-type: any; use all, or\
 ids as type/id"}}const targets=[];for(const{connector,id}of ids){const own2=connector??type;if(own2==="any"){const example=`confluence/${oneLine(id,40)}`;return{
problem:`integration-id needs a type with integration-type: any, such as ${example}`}}if(type!=="any"&&own2.type!==type.type){return{problem:`integration-id ${own2.
type}/${oneLine(id,40)} contradicts integration-type: ${type.type}; for several types set integration-type: any`}}targets.push({connector:own2,id})}return{value:{
kind:"ids",ids:unique(targets)}}});var connectorsOf=(function(selection){if(selection.kind==="ids")return[...new Set(selection.ids.map((({connector})=>connector)))];
return selection.connector===void 0?[]:[selection.connector]});var formsOf=(function(secret){if(secret.trim().length<MIN_MASKED_LENGTH)return[];const wellFormed=secret.
toWellFormed();const plain=[wellFormed,wellFormed.trim(),wellFormed.trim().replace(/^bearer\s+/i,"")];const forms=plain.flatMap((text=>{const json=JSON.stringify(
text).slice(1,-1);const url=encodeURIComponent(text);const form=new URLSearchParams([["",text]]).toString().slice(1);const lower=url.replace(/%[0-9A-F]{2}/g,escape=>escape.
toLowerCase());const html=[inHtml(text,"&quot;"),inHtml(text,"&#34;")];const bytes=[base64(text),Buffer.from(text).toString("base64url"),Buffer.from(text).toString(
"hex")];return[text,json,asciiJson(json),url,lower,form,...html,...bytes,...text.split(/[\r\n]/)]}));return[...new Set(forms)].filter((form=>form.length>=MIN_MASKED_LENGTH))});
var basicForms=(function(username,password){if(password.trim().length<MIN_MASKED_LENGTH)return[];const users=new Set([username,username.trim()]);return[...users].
flatMap((user=>[base64(`${user}:${password}`),base64(`${user}:${password.trim()}`)]))});var cutOff=(function(text,forms){let longest=0;for(const form of forms){
const head=form.slice(0,MIN_MASKED_LENGTH);let at=text.indexOf(head,text.length-form.length+1);while(at!==-1&&!form.startsWith(text.slice(at)))at=text.indexOf(head,
at+1);if(at!==-1)longest=Math.max(longest,text.length-at)}return longest});var redactor=(function(forms){const longestFirst=[...new Set(forms)].sort(((a,b)=>b.length-
a.length));return(text=>{const redacted=longestFirst.reduce(((rest,form)=>rest.replaceAll(form,MASK)),text);const cut=cutOff(redacted,longestFirst);return cut===
0?redacted:redacted.slice(0,-cut)+MASK})});var maskSecretInputs=(function(){const raw=(name=>getInput(name,{trimWhitespace:false}));const forms=new Set([...SECRETS.
flatMap((name=>formsOf(raw(name)))),...basicForms(raw("username"),raw("password"))]);for(const form of forms)setSecret(form);return[...forms]});var weakSecrets=(function(){
return SECRETS.filter((name=>{const{length}=getInput(name);return length>0&&length<MIN_MASKED_LENGTH}))});var readInputs=(function(){const names2=Object.keys(PARSERS);
return Object.fromEntries(names2.map((name=>[name,getInput(name,{trimWhitespace:name!=="password"})])))});var misplacedToken=(function(raw){const token=raw["api\
-token"]??"";if(token.length<LONG_SECRET)return[];const printed=Object.entries(raw).filter((([name])=>name!=="api-token"&&name!=="github-token"));return printed.
filter((([,value])=>value.includes(token))).map(([name])=>name)});var parsed=(function(parsers,raw){const values={};const problems=[];for(const name in parsers){
const one=parsers[name](raw[name]??"");if("value"in one)values[name]=one.value;else problems.push(`${name} ${one.problem}`)}return{values,problems}});var selectedBy=(function({
"integration-type":type,"integration-id":ids}){return type===void 0||ids===void 0?void 0:selectionOf(type,ids)});var meantSelection=(function(raw){if(misplacedToken(
raw).length>0)return void 0;const selected=selectedBy(parsed({"integration-type":parseType,"integration-id":parseIds},raw).values);return selected!==void 0&&"va\
lue"in selected?selected.value:void 0});var failureIssueInputs=(function(raw){const misplaced=misplacedToken(raw);return issueInputs(raw,name=>misplaced.includes(
name)?"":raw[name]??"")});var configureProblems=(function(selection,values,baseUrl){const{configure,username,password}=values;const problems=[];for(const connector of connectorsOf(
selection).filter((({credentials})=>credentials==="oauth"))){const where=baseUrl===void 0?"in Zylon":`at ${loginUrl(baseUrl,connector)}`;problems.push(`configur\
e must be none for ${connector.type}; a person connects it by OAuth in a browser, ${where}`)}if(problems.length>0)return problems;if(username==="")problems.push(
`username is required with configure: ${configure}`);if(password==="")problems.push(`password is required with configure: ${configure}; if it comes from a secre\
t, check that this job gets that secret`);if(selection.kind==="all"){problems.push(`integration-id must name integrations with configure: ${configure}, not "all\
"`)}if(configure==="create"&&selection.kind==="ids"){problems.push("integration-id must be empty with configure: create; to send credentials to an existing inte\
gration, use configure: update")}return problems});var contradictions=(function(selection,values,baseUrl){const{configure,username,password}=values;if(configure===
void 0)return[];const problems=configure==="none"?[]:configureProblems(selection,values,baseUrl);if(configure==="none"&&password!==""){problems.push("password h\
as no effect without configure; set configure, or leave password empty")}if(configure==="none"&&username!==""&&selection.kind==="all"){problems.push("username m\
ust be empty with integration-id: all")}const waitFor=values["wait-for"];if(values["expect-search"]?.length!==0&&waitFor!==void 0&&waitFor!=="indexed"){problems.
push(`expect-search needs wait-for: indexed, not ${waitFor}`)}if(values["refresh-oauth"]===true){for(const{type}of connectorsOf(selection).filter(({credentials})=>credentials===
"password")){problems.push(`refresh-oauth must be false for ${type}, which has a username and password in place of OAuth`)}}return problems});var checkedInputs=(function(raw){
const misplaced=misplacedToken(raw);if(misplaced.length>0){throw wrong(`The value of api-token also appears in ${misplaced.join(" and ")}`,"The action prints in\
puts other than api-token and password")}const{values,problems}=parsed(PARSERS,raw);let baseUrl=values["base-url"];if(baseUrl!==void 0&&isExposed(baseUrl)&&values["\
allow-insecure-http"]!==true){baseUrl=void 0;problems.unshift("base-url is http://, which would send the token unencrypted; use https://, or set allow-insecure-\
http: true")}const selected=selectedBy(values);if(selected!==void 0){problems.push(..."problem"in selected?[selected.problem]:contradictions(selected.value,values,
baseUrl))}problems.push(...issueProblems(raw));if(problems.length===0&&areAllValid(values)&&selected!==void 0&&"value"in selected){return{...values,selection:selected.
value}}throw wrong(problems.length===1?"An input is wrong":`The inputs have ${problems.length} problems`,problems.join(". "))});var namedBy2=(function(selection){
if(selection.kind==="all")return[];if(selection.kind==="only")return[newResult(selection.connector)];return selection.ids.map((({connector,id})=>newResult(connector,
id)))});var plan=(async function(context){const{selection,"base-url":baseUrl}=context.inputs;if(selection.kind!=="all"){if(selection.kind==="only"||selection.ids.
length===1)return{results:namedBy2(selection),skipped:[]};try{const{integrations}=await list(context);return{results:resultsOf(selection.ids,integrations,context),
skipped:[]}}catch(error2){const failure2=asActionError(error2);if(!OF_THE_LIST_ALONE.has(failure2.code))throw failure2;return{results:namedBy2(selection),skipped:[]}}}
const listed=await list(context);const all=ofConnector(listed.integrations,selection);const skipped=unsupported(listed.integrations,selection,context);const unclear=unclearOf(
listed,selection.connector);if(all.length===0){if(unclear.length>0)throw unreadable(selection.connector,unclear);throw selection.connector===void 0?nothingThere():
noIntegration(selection.connector,"",baseUrl)}if(unclear.length>0)context.log.notice(skippedNotice(unclear));const{except}=selection;noticeIdle(all,except,context);
const isExcluded=target=>except.some(given=>isMeant(given,target));const results=resultsOf(all.filter(target=>!isExcluded(target)),listed.integrations,context);
if(results.length===0)throw allExcluded(all.length);const excluded=resultsOf(all.filter(isExcluded),listed.integrations,context).map(({connector,id="",username})=>({
...{type:connector.type,id:oneLine(id),username},why:"excluded in integration-id"}));return{results,skipped:[...excluded,...skipped]}});var resultJson=(function(result,dryRun,changesFile){
const{failure:failure2,items,indexed}=result;return{outcome:outcomeOf({dryRun,failure:failure2}),sync_status:result.syncStatus,configured:result.configured,created:result.
created,updated:result.updated,integration_id:result.id??null,integration_type:result.connector.type,current_artifact_count:result.currentArtifactCount??null,integration_item_count:result.
integrationItemCount??null,added_count:items?.added??null,updated_count:items?.updated??null,removed_count:items?.removed??null,skipped_count:items?.skipped??null,
error_count:items?.errors??null,counts_from:result.countsFrom??null,indexed_count:indexed?.done??null,failed_count:indexed?.failed??null,warning_count:indexed?.
warned??null,changes_file:changesFile===""?null:changesFile,duration_seconds:Number((result.durationMs/1e3).toFixed(1)),error_code:failure2?.code??null,error_message:failure2?.
message??null}});var outputsOf=(function(facts,changesFile=""){const{results,dryRun,failure:failure2,durationMs,shards}=facts;const inputs=asInputs(results);const connector={
type:inputs["integration-type"]};const whole={...totalsOf(results),id:inputs["integration-id"],connector,failure:failure2,durationMs};const values=Object.entries(
resultJson(whole,dryRun,changesFile));return{...Object.fromEntries(values.map((([name,value])=>[name.replaceAll("_","-"),String(value??"")]))),"duration-seconds":(durationMs/
1e3).toFixed(1),matrix:JSON.stringify(matrixOf(results,shards))}});var asInputs=(function(results){const types=[...new Set(results.map((({connector})=>connector.
type)))];const mixed=types.length>1;const ids=results.flatMap((({connector,id})=>id===void 0?[]:[mixed||MEANS_OTHERS.test(id)?`${connector.type}/${id}`:id]));return{
"integration-type":mixed?"any":types[0]??"","integration-id":ids.join("\n")}});var matrixOf=(function(results,shards){const named3=results.filter((({id})=>id!==
void 0));const hands=Array.from({length:Math.min(shards,named3.length)},((_,hand)=>named3.filter(((_result,index)=>index%shards===hand))));return{include:hands.
map(asInputs)}});var asMany=(function(all){const kept=[];let bytes=1;for(const one of all){const text=JSON.stringify(one);bytes+=Buffer.byteLength(text)+1;if(bytes>
MAX_RESULTS_BYTES)break;kept.push(text)}return kept});var resultsOutput=(function(all){const whole=asMany(all);if(whole.length===all.length)return{json:`[${whole.
join(",")}]`,cut:false};return{json:`[${asMany(all.filter(({error_code:code})=>code!==null)).join(",")}]`,cut:true}});var markdownTable=(function(headings,rows,align="\
---"){const used=[...headings.keys()].filter((at=>rows.some((row=>row[at]!==void 0))));const line=(cells=>`| ${used.map((at=>cells[at]??"")).join(" | ")} |`);return[
line(headings),line(headings.map(((_,at)=>at===0?"---":align))),...rows.map(line)]});var nameCell=(function(result){const{id,failure:failure2}=result;const failed=failure2===
void 0?"":`<br>**${failure2.code}**`;return`${id===void 0?"(no id yet)":markdownCode(id)}<br>${kindOf2(result)}${failed}`});var byConcern=(function(results){const failed=({
failure:failure2})=>failure2===void 0?0:1;const size=of=>of.integrationItemCount??of.currentArtifactCount??0;return results.toSorted((a,b)=>failed(b)-failed(a)||
size(b)-size(a))});var resultTable=(function({results,durationMs}){const[only]=results;if(only===void 0)return[];const several=results.length>1;const isSilent=NUMBERS.
every((({value})=>value(only)===void 0));if(!several&&isSilent)return[`${only.id===void 0?"":`${markdownCode(only.id)}, `}${kindOf2(only)}`,""];const numbers=NUMBERS.
map((column=>({...column,counts:results.map(column.value)}))).filter((({counts,rare})=>counts.some((count2=>count2!==void 0&&(count2>0||rare===void 0)))));const time2=(ms=>duration(
ms).replaceAll(" ","&nbsp;"));const rows=byConcern(results).slice(0,MAX_ROWS).map((result=>[nameCell(result),...numbers.map((({value})=>String(value(result)??UNKNOWN))),
several?time2(result.durationMs):void 0]));const sums=numbers.map((({counts})=>sumOf(counts)??UNKNOWN));const last=[`all ${results.length}`,...sums,time2(durationMs)].
map((cell=>`**${cell}**`));const headings=["Integration, type, space or site",...numbers.map((({heading:heading2})=>heading2)),"Duration"];const table=[...markdownTable(
headings,several?[...rows,last]:rows,"---:"),"",...andMore(results.length-rows.length,IN_THE_FILE).flatMap(line=>[line,""]),...numbers.some((({counts})=>counts.
includes(void 0)))?[`A ${UNKNOWN} is a number that is unknown. The last row adds up the others.`,""]:[]];if(results.length<=MAX_OPEN_ROWS)return table;return[`<\
details><summary>All ${results.length} integrations</summary>`,"",...table,"</details>",""]});var chart=(function({results}){const totals=totalsOf(results);const unit=totals.
countsFrom==="documents"?"document":"item";const bars=knownNumbers(totals,totals.failed).filter(([,word])=>COLORS.has(word));const most=Math.max(0,...bars.map(([
count2])=>count2));if(totals.items===void 0||most===0)return[];const labels=bars.map(([count2,word])=>`"${counted(count2,word==="unchanged"?"document":unit)} ${word}\
"`);const init={xyChart:{width:800,height:24+32*bars.length,xAxis:{...SILENT,labelFontSize:16},yAxis:{...SILENT,showLabel:false}},themeVariables:{xyChart:{backgroundColor:"\
transparent",plotColorPalette:bars.map(([,word])=>COLORS.get(word)).join(", ")}}};return["```mermaid",`%%{init: ${JSON.stringify(init)}}%%`,"xychart-beta horizo\
ntal","  accTitle: What changed",`  x-axis [${labels.join(", ")}]`,`  y-axis 0 --> ${most}`,...bars.map(bar=>`  bar [${bars.map(one=>one===bar?one[0]:0).join(",\
 ")}]`),"```",""]});var totalOf=(function(kind,{items,indexed,changes}){const named3=changes[kind].length;if(kind==="failedBefore"||kind==="warned")return indexed?.[kind]??
0;if(kind==="failed")return Math.max(failedCount({items,indexed}),named3);if(kind==="updated"&&items!==void 0&&items.updated===void 0)return void 0;return Math.
max(items?.[kind]??0,named3)});var changedDocuments=(function({results}){const groups=CHANGE_KINDS.map((kind=>{const totals2=results.map((result=>totalOf(kind,result)));
return{heading:HEADINGS[kind],total:totals2.includes(void 0)?void 0:sumOf(totals2)??0,documents:results.flatMap((({changes})=>changes[kind])).slice(0,MAX_NAMES)}}));
const named3=groups.filter((({documents})=>documents.length>0));const isUnknown=groups.some((({total})=>total===void 0));if(named3.length===0&&!isUnknown)return[];
const lines=named3.flatMap(({heading:heading2,total,documents})=>{const shown=fitting(documents.map(lineOf),MAX_CHARACTERS3);const more=andMore((total??documents.
length)-shown.length);return[`**${total??`At least ${documents.length}`} ${heading2}**`,"",...shown,...more.map(line=>`- ${line}`),""]});const body=[...lines,...isUnknown?
[UNKNOWN_UPDATES,""]:[]];if(named3.flatMap(({documents})=>documents).length<=MAX_OPEN_LINES)return["### What changed","",...body];const totals=totalsOf(results);
const numbers=changesInNumbers(totals,totals.failed);return[`<details><summary>What changed: ${numbers}</summary>`,"",...body,"</details>",""]});var summaryOf=(function(facts){
const verdict=facts.failure!==void 0?failureAlert:facts.dryRun?planAlert:successAlert;const sections=facts.dryRun?[heading,verdict,planTable]:[heading,verdict,remarks,
chart,changedDocuments,resultTable];return sections.flatMap((section=>section(facts))).join("\n")});var heading=(function(facts){const{results,durationMs}=facts;
const several=results.length>1;const failed=results.filter((result=>result.failure!==void 0)).length;const words={success:`success${several?`, ${results.length}\
 integrations`:""} in ${duration(durationMs)}`,failure:several&&failed>0?`${failed} of ${results.length} integrations failed`:"failed",cancelled:`cancelled afte\
r ${duration(durationMs)}`,"dry-run":"dry run, nothing was changed"};return[`## Zylon ingest: ${words[outcomeOf(facts)]}`,""]});var chunk_PH5WLWZW_alert=(function(kind,lines){
return[`> [!${kind}]`,...lines.map((line=>`> ${line}`.trimEnd())),""]});var successAlert=(function({results}){const totals=totalsOf(results);const{failed=0,syncStatus}=totals;
const numbers=changesInNumbers(totals,totals.failed);const begin=asSentence2(ingestWords(syncStatus));const silent=results.filter((({items,indexed})=>items===void 0&&
indexed===void 0)).length;const partial2=silent>0?` ${silent} of ${results.length} integrations reported no counts.`:"";const next=NEXT[syncStatus];return chunk_PH5WLWZW_alert(
failed>0?"WARNING":"TIP",[failed>0?`**${itemsFailed(failed)}.** ${begin}`:`**${begin}**`,...numbers===""?[]:["",`${asSentence2(numbers)}${partial2}`],...next===
void 0?[]:["",next]])});var remarks=(function({results}){const[created,updated]=[results.filter((one=>one.created)).length,results.filter((one=>one.updated)).length];
const[what,whose]=results.length===1?["the integration","its credentials"]:[counted(created,"integration"),`the credentials of ${counted(updated,"integration")}`];
return[...created===0?[]:[`This run created ${what}.`,""],...updated===0?[]:[`This run updated ${whose}.`,""]]});var report=(async function(run2,redact){const printable=sentence=>oneLine(
redact(sentence),MESSAGE_LIMIT);const facts=mapFailures(run2,printable);const{failure:failure2}=facts;let exitCode=failure2===void 0?0:1;try{writeOutputs(facts)}catch(error2){
error(`The outputs were not written: ${printable(wordsOf2(error2))}`);exitCode=1}if(failure2?.code==="internal"&&failure2.cause instanceof Error)debug(redact(failure2.
cause.stack??""));annotate(facts);try{await summary.addRaw(summaryOf(facts)).write()}catch(error2){warning(`The job summary was not written: ${printable(wordsOf2(
error2))}`)}return exitCode});var writeOutputs=(function(facts){const{results,dryRun,watched}=facts;const changed=results.flatMap((result=>result.changed??[]));
const changesFile=watched===true?writeEntries("changes",changed):"";const all=results.map((result=>resultJson(result,dryRun,changesFile)));const{json,cut}=resultsOutput(
all);const resultsFile=writeEntries("results",all);if(cut)notice("The output results has the failures only, since all results are over its limit of 512 KiB. The\
 file behind results-file has all.");const outputs={...outputsOf(facts,changesFile),results:json,"results-file":resultsFile};const{"integration-id":ids="",matrix=""}=outputs;
const large=ids.length+matrix.length;if(large>MAX_ID_LETTERS){warning(`The outputs integration-id and matrix are too large for GitHub: ${Math.ceil(large/1024)} \
KiB of at most 512. Plan in several jobs, such as one for each integration-type.`)}for(const name of OUTPUT_NAMES)setOutput(name,outputs[name])});var writeEntries=(function(name,entries){
const{RUNNER_TEMP=""}=process.env;try{const folder=(0,external_node_fs_namespaceObject.mkdtempSync)((0,external_node_path_namespaceObject.join)(RUNNER_TEMP===""?
(0,external_node_os_namespaceObject.tmpdir)():RUNNER_TEMP,`zylon-ingest-${name}-`));const path6=(0,external_node_path_namespaceObject.join)(folder,`${(0,external_node_path_namespaceObject.
basename)(folder)}.json`);const lines=entries.map((entry=>`
${JSON.stringify(entry)}`));(0,external_node_fs_namespaceObject.writeFileSync)(path6,`[${lines.join(",")}${lines.length===0?"":"\n"}]
`,{mode:384,flag:"wx"});return path6}catch(error2){warning(`The ${name}-file could not be written: ${oneLine(wordsOf2(error2))}`);return""}});var annotate=(function(facts){
const all=[...failuresOf(facts)];for(const[{code,message},[first,...others]]of all.slice(0,MAX_ANNOTATIONS)){const isNamed=first!==void 0&&others.length===0&&facts.
results.length>1;error(`${isNamed?`${nameOf(first)}: `:""}${message}`,{title:`Zylon ingest: ${code}`})}const more=all.length-MAX_ANNOTATIONS;if(more>0){error(`${more}\
 more ${more===1?"failure":"failures"}. The job summary and the file behind the output results-file have them.`,{title:`Zylon ingest: ${more} more`})}});var tellFailureIssue=(async function(facts,asked,{
abandoned=false,...options}){if(asked===void 0)return;const{results,failure:failure2}=facts;const failed=results.flatMap(result=>result.failure===void 0?[]:[{result,
code:result.failure.code}]);try{const{keepFailureIssue}=await __nccwpck_require__2.e(183).then(__nccwpck_require__2.bind(__nccwpck_require__2,183));await keepFailureIssue(
{...asked,...options,failure:failure2,outcome:abandoned?"failure":outcomeOf(facts),early:results.length===0||failed.some(({result})=>result.syncStatus==="not-re\
quested"),failed:failed.map(({result,code})=>({name:nameOf(result),code})),total:results.length,environment:process.env})}catch(error2){warning(`The failure iss\
ue could not be updated: ${oneLine(options.redact(asActionError(error2).message))}`)}});var ingestAll=(async function(inputs,{clock,redact,signal},planned){const log=new RunnerLog;
log.info(`Zylon at ${inputs["base-url"].host}, organization ${oneLine(inputs.organization)}`);const{selection}=inputs;const several=selection.kind==="all"||selection.
kind==="ids"&&selection.ids.length>1;const{api,close}=connect(inputs,{clock,log,redact,parallel:several?inputs["max-parallel"]:1});const diagnosis=new Diagnosis;
const context={api,inputs,clock,log,redact,diagnosis,preparationSeconds:PREPARATION_SECONDS,signal};try{planned({results:namedBy2(selection),skipped:[]});const found2=await plan(
context);planned(found2);await runAll(context,found2.results)}finally{close()}});var run=(async function({clock=SYSTEM_CLOCK,signals=process}={}){const cancellation=listenForCancel(
signals,code=>process.exit(code));const started=clock.now();const redact=redactor(maskSecretInputs());const raw=readInputs();let dryRun=false;let shards=1;let watched=false;
let results=[];let skipped=[];let failure2;try{for(const name of weakSecrets())warning(`${name} is too short to be masked in the log. Use a longer one.`);const meant=meantSelection(
raw);if(meant!==void 0)results=namedBy2(meant);const inputs=checkedInputs(raw);dryRun=inputs["dry-run"];shards=inputs.shards;watched=isWatched(inputs);await ingestAll(
inputs,{clock,redact,signal:cancellation.signal},(planned=>({results,skipped}=planned)));failure2=firstFailure(results)}catch(error2){failure2=asActionError(error2);
for(const result of results)result.failure??=failure2}const durationMs=clock.now()-started;const facts={results,skipped,dryRun,shards,watched,durationMs,failure:failure2};
try{const exitCode=await report(facts,redact);await tellFailureIssue(facts,failureIssueInputs(raw),{clock,redact,signal:cancellation.signal});info(lastSentence(
facts));return exitCode}finally{cancellation.stop()}});__nccwpck_require__2.d(__webpack_exports__2,{lZ:()=>ActionError,qw:()=>ProgressLog,fR:()=>ProxyRefusal,Lo:()=>ProxyUnreachable,
Vc:()=>SYSTEM_CLOCK,oK:()=>Transport,Az:()=>TransportFailure,_O:()=>USER_AGENT,P$:()=>__commonJS,Yp:()=>__toCommonJS,f1:()=>__toESM,Zm:()=>_lte,NC:()=>_positive,
YO:()=>array,z6:()=>asActionError,KG:()=>asSentence,Kp:()=>asSentence2,zM:()=>boolean2,Lr:()=>cancelledDuring,Yz:()=>debug,Lu:()=>everyPage,hd:()=>fetch,AX:()=>firstProblem,
e6:()=>follow,VY:()=>helpFor,RF:()=>indexedWords,pq:()=>info,eb:()=>init_tunnel,aW:()=>init_undici,Wh:()=>chunk_PH5WLWZW_int,je:()=>keepName,p7:()=>markdownText,
d8:()=>networkReason,rw:()=>noChanges,me:()=>nullable,Ik:()=>object,TN:()=>oneLine,lq:()=>optional,qF:()=>parseJson,Fs:()=>pipe,jV:()=>readSome,yR:()=>readText,
YP:()=>refine,eF:(()=>run),Yj:()=>string2,pd:()=>transform,xL:()=>tunnel_exports,Dt:()=>undici_exports,KC:()=>union,L5:()=>unknown,j4:()=>waitTimeout,$e:()=>warning,
i4:()=>warningText,ux:()=>within});var external_os_=__nccwpck_require__2(857);;const external_crypto_namespaceObject=process.getBuiltinModule("crypto");var external_fs_=__nccwpck_require__2(
896);;const external_path_namespaceObject=process.getBuiltinModule("path");;const external_http_namespaceObject=process.getBuiltinModule("http");var external_http_namespaceObject_0=__nccwpck_require__2.
t(external_http_namespaceObject,2);;const external_https_namespaceObject=process.getBuiltinModule("https");var external_https_namespaceObject_0=__nccwpck_require__2.
t(external_https_namespaceObject,2);;const external_string_decoder_namespaceObject=process.getBuiltinModule("string_decoder");;const external_events_namespaceObject=process.
getBuiltinModule("events");;const external_child_process_namespaceObject=process.getBuiltinModule("child_process");;const external_timers_namespaceObject=process.
getBuiltinModule("timers");;const external_node_os_namespaceObject=process.getBuiltinModule("node:os");;const promises_namespaceObject=process.getBuiltinModule(
"node:timers/promises");;const external_node_http_namespaceObject=process.getBuiltinModule("node:http");var external_node_http_namespaceObject_0=__nccwpck_require__2.
t(external_node_http_namespaceObject,2);;const external_node_https_namespaceObject=process.getBuiltinModule("node:https");var external_node_https_namespaceObject_0=__nccwpck_require__2.
t(external_node_https_namespaceObject,2);;const external_node_tls_namespaceObject=process.getBuiltinModule("node:tls");;const external_node_net_namespaceObject=process.
getBuiltinModule("node:net");var external_node_crypto_=__nccwpck_require__2(598);;const external_node_fs_namespaceObject=process.getBuiltinModule("node:fs");;const external_node_path_namespaceObject=process.
getBuiltinModule("node:path");;var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.
getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf;var __hasOwnProp=Object.prototype.hasOwnProperty;var __esm=((fn,res,err)=>(function __init(){if(err)throw err[0];
try{return fn&&(res=(0,fn[__getOwnPropNames(fn)[0]])(fn=0)),res}catch(e){throw err=[e],e}}));var __commonJS=(cb,mod)=>function __require(){try{return mod||(0,cb[__getOwnPropNames(
cb)[0]])((mod={exports:{}}).exports,mod),mod.exports}catch(e){throw mod=0,e}};var __export=((target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],
enumerable:true})});var __copyProps=(to,from,except,desc)=>{if(from&&typeof from==="object"||typeof from==="function"){for(let key of __getOwnPropNames(from))if(!__hasOwnProp.
call(to,key)&&key!==except)__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable})}return to};var __toESM=(mod,isNodeMode,target)=>(target=
mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{value:mod,enumerable:true}):target,mod));var __toCommonJS=mod=>__copyProps(
__defProp({},"__esModule",{value:true}),mod);var tunnel_exports={};__export(tunnel_exports,{httpOverHttp:()=>noTunnel,httpOverHttps:()=>noTunnel,httpsOverHttp:()=>noTunnel,
httpsOverHttps:()=>noTunnel});var NoTunnel,noTunnel;var init_tunnel=__esm({"scripts/bundle/tunnel.ts"(){NoTunnel=class{addRequest(){throw new Error("tunnel is n\
ot in this bundle: the way through a proxy is in src/http/proxy.ts")}};noTunnel=()=>new NoTunnel}});var undici_exports={};__export(undici_exports,{ProxyAgent:()=>ProxyAgent,
fetch:()=>fetch});async function fetch(){return Promise.reject(absent("fetch"))}var absent,ProxyAgent;var init_undici=__esm({"scripts/bundle/undici.ts"(){absent=
name=>new Error(`${name} of undici is not in this bundle: requests go through src/http/transport.ts`);ProxyAgent=class{dispatch(){throw absent("ProxyAgent")}}}});
var core_exports={};__export(core_exports,{ExitCode:()=>ExitCode,addPath:()=>addPath,debug:()=>debug,endGroup:()=>endGroup,error:()=>error,exportVariable:()=>exportVariable,
getBooleanInput:()=>getBooleanInput,getIDToken:()=>getIDToken,getInput:()=>getInput,getMultilineInput:()=>getMultilineInput,getState:()=>getState,group:()=>group,
info:()=>info,isDebug:()=>isDebug,markdownSummary:()=>markdownSummary,notice:()=>notice,platform:()=>platform_exports,saveState:()=>saveState,setCommandEcho:()=>setCommandEcho,
setFailed:()=>setFailed,setOutput:()=>setOutput,setSecret:()=>setSecret,startGroup:()=>startGroup,summary:()=>summary,toPlatformPath:()=>toPlatformPath,toPosixPath:()=>toPosixPath,
toWin32Path:()=>toWin32Path,warning:()=>warning});function toCommandProperties(annotationProperties){if(!Object.keys(annotationProperties).length){return{}}return{
title:annotationProperties.title,file:annotationProperties.file,line:annotationProperties.startLine,endLine:annotationProperties.endLine,col:annotationProperties.
startColumn,endColumn:annotationProperties.endColumn}}var CMD_STRING="::";var Command=class{constructor(command,properties,message){if(!command){command="missin\
g.command"}this.command=command;this.properties=properties;this.message=message}toString(){let cmdStr=CMD_STRING+this.command;if(this.properties&&Object.keys(this.
properties).length>0){cmdStr+=" ";let first=true;for(const key in this.properties){if(this.properties.hasOwnProperty(key)){const val=this.properties[key];if(val){
if(first){first=false}else{cmdStr+=","}cmdStr+=`${key}=${escapeProperty(val)}`}}}}cmdStr+=`${CMD_STRING}${escapeData(this.message)}`;return cmdStr}};function escapeProperty(s){
return toCommandValue(s).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}function getProxyUrl(reqUrl){const usingSsl=reqUrl.
protocol==="https:";if(checkBypass(reqUrl)){return void 0}const proxyVar=(()=>{if(usingSsl){return process.env["https_proxy"]||process.env["HTTPS_PROXY"]}else{return process.
env["http_proxy"]||process.env["HTTP_PROXY"]}})();if(proxyVar){try{return new DecodedURL(proxyVar)}catch(_a2){if(!proxyVar.startsWith("http://")&&!proxyVar.startsWith(
"https://"))return new DecodedURL(`http://${proxyVar}`)}}else{return void 0}}function checkBypass(reqUrl){if(!reqUrl.hostname){return false}const reqHost=reqUrl.
hostname;if(isLoopbackAddress(reqHost)){return true}const noProxy=process.env["no_proxy"]||process.env["NO_PROXY"]||"";if(!noProxy){return false}let reqPort;if(reqUrl.
port){reqPort=Number(reqUrl.port)}else if(reqUrl.protocol==="http:"){reqPort=80}else if(reqUrl.protocol==="https:"){reqPort=443}const upperReqHosts=[reqUrl.hostname.
toUpperCase()];if(typeof reqPort==="number"){upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`)}for(const upperNoProxyItem of noProxy.split(",").map(x=>x.trim().
toUpperCase()).filter(x=>x)){if(upperNoProxyItem==="*"||upperReqHosts.some(x=>x===upperNoProxyItem||x.endsWith(`.${upperNoProxyItem}`)||upperNoProxyItem.startsWith(
".")&&x.endsWith(`${upperNoProxyItem}`))){return true}}return false}function isLoopbackAddress(host){const hostLower=host.toLowerCase();return hostLower==="loca\
lhost"||hostLower.startsWith("127.")||hostLower.startsWith("[::1]")||hostLower.startsWith("[0:0:0:0:0:0:0:1]")}var DecodedURL=class extends URL{constructor(url,base){
super(url,base);this._decodedUsername=decodeURIComponent(super.username);this._decodedPassword=decodeURIComponent(super.password)}get username(){return this._decodedUsername}get password(){
return this._decodedPassword}};init_tunnel();init_undici();var __awaiter=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?
value:new P(function(resolve3){resolve3(value)})}return new(P||(P=Promise))(function(resolve3,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){
reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve3(result.value):adopt(result.
value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};var HttpCodes;(function(HttpCodes2){HttpCodes2[HttpCodes2["O\
K"]=200]="OK";HttpCodes2[HttpCodes2["MultipleChoices"]=300]="MultipleChoices";HttpCodes2[HttpCodes2["MovedPermanently"]=301]="MovedPermanently";HttpCodes2[HttpCodes2["\
ResourceMoved"]=302]="ResourceMoved";HttpCodes2[HttpCodes2["SeeOther"]=303]="SeeOther";HttpCodes2[HttpCodes2["NotModified"]=304]="NotModified";HttpCodes2[HttpCodes2["\
UseProxy"]=305]="UseProxy";HttpCodes2[HttpCodes2["SwitchProxy"]=306]="SwitchProxy";HttpCodes2[HttpCodes2["TemporaryRedirect"]=307]="TemporaryRedirect";HttpCodes2[HttpCodes2["\
PermanentRedirect"]=308]="PermanentRedirect";HttpCodes2[HttpCodes2["BadRequest"]=400]="BadRequest";HttpCodes2[HttpCodes2["Unauthorized"]=401]="Unauthorized";HttpCodes2[HttpCodes2["\
PaymentRequired"]=402]="PaymentRequired";HttpCodes2[HttpCodes2["Forbidden"]=403]="Forbidden";HttpCodes2[HttpCodes2["NotFound"]=404]="NotFound";HttpCodes2[HttpCodes2["\
MethodNotAllowed"]=405]="MethodNotAllowed";HttpCodes2[HttpCodes2["NotAcceptable"]=406]="NotAcceptable";HttpCodes2[HttpCodes2["ProxyAuthenticationRequired"]=407]=
"ProxyAuthenticationRequired";HttpCodes2[HttpCodes2["RequestTimeout"]=408]="RequestTimeout";HttpCodes2[HttpCodes2["Conflict"]=409]="Conflict";HttpCodes2[HttpCodes2["\
Gone"]=410]="Gone";HttpCodes2[HttpCodes2["TooManyRequests"]=429]="TooManyRequests";HttpCodes2[HttpCodes2["InternalServerError"]=500]="InternalServerError";HttpCodes2[HttpCodes2["\
NotImplemented"]=501]="NotImplemented";HttpCodes2[HttpCodes2["BadGateway"]=502]="BadGateway";HttpCodes2[HttpCodes2["ServiceUnavailable"]=503]="ServiceUnavailabl\
e";HttpCodes2[HttpCodes2["GatewayTimeout"]=504]="GatewayTimeout"})(HttpCodes||(HttpCodes={}));var Headers;(function(Headers2){Headers2["Accept"]="accept";Headers2["\
ContentType"]="content-type"})(Headers||(Headers={}));var MediaTypes;(function(MediaTypes2){MediaTypes2["ApplicationJson"]="application/json"})(MediaTypes||(MediaTypes=
{}));var HttpRedirectCodes=[HttpCodes.MovedPermanently,HttpCodes.ResourceMoved,HttpCodes.SeeOther,HttpCodes.TemporaryRedirect,HttpCodes.PermanentRedirect];var HttpResponseRetryCodes=[
HttpCodes.BadGateway,HttpCodes.ServiceUnavailable,HttpCodes.GatewayTimeout];var RetryableHttpVerbs=["OPTIONS","GET","DELETE","HEAD"];var ExponentialBackoffCeiling=10;
var ExponentialBackoffTimeSlice=5;var HttpClientError=class _HttpClientError extends Error{constructor(message,statusCode){super(message);this.name="HttpClientE\
rror";this.statusCode=statusCode;Object.setPrototypeOf(this,_HttpClientError.prototype)}};var HttpClientResponse=class{constructor(message){this.message=message}readBody(){
return __awaiter(this,void 0,void 0,function*(){return new Promise(resolve3=>__awaiter(this,void 0,void 0,function*(){let output=Buffer.alloc(0);this.message.on(
"data",chunk=>{output=Buffer.concat([output,chunk])});this.message.on("end",()=>{resolve3(output.toString())})}))})}readBodyBuffer(){return __awaiter(this,void 0,
void 0,function*(){return new Promise(resolve3=>__awaiter(this,void 0,void 0,function*(){const chunks=[];this.message.on("data",chunk=>{chunks.push(chunk)});this.
message.on("end",()=>{resolve3(Buffer.concat(chunks))})}))})}};var HttpClient=class{constructor(userAgent,handlers,requestOptions){this._ignoreSslError=false;this.
_allowRedirects=true;this._allowRedirectDowngrade=false;this._maxRedirects=50;this._allowRetries=false;this._maxRetries=1;this._keepAlive=false;this._disposed=false;
this.userAgent=this._getUserAgentWithOrchestrationId(userAgent);this.handlers=handlers||[];this.requestOptions=requestOptions;if(requestOptions){if(requestOptions.
ignoreSslError!=null){this._ignoreSslError=requestOptions.ignoreSslError}this._socketTimeout=requestOptions.socketTimeout;if(requestOptions.allowRedirects!=null){
this._allowRedirects=requestOptions.allowRedirects}if(requestOptions.allowRedirectDowngrade!=null){this._allowRedirectDowngrade=requestOptions.allowRedirectDowngrade}
if(requestOptions.maxRedirects!=null){this._maxRedirects=Math.max(requestOptions.maxRedirects,0)}if(requestOptions.keepAlive!=null){this._keepAlive=requestOptions.
keepAlive}if(requestOptions.allowRetries!=null){this._allowRetries=requestOptions.allowRetries}if(requestOptions.maxRetries!=null){this._maxRetries=requestOptions.
maxRetries}}}options(requestUrl,additionalHeaders){return __awaiter(this,void 0,void 0,function*(){return this.request("OPTIONS",requestUrl,null,additionalHeaders||
{})})}get(requestUrl,additionalHeaders){return __awaiter(this,void 0,void 0,function*(){return this.request("GET",requestUrl,null,additionalHeaders||{})})}del(requestUrl,additionalHeaders){
return __awaiter(this,void 0,void 0,function*(){return this.request("DELETE",requestUrl,null,additionalHeaders||{})})}post(requestUrl,data,additionalHeaders){return __awaiter(
this,void 0,void 0,function*(){return this.request("POST",requestUrl,data,additionalHeaders||{})})}patch(requestUrl,data,additionalHeaders){return __awaiter(this,
void 0,void 0,function*(){return this.request("PATCH",requestUrl,data,additionalHeaders||{})})}put(requestUrl,data,additionalHeaders){return __awaiter(this,void 0,
void 0,function*(){return this.request("PUT",requestUrl,data,additionalHeaders||{})})}head(requestUrl,additionalHeaders){return __awaiter(this,void 0,void 0,function*(){
return this.request("HEAD",requestUrl,null,additionalHeaders||{})})}sendStream(verb,requestUrl,stream,additionalHeaders){return __awaiter(this,void 0,void 0,function*(){
return this.request(verb,requestUrl,stream,additionalHeaders)})}getJson(requestUrl_1){return __awaiter(this,arguments,void 0,function*(requestUrl,additionalHeaders={}){
additionalHeaders[Headers.Accept]=this._getExistingOrDefaultHeader(additionalHeaders,Headers.Accept,MediaTypes.ApplicationJson);const res=yield this.get(requestUrl,
additionalHeaders);return this._processResponse(res,this.requestOptions)})}postJson(requestUrl_1,obj_1){return __awaiter(this,arguments,void 0,function*(requestUrl,obj,additionalHeaders={}){
const data=JSON.stringify(obj,null,2);additionalHeaders[Headers.Accept]=this._getExistingOrDefaultHeader(additionalHeaders,Headers.Accept,MediaTypes.ApplicationJson);
additionalHeaders[Headers.ContentType]=this._getExistingOrDefaultContentTypeHeader(additionalHeaders,MediaTypes.ApplicationJson);const res=yield this.post(requestUrl,
data,additionalHeaders);return this._processResponse(res,this.requestOptions)})}putJson(requestUrl_1,obj_1){return __awaiter(this,arguments,void 0,function*(requestUrl,obj,additionalHeaders={}){
const data=JSON.stringify(obj,null,2);additionalHeaders[Headers.Accept]=this._getExistingOrDefaultHeader(additionalHeaders,Headers.Accept,MediaTypes.ApplicationJson);
additionalHeaders[Headers.ContentType]=this._getExistingOrDefaultContentTypeHeader(additionalHeaders,MediaTypes.ApplicationJson);const res=yield this.put(requestUrl,
data,additionalHeaders);return this._processResponse(res,this.requestOptions)})}patchJson(requestUrl_1,obj_1){return __awaiter(this,arguments,void 0,function*(requestUrl,obj,additionalHeaders={}){
const data=JSON.stringify(obj,null,2);additionalHeaders[Headers.Accept]=this._getExistingOrDefaultHeader(additionalHeaders,Headers.Accept,MediaTypes.ApplicationJson);
additionalHeaders[Headers.ContentType]=this._getExistingOrDefaultContentTypeHeader(additionalHeaders,MediaTypes.ApplicationJson);const res=yield this.patch(requestUrl,
data,additionalHeaders);return this._processResponse(res,this.requestOptions)})}request(verb,requestUrl,data,headers){return __awaiter(this,void 0,void 0,function*(){
if(this._disposed){throw new Error("Client has already been disposed.")}const parsedUrl=new URL(requestUrl);let info2=this._prepareRequest(verb,parsedUrl,headers);
const maxTries=this._allowRetries&&RetryableHttpVerbs.includes(verb)?this._maxRetries+1:1;let numTries=0;let response;do{response=yield this.requestRaw(info2,data);
if(response&&response.message&&response.message.statusCode===HttpCodes.Unauthorized){let authenticationHandler;for(const handler of this.handlers){if(handler.canHandleAuthentication(
response)){authenticationHandler=handler;break}}if(authenticationHandler){return authenticationHandler.handleAuthentication(this,info2,data)}else{return response}}
let redirectsRemaining=this._maxRedirects;while(response.message.statusCode&&HttpRedirectCodes.includes(response.message.statusCode)&&this._allowRedirects&&redirectsRemaining>
0){const redirectUrl=response.message.headers["location"];if(!redirectUrl){break}const parsedRedirectUrl=new URL(redirectUrl);if(parsedUrl.protocol==="https:"&&
parsedUrl.protocol!==parsedRedirectUrl.protocol&&!this._allowRedirectDowngrade){throw new Error("Redirect from HTTPS to HTTP protocol. This downgrade is not all\
owed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.")}yield response.readBody();if(parsedRedirectUrl.hostname!==
parsedUrl.hostname){for(const header in headers){if(header.toLowerCase()==="authorization"){delete headers[header]}}}info2=this._prepareRequest(verb,parsedRedirectUrl,
headers);response=yield this.requestRaw(info2,data);redirectsRemaining--}if(!response.message.statusCode||!HttpResponseRetryCodes.includes(response.message.statusCode)){
return response}numTries+=1;if(numTries<maxTries){yield response.readBody();yield this._performExponentialBackoff(numTries)}}while(numTries<maxTries);return response})}dispose(){
if(this._agent){this._agent.destroy()}this._disposed=true}requestRaw(info2,data){return __awaiter(this,void 0,void 0,function*(){return new Promise((resolve3,reject)=>{
function callbackForResult(err,res){if(err){reject(err)}else if(!res){reject(new Error("Unknown error"))}else{resolve3(res)}}this.requestRawWithCallback(info2,data,
callbackForResult)})})}requestRawWithCallback(info2,data,onResult){if(typeof data==="string"){if(!info2.options.headers){info2.options.headers={}}info2.options.
headers["Content-Length"]=Buffer.byteLength(data,"utf8")}let callbackCalled=false;function handleResult(err,res){if(!callbackCalled){callbackCalled=true;onResult(
err,res)}}const req=info2.httpModule.request(info2.options,msg=>{const res=new HttpClientResponse(msg);handleResult(void 0,res)});let socket;req.on("socket",sock=>{
socket=sock});req.setTimeout(this._socketTimeout||3*6e4,()=>{if(socket){socket.end()}handleResult(new Error(`Request timeout: ${info2.options.path}`))});req.on(
"error",function(err){handleResult(err)});if(data&&typeof data==="string"){req.write(data,"utf8")}if(data&&typeof data!=="string"){data.on("close",function(){req.
end()});data.pipe(req)}else{req.end()}}getAgent(serverUrl){const parsedUrl=new URL(serverUrl);return this._getAgent(parsedUrl)}getAgentDispatcher(serverUrl){const parsedUrl=new URL(
serverUrl);const proxyUrl=getProxyUrl(parsedUrl);const useProxy=proxyUrl&&proxyUrl.hostname;if(!useProxy){return}return this._getProxyAgentDispatcher(parsedUrl,
proxyUrl)}_prepareRequest(method,requestUrl,headers){const info2={};info2.parsedUrl=requestUrl;const usingSsl=info2.parsedUrl.protocol==="https:";info2.httpModule=
usingSsl?external_https_namespaceObject_0:external_http_namespaceObject_0;const defaultPort=usingSsl?443:80;info2.options={};info2.options.host=info2.parsedUrl.
hostname;info2.options.port=info2.parsedUrl.port?parseInt(info2.parsedUrl.port):defaultPort;info2.options.path=(info2.parsedUrl.pathname||"")+(info2.parsedUrl.search||
"");info2.options.method=method;info2.options.headers=this._mergeHeaders(headers);if(this.userAgent!=null){info2.options.headers["user-agent"]=this.userAgent}info2.
options.agent=this._getAgent(info2.parsedUrl);if(this.handlers){for(const handler of this.handlers){handler.prepareRequest(info2.options)}}return info2}_mergeHeaders(headers){
if(this.requestOptions&&this.requestOptions.headers){return Object.assign({},lowercaseKeys(this.requestOptions.headers),lowercaseKeys(headers||{}))}return lowercaseKeys(
headers||{})}_getExistingOrDefaultHeader(additionalHeaders,header,_default){let clientHeader;if(this.requestOptions&&this.requestOptions.headers){const headerValue=lowercaseKeys(
this.requestOptions.headers)[header];if(headerValue){clientHeader=typeof headerValue==="number"?headerValue.toString():headerValue}}const additionalValue=additionalHeaders[header];
if(additionalValue!==void 0){return typeof additionalValue==="number"?additionalValue.toString():additionalValue}if(clientHeader!==void 0){return clientHeader}return _default}_getExistingOrDefaultContentTypeHeader(additionalHeaders,_default){
let clientHeader;if(this.requestOptions&&this.requestOptions.headers){const headerValue=lowercaseKeys(this.requestOptions.headers)[Headers.ContentType];if(headerValue){
if(typeof headerValue==="number"){clientHeader=String(headerValue)}else if(Array.isArray(headerValue)){clientHeader=headerValue.join(", ")}else{clientHeader=headerValue}}}
const additionalValue=additionalHeaders[Headers.ContentType];if(additionalValue!==void 0){if(typeof additionalValue==="number"){return String(additionalValue)}else if(Array.
isArray(additionalValue)){return additionalValue.join(", ")}else{return additionalValue}}if(clientHeader!==void 0){return clientHeader}return _default}_getAgent(parsedUrl){
let agent;const proxyUrl=getProxyUrl(parsedUrl);const useProxy=proxyUrl&&proxyUrl.hostname;if(this._keepAlive&&useProxy){agent=this._proxyAgent}if(!useProxy){agent=
this._agent}if(agent){return agent}const usingSsl=parsedUrl.protocol==="https:";let maxSockets=100;if(this.requestOptions){maxSockets=this.requestOptions.maxSockets||
external_http_namespaceObject.globalAgent.maxSockets}if(proxyUrl&&proxyUrl.hostname){const agentOptions={maxSockets,keepAlive:this._keepAlive,proxy:Object.assign(
Object.assign({},(proxyUrl.username||proxyUrl.password)&&{proxyAuth:`${proxyUrl.username}:${proxyUrl.password}`}),{host:proxyUrl.hostname,port:proxyUrl.port})};
let tunnelAgent;const overHttps=proxyUrl.protocol==="https:";if(usingSsl){tunnelAgent=overHttps?noTunnel:noTunnel}else{tunnelAgent=overHttps?noTunnel:noTunnel}agent=
tunnelAgent(agentOptions);this._proxyAgent=agent}if(!agent){const options={keepAlive:this._keepAlive,maxSockets};agent=usingSsl?new external_https_namespaceObject.
Agent(options):new external_http_namespaceObject.Agent(options);this._agent=agent}if(usingSsl&&this._ignoreSslError){agent.options=Object.assign(agent.options||
{},{rejectUnauthorized:false})}return agent}_getProxyAgentDispatcher(parsedUrl,proxyUrl){let proxyAgent;if(this._keepAlive){proxyAgent=this._proxyAgentDispatcher}
if(proxyAgent){return proxyAgent}const usingSsl=parsedUrl.protocol==="https:";proxyAgent=new ProxyAgent(Object.assign({uri:proxyUrl.href,pipelining:!this._keepAlive?
0:1},(proxyUrl.username||proxyUrl.password)&&{token:`Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString("base64")}`}));this._proxyAgentDispatcher=
proxyAgent;if(usingSsl&&this._ignoreSslError){proxyAgent.options=Object.assign(proxyAgent.options.requestTls||{},{rejectUnauthorized:false})}return proxyAgent}_getUserAgentWithOrchestrationId(userAgent){
const baseUserAgent=userAgent||"actions/http-client";const orchId=process.env["ACTIONS_ORCHESTRATION_ID"];if(orchId){const sanitizedId=orchId.replace(/[^a-z0-9_.-]/gi,
"_");return`${baseUserAgent} actions_orchestration_id/${sanitizedId}`}return baseUserAgent}_performExponentialBackoff(retryNumber){return __awaiter(this,void 0,
void 0,function*(){retryNumber=Math.min(ExponentialBackoffCeiling,retryNumber);const ms=ExponentialBackoffTimeSlice*Math.pow(2,retryNumber);return new Promise(resolve3=>setTimeout(
()=>resolve3(),ms))})}_processResponse(res,options){return __awaiter(this,void 0,void 0,function*(){return new Promise((resolve3,reject)=>__awaiter(this,void 0,
void 0,function*(){const statusCode=res.message.statusCode||0;const response={statusCode,result:null,headers:{}};if(statusCode===HttpCodes.NotFound){resolve3(response)}
function dateTimeDeserializer(key,value){if(typeof value==="string"){const a=new Date(value);if(!isNaN(a.valueOf())){return a}}return value}let obj;let contents;
try{contents=yield res.readBody();if(contents&&contents.length>0){if(options&&options.deserializeDates){obj=JSON.parse(contents,dateTimeDeserializer)}else{obj=JSON.
parse(contents)}response.result=obj}response.headers=res.message.headers}catch(err){}if(statusCode>299){let msg;if(obj&&obj.message){msg=obj.message}else if(contents&&
contents.length>0){msg=contents}else{msg=`Failed request: (${statusCode})`}const err=new HttpClientError(msg,statusCode);err.result=response.result;reject(err)}else{
resolve3(response)}}))})}};var lowercaseKeys=obj=>Object.keys(obj).reduce((c,k)=>(c[k.toLowerCase()]=obj[k],c),{});var __awaiter2=function(thisArg,_arguments,P,generator){
function adopt(value){return value instanceof P?value:new P(function(resolve3){resolve3(value)})}return new(P||(P=Promise))(function(resolve3,reject){function fulfilled(value){
try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.
done?resolve3(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};var BearerCredentialHandler=class{constructor(token){
this.token=token}prepareRequest(options){if(!options.headers){throw Error("The request has no headers")}options.headers["Authorization"]=`Bearer ${this.token}`}canHandleAuthentication(){
return false}handleAuthentication(){return __awaiter2(this,void 0,void 0,function*(){throw new Error("not implemented")})}};var __awaiter3=function(thisArg,_arguments,P,generator){
function adopt(value){return value instanceof P?value:new P(function(resolve3){resolve3(value)})}return new(P||(P=Promise))(function(resolve3,reject){function fulfilled(value){
try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.
done?resolve3(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};var OidcClient=class _OidcClient{static createHttpClient(allowRetry=true,maxRetry=10){
const requestOptions={allowRetries:allowRetry,maxRetries:maxRetry};return new HttpClient("actions/oidc-client",[new BearerCredentialHandler(_OidcClient.getRequestToken())],
requestOptions)}static getRequestToken(){const token=process.env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"];if(!token){throw new Error("Unable to get ACTIONS_ID_TOKEN_RE\
QUEST_TOKEN env variable")}return token}static getIDTokenUrl(){const runtimeUrl=process.env["ACTIONS_ID_TOKEN_REQUEST_URL"];if(!runtimeUrl){throw new Error("Una\
ble to get ACTIONS_ID_TOKEN_REQUEST_URL env variable")}return runtimeUrl}static getCall(id_token_url){return __awaiter3(this,void 0,void 0,function*(){var _a2;const httpclient=_OidcClient.
createHttpClient();const res=yield httpclient.getJson(id_token_url).catch(error2=>{throw new Error(`Failed to get ID Token. 
 
        Error Code : ${error2.statusCode}
 
        Error Message: ${error2.message}`)});const id_token=(_a2=res.result)===null||_a2===void 0?void 0:_a2.value;if(!id_token){throw new Error("Response json \
body do not have ID Token field")}return id_token})}static getIDToken(audience){return __awaiter3(this,void 0,void 0,function*(){try{let id_token_url=_OidcClient.
getIDTokenUrl();if(audience){const encodedAudience=encodeURIComponent(audience);id_token_url=`${id_token_url}&audience=${encodedAudience}`}debug(`ID token url i\
s ${id_token_url}`);const id_token=yield _OidcClient.getCall(id_token_url);setSecret(id_token);return id_token}catch(error2){throw new Error(`Error message: ${error2.
message}`)}})}};var __awaiter4=(function(thisArg,_arguments,P,generator){var adopt=(function(value){return value instanceof P?value:new P(function(resolve3){resolve3(
value)})});return new(P||(P=Promise))((function(resolve3,reject){var fulfilled=(function(value){try{step(generator.next(value))}catch(e){reject(e)}});var step=(function(result){
result.done?resolve3(result.value):adopt(result.value).then(fulfilled,rejected)});function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}
step((generator=generator.apply(thisArg,_arguments||[])).next())}))});var{access,appendFile,writeFile}=external_fs_.promises;var SUMMARY_ENV_VAR="GITHUB_STEP_SU\
MMARY";var Summary=class{constructor(){this._buffer=""}filePath(){return __awaiter4(this,void 0,void 0,(function*(){if(this._filePath){return this._filePath}const pathFromEnv=process.
env[SUMMARY_ENV_VAR];if(!pathFromEnv){throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports j\
ob summaries.`)}try{yield access(pathFromEnv,external_fs_.constants.R_OK|external_fs_.constants.W_OK)}catch(_a2){throw new Error(`Unable to access summary file:\
 '${pathFromEnv}'. Check if the file has correct read/write permissions.`)}this._filePath=pathFromEnv;return this._filePath}))}wrap(tag,content,attrs={}){const htmlAttrs=Object.
entries(attrs).map(([key,value])=>` ${key}="${value}"`).join("");if(!content){return`<${tag}${htmlAttrs}>`}return`<${tag}${htmlAttrs}>${content}</${tag}>`}write(options){
return __awaiter4(this,void 0,void 0,(function*(){const overwrite=!!(options===null||options===void 0?void 0:options.overwrite);const filePath=yield this.filePath();
const writeFunc=overwrite?writeFile:appendFile;yield writeFunc(filePath,this._buffer,{encoding:"utf8"});return this.emptyBuffer()}))}clear(){return __awaiter4(this,
void 0,void 0,function*(){return this.emptyBuffer().write({overwrite:true})})}stringify(){return this._buffer}isEmptyBuffer(){return this._buffer.length===0}emptyBuffer(){
this._buffer="";return this}addRaw(text,addEOL=false){this._buffer+=text;return addEOL?this.addEOL():this}addEOL(){return this.addRaw(external_os_.EOL)}addCodeBlock(code,lang){
const attrs=Object.assign({},lang&&{lang});const element=this.wrap("pre",this.wrap("code",code),attrs);return this.addRaw(element).addEOL()}addList(items,ordered=false){
const tag=ordered?"ol":"ul";const listItems=items.map(item=>this.wrap("li",item)).join("");const element=this.wrap(tag,listItems);return this.addRaw(element).addEOL()}addTable(rows){
const tableBody=rows.map(row=>{const cells=row.map(cell=>{if(typeof cell==="string"){return this.wrap("td",cell)}const{header,data,colspan,rowspan}=cell;const tag=header?
"th":"td";const attrs=Object.assign(Object.assign({},colspan&&{colspan}),rowspan&&{rowspan});return this.wrap(tag,data,attrs)}).join("");return this.wrap("tr",cells)}).
join("");const element=this.wrap("table",tableBody);return this.addRaw(element).addEOL()}addDetails(label,content){const element=this.wrap("details",this.wrap("\
summary",label)+content);return this.addRaw(element).addEOL()}addImage(src,alt,options){const{width,height}=options||{};const attrs=Object.assign(Object.assign(
{},width&&{width}),height&&{height});const element=this.wrap("img",null,Object.assign({src,alt},attrs));return this.addRaw(element).addEOL()}addHeading(text,level){
const tag=`h${level}`;const allowedTag=["h1","h2","h3","h4","h5","h6"].includes(tag)?tag:"h1";const element=this.wrap(allowedTag,text);return this.addRaw(element).
addEOL()}addSeparator(){const element=this.wrap("hr",null);return this.addRaw(element).addEOL()}addBreak(){const element=this.wrap("br",null);return this.addRaw(
element).addEOL()}addQuote(text,cite){const attrs=Object.assign({},cite&&{cite});const element=this.wrap("blockquote",text,attrs);return this.addRaw(element).addEOL()}addLink(text,href){
const element=this.wrap("a",text,{href});return this.addRaw(element).addEOL()}};var _summary=new Summary;var markdownSummary=_summary;var summary=_summary;function toPosixPath(pth){
return pth.replace(/[\\]/g,"/")}function toWin32Path(pth){return pth.replace(/[/]/g,"\\")}function toPlatformPath(pth){return pth.replace(/[/\\]/g,external_path_namespaceObject.
sep)}var platform_exports={};__export(platform_exports,{arch:()=>arch,getDetails:()=>getDetails,isLinux:()=>isLinux,isMacOS:()=>isMacOS,isWindows:()=>isWindows,
platform:()=>platform});var __awaiter5=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve3){resolve3(
value)})}return new(P||(P=Promise))(function(resolve3,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){
try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve3(result.value):adopt(result.value).then(fulfilled,rejected)}step(
(generator=generator.apply(thisArg,_arguments||[])).next())})};var{chmod,copyFile,lstat,mkdir,open:chunk_PH5WLWZW_open,readdir,rename,rm,rmdir,stat,symlink,unlink}=external_fs_.
promises;var IS_WINDOWS=process.platform==="win32";var READONLY=external_fs_.constants.O_RDONLY;function exists(fsPath){return __awaiter5(this,void 0,void 0,function*(){
try{yield stat(fsPath)}catch(err){if(err.code==="ENOENT"){return false}throw err}return true})}function isRooted(p){p=normalizeSeparators(p);if(!p){throw new Error(
'isRooted() parameter "p" cannot be empty')}if(IS_WINDOWS){return p.startsWith("\\")||/^[A-Z]:/i.test(p)}return p.startsWith("/")}function tryGetExecutablePath(filePath,extensions){
return __awaiter5(this,void 0,void 0,function*(){let stats=void 0;try{stats=yield stat(filePath)}catch(err){if(err.code!=="ENOENT"){console.log(`Unexpected erro\
r attempting to determine if executable file exists '${filePath}': ${err}`)}}if(stats&&stats.isFile()){if(IS_WINDOWS){const upperExt=external_path_namespaceObject.
extname(filePath).toUpperCase();if(extensions.some(validExt=>validExt.toUpperCase()===upperExt)){return filePath}}else{if(isUnixExecutable(stats)){return filePath}}}
const originalFilePath=filePath;for(const extension of extensions){filePath=originalFilePath+extension;stats=void 0;try{stats=yield stat(filePath)}catch(err){if(err.
code!=="ENOENT"){console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`)}}if(stats&&stats.isFile()){if(IS_WINDOWS){
try{const directory=external_path_namespaceObject.dirname(filePath);const upperName=external_path_namespaceObject.basename(filePath).toUpperCase();for(const actualName of yield readdir(
directory)){if(upperName===actualName.toUpperCase()){filePath=external_path_namespaceObject.join(directory,actualName);break}}}catch(err){console.log(`Unexpecte\
d error attempting to determine the actual case of the file '${filePath}': ${err}`)}return filePath}else{if(isUnixExecutable(stats)){return filePath}}}}return""})}
function normalizeSeparators(p){p=p||"";if(IS_WINDOWS){p=p.replace(/\//g,"\\");return p.replace(/\\\\+/g,"\\")}return p.replace(/\/\/+/g,"/")}function isUnixExecutable(stats){
return(stats.mode&1)>0||(stats.mode&8)>0&&process.getgid!==void 0&&stats.gid===process.getgid()||(stats.mode&64)>0&&process.getuid!==void 0&&stats.uid===process.
getuid()}var __awaiter6=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve3){resolve3(value)})}
return new(P||(P=Promise))(function(resolve3,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{
step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve3(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=
generator.apply(thisArg,_arguments||[])).next())})};function which(tool,check){return __awaiter6(this,void 0,void 0,function*(){if(!tool){throw new Error("param\
eter 'tool' is required")}if(check){const result=yield which(tool,false);if(!result){if(IS_WINDOWS){throw new Error(`Unable to locate executable file: ${tool}. \
Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a val\
id extension for an executable file.`)}else{throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file ca\
n be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`)}}return result}const matches=yield findInPath(
tool);if(matches&&matches.length>0){return matches[0]}return""})}function findInPath(tool){return __awaiter6(this,void 0,void 0,function*(){if(!tool){throw new Error(
"parameter 'tool' is required")}const extensions=[];if(IS_WINDOWS&&process.env["PATHEXT"]){for(const extension of process.env["PATHEXT"].split(external_path_namespaceObject.
delimiter)){if(extension){extensions.push(extension)}}}if(isRooted(tool)){const filePath=yield tryGetExecutablePath(tool,extensions);if(filePath){return[filePath]}
return[]}if(tool.includes(external_path_namespaceObject.sep)){return[]}const directories=[];if(process.env.PATH){for(const p of process.env.PATH.split(external_path_namespaceObject.
delimiter)){if(p){directories.push(p)}}}const matches=[];for(const directory of directories){const filePath=yield tryGetExecutablePath(external_path_namespaceObject.
join(directory,tool),extensions);if(filePath){matches.push(filePath)}}return matches})}var __awaiter7=function(thisArg,_arguments,P,generator){function adopt(value){
return value instanceof P?value:new P(function(resolve3){resolve3(value)})}return new(P||(P=Promise))(function(resolve3,reject){function fulfilled(value){try{step(
generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve3(
result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};var IS_WINDOWS2=process.platform===
"win32";var ToolRunner=class extends external_events_namespaceObject.EventEmitter{constructor(toolPath,args,options){super();if(!toolPath){throw new Error("Para\
meter 'toolPath' cannot be null or empty.")}this.toolPath=toolPath;this.args=args||[];this.options=options||{}}_debug(message){if(this.options.listeners&&this.options.
listeners.debug){this.options.listeners.debug(message)}}_getCommandString(options,noPrefix){const toolPath=this._getSpawnFileName();const args=this._getSpawnArgs(
options);let cmd=noPrefix?"":"[command]";if(IS_WINDOWS2){if(this._isCmdFile()){cmd+=toolPath;for(const a of args){cmd+=` ${a}`}}else if(options.windowsVerbatimArguments){
cmd+=`"${toolPath}"`;for(const a of args){cmd+=` ${a}`}}else{cmd+=this._windowsQuoteCmdArg(toolPath);for(const a of args){cmd+=` ${this._windowsQuoteCmdArg(a)}`}}}else{
cmd+=toolPath;for(const a of args){cmd+=` ${a}`}}return cmd}_processLineBuffer(data,strBuffer,onLine){try{let s=strBuffer+data.toString();let n=s.indexOf(external_os_.
EOL);while(n>-1){const line=s.substring(0,n);onLine(line);s=s.substring(n+external_os_.EOL.length);n=s.indexOf(external_os_.EOL)}return s}catch(err){this._debug(
`error processing line. Failed with error ${err}`);return""}}_getSpawnFileName(){if(IS_WINDOWS2){if(this._isCmdFile()){return process.env["COMSPEC"]||"cmd.exe"}}
return this.toolPath}_getSpawnArgs(options){if(IS_WINDOWS2){if(this._isCmdFile()){let argline=`/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;for(const a of this.
args){argline+=" ";argline+=options.windowsVerbatimArguments?a:this._windowsQuoteCmdArg(a)}argline+='"';return[argline]}}return this.args}_endsWith(str,end){return str.
endsWith(end)}_isCmdFile(){const upperToolPath=this.toolPath.toUpperCase();return this._endsWith(upperToolPath,".CMD")||this._endsWith(upperToolPath,".BAT")}_windowsQuoteCmdArg(arg){
if(!this._isCmdFile()){return this._uvQuoteCmdArg(arg)}if(!arg){return'""'}const cmdSpecialChars=[" ","	","&","(",")","[","]","{","}","^","=",";","!","'","+",",",
"`","~","|","<",">",'"'];let needsQuotes=false;for(const char of arg){if(cmdSpecialChars.some(x=>x===char)){needsQuotes=true;break}}if(!needsQuotes){return arg}
let reverse='"';let quoteHit=true;for(let i=arg.length;i>0;i--){reverse+=arg[i-1];if(quoteHit&&arg[i-1]==="\\"){reverse+="\\"}else if(arg[i-1]==='"'){quoteHit=true;
reverse+='"'}else{quoteHit=false}}reverse+='"';return reverse.split("").reverse().join("")}_uvQuoteCmdArg(arg){if(!arg){return'""'}if(!arg.includes(" ")&&!arg.includes(
"	")&&!arg.includes('"')){return arg}if(!arg.includes('"')&&!arg.includes("\\")){return`"${arg}"`}let reverse='"';let quoteHit=true;for(let i=arg.length;i>0;i--){
reverse+=arg[i-1];if(quoteHit&&arg[i-1]==="\\"){reverse+="\\"}else if(arg[i-1]==='"'){quoteHit=true;reverse+="\\"}else{quoteHit=false}}reverse+='"';return reverse.
split("").reverse().join("")}_cloneExecOptions(options){options=options||{};const result={cwd:options.cwd||process.cwd(),env:options.env||process.env,silent:options.
silent||false,windowsVerbatimArguments:options.windowsVerbatimArguments||false,failOnStdErr:options.failOnStdErr||false,ignoreReturnCode:options.ignoreReturnCode||
false,delay:options.delay||1e4};result.outStream=options.outStream||process.stdout;result.errStream=options.errStream||process.stderr;return result}_getSpawnOptions(options,toolPath){
options=options||{};const result={};result.cwd=options.cwd;result.env=options.env;result["windowsVerbatimArguments"]=options.windowsVerbatimArguments||this._isCmdFile();
if(options.windowsVerbatimArguments){result.argv0=`"${toolPath}"`}return result}exec(){return __awaiter7(this,void 0,void 0,function*(){if(!isRooted(this.toolPath)&&
(this.toolPath.includes("/")||IS_WINDOWS2&&this.toolPath.includes("\\"))){this.toolPath=external_path_namespaceObject.resolve(process.cwd(),this.options.cwd||process.
cwd(),this.toolPath)}this.toolPath=yield which(this.toolPath,true);return new Promise((resolve3,reject)=>__awaiter7(this,void 0,void 0,function*(){this._debug(`\
exec tool: ${this.toolPath}`);this._debug("arguments:");for(const arg of this.args){this._debug(`   ${arg}`)}const optionsNonNull=this._cloneExecOptions(this.options);
if(!optionsNonNull.silent&&optionsNonNull.outStream){optionsNonNull.outStream.write(this._getCommandString(optionsNonNull)+external_os_.EOL)}const state=new ExecState(
optionsNonNull,this.toolPath);state.on("debug",message=>{this._debug(message)});if(this.options.cwd&&!(yield exists(this.options.cwd))){return reject(new Error(
`The cwd: ${this.options.cwd} does not exist!`))}const fileName=this._getSpawnFileName();const cp=external_child_process_namespaceObject.spawn(fileName,this._getSpawnArgs(
optionsNonNull),this._getSpawnOptions(this.options,fileName));let stdbuffer="";if(cp.stdout){cp.stdout.on("data",data=>{if(this.options.listeners&&this.options.
listeners.stdout){this.options.listeners.stdout(data)}if(!optionsNonNull.silent&&optionsNonNull.outStream){optionsNonNull.outStream.write(data)}stdbuffer=this._processLineBuffer(
data,stdbuffer,line=>{if(this.options.listeners&&this.options.listeners.stdline){this.options.listeners.stdline(line)}})})}let errbuffer="";if(cp.stderr){cp.stderr.
on("data",data=>{state.processStderr=true;if(this.options.listeners&&this.options.listeners.stderr){this.options.listeners.stderr(data)}if(!optionsNonNull.silent&&
optionsNonNull.errStream&&optionsNonNull.outStream){const s=optionsNonNull.failOnStdErr?optionsNonNull.errStream:optionsNonNull.outStream;s.write(data)}errbuffer=
this._processLineBuffer(data,errbuffer,line=>{if(this.options.listeners&&this.options.listeners.errline){this.options.listeners.errline(line)}})})}cp.on("error",
err=>{state.processError=err.message;state.processExited=true;state.processClosed=true;state.CheckComplete()});cp.on("exit",code=>{state.processExitCode=code;state.
processExited=true;this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);state.CheckComplete()});cp.on("close",code=>{state.processExitCode=code;
state.processExited=true;state.processClosed=true;this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);state.CheckComplete()});state.on("done",(error2,exitCode)=>{
if(stdbuffer.length>0){this.emit("stdline",stdbuffer)}if(errbuffer.length>0){this.emit("errline",errbuffer)}cp.removeAllListeners();if(error2){reject(error2)}else{
resolve3(exitCode)}});if(this.options.input){if(!cp.stdin){throw new Error("child process missing stdin")}cp.stdin.end(this.options.input)}}))})}};function argStringToArray(argString){
const args=[];let inQuotes=false;let escaped=false;let arg="";function append(c){if(escaped&&c!=='"'){arg+="\\"}arg+=c;escaped=false}for(let i=0;i<argString.length;i++){
const c=argString.charAt(i);if(c==='"'){if(!escaped){inQuotes=!inQuotes}else{append(c)}continue}if(c==="\\"&&escaped){append(c);continue}if(c==="\\"&&inQuotes){
escaped=true;continue}if(c===" "&&!inQuotes){if(arg.length>0){args.push(arg);arg=""}continue}append(c)}if(arg.length>0){args.push(arg.trim())}return args}var ExecState=class _ExecState extends external_events_namespaceObject.
EventEmitter{constructor(options,toolPath){super();this.processClosed=false;this.processError="";this.processExitCode=0;this.processExited=false;this.processStderr=
false;this.delay=1e4;this.done=false;this.timeout=null;if(!toolPath){throw new Error("toolPath must not be empty")}this.options=options;this.toolPath=toolPath;if(options.
delay){this.delay=options.delay}}CheckComplete(){if(this.done){return}if(this.processClosed){this._setResult()}else if(this.processExited){this.timeout=(0,external_timers_namespaceObject.
setTimeout)(_ExecState.HandleTimeout,this.delay,this)}}_debug(message){this.emit("debug",message)}_setResult(){let error2;if(this.processExited){if(this.processError){
error2=new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`)}else if(this.
processExitCode!==0&&!this.options.ignoreReturnCode){error2=new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`)}else if(this.
processStderr&&this.options.failOnStdErr){error2=new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`)}}
if(this.timeout){clearTimeout(this.timeout);this.timeout=null}this.done=true;this.emit("done",error2,this.processExitCode)}static HandleTimeout(state){if(state.
done){return}if(!state.processClosed&&state.processExited){const message=`The STDIO streams did not close within ${state.delay/1e3} seconds of the exit event fr\
om process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;state._debug(message)}state._setResult()}};
var __awaiter8=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve3){resolve3(value)})}return new(P||
(P=Promise))(function(resolve3,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["\
throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve3(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.
apply(thisArg,_arguments||[])).next())})};function exec(commandLine,args,options){return __awaiter8(this,void 0,void 0,function*(){const commandArgs=argStringToArray(
commandLine);if(commandArgs.length===0){throw new Error(`Parameter 'commandLine' cannot be null or empty.`)}const toolPath=commandArgs[0];args=commandArgs.slice(
1).concat(args||[]);const runner=new ToolRunner(toolPath,args,options);return runner.exec()})}function getExecOutput(commandLine,args,options){return __awaiter8(
this,void 0,void 0,function*(){var _a2,_b;let stdout="";let stderr="";const stdoutDecoder=new external_string_decoder_namespaceObject.StringDecoder("utf8");const stderrDecoder=new external_string_decoder_namespaceObject.
StringDecoder("utf8");const originalStdoutListener=(_a2=options===null||options===void 0?void 0:options.listeners)===null||_a2===void 0?void 0:_a2.stdout;const originalStdErrListener=(_b=
options===null||options===void 0?void 0:options.listeners)===null||_b===void 0?void 0:_b.stderr;const stdErrListener=data=>{stderr+=stderrDecoder.write(data);if(originalStdErrListener){
originalStdErrListener(data)}};const stdOutListener=data=>{stdout+=stdoutDecoder.write(data);if(originalStdoutListener){originalStdoutListener(data)}};const listeners=Object.
assign(Object.assign({},options===null||options===void 0?void 0:options.listeners),{stdout:stdOutListener,stderr:stdErrListener});const exitCode=yield exec(commandLine,
args,Object.assign(Object.assign({},options),{listeners}));stdout+=stdoutDecoder.end();stderr+=stderrDecoder.end();return{exitCode,stdout,stderr}})}var __awaiter9=function(thisArg,_arguments,P,generator){
function adopt(value){return value instanceof P?value:new P(function(resolve3){resolve3(value)})}return new(P||(P=Promise))(function(resolve3,reject){function fulfilled(value){
try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.
done?resolve3(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};var getWindowsInfo=()=>__awaiter9(
void 0,void 0,void 0,function*(){const{stdout:version2}=yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"',void 0,
{silent:true});const{stdout:name}=yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"',void 0,{silent:true});return{
name:name.trim(),version:version2.trim()}});var getMacOsInfo=()=>__awaiter9(void 0,void 0,void 0,function*(){var _a2,_b,_c,_d;const{stdout}=yield getExecOutput(
"sw_vers",void 0,{silent:true});const version2=(_b=(_a2=stdout.match(/ProductVersion:\s*(.+)/))===null||_a2===void 0?void 0:_a2[1])!==null&&_b!==void 0?_b:"";const name=(_d=
(_c=stdout.match(/ProductName:\s*(.+)/))===null||_c===void 0?void 0:_c[1])!==null&&_d!==void 0?_d:"";return{name,version:version2}});var getLinuxInfo=()=>__awaiter9(
void 0,void 0,void 0,function*(){const{stdout}=yield getExecOutput("lsb_release",["-i","-r","-s"],{silent:true});const[name,version2]=stdout.trim().split("\n");
return{name,version:version2}});var platform=external_os_.platform();var arch=external_os_.arch();var isWindows=platform==="win32";var isMacOS=platform==="darwi\
n";var isLinux=platform==="linux";function getDetails(){return __awaiter9(this,void 0,void 0,function*(){return Object.assign(Object.assign({},yield isWindows?getWindowsInfo():
isMacOS?getMacOsInfo():getLinuxInfo()),{platform,arch,isWindows,isMacOS,isLinux})})}var __awaiter10=function(thisArg,_arguments,P,generator){function adopt(value){
return value instanceof P?value:new P(function(resolve3){resolve3(value)})}return new(P||(P=Promise))(function(resolve3,reject){function fulfilled(value){try{step(
generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve3(
result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};var ExitCode;(function(ExitCode2){
ExitCode2[ExitCode2["Success"]=0]="Success";ExitCode2[ExitCode2["Failure"]=1]="Failure"})(ExitCode||(ExitCode={}));function exportVariable(name,val){const convertedVal=toCommandValue(
val);process.env[name]=convertedVal;const filePath=process.env["GITHUB_ENV"]||"";if(filePath){return issueFileCommand("ENV",prepareKeyValueMessage(name,val))}issueCommand(
"set-env",{name},convertedVal)}function addPath(inputPath){const filePath=process.env["GITHUB_PATH"]||"";if(filePath){issueFileCommand("PATH",inputPath)}else{issueCommand(
"add-path",{},inputPath)}process.env["PATH"]=`${inputPath}${external_path_namespaceObject.delimiter}${process.env["PATH"]}`}function getMultilineInput(name,options){
const inputs=getInput(name,options).split("\n").filter(x=>x!=="");if(options&&options.trimWhitespace===false){return inputs}return inputs.map(input=>input.trim())}
function getBooleanInput(name,options){const trueValue=["true","True","TRUE"];const falseValue=["false","False","FALSE"];const val=getInput(name,options);if(trueValue.
includes(val))return true;if(falseValue.includes(val))return false;throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}
Support boolean input list: \`true | True | TRUE | false | False | FALSE\``)}function setCommandEcho(enabled){issue("echo",enabled?"on":"off")}function setFailed(message){
process.exitCode=ExitCode.Failure;error(message)}function error(message,properties={}){issueCommand("error",toCommandProperties(properties),message instanceof Error?
message.toString():message)}function warning(message,properties={}){issueCommand("warning",toCommandProperties(properties),message instanceof Error?message.toString():
message)}function notice(message,properties={}){issueCommand("notice",toCommandProperties(properties),message instanceof Error?message.toString():message)}function group(name,fn){
return __awaiter10(this,void 0,void 0,function*(){startGroup(name);let result;try{result=yield fn()}finally{endGroup()}return result})}function saveState(name,value){
const filePath=process.env["GITHUB_STATE"]||"";if(filePath){return issueFileCommand("STATE",prepareKeyValueMessage(name,value))}issueCommand("save-state",{name},
toCommandValue(value))}function getState(name){return process.env[`STATE_${name}`]||""}function getIDToken(aud){return __awaiter10(this,void 0,void 0,function*(){
return yield OidcClient.getIDToken(aud)})}var ERROR_CODES=["invalid-input","dns","connect","connection-lost","tls","redirect","bad-request","unauthorized","forb\
idden","not-found","wrong-type","method-not-allowed","unprocessable","already-running","rate-limited","server-error","unavailable","timeout","wait-timeout","not\
-api","bad-json","unexpected-response","too-large","not-configured","no-integration","ambiguous","sync-error","stream-cut","too-few-items","item-errors","too-ma\
ny-removed","nothing-indexed","not-searchable","create-unknown","cancelled","internal"];var HELP="https://github.com/zylon-ingest/zylon-ingest/blob/v1/docs/erro\
rs.md";function helpFor(code){return`${HELP}#${code}`}var asSentence=text=>/[.!?]["')]*$/.test(text)?text:`${text}.`;var ActionError=class _ActionError extends Error{code;explanation;http;constructor(code,explanation,options={}){
const{what,why,remedy}=explanation;const request=options.http?.request===void 0?"":` (${options.http.request})`;const texts=[what,why,`${remedy}${request}`.trim()];
const sentences=texts.filter(text=>text!=="").map(asSentence);super([...sentences,`See ${helpFor(code)}`].join(" "),{cause:options.cause});this.name="ActionErro\
r";this.code=code;this.explanation=explanation;this.http=options.http??{}}mapText(rewrite){const{what,why,remedy}=this.explanation;const explanation={what:rewrite(
what),why:rewrite(why),remedy:rewrite(remedy)};const{request}=this.http;const http4=request===void 0?this.http:{...this.http,request:rewrite(request)};return new _ActionError(
this.code,explanation,{cause:this.cause,http:http4})}};var NEVER_SENT=new Set(["dns","connect","tls"]);function postOutcome({code,http:http4}){if(http4.neverSent===
true||NEVER_SENT.has(code))return"not-sent";const{status=0}=http4;return status>=300&&status<500?"refused":"unknown"}function notDone(task,unknown2){return unknown2?
`The request to ${task} got no usable answer`:`Could not ${task}`}var LOOK_FIRST="Look in Zylon whether the ingest runs before you start it again";function cancelledDuring(failure2,what){
const explanation=what==="ingest"?{why:"The action had already requested the ingest, and Zylon may go on with it",remedy:LOOK_FIRST}:{why:"The action had asked \
Zylon to create an integration and had no answer yet, so there may be a new one",remedy:"Look in Zylon for a new integration before you run the step again"};return new ActionError(
"cancelled",{what:failure2.explanation.what,...explanation},{cause:failure2})}function asActionError(thrown){if(thrown instanceof ActionError)return thrown;const message=thrown instanceof
Error?`${thrown.name}: ${thrown.message}`:String(thrown);return new ActionError("internal",{what:`The action itself failed: ${message}`,why:"This is a bug in th\
e action, not in your configuration",remedy:"Report it with a debug log: set the secret ACTIONS_STEP_DEBUG to true before the next run"},{cause:thrown})}var SIGNALS=[
"SIGINT","SIGTERM"];var MAX_CHARACTERS=200;var hasControl=(text=>new RegExp("\\p{Cc}","u").test(text));var UNPRINTABLE=/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\s]+/gu;var STRUCTURE=/[&<>"'`\\*_{}[\]()#+!|~@:$=^]/g;
var FOUND_LATER=/@|\$|#(?=\d)|GH(?=-\d)|:(?=\/\/|[\w+-]+:)|www(?=\.)/gi;var BREAK="<!-- -->";var BREAK_MARK="\0";var CONNECTORS=[{type:"confluence",slug:"conflu\
ence",entityType:"Confluence",label:"Confluence",credentials:"oauth",configKeys:["space_key","base_url"],placeKey:"space_key"},{type:"confluencelocal",slug:"con\
fluencelocallegacy",entityType:"ConfluenceLocalLegacy",label:"Confluence Server or Data Center",credentials:"password",configKeys:[],placeKey:"space_key"},{type:"\
sharepoint",slug:"sharepoint",entityType:"SharePoint",label:"SharePoint",credentials:"oauth",configKeys:["site_url","library"],placeKey:"site_url"},{type:"files\
ystem",slug:"filesystem",entityType:"FileSystem",label:"file system (SMB share)",credentials:"password",configKeys:["path"],placeKey:"path"},{type:"claromentis",
slug:"claromentis",entityType:"Claromentis",label:"Claromentis",credentials:"password",configKeys:["base_url","site"],placeKey:"site"}];var CONNECTOR_TYPES=CONNECTORS.
map((connector=>connector.type));function loginUrl(baseUrl,{slug},id){const root=`${baseUrl.origin}${baseUrl.pathname.replace(/\/$/,"")}/api/v1/app/integration/${slug}`;
return id===void 0?`${root}/login`:`${root}/${encodeURIComponent(id)}/login`}var MAX_IDS=10;function inBrackets(me){const name=me.ok?oneLine(me.value.name??me.value.
id??"",60):"";return name===""?"":` (${name})`}function causeFromMe({me,organization,integrations,baseUrl}){if(me.ok){if(me.value.state?.toLowerCase()!=="inacti\
ve")return void 0;return{why:`The user of api-token${inBrackets(me)} is inactive in Zylon`,remedy:"Ask an administrator of Zylon to activate the user, or set ap\
i-token to the token of an active user"}}switch(me.code){case"unauthorized":return{why:"The token is wrong, expired, revoked, or not a Workspace API token (GET \
/api/v1/app/me answered 401 too)",remedy:"Create a new Workspace API token in Zylon, and store it in the secret behind api-token"};case"forbidden":return{why:`T\
he user of api-token is inactive, or is not a member of the organization "${oneLine(organization,60)}" (GET /api/v1/app/me answered 403 too)`,remedy:"Correct or\
ganization (slug or UUID), or ask an administrator of Zylon to check the user"};case"bad-request":case"unprocessable":return{why:`Zylon does not accept the orga\
nization "${oneLine(organization,60)}" (it refused GET /api/v1/app/me too)`,remedy:"Correct organization (slug or UUID)"};case"not-found":case"not-api":case"red\
irect":case"method-not-allowed":if(integrations.ok)return void 0;return{why:"The server at base-url is not a Zylon instance, or base-url has a wrong path (it ha\
s no GET /api/v1/app/me either)",remedy:baseUrl.pathname==="/"?"Correct the host, the port or the path prefix in base-url":`Set base-url to ${baseUrl.origin}, o\
r correct its path prefix`};default:return void 0}}var isOf=({type},connector)=>connectorOf(type)?.type===connector.type;function listedAs({integrations,connector,
id}){if(!integrations.ok||connector===void 0)return void 0;return integrations.value.find(one=>one.id===id&&(one.type===""||isOf(one,connector)))}function causeFromId(findings){
const{me,integrations,connector,id,organization}=findings;if(!integrations.ok||connector===void 0||id===void 0)return void 0;if(listedAs(findings)!==void 0)return void 0;
const mine=integrations.value.find(one=>one.id===id);if(mine!==void 0){const right=connectorOf(mine.type)?.type??oneLine(mine.type,60);return{code:"wrong-type",
why:`The integration ${oneLine(mine.id,60)} has the type ${right}, not ${connector.type}`,remedy:`Set integration-type: ${right}`}}const others=integrations.value.
filter(one=>isOf(one,connector));const where=`in the organization "${oneLine(organization,60)}"`;const has=others.length===0?`no ${connector.label} integration \
there`:`these ${connector.label} integrations there: ${idList(others.map(other=>other.id))}`;return{why:`The integration ${oneLine(id,60)} does not exist ${where}\
, or belongs to another user. The user of api-token${inBrackets(me)} has ${has}`,remedy:"Correct integration-id or organization, or set api-token to the token o\
f the user who created the integration"}}function causeFromGrant(findings,{code,explanation,http:http4}){const{me,connector,id,baseUrl,refreshes}=findings;if(connector?.
credentials!=="oauth"||id===void 0)return void 0;if(code!=="unauthorized"&&http4.status!==400)return void 0;if(!me.ok){const remedy="Check integration-id and in\
tegration-type, and open the integration in Zylon";return code==="unauthorized"?void 0:{why:explanation.why,remedy}}return{why:`The token is valid. Most likely,\
 Zylon's own access to ${connector.label} expired or was withdrawn`,remedy:`Open ${loginUrl(baseUrl,connector,id)} while signed in to Zylon, and grant the acces\
s again${refreshes?"":". Or set refresh-oauth: true"}`}}function causeFromList(findings,code){const{me,integrations,connector}=findings;if(!integrations.ok||connector===
void 0||code==="unauthorized")return void 0;if(code==="not-found"&&listedAs(findings)!==void 0){return{why:"Zylon lists this integration, but does not offer thi\
s call for it. Its set-up is not finished, or this version of Zylon has another API",remedy:"Open the integration in Zylon and finish its set-up. Then check bas\
e-url and the version of Zylon"}}return{why:`The connector ${connector.type} is disabled on this instance, or the user of api-token${inBrackets(me)} lacks the p\
ermission`,remedy:"Ask an administrator of Zylon to enable the connector, or to grant the user of api-token the permission"}}function explain(failure2,findings){
const cause=causeFromMe(findings)??causeFromId(findings)??causeFromGrant(findings,failure2)??causeFromList(findings,failure2.code);if(cause===void 0)return failure2;
const{code,why,remedy}=cause;return new ActionError(code??failure2.code,{what:failure2.explanation.what,why,remedy},{cause:failure2,http:failure2.http})}var SYSTEM_CLOCK={
now:Date.now,sleep:(async(ms,signal)=>{try{await(0,promises_namespaceObject.setTimeout)(ms,void 0,{signal})}catch(error2){throw signal.aborted?signal.reason:error2}}),
random:Math.random};function follow(signal,controller){const abort=()=>controller.abort(signal.reason);if(signal.aborted)abort();signal.addEventListener("abort",
abort);return()=>signal.removeEventListener("abort",abort)}var PREPARATION_SECONDS=600;function tooSlow(what,seconds3){return new ActionError("timeout",{what:`${what}\
 did not end within ${seconds3} s, and no ingest was started`,why:"Zylon answers far too slowly",remedy:"Check the load and the log of the Zylon instance at bas\
e-url"})}var REFUSED=new Set(["unauthorized","forbidden","not-found"]);var STRANGE=new Set(["unexpected-response","bad-json","not-api"]);async function found(call){
try{return{ok:true,value:await call}}catch(error2){return{ok:false,code:asActionError(error2).code}}}async function ask(api,redact,limits){const me=await found(
api.user(limits,0).then(user=>({...user,name:user.name&&redact(user.name)})));const integrations=await found(api.integrations(limits,0).then(listed=>listed.integrations.
map(one=>({...one,type:redact(one.type)}))));return{me,integrations}}function isRefused({code,http:http4},{connector,accepted}){if(accepted===true)return false;
return REFUSED.has(code)||http4.status===400&&connector?.credentials==="oauth"}var Diagnosis=class{#asked=new Map;#version;async explain(failure2,context,subject){
const{api,clock,inputs,redact,signal}=context;const seconds3=inputs["request-timeout-seconds"];return within({seconds:seconds3,clock,signal,failure:()=>tooSlow(
"The diagnosis",seconds3)},async limits=>{if(STRANGE.has(failure2.code)){this.#version??=found(api.version(limits));const version2=await this.#version;return version2.
ok?withVersion(failure2,oneLine(redact(version2.value??""),60)):failure2}if(!isRefused(failure2,subject))return failure2;const asked=this.#asked.get(failure2.code)??
ask(api,redact,limits);this.#asked.set(failure2.code,asked);const{organization,"base-url":baseUrl,"refresh-oauth":refreshes}=inputs;return explain(failure2,{...await asked,
...subject,organization,baseUrl,refreshes})})}async isGeneral({code}){const asked=await this.#asked.get(code);return asked!==void 0&&!asked.me.ok&&asked.me.code===
code&&code!=="not-found"}};function withVersion(failure2,version2){if(version2==="")return failure2;const{code,cause,http:http4,explanation}=failure2;const why=`${explanation.
why}. The version of Zylon is ${version2} (GET /api/health)`;return new ActionError(code,{...explanation,why},{cause,http:http4})}var isDebug2=(()=>isDebug());var RunnerLog=class{#open=false;info(line){
info(line)}notice(line){notice(line)}warning(line){warning(line)}debug(line){debug(line)}phase(title){this.end();startGroup(title);this.#open=true}end(){if(this.#open)
endGroup();this.#open=false}};var MAX_LINES=400;var GroupLog=class{#lines=[];#dropped=0;info(line){this.#keep("info",line)}notice(line){this.#keep("info",`Notic\
e: ${line}`)}warning(line){this.#keep("info",`Warning: ${line}`)}debug(line){if(isDebug2())this.#keep("debug",line)}phase(title){this.#keep("info",`${title}:`)}end(){}print(title){
startGroup(title);for(const{kind,text}of this.#lines)core_exports[kind](text);if(this.#dropped>0)info(`(${this.#dropped} more lines were left out)`);endGroup()}#keep(kind,text){
if(this.#lines.length<MAX_LINES)this.#lines.push({kind,text});else this.#dropped+=1}};var FIRST_INTERVAL_MS=1e3;var SHARE_OF_ELAPSED=1/5;var ProgressLog=class{#started;#print;#next;#last="";constructor(started,print){
this.#started=started;this.#next=started+FIRST_INTERVAL_MS;this.#print=print}tell(now,line){if(now<this.#next)return;const text=line();if(text===this.#last)return;
this.#last=text;const elapsed=now-this.#started;this.#next=now+Math.max(FIRST_INTERVAL_MS,elapsed*SHARE_OF_ELAPSED);this.#print(`${text} (${(elapsed/1e3).toFixed(
0)} s)`)}};var PLACE_WORDS=["space","site","share","path","folder","library","director","drive","project","url","host"];var PRIVATE_WORDS=/token|secret|pass|pwd|(api|access).?key|auth|cookie|session|credential|signature|private/i;
var NAME_KEYS=["key","name","title","path","id"];var MAX_SHOWN=3;var isOf2=(connector,{type})=>connectorOf(type)?.type===connector.type;var usernameOf=({provider_data:data})=>data?.
username;function shownUsername(integration,redact){const username=usernameOf(integration);return username===void 0||username===""?void 0:oneLine(redact(username),
60)}function candidates(all,connector,username){const ofType=all.filter(integration=>isOf2(connector,integration));if(username==="")return{certain:ofType,possible:[]};
return{certain:ofType.filter(integration=>usernameOf(integration)===username),possible:ofType.filter(integration=>usernameOf(integration)===void 0)}}function choose(all,connector,username){
const{certain,possible}=candidates(all,connector,username);const[pool,sure]=certain.length>0?[certain,true]:[possible,false];const[only,...others]=pool;if(only===
void 0)return{kind:"none"};if(others.length>0)return{kind:"several",ids:pool.map(({id})=>id),sure};return{kind:"one",id:only.id,sure}}function newcomers(before,after2,connector,username){
const known=new Set(before.map(({id})=>id));const{certain,possible}=candidates(after2,connector,username);return[...certain,...possible].map(({id})=>id).filter(
id=>!known.has(id))}function ambiguous(connector,ids,why){const one=ids.length===1;const found2=one?`Found 1 ${connector.label} integration, ${idList(ids)}, and\
 cannot tell whether it is the right one`:`Found ${ids.length} ${connector.label} integrations, and one is needed: ${idList(ids)}`;const remedy=one?`Open it in \
Zylon. If it is the right one, set integration-id to ${idList(ids)}`:"Set integration-id to one of them, or to several on a line each";return new ActionError("a\
mbiguous",{what:found2,why,remedy})}function whySeveral(username,sure){if(username==="")return"The action does not guess which one you want";const whose=`userna\
me ${oneLine(username,60)}`;return sure?`All of them have the ${whose}, and the action does not guess which one you want`:`Zylon does not report their usernames\
, so the action cannot find the one with the ${whose}`}function unreadable(connector,[first,...others]){const more=others.length===0?"":`, and ${others.length} \
more`;const whose=connector===void 0?"":` ${connector.label}`;return new ActionError("unexpected-response",{what:`Found no${whose} integration in Zylon's list; \
some entries of the list cannot be read: ${oneLine(first?.problem??"",120)}${more}`,why:"This version of Zylon answers in another shape, or base-url names anoth\
er service",remedy:"Set integration-id to the id that you want, and report this with the version of Zylon"},{http:{status:200}})}function skippedNotice([first,...others]){
const more=others.length===0?"":`, and ${others.length} more`;return`Skipped an entry in Zylon's list of integrations that cannot be read: ${oneLine(first?.problem??
"",120)}${more}`}function noIntegration(connector,username,baseUrl){const whose=username===""?"":` with the username ${oneLine(username,60)}`;const make=connector.
credentials==="password"?"Set configure: upsert with username and password to create one":`Sign in to Zylon, and create one at ${loginUrl(baseUrl,connector)}`;return new ActionError(
"no-integration",{what:`The user of api-token has no ${connector.label} integration${whose}`,why:"An integration belongs to the user who created it, and to one \
organization",remedy:`${make}. Or set api-token to the token of the user who has one`})}function createUnknown(first,why){return new ActionError("create-unknown",
{what:`Zylon may have created the integration, or not: ${first.explanation.what}`,why,remedy:"Look in Zylon for a new integration. If there is one, set integrat\
ion-id to its id. If not, run the step again"},{cause:first})}async function lookForCreated({api,inputs,log},result,before,first,limits){log.info(`Zylon did not\
 answer the create (${first.code}). Looking for a new integration`);const{connector}=result;let after2;try{after2=(await api.integrations(limits)).integrations}catch(error2){
const failure2=asActionError(error2);if(failure2.code==="cancelled")throw cancelledDuring(failure2,"create");throw createUnknown(first,`The look for a new integ\
ration failed too: ${failure2.explanation.what}`)}const found2=newcomers(before,after2,connector,inputs.username);const[only,...others]=found2;if(only===void 0){
throw createUnknown(first,"The list of the token's user has no new integration, but it may still appear")}if(others.length>0){throw ambiguous(connector,found2,"\
Zylon did not answer the create, and afterwards there were several new integrations")}log.notice(`Zylon did not answer the create. The new integration ${oneLine(
only)} was found, and is used.`);return only}async function create(context,result,before,limits){const{api,inputs,log}=context;const{username,password}=inputs;try{
result.id=(await api.create(result.connector,{username,password},limits)).id}catch(error2){const failure2=asActionError(error2);if(failure2.code==="cancelled")throw cancelledDuring(
failure2,"create");if(postOutcome(failure2)!=="unknown")throw failure2;result.id=await lookForCreated(context,result,before,failure2,limits)}result.created=true;
log.info(`Created: ${result.connector.label} integration ${idList([result.id])}`)}async function refreshOauth({api,log},result,id,limits){await api.refreshOauth(
result.connector,id,limits);log.info(`Refreshed: the OAuth grant of ${result.connector.label} integration ${idList([id])}`)}var quoted=text=>`"${oneLine(text,60)}\
"`;var flag=(fallback=>(text=>{const word=text.trim().toLowerCase();if(word==="")return{value:fallback};if(word==="true"||word==="false")return{value:word==="tr\
ue"};return{problem:`must be true or false, not ${quoted(text)}`}}));var wholeNumber=((fallback,min,max)=>(text=>{const digits=text.trim();if(digits==="")return{
value:fallback};const value=/^\d{1,15}$/.test(digits)?Number(digits):Number.NaN;if(value>=min&&value<=max)return{value};return{problem:`must be a whole number f\
rom ${min} to ${max}, not ${quoted(text)}`}}));var choice=(options=>(text=>{const word=text.trim().toLowerCase();const value=word===""?options[0]:options.find((option=>option===
word));return value===void 0?{problem:`must be one of ${options.join(", ")}, not ${quoted(text)}`}:{value}}));var MAX_ALLOWED=1e9;var allowanceText=({value,percent})=>`${value}${percent?
"%":""}`;function exceeds(count2,{value,percent},of){if(!percent)return count2>value;return of===void 0||count2*1e5>Math.round(value*1e3)*of}var listOf=(parts=>[
...new Set(parts.map((part=>part.trim())).filter((part=>part!=="")))]);var MIN_SEARCH=3;var MAX_SEARCH=80;var MAX_LOGINS=10;var NOT_AN_ID='must have one id per \
line, without white space, commas or control characters, and not "." or ".."';var SYNC_STATUSES=["error","unknown","timed-out","cancelled","not-requested","star\
ted","completed","indexed"];var PLANNED_STEPS=["create","refresh","update","ingest"];var COUNT_SOURCES=["stream","documents"];var CHANGE_KINDS=["added","updated",
"removed","failed","failedBefore","warned"];var MAX_NAMES=20;var noChanges=(()=>({added:[],updated:[],removed:[],failed:[],failedBefore:[],warned:[]}));function keepName(list2,document){
if(list2.length<MAX_NAMES)list2.push(document())}function syncStatusAfter(failure2){if(failure2.code==="wait-timeout")return"timed-out";if(failure2.code==="canc\
elled")return"cancelled";if(failure2.code==="sync-error")return"error";const outcome=postOutcome(failure2);if(outcome==="not-sent")return"not-requested";return outcome===
"refused"?"error":"unknown"}var MESSAGE_LIMIT=8e3;var counted=(count2,noun)=>`${count2} ${noun}${count2===1?"":"s"}`;var itemsFailed=total=>`${counted(total,"it\
em")} failed`;var seconds=(ms=>`${(ms/1e3).toFixed(1)} s`);var INGEST_WORDS={"not-requested":"no ingest was started",started:"Zylon accepted the ingest",completed:"\
the ingest is complete",indexed:"the ingest is complete, and nothing is pending",error:"the ingest failed","timed-out":"the ingest may still be running",cancelled:"\
the ingest may still be running",unknown:"the ingest may be running"};var ingestWords=(status=>INGEST_WORDS[status]);var asSentence2=(words=>`${words.slice(0,1).
toUpperCase()}${words.slice(1)}.`);var STEP_WORDS={create:"create",refresh:"refresh the OAuth grant",update:"update the credentials",ingest:"ingest"};function planWords({
planned}){if(planned.length===0)return"change nothing of";return planned.map(step=>STEP_WORDS[step]+(step==="refresh"||step==="update"?" of":"")).join(", ")}function indexedWords({
done,pending,failed}){return`${counted(done,"document")} indexed, ${pending} pending, ${failed} failed`}var joined=(parts=>parts.filter((part=>part!=="")).join(
"; "));var withDetail=({name,detail})=>detail===""?name:`${name} (${detail})`;var andMore=((count2,where="")=>count2>0?[`and ${count2} more${where}`]:[]);function nameLines(known,total){
return known.length===0?[]:[...known.map(withDetail),...andMore(total-known.length)]}var MAX_IN_SENTENCE=5;function nameList(known,total){return nameLines(known.
slice(0,MAX_IN_SENTENCE),total).join("; ")}var LOG_WORDS={added:"Added",updated:"Updated",removed:"Removed",failed:"Failed",failedBefore:"Failed before",warned:"\
Warning"};var changeLine=(kind,document)=>`${LOG_WORDS[kind]}: ${withDetail(document)}`;function nothingIndexed({indexed,integrationItemCount:items}){if(indexed===
void 0||items===0||indexed.done+indexed.pending+indexed.failed>0)return void 0;const source=items===void 0?"":`, although the source has ${items===1?"1 item":`${items}\
 items`}`;return new ActionError("nothing-indexed",{what:`Zylon has no document of the integration and nothing pending${source}`,why:"Zylon could read no item, \
or puts the documents into a project that the user of api-token cannot see",remedy:"Open the integration in Zylon. If it has documents there, set project-id to \
their project, or api-token to the token of a user who sees it"})}function allFailed({items,indexed}){const{added=0,updated=0,removed=0,skipped=0,errors=0}=items??
{};const fresh=(indexed?.failed??0)-(indexed?.failedBefore??0);return errors>0&&added+updated+removed+skipped===0||fresh>0&&indexed?.done===0}function itemsOf2({
integrationItemCount,items,indexed}){const{added=0,updated=0,skipped=0,errors=0}=items??{};const documents=(indexed?.done??0)+(indexed?.failed??0)+(indexed?.pending??
0);return integrationItemCount??Math.max(added+updated+skipped+errors,documents)}function itemErrors(result,max){const total=failedCount(result);if(total===0)return void 0;
const names2=nameList(result.changes.failed,total);const what=`${itemsFailed(total)}${names2===""?"":`: ${names2}`}`;if(allFailed(result)){return new ActionError(
"item-errors",{what,why:"Zylon could not read or index a single one",remedy:"Open the integration in Zylon, and check its credentials and the documents that the\
 log names"})}if(max===void 0||!exceeds(total,max,itemsOf2(result)))return void 0;const limit=max.value===0&&!max.percent?"allows none":`is ${allowanceText(max)}`;
return new ActionError("item-errors",{what,why:`Zylon could not read or index these, and fail-on-item-errors ${limit}`,remedy:"Correct or exclude the documents \
that the log names, or allow more with fail-on-item-errors"})}var ParseError=class extends Error{constructor(message,options){super(message);this.name="ParseErr\
or";this.type=options.type;this.field=options.field;this.value=options.value;this.line=options.line}};var LF=10;var CR=13;var SPACE=32;var MAX_FIELD_PREFIX_LENGTH=6;
function createParser(config2){if(typeof config2==="function"){throw new TypeError("`config` must be an object, got a function instead. Did you mean `createPars\
er({onEvent: fn})`?")}const{maxBufferSize,onComment,onError,onEvent,onId,onRetry}=config2;const pendingFragments=[];let pendingFragmentsLength=0;let bomPrefix="";
let id;let data="";let dataLines=0;let eventType;let terminated=false;let skippingLine=false;let skipNextLineFeed=false;function feed(chunk){if(terminated){throw new Error(
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
void 0;pendingFragments.length=0;pendingFragmentsLength=0;terminated=false;skippingLine=false;skipNextLineFeed=false}return{feed,reset}}function isDataPrefix(chunk,i,firstCharCode){
return firstCharCode===100&&chunk.charCodeAt(i+1)===97&&chunk.charCodeAt(i+2)===116&&chunk.charCodeAt(i+3)===97&&chunk.charCodeAt(i+4)===58}function isEventPrefix(chunk,i,firstCharCode){
return firstCharCode===101&&chunk.charCodeAt(i+1)===118&&chunk.charCodeAt(i+2)===101&&chunk.charCodeAt(i+3)===110&&chunk.charCodeAt(i+4)===116&&chunk.charCodeAt(
i+5)===58}function isPotentialField(line,field){let i=1;while(i<line.length&&i<field.length){if(line.charCodeAt(i)!==field.charCodeAt(i)){return false}i++}return line.
length<=field.length||line.charCodeAt(field.length)===58}var MAX_DOCUMENT_BYTES=1024*1024;var SOME_BYTES=16*1024;var SOME_MS=3e3;async function readSome(body,clock){
const decoder=new TextDecoder;let text="";const reading=(async()=>{for await(const chunk of body){text+=decoder.decode(chunk,{stream:true});if(text.length>SOME_BYTES)
return}})().catch(()=>void 0);const enough=Promise.withResolvers();const stop=after(clock,SOME_MS,()=>enough.resolve(void 0));await Promise.race([reading,enough.
promise]);stop();return text}function firstProblem(error2){const[issue3]=error2.issues;const path6=issue3?.path.join(".")??"";const isOwn=issue3?.message.startsWith(
"Invalid input")!==false;const problem=isOwn?issue3?.code==="invalid_type"?`expected ${issue3.expected}`:"invalid":issue3.message;return`${path6===""?"the whole\
 answer":`field ${path6}`}: ${problem}`}var StreamProblem=class extends Error{kind;constructor(kind,detail){super(detail);this.name="StreamProblem";this.kind=kind}};
var QUOTE=34;var COMMA=44;var BACKSLASH=92;var OPEN_ARRAY=91;var CLOSE_ARRAY=93;var OPEN_OBJECT=123;var CLOSE_OBJECT=125;var isSpace=(byte=>byte===32||byte===10||
byte===13||byte===9||byte===30);var JsonValues=class{sawArray=false;#decoder=new TextDecoder;#pieces=[];#size=0;#inValue=false;#inString=false;#escaped=false;#depth=0;#inArray=false;#element="\
may";push(chunk){const values=[];let start=0;for(let at=0;at<chunk.length;at+=1){const byte=chunk[at]??0;if(!this.#inValue){if(isSpace(byte)||this.#between(byte))
continue;this.#begin(byte);start=at}const end=this.#step(byte,at);if(end===void 0)continue;values.push(this.#finish(chunk.subarray(start,end)));at=end-1}if(this.#inValue)
this.#keep(chunk.slice(start));return values}end(){if(this.#depth>0||this.#inString)throw new StreamProblem("truncated","it ends in the middle of a value");const values=this.#inValue?
[this.#finish(new Uint8Array)]:[];if(this.#inArray)throw new StreamProblem("truncated","its list is not closed");return values}#between(byte){if(!this.#inArray){
if(byte!==OPEN_ARRAY)return false;this.#inArray=true;this.sawArray=true;this.#element="may";return true}if(byte===CLOSE_ARRAY&&this.#element!=="must"){this.#inArray=
false;return true}if(byte===COMMA&&this.#element==="must-not"){this.#element="must";return true}if(this.#element==="must-not")throw new StreamProblem("bad-json",
"a comma is missing between two values");return false}#begin(byte){if(byte===COMMA||byte===CLOSE_ARRAY||byte===CLOSE_OBJECT){throw new StreamProblem("bad-json",
`"${String.fromCharCode(byte)}" is in place of a value`)}this.#inValue=true;this.#element="must-not"}#step(byte,at){if(this.#inString){if(this.#escaped)this.#escaped=
false;else if(byte===BACKSLASH)this.#escaped=true;else if(byte===QUOTE)this.#inString=false;return void 0}if(this.#depth===0&&(isSpace(byte)||byte===COMMA||byte===
CLOSE_ARRAY))return at;if(byte===QUOTE)this.#inString=true;else if(byte===OPEN_OBJECT||byte===OPEN_ARRAY)this.#depth+=1;else if((byte===CLOSE_OBJECT||byte===CLOSE_ARRAY)&&
this.#depth>0){this.#depth-=1;if(this.#depth===0)return at+1}return void 0}#keep(piece){this.#size+=piece.length;if(this.#size>MAX_DOCUMENT_BYTES)throw new StreamProblem(
"too-large","one value has more than 1 MiB");this.#pieces.push(piece)}#finish(last){this.#keep(last);const bytes=this.#pieces.length===1?last:Buffer.concat(this.#pieces);
this.#pieces=[];this.#size=0;this.#inValue=false;this.#depth=0;const text=this.#decoder.decode(bytes);const json=parseJson(text);if(!json.ok)throw new StreamProblem(
"bad-json",text);return json.value}};var DECISIVE_LENGTH=16;var MARK=[239,187,191];var isHalfMark=(bytes=>bytes.every(((byte,at)=>byte===MARK[at])));function sseReader(){
const decoder=new TextDecoder;let events2=[];let tooLarge2=false;let ended=false;const read3=({event:name="",data})=>{if(data.length>MAX_DOCUMENT_BYTES)throw new StreamProblem(
"too-large","one event has more than 1 MiB");if(data.trim()==="")return{name,value:{},streamed:true};const text=decoder.decode(Buffer.from(data,"latin1"));const json=parseJson(
text);if(json.ok)return{name,value:json.value,streamed:true};if(!name.startsWith("sync_")&&!/^\s*\{/.test(text))return{name,value:{},streamed:true};throw new StreamProblem(
ended?"truncated":"bad-json",text)};const parser=createParser({maxBufferSize:MAX_DOCUMENT_BYTES,onEvent:message=>events2.push(read3(message)),onError:({type})=>{
if(type==="max-buffer-size-exceeded")tooLarge2=true}});const feed=text=>{events2=[];parser.feed(text);if(tooLarge2)throw new StreamProblem("too-large","one even\
t has more than 1 MiB");return events2};return{push:chunk=>feed(Buffer.from(chunk.buffer,chunk.byteOffset,chunk.byteLength).toString("latin1")),end:()=>{ended=true;
return feed("\n\n")}}}function jsonStringifyReplacer(_,value){if(typeof value==="bigint")return value.toString();return value}var Cached=class{constructor(getter){
this._getter=getter;this._value=void 0}get value(){const getter=this._getter;if(getter!==void 0){this._value=getter();this._getter=void 0}return this._value}};function nullish(input){
return input===null||input===void 0}function cleanRegex(source){const start=source.startsWith("^")?1:0;const end=source.endsWith("$")?source.length-1:source.length;
return source.slice(start,end)}function assignProp(target,prop,value){Object.defineProperty(target,prop,{value,writable:true,enumerable:true,configurable:true})}
var captureStackTrace="captureStackTrace"in Error?Error.captureStackTrace:(..._args)=>{};var propertyKeyTypes=new Set(["string","number","symbol"]);function escapeRegex(str){
return str.replace(/[.*+?^${}()|[\]\\]/g,"\\$&")}var NUMBER_FORMAT_RANGES=(()=>({safeint:[Number.MIN_SAFE_INTEGER,Number.MAX_SAFE_INTEGER],int32:[-2147483648,2147483647],
uint32:[0,4294967295],float32:[-34028234663852886e22,34028234663852886e22],float64:[-Number.MAX_VALUE,Number.MAX_VALUE]}))();function explicitlyAborted(x,startIndex=0){
if(x.aborted===true)return true;for(let i=startIndex;i<x.issues.length;i++){if(x.issues[i]?.continue===false){return true}}return false}function prefixIssues(path6,issues){
return issues.map(iss=>{var _a2;(_a2=iss).path??(_a2.path=[]);iss.path.unshift(path6);return iss})}function unwrapMessage(message){return typeof message==="stri\
ng"?message:message?.message}function attachSchema(issues,start,inst){var _a2;for(let i=start;i<issues.length;i++){(_a2=issues[i]).schema??(_a2.schema=inst)}}function finalizeIssue(iss,ctx,config2){
var _a2;const traits=iss.inst?._zod?.traits;if(traits?.has("$ZodType")){if(traits.has("$ZodCheck"))(_a2=iss).schema??(_a2.schema=iss.inst);else iss.schema=iss.inst}
const schemaError=iss.schema!==iss.inst?iss.schema?._zod.def?.error:void 0;const message=iss.message?iss.message:unwrapMessage(iss.inst?._zod.def?.error?.(iss))??
unwrapMessage(schemaError?.(iss))??unwrapMessage(ctx?.error?.(iss))??unwrapMessage(config2.customError?.(iss))??unwrapMessage(config2.localeError?.(iss))??"Inva\
lid input";const full={};for(const k of Object.keys(iss)){if(k==="inst"||k==="schema"||k==="continue"||k==="input"||k==="__proto__")continue;full[k]=iss[k]}full.
path??(full.path=[]);full.message=message;if(ctx?.reportInput){full.input=iss.input}return full}var highSurrogate=/[\uD800-\uDBFF]/;function codePointLength(str){
const units=str.length;if(!highSurrogate.test(str))return units;let count2=units;for(let i=0;i<units-1;i++){if((str.charCodeAt(i)&64512)===55296&&(str.charCodeAt(
i+1)&64512)===56320){count2--;i++}}return count2}function getLengthableOrigin(input){if(Array.isArray(input))return"array";if(typeof input==="string")return"str\
ing";return"unknown"}function issue2(...args){const[iss,input,inst]=args;if(typeof iss==="string"){return{message:iss,code:"custom",input,inst}}return{...iss}}function hide(inst,key,value){
return own(inst,key,value,false)}var installing;var broke=false;var breaker={configurable:true,get(){broke=true;return void 0}};var CONSTANT_CATCH="~constantCat\
ch";var _a;var _zodDesc={value:void 0,enumerable:false};var _E="captureStackTrace"in Error?Error:null;function newError(Definition){const E=_E;if(E){const saved=E.
stackTraceLimit;if(typeof saved==="number"){try{E.stackTraceLimit=0}catch{_E=null;return new Definition}try{return new Definition}finally{E.stackTraceLimit=saved}}}
return new Definition}var $ZodAsyncError=class extends Error{constructor(){super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`)}};var $ZodEncodeError=class extends Error{constructor(name){
super(`Encountered unidirectional transform during encode: ${name}`);this.name="ZodEncodeError"}};(_a=globalThis).__zod_globalConfig??(_a.__zod_globalConfig={});
var globalConfig=globalThis.__zod_globalConfig;function config(newConfig){if(newConfig)Object.assign(globalConfig,newConfig);return globalConfig}function _getMessage(){
const internals=this._zod;internals.message??(internals.message=JSON.stringify(internals.def,jsonStringifyReplacer,2));return internals.message}function _setMessage(value){
this._zod.message=value}var _messageDesc={get:_getMessage,set:_setMessage,enumerable:true,configurable:true};var _issuesDesc={value:void 0,enumerable:false};var _installedToString=new WeakSet(
[Object.prototype,Error.prototype]);var initializer=(inst,def)=>{inst.name="$ZodError";_issuesDesc.value=def;Object.defineProperty(inst,"issues",_issuesDesc);_issuesDesc.
value=void 0;Object.defineProperty(inst,"message",_messageDesc);const proto=Object.getPrototypeOf(inst);if(!_installedToString.has(proto)){_installedToString.add(
proto);Object.defineProperty(proto,"toString",{configurable:true,enumerable:false,get(){const value=()=>this.message;Object.defineProperty(this,"toString",{value,
configurable:true,writable:true});return value},set(value){Object.defineProperty(this,"toString",{value,configurable:true,writable:true})}})}};var $ZodError=$constructor(
"$ZodError",initializer);var $ZodRealError=$constructor("$ZodError",initializer,void 0,{Parent:Error});var _parse=(_Err=>{const fn=(schema,value,_ctx,_params)=>{
const ctx=_ctx?{..._ctx,async:false}:{async:false};const result=schema._zod.run({value,issues:[]},ctx);if(result instanceof Promise){throw new $ZodAsyncError}if(result.
issues.length){const e=new(_params?.Err??_Err)(result.issues.map(iss=>finalizeIssue(iss,ctx,config())));captureStackTrace(e,_params?.callee??fn);throw e}return result.
value};return fn});var parse=_parse($ZodRealError);var _parseAsync=(_Err=>{const fn=async(schema,value,_ctx,params)=>{const ctx=_ctx?{..._ctx,async:true}:{async:true};
let result=schema._zod.run({value,issues:[]},ctx);if(result instanceof Promise)result=await result;if(result.issues.length){const e=new(params?.Err??_Err)(result.
issues.map(iss=>finalizeIssue(iss,ctx,config())));captureStackTrace(e,params?.callee??fn);throw e}return result.value};return fn});var parseAsync=_parseAsync($ZodRealError);
var _safeParse=(_Err=>((schema,value,_ctx)=>{const ctx=_ctx?{..._ctx,async:false}:{async:false};const result=schema._zod.run({value,issues:[]},ctx);if(result instanceof
Promise){throw new $ZodAsyncError}return result.issues.length?failure(_Err,result.issues,ctx):{success:true,data:result.value}}));var safeParse=_safeParse($ZodRealError);
function failure(Err,issues,ctx){let error2;return{success:false,get error(){if(!error2){error2=new Err(issues.map(iss=>finalizeIssue(iss,ctx,config())));issues=
void 0;ctx=void 0}return error2},set error(e){error2=e;issues=void 0;ctx=void 0}}}var _safeParseAsync=(_Err=>async(schema,value,_ctx)=>{const ctx=_ctx?{..._ctx,
async:true}:{async:true};let result=schema._zod.run({value,issues:[]},ctx);if(result instanceof Promise)result=await result;return result.issues.length?failure(
_Err,result.issues,ctx):{success:true,data:result.value}});var safeParseAsync=_safeParseAsync($ZodRealError);var anyString=/^[\s\S]{0,}$/;var number=/^-?\d+(?:\.\d+)?$/;
var chunk_PH5WLWZW_boolean=/^(?:true|false)$/i;var $ZodCheck=$constructor("$ZodCheck",((inst,def)=>{var _a2;inst._zod??(inst._zod={});inst._zod.def=def;(_a2=inst.
_zod).onattach??(_a2.onattach=[])}));var _whenHasLength=payload=>{const val=payload.value;return!nullish(val)&&val.length!==void 0};var numericOriginMap={number:"\
number",bigint:"bigint",object:"date"};var $ZodCheckLessThan=$constructor("$ZodCheckLessThan",(inst,def)=>{$ZodCheck.init(inst,def);const origin=numericOriginMap[typeof def.
value];inst._zod.check=payload=>{if(def.inclusive?payload.value<=def.value:payload.value<def.value){return}payload.issues.push({origin:numericOriginMap[typeof payload.
value]??origin,code:"too_big",maximum:typeof def.value==="object"?def.value.getTime():def.value,input:payload.value,inclusive:def.inclusive,inst,continue:!def.abort})}});
var $ZodCheckGreaterThan=$constructor("$ZodCheckGreaterThan",((inst,def)=>{$ZodCheck.init(inst,def);const origin=numericOriginMap[typeof def.value];inst._zod.check=
(payload=>{if(def.inclusive?payload.value>=def.value:payload.value>def.value){return}payload.issues.push({origin:numericOriginMap[typeof payload.value]??origin,
code:"too_small",minimum:typeof def.value==="object"?def.value.getTime():def.value,input:payload.value,inclusive:def.inclusive,inst,continue:!def.abort})})}));var $ZodCheckNumberFormat=$constructor(
"$ZodCheckNumberFormat",((inst,def)=>{$ZodCheck.init(inst,def);def.format=def.format||"float64";const isInt=def.format?.includes("int");const origin=isInt?"int":
"number";const[minimum,maximum]=NUMBER_FORMAT_RANGES[def.format];inst._zod.check=(payload=>{const input=payload.value;if(isInt){if(!Number.isInteger(input)){payload.
issues.push({expected:origin,format:def.format,code:"invalid_type",continue:false,input,inst});return}if(!Number.isSafeInteger(input)){if(input>0){payload.issues.
push({input,code:"too_big",maximum:Number.MAX_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst,origin,inclusive:true,continue:!def.abort})}else{
payload.issues.push({input,code:"too_small",minimum:Number.MIN_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst,origin,inclusive:true,continue:!def.
abort})}return}}if(input<minimum){payload.issues.push({origin:"number",input,code:"too_small",minimum,inclusive:true,inst,continue:!def.abort})}if(input>maximum){
payload.issues.push({origin:"number",input,code:"too_big",maximum,inclusive:true,inst,continue:!def.abort})}})}));var $ZodCheckMinLength=$constructor("$ZodCheck\
MinLength",((inst,def)=>{var _a2;$ZodCheck.init(inst,def);(_a2=inst._zod.def).when??(_a2.when=_whenHasLength);inst._zod.check=payload=>{const input=payload.value;
const units=input.length;const length=typeof input==="string"&&units>=def.minimum&&units<def.minimum*2?codePointLength(input):units;if(length>=def.minimum)return;
const origin=getLengthableOrigin(input);payload.issues.push({origin,code:"too_small",minimum:def.minimum,inclusive:true,input,inst,continue:!def.abort})}}));var version={
major:4,minor:6,patch:7};var $ZodType=$constructor("$ZodType",((inst,def)=>{var _a2;inst??(inst={});inst._zod.def=def;inst._zod.bag=inst._zod.bag||{};inst._zod.
version=version;const defChecks=inst._zod.def.checks;const checks=inst._zod.traits.has("$ZodCheck")?[inst,...defChecks??[]]:defChecks?.length?[...defChecks]:[];
for(const ch of checks){for(const fn of ch._zod.onattach){fn(inst)}}if(checks.length===0){(_a2=inst._zod).deferred??(_a2.deferred=[]);inst._zod.deferred?.push((()=>{
inst._zod.run=inst._zod.parse}))}else{const runChecks=((payload,checks2,ctx)=>{if(payload.memo)return payload;let isAborted=aborted(payload);let asyncResult;for(const ch of checks2){
if(ch._zod.def.when){if(explicitlyAborted(payload))continue;const shouldRun=ch._zod.def.when(payload);if(!shouldRun)continue}else if(isAborted){continue}const currLen=payload.
issues.length;const _=ch._zod.check(payload);if(_ instanceof Promise&&ctx?.async===false){throw new $ZodAsyncError}if(asyncResult||_ instanceof Promise){asyncResult=
(asyncResult??Promise.resolve()).then(async()=>{await _;const nextLen=payload.issues.length;if(nextLen===currLen)return;attachSchema(payload.issues,currLen,inst);
if(!isAborted)isAborted=aborted(payload,currLen)})}else{const nextLen=payload.issues.length;if(nextLen===currLen)continue;attachSchema(payload.issues,currLen,inst);
if(!isAborted)isAborted=aborted(payload,currLen)}}if(asyncResult){return asyncResult.then(()=>{return payload})}return payload});const handleCanaryResult=(canary,payload,ctx)=>{
if(aborted(canary)){canary.aborted=true;return canary}const checkResult=runChecks(payload,checks,ctx);if(checkResult instanceof Promise){if(ctx.async===false)throw new $ZodAsyncError;
return checkResult.then(checkResult2=>inst._zod.parse(checkResult2,ctx))}return inst._zod.parse(checkResult,ctx)};inst._zod.run=((payload,ctx)=>{if(ctx.skipChecks){
return inst._zod.parse(payload,ctx)}if(ctx.direction==="backward"){const canary=inst._zod.parse({value:payload.value,issues:[]},{...ctx,skipChecks:true});if(canary instanceof
Promise){return canary.then(canary2=>{return handleCanaryResult(canary2,payload,ctx)})}return handleCanaryResult(canary,payload,ctx)}const result=inst._zod.parse(
payload,ctx);if(result instanceof Promise){if(ctx.async===false)throw new $ZodAsyncError;return result.then(result2=>runChecks(result2,checks,ctx))}return runChecks(
result,checks,ctx)})}}),{get"~standard"(){return hide(this,"~standard",standardProps(this))},set"~standard"(value){own(this,"~standard",value)}});var toStandardResult=(r,ctx)=>r.
issues.length?{issues:r.issues.map(iss=>finalizeIssue(iss,ctx,config()))}:{value:r.value};async function validateAsync(inst,value){const ctx={async:true};return toStandardResult(
await inst._zod.run({value,issues:[]},ctx),ctx)}function standardProps(inst){return{validate:value=>{const ctx={async:false};try{const r=inst._zod.run({value,issues:[]},
ctx);if(!(r instanceof Promise))return toStandardResult(r,ctx)}catch(_){}return validateAsync(inst,value)},vendor:"zod",version:1}}var $ZodString=$constructor("\
$ZodString",((inst,def)=>{$ZodType.init(inst,def);inst._zod.pattern=def.pattern??anyString;inst._zod.parse=((payload,_)=>{if(def.coerce)try{payload.value=String(
payload.value)}catch(_2){}if(typeof payload.value==="string")return payload;payload.issues.push({expected:"string",code:"invalid_type",input:payload.value,inst});
return payload})}));var $ZodNumber=$constructor("$ZodNumber",((inst,def)=>{$ZodType.init(inst,def);inst._zod.pattern=number;inst._zod.parse=((payload,_ctx)=>{if(def.
coerce)try{payload.value=Number(payload.value)}catch(_){}const input=payload.value;if(typeof input==="number"&&!Number.isNaN(input)&&Number.isFinite(input)){return payload}
const received=typeof input==="number"?Number.isNaN(input)?"NaN":!Number.isFinite(input)?String(input):void 0:void 0;payload.issues.push({expected:"number",code:"\
invalid_type",input,inst,...received?{received}:{}});return payload})}));var $ZodNumberFormat=$constructor("$ZodNumberFormat",((inst,def)=>{$ZodCheckNumberFormat.
init(inst,def);$ZodNumber.init(inst,def)}));var $ZodBoolean=$constructor("$ZodBoolean",((inst,def)=>{$ZodType.init(inst,def);inst._zod.pattern=chunk_PH5WLWZW_boolean;
inst._zod.parse=(payload,_ctx)=>{if(def.coerce)try{payload.value=Boolean(payload.value)}catch(_){}const input=payload.value;if(typeof input==="boolean")return payload;
payload.issues.push({expected:"boolean",code:"invalid_type",input,inst});return payload}}));var $ZodUnknown=$constructor("$ZodUnknown",((inst,def)=>{$ZodType.init(
inst,def);inst._zod.parse=payload=>payload}));var arraySize=input=>Array.isArray(input)?input.length:-1;function handleArrayResult(result,final,index){if(result.
issues.length){final.issues.push(...prefixIssues(index,result.issues))}final.value[index]=result.value}var $ZodArray=$constructor("$ZodArray",((inst,def)=>{$ZodType.
init(inst,def);const memo=globalConfig.memoizer;memo?.attach(inst);inst._zod.parse=(payload,ctx)=>{const input=payload.value;if(!Array.isArray(input)){payload.issues.
push({expected:"array",code:"invalid_type",input,inst});return payload}payload.value=memo?memo.alloc(inst,payload,Array(input.length),ctx):Array(input.length);const proms=[];
const abortEarly=ctx?.abortEarly;for(let i=0;i<input.length;i++){const item=input[i];const result=def.element._zod.run({value:item,issues:[]},ctx);if(result instanceof
Promise){proms.push(result.then(result2=>handleArrayResult(result2,payload,i)))}else{handleArrayResult(result,payload,i);if(abortEarly&&result.issues.length!==0&&
aborted(result))break}}if(proms.length){return Promise.all(proms).then(()=>payload)}return payload};capSize(inst,arraySize)}));var NO_SYMBOL_KEYS=[];function handleCatchall(proms,input,payload,ctx,def,inst,abortEarly){
const unrecognized=[];const keySet=def.keySet;const _catchall=def.catchall._zod;const t=_catchall.def.type;const optin=_catchall.optin;const optout=_catchall.optout;
let seen=0;for(const key in input){if(abortEarly&&payload.issues.length!==seen){if(aborted(payload,seen))break;seen=payload.issues.length}if(keySet.has(key))continue;
if(key==="__proto__"){if(t==="never")unrecognized.push(key);continue}if(t==="never"){unrecognized.push(key);continue}const r=_catchall.run({value:input[key],issues:[]},
ctx);if(r instanceof Promise){proms.push(r.then(r2=>handlePropertyResult(r2,payload,key,input,optin,optout)))}else{handlePropertyResult(r,payload,key,input,optin,
optout)}}if(unrecognized.length){payload.issues.push({code:"unrecognized_keys",keys:unrecognized,input,inst,continue:true})}if(!proms.length)return payload;return Promise.
all(proms).then(()=>{return payload})}var $ZodObject=$constructor("$ZodObject",((inst,def)=>{$ZodType.init(inst,def);const desc=Object.getOwnPropertyDescriptor(
def,"shape");const sh=desc?.get?desc.get.raw:def.shape??{};if(sh){const get=(()=>{const newSh={...sh};Object.defineProperty(def,"shape",{value:newSh});get.raw=newSh;
return newSh});get.raw=sh;Object.defineProperty(def,"shape",{get})}const _normalized=cached((()=>normalizeDef(def)));defineLazyInternal(inst,"propValues",zod=>{
const shape=zod.def.shape;const propValues={};for(const key in shape){const field=shape[key]._zod;if(field.values){if(!Object.prototype.hasOwnProperty.call(propValues,
key)){assignProp(propValues,key,new Set)}for(const v of field.values)propValues[key].add(v);if(field.optin!==void 0)propValues[key].add(void 0)}}return propValues});
const isObject3=isObject;const catchall=def.catchall;let value;const memo=globalConfig.memoizer;memo?.attach(inst);inst._zod.parse=((payload,ctx)=>{value??(value=
_normalized.value);const input=payload.value;if(!isObject3(input)){payload.issues.push({expected:"object",code:"invalid_type",input,inst});return payload}payload.
value=memo?memo.alloc(inst,payload,{},ctx):{};const proms=[];const shape=value.shape;const abortEarly=ctx?.abortEarly;let seen=payload.issues.length;for(const key of value.
allKeys){if(abortEarly&&payload.issues.length!==seen){if(aborted(payload,seen))break;seen=payload.issues.length}if(key==="__proto__")continue;const el=shape[key];
const optin=el._zod.optin;const optout=el._zod.optout;const r=el._zod.run({value:input[key],issues:[]},ctx);if(r instanceof Promise){proms.push(r.then(r2=>handlePropertyResult(
r2,payload,key,input,optin,optout)))}else{handlePropertyResult(r,payload,key,input,optin,optout)}}if(!catchall){return proms.length?Promise.all(proms).then(()=>payload):
payload}return handleCatchall(proms,input,payload,ctx,_normalized.value,inst,abortEarly===true)})}));function handleUnionResults(results,final,inst,ctx){for(const result of results){
if(result.issues.length===0){final.value=result.value;return final}}const nonaborted=results.filter(r=>!aborted(r));if(nonaborted.length===1){final.value=nonaborted[0].
value;return nonaborted[0]}final.issues.push({code:"invalid_union",input:final.value,inst,errors:results.map(result=>result.issues.map(iss=>finalizeIssue(iss,ctx,
config())))});return final}var $ZodUnion=$constructor("$ZodUnion",((inst,def)=>{$ZodType.init(inst,def);defineLazyInternal(inst,"optin",(zod=>zod.def.options.some(
(o=>o._zod.optin==="defaulted"))?"defaulted":zod.def.options.some((o=>o._zod.optin!==void 0))?"optional":void 0));defineLazyInternal(inst,"optout",zod=>zod.def.
options.some(o=>o._zod.optout==="optional")?"optional":void 0);defineLazyInternal(inst,"values",zod=>{if(zod.def.options.every(o=>o._zod.values)){return new Set(
zod.def.options.flatMap(option=>Array.from(option._zod.values)))}return void 0});defineLazyInternal(inst,"pattern",zod=>{if(zod.def.options.every(o=>o._zod.pattern)){
const patterns=zod.def.options.map(o=>o._zod.pattern);return new RegExp(`^(${patterns.map(p=>cleanRegex(p.source)).join("|")})$`)}return void 0});const first=def.
options.length===1?def.options[0]._zod.run:null;inst._zod.parse=((payload,ctx)=>{if(first){return first(payload,ctx)}let async=false;const results=[];for(const option of def.
options){const result=option._zod.run({value:payload.value,issues:[]},ctx);if(result instanceof Promise){results.push(result);async=true}else{if(result.issues.length===
0)return result;results.push(result)}}if(!async)return handleUnionResults(results,payload,inst,ctx);return Promise.all(results).then(results2=>{return handleUnionResults(
results2,payload,inst,ctx)})})}));var $ZodEnum=$constructor("$ZodEnum",((inst,def)=>{$ZodType.init(inst,def);const values=getEnumValues(def.entries);const valuesSet=new Set(
values);inst._zod.values=valuesSet;defineLazyInternal(inst,"pattern",zod=>{const patternValues=getEnumValues(zod.def.entries).filter(k=>propertyKeyTypes.has(typeof k));
return new RegExp(patternValues.length?`^(${patternValues.map(o=>escapeRegex(o.toString())).join("|")})$`:"^[^\\s\\S]$")});inst._zod.parse=(payload,_ctx)=>{const input=payload.
value;if(valuesSet.has(input)){return payload}payload.issues.push({code:"invalid_value",values,input,inst});return payload}}));var $ZodTransform=$constructor("$\
ZodTransform",((inst,def)=>{$ZodType.init(inst,def);inst._zod.optin="optional";globalConfig.memoizer?.guard(inst);inst._zod.parse=((payload,ctx)=>{if(ctx.direction===
"backward"){throw new $ZodEncodeError(inst.constructor.name)}const _out=def.transform(payload.value,payload);if(ctx.async){const output=_out instanceof Promise?
_out:Promise.resolve(_out);return output.then(output2=>{payload.value=output2;return payload})}if(_out instanceof Promise){throw new $ZodAsyncError}payload.value=
_out;return payload})}));function handleOptionalResult(payload,result){payload.value=result.issues.length?void 0:result.value;return payload}var $ZodOptional=$constructor(
"$ZodOptional",((inst,def)=>{$ZodType.init(inst,def);defineLazyInternal(inst,"optin",(zod=>zod.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"));inst.
_zod.optout="optional";defineLazyInternal(inst,"values",zod=>{const values=zod.def.innerType._zod.values;return values?new Set([...values,void 0]):void 0});defineLazyInternal(
inst,"pattern",zod=>{const pattern=zod.def.innerType._zod.pattern;return pattern?new RegExp(`^(${cleanRegex(pattern.source)})?$`):void 0});inst._zod.parse=((payload,ctx)=>{
if(payload.value===void 0){if(def.innerType._zod.optin!=="defaulted")return payload;const result=def.innerType._zod.run({value:payload.value,issues:[]},ctx);if(result instanceof
Promise)return result.then(result2=>handleOptionalResult(payload,result2));return handleOptionalResult(payload,result)}return def.innerType._zod.run(payload,ctx)})}));
var $ZodNullable=$constructor("$ZodNullable",((inst,def)=>{$ZodType.init(inst,def);defineLazyInternal(inst,"optin",(zod=>zod.def.innerType._zod.optin));defineLazyInternal(
inst,"optout",zod=>zod.def.innerType._zod.optout);defineLazyInternal(inst,"pattern",zod=>{const pattern=zod.def.innerType._zod.pattern;return pattern?new RegExp(
`^(${cleanRegex(pattern.source)}|null)$`):void 0});defineLazyInternal(inst,"values",zod=>{return zod.def.innerType._zod.values?new Set([...zod.def.innerType._zod.
values,null]):void 0});inst._zod.parse=((payload,ctx)=>{if(payload.value===null)return payload;return def.innerType._zod.run(payload,ctx)})}));var $ZodCatch=$constructor(
"$ZodCatch",((inst,def)=>{$ZodType.init(inst,def);defineLazyInternal(inst,"optin",(zod=>zod.def.innerType._zod.optin==="defaulted"?"defaulted":"optional"));defineLazyInternal(
inst,"optout",(zod=>zod.def.innerType._zod.optout));defineLazyInternal(inst,"values",zod=>zod.def.innerType._zod.values);inst._zod.parse=((payload,ctx)=>{if(ctx.
direction==="backward"){return def.innerType._zod.run(payload,ctx)}const result=def.innerType._zod.run({value:payload.value,issues:[]},ctx);if(result instanceof
Promise){return result.then(result2=>handleCatchResult(payload,result2,def,ctx))}return handleCatchResult(payload,result,def,ctx)})}));var $ZodPipe=$constructor(
"$ZodPipe",((inst,def)=>{$ZodType.init(inst,def);defineLazyInternal(inst,"values",zod=>zod.def.in._zod.values);defineLazyInternal(inst,"optin",(zod=>zod.def.in.
_zod.optin));defineLazyInternal(inst,"optout",(zod=>zod.def.out._zod.optout));defineLazyInternal(inst,"propValues",zod=>zod.def.in._zod.propValues);inst._zod.parse=
((payload,ctx)=>{if(ctx.direction==="backward"){const right=def.out._zod.run(payload,ctx);if(right instanceof Promise){return right.then(right2=>handlePipeResult(
right2,def.in,ctx))}return handlePipeResult(right,def.in,ctx)}const left=def.in._zod.run(payload,ctx);if(left instanceof Promise){return left.then(left2=>handlePipeResult(
left2,def.out,ctx))}return handlePipeResult(left,def.out,ctx)})}));var $ZodCustom=$constructor("$ZodCustom",((inst,def)=>{$ZodCheck.init(inst,def);$ZodType.init(
inst,def);inst._zod.parse=(payload,_)=>{return payload};inst._zod.check=(payload=>{const input=payload.value;const r=def.fn(input);if(r instanceof Promise){return r.
then(r2=>handleRefineResult(r2,payload,input,inst))}handleRefineResult(r,payload,input,inst);return})}));function _lte(value,params){return new $ZodCheckLessThan(
{check:"less_than",...normalizeParams(params),value,inclusive:true})}function _gt(value,params){return new $ZodCheckGreaterThan({check:"greater_than",...normalizeParams(
params),value,inclusive:false})}function _positive(params){return _gt(0,params)}var ZodMiniType=$constructor("ZodMiniType",((inst,def)=>{if(!inst._zod)throw new Error(
"Uninitialized schema in ZodMiniType.");$ZodType.init(inst,def);inst.def=def;inst.type=def.type}),{get with(){return this.check},set with(value){own(this,"with",
value)},parse(data,params){return parse(this,data,params,{callee:this.parse})},parseAsync(data,params){return parseAsync(this,data,params,{callee:this.parseAsync})},
safeParse(data,params){return safeParse(this,data,params)},safeParseAsync(data,params){return safeParseAsync(this,data,params)},check(...checks){const def=this.
def;return this.clone({...def,checks:[...def.checks??[],...checks.map((ch=>typeof ch==="function"?{_zod:{check:ch,def:{check:"custom"},onattach:[]}}:ch))]},{parent:true})},
clone(_def,params){return clone(this,_def,params)},brand(){return this},register(reg,meta2){reg.add(this,meta2);return this},apply(fn,...args){return args.length===
0?fn(this):fn(this,...args)}});var ZodMiniString=$constructor("ZodMiniString",((inst,def)=>{$ZodString.init(inst,def);ZodMiniType.init(inst,def)}));var ZodMiniNumber=$constructor(
"ZodMiniNumber",((inst,def)=>{$ZodNumber.init(inst,def);ZodMiniType.init(inst,def)}));var ZodMiniNumberFormat=$constructor("ZodMiniNumberFormat",((inst,def)=>{$ZodNumberFormat.
init(inst,def);ZodMiniNumber.init(inst,def)}));var ZodMiniBoolean=$constructor("ZodMiniBoolean",((inst,def)=>{$ZodBoolean.init(inst,def);ZodMiniType.init(inst,def)}));
var ZodMiniUnknown=$constructor("ZodMiniUnknown",((inst,def)=>{$ZodUnknown.init(inst,def);ZodMiniType.init(inst,def)}));var ZodMiniArray=$constructor("ZodMiniAr\
ray",((inst,def)=>{$ZodArray.init(inst,def);ZodMiniType.init(inst,def)}));var ZodMiniObject=$constructor("ZodMiniObject",((inst,def)=>{$ZodObject.init(inst,def);
ZodMiniType.init(inst,def);installLazyProp(inst,"shape",self=>self._zod.def.shape,false)}));var ZodMiniUnion=$constructor("ZodMiniUnion",((inst,def)=>{$ZodUnion.
init(inst,def);ZodMiniType.init(inst,def)}));var ZodMiniEnum=$constructor("ZodMiniEnum",((inst,def)=>{$ZodEnum.init(inst,def);ZodMiniType.init(inst,def);inst.options=
[...inst._zod.values]}));var ZodMiniTransform=$constructor("ZodMiniTransform",((inst,def)=>{$ZodTransform.init(inst,def);ZodMiniType.init(inst,def)}));var ZodMiniOptional=$constructor(
"ZodMiniOptional",((inst,def)=>{$ZodOptional.init(inst,def);ZodMiniType.init(inst,def)}));var ZodMiniNullable=$constructor("ZodMiniNullable",((inst,def)=>{$ZodNullable.
init(inst,def);ZodMiniType.init(inst,def)}));var ZodMiniCatch=$constructor("ZodMiniCatch",((inst,def)=>{$ZodCatch.init(inst,def);ZodMiniType.init(inst,def)}));var ZodMiniPipe=$constructor(
"ZodMiniPipe",((inst,def)=>{$ZodPipe.init(inst,def);ZodMiniType.init(inst,def)}));var ZodMiniCustom=$constructor("ZodMiniCustom",((inst,def)=>{$ZodCustom.init(inst,
def);ZodMiniType.init(inst,def)}));var lenient=(schema=>_catch(optional(schema),void 0));var lenientText=lenient(string2());var looseText=lenient(pipe(union([string2(),
number2()]),transform(String)));var count=optional(nullable(chunk_PH5WLWZW_int().check(_nonnegative())));var SYNC_STARTED=object({current_artifact_count:count,integration_item_count:count});
var SYNC_ERROR=object({message:lenientText,error:lenientText,detail:lenientText});var named=lenient(object({name:lenientText,title:lenientText}));var SYNC_PROGRESS=object(
{artifact_id:lenientText,artifact:named,integration_item:named,progress:lenient(number2())});var textOf2=(id=>typeof id==="string"?id:Number.isSafeInteger(id)?String(
id):"");var pathId=pipe(union([string2(),number2()],"neither text nor a number"),transform(textOf2)).check(refine(isPathSegment,"no id that can stand in a path"));
var INTEGRATION=object({id:pathId,type:_catch(string2(),""),provider_data:lenient(object({username:lenientText}))});var ME=object({id:lenient(pathId),name:lenientText,
state:lenientText});var HEALTH=object({commit:lenientText});var PAGE=object({data:array(unknown()),next_cursor:looseText,has_next_page:lenient(nullable(boolean2()))});
var PROJECT=object({id:pathId});var ARTIFACT=object({id:pipe(union([string2().check(_minLength(1)),number2()]),transform(String)),name:looseText,type:looseText,
integration_id:looseText,state:looseText,ingest_status:looseText,error:looseText,ingest_warnings:lenient(array(unknown())),external_url:looseText,updated_at:looseText});
var HIT=object({id:looseText,type:looseText,metadata:lenient(object({name:looseText,project_id:looseText}))});var COUNTED=new Map([["added","added"],["updated",
"updated"],["recreated","updated"],["removed","removed"],["skipped","skipped"],["error","errors"]]);var EVENT_TYPES=new Set(["sync_started","sync_progress","syn\
c_completed","sync_error"]);var EVENT={kind:"event"};var canonical=(type=>type.replace(/([a-z\d])([A-Z])/g,"$1_$2").replace(/[\s.-]+/g,"_").toLowerCase());var isObject2=(value=>typeof value===
"object"&&value!==null&&!Array.isArray(value));var IngestTally=class{counts={added:0,updated:0,removed:0,skipped:0,errors:0};names={added:[],updated:[],removed:[],
errors:[]};currentArtifactCount;integrationItemCount;progress;accepted=false;progressed=false;completed=false;streamed=false;get decides(){return Object.values(
this.counts).some((count2=>count2>0))}get items(){const{added,updated,skipped,errors}=this.counts;return added+updated+skipped+errors}take({name,value:given,streamed}){
const named3=EVENT_TYPES.has(canonical(name));const value=isObject2(given)?given:named3?{}:void 0;if(value===void 0)return{kind:"unknown",word:"an event that is\
 no object"};if(streamed)this.streamed=true;const own2="type"in value&&typeof value.type==="string"?value.type:name;const type=named3&&canonical(own2)!=="sync_e\
rror"?name:own2;switch(canonical(type)){case"sync_started":return this.#started(value);case"sync_progress":return this.#progress(value);case"sync_completed":this.
accepted=true;this.completed=true;return{kind:"completed"};case"sync_error":{this.accepted=true;const{data}=SYNC_ERROR.safeParse(value);return{kind:"sync-error",
message:data?.message??data?.error??data?.detail??""}}default:return this.#other(type,value)}}#started(value){const{data,error:error2}=SYNC_STARTED.safeParse(value);
if(error2!==void 0)return{kind:"problem",field:firstProblem(error2)};this.accepted=true;this.currentArtifactCount=data.current_artifact_count??this.currentArtifactCount;
this.integrationItemCount=data.integration_item_count??this.integrationItemCount;return EVENT}#progress(value){this.accepted=true;this.progressed=true;const{data}=SYNC_PROGRESS.
safeParse(value);const op="op"in value?value.op:void 0;if(typeof data?.progress==="number"&&data.progress>=0&&data.progress<=1)this.progress=data.progress;if(op===
void 0||op===null)return EVENT;const counted2=typeof op==="string"?COUNTED.get(op.toLowerCase()):void 0;if(counted2===void 0)return{kind:"unknown",word:`op ${typeof op===
"string"?op:typeof op}`};this.counts[counted2]+=1;if(counted2==="skipped")return EVENT;const names2=this.names[counted2];if(names2.length<MAX_NAMES){const item=data?.
integration_item??data?.artifact;names2.push(item?.name??item?.title??data?.artifact_id??"an item without a name")}return EVENT}#other(type,value){const entity=INTEGRATION.
safeParse(value).success&&(connectorOf(type)!==void 0||"user_id"in value);if(!entity&&type!==""&&Object.keys(value).length===0)return{kind:"nothing"};if(!entity)
return{kind:"unknown",word:type===""?"an event without a type":`type ${type}`};this.accepted=true;return{kind:"entity"}}};function lookFirst({code,explanation,cause,
http:http4}){return new ActionError(code,{...explanation,remedy:`${LOOK_FIRST}. ${explanation.remedy}`},{cause,http:http4})}function syncError(message){const said=message===
""?" without a message":`: "${message}"`;return new ActionError("sync-error",{what:`Zylon started the ingest, and reported that it failed${said}`,why:"Zylon cou\
ld not read the source: its credentials or permissions are wrong, or the source is down",remedy:"Open the integration in Zylon, and check its credentials and it\
s source. Then run the step again"})}function unexpected(name,field){return new ActionError("unexpected-response",{what:`Zylon's answer to the ingest was not un\
derstood: ${field} (${name})`,why:"integration-type is wrong, or this version of Zylon answers in another shape",remedy:"Check integration-type. If it is right,\
 report this with the version of Zylon"},{http:{status:200}})}function streamCut(name,result,detail,cause){const counts=countsSoFar(result);return new ActionError(
"stream-cut",{what:`Zylon stopped reporting before the ingest ended${counts===""?"":`, so far ${counts}`} (${name}: ${detail})`,why:"Usually a proxy or load bal\
ancer in between closed the idle connection. Zylon may go on with the ingest",remedy:"Raise the idle limit of that proxy, or set wait-for: started"},{cause})}function progressLine({
items,integrationItemCount,progress},result){const done=Math.min(items,integrationItemCount??items);const of=integrationItemCount===void 0?"":` of ${integrationItemCount}\
 in the source`;const share=progress===void 0?"":`, ${(progress*100).toFixed(0)} %`;const counts=countsSoFar(result);return`Progress: ${done===1?"1 item":`${done}\
 items`}${of}${share}${counts===""?"":`: ${counts}`}`}var UnknownWords=class{#seen=new Set;#log;constructor(log){this.#log=log}add(word){if(this.#seen.has(word)||
this.#seen.size>=MAX_NAMES)return;this.#seen.add(word);this.#log.info(`Skipped: ${word}`)}end(){if(this.#seen.size===0)return;this.#log.notice(`Skipped parts of\
 Zylon's answer that are unknown to this action: ${idList([...this.#seen])}.`)}};function readingFailure(error2,answer,tally,result){if(error2 instanceof StreamProblem){
if(error2.kind==="too-large")return answer.tooLarge(MAX_DOCUMENT_BYTES);if(error2.kind!=="truncated")return answer.bodyFailure(error2.kind,error2.message);return tally.
accepted?streamCut(answer.name,result,error2.message,error2):answer.bodyFailure("bad-json",error2.message)}const failure2=asActionError(error2);if(failure2.code!==
"connection-lost"||!tally.accepted)return failure2;return streamCut(answer.name,result,"the connection was lost",failure2)}var MAX_LINES2=10;var KINDS=["added",
"updated","removed","warned"];function waitTimeout(result,seconds3,onlyStart=false){const{indexed,syncStatus}=result;if(indexed===void 0&&syncStatus==="not-requ\
ested"){const counts=countsSoFar(result);return new ActionError("wait-timeout",{what:onlyStart?`Zylon did not answer the ingest within ${seconds3} s`:`The inges\
t did not end within ${seconds3} s${counts===""?"":`, so far ${counts}`}`,why:"Zylon may still be reading the source, and may go on after this step",remedy:`${LOOK_FIRST}\
. Raise wait-timeout-seconds${onlyStart?"":", or set wait-for: started"}`})}if(indexed===void 0){return new ActionError("wait-timeout",{what:`Zylon accepted the\
 ingest, but its documents could not be listed within ${seconds3} s`,why:"Zylon is still indexing, or is too slow to list them",remedy:"Raise wait-timeout-secon\
ds, or set wait-for: completed to end the step while Zylon goes on"})}const{done,pending,failed}=indexed;if(done+pending+failed===0){return new ActionError("wai\
t-timeout",{what:`Zylon accepted the ingest, but no document appeared within ${seconds3} s`,why:"Zylon is still reading the source, or puts the documents into a\
 project that the user of api-token cannot see",remedy:"Open the integration in Zylon. If it has documents there, set project-id to their project. If not, raise\
 wait-timeout-seconds"})}const soFar=indexedWords({done,pending,failed});if(pending===0){return new ActionError("wait-timeout",{what:`Nothing is pending, but th\
e ingest may not have ended within ${seconds3} s: ${soFar}`,why:"Zylon did not report the end of the ingest, and the documents changed shortly before the limit",
remedy:"Raise wait-timeout-seconds, or set wait-for: completed to end the step while Zylon goes on"})}return new ActionError("wait-timeout",{what:`Zylon did not\
 index everything within ${seconds3} s: ${soFar}`,why:"Zylon is still indexing, and goes on after this step",remedy:"Raise wait-timeout-seconds, or set wait-for\
: completed to end the step while Zylon goes on"})}var LAST_LOOK_SECONDS=5;async function waitUntilIndexed({clock,inputs,log,signal},result,{watch,...watched},wait){
log.phase("Wait until everything is indexed");const completed=result.syncStatus==="completed";const failure2=()=>waitTimeout(result,inputs["wait-timeout-seconds"]);
const seconds3=Math.max(0,wait.deadline-clock.now())/1e3+LAST_LOOK_SECONDS;await within({seconds:seconds3,clock,signal,failure:failure2},limits=>watch.settled({
result,...watched,...wait,completed,log},limits))}var MAX_LIST_BYTES=32*1024*1024;var isList=value=>Array.isArray(value);async function asList(answer){const value=await read2(
answer,MAX_LIST_BYTES);if(isList(value))return value;if(typeof value!=="object"||value===null||!("data"in value))return void 0;const{data}=value;const more="has\
_next_page"in value&&value.has_next_page===true||"next_cursor"in value&&Boolean(value.next_cursor);return isList(data)&&!more?data:void 0}async function asAcknowledgement(answer){
const{text}=await readText(answer.body);if(/\bhtml\b/i.test(answer.contentType)||text.trimStart().startsWith("<")){throw answer.bodyFailure("not-api",text)}}function unexpected2({
task,purpose,method,segments},problem){return new ActionError("unexpected-response",{what:`${notDone(oneLine(task),purpose!=="read")}: the answer has another sh\
ape than documented (${problem})`,why:"This version of Zylon has another API, or base-url names another service",remedy:"Check base-url; if it is right, report \
this with the version of Zylon"},{http:{status:200,request:oneLine(`${method} /${segments.map(encodeURIComponent).join("/")} answered 200`)}})}function checked(schema,value,call){
const{success,data,error:error2}=schema.safeParse(value);if(success)return data;throw unexpected2(call,firstProblem(error2))}var typeIn=value=>typeof value==="o\
bject"&&value!==null&&"type"in value&&typeof value.type==="string"?value.type:"";function readIntegrations(list2,isSecret){const integrations=[];const unclear=[];
for(const[index,value]of list2.entries()){const{data,error:error2}=INTEGRATION.safeParse(value);const usable=data!==void 0&&!isSecret(data.id);if(usable)integrations.
push(data);const problem=error2!==void 0?firstProblem(error2):usable?"field type: missing":"field id: it contains a secret of this run";if(!usable||data.type===
"")unclear.push({type:typeIn(value),problem:`number ${index+1}, ${problem}`})}return{integrations,unclear}}function unclearOf({unclear},connector){if(connector===
void 0)return unclear;return unclear.filter(({type})=>type===""||connectorOf(type)?.type===connector.type)}function pageOf(schema,answer,call){const envelope=checked(
PAGE,isList(answer)?{data:answer}:answer,call);const items=envelope.data.flatMap(value=>{const{success,data}=schema.safeParse(value);return success?[data]:[]});
const skipped=envelope.data.length-items.length;const{next_cursor:next,has_next_page:more}=envelope;if(more===false)return{items,skipped};if(next!==void 0&&next!==
"")return{items,skipped,next};return{items,skipped,more:more===true}}function endless(what){return new ActionError("unexpected-response",{what:`A list from Zylo\
n does not end: ${what} came twice`,why:"This version of Zylon has another way of paging",remedy:"Set wait-for: completed, and report this with the version of Z\
ylon"})}async function*everyPage(read3){const cursors=new Set;const contents=new Set;let at;for(let pages=1;;pages+=1){const page=await read3(at);if(page.items.
length>0||at!==void 0&&"page"in at){const content=JSON.stringify([page.items.length,page.items[0]?.id,page.items.at(-1)?.id]);if(contents.has(content))throw endless(
"the same page");contents.add(content)}yield page;const{next,more}=page;if(next===void 0&&more!==true)return;at=next===void 0?{page:String(pages+1)}:{after:next};
if(next===void 0)continue;if(cursors.has(next))throw endless("the same next_cursor");cursors.add(next)}}function planStep({log},result,step){result.planned=[...result.
planned,step];log.info(`Dry run: would ${planWords({planned:[step]})} ${nameOf(result)}`)}async function endOfAll({diagnosis,signal},{failure:failure2}){if(signal.
aborted)return asActionError(signal.reason);if(failure2!==void 0&&await diagnosis.isGeneral(failure2))return failure2;return void 0}function warnOfItems({log},results){
const counts=results.map(result=>result.failure===void 0?failedCount(result):0);const allowed=counts.filter(count2=>count2>0);if(allowed.length===0)return;const total=allowed.
reduce((sum,count2)=>sum+count2,0);log.warning(`${itemsFailed(total)} in ${allowed.length} of ${results.length} integrations. The log and the summary name them.`)}
async function runMany(context,results,watch){const{api,clock,inputs,log,redact}=context;const workers=Math.min(inputs["max-parallel"],results.length);log.info(
`${results.length} integrations, ${workers} at once`);const progress=new ProgressLog(clock.now(),line=>log.info(line));const queue=results.values();let done=0;let failed=0;
let end;const run2=async(result,release)=>{const own2=new GroupLog;await runPipeline({...context,log:own2,api:api.tellingIn(own2)},result,watch,release);if(result.
failure!==void 0)own2.info(oneLine(redact(result.failure.message),MESSAGE_LIMIT));own2.print(sentenceOf(result));done+=1;if(result.failure!==void 0)failed+=1;const ended=await endOfAll(
context,result);end??=ended;progress.tell(clock.now(),()=>`${done} of ${results.length} integrations done, ${failed} of them failed`)};const running=[];const work=async()=>{
for(const result of queue){if(end!==void 0){result.failure=end;watch?.ended(result);continue}await new Promise(resolve3=>running.push(run2(result,resolve3).finally(
resolve3)))}};await Promise.all(Array.from({length:workers},work));await Promise.all(running);warnOfItems(context,results)}var package_default={name:"zylon-inge\
st",version:"1.0.0"};var TransportFailure=class extends Error{kind;constructor(kind,cause){super(cause instanceof Error?cause.message:kind,{cause});this.name="T\
ransportFailure";this.kind=kind}};var ProxyRefusal=class extends Error{status;constructor(status){super(`the proxy answered ${status}`);this.name="ProxyRefusal";
this.status=status}};var ProxyUnreachable=class extends Error{constructor(cause){super(cause.message,{cause});this.name="ProxyUnreachable"}};function codeOf(error2){
if(typeof error2!=="object"||error2===null||!("code"in error2))return"";return typeof error2.code==="string"?error2.code:""}var syscallOf=error2=>typeof error2===
"object"&&error2!==null&&"syscall"in error2?error2.syscall:void 0;var TLS_CODE=/^(CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|ERR_TLS_|ERR_SSL_|EPROTO)/;
function kindOf(error2,connected){if(error2 instanceof ProxyRefusal)return"proxy";if(error2 instanceof ProxyUnreachable)return kindOf(error2.cause,false);const code=codeOf(
error2);if(TLS_CODE.test(code)&&!connected)return"tls";if(code.startsWith("HPE_"))return"not-http";if(connected)return"connection-lost";return syscallOf(error2)===
"getaddrinfo"||code==="ENOTFOUND"||code==="EAI_AGAIN"?"dns":"connect"}function laidToProxy(error2,protocol){const inTunnel=codeOf(error2)==="ERR_PROXY_TUNNEL";if(inTunnel&&
"statusCode"in error2)return new ProxyRefusal(Number(error2.statusCode));const isProxys=inTunnel||protocol==="http:"||["connect","getaddrinfo"].includes(String(
syscallOf(error2)));return isProxys?new ProxyUnreachable(error2):error2}function proxyReason({baseUrl,proxy,printable},failure2){if(proxy.kind!=="proxy")return void 0;
const{cause,kind}=failure2;const host=printable(baseUrl.host);const named3=`the proxy ${printable(proxy.url.host)} (from ${proxy.variable})`;if(cause instanceof
ProxyUnreachable){return{code:kind==="dns"||kind==="tls"?kind:"connect",reason:`${named3} was not reached (${printable(failure2.message)})`,why:`The proxy is do\
wn, or ${proxy.variable} on this runner is wrong`,remedy:`Correct ${proxy.variable}; if ${host} needs no proxy, add it to NO_PROXY`}}if(!(cause instanceof ProxyRefusal))
return void 0;const refused={code:"connect",reason:`${named3} answered ${cause.status}`};if(cause.status===407){return{...refused,why:"The proxy needs a user an\
d a password, or refused those it got",remedy:`Put them into ${proxy.variable} (http://user:password@host:port), from a secret`}}if(cause.status<500){return{...refused,
why:`The proxy does not let this runner connect to ${host}`,remedy:`Have the proxy allow ${host}; if it needs no proxy, add it to NO_PROXY`}}return{...refused,why:`\
The proxy could not reach ${host}`,remedy:`Check host and port in base-url, then whether the proxy reaches them; if ${host} needs no proxy, add it to NO_PROXY`}}
function tlsReason(host,detail,code,hasCertificates){const failed={code:"tls",reason:`the TLS connection to ${host} failed (${detail})`};switch(code){case"CERT_\
HAS_EXPIRED":return{...failed,why:`The certificate of ${host}, or of the authority that issued it, has expired`,remedy:`Renew it on the server${hasCertificates?
", or replace an expired ca-certificate":""}; check the clock of the runner`};case"CERT_NOT_YET_VALID":return{...failed,why:`The certificate of ${host} is not v\
alid yet`,remedy:"Check the clocks of server and runner"};case"ERR_TLS_CERT_ALTNAME_INVALID":case"HOSTNAME_MISMATCH":return{...failed,why:`The certificate is fo\
r other host names than ${host}`,remedy:"Set base-url to a host name that the certificate has, or have it reissued"};default:}if(/^(EPROTO|ERR_SSL_)/.test(code)){
return{...failed,why:"Most often, this port speaks plain HTTP; or the server asks for a client certificate",remedy:"Correct the port in base-url, or the TLS set\
tings of the server"}}return{...failed,why:"This runner does not trust the issuer: a private authority, or a server that does not send its whole chain",remedy:hasCertificates?
"Check that base-url names the right host, then put the authority that issued its certificate into ca-certificate":"Check that base-url names the right host, th\
en set ca-certificate to the PEM of the authority (text or path)"}}var MAX_REQUEST_SECONDS=600;function reasonOf(asked,{kind,cause,message}){const{baseUrl,proxy,
requestTimeoutSeconds,hasCertificates,printable}=asked;const host=printable(baseUrl.host);const plain=baseUrl.protocol==="http:";const detail=cause===void 0?"":
printable(codeOf(cause)||message);const through=proxy.kind==="proxy"?` through the proxy ${printable(proxy.url.host)}`:"";const mayRaise=requestTimeoutSeconds<MAX_REQUEST_SECONDS;
switch(kind){case"dns":return{code:"dns",reason:`the host name in ${host} was not found (${detail})`,why:"The name is misspelt, or only a network that this runn\
er is not in knows it",remedy:"Correct base-url, or run the job on a self-hosted runner inside that network"};case"connect":case"proxy":return{code:"connect",reason:`\
no connection to ${host}${through} (${detail||`none within ${requestTimeoutSeconds} s`})`,why:"The server is down, the port is wrong, or a firewall is in betwee\
n",remedy:`Check host and port in base-url, then whether this runner can reach them${detail===""&&mayRaise?"; on a slow network, raise request-timeout-seconds":
""}`};case"tls":return tlsReason(host,detail,codeOf(cause),hasCertificates);case"not-http":return{code:"not-api",reason:`${host} answered with something that is\
 not HTTP (${detail})`,why:plain?"The port expects https://, or another service listens on it":"Another service than a Zylon instance listens on this port",remedy:plain?
"Write https:// in base-url, or correct its port":"Correct host and port in base-url"};case"timeout":return{code:"timeout",reason:`${host} sent no answer, or st\
opped in the middle of one, for ${requestTimeoutSeconds} s`,why:"The server is overloaded or hangs",remedy:`Look at the state of the server${mayRaise?"; if it i\
s only slow, raise request-timeout-seconds":""}`};case"connection-lost":return{code:"connection-lost",reason:`the connection to ${host} was lost before the whol\
e answer came (${detail})`,why:`The server, or a proxy in between, closed it: a restart, a crash or an idle limit${plain?"; or the port expects https://":""}`,remedy:`\
Read the log of the Zylon instance, and of any proxy in front of it${plain?"; check whether base-url needs https://":""}`}}}var networkReason=(asked,failure2)=>proxyReason(
asked,failure2)??reasonOf(asked,failure2);var FINAL_PROXY_STATUS=new Set([403,405,407]);var UNKNOWN_NAME_RETRIES=2;function httpFacts(cause){if(cause instanceof
ProxyRefusal)return FINAL_PROXY_STATUS.has(cause.status)?{final:true}:{};const first=cause instanceof ProxyUnreachable?cause.cause:cause;return codeOf(first)===
"ENOTFOUND"?{mostRetries:UNKNOWN_NAME_RETRIES}:{}}var AFTER_SENDING=new Set(["timeout","connection-lost","not-http"]);function networkFailure(asked,failure2){const{
task,name,purpose}=asked;const{cause}=failure2;const{code,reason,why,remedy}=networkReason(asked,failure2);const sent=AFTER_SENDING.has(failure2.kind);const what=`${notDone(
task,sent&&purpose!=="read")}: ${reason}`;const request=`${name} was ${sent?"":"not "}sent`;return new ActionError(code,{what,why,remedy},{cause,http:{...httpFacts(
cause),request}})}function unreadableProxy({task,name},variable){return new ActionError("connect",{what:`${notDone(task,false)}: the environment variable ${variable}\
 is not the URL of a proxy`,why:"It is misspelt, or its user or password has a character that a URL must percent-encode",remedy:`Correct ${variable} (http://use\
r:password@host:port); if Zylon needs no proxy, add its host to NO_PROXY`},{http:{final:true,request:`${name} was not sent`}})}var ANY_METHOD={dns:"limited",connect:"\
limited","rate-limited":"limited"};var IDEMPOTENT={...ANY_METHOD,"connection-lost":"limited","server-error":"limited",unavailable:"limited",timeout:"limited"};var ONCE={
...ANY_METHOD,unavailable:"with-retry-after"};var POLICY={read:{...IDEMPOTENT,"bad-json":"limited"},update:IDEMPOTENT,create:ONCE,refresh:ONCE,ingest:{...ONCE,"\
already-running":"until-deadline"}};function retryOf(purpose,code){return POLICY[purpose][code]??"no"}var FIRST_DELAY_MS=2e3;var MAX_DELAY_MS=3e4;var JITTER_MS=1e3;
var LAST_RETRY_MS=500;function delayBefore(retry,random,retryAfterMs2){const step=Math.min(MAX_DELAY_MS,FIRST_DELAY_MS*2**Math.min(retry-1,16));return Math.round(
retryAfterMs2===void 0?(step+random*step)/2:retryAfterMs2+random*JITTER_MS)}function seconds2(ms){const rounded=Math.round(Math.max(0,ms)/100)/10;return`${rounded<
10?rounded:Math.round(rounded)} s`}function outOfTime(failure2,delayMs,{raisedBy},leftMs){const{what,why,remedy}=failure2.explanation;const{retryAfterMs:retryAfterMs2}=failure2.
http;const wait=retryAfterMs2===void 0?`the next retry would be in ${seconds2(delayMs)}`:`the server asks to wait ${seconds2(retryAfterMs2)}`;const raise=raisedBy===
void 0||remedy.includes(raisedBy)?"":`, or raise ${raisedBy}`;return new ActionError(failure2.code,{what,why:`${why}. There is no time for a retry: ${wait}, but\
 only ${seconds2(leftMs)} are left`,remedy:`${remedy}${raise}`},{cause:failure2,http:failure2.http})}var HIGHEST_MAX_RETRIES=20;var PASSING=new Set(["rate-limit\
ed","unavailable"]);function outOfRetries(failure2,options){const{code,explanation,http:http4}=failure2;const{maxRetries}=options;const more=mostRetries({...options,
maxRetries:maxRetries+1},failure2)>maxRetries;if(!PASSING.has(code)||!more||maxRetries>=HIGHEST_MAX_RETRIES)return failure2;const remedy=`${explanation.remedy},\
 or raise max-retries`;return new ActionError(code,{...explanation,remedy},{cause:failure2,http:http4})}function mostRetries({purpose,maxRetries},{code,http:http4}){
const retry=http4.final===true?"no":retryOf(purpose,code);if(retry==="until-deadline")return Infinity;if(retry==="no"||retry==="with-retry-after"&&http4.retryAfterMs===
void 0)return 0;return Math.min(maxRetries,http4.mostRetries??maxRetries)}var SERVER_ERROR=["server-error","The server, or a proxy in front of it, failed","Read\
 the log of the Zylon instance that base-url names, and of any proxy in front of it"];var BY_STATUS={400:["bad-request","A value or the credentials are wrong, o\
r the integration is not configured yet","Check integration-id, integration-type, username and password, then open the integration in Zylon"],401:["unauthorized",
"The token is wrong, expired or of another kind: the action needs a Workspace API token","Create a new Workspace API token in Zylon and store it in the secret b\
ehind api-token"],403:["forbidden","The connector is not enabled, the token's user lacks the permission, or the organization is not theirs","Check organization,\
 then ask an administrator of Zylon to enable the connector or to grant the permission"],404:["not-found","The token's user has no integration of this id and ty\
pe","Check integration-id, integration-type and organization, then whether api-token is of the user who made the integration"],405:["method-not-allowed","Zylon \
has another version, or a proxy in front of it blocks this method","Check the path in base-url, any proxy in front of Zylon, and the version of Zylon"],407:["co\
nnect","The proxy between this runner and Zylon needs a user and a password, or refused those it got","Put them into HTTP_PROXY (http://user:password@host:port)\
, from a secret"],409:["already-running","Something is running that conflicts with this, most likely an earlier ingest","Run the step when that has ended, or ra\
ise wait-timeout-seconds"],422:["unprocessable","The server understood the request and refused its content","Check username and password, then integration-id an\
d integration-type"],429:["rate-limited","The server limits how many requests it takes in a short time","Run the step less often"],503:["unavailable","The serve\
r, or a proxy in front of it, is overloaded or restarting","Wait until the Zylon instance that base-url names is up"]};var CONFLICT=["bad-request","It conflicts\
 with something that exists, such as an integration with this username, perhaps of another user","Look at the integrations in Zylon, then set integration-id, or\
 another username"];function rowOf(status,isIngest){if(status===409&&!isIngest)return CONFLICT;const row=BY_STATUS[status];if(row!==void 0)return row;if(status>=
500)return SERVER_ERROR;return["bad-request","The server refused the request","Check base-url, integration-id and integration-type"]}function wordsOf(value){if(typeof value!==
"object"||value===null)return"";const fields=new Map(Object.entries(value));const detail=fields.get("detail");if(Array.isArray(detail)){const first=detail[0];return typeof first===
"object"&&first!==null&&"msg"in first&&typeof first.msg==="string"?first.msg:""}const words=["detail","message","error","title"].map(key=>fields.get(key));return words.
find(word=>typeof word==="string")??""}function happened({task,name,purpose},status,reason){const what=notDone(task,purpose!=="read"&&(status<300||status>=500));
return{what:reason===""?what:`${what}: ${reason}`,request:`${name} answered ${status}`}}function notApi(asked,{status,headers},text){const{purpose,baseUrl,printable}=asked;
const host=printable(baseUrl.host);const excerpt=printable(text);const contentType=printable(headers["content-type"]??"");const sent=excerpt===""?"an empty body":
contentType||"text without a content type";const reason=`${host} sent ${sent} in place of JSON${excerpt===""?"":`: "${excerpt}"`}`;const{what,request}=happened(
asked,status,reason);const failed=(why,remedy)=>new ActionError("not-api",{what,why,remedy},{http:{status,request}});if(excerpt===""){return failed("The server,\
 or a proxy in front of it, did not send the answer of the API","Check base-url, then any proxy in front of the server")}if(purpose==="ingest"){return failed("S\
omething in front of Zylon answered in its place: a proxy whose time limit passed, or a login page","Check the time limit and the login of the proxy in front of\
 the server that base-url names")}return failed(`${host} is not the Zylon API, or something answers in its place: a login page, a proxy, or the web application`,
`${baseUrl.pathname==="/"?"Correct base-url (host, port and path prefix)":`Set base-url to ${printable(baseUrl.origin)}, without a path`}; behind a login proxy,\
 let requests to /api/ through`)}function statusFailure(asked,answer,text,now){const{purpose,baseUrl,printable}=asked;const{status,headers}=answer;const wait=retryAfterMs(
headers["retry-after"],now);const failure2=(code2,reason,why2,remedy2)=>{const{what,request}=happened(asked,status,reason);return new ActionError(code2,{what,why:why2,
remedy:remedy2},{http:{status,request,retryAfterMs:wait}})};if(status<400){const target=URL.parse(headers.location??"",baseUrl.href);return failure2("redirect",
`the server redirects to ${target===null?"an address that cannot be read":printable(target.origin)}`,"The action follows no redirect, since that would send the \
token to another address","Set base-url to the address of Zylon itself; behind a login proxy, let requests to /api/ through")}const json=parseJson(text);if(status===
404&&!json.ok)return notApi(asked,answer,text);const said=json.ok?printable(wordsOf(json.value)):"";const[code,why,remedy]=rowOf(status,purpose==="ingest");return failure2(
code,said===""?"":`the server said "${said}"`,why,remedy)}function bodyFailure(asked,answer,kind,text){const excerpt=asked.printable(text);if(kind==="not-api"||
excerpt==="")return notApi(asked,answer,text);const{status}=answer;const{what,request}=happened(asked,status,`the JSON in the answer cannot be read: "${excerpt}\
"`);const explanation={what,why:"Something damaged or cut the answer on its way, or it is not from the Zylon API",remedy:"Check for a proxy between this runner \
and base-url that cuts or rewrites answers"};return new ActionError("bad-json",explanation,{http:{status,request}})}function tooLarge({task,name,purpose},limit){
return new ActionError("too-large",{what:`${notDone(task,purpose!=="read")}: one JSON value in it has more than ${limit/1024/1024} MiB`,why:"No answer of the Zy\
lon API is that large",remedy:"Check that base-url names a Zylon instance, then any proxy in between"},{http:{request:`${name} was answered`}})}function retryAfterMs(header,now){
const value=header?.trim()??"";if(/^\d+$/.test(value))return Number(value)*1e3;if(!/^[A-Za-z]{3,9},? .*\d\d:\d\d:\d\d/.test(value))return void 0;const date2=Date.
parse(value);return Number.isNaN(date2)?void 0:Math.max(0,date2-now)}var Transport=class{#userAgent;#clock;#agent;#closed=new AbortController;proxy;constructor(options){
this.proxy=proxyFor(options.origin);this.#agent=agentFor(options,this.proxy);this.#userAgent=options.userAgent;this.#clock=options.clock}async send({method,url,
headers,body,connectMs,answerMs,signal:outer}){const late=new AbortController;const signal=AbortSignal.any([outer,this.#closed.signal,late.signal]);const{protocol}=url;
const proxied=this.proxy.kind==="proxy";let connected=false;let stop=after(this.#clock,connectMs,()=>{const unreachable=new ProxyUnreachable(new Error(`no conne\
ction within ${connectMs/1e3} s`));late.abort(new TransportFailure("connect",proxied&&protocol==="http:"?unreachable:void 0))});const waitForAnswer=(()=>{stop();
if(answerMs===void 0)return;stop=after(this.#clock,answerMs,()=>late.abort(new TransportFailure("timeout")))});const failed=error2=>{if(signal.aborted)return signal.
reason;return error2 instanceof TransportFailure?error2:new TransportFailure(kindOf(error2,connected),error2)};const exchanged=Promise.withResolvers();const{resolve:resolve3,
reject}=exchanged;try{signal.throwIfAborted();const options={method,headers:{...headers,"user-agent":this.#userAgent},agent:this.#agent,rejectUnauthorized:true};
const request=(protocol==="https:"?external_node_https_namespaceObject_0:external_node_http_namespaceObject_0).request(url,options);const abort=()=>{reject(signal.
reason);request.destroy()};signal.addEventListener("abort",abort);request.on("error",error2=>reject(proxied&&!connected?laidToProxy(error2,protocol):error2));request.
once("response",resolve3);request.once("upgrade",(_message,socket)=>{reject(new TransportFailure("not-http",new Error("101 Switching Protocols")));socket.destroy()});
request.once("close",(()=>{signal.removeEventListener("abort",abort);setImmediate((()=>reject(new Error("closed without an answer"))))}));request.once("socket",
(socket=>{const stands=(()=>{connected=true;waitForAnswer()});if(request.reusedSocket||!socket.connecting)stands();else socket.once(socket instanceof external_node_tls_namespaceObject.
TLSSocket?"secureConnect":"connect",stands)}));request.end(body??"");const message=await exchanged.promise;waitForAnswer();const read3=(async function*(){const chunks=message;
try{for await(const chunk of chunks){stop();yield chunk;waitForAnswer()}}catch(error2){throw failed(error2)}finally{stop()}});return{status:message.statusCode??
0,headers:message.headers,body:read3(),discard:()=>{stop();message.destroy()}}}catch(error2){stop();throw failed(error2)}}close(){this.#closed.abort();this.#agent.
destroy()}};var MAX_DEPTH=5;var MAX_KEYS=30;var MAX_ELEMENTS=50;var MAX_KINDS=3;var MAX_VALUES=2e3;var MAX_CHARACTERS2=1500;function shapeOf(value,printable){let left=MAX_VALUES;
const of=(one,depth)=>{left-=1;if(left<0||depth>MAX_DEPTH)return"\u2026";if(one===null)return"null";if(typeof one==="boolean")return"true or false";if(typeof one===
"number")return Number.isInteger(one)?"whole number":"number";if(typeof one==="string")return one===""?"empty text":"text";if(typeof one!=="object")return"\u2026";
if(Array.isArray(one)){if(one.length===0)return"empty list";const kinds=[...new Set(one.slice(0,MAX_ELEMENTS).map(element=>of(element,depth+1)))];const more2=kinds.
length>MAX_KINDS?" or others":"";return`list of ${one.length} ${kinds.slice(0,MAX_KINDS).join(" or ")}${more2}`}const entries=Object.entries(one);const fields=entries.
slice(0,MAX_KEYS).map(([key,field])=>`${oneLine(printable(key),40)}: ${of(field,depth+1)}`);const more=entries.length>MAX_KEYS?[`${entries.length-MAX_KEYS} more`]:
[];return`{${[...fields,...more].join(", ")}}`};return oneLine(of(value,0),MAX_CHARACTERS2)}var USER_AGENT=`${package_default.name}/${package_default.version}`;
var MAX_SHAPES=20;var DEFAULT_PAUSE_MS=1e3;var HttpApi=class{#options;#transport;#pausedUntil=0;constructor(options){const{baseUrl,parallel,certificates,clock}=options;
this.#options=options;this.#transport=new Transport({userAgent:USER_AGENT,origin:baseUrl,maxSockets:parallel,certificates,clock})}holdsSecret(text){const ended=`${text}\

`;return this.#options.redact(ended)!==ended}close(){this.#transport.close()}async exchange(call,read3){return this.#retrying(call,(async number3=>read3(await this.#attempt(
call,number3))))}async open(call){return this.#retrying(call,(number3=>this.#attempt(call,number3)))}async#retrying(call,attempt){const{clock,maxRetries}=this.#options;
const onRetry=({number:number3,most,failure:failure2,delayMs})=>call.log.info(`Retry ${number3}${most===void 0?"":` of ${most}`} in ${(delayMs/1e3).toFixed(1)} \
s: ${failure2.explanation.what} (${failure2.code}${failure2.http.request===void 0?"":`; ${failure2.http.request}`})`);const{purpose,limits,retries=maxRetries}=call;
return withRetries({purpose,maxRetries:retries,limits,clock,onRetry},attempt)}async#attempt(call,number3){const{baseUrl,clock,parallel}=this.#options;const path6=[
...baseUrl.pathname.split("/").filter((part=>part!=="")),...call.segments.map(encodeURIComponent)];const url=new URL(`/${path6.join("/")}`,baseUrl);url.search=new URLSearchParams(
call.query).toString();const asked=this.#asked(call,url);const{name,proxy}=asked;if(proxy.kind==="unreadable")throw unreadableProxy(asked,proxy.variable);await this.#pause(
name,call.limits);const started=clock.now();const took=(()=>`in ${clock.now()-started} ms, attempt ${number3}`);const translate=error2=>{if(!(error2 instanceof TransportFailure))
return error2;call.log.debug(`${name} failed (${error2.kind}) ${took()}`);return networkFailure(asked,error2)};try{const response=await this.#send(call,url);call.
log.debug(`${name} answered ${response.status} ${took()}`);const now=clock.now();const answer=openAnswer(response,asked,translate,call.log);if(response.status>=
200&&response.status<300)return answer;const text=await readSome(answer.body,clock);response.discard();const json=parseJson(text);if(json.ok)answer.saw(json.value);
const failure2=statusFailure(asked,response,text,now);if(parallel>1&&failure2.code==="rate-limited"){const until=clock.now()+(failure2.http.retryAfterMs??DEFAULT_PAUSE_MS);
this.#pausedUntil=Math.max(this.#pausedUntil,until)}throw failure2}catch(error2){throw translate(error2)}}async#pause(name,{deadline,signal,raisedBy}){const{clock}=this.#options;
for(let now=clock.now();now<this.#pausedUntil;now=clock.now()){const leftMs=this.#pausedUntil-now;if(this.#pausedUntil>=deadline){throw new ActionError("rate-li\
mited",{what:`Zylon limits the rate of requests, and asked this run to wait ${(leftMs/1e3).toFixed(0)} s more`,why:"That is longer than the time that is left",remedy:`\
Lower max-parallel${raisedBy===void 0?"":`, or raise ${raisedBy}`}`},{http:{final:true,neverSent:true,request:`${name} was not sent`}})}await clock.sleep(leftMs+
clock.random()*JITTER_MS,signal)}}#asked({method,task,purpose},url){const{baseUrl,requestTimeoutSeconds,certificates,redact}=this.#options;const printable=(text=>oneLine(
redact(text)));return{task:printable(task),name:printable(`${method} ${url.pathname}`),purpose,baseUrl,proxy:this.#transport.proxy,requestTimeoutSeconds,hasCertificates:certificates.
length>0,printable}}async#send(call,url){const requestMs=this.#options.requestTimeoutSeconds*1e3;return this.#transport.send({method:call.method,url,headers:{...call.
anonymous===true?{}:this.#options.credentials,accept:call.accept??"application/json",...call.method==="POST"?{"content-type":"application/json"}:{}},body:call.body,
connectMs:requestMs,...call.purpose==="ingest"?{}:{answerMs:requestMs},signal:call.limits.signal})}};var APP=["api","v1","app"];var PAGE_SIZE="100";var NO_LIST="\
the whole answer: expected a list";var named2=(({label},id)=>`the ${label} integration ${idList([id])}`);var ZylonApi=class _ZylonApi{#http;#log;constructor(http4,log){
this.#http=http4;this.#log=log}tellingIn(log){return new _ZylonApi(this.#http,log)}async config(connector,id,limits){const task=`read the configuration of ${named2(
connector,id)}`;return this.#http.exchange(this.#call(task,["integration",connector.slug,id,"config"],limits),asJson)}async create({slug,label},credentials,limits){
const body=JSON.stringify(credentials);const call=this.#post("create",`create a ${label} integration`,["integration",slug],limits,body);const integration=await this.#ask(
INTEGRATION,call);if(this.#http.holdsSecret(integration.id))throw unexpected2(call,"field id: it contains a secret of this run");return integration}async update(connector,id,credentials,limits){
const task=`update the credentials of ${named2(connector,id)}`;const body=JSON.stringify(credentials);const call=this.#post("update",task,["integration",connector.
slug,id],limits,body);return INTEGRATION.safeParse(await this.#http.exchange(call,asJson)).success}async refreshOauth(connector,id,limits){const task=`renew the\
 OAuth access of ${named2(connector,id)}`;const call=this.#post("refresh",task,["integration",connector.slug,id,"refresh_token"],limits);await this.#http.exchange(
{...call,accept:"application/json, text/plain"},asAcknowledgement)}async ingest(connector,id,limits){const task=`start the ingest of ${named2(connector,id)}`;const call=this.#post(
"ingest",task,["integration",connector.slug,id,"ingest"],limits);return this.#http.open({...call,accept:"application/json, text/event-stream, application/x-ndjs\
on"})}async integrations(limits,retries){const call={...this.#call("list the integrations",["user","integrations"],limits),retries};const list2=await this.#http.
exchange(call,asList);if(list2===void 0)throw unexpected2(call,NO_LIST);return readIntegrations(list2,id=>this.#http.holdsSecret(id))}async user(limits,retries){
return this.#ask(ME,{...this.#me(limits),retries})}async userId(limits){const{id}=await this.user(limits);if(id===void 0)throw unexpected2(this.#me(limits),"fie\
ld id: missing");return id}async version(limits){const call=this.#call("look up the version",[],limits);return(await this.#ask(HEALTH,{...call,segments:["api","\
health"],retries:0,anonymous:true})).commit}async projects(userId,at,limits){const call=this.#call("list the projects",["user",userId,"project"],limits);return this.#page(
PROJECT,call,at)}async artifacts(projectId,at,filter,limits){const task=`list the documents of the project ${idList([projectId])}`;return this.#page(ARTIFACT,this.#call(
task,["project",projectId,"artifact"],limits),at,filter)}async search(text,limits){const call={...this.#call("search in Zylon",["search"],limits),query:{q:text,
limit:"100"}};const results=await this.#http.exchange(call,asJson);if(!isList(results))throw unexpected2(call,NO_LIST);return results.flatMap(value=>HIT.safeParse(
value).data??[])}async#ask(schema,call){return checked(schema,await this.#http.exchange(call,asJson),call)}async#page(schema,call,at,filter={}){const query={...filter,
page_size:PAGE_SIZE,...at};return pageOf(schema,await this.#http.exchange({...call,query},asJson),call)}#me(limits){return this.#call("look up the token's user",
["me"],limits)}#call(task,segments,limits){return{purpose:"read",task,method:"GET",segments:[...APP,...segments],limits,log:this.#log}}#post(purpose,task,segments,limits,body){
return{...this.#call(task,segments,limits),purpose,method:"POST",body}}};var EXPECTED="the expected form is https://zylon.example.com";var LABEL="[a-z0-9_](?:[a\
-z0-9_-]{0,61}[a-z0-9_])?";var HOST_NAME=new RegExp(`^${LABEL}(?:\\.${LABEL})*\\.?$`);var BLOCK=/-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*?-----END \1-----/g;function isCertificate(pem){
try{return new external_node_crypto_.X509Certificate(pem).raw.length>0}catch{return false}}var tokenOf=(raw=>(raw["github-token"]??"").trim());var NOT_AN_ID2='m\
ust be ids, one per line or separated by commas, without white space or control characters, and not "." or ".."';var isAll=(part=>part.toLowerCase()==="all");var MIN_MASKED_LENGTH=4;
var MASK="***";var base64=(text=>Buffer.from(text).toString("base64"));var asciiJson=(json=>json.replace(/[^\x20-\x7e]/g,unit=>`\\u${unit.charCodeAt(0).toString(
16).padStart(4,"0")}`));var inHtml=((text,quote)=>text.replaceAll("&","&amp;").replaceAll("<","&lt;").replaceAll(">","&gt;").replaceAll('"',quote));var PARSERS={
"base-url":parseBaseUrl,"api-token":parseToken,organization:parseOrganization,"integration-type":parseType,"integration-id":parseIds,configure:choice(["none","c\
reate","update","upsert"]),username:parseUsername,password:asGiven,"refresh-oauth":flag(false),ingest:flag(true),"wait-for":choice(["completed","started","index\
ed"]),"expect-search":parseSearches,"project-id":parseIdLines,"wait-timeout-seconds":wholeNumber(1800,1,21600),"min-item-count":wholeNumber(void 0,0,1e9),"max-r\
emoved":parseAllowance,"fail-on-item-errors":parseItemErrors,"dry-run":flag(false),"max-parallel":wholeNumber(4,1,32),shards:wholeNumber(1,1,256),"request-timeo\
ut-seconds":wholeNumber(30,1,600),"max-retries":wholeNumber(8,0,20),"ca-certificate":readCertificates,"allow-insecure-http":flag(false),"failure-issue":flag(false),
"failure-issue-assignees":parseLogins,"failure-issue-key":asGiven,"github-token":asGiven};var SECRETS=["api-token","password","github-token"];var LONG_SECRET=8;
var wrong=(what,why)=>new ActionError("invalid-input",{what,why,remedy:'Correct the "with:" block of the step; nothing was sent to the server'});var areAllValid=(values=>Object.
keys(PARSERS).every((name=>name in values)));var OF_THE_LIST_ALONE=new Set(["not-found","method-not-allowed","unexpected-response","bad-json","too-large"]);var MAX_NAMED=10;
function ofConnector(list2,only){return unique(list2.flatMap(({type,id})=>{const connector=connectorOf(type);const is=connector!==void 0&&(only.connector===void 0||
only.connector.type===connector.type);return is?[{connector,id}]:[]}))}function unsupported(list2,only,{log,redact}){if(only.connector!==void 0)return[];const skipped=list2.
filter(({type})=>type!==""&&connectorOf(type)===void 0).map(one=>({id:oneLine(one.id),type:oneLine(redact(one.type),60),username:shownUsername(one,redact),why:"\
this type is not supported"}));const types=[...new Set(skipped.map(({type})=>type))];if(types.length>0){const named3=types.slice(0,MAX_NAMED).join(", ");const more=types.
length>MAX_NAMED?` and ${types.length-MAX_NAMED} more`:"";log.notice(`Skipped integrations of types that are not supported: ${named3}${more}.`)}return skipped}var keyOf=({
connector,id})=>`${connector.type}/${id}`;function resultsOf(targets,list2,{redact}){const usernames=new Map(list2.map(one=>[`${connectorOf(one.type)?.type??""}\
/${one.id}`,shownUsername(one,redact)]));return targets.map(target=>({...newResult(target.connector,target.id),username:usernames.get(keyOf(target))}))}var isMeant=({
connector,id},target)=>id===target.id&&(connector===void 0||connector.type===target.connector.type);function noticeIdle(targets,except,{log}){const idle=except.
filter(given=>!targets.some(target=>isMeant(given,target)));if(idle.length>0){const names2=idle.map(({connector,id})=>`!${connector===void 0?"":`${connector.type}\
/`}${id}`);log.notice(`${idList(names2)} in integration-id excludes nothing: the token's user has no such integration.`)}}function allExcluded(count2){return new ActionError(
"no-integration",{what:`integration-id excludes ${count2===1?"the only integration":`all ${count2} integrations`} that the token's user has`,why:"Each of them h\
as an entry with ! in integration-id",remedy:"Remove entries with ! from integration-id, or set api-token to the token of a user who has others"})}function nothingThere(){
return new ActionError("no-integration",{what:"The user of api-token has no integrations in this organization",why:"An integration belongs to the user who creat\
ed it, and to one organization",remedy:"Create one in Zylon, or set api-token to the token of the user who has some, or correct organization"})}async function list(context){
const{api,clock,diagnosis,signal,preparationSeconds:seconds3}=context;const read3=limits=>api.integrations(limits);try{return await within({seconds:seconds3,clock,
signal,failure:()=>tooSlow("The list of integrations",seconds3)},read3)}catch(error2){const about={connector:void 0,id:void 0};throw await diagnosis.explain(asActionError(
error2),context,about)}}var OUTPUT_NAMES=["outcome","sync-status","configured","created","updated","integration-id","integration-type","current-artifact-count",
"integration-item-count","added-count","updated-count","removed-count","skipped-count","error-count","counts-from","indexed-count","failed-count","warning-count",
"changes-file","duration-seconds","error-code","error-message","results","results-file","matrix"];var COUNT=nullable(chunk_PH5WLWZW_int().check(_nonnegative()));
var RESULT=object({outcome:_enum(["success","failure","cancelled","dry-run"]),sync_status:_enum(SYNC_STATUSES),configured:boolean2(),created:boolean2(),updated:boolean2(),
integration_id:nullable(string2().check(refine(isPathSegment))),integration_type:string2().check(refine(type=>connectorOf(type)!==void 0)),current_artifact_count:COUNT,
integration_item_count:COUNT,added_count:COUNT,updated_count:COUNT,removed_count:COUNT,skipped_count:COUNT,error_count:COUNT,counts_from:nullable(_enum(COUNT_SOURCES)),
indexed_count:COUNT,failed_count:COUNT,warning_count:COUNT,changes_file:nullable(string2()),duration_seconds:number2(),error_code:nullable(_enum(ERROR_CODES)),error_message:nullable(
string2())});var MEANS_OTHERS=/^(all$|!|[a-z]+\/)/i;var MAX_RESULTS_BYTES=512*1024;var IN_THE_FILE="; the file behind the output `results-file` has them.";function fitting(lines,limit){
let characters=0;return lines.filter(line=>(characters+=line.length)<=limit)}var MAX_ROWS=50;var MAX_OPEN_ROWS=10;var UNKNOWN="\u2013";var NUMBERS=[{heading:"Do\
cuments before",value:(({currentArtifactCount})=>currentArtifactCount)},{heading:"Items in the source",value:(({integrationItemCount})=>integrationItemCount)},{
heading:"Added",value:(({items})=>items?.added)},{heading:"Updated",value:(({items})=>items?.updated)},{heading:"Removed",value:(({items})=>items?.removed)},{heading:"\
Unchanged",value:(({indexed})=>indexed?.unchanged)},{heading:"Skipped",value:(({items})=>items?.skipped)},{heading:"Failed items",value:knownFailed},{heading:"F\
ailed before",value:(({indexed})=>indexed?.failedBefore),rare:true},{heading:"Indexed",value:(({indexed})=>indexed?.done)},{heading:"With warnings",value:(({indexed})=>indexed?.
warned),rare:true},{heading:"Pending",value:(({indexed})=>indexed?.pending),rare:true}];var kindOf2=(({connector,place})=>`${connector.type}${place===void 0?"":
`, ${markdownText(place)}`}`);var MAX_PLAN_CHARACTERS=5e5;function planTable({results,skipped=[]}){const escaped=text=>text===void 0?void 0:markdownText(text);const planOf=({
failure:failure2,planned})=>{if(failure2!==void 0)return`fails: **${failure2.code}**`;return planned.length===0?"nothing":planned.map(step=>STEP_WORDS[step]).join(
", ")};const rows=[...results.map(result=>[planOf(result),result.id===void 0?"(no id yet)":markdownCode(result.id),result.connector.type,escaped(result.username),
escaped(result.place)]),...skipped.map(({id,type,username,why})=>[`skip: ${markdownText(why)}`,markdownCode(id),markdownText(type),escaped(username)])];if(rows.
length===0)return[];const headings=["Plan","integration-id","Type","Username","Space, site or folder"];const table=markdownTable(headings,rows);const shown=fitting(
table,MAX_PLAN_CHARACTERS);return[...shown,"",...andMore(table.length-shown.length,IN_THE_FILE).flatMap(line=>[line,""])]}var COLORS=new Map([["added","#1f883d"],
["updated","#1f6feb"],["removed","#8250df"],["unchanged","#6e7781"],["skipped","#6e7781"],["failed","#d1242f"]]);var SILENT={showTick:false,showAxisLine:false};
var MAX_OPEN_LINES=10;var MAX_NAME=120;var MAX_DETAIL=100;var MAX_URL=500;var MAX_CHARACTERS3=33e3;var HEADINGS={added:"added",updated:"updated",removed:"remove\
d",failed:"failed",failedBefore:"failed before this ingest, and unchanged",warned:"indexed, with a warning"};function linkTarget(text=""){const url=URL.parse(text);
if(url===null)return void 0;if(!["http:","https:"].includes(url.protocol)||url.username!==""||url.password!=="")return void 0;if(url.hostname.startsWith("["))return void 0;
const encoded=character=>`%${character.charCodeAt(0).toString(16).toUpperCase()}`;const href=url.href.replace(/[^\w\-.~:/?#=%,;&+]/g,encoded).replaceAll("&","&a\
mp;");return href.length<=MAX_URL?href:void 0}function lineOf({name,url,detail}){const target=linkTarget(url);const text=markdownText(name,MAX_NAME);const linked=target===
void 0?text:`[${text}](${target})`;return`- ${linked}${detail===""?"":` (${markdownText(detail,MAX_DETAIL)})`}`}var UNKNOWN_UPDATES="It is unknown which documen\
ts were updated: Zylon reports no time of their last change, or one that does not change.";var WARNINGS=new Map([["bigsize","larger than Zylon recommends"],["fa\
llbacktopdftotext","read as plain text, so tables and layout may be lost"],["usingvlmforextraction","read from its pictures, by a model"],["exceedsrecommendedpa\
ges","more pages than Zylon recommends"],["specialconfig","read with special settings"],["nocontent","indexed, but without any text"],["unprocessablecontent","a\
 part of it could not be read"],["descendanthaserror","a document below it failed"],["unknown","Zylon warns without saying why"]]);var warningText=word=>WARNINGS.
get(word.trim().toLowerCase())??word;var NEXT={started:"It may not have read every document yet. Set `wait-for: indexed` to wait until it has.",completed:"Zylon\
 may still be indexing documents. Set `wait-for: indexed` to wait until it is done."};function planAlert({results,skipped=[]}){const numbers=PLANNED_STEPS.map(step=>({
count:results.filter(({planned})=>planned.includes(step)).length,step}));const counts=[...numbers,{count:skipped.length,step:"skip"}].filter(({count:count2})=>count2>
0);const words=counts.map(({count:count2,step})=>`${count2} to ${step}`).join(", ");const plan2=words===""?"Nothing to create, update or ingest":`Integrations: ${words}`;
const lines=[`**${plan2}.** This was a dry run: nothing was changed.`];if(!results.some(({planned})=>planned.includes("create")))return chunk_PH5WLWZW_alert("NO\
TE",lines);const setUp="Zylon cannot ingest a new integration before somebody sets it up there. Until then, the step creates it and fails with `not-configured`.";
return chunk_PH5WLWZW_alert("WARNING",[...lines,"",setUp])}var MAX_FAILURES=20;var MAX_FAILURE_CHARACTERS=5e5;var MAX_NAMED2=3;function failureAlert(facts){const failures=[
...failuresOf(facts)];const[only]=failures.length===1?failures:[];const kind=outcomeOf(facts)==="cancelled"?"WARNING":"CAUTION";if(only!==void 0)return chunk_PH5WLWZW_alert(
kind,wholeFailure(...only,only[1].length<facts.results.length));const lines=failures.slice(0,MAX_FAILURES).map(([failure2,of])=>{const{what,remedy}=failure2.explanation;
const whose=names(of);const todo=remedy===""?"":`<br>**What to do:** ${markdownText(remedy,1e3)}.`;return`- ${chunk_PH5WLWZW_link(failure2)}${whose===""?"":` ${whose}`}\
: ${markdownText(what,1e3)}.${todo}`});const shown=fitting(lines,MAX_FAILURE_CHARACTERS);return chunk_PH5WLWZW_alert(kind,[...shown,...andMore(failures.length-shown.
length,IN_THE_FILE).map(line=>`- ${line}`)])}function wholeFailure(failure2,of,isPartial){const{what,why,remedy}=failure2.explanation;const whose=isPartial?names(
of):"";return[`**${markdownText(what,1e3)}.**`,"",...why===""?[]:[`**Likely cause:** ${markdownText(why,4e3)}.`,""],...remedy===""?[]:[`**What to do:** ${markdownText(
remedy,1e3)}.`,""],`${fateOfIngests(of)}${whose===""?"":`Failed: ${whose}. `}More about ${chunk_PH5WLWZW_link(failure2)}.`]}function names(of){const ids=of.flatMap(
({id})=>id===void 0?[]:[markdownCode(id)]);return[ids.slice(0,MAX_NAMED2).join(", "),...andMore(ids.length-MAX_NAMED2)].join(" ")}var chunk_PH5WLWZW_link=({code})=>`\
[**${code}**](${helpFor(code)})`;function fateOfIngests(of){const groups=[...Map.groupBy(of,({syncStatus})=>ingestWords(syncStatus))];if(groups.length===0)return"";
const fates=groups.map(([words,same])=>groups.length===1?words:`${counted(same.length,"integration")}: ${words}`);return`${asSentence2(fates.join("; "))} `}var MAX_ID_LETTERS=512*
1024;var MAX_ANNOTATIONS=10;var wordsOf2=error2=>error2 instanceof Error?error2.message:String(error2)}),988:((__webpack_module__,__unused_webpack___webpack_exports__,__nccwpck_require__2)=>{
__nccwpck_require__2.a(__webpack_module__,(async(__webpack_handle_async_dependencies__,__webpack_async_result__)=>{try{let exit=(function(code){process.exitCode=
code;process.stdout.write("",(()=>process.exit()));setTimeout(()=>process.exit(),1e3).unref()});var _chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__2(
607);exit(await(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_0__.eF)());__webpack_async_result__()}catch(e){__webpack_async_result__(e)}}),1)})};var __webpack_module_cache__={};
function __nccwpck_require__(moduleId){var cachedModule=__webpack_module_cache__[moduleId];if(cachedModule!==void 0){return cachedModule.exports}var module=__webpack_module_cache__[moduleId]=
{exports:{}};var threw=true;try{__webpack_modules__[moduleId](module,module.exports,__nccwpck_require__);threw=false}finally{if(threw)delete __webpack_module_cache__[moduleId]}
return module.exports}__nccwpck_require__.m=__webpack_modules__;(()=>{var webpackQueues=typeof Symbol==="function"?Symbol("webpack queues"):"__webpack_queues__";
var webpackExports=typeof Symbol==="function"?Symbol("webpack exports"):"__webpack_exports__";var webpackError=typeof Symbol==="function"?Symbol("webpack error"):
"__webpack_error__";var resolveQueue=(queue=>{if(queue&&queue.d<1){queue.d=1;queue.forEach(fn=>fn.r--);queue.forEach(fn=>fn.r--?fn.r++:fn())}});var wrapDeps=deps=>deps.
map(dep=>{if(dep!==null&&typeof dep==="object"){if(dep[webpackQueues])return dep;if(dep.then){var queue=[];queue.d=0;dep.then(r=>{obj[webpackExports]=r;resolveQueue(
queue)},e=>{obj[webpackError]=e;resolveQueue(queue)});var obj={};obj[webpackQueues]=fn=>fn(queue);return obj}}var ret={};ret[webpackQueues]=x=>{};ret[webpackExports]=
dep;return ret});__nccwpck_require__.a=((module,body,hasAwait)=>{var queue;hasAwait&&((queue=[]).d=-1);var depQueues=new Set;var exports=module.exports;var currentDeps;
var outerResolve;var reject;var promise=new Promise(((resolve,rej)=>{reject=rej;outerResolve=resolve}));promise[webpackExports]=exports;promise[webpackQueues]=fn=>(queue&&
fn(queue),depQueues.forEach(fn),promise["catch"](x=>{}));module.exports=promise;body(deps=>{currentDeps=wrapDeps(deps);var fn;var getResult=()=>currentDeps.map(
d=>{if(d[webpackError])throw d[webpackError];return d[webpackExports]});var promise2=new Promise(resolve=>{fn=()=>resolve(getResult);fn.r=0;var fnQueue=q=>q!==queue&&
!depQueues.has(q)&&(depQueues.add(q),q&&!q.d&&(fn.r++,q.push(fn)));currentDeps.map(dep=>dep[webpackQueues](fnQueue))});return fn.r?promise2:getResult()},(err=>(err?
reject(promise[webpackError]=err):outerResolve(exports),resolveQueue(queue))));queue&&queue.d<0&&(queue.d=0)})})();(()=>{var getProto=Object.getPrototypeOf?(obj=>Object.
getPrototypeOf(obj)):obj=>obj.__proto__;var leafPrototypes;__nccwpck_require__.t=(function(value,mode){if(mode&1)value=this(value);if(mode&8)return value;if(typeof value===
"object"&&value){if(mode&4&&value.__esModule)return value;if(mode&16&&typeof value.then==="function")return value}var ns=Object.create(null);__nccwpck_require__.
r(ns);var def={};leafPrototypes=leafPrototypes||[null,getProto({}),getProto([]),getProto(getProto)];for(var current=mode&2&&value;typeof current=="object"&&!~leafPrototypes.
indexOf(current);current=getProto(current)){Object.getOwnPropertyNames(current).forEach((key=>def[key]=(()=>value[key])))}def["default"]=()=>value;__nccwpck_require__.
d(ns,def);return ns})})();(()=>{__nccwpck_require__.d=((exports,definition)=>{for(var key in definition){if(__nccwpck_require__.o(definition,key)&&!__nccwpck_require__.
o(exports,key)){Object.defineProperty(exports,key,{enumerable:true,get:definition[key]})}}})})();(()=>{__nccwpck_require__.f={};__nccwpck_require__.e=chunkId=>{
return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises,key)=>{__nccwpck_require__.f[key](chunkId,promises);return promises},[]))}})();(()=>{__nccwpck_require__.
u=chunkId=>{return""+chunkId+".index.js"}})();(()=>{__nccwpck_require__.o=((obj,prop)=>Object.prototype.hasOwnProperty.call(obj,prop))})();(()=>{__nccwpck_require__.
r=(exports=>{if(typeof Symbol!=="undefined"&&Symbol.toStringTag){Object.defineProperty(exports,Symbol.toStringTag,{value:"Module"})}Object.defineProperty(exports,
"__esModule",{value:true})})})();(()=>{var installedChunks={792:0};var installChunk=data=>{var{ids,modules,runtime}=data;var moduleId,chunkId,i=0;for(moduleId in modules){
if(__nccwpck_require__.o(modules,moduleId)){__nccwpck_require__.m[moduleId]=modules[moduleId]}}if(runtime)runtime(__nccwpck_require__);for(;i<ids.length;i++){chunkId=
ids[i];if(__nccwpck_require__.o(installedChunks,chunkId)&&installedChunks[chunkId]){installedChunks[chunkId][0]()}installedChunks[ids[i]]=0}};__nccwpck_require__.
f.j=(chunkId,promises)=>{var installedChunkData=__nccwpck_require__.o(installedChunks,chunkId)?installedChunks[chunkId]:void 0;if(installedChunkData!==0){if(installedChunkData){
promises.push(installedChunkData[1])}else{if(true){var promise=import("./"+__nccwpck_require__.u(chunkId)).then(installChunk,e=>{if(installedChunks[chunkId]!==0)
installedChunks[chunkId]=void 0;throw e});var promise=Promise.race([promise,new Promise(resolve=>installedChunkData=installedChunks[chunkId]=[resolve])]);promises.
push(installedChunkData[1]=promise)}}}}})();var __webpack_exports__=__nccwpck_require__(988);__webpack_exports__=await __webpack_exports__;
