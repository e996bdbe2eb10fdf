const id=370;const ids=[370];const modules={370:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{searchDocumentsOf:()=>searchDocumentsOf});var _chunk_GWN43OFH_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(402);var _chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
740);var MAX_LIST_BYTES=32*1024*1024;async function read(answer,limit){const{text,tooLarge}=await(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.yR)(answer.body,
limit);const saysJson=/\bjson\b/i.test(answer.contentType)&&!text.trimStart().startsWith("<");if(tooLarge&&saysJson)throw answer.tooLarge(limit);const json=tooLarge?
{ok:false}:(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.qF)(text);if(!json.ok)throw answer.bodyFailure(saysJson?"bad-json":"not-api",text);answer.saw(json.
value);return json.value}function asJson(answer){return read(answer,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.bi)}var isList=value=>Array.isArray(value);async function asList(answer){
const value=await read(answer,MAX_LIST_BYTES);if(isList(value))return value;if(typeof value!=="object"||value===null||!("data"in value))return void 0;const{data}=value;
const more="has_next_page"in value&&value.has_next_page===true||"next_cursor"in value&&Boolean(value.next_cursor);return isList(data)&&!more?data:void 0}async function asAcknowledgement(answer){
const{text}=await(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.yR)(answer.body);if(/\bhtml\b/i.test(answer.contentType)||text.trimStart().startsWith("<")){
throw answer.bodyFailure("not-api",text)}}function unexpected({task,purpose,method,segments},problem){return new _chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.
lZ("unexpected-response",{what:`${(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.Gj)((0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.TN)(task),purpose!==
"read")}: the answer has another shape than documented (${problem})`,why:"This version of Zylon has another API, or base-url names another service",remedy:"Chec\
k base-url; if it is right, report this with the version of Zylon"},{http:{status:200,request:(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.TN)(`${method} \
/${segments.map(encodeURIComponent).join("/")} answered 200`)}})}function checked(schema,value,call){const{success,data,error}=schema.safeParse(value);if(success)
return data;throw unexpected(call,(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.AX)(error))}var lenient=schema=>(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.
nb)((0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.lq)(schema),void 0);var lenientText=lenient((0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.Yj)());var looseText=lenient(
(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.Fs)((0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.KC)([(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.
Yj)(),(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.ai)()]),(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.pd)(String)));var count=(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.
lq)((0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.me)((0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.Wh)().check((0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.
UI)())));var SYNC_STARTED=(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.Ik)({current_artifact_count:count,integration_item_count:count});var SYNC_ERROR=(0,
_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.Ik)({message:lenientText,error:lenientText,detail:lenientText});var named=lenient((0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.
Ik)({name:lenientText,title:lenientText}));var SYNC_PROGRESS=(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.Ik)({artifact_id:lenientText,artifact:named,integration_item:named,
progress:lenient((0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.ai)())});var textOf=id2=>typeof id2==="string"?id2:Number.isSafeInteger(id2)?String(id2):"";
var pathId=(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.Fs)((0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.KC)([(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.
Yj)(),(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.ai)()],"neither text nor a number"),(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.pd)(textOf)).check(
(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.YP)(_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.bQ,"no id that can stand in a path"));var INTEGRATION=(0,
_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.Ik)({id:pathId,type:(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.nb)((0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.
Yj)(),""),provider_data:lenient((0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.Ik)({username:lenientText}))});var ME=(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.
Ik)({id:lenient(pathId),name:lenientText,state:lenientText});var HEALTH=(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.Ik)({commit:lenientText});var PAGE=(0,
_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.Ik)({data:(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.YO)((0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.
L5)()),next_cursor:looseText,has_next_page:lenient((0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.me)((0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.zM)()))});
var PROJECT=(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.Ik)({id:pathId});var ARTIFACT=(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.Ik)({id:(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.
Fs)((0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.KC)([(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.Yj)().check((0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.
m9)(1)),(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.ai)()]),(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.pd)(String)),name:looseText,type:looseText,
integration_id:looseText,state:looseText,ingest_status:looseText,error:looseText,ingest_warnings:lenient((0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.YO)(
(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.L5)())),external_url:looseText,updated_at:looseText});var HIT=(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.
Ik)({id:looseText,type:looseText,metadata:lenient((0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.Ik)({name:looseText,project_id:looseText}))});var typeIn=value=>typeof value===
"object"&&value!==null&&"type"in value&&typeof value.type==="string"?value.type:"";function readIntegrations(list,isSecret){const integrations=[];const unclear=[];
for(const[index,value]of list.entries()){const{data,error}=INTEGRATION.safeParse(value);const usable=data!==void 0&&!isSecret(data.id);if(usable)integrations.push(
data);const problem=error!==void 0?(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.AX)(error):usable?"field type: missing":"field id: it contains a secret of\
 this run";if(!usable||data.type==="")unclear.push({type:typeIn(value),problem:`number ${index+1}, ${problem}`})}return{integrations,unclear}}function pageOf(schema,answer,call){
const envelope=checked(PAGE,isList(answer)?{data:answer}:answer,call);const items=envelope.data.flatMap(value=>{const{success,data}=schema.safeParse(value);return success?
[data]:[]});const skipped=envelope.data.length-items.length;const{next_cursor:next,has_next_page:more}=envelope;if(more===false)return{items,skipped};if(next!==
void 0&&next!=="")return{items,skipped,next};return{items,skipped,more:more===true}}function endless(what){return new _chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.
lZ("unexpected-response",{what:`A list from Zylon does not end: ${what} came twice`,why:"This version of Zylon has another way of paging",remedy:"Set wait-for: \
completed, and report this with the version of Zylon"})}async function*everyPage(read2){const cursors=new Set;const contents=new Set;let at;for(let pages=1;;pages+=
1){const page=await read2(at);if(page.items.length>0||at!==void 0&&"page"in at){const content=JSON.stringify([page.items.length,page.items[0]?.id,page.items.at(
-1)?.id]);if(contents.has(content))throw endless("the same page");contents.add(content)}yield page;const{next,more}=page;if(next===void 0&&more!==true)return;at=
next===void 0?{page:String(pages+1)}:{after:next};if(next===void 0)continue;if(cursors.has(next))throw endless("the same next_cursor");cursors.add(next)}}var APP=[
"api","v1","app"];var PAGE_SIZE="100";var NO_LIST="the whole answer: expected a list";var named2=({label},id2)=>`the ${label} integration ${(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.
Mt)([id2])}`;var ZylonApi=class _ZylonApi{#http;#log;constructor(http,log){this.#http=http;this.#log=log}tellingIn(log){return new _ZylonApi(this.#http,log)}async config(connector,id2,limits){
const task=`read the configuration of ${named2(connector,id2)}`;return this.#http.exchange(this.#call(task,["integration",connector.slug,id2,"config"],limits),asJson)}async create({
slug,label},credentials,limits){const body=JSON.stringify(credentials);const call=this.#post("create",`create a ${label} integration`,["integration",slug],limits,
body);const integration=await this.#ask(INTEGRATION,call);if(this.#http.holdsSecret(integration.id))throw unexpected(call,"field id: it contains a secret of thi\
s run");return integration}async update(connector,id2,credentials,limits){const task=`update the credentials of ${named2(connector,id2)}`;const body=JSON.stringify(
credentials);const call=this.#post("update",task,["integration",connector.slug,id2],limits,body);return INTEGRATION.safeParse(await this.#http.exchange(call,asJson)).
success}async refreshOauth(connector,id2,limits){const task=`renew the OAuth access of ${named2(connector,id2)}`;const call=this.#post("refresh",task,["integrat\
ion",connector.slug,id2,"refresh_token"],limits);await this.#http.exchange({...call,accept:"application/json, text/plain"},asAcknowledgement)}async ingest(connector,id2,limits){
const task=`start the ingest of ${named2(connector,id2)}`;const call=this.#post("ingest",task,["integration",connector.slug,id2,"ingest"],limits);return this.#http.
open({...call,accept:"application/json, text/event-stream, application/x-ndjson"})}async integrations(limits,retries){const call={...this.#call("list the integr\
ations",["user","integrations"],limits),retries};const list=await this.#http.exchange(call,asList);if(list===void 0)throw unexpected(call,NO_LIST);return readIntegrations(
list,id2=>this.#http.holdsSecret(id2))}async user(limits,retries){return this.#ask(ME,{...this.#me(limits),retries})}async userId(limits){const{id:id2}=await this.
user(limits);if(id2===void 0)throw unexpected(this.#me(limits),"field id: missing");return id2}async version(limits){const call=this.#call("look up the version",
[],limits);return(await this.#ask(HEALTH,{...call,segments:["api","health"],retries:0,anonymous:true})).commit}async projects(userId,at,limits){const call=this.#call(
"list the projects",["user",userId,"project"],limits);return this.#page(PROJECT,call,at)}async artifacts(projectId,at,filter,limits){const task=`list the docume\
nts of the project ${(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.Mt)([projectId])}`;return this.#page(ARTIFACT,this.#call(task,["project",projectId,"arti\
fact"],limits),at,filter)}async search(text,limits){const call={...this.#call("search in Zylon",["search"],limits),query:{q:text,limit:"100"}};const results=await this.#http.
exchange(call,asJson);if(!isList(results))throw unexpected(call,NO_LIST);return results.flatMap(value=>HIT.safeParse(value).data??[])}async#ask(schema,call){return checked(
schema,await this.#http.exchange(call,asJson),call)}async#page(schema,call,at,filter={}){const query={...filter,page_size:PAGE_SIZE,...at};return pageOf(schema,
await this.#http.exchange({...call,query},asJson),call)}#me(limits){return this.#call("look up the token's user",["me"],limits)}#call(task,segments,limits){return{
purpose:"read",task,method:"GET",segments:[...APP,...segments],limits,log:this.#log}}#post(purpose,task,segments,limits,body){return{...this.#call(task,segments,
limits),purpose,method:"POST",body}}};function connect(inputs,{clock,log,redact,parallel}){const http=new _chunk_GWN43OFH_js__WEBPACK_IMPORTED_MODULE_0__.RF({baseUrl:inputs["\
base-url"],credentials:{authorization:`Bearer ${inputs["api-token"]}`,"x-org":inputs.organization},certificates:inputs["ca-certificate"],requestTimeoutSeconds:inputs["\
request-timeout-seconds"],maxRetries:inputs["max-retries"],parallel,redact,clock});return{api:new ZylonApi(http,log),close:()=>http.close()}}var PENDING_STATUSES=[
"NotStarted","Processing","Parsing","Storing"];var wordOf=text=>(text??"").trim().toLowerCase();var PENDING=new Set(PENDING_STATUSES.map(wordOf));var ENDED=new Set(
["done","error","notapplicable"]);var NO_DOCUMENTS=new Set(["folder","link"]);function isUnknownStatus({ingest_status:status}){const word=wordOf(status);return word!==
""&&!PENDING.has(word)&&!ENDED.has(word)}function mayBePending({ingest_status:status}){const word=wordOf(status);return word!==""&&!ENDED.has(word)}function standingOf({
ingest_status:status,state}){const word=wordOf(status);if(word==="done"||word==="notapplicable")return"done";if(word==="error")return"failed";if(PENDING.has(word))
return"pending";if(wordOf(state)==="error")return"failed";return word===""&&wordOf(state)==="published"?"done":"pending"}function timeOf(text){if(text===void 0)
return Number.NaN;return/^\d+(\.\d+)?$/.test(text)?Number(text):Date.parse(text)}function documentOf(artifact,project){const{id:id2,integration_id:integration,type}=artifact;
if(integration===void 0||integration===""||NO_DOCUMENTS.has(wordOf(type)))return void 0;if(wordOf(artifact.state)==="deleted")return void 0;const standing=standingOf(
artifact);const{name,external_url:url,error,ingest_warnings:warnings}=artifact;return{id:id2,project,integration,name:name===void 0||name.trim()===""?id2:name,url:url===
""?void 0:url,time:timeOf(artifact.updated_at),standing,error:standing==="failed"?error??"":"",warnings:standing==="done"?(warnings??[]).filter(word=>typeof word===
"string"):[]}}var STATES="Published,Processing,Error,Initializing,Unavailable";var WHOLE=[{include_descendants:"true",state:STATES},{include_descendants:"true"},
{}];var MAX_UNKNOWN=20;var MAX_DOUBTS=3;var isRefused=({http})=>http.status===400||http.status===422;var Looks=class{#options;#noticed=new Set;#unknown=new Set;#user;#projects;#whole=0;#isWholeProven=false;#filters=true;#doubts=0;constructor(options){
this.#options=options}get filters(){return this.#filters}async projects(limits){if(this.#projects!==void 0)return this.#projects;const{lists,projectIds}=this.#options;
if(projectIds.length>0)return this.#projects=projectIds;const user=this.#user??=await lists.userId(limits);const ids2=[];for await(const{items,skipped}of everyPage(
at=>lists.projects(user,at,limits))){ids2.push(...items.map(({id:id2})=>id2));if(skipped>0)this.#notice("Skipped projects without a usable id.")}return this.#projects=
ids2}async whole(limits,take){this.#projects=void 0;for(const project of await this.projects(limits))await this.#wholeProject(project,limits,take)}async pending(projects,limits,take){
const filter={...WHOLE[this.#whole],ingest_status:[...PENDING_STATUSES,...this.#unknown].join(",")};for(const project of projects){try{for await(const{items}of this.#pages(
project,filter,limits)){if(items.filter(item=>!mayBePending(item)).length*2>items.length)return this.#giveUp("ignores");this.#take(items,project,take)}}catch(error){
const failure=(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.z6)(error);if(!isRefused(failure))throw this.#ofProject(failure);return this.#giveUp("refuses")}}
return true}checked(contradicted){this.#doubts=contradicted?this.#doubts+1:0;if(this.#doubts>=MAX_DOUBTS)this.#giveUp("misapplies")}#giveUp(verb){this.#options.
log.info(`Zylon ${verb} the filter ingest_status, so each look goes through every document`);this.#filters=false;return false}async#wholeProject(project,limits,take){
let first;for(;;this.#whole+=1){const filter=WHOLE[this.#whole];if(filter===void 0){this.#whole=0;throw this.#ofProject(first??(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.
z6)(void 0))}try{for await(const{items,skipped}of this.#pages(project,filter,limits)){if(skipped>0)this.#notice("Skipped documents without an id.");this.#take(items,
project,take)}}catch(error){const failure=(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.z6)(error);if(!isRefused(failure)||this.#isWholeProven)throw this.#ofProject(
failure);first??=failure;continue}this.#isWholeProven=true;if(this.#whole>0){const missing=this.#whole>1?"failed documents and those in folders":"failed documen\
ts";this.#notice(`Zylon refused to list documents of every state or folder. So ${missing} may be missing in the counts.`)}return}}#pages(project,filter,limits){
return everyPage(at=>this.#options.lists.artifacts(project,at,filter,limits))}#take(artifacts,project,take){for(const artifact of artifacts){const document=documentOf(
artifact,project);if(document===void 0)continue;const status=artifact.ingest_status??"";if(isUnknownStatus(artifact))this.#learn(status);if(status===""){this.#notice(
"Zylon reports no ingest_status for some documents. They count as indexed once they are published.")}take(document)}}#learn(status){if(this.#unknown.size>=MAX_UNKNOWN||
!/^[\w-]{1,40}$/.test(status))return;this.#unknown.add(status);const word=(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.TN)(this.#options.redact(status),40);
this.#notice(`Zylon reports an ingest_status that is unknown to this action: ${word}. It counts as pending.`)}#notice(notice){if(this.#noticed.has(notice))return;
this.#noticed.add(notice);this.#options.log.notice(notice)}#ofProject(failure){const wrong=["not-found","forbidden","bad-request","unprocessable"].includes(failure.
code);if(this.#options.projectIds.length===0||!wrong)return failure;const explanation={what:failure.explanation.what,why:"The user of api-token has no project w\
ith this id",remedy:"Correct project-id, or leave it empty to look in every project of the user"};return new _chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.lZ(
failure.code,explanation,{cause:failure,http:failure.http})}};var FIRST_MS=2e3;var MAX_MS=3e4;var SHARE=.05;function paceAfter(waitedMs){return Math.min(MAX_MS,
Math.max(FIRST_MS,waitedMs*SHARE))}var quoted=text=>`"${(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.TN)(text,80)}"`;function refused(failure,text){if(failure.
http.status!==400&&failure.http.status!==422)return failure;const explanation={what:`The ingest went well, but Zylon refused to search for ${quoted(text)}: ${failure.
explanation.what}`,why:"Zylon does not accept this text in a search",remedy:"Correct expect-search"};return new _chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.
lZ("bad-request",explanation,{cause:failure,http:failure.http})}var isDocument=({type})=>["artifact","artifactcontent"].includes(type?.toLowerCase()??"");async function searchOnce({
lists,documents},missing,limits){for(const text of[...missing.keys()]){let hits;try{hits=await lists.search(text,limits)}catch(error){throw refused((0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.
z6)(error),text)}if(hits.some(hit=>documents.some(index=>index.has(hit))))missing.delete(text);else missing.set(text,hits.filter(isDocument).length)}}function notSearchable(missing,seconds){
const texts=[...missing].map(([text,others])=>{const results=others===0?"no result":others===1?"1 result":`${others} results`;return`${quoted(text)} (${results}\
 in other integrations)`});return new _chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.lZ("not-searchable",{what:`Everything is indexed, but a search did not fin\
d within ${seconds} s: ${texts.join("; ")}`,why:"The text is not in the source that the integration reads, or Zylon needs longer to make it searchable",remedy:"\
Check that the text was published in that source. If it was, raise wait-timeout-seconds"})}async function expectFound(context,searched,limits){const{clock,inputs,
log}=context;const texts=inputs["expect-search"];const missing=new Map(texts.map(text=>[text,0]));const since=clock.now();const progress=new _chunk_GWN43OFH_js__WEBPACK_IMPORTED_MODULE_0__.
qw(since,line=>log.info(line));for(;;){const isLast=clock.now()>=limits.deadline;await searchOnce(searched,missing,limits);if(missing.size===0)break;if(isLast)throw notSearchable(
missing,inputs["wait-timeout-seconds"]);progress.tell(clock.now(),()=>`Searching: ${texts.length-missing.size} of ${texts.length} texts found`);const left=Math.
max(0,limits.deadline-clock.now());await clock.sleep(Math.min(left,paceAfter(clock.now()-since)),limits.signal)}log.info(texts.length===1?"Found: the text of ex\
pect-search":`Found: all ${texts.length} texts of expect-search`)}var placeOf=(project,name)=>`${project}
${name}`;var SearchIndex=class{#ids=new Set;#places=new Set;add({id:id2,project,name}){this.#ids.add(id2);this.#places.add(placeOf(project,name))}has({id:id2,type,
metadata}){const kind=type?.toLowerCase();if(kind==="artifact")return id2!==void 0&&this.#ids.has(id2);const{name,project_id:project}=metadata??{};if(kind!=="ar\
tifactcontent"||name===void 0||project===void 0)return false;return this.#places.has(placeOf(project,name))}};async function searchFleet(context,results){const{
api,clock,inputs,log,redact,signal}=context;const texts=inputs["expect-search"];const waitSeconds=inputs["wait-timeout-seconds"];const deadline=clock.now()+waitSeconds*
1e3;const failure=()=>notSearchable(new Map(texts.map(text=>[text,0])),waitSeconds);log.phase("Search for what was ingested");try{await(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.
ux)({seconds:waitSeconds+inputs["request-timeout-seconds"],clock,signal,failure},async limits=>{const ids2=new Set(results.map(({id:id2})=>id2));const documents=new SearchIndex;
const looks=new Looks({lists:api,log,redact,projectIds:inputs["project-id"]});await looks.whole(limits,document=>{if(ids2.has(document.integration))documents.add(
document)});await expectFound(context,{lists:api,documents:[documents]},{...limits,deadline})});return void 0}catch(error){return(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.
z6)(error)}finally{log.end()}}async function searchDocumentsOf(results,parts){const fixed={"integration-type":"any","integration-id":"all","wait-for":"indexed"};
const inputs=(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.r4)({...(0,_chunk_P7MYJ63C_js__WEBPACK_IMPORTED_MODULE_1__.Ko)(),...fixed});const log=new _chunk_GWN43OFH_js__WEBPACK_IMPORTED_MODULE_0__.
ry;const{api,close}=connect(inputs,{...parts,log,parallel:1});try{return await searchFleet({...parts,api,inputs,log},results)}finally{close()}}})};export{id,ids,modules};
