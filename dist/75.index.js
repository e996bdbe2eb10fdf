export const id=75;export const ids=[75];export const modules={75:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{Watch:()=>Watch});var _chunk_4N6VHGVO_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(178);var _chunk_FQDEEJ7J_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
751);async function orAborted(promise,signal){const aborted=new AbortController;const ended=Promise.withResolvers();ended.promise.catch(()=>void 0);aborted.signal.
addEventListener("abort",()=>ended.reject(aborted.signal.reason));const unfollow=(0,_chunk_FQDEEJ7J_js__WEBPACK_IMPORTED_MODULE_1__.e6)(signal,aborted);try{return await Promise.
race([ended.promise,promise])}finally{unfollow()}}var Shared=class{#running;async join(limits,work){const running=this.#running??this.#begin(limits.deadline,work);
running.waiting+=1;try{await orAborted(running.promise,limits.signal)}finally{running.waiting-=1;if(running.waiting===0)running.controller.abort(limits.signal.reason)}}#begin(deadline,work){
const controller=new AbortController;const promise=work({deadline,signal:controller.signal}).finally(()=>this.#running=void 0);promise.catch(()=>void 0);this.#running=
{promise,controller,waiting:0};return this.#running}};var CHUNK_BYTES=256*1024;var LENGTH_BYTES=4;var Texts=class{#chunks=[];#used=CHUNK_BYTES;add(text){const length=Buffer.
byteLength(text);const needed=LENGTH_BYTES+length;let chunk=this.#chunks.at(-1);if(chunk===void 0||this.#used+needed>CHUNK_BYTES){chunk=Buffer.alloc(Math.max(CHUNK_BYTES,
needed));this.#chunks.push(chunk);this.#used=0}const at=this.#used;chunk.writeUInt32LE(length,at);chunk.write(text,at+LENGTH_BYTES);this.#used+=needed;return(this.#chunks.
length-1)*CHUNK_BYTES+at}at(place){const chunk=this.#chunks[Math.floor(place/CHUNK_BYTES)];if(chunk===void 0)return"";const at=place%CHUNK_BYTES;const begin=at+
LENGTH_BYTES;return chunk.toString("utf8",begin,begin+chunk.readUInt32LE(at))}};var STANDINGS=["done","failed","pending"];var FIRST_ROWS=1024;var Snapshot=class{projects=new Set;#rows=new Map;#texts=new Texts;#places=new Float64Array(
FIRST_ROWS);#times=new Float64Array(FIRST_ROWS);#standings=new Uint8Array(FIRST_ROWS);get size(){return this.#rows.size}add({id:id2,project,name,url,time,standing}){
if(this.#rows.has(id2))return;this.projects.add(project);const row=this.#rows.size;if(row===this.#times.length)this.#grow();this.#rows.set(id2,row);this.#places[row]=
this.#texts.add(`${name.length} ${name}${url??""}`);this.#times[row]=time;this.#standings[row]=STANDINGS.indexOf(standing)}rowOf(id2){return this.#rows.get(id2)}timeAt(row){
return this.#times[row]??Number.NaN}standingAt(row){return STANDINGS[this.#standings[row]??0]??"pending"}namesAt(row){const text=this.#texts.at(this.#places[row]??
0);const begin=text.indexOf(" ")+1;const end=begin+Number.parseInt(text,10);return{name:text.slice(begin,end),url:text.slice(end)||void 0}}rows(){return this.#rows.
entries()}#grow(){const grown=(from,to)=>(to.set(from),to);this.#places=grown(this.#places,new Float64Array(this.#places.length*2));this.#times=grown(this.#times,
new Float64Array(this.#times.length*2));this.#standings=grown(this.#standings,new Uint8Array(this.#standings.length*2))}};var DocumentsBefore=class{#whole;#results;#snapshots=new Map;#looking=new Shared;constructor(whole,results){
this.#whole=whole;this.#results=results}async of(id2,limits){for(;;){const snapshot=this.#snapshots.get(id2);if(snapshot!==void 0)return snapshot;await this.#looking.
join(limits,shared=>this.#look(id2,shared))}}forget(id2){this.#snapshots.delete(id2)}async#look(id2,limits){const ids2=[id2,...this.#results.flatMap(result=>result.
id??[])];const found=new Map(ids2.map(each=>[each,new Snapshot]));await this.#whole.look(limits,document=>found.get(document.integration)?.add(document));for(const[
each,snapshot]of found)this.#snapshots.set(each,snapshot)}};var PENDING_STATUSES=["NotStarted","Processing","Parsing","Storing"];var wordOf=text=>(text??"").trim().
toLowerCase();var PENDING=new Set(PENDING_STATUSES.map(wordOf));var ENDED=new Set(["done","error","notapplicable"]);var NO_DOCUMENTS=new Set(["folder","link"]);
function isUnknownStatus({ingest_status:status}){const word=wordOf(status);return word!==""&&!PENDING.has(word)&&!ENDED.has(word)}function mayBePending({ingest_status:status}){
const word=wordOf(status);return word!==""&&!ENDED.has(word)}function standingOf({ingest_status:status,state}){const word=wordOf(status);if(word==="done"||word===
"notapplicable")return"done";if(word==="error")return"failed";if(PENDING.has(word))return"pending";if(wordOf(state)==="error")return"failed";return word===""&&wordOf(
state)==="published"?"done":"pending"}function timeOf(text){if(text===void 0)return Number.NaN;return/^\d+(\.\d+)?$/.test(text)?Number(text):Date.parse(text)}function documentOf(artifact,project){
const{id:id2,integration_id:integration,type}=artifact;if(integration===void 0||integration===""||NO_DOCUMENTS.has(wordOf(type)))return void 0;if(wordOf(artifact.
state)==="deleted")return void 0;const standing=standingOf(artifact);const{name,external_url:url,error,ingest_warnings:warnings}=artifact;return{id:id2,project,
integration,name:name===void 0||name.trim()===""?id2:name,url:url===""?void 0:url,time:timeOf(artifact.updated_at),standing,error:standing==="failed"?error??"":
"",warnings:standing==="done"?(warnings??[]).filter(word=>typeof word==="string"):[]}}var STATES="Published,Processing,Error,Initializing,Unavailable";var WHOLE=[
{include_descendants:"true",state:STATES},{include_descendants:"true"},{}];var MAX_UNKNOWN=20;var MAX_DOUBTS=3;var isRefused=({http})=>http.status===400||http.status===
422;var Looks=class{#options;#noticed=new Set;#unknown=new Set;#user;#projects;#whole=0;#isWholeProven=false;#filters=true;#doubts=0;constructor(options){this.#options=
options}get filters(){return this.#filters}async projects(limits){if(this.#projects!==void 0)return this.#projects;const{lists,projectIds}=this.#options;if(projectIds.
length>0)return this.#projects=projectIds;const user=this.#user??=await lists.userId(limits);const ids2=[];for await(const{items,skipped}of(0,_chunk_4N6VHGVO_js__WEBPACK_IMPORTED_MODULE_0__.
Lu)(at=>lists.projects(user,at,limits))){ids2.push(...items.map(({id:id2})=>id2));if(skipped>0)this.#notice("Skipped projects without a usable id.")}return this.#projects=
ids2}async whole(limits,take){this.#projects=void 0;for(const project of await this.projects(limits))await this.#wholeProject(project,limits,take)}async pending(projects,limits,take){
const filter={...WHOLE[this.#whole],ingest_status:[...PENDING_STATUSES,...this.#unknown].join(",")};for(const project of projects){try{for await(const{items}of this.#pages(
project,filter,limits)){if(items.filter(item=>!mayBePending(item)).length*2>items.length)return this.#giveUp("ignores");this.#take(items,project,take)}}catch(error){
const failure=(0,_chunk_FQDEEJ7J_js__WEBPACK_IMPORTED_MODULE_1__.z6)(error);if(!isRefused(failure))throw this.#ofProject(failure);return this.#giveUp("refuses")}}
return true}checked(contradicted){this.#doubts=contradicted?this.#doubts+1:0;if(this.#doubts>=MAX_DOUBTS)this.#giveUp("misapplies")}#giveUp(verb){this.#options.
log.info(`Zylon ${verb} the filter ingest_status, so each look goes through every document`);this.#filters=false;return false}async#wholeProject(project,limits,take){
let first;for(;;this.#whole+=1){const filter=WHOLE[this.#whole];if(filter===void 0){this.#whole=0;throw this.#ofProject(first??(0,_chunk_FQDEEJ7J_js__WEBPACK_IMPORTED_MODULE_1__.
z6)(void 0))}try{for await(const{items,skipped}of this.#pages(project,filter,limits)){if(skipped>0)this.#notice("Skipped documents without an id.");this.#take(items,
project,take)}}catch(error){const failure=(0,_chunk_FQDEEJ7J_js__WEBPACK_IMPORTED_MODULE_1__.z6)(error);if(!isRefused(failure)||this.#isWholeProven)throw this.#ofProject(
failure);first??=failure;continue}this.#isWholeProven=true;if(this.#whole>0){const missing=this.#whole>1?"failed documents and those in folders":"failed documen\
ts";this.#notice(`Zylon refused to list documents of every state or folder. So ${missing} may be missing in the counts.`)}return}}#pages(project,filter,limits){
return(0,_chunk_4N6VHGVO_js__WEBPACK_IMPORTED_MODULE_0__.Lu)(at=>this.#options.lists.artifacts(project,at,filter,limits))}#take(artifacts,project,take){for(const artifact of artifacts){
const document=documentOf(artifact,project);if(document===void 0)continue;const status=artifact.ingest_status??"";if(isUnknownStatus(artifact))this.#learn(status);
if(status===""){this.#notice("Zylon reports no ingest_status for some documents. They count as indexed once they are published.")}take(document)}}#learn(status){
if(this.#unknown.size>=MAX_UNKNOWN||!/^[\w-]{1,40}$/.test(status))return;this.#unknown.add(status);const word=(0,_chunk_4N6VHGVO_js__WEBPACK_IMPORTED_MODULE_0__.
TN)(this.#options.redact(status),40);this.#notice(`Zylon reports an ingest_status that is unknown to this action: ${word}. It counts as pending.`)}#notice(notice){
if(this.#noticed.has(notice))return;this.#noticed.add(notice);this.#options.log.notice(notice)}#ofProject(failure){const wrong=["not-found","forbidden","bad-req\
uest","unprocessable"].includes(failure.code);if(this.#options.projectIds.length===0||!wrong)return failure;const explanation={what:failure.explanation.what,why:"\
The user of api-token has no project with this id",remedy:"Correct project-id, or leave it empty to look in every project of the user"};return new _chunk_FQDEEJ7J_js__WEBPACK_IMPORTED_MODULE_1__.
lZ(failure.code,explanation,{cause:failure,http:failure.http})}};var Touched=class{#rows;constructor(before){this.#rows=new Uint8Array(before.size)}add(row){this.#rows[row]=
1}has(row){return this.#rows[row]===1}};function markOf(text,seed){let mark=seed;for(let at=0;at<text.length;at+=1)mark=Math.imul(mark^text.charCodeAt(at),16777619);
return mark>>>0}var Comparison=class{#before;#touched;#tell;#seen;#new=new Set;#counts={added:0,updated:0,unchanged:0,failed:0,failedBefore:0,done:0,pending:0,warned:0};#removed=0;#timeless=false;#mark=0;#otherMark=0;constructor(before,touched,tell){
this.#before=before;this.#touched=touched;this.#tell=tell;this.#seen=new Uint8Array(before.size)}take(document){const{id:id2,standing,time,name,url,error,warnings}=document;
const row=this.#before.rowOf(id2);if(row===void 0?this.#new.has(id2):this.#seen[row]===1)return;if(row===void 0)this.#new.add(id2);else this.#seen[row]=1;const text=`${id2}\
 ${time} ${standing}`;this.#mark=this.#mark+markOf(text,2166136261)>>>0;this.#otherMark=this.#otherMark+markOf(text,722193159)>>>0;const change=row===void 0?"ad\
ded":this.#changeOf(document,row);const failed=standing==="failed";const failedBefore=failed&&change==="unchanged"&&row!==void 0&&this.#before.standingAt(row)===
"failed";this.#counts[failed?"failed":change]+=1;if(standing!=="failed")this.#counts[standing]+=1;if(failedBefore)this.#counts.failedBefore+=1;if(warnings.length>
0)this.#counts.warned+=1;if(change==="unchanged"&&!failed&&warnings.length===0)return;this.#tell({change,id:id2,name,url,failed,error,warnings,failedBefore})}end(){
this.#removed=0;for(const[id2,row]of this.#before.rows()){if(this.#seen[row]===1)continue;this.#removed+=1;const{name,url}=this.#before.namesAt(row);const nothing={
failed:false,error:"",warnings:[],failedBefore:false};this.#tell({change:"removed",id:id2,name,url,...nothing})}const{updated,unchanged,...known}=this.#counts;const updates=this.#timeless?
{updated:void 0,unchanged:void 0}:{updated,unchanged};const documents=known.done+known.failed+known.pending;return{...known,...updates,removed:this.#removed,documents}}get mark(){
const documents=this.#counts.done+this.#counts.failed+this.#counts.pending;return`${documents} ${this.#mark} ${this.#otherMark}`}#changeOf({time,standing},row){
const before={time:this.#before.timeAt(row),standing:this.#before.standingAt(row)};if(standing==="pending"&&before.standing!=="pending")this.#touched.add(row);if(!Number.
isNaN(time)&&!Number.isNaN(before.time)&&time!==before.time)return"updated";const touched=this.#touched.has(row)||before.standing!=="pending"&&before.standing!==
standing;if(touched||Number.isNaN(time)||Number.isNaN(before.time))this.#timeless=true;return touched?"updated":"unchanged"}};function printableUrl(url,redact){
if(url===void 0)return void 0;const read=URL.parse(url)?.href??url;return redact(url)===url&&redact(read)===read?url:void 0}var Findings=class{changes=(0,_chunk_4N6VHGVO_js__WEBPACK_IMPORTED_MODULE_0__.
rw)();changed=[];index;#options;#comparison;constructor(options){const{before,touched,index}=options;this.#options=options;this.index=index;this.#comparison=new Comparison(
before,touched,changed=>this.#keep(changed))}take(document){this.index?.add(document);this.#comparison.take(document)}end(){return{counts:this.#comparison.end(),
mark:this.#comparison.mark}}#keep(changed){const{result,redact}=this.#options;const{change,id:id2,name,url,failed,failedBefore,error,warnings}=changed;const named=detail=>()=>({
name:(0,_chunk_4N6VHGVO_js__WEBPACK_IMPORTED_MODULE_0__.TN)(redact(name)),url:printableUrl(url,redact),detail:(0,_chunk_4N6VHGVO_js__WEBPACK_IMPORTED_MODULE_0__.
TN)(redact(detail))});if(failed)(0,_chunk_4N6VHGVO_js__WEBPACK_IMPORTED_MODULE_0__.je)(this.changes[failedBefore?"failedBefore":"failed"],named(error||"Unknown"));else if(change!==
"unchanged")(0,_chunk_4N6VHGVO_js__WEBPACK_IMPORTED_MODULE_0__.je)(this.changes[change],named(""));if(warnings.length>0)(0,_chunk_4N6VHGVO_js__WEBPACK_IMPORTED_MODULE_0__.
je)(this.changes.warned,named(warnings.map(_chunk_4N6VHGVO_js__WEBPACK_IMPORTED_MODULE_0__.i4).join(", ")));this.changed.push({integration_type:result.connector.
type,integration_id:result.id??"",change,id:redact(id2),name:redact(name),url:url===void 0?null:redact(url),error:failed?redact(error||"Unknown"):null,warnings:warnings.
map(redact)})}};var FIRST_MS=2e3;var MAX_MS=3e4;var SHARE=.05;function paceAfter(waitedMs){return Math.min(MAX_MS,Math.max(FIRST_MS,waitedMs*SHARE))}var placeOf=(project,name)=>`${project}\

${name}`;var SearchIndex=class{#ids=new Set;#places=new Set;add({id:id2,project,name}){this.#ids.add(id2);this.#places.add(placeOf(project,name))}has({id:id2,type,
metadata}){const kind=type?.toLowerCase();if(kind==="artifact")return id2!==void 0&&this.#ids.has(id2);const{name,project_id:project}=metadata??{};if(kind!=="ar\
tifactcontent"||name===void 0||project===void 0)return false;return this.#places.has(placeOf(project,name))}};var SHORT_QUIET_MS=1e4;var LONG_QUIET_MS=6e4;var Settling=class{#end;#pending=true;#first;constructor(end){
this.#end=end}get idle(){return!this.#pending}get quietUntil(){if(this.#first===void 0)return void 0;const{items}=this.#end;const complete=items!==void 0&&this.#first.
documents>=items;return this.#first.ended+(complete?SHORT_QUIET_MS:LONG_QUIET_MS)}sawPending(pending){this.#pending=pending>0;if(this.#pending)this.#first=void 0}wantsWhole(now){
return this.idle&&now>=(this.quietUntil??0)}sawAll(look){this.sawPending(look.pending);if(look.pending>0)return false;if(this.#end.completed)return true;const alike=this.#first?.
mark===look.mark;if(alike&&look.began>=(this.quietUntil??Infinity))return true;if(!alike)this.#first=look;return false}};var Waiting=class{id;deadline;projects;index;#options;#settling;#touched;#progress;#since;#known;#new=new Set;#pending=new Set;#failedItems;#nextAt;constructor(options){
const{result,id:id2,before,completed,deadline,clock,log}=options;this.#options=options;this.id=id2;this.deadline=deadline;this.projects=new Set(before.projects);
this.#failedItems=result.changes.failed;this.#settling=new Settling({completed,items:result.integrationItemCount});this.#touched=new Touched(before);this.#since=
clock.now();this.#progress=new _chunk_4N6VHGVO_js__WEBPACK_IMPORTED_MODULE_0__.qw(this.#since,line=>log.info(line));this.#known=before.size;this.#nextAt=this.#since+
FIRST_MS}get idle(){return this.#settling.idle}wantsWhole(now){return this.#settling.wantsWhole(now)}nextAt(leadMs){return Math.min(this.#nextAt,this.lastAt(leadMs))}isServedAt(now,leadMs){
return now>=Math.min(this.#since+FIRST_MS,this.lastAt(leadMs))}lastAt(leadMs){return Math.max(this.#since,this.deadline-leadMs)}beginPending(){this.#pending=new Set}takePending(document){
const{before}=this.#options;if(document.standing!=="pending")return;this.projects.add(document.project);this.#pending.add(document.id);const row=before.rowOf(document.
id);if(row===void 0)this.#new.add(document.id);else if(before.standingAt(row)!=="pending")this.#touched.add(row)}endPending(){this.#settling.sawPending(this.#pending.
size);this.#goOn(Math.max(this.#known,this.#options.before.size+this.#new.size),this.#pending.size)}beginWhole(){const{before,redact,result,searched}=this.#options;
const index=searched?new SearchIndex:void 0;return new Findings({result,before,touched:this.#touched,index,redact})}takeWhole(findings,document){this.projects.add(
document.project);findings.take(document)}endWhole(findings,began,ended){const{log,result,streamed}=this.#options;const{counts,mark}=findings.end();const{added,
updated,removed,documents,...indexed}=counts;this.index=findings.index;this.#known=documents;result.indexed=indexed;result.changed=findings.changed;result.changes=
findings.changes;const{failed}=findings.changes;const named=new Set(failed.map(({name})=>name));for(const item of this.#failedItems)if(!named.has(item.name))(0,
_chunk_4N6VHGVO_js__WEBPACK_IMPORTED_MODULE_0__.je)(failed,()=>item);if(!streamed){const errors=result.items?.errors;result.items={added,updated,removed,skipped:void 0,
errors:errors===0?void 0:errors};result.countsFrom="documents"}const settled=this.#settling.sawAll({pending:indexed.pending,documents,mark,began,ended});if(!settled)
this.#goOn(documents,indexed.pending);else log.info((0,_chunk_4N6VHGVO_js__WEBPACK_IMPORTED_MODULE_0__.rj)((0,_chunk_4N6VHGVO_js__WEBPACK_IMPORTED_MODULE_0__.RF)(
indexed)));return settled}#goOn(known,pending){const{clock,release,result}=this.#options;const now=clock.now();const quietUntil=this.#settling.quietUntil??0;this.#nextAt=
now+paceAfter(now-this.#since);if(quietUntil>now)this.#nextAt=Math.min(this.#nextAt,quietUntil);if(this.idle)release();this.#progress.tell(now,()=>progressLine(
known,pending,result.integrationItemCount))}};function progressLine(known,pending,items){const done=Math.max(0,known-pending);const all=Math.max(known,pending);
if(pending===0)return`Indexing: ${done} documents, none pending${shareOf(done,items)}`;return`Indexing: ${done} of ${all} documents indexed, ${pending} pending${shareOf(
done,Math.max(all,items??0))}`}function shareOf(done,of){if(of===void 0||of===0)return"";return`, ${Math.min(100,Math.floor(done/of*100))} %`}var PATIENCE=100;var WholeLooks=class{#looks;#clock;#endedAt=0;#tookMs=0;constructor(looks,clock){
this.#looks=looks;this.#clock=clock}get tookMs(){return this.#tookMs}isPatienceOver(now){return now-this.#endedAt>=PATIENCE*this.#tookMs}async look(limits,take){
const began=this.#clock.now();await this.#looks.whole(limits,take);this.#endedAt=this.#clock.now();this.#tookMs=this.#endedAt-began}};var quoted=text=>`"${(0,_chunk_4N6VHGVO_js__WEBPACK_IMPORTED_MODULE_0__.
TN)(text,80)}"`;function refused(failure,text){if(failure.http.status!==400&&failure.http.status!==422)return failure;const explanation={what:`The ingest went w\
ell, but Zylon refused to search for ${quoted(text)}: ${failure.explanation.what}`,why:"Zylon does not accept this text in a search",remedy:"Correct expect-sear\
ch"};return new _chunk_FQDEEJ7J_js__WEBPACK_IMPORTED_MODULE_1__.lZ("bad-request",explanation,{cause:failure,http:failure.http})}var isDocument=({type})=>["artif\
act","artifactcontent"].includes(type?.toLowerCase()??"");async function searchOnce({lists,documents},missing,limits){for(const text of[...missing.keys()]){let hits;
try{hits=await lists.search(text,limits)}catch(error){throw refused((0,_chunk_FQDEEJ7J_js__WEBPACK_IMPORTED_MODULE_1__.z6)(error),text)}if(hits.some(hit=>documents.
some(index=>index.has(hit))))missing.delete(text);else missing.set(text,hits.filter(isDocument).length)}}function notSearchable(missing,seconds){const texts=[...missing].
map(([text,others])=>{const results=others===0?"no result":others===1?"1 result":`${others} results`;return`${quoted(text)} (${results} in other integrations)`});
return new _chunk_FQDEEJ7J_js__WEBPACK_IMPORTED_MODULE_1__.lZ("not-searchable",{what:`Everything is indexed, but a search did not find within ${seconds} s: ${texts.
join("; ")}`,why:"The text is not in the source that the integration reads, or Zylon needs longer to make it searchable",remedy:"Check that the text was publish\
ed in that source. If it was, raise wait-timeout-seconds"})}async function expectFound(context,searched,limits){const{clock,inputs,log}=context;const texts=inputs["\
expect-search"];const missing=new Map(texts.map(text=>[text,0]));const since=clock.now();const progress=new _chunk_4N6VHGVO_js__WEBPACK_IMPORTED_MODULE_0__.qw(since,
line=>log.info(line));for(;;){const isLast=clock.now()>=limits.deadline;await searchOnce(searched,missing,limits);if(missing.size===0)break;if(isLast)throw notSearchable(
missing,inputs["wait-timeout-seconds"]);progress.tell(clock.now(),()=>`Searching: ${texts.length-missing.size} of ${texts.length} texts found`);const left=Math.
max(0,limits.deadline-clock.now());await clock.sleep(Math.min(left,paceAfter(clock.now()-since)),limits.signal)}log.info(texts.length===1?"Found: the text of ex\
pect-search":`Found: all ${texts.length} texts of expect-search`)}async function searchAll(context,searched){const{results,deadline}=searched;const{clock,inputs,
log,signal}=context;const texts=inputs["expect-search"];if(texts.length===0||results.some(result=>result.failure!==void 0))return;log.phase("Search for what was\
 ingested");const seconds=Math.max(0,deadline-clock.now())/1e3+inputs["request-timeout-seconds"];const failure=()=>notSearchable(new Map(texts.map(text=>[text,0])),
inputs["wait-timeout-seconds"]);try{await(0,_chunk_FQDEEJ7J_js__WEBPACK_IMPORTED_MODULE_1__.ux)({seconds,clock,signal,failure},limits=>expectFound(context,searched,
{...limits,deadline}))}catch(error){const ended=(0,_chunk_FQDEEJ7J_js__WEBPACK_IMPORTED_MODULE_1__.z6)(error);const failed=ended.code==="cancelled"?(0,_chunk_FQDEEJ7J_js__WEBPACK_IMPORTED_MODULE_1__.
Lr)(ended,"ingest"):ended;for(const result of results)result.failure=failed}finally{log.end()}}var Watch=class{#deadline=0;#found=[];#options;#lists;#looks;#whole;#before;#waiters=new Set;#ended=new Set;#watching;#nap;constructor(options){
this.#options=options;const{api,clock,log,redact,inputs,results}=options;this.#lists=api;this.#looks=new Looks({lists:this.#lists,log,redact,projectIds:inputs["\
project-id"]});this.#whole=new WholeLooks(this.#looks,clock);this.#before=new DocumentsBefore(this.#whole,results)}before(id2,limits){return this.#before.of(id2,
limits)}async settled(wait,limits){const{clock,redact,inputs}=this.#options;const searched=inputs["expect-search"].length>0;const waiting=new Waiting({...wait,clock,
redact,searched});this.#deadline=Math.max(this.#deadline,wait.deadline);const{promise,resolve,reject}=Promise.withResolvers();const waiter={waiting,result:wait.
result,done:()=>resolve(void 0),fail:reject};this.#waiters.add(waiter);this.#nap?.abort();if(this.#watching===void 0)void this.#watch();try{await orAborted(promise,
limits.signal)}finally{this.#waiters.delete(waiter);if(this.#waiters.size===0){this.#watching?.abort();this.#watching=void 0}}}ended(result){this.#ended.add(result);
if(result.id!==void 0)this.#before.forget(result.id);this.#nap?.abort()}search(context){const{results}=this.#options;return searchAll(context,{lists:this.#lists,
results,documents:this.#found,deadline:this.#deadline})}async#watch(){const watching=new AbortController;this.#watching=watching;const unfollow=(0,_chunk_FQDEEJ7J_js__WEBPACK_IMPORTED_MODULE_1__.
e6)(this.#options.signal,watching);while(this.#waiters.size>0&&!watching.signal.aborted){const served=await this.#untilNext(watching.signal);try{if(served.length>
0)await this.#look(served,watching.signal)}catch(error){for(const waiter of served)this.#leave(waiter,()=>waiter.fail(error))}}unfollow();if(this.#watching===watching)
this.#watching=void 0}#leave(waiter,end){this.#waiters.delete(waiter);end()}async#untilNext(signal){const{clock}=this.#options;const at=Math.min(...[...this.#waiters].
map(({waiting})=>waiting.nextAt(this.#whole.tookMs)));const nap=new AbortController;this.#nap=nap;const unfollow=(0,_chunk_FQDEEJ7J_js__WEBPACK_IMPORTED_MODULE_1__.
e6)(signal,nap);try{const left=at-clock.now();if(left>0)await clock.sleep(left,nap.signal)}catch(error){if(!nap.signal.aborted)for(const waiter of this.#waiters)
this.#leave(waiter,()=>waiter.fail(error));return[]}finally{unfollow()}const now=clock.now();return[...this.#waiters].filter(({waiting})=>waiting.isServedAt(now,
this.#whole.tookMs))}async#look(served,signal){const{clock}=this.#options;const leadMs=this.#whole.tookMs;const limits={deadline:Math.max(...served.map(({waiting})=>waiting.
deadline)),signal};let listed=false;if(!this.#isWholeDue(served,leadMs)){listed=await this.#lookAtPending(served,limits);if(listed&&!this.#isWholeDue(served,leadMs))
return}const idle=served.filter(({waiting})=>waiting.idle);const each=new Map(served.map(({waiting})=>[waiting.id,{waiting,findings:waiting.beginWhole()}]));const began=clock.
now();await this.#whole.look(limits,document=>{const one=each.get(document.integration);one?.waiting.takeWhole(one.findings,document)});const ended=clock.now();
for(const waiter of served){const{waiting,result}=waiter;const findings=each.get(waiting.id)?.findings;if(findings===void 0)continue;if(waiting.endWhole(findings,
began,ended)){if(waiting.index!==void 0)this.#found.push(waiting.index);this.#leave(waiter,waiter.done)}else if(began>=waiting.lastAt(leadMs)){const failure=(0,
_chunk_4N6VHGVO_js__WEBPACK_IMPORTED_MODULE_0__.j4)(result,this.#options.inputs["wait-timeout-seconds"]);this.#leave(waiter,()=>waiter.fail(failure))}}if(listed&&
idle.length>0)this.#looks.checked(idle.some(({waiting})=>!waiting.idle))}async#lookAtPending(served,limits){const all=served.map(({waiting})=>waiting);const byId=new Map(
all.map(waiting=>[waiting.id,waiting]));for(const waiting of all)waiting.beginPending();const known=all.every(({projects:projects2})=>projects2.size>0);const projects=known?
new Set(all.flatMap(waiting=>[...waiting.projects])):await this.#looks.projects(limits);const listed=await this.#looks.pending(projects,limits,document=>byId.get(
document.integration)?.takePending(document));if(listed)for(const waiting of all)waiting.endPending();return listed}#isWholeDue(served,leadMs){const{clock,results}=this.#options;
const now=clock.now();if(!this.#looks.filters||served.some(({waiting})=>now>=waiting.lastAt(leadMs)))return true;if(!served.some(({waiting})=>waiting.wantsWhole(
now)))return false;const waiters=[...this.#waiters];const waits=new Set(waiters.map(({result})=>result));const isToCome=results.some(result=>!waits.has(result)&&
!this.#ended.has(result));if(!isToCome&&waiters.every(({waiting})=>waiting.idle))return true;return this.#whole.isPatienceOver(now)}}})};
