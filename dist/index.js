import{createRequire as __WEBPACK_EXTERNAL_createRequire}from"module";var __webpack_modules__={896:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.
url)("fs")}),598:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto")}),24:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(
import.meta.url)("node:fs")}),67:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http")}),708:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(
import.meta.url)("node:https")}),30:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net")}),161:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(
import.meta.url)("node:os")}),760:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path")}),692:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(
import.meta.url)("node:tls")}),857:(module=>{module.exports=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("os")}),152:((__unused_webpack___webpack_module__,__webpack_exports__2,__nccwpck_require__2)=>{
__nccwpck_require__2.d(__webpack_exports__2,{$6:()=>loginUrl,$N:()=>sentenceOf,AD:()=>resultTable,AG:()=>GroupLog,By:()=>changesInNumbers,D7:()=>IN_THE_FILE,D9:()=>markdownCode,
DD:()=>asList,DO:()=>planWords,Gy:()=>MESSAGE_LIMIT,HI:()=>SYNC_ERROR,Hc:()=>asAcknowledgement,I6:()=>itemsFailed,KD:()=>checked,KG:()=>SYNC_STARTED,Ks:()=>SYNC_PROGRESS,
Lu:()=>everyPage,Lv:()=>isList,MC:()=>HIT,ME:()=>ME,MW:()=>CONNECTOR_TYPES,Mt:()=>idList,N:()=>COUNT_SOURCES,OD:()=>nameList,OX:()=>totalsOf,Pg:()=>HEALTH,RA:()=>nameLines,
RF:()=>indexedWords,TN:()=>oneLine,Ux:()=>lastSentence,Vb:()=>nameOf,Vr:()=>changedDocuments,WL:()=>readIntegrations,Wo:()=>countsSoFar,YT:()=>newResult,YU:()=>ingestWords,
ZZ:()=>pageOf,_Q:()=>fitting,_o:()=>isDebug2,aQ:()=>hasControl,bQ:()=>isPathSegment,bW:()=>chart,cK:()=>syncStatusAfter,dD:()=>failedCount,dJ:()=>failuresOf,dO:()=>connectorOf,
fx:()=>firstFailure,hS:()=>counted,hu:()=>SYNC_STATUSES,i4:()=>warningText,j4:()=>waitTimeout,je:()=>keepName,k0:()=>planTable,oA:()=>MAX_NAMES,oC:()=>mapFailures,
os:()=>unexpected,p0:()=>duration,p7:()=>markdownText,qw:()=>ProgressLog,rP:()=>PLANNED_STEPS,rj:()=>asSentence,rr:()=>INTEGRATION,rw:()=>noChanges,ry:()=>RunnerLog,
sG:()=>outcomeOf,sO:()=>unclearOf,tX:()=>ARTIFACT,v:()=>andMore,vA:()=>asJson,vK:()=>changeLine,yl:()=>PROJECT});var _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__2(
807);var SYNC_STATUSES=["error","unknown","timed-out","cancelled","not-requested","started","completed","indexed"];var PLANNED_STEPS=["create","refresh","update",
"ingest"];var COUNT_SOURCES=["stream","documents"];var CHANGE_KINDS=["added","updated","removed","failed","failedBefore","warned"];var MAX_NAMES=20;var noChanges=()=>({
added:[],updated:[],removed:[],failed:[],failedBefore:[],warned:[]});function keepName(list,document){if(list.length<MAX_NAMES)list.push(document())}function newResult(connector,id){
return{connector,id,configured:false,created:false,updated:false,syncStatus:"not-requested",planned:[],changes:noChanges(),durationMs:0}}function syncStatusAfter(failure){
if(failure.code==="wait-timeout")return"timed-out";if(failure.code==="cancelled")return"cancelled";if(failure.code==="sync-error")return"error";const outcome=(0,
_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.RQ)(failure);if(outcome==="not-sent")return"not-requested";return outcome==="refused"?"error":"unknown"}function failedCount({
items,indexed}){return Math.max(items?.errors??0,(indexed?.failed??0)-(indexed?.failedBefore??0))}function knownFailed(counts){return counts.items?.errors===void 0&&
counts.indexed===void 0?void 0:failedCount(counts)}function countsSoFar({items}){const{added,updated,removed,skipped,errors}=items??{};const words={added,updated,
removed,skipped,failed:errors};return Object.entries(words).flatMap(([word,count2])=>count2===void 0?[]:[`${count2} ${word}`]).join(", ")}var MAX_CHARACTERS=200;
var hasControl=text=>new RegExp("\\p{Cc}","u").test(text);var UNPRINTABLE=/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\s]+/gu;function oneLine(text,limit=MAX_CHARACTERS){const head=text.
slice(0,limit*16).toWellFormed();const folded=head.replace(UNPRINTABLE," ").trim();const line=folded.replace(/:(?=:)/g,": ").replaceAll("##[","# #[");const characters=Array.
from(line);const cut=characters.length>limit||head.length<text.length;return cut?`${characters.slice(0,limit-1).join("")}\u2026`:line}var STRUCTURE=/[&<>"'`\\*_{}[\]()#+!|~@:$=^]/g;
var FOUND_LATER=/@|\$|#(?=\d)|GH(?=-\d)|:(?=\/\/|[\w+-]+:)|www(?=\.)/gi;var BREAK="<!-- -->";var BREAK_MARK="\0";function markdownText(text,limit=MAX_CHARACTERS){
return oneLine(text,limit).replace(FOUND_LATER,`$&${BREAK_MARK}`).replace(STRUCTURE,character=>`&#${String(character.codePointAt(0))};`).replace(/^[-.\d]/,first=>`\
&#${String(first.codePointAt(0))};`).replaceAll(BREAK_MARK,BREAK)}function markdownCode(text,limit=MAX_CHARACTERS){return`<code>${markdownText(text,limit)}</cod\
e>`}function outcomeOf({failure,dryRun}){if(failure!==void 0)return failure.code==="cancelled"?"cancelled":"failure";return dryRun?"dry-run":"success"}function firstFailure(results){
const failures=results.map(({failure})=>failure).filter(failure=>failure!==void 0);return failures.find(({code})=>code==="cancelled")??failures[0]}function failuresOf({
results,failure}){const all=new Map;for(const[shared,of]of Map.groupBy(results,result=>result.failure)){if(shared!==void 0)all.set(shared,of)}if(failure!==void 0&&
!all.has(failure))all.set(failure,[]);return all}function mapFailures(facts,rewrite){const rewritten=new Map([...failuresOf(facts).keys()].map(failure=>[failure,
failure.mapText(rewrite)]));return{...facts,results:facts.results.map(result=>result.failure===void 0?result:{...result,failure:rewritten.get(result.failure)}),
failure:facts.failure&&rewritten.get(facts.failure)}}function sumOf(counts){const known=counts.filter(count2=>count2!==void 0);return known.length===0?void 0:known.
reduce((sum,count2)=>sum+count2,0)}function itemsOf(all){if(all.length===0)return void 0;const sum=key=>sumOf(all.map(items=>items[key]));return{added:sum("adde\
d"),updated:sum("updated"),removed:sum("removed"),skipped:sum("skipped"),errors:sum("errors")}}function indexedOf(all){if(all.length===0)return void 0;const sum=key=>sumOf(
all.map(indexed=>indexed[key]))??0;return{done:sum("done"),pending:sum("pending"),failed:sum("failed"),failedBefore:sum("failedBefore"),warned:sum("warned"),unchanged:sumOf(
all.map(({unchanged})=>unchanged))}}function totalsOf(results){const all=flag=>results.length>0&&results.every(result=>result[flag]);const sources=new Set(results.
map(({countsFrom})=>countsFrom).filter(source=>source!==void 0));return{syncStatus:SYNC_STATUSES.find(status=>results.some(result=>result.syncStatus===status))??
"not-requested",configured:all("configured"),created:all("created"),updated:all("updated"),currentArtifactCount:sumOf(results.map(result=>result.currentArtifactCount)),
integrationItemCount:sumOf(results.map(result=>result.integrationItemCount)),failed:sumOf(results.map(knownFailed)),items:itemsOf(results.map(({items})=>items).
filter(items=>items!==void 0)),countsFrom:sources.size===1?[...sources][0]:void 0,indexed:indexedOf(results.map(({indexed})=>indexed).filter(indexed=>indexed!==
void 0))}}var MESSAGE_LIMIT=8e3;var counted=(count2,noun)=>`${count2} ${noun}${count2===1?"":"s"}`;var itemsFailed=total=>`${counted(total,"item")} failed`;function nameOf({
connector,id}){return id===void 0?connector.type:`${connector.type} ${oneLine(id,60)}`}var seconds=ms=>`${(ms/1e3).toFixed(1)} s`;function duration(ms){if(ms<59950)
return seconds(ms);const whole=Math.round(ms/1e3);return`${Math.floor(whole/60)} min ${whole%60} s`}var INGEST_WORDS={"not-requested":"no ingest was started",started:"\
Zylon accepted the ingest",completed:"the ingest is complete",indexed:"the ingest is complete, and nothing is pending",error:"the ingest failed","timed-out":"th\
e ingest may still be running",cancelled:"the ingest may still be running",unknown:"the ingest may be running"};var ingestWords=status=>INGEST_WORDS[status];var asSentence=words=>`${words.
slice(0,1).toUpperCase()}${words.slice(1)}.`;var STEP_WORDS={create:"create",refresh:"refresh the OAuth grant",update:"update the credentials",ingest:"ingest"};
function planWords({planned}){if(planned.length===0)return"change nothing of";return planned.map(step=>STEP_WORDS[step]+(step==="refresh"||step==="update"?" of":
"")).join(", ")}function indexedWords({done,pending,failed}){return`${counted(done,"document")} indexed, ${pending} pending, ${failed} failed`}function fateOf(result){
const{failure,configured,indexed,syncStatus}=result;const ingest=ingestWords(syncStatus);if(failure!==void 0)return[failure.code==="cancelled"?"cancelled":`fail\
ed (${failure.code})`,ingest];if(syncStatus==="not-requested")return[configured?"configured":"not created yet",ingest];return[ingest,countsSoFar(result),indexed===
void 0?"":indexedWords(indexed),`documents before: ${result.currentArtifactCount??"unknown"}`,`items in the source: ${result.integrationItemCount??"unknown"}`]}
var joined=parts=>parts.filter(part=>part!=="").join("; ");function sentenceOf(result){return`${nameOf(result)}: ${joined(fateOf(result))} (${seconds(result.durationMs)}\
)`}function lastSentence(facts){const{results,failure,dryRun,durationMs}=facts;const after=`after ${seconds(durationMs)}`;const[only]=results.length===1?results:
[];const integrations=`${results.length} integrations`;const totals=totalsOf(results);if(failure!==void 0){const cancelled=outcomeOf(facts)==="cancelled";const begin=cancelled?
`Cancelled ${after}`:`Failed ${after}: ${failure.code}`;const failed=results.filter(result=>result.failure!==void 0).length;if(results.length<2)return`${begin};\
 ${ingestWords(totals.syncStatus)}`;return`${begin}; ${failed} of ${integrations} ${cancelled?"did not finish":"failed"}`}if(dryRun){if(results.length>1)return`\
Dry run ${after}: ${integrations}, nothing was changed. The summary has the plan`;const plan=only===void 0?"no integration":`would ${planWords(only)} ${nameOf(only)}`;
return`Dry run: ${plan}; nothing was changed`}if(only!==void 0)return`Done: ${sentenceOf(only)}`;return`Done ${after}: ${joined([integrations,ingestWords(totals.
syncStatus),countsSoFar(totals)])}`}var withDetail=({name,detail})=>detail===""?name:`${name} (${detail})`;var andMore=(count2,where="")=>count2>0?[`and ${count2}\
 more${where}`]:[];function nameLines(known,total){return known.length===0?[]:[...known.map(withDetail),...andMore(total-known.length)]}var MAX_IN_SENTENCE=5;function nameList(known,total){
return nameLines(known.slice(0,MAX_IN_SENTENCE),total).join("; ")}var LOG_WORDS={added:"Added",updated:"Updated",removed:"Removed",failed:"Failed",failedBefore:"\
Failed before",warned:"Warning"};var changeLine=(kind,document)=>`${LOG_WORDS[kind]}: ${withDetail(document)}`;function knownNumbers({items,indexed},failed){const numbers=[
[items?.added,"added"],[items?.updated,"updated"],[items?.removed,"removed"],[indexed?.unchanged,"unchanged"],[indexed===void 0?items?.skipped:void 0,"skipped"],
[failed,"failed"],[indexed?.warned,"with warnings"]];return numbers.flatMap(([count2,word])=>count2===void 0?[]:[[count2,word]])}function changesInNumbers(counts,failed=knownFailed(
counts)){return knownNumbers(counts,failed).map(([count2,word])=>`${count2} ${word}`).join(", ")}function waitTimeout(result,seconds2,onlyStart=false){const{indexed,
syncStatus}=result;if(indexed===void 0&&syncStatus==="not-requested"){const counts=countsSoFar(result);return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("wait-timeout",{what:onlyStart?`Zylon did not answer the ingest within ${seconds2} s`:`The ingest did not end within ${seconds2} s${counts===""?"":`, so far ${counts}`}`,
why:"Zylon may still be reading the source, and may go on after this step",remedy:`${_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.x5}. Raise wait-timeout-sec\
onds${onlyStart?"":", or set wait-for: started"}`})}if(indexed===void 0){return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.lZ("wait-timeout",{what:`Zyl\
on accepted the ingest, but its documents could not be listed within ${seconds2} s`,why:"Zylon is still indexing, or is too slow to list them",remedy:"Raise wai\
t-timeout-seconds, or set wait-for: completed to end the step while Zylon goes on"})}const{done,pending,failed}=indexed;if(done+pending+failed===0){return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("wait-timeout",{what:`Zylon accepted the ingest, but no document appeared within ${seconds2} s`,why:"Zylon is still reading the source, or puts the documents\
 into a project that the user of api-token cannot see",remedy:"Open the integration in Zylon. If it has documents there, set project-id to their project. If not\
, raise wait-timeout-seconds"})}const soFar=indexedWords({done,pending,failed});if(pending===0){return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.lZ("w\
ait-timeout",{what:`Nothing is pending, but the ingest may not have ended within ${seconds2} s: ${soFar}`,why:"Zylon did not report the end of the ingest, and t\
he documents changed shortly before the limit",remedy:"Raise wait-timeout-seconds, or set wait-for: completed to end the step while Zylon goes on"})}return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("wait-timeout",{what:`Zylon did not index everything within ${seconds2} s: ${soFar}`,why:"Zylon is still indexing, and goes on after this step",remedy:"Raise\
 wait-timeout-seconds, or set wait-for: completed to end the step while Zylon goes on"})}var isDebug2=()=>(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__._o)();
var RunnerLog=class{#open=false;info(line){(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.pq)(line)}notice(line){(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
lm)(line)}warning(line){(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.$e)(line)}debug(line){(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.Yz)(line)}phase(title){
this.end();(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.Oh)(title);this.#open=true}end(){if(this.#open)(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
N4)();this.#open=false}};var MAX_LINES=400;var GroupLog=class{#lines=[];#dropped=0;info(line){this.#keep("info",line)}notice(line){this.#keep("info",`Notice: ${line}`)}warning(line){
this.#keep("info",`Warning: ${line}`)}debug(line){if(isDebug2())this.#keep("debug",line)}phase(title){this.#keep("info",`${title}:`)}end(){}print(title){(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
Oh)(title);for(const{kind,text}of this.#lines)_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.E6[kind](text);if(this.#dropped>0)(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
pq)(`(${this.#dropped} more lines were left out)`);(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.N4)()}#keep(kind,text){if(this.#lines.length<MAX_LINES)this.#lines.
push({kind,text});else this.#dropped+=1}};var FIRST_INTERVAL_MS=1e3;var SHARE_OF_ELAPSED=1/5;var ProgressLog=class{#started;#print;#next;#last="";constructor(started,print){
this.#started=started;this.#next=started+FIRST_INTERVAL_MS;this.#print=print}tell(now,line){if(now<this.#next)return;const text=line();if(text===this.#last)return;
this.#last=text;const elapsed=now-this.#started;this.#next=now+Math.max(FIRST_INTERVAL_MS,elapsed*SHARE_OF_ELAPSED);this.#print(`${text} (${(elapsed/1e3).toFixed(
0)} s)`)}};var MAX_LIST_BYTES=32*1024*1024;async function read(answer,limit){const{text,tooLarge}=await(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.yR)(answer.
body,limit);const saysJson=/\bjson\b/i.test(answer.contentType)&&!text.trimStart().startsWith("<");if(tooLarge&&saysJson)throw answer.tooLarge(limit);const json=tooLarge?
{ok:false}:(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.qF)(text);if(!json.ok)throw answer.bodyFailure(saysJson?"bad-json":"not-api",text);answer.saw(json.
value);return json.value}function asJson(answer){return read(answer,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.bi)}var isList=value=>Array.isArray(value);async function asList(answer){
const value=await read(answer,MAX_LIST_BYTES);if(isList(value))return value;if(typeof value!=="object"||value===null||!("data"in value))return void 0;const{data}=value;
const more="has_next_page"in value&&value.has_next_page===true||"next_cursor"in value&&Boolean(value.next_cursor);return isList(data)&&!more?data:void 0}async function asAcknowledgement(answer){
const{text}=await(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.yR)(answer.body);if(/\bhtml\b/i.test(answer.contentType)||text.trimStart().startsWith("<")){
throw answer.bodyFailure("not-api",text)}}function unexpected({task,purpose,method,segments},problem){return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
lZ("unexpected-response",{what:`${(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.Gj)(oneLine(task),purpose!=="read")}: the answer has another shape than doc\
umented (${problem})`,why:"This version of Zylon has another API, or base-url names another service",remedy:"Check base-url; if it is right, report this with th\
e version of Zylon"},{http:{status:200,request:oneLine(`${method} /${segments.map(encodeURIComponent).join("/")} answered 200`)}})}function checked(schema,value,call){
const{success,data,error}=schema.safeParse(value);if(success)return data;throw unexpected(call,(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.AX)(error))}var CONNECTORS=[
{type:"confluence",slug:"confluence",entityType:"Confluence",label:"Confluence",credentials:"oauth",configKeys:["space_key","base_url"],placeKey:"space_key"},{type:"\
confluencelocal",slug:"confluencelocallegacy",entityType:"ConfluenceLocalLegacy",label:"Confluence Server or Data Center",credentials:"password",configKeys:[],placeKey:"\
space_key"},{type:"sharepoint",slug:"sharepoint",entityType:"SharePoint",label:"SharePoint",credentials:"oauth",configKeys:["site_url","library"],placeKey:"site\
_url"},{type:"filesystem",slug:"filesystem",entityType:"FileSystem",label:"file system (SMB share)",credentials:"password",configKeys:["path"],placeKey:"path"},
{type:"claromentis",slug:"claromentis",entityType:"Claromentis",label:"Claromentis",credentials:"password",configKeys:["base_url","site"],placeKey:"site"}];var CONNECTOR_TYPES=CONNECTORS.
map(connector=>connector.type);function connectorOf(spelling){const wanted=spelling.trim().toLowerCase();return CONNECTORS.find(({type,slug,entityType})=>[type,
slug,entityType.toLowerCase()].includes(wanted))}function loginUrl(baseUrl,{slug},id){const root=`${baseUrl.origin}${baseUrl.pathname.replace(/\/$/,"")}/api/v1/\
app/integration/${slug}`;return id===void 0?`${root}/login`:`${root}/${encodeURIComponent(id)}/login`}function isPathSegment(text){return text!==""&&text!=="."&&
text!==".."&&!/[\p{C}\s,]/u.test(text)}var MAX_IDS=10;function idList(ids){const shown=ids.slice(0,MAX_IDS).map(id=>oneLine(id,60));const more=ids.length-shown.
length;return shown.join(", ")+(more>0?` and ${more} more`:"")}var lenient=schema=>(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.nb)((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
lq)(schema),void 0);var lenientText=lenient((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.Yj)());var looseText=lenient((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
Fs)((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.KC)([(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.Yj)(),(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
ai)()]),(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.pd)(String)));var count=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.lq)((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
me)((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.Wh)().check((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.UI)())));var SYNC_STARTED=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
Ik)({current_artifact_count:count,integration_item_count:count});var SYNC_ERROR=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({message:lenientText,error:lenientText,
detail:lenientText});var named=lenient((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({name:lenientText,title:lenientText}));var SYNC_PROGRESS=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
Ik)({artifact_id:lenientText,artifact:named,integration_item:named,progress:lenient((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.ai)())});var textOf=id=>typeof id===
"string"?id:Number.isSafeInteger(id)?String(id):"";var pathId=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.Fs)((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
KC)([(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.Yj)(),(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.ai)()],"neither text nor a number"),(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
pd)(textOf)).check((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.YP)(isPathSegment,"no id that can stand in a path"));var INTEGRATION=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
Ik)({id:pathId,type:(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.nb)((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.Yj)(),""),provider_data:lenient((0,
_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({username:lenientText}))});var ME=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({id:lenient(pathId),
name:lenientText,state:lenientText});var HEALTH=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({commit:lenientText});var PAGE=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
Ik)({data:(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.YO)((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.L5)()),next_cursor:looseText,has_next_page:lenient(
(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.me)((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.zM)()))});var PROJECT=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
Ik)({id:pathId});var ARTIFACT=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({id:(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.Fs)((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
KC)([(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.Yj)().check((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.m9)(1)),(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
ai)()]),(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.pd)(String)),name:looseText,type:looseText,integration_id:looseText,state:looseText,ingest_status:looseText,
error:looseText,ingest_warnings:lenient((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.YO)((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.L5)())),external_url:looseText,
updated_at:looseText});var HIT=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.Ik)({id:looseText,type:looseText,metadata:lenient((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
Ik)({name:looseText,project_id:looseText}))});var typeIn=value=>typeof value==="object"&&value!==null&&"type"in value&&typeof value.type==="string"?value.type:"";
function readIntegrations(list,isSecret){const integrations=[];const unclear=[];for(const[index,value]of list.entries()){const{data,error}=INTEGRATION.safeParse(
value);const usable=data!==void 0&&!isSecret(data.id);if(usable)integrations.push(data);const problem=error!==void 0?(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
AX)(error):usable?"field type: missing":"field id: it contains a secret of this run";if(!usable||data.type==="")unclear.push({type:typeIn(value),problem:`number\
 ${index+1}, ${problem}`})}return{integrations,unclear}}function unclearOf({unclear},connector){if(connector===void 0)return unclear;return unclear.filter(({type})=>type===
""||connectorOf(type)?.type===connector.type)}function pageOf(schema,answer,call){const envelope=checked(PAGE,isList(answer)?{data:answer}:answer,call);const items=envelope.
data.flatMap(value=>{const{success,data}=schema.safeParse(value);return success?[data]:[]});const skipped=envelope.data.length-items.length;const{next_cursor:next,
has_next_page:more}=envelope;if(more===false)return{items,skipped};if(next!==void 0&&next!=="")return{items,skipped,next};return{items,skipped,more:more===true}}
function endless(what){return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.lZ("unexpected-response",{what:`A list from Zylon does not end: ${what} came t\
wice`,why:"This version of Zylon has another way of paging",remedy:"Set wait-for: completed, and report this with the version of Zylon"})}async function*everyPage(read2){
const cursors=new Set;const contents=new Set;let at;for(let pages=1;;pages+=1){const page=await read2(at);if(page.items.length>0||at!==void 0&&"page"in at){const content=JSON.
stringify([page.items.length,page.items[0]?.id,page.items.at(-1)?.id]);if(contents.has(content))throw endless("the same page");contents.add(content)}yield page;
const{next,more}=page;if(next===void 0&&more!==true)return;at=next===void 0?{page:String(pages+1)}:{after:next};if(next===void 0)continue;if(cursors.has(next))throw endless(
"the same next_cursor");cursors.add(next)}}var IN_THE_FILE="; the file behind the output `results-file` has them.";function fitting(lines,limit){let characters=0;
return lines.filter(line=>(characters+=line.length)<=limit)}function markdownTable(headings,rows,align="---"){const used=[...headings.keys()].filter(at=>rows.some(
row=>row[at]!==void 0));const line=cells=>`| ${used.map(at=>cells[at]??"").join(" | ")} |`;return[line(headings),line(headings.map((_,at)=>at===0?"---":align)),
...rows.map(line)]}var MAX_ROWS=50;var MAX_OPEN_ROWS=10;var UNKNOWN="\u2013";var NUMBERS=[{heading:"Documents before",value:({currentArtifactCount})=>currentArtifactCount},
{heading:"Items in the source",value:({integrationItemCount})=>integrationItemCount},{heading:"Added",value:({items})=>items?.added},{heading:"Updated",value:({
items})=>items?.updated},{heading:"Removed",value:({items})=>items?.removed},{heading:"Unchanged",value:({indexed})=>indexed?.unchanged},{heading:"Skipped",value:({
items})=>items?.skipped},{heading:"Failed items",value:knownFailed},{heading:"Failed before",value:({indexed})=>indexed?.failedBefore,rare:true},{heading:"Index\
ed",value:({indexed})=>indexed?.done},{heading:"With warnings",value:({indexed})=>indexed?.warned,rare:true},{heading:"Pending",value:({indexed})=>indexed?.pending,
rare:true}];var kindOf=({connector,place})=>`${connector.type}${place===void 0?"":`, ${markdownText(place)}`}`;function nameCell(result){const{id,failure}=result;
const failed=failure===void 0?"":`<br>**${failure.code}**`;return`${id===void 0?"(no id yet)":markdownCode(id)}<br>${kindOf(result)}${failed}`}function byConcern(results){
const failed=({failure})=>failure===void 0?0:1;const size=of=>of.integrationItemCount??of.currentArtifactCount??0;return results.toSorted((a,b)=>failed(b)-failed(
a)||size(b)-size(a))}function resultTable({results,durationMs}){const[only]=results;if(only===void 0)return[];const several=results.length>1;const isSilent=NUMBERS.
every(({value})=>value(only)===void 0);if(!several&&isSilent)return[`${only.id===void 0?"":`${markdownCode(only.id)}, `}${kindOf(only)}`,""];const numbers=NUMBERS.
map(column=>({...column,counts:results.map(column.value)})).filter(({counts,rare})=>counts.some(count2=>count2!==void 0&&(count2>0||rare===void 0)));const time=ms=>duration(
ms).replaceAll(" ","&nbsp;");const rows=byConcern(results).slice(0,MAX_ROWS).map(result=>[nameCell(result),...numbers.map(({value})=>String(value(result)??UNKNOWN)),
several?time(result.durationMs):void 0]);const sums=numbers.map(({counts})=>sumOf(counts)??UNKNOWN);const last=[`all ${results.length}`,...sums,time(durationMs)].
map(cell=>`**${cell}**`);const headings=["Integration, type, space or site",...numbers.map(({heading})=>heading),"Duration"];const table=[...markdownTable(headings,
several?[...rows,last]:rows,"---:"),"",...andMore(results.length-rows.length,IN_THE_FILE).flatMap(line=>[line,""]),...numbers.some(({counts})=>counts.includes(void 0))?
[`A ${UNKNOWN} is a number that is unknown. The last row adds up the others.`,""]:[]];if(results.length<=MAX_OPEN_ROWS)return table;return[`<details><summary>Al\
l ${results.length} integrations</summary>`,"",...table,"</details>",""]}var MAX_PLAN_CHARACTERS=5e5;function planTable({results,skipped=[]}){const escaped=text=>text===
void 0?void 0:markdownText(text);const planOf=({failure,planned})=>{if(failure!==void 0)return`fails: **${failure.code}**`;return planned.length===0?"nothing":planned.
map(step=>STEP_WORDS[step]).join(", ")};const rows=[...results.map(result=>[planOf(result),result.id===void 0?"(no id yet)":markdownCode(result.id),result.connector.
type,escaped(result.username),escaped(result.place)]),...skipped.map(({id,type,username,why})=>[`skip: ${markdownText(why)}`,markdownCode(id),markdownText(type),
escaped(username)])];if(rows.length===0)return[];const headings=["Plan","integration-id","Type","Username","Space, site or folder"];const table=markdownTable(headings,
rows);const shown=fitting(table,MAX_PLAN_CHARACTERS);return[...shown,"",...andMore(table.length-shown.length,IN_THE_FILE).flatMap(line=>[line,""])]}var COLORS=new Map(
[["added","#1f883d"],["updated","#1f6feb"],["removed","#8250df"],["unchanged","#6e7781"],["skipped","#6e7781"],["failed","#d1242f"]]);var SILENT={showTick:false,
showAxisLine:false};function chart({results}){const totals=totalsOf(results);const unit=totals.countsFrom==="documents"?"document":"item";const bars=knownNumbers(
totals,totals.failed).filter(([,word])=>COLORS.has(word));const most=Math.max(0,...bars.map(([count2])=>count2));if(totals.items===void 0||most===0)return[];const labels=bars.
map(([count2,word])=>`"${counted(count2,word==="unchanged"?"document":unit)} ${word}"`);const init={xyChart:{width:800,height:24+32*bars.length,xAxis:{...SILENT,
labelFontSize:16},yAxis:{...SILENT,showLabel:false}},themeVariables:{xyChart:{backgroundColor:"transparent",plotColorPalette:bars.map(([,word])=>COLORS.get(word)).
join(", ")}}};return["```mermaid",`%%{init: ${JSON.stringify(init)}}%%`,"xychart-beta horizontal","  accTitle: What changed",`  x-axis [${labels.join(", ")}]`,`\
  y-axis 0 --> ${most}`,...bars.map(bar=>`  bar [${bars.map(one=>one===bar?one[0]:0).join(", ")}]`),"```",""]}var MAX_OPEN_LINES=10;var MAX_NAME=120;var MAX_DETAIL=100;
var MAX_URL=500;var MAX_CHARACTERS2=33e3;var HEADINGS={added:"added",updated:"updated",removed:"removed",failed:"failed",failedBefore:"failed before this ingest\
, and unchanged",warned:"indexed, with a warning"};function linkTarget(text=""){const url=URL.parse(text);if(url===null)return void 0;if(!["http:","https:"].includes(
url.protocol)||url.username!==""||url.password!=="")return void 0;if(url.hostname.startsWith("["))return void 0;const encoded=character=>`%${character.charCodeAt(
0).toString(16).toUpperCase()}`;const href=url.href.replace(/[^\w\-.~:/?#=%,;&+]/g,encoded).replaceAll("&","&amp;");return href.length<=MAX_URL?href:void 0}function lineOf({
name,url,detail}){const target=linkTarget(url);const text=markdownText(name,MAX_NAME);const linked=target===void 0?text:`[${text}](${target})`;return`- ${linked}${detail===
""?"":` (${markdownText(detail,MAX_DETAIL)})`}`}function totalOf(kind,{items,indexed,changes}){const named2=changes[kind].length;if(kind==="failedBefore"||kind===
"warned")return indexed?.[kind]??0;if(kind==="failed")return Math.max(failedCount({items,indexed}),named2);if(kind==="updated"&&items!==void 0&&items.updated===
void 0)return void 0;return Math.max(items?.[kind]??0,named2)}var UNKNOWN_UPDATES="It is unknown which documents were updated: Zylon reports no time of their la\
st change, or one that does not change.";function changedDocuments({results}){const groups=CHANGE_KINDS.map(kind=>{const totals2=results.map(result=>totalOf(kind,
result));return{heading:HEADINGS[kind],total:totals2.includes(void 0)?void 0:sumOf(totals2)??0,documents:results.flatMap(({changes})=>changes[kind]).slice(0,MAX_NAMES)}});
const named2=groups.filter(({documents})=>documents.length>0);const isUnknown=groups.some(({total})=>total===void 0);if(named2.length===0&&!isUnknown)return[];const lines=named2.
flatMap(({heading,total,documents})=>{const shown=fitting(documents.map(lineOf),MAX_CHARACTERS2);const more=andMore((total??documents.length)-shown.length);return[
`**${total??`At least ${documents.length}`} ${heading}**`,"",...shown,...more.map(line=>`- ${line}`),""]});const body=[...lines,...isUnknown?[UNKNOWN_UPDATES,""]:
[]];if(named2.flatMap(({documents})=>documents).length<=MAX_OPEN_LINES)return["### What changed","",...body];const totals=totalsOf(results);const numbers=changesInNumbers(
totals,totals.failed);return[`<details><summary>What changed: ${numbers}</summary>`,"",...body,"</details>",""]}var WARNINGS=new Map([["bigsize","larger than Zy\
lon recommends"],["fallbacktopdftotext","read as plain text, so tables and layout may be lost"],["usingvlmforextraction","read from its pictures, by a model"],[
"exceedsrecommendedpages","more pages than Zylon recommends"],["specialconfig","read with special settings"],["nocontent","indexed, but without any text"],["unp\
rocessablecontent","a part of it could not be read"],["descendanthaserror","a document below it failed"],["unknown","Zylon warns without saying why"]]);var warningText=word=>WARNINGS.
get(word.trim().toLowerCase())??word}),807:((__unused_webpack___webpack_module__,__webpack_exports__2,__nccwpck_require__2)=>{__nccwpck_require__2.d(__webpack_exports__2,
{v1:()=>$ZodISODate,Ko:()=>$ZodISODateTime,$N:()=>$ZodISODuration,Ax:()=>$ZodISOTime,xI:()=>$constructor,lZ:()=>ActionError,OQ:()=>ERROR_CODES,x5:()=>LOOK_FIRST,
bi:()=>MAX_DOCUMENT_BYTES,Vc:()=>SYSTEM_CLOCK,zU:()=>ZodMiniStringFormat,P$:()=>__commonJS,VA:()=>__export,f1:()=>__toESM,nb:()=>_catch,$8:()=>_enum,db:()=>_isoDate,
G1:()=>_isoDateTime,f2:()=>_isoDuration,Kn:()=>_isoTime,Zm:()=>_lte,m9:()=>_minLength,UI:()=>_nonnegative,NC:()=>_positive,Pl:()=>after,YO:()=>array,z6:()=>asActionError,
KG:()=>asSentence,zM:()=>boolean2,Lr:()=>cancelledDuring,HC:()=>checkBypass,E6:()=>core_exports,Yz:()=>debug,N4:()=>endGroup,z3:()=>error,AX:()=>firstProblem,e6:()=>follow,
V4:()=>getInput,s_:()=>getProxyUrl,VY:()=>helpFor,pq:()=>info,Wh:()=>chunk_OCQUOGIS_int,_o:()=>isDebug,Gj:()=>notDone,lm:()=>notice,me:()=>nullable,ai:()=>number2,
Ik:()=>object,lq:()=>optional,qF:()=>parseJson,Fs:()=>pipe,RQ:()=>postOutcome,jV:()=>readSome,yR:()=>readText,g1:()=>record,YP:()=>refine,n5:()=>require_http,aJ:()=>require_https,
F$:()=>require_tunnel2,LP:()=>require_undici,uH:()=>setOutput,Pq:()=>setSecret,Oh:()=>startGroup,Yj:()=>string2,z:()=>summary,pd:()=>transform,KC:()=>union,L5:()=>unknown,
$e:()=>warning,ux:()=>within});var external_os_=__nccwpck_require__2(857);;const external_crypto_namespaceObject=__WEBPACK_EXTERNAL_createRequire(import.meta.url)(
"crypto");var external_fs_=__nccwpck_require__2(896);;const external_path_namespaceObject=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");;const external_http_namespaceObject=__WEBPACK_EXTERNAL_createRequire(
import.meta.url)("http");var external_http_namespaceObject_0=__nccwpck_require__2.t(external_http_namespaceObject,2);;const external_https_namespaceObject=__WEBPACK_EXTERNAL_createRequire(
import.meta.url)("https");var external_https_namespaceObject_0=__nccwpck_require__2.t(external_https_namespaceObject,2);;const external_string_decoder_namespaceObject=__WEBPACK_EXTERNAL_createRequire(
import.meta.url)("string_decoder");;const external_events_namespaceObject=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");;const external_child_process_namespaceObject=__WEBPACK_EXTERNAL_createRequire(
import.meta.url)("child_process");;const external_timers_namespaceObject=__WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");;const promises_namespaceObject=__WEBPACK_EXTERNAL_createRequire(
import.meta.url)("node:timers/promises");;var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.
getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf;var __hasOwnProp=Object.prototype.hasOwnProperty;var __commonJS=(cb,mod)=>function __require(){try{return mod||
(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).exports,mod),mod.exports}catch(e){throw mod=0,e}};var __export=(target,all)=>{for(var name in all)__defProp(
target,name,{get:all[name],enumerable:true})};var __copyProps=(to,from,except,desc)=>{if(from&&typeof from==="object"||typeof from==="function"){for(let key of __getOwnPropNames(
from))if(!__hasOwnProp.call(to,key)&&key!==except)__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable})}return to};
var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{
value:mod,enumerable:true}):target,mod));var require_net=__commonJS({"required:net"(exports,module){module.exports=process.getBuiltinModule("net")}});var require_tls=__commonJS(
{"required:tls"(exports,module){module.exports=process.getBuiltinModule("tls")}});var require_http=__commonJS({"required:http"(exports,module){module.exports=process.
getBuiltinModule("http")}});var require_https=__commonJS({"required:https"(exports,module){module.exports=process.getBuiltinModule("https")}});var require_events=__commonJS(
{"required:events"(exports,module){module.exports=process.getBuiltinModule("events")}});var require_assert=__commonJS({"required:assert"(exports,module){module.
exports=process.getBuiltinModule("assert")}});var require_util=__commonJS({"required:util"(exports,module){module.exports=process.getBuiltinModule("util")}});var require_tunnel=__commonJS(
{"node_modules/tunnel/lib/tunnel.js"(exports){"use strict";var net=require_net();var tls=require_tls();var http2=require_http();var https2=require_https();var events2=require_events();
var assert2=require_assert();var util=require_util();exports.httpOverHttp=httpOverHttp2;exports.httpsOverHttp=httpsOverHttp2;exports.httpOverHttps=httpOverHttps2;
exports.httpsOverHttps=httpsOverHttps2;function httpOverHttp2(options){var agent=new TunnelingAgent(options);agent.request=http2.request;return agent}function httpsOverHttp2(options){
var agent=new TunnelingAgent(options);agent.request=http2.request;agent.createSocket=createSecureSocket;agent.defaultPort=443;return agent}function httpOverHttps2(options){
var agent=new TunnelingAgent(options);agent.request=https2.request;return agent}function httpsOverHttps2(options){var agent=new TunnelingAgent(options);agent.request=
https2.request;agent.createSocket=createSecureSocket;agent.defaultPort=443;return agent}function TunnelingAgent(options){var self=this;self.options=options||{};
self.proxyOptions=self.options.proxy||{};self.maxSockets=self.options.maxSockets||http2.Agent.defaultMaxSockets;self.requests=[];self.sockets=[];self.on("free",
function onFree(socket,host,port,localAddress){var options2=toOptions(host,port,localAddress);for(var i=0,len=self.requests.length;i<len;++i){var pending=self.requests[i];
if(pending.host===options2.host&&pending.port===options2.port){self.requests.splice(i,1);pending.request.onSocket(socket);return}}socket.destroy();self.removeSocket(
socket)})}util.inherits(TunnelingAgent,events2.EventEmitter);TunnelingAgent.prototype.addRequest=function addRequest(req,host,port,localAddress){var self=this;var options=mergeOptions(
{request:req},self.options,toOptions(host,port,localAddress));if(self.sockets.length>=this.maxSockets){self.requests.push(options);return}self.createSocket(options,
function(socket){socket.on("free",onFree);socket.on("close",onCloseOrRemove);socket.on("agentRemove",onCloseOrRemove);req.onSocket(socket);function onFree(){self.
emit("free",socket,options)}function onCloseOrRemove(err){self.removeSocket(socket);socket.removeListener("free",onFree);socket.removeListener("close",onCloseOrRemove);
socket.removeListener("agentRemove",onCloseOrRemove)}})};TunnelingAgent.prototype.createSocket=function createSocket(options,cb){var self=this;var placeholder={};
self.sockets.push(placeholder);var connectOptions=mergeOptions({},self.proxyOptions,{method:"CONNECT",path:options.host+":"+options.port,agent:false,headers:{host:options.
host+":"+options.port}});if(options.localAddress){connectOptions.localAddress=options.localAddress}if(connectOptions.proxyAuth){connectOptions.headers=connectOptions.
headers||{};connectOptions.headers["Proxy-Authorization"]="Basic "+new Buffer(connectOptions.proxyAuth).toString("base64")}debug2("making CONNECT request");var connectReq=self.
request(connectOptions);connectReq.useChunkedEncodingByDefault=false;connectReq.once("response",onResponse);connectReq.once("upgrade",onUpgrade);connectReq.once(
"connect",onConnect);connectReq.once("error",onError);connectReq.end();function onResponse(res){res.upgrade=true}function onUpgrade(res,socket,head){process.nextTick(
function(){onConnect(res,socket,head)})}function onConnect(res,socket,head){connectReq.removeAllListeners();socket.removeAllListeners();if(res.statusCode!==200){
debug2("tunneling socket could not be established, statusCode=%d",res.statusCode);socket.destroy();var error2=new Error("tunneling socket could not be establish\
ed, statusCode="+res.statusCode);error2.code="ECONNRESET";options.request.emit("error",error2);self.removeSocket(placeholder);return}if(head.length>0){debug2("g\
ot illegal response body from proxy");socket.destroy();var error2=new Error("got illegal response body from proxy");error2.code="ECONNRESET";options.request.emit(
"error",error2);self.removeSocket(placeholder);return}debug2("tunneling connection has established");self.sockets[self.sockets.indexOf(placeholder)]=socket;return cb(
socket)}function onError(cause){connectReq.removeAllListeners();debug2("tunneling socket could not be established, cause=%s\n",cause.message,cause.stack);var error2=new Error(
"tunneling socket could not be established, cause="+cause.message);error2.code="ECONNRESET";options.request.emit("error",error2);self.removeSocket(placeholder)}};
TunnelingAgent.prototype.removeSocket=function removeSocket(socket){var pos=this.sockets.indexOf(socket);if(pos===-1){return}this.sockets.splice(pos,1);var pending=this.
requests.shift();if(pending){this.createSocket(pending,function(socket2){pending.request.onSocket(socket2)})}};function createSecureSocket(options,cb){var self=this;
TunnelingAgent.prototype.createSocket.call(self,options,function(socket){var hostHeader=options.request.getHeader("host");var tlsOptions=mergeOptions({},self.options,
{socket,servername:hostHeader?hostHeader.replace(/:.*$/,""):options.host});var secureSocket=tls.connect(0,tlsOptions);self.sockets[self.sockets.indexOf(socket)]=
secureSocket;cb(secureSocket)})}function toOptions(host,port,localAddress){if(typeof host==="string"){return{host,port,localAddress}}return host}function mergeOptions(target){
for(var i=1,len=arguments.length;i<len;++i){var overrides=arguments[i];if(typeof overrides==="object"){var keys=Object.keys(overrides);for(var j=0,keyLen=keys.length;j<
keyLen;++j){var k=keys[j];if(overrides[k]!==void 0){target[k]=overrides[k]}}}}return target}var debug2;if(process.env.NODE_DEBUG&&/\btunnel\b/.test(process.env.
NODE_DEBUG)){debug2=function(){var args=Array.prototype.slice.call(arguments);if(typeof args[0]==="string"){args[0]="TUNNEL: "+args[0]}else{args.unshift("TUNNEL\
:")}console.error.apply(console,args)}}else{debug2=function(){}}exports.debug=debug2}});var require_tunnel2=__commonJS({"node_modules/tunnel/index.js"(exports,module){
module.exports=require_tunnel()}});var require_node_assert=__commonJS({"required:node:assert"(exports,module){module.exports=process.getBuiltinModule("node:asse\
rt")}});var require_node_net=__commonJS({"required:node:net"(exports,module){module.exports=process.getBuiltinModule("node:net")}});var require_node_http=__commonJS(
{"required:node:http"(exports,module){module.exports=process.getBuiltinModule("node:http")}});var require_symbols=__commonJS({"node_modules/undici/lib/core/symb\
ols.js"(exports,module){module.exports={kClose:Symbol("close"),kDestroy:Symbol("destroy"),kDispatch:Symbol("dispatch"),kUrl:Symbol("url"),kWriting:Symbol("writi\
ng"),kResuming:Symbol("resuming"),kQueue:Symbol("queue"),kConnect:Symbol("connect"),kConnecting:Symbol("connecting"),kKeepAliveDefaultTimeout:Symbol("default ke\
ep alive timeout"),kKeepAliveMaxTimeout:Symbol("max keep alive timeout"),kKeepAliveTimeoutThreshold:Symbol("keep alive timeout threshold"),kKeepAliveTimeoutValue:Symbol(
"keep alive timeout"),kKeepAlive:Symbol("keep alive"),kHeadersTimeout:Symbol("headers timeout"),kBodyTimeout:Symbol("body timeout"),kServerName:Symbol("server n\
ame"),kLocalAddress:Symbol("local address"),kHost:Symbol("host"),kNoRef:Symbol("no ref"),kBodyUsed:Symbol("used"),kBody:Symbol("abstracted request body"),kRunning:Symbol(
"running"),kBlocking:Symbol("blocking"),kPending:Symbol("pending"),kSize:Symbol("size"),kBusy:Symbol("busy"),kQueued:Symbol("queued"),kFree:Symbol("free"),kConnected:Symbol(
"connected"),kClosed:Symbol("closed"),kNeedDrain:Symbol("need drain"),kReset:Symbol("reset"),kDestroyed:Symbol.for("nodejs.stream.destroyed"),kResume:Symbol("re\
sume"),kOnError:Symbol("on error"),kMaxHeadersSize:Symbol("max headers size"),kRunningIdx:Symbol("running index"),kPendingIdx:Symbol("pending index"),kError:Symbol(
"error"),kClients:Symbol("clients"),kClient:Symbol("client"),kParser:Symbol("parser"),kOnDestroyed:Symbol("destroy callbacks"),kPipelining:Symbol("pipelining"),
kSocket:Symbol("socket"),kHostHeader:Symbol("host header"),kConnector:Symbol("connector"),kStrictContentLength:Symbol("strict content length"),kMaxRedirections:Symbol(
"maxRedirections"),kMaxRequests:Symbol("maxRequestsPerClient"),kProxy:Symbol("proxy agent options"),kCounter:Symbol("socket request counter"),kInterceptors:Symbol(
"dispatch interceptors"),kMaxResponseSize:Symbol("max response size"),kHTTP2Session:Symbol("http2Session"),kHTTP2SessionState:Symbol("http2Session state"),kRetryHandlerDefaultRetry:Symbol(
"retry agent default retry"),kConstruct:Symbol("constructable"),kListeners:Symbol("listeners"),kHTTPContext:Symbol("http context"),kMaxConcurrentStreams:Symbol(
"max concurrent streams"),kNoProxyAgent:Symbol("no proxy agent"),kHttpProxyAgent:Symbol("http proxy agent"),kHttpsProxyAgent:Symbol("https proxy agent")}}});var require_node_stream=__commonJS(
{"required:node:stream"(exports,module){module.exports=process.getBuiltinModule("node:stream")}});var require_node_buffer=__commonJS({"required:node:buffer"(exports,module){
module.exports=process.getBuiltinModule("node:buffer")}});var require_node_util=__commonJS({"required:node:util"(exports,module){module.exports=process.getBuiltinModule(
"node:util")}});var require_node_querystring=__commonJS({"required:node:querystring"(exports,module){module.exports=process.getBuiltinModule("node:querystring")}});
var require_node_events=__commonJS({"required:node:events"(exports,module){module.exports=process.getBuiltinModule("node:events")}});var require_errors=__commonJS(
{"node_modules/undici/lib/core/errors.js"(exports,module){"use strict";var kUndiciError=Symbol.for("undici.error.UND_ERR");var UndiciError=class extends Error{constructor(message){
super(message);this.name="UndiciError";this.code="UND_ERR"}static[Symbol.hasInstance](instance){return instance&&instance[kUndiciError]===true}[kUndiciError]=true};
var kConnectTimeoutError=Symbol.for("undici.error.UND_ERR_CONNECT_TIMEOUT");var ConnectTimeoutError=class extends UndiciError{constructor(message){super(message);
this.name="ConnectTimeoutError";this.message=message||"Connect Timeout Error";this.code="UND_ERR_CONNECT_TIMEOUT"}static[Symbol.hasInstance](instance){return instance&&
instance[kConnectTimeoutError]===true}[kConnectTimeoutError]=true};var kHeadersTimeoutError=Symbol.for("undici.error.UND_ERR_HEADERS_TIMEOUT");var HeadersTimeoutError=class extends UndiciError{constructor(message){
super(message);this.name="HeadersTimeoutError";this.message=message||"Headers Timeout Error";this.code="UND_ERR_HEADERS_TIMEOUT"}static[Symbol.hasInstance](instance){
return instance&&instance[kHeadersTimeoutError]===true}[kHeadersTimeoutError]=true};var kHeadersOverflowError=Symbol.for("undici.error.UND_ERR_HEADERS_OVERFLOW");
var HeadersOverflowError=class extends UndiciError{constructor(message){super(message);this.name="HeadersOverflowError";this.message=message||"Headers Overflow \
Error";this.code="UND_ERR_HEADERS_OVERFLOW"}static[Symbol.hasInstance](instance){return instance&&instance[kHeadersOverflowError]===true}[kHeadersOverflowError]=true};
var kBodyTimeoutError=Symbol.for("undici.error.UND_ERR_BODY_TIMEOUT");var BodyTimeoutError=class extends UndiciError{constructor(message){super(message);this.name=
"BodyTimeoutError";this.message=message||"Body Timeout Error";this.code="UND_ERR_BODY_TIMEOUT"}static[Symbol.hasInstance](instance){return instance&&instance[kBodyTimeoutError]===
true}[kBodyTimeoutError]=true};var kResponseStatusCodeError=Symbol.for("undici.error.UND_ERR_RESPONSE_STATUS_CODE");var ResponseStatusCodeError=class extends UndiciError{constructor(message,statusCode,headers,body){
super(message);this.name="ResponseStatusCodeError";this.message=message||"Response Status Code Error";this.code="UND_ERR_RESPONSE_STATUS_CODE";this.body=body;this.
status=statusCode;this.statusCode=statusCode;this.headers=headers}static[Symbol.hasInstance](instance){return instance&&instance[kResponseStatusCodeError]===true}[kResponseStatusCodeError]=true};
var kInvalidArgumentError=Symbol.for("undici.error.UND_ERR_INVALID_ARG");var InvalidArgumentError=class extends UndiciError{constructor(message){super(message);
this.name="InvalidArgumentError";this.message=message||"Invalid Argument Error";this.code="UND_ERR_INVALID_ARG"}static[Symbol.hasInstance](instance){return instance&&
instance[kInvalidArgumentError]===true}[kInvalidArgumentError]=true};var kInvalidReturnValueError=Symbol.for("undici.error.UND_ERR_INVALID_RETURN_VALUE");var InvalidReturnValueError=class extends UndiciError{constructor(message){
super(message);this.name="InvalidReturnValueError";this.message=message||"Invalid Return Value Error";this.code="UND_ERR_INVALID_RETURN_VALUE"}static[Symbol.hasInstance](instance){
return instance&&instance[kInvalidReturnValueError]===true}[kInvalidReturnValueError]=true};var kAbortError=Symbol.for("undici.error.UND_ERR_ABORT");var AbortError=class extends UndiciError{constructor(message){
super(message);this.name="AbortError";this.message=message||"The operation was aborted";this.code="UND_ERR_ABORT"}static[Symbol.hasInstance](instance){return instance&&
instance[kAbortError]===true}[kAbortError]=true};var kRequestAbortedError=Symbol.for("undici.error.UND_ERR_ABORTED");var RequestAbortedError=class extends AbortError{constructor(message){
super(message);this.name="AbortError";this.message=message||"Request aborted";this.code="UND_ERR_ABORTED"}static[Symbol.hasInstance](instance){return instance&&
instance[kRequestAbortedError]===true}[kRequestAbortedError]=true};var kInformationalError=Symbol.for("undici.error.UND_ERR_INFO");var InformationalError=class extends UndiciError{constructor(message){
super(message);this.name="InformationalError";this.message=message||"Request information";this.code="UND_ERR_INFO"}static[Symbol.hasInstance](instance){return instance&&
instance[kInformationalError]===true}[kInformationalError]=true};var kRequestContentLengthMismatchError=Symbol.for("undici.error.UND_ERR_REQ_CONTENT_LENGTH_MISM\
ATCH");var RequestContentLengthMismatchError=class extends UndiciError{constructor(message){super(message);this.name="RequestContentLengthMismatchError";this.message=
message||"Request body length does not match content-length header";this.code="UND_ERR_REQ_CONTENT_LENGTH_MISMATCH"}static[Symbol.hasInstance](instance){return instance&&
instance[kRequestContentLengthMismatchError]===true}[kRequestContentLengthMismatchError]=true};var kResponseContentLengthMismatchError=Symbol.for("undici.error.\
UND_ERR_RES_CONTENT_LENGTH_MISMATCH");var ResponseContentLengthMismatchError=class extends UndiciError{constructor(message){super(message);this.name="ResponseCo\
ntentLengthMismatchError";this.message=message||"Response body length does not match content-length header";this.code="UND_ERR_RES_CONTENT_LENGTH_MISMATCH"}static[Symbol.
hasInstance](instance){return instance&&instance[kResponseContentLengthMismatchError]===true}[kResponseContentLengthMismatchError]=true};var kClientDestroyedError=Symbol.
for("undici.error.UND_ERR_DESTROYED");var ClientDestroyedError=class extends UndiciError{constructor(message){super(message);this.name="ClientDestroyedError";this.
message=message||"The client is destroyed";this.code="UND_ERR_DESTROYED"}static[Symbol.hasInstance](instance){return instance&&instance[kClientDestroyedError]===
true}[kClientDestroyedError]=true};var kClientClosedError=Symbol.for("undici.error.UND_ERR_CLOSED");var ClientClosedError=class extends UndiciError{constructor(message){
super(message);this.name="ClientClosedError";this.message=message||"The client is closed";this.code="UND_ERR_CLOSED"}static[Symbol.hasInstance](instance){return instance&&
instance[kClientClosedError]===true}[kClientClosedError]=true};var kSocketError=Symbol.for("undici.error.UND_ERR_SOCKET");var SocketError=class extends UndiciError{constructor(message,socket){
super(message);this.name="SocketError";this.message=message||"Socket error";this.code="UND_ERR_SOCKET";this.socket=socket}static[Symbol.hasInstance](instance){return instance&&
instance[kSocketError]===true}[kSocketError]=true};var kNotSupportedError=Symbol.for("undici.error.UND_ERR_NOT_SUPPORTED");var NotSupportedError=class extends UndiciError{constructor(message){
super(message);this.name="NotSupportedError";this.message=message||"Not supported error";this.code="UND_ERR_NOT_SUPPORTED"}static[Symbol.hasInstance](instance){
return instance&&instance[kNotSupportedError]===true}[kNotSupportedError]=true};var kBalancedPoolMissingUpstreamError=Symbol.for("undici.error.UND_ERR_BPL_MISSI\
NG_UPSTREAM");var BalancedPoolMissingUpstreamError=class extends UndiciError{constructor(message){super(message);this.name="MissingUpstreamError";this.message=message||
"No upstream has been added to the BalancedPool";this.code="UND_ERR_BPL_MISSING_UPSTREAM"}static[Symbol.hasInstance](instance){return instance&&instance[kBalancedPoolMissingUpstreamError]===
true}[kBalancedPoolMissingUpstreamError]=true};var kHTTPParserError=Symbol.for("undici.error.UND_ERR_HTTP_PARSER");var HTTPParserError=class extends Error{constructor(message,code,data){
super(message);this.name="HTTPParserError";this.code=code?`HPE_${code}`:void 0;this.data=data?data.toString():void 0}static[Symbol.hasInstance](instance){return instance&&
instance[kHTTPParserError]===true}[kHTTPParserError]=true};var kResponseExceededMaxSizeError=Symbol.for("undici.error.UND_ERR_RES_EXCEEDED_MAX_SIZE");var ResponseExceededMaxSizeError=class extends UndiciError{constructor(message){
super(message);this.name="ResponseExceededMaxSizeError";this.message=message||"Response content exceeded max size";this.code="UND_ERR_RES_EXCEEDED_MAX_SIZE"}static[Symbol.
hasInstance](instance){return instance&&instance[kResponseExceededMaxSizeError]===true}[kResponseExceededMaxSizeError]=true};var kRequestRetryError=Symbol.for("\
undici.error.UND_ERR_REQ_RETRY");var RequestRetryError=class extends UndiciError{constructor(message,code,{headers,data}){super(message);this.name="RequestRetry\
Error";this.message=message||"Request retry error";this.code="UND_ERR_REQ_RETRY";this.statusCode=code;this.data=data;this.headers=headers}static[Symbol.hasInstance](instance){
return instance&&instance[kRequestRetryError]===true}[kRequestRetryError]=true};var kResponseError=Symbol.for("undici.error.UND_ERR_RESPONSE");var ResponseError=class extends UndiciError{constructor(message,code,{
headers,data}){super(message);this.name="ResponseError";this.message=message||"Response error";this.code="UND_ERR_RESPONSE";this.statusCode=code;this.data=data;
this.headers=headers}static[Symbol.hasInstance](instance){return instance&&instance[kResponseError]===true}[kResponseError]=true};var kSecureProxyConnectionError=Symbol.
for("undici.error.UND_ERR_PRX_TLS");var SecureProxyConnectionError=class extends UndiciError{constructor(cause,message,options){super(message,{cause,...options??
{}});this.name="SecureProxyConnectionError";this.message=message||"Secure Proxy Connection failed";this.code="UND_ERR_PRX_TLS";this.cause=cause}static[Symbol.hasInstance](instance){
return instance&&instance[kSecureProxyConnectionError]===true}[kSecureProxyConnectionError]=true};var kMessageSizeExceededError=Symbol.for("undici.error.UND_ERR\
_WS_MESSAGE_SIZE_EXCEEDED");var MessageSizeExceededError=class extends UndiciError{constructor(message){super(message);this.name="MessageSizeExceededError";this.
message=message||"Max decompressed message size exceeded";this.code="UND_ERR_WS_MESSAGE_SIZE_EXCEEDED"}static[Symbol.hasInstance](instance){return instance&&instance[kMessageSizeExceededError]===
true}get[kMessageSizeExceededError](){return true}};module.exports={AbortError,HTTPParserError,UndiciError,HeadersTimeoutError,HeadersOverflowError,BodyTimeoutError,
RequestContentLengthMismatchError,ConnectTimeoutError,ResponseStatusCodeError,InvalidArgumentError,InvalidReturnValueError,RequestAbortedError,ClientDestroyedError,
ClientClosedError,InformationalError,SocketError,NotSupportedError,ResponseContentLengthMismatchError,BalancedPoolMissingUpstreamError,ResponseExceededMaxSizeError,
RequestRetryError,ResponseError,SecureProxyConnectionError,MessageSizeExceededError}}});var require_constants=__commonJS({"node_modules/undici/lib/core/constant\
s.js"(exports,module){"use strict";var headerNameLowerCasedRecord={};var wellknownHeaderNames=["Accept","Accept-Encoding","Accept-Language","Accept-Ranges","Acc\
ess-Control-Allow-Credentials","Access-Control-Allow-Headers","Access-Control-Allow-Methods","Access-Control-Allow-Origin","Access-Control-Expose-Headers","Acce\
ss-Control-Max-Age","Access-Control-Request-Headers","Access-Control-Request-Method","Age","Allow","Alt-Svc","Alt-Used","Authorization","Cache-Control","Clear-S\
ite-Data","Connection","Content-Disposition","Content-Encoding","Content-Language","Content-Length","Content-Location","Content-Range","Content-Security-Policy",
"Content-Security-Policy-Report-Only","Content-Type","Cookie","Cross-Origin-Embedder-Policy","Cross-Origin-Opener-Policy","Cross-Origin-Resource-Policy","Date",
"Device-Memory","Downlink","ECT","ETag","Expect","Expect-CT","Expires","Forwarded","From","Host","If-Match","If-Modified-Since","If-None-Match","If-Range","If-U\
nmodified-Since","Keep-Alive","Last-Modified","Link","Location","Max-Forwards","Origin","Permissions-Policy","Pragma","Proxy-Authenticate","Proxy-Authorization",
"RTT","Range","Referer","Referrer-Policy","Refresh","Retry-After","Sec-WebSocket-Accept","Sec-WebSocket-Extensions","Sec-WebSocket-Key","Sec-WebSocket-Protocol",
"Sec-WebSocket-Version","Server","Server-Timing","Service-Worker-Allowed","Service-Worker-Navigation-Preload","Set-Cookie","SourceMap","Strict-Transport-Securit\
y","Supports-Loading-Mode","TE","Timing-Allow-Origin","Trailer","Transfer-Encoding","Upgrade","Upgrade-Insecure-Requests","User-Agent","Vary","Via","WWW-Authent\
icate","X-Content-Type-Options","X-DNS-Prefetch-Control","X-Frame-Options","X-Permitted-Cross-Domain-Policies","X-Powered-By","X-Requested-With","X-XSS-Protecti\
on"];for(let i=0;i<wellknownHeaderNames.length;++i){const key=wellknownHeaderNames[i];const lowerCasedKey=key.toLowerCase();headerNameLowerCasedRecord[key]=headerNameLowerCasedRecord[lowerCasedKey]=
lowerCasedKey}Object.setPrototypeOf(headerNameLowerCasedRecord,null);module.exports={wellknownHeaderNames,headerNameLowerCasedRecord}}});var require_tree=__commonJS(
{"node_modules/undici/lib/core/tree.js"(exports,module){"use strict";var{wellknownHeaderNames,headerNameLowerCasedRecord}=require_constants();var TstNode=class _TstNode{value=null;left=null;middle=null;right=null;code;constructor(key,value,index){
if(index===void 0||index>=key.length){throw new TypeError("Unreachable")}const code=this.code=key.charCodeAt(index);if(code>127){throw new TypeError("key must b\
e ascii string")}if(key.length!==++index){this.middle=new _TstNode(key,value,index)}else{this.value=value}}add(key,value){const length=key.length;if(length===0){
throw new TypeError("Unreachable")}let index=0;let node=this;while(true){const code=key.charCodeAt(index);if(code>127){throw new TypeError("key must be ascii st\
ring")}if(node.code===code){if(length===++index){node.value=value;break}else if(node.middle!==null){node=node.middle}else{node.middle=new _TstNode(key,value,index);
break}}else if(node.code<code){if(node.left!==null){node=node.left}else{node.left=new _TstNode(key,value,index);break}}else if(node.right!==null){node=node.right}else{
node.right=new _TstNode(key,value,index);break}}}search(key){const keylength=key.length;let index=0;let node=this;while(node!==null&&index<keylength){let code=key[index];
if(code<=90&&code>=65){code|=32}while(node!==null){if(code===node.code){if(keylength===++index){return node}node=node.middle;break}node=node.code<code?node.left:
node.right}}return null}};var TernarySearchTree=class{node=null;insert(key,value){if(this.node===null){this.node=new TstNode(key,value,0)}else{this.node.add(key,
value)}}lookup(key){return this.node?.search(key)?.value??null}};var tree=new TernarySearchTree;for(let i=0;i<wellknownHeaderNames.length;++i){const key=headerNameLowerCasedRecord[wellknownHeaderNames[i]];
tree.insert(key,key)}module.exports={TernarySearchTree,tree}}});var require_util2=__commonJS({"node_modules/undici/lib/core/util.js"(exports,module){"use strict";
var assert2=require_node_assert();var{kDestroyed,kBodyUsed,kListeners,kBody}=require_symbols();var{IncomingMessage}=require_node_http();var stream=require_node_stream();
var net=require_node_net();var{Blob:Blob2}=require_node_buffer();var nodeUtil=require_node_util();var{stringify}=require_node_querystring();var{EventEmitter:EE}=require_node_events();
var{InvalidArgumentError}=require_errors();var{headerNameLowerCasedRecord}=require_constants();var{tree}=require_tree();var[nodeMajor,nodeMinor]=process.versions.
node.split(".").map(v=>Number(v));var BodyAsyncIterable=class{constructor(body){this[kBody]=body;this[kBodyUsed]=false}async*[Symbol.asyncIterator](){assert2(!this[kBodyUsed],
"disturbed");this[kBodyUsed]=true;yield*this[kBody]}};function wrapRequestBody(body){if(isStream(body)){if(bodyLength(body)===0){body.on("data",function(){assert2(
false)})}if(typeof body.readableDidRead!=="boolean"){body[kBodyUsed]=false;EE.prototype.on.call(body,"data",function(){this[kBodyUsed]=true})}return body}else if(body&&
typeof body.pipeTo==="function"){return new BodyAsyncIterable(body)}else if(body&&typeof body!=="string"&&!ArrayBuffer.isView(body)&&isIterable(body)){return new BodyAsyncIterable(
body)}else{return body}}function nop(){}function isStream(obj){return obj&&typeof obj==="object"&&typeof obj.pipe==="function"&&typeof obj.on==="function"}function isBlobLike(object2){
if(object2===null){return false}else if(object2 instanceof Blob2){return true}else if(typeof object2!=="object"){return false}else{const sTag=object2[Symbol.toStringTag];
return(sTag==="Blob"||sTag==="File")&&("stream"in object2&&typeof object2.stream==="function"||"arrayBuffer"in object2&&typeof object2.arrayBuffer==="function")}}
function buildURL(url,queryParams){if(url.includes("?")||url.includes("#")){throw new Error('Query params cannot be passed when url already contains "?" or "#".')}
const stringified=stringify(queryParams);if(stringified){url+="?"+stringified}return url}function isValidPort(port){const value=parseInt(port,10);return value===
Number(port)&&value>=0&&value<=65535}function isHttpOrHttpsPrefixed(value){return value!=null&&value[0]==="h"&&value[1]==="t"&&value[2]==="t"&&value[3]==="p"&&(value[4]===
":"||value[4]==="s"&&value[5]===":")}function parseURL(url){if(typeof url==="string"){url=new URL(url);if(!isHttpOrHttpsPrefixed(url.origin||url.protocol)){throw new InvalidArgumentError(
"Invalid URL protocol: the URL must start with `http:` or `https:`.")}return url}if(!url||typeof url!=="object"){throw new InvalidArgumentError("Invalid URL: Th\
e URL argument must be a non-null object.")}if(!(url instanceof URL)){if(url.port!=null&&url.port!==""&&isValidPort(url.port)===false){throw new InvalidArgumentError(
"Invalid URL: port must be a valid integer or a string representation of an integer.")}if(url.path!=null&&typeof url.path!=="string"){throw new InvalidArgumentError(
"Invalid URL path: the path must be a string or null/undefined.")}if(url.pathname!=null&&typeof url.pathname!=="string"){throw new InvalidArgumentError("Invalid\
 URL pathname: the pathname must be a string or null/undefined.")}if(url.hostname!=null&&typeof url.hostname!=="string"){throw new InvalidArgumentError("Invalid\
 URL hostname: the hostname must be a string or null/undefined.")}if(url.origin!=null&&typeof url.origin!=="string"){throw new InvalidArgumentError("Invalid URL\
 origin: the origin must be a string or null/undefined.")}if(!isHttpOrHttpsPrefixed(url.origin||url.protocol)){throw new InvalidArgumentError("Invalid URL proto\
col: the URL must start with `http:` or `https:`.")}const port=url.port!=null?url.port:url.protocol==="https:"?443:80;let origin=url.origin!=null?url.origin:`${url.
protocol||""}//${url.hostname||""}:${port}`;let path6=url.path!=null?url.path:`${url.pathname||""}${url.search||""}`;if(origin[origin.length-1]==="/"){origin=origin.
slice(0,origin.length-1)}if(path6&&path6[0]!=="/"){path6=`/${path6}`}return new URL(`${origin}${path6}`)}if(!isHttpOrHttpsPrefixed(url.origin||url.protocol)){throw new InvalidArgumentError(
"Invalid URL protocol: the URL must start with `http:` or `https:`.")}return url}function parseOrigin(url){url=parseURL(url);if(url.pathname!=="/"||url.search||
url.hash){throw new InvalidArgumentError("invalid url")}return url}function getHostname(host){if(host[0]==="["){const idx2=host.indexOf("]");assert2(idx2!==-1);
return host.substring(1,idx2)}const idx=host.indexOf(":");if(idx===-1)return host;return host.substring(0,idx)}function getServerName(host){if(!host){return null}
assert2(typeof host==="string");const servername=getHostname(host);if(net.isIP(servername)){return""}return servername}function deepClone(obj){return JSON.parse(
JSON.stringify(obj))}function isAsyncIterable(obj){return!!(obj!=null&&typeof obj[Symbol.asyncIterator]==="function")}function isIterable(obj){return!!(obj!=null&&
(typeof obj[Symbol.iterator]==="function"||typeof obj[Symbol.asyncIterator]==="function"))}function bodyLength(body){if(body==null){return 0}else if(isStream(body)){
const state=body._readableState;return state&&state.objectMode===false&&state.ended===true&&Number.isFinite(state.length)?state.length:null}else if(isBlobLike(body)){
return body.size!=null?body.size:null}else if(isBuffer(body)){return body.byteLength}return null}function isDestroyed(body){return body&&!!(body.destroyed||body[kDestroyed]||
stream.isDestroyed?.(body))}function destroy(stream2,err){if(stream2==null||!isStream(stream2)||isDestroyed(stream2)){return}if(typeof stream2.destroy==="functi\
on"){if(Object.getPrototypeOf(stream2).constructor===IncomingMessage){stream2.socket=null}stream2.destroy(err)}else if(err){queueMicrotask(()=>{stream2.emit("er\
ror",err)})}if(stream2.destroyed!==true){stream2[kDestroyed]=true}}var KEEPALIVE_TIMEOUT_EXPR=/timeout=(\d+)/;function parseKeepAliveTimeout(val){const m=val.toString().
match(KEEPALIVE_TIMEOUT_EXPR);return m?parseInt(m[1],10)*1e3:null}function headerNameToString(value){return typeof value==="string"?headerNameLowerCasedRecord[value]??
value.toLowerCase():tree.lookup(value)??value.toString("latin1").toLowerCase()}function bufferToLowerCasedHeaderName(value){return tree.lookup(value)??value.toString(
"latin1").toLowerCase()}function parseHeaders(headers,obj){if(obj===void 0)obj={};for(let i=0;i<headers.length;i+=2){const key=headerNameToString(headers[i]);let val=obj[key];
if(val){if(typeof val==="string"){val=[val];obj[key]=val}val.push(headers[i+1].toString("utf8"))}else{const headersValue=headers[i+1];if(typeof headersValue==="\
string"){obj[key]=headersValue}else{obj[key]=Array.isArray(headersValue)?headersValue.map(x=>x.toString("utf8")):headersValue.toString("utf8")}}}if("content-len\
gth"in obj&&"content-disposition"in obj){obj["content-disposition"]=Buffer.from(obj["content-disposition"]).toString("latin1")}return obj}function parseRawHeaders(headers){
const len=headers.length;const ret=new Array(len);let hasContentLength=false;let contentDispositionIdx=-1;let key;let val;let kLen=0;for(let n=0;n<headers.length;n+=
2){key=headers[n];val=headers[n+1];typeof key!=="string"&&(key=key.toString());typeof val!=="string"&&(val=val.toString("utf8"));kLen=key.length;if(kLen===14&&key[7]===
"-"&&(key==="content-length"||key.toLowerCase()==="content-length")){hasContentLength=true}else if(kLen===19&&key[7]==="-"&&(key==="content-disposition"||key.toLowerCase()===
"content-disposition")){contentDispositionIdx=n+1}ret[n]=key;ret[n+1]=val}if(hasContentLength&&contentDispositionIdx!==-1){ret[contentDispositionIdx]=Buffer.from(
ret[contentDispositionIdx]).toString("latin1")}return ret}function isBuffer(buffer){return buffer instanceof Uint8Array||Buffer.isBuffer(buffer)}function validateHandler(handler,method,upgrade){
if(!handler||typeof handler!=="object"){throw new InvalidArgumentError("handler must be an object")}if(typeof handler.onConnect!=="function"){throw new InvalidArgumentError(
"invalid onConnect method")}if(typeof handler.onError!=="function"){throw new InvalidArgumentError("invalid onError method")}if(typeof handler.onBodySent!=="fun\
ction"&&handler.onBodySent!==void 0){throw new InvalidArgumentError("invalid onBodySent method")}if(upgrade||method==="CONNECT"){if(typeof handler.onUpgrade!=="\
function"){throw new InvalidArgumentError("invalid onUpgrade method")}}else{if(typeof handler.onHeaders!=="function"){throw new InvalidArgumentError("invalid on\
Headers method")}if(typeof handler.onData!=="function"){throw new InvalidArgumentError("invalid onData method")}if(typeof handler.onComplete!=="function"){throw new InvalidArgumentError(
"invalid onComplete method")}}}function isDisturbed(body){return!!(body&&(stream.isDisturbed(body)||body[kBodyUsed]))}function isErrored(body){return!!(body&&stream.
isErrored(body))}function isReadable(body){return!!(body&&stream.isReadable(body))}function getSocketInfo(socket){return{localAddress:socket.localAddress,localPort:socket.
localPort,remoteAddress:socket.remoteAddress,remotePort:socket.remotePort,remoteFamily:socket.remoteFamily,timeout:socket.timeout,bytesWritten:socket.bytesWritten,
bytesRead:socket.bytesRead}}function ReadableStreamFrom(iterable){let iterator;return new ReadableStream({async start(){iterator=iterable[Symbol.asyncIterator]()},
async pull(controller){const{done,value}=await iterator.next();if(done){queueMicrotask(()=>{controller.close();controller.byobRequest?.respond(0)})}else{const buf=Buffer.
isBuffer(value)?value:Buffer.from(value);if(buf.byteLength){controller.enqueue(new Uint8Array(buf))}}return controller.desiredSize>0},async cancel(reason){await iterator.
return()},type:"bytes"})}function isFormDataLike(object2){return object2&&typeof object2==="object"&&typeof object2.append==="function"&&typeof object2.delete===
"function"&&typeof object2.get==="function"&&typeof object2.getAll==="function"&&typeof object2.has==="function"&&typeof object2.set==="function"&&object2[Symbol.
toStringTag]==="FormData"}function addAbortListener(signal,listener){if("addEventListener"in signal){signal.addEventListener("abort",listener,{once:true});return()=>signal.
removeEventListener("abort",listener)}signal.addListener("abort",listener);return()=>signal.removeListener("abort",listener)}var hasToWellFormed=typeof String.prototype.
toWellFormed==="function";var hasIsWellFormed=typeof String.prototype.isWellFormed==="function";function toUSVString(val){return hasToWellFormed?`${val}`.toWellFormed():
nodeUtil.toUSVString(val)}function isUSVString(val){return hasIsWellFormed?`${val}`.isWellFormed():toUSVString(val)===`${val}`}function isTokenCharCode(c){switch(c){case 34:case 40:case 41:case 44:case 47:case 58:case 59:case 60:case 61:case 62:case 63:case 64:case 91:case 92:case 93:case 123:case 125:
return false;default:return c>=33&&c<=126}}function isValidHTTPToken(characters){if(characters.length===0){return false}for(let i=0;i<characters.length;++i){if(!isTokenCharCode(
characters.charCodeAt(i))){return false}}return true}var headerCharRegex=/[^\t\x20-\x7e\x80-\xff]/;function isValidHeaderValue(characters){return!headerCharRegex.
test(characters)}function parseRangeHeader(range){if(range==null||range==="")return{start:0,end:null,size:null};const m=range?range.match(/^bytes (\d+)-(\d+)\/(\d+)?$/):
null;return m?{start:parseInt(m[1]),end:m[2]?parseInt(m[2]):null,size:m[3]?parseInt(m[3]):null}:null}function addListener(obj,name,listener){const listeners=obj[kListeners]??=
[];listeners.push([name,listener]);obj.on(name,listener);return obj}function removeAllListeners(obj){for(const[name,listener]of obj[kListeners]??[]){obj.removeListener(
name,listener)}obj[kListeners]=null}function errorRequest(client,request,err){try{request.onError(err);assert2(request.aborted)}catch(err2){client.emit("error",
err2)}}var kEnumerableProperty=Object.create(null);kEnumerableProperty.enumerable=true;var normalizedMethodRecordsBase={delete:"DELETE",DELETE:"DELETE",get:"GET",
GET:"GET",head:"HEAD",HEAD:"HEAD",options:"OPTIONS",OPTIONS:"OPTIONS",post:"POST",POST:"POST",put:"PUT",PUT:"PUT"};var normalizedMethodRecords={...normalizedMethodRecordsBase,
patch:"patch",PATCH:"PATCH"};Object.setPrototypeOf(normalizedMethodRecordsBase,null);Object.setPrototypeOf(normalizedMethodRecords,null);module.exports={kEnumerableProperty,
nop,isDisturbed,isErrored,isReadable,toUSVString,isUSVString,isBlobLike,parseOrigin,parseURL,getServerName,isStream,isIterable,isAsyncIterable,isDestroyed,headerNameToString,
bufferToLowerCasedHeaderName,addListener,removeAllListeners,errorRequest,parseRawHeaders,parseHeaders,parseKeepAliveTimeout,destroy,bodyLength,deepClone,ReadableStreamFrom,
isBuffer,validateHandler,getSocketInfo,isFormDataLike,buildURL,addAbortListener,isValidHTTPToken,isValidHeaderValue,isTokenCharCode,parseRangeHeader,normalizedMethodRecordsBase,
normalizedMethodRecords,isValidPort,isHttpOrHttpsPrefixed,nodeMajor,nodeMinor,safeHTTPMethods:["GET","HEAD","OPTIONS","TRACE"],wrapRequestBody}}});var require_node_diagnostics_channel=__commonJS(
{"required:node:diagnostics_channel"(exports,module){module.exports=process.getBuiltinModule("node:diagnostics_channel")}});var require_diagnostics=__commonJS({
"node_modules/undici/lib/core/diagnostics.js"(exports,module){"use strict";var diagnosticsChannel=require_node_diagnostics_channel();var util=require_node_util();
var undiciDebugLog=util.debuglog("undici");var fetchDebuglog=util.debuglog("fetch");var websocketDebuglog=util.debuglog("websocket");var isClientSet=false;var channels={
beforeConnect:diagnosticsChannel.channel("undici:client:beforeConnect"),connected:diagnosticsChannel.channel("undici:client:connected"),connectError:diagnosticsChannel.
channel("undici:client:connectError"),sendHeaders:diagnosticsChannel.channel("undici:client:sendHeaders"),create:diagnosticsChannel.channel("undici:request:crea\
te"),bodySent:diagnosticsChannel.channel("undici:request:bodySent"),headers:diagnosticsChannel.channel("undici:request:headers"),trailers:diagnosticsChannel.channel(
"undici:request:trailers"),error:diagnosticsChannel.channel("undici:request:error"),open:diagnosticsChannel.channel("undici:websocket:open"),close:diagnosticsChannel.
channel("undici:websocket:close"),socketError:diagnosticsChannel.channel("undici:websocket:socket_error"),ping:diagnosticsChannel.channel("undici:websocket:ping"),
pong:diagnosticsChannel.channel("undici:websocket:pong")};if(undiciDebugLog.enabled||fetchDebuglog.enabled){const debuglog=fetchDebuglog.enabled?fetchDebuglog:undiciDebugLog;
diagnosticsChannel.channel("undici:client:beforeConnect").subscribe(evt=>{const{connectParams:{version:version2,protocol,port,host}}=evt;debuglog("connecting to\
 %s using %s%s",`${host}${port?`:${port}`:""}`,protocol,version2)});diagnosticsChannel.channel("undici:client:connected").subscribe(evt=>{const{connectParams:{version:version2,
protocol,port,host}}=evt;debuglog("connected to %s using %s%s",`${host}${port?`:${port}`:""}`,protocol,version2)});diagnosticsChannel.channel("undici:client:con\
nectError").subscribe(evt=>{const{connectParams:{version:version2,protocol,port,host},error:error2}=evt;debuglog("connection to %s using %s%s errored - %s",`${host}${port?
`:${port}`:""}`,protocol,version2,error2.message)});diagnosticsChannel.channel("undici:client:sendHeaders").subscribe(evt=>{const{request:{method,path:path6,origin}}=evt;
debuglog("sending request to %s %s/%s",method,origin,path6)});diagnosticsChannel.channel("undici:request:headers").subscribe(evt=>{const{request:{method,path:path6,
origin},response:{statusCode}}=evt;debuglog("received response to %s %s/%s - HTTP %d",method,origin,path6,statusCode)});diagnosticsChannel.channel("undici:reque\
st:trailers").subscribe(evt=>{const{request:{method,path:path6,origin}}=evt;debuglog("trailers received from %s %s/%s",method,origin,path6)});diagnosticsChannel.
channel("undici:request:error").subscribe(evt=>{const{request:{method,path:path6,origin},error:error2}=evt;debuglog("request to %s %s/%s errored - %s",method,origin,
path6,error2.message)});isClientSet=true}if(websocketDebuglog.enabled){if(!isClientSet){const debuglog=undiciDebugLog.enabled?undiciDebugLog:websocketDebuglog;diagnosticsChannel.
channel("undici:client:beforeConnect").subscribe(evt=>{const{connectParams:{version:version2,protocol,port,host}}=evt;debuglog("connecting to %s%s using %s%s",host,
port?`:${port}`:"",protocol,version2)});diagnosticsChannel.channel("undici:client:connected").subscribe(evt=>{const{connectParams:{version:version2,protocol,port,
host}}=evt;debuglog("connected to %s%s using %s%s",host,port?`:${port}`:"",protocol,version2)});diagnosticsChannel.channel("undici:client:connectError").subscribe(
evt=>{const{connectParams:{version:version2,protocol,port,host},error:error2}=evt;debuglog("connection to %s%s using %s%s errored - %s",host,port?`:${port}`:"",
protocol,version2,error2.message)});diagnosticsChannel.channel("undici:client:sendHeaders").subscribe(evt=>{const{request:{method,path:path6,origin}}=evt;debuglog(
"sending request to %s %s/%s",method,origin,path6)})}diagnosticsChannel.channel("undici:websocket:open").subscribe(evt=>{const{address:{address,port}}=evt;websocketDebuglog(
"connection opened %s%s",address,port?`:${port}`:"")});diagnosticsChannel.channel("undici:websocket:close").subscribe(evt=>{const{websocket,code,reason}=evt;websocketDebuglog(
"closed connection to %s - %s %s",websocket.url,code,reason)});diagnosticsChannel.channel("undici:websocket:socket_error").subscribe(err=>{websocketDebuglog("co\
nnection errored - %s",err.message)});diagnosticsChannel.channel("undici:websocket:ping").subscribe(evt=>{websocketDebuglog("ping received")});diagnosticsChannel.
channel("undici:websocket:pong").subscribe(evt=>{websocketDebuglog("pong received")})}module.exports={channels}}});var require_request=__commonJS({"node_modules\
/undici/lib/core/request.js"(exports,module){"use strict";var{InvalidArgumentError,NotSupportedError}=require_errors();var assert2=require_node_assert();var{isValidHTTPToken,
isValidHeaderValue,isStream,destroy,isBuffer,isFormDataLike,isIterable,isBlobLike,buildURL,validateHandler,getServerName,normalizedMethodRecords}=require_util2();
var{channels}=require_diagnostics();var{headerNameLowerCasedRecord}=require_constants();var invalidPathRegex=/[^\u0021-\u00ff]/;var kHandler=Symbol("handler");var Request=class{constructor(origin,{
path:path6,method,body,headers,query,idempotent,blocking,upgrade,headersTimeout,bodyTimeout,reset,throwOnError,expectContinue,servername},handler){if(typeof path6!==
"string"){throw new InvalidArgumentError("path must be a string")}else if(path6[0]!=="/"&&!(path6.startsWith("http://")||path6.startsWith("https://"))&&method!==
"CONNECT"){throw new InvalidArgumentError("path must be an absolute URL or start with a slash")}else if(invalidPathRegex.test(path6)){throw new InvalidArgumentError(
"invalid request path")}if(typeof method!=="string"){throw new InvalidArgumentError("method must be a string")}else if(normalizedMethodRecords[method]===void 0&&
!isValidHTTPToken(method)){throw new InvalidArgumentError("invalid request method")}if(upgrade&&typeof upgrade!=="string"){throw new InvalidArgumentError("upgra\
de must be a string")}if(upgrade&&!isValidHeaderValue(upgrade)){throw new InvalidArgumentError("invalid upgrade header")}if(headersTimeout!=null&&(!Number.isFinite(
headersTimeout)||headersTimeout<0)){throw new InvalidArgumentError("invalid headersTimeout")}if(bodyTimeout!=null&&(!Number.isFinite(bodyTimeout)||bodyTimeout<0)){
throw new InvalidArgumentError("invalid bodyTimeout")}if(reset!=null&&typeof reset!=="boolean"){throw new InvalidArgumentError("invalid reset")}if(expectContinue!=
null&&typeof expectContinue!=="boolean"){throw new InvalidArgumentError("invalid expectContinue")}this.headersTimeout=headersTimeout;this.bodyTimeout=bodyTimeout;
this.throwOnError=throwOnError===true;this.method=method;this.abort=null;if(body==null){this.body=null}else if(isStream(body)){this.body=body;const rState=this.
body._readableState;if(!rState||!rState.autoDestroy){this.endHandler=function autoDestroy(){destroy(this)};this.body.on("end",this.endHandler)}this.errorHandler=
err=>{if(this.abort){this.abort(err)}else{this.error=err}};this.body.on("error",this.errorHandler)}else if(isBuffer(body)){this.body=body.byteLength?body:null}else if(ArrayBuffer.
isView(body)){this.body=body.buffer.byteLength?Buffer.from(body.buffer,body.byteOffset,body.byteLength):null}else if(body instanceof ArrayBuffer){this.body=body.
byteLength?Buffer.from(body):null}else if(typeof body==="string"){this.body=body.length?Buffer.from(body):null}else if(isFormDataLike(body)||isIterable(body)||isBlobLike(
body)){this.body=body}else{throw new InvalidArgumentError("body must be a string, a Buffer, a Readable stream, an iterable, or an async iterable")}this.completed=
false;this.aborted=false;this.upgrade=upgrade||null;this.path=query?buildURL(path6,query):path6;this.origin=origin;this.idempotent=idempotent==null?method==="HE\
AD"||method==="GET":idempotent;this.blocking=blocking==null?false:blocking;this.reset=reset==null?null:reset;this.host=null;this.contentLength=null;this.contentType=
null;this.headers=[];this.expectContinue=expectContinue!=null?expectContinue:false;if(Array.isArray(headers)){if(headers.length%2!==0){throw new InvalidArgumentError(
"headers array must be even")}for(let i=0;i<headers.length;i+=2){processHeader(this,headers[i],headers[i+1])}}else if(headers&&typeof headers==="object"){if(headers[Symbol.
iterator]){for(const header of headers){if(!Array.isArray(header)||header.length!==2){throw new InvalidArgumentError("headers must be in key-value pair format")}
processHeader(this,header[0],header[1])}}else{const keys=Object.keys(headers);for(let i=0;i<keys.length;++i){processHeader(this,keys[i],headers[keys[i]])}}}else if(headers!=
null){throw new InvalidArgumentError("headers must be an object or an array")}validateHandler(handler,method,upgrade);this.servername=servername||getServerName(
this.host);this[kHandler]=handler;if(channels.create.hasSubscribers){channels.create.publish({request:this})}}onBodySent(chunk){if(this[kHandler].onBodySent){try{
return this[kHandler].onBodySent(chunk)}catch(err){this.abort(err)}}}onRequestSent(){if(channels.bodySent.hasSubscribers){channels.bodySent.publish({request:this})}
if(this[kHandler].onRequestSent){try{return this[kHandler].onRequestSent()}catch(err){this.abort(err)}}}onConnect(abort){assert2(!this.aborted);assert2(!this.completed);
if(this.error){abort(this.error)}else{this.abort=abort;return this[kHandler].onConnect(abort)}}onResponseStarted(){return this[kHandler].onResponseStarted?.()}onHeaders(statusCode,headers,resume,statusText){
assert2(!this.aborted);assert2(!this.completed);if(channels.headers.hasSubscribers){channels.headers.publish({request:this,response:{statusCode,headers,statusText}})}
try{return this[kHandler].onHeaders(statusCode,headers,resume,statusText)}catch(err){this.abort(err)}}onData(chunk){assert2(!this.aborted);assert2(!this.completed);
try{return this[kHandler].onData(chunk)}catch(err){this.abort(err);return false}}onUpgrade(statusCode,headers,socket,statusText=""){this.onFinally();assert2(!this.
aborted);assert2(!this.completed);if(statusCode!==null){this.#publishUpgradeHeaders(statusCode,headers,statusText)}const result=this[kHandler].onUpgrade(statusCode,
headers,socket);if(!this.aborted){this.completed=true;if(statusCode!==null){this.#publishUpgradeTrailers()}}return result}onUpgradeResponse(statusCode,headers,parseHeaders,statusText=""){
assert2(!this.aborted);assert2(this.completed);if(channels.headers.hasSubscribers){this.#publishUpgradeHeaders(statusCode,parseHeaders(headers),statusText)}this.#publishUpgradeTrailers()}onUpgradeError(error2){
assert2(!this.aborted);assert2(this.completed);if(channels.error.hasSubscribers){channels.error.publish({request:this,error:error2})}}#publishUpgradeHeaders(statusCode,headers,statusText){
if(channels.headers.hasSubscribers){channels.headers.publish({request:this,response:{statusCode,headers,statusText}})}}#publishUpgradeTrailers(){if(channels.trailers.
hasSubscribers){channels.trailers.publish({request:this,trailers:[]})}}onComplete(trailers){this.onFinally();assert2(!this.aborted);this.completed=true;if(channels.
trailers.hasSubscribers){channels.trailers.publish({request:this,trailers})}try{return this[kHandler].onComplete(trailers)}catch(err){this.onError(err)}}onError(error2){
this.onFinally();if(channels.error.hasSubscribers){channels.error.publish({request:this,error:error2})}if(this.aborted){return}this.aborted=true;return this[kHandler].
onError(error2)}onFinally(){if(this.errorHandler){this.body.off("error",this.errorHandler);this.errorHandler=null}if(this.endHandler){this.body.off("end",this.endHandler);
this.endHandler=null}}addHeader(key,value){processHeader(this,key,value);return this}};function processHeader(request,key,val){if(val&&(typeof val==="object"&&!Array.
isArray(val))){throw new InvalidArgumentError(`invalid ${key} header`)}else if(val===void 0){return}let headerName=headerNameLowerCasedRecord[key];if(headerName===
void 0){headerName=key.toLowerCase();if(headerNameLowerCasedRecord[headerName]===void 0&&!isValidHTTPToken(headerName)){throw new InvalidArgumentError("invalid \
header key")}}if(Array.isArray(val)){const arr=[];for(let i=0;i<val.length;i++){if(typeof val[i]==="string"){if(!isValidHeaderValue(val[i])){throw new InvalidArgumentError(
`invalid ${key} header`)}arr.push(val[i])}else if(val[i]===null){arr.push("")}else if(typeof val[i]==="object"){throw new InvalidArgumentError(`invalid ${key} h\
eader`)}else{const str=`${val[i]}`;if(!isValidHeaderValue(str)){throw new InvalidArgumentError(`invalid ${key} header`)}arr.push(str)}}val=arr}else if(typeof val===
"string"){if(!isValidHeaderValue(val)){throw new InvalidArgumentError(`invalid ${key} header`)}}else if(val===null){val=""}else{val=`${val}`;if(!isValidHeaderValue(
val)){throw new InvalidArgumentError(`invalid ${key} header`)}}if(headerName==="host"){if(request.host!==null){throw new InvalidArgumentError("duplicate host he\
ader")}if(typeof val!=="string"){throw new InvalidArgumentError("invalid host header")}request.host=val}else if(headerName==="content-length"){if(request.contentLength!==
null){throw new InvalidArgumentError("duplicate content-length header")}request.contentLength=parseInt(val,10);if(!Number.isFinite(request.contentLength)){throw new InvalidArgumentError(
"invalid content-length header")}}else if(request.contentType===null&&headerName==="content-type"){request.contentType=val;request.headers.push(key,val)}else if(headerName===
"transfer-encoding"||headerName==="keep-alive"||headerName==="upgrade"){throw new InvalidArgumentError(`invalid ${headerName} header`)}else if(headerName==="con\
nection"){const value=typeof val==="string"?val.toLowerCase():null;if(value!=="close"&&value!=="keep-alive"){throw new InvalidArgumentError("invalid connection \
header")}if(value==="close"){request.reset=true}}else if(headerName==="expect"){throw new NotSupportedError("expect header not supported")}else{request.headers.
push(key,val)}}module.exports=Request}});var require_dispatcher=__commonJS({"node_modules/undici/lib/dispatcher/dispatcher.js"(exports,module){"use strict";var EventEmitter2=require_node_events();
var Dispatcher=class extends EventEmitter2{dispatch(){throw new Error("not implemented")}close(){throw new Error("not implemented")}destroy(){throw new Error("n\
ot implemented")}compose(...args){const interceptors=Array.isArray(args[0])?args[0]:args;let dispatch=this.dispatch.bind(this);for(const interceptor of interceptors){
if(interceptor==null){continue}if(typeof interceptor!=="function"){throw new TypeError(`invalid interceptor, expected function received ${typeof interceptor}`)}
dispatch=interceptor(dispatch);if(dispatch==null||typeof dispatch!=="function"||dispatch.length!==2){throw new TypeError("invalid interceptor")}}return new ComposedDispatcher(
this,dispatch)}};var ComposedDispatcher=class extends Dispatcher{#dispatcher=null;#dispatch=null;constructor(dispatcher,dispatch){super();this.#dispatcher=dispatcher;
this.#dispatch=dispatch}dispatch(...args){this.#dispatch(...args)}close(...args){return this.#dispatcher.close(...args)}destroy(...args){return this.#dispatcher.
destroy(...args)}};module.exports=Dispatcher}});var require_dispatcher_base=__commonJS({"node_modules/undici/lib/dispatcher/dispatcher-base.js"(exports,module){
"use strict";var buffer=require_node_buffer();var Dispatcher=require_dispatcher();var{ClientDestroyedError,ClientClosedError,InvalidArgumentError}=require_errors();
var{kDestroy,kClose,kClosed,kDestroyed,kDispatch,kInterceptors}=require_symbols();var kOnDestroyed=Symbol("onDestroyed");var kOnClosed=Symbol("onClosed");var kInterceptedDispatch=Symbol(
"Intercepted Dispatch");var kWebSocketOptions=Symbol("webSocketOptions");var kEventSourceOptions=Symbol("eventSourceOptions");var DispatcherBase=class extends Dispatcher{constructor(opts){
super();this[kDestroyed]=false;this[kOnDestroyed]=null;this[kClosed]=false;this[kOnClosed]=[];this[kWebSocketOptions]=opts?.webSocket??{};this[kEventSourceOptions]=
opts?.eventSource??{}}get webSocketOptions(){return{maxFragments:this[kWebSocketOptions].maxFragments??131072,maxPayloadSize:this[kWebSocketOptions].maxPayloadSize??
128*1024*1024}}get eventSourceOptions(){return{maxEventSize:this[kEventSourceOptions].maxEventSize??buffer.kStringMaxLength}}get destroyed(){return this[kDestroyed]}get closed(){
return this[kClosed]}get interceptors(){return this[kInterceptors]}set interceptors(newInterceptors){if(newInterceptors){for(let i=newInterceptors.length-1;i>=0;i--){
const interceptor=this[kInterceptors][i];if(typeof interceptor!=="function"){throw new InvalidArgumentError("interceptor must be an function")}}}this[kInterceptors]=
newInterceptors}close(callback){if(callback===void 0){return new Promise((resolve2,reject)=>{this.close((err,data)=>{return err?reject(err):resolve2(data)})})}if(typeof callback!==
"function"){throw new InvalidArgumentError("invalid callback")}if(this[kDestroyed]){queueMicrotask(()=>callback(new ClientDestroyedError,null));return}if(this[kClosed]){
if(this[kOnClosed]){this[kOnClosed].push(callback)}else{queueMicrotask(()=>callback(null,null))}return}this[kClosed]=true;this[kOnClosed].push(callback);const onClosed=()=>{
const callbacks=this[kOnClosed];this[kOnClosed]=null;for(let i=0;i<callbacks.length;i++){callbacks[i](null,null)}};this[kClose]().then(()=>this.destroy()).then(
()=>{queueMicrotask(onClosed)})}destroy(err,callback){if(typeof err==="function"){callback=err;err=null}if(callback===void 0){return new Promise((resolve2,reject)=>{
this.destroy(err,(err2,data)=>{return err2?reject(err2):resolve2(data)})})}if(typeof callback!=="function"){throw new InvalidArgumentError("invalid callback")}if(this[kDestroyed]){
if(this[kOnDestroyed]){this[kOnDestroyed].push(callback)}else{queueMicrotask(()=>callback(null,null))}return}if(!err){err=new ClientDestroyedError}this[kDestroyed]=
true;this[kOnDestroyed]=this[kOnDestroyed]||[];this[kOnDestroyed].push(callback);const onDestroyed=()=>{const callbacks=this[kOnDestroyed];this[kOnDestroyed]=null;
for(let i=0;i<callbacks.length;i++){callbacks[i](null,null)}};this[kDestroy](err).then(()=>{queueMicrotask(onDestroyed)})}[kInterceptedDispatch](opts,handler){if(!this[kInterceptors]||
this[kInterceptors].length===0){this[kInterceptedDispatch]=this[kDispatch];return this[kDispatch](opts,handler)}let dispatch=this[kDispatch].bind(this);for(let i=this[kInterceptors].
length-1;i>=0;i--){dispatch=this[kInterceptors][i](dispatch)}this[kInterceptedDispatch]=dispatch;return dispatch(opts,handler)}dispatch(opts,handler){if(!handler||
typeof handler!=="object"){throw new InvalidArgumentError("handler must be an object")}try{if(!opts||typeof opts!=="object"){throw new InvalidArgumentError("opt\
s must be an object.")}if(this[kDestroyed]||this[kOnDestroyed]){throw new ClientDestroyedError}if(this[kClosed]){throw new ClientClosedError}return this[kInterceptedDispatch](
opts,handler)}catch(err){if(typeof handler.onError!=="function"){throw new InvalidArgumentError("invalid onError method")}handler.onError(err);return false}}};module.
exports=DispatcherBase}});var require_timers=__commonJS({"node_modules/undici/lib/util/timers.js"(exports,module){"use strict";var fastNow=0;var RESOLUTION_MS=1e3;
var TICK_MS=(RESOLUTION_MS>>1)-1;var fastNowTimeout;var kFastTimer=Symbol("kFastTimer");var fastTimers=[];var NOT_IN_LIST=-2;var TO_BE_CLEARED=-1;var PENDING=0;
var ACTIVE=1;function onTick(){fastNow+=TICK_MS;let idx=0;let len=fastTimers.length;while(idx<len){const timer=fastTimers[idx];if(timer._state===PENDING){timer.
_idleStart=fastNow-TICK_MS;timer._state=ACTIVE}else if(timer._state===ACTIVE&&fastNow>=timer._idleStart+timer._idleTimeout){timer._state=TO_BE_CLEARED;timer._idleStart=
-1;timer._onTimeout(timer._timerArg)}if(timer._state===TO_BE_CLEARED){timer._state=NOT_IN_LIST;if(--len!==0){fastTimers[idx]=fastTimers[len]}}else{++idx}}fastTimers.
length=len;if(fastTimers.length!==0){refreshTimeout()}}function refreshTimeout(){if(fastNowTimeout){fastNowTimeout.refresh()}else{clearTimeout(fastNowTimeout);fastNowTimeout=
setTimeout(onTick,TICK_MS);if(fastNowTimeout.unref){fastNowTimeout.unref()}}}var FastTimer=class{[kFastTimer]=true;_state=NOT_IN_LIST;_idleTimeout=-1;_idleStart=-1;_onTimeout;_timerArg;constructor(callback,delay,arg){
this._onTimeout=callback;this._idleTimeout=delay;this._timerArg=arg;this.refresh()}refresh(){if(this._state===NOT_IN_LIST){fastTimers.push(this)}if(!fastNowTimeout||
fastTimers.length===1){refreshTimeout()}this._state=PENDING}clear(){this._state=TO_BE_CLEARED;this._idleStart=-1}};module.exports={setTimeout(callback,delay,arg){
return delay<=RESOLUTION_MS?setTimeout(callback,delay,arg):new FastTimer(callback,delay,arg)},clearTimeout(timeout){if(timeout[kFastTimer]){timeout.clear()}else{
clearTimeout(timeout)}},setFastTimeout(callback,delay,arg){return new FastTimer(callback,delay,arg)},clearFastTimeout(timeout){timeout.clear()},now(){return fastNow},
tick(delay=0){fastNow+=delay-RESOLUTION_MS+1;onTick();onTick()},reset(){fastNow=0;fastTimers.length=0;clearTimeout(fastNowTimeout);fastNowTimeout=null},kFastTimer}}});
var require_node_tls=__commonJS({"required:node:tls"(exports,module){module.exports=process.getBuiltinModule("node:tls")}});var require_connect=__commonJS({"nod\
e_modules/undici/lib/core/connect.js"(exports,module){"use strict";var net=require_node_net();var assert2=require_node_assert();var util=require_util2();var{InvalidArgumentError,
ConnectTimeoutError}=require_errors();var timers=require_timers();function noop(){}var tls;var SessionCache;if(global.FinalizationRegistry&&!(process.env.NODE_V8_COVERAGE||
process.env.UNDICI_NO_FG)){SessionCache=class WeakSessionCache{constructor(maxCachedSessions){this._maxCachedSessions=maxCachedSessions;this._sessionCache=new Map;
this._sessionRegistry=new global.FinalizationRegistry(key=>{if(this._sessionCache.size<this._maxCachedSessions){return}const ref=this._sessionCache.get(key);if(ref!==
void 0&&ref.deref()===void 0){this._sessionCache.delete(key)}})}get(sessionKey){const ref=this._sessionCache.get(sessionKey);return ref?ref.deref():null}set(sessionKey,session){
if(this._maxCachedSessions===0){return}this._sessionCache.set(sessionKey,new WeakRef(session));this._sessionRegistry.register(session,sessionKey)}}}else{SessionCache=
class SimpleSessionCache{constructor(maxCachedSessions){this._maxCachedSessions=maxCachedSessions;this._sessionCache=new Map}get(sessionKey){return this._sessionCache.
get(sessionKey)}set(sessionKey,session){if(this._maxCachedSessions===0){return}if(this._sessionCache.size>=this._maxCachedSessions){const{value:oldestKey}=this.
_sessionCache.keys().next();this._sessionCache.delete(oldestKey)}this._sessionCache.set(sessionKey,session)}}}function buildConnector({allowH2,maxCachedSessions,
socketPath,timeout,session:customSession,...opts}){if(maxCachedSessions!=null&&(!Number.isInteger(maxCachedSessions)||maxCachedSessions<0)){throw new InvalidArgumentError(
"maxCachedSessions must be a positive integer or zero")}const options={path:socketPath,...opts};const sessionCache=new SessionCache(maxCachedSessions==null?100:
maxCachedSessions);timeout=timeout==null?1e4:timeout;allowH2=allowH2!=null?allowH2:false;return function connect({hostname,host,protocol,port,servername,localAddress,
httpSocket},callback){let socket;if(protocol==="https:"){if(!tls){tls=require_node_tls()}servername=servername||options.servername||util.getServerName(host)||null;
const sessionKey=servername||hostname;assert2(sessionKey);const session=customSession||sessionCache.get(sessionKey)||null;port=port||443;socket=tls.connect({highWaterMark:16384,
...options,servername,session,localAddress,ALPNProtocols:allowH2?["http/1.1","h2"]:["http/1.1"],socket:httpSocket,port,host:hostname});socket.on("session",function(session2){
sessionCache.set(sessionKey,session2)})}else{assert2(!httpSocket,"httpSocket can only be sent on TLS update");port=port||80;socket=net.connect({highWaterMark:64*
1024,...options,localAddress,port,host:hostname})}if(options.keepAlive==null||options.keepAlive){const keepAliveInitialDelay=options.keepAliveInitialDelay===void 0?
6e4:options.keepAliveInitialDelay;socket.setKeepAlive(true,keepAliveInitialDelay)}const clearConnectTimeout=setupConnectTimeout(new WeakRef(socket),{timeout,hostname,
port});socket.setNoDelay(true).once(protocol==="https:"?"secureConnect":"connect",function(){queueMicrotask(clearConnectTimeout);if(callback){const cb=callback;
callback=null;cb(null,this)}}).on("error",function(err){queueMicrotask(clearConnectTimeout);if(callback){const cb=callback;callback=null;cb(err)}});return socket}}
var setupConnectTimeout=process.platform==="win32"?(socketWeakRef,opts)=>{if(!opts.timeout){return noop}let s1=null;let s2=null;const fastTimer=timers.setFastTimeout(
()=>{s1=setImmediate(()=>{s2=setImmediate(()=>onConnectTimeout(socketWeakRef.deref(),opts))})},opts.timeout);return()=>{timers.clearFastTimeout(fastTimer);clearImmediate(
s1);clearImmediate(s2)}}:(socketWeakRef,opts)=>{if(!opts.timeout){return noop}let s1=null;const fastTimer=timers.setFastTimeout(()=>{s1=setImmediate(()=>{onConnectTimeout(
socketWeakRef.deref(),opts)})},opts.timeout);return()=>{timers.clearFastTimeout(fastTimer);clearImmediate(s1)}};function onConnectTimeout(socket,opts){if(socket==
null){return}let message="Connect Timeout Error";if(Array.isArray(socket.autoSelectFamilyAttemptedAddresses)){message+=` (attempted addresses: ${socket.autoSelectFamilyAttemptedAddresses.
join(", ")},`}else{message+=` (attempted address: ${opts.hostname}:${opts.port},`}message+=` timeout: ${opts.timeout}ms)`;util.destroy(socket,new ConnectTimeoutError(
message))}module.exports=buildConnector}});var require_utils=__commonJS({"node_modules/undici/lib/llhttp/utils.js"(exports){"use strict";Object.defineProperty(exports,
"__esModule",{value:true});exports.enumToMap=void 0;function enumToMap(obj){const res={};Object.keys(obj).forEach(key=>{const value=obj[key];if(typeof value==="\
number"){res[key]=value}});return res}exports.enumToMap=enumToMap}});var require_constants2=__commonJS({"node_modules/undici/lib/llhttp/constants.js"(exports){"\
use strict";Object.defineProperty(exports,"__esModule",{value:true});exports.SPECIAL_HEADERS=exports.HEADER_STATE=exports.MINOR=exports.MAJOR=exports.CONNECTION_TOKEN_CHARS=
exports.HEADER_CHARS=exports.TOKEN=exports.STRICT_TOKEN=exports.HEX=exports.URL_CHAR=exports.STRICT_URL_CHAR=exports.USERINFO_CHARS=exports.MARK=exports.ALPHANUM=
exports.NUM=exports.HEX_MAP=exports.NUM_MAP=exports.ALPHA=exports.FINISH=exports.H_METHOD_MAP=exports.METHOD_MAP=exports.METHODS_RTSP=exports.METHODS_ICE=exports.
METHODS_HTTP=exports.METHODS=exports.LENIENT_FLAGS=exports.FLAGS=exports.TYPE=exports.ERROR=void 0;var utils_1=require_utils();var ERROR;(function(ERROR2){ERROR2[ERROR2["\
OK"]=0]="OK";ERROR2[ERROR2["INTERNAL"]=1]="INTERNAL";ERROR2[ERROR2["STRICT"]=2]="STRICT";ERROR2[ERROR2["LF_EXPECTED"]=3]="LF_EXPECTED";ERROR2[ERROR2["UNEXPECTED\
_CONTENT_LENGTH"]=4]="UNEXPECTED_CONTENT_LENGTH";ERROR2[ERROR2["CLOSED_CONNECTION"]=5]="CLOSED_CONNECTION";ERROR2[ERROR2["INVALID_METHOD"]=6]="INVALID_METHOD";ERROR2[ERROR2["\
INVALID_URL"]=7]="INVALID_URL";ERROR2[ERROR2["INVALID_CONSTANT"]=8]="INVALID_CONSTANT";ERROR2[ERROR2["INVALID_VERSION"]=9]="INVALID_VERSION";ERROR2[ERROR2["INVA\
LID_HEADER_TOKEN"]=10]="INVALID_HEADER_TOKEN";ERROR2[ERROR2["INVALID_CONTENT_LENGTH"]=11]="INVALID_CONTENT_LENGTH";ERROR2[ERROR2["INVALID_CHUNK_SIZE"]=12]="INVA\
LID_CHUNK_SIZE";ERROR2[ERROR2["INVALID_STATUS"]=13]="INVALID_STATUS";ERROR2[ERROR2["INVALID_EOF_STATE"]=14]="INVALID_EOF_STATE";ERROR2[ERROR2["INVALID_TRANSFER_\
ENCODING"]=15]="INVALID_TRANSFER_ENCODING";ERROR2[ERROR2["CB_MESSAGE_BEGIN"]=16]="CB_MESSAGE_BEGIN";ERROR2[ERROR2["CB_HEADERS_COMPLETE"]=17]="CB_HEADERS_COMPLET\
E";ERROR2[ERROR2["CB_MESSAGE_COMPLETE"]=18]="CB_MESSAGE_COMPLETE";ERROR2[ERROR2["CB_CHUNK_HEADER"]=19]="CB_CHUNK_HEADER";ERROR2[ERROR2["CB_CHUNK_COMPLETE"]=20]=
"CB_CHUNK_COMPLETE";ERROR2[ERROR2["PAUSED"]=21]="PAUSED";ERROR2[ERROR2["PAUSED_UPGRADE"]=22]="PAUSED_UPGRADE";ERROR2[ERROR2["PAUSED_H2_UPGRADE"]=23]="PAUSED_H2_\
UPGRADE";ERROR2[ERROR2["USER"]=24]="USER"})(ERROR=exports.ERROR||(exports.ERROR={}));var TYPE;(function(TYPE2){TYPE2[TYPE2["BOTH"]=0]="BOTH";TYPE2[TYPE2["REQUES\
T"]=1]="REQUEST";TYPE2[TYPE2["RESPONSE"]=2]="RESPONSE"})(TYPE=exports.TYPE||(exports.TYPE={}));var FLAGS;(function(FLAGS2){FLAGS2[FLAGS2["CONNECTION_KEEP_ALIVE"]=
1]="CONNECTION_KEEP_ALIVE";FLAGS2[FLAGS2["CONNECTION_CLOSE"]=2]="CONNECTION_CLOSE";FLAGS2[FLAGS2["CONNECTION_UPGRADE"]=4]="CONNECTION_UPGRADE";FLAGS2[FLAGS2["CH\
UNKED"]=8]="CHUNKED";FLAGS2[FLAGS2["UPGRADE"]=16]="UPGRADE";FLAGS2[FLAGS2["CONTENT_LENGTH"]=32]="CONTENT_LENGTH";FLAGS2[FLAGS2["SKIPBODY"]=64]="SKIPBODY";FLAGS2[FLAGS2["\
TRAILING"]=128]="TRAILING";FLAGS2[FLAGS2["TRANSFER_ENCODING"]=512]="TRANSFER_ENCODING"})(FLAGS=exports.FLAGS||(exports.FLAGS={}));var LENIENT_FLAGS;(function(LENIENT_FLAGS2){
LENIENT_FLAGS2[LENIENT_FLAGS2["HEADERS"]=1]="HEADERS";LENIENT_FLAGS2[LENIENT_FLAGS2["CHUNKED_LENGTH"]=2]="CHUNKED_LENGTH";LENIENT_FLAGS2[LENIENT_FLAGS2["KEEP_AL\
IVE"]=4]="KEEP_ALIVE"})(LENIENT_FLAGS=exports.LENIENT_FLAGS||(exports.LENIENT_FLAGS={}));var METHODS;(function(METHODS2){METHODS2[METHODS2["DELETE"]=0]="DELETE";
METHODS2[METHODS2["GET"]=1]="GET";METHODS2[METHODS2["HEAD"]=2]="HEAD";METHODS2[METHODS2["POST"]=3]="POST";METHODS2[METHODS2["PUT"]=4]="PUT";METHODS2[METHODS2["C\
ONNECT"]=5]="CONNECT";METHODS2[METHODS2["OPTIONS"]=6]="OPTIONS";METHODS2[METHODS2["TRACE"]=7]="TRACE";METHODS2[METHODS2["COPY"]=8]="COPY";METHODS2[METHODS2["LOC\
K"]=9]="LOCK";METHODS2[METHODS2["MKCOL"]=10]="MKCOL";METHODS2[METHODS2["MOVE"]=11]="MOVE";METHODS2[METHODS2["PROPFIND"]=12]="PROPFIND";METHODS2[METHODS2["PROPPA\
TCH"]=13]="PROPPATCH";METHODS2[METHODS2["SEARCH"]=14]="SEARCH";METHODS2[METHODS2["UNLOCK"]=15]="UNLOCK";METHODS2[METHODS2["BIND"]=16]="BIND";METHODS2[METHODS2["\
REBIND"]=17]="REBIND";METHODS2[METHODS2["UNBIND"]=18]="UNBIND";METHODS2[METHODS2["ACL"]=19]="ACL";METHODS2[METHODS2["REPORT"]=20]="REPORT";METHODS2[METHODS2["MK\
ACTIVITY"]=21]="MKACTIVITY";METHODS2[METHODS2["CHECKOUT"]=22]="CHECKOUT";METHODS2[METHODS2["MERGE"]=23]="MERGE";METHODS2[METHODS2["M-SEARCH"]=24]="M-SEARCH";METHODS2[METHODS2["\
NOTIFY"]=25]="NOTIFY";METHODS2[METHODS2["SUBSCRIBE"]=26]="SUBSCRIBE";METHODS2[METHODS2["UNSUBSCRIBE"]=27]="UNSUBSCRIBE";METHODS2[METHODS2["PATCH"]=28]="PATCH";METHODS2[METHODS2["\
PURGE"]=29]="PURGE";METHODS2[METHODS2["MKCALENDAR"]=30]="MKCALENDAR";METHODS2[METHODS2["LINK"]=31]="LINK";METHODS2[METHODS2["UNLINK"]=32]="UNLINK";METHODS2[METHODS2["\
SOURCE"]=33]="SOURCE";METHODS2[METHODS2["PRI"]=34]="PRI";METHODS2[METHODS2["DESCRIBE"]=35]="DESCRIBE";METHODS2[METHODS2["ANNOUNCE"]=36]="ANNOUNCE";METHODS2[METHODS2["\
SETUP"]=37]="SETUP";METHODS2[METHODS2["PLAY"]=38]="PLAY";METHODS2[METHODS2["PAUSE"]=39]="PAUSE";METHODS2[METHODS2["TEARDOWN"]=40]="TEARDOWN";METHODS2[METHODS2["\
GET_PARAMETER"]=41]="GET_PARAMETER";METHODS2[METHODS2["SET_PARAMETER"]=42]="SET_PARAMETER";METHODS2[METHODS2["REDIRECT"]=43]="REDIRECT";METHODS2[METHODS2["RECOR\
D"]=44]="RECORD";METHODS2[METHODS2["FLUSH"]=45]="FLUSH"})(METHODS=exports.METHODS||(exports.METHODS={}));exports.METHODS_HTTP=[METHODS.DELETE,METHODS.GET,METHODS.
HEAD,METHODS.POST,METHODS.PUT,METHODS.CONNECT,METHODS.OPTIONS,METHODS.TRACE,METHODS.COPY,METHODS.LOCK,METHODS.MKCOL,METHODS.MOVE,METHODS.PROPFIND,METHODS.PROPPATCH,
METHODS.SEARCH,METHODS.UNLOCK,METHODS.BIND,METHODS.REBIND,METHODS.UNBIND,METHODS.ACL,METHODS.REPORT,METHODS.MKACTIVITY,METHODS.CHECKOUT,METHODS.MERGE,METHODS["M\
-SEARCH"],METHODS.NOTIFY,METHODS.SUBSCRIBE,METHODS.UNSUBSCRIBE,METHODS.PATCH,METHODS.PURGE,METHODS.MKCALENDAR,METHODS.LINK,METHODS.UNLINK,METHODS.PRI,METHODS.SOURCE];
exports.METHODS_ICE=[METHODS.SOURCE];exports.METHODS_RTSP=[METHODS.OPTIONS,METHODS.DESCRIBE,METHODS.ANNOUNCE,METHODS.SETUP,METHODS.PLAY,METHODS.PAUSE,METHODS.TEARDOWN,
METHODS.GET_PARAMETER,METHODS.SET_PARAMETER,METHODS.REDIRECT,METHODS.RECORD,METHODS.FLUSH,METHODS.GET,METHODS.POST];exports.METHOD_MAP=utils_1.enumToMap(METHODS);
exports.H_METHOD_MAP={};Object.keys(exports.METHOD_MAP).forEach(key=>{if(/^H/.test(key)){exports.H_METHOD_MAP[key]=exports.METHOD_MAP[key]}});var FINISH;(function(FINISH2){
FINISH2[FINISH2["SAFE"]=0]="SAFE";FINISH2[FINISH2["SAFE_WITH_CB"]=1]="SAFE_WITH_CB";FINISH2[FINISH2["UNSAFE"]=2]="UNSAFE"})(FINISH=exports.FINISH||(exports.FINISH=
{}));exports.ALPHA=[];for(let i="A".charCodeAt(0);i<="Z".charCodeAt(0);i++){exports.ALPHA.push(String.fromCharCode(i));exports.ALPHA.push(String.fromCharCode(i+
32))}exports.NUM_MAP={0:0,1:1,2:2,3:3,4:4,5:5,6:6,7:7,8:8,9:9};exports.HEX_MAP={0:0,1:1,2:2,3:3,4:4,5:5,6:6,7:7,8:8,9:9,A:10,B:11,C:12,D:13,E:14,F:15,a:10,b:11,
c:12,d:13,e:14,f:15};exports.NUM=["0","1","2","3","4","5","6","7","8","9"];exports.ALPHANUM=exports.ALPHA.concat(exports.NUM);exports.MARK=["-","_",".","!","~",
"*","'","(",")"];exports.USERINFO_CHARS=exports.ALPHANUM.concat(exports.MARK).concat(["%",";",":","&","=","+","$",","]);exports.STRICT_URL_CHAR=["!",'"',"$","%",
"&","'","(",")","*","+",",","-",".","/",":",";","<","=",">","@","[","\\","]","^","_","`","{","|","}","~"].concat(exports.ALPHANUM);exports.URL_CHAR=exports.STRICT_URL_CHAR.
concat(["	","\f"]);for(let i=128;i<=255;i++){exports.URL_CHAR.push(i)}exports.HEX=exports.NUM.concat(["a","b","c","d","e","f","A","B","C","D","E","F"]);exports.
STRICT_TOKEN=["!","#","$","%","&","'","*","+","-",".","^","_","`","|","~"].concat(exports.ALPHANUM);exports.TOKEN=exports.STRICT_TOKEN.concat([" "]);exports.HEADER_CHARS=
["	"];for(let i=32;i<=255;i++){if(i!==127){exports.HEADER_CHARS.push(i)}}exports.CONNECTION_TOKEN_CHARS=exports.HEADER_CHARS.filter(c=>c!==44);exports.MAJOR=exports.
NUM_MAP;exports.MINOR=exports.MAJOR;var HEADER_STATE;(function(HEADER_STATE2){HEADER_STATE2[HEADER_STATE2["GENERAL"]=0]="GENERAL";HEADER_STATE2[HEADER_STATE2["C\
ONNECTION"]=1]="CONNECTION";HEADER_STATE2[HEADER_STATE2["CONTENT_LENGTH"]=2]="CONTENT_LENGTH";HEADER_STATE2[HEADER_STATE2["TRANSFER_ENCODING"]=3]="TRANSFER_ENCO\
DING";HEADER_STATE2[HEADER_STATE2["UPGRADE"]=4]="UPGRADE";HEADER_STATE2[HEADER_STATE2["CONNECTION_KEEP_ALIVE"]=5]="CONNECTION_KEEP_ALIVE";HEADER_STATE2[HEADER_STATE2["\
CONNECTION_CLOSE"]=6]="CONNECTION_CLOSE";HEADER_STATE2[HEADER_STATE2["CONNECTION_UPGRADE"]=7]="CONNECTION_UPGRADE";HEADER_STATE2[HEADER_STATE2["TRANSFER_ENCODIN\
G_CHUNKED"]=8]="TRANSFER_ENCODING_CHUNKED"})(HEADER_STATE=exports.HEADER_STATE||(exports.HEADER_STATE={}));exports.SPECIAL_HEADERS={"connection":HEADER_STATE.CONNECTION,
"content-length":HEADER_STATE.CONTENT_LENGTH,"proxy-connection":HEADER_STATE.CONNECTION,"transfer-encoding":HEADER_STATE.TRANSFER_ENCODING,"upgrade":HEADER_STATE.
UPGRADE}}});var require_llhttp_wasm=__commonJS({"node_modules/undici/lib/llhttp/llhttp-wasm.js"(exports,module){"use strict";var{Buffer:Buffer2}=require_node_buffer();
module.exports=Buffer2.from("AGFzbQEAAAABJwdgAX8Bf2ADf39/AX9gAX8AYAJ/fwBgBH9/f38Bf2AAAGADf39/AALLAQgDZW52GHdhc21fb25faGVhZGVyc19jb21wbGV0ZQAEA2VudhV3YXNtX29uX21\
lc3NhZ2VfYmVnaW4AAANlbnYLd2FzbV9vbl91cmwAAQNlbnYOd2FzbV9vbl9zdGF0dXMAAQNlbnYUd2FzbV9vbl9oZWFkZXJfZmllbGQAAQNlbnYUd2FzbV9vbl9oZWFkZXJfdmFsdWUAAQNlbnYMd2FzbV9vbl9\
ib2R5AAEDZW52GHdhc21fb25fbWVzc2FnZV9jb21wbGV0ZQAAAy0sBQYAAAIAAAAAAAACAQIAAgICAAADAAAAAAMDAwMBAQEBAQEBAQEAAAIAAAAEBQFwARISBQMBAAIGCAF/AUGA1AQLB9EFIgZtZW1vcnkCAAt\
faW5pdGlhbGl6ZQAIGV9faW5kaXJlY3RfZnVuY3Rpb25fdGFibGUBAAtsbGh0dHBfaW5pdAAJGGxsaHR0cF9zaG91bGRfa2VlcF9hbGl2ZQAvDGxsaHR0cF9hbGxvYwALBm1hbGxvYwAxC2xsaHR0cF9mcmVlAAw\
EZnJlZQAMD2xsaHR0cF9nZXRfdHlwZQANFWxsaHR0cF9nZXRfaHR0cF9tYWpvcgAOFWxsaHR0cF9nZXRfaHR0cF9taW5vcgAPEWxsaHR0cF9nZXRfbWV0aG9kABAWbGxodHRwX2dldF9zdGF0dXNfY29kZQAREmx\
saHR0cF9nZXRfdXBncmFkZQASDGxsaHR0cF9yZXNldAATDmxsaHR0cF9leGVjdXRlABQUbGxodHRwX3NldHRpbmdzX2luaXQAFQ1sbGh0dHBfZmluaXNoABYMbGxodHRwX3BhdXNlABcNbGxodHRwX3Jlc3VtZQA\
YG2xsaHR0cF9yZXN1bWVfYWZ0ZXJfdXBncmFkZQAZEGxsaHR0cF9nZXRfZXJybm8AGhdsbGh0dHBfZ2V0X2Vycm9yX3JlYXNvbgAbF2xsaHR0cF9zZXRfZXJyb3JfcmVhc29uABwUbGxodHRwX2dldF9lcnJvcl9\
wb3MAHRFsbGh0dHBfZXJybm9fbmFtZQAeEmxsaHR0cF9tZXRob2RfbmFtZQAfEmxsaHR0cF9zdGF0dXNfbmFtZQAgGmxsaHR0cF9zZXRfbGVuaWVudF9oZWFkZXJzACEhbGxodHRwX3NldF9sZW5pZW50X2NodW5\
rZWRfbGVuZ3RoACIdbGxodHRwX3NldF9sZW5pZW50X2tlZXBfYWxpdmUAIyRsbGh0dHBfc2V0X2xlbmllbnRfdHJhbnNmZXJfZW5jb2RpbmcAJBhsbGh0dHBfbWVzc2FnZV9uZWVkc19lb2YALgkXAQBBAQsRAQI\
DBAUKBgcrLSwqKSglJyYK07MCLBYAQYjQACgCAARAAAtBiNAAQQE2AgALFAAgABAwIAAgAjYCOCAAIAE6ACgLFAAgACAALwEyIAAtAC4gABAvEAALHgEBf0HAABAyIgEQMCABQYAINgI4IAEgADoAKCABC48MAQd\
/AkAgAEUNACAAQQhrIgEgAEEEaygCACIAQXhxIgRqIQUCQCAAQQFxDQAgAEEDcUUNASABIAEoAgAiAGsiAUGc0AAoAgBJDQEgACAEaiEEAkACQEGg0AAoAgAgAUcEQCAAQf8BTQRAIABBA3YhAyABKAIIIgAgASg\
CDCICRgRAQYzQAEGM0AAoAgBBfiADd3E2AgAMBQsgAiAANgIIIAAgAjYCDAwECyABKAIYIQYgASABKAIMIgBHBEAgACABKAIIIgI2AgggAiAANgIMDAMLIAFBFGoiAygCACICRQRAIAEoAhAiAkUNAiABQRBqIQM\
LA0AgAyEHIAIiAEEUaiIDKAIAIgINACAAQRBqIQMgACgCECICDQALIAdBADYCAAwCCyAFKAIEIgBBA3FBA0cNAiAFIABBfnE2AgRBlNAAIAQ2AgAgBSAENgIAIAEgBEEBcjYCBAwDC0EAIQALIAZFDQACQCABKAI\
cIgJBAnRBvNIAaiIDKAIAIAFGBEAgAyAANgIAIAANAUGQ0ABBkNAAKAIAQX4gAndxNgIADAILIAZBEEEUIAYoAhAgAUYbaiAANgIAIABFDQELIAAgBjYCGCABKAIQIgIEQCAAIAI2AhAgAiAANgIYCyABQRRqKAI\
AIgJFDQAgAEEUaiACNgIAIAIgADYCGAsgASAFTw0AIAUoAgQiAEEBcUUNAAJAAkACQAJAIABBAnFFBEBBpNAAKAIAIAVGBEBBpNAAIAE2AgBBmNAAQZjQACgCACAEaiIANgIAIAEgAEEBcjYCBCABQaDQACgCAEc\
NBkGU0ABBADYCAEGg0ABBADYCAAwGC0Gg0AAoAgAgBUYEQEGg0AAgATYCAEGU0ABBlNAAKAIAIARqIgA2AgAgASAAQQFyNgIEIAAgAWogADYCAAwGCyAAQXhxIARqIQQgAEH/AU0EQCAAQQN2IQMgBSgCCCIAIAU\
oAgwiAkYEQEGM0ABBjNAAKAIAQX4gA3dxNgIADAULIAIgADYCCCAAIAI2AgwMBAsgBSgCGCEGIAUgBSgCDCIARwRAQZzQACgCABogACAFKAIIIgI2AgggAiAANgIMDAMLIAVBFGoiAygCACICRQRAIAUoAhAiAkU\
NAiAFQRBqIQMLA0AgAyEHIAIiAEEUaiIDKAIAIgINACAAQRBqIQMgACgCECICDQALIAdBADYCAAwCCyAFIABBfnE2AgQgASAEaiAENgIAIAEgBEEBcjYCBAwDC0EAIQALIAZFDQACQCAFKAIcIgJBAnRBvNIAaiI\
DKAIAIAVGBEAgAyAANgIAIAANAUGQ0ABBkNAAKAIAQX4gAndxNgIADAILIAZBEEEUIAYoAhAgBUYbaiAANgIAIABFDQELIAAgBjYCGCAFKAIQIgIEQCAAIAI2AhAgAiAANgIYCyAFQRRqKAIAIgJFDQAgAEEUaiA\
CNgIAIAIgADYCGAsgASAEaiAENgIAIAEgBEEBcjYCBCABQaDQACgCAEcNAEGU0AAgBDYCAAwBCyAEQf8BTQRAIARBeHFBtNAAaiEAAn9BjNAAKAIAIgJBASAEQQN2dCIDcUUEQEGM0AAgAiADcjYCACAADAELIAA\
oAggLIgIgATYCDCAAIAE2AgggASAANgIMIAEgAjYCCAwBC0EfIQIgBEH///8HTQRAIARBJiAEQQh2ZyIAa3ZBAXEgAEEBdGtBPmohAgsgASACNgIcIAFCADcCECACQQJ0QbzSAGohAAJAQZDQACgCACIDQQEgAnQ\
iB3FFBEAgACABNgIAQZDQACADIAdyNgIAIAEgADYCGCABIAE2AgggASABNgIMDAELIARBGSACQQF2a0EAIAJBH0cbdCECIAAoAgAhAAJAA0AgACIDKAIEQXhxIARGDQEgAkEddiEAIAJBAXQhAiADIABBBHFqQRB\
qIgcoAgAiAA0ACyAHIAE2AgAgASADNgIYIAEgATYCDCABIAE2AggMAQsgAygCCCIAIAE2AgwgAyABNgIIIAFBADYCGCABIAM2AgwgASAANgIIC0Gs0ABBrNAAKAIAQQFrIgBBfyAAGzYCAAsLBwAgAC0AKAsHACA\
ALQAqCwcAIAAtACsLBwAgAC0AKQsHACAALwEyCwcAIAAtAC4LQAEEfyAAKAIYIQEgAC0ALSECIAAtACghAyAAKAI4IQQgABAwIAAgBDYCOCAAIAM6ACggACACOgAtIAAgATYCGAu74gECB38DfiABIAJqIQQCQCA\
AIgIoAgwiAA0AIAIoAgQEQCACIAE2AgQLIwBBEGsiCCQAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkA\
CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkA\
CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkA\
CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkA\
CQAJAIAIoAhwiA0EBaw7dAdoBAdkBAgMEBQYHCAkKCwwNDtgBDxDXARES1gETFBUWFxgZGhvgAd8BHB0e1QEfICEiIyQl1AEmJygpKiss0wHSAS0u0QHQAS8wMTIzNDU2Nzg5Ojs8PT4/QEFCQ0RFRtsBR0hJSs8\
BzgFLzQFMzAFNTk9QUVJTVFVWV1hZWltcXV5fYGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6e3x9fn+AAYEBggGDAYQBhQGGAYcBiAGJAYoBiwGMAY0BjgGPAZABkQGSAZMBlAGVAZYBlwGYAZkBmgGbAZwBnQG\
eAZ8BoAGhAaIBowGkAaUBpgGnAagBqQGqAasBrAGtAa4BrwGwAbEBsgGzAbQBtQG2AbcBywHKAbgByQG5AcgBugG7AbwBvQG+Ab8BwAHBAcIBwwHEAcUBxgEA3AELQQAMxgELQQ4MxQELQQ0MxAELQQ8MwwELQRA\
MwgELQRMMwQELQRQMwAELQRUMvwELQRYMvgELQRgMvQELQRkMvAELQRoMuwELQRsMugELQRwMuQELQR0MuAELQQgMtwELQR4MtgELQSAMtQELQR8MtAELQQcMswELQSEMsgELQSIMsQELQSMMsAELQSQMrwELQRI\
MrgELQREMrQELQSUMrAELQSYMqwELQScMqgELQSgMqQELQcMBDKgBC0EqDKcBC0ErDKYBC0EsDKUBC0EtDKQBC0EuDKMBC0EvDKIBC0HEAQyhAQtBMAygAQtBNAyfAQtBDAyeAQtBMQydAQtBMgycAQtBMwybAQt\
BOQyaAQtBNQyZAQtBxQEMmAELQQsMlwELQToMlgELQTYMlQELQQoMlAELQTcMkwELQTgMkgELQTwMkQELQTsMkAELQT0MjwELQQkMjgELQSkMjQELQT4MjAELQT8MiwELQcAADIoBC0HBAAyJAQtBwgAMiAELQcM\
ADIcBC0HEAAyGAQtBxQAMhQELQcYADIQBC0EXDIMBC0HHAAyCAQtByAAMgQELQckADIABC0HKAAx/C0HLAAx+C0HNAAx9C0HMAAx8C0HOAAx7C0HPAAx6C0HQAAx5C0HRAAx4C0HSAAx3C0HTAAx2C0HUAAx1C0H\
WAAx0C0HVAAxzC0EGDHILQdcADHELQQUMcAtB2AAMbwtBBAxuC0HZAAxtC0HaAAxsC0HbAAxrC0HcAAxqC0EDDGkLQd0ADGgLQd4ADGcLQd8ADGYLQeEADGULQeAADGQLQeIADGMLQeMADGILQQIMYQtB5AAMYAt\
B5QAMXwtB5gAMXgtB5wAMXQtB6AAMXAtB6QAMWwtB6gAMWgtB6wAMWQtB7AAMWAtB7QAMVwtB7gAMVgtB7wAMVQtB8AAMVAtB8QAMUwtB8gAMUgtB8wAMUQtB9AAMUAtB9QAMTwtB9gAMTgtB9wAMTQtB+AAMTAt\
B+QAMSwtB+gAMSgtB+wAMSQtB/AAMSAtB/QAMRwtB/gAMRgtB/wAMRQtBgAEMRAtBgQEMQwtBggEMQgtBgwEMQQtBhAEMQAtBhQEMPwtBhgEMPgtBhwEMPQtBiAEMPAtBiQEMOwtBigEMOgtBiwEMOQtBjAEMOAt\
BjQEMNwtBjgEMNgtBjwEMNQtBkAEMNAtBkQEMMwtBkgEMMgtBkwEMMQtBlAEMMAtBlQEMLwtBlgEMLgtBlwEMLQtBmAEMLAtBmQEMKwtBmgEMKgtBmwEMKQtBnAEMKAtBnQEMJwtBngEMJgtBnwEMJQtBoAEMJAt\
BoQEMIwtBogEMIgtBowEMIQtBpAEMIAtBpQEMHwtBpgEMHgtBpwEMHQtBqAEMHAtBqQEMGwtBqgEMGgtBqwEMGQtBrAEMGAtBrQEMFwtBrgEMFgtBAQwVC0GvAQwUC0GwAQwTC0GxAQwSC0GzAQwRC0GyAQwQC0G\
0AQwPC0G1AQwOC0G2AQwNC0G3AQwMC0G4AQwLC0G5AQwKC0G6AQwJC0G7AQwIC0HGAQwHC0G8AQwGC0G9AQwFC0G+AQwEC0G/AQwDC0HAAQwCC0HCAQwBC0HBAQshAwNAAkACQAJAAkACQAJAAkACQAJAIAICfwJ\
AAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJ\
AAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJ\
AAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJ/AkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAgJ/AkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJ\
AAkACQAJAAkACQAJAAkACfwJAAkACfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJ\
AAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACfwJAAkACQAJAAn8CQAJAAkACQAJAAkACQAJ\
AAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJ\
AAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCADDsYBAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHyA\
hIyUmKCorLC8wMTIzNDU2Nzk6Ozw9lANAQkRFRklLTk9QUVJTVFVWWFpbXF1eX2BhYmNkZWZnaGpsb3Bxc3V2eHl6e3x/gAGBAYIBgwGEAYUBhgGHAYgBiQGKAYsBjAGNAY4BjwGQAZEBkgGTAZQBlQGWAZcBmAG\
ZAZoBmwGcAZ0BngGfAaABoQGiAaMBpAGlAaYBpwGoAakBqgGrAawBrQGuAa8BsAGxAbIBswG0AbUBtgG3AbgBuQG6AbsBvAG9Ab4BvwHAAcEBwgHDAcQBxQHGAccByAHJAcsBzAHNAc4BzwGKA4kDiAOHA4QDgwO\
AA/sC+gL5AvgC9wL0AvMC8gLLAsECsALZAQsgASAERw3wAkHdASEDDLMDCyABIARHDcgBQcMBIQMMsgMLIAEgBEcNe0H3ACEDDLEDCyABIARHDXBB7wAhAwywAwsgASAERw1pQeoAIQMMrwMLIAEgBEcNZUHoACE\
DDK4DCyABIARHDWJB5gAhAwytAwsgASAERw0aQRghAwysAwsgASAERw0VQRIhAwyrAwsgASAERw1CQcUAIQMMqgMLIAEgBEcNNEE/IQMMqQMLIAEgBEcNMkE8IQMMqAMLIAEgBEcNK0ExIQMMpwMLIAItAC5BAUY\
NnwMMwQILQQAhAAJAAkACQCACLQAqRQ0AIAItACtFDQAgAi8BMCIDQQJxRQ0BDAILIAIvATAiA0EBcUUNAQtBASEAIAItAChBAUYNACACLwEyIgVB5ABrQeQASQ0AIAVBzAFGDQAgBUGwAkYNACADQcAAcQ0AQQA\
hACADQYgEcUGABEYNACADQShxQQBHIQALIAJBADsBMCACQQA6AC8gAEUN3wIgAkIANwMgDOACC0EAIQACQCACKAI4IgNFDQAgAygCLCIDRQ0AIAIgAxEAACEACyAARQ3MASAAQRVHDd0CIAJBBDYCHCACIAE2AhQ\
gAkGwGDYCECACQRU2AgxBACEDDKQDCyABIARGBEBBBiEDDKQDCyABQQFqIQFBACEAAkAgAigCOCIDRQ0AIAMoAlQiA0UNACACIAMRAAAhAAsgAA3ZAgwcCyACQgA3AyBBEiEDDIkDCyABIARHDRZBHSEDDKEDCyA\
BIARHBEAgAUEBaiEBQRAhAwyIAwtBByEDDKADCyACIAIpAyAiCiAEIAFrrSILfSIMQgAgCiAMWhs3AyAgCiALWA3UAkEIIQMMnwMLIAEgBEcEQCACQQk2AgggAiABNgIEQRQhAwyGAwtBCSEDDJ4DCyACKQMgQgB\
SDccBIAIgAi8BMEGAAXI7ATAMQgsgASAERw0/QdAAIQMMnAMLIAEgBEYEQEELIQMMnAMLIAFBAWohAUEAIQACQCACKAI4IgNFDQAgAygCUCIDRQ0AIAIgAxEAACEACyAADc8CDMYBC0EAIQACQCACKAI4IgNFDQA\
gAygCSCIDRQ0AIAIgAxEAACEACyAARQ3GASAAQRVHDc0CIAJBCzYCHCACIAE2AhQgAkGCGTYCECACQRU2AgxBACEDDJoDC0EAIQACQCACKAI4IgNFDQAgAygCSCIDRQ0AIAIgAxEAACEACyAARQ0MIABBFUcNygI\
gAkEaNgIcIAIgATYCFCACQYIZNgIQIAJBFTYCDEEAIQMMmQMLQQAhAAJAIAIoAjgiA0UNACADKAJMIgNFDQAgAiADEQAAIQALIABFDcQBIABBFUcNxwIgAkELNgIcIAIgATYCFCACQZEXNgIQIAJBFTYCDEEAIQM\
MmAMLIAEgBEYEQEEPIQMMmAMLIAEtAAAiAEE7Rg0HIABBDUcNxAIgAUEBaiEBDMMBC0EAIQACQCACKAI4IgNFDQAgAygCTCIDRQ0AIAIgAxEAACEACyAARQ3DASAAQRVHDcICIAJBDzYCHCACIAE2AhQgAkGRFzY\
CECACQRU2AgxBACEDDJYDCwNAIAEtAABB8DVqLQAAIgBBAUcEQCAAQQJHDcECIAIoAgQhAEEAIQMgAkEANgIEIAIgACABQQFqIgEQLSIADcICDMUBCyAEIAFBAWoiAUcNAAtBEiEDDJUDC0EAIQACQCACKAI4IgN\
FDQAgAygCTCIDRQ0AIAIgAxEAACEACyAARQ3FASAAQRVHDb0CIAJBGzYCHCACIAE2AhQgAkGRFzYCECACQRU2AgxBACEDDJQDCyABIARGBEBBFiEDDJQDCyACQQo2AgggAiABNgIEQQAhAAJAIAIoAjgiA0UNACA\
DKAJIIgNFDQAgAiADEQAAIQALIABFDcIBIABBFUcNuQIgAkEVNgIcIAIgATYCFCACQYIZNgIQIAJBFTYCDEEAIQMMkwMLIAEgBEcEQANAIAEtAABB8DdqLQAAIgBBAkcEQAJAIABBAWsOBMQCvQIAvgK9AgsgAUE\
BaiEBQQghAwz8AgsgBCABQQFqIgFHDQALQRUhAwyTAwtBFSEDDJIDCwNAIAEtAABB8DlqLQAAIgBBAkcEQCAAQQFrDgTFArcCwwK4ArcCCyAEIAFBAWoiAUcNAAtBGCEDDJEDCyABIARHBEAgAkELNgIIIAIgATY\
CBEEHIQMM+AILQRkhAwyQAwsgAUEBaiEBDAILIAEgBEYEQEEaIQMMjwMLAkAgAS0AAEENaw4UtQG/Ab8BvwG/Ab8BvwG/Ab8BvwG/Ab8BvwG/Ab8BvwG/Ab8BvwEAvwELQQAhAyACQQA2AhwgAkGvCzYCECACQQI\
2AgwgAiABQQFqNgIUDI4DCyABIARGBEBBGyEDDI4DCyABLQAAIgBBO0cEQCAAQQ1HDbECIAFBAWohAQy6AQsgAUEBaiEBC0EiIQMM8wILIAEgBEYEQEEcIQMMjAMLQgAhCgJAAkACQAJAAkACQAJAAkACQAJAAkA\
CQAJAAkACQAJAAkACQAJAAkAgAS0AAEEwaw43wQLAAgABAgMEBQYH0AHQAdAB0AHQAdAB0AEICQoLDA3QAdAB0AHQAdAB0AHQAdAB0AHQAdAB0AHQAdAB0AHQAdAB0AHQAdAB0AHQAdAB0AHQAdABDg8QERIT0AE\
LQgIhCgzAAgtCAyEKDL8CC0IEIQoMvgILQgUhCgy9AgtCBiEKDLwCC0IHIQoMuwILQgghCgy6AgtCCSEKDLkCC0IKIQoMuAILQgshCgy3AgtCDCEKDLYCC0INIQoMtQILQg4hCgy0AgtCDyEKDLMCC0IKIQoMsgI\
LQgshCgyxAgtCDCEKDLACC0INIQoMrwILQg4hCgyuAgtCDyEKDK0CC0IAIQoCQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAEtAABBMGsON8ACvwIAAQIDBAUGB74CvgK+Ar4CvgK+Ar4\
CCAkKCwwNvgK+Ar4CvgK+Ar4CvgK+Ar4CvgK+Ar4CvgK+Ar4CvgK+Ar4CvgK+Ar4CvgK+Ar4CvgK+Ag4PEBESE74CC0ICIQoMvwILQgMhCgy+AgtCBCEKDL0CC0IFIQoMvAILQgYhCgy7AgtCByEKDLoCC0IIIQo\
MuQILQgkhCgy4AgtCCiEKDLcCC0ILIQoMtgILQgwhCgy1AgtCDSEKDLQCC0IOIQoMswILQg8hCgyyAgtCCiEKDLECC0ILIQoMsAILQgwhCgyvAgtCDSEKDK4CC0IOIQoMrQILQg8hCgysAgsgAiACKQMgIgogBCA\
Ba60iC30iDEIAIAogDFobNwMgIAogC1gNpwJBHyEDDIkDCyABIARHBEAgAkEJNgIIIAIgATYCBEElIQMM8AILQSAhAwyIAwtBASEFIAIvATAiA0EIcUUEQCACKQMgQgBSIQULAkAgAi0ALgRAQQEhACACLQApQQV\
GDQEgA0HAAHFFIAVxRQ0BC0EAIQAgA0HAAHENAEECIQAgA0EIcQ0AIANBgARxBEACQCACLQAoQQFHDQAgAi0ALUEKcQ0AQQUhAAwCC0EEIQAMAQsgA0EgcUUEQAJAIAItAChBAUYNACACLwEyIgBB5ABrQeQASQ0\
AIABBzAFGDQAgAEGwAkYNAEEEIQAgA0EocUUNAiADQYgEcUGABEYNAgtBACEADAELQQBBAyACKQMgUBshAAsgAEEBaw4FvgIAsAEBpAKhAgtBESEDDO0CCyACQQE6AC8MhAMLIAEgBEcNnQJBJCEDDIQDCyABIAR\
HDRxBxgAhAwyDAwtBACEAAkAgAigCOCIDRQ0AIAMoAkQiA0UNACACIAMRAAAhAAsgAEUNJyAAQRVHDZgCIAJB0AA2AhwgAiABNgIUIAJBkRg2AhAgAkEVNgIMQQAhAwyCAwsgASAERgRAQSghAwyCAwtBACEDIAJ\
BADYCBCACQQw2AgggAiABIAEQKiIARQ2UAiACQSc2AhwgAiABNgIUIAIgADYCDAyBAwsgASAERgRAQSkhAwyBAwsgAS0AACIAQSBGDRMgAEEJRw2VAiABQQFqIQEMFAsgASAERwRAIAFBAWohAQwWC0EqIQMM/wI\
LIAEgBEYEQEErIQMM/wILIAEtAAAiAEEJRyAAQSBHcQ2QAiACLQAsQQhHDd0CIAJBADoALAzdAgsgASAERgRAQSwhAwz+AgsgAS0AAEEKRw2OAiABQQFqIQEMsAELIAEgBEcNigJBLyEDDPwCCwNAIAEtAAAiAEE\
gRwRAIABBCmsOBIQCiAKIAoQChgILIAQgAUEBaiIBRw0AC0ExIQMM+wILQTIhAyABIARGDfoCIAIoAgAiACAEIAFraiEHIAEgAGtBA2ohBgJAA0AgAEHwO2otAAAgAS0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H\
/AXFHDQEgAEEDRgRAQQYhAQziAgsgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAc2AgAM+wILIAJBADYCAAyGAgtBMyEDIAQgASIARg35AiAEIAFrIAIoAgAiAWohByAAIAFrQQhqIQYCQANAIAFB9DtqLQAAIAAtAAA\
iBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0BIAFBCEYEQEEFIQEM4QILIAFBAWohASAEIABBAWoiAEcNAAsgAiAHNgIADPoCCyACQQA2AgAgACEBDIUCC0E0IQMgBCABIgBGDfgCIAQgAWsgAigCACIBaiEHIAA\
gAWtBBWohBgJAA0AgAUHQwgBqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0BIAFBBUYEQEEHIQEM4AILIAFBAWohASAEIABBAWoiAEcNAAsgAiAHNgIADPkCCyACQQA2AgAgACEBDIQCCyABIAR\
HBEADQCABLQAAQYA+ai0AACIAQQFHBEAgAEECRg0JDIECCyAEIAFBAWoiAUcNAAtBMCEDDPgCC0EwIQMM9wILIAEgBEcEQANAIAEtAAAiAEEgRwRAIABBCmsOBP8B/gH+Af8B/gELIAQgAUEBaiIBRw0AC0E4IQM\
M9wILQTghAwz2AgsDQCABLQAAIgBBIEcgAEEJR3EN9gEgBCABQQFqIgFHDQALQTwhAwz1AgsDQCABLQAAIgBBIEcEQAJAIABBCmsOBPkBBAT5AQALIABBLEYN9QEMAwsgBCABQQFqIgFHDQALQT8hAwz0AgtBwAA\
hAyABIARGDfMCIAIoAgAiACAEIAFraiEFIAEgAGtBBmohBgJAA0AgAEGAQGstAAAgAS0AAEEgckcNASAAQQZGDdsCIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADPQCCyACQQA2AgALQTYhAwzZAgsgASAERgR\
AQcEAIQMM8gILIAJBDDYCCCACIAE2AgQgAi0ALEEBaw4E+wHuAewB6wHUAgsgAUEBaiEBDPoBCyABIARHBEADQAJAIAEtAAAiAEEgciAAIABBwQBrQf8BcUEaSRtB/wFxIgBBCUYNACAAQSBGDQACQAJAAkACQCA\
AQeMAaw4TAAMDAwMDAwMBAwMDAwMDAwMDAgMLIAFBAWohAUExIQMM3AILIAFBAWohAUEyIQMM2wILIAFBAWohAUEzIQMM2gILDP4BCyAEIAFBAWoiAUcNAAtBNSEDDPACC0E1IQMM7wILIAEgBEcEQANAIAEtAAB\
BgDxqLQAAQQFHDfcBIAQgAUEBaiIBRw0AC0E9IQMM7wILQT0hAwzuAgtBACEAAkAgAigCOCIDRQ0AIAMoAkAiA0UNACACIAMRAAAhAAsgAEUNASAAQRVHDeYBIAJBwgA2AhwgAiABNgIUIAJB4xg2AhAgAkEVNgI\
MQQAhAwztAgsgAUEBaiEBC0E8IQMM0gILIAEgBEYEQEHCACEDDOsCCwJAA0ACQCABLQAAQQlrDhgAAswCzALRAswCzALMAswCzALMAswCzALMAswCzALMAswCzALMAswCzALMAgDMAgsgBCABQQFqIgFHDQALQcI\
AIQMM6wILIAFBAWohASACLQAtQQFxRQ3+AQtBLCEDDNACCyABIARHDd4BQcQAIQMM6AILA0AgAS0AAEGQwABqLQAAQQFHDZwBIAQgAUEBaiIBRw0AC0HFACEDDOcCCyABLQAAIgBBIEYN/gEgAEE6Rw3AAiACKAI\
EIQBBACEDIAJBADYCBCACIAAgARApIgAN3gEM3QELQccAIQMgBCABIgBGDeUCIAQgAWsgAigCACIBaiEHIAAgAWtBBWohBgNAIAFBkMIAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNvwIgAUE\
FRg3CAiABQQFqIQEgBCAAQQFqIgBHDQALIAIgBzYCAAzlAgtByAAhAyAEIAEiAEYN5AIgBCABayACKAIAIgFqIQcgACABa0EJaiEGA0AgAUGWwgBqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw2\
+AkECIAFBCUYNwgIaIAFBAWohASAEIABBAWoiAEcNAAsgAiAHNgIADOQCCyABIARGBEBByQAhAwzkAgsCQAJAIAEtAAAiAEEgciAAIABBwQBrQf8BcUEaSRtB/wFxQe4Aaw4HAL8CvwK/Ar8CvwIBvwILIAFBAWo\
hAUE+IQMMywILIAFBAWohAUE/IQMMygILQcoAIQMgBCABIgBGDeICIAQgAWsgAigCACIBaiEGIAAgAWtBAWohBwNAIAFBoMIAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNvAIgAUEBRg2+AiA\
BQQFqIQEgBCAAQQFqIgBHDQALIAIgBjYCAAziAgtBywAhAyAEIAEiAEYN4QIgBCABayACKAIAIgFqIQcgACABa0EOaiEGA0AgAUGiwgBqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw27AiABQQ5\
GDb4CIAFBAWohASAEIABBAWoiAEcNAAsgAiAHNgIADOECC0HMACEDIAQgASIARg3gAiAEIAFrIAIoAgAiAWohByAAIAFrQQ9qIQYDQCABQcDCAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDbo\
CQQMgAUEPRg2+AhogAUEBaiEBIAQgAEEBaiIARw0ACyACIAc2AgAM4AILQc0AIQMgBCABIgBGDd8CIAQgAWsgAigCACIBaiEHIAAgAWtBBWohBgNAIAFB0MIAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkk\
bQf8BcUcNuQJBBCABQQVGDb0CGiABQQFqIQEgBCAAQQFqIgBHDQALIAIgBzYCAAzfAgsgASAERgRAQc4AIQMM3wILAkACQAJAAkAgAS0AACIAQSByIAAgAEHBAGtB/wFxQRpJG0H/AXFB4wBrDhMAvAK8ArwCvAK\
8ArwCvAK8ArwCvAK8ArwCAbwCvAK8AgIDvAILIAFBAWohAUHBACEDDMgCCyABQQFqIQFBwgAhAwzHAgsgAUEBaiEBQcMAIQMMxgILIAFBAWohAUHEACEDDMUCCyABIARHBEAgAkENNgIIIAIgATYCBEHFACEDDMU\
CC0HPACEDDN0CCwJAAkAgAS0AAEEKaw4EAZABkAEAkAELIAFBAWohAQtBKCEDDMMCCyABIARGBEBB0QAhAwzcAgsgAS0AAEEgRw0AIAFBAWohASACLQAtQQFxRQ3QAQtBFyEDDMECCyABIARHDcsBQdIAIQMM2QI\
LQdMAIQMgASAERg3YAiACKAIAIgAgBCABa2ohBiABIABrQQFqIQUDQCABLQAAIABB1sIAai0AAEcNxwEgAEEBRg3KASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBjYCAAzYAgsgASAERgRAQdUAIQMM2AILIAEtAAB\
BCkcNwgEgAUEBaiEBDMoBCyABIARGBEBB1gAhAwzXAgsCQAJAIAEtAABBCmsOBADDAcMBAcMBCyABQQFqIQEMygELIAFBAWohAUHKACEDDL0CC0EAIQACQCACKAI4IgNFDQAgAygCPCIDRQ0AIAIgAxEAACEACyA\
ADb8BQc0AIQMMvAILIAItAClBIkYNzwIMiQELIAQgASIFRgRAQdsAIQMM1AILQQAhAEEBIQFBASEGQQAhAwJAAn8CQAJAAkACQAJAAkACQCAFLQAAQTBrDgrFAcQBAAECAwQFBgjDAQtBAgwGC0EDDAULQQQMBAt\
BBQwDC0EGDAILQQcMAQtBCAshA0EAIQFBACEGDL0BC0EJIQNBASEAQQAhAUEAIQYMvAELIAEgBEYEQEHdACEDDNMCCyABLQAAQS5HDbgBIAFBAWohAQyIAQsgASAERw22AUHfACEDDNECCyABIARHBEAgAkEONgI\
IIAIgATYCBEHQACEDDLgCC0HgACEDDNACC0HhACEDIAEgBEYNzwIgAigCACIAIAQgAWtqIQUgASAAa0EDaiEGA0AgAS0AACAAQeLCAGotAABHDbEBIABBA0YNswEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgA\
MzwILQeIAIQMgASAERg3OAiACKAIAIgAgBCABa2ohBSABIABrQQJqIQYDQCABLQAAIABB5sIAai0AAEcNsAEgAEECRg2vASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAzOAgtB4wAhAyABIARGDc0CIAIoAgA\
iACAEIAFraiEFIAEgAGtBA2ohBgNAIAEtAAAgAEHpwgBqLQAARw2vASAAQQNGDa0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADM0CCyABIARGBEBB5QAhAwzNAgsgAUEBaiEBQQAhAAJAIAIoAjgiA0UNACA\
DKAIwIgNFDQAgAiADEQAAIQALIAANqgFB1gAhAwyzAgsgASAERwRAA0AgAS0AACIAQSBHBEACQAJAAkAgAEHIAGsOCwABswGzAbMBswGzAbMBswGzAQKzAQsgAUEBaiEBQdIAIQMMtwILIAFBAWohAUHTACEDDLY\
CCyABQQFqIQFB1AAhAwy1AgsgBCABQQFqIgFHDQALQeQAIQMMzAILQeQAIQMMywILA0AgAS0AAEHwwgBqLQAAIgBBAUcEQCAAQQJrDgOnAaYBpQGkAQsgBCABQQFqIgFHDQALQeYAIQMMygILIAFBAWogASAERw0\
CGkHnACEDDMkCCwNAIAEtAABB8MQAai0AACIAQQFHBEACQCAAQQJrDgSiAaEBoAEAnwELQdcAIQMMsQILIAQgAUEBaiIBRw0AC0HoACEDDMgCCyABIARGBEBB6QAhAwzIAgsCQCABLQAAIgBBCmsOGrcBmwGbAbQ\
BmwGbAZsBmwGbAZsBmwGbAZsBmwGbAZsBmwGbAZsBmwGbAZsBpAGbAZsBAJkBCyABQQFqCyEBQQYhAwytAgsDQCABLQAAQfDGAGotAABBAUcNfSAEIAFBAWoiAUcNAAtB6gAhAwzFAgsgAUEBaiABIARHDQIaQes\
AIQMMxAILIAEgBEYEQEHsACEDDMQCCyABQQFqDAELIAEgBEYEQEHtACEDDMMCCyABQQFqCyEBQQQhAwyoAgsgASAERgRAQe4AIQMMwQILAkACQAJAIAEtAABB8MgAai0AAEEBaw4HkAGPAY4BAHwBAo0BCyABQQF\
qIQEMCwsgAUEBagyTAQtBACEDIAJBADYCHCACQZsSNgIQIAJBBzYCDCACIAFBAWo2AhQMwAILAkADQCABLQAAQfDIAGotAAAiAEEERwRAAkACQCAAQQFrDgeUAZMBkgGNAQAEAY0BC0HaACEDDKoCCyABQQFqIQF\
B3AAhAwypAgsgBCABQQFqIgFHDQALQe8AIQMMwAILIAFBAWoMkQELIAQgASIARgRAQfAAIQMMvwILIAAtAABBL0cNASAAQQFqIQEMBwsgBCABIgBGBEBB8QAhAwy+AgsgAC0AACIBQS9GBEAgAEEBaiEBQd0AIQM\
MpQILIAFBCmsiA0EWSw0AIAAhAUEBIAN0QYmAgAJxDfkBC0EAIQMgAkEANgIcIAIgADYCFCACQYwcNgIQIAJBBzYCDAy8AgsgASAERwRAIAFBAWohAUHeACEDDKMCC0HyACEDDLsCCyABIARGBEBB9AAhAwy7Ags\
CQCABLQAAQfDMAGotAABBAWsOA/cBcwCCAQtB4QAhAwyhAgsgASAERwRAA0AgAS0AAEHwygBqLQAAIgBBA0cEQAJAIABBAWsOAvkBAIUBC0HfACEDDKMCCyAEIAFBAWoiAUcNAAtB8wAhAwy6AgtB8wAhAwy5Ags\
gASAERwRAIAJBDzYCCCACIAE2AgRB4AAhAwygAgtB9QAhAwy4AgsgASAERgRAQfYAIQMMuAILIAJBDzYCCCACIAE2AgQLQQMhAwydAgsDQCABLQAAQSBHDY4CIAQgAUEBaiIBRw0AC0H3ACEDDLUCCyABIARGBEB\
B+AAhAwy1AgsgAS0AAEEgRw16IAFBAWohAQxbC0EAIQACQCACKAI4IgNFDQAgAygCOCIDRQ0AIAIgAxEAACEACyAADXgMgAILIAEgBEYEQEH6ACEDDLMCCyABLQAAQcwARw10IAFBAWohAUETDHYLQfsAIQMgASA\
ERg2xAiACKAIAIgAgBCABa2ohBSABIABrQQVqIQYDQCABLQAAIABB8M4Aai0AAEcNcyAAQQVGDXUgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMsQILIAEgBEYEQEH8ACEDDLECCwJAAkAgAS0AAEHDAGsODAB\
0dHR0dHR0dHR0AXQLIAFBAWohAUHmACEDDJgCCyABQQFqIQFB5wAhAwyXAgtB/QAhAyABIARGDa8CIAIoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQe3PAGotAABHDXIgAEECRg0BIABBAWohACA\
EIAFBAWoiAUcNAAsgAiAFNgIADLACCyACQQA2AgAgBkEBaiEBQRAMcwtB/gAhAyABIARGDa4CIAIoAgAiACAEIAFraiEFIAEgAGtBBWohBgJAA0AgAS0AACAAQfbOAGotAABHDXEgAEEFRg0BIABBAWohACAEIAF\
BAWoiAUcNAAsgAiAFNgIADK8CCyACQQA2AgAgBkEBaiEBQRYMcgtB/wAhAyABIARGDa0CIAIoAgAiACAEIAFraiEFIAEgAGtBA2ohBgJAA0AgAS0AACAAQfzOAGotAABHDXAgAEEDRg0BIABBAWohACAEIAFBAWo\
iAUcNAAsgAiAFNgIADK4CCyACQQA2AgAgBkEBaiEBQQUMcQsgASAERgRAQYABIQMMrQILIAEtAABB2QBHDW4gAUEBaiEBQQgMcAsgASAERgRAQYEBIQMMrAILAkACQCABLQAAQc4Aaw4DAG8BbwsgAUEBaiEBQes\
AIQMMkwILIAFBAWohAUHsACEDDJICCyABIARGBEBBggEhAwyrAgsCQAJAIAEtAABByABrDggAbm5ubm5uAW4LIAFBAWohAUHqACEDDJICCyABQQFqIQFB7QAhAwyRAgtBgwEhAyABIARGDakCIAIoAgAiACAEIAF\
raiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQYDPAGotAABHDWwgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADKoCCyACQQA2AgAgBkEBaiEBQQAMbQtBhAEhAyABIARGDagCIAIoAgAiACAEIAFraiE\
FIAEgAGtBBGohBgJAA0AgAS0AACAAQYPPAGotAABHDWsgAEEERg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADKkCCyACQQA2AgAgBkEBaiEBQSMMbAsgASAERgRAQYUBIQMMqAILAkACQCABLQAAQcwAaw4\
IAGtra2trawFrCyABQQFqIQFB7wAhAwyPAgsgAUEBaiEBQfAAIQMMjgILIAEgBEYEQEGGASEDDKcCCyABLQAAQcUARw1oIAFBAWohAQxgC0GHASEDIAEgBEYNpQIgAigCACIAIAQgAWtqIQUgASAAa0EDaiEGAkA\
DQCABLQAAIABBiM8Aai0AAEcNaCAAQQNGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMpgILIAJBADYCACAGQQFqIQFBLQxpC0GIASEDIAEgBEYNpAIgAigCACIAIAQgAWtqIQUgASAAa0EIaiEGAkADQCA\
BLQAAIABB0M8Aai0AAEcNZyAAQQhGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMpQILIAJBADYCACAGQQFqIQFBKQxoCyABIARGBEBBiQEhAwykAgtBASABLQAAQd8ARw1nGiABQQFqIQEMXgtBigEhAyA\
BIARGDaICIAIoAgAiACAEIAFraiEFIAEgAGtBAWohBgNAIAEtAAAgAEGMzwBqLQAARw1kIABBAUYN+gEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMogILQYsBIQMgASAERg2hAiACKAIAIgAgBCABa2ohBSA\
BIABrQQJqIQYCQANAIAEtAAAgAEGOzwBqLQAARw1kIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAyiAgsgAkEANgIAIAZBAWohAUECDGULQYwBIQMgASAERg2gAiACKAIAIgAgBCABa2ohBSABIAB\
rQQFqIQYCQANAIAEtAAAgAEHwzwBqLQAARw1jIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAyhAgsgAkEANgIAIAZBAWohAUEfDGQLQY0BIQMgASAERg2fAiACKAIAIgAgBCABa2ohBSABIABrQQF\
qIQYCQANAIAEtAAAgAEHyzwBqLQAARw1iIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAygAgsgAkEANgIAIAZBAWohAUEJDGMLIAEgBEYEQEGOASEDDJ8CCwJAAkAgAS0AAEHJAGsOBwBiYmJiYgF\
iCyABQQFqIQFB+AAhAwyGAgsgAUEBaiEBQfkAIQMMhQILQY8BIQMgASAERg2dAiACKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEGRzwBqLQAARw1gIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQA\
LIAIgBTYCAAyeAgsgAkEANgIAIAZBAWohAUEYDGELQZABIQMgASAERg2cAiACKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGXzwBqLQAARw1fIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAI\
gBTYCAAydAgsgAkEANgIAIAZBAWohAUEXDGALQZEBIQMgASAERg2bAiACKAIAIgAgBCABa2ohBSABIABrQQZqIQYCQANAIAEtAAAgAEGazwBqLQAARw1eIABBBkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTY\
CAAycAgsgAkEANgIAIAZBAWohAUEVDF8LQZIBIQMgASAERg2aAiACKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEGhzwBqLQAARw1dIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAy\
bAgsgAkEANgIAIAZBAWohAUEeDF4LIAEgBEYEQEGTASEDDJoCCyABLQAAQcwARw1bIAFBAWohAUEKDF0LIAEgBEYEQEGUASEDDJkCCwJAAkAgAS0AAEHBAGsODwBcXFxcXFxcXFxcXFxcAVwLIAFBAWohAUH+ACE\
DDIACCyABQQFqIQFB/wAhAwz/AQsgASAERgRAQZUBIQMMmAILAkACQCABLQAAQcEAaw4DAFsBWwsgAUEBaiEBQf0AIQMM/wELIAFBAWohAUGAASEDDP4BC0GWASEDIAEgBEYNlgIgAigCACIAIAQgAWtqIQUgASA\
Aa0EBaiEGAkADQCABLQAAIABBp88Aai0AAEcNWSAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMlwILIAJBADYCACAGQQFqIQFBCwxaCyABIARGBEBBlwEhAwyWAgsCQAJAAkACQCABLQAAQS1rDiM\
AW1tbW1tbW1tbW1tbW1tbW1tbW1tbW1sBW1tbW1sCW1tbA1sLIAFBAWohAUH7ACEDDP8BCyABQQFqIQFB/AAhAwz+AQsgAUEBaiEBQYEBIQMM/QELIAFBAWohAUGCASEDDPwBC0GYASEDIAEgBEYNlAIgAigCACI\
AIAQgAWtqIQUgASAAa0EEaiEGAkADQCABLQAAIABBqc8Aai0AAEcNVyAAQQRGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMlQILIAJBADYCACAGQQFqIQFBGQxYC0GZASEDIAEgBEYNkwIgAigCACIAIAQ\
gAWtqIQUgASAAa0EFaiEGAkADQCABLQAAIABBrs8Aai0AAEcNViAAQQVGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMlAILIAJBADYCACAGQQFqIQFBBgxXC0GaASEDIAEgBEYNkgIgAigCACIAIAQgAWt\
qIQUgASAAa0EBaiEGAkADQCABLQAAIABBtM8Aai0AAEcNVSAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMkwILIAJBADYCACAGQQFqIQFBHAxWC0GbASEDIAEgBEYNkQIgAigCACIAIAQgAWtqIQU\
gASAAa0EBaiEGAkADQCABLQAAIABBts8Aai0AAEcNVCAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMkgILIAJBADYCACAGQQFqIQFBJwxVCyABIARGBEBBnAEhAwyRAgsCQAJAIAEtAABB1ABrDgI\
AAVQLIAFBAWohAUGGASEDDPgBCyABQQFqIQFBhwEhAwz3AQtBnQEhAyABIARGDY8CIAIoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQbjPAGotAABHDVIgAEEBRg0BIABBAWohACAEIAFBAWoiAUc\
NAAsgAiAFNgIADJACCyACQQA2AgAgBkEBaiEBQSYMUwtBngEhAyABIARGDY4CIAIoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0AACAAQbrPAGotAABHDVEgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAs\
gAiAFNgIADI8CCyACQQA2AgAgBkEBaiEBQQMMUgtBnwEhAyABIARGDY0CIAIoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQe3PAGotAABHDVAgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiA\
FNgIADI4CCyACQQA2AgAgBkEBaiEBQQwMUQtBoAEhAyABIARGDYwCIAIoAgAiACAEIAFraiEFIAEgAGtBA2ohBgJAA0AgAS0AACAAQbzPAGotAABHDU8gAEEDRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgI\
ADI0CCyACQQA2AgAgBkEBaiEBQQ0MUAsgASAERgRAQaEBIQMMjAILAkACQCABLQAAQcYAaw4LAE9PT09PT09PTwFPCyABQQFqIQFBiwEhAwzzAQsgAUEBaiEBQYwBIQMM8gELIAEgBEYEQEGiASEDDIsCCyABLQA\
AQdAARw1MIAFBAWohAQxGCyABIARGBEBBowEhAwyKAgsCQAJAIAEtAABByQBrDgcBTU1NTU0ATQsgAUEBaiEBQY4BIQMM8QELIAFBAWohAUEiDE0LQaQBIQMgASAERg2IAiACKAIAIgAgBCABa2ohBSABIABrQQF\
qIQYCQANAIAEtAAAgAEHAzwBqLQAARw1LIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAyJAgsgAkEANgIAIAZBAWohAUEdDEwLIAEgBEYEQEGlASEDDIgCCwJAAkAgAS0AAEHSAGsOAwBLAUsLIAF\
BAWohAUGQASEDDO8BCyABQQFqIQFBBAxLCyABIARGBEBBpgEhAwyHAgsCQAJAAkACQAJAIAEtAABBwQBrDhUATU1NTU1NTU1NTQFNTQJNTQNNTQRNCyABQQFqIQFBiAEhAwzxAQsgAUEBaiEBQYkBIQMM8AELIAF\
BAWohAUGKASEDDO8BCyABQQFqIQFBjwEhAwzuAQsgAUEBaiEBQZEBIQMM7QELQacBIQMgASAERg2FAiACKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEHtzwBqLQAARw1IIABBAkYNASAAQQFqIQA\
gBCABQQFqIgFHDQALIAIgBTYCAAyGAgsgAkEANgIAIAZBAWohAUERDEkLQagBIQMgASAERg2EAiACKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEHCzwBqLQAARw1HIABBAkYNASAAQQFqIQAgBCA\
BQQFqIgFHDQALIAIgBTYCAAyFAgsgAkEANgIAIAZBAWohAUEsDEgLQakBIQMgASAERg2DAiACKAIAIgAgBCABa2ohBSABIABrQQRqIQYCQANAIAEtAAAgAEHFzwBqLQAARw1GIABBBEYNASAAQQFqIQAgBCABQQF\
qIgFHDQALIAIgBTYCAAyEAgsgAkEANgIAIAZBAWohAUErDEcLQaoBIQMgASAERg2CAiACKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEHKzwBqLQAARw1FIABBAkYNASAAQQFqIQAgBCABQQFqIgF\
HDQALIAIgBTYCAAyDAgsgAkEANgIAIAZBAWohAUEUDEYLIAEgBEYEQEGrASEDDIICCwJAAkACQAJAIAEtAABBwgBrDg8AAQJHR0dHR0dHR0dHRwNHCyABQQFqIQFBkwEhAwzrAQsgAUEBaiEBQZQBIQMM6gELIAF\
BAWohAUGVASEDDOkBCyABQQFqIQFBlgEhAwzoAQsgASAERgRAQawBIQMMgQILIAEtAABBxQBHDUIgAUEBaiEBDD0LQa0BIQMgASAERg3/ASACKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEHNzwB\
qLQAARw1CIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAyAAgsgAkEANgIAIAZBAWohAUEODEMLIAEgBEYEQEGuASEDDP8BCyABLQAAQdAARw1AIAFBAWohAUElDEILQa8BIQMgASAERg39ASACKAI\
AIgAgBCABa2ohBSABIABrQQhqIQYCQANAIAEtAAAgAEHQzwBqLQAARw1AIABBCEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAz+AQsgAkEANgIAIAZBAWohAUEqDEELIAEgBEYEQEGwASEDDP0BCwJAAkA\
gAS0AAEHVAGsOCwBAQEBAQEBAQEABQAsgAUEBaiEBQZoBIQMM5AELIAFBAWohAUGbASEDDOMBCyABIARGBEBBsQEhAwz8AQsCQAJAIAEtAABBwQBrDhQAPz8/Pz8/Pz8/Pz8/Pz8/Pz8/AT8LIAFBAWohAUGZASE\
DDOMBCyABQQFqIQFBnAEhAwziAQtBsgEhAyABIARGDfoBIAIoAgAiACAEIAFraiEFIAEgAGtBA2ohBgJAA0AgAS0AACAAQdnPAGotAABHDT0gAEEDRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADPsBCyA\
CQQA2AgAgBkEBaiEBQSEMPgtBswEhAyABIARGDfkBIAIoAgAiACAEIAFraiEFIAEgAGtBBmohBgJAA0AgAS0AACAAQd3PAGotAABHDTwgAEEGRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADPoBCyACQQA\
2AgAgBkEBaiEBQRoMPQsgASAERgRAQbQBIQMM+QELAkACQAJAIAEtAABBxQBrDhEAPT09PT09PT09AT09PT09Aj0LIAFBAWohAUGdASEDDOEBCyABQQFqIQFBngEhAwzgAQsgAUEBaiEBQZ8BIQMM3wELQbUBIQM\
gASAERg33ASACKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEHkzwBqLQAARw06IABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAz4AQsgAkEANgIAIAZBAWohAUEoDDsLQbYBIQMgASA\
ERg32ASACKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEHqzwBqLQAARw05IABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAz3AQsgAkEANgIAIAZBAWohAUEHDDoLIAEgBEYEQEG3ASE\
DDPYBCwJAAkAgAS0AAEHFAGsODgA5OTk5OTk5OTk5OTkBOQsgAUEBaiEBQaEBIQMM3QELIAFBAWohAUGiASEDDNwBC0G4ASEDIAEgBEYN9AEgAigCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABB7c8\
Aai0AAEcNNyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAM9QELIAJBADYCACAGQQFqIQFBEgw4C0G5ASEDIAEgBEYN8wEgAigCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABB8M8Aai0\
AAEcNNiAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAM9AELIAJBADYCACAGQQFqIQFBIAw3C0G6ASEDIAEgBEYN8gEgAigCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABB8s8Aai0AAEc\
NNSAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAM8wELIAJBADYCACAGQQFqIQFBDww2CyABIARGBEBBuwEhAwzyAQsCQAJAIAEtAABByQBrDgcANTU1NTUBNQsgAUEBaiEBQaUBIQMM2QELIAFBAWo\
hAUGmASEDDNgBC0G8ASEDIAEgBEYN8AEgAigCACIAIAQgAWtqIQUgASAAa0EHaiEGAkADQCABLQAAIABB9M8Aai0AAEcNMyAAQQdGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAM8QELIAJBADYCACAGQQF\
qIQFBGww0CyABIARGBEBBvQEhAwzwAQsCQAJAAkAgAS0AAEHCAGsOEgA0NDQ0NDQ0NDQBNDQ0NDQ0AjQLIAFBAWohAUGkASEDDNgBCyABQQFqIQFBpwEhAwzXAQsgAUEBaiEBQagBIQMM1gELIAEgBEYEQEG+ASE\
DDO8BCyABLQAAQc4ARw0wIAFBAWohAQwsCyABIARGBEBBvwEhAwzuAQsCQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCABLQAAQcEAaw4VAAECAz8EBQY/Pz8HCAkKCz8MDQ4PPwsgAUEBaiEBQegAIQM\
M4wELIAFBAWohAUHpACEDDOIBCyABQQFqIQFB7gAhAwzhAQsgAUEBaiEBQfIAIQMM4AELIAFBAWohAUHzACEDDN8BCyABQQFqIQFB9gAhAwzeAQsgAUEBaiEBQfcAIQMM3QELIAFBAWohAUH6ACEDDNwBCyABQQF\
qIQFBgwEhAwzbAQsgAUEBaiEBQYQBIQMM2gELIAFBAWohAUGFASEDDNkBCyABQQFqIQFBkgEhAwzYAQsgAUEBaiEBQZgBIQMM1wELIAFBAWohAUGgASEDDNYBCyABQQFqIQFBowEhAwzVAQsgAUEBaiEBQaoBIQM\
M1AELIAEgBEcEQCACQRA2AgggAiABNgIEQasBIQMM1AELQcABIQMM7AELQQAhAAJAIAIoAjgiA0UNACADKAI0IgNFDQAgAiADEQAAIQALIABFDV4gAEEVRw0HIAJB0QA2AhwgAiABNgIUIAJBsBc2AhAgAkEVNgI\
MQQAhAwzrAQsgAUEBaiABIARHDQgaQcIBIQMM6gELA0ACQCABLQAAQQprDgQIAAALAAsgBCABQQFqIgFHDQALQcMBIQMM6QELIAEgBEcEQCACQRE2AgggAiABNgIEQQEhAwzQAQtBxAEhAwzoAQsgASAERgRAQcU\
BIQMM6AELAkACQCABLQAAQQprDgQBKCgAKAsgAUEBagwJCyABQQFqDAULIAEgBEYEQEHGASEDDOcBCwJAAkAgAS0AAEEKaw4XAQsLAQsLCwsLCwsLCwsLCwsLCwsLCwALCyABQQFqIQELQbABIQMMzQELIAEgBEY\
EQEHIASEDDOYBCyABLQAAQSBHDQkgAkEAOwEyIAFBAWohAUGzASEDDMwBCwNAIAEhAAJAIAEgBEcEQCABLQAAQTBrQf8BcSIDQQpJDQEMJwtBxwEhAwzmAQsCQCACLwEyIgFBmTNLDQAgAiABQQpsIgU7ATIgBUH\
+/wNxIANB//8Dc0sNACAAQQFqIQEgAiADIAVqIgM7ATIgA0H//wNxQegHSQ0BCwtBACEDIAJBADYCHCACQcEJNgIQIAJBDTYCDCACIABBAWo2AhQM5AELIAJBADYCHCACIAE2AhQgAkHwDDYCECACQRs2AgxBACE\
DDOMBCyACKAIEIQAgAkEANgIEIAIgACABECYiAA0BIAFBAWoLIQFBrQEhAwzIAQsgAkHBATYCHCACIAA2AgwgAiABQQFqNgIUQQAhAwzgAQsgAigCBCEAIAJBADYCBCACIAAgARAmIgANASABQQFqCyEBQa4BIQM\
MxQELIAJBwgE2AhwgAiAANgIMIAIgAUEBajYCFEEAIQMM3QELIAJBADYCHCACIAE2AhQgAkGXCzYCECACQQ02AgxBACEDDNwBCyACQQA2AhwgAiABNgIUIAJB4xA2AhAgAkEJNgIMQQAhAwzbAQsgAkECOgAoDKw\
BC0EAIQMgAkEANgIcIAJBrws2AhAgAkECNgIMIAIgAUEBajYCFAzZAQtBAiEDDL8BC0ENIQMMvgELQSYhAwy9AQtBFSEDDLwBC0EWIQMMuwELQRghAwy6AQtBHCEDDLkBC0EdIQMMuAELQSAhAwy3AQtBISEDDLY\
BC0EjIQMMtQELQcYAIQMMtAELQS4hAwyzAQtBPSEDDLIBC0HLACEDDLEBC0HOACEDDLABC0HYACEDDK8BC0HZACEDDK4BC0HbACEDDK0BC0HxACEDDKwBC0H0ACEDDKsBC0GNASEDDKoBC0GXASEDDKkBC0GpASE\
DDKgBC0GvASEDDKcBC0GxASEDDKYBCyACQQA2AgALQQAhAyACQQA2AhwgAiABNgIUIAJB8Rs2AhAgAkEGNgIMDL0BCyACQQA2AgAgBkEBaiEBQSQLOgApIAIoAgQhACACQQA2AgQgAiAAIAEQJyIARQRAQeUAIQM\
MowELIAJB+QA2AhwgAiABNgIUIAIgADYCDEEAIQMMuwELIABBFUcEQCACQQA2AhwgAiABNgIUIAJBzA42AhAgAkEgNgIMQQAhAwy7AQsgAkH4ADYCHCACIAE2AhQgAkHKGDYCECACQRU2AgxBACEDDLoBCyACQQA\
2AhwgAiABNgIUIAJBjhs2AhAgAkEGNgIMQQAhAwy5AQsgAkEANgIcIAIgATYCFCACQf4RNgIQIAJBBzYCDEEAIQMMuAELIAJBADYCHCACIAE2AhQgAkGMHDYCECACQQc2AgxBACEDDLcBCyACQQA2AhwgAiABNgI\
UIAJBww82AhAgAkEHNgIMQQAhAwy2AQsgAkEANgIcIAIgATYCFCACQcMPNgIQIAJBBzYCDEEAIQMMtQELIAIoAgQhACACQQA2AgQgAiAAIAEQJSIARQ0RIAJB5QA2AhwgAiABNgIUIAIgADYCDEEAIQMMtAELIAI\
oAgQhACACQQA2AgQgAiAAIAEQJSIARQ0gIAJB0wA2AhwgAiABNgIUIAIgADYCDEEAIQMMswELIAIoAgQhACACQQA2AgQgAiAAIAEQJSIARQ0iIAJB0gA2AhwgAiABNgIUIAIgADYCDEEAIQMMsgELIAIoAgQhACA\
CQQA2AgQgAiAAIAEQJSIARQ0OIAJB5QA2AhwgAiABNgIUIAIgADYCDEEAIQMMsQELIAIoAgQhACACQQA2AgQgAiAAIAEQJSIARQ0dIAJB0wA2AhwgAiABNgIUIAIgADYCDEEAIQMMsAELIAIoAgQhACACQQA2AgQ\
gAiAAIAEQJSIARQ0fIAJB0gA2AhwgAiABNgIUIAIgADYCDEEAIQMMrwELIABBP0cNASABQQFqCyEBQQUhAwyUAQtBACEDIAJBADYCHCACIAE2AhQgAkH9EjYCECACQQc2AgwMrAELIAJBADYCHCACIAE2AhQgAkH\
cCDYCECACQQc2AgxBACEDDKsBCyACKAIEIQAgAkEANgIEIAIgACABECUiAEUNByACQeUANgIcIAIgATYCFCACIAA2AgxBACEDDKoBCyACKAIEIQAgAkEANgIEIAIgACABECUiAEUNFiACQdMANgIcIAIgATYCFCA\
CIAA2AgxBACEDDKkBCyACKAIEIQAgAkEANgIEIAIgACABECUiAEUNGCACQdIANgIcIAIgATYCFCACIAA2AgxBACEDDKgBCyACQQA2AhwgAiABNgIUIAJBxgo2AhAgAkEHNgIMQQAhAwynAQsgAigCBCEAIAJBADY\
CBCACIAAgARAlIgBFDQMgAkHlADYCHCACIAE2AhQgAiAANgIMQQAhAwymAQsgAigCBCEAIAJBADYCBCACIAAgARAlIgBFDRIgAkHTADYCHCACIAE2AhQgAiAANgIMQQAhAwylAQsgAigCBCEAIAJBADYCBCACIAA\
gARAlIgBFDRQgAkHSADYCHCACIAE2AhQgAiAANgIMQQAhAwykAQsgAigCBCEAIAJBADYCBCACIAAgARAlIgBFDQAgAkHlADYCHCACIAE2AhQgAiAANgIMQQAhAwyjAQtB1QAhAwyJAQsgAEEVRwRAIAJBADYCHCA\
CIAE2AhQgAkG5DTYCECACQRo2AgxBACEDDKIBCyACQeQANgIcIAIgATYCFCACQeMXNgIQIAJBFTYCDEEAIQMMoQELIAJBADYCACAGQQFqIQEgAi0AKSIAQSNrQQtJDQQCQCAAQQZLDQBBASAAdEHKAHFFDQAMBQt\
BACEDIAJBADYCHCACIAE2AhQgAkH3CTYCECACQQg2AgwMoAELIAJBADYCACAGQQFqIQEgAi0AKUEhRg0DIAJBADYCHCACIAE2AhQgAkGbCjYCECACQQg2AgxBACEDDJ8BCyACQQA2AgALQQAhAyACQQA2AhwgAiA\
BNgIUIAJBkDM2AhAgAkEINgIMDJ0BCyACQQA2AgAgBkEBaiEBIAItAClBI0kNACACQQA2AhwgAiABNgIUIAJB0wk2AhAgAkEINgIMQQAhAwycAQtB0QAhAwyCAQsgAS0AAEEwayIAQf8BcUEKSQRAIAIgADoAKiA\
BQQFqIQFBzwAhAwyCAQsgAigCBCEAIAJBADYCBCACIAAgARAoIgBFDYYBIAJB3gA2AhwgAiABNgIUIAIgADYCDEEAIQMMmgELIAIoAgQhACACQQA2AgQgAiAAIAEQKCIARQ2GASACQdwANgIcIAIgATYCFCACIAA\
2AgxBACEDDJkBCyACKAIEIQAgAkEANgIEIAIgACAFECgiAEUEQCAFIQEMhwELIAJB2gA2AhwgAiAFNgIUIAIgADYCDAyYAQtBACEBQQEhAwsgAiADOgArIAVBAWohAwJAAkACQCACLQAtQRBxDQACQAJAAkAgAi0\
AKg4DAQACBAsgBkUNAwwCCyAADQEMAgsgAUUNAQsgAigCBCEAIAJBADYCBCACIAAgAxAoIgBFBEAgAyEBDAILIAJB2AA2AhwgAiADNgIUIAIgADYCDEEAIQMMmAELIAIoAgQhACACQQA2AgQgAiAAIAMQKCIARQR\
AIAMhAQyHAQsgAkHZADYCHCACIAM2AhQgAiAANgIMQQAhAwyXAQtBzAAhAwx9CyAAQRVHBEAgAkEANgIcIAIgATYCFCACQZQNNgIQIAJBITYCDEEAIQMMlgELIAJB1wA2AhwgAiABNgIUIAJByRc2AhAgAkEVNgI\
MQQAhAwyVAQtBACEDIAJBADYCHCACIAE2AhQgAkGAETYCECACQQk2AgwMlAELIAIoAgQhACACQQA2AgQgAiAAIAEQJSIARQ0AIAJB0wA2AhwgAiABNgIUIAIgADYCDEEAIQMMkwELQckAIQMMeQsgAkEANgIcIAI\
gATYCFCACQcEoNgIQIAJBBzYCDCACQQA2AgBBACEDDJEBCyACKAIEIQBBACEDIAJBADYCBCACIAAgARAlIgBFDQAgAkHSADYCHCACIAE2AhQgAiAANgIMDJABC0HIACEDDHYLIAJBADYCACAFIQELIAJBgBI7ASo\
gAUEBaiEBQQAhAAJAIAIoAjgiA0UNACADKAIwIgNFDQAgAiADEQAAIQALIAANAQtBxwAhAwxzCyAAQRVGBEAgAkHRADYCHCACIAE2AhQgAkHjFzYCECACQRU2AgxBACEDDIwBC0EAIQMgAkEANgIcIAIgATYCFCA\
CQbkNNgIQIAJBGjYCDAyLAQtBACEDIAJBADYCHCACIAE2AhQgAkGgGTYCECACQR42AgwMigELIAEtAABBOkYEQCACKAIEIQBBACEDIAJBADYCBCACIAAgARApIgBFDQEgAkHDADYCHCACIAA2AgwgAiABQQFqNgI\
UDIoBC0EAIQMgAkEANgIcIAIgATYCFCACQbERNgIQIAJBCjYCDAyJAQsgAUEBaiEBQTshAwxvCyACQcMANgIcIAIgADYCDCACIAFBAWo2AhQMhwELQQAhAyACQQA2AhwgAiABNgIUIAJB8A42AhAgAkEcNgIMDIY\
BCyACIAIvATBBEHI7ATAMZgsCQCACLwEwIgBBCHFFDQAgAi0AKEEBRw0AIAItAC1BCHFFDQMLIAIgAEH3+wNxQYAEcjsBMAwECyABIARHBEACQANAIAEtAABBMGsiAEH/AXFBCk8EQEE1IQMMbgsgAikDICIKQpm\
z5syZs+bMGVYNASACIApCCn4iCjcDICAKIACtQv8BgyILQn+FVg0BIAIgCiALfDcDICAEIAFBAWoiAUcNAAtBOSEDDIUBCyACKAIEIQBBACEDIAJBADYCBCACIAAgAUEBaiIBECoiAA0MDHcLQTkhAwyDAQsgAi0\
AMEEgcQ0GQcUBIQMMaQtBACEDIAJBADYCBCACIAEgARAqIgBFDQQgAkE6NgIcIAIgADYCDCACIAFBAWo2AhQMgQELIAItAChBAUcNACACLQAtQQhxRQ0BC0E3IQMMZgsgAigCBCEAQQAhAyACQQA2AgQgAiAAIAE\
QKiIABEAgAkE7NgIcIAIgADYCDCACIAFBAWo2AhQMfwsgAUEBaiEBDG4LIAJBCDoALAwECyABQQFqIQEMbQtBACEDIAJBADYCHCACIAE2AhQgAkHkEjYCECACQQQ2AgwMewsgAigCBCEAQQAhAyACQQA2AgQgAiA\
AIAEQKiIARQ1sIAJBNzYCHCACIAE2AhQgAiAANgIMDHoLIAIgAi8BMEEgcjsBMAtBMCEDDF8LIAJBNjYCHCACIAE2AhQgAiAANgIMDHcLIABBLEcNASABQQFqIQBBASEBAkACQAJAAkACQCACLQAsQQVrDgQDAQI\
EAAsgACEBDAQLQQIhAQwBC0EEIQELIAJBAToALCACIAIvATAgAXI7ATAgACEBDAELIAIgAi8BMEEIcjsBMCAAIQELQTkhAwxcCyACQQA6ACwLQTQhAwxaCyABIARGBEBBLSEDDHMLAkACQANAAkAgAS0AAEEKaw4\
EAgAAAwALIAQgAUEBaiIBRw0AC0EtIQMMdAsgAigCBCEAQQAhAyACQQA2AgQgAiAAIAEQKiIARQ0CIAJBLDYCHCACIAE2AhQgAiAANgIMDHMLIAIoAgQhAEEAIQMgAkEANgIEIAIgACABECoiAEUEQCABQQFqIQE\
MAgsgAkEsNgIcIAIgADYCDCACIAFBAWo2AhQMcgsgAS0AAEENRgRAIAIoAgQhAEEAIQMgAkEANgIEIAIgACABECoiAEUEQCABQQFqIQEMAgsgAkEsNgIcIAIgADYCDCACIAFBAWo2AhQMcgsgAi0ALUEBcQRAQcQ\
BIQMMWQsgAigCBCEAQQAhAyACQQA2AgQgAiAAIAEQKiIADQEMZQtBLyEDDFcLIAJBLjYCHCACIAE2AhQgAiAANgIMDG8LQQAhAyACQQA2AhwgAiABNgIUIAJB8BQ2AhAgAkEDNgIMDG4LQQEhAwJAAkACQAJAIAI\
tACxBBWsOBAMBAgAECyACIAIvATBBCHI7ATAMAwtBAiEDDAELQQQhAwsgAkEBOgAsIAIgAi8BMCADcjsBMAtBKiEDDFMLQQAhAyACQQA2AhwgAiABNgIUIAJB4Q82AhAgAkEKNgIMDGsLQQEhAwJAAkACQAJAAkA\
CQCACLQAsQQJrDgcFBAQDAQIABAsgAiACLwEwQQhyOwEwDAMLQQIhAwwBC0EEIQMLIAJBAToALCACIAIvATAgA3I7ATALQSshAwxSC0EAIQMgAkEANgIcIAIgATYCFCACQasSNgIQIAJBCzYCDAxqC0EAIQMgAkE\
ANgIcIAIgATYCFCACQf0NNgIQIAJBHTYCDAxpCyABIARHBEADQCABLQAAQSBHDUggBCABQQFqIgFHDQALQSUhAwxpC0ElIQMMaAsgAi0ALUEBcQRAQcMBIQMMTwsgAigCBCEAQQAhAyACQQA2AgQgAiAAIAEQKSI\
ABEAgAkEmNgIcIAIgADYCDCACIAFBAWo2AhQMaAsgAUEBaiEBDFwLIAFBAWohASACLwEwIgBBgAFxBEBBACEAAkAgAigCOCIDRQ0AIAMoAlQiA0UNACACIAMRAAAhAAsgAEUNBiAAQRVHDR8gAkEFNgIcIAIgATY\
CFCACQfkXNgIQIAJBFTYCDEEAIQMMZwsCQCAAQaAEcUGgBEcNACACLQAtQQJxDQBBACEDIAJBADYCHCACIAE2AhQgAkGWEzYCECACQQQ2AgwMZwsgAgJ/IAIvATBBFHFBFEYEQEEBIAItAChBAUYNARogAi8BMkH\
lAEYMAQsgAi0AKUEFRgs6AC5BACEAAkAgAigCOCIDRQ0AIAMoAiQiA0UNACACIAMRAAAhAAsCQAJAAkACQAJAIAAOFgIBAAQEBAQEBAQEBAQEBAQEBAQEBAMECyACQQE6AC4LIAIgAi8BMEHAAHI7ATALQSchAwx\
PCyACQSM2AhwgAiABNgIUIAJBpRY2AhAgAkEVNgIMQQAhAwxnC0EAIQMgAkEANgIcIAIgATYCFCACQdULNgIQIAJBETYCDAxmC0EAIQACQCACKAI4IgNFDQAgAygCLCIDRQ0AIAIgAxEAACEACyAADQELQQ4hAwx\
LCyAAQRVGBEAgAkECNgIcIAIgATYCFCACQbAYNgIQIAJBFTYCDEEAIQMMZAtBACEDIAJBADYCHCACIAE2AhQgAkGnDjYCECACQRI2AgwMYwtBACEDIAJBADYCHCACIAE2AhQgAkGqHDYCECACQQ82AgwMYgsgAig\
CBCEAQQAhAyACQQA2AgQgAiAAIAEgCqdqIgEQKyIARQ0AIAJBBTYCHCACIAE2AhQgAiAANgIMDGELQQ8hAwxHC0EAIQMgAkEANgIcIAIgATYCFCACQc0TNgIQIAJBDDYCDAxfC0IBIQoLIAFBAWohAQJAIAIpAyA\
iC0L//////////w9YBEAgAiALQgSGIAqENwMgDAELQQAhAyACQQA2AhwgAiABNgIUIAJBrQk2AhAgAkEMNgIMDF4LQSQhAwxEC0EAIQMgAkEANgIcIAIgATYCFCACQc0TNgIQIAJBDDYCDAxcCyACKAIEIQBBACE\
DIAJBADYCBCACIAAgARAsIgBFBEAgAUEBaiEBDFILIAJBFzYCHCACIAA2AgwgAiABQQFqNgIUDFsLIAIoAgQhAEEAIQMgAkEANgIEAkAgAiAAIAEQLCIARQRAIAFBAWohAQwBCyACQRY2AhwgAiAANgIMIAIgAUE\
BajYCFAxbC0EfIQMMQQtBACEDIAJBADYCHCACIAE2AhQgAkGaDzYCECACQSI2AgwMWQsgAigCBCEAQQAhAyACQQA2AgQgAiAAIAEQLSIARQRAIAFBAWohAQxQCyACQRQ2AhwgAiAANgIMIAIgAUEBajYCFAxYCyA\
CKAIEIQBBACEDIAJBADYCBAJAIAIgACABEC0iAEUEQCABQQFqIQEMAQsgAkETNgIcIAIgADYCDCACIAFBAWo2AhQMWAtBHiEDDD4LQQAhAyACQQA2AhwgAiABNgIUIAJBxgw2AhAgAkEjNgIMDFYLIAIoAgQhAEE\
AIQMgAkEANgIEIAIgACABEC0iAEUEQCABQQFqIQEMTgsgAkERNgIcIAIgADYCDCACIAFBAWo2AhQMVQsgAkEQNgIcIAIgATYCFCACIAA2AgwMVAtBACEDIAJBADYCHCACIAE2AhQgAkHGDDYCECACQSM2AgwMUwt\
BACEDIAJBADYCHCACIAE2AhQgAkHAFTYCECACQQI2AgwMUgsgAigCBCEAQQAhAyACQQA2AgQCQCACIAAgARAtIgBFBEAgAUEBaiEBDAELIAJBDjYCHCACIAA2AgwgAiABQQFqNgIUDFILQRshAww4C0EAIQMgAkE\
ANgIcIAIgATYCFCACQcYMNgIQIAJBIzYCDAxQCyACKAIEIQBBACEDIAJBADYCBAJAIAIgACABECwiAEUEQCABQQFqIQEMAQsgAkENNgIcIAIgADYCDCACIAFBAWo2AhQMUAtBGiEDDDYLQQAhAyACQQA2AhwgAiA\
BNgIUIAJBmg82AhAgAkEiNgIMDE4LIAIoAgQhAEEAIQMgAkEANgIEAkAgAiAAIAEQLCIARQRAIAFBAWohAQwBCyACQQw2AhwgAiAANgIMIAIgAUEBajYCFAxOC0EZIQMMNAtBACEDIAJBADYCHCACIAE2AhQgAkG\
aDzYCECACQSI2AgwMTAsgAEEVRwRAQQAhAyACQQA2AhwgAiABNgIUIAJBgww2AhAgAkETNgIMDEwLIAJBCjYCHCACIAE2AhQgAkHkFjYCECACQRU2AgxBACEDDEsLIAIoAgQhAEEAIQMgAkEANgIEIAIgACABIAq\
naiIBECsiAARAIAJBBzYCHCACIAE2AhQgAiAANgIMDEsLQRMhAwwxCyAAQRVHBEBBACEDIAJBADYCHCACIAE2AhQgAkHaDTYCECACQRQ2AgwMSgsgAkEeNgIcIAIgATYCFCACQfkXNgIQIAJBFTYCDEEAIQMMSQt\
BACEAAkAgAigCOCIDRQ0AIAMoAiwiA0UNACACIAMRAAAhAAsgAEUNQSAAQRVGBEAgAkEDNgIcIAIgATYCFCACQbAYNgIQIAJBFTYCDEEAIQMMSQtBACEDIAJBADYCHCACIAE2AhQgAkGnDjYCECACQRI2AgwMSAt\
BACEDIAJBADYCHCACIAE2AhQgAkHaDTYCECACQRQ2AgwMRwtBACEDIAJBADYCHCACIAE2AhQgAkGnDjYCECACQRI2AgwMRgsgAkEAOgAvIAItAC1BBHFFDT8LIAJBADoALyACQQE6ADRBACEDDCsLQQAhAyACQQA\
2AhwgAkHkETYCECACQQc2AgwgAiABQQFqNgIUDEMLAkADQAJAIAEtAABBCmsOBAACAgACCyAEIAFBAWoiAUcNAAtB3QEhAwxDCwJAAkAgAi0ANEEBRw0AQQAhAAJAIAIoAjgiA0UNACADKAJYIgNFDQAgAiADEQA\
AIQALIABFDQAgAEEVRw0BIAJB3AE2AhwgAiABNgIUIAJB1RY2AhAgAkEVNgIMQQAhAwxEC0HBASEDDCoLIAJBADYCHCACIAE2AhQgAkHpCzYCECACQR82AgxBACEDDEILAkACQCACLQAoQQFrDgIEAQALQcABIQM\
MKQtBuQEhAwwoCyACQQI6AC9BACEAAkAgAigCOCIDRQ0AIAMoAgAiA0UNACACIAMRAAAhAAsgAEUEQEHCASEDDCgLIABBFUcEQCACQQA2AhwgAiABNgIUIAJBpAw2AhAgAkEQNgIMQQAhAwxBCyACQdsBNgIcIAI\
gATYCFCACQfoWNgIQIAJBFTYCDEEAIQMMQAsgASAERgRAQdoBIQMMQAsgAS0AAEHIAEYNASACQQE6ACgLQawBIQMMJQtBvwEhAwwkCyABIARHBEAgAkEQNgIIIAIgATYCBEG+ASEDDCQLQdkBIQMMPAsgASAERgR\
AQdgBIQMMPAsgAS0AAEHIAEcNBCABQQFqIQFBvQEhAwwiCyABIARGBEBB1wEhAww7CwJAAkAgAS0AAEHFAGsOEAAFBQUFBQUFBQUFBQUFBQEFCyABQQFqIQFBuwEhAwwiCyABQQFqIQFBvAEhAwwhC0HWASEDIAE\
gBEYNOSACKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGD0ABqLQAARw0DIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAw6CyACKAIEIQAgAkIANwMAIAIgACAGQQFqIgEQJyIARQR\
AQcYBIQMMIQsgAkHVATYCHCACIAE2AhQgAiAANgIMQQAhAww5C0HUASEDIAEgBEYNOCACKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEGB0ABqLQAARw0CIABBAUYNASAAQQFqIQAgBCABQQFqIgF\
HDQALIAIgBTYCAAw5CyACQYEEOwEoIAIoAgQhACACQgA3AwAgAiAAIAZBAWoiARAnIgANAwwCCyACQQA2AgALQQAhAyACQQA2AhwgAiABNgIUIAJB2Bs2AhAgAkEINgIMDDYLQboBIQMMHAsgAkHTATYCHCACIAE\
2AhQgAiAANgIMQQAhAww0C0EAIQACQCACKAI4IgNFDQAgAygCOCIDRQ0AIAIgAxEAACEACyAARQ0AIABBFUYNASACQQA2AhwgAiABNgIUIAJBzA42AhAgAkEgNgIMQQAhAwwzC0HkACEDDBkLIAJB+AA2AhwgAiA\
BNgIUIAJByhg2AhAgAkEVNgIMQQAhAwwxC0HSASEDIAQgASIARg0wIAQgAWsgAigCACIBaiEFIAAgAWtBBGohBgJAA0AgAC0AACABQfzPAGotAABHDQEgAUEERg0DIAFBAWohASAEIABBAWoiAEcNAAsgAiAFNgI\
ADDELIAJBADYCHCACIAA2AhQgAkGQMzYCECACQQg2AgwgAkEANgIAQQAhAwwwCyABIARHBEAgAkEONgIIIAIgATYCBEG3ASEDDBcLQdEBIQMMLwsgAkEANgIAIAZBAWohAQtBuAEhAwwUCyABIARGBEBB0AEhAww\
tCyABLQAAQTBrIgBB/wFxQQpJBEAgAiAAOgAqIAFBAWohAUG2ASEDDBQLIAIoAgQhACACQQA2AgQgAiAAIAEQKCIARQ0UIAJBzwE2AhwgAiABNgIUIAIgADYCDEEAIQMMLAsgASAERgRAQc4BIQMMLAsCQCABLQA\
AQS5GBEAgAUEBaiEBDAELIAIoAgQhACACQQA2AgQgAiAAIAEQKCIARQ0VIAJBzQE2AhwgAiABNgIUIAIgADYCDEEAIQMMLAtBtQEhAwwSCyAEIAEiBUYEQEHMASEDDCsLQQAhAEEBIQFBASEGQQAhAwJAAkACQAJ\
AAkACfwJAAkACQAJAAkACQAJAIAUtAABBMGsOCgoJAAECAwQFBggLC0ECDAYLQQMMBQtBBAwEC0EFDAMLQQYMAgtBBwwBC0EICyEDQQAhAUEAIQYMAgtBCSEDQQEhAEEAIQFBACEGDAELQQAhAUEBIQMLIAIgAzo\
AKyAFQQFqIQMCQAJAIAItAC1BEHENAAJAAkACQCACLQAqDgMBAAIECyAGRQ0DDAILIAANAQwCCyABRQ0BCyACKAIEIQAgAkEANgIEIAIgACADECgiAEUEQCADIQEMAwsgAkHJATYCHCACIAM2AhQgAiAANgIMQQA\
hAwwtCyACKAIEIQAgAkEANgIEIAIgACADECgiAEUEQCADIQEMGAsgAkHKATYCHCACIAM2AhQgAiAANgIMQQAhAwwsCyACKAIEIQAgAkEANgIEIAIgACAFECgiAEUEQCAFIQEMFgsgAkHLATYCHCACIAU2AhQgAiA\
ANgIMDCsLQbQBIQMMEQtBACEAAkAgAigCOCIDRQ0AIAMoAjwiA0UNACACIAMRAAAhAAsCQCAABEAgAEEVRg0BIAJBADYCHCACIAE2AhQgAkGUDTYCECACQSE2AgxBACEDDCsLQbIBIQMMEQsgAkHIATYCHCACIAE\
2AhQgAkHJFzYCECACQRU2AgxBACEDDCkLIAJBADYCACAGQQFqIQFB9QAhAwwPCyACLQApQQVGBEBB4wAhAwwPC0HiACEDDA4LIAAhASACQQA2AgALIAJBADoALEEJIQMMDAsgAkEANgIAIAdBAWohAUHAACEDDAs\
LQQELOgAsIAJBADYCACAGQQFqIQELQSkhAwwIC0E4IQMMBwsCQCABIARHBEADQCABLQAAQYA+ai0AACIAQQFHBEAgAEECRw0DIAFBAWohAQwFCyAEIAFBAWoiAUcNAAtBPiEDDCELQT4hAwwgCwsgAkEAOgAsDAE\
LQQshAwwEC0E6IQMMAwsgAUEBaiEBQS0hAwwCCyACIAE6ACwgAkEANgIAIAZBAWohAUEMIQMMAQsgAkEANgIAIAZBAWohAUEKIQMMAAsAC0EAIQMgAkEANgIcIAIgATYCFCACQc0QNgIQIAJBCTYCDAwXC0EAIQM\
gAkEANgIcIAIgATYCFCACQekKNgIQIAJBCTYCDAwWC0EAIQMgAkEANgIcIAIgATYCFCACQbcQNgIQIAJBCTYCDAwVC0EAIQMgAkEANgIcIAIgATYCFCACQZwRNgIQIAJBCTYCDAwUC0EAIQMgAkEANgIcIAIgATY\
CFCACQc0QNgIQIAJBCTYCDAwTC0EAIQMgAkEANgIcIAIgATYCFCACQekKNgIQIAJBCTYCDAwSC0EAIQMgAkEANgIcIAIgATYCFCACQbcQNgIQIAJBCTYCDAwRC0EAIQMgAkEANgIcIAIgATYCFCACQZwRNgIQIAJ\
BCTYCDAwQC0EAIQMgAkEANgIcIAIgATYCFCACQZcVNgIQIAJBDzYCDAwPC0EAIQMgAkEANgIcIAIgATYCFCACQZcVNgIQIAJBDzYCDAwOC0EAIQMgAkEANgIcIAIgATYCFCACQcASNgIQIAJBCzYCDAwNC0EAIQM\
gAkEANgIcIAIgATYCFCACQZUJNgIQIAJBCzYCDAwMC0EAIQMgAkEANgIcIAIgATYCFCACQeEPNgIQIAJBCjYCDAwLC0EAIQMgAkEANgIcIAIgATYCFCACQfsPNgIQIAJBCjYCDAwKC0EAIQMgAkEANgIcIAIgATY\
CFCACQfEZNgIQIAJBAjYCDAwJC0EAIQMgAkEANgIcIAIgATYCFCACQcQUNgIQIAJBAjYCDAwIC0EAIQMgAkEANgIcIAIgATYCFCACQfIVNgIQIAJBAjYCDAwHCyACQQI2AhwgAiABNgIUIAJBnBo2AhAgAkEWNgI\
MQQAhAwwGC0EBIQMMBQtB1AAhAyABIARGDQQgCEEIaiEJIAIoAgAhBQJAAkAgASAERwRAIAVB2MIAaiEHIAQgBWogAWshACAFQX9zQQpqIgUgAWohBgNAIAEtAAAgBy0AAEcEQEECIQcMAwsgBUUEQEEAIQcgBiE\
BDAMLIAVBAWshBSAHQQFqIQcgBCABQQFqIgFHDQALIAAhBSAEIQELIAlBATYCACACIAU2AgAMAQsgAkEANgIAIAkgBzYCAAsgCSABNgIEIAgoAgwhACAIKAIIDgMBBAIACwALIAJBADYCHCACQbUaNgIQIAJBFzY\
CDCACIABBAWo2AhRBACEDDAILIAJBADYCHCACIAA2AhQgAkHKGjYCECACQQk2AgxBACEDDAELIAEgBEYEQEEiIQMMAQsgAkEJNgIIIAIgATYCBEEhIQMLIAhBEGokACADRQRAIAIoAgwhAAwBCyACIAM2AhxBACE\
AIAIoAgQiAUUNACACIAEgBCACKAIIEQEAIgFFDQAgAiAENgIUIAIgATYCDCABIQALIAALvgIBAn8gAEEAOgAAIABB3ABqIgFBAWtBADoAACAAQQA6AAIgAEEAOgABIAFBA2tBADoAACABQQJrQQA6AAAgAEEAOgA\
DIAFBBGtBADoAAEEAIABrQQNxIgEgAGoiAEEANgIAQdwAIAFrQXxxIgIgAGoiAUEEa0EANgIAAkAgAkEJSQ0AIABBADYCCCAAQQA2AgQgAUEIa0EANgIAIAFBDGtBADYCACACQRlJDQAgAEEANgIYIABBADYCFCA\
AQQA2AhAgAEEANgIMIAFBEGtBADYCACABQRRrQQA2AgAgAUEYa0EANgIAIAFBHGtBADYCACACIABBBHFBGHIiAmsiAUEgSQ0AIAAgAmohAANAIABCADcDGCAAQgA3AxAgAEIANwMIIABCADcDACAAQSBqIQAgAUE\
gayIBQR9LDQALCwtWAQF/AkAgACgCDA0AAkACQAJAAkAgAC0ALw4DAQADAgsgACgCOCIBRQ0AIAEoAiwiAUUNACAAIAERAAAiAQ0DC0EADwsACyAAQcMWNgIQQQ4hAQsgAQsaACAAKAIMRQRAIABB0Rs2AhAgAEE\
VNgIMCwsUACAAKAIMQRVGBEAgAEEANgIMCwsUACAAKAIMQRZGBEAgAEEANgIMCwsHACAAKAIMCwcAIAAoAhALCQAgACABNgIQCwcAIAAoAhQLFwAgAEEkTwRAAAsgAEECdEGgM2ooAgALFwAgAEEuTwRAAAsgAEE\
CdEGwNGooAgALvwkBAX9B6yghAQJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkA\
CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIABB5ABrDvQDY2IAAWFhYWFhYQI\
DBAVhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhBgcICQoLDA0OD2FhYWFhEGFhYWFhYWFhYWFhEWFhYWF\
hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYRITFBUWFxgZGhthYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF\
hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhHB0eHyAhIiMkJSYnKCkqKywtLi8wMTIzNDU2YTc4OTphYWFhYWFhYTthYWE8YWFhYT0+P2FhYWFhYWFhQGFhQWFhYWFhYWF\
hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYUJDREVGR0hJSktMTU5PUFFSU2FhYWFhYWFhVFVWV1hZWlthXF1hYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFeYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF\
hYWFhYWFhX2BhC0HhJw8LQaQhDwtByywPC0H+MQ8LQcAkDwtBqyQPC0GNKA8LQeImDwtBgDAPC0G5Lw8LQdckDwtB7x8PC0HhHw8LQfofDwtB8iAPC0GoLw8LQa4yDwtBiDAPC0HsJw8LQYIiDwtBjh0PC0HQLg8\
LQcojDwtBxTIPC0HfHA8LQdIcDwtBxCAPC0HXIA8LQaIfDwtB7S4PC0GrMA8LQdQlDwtBzC4PC0H6Lg8LQfwrDwtB0jAPC0HxHQ8LQbsgDwtB9ysPC0GQMQ8LQdcxDwtBoi0PC0HUJw8LQeArDwtBnywPC0HrMQ8\
LQdUfDwtByjEPC0HeJQ8LQdQeDwtB9BwPC0GnMg8LQbEdDwtBoB0PC0G5MQ8LQbwwDwtBkiEPC0GzJg8LQeksDwtBrB4PC0HUKw8LQfcmDwtBgCYPC0GwIQ8LQf4eDwtBjSMPC0GJLQ8LQfciDwtBoDEPC0GuHw8\
LQcYlDwtB6B4PC0GTIg8LQcIvDwtBwx0PC0GLLA8LQeEdDwtBjS8PC0HqIQ8LQbQtDwtB0i8PC0HfMg8LQdIyDwtB8DAPC0GpIg8LQfkjDwtBmR4PC0G1LA8LQZswDwtBkjIPC0G2Kw8LQcIiDwtB+DIPC0GeJQ8\
LQdAiDwtBuh4PC0GBHg8LAAtB1iEhAQsgAQsWACAAIAAtAC1B/gFxIAFBAEdyOgAtCxkAIAAgAC0ALUH9AXEgAUEAR0EBdHI6AC0LGQAgACAALQAtQfsBcSABQQBHQQJ0cjoALQsZACAAIAAtAC1B9wFxIAFBAEd\
BA3RyOgAtCz4BAn8CQCAAKAI4IgNFDQAgAygCBCIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIABBxhE2AhBBGCEECyAECz4BAn8CQCAAKAI4IgNFDQAgAygCCCIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIAB\
B9go2AhBBGCEECyAECz4BAn8CQCAAKAI4IgNFDQAgAygCDCIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIABB7Ro2AhBBGCEECyAECz4BAn8CQCAAKAI4IgNFDQAgAygCECIDRQ0AIAAgASACIAFrIAMRAQAiBEF\
/Rw0AIABBlRA2AhBBGCEECyAECz4BAn8CQCAAKAI4IgNFDQAgAygCFCIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIABBqhs2AhBBGCEECyAECz4BAn8CQCAAKAI4IgNFDQAgAygCGCIDRQ0AIAAgASACIAFrIAM\
RAQAiBEF/Rw0AIABB7RM2AhBBGCEECyAECz4BAn8CQCAAKAI4IgNFDQAgAygCKCIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIABB9gg2AhBBGCEECyAECz4BAn8CQCAAKAI4IgNFDQAgAygCHCIDRQ0AIAAgASA\
CIAFrIAMRAQAiBEF/Rw0AIABBwhk2AhBBGCEECyAECz4BAn8CQCAAKAI4IgNFDQAgAygCICIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIABBlBQ2AhBBGCEECyAEC1kBAn8CQCAALQAoQQFGDQAgAC8BMiIBQeQ\
Aa0HkAEkNACABQcwBRg0AIAFBsAJGDQAgAC8BMCIAQcAAcQ0AQQEhAiAAQYgEcUGABEYNACAAQShxRSECCyACC4wBAQJ/AkACQAJAIAAtACpFDQAgAC0AK0UNACAALwEwIgFBAnFFDQEMAgsgAC8BMCIBQQFxRQ0\
BC0EBIQIgAC0AKEEBRg0AIAAvATIiAEHkAGtB5ABJDQAgAEHMAUYNACAAQbACRg0AIAFBwABxDQBBACECIAFBiARxQYAERg0AIAFBKHFBAEchAgsgAgtXACAAQRhqQgA3AwAgAEIANwMAIABBOGpCADcDACAAQTB\
qQgA3AwAgAEEoakIANwMAIABBIGpCADcDACAAQRBqQgA3AwAgAEEIakIANwMAIABB3QE2AhwLBgAgABAyC5otAQt/IwBBEGsiCiQAQaTQACgCACIJRQRAQeTTACgCACIFRQRAQfDTAEJ/NwIAQejTAEKAgISAgID\
AADcCAEHk0wAgCkEIakFwcUHYqtWqBXMiBTYCAEH40wBBADYCAEHI0wBBADYCAAtBzNMAQYDUBDYCAEGc0ABBgNQENgIAQbDQACAFNgIAQazQAEF/NgIAQdDTAEGArAM2AgADQCABQcjQAGogAUG80ABqIgI2AgA\
gAiABQbTQAGoiAzYCACABQcDQAGogAzYCACABQdDQAGogAUHE0ABqIgM2AgAgAyACNgIAIAFB2NAAaiABQczQAGoiAjYCACACIAM2AgAgAUHU0ABqIAI2AgAgAUEgaiIBQYACRw0AC0GM1ARBwasDNgIAQajQAEH\
00wAoAgA2AgBBmNAAQcCrAzYCAEGk0ABBiNQENgIAQcz/B0E4NgIAQYjUBCEJCwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIABB7AFNBEBBjNAAKAIAIgZBECAAQRNqQXBxIABBC0kbIgRBA3YiAHY\
iAUEDcQRAAkAgAUEBcSAAckEBcyICQQN0IgBBtNAAaiIBIABBvNAAaigCACIAKAIIIgNGBEBBjNAAIAZBfiACd3E2AgAMAQsgASADNgIIIAMgATYCDAsgAEEIaiEBIAAgAkEDdCICQQNyNgIEIAAgAmoiACAAKAI\
EQQFyNgIEDBELQZTQACgCACIIIARPDQEgAQRAAkBBAiAAdCICQQAgAmtyIAEgAHRxaCIAQQN0IgJBtNAAaiIBIAJBvNAAaigCACICKAIIIgNGBEBBjNAAIAZBfiAAd3EiBjYCAAwBCyABIAM2AgggAyABNgIMCyA\
CIARBA3I2AgQgAEEDdCIAIARrIQUgACACaiAFNgIAIAIgBGoiBCAFQQFyNgIEIAgEQCAIQXhxQbTQAGohAEGg0AAoAgAhAwJ/QQEgCEEDdnQiASAGcUUEQEGM0AAgASAGcjYCACAADAELIAAoAggLIgEgAzYCDCA\
AIAM2AgggAyAANgIMIAMgATYCCAsgAkEIaiEBQaDQACAENgIAQZTQACAFNgIADBELQZDQACgCACILRQ0BIAtoQQJ0QbzSAGooAgAiACgCBEF4cSAEayEFIAAhAgNAAkAgAigCECIBRQRAIAJBFGooAgAiAUUNAQs\
gASgCBEF4cSAEayIDIAVJIQIgAyAFIAIbIQUgASAAIAIbIQAgASECDAELCyAAKAIYIQkgACgCDCIDIABHBEBBnNAAKAIAGiADIAAoAggiATYCCCABIAM2AgwMEAsgAEEUaiICKAIAIgFFBEAgACgCECIBRQ0DIAB\
BEGohAgsDQCACIQcgASIDQRRqIgIoAgAiAQ0AIANBEGohAiADKAIQIgENAAsgB0EANgIADA8LQX8hBCAAQb9/Sw0AIABBE2oiAUFwcSEEQZDQACgCACIIRQ0AQQAgBGshBQJAAkACQAJ/QQAgBEGAAkkNABpBHyA\
EQf///wdLDQAaIARBJiABQQh2ZyIAa3ZBAXEgAEEBdGtBPmoLIgZBAnRBvNIAaigCACICRQRAQQAhAUEAIQMMAQtBACEBIARBGSAGQQF2a0EAIAZBH0cbdCEAQQAhAwNAAkAgAigCBEF4cSAEayIHIAVPDQAgAiE\
DIAciBQ0AQQAhBSACIQEMAwsgASACQRRqKAIAIgcgByACIABBHXZBBHFqQRBqKAIAIgJGGyABIAcbIQEgAEEBdCEAIAINAAsLIAEgA3JFBEBBACEDQQIgBnQiAEEAIABrciAIcSIARQ0DIABoQQJ0QbzSAGooAgA\
hAQsgAUUNAQsDQCABKAIEQXhxIARrIgIgBUkhACACIAUgABshBSABIAMgABshAyABKAIQIgAEfyAABSABQRRqKAIACyIBDQALCyADRQ0AIAVBlNAAKAIAIARrTw0AIAMoAhghByADIAMoAgwiAEcEQEGc0AAoAgA\
aIAAgAygCCCIBNgIIIAEgADYCDAwOCyADQRRqIgIoAgAiAUUEQCADKAIQIgFFDQMgA0EQaiECCwNAIAIhBiABIgBBFGoiAigCACIBDQAgAEEQaiECIAAoAhAiAQ0ACyAGQQA2AgAMDQtBlNAAKAIAIgMgBE8EQEG\
g0AAoAgAhAQJAIAMgBGsiAkEQTwRAIAEgBGoiACACQQFyNgIEIAEgA2ogAjYCACABIARBA3I2AgQMAQsgASADQQNyNgIEIAEgA2oiACAAKAIEQQFyNgIEQQAhAEEAIQILQZTQACACNgIAQaDQACAANgIAIAFBCGo\
hAQwPC0GY0AAoAgAiAyAESwRAIAQgCWoiACADIARrIgFBAXI2AgRBpNAAIAA2AgBBmNAAIAE2AgAgCSAEQQNyNgIEIAlBCGohAQwPC0EAIQEgBAJ/QeTTACgCAARAQezTACgCAAwBC0Hw0wBCfzcCAEHo0wBCgIC\
EgICAwAA3AgBB5NMAIApBDGpBcHFB2KrVqgVzNgIAQfjTAEEANgIAQcjTAEEANgIAQYCABAsiACAEQccAaiIFaiIGQQAgAGsiB3EiAk8EQEH80wBBMDYCAAwPCwJAQcTTACgCACIBRQ0AQbzTACgCACIIIAJqIQA\
gACABTSAAIAhLcQ0AQQAhAUH80wBBMDYCAAwPC0HI0wAtAABBBHENBAJAAkAgCQRAQczTACEBA0AgASgCACIAIAlNBEAgACABKAIEaiAJSw0DCyABKAIIIgENAAsLQQAQMyIAQX9GDQUgAiEGQejTACgCACIBQQF\
rIgMgAHEEQCACIABrIAAgA2pBACABa3FqIQYLIAQgBk8NBSAGQf7///8HSw0FQcTTACgCACIDBEBBvNMAKAIAIgcgBmohASABIAdNDQYgASADSw0GCyAGEDMiASAARw0BDAcLIAYgA2sgB3EiBkH+////B0sNBCA\
GEDMhACAAIAEoAgAgASgCBGpGDQMgACEBCwJAIAYgBEHIAGpPDQAgAUF/Rg0AQezTACgCACIAIAUgBmtqQQAgAGtxIgBB/v///wdLBEAgASEADAcLIAAQM0F/RwRAIAAgBmohBiABIQAMBwtBACAGaxAzGgwECyA\
BIgBBf0cNBQwDC0EAIQMMDAtBACEADAoLIABBf0cNAgtByNMAQcjTACgCAEEEcjYCAAsgAkH+////B0sNASACEDMhAEEAEDMhASAAQX9GDQEgAUF/Rg0BIAAgAU8NASABIABrIgYgBEE4ak0NAQtBvNMAQbzTACg\
CACAGaiIBNgIAQcDTACgCACABSQRAQcDTACABNgIACwJAAkACQEGk0AAoAgAiAgRAQczTACEBA0AgACABKAIAIgMgASgCBCIFakYNAiABKAIIIgENAAsMAgtBnNAAKAIAIgFBAEcgACABT3FFBEBBnNAAIAA2AgA\
LQQAhAUHQ0wAgBjYCAEHM0wAgADYCAEGs0ABBfzYCAEGw0ABB5NMAKAIANgIAQdjTAEEANgIAA0AgAUHI0ABqIAFBvNAAaiICNgIAIAIgAUG00ABqIgM2AgAgAUHA0ABqIAM2AgAgAUHQ0ABqIAFBxNAAaiIDNgI\
AIAMgAjYCACABQdjQAGogAUHM0ABqIgI2AgAgAiADNgIAIAFB1NAAaiACNgIAIAFBIGoiAUGAAkcNAAtBeCAAa0EPcSIBIABqIgIgBkE4ayIDIAFrIgFBAXI2AgRBqNAAQfTTACgCADYCAEGY0AAgATYCAEGk0AA\
gAjYCACAAIANqQTg2AgQMAgsgACACTQ0AIAIgA0kNACABKAIMQQhxDQBBeCACa0EPcSIAIAJqIgNBmNAAKAIAIAZqIgcgAGsiAEEBcjYCBCABIAUgBmo2AgRBqNAAQfTTACgCADYCAEGY0AAgADYCAEGk0AAgAzY\
CACACIAdqQTg2AgQMAQsgAEGc0AAoAgBJBEBBnNAAIAA2AgALIAAgBmohA0HM0wAhAQJAAkACQANAIAMgASgCAEcEQCABKAIIIgENAQwCCwsgAS0ADEEIcUUNAQtBzNMAIQEDQCABKAIAIgMgAk0EQCADIAEoAgR\
qIgUgAksNAwsgASgCCCEBDAALAAsgASAANgIAIAEgASgCBCAGajYCBCAAQXggAGtBD3FqIgkgBEEDcjYCBCADQXggA2tBD3FqIgYgBCAJaiIEayEBIAIgBkYEQEGk0AAgBDYCAEGY0ABBmNAAKAIAIAFqIgA2AgA\
gBCAAQQFyNgIEDAgLQaDQACgCACAGRgRAQaDQACAENgIAQZTQAEGU0AAoAgAgAWoiADYCACAEIABBAXI2AgQgACAEaiAANgIADAgLIAYoAgQiBUEDcUEBRw0GIAVBeHEhCCAFQf8BTQRAIAVBA3YhAyAGKAIIIgA\
gBigCDCICRgRAQYzQAEGM0AAoAgBBfiADd3E2AgAMBwsgAiAANgIIIAAgAjYCDAwGCyAGKAIYIQcgBiAGKAIMIgBHBEAgACAGKAIIIgI2AgggAiAANgIMDAULIAZBFGoiAigCACIFRQRAIAYoAhAiBUUNBCAGQRB\
qIQILA0AgAiEDIAUiAEEUaiICKAIAIgUNACAAQRBqIQIgACgCECIFDQALIANBADYCAAwEC0F4IABrQQ9xIgEgAGoiByAGQThrIgMgAWsiAUEBcjYCBCAAIANqQTg2AgQgAiAFQTcgBWtBD3FqQT9rIgMgAyACQRB\
qSRsiA0EjNgIEQajQAEH00wAoAgA2AgBBmNAAIAE2AgBBpNAAIAc2AgAgA0EQakHU0wApAgA3AgAgA0HM0wApAgA3AghB1NMAIANBCGo2AgBB0NMAIAY2AgBBzNMAIAA2AgBB2NMAQQA2AgAgA0EkaiEBA0AgAUE\
HNgIAIAUgAUEEaiIBSw0ACyACIANGDQAgAyADKAIEQX5xNgIEIAMgAyACayIFNgIAIAIgBUEBcjYCBCAFQf8BTQRAIAVBeHFBtNAAaiEAAn9BjNAAKAIAIgFBASAFQQN2dCIDcUUEQEGM0AAgASADcjYCACAADAE\
LIAAoAggLIgEgAjYCDCAAIAI2AgggAiAANgIMIAIgATYCCAwBC0EfIQEgBUH///8HTQRAIAVBJiAFQQh2ZyIAa3ZBAXEgAEEBdGtBPmohAQsgAiABNgIcIAJCADcCECABQQJ0QbzSAGohAEGQ0AAoAgAiA0EBIAF\
0IgZxRQRAIAAgAjYCAEGQ0AAgAyAGcjYCACACIAA2AhggAiACNgIIIAIgAjYCDAwBCyAFQRkgAUEBdmtBACABQR9HG3QhASAAKAIAIQMCQANAIAMiACgCBEF4cSAFRg0BIAFBHXYhAyABQQF0IQEgACADQQRxakE\
QaiIGKAIAIgMNAAsgBiACNgIAIAIgADYCGCACIAI2AgwgAiACNgIIDAELIAAoAggiASACNgIMIAAgAjYCCCACQQA2AhggAiAANgIMIAIgATYCCAtBmNAAKAIAIgEgBE0NAEGk0AAoAgAiACAEaiICIAEgBGsiAUE\
BcjYCBEGY0AAgATYCAEGk0AAgAjYCACAAIARBA3I2AgQgAEEIaiEBDAgLQQAhAUH80wBBMDYCAAwHC0EAIQALIAdFDQACQCAGKAIcIgJBAnRBvNIAaiIDKAIAIAZGBEAgAyAANgIAIAANAUGQ0ABBkNAAKAIAQX4\
gAndxNgIADAILIAdBEEEUIAcoAhAgBkYbaiAANgIAIABFDQELIAAgBzYCGCAGKAIQIgIEQCAAIAI2AhAgAiAANgIYCyAGQRRqKAIAIgJFDQAgAEEUaiACNgIAIAIgADYCGAsgASAIaiEBIAYgCGoiBigCBCEFCyA\
GIAVBfnE2AgQgASAEaiABNgIAIAQgAUEBcjYCBCABQf8BTQRAIAFBeHFBtNAAaiEAAn9BjNAAKAIAIgJBASABQQN2dCIBcUUEQEGM0AAgASACcjYCACAADAELIAAoAggLIgEgBDYCDCAAIAQ2AgggBCAANgIMIAQ\
gATYCCAwBC0EfIQUgAUH///8HTQRAIAFBJiABQQh2ZyIAa3ZBAXEgAEEBdGtBPmohBQsgBCAFNgIcIARCADcCECAFQQJ0QbzSAGohAEGQ0AAoAgAiAkEBIAV0IgNxRQRAIAAgBDYCAEGQ0AAgAiADcjYCACAEIAA\
2AhggBCAENgIIIAQgBDYCDAwBCyABQRkgBUEBdmtBACAFQR9HG3QhBSAAKAIAIQACQANAIAAiAigCBEF4cSABRg0BIAVBHXYhACAFQQF0IQUgAiAAQQRxakEQaiIDKAIAIgANAAsgAyAENgIAIAQgAjYCGCAEIAQ\
2AgwgBCAENgIIDAELIAIoAggiACAENgIMIAIgBDYCCCAEQQA2AhggBCACNgIMIAQgADYCCAsgCUEIaiEBDAILAkAgB0UNAAJAIAMoAhwiAUECdEG80gBqIgIoAgAgA0YEQCACIAA2AgAgAA0BQZDQACAIQX4gAXd\
xIgg2AgAMAgsgB0EQQRQgBygCECADRhtqIAA2AgAgAEUNAQsgACAHNgIYIAMoAhAiAQRAIAAgATYCECABIAA2AhgLIANBFGooAgAiAUUNACAAQRRqIAE2AgAgASAANgIYCwJAIAVBD00EQCADIAQgBWoiAEEDcjY\
CBCAAIANqIgAgACgCBEEBcjYCBAwBCyADIARqIgIgBUEBcjYCBCADIARBA3I2AgQgAiAFaiAFNgIAIAVB/wFNBEAgBUF4cUG00ABqIQACf0GM0AAoAgAiAUEBIAVBA3Z0IgVxRQRAQYzQACABIAVyNgIAIAAMAQs\
gACgCCAsiASACNgIMIAAgAjYCCCACIAA2AgwgAiABNgIIDAELQR8hASAFQf///wdNBEAgBUEmIAVBCHZnIgBrdkEBcSAAQQF0a0E+aiEBCyACIAE2AhwgAkIANwIQIAFBAnRBvNIAaiEAQQEgAXQiBCAIcUUEQCA\
AIAI2AgBBkNAAIAQgCHI2AgAgAiAANgIYIAIgAjYCCCACIAI2AgwMAQsgBUEZIAFBAXZrQQAgAUEfRxt0IQEgACgCACEEAkADQCAEIgAoAgRBeHEgBUYNASABQR12IQQgAUEBdCEBIAAgBEEEcWpBEGoiBigCACI\
EDQALIAYgAjYCACACIAA2AhggAiACNgIMIAIgAjYCCAwBCyAAKAIIIgEgAjYCDCAAIAI2AgggAkEANgIYIAIgADYCDCACIAE2AggLIANBCGohAQwBCwJAIAlFDQACQCAAKAIcIgFBAnRBvNIAaiICKAIAIABGBEA\
gAiADNgIAIAMNAUGQ0AAgC0F+IAF3cTYCAAwCCyAJQRBBFCAJKAIQIABGG2ogAzYCACADRQ0BCyADIAk2AhggACgCECIBBEAgAyABNgIQIAEgAzYCGAsgAEEUaigCACIBRQ0AIANBFGogATYCACABIAM2AhgLAkA\
gBUEPTQRAIAAgBCAFaiIBQQNyNgIEIAAgAWoiASABKAIEQQFyNgIEDAELIAAgBGoiByAFQQFyNgIEIAAgBEEDcjYCBCAFIAdqIAU2AgAgCARAIAhBeHFBtNAAaiEBQaDQACgCACEDAn9BASAIQQN2dCICIAZxRQR\
AQYzQACACIAZyNgIAIAEMAQsgASgCCAsiAiADNgIMIAEgAzYCCCADIAE2AgwgAyACNgIIC0Gg0AAgBzYCAEGU0AAgBTYCAAsgAEEIaiEBCyAKQRBqJAAgAQtDACAARQRAPwBBEHQPCwJAIABB//8DcQ0AIABBAEg\
NACAAQRB2QAAiAEF/RgRAQfzTAEEwNgIAQX8PCyAAQRB0DwsACwvcPyIAQYAICwkBAAAAAgAAAAMAQZQICwUEAAAABQBBpAgLCQYAAAAHAAAACABB3AgLii1JbnZhbGlkIGNoYXIgaW4gdXJsIHF1ZXJ5AFNwYW4\
gY2FsbGJhY2sgZXJyb3IgaW4gb25fYm9keQBDb250ZW50LUxlbmd0aCBvdmVyZmxvdwBDaHVuayBzaXplIG92ZXJmbG93AFJlc3BvbnNlIG92ZXJmbG93AEludmFsaWQgbWV0aG9kIGZvciBIVFRQL3gueCByZXF\
1ZXN0AEludmFsaWQgbWV0aG9kIGZvciBSVFNQL3gueCByZXF1ZXN0AEV4cGVjdGVkIFNPVVJDRSBtZXRob2QgZm9yIElDRS94LnggcmVxdWVzdABJbnZhbGlkIGNoYXIgaW4gdXJsIGZyYWdtZW50IHN0YXJ0AEV\
4cGVjdGVkIGRvdABTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3N0YXR1cwBJbnZhbGlkIHJlc3BvbnNlIHN0YXR1cwBJbnZhbGlkIGNoYXJhY3RlciBpbiBjaHVuayBleHRlbnNpb25zAFVzZXIgY2FsbGJhY2s\
gZXJyb3IAYG9uX3Jlc2V0YCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfaGVhZGVyYCBjYWxsYmFjayBlcnJvcgBgb25fbWVzc2FnZV9iZWdpbmAgY2FsbGJhY2sgZXJyb3IAYG9uX2NodW5rX2V4dGVuc2lvbl9\
2YWx1ZWAgY2FsbGJhY2sgZXJyb3IAYG9uX3N0YXR1c19jb21wbGV0ZWAgY2FsbGJhY2sgZXJyb3IAYG9uX3ZlcnNpb25fY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl91cmxfY29tcGxldGVgIGNhbGxiYWN\
rIGVycm9yAGBvbl9jaHVua19jb21wbGV0ZWAgY2FsbGJhY2sgZXJyb3IAYG9uX2hlYWRlcl92YWx1ZV9jb21wbGV0ZWAgY2FsbGJhY2sgZXJyb3IAYG9uX21lc3NhZ2VfY29tcGxldGVgIGNhbGxiYWNrIGVycm9\
yAGBvbl9tZXRob2RfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9oZWFkZXJfZmllbGRfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9jaHVua19leHRlbnNpb25fbmFtZWAgY2FsbGJhY2sgZXJyb3I\
AVW5leHBlY3RlZCBjaGFyIGluIHVybCBzZXJ2ZXIASW52YWxpZCBoZWFkZXIgdmFsdWUgY2hhcgBJbnZhbGlkIGhlYWRlciBmaWVsZCBjaGFyAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fdmVyc2lvbgBJbnZ\
hbGlkIG1pbm9yIHZlcnNpb24ASW52YWxpZCBtYWpvciB2ZXJzaW9uAEV4cGVjdGVkIHNwYWNlIGFmdGVyIHZlcnNpb24ARXhwZWN0ZWQgQ1JMRiBhZnRlciB2ZXJzaW9uAEludmFsaWQgSFRUUCB2ZXJzaW9uAEl\
udmFsaWQgaGVhZGVyIHRva2VuAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fdXJsAEludmFsaWQgY2hhcmFjdGVycyBpbiB1cmwAVW5leHBlY3RlZCBzdGFydCBjaGFyIGluIHVybABEb3VibGUgQCBpbiB1cmw\
ARW1wdHkgQ29udGVudC1MZW5ndGgASW52YWxpZCBjaGFyYWN0ZXIgaW4gQ29udGVudC1MZW5ndGgARHVwbGljYXRlIENvbnRlbnQtTGVuZ3RoAEludmFsaWQgY2hhciBpbiB1cmwgcGF0aABDb250ZW50LUxlbmd\
0aCBjYW4ndCBiZSBwcmVzZW50IHdpdGggVHJhbnNmZXItRW5jb2RpbmcASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgc2l6ZQBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX2hlYWRlcl92YWx1ZQBTcGFuIGN\
hbGxiYWNrIGVycm9yIGluIG9uX2NodW5rX2V4dGVuc2lvbl92YWx1ZQBJbnZhbGlkIGNoYXJhY3RlciBpbiBjaHVuayBleHRlbnNpb25zIHZhbHVlAE1pc3NpbmcgZXhwZWN0ZWQgTEYgYWZ0ZXIgaGVhZGVyIHZ\
hbHVlAEludmFsaWQgYFRyYW5zZmVyLUVuY29kaW5nYCBoZWFkZXIgdmFsdWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyBxdW90ZSB2YWx1ZQBJbnZhbGlkIGNoYXJhY3RlciBpbiBjaHV\
uayBleHRlbnNpb25zIHF1b3RlZCB2YWx1ZQBQYXVzZWQgYnkgb25faGVhZGVyc19jb21wbGV0ZQBJbnZhbGlkIEVPRiBzdGF0ZQBvbl9yZXNldCBwYXVzZQBvbl9jaHVua19oZWFkZXIgcGF1c2UAb25fbWVzc2F\
nZV9iZWdpbiBwYXVzZQBvbl9jaHVua19leHRlbnNpb25fdmFsdWUgcGF1c2UAb25fc3RhdHVzX2NvbXBsZXRlIHBhdXNlAG9uX3ZlcnNpb25fY29tcGxldGUgcGF1c2UAb25fdXJsX2NvbXBsZXRlIHBhdXNlAG9\
uX2NodW5rX2NvbXBsZXRlIHBhdXNlAG9uX2hlYWRlcl92YWx1ZV9jb21wbGV0ZSBwYXVzZQBvbl9tZXNzYWdlX2NvbXBsZXRlIHBhdXNlAG9uX21ldGhvZF9jb21wbGV0ZSBwYXVzZQBvbl9oZWFkZXJfZmllbGR\
fY29tcGxldGUgcGF1c2UAb25fY2h1bmtfZXh0ZW5zaW9uX25hbWUgcGF1c2UAVW5leHBlY3RlZCBzcGFjZSBhZnRlciBzdGFydCBsaW5lAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fY2h1bmtfZXh0ZW5zaW9\
uX25hbWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyBuYW1lAFBhdXNlIG9uIENPTk5FQ1QvVXBncmFkZQBQYXVzZSBvbiBQUkkvVXBncmFkZQBFeHBlY3RlZCBIVFRQLzIgQ29ubmVjdGl\
vbiBQcmVmYWNlAFNwYW4gY2FsbGJhY2sgZXJyb3IgaW4gb25fbWV0aG9kAEV4cGVjdGVkIHNwYWNlIGFmdGVyIG1ldGhvZABTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX2hlYWRlcl9maWVsZABQYXVzZWQASW5\
2YWxpZCB3b3JkIGVuY291bnRlcmVkAEludmFsaWQgbWV0aG9kIGVuY291bnRlcmVkAFVuZXhwZWN0ZWQgY2hhciBpbiB1cmwgc2NoZW1hAFJlcXVlc3QgaGFzIGludmFsaWQgYFRyYW5zZmVyLUVuY29kaW5nYAB\
TV0lUQ0hfUFJPWFkAVVNFX1BST1hZAE1LQUNUSVZJVFkAVU5QUk9DRVNTQUJMRV9FTlRJVFkAQ09QWQBNT1ZFRF9QRVJNQU5FTlRMWQBUT09fRUFSTFkATk9USUZZAEZBSUxFRF9ERVBFTkRFTkNZAEJBRF9HQVR\
FV0FZAFBMQVkAUFVUAENIRUNLT1VUAEdBVEVXQVlfVElNRU9VVABSRVFVRVNUX1RJTUVPVVQATkVUV09SS19DT05ORUNUX1RJTUVPVVQAQ09OTkVDVElPTl9USU1FT1VUAExPR0lOX1RJTUVPVVQATkVUV09SS19\
SRUFEX1RJTUVPVVQAUE9TVABNSVNESVJFQ1RFRF9SRVFVRVNUAENMSUVOVF9DTE9TRURfUkVRVUVTVABDTElFTlRfQ0xPU0VEX0xPQURfQkFMQU5DRURfUkVRVUVTVABCQURfUkVRVUVTVABIVFRQX1JFUVVFU1R\
fU0VOVF9UT19IVFRQU19QT1JUAFJFUE9SVABJTV9BX1RFQVBPVABSRVNFVF9DT05URU5UAE5PX0NPTlRFTlQAUEFSVElBTF9DT05URU5UAEhQRV9JTlZBTElEX0NPTlNUQU5UAEhQRV9DQl9SRVNFVABHRVQASFB\
FX1NUUklDVABDT05GTElDVABURU1QT1JBUllfUkVESVJFQ1QAUEVSTUFORU5UX1JFRElSRUNUAENPTk5FQ1QATVVMVElfU1RBVFVTAEhQRV9JTlZBTElEX1NUQVRVUwBUT09fTUFOWV9SRVFVRVNUUwBFQVJMWV9\
ISU5UUwBVTkFWQUlMQUJMRV9GT1JfTEVHQUxfUkVBU09OUwBPUFRJT05TAFNXSVRDSElOR19QUk9UT0NPTFMAVkFSSUFOVF9BTFNPX05FR09USUFURVMATVVMVElQTEVfQ0hPSUNFUwBJTlRFUk5BTF9TRVJWRVJ\
fRVJST1IAV0VCX1NFUlZFUl9VTktOT1dOX0VSUk9SAFJBSUxHVU5fRVJST1IASURFTlRJVFlfUFJPVklERVJfQVVUSEVOVElDQVRJT05fRVJST1IAU1NMX0NFUlRJRklDQVRFX0VSUk9SAElOVkFMSURfWF9GT1J\
XQVJERURfRk9SAFNFVF9QQVJBTUVURVIAR0VUX1BBUkFNRVRFUgBIUEVfVVNFUgBTRUVfT1RIRVIASFBFX0NCX0NIVU5LX0hFQURFUgBNS0NBTEVOREFSAFNFVFVQAFdFQl9TRVJWRVJfSVNfRE9XTgBURUFSRE9\
XTgBIUEVfQ0xPU0VEX0NPTk5FQ1RJT04ASEVVUklTVElDX0VYUElSQVRJT04ARElTQ09OTkVDVEVEX09QRVJBVElPTgBOT05fQVVUSE9SSVRBVElWRV9JTkZPUk1BVElPTgBIUEVfSU5WQUxJRF9WRVJTSU9OAEh\
QRV9DQl9NRVNTQUdFX0JFR0lOAFNJVEVfSVNfRlJPWkVOAEhQRV9JTlZBTElEX0hFQURFUl9UT0tFTgBJTlZBTElEX1RPS0VOAEZPUkJJRERFTgBFTkhBTkNFX1lPVVJfQ0FMTQBIUEVfSU5WQUxJRF9VUkwAQkx\
PQ0tFRF9CWV9QQVJFTlRBTF9DT05UUk9MAE1LQ09MAEFDTABIUEVfSU5URVJOQUwAUkVRVUVTVF9IRUFERVJfRklFTERTX1RPT19MQVJHRV9VTk9GRklDSUFMAEhQRV9PSwBVTkxJTksAVU5MT0NLAFBSSQBSRVR\
SWV9XSVRIAEhQRV9JTlZBTElEX0NPTlRFTlRfTEVOR1RIAEhQRV9VTkVYUEVDVEVEX0NPTlRFTlRfTEVOR1RIAEZMVVNIAFBST1BQQVRDSABNLVNFQVJDSABVUklfVE9PX0xPTkcAUFJPQ0VTU0lORwBNSVNDRUx\
MQU5FT1VTX1BFUlNJU1RFTlRfV0FSTklORwBNSVNDRUxMQU5FT1VTX1dBUk5JTkcASFBFX0lOVkFMSURfVFJBTlNGRVJfRU5DT0RJTkcARXhwZWN0ZWQgQ1JMRgBIUEVfSU5WQUxJRF9DSFVOS19TSVpFAE1PVkU\
AQ09OVElOVUUASFBFX0NCX1NUQVRVU19DT01QTEVURQBIUEVfQ0JfSEVBREVSU19DT01QTEVURQBIUEVfQ0JfVkVSU0lPTl9DT01QTEVURQBIUEVfQ0JfVVJMX0NPTVBMRVRFAEhQRV9DQl9DSFVOS19DT01QTEV\
URQBIUEVfQ0JfSEVBREVSX1ZBTFVFX0NPTVBMRVRFAEhQRV9DQl9DSFVOS19FWFRFTlNJT05fVkFMVUVfQ09NUExFVEUASFBFX0NCX0NIVU5LX0VYVEVOU0lPTl9OQU1FX0NPTVBMRVRFAEhQRV9DQl9NRVNTQUd\
FX0NPTVBMRVRFAEhQRV9DQl9NRVRIT0RfQ09NUExFVEUASFBFX0NCX0hFQURFUl9GSUVMRF9DT01QTEVURQBERUxFVEUASFBFX0lOVkFMSURfRU9GX1NUQVRFAElOVkFMSURfU1NMX0NFUlRJRklDQVRFAFBBVVN\
FAE5PX1JFU1BPTlNFAFVOU1VQUE9SVEVEX01FRElBX1RZUEUAR09ORQBOT1RfQUNDRVBUQUJMRQBTRVJWSUNFX1VOQVZBSUxBQkxFAFJBTkdFX05PVF9TQVRJU0ZJQUJMRQBPUklHSU5fSVNfVU5SRUFDSEFCTEU\
AUkVTUE9OU0VfSVNfU1RBTEUAUFVSR0UATUVSR0UAUkVRVUVTVF9IRUFERVJfRklFTERTX1RPT19MQVJHRQBSRVFVRVNUX0hFQURFUl9UT09fTEFSR0UAUEFZTE9BRF9UT09fTEFSR0UASU5TVUZGSUNJRU5UX1N\
UT1JBR0UASFBFX1BBVVNFRF9VUEdSQURFAEhQRV9QQVVTRURfSDJfVVBHUkFERQBTT1VSQ0UAQU5OT1VOQ0UAVFJBQ0UASFBFX1VORVhQRUNURURfU1BBQ0UAREVTQ1JJQkUAVU5TVUJTQ1JJQkUAUkVDT1JEAEh\
QRV9JTlZBTElEX01FVEhPRABOT1RfRk9VTkQAUFJPUEZJTkQAVU5CSU5EAFJFQklORABVTkFVVEhPUklaRUQATUVUSE9EX05PVF9BTExPV0VEAEhUVFBfVkVSU0lPTl9OT1RfU1VQUE9SVEVEAEFMUkVBRFlfUkV\
QT1JURUQAQUNDRVBURUQATk9UX0lNUExFTUVOVEVEAExPT1BfREVURUNURUQASFBFX0NSX0VYUEVDVEVEAEhQRV9MRl9FWFBFQ1RFRABDUkVBVEVEAElNX1VTRUQASFBFX1BBVVNFRABUSU1FT1VUX09DQ1VSRUQ\
AUEFZTUVOVF9SRVFVSVJFRABQUkVDT05ESVRJT05fUkVRVUlSRUQAUFJPWFlfQVVUSEVOVElDQVRJT05fUkVRVUlSRUQATkVUV09SS19BVVRIRU5USUNBVElPTl9SRVFVSVJFRABMRU5HVEhfUkVRVUlSRUQAU1N\
MX0NFUlRJRklDQVRFX1JFUVVJUkVEAFVQR1JBREVfUkVRVUlSRUQAUEFHRV9FWFBJUkVEAFBSRUNPTkRJVElPTl9GQUlMRUQARVhQRUNUQVRJT05fRkFJTEVEAFJFVkFMSURBVElPTl9GQUlMRUQAU1NMX0hBTkR\
TSEFLRV9GQUlMRUQATE9DS0VEAFRSQU5TRk9STUFUSU9OX0FQUExJRUQATk9UX01PRElGSUVEAE5PVF9FWFRFTkRFRABCQU5EV0lEVEhfTElNSVRfRVhDRUVERUQAU0lURV9JU19PVkVSTE9BREVEAEhFQUQARXh\
wZWN0ZWQgSFRUUC8AAF4TAAAmEwAAMBAAAPAXAACdEwAAFRIAADkXAADwEgAAChAAAHUSAACtEgAAghMAAE8UAAB/EAAAoBUAACMUAACJEgAAixQAAE0VAADUEQAAzxQAABAYAADJFgAA3BYAAMERAADgFwAAuxQ\
AAHQUAAB8FQAA5RQAAAgXAAAfEAAAZRUAAKMUAAAoFQAAAhUAAJkVAAAsEAAAixkAAE8PAADUDgAAahAAAM4QAAACFwAAiQ4AAG4TAAAcEwAAZhQAAFYXAADBEwAAzRMAAGwTAABoFwAAZhcAAF8XAAAiEwAAzg8\
AAGkOAADYDgAAYxYAAMsTAACqDgAAKBcAACYXAADFEwAAXRYAAOgRAABnEwAAZRMAAPIWAABzEwAAHRcAAPkWAADzEQAAzw4AAM4VAAAMEgAAsxEAAKURAABhEAAAMhcAALsTAEH5NQsBAQBBkDYL4AEBAQIBAQE\
BAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEAAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE\
BAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQBB/TcLAQEAQZE4C14CAwICAgICAAA\
CAgACAgACAgICAgICAgICAAQAAAAAAAICAgICAgICAgICAgICAgICAgICAgICAgICAAAAAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAAgACAEH9OQsBAQBBkToLXgIAAgICAgIAAAICAAICAAICAgICAgI\
CAgIAAwAEAAAAAgICAgICAgICAgICAgICAgICAgICAgICAgIAAAACAgICAgICAgICAgICAgICAgICAgICAgICAgICAgACAAIAQfA7Cw1sb3NlZWVwLWFsaXZlAEGJPAsBAQBBoDwL4AEBAQEBAQEBAQEBAQEBAQE\
BAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE\
BAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQBBiT4LAQEAQaA+C+cBAQEBAQEBAQEBAQEBAgEBAQE\
BAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEAAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE\
BAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQFjaHVua2VkAEGwwAALXwEBAAEBAQEBAAABAQABAQABAQE\
BAQEBAQEBAAAAAAAAAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAAAAAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEAAQABAEGQwgALIWVjdGlvbmVudC1sZW5ndGhvbnJveHktY29ubmVjdGlvbgBBwMI\
ACy1yYW5zZmVyLWVuY29kaW5ncGdyYWRlDQoNCg0KU00NCg0KVFRQL0NFL1RTUC8AQfnCAAsFAQIAAQMAQZDDAAvgAQQBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE\
BAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE\
BAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAEH5xAALBQECAAEDAEGQxQAL4AEEAQEFAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE\
BAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE\
BAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQBB+cYACwQBAAABAEGRxwAL3wEBAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEAAQEBAQEBAQEBAQEBAQE\
BAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE\
BAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAEH6yAALBAEAAAIAQZDJAAtfAwQAAAQEBAQEBAQEBAQEBQQEBAQEBAQEBAQEBAAEAAYHBAQEBAQEBAQEBAQ\
EBAQEBAQEBAQEBAQEBAQEAAQABAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAAAAAQAQfrKAAsEAQAAAQBBkMsACwEBAEGqywALQQIAAAAAAAADAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwAAAAAAAAMDAwM\
DAwMDAwMDAwMDAwMDAwMDAwMDAwMDAEH6zAALBAEAAAEAQZDNAAsBAQBBms0ACwYCAAAAAAIAQbHNAAs6AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAAAAAAADAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwB\
B8M4AC5YBTk9VTkNFRUNLT1VUTkVDVEVURUNSSUJFTFVTSEVURUFEU0VBUkNIUkdFQ1RJVklUWUxFTkRBUlZFT1RJRllQVElPTlNDSFNFQVlTVEFUQ0hHRU9SRElSRUNUT1JUUkNIUEFSQU1FVEVSVVJDRUJTQ1J\
JQkVBUkRPV05BQ0VJTkROS0NLVUJTQ1JJQkVIVFRQL0FEVFAv","base64")}});var require_llhttp_simd_wasm=__commonJS({"node_modules/undici/lib/llhttp/llhttp_simd-wasm.js"(exports,module){
"use strict";var{Buffer:Buffer2}=require_node_buffer();module.exports=Buffer2.from("AGFzbQEAAAABJwdgAX8Bf2ADf39/AX9gAX8AYAJ/fwBgBH9/f38Bf2AAAGADf39/AALLAQgDZW52\
GHdhc21fb25faGVhZGVyc19jb21wbGV0ZQAEA2VudhV3YXNtX29uX21lc3NhZ2VfYmVnaW4AAANlbnYLd2FzbV9vbl91cmwAAQNlbnYOd2FzbV9vbl9zdGF0dXMAAQNlbnYUd2FzbV9vbl9oZWFkZXJfZmllbGQA\
AQNlbnYUd2FzbV9vbl9oZWFkZXJfdmFsdWUAAQNlbnYMd2FzbV9vbl9ib2R5AAEDZW52GHdhc21fb25fbWVzc2FnZV9jb21wbGV0ZQAAAy0sBQYAAAIAAAAAAAACAQIAAgICAAADAAAAAAMDAwMBAQEBAQEBAQEA\
AAIAAAAEBQFwARISBQMBAAIGCAF/AUGA1AQLB9EFIgZtZW1vcnkCAAtfaW5pdGlhbGl6ZQAIGV9faW5kaXJlY3RfZnVuY3Rpb25fdGFibGUBAAtsbGh0dHBfaW5pdAAJGGxsaHR0cF9zaG91bGRfa2VlcF9hbGl2\
ZQAvDGxsaHR0cF9hbGxvYwALBm1hbGxvYwAxC2xsaHR0cF9mcmVlAAwEZnJlZQAMD2xsaHR0cF9nZXRfdHlwZQANFWxsaHR0cF9nZXRfaHR0cF9tYWpvcgAOFWxsaHR0cF9nZXRfaHR0cF9taW5vcgAPEWxsaHR0\
cF9nZXRfbWV0aG9kABAWbGxodHRwX2dldF9zdGF0dXNfY29kZQAREmxsaHR0cF9nZXRfdXBncmFkZQASDGxsaHR0cF9yZXNldAATDmxsaHR0cF9leGVjdXRlABQUbGxodHRwX3NldHRpbmdzX2luaXQAFQ1sbGh0\
dHBfZmluaXNoABYMbGxodHRwX3BhdXNlABcNbGxodHRwX3Jlc3VtZQAYG2xsaHR0cF9yZXN1bWVfYWZ0ZXJfdXBncmFkZQAZEGxsaHR0cF9nZXRfZXJybm8AGhdsbGh0dHBfZ2V0X2Vycm9yX3JlYXNvbgAbF2xs\
aHR0cF9zZXRfZXJyb3JfcmVhc29uABwUbGxodHRwX2dldF9lcnJvcl9wb3MAHRFsbGh0dHBfZXJybm9fbmFtZQAeEmxsaHR0cF9tZXRob2RfbmFtZQAfEmxsaHR0cF9zdGF0dXNfbmFtZQAgGmxsaHR0cF9zZXRf\
bGVuaWVudF9oZWFkZXJzACEhbGxodHRwX3NldF9sZW5pZW50X2NodW5rZWRfbGVuZ3RoACIdbGxodHRwX3NldF9sZW5pZW50X2tlZXBfYWxpdmUAIyRsbGh0dHBfc2V0X2xlbmllbnRfdHJhbnNmZXJfZW5jb2Rp\
bmcAJBhsbGh0dHBfbWVzc2FnZV9uZWVkc19lb2YALgkXAQBBAQsRAQIDBAUKBgcrLSwqKSglJyYK77MCLBYAQYjQACgCAARAAAtBiNAAQQE2AgALFAAgABAwIAAgAjYCOCAAIAE6ACgLFAAgACAALwEyIAAtAC4g\
ABAvEAALHgEBf0HAABAyIgEQMCABQYAINgI4IAEgADoAKCABC48MAQd/AkAgAEUNACAAQQhrIgEgAEEEaygCACIAQXhxIgRqIQUCQCAAQQFxDQAgAEEDcUUNASABIAEoAgAiAGsiAUGc0AAoAgBJDQEgACAEaiEE\
AkACQEGg0AAoAgAgAUcEQCAAQf8BTQRAIABBA3YhAyABKAIIIgAgASgCDCICRgRAQYzQAEGM0AAoAgBBfiADd3E2AgAMBQsgAiAANgIIIAAgAjYCDAwECyABKAIYIQYgASABKAIMIgBHBEAgACABKAIIIgI2Aggg\
AiAANgIMDAMLIAFBFGoiAygCACICRQRAIAEoAhAiAkUNAiABQRBqIQMLA0AgAyEHIAIiAEEUaiIDKAIAIgINACAAQRBqIQMgACgCECICDQALIAdBADYCAAwCCyAFKAIEIgBBA3FBA0cNAiAFIABBfnE2AgRBlNAA\
IAQ2AgAgBSAENgIAIAEgBEEBcjYCBAwDC0EAIQALIAZFDQACQCABKAIcIgJBAnRBvNIAaiIDKAIAIAFGBEAgAyAANgIAIAANAUGQ0ABBkNAAKAIAQX4gAndxNgIADAILIAZBEEEUIAYoAhAgAUYbaiAANgIAIABF\
DQELIAAgBjYCGCABKAIQIgIEQCAAIAI2AhAgAiAANgIYCyABQRRqKAIAIgJFDQAgAEEUaiACNgIAIAIgADYCGAsgASAFTw0AIAUoAgQiAEEBcUUNAAJAAkACQAJAIABBAnFFBEBBpNAAKAIAIAVGBEBBpNAAIAE2\
AgBBmNAAQZjQACgCACAEaiIANgIAIAEgAEEBcjYCBCABQaDQACgCAEcNBkGU0ABBADYCAEGg0ABBADYCAAwGC0Gg0AAoAgAgBUYEQEGg0AAgATYCAEGU0ABBlNAAKAIAIARqIgA2AgAgASAAQQFyNgIEIAAgAWog\
ADYCAAwGCyAAQXhxIARqIQQgAEH/AU0EQCAAQQN2IQMgBSgCCCIAIAUoAgwiAkYEQEGM0ABBjNAAKAIAQX4gA3dxNgIADAULIAIgADYCCCAAIAI2AgwMBAsgBSgCGCEGIAUgBSgCDCIARwRAQZzQACgCABogACAF\
KAIIIgI2AgggAiAANgIMDAMLIAVBFGoiAygCACICRQRAIAUoAhAiAkUNAiAFQRBqIQMLA0AgAyEHIAIiAEEUaiIDKAIAIgINACAAQRBqIQMgACgCECICDQALIAdBADYCAAwCCyAFIABBfnE2AgQgASAEaiAENgIA\
IAEgBEEBcjYCBAwDC0EAIQALIAZFDQACQCAFKAIcIgJBAnRBvNIAaiIDKAIAIAVGBEAgAyAANgIAIAANAUGQ0ABBkNAAKAIAQX4gAndxNgIADAILIAZBEEEUIAYoAhAgBUYbaiAANgIAIABFDQELIAAgBjYCGCAF\
KAIQIgIEQCAAIAI2AhAgAiAANgIYCyAFQRRqKAIAIgJFDQAgAEEUaiACNgIAIAIgADYCGAsgASAEaiAENgIAIAEgBEEBcjYCBCABQaDQACgCAEcNAEGU0AAgBDYCAAwBCyAEQf8BTQRAIARBeHFBtNAAaiEAAn9B\
jNAAKAIAIgJBASAEQQN2dCIDcUUEQEGM0AAgAiADcjYCACAADAELIAAoAggLIgIgATYCDCAAIAE2AgggASAANgIMIAEgAjYCCAwBC0EfIQIgBEH///8HTQRAIARBJiAEQQh2ZyIAa3ZBAXEgAEEBdGtBPmohAgsg\
ASACNgIcIAFCADcCECACQQJ0QbzSAGohAAJAQZDQACgCACIDQQEgAnQiB3FFBEAgACABNgIAQZDQACADIAdyNgIAIAEgADYCGCABIAE2AgggASABNgIMDAELIARBGSACQQF2a0EAIAJBH0cbdCECIAAoAgAhAAJA\
A0AgACIDKAIEQXhxIARGDQEgAkEddiEAIAJBAXQhAiADIABBBHFqQRBqIgcoAgAiAA0ACyAHIAE2AgAgASADNgIYIAEgATYCDCABIAE2AggMAQsgAygCCCIAIAE2AgwgAyABNgIIIAFBADYCGCABIAM2AgwgASAA\
NgIIC0Gs0ABBrNAAKAIAQQFrIgBBfyAAGzYCAAsLBwAgAC0AKAsHACAALQAqCwcAIAAtACsLBwAgAC0AKQsHACAALwEyCwcAIAAtAC4LQAEEfyAAKAIYIQEgAC0ALSECIAAtACghAyAAKAI4IQQgABAwIAAgBDYC\
OCAAIAM6ACggACACOgAtIAAgATYCGAu74gECB38DfiABIAJqIQQCQCAAIgIoAgwiAA0AIAIoAgQEQCACIAE2AgQLIwBBEGsiCCQAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAC\
QAJAAkACfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAC\
QAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAC\
QAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAC\
QAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAIAIoAhwiA0EBaw7dAdoBAdkBAgMEBQYHCAkKCwwNDtgBDxDXARES1gETFBUWFxgZGhvgAd8BHB0e1QEfICEiIyQl1AEmJygpKiss\
0wHSAS0u0QHQAS8wMTIzNDU2Nzg5Ojs8PT4/QEFCQ0RFRtsBR0hJSs8BzgFLzQFMzAFNTk9QUVJTVFVWV1hZWltcXV5fYGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6e3x9fn+AAYEBggGDAYQBhQGGAYcBiAGJ\
AYoBiwGMAY0BjgGPAZABkQGSAZMBlAGVAZYBlwGYAZkBmgGbAZwBnQGeAZ8BoAGhAaIBowGkAaUBpgGnAagBqQGqAasBrAGtAa4BrwGwAbEBsgGzAbQBtQG2AbcBywHKAbgByQG5AcgBugG7AbwBvQG+Ab8BwAHB\
AcIBwwHEAcUBxgEA3AELQQAMxgELQQ4MxQELQQ0MxAELQQ8MwwELQRAMwgELQRMMwQELQRQMwAELQRUMvwELQRYMvgELQRgMvQELQRkMvAELQRoMuwELQRsMugELQRwMuQELQR0MuAELQQgMtwELQR4MtgELQSAM\
tQELQR8MtAELQQcMswELQSEMsgELQSIMsQELQSMMsAELQSQMrwELQRIMrgELQREMrQELQSUMrAELQSYMqwELQScMqgELQSgMqQELQcMBDKgBC0EqDKcBC0ErDKYBC0EsDKUBC0EtDKQBC0EuDKMBC0EvDKIBC0HE\
AQyhAQtBMAygAQtBNAyfAQtBDAyeAQtBMQydAQtBMgycAQtBMwybAQtBOQyaAQtBNQyZAQtBxQEMmAELQQsMlwELQToMlgELQTYMlQELQQoMlAELQTcMkwELQTgMkgELQTwMkQELQTsMkAELQT0MjwELQQkMjgEL\
QSkMjQELQT4MjAELQT8MiwELQcAADIoBC0HBAAyJAQtBwgAMiAELQcMADIcBC0HEAAyGAQtBxQAMhQELQcYADIQBC0EXDIMBC0HHAAyCAQtByAAMgQELQckADIABC0HKAAx/C0HLAAx+C0HNAAx9C0HMAAx8C0HO\
AAx7C0HPAAx6C0HQAAx5C0HRAAx4C0HSAAx3C0HTAAx2C0HUAAx1C0HWAAx0C0HVAAxzC0EGDHILQdcADHELQQUMcAtB2AAMbwtBBAxuC0HZAAxtC0HaAAxsC0HbAAxrC0HcAAxqC0EDDGkLQd0ADGgLQd4ADGcL\
Qd8ADGYLQeEADGULQeAADGQLQeIADGMLQeMADGILQQIMYQtB5AAMYAtB5QAMXwtB5gAMXgtB5wAMXQtB6AAMXAtB6QAMWwtB6gAMWgtB6wAMWQtB7AAMWAtB7QAMVwtB7gAMVgtB7wAMVQtB8AAMVAtB8QAMUwtB\
8gAMUgtB8wAMUQtB9AAMUAtB9QAMTwtB9gAMTgtB9wAMTQtB+AAMTAtB+QAMSwtB+gAMSgtB+wAMSQtB/AAMSAtB/QAMRwtB/gAMRgtB/wAMRQtBgAEMRAtBgQEMQwtBggEMQgtBgwEMQQtBhAEMQAtBhQEMPwtB\
hgEMPgtBhwEMPQtBiAEMPAtBiQEMOwtBigEMOgtBiwEMOQtBjAEMOAtBjQEMNwtBjgEMNgtBjwEMNQtBkAEMNAtBkQEMMwtBkgEMMgtBkwEMMQtBlAEMMAtBlQEMLwtBlgEMLgtBlwEMLQtBmAEMLAtBmQEMKwtB\
mgEMKgtBmwEMKQtBnAEMKAtBnQEMJwtBngEMJgtBnwEMJQtBoAEMJAtBoQEMIwtBogEMIgtBowEMIQtBpAEMIAtBpQEMHwtBpgEMHgtBpwEMHQtBqAEMHAtBqQEMGwtBqgEMGgtBqwEMGQtBrAEMGAtBrQEMFwtB\
rgEMFgtBAQwVC0GvAQwUC0GwAQwTC0GxAQwSC0GzAQwRC0GyAQwQC0G0AQwPC0G1AQwOC0G2AQwNC0G3AQwMC0G4AQwLC0G5AQwKC0G6AQwJC0G7AQwIC0HGAQwHC0G8AQwGC0G9AQwFC0G+AQwEC0G/AQwDC0HA\
AQwCC0HCAQwBC0HBAQshAwNAAkACQAJAAkACQAJAAkACQAJAIAICfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJA\
AkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJA\
AkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJ/AkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAgJ/AkACQAJAAkACQAJA\
AkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACfwJAAkACfwJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJA\
AkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJA\
AkACQAJAAkACQAJAAkACfwJAAkACQAJAAn8CQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJA\
AkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJA\
AkACQCADDsYBAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHyAhIyUmKCorLC8wMTIzNDU2Nzk6Ozw9lANAQkRFRklLTk9QUVJTVFVWWFpbXF1eX2BhYmNkZWZnaGpsb3Bxc3V2eHl6e3x/gAGBAYIBgwGE\
AYUBhgGHAYgBiQGKAYsBjAGNAY4BjwGQAZEBkgGTAZQBlQGWAZcBmAGZAZoBmwGcAZ0BngGfAaABoQGiAaMBpAGlAaYBpwGoAakBqgGrAawBrQGuAa8BsAGxAbIBswG0AbUBtgG3AbgBuQG6AbsBvAG9Ab4BvwHA\
AcEBwgHDAcQBxQHGAccByAHJAcsBzAHNAc4BzwGKA4kDiAOHA4QDgwOAA/sC+gL5AvgC9wL0AvMC8gLLAsECsALZAQsgASAERw3wAkHdASEDDLMDCyABIARHDcgBQcMBIQMMsgMLIAEgBEcNe0H3ACEDDLEDCyAB\
IARHDXBB7wAhAwywAwsgASAERw1pQeoAIQMMrwMLIAEgBEcNZUHoACEDDK4DCyABIARHDWJB5gAhAwytAwsgASAERw0aQRghAwysAwsgASAERw0VQRIhAwyrAwsgASAERw1CQcUAIQMMqgMLIAEgBEcNNEE/IQMM\
qQMLIAEgBEcNMkE8IQMMqAMLIAEgBEcNK0ExIQMMpwMLIAItAC5BAUYNnwMMwQILQQAhAAJAAkACQCACLQAqRQ0AIAItACtFDQAgAi8BMCIDQQJxRQ0BDAILIAIvATAiA0EBcUUNAQtBASEAIAItAChBAUYNACAC\
LwEyIgVB5ABrQeQASQ0AIAVBzAFGDQAgBUGwAkYNACADQcAAcQ0AQQAhACADQYgEcUGABEYNACADQShxQQBHIQALIAJBADsBMCACQQA6AC8gAEUN3wIgAkIANwMgDOACC0EAIQACQCACKAI4IgNFDQAgAygCLCID\
RQ0AIAIgAxEAACEACyAARQ3MASAAQRVHDd0CIAJBBDYCHCACIAE2AhQgAkGwGDYCECACQRU2AgxBACEDDKQDCyABIARGBEBBBiEDDKQDCyABQQFqIQFBACEAAkAgAigCOCIDRQ0AIAMoAlQiA0UNACACIAMRAAAh\
AAsgAA3ZAgwcCyACQgA3AyBBEiEDDIkDCyABIARHDRZBHSEDDKEDCyABIARHBEAgAUEBaiEBQRAhAwyIAwtBByEDDKADCyACIAIpAyAiCiAEIAFrrSILfSIMQgAgCiAMWhs3AyAgCiALWA3UAkEIIQMMnwMLIAEg\
BEcEQCACQQk2AgggAiABNgIEQRQhAwyGAwtBCSEDDJ4DCyACKQMgQgBSDccBIAIgAi8BMEGAAXI7ATAMQgsgASAERw0/QdAAIQMMnAMLIAEgBEYEQEELIQMMnAMLIAFBAWohAUEAIQACQCACKAI4IgNFDQAgAygC\
UCIDRQ0AIAIgAxEAACEACyAADc8CDMYBC0EAIQACQCACKAI4IgNFDQAgAygCSCIDRQ0AIAIgAxEAACEACyAARQ3GASAAQRVHDc0CIAJBCzYCHCACIAE2AhQgAkGCGTYCECACQRU2AgxBACEDDJoDC0EAIQACQCAC\
KAI4IgNFDQAgAygCSCIDRQ0AIAIgAxEAACEACyAARQ0MIABBFUcNygIgAkEaNgIcIAIgATYCFCACQYIZNgIQIAJBFTYCDEEAIQMMmQMLQQAhAAJAIAIoAjgiA0UNACADKAJMIgNFDQAgAiADEQAAIQALIABFDcQB\
IABBFUcNxwIgAkELNgIcIAIgATYCFCACQZEXNgIQIAJBFTYCDEEAIQMMmAMLIAEgBEYEQEEPIQMMmAMLIAEtAAAiAEE7Rg0HIABBDUcNxAIgAUEBaiEBDMMBC0EAIQACQCACKAI4IgNFDQAgAygCTCIDRQ0AIAIg\
AxEAACEACyAARQ3DASAAQRVHDcICIAJBDzYCHCACIAE2AhQgAkGRFzYCECACQRU2AgxBACEDDJYDCwNAIAEtAABB8DVqLQAAIgBBAUcEQCAAQQJHDcECIAIoAgQhAEEAIQMgAkEANgIEIAIgACABQQFqIgEQLSIA\
DcICDMUBCyAEIAFBAWoiAUcNAAtBEiEDDJUDC0EAIQACQCACKAI4IgNFDQAgAygCTCIDRQ0AIAIgAxEAACEACyAARQ3FASAAQRVHDb0CIAJBGzYCHCACIAE2AhQgAkGRFzYCECACQRU2AgxBACEDDJQDCyABIARG\
BEBBFiEDDJQDCyACQQo2AgggAiABNgIEQQAhAAJAIAIoAjgiA0UNACADKAJIIgNFDQAgAiADEQAAIQALIABFDcIBIABBFUcNuQIgAkEVNgIcIAIgATYCFCACQYIZNgIQIAJBFTYCDEEAIQMMkwMLIAEgBEcEQANA\
IAEtAABB8DdqLQAAIgBBAkcEQAJAIABBAWsOBMQCvQIAvgK9AgsgAUEBaiEBQQghAwz8AgsgBCABQQFqIgFHDQALQRUhAwyTAwtBFSEDDJIDCwNAIAEtAABB8DlqLQAAIgBBAkcEQCAAQQFrDgTFArcCwwK4ArcC\
CyAEIAFBAWoiAUcNAAtBGCEDDJEDCyABIARHBEAgAkELNgIIIAIgATYCBEEHIQMM+AILQRkhAwyQAwsgAUEBaiEBDAILIAEgBEYEQEEaIQMMjwMLAkAgAS0AAEENaw4UtQG/Ab8BvwG/Ab8BvwG/Ab8BvwG/Ab8B\
vwG/Ab8BvwG/Ab8BvwEAvwELQQAhAyACQQA2AhwgAkGvCzYCECACQQI2AgwgAiABQQFqNgIUDI4DCyABIARGBEBBGyEDDI4DCyABLQAAIgBBO0cEQCAAQQ1HDbECIAFBAWohAQy6AQsgAUEBaiEBC0EiIQMM8wIL\
IAEgBEYEQEEcIQMMjAMLQgAhCgJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAgAS0AAEEwaw43wQLAAgABAgMEBQYH0AHQAdAB0AHQAdAB0AEICQoLDA3QAdAB0AHQAdAB0AHQAdAB0AHQ\
AdAB0AHQAdAB0AHQAdAB0AHQAdAB0AHQAdAB0AHQAdABDg8QERIT0AELQgIhCgzAAgtCAyEKDL8CC0IEIQoMvgILQgUhCgy9AgtCBiEKDLwCC0IHIQoMuwILQgghCgy6AgtCCSEKDLkCC0IKIQoMuAILQgshCgy3\
AgtCDCEKDLYCC0INIQoMtQILQg4hCgy0AgtCDyEKDLMCC0IKIQoMsgILQgshCgyxAgtCDCEKDLACC0INIQoMrwILQg4hCgyuAgtCDyEKDK0CC0IAIQoCQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJA\
AkACQAJAIAEtAABBMGsON8ACvwIAAQIDBAUGB74CvgK+Ar4CvgK+Ar4CCAkKCwwNvgK+Ar4CvgK+Ar4CvgK+Ar4CvgK+Ar4CvgK+Ar4CvgK+Ar4CvgK+Ar4CvgK+Ar4CvgK+Ag4PEBESE74CC0ICIQoMvwILQgMh\
Cgy+AgtCBCEKDL0CC0IFIQoMvAILQgYhCgy7AgtCByEKDLoCC0IIIQoMuQILQgkhCgy4AgtCCiEKDLcCC0ILIQoMtgILQgwhCgy1AgtCDSEKDLQCC0IOIQoMswILQg8hCgyyAgtCCiEKDLECC0ILIQoMsAILQgwh\
CgyvAgtCDSEKDK4CC0IOIQoMrQILQg8hCgysAgsgAiACKQMgIgogBCABa60iC30iDEIAIAogDFobNwMgIAogC1gNpwJBHyEDDIkDCyABIARHBEAgAkEJNgIIIAIgATYCBEElIQMM8AILQSAhAwyIAwtBASEFIAIv\
ATAiA0EIcUUEQCACKQMgQgBSIQULAkAgAi0ALgRAQQEhACACLQApQQVGDQEgA0HAAHFFIAVxRQ0BC0EAIQAgA0HAAHENAEECIQAgA0EIcQ0AIANBgARxBEACQCACLQAoQQFHDQAgAi0ALUEKcQ0AQQUhAAwCC0EE\
IQAMAQsgA0EgcUUEQAJAIAItAChBAUYNACACLwEyIgBB5ABrQeQASQ0AIABBzAFGDQAgAEGwAkYNAEEEIQAgA0EocUUNAiADQYgEcUGABEYNAgtBACEADAELQQBBAyACKQMgUBshAAsgAEEBaw4FvgIAsAEBpAKh\
AgtBESEDDO0CCyACQQE6AC8MhAMLIAEgBEcNnQJBJCEDDIQDCyABIARHDRxBxgAhAwyDAwtBACEAAkAgAigCOCIDRQ0AIAMoAkQiA0UNACACIAMRAAAhAAsgAEUNJyAAQRVHDZgCIAJB0AA2AhwgAiABNgIUIAJB\
kRg2AhAgAkEVNgIMQQAhAwyCAwsgASAERgRAQSghAwyCAwtBACEDIAJBADYCBCACQQw2AgggAiABIAEQKiIARQ2UAiACQSc2AhwgAiABNgIUIAIgADYCDAyBAwsgASAERgRAQSkhAwyBAwsgAS0AACIAQSBGDRMg\
AEEJRw2VAiABQQFqIQEMFAsgASAERwRAIAFBAWohAQwWC0EqIQMM/wILIAEgBEYEQEErIQMM/wILIAEtAAAiAEEJRyAAQSBHcQ2QAiACLQAsQQhHDd0CIAJBADoALAzdAgsgASAERgRAQSwhAwz+AgsgAS0AAEEK\
Rw2OAiABQQFqIQEMsAELIAEgBEcNigJBLyEDDPwCCwNAIAEtAAAiAEEgRwRAIABBCmsOBIQCiAKIAoQChgILIAQgAUEBaiIBRw0AC0ExIQMM+wILQTIhAyABIARGDfoCIAIoAgAiACAEIAFraiEHIAEgAGtBA2oh\
BgJAA0AgAEHwO2otAAAgAS0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDQEgAEEDRgRAQQYhAQziAgsgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAc2AgAM+wILIAJBADYCAAyGAgtBMyEDIAQgASIARg35AiAE\
IAFrIAIoAgAiAWohByAAIAFrQQhqIQYCQANAIAFB9DtqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0BIAFBCEYEQEEFIQEM4QILIAFBAWohASAEIABBAWoiAEcNAAsgAiAHNgIADPoCCyACQQA2\
AgAgACEBDIUCC0E0IQMgBCABIgBGDfgCIAQgAWsgAigCACIBaiEHIAAgAWtBBWohBgJAA0AgAUHQwgBqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw0BIAFBBUYEQEEHIQEM4AILIAFBAWohASAE\
IABBAWoiAEcNAAsgAiAHNgIADPkCCyACQQA2AgAgACEBDIQCCyABIARHBEADQCABLQAAQYA+ai0AACIAQQFHBEAgAEECRg0JDIECCyAEIAFBAWoiAUcNAAtBMCEDDPgCC0EwIQMM9wILIAEgBEcEQANAIAEtAAAi\
AEEgRwRAIABBCmsOBP8B/gH+Af8B/gELIAQgAUEBaiIBRw0AC0E4IQMM9wILQTghAwz2AgsDQCABLQAAIgBBIEcgAEEJR3EN9gEgBCABQQFqIgFHDQALQTwhAwz1AgsDQCABLQAAIgBBIEcEQAJAIABBCmsOBPkB\
BAT5AQALIABBLEYN9QEMAwsgBCABQQFqIgFHDQALQT8hAwz0AgtBwAAhAyABIARGDfMCIAIoAgAiACAEIAFraiEFIAEgAGtBBmohBgJAA0AgAEGAQGstAAAgAS0AAEEgckcNASAAQQZGDdsCIABBAWohACAEIAFB\
AWoiAUcNAAsgAiAFNgIADPQCCyACQQA2AgALQTYhAwzZAgsgASAERgRAQcEAIQMM8gILIAJBDDYCCCACIAE2AgQgAi0ALEEBaw4E+wHuAewB6wHUAgsgAUEBaiEBDPoBCyABIARHBEADQAJAIAEtAAAiAEEgciAA\
IABBwQBrQf8BcUEaSRtB/wFxIgBBCUYNACAAQSBGDQACQAJAAkACQCAAQeMAaw4TAAMDAwMDAwMBAwMDAwMDAwMDAgMLIAFBAWohAUExIQMM3AILIAFBAWohAUEyIQMM2wILIAFBAWohAUEzIQMM2gILDP4BCyAE\
IAFBAWoiAUcNAAtBNSEDDPACC0E1IQMM7wILIAEgBEcEQANAIAEtAABBgDxqLQAAQQFHDfcBIAQgAUEBaiIBRw0AC0E9IQMM7wILQT0hAwzuAgtBACEAAkAgAigCOCIDRQ0AIAMoAkAiA0UNACACIAMRAAAhAAsg\
AEUNASAAQRVHDeYBIAJBwgA2AhwgAiABNgIUIAJB4xg2AhAgAkEVNgIMQQAhAwztAgsgAUEBaiEBC0E8IQMM0gILIAEgBEYEQEHCACEDDOsCCwJAA0ACQCABLQAAQQlrDhgAAswCzALRAswCzALMAswCzALMAswC\
zALMAswCzALMAswCzALMAswCzALMAgDMAgsgBCABQQFqIgFHDQALQcIAIQMM6wILIAFBAWohASACLQAtQQFxRQ3+AQtBLCEDDNACCyABIARHDd4BQcQAIQMM6AILA0AgAS0AAEGQwABqLQAAQQFHDZwBIAQgAUEB\
aiIBRw0AC0HFACEDDOcCCyABLQAAIgBBIEYN/gEgAEE6Rw3AAiACKAIEIQBBACEDIAJBADYCBCACIAAgARApIgAN3gEM3QELQccAIQMgBCABIgBGDeUCIAQgAWsgAigCACIBaiEHIAAgAWtBBWohBgNAIAFBkMIA\
ai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNvwIgAUEFRg3CAiABQQFqIQEgBCAAQQFqIgBHDQALIAIgBzYCAAzlAgtByAAhAyAEIAEiAEYN5AIgBCABayACKAIAIgFqIQcgACABa0EJaiEGA0Ag\
AUGWwgBqLQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw2+AkECIAFBCUYNwgIaIAFBAWohASAEIABBAWoiAEcNAAsgAiAHNgIADOQCCyABIARGBEBByQAhAwzkAgsCQAJAIAEtAAAiAEEgciAAIABB\
wQBrQf8BcUEaSRtB/wFxQe4Aaw4HAL8CvwK/Ar8CvwIBvwILIAFBAWohAUE+IQMMywILIAFBAWohAUE/IQMMygILQcoAIQMgBCABIgBGDeICIAQgAWsgAigCACIBaiEGIAAgAWtBAWohBwNAIAFBoMIAai0AACAA\
LQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNvAIgAUEBRg2+AiABQQFqIQEgBCAAQQFqIgBHDQALIAIgBjYCAAziAgtBywAhAyAEIAEiAEYN4QIgBCABayACKAIAIgFqIQcgACABa0EOaiEGA0AgAUGiwgBq\
LQAAIAAtAAAiBUEgciAFIAVBwQBrQf8BcUEaSRtB/wFxRw27AiABQQ5GDb4CIAFBAWohASAEIABBAWoiAEcNAAsgAiAHNgIADOECC0HMACEDIAQgASIARg3gAiAEIAFrIAIoAgAiAWohByAAIAFrQQ9qIQYDQCAB\
QcDCAGotAAAgAC0AACIFQSByIAUgBUHBAGtB/wFxQRpJG0H/AXFHDboCQQMgAUEPRg2+AhogAUEBaiEBIAQgAEEBaiIARw0ACyACIAc2AgAM4AILQc0AIQMgBCABIgBGDd8CIAQgAWsgAigCACIBaiEHIAAgAWtB\
BWohBgNAIAFB0MIAai0AACAALQAAIgVBIHIgBSAFQcEAa0H/AXFBGkkbQf8BcUcNuQJBBCABQQVGDb0CGiABQQFqIQEgBCAAQQFqIgBHDQALIAIgBzYCAAzfAgsgASAERgRAQc4AIQMM3wILAkACQAJAAkAgAS0A\
ACIAQSByIAAgAEHBAGtB/wFxQRpJG0H/AXFB4wBrDhMAvAK8ArwCvAK8ArwCvAK8ArwCvAK8ArwCAbwCvAK8AgIDvAILIAFBAWohAUHBACEDDMgCCyABQQFqIQFBwgAhAwzHAgsgAUEBaiEBQcMAIQMMxgILIAFB\
AWohAUHEACEDDMUCCyABIARHBEAgAkENNgIIIAIgATYCBEHFACEDDMUCC0HPACEDDN0CCwJAAkAgAS0AAEEKaw4EAZABkAEAkAELIAFBAWohAQtBKCEDDMMCCyABIARGBEBB0QAhAwzcAgsgAS0AAEEgRw0AIAFB\
AWohASACLQAtQQFxRQ3QAQtBFyEDDMECCyABIARHDcsBQdIAIQMM2QILQdMAIQMgASAERg3YAiACKAIAIgAgBCABa2ohBiABIABrQQFqIQUDQCABLQAAIABB1sIAai0AAEcNxwEgAEEBRg3KASAAQQFqIQAgBCAB\
QQFqIgFHDQALIAIgBjYCAAzYAgsgASAERgRAQdUAIQMM2AILIAEtAABBCkcNwgEgAUEBaiEBDMoBCyABIARGBEBB1gAhAwzXAgsCQAJAIAEtAABBCmsOBADDAcMBAcMBCyABQQFqIQEMygELIAFBAWohAUHKACED\
DL0CC0EAIQACQCACKAI4IgNFDQAgAygCPCIDRQ0AIAIgAxEAACEACyAADb8BQc0AIQMMvAILIAItAClBIkYNzwIMiQELIAQgASIFRgRAQdsAIQMM1AILQQAhAEEBIQFBASEGQQAhAwJAAn8CQAJAAkACQAJAAkAC\
QCAFLQAAQTBrDgrFAcQBAAECAwQFBgjDAQtBAgwGC0EDDAULQQQMBAtBBQwDC0EGDAILQQcMAQtBCAshA0EAIQFBACEGDL0BC0EJIQNBASEAQQAhAUEAIQYMvAELIAEgBEYEQEHdACEDDNMCCyABLQAAQS5HDbgB\
IAFBAWohAQyIAQsgASAERw22AUHfACEDDNECCyABIARHBEAgAkEONgIIIAIgATYCBEHQACEDDLgCC0HgACEDDNACC0HhACEDIAEgBEYNzwIgAigCACIAIAQgAWtqIQUgASAAa0EDaiEGA0AgAS0AACAAQeLCAGot\
AABHDbEBIABBA0YNswEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMzwILQeIAIQMgASAERg3OAiACKAIAIgAgBCABa2ohBSABIABrQQJqIQYDQCABLQAAIABB5sIAai0AAEcNsAEgAEECRg2vASAAQQFqIQAg\
BCABQQFqIgFHDQALIAIgBTYCAAzOAgtB4wAhAyABIARGDc0CIAIoAgAiACAEIAFraiEFIAEgAGtBA2ohBgNAIAEtAAAgAEHpwgBqLQAARw2vASAAQQNGDa0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADM0C\
CyABIARGBEBB5QAhAwzNAgsgAUEBaiEBQQAhAAJAIAIoAjgiA0UNACADKAIwIgNFDQAgAiADEQAAIQALIAANqgFB1gAhAwyzAgsgASAERwRAA0AgAS0AACIAQSBHBEACQAJAAkAgAEHIAGsOCwABswGzAbMBswGz\
AbMBswGzAQKzAQsgAUEBaiEBQdIAIQMMtwILIAFBAWohAUHTACEDDLYCCyABQQFqIQFB1AAhAwy1AgsgBCABQQFqIgFHDQALQeQAIQMMzAILQeQAIQMMywILA0AgAS0AAEHwwgBqLQAAIgBBAUcEQCAAQQJrDgOn\
AaYBpQGkAQsgBCABQQFqIgFHDQALQeYAIQMMygILIAFBAWogASAERw0CGkHnACEDDMkCCwNAIAEtAABB8MQAai0AACIAQQFHBEACQCAAQQJrDgSiAaEBoAEAnwELQdcAIQMMsQILIAQgAUEBaiIBRw0AC0HoACED\
DMgCCyABIARGBEBB6QAhAwzIAgsCQCABLQAAIgBBCmsOGrcBmwGbAbQBmwGbAZsBmwGbAZsBmwGbAZsBmwGbAZsBmwGbAZsBmwGbAZsBpAGbAZsBAJkBCyABQQFqCyEBQQYhAwytAgsDQCABLQAAQfDGAGotAABB\
AUcNfSAEIAFBAWoiAUcNAAtB6gAhAwzFAgsgAUEBaiABIARHDQIaQesAIQMMxAILIAEgBEYEQEHsACEDDMQCCyABQQFqDAELIAEgBEYEQEHtACEDDMMCCyABQQFqCyEBQQQhAwyoAgsgASAERgRAQe4AIQMMwQIL\
AkACQAJAIAEtAABB8MgAai0AAEEBaw4HkAGPAY4BAHwBAo0BCyABQQFqIQEMCwsgAUEBagyTAQtBACEDIAJBADYCHCACQZsSNgIQIAJBBzYCDCACIAFBAWo2AhQMwAILAkADQCABLQAAQfDIAGotAAAiAEEERwRA\
AkACQCAAQQFrDgeUAZMBkgGNAQAEAY0BC0HaACEDDKoCCyABQQFqIQFB3AAhAwypAgsgBCABQQFqIgFHDQALQe8AIQMMwAILIAFBAWoMkQELIAQgASIARgRAQfAAIQMMvwILIAAtAABBL0cNASAAQQFqIQEMBwsg\
BCABIgBGBEBB8QAhAwy+AgsgAC0AACIBQS9GBEAgAEEBaiEBQd0AIQMMpQILIAFBCmsiA0EWSw0AIAAhAUEBIAN0QYmAgAJxDfkBC0EAIQMgAkEANgIcIAIgADYCFCACQYwcNgIQIAJBBzYCDAy8AgsgASAERwRA\
IAFBAWohAUHeACEDDKMCC0HyACEDDLsCCyABIARGBEBB9AAhAwy7AgsCQCABLQAAQfDMAGotAABBAWsOA/cBcwCCAQtB4QAhAwyhAgsgASAERwRAA0AgAS0AAEHwygBqLQAAIgBBA0cEQAJAIABBAWsOAvkBAIUB\
C0HfACEDDKMCCyAEIAFBAWoiAUcNAAtB8wAhAwy6AgtB8wAhAwy5AgsgASAERwRAIAJBDzYCCCACIAE2AgRB4AAhAwygAgtB9QAhAwy4AgsgASAERgRAQfYAIQMMuAILIAJBDzYCCCACIAE2AgQLQQMhAwydAgsD\
QCABLQAAQSBHDY4CIAQgAUEBaiIBRw0AC0H3ACEDDLUCCyABIARGBEBB+AAhAwy1AgsgAS0AAEEgRw16IAFBAWohAQxbC0EAIQACQCACKAI4IgNFDQAgAygCOCIDRQ0AIAIgAxEAACEACyAADXgMgAILIAEgBEYE\
QEH6ACEDDLMCCyABLQAAQcwARw10IAFBAWohAUETDHYLQfsAIQMgASAERg2xAiACKAIAIgAgBCABa2ohBSABIABrQQVqIQYDQCABLQAAIABB8M4Aai0AAEcNcyAAQQVGDXUgAEEBaiEAIAQgAUEBaiIBRw0ACyAC\
IAU2AgAMsQILIAEgBEYEQEH8ACEDDLECCwJAAkAgAS0AAEHDAGsODAB0dHR0dHR0dHR0AXQLIAFBAWohAUHmACEDDJgCCyABQQFqIQFB5wAhAwyXAgtB/QAhAyABIARGDa8CIAIoAgAiACAEIAFraiEFIAEgAGtB\
AmohBgJAA0AgAS0AACAAQe3PAGotAABHDXIgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADLACCyACQQA2AgAgBkEBaiEBQRAMcwtB/gAhAyABIARGDa4CIAIoAgAiACAEIAFraiEFIAEgAGtBBWoh\
BgJAA0AgAS0AACAAQfbOAGotAABHDXEgAEEFRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADK8CCyACQQA2AgAgBkEBaiEBQRYMcgtB/wAhAyABIARGDa0CIAIoAgAiACAEIAFraiEFIAEgAGtBA2ohBgJA\
A0AgAS0AACAAQfzOAGotAABHDXAgAEEDRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADK4CCyACQQA2AgAgBkEBaiEBQQUMcQsgASAERgRAQYABIQMMrQILIAEtAABB2QBHDW4gAUEBaiEBQQgMcAsgASAE\
RgRAQYEBIQMMrAILAkACQCABLQAAQc4Aaw4DAG8BbwsgAUEBaiEBQesAIQMMkwILIAFBAWohAUHsACEDDJICCyABIARGBEBBggEhAwyrAgsCQAJAIAEtAABByABrDggAbm5ubm5uAW4LIAFBAWohAUHqACEDDJIC\
CyABQQFqIQFB7QAhAwyRAgtBgwEhAyABIARGDakCIAIoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAAQYDPAGotAABHDWwgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADKoCCyACQQA2\
AgAgBkEBaiEBQQAMbQtBhAEhAyABIARGDagCIAIoAgAiACAEIAFraiEFIAEgAGtBBGohBgJAA0AgAS0AACAAQYPPAGotAABHDWsgAEEERg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADKkCCyACQQA2AgAg\
BkEBaiEBQSMMbAsgASAERgRAQYUBIQMMqAILAkACQCABLQAAQcwAaw4IAGtra2trawFrCyABQQFqIQFB7wAhAwyPAgsgAUEBaiEBQfAAIQMMjgILIAEgBEYEQEGGASEDDKcCCyABLQAAQcUARw1oIAFBAWohAQxg\
C0GHASEDIAEgBEYNpQIgAigCACIAIAQgAWtqIQUgASAAa0EDaiEGAkADQCABLQAAIABBiM8Aai0AAEcNaCAAQQNGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMpgILIAJBADYCACAGQQFqIQFBLQxpC0GI\
ASEDIAEgBEYNpAIgAigCACIAIAQgAWtqIQUgASAAa0EIaiEGAkADQCABLQAAIABB0M8Aai0AAEcNZyAAQQhGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMpQILIAJBADYCACAGQQFqIQFBKQxoCyABIARG\
BEBBiQEhAwykAgtBASABLQAAQd8ARw1nGiABQQFqIQEMXgtBigEhAyABIARGDaICIAIoAgAiACAEIAFraiEFIAEgAGtBAWohBgNAIAEtAAAgAEGMzwBqLQAARw1kIABBAUYN+gEgAEEBaiEAIAQgAUEBaiIBRw0A\
CyACIAU2AgAMogILQYsBIQMgASAERg2hAiACKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGOzwBqLQAARw1kIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAyiAgsgAkEANgIAIAZB\
AWohAUECDGULQYwBIQMgASAERg2gAiACKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHwzwBqLQAARw1jIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAyhAgsgAkEANgIAIAZBAWoh\
AUEfDGQLQY0BIQMgASAERg2fAiACKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHyzwBqLQAARw1iIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAygAgsgAkEANgIAIAZBAWohAUEJ\
DGMLIAEgBEYEQEGOASEDDJ8CCwJAAkAgAS0AAEHJAGsOBwBiYmJiYgFiCyABQQFqIQFB+AAhAwyGAgsgAUEBaiEBQfkAIQMMhQILQY8BIQMgASAERg2dAiACKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEt\
AAAgAEGRzwBqLQAARw1gIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAyeAgsgAkEANgIAIAZBAWohAUEYDGELQZABIQMgASAERg2cAiACKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAg\
AEGXzwBqLQAARw1fIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAydAgsgAkEANgIAIAZBAWohAUEXDGALQZEBIQMgASAERg2bAiACKAIAIgAgBCABa2ohBSABIABrQQZqIQYCQANAIAEtAAAgAEGa\
zwBqLQAARw1eIABBBkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAycAgsgAkEANgIAIAZBAWohAUEVDF8LQZIBIQMgASAERg2aAiACKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEGhzwBq\
LQAARw1dIABBBUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAybAgsgAkEANgIAIAZBAWohAUEeDF4LIAEgBEYEQEGTASEDDJoCCyABLQAAQcwARw1bIAFBAWohAUEKDF0LIAEgBEYEQEGUASEDDJkCCwJA\
AkAgAS0AAEHBAGsODwBcXFxcXFxcXFxcXFxcAVwLIAFBAWohAUH+ACEDDIACCyABQQFqIQFB/wAhAwz/AQsgASAERgRAQZUBIQMMmAILAkACQCABLQAAQcEAaw4DAFsBWwsgAUEBaiEBQf0AIQMM/wELIAFBAWoh\
AUGAASEDDP4BC0GWASEDIAEgBEYNlgIgAigCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABBp88Aai0AAEcNWSAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMlwILIAJBADYCACAGQQFq\
IQFBCwxaCyABIARGBEBBlwEhAwyWAgsCQAJAAkACQCABLQAAQS1rDiMAW1tbW1tbW1tbW1tbW1tbW1tbW1tbW1sBW1tbW1sCW1tbA1sLIAFBAWohAUH7ACEDDP8BCyABQQFqIQFB/AAhAwz+AQsgAUEBaiEBQYEB\
IQMM/QELIAFBAWohAUGCASEDDPwBC0GYASEDIAEgBEYNlAIgAigCACIAIAQgAWtqIQUgASAAa0EEaiEGAkADQCABLQAAIABBqc8Aai0AAEcNVyAAQQRGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMlQIL\
IAJBADYCACAGQQFqIQFBGQxYC0GZASEDIAEgBEYNkwIgAigCACIAIAQgAWtqIQUgASAAa0EFaiEGAkADQCABLQAAIABBrs8Aai0AAEcNViAAQQVGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMlAILIAJB\
ADYCACAGQQFqIQFBBgxXC0GaASEDIAEgBEYNkgIgAigCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABBtM8Aai0AAEcNVSAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMkwILIAJBADYC\
ACAGQQFqIQFBHAxWC0GbASEDIAEgBEYNkQIgAigCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABBts8Aai0AAEcNVCAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAMkgILIAJBADYCACAG\
QQFqIQFBJwxVCyABIARGBEBBnAEhAwyRAgsCQAJAIAEtAABB1ABrDgIAAVQLIAFBAWohAUGGASEDDPgBCyABQQFqIQFBhwEhAwz3AQtBnQEhAyABIARGDY8CIAIoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0Ag\
AS0AACAAQbjPAGotAABHDVIgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADJACCyACQQA2AgAgBkEBaiEBQSYMUwtBngEhAyABIARGDY4CIAIoAgAiACAEIAFraiEFIAEgAGtBAWohBgJAA0AgAS0A\
ACAAQbrPAGotAABHDVEgAEEBRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADI8CCyACQQA2AgAgBkEBaiEBQQMMUgtBnwEhAyABIARGDY0CIAIoAgAiACAEIAFraiEFIAEgAGtBAmohBgJAA0AgAS0AACAA\
Qe3PAGotAABHDVAgAEECRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADI4CCyACQQA2AgAgBkEBaiEBQQwMUQtBoAEhAyABIARGDYwCIAIoAgAiACAEIAFraiEFIAEgAGtBA2ohBgJAA0AgAS0AACAAQbzP\
AGotAABHDU8gAEEDRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADI0CCyACQQA2AgAgBkEBaiEBQQ0MUAsgASAERgRAQaEBIQMMjAILAkACQCABLQAAQcYAaw4LAE9PT09PT09PTwFPCyABQQFqIQFBiwEh\
AwzzAQsgAUEBaiEBQYwBIQMM8gELIAEgBEYEQEGiASEDDIsCCyABLQAAQdAARw1MIAFBAWohAQxGCyABIARGBEBBowEhAwyKAgsCQAJAIAEtAABByQBrDgcBTU1NTU0ATQsgAUEBaiEBQY4BIQMM8QELIAFBAWoh\
AUEiDE0LQaQBIQMgASAERg2IAiACKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANAIAEtAAAgAEHAzwBqLQAARw1LIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAyJAgsgAkEANgIAIAZBAWohAUEd\
DEwLIAEgBEYEQEGlASEDDIgCCwJAAkAgAS0AAEHSAGsOAwBLAUsLIAFBAWohAUGQASEDDO8BCyABQQFqIQFBBAxLCyABIARGBEBBpgEhAwyHAgsCQAJAAkACQAJAIAEtAABBwQBrDhUATU1NTU1NTU1NTQFNTQJN\
TQNNTQRNCyABQQFqIQFBiAEhAwzxAQsgAUEBaiEBQYkBIQMM8AELIAFBAWohAUGKASEDDO8BCyABQQFqIQFBjwEhAwzuAQsgAUEBaiEBQZEBIQMM7QELQacBIQMgASAERg2FAiACKAIAIgAgBCABa2ohBSABIABr\
QQJqIQYCQANAIAEtAAAgAEHtzwBqLQAARw1IIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAyGAgsgAkEANgIAIAZBAWohAUERDEkLQagBIQMgASAERg2EAiACKAIAIgAgBCABa2ohBSABIABrQQJq\
IQYCQANAIAEtAAAgAEHCzwBqLQAARw1HIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAyFAgsgAkEANgIAIAZBAWohAUEsDEgLQakBIQMgASAERg2DAiACKAIAIgAgBCABa2ohBSABIABrQQRqIQYC\
QANAIAEtAAAgAEHFzwBqLQAARw1GIABBBEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAyEAgsgAkEANgIAIAZBAWohAUErDEcLQaoBIQMgASAERg2CAiACKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANA\
IAEtAAAgAEHKzwBqLQAARw1FIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAyDAgsgAkEANgIAIAZBAWohAUEUDEYLIAEgBEYEQEGrASEDDIICCwJAAkACQAJAIAEtAABBwgBrDg8AAQJHR0dHR0dH\
R0dHRwNHCyABQQFqIQFBkwEhAwzrAQsgAUEBaiEBQZQBIQMM6gELIAFBAWohAUGVASEDDOkBCyABQQFqIQFBlgEhAwzoAQsgASAERgRAQawBIQMMgQILIAEtAABBxQBHDUIgAUEBaiEBDD0LQa0BIQMgASAERg3/\
ASACKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEHNzwBqLQAARw1CIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAyAAgsgAkEANgIAIAZBAWohAUEODEMLIAEgBEYEQEGuASEDDP8B\
CyABLQAAQdAARw1AIAFBAWohAUElDEILQa8BIQMgASAERg39ASACKAIAIgAgBCABa2ohBSABIABrQQhqIQYCQANAIAEtAAAgAEHQzwBqLQAARw1AIABBCEYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAz+\
AQsgAkEANgIAIAZBAWohAUEqDEELIAEgBEYEQEGwASEDDP0BCwJAAkAgAS0AAEHVAGsOCwBAQEBAQEBAQEABQAsgAUEBaiEBQZoBIQMM5AELIAFBAWohAUGbASEDDOMBCyABIARGBEBBsQEhAwz8AQsCQAJAIAEt\
AABBwQBrDhQAPz8/Pz8/Pz8/Pz8/Pz8/Pz8/AT8LIAFBAWohAUGZASEDDOMBCyABQQFqIQFBnAEhAwziAQtBsgEhAyABIARGDfoBIAIoAgAiACAEIAFraiEFIAEgAGtBA2ohBgJAA0AgAS0AACAAQdnPAGotAABH\
DT0gAEEDRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADPsBCyACQQA2AgAgBkEBaiEBQSEMPgtBswEhAyABIARGDfkBIAIoAgAiACAEIAFraiEFIAEgAGtBBmohBgJAA0AgAS0AACAAQd3PAGotAABHDTwg\
AEEGRg0BIABBAWohACAEIAFBAWoiAUcNAAsgAiAFNgIADPoBCyACQQA2AgAgBkEBaiEBQRoMPQsgASAERgRAQbQBIQMM+QELAkACQAJAIAEtAABBxQBrDhEAPT09PT09PT09AT09PT09Aj0LIAFBAWohAUGdASED\
DOEBCyABQQFqIQFBngEhAwzgAQsgAUEBaiEBQZ8BIQMM3wELQbUBIQMgASAERg33ASACKAIAIgAgBCABa2ohBSABIABrQQVqIQYCQANAIAEtAAAgAEHkzwBqLQAARw06IABBBUYNASAAQQFqIQAgBCABQQFqIgFH\
DQALIAIgBTYCAAz4AQsgAkEANgIAIAZBAWohAUEoDDsLQbYBIQMgASAERg32ASACKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEHqzwBqLQAARw05IABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQAL\
IAIgBTYCAAz3AQsgAkEANgIAIAZBAWohAUEHDDoLIAEgBEYEQEG3ASEDDPYBCwJAAkAgAS0AAEHFAGsODgA5OTk5OTk5OTk5OTkBOQsgAUEBaiEBQaEBIQMM3QELIAFBAWohAUGiASEDDNwBC0G4ASEDIAEgBEYN\
9AEgAigCACIAIAQgAWtqIQUgASAAa0ECaiEGAkADQCABLQAAIABB7c8Aai0AAEcNNyAAQQJGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAM9QELIAJBADYCACAGQQFqIQFBEgw4C0G5ASEDIAEgBEYN8wEg\
AigCACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABB8M8Aai0AAEcNNiAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAM9AELIAJBADYCACAGQQFqIQFBIAw3C0G6ASEDIAEgBEYN8gEgAigC\
ACIAIAQgAWtqIQUgASAAa0EBaiEGAkADQCABLQAAIABB8s8Aai0AAEcNNSAAQQFGDQEgAEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAM8wELIAJBADYCACAGQQFqIQFBDww2CyABIARGBEBBuwEhAwzyAQsCQAJA\
IAEtAABByQBrDgcANTU1NTUBNQsgAUEBaiEBQaUBIQMM2QELIAFBAWohAUGmASEDDNgBC0G8ASEDIAEgBEYN8AEgAigCACIAIAQgAWtqIQUgASAAa0EHaiEGAkADQCABLQAAIABB9M8Aai0AAEcNMyAAQQdGDQEg\
AEEBaiEAIAQgAUEBaiIBRw0ACyACIAU2AgAM8QELIAJBADYCACAGQQFqIQFBGww0CyABIARGBEBBvQEhAwzwAQsCQAJAAkAgAS0AAEHCAGsOEgA0NDQ0NDQ0NDQBNDQ0NDQ0AjQLIAFBAWohAUGkASEDDNgBCyAB\
QQFqIQFBpwEhAwzXAQsgAUEBaiEBQagBIQMM1gELIAEgBEYEQEG+ASEDDO8BCyABLQAAQc4ARw0wIAFBAWohAQwsCyABIARGBEBBvwEhAwzuAQsCQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCABLQAA\
QcEAaw4VAAECAz8EBQY/Pz8HCAkKCz8MDQ4PPwsgAUEBaiEBQegAIQMM4wELIAFBAWohAUHpACEDDOIBCyABQQFqIQFB7gAhAwzhAQsgAUEBaiEBQfIAIQMM4AELIAFBAWohAUHzACEDDN8BCyABQQFqIQFB9gAh\
AwzeAQsgAUEBaiEBQfcAIQMM3QELIAFBAWohAUH6ACEDDNwBCyABQQFqIQFBgwEhAwzbAQsgAUEBaiEBQYQBIQMM2gELIAFBAWohAUGFASEDDNkBCyABQQFqIQFBkgEhAwzYAQsgAUEBaiEBQZgBIQMM1wELIAFB\
AWohAUGgASEDDNYBCyABQQFqIQFBowEhAwzVAQsgAUEBaiEBQaoBIQMM1AELIAEgBEcEQCACQRA2AgggAiABNgIEQasBIQMM1AELQcABIQMM7AELQQAhAAJAIAIoAjgiA0UNACADKAI0IgNFDQAgAiADEQAAIQAL\
IABFDV4gAEEVRw0HIAJB0QA2AhwgAiABNgIUIAJBsBc2AhAgAkEVNgIMQQAhAwzrAQsgAUEBaiABIARHDQgaQcIBIQMM6gELA0ACQCABLQAAQQprDgQIAAALAAsgBCABQQFqIgFHDQALQcMBIQMM6QELIAEgBEcE\
QCACQRE2AgggAiABNgIEQQEhAwzQAQtBxAEhAwzoAQsgASAERgRAQcUBIQMM6AELAkACQCABLQAAQQprDgQBKCgAKAsgAUEBagwJCyABQQFqDAULIAEgBEYEQEHGASEDDOcBCwJAAkAgAS0AAEEKaw4XAQsLAQsL\
CwsLCwsLCwsLCwsLCwsLCwALCyABQQFqIQELQbABIQMMzQELIAEgBEYEQEHIASEDDOYBCyABLQAAQSBHDQkgAkEAOwEyIAFBAWohAUGzASEDDMwBCwNAIAEhAAJAIAEgBEcEQCABLQAAQTBrQf8BcSIDQQpJDQEM\
JwtBxwEhAwzmAQsCQCACLwEyIgFBmTNLDQAgAiABQQpsIgU7ATIgBUH+/wNxIANB//8Dc0sNACAAQQFqIQEgAiADIAVqIgM7ATIgA0H//wNxQegHSQ0BCwtBACEDIAJBADYCHCACQcEJNgIQIAJBDTYCDCACIABB\
AWo2AhQM5AELIAJBADYCHCACIAE2AhQgAkHwDDYCECACQRs2AgxBACEDDOMBCyACKAIEIQAgAkEANgIEIAIgACABECYiAA0BIAFBAWoLIQFBrQEhAwzIAQsgAkHBATYCHCACIAA2AgwgAiABQQFqNgIUQQAhAwzg\
AQsgAigCBCEAIAJBADYCBCACIAAgARAmIgANASABQQFqCyEBQa4BIQMMxQELIAJBwgE2AhwgAiAANgIMIAIgAUEBajYCFEEAIQMM3QELIAJBADYCHCACIAE2AhQgAkGXCzYCECACQQ02AgxBACEDDNwBCyACQQA2\
AhwgAiABNgIUIAJB4xA2AhAgAkEJNgIMQQAhAwzbAQsgAkECOgAoDKwBC0EAIQMgAkEANgIcIAJBrws2AhAgAkECNgIMIAIgAUEBajYCFAzZAQtBAiEDDL8BC0ENIQMMvgELQSYhAwy9AQtBFSEDDLwBC0EWIQMM\
uwELQRghAwy6AQtBHCEDDLkBC0EdIQMMuAELQSAhAwy3AQtBISEDDLYBC0EjIQMMtQELQcYAIQMMtAELQS4hAwyzAQtBPSEDDLIBC0HLACEDDLEBC0HOACEDDLABC0HYACEDDK8BC0HZACEDDK4BC0HbACEDDK0B\
C0HxACEDDKwBC0H0ACEDDKsBC0GNASEDDKoBC0GXASEDDKkBC0GpASEDDKgBC0GvASEDDKcBC0GxASEDDKYBCyACQQA2AgALQQAhAyACQQA2AhwgAiABNgIUIAJB8Rs2AhAgAkEGNgIMDL0BCyACQQA2AgAgBkEB\
aiEBQSQLOgApIAIoAgQhACACQQA2AgQgAiAAIAEQJyIARQRAQeUAIQMMowELIAJB+QA2AhwgAiABNgIUIAIgADYCDEEAIQMMuwELIABBFUcEQCACQQA2AhwgAiABNgIUIAJBzA42AhAgAkEgNgIMQQAhAwy7AQsg\
AkH4ADYCHCACIAE2AhQgAkHKGDYCECACQRU2AgxBACEDDLoBCyACQQA2AhwgAiABNgIUIAJBjhs2AhAgAkEGNgIMQQAhAwy5AQsgAkEANgIcIAIgATYCFCACQf4RNgIQIAJBBzYCDEEAIQMMuAELIAJBADYCHCAC\
IAE2AhQgAkGMHDYCECACQQc2AgxBACEDDLcBCyACQQA2AhwgAiABNgIUIAJBww82AhAgAkEHNgIMQQAhAwy2AQsgAkEANgIcIAIgATYCFCACQcMPNgIQIAJBBzYCDEEAIQMMtQELIAIoAgQhACACQQA2AgQgAiAA\
IAEQJSIARQ0RIAJB5QA2AhwgAiABNgIUIAIgADYCDEEAIQMMtAELIAIoAgQhACACQQA2AgQgAiAAIAEQJSIARQ0gIAJB0wA2AhwgAiABNgIUIAIgADYCDEEAIQMMswELIAIoAgQhACACQQA2AgQgAiAAIAEQJSIA\
RQ0iIAJB0gA2AhwgAiABNgIUIAIgADYCDEEAIQMMsgELIAIoAgQhACACQQA2AgQgAiAAIAEQJSIARQ0OIAJB5QA2AhwgAiABNgIUIAIgADYCDEEAIQMMsQELIAIoAgQhACACQQA2AgQgAiAAIAEQJSIARQ0dIAJB\
0wA2AhwgAiABNgIUIAIgADYCDEEAIQMMsAELIAIoAgQhACACQQA2AgQgAiAAIAEQJSIARQ0fIAJB0gA2AhwgAiABNgIUIAIgADYCDEEAIQMMrwELIABBP0cNASABQQFqCyEBQQUhAwyUAQtBACEDIAJBADYCHCAC\
IAE2AhQgAkH9EjYCECACQQc2AgwMrAELIAJBADYCHCACIAE2AhQgAkHcCDYCECACQQc2AgxBACEDDKsBCyACKAIEIQAgAkEANgIEIAIgACABECUiAEUNByACQeUANgIcIAIgATYCFCACIAA2AgxBACEDDKoBCyAC\
KAIEIQAgAkEANgIEIAIgACABECUiAEUNFiACQdMANgIcIAIgATYCFCACIAA2AgxBACEDDKkBCyACKAIEIQAgAkEANgIEIAIgACABECUiAEUNGCACQdIANgIcIAIgATYCFCACIAA2AgxBACEDDKgBCyACQQA2Ahwg\
AiABNgIUIAJBxgo2AhAgAkEHNgIMQQAhAwynAQsgAigCBCEAIAJBADYCBCACIAAgARAlIgBFDQMgAkHlADYCHCACIAE2AhQgAiAANgIMQQAhAwymAQsgAigCBCEAIAJBADYCBCACIAAgARAlIgBFDRIgAkHTADYC\
HCACIAE2AhQgAiAANgIMQQAhAwylAQsgAigCBCEAIAJBADYCBCACIAAgARAlIgBFDRQgAkHSADYCHCACIAE2AhQgAiAANgIMQQAhAwykAQsgAigCBCEAIAJBADYCBCACIAAgARAlIgBFDQAgAkHlADYCHCACIAE2\
AhQgAiAANgIMQQAhAwyjAQtB1QAhAwyJAQsgAEEVRwRAIAJBADYCHCACIAE2AhQgAkG5DTYCECACQRo2AgxBACEDDKIBCyACQeQANgIcIAIgATYCFCACQeMXNgIQIAJBFTYCDEEAIQMMoQELIAJBADYCACAGQQFq\
IQEgAi0AKSIAQSNrQQtJDQQCQCAAQQZLDQBBASAAdEHKAHFFDQAMBQtBACEDIAJBADYCHCACIAE2AhQgAkH3CTYCECACQQg2AgwMoAELIAJBADYCACAGQQFqIQEgAi0AKUEhRg0DIAJBADYCHCACIAE2AhQgAkGb\
CjYCECACQQg2AgxBACEDDJ8BCyACQQA2AgALQQAhAyACQQA2AhwgAiABNgIUIAJBkDM2AhAgAkEINgIMDJ0BCyACQQA2AgAgBkEBaiEBIAItAClBI0kNACACQQA2AhwgAiABNgIUIAJB0wk2AhAgAkEINgIMQQAh\
AwycAQtB0QAhAwyCAQsgAS0AAEEwayIAQf8BcUEKSQRAIAIgADoAKiABQQFqIQFBzwAhAwyCAQsgAigCBCEAIAJBADYCBCACIAAgARAoIgBFDYYBIAJB3gA2AhwgAiABNgIUIAIgADYCDEEAIQMMmgELIAIoAgQh\
ACACQQA2AgQgAiAAIAEQKCIARQ2GASACQdwANgIcIAIgATYCFCACIAA2AgxBACEDDJkBCyACKAIEIQAgAkEANgIEIAIgACAFECgiAEUEQCAFIQEMhwELIAJB2gA2AhwgAiAFNgIUIAIgADYCDAyYAQtBACEBQQEh\
AwsgAiADOgArIAVBAWohAwJAAkACQCACLQAtQRBxDQACQAJAAkAgAi0AKg4DAQACBAsgBkUNAwwCCyAADQEMAgsgAUUNAQsgAigCBCEAIAJBADYCBCACIAAgAxAoIgBFBEAgAyEBDAILIAJB2AA2AhwgAiADNgIU\
IAIgADYCDEEAIQMMmAELIAIoAgQhACACQQA2AgQgAiAAIAMQKCIARQRAIAMhAQyHAQsgAkHZADYCHCACIAM2AhQgAiAANgIMQQAhAwyXAQtBzAAhAwx9CyAAQRVHBEAgAkEANgIcIAIgATYCFCACQZQNNgIQIAJB\
ITYCDEEAIQMMlgELIAJB1wA2AhwgAiABNgIUIAJByRc2AhAgAkEVNgIMQQAhAwyVAQtBACEDIAJBADYCHCACIAE2AhQgAkGAETYCECACQQk2AgwMlAELIAIoAgQhACACQQA2AgQgAiAAIAEQJSIARQ0AIAJB0wA2\
AhwgAiABNgIUIAIgADYCDEEAIQMMkwELQckAIQMMeQsgAkEANgIcIAIgATYCFCACQcEoNgIQIAJBBzYCDCACQQA2AgBBACEDDJEBCyACKAIEIQBBACEDIAJBADYCBCACIAAgARAlIgBFDQAgAkHSADYCHCACIAE2\
AhQgAiAANgIMDJABC0HIACEDDHYLIAJBADYCACAFIQELIAJBgBI7ASogAUEBaiEBQQAhAAJAIAIoAjgiA0UNACADKAIwIgNFDQAgAiADEQAAIQALIAANAQtBxwAhAwxzCyAAQRVGBEAgAkHRADYCHCACIAE2AhQg\
AkHjFzYCECACQRU2AgxBACEDDIwBC0EAIQMgAkEANgIcIAIgATYCFCACQbkNNgIQIAJBGjYCDAyLAQtBACEDIAJBADYCHCACIAE2AhQgAkGgGTYCECACQR42AgwMigELIAEtAABBOkYEQCACKAIEIQBBACEDIAJB\
ADYCBCACIAAgARApIgBFDQEgAkHDADYCHCACIAA2AgwgAiABQQFqNgIUDIoBC0EAIQMgAkEANgIcIAIgATYCFCACQbERNgIQIAJBCjYCDAyJAQsgAUEBaiEBQTshAwxvCyACQcMANgIcIAIgADYCDCACIAFBAWo2\
AhQMhwELQQAhAyACQQA2AhwgAiABNgIUIAJB8A42AhAgAkEcNgIMDIYBCyACIAIvATBBEHI7ATAMZgsCQCACLwEwIgBBCHFFDQAgAi0AKEEBRw0AIAItAC1BCHFFDQMLIAIgAEH3+wNxQYAEcjsBMAwECyABIARH\
BEACQANAIAEtAABBMGsiAEH/AXFBCk8EQEE1IQMMbgsgAikDICIKQpmz5syZs+bMGVYNASACIApCCn4iCjcDICAKIACtQv8BgyILQn+FVg0BIAIgCiALfDcDICAEIAFBAWoiAUcNAAtBOSEDDIUBCyACKAIEIQBB\
ACEDIAJBADYCBCACIAAgAUEBaiIBECoiAA0MDHcLQTkhAwyDAQsgAi0AMEEgcQ0GQcUBIQMMaQtBACEDIAJBADYCBCACIAEgARAqIgBFDQQgAkE6NgIcIAIgADYCDCACIAFBAWo2AhQMgQELIAItAChBAUcNACAC\
LQAtQQhxRQ0BC0E3IQMMZgsgAigCBCEAQQAhAyACQQA2AgQgAiAAIAEQKiIABEAgAkE7NgIcIAIgADYCDCACIAFBAWo2AhQMfwsgAUEBaiEBDG4LIAJBCDoALAwECyABQQFqIQEMbQtBACEDIAJBADYCHCACIAE2\
AhQgAkHkEjYCECACQQQ2AgwMewsgAigCBCEAQQAhAyACQQA2AgQgAiAAIAEQKiIARQ1sIAJBNzYCHCACIAE2AhQgAiAANgIMDHoLIAIgAi8BMEEgcjsBMAtBMCEDDF8LIAJBNjYCHCACIAE2AhQgAiAANgIMDHcL\
IABBLEcNASABQQFqIQBBASEBAkACQAJAAkACQCACLQAsQQVrDgQDAQIEAAsgACEBDAQLQQIhAQwBC0EEIQELIAJBAToALCACIAIvATAgAXI7ATAgACEBDAELIAIgAi8BMEEIcjsBMCAAIQELQTkhAwxcCyACQQA6\
ACwLQTQhAwxaCyABIARGBEBBLSEDDHMLAkACQANAAkAgAS0AAEEKaw4EAgAAAwALIAQgAUEBaiIBRw0AC0EtIQMMdAsgAigCBCEAQQAhAyACQQA2AgQgAiAAIAEQKiIARQ0CIAJBLDYCHCACIAE2AhQgAiAANgIM\
DHMLIAIoAgQhAEEAIQMgAkEANgIEIAIgACABECoiAEUEQCABQQFqIQEMAgsgAkEsNgIcIAIgADYCDCACIAFBAWo2AhQMcgsgAS0AAEENRgRAIAIoAgQhAEEAIQMgAkEANgIEIAIgACABECoiAEUEQCABQQFqIQEM\
AgsgAkEsNgIcIAIgADYCDCACIAFBAWo2AhQMcgsgAi0ALUEBcQRAQcQBIQMMWQsgAigCBCEAQQAhAyACQQA2AgQgAiAAIAEQKiIADQEMZQtBLyEDDFcLIAJBLjYCHCACIAE2AhQgAiAANgIMDG8LQQAhAyACQQA2\
AhwgAiABNgIUIAJB8BQ2AhAgAkEDNgIMDG4LQQEhAwJAAkACQAJAIAItACxBBWsOBAMBAgAECyACIAIvATBBCHI7ATAMAwtBAiEDDAELQQQhAwsgAkEBOgAsIAIgAi8BMCADcjsBMAtBKiEDDFMLQQAhAyACQQA2\
AhwgAiABNgIUIAJB4Q82AhAgAkEKNgIMDGsLQQEhAwJAAkACQAJAAkACQCACLQAsQQJrDgcFBAQDAQIABAsgAiACLwEwQQhyOwEwDAMLQQIhAwwBC0EEIQMLIAJBAToALCACIAIvATAgA3I7ATALQSshAwxSC0EA\
IQMgAkEANgIcIAIgATYCFCACQasSNgIQIAJBCzYCDAxqC0EAIQMgAkEANgIcIAIgATYCFCACQf0NNgIQIAJBHTYCDAxpCyABIARHBEADQCABLQAAQSBHDUggBCABQQFqIgFHDQALQSUhAwxpC0ElIQMMaAsgAi0A\
LUEBcQRAQcMBIQMMTwsgAigCBCEAQQAhAyACQQA2AgQgAiAAIAEQKSIABEAgAkEmNgIcIAIgADYCDCACIAFBAWo2AhQMaAsgAUEBaiEBDFwLIAFBAWohASACLwEwIgBBgAFxBEBBACEAAkAgAigCOCIDRQ0AIAMo\
AlQiA0UNACACIAMRAAAhAAsgAEUNBiAAQRVHDR8gAkEFNgIcIAIgATYCFCACQfkXNgIQIAJBFTYCDEEAIQMMZwsCQCAAQaAEcUGgBEcNACACLQAtQQJxDQBBACEDIAJBADYCHCACIAE2AhQgAkGWEzYCECACQQQ2\
AgwMZwsgAgJ/IAIvATBBFHFBFEYEQEEBIAItAChBAUYNARogAi8BMkHlAEYMAQsgAi0AKUEFRgs6AC5BACEAAkAgAigCOCIDRQ0AIAMoAiQiA0UNACACIAMRAAAhAAsCQAJAAkACQAJAIAAOFgIBAAQEBAQEBAQE\
BAQEBAQEBAQEBAMECyACQQE6AC4LIAIgAi8BMEHAAHI7ATALQSchAwxPCyACQSM2AhwgAiABNgIUIAJBpRY2AhAgAkEVNgIMQQAhAwxnC0EAIQMgAkEANgIcIAIgATYCFCACQdULNgIQIAJBETYCDAxmC0EAIQAC\
QCACKAI4IgNFDQAgAygCLCIDRQ0AIAIgAxEAACEACyAADQELQQ4hAwxLCyAAQRVGBEAgAkECNgIcIAIgATYCFCACQbAYNgIQIAJBFTYCDEEAIQMMZAtBACEDIAJBADYCHCACIAE2AhQgAkGnDjYCECACQRI2AgwM\
YwtBACEDIAJBADYCHCACIAE2AhQgAkGqHDYCECACQQ82AgwMYgsgAigCBCEAQQAhAyACQQA2AgQgAiAAIAEgCqdqIgEQKyIARQ0AIAJBBTYCHCACIAE2AhQgAiAANgIMDGELQQ8hAwxHC0EAIQMgAkEANgIcIAIg\
ATYCFCACQc0TNgIQIAJBDDYCDAxfC0IBIQoLIAFBAWohAQJAIAIpAyAiC0L//////////w9YBEAgAiALQgSGIAqENwMgDAELQQAhAyACQQA2AhwgAiABNgIUIAJBrQk2AhAgAkEMNgIMDF4LQSQhAwxEC0EAIQMg\
AkEANgIcIAIgATYCFCACQc0TNgIQIAJBDDYCDAxcCyACKAIEIQBBACEDIAJBADYCBCACIAAgARAsIgBFBEAgAUEBaiEBDFILIAJBFzYCHCACIAA2AgwgAiABQQFqNgIUDFsLIAIoAgQhAEEAIQMgAkEANgIEAkAg\
AiAAIAEQLCIARQRAIAFBAWohAQwBCyACQRY2AhwgAiAANgIMIAIgAUEBajYCFAxbC0EfIQMMQQtBACEDIAJBADYCHCACIAE2AhQgAkGaDzYCECACQSI2AgwMWQsgAigCBCEAQQAhAyACQQA2AgQgAiAAIAEQLSIA\
RQRAIAFBAWohAQxQCyACQRQ2AhwgAiAANgIMIAIgAUEBajYCFAxYCyACKAIEIQBBACEDIAJBADYCBAJAIAIgACABEC0iAEUEQCABQQFqIQEMAQsgAkETNgIcIAIgADYCDCACIAFBAWo2AhQMWAtBHiEDDD4LQQAh\
AyACQQA2AhwgAiABNgIUIAJBxgw2AhAgAkEjNgIMDFYLIAIoAgQhAEEAIQMgAkEANgIEIAIgACABEC0iAEUEQCABQQFqIQEMTgsgAkERNgIcIAIgADYCDCACIAFBAWo2AhQMVQsgAkEQNgIcIAIgATYCFCACIAA2\
AgwMVAtBACEDIAJBADYCHCACIAE2AhQgAkHGDDYCECACQSM2AgwMUwtBACEDIAJBADYCHCACIAE2AhQgAkHAFTYCECACQQI2AgwMUgsgAigCBCEAQQAhAyACQQA2AgQCQCACIAAgARAtIgBFBEAgAUEBaiEBDAEL\
IAJBDjYCHCACIAA2AgwgAiABQQFqNgIUDFILQRshAww4C0EAIQMgAkEANgIcIAIgATYCFCACQcYMNgIQIAJBIzYCDAxQCyACKAIEIQBBACEDIAJBADYCBAJAIAIgACABECwiAEUEQCABQQFqIQEMAQsgAkENNgIc\
IAIgADYCDCACIAFBAWo2AhQMUAtBGiEDDDYLQQAhAyACQQA2AhwgAiABNgIUIAJBmg82AhAgAkEiNgIMDE4LIAIoAgQhAEEAIQMgAkEANgIEAkAgAiAAIAEQLCIARQRAIAFBAWohAQwBCyACQQw2AhwgAiAANgIM\
IAIgAUEBajYCFAxOC0EZIQMMNAtBACEDIAJBADYCHCACIAE2AhQgAkGaDzYCECACQSI2AgwMTAsgAEEVRwRAQQAhAyACQQA2AhwgAiABNgIUIAJBgww2AhAgAkETNgIMDEwLIAJBCjYCHCACIAE2AhQgAkHkFjYC\
ECACQRU2AgxBACEDDEsLIAIoAgQhAEEAIQMgAkEANgIEIAIgACABIAqnaiIBECsiAARAIAJBBzYCHCACIAE2AhQgAiAANgIMDEsLQRMhAwwxCyAAQRVHBEBBACEDIAJBADYCHCACIAE2AhQgAkHaDTYCECACQRQ2\
AgwMSgsgAkEeNgIcIAIgATYCFCACQfkXNgIQIAJBFTYCDEEAIQMMSQtBACEAAkAgAigCOCIDRQ0AIAMoAiwiA0UNACACIAMRAAAhAAsgAEUNQSAAQRVGBEAgAkEDNgIcIAIgATYCFCACQbAYNgIQIAJBFTYCDEEA\
IQMMSQtBACEDIAJBADYCHCACIAE2AhQgAkGnDjYCECACQRI2AgwMSAtBACEDIAJBADYCHCACIAE2AhQgAkHaDTYCECACQRQ2AgwMRwtBACEDIAJBADYCHCACIAE2AhQgAkGnDjYCECACQRI2AgwMRgsgAkEAOgAv\
IAItAC1BBHFFDT8LIAJBADoALyACQQE6ADRBACEDDCsLQQAhAyACQQA2AhwgAkHkETYCECACQQc2AgwgAiABQQFqNgIUDEMLAkADQAJAIAEtAABBCmsOBAACAgACCyAEIAFBAWoiAUcNAAtB3QEhAwxDCwJAAkAg\
Ai0ANEEBRw0AQQAhAAJAIAIoAjgiA0UNACADKAJYIgNFDQAgAiADEQAAIQALIABFDQAgAEEVRw0BIAJB3AE2AhwgAiABNgIUIAJB1RY2AhAgAkEVNgIMQQAhAwxEC0HBASEDDCoLIAJBADYCHCACIAE2AhQgAkHp\
CzYCECACQR82AgxBACEDDEILAkACQCACLQAoQQFrDgIEAQALQcABIQMMKQtBuQEhAwwoCyACQQI6AC9BACEAAkAgAigCOCIDRQ0AIAMoAgAiA0UNACACIAMRAAAhAAsgAEUEQEHCASEDDCgLIABBFUcEQCACQQA2\
AhwgAiABNgIUIAJBpAw2AhAgAkEQNgIMQQAhAwxBCyACQdsBNgIcIAIgATYCFCACQfoWNgIQIAJBFTYCDEEAIQMMQAsgASAERgRAQdoBIQMMQAsgAS0AAEHIAEYNASACQQE6ACgLQawBIQMMJQtBvwEhAwwkCyAB\
IARHBEAgAkEQNgIIIAIgATYCBEG+ASEDDCQLQdkBIQMMPAsgASAERgRAQdgBIQMMPAsgAS0AAEHIAEcNBCABQQFqIQFBvQEhAwwiCyABIARGBEBB1wEhAww7CwJAAkAgAS0AAEHFAGsOEAAFBQUFBQUFBQUFBQUF\
BQEFCyABQQFqIQFBuwEhAwwiCyABQQFqIQFBvAEhAwwhC0HWASEDIAEgBEYNOSACKAIAIgAgBCABa2ohBSABIABrQQJqIQYCQANAIAEtAAAgAEGD0ABqLQAARw0DIABBAkYNASAAQQFqIQAgBCABQQFqIgFHDQAL\
IAIgBTYCAAw6CyACKAIEIQAgAkIANwMAIAIgACAGQQFqIgEQJyIARQRAQcYBIQMMIQsgAkHVATYCHCACIAE2AhQgAiAANgIMQQAhAww5C0HUASEDIAEgBEYNOCACKAIAIgAgBCABa2ohBSABIABrQQFqIQYCQANA\
IAEtAAAgAEGB0ABqLQAARw0CIABBAUYNASAAQQFqIQAgBCABQQFqIgFHDQALIAIgBTYCAAw5CyACQYEEOwEoIAIoAgQhACACQgA3AwAgAiAAIAZBAWoiARAnIgANAwwCCyACQQA2AgALQQAhAyACQQA2AhwgAiAB\
NgIUIAJB2Bs2AhAgAkEINgIMDDYLQboBIQMMHAsgAkHTATYCHCACIAE2AhQgAiAANgIMQQAhAww0C0EAIQACQCACKAI4IgNFDQAgAygCOCIDRQ0AIAIgAxEAACEACyAARQ0AIABBFUYNASACQQA2AhwgAiABNgIU\
IAJBzA42AhAgAkEgNgIMQQAhAwwzC0HkACEDDBkLIAJB+AA2AhwgAiABNgIUIAJByhg2AhAgAkEVNgIMQQAhAwwxC0HSASEDIAQgASIARg0wIAQgAWsgAigCACIBaiEFIAAgAWtBBGohBgJAA0AgAC0AACABQfzP\
AGotAABHDQEgAUEERg0DIAFBAWohASAEIABBAWoiAEcNAAsgAiAFNgIADDELIAJBADYCHCACIAA2AhQgAkGQMzYCECACQQg2AgwgAkEANgIAQQAhAwwwCyABIARHBEAgAkEONgIIIAIgATYCBEG3ASEDDBcLQdEB\
IQMMLwsgAkEANgIAIAZBAWohAQtBuAEhAwwUCyABIARGBEBB0AEhAwwtCyABLQAAQTBrIgBB/wFxQQpJBEAgAiAAOgAqIAFBAWohAUG2ASEDDBQLIAIoAgQhACACQQA2AgQgAiAAIAEQKCIARQ0UIAJBzwE2Ahwg\
AiABNgIUIAIgADYCDEEAIQMMLAsgASAERgRAQc4BIQMMLAsCQCABLQAAQS5GBEAgAUEBaiEBDAELIAIoAgQhACACQQA2AgQgAiAAIAEQKCIARQ0VIAJBzQE2AhwgAiABNgIUIAIgADYCDEEAIQMMLAtBtQEhAwwS\
CyAEIAEiBUYEQEHMASEDDCsLQQAhAEEBIQFBASEGQQAhAwJAAkACQAJAAkACfwJAAkACQAJAAkACQAJAIAUtAABBMGsOCgoJAAECAwQFBggLC0ECDAYLQQMMBQtBBAwEC0EFDAMLQQYMAgtBBwwBC0EICyEDQQAh\
AUEAIQYMAgtBCSEDQQEhAEEAIQFBACEGDAELQQAhAUEBIQMLIAIgAzoAKyAFQQFqIQMCQAJAIAItAC1BEHENAAJAAkACQCACLQAqDgMBAAIECyAGRQ0DDAILIAANAQwCCyABRQ0BCyACKAIEIQAgAkEANgIEIAIg\
ACADECgiAEUEQCADIQEMAwsgAkHJATYCHCACIAM2AhQgAiAANgIMQQAhAwwtCyACKAIEIQAgAkEANgIEIAIgACADECgiAEUEQCADIQEMGAsgAkHKATYCHCACIAM2AhQgAiAANgIMQQAhAwwsCyACKAIEIQAgAkEA\
NgIEIAIgACAFECgiAEUEQCAFIQEMFgsgAkHLATYCHCACIAU2AhQgAiAANgIMDCsLQbQBIQMMEQtBACEAAkAgAigCOCIDRQ0AIAMoAjwiA0UNACACIAMRAAAhAAsCQCAABEAgAEEVRg0BIAJBADYCHCACIAE2AhQg\
AkGUDTYCECACQSE2AgxBACEDDCsLQbIBIQMMEQsgAkHIATYCHCACIAE2AhQgAkHJFzYCECACQRU2AgxBACEDDCkLIAJBADYCACAGQQFqIQFB9QAhAwwPCyACLQApQQVGBEBB4wAhAwwPC0HiACEDDA4LIAAhASAC\
QQA2AgALIAJBADoALEEJIQMMDAsgAkEANgIAIAdBAWohAUHAACEDDAsLQQELOgAsIAJBADYCACAGQQFqIQELQSkhAwwIC0E4IQMMBwsCQCABIARHBEADQCABLQAAQYA+ai0AACIAQQFHBEAgAEECRw0DIAFBAWoh\
AQwFCyAEIAFBAWoiAUcNAAtBPiEDDCELQT4hAwwgCwsgAkEAOgAsDAELQQshAwwEC0E6IQMMAwsgAUEBaiEBQS0hAwwCCyACIAE6ACwgAkEANgIAIAZBAWohAUEMIQMMAQsgAkEANgIAIAZBAWohAUEKIQMMAAsA\
C0EAIQMgAkEANgIcIAIgATYCFCACQc0QNgIQIAJBCTYCDAwXC0EAIQMgAkEANgIcIAIgATYCFCACQekKNgIQIAJBCTYCDAwWC0EAIQMgAkEANgIcIAIgATYCFCACQbcQNgIQIAJBCTYCDAwVC0EAIQMgAkEANgIc\
IAIgATYCFCACQZwRNgIQIAJBCTYCDAwUC0EAIQMgAkEANgIcIAIgATYCFCACQc0QNgIQIAJBCTYCDAwTC0EAIQMgAkEANgIcIAIgATYCFCACQekKNgIQIAJBCTYCDAwSC0EAIQMgAkEANgIcIAIgATYCFCACQbcQ\
NgIQIAJBCTYCDAwRC0EAIQMgAkEANgIcIAIgATYCFCACQZwRNgIQIAJBCTYCDAwQC0EAIQMgAkEANgIcIAIgATYCFCACQZcVNgIQIAJBDzYCDAwPC0EAIQMgAkEANgIcIAIgATYCFCACQZcVNgIQIAJBDzYCDAwO\
C0EAIQMgAkEANgIcIAIgATYCFCACQcASNgIQIAJBCzYCDAwNC0EAIQMgAkEANgIcIAIgATYCFCACQZUJNgIQIAJBCzYCDAwMC0EAIQMgAkEANgIcIAIgATYCFCACQeEPNgIQIAJBCjYCDAwLC0EAIQMgAkEANgIc\
IAIgATYCFCACQfsPNgIQIAJBCjYCDAwKC0EAIQMgAkEANgIcIAIgATYCFCACQfEZNgIQIAJBAjYCDAwJC0EAIQMgAkEANgIcIAIgATYCFCACQcQUNgIQIAJBAjYCDAwIC0EAIQMgAkEANgIcIAIgATYCFCACQfIV\
NgIQIAJBAjYCDAwHCyACQQI2AhwgAiABNgIUIAJBnBo2AhAgAkEWNgIMQQAhAwwGC0EBIQMMBQtB1AAhAyABIARGDQQgCEEIaiEJIAIoAgAhBQJAAkAgASAERwRAIAVB2MIAaiEHIAQgBWogAWshACAFQX9zQQpq\
IgUgAWohBgNAIAEtAAAgBy0AAEcEQEECIQcMAwsgBUUEQEEAIQcgBiEBDAMLIAVBAWshBSAHQQFqIQcgBCABQQFqIgFHDQALIAAhBSAEIQELIAlBATYCACACIAU2AgAMAQsgAkEANgIAIAkgBzYCAAsgCSABNgIE\
IAgoAgwhACAIKAIIDgMBBAIACwALIAJBADYCHCACQbUaNgIQIAJBFzYCDCACIABBAWo2AhRBACEDDAILIAJBADYCHCACIAA2AhQgAkHKGjYCECACQQk2AgxBACEDDAELIAEgBEYEQEEiIQMMAQsgAkEJNgIIIAIg\
ATYCBEEhIQMLIAhBEGokACADRQRAIAIoAgwhAAwBCyACIAM2AhxBACEAIAIoAgQiAUUNACACIAEgBCACKAIIEQEAIgFFDQAgAiAENgIUIAIgATYCDCABIQALIAALvgIBAn8gAEEAOgAAIABB3ABqIgFBAWtBADoA\
ACAAQQA6AAIgAEEAOgABIAFBA2tBADoAACABQQJrQQA6AAAgAEEAOgADIAFBBGtBADoAAEEAIABrQQNxIgEgAGoiAEEANgIAQdwAIAFrQXxxIgIgAGoiAUEEa0EANgIAAkAgAkEJSQ0AIABBADYCCCAAQQA2AgQg\
AUEIa0EANgIAIAFBDGtBADYCACACQRlJDQAgAEEANgIYIABBADYCFCAAQQA2AhAgAEEANgIMIAFBEGtBADYCACABQRRrQQA2AgAgAUEYa0EANgIAIAFBHGtBADYCACACIABBBHFBGHIiAmsiAUEgSQ0AIAAgAmoh\
AANAIABCADcDGCAAQgA3AxAgAEIANwMIIABCADcDACAAQSBqIQAgAUEgayIBQR9LDQALCwtWAQF/AkAgACgCDA0AAkACQAJAAkAgAC0ALw4DAQADAgsgACgCOCIBRQ0AIAEoAiwiAUUNACAAIAERAAAiAQ0DC0EA\
DwsACyAAQcMWNgIQQQ4hAQsgAQsaACAAKAIMRQRAIABB0Rs2AhAgAEEVNgIMCwsUACAAKAIMQRVGBEAgAEEANgIMCwsUACAAKAIMQRZGBEAgAEEANgIMCwsHACAAKAIMCwcAIAAoAhALCQAgACABNgIQCwcAIAAo\
AhQLFwAgAEEkTwRAAAsgAEECdEGgM2ooAgALFwAgAEEuTwRAAAsgAEECdEGwNGooAgALvwkBAX9B6yghAQJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAC\
QAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQAJAAkAC\
QAJAAkACQAJAAkACQAJAAkACQAJAIABB5ABrDvQDY2IAAWFhYWFhYQIDBAVhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFh\
YWFhYWFhYWFhBgcICQoLDA0OD2FhYWFhEGFhYWFhYWFhYWFhEWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYRITFBUWFxgZGhth\
YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhHB0eHyAhIiMkJSYnKCkqKywtLi8wMTIzNDU2YTc4\
OTphYWFhYWFhYTthYWE8YWFhYT0+P2FhYWFhYWFhQGFhQWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYUJDREVGR0hJSktMTU5PUFFSU2FhYWFhYWFhVFVWV1hZWlthXF1hYWFhYWFhYWFhYWFhYWFhYWFh\
YWFhYWFhYWFhYWFeYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhX2BhC0HhJw8LQaQhDwtByywPC0H+MQ8LQcAkDwtBqyQPC0GNKA8LQeImDwtBgDAPC0G5Lw8LQdckDwtB7x8PC0HhHw8LQfof\
DwtB8iAPC0GoLw8LQa4yDwtBiDAPC0HsJw8LQYIiDwtBjh0PC0HQLg8LQcojDwtBxTIPC0HfHA8LQdIcDwtBxCAPC0HXIA8LQaIfDwtB7S4PC0GrMA8LQdQlDwtBzC4PC0H6Lg8LQfwrDwtB0jAPC0HxHQ8LQbsg\
DwtB9ysPC0GQMQ8LQdcxDwtBoi0PC0HUJw8LQeArDwtBnywPC0HrMQ8LQdUfDwtByjEPC0HeJQ8LQdQeDwtB9BwPC0GnMg8LQbEdDwtBoB0PC0G5MQ8LQbwwDwtBkiEPC0GzJg8LQeksDwtBrB4PC0HUKw8LQfcm\
DwtBgCYPC0GwIQ8LQf4eDwtBjSMPC0GJLQ8LQfciDwtBoDEPC0GuHw8LQcYlDwtB6B4PC0GTIg8LQcIvDwtBwx0PC0GLLA8LQeEdDwtBjS8PC0HqIQ8LQbQtDwtB0i8PC0HfMg8LQdIyDwtB8DAPC0GpIg8LQfkj\
DwtBmR4PC0G1LA8LQZswDwtBkjIPC0G2Kw8LQcIiDwtB+DIPC0GeJQ8LQdAiDwtBuh4PC0GBHg8LAAtB1iEhAQsgAQsWACAAIAAtAC1B/gFxIAFBAEdyOgAtCxkAIAAgAC0ALUH9AXEgAUEAR0EBdHI6AC0LGQAg\
ACAALQAtQfsBcSABQQBHQQJ0cjoALQsZACAAIAAtAC1B9wFxIAFBAEdBA3RyOgAtCz4BAn8CQCAAKAI4IgNFDQAgAygCBCIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIABBxhE2AhBBGCEECyAECz4BAn8CQCAA\
KAI4IgNFDQAgAygCCCIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIABB9go2AhBBGCEECyAECz4BAn8CQCAAKAI4IgNFDQAgAygCDCIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIABB7Ro2AhBBGCEECyAECz4B\
An8CQCAAKAI4IgNFDQAgAygCECIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIABBlRA2AhBBGCEECyAECz4BAn8CQCAAKAI4IgNFDQAgAygCFCIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIABBqhs2AhBBGCEE\
CyAECz4BAn8CQCAAKAI4IgNFDQAgAygCGCIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIABB7RM2AhBBGCEECyAECz4BAn8CQCAAKAI4IgNFDQAgAygCKCIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIABB9gg2\
AhBBGCEECyAECz4BAn8CQCAAKAI4IgNFDQAgAygCHCIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0AIABBwhk2AhBBGCEECyAECz4BAn8CQCAAKAI4IgNFDQAgAygCICIDRQ0AIAAgASACIAFrIAMRAQAiBEF/Rw0A\
IABBlBQ2AhBBGCEECyAEC1kBAn8CQCAALQAoQQFGDQAgAC8BMiIBQeQAa0HkAEkNACABQcwBRg0AIAFBsAJGDQAgAC8BMCIAQcAAcQ0AQQEhAiAAQYgEcUGABEYNACAAQShxRSECCyACC4wBAQJ/AkACQAJAIAAt\
ACpFDQAgAC0AK0UNACAALwEwIgFBAnFFDQEMAgsgAC8BMCIBQQFxRQ0BC0EBIQIgAC0AKEEBRg0AIAAvATIiAEHkAGtB5ABJDQAgAEHMAUYNACAAQbACRg0AIAFBwABxDQBBACECIAFBiARxQYAERg0AIAFBKHFB\
AEchAgsgAgtzACAAQRBq/QwAAAAAAAAAAAAAAAAAAAAA/QsDACAA/QwAAAAAAAAAAAAAAAAAAAAA/QsDACAAQTBq/QwAAAAAAAAAAAAAAAAAAAAA/QsDACAAQSBq/QwAAAAAAAAAAAAAAAAAAAAA/QsDACAAQd0B\
NgIcCwYAIAAQMguaLQELfyMAQRBrIgokAEGk0AAoAgAiCUUEQEHk0wAoAgAiBUUEQEHw0wBCfzcCAEHo0wBCgICEgICAwAA3AgBB5NMAIApBCGpBcHFB2KrVqgVzIgU2AgBB+NMAQQA2AgBByNMAQQA2AgALQczT\
AEGA1AQ2AgBBnNAAQYDUBDYCAEGw0AAgBTYCAEGs0ABBfzYCAEHQ0wBBgKwDNgIAA0AgAUHI0ABqIAFBvNAAaiICNgIAIAIgAUG00ABqIgM2AgAgAUHA0ABqIAM2AgAgAUHQ0ABqIAFBxNAAaiIDNgIAIAMgAjYC\
ACABQdjQAGogAUHM0ABqIgI2AgAgAiADNgIAIAFB1NAAaiACNgIAIAFBIGoiAUGAAkcNAAtBjNQEQcGrAzYCAEGo0ABB9NMAKAIANgIAQZjQAEHAqwM2AgBBpNAAQYjUBDYCAEHM/wdBODYCAEGI1AQhCQsCQAJA\
AkACQAJAAkACQAJAAkACQAJAAkACQAJAAkACQCAAQewBTQRAQYzQACgCACIGQRAgAEETakFwcSAAQQtJGyIEQQN2IgB2IgFBA3EEQAJAIAFBAXEgAHJBAXMiAkEDdCIAQbTQAGoiASAAQbzQAGooAgAiACgCCCID\
RgRAQYzQACAGQX4gAndxNgIADAELIAEgAzYCCCADIAE2AgwLIABBCGohASAAIAJBA3QiAkEDcjYCBCAAIAJqIgAgACgCBEEBcjYCBAwRC0GU0AAoAgAiCCAETw0BIAEEQAJAQQIgAHQiAkEAIAJrciABIAB0cWgi\
AEEDdCICQbTQAGoiASACQbzQAGooAgAiAigCCCIDRgRAQYzQACAGQX4gAHdxIgY2AgAMAQsgASADNgIIIAMgATYCDAsgAiAEQQNyNgIEIABBA3QiACAEayEFIAAgAmogBTYCACACIARqIgQgBUEBcjYCBCAIBEAg\
CEF4cUG00ABqIQBBoNAAKAIAIQMCf0EBIAhBA3Z0IgEgBnFFBEBBjNAAIAEgBnI2AgAgAAwBCyAAKAIICyIBIAM2AgwgACADNgIIIAMgADYCDCADIAE2AggLIAJBCGohAUGg0AAgBDYCAEGU0AAgBTYCAAwRC0GQ\
0AAoAgAiC0UNASALaEECdEG80gBqKAIAIgAoAgRBeHEgBGshBSAAIQIDQAJAIAIoAhAiAUUEQCACQRRqKAIAIgFFDQELIAEoAgRBeHEgBGsiAyAFSSECIAMgBSACGyEFIAEgACACGyEAIAEhAgwBCwsgACgCGCEJ\
IAAoAgwiAyAARwRAQZzQACgCABogAyAAKAIIIgE2AgggASADNgIMDBALIABBFGoiAigCACIBRQRAIAAoAhAiAUUNAyAAQRBqIQILA0AgAiEHIAEiA0EUaiICKAIAIgENACADQRBqIQIgAygCECIBDQALIAdBADYC\
AAwPC0F/IQQgAEG/f0sNACAAQRNqIgFBcHEhBEGQ0AAoAgAiCEUNAEEAIARrIQUCQAJAAkACf0EAIARBgAJJDQAaQR8gBEH///8HSw0AGiAEQSYgAUEIdmciAGt2QQFxIABBAXRrQT5qCyIGQQJ0QbzSAGooAgAi\
AkUEQEEAIQFBACEDDAELQQAhASAEQRkgBkEBdmtBACAGQR9HG3QhAEEAIQMDQAJAIAIoAgRBeHEgBGsiByAFTw0AIAIhAyAHIgUNAEEAIQUgAiEBDAMLIAEgAkEUaigCACIHIAcgAiAAQR12QQRxakEQaigCACIC\
RhsgASAHGyEBIABBAXQhACACDQALCyABIANyRQRAQQAhA0ECIAZ0IgBBACAAa3IgCHEiAEUNAyAAaEECdEG80gBqKAIAIQELIAFFDQELA0AgASgCBEF4cSAEayICIAVJIQAgAiAFIAAbIQUgASADIAAbIQMgASgC\
ECIABH8gAAUgAUEUaigCAAsiAQ0ACwsgA0UNACAFQZTQACgCACAEa08NACADKAIYIQcgAyADKAIMIgBHBEBBnNAAKAIAGiAAIAMoAggiATYCCCABIAA2AgwMDgsgA0EUaiICKAIAIgFFBEAgAygCECIBRQ0DIANB\
EGohAgsDQCACIQYgASIAQRRqIgIoAgAiAQ0AIABBEGohAiAAKAIQIgENAAsgBkEANgIADA0LQZTQACgCACIDIARPBEBBoNAAKAIAIQECQCADIARrIgJBEE8EQCABIARqIgAgAkEBcjYCBCABIANqIAI2AgAgASAE\
QQNyNgIEDAELIAEgA0EDcjYCBCABIANqIgAgACgCBEEBcjYCBEEAIQBBACECC0GU0AAgAjYCAEGg0AAgADYCACABQQhqIQEMDwtBmNAAKAIAIgMgBEsEQCAEIAlqIgAgAyAEayIBQQFyNgIEQaTQACAANgIAQZjQ\
ACABNgIAIAkgBEEDcjYCBCAJQQhqIQEMDwtBACEBIAQCf0Hk0wAoAgAEQEHs0wAoAgAMAQtB8NMAQn83AgBB6NMAQoCAhICAgMAANwIAQeTTACAKQQxqQXBxQdiq1aoFczYCAEH40wBBADYCAEHI0wBBADYCAEGA\
gAQLIgAgBEHHAGoiBWoiBkEAIABrIgdxIgJPBEBB/NMAQTA2AgAMDwsCQEHE0wAoAgAiAUUNAEG80wAoAgAiCCACaiEAIAAgAU0gACAIS3ENAEEAIQFB/NMAQTA2AgAMDwtByNMALQAAQQRxDQQCQAJAIAkEQEHM\
0wAhAQNAIAEoAgAiACAJTQRAIAAgASgCBGogCUsNAwsgASgCCCIBDQALC0EAEDMiAEF/Rg0FIAIhBkHo0wAoAgAiAUEBayIDIABxBEAgAiAAayAAIANqQQAgAWtxaiEGCyAEIAZPDQUgBkH+////B0sNBUHE0wAo\
AgAiAwRAQbzTACgCACIHIAZqIQEgASAHTQ0GIAEgA0sNBgsgBhAzIgEgAEcNAQwHCyAGIANrIAdxIgZB/v///wdLDQQgBhAzIQAgACABKAIAIAEoAgRqRg0DIAAhAQsCQCAGIARByABqTw0AIAFBf0YNAEHs0wAo\
AgAiACAFIAZrakEAIABrcSIAQf7///8HSwRAIAEhAAwHCyAAEDNBf0cEQCAAIAZqIQYgASEADAcLQQAgBmsQMxoMBAsgASIAQX9HDQUMAwtBACEDDAwLQQAhAAwKCyAAQX9HDQILQcjTAEHI0wAoAgBBBHI2AgAL\
IAJB/v///wdLDQEgAhAzIQBBABAzIQEgAEF/Rg0BIAFBf0YNASAAIAFPDQEgASAAayIGIARBOGpNDQELQbzTAEG80wAoAgAgBmoiATYCAEHA0wAoAgAgAUkEQEHA0wAgATYCAAsCQAJAAkBBpNAAKAIAIgIEQEHM\
0wAhAQNAIAAgASgCACIDIAEoAgQiBWpGDQIgASgCCCIBDQALDAILQZzQACgCACIBQQBHIAAgAU9xRQRAQZzQACAANgIAC0EAIQFB0NMAIAY2AgBBzNMAIAA2AgBBrNAAQX82AgBBsNAAQeTTACgCADYCAEHY0wBB\
ADYCAANAIAFByNAAaiABQbzQAGoiAjYCACACIAFBtNAAaiIDNgIAIAFBwNAAaiADNgIAIAFB0NAAaiABQcTQAGoiAzYCACADIAI2AgAgAUHY0ABqIAFBzNAAaiICNgIAIAIgAzYCACABQdTQAGogAjYCACABQSBq\
IgFBgAJHDQALQXggAGtBD3EiASAAaiICIAZBOGsiAyABayIBQQFyNgIEQajQAEH00wAoAgA2AgBBmNAAIAE2AgBBpNAAIAI2AgAgACADakE4NgIEDAILIAAgAk0NACACIANJDQAgASgCDEEIcQ0AQXggAmtBD3Ei\
ACACaiIDQZjQACgCACAGaiIHIABrIgBBAXI2AgQgASAFIAZqNgIEQajQAEH00wAoAgA2AgBBmNAAIAA2AgBBpNAAIAM2AgAgAiAHakE4NgIEDAELIABBnNAAKAIASQRAQZzQACAANgIACyAAIAZqIQNBzNMAIQEC\
QAJAAkADQCADIAEoAgBHBEAgASgCCCIBDQEMAgsLIAEtAAxBCHFFDQELQczTACEBA0AgASgCACIDIAJNBEAgAyABKAIEaiIFIAJLDQMLIAEoAgghAQwACwALIAEgADYCACABIAEoAgQgBmo2AgQgAEF4IABrQQ9x\
aiIJIARBA3I2AgQgA0F4IANrQQ9xaiIGIAQgCWoiBGshASACIAZGBEBBpNAAIAQ2AgBBmNAAQZjQACgCACABaiIANgIAIAQgAEEBcjYCBAwIC0Gg0AAoAgAgBkYEQEGg0AAgBDYCAEGU0ABBlNAAKAIAIAFqIgA2\
AgAgBCAAQQFyNgIEIAAgBGogADYCAAwICyAGKAIEIgVBA3FBAUcNBiAFQXhxIQggBUH/AU0EQCAFQQN2IQMgBigCCCIAIAYoAgwiAkYEQEGM0ABBjNAAKAIAQX4gA3dxNgIADAcLIAIgADYCCCAAIAI2AgwMBgsg\
BigCGCEHIAYgBigCDCIARwRAIAAgBigCCCICNgIIIAIgADYCDAwFCyAGQRRqIgIoAgAiBUUEQCAGKAIQIgVFDQQgBkEQaiECCwNAIAIhAyAFIgBBFGoiAigCACIFDQAgAEEQaiECIAAoAhAiBQ0ACyADQQA2AgAM\
BAtBeCAAa0EPcSIBIABqIgcgBkE4ayIDIAFrIgFBAXI2AgQgACADakE4NgIEIAIgBUE3IAVrQQ9xakE/ayIDIAMgAkEQakkbIgNBIzYCBEGo0ABB9NMAKAIANgIAQZjQACABNgIAQaTQACAHNgIAIANBEGpB1NMA\
KQIANwIAIANBzNMAKQIANwIIQdTTACADQQhqNgIAQdDTACAGNgIAQczTACAANgIAQdjTAEEANgIAIANBJGohAQNAIAFBBzYCACAFIAFBBGoiAUsNAAsgAiADRg0AIAMgAygCBEF+cTYCBCADIAMgAmsiBTYCACAC\
IAVBAXI2AgQgBUH/AU0EQCAFQXhxQbTQAGohAAJ/QYzQACgCACIBQQEgBUEDdnQiA3FFBEBBjNAAIAEgA3I2AgAgAAwBCyAAKAIICyIBIAI2AgwgACACNgIIIAIgADYCDCACIAE2AggMAQtBHyEBIAVB////B00E\
QCAFQSYgBUEIdmciAGt2QQFxIABBAXRrQT5qIQELIAIgATYCHCACQgA3AhAgAUECdEG80gBqIQBBkNAAKAIAIgNBASABdCIGcUUEQCAAIAI2AgBBkNAAIAMgBnI2AgAgAiAANgIYIAIgAjYCCCACIAI2AgwMAQsg\
BUEZIAFBAXZrQQAgAUEfRxt0IQEgACgCACEDAkADQCADIgAoAgRBeHEgBUYNASABQR12IQMgAUEBdCEBIAAgA0EEcWpBEGoiBigCACIDDQALIAYgAjYCACACIAA2AhggAiACNgIMIAIgAjYCCAwBCyAAKAIIIgEg\
AjYCDCAAIAI2AgggAkEANgIYIAIgADYCDCACIAE2AggLQZjQACgCACIBIARNDQBBpNAAKAIAIgAgBGoiAiABIARrIgFBAXI2AgRBmNAAIAE2AgBBpNAAIAI2AgAgACAEQQNyNgIEIABBCGohAQwIC0EAIQFB/NMA\
QTA2AgAMBwtBACEACyAHRQ0AAkAgBigCHCICQQJ0QbzSAGoiAygCACAGRgRAIAMgADYCACAADQFBkNAAQZDQACgCAEF+IAJ3cTYCAAwCCyAHQRBBFCAHKAIQIAZGG2ogADYCACAARQ0BCyAAIAc2AhggBigCECIC\
BEAgACACNgIQIAIgADYCGAsgBkEUaigCACICRQ0AIABBFGogAjYCACACIAA2AhgLIAEgCGohASAGIAhqIgYoAgQhBQsgBiAFQX5xNgIEIAEgBGogATYCACAEIAFBAXI2AgQgAUH/AU0EQCABQXhxQbTQAGohAAJ/\
QYzQACgCACICQQEgAUEDdnQiAXFFBEBBjNAAIAEgAnI2AgAgAAwBCyAAKAIICyIBIAQ2AgwgACAENgIIIAQgADYCDCAEIAE2AggMAQtBHyEFIAFB////B00EQCABQSYgAUEIdmciAGt2QQFxIABBAXRrQT5qIQUL\
IAQgBTYCHCAEQgA3AhAgBUECdEG80gBqIQBBkNAAKAIAIgJBASAFdCIDcUUEQCAAIAQ2AgBBkNAAIAIgA3I2AgAgBCAANgIYIAQgBDYCCCAEIAQ2AgwMAQsgAUEZIAVBAXZrQQAgBUEfRxt0IQUgACgCACEAAkAD\
QCAAIgIoAgRBeHEgAUYNASAFQR12IQAgBUEBdCEFIAIgAEEEcWpBEGoiAygCACIADQALIAMgBDYCACAEIAI2AhggBCAENgIMIAQgBDYCCAwBCyACKAIIIgAgBDYCDCACIAQ2AgggBEEANgIYIAQgAjYCDCAEIAA2\
AggLIAlBCGohAQwCCwJAIAdFDQACQCADKAIcIgFBAnRBvNIAaiICKAIAIANGBEAgAiAANgIAIAANAUGQ0AAgCEF+IAF3cSIINgIADAILIAdBEEEUIAcoAhAgA0YbaiAANgIAIABFDQELIAAgBzYCGCADKAIQIgEE\
QCAAIAE2AhAgASAANgIYCyADQRRqKAIAIgFFDQAgAEEUaiABNgIAIAEgADYCGAsCQCAFQQ9NBEAgAyAEIAVqIgBBA3I2AgQgACADaiIAIAAoAgRBAXI2AgQMAQsgAyAEaiICIAVBAXI2AgQgAyAEQQNyNgIEIAIg\
BWogBTYCACAFQf8BTQRAIAVBeHFBtNAAaiEAAn9BjNAAKAIAIgFBASAFQQN2dCIFcUUEQEGM0AAgASAFcjYCACAADAELIAAoAggLIgEgAjYCDCAAIAI2AgggAiAANgIMIAIgATYCCAwBC0EfIQEgBUH///8HTQRA\
IAVBJiAFQQh2ZyIAa3ZBAXEgAEEBdGtBPmohAQsgAiABNgIcIAJCADcCECABQQJ0QbzSAGohAEEBIAF0IgQgCHFFBEAgACACNgIAQZDQACAEIAhyNgIAIAIgADYCGCACIAI2AgggAiACNgIMDAELIAVBGSABQQF2\
a0EAIAFBH0cbdCEBIAAoAgAhBAJAA0AgBCIAKAIEQXhxIAVGDQEgAUEddiEEIAFBAXQhASAAIARBBHFqQRBqIgYoAgAiBA0ACyAGIAI2AgAgAiAANgIYIAIgAjYCDCACIAI2AggMAQsgACgCCCIBIAI2AgwgACAC\
NgIIIAJBADYCGCACIAA2AgwgAiABNgIICyADQQhqIQEMAQsCQCAJRQ0AAkAgACgCHCIBQQJ0QbzSAGoiAigCACAARgRAIAIgAzYCACADDQFBkNAAIAtBfiABd3E2AgAMAgsgCUEQQRQgCSgCECAARhtqIAM2AgAg\
A0UNAQsgAyAJNgIYIAAoAhAiAQRAIAMgATYCECABIAM2AhgLIABBFGooAgAiAUUNACADQRRqIAE2AgAgASADNgIYCwJAIAVBD00EQCAAIAQgBWoiAUEDcjYCBCAAIAFqIgEgASgCBEEBcjYCBAwBCyAAIARqIgcg\
BUEBcjYCBCAAIARBA3I2AgQgBSAHaiAFNgIAIAgEQCAIQXhxQbTQAGohAUGg0AAoAgAhAwJ/QQEgCEEDdnQiAiAGcUUEQEGM0AAgAiAGcjYCACABDAELIAEoAggLIgIgAzYCDCABIAM2AgggAyABNgIMIAMgAjYC\
CAtBoNAAIAc2AgBBlNAAIAU2AgALIABBCGohAQsgCkEQaiQAIAELQwAgAEUEQD8AQRB0DwsCQCAAQf//A3ENACAAQQBIDQAgAEEQdkAAIgBBf0YEQEH80wBBMDYCAEF/DwsgAEEQdA8LAAsL3D8iAEGACAsJAQAA\
AAIAAAADAEGUCAsFBAAAAAUAQaQICwkGAAAABwAAAAgAQdwIC4otSW52YWxpZCBjaGFyIGluIHVybCBxdWVyeQBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX2JvZHkAQ29udGVudC1MZW5ndGggb3ZlcmZsb3cA\
Q2h1bmsgc2l6ZSBvdmVyZmxvdwBSZXNwb25zZSBvdmVyZmxvdwBJbnZhbGlkIG1ldGhvZCBmb3IgSFRUUC94LnggcmVxdWVzdABJbnZhbGlkIG1ldGhvZCBmb3IgUlRTUC94LnggcmVxdWVzdABFeHBlY3RlZCBT\
T1VSQ0UgbWV0aG9kIGZvciBJQ0UveC54IHJlcXVlc3QASW52YWxpZCBjaGFyIGluIHVybCBmcmFnbWVudCBzdGFydABFeHBlY3RlZCBkb3QAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9zdGF0dXMASW52YWxp\
ZCByZXNwb25zZSBzdGF0dXMASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucwBVc2VyIGNhbGxiYWNrIGVycm9yAGBvbl9yZXNldGAgY2FsbGJhY2sgZXJyb3IAYG9uX2NodW5rX2hlYWRlcmAg\
Y2FsbGJhY2sgZXJyb3IAYG9uX21lc3NhZ2VfYmVnaW5gIGNhbGxiYWNrIGVycm9yAGBvbl9jaHVua19leHRlbnNpb25fdmFsdWVgIGNhbGxiYWNrIGVycm9yAGBvbl9zdGF0dXNfY29tcGxldGVgIGNhbGxiYWNr\
IGVycm9yAGBvbl92ZXJzaW9uX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fdXJsX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9oZWFk\
ZXJfdmFsdWVfY29tcGxldGVgIGNhbGxiYWNrIGVycm9yAGBvbl9tZXNzYWdlX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fbWV0aG9kX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25faGVhZGVyX2Zp\
ZWxkX2NvbXBsZXRlYCBjYWxsYmFjayBlcnJvcgBgb25fY2h1bmtfZXh0ZW5zaW9uX25hbWVgIGNhbGxiYWNrIGVycm9yAFVuZXhwZWN0ZWQgY2hhciBpbiB1cmwgc2VydmVyAEludmFsaWQgaGVhZGVyIHZhbHVl\
IGNoYXIASW52YWxpZCBoZWFkZXIgZmllbGQgY2hhcgBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3ZlcnNpb24ASW52YWxpZCBtaW5vciB2ZXJzaW9uAEludmFsaWQgbWFqb3IgdmVyc2lvbgBFeHBlY3RlZCBz\
cGFjZSBhZnRlciB2ZXJzaW9uAEV4cGVjdGVkIENSTEYgYWZ0ZXIgdmVyc2lvbgBJbnZhbGlkIEhUVFAgdmVyc2lvbgBJbnZhbGlkIGhlYWRlciB0b2tlbgBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX3VybABJ\
bnZhbGlkIGNoYXJhY3RlcnMgaW4gdXJsAFVuZXhwZWN0ZWQgc3RhcnQgY2hhciBpbiB1cmwARG91YmxlIEAgaW4gdXJsAEVtcHR5IENvbnRlbnQtTGVuZ3RoAEludmFsaWQgY2hhcmFjdGVyIGluIENvbnRlbnQt\
TGVuZ3RoAER1cGxpY2F0ZSBDb250ZW50LUxlbmd0aABJbnZhbGlkIGNoYXIgaW4gdXJsIHBhdGgAQ29udGVudC1MZW5ndGggY2FuJ3QgYmUgcHJlc2VudCB3aXRoIFRyYW5zZmVyLUVuY29kaW5nAEludmFsaWQg\
Y2hhcmFjdGVyIGluIGNodW5rIHNpemUAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9oZWFkZXJfdmFsdWUAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9jaHVua19leHRlbnNpb25fdmFsdWUASW52YWxpZCBj\
aGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyB2YWx1ZQBNaXNzaW5nIGV4cGVjdGVkIExGIGFmdGVyIGhlYWRlciB2YWx1ZQBJbnZhbGlkIGBUcmFuc2Zlci1FbmNvZGluZ2AgaGVhZGVyIHZhbHVlAEludmFs\
aWQgY2hhcmFjdGVyIGluIGNodW5rIGV4dGVuc2lvbnMgcXVvdGUgdmFsdWUASW52YWxpZCBjaGFyYWN0ZXIgaW4gY2h1bmsgZXh0ZW5zaW9ucyBxdW90ZWQgdmFsdWUAUGF1c2VkIGJ5IG9uX2hlYWRlcnNfY29t\
cGxldGUASW52YWxpZCBFT0Ygc3RhdGUAb25fcmVzZXQgcGF1c2UAb25fY2h1bmtfaGVhZGVyIHBhdXNlAG9uX21lc3NhZ2VfYmVnaW4gcGF1c2UAb25fY2h1bmtfZXh0ZW5zaW9uX3ZhbHVlIHBhdXNlAG9uX3N0\
YXR1c19jb21wbGV0ZSBwYXVzZQBvbl92ZXJzaW9uX2NvbXBsZXRlIHBhdXNlAG9uX3VybF9jb21wbGV0ZSBwYXVzZQBvbl9jaHVua19jb21wbGV0ZSBwYXVzZQBvbl9oZWFkZXJfdmFsdWVfY29tcGxldGUgcGF1\
c2UAb25fbWVzc2FnZV9jb21wbGV0ZSBwYXVzZQBvbl9tZXRob2RfY29tcGxldGUgcGF1c2UAb25faGVhZGVyX2ZpZWxkX2NvbXBsZXRlIHBhdXNlAG9uX2NodW5rX2V4dGVuc2lvbl9uYW1lIHBhdXNlAFVuZXhw\
ZWN0ZWQgc3BhY2UgYWZ0ZXIgc3RhcnQgbGluZQBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX2NodW5rX2V4dGVuc2lvbl9uYW1lAEludmFsaWQgY2hhcmFjdGVyIGluIGNodW5rIGV4dGVuc2lvbnMgbmFtZQBQ\
YXVzZSBvbiBDT05ORUNUL1VwZ3JhZGUAUGF1c2Ugb24gUFJJL1VwZ3JhZGUARXhwZWN0ZWQgSFRUUC8yIENvbm5lY3Rpb24gUHJlZmFjZQBTcGFuIGNhbGxiYWNrIGVycm9yIGluIG9uX21ldGhvZABFeHBlY3Rl\
ZCBzcGFjZSBhZnRlciBtZXRob2QAU3BhbiBjYWxsYmFjayBlcnJvciBpbiBvbl9oZWFkZXJfZmllbGQAUGF1c2VkAEludmFsaWQgd29yZCBlbmNvdW50ZXJlZABJbnZhbGlkIG1ldGhvZCBlbmNvdW50ZXJlZABV\
bmV4cGVjdGVkIGNoYXIgaW4gdXJsIHNjaGVtYQBSZXF1ZXN0IGhhcyBpbnZhbGlkIGBUcmFuc2Zlci1FbmNvZGluZ2AAU1dJVENIX1BST1hZAFVTRV9QUk9YWQBNS0FDVElWSVRZAFVOUFJPQ0VTU0FCTEVfRU5U\
SVRZAENPUFkATU9WRURfUEVSTUFORU5UTFkAVE9PX0VBUkxZAE5PVElGWQBGQUlMRURfREVQRU5ERU5DWQBCQURfR0FURVdBWQBQTEFZAFBVVABDSEVDS09VVABHQVRFV0FZX1RJTUVPVVQAUkVRVUVTVF9USU1F\
T1VUAE5FVFdPUktfQ09OTkVDVF9USU1FT1VUAENPTk5FQ1RJT05fVElNRU9VVABMT0dJTl9USU1FT1VUAE5FVFdPUktfUkVBRF9USU1FT1VUAFBPU1QATUlTRElSRUNURURfUkVRVUVTVABDTElFTlRfQ0xPU0VE\
X1JFUVVFU1QAQ0xJRU5UX0NMT1NFRF9MT0FEX0JBTEFOQ0VEX1JFUVVFU1QAQkFEX1JFUVVFU1QASFRUUF9SRVFVRVNUX1NFTlRfVE9fSFRUUFNfUE9SVABSRVBPUlQASU1fQV9URUFQT1QAUkVTRVRfQ09OVEVO\
VABOT19DT05URU5UAFBBUlRJQUxfQ09OVEVOVABIUEVfSU5WQUxJRF9DT05TVEFOVABIUEVfQ0JfUkVTRVQAR0VUAEhQRV9TVFJJQ1QAQ09ORkxJQ1QAVEVNUE9SQVJZX1JFRElSRUNUAFBFUk1BTkVOVF9SRURJ\
UkVDVABDT05ORUNUAE1VTFRJX1NUQVRVUwBIUEVfSU5WQUxJRF9TVEFUVVMAVE9PX01BTllfUkVRVUVTVFMARUFSTFlfSElOVFMAVU5BVkFJTEFCTEVfRk9SX0xFR0FMX1JFQVNPTlMAT1BUSU9OUwBTV0lUQ0hJ\
TkdfUFJPVE9DT0xTAFZBUklBTlRfQUxTT19ORUdPVElBVEVTAE1VTFRJUExFX0NIT0lDRVMASU5URVJOQUxfU0VSVkVSX0VSUk9SAFdFQl9TRVJWRVJfVU5LTk9XTl9FUlJPUgBSQUlMR1VOX0VSUk9SAElERU5U\
SVRZX1BST1ZJREVSX0FVVEhFTlRJQ0FUSU9OX0VSUk9SAFNTTF9DRVJUSUZJQ0FURV9FUlJPUgBJTlZBTElEX1hfRk9SV0FSREVEX0ZPUgBTRVRfUEFSQU1FVEVSAEdFVF9QQVJBTUVURVIASFBFX1VTRVIAU0VF\
X09USEVSAEhQRV9DQl9DSFVOS19IRUFERVIATUtDQUxFTkRBUgBTRVRVUABXRUJfU0VSVkVSX0lTX0RPV04AVEVBUkRPV04ASFBFX0NMT1NFRF9DT05ORUNUSU9OAEhFVVJJU1RJQ19FWFBJUkFUSU9OAERJU0NP\
Tk5FQ1RFRF9PUEVSQVRJT04ATk9OX0FVVEhPUklUQVRJVkVfSU5GT1JNQVRJT04ASFBFX0lOVkFMSURfVkVSU0lPTgBIUEVfQ0JfTUVTU0FHRV9CRUdJTgBTSVRFX0lTX0ZST1pFTgBIUEVfSU5WQUxJRF9IRUFE\
RVJfVE9LRU4ASU5WQUxJRF9UT0tFTgBGT1JCSURERU4ARU5IQU5DRV9ZT1VSX0NBTE0ASFBFX0lOVkFMSURfVVJMAEJMT0NLRURfQllfUEFSRU5UQUxfQ09OVFJPTABNS0NPTABBQ0wASFBFX0lOVEVSTkFMAFJF\
UVVFU1RfSEVBREVSX0ZJRUxEU19UT09fTEFSR0VfVU5PRkZJQ0lBTABIUEVfT0sAVU5MSU5LAFVOTE9DSwBQUkkAUkVUUllfV0lUSABIUEVfSU5WQUxJRF9DT05URU5UX0xFTkdUSABIUEVfVU5FWFBFQ1RFRF9D\
T05URU5UX0xFTkdUSABGTFVTSABQUk9QUEFUQ0gATS1TRUFSQ0gAVVJJX1RPT19MT05HAFBST0NFU1NJTkcATUlTQ0VMTEFORU9VU19QRVJTSVNURU5UX1dBUk5JTkcATUlTQ0VMTEFORU9VU19XQVJOSU5HAEhQ\
RV9JTlZBTElEX1RSQU5TRkVSX0VOQ09ESU5HAEV4cGVjdGVkIENSTEYASFBFX0lOVkFMSURfQ0hVTktfU0laRQBNT1ZFAENPTlRJTlVFAEhQRV9DQl9TVEFUVVNfQ09NUExFVEUASFBFX0NCX0hFQURFUlNfQ09N\
UExFVEUASFBFX0NCX1ZFUlNJT05fQ09NUExFVEUASFBFX0NCX1VSTF9DT01QTEVURQBIUEVfQ0JfQ0hVTktfQ09NUExFVEUASFBFX0NCX0hFQURFUl9WQUxVRV9DT01QTEVURQBIUEVfQ0JfQ0hVTktfRVhURU5T\
SU9OX1ZBTFVFX0NPTVBMRVRFAEhQRV9DQl9DSFVOS19FWFRFTlNJT05fTkFNRV9DT01QTEVURQBIUEVfQ0JfTUVTU0FHRV9DT01QTEVURQBIUEVfQ0JfTUVUSE9EX0NPTVBMRVRFAEhQRV9DQl9IRUFERVJfRklF\
TERfQ09NUExFVEUAREVMRVRFAEhQRV9JTlZBTElEX0VPRl9TVEFURQBJTlZBTElEX1NTTF9DRVJUSUZJQ0FURQBQQVVTRQBOT19SRVNQT05TRQBVTlNVUFBPUlRFRF9NRURJQV9UWVBFAEdPTkUATk9UX0FDQ0VQ\
VEFCTEUAU0VSVklDRV9VTkFWQUlMQUJMRQBSQU5HRV9OT1RfU0FUSVNGSUFCTEUAT1JJR0lOX0lTX1VOUkVBQ0hBQkxFAFJFU1BPTlNFX0lTX1NUQUxFAFBVUkdFAE1FUkdFAFJFUVVFU1RfSEVBREVSX0ZJRUxE\
U19UT09fTEFSR0UAUkVRVUVTVF9IRUFERVJfVE9PX0xBUkdFAFBBWUxPQURfVE9PX0xBUkdFAElOU1VGRklDSUVOVF9TVE9SQUdFAEhQRV9QQVVTRURfVVBHUkFERQBIUEVfUEFVU0VEX0gyX1VQR1JBREUAU09V\
UkNFAEFOTk9VTkNFAFRSQUNFAEhQRV9VTkVYUEVDVEVEX1NQQUNFAERFU0NSSUJFAFVOU1VCU0NSSUJFAFJFQ09SRABIUEVfSU5WQUxJRF9NRVRIT0QATk9UX0ZPVU5EAFBST1BGSU5EAFVOQklORABSRUJJTkQA\
VU5BVVRIT1JJWkVEAE1FVEhPRF9OT1RfQUxMT1dFRABIVFRQX1ZFUlNJT05fTk9UX1NVUFBPUlRFRABBTFJFQURZX1JFUE9SVEVEAEFDQ0VQVEVEAE5PVF9JTVBMRU1FTlRFRABMT09QX0RFVEVDVEVEAEhQRV9D\
Ul9FWFBFQ1RFRABIUEVfTEZfRVhQRUNURUQAQ1JFQVRFRABJTV9VU0VEAEhQRV9QQVVTRUQAVElNRU9VVF9PQ0NVUkVEAFBBWU1FTlRfUkVRVUlSRUQAUFJFQ09ORElUSU9OX1JFUVVJUkVEAFBST1hZX0FVVEhF\
TlRJQ0FUSU9OX1JFUVVJUkVEAE5FVFdPUktfQVVUSEVOVElDQVRJT05fUkVRVUlSRUQATEVOR1RIX1JFUVVJUkVEAFNTTF9DRVJUSUZJQ0FURV9SRVFVSVJFRABVUEdSQURFX1JFUVVJUkVEAFBBR0VfRVhQSVJF\
RABQUkVDT05ESVRJT05fRkFJTEVEAEVYUEVDVEFUSU9OX0ZBSUxFRABSRVZBTElEQVRJT05fRkFJTEVEAFNTTF9IQU5EU0hBS0VfRkFJTEVEAExPQ0tFRABUUkFOU0ZPUk1BVElPTl9BUFBMSUVEAE5PVF9NT0RJ\
RklFRABOT1RfRVhURU5ERUQAQkFORFdJRFRIX0xJTUlUX0VYQ0VFREVEAFNJVEVfSVNfT1ZFUkxPQURFRABIRUFEAEV4cGVjdGVkIEhUVFAvAABeEwAAJhMAADAQAADwFwAAnRMAABUSAAA5FwAA8BIAAAoQAAB1\
EgAArRIAAIITAABPFAAAfxAAAKAVAAAjFAAAiRIAAIsUAABNFQAA1BEAAM8UAAAQGAAAyRYAANwWAADBEQAA4BcAALsUAAB0FAAAfBUAAOUUAAAIFwAAHxAAAGUVAACjFAAAKBUAAAIVAACZFQAALBAAAIsZAABP\
DwAA1A4AAGoQAADOEAAAAhcAAIkOAABuEwAAHBMAAGYUAABWFwAAwRMAAM0TAABsEwAAaBcAAGYXAABfFwAAIhMAAM4PAABpDgAA2A4AAGMWAADLEwAAqg4AACgXAAAmFwAAxRMAAF0WAADoEQAAZxMAAGUTAADy\
FgAAcxMAAB0XAAD5FgAA8xEAAM8OAADOFQAADBIAALMRAAClEQAAYRAAADIXAAC7EwBB+TULAQEAQZA2C+ABAQECAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB\
AQEBAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB\
AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEAQf03CwEBAEGROAteAgMCAgICAgAAAgIAAgIAAgICAgICAgICAgAEAAAAAAACAgICAgICAgICAgICAgICAgICAgICAgICAgAA\
AAICAgICAgICAgICAgICAgICAgICAgICAgICAgICAAIAAgBB/TkLAQEAQZE6C14CAAICAgICAAACAgACAgACAgICAgICAgICAAMABAAAAAICAgICAgICAgICAgICAgICAgICAgICAgICAAAAAgICAgICAgICAgIC\
AgICAgICAgICAgICAgICAgIAAgACAEHwOwsNbG9zZWVlcC1hbGl2ZQBBiTwLAQEAQaA8C+ABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB\
AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEAAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB\
AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEAQYk+CwEBAEGgPgvnAQEBAQEBAQEBAQEBAQIBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB\
AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB\
AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBY2h1bmtlZABBsMAAC18BAQABAQEBAQAAAQEAAQEAAQEBAQEBAQEBAQAAAAAAAAABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQAAAAEBAQEBAQEB\
AQEBAQEBAQEBAQEBAQEBAQEBAQEBAAEAAQBBkMIACyFlY3Rpb25lbnQtbGVuZ3Rob25yb3h5LWNvbm5lY3Rpb24AQcDCAAstcmFuc2Zlci1lbmNvZGluZ3BncmFkZQ0KDQoNClNNDQoNClRUUC9DRS9UU1AvAEH5\
wgALBQECAAEDAEGQwwAL4AEEAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQABAQEBAQEB\
AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB\
AQBB+cQACwUBAgABAwBBkMUAC+ABBAEBBQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEAAQEB\
AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB\
AQEBAQEAQfnGAAsEAQAAAQBBkccAC98BAQEAAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQAB\
AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB\
AQEBAQEBAQBB+sgACwQBAAACAEGQyQALXwMEAAAEBAQEBAQEBAQEBAUEBAQEBAQEBAQEBAQABAAGBwQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAAEAAQABAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQAAAAE\
AEH6ygALBAEAAAEAQZDLAAsBAQBBqssAC0ECAAAAAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAAAAAAAADAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwBB+swACwQBAAABAEGQzQALAQEAQZrNAAsGAgAA\
AAACAEGxzQALOgMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAAAAAAAAAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMAQfDOAAuWAU5PVU5DRUVDS09VVE5FQ1RFVEVDUklCRUxVU0hFVEVBRFNFQVJDSFJHRUNU\
SVZJVFlMRU5EQVJWRU9USUZZUFRJT05TQ0hTRUFZU1RBVENIR0VPUkRJUkVDVE9SVFJDSFBBUkFNRVRFUlVSQ0VCU0NSSUJFQVJET1dOQUNFSU5ETktDS1VCU0NSSUJFSFRUUC9BRFRQLw==","base64")}});var require_node_zlib=__commonJS(
{"required:node:zlib"(exports,module){module.exports=process.getBuiltinModule("node:zlib")}});var require_constants3=__commonJS({"node_modules/undici/lib/web/fe\
tch/constants.js"(exports,module){"use strict";var corsSafeListedMethods=["GET","HEAD","POST"];var corsSafeListedMethodsSet=new Set(corsSafeListedMethods);var nullBodyStatus=[
101,204,205,304];var redirectStatus=[301,302,303,307,308];var redirectStatusSet=new Set(redirectStatus);var badPorts=["1","7","9","11","13","15","17","19","20",
"21","22","23","25","37","42","43","53","69","77","79","87","95","101","102","103","104","109","110","111","113","115","117","119","123","135","137","139","143",
"161","179","389","427","465","512","513","514","515","526","530","531","532","540","548","554","556","563","587","601","636","989","990","993","995","1719","17\
20","1723","2049","3659","4045","4190","5060","5061","6000","6566","6665","6666","6667","6668","6669","6679","6697","10080"];var badPortsSet=new Set(badPorts);var referrerPolicy=[
"","no-referrer","no-referrer-when-downgrade","same-origin","origin","strict-origin","origin-when-cross-origin","strict-origin-when-cross-origin","unsafe-url"];
var referrerPolicySet=new Set(referrerPolicy);var requestRedirect=["follow","manual","error"];var safeMethods=["GET","HEAD","OPTIONS","TRACE"];var safeMethodsSet=new Set(
safeMethods);var requestMode=["navigate","same-origin","no-cors","cors"];var requestCredentials=["omit","same-origin","include"];var requestCache=["default","no\
-store","reload","no-cache","force-cache","only-if-cached"];var requestBodyHeader=["content-encoding","content-language","content-location","content-type","cont\
ent-length"];var requestDuplex=["half"];var forbiddenMethods=["CONNECT","TRACE","TRACK"];var forbiddenMethodsSet=new Set(forbiddenMethods);var subresource=["aud\
io","audioworklet","font","image","manifest","paintworklet","script","style","track","video","xslt",""];var subresourceSet=new Set(subresource);module.exports={
subresource,forbiddenMethods,requestBodyHeader,referrerPolicy,requestRedirect,requestMode,requestCredentials,requestCache,redirectStatus,corsSafeListedMethods,nullBodyStatus,
safeMethods,badPorts,requestDuplex,subresourceSet,badPortsSet,redirectStatusSet,corsSafeListedMethodsSet,safeMethodsSet,forbiddenMethodsSet,referrerPolicySet}}});
var require_global=__commonJS({"node_modules/undici/lib/web/fetch/global.js"(exports,module){"use strict";var globalOrigin=Symbol.for("undici.globalOrigin.1");function getGlobalOrigin(){
return globalThis[globalOrigin]}function setGlobalOrigin(newOrigin){if(newOrigin===void 0){Object.defineProperty(globalThis,globalOrigin,{value:void 0,writable:true,
enumerable:false,configurable:false});return}const parsedURL=new URL(newOrigin);if(parsedURL.protocol!=="http:"&&parsedURL.protocol!=="https:"){throw new TypeError(
`Only http & https urls are allowed, received ${parsedURL.protocol}`)}Object.defineProperty(globalThis,globalOrigin,{value:parsedURL,writable:true,enumerable:false,
configurable:false})}module.exports={getGlobalOrigin,setGlobalOrigin}}});var require_data_url=__commonJS({"node_modules/undici/lib/web/fetch/data-url.js"(exports,module){
"use strict";var assert2=require_node_assert();var encoder=new TextEncoder;var HTTP_TOKEN_CODEPOINTS=/^[!#$%&'*+\-.^_|~A-Za-z0-9]+$/;var HTTP_WHITESPACE_REGEX=/[\u000A\u000D\u0009\u0020]/;
var ASCII_WHITESPACE_REPLACE_REGEX=/[\u0009\u000A\u000C\u000D\u0020]/g;var HTTP_QUOTED_STRING_TOKENS=/^[\u0009\u0020-\u007E\u0080-\u00FF]+$/;function dataURLProcessor(dataURL){
assert2(dataURL.protocol==="data:");let input=URLSerializer(dataURL,true);input=input.slice(5);const position={position:0};let mimeType=collectASequenceOfCodePointsFast(
",",input,position);const mimeTypeLength=mimeType.length;mimeType=removeASCIIWhitespace(mimeType,true,true);if(position.position>=input.length){return"failure"}
position.position++;const encodedBody=input.slice(mimeTypeLength+1);let body=stringPercentDecode(encodedBody);if(/;(\u0020){0,}base64$/i.test(mimeType)){const stringBody=isomorphicDecode(
body);body=forgivingBase64(stringBody);if(body==="failure"){return"failure"}mimeType=mimeType.slice(0,-6);mimeType=mimeType.replace(/(\u0020)+$/,"");mimeType=mimeType.
slice(0,-1)}if(mimeType.startsWith(";")){mimeType="text/plain"+mimeType}let mimeTypeRecord=parseMIMEType(mimeType);if(mimeTypeRecord==="failure"){mimeTypeRecord=
parseMIMEType("text/plain;charset=US-ASCII")}return{mimeType:mimeTypeRecord,body}}function URLSerializer(url,excludeFragment=false){if(!excludeFragment){return url.
href}const href=url.href;const hashLength=url.hash.length;const serialized=hashLength===0?href:href.substring(0,href.length-hashLength);if(!hashLength&&href.endsWith(
"#")){return serialized.slice(0,-1)}return serialized}function collectASequenceOfCodePoints(condition,input,position){let result="";while(position.position<input.
length&&condition(input[position.position])){result+=input[position.position];position.position++}return result}function collectASequenceOfCodePointsFast(char,input,position){
const idx=input.indexOf(char,position.position);const start=position.position;if(idx===-1){position.position=input.length;return input.slice(start)}position.position=
idx;return input.slice(start,position.position)}function stringPercentDecode(input){const bytes=encoder.encode(input);return percentDecode(bytes)}function isHexCharByte(byte){
return byte>=48&&byte<=57||byte>=65&&byte<=70||byte>=97&&byte<=102}function hexByteToNumber(byte){return byte>=48&&byte<=57?byte-48:(byte&223)-55}function percentDecode(input){
const length=input.length;const output=new Uint8Array(length);let j=0;for(let i=0;i<length;++i){const byte=input[i];if(byte!==37){output[j++]=byte}else if(byte===
37&&!(isHexCharByte(input[i+1])&&isHexCharByte(input[i+2]))){output[j++]=37}else{output[j++]=hexByteToNumber(input[i+1])<<4|hexByteToNumber(input[i+2]);i+=2}}return length===
j?output:output.subarray(0,j)}function parseMIMEType(input){input=removeHTTPWhitespace(input,true,true);const position={position:0};const type=collectASequenceOfCodePointsFast(
"/",input,position);if(type.length===0||!HTTP_TOKEN_CODEPOINTS.test(type)){return"failure"}if(position.position>input.length){return"failure"}position.position++;
let subtype=collectASequenceOfCodePointsFast(";",input,position);subtype=removeHTTPWhitespace(subtype,false,true);if(subtype.length===0||!HTTP_TOKEN_CODEPOINTS.
test(subtype)){return"failure"}const typeLowercase=type.toLowerCase();const subtypeLowercase=subtype.toLowerCase();const mimeType={type:typeLowercase,subtype:subtypeLowercase,
parameters:new Map,essence:`${typeLowercase}/${subtypeLowercase}`};while(position.position<input.length){position.position++;collectASequenceOfCodePoints(char=>HTTP_WHITESPACE_REGEX.
test(char),input,position);let parameterName=collectASequenceOfCodePoints(char=>char!==";"&&char!=="=",input,position);parameterName=parameterName.toLowerCase();
if(position.position<input.length){if(input[position.position]===";"){continue}position.position++}if(position.position>input.length){break}let parameterValue=null;
if(input[position.position]==='"'){parameterValue=collectAnHTTPQuotedString(input,position,true);collectASequenceOfCodePointsFast(";",input,position)}else{parameterValue=
collectASequenceOfCodePointsFast(";",input,position);parameterValue=removeHTTPWhitespace(parameterValue,false,true);if(parameterValue.length===0){continue}}if(parameterName.
length!==0&&HTTP_TOKEN_CODEPOINTS.test(parameterName)&&(parameterValue.length===0||HTTP_QUOTED_STRING_TOKENS.test(parameterValue))&&!mimeType.parameters.has(parameterName)){
mimeType.parameters.set(parameterName,parameterValue)}}return mimeType}function forgivingBase64(data){data=data.replace(ASCII_WHITESPACE_REPLACE_REGEX,"");let dataLength=data.
length;if(dataLength%4===0){if(data.charCodeAt(dataLength-1)===61){--dataLength;if(data.charCodeAt(dataLength-1)===61){--dataLength}}}if(dataLength%4===1){return"\
failure"}if(/[^+/0-9A-Za-z]/.test(data.length===dataLength?data:data.substring(0,dataLength))){return"failure"}const buffer=Buffer.from(data,"base64");return new Uint8Array(
buffer.buffer,buffer.byteOffset,buffer.byteLength)}function collectAnHTTPQuotedString(input,position,extractValue){const positionStart=position.position;let value="";
assert2(input[position.position]==='"');position.position++;while(true){value+=collectASequenceOfCodePoints(char=>char!=='"'&&char!=="\\",input,position);if(position.
position>=input.length){break}const quoteOrBackslash=input[position.position];position.position++;if(quoteOrBackslash==="\\"){if(position.position>=input.length){
value+="\\";break}value+=input[position.position];position.position++}else{assert2(quoteOrBackslash==='"');break}}if(extractValue){return value}return input.slice(
positionStart,position.position)}function serializeAMimeType(mimeType){assert2(mimeType!=="failure");const{parameters,essence}=mimeType;let serialization=essence;
for(let[name,value]of parameters.entries()){serialization+=";";serialization+=name;serialization+="=";if(!HTTP_TOKEN_CODEPOINTS.test(value)){value=value.replace(
/(\\|")/g,"\\$1");value='"'+value;value+='"'}serialization+=value}return serialization}function isHTTPWhiteSpace(char){return char===13||char===10||char===9||char===
32}function removeHTTPWhitespace(str,leading=true,trailing=true){return removeChars(str,leading,trailing,isHTTPWhiteSpace)}function isASCIIWhitespace(char){return char===
13||char===10||char===9||char===12||char===32}function removeASCIIWhitespace(str,leading=true,trailing=true){return removeChars(str,leading,trailing,isASCIIWhitespace)}
function removeChars(str,leading,trailing,predicate){let lead=0;let trail=str.length-1;if(leading){while(lead<str.length&&predicate(str.charCodeAt(lead)))lead++}
if(trailing){while(trail>0&&predicate(str.charCodeAt(trail)))trail--}return lead===0&&trail===str.length-1?str:str.slice(lead,trail+1)}function isomorphicDecode(input){
const length=input.length;if((2<<15)-1>length){return String.fromCharCode.apply(null,input)}let result="";let i=0;let addition=(2<<15)-1;while(i<length){if(i+addition>
length){addition=length-i}result+=String.fromCharCode.apply(null,input.subarray(i,i+=addition))}return result}function minimizeSupportedMimeType(mimeType){switch(mimeType.
essence){case"application/ecmascript":case"application/javascript":case"application/x-ecmascript":case"application/x-javascript":case"text/ecmascript":case"text\
/javascript":case"text/javascript1.0":case"text/javascript1.1":case"text/javascript1.2":case"text/javascript1.3":case"text/javascript1.4":case"text/javascript1.\
5":case"text/jscript":case"text/livescript":case"text/x-ecmascript":case"text/x-javascript":return"text/javascript";case"application/json":case"text/json":return"\
application/json";case"image/svg+xml":return"image/svg+xml";case"text/xml":case"application/xml":return"application/xml"}if(mimeType.subtype.endsWith("+json")){
return"application/json"}if(mimeType.subtype.endsWith("+xml")){return"application/xml"}return""}module.exports={dataURLProcessor,URLSerializer,collectASequenceOfCodePoints,
collectASequenceOfCodePointsFast,stringPercentDecode,parseMIMEType,collectAnHTTPQuotedString,serializeAMimeType,removeChars,removeHTTPWhitespace,minimizeSupportedMimeType,
HTTP_TOKEN_CODEPOINTS,isomorphicDecode}}});var require_node_perf_hooks=__commonJS({"required:node:perf_hooks"(exports,module){module.exports=process.getBuiltinModule(
"node:perf_hooks")}});var require_types=__commonJS({"required:node:util/types"(exports,module){module.exports=process.getBuiltinModule("node:util/types")}});var require_node_worker_threads=__commonJS(
{"required:node:worker_threads"(exports,module){module.exports=process.getBuiltinModule("node:worker_threads")}});var require_webidl=__commonJS({"node_modules/u\
ndici/lib/web/fetch/webidl.js"(exports,module){"use strict";var{types,inspect}=require_node_util();var{markAsUncloneable}=require_node_worker_threads();var{toUSVString}=require_util2();
var webidl={};webidl.converters={};webidl.util={};webidl.errors={};webidl.errors.exception=function(message){return new TypeError(`${message.header}: ${message.
message}`)};webidl.errors.conversionFailed=function(context){const plural=context.types.length===1?"":" one of";const message=`${context.argument} could not be \
converted to${plural}: ${context.types.join(", ")}.`;return webidl.errors.exception({header:context.prefix,message})};webidl.errors.invalidArgument=function(context){
return webidl.errors.exception({header:context.prefix,message:`"${context.value}" is an invalid ${context.type}.`})};webidl.brandCheck=function(V,I,opts){if(opts?.
strict!==false){if(!(V instanceof I)){const err=new TypeError("Illegal invocation");err.code="ERR_INVALID_THIS";throw err}}else{if(V?.[Symbol.toStringTag]!==I.prototype[Symbol.
toStringTag]){const err=new TypeError("Illegal invocation");err.code="ERR_INVALID_THIS";throw err}}};webidl.argumentLengthCheck=function({length},min,ctx){if(length<
min){throw webidl.errors.exception({message:`${min} argument${min!==1?"s":""} required, but${length?" only":""} ${length} found.`,header:ctx})}};webidl.illegalConstructor=
function(){throw webidl.errors.exception({header:"TypeError",message:"Illegal constructor"})};webidl.util.Type=function(V){switch(typeof V){case"undefined":return"\
Undefined";case"boolean":return"Boolean";case"string":return"String";case"symbol":return"Symbol";case"number":return"Number";case"bigint":return"BigInt";case"fu\
nction":case"object":{if(V===null){return"Null"}return"Object"}}};webidl.util.markAsUncloneable=markAsUncloneable||(()=>{});webidl.util.ConvertToInt=function(V,bitLength,signedness,opts){
let upperBound;let lowerBound;if(bitLength===64){upperBound=Math.pow(2,53)-1;if(signedness==="unsigned"){lowerBound=0}else{lowerBound=Math.pow(-2,53)+1}}else if(signedness===
"unsigned"){lowerBound=0;upperBound=Math.pow(2,bitLength)-1}else{lowerBound=Math.pow(-2,bitLength)-1;upperBound=Math.pow(2,bitLength-1)-1}let x=Number(V);if(x===
0){x=0}if(opts?.enforceRange===true){if(Number.isNaN(x)||x===Number.POSITIVE_INFINITY||x===Number.NEGATIVE_INFINITY){throw webidl.errors.exception({header:"Inte\
ger conversion",message:`Could not convert ${webidl.util.Stringify(V)} to an integer.`})}x=webidl.util.IntegerPart(x);if(x<lowerBound||x>upperBound){throw webidl.
errors.exception({header:"Integer conversion",message:`Value must be between ${lowerBound}-${upperBound}, got ${x}.`})}return x}if(!Number.isNaN(x)&&opts?.clamp===
true){x=Math.min(Math.max(x,lowerBound),upperBound);if(Math.floor(x)%2===0){x=Math.floor(x)}else{x=Math.ceil(x)}return x}if(Number.isNaN(x)||x===0&&Object.is(0,
x)||x===Number.POSITIVE_INFINITY||x===Number.NEGATIVE_INFINITY){return 0}x=webidl.util.IntegerPart(x);x=x%Math.pow(2,bitLength);if(signedness==="signed"&&x>=Math.
pow(2,bitLength)-1){return x-Math.pow(2,bitLength)}return x};webidl.util.IntegerPart=function(n){const r=Math.floor(Math.abs(n));if(n<0){return-1*r}return r};webidl.
util.Stringify=function(V){const type=webidl.util.Type(V);switch(type){case"Symbol":return`Symbol(${V.description})`;case"Object":return inspect(V);case"String":
return`"${V}"`;default:return`${V}`}};webidl.sequenceConverter=function(converter){return(V,prefix,argument,Iterable)=>{if(webidl.util.Type(V)!=="Object"){throw webidl.
errors.exception({header:prefix,message:`${argument} (${webidl.util.Stringify(V)}) is not iterable.`})}const method=typeof Iterable==="function"?Iterable():V?.[Symbol.
iterator]?.();const seq=[];let index=0;if(method===void 0||typeof method.next!=="function"){throw webidl.errors.exception({header:prefix,message:`${argument} is\
 not iterable.`})}while(true){const{done,value}=method.next();if(done){break}seq.push(converter(value,prefix,`${argument}[${index++}]`))}return seq}};webidl.recordConverter=
function(keyConverter,valueConverter){return(O,prefix,argument)=>{if(webidl.util.Type(O)!=="Object"){throw webidl.errors.exception({header:prefix,message:`${argument}\
 ("${webidl.util.Type(O)}") is not an Object.`})}const result={};if(!types.isProxy(O)){const keys2=[...Object.getOwnPropertyNames(O),...Object.getOwnPropertySymbols(
O)];for(const key of keys2){const typedKey=keyConverter(key,prefix,argument);const typedValue=valueConverter(O[key],prefix,argument);result[typedKey]=typedValue}
return result}const keys=Reflect.ownKeys(O);for(const key of keys){const desc=Reflect.getOwnPropertyDescriptor(O,key);if(desc?.enumerable){const typedKey=keyConverter(
key,prefix,argument);const typedValue=valueConverter(O[key],prefix,argument);result[typedKey]=typedValue}}return result}};webidl.interfaceConverter=function(i){
return(V,prefix,argument,opts)=>{if(opts?.strict!==false&&!(V instanceof i)){throw webidl.errors.exception({header:prefix,message:`Expected ${argument} ("${webidl.
util.Stringify(V)}") to be an instance of ${i.name}.`})}return V}};webidl.dictionaryConverter=function(converters){return(dictionary,prefix,argument)=>{const type=webidl.
util.Type(dictionary);const dict={};if(type==="Null"||type==="Undefined"){return dict}else if(type!=="Object"){throw webidl.errors.exception({header:prefix,message:`\
Expected ${dictionary} to be one of: Null, Undefined, Object.`})}for(const options of converters){const{key,defaultValue,required:required2,converter}=options;if(required2===
true){if(!Object.hasOwn(dictionary,key)){throw webidl.errors.exception({header:prefix,message:`Missing required key "${key}".`})}}let value=dictionary[key];const hasDefault=Object.
hasOwn(options,"defaultValue");if(hasDefault&&value!==null){value??=defaultValue()}if(required2||hasDefault||value!==void 0){value=converter(value,prefix,`${argument}\
.${key}`);if(options.allowedValues&&!options.allowedValues.includes(value)){throw webidl.errors.exception({header:prefix,message:`${value} is not an accepted ty\
pe. Expected one of ${options.allowedValues.join(", ")}.`})}dict[key]=value}}return dict}};webidl.nullableConverter=function(converter){return(V,prefix,argument)=>{
if(V===null){return V}return converter(V,prefix,argument)}};webidl.converters.DOMString=function(V,prefix,argument,opts){if(V===null&&opts?.legacyNullToEmptyString){
return""}if(typeof V==="symbol"){throw webidl.errors.exception({header:prefix,message:`${argument} is a symbol, which cannot be converted to a DOMString.`})}return String(
V)};webidl.converters.ByteString=function(V,prefix,argument){const x=webidl.converters.DOMString(V,prefix,argument);for(let index=0;index<x.length;index++){if(x.
charCodeAt(index)>255){throw new TypeError(`Cannot convert argument to a ByteString because the character at index ${index} has a value of ${x.charCodeAt(index)}\
 which is greater than 255.`)}}return x};webidl.converters.USVString=toUSVString;webidl.converters.boolean=function(V){const x=Boolean(V);return x};webidl.converters.
any=function(V){return V};webidl.converters["long long"]=function(V,prefix,argument){const x=webidl.util.ConvertToInt(V,64,"signed",void 0,prefix,argument);return x};
webidl.converters["unsigned long long"]=function(V,prefix,argument){const x=webidl.util.ConvertToInt(V,64,"unsigned",void 0,prefix,argument);return x};webidl.converters["\
unsigned long"]=function(V,prefix,argument){const x=webidl.util.ConvertToInt(V,32,"unsigned",void 0,prefix,argument);return x};webidl.converters["unsigned short"]=
function(V,prefix,argument,opts){const x=webidl.util.ConvertToInt(V,16,"unsigned",opts,prefix,argument);return x};webidl.converters.ArrayBuffer=function(V,prefix,argument,opts){
if(webidl.util.Type(V)!=="Object"||!types.isAnyArrayBuffer(V)){throw webidl.errors.conversionFailed({prefix,argument:`${argument} ("${webidl.util.Stringify(V)}"\
)`,types:["ArrayBuffer"]})}if(opts?.allowShared===false&&types.isSharedArrayBuffer(V)){throw webidl.errors.exception({header:"ArrayBuffer",message:"SharedArrayB\
uffer is not allowed."})}if(V.resizable||V.growable){throw webidl.errors.exception({header:"ArrayBuffer",message:"Received a resizable ArrayBuffer."})}return V};
webidl.converters.TypedArray=function(V,T,prefix,name,opts){if(webidl.util.Type(V)!=="Object"||!types.isTypedArray(V)||V.constructor.name!==T.name){throw webidl.
errors.conversionFailed({prefix,argument:`${name} ("${webidl.util.Stringify(V)}")`,types:[T.name]})}if(opts?.allowShared===false&&types.isSharedArrayBuffer(V.buffer)){
throw webidl.errors.exception({header:"ArrayBuffer",message:"SharedArrayBuffer is not allowed."})}if(V.buffer.resizable||V.buffer.growable){throw webidl.errors.
exception({header:"ArrayBuffer",message:"Received a resizable ArrayBuffer."})}return V};webidl.converters.DataView=function(V,prefix,name,opts){if(webidl.util.Type(
V)!=="Object"||!types.isDataView(V)){throw webidl.errors.exception({header:prefix,message:`${name} is not a DataView.`})}if(opts?.allowShared===false&&types.isSharedArrayBuffer(
V.buffer)){throw webidl.errors.exception({header:"ArrayBuffer",message:"SharedArrayBuffer is not allowed."})}if(V.buffer.resizable||V.buffer.growable){throw webidl.
errors.exception({header:"ArrayBuffer",message:"Received a resizable ArrayBuffer."})}return V};webidl.converters.BufferSource=function(V,prefix,name,opts){if(types.
isAnyArrayBuffer(V)){return webidl.converters.ArrayBuffer(V,prefix,name,{...opts,allowShared:false})}if(types.isTypedArray(V)){return webidl.converters.TypedArray(
V,V.constructor,prefix,name,{...opts,allowShared:false})}if(types.isDataView(V)){return webidl.converters.DataView(V,prefix,name,{...opts,allowShared:false})}throw webidl.
errors.conversionFailed({prefix,argument:`${name} ("${webidl.util.Stringify(V)}")`,types:["BufferSource"]})};webidl.converters["sequence<ByteString>"]=webidl.sequenceConverter(
webidl.converters.ByteString);webidl.converters["sequence<sequence<ByteString>>"]=webidl.sequenceConverter(webidl.converters["sequence<ByteString>"]);webidl.converters["\
record<ByteString, ByteString>"]=webidl.recordConverter(webidl.converters.ByteString,webidl.converters.ByteString);module.exports={webidl}}});var require_node_crypto=__commonJS(
{"required:node:crypto"(exports,module){module.exports=process.getBuiltinModule("node:crypto")}});var require_util3=__commonJS({"node_modules/undici/lib/web/fet\
ch/util.js"(exports,module){"use strict";var{Transform}=require_node_stream();var zlib=require_node_zlib();var{redirectStatusSet,referrerPolicySet:referrerPolicyTokens,
badPortsSet}=require_constants3();var{getGlobalOrigin}=require_global();var{collectASequenceOfCodePoints,collectAnHTTPQuotedString,removeChars,parseMIMEType}=require_data_url();
var{performance:performance2}=require_node_perf_hooks();var{isBlobLike,ReadableStreamFrom,isValidHTTPToken,normalizedMethodRecordsBase}=require_util2();var assert2=require_node_assert();
var{isUint8Array}=require_types();var{webidl}=require_webidl();var supportedHashes=[];var crypto2;try{crypto2=require_node_crypto();const possibleRelevantHashes=[
"sha256","sha384","sha512"];supportedHashes=crypto2.getHashes().filter(hash=>possibleRelevantHashes.includes(hash))}catch{}function responseURL(response){const urlList=response.
urlList;const length=urlList.length;return length===0?null:urlList[length-1].toString()}function responseLocationURL(response,requestFragment){if(!redirectStatusSet.
has(response.status)){return null}let location=response.headersList.get("location",true);if(location!==null&&isValidHeaderValue(location)){if(!isValidEncodedURL(
location)){location=normalizeBinaryStringToUtf8(location)}location=new URL(location,responseURL(response))}if(location&&!location.hash){location.hash=requestFragment}
return location}function isValidEncodedURL(url){for(let i=0;i<url.length;++i){const code=url.charCodeAt(i);if(code>126||code<32){return false}}return true}function normalizeBinaryStringToUtf8(value){
return Buffer.from(value,"binary").toString("utf8")}function requestCurrentURL(request){return request.urlList[request.urlList.length-1]}function requestBadPort(request){
const url=requestCurrentURL(request);if(urlIsHttpHttpsScheme(url)&&badPortsSet.has(url.port)){return"blocked"}return"allowed"}function isErrorLike(object2){return object2 instanceof
Error||(object2?.constructor?.name==="Error"||object2?.constructor?.name==="DOMException")}function isValidReasonPhrase(statusText){for(let i=0;i<statusText.length;++i){
const c=statusText.charCodeAt(i);if(!(c===9||c>=32&&c<=126||c>=128&&c<=255)){return false}}return true}var isValidHeaderName=isValidHTTPToken;function isValidHeaderValue(potentialValue){
return(potentialValue[0]==="	"||potentialValue[0]===" "||potentialValue[potentialValue.length-1]==="	"||potentialValue[potentialValue.length-1]===" "||potentialValue.
includes("\n")||potentialValue.includes("\r")||potentialValue.includes("\0"))===false}function setRequestReferrerPolicyOnRedirect(request,actualResponse){const{
headersList}=actualResponse;const policyHeader=(headersList.get("referrer-policy",true)??"").split(",");let policy="";if(policyHeader.length>0){for(let i=policyHeader.
length;i!==0;i--){const token=policyHeader[i-1].trim();if(referrerPolicyTokens.has(token)){policy=token;break}}}if(policy!==""){request.referrerPolicy=policy}}function crossOriginResourcePolicyCheck(){
return"allowed"}function corsCheck(){return"success"}function TAOCheck(){return"success"}function appendFetchMetadata(httpRequest){let header=null;header=httpRequest.
mode;httpRequest.headersList.set("sec-fetch-mode",header,true)}function appendRequestOriginHeader(request){let serializedOrigin=request.origin;if(serializedOrigin===
"client"||serializedOrigin===void 0){return}if(request.responseTainting==="cors"||request.mode==="websocket"){request.headersList.append("origin",serializedOrigin,
true)}else if(request.method!=="GET"&&request.method!=="HEAD"){switch(request.referrerPolicy){case"no-referrer":serializedOrigin=null;break;case"no-referrer-whe\
n-downgrade":case"strict-origin":case"strict-origin-when-cross-origin":if(request.origin&&urlHasHttpsScheme(request.origin)&&!urlHasHttpsScheme(requestCurrentURL(
request))){serializedOrigin=null}break;case"same-origin":if(!sameOrigin(request,requestCurrentURL(request))){serializedOrigin=null}break;default:}request.headersList.
append("origin",serializedOrigin,true)}}function coarsenTime(timestamp,crossOriginIsolatedCapability){return timestamp}function clampAndCoarsenConnectionTimingInfo(connectionTimingInfo,defaultStartTime,crossOriginIsolatedCapability){
if(!connectionTimingInfo?.startTime||connectionTimingInfo.startTime<defaultStartTime){return{domainLookupStartTime:defaultStartTime,domainLookupEndTime:defaultStartTime,
connectionStartTime:defaultStartTime,connectionEndTime:defaultStartTime,secureConnectionStartTime:defaultStartTime,ALPNNegotiatedProtocol:connectionTimingInfo?.
ALPNNegotiatedProtocol}}return{domainLookupStartTime:coarsenTime(connectionTimingInfo.domainLookupStartTime,crossOriginIsolatedCapability),domainLookupEndTime:coarsenTime(
connectionTimingInfo.domainLookupEndTime,crossOriginIsolatedCapability),connectionStartTime:coarsenTime(connectionTimingInfo.connectionStartTime,crossOriginIsolatedCapability),
connectionEndTime:coarsenTime(connectionTimingInfo.connectionEndTime,crossOriginIsolatedCapability),secureConnectionStartTime:coarsenTime(connectionTimingInfo.secureConnectionStartTime,
crossOriginIsolatedCapability),ALPNNegotiatedProtocol:connectionTimingInfo.ALPNNegotiatedProtocol}}function coarsenedSharedCurrentTime(crossOriginIsolatedCapability){
return coarsenTime(performance2.now(),crossOriginIsolatedCapability)}function createOpaqueTimingInfo(timingInfo){return{startTime:timingInfo.startTime??0,redirectStartTime:0,
redirectEndTime:0,postRedirectStartTime:timingInfo.startTime??0,finalServiceWorkerStartTime:0,finalNetworkResponseStartTime:0,finalNetworkRequestStartTime:0,endTime:0,
encodedBodySize:0,decodedBodySize:0,finalConnectionTimingInfo:null}}function makePolicyContainer(){return{referrerPolicy:"strict-origin-when-cross-origin"}}function clonePolicyContainer(policyContainer){
return{referrerPolicy:policyContainer.referrerPolicy}}function determineRequestsReferrer(request){const policy=request.referrerPolicy;assert2(policy);let referrerSource=null;
if(request.referrer==="client"){const globalOrigin=getGlobalOrigin();if(!globalOrigin||globalOrigin.origin==="null"){return"no-referrer"}referrerSource=new URL(
globalOrigin)}else if(request.referrer instanceof URL){referrerSource=request.referrer}let referrerURL=stripURLForReferrer(referrerSource);const referrerOrigin=stripURLForReferrer(
referrerSource,true);if(referrerURL.toString().length>4096){referrerURL=referrerOrigin}const areSameOrigin=sameOrigin(request,referrerURL);const isNonPotentiallyTrustWorthy=isURLPotentiallyTrustworthy(
referrerURL)&&!isURLPotentiallyTrustworthy(request.url);switch(policy){case"origin":return referrerOrigin!=null?referrerOrigin:stripURLForReferrer(referrerSource,
true);case"unsafe-url":return referrerURL;case"same-origin":return areSameOrigin?referrerOrigin:"no-referrer";case"origin-when-cross-origin":return areSameOrigin?
referrerURL:referrerOrigin;case"strict-origin-when-cross-origin":{const currentURL=requestCurrentURL(request);if(sameOrigin(referrerURL,currentURL)){return referrerURL}
if(isURLPotentiallyTrustworthy(referrerURL)&&!isURLPotentiallyTrustworthy(currentURL)){return"no-referrer"}return referrerOrigin}case"strict-origin":case"no-ref\
errer-when-downgrade":default:return isNonPotentiallyTrustWorthy?"no-referrer":referrerOrigin}}function stripURLForReferrer(url,originOnly){assert2(url instanceof
URL);url=new URL(url);if(url.protocol==="file:"||url.protocol==="about:"||url.protocol==="blank:"){return"no-referrer"}url.username="";url.password="";url.hash=
"";if(originOnly){url.pathname="";url.search=""}return url}function isURLPotentiallyTrustworthy(url){if(!(url instanceof URL)){return false}if(url.href==="about\
:blank"||url.href==="about:srcdoc"){return true}if(url.protocol==="data:")return true;if(url.protocol==="file:")return true;return isOriginPotentiallyTrustworthy(
url.origin);function isOriginPotentiallyTrustworthy(origin){if(origin==null||origin==="null")return false;const originAsURL=new URL(origin);if(originAsURL.protocol===
"https:"||originAsURL.protocol==="wss:"){return true}if(/^127(?:\.[0-9]+){0,2}\.[0-9]+$|^\[(?:0*:)*?:?0*1\]$/.test(originAsURL.hostname)||(originAsURL.hostname===
"localhost"||originAsURL.hostname.includes("localhost."))||originAsURL.hostname.endsWith(".localhost")){return true}return false}}function bytesMatch(bytes,metadataList){
if(crypto2===void 0){return true}const parsedMetadata=parseMetadata(metadataList);if(parsedMetadata==="no metadata"){return true}if(parsedMetadata.length===0){return true}
const strongest=getStrongestMetadata(parsedMetadata);const metadata=filterMetadataListByAlgorithm(parsedMetadata,strongest);for(const item of metadata){const algorithm=item.
algo;const expectedValue=item.hash;let actualValue=crypto2.createHash(algorithm).update(bytes).digest("base64");if(actualValue[actualValue.length-1]==="="){if(actualValue[actualValue.
length-2]==="="){actualValue=actualValue.slice(0,-2)}else{actualValue=actualValue.slice(0,-1)}}if(compareBase64Mixed(actualValue,expectedValue)){return true}}return false}
var parseHashWithOptions=/(?<algo>sha256|sha384|sha512)-((?<hash>[A-Za-z0-9+/]+|[A-Za-z0-9_-]+)={0,2}(?:\s|$)( +[!-~]*)?)?/i;function parseMetadata(metadata){const result=[];
let empty=true;for(const token of metadata.split(" ")){empty=false;const parsedToken=parseHashWithOptions.exec(token);if(parsedToken===null||parsedToken.groups===
void 0||parsedToken.groups.algo===void 0){continue}const algorithm=parsedToken.groups.algo.toLowerCase();if(supportedHashes.includes(algorithm)){result.push(parsedToken.
groups)}}if(empty===true){return"no metadata"}return result}function getStrongestMetadata(metadataList){let algorithm=metadataList[0].algo;if(algorithm[3]==="5"){
return algorithm}for(let i=1;i<metadataList.length;++i){const metadata=metadataList[i];if(metadata.algo[3]==="5"){algorithm="sha512";break}else if(algorithm[3]===
"3"){continue}else if(metadata.algo[3]==="3"){algorithm="sha384"}}return algorithm}function filterMetadataListByAlgorithm(metadataList,algorithm){if(metadataList.
length===1){return metadataList}let pos=0;for(let i=0;i<metadataList.length;++i){if(metadataList[i].algo===algorithm){metadataList[pos++]=metadataList[i]}}metadataList.
length=pos;return metadataList}function compareBase64Mixed(actualValue,expectedValue){if(actualValue.length!==expectedValue.length){return false}for(let i=0;i<actualValue.
length;++i){if(actualValue[i]!==expectedValue[i]){if(actualValue[i]==="+"&&expectedValue[i]==="-"||actualValue[i]==="/"&&expectedValue[i]==="_"){continue}return false}}
return true}function tryUpgradeRequestToAPotentiallyTrustworthyURL(request){}function sameOrigin(A,B){if(A.origin===B.origin&&A.origin==="null"){return true}if(A.
protocol===B.protocol&&A.hostname===B.hostname&&A.port===B.port){return true}return false}function createDeferredPromise(){let res;let rej;const promise=new Promise(
(resolve2,reject)=>{res=resolve2;rej=reject});return{promise,resolve:res,reject:rej}}function isAborted(fetchParams){return fetchParams.controller.state==="abor\
ted"}function isCancelled(fetchParams){return fetchParams.controller.state==="aborted"||fetchParams.controller.state==="terminated"}function normalizeMethod(method){
return normalizedMethodRecordsBase[method.toLowerCase()]??method}function serializeJavascriptValueToJSONString(value){const result=JSON.stringify(value);if(result===
void 0){throw new TypeError("Value is not JSON serializable")}assert2(typeof result==="string");return result}var esIteratorPrototype=Object.getPrototypeOf(Object.
getPrototypeOf([][Symbol.iterator]()));function createIterator(name,kInternalIterator,keyIndex=0,valueIndex=1){class FastIterableIterator{#target;#kind;#index;constructor(target,kind){
this.#target=target;this.#kind=kind;this.#index=0}next(){if(typeof this!=="object"||this===null||!(#target in this)){throw new TypeError(`'next' called on an ob\
ject that does not implement interface ${name} Iterator.`)}const index=this.#index;const values=this.#target[kInternalIterator];const len=values.length;if(index>=
len){return{value:void 0,done:true}}const{[keyIndex]:key,[valueIndex]:value}=values[index];this.#index=index+1;let result;switch(this.#kind){case"key":result=key;
break;case"value":result=value;break;case"key+value":result=[key,value];break}return{value:result,done:false}}}delete FastIterableIterator.prototype.constructor;
Object.setPrototypeOf(FastIterableIterator.prototype,esIteratorPrototype);Object.defineProperties(FastIterableIterator.prototype,{[Symbol.toStringTag]:{writable:false,
enumerable:false,configurable:true,value:`${name} Iterator`},next:{writable:true,enumerable:true,configurable:true}});return function(target,kind){return new FastIterableIterator(
target,kind)}}function iteratorMixin(name,object2,kInternalIterator,keyIndex=0,valueIndex=1){const makeIterator=createIterator(name,kInternalIterator,keyIndex,valueIndex);
const properties={keys:{writable:true,enumerable:true,configurable:true,value:function keys(){webidl.brandCheck(this,object2);return makeIterator(this,"key")}},
values:{writable:true,enumerable:true,configurable:true,value:function values(){webidl.brandCheck(this,object2);return makeIterator(this,"value")}},entries:{writable:true,
enumerable:true,configurable:true,value:function entries(){webidl.brandCheck(this,object2);return makeIterator(this,"key+value")}},forEach:{writable:true,enumerable:true,
configurable:true,value:function forEach(callbackfn,thisArg=globalThis){webidl.brandCheck(this,object2);webidl.argumentLengthCheck(arguments,1,`${name}.forEach`);
if(typeof callbackfn!=="function"){throw new TypeError(`Failed to execute 'forEach' on '${name}': parameter 1 is not of type 'Function'.`)}for(const{0:key,1:value}of makeIterator(
this,"key+value")){callbackfn.call(thisArg,value,key,this)}}}};return Object.defineProperties(object2.prototype,{...properties,[Symbol.iterator]:{writable:true,
enumerable:false,configurable:true,value:properties.entries.value}})}async function fullyReadBody(body,processBody,processBodyError){const successSteps=processBody;
const errorSteps=processBodyError;let reader;try{reader=body.stream.getReader()}catch(e){errorSteps(e);return}try{successSteps(await readAllBytes(reader))}catch(e){
errorSteps(e)}}function isReadableStreamLike(stream){return stream instanceof ReadableStream||stream[Symbol.toStringTag]==="ReadableStream"&&typeof stream.tee===
"function"}function readableStreamClose(controller){try{controller.close();controller.byobRequest?.respond(0)}catch(err){if(!err.message.includes("Controller is\
 already closed")&&!err.message.includes("ReadableStream is already closed")){throw err}}}var invalidIsomorphicEncodeValueRegex=/[^\x00-\xFF]/;function isomorphicEncode(input){
assert2(!invalidIsomorphicEncodeValueRegex.test(input));return input}async function readAllBytes(reader){const bytes=[];let byteLength=0;while(true){const{done,
value:chunk}=await reader.read();if(done){return Buffer.concat(bytes,byteLength)}if(!isUint8Array(chunk)){throw new TypeError("Received non-Uint8Array chunk")}bytes.
push(chunk);byteLength+=chunk.length}}function urlIsLocal(url){assert2("protocol"in url);const protocol=url.protocol;return protocol==="about:"||protocol==="blo\
b:"||protocol==="data:"}function urlHasHttpsScheme(url){return typeof url==="string"&&url[5]===":"&&url[0]==="h"&&url[1]==="t"&&url[2]==="t"&&url[3]==="p"&&url[4]===
"s"||url.protocol==="https:"}function urlIsHttpHttpsScheme(url){assert2("protocol"in url);const protocol=url.protocol;return protocol==="http:"||protocol==="htt\
ps:"}function simpleRangeHeaderValue(value,allowWhitespace){const data=value;if(!data.startsWith("bytes")){return"failure"}const position={position:5};if(allowWhitespace){
collectASequenceOfCodePoints(char=>char==="	"||char===" ",data,position)}if(data.charCodeAt(position.position)!==61){return"failure"}position.position++;if(allowWhitespace){
collectASequenceOfCodePoints(char=>char==="	"||char===" ",data,position)}const rangeStart=collectASequenceOfCodePoints(char=>{const code=char.charCodeAt(0);return code>=
48&&code<=57},data,position);const rangeStartValue=rangeStart.length?Number(rangeStart):null;if(allowWhitespace){collectASequenceOfCodePoints(char=>char==="	"||
char===" ",data,position)}if(data.charCodeAt(position.position)!==45){return"failure"}position.position++;if(allowWhitespace){collectASequenceOfCodePoints(char=>char===
"	"||char===" ",data,position)}const rangeEnd=collectASequenceOfCodePoints(char=>{const code=char.charCodeAt(0);return code>=48&&code<=57},data,position);const rangeEndValue=rangeEnd.
length?Number(rangeEnd):null;if(position.position<data.length){return"failure"}if(rangeEndValue===null&&rangeStartValue===null){return"failure"}if(rangeStartValue>
rangeEndValue){return"failure"}return{rangeStartValue,rangeEndValue}}function buildContentRange(rangeStart,rangeEnd,fullLength){let contentRange="bytes ";contentRange+=
isomorphicEncode(`${rangeStart}`);contentRange+="-";contentRange+=isomorphicEncode(`${rangeEnd}`);contentRange+="/";contentRange+=isomorphicEncode(`${fullLength}`);
return contentRange}var InflateStream=class extends Transform{#zlibOptions;constructor(zlibOptions){super();this.#zlibOptions=zlibOptions}_transform(chunk,encoding,callback){
if(!this._inflateStream){if(chunk.length===0){callback();return}this._inflateStream=(chunk[0]&15)===8?zlib.createInflate(this.#zlibOptions):zlib.createInflateRaw(
this.#zlibOptions);this._inflateStream.on("data",this.push.bind(this));this._inflateStream.on("end",()=>this.push(null));this._inflateStream.on("error",err=>this.
destroy(err))}this._inflateStream.write(chunk,encoding,callback)}_final(callback){if(this._inflateStream){this._inflateStream.end();this._inflateStream=null}callback()}};
function createInflate(zlibOptions){return new InflateStream(zlibOptions)}function extractMimeType(headers){let charset=null;let essence=null;let mimeType=null;
const values=getDecodeSplit("content-type",headers);if(values===null){return"failure"}for(const value of values){const temporaryMimeType=parseMIMEType(value);if(temporaryMimeType===
"failure"||temporaryMimeType.essence==="*/*"){continue}mimeType=temporaryMimeType;if(mimeType.essence!==essence){charset=null;if(mimeType.parameters.has("charse\
t")){charset=mimeType.parameters.get("charset")}essence=mimeType.essence}else if(!mimeType.parameters.has("charset")&&charset!==null){mimeType.parameters.set("c\
harset",charset)}}if(mimeType==null){return"failure"}return mimeType}function gettingDecodingSplitting(value){const input=value;const position={position:0};const values=[];
let temporaryValue="";while(position.position<input.length){temporaryValue+=collectASequenceOfCodePoints(char=>char!=='"'&&char!==",",input,position);if(position.
position<input.length){if(input.charCodeAt(position.position)===34){temporaryValue+=collectAnHTTPQuotedString(input,position);if(position.position<input.length){
continue}}else{assert2(input.charCodeAt(position.position)===44);position.position++}}temporaryValue=removeChars(temporaryValue,true,true,char=>char===9||char===
32);values.push(temporaryValue);temporaryValue=""}return values}function getDecodeSplit(name,list){const value=list.get(name,true);if(value===null){return null}
return gettingDecodingSplitting(value)}var textDecoder=new TextDecoder;function utf8DecodeBytes(buffer){if(buffer.length===0){return""}if(buffer[0]===239&&buffer[1]===
187&&buffer[2]===191){buffer=buffer.subarray(3)}const output=textDecoder.decode(buffer);return output}var EnvironmentSettingsObjectBase=class{get baseUrl(){return getGlobalOrigin()}get origin(){
return this.baseUrl?.origin}policyContainer=makePolicyContainer()};var EnvironmentSettingsObject=class{settingsObject=new EnvironmentSettingsObjectBase};var environmentSettingsObject=new EnvironmentSettingsObject;
module.exports={isAborted,isCancelled,isValidEncodedURL,createDeferredPromise,ReadableStreamFrom,tryUpgradeRequestToAPotentiallyTrustworthyURL,clampAndCoarsenConnectionTimingInfo,
coarsenedSharedCurrentTime,determineRequestsReferrer,makePolicyContainer,clonePolicyContainer,appendFetchMetadata,appendRequestOriginHeader,TAOCheck,corsCheck,crossOriginResourcePolicyCheck,
createOpaqueTimingInfo,setRequestReferrerPolicyOnRedirect,isValidHTTPToken,requestBadPort,requestCurrentURL,responseURL,responseLocationURL,isBlobLike,isURLPotentiallyTrustworthy,
isValidReasonPhrase,sameOrigin,normalizeMethod,serializeJavascriptValueToJSONString,iteratorMixin,createIterator,isValidHeaderName,isValidHeaderValue,isErrorLike,
fullyReadBody,bytesMatch,isReadableStreamLike,readableStreamClose,isomorphicEncode,urlIsLocal,urlHasHttpsScheme,urlIsHttpHttpsScheme,readAllBytes,simpleRangeHeaderValue,
buildContentRange,parseMetadata,createInflate,extractMimeType,getDecodeSplit,utf8DecodeBytes,environmentSettingsObject}}});var require_symbols2=__commonJS({"nod\
e_modules/undici/lib/web/fetch/symbols.js"(exports,module){"use strict";module.exports={kUrl:Symbol("url"),kHeaders:Symbol("headers"),kSignal:Symbol("signal"),kState:Symbol(
"state"),kDispatcher:Symbol("dispatcher")}}});var require_file=__commonJS({"node_modules/undici/lib/web/fetch/file.js"(exports,module){"use strict";var{Blob:Blob2,
File:File2}=require_node_buffer();var{kState}=require_symbols2();var{webidl}=require_webidl();var FileLike=class _FileLike{constructor(blobLike,fileName,options={}){
const n=fileName;const t=options.type;const d=options.lastModified??Date.now();this[kState]={blobLike,name:n,type:t,lastModified:d}}stream(...args){webidl.brandCheck(
this,_FileLike);return this[kState].blobLike.stream(...args)}arrayBuffer(...args){webidl.brandCheck(this,_FileLike);return this[kState].blobLike.arrayBuffer(...args)}slice(...args){
webidl.brandCheck(this,_FileLike);return this[kState].blobLike.slice(...args)}text(...args){webidl.brandCheck(this,_FileLike);return this[kState].blobLike.text(
...args)}get size(){webidl.brandCheck(this,_FileLike);return this[kState].blobLike.size}get type(){webidl.brandCheck(this,_FileLike);return this[kState].blobLike.
type}get name(){webidl.brandCheck(this,_FileLike);return this[kState].name}get lastModified(){webidl.brandCheck(this,_FileLike);return this[kState].lastModified}get[Symbol.
toStringTag](){return"File"}};webidl.converters.Blob=webidl.interfaceConverter(Blob2);function isFileLike(object2){return object2 instanceof File2||object2&&(typeof object2.
stream==="function"||typeof object2.arrayBuffer==="function")&&object2[Symbol.toStringTag]==="File"}module.exports={FileLike,isFileLike}}});var require_formdata=__commonJS(
{"node_modules/undici/lib/web/fetch/formdata.js"(exports,module){"use strict";var{isBlobLike,iteratorMixin}=require_util3();var{kState}=require_symbols2();var{kEnumerableProperty}=require_util2();
var{FileLike,isFileLike}=require_file();var{webidl}=require_webidl();var{File:NativeFile}=require_node_buffer();var nodeUtil=require_node_util();var File2=globalThis.
File??NativeFile;var FormData=class _FormData{constructor(form){webidl.util.markAsUncloneable(this);if(form!==void 0){throw webidl.errors.conversionFailed({prefix:"\
FormData constructor",argument:"Argument 1",types:["undefined"]})}this[kState]=[]}append(name,value,filename=void 0){webidl.brandCheck(this,_FormData);const prefix="\
FormData.append";webidl.argumentLengthCheck(arguments,2,prefix);if(arguments.length===3&&!isBlobLike(value)){throw new TypeError("Failed to execute 'append' on \
'FormData': parameter 2 is not of type 'Blob'")}name=webidl.converters.USVString(name,prefix,"name");value=isBlobLike(value)?webidl.converters.Blob(value,prefix,
"value",{strict:false}):webidl.converters.USVString(value,prefix,"value");filename=arguments.length===3?webidl.converters.USVString(filename,prefix,"filename"):
void 0;const entry=makeEntry(name,value,filename);this[kState].push(entry)}delete(name){webidl.brandCheck(this,_FormData);const prefix="FormData.delete";webidl.
argumentLengthCheck(arguments,1,prefix);name=webidl.converters.USVString(name,prefix,"name");this[kState]=this[kState].filter(entry=>entry.name!==name)}get(name){
webidl.brandCheck(this,_FormData);const prefix="FormData.get";webidl.argumentLengthCheck(arguments,1,prefix);name=webidl.converters.USVString(name,prefix,"name");
const idx=this[kState].findIndex(entry=>entry.name===name);if(idx===-1){return null}return this[kState][idx].value}getAll(name){webidl.brandCheck(this,_FormData);
const prefix="FormData.getAll";webidl.argumentLengthCheck(arguments,1,prefix);name=webidl.converters.USVString(name,prefix,"name");return this[kState].filter(entry=>entry.
name===name).map(entry=>entry.value)}has(name){webidl.brandCheck(this,_FormData);const prefix="FormData.has";webidl.argumentLengthCheck(arguments,1,prefix);name=
webidl.converters.USVString(name,prefix,"name");return this[kState].findIndex(entry=>entry.name===name)!==-1}set(name,value,filename=void 0){webidl.brandCheck(this,
_FormData);const prefix="FormData.set";webidl.argumentLengthCheck(arguments,2,prefix);if(arguments.length===3&&!isBlobLike(value)){throw new TypeError("Failed t\
o execute 'set' on 'FormData': parameter 2 is not of type 'Blob'")}name=webidl.converters.USVString(name,prefix,"name");value=isBlobLike(value)?webidl.converters.
Blob(value,prefix,"name",{strict:false}):webidl.converters.USVString(value,prefix,"name");filename=arguments.length===3?webidl.converters.USVString(filename,prefix,
"name"):void 0;const entry=makeEntry(name,value,filename);const idx=this[kState].findIndex(entry2=>entry2.name===name);if(idx!==-1){this[kState]=[...this[kState].
slice(0,idx),entry,...this[kState].slice(idx+1).filter(entry2=>entry2.name!==name)]}else{this[kState].push(entry)}}[nodeUtil.inspect.custom](depth,options){const state=this[kState].
reduce((a,b)=>{if(a[b.name]){if(Array.isArray(a[b.name])){a[b.name].push(b.value)}else{a[b.name]=[a[b.name],b.value]}}else{a[b.name]=b.value}return a},{__proto__:null});
options.depth??=depth;options.colors??=true;const output=nodeUtil.formatWithOptions(options,state);return`FormData ${output.slice(output.indexOf("]")+2)}`}};iteratorMixin(
"FormData",FormData,kState,"name","value");Object.defineProperties(FormData.prototype,{append:kEnumerableProperty,delete:kEnumerableProperty,get:kEnumerableProperty,
getAll:kEnumerableProperty,has:kEnumerableProperty,set:kEnumerableProperty,[Symbol.toStringTag]:{value:"FormData",configurable:true}});function makeEntry(name,value,filename){
if(typeof value==="string"){}else{if(!isFileLike(value)){value=value instanceof Blob?new File2([value],"blob",{type:value.type}):new FileLike(value,"blob",{type:value.
type})}if(filename!==void 0){const options={type:value.type,lastModified:value.lastModified};value=value instanceof NativeFile?new File2([value],filename,options):
new FileLike(value,filename,options)}}return{name,value}}module.exports={FormData,makeEntry}}});var require_formdata_parser=__commonJS({"node_modules/undici/lib\
/web/fetch/formdata-parser.js"(exports,module){"use strict";var{isUSVString,bufferToLowerCasedHeaderName}=require_util2();var{utf8DecodeBytes}=require_util3();var{
HTTP_TOKEN_CODEPOINTS,isomorphicDecode}=require_data_url();var{isFileLike}=require_file();var{makeEntry}=require_formdata();var assert2=require_node_assert();var{
File:NodeFile}=require_node_buffer();var File2=globalThis.File??NodeFile;var formDataNameBuffer=Buffer.from('form-data; name="');var filenameBuffer=Buffer.from(
"; filename");var dd=Buffer.from("--");var ddcrlf=Buffer.from("--\r\n");function isAsciiString(chars){for(let i=0;i<chars.length;++i){if((chars.charCodeAt(i)&~127)!==
0){return false}}return true}function validateBoundary(boundary){const length=boundary.length;if(length<27||length>70){return false}for(let i=0;i<length;++i){const cp=boundary.
charCodeAt(i);if(!(cp>=48&&cp<=57||cp>=65&&cp<=90||cp>=97&&cp<=122||cp===39||cp===45||cp===95)){return false}}return true}function multipartFormDataParser(input,mimeType){
assert2(mimeType!=="failure"&&mimeType.essence==="multipart/form-data");const boundaryString=mimeType.parameters.get("boundary");if(boundaryString===void 0){return"\
failure"}const boundary=Buffer.from(`--${boundaryString}`,"utf8");const entryList=[];const position={position:0};while(input[position.position]===13&&input[position.
position+1]===10){position.position+=2}let trailing=input.length;while(input[trailing-1]===10&&input[trailing-2]===13){trailing-=2}if(trailing!==input.length){input=
input.subarray(0,trailing)}while(true){if(input.subarray(position.position,position.position+boundary.length).equals(boundary)){position.position+=boundary.length}else{
return"failure"}if(position.position===input.length-2&&bufferStartsWith(input,dd,position)||position.position===input.length-4&&bufferStartsWith(input,ddcrlf,position)){
return entryList}if(input[position.position]!==13||input[position.position+1]!==10){return"failure"}position.position+=2;const result=parseMultipartFormDataHeaders(
input,position);if(result==="failure"){return"failure"}let{name,filename,contentType,encoding}=result;position.position+=2;let body;{const boundaryIndex=input.indexOf(
boundary.subarray(2),position.position);if(boundaryIndex===-1){return"failure"}body=input.subarray(position.position,boundaryIndex-4);position.position+=body.length;
if(encoding==="base64"){body=Buffer.from(body.toString(),"base64")}}if(input[position.position]!==13||input[position.position+1]!==10){return"failure"}else{position.
position+=2}let value;if(filename!==null){contentType??="text/plain";if(!isAsciiString(contentType)){contentType=""}value=new File2([body],filename,{type:contentType})}else{
value=utf8DecodeBytes(Buffer.from(body))}assert2(isUSVString(name));assert2(typeof value==="string"&&isUSVString(value)||isFileLike(value));entryList.push(makeEntry(
name,value,filename))}}function parseMultipartFormDataHeaders(input,position){let name=null;let filename=null;let contentType=null;let encoding=null;while(true){
if(input[position.position]===13&&input[position.position+1]===10){if(name===null){return"failure"}return{name,filename,contentType,encoding}}let headerName=collectASequenceOfBytes(
char=>char!==10&&char!==13&&char!==58,input,position);headerName=removeChars(headerName,true,true,char=>char===9||char===32);if(!HTTP_TOKEN_CODEPOINTS.test(headerName.
toString())){return"failure"}if(input[position.position]!==58){return"failure"}position.position++;collectASequenceOfBytes(char=>char===32||char===9,input,position);
switch(bufferToLowerCasedHeaderName(headerName)){case"content-disposition":{name=filename=null;if(!bufferStartsWith(input,formDataNameBuffer,position)){return"f\
ailure"}position.position+=17;name=parseMultipartFormDataName(input,position);if(name===null){return"failure"}if(bufferStartsWith(input,filenameBuffer,position)){
let check=position.position+filenameBuffer.length;if(input[check]===42){position.position+=1;check+=1}if(input[check]!==61||input[check+1]!==34){return"failure"}
position.position+=12;filename=parseMultipartFormDataName(input,position);if(filename===null){return"failure"}}break}case"content-type":{let headerValue=collectASequenceOfBytes(
char=>char!==10&&char!==13,input,position);headerValue=removeChars(headerValue,false,true,char=>char===9||char===32);contentType=isomorphicDecode(headerValue);break}case"\
content-transfer-encoding":{let headerValue=collectASequenceOfBytes(char=>char!==10&&char!==13,input,position);headerValue=removeChars(headerValue,false,true,char=>char===
9||char===32);encoding=isomorphicDecode(headerValue);break}default:{collectASequenceOfBytes(char=>char!==10&&char!==13,input,position)}}if(input[position.position]!==
13&&input[position.position+1]!==10){return"failure"}else{position.position+=2}}}function parseMultipartFormDataName(input,position){assert2(input[position.position-
1]===34);let name=collectASequenceOfBytes(char=>char!==10&&char!==13&&char!==34,input,position);if(input[position.position]!==34){return null}else{position.position++}
name=new TextDecoder().decode(name).replace(/%0A/ig,"\n").replace(/%0D/ig,"\r").replace(/%22/g,'"');return name}function collectASequenceOfBytes(condition,input,position){
let start=position.position;while(start<input.length&&condition(input[start])){++start}return input.subarray(position.position,position.position=start)}function removeChars(buf,leading,trailing,predicate){
let lead=0;let trail=buf.length-1;if(leading){while(lead<buf.length&&predicate(buf[lead]))lead++}if(trailing){while(trail>0&&predicate(buf[trail]))trail--}return lead===
0&&trail===buf.length-1?buf:buf.subarray(lead,trail+1)}function bufferStartsWith(buffer,start,position){if(buffer.length<start.length){return false}for(let i=0;i<
start.length;i++){if(start[i]!==buffer[position.position+i]){return false}}return true}module.exports={multipartFormDataParser,validateBoundary}}});var require_body=__commonJS(
{"node_modules/undici/lib/web/fetch/body.js"(exports,module){"use strict";var util=require_util2();var{ReadableStreamFrom,isBlobLike,isReadableStreamLike,readableStreamClose,
createDeferredPromise,fullyReadBody,extractMimeType,utf8DecodeBytes}=require_util3();var{FormData}=require_formdata();var{kState}=require_symbols2();var{webidl}=require_webidl();
var{Blob:Blob2}=require_node_buffer();var assert2=require_node_assert();var{isErrored,isDisturbed}=require_node_stream();var{isArrayBuffer}=require_types();var{
serializeAMimeType}=require_data_url();var{multipartFormDataParser}=require_formdata_parser();var random;try{const crypto2=require_node_crypto();random=max=>crypto2.
randomInt(0,max)}catch{random=max=>Math.floor(Math.random(max))}var textEncoder=new TextEncoder;function noop(){}var hasFinalizationRegistry=globalThis.FinalizationRegistry&&
process.version.indexOf("v18")!==0;var streamRegistry;if(hasFinalizationRegistry){streamRegistry=new FinalizationRegistry(weakRef=>{const stream=weakRef.deref();
if(stream&&!stream.locked&&!isDisturbed(stream)&&!isErrored(stream)){stream.cancel("Response object has been garbage collected").catch(noop)}})}function extractBody(object2,keepalive=false){
let stream=null;if(object2 instanceof ReadableStream){stream=object2}else if(isBlobLike(object2)){stream=object2.stream()}else{stream=new ReadableStream({async pull(controller){
const buffer=typeof source==="string"?textEncoder.encode(source):source;if(buffer.byteLength){controller.enqueue(buffer)}queueMicrotask(()=>readableStreamClose(
controller))},start(){},type:"bytes"})}assert2(isReadableStreamLike(stream));let action=null;let source=null;let length=null;let type=null;if(typeof object2==="\
string"){source=object2;type="text/plain;charset=UTF-8"}else if(object2 instanceof URLSearchParams){source=object2.toString();type="application/x-www-form-urlen\
coded;charset=UTF-8"}else if(isArrayBuffer(object2)){source=new Uint8Array(object2.slice())}else if(ArrayBuffer.isView(object2)){source=new Uint8Array(object2.buffer.
slice(object2.byteOffset,object2.byteOffset+object2.byteLength))}else if(util.isFormDataLike(object2)){const boundary=`----formdata-undici-0${`${random(1e11)}`.
padStart(11,"0")}`;const prefix=`--${boundary}\r
Content-Disposition: form-data`;const escape=str=>str.replace(/\n/g,"%0A").replace(/\r/g,"%0D").replace(/"/g,"%22");const normalizeLinefeeds=value=>value.replace(
/\r?\n|\r/g,"\r\n");const blobParts=[];const rn=new Uint8Array([13,10]);length=0;let hasUnknownSizeValue=false;for(const[name,value]of object2){if(typeof value===
"string"){const chunk2=textEncoder.encode(prefix+`; name="${escape(normalizeLinefeeds(name))}"\r
\r
${normalizeLinefeeds(value)}\r
`);blobParts.push(chunk2);length+=chunk2.byteLength}else{const chunk2=textEncoder.encode(`${prefix}; name="${escape(normalizeLinefeeds(name))}"`+(value.name?`; \
filename="${escape(value.name)}"`:"")+`\r
Content-Type: ${value.type||"application/octet-stream"}\r
\r
`);blobParts.push(chunk2,value,rn);if(typeof value.size==="number"){length+=chunk2.byteLength+value.size+rn.byteLength}else{hasUnknownSizeValue=true}}}const chunk=textEncoder.
encode(`--${boundary}--\r
`);blobParts.push(chunk);length+=chunk.byteLength;if(hasUnknownSizeValue){length=null}source=object2;action=async function*(){for(const part of blobParts){if(part.
stream){yield*part.stream()}else{yield part}}};type=`multipart/form-data; boundary=${boundary}`}else if(isBlobLike(object2)){source=object2;length=object2.size;
if(object2.type){type=object2.type}}else if(typeof object2[Symbol.asyncIterator]==="function"){if(keepalive){throw new TypeError("keepalive")}if(util.isDisturbed(
object2)||object2.locked){throw new TypeError("Response body object should not be disturbed or locked")}stream=object2 instanceof ReadableStream?object2:ReadableStreamFrom(
object2)}if(typeof source==="string"||util.isBuffer(source)){length=Buffer.byteLength(source)}if(action!=null){let iterator;stream=new ReadableStream({async start(){
iterator=action(object2)[Symbol.asyncIterator]()},async pull(controller){const{value,done}=await iterator.next();if(done){queueMicrotask(()=>{controller.close();
controller.byobRequest?.respond(0)})}else{if(!isErrored(stream)){const buffer=new Uint8Array(value);if(buffer.byteLength){controller.enqueue(buffer)}}}return controller.
desiredSize>0},async cancel(reason){await iterator.return()},type:"bytes"})}const body={stream,source,length};return[body,type]}function safelyExtractBody(object2,keepalive=false){
if(object2 instanceof ReadableStream){assert2(!util.isDisturbed(object2),"The body has already been consumed.");assert2(!object2.locked,"The stream is locked.")}
return extractBody(object2,keepalive)}function cloneBody(instance,body){const[out1,out2]=body.stream.tee();body.stream=out1;return{stream:out2,length:body.length,
source:body.source}}function throwIfAborted(state){if(state.aborted){throw new DOMException("The operation was aborted.","AbortError")}}function bodyMixinMethods(instance){
const methods={blob(){return consumeBody(this,bytes=>{let mimeType=bodyMimeType(this);if(mimeType===null){mimeType=""}else if(mimeType){mimeType=serializeAMimeType(
mimeType)}return new Blob2([bytes],{type:mimeType})},instance)},arrayBuffer(){return consumeBody(this,bytes=>{return new Uint8Array(bytes).buffer},instance)},text(){
return consumeBody(this,utf8DecodeBytes,instance)},json(){return consumeBody(this,parseJSONFromBytes,instance)},formData(){return consumeBody(this,value=>{const mimeType=bodyMimeType(
this);if(mimeType!==null){switch(mimeType.essence){case"multipart/form-data":{const parsed=multipartFormDataParser(value,mimeType);if(parsed==="failure"){throw new TypeError(
"Failed to parse body as FormData.")}const fd=new FormData;fd[kState]=parsed;return fd}case"application/x-www-form-urlencoded":{const entries=new URLSearchParams(
value.toString());const fd=new FormData;for(const[name,value2]of entries){fd.append(name,value2)}return fd}}}throw new TypeError('Content-Type was not one of "m\
ultipart/form-data" or "application/x-www-form-urlencoded".')},instance)},bytes(){return consumeBody(this,bytes=>{return new Uint8Array(bytes)},instance)}};return methods}
function mixinBody(prototype){Object.assign(prototype.prototype,bodyMixinMethods(prototype))}async function consumeBody(object2,convertBytesToJSValue,instance){
webidl.brandCheck(object2,instance);if(bodyUnusable(object2)){throw new TypeError("Body is unusable: Body has already been read")}throwIfAborted(object2[kState]);
const promise=createDeferredPromise();const errorSteps=error2=>promise.reject(error2);const successSteps=data=>{try{promise.resolve(convertBytesToJSValue(data))}catch(e){
errorSteps(e)}};if(object2[kState].body==null){successSteps(Buffer.allocUnsafe(0));return promise.promise}await fullyReadBody(object2[kState].body,successSteps,
errorSteps);return promise.promise}function bodyUnusable(object2){const body=object2[kState].body;return body!=null&&(body.stream.locked||util.isDisturbed(body.
stream))}function parseJSONFromBytes(bytes){return JSON.parse(utf8DecodeBytes(bytes))}function bodyMimeType(requestOrResponse){const headers=requestOrResponse[kState].
headersList;const mimeType=extractMimeType(headers);if(mimeType==="failure"){return null}return mimeType}module.exports={extractBody,safelyExtractBody,cloneBody,
mixinBody,streamRegistry,hasFinalizationRegistry,bodyUnusable}}});var require_client_h1=__commonJS({"node_modules/undici/lib/dispatcher/client-h1.js"(exports,module){
"use strict";var assert2=require_node_assert();var util=require_util2();var{channels}=require_diagnostics();var timers=require_timers();var{RequestContentLengthMismatchError,
ResponseContentLengthMismatchError,RequestAbortedError,InvalidArgumentError,HeadersTimeoutError,HeadersOverflowError,SocketError,InformationalError,BodyTimeoutError,
HTTPParserError,ResponseExceededMaxSizeError}=require_errors();var{kUrl,kReset,kClient,kParser,kBlocking,kRunning,kPending,kSize,kWriting,kQueue,kNoRef,kKeepAliveDefaultTimeout,
kHostHeader,kPendingIdx,kRunningIdx,kError,kPipelining,kSocket,kKeepAliveTimeoutValue,kMaxHeadersSize,kKeepAliveMaxTimeout,kKeepAliveTimeoutThreshold,kHeadersTimeout,
kBodyTimeout,kStrictContentLength,kMaxRequests,kCounter,kMaxResponseSize,kOnError,kResume,kHTTPContext}=require_symbols();var constants3=require_constants2();var EMPTY_BUF=Buffer.
alloc(0);var FastBuffer=Buffer[Symbol.species];var addListener=util.addListener;var removeAllListeners=util.removeAllListeners;var kIdleSocketValidation=Symbol(
"kIdleSocketValidation");var kIdleSocketValidationTimeout=Symbol("kIdleSocketValidationTimeout");var kSocketUsed=Symbol("kSocketUsed");var extractBody;async function lazyllhttp(){
const llhttpWasmData=process.env.JEST_WORKER_ID?require_llhttp_wasm():void 0;let mod;try{mod=await WebAssembly.compile(require_llhttp_simd_wasm())}catch(e){mod=
await WebAssembly.compile(llhttpWasmData||require_llhttp_wasm())}return await WebAssembly.instantiate(mod,{env:{wasm_on_url:(p,at,len)=>{return 0},wasm_on_status:(p,at,len)=>{
assert2(currentParser.ptr===p);const start=at-currentBufferPtr+currentBufferRef.byteOffset;return currentParser.onStatus(new FastBuffer(currentBufferRef.buffer,
start,len))||0},wasm_on_message_begin:p=>{assert2(currentParser.ptr===p);return currentParser.onMessageBegin()||0},wasm_on_header_field:(p,at,len)=>{assert2(currentParser.
ptr===p);const start=at-currentBufferPtr+currentBufferRef.byteOffset;return currentParser.onHeaderField(new FastBuffer(currentBufferRef.buffer,start,len))||0},wasm_on_header_value:(p,at,len)=>{
assert2(currentParser.ptr===p);const start=at-currentBufferPtr+currentBufferRef.byteOffset;return currentParser.onHeaderValue(new FastBuffer(currentBufferRef.buffer,
start,len))||0},wasm_on_headers_complete:(p,statusCode,upgrade,shouldKeepAlive)=>{assert2(currentParser.ptr===p);return currentParser.onHeadersComplete(statusCode,
Boolean(upgrade),Boolean(shouldKeepAlive))||0},wasm_on_body:(p,at,len)=>{assert2(currentParser.ptr===p);const start=at-currentBufferPtr+currentBufferRef.byteOffset;
return currentParser.onBody(new FastBuffer(currentBufferRef.buffer,start,len))||0},wasm_on_message_complete:p=>{assert2(currentParser.ptr===p);return currentParser.
onMessageComplete()||0}}})}var llhttpInstance=null;var llhttpPromise=lazyllhttp();llhttpPromise.catch();var currentParser=null;var currentBufferRef=null;var currentBufferSize=0;
var currentBufferPtr=null;var USE_NATIVE_TIMER=0;var USE_FAST_TIMER=1;var TIMEOUT_HEADERS=2|USE_FAST_TIMER;var TIMEOUT_BODY=4|USE_FAST_TIMER;var TIMEOUT_KEEP_ALIVE=8|
USE_NATIVE_TIMER;var Parser=class{constructor(client,socket,{exports:exports2}){assert2(Number.isFinite(client[kMaxHeadersSize])&&client[kMaxHeadersSize]>0);this.
llhttp=exports2;this.ptr=this.llhttp.llhttp_alloc(constants3.TYPE.RESPONSE);this.client=client;this.socket=socket;this.timeout=null;this.timeoutValue=null;this.
timeoutType=null;this.statusCode=null;this.statusText="";this.upgrade=false;this.headers=[];this.headersSize=0;this.headersMaxSize=client[kMaxHeadersSize];this.
shouldKeepAlive=false;this.paused=false;this.resume=this.resume.bind(this);this.bytesRead=0;this.keepAlive="";this.contentLength="";this.connection="";this.maxResponseSize=
client[kMaxResponseSize]}setTimeout(delay,type){if(delay!==this.timeoutValue||type&USE_FAST_TIMER^this.timeoutType&USE_FAST_TIMER){if(this.timeout){timers.clearTimeout(
this.timeout);this.timeout=null}if(delay){if(type&USE_FAST_TIMER){this.timeout=timers.setFastTimeout(onParserTimeout,delay,new WeakRef(this))}else{this.timeout=
setTimeout(onParserTimeout,delay,new WeakRef(this));this.timeout.unref()}}this.timeoutValue=delay}else if(this.timeout){if(this.timeout.refresh){this.timeout.refresh()}}
this.timeoutType=type}resume(){if(this.socket.destroyed||!this.paused){return}assert2(this.ptr!=null);assert2(currentParser==null);this.llhttp.llhttp_resume(this.
ptr);assert2(this.timeoutType===TIMEOUT_BODY);if(this.timeout){if(this.timeout.refresh){this.timeout.refresh()}}this.paused=false;this.execute(this.socket.read()||
EMPTY_BUF);this.readMore()}readMore(){while(!this.paused&&this.ptr){const chunk=this.socket.read();if(chunk===null){break}this.execute(chunk)}}execute(data){assert2(
this.ptr!=null);assert2(currentParser==null);assert2(!this.paused);const{socket,llhttp}=this;if(data.length>currentBufferSize){if(currentBufferPtr){llhttp.free(
currentBufferPtr)}currentBufferSize=Math.ceil(data.length/4096)*4096;currentBufferPtr=llhttp.malloc(currentBufferSize)}new Uint8Array(llhttp.memory.buffer,currentBufferPtr,
currentBufferSize).set(data);try{let ret;try{currentBufferRef=data;currentParser=this;ret=llhttp.llhttp_execute(this.ptr,currentBufferPtr,data.length)}catch(err){
throw err}finally{currentParser=null;currentBufferRef=null}const offset=llhttp.llhttp_get_error_pos(this.ptr)-currentBufferPtr;if(ret!==constants3.ERROR.OK){const body=data.
subarray(offset);if(ret===constants3.ERROR.PAUSED_UPGRADE){this.onUpgrade(body)}else if(ret===constants3.ERROR.PAUSED){this.paused=true;socket.unshift(body)}else{
throw this.createError(ret,body)}}}catch(err){util.destroy(socket,err)}}finish(){assert2(currentParser===null);assert2(this.ptr!=null);assert2(!this.paused);const{
llhttp}=this;let ret;try{currentParser=this;ret=llhttp.llhttp_finish(this.ptr)}finally{currentParser=null}if(ret===constants3.ERROR.OK){return null}if(ret===constants3.
ERROR.PAUSED||ret===constants3.ERROR.PAUSED_UPGRADE){this.paused=true;return null}return this.createError(ret,EMPTY_BUF)}createError(ret,data){const{llhttp,contentLength,
bytesRead}=this;if(contentLength&&bytesRead!==parseInt(contentLength,10)){return new ResponseContentLengthMismatchError}const ptr=llhttp.llhttp_get_error_reason(
this.ptr);let message="";if(ptr){const len=new Uint8Array(llhttp.memory.buffer,ptr).indexOf(0);message="Response does not match the HTTP/1.1 protocol ("+Buffer.
from(llhttp.memory.buffer,ptr,len).toString()+")"}return new HTTPParserError(message,constants3.ERROR[ret],data)}destroy(){assert2(this.ptr!=null);assert2(currentParser==
null);this.llhttp.llhttp_free(this.ptr);this.ptr=null;this.timeout&&timers.clearTimeout(this.timeout);this.timeout=null;this.timeoutValue=null;this.timeoutType=
null;this.paused=false}onStatus(buf){this.statusText=buf.toString()}onMessageBegin(){const{socket,client}=this;if(socket.destroyed){return-1}if(client[kRunning]===
0){util.destroy(socket,new SocketError("bad response",util.getSocketInfo(socket)));return-1}const request=client[kQueue][client[kRunningIdx]];if(!request){return-1}
request.onResponseStarted()}onHeaderField(buf){const len=this.headers.length;if((len&1)===0){this.headers.push(buf)}else{this.headers[len-1]=Buffer.concat([this.
headers[len-1],buf])}this.trackHeader(buf.length)}onHeaderValue(buf){let len=this.headers.length;if((len&1)===1){this.headers.push(buf);len+=1}else{this.headers[len-
1]=Buffer.concat([this.headers[len-1],buf])}const key=this.headers[len-2];if(key.length===10){const headerName=util.bufferToLowerCasedHeaderName(key);if(headerName===
"keep-alive"){this.keepAlive+=buf.toString()}else if(headerName==="connection"){this.connection+=buf.toString()}}else if(key.length===14&&util.bufferToLowerCasedHeaderName(
key)==="content-length"){this.contentLength+=buf.toString()}this.trackHeader(buf.length)}trackHeader(len){this.headersSize+=len;if(this.headersSize>=this.headersMaxSize){
util.destroy(this.socket,new HeadersOverflowError)}}onUpgrade(head){const{upgrade,client,socket,headers,statusCode,statusText}=this;assert2(upgrade);assert2(client[kSocket]===
socket);assert2(!socket.destroyed);assert2(!this.paused);assert2((headers.length&1)===0);const request=client[kQueue][client[kRunningIdx]];assert2(request);assert2(
request.upgrade||request.method==="CONNECT");this.statusCode=null;this.statusText="";this.shouldKeepAlive=null;this.headers=[];this.headersSize=0;socket.unshift(
head);socket[kParser].destroy();socket[kParser]=null;socket[kClient]=null;socket[kError]=null;removeAllListeners(socket);client[kSocket]=null;client[kHTTPContext]=
null;client[kQueue][client[kRunningIdx]++]=null;client.emit("disconnect",client[kUrl],[client],new InformationalError("upgrade"));try{request.onUpgrade(statusCode,
headers,socket,statusText)}catch(error2){util.errorRequest(client,request,error2);util.destroy(socket,error2)}client[kResume]()}onHeadersComplete(statusCode,upgrade,shouldKeepAlive){
const{client,socket,headers,statusText}=this;if(socket.destroyed){return-1}if(client[kRunning]===0){util.destroy(socket,new SocketError("bad response",util.getSocketInfo(
socket)));return-1}const request=client[kQueue][client[kRunningIdx]];if(!request){return-1}assert2(!this.upgrade);assert2(this.statusCode<200);if(statusCode===100){
util.destroy(socket,new SocketError("bad response",util.getSocketInfo(socket)));return-1}if(upgrade&&!request.upgrade){util.destroy(socket,new SocketError("bad \
upgrade",util.getSocketInfo(socket)));return-1}assert2(this.timeoutType===TIMEOUT_HEADERS);this.statusCode=statusCode;this.shouldKeepAlive=shouldKeepAlive||request.
method==="HEAD"&&!socket[kReset]&&this.connection.toLowerCase()==="keep-alive";if(this.statusCode>=200){const bodyTimeout=request.bodyTimeout!=null?request.bodyTimeout:
client[kBodyTimeout];this.setTimeout(bodyTimeout,TIMEOUT_BODY)}else if(this.timeout){if(this.timeout.refresh){this.timeout.refresh()}}if(request.method==="CONNE\
CT"){assert2(client[kRunning]===1);this.upgrade=true;return 2}if(upgrade){assert2(client[kRunning]===1);this.upgrade=true;return 2}assert2((this.headers.length&
1)===0);this.headers=[];this.headersSize=0;if(this.shouldKeepAlive&&client[kPipelining]){const keepAliveTimeout=this.keepAlive?util.parseKeepAliveTimeout(this.keepAlive):
null;if(keepAliveTimeout!=null){const timeout=Math.min(keepAliveTimeout-client[kKeepAliveTimeoutThreshold],client[kKeepAliveMaxTimeout]);if(timeout<=0){socket[kReset]=
true}else{client[kKeepAliveTimeoutValue]=timeout}}else{client[kKeepAliveTimeoutValue]=client[kKeepAliveDefaultTimeout]}}else{socket[kReset]=true}const pause=request.
onHeaders(statusCode,headers,this.resume,statusText)===false;if(request.aborted){return-1}if(request.method==="HEAD"){return 1}if(statusCode<200){return 1}if(socket[kBlocking]){
socket[kBlocking]=false;client[kResume]()}return pause?constants3.ERROR.PAUSED:0}onBody(buf){const{client,socket,statusCode,maxResponseSize}=this;if(socket.destroyed){
return-1}const request=client[kQueue][client[kRunningIdx]];assert2(request);assert2(this.timeoutType===TIMEOUT_BODY);if(this.timeout){if(this.timeout.refresh){this.
timeout.refresh()}}assert2(statusCode>=200);if(maxResponseSize>-1&&this.bytesRead+buf.length>maxResponseSize){util.destroy(socket,new ResponseExceededMaxSizeError);
return-1}this.bytesRead+=buf.length;if(request.onData(buf)===false){return constants3.ERROR.PAUSED}}onMessageComplete(){const{client,socket,statusCode,upgrade,headers,
contentLength,bytesRead,shouldKeepAlive}=this;if(socket.destroyed&&(!statusCode||shouldKeepAlive)){return-1}if(upgrade){return}assert2(statusCode>=100);assert2(
(this.headers.length&1)===0);const request=client[kQueue][client[kRunningIdx]];assert2(request);this.statusCode=null;this.statusText="";this.bytesRead=0;this.contentLength=
"";this.keepAlive="";this.connection="";this.headers=[];this.headersSize=0;if(statusCode<200){return}if(request.method!=="HEAD"&&contentLength&&bytesRead!==parseInt(
contentLength,10)){util.destroy(socket,new ResponseContentLengthMismatchError);return-1}request.onComplete(headers);client[kQueue][client[kRunningIdx]++]=null;socket[kSocketUsed]=
true;if(socket[kWriting]){assert2(client[kRunning]===0);util.destroy(socket,new InformationalError("reset"));return constants3.ERROR.PAUSED}else if(!shouldKeepAlive){
util.destroy(socket,new InformationalError("reset"));return constants3.ERROR.PAUSED}else if(socket[kReset]&&client[kRunning]===0){util.destroy(socket,new InformationalError(
"reset"));return constants3.ERROR.PAUSED}else if(client[kPipelining]==null||client[kPipelining]===1){setImmediate(()=>client[kResume]())}else{client[kResume]()}}};
function onParserTimeout(parser){const{socket,timeoutType,client,paused}=parser.deref();if(timeoutType===TIMEOUT_HEADERS){if(!socket[kWriting]||socket.writableNeedDrain||
client[kRunning]>1){assert2(!paused,"cannot be paused while waiting for headers");util.destroy(socket,new HeadersTimeoutError)}}else if(timeoutType===TIMEOUT_BODY){
if(!paused){util.destroy(socket,new BodyTimeoutError)}}else if(timeoutType===TIMEOUT_KEEP_ALIVE){assert2(client[kRunning]===0&&client[kKeepAliveTimeoutValue]);util.
destroy(socket,new InformationalError("socket idle timeout"))}}async function connectH1(client,socket){client[kSocket]=socket;if(!llhttpInstance){llhttpInstance=
await llhttpPromise;llhttpPromise=null}socket[kNoRef]=false;socket[kWriting]=false;socket[kReset]=false;socket[kBlocking]=false;socket[kIdleSocketValidation]=0;
socket[kIdleSocketValidationTimeout]=null;socket[kSocketUsed]=false;socket[kParser]=new Parser(client,socket,llhttpInstance);addListener(socket,"error",function(err){
const parser=this[kParser];if(err.code==="ECONNRESET"&&parser.statusCode&&!parser.shouldKeepAlive){const parserErr=parser.finish();if(parserErr){this[kError]=parserErr;
this[kClient][kOnError](parserErr)}return}this[kError]=err;this[kClient][kOnError](err)});addListener(socket,"readable",function(){const parser=this[kParser];if(parser){
parser.readMore()}});addListener(socket,"end",function(){const parser=this[kParser];if(parser.statusCode&&!parser.shouldKeepAlive){const parserErr=parser.finish();
if(parserErr){util.destroy(this,parserErr)}return}util.destroy(this,new SocketError("other side closed",util.getSocketInfo(this)))});addListener(socket,"close",
function(){const client2=this[kClient];const parser=this[kParser];clearIdleSocketValidation(this);if(parser){if(!this[kError]&&parser.statusCode&&!parser.shouldKeepAlive){
this[kError]=parser.finish()||this[kError]}this[kParser].destroy();this[kParser]=null}const err=this[kError]||new SocketError("closed",util.getSocketInfo(this));
client2[kSocket]=null;client2[kHTTPContext]=null;if(client2.destroyed){assert2(client2[kPending]===0);const requests=client2[kQueue].splice(client2[kRunningIdx]);
for(let i=0;i<requests.length;i++){const request=requests[i];util.errorRequest(client2,request,err)}}else if(client2[kRunning]>0&&err.code!=="UND_ERR_INFO"){const request=client2[kQueue][client2[kRunningIdx]];
client2[kQueue][client2[kRunningIdx]++]=null;util.errorRequest(client2,request,err)}client2[kPendingIdx]=client2[kRunningIdx];assert2(client2[kRunning]===0);client2.
emit("disconnect",client2[kUrl],[client2],err);client2[kResume]()});let closed=false;socket.on("close",()=>{closed=true});return{version:"h1",defaultPipelining:1,
write(...args){return writeH1(client,...args)},resume(){resumeH1(client)},destroy(err,callback){if(closed){queueMicrotask(callback)}else{socket.destroy(err).on(
"close",callback)}},get destroyed(){return socket.destroyed},busy(request){if(socket[kWriting]||socket[kReset]||socket[kBlocking]||socket[kIdleSocketValidation]===
1){return true}if(request){if(client[kRunning]>0&&!request.idempotent){return true}if(client[kRunning]>0&&(request.upgrade||request.method==="CONNECT")){return true}
if(client[kRunning]>0&&util.bodyLength(request.body)!==0&&(util.isStream(request.body)||util.isAsyncIterable(request.body)||util.isFormDataLike(request.body))){
return true}}return false}}}function clearIdleSocketValidation(socket){if(socket[kIdleSocketValidationTimeout]){clearImmediate(socket[kIdleSocketValidationTimeout]);
socket[kIdleSocketValidationTimeout]=null}socket[kIdleSocketValidation]=0}function scheduleIdleSocketValidation(client,socket){socket[kIdleSocketValidation]=1;socket[kIdleSocketValidationTimeout]=
setImmediate(()=>{socket[kIdleSocketValidationTimeout]=null;socket[kIdleSocketValidation]=2;if(client[kSocket]===socket&&!socket.destroyed){client[kResume]()}})}
function resumeH1(client){const socket=client[kSocket];if(socket&&!socket.destroyed){if(client[kSize]===0){if(!socket[kNoRef]&&socket.unref){socket.unref();socket[kNoRef]=
true}}else if(socket[kNoRef]&&socket.ref){socket.ref();socket[kNoRef]=false}if(client[kRunning]===0&&client[kPending]>0&&socket[kSocketUsed]){if(socket[kIdleSocketValidation]===
0){scheduleIdleSocketValidation(client,socket);socket[kParser].readMore();if(socket.destroyed){return}return}if(socket[kIdleSocketValidation]===1){socket[kParser].
readMore();if(socket.destroyed){return}return}}if(client[kRunning]===0){socket[kParser].readMore();if(socket.destroyed){return}}if(client[kSize]===0){if(socket[kParser].
timeoutType!==TIMEOUT_KEEP_ALIVE){socket[kParser].setTimeout(client[kKeepAliveTimeoutValue],TIMEOUT_KEEP_ALIVE)}}else if(client[kRunning]>0&&socket[kParser].statusCode<
200){if(socket[kParser].timeoutType!==TIMEOUT_HEADERS){const request=client[kQueue][client[kRunningIdx]];const headersTimeout=request.headersTimeout!=null?request.
headersTimeout:client[kHeadersTimeout];socket[kParser].setTimeout(headersTimeout,TIMEOUT_HEADERS)}}}}function shouldSendContentLength(method){return method!=="G\
ET"&&method!=="HEAD"&&method!=="OPTIONS"&&method!=="TRACE"&&method!=="CONNECT"}function writeH1(client,request){const{method,path:path6,host,upgrade,blocking,reset}=request;
let{body,headers,contentLength}=request;const expectsPayload=method==="PUT"||method==="POST"||method==="PATCH"||method==="QUERY"||method==="PROPFIND"||method===
"PROPPATCH";if(util.isFormDataLike(body)){if(!extractBody){extractBody=require_body().extractBody}const[bodyStream,contentType]=extractBody(body);if(request.contentType==
null){headers.push("content-type",contentType)}body=bodyStream.stream;contentLength=bodyStream.length}else if(util.isBlobLike(body)&&request.contentType==null){
const contentType=body.type;if(contentType){const contentTypeValue=`${contentType}`;if(!util.isValidHeaderValue(contentTypeValue)){util.errorRequest(client,request,
new InvalidArgumentError("invalid content-type header"));return false}headers.push("content-type",contentTypeValue)}}if(body&&typeof body.read==="function"){body.
read(0)}const bodyLength=util.bodyLength(body);contentLength=bodyLength??contentLength;if(contentLength===null){contentLength=request.contentLength}if(contentLength===
0&&!expectsPayload){contentLength=null}if(shouldSendContentLength(method)&&contentLength>0&&request.contentLength!==null&&request.contentLength!==contentLength){
if(client[kStrictContentLength]){util.errorRequest(client,request,new RequestContentLengthMismatchError);return false}process.emitWarning(new RequestContentLengthMismatchError)}
const socket=client[kSocket];clearIdleSocketValidation(socket);const abort=error2=>{if(request.aborted){return}if(request.completed){if(request.upgrade||request.
method==="CONNECT"){util.destroy(socket,new InformationalError("aborted"))}return}util.errorRequest(client,request,error2||new RequestAbortedError);util.destroy(
body);util.destroy(socket,new InformationalError("aborted"))};try{request.onConnect(abort)}catch(err){util.errorRequest(client,request,err)}if(request.aborted){
return false}if(method==="HEAD"){socket[kReset]=true}if(upgrade||method==="CONNECT"){socket[kReset]=true}if(reset!=null){socket[kReset]=reset}if(client[kMaxRequests]&&
socket[kCounter]++>=client[kMaxRequests]){socket[kReset]=true}if(blocking){socket[kBlocking]=true}let header=`${method} ${path6} HTTP/1.1\r
`;if(typeof host==="string"){header+=`host: ${host}\r
`}else{header+=client[kHostHeader]}if(upgrade){header+=`connection: upgrade\r
upgrade: ${upgrade}\r
`}else if(client[kPipelining]&&!socket[kReset]){header+="connection: keep-alive\r\n"}else{header+="connection: close\r\n"}if(Array.isArray(headers)){for(let n=0;n<
headers.length;n+=2){const key=headers[n+0];const val=headers[n+1];if(Array.isArray(val)){for(let i=0;i<val.length;i++){header+=`${key}: ${val[i]}\r
`}}else{header+=`${key}: ${val}\r
`}}}if(channels.sendHeaders.hasSubscribers){channels.sendHeaders.publish({request,headers:header,socket})}if(!body||bodyLength===0){writeBuffer(abort,null,client,
request,socket,contentLength,header,expectsPayload)}else if(util.isBuffer(body)){writeBuffer(abort,body,client,request,socket,contentLength,header,expectsPayload)}else if(util.
isBlobLike(body)){if(typeof body.stream==="function"){writeIterable(abort,body.stream(),client,request,socket,contentLength,header,expectsPayload)}else{writeBlob(
abort,body,client,request,socket,contentLength,header,expectsPayload)}}else if(util.isStream(body)){writeStream(abort,body,client,request,socket,contentLength,header,
expectsPayload)}else if(util.isIterable(body)){writeIterable(abort,body,client,request,socket,contentLength,header,expectsPayload)}else{assert2(false)}return true}
function writeStream(abort,body,client,request,socket,contentLength,header,expectsPayload){assert2(contentLength!==0||client[kRunning]===0,"stream body cannot b\
e pipelined");let finished=false;const writer=new AsyncWriter({abort,socket,request,contentLength,client,expectsPayload,header});const onData=function(chunk){if(finished){
return}try{if(!writer.write(chunk)&&this.pause){this.pause()}}catch(err){util.destroy(this,err)}};const onDrain=function(){if(finished){return}if(body.resume){body.
resume()}};const onClose=function(){queueMicrotask(()=>{body.removeListener("error",onFinished)});if(!finished){const err=new RequestAbortedError;queueMicrotask(
()=>onFinished(err))}};const onFinished=function(err){if(finished){return}finished=true;assert2(socket.destroyed||socket[kWriting]&&client[kRunning]<=1);socket.
off("drain",onDrain).off("error",onFinished);body.removeListener("data",onData).removeListener("end",onFinished).removeListener("close",onClose);if(!err){try{writer.
end()}catch(er){err=er}}writer.destroy(err);if(err&&(err.code!=="UND_ERR_INFO"||err.message!=="reset")){util.destroy(body,err)}else{util.destroy(body)}};body.on(
"data",onData).on("end",onFinished).on("error",onFinished).on("close",onClose);if(body.resume){body.resume()}socket.on("drain",onDrain).on("error",onFinished);if(body.
errorEmitted??body.errored){setImmediate(()=>onFinished(body.errored))}else if(body.endEmitted??body.readableEnded){setImmediate(()=>onFinished(null))}if(body.closeEmitted??
body.closed){setImmediate(onClose)}}function writeBuffer(abort,body,client,request,socket,contentLength,header,expectsPayload){try{if(!body){if(contentLength===
0){socket.write(`${header}content-length: 0\r
\r
`,"latin1")}else{assert2(contentLength===null,"no body must not have content length");socket.write(`${header}\r
`,"latin1")}}else if(util.isBuffer(body)){assert2(contentLength===body.byteLength,"buffer body must have content length");socket.cork();socket.write(`${header}c\
ontent-length: ${contentLength}\r
\r
`,"latin1");socket.write(body);socket.uncork();request.onBodySent(body);if(!expectsPayload&&request.reset!==false){socket[kReset]=true}}request.onRequestSent();
client[kResume]()}catch(err){abort(err)}}async function writeBlob(abort,body,client,request,socket,contentLength,header,expectsPayload){assert2(contentLength===
body.size,"blob body must have content length");try{if(contentLength!=null&&contentLength!==body.size){throw new RequestContentLengthMismatchError}const buffer=Buffer.
from(await body.arrayBuffer());socket.cork();socket.write(`${header}content-length: ${contentLength}\r
\r
`,"latin1");socket.write(buffer);socket.uncork();request.onBodySent(buffer);request.onRequestSent();if(!expectsPayload&&request.reset!==false){socket[kReset]=true}
client[kResume]()}catch(err){abort(err)}}async function writeIterable(abort,body,client,request,socket,contentLength,header,expectsPayload){assert2(contentLength!==
0||client[kRunning]===0,"iterator body cannot be pipelined");let callback=null;function onDrain(){if(callback){const cb=callback;callback=null;cb()}}const waitForDrain=()=>new Promise(
(resolve2,reject)=>{assert2(callback===null);if(socket[kError]){reject(socket[kError])}else{callback=resolve2}});socket.on("close",onDrain).on("drain",onDrain);
const writer=new AsyncWriter({abort,socket,request,contentLength,client,expectsPayload,header});try{for await(const chunk of body){if(socket[kError]){throw socket[kError]}
if(!writer.write(chunk)){await waitForDrain()}}writer.end()}catch(err){writer.destroy(err)}finally{socket.off("close",onDrain).off("drain",onDrain)}}var AsyncWriter=class{constructor({
abort,socket,request,contentLength,client,expectsPayload,header}){this.socket=socket;this.request=request;this.contentLength=contentLength;this.client=client;this.
bytesWritten=0;this.expectsPayload=expectsPayload;this.header=header;this.abort=abort;socket[kWriting]=true}write(chunk){const{socket,request,contentLength,client,
bytesWritten,expectsPayload,header}=this;if(socket[kError]){throw socket[kError]}if(socket.destroyed){return false}const len=Buffer.byteLength(chunk);if(!len){return true}
if(contentLength!==null&&bytesWritten+len>contentLength){if(client[kStrictContentLength]){throw new RequestContentLengthMismatchError}process.emitWarning(new RequestContentLengthMismatchError)}
socket.cork();if(bytesWritten===0){if(!expectsPayload&&request.reset!==false){socket[kReset]=true}if(contentLength===null){socket.write(`${header}transfer-encod\
ing: chunked\r
`,"latin1")}else{socket.write(`${header}content-length: ${contentLength}\r
\r
`,"latin1")}}if(contentLength===null){socket.write(`\r
${len.toString(16)}\r
`,"latin1")}this.bytesWritten+=len;const ret=socket.write(chunk);socket.uncork();request.onBodySent(chunk);if(!ret){if(socket[kParser].timeout&&socket[kParser].
timeoutType===TIMEOUT_HEADERS){if(socket[kParser].timeout.refresh){socket[kParser].timeout.refresh()}}}return ret}end(){const{socket,contentLength,client,bytesWritten,
expectsPayload,header,request}=this;request.onRequestSent();socket[kWriting]=false;if(socket[kError]){throw socket[kError]}if(socket.destroyed){return}if(bytesWritten===
0){if(expectsPayload){socket.write(`${header}content-length: 0\r
\r
`,"latin1")}else{socket.write(`${header}\r
`,"latin1")}}else if(contentLength===null){socket.write("\r\n0\r\n\r\n","latin1")}if(contentLength!==null&&bytesWritten!==contentLength){if(client[kStrictContentLength]){
throw new RequestContentLengthMismatchError}else{process.emitWarning(new RequestContentLengthMismatchError)}}if(socket[kParser].timeout&&socket[kParser].timeoutType===
TIMEOUT_HEADERS){if(socket[kParser].timeout.refresh){socket[kParser].timeout.refresh()}}client[kResume]()}destroy(err){const{socket,client,abort}=this;socket[kWriting]=
false;if(err){assert2(client[kRunning]<=1,"pipeline should only contain this request");abort(err)}}};module.exports=connectH1}});var require_node_http2=__commonJS(
{"required:node:http2"(exports,module){module.exports=process.getBuiltinModule("node:http2")}});var require_client_h2=__commonJS({"node_modules/undici/lib/dispa\
tcher/client-h2.js"(exports,module){"use strict";var assert2=require_node_assert();var{errorMonitor}=require_node_events();var{pipeline}=require_node_stream();var util=require_util2();
var{RequestContentLengthMismatchError,RequestAbortedError,SocketError,InformationalError}=require_errors();var{kUrl,kReset,kClient,kRunning,kPending,kQueue,kPendingIdx,
kRunningIdx,kError,kSocket,kStrictContentLength,kOnError,kMaxConcurrentStreams,kHTTP2Session,kResume,kSize,kHTTPContext}=require_symbols();var kOpenStreams=Symbol(
"open streams");var extractBody;var h2ExperimentalWarned=false;var http2;try{http2=require_node_http2()}catch{http2={constants:{}}}var{constants:{HTTP2_HEADER_AUTHORITY,
HTTP2_HEADER_METHOD,HTTP2_HEADER_PATH,HTTP2_HEADER_SCHEME,HTTP2_HEADER_CONTENT_LENGTH,HTTP2_HEADER_EXPECT,HTTP2_HEADER_STATUS}}=http2;function parseH2Headers(headers){
const result=[];for(const[name,value]of Object.entries(headers)){if(Array.isArray(value)){for(const subvalue of value){result.push(Buffer.from(name),Buffer.from(
subvalue))}}else{result.push(Buffer.from(name),Buffer.from(value))}}return result}function parseH2ResponseHeaders(headers){const{[HTTP2_HEADER_STATUS]:_statusCode,
...realHeaders}=headers;return parseH2Headers(realHeaders)}async function connectH2(client,socket){client[kSocket]=socket;if(!h2ExperimentalWarned){h2ExperimentalWarned=
true;process.emitWarning("H2 support is experimental, expect them to change at any time.",{code:"UNDICI-H2"})}const session=http2.connect(client[kUrl],{createConnection:()=>socket,
peerMaxConcurrentStreams:client[kMaxConcurrentStreams]});session[kOpenStreams]=0;session[kClient]=client;session[kSocket]=socket;util.addListener(session,"error",
onHttp2SessionError);util.addListener(session,"frameError",onHttp2FrameError);util.addListener(session,"end",onHttp2SessionEnd);util.addListener(session,"goaway",
onHTTP2GoAway);util.addListener(session,"close",function(){const{[kClient]:client2}=this;const{[kSocket]:socket2}=client2;const err=this[kSocket][kError]||this[kError]||
new SocketError("closed",util.getSocketInfo(socket2));client2[kHTTP2Session]=null;if(client2.destroyed){assert2(client2[kPending]===0);const requests=client2[kQueue].
splice(client2[kRunningIdx]);for(let i=0;i<requests.length;i++){const request=requests[i];util.errorRequest(client2,request,err)}}});session.unref();client[kHTTP2Session]=
session;socket[kHTTP2Session]=session;util.addListener(socket,"error",function(err){this[kError]=err;this[kClient][kOnError](err)});util.addListener(socket,"end",
function(){util.destroy(this,new SocketError("other side closed",util.getSocketInfo(this)))});util.addListener(socket,"close",function(){const err=this[kError]||
new SocketError("closed",util.getSocketInfo(this));client[kSocket]=null;if(this[kHTTP2Session]!=null){this[kHTTP2Session].destroy(err)}client[kPendingIdx]=client[kRunningIdx];
assert2(client[kRunning]===0);client.emit("disconnect",client[kUrl],[client],err);client[kResume]()});let closed=false;socket.on("close",()=>{closed=true});return{
version:"h2",defaultPipelining:Infinity,write(...args){return writeH2(client,...args)},resume(){resumeH2(client)},destroy(err,callback){if(closed){queueMicrotask(
callback)}else{socket.destroy(err).on("close",callback)}},get destroyed(){return socket.destroyed},busy(){return false}}}function resumeH2(client){const socket=client[kSocket];
if(socket?.destroyed===false){if(client[kSize]===0&&client[kMaxConcurrentStreams]===0){socket.unref();client[kHTTP2Session].unref()}else{socket.ref();client[kHTTP2Session].
ref()}}}function onHttp2SessionError(err){this[kSocket][kError]=err;this[kClient][kOnError](err)}function onHttp2FrameError(type,code,id){if(id===0){const err=new InformationalError(
`HTTP/2: "frameError" received - type ${type}, code ${code}`);this[kSocket][kError]=err;this[kClient][kOnError](err)}}function onHttp2SessionEnd(){const err=new SocketError(
"other side closed",util.getSocketInfo(this[kSocket]));this.destroy(err);util.destroy(this[kSocket],err)}function onHTTP2GoAway(code){const err=this[kError]||new SocketError(
`HTTP/2: "GOAWAY" frame received with code ${code}`,util.getSocketInfo(this));const client=this[kClient];client[kSocket]=null;client[kHTTPContext]=null;if(this[kHTTP2Session]!=
null){this[kHTTP2Session].destroy(err);this[kHTTP2Session]=null}util.destroy(this[kSocket],err);if(client[kRunningIdx]<client[kQueue].length){const request=client[kQueue][client[kRunningIdx]];
client[kQueue][client[kRunningIdx]++]=null;util.errorRequest(client,request,err);client[kPendingIdx]=client[kRunningIdx]}assert2(client[kRunning]===0);client.emit(
"disconnect",client[kUrl],[client],err);client[kResume]()}function shouldSendContentLength(method){return method!=="GET"&&method!=="HEAD"&&method!=="OPTIONS"&&method!==
"TRACE"&&method!=="CONNECT"}function writeH2(client,request){const session=client[kHTTP2Session];const{method,path:path6,host,upgrade,expectContinue,signal,headers:reqHeaders}=request;
let{body}=request;if(upgrade){util.errorRequest(client,request,new Error("Upgrade not supported for H2"));return false}const headers={};for(let n=0;n<reqHeaders.
length;n+=2){const key=reqHeaders[n+0];const val=reqHeaders[n+1];if(Array.isArray(val)){for(let i=0;i<val.length;i++){if(headers[key]){headers[key]+=`,${val[i]}`}else{
headers[key]=val[i]}}}else{headers[key]=val}}let stream;const{hostname,port}=client[kUrl];headers[HTTP2_HEADER_AUTHORITY]=host||`${hostname}${port?`:${port}`:""}`;
headers[HTTP2_HEADER_METHOD]=method;const abort=error2=>{if(request.aborted){return}if(request.completed){if(method==="CONNECT"&&stream!=null){util.destroy(stream,
error2||new RequestAbortedError)}return}error2=error2||new RequestAbortedError;util.errorRequest(client,request,error2);if(stream!=null){util.destroy(stream,error2)}
util.destroy(body,error2);client[kQueue][client[kRunningIdx]++]=null;client[kResume]()};try{request.onConnect(abort)}catch(err){util.errorRequest(client,request,
err)}if(request.aborted){return false}if(method==="CONNECT"){session.ref();stream=session.request(headers,{endStream:false,signal});let upgradeResponseFinished=false;
const onResponse=headers2=>{upgradeResponseFinished=true;stream.off(errorMonitor,onUpgradeError);request.onUpgradeResponse(Number(headers2[HTTP2_HEADER_STATUS]),
headers2,parseH2ResponseHeaders)};const onUpgradeError=error2=>{upgradeResponseFinished=true;stream.off("response",onResponse);request.onUpgradeError(error2)};const onReady=()=>{
try{request.onUpgrade(null,null,stream)}catch(error2){stream.off("response",onResponse);abort(error2);return}if(request.aborted){return}stream.off("error",abort);
stream.once(errorMonitor,onUpgradeError);client[kQueue][client[kRunningIdx]++]=null};stream.once("response",onResponse);stream.once("error",abort);++session[kOpenStreams];
onReady();stream.once("close",()=>{if(!upgradeResponseFinished&&request.completed){stream.off("response",onResponse);stream.off(errorMonitor,onUpgradeError);request.
onUpgradeError(new InformationalError(`HTTP/2: "stream error" received - code ${stream.rstCode}`))}session[kOpenStreams]-=1;if(session[kOpenStreams]===0)session.
unref()});return true}headers[HTTP2_HEADER_PATH]=path6;headers[HTTP2_HEADER_SCHEME]="https";const expectsPayload=method==="PUT"||method==="POST"||method==="PATC\
H";if(body&&typeof body.read==="function"){body.read(0)}let contentLength=util.bodyLength(body);if(util.isFormDataLike(body)){extractBody??=require_body().extractBody;
const[bodyStream,contentType]=extractBody(body);headers["content-type"]=contentType;body=bodyStream.stream;contentLength=bodyStream.length}if(contentLength==null){
contentLength=request.contentLength}if(contentLength===0||!expectsPayload){contentLength=null}if(shouldSendContentLength(method)&&contentLength>0&&request.contentLength!=
null&&request.contentLength!==contentLength){if(client[kStrictContentLength]){util.errorRequest(client,request,new RequestContentLengthMismatchError);return false}
process.emitWarning(new RequestContentLengthMismatchError)}if(contentLength!=null){assert2(body,"no body must not have content length");headers[HTTP2_HEADER_CONTENT_LENGTH]=
`${contentLength}`}session.ref();const shouldEndStream=method==="GET"||method==="HEAD"||body===null;if(expectContinue){headers[HTTP2_HEADER_EXPECT]="100-continu\
e";stream=session.request(headers,{endStream:shouldEndStream,signal});stream.once("continue",writeBodyH2)}else{stream=session.request(headers,{endStream:shouldEndStream,
signal});writeBodyH2()}++session[kOpenStreams];stream.once("response",headers2=>{const{[HTTP2_HEADER_STATUS]:statusCode,...realHeaders}=headers2;request.onResponseStarted();
if(request.aborted){const err=new RequestAbortedError;util.errorRequest(client,request,err);util.destroy(stream,err);return}if(request.onHeaders(Number(statusCode),
parseH2Headers(realHeaders),stream.resume.bind(stream),"")===false){stream.pause()}stream.on("data",chunk=>{if(request.onData(chunk)===false){stream.pause()}})});
stream.once("end",()=>{if(stream.state?.state==null||stream.state.state<6){request.onComplete([])}if(session[kOpenStreams]===0){session.unref()}abort(new InformationalError(
"HTTP/2: stream half-closed (remote)"));client[kQueue][client[kRunningIdx]++]=null;client[kPendingIdx]=client[kRunningIdx];client[kResume]()});stream.once("clos\
e",()=>{session[kOpenStreams]-=1;if(session[kOpenStreams]===0){session.unref()}});stream.once("error",function(err){abort(err)});stream.once("frameError",(type,code)=>{
abort(new InformationalError(`HTTP/2: "frameError" received - type ${type}, code ${code}`))});return true;function writeBodyH2(){if(!body||contentLength===0){writeBuffer(
abort,stream,null,client,request,client[kSocket],contentLength,expectsPayload)}else if(util.isBuffer(body)){writeBuffer(abort,stream,body,client,request,client[kSocket],
contentLength,expectsPayload)}else if(util.isBlobLike(body)){if(typeof body.stream==="function"){writeIterable(abort,stream,body.stream(),client,request,client[kSocket],
contentLength,expectsPayload)}else{writeBlob(abort,stream,body,client,request,client[kSocket],contentLength,expectsPayload)}}else if(util.isStream(body)){writeStream(
abort,client[kSocket],expectsPayload,stream,body,client,request,contentLength)}else if(util.isIterable(body)){writeIterable(abort,stream,body,client,request,client[kSocket],
contentLength,expectsPayload)}else{assert2(false)}}}function writeBuffer(abort,h2stream,body,client,request,socket,contentLength,expectsPayload){try{if(body!=null&&
util.isBuffer(body)){assert2(contentLength===body.byteLength,"buffer body must have content length");h2stream.cork();h2stream.write(body);h2stream.uncork();h2stream.
end();request.onBodySent(body)}if(!expectsPayload){socket[kReset]=true}request.onRequestSent();client[kResume]()}catch(error2){abort(error2)}}function writeStream(abort,socket,expectsPayload,h2stream,body,client,request,contentLength){
assert2(contentLength!==0||client[kRunning]===0,"stream body cannot be pipelined");const pipe2=pipeline(body,h2stream,err=>{if(err){util.destroy(pipe2,err);abort(
err)}else{util.removeAllListeners(pipe2);request.onRequestSent();if(!expectsPayload){socket[kReset]=true}client[kResume]()}});util.addListener(pipe2,"data",onPipeData);
function onPipeData(chunk){request.onBodySent(chunk)}}async function writeBlob(abort,h2stream,body,client,request,socket,contentLength,expectsPayload){assert2(contentLength===
body.size,"blob body must have content length");try{if(contentLength!=null&&contentLength!==body.size){throw new RequestContentLengthMismatchError}const buffer=Buffer.
from(await body.arrayBuffer());h2stream.cork();h2stream.write(buffer);h2stream.uncork();h2stream.end();request.onBodySent(buffer);request.onRequestSent();if(!expectsPayload){
socket[kReset]=true}client[kResume]()}catch(err){abort(err)}}async function writeIterable(abort,h2stream,body,client,request,socket,contentLength,expectsPayload){
assert2(contentLength!==0||client[kRunning]===0,"iterator body cannot be pipelined");let callback=null;function onDrain(){if(callback){const cb=callback;callback=
null;cb()}}const waitForDrain=()=>new Promise((resolve2,reject)=>{assert2(callback===null);if(socket[kError]){reject(socket[kError])}else{callback=resolve2}});h2stream.
on("close",onDrain).on("drain",onDrain);try{for await(const chunk of body){if(socket[kError]){throw socket[kError]}const res=h2stream.write(chunk);request.onBodySent(
chunk);if(!res){await waitForDrain()}}h2stream.end();request.onRequestSent();if(!expectsPayload){socket[kReset]=true}client[kResume]()}catch(err){abort(err)}finally{
h2stream.off("close",onDrain).off("drain",onDrain)}}module.exports=connectH2}});var require_redirect_handler=__commonJS({"node_modules/undici/lib/handler/redire\
ct-handler.js"(exports,module){"use strict";var util=require_util2();var{kBodyUsed}=require_symbols();var assert2=require_node_assert();var{InvalidArgumentError}=require_errors();
var EE=require_node_events();var redirectableStatusCodes=[300,301,302,303,307,308];var kBody=Symbol("body");var BodyAsyncIterable=class{constructor(body){this[kBody]=
body;this[kBodyUsed]=false}async*[Symbol.asyncIterator](){assert2(!this[kBodyUsed],"disturbed");this[kBodyUsed]=true;yield*this[kBody]}};var RedirectHandler=class{constructor(dispatch,maxRedirections,opts,handler){
if(maxRedirections!=null&&(!Number.isInteger(maxRedirections)||maxRedirections<0)){throw new InvalidArgumentError("maxRedirections must be a positive number")}util.
validateHandler(handler,opts.method,opts.upgrade);this.dispatch=dispatch;this.location=null;this.abort=null;this.opts={...opts,maxRedirections:0};this.maxRedirections=
maxRedirections;this.handler=handler;this.history=[];this.redirectionLimitReached=false;if(util.isStream(this.opts.body)){if(util.bodyLength(this.opts.body)===0){
this.opts.body.on("data",function(){assert2(false)})}if(typeof this.opts.body.readableDidRead!=="boolean"){this.opts.body[kBodyUsed]=false;EE.prototype.on.call(
this.opts.body,"data",function(){this[kBodyUsed]=true})}}else if(this.opts.body&&typeof this.opts.body.pipeTo==="function"){this.opts.body=new BodyAsyncIterable(
this.opts.body)}else if(this.opts.body&&typeof this.opts.body!=="string"&&!ArrayBuffer.isView(this.opts.body)&&util.isIterable(this.opts.body)){this.opts.body=new BodyAsyncIterable(
this.opts.body)}}onConnect(abort){this.abort=abort;this.handler.onConnect(abort,{history:this.history})}onUpgrade(statusCode,headers,socket){this.handler.onUpgrade(
statusCode,headers,socket)}onError(error2){this.handler.onError(error2)}onHeaders(statusCode,headers,resume,statusText){this.location=this.history.length>=this.
maxRedirections||util.isDisturbed(this.opts.body)?null:parseLocation(statusCode,headers);if(this.opts.throwOnMaxRedirect&&this.history.length>=this.maxRedirections){
if(this.request){this.request.abort(new Error("max redirects"))}this.redirectionLimitReached=true;this.abort(new Error("max redirects"));return}if(this.opts.origin){
this.history.push(new URL(this.opts.path,this.opts.origin))}if(!this.location){return this.handler.onHeaders(statusCode,headers,resume,statusText)}const{origin,
pathname,search}=util.parseURL(new URL(this.location,this.opts.origin&&new URL(this.opts.path,this.opts.origin)));const path6=search?`${pathname}${search}`:pathname;
this.opts.headers=cleanRequestHeaders(this.opts.headers,statusCode===303,this.opts.origin!==origin);this.opts.path=path6;this.opts.origin=origin;this.opts.maxRedirections=
0;this.opts.query=null;if(statusCode===303&&this.opts.method!=="HEAD"){this.opts.method="GET";this.opts.body=null}}onData(chunk){if(this.location){}else{return this.
handler.onData(chunk)}}onComplete(trailers){if(this.location){this.location=null;this.abort=null;this.dispatch(this.opts,this)}else{this.handler.onComplete(trailers)}}onBodySent(chunk){
if(this.handler.onBodySent){this.handler.onBodySent(chunk)}}};function parseLocation(statusCode,headers){if(redirectableStatusCodes.indexOf(statusCode)===-1){return null}
for(let i=0;i<headers.length;i+=2){if(headers[i].length===8&&util.headerNameToString(headers[i])==="location"){return headers[i+1]}}}function shouldRemoveHeader(header,removeContent,unknownOrigin){
if(header.length===4){return util.headerNameToString(header)==="host"}if(removeContent&&util.headerNameToString(header).startsWith("content-")){return true}if(unknownOrigin&&
(header.length===13||header.length===6||header.length===19)){const name=util.headerNameToString(header);return name==="authorization"||name==="cookie"||name==="\
proxy-authorization"}return false}function cleanRequestHeaders(headers,removeContent,unknownOrigin){const ret=[];if(Array.isArray(headers)){for(let i=0;i<headers.
length;i+=2){if(!shouldRemoveHeader(headers[i],removeContent,unknownOrigin)){ret.push(headers[i],headers[i+1])}}}else if(headers&&typeof headers==="object"){for(const key of Object.
keys(headers)){if(!shouldRemoveHeader(key,removeContent,unknownOrigin)){ret.push(key,headers[key])}}}else{assert2(headers==null,"headers must be an object or an\
 array")}return ret}module.exports=RedirectHandler}});var require_redirect_interceptor=__commonJS({"node_modules/undici/lib/interceptor/redirect-interceptor.js"(exports,module){
"use strict";var RedirectHandler=require_redirect_handler();function createRedirectInterceptor({maxRedirections:defaultMaxRedirections}){return dispatch=>{return function Intercept(opts,handler){
const{maxRedirections=defaultMaxRedirections}=opts;if(!maxRedirections){return dispatch(opts,handler)}const redirectHandler=new RedirectHandler(dispatch,maxRedirections,
opts,handler);opts={...opts,maxRedirections:0};return dispatch(opts,redirectHandler)}}}module.exports=createRedirectInterceptor}});var require_client=__commonJS(
{"node_modules/undici/lib/dispatcher/client.js"(exports,module){"use strict";var assert2=require_node_assert();var net=require_node_net();var http2=require_node_http();
var util=require_util2();var{channels}=require_diagnostics();var Request=require_request();var DispatcherBase=require_dispatcher_base();var{InvalidArgumentError,
InformationalError,ClientDestroyedError}=require_errors();var buildConnector=require_connect();var{kUrl,kServerName,kClient,kBusy,kConnect,kResuming,kRunning,kPending,
kSize,kQueue,kConnected,kConnecting,kNeedDrain,kKeepAliveDefaultTimeout,kHostHeader,kPendingIdx,kRunningIdx,kError,kPipelining,kKeepAliveTimeoutValue,kMaxHeadersSize,
kKeepAliveMaxTimeout,kKeepAliveTimeoutThreshold,kHeadersTimeout,kBodyTimeout,kStrictContentLength,kConnector,kMaxRedirections,kMaxRequests,kCounter,kClose,kDestroy,
kDispatch,kInterceptors,kLocalAddress,kMaxResponseSize,kOnError,kHTTPContext,kMaxConcurrentStreams,kResume}=require_symbols();var connectH1=require_client_h1();
var connectH2=require_client_h2();var deprecatedInterceptorWarned=false;var kClosedResolve=Symbol("kClosedResolve");var noop=()=>{};function getPipelining(client){
return client[kPipelining]??client[kHTTPContext]?.defaultPipelining??1}var Client=class extends DispatcherBase{constructor(url,{interceptors,maxHeaderSize,headersTimeout,
socketTimeout,requestTimeout,connectTimeout,bodyTimeout,idleTimeout,keepAlive,keepAliveTimeout,maxKeepAliveTimeout,keepAliveMaxTimeout,keepAliveTimeoutThreshold,
socketPath,pipelining,tls,strictContentLength,maxCachedSessions,maxRedirections,connect:connect2,maxRequestsPerClient,localAddress,maxResponseSize,autoSelectFamily,
autoSelectFamilyAttemptTimeout,maxConcurrentStreams,allowH2,webSocket,eventSource}={}){super({webSocket,eventSource});if(keepAlive!==void 0){throw new InvalidArgumentError(
"unsupported keepAlive, use pipelining=0 instead")}if(socketTimeout!==void 0){throw new InvalidArgumentError("unsupported socketTimeout, use headersTimeout & bo\
dyTimeout instead")}if(requestTimeout!==void 0){throw new InvalidArgumentError("unsupported requestTimeout, use headersTimeout & bodyTimeout instead")}if(idleTimeout!==
void 0){throw new InvalidArgumentError("unsupported idleTimeout, use keepAliveTimeout instead")}if(maxKeepAliveTimeout!==void 0){throw new InvalidArgumentError(
"unsupported maxKeepAliveTimeout, use keepAliveMaxTimeout instead")}if(maxHeaderSize!=null&&!Number.isFinite(maxHeaderSize)){throw new InvalidArgumentError("inv\
alid maxHeaderSize")}if(socketPath!=null&&typeof socketPath!=="string"){throw new InvalidArgumentError("invalid socketPath")}if(connectTimeout!=null&&(!Number.isFinite(
connectTimeout)||connectTimeout<0)){throw new InvalidArgumentError("invalid connectTimeout")}if(keepAliveTimeout!=null&&(!Number.isFinite(keepAliveTimeout)||keepAliveTimeout<=
0)){throw new InvalidArgumentError("invalid keepAliveTimeout")}if(keepAliveMaxTimeout!=null&&(!Number.isFinite(keepAliveMaxTimeout)||keepAliveMaxTimeout<=0)){throw new InvalidArgumentError(
"invalid keepAliveMaxTimeout")}if(keepAliveTimeoutThreshold!=null&&!Number.isFinite(keepAliveTimeoutThreshold)){throw new InvalidArgumentError("invalid keepAliv\
eTimeoutThreshold")}if(headersTimeout!=null&&(!Number.isInteger(headersTimeout)||headersTimeout<0)){throw new InvalidArgumentError("headersTimeout must be a pos\
itive integer or zero")}if(bodyTimeout!=null&&(!Number.isInteger(bodyTimeout)||bodyTimeout<0)){throw new InvalidArgumentError("bodyTimeout must be a positive in\
teger or zero")}if(connect2!=null&&typeof connect2!=="function"&&typeof connect2!=="object"){throw new InvalidArgumentError("connect must be a function or an ob\
ject")}if(maxRedirections!=null&&(!Number.isInteger(maxRedirections)||maxRedirections<0)){throw new InvalidArgumentError("maxRedirections must be a positive num\
ber")}if(maxRequestsPerClient!=null&&(!Number.isInteger(maxRequestsPerClient)||maxRequestsPerClient<0)){throw new InvalidArgumentError("maxRequestsPerClient mus\
t be a positive number")}if(localAddress!=null&&(typeof localAddress!=="string"||net.isIP(localAddress)===0)){throw new InvalidArgumentError("localAddress must \
be valid string IP address")}if(maxResponseSize!=null&&(!Number.isInteger(maxResponseSize)||maxResponseSize<-1)){throw new InvalidArgumentError("maxResponseSize\
 must be a positive number")}if(autoSelectFamilyAttemptTimeout!=null&&(!Number.isInteger(autoSelectFamilyAttemptTimeout)||autoSelectFamilyAttemptTimeout<-1)){throw new InvalidArgumentError(
"autoSelectFamilyAttemptTimeout must be a positive number")}if(allowH2!=null&&typeof allowH2!=="boolean"){throw new InvalidArgumentError("allowH2 must be a vali\
d boolean value")}if(maxConcurrentStreams!=null&&(typeof maxConcurrentStreams!=="number"||maxConcurrentStreams<1)){throw new InvalidArgumentError("maxConcurrent\
Streams must be a positive integer, greater than 0")}if(typeof connect2!=="function"){connect2=buildConnector({...tls,maxCachedSessions,allowH2,socketPath,timeout:connectTimeout,
...autoSelectFamily?{autoSelectFamily,autoSelectFamilyAttemptTimeout}:void 0,...connect2})}if(interceptors?.Client&&Array.isArray(interceptors.Client)){this[kInterceptors]=
interceptors.Client;if(!deprecatedInterceptorWarned){deprecatedInterceptorWarned=true;process.emitWarning("Client.Options#interceptor is deprecated. Use Dispatc\
her#compose instead.",{code:"UNDICI-CLIENT-INTERCEPTOR-DEPRECATED"})}}else{this[kInterceptors]=[createRedirectInterceptor({maxRedirections})]}this[kUrl]=util.parseOrigin(
url);this[kConnector]=connect2;this[kPipelining]=pipelining!=null?pipelining:1;this[kMaxHeadersSize]=maxHeaderSize||http2.maxHeaderSize;this[kKeepAliveDefaultTimeout]=
keepAliveTimeout==null?4e3:keepAliveTimeout;this[kKeepAliveMaxTimeout]=keepAliveMaxTimeout==null?6e5:keepAliveMaxTimeout;this[kKeepAliveTimeoutThreshold]=keepAliveTimeoutThreshold==
null?2e3:keepAliveTimeoutThreshold;this[kKeepAliveTimeoutValue]=this[kKeepAliveDefaultTimeout];this[kServerName]=null;this[kLocalAddress]=localAddress!=null?localAddress:
null;this[kResuming]=0;this[kNeedDrain]=0;this[kHostHeader]=`host: ${this[kUrl].hostname}${this[kUrl].port?`:${this[kUrl].port}`:""}\r
`;this[kBodyTimeout]=bodyTimeout!=null?bodyTimeout:3e5;this[kHeadersTimeout]=headersTimeout!=null?headersTimeout:3e5;this[kStrictContentLength]=strictContentLength==
null?true:strictContentLength;this[kMaxRedirections]=maxRedirections;this[kMaxRequests]=maxRequestsPerClient;this[kClosedResolve]=null;this[kMaxResponseSize]=maxResponseSize>
-1?maxResponseSize:-1;this[kMaxConcurrentStreams]=maxConcurrentStreams!=null?maxConcurrentStreams:100;this[kHTTPContext]=null;this[kQueue]=[];this[kRunningIdx]=
0;this[kPendingIdx]=0;this[kResume]=sync=>resume(this,sync);this[kOnError]=err=>onError(this,err)}get pipelining(){return this[kPipelining]}set pipelining(value){
this[kPipelining]=value;this[kResume](true)}get[kPending](){return this[kQueue].length-this[kPendingIdx]}get[kRunning](){return this[kPendingIdx]-this[kRunningIdx]}get[kSize](){
return this[kQueue].length-this[kRunningIdx]}get[kConnected](){return!!this[kHTTPContext]&&!this[kConnecting]&&!this[kHTTPContext].destroyed}get[kBusy](){return Boolean(
this[kHTTPContext]?.busy(null)||this[kSize]>=(getPipelining(this)||1)||this[kPending]>0)}[kConnect](cb){connect(this);this.once("connect",cb)}[kDispatch](opts,handler){
const origin=opts.origin||this[kUrl].origin;const request=new Request(origin,opts,handler);this[kQueue].push(request);if(this[kResuming]){}else if(util.bodyLength(
request.body)==null&&util.isIterable(request.body)){this[kResuming]=1;queueMicrotask(()=>resume(this))}else{this[kResume](true)}if(this[kResuming]&&this[kNeedDrain]!==
2&&this[kBusy]){this[kNeedDrain]=2}return this[kNeedDrain]<2}async[kClose](){return new Promise(resolve2=>{if(this[kSize]){this[kClosedResolve]=resolve2}else{resolve2(
null)}})}async[kDestroy](err){return new Promise(resolve2=>{const requests=this[kQueue].splice(this[kPendingIdx]);for(let i=0;i<requests.length;i++){const request=requests[i];
util.errorRequest(this,request,err)}const callback=()=>{if(this[kClosedResolve]){this[kClosedResolve]();this[kClosedResolve]=null}resolve2(null)};if(this[kHTTPContext]){
this[kHTTPContext].destroy(err,callback);this[kHTTPContext]=null}else{queueMicrotask(callback)}this[kResume]()})}};var createRedirectInterceptor=require_redirect_interceptor();
function onError(client,err){if(client[kRunning]===0&&err.code!=="UND_ERR_INFO"&&err.code!=="UND_ERR_SOCKET"){assert2(client[kPendingIdx]===client[kRunningIdx]);
const requests=client[kQueue].splice(client[kRunningIdx]);for(let i=0;i<requests.length;i++){const request=requests[i];util.errorRequest(client,request,err)}assert2(
client[kSize]===0)}}async function connect(client){assert2(!client[kConnecting]);assert2(!client[kHTTPContext]);let{host,hostname,protocol,port}=client[kUrl];if(hostname[0]===
"["){const idx=hostname.indexOf("]");assert2(idx!==-1);const ip=hostname.substring(1,idx);assert2(net.isIP(ip));hostname=ip}client[kConnecting]=true;if(channels.
beforeConnect.hasSubscribers){channels.beforeConnect.publish({connectParams:{host,hostname,protocol,port,version:client[kHTTPContext]?.version,servername:client[kServerName],
localAddress:client[kLocalAddress]},connector:client[kConnector]})}try{const socket=await new Promise((resolve2,reject)=>{client[kConnector]({host,hostname,protocol,
port,servername:client[kServerName],localAddress:client[kLocalAddress]},(err,socket2)=>{if(err){reject(err)}else{resolve2(socket2)}})});if(client.destroyed){util.
destroy(socket.on("error",noop),new ClientDestroyedError);return}assert2(socket);try{client[kHTTPContext]=socket.alpnProtocol==="h2"?await connectH2(client,socket):
await connectH1(client,socket)}catch(err){socket.destroy().on("error",noop);throw err}client[kConnecting]=false;socket[kCounter]=0;socket[kMaxRequests]=client[kMaxRequests];
socket[kClient]=client;socket[kError]=null;if(channels.connected.hasSubscribers){channels.connected.publish({connectParams:{host,hostname,protocol,port,version:client[kHTTPContext]?.
version,servername:client[kServerName],localAddress:client[kLocalAddress]},connector:client[kConnector],socket})}client.emit("connect",client[kUrl],[client])}catch(err){
if(client.destroyed){return}client[kConnecting]=false;if(channels.connectError.hasSubscribers){channels.connectError.publish({connectParams:{host,hostname,protocol,
port,version:client[kHTTPContext]?.version,servername:client[kServerName],localAddress:client[kLocalAddress]},connector:client[kConnector],error:err})}if(err.code===
"ERR_TLS_CERT_ALTNAME_INVALID"){assert2(client[kRunning]===0);while(client[kPending]>0&&client[kQueue][client[kPendingIdx]].servername===client[kServerName]){const request=client[kQueue][client[kPendingIdx]++];
util.errorRequest(client,request,err)}}else{onError(client,err)}client.emit("connectionError",client[kUrl],[client],err)}client[kResume]()}function emitDrain(client){
client[kNeedDrain]=0;client.emit("drain",client[kUrl],[client])}function resume(client,sync){if(client[kResuming]===2){return}client[kResuming]=2;_resume(client,
sync);client[kResuming]=0;if(client[kRunningIdx]>256){client[kQueue].splice(0,client[kRunningIdx]);client[kPendingIdx]-=client[kRunningIdx];client[kRunningIdx]=
0}}function _resume(client,sync){while(true){if(client.destroyed){assert2(client[kPending]===0);return}if(client[kClosedResolve]&&!client[kSize]){client[kClosedResolve]();
client[kClosedResolve]=null;return}if(client[kHTTPContext]){client[kHTTPContext].resume()}if(client[kBusy]){client[kNeedDrain]=2}else if(client[kNeedDrain]===2){
if(sync){client[kNeedDrain]=1;queueMicrotask(()=>emitDrain(client))}else{emitDrain(client)}continue}if(client[kPending]===0){return}if(client[kRunning]>=(getPipelining(
client)||1)){return}const request=client[kQueue][client[kPendingIdx]];if(client[kUrl].protocol==="https:"&&client[kServerName]!==request.servername){if(client[kRunning]>
0){return}client[kServerName]=request.servername;client[kHTTPContext]?.destroy(new InformationalError("servername changed"),()=>{client[kHTTPContext]=null;resume(
client)})}if(client[kConnecting]){return}if(!client[kHTTPContext]){connect(client);return}if(client[kHTTPContext].destroyed){return}if(client[kHTTPContext].busy(
request)){return}if(!request.aborted&&client[kHTTPContext].write(request)){client[kPendingIdx]++}else{client[kQueue].splice(client[kPendingIdx],1)}}}module.exports=
Client}});var require_fixed_queue=__commonJS({"node_modules/undici/lib/dispatcher/fixed-queue.js"(exports,module){"use strict";var kSize=2048;var kMask=kSize-1;
var FixedCircularBuffer=class{constructor(){this.bottom=0;this.top=0;this.list=new Array(kSize);this.next=null}isEmpty(){return this.top===this.bottom}isFull(){
return(this.top+1&kMask)===this.bottom}push(data){this.list[this.top]=data;this.top=this.top+1&kMask}shift(){const nextItem=this.list[this.bottom];if(nextItem===
void 0)return null;this.list[this.bottom]=void 0;this.bottom=this.bottom+1&kMask;return nextItem}};module.exports=class FixedQueue{constructor(){this.head=this.
tail=new FixedCircularBuffer}isEmpty(){return this.head.isEmpty()}push(data){if(this.head.isFull()){this.head=this.head.next=new FixedCircularBuffer}this.head.push(
data)}shift(){const tail=this.tail;const next=tail.shift();if(tail.isEmpty()&&tail.next!==null){this.tail=tail.next}return next}}}});var require_pool_stats=__commonJS(
{"node_modules/undici/lib/dispatcher/pool-stats.js"(exports,module){var{kFree,kConnected,kPending,kQueued,kRunning,kSize}=require_symbols();var kPool=Symbol("po\
ol");var PoolStats=class{constructor(pool){this[kPool]=pool}get connected(){return this[kPool][kConnected]}get free(){return this[kPool][kFree]}get pending(){return this[kPool][kPending]}get queued(){
return this[kPool][kQueued]}get running(){return this[kPool][kRunning]}get size(){return this[kPool][kSize]}};module.exports=PoolStats}});var require_pool_base=__commonJS(
{"node_modules/undici/lib/dispatcher/pool-base.js"(exports,module){"use strict";var DispatcherBase=require_dispatcher_base();var FixedQueue=require_fixed_queue();
var{kConnected,kSize,kRunning,kPending,kQueued,kBusy,kFree,kUrl,kClose,kDestroy,kDispatch}=require_symbols();var PoolStats=require_pool_stats();var kClients=Symbol(
"clients");var kNeedDrain=Symbol("needDrain");var kQueue=Symbol("queue");var kClosedResolve=Symbol("closed resolve");var kOnDrain=Symbol("onDrain");var kOnConnect=Symbol(
"onConnect");var kOnDisconnect=Symbol("onDisconnect");var kOnConnectionError=Symbol("onConnectionError");var kGetDispatcher=Symbol("get dispatcher");var kAddClient=Symbol(
"add client");var kRemoveClient=Symbol("remove client");var kStats=Symbol("stats");var PoolBase=class extends DispatcherBase{constructor(opts){super(opts);this[kQueue]=
new FixedQueue;this[kClients]=[];this[kQueued]=0;const pool=this;this[kOnDrain]=function onDrain(origin,targets){const queue=pool[kQueue];let needDrain=false;while(!needDrain){
const item=queue.shift();if(!item){break}pool[kQueued]--;needDrain=!this.dispatch(item.opts,item.handler)}this[kNeedDrain]=needDrain;if(!this[kNeedDrain]&&pool[kNeedDrain]){
pool[kNeedDrain]=false;pool.emit("drain",origin,[pool,...targets])}if(pool[kClosedResolve]&&queue.isEmpty()){Promise.all(pool[kClients].map(c=>c.close())).then(
pool[kClosedResolve])}};this[kOnConnect]=(origin,targets)=>{pool.emit("connect",origin,[pool,...targets])};this[kOnDisconnect]=(origin,targets,err)=>{pool.emit(
"disconnect",origin,[pool,...targets],err)};this[kOnConnectionError]=(origin,targets,err)=>{pool.emit("connectionError",origin,[pool,...targets],err)};this[kStats]=
new PoolStats(this)}get[kBusy](){return this[kNeedDrain]}get[kConnected](){return this[kClients].filter(client=>client[kConnected]).length}get[kFree](){return this[kClients].
filter(client=>client[kConnected]&&!client[kNeedDrain]).length}get[kPending](){let ret=this[kQueued];for(const{[kPending]:pending}of this[kClients]){ret+=pending}
return ret}get[kRunning](){let ret=0;for(const{[kRunning]:running}of this[kClients]){ret+=running}return ret}get[kSize](){let ret=this[kQueued];for(const{[kSize]:size}of this[kClients]){
ret+=size}return ret}get stats(){return this[kStats]}async[kClose](){if(this[kQueue].isEmpty()){await Promise.all(this[kClients].map(c=>c.close()))}else{await new Promise(
resolve2=>{this[kClosedResolve]=resolve2})}}async[kDestroy](err){while(true){const item=this[kQueue].shift();if(!item){break}item.handler.onError(err)}await Promise.
all(this[kClients].map(c=>c.destroy(err)))}[kDispatch](opts,handler){const dispatcher=this[kGetDispatcher]();if(!dispatcher){this[kNeedDrain]=true;this[kQueue].
push({opts,handler});this[kQueued]++}else if(!dispatcher.dispatch(opts,handler)){dispatcher[kNeedDrain]=true;this[kNeedDrain]=!this[kGetDispatcher]()}return!this[kNeedDrain]}[kAddClient](client){
client.on("drain",this[kOnDrain]).on("connect",this[kOnConnect]).on("disconnect",this[kOnDisconnect]).on("connectionError",this[kOnConnectionError]);this[kClients].
push(client);if(this[kNeedDrain]){queueMicrotask(()=>{if(this[kNeedDrain]){this[kOnDrain](client[kUrl],[this,client])}})}return this}[kRemoveClient](client){client.
close(()=>{const idx=this[kClients].indexOf(client);if(idx!==-1){this[kClients].splice(idx,1)}});this[kNeedDrain]=this[kClients].some(dispatcher=>!dispatcher[kNeedDrain]&&
dispatcher.closed!==true&&dispatcher.destroyed!==true)}};module.exports={PoolBase,kClients,kNeedDrain,kAddClient,kRemoveClient,kGetDispatcher}}});var require_pool=__commonJS(
{"node_modules/undici/lib/dispatcher/pool.js"(exports,module){"use strict";var{PoolBase,kClients,kNeedDrain,kAddClient,kGetDispatcher}=require_pool_base();var Client=require_client();
var{InvalidArgumentError}=require_errors();var util=require_util2();var{kUrl,kInterceptors}=require_symbols();var buildConnector=require_connect();var kOptions=Symbol(
"options");var kConnections=Symbol("connections");var kFactory=Symbol("factory");function defaultFactory(origin,opts){return new Client(origin,opts)}var Pool=class extends PoolBase{constructor(origin,{
connections,factory=defaultFactory,connect,connectTimeout,tls,maxCachedSessions,socketPath,autoSelectFamily,autoSelectFamilyAttemptTimeout,allowH2,...options}={}){
if(connections!=null&&(!Number.isFinite(connections)||connections<0)){throw new InvalidArgumentError("invalid connections")}if(typeof factory!=="function"){throw new InvalidArgumentError(
"factory must be a function.")}if(connect!=null&&typeof connect!=="function"&&typeof connect!=="object"){throw new InvalidArgumentError("connect must be a funct\
ion or an object")}if(typeof connect!=="function"){connect=buildConnector({...tls,maxCachedSessions,allowH2,socketPath,timeout:connectTimeout,...autoSelectFamily?
{autoSelectFamily,autoSelectFamilyAttemptTimeout}:void 0,...connect})}super(options);this[kInterceptors]=options.interceptors?.Pool&&Array.isArray(options.interceptors.
Pool)?options.interceptors.Pool:[];this[kConnections]=connections||null;this[kUrl]=util.parseOrigin(origin);this[kOptions]={...util.deepClone(options),connect,allowH2};
this[kOptions].interceptors=options.interceptors?{...options.interceptors}:void 0;this[kFactory]=factory;this.on("connectionError",(origin2,targets,error2)=>{for(const target of targets){
const idx=this[kClients].indexOf(target);if(idx!==-1){this[kClients].splice(idx,1)}}})}[kGetDispatcher](){for(const client of this[kClients]){if(!client[kNeedDrain]){
return client}}if(!this[kConnections]||this[kClients].length<this[kConnections]){const dispatcher=this[kFactory](this[kUrl],this[kOptions]);this[kAddClient](dispatcher);
return dispatcher}}};module.exports=Pool}});var require_balanced_pool=__commonJS({"node_modules/undici/lib/dispatcher/balanced-pool.js"(exports,module){"use str\
ict";var{BalancedPoolMissingUpstreamError,InvalidArgumentError}=require_errors();var{PoolBase,kClients,kNeedDrain,kAddClient,kRemoveClient,kGetDispatcher}=require_pool_base();
var Pool=require_pool();var{kUrl,kInterceptors}=require_symbols();var{parseOrigin}=require_util2();var kFactory=Symbol("factory");var kOptions=Symbol("options");
var kGreatestCommonDivisor=Symbol("kGreatestCommonDivisor");var kCurrentWeight=Symbol("kCurrentWeight");var kIndex=Symbol("kIndex");var kWeight=Symbol("kWeight");
var kMaxWeightPerServer=Symbol("kMaxWeightPerServer");var kErrorPenalty=Symbol("kErrorPenalty");function getGreatestCommonDivisor(a,b){if(a===0)return b;while(b!==
0){const t=b;b=a%b;a=t}return a}function defaultFactory(origin,opts){return new Pool(origin,opts)}var BalancedPool=class extends PoolBase{constructor(upstreams=[],{
factory=defaultFactory,...opts}={}){super();this[kOptions]=opts;this[kIndex]=-1;this[kCurrentWeight]=0;this[kMaxWeightPerServer]=this[kOptions].maxWeightPerServer||
100;this[kErrorPenalty]=this[kOptions].errorPenalty||15;if(!Array.isArray(upstreams)){upstreams=[upstreams]}if(typeof factory!=="function"){throw new InvalidArgumentError(
"factory must be a function.")}this[kInterceptors]=opts.interceptors?.BalancedPool&&Array.isArray(opts.interceptors.BalancedPool)?opts.interceptors.BalancedPool:
[];this[kFactory]=factory;for(const upstream of upstreams){this.addUpstream(upstream)}this._updateBalancedPoolStats()}addUpstream(upstream){const upstreamOrigin=parseOrigin(
upstream).origin;if(this[kClients].find(pool2=>pool2[kUrl].origin===upstreamOrigin&&pool2.closed!==true&&pool2.destroyed!==true)){return this}const pool=this[kFactory](
upstreamOrigin,Object.assign({},this[kOptions]));this[kAddClient](pool);pool.on("connect",()=>{pool[kWeight]=Math.min(this[kMaxWeightPerServer],pool[kWeight]+this[kErrorPenalty])});
pool.on("connectionError",()=>{pool[kWeight]=Math.max(1,pool[kWeight]-this[kErrorPenalty]);this._updateBalancedPoolStats()});pool.on("disconnect",(...args)=>{const err=args[2];
if(err&&err.code==="UND_ERR_SOCKET"){pool[kWeight]=Math.max(1,pool[kWeight]-this[kErrorPenalty]);this._updateBalancedPoolStats()}});for(const client of this[kClients]){
client[kWeight]=this[kMaxWeightPerServer]}this._updateBalancedPoolStats();return this}_updateBalancedPoolStats(){let result=0;for(let i=0;i<this[kClients].length;i++){
result=getGreatestCommonDivisor(this[kClients][i][kWeight],result)}this[kGreatestCommonDivisor]=result}removeUpstream(upstream){const upstreamOrigin=parseOrigin(
upstream).origin;const pool=this[kClients].find(pool2=>pool2[kUrl].origin===upstreamOrigin&&pool2.closed!==true&&pool2.destroyed!==true);if(pool){this[kRemoveClient](
pool)}return this}get upstreams(){return this[kClients].filter(dispatcher=>dispatcher.closed!==true&&dispatcher.destroyed!==true).map(p=>p[kUrl].origin)}[kGetDispatcher](){
if(this[kClients].length===0){throw new BalancedPoolMissingUpstreamError}const dispatcher=this[kClients].find(dispatcher2=>!dispatcher2[kNeedDrain]&&dispatcher2.
closed!==true&&dispatcher2.destroyed!==true);if(!dispatcher){return}const allClientsBusy=this[kClients].map(pool=>pool[kNeedDrain]).reduce((a,b)=>a&&b,true);if(allClientsBusy){
return}let counter=0;let maxWeightIndex=this[kClients].findIndex(pool=>!pool[kNeedDrain]);while(counter++<this[kClients].length){this[kIndex]=(this[kIndex]+1)%this[kClients].
length;const pool=this[kClients][this[kIndex]];if(pool[kWeight]>this[kClients][maxWeightIndex][kWeight]&&!pool[kNeedDrain]){maxWeightIndex=this[kIndex]}if(this[kIndex]===
0){this[kCurrentWeight]=this[kCurrentWeight]-this[kGreatestCommonDivisor];if(this[kCurrentWeight]<=0){this[kCurrentWeight]=this[kMaxWeightPerServer]}}if(pool[kWeight]>=
this[kCurrentWeight]&&!pool[kNeedDrain]){return pool}}this[kCurrentWeight]=this[kClients][maxWeightIndex][kWeight];this[kIndex]=maxWeightIndex;return this[kClients][maxWeightIndex]}};
module.exports=BalancedPool}});var require_agent=__commonJS({"node_modules/undici/lib/dispatcher/agent.js"(exports,module){"use strict";var{InvalidArgumentError}=require_errors();
var{kClients,kRunning,kClose,kDestroy,kDispatch,kInterceptors}=require_symbols();var DispatcherBase=require_dispatcher_base();var Pool=require_pool();var Client=require_client();
var util=require_util2();var createRedirectInterceptor=require_redirect_interceptor();var kOnConnect=Symbol("onConnect");var kOnDisconnect=Symbol("onDisconnect");
var kOnConnectionError=Symbol("onConnectionError");var kMaxRedirections=Symbol("maxRedirections");var kOnDrain=Symbol("onDrain");var kFactory=Symbol("factory");
var kOptions=Symbol("options");function defaultFactory(origin,opts){return opts&&opts.connections===1?new Client(origin,opts):new Pool(origin,opts)}var Agent3=class extends DispatcherBase{constructor({
factory=defaultFactory,maxRedirections=0,connect,tls,...options}={}){if(typeof factory!=="function"){throw new InvalidArgumentError("factory must be a function.")}
if(connect!=null&&typeof connect!=="function"&&typeof connect!=="object"){throw new InvalidArgumentError("connect must be a function or an object")}if(!Number.isInteger(
maxRedirections)||maxRedirections<0){throw new InvalidArgumentError("maxRedirections must be a positive number")}super(options);if(connect&&typeof connect!=="fu\
nction"){connect={...connect}}if(tls&&typeof tls!=="function"){tls={...tls}}this[kInterceptors]=options.interceptors?.Agent&&Array.isArray(options.interceptors.
Agent)?options.interceptors.Agent:[createRedirectInterceptor({maxRedirections})];this[kOptions]={...util.deepClone(options),connect,tls};this[kOptions].interceptors=
options.interceptors?{...options.interceptors}:void 0;this[kMaxRedirections]=maxRedirections;this[kFactory]=factory;this[kClients]=new Map;this[kOnDrain]=(origin,targets)=>{
this.emit("drain",origin,[this,...targets])};this[kOnConnect]=(origin,targets)=>{this.emit("connect",origin,[this,...targets])};this[kOnDisconnect]=(origin,targets,err)=>{
this.emit("disconnect",origin,[this,...targets],err)};this[kOnConnectionError]=(origin,targets,err)=>{this.emit("connectionError",origin,[this,...targets],err)}}get[kRunning](){
let ret=0;for(const client of this[kClients].values()){ret+=client[kRunning]}return ret}[kDispatch](opts,handler){let key;if(opts.origin&&(typeof opts.origin===
"string"||opts.origin instanceof URL)){key=String(opts.origin)}else{throw new InvalidArgumentError("opts.origin must be a non-empty string or URL.")}let dispatcher=this[kClients].
get(key);if(!dispatcher){dispatcher=this[kFactory](opts.origin,this[kOptions]).on("drain",this[kOnDrain]).on("connect",this[kOnConnect]).on("disconnect",this[kOnDisconnect]).
on("connectionError",this[kOnConnectionError]);this[kClients].set(key,dispatcher)}return dispatcher.dispatch(opts,handler)}async[kClose](){const closePromises=[];
for(const client of this[kClients].values()){closePromises.push(client.close())}this[kClients].clear();await Promise.all(closePromises)}async[kDestroy](err){const destroyPromises=[];
for(const client of this[kClients].values()){destroyPromises.push(client.destroy(err))}this[kClients].clear();await Promise.all(destroyPromises)}};module.exports=
Agent3}});var require_node_url=__commonJS({"required:node:url"(exports,module){module.exports=process.getBuiltinModule("node:url")}});var require_proxy_agent=__commonJS(
{"node_modules/undici/lib/dispatcher/proxy-agent.js"(exports,module){"use strict";var{kProxy,kClose,kDestroy,kDispatch,kInterceptors}=require_symbols();var{URL:URL2}=require_node_url();
var Agent3=require_agent();var Pool=require_pool();var DispatcherBase=require_dispatcher_base();var{InvalidArgumentError,RequestAbortedError,SecureProxyConnectionError}=require_errors();
var buildConnector=require_connect();var Client=require_client();var kAgent=Symbol("proxy agent");var kClient=Symbol("proxy client");var kProxyHeaders=Symbol("p\
roxy headers");var kRequestTls=Symbol("request tls settings");var kProxyTls=Symbol("proxy tls settings");var kConnectEndpoint=Symbol("connect endpoint function");
var kTunnelProxy=Symbol("tunnel proxy");function defaultProtocolPort(protocol){return protocol==="https:"?443:80}function defaultFactory(origin,opts){return new Pool(
origin,opts)}var noop=()=>{};function defaultAgentFactory(origin,opts){if(opts.connections===1){return new Client(origin,opts)}return new Pool(origin,opts)}var Http1ProxyWrapper=class extends DispatcherBase{#client;constructor(proxyUrl,{
headers={},connect,factory}){super();if(!proxyUrl){throw new InvalidArgumentError("Proxy URL is mandatory")}this[kProxyHeaders]=headers;if(factory){this.#client=
factory(proxyUrl,{connect})}else{this.#client=new Client(proxyUrl,{connect})}}[kDispatch](opts,handler){const onHeaders=handler.onHeaders;handler.onHeaders=function(statusCode,data,resume){
if(statusCode===407){if(typeof handler.onError==="function"){handler.onError(new InvalidArgumentError("Proxy Authentication Required (407)"))}return}if(onHeaders)
onHeaders.call(this,statusCode,data,resume)};const{origin,path:path6="/",headers={}}=opts;opts.path=origin+path6;if(!("host"in headers)&&!("Host"in headers)){const{
host}=new URL2(origin);headers.host=host}opts.headers={...this[kProxyHeaders],...headers};return this.#client[kDispatch](opts,handler)}async[kClose](){return this.#client.
close()}async[kDestroy](err){return this.#client.destroy(err)}};var ProxyAgent2=class extends DispatcherBase{constructor(opts){super();if(!opts||typeof opts==="\
object"&&!(opts instanceof URL2)&&!opts.uri){throw new InvalidArgumentError("Proxy uri is mandatory")}const{clientFactory=defaultFactory}=opts;if(typeof clientFactory!==
"function"){throw new InvalidArgumentError("Proxy opts.clientFactory must be a function.")}const{proxyTunnel=true}=opts;const url=this.#getUrl(opts);const{href,
origin,port,protocol,username,password,hostname:proxyHostname}=url;this[kProxy]={uri:href,protocol};this[kInterceptors]=opts.interceptors?.ProxyAgent&&Array.isArray(
opts.interceptors.ProxyAgent)?opts.interceptors.ProxyAgent:[];this[kRequestTls]=opts.requestTls;this[kProxyTls]=opts.proxyTls;this[kProxyHeaders]=opts.headers||
{};this[kTunnelProxy]=proxyTunnel;if(opts.auth&&opts.token){throw new InvalidArgumentError("opts.auth cannot be used in combination with opts.token")}else if(opts.
auth){this[kProxyHeaders]["proxy-authorization"]=`Basic ${opts.auth}`}else if(opts.token){this[kProxyHeaders]["proxy-authorization"]=opts.token}else if(username&&
password){this[kProxyHeaders]["proxy-authorization"]=`Basic ${Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString("base64")}`}
const connect=buildConnector({...opts.proxyTls});this[kConnectEndpoint]=buildConnector({...opts.requestTls});const agentFactory=opts.factory||defaultAgentFactory;
const factory=(origin2,options)=>{const{protocol:protocol2}=new URL2(origin2);if(!this[kTunnelProxy]&&protocol2==="http:"&&this[kProxy].protocol==="http:"){return new Http1ProxyWrapper(
this[kProxy].uri,{headers:this[kProxyHeaders],connect,factory:agentFactory})}return agentFactory(origin2,options)};this[kClient]=clientFactory(url,{connect});this[kAgent]=
new Agent3({...opts,factory,connect:async(opts2,callback)=>{let requestedPath=opts2.host;if(!opts2.port){requestedPath+=`:${defaultProtocolPort(opts2.protocol)}`}
try{const{socket,statusCode}=await this[kClient].connect({origin,port,path:requestedPath,signal:opts2.signal,headers:{...this[kProxyHeaders],host:opts2.host},servername:this[kProxyTls]?.
servername||proxyHostname});if(statusCode!==200){socket.on("error",noop).destroy();callback(new RequestAbortedError(`Proxy response (${statusCode}) !== 200 when\
 HTTP Tunneling`))}if(opts2.protocol!=="https:"){callback(null,socket);return}let servername;if(this[kRequestTls]){servername=this[kRequestTls].servername}else{
servername=opts2.servername}this[kConnectEndpoint]({...opts2,servername,httpSocket:socket},callback)}catch(err){if(err.code==="ERR_TLS_CERT_ALTNAME_INVALID"){callback(
new SecureProxyConnectionError(err))}else{callback(err)}}}})}dispatch(opts,handler){const headers=buildHeaders(opts.headers);throwIfProxyAuthIsSent(headers);if(headers&&
!("host"in headers)&&!("Host"in headers)){const{host}=new URL2(opts.origin);headers.host=host}return this[kAgent].dispatch({...opts,headers},handler)}#getUrl(opts){
if(typeof opts==="string"){return new URL2(opts)}else if(opts instanceof URL2){return opts}else{return new URL2(opts.uri)}}async[kClose](){await this[kAgent].close();
await this[kClient].close()}async[kDestroy](){await this[kAgent].destroy();await this[kClient].destroy()}};function buildHeaders(headers){if(Array.isArray(headers)){
const headersPair={};for(let i=0;i<headers.length;i+=2){headersPair[headers[i]]=headers[i+1]}return headersPair}return headers}function throwIfProxyAuthIsSent(headers){
const existProxyAuth=headers&&Object.keys(headers).find(key=>key.toLowerCase()==="proxy-authorization");if(existProxyAuth){throw new InvalidArgumentError("Proxy\
-Authorization should be sent in ProxyAgent constructor")}}module.exports=ProxyAgent2}});var require_env_http_proxy_agent=__commonJS({"node_modules/undici/lib/d\
ispatcher/env-http-proxy-agent.js"(exports,module){"use strict";var DispatcherBase=require_dispatcher_base();var{kClose,kDestroy,kClosed,kDestroyed,kDispatch,kNoProxyAgent,
kHttpProxyAgent,kHttpsProxyAgent}=require_symbols();var ProxyAgent2=require_proxy_agent();var Agent3=require_agent();var DEFAULT_PORTS={"http:":80,"https:":443};
var experimentalWarned=false;var EnvHttpProxyAgent=class extends DispatcherBase{#noProxyValue=null;#noProxyEntries=null;#opts=null;constructor(opts={}){super();
this.#opts=opts;if(!experimentalWarned){experimentalWarned=true;process.emitWarning("EnvHttpProxyAgent is experimental, expect them to change at any time.",{code:"\
UNDICI-EHPA"})}const{httpProxy,httpsProxy,noProxy,...agentOpts}=opts;this[kNoProxyAgent]=new Agent3(agentOpts);const HTTP_PROXY=httpProxy??process.env.http_proxy??
process.env.HTTP_PROXY;if(HTTP_PROXY){this[kHttpProxyAgent]=new ProxyAgent2({...agentOpts,uri:HTTP_PROXY})}else{this[kHttpProxyAgent]=this[kNoProxyAgent]}const HTTPS_PROXY=httpsProxy??
process.env.https_proxy??process.env.HTTPS_PROXY;if(HTTPS_PROXY){this[kHttpsProxyAgent]=new ProxyAgent2({...agentOpts,uri:HTTPS_PROXY})}else{this[kHttpsProxyAgent]=
this[kHttpProxyAgent]}this.#parseNoProxy()}[kDispatch](opts,handler){const url=new URL(opts.origin);const agent=this.#getProxyAgentForUrl(url);return agent.dispatch(
opts,handler)}async[kClose](){await this[kNoProxyAgent].close();if(!this[kHttpProxyAgent][kClosed]){await this[kHttpProxyAgent].close()}if(!this[kHttpsProxyAgent][kClosed]){
await this[kHttpsProxyAgent].close()}}async[kDestroy](err){await this[kNoProxyAgent].destroy(err);if(!this[kHttpProxyAgent][kDestroyed]){await this[kHttpProxyAgent].
destroy(err)}if(!this[kHttpsProxyAgent][kDestroyed]){await this[kHttpsProxyAgent].destroy(err)}}#getProxyAgentForUrl(url){let{protocol,host:hostname,port}=url;hostname=
hostname.replace(/:\d*$/,"").toLowerCase();port=Number.parseInt(port,10)||DEFAULT_PORTS[protocol]||0;if(!this.#shouldProxy(hostname,port)){return this[kNoProxyAgent]}
if(protocol==="https:"){return this[kHttpsProxyAgent]}return this[kHttpProxyAgent]}#shouldProxy(hostname,port){if(this.#noProxyChanged){this.#parseNoProxy()}if(this.#noProxyEntries.
length===0){return true}if(this.#noProxyValue==="*"){return false}for(let i=0;i<this.#noProxyEntries.length;i++){const entry=this.#noProxyEntries[i];if(entry.port&&
entry.port!==port){continue}if(!/^[.*]/.test(entry.hostname)){if(hostname===entry.hostname){return false}}else{if(hostname.endsWith(entry.hostname.replace(/^\*/,
""))){return false}}}return true}#parseNoProxy(){const noProxyValue=this.#opts.noProxy??this.#noProxyEnv;const noProxySplit=noProxyValue.split(/[,\s]/);const noProxyEntries=[];
for(let i=0;i<noProxySplit.length;i++){const entry=noProxySplit[i];if(!entry){continue}const parsed=entry.match(/^(.+):(\d+)$/);noProxyEntries.push({hostname:(parsed?
parsed[1]:entry).toLowerCase(),port:parsed?Number.parseInt(parsed[2],10):0})}this.#noProxyValue=noProxyValue;this.#noProxyEntries=noProxyEntries}get#noProxyChanged(){
if(this.#opts.noProxy!==void 0){return false}return this.#noProxyValue!==this.#noProxyEnv}get#noProxyEnv(){return process.env.no_proxy??process.env.NO_PROXY??""}};
module.exports=EnvHttpProxyAgent}});var require_retry_handler=__commonJS({"node_modules/undici/lib/handler/retry-handler.js"(exports,module){"use strict";var assert2=require_node_assert();
var{kRetryHandlerDefaultRetry}=require_symbols();var{RequestRetryError}=require_errors();var{isDisturbed,parseHeaders,parseRangeHeader,wrapRequestBody}=require_util2();
function calculateRetryAfterHeader(retryAfter){const current=Date.now();return new Date(retryAfter).getTime()-current}function validatePartialResponseContentLength(headers,range,statusCode,retryCount){
const contentLength=headers["content-length"];if(contentLength==null){return null}if(!Number.isFinite(range.start)||!Number.isFinite(range.end)){return null}const length=Number(
contentLength);const expectedLength=range.end-range.start+1;if(!Number.isFinite(length)||length!==expectedLength){return new RequestRetryError("Content-Length m\
ismatch",statusCode,{headers,data:{count:retryCount}})}return null}var RetryHandler=class _RetryHandler{constructor(opts,handlers){const{retryOptions,...dispatchOpts}=opts;
const{retry:retryFn,maxRetries,maxTimeout,minTimeout,timeoutFactor,methods,errorCodes,retryAfter,statusCodes}=retryOptions??{};this.dispatch=handlers.dispatch;this.
handler=handlers.handler;this.opts={...dispatchOpts,body:wrapRequestBody(opts.body)};this.abort=null;this.aborted=false;this.retryOpts={retry:retryFn??_RetryHandler[kRetryHandlerDefaultRetry],
retryAfter:retryAfter??true,maxTimeout:maxTimeout??30*1e3,minTimeout:minTimeout??500,timeoutFactor:timeoutFactor??2,maxRetries:maxRetries??5,methods:methods??["\
GET","HEAD","OPTIONS","PUT","DELETE","TRACE"],statusCodes:statusCodes??[500,502,503,504,429],errorCodes:errorCodes??["ECONNRESET","ECONNREFUSED","ENOTFOUND","EN\
ETDOWN","ENETUNREACH","EHOSTDOWN","EHOSTUNREACH","EPIPE","UND_ERR_SOCKET"]};this.retryCount=0;this.retryCountCheckpoint=0;this.start=0;this.end=null;this.etag=null;
this.resume=null;this.headersSent=false;this.handler.onConnect(reason=>{this.aborted=true;if(this.abort){this.abort(reason)}else{this.reason=reason}})}checkpointResponseEnd(headers,resume){
if(this.end==null&&this.opts.method!=="HEAD"){const contentLength=headers["content-length"];this.end=contentLength!=null?Number(contentLength)-1:null;assert2(this.
end==null||Number.isFinite(this.end),"invalid content-length")}this.resume=this.end!=null?resume:null}onRequestSent(){if(this.handler.onRequestSent){this.handler.
onRequestSent()}}onUpgrade(statusCode,headers,socket){if(this.handler.onUpgrade){this.handler.onUpgrade(statusCode,headers,socket)}}onConnect(abort){if(this.aborted){
abort(this.reason)}else{this.abort=abort}}onBodySent(chunk){if(this.handler.onBodySent)return this.handler.onBodySent(chunk)}static[kRetryHandlerDefaultRetry](err,{
state,opts},cb){const{statusCode,code,headers}=err;const{method,retryOptions}=opts;const{maxRetries,minTimeout,maxTimeout,timeoutFactor,statusCodes,errorCodes,methods}=retryOptions;
const{counter}=state;if(code&&code!=="UND_ERR_REQ_RETRY"&&!errorCodes.includes(code)){cb(err);return}if(Array.isArray(methods)&&!methods.includes(method)){cb(err);
return}if(statusCode!=null&&Array.isArray(statusCodes)&&!statusCodes.includes(statusCode)){cb(err);return}if(counter>maxRetries){cb(err);return}let retryAfterHeader=headers?.["\
retry-after"];if(retryAfterHeader){retryAfterHeader=Number(retryAfterHeader);retryAfterHeader=Number.isNaN(retryAfterHeader)?calculateRetryAfterHeader(retryAfterHeader):
retryAfterHeader*1e3}const retryTimeout=retryAfterHeader>0?Math.min(retryAfterHeader,maxTimeout):Math.min(minTimeout*timeoutFactor**(counter-1),maxTimeout);setTimeout(
()=>cb(null),retryTimeout)}onHeaders(statusCode,rawHeaders,resume,statusMessage){const headers=parseHeaders(rawHeaders);this.retryCount+=1;if(statusCode>=300){if(!this.
headersSent&&this.retryOpts.statusCodes.includes(statusCode)===false){this.headersSent=true;this.checkpointResponseEnd(headers,resume);return this.handler.onHeaders(
statusCode,rawHeaders,resume,statusMessage)}else{this.abort(new RequestRetryError("Request failed",statusCode,{headers,data:{count:this.retryCount}}));return false}}
if(this.resume!=null){this.resume=null;if(statusCode!==206&&(this.start>0||statusCode!==200)){this.abort(new RequestRetryError("server does not support the rang\
e header and the payload was partially consumed",statusCode,{headers,data:{count:this.retryCount}}));return false}const contentRange=parseRangeHeader(headers["c\
ontent-range"]);if(!contentRange){this.abort(new RequestRetryError("Content-Range mismatch",statusCode,{headers,data:{count:this.retryCount}}));return false}if(this.
etag!=null&&this.etag!==headers.etag){this.abort(new RequestRetryError("ETag mismatch",statusCode,{headers,data:{count:this.retryCount}}));return false}const contentLengthError=validatePartialResponseContentLength(
headers,contentRange,statusCode,this.retryCount);if(contentLengthError!=null){this.abort(contentLengthError);return false}const{start,size,end=size-1}=contentRange;
if(this.start!==start||this.end!=null&&this.end!==end){this.abort(new RequestRetryError("Content-Range mismatch",statusCode,{headers,data:{count:this.retryCount}}));
return false}this.resume=resume;return true}if(this.end==null){if(statusCode===206){const range=parseRangeHeader(headers["content-range"]);if(range==null){this.
headersSent=true;return this.handler.onHeaders(statusCode,rawHeaders,resume,statusMessage)}const contentLengthError=validatePartialResponseContentLength(headers,
range,statusCode,this.retryCount);if(contentLengthError!=null){this.abort(contentLengthError);return false}const{start,size,end=size-1}=range;assert2(start!=null&&
Number.isFinite(start),"content-range mismatch");assert2(end!=null&&Number.isFinite(end),"invalid content-length");this.start=start;this.end=end}if(this.end==null){
const contentLength=headers["content-length"];this.end=contentLength!=null?Number(contentLength)-1:null}assert2(Number.isFinite(this.start));assert2(this.end==null||
Number.isFinite(this.end),"invalid content-length");this.resume=resume;this.headersSent=true;this.etag=headers.etag!=null?headers.etag:null;if(this.etag!=null&&
this.etag.startsWith("W/")){this.etag=null}return this.handler.onHeaders(statusCode,rawHeaders,resume,statusMessage)}const err=new RequestRetryError("Request fa\
iled",statusCode,{headers,data:{count:this.retryCount}});this.abort(err);return false}onData(chunk){this.start+=chunk.length;return this.handler.onData(chunk)}onComplete(rawTrailers){
this.retryCount=0;return this.handler.onComplete(rawTrailers)}onError(err){if(this.aborted||isDisturbed(this.opts.body)||this.headersSent&&this.resume==null){return this.
handler.onError(err)}if(this.retryCount-this.retryCountCheckpoint>0){this.retryCount=this.retryCountCheckpoint+(this.retryCount-this.retryCountCheckpoint)}else{
this.retryCount+=1}this.retryOpts.retry(err,{state:{counter:this.retryCount},opts:{retryOptions:this.retryOpts,...this.opts}},onRetry.bind(this));function onRetry(err2){
if(err2!=null||this.aborted||isDisturbed(this.opts.body)){return this.handler.onError(err2)}if(this.start!==0){const headers={range:`bytes=${this.start}-${this.
end??""}`};if(this.etag!=null){headers["if-match"]=this.etag}this.opts={...this.opts,headers:{...this.opts.headers,...headers}}}try{this.retryCountCheckpoint=this.
retryCount;this.dispatch(this.opts,this)}catch(err3){this.handler.onError(err3)}}}};module.exports=RetryHandler}});var require_retry_agent=__commonJS({"node_mod\
ules/undici/lib/dispatcher/retry-agent.js"(exports,module){"use strict";var Dispatcher=require_dispatcher();var RetryHandler=require_retry_handler();var RetryAgent=class extends Dispatcher{#agent=null;#options=null;constructor(agent,options={}){
super(options);this.#agent=agent;this.#options=options}dispatch(opts,handler){const retry=new RetryHandler({...opts,retryOptions:this.#options},{dispatch:this.#agent.
dispatch.bind(this.#agent),handler});return this.#agent.dispatch(opts,retry)}close(){return this.#agent.close()}destroy(){return this.#agent.destroy()}};module.
exports=RetryAgent}});var require_readable=__commonJS({"node_modules/undici/lib/api/readable.js"(exports,module){"use strict";var assert2=require_node_assert();
var{Readable}=require_node_stream();var{RequestAbortedError,NotSupportedError,InvalidArgumentError,AbortError}=require_errors();var util=require_util2();var{ReadableStreamFrom}=require_util2();
var kConsume=Symbol("kConsume");var kReading=Symbol("kReading");var kBody=Symbol("kBody");var kAbort=Symbol("kAbort");var kContentType=Symbol("kContentType");var kContentLength=Symbol(
"kContentLength");var noop=()=>{};var BodyReadable=class extends Readable{constructor({resume,abort,contentType="",contentLength,highWaterMark=64*1024}){super({
autoDestroy:true,read:resume,highWaterMark});this._readableState.dataEmitted=false;this[kAbort]=abort;this[kConsume]=null;this[kBody]=null;this[kContentType]=contentType;
this[kContentLength]=contentLength;this[kReading]=false}destroy(err){if(!err&&!this._readableState.endEmitted){err=new RequestAbortedError}if(err){this[kAbort]()}
return super.destroy(err)}_destroy(err,callback){if(!this[kReading]){setImmediate(()=>{callback(err)})}else{callback(err)}}on(ev,...args){if(ev==="data"||ev==="\
readable"){this[kReading]=true}return super.on(ev,...args)}addListener(ev,...args){return this.on(ev,...args)}off(ev,...args){const ret=super.off(ev,...args);if(ev===
"data"||ev==="readable"){this[kReading]=this.listenerCount("data")>0||this.listenerCount("readable")>0}return ret}removeListener(ev,...args){return this.off(ev,
...args)}push(chunk){if(this[kConsume]&&chunk!==null){consumePush(this[kConsume],chunk);return this[kReading]?super.push(chunk):true}return super.push(chunk)}async text(){
return consume(this,"text")}async json(){return consume(this,"json")}async blob(){return consume(this,"blob")}async bytes(){return consume(this,"bytes")}async arrayBuffer(){
return consume(this,"arrayBuffer")}async formData(){throw new NotSupportedError}get bodyUsed(){return util.isDisturbed(this)}get body(){if(!this[kBody]){this[kBody]=
ReadableStreamFrom(this);if(this[kConsume]){this[kBody].getReader();assert2(this[kBody].locked)}}return this[kBody]}async dump(opts){let limit=Number.isFinite(opts?.
limit)?opts.limit:128*1024;const signal=opts?.signal;if(signal!=null&&(typeof signal!=="object"||!("aborted"in signal))){throw new InvalidArgumentError("signal \
must be an AbortSignal")}signal?.throwIfAborted();if(this._readableState.closeEmitted){return null}return await new Promise((resolve2,reject)=>{if(this[kContentLength]>
limit){this.destroy(new AbortError)}const onAbort=()=>{this.destroy(signal.reason??new AbortError)};signal?.addEventListener("abort",onAbort);this.on("close",function(){
signal?.removeEventListener("abort",onAbort);if(signal?.aborted){reject(signal.reason??new AbortError)}else{resolve2(null)}}).on("error",noop).on("data",function(chunk){
limit-=chunk.length;if(limit<=0){this.destroy()}}).resume()})}};function isLocked(self){return self[kBody]&&self[kBody].locked===true||self[kConsume]}function isUnusable(self){
return util.isDisturbed(self)||isLocked(self)}async function consume(stream,type){assert2(!stream[kConsume]);return new Promise((resolve2,reject)=>{if(isUnusable(
stream)){const rState=stream._readableState;if(rState.destroyed&&rState.closeEmitted===false){stream.on("error",err=>{reject(err)}).on("close",()=>{reject(new TypeError(
"unusable"))})}else{reject(rState.errored??new TypeError("unusable"))}}else{queueMicrotask(()=>{stream[kConsume]={type,stream,resolve:resolve2,reject,length:0,body:[]};
stream.on("error",function(err){consumeFinish(this[kConsume],err)}).on("close",function(){if(this[kConsume].body!==null){consumeFinish(this[kConsume],new RequestAbortedError)}});
consumeStart(stream[kConsume])})}})}function consumeStart(consume2){if(consume2.body===null){return}const{_readableState:state}=consume2.stream;if(state.bufferIndex){
const start=state.bufferIndex;const end=state.buffer.length;for(let n=start;n<end;n++){consumePush(consume2,state.buffer[n])}}else{for(const chunk of state.buffer){
consumePush(consume2,chunk)}}if(state.endEmitted){consumeEnd(this[kConsume])}else{consume2.stream.on("end",function(){consumeEnd(this[kConsume])})}consume2.stream.
resume();while(consume2.stream.read()!=null){}}function chunksDecode(chunks,length){if(chunks.length===0||length===0){return""}const buffer=chunks.length===1?chunks[0]:
Buffer.concat(chunks,length);const bufferLength=buffer.length;const start=bufferLength>2&&buffer[0]===239&&buffer[1]===187&&buffer[2]===191?3:0;return buffer.utf8Slice(
start,bufferLength)}function chunksConcat(chunks,length){if(chunks.length===0||length===0){return new Uint8Array(0)}if(chunks.length===1){return new Uint8Array(
chunks[0])}const buffer=new Uint8Array(Buffer.allocUnsafeSlow(length).buffer);let offset=0;for(let i=0;i<chunks.length;++i){const chunk=chunks[i];buffer.set(chunk,
offset);offset+=chunk.length}return buffer}function consumeEnd(consume2){const{type,body,resolve:resolve2,stream,length}=consume2;try{if(type==="text"){resolve2(
chunksDecode(body,length))}else if(type==="json"){resolve2(JSON.parse(chunksDecode(body,length)))}else if(type==="arrayBuffer"){resolve2(chunksConcat(body,length).
buffer)}else if(type==="blob"){resolve2(new Blob(body,{type:stream[kContentType]}))}else if(type==="bytes"){resolve2(chunksConcat(body,length))}consumeFinish(consume2)}catch(err){
stream.destroy(err)}}function consumePush(consume2,chunk){consume2.length+=chunk.length;consume2.body.push(chunk)}function consumeFinish(consume2,err){if(consume2.
body===null){return}if(err){consume2.reject(err)}else{consume2.resolve()}consume2.type=null;consume2.stream=null;consume2.resolve=null;consume2.reject=null;consume2.
length=0;consume2.body=null}module.exports={Readable:BodyReadable,chunksDecode}}});var require_util4=__commonJS({"node_modules/undici/lib/api/util.js"(exports,module){
var assert2=require_node_assert();var{ResponseStatusCodeError}=require_errors();var{chunksDecode}=require_readable();var CHUNK_LIMIT=128*1024;async function getResolveErrorBodyCallback({
callback,body,contentType,statusCode,statusMessage,headers}){assert2(body);let chunks=[];let length=0;try{for await(const chunk of body){chunks.push(chunk);length+=
chunk.length;if(length>CHUNK_LIMIT){chunks=[];length=0;break}}}catch{chunks=[];length=0}const message=`Response status code ${statusCode}${statusMessage?`: ${statusMessage}`:
""}`;if(statusCode===204||!contentType||!length){queueMicrotask(()=>callback(new ResponseStatusCodeError(message,statusCode,headers)));return}const stackTraceLimit=Error.
stackTraceLimit;Error.stackTraceLimit=0;let payload;try{if(isContentTypeApplicationJson(contentType)){payload=JSON.parse(chunksDecode(chunks,length))}else if(isContentTypeText(
contentType)){payload=chunksDecode(chunks,length)}}catch{}finally{Error.stackTraceLimit=stackTraceLimit}queueMicrotask(()=>callback(new ResponseStatusCodeError(
message,statusCode,headers,payload)))}var isContentTypeApplicationJson=contentType=>{return contentType.length>15&&contentType[11]==="/"&&contentType[0]==="a"&&
contentType[1]==="p"&&contentType[2]==="p"&&contentType[3]==="l"&&contentType[4]==="i"&&contentType[5]==="c"&&contentType[6]==="a"&&contentType[7]==="t"&&contentType[8]===
"i"&&contentType[9]==="o"&&contentType[10]==="n"&&contentType[12]==="j"&&contentType[13]==="s"&&contentType[14]==="o"&&contentType[15]==="n"};var isContentTypeText=contentType=>{
return contentType.length>4&&contentType[4]==="/"&&contentType[0]==="t"&&contentType[1]==="e"&&contentType[2]==="x"&&contentType[3]==="t"};module.exports={getResolveErrorBodyCallback,
isContentTypeApplicationJson,isContentTypeText}}});var require_node_async_hooks=__commonJS({"required:node:async_hooks"(exports,module){module.exports=process.getBuiltinModule(
"node:async_hooks")}});var require_api_request=__commonJS({"node_modules/undici/lib/api/api-request.js"(exports,module){"use strict";var assert2=require_node_assert();
var{Readable}=require_readable();var{InvalidArgumentError,RequestAbortedError}=require_errors();var util=require_util2();var{getResolveErrorBodyCallback}=require_util4();
var{AsyncResource}=require_node_async_hooks();var RequestHandler=class extends AsyncResource{constructor(opts,callback){if(!opts||typeof opts!=="object"){throw new InvalidArgumentError(
"invalid opts")}const{signal,method,opaque,body,onInfo,responseHeaders,throwOnError,highWaterMark}=opts;try{if(typeof callback!=="function"){throw new InvalidArgumentError(
"invalid callback")}if(highWaterMark&&(typeof highWaterMark!=="number"||highWaterMark<0)){throw new InvalidArgumentError("invalid highWaterMark")}if(signal&&typeof signal.
on!=="function"&&typeof signal.addEventListener!=="function"){throw new InvalidArgumentError("signal must be an EventEmitter or EventTarget")}if(method==="CONNE\
CT"){throw new InvalidArgumentError("invalid method")}if(onInfo&&typeof onInfo!=="function"){throw new InvalidArgumentError("invalid onInfo callback")}super("UN\
DICI_REQUEST")}catch(err){if(util.isStream(body)){util.destroy(body.on("error",util.nop),err)}throw err}this.method=method;this.responseHeaders=responseHeaders||
null;this.opaque=opaque||null;this.callback=callback;this.res=null;this.abort=null;this.body=body;this.trailers={};this.context=null;this.onInfo=onInfo||null;this.
throwOnError=throwOnError;this.highWaterMark=highWaterMark;this.signal=signal;this.reason=null;this.removeAbortListener=null;if(util.isStream(body)){body.on("er\
ror",err=>{this.onError(err)})}if(this.signal){if(this.signal.aborted){this.reason=this.signal.reason??new RequestAbortedError}else{this.removeAbortListener=util.
addAbortListener(this.signal,()=>{this.reason=this.signal.reason??new RequestAbortedError;if(this.res){util.destroy(this.res.on("error",util.nop),this.reason)}else if(this.
abort){this.abort(this.reason)}if(this.removeAbortListener){this.res?.off("close",this.removeAbortListener);this.removeAbortListener();this.removeAbortListener=
null}})}}}onConnect(abort,context){if(this.reason){abort(this.reason);return}assert2(this.callback);this.abort=abort;this.context=context}onHeaders(statusCode,rawHeaders,resume,statusMessage){
const{callback,opaque,abort,context,responseHeaders,highWaterMark}=this;const headers=responseHeaders==="raw"?util.parseRawHeaders(rawHeaders):util.parseHeaders(
rawHeaders);if(statusCode<200){if(this.onInfo){this.onInfo({statusCode,headers})}return}const parsedHeaders=responseHeaders==="raw"?util.parseHeaders(rawHeaders):
headers;const contentType=parsedHeaders["content-type"];const contentLength=parsedHeaders["content-length"];const res=new Readable({resume,abort,contentType,contentLength:this.
method!=="HEAD"&&contentLength?Number(contentLength):null,highWaterMark});if(this.removeAbortListener){res.on("close",this.removeAbortListener)}this.callback=null;
this.res=res;if(callback!==null){if(this.throwOnError&&statusCode>=400){this.runInAsyncScope(getResolveErrorBodyCallback,null,{callback,body:res,contentType,statusCode,
statusMessage,headers})}else{this.runInAsyncScope(callback,null,null,{statusCode,headers,trailers:this.trailers,opaque,body:res,context})}}}onData(chunk){return this.
res.push(chunk)}onComplete(trailers){util.parseHeaders(trailers,this.trailers);this.res.push(null)}onError(err){const{res,callback,body,opaque}=this;if(callback){
this.callback=null;queueMicrotask(()=>{this.runInAsyncScope(callback,null,err,{opaque})})}if(res){this.res=null;queueMicrotask(()=>{util.destroy(res,err)})}if(body){
this.body=null;util.destroy(body,err)}if(this.removeAbortListener){res?.off("close",this.removeAbortListener);this.removeAbortListener();this.removeAbortListener=
null}}};function request(opts,callback){if(callback===void 0){return new Promise((resolve2,reject)=>{request.call(this,opts,(err,data)=>{return err?reject(err):
resolve2(data)})})}try{this.dispatch(opts,new RequestHandler(opts,callback))}catch(err){if(typeof callback!=="function"){throw err}const opaque=opts?.opaque;queueMicrotask(
()=>callback(err,{opaque}))}}module.exports=request;module.exports.RequestHandler=RequestHandler}});var require_abort_signal=__commonJS({"node_modules/undici/li\
b/api/abort-signal.js"(exports,module){var{addAbortListener}=require_util2();var{RequestAbortedError}=require_errors();var kListener=Symbol("kListener");var kSignal=Symbol(
"kSignal");function abort(self){if(self.abort){self.abort(self[kSignal]?.reason)}else{self.reason=self[kSignal]?.reason??new RequestAbortedError}removeSignal(self)}
function addSignal(self,signal){self.reason=null;self[kSignal]=null;self[kListener]=null;if(!signal){return}if(signal.aborted){abort(self);return}self[kSignal]=
signal;self[kListener]=()=>{abort(self)};addAbortListener(self[kSignal],self[kListener])}function removeSignal(self){if(!self[kSignal]){return}if("removeEventLi\
stener"in self[kSignal]){self[kSignal].removeEventListener("abort",self[kListener])}else{self[kSignal].removeListener("abort",self[kListener])}self[kSignal]=null;
self[kListener]=null}module.exports={addSignal,removeSignal}}});var require_api_stream=__commonJS({"node_modules/undici/lib/api/api-stream.js"(exports,module){"\
use strict";var assert2=require_node_assert();var{finished,PassThrough}=require_node_stream();var{InvalidArgumentError,InvalidReturnValueError}=require_errors();
var util=require_util2();var{getResolveErrorBodyCallback}=require_util4();var{AsyncResource}=require_node_async_hooks();var{addSignal,removeSignal}=require_abort_signal();
var StreamHandler=class extends AsyncResource{constructor(opts,factory,callback){if(!opts||typeof opts!=="object"){throw new InvalidArgumentError("invalid opts")}
const{signal,method,opaque,body,onInfo,responseHeaders,throwOnError}=opts;try{if(typeof callback!=="function"){throw new InvalidArgumentError("invalid callback")}
if(typeof factory!=="function"){throw new InvalidArgumentError("invalid factory")}if(signal&&typeof signal.on!=="function"&&typeof signal.addEventListener!=="fu\
nction"){throw new InvalidArgumentError("signal must be an EventEmitter or EventTarget")}if(method==="CONNECT"){throw new InvalidArgumentError("invalid method")}
if(onInfo&&typeof onInfo!=="function"){throw new InvalidArgumentError("invalid onInfo callback")}super("UNDICI_STREAM")}catch(err){if(util.isStream(body)){util.
destroy(body.on("error",util.nop),err)}throw err}this.responseHeaders=responseHeaders||null;this.opaque=opaque||null;this.factory=factory;this.callback=callback;
this.res=null;this.abort=null;this.context=null;this.trailers=null;this.body=body;this.onInfo=onInfo||null;this.throwOnError=throwOnError||false;if(util.isStream(
body)){body.on("error",err=>{this.onError(err)})}addSignal(this,signal)}onConnect(abort,context){if(this.reason){abort(this.reason);return}assert2(this.callback);
this.abort=abort;this.context=context}onHeaders(statusCode,rawHeaders,resume,statusMessage){const{factory,opaque,context,callback,responseHeaders}=this;const headers=responseHeaders===
"raw"?util.parseRawHeaders(rawHeaders):util.parseHeaders(rawHeaders);if(statusCode<200){if(this.onInfo){this.onInfo({statusCode,headers})}return}this.factory=null;
let res;if(this.throwOnError&&statusCode>=400){const parsedHeaders=responseHeaders==="raw"?util.parseHeaders(rawHeaders):headers;const contentType=parsedHeaders["\
content-type"];res=new PassThrough;this.callback=null;this.runInAsyncScope(getResolveErrorBodyCallback,null,{callback,body:res,contentType,statusCode,statusMessage,
headers})}else{if(factory===null){return}res=this.runInAsyncScope(factory,null,{statusCode,headers,opaque,context});if(!res||typeof res.write!=="function"||typeof res.
end!=="function"||typeof res.on!=="function"){throw new InvalidReturnValueError("expected Writable")}finished(res,{readable:false},err=>{const{callback:callback2,
res:res2,opaque:opaque2,trailers,abort}=this;this.res=null;if(err||!res2.readable){util.destroy(res2,err)}this.callback=null;this.runInAsyncScope(callback2,null,
err||null,{opaque:opaque2,trailers});if(err){abort()}})}res.on("drain",resume);this.res=res;const needDrain=res.writableNeedDrain!==void 0?res.writableNeedDrain:
res._writableState?.needDrain;return needDrain!==true}onData(chunk){const{res}=this;return res?res.write(chunk):true}onComplete(trailers){const{res}=this;removeSignal(
this);if(!res){return}this.trailers=util.parseHeaders(trailers);res.end()}onError(err){const{res,callback,opaque,body}=this;removeSignal(this);this.factory=null;
if(res){this.res=null;util.destroy(res,err)}else if(callback){this.callback=null;queueMicrotask(()=>{this.runInAsyncScope(callback,null,err,{opaque})})}if(body){
this.body=null;util.destroy(body,err)}}};function stream(opts,factory,callback){if(callback===void 0){return new Promise((resolve2,reject)=>{stream.call(this,opts,
factory,(err,data)=>{return err?reject(err):resolve2(data)})})}try{this.dispatch(opts,new StreamHandler(opts,factory,callback))}catch(err){if(typeof callback!==
"function"){throw err}const opaque=opts?.opaque;queueMicrotask(()=>callback(err,{opaque}))}}module.exports=stream}});var require_api_pipeline=__commonJS({"node_\
modules/undici/lib/api/api-pipeline.js"(exports,module){"use strict";var{Readable,Duplex,PassThrough}=require_node_stream();var{InvalidArgumentError,InvalidReturnValueError,
RequestAbortedError}=require_errors();var util=require_util2();var{AsyncResource}=require_node_async_hooks();var{addSignal,removeSignal}=require_abort_signal();
var assert2=require_node_assert();var kResume=Symbol("resume");var PipelineRequest=class extends Readable{constructor(){super({autoDestroy:true});this[kResume]=
null}_read(){const{[kResume]:resume}=this;if(resume){this[kResume]=null;resume()}}_destroy(err,callback){this._read();callback(err)}};var PipelineResponse=class extends Readable{constructor(resume){
super({autoDestroy:true});this[kResume]=resume}_read(){this[kResume]()}_destroy(err,callback){if(!err&&!this._readableState.endEmitted){err=new RequestAbortedError}
callback(err)}};var PipelineHandler=class extends AsyncResource{constructor(opts,handler){if(!opts||typeof opts!=="object"){throw new InvalidArgumentError("inva\
lid opts")}if(typeof handler!=="function"){throw new InvalidArgumentError("invalid handler")}const{signal,method,opaque,onInfo,responseHeaders}=opts;if(signal&&
typeof signal.on!=="function"&&typeof signal.addEventListener!=="function"){throw new InvalidArgumentError("signal must be an EventEmitter or EventTarget")}if(method===
"CONNECT"){throw new InvalidArgumentError("invalid method")}if(onInfo&&typeof onInfo!=="function"){throw new InvalidArgumentError("invalid onInfo callback")}super(
"UNDICI_PIPELINE");this.opaque=opaque||null;this.responseHeaders=responseHeaders||null;this.handler=handler;this.abort=null;this.context=null;this.onInfo=onInfo||
null;this.req=new PipelineRequest().on("error",util.nop);this.ret=new Duplex({readableObjectMode:opts.objectMode,autoDestroy:true,read:()=>{const{body}=this;if(body?.
resume){body.resume()}},write:(chunk,encoding,callback)=>{const{req}=this;if(req.push(chunk,encoding)||req._readableState.destroyed){callback()}else{req[kResume]=
callback}},destroy:(err,callback)=>{const{body,req,res,ret,abort}=this;if(!err&&!ret._readableState.endEmitted){err=new RequestAbortedError}if(abort&&err){abort()}
util.destroy(body,err);util.destroy(req,err);util.destroy(res,err);removeSignal(this);callback(err)}}).on("prefinish",()=>{const{req}=this;req.push(null)});this.
res=null;addSignal(this,signal)}onConnect(abort,context){const{ret,res}=this;if(this.reason){abort(this.reason);return}assert2(!res,"pipeline cannot be retried");
assert2(!ret.destroyed);this.abort=abort;this.context=context}onHeaders(statusCode,rawHeaders,resume){const{opaque,handler,context}=this;if(statusCode<200){if(this.
onInfo){const headers=this.responseHeaders==="raw"?util.parseRawHeaders(rawHeaders):util.parseHeaders(rawHeaders);this.onInfo({statusCode,headers})}return}this.
res=new PipelineResponse(resume);let body;try{this.handler=null;const headers=this.responseHeaders==="raw"?util.parseRawHeaders(rawHeaders):util.parseHeaders(rawHeaders);
body=this.runInAsyncScope(handler,null,{statusCode,headers,opaque,body:this.res,context})}catch(err){this.res.on("error",util.nop);throw err}if(!body||typeof body.
on!=="function"){throw new InvalidReturnValueError("expected Readable")}body.on("data",chunk=>{const{ret,body:body2}=this;if(!ret.push(chunk)&&body2.pause){body2.
pause()}}).on("error",err=>{const{ret}=this;util.destroy(ret,err)}).on("end",()=>{const{ret}=this;ret.push(null)}).on("close",()=>{const{ret}=this;if(!ret._readableState.
ended){util.destroy(ret,new RequestAbortedError)}});this.body=body}onData(chunk){const{res}=this;return res.push(chunk)}onComplete(trailers){const{res}=this;res.
push(null)}onError(err){const{ret}=this;this.handler=null;util.destroy(ret,err)}};function pipeline(opts,handler){try{const pipelineHandler=new PipelineHandler(
opts,handler);this.dispatch({...opts,body:pipelineHandler.req},pipelineHandler);return pipelineHandler.ret}catch(err){return new PassThrough().destroy(err)}}module.
exports=pipeline}});var require_api_upgrade=__commonJS({"node_modules/undici/lib/api/api-upgrade.js"(exports,module){"use strict";var{InvalidArgumentError,SocketError}=require_errors();
var{AsyncResource}=require_node_async_hooks();var util=require_util2();var{addSignal,removeSignal}=require_abort_signal();var assert2=require_node_assert();var UpgradeHandler=class extends AsyncResource{constructor(opts,callback){
if(!opts||typeof opts!=="object"){throw new InvalidArgumentError("invalid opts")}if(typeof callback!=="function"){throw new InvalidArgumentError("invalid callba\
ck")}const{signal,opaque,responseHeaders}=opts;if(signal&&typeof signal.on!=="function"&&typeof signal.addEventListener!=="function"){throw new InvalidArgumentError(
"signal must be an EventEmitter or EventTarget")}super("UNDICI_UPGRADE");this.responseHeaders=responseHeaders||null;this.opaque=opaque||null;this.callback=callback;
this.abort=null;this.context=null;addSignal(this,signal)}onConnect(abort,context){if(this.reason){abort(this.reason);return}assert2(this.callback);this.abort=abort;
this.context=null}onHeaders(){throw new SocketError("bad upgrade",null)}onUpgrade(statusCode,rawHeaders,socket){assert2(statusCode===101);const{callback,opaque,
context}=this;removeSignal(this);this.callback=null;const headers=this.responseHeaders==="raw"?util.parseRawHeaders(rawHeaders):util.parseHeaders(rawHeaders);this.
runInAsyncScope(callback,null,null,{headers,socket,opaque,context})}onError(err){const{callback,opaque}=this;removeSignal(this);if(callback){this.callback=null;
queueMicrotask(()=>{this.runInAsyncScope(callback,null,err,{opaque})})}}};function upgrade(opts,callback){if(callback===void 0){return new Promise((resolve2,reject)=>{
upgrade.call(this,opts,(err,data)=>{return err?reject(err):resolve2(data)})})}try{const upgradeHandler=new UpgradeHandler(opts,callback);this.dispatch({...opts,
method:opts.method||"GET",upgrade:opts.protocol||"Websocket"},upgradeHandler)}catch(err){if(typeof callback!=="function"){throw err}const opaque=opts?.opaque;queueMicrotask(
()=>callback(err,{opaque}))}}module.exports=upgrade}});var require_api_connect=__commonJS({"node_modules/undici/lib/api/api-connect.js"(exports,module){"use str\
ict";var assert2=require_node_assert();var{AsyncResource}=require_node_async_hooks();var{InvalidArgumentError,SocketError}=require_errors();var util=require_util2();
var{addSignal,removeSignal}=require_abort_signal();var ConnectHandler=class extends AsyncResource{constructor(opts,callback){if(!opts||typeof opts!=="object"){throw new InvalidArgumentError(
"invalid opts")}if(typeof callback!=="function"){throw new InvalidArgumentError("invalid callback")}const{signal,opaque,responseHeaders}=opts;if(signal&&typeof signal.
on!=="function"&&typeof signal.addEventListener!=="function"){throw new InvalidArgumentError("signal must be an EventEmitter or EventTarget")}super("UNDICI_CONN\
ECT");this.opaque=opaque||null;this.responseHeaders=responseHeaders||null;this.callback=callback;this.abort=null;addSignal(this,signal)}onConnect(abort,context){
if(this.reason){abort(this.reason);return}assert2(this.callback);this.abort=abort;this.context=context}onHeaders(){throw new SocketError("bad connect",null)}onUpgrade(statusCode,rawHeaders,socket){
const{callback,opaque,context}=this;removeSignal(this);this.callback=null;let headers=rawHeaders;if(headers!=null){headers=this.responseHeaders==="raw"?util.parseRawHeaders(
rawHeaders):util.parseHeaders(rawHeaders)}this.runInAsyncScope(callback,null,null,{statusCode,headers,socket,opaque,context})}onError(err){const{callback,opaque}=this;
removeSignal(this);if(callback){this.callback=null;queueMicrotask(()=>{this.runInAsyncScope(callback,null,err,{opaque})})}}};function connect(opts,callback){if(callback===
void 0){return new Promise((resolve2,reject)=>{connect.call(this,opts,(err,data)=>{return err?reject(err):resolve2(data)})})}try{const connectHandler=new ConnectHandler(
opts,callback);this.dispatch({...opts,method:"CONNECT"},connectHandler)}catch(err){if(typeof callback!=="function"){throw err}const opaque=opts?.opaque;queueMicrotask(
()=>callback(err,{opaque}))}}module.exports=connect}});var require_api=__commonJS({"node_modules/undici/lib/api/index.js"(exports,module){"use strict";module.exports.
request=require_api_request();module.exports.stream=require_api_stream();module.exports.pipeline=require_api_pipeline();module.exports.upgrade=require_api_upgrade();
module.exports.connect=require_api_connect()}});var require_mock_errors=__commonJS({"node_modules/undici/lib/mock/mock-errors.js"(exports,module){"use strict";var{
UndiciError}=require_errors();var kMockNotMatchedError=Symbol.for("undici.error.UND_MOCK_ERR_MOCK_NOT_MATCHED");var MockNotMatchedError=class _MockNotMatchedError extends UndiciError{constructor(message){
super(message);Error.captureStackTrace(this,_MockNotMatchedError);this.name="MockNotMatchedError";this.message=message||"The request does not match any register\
ed mock dispatches";this.code="UND_MOCK_ERR_MOCK_NOT_MATCHED"}static[Symbol.hasInstance](instance){return instance&&instance[kMockNotMatchedError]===true}[kMockNotMatchedError]=true};
module.exports={MockNotMatchedError}}});var require_mock_symbols=__commonJS({"node_modules/undici/lib/mock/mock-symbols.js"(exports,module){"use strict";module.
exports={kAgent:Symbol("agent"),kOptions:Symbol("options"),kFactory:Symbol("factory"),kDispatches:Symbol("dispatches"),kDispatchKey:Symbol("dispatch key"),kDefaultHeaders:Symbol(
"default headers"),kDefaultTrailers:Symbol("default trailers"),kContentLength:Symbol("content length"),kMockAgent:Symbol("mock agent"),kMockAgentSet:Symbol("moc\
k agent set"),kMockAgentGet:Symbol("mock agent get"),kMockDispatch:Symbol("mock dispatch"),kClose:Symbol("close"),kOriginalClose:Symbol("original agent close"),
kOrigin:Symbol("origin"),kIsMockActive:Symbol("is mock active"),kNetConnect:Symbol("net connect"),kGetNetConnect:Symbol("get net connect"),kConnected:Symbol("co\
nnected")}}});var require_mock_utils=__commonJS({"node_modules/undici/lib/mock/mock-utils.js"(exports,module){"use strict";var{MockNotMatchedError}=require_mock_errors();
var{kDispatches,kMockAgent,kOriginalDispatch,kOrigin,kGetNetConnect}=require_mock_symbols();var{buildURL}=require_util2();var{STATUS_CODES}=require_node_http();
var{types:{isPromise}}=require_node_util();function matchValue(match,value){if(typeof match==="string"){return match===value}if(match instanceof RegExp){return match.
test(value)}if(typeof match==="function"){return match(value)===true}return false}function lowerCaseEntries(headers){return Object.fromEntries(Object.entries(headers).
map(([headerName,headerValue])=>{return[headerName.toLocaleLowerCase(),headerValue]}))}function getHeaderByName(headers,key){if(Array.isArray(headers)){for(let i=0;i<
headers.length;i+=2){if(headers[i].toLocaleLowerCase()===key.toLocaleLowerCase()){return headers[i+1]}}return void 0}else if(typeof headers.get==="function"){return headers.
get(key)}else{return lowerCaseEntries(headers)[key.toLocaleLowerCase()]}}function buildHeadersFromArray(headers){const clone2=headers.slice();const entries=[];for(let index=0;index<
clone2.length;index+=2){entries.push([clone2[index],clone2[index+1]])}return Object.fromEntries(entries)}function matchHeaders(mockDispatch2,headers){if(typeof mockDispatch2.
headers==="function"){if(Array.isArray(headers)){headers=buildHeadersFromArray(headers)}return mockDispatch2.headers(headers?lowerCaseEntries(headers):{})}if(typeof mockDispatch2.
headers==="undefined"){return true}if(typeof headers!=="object"||typeof mockDispatch2.headers!=="object"){return false}for(const[matchHeaderName,matchHeaderValue]of Object.
entries(mockDispatch2.headers)){const headerValue=getHeaderByName(headers,matchHeaderName);if(!matchValue(matchHeaderValue,headerValue)){return false}}return true}
function safeUrl(path6){if(typeof path6!=="string"){return path6}const pathSegments=path6.split("?");if(pathSegments.length!==2){return path6}const qp=new URLSearchParams(
pathSegments.pop());qp.sort();return[...pathSegments,qp.toString()].join("?")}function matchKey(mockDispatch2,{path:path6,method,body,headers}){const pathMatch=matchValue(
mockDispatch2.path,path6);const methodMatch=matchValue(mockDispatch2.method,method);const bodyMatch=typeof mockDispatch2.body!=="undefined"?matchValue(mockDispatch2.
body,body):true;const headersMatch=matchHeaders(mockDispatch2,headers);return pathMatch&&methodMatch&&bodyMatch&&headersMatch}function getResponseData(data){if(Buffer.
isBuffer(data)){return data}else if(data instanceof Uint8Array){return data}else if(data instanceof ArrayBuffer){return data}else if(typeof data==="object"){return JSON.
stringify(data)}else{return data.toString()}}function getMockDispatch(mockDispatches,key){const basePath=key.query?buildURL(key.path,key.query):key.path;const resolvedPath=typeof basePath===
"string"?safeUrl(basePath):basePath;let matchedMockDispatches=mockDispatches.filter(({consumed})=>!consumed).filter(({path:path6})=>matchValue(safeUrl(path6),resolvedPath));
if(matchedMockDispatches.length===0){throw new MockNotMatchedError(`Mock dispatch not matched for path '${resolvedPath}'`)}matchedMockDispatches=matchedMockDispatches.
filter(({method})=>matchValue(method,key.method));if(matchedMockDispatches.length===0){throw new MockNotMatchedError(`Mock dispatch not matched for method '${key.
method}' on path '${resolvedPath}'`)}matchedMockDispatches=matchedMockDispatches.filter(({body})=>typeof body!=="undefined"?matchValue(body,key.body):true);if(matchedMockDispatches.
length===0){throw new MockNotMatchedError(`Mock dispatch not matched for body '${key.body}' on path '${resolvedPath}'`)}matchedMockDispatches=matchedMockDispatches.
filter(mockDispatch2=>matchHeaders(mockDispatch2,key.headers));if(matchedMockDispatches.length===0){const headers=typeof key.headers==="object"?JSON.stringify(key.
headers):key.headers;throw new MockNotMatchedError(`Mock dispatch not matched for headers '${headers}' on path '${resolvedPath}'`)}return matchedMockDispatches[0]}
function addMockDispatch(mockDispatches,key,data){const baseData={timesInvoked:0,times:1,persist:false,consumed:false};const replyData=typeof data==="function"?
{callback:data}:{...data};const newMockDispatch={...baseData,...key,pending:true,data:{error:null,...replyData}};mockDispatches.push(newMockDispatch);return newMockDispatch}
function deleteMockDispatch(mockDispatches,key){const index=mockDispatches.findIndex(dispatch=>{if(!dispatch.consumed){return false}return matchKey(dispatch,key)});
if(index!==-1){mockDispatches.splice(index,1)}}function buildKey(opts){const{path:path6,method,body,headers,query}=opts;return{path:path6,method,body,headers,query}}
function generateKeyValues(data){const keys=Object.keys(data);const result=[];for(let i=0;i<keys.length;++i){const key=keys[i];const value=data[key];const name=Buffer.
from(`${key}`);if(Array.isArray(value)){for(let j=0;j<value.length;++j){result.push(name,Buffer.from(`${value[j]}`))}}else{result.push(name,Buffer.from(`${value}`))}}
return result}function getStatusText(statusCode){return STATUS_CODES[statusCode]||"unknown"}async function getResponse(body){const buffers=[];for await(const data of body){
buffers.push(data)}return Buffer.concat(buffers).toString("utf8")}function mockDispatch(opts,handler){const key=buildKey(opts);const mockDispatch2=getMockDispatch(
this[kDispatches],key);mockDispatch2.timesInvoked++;if(mockDispatch2.data.callback){mockDispatch2.data={...mockDispatch2.data,...mockDispatch2.data.callback(opts)}}
const{data:{statusCode,data,headers,trailers,error:error2},delay,persist}=mockDispatch2;const{timesInvoked,times}=mockDispatch2;mockDispatch2.consumed=!persist&&
timesInvoked>=times;mockDispatch2.pending=timesInvoked<times;if(error2!==null){deleteMockDispatch(this[kDispatches],key);handler.onError(error2);return true}if(typeof delay===
"number"&&delay>0){setTimeout(()=>{handleReply(this[kDispatches])},delay)}else{handleReply(this[kDispatches])}function handleReply(mockDispatches,_data=data){const optsHeaders=Array.
isArray(opts.headers)?buildHeadersFromArray(opts.headers):opts.headers;const body=typeof _data==="function"?_data({...opts,headers:optsHeaders}):_data;if(isPromise(
body)){body.then(newData=>handleReply(mockDispatches,newData));return}const responseData=getResponseData(body);const responseHeaders=generateKeyValues(headers);
const responseTrailers=generateKeyValues(trailers);handler.onConnect?.(err=>handler.onError(err),null);handler.onHeaders?.(statusCode,responseHeaders,resume,getStatusText(
statusCode));handler.onData?.(Buffer.from(responseData));handler.onComplete?.(responseTrailers);deleteMockDispatch(mockDispatches,key)}function resume(){}return true}
function buildMockDispatch(){const agent=this[kMockAgent];const origin=this[kOrigin];const originalDispatch=this[kOriginalDispatch];return function dispatch(opts,handler){
if(agent.isMockActive){try{mockDispatch.call(this,opts,handler)}catch(error2){if(error2 instanceof MockNotMatchedError){const netConnect=agent[kGetNetConnect]();
if(netConnect===false){throw new MockNotMatchedError(`${error2.message}: subsequent request to origin ${origin} was not allowed (net.connect disabled)`)}if(checkNetConnect(
netConnect,origin)){originalDispatch.call(this,opts,handler)}else{throw new MockNotMatchedError(`${error2.message}: subsequent request to origin ${origin} was n\
ot allowed (net.connect is not enabled for this origin)`)}}else{throw error2}}}else{originalDispatch.call(this,opts,handler)}}}function checkNetConnect(netConnect,origin){
const url=new URL(origin);if(netConnect===true){return true}else if(Array.isArray(netConnect)&&netConnect.some(matcher=>matchValue(matcher,url.host))){return true}
return false}function buildMockOptions(opts){if(opts){const{agent,...mockOptions}=opts;return mockOptions}}module.exports={getResponseData,getMockDispatch,addMockDispatch,
deleteMockDispatch,buildKey,generateKeyValues,matchValue,getResponse,getStatusText,mockDispatch,buildMockDispatch,checkNetConnect,buildMockOptions,getHeaderByName,
buildHeadersFromArray}}});var require_mock_interceptor=__commonJS({"node_modules/undici/lib/mock/mock-interceptor.js"(exports,module){"use strict";var{getResponseData,
buildKey,addMockDispatch}=require_mock_utils();var{kDispatches,kDispatchKey,kDefaultHeaders,kDefaultTrailers,kContentLength,kMockDispatch}=require_mock_symbols();
var{InvalidArgumentError}=require_errors();var{buildURL}=require_util2();var MockScope=class{constructor(mockDispatch){this[kMockDispatch]=mockDispatch}delay(waitInMs){
if(typeof waitInMs!=="number"||!Number.isInteger(waitInMs)||waitInMs<=0){throw new InvalidArgumentError("waitInMs must be a valid integer > 0")}this[kMockDispatch].
delay=waitInMs;return this}persist(){this[kMockDispatch].persist=true;return this}times(repeatTimes){if(typeof repeatTimes!=="number"||!Number.isInteger(repeatTimes)||
repeatTimes<=0){throw new InvalidArgumentError("repeatTimes must be a valid integer > 0")}this[kMockDispatch].times=repeatTimes;return this}};var MockInterceptor=class{constructor(opts,mockDispatches){
if(typeof opts!=="object"){throw new InvalidArgumentError("opts must be an object")}if(typeof opts.path==="undefined"){throw new InvalidArgumentError("opts.path\
 must be defined")}if(typeof opts.method==="undefined"){opts.method="GET"}if(typeof opts.path==="string"){if(opts.query){opts.path=buildURL(opts.path,opts.query)}else{
const parsedURL=new URL(opts.path,"data://");opts.path=parsedURL.pathname+parsedURL.search}}if(typeof opts.method==="string"){opts.method=opts.method.toUpperCase()}
this[kDispatchKey]=buildKey(opts);this[kDispatches]=mockDispatches;this[kDefaultHeaders]={};this[kDefaultTrailers]={};this[kContentLength]=false}createMockScopeDispatchData({
statusCode,data,responseOptions}){const responseData=getResponseData(data);const contentLength=this[kContentLength]?{"content-length":responseData.length}:{};const headers={
...this[kDefaultHeaders],...contentLength,...responseOptions.headers};const trailers={...this[kDefaultTrailers],...responseOptions.trailers};return{statusCode,data,
headers,trailers}}validateReplyParameters(replyParameters){if(typeof replyParameters.statusCode==="undefined"){throw new InvalidArgumentError("statusCode must b\
e defined")}if(typeof replyParameters.responseOptions!=="object"||replyParameters.responseOptions===null){throw new InvalidArgumentError("responseOptions must b\
e an object")}}reply(replyOptionsCallbackOrStatusCode){if(typeof replyOptionsCallbackOrStatusCode==="function"){const wrappedDefaultsCallback=opts=>{const resolvedData=replyOptionsCallbackOrStatusCode(
opts);if(typeof resolvedData!=="object"||resolvedData===null){throw new InvalidArgumentError("reply options callback must return an object")}const replyParameters2={
data:"",responseOptions:{},...resolvedData};this.validateReplyParameters(replyParameters2);return{...this.createMockScopeDispatchData(replyParameters2)}};const newMockDispatch2=addMockDispatch(
this[kDispatches],this[kDispatchKey],wrappedDefaultsCallback);return new MockScope(newMockDispatch2)}const replyParameters={statusCode:replyOptionsCallbackOrStatusCode,
data:arguments[1]===void 0?"":arguments[1],responseOptions:arguments[2]===void 0?{}:arguments[2]};this.validateReplyParameters(replyParameters);const dispatchData=this.
createMockScopeDispatchData(replyParameters);const newMockDispatch=addMockDispatch(this[kDispatches],this[kDispatchKey],dispatchData);return new MockScope(newMockDispatch)}replyWithError(error2){
if(typeof error2==="undefined"){throw new InvalidArgumentError("error must be defined")}const newMockDispatch=addMockDispatch(this[kDispatches],this[kDispatchKey],
{error:error2});return new MockScope(newMockDispatch)}defaultReplyHeaders(headers){if(typeof headers==="undefined"){throw new InvalidArgumentError("headers must\
 be defined")}this[kDefaultHeaders]=headers;return this}defaultReplyTrailers(trailers){if(typeof trailers==="undefined"){throw new InvalidArgumentError("trailer\
s must be defined")}this[kDefaultTrailers]=trailers;return this}replyContentLength(){this[kContentLength]=true;return this}};module.exports.MockInterceptor=MockInterceptor;
module.exports.MockScope=MockScope}});var require_mock_client=__commonJS({"node_modules/undici/lib/mock/mock-client.js"(exports,module){"use strict";var{promisify}=require_node_util();
var Client=require_client();var{buildMockDispatch}=require_mock_utils();var{kDispatches,kMockAgent,kClose,kOriginalClose,kOrigin,kOriginalDispatch,kConnected}=require_mock_symbols();
var{MockInterceptor}=require_mock_interceptor();var Symbols=require_symbols();var{InvalidArgumentError}=require_errors();var MockClient=class extends Client{constructor(origin,opts){
super(origin,opts);if(!opts||!opts.agent||typeof opts.agent.dispatch!=="function"){throw new InvalidArgumentError("Argument opts.agent must implement Agent")}this[kMockAgent]=
opts.agent;this[kOrigin]=origin;this[kDispatches]=[];this[kConnected]=1;this[kOriginalDispatch]=this.dispatch;this[kOriginalClose]=this.close.bind(this);this.dispatch=
buildMockDispatch.call(this);this.close=this[kClose]}get[Symbols.kConnected](){return this[kConnected]}intercept(opts){return new MockInterceptor(opts,this[kDispatches])}async[kClose](){
await promisify(this[kOriginalClose])();this[kConnected]=0;this[kMockAgent][Symbols.kClients].delete(this[kOrigin])}};module.exports=MockClient}});var require_mock_pool=__commonJS(
{"node_modules/undici/lib/mock/mock-pool.js"(exports,module){"use strict";var{promisify}=require_node_util();var Pool=require_pool();var{buildMockDispatch}=require_mock_utils();
var{kDispatches,kMockAgent,kClose,kOriginalClose,kOrigin,kOriginalDispatch,kConnected}=require_mock_symbols();var{MockInterceptor}=require_mock_interceptor();var Symbols=require_symbols();
var{InvalidArgumentError}=require_errors();var MockPool=class extends Pool{constructor(origin,opts){super(origin,opts);if(!opts||!opts.agent||typeof opts.agent.
dispatch!=="function"){throw new InvalidArgumentError("Argument opts.agent must implement Agent")}this[kMockAgent]=opts.agent;this[kOrigin]=origin;this[kDispatches]=
[];this[kConnected]=1;this[kOriginalDispatch]=this.dispatch;this[kOriginalClose]=this.close.bind(this);this.dispatch=buildMockDispatch.call(this);this.close=this[kClose]}get[Symbols.
kConnected](){return this[kConnected]}intercept(opts){return new MockInterceptor(opts,this[kDispatches])}async[kClose](){await promisify(this[kOriginalClose])();
this[kConnected]=0;this[kMockAgent][Symbols.kClients].delete(this[kOrigin])}};module.exports=MockPool}});var require_pluralizer=__commonJS({"node_modules/undici\
/lib/mock/pluralizer.js"(exports,module){"use strict";var singulars={pronoun:"it",is:"is",was:"was",this:"this"};var plurals={pronoun:"they",is:"are",was:"were",
this:"these"};module.exports=class Pluralizer{constructor(singular,plural){this.singular=singular;this.plural=plural}pluralize(count){const one=count===1;const keys=one?
singulars:plurals;const noun=one?this.singular:this.plural;return{...keys,count,noun}}}}});var require_node_console=__commonJS({"required:node:console"(exports,module){
module.exports=process.getBuiltinModule("node:console")}});var require_pending_interceptors_formatter=__commonJS({"node_modules/undici/lib/mock/pending-intercep\
tors-formatter.js"(exports,module){"use strict";var{Transform}=require_node_stream();var{Console}=require_node_console();var PERSISTENT=process.versions.icu?"\u2705":
"Y ";var NOT_PERSISTENT=process.versions.icu?"\u274C":"N ";module.exports=class PendingInterceptorsFormatter{constructor({disableColors}={}){this.transform=new Transform(
{transform(chunk,_enc,cb){cb(null,chunk)}});this.logger=new Console({stdout:this.transform,inspectOptions:{colors:!disableColors&&!process.env.CI}})}format(pendingInterceptors){
const withPrettyHeaders=pendingInterceptors.map(({method,path:path6,data:{statusCode},persist,times,timesInvoked,origin})=>({Method:method,Origin:origin,Path:path6,
"Status code":statusCode,Persistent:persist?PERSISTENT:NOT_PERSISTENT,Invocations:timesInvoked,Remaining:persist?Infinity:times-timesInvoked}));this.logger.table(
withPrettyHeaders);return this.transform.read().toString()}}}});var require_mock_agent=__commonJS({"node_modules/undici/lib/mock/mock-agent.js"(exports,module){
"use strict";var{kClients}=require_symbols();var Agent3=require_agent();var{kAgent,kMockAgentSet,kMockAgentGet,kDispatches,kIsMockActive,kNetConnect,kGetNetConnect,
kOptions,kFactory}=require_mock_symbols();var MockClient=require_mock_client();var MockPool=require_mock_pool();var{matchValue,buildMockOptions}=require_mock_utils();
var{InvalidArgumentError,UndiciError}=require_errors();var Dispatcher=require_dispatcher();var Pluralizer=require_pluralizer();var PendingInterceptorsFormatter=require_pending_interceptors_formatter();
var MockAgent=class extends Dispatcher{constructor(opts){super(opts);this[kNetConnect]=true;this[kIsMockActive]=true;if(opts?.agent&&typeof opts.agent.dispatch!==
"function"){throw new InvalidArgumentError("Argument opts.agent must implement Agent")}const agent=opts?.agent?opts.agent:new Agent3(opts);this[kAgent]=agent;this[kClients]=
agent[kClients];this[kOptions]=buildMockOptions(opts)}get(origin){let dispatcher=this[kMockAgentGet](origin);if(!dispatcher){dispatcher=this[kFactory](origin);this[kMockAgentSet](
origin,dispatcher)}return dispatcher}dispatch(opts,handler){this.get(opts.origin);return this[kAgent].dispatch(opts,handler)}async close(){await this[kAgent].close();
this[kClients].clear()}deactivate(){this[kIsMockActive]=false}activate(){this[kIsMockActive]=true}enableNetConnect(matcher){if(typeof matcher==="string"||typeof matcher===
"function"||matcher instanceof RegExp){if(Array.isArray(this[kNetConnect])){this[kNetConnect].push(matcher)}else{this[kNetConnect]=[matcher]}}else if(typeof matcher===
"undefined"){this[kNetConnect]=true}else{throw new InvalidArgumentError("Unsupported matcher. Must be one of String|Function|RegExp.")}}disableNetConnect(){this[kNetConnect]=
false}get isMockActive(){return this[kIsMockActive]}[kMockAgentSet](origin,dispatcher){this[kClients].set(origin,dispatcher)}[kFactory](origin){const mockOptions=Object.
assign({agent:this},this[kOptions]);return this[kOptions]&&this[kOptions].connections===1?new MockClient(origin,mockOptions):new MockPool(origin,mockOptions)}[kMockAgentGet](origin){
const client=this[kClients].get(origin);if(client){return client}if(typeof origin!=="string"){const dispatcher=this[kFactory]("http://localhost:9999");this[kMockAgentSet](
origin,dispatcher);return dispatcher}for(const[keyMatcher,nonExplicitDispatcher]of Array.from(this[kClients])){if(nonExplicitDispatcher&&typeof keyMatcher!=="st\
ring"&&matchValue(keyMatcher,origin)){const dispatcher=this[kFactory](origin);this[kMockAgentSet](origin,dispatcher);dispatcher[kDispatches]=nonExplicitDispatcher[kDispatches];
return dispatcher}}}[kGetNetConnect](){return this[kNetConnect]}pendingInterceptors(){const mockAgentClients=this[kClients];return Array.from(mockAgentClients.entries()).
flatMap(([origin,scope])=>scope[kDispatches].map(dispatch=>({...dispatch,origin}))).filter(({pending})=>pending)}assertNoPendingInterceptors({pendingInterceptorsFormatter=new PendingInterceptorsFormatter}={}){
const pending=this.pendingInterceptors();if(pending.length===0){return}const pluralizer=new Pluralizer("interceptor","interceptors").pluralize(pending.length);throw new UndiciError(
`
${pluralizer.count} ${pluralizer.noun} ${pluralizer.is} pending:

${pendingInterceptorsFormatter.format(pending)}
`.trim())}};module.exports=MockAgent}});var require_global2=__commonJS({"node_modules/undici/lib/global.js"(exports,module){"use strict";var globalDispatcher=Symbol.
for("undici.globalDispatcher.1");var{InvalidArgumentError}=require_errors();var Agent3=require_agent();if(getGlobalDispatcher()===void 0){setGlobalDispatcher(new Agent3)}
function setGlobalDispatcher(agent){if(!agent||typeof agent.dispatch!=="function"){throw new InvalidArgumentError("Argument agent must implement Agent")}Object.
defineProperty(globalThis,globalDispatcher,{value:agent,writable:true,enumerable:false,configurable:false})}function getGlobalDispatcher(){return globalThis[globalDispatcher]}
module.exports={setGlobalDispatcher,getGlobalDispatcher}}});var require_decorator_handler=__commonJS({"node_modules/undici/lib/handler/decorator-handler.js"(exports,module){
"use strict";module.exports=class DecoratorHandler{#handler;constructor(handler){if(typeof handler!=="object"||handler===null){throw new TypeError("handler must\
 be an object")}this.#handler=handler}onConnect(...args){return this.#handler.onConnect?.(...args)}onError(...args){return this.#handler.onError?.(...args)}onUpgrade(...args){
return this.#handler.onUpgrade?.(...args)}onResponseStarted(...args){return this.#handler.onResponseStarted?.(...args)}onHeaders(...args){return this.#handler.onHeaders?.(
...args)}onData(...args){return this.#handler.onData?.(...args)}onComplete(...args){return this.#handler.onComplete?.(...args)}onBodySent(...args){return this.#handler.
onBodySent?.(...args)}}}});var require_redirect=__commonJS({"node_modules/undici/lib/interceptor/redirect.js"(exports,module){"use strict";var RedirectHandler=require_redirect_handler();
module.exports=opts=>{const globalMaxRedirections=opts?.maxRedirections;return dispatch=>{return function redirectInterceptor(opts2,handler){const{maxRedirections=globalMaxRedirections,
...baseOpts}=opts2;if(!maxRedirections){return dispatch(opts2,handler)}const redirectHandler=new RedirectHandler(dispatch,maxRedirections,opts2,handler);return dispatch(
baseOpts,redirectHandler)}}}}});var require_retry=__commonJS({"node_modules/undici/lib/interceptor/retry.js"(exports,module){"use strict";var RetryHandler=require_retry_handler();
module.exports=globalOpts=>{return dispatch=>{return function retryInterceptor(opts,handler){return dispatch(opts,new RetryHandler({...opts,retryOptions:{...globalOpts,
...opts.retryOptions}},{handler,dispatch}))}}}}});var require_dump=__commonJS({"node_modules/undici/lib/interceptor/dump.js"(exports,module){"use strict";var util=require_util2();
var{InvalidArgumentError,RequestAbortedError}=require_errors();var DecoratorHandler=require_decorator_handler();var DumpHandler=class extends DecoratorHandler{#maxSize=1024*
1024;#abort=null;#dumped=false;#aborted=false;#size=0;#reason=null;#handler=null;constructor({maxSize},handler){super(handler);if(maxSize!=null&&(!Number.isFinite(
maxSize)||maxSize<1)){throw new InvalidArgumentError("maxSize must be a number greater than 0")}this.#maxSize=maxSize??this.#maxSize;this.#handler=handler}onConnect(abort){
this.#abort=abort;this.#handler.onConnect(this.#customAbort.bind(this))}#customAbort(reason){this.#aborted=true;this.#reason=reason}onHeaders(statusCode,rawHeaders,resume,statusMessage){
const headers=util.parseHeaders(rawHeaders);const contentLength=headers["content-length"];if(contentLength!=null&&contentLength>this.#maxSize){throw new RequestAbortedError(
`Response size (${contentLength}) larger than maxSize (${this.#maxSize})`)}if(this.#aborted){return true}return this.#handler.onHeaders(statusCode,rawHeaders,resume,
statusMessage)}onError(err){if(this.#dumped){return}err=this.#reason??err;this.#handler.onError(err)}onData(chunk){this.#size=this.#size+chunk.length;if(this.#size>=
this.#maxSize){this.#dumped=true;if(this.#aborted){this.#handler.onError(this.#reason)}else{this.#handler.onComplete([])}}return true}onComplete(trailers){if(this.#dumped){
return}if(this.#aborted){this.#handler.onError(this.reason);return}this.#handler.onComplete(trailers)}};function createDumpInterceptor({maxSize:defaultMaxSize}={
maxSize:1024*1024}){return dispatch=>{return function Intercept(opts,handler){const{dumpMaxSize=defaultMaxSize}=opts;const dumpHandler=new DumpHandler({maxSize:dumpMaxSize},
handler);return dispatch(opts,dumpHandler)}}}module.exports=createDumpInterceptor}});var require_node_dns=__commonJS({"required:node:dns"(exports,module){module.
exports=process.getBuiltinModule("node:dns")}});var require_dns=__commonJS({"node_modules/undici/lib/interceptor/dns.js"(exports,module){"use strict";var{isIP}=require_node_net();
var{lookup}=require_node_dns();var DecoratorHandler=require_decorator_handler();var{InvalidArgumentError,InformationalError}=require_errors();var maxInt=Math.pow(
2,31)-1;var DNSInstance=class{#maxTTL=0;#maxItems=0;#records=new Map;dualStack=true;affinity=null;lookup=null;pick=null;constructor(opts){this.#maxTTL=opts.maxTTL;
this.#maxItems=opts.maxItems;this.dualStack=opts.dualStack;this.affinity=opts.affinity;this.lookup=opts.lookup??this.#defaultLookup;this.pick=opts.pick??this.#defaultPick}get full(){
return this.#records.size===this.#maxItems}runLookup(origin,opts,cb){const ips=this.#records.get(origin.hostname);if(ips==null&&this.full){cb(null,origin.origin);
return}const newOpts={affinity:this.affinity,dualStack:this.dualStack,lookup:this.lookup,pick:this.pick,...opts.dns,maxTTL:this.#maxTTL,maxItems:this.#maxItems};
if(ips==null){this.lookup(origin,newOpts,(err,addresses)=>{if(err||addresses==null||addresses.length===0){cb(err??new InformationalError("No DNS entries found"));
return}this.setRecords(origin,addresses);const records=this.#records.get(origin.hostname);const ip=this.pick(origin,records,newOpts.affinity);let port;if(typeof ip.
port==="number"){port=`:${ip.port}`}else if(origin.port!==""){port=`:${origin.port}`}else{port=""}cb(null,`${origin.protocol}//${ip.family===6?`[${ip.address}]`:
ip.address}${port}`)})}else{const ip=this.pick(origin,ips,newOpts.affinity);if(ip==null){this.#records.delete(origin.hostname);this.runLookup(origin,opts,cb);return}
let port;if(typeof ip.port==="number"){port=`:${ip.port}`}else if(origin.port!==""){port=`:${origin.port}`}else{port=""}cb(null,`${origin.protocol}//${ip.family===
6?`[${ip.address}]`:ip.address}${port}`)}}#defaultLookup(origin,opts,cb){lookup(origin.hostname,{all:true,family:this.dualStack===false?this.affinity:0,order:"i\
pv4first"},(err,addresses)=>{if(err){return cb(err)}const results=new Map;for(const addr of addresses){results.set(`${addr.address}:${addr.family}`,addr)}cb(null,
results.values())})}#defaultPick(origin,hostnameRecords,affinity){let ip=null;const{records,offset}=hostnameRecords;let family;if(this.dualStack){if(affinity==null){
if(offset==null||offset===maxInt){hostnameRecords.offset=0;affinity=4}else{hostnameRecords.offset++;affinity=(hostnameRecords.offset&1)===1?6:4}}if(records[affinity]!=
null&&records[affinity].ips.length>0){family=records[affinity]}else{family=records[affinity===4?6:4]}}else{family=records[affinity]}if(family==null||family.ips.
length===0){return ip}if(family.offset==null||family.offset===maxInt){family.offset=0}else{family.offset++}const position=family.offset%family.ips.length;ip=family.
ips[position]??null;if(ip==null){return ip}if(Date.now()-ip.timestamp>ip.ttl){family.ips.splice(position,1);return this.pick(origin,hostnameRecords,affinity)}return ip}setRecords(origin,addresses){
const timestamp=Date.now();const records={records:{4:null,6:null}};for(const record2 of addresses){record2.timestamp=timestamp;if(typeof record2.ttl==="number"){
record2.ttl=Math.min(record2.ttl,this.#maxTTL)}else{record2.ttl=this.#maxTTL}const familyRecords=records.records[record2.family]??{ips:[]};familyRecords.ips.push(
record2);records.records[record2.family]=familyRecords}this.#records.set(origin.hostname,records)}getHandler(meta2,opts){return new DNSDispatchHandler(this,meta2,
opts)}};var DNSDispatchHandler=class extends DecoratorHandler{#state=null;#opts=null;#dispatch=null;#handler=null;#origin=null;constructor(state,{origin,handler,
dispatch},opts){super(handler);this.#origin=origin;this.#handler=handler;this.#opts={...opts};this.#state=state;this.#dispatch=dispatch}onError(err){switch(err.
code){case"ETIMEDOUT":case"ECONNREFUSED":{if(this.#state.dualStack){this.#state.runLookup(this.#origin,this.#opts,(err2,newOrigin)=>{if(err2){return this.#handler.
onError(err2)}const dispatchOpts={...this.#opts,origin:newOrigin};this.#dispatch(dispatchOpts,this)});return}this.#handler.onError(err);return}case"ENOTFOUND":this.#state.
deleteRecord(this.#origin);default:this.#handler.onError(err);break}}};module.exports=interceptorOpts=>{if(interceptorOpts?.maxTTL!=null&&(typeof interceptorOpts?.
maxTTL!=="number"||interceptorOpts?.maxTTL<0)){throw new InvalidArgumentError("Invalid maxTTL. Must be a positive number")}if(interceptorOpts?.maxItems!=null&&(typeof interceptorOpts?.
maxItems!=="number"||interceptorOpts?.maxItems<1)){throw new InvalidArgumentError("Invalid maxItems. Must be a positive number and greater than zero")}if(interceptorOpts?.
affinity!=null&&interceptorOpts?.affinity!==4&&interceptorOpts?.affinity!==6){throw new InvalidArgumentError("Invalid affinity. Must be either 4 or 6")}if(interceptorOpts?.
dualStack!=null&&typeof interceptorOpts?.dualStack!=="boolean"){throw new InvalidArgumentError("Invalid dualStack. Must be a boolean")}if(interceptorOpts?.lookup!=
null&&typeof interceptorOpts?.lookup!=="function"){throw new InvalidArgumentError("Invalid lookup. Must be a function")}if(interceptorOpts?.pick!=null&&typeof interceptorOpts?.
pick!=="function"){throw new InvalidArgumentError("Invalid pick. Must be a function")}const dualStack=interceptorOpts?.dualStack??true;let affinity;if(dualStack){
affinity=interceptorOpts?.affinity??null}else{affinity=interceptorOpts?.affinity??4}const opts={maxTTL:interceptorOpts?.maxTTL??1e4,lookup:interceptorOpts?.lookup??
null,pick:interceptorOpts?.pick??null,dualStack,affinity,maxItems:interceptorOpts?.maxItems??Infinity};const instance=new DNSInstance(opts);return dispatch=>{return function dnsInterceptor(origDispatchOpts,handler){
const origin=origDispatchOpts.origin.constructor===URL?origDispatchOpts.origin:new URL(origDispatchOpts.origin);if(isIP(origin.hostname)!==0){return dispatch(origDispatchOpts,
handler)}instance.runLookup(origin,origDispatchOpts,(err,newOrigin)=>{if(err){return handler.onError(err)}let dispatchOpts=null;dispatchOpts={...origDispatchOpts,
servername:origin.hostname,origin:newOrigin,headers:{host:origin.hostname,...origDispatchOpts.headers}};dispatch(dispatchOpts,instance.getHandler({origin,dispatch,
handler},origDispatchOpts))});return true}}}}});var require_headers=__commonJS({"node_modules/undici/lib/web/fetch/headers.js"(exports,module){"use strict";var{
kConstruct}=require_symbols();var{kEnumerableProperty}=require_util2();var{iteratorMixin,isValidHeaderName,isValidHeaderValue}=require_util3();var{webidl}=require_webidl();
var assert2=require_node_assert();var util=require_node_util();var kHeadersMap=Symbol("headers map");var kHeadersSortedMap=Symbol("headers map sorted");function isHTTPWhiteSpaceCharCode(code){
return code===10||code===13||code===9||code===32}function headerValueNormalize(potentialValue){let i=0;let j=potentialValue.length;while(j>i&&isHTTPWhiteSpaceCharCode(
potentialValue.charCodeAt(j-1)))--j;while(j>i&&isHTTPWhiteSpaceCharCode(potentialValue.charCodeAt(i)))++i;return i===0&&j===potentialValue.length?potentialValue:
potentialValue.substring(i,j)}function fill(headers,object2){if(Array.isArray(object2)){for(let i=0;i<object2.length;++i){const header=object2[i];if(header.length!==
2){throw webidl.errors.exception({header:"Headers constructor",message:`expected name/value pair to be length 2, found ${header.length}.`})}appendHeader(headers,
header[0],header[1])}}else if(typeof object2==="object"&&object2!==null){const keys=Object.keys(object2);for(let i=0;i<keys.length;++i){appendHeader(headers,keys[i],
object2[keys[i]])}}else{throw webidl.errors.conversionFailed({prefix:"Headers constructor",argument:"Argument 1",types:["sequence<sequence<ByteString>>","record\
<ByteString, ByteString>"]})}}function appendHeader(headers,name,value){value=headerValueNormalize(value);if(!isValidHeaderName(name)){throw webidl.errors.invalidArgument(
{prefix:"Headers.append",value:name,type:"header name"})}else if(!isValidHeaderValue(value)){throw webidl.errors.invalidArgument({prefix:"Headers.append",value,
type:"header value"})}if(getHeadersGuard(headers)==="immutable"){throw new TypeError("immutable")}return getHeadersList(headers).append(name,value,false)}function compareHeaderName(a,b){
return a[0]<b[0]?-1:1}var HeadersList=class _HeadersList{cookies=null;constructor(init){if(init instanceof _HeadersList){this[kHeadersMap]=new Map(init[kHeadersMap]);
this[kHeadersSortedMap]=init[kHeadersSortedMap];this.cookies=init.cookies===null?null:[...init.cookies]}else{this[kHeadersMap]=new Map(init);this[kHeadersSortedMap]=
null}}contains(name,isLowerCase){return this[kHeadersMap].has(isLowerCase?name:name.toLowerCase())}clear(){this[kHeadersMap].clear();this[kHeadersSortedMap]=null;
this.cookies=null}append(name,value,isLowerCase){this[kHeadersSortedMap]=null;const lowercaseName=isLowerCase?name:name.toLowerCase();const exists2=this[kHeadersMap].
get(lowercaseName);if(exists2){const delimiter3=lowercaseName==="cookie"?"; ":", ";this[kHeadersMap].set(lowercaseName,{name:exists2.name,value:`${exists2.value}${delimiter3}${value}`})}else{
this[kHeadersMap].set(lowercaseName,{name,value})}if(lowercaseName==="set-cookie"){(this.cookies??=[]).push(value)}}set(name,value,isLowerCase){this[kHeadersSortedMap]=
null;const lowercaseName=isLowerCase?name:name.toLowerCase();if(lowercaseName==="set-cookie"){this.cookies=[value]}this[kHeadersMap].set(lowercaseName,{name,value})}delete(name,isLowerCase){
this[kHeadersSortedMap]=null;if(!isLowerCase)name=name.toLowerCase();if(name==="set-cookie"){this.cookies=null}this[kHeadersMap].delete(name)}get(name,isLowerCase){
return this[kHeadersMap].get(isLowerCase?name:name.toLowerCase())?.value??null}*[Symbol.iterator](){for(const{0:name,1:{value}}of this[kHeadersMap]){yield[name,
value]}}get entries(){const headers={};if(this[kHeadersMap].size!==0){for(const{name,value}of this[kHeadersMap].values()){headers[name]=value}}return headers}rawValues(){
return this[kHeadersMap].values()}get entriesList(){const headers=[];if(this[kHeadersMap].size!==0){for(const{0:lowerName,1:{name,value}}of this[kHeadersMap]){if(lowerName===
"set-cookie"){for(const cookie of this.cookies){headers.push([name,cookie])}}else{headers.push([name,value])}}}return headers}toSortedArray(){const size=this[kHeadersMap].
size;const array2=new Array(size);if(size<=32){if(size===0){return array2}const iterator=this[kHeadersMap][Symbol.iterator]();const firstValue=iterator.next().value;
array2[0]=[firstValue[0],firstValue[1].value];assert2(firstValue[1].value!==null);for(let i=1,j=0,right=0,left=0,pivot=0,x,value;i<size;++i){value=iterator.next().
value;x=array2[i]=[value[0],value[1].value];assert2(x[1]!==null);left=0;right=i;while(left<right){pivot=left+(right-left>>1);if(array2[pivot][0]<=x[0]){left=pivot+
1}else{right=pivot}}if(i!==pivot){j=i;while(j>left){array2[j]=array2[--j]}array2[left]=x}}if(!iterator.next().done){throw new TypeError("Unreachable")}return array2}else{
let i=0;for(const{0:name,1:{value}}of this[kHeadersMap]){array2[i++]=[name,value];assert2(value!==null)}return array2.sort(compareHeaderName)}}};var Headers2=class _Headers{#guard;#headersList;constructor(init=void 0){
webidl.util.markAsUncloneable(this);if(init===kConstruct){return}this.#headersList=new HeadersList;this.#guard="none";if(init!==void 0){init=webidl.converters.HeadersInit(
init,"Headers contructor","init");fill(this,init)}}append(name,value){webidl.brandCheck(this,_Headers);webidl.argumentLengthCheck(arguments,2,"Headers.append");
const prefix="Headers.append";name=webidl.converters.ByteString(name,prefix,"name");value=webidl.converters.ByteString(value,prefix,"value");return appendHeader(
this,name,value)}delete(name){webidl.brandCheck(this,_Headers);webidl.argumentLengthCheck(arguments,1,"Headers.delete");const prefix="Headers.delete";name=webidl.
converters.ByteString(name,prefix,"name");if(!isValidHeaderName(name)){throw webidl.errors.invalidArgument({prefix:"Headers.delete",value:name,type:"header name"})}
if(this.#guard==="immutable"){throw new TypeError("immutable")}if(!this.#headersList.contains(name,false)){return}this.#headersList.delete(name,false)}get(name){
webidl.brandCheck(this,_Headers);webidl.argumentLengthCheck(arguments,1,"Headers.get");const prefix="Headers.get";name=webidl.converters.ByteString(name,prefix,
"name");if(!isValidHeaderName(name)){throw webidl.errors.invalidArgument({prefix,value:name,type:"header name"})}return this.#headersList.get(name,false)}has(name){
webidl.brandCheck(this,_Headers);webidl.argumentLengthCheck(arguments,1,"Headers.has");const prefix="Headers.has";name=webidl.converters.ByteString(name,prefix,
"name");if(!isValidHeaderName(name)){throw webidl.errors.invalidArgument({prefix,value:name,type:"header name"})}return this.#headersList.contains(name,false)}set(name,value){
webidl.brandCheck(this,_Headers);webidl.argumentLengthCheck(arguments,2,"Headers.set");const prefix="Headers.set";name=webidl.converters.ByteString(name,prefix,
"name");value=webidl.converters.ByteString(value,prefix,"value");value=headerValueNormalize(value);if(!isValidHeaderName(name)){throw webidl.errors.invalidArgument(
{prefix,value:name,type:"header name"})}else if(!isValidHeaderValue(value)){throw webidl.errors.invalidArgument({prefix,value,type:"header value"})}if(this.#guard===
"immutable"){throw new TypeError("immutable")}this.#headersList.set(name,value,false)}getSetCookie(){webidl.brandCheck(this,_Headers);const list=this.#headersList.
cookies;if(list){return[...list]}return[]}get[kHeadersSortedMap](){if(this.#headersList[kHeadersSortedMap]){return this.#headersList[kHeadersSortedMap]}const headers=[];
const names=this.#headersList.toSortedArray();const cookies=this.#headersList.cookies;if(cookies===null||cookies.length===1){return this.#headersList[kHeadersSortedMap]=
names}for(let i=0;i<names.length;++i){const{0:name,1:value}=names[i];if(name==="set-cookie"){for(let j=0;j<cookies.length;++j){headers.push([name,cookies[j]])}}else{
headers.push([name,value])}}return this.#headersList[kHeadersSortedMap]=headers}[util.inspect.custom](depth,options){options.depth??=depth;return`Headers ${util.
formatWithOptions(options,this.#headersList.entries)}`}static getHeadersGuard(o){return o.#guard}static setHeadersGuard(o,guard){o.#guard=guard}static getHeadersList(o){
return o.#headersList}static setHeadersList(o,list){o.#headersList=list}};var{getHeadersGuard,setHeadersGuard,getHeadersList,setHeadersList}=Headers2;Reflect.deleteProperty(
Headers2,"getHeadersGuard");Reflect.deleteProperty(Headers2,"setHeadersGuard");Reflect.deleteProperty(Headers2,"getHeadersList");Reflect.deleteProperty(Headers2,
"setHeadersList");iteratorMixin("Headers",Headers2,kHeadersSortedMap,0,1);Object.defineProperties(Headers2.prototype,{append:kEnumerableProperty,delete:kEnumerableProperty,
get:kEnumerableProperty,has:kEnumerableProperty,set:kEnumerableProperty,getSetCookie:kEnumerableProperty,[Symbol.toStringTag]:{value:"Headers",configurable:true},
[util.inspect.custom]:{enumerable:false}});webidl.converters.HeadersInit=function(V,prefix,argument){if(webidl.util.Type(V)==="Object"){const iterator=Reflect.get(
V,Symbol.iterator);if(!util.types.isProxy(V)&&iterator===Headers2.prototype.entries){try{return getHeadersList(V).entriesList}catch{}}if(typeof iterator==="func\
tion"){return webidl.converters["sequence<sequence<ByteString>>"](V,prefix,argument,iterator.bind(V))}return webidl.converters["record<ByteString, ByteString>"](
V,prefix,argument)}throw webidl.errors.conversionFailed({prefix:"Headers constructor",argument:"Argument 1",types:["sequence<sequence<ByteString>>","record<Byte\
String, ByteString>"]})};module.exports={fill,compareHeaderName,Headers:Headers2,HeadersList,getHeadersGuard,setHeadersGuard,setHeadersList,getHeadersList}}});var require_response=__commonJS(
{"node_modules/undici/lib/web/fetch/response.js"(exports,module){"use strict";var{Headers:Headers2,HeadersList,fill,getHeadersGuard,setHeadersGuard,setHeadersList}=require_headers();
var{extractBody,cloneBody,mixinBody,hasFinalizationRegistry,streamRegistry,bodyUnusable}=require_body();var util=require_util2();var nodeUtil=require_node_util();
var{kEnumerableProperty}=util;var{isValidReasonPhrase,isCancelled,isAborted,isBlobLike,serializeJavascriptValueToJSONString,isErrorLike,isomorphicEncode,environmentSettingsObject:relevantRealm}=require_util3();
var{redirectStatusSet,nullBodyStatus}=require_constants3();var{kState,kHeaders}=require_symbols2();var{webidl}=require_webidl();var{FormData}=require_formdata();
var{URLSerializer}=require_data_url();var{kConstruct}=require_symbols();var assert2=require_node_assert();var{types}=require_node_util();var textEncoder=new TextEncoder(
"utf-8");var Response=class _Response{static error(){const responseObject=fromInnerResponse(makeNetworkError(),"immutable");return responseObject}static json(data,init={}){
webidl.argumentLengthCheck(arguments,1,"Response.json");if(init!==null){init=webidl.converters.ResponseInit(init)}const bytes=textEncoder.encode(serializeJavascriptValueToJSONString(
data));const body=extractBody(bytes);const responseObject=fromInnerResponse(makeResponse({}),"response");initializeResponse(responseObject,init,{body:body[0],type:"\
application/json"});return responseObject}static redirect(url,status=302){webidl.argumentLengthCheck(arguments,1,"Response.redirect");url=webidl.converters.USVString(
url);status=webidl.converters["unsigned short"](status);let parsedURL;try{parsedURL=new URL(url,relevantRealm.settingsObject.baseUrl)}catch(err){throw new TypeError(
`Failed to parse URL from ${url}`,{cause:err})}if(!redirectStatusSet.has(status)){throw new RangeError(`Invalid status code ${status}`)}const responseObject=fromInnerResponse(
makeResponse({}),"immutable");responseObject[kState].status=status;const value=isomorphicEncode(URLSerializer(parsedURL));responseObject[kState].headersList.append(
"location",value,true);return responseObject}constructor(body=null,init={}){webidl.util.markAsUncloneable(this);if(body===kConstruct){return}if(body!==null){body=
webidl.converters.BodyInit(body)}init=webidl.converters.ResponseInit(init);this[kState]=makeResponse({});this[kHeaders]=new Headers2(kConstruct);setHeadersGuard(
this[kHeaders],"response");setHeadersList(this[kHeaders],this[kState].headersList);let bodyWithType=null;if(body!=null){const[extractedBody,type]=extractBody(body);
bodyWithType={body:extractedBody,type}}initializeResponse(this,init,bodyWithType)}get type(){webidl.brandCheck(this,_Response);return this[kState].type}get url(){
webidl.brandCheck(this,_Response);const urlList=this[kState].urlList;const url=urlList[urlList.length-1]??null;if(url===null){return""}return URLSerializer(url,
true)}get redirected(){webidl.brandCheck(this,_Response);return this[kState].urlList.length>1}get status(){webidl.brandCheck(this,_Response);return this[kState].
status}get ok(){webidl.brandCheck(this,_Response);return this[kState].status>=200&&this[kState].status<=299}get statusText(){webidl.brandCheck(this,_Response);return this[kState].
statusText}get headers(){webidl.brandCheck(this,_Response);return this[kHeaders]}get body(){webidl.brandCheck(this,_Response);return this[kState].body?this[kState].
body.stream:null}get bodyUsed(){webidl.brandCheck(this,_Response);return!!this[kState].body&&util.isDisturbed(this[kState].body.stream)}clone(){webidl.brandCheck(
this,_Response);if(bodyUnusable(this)){throw webidl.errors.exception({header:"Response.clone",message:"Body has already been consumed."})}const clonedResponse=cloneResponse(
this[kState]);if(hasFinalizationRegistry&&this[kState].body?.stream){streamRegistry.register(this,new WeakRef(this[kState].body.stream))}return fromInnerResponse(
clonedResponse,getHeadersGuard(this[kHeaders]))}[nodeUtil.inspect.custom](depth,options){if(options.depth===null){options.depth=2}options.colors??=true;const properties={
status:this.status,statusText:this.statusText,headers:this.headers,body:this.body,bodyUsed:this.bodyUsed,ok:this.ok,redirected:this.redirected,type:this.type,url:this.
url};return`Response ${nodeUtil.formatWithOptions(options,properties)}`}};mixinBody(Response);Object.defineProperties(Response.prototype,{type:kEnumerableProperty,
url:kEnumerableProperty,status:kEnumerableProperty,ok:kEnumerableProperty,redirected:kEnumerableProperty,statusText:kEnumerableProperty,headers:kEnumerableProperty,
clone:kEnumerableProperty,body:kEnumerableProperty,bodyUsed:kEnumerableProperty,[Symbol.toStringTag]:{value:"Response",configurable:true}});Object.defineProperties(
Response,{json:kEnumerableProperty,redirect:kEnumerableProperty,error:kEnumerableProperty});function cloneResponse(response){if(response.internalResponse){return filterResponse(
cloneResponse(response.internalResponse),response.type)}const newResponse=makeResponse({...response,body:null});if(response.body!=null){newResponse.body=cloneBody(
newResponse,response.body)}return newResponse}function makeResponse(init){return{aborted:false,rangeRequested:false,timingAllowPassed:false,requestIncludesCredentials:false,
type:"default",status:200,timingInfo:null,cacheState:"",statusText:"",...init,headersList:init?.headersList?new HeadersList(init?.headersList):new HeadersList,urlList:init?.
urlList?[...init.urlList]:[]}}function makeNetworkError(reason){const isError=isErrorLike(reason);return makeResponse({type:"error",status:0,error:isError?reason:
new Error(reason?String(reason):reason),aborted:reason&&reason.name==="AbortError"})}function isNetworkError(response){return response.type==="error"&&response.
status===0}function makeFilteredResponse(response,state){state={internalResponse:response,...state};return new Proxy(response,{get(target,p){return p in state?state[p]:
target[p]},set(target,p,value){assert2(!(p in state));target[p]=value;return true}})}function filterResponse(response,type){if(type==="basic"){return makeFilteredResponse(
response,{type:"basic",headersList:response.headersList})}else if(type==="cors"){return makeFilteredResponse(response,{type:"cors",headersList:response.headersList})}else if(type===
"opaque"){return makeFilteredResponse(response,{type:"opaque",urlList:Object.freeze([]),status:0,statusText:"",body:null})}else if(type==="opaqueredirect"){return makeFilteredResponse(
response,{type:"opaqueredirect",status:0,statusText:"",headersList:[],body:null})}else{assert2(false)}}function makeAppropriateNetworkError(fetchParams,err=null){
assert2(isCancelled(fetchParams));return isAborted(fetchParams)?makeNetworkError(Object.assign(new DOMException("The operation was aborted.","AbortError"),{cause:err})):
makeNetworkError(Object.assign(new DOMException("Request was cancelled."),{cause:err}))}function initializeResponse(response,init,body){if(init.status!==null&&(init.
status<200||init.status>599)){throw new RangeError('init["status"] must be in the range of 200 to 599, inclusive.')}if("statusText"in init&&init.statusText!=null){
if(!isValidReasonPhrase(String(init.statusText))){throw new TypeError("Invalid statusText")}}if("status"in init&&init.status!=null){response[kState].status=init.
status}if("statusText"in init&&init.statusText!=null){response[kState].statusText=init.statusText}if("headers"in init&&init.headers!=null){fill(response[kHeaders],
init.headers)}if(body){if(nullBodyStatus.includes(response.status)){throw webidl.errors.exception({header:"Response constructor",message:`Invalid response statu\
s code ${response.status}`})}response[kState].body=body.body;if(body.type!=null&&!response[kState].headersList.contains("content-type",true)){response[kState].headersList.
append("content-type",body.type,true)}}}function fromInnerResponse(innerResponse,guard){const response=new Response(kConstruct);response[kState]=innerResponse;response[kHeaders]=
new Headers2(kConstruct);setHeadersList(response[kHeaders],innerResponse.headersList);setHeadersGuard(response[kHeaders],guard);if(hasFinalizationRegistry&&innerResponse.
body?.stream){streamRegistry.register(response,new WeakRef(innerResponse.body.stream))}return response}webidl.converters.ReadableStream=webidl.interfaceConverter(
ReadableStream);webidl.converters.FormData=webidl.interfaceConverter(FormData);webidl.converters.URLSearchParams=webidl.interfaceConverter(URLSearchParams);webidl.
converters.XMLHttpRequestBodyInit=function(V,prefix,name){if(typeof V==="string"){return webidl.converters.USVString(V,prefix,name)}if(isBlobLike(V)){return webidl.
converters.Blob(V,prefix,name,{strict:false})}if(ArrayBuffer.isView(V)||types.isArrayBuffer(V)){return webidl.converters.BufferSource(V,prefix,name)}if(util.isFormDataLike(
V)){return webidl.converters.FormData(V,prefix,name,{strict:false})}if(V instanceof URLSearchParams){return webidl.converters.URLSearchParams(V,prefix,name)}return webidl.
converters.DOMString(V,prefix,name)};webidl.converters.BodyInit=function(V,prefix,argument){if(V instanceof ReadableStream){return webidl.converters.ReadableStream(
V,prefix,argument)}if(V?.[Symbol.asyncIterator]){return V}return webidl.converters.XMLHttpRequestBodyInit(V,prefix,argument)};webidl.converters.ResponseInit=webidl.
dictionaryConverter([{key:"status",converter:webidl.converters["unsigned short"],defaultValue:()=>200},{key:"statusText",converter:webidl.converters.ByteString,
defaultValue:()=>""},{key:"headers",converter:webidl.converters.HeadersInit}]);module.exports={isNetworkError,makeNetworkError,makeResponse,makeAppropriateNetworkError,
filterResponse,Response,cloneResponse,fromInnerResponse}}});var require_dispatcher_weakref=__commonJS({"node_modules/undici/lib/web/fetch/dispatcher-weakref.js"(exports,module){
"use strict";var{kConnected,kSize}=require_symbols();var CompatWeakRef=class{constructor(value){this.value=value}deref(){return this.value[kConnected]===0&&this.
value[kSize]===0?void 0:this.value}};var CompatFinalizer=class{constructor(finalizer){this.finalizer=finalizer}register(dispatcher,key){if(dispatcher.on){dispatcher.
on("disconnect",()=>{if(dispatcher[kConnected]===0&&dispatcher[kSize]===0){this.finalizer(key)}})}}unregister(key){}};module.exports=function(){if(process.env.NODE_V8_COVERAGE&&
process.version.startsWith("v18")){process._rawDebug("Using compatibility WeakRef and FinalizationRegistry");return{WeakRef:CompatWeakRef,FinalizationRegistry:CompatFinalizer}}
return{WeakRef,FinalizationRegistry}}}});var require_request2=__commonJS({"node_modules/undici/lib/web/fetch/request.js"(exports,module){"use strict";var{extractBody,
mixinBody,cloneBody,bodyUnusable}=require_body();var{Headers:Headers2,fill:fillHeaders,HeadersList,setHeadersGuard,getHeadersGuard,setHeadersList,getHeadersList}=require_headers();
var{FinalizationRegistry:FinalizationRegistry2}=require_dispatcher_weakref()();var util=require_util2();var nodeUtil=require_node_util();var{isValidHTTPToken,sameOrigin,
environmentSettingsObject}=require_util3();var{forbiddenMethodsSet,corsSafeListedMethodsSet,referrerPolicy,requestRedirect,requestMode,requestCredentials,requestCache,
requestDuplex}=require_constants3();var{kEnumerableProperty,normalizedMethodRecordsBase,normalizedMethodRecords}=util;var{kHeaders,kSignal,kState,kDispatcher}=require_symbols2();
var{webidl}=require_webidl();var{URLSerializer}=require_data_url();var{kConstruct}=require_symbols();var assert2=require_node_assert();var{getMaxListeners,setMaxListeners,
getEventListeners,defaultMaxListeners}=require_node_events();var kAbortController=Symbol("abortController");var requestFinalizer=new FinalizationRegistry2(({signal,
abort})=>{signal.removeEventListener("abort",abort)});var dependentControllerMap=new WeakMap;function buildAbort(acRef){return abort;function abort(){const ac=acRef.
deref();if(ac!==void 0){requestFinalizer.unregister(abort);this.removeEventListener("abort",abort);ac.abort(this.reason);const controllerList=dependentControllerMap.
get(ac.signal);if(controllerList!==void 0){if(controllerList.size!==0){for(const ref of controllerList){const ctrl=ref.deref();if(ctrl!==void 0){ctrl.abort(this.
reason)}}controllerList.clear()}dependentControllerMap.delete(ac.signal)}}}}var patchMethodWarning=false;var Request=class _Request{constructor(input,init={}){webidl.
util.markAsUncloneable(this);if(input===kConstruct){return}const prefix="Request constructor";webidl.argumentLengthCheck(arguments,1,prefix);input=webidl.converters.
RequestInfo(input,prefix,"input");init=webidl.converters.RequestInit(init,prefix,"init");let request=null;let fallbackMode=null;const baseUrl=environmentSettingsObject.
settingsObject.baseUrl;let signal=null;if(typeof input==="string"){this[kDispatcher]=init.dispatcher;let parsedURL;try{parsedURL=new URL(input,baseUrl)}catch(err){
throw new TypeError("Failed to parse URL from "+input,{cause:err})}if(parsedURL.username||parsedURL.password){throw new TypeError("Request cannot be constructed\
 from a URL that includes credentials: "+input)}request=makeRequest({urlList:[parsedURL]});fallbackMode="cors"}else{this[kDispatcher]=init.dispatcher||input[kDispatcher];
assert2(input instanceof _Request);request=input[kState];signal=input[kSignal]}const origin=environmentSettingsObject.settingsObject.origin;let window="client";
if(request.window?.constructor?.name==="EnvironmentSettingsObject"&&sameOrigin(request.window,origin)){window=request.window}if(init.window!=null){throw new TypeError(
`'window' option '${window}' must be null`)}if("window"in init){window="no-window"}request=makeRequest({method:request.method,headersList:request.headersList,unsafeRequest:request.
unsafeRequest,client:environmentSettingsObject.settingsObject,window,priority:request.priority,origin:request.origin,referrer:request.referrer,referrerPolicy:request.
referrerPolicy,mode:request.mode,credentials:request.credentials,cache:request.cache,redirect:request.redirect,integrity:request.integrity,keepalive:request.keepalive,
reloadNavigation:request.reloadNavigation,historyNavigation:request.historyNavigation,urlList:[...request.urlList]});const initHasKey=Object.keys(init).length!==
0;if(initHasKey){if(request.mode==="navigate"){request.mode="same-origin"}request.reloadNavigation=false;request.historyNavigation=false;request.origin="client";
request.referrer="client";request.referrerPolicy="";request.url=request.urlList[request.urlList.length-1];request.urlList=[request.url]}if(init.referrer!==void 0){
const referrer=init.referrer;if(referrer===""){request.referrer="no-referrer"}else{let parsedReferrer;try{parsedReferrer=new URL(referrer,baseUrl)}catch(err){throw new TypeError(
`Referrer "${referrer}" is not a valid URL.`,{cause:err})}if(parsedReferrer.protocol==="about:"&&parsedReferrer.hostname==="client"||origin&&!sameOrigin(parsedReferrer,
environmentSettingsObject.settingsObject.baseUrl)){request.referrer="client"}else{request.referrer=parsedReferrer}}}if(init.referrerPolicy!==void 0){request.referrerPolicy=
init.referrerPolicy}let mode;if(init.mode!==void 0){mode=init.mode}else{mode=fallbackMode}if(mode==="navigate"){throw webidl.errors.exception({header:"Request c\
onstructor",message:"invalid request mode navigate."})}if(mode!=null){request.mode=mode}if(init.credentials!==void 0){request.credentials=init.credentials}if(init.
cache!==void 0){request.cache=init.cache}if(request.cache==="only-if-cached"&&request.mode!=="same-origin"){throw new TypeError("'only-if-cached' can be set onl\
y with 'same-origin' mode")}if(init.redirect!==void 0){request.redirect=init.redirect}if(init.integrity!=null){request.integrity=String(init.integrity)}if(init.
keepalive!==void 0){request.keepalive=Boolean(init.keepalive)}if(init.method!==void 0){let method=init.method;const mayBeNormalized=normalizedMethodRecords[method];
if(mayBeNormalized!==void 0){request.method=mayBeNormalized}else{if(!isValidHTTPToken(method)){throw new TypeError(`'${method}' is not a valid HTTP method.`)}const upperCase=method.
toUpperCase();if(forbiddenMethodsSet.has(upperCase)){throw new TypeError(`'${method}' HTTP method is unsupported.`)}method=normalizedMethodRecordsBase[upperCase]??
method;request.method=method}if(!patchMethodWarning&&request.method==="patch"){process.emitWarning("Using `patch` is highly likely to result in a `405 Method No\
t Allowed`. `PATCH` is much more likely to succeed.",{code:"UNDICI-FETCH-patch"});patchMethodWarning=true}}if(init.signal!==void 0){signal=init.signal}this[kState]=
request;const ac=new AbortController;this[kSignal]=ac.signal;if(signal!=null){if(!signal||typeof signal.aborted!=="boolean"||typeof signal.addEventListener!=="f\
unction"){throw new TypeError("Failed to construct 'Request': member signal is not of type AbortSignal.")}if(signal.aborted){ac.abort(signal.reason)}else{this[kAbortController]=
ac;const acRef=new WeakRef(ac);const abort=buildAbort(acRef);try{if(typeof getMaxListeners==="function"&&getMaxListeners(signal)===defaultMaxListeners){setMaxListeners(
1500,signal)}else if(getEventListeners(signal,"abort").length>=defaultMaxListeners){setMaxListeners(1500,signal)}}catch{}util.addAbortListener(signal,abort);requestFinalizer.
register(ac,{signal,abort},abort)}}this[kHeaders]=new Headers2(kConstruct);setHeadersList(this[kHeaders],request.headersList);setHeadersGuard(this[kHeaders],"re\
quest");if(mode==="no-cors"){if(!corsSafeListedMethodsSet.has(request.method)){throw new TypeError(`'${request.method} is unsupported in no-cors mode.`)}setHeadersGuard(
this[kHeaders],"request-no-cors")}if(initHasKey){const headersList=getHeadersList(this[kHeaders]);const headers=init.headers!==void 0?init.headers:new HeadersList(
headersList);headersList.clear();if(headers instanceof HeadersList){for(const{name,value}of headers.rawValues()){headersList.append(name,value,false)}headersList.
cookies=headers.cookies}else{fillHeaders(this[kHeaders],headers)}}const inputBody=input instanceof _Request?input[kState].body:null;if((init.body!=null||inputBody!=
null)&&(request.method==="GET"||request.method==="HEAD")){throw new TypeError("Request with GET/HEAD method cannot have body.")}let initBody=null;if(init.body!=
null){const[extractedBody,contentType]=extractBody(init.body,request.keepalive);initBody=extractedBody;if(contentType&&!getHeadersList(this[kHeaders]).contains(
"content-type",true)){this[kHeaders].append("content-type",contentType)}}const inputOrInitBody=initBody??inputBody;if(inputOrInitBody!=null&&inputOrInitBody.source==
null){if(initBody!=null&&init.duplex==null){throw new TypeError("RequestInit: duplex option is required when sending a body.")}if(request.mode!=="same-origin"&&
request.mode!=="cors"){throw new TypeError('If request is made from ReadableStream, mode should be "same-origin" or "cors"')}request.useCORSPreflightFlag=true}let finalBody=inputOrInitBody;
if(initBody==null&&inputBody!=null){if(bodyUnusable(input)){throw new TypeError("Cannot construct a Request with a Request object that has already been used.")}
const identityTransform=new TransformStream;inputBody.stream.pipeThrough(identityTransform);finalBody={source:inputBody.source,length:inputBody.length,stream:identityTransform.
readable}}this[kState].body=finalBody}get method(){webidl.brandCheck(this,_Request);return this[kState].method}get url(){webidl.brandCheck(this,_Request);return URLSerializer(
this[kState].url)}get headers(){webidl.brandCheck(this,_Request);return this[kHeaders]}get destination(){webidl.brandCheck(this,_Request);return this[kState].destination}get referrer(){
webidl.brandCheck(this,_Request);if(this[kState].referrer==="no-referrer"){return""}if(this[kState].referrer==="client"){return"about:client"}return this[kState].
referrer.toString()}get referrerPolicy(){webidl.brandCheck(this,_Request);return this[kState].referrerPolicy}get mode(){webidl.brandCheck(this,_Request);return this[kState].
mode}get credentials(){return this[kState].credentials}get cache(){webidl.brandCheck(this,_Request);return this[kState].cache}get redirect(){webidl.brandCheck(this,
_Request);return this[kState].redirect}get integrity(){webidl.brandCheck(this,_Request);return this[kState].integrity}get keepalive(){webidl.brandCheck(this,_Request);
return this[kState].keepalive}get isReloadNavigation(){webidl.brandCheck(this,_Request);return this[kState].reloadNavigation}get isHistoryNavigation(){webidl.brandCheck(
this,_Request);return this[kState].historyNavigation}get signal(){webidl.brandCheck(this,_Request);return this[kSignal]}get body(){webidl.brandCheck(this,_Request);
return this[kState].body?this[kState].body.stream:null}get bodyUsed(){webidl.brandCheck(this,_Request);return!!this[kState].body&&util.isDisturbed(this[kState].
body.stream)}get duplex(){webidl.brandCheck(this,_Request);return"half"}clone(){webidl.brandCheck(this,_Request);if(bodyUnusable(this)){throw new TypeError("unu\
sable")}const clonedRequest=cloneRequest(this[kState]);const ac=new AbortController;if(this.signal.aborted){ac.abort(this.signal.reason)}else{let list=dependentControllerMap.
get(this.signal);if(list===void 0){list=new Set;dependentControllerMap.set(this.signal,list)}const acRef=new WeakRef(ac);list.add(acRef);util.addAbortListener(ac.
signal,buildAbort(acRef))}return fromInnerRequest(clonedRequest,ac.signal,getHeadersGuard(this[kHeaders]))}[nodeUtil.inspect.custom](depth,options){if(options.depth===
null){options.depth=2}options.colors??=true;const properties={method:this.method,url:this.url,headers:this.headers,destination:this.destination,referrer:this.referrer,
referrerPolicy:this.referrerPolicy,mode:this.mode,credentials:this.credentials,cache:this.cache,redirect:this.redirect,integrity:this.integrity,keepalive:this.keepalive,
isReloadNavigation:this.isReloadNavigation,isHistoryNavigation:this.isHistoryNavigation,signal:this.signal};return`Request ${nodeUtil.formatWithOptions(options,
properties)}`}};mixinBody(Request);function makeRequest(init){return{method:init.method??"GET",localURLsOnly:init.localURLsOnly??false,unsafeRequest:init.unsafeRequest??
false,body:init.body??null,client:init.client??null,reservedClient:init.reservedClient??null,replacesClientId:init.replacesClientId??"",window:init.window??"cli\
ent",keepalive:init.keepalive??false,serviceWorkers:init.serviceWorkers??"all",initiator:init.initiator??"",destination:init.destination??"",priority:init.priority??
null,origin:init.origin??"client",policyContainer:init.policyContainer??"client",referrer:init.referrer??"client",referrerPolicy:init.referrerPolicy??"",mode:init.
mode??"no-cors",useCORSPreflightFlag:init.useCORSPreflightFlag??false,credentials:init.credentials??"same-origin",useCredentials:init.useCredentials??false,cache:init.
cache??"default",redirect:init.redirect??"follow",integrity:init.integrity??"",cryptoGraphicsNonceMetadata:init.cryptoGraphicsNonceMetadata??"",parserMetadata:init.
parserMetadata??"",reloadNavigation:init.reloadNavigation??false,historyNavigation:init.historyNavigation??false,userActivation:init.userActivation??false,taintedOrigin:init.
taintedOrigin??false,redirectCount:init.redirectCount??0,responseTainting:init.responseTainting??"basic",preventNoCacheCacheControlHeaderModification:init.preventNoCacheCacheControlHeaderModification??
false,done:init.done??false,timingAllowFailed:init.timingAllowFailed??false,urlList:init.urlList,url:init.urlList[0],headersList:init.headersList?new HeadersList(
init.headersList):new HeadersList}}function cloneRequest(request){const newRequest=makeRequest({...request,body:null});if(request.body!=null){newRequest.body=cloneBody(
newRequest,request.body)}return newRequest}function fromInnerRequest(innerRequest,signal,guard){const request=new Request(kConstruct);request[kState]=innerRequest;
request[kSignal]=signal;request[kHeaders]=new Headers2(kConstruct);setHeadersList(request[kHeaders],innerRequest.headersList);setHeadersGuard(request[kHeaders],
guard);return request}Object.defineProperties(Request.prototype,{method:kEnumerableProperty,url:kEnumerableProperty,headers:kEnumerableProperty,redirect:kEnumerableProperty,
clone:kEnumerableProperty,signal:kEnumerableProperty,duplex:kEnumerableProperty,destination:kEnumerableProperty,body:kEnumerableProperty,bodyUsed:kEnumerableProperty,
isHistoryNavigation:kEnumerableProperty,isReloadNavigation:kEnumerableProperty,keepalive:kEnumerableProperty,integrity:kEnumerableProperty,cache:kEnumerableProperty,
credentials:kEnumerableProperty,attribute:kEnumerableProperty,referrerPolicy:kEnumerableProperty,referrer:kEnumerableProperty,mode:kEnumerableProperty,[Symbol.toStringTag]:{
value:"Request",configurable:true}});webidl.converters.Request=webidl.interfaceConverter(Request);webidl.converters.RequestInfo=function(V,prefix,argument){if(typeof V===
"string"){return webidl.converters.USVString(V,prefix,argument)}if(V instanceof Request){return webidl.converters.Request(V,prefix,argument)}return webidl.converters.
USVString(V,prefix,argument)};webidl.converters.AbortSignal=webidl.interfaceConverter(AbortSignal);webidl.converters.RequestInit=webidl.dictionaryConverter([{key:"\
method",converter:webidl.converters.ByteString},{key:"headers",converter:webidl.converters.HeadersInit},{key:"body",converter:webidl.nullableConverter(webidl.converters.
BodyInit)},{key:"referrer",converter:webidl.converters.USVString},{key:"referrerPolicy",converter:webidl.converters.DOMString,allowedValues:referrerPolicy},{key:"\
mode",converter:webidl.converters.DOMString,allowedValues:requestMode},{key:"credentials",converter:webidl.converters.DOMString,allowedValues:requestCredentials},
{key:"cache",converter:webidl.converters.DOMString,allowedValues:requestCache},{key:"redirect",converter:webidl.converters.DOMString,allowedValues:requestRedirect},
{key:"integrity",converter:webidl.converters.DOMString},{key:"keepalive",converter:webidl.converters.boolean},{key:"signal",converter:webidl.nullableConverter(signal=>webidl.
converters.AbortSignal(signal,"RequestInit","signal",{strict:false}))},{key:"window",converter:webidl.converters.any},{key:"duplex",converter:webidl.converters.
DOMString,allowedValues:requestDuplex},{key:"dispatcher",converter:webidl.converters.any}]);module.exports={Request,makeRequest,fromInnerRequest,cloneRequest}}});
var require_fetch=__commonJS({"node_modules/undici/lib/web/fetch/index.js"(exports,module){"use strict";var{makeNetworkError,makeAppropriateNetworkError,filterResponse,
makeResponse,fromInnerResponse}=require_response();var{HeadersList}=require_headers();var{Request,cloneRequest}=require_request2();var zlib=require_node_zlib();
var{bytesMatch,makePolicyContainer,clonePolicyContainer,requestBadPort,TAOCheck,appendRequestOriginHeader,responseLocationURL,requestCurrentURL,setRequestReferrerPolicyOnRedirect,
tryUpgradeRequestToAPotentiallyTrustworthyURL,createOpaqueTimingInfo,appendFetchMetadata,corsCheck,crossOriginResourcePolicyCheck,determineRequestsReferrer,coarsenedSharedCurrentTime,
createDeferredPromise,isBlobLike,sameOrigin,isCancelled,isAborted,isErrorLike,fullyReadBody,readableStreamClose,isomorphicEncode,urlIsLocal,urlIsHttpHttpsScheme,
urlHasHttpsScheme,clampAndCoarsenConnectionTimingInfo,simpleRangeHeaderValue,buildContentRange,createInflate,extractMimeType}=require_util3();var{kState,kDispatcher}=require_symbols2();
var assert2=require_node_assert();var{safelyExtractBody,extractBody}=require_body();var{redirectStatusSet,nullBodyStatus,safeMethodsSet,requestBodyHeader,subresourceSet}=require_constants3();
var EE=require_node_events();var{Readable,pipeline,finished}=require_node_stream();var{addAbortListener,isErrored,isReadable,bufferToLowerCasedHeaderName}=require_util2();
var{dataURLProcessor,serializeAMimeType,minimizeSupportedMimeType}=require_data_url();var{getGlobalDispatcher}=require_global2();var{webidl}=require_webidl();var{
STATUS_CODES}=require_node_http();var GET_OR_HEAD=["GET","HEAD"];var defaultUserAgent=typeof __UNDICI_IS_NODE__!=="undefined"||typeof esbuildDetection!=="undefi\
ned"?"node":"undici";var resolveObjectURL;var Fetch=class extends EE{constructor(dispatcher){super();this.dispatcher=dispatcher;this.connection=null;this.dump=false;
this.state="ongoing"}terminate(reason){if(this.state!=="ongoing"){return}this.state="terminated";this.connection?.destroy(reason);this.emit("terminated",reason)}abort(error2){
if(this.state!=="ongoing"){return}this.state="aborted";if(!error2){error2=new DOMException("The operation was aborted.","AbortError")}this.serializedAbortReason=
error2;this.connection?.destroy(error2);this.emit("terminated",error2)}};function handleFetchDone(response){finalizeAndReportTiming(response,"fetch")}function fetch(input,init=void 0){
webidl.argumentLengthCheck(arguments,1,"globalThis.fetch");let p=createDeferredPromise();let requestObject;try{requestObject=new Request(input,init)}catch(e){p.
reject(e);return p.promise}const request=requestObject[kState];if(requestObject.signal.aborted){abortFetch(p,request,null,requestObject.signal.reason);return p.
promise}const globalObject=request.client.globalObject;if(globalObject?.constructor?.name==="ServiceWorkerGlobalScope"){request.serviceWorkers="none"}let responseObject=null;
let locallyAborted=false;let controller=null;addAbortListener(requestObject.signal,()=>{locallyAborted=true;assert2(controller!=null);controller.abort(requestObject.
signal.reason);const realResponse=responseObject?.deref();abortFetch(p,request,realResponse,requestObject.signal.reason)});const processResponse=response=>{if(locallyAborted){
return}if(response.aborted){abortFetch(p,request,responseObject,controller.serializedAbortReason);return}if(response.type==="error"){p.reject(new TypeError("fet\
ch failed",{cause:response.error}));return}responseObject=new WeakRef(fromInnerResponse(response,"immutable"));p.resolve(responseObject.deref());p=null};controller=
fetching({request,processResponseEndOfBody:handleFetchDone,processResponse,dispatcher:requestObject[kDispatcher]});return p.promise}function finalizeAndReportTiming(response,initiatorType="\
other"){if(response.type==="error"&&response.aborted){return}if(!response.urlList?.length){return}const originalURL=response.urlList[0];let timingInfo=response.
timingInfo;let cacheState=response.cacheState;if(!urlIsHttpHttpsScheme(originalURL)){return}if(timingInfo===null){return}if(!response.timingAllowPassed){timingInfo=
createOpaqueTimingInfo({startTime:timingInfo.startTime});cacheState=""}timingInfo.endTime=coarsenedSharedCurrentTime();response.timingInfo=timingInfo;markResourceTiming(
timingInfo,originalURL.href,initiatorType,globalThis,cacheState)}var markResourceTiming=performance.markResourceTiming;function abortFetch(p,request,responseObject,error2){
if(p){p.reject(error2)}if(request.body!=null&&isReadable(request.body?.stream)){request.body.stream.cancel(error2).catch(err=>{if(err.code==="ERR_INVALID_STATE"){
return}throw err})}if(responseObject==null){return}const response=responseObject[kState];if(response.body!=null&&isReadable(response.body?.stream)){response.body.
stream.cancel(error2).catch(err=>{if(err.code==="ERR_INVALID_STATE"){return}throw err})}}function fetching({request,processRequestBodyChunkLength,processRequestEndOfBody,
processResponse,processResponseEndOfBody,processResponseConsumeBody,useParallelQueue=false,dispatcher=getGlobalDispatcher()}){assert2(dispatcher);let taskDestination=null;
let crossOriginIsolatedCapability=false;if(request.client!=null){taskDestination=request.client.globalObject;crossOriginIsolatedCapability=request.client.crossOriginIsolatedCapability}
const currentTime=coarsenedSharedCurrentTime(crossOriginIsolatedCapability);const timingInfo=createOpaqueTimingInfo({startTime:currentTime});const fetchParams={
controller:new Fetch(dispatcher),request,timingInfo,processRequestBodyChunkLength,processRequestEndOfBody,processResponse,processResponseConsumeBody,processResponseEndOfBody,
taskDestination,crossOriginIsolatedCapability};assert2(!request.body||request.body.stream);if(request.window==="client"){request.window=request.client?.globalObject?.
constructor?.name==="Window"?request.client:"no-window"}if(request.origin==="client"){request.origin=request.client.origin}if(request.policyContainer==="client"){
if(request.client!=null){request.policyContainer=clonePolicyContainer(request.client.policyContainer)}else{request.policyContainer=makePolicyContainer()}}if(!request.
headersList.contains("accept",true)){const value="*/*";request.headersList.append("accept",value,true)}if(!request.headersList.contains("accept-language",true)){
request.headersList.append("accept-language","*",true)}if(request.priority===null){}if(subresourceSet.has(request.destination)){}mainFetch(fetchParams).catch(err=>{
fetchParams.controller.terminate(err)});return fetchParams.controller}async function mainFetch(fetchParams,recursive=false){const request=fetchParams.request;let response=null;
if(request.localURLsOnly&&!urlIsLocal(requestCurrentURL(request))){response=makeNetworkError("local URLs only")}tryUpgradeRequestToAPotentiallyTrustworthyURL(request);
if(requestBadPort(request)==="blocked"){response=makeNetworkError("bad port")}if(request.referrerPolicy===""){request.referrerPolicy=request.policyContainer.referrerPolicy}
if(request.referrer!=="no-referrer"){request.referrer=determineRequestsReferrer(request)}if(response===null){response=await(async()=>{const currentURL=requestCurrentURL(
request);if(sameOrigin(currentURL,request.url)&&request.responseTainting==="basic"||currentURL.protocol==="data:"||(request.mode==="navigate"||request.mode==="w\
ebsocket")){request.responseTainting="basic";return await schemeFetch(fetchParams)}if(request.mode==="same-origin"){return makeNetworkError('request mode cannot\
 be "same-origin"')}if(request.mode==="no-cors"){if(request.redirect!=="follow"){return makeNetworkError('redirect mode cannot be "follow" for "no-cors" request')}
request.responseTainting="opaque";return await schemeFetch(fetchParams)}if(!urlIsHttpHttpsScheme(requestCurrentURL(request))){return makeNetworkError("URL schem\
e must be a HTTP(S) scheme")}request.responseTainting="cors";return await httpFetch(fetchParams)})()}if(recursive){return response}if(response.status!==0&&!response.
internalResponse){if(request.responseTainting==="cors"){}if(request.responseTainting==="basic"){response=filterResponse(response,"basic")}else if(request.responseTainting===
"cors"){response=filterResponse(response,"cors")}else if(request.responseTainting==="opaque"){response=filterResponse(response,"opaque")}else{assert2(false)}}let internalResponse=response.
status===0?response:response.internalResponse;if(internalResponse.urlList.length===0){internalResponse.urlList.push(...request.urlList)}if(!request.timingAllowFailed){
response.timingAllowPassed=true}if(response.type==="opaque"&&internalResponse.status===206&&internalResponse.rangeRequested&&!request.headers.contains("range",true)){
response=internalResponse=makeNetworkError()}if(response.status!==0&&(request.method==="HEAD"||request.method==="CONNECT"||nullBodyStatus.includes(internalResponse.
status))){internalResponse.body=null;fetchParams.controller.dump=true}if(request.integrity){const processBodyError=reason=>fetchFinale(fetchParams,makeNetworkError(
reason));if(request.responseTainting==="opaque"||response.body==null){processBodyError(response.error);return}const processBody=bytes=>{if(!bytesMatch(bytes,request.
integrity)){processBodyError("integrity mismatch");return}response.body=safelyExtractBody(bytes)[0];fetchFinale(fetchParams,response)};await fullyReadBody(response.
body,processBody,processBodyError)}else{fetchFinale(fetchParams,response)}}function schemeFetch(fetchParams){if(isCancelled(fetchParams)&&fetchParams.request.redirectCount===
0){return Promise.resolve(makeAppropriateNetworkError(fetchParams))}const{request}=fetchParams;const{protocol:scheme}=requestCurrentURL(request);switch(scheme){case"\
about:":{return Promise.resolve(makeNetworkError("about scheme is not supported"))}case"blob:":{if(!resolveObjectURL){resolveObjectURL=require_node_buffer().resolveObjectURL}
const blobURLEntry=requestCurrentURL(request);if(blobURLEntry.search.length!==0){return Promise.resolve(makeNetworkError("NetworkError when attempting to fetch \
resource."))}const blob=resolveObjectURL(blobURLEntry.toString());if(request.method!=="GET"||!isBlobLike(blob)){return Promise.resolve(makeNetworkError("invalid\
 method"))}const response=makeResponse();const fullLength=blob.size;const serializedFullLength=isomorphicEncode(`${fullLength}`);const type=blob.type;if(!request.
headersList.contains("range",true)){const bodyWithType=extractBody(blob);response.statusText="OK";response.body=bodyWithType[0];response.headersList.set("conten\
t-length",serializedFullLength,true);response.headersList.set("content-type",type,true)}else{response.rangeRequested=true;const rangeHeader=request.headersList.
get("range",true);const rangeValue=simpleRangeHeaderValue(rangeHeader,true);if(rangeValue==="failure"){return Promise.resolve(makeNetworkError("failed to fetch \
the data URL"))}let{rangeStartValue:rangeStart,rangeEndValue:rangeEnd}=rangeValue;if(rangeStart===null){rangeStart=fullLength-rangeEnd;rangeEnd=rangeStart+rangeEnd-
1}else{if(rangeStart>=fullLength){return Promise.resolve(makeNetworkError("Range start is greater than the blob's size."))}if(rangeEnd===null||rangeEnd>=fullLength){
rangeEnd=fullLength-1}}const slicedBlob=blob.slice(rangeStart,rangeEnd,type);const slicedBodyWithType=extractBody(slicedBlob);response.body=slicedBodyWithType[0];
const serializedSlicedLength=isomorphicEncode(`${slicedBlob.size}`);const contentRange=buildContentRange(rangeStart,rangeEnd,fullLength);response.status=206;response.
statusText="Partial Content";response.headersList.set("content-length",serializedSlicedLength,true);response.headersList.set("content-type",type,true);response.
headersList.set("content-range",contentRange,true)}return Promise.resolve(response)}case"data:":{const currentURL=requestCurrentURL(request);const dataURLStruct=dataURLProcessor(
currentURL);if(dataURLStruct==="failure"){return Promise.resolve(makeNetworkError("failed to fetch the data URL"))}const mimeType=serializeAMimeType(dataURLStruct.
mimeType);return Promise.resolve(makeResponse({statusText:"OK",headersList:[["content-type",{name:"Content-Type",value:mimeType}]],body:safelyExtractBody(dataURLStruct.
body)[0]}))}case"file:":{return Promise.resolve(makeNetworkError("not implemented... yet..."))}case"http:":case"https:":{return httpFetch(fetchParams).catch(err=>makeNetworkError(
err))}default:{return Promise.resolve(makeNetworkError("unknown scheme"))}}}function finalizeResponse(fetchParams,response){fetchParams.request.done=true;if(fetchParams.
processResponseDone!=null){queueMicrotask(()=>fetchParams.processResponseDone(response))}}function fetchFinale(fetchParams,response){let timingInfo=fetchParams.
timingInfo;const processResponseEndOfBody=()=>{const unsafeEndTime=Date.now();if(fetchParams.request.destination==="document"){fetchParams.controller.fullTimingInfo=
timingInfo}fetchParams.controller.reportTimingSteps=()=>{if(fetchParams.request.url.protocol!=="https:"){return}timingInfo.endTime=unsafeEndTime;let cacheState=response.
cacheState;const bodyInfo=response.bodyInfo;if(!response.timingAllowPassed){timingInfo=createOpaqueTimingInfo(timingInfo);cacheState=""}let responseStatus=0;if(fetchParams.
request.mode!=="navigator"||!response.hasCrossOriginRedirects){responseStatus=response.status;const mimeType=extractMimeType(response.headersList);if(mimeType!==
"failure"){bodyInfo.contentType=minimizeSupportedMimeType(mimeType)}}if(fetchParams.request.initiatorType!=null){markResourceTiming(timingInfo,fetchParams.request.
url.href,fetchParams.request.initiatorType,globalThis,cacheState,bodyInfo,responseStatus)}};const processResponseEndOfBodyTask=()=>{fetchParams.request.done=true;
if(fetchParams.processResponseEndOfBody!=null){queueMicrotask(()=>fetchParams.processResponseEndOfBody(response))}if(fetchParams.request.initiatorType!=null){fetchParams.
controller.reportTimingSteps()}};queueMicrotask(()=>processResponseEndOfBodyTask())};if(fetchParams.processResponse!=null){queueMicrotask(()=>{fetchParams.processResponse(
response);fetchParams.processResponse=null})}const internalResponse=response.type==="error"?response:response.internalResponse??response;if(internalResponse.body==
null){processResponseEndOfBody()}else{finished(internalResponse.body.stream,()=>{processResponseEndOfBody()})}}async function httpFetch(fetchParams){const request=fetchParams.
request;let response=null;let actualResponse=null;const timingInfo=fetchParams.timingInfo;if(request.serviceWorkers==="all"){}if(response===null){if(request.redirect===
"follow"){request.serviceWorkers="none"}actualResponse=response=await httpNetworkOrCacheFetch(fetchParams);if(request.responseTainting==="cors"&&corsCheck(request,
response)==="failure"){return makeNetworkError("cors failure")}if(TAOCheck(request,response)==="failure"){request.timingAllowFailed=true}}if((request.responseTainting===
"opaque"||response.type==="opaque")&&crossOriginResourcePolicyCheck(request.origin,request.client,request.destination,actualResponse)==="blocked"){return makeNetworkError(
"blocked")}if(redirectStatusSet.has(actualResponse.status)){if(request.redirect!=="manual"){fetchParams.controller.connection.destroy(void 0,false)}if(request.redirect===
"error"){response=makeNetworkError("unexpected redirect")}else if(request.redirect==="manual"){response=actualResponse}else if(request.redirect==="follow"){response=
await httpRedirectFetch(fetchParams,response)}else{assert2(false)}}response.timingInfo=timingInfo;return response}function httpRedirectFetch(fetchParams,response){
const request=fetchParams.request;const actualResponse=response.internalResponse?response.internalResponse:response;let locationURL;try{locationURL=responseLocationURL(
actualResponse,requestCurrentURL(request).hash);if(locationURL==null){return response}}catch(err){return Promise.resolve(makeNetworkError(err))}if(!urlIsHttpHttpsScheme(
locationURL)){return Promise.resolve(makeNetworkError("URL scheme must be a HTTP(S) scheme"))}if(request.redirectCount===20){return Promise.resolve(makeNetworkError(
"redirect count exceeded"))}request.redirectCount+=1;if(request.mode==="cors"&&(locationURL.username||locationURL.password)&&!sameOrigin(request,locationURL)){return Promise.
resolve(makeNetworkError('cross origin not allowed for request mode "cors"'))}if(request.responseTainting==="cors"&&(locationURL.username||locationURL.password)){
return Promise.resolve(makeNetworkError('URL cannot contain credentials for request mode "cors"'))}if(actualResponse.status!==303&&request.body!=null&&request.body.
source==null){return Promise.resolve(makeNetworkError())}if([301,302].includes(actualResponse.status)&&request.method==="POST"||actualResponse.status===303&&!GET_OR_HEAD.
includes(request.method)){request.method="GET";request.body=null;for(const headerName of requestBodyHeader){request.headersList.delete(headerName)}}if(!sameOrigin(
requestCurrentURL(request),locationURL)){request.headersList.delete("authorization",true);request.headersList.delete("proxy-authorization",true);request.headersList.
delete("cookie",true);request.headersList.delete("host",true)}if(request.body!=null){assert2(request.body.source!=null);request.body=safelyExtractBody(request.body.
source)[0]}const timingInfo=fetchParams.timingInfo;timingInfo.redirectEndTime=timingInfo.postRedirectStartTime=coarsenedSharedCurrentTime(fetchParams.crossOriginIsolatedCapability);
if(timingInfo.redirectStartTime===0){timingInfo.redirectStartTime=timingInfo.startTime}request.urlList.push(locationURL);setRequestReferrerPolicyOnRedirect(request,
actualResponse);return mainFetch(fetchParams,true)}async function httpNetworkOrCacheFetch(fetchParams,isAuthenticationFetch=false,isNewConnectionFetch=false){const request=fetchParams.
request;let httpFetchParams=null;let httpRequest=null;let response=null;const httpCache=null;const revalidatingFlag=false;if(request.window==="no-window"&&request.
redirect==="error"){httpFetchParams=fetchParams;httpRequest=request}else{httpRequest=cloneRequest(request);httpFetchParams={...fetchParams};httpFetchParams.request=
httpRequest}const includeCredentials=request.credentials==="include"||request.credentials==="same-origin"&&request.responseTainting==="basic";const contentLength=httpRequest.
body?httpRequest.body.length:null;let contentLengthHeaderValue=null;if(httpRequest.body==null&&["POST","PUT"].includes(httpRequest.method)){contentLengthHeaderValue=
"0"}if(contentLength!=null){contentLengthHeaderValue=isomorphicEncode(`${contentLength}`)}if(contentLengthHeaderValue!=null){httpRequest.headersList.append("con\
tent-length",contentLengthHeaderValue,true)}if(contentLength!=null&&httpRequest.keepalive){}if(httpRequest.referrer instanceof URL){httpRequest.headersList.append(
"referer",isomorphicEncode(httpRequest.referrer.href),true)}appendRequestOriginHeader(httpRequest);appendFetchMetadata(httpRequest);if(!httpRequest.headersList.
contains("user-agent",true)){httpRequest.headersList.append("user-agent",defaultUserAgent)}if(httpRequest.cache==="default"&&(httpRequest.headersList.contains("\
if-modified-since",true)||httpRequest.headersList.contains("if-none-match",true)||httpRequest.headersList.contains("if-unmodified-since",true)||httpRequest.headersList.
contains("if-match",true)||httpRequest.headersList.contains("if-range",true))){httpRequest.cache="no-store"}if(httpRequest.cache==="no-cache"&&!httpRequest.preventNoCacheCacheControlHeaderModification&&
!httpRequest.headersList.contains("cache-control",true)){httpRequest.headersList.append("cache-control","max-age=0",true)}if(httpRequest.cache==="no-store"||httpRequest.
cache==="reload"){if(!httpRequest.headersList.contains("pragma",true)){httpRequest.headersList.append("pragma","no-cache",true)}if(!httpRequest.headersList.contains(
"cache-control",true)){httpRequest.headersList.append("cache-control","no-cache",true)}}if(httpRequest.headersList.contains("range",true)){httpRequest.headersList.
append("accept-encoding","identity",true)}if(!httpRequest.headersList.contains("accept-encoding",true)){if(urlHasHttpsScheme(requestCurrentURL(httpRequest))){httpRequest.
headersList.append("accept-encoding","br, gzip, deflate",true)}else{httpRequest.headersList.append("accept-encoding","gzip, deflate",true)}}httpRequest.headersList.
delete("host",true);if(includeCredentials){}if(httpCache==null){httpRequest.cache="no-store"}if(httpRequest.cache!=="no-store"&&httpRequest.cache!=="reload"){}if(response==
null){if(httpRequest.cache==="only-if-cached"){return makeNetworkError("only if cached")}const forwardResponse=await httpNetworkFetch(httpFetchParams,includeCredentials,
isNewConnectionFetch);if(!safeMethodsSet.has(httpRequest.method)&&forwardResponse.status>=200&&forwardResponse.status<=399){}if(revalidatingFlag&&forwardResponse.
status===304){}if(response==null){response=forwardResponse}}response.urlList=[...httpRequest.urlList];if(httpRequest.headersList.contains("range",true)){response.
rangeRequested=true}response.requestIncludesCredentials=includeCredentials;if(response.status===407){if(request.window==="no-window"){return makeNetworkError()}
if(isCancelled(fetchParams)){return makeAppropriateNetworkError(fetchParams)}return makeNetworkError("proxy authentication required")}if(response.status===421&&
!isNewConnectionFetch&&(request.body==null||request.body.source!=null)){if(isCancelled(fetchParams)){return makeAppropriateNetworkError(fetchParams)}fetchParams.
controller.connection.destroy();response=await httpNetworkOrCacheFetch(fetchParams,isAuthenticationFetch,true)}if(isAuthenticationFetch){}return response}async function httpNetworkFetch(fetchParams,includeCredentials=false,forceNewConnection=false){
assert2(!fetchParams.controller.connection||fetchParams.controller.connection.destroyed);fetchParams.controller.connection={abort:null,destroyed:false,destroy(err,abort=true){
if(!this.destroyed){this.destroyed=true;if(abort){this.abort?.(err??new DOMException("The operation was aborted.","AbortError"))}}}};const request=fetchParams.request;
let response=null;const timingInfo=fetchParams.timingInfo;const httpCache=null;if(httpCache==null){request.cache="no-store"}const newConnection=forceNewConnection?
"yes":"no";if(request.mode==="websocket"){}else{}let requestBody=null;if(request.body==null&&fetchParams.processRequestEndOfBody){queueMicrotask(()=>fetchParams.
processRequestEndOfBody())}else if(request.body!=null){const processBodyChunk=async function*(bytes){if(isCancelled(fetchParams)){return}yield bytes;fetchParams.
processRequestBodyChunkLength?.(bytes.byteLength)};const processEndOfBody=()=>{if(isCancelled(fetchParams)){return}if(fetchParams.processRequestEndOfBody){fetchParams.
processRequestEndOfBody()}};const processBodyError=e=>{if(isCancelled(fetchParams)){return}if(e.name==="AbortError"){fetchParams.controller.abort()}else{fetchParams.
controller.terminate(e)}};requestBody=(async function*(){try{for await(const bytes of request.body.stream){yield*processBodyChunk(bytes)}processEndOfBody()}catch(err){
processBodyError(err)}})()}try{const{body,status,statusText,headersList,socket}=await dispatch({body:requestBody});if(socket){response=makeResponse({status,statusText,
headersList,socket})}else{const iterator=body[Symbol.asyncIterator]();fetchParams.controller.next=()=>iterator.next();response=makeResponse({status,statusText,headersList})}}catch(err){
if(err.name==="AbortError"){fetchParams.controller.connection.destroy();return makeAppropriateNetworkError(fetchParams,err)}return makeNetworkError(err)}const pullAlgorithm=async()=>{
await fetchParams.controller.resume()};const cancelAlgorithm=reason=>{if(!isCancelled(fetchParams)){fetchParams.controller.abort(reason)}};const stream=new ReadableStream(
{async start(controller){fetchParams.controller.controller=controller},async pull(controller){await pullAlgorithm(controller)},async cancel(reason){await cancelAlgorithm(
reason)},type:"bytes"});response.body={stream,source:null,length:null};if(!fetchParams.controller.resume){fetchParams.controller.on("terminated",onAborted)}fetchParams.
controller.resume=async()=>{while(true){let bytes;let isFailure;try{const{done,value}=await fetchParams.controller.next();if(isAborted(fetchParams)){break}bytes=
done?void 0:value}catch(err){if(fetchParams.controller.ended&&!timingInfo.encodedBodySize){bytes=void 0}else{bytes=err;isFailure=true}}if(bytes===void 0){readableStreamClose(
fetchParams.controller.controller);finalizeResponse(fetchParams,response);return}timingInfo.decodedBodySize+=bytes?.byteLength??0;if(isFailure){fetchParams.controller.
terminate(bytes);return}const buffer=new Uint8Array(bytes);if(buffer.byteLength){fetchParams.controller.controller.enqueue(buffer)}if(isErrored(stream)){fetchParams.
controller.terminate();return}if(fetchParams.controller.controller.desiredSize<=0){return}}};function onAborted(reason){if(isAborted(fetchParams)){response.aborted=
true;if(isReadable(stream)){fetchParams.controller.controller.error(fetchParams.controller.serializedAbortReason)}}else{if(isReadable(stream)){fetchParams.controller.
controller.error(new TypeError("terminated",{cause:isErrorLike(reason)?reason:void 0}))}}fetchParams.controller.connection.destroy()}return response;function dispatch({
body}){const url=requestCurrentURL(request);const agent=fetchParams.controller.dispatcher;return new Promise((resolve2,reject)=>agent.dispatch({path:url.pathname+
url.search,origin:url.origin,method:request.method,body:agent.isMockActive?request.body&&(request.body.source||request.body.stream):body,headers:request.headersList.
entries,maxRedirections:0,upgrade:request.mode==="websocket"?"websocket":void 0},{body:null,abort:null,onConnect(abort){const{connection}=fetchParams.controller;
timingInfo.finalConnectionTimingInfo=clampAndCoarsenConnectionTimingInfo(void 0,timingInfo.postRedirectStartTime,fetchParams.crossOriginIsolatedCapability);if(connection.
destroyed){abort(new DOMException("The operation was aborted.","AbortError"))}else{fetchParams.controller.on("terminated",abort);this.abort=connection.abort=abort}
timingInfo.finalNetworkRequestStartTime=coarsenedSharedCurrentTime(fetchParams.crossOriginIsolatedCapability)},onResponseStarted(){timingInfo.finalNetworkResponseStartTime=
coarsenedSharedCurrentTime(fetchParams.crossOriginIsolatedCapability)},onHeaders(status,rawHeaders,resume,statusText){if(status<200){return}let location="";const headersList=new HeadersList;
for(let i=0;i<rawHeaders.length;i+=2){headersList.append(bufferToLowerCasedHeaderName(rawHeaders[i]),rawHeaders[i+1].toString("latin1"),true)}location=headersList.
get("location",true);const decoders=[];const willFollow=location&&request.redirect==="follow"&&redirectStatusSet.has(status);if(request.method!=="HEAD"&&request.
method!=="CONNECT"&&!nullBodyStatus.includes(status)&&!willFollow){const contentEncoding=headersList.get("content-encoding",true);const codings=contentEncoding?
contentEncoding.toLowerCase().split(","):[];const maxContentEncodings=5;if(codings.length>maxContentEncodings){this.abort(new Error(`too many content-encodings \
in response: ${codings.length}, maximum allowed is ${maxContentEncodings}`));return true}for(let i=codings.length-1;i>=0;--i){const coding=codings[i].trim();if(coding===
"x-gzip"||coding==="gzip"){decoders.push(zlib.createGunzip({flush:zlib.constants.Z_SYNC_FLUSH,finishFlush:zlib.constants.Z_SYNC_FLUSH}))}else if(coding==="defla\
te"){decoders.push(createInflate({flush:zlib.constants.Z_SYNC_FLUSH,finishFlush:zlib.constants.Z_SYNC_FLUSH}))}else if(coding==="br"){decoders.push(zlib.createBrotliDecompress(
{flush:zlib.constants.BROTLI_OPERATION_FLUSH,finishFlush:zlib.constants.BROTLI_OPERATION_FLUSH}))}else{decoders.length=0;break}}}this.body=new Readable({read:resume});
const onError=this.onError.bind(this);resolve2({status,statusText,headersList,body:decoders.length?pipeline(this.body,...decoders,err=>{if(err){this.onError(err)}}).
on("error",onError):this.body.on("error",onError)});return true},onData(chunk){if(fetchParams.controller.dump){return}const bytes=chunk;timingInfo.encodedBodySize+=
bytes.byteLength;return this.body.push(bytes)},onComplete(){if(this.abort){fetchParams.controller.off("terminated",this.abort)}fetchParams.controller.ended=true;
this.body.push(null)},onError(error2){if(this.abort){fetchParams.controller.off("terminated",this.abort)}this.body?.destroy(error2);fetchParams.controller.terminate(
error2);reject(error2)},onUpgrade(status,rawHeaders,socket){if(status!==101){return}const headersList=new HeadersList;for(let i=0;i<rawHeaders.length;i+=2){headersList.
append(bufferToLowerCasedHeaderName(rawHeaders[i]),rawHeaders[i+1].toString("latin1"),true)}resolve2({status,statusText:STATUS_CODES[status],headersList,socket});
return true}}))}}module.exports={fetch,Fetch,fetching,finalizeAndReportTiming}}});var require_symbols3=__commonJS({"node_modules/undici/lib/web/fileapi/symbols.\
js"(exports,module){"use strict";module.exports={kState:Symbol("FileReader state"),kResult:Symbol("FileReader result"),kError:Symbol("FileReader error"),kLastProgressEventFired:Symbol(
"FileReader last progress event fired timestamp"),kEvents:Symbol("FileReader events"),kAborted:Symbol("FileReader aborted")}}});var require_progressevent=__commonJS(
{"node_modules/undici/lib/web/fileapi/progressevent.js"(exports,module){"use strict";var{webidl}=require_webidl();var kState=Symbol("ProgressEvent state");var ProgressEvent=class _ProgressEvent extends Event{constructor(type,eventInitDict={}){
type=webidl.converters.DOMString(type,"ProgressEvent constructor","type");eventInitDict=webidl.converters.ProgressEventInit(eventInitDict??{});super(type,eventInitDict);
this[kState]={lengthComputable:eventInitDict.lengthComputable,loaded:eventInitDict.loaded,total:eventInitDict.total}}get lengthComputable(){webidl.brandCheck(this,
_ProgressEvent);return this[kState].lengthComputable}get loaded(){webidl.brandCheck(this,_ProgressEvent);return this[kState].loaded}get total(){webidl.brandCheck(
this,_ProgressEvent);return this[kState].total}};webidl.converters.ProgressEventInit=webidl.dictionaryConverter([{key:"lengthComputable",converter:webidl.converters.
boolean,defaultValue:()=>false},{key:"loaded",converter:webidl.converters["unsigned long long"],defaultValue:()=>0},{key:"total",converter:webidl.converters["un\
signed long long"],defaultValue:()=>0},{key:"bubbles",converter:webidl.converters.boolean,defaultValue:()=>false},{key:"cancelable",converter:webidl.converters.
boolean,defaultValue:()=>false},{key:"composed",converter:webidl.converters.boolean,defaultValue:()=>false}]);module.exports={ProgressEvent}}});var require_encoding=__commonJS(
{"node_modules/undici/lib/web/fileapi/encoding.js"(exports,module){"use strict";function getEncoding(label){if(!label){return"failure"}switch(label.trim().toLowerCase()){case"\
unicode-1-1-utf-8":case"unicode11utf8":case"unicode20utf8":case"utf-8":case"utf8":case"x-unicode20utf8":return"UTF-8";case"866":case"cp866":case"csibm866":case"\
ibm866":return"IBM866";case"csisolatin2":case"iso-8859-2":case"iso-ir-101":case"iso8859-2":case"iso88592":case"iso_8859-2":case"iso_8859-2:1987":case"l2":case"l\
atin2":return"ISO-8859-2";case"csisolatin3":case"iso-8859-3":case"iso-ir-109":case"iso8859-3":case"iso88593":case"iso_8859-3":case"iso_8859-3:1988":case"l3":case"\
latin3":return"ISO-8859-3";case"csisolatin4":case"iso-8859-4":case"iso-ir-110":case"iso8859-4":case"iso88594":case"iso_8859-4":case"iso_8859-4:1988":case"l4":case"\
latin4":return"ISO-8859-4";case"csisolatincyrillic":case"cyrillic":case"iso-8859-5":case"iso-ir-144":case"iso8859-5":case"iso88595":case"iso_8859-5":case"iso_88\
59-5:1988":return"ISO-8859-5";case"arabic":case"asmo-708":case"csiso88596e":case"csiso88596i":case"csisolatinarabic":case"ecma-114":case"iso-8859-6":case"iso-88\
59-6-e":case"iso-8859-6-i":case"iso-ir-127":case"iso8859-6":case"iso88596":case"iso_8859-6":case"iso_8859-6:1987":return"ISO-8859-6";case"csisolatingreek":case"\
ecma-118":case"elot_928":case"greek":case"greek8":case"iso-8859-7":case"iso-ir-126":case"iso8859-7":case"iso88597":case"iso_8859-7":case"iso_8859-7:1987":case"s\
un_eu_greek":return"ISO-8859-7";case"csiso88598e":case"csisolatinhebrew":case"hebrew":case"iso-8859-8":case"iso-8859-8-e":case"iso-ir-138":case"iso8859-8":case"\
iso88598":case"iso_8859-8":case"iso_8859-8:1988":case"visual":return"ISO-8859-8";case"csiso88598i":case"iso-8859-8-i":case"logical":return"ISO-8859-8-I";case"cs\
isolatin6":case"iso-8859-10":case"iso-ir-157":case"iso8859-10":case"iso885910":case"l6":case"latin6":return"ISO-8859-10";case"iso-8859-13":case"iso8859-13":case"\
iso885913":return"ISO-8859-13";case"iso-8859-14":case"iso8859-14":case"iso885914":return"ISO-8859-14";case"csisolatin9":case"iso-8859-15":case"iso8859-15":case"\
iso885915":case"iso_8859-15":case"l9":return"ISO-8859-15";case"iso-8859-16":return"ISO-8859-16";case"cskoi8r":case"koi":case"koi8":case"koi8-r":case"koi8_r":return"\
KOI8-R";case"koi8-ru":case"koi8-u":return"KOI8-U";case"csmacintosh":case"mac":case"macintosh":case"x-mac-roman":return"macintosh";case"iso-8859-11":case"iso8859\
-11":case"iso885911":case"tis-620":case"windows-874":return"windows-874";case"cp1250":case"windows-1250":case"x-cp1250":return"windows-1250";case"cp1251":case"w\
indows-1251":case"x-cp1251":return"windows-1251";case"ansi_x3.4-1968":case"ascii":case"cp1252":case"cp819":case"csisolatin1":case"ibm819":case"iso-8859-1":case"\
iso-ir-100":case"iso8859-1":case"iso88591":case"iso_8859-1":case"iso_8859-1:1987":case"l1":case"latin1":case"us-ascii":case"windows-1252":case"x-cp1252":return"\
windows-1252";case"cp1253":case"windows-1253":case"x-cp1253":return"windows-1253";case"cp1254":case"csisolatin5":case"iso-8859-9":case"iso-ir-148":case"iso8859-\
9":case"iso88599":case"iso_8859-9":case"iso_8859-9:1989":case"l5":case"latin5":case"windows-1254":case"x-cp1254":return"windows-1254";case"cp1255":case"windows-\
1255":case"x-cp1255":return"windows-1255";case"cp1256":case"windows-1256":case"x-cp1256":return"windows-1256";case"cp1257":case"windows-1257":case"x-cp1257":return"\
windows-1257";case"cp1258":case"windows-1258":case"x-cp1258":return"windows-1258";case"x-mac-cyrillic":case"x-mac-ukrainian":return"x-mac-cyrillic";case"chinese":case"\
csgb2312":case"csiso58gb231280":case"gb2312":case"gb_2312":case"gb_2312-80":case"gbk":case"iso-ir-58":case"x-gbk":return"GBK";case"gb18030":return"gb18030";case"\
big5":case"big5-hkscs":case"cn-big5":case"csbig5":case"x-x-big5":return"Big5";case"cseucpkdfmtjapanese":case"euc-jp":case"x-euc-jp":return"EUC-JP";case"csiso202\
2jp":case"iso-2022-jp":return"ISO-2022-JP";case"csshiftjis":case"ms932":case"ms_kanji":case"shift-jis":case"shift_jis":case"sjis":case"windows-31j":case"x-sjis":
return"Shift_JIS";case"cseuckr":case"csksc56011987":case"euc-kr":case"iso-ir-149":case"korean":case"ks_c_5601-1987":case"ks_c_5601-1989":case"ksc5601":case"ksc_\
5601":case"windows-949":return"EUC-KR";case"csiso2022kr":case"hz-gb-2312":case"iso-2022-cn":case"iso-2022-cn-ext":case"iso-2022-kr":case"replacement":return"rep\
lacement";case"unicodefffe":case"utf-16be":return"UTF-16BE";case"csunicode":case"iso-10646-ucs-2":case"ucs-2":case"unicode":case"unicodefeff":case"utf-16":case"\
utf-16le":return"UTF-16LE";case"x-user-defined":return"x-user-defined";default:return"failure"}}module.exports={getEncoding}}});var require_string_decoder=__commonJS(
{"required:string_decoder"(exports,module){module.exports=process.getBuiltinModule("string_decoder")}});var require_util5=__commonJS({"node_modules/undici/lib/w\
eb/fileapi/util.js"(exports,module){"use strict";var{kState,kError,kResult,kAborted,kLastProgressEventFired}=require_symbols3();var{ProgressEvent}=require_progressevent();
var{getEncoding}=require_encoding();var{serializeAMimeType,parseMIMEType}=require_data_url();var{types}=require_node_util();var{StringDecoder:StringDecoder2}=require_string_decoder();
var{btoa:btoa2}=require_node_buffer();var staticPropertyDescriptors={enumerable:true,writable:false,configurable:false};function readOperation(fr,blob,type,encodingName){
if(fr[kState]==="loading"){throw new DOMException("Invalid state","InvalidStateError")}fr[kState]="loading";fr[kResult]=null;fr[kError]=null;const stream=blob.stream();
const reader=stream.getReader();const bytes=[];let chunkPromise=reader.read();let isFirstChunk=true;(async()=>{while(!fr[kAborted]){try{const{done,value}=await chunkPromise;
if(isFirstChunk&&!fr[kAborted]){queueMicrotask(()=>{fireAProgressEvent("loadstart",fr)})}isFirstChunk=false;if(!done&&types.isUint8Array(value)){bytes.push(value);
if((fr[kLastProgressEventFired]===void 0||Date.now()-fr[kLastProgressEventFired]>=50)&&!fr[kAborted]){fr[kLastProgressEventFired]=Date.now();queueMicrotask(()=>{
fireAProgressEvent("progress",fr)})}chunkPromise=reader.read()}else if(done){queueMicrotask(()=>{fr[kState]="done";try{const result=packageData(bytes,type,blob.
type,encodingName);if(fr[kAborted]){return}fr[kResult]=result;fireAProgressEvent("load",fr)}catch(error2){fr[kError]=error2;fireAProgressEvent("error",fr)}if(fr[kState]!==
"loading"){fireAProgressEvent("loadend",fr)}});break}}catch(error2){if(fr[kAborted]){return}queueMicrotask(()=>{fr[kState]="done";fr[kError]=error2;fireAProgressEvent(
"error",fr);if(fr[kState]!=="loading"){fireAProgressEvent("loadend",fr)}});break}}})()}function fireAProgressEvent(e,reader){const event=new ProgressEvent(e,{bubbles:false,
cancelable:false});reader.dispatchEvent(event)}function packageData(bytes,type,mimeType,encodingName){switch(type){case"DataURL":{let dataURL="data:";const parsed=parseMIMEType(
mimeType||"application/octet-stream");if(parsed!=="failure"){dataURL+=serializeAMimeType(parsed)}dataURL+=";base64,";const decoder=new StringDecoder2("latin1");
for(const chunk of bytes){dataURL+=btoa2(decoder.write(chunk))}dataURL+=btoa2(decoder.end());return dataURL}case"Text":{let encoding="failure";if(encodingName){
encoding=getEncoding(encodingName)}if(encoding==="failure"&&mimeType){const type2=parseMIMEType(mimeType);if(type2!=="failure"){encoding=getEncoding(type2.parameters.
get("charset"))}}if(encoding==="failure"){encoding="UTF-8"}return decode2(bytes,encoding)}case"ArrayBuffer":{const sequence=combineByteSequences(bytes);return sequence.
buffer}case"BinaryString":{let binaryString="";const decoder=new StringDecoder2("latin1");for(const chunk of bytes){binaryString+=decoder.write(chunk)}binaryString+=
decoder.end();return binaryString}}}function decode2(ioQueue,encoding){const bytes=combineByteSequences(ioQueue);const BOMEncoding=BOMSniffing(bytes);let slice=0;
if(BOMEncoding!==null){encoding=BOMEncoding;slice=BOMEncoding==="UTF-8"?3:2}const sliced=bytes.slice(slice);return new TextDecoder(encoding).decode(sliced)}function BOMSniffing(ioQueue){
const[a,b,c]=ioQueue;if(a===239&&b===187&&c===191){return"UTF-8"}else if(a===254&&b===255){return"UTF-16BE"}else if(a===255&&b===254){return"UTF-16LE"}return null}
function combineByteSequences(sequences){const size=sequences.reduce((a,b)=>{return a+b.byteLength},0);let offset=0;return sequences.reduce((a,b)=>{a.set(b,offset);
offset+=b.byteLength;return a},new Uint8Array(size))}module.exports={staticPropertyDescriptors,readOperation,fireAProgressEvent}}});var require_filereader=__commonJS(
{"node_modules/undici/lib/web/fileapi/filereader.js"(exports,module){"use strict";var{staticPropertyDescriptors,readOperation,fireAProgressEvent}=require_util5();
var{kState,kError,kResult,kEvents,kAborted}=require_symbols3();var{webidl}=require_webidl();var{kEnumerableProperty}=require_util2();var FileReader=class _FileReader extends EventTarget{constructor(){
super();this[kState]="empty";this[kResult]=null;this[kError]=null;this[kEvents]={loadend:null,error:null,abort:null,load:null,progress:null,loadstart:null}}readAsArrayBuffer(blob){
webidl.brandCheck(this,_FileReader);webidl.argumentLengthCheck(arguments,1,"FileReader.readAsArrayBuffer");blob=webidl.converters.Blob(blob,{strict:false});readOperation(
this,blob,"ArrayBuffer")}readAsBinaryString(blob){webidl.brandCheck(this,_FileReader);webidl.argumentLengthCheck(arguments,1,"FileReader.readAsBinaryString");blob=
webidl.converters.Blob(blob,{strict:false});readOperation(this,blob,"BinaryString")}readAsText(blob,encoding=void 0){webidl.brandCheck(this,_FileReader);webidl.
argumentLengthCheck(arguments,1,"FileReader.readAsText");blob=webidl.converters.Blob(blob,{strict:false});if(encoding!==void 0){encoding=webidl.converters.DOMString(
encoding,"FileReader.readAsText","encoding")}readOperation(this,blob,"Text",encoding)}readAsDataURL(blob){webidl.brandCheck(this,_FileReader);webidl.argumentLengthCheck(
arguments,1,"FileReader.readAsDataURL");blob=webidl.converters.Blob(blob,{strict:false});readOperation(this,blob,"DataURL")}abort(){if(this[kState]==="empty"||this[kState]===
"done"){this[kResult]=null;return}if(this[kState]==="loading"){this[kState]="done";this[kResult]=null}this[kAborted]=true;fireAProgressEvent("abort",this);if(this[kState]!==
"loading"){fireAProgressEvent("loadend",this)}}get readyState(){webidl.brandCheck(this,_FileReader);switch(this[kState]){case"empty":return this.EMPTY;case"load\
ing":return this.LOADING;case"done":return this.DONE}}get result(){webidl.brandCheck(this,_FileReader);return this[kResult]}get error(){webidl.brandCheck(this,_FileReader);
return this[kError]}get onloadend(){webidl.brandCheck(this,_FileReader);return this[kEvents].loadend}set onloadend(fn){webidl.brandCheck(this,_FileReader);if(this[kEvents].
loadend){this.removeEventListener("loadend",this[kEvents].loadend)}if(typeof fn==="function"){this[kEvents].loadend=fn;this.addEventListener("loadend",fn)}else{
this[kEvents].loadend=null}}get onerror(){webidl.brandCheck(this,_FileReader);return this[kEvents].error}set onerror(fn){webidl.brandCheck(this,_FileReader);if(this[kEvents].
error){this.removeEventListener("error",this[kEvents].error)}if(typeof fn==="function"){this[kEvents].error=fn;this.addEventListener("error",fn)}else{this[kEvents].
error=null}}get onloadstart(){webidl.brandCheck(this,_FileReader);return this[kEvents].loadstart}set onloadstart(fn){webidl.brandCheck(this,_FileReader);if(this[kEvents].
loadstart){this.removeEventListener("loadstart",this[kEvents].loadstart)}if(typeof fn==="function"){this[kEvents].loadstart=fn;this.addEventListener("loadstart",
fn)}else{this[kEvents].loadstart=null}}get onprogress(){webidl.brandCheck(this,_FileReader);return this[kEvents].progress}set onprogress(fn){webidl.brandCheck(this,
_FileReader);if(this[kEvents].progress){this.removeEventListener("progress",this[kEvents].progress)}if(typeof fn==="function"){this[kEvents].progress=fn;this.addEventListener(
"progress",fn)}else{this[kEvents].progress=null}}get onload(){webidl.brandCheck(this,_FileReader);return this[kEvents].load}set onload(fn){webidl.brandCheck(this,
_FileReader);if(this[kEvents].load){this.removeEventListener("load",this[kEvents].load)}if(typeof fn==="function"){this[kEvents].load=fn;this.addEventListener("\
load",fn)}else{this[kEvents].load=null}}get onabort(){webidl.brandCheck(this,_FileReader);return this[kEvents].abort}set onabort(fn){webidl.brandCheck(this,_FileReader);
if(this[kEvents].abort){this.removeEventListener("abort",this[kEvents].abort)}if(typeof fn==="function"){this[kEvents].abort=fn;this.addEventListener("abort",fn)}else{
this[kEvents].abort=null}}};FileReader.EMPTY=FileReader.prototype.EMPTY=0;FileReader.LOADING=FileReader.prototype.LOADING=1;FileReader.DONE=FileReader.prototype.
DONE=2;Object.defineProperties(FileReader.prototype,{EMPTY:staticPropertyDescriptors,LOADING:staticPropertyDescriptors,DONE:staticPropertyDescriptors,readAsArrayBuffer:kEnumerableProperty,
readAsBinaryString:kEnumerableProperty,readAsText:kEnumerableProperty,readAsDataURL:kEnumerableProperty,abort:kEnumerableProperty,readyState:kEnumerableProperty,
result:kEnumerableProperty,error:kEnumerableProperty,onloadstart:kEnumerableProperty,onprogress:kEnumerableProperty,onload:kEnumerableProperty,onabort:kEnumerableProperty,
onerror:kEnumerableProperty,onloadend:kEnumerableProperty,[Symbol.toStringTag]:{value:"FileReader",writable:false,enumerable:false,configurable:true}});Object.defineProperties(
FileReader,{EMPTY:staticPropertyDescriptors,LOADING:staticPropertyDescriptors,DONE:staticPropertyDescriptors});module.exports={FileReader}}});var require_symbols4=__commonJS(
{"node_modules/undici/lib/web/cache/symbols.js"(exports,module){"use strict";module.exports={kConstruct:require_symbols().kConstruct}}});var require_util6=__commonJS(
{"node_modules/undici/lib/web/cache/util.js"(exports,module){"use strict";var assert2=require_node_assert();var{URLSerializer}=require_data_url();var{isValidHeaderName}=require_util3();
function urlEquals(A,B,excludeFragment=false){const serializedA=URLSerializer(A,excludeFragment);const serializedB=URLSerializer(B,excludeFragment);return serializedA===
serializedB}function getFieldValues(header){assert2(header!==null);const values=[];for(let value of header.split(",")){value=value.trim();if(isValidHeaderName(value)){
values.push(value)}}return values}module.exports={urlEquals,getFieldValues}}});var require_cache=__commonJS({"node_modules/undici/lib/web/cache/cache.js"(exports,module){
"use strict";var{kConstruct}=require_symbols4();var{urlEquals,getFieldValues}=require_util6();var{kEnumerableProperty,isDisturbed}=require_util2();var{webidl}=require_webidl();
var{Response,cloneResponse,fromInnerResponse}=require_response();var{Request,fromInnerRequest}=require_request2();var{kState}=require_symbols2();var{fetching}=require_fetch();
var{urlIsHttpHttpsScheme,createDeferredPromise,readAllBytes}=require_util3();var assert2=require_node_assert();var Cache=class _Cache{#relevantRequestResponseList;constructor(){
if(arguments[0]!==kConstruct){webidl.illegalConstructor()}webidl.util.markAsUncloneable(this);this.#relevantRequestResponseList=arguments[1]}async match(request,options={}){
webidl.brandCheck(this,_Cache);const prefix="Cache.match";webidl.argumentLengthCheck(arguments,1,prefix);request=webidl.converters.RequestInfo(request,prefix,"r\
equest");options=webidl.converters.CacheQueryOptions(options,prefix,"options");const p=this.#internalMatchAll(request,options,1);if(p.length===0){return}return p[0]}async matchAll(request=void 0,options={}){
webidl.brandCheck(this,_Cache);const prefix="Cache.matchAll";if(request!==void 0)request=webidl.converters.RequestInfo(request,prefix,"request");options=webidl.
converters.CacheQueryOptions(options,prefix,"options");return this.#internalMatchAll(request,options)}async add(request){webidl.brandCheck(this,_Cache);const prefix="\
Cache.add";webidl.argumentLengthCheck(arguments,1,prefix);request=webidl.converters.RequestInfo(request,prefix,"request");const requests=[request];const responseArrayPromise=this.
addAll(requests);return await responseArrayPromise}async addAll(requests){webidl.brandCheck(this,_Cache);const prefix="Cache.addAll";webidl.argumentLengthCheck(
arguments,1,prefix);const responsePromises=[];const requestList=[];for(let request of requests){if(request===void 0){throw webidl.errors.conversionFailed({prefix,
argument:"Argument 1",types:["undefined is not allowed"]})}request=webidl.converters.RequestInfo(request);if(typeof request==="string"){continue}const r=request[kState];
if(!urlIsHttpHttpsScheme(r.url)||r.method!=="GET"){throw webidl.errors.exception({header:prefix,message:"Expected http/s scheme when method is not GET."})}}const fetchControllers=[];
for(const request of requests){const r=new Request(request)[kState];if(!urlIsHttpHttpsScheme(r.url)){throw webidl.errors.exception({header:prefix,message:"Expec\
ted http/s scheme."})}r.initiator="fetch";r.destination="subresource";requestList.push(r);const responsePromise=createDeferredPromise();fetchControllers.push(fetching(
{request:r,processResponse(response){if(response.type==="error"||response.status===206||response.status<200||response.status>299){responsePromise.reject(webidl.
errors.exception({header:"Cache.addAll",message:"Received an invalid status code or the request failed."}))}else if(response.headersList.contains("vary")){const fieldValues=getFieldValues(
response.headersList.get("vary"));for(const fieldValue of fieldValues){if(fieldValue==="*"){responsePromise.reject(webidl.errors.exception({header:"Cache.addAll",
message:"invalid vary field value"}));for(const controller of fetchControllers){controller.abort()}return}}}},processResponseEndOfBody(response){if(response.aborted){
responsePromise.reject(new DOMException("aborted","AbortError"));return}responsePromise.resolve(response)}}));responsePromises.push(responsePromise.promise)}const p=Promise.
all(responsePromises);const responses=await p;const operations=[];let index=0;for(const response of responses){const operation={type:"put",request:requestList[index],
response};operations.push(operation);index++}const cacheJobPromise=createDeferredPromise();let errorData=null;try{this.#batchCacheOperations(operations)}catch(e){
errorData=e}queueMicrotask(()=>{if(errorData===null){cacheJobPromise.resolve(void 0)}else{cacheJobPromise.reject(errorData)}});return cacheJobPromise.promise}async put(request,response){
webidl.brandCheck(this,_Cache);const prefix="Cache.put";webidl.argumentLengthCheck(arguments,2,prefix);request=webidl.converters.RequestInfo(request,prefix,"req\
uest");response=webidl.converters.Response(response,prefix,"response");let innerRequest=null;if(request instanceof Request){innerRequest=request[kState]}else{innerRequest=
new Request(request)[kState]}if(!urlIsHttpHttpsScheme(innerRequest.url)||innerRequest.method!=="GET"){throw webidl.errors.exception({header:prefix,message:"Expe\
cted an http/s scheme when method is not GET"})}const innerResponse=response[kState];if(innerResponse.status===206){throw webidl.errors.exception({header:prefix,
message:"Got 206 status"})}if(innerResponse.headersList.contains("vary")){const fieldValues=getFieldValues(innerResponse.headersList.get("vary"));for(const fieldValue of fieldValues){
if(fieldValue==="*"){throw webidl.errors.exception({header:prefix,message:"Got * vary field value"})}}}if(innerResponse.body&&(isDisturbed(innerResponse.body.stream)||
innerResponse.body.stream.locked)){throw webidl.errors.exception({header:prefix,message:"Response body is locked or disturbed"})}const clonedResponse=cloneResponse(
innerResponse);const bodyReadPromise=createDeferredPromise();if(innerResponse.body!=null){const stream=innerResponse.body.stream;const reader=stream.getReader();
readAllBytes(reader).then(bodyReadPromise.resolve,bodyReadPromise.reject)}else{bodyReadPromise.resolve(void 0)}const operations=[];const operation={type:"put",request:innerRequest,
response:clonedResponse};operations.push(operation);const bytes=await bodyReadPromise.promise;if(clonedResponse.body!=null){clonedResponse.body.source=bytes}const cacheJobPromise=createDeferredPromise();
let errorData=null;try{this.#batchCacheOperations(operations)}catch(e){errorData=e}queueMicrotask(()=>{if(errorData===null){cacheJobPromise.resolve()}else{cacheJobPromise.
reject(errorData)}});return cacheJobPromise.promise}async delete(request,options={}){webidl.brandCheck(this,_Cache);const prefix="Cache.delete";webidl.argumentLengthCheck(
arguments,1,prefix);request=webidl.converters.RequestInfo(request,prefix,"request");options=webidl.converters.CacheQueryOptions(options,prefix,"options");let r=null;
if(request instanceof Request){r=request[kState];if(r.method!=="GET"&&!options.ignoreMethod){return false}}else{assert2(typeof request==="string");r=new Request(
request)[kState]}const operations=[];const operation={type:"delete",request:r,options};operations.push(operation);const cacheJobPromise=createDeferredPromise();
let errorData=null;let requestResponses;try{requestResponses=this.#batchCacheOperations(operations)}catch(e){errorData=e}queueMicrotask(()=>{if(errorData===null){
cacheJobPromise.resolve(!!requestResponses?.length)}else{cacheJobPromise.reject(errorData)}});return cacheJobPromise.promise}async keys(request=void 0,options={}){
webidl.brandCheck(this,_Cache);const prefix="Cache.keys";if(request!==void 0)request=webidl.converters.RequestInfo(request,prefix,"request");options=webidl.converters.
CacheQueryOptions(options,prefix,"options");let r=null;if(request!==void 0){if(request instanceof Request){r=request[kState];if(r.method!=="GET"&&!options.ignoreMethod){
return[]}}else if(typeof request==="string"){r=new Request(request)[kState]}}const promise=createDeferredPromise();const requests=[];if(request===void 0){for(const requestResponse of this.#relevantRequestResponseList){
requests.push(requestResponse[0])}}else{const requestResponses=this.#queryCache(r,options);for(const requestResponse of requestResponses){requests.push(requestResponse[0])}}
queueMicrotask(()=>{const requestList=[];for(const request2 of requests){const requestObject=fromInnerRequest(request2,new AbortController().signal,"immutable");
requestList.push(requestObject)}promise.resolve(Object.freeze(requestList))});return promise.promise}#batchCacheOperations(operations){const cache=this.#relevantRequestResponseList;
const backupCache=[...cache];const addedItems=[];const resultList=[];try{for(const operation of operations){if(operation.type!=="delete"&&operation.type!=="put"){
throw webidl.errors.exception({header:"Cache.#batchCacheOperations",message:'operation type does not match "delete" or "put"'})}if(operation.type==="delete"&&operation.
response!=null){throw webidl.errors.exception({header:"Cache.#batchCacheOperations",message:"delete operation should not have an associated response"})}if(this.#queryCache(
operation.request,operation.options,addedItems).length){throw new DOMException("???","InvalidStateError")}let requestResponses;if(operation.type==="delete"){requestResponses=
this.#queryCache(operation.request,operation.options);if(requestResponses.length===0){return[]}for(const requestResponse of requestResponses){const idx=cache.indexOf(
requestResponse);assert2(idx!==-1);cache.splice(idx,1)}}else if(operation.type==="put"){if(operation.response==null){throw webidl.errors.exception({header:"Cach\
e.#batchCacheOperations",message:"put operation should have an associated response"})}const r=operation.request;if(!urlIsHttpHttpsScheme(r.url)){throw webidl.errors.
exception({header:"Cache.#batchCacheOperations",message:"expected http or https scheme"})}if(r.method!=="GET"){throw webidl.errors.exception({header:"Cache.#bat\
chCacheOperations",message:"not get method"})}if(operation.options!=null){throw webidl.errors.exception({header:"Cache.#batchCacheOperations",message:"options m\
ust not be defined"})}requestResponses=this.#queryCache(operation.request);for(const requestResponse of requestResponses){const idx=cache.indexOf(requestResponse);
assert2(idx!==-1);cache.splice(idx,1)}cache.push([operation.request,operation.response]);addedItems.push([operation.request,operation.response])}resultList.push(
[operation.request,operation.response])}return resultList}catch(e){this.#relevantRequestResponseList.length=0;this.#relevantRequestResponseList=backupCache;throw e}}#queryCache(requestQuery,options,targetStorage){
const resultList=[];const storage=targetStorage??this.#relevantRequestResponseList;for(const requestResponse of storage){const[cachedRequest,cachedResponse]=requestResponse;
if(this.#requestMatchesCachedItem(requestQuery,cachedRequest,cachedResponse,options)){resultList.push(requestResponse)}}return resultList}#requestMatchesCachedItem(requestQuery,request,response=null,options){
const queryURL=new URL(requestQuery.url);const cachedURL=new URL(request.url);if(options?.ignoreSearch){cachedURL.search="";queryURL.search=""}if(!urlEquals(queryURL,
cachedURL,true)){return false}if(response==null||options?.ignoreVary||!response.headersList.contains("vary")){return true}const fieldValues=getFieldValues(response.
headersList.get("vary"));for(const fieldValue of fieldValues){if(fieldValue==="*"){return false}const requestValue=request.headersList.get(fieldValue);const queryValue=requestQuery.
headersList.get(fieldValue);if(requestValue!==queryValue){return false}}return true}#internalMatchAll(request,options,maxResponses=Infinity){let r=null;if(request!==
void 0){if(request instanceof Request){r=request[kState];if(r.method!=="GET"&&!options.ignoreMethod){return[]}}else if(typeof request==="string"){r=new Request(
request)[kState]}}const responses=[];if(request===void 0){for(const requestResponse of this.#relevantRequestResponseList){responses.push(requestResponse[1])}}else{
const requestResponses=this.#queryCache(r,options);for(const requestResponse of requestResponses){responses.push(requestResponse[1])}}const responseList=[];for(const response of responses){
const responseObject=fromInnerResponse(response,"immutable");responseList.push(responseObject.clone());if(responseList.length>=maxResponses){break}}return Object.
freeze(responseList)}};Object.defineProperties(Cache.prototype,{[Symbol.toStringTag]:{value:"Cache",configurable:true},match:kEnumerableProperty,matchAll:kEnumerableProperty,
add:kEnumerableProperty,addAll:kEnumerableProperty,put:kEnumerableProperty,delete:kEnumerableProperty,keys:kEnumerableProperty});var cacheQueryOptionConverters=[
{key:"ignoreSearch",converter:webidl.converters.boolean,defaultValue:()=>false},{key:"ignoreMethod",converter:webidl.converters.boolean,defaultValue:()=>false},
{key:"ignoreVary",converter:webidl.converters.boolean,defaultValue:()=>false}];webidl.converters.CacheQueryOptions=webidl.dictionaryConverter(cacheQueryOptionConverters);
webidl.converters.MultiCacheQueryOptions=webidl.dictionaryConverter([...cacheQueryOptionConverters,{key:"cacheName",converter:webidl.converters.DOMString}]);webidl.
converters.Response=webidl.interfaceConverter(Response);webidl.converters["sequence<RequestInfo>"]=webidl.sequenceConverter(webidl.converters.RequestInfo);module.
exports={Cache}}});var require_cachestorage=__commonJS({"node_modules/undici/lib/web/cache/cachestorage.js"(exports,module){"use strict";var{kConstruct}=require_symbols4();
var{Cache}=require_cache();var{webidl}=require_webidl();var{kEnumerableProperty}=require_util2();var CacheStorage=class _CacheStorage{#caches=new Map;constructor(){
if(arguments[0]!==kConstruct){webidl.illegalConstructor()}webidl.util.markAsUncloneable(this)}async match(request,options={}){webidl.brandCheck(this,_CacheStorage);
webidl.argumentLengthCheck(arguments,1,"CacheStorage.match");request=webidl.converters.RequestInfo(request);options=webidl.converters.MultiCacheQueryOptions(options);
if(options.cacheName!=null){if(this.#caches.has(options.cacheName)){const cacheList=this.#caches.get(options.cacheName);const cache=new Cache(kConstruct,cacheList);
return await cache.match(request,options)}}else{for(const cacheList of this.#caches.values()){const cache=new Cache(kConstruct,cacheList);const response=await cache.
match(request,options);if(response!==void 0){return response}}}}async has(cacheName){webidl.brandCheck(this,_CacheStorage);const prefix="CacheStorage.has";webidl.
argumentLengthCheck(arguments,1,prefix);cacheName=webidl.converters.DOMString(cacheName,prefix,"cacheName");return this.#caches.has(cacheName)}async open(cacheName){
webidl.brandCheck(this,_CacheStorage);const prefix="CacheStorage.open";webidl.argumentLengthCheck(arguments,1,prefix);cacheName=webidl.converters.DOMString(cacheName,
prefix,"cacheName");if(this.#caches.has(cacheName)){const cache2=this.#caches.get(cacheName);return new Cache(kConstruct,cache2)}const cache=[];this.#caches.set(
cacheName,cache);return new Cache(kConstruct,cache)}async delete(cacheName){webidl.brandCheck(this,_CacheStorage);const prefix="CacheStorage.delete";webidl.argumentLengthCheck(
arguments,1,prefix);cacheName=webidl.converters.DOMString(cacheName,prefix,"cacheName");return this.#caches.delete(cacheName)}async keys(){webidl.brandCheck(this,
_CacheStorage);const keys=this.#caches.keys();return[...keys]}};Object.defineProperties(CacheStorage.prototype,{[Symbol.toStringTag]:{value:"CacheStorage",configurable:true},
match:kEnumerableProperty,has:kEnumerableProperty,open:kEnumerableProperty,delete:kEnumerableProperty,keys:kEnumerableProperty});module.exports={CacheStorage}}});
var require_constants4=__commonJS({"node_modules/undici/lib/web/cookies/constants.js"(exports,module){"use strict";var maxAttributeValueSize=1024;var maxNameValuePairSize=4096;
module.exports={maxAttributeValueSize,maxNameValuePairSize}}});var require_util7=__commonJS({"node_modules/undici/lib/web/cookies/util.js"(exports,module){"use \
strict";function isCTLExcludingHtab(value){for(let i=0;i<value.length;++i){const code=value.charCodeAt(i);if(code>=0&&code<=8||code>=10&&code<=31||code===127){return true}}
return false}function validateCookieName(name){for(let i=0;i<name.length;++i){const code=name.charCodeAt(i);if(code<33||code>126||code===34||code===40||code===41||
code===60||code===62||code===64||code===44||code===59||code===58||code===92||code===47||code===91||code===93||code===63||code===61||code===123||code===125){throw new Error(
"Invalid cookie name")}}}function validateCookieValue(value){let len=value.length;let i=0;if(value[0]==='"'){if(len===1||value[len-1]!=='"'){throw new Error("In\
valid cookie value")}--len;++i}while(i<len){const code=value.charCodeAt(i++);if(code<33||code>126||code===34||code===44||code===59||code===92){throw new Error("\
Invalid cookie value")}}}function validateCookiePath(path6){for(let i=0;i<path6.length;++i){const code=path6.charCodeAt(i);if(code<32||code>126||code===59){throw new Error(
"Invalid cookie path")}}}function isLetterOrDigit(code){return code>=48&&code<=57||code>=65&&code<=90||code>=97&&code<=122}function validateCookieDomain(domain){
if(domain===" "){return}if(domain.length>255){throw new Error("Invalid cookie domain")}let labelLength=0;for(let i=0;i<domain.length;++i){const code=domain.charCodeAt(
i);if(code===46){if(labelLength===0){throw new Error("Invalid cookie domain")}if(domain.charCodeAt(i-1)===45){throw new Error("Invalid cookie domain")}labelLength=
0;continue}if(labelLength===0&&!isLetterOrDigit(code)){throw new Error("Invalid cookie domain")}if(!isLetterOrDigit(code)&&code!==45){throw new Error("Invalid c\
ookie domain")}if(++labelLength>63){throw new Error("Invalid cookie domain")}}if(labelLength===0||domain.charCodeAt(domain.length-1)===45){throw new Error("Inva\
lid cookie domain")}}var IMFDays=["Sun","Mon","Tue","Wed","Thu","Fri","Sat"];var IMFMonths=["Jan","Feb","Mar","Apr","May","Jun","Jul","Aug","Sep","Oct","Nov","D\
ec"];var IMFPaddedNumbers=Array(61).fill(0).map((_,i)=>i.toString().padStart(2,"0"));function toIMFDate(date2){if(typeof date2==="number"){date2=new Date(date2)}
return`${IMFDays[date2.getUTCDay()]}, ${IMFPaddedNumbers[date2.getUTCDate()]} ${IMFMonths[date2.getUTCMonth()]} ${date2.getUTCFullYear()} ${IMFPaddedNumbers[date2.
getUTCHours()]}:${IMFPaddedNumbers[date2.getUTCMinutes()]}:${IMFPaddedNumbers[date2.getUTCSeconds()]} GMT`}function validateCookieMaxAge(maxAge){if(maxAge<0){throw new Error(
"Invalid cookie max-age")}}function stringify(cookie){if(cookie.name.length===0){return null}validateCookieName(cookie.name);validateCookieValue(cookie.value);const out=[
`${cookie.name}=${cookie.value}`];if(cookie.name.startsWith("__Secure-")){cookie.secure=true}if(cookie.name.startsWith("__Host-")){cookie.secure=true;cookie.domain=
null;cookie.path="/"}if(cookie.secure){out.push("Secure")}if(cookie.httpOnly){out.push("HttpOnly")}if(typeof cookie.maxAge==="number"){validateCookieMaxAge(cookie.
maxAge);out.push(`Max-Age=${cookie.maxAge}`)}if(cookie.domain){validateCookieDomain(cookie.domain);out.push(`Domain=${cookie.domain}`)}if(cookie.path){validateCookiePath(
cookie.path);out.push(`Path=${cookie.path}`)}if(cookie.expires&&cookie.expires.toString()!=="Invalid Date"){out.push(`Expires=${toIMFDate(cookie.expires)}`)}if(cookie.
sameSite){out.push(`SameSite=${cookie.sameSite}`)}for(const part of cookie.unparsed){if(!part.includes("=")){throw new Error("Invalid unparsed")}const[key,...value]=part.
split("=");const trimmedKey=key.trim();const joinedValue=value.join("=");validateCookieName(trimmedKey);validateCookieValue(joinedValue);out.push(`${trimmedKey}\
=${joinedValue}`)}return out.join("; ")}module.exports={isCTLExcludingHtab,validateCookieName,validateCookiePath,validateCookieValue,toIMFDate,stringify}}});var require_parse=__commonJS(
{"node_modules/undici/lib/web/cookies/parse.js"(exports,module){"use strict";var{maxNameValuePairSize,maxAttributeValueSize}=require_constants4();var{isCTLExcludingHtab}=require_util7();
var{collectASequenceOfCodePointsFast}=require_data_url();var assert2=require_node_assert();function parseSetCookie(header){if(isCTLExcludingHtab(header)){return null}
let nameValuePair="";let unparsedAttributes="";let name="";let value="";if(header.includes(";")){const position={position:0};nameValuePair=collectASequenceOfCodePointsFast(
";",header,position);unparsedAttributes=header.slice(position.position)}else{nameValuePair=header}if(!nameValuePair.includes("=")){value=nameValuePair}else{const position={
position:0};name=collectASequenceOfCodePointsFast("=",nameValuePair,position);value=nameValuePair.slice(position.position+1)}name=name.trim();value=value.trim();
if(name.length+value.length>maxNameValuePairSize){return null}return{name,value,...parseUnparsedAttributes(unparsedAttributes)}}function parseUnparsedAttributes(unparsedAttributes,cookieAttributeList={}){
if(unparsedAttributes.length===0){return cookieAttributeList}assert2(unparsedAttributes[0]===";");unparsedAttributes=unparsedAttributes.slice(1);let cookieAv="";
if(unparsedAttributes.includes(";")){cookieAv=collectASequenceOfCodePointsFast(";",unparsedAttributes,{position:0});unparsedAttributes=unparsedAttributes.slice(
cookieAv.length)}else{cookieAv=unparsedAttributes;unparsedAttributes=""}let attributeName="";let attributeValue="";if(cookieAv.includes("=")){const position={position:0};
attributeName=collectASequenceOfCodePointsFast("=",cookieAv,position);attributeValue=cookieAv.slice(position.position+1)}else{attributeName=cookieAv}attributeName=
attributeName.trim();attributeValue=attributeValue.trim();if(attributeValue.length>maxAttributeValueSize){return parseUnparsedAttributes(unparsedAttributes,cookieAttributeList)}
const attributeNameLowercase=attributeName.toLowerCase();if(attributeNameLowercase==="expires"){const expiryTime=new Date(attributeValue);cookieAttributeList.expires=
expiryTime}else if(attributeNameLowercase==="max-age"){const charCode=attributeValue.charCodeAt(0);if((charCode<48||charCode>57)&&attributeValue[0]!=="-"){return parseUnparsedAttributes(
unparsedAttributes,cookieAttributeList)}if(!/^\d+$/.test(attributeValue)){return parseUnparsedAttributes(unparsedAttributes,cookieAttributeList)}const deltaSeconds=Number(
attributeValue);cookieAttributeList.maxAge=deltaSeconds}else if(attributeNameLowercase==="domain"){let cookieDomain=attributeValue;if(cookieDomain[0]==="."){cookieDomain=
cookieDomain.slice(1)}cookieDomain=cookieDomain.toLowerCase();cookieAttributeList.domain=cookieDomain}else if(attributeNameLowercase==="path"){let cookiePath="";
if(attributeValue.length===0||attributeValue[0]!=="/"){cookiePath="/"}else{cookiePath=attributeValue}cookieAttributeList.path=cookiePath}else if(attributeNameLowercase===
"secure"){cookieAttributeList.secure=true}else if(attributeNameLowercase==="httponly"){cookieAttributeList.httpOnly=true}else if(attributeNameLowercase==="sames\
ite"){const attributeValueLowercase=attributeValue.toLowerCase();if(attributeValueLowercase==="none"){cookieAttributeList.sameSite="None"}else if(attributeValueLowercase===
"strict"){cookieAttributeList.sameSite="Strict"}else if(attributeValueLowercase==="lax"){cookieAttributeList.sameSite="Lax"}}else{cookieAttributeList.unparsed??=
[];cookieAttributeList.unparsed.push(`${attributeName}=${attributeValue}`)}return parseUnparsedAttributes(unparsedAttributes,cookieAttributeList)}module.exports=
{parseSetCookie,parseUnparsedAttributes}}});var require_cookies=__commonJS({"node_modules/undici/lib/web/cookies/index.js"(exports,module){"use strict";var{parseSetCookie}=require_parse();
var{stringify}=require_util7();var{webidl}=require_webidl();var{Headers:Headers2}=require_headers();function getCookies(headers){webidl.argumentLengthCheck(arguments,
1,"getCookies");webidl.brandCheck(headers,Headers2,{strict:false});const cookie=headers.get("cookie");const out={};if(!cookie){return out}for(const piece of cookie.
split(";")){const[name,...value]=piece.split("=");out[name.trim()]=value.join("=")}return out}function deleteCookie(headers,name,attributes){webidl.brandCheck(headers,
Headers2,{strict:false});const prefix="deleteCookie";webidl.argumentLengthCheck(arguments,2,prefix);name=webidl.converters.DOMString(name,prefix,"name");attributes=
webidl.converters.DeleteCookieAttributes(attributes);setCookie(headers,{name,value:"",expires:new Date(0),...attributes})}function getSetCookies(headers){webidl.
argumentLengthCheck(arguments,1,"getSetCookies");webidl.brandCheck(headers,Headers2,{strict:false});const cookies=headers.getSetCookie();if(!cookies){return[]}return cookies.
map(pair=>parseSetCookie(pair))}function setCookie(headers,cookie){webidl.argumentLengthCheck(arguments,2,"setCookie");webidl.brandCheck(headers,Headers2,{strict:false});
cookie=webidl.converters.Cookie(cookie);const str=stringify(cookie);if(str){headers.append("Set-Cookie",str)}}webidl.converters.DeleteCookieAttributes=webidl.dictionaryConverter(
[{converter:webidl.nullableConverter(webidl.converters.DOMString),key:"path",defaultValue:()=>null},{converter:webidl.nullableConverter(webidl.converters.DOMString),
key:"domain",defaultValue:()=>null}]);webidl.converters.Cookie=webidl.dictionaryConverter([{converter:webidl.converters.DOMString,key:"name"},{converter:webidl.
converters.DOMString,key:"value"},{converter:webidl.nullableConverter(value=>{if(typeof value==="number"){return webidl.converters["unsigned long long"](value)}
return new Date(value)}),key:"expires",defaultValue:()=>null},{converter:webidl.nullableConverter(webidl.converters["long long"]),key:"maxAge",defaultValue:()=>null},
{converter:webidl.nullableConverter(webidl.converters.DOMString),key:"domain",defaultValue:()=>null},{converter:webidl.nullableConverter(webidl.converters.DOMString),
key:"path",defaultValue:()=>null},{converter:webidl.nullableConverter(webidl.converters.boolean),key:"secure",defaultValue:()=>null},{converter:webidl.nullableConverter(
webidl.converters.boolean),key:"httpOnly",defaultValue:()=>null},{converter:webidl.converters.USVString,key:"sameSite",allowedValues:["Strict","Lax","None"]},{converter:webidl.
sequenceConverter(webidl.converters.DOMString),key:"unparsed",defaultValue:()=>new Array(0)}]);module.exports={getCookies,deleteCookie,getSetCookies,setCookie}}});
var require_events2=__commonJS({"node_modules/undici/lib/web/websocket/events.js"(exports,module){"use strict";var{webidl}=require_webidl();var{kEnumerableProperty}=require_util2();
var{kConstruct}=require_symbols();var{MessagePort}=require_node_worker_threads();var MessageEvent=class _MessageEvent extends Event{#eventInit;constructor(type,eventInitDict={}){
if(type===kConstruct){super(arguments[1],arguments[2]);webidl.util.markAsUncloneable(this);return}const prefix="MessageEvent constructor";webidl.argumentLengthCheck(
arguments,1,prefix);type=webidl.converters.DOMString(type,prefix,"type");eventInitDict=webidl.converters.MessageEventInit(eventInitDict,prefix,"eventInitDict");
super(type,eventInitDict);this.#eventInit=eventInitDict;webidl.util.markAsUncloneable(this)}get data(){webidl.brandCheck(this,_MessageEvent);return this.#eventInit.
data}get origin(){webidl.brandCheck(this,_MessageEvent);return this.#eventInit.origin}get lastEventId(){webidl.brandCheck(this,_MessageEvent);return this.#eventInit.
lastEventId}get source(){webidl.brandCheck(this,_MessageEvent);return this.#eventInit.source}get ports(){webidl.brandCheck(this,_MessageEvent);if(!Object.isFrozen(
this.#eventInit.ports)){Object.freeze(this.#eventInit.ports)}return this.#eventInit.ports}initMessageEvent(type,bubbles=false,cancelable=false,data=null,origin="",lastEventId="",source=null,ports=[]){
webidl.brandCheck(this,_MessageEvent);webidl.argumentLengthCheck(arguments,1,"MessageEvent.initMessageEvent");return new _MessageEvent(type,{bubbles,cancelable,
data,origin,lastEventId,source,ports})}static createFastMessageEvent(type,init){const messageEvent=new _MessageEvent(kConstruct,type,init);messageEvent.#eventInit=
init;messageEvent.#eventInit.data??=null;messageEvent.#eventInit.origin??="";messageEvent.#eventInit.lastEventId??="";messageEvent.#eventInit.source??=null;messageEvent.#eventInit.
ports??=[];return messageEvent}};var{createFastMessageEvent}=MessageEvent;delete MessageEvent.createFastMessageEvent;var CloseEvent=class _CloseEvent extends Event{#eventInit;constructor(type,eventInitDict={}){
const prefix="CloseEvent constructor";webidl.argumentLengthCheck(arguments,1,prefix);type=webidl.converters.DOMString(type,prefix,"type");eventInitDict=webidl.converters.
CloseEventInit(eventInitDict);super(type,eventInitDict);this.#eventInit=eventInitDict;webidl.util.markAsUncloneable(this)}get wasClean(){webidl.brandCheck(this,
_CloseEvent);return this.#eventInit.wasClean}get code(){webidl.brandCheck(this,_CloseEvent);return this.#eventInit.code}get reason(){webidl.brandCheck(this,_CloseEvent);
return this.#eventInit.reason}};var ErrorEvent=class _ErrorEvent extends Event{#eventInit;constructor(type,eventInitDict){const prefix="ErrorEvent constructor";
webidl.argumentLengthCheck(arguments,1,prefix);super(type,eventInitDict);webidl.util.markAsUncloneable(this);type=webidl.converters.DOMString(type,prefix,"type");
eventInitDict=webidl.converters.ErrorEventInit(eventInitDict??{});this.#eventInit=eventInitDict}get message(){webidl.brandCheck(this,_ErrorEvent);return this.#eventInit.
message}get filename(){webidl.brandCheck(this,_ErrorEvent);return this.#eventInit.filename}get lineno(){webidl.brandCheck(this,_ErrorEvent);return this.#eventInit.
lineno}get colno(){webidl.brandCheck(this,_ErrorEvent);return this.#eventInit.colno}get error(){webidl.brandCheck(this,_ErrorEvent);return this.#eventInit.error}};
Object.defineProperties(MessageEvent.prototype,{[Symbol.toStringTag]:{value:"MessageEvent",configurable:true},data:kEnumerableProperty,origin:kEnumerableProperty,
lastEventId:kEnumerableProperty,source:kEnumerableProperty,ports:kEnumerableProperty,initMessageEvent:kEnumerableProperty});Object.defineProperties(CloseEvent.prototype,
{[Symbol.toStringTag]:{value:"CloseEvent",configurable:true},reason:kEnumerableProperty,code:kEnumerableProperty,wasClean:kEnumerableProperty});Object.defineProperties(
ErrorEvent.prototype,{[Symbol.toStringTag]:{value:"ErrorEvent",configurable:true},message:kEnumerableProperty,filename:kEnumerableProperty,lineno:kEnumerableProperty,
colno:kEnumerableProperty,error:kEnumerableProperty});webidl.converters.MessagePort=webidl.interfaceConverter(MessagePort);webidl.converters["sequence<MessagePo\
rt>"]=webidl.sequenceConverter(webidl.converters.MessagePort);var eventInit=[{key:"bubbles",converter:webidl.converters.boolean,defaultValue:()=>false},{key:"ca\
ncelable",converter:webidl.converters.boolean,defaultValue:()=>false},{key:"composed",converter:webidl.converters.boolean,defaultValue:()=>false}];webidl.converters.
MessageEventInit=webidl.dictionaryConverter([...eventInit,{key:"data",converter:webidl.converters.any,defaultValue:()=>null},{key:"origin",converter:webidl.converters.
USVString,defaultValue:()=>""},{key:"lastEventId",converter:webidl.converters.DOMString,defaultValue:()=>""},{key:"source",converter:webidl.nullableConverter(webidl.
converters.MessagePort),defaultValue:()=>null},{key:"ports",converter:webidl.converters["sequence<MessagePort>"],defaultValue:()=>new Array(0)}]);webidl.converters.
CloseEventInit=webidl.dictionaryConverter([...eventInit,{key:"wasClean",converter:webidl.converters.boolean,defaultValue:()=>false},{key:"code",converter:webidl.
converters["unsigned short"],defaultValue:()=>0},{key:"reason",converter:webidl.converters.USVString,defaultValue:()=>""}]);webidl.converters.ErrorEventInit=webidl.
dictionaryConverter([...eventInit,{key:"message",converter:webidl.converters.DOMString,defaultValue:()=>""},{key:"filename",converter:webidl.converters.USVString,
defaultValue:()=>""},{key:"lineno",converter:webidl.converters["unsigned long"],defaultValue:()=>0},{key:"colno",converter:webidl.converters["unsigned long"],defaultValue:()=>0},
{key:"error",converter:webidl.converters.any}]);module.exports={MessageEvent,CloseEvent,ErrorEvent,createFastMessageEvent}}});var require_constants5=__commonJS(
{"node_modules/undici/lib/web/websocket/constants.js"(exports,module){"use strict";var uid="258EAFA5-E914-47DA-95CA-C5AB0DC85B11";var staticPropertyDescriptors={
enumerable:true,writable:false,configurable:false};var states={CONNECTING:0,OPEN:1,CLOSING:2,CLOSED:3};var sentCloseFrameState={NOT_SENT:0,PROCESSING:1,SENT:2};
var opcodes={CONTINUATION:0,TEXT:1,BINARY:2,CLOSE:8,PING:9,PONG:10};var maxUnsigned16Bit=2**16-1;var parserStates={INFO:0,PAYLOADLENGTH_16:2,PAYLOADLENGTH_64:3,
READ_DATA:4};var emptyBuffer=Buffer.allocUnsafe(0);var sendHints={string:1,typedArray:2,arrayBuffer:3,blob:4};module.exports={uid,sentCloseFrameState,staticPropertyDescriptors,
states,opcodes,maxUnsigned16Bit,parserStates,emptyBuffer,sendHints}}});var require_symbols5=__commonJS({"node_modules/undici/lib/web/websocket/symbols.js"(exports,module){
"use strict";module.exports={kWebSocketURL:Symbol("url"),kReadyState:Symbol("ready state"),kController:Symbol("controller"),kResponse:Symbol("response"),kBinaryType:Symbol(
"binary type"),kSentClose:Symbol("sent close"),kReceivedClose:Symbol("received close"),kByteParser:Symbol("byte parser")}}});var require_util8=__commonJS({"node\
_modules/undici/lib/web/websocket/util.js"(exports,module){"use strict";var{kReadyState,kController,kResponse,kBinaryType,kWebSocketURL}=require_symbols5();var{
states,opcodes}=require_constants5();var{ErrorEvent,createFastMessageEvent}=require_events2();var{isUtf8}=require_node_buffer();var{collectASequenceOfCodePointsFast,
removeHTTPWhitespace}=require_data_url();function isConnecting(ws){return ws[kReadyState]===states.CONNECTING}function isEstablished(ws){return ws[kReadyState]===
states.OPEN}function isClosing(ws){return ws[kReadyState]===states.CLOSING}function isClosed(ws){return ws[kReadyState]===states.CLOSED}function fireEvent(e,target,eventFactory=(type,init)=>new Event(
type,init),eventInitDict={}){const event=eventFactory(e,eventInitDict);target.dispatchEvent(event)}function websocketMessageReceived(ws,type,data){if(ws[kReadyState]!==
states.OPEN){return}let dataForEvent;if(type===opcodes.TEXT){try{dataForEvent=utf8Decode(data)}catch{failWebsocketConnection(ws,"Received invalid UTF-8 in text \
frame.");return}}else if(type===opcodes.BINARY){if(ws[kBinaryType]==="blob"){dataForEvent=new Blob([data])}else{dataForEvent=toArrayBuffer(data)}}fireEvent("mes\
sage",ws,createFastMessageEvent,{origin:ws[kWebSocketURL].origin,data:dataForEvent})}function toArrayBuffer(buffer){if(buffer.byteLength===buffer.buffer.byteLength){
return buffer.buffer}return buffer.buffer.slice(buffer.byteOffset,buffer.byteOffset+buffer.byteLength)}function isValidSubprotocol(protocol){if(protocol.length===
0){return false}for(let i=0;i<protocol.length;++i){const code=protocol.charCodeAt(i);if(code<33||code>126||code===34||code===40||code===41||code===44||code===47||
code===58||code===59||code===60||code===61||code===62||code===63||code===64||code===91||code===92||code===93||code===123||code===125){return false}}return true}
function isValidStatusCode(code){if(code>=1e3&&code<1015){return code!==1004&&code!==1005&&code!==1006}return code>=3e3&&code<=4999}function failWebsocketConnection(ws,reason){
const{[kController]:controller,[kResponse]:response}=ws;controller.abort();if(response?.socket&&!response.socket.destroyed){response.socket.destroy()}if(reason){
fireEvent("error",ws,(type,init)=>new ErrorEvent(type,init),{error:new Error(reason),message:reason})}}function isControlFrame(opcode){return opcode===opcodes.CLOSE||
opcode===opcodes.PING||opcode===opcodes.PONG}function isContinuationFrame(opcode){return opcode===opcodes.CONTINUATION}function isTextBinaryFrame(opcode){return opcode===
opcodes.TEXT||opcode===opcodes.BINARY}function isValidOpcode(opcode){return isTextBinaryFrame(opcode)||isContinuationFrame(opcode)||isControlFrame(opcode)}function parseExtensions(extensions){
const position={position:0};const extensionList=new Map;while(position.position<extensions.length){const pair=collectASequenceOfCodePointsFast(";",extensions,position);
const[name,value=""]=pair.split("=");extensionList.set(removeHTTPWhitespace(name,true,false),removeHTTPWhitespace(value,false,true));position.position++}return extensionList}
function isValidClientWindowBits(value){if(value.length===0){return false}for(let i=0;i<value.length;i++){const byte=value.charCodeAt(i);if(byte<48||byte>57){return false}}
const num=Number.parseInt(value,10);return num>=8&&num<=15}var hasIntl=typeof process.versions.icu==="string";var fatalDecoder=hasIntl?new TextDecoder("utf-8",{
fatal:true}):void 0;var utf8Decode=hasIntl?fatalDecoder.decode.bind(fatalDecoder):function(buffer){if(isUtf8(buffer)){return buffer.toString("utf-8")}throw new TypeError(
"Invalid utf-8 received.")};module.exports={isConnecting,isEstablished,isClosing,isClosed,fireEvent,isValidSubprotocol,isValidStatusCode,failWebsocketConnection,
websocketMessageReceived,utf8Decode,isControlFrame,isContinuationFrame,isTextBinaryFrame,isValidOpcode,parseExtensions,isValidClientWindowBits}}});var require_frame=__commonJS(
{"node_modules/undici/lib/web/websocket/frame.js"(exports,module){"use strict";var{maxUnsigned16Bit}=require_constants5();var BUFFER_SIZE=16386;var crypto2;var buffer=null;
var bufIdx=BUFFER_SIZE;try{crypto2=require_node_crypto()}catch{crypto2={randomFillSync:function randomFillSync(buffer2,_offset,_size2){for(let i=0;i<buffer2.length;++i){
buffer2[i]=Math.random()*255|0}return buffer2}}}function generateMask(){if(bufIdx===BUFFER_SIZE){bufIdx=0;crypto2.randomFillSync(buffer??=Buffer.allocUnsafe(BUFFER_SIZE),
0,BUFFER_SIZE)}return[buffer[bufIdx++],buffer[bufIdx++],buffer[bufIdx++],buffer[bufIdx++]]}var WebsocketFrameSend=class{constructor(data){this.frameData=data}createFrame(opcode){
const frameData=this.frameData;const maskKey=generateMask();const bodyLength=frameData?.byteLength??0;let payloadLength=bodyLength;let offset=6;if(bodyLength>maxUnsigned16Bit){
offset+=8;payloadLength=127}else if(bodyLength>125){offset+=2;payloadLength=126}const buffer2=Buffer.allocUnsafe(bodyLength+offset);buffer2[0]=buffer2[1]=0;buffer2[0]|=
128;buffer2[0]=(buffer2[0]&240)+opcode;buffer2[offset-4]=maskKey[0];buffer2[offset-3]=maskKey[1];buffer2[offset-2]=maskKey[2];buffer2[offset-1]=maskKey[3];buffer2[1]=
payloadLength;if(payloadLength===126){buffer2.writeUInt16BE(bodyLength,2)}else if(payloadLength===127){buffer2[2]=buffer2[3]=0;buffer2.writeUIntBE(bodyLength,4,
6)}buffer2[1]|=128;for(let i=0;i<bodyLength;++i){buffer2[offset+i]=frameData[i]^maskKey[i&3]}return buffer2}};module.exports={WebsocketFrameSend}}});var require_connection=__commonJS(
{"node_modules/undici/lib/web/websocket/connection.js"(exports,module){"use strict";var{uid,states,sentCloseFrameState,emptyBuffer,opcodes}=require_constants5();
var{kReadyState,kSentClose,kByteParser,kReceivedClose,kResponse}=require_symbols5();var{fireEvent,failWebsocketConnection,isClosing,isClosed,isEstablished,parseExtensions}=require_util8();
var{channels}=require_diagnostics();var{CloseEvent}=require_events2();var{makeRequest}=require_request2();var{fetching}=require_fetch();var{Headers:Headers2,getHeadersList}=require_headers();
var{getDecodeSplit}=require_util3();var{WebsocketFrameSend}=require_frame();var crypto2;try{crypto2=require_node_crypto()}catch{}function establishWebSocketConnection(url,protocols,client,ws,onEstablish,options){
const requestURL=url;requestURL.protocol=url.protocol==="ws:"?"http:":"https:";const request=makeRequest({urlList:[requestURL],client,serviceWorkers:"none",referrer:"\
no-referrer",mode:"websocket",credentials:"include",cache:"no-store",redirect:"error"});if(options.headers){const headersList=getHeadersList(new Headers2(options.
headers));request.headersList=headersList}const keyValue=crypto2.randomBytes(16).toString("base64");request.headersList.append("sec-websocket-key",keyValue);request.
headersList.append("sec-websocket-version","13");for(const protocol of protocols){request.headersList.append("sec-websocket-protocol",protocol)}const permessageDeflate="\
permessage-deflate; client_max_window_bits";request.headersList.append("sec-websocket-extensions",permessageDeflate);const controller=fetching({request,useParallelQueue:true,
dispatcher:options.dispatcher,processResponse(response){if(response.type==="error"||response.status!==101){failWebsocketConnection(ws,"Received network error or\
 non-101 status code.");return}if(protocols.length!==0&&!response.headersList.get("Sec-WebSocket-Protocol")){failWebsocketConnection(ws,"Server did not respond \
with sent protocols.");return}if(response.headersList.get("Upgrade")?.toLowerCase()!=="websocket"){failWebsocketConnection(ws,'Server did not set Upgrade header\
 to "websocket".');return}if(response.headersList.get("Connection")?.toLowerCase()!=="upgrade"){failWebsocketConnection(ws,'Server did not set Connection header\
 to "upgrade".');return}const secWSAccept=response.headersList.get("Sec-WebSocket-Accept");const digest=crypto2.createHash("sha1").update(keyValue+uid).digest("\
base64");if(secWSAccept!==digest){failWebsocketConnection(ws,"Incorrect hash received in Sec-WebSocket-Accept header.");return}const secExtension=response.headersList.
get("Sec-WebSocket-Extensions");let extensions;if(secExtension!==null){extensions=parseExtensions(secExtension);if(!extensions.has("permessage-deflate")){failWebsocketConnection(
ws,"Sec-WebSocket-Extensions header does not match.");return}}const secProtocol=response.headersList.get("Sec-WebSocket-Protocol");if(secProtocol!==null){const requestProtocols=getDecodeSplit(
"sec-websocket-protocol",request.headersList);if(requestProtocols===null||!requestProtocols.includes(secProtocol)){failWebsocketConnection(ws,"Protocol was not \
set in the opening handshake.");return}}response.socket.on("data",onSocketData);response.socket.on("close",onSocketClose);response.socket.on("error",onSocketError);
if(channels.open.hasSubscribers){channels.open.publish({address:response.socket.address(),protocol:secProtocol,extensions:secExtension})}onEstablish(response,extensions)}});
return controller}function closeWebSocketConnection(ws,code,reason,reasonByteLength){if(isClosing(ws)||isClosed(ws)){}else if(!isEstablished(ws)){failWebsocketConnection(
ws,"Connection was closed before it was established.");ws[kReadyState]=states.CLOSING}else if(ws[kSentClose]===sentCloseFrameState.NOT_SENT){ws[kSentClose]=sentCloseFrameState.
PROCESSING;const frame=new WebsocketFrameSend;if(code!==void 0&&reason===void 0){frame.frameData=Buffer.allocUnsafe(2);frame.frameData.writeUInt16BE(code,0)}else if(code!==
void 0&&reason!==void 0){frame.frameData=Buffer.allocUnsafe(2+reasonByteLength);frame.frameData.writeUInt16BE(code,0);frame.frameData.write(reason,2,"utf-8")}else{
frame.frameData=emptyBuffer}const socket=ws[kResponse].socket;socket.write(frame.createFrame(opcodes.CLOSE));ws[kSentClose]=sentCloseFrameState.SENT;ws[kReadyState]=
states.CLOSING}else{ws[kReadyState]=states.CLOSING}}function onSocketData(chunk){if(!this.ws[kByteParser].write(chunk)){this.pause()}}function onSocketClose(){const{
ws}=this;const{[kResponse]:response}=ws;response.socket.off("data",onSocketData);response.socket.off("close",onSocketClose);response.socket.off("error",onSocketError);
const wasClean=ws[kSentClose]===sentCloseFrameState.SENT&&ws[kReceivedClose];let code=1005;let reason="";const result=ws[kByteParser].closingInfo;if(result&&!result.
error){code=result.code??1005;reason=result.reason}else if(!ws[kReceivedClose]){code=1006}ws[kReadyState]=states.CLOSED;fireEvent("close",ws,(type,init)=>new CloseEvent(
type,init),{wasClean,code,reason});if(channels.close.hasSubscribers){channels.close.publish({websocket:ws,code,reason})}}function onSocketError(error2){const{ws}=this;
ws[kReadyState]=states.CLOSING;if(channels.socketError.hasSubscribers){channels.socketError.publish(error2)}this.destroy()}module.exports={establishWebSocketConnection,
closeWebSocketConnection}}});var require_permessage_deflate=__commonJS({"node_modules/undici/lib/web/websocket/permessage-deflate.js"(exports,module){"use stric\
t";var{createInflateRaw,Z_DEFAULT_WINDOWBITS}=require_node_zlib();var{isValidClientWindowBits}=require_util8();var{MessageSizeExceededError}=require_errors();var tail=Buffer.
from([0,0,255,255]);var kBuffer=Symbol("kBuffer");var kLength=Symbol("kLength");var PerMessageDeflate=class{#inflate;#options={};#maxPayloadSize=0;constructor(extensions,options){
this.#options.serverNoContextTakeover=extensions.has("server_no_context_takeover");this.#options.serverMaxWindowBits=extensions.get("server_max_window_bits");this.#maxPayloadSize=
options.maxPayloadSize}decompress(chunk,fin,callback){if(!this.#inflate){let windowBits=Z_DEFAULT_WINDOWBITS;if(this.#options.serverMaxWindowBits){if(!isValidClientWindowBits(
this.#options.serverMaxWindowBits)){callback(new Error("Invalid server_max_window_bits"));return}windowBits=Number.parseInt(this.#options.serverMaxWindowBits)}try{
this.#inflate=createInflateRaw({windowBits})}catch(err){callback(err);return}this.#inflate[kBuffer]=[];this.#inflate[kLength]=0;this.#inflate.on("data",data=>{this.#inflate[kLength]+=
data.length;if(this.#maxPayloadSize>0&&this.#inflate[kLength]>this.#maxPayloadSize){callback(new MessageSizeExceededError);this.#inflate.removeAllListeners();this.#inflate.
destroy();this.#inflate=null;return}this.#inflate[kBuffer].push(data)});this.#inflate.on("error",err=>{this.#inflate=null;callback(err)})}this.#inflate.write(chunk);
if(fin){this.#inflate.write(tail)}this.#inflate.flush(()=>{if(!this.#inflate){return}const full=Buffer.concat(this.#inflate[kBuffer],this.#inflate[kLength]);this.#inflate[kBuffer].
length=0;this.#inflate[kLength]=0;callback(null,full)})}};module.exports={PerMessageDeflate}}});var require_receiver=__commonJS({"node_modules/undici/lib/web/we\
bsocket/receiver.js"(exports,module){"use strict";var{Writable}=require_node_stream();var assert2=require_node_assert();var{parserStates,opcodes,states,emptyBuffer,
sentCloseFrameState}=require_constants5();var{kReadyState,kSentClose,kResponse,kReceivedClose}=require_symbols5();var{channels}=require_diagnostics();var{isValidStatusCode,
isValidOpcode,failWebsocketConnection,websocketMessageReceived,utf8Decode,isControlFrame,isTextBinaryFrame,isContinuationFrame}=require_util8();var{WebsocketFrameSend}=require_frame();
var{closeWebSocketConnection}=require_connection();var{PerMessageDeflate}=require_permessage_deflate();var{MessageSizeExceededError}=require_errors();function failWebsocketConnectionWithCode(ws,code,reason){
closeWebSocketConnection(ws,code,reason,Buffer.byteLength(reason));failWebsocketConnection(ws,reason)}var ByteParser=class extends Writable{#buffers=[];#fragmentsBytes=0;#byteOffset=0;#loop=false;#state=parserStates.
INFO;#info={};#fragments=[];#extensions;#maxFragments;#maxPayloadSize;constructor(ws,extensions,options={}){super();this.ws=ws;this.#extensions=extensions==null?
new Map:extensions;this.#maxFragments=options.maxFragments??0;this.#maxPayloadSize=options.maxPayloadSize??0;if(this.#extensions.has("permessage-deflate")){this.#extensions.
set("permessage-deflate",new PerMessageDeflate(extensions,options))}}_write(chunk,_,callback){this.#buffers.push(chunk);this.#byteOffset+=chunk.length;this.#loop=
true;this.run(callback)}#validatePayloadLength(){if(this.#maxPayloadSize>0&&!isControlFrame(this.#info.opcode)&&this.#info.payloadLength+this.#fragmentsBytes>this.#maxPayloadSize){
failWebsocketConnectionWithCode(this.ws,1009,"Payload size exceeds maximum allowed size");return false}return true}run(callback){while(this.#loop){if(this.#state===
parserStates.INFO){if(this.#byteOffset<2){return callback()}const buffer=this.consume(2);const fin=(buffer[0]&128)!==0;const opcode=buffer[0]&15;const masked=(buffer[1]&
128)===128;const fragmented=!fin&&opcode!==opcodes.CONTINUATION;const payloadLength=buffer[1]&127;const rsv1=buffer[0]&64;const rsv2=buffer[0]&32;const rsv3=buffer[0]&
16;if(!isValidOpcode(opcode)){failWebsocketConnection(this.ws,"Invalid opcode received");return callback()}if(masked){failWebsocketConnection(this.ws,"Frame can\
not be masked");return callback()}if(rsv1!==0&&!this.#extensions.has("permessage-deflate")){failWebsocketConnection(this.ws,"Expected RSV1 to be clear.");return}
if(rsv2!==0||rsv3!==0){failWebsocketConnection(this.ws,"RSV1, RSV2, RSV3 must be clear");return}if(fragmented&&!isTextBinaryFrame(opcode)){failWebsocketConnection(
this.ws,"Invalid frame type was fragmented.");return}if(isTextBinaryFrame(opcode)&&this.#fragments.length>0){failWebsocketConnection(this.ws,"Expected continuat\
ion frame");return}if(this.#info.fragmented&&fragmented){failWebsocketConnection(this.ws,"Fragmented frame exceeded 125 bytes.");return}if((payloadLength>125||fragmented)&&
isControlFrame(opcode)){failWebsocketConnection(this.ws,"Control frame either too large or fragmented");return}if(isContinuationFrame(opcode)&&this.#fragments.length===
0&&!this.#info.compressed){failWebsocketConnection(this.ws,"Unexpected continuation frame");return}if(payloadLength<=125){this.#info.payloadLength=payloadLength;
this.#state=parserStates.READ_DATA;if(!this.#validatePayloadLength()){return}}else if(payloadLength===126){this.#state=parserStates.PAYLOADLENGTH_16}else if(payloadLength===
127){this.#state=parserStates.PAYLOADLENGTH_64}if(isTextBinaryFrame(opcode)){this.#info.binaryType=opcode;this.#info.compressed=rsv1!==0}this.#info.opcode=opcode;
this.#info.masked=masked;this.#info.fin=fin;this.#info.fragmented=fragmented}else if(this.#state===parserStates.PAYLOADLENGTH_16){if(this.#byteOffset<2){return callback()}
const buffer=this.consume(2);this.#info.payloadLength=buffer.readUInt16BE(0);this.#state=parserStates.READ_DATA;if(!this.#validatePayloadLength()){return}}else if(this.#state===
parserStates.PAYLOADLENGTH_64){if(this.#byteOffset<8){return callback()}const buffer=this.consume(8);const upper=buffer.readUInt32BE(0);const lower=buffer.readUInt32BE(
4);if(upper!==0||lower>2**31-1){failWebsocketConnection(this.ws,"Received payload length > 2^31 bytes.");return}this.#info.payloadLength=lower;this.#state=parserStates.
READ_DATA;if(!this.#validatePayloadLength()){return}}else if(this.#state===parserStates.READ_DATA){if(this.#byteOffset<this.#info.payloadLength){return callback()}
const body=this.consume(this.#info.payloadLength);if(isControlFrame(this.#info.opcode)){this.#loop=this.parseControlFrame(body);this.#state=parserStates.INFO;const socket=this.
ws[kResponse].socket;if(this.#loop&&socket.writableNeedDrain){this.#loop=false;socket.once("drain",()=>{if(this.destroyed)return;this.#loop=true;this.run(callback)});
return}}else{if(!this.#info.compressed){if(!this.writeFragments(body)){return}if(this.#maxPayloadSize>0&&this.#fragmentsBytes>this.#maxPayloadSize){failWebsocketConnectionWithCode(
this.ws,1009,new MessageSizeExceededError().message);return}if(!this.#info.fragmented&&this.#info.fin){websocketMessageReceived(this.ws,this.#info.binaryType,this.
consumeFragments())}this.#state=parserStates.INFO}else{this.#extensions.get("permessage-deflate").decompress(body,this.#info.fin,(error2,data)=>{if(error2){const code=error2 instanceof
MessageSizeExceededError?1009:1007;failWebsocketConnectionWithCode(this.ws,code,error2.message);return}if(!this.writeFragments(data)){return}if(this.#maxPayloadSize>
0&&this.#fragmentsBytes>this.#maxPayloadSize){failWebsocketConnectionWithCode(this.ws,1009,new MessageSizeExceededError().message);return}if(!this.#info.fin){this.#state=
parserStates.INFO;this.#loop=true;this.run(callback);return}websocketMessageReceived(this.ws,this.#info.binaryType,this.consumeFragments());this.#loop=true;this.#state=
parserStates.INFO;this.run(callback)});this.#loop=false;break}}}}}consume(n){if(n>this.#byteOffset){throw new Error("Called consume() before buffers satiated.")}else if(n===
0){return emptyBuffer}if(this.#buffers[0].length===n){this.#byteOffset-=this.#buffers[0].length;return this.#buffers.shift()}const buffer=Buffer.allocUnsafe(n);
let offset=0;while(offset!==n){const next=this.#buffers[0];const{length}=next;if(length+offset===n){buffer.set(this.#buffers.shift(),offset);break}else if(length+
offset>n){buffer.set(next.subarray(0,n-offset),offset);this.#buffers[0]=next.subarray(n-offset);break}else{buffer.set(this.#buffers.shift(),offset);offset+=next.
length}}this.#byteOffset-=n;return buffer}writeFragments(fragment){if(this.#maxFragments>0&&this.#fragments.length===this.#maxFragments){failWebsocketConnectionWithCode(
this.ws,1008,"Too many message fragments");return false}this.#fragmentsBytes+=fragment.length;this.#fragments.push(fragment);return true}consumeFragments(){const fragments=this.#fragments;
if(fragments.length===1){this.#fragmentsBytes=0;return fragments.shift()}const output=Buffer.concat(fragments,this.#fragmentsBytes);this.#fragments=[];this.#fragmentsBytes=
0;return output}parseCloseBody(data){assert2(data.length!==1);let code;if(data.length>=2){code=data.readUInt16BE(0)}if(code!==void 0&&!isValidStatusCode(code)){
return{code:1002,reason:"Invalid status code",error:true}}let reason=data.subarray(2);if(reason[0]===239&&reason[1]===187&&reason[2]===191){reason=reason.subarray(
3)}try{reason=utf8Decode(reason)}catch{return{code:1007,reason:"Invalid UTF-8",error:true}}return{code,reason,error:false}}parseControlFrame(body){const{opcode,
payloadLength}=this.#info;if(opcode===opcodes.CLOSE){if(payloadLength===1){failWebsocketConnection(this.ws,"Received close frame with a 1-byte body.");return false}
this.#info.closeInfo=this.parseCloseBody(body);if(this.#info.closeInfo.error){const{code,reason}=this.#info.closeInfo;closeWebSocketConnection(this.ws,code,reason,
reason.length);failWebsocketConnection(this.ws,reason);return false}if(this.ws[kSentClose]!==sentCloseFrameState.SENT){let body2=emptyBuffer;if(this.#info.closeInfo.
code){body2=Buffer.allocUnsafe(2);body2.writeUInt16BE(this.#info.closeInfo.code,0)}const closeFrame=new WebsocketFrameSend(body2);this.ws[kResponse].socket.write(
closeFrame.createFrame(opcodes.CLOSE),err=>{if(!err){this.ws[kSentClose]=sentCloseFrameState.SENT}})}this.ws[kReadyState]=states.CLOSING;this.ws[kReceivedClose]=
true;return false}else if(opcode===opcodes.PING){if(!this.ws[kReceivedClose]){const frame=new WebsocketFrameSend(body);this.ws[kResponse].socket.write(frame.createFrame(
opcodes.PONG));if(channels.ping.hasSubscribers){channels.ping.publish({payload:body})}}}else if(opcode===opcodes.PONG){if(channels.pong.hasSubscribers){channels.
pong.publish({payload:body})}}return true}get closingInfo(){return this.#info.closeInfo}};module.exports={ByteParser}}});var require_sender=__commonJS({"node_mo\
dules/undici/lib/web/websocket/sender.js"(exports,module){"use strict";var{WebsocketFrameSend}=require_frame();var{opcodes,sendHints}=require_constants5();var FixedQueue=require_fixed_queue();
var FastBuffer=Buffer[Symbol.species];var SendQueue=class{#queue=new FixedQueue;#running=false;#socket;constructor(socket){this.#socket=socket}add(item,cb,hint){
if(hint!==sendHints.blob){const frame=createFrame(item,hint);if(!this.#running){this.#socket.write(frame,cb)}else{const node2={promise:null,callback:cb,frame};this.#queue.
push(node2)}return}const node={promise:item.arrayBuffer().then(ab=>{node.promise=null;node.frame=createFrame(ab,hint)}),callback:cb,frame:null};this.#queue.push(
node);if(!this.#running){this.#run()}}async#run(){this.#running=true;const queue=this.#queue;while(!queue.isEmpty()){const node=queue.shift();if(node.promise!==
null){await node.promise}this.#socket.write(node.frame,node.callback);node.callback=node.frame=null}this.#running=false}};function createFrame(data,hint){return new WebsocketFrameSend(
toBuffer(data,hint)).createFrame(hint===sendHints.string?opcodes.TEXT:opcodes.BINARY)}function toBuffer(data,hint){switch(hint){case sendHints.string:return Buffer.
from(data);case sendHints.arrayBuffer:case sendHints.blob:return new FastBuffer(data);case sendHints.typedArray:return new FastBuffer(data.buffer,data.byteOffset,
data.byteLength)}}module.exports={SendQueue}}});var require_websocket=__commonJS({"node_modules/undici/lib/web/websocket/websocket.js"(exports,module){"use stri\
ct";var{webidl}=require_webidl();var{URLSerializer}=require_data_url();var{environmentSettingsObject}=require_util3();var{staticPropertyDescriptors,states,sentCloseFrameState,
sendHints}=require_constants5();var{kWebSocketURL,kReadyState,kController,kBinaryType,kResponse,kSentClose,kByteParser}=require_symbols5();var{isConnecting,isEstablished,
isClosing,isValidSubprotocol,fireEvent}=require_util8();var{establishWebSocketConnection,closeWebSocketConnection}=require_connection();var{ByteParser}=require_receiver();
var{kEnumerableProperty,isBlobLike}=require_util2();var{getGlobalDispatcher}=require_global2();var{types}=require_node_util();var{ErrorEvent,CloseEvent}=require_events2();
var{SendQueue}=require_sender();var WebSocket=class _WebSocket extends EventTarget{#events={open:null,error:null,close:null,message:null};#bufferedAmount=0;#protocol="";#extensions="";#sendQueue;constructor(url,protocols=[]){
super();webidl.util.markAsUncloneable(this);const prefix="WebSocket constructor";webidl.argumentLengthCheck(arguments,1,prefix);const options=webidl.converters["\
DOMString or sequence<DOMString> or WebSocketInit"](protocols,prefix,"options");url=webidl.converters.USVString(url,prefix,"url");protocols=options.protocols;const baseURL=environmentSettingsObject.
settingsObject.baseUrl;let urlRecord;try{urlRecord=new URL(url,baseURL)}catch(e){throw new DOMException(e,"SyntaxError")}if(urlRecord.protocol==="http:"){urlRecord.
protocol="ws:"}else if(urlRecord.protocol==="https:"){urlRecord.protocol="wss:"}if(urlRecord.protocol!=="ws:"&&urlRecord.protocol!=="wss:"){throw new DOMException(
`Expected a ws: or wss: protocol, got ${urlRecord.protocol}`,"SyntaxError")}if(urlRecord.hash||urlRecord.href.endsWith("#")){throw new DOMException("Got fragmen\
t","SyntaxError")}if(typeof protocols==="string"){protocols=[protocols]}if(protocols.length!==new Set(protocols.map(p=>p.toLowerCase())).size){throw new DOMException(
"Invalid Sec-WebSocket-Protocol value","SyntaxError")}if(protocols.length>0&&!protocols.every(p=>isValidSubprotocol(p))){throw new DOMException("Invalid Sec-Web\
Socket-Protocol value","SyntaxError")}this[kWebSocketURL]=new URL(urlRecord.href);const client=environmentSettingsObject.settingsObject;this[kController]=establishWebSocketConnection(
urlRecord,protocols,client,this,(response,extensions)=>this.#onConnectionEstablished(response,extensions),options);this[kReadyState]=_WebSocket.CONNECTING;this[kSentClose]=
sentCloseFrameState.NOT_SENT;this[kBinaryType]="blob"}close(code=void 0,reason=void 0){webidl.brandCheck(this,_WebSocket);const prefix="WebSocket.close";if(code!==
void 0){code=webidl.converters["unsigned short"](code,prefix,"code",{clamp:true})}if(reason!==void 0){reason=webidl.converters.USVString(reason,prefix,"reason")}
if(code!==void 0){if(code!==1e3&&(code<3e3||code>4999)){throw new DOMException("invalid code","InvalidAccessError")}}let reasonByteLength=0;if(reason!==void 0){
reasonByteLength=Buffer.byteLength(reason);if(reasonByteLength>123){throw new DOMException(`Reason must be less than 123 bytes; received ${reasonByteLength}`,"S\
yntaxError")}}closeWebSocketConnection(this,code,reason,reasonByteLength)}send(data){webidl.brandCheck(this,_WebSocket);const prefix="WebSocket.send";webidl.argumentLengthCheck(
arguments,1,prefix);data=webidl.converters.WebSocketSendData(data,prefix,"data");if(isConnecting(this)){throw new DOMException("Sent before connected.","Invalid\
StateError")}if(!isEstablished(this)||isClosing(this)){return}if(typeof data==="string"){const length=Buffer.byteLength(data);this.#bufferedAmount+=length;this.#sendQueue.
add(data,()=>{this.#bufferedAmount-=length},sendHints.string)}else if(types.isArrayBuffer(data)){this.#bufferedAmount+=data.byteLength;this.#sendQueue.add(data,
()=>{this.#bufferedAmount-=data.byteLength},sendHints.arrayBuffer)}else if(ArrayBuffer.isView(data)){this.#bufferedAmount+=data.byteLength;this.#sendQueue.add(data,
()=>{this.#bufferedAmount-=data.byteLength},sendHints.typedArray)}else if(isBlobLike(data)){this.#bufferedAmount+=data.size;this.#sendQueue.add(data,()=>{this.#bufferedAmount-=
data.size},sendHints.blob)}}get readyState(){webidl.brandCheck(this,_WebSocket);return this[kReadyState]}get bufferedAmount(){webidl.brandCheck(this,_WebSocket);
return this.#bufferedAmount}get url(){webidl.brandCheck(this,_WebSocket);return URLSerializer(this[kWebSocketURL])}get extensions(){webidl.brandCheck(this,_WebSocket);
return this.#extensions}get protocol(){webidl.brandCheck(this,_WebSocket);return this.#protocol}get onopen(){webidl.brandCheck(this,_WebSocket);return this.#events.
open}set onopen(fn){webidl.brandCheck(this,_WebSocket);if(this.#events.open){this.removeEventListener("open",this.#events.open)}if(typeof fn==="function"){this.#events.
open=fn;this.addEventListener("open",fn)}else{this.#events.open=null}}get onerror(){webidl.brandCheck(this,_WebSocket);return this.#events.error}set onerror(fn){
webidl.brandCheck(this,_WebSocket);if(this.#events.error){this.removeEventListener("error",this.#events.error)}if(typeof fn==="function"){this.#events.error=fn;
this.addEventListener("error",fn)}else{this.#events.error=null}}get onclose(){webidl.brandCheck(this,_WebSocket);return this.#events.close}set onclose(fn){webidl.
brandCheck(this,_WebSocket);if(this.#events.close){this.removeEventListener("close",this.#events.close)}if(typeof fn==="function"){this.#events.close=fn;this.addEventListener(
"close",fn)}else{this.#events.close=null}}get onmessage(){webidl.brandCheck(this,_WebSocket);return this.#events.message}set onmessage(fn){webidl.brandCheck(this,
_WebSocket);if(this.#events.message){this.removeEventListener("message",this.#events.message)}if(typeof fn==="function"){this.#events.message=fn;this.addEventListener(
"message",fn)}else{this.#events.message=null}}get binaryType(){webidl.brandCheck(this,_WebSocket);return this[kBinaryType]}set binaryType(type){webidl.brandCheck(
this,_WebSocket);if(type!=="blob"&&type!=="arraybuffer"){this[kBinaryType]="blob"}else{this[kBinaryType]=type}}#onConnectionEstablished(response,parsedExtensions){
this[kResponse]=response;const webSocketOptions=this[kController]?.dispatcher?.webSocketOptions;const maxFragments=webSocketOptions?.maxFragments;const maxPayloadSize=webSocketOptions?.
maxPayloadSize;const parser=new ByteParser(this,parsedExtensions,{maxFragments,maxPayloadSize});parser.on("drain",onParserDrain);parser.on("error",onParserError.
bind(this));response.socket.ws=this;this[kByteParser]=parser;this.#sendQueue=new SendQueue(response.socket);this[kReadyState]=states.OPEN;const extensions=response.
headersList.get("sec-websocket-extensions");if(extensions!==null){this.#extensions=extensions}const protocol=response.headersList.get("sec-websocket-protocol");
if(protocol!==null){this.#protocol=protocol}fireEvent("open",this)}};WebSocket.CONNECTING=WebSocket.prototype.CONNECTING=states.CONNECTING;WebSocket.OPEN=WebSocket.
prototype.OPEN=states.OPEN;WebSocket.CLOSING=WebSocket.prototype.CLOSING=states.CLOSING;WebSocket.CLOSED=WebSocket.prototype.CLOSED=states.CLOSED;Object.defineProperties(
WebSocket.prototype,{CONNECTING:staticPropertyDescriptors,OPEN:staticPropertyDescriptors,CLOSING:staticPropertyDescriptors,CLOSED:staticPropertyDescriptors,url:kEnumerableProperty,
readyState:kEnumerableProperty,bufferedAmount:kEnumerableProperty,onopen:kEnumerableProperty,onerror:kEnumerableProperty,onclose:kEnumerableProperty,close:kEnumerableProperty,
onmessage:kEnumerableProperty,binaryType:kEnumerableProperty,send:kEnumerableProperty,extensions:kEnumerableProperty,protocol:kEnumerableProperty,[Symbol.toStringTag]:{
value:"WebSocket",writable:false,enumerable:false,configurable:true}});Object.defineProperties(WebSocket,{CONNECTING:staticPropertyDescriptors,OPEN:staticPropertyDescriptors,
CLOSING:staticPropertyDescriptors,CLOSED:staticPropertyDescriptors});webidl.converters["sequence<DOMString>"]=webidl.sequenceConverter(webidl.converters.DOMString);
webidl.converters["DOMString or sequence<DOMString>"]=function(V,prefix,argument){if(webidl.util.Type(V)==="Object"&&Symbol.iterator in V){return webidl.converters["\
sequence<DOMString>"](V)}return webidl.converters.DOMString(V,prefix,argument)};webidl.converters.WebSocketInit=webidl.dictionaryConverter([{key:"protocols",converter:webidl.
converters["DOMString or sequence<DOMString>"],defaultValue:()=>new Array(0)},{key:"dispatcher",converter:webidl.converters.any,defaultValue:()=>getGlobalDispatcher()},
{key:"headers",converter:webidl.nullableConverter(webidl.converters.HeadersInit)}]);webidl.converters["DOMString or sequence<DOMString> or WebSocketInit"]=function(V){
if(webidl.util.Type(V)==="Object"&&!(Symbol.iterator in V)){return webidl.converters.WebSocketInit(V)}return{protocols:webidl.converters["DOMString or sequence<\
DOMString>"](V)}};webidl.converters.WebSocketSendData=function(V){if(webidl.util.Type(V)==="Object"){if(isBlobLike(V)){return webidl.converters.Blob(V,{strict:false})}
if(ArrayBuffer.isView(V)||types.isArrayBuffer(V)){return webidl.converters.BufferSource(V)}}return webidl.converters.USVString(V)};function onParserDrain(){this.
ws[kResponse].socket.resume()}function onParserError(err){let message;let code;if(err instanceof CloseEvent){message=err.reason;code=err.code}else{message=err.message}
fireEvent("error",this,()=>new ErrorEvent("error",{error:err,message}));closeWebSocketConnection(this,code)}module.exports={WebSocket}}});var require_util9=__commonJS(
{"node_modules/undici/lib/web/eventsource/util.js"(exports,module){"use strict";function isValidLastEventId(value){return value.indexOf("\0")===-1}function isASCIINumber(value){
if(value.length===0)return false;for(let i=0;i<value.length;i++){if(value.charCodeAt(i)<48||value.charCodeAt(i)>57)return false}return true}function delay(ms){return new Promise(
resolve2=>{setTimeout(resolve2,ms).unref()})}module.exports={isValidLastEventId,isASCIINumber,delay}}});var require_eventsource_stream=__commonJS({"node_modules\
/undici/lib/web/eventsource/eventsource-stream.js"(exports,module){"use strict";var buffer=require_node_buffer();var{Transform}=require_node_stream();var{isASCIINumber,
isValidLastEventId}=require_util9();var BOM=[239,187,191];var LF=10;var CR=13;var COLON=58;var SPACE=32;var defaultMaxEventSize=buffer.kStringMaxLength;var DATA=Buffer.
from("data");var EVENT=Buffer.from("event");var ID=Buffer.from("id");var RETRY=Buffer.from("retry");var minParserItems=1024;var maxParserItems=131072;var bytesPerParserItem=128;
function isASCIINumberBytes(buffer2,start){if(start>=buffer2.length){return false}for(let i=start;i<buffer2.length;i++){if(buffer2[i]<48||buffer2[i]>57){return false}}
return true}function isValidLastEventIdBytes(buffer2,start){for(let i=start;i<buffer2.length;i++){if(buffer2[i]===0){return false}}return true}function isFieldName(line,length,field){
if(length!==field.length){return false}for(let i=0;i<length;i++){if(line[i]!==field[i]){return false}}return true}function createMaxEventSizeExceededError(){const error2=new Error(
"EventSource message size exceeded");error2.aborted=false;return error2}var EventSourceStream=class extends Transform{state=null;checkBOM=true;crlfCheck=false;eventEndCheck=false;chunks=[];chunkIndex=0;pos=0;lineChunkIndex=0;linePos=0;lineLength=0;eventSize=0;eventFieldSizes={
data:0,event:0,id:0,retry:0};dataLineCount=0;maxEventSize;maxDataLines;maxBufferedChunks;event={data:void 0,event:void 0,id:void 0,retry:void 0};constructor(options={}){
options.readableObjectMode=true;super(options);this.state=options.eventSourceSettings||{};this.maxEventSize=options.maxEventSize??defaultMaxEventSize;const parserItemLimit=this.
maxEventSize>0?Math.min(maxParserItems,Math.max(minParserItems,Math.floor(this.maxEventSize/bytesPerParserItem))):0;this.maxDataLines=parserItemLimit;this.maxBufferedChunks=
parserItemLimit;if(options.push){this.push=options.push}}_transform(chunk,_encoding,callback){if(chunk.length===0){callback();return}if(this.maxEventSize>0&&this.
chunks.length>=this.maxBufferedChunks&&chunk[0]!==LF&&chunk[0]!==CR){callback(createMaxEventSizeExceededError());return}this.chunks.push(chunk);if(this.checkBOM){
if(this.handleBOM()){callback();return}}while(this.hasCurrentByte()){const byte=this.currentByte();if(this.eventEndCheck){if(this.crlfCheck){if(byte===LF){this.
crlfCheck=false;this.consumeCurrentByte();continue}this.crlfCheck=false}if(byte===LF||byte===CR){if(byte===CR){this.crlfCheck=true}this.consumeCurrentByte();if(this.
hasPendingEvent()){this.processEvent(this.event)}this.clearEvent();continue}this.eventEndCheck=false;continue}if(byte===LF||byte===CR){if(byte===CR){this.crlfCheck=
true}try{this.parseLine(this.readLine(),this.event)}catch(error2){callback(error2);return}this.consumeCurrentByte();this.eventEndCheck=true;continue}if(this.maxEventSize>
0&&++this.lineLength>this.maxEventSize+7){callback(createMaxEventSizeExceededError());return}this.advanceCursor()}callback()}_destroy(error2,callback){this.chunks.
length=0;this.clearEvent();super._destroy(error2,callback)}parseLine(line,event){if(line.length===0){return}const colonPosition=line.indexOf(COLON);if(colonPosition===
0){return}let fieldLength=line.length;let valueStart=line.length;if(colonPosition!==-1){fieldLength=colonPosition;valueStart=colonPosition+1;if(line[valueStart]===
SPACE){++valueStart}}if(isFieldName(line,fieldLength,DATA)){if(this.maxEventSize>0&&this.dataLineCount>=this.maxDataLines){throw createMaxEventSizeExceededError()}
const valueBytes=line.length-valueStart;const dataSize=this.eventFieldSizes.data+(event.data===void 0?0:1)+valueBytes;this.setEventFieldSize("data",dataSize);const value=line.
toString("utf8",valueStart);if(event.data===void 0){event.data=value}else{event.data+=`
${value}`}this.dataLineCount++;return}if(isFieldName(line,fieldLength,RETRY)){if(isASCIINumberBytes(line,valueStart)){this.setEventFieldSize("retry",line.length-
valueStart);event.retry=line.toString("utf8",valueStart)}return}if(isFieldName(line,fieldLength,ID)){if(isValidLastEventIdBytes(line,valueStart)){this.setEventFieldSize(
"id",line.length-valueStart);event.id=line.toString("utf8",valueStart)}return}if(isFieldName(line,fieldLength,EVENT)){if(valueStart<line.length){this.setEventFieldSize(
"event",line.length-valueStart);event.event=line.toString("utf8",valueStart)}}}setEventFieldSize(field,size){const eventSize=this.eventSize-this.eventFieldSizes[field]+
size;if(this.maxEventSize>0&&eventSize>this.maxEventSize){throw createMaxEventSizeExceededError()}this.eventSize=eventSize;this.eventFieldSizes[field]=size}processEvent(event){
if(event.retry&&isASCIINumber(event.retry)){this.state.reconnectionTime=parseInt(event.retry,10)}if(event.id&&isValidLastEventId(event.id)){this.state.lastEventId=
event.id}if(event.data!==void 0){this.push({type:event.event||"message",options:{data:event.data,lastEventId:this.state.lastEventId,origin:this.state.origin}})}}clearEvent(){
this.event.data=void 0;this.event.event=void 0;this.event.id=void 0;this.event.retry=void 0;this.eventSize=0;this.dataLineCount=0;this.eventFieldSizes.data=0;this.
eventFieldSizes.event=0;this.eventFieldSizes.id=0;this.eventFieldSizes.retry=0}hasPendingEvent(){return this.event.data!==void 0||this.event.event!==void 0||this.
event.id!==void 0||this.event.retry!==void 0}hasCurrentByte(){return this.chunkIndex<this.chunks.length&&this.pos<this.chunks[this.chunkIndex].length}currentByte(){
return this.chunks[this.chunkIndex][this.pos]}consumeCurrentByte(){this.advanceCursor();this.syncLineStartToCursor()}advanceCursor(){this.pos++;while(this.chunkIndex<
this.chunks.length&&this.pos>=this.chunks[this.chunkIndex].length){this.chunkIndex++;this.pos=0}}syncLineStartToCursor(){this.lineChunkIndex=this.chunkIndex;this.
linePos=this.pos;this.lineLength=0;this.dropConsumedChunks()}dropConsumedChunks(){if(this.lineChunkIndex>0){const consumed=this.lineChunkIndex;this.chunks.splice(
0,consumed);this.lineChunkIndex=0;this.chunkIndex-=consumed}if(this.chunkIndex===this.chunks.length){this.chunks.length=0;this.chunkIndex=0;this.pos=0;this.lineChunkIndex=
0;this.linePos=0}}readLine(){if(this.lineChunkIndex===this.chunkIndex){return this.chunks[this.chunkIndex].subarray(this.linePos,this.pos)}const chunks=[];let length=0;
for(let i=this.lineChunkIndex;i<=this.chunkIndex;i++){const chunk=this.chunks[i];const start=i===this.lineChunkIndex?this.linePos:0;const end=i===this.chunkIndex?
this.pos:chunk.length;const slice=chunk.subarray(start,end);length+=slice.length;chunks.push(slice)}return Buffer.concat(chunks,length)}peekBufferedByte(offset){
let chunkIndex=this.lineChunkIndex;let pos=this.linePos;while(chunkIndex<this.chunks.length){const chunk=this.chunks[chunkIndex];const remaining=chunk.length-pos;
if(offset<remaining){return chunk[pos+offset]}offset-=remaining;chunkIndex++;pos=0}}discardLeadingBytes(count){while(count>0&&this.lineChunkIndex<this.chunks.length){
const chunk=this.chunks[this.lineChunkIndex];const remaining=chunk.length-this.linePos;if(count<remaining){this.linePos+=count;count=0}else{count-=remaining;this.
lineChunkIndex++;this.linePos=0}}this.chunkIndex=this.lineChunkIndex;this.pos=this.linePos;this.dropConsumedChunks()}handleBOM(){const first=this.peekBufferedByte(
0);const second=this.peekBufferedByte(1);const third=this.peekBufferedByte(2);if(second===void 0){if(first===BOM[0]){return true}this.checkBOM=false;return true}
if(third===void 0){if(first===BOM[0]&&second===BOM[1]){return true}this.checkBOM=false;return false}if(first===BOM[0]&&second===BOM[1]&&third===BOM[2]){this.discardLeadingBytes(
3)}this.checkBOM=false;return!this.hasCurrentByte()}};module.exports={EventSourceStream}}});var require_eventsource=__commonJS({"node_modules/undici/lib/web/eve\
ntsource/eventsource.js"(exports,module){"use strict";var{pipeline}=require_node_stream();var{fetching}=require_fetch();var{makeRequest}=require_request2();var{
webidl}=require_webidl();var{EventSourceStream}=require_eventsource_stream();var{parseMIMEType}=require_data_url();var{createFastMessageEvent}=require_events2();
var{isNetworkError}=require_response();var{delay}=require_util9();var{kEnumerableProperty}=require_util2();var{environmentSettingsObject}=require_util3();var{getGlobalDispatcher}=require_global2();
var experimentalWarned=false;var defaultReconnectionTime=3e3;var CONNECTING=0;var OPEN=1;var CLOSED=2;var ANONYMOUS="anonymous";var USE_CREDENTIALS="use-credent\
ials";var EventSource=class _EventSource extends EventTarget{#events={open:null,error:null,message:null};#url=null;#withCredentials=false;#readyState=CONNECTING;#request=null;#controller=null;#dispatcher;#state;constructor(url,eventSourceInitDict={}){
super();webidl.util.markAsUncloneable(this);const prefix="EventSource constructor";webidl.argumentLengthCheck(arguments,1,prefix);if(!experimentalWarned){experimentalWarned=
true;process.emitWarning("EventSource is experimental, expect them to change at any time.",{code:"UNDICI-ES"})}url=webidl.converters.USVString(url,prefix,"url");
eventSourceInitDict=webidl.converters.EventSourceInitDict(eventSourceInitDict,prefix,"eventSourceInitDict");this.#dispatcher=eventSourceInitDict.dispatcher;this.#state=
{lastEventId:"",reconnectionTime:defaultReconnectionTime};const settings=environmentSettingsObject;let urlRecord;try{urlRecord=new URL(url,settings.settingsObject.
baseUrl);this.#state.origin=urlRecord.origin}catch(e){throw new DOMException(e,"SyntaxError")}this.#url=urlRecord.href;let corsAttributeState=ANONYMOUS;if(eventSourceInitDict.
withCredentials){corsAttributeState=USE_CREDENTIALS;this.#withCredentials=true}const initRequest={redirect:"follow",keepalive:true,mode:"cors",credentials:corsAttributeState===
"anonymous"?"same-origin":"omit",referrer:"no-referrer"};initRequest.client=environmentSettingsObject.settingsObject;initRequest.headersList=[["accept",{name:"a\
ccept",value:"text/event-stream"}]];initRequest.cache="no-store";initRequest.initiator="other";initRequest.urlList=[new URL(this.#url)];this.#request=makeRequest(
initRequest);this.#connect()}get readyState(){return this.#readyState}get url(){return this.#url}get withCredentials(){return this.#withCredentials}#connect(){if(this.#readyState===
CLOSED)return;this.#readyState=CONNECTING;const fetchParams={request:this.#request,dispatcher:this.#dispatcher};const processEventSourceEndOfBody=response=>{if(isNetworkError(
response)){this.dispatchEvent(new Event("error"));this.close()}this.#reconnect()};fetchParams.processResponseEndOfBody=processEventSourceEndOfBody;fetchParams.processResponse=
response=>{if(isNetworkError(response)){if(response.aborted){this.close();this.dispatchEvent(new Event("error"));return}else{this.#reconnect();return}}const contentType=response.
headersList.get("content-type",true);const mimeType=contentType!==null?parseMIMEType(contentType):"failure";const contentTypeValid=mimeType!=="failure"&&mimeType.
essence==="text/event-stream";if(response.status!==200||contentTypeValid===false){this.close();this.dispatchEvent(new Event("error"));return}this.#readyState=OPEN;
this.dispatchEvent(new Event("open"));this.#state.origin=response.urlList[response.urlList.length-1].origin;const eventSourceStream=new EventSourceStream({eventSourceSettings:this.#state,
maxEventSize:this.#dispatcher.eventSourceOptions?.maxEventSize,push:event=>{this.dispatchEvent(createFastMessageEvent(event.type,event.options))}});pipeline(response.
body.stream,eventSourceStream,error2=>{if(error2?.aborted===false){this.close();this.dispatchEvent(new Event("error"))}})};this.#controller=fetching(fetchParams)}async#reconnect(){
if(this.#readyState===CLOSED)return;this.#readyState=CONNECTING;this.dispatchEvent(new Event("error"));await delay(this.#state.reconnectionTime);if(this.#readyState!==
CONNECTING)return;if(this.#state.lastEventId.length){this.#request.headersList.set("last-event-id",this.#state.lastEventId,true)}this.#connect()}close(){webidl.
brandCheck(this,_EventSource);if(this.#readyState===CLOSED)return;this.#readyState=CLOSED;this.#controller.abort();this.#request=null}get onopen(){return this.#events.
open}set onopen(fn){if(this.#events.open){this.removeEventListener("open",this.#events.open)}if(typeof fn==="function"){this.#events.open=fn;this.addEventListener(
"open",fn)}else{this.#events.open=null}}get onmessage(){return this.#events.message}set onmessage(fn){if(this.#events.message){this.removeEventListener("message",
this.#events.message)}if(typeof fn==="function"){this.#events.message=fn;this.addEventListener("message",fn)}else{this.#events.message=null}}get onerror(){return this.#events.
error}set onerror(fn){if(this.#events.error){this.removeEventListener("error",this.#events.error)}if(typeof fn==="function"){this.#events.error=fn;this.addEventListener(
"error",fn)}else{this.#events.error=null}}};var constantsPropertyDescriptors={CONNECTING:{__proto__:null,configurable:false,enumerable:true,value:CONNECTING,writable:false},
OPEN:{__proto__:null,configurable:false,enumerable:true,value:OPEN,writable:false},CLOSED:{__proto__:null,configurable:false,enumerable:true,value:CLOSED,writable:false}};
Object.defineProperties(EventSource,constantsPropertyDescriptors);Object.defineProperties(EventSource.prototype,constantsPropertyDescriptors);Object.defineProperties(
EventSource.prototype,{close:kEnumerableProperty,onerror:kEnumerableProperty,onmessage:kEnumerableProperty,onopen:kEnumerableProperty,readyState:kEnumerableProperty,
url:kEnumerableProperty,withCredentials:kEnumerableProperty});webidl.converters.EventSourceInitDict=webidl.dictionaryConverter([{key:"withCredentials",converter:webidl.
converters.boolean,defaultValue:()=>false},{key:"dispatcher",converter:webidl.converters.any,defaultValue:()=>getGlobalDispatcher()}]);module.exports={EventSource,
defaultReconnectionTime}}});var require_undici=__commonJS({"node_modules/undici/index.js"(exports,module){"use strict";var Client=require_client();var Dispatcher=require_dispatcher();
var Pool=require_pool();var BalancedPool=require_balanced_pool();var Agent3=require_agent();var ProxyAgent2=require_proxy_agent();var EnvHttpProxyAgent=require_env_http_proxy_agent();
var RetryAgent=require_retry_agent();var errors=require_errors();var util=require_util2();var{InvalidArgumentError}=errors;var api=require_api();var buildConnector=require_connect();
var MockClient=require_mock_client();var MockAgent=require_mock_agent();var MockPool=require_mock_pool();var mockErrors=require_mock_errors();var RetryHandler=require_retry_handler();
var{getGlobalDispatcher,setGlobalDispatcher}=require_global2();var DecoratorHandler=require_decorator_handler();var RedirectHandler=require_redirect_handler();var createRedirectInterceptor=require_redirect_interceptor();
Object.assign(Dispatcher.prototype,api);module.exports.Dispatcher=Dispatcher;module.exports.Client=Client;module.exports.Pool=Pool;module.exports.BalancedPool=BalancedPool;
module.exports.Agent=Agent3;module.exports.ProxyAgent=ProxyAgent2;module.exports.EnvHttpProxyAgent=EnvHttpProxyAgent;module.exports.RetryAgent=RetryAgent;module.
exports.RetryHandler=RetryHandler;module.exports.DecoratorHandler=DecoratorHandler;module.exports.RedirectHandler=RedirectHandler;module.exports.createRedirectInterceptor=
createRedirectInterceptor;module.exports.interceptors={redirect:require_redirect(),retry:require_retry(),dump:require_dump(),dns:require_dns()};module.exports.buildConnector=
buildConnector;module.exports.errors=errors;module.exports.util={parseHeaders:util.parseHeaders,headerNameToString:util.headerNameToString};function makeDispatcher(fn){
return(url,opts,handler)=>{if(typeof opts==="function"){handler=opts;opts=null}if(!url||typeof url!=="string"&&typeof url!=="object"&&!(url instanceof URL)){throw new InvalidArgumentError(
"invalid url")}if(opts!=null&&typeof opts!=="object"){throw new InvalidArgumentError("invalid opts")}if(opts&&opts.path!=null){if(typeof opts.path!=="string"){throw new InvalidArgumentError(
"invalid opts.path")}let path6=opts.path;if(!opts.path.startsWith("/")){path6=`/${path6}`}url=new URL(util.parseOrigin(url).origin+path6)}else{if(!opts){opts=typeof url===
"object"?url:{}}url=util.parseURL(url)}const{agent,dispatcher=getGlobalDispatcher()}=opts;if(agent){throw new InvalidArgumentError("unsupported opts.agent. Did \
you mean opts.client?")}return fn.call(dispatcher,{...opts,origin:url.origin,path:url.search?`${url.pathname}${url.search}`:url.pathname,method:opts.method||(opts.
body?"PUT":"GET")},handler)}}module.exports.setGlobalDispatcher=setGlobalDispatcher;module.exports.getGlobalDispatcher=getGlobalDispatcher;var fetchImpl=require_fetch().
fetch;module.exports.fetch=async function fetch(init,options=void 0){try{return await fetchImpl(init,options)}catch(err){if(err&&typeof err==="object"){Error.captureStackTrace(
err)}throw err}};module.exports.Headers=require_headers().Headers;module.exports.Response=require_response().Response;module.exports.Request=require_request2().
Request;module.exports.FormData=require_formdata().FormData;module.exports.File=globalThis.File??require_node_buffer().File;module.exports.FileReader=require_filereader().
FileReader;var{setGlobalOrigin,getGlobalOrigin}=require_global();module.exports.setGlobalOrigin=setGlobalOrigin;module.exports.getGlobalOrigin=getGlobalOrigin;var{
CacheStorage}=require_cachestorage();var{kConstruct}=require_symbols4();module.exports.caches=new CacheStorage(kConstruct);var{deleteCookie,getCookies,getSetCookies,
setCookie}=require_cookies();module.exports.deleteCookie=deleteCookie;module.exports.getCookies=getCookies;module.exports.getSetCookies=getSetCookies;module.exports.
setCookie=setCookie;var{parseMIMEType,serializeAMimeType}=require_data_url();module.exports.parseMIMEType=parseMIMEType;module.exports.serializeAMimeType=serializeAMimeType;
var{CloseEvent,ErrorEvent,MessageEvent}=require_events2();module.exports.WebSocket=require_websocket().WebSocket;module.exports.CloseEvent=CloseEvent;module.exports.
ErrorEvent=ErrorEvent;module.exports.MessageEvent=MessageEvent;module.exports.request=makeDispatcher(api.request);module.exports.stream=makeDispatcher(api.stream);
module.exports.pipeline=makeDispatcher(api.pipeline);module.exports.connect=makeDispatcher(api.connect);module.exports.upgrade=makeDispatcher(api.upgrade);module.
exports.MockClient=MockClient;module.exports.MockPool=MockPool;module.exports.MockAgent=MockAgent;module.exports.mockErrors=mockErrors;var{EventSource}=require_eventsource();
module.exports.EventSource=EventSource}});function getProxyUrl(reqUrl){const usingSsl=reqUrl.protocol==="https:";if(checkBypass(reqUrl)){return void 0}const proxyVar=(()=>{
if(usingSsl){return process.env["https_proxy"]||process.env["HTTPS_PROXY"]}else{return process.env["http_proxy"]||process.env["HTTP_PROXY"]}})();if(proxyVar){try{
return new DecodedURL(proxyVar)}catch(_a2){if(!proxyVar.startsWith("http://")&&!proxyVar.startsWith("https://"))return new DecodedURL(`http://${proxyVar}`)}}else{
return void 0}}function checkBypass(reqUrl){if(!reqUrl.hostname){return false}const reqHost=reqUrl.hostname;if(isLoopbackAddress(reqHost)){return true}const noProxy=process.
env["no_proxy"]||process.env["NO_PROXY"]||"";if(!noProxy){return false}let reqPort;if(reqUrl.port){reqPort=Number(reqUrl.port)}else if(reqUrl.protocol==="http:"){
reqPort=80}else if(reqUrl.protocol==="https:"){reqPort=443}const upperReqHosts=[reqUrl.hostname.toUpperCase()];if(typeof reqPort==="number"){upperReqHosts.push(
`${upperReqHosts[0]}:${reqPort}`)}for(const upperNoProxyItem of noProxy.split(",").map(x=>x.trim().toUpperCase()).filter(x=>x)){if(upperNoProxyItem==="*"||upperReqHosts.
some(x=>x===upperNoProxyItem||x.endsWith(`.${upperNoProxyItem}`)||upperNoProxyItem.startsWith(".")&&x.endsWith(`${upperNoProxyItem}`))){return true}}return false}
function isLoopbackAddress(host){const hostLower=host.toLowerCase();return hostLower==="localhost"||hostLower.startsWith("127.")||hostLower.startsWith("[::1]")||
hostLower.startsWith("[0:0:0:0:0:0:0:1]")}var DecodedURL=class extends URL{constructor(url,base){super(url,base);this._decodedUsername=decodeURIComponent(super.
username);this._decodedPassword=decodeURIComponent(super.password)}get username(){return this._decodedUsername}get password(){return this._decodedPassword}};var core_exports={};
__export(core_exports,{ExitCode:()=>ExitCode,addPath:()=>addPath,debug:()=>debug,endGroup:()=>endGroup,error:()=>error,exportVariable:()=>exportVariable,getBooleanInput:()=>getBooleanInput,
getIDToken:()=>getIDToken,getInput:()=>getInput,getMultilineInput:()=>getMultilineInput,getState:()=>getState,group:()=>group,info:()=>info,isDebug:()=>isDebug,
markdownSummary:()=>markdownSummary,notice:()=>notice,platform:()=>platform_exports,saveState:()=>saveState,setCommandEcho:()=>setCommandEcho,setFailed:()=>setFailed,
setOutput:()=>setOutput,setSecret:()=>setSecret,startGroup:()=>startGroup,summary:()=>summary,toPlatformPath:()=>toPlatformPath,toPosixPath:()=>toPosixPath,toWin32Path:()=>toWin32Path,
warning:()=>warning});function toCommandValue(input){if(input===null||input===void 0){return""}else if(typeof input==="string"||input instanceof String){return input}
return JSON.stringify(input)}function toCommandProperties(annotationProperties){if(!Object.keys(annotationProperties).length){return{}}return{title:annotationProperties.
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
const delimiter3=`ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;const convertedValue=toCommandValue(value);if(key.includes(delimiter3)){throw new Error(
`Unexpected input: name should not contain the delimiter "${delimiter3}"`)}if(convertedValue.includes(delimiter3)){throw new Error(`Unexpected input: value shou\
ld not contain the delimiter "${delimiter3}"`)}return`${key}<<${delimiter3}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter3}`}var tunnel=__toESM(
require_tunnel2());var import_undici=__toESM(require_undici());var __awaiter=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof
P?value:new P(function(resolve2){resolve2(value)})}return new(P||(P=Promise))(function(resolve2,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){
reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve2(result.value):adopt(result.
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
return __awaiter(this,void 0,void 0,function*(){return new Promise(resolve2=>__awaiter(this,void 0,void 0,function*(){let output=Buffer.alloc(0);this.message.on(
"data",chunk=>{output=Buffer.concat([output,chunk])});this.message.on("end",()=>{resolve2(output.toString())})}))})}readBodyBuffer(){return __awaiter(this,void 0,
void 0,function*(){return new Promise(resolve2=>__awaiter(this,void 0,void 0,function*(){const chunks=[];this.message.on("data",chunk=>{chunks.push(chunk)});this.
message.on("end",()=>{resolve2(Buffer.concat(chunks))})}))})}};var HttpClient=class{constructor(userAgent,handlers,requestOptions){this._ignoreSslError=false;this.
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
if(this._agent){this._agent.destroy()}this._disposed=true}requestRaw(info2,data){return __awaiter(this,void 0,void 0,function*(){return new Promise((resolve2,reject)=>{
function callbackForResult(err,res){if(err){reject(err)}else if(!res){reject(new Error("Unknown error"))}else{resolve2(res)}}this.requestRawWithCallback(info2,data,
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
let tunnelAgent;const overHttps=proxyUrl.protocol==="https:";if(usingSsl){tunnelAgent=overHttps?tunnel.httpsOverHttps:tunnel.httpsOverHttp}else{tunnelAgent=overHttps?
tunnel.httpOverHttps:tunnel.httpOverHttp}agent=tunnelAgent(agentOptions);this._proxyAgent=agent}if(!agent){const options={keepAlive:this._keepAlive,maxSockets};
agent=usingSsl?new external_https_namespaceObject.Agent(options):new external_http_namespaceObject.Agent(options);this._agent=agent}if(usingSsl&&this._ignoreSslError){
agent.options=Object.assign(agent.options||{},{rejectUnauthorized:false})}return agent}_getProxyAgentDispatcher(parsedUrl,proxyUrl){let proxyAgent;if(this._keepAlive){
proxyAgent=this._proxyAgentDispatcher}if(proxyAgent){return proxyAgent}const usingSsl=parsedUrl.protocol==="https:";proxyAgent=new import_undici.ProxyAgent(Object.
assign({uri:proxyUrl.href,pipelining:!this._keepAlive?0:1},(proxyUrl.username||proxyUrl.password)&&{token:`Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.
password}`).toString("base64")}`}));this._proxyAgentDispatcher=proxyAgent;if(usingSsl&&this._ignoreSslError){proxyAgent.options=Object.assign(proxyAgent.options.
requestTls||{},{rejectUnauthorized:false})}return proxyAgent}_getUserAgentWithOrchestrationId(userAgent){const baseUserAgent=userAgent||"actions/http-client";const orchId=process.
env["ACTIONS_ORCHESTRATION_ID"];if(orchId){const sanitizedId=orchId.replace(/[^a-z0-9_.-]/gi,"_");return`${baseUserAgent} actions_orchestration_id/${sanitizedId}`}
return baseUserAgent}_performExponentialBackoff(retryNumber){return __awaiter(this,void 0,void 0,function*(){retryNumber=Math.min(ExponentialBackoffCeiling,retryNumber);
const ms=ExponentialBackoffTimeSlice*Math.pow(2,retryNumber);return new Promise(resolve2=>setTimeout(()=>resolve2(),ms))})}_processResponse(res,options){return __awaiter(
this,void 0,void 0,function*(){return new Promise((resolve2,reject)=>__awaiter(this,void 0,void 0,function*(){const statusCode=res.message.statusCode||0;const response={
statusCode,result:null,headers:{}};if(statusCode===HttpCodes.NotFound){resolve2(response)}function dateTimeDeserializer(key,value){if(typeof value==="string"){const a=new Date(
value);if(!isNaN(a.valueOf())){return a}}return value}let obj;let contents;try{contents=yield res.readBody();if(contents&&contents.length>0){if(options&&options.
deserializeDates){obj=JSON.parse(contents,dateTimeDeserializer)}else{obj=JSON.parse(contents)}response.result=obj}response.headers=res.message.headers}catch(err){}
if(statusCode>299){let msg;if(obj&&obj.message){msg=obj.message}else if(contents&&contents.length>0){msg=contents}else{msg=`Failed request: (${statusCode})`}const err=new HttpClientError(
msg,statusCode);err.result=response.result;reject(err)}else{resolve2(response)}}))})}};var lowercaseKeys=obj=>Object.keys(obj).reduce((c,k)=>(c[k.toLowerCase()]=
obj[k],c),{});var __awaiter2=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve2){resolve2(value)})}
return new(P||(P=Promise))(function(resolve2,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{
step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve2(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=
generator.apply(thisArg,_arguments||[])).next())})};var BearerCredentialHandler=class{constructor(token){this.token=token}prepareRequest(options){if(!options.headers){
throw Error("The request has no headers")}options.headers["Authorization"]=`Bearer ${this.token}`}canHandleAuthentication(){return false}handleAuthentication(){
return __awaiter2(this,void 0,void 0,function*(){throw new Error("not implemented")})}};var __awaiter3=function(thisArg,_arguments,P,generator){function adopt(value){
return value instanceof P?value:new P(function(resolve2){resolve2(value)})}return new(P||(P=Promise))(function(resolve2,reject){function fulfilled(value){try{step(
generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve2(
result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};var OidcClient=class _OidcClient{static createHttpClient(allowRetry=true,maxRetry=10){
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
message}`)}})}};var __awaiter4=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve2){resolve2(
value)})}return new(P||(P=Promise))(function(resolve2,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){
try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve2(result.value):adopt(result.value).then(fulfilled,rejected)}step(
(generator=generator.apply(thisArg,_arguments||[])).next())})};var{access,appendFile,writeFile}=external_fs_.promises;var SUMMARY_ENV_VAR="GITHUB_STEP_SUMMARY";
var Summary=class{constructor(){this._buffer=""}filePath(){return __awaiter4(this,void 0,void 0,function*(){if(this._filePath){return this._filePath}const pathFromEnv=process.
env[SUMMARY_ENV_VAR];if(!pathFromEnv){throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports j\
ob summaries.`)}try{yield access(pathFromEnv,external_fs_.constants.R_OK|external_fs_.constants.W_OK)}catch(_a2){throw new Error(`Unable to access summary file:\
 '${pathFromEnv}'. Check if the file has correct read/write permissions.`)}this._filePath=pathFromEnv;return this._filePath})}wrap(tag,content,attrs={}){const htmlAttrs=Object.
entries(attrs).map(([key,value])=>` ${key}="${value}"`).join("");if(!content){return`<${tag}${htmlAttrs}>`}return`<${tag}${htmlAttrs}>${content}</${tag}>`}write(options){
return __awaiter4(this,void 0,void 0,function*(){const overwrite=!!(options===null||options===void 0?void 0:options.overwrite);const filePath=yield this.filePath();
const writeFunc=overwrite?writeFile:appendFile;yield writeFunc(filePath,this._buffer,{encoding:"utf8"});return this.emptyBuffer()})}clear(){return __awaiter4(this,
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
platform:()=>platform});var __awaiter5=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve2){resolve2(
value)})}return new(P||(P=Promise))(function(resolve2,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){
try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve2(result.value):adopt(result.value).then(fulfilled,rejected)}step(
(generator=generator.apply(thisArg,_arguments||[])).next())})};var{chmod,copyFile,lstat,mkdir,open:chunk_OCQUOGIS_open,readdir,rename,rm,rmdir,stat,symlink,unlink}=external_fs_.
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
getuid()}var __awaiter6=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve2){resolve2(value)})}
return new(P||(P=Promise))(function(resolve2,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{
step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve2(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=
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
return value instanceof P?value:new P(function(resolve2){resolve2(value)})}return new(P||(P=Promise))(function(resolve2,reject){function fulfilled(value){try{step(
generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve2(
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
cwd(),this.toolPath)}this.toolPath=yield which(this.toolPath,true);return new Promise((resolve2,reject)=>__awaiter7(this,void 0,void 0,function*(){this._debug(`\
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
resolve2(exitCode)}});if(this.options.input){if(!cp.stdin){throw new Error("child process missing stdin")}cp.stdin.end(this.options.input)}}))})}};function argStringToArray(argString){
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
var __awaiter8=function(thisArg,_arguments,P,generator){function adopt(value){return value instanceof P?value:new P(function(resolve2){resolve2(value)})}return new(P||
(P=Promise))(function(resolve2,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["\
throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve2(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.
apply(thisArg,_arguments||[])).next())})};function exec(commandLine,args,options){return __awaiter8(this,void 0,void 0,function*(){const commandArgs=argStringToArray(
commandLine);if(commandArgs.length===0){throw new Error(`Parameter 'commandLine' cannot be null or empty.`)}const toolPath=commandArgs[0];args=commandArgs.slice(
1).concat(args||[]);const runner=new ToolRunner(toolPath,args,options);return runner.exec()})}function getExecOutput(commandLine,args,options){return __awaiter8(
this,void 0,void 0,function*(){var _a2,_b;let stdout="";let stderr="";const stdoutDecoder=new external_string_decoder_namespaceObject.StringDecoder("utf8");const stderrDecoder=new external_string_decoder_namespaceObject.
StringDecoder("utf8");const originalStdoutListener=(_a2=options===null||options===void 0?void 0:options.listeners)===null||_a2===void 0?void 0:_a2.stdout;const originalStdErrListener=(_b=
options===null||options===void 0?void 0:options.listeners)===null||_b===void 0?void 0:_b.stderr;const stdErrListener=data=>{stderr+=stderrDecoder.write(data);if(originalStdErrListener){
originalStdErrListener(data)}};const stdOutListener=data=>{stdout+=stdoutDecoder.write(data);if(originalStdoutListener){originalStdoutListener(data)}};const listeners=Object.
assign(Object.assign({},options===null||options===void 0?void 0:options.listeners),{stdout:stdOutListener,stderr:stdErrListener});const exitCode=yield exec(commandLine,
args,Object.assign(Object.assign({},options),{listeners}));stdout+=stdoutDecoder.end();stderr+=stderrDecoder.end();return{exitCode,stdout,stderr}})}var __awaiter9=function(thisArg,_arguments,P,generator){
function adopt(value){return value instanceof P?value:new P(function(resolve2){resolve2(value)})}return new(P||(P=Promise))(function(resolve2,reject){function fulfilled(value){
try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.
done?resolve2(result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};var getWindowsInfo=()=>__awaiter9(
void 0,void 0,void 0,function*(){const{stdout:version2}=yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"',void 0,
{silent:true});const{stdout:name}=yield getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"',void 0,{silent:true});return{
name:name.trim(),version:version2.trim()}});var getMacOsInfo=()=>__awaiter9(void 0,void 0,void 0,function*(){var _a2,_b,_c,_d;const{stdout}=yield getExecOutput(
"sw_vers",void 0,{silent:true});const version2=(_b=(_a2=stdout.match(/ProductVersion:\s*(.+)/))===null||_a2===void 0?void 0:_a2[1])!==null&&_b!==void 0?_b:"";const name=(_d=
(_c=stdout.match(/ProductName:\s*(.+)/))===null||_c===void 0?void 0:_c[1])!==null&&_d!==void 0?_d:"";return{name,version:version2}});var getLinuxInfo=()=>__awaiter9(
void 0,void 0,void 0,function*(){const{stdout}=yield getExecOutput("lsb_release",["-i","-r","-s"],{silent:true});const[name,version2]=stdout.trim().split("\n");
return{name,version:version2}});var platform=external_os_.platform();var arch=external_os_.arch();var isWindows=platform==="win32";var isMacOS=platform==="darwi\
n";var isLinux=platform==="linux";function getDetails(){return __awaiter9(this,void 0,void 0,function*(){return Object.assign(Object.assign({},yield isWindows?getWindowsInfo():
isMacOS?getMacOsInfo():getLinuxInfo()),{platform,arch,isWindows,isMacOS,isLinux})})}var __awaiter10=function(thisArg,_arguments,P,generator){function adopt(value){
return value instanceof P?value:new P(function(resolve2){resolve2(value)})}return new(P||(P=Promise))(function(resolve2,reject){function fulfilled(value){try{step(
generator.next(value))}catch(e){reject(e)}}function rejected(value){try{step(generator["throw"](value))}catch(e){reject(e)}}function step(result){result.done?resolve2(
result.value):adopt(result.value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})};var ExitCode;(function(ExitCode2){
ExitCode2[ExitCode2["Success"]=0]="Success";ExitCode2[ExitCode2["Failure"]=1]="Failure"})(ExitCode||(ExitCode={}));function exportVariable(name,val){const convertedVal=toCommandValue(
val);process.env[name]=convertedVal;const filePath=process.env["GITHUB_ENV"]||"";if(filePath){return issueFileCommand("ENV",prepareKeyValueMessage(name,val))}issueCommand(
"set-env",{name},convertedVal)}function setSecret(secret){issueCommand("add-mask",{},secret)}function addPath(inputPath){const filePath=process.env["GITHUB_PATH"]||
"";if(filePath){issueFileCommand("PATH",inputPath)}else{issueCommand("add-path",{},inputPath)}process.env["PATH"]=`${inputPath}${external_path_namespaceObject.delimiter}${process.
env["PATH"]}`}function getInput(name,options){const val=process.env[`INPUT_${name.replace(/ /g,"_").toUpperCase()}`]||"";if(options&&options.required&&!val){throw new Error(
`Input required and not supplied: ${name}`)}if(options&&options.trimWhitespace===false){return val}return val.trim()}function getMultilineInput(name,options){const inputs=getInput(
name,options).split("\n").filter(x=>x!=="");if(options&&options.trimWhitespace===false){return inputs}return inputs.map(input=>input.trim())}function getBooleanInput(name,options){
const trueValue=["true","True","TRUE"];const falseValue=["false","False","FALSE"];const val=getInput(name,options);if(trueValue.includes(val))return true;if(falseValue.
includes(val))return false;throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}
Support boolean input list: \`true | True | TRUE | false | False | FALSE\``)}function setOutput(name,value){const filePath=process.env["GITHUB_OUTPUT"]||"";if(filePath){
return issueFileCommand("OUTPUT",prepareKeyValueMessage(name,value))}process.stdout.write(external_os_.EOL);issueCommand("set-output",{name},toCommandValue(value))}
function setCommandEcho(enabled){issue("echo",enabled?"on":"off")}function setFailed(message){process.exitCode=ExitCode.Failure;error(message)}function isDebug(){
return process.env["RUNNER_DEBUG"]==="1"}function debug(message){issueCommand("debug",{},message)}function error(message,properties={}){issueCommand("error",toCommandProperties(
properties),message instanceof Error?message.toString():message)}function warning(message,properties={}){issueCommand("warning",toCommandProperties(properties),
message instanceof Error?message.toString():message)}function notice(message,properties={}){issueCommand("notice",toCommandProperties(properties),message instanceof
Error?message.toString():message)}function info(message){process.stdout.write(message+external_os_.EOL)}function startGroup(name){issue("group",name)}function endGroup(){
issue("endgroup")}function group(name,fn){return __awaiter10(this,void 0,void 0,function*(){startGroup(name);let result;try{result=yield fn()}finally{endGroup()}
return result})}function saveState(name,value){const filePath=process.env["GITHUB_STATE"]||"";if(filePath){return issueFileCommand("STATE",prepareKeyValueMessage(
name,value))}issueCommand("save-state",{name},toCommandValue(value))}function getState(name){return process.env[`STATE_${name}`]||""}function getIDToken(aud){return __awaiter10(
this,void 0,void 0,function*(){return yield OidcClient.getIDToken(aud)})}var util_exports={};__export(util_exports,{BIGINT_FORMAT_RANGES:()=>BIGINT_FORMAT_RANGES,
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
uint8ArrayToBase64url:()=>uint8ArrayToBase64url,uint8ArrayToHex:()=>uint8ArrayToHex,unwrapMessage:()=>unwrapMessage});function assertEqual(val){return val}function assertNotEqual(val){
return val}function toZod(){return schema=>schema}function assertIs(_arg){}function assertNever(_x){throw new Error("Unexpected value in exhaustive check")}function assert(_){}
function getEnumValues(entries){const numericValues=Object.values(entries).filter(v=>typeof v==="number");const values=Object.entries(entries).filter(([k,_])=>numericValues.
indexOf(+k)===-1).map(([_,v])=>v);return values}function joinValues(array2,separator="|"){return array2.map(val=>stringifyPrimitive(val)).join(separator)}function jsonStringifyReplacer(_,value){
if(typeof value==="bigint")return value.toString();return value}var Cached=class{constructor(getter){this._getter=getter;this._value=void 0}get value(){const getter=this.
_getter;if(getter!==void 0){this._value=getter();this._getter=void 0}return this._value}};function cached(getter){return new Cached(getter)}function nullish(input){
return input===null||input===void 0}function cleanRegex(source){const start=source.startsWith("^")?1:0;const end=source.endsWith("$")?source.length-1:source.length;
return source.slice(start,end)}function floatSafeRemainder(val,step){const ratio=val/step;const roundedRatio=Math.round(ratio);const tolerance=4*Number.EPSILON*
Math.max(Math.abs(ratio),1);if(Math.abs(ratio-roundedRatio)<tolerance)return 0;return ratio-roundedRatio}var EVALUATING=Symbol("evaluating");function defineLazy(object2,key,getter){
let value=void 0;Object.defineProperty(object2,key,{get(){if(value===EVALUATING){return void 0}if(value===void 0){value=EVALUATING;value=getter()}return value},
set(v){Object.defineProperty(object2,key,{value:v})},configurable:true})}function objectClone(obj){return Object.create(Object.getPrototypeOf(obj),Object.getOwnPropertyDescriptors(
obj))}function assignProp(target,prop,value){Object.defineProperty(target,prop,{value,writable:true,enumerable:true,configurable:true})}function rawShape(def){const desc=Object.
getOwnPropertyDescriptor(def,"shape");return desc?.get?desc.get.raw:desc?.value}function sourceShape(schema){return rawShape(schema._zod.def)??schema._zod.def.shape}
function deferProp(target,key,getter){Object.defineProperty(target,key,{get(){const value=getter();assignProp(this,key,value);return value},enumerable:true,configurable:true})}
function putProp(target,key,value){if(key in target)assignProp(target,key,value);else target[key]=value}function mirrorShape(target,source,keys,wrap){const raw=sourceShape(
source);for(const key of keys){const desc=Object.getOwnPropertyDescriptor(raw,key);if(!desc.enumerable)continue;if(desc.get){deferProp(target,key,()=>{const value=source.
_zod.def.shape[key];return wrap?wrap(value,key):value})}else putProp(target,key,wrap?wrap(desc.value,key):desc.value)}}function mirrorProps(target,source){for(const key of Reflect.
ownKeys(source)){const desc=Object.getOwnPropertyDescriptor(source,key);if(!desc.enumerable)continue;if(desc.get)deferProp(target,key,()=>source[key]);else putProp(
target,key,desc.value)}}function mergeDefs(...defs){const mergedDescriptors={};for(const def of defs){const descriptors=Object.getOwnPropertyDescriptors(def);Object.
assign(mergedDescriptors,descriptors)}return Object.defineProperties({},mergedDescriptors)}function cloneDef(schema){return mergeDefs(schema._zod.def)}function getElementAtPath(obj,path6){
if(!path6)return obj;return path6.reduce((acc,key)=>acc?.[key],obj)}function promiseAllObject(promisesObj){const keys=Object.keys(promisesObj);const promises3=keys.
map(key=>promisesObj[key]);return Promise.all(promises3).then(results=>{const resolvedObj={};for(let i=0;i<keys.length;i++){resolvedObj[keys[i]]=results[i]}return resolvedObj})}
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
if(x.aborted===true)return true;for(let i=startIndex;i<x.issues.length;i++){if(x.issues[i]?.continue===false){return true}}return false}function prefixIssues(path6,issues){
return issues.map(iss=>{var _a2;(_a2=iss).path??(_a2.path=[]);iss.path.unshift(path6);return iss})}function unwrapMessage(message){return typeof message==="stri\
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
function config(newConfig){if(newConfig)Object.assign(globalConfig,newConfig);return globalConfig}var duration=/^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
var dateSource=`(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469\
]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;function chunk_OCQUOGIS_anchor(source){return new RegExp(`^${source}$`)}var date=chunk_OCQUOGIS_anchor(
dateSource);function timeSource(args){const hhmm=`(?:[01]\\d|2[0-3]):[0-5]\\d`;const regex=typeof args.precision==="number"?args.precision===-1?`${hhmm}`:args.precision===
0?`${hhmm}:[0-5]\\d`:`${hhmm}:[0-5]\\d\\.\\d{${args.precision}}`:args.seconds?`${hhmm}:[0-5]\\d(?:\\.\\d+)?`:`${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;return regex}function time(args){
return new RegExp(`^${timeSource(args)}$`)}function datetime(args){const opts=["Z"];if(args.offset)opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);const qualified=`${timeSource(
{precision:args.precision,seconds:true})}(?:${opts.join("|")})`;const timeRegex=args.local?`${qualified}|${timeSource({precision:args.precision})}`:qualified;return new RegExp(
`^${dateSource}T(?:${timeRegex})$`)}var anyString=/^[\s\S]{0,}$/;var number=/^-?\d+(?:\.\d+)?$/;var chunk_OCQUOGIS_boolean=/^(?:true|false)$/i;var $ZodCheck=$constructor(
"$ZodCheck",(inst,def)=>{var _a2;inst._zod??(inst._zod={});inst._zod.def=def;(_a2=inst._zod).onattach??(_a2.onattach=[])});var _whenHasLength=payload=>{const val=payload.
value;return!nullish(val)&&val.length!==void 0};var numericOriginMap={number:"number",bigint:"bigint",object:"date"};var $ZodCheckLessThan=$constructor("$ZodChe\
ckLessThan",(inst,def)=>{$ZodCheck.init(inst,def);const origin=numericOriginMap[typeof def.value];inst._zod.check=payload=>{if(def.inclusive?payload.value<=def.
value:payload.value<def.value){return}payload.issues.push({origin:numericOriginMap[typeof payload.value]??origin,code:"too_big",maximum:typeof def.value==="obje\
ct"?def.value.getTime():def.value,input:payload.value,inclusive:def.inclusive,inst,continue:!def.abort})}});var $ZodCheckGreaterThan=$constructor("$ZodCheckGrea\
terThan",(inst,def)=>{$ZodCheck.init(inst,def);const origin=numericOriginMap[typeof def.value];inst._zod.check=payload=>{if(def.inclusive?payload.value>=def.value:
payload.value>def.value){return}payload.issues.push({origin:numericOriginMap[typeof payload.value]??origin,code:"too_small",minimum:typeof def.value==="object"?
def.value.getTime():def.value,input:payload.value,inclusive:def.inclusive,inst,continue:!def.abort})}});var $ZodCheckNumberFormat=$constructor("$ZodCheckNumberF\
ormat",(inst,def)=>{$ZodCheck.init(inst,def);def.format=def.format||"float64";const isInt=def.format?.includes("int");const origin=isInt?"int":"number";const[minimum,
maximum]=NUMBER_FORMAT_RANGES[def.format];inst._zod.check=payload=>{const input=payload.value;if(isInt){if(!Number.isInteger(input)){payload.issues.push({expected:origin,
format:def.format,code:"invalid_type",continue:false,input,inst});return}if(!Number.isSafeInteger(input)){if(input>0){payload.issues.push({input,code:"too_big",
maximum:Number.MAX_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst,origin,inclusive:true,continue:!def.abort})}else{payload.issues.push(
{input,code:"too_small",minimum:Number.MIN_SAFE_INTEGER,note:"Integers must be within the safe integer range.",inst,origin,inclusive:true,continue:!def.abort})}
return}}if(input<minimum){payload.issues.push({origin:"number",input,code:"too_small",minimum,inclusive:true,inst,continue:!def.abort})}if(input>maximum){payload.
issues.push({origin:"number",input,code:"too_big",maximum,inclusive:true,inst,continue:!def.abort})}}});var $ZodCheckMinLength=$constructor("$ZodCheckMinLength",
(inst,def)=>{var _a2;$ZodCheck.init(inst,def);(_a2=inst._zod.def).when??(_a2.when=_whenHasLength);inst._zod.check=payload=>{const input=payload.value;const units=input.
length;const length=typeof input==="string"&&units>=def.minimum&&units<def.minimum*2?codePointLength(input):units;if(length>=def.minimum)return;const origin=getLengthableOrigin(
input);payload.issues.push({origin,code:"too_small",minimum:def.minimum,inclusive:true,input,inst,continue:!def.abort})}});var $ZodCheckStringFormat=$constructor(
"$ZodCheckStringFormat",(inst,def)=>{var _a2,_b;$ZodCheck.init(inst,def);if(def.pattern)(_a2=inst._zod).check??(_a2.check=payload=>{def.pattern.lastIndex=0;if(def.
pattern.test(payload.value))return;payload.issues.push({origin:"string",code:"invalid_format",format:def.format,input:payload.value,...def.pattern?{pattern:def.
pattern.toString()}:{},inst,continue:!def.abort})});else(_b=inst._zod).check??(_b.check=()=>{})});function _getMessage(){const internals=this._zod;internals.message??
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
"$ZodBoolean",(inst,def)=>{$ZodType.init(inst,def);inst._zod.pattern=chunk_OCQUOGIS_boolean;inst._zod.parse=(payload,_ctx)=>{if(def.coerce)try{payload.value=Boolean(
payload.value)}catch(_){}const input=payload.value;if(typeof input==="boolean")return payload;payload.issues.push({expected:"boolean",code:"invalid_type",input,
inst});return payload}});var $ZodUnknown=$constructor("$ZodUnknown",(inst,def)=>{$ZodType.init(inst,def);inst._zod.parse=payload=>payload});function capSize(inst,size){
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
results2,payload,inst,ctx)})}});var $ZodRecord=$constructor("$ZodRecord",(inst,def)=>{$ZodType.init(inst,def);const memo=globalConfig.memoizer;memo?.attach(inst);
inst._zod.parse=(payload,ctx)=>{const input=payload.value;if(!isPlainObject(input)){payload.issues.push({expected:"record",code:"invalid_type",input,inst});return payload}
const proms=[];const values=def.keyType._zod.values;if(values&&!def.partial){payload.value=memo?memo.alloc(inst,payload,{},ctx):{};const recordKeys=new Set;for(const key of values){
if(typeof key==="string"||typeof key==="number"||typeof key==="symbol"){recordKeys.add(typeof key==="number"?key.toString():key);if(key==="__proto__")continue;const keyResult=def.
keyType._zod.run({value:key,issues:[]},ctx);if(keyResult instanceof Promise){throw new Error("Async schemas not supported in object keys currently")}if(keyResult.
issues.length){payload.issues.push({code:"invalid_key",origin:"record",issues:keyResult.issues.map(iss=>finalizeIssue(iss,ctx,config())),input:key,path:[key],inst});
continue}const outKey=keyResult.value;if(outKey==="__proto__")continue;const result=def.valueType._zod.run({value:input[key],issues:[]},ctx);if(result instanceof
Promise){proms.push(result.then(result2=>{if(result2.issues.length){payload.issues.push(...prefixIssues(key,result2.issues))}payload.value[outKey]=result2.value}))}else{
if(result.issues.length){payload.issues.push(...prefixIssues(key,result.issues))}payload.value[outKey]=result.value}}}let unrecognized;for(const key in input){if(!recordKeys.
has(key)){if(def.mode==="loose"){if(key==="__proto__")continue;payload.value[key]=input[key]}else{unrecognized=unrecognized??[];unrecognized.push(key)}}}if(unrecognized&&
unrecognized.length>0){payload.issues.push({code:"unrecognized_keys",input,inst,keys:unrecognized,continue:true})}}else{payload.value=memo?memo.alloc(inst,payload,
{},ctx):{};let unrecognized;for(const key of Reflect.ownKeys(input)){if(key==="__proto__")continue;if(!Object.prototype.propertyIsEnumerable.call(input,key))continue;
let keyResult=def.keyType._zod.run({value:key,issues:[]},ctx);if(keyResult instanceof Promise){throw new Error("Async schemas not supported in object keys curre\
ntly")}const checkNumericKey=typeof key==="string"&&number.test(key)&&keyResult.issues.length;if(checkNumericKey){const retryResult=def.keyType._zod.run({value:Number(
key),issues:[]},ctx);if(retryResult instanceof Promise){throw new Error("Async schemas not supported in object keys currently")}if(retryResult.issues.length===0){
keyResult=retryResult}}if(keyResult.issues.length){if(def.mode==="loose"){payload.value[key]=input[key]}else if(values){unrecognized=unrecognized??[];unrecognized.
push(key)}else{payload.issues.push({code:"invalid_key",origin:"record",issues:keyResult.issues.map(iss=>finalizeIssue(iss,ctx,config())),input:key,path:[key],inst})}
continue}const outKey=keyResult.value;if(outKey==="__proto__")continue;const result=def.valueType._zod.run({value:input[key],issues:[]},ctx);if(result instanceof
Promise){proms.push(result.then(result2=>{if(result2.issues.length){payload.issues.push(...prefixIssues(key,result2.issues))}payload.value[outKey]=result2.value}))}else{
if(result.issues.length){payload.issues.push(...prefixIssues(key,result.issues))}payload.value[outKey]=result.value}}if(unrecognized&&unrecognized.length>0){payload.
issues.push({code:"unrecognized_keys",input,inst,keys:unrecognized,continue:true})}}if(proms.length){return Promise.all(proms).then(()=>payload)}return payload}});
var $ZodEnum=$constructor("$ZodEnum",(inst,def)=>{$ZodType.init(inst,def);const values=getEnumValues(def.entries);const valuesSet=new Set(values);inst._zod.values=
valuesSet;defineLazyInternal(inst,"pattern",zod=>{const patternValues=getEnumValues(zod.def.entries).filter(k=>propertyKeyTypes.has(typeof k));return new RegExp(
patternValues.length?`^(${patternValues.map(o=>escapeRegex(o.toString())).join("|")})$`:"^[^\\s\\S]$")});inst._zod.parse=(payload,_ctx)=>{const input=payload.value;
if(valuesSet.has(input)){return payload}payload.issues.push({code:"invalid_value",values,input,inst});return payload}});var $ZodTransform=$constructor("$ZodTran\
sform",(inst,def)=>{$ZodType.init(inst,def);inst._zod.optin="optional";globalConfig.memoizer?.guard(inst);inst._zod.parse=(payload,ctx)=>{if(ctx.direction==="ba\
ckward"){throw new $ZodEncodeError(inst.constructor.name)}const _out=def.transform(payload.value,payload);if(ctx.async){const output=_out instanceof Promise?_out:
Promise.resolve(_out);return output.then(output2=>{payload.value=output2;return payload})}if(_out instanceof Promise){throw new $ZodAsyncError}payload.value=_out;
return payload}});function handleOptionalResult(payload,result){payload.value=result.issues.length?void 0:result.value;return payload}var $ZodOptional=$constructor(
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
issue2(_iss))}}function snapshotChecks(def){if(def.checks)def.checks=[...def.checks];return def}function _string(Class2,params){return new Class2(snapshotChecks(
{type:"string",...normalizeParams(params)}))}function _isoDateTime(Class2,params){return new Class2({type:"string",format:"datetime",check:"string_format",offset:false,
local:false,precision:null,...normalizeParams(params)})}function _isoDate(Class2,params){return new Class2({type:"string",format:"date",check:"string_format",...normalizeParams(
params)})}function _isoTime(Class2,params){return new Class2({type:"string",format:"time",check:"string_format",precision:null,...normalizeParams(params)})}function _isoDuration(Class2,params){
return new Class2({type:"string",format:"duration",check:"string_format",...normalizeParams(params)})}function _number(Class2,params){return new Class2(snapshotChecks(
{type:"number",checks:[],...normalizeParams(params)}))}function _int(Class2,params){return new Class2({type:"number",check:"number_format",abort:false,format:"s\
afeint",...normalizeParams(params)})}function _boolean(Class2,params){return new Class2({type:"boolean",...normalizeParams(params)})}function _unknown(Class2){return new Class2(
{type:"unknown"})}function _lte(value,params){return new $ZodCheckLessThan({check:"less_than",...normalizeParams(params),value,inclusive:true})}function _gt(value,params){
return new $ZodCheckGreaterThan({check:"greater_than",...normalizeParams(params),value,inclusive:false})}function _gte(value,params){return new $ZodCheckGreaterThan(
{check:"greater_than",...normalizeParams(params),value,inclusive:true})}function _positive(params){return _gt(0,params)}function _nonnegative(params){return _gte(
0,params)}function _minLength(minimum,params){return new $ZodCheckMinLength({check:"min_length",...normalizeParams(params),minimum})}function _refine(Class2,fn,_params){
const schema=new Class2({type:"custom",check:"custom",fn,...normalizeParams(_params)});return schema}var ZodMiniType=$constructor("ZodMiniType",(inst,def)=>{if(!inst.
_zod)throw new Error("Uninitialized schema in ZodMiniType.");$ZodType.init(inst,def);inst.def=def;inst.type=def.type},{get with(){return this.check},set with(value){
own(this,"with",value)},parse(data,params){return parse(this,data,params,{callee:this.parse})},parseAsync(data,params){return parseAsync(this,data,params,{callee:this.
parseAsync})},safeParse(data,params){return safeParse(this,data,params)},safeParseAsync(data,params){return safeParseAsync(this,data,params)},check(...checks){const def=this.
def;return this.clone({...def,checks:[...def.checks??[],...checks.map(ch=>typeof ch==="function"?{_zod:{check:ch,def:{check:"custom"},onattach:[]}}:ch)]},{parent:true})},
clone(_def,params){return clone(this,_def,params)},brand(){return this},register(reg,meta2){reg.add(this,meta2);return this},apply(fn,...args){return args.length===
0?fn(this):fn(this,...args)}});var ZodMiniString=$constructor("ZodMiniString",(inst,def)=>{$ZodString.init(inst,def);ZodMiniType.init(inst,def)});function string2(params){
return _string(ZodMiniString,params)}var ZodMiniStringFormat=$constructor("ZodMiniStringFormat",(inst,def)=>{$ZodStringFormat.init(inst,def);ZodMiniString.init(
inst,def)});var ZodMiniNumber=$constructor("ZodMiniNumber",(inst,def)=>{$ZodNumber.init(inst,def);ZodMiniType.init(inst,def)});function number2(params){return _number(
ZodMiniNumber,params)}var ZodMiniNumberFormat=$constructor("ZodMiniNumberFormat",(inst,def)=>{$ZodNumberFormat.init(inst,def);ZodMiniNumber.init(inst,def)});function chunk_OCQUOGIS_int(params){
return _int(ZodMiniNumberFormat,params)}var ZodMiniBoolean=$constructor("ZodMiniBoolean",(inst,def)=>{$ZodBoolean.init(inst,def);ZodMiniType.init(inst,def)});function boolean2(params){
return _boolean(ZodMiniBoolean,params)}var ZodMiniUnknown=$constructor("ZodMiniUnknown",(inst,def)=>{$ZodUnknown.init(inst,def);ZodMiniType.init(inst,def)});function unknown(){
return _unknown(ZodMiniUnknown)}var ZodMiniArray=$constructor("ZodMiniArray",(inst,def)=>{$ZodArray.init(inst,def);ZodMiniType.init(inst,def)});function array(element,params){
return new ZodMiniArray({type:"array",element,...normalizeParams(params)})}var ZodMiniObject=$constructor("ZodMiniObject",(inst,def)=>{$ZodObject.init(inst,def);
ZodMiniType.init(inst,def);installLazyProp(inst,"shape",self=>self._zod.def.shape,false)});function object(shape,params){const def={type:"object",shape:shape??{},
...normalizeParams(params)};return new ZodMiniObject(def)}var ZodMiniUnion=$constructor("ZodMiniUnion",(inst,def)=>{$ZodUnion.init(inst,def);ZodMiniType.init(inst,
def)});function union(options,params){return new ZodMiniUnion({type:"union",options,...normalizeParams(params)})}var ZodMiniRecord=$constructor("ZodMiniRecord",
(inst,def)=>{$ZodRecord.init(inst,def);ZodMiniType.init(inst,def)});function record(keyType,valueType,params){if(!valueType||!valueType._zod){return new ZodMiniRecord(
{type:"record",keyType:string2(),valueType:keyType,...normalizeParams(valueType)})}return new ZodMiniRecord({type:"record",keyType,valueType,...normalizeParams(
params)})}var ZodMiniEnum=$constructor("ZodMiniEnum",(inst,def)=>{$ZodEnum.init(inst,def);ZodMiniType.init(inst,def);inst.options=[...inst._zod.values]});function _enum(values,params){
const entries=Array.isArray(values)?Object.fromEntries(values.map(v=>[v,v])):values;return new ZodMiniEnum({type:"enum",entries,...normalizeParams(params)})}var ZodMiniTransform=$constructor(
"ZodMiniTransform",(inst,def)=>{$ZodTransform.init(inst,def);ZodMiniType.init(inst,def)});function transform(fn){return new ZodMiniTransform({type:"transform",transform:fn})}
var ZodMiniOptional=$constructor("ZodMiniOptional",(inst,def)=>{$ZodOptional.init(inst,def);ZodMiniType.init(inst,def)});function optional(innerType){return new ZodMiniOptional(
{type:"optional",innerType})}var ZodMiniNullable=$constructor("ZodMiniNullable",(inst,def)=>{$ZodNullable.init(inst,def);ZodMiniType.init(inst,def)});function nullable(innerType){
return new ZodMiniNullable({type:"nullable",innerType})}var ZodMiniCatch=$constructor("ZodMiniCatch",(inst,def)=>{$ZodCatch.init(inst,def);ZodMiniType.init(inst,
def)});function _catch(innerType,catchValue){return new ZodMiniCatch({type:"catch",innerType,catchValue:typeof catchValue==="function"?catchValue:util_exports.constantCatch(
catchValue)})}var ZodMiniPipe=$constructor("ZodMiniPipe",(inst,def)=>{$ZodPipe.init(inst,def);ZodMiniType.init(inst,def)});function pipe(in_,out){return new ZodMiniPipe(
{type:"pipe",in:in_,out})}var ZodMiniCustom=$constructor("ZodMiniCustom",(inst,def)=>{$ZodCustom.init(inst,def);ZodMiniType.init(inst,def)});function refine(fn,_params={}){
return _refine(ZodMiniCustom,fn,_params)}var SYSTEM_CLOCK={now:Date.now,sleep:async(ms,signal)=>{try{await(0,promises_namespaceObject.setTimeout)(ms,void 0,{signal})}catch(error2){
throw signal.aborted?signal.reason:error2}},random:Math.random};function after({sleep:wait},ms,act){const stop=new AbortController;wait(ms,stop.signal).then(act,
()=>void 0);return()=>stop.abort()}async function within({seconds,raisedBy,clock,signal,failure:failure2},work){const limit=new AbortController;const stop=after(
clock,seconds*1e3,()=>limit.abort(failure2()));try{return await work({deadline:clock.now()+seconds*1e3,signal:AbortSignal.any([signal,limit.signal]),...raisedBy===
void 0?{}:{raisedBy}})}finally{stop()}}function follow(signal,controller){const abort=()=>controller.abort(signal.reason);if(signal.aborted)abort();signal.addEventListener(
"abort",abort);return()=>signal.removeEventListener("abort",abort)}var MAX_DOCUMENT_BYTES=1024*1024;async function readText(body,limit=MAX_DOCUMENT_BYTES){const decoder=new TextDecoder;
let text="";let size=0;for await(const chunk of body){size+=chunk.byteLength;if(size>limit)return{text,tooLarge:true};text+=decoder.decode(chunk,{stream:true})}
return{text:text+decoder.decode(),tooLarge:false}}function parseJson(text){try{const value=JSON.parse(text);return{ok:true,value}}catch{return{ok:false}}}var SOME_BYTES=16*
1024;var SOME_MS=3e3;async function readSome(body,clock){const decoder=new TextDecoder;let text="";const reading=(async()=>{for await(const chunk of body){text+=
decoder.decode(chunk,{stream:true});if(text.length>SOME_BYTES)return}})().catch(()=>void 0);const enough=Promise.withResolvers();const stop=after(clock,SOME_MS,
()=>enough.resolve(void 0));await Promise.race([reading,enough.promise]);stop();return text}function firstProblem(error2){const[issue3]=error2.issues;const path6=issue3?.
path.join(".")??"";const isOwn=issue3?.message.startsWith("Invalid input")!==false;const problem=isOwn?issue3?.code==="invalid_type"?`expected ${issue3.expected}`:
"invalid":issue3.message;return`${path6===""?"the whole answer":`field ${path6}`}: ${problem}`}var ERROR_CODES=["invalid-input","dns","connect","connection-lost",
"tls","redirect","bad-request","unauthorized","forbidden","not-found","wrong-type","method-not-allowed","unprocessable","already-running","rate-limited","server\
-error","unavailable","timeout","wait-timeout","not-api","bad-json","unexpected-response","too-large","not-configured","no-integration","ambiguous","sync-error",
"stream-cut","too-few-items","item-errors","too-many-removed","nothing-indexed","not-searchable","create-unknown","cancelled","internal"];var HELP="https://gith\
ub.com/zylon-ingest/zylon-ingest/blob/v1/docs/errors.md";function helpFor(code){return`${HELP}#${code}`}var asSentence=text=>/[.!?]["')]*$/.test(text)?text:`${text}\
.`;var ActionError=class _ActionError extends Error{code;explanation;http;constructor(code,explanation,options={}){const{what,why,remedy}=explanation;const request=options.
http?.request===void 0?"":` (${options.http.request})`;const texts=[what,why,`${remedy}${request}`.trim()];const sentences=texts.filter(text=>text!=="").map(asSentence);
super([...sentences,`See ${helpFor(code)}`].join(" "),{cause:options.cause});this.name="ActionError";this.code=code;this.explanation=explanation;this.http=options.
http??{}}mapText(rewrite){const{what,why,remedy}=this.explanation;const explanation={what:rewrite(what),why:rewrite(why),remedy:rewrite(remedy)};const{request}=this.
http;const http2=request===void 0?this.http:{...this.http,request:rewrite(request)};return new _ActionError(this.code,explanation,{cause:this.cause,http:http2})}};
var NEVER_SENT=new Set(["dns","connect","tls"]);function postOutcome({code,http:http2}){if(http2.neverSent===true||NEVER_SENT.has(code))return"not-sent";const{status=0}=http2;
return status>=300&&status<500?"refused":"unknown"}function notDone(task,unknown2){return unknown2?`The request to ${task} got no usable answer`:`Could not ${task}`}
var LOOK_FIRST="Look in Zylon whether the ingest runs before you start it again";function cancelledDuring(failure2,what){const explanation=what==="ingest"?{why:"\
The action had already requested the ingest, and Zylon may go on with it",remedy:LOOK_FIRST}:{why:"The action had asked Zylon to create an integration and had n\
o answer yet, so there may be a new one",remedy:"Look in Zylon for a new integration before you run the step again"};return new ActionError("cancelled",{what:failure2.
explanation.what,...explanation},{cause:failure2})}function asActionError(thrown){if(thrown instanceof ActionError)return thrown;const message=thrown instanceof
Error?`${thrown.name}: ${thrown.message}`:String(thrown);return new ActionError("internal",{what:`The action itself failed: ${message}`,why:"This is a bug in th\
e action, not in your configuration",remedy:"Report it with a debug log: set the secret ACTIONS_STEP_DEBUG to true before the next run"},{cause:thrown})}}),154:((__unused_webpack___webpack_module__,__webpack_exports__2,__nccwpck_require__2)=>{
__nccwpck_require__2.d(__webpack_exports__2,{Nn:()=>IssueTrouble,Wh:()=>iso_exports,ZI:()=>readIssueRun,kb:()=>hiddenLines,oh:()=>failedAgain,pQ:()=>stateIn,xB:()=>keyIn});
var _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__2(807);var node_crypto__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__2(598);var iso_exports={};
(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.VA)(iso_exports,{ZodMiniISODate:()=>ZodMiniISODate,ZodMiniISODateTime:()=>ZodMiniISODateTime,ZodMiniISODuration:()=>ZodMiniISODuration,
ZodMiniISOTime:()=>ZodMiniISOTime,date:()=>date,datetime:()=>datetime,duration:()=>duration,time:()=>time});var ZodMiniISODateTime=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
xI)("ZodMiniISODateTime",(inst,def)=>{_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.Ko.init(inst,def);_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.zU.init(
inst,def)});function datetime(params){return(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.G1)(ZodMiniISODateTime,params)}var ZodMiniISODate=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
xI)("ZodMiniISODate",(inst,def)=>{_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.v1.init(inst,def);_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.zU.init(inst,
def)});function date(params){return(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.db)(ZodMiniISODate,params)}var ZodMiniISOTime=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
xI)("ZodMiniISOTime",(inst,def)=>{_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.Ax.init(inst,def);_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.zU.init(inst,
def)});function time(params){return(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.Kn)(ZodMiniISOTime,params)}var ZodMiniISODuration=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
xI)("ZodMiniISODuration",(inst,def)=>{_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.$N.init(inst,def);_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.zU.init(
inst,def)});function duration(params){return(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.f2)(ZodMiniISODuration,params)}var IssueTrouble=class extends Error{constructor(what,remedy){
super(`${(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.KG)(what)} ${(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.KG)(remedy)}`);this.name="IssueTroub\
le"}};function required(environment,name,form=/./){const value=environment[name]??"";if(form.test(value))return value;throw new IssueTrouble(`the environment va\
riable ${name} is ${value===""?"not set":"not what GitHub sets it to"}`,"Run the action as a step of a workflow that does not set this variable")}function workflowUrl(ref,sha,server){
const[,repository,path]=/^([\w.-]+\/[\w.-]+)\/(\.github\/workflows\/[^@]+)@/.exec(ref)??[];if(repository===void 0||path===void 0||!/^[0-9a-f]{40,64}$/.test(sha))
return"";const escaped=encodeURI(path).replace(/[()?#]/g,character=>`%${character.charCodeAt(0).toString(16)}`);return`${server}/${repository}/blob/${sha}/${escaped}`}
function readIssueRun(environment,named){const repository=required(environment,"GITHUB_REPOSITORY",/^[\w.-]+\/[\w.-]+$/);const[owner="",repo=""]=repository.split(
"/");const server=environment["GITHUB_SERVER_URL"]??"https://github.com";const workflowRef=environment["GITHUB_WORKFLOW_REF"]??"";const file=workflowRef.replace(
/@(refs\/.*|[^@]*)$/,"");const workflow=file===""?required(environment,"GITHUB_WORKFLOW"):environment["GITHUB_WORKFLOW"]??file;const job=required(environment,"G\
ITHUB_JOB");const step=required(environment,"GITHUB_ACTION");const ref=environment["GITHUB_REF"]??"";const isTag=ref.startsWith("refs/tags/");const identity=[file===
""?workflow:file,isTag?"refs/tags":ref,job,step,named];const id=required(environment,"GITHUB_RUN_ID",/^\d{1,20}$/);const attempt=environment["GITHUB_RUN_ATTEMPT"]??
"";const repositoryUrl=`${server}/${repository}`;return{owner,repo,repositoryUrl,key:(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)("sha256").update(JSON.
stringify(identity)).digest("hex").slice(0,24),workflow,workflowUrl:workflowUrl(workflowRef,environment["GITHUB_WORKFLOW_SHA"]??"",server),job,step,branch:isTag?
"(tags)":ref.replace(/^refs\/(heads\/)?/,""),run:{id,url:`${repositoryUrl}/actions/runs/${id}${/^\d+$/.test(attempt)?`/attempts/${attempt}`:""}`},mayBeReadOnly:(environment["\
GITHUB_EVENT_NAME"]??"").startsWith("pull_request")||environment["GITHUB_ACTOR"]==="dependabot[bot]"}}var TIME=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
Fs)(iso_exports.datetime(),(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.pd)(text=>Date.parse(text)));var STATE=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
Ik)({first:TIME,last:TIME,failures:(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.Wh)().check((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.NC)(),(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.
Zm)(1e9)),commented:(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.lq)(TIME)});var KEY=/<!-- zylon-ingest issue ([0-9a-f]{24}) -->/g;var MEMORY=/<!-- zylon-ingest state (\{[^{}<>\n]{1,400}\}) -->/g;
var DAY_MS=24*60*60*1e3;function hiddenLines(key,{firstFailed,lastFailed,failures,commented}){const iso=ms=>new Date(ms).toISOString();const stored={first:iso(firstFailed),
last:iso(lastFailed),failures,commented:commented===void 0?void 0:iso(commented)};return[`<!-- zylon-ingest issue ${key} -->`,`<!-- zylon-ingest state ${JSON.stringify(
stored)} -->`]}function onlyMatch(body,pattern){const found=[...body.matchAll(pattern)];return found.length===1?found[0]?.[1]:void 0}var keyIn=body=>onlyMatch(body,
KEY);function stateIn(body,now){const json=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_0__.qF)(onlyMatch(body,MEMORY)??"");const parsed=json.ok?STATE.safeParse(
json.value):void 0;if(parsed?.success!==true)return void 0;const{first,last,failures,commented}=parsed.data;const lastFailed=Math.min(last,now);return{firstFailed:Math.
min(first,lastFailed),lastFailed,failures,commented:commented===void 0||commented>now+DAY_MS?void 0:Math.min(commented,now)}}function failedAgain(state,openedAt,now){
const before=state??{firstFailed:Math.min(openedAt,now),failures:1,commented:void 0};const{firstFailed,failures,commented}=before;const comment=commented===void 0||
now-commented>=DAY_MS;return{state:{firstFailed,lastFailed:now,failures:failures+1,commented:comment?now:commented},comment}}}),988:((__webpack_module__,__unused_webpack___webpack_exports__,__nccwpck_require__2)=>{
var node_https__WEBPACK_IMPORTED_MODULE_9___namespace_cache;var node_http__WEBPACK_IMPORTED_MODULE_8___namespace_cache;__nccwpck_require__2.a(__webpack_module__,
async(__webpack_handle_async_dependencies__,__webpack_async_result__)=>{try{let asGiven=function(text){return{value:text}},parseToken=function(text){const token=text.
trim();if(token===""){return{problem:"is empty. The secret is not stored under this name, or this run gets none: pull requests from forks and Dependabot get no \
secrets. Or it belongs to an environment or organization that this job has no access to"}}if(/^bearer\s/i.test(token))return{problem:'must be the token alone, w\
ithout "Bearer"'};if(!/^[\x21-\x7e]+$/.test(token)){return{problem:"contains a line break, a space or a character that no token has; store the secret again"}}return{
value:token}},parseOrganization=function(text){const name=text.trim();if(name==="")return{value:"default"};if(!/^[\x21-\x7e]+$/.test(name))return{problem:"must \
be the slug or UUID of an organization, in plain ASCII"};return{value:name}},parseUsername=function(text){const name=text.trim();return(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
aQ)(name)?{problem:"must not contain control characters"}:{value:name}},parseAllowance=function(text,words=""){if(text.trim()==="")return{value:void 0};const[,digits,
sign]=/^(\d{1,12}(?:\.\d{1,3})?)\s*(%?)$/.exec(text.trim())??[];const value=Number(digits);if(sign==="%"&&value<=100)return{value:{value,percent:true}};if(sign===
""&&Number.isInteger(value)&&value<=MAX_ALLOWED)return{value:{value,percent:false}};return{problem:`must be ${words}a whole number from 0 to ${MAX_ALLOWED}, or \
a percentage such as 10%, not ${quoted(text)}`}},parseItemErrors=function(text){const word=text.trim().toLowerCase();if(word==="false")return{value:void 0};if(word===
"true")return{value:{value:0,percent:false}};return parseAllowance(text,"true, false, ")},exceeds=function(count,{value,percent},of){if(!percent)return count>value;
return of===void 0||count*1e5>Math.round(value*1e3)*of},parseSearches=function(text){const texts=listOf(text.split(/[\r\n]/));const wrong2=texts.find(one=>Array.
from(one).length<MIN_SEARCH||Array.from(one).length>MAX_SEARCH);if(wrong2===void 0)return{value:texts};return{problem:`must have ${MIN_SEARCH} to ${MAX_SEARCH} \
characters on each line, unlike ${quoted(wrong2)}`}},parseLogins=function(text){const all=listOf(text.split(/[\s,]/).map(name=>name.replace(/^@/,"")));const wrong2=all.
find(name=>!/^[\w-]{1,100}(\[bot\])?$/.test(name));if(wrong2!==void 0)return{problem:`must be logins separated by commas, unlike ${quoted(wrong2)}`};if(all.length>
MAX_LOGINS)return{problem:`must have ${MAX_LOGINS} logins at most, not ${all.length}`};return{value:all}},parseIdLines=function(text){const ids=listOf(text.split(
/[\r\n]/));return ids.every(_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.bQ)?{value:ids}:{problem:NOT_AN_ID}},wantsFailureIssue=function(raw){const asked=flag(
false)(raw["failure-issue"]??"");return"value"in asked&&asked.value},issueProblems=function(raw){if(!wantsFailureIssue(raw)||tokenOf(raw)!=="")return[];return['\
github-token is required with failure-issue: true; add "github-token: ${{ github.token }}" under "with:", and "issues: write" under "permissions:" of the job']},
issueInputs=function(raw,shown){const token=tokenOf(raw);if(!wantsFailureIssue(raw)||token==="")return void 0;const assignees=parseLogins(raw["failure-issue-ass\
ignees"]??"");const target={"integration-type":shown("integration-type"),"integration-id":shown("integration-id")};const key=(raw["failure-issue-key"]??"").trim();
return{token,assignees:"value"in assignees?assignees.value:[],subject:`${target["integration-type"]} ${target["integration-id"]}`.trim(),target,key:key===""?"nu\
ll":key}},issueProblem=function(raw){const asked=flag(false)(raw["failure-issue"]??"");const logins=parseLogins(raw["failure-issue-assignees"]??"");const problems=[
..."problem"in asked?[`failure-issue ${asked.problem}`]:[],..."problem"in logins?[`failure-issue-assignees ${logins.problem}`]:[],...issueProblems(raw)];if(problems.
length===0)return void 0;return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ("invalid-input",{what:problems.length===1?"An input is wrong":`The inputs\
 have ${problems.length} problems`,why:problems.join(". "),remedy:'Correct the "with:" block of the step'})},gatherInputs=function(){const code=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
V4)("plan-error-code");const names2=["failure-issue","failure-issue-assignees","failure-issue-key","github-token","integration-type"];const raw=Object.fromEntries(
names2.map(name=>[name,(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.V4)(name)]));const asked=issueInputs(raw,name=>raw[name]??"");return{planFolder:(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
V4)("plan-folder"),resultsFolder:(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.V4)("results-folder"),jobs:{plan:(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
V4)("plan-result"),jobs:(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.V4)("jobs-result"),planErrorCode:_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.OQ.find(
one=>one===code),planErrorMessage:(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.V4)("plan-error-message")},issue:asked&&{...asked,subject:"fleet"},problem:issueProblem(
raw)}},isHost=function({hostname},written){if(hostname.startsWith("["))return true;if((0,node_net__WEBPACK_IMPORTED_MODULE_5__.isIPv4)(hostname))return written.
includes(hostname);return HOST_NAME.test(hostname)&&!/^https?$/.test(hostname)},withoutApi=function(pathname){return pathname.replace(/\/api\/v1\/app(?:\/.*)?$/i,
"").replace(/\/+$/,"").replace(/\/api(?:\/v1)?$/i,"").replace(/\/+$/,"")},parseBaseUrl=function(text){const trimmed2=text.trim();if(trimmed2===""){return{problem:"\
is required: the address of your Zylon instance, such as https://zylon.example.com"}}if(/[\s\\"'`<>\u00ab\u00bb\u2018-\u201f\u2039\u203a]/.test(trimmed2)||(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
aQ)(trimmed2)){return{problem:`must not contain quotes, white space, control characters, <, > or a backslash; ${EXPECTED}`}}const written=/^[a-z][a-z0-9+.-]*:\/\//i.
test(trimmed2)?trimmed2:`https://${trimmed2}`;const url=trimmed2.startsWith("/")?null:URL.parse(written);if(url===null)return{problem:`is not a URL with a host;\
 ${EXPECTED}`};if(url.protocol!=="https:"&&url.protocol!=="http:"){return{problem:`must begin with https://; ${EXPECTED}`}}if(/^[^/]*:\/+[^/?#]*@/.test(written)){
return{problem:`must not contain a user name or password; the token goes into api-token; ${EXPECTED}`}}if(/[?#]/.test(written))return{problem:`must not contain \
a query (?) or a fragment (#); ${EXPECTED}`};url.pathname=withoutApi(url.pathname);if(!isHost(url,written)||url.pathname.startsWith("//")){return{problem:`is no\
t a URL with a host; ${EXPECTED}`}}return{value:url}},isExposed=function({protocol,hostname}){if(protocol!=="http:")return false;if(hostname==="localhost"||hostname.
endsWith(".localhost")||hostname==="[::1]")return false;return!((0,node_net__WEBPACK_IMPORTED_MODULE_5__.isIPv4)(hostname)&&hostname.startsWith("127."))},codeOf=function(error2){
if(typeof error2!=="object"||error2===null||!("code"in error2))return"";return typeof error2.code==="string"?error2.code:""},kindOf=function(error2,connected){if(error2 instanceof
ProxyRefusal)return"proxy";if(error2 instanceof ProxyUnreachable)return kindOf(error2.cause,false);const code=codeOf(error2);if(TLS_CODE.test(code)&&!connected)
return"tls";if(code.startsWith("HPE_"))return"not-http";if(connected)return"connection-lost";return syscallOf(error2)==="getaddrinfo"||code==="ENOTFOUND"||code===
"EAI_AGAIN"?"dns":"connect"},laidToProxy=function(error2,protocol){const inTunnel=codeOf(error2)==="ERR_PROXY_TUNNEL";if(inTunnel&&"statusCode"in error2)return new ProxyRefusal(
Number(error2.statusCode));const isProxys=inTunnel||protocol==="http:"||["connect","getaddrinfo"].includes(String(syscallOf(error2)));return isProxys?new ProxyUnreachable(
error2):error2},proxyReason=function({baseUrl,proxy,printable},failure){if(proxy.kind!=="proxy")return void 0;const{cause,kind}=failure;const host=printable(baseUrl.
host);const named2=`the proxy ${printable(proxy.url.host)} (from ${proxy.variable})`;if(cause instanceof ProxyUnreachable){return{code:kind==="dns"||kind==="tls"?
kind:"connect",reason:`${named2} was not reached (${printable(failure.message)})`,why:`The proxy is down, or ${proxy.variable} on this runner is wrong`,remedy:`\
Correct ${proxy.variable}; if ${host} needs no proxy, add it to NO_PROXY`}}if(!(cause instanceof ProxyRefusal))return void 0;const refused={code:"connect",reason:`${named2}\
 answered ${cause.status}`};if(cause.status===407){return{...refused,why:"The proxy needs a user and a password, or refused those it got",remedy:`Put them into ${proxy.
variable} (http://user:password@host:port), from a secret`}}if(cause.status<500){return{...refused,why:`The proxy does not let this runner connect to ${host}`,remedy:`\
Have the proxy allow ${host}; if it needs no proxy, add it to NO_PROXY`}}return{...refused,why:`The proxy could not reach ${host}`,remedy:`Check host and port i\
n base-url, then whether the proxy reaches them; if ${host} needs no proxy, add it to NO_PROXY`}},tlsReason=function(host,detail,code,hasCertificates){const failed={
code:"tls",reason:`the TLS connection to ${host} failed (${detail})`};switch(code){case"CERT_HAS_EXPIRED":return{...failed,why:`The certificate of ${host}, or o\
f the authority that issued it, has expired`,remedy:`Renew it on the server${hasCertificates?", or replace an expired ca-certificate":""}; check the clock of th\
e runner`};case"CERT_NOT_YET_VALID":return{...failed,why:`The certificate of ${host} is not valid yet`,remedy:"Check the clocks of server and runner"};case"ERR_\
TLS_CERT_ALTNAME_INVALID":case"HOSTNAME_MISMATCH":return{...failed,why:`The certificate is for other host names than ${host}`,remedy:"Set base-url to a host nam\
e that the certificate has, or have it reissued"};default:}if(/^(EPROTO|ERR_SSL_)/.test(code)){return{...failed,why:"Most often, this port speaks plain HTTP; or\
 the server asks for a client certificate",remedy:"Correct the port in base-url, or the TLS settings of the server"}}return{...failed,why:"This runner does not \
trust the issuer: a private authority, or a server that does not send its whole chain",remedy:hasCertificates?"Check that base-url names the right host, then pu\
t the authority that issued its certificate into ca-certificate":"Check that base-url names the right host, then set ca-certificate to the PEM of the authority \
(text or path)"}},reasonOf=function(asked,{kind,cause,message}){const{baseUrl,proxy,requestTimeoutSeconds,hasCertificates,printable}=asked;const host=printable(
baseUrl.host);const plain=baseUrl.protocol==="http:";const detail=cause===void 0?"":printable(codeOf(cause)||message);const through=proxy.kind==="proxy"?` throu\
gh the proxy ${printable(proxy.url.host)}`:"";const mayRaise=requestTimeoutSeconds<MAX_REQUEST_SECONDS;switch(kind){case"dns":return{code:"dns",reason:`the host\
 name in ${host} was not found (${detail})`,why:"The name is misspelt, or only a network that this runner is not in knows it",remedy:"Correct base-url, or run t\
he job on a self-hosted runner inside that network"};case"connect":case"proxy":return{code:"connect",reason:`no connection to ${host}${through} (${detail||`none\
 within ${requestTimeoutSeconds} s`})`,why:"The server is down, the port is wrong, or a firewall is in between",remedy:`Check host and port in base-url, then wh\
ether this runner can reach them${detail===""&&mayRaise?"; on a slow network, raise request-timeout-seconds":""}`};case"tls":return tlsReason(host,detail,codeOf(
cause),hasCertificates);case"not-http":return{code:"not-api",reason:`${host} answered with something that is not HTTP (${detail})`,why:plain?"The port expects h\
ttps://, or another service listens on it":"Another service than a Zylon instance listens on this port",remedy:plain?"Write https:// in base-url, or correct its\
 port":"Correct host and port in base-url"};case"timeout":return{code:"timeout",reason:`${host} sent no answer, or stopped in the middle of one, for ${requestTimeoutSeconds}\
 s`,why:"The server is overloaded or hangs",remedy:`Look at the state of the server${mayRaise?"; if it is only slow, raise request-timeout-seconds":""}`};case"c\
onnection-lost":return{code:"connection-lost",reason:`the connection to ${host} was lost before the whole answer came (${detail})`,why:`The server, or a proxy i\
n between, closed it: a restart, a crash or an idle limit${plain?"; or the port expects https://":""}`,remedy:`Read the log of the Zylon instance, and of any pr\
oxy in front of it${plain?"; check whether base-url needs https://":""}`}}},httpFacts=function(cause){if(cause instanceof ProxyRefusal)return FINAL_PROXY_STATUS.
has(cause.status)?{final:true}:{};const first=cause instanceof ProxyUnreachable?cause.cause:cause;return codeOf(first)==="ENOTFOUND"?{mostRetries:UNKNOWN_NAME_RETRIES}:
{}},networkFailure=function(asked,failure){const{task,name,purpose}=asked;const{cause}=failure;const{code,reason,why,remedy}=networkReason(asked,failure);const sent=AFTER_SENDING.
has(failure.kind);const what=`${(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.Gj)(task,sent&&purpose!=="read")}: ${reason}`;const request=`${name} was ${sent?
"":"not "}sent`;return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ(code,{what,why,remedy},{cause,http:{...httpFacts(cause),request}})},unreadableProxy=function({
task,name},variable){return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ("connect",{what:`${(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.Gj)(task,
false)}: the environment variable ${variable} is not the URL of a proxy`,why:"It is misspelt, or its user or password has a character that a URL must percent-en\
code",remedy:`Correct ${variable} (http://user:password@host:port); if Zylon needs no proxy, add its host to NO_PROXY`},{http:{final:true,request:`${name} was n\
ot sent`}})},isCertificate=function(pem){try{return new node_crypto__WEBPACK_IMPORTED_MODULE_6__.X509Certificate(pem).raw.length>0}catch{return false}},readCertificates=function(input){
if(input.trim()==="")return{value:[]};let text=input;if(!input.includes("-----BEGIN")){if(/[\r\n]/.test(input))return{problem:"is neither PEM text nor a path"};
try{text=(0,node_fs__WEBPACK_IMPORTED_MODULE_3__.readFileSync)(input,"utf8")}catch(error2){return{problem:`names a file that cannot be read: "${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
TN)(input,100)}" (${codeOf(error2)})`}}}const blocks=[...text.matchAll(BLOCK)];const kinds=blocks.map(([,kind=""])=>kind);if(kinds.some(kind=>kind.endsWith("PRI\
VATE KEY"))){return{problem:"contains a private key, which is exposed now: replace that key, and give only certificates here"}}const pem=blocks.filter((_,at)=>kinds[at]===
"CERTIFICATE").map(([block])=>block);if(pem.length===0)return{problem:'contains no certificate ("-----BEGIN CERTIFICATE-----")'};const broken=pem.findIndex(block=>!isCertificate(
block));if(broken!==-1)return{problem:`cannot be read: certificate ${broken+1} of ${pem.length} is broken`};return{value:pem}},parseType=function(text){if(text.
trim().toLowerCase()==="any")return{value:"any"};const connector=(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.dO)(text);if(connector!==void 0)return{value:connector};
const given=text.trim()===""?"is required":`"${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(text,60)}" is not supported`;return{problem:`${given}; use\
 one of ${_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.MW.join(", ")}, or any`}},parseIds=function(text){const parts=text.split(/[\r\n,]/).flatMap(part=>part.
trim()===""?[]:[part.trim()]);if(parts.length===0&&text.trim()!=="")return{problem:NOT_AN_ID2};const excluded=parts.filter(part=>part.startsWith("!")).map(part=>part.
slice(1).trim());const all=parts.some(isAll);if(!all&&excluded.length>0)return{problem:'needs "all" beside !id, which excludes one of them'};if(all&&excluded.some(
isAll))return{problem:'must not exclude "all"'};if(all&&parts.some(part=>!isAll(part)&&!part.startsWith("!"))){return{problem:'must be either "all", optionally \
with !id, or ids'}}const ids=[];for(const part of all?excluded:parts){const[,word,id=part]=/^([a-z]+)\/(.*)$/i.exec(part)??[];const connector=word===void 0?void 0:
(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.dO)(word);if(word!==void 0&&connector===void 0){return{problem:`has "${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
TN)(part,60)}", whose type is not supported; use one of ${_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.MW.join(", ")}`}}if(!(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
bQ)(id))return{problem:NOT_AN_ID2};ids.push(connector===void 0?{id}:{connector,id})}return{value:{all,ids}}},unique=function(targets){return[...new Map(targets.
map(target=>[`${target.connector.type}/${target.id}`,target])).values()]},selectionOf=function(type,{all,ids}){if(all)return{value:{kind:"all",...type==="any"?{}:
{connector:type},except:ids}};if(ids.length===0){if(type!=="any")return{value:{kind:"only",connector:type}};return{problem:"integration-id is required with inte\
gration-type: any; use all, or ids as type/id"}}const targets=[];for(const{connector,id}of ids){const own=connector??type;if(own==="any"){const example=`conflue\
nce/${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(id,40)}`;return{problem:`integration-id needs a type with integration-type: any, such as ${example}`}}
if(type!=="any"&&own.type!==type.type){return{problem:`integration-id ${own.type}/${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(id,40)} contradicts i\
ntegration-type: ${type.type}; for several types set integration-type: any`}}targets.push({connector:own,id})}return{value:{kind:"ids",ids:unique(targets)}}},connectorsOf=function(selection){
if(selection.kind==="ids")return[...new Set(selection.ids.map(({connector})=>connector))];return selection.connector===void 0?[]:[selection.connector]},formsOf=function(secret){
if(secret.trim().length<MIN_MASKED_LENGTH)return[];const wellFormed=secret.toWellFormed();const plain=[wellFormed,wellFormed.trim(),wellFormed.trim().replace(/^bearer\s+/i,
"")];const forms=plain.flatMap(text=>{const json=JSON.stringify(text).slice(1,-1);const url=encodeURIComponent(text);const form=new URLSearchParams([["",text]]).
toString().slice(1);const lower=url.replace(/%[0-9A-F]{2}/g,escape=>escape.toLowerCase());const html=[inHtml(text,"&quot;"),inHtml(text,"&#34;")];const bytes=[base64(
text),Buffer.from(text).toString("base64url"),Buffer.from(text).toString("hex")];return[text,json,asciiJson(json),url,lower,form,...html,...bytes,...text.split(
/[\r\n]/)]});return[...new Set(forms)].filter(form=>form.length>=MIN_MASKED_LENGTH)},basicForms=function(username,password){if(password.trim().length<MIN_MASKED_LENGTH)
return[];const users=new Set([username,username.trim()]);return[...users].flatMap(user=>[base64(`${user}:${password}`),base64(`${user}:${password.trim()}`)])},cutOff=function(text,forms){
let longest=0;for(const form of forms){const head=form.slice(0,MIN_MASKED_LENGTH);let at=text.indexOf(head,text.length-form.length+1);while(at!==-1&&!form.startsWith(
text.slice(at)))at=text.indexOf(head,at+1);if(at!==-1)longest=Math.max(longest,text.length-at)}return longest},redactor=function(forms){const longestFirst=[...new Set(
forms)].sort((a,b)=>b.length-a.length);return text=>{const redacted=longestFirst.reduce((rest,form)=>rest.replaceAll(form,MASK),text);const cut=cutOff(redacted,
longestFirst);return cut===0?redacted:redacted.slice(0,-cut)+MASK}},maskSecretInputs=function(){const raw=name=>(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
V4)(name,{trimWhitespace:false});const forms=new Set([...SECRETS.flatMap(name=>formsOf(raw(name))),...basicForms(raw("username"),raw("password"))]);for(const form of forms)
(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.Pq)(form);return[...forms]},weakSecrets=function(){return SECRETS.filter(name=>{const{length}=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
V4)(name);return length>0&&length<MIN_MASKED_LENGTH})},readInputs=function(){const names2=Object.keys(PARSERS);return Object.fromEntries(names2.map(name=>[name,
(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.V4)(name,{trimWhitespace:name!=="password"})]))},misplacedToken=function(raw){const token=raw["api-token"]??"";
if(token.length<LONG_SECRET)return[];const printed=Object.entries(raw).filter(([name])=>name!=="api-token"&&name!=="github-token");return printed.filter(([,value])=>value.
includes(token)).map(([name])=>name)},parsed=function(parsers,raw){const values={};const problems=[];for(const name in parsers){const one=parsers[name](raw[name]??
"");if("value"in one)values[name]=one.value;else problems.push(`${name} ${one.problem}`)}return{values,problems}},selectedBy=function({"integration-type":type,"\
integration-id":ids}){return type===void 0||ids===void 0?void 0:selectionOf(type,ids)},meantSelection=function(raw){if(misplacedToken(raw).length>0)return void 0;
const selected=selectedBy(parsed({"integration-type":parseType,"integration-id":parseIds},raw).values);return selected!==void 0&&"value"in selected?selected.value:
void 0},failureIssueInputs=function(raw){const misplaced=misplacedToken(raw);return issueInputs(raw,name=>misplaced.includes(name)?"":raw[name]??"")},configureProblems=function(selection,values,baseUrl){
const{configure,username,password}=values;const problems=[];for(const connector of connectorsOf(selection).filter(({credentials})=>credentials==="oauth")){const where=baseUrl===
void 0?"in Zylon":`at ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.$6)(baseUrl,connector)}`;problems.push(`configure must be none for ${connector.type};\
 a person connects it by OAuth in a browser, ${where}`)}if(problems.length>0)return problems;if(username==="")problems.push(`username is required with configure\
: ${configure}`);if(password==="")problems.push(`password is required with configure: ${configure}; if it comes from a secret, check that this job gets that sec\
ret`);if(selection.kind==="all"){problems.push(`integration-id must name integrations with configure: ${configure}, not "all"`)}if(configure==="create"&&selection.
kind==="ids"){problems.push("integration-id must be empty with configure: create; to send credentials to an existing integration, use configure: update")}return problems},
contradictions=function(selection,values,baseUrl){const{configure,username,password}=values;if(configure===void 0)return[];const problems=configure==="none"?[]:
configureProblems(selection,values,baseUrl);if(configure==="none"&&password!==""){problems.push("password has no effect without configure; set configure, or lea\
ve password empty")}if(configure==="none"&&username!==""&&selection.kind==="all"){problems.push("username must be empty with integration-id: all")}const waitFor=values["\
wait-for"];if(values["expect-search"]?.length!==0&&waitFor!==void 0&&waitFor!=="indexed"){problems.push(`expect-search needs wait-for: indexed, not ${waitFor}`)}
if(values["refresh-oauth"]===true){for(const{type}of connectorsOf(selection).filter(({credentials})=>credentials==="password")){problems.push(`refresh-oauth mus\
t be false for ${type}, which has a username and password in place of OAuth`)}}return problems},checkedInputs=function(raw){const misplaced=misplacedToken(raw);
if(misplaced.length>0){throw wrong(`The value of api-token also appears in ${misplaced.join(" and ")}`,"The action prints inputs other than api-token and passwo\
rd")}const{values,problems}=parsed(PARSERS,raw);let baseUrl=values["base-url"];if(baseUrl!==void 0&&isExposed(baseUrl)&&values["allow-insecure-http"]!==true){baseUrl=
void 0;problems.unshift("base-url is http://, which would send the token unencrypted; use https://, or set allow-insecure-http: true")}const selected=selectedBy(
values);if(selected!==void 0){problems.push(..."problem"in selected?[selected.problem]:contradictions(selected.value,values,baseUrl))}problems.push(...issueProblems(
raw));if(problems.length===0&&areAllValid(values)&&selected!==void 0&&"value"in selected){return{...values,selection:selected.value}}throw wrong(problems.length===
1?"An input is wrong":`The inputs have ${problems.length} problems`,problems.join(". "))},listenForCancel=function(source,exit){const controller=new AbortController;
const onSignal=name=>{if(controller.signal.aborted){exit(128+node_os__WEBPACK_IMPORTED_MODULE_7__.constants.signals[name]);return}controller.abort(new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
lZ("cancelled",{what:`The run was cancelled (${name})`,why:"Somebody cancelled the job, or it reached its time limit. No ingest was started",remedy:"Run the ste\
p again when you want to ingest"}))};for(const name of SIGNALS)source.on(name,onSignal);const stop=()=>{for(const name of SIGNALS)source.off(name,onSignal)};return{
signal:controller.signal,stop}},inert=function(text,limit){return`<code>${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.p7)(text,limit).replaceAll("&#64;",
"&#64;&#8203;")}</code>`},issueTitle=function({run:run2,subject}){const{workflow,job,step}=run2;const names2=[workflow,job,step].map(name=>(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
TN)(name,50)).join(" / ");const about=subject===""?"":` (${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(subject,60)})`;return`Zylon ingest fails: ${names2}${about}`.
replace(/[@`]/g," ")},failedLines=function({failed,total}){if(total<2||failed.length===0)return[];const more=failed.length-MAX_FAILED;return[`**${failed.length}\
 of ${total} integrations failed:**`,"",...failed.slice(0,MAX_FAILED).map(({name,code})=>`- ${inert(name,NAME_LIMIT)}: \`${code}\``),...more>0?[`- and ${more} m\
ore; the summary of the run lists them`]:[],""]},issueBody=function(facts,failure,state){const{run:run2,target}=facts;const{what,why,remedy}=failure.explanation;
const{request}=failure.http;const targets=Object.entries({Branch:run2.branch,...target}).filter(([,value])=>value!=="");const file=run2.workflowUrl===""?"":`, [\
its file](${run2.workflowUrl})`;const rows=[["First failed",moment(state.firstFailed)],["Last failed",`${moment(state.lastFailed)}, ${runLink(run2)}`],["Failed",
times(state.failures)],["Code",`[\`${failure.code}\`](${(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.VY)(failure.code)})`],...request===void 0?[]:[["Reque\
st",inert(request,TEXT_LIMIT)]],["Workflow",`${inert(run2.workflow,NAME_LIMIT)}${file}`],["Job",inert(run2.job,NAME_LIMIT)],["Step",inert(run2.step,NAME_LIMIT)],
...targets.map(([name,value])=>[name,inert(value,NAME_LIMIT)])];return["The ingest of this workflow fails, so Zylon does not get its documents.","",`**What fail\
ed:** ${inert(what,TEXT_LIMIT)}`,"",`**Likely cause:** ${inert(why,TEXT_LIMIT)}`,"",`**What to do:** ${inert(remedy,TEXT_LIMIT)}`,"",...failedLines(facts),"| | \
|","| --- | --- |",...rows.map(([name,cell])=>`| ${name} | ${cell} |`),"","The action rewrites this text after each failure and adds a comment at most once a da\
y. It closes the issue when the step succeeds. If you correct or remove its entry of the matrix, rename the workflow file, the job or the step, or delete the br\
anch, close the issue yourself.","",...(0,_chunk_QZTGMNG2_js__WEBPACK_IMPORTED_MODULE_0__.kb)(run2.key,state),""].join("\n")},failureComment=function({run:run2},failure,state){
const{what,remedy}=failure.explanation;return[`Still failing: ${times(state.failures)} since ${moment(state.firstFailed)}, now in ${runLink(run2)}.`,"",`**${failure.
code}**: ${inert(what,TEXT_LIMIT)}`,"",`**What to do:** ${inert(remedy,TEXT_LIMIT)}`,""].join("\n")},recoveryComment=function({run:run2},state,now){return`Recov\
ered: ${runLink(run2)} succeeded, ${moment(now)}.${history(state)}
`},issueFacts=function(results,asked,run2,redact){const{workflow,job,step,branch}=run2;return{run:{...run2,workflow:redact(workflow),job:redact(job),step:redact(
step),branch:redact(branch)},subject:redact(asked.subject),target:Object.fromEntries(Object.entries(asked.target).map(([name,value])=>[name,redact(value)])),failed:results.
flatMap(result=>result.failure===void 0?[]:[{name:redact((0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.Vb)(result)),code:result.failure.code}]),total:results.
length}},resultJson=function(result,dryRun,changesFile){const{failure,items,indexed}=result;return{outcome:(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.sG)(
{dryRun,failure}),sync_status:result.syncStatus,configured:result.configured,created:result.created,updated:result.updated,integration_id:result.id??null,integration_type:result.
connector.type,current_artifact_count:result.currentArtifactCount??null,integration_item_count:result.integrationItemCount??null,added_count:items?.added??null,
updated_count:items?.updated??null,removed_count:items?.removed??null,skipped_count:items?.skipped??null,error_count:items?.errors??null,counts_from:result.countsFrom??
null,indexed_count:indexed?.done??null,failed_count:indexed?.failed??null,warning_count:indexed?.warned??null,changes_file:changesFile===""?null:changesFile,duration_seconds:Number(
(result.durationMs/1e3).toFixed(1)),error_code:failure?.code??null,error_message:failure?.message??null}},outputsOf=function(facts,changesFile=""){const{results,
dryRun,failure,durationMs,shards}=facts;const inputs=asInputs(results);const connector={type:inputs["integration-type"]};const whole={...(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
OX)(results),id:inputs["integration-id"],connector,failure,durationMs};const values=Object.entries(resultJson(whole,dryRun,changesFile));return{...Object.fromEntries(
values.map(([name,value])=>[name.replaceAll("_","-"),String(value??"")])),"duration-seconds":(durationMs/1e3).toFixed(1),matrix:JSON.stringify(matrixOf(results,
shards))}},asInputs=function(results){const types=[...new Set(results.map(({connector})=>connector.type))];const mixed=types.length>1;const ids=results.flatMap(
({connector,id})=>id===void 0?[]:[mixed||MEANS_OTHERS.test(id)?`${connector.type}/${id}`:id]);return{"integration-type":mixed?"any":types[0]??"","integration-id":ids.
join("\n")}},matrixOf=function(results,shards){const named2=results.filter(({id})=>id!==void 0);const hands=Array.from({length:Math.min(shards,named2.length)},(_,hand)=>named2.
filter((_result,index)=>index%shards===hand));return{include:hands.map(asInputs)}},asMany=function(all){const kept=[];let bytes=1;for(const one of all){const text=JSON.
stringify(one);bytes+=Buffer.byteLength(text)+1;if(bytes>MAX_RESULTS_BYTES)break;kept.push(text)}return kept},resultsOutput=function(all){const whole=asMany(all);
if(whole.length===all.length)return{json:`[${whole.join(",")}]`,cut:false};return{json:`[${asMany(all.filter(({error_code:code})=>code!==null)).join(",")}]`,cut:true}},
failureOf=function(code,message){const end=`. See ${(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.VY)(code)}`;const what=message.endsWith(end)?message.slice(
0,-end.length):message;return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ(code,{what,why:"",remedy:""})},resultOf=function(json,failures){const connector=(0,
_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.dO)(json.integration_type);if(connector===void 0)throw new TypeError(json.integration_type);const{indexed_count:done,
failed_count:failed,warning_count:warned}=json;const items={added:json.added_count??void 0,updated:json.updated_count??void 0,removed:json.removed_count??void 0,
skipped:json.skipped_count??void 0,errors:json.error_count??void 0};const isCounted=Object.values(items).some(count=>count!==void 0);const message=json.error_message??
"";const code=json.error_code;const failure=code===null?void 0:failures.get(message)??failureOf(code,message);if(failure!==void 0)failures.set(message,failure);
return{...(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.YT)(connector,json.integration_id??void 0),configured:json.configured,created:json.created,updated:json.
updated,syncStatus:json.sync_status,currentArtifactCount:json.current_artifact_count??void 0,integrationItemCount:json.integration_item_count??void 0,...isCounted?
{items}:{},countsFrom:json.counts_from??void 0,...done===null||failed===null?{}:{indexed:{done,pending:0,failed,failedBefore:0,warned:warned??0,unchanged:void 0}},
failure,durationMs:json.duration_seconds*1e3}},summaryOf=function(facts){const verdict=facts.failure!==void 0?failureAlert:facts.dryRun?planAlert:successAlert;const sections=facts.
dryRun?[heading,verdict,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.k0]:[heading,verdict,remarks,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.bW,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
Vr,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.AD];return sections.flatMap(section=>section(facts)).join("\n")},heading=function(facts){const{results,durationMs}=facts;
const several=results.length>1;const failed=results.filter(result=>result.failure!==void 0).length;const words={success:`success${several?`, ${results.length} i\
ntegrations`:""} in ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.p0)(durationMs)}`,failure:several&&failed>0?`${failed} of ${results.length} integration\
s failed`:"failed",cancelled:`cancelled after ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.p0)(durationMs)}`,"dry-run":"dry run, nothing was changed"};return[
`## Zylon ingest: ${words[(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.sG)(facts)]}`,""]},alert=function(kind,lines){return[`> [!${kind}]`,...lines.map(line=>`\
> ${line}`.trimEnd()),""]},successAlert=function({results}){const totals=(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.OX)(results);const{failed=0,syncStatus}=totals;
const numbers=(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.By)(totals,totals.failed);const begin=(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.rj)((0,
_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.YU)(syncStatus));const silent=results.filter(({items,indexed})=>items===void 0&&indexed===void 0).length;const partial=silent>
0?` ${silent} of ${results.length} integrations reported no counts.`:"";const next=NEXT[syncStatus];return alert(failed>0?"WARNING":"TIP",[failed>0?`**${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
I6)(failed)}.** ${begin}`:`**${begin}**`,...numbers===""?[]:["",`${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.rj)(numbers)}${partial}`],...next===void 0?
[]:["",next]])},planAlert=function({results,skipped=[]}){const numbers=_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.rP.map(step=>({count:results.filter(({planned})=>planned.
includes(step)).length,step}));const counts=[...numbers,{count:skipped.length,step:"skip"}].filter(({count})=>count>0);const words=counts.map(({count,step})=>`${count}\
 to ${step}`).join(", ");const plan2=words===""?"Nothing to create, update or ingest":`Integrations: ${words}`;const lines=[`**${plan2}.** This was a dry run: n\
othing was changed.`];if(!results.some(({planned})=>planned.includes("create")))return alert("NOTE",lines);const setUp="Zylon cannot ingest a new integration be\
fore somebody sets it up there. Until then, the step creates it and fails with `not-configured`.";return alert("WARNING",[...lines,"",setUp])},failureAlert=function(facts){
const failures=[...(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.dJ)(facts)];const[only]=failures.length===1?failures:[];const kind=(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
sG)(facts)==="cancelled"?"WARNING":"CAUTION";if(only!==void 0)return alert(kind,wholeFailure(...only,only[1].length<facts.results.length));const lines=failures.
slice(0,MAX_FAILURES).map(([failure,of])=>{const{what,remedy}=failure.explanation;const whose=names(of);const todo=remedy===""?"":`<br>**What to do:** ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
p7)(remedy,1e3)}.`;return`- ${link(failure)}${whose===""?"":` ${whose}`}: ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.p7)(what,1e3)}.${todo}`});const shown=(0,
_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__._Q)(lines,MAX_FAILURE_CHARACTERS);return alert(kind,[...shown,...(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
v)(failures.length-shown.length,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.D7).map(line=>`- ${line}`)])},wholeFailure=function(failure,of,isPartial){const{
what,why,remedy}=failure.explanation;const whose=isPartial?names(of):"";return[`**${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.p7)(what,1e3)}.**`,"",...why===
""?[]:[`**Likely cause:** ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.p7)(why,4e3)}.`,""],...remedy===""?[]:[`**What to do:** ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
p7)(remedy,1e3)}.`,""],`${fateOfIngests(of)}${whose===""?"":`Failed: ${whose}. `}More about ${link(failure)}.`]},names=function(of){const ids=of.flatMap(({id})=>id===
void 0?[]:[(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.D9)(id)]);return[ids.slice(0,MAX_NAMED).join(", "),...(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
v)(ids.length-MAX_NAMED)].join(" ")},fateOfIngests=function(of){const groups=[...Map.groupBy(of,({syncStatus})=>(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
YU)(syncStatus))];if(groups.length===0)return"";const fates=groups.map(([words,same])=>groups.length===1?words:`${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
hS)(same.length,"integration")}: ${words}`);return`${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.rj)(fates.join("; "))} `},remarks=function({results}){const[
created,updated]=[results.filter(one=>one.created).length,results.filter(one=>one.updated).length];const[what,whose]=results.length===1?["the integration","its \
credentials"]:[(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.hS)(created,"integration"),`the credentials of ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
hS)(updated,"integration")}`];return[...created===0?[]:[`This run created ${what}.`,""],...updated===0?[]:[`This run updated ${whose}.`,""]]},writeOutputs=function(facts){
const{results,dryRun,watched}=facts;const changed=results.flatMap(result=>result.changed??[]);const changesFile=watched===true?writeEntries("changes",changed):"";
const all=results.map(result=>resultJson(result,dryRun,changesFile));const{json,cut}=resultsOutput(all);const resultsFile=writeEntries("results",all);if(cut)(0,
_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lm)("The output results has the failures only, since all results are over its limit of 512 KiB. The file behind \
results-file has all.");const outputs={...outputsOf(facts,changesFile),results:json,"results-file":resultsFile};const{"integration-id":ids="",matrix=""}=outputs;
const large=ids.length+matrix.length;if(large>MAX_ID_LETTERS){(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.$e)(`The outputs integration-id and matrix are \
too large for GitHub: ${Math.ceil(large/1024)} KiB of at most 512. Plan in several jobs, such as one for each integration-type.`)}for(const name of OUTPUT_NAMES)
(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.uH)(name,outputs[name])},writeEntries=function(name,entries){const{RUNNER_TEMP=""}=process.env;try{const folder=(0,
node_fs__WEBPACK_IMPORTED_MODULE_3__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(RUNNER_TEMP===""?(0,node_os__WEBPACK_IMPORTED_MODULE_7__.tmpdir)():
RUNNER_TEMP,`zylon-ingest-${name}-`));const path=(0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)(folder,`${(0,node_path__WEBPACK_IMPORTED_MODULE_4__.basename)(folder)}\
.json`);const lines=entries.map(entry=>`
${JSON.stringify(entry)}`);(0,node_fs__WEBPACK_IMPORTED_MODULE_3__.writeFileSync)(path,`[${lines.join(",")}${lines.length===0?"":"\n"}]
`,{mode:384,flag:"wx"});return path}catch(error2){(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.$e)(`The ${name}-file could not be written: ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
TN)(wordsOf(error2))}`);return""}},annotate=function(facts){const all=[...(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.dJ)(facts)];for(const[{code,message},
[first,...others]]of all.slice(0,MAX_ANNOTATIONS)){const isNamed=first!==void 0&&others.length===0&&facts.results.length>1;(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
z3)(`${isNamed?`${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.Vb)(first)}: `:""}${message}`,{title:`Zylon ingest: ${code}`})}const more=all.length-MAX_ANNOTATIONS;
if(more>0){(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.z3)(`${more} more ${more===1?"failure":"failures"}. The job summary and the file behind the output\
 results-file have them.`,{title:`Zylon ingest: ${more} more`})}},readResults=function(folder,input){const unreadable2=(what,why)=>new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
lZ("invalid-input",{what,why,remedy:`Set ${input} to a folder with the results-file of each job, and nothing else`});let files;try{files=(0,node_fs__WEBPACK_IMPORTED_MODULE_3__.
readdirSync)(folder,{recursive:true,withFileTypes:true}).filter(entry=>entry.isFile()&&entry.name.endsWith(".json")).map(entry=>(0,node_path__WEBPACK_IMPORTED_MODULE_4__.
join)(entry.parentPath,entry.name))}catch(error2){throw unreadable2(`The ${input} cannot be read`,(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(error2 instanceof
Error?error2.message:String(error2)))}const failures=new Map;return files.toSorted().flatMap(name=>{const json=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
qF)((0,node_fs__WEBPACK_IMPORTED_MODULE_3__.readFileSync)(name,"utf8"));const parsed2=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.YO)(RESULT).safeParse(json.
ok?json.value:void 0);if(!parsed2.success){throw unreadable2(`${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.
basename)(name),60)} is not a results-file`,"Its content is something else")}return parsed2.data.map(result=>resultOf(result,failures))})},nothingPlanned=function({
plan:plan2,planErrorCode,planErrorMessage}){if(planErrorCode!==void 0){const what=planErrorMessage===""?"The plan of the fleet failed":`The plan of the fleet fa\
iled: ${planErrorMessage}`;return failureOf(planErrorCode,what)}if(plan2==="cancelled"){return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ("cancelled",
{what:"The fleet was cancelled before it was planned",why:"Somebody cancelled the workflow run, or the planning job reached its time limit. No ingest was starte\
d",remedy:"Start the fleet again"})}if(plan2==="failure"){return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ("cancelled",{what:"The job that plans th\
e fleet ended without a result",why:"It lost its runner, or the runner could not start the action. No ingest was started",remedy:"Read the log of the planning j\
ob"})}return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ("no-integration",{what:"The fleet has no integrations, so nothing was ingested",why:"The pla\
nning job found none",remedy:"Read the summary of the planning job"})},planLost=function(){return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ("invali\
d-input",{what:"The plan of the fleet is missing, so integrations may be missing in this summary",why:"The planning job could not upload its result, or this job\
 could not download it",remedy:"Read the logs of both jobs, and set plan-folder to the folder of the plan"})},gathered=function(planned,reported,jobs){const known=new Set(
reported.map(keyOf));const byKey=new Map([...planned,...reported].map(result=>[keyOf(result),result]));const notBegun=jobs.jobs==="skipped";const cancelled=jobs.
jobs==="cancelled"||reported.some(({failure})=>failure?.code==="cancelled");const silence=new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ("cancelled",notBegun?
NOT_BEGUN:cancelled?CANCELLED:ABANDONED);const results=[...byKey].map(([key,result])=>{if(known.has(key))return result;const failure=notBegun?result.failure??silence:
silence;return{...result,failure,syncStatus:notBegun?"not-requested":"unknown"}});if(results.length===0)return{results,failure:nothingPlanned(jobs),abandoned:jobs.
plan==="failure"};return{results,failure:(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.fx)(results)??(planned.length===0?planLost():void 0),abandoned:results.
length>known.size&&!notBegun&&!cancelled}},inBrackets=function(me){const name=me.ok?(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(me.value.name??me.value.
id??"",60):"";return name===""?"":` (${name})`},causeFromMe=function({me,organization,integrations,baseUrl}){if(me.ok){if(me.value.state?.toLowerCase()!=="inact\
ive")return void 0;return{why:`The user of api-token${inBrackets(me)} is inactive in Zylon`,remedy:"Ask an administrator of Zylon to activate the user, or set a\
pi-token to the token of an active user"}}switch(me.code){case"unauthorized":return{why:"The token is wrong, expired, revoked, or not a Workspace API token (GET\
 /api/v1/app/me answered 401 too)",remedy:"Create a new Workspace API token in Zylon, and store it in the secret behind api-token"};case"forbidden":return{why:`\
The user of api-token is inactive, or is not a member of the organization "${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(organization,60)}" (GET /api\
/v1/app/me answered 403 too)`,remedy:"Correct organization (slug or UUID), or ask an administrator of Zylon to check the user"};case"bad-request":case"unprocess\
able":return{why:`Zylon does not accept the organization "${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(organization,60)}" (it refused GET /api/v1/ap\
p/me too)`,remedy:"Correct organization (slug or UUID)"};case"not-found":case"not-api":case"redirect":case"method-not-allowed":if(integrations.ok)return void 0;
return{why:"The server at base-url is not a Zylon instance, or base-url has a wrong path (it has no GET /api/v1/app/me either)",remedy:baseUrl.pathname==="/"?"C\
orrect the host, the port or the path prefix in base-url":`Set base-url to ${baseUrl.origin}, or correct its path prefix`};default:return void 0}},listedAs=function({
integrations,connector,id}){if(!integrations.ok||connector===void 0)return void 0;return integrations.value.find(one=>one.id===id&&(one.type===""||isOf(one,connector)))},
causeFromId=function(findings){const{me,integrations,connector,id,organization}=findings;if(!integrations.ok||connector===void 0||id===void 0)return void 0;if(listedAs(
findings)!==void 0)return void 0;const mine=integrations.value.find(one=>one.id===id);if(mine!==void 0){const right=(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
dO)(mine.type)?.type??(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(mine.type,60);return{code:"wrong-type",why:`The integration ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
TN)(mine.id,60)} has the type ${right}, not ${connector.type}`,remedy:`Set integration-type: ${right}`}}const others=integrations.value.filter(one=>isOf(one,connector));
const where=`in the organization "${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(organization,60)}"`;const has=others.length===0?`no ${connector.label}\
 integration there`:`these ${connector.label} integrations there: ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.Mt)(others.map(other=>other.id))}`;return{
why:`The integration ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(id,60)} does not exist ${where}, or belongs to another user. The user of api-token${inBrackets(
me)} has ${has}`,remedy:"Correct integration-id or organization, or set api-token to the token of the user who created the integration"}},causeFromGrant=function(findings,{
code,explanation,http:http3}){const{me,connector,id,baseUrl,refreshes}=findings;if(connector?.credentials!=="oauth"||id===void 0)return void 0;if(code!=="unauth\
orized"&&http3.status!==400)return void 0;if(!me.ok){const remedy="Check integration-id and integration-type, and open the integration in Zylon";return code==="\
unauthorized"?void 0:{why:explanation.why,remedy}}return{why:`The token is valid. Most likely, Zylon's own access to ${connector.label} expired or was withdrawn`,
remedy:`Open ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.$6)(baseUrl,connector,id)} while signed in to Zylon, and grant the access again${refreshes?"":
". Or set refresh-oauth: true"}`}},causeFromList=function(findings,code){const{me,integrations,connector}=findings;if(!integrations.ok||connector===void 0||code===
"unauthorized")return void 0;if(code==="not-found"&&listedAs(findings)!==void 0){return{why:"Zylon lists this integration, but does not offer this call for it. \
Its set-up is not finished, or this version of Zylon has another API",remedy:"Open the integration in Zylon and finish its set-up. Then check base-url and the v\
ersion of Zylon"}}return{why:`The connector ${connector.type} is disabled on this instance, or the user of api-token${inBrackets(me)} lacks the permission`,remedy:"\
Ask an administrator of Zylon to enable the connector, or to grant the user of api-token the permission"}},explain=function(failure,findings){const cause=causeFromMe(
findings)??causeFromId(findings)??causeFromGrant(findings,failure)??causeFromList(findings,failure.code);if(cause===void 0)return failure;const{code,why,remedy}=cause;
return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ(code??failure.code,{what:failure.explanation.what,why,remedy},{cause:failure,http:failure.http})},
tooSlow=function(what,seconds2){return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ("timeout",{what:`${what} did not end within ${seconds2} s, and no \
ingest was started`,why:"Zylon answers far too slowly",remedy:"Check the load and the log of the Zylon instance at base-url"})},isRefused=function({code,http:http3},{
connector,accepted}){if(accepted===true)return false;return REFUSED.has(code)||http3.status===400&&connector?.credentials==="oauth"},withVersion=function(failure,version){
if(version==="")return failure;const{code,cause,http:http3,explanation}=failure;const why=`${explanation.why}. The version of Zylon is ${version} (GET /api/heal\
th)`;return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ(code,{...explanation,why},{cause,http:http3})},withoutAccess=function(text){if(!/^[a-z][a-z0-9+.-]*:\/\//i.
test(text)){const place=text.replace(/^([\\/]*)[^\\/]*:[^\\/]*@/,"$1").replace(/\?.*=.*$/s,"");return/:.*@/s.test(place)?"":place}const url=URL.parse(text);return url===
null?"":`${url.protocol}//${url.host}${url.pathname==="/"?"":url.pathname}`},textOfOne=function(value){if(typeof value==="string")return withoutAccess(value.trim());
if(typeof value==="number")return String(value);if(typeof value!=="object"||value===null)return"";const fields=new Map(Object.entries(value));const names2=NAME_KEYS.
map(key=>fields.get(key)).filter(name=>typeof name==="string");return names2.map(name=>withoutAccess(name.trim())).find(name=>name!=="")??""},textOf=function(value){
if(!Array.isArray(value))return textOfOne(value);const shown=value.slice(0,MAX_SHOWN).map(textOfOne);const texts=shown.filter(text=>text!=="").join(", ");return texts!==
""&&value.length>MAX_SHOWN?`${texts} and ${value.length-MAX_SHOWN} more`:texts},placeOf=function(config,{configKeys,placeKey}){const shown=[...config.keys()].filter(
key=>!PRIVATE_WORDS.test(key));const sounding=PLACE_WORDS.flatMap(word=>shown.filter(key=>key.toLowerCase().includes(word)));return[placeKey,...configKeys,...sounding].
map(key=>textOf(config.get(key))).find(text=>text!=="")},isEmpty=function(value){if(value===null||value===void 0)return true;if(typeof value==="string")return value.
trim()==="";return typeof value==="object"&&Object.keys(value).length===0},isConfigured=function(config,connector){if(typeof config!=="object"||config===null||Array.
isArray(config)){const shape=config===null?"null":Array.isArray(config)?"a list":`a ${typeof config}`;return{ok:false,reason:`its config is ${shape}, not an obj\
ect`}}const entries=new Map(Object.entries(config));if(entries.size===0)return{ok:false,reason:"its config is empty"};if([...entries.values()].every(isEmpty))return{
ok:false,reason:"its config has no value in it"};const known=connector.configKeys.filter(key=>entries.has(key));if(known.length>0&&known.every(key=>isEmpty(entries.
get(key)))){return{ok:false,reason:`its config has no value for ${known.join(" and ")}`}}const place=placeOf(entries,connector);return{ok:true,...place===void 0?
{}:{place},strangeKeys:known.length>0?[]:[...entries.keys()]}},shownUsername=function(integration,redact){const username=usernameOf(integration);return username===
void 0||username===""?void 0:(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(redact(username),60)},candidates=function(all,connector,username){const ofType=all.
filter(integration=>isOf2(connector,integration));if(username==="")return{certain:ofType,possible:[]};return{certain:ofType.filter(integration=>usernameOf(integration)===
username),possible:ofType.filter(integration=>usernameOf(integration)===void 0)}},choose=function(all,connector,username){const{certain,possible}=candidates(all,
connector,username);const[pool,sure]=certain.length>0?[certain,true]:[possible,false];const[only,...others]=pool;if(only===void 0)return{kind:"none"};if(others.
length>0)return{kind:"several",ids:pool.map(({id})=>id),sure};return{kind:"one",id:only.id,sure}},newcomers=function(before,after2,connector,username){const known=new Set(
before.map(({id})=>id));const{certain,possible}=candidates(after2,connector,username);return[...certain,...possible].map(({id})=>id).filter(id=>!known.has(id))},
ambiguous=function(connector,ids,why){const one=ids.length===1;const found2=one?`Found 1 ${connector.label} integration, ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
Mt)(ids)}, and cannot tell whether it is the right one`:`Found ${ids.length} ${connector.label} integrations, and one is needed: ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
Mt)(ids)}`;const remedy=one?`Open it in Zylon. If it is the right one, set integration-id to ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.Mt)(ids)}`:"Se\
t integration-id to one of them, or to several on a line each";return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ("ambiguous",{what:found2,why,remedy})},
whySeveral=function(username,sure){if(username==="")return"The action does not guess which one you want";const whose=`username ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
TN)(username,60)}`;return sure?`All of them have the ${whose}, and the action does not guess which one you want`:`Zylon does not report their usernames, so the \
action cannot find the one with the ${whose}`},unreadable=function(connector,[first,...others]){const more=others.length===0?"":`, and ${others.length} more`;const whose=connector===
void 0?"":` ${connector.label}`;return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ("unexpected-response",{what:`Found no${whose} integration in Zylon\
's list; some entries of the list cannot be read: ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(first?.problem??"",120)}${more}`,why:"This version of\
 Zylon answers in another shape, or base-url names another service",remedy:"Set integration-id to the id that you want, and report this with the version of Zylo\
n"},{http:{status:200}})},skippedNotice=function([first,...others]){const more=others.length===0?"":`, and ${others.length} more`;return`Skipped an entry in Zyl\
on's list of integrations that cannot be read: ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(first?.problem??"",120)}${more}`},noIntegration=function(connector,username,baseUrl){
const whose=username===""?"":` with the username ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(username,60)}`;const make=connector.credentials==="pas\
sword"?"Set configure: upsert with username and password to create one":`Sign in to Zylon, and create one at ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
$6)(baseUrl,connector)}`;return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ("no-integration",{what:`The user of api-token has no ${connector.label} i\
ntegration${whose}`,why:"An integration belongs to the user who created it, and to one organization",remedy:`${make}. Or set api-token to the token of the user \
who has one`})},createUnknown=function(first,why){return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ("create-unknown",{what:`Zylon may have created t\
he integration, or not: ${first.explanation.what}`,why,remedy:"Look in Zylon for a new integration. If there is one, set integration-id to its id. If not, run t\
he step again"},{cause:first})},expectEnoughItems=function({integrationItemCount},min){if(min===void 0||integrationItemCount!==void 0&&integrationItemCount>=min)
return;if(integrationItemCount===void 0){throw new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ("too-few-items",{what:`Zylon did not report how many items\
 are in the source, and min-item-count is ${min}`,why:"This connector reports no counts, or Zylon did not read the source",remedy:"Open the integration in Zylon\
. If this connector never reports counts, leave min-item-count empty"})}throw new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ("too-few-items",{what:`Zylo\
n found only ${integrationItemCount===1?"1 item":`${integrationItemCount} items`} in the source, and min-item-count is ${min}`,why:"The source was emptied or mo\
ved, or Zylon lost the permission to read it",remedy:"Check the source and its permissions. If the number is right, lower min-item-count"})},expectFewRemoved=function(result,max,documentsBefore){
if(max===void 0)return;const removed=result.items?.removed;const before=result.currentArtifactCount??documentsBefore;const limit=`max-removed is ${allowanceText(
max)}`;if(removed===void 0){throw new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ("too-many-removed",{what:`The number of removed documents is unknown, a\
nd ${limit}`,why:"Zylon did not stream its progress, and the step did not compare the documents before and after",remedy:"Set wait-for: indexed, or leave max-re\
moved empty"})}if(!exceeds(removed,max,before))return;if(max.percent&&before===void 0){throw new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ("too-many-re\
moved",{what:`The number of documents before the ingest is unknown, and ${limit}`,why:"A percentage needs current-artifact-count, which this connector does not \
report",remedy:"Set wait-for: indexed, or set max-removed to a number"})}const of=before===void 0?"":` of ${before}`;const documents=(before??removed)===1?"docu\
ment":"documents";const names2=(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.OD)(result.changes.removed,removed);throw new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
lZ("too-many-removed",{what:`Zylon removed ${removed}${of} ${documents}, and ${limit}${names2===""?"":`: ${names2}`}`,why:"The source lost its content, or Zylon\
 lost the permission to read it",remedy:"Check the source and its permissions, then ingest again. If you meant to remove them, raise max-removed"})},nothingIndexed=function({
indexed,integrationItemCount:items}){if(indexed===void 0||items===0||indexed.done+indexed.pending+indexed.failed>0)return void 0;const source=items===void 0?"":
`, although the source has ${items===1?"1 item":`${items} items`}`;return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ("nothing-indexed",{what:`Zylon \
has no document of the integration and nothing pending${source}`,why:"Zylon could read no item, or puts the documents into a project that the user of api-token \
cannot see",remedy:"Open the integration in Zylon. If it has documents there, set project-id to their project, or api-token to the token of a user who sees it"})},
allFailed=function({items,indexed}){const{added=0,updated=0,removed=0,skipped=0,errors=0}=items??{};const fresh=(indexed?.failed??0)-(indexed?.failedBefore??0);
return errors>0&&added+updated+removed+skipped===0||fresh>0&&indexed?.done===0},itemsOf=function({integrationItemCount,items,indexed}){const{added=0,updated=0,skipped=0,
errors=0}=items??{};const documents=(indexed?.done??0)+(indexed?.failed??0)+(indexed?.pending??0);return integrationItemCount??Math.max(added+updated+skipped+errors,
documents)},itemErrors=function(result,max){const total=(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.dD)(result);if(total===0)return void 0;const names2=(0,
_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.OD)(result.changes.failed,total);const what=`${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.I6)(total)}${names2===
""?"":`: ${names2}`}`;if(allFailed(result)){return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ("item-errors",{what,why:"Zylon could not read or index\
 a single one",remedy:"Open the integration in Zylon, and check its credentials and the documents that the log names"})}if(max===void 0||!exceeds(total,max,itemsOf(
result)))return void 0;const limit=max.value===0&&!max.percent?"allows none":`is ${allowanceText(max)}`;return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
lZ("item-errors",{what,why:`Zylon could not read or index these, and fail-on-item-errors ${limit}`,remedy:"Correct or exclude the documents that the log names, \
or allow more with fail-on-item-errors"})},expectFewFailed=function(result,max,log){const before=result.indexed?.failedBefore??0;if(before>0){log.info(`Failed b\
efore this ingest, and unchanged: ${before===1?"1 document":`${before} documents`}`);for(const line of(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.RA)(result.
changes.failedBefore,before))log.info(line)}const total=(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.dD)(result);if(total===0)return;log.phase((0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
I6)(total));for(const line of(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.RA)(result.changes.failed,total))log.info(line);log.end();const failure=itemErrors(
result,max);if(failure!==void 0)throw failure;const remark=max===void 0?"To fail the step in this case, set fail-on-item-errors: true":"fail-on-item-errors allo\
ws them";log.warning(`${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.I6)(total)}. The log and the summary name them. ${remark}.`)},createParser=function(config){
if(typeof config==="function"){throw new TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?")}const{maxBufferSize,
onComment,onError,onEvent,onId,onRetry}=config;const pendingFragments=[];let pendingFragmentsLength=0;let bomPrefix="";let id;let data="";let dataLines=0;let eventType;
let terminated=false;let skippingLine=false;let skipNextLineFeed=false;function feed(chunk){if(terminated){throw new Error("Cannot feed parser: it was terminate\
d after exceeding the configured max buffer size. Call `reset()` to resume parsing.")}if(bomPrefix!==void 0){chunk=bomPrefix+chunk;if(chunk===""||chunk==="\xEF"||
chunk==="\xEF\xBB"){bomPrefix=chunk;return}bomPrefix=void 0;chunk=chunk.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/,"")}if(skippingLine||skipNextLineFeed){chunk=resumeAfterSkip(
chunk);if(!chunk){return}}if(!pendingFragments.length){const trailing=processLines(chunk);if(trailing!==""){storeTrailing(trailing)}checkForBufferOverflow();return}
if(chunk.indexOf("\n")===-1&&chunk.indexOf("\r")===-1){if(pendingFragmentsLength<MAX_FIELD_PREFIX_LENGTH){const head=pendingFragments.join("")+chunk.slice(0,MAX_FIELD_PREFIX_LENGTH-
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
test(contentType);const unnamed=value=>({name:"",value,streamed:lines||values.sawArray});return{push:chunk=>values.push(chunk).map(unnamed),end:()=>values.end().
map(unnamed)}},sseReader=function(){const decoder=new TextDecoder;let events=[];let tooLarge2=false;let ended=false;const read2=({event:name="",data})=>{if(data.
length>_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.bi)throw new StreamProblem("too-large","one event has more than 1 MiB");if(data.trim()==="")return{name,value:{},
streamed:true};const text=decoder.decode(Buffer.from(data,"latin1"));const json=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.qF)(text);if(json.ok)return{name,
value:json.value,streamed:true};if(!name.startsWith("sync_")&&!/^\s*\{/.test(text))return{name,value:{},streamed:true};throw new StreamProblem(ended?"truncated":
"bad-json",text)};const parser=createParser({maxBufferSize:_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.bi,onEvent:message=>events.push(read2(message)),onError:({
type})=>{if(type==="max-buffer-size-exceeded")tooLarge2=true}});const feed=text=>{events=[];parser.feed(text);if(tooLarge2)throw new StreamProblem("too-large","\
one event has more than 1 MiB");return events};return{push:chunk=>feed(Buffer.from(chunk.buffer,chunk.byteOffset,chunk.byteLength).toString("latin1")),end:()=>{
ended=true;return feed("\n\n")}}},readerOf=function(head,contentType,ended){const start=Buffer.from(head.subarray(0,DECISIVE_LENGTH)).toString("latin1");const framing=!ended&&
isHalfMark(head)?"undecided":framingOf(start,contentType,ended);if(framing==="undecided")return void 0;if(framing==="neither")throw new StreamProblem("not-api",
new TextDecoder().decode(head));return framing==="sse"?sseReader():jsonReader(contentType)},lookFirst=function({code,explanation,cause,http:http3}){return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
lZ(code,{...explanation,remedy:`${_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.x5}. ${explanation.remedy}`},{cause,http:http3})},syncError=function(message){
const said=message===""?" without a message":`: "${message}"`;return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ("sync-error",{what:`Zylon started th\
e ingest, and reported that it failed${said}`,why:"Zylon could not read the source: its credentials or permissions are wrong, or the source is down",remedy:"Ope\
n the integration in Zylon, and check its credentials and its source. Then run the step again"})},unexpected2=function(name,field){return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
lZ("unexpected-response",{what:`Zylon's answer to the ingest was not understood: ${field} (${name})`,why:"integration-type is wrong, or this version of Zylon an\
swers in another shape",remedy:"Check integration-type. If it is right, report this with the version of Zylon"},{http:{status:200}})},streamCut=function(name,result,detail,cause){
const counts=(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.Wo)(result);return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ("stream-cut",{what:`Zy\
lon stopped reporting before the ingest ended${counts===""?"":`, so far ${counts}`} (${name}: ${detail})`,why:"Usually a proxy or load balancer in between close\
d the idle connection. Zylon may go on with the ingest",remedy:"Raise the idle limit of that proxy, or set wait-for: started"},{cause})},keep2=function(tally,result){
if(tally.currentArtifactCount!==void 0)result.currentArtifactCount=tally.currentArtifactCount;if(tally.integrationItemCount!==void 0)result.integrationItemCount=
tally.integrationItemCount;if(!tally.progressed&&!tally.completed)return;result.items=tally.counts;result.countsFrom="stream"},progressLine=function({items,integrationItemCount,
progress},result){const done=Math.min(items,integrationItemCount??items);const of=integrationItemCount===void 0?"":` of ${integrationItemCount} in the source`;const share=progress===
void 0?"":`, ${(progress*100).toFixed(0)} %`;const counts=(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.Wo)(result);return`Progress: ${done===1?"1 item":`${done}\
 items`}${of}${share}${counts===""?"":`: ${counts}`}`},readingFailure=function(error2,answer,tally,result){if(error2 instanceof StreamProblem){if(error2.kind===
"too-large")return answer.tooLarge(_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.bi);if(error2.kind!=="truncated")return answer.bodyFailure(error2.kind,error2.
message);return tally.accepted?streamCut(answer.name,result,error2.message,error2):answer.bodyFailure("bad-json",error2.message)}const failure=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
z6)(error2);if(failure.code!=="connection-lost"||!tally.accepted)return failure;return streamCut(answer.name,result,"the connection was lost",failure)},namedBy=function({
names:names2},redact){const named2=list2=>list2.map(name=>({name:(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(redact(name)),detail:""}));const{added,updated,
removed,errors}=names2;return{...(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.rw)(),added:named2(added),updated:named2(updated),removed:named2(removed),failed:named2(
errors)}},tellChanges=function({changes,items,indexed,integrationItemCount},log){const numbers=(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.By)({items,indexed});
if(numbers==="")return;log.phase(`What changed: ${numbers}`);const lines=KINDS.flatMap(kind=>changes[kind].map(document=>(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
vK)(kind,document)));for(const line of lines.slice(0,MAX_LINES))log.info(line);const{done=0,failed=0,pending=0}=indexed??{};const documents=done+failed+pending;
if(indexed!==void 0&&documents<(integrationItemCount??0)){log.info(`Zylon has ${documents} documents for ${integrationItemCount} items, since it skips what it c\
annot read`)}log.end()},planStep=function({log},result,step){result.planned=[...result.planned,step];log.info(`Dry run: would ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
DO)({planned:[step]})} ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.Vb)(result)}`)},isWatched=function({"wait-for":waitFor,"dry-run":dryRun,ingest:ingest2}){
return waitFor==="indexed"&&ingest2&&!dryRun},warnOfItems=function({log},results){const counts=results.map(result=>result.failure===void 0?(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
dD)(result):0);const allowed=counts.filter(count=>count>0);if(allowed.length===0)return;const total=allowed.reduce((sum,count)=>sum+count,0);log.warning(`${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
I6)(total)} in ${allowed.length} of ${results.length} integrations. The log and the summary name them.`)},retryOf=function(purpose,code){return POLICY[purpose][code]??
"no"},delayBefore=function(retry,random,retryAfterMs2){const step=Math.min(MAX_DELAY_MS,FIRST_DELAY_MS*2**Math.min(retry-1,16));return Math.round(retryAfterMs2===
void 0?(step+random*step)/2:retryAfterMs2+random*JITTER_MS)},seconds=function(ms){const rounded=Math.round(Math.max(0,ms)/100)/10;return`${rounded<10?rounded:Math.
round(rounded)} s`},outOfTime=function(failure,delayMs,{raisedBy},leftMs){const{what,why,remedy}=failure.explanation;const{retryAfterMs:retryAfterMs2}=failure.http;
const wait=retryAfterMs2===void 0?`the next retry would be in ${seconds(delayMs)}`:`the server asks to wait ${seconds(retryAfterMs2)}`;const raise=raisedBy===void 0||
remedy.includes(raisedBy)?"":`, or raise ${raisedBy}`;return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ(failure.code,{what,why:`${why}. There is no \
time for a retry: ${wait}, but only ${seconds(leftMs)} are left`,remedy:`${remedy}${raise}`},{cause:failure,http:failure.http})},outOfRetries=function(failure,options){
const{code,explanation,http:http3}=failure;const{maxRetries}=options;const more=mostRetries({...options,maxRetries:maxRetries+1},failure)>maxRetries;if(!PASSING.
has(code)||!more||maxRetries>=HIGHEST_MAX_RETRIES)return failure;const remedy=`${explanation.remedy}, or raise max-retries`;return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
lZ(code,{...explanation,remedy},{cause:failure,http:http3})},mostRetries=function({purpose,maxRetries},{code,http:http3}){const retry=http3.final===true?"no":retryOf(
purpose,code);if(retry==="until-deadline")return Infinity;if(retry==="no"||retry==="with-retry-after"&&http3.retryAfterMs===void 0)return 0;return Math.min(maxRetries,
http3.mostRetries??maxRetries)},rowOf=function(status,isIngest){if(status===409&&!isIngest)return CONFLICT;const row=BY_STATUS[status];if(row!==void 0)return row;
if(status>=500)return SERVER_ERROR;return["bad-request","The server refused the request","Check base-url, integration-id and integration-type"]},wordsOf2=function(value){
if(typeof value!=="object"||value===null)return"";const fields=new Map(Object.entries(value));const detail=fields.get("detail");if(Array.isArray(detail)){const first=detail[0];
return typeof first==="object"&&first!==null&&"msg"in first&&typeof first.msg==="string"?first.msg:""}const words=["detail","message","error","title"].map(key=>fields.
get(key));return words.find(word=>typeof word==="string")??""},happened=function({task,name,purpose},status,reason){const what=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
Gj)(task,purpose!=="read"&&(status<300||status>=500));return{what:reason===""?what:`${what}: ${reason}`,request:`${name} answered ${status}`}},notApi=function(asked,{
status,headers},text){const{purpose,baseUrl,printable}=asked;const host=printable(baseUrl.host);const excerpt=printable(text);const contentType=printable(headers["\
content-type"]??"");const sent=excerpt===""?"an empty body":contentType||"text without a content type";const reason=`${host} sent ${sent} in place of JSON${excerpt===
""?"":`: "${excerpt}"`}`;const{what,request}=happened(asked,status,reason);const failed=(why,remedy)=>new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ("no\
t-api",{what,why,remedy},{http:{status,request}});if(excerpt===""){return failed("The server, or a proxy in front of it, did not send the answer of the API","Ch\
eck base-url, then any proxy in front of the server")}if(purpose==="ingest"){return failed("Something in front of Zylon answered in its place: a proxy whose tim\
e limit passed, or a login page","Check the time limit and the login of the proxy in front of the server that base-url names")}return failed(`${host} is not the\
 Zylon API, or something answers in its place: a login page, a proxy, or the web application`,`${baseUrl.pathname==="/"?"Correct base-url (host, port and path p\
refix)":`Set base-url to ${printable(baseUrl.origin)}, without a path`}; behind a login proxy, let requests to /api/ through`)},statusFailure=function(asked,answer,text,now){
const{purpose,baseUrl,printable}=asked;const{status,headers}=answer;const wait=retryAfterMs(headers["retry-after"],now);const failure=(code2,reason,why2,remedy2)=>{
const{what,request}=happened(asked,status,reason);return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ(code2,{what,why:why2,remedy:remedy2},{http:{status,
request,retryAfterMs:wait}})};if(status<400){const target=URL.parse(headers.location??"",baseUrl.href);return failure("redirect",`the server redirects to ${target===
null?"an address that cannot be read":printable(target.origin)}`,"The action follows no redirect, since that would send the token to another address","Set base-\
url to the address of Zylon itself; behind a login proxy, let requests to /api/ through")}const json=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.qF)(text);
if(status===404&&!json.ok)return notApi(asked,answer,text);const said=json.ok?printable(wordsOf2(json.value)):"";const[code,why,remedy]=rowOf(status,purpose==="\
ingest");return failure(code,said===""?"":`the server said "${said}"`,why,remedy)},bodyFailure=function(asked,answer,kind,text){const excerpt=asked.printable(text);
if(kind==="not-api"||excerpt==="")return notApi(asked,answer,text);const{status}=answer;const{what,request}=happened(asked,status,`the JSON in the answer cannot\
 be read: "${excerpt}"`);const explanation={what,why:"Something damaged or cut the answer on its way, or it is not from the Zylon API",remedy:"Check for a proxy\
 between this runner and base-url that cuts or rewrites answers"};return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ("bad-json",explanation,{http:{status,
request}})},tooLarge=function({task,name,purpose},limit){return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ("too-large",{what:`${(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
Gj)(task,purpose!=="read")}: one JSON value in it has more than ${limit/1024/1024} MiB`,why:"No answer of the Zylon API is that large",remedy:"Check that base-u\
rl names a Zylon instance, then any proxy in between"},{http:{request:`${name} was answered`}})},retryAfterMs=function(header,now){const value=header?.trim()??"";
if(/^\d+$/.test(value))return Number(value)*1e3;if(!/^[A-Za-z]{3,9},? .*\d\d:\d\d:\d\d/.test(value))return void 0;const date=Date.parse(value);return Number.isNaN(
date)?void 0:Math.max(0,date-now)},proxyFor=function(target){const name=target.protocol==="https:"?"https_proxy":"http_proxy";const variable=[name,name.toUpperCase()].
find(one=>(process.env[one]??"")!=="");if(variable===void 0||(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.HC)(target))return{kind:"direct"};const url=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
s_)(target);return url===void 0||url.hostname===""?{kind:"unreadable",variable}:{kind:"proxy",url,variable}},agentFor=function({origin,maxSockets,certificates},proxy){
const proxyEnv=proxy.kind==="proxy"?{HTTPS_PROXY:proxy.url.href,HTTP_PROXY:proxy.url.href}:void 0;if(origin.protocol==="http:"){return new node_http__WEBPACK_IMPORTED_MODULE_8__.
Agent({keepAlive:proxyEnv===void 0,maxSockets,proxyEnv})}const ca=[...(0,node_tls__WEBPACK_IMPORTED_MODULE_10__.getCACertificates)("default"),...certificates];const trust=certificates.
length===0?{}:{secureContext:(0,node_tls__WEBPACK_IMPORTED_MODULE_10__.createSecureContext)({ca,allowPartialTrustChain:true})};return new node_https__WEBPACK_IMPORTED_MODULE_9__.
Agent({keepAlive:true,maxSockets,proxyEnv,...trust})},shapeOf=function(value,printable){let left=MAX_VALUES;const of=(one,depth)=>{left-=1;if(left<0||depth>MAX_DEPTH)
return"\u2026";if(one===null)return"null";if(typeof one==="boolean")return"true or false";if(typeof one==="number")return Number.isInteger(one)?"whole number":"\
number";if(typeof one==="string")return one===""?"empty text":"text";if(typeof one!=="object")return"\u2026";if(Array.isArray(one)){if(one.length===0)return"emp\
ty list";const kinds=[...new Set(one.slice(0,MAX_ELEMENTS).map(element=>of(element,depth+1)))];const more2=kinds.length>MAX_KINDS?" or others":"";return`list of\
 ${one.length} ${kinds.slice(0,MAX_KINDS).join(" or ")}${more2}`}const entries=Object.entries(one);const fields=entries.slice(0,MAX_KEYS).map(([key,field])=>`${(0,
_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(printable(key),40)}: ${of(field,depth+1)}`);const more=entries.length>MAX_KEYS?[`${entries.length-MAX_KEYS} \
more`]:[];return`{${[...fields,...more].join(", ")}}`};return(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(of(value,0),MAX_CHARACTERS)},openAnswer=function(response,asked,translate,log){
const{name,printable}=asked;const shapes=new Set;const read2=async function*(){try{yield*response.body}catch(error2){throw translate(error2)}};return{name,contentType:response.
headers["content-type"]??"",body:read2(),saw:(value,event="")=>{if(!(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__._o)()||shapes.size>=MAX_SHAPES)return;const shape=`${event===
""?"":`${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(printable(event),40)}: `}${shapeOf(value,printable)}`;if(!shapes.has(shape))log.debug(`${name} a\
nswered with ${shape}`);shapes.add(shape)},bodyFailure:(kind,text)=>bodyFailure(asked,response,kind,text),tooLarge:limit=>tooLarge(asked,limit)}},connect=function(inputs,{
clock,log,redact,parallel}){const http3=new HttpApi({baseUrl:inputs["base-url"],credentials:{authorization:`Bearer ${inputs["api-token"]}`,"x-org":inputs.organization},
certificates:inputs["ca-certificate"],requestTimeoutSeconds:inputs["request-timeout-seconds"],maxRetries:inputs["max-retries"],parallel,redact,clock});return{api:new ZylonApi(
http3,log),close:()=>http3.close()}},namedBy2=function(selection){if(selection.kind==="all")return[];if(selection.kind==="only")return[(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
YT)(selection.connector)];return selection.ids.map(({connector,id})=>(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.YT)(connector,id))},ofConnector=function(list2,only){
return unique(list2.flatMap(({type,id})=>{const connector=(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.dO)(type);const is=connector!==void 0&&(only.connector===
void 0||only.connector.type===connector.type);return is?[{connector,id}]:[]}))},unsupported=function(list2,only,{log,redact}){if(only.connector!==void 0)return[];
const skipped=list2.filter(({type})=>type!==""&&(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.dO)(type)===void 0).map(one=>({id:(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
TN)(one.id),type:(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(redact(one.type),60),username:shownUsername(one,redact),why:"this type is not supported"}));
const types=[...new Set(skipped.map(({type})=>type))];if(types.length>0){const named2=types.slice(0,MAX_NAMED2).join(", ");const more=types.length>MAX_NAMED2?` \
and ${types.length-MAX_NAMED2} more`:"";log.notice(`Skipped integrations of types that are not supported: ${named2}${more}.`)}return skipped},resultsOf=function(targets,list2,{
redact}){const usernames=new Map(list2.map(one=>[`${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.dO)(one.type)?.type??""}/${one.id}`,shownUsername(one,redact)]));
return targets.map(target=>({...(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.YT)(target.connector,target.id),username:usernames.get(keyOf2(target))}))},noticeIdle=function(targets,except,{
log}){const idle=except.filter(given=>!targets.some(target=>isMeant(given,target)));if(idle.length>0){const names2=idle.map(({connector,id})=>`!${connector===void 0?
"":`${connector.type}/`}${id}`);log.notice(`${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.Mt)(names2)} in integration-id excludes nothing: the token's us\
er has no such integration.`)}},allExcluded=function(count){return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ("no-integration",{what:`integration-id\
 excludes ${count===1?"the only integration":`all ${count} integrations`} that the token's user has`,why:"Each of them has an entry with ! in integration-id",remedy:"\
Remove entries with ! from integration-id, or set api-token to the token of a user who has others"})},nothingThere=function(){return new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
lZ("no-integration",{what:"The user of api-token has no integrations in this organization",why:"An integration belongs to the user who created it, and to one or\
ganization",remedy:"Create one in Zylon, or set api-token to the token of the user who has some, or correct organization"})};var _chunk_QZTGMNG2_js__WEBPACK_IMPORTED_MODULE_0__=__nccwpck_require__2(
154);var _chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__=__nccwpck_require__2(152);var _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__=__nccwpck_require__2(807);
var node_fs__WEBPACK_IMPORTED_MODULE_3__=__nccwpck_require__2(24);var node_path__WEBPACK_IMPORTED_MODULE_4__=__nccwpck_require__2(760);var node_net__WEBPACK_IMPORTED_MODULE_5__=__nccwpck_require__2(
30);var node_crypto__WEBPACK_IMPORTED_MODULE_6__=__nccwpck_require__2(598);var node_os__WEBPACK_IMPORTED_MODULE_7__=__nccwpck_require__2(161);var node_http__WEBPACK_IMPORTED_MODULE_8__=__nccwpck_require__2(
67);var node_https__WEBPACK_IMPORTED_MODULE_9__=__nccwpck_require__2(708);var node_tls__WEBPACK_IMPORTED_MODULE_10__=__nccwpck_require__2(692);var quoted=text=>`\
"${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(text,60)}"`;var flag=fallback=>text=>{const word=text.trim().toLowerCase();if(word==="")return{value:fallback};
if(word==="true"||word==="false")return{value:word==="true"};return{problem:`must be true or false, not ${quoted(text)}`}};var wholeNumber=(fallback,min,max)=>text=>{
const digits=text.trim();if(digits==="")return{value:fallback};const value=/^\d{1,15}$/.test(digits)?Number(digits):Number.NaN;if(value>=min&&value<=max)return{
value};return{problem:`must be a whole number from ${min} to ${max}, not ${quoted(text)}`}};var choice=options=>text=>{const word=text.trim().toLowerCase();const value=word===
""?options[0]:options.find(option=>option===word);return value===void 0?{problem:`must be one of ${options.join(", ")}, not ${quoted(text)}`}:{value}};var MAX_ALLOWED=1e9;
var allowanceText=({value,percent})=>`${value}${percent?"%":""}`;var listOf=parts=>[...new Set(parts.map(part=>part.trim()).filter(part=>part!==""))];var MIN_SEARCH=3;
var MAX_SEARCH=80;var MAX_LOGINS=10;var NOT_AN_ID='must have one id per line, without white space, commas or control characters, and not "." or ".."';var tokenOf=raw=>(raw["\
github-token"]??"").trim();var EXPECTED="the expected form is https://zylon.example.com";var LABEL="[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?";var HOST_NAME=new RegExp(
`^${LABEL}(?:\\.${LABEL})*\\.?$`);var TransportFailure=class extends Error{kind;constructor(kind,cause){super(cause instanceof Error?cause.message:kind,{cause});
this.name="TransportFailure";this.kind=kind}};var ProxyRefusal=class extends Error{status;constructor(status){super(`the proxy answered ${status}`);this.name="P\
roxyRefusal";this.status=status}};var ProxyUnreachable=class extends Error{constructor(cause){super(cause.message,{cause});this.name="ProxyUnreachable"}};var syscallOf=error2=>typeof error2===
"object"&&error2!==null&&"syscall"in error2?error2.syscall:void 0;var TLS_CODE=/^(CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|ERR_TLS_|ERR_SSL_|EPROTO)/;
var MAX_REQUEST_SECONDS=600;var networkReason=(asked,failure)=>proxyReason(asked,failure)??reasonOf(asked,failure);var FINAL_PROXY_STATUS=new Set([403,405,407]);
var UNKNOWN_NAME_RETRIES=2;var AFTER_SENDING=new Set(["timeout","connection-lost","not-http"]);var BLOCK=/-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*?-----END \1-----/g;
var NOT_AN_ID2='must be ids, one per line or separated by commas, without white space or control characters, and not "." or ".."';var isAll=part=>part.toLowerCase()===
"all";var MIN_MASKED_LENGTH=4;var MASK="***";var base64=text=>Buffer.from(text).toString("base64");var asciiJson=json=>json.replace(/[^\x20-\x7e]/g,unit=>`\\u${unit.
charCodeAt(0).toString(16).padStart(4,"0")}`);var inHtml=(text,quote)=>text.replaceAll("&","&amp;").replaceAll("<","&lt;").replaceAll(">","&gt;").replaceAll('"',
quote);var PARSERS={"base-url":parseBaseUrl,"api-token":parseToken,organization:parseOrganization,"integration-type":parseType,"integration-id":parseIds,configure:choice(
["none","create","update","upsert"]),username:parseUsername,password:asGiven,"refresh-oauth":flag(false),ingest:flag(true),"wait-for":choice(["completed","start\
ed","indexed"]),"expect-search":parseSearches,"project-id":parseIdLines,"wait-timeout-seconds":wholeNumber(1800,1,21600),"min-item-count":wholeNumber(void 0,0,1e9),
"max-removed":parseAllowance,"fail-on-item-errors":parseItemErrors,"dry-run":flag(false),"max-parallel":wholeNumber(4,1,32),shards:wholeNumber(1,1,256),"request\
-timeout-seconds":wholeNumber(30,1,600),"max-retries":wholeNumber(8,0,20),"ca-certificate":readCertificates,"allow-insecure-http":flag(false),"failure-issue":flag(
false),"failure-issue-assignees":parseLogins,"failure-issue-key":asGiven,"github-token":asGiven};var SECRETS=["api-token","password","github-token"];var LONG_SECRET=8;
var wrong=(what,why)=>new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ("invalid-input",{what,why,remedy:'Correct the "with:" block of the step; nothing wa\
s sent to the server'});var areAllValid=values=>Object.keys(PARSERS).every(name=>name in values);var SIGNALS=["SIGINT","SIGTERM"];var TEXT_LIMIT=600;var NAME_LIMIT=100;
var MAX_FAILED=10;var moment=ms=>`${new Date(ms).toISOString().slice(0,16).replace("T"," ")} UTC`;var times=count=>count===1?"once":`${count} times`;var runLink=({
run:run2})=>`[run ${run2.id}](${run2.url})`;var history=state=>state===void 0?"":` It had failed ${times(state.failures)}, from ${moment(state.firstFailed)} to ${moment(
state.lastFailed)}.`;var LIMIT_SECONDS=30;var WARNING_LIMIT=1e3;async function loadGitHub(){try{const loaded=await __nccwpck_require__2.e(182).then(__nccwpck_require__2.
bind(__nccwpck_require__2,182));return loaded.GitHubIssues}catch(error2){throw new _chunk_QZTGMNG2_js__WEBPACK_IMPORTED_MODULE_0__.Nn(`the part of the action th\
at talks to GitHub could not be loaded (${error2 instanceof Error?error2.message:""})`,"Use the whole folder dist/ of one version of the action, and do not chan\
ge the variables that the runner sets")}}async function keep({results,failure},asked,run2,issues,{clock,redact}){const now=clock.now();const facts=issueFacts(results,
asked,run2,redact);const link2=number2=>`#${number2} (${run2.repositoryUrl}/issues/${number2})`;const found2=await issues.find(run2.key);const[oldest]=found2;if(failure===
void 0){for(const{number:number2,body}of found2){await issues.close(number2,"completed");await issues.comment(number2,recoveryComment(facts,(0,_chunk_QZTGMNG2_js__WEBPACK_IMPORTED_MODULE_0__.
pQ)(body,now),now))}if(oldest===void 0)return"none is open, none is needed";return`closed ${found2.map(({number:number2})=>link2(number2)).join(", ")}`}const redacted=failure.
mapText(redact);if(oldest===void 0){const state2={firstFailed:now,lastFailed:now,failures:1,commented:void 0};const number2=await issues.open(issueTitle(facts),
issueBody(facts,redacted,state2));const refused=await issues.assign(number2,asked.assignees);if(refused.length>0){(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
$e)(`GitHub did not assign #${number2} to ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(redact(refused.join(", ")))}. Correct failure-issue-assignees\
, or give them access to the repository.`)}return`opened ${link2(number2)}`}const{state,comment}=(0,_chunk_QZTGMNG2_js__WEBPACK_IMPORTED_MODULE_0__.oh)((0,_chunk_QZTGMNG2_js__WEBPACK_IMPORTED_MODULE_0__.
pQ)(oldest.body,now),oldest.openedAt,now);await issues.rewrite(oldest.number,issueBody(facts,redacted,state));if(!comment)return`updated ${link2(oldest.number)}`;
await issues.comment(oldest.number,failureComment(facts,redacted,state));return`updated and commented on ${link2(oldest.number)}`}async function keepWithin(facts,asked,options,signal){
if(!/^[\x21-\x7e]+$/.test(asked.token)){throw new _chunk_QZTGMNG2_js__WEBPACK_IMPORTED_MODULE_0__.Nn("github-token contains a character that no token has",'Writ\
e "github-token: ${{ github.token }}" under "with:" of the step, or store your token again')}const run2=(0,_chunk_QZTGMNG2_js__WEBPACK_IMPORTED_MODULE_0__.ZI)(process.
env,asked.key);const Issues=await loadGitHub();const issues=new Issues(asked.token,run2,said=>(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(options.redact(
said)),signal);return keep(facts,asked,run2,issues,options)}async function tellFailureIssue(facts,asked,options){const{abandoned=false,redact,signal}=options;const outcome=abandoned?
"failure":(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.sG)(facts);if(asked===void 0||outcome==="cancelled"||outcome==="dry-run")return;const limit=AbortSignal.
timeout(LIMIT_SECONDS*1e3);try{const done=await keepWithin(facts,asked,options,AbortSignal.any([signal,limit]));(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
pq)(`Failure issue: ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(redact(done),WARNING_LIMIT)}`)}catch(error2){const reason=signal.aborted?"the run w\
as cancelled.":limit.aborted?`GitHub took longer than ${LIMIT_SECONDS} s. The next run updates it.`:error2 instanceof _chunk_QZTGMNG2_js__WEBPACK_IMPORTED_MODULE_0__.
Nn?error2.message:(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.z6)(error2).message;(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.$e)(`The failure iss\
ue could not be updated: ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(redact(reason),WARNING_LIMIT)}`)}}var OUTPUT_NAMES=["outcome","sync-status","c\
onfigured","created","updated","integration-id","integration-type","current-artifact-count","integration-item-count","added-count","updated-count","removed-coun\
t","skipped-count","error-count","counts-from","indexed-count","failed-count","warning-count","changes-file","duration-seconds","error-code","error-message","re\
sults","results-file","matrix"];var COUNT=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.me)((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.Wh)().check(
(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.UI)()));var RESULT=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.Ik)({outcome:(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
$8)(["success","failure","cancelled","dry-run"]),sync_status:(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.$8)(_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
hu),configured:(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.zM)(),created:(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.zM)(),updated:(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
zM)(),integration_id:(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.me)((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.Yj)().check((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
YP)(_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.bQ))),integration_type:(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.Yj)().check((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
YP)(type=>(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.dO)(type)!==void 0)),current_artifact_count:COUNT,integration_item_count:COUNT,added_count:COUNT,updated_count:COUNT,
removed_count:COUNT,skipped_count:COUNT,error_count:COUNT,counts_from:(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.me)((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
$8)(_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.N)),indexed_count:COUNT,failed_count:COUNT,warning_count:COUNT,changes_file:(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
me)((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.Yj)()),duration_seconds:(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.ai)(),error_code:(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
me)((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.$8)(_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.OQ)),error_message:(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
me)((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.Yj)())});var MEANS_OTHERS=/^(all$|!|[a-z]+\/)/i;var MAX_RESULTS_BYTES=512*1024;var NEXT={started:"It may \
not have read every document yet. Set `wait-for: indexed` to wait until it has.",completed:"Zylon may still be indexing documents. Set `wait-for: indexed` to wa\
it until it is done."};var MAX_FAILURES=20;var MAX_FAILURE_CHARACTERS=5e5;var MAX_NAMED=3;var link=({code})=>`[**${code}**](${(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
VY)(code)})`;var MAX_ID_LETTERS=512*1024;var MAX_ANNOTATIONS=10;var wordsOf=error2=>error2 instanceof Error?error2.message:String(error2);async function report(run2,redact){
const printable=sentence=>(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(redact(sentence),_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.Gy);const facts=(0,
_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.oC)(run2,printable);const{failure}=facts;let exitCode=failure===void 0?0:1;try{writeOutputs(facts)}catch(error2){
(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.z3)(`The outputs were not written: ${printable(wordsOf(error2))}`);exitCode=1}if(failure?.code==="internal"&&
failure.cause instanceof Error)(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.Yz)(redact(failure.cause.stack??""));annotate(facts);try{await _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
z.addRaw(summaryOf(facts)).write()}catch(error2){(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.$e)(`The job summary was not written: ${printable(wordsOf(error2))}`)}
return exitCode}var keyOf=({connector,id})=>`${connector.type}/${id??""}`;var LOOK=`${_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.x5}. Then read the log of \
the job`;var CANCELLED={what:"The fleet was cancelled before the job of this integration reported its result",why:"Somebody cancelled the workflow run, or a new\
er run replaced it",remedy:LOOK};var ABANDONED={what:"The job of this integration ended without a result",why:"It reached its time limit, ran out of memory, los\
t its runner, or could not upload its result",remedy:LOOK};var NOT_BEGUN={what:"No ingest of this integration was started",why:"The fleet was cancelled after it\
 was planned, or the planning job failed",remedy:"Start the fleet again"};async function gather({clock=_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.Vc,signals=process}={}){
const cancellation=listenForCancel(signals,code=>process.exit(code));const redact=redactor(maskSecretInputs());const{planFolder,resultsFolder,jobs,issue,problem}=gatherInputs();
let all;try{const planned=readResults(planFolder,"plan-folder");all=gathered(planned,readResults(resultsFolder,"results-folder"),jobs);if(all.failure===void 0)all=
{...all,failure:problem};else if(problem!==void 0)(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.$e)(`The failure issue was not updated. ${problem.message}`)}catch(error2){
all={results:[],failure:(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.z6)(error2),abandoned:false}}const{results,failure,abandoned}=all;const durationMs=Math.
max(0,...results.map(result=>result.durationMs));const facts={results,dryRun:false,shards:1,durationMs,failure};try{const exitCode=await report(facts,redact);await tellFailureIssue(
facts,issue,{clock,redact,signal:cancellation.signal,abandoned});(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.pq)((0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
Ux)(facts));return exitCode}finally{cancellation.stop()}}var isOf=({type},connector)=>(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.dO)(type)?.type===connector.
type;var PREPARATION_SECONDS=600;var REFUSED=new Set(["unauthorized","forbidden","not-found"]);var STRANGE=new Set(["unexpected-response","bad-json","not-api"]);
async function found(call){try{return{ok:true,value:await call}}catch(error2){return{ok:false,code:(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.z6)(error2).
code}}}async function ask(api,redact,limits){const me=await found(api.user(limits,0).then(user=>({...user,name:user.name&&redact(user.name)})));const integrations=await found(
api.integrations(limits,0).then(listed=>listed.integrations.map(one=>({...one,type:redact(one.type)}))));return{me,integrations}}var Diagnosis=class{#asked=new Map;#version;async explain(failure,context,subject){
const{api,clock,inputs,redact,signal}=context;const seconds2=inputs["request-timeout-seconds"];return(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.ux)({seconds:seconds2,
clock,signal,failure:()=>tooSlow("The diagnosis",seconds2)},async limits=>{if(STRANGE.has(failure.code)){this.#version??=found(api.version(limits));const version=await this.#version;
return version.ok?withVersion(failure,(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(redact(version.value??""),60)):failure}if(!isRefused(failure,subject))
return failure;const asked=this.#asked.get(failure.code)??ask(api,redact,limits);this.#asked.set(failure.code,asked);const{organization,"base-url":baseUrl,"refr\
esh-oauth":refreshes}=inputs;return explain(failure,{...await asked,...subject,organization,baseUrl,refreshes})})}async isGeneral({code}){const asked=await this.#asked.
get(code);return asked!==void 0&&!asked.me.ok&&asked.me.code===code&&code!=="not-found"}};var PLACE_WORDS=["space","site","share","path","folder","library","dir\
ector","drive","project","url","host"];var PRIVATE_WORDS=/token|secret|pass|pwd|(api|access).?key|auth|cookie|session|credential|signature|private/i;var NAME_KEYS=[
"key","name","title","path","id"];var MAX_SHOWN=3;var isOf2=(connector,{type})=>(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.dO)(type)?.type===connector.type;
var usernameOf=({provider_data:data})=>data?.username;async function lookForCreated({api,inputs,log},result,before,first,limits){log.info(`Zylon did not answer \
the create (${first.code}). Looking for a new integration`);const{connector}=result;let after2;try{after2=(await api.integrations(limits)).integrations}catch(error2){
const failure=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.z6)(error2);if(failure.code==="cancelled")throw(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
Lr)(failure,"create");throw createUnknown(first,`The look for a new integration failed too: ${failure.explanation.what}`)}const found2=newcomers(before,after2,connector,
inputs.username);const[only,...others]=found2;if(only===void 0){throw createUnknown(first,"The list of the token's user has no new integration, but it may still\
 appear")}if(others.length>0){throw ambiguous(connector,found2,"Zylon did not answer the create, and afterwards there were several new integrations")}log.notice(
`Zylon did not answer the create. The new integration ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(only)} was found, and is used.`);return only}async function create(context,result,before,limits){
const{api,inputs,log}=context;const{username,password}=inputs;try{result.id=(await api.create(result.connector,{username,password},limits)).id}catch(error2){const failure=(0,
_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.z6)(error2);if(failure.code==="cancelled")throw(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.Lr)(failure,"c\
reate");if((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.RQ)(failure)!=="unknown")throw failure;result.id=await lookForCreated(context,result,before,failure,
limits)}result.created=true;log.info(`Created: ${result.connector.label} integration ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.Mt)([result.id])}`)}async function update({
api,inputs,log},result,id,limits){const{username,password}=inputs;const isIntegration=await api.update(result.connector,id,{username,password},limits);result.updated=
true;if(!isIntegration)log.notice("Zylon accepted the update. Its answer is not the integration, as the documentation says it should be.");log.info(`Updated: th\
e credentials of ${result.connector.label} integration ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.Mt)([id])}`)}async function refreshOauth({api,log},result,id,limits){
await api.refreshOauth(result.connector,id,limits);log.info(`Refreshed: the OAuth grant of ${result.connector.label} integration ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
Mt)([id])}`)}var ParseError=class extends Error{constructor(message,options){super(message);this.name="ParseError";this.type=options.type;this.field=options.field;
this.value=options.value;this.line=options.line}};var LF=10;var CR=13;var SPACE=32;var MAX_FIELD_PREFIX_LENGTH=6;var StreamProblem=class extends Error{kind;constructor(kind,detail){
super(detail);this.name="StreamProblem";this.kind=kind}};var QUOTE=34;var COMMA=44;var BACKSLASH=92;var OPEN_ARRAY=91;var CLOSE_ARRAY=93;var OPEN_OBJECT=123;var CLOSE_OBJECT=125;
var isSpace=byte=>byte===32||byte===10||byte===13||byte===9||byte===30;var JsonValues=class{sawArray=false;#decoder=new TextDecoder;#pieces=[];#size=0;#inValue=false;#inString=false;#escaped=false;#depth=0;#inArray=false;#element="\
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
this.#depth>0){this.#depth-=1;if(this.#depth===0)return at+1}return void 0}#keep(piece){this.#size+=piece.length;if(this.#size>_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
bi)throw new StreamProblem("too-large","one value has more than 1 MiB");this.#pieces.push(piece)}#finish(last){this.#keep(last);const bytes=this.#pieces.length===
1?last:Buffer.concat(this.#pieces);this.#pieces=[];this.#size=0;this.#inValue=false;this.#depth=0;const text=this.#decoder.decode(bytes);const json=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
qF)(text);if(!json.ok)throw new StreamProblem("bad-json",text);return json.value}};var DECISIVE_LENGTH=16;var MARK=[239,187,191];var isHalfMark=bytes=>bytes.every(
(byte,at)=>byte===MARK[at]);async function*readEvents(body,contentType){let head=new Uint8Array;let reader;for await(const chunk of body){if(reader!==void 0){yield reader.
push(chunk);continue}head=trimmed(Buffer.concat([head,chunk]));reader=readerOf(head,contentType,false);yield reader?.push(head)??[]}if(reader!==void 0){yield reader.
end();return}reader=readerOf(head,contentType,true);if(reader!==void 0)yield[...reader.push(head),...reader.end()]}var COUNTED=new Map([["added","added"],["upda\
ted","updated"],["recreated","updated"],["removed","removed"],["skipped","skipped"],["error","errors"]]);var EVENT_TYPES=new Set(["sync_started","sync_progress",
"sync_completed","sync_error"]);var EVENT={kind:"event"};var canonical=type=>type.replace(/([a-z\d])([A-Z])/g,"$1_$2").replace(/[\s.-]+/g,"_").toLowerCase();var isObject=value=>typeof value===
"object"&&value!==null&&!Array.isArray(value);var IngestTally=class{counts={added:0,updated:0,removed:0,skipped:0,errors:0};names={added:[],updated:[],removed:[],
errors:[]};currentArtifactCount;integrationItemCount;progress;accepted=false;progressed=false;completed=false;streamed=false;get decides(){return Object.values(
this.counts).some(count=>count>0)}get items(){const{added,updated,skipped,errors}=this.counts;return added+updated+skipped+errors}take({name,value:given,streamed}){
const named2=EVENT_TYPES.has(canonical(name));const value=isObject(given)?given:named2?{}:void 0;if(value===void 0)return{kind:"unknown",word:"an event that is \
no object"};if(streamed)this.streamed=true;const own="type"in value&&typeof value.type==="string"?value.type:name;const type=named2&&canonical(own)!=="sync_erro\
r"?name:own;switch(canonical(type)){case"sync_started":return this.#started(value);case"sync_progress":return this.#progress(value);case"sync_completed":this.accepted=
true;this.completed=true;return{kind:"completed"};case"sync_error":{this.accepted=true;const{data}=_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.HI.safeParse(
value);return{kind:"sync-error",message:data?.message??data?.error??data?.detail??""}}default:return this.#other(type,value)}}#started(value){const{data,error:error2}=_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
KG.safeParse(value);if(error2!==void 0)return{kind:"problem",field:(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.AX)(error2)};this.accepted=true;this.currentArtifactCount=
data.current_artifact_count??this.currentArtifactCount;this.integrationItemCount=data.integration_item_count??this.integrationItemCount;return EVENT}#progress(value){
this.accepted=true;this.progressed=true;const{data}=_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.Ks.safeParse(value);const op="op"in value?value.op:void 0;if(typeof data?.
progress==="number"&&data.progress>=0&&data.progress<=1)this.progress=data.progress;if(op===void 0||op===null)return EVENT;const counted2=typeof op==="string"?COUNTED.
get(op.toLowerCase()):void 0;if(counted2===void 0)return{kind:"unknown",word:`op ${typeof op==="string"?op:typeof op}`};this.counts[counted2]+=1;if(counted2==="\
skipped")return EVENT;const names2=this.names[counted2];if(names2.length<_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.oA){const item=data?.integration_item??
data?.artifact;names2.push(item?.name??item?.title??data?.artifact_id??"an item without a name")}return EVENT}#other(type,value){const entity=_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
rr.safeParse(value).success&&((0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.dO)(type)!==void 0||"user_id"in value);if(!entity&&type!==""&&Object.keys(value).
length===0)return{kind:"nothing"};if(!entity)return{kind:"unknown",word:type===""?"an event without a type":`type ${type}`};this.accepted=true;return{kind:"enti\
ty"}}};var UnknownWords=class{#seen=new Set;#log;constructor(log){this.#log=log}add(word){if(this.#seen.has(word)||this.#seen.size>=_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
oA)return;this.#seen.add(word);this.#log.info(`Skipped: ${word}`)}end(){if(this.#seen.size===0)return;this.#log.notice(`Skipped parts of Zylon's answer that are\
 unknown to this action: ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.Mt)([...this.#seen])}.`)}};async function read({clock,inputs,log,redact},result,answer,tally,unknown){
const progress=new _chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.qw(clock.now(),line=>log.info(line));let entity=false;let accepted=false;const onlyStarted=inputs["\
wait-for"]==="started";for await(const batch of readEvents(answer.body,answer.contentType)){let ended;for(const event of batch){answer.saw(event.value,event.name);
const verdict=tally.take(event);if(verdict.kind==="problem")throw unexpected2(answer.name,(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(redact(verdict.
field)));if(verdict.kind==="sync-error")throw syncError((0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(redact(verdict.message)));if(verdict.kind==="noth\
ing")continue;if(verdict.kind==="unknown"){unknown.add((0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(redact(verdict.word),60));continue}if(!accepted)log.
info("Accepted by Zylon");accepted=true;if(onlyStarted)return verdict.kind;if(verdict.kind==="completed")ended=verdict.kind;else if(verdict.kind==="entity")entity=
true}keep2(tally,result);if(ended!==void 0)return ended;progress.tell(clock.now(),()=>progressLine(tally,result))}return entity?"entity":"end"}async function ingest(context,result,id,limits){
const tally=new IngestTally;const{log}=context;try{log.info(`Starting the ingest of ${result.connector.label} integration ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
TN)(id,60)}`);const answer=await context.api.ingest(result.connector,id,limits);const unknown=new UnknownWords(log);try{const end=await read(context,result,answer,
tally,unknown);if(end==="entity"){log.notice("Zylon accepted the ingest, and answered with the integration itself. So no counts are known.")}keep2(tally,result);
const unfinished=end==="end"&&tally.accepted&&tally.streamed;if(unfinished||(end==="end"||end==="entity")&&tally.progressed){throw streamCut(answer.name,result,
"no sync_completed or sync_error")}if(!tally.accepted)throw unexpected2(answer.name,"it has no event of an ingest")}catch(error2){keep2(tally,result);throw readingFailure(
error2,answer,tally,result)}finally{unknown.end()}result.syncStatus=tally.completed?"completed":"started";return tally.decides}catch(error2){const failure=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
z6)(error2);result.syncStatus=(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.cK)(failure);throw result.syncStatus==="unknown"?lookFirst(failure):failure}finally{
result.changes=namedBy(tally,context.redact)}}var MAX_LINES=10;var KINDS=["added","updated","removed","warned"];var LAST_LOOK_SECONDS=5;async function waitUntilIndexed({
clock,inputs,log,signal},result,{watch,...watched},wait){log.phase("Wait until everything is indexed");const completed=result.syncStatus==="completed";const failure=()=>(0,
_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.j4)(result,inputs["wait-timeout-seconds"]);const seconds2=Math.max(0,wait.deadline-clock.now())/1e3+LAST_LOOK_SECONDS;
await(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.ux)({seconds:seconds2,clock,signal,failure},limits=>watch.settled({result,...watched,...wait,completed,log},
limits))}async function ingestAndWait(context,result,id,watched){const{clock,inputs,log,signal}=context;const seconds2=inputs["wait-timeout-seconds"];const deadline=clock.
now()+seconds2*1e3;const maxRemoved=inputs["max-removed"];const maxFailed=inputs["fail-on-item-errors"];const before=watched?.before.size;try{log.phase("Ingest");
const failure=()=>(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.j4)(result,seconds2,inputs["wait-for"]==="started");const limit={seconds:seconds2,raisedBy:"\
wait-timeout-seconds",clock,signal,failure};const streamed=await(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.ux)(limit,limits=>ingest(context,result,id,limits));
expectEnoughItems(result,inputs["min-item-count"]);if(streamed||watched===void 0)expectFewRemoved(result,maxRemoved,before);if(watched!==void 0&&itemErrors(result,
maxFailed)===void 0){await waitUntilIndexed(context,result,watched,{id,streamed,deadline});const nothing=nothingIndexed(result);if(nothing===void 0)result.syncStatus=
"indexed";expectFewRemoved(result,maxRemoved,before);if(nothing!==void 0)throw nothing}}catch(error2){const failure=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
z6)(error2);if(failure.code==="wait-timeout")result.syncStatus="timed-out";if(failure.code!=="cancelled")throw failure;result.syncStatus="cancelled";throw(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
Lr)(failure,"ingest")}finally{tellChanges(result,log)}expectFewFailed(result,maxFailed,log)}async function resolve(context,result,limits){if(result.id!==void 0)
return;const{api,inputs,log,redact}=context;const{connector}=result;const{configure,username}=inputs;log.phase(`Find the ${connector.label} integration`);const listed=await api.
integrations(limits);const choice2=choose(listed.integrations,connector,username);const unclear=(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.sO)(listed,connector);
if(choice2.kind==="none"&&unclear.length>0)throw unreadable(connector,unclear);if(unclear.length>0)log.notice(skippedNotice(unclear));if(choice2.kind==="several")
throw ambiguous(connector,choice2.ids,whySeveral(username,choice2.sure));if(choice2.kind==="one"){const changesCredentials=configure==="update"||configure==="up\
sert";if(!choice2.sure&&changesCredentials){const why="Zylon does not report its username, and the action does not send credentials on a guess";throw ambiguous(
connector,[choice2.id],why)}result.id=choice2.id;const chosen=listed.integrations.find(({id,type})=>id===choice2.id&&(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
dO)(type)===connector);if(chosen!==void 0)result.username=shownUsername(chosen,redact);log.info(`Found: ${connector.label} integration ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
Mt)([choice2.id])}`);if(!choice2.sure){log.notice("Zylon does not report the username of this integration. It is used, since it is the only one of its type.")}if(configure===
"create")log.notice(`Nothing was created: ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.Mt)([choice2.id])} already exists, and is used.`);return}if(configure!==
"create"&&configure!=="upsert")throw noIntegration(connector,username,inputs["base-url"]);if(inputs["dry-run"]){result.planned=["create"];result.username=(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
TN)(redact(username),60);log.info(`Dry run: would create a ${connector.type} integration with the username ${result.username}`);if(inputs.ingest){log.notice("Zy\
lon cannot ingest a new integration before somebody sets it up there. Until then, the step creates it and fails with not-configured.")}}else{await create(context,
result,listed.integrations,limits)}}async function validate({api,log,redact},result,id,limits){const{connector}=result;log.phase("Check that it is configured");
const verdict=isConfigured(await api.config(connector,id,limits),connector);if(!verdict.ok){throw new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ("not-co\
nfigured",{what:`The ${connector.label} integration ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(id,60)} is not configured: ${verdict.reason}`,why:"\
Its set-up in Zylon is not finished, so no ingest was started",remedy:"Open the integration in Zylon and finish its set-up. If it is the wrong one, correct inte\
gration-id"})}result.configured=true;if(verdict.place!==void 0)result.place=(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(redact(verdict.place),80);log.
info(`Configured: ${connector.label} integration ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.TN)(id,60)}${result.place===void 0?"":`, ${result.place}`}`);
if(verdict.strangeKeys.length===0)return;const keys=(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.Mt)(verdict.strangeKeys.map(redact));if(connector.configKeys.
length===0)log.info(`Keys of its config: ${keys}`);else log.notice(`Its config has none of the documented keys. It counts as configured, since it has ${keys}.`)}
async function prepare(context,result,limits){const{inputs,log}=context;const dryRun=inputs["dry-run"];await resolve(context,result,limits);const{connector,id}=result;
if(id===void 0)return;if(inputs["refresh-oauth"]&&connector.credentials==="oauth"){log.phase("Refresh the OAuth grant");if(dryRun)planStep(context,result,"refre\
sh");else await refreshOauth(context,result,id,limits)}await validate(context,result,id,limits);const updates=inputs.configure==="update"||inputs.configure==="u\
psert"&&!result.created;if(!updates)return;log.phase("Update its credentials");if(dryRun)planStep(context,result,"update");else await update(context,result,id,limits)}
async function runPipeline(context,result,watch,release=()=>void 0){const{clock,diagnosis,inputs,log,signal,preparationSeconds:seconds2}=context;const started=clock.
now();const now={looking:false};try{const before=await(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.ux)({seconds:seconds2,clock,signal,failure:()=>tooSlow(
"The preparation of the ingest",seconds2)},async limits=>{await prepare(context,result,limits);if(watch===void 0||result.id===void 0)return void 0;log.phase("Lo\
ok at its documents");now.looking=true;const snapshot=await watch.before(result.id,limits);now.looking=false;log.info(`Documents before: ${snapshot.size}`);return snapshot});
const{id}=result;const watched=watch&&before&&{watch,before,release};if(!inputs.ingest)log.info("No ingest was started: the input ingest is false");else if(id===
void 0)return;else if(inputs["dry-run"])planStep(context,result,"ingest");else await ingestAndWait(context,result,id,watched)}catch(error2){const failure=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
z6)(error2);const{connector,id}=result;const accepted=now.looking||["started","completed","indexed"].includes(result.syncStatus);result.failure=await diagnosis.
explain(failure,context,{connector,id,accepted})}finally{watch?.ended(result);log.end();result.durationMs=clock.now()-started}}async function endOfAll({diagnosis,
signal},{failure}){if(signal.aborted)return(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.z6)(signal.reason);if(failure!==void 0&&await diagnosis.isGeneral(
failure))return failure;return void 0}async function watchOf(context,results){if(!isWatched(context.inputs))return void 0;const{Watch}=await __nccwpck_require__2.
e(188).then(__nccwpck_require__2.bind(__nccwpck_require__2,188));return new Watch({...context,results})}async function runAll(context,results){const watch=await watchOf(
context,results);const[only,...others]=results;if(only!==void 0&&others.length===0)await runPipeline(context,only,watch);else await runMany(context,results,watch);
await watch?.search(context)}async function runMany(context,results,watch){const{api,clock,inputs,log,redact}=context;const workers=Math.min(inputs["max-paralle\
l"],results.length);log.info(`${results.length} integrations, ${workers} at once`);const progress=new _chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.qw(clock.now(),
line=>log.info(line));const queue=results.values();let done=0;let failed=0;let end;const run2=async(result,release)=>{const own=new _chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
AG;await runPipeline({...context,log:own,api:api.tellingIn(own)},result,watch,release);if(result.failure!==void 0)own.info((0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
TN)(redact(result.failure.message),_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.Gy));own.print((0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.$N)(result));
done+=1;if(result.failure!==void 0)failed+=1;const ended=await endOfAll(context,result);end??=ended;progress.tell(clock.now(),()=>`${done} of ${results.length} \
integrations done, ${failed} of them failed`)};const running=[];const work=async()=>{for(const result of queue){if(end!==void 0){result.failure=end;watch?.ended(
result);continue}await new Promise(resolve2=>running.push(run2(result,resolve2).finally(resolve2)))}};await Promise.all(Array.from({length:workers},work));await Promise.
all(running);warnOfItems(context,results)}var package_default={name:"zylon-ingest",version:"1.0.0"};var ANY_METHOD={dns:"limited",connect:"limited","rate-limite\
d":"limited"};var IDEMPOTENT={...ANY_METHOD,"connection-lost":"limited","server-error":"limited",unavailable:"limited",timeout:"limited"};var ONCE={...ANY_METHOD,
unavailable:"with-retry-after"};var POLICY={read:{...IDEMPOTENT,"bad-json":"limited"},update:IDEMPOTENT,create:ONCE,refresh:ONCE,ingest:{...ONCE,"already-runnin\
g":"until-deadline"}};var FIRST_DELAY_MS=2e3;var MAX_DELAY_MS=3e4;var JITTER_MS=1e3;var LAST_RETRY_MS=500;var HIGHEST_MAX_RETRIES=20;var PASSING=new Set(["rate-\
limited","unavailable"]);async function withRetries(options,attempt){const{clock,limits,onRetry}=options;for(let number2=1;;number2+=1){try{return await attempt(
number2)}catch(error2){if(!(error2 instanceof _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ))throw error2;const most=mostRetries(options,error2);if(number2>
most)throw outOfRetries(error2,options);const{retryAfterMs:retryAfterMs2}=error2.http;const floorMs=retryAfterMs2??0;const wantedMs=delayBefore(number2,clock.random(),
retryAfterMs2);const leftMs=limits.deadline-clock.now();const lastMs=leftMs-LAST_RETRY_MS;if(lastMs<=0||floorMs>=leftMs)throw outOfTime(error2,wantedMs,limits,leftMs);
const delayMs=Math.max(floorMs,Math.min(wantedMs,lastMs));onRetry({number:number2,...most===Infinity?{}:{most},failure:error2,delayMs});await clock.sleep(delayMs,
limits.signal)}}}var SERVER_ERROR=["server-error","The server, or a proxy in front of it, failed","Read the log of the Zylon instance that base-url names, and o\
f any proxy in front of it"];var BY_STATUS={400:["bad-request","A value or the credentials are wrong, or the integration is not configured yet","Check integrati\
on-id, integration-type, username and password, then open the integration in Zylon"],401:["unauthorized","The token is wrong, expired or of another kind: the ac\
tion needs a Workspace API token","Create a new Workspace API token in Zylon and store it in the secret behind api-token"],403:["forbidden","The connector is no\
t enabled, the token's user lacks the permission, or the organization is not theirs","Check organization, then ask an administrator of Zylon to enable the conne\
ctor or to grant the permission"],404:["not-found","The token's user has no integration of this id and type","Check integration-id, integration-type and organiz\
ation, then whether api-token is of the user who made the integration"],405:["method-not-allowed","Zylon has another version, or a proxy in front of it blocks t\
his method","Check the path in base-url, any proxy in front of Zylon, and the version of Zylon"],407:["connect","The proxy between this runner and Zylon needs a\
 user and a password, or refused those it got","Put them into HTTP_PROXY (http://user:password@host:port), from a secret"],409:["already-running","Something is \
running that conflicts with this, most likely an earlier ingest","Run the step when that has ended, or raise wait-timeout-seconds"],422:["unprocessable","The se\
rver understood the request and refused its content","Check username and password, then integration-id and integration-type"],429:["rate-limited","The server li\
mits how many requests it takes in a short time","Run the step less often"],503:["unavailable","The server, or a proxy in front of it, is overloaded or restarti\
ng","Wait until the Zylon instance that base-url names is up"]};var CONFLICT=["bad-request","It conflicts with something that exists, such as an integration wit\
h this username, perhaps of another user","Look at the integrations in Zylon, then set integration-id, or another username"];var Transport=class{#userAgent;#clock;#agent;#closed=new AbortController;proxy;constructor(options){
this.proxy=proxyFor(options.origin);this.#agent=agentFor(options,this.proxy);this.#userAgent=options.userAgent;this.#clock=options.clock}async send({method,url,
headers,body,connectMs,answerMs,signal:outer}){const late=new AbortController;const signal=AbortSignal.any([outer,this.#closed.signal,late.signal]);const{protocol}=url;
const proxied=this.proxy.kind==="proxy";let connected=false;let stop=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.Pl)(this.#clock,connectMs,()=>{const unreachable=new ProxyUnreachable(
new Error(`no connection within ${connectMs/1e3} s`));late.abort(new TransportFailure("connect",proxied&&protocol==="http:"?unreachable:void 0))});const waitForAnswer=()=>{
stop();if(answerMs===void 0)return;stop=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.Pl)(this.#clock,answerMs,()=>late.abort(new TransportFailure("timeout")))};
const failed=error2=>{if(signal.aborted)return signal.reason;return error2 instanceof TransportFailure?error2:new TransportFailure(kindOf(error2,connected),error2)};
const exchanged=Promise.withResolvers();const{resolve:resolve2,reject}=exchanged;try{signal.throwIfAborted();const options={method,headers:{...headers,"user-age\
nt":this.#userAgent},agent:this.#agent,rejectUnauthorized:true};const request=(protocol==="https:"?node_https__WEBPACK_IMPORTED_MODULE_9___namespace_cache||(node_https__WEBPACK_IMPORTED_MODULE_9___namespace_cache=
__nccwpck_require__2.t(node_https__WEBPACK_IMPORTED_MODULE_9__,2)):node_http__WEBPACK_IMPORTED_MODULE_8___namespace_cache||(node_http__WEBPACK_IMPORTED_MODULE_8___namespace_cache=
__nccwpck_require__2.t(node_http__WEBPACK_IMPORTED_MODULE_8__,2))).request(url,options);const abort=()=>{reject(signal.reason);request.destroy()};signal.addEventListener(
"abort",abort);request.on("error",error2=>reject(proxied&&!connected?laidToProxy(error2,protocol):error2));request.once("response",resolve2);request.once("upgra\
de",(_message,socket)=>{reject(new TransportFailure("not-http",new Error("101 Switching Protocols")));socket.destroy()});request.once("close",()=>{signal.removeEventListener(
"abort",abort);setImmediate(()=>reject(new Error("closed without an answer")))});request.once("socket",socket=>{const stands=()=>{connected=true;waitForAnswer()};
if(request.reusedSocket||!socket.connecting)stands();else socket.once(socket instanceof node_tls__WEBPACK_IMPORTED_MODULE_10__.TLSSocket?"secureConnect":"connec\
t",stands)});request.end(body??"");const message=await exchanged.promise;waitForAnswer();const read2=async function*(){const chunks=message;try{for await(const chunk of chunks){
stop();yield chunk;waitForAnswer()}}catch(error2){throw failed(error2)}finally{stop()}};return{status:message.statusCode??0,headers:message.headers,body:read2(),
discard:()=>{stop();message.destroy()}}}catch(error2){stop();throw failed(error2)}}close(){this.#closed.abort();this.#agent.destroy()}};var MAX_DEPTH=5;var MAX_KEYS=30;
var MAX_ELEMENTS=50;var MAX_KINDS=3;var MAX_VALUES=2e3;var MAX_CHARACTERS=1500;var USER_AGENT=`${package_default.name}/${package_default.version}`;var MAX_SHAPES=20;
var DEFAULT_PAUSE_MS=1e3;var HttpApi=class{#options;#transport;#pausedUntil=0;constructor(options){const{baseUrl,parallel,certificates,clock}=options;this.#options=
options;this.#transport=new Transport({userAgent:USER_AGENT,origin:baseUrl,maxSockets:parallel,certificates,clock})}holdsSecret(text){const ended=`${text}
`;return this.#options.redact(ended)!==ended}close(){this.#transport.close()}async exchange(call,read2){return this.#retrying(call,async number2=>read2(await this.#attempt(
call,number2)))}async open(call){return this.#retrying(call,number2=>this.#attempt(call,number2))}async#retrying(call,attempt){const{clock,maxRetries}=this.#options;
const onRetry=({number:number2,most,failure,delayMs})=>call.log.info(`Retry ${number2}${most===void 0?"":` of ${most}`} in ${(delayMs/1e3).toFixed(1)} s: ${failure.
explanation.what} (${failure.code}${failure.http.request===void 0?"":`; ${failure.http.request}`})`);const{purpose,limits,retries=maxRetries}=call;return withRetries(
{purpose,maxRetries:retries,limits,clock,onRetry},attempt)}async#attempt(call,number2){const{baseUrl,clock,parallel}=this.#options;const path=[...baseUrl.pathname.
split("/").filter(part=>part!==""),...call.segments.map(encodeURIComponent)];const url=new URL(`/${path.join("/")}`,baseUrl);url.search=new URLSearchParams(call.
query).toString();const asked=this.#asked(call,url);const{name,proxy}=asked;if(proxy.kind==="unreadable")throw unreadableProxy(asked,proxy.variable);await this.#pause(
name,call.limits);const started=clock.now();const took=()=>`in ${clock.now()-started} ms, attempt ${number2}`;const translate=error2=>{if(!(error2 instanceof TransportFailure))
return error2;call.log.debug(`${name} failed (${error2.kind}) ${took()}`);return networkFailure(asked,error2)};try{const response=await this.#send(call,url);call.
log.debug(`${name} answered ${response.status} ${took()}`);const now=clock.now();const answer=openAnswer(response,asked,translate,call.log);if(response.status>=
200&&response.status<300)return answer;const text=await(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.jV)(answer.body,clock);response.discard();const json=(0,
_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.qF)(text);if(json.ok)answer.saw(json.value);const failure=statusFailure(asked,response,text,now);if(parallel>1&&
failure.code==="rate-limited"){const until=clock.now()+(failure.http.retryAfterMs??DEFAULT_PAUSE_MS);this.#pausedUntil=Math.max(this.#pausedUntil,until)}throw failure}catch(error2){
throw translate(error2)}}async#pause(name,{deadline,signal,raisedBy}){const{clock}=this.#options;for(let now=clock.now();now<this.#pausedUntil;now=clock.now()){
const leftMs=this.#pausedUntil-now;if(this.#pausedUntil>=deadline){throw new _chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.lZ("rate-limited",{what:`Zylon limi\
ts the rate of requests, and asked this run to wait ${(leftMs/1e3).toFixed(0)} s more`,why:"That is longer than the time that is left",remedy:`Lower max-paralle\
l${raisedBy===void 0?"":`, or raise ${raisedBy}`}`},{http:{final:true,neverSent:true,request:`${name} was not sent`}})}await clock.sleep(leftMs+clock.random()*JITTER_MS,
signal)}}#asked({method,task,purpose},url){const{baseUrl,requestTimeoutSeconds,certificates,redact}=this.#options;const printable=text=>(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
TN)(redact(text));return{task:printable(task),name:printable(`${method} ${url.pathname}`),purpose,baseUrl,proxy:this.#transport.proxy,requestTimeoutSeconds,hasCertificates:certificates.
length>0,printable}}async#send(call,url){const requestMs=this.#options.requestTimeoutSeconds*1e3;return this.#transport.send({method:call.method,url,headers:{...call.
anonymous===true?{}:this.#options.credentials,accept:call.accept??"application/json",...call.method==="POST"?{"content-type":"application/json"}:{}},body:call.body,
connectMs:requestMs,...call.purpose==="ingest"?{}:{answerMs:requestMs},signal:call.limits.signal})}};var APP=["api","v1","app"];var PAGE_SIZE="100";var NO_LIST="\
the whole answer: expected a list";var named=({label},id)=>`the ${label} integration ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.Mt)([id])}`;var ZylonApi=class _ZylonApi{#http;#log;constructor(http3,log){
this.#http=http3;this.#log=log}tellingIn(log){return new _ZylonApi(this.#http,log)}async config(connector,id,limits){const task=`read the configuration of ${named(
connector,id)}`;return this.#http.exchange(this.#call(task,["integration",connector.slug,id,"config"],limits),_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.vA)}async create({
slug,label},credentials,limits){const body=JSON.stringify(credentials);const call=this.#post("create",`create a ${label} integration`,["integration",slug],limits,
body);const integration=await this.#ask(_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.rr,call);if(this.#http.holdsSecret(integration.id))throw(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
os)(call,"field id: it contains a secret of this run");return integration}async update(connector,id,credentials,limits){const task=`update the credentials of ${named(
connector,id)}`;const body=JSON.stringify(credentials);const call=this.#post("update",task,["integration",connector.slug,id],limits,body);return _chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
rr.safeParse(await this.#http.exchange(call,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.vA)).success}async refreshOauth(connector,id,limits){const task=`ren\
ew the OAuth access of ${named(connector,id)}`;const call=this.#post("refresh",task,["integration",connector.slug,id,"refresh_token"],limits);await this.#http.exchange(
{...call,accept:"application/json, text/plain"},_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.Hc)}async ingest(connector,id,limits){const task=`start the inge\
st of ${named(connector,id)}`;const call=this.#post("ingest",task,["integration",connector.slug,id,"ingest"],limits);return this.#http.open({...call,accept:"app\
lication/json, text/event-stream, application/x-ndjson"})}async integrations(limits,retries){const call={...this.#call("list the integrations",["user","integrat\
ions"],limits),retries};const list2=await this.#http.exchange(call,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.DD);if(list2===void 0)throw(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
os)(call,NO_LIST);return(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.WL)(list2,id=>this.#http.holdsSecret(id))}async user(limits,retries){return this.#ask(
_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.ME,{...this.#me(limits),retries})}async userId(limits){const{id}=await this.user(limits);if(id===void 0)throw(0,
_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.os)(this.#me(limits),"field id: missing");return id}async version(limits){const call=this.#call("look up the ver\
sion",[],limits);return(await this.#ask(_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.Pg,{...call,segments:["api","health"],retries:0,anonymous:true})).commit}async projects(userId,at,limits){
const call=this.#call("list the projects",["user",userId,"project"],limits);return this.#page(_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.yl,call,at)}async artifacts(projectId,at,filter,limits){
const task=`list the documents of the project ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.Mt)([projectId])}`;return this.#page(_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
tX,this.#call(task,["project",projectId,"artifact"],limits),at,filter)}async search(text,limits){const call={...this.#call("search in Zylon",["search"],limits),
query:{q:text,limit:"100"}};const results=await this.#http.exchange(call,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.vA);if(!(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
Lv)(results))throw(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.os)(call,NO_LIST);return results.flatMap(value=>_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
MC.safeParse(value).data??[])}async#ask(schema,call){return(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.KD)(schema,await this.#http.exchange(call,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
vA),call)}async#page(schema,call,at,filter={}){const query={...filter,page_size:PAGE_SIZE,...at};return(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.ZZ)(schema,
await this.#http.exchange({...call,query},_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.vA),call)}#me(limits){return this.#call("look up the token's user",["m\
e"],limits)}#call(task,segments,limits){return{purpose:"read",task,method:"GET",segments:[...APP,...segments],limits,log:this.#log}}#post(purpose,task,segments,limits,body){
return{...this.#call(task,segments,limits),purpose,method:"POST",body}}};var OF_THE_LIST_ALONE=new Set(["not-found","method-not-allowed","unexpected-response","\
bad-json","too-large"]);var MAX_NAMED2=10;var keyOf2=({connector,id})=>`${connector.type}/${id}`;var isMeant=({connector,id},target)=>id===target.id&&(connector===
void 0||connector.type===target.connector.type);async function list(context){const{api,clock,diagnosis,signal,preparationSeconds:seconds2}=context;const read2=limits=>api.
integrations(limits);try{return await(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.ux)({seconds:seconds2,clock,signal,failure:()=>tooSlow("The list of inte\
grations",seconds2)},read2)}catch(error2){const about={connector:void 0,id:void 0};throw await diagnosis.explain((0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.
z6)(error2),context,about)}}async function plan(context){const{selection,"base-url":baseUrl}=context.inputs;if(selection.kind!=="all"){if(selection.kind==="only"||
selection.ids.length===1)return{results:namedBy2(selection),skipped:[]};try{const{integrations}=await list(context);return{results:resultsOf(selection.ids,integrations,
context),skipped:[]}}catch(error2){const failure=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.z6)(error2);if(!OF_THE_LIST_ALONE.has(failure.code))throw failure;
return{results:namedBy2(selection),skipped:[]}}}const listed=await list(context);const all=ofConnector(listed.integrations,selection);const skipped=unsupported(
listed.integrations,selection,context);const unclear=(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.sO)(listed,selection.connector);if(all.length===0){if(unclear.
length>0)throw unreadable(selection.connector,unclear);throw selection.connector===void 0?nothingThere():noIntegration(selection.connector,"",baseUrl)}if(unclear.
length>0)context.log.notice(skippedNotice(unclear));const{except}=selection;noticeIdle(all,except,context);const isExcluded=target=>except.some(given=>isMeant(given,
target));const results=resultsOf(all.filter(target=>!isExcluded(target)),listed.integrations,context);if(results.length===0)throw allExcluded(all.length);const excluded=resultsOf(
all.filter(isExcluded),listed.integrations,context).map(({connector,id="",username})=>({...{type:connector.type,id:(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
TN)(id),username},why:"excluded in integration-id"}));return{results,skipped:[...excluded,...skipped]}}async function ingestAll(inputs,{clock,redact,signal},planned){
const log=new _chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.ry;log.info(`Zylon at ${inputs["base-url"].host}, organization ${(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
TN)(inputs.organization)}`);const{selection}=inputs;const several=selection.kind==="all"||selection.kind==="ids"&&selection.ids.length>1;const{api,close}=connect(
inputs,{clock,log,redact,parallel:several?inputs["max-parallel"]:1});const diagnosis=new Diagnosis;const context={api,inputs,clock,log,redact,diagnosis,preparationSeconds:PREPARATION_SECONDS,
signal};try{planned({results:namedBy2(selection),skipped:[]});const found2=await plan(context);planned(found2);await runAll(context,found2.results)}finally{close()}}
async function run({clock=_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.Vc,signals=process}={}){const cancellation=listenForCancel(signals,code=>process.exit(
code));const started=clock.now();const redact=redactor(maskSecretInputs());const raw=readInputs();let dryRun=false;let shards=1;let watched=false;let results=[];
let skipped=[];let failure;try{for(const name of weakSecrets())(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.$e)(`${name} is too short to be masked in the \
log. Use a longer one.`);const meant=meantSelection(raw);if(meant!==void 0)results=namedBy2(meant);const inputs=checkedInputs(raw);dryRun=inputs["dry-run"];shards=
inputs.shards;watched=isWatched(inputs);await ingestAll(inputs,{clock,redact,signal:cancellation.signal},planned=>({results,skipped}=planned));failure=(0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
fx)(results)}catch(error2){failure=(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.z6)(error2);for(const result of results)result.failure??=failure}const durationMs=clock.
now()-started;const facts={results,skipped,dryRun,shards,watched,durationMs,failure};try{const exitCode=await report(facts,redact);await tellFailureIssue(facts,
failureIssueInputs(raw),{clock,redact,signal:cancellation.signal});(0,_chunk_OCQUOGIS_js__WEBPACK_IMPORTED_MODULE_2__.pq)((0,_chunk_DNIX2OQU_js__WEBPACK_IMPORTED_MODULE_1__.
Ux)(facts));return exitCode}finally{cancellation.stop()}}var{env}=process;var isGather=env["INPUT_RESULTS-FOLDER"]!==void 0&&env["INPUT_CONFIGURE"]===void 0;process.
exitCode=await(isGather?gather():run());process.stdout.write("",()=>process.exit());setTimeout(()=>process.exit(),1e3).unref();__webpack_async_result__()}catch(e){
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
