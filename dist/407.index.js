const id=407;const ids=[407];const modules={407:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{searchDocumentsOf:()=>searchDocumentsOf});var _chunk_XRU2FCAU_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(554);var _chunk_JGT4CB74_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
207);var _chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(429);var node_net__WEBPACK_IMPORTED_MODULE_3__=__webpack_require__(30);var MAX_LIST_BYTES=32*
1024*1024;var saysJson=(contentType,text)=>/\bjson\b/i.test(contentType)&&!text.trimStart().startsWith("<");async function read(answer,limit){const{text,tooLarge}=await(0,
_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.yR)(answer.body,limit);const expected=saysJson(answer.contentType,text);if(tooLarge&&expected)throw answer.tooLarge(
limit);const json=tooLarge?{ok:false}:(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.qF)(text);if(json.ok){answer.saw(json.value);return json.value}throw answer.
bodyFailure(expected?"bad-json":"not-api",text)}function asJson(answer){return read(answer,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.bi)}var isList=value=>Array.
isArray(value);function listIn(value){if(isList(value))return value;if(typeof value!=="object"||value===null||!("data"in value))return void 0;const{data}=value;
const more="has_next_page"in value&&value.has_next_page===true||"next_cursor"in value&&Boolean(value.next_cursor);return isList(data)&&!more?data:void 0}async function asList(answer,notAList){
const list=listIn(await read(answer,MAX_LIST_BYTES));if(list===void 0)throw notAList();return list}async function asAcknowledgement(answer){const{text}=await(0,
_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.yR)(answer.body);if(/\bhtml\b/i.test(answer.contentType)||text.trimStart().startsWith("<")){throw answer.bodyFailure(
"not-api",text)}}function unexpected({task,purpose,method,segments},problem){return new _chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.lZ("unexpected-response",
{what:`${(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Gj)((0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.TN)(task),purpose!=="read")}: the answer has \
another shape than documented (${problem})`,why:"This version of Zylon has another API, or base-url names another service",remedy:"Check base-url; if it is righ\
t, report this with the version of Zylon"},{http:{status:200,request:(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.TN)(`${method} /${segments.map(encodeURIComponent).
join("/")} answered 200`)}})}function checked(schema,value,call){const{success,data,error}=schema.safeParse(value);if(success)return data;throw unexpected(call,
(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.AX)(error))}var lenient=schema=>(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.nb)((0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
lq)(schema),void 0);var lenientText=lenient((0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Yj)());var SYNC_STARTED=(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
kx)(()=>{const count=(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.lq)((0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.me)((0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
Wh)().check((0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.UI)())));return(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Ik)({current_artifact_count:count,
integration_item_count:count})});var SYNC_ERROR=(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.kx)(()=>(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Ik)(
{message:lenientText,error:lenientText,detail:lenientText}));var SYNC_PROGRESS=(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.kx)(()=>{const named2=lenient(
(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Ik)({name:lenientText,title:lenientText}));return(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Ik)({artifact_id:lenientText,
artifact:named2,integration_item:named2,progress:lenient((0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.ai)())})});var textOf=id2=>typeof id2==="string"?id2:
Number.isSafeInteger(id2)?String(id2):"";var ID_SEGMENT=(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.kx)(()=>(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
Fs)((0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.KC)([(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Yj)(),(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
ai)()],"neither text nor a number"),(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.pd)(textOf)).check((0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.YP)(
_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.bQ,"no id that can stand in a path")));var INTEGRATION=(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.kx)(()=>(0,
_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Ik)({id:ID_SEGMENT,type:(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.nb)((0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
Yj)(),""),provider_data:lenient((0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Ik)({username:lenientText}))}));var ME=(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
kx)(()=>(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Ik)({id:lenient(ID_SEGMENT),name:lenientText,state:lenientText}));var HEALTH=(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
kx)(()=>(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Ik)({commit:lenientText}));var typeIn=value=>typeof value==="object"&&value!==null&&"type"in value&&typeof value.
type==="string"?value.type:"";function readIntegrations(list,isSecret){const integrations=[];const unclear=[];for(const[index,value]of list.entries()){const{data,
error}=INTEGRATION.safeParse(value);const usable=data!==void 0&&!isSecret(data.id);if(usable)integrations.push(data);const problem=error!==void 0?(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
AX)(error):usable?"field type: missing":"field id: it contains a secret of this run";if(!usable||data.type==="")unclear.push({type:typeIn(value),problem:`number\
 ${index+1}, ${problem}`})}return{integrations,unclear}}var APP=["api","v1","app"];var NO_LIST="the whole answer: expected a list";var LOOK_UP_USER="look up the\
 token's user";var named=({label},id2)=>`the ${label} integration ${(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Mt)([id2])}`;var ZylonApi=class _ZylonApi{#http;#log;constructor(http,log){
this.#http=http;this.#log=log}tellingIn(log){return new _ZylonApi(this.#http,log)}async config(connector,id2,limits){const task=`read the configuration of ${named(
connector,id2)}`;return this.#http.exchange(this.#read(task,["integration",connector.slug,id2,"config"],limits),asJson)}async create({slug,label},credentials,limits){
const task=`create a ${label} integration`;const call=this.#post("create",task,["integration",slug],limits,JSON.stringify(credentials));return this.#integration(
await this.#http.exchange(call,asJson),call)}async update(connector,id2,credentials,limits){const task=`update the credentials of ${named(connector,id2)}`;const segments=[
"integration",connector.slug,id2];const call=this.#post("update",task,segments,limits,JSON.stringify(credentials));return INTEGRATION.safeParse(await this.#http.
exchange(call,asJson)).success}async refreshOauth(connector,id2,limits){const task=`renew the OAuth access of ${named(connector,id2)}`;const call=this.#post("re\
fresh",task,["integration",connector.slug,id2,"refresh_token"],limits);await this.#http.exchange({...call,accept:"application/json, text/plain"},asAcknowledgement)}async ingest(connector,id2,body,limits){
const task=`start the ingest of ${named(connector,id2)}`;const call=this.#post("ingest",task,["integration",connector.slug,id2,"ingest"],limits,body);return this.#http.
open({...call,accept:"application/json, text/event-stream, application/x-ndjson"})}async integrations(limits,retries){const call=this.#read("list the integratio\
ns",["user","integrations"],limits,retries);const list=await this.#http.exchange(call,answer=>asList(answer,()=>unexpected(call,NO_LIST)));return readIntegrations(
list,id2=>this.#http.holdsSecret(id2))}async user(limits,retries){const call=this.#read(LOOK_UP_USER,["me"],limits,retries);return checked(ME,await this.#http.exchange(
call,asJson),call)}async me(limits){const{id:id2,...rest}=await this.user(limits);if(id2===void 0)throw unexpected(this.#read(LOOK_UP_USER,["me"],limits),"field\
 id: missing");return{id:id2,...rest}}async version(limits){const call={...this.#read("look up the version",[],limits,0),segments:["api","health"],anonymous:true};
return checked(HEALTH,await this.#http.exchange(call,asJson),call).commit}async read({task,segments,query},limits,check){const call={...this.#read(task,segments,
limits),query};return check(await this.#http.exchange(call,asJson),call)}#integration(value,call){const integration=checked(INTEGRATION,value,call);if(this.#http.
holdsSecret(integration.id))throw unexpected(call,"field id: it contains a secret of this run");return integration}#read(task,segments,limits,retries){return{purpose:"\
read",task,method:"GET",segments:[...APP,...segments],limits,log:this.#log,retries}}#post(purpose,task,segments,limits,body){return{purpose,task,method:"POST",segments:[
...APP,...segments],limits,log:this.#log,body}}};function connect(inputs,{clock,log,redact,parallel}){const http=new _chunk_XRU2FCAU_js__WEBPACK_IMPORTED_MODULE_0__.
RF({baseUrl:inputs["base-url"],credentials:{authorization:`Bearer ${inputs["api-token"]}`,"x-org":inputs.organization},certificates:inputs["ca-certificate"],requestTimeoutSeconds:inputs["\
request-timeout-seconds"],maxRetries:inputs["max-retries"],parallel,redact,clock});return{api:new ZylonApi(http,log),close:()=>http.close()}}var EXAMPLE="https:\
//zylon.example.com";var LABEL="[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?";var HOST_NAME=new RegExp(`^${LABEL}(?:\\.${LABEL})*\\.?$`);var SCHEME=/^(?:[a-z][a-z0-9+.-]*:\/\/|h*t+ps?[:;.,]*\/|https?:)\/*/i;
var QUOTES=/["'`<>\u00ab\u00bb\u2018-\u201f\u2039\u203a]/g;function isLoopback(hostname){if(hostname==="localhost"||hostname.endsWith(".localhost")||hostname===
"[::1]")return true;return(0,node_net__WEBPACK_IMPORTED_MODULE_3__.isIPv4)(hostname)&&hostname.startsWith("127.")}function isSensibleHost({hostname,pathname},written){
if(hostname.startsWith("["))return true;if((0,node_net__WEBPACK_IMPORTED_MODULE_3__.isIPv4)(hostname))return written.includes(hostname);if(/^https?$/.test(hostname)||
/^h*t+ps?$/.test(hostname)&&pathname.startsWith("//"))return false;return HOST_NAME.test(hostname)}function withoutApi(pathname){return pathname.replace(/\/api\/v1\/app(?:\/.*)?$/i,
"").replace(/\/+$/,"").replace(/\/api(?:\/v1)?$/i,"").replace(/\/+$/,"")}var AFTER_HOST=String.raw`[^\p{L}\p{N}\]]+$`;var BETWEEN=String.raw`[\p{Cc}\s]`;function addressIn(piece){
let rest=piece;while(SCHEME.test(rest))rest=rest.replace(SCHEME,"");const[authority="",...path]=rest.replace(/[?#].*/,"").split("/");const host=authority.slice(
authority.lastIndexOf("@")+1).replace(new RegExp(AFTER_HOST,"u"),"");const scheme=/^http:/i.test(piece)?"http":"https";const url=[host,host.replace(/:[^\]]*$/,"")].
map(name=>URL.parse(`${scheme}://${[name,...path].join("/")}`)).find(parsed=>parsed!==null&&isSensibleHost(parsed,piece));if(url!==void 0&&!isLoopback(url.hostname))
url.protocol="https:";return url}function meantAddress(text){const pieces=text.replace(QUOTES,"").replaceAll("\\","/").split(new RegExp(BETWEEN,"u")).filter(piece=>piece!==
"");const found=[pieces.find(piece=>piece.includes("://")),pieces[0]].map((piece="")=>addressIn(piece));const complete=found.find(url2=>url2!==void 0&&(url2.hostname.
includes(".")||isLoopback(url2.hostname)));const url=complete??addressIn(pieces.join(""));if(url===void 0)return EXAMPLE;const path=withoutApi(url.pathname);if(url.
hostname.startsWith("["))return url.origin+(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.TN)(path,60);return(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
TN)(url.origin+path,120)}function problemOf(text,url,written){if(text.search(QUOTES)!==-1)return"must have no quotes or brackets";if(/[\s\\]/.test(text)||(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
aQ)(text))return"must not contain white space, control characters or a backslash";if(url===null)return"is not a URL";if(url.protocol!=="https:"&&url.protocol!==
"http:")return"must begin with https://";if(!isSensibleHost(url,written))return"does not name a host";if(url.username!==""||url.password!==""||/^[^/]*:\/\/[^/?#]*@/.
test(written)){return"must not contain a user name or password; the token goes into api-token"}if(/[?#]/.test(written))return"must not contain a query (?) or a \
fragment (#)";return void 0}function parseBaseUrl(text,allowInsecureHttp){const trimmed=text.trim();if(trimmed===""){return{problem:"is required: the address of\
 your Zylon instance, such as https://zylon.example.com"}}const written=/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed)?trimmed:`https://${trimmed}`;const url=URL.parse(
written);const problem=problemOf(trimmed,url,written);if(problem!==void 0||url===null)return{problem:`${problem}; write ${meantAddress(trimmed)}`};if(url.protocol===
"http:"&&!allowInsecureHttp&&!isLoopback(url.hostname)){return{problem:`is http://, which would send the token unencrypted; write ${meantAddress(trimmed)}, or s\
et allow-insecure-http: true`}}url.pathname=withoutApi(url.pathname);return{value:url}}function configureProblems({selection,configure,username:username2,password:password2},baseUrl){
const problems=[];for(const connector of(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Uj)(selection).filter(({credentials})=>credentials==="oauth")){const where=baseUrl===
void 0?"in Zylon":`at ${(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.$6)(baseUrl,connector)}`;problems.push(`configure must be none for ${connector.type};\
 a person connects it by OAuth in a browser, ${where}`)}if(problems.length>0)return problems;if(username2==="")problems.push(`username is required with configur\
e: ${configure}`);if(password2==="")problems.push(`password is required with configure: ${configure}; if it comes from a secret, check that this job gets that s\
ecret`);if(selection.kind==="all"){problems.push(`integration-id must name integrations with configure: ${configure}, not "all"`)}if(configure==="create"&&selection.
kind==="ids"){problems.push("integration-id must be empty with configure: create; to send credentials to an existing integration, use configure: update")}return problems}
function contradictions(inputs,baseUrl){const{selection,configure,username:username2,password:password2}=inputs;const problems=configure==="none"?[]:configureProblems(
inputs,baseUrl);if(configure==="none"&&password2!==""){problems.push("password has no effect without configure; set configure, or leave password empty")}if(configure===
"none"&&username2!==""&&selection.kind==="all"){problems.push("username must be empty with integration-id: all")}const waitFor=inputs["wait-for"];if(inputs["exp\
ect-search"].trim()!==""&&waitFor!==void 0&&waitFor!=="indexed"){problems.push(`expect-search needs wait-for: indexed, not ${waitFor}`)}if(inputs["refresh-oauth"]){
for(const{type}of(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Uj)(selection).filter(({credentials})=>credentials==="password")){problems.push(`refresh-oau\
th must be false for ${type}, which has a username and password in place of OAuth`)}}return problems}var INPUT_SCHEMA=(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
Ik)({"base-url":(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Yj)(),"api-token":_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.AV,organization:_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
kw,"integration-type":_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.vh,"integration-id":_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.XZ,configure:(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
Yq)(["none","create","update","upsert"]),username:_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Xh,password:_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.wJ,
"refresh-oauth":(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Jt)(false),ingest:(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Jt)(true),"ingest-body":_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
o$,"wait-for":(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Yq)(["completed","started","indexed"]),"expect-search":_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
n2,"project-id":_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.tv,"wait-timeout-seconds":(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.rD)(1800,1,21600),"\
min-item-count":(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.b7)(0,1e9),"max-removed":_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.nB,"fail-on-item-err\
ors":_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Tn,"dry-run":(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Jt)(false),"max-parallel":(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
rD)(4,1,32),shards:(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.rD)(1,1,256),"request-timeout-seconds":(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
rD)(30,1,600),"max-retries":(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.rD)(8,0,20),"ca-certificate":_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.$H,"\
allow-insecure-http":(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Jt)(false),"failure-issue":(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Jt)(false),
"failure-issue-assignees":_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.NB,"failure-issue-key":(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Yj)(),"githu\
b-token":(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Yj)()});var LONG_SECRET=8;function misplacedToken(raw){const token=raw["api-token"]??"";if(token.length<
LONG_SECRET)return[];const printed=Object.entries(raw).filter(([name])=>name!=="api-token"&&name!=="github-token");return printed.filter(([,value])=>value.includes(
token)).map(([name])=>name)}var valueOf=parsed=>parsed!==void 0&&"value"in parsed?parsed.value:void 0;function selectedBy(raw){const{shape}=INPUT_SCHEMA;const type=shape["\
integration-type"].safeParse(raw["integration-type"]).data;const ids2=shape["integration-id"].safeParse(raw["integration-id"]).data;return type===void 0||ids2===
void 0?void 0:(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Wm)(type,ids2)}function contradictionsOf(raw,baseUrl){const{shape}=INPUT_SCHEMA;const selected=selectedBy(
raw);if(selected===void 0)return[];if("problem"in selected)return[selected.problem];const configure=shape.configure.safeParse(raw["configure"]).data;if(configure===
void 0)return[];const given={selection:selected.value,configure,username:raw["username"]??"",password:raw["password"]??"","refresh-oauth":shape["refresh-oauth"].
safeParse(raw["refresh-oauth"]).data??false,"wait-for":shape["wait-for"].safeParse(raw["wait-for"]).data,"expect-search":raw["expect-search"]??""};return contradictions(
given,baseUrl)}function readInputs(){const names=Object.keys(INPUT_SCHEMA.shape);return Object.fromEntries(names.map(name=>[name,(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
V4)(name,{trimWhitespace:name!=="password"})]))}function checkedInputs(raw){const misplaced=misplacedToken(raw);if(misplaced.length>0){throw new _chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
lZ("invalid-input",{what:`The value of api-token also appears in ${misplaced.join(" and ")}`,why:"The action prints inputs other than api-token and password",remedy:'\
Correct the "with:" block of the step; nothing was sent to the server'})}const parsed=INPUT_SCHEMA.safeParse(raw);const allowInsecureHttp=INPUT_SCHEMA.shape["al\
low-insecure-http"].safeParse(raw["allow-insecure-http"]);const base=parseBaseUrl(raw["base-url"]??"",allowInsecureHttp.data??false);const baseUrl=valueOf(base);
const selection=valueOf(selectedBy(raw));const problems=[..."problem"in base?[`base-url ${base.problem}`]:[],...(parsed.error?.issues??[]).map(({path,message})=>`${path.
join(".")} ${message}`),...contradictionsOf(raw,baseUrl),...(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.ML)(raw)];if(problems.length===0&&parsed.success&&
baseUrl&&selection){return{...parsed.data,"base-url":baseUrl,selection}}throw new _chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.lZ("invalid-input",{what:problems.
length===1?"An input is wrong":`The inputs have ${problems.length} problems`,why:problems.join(". "),remedy:'Correct the "with:" block of the step; nothing was \
sent to the server'})}var looseText=()=>(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.nb)((0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.lq)((0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
Fs)((0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.KC)([(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Yj)(),(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
ai)()]),(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.pd)(String))),void 0);var PAGE=(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.kx)(()=>(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
Ik)({data:(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.YO)((0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.L5)()),next_cursor:looseText(),has_next_page:(0,
_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.nb)((0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.lq)((0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.me)(
(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.zM)())),void 0)}));var PROJECT=(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.kx)(()=>(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
Ik)({id:ID_SEGMENT}));var ARTIFACT=(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.kx)(()=>{const id2=(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Fs)(
(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.KC)([(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Yj)().check((0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
m9)(1)),(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.ai)()]),(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.pd)(String));return(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
Ik)({id:id2,name:looseText(),type:looseText(),integration_id:looseText(),state:looseText(),ingest_status:looseText(),error:looseText(),ingest_warnings:(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
nb)((0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.lq)((0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.YO)((0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
L5)())),void 0),external_url:looseText(),updated_at:looseText()})});var HIT=(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.kx)(()=>(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
Ik)({id:looseText(),type:looseText(),metadata:(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.nb)((0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.lq)((0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
Ik)({name:looseText(),project_id:looseText()})),void 0)}));var PAGE_SIZE="100";var SEARCH_LIMIT="100";var isList2=value=>Array.isArray(value);function pageOf(schema,answer,call){
const envelope=checked(PAGE,isList2(answer)?{data:answer}:answer,call);const items=envelope.data.flatMap(value=>{const{success,data}=schema.safeParse(value);return success?
[data]:[]});const skipped=envelope.data.length-items.length;const{next_cursor:next,has_next_page:more}=envelope;if(more===false)return{items,skipped};if(next!==
void 0&&next!=="")return{items,skipped,next};return{items,skipped,more:more===true}}var placeQuery=at=>{if(at===void 0)return{};return"after"in at?{after:at.after}:
{page:String(at.page)}};var DocumentLists=class{#api;constructor(api){this.#api=api}async userId(limits){return(await this.#api.me(limits)).id}async projects(userId,at,limits){
const query={page_size:PAGE_SIZE,...placeQuery(at)};const call={task:"list the projects",segments:["user",userId,"project"],query};return this.#api.read(call,limits,
(value,asked)=>pageOf(PROJECT,value,asked))}async artifacts(projectId,at,filter,limits){const query={...filter,page_size:PAGE_SIZE,...placeQuery(at)};const task=`\
list the documents of the project ${(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.Mt)([projectId])}`;const call={task,segments:["project",projectId,"artifa\
ct"],query};return this.#api.read(call,limits,(value,asked)=>pageOf(ARTIFACT,value,asked))}async search(text,limits){const call={task:"search in Zylon",segments:[
"search"],query:{q:text,limit:SEARCH_LIMIT}};return this.#api.read(call,limits,(results,asked)=>{if(!isList2(results))throw unexpected(asked,"the whole answer: \
expected a list");return results.flatMap(value=>HIT.safeParse(value).data??[])})}};function endless(what){return new _chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
lZ("unexpected-response",{what:`A list from Zylon does not end: ${what} came twice`,why:"This version of Zylon has another way of paging",remedy:"Set wait-for: \
completed, and report this with the version of Zylon"})}var contentOf=items=>JSON.stringify([items.length,items[0]?.id,items.at(-1)?.id]);function placeOf({next,
more},pages){if(next!==void 0)return{after:next};return more===true?{page:pages+1}:void 0}async function*everyPage(read2){const cursors=new Set;const contents=new Set;
let at;for(let pages=1;;pages+=1){const page=await read2(at);if(page.items.length>0||at!==void 0&&"page"in at){const content=contentOf(page.items);if(contents.has(
content))throw endless("the same page");contents.add(content)}yield page;at=placeOf(page,pages);if(at===void 0)return;if(!("after"in at))continue;if(cursors.has(
at.after))throw endless("the same next_cursor");cursors.add(at.after)}}var PENDING_STATUSES=["NotStarted","Processing","Parsing","Storing"];var wordOf=text=>(text??
"").trim().toLowerCase();var PENDING=new Set(PENDING_STATUSES.map(wordOf));var ENDED=new Set(["done","error","notapplicable"]);var NO_DOCUMENTS=new Set(["folder",
"link"]);function isUnknownStatus({ingest_status:status}){const word=wordOf(status);return word!==""&&!PENDING.has(word)&&!ENDED.has(word)}function mayBePending({
ingest_status:status}){const word=wordOf(status);return word!==""&&!ENDED.has(word)}function standingOf({ingest_status:status,state}){const word=wordOf(status);
if(word==="done"||word==="notapplicable")return"done";if(word==="error")return"failed";if(PENDING.has(word))return"pending";if(wordOf(state)==="error")return"fa\
iled";return word===""&&wordOf(state)==="published"?"done":"pending"}function timeOf(text){if(text===void 0)return Number.NaN;return/^\d+(\.\d+)?$/.test(text)?Number(
text):Date.parse(text)}function documentOf(artifact,project){const{id:id2,integration_id:integration,type}=artifact;if(integration===void 0||integration===""||NO_DOCUMENTS.
has(wordOf(type)))return void 0;if(wordOf(artifact.state)==="deleted")return void 0;const standing=standingOf(artifact);const{name,external_url:url,error,ingest_warnings:warnings}=artifact;
return{id:id2,project,integration,name:name===void 0||name.trim()===""?id2:name,url:url===""?void 0:url,time:timeOf(artifact.updated_at),standing,error:standing===
"failed"?error??"":"",warnings:standing==="done"?(warnings??[]).filter(word=>typeof word==="string"):[]}}var STATES="Published,Processing,Error,Initializing,Una\
vailable";var WHOLE=[{include_descendants:"true",state:STATES},{include_descendants:"true"},{}];var MAX_UNKNOWN=20;var MAX_DOUBTS=3;var isRefused=({http})=>http.
status===400||http.status===422;var Looks=class{#options;#noticed=new Set;#unknown=new Set;#user;#projects;#whole=0;#isWholeProven=false;#filters=true;#doubts=0;constructor(options){
this.#options=options}get filters(){return this.#filters}async projects(limits){if(this.#projects!==void 0)return this.#projects;const{lists,projectIds}=this.#options;
if(projectIds.length>0)return this.#projects=projectIds;const user=this.#user??=await lists.userId(limits);const ids2=[];for await(const{items,skipped}of everyPage(
at=>lists.projects(user,at,limits))){ids2.push(...items.map(({id:id2})=>id2));if(skipped>0)this.#notice("Skipped projects without a usable id.")}return this.#projects=
ids2}async whole(limits,take){this.#projects=void 0;for(const project of await this.projects(limits))await this.#wholeProject(project,limits,take)}async pending(projects,limits,take){
const filter={...WHOLE[this.#whole],ingest_status:[...PENDING_STATUSES,...this.#unknown].join(",")};for(const project of projects){try{for await(const{items}of this.#pages(
project,filter,limits)){if(items.filter(item=>!mayBePending(item)).length*2>items.length)return this.#giveUp("ignores");this.#take(items,project,take)}}catch(error){
const failure=(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.z6)(error);if(!isRefused(failure))throw this.#ofProject(failure);return this.#giveUp("refuses")}}
return true}checked(contradicted){this.#doubts=contradicted?this.#doubts+1:0;if(this.#doubts>=MAX_DOUBTS)this.#giveUp("misapplies")}#giveUp(verb){this.#options.
log.info(`Zylon ${verb} the filter ingest_status, so each look goes through every document`);this.#filters=false;return false}async#wholeProject(project,limits,take){
let first;for(;;this.#whole+=1){const filter=WHOLE[this.#whole];if(filter===void 0){this.#whole=0;throw this.#ofProject(first??(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
z6)(void 0))}try{for await(const{items,skipped}of this.#pages(project,filter,limits)){if(skipped>0)this.#notice("Skipped documents without an id.");this.#take(items,
project,take)}}catch(error){const failure=(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.z6)(error);if(!isRefused(failure)||this.#isWholeProven)throw this.#ofProject(
failure);first??=failure;continue}this.#isWholeProven=true;if(this.#whole>0){const missing=this.#whole>1?"failed documents and those in folders":"failed documen\
ts";this.#notice(`Zylon refused to list documents of every state or folder. So ${missing} may be missing in the counts.`)}return}}#pages(project,filter,limits){
return everyPage(at=>this.#options.lists.artifacts(project,at,filter,limits))}#take(artifacts,project,take){for(const artifact of artifacts){const document=documentOf(
artifact,project);if(document===void 0)continue;const status=artifact.ingest_status??"";if(isUnknownStatus(artifact))this.#learn(status);if(status===""){this.#notice(
"Zylon reports no ingest_status for some documents. They count as indexed once they are published.")}take(document)}}#learn(status){if(this.#unknown.size>=MAX_UNKNOWN||
!/^[\w-]{1,40}$/.test(status))return;this.#unknown.add(status);const word=(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.TN)(this.#options.redact(status),40);
this.#notice(`Zylon reports an ingest_status that is unknown to this action: ${word}. It counts as pending.`)}#notice(notice){if(this.#noticed.has(notice))return;
this.#noticed.add(notice);this.#options.log.notice(notice)}#ofProject(failure){const wrong=["not-found","forbidden","bad-request","unprocessable"].includes(failure.
code);if(this.#options.projectIds.length===0||!wrong)return failure;const explanation={what:failure.explanation.what,why:"The user of api-token has no project w\
ith this id",remedy:"Correct project-id, or leave it empty to look in every project of the user"};return new _chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.lZ(
failure.code,explanation,{cause:failure,http:failure.http})}};var FIRST_INTERVAL_MS=1e3;var SHARE_OF_ELAPSED=1/5;var ProgressLog=class{#started;#print;#next;#last="";constructor(started,print){
this.#started=started;this.#next=started+FIRST_INTERVAL_MS;this.#print=print}tell(now,line){if(now<this.#next)return;const text=line();if(text===this.#last)return;
this.#last=text;const elapsed=now-this.#started;this.#next=now+Math.max(FIRST_INTERVAL_MS,elapsed*SHARE_OF_ELAPSED);this.#print(`${text} (${(elapsed/1e3).toFixed(
0)} s)`)}};var FIRST_MS=2e3;var MAX_MS=3e4;var SHARE=.05;function paceAfter(waitedMs){return Math.min(MAX_MS,Math.max(FIRST_MS,waitedMs*SHARE))}async function within({
seconds,raisedBy,clock,signal,failure},work){const limit=new AbortController;const timer=setTimeout(()=>limit.abort(failure()),seconds*1e3);const unfollow=(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
e6)(signal,limit);try{return await work({deadline:clock.now()+seconds*1e3,signal:limit.signal,...raisedBy===void 0?{}:{raisedBy}})}finally{clearTimeout(timer);unfollow()}}
var quoted=text=>`"${(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.TN)(text,80)}"`;function refused(failure,text){if(failure.http.status!==400&&failure.http.
status!==422)return failure;const explanation={what:`The ingest went well, but Zylon refused to search for ${quoted(text)}: ${failure.explanation.what}`,why:"Zy\
lon does not accept this text in a search",remedy:"Correct expect-search"};return new _chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.lZ("bad-request",explanation,
{cause:failure,http:failure.http})}var isDocument=({type})=>["artifact","artifactcontent"].includes(type?.toLowerCase()??"");async function searchOnce({lists,documents},missing,limits){
for(const text of[...missing.keys()]){let hits;try{hits=await lists.search(text,limits)}catch(error){throw refused((0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
z6)(error),text)}if(hits.some(hit=>documents.some(index=>index.has(hit))))missing.delete(text);else missing.set(text,hits.filter(isDocument).length)}}function notSearchable(missing,seconds){
const texts=[...missing].map(([text,others])=>{const results=others===0?"no result":others===1?"1 result":`${others} results`;return`${quoted(text)} (${results}\
 in other integrations)`});return new _chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.lZ("not-searchable",{what:`Everything is indexed, but a search did not fin\
d within ${seconds} s: ${texts.join("; ")}`,why:"The text is not in the source that the integration reads, or Zylon needs longer to make it searchable",remedy:"\
Check that the text was published in that source. If it was, raise wait-timeout-seconds"})}async function expectFound(context,searched,limits){const{clock,inputs,
log}=context;const texts=inputs["expect-search"];const missing=new Map(texts.map(text=>[text,0]));const since=clock.now();const progress=new ProgressLog(since,line=>log.
info(line));for(;;){const isLast=clock.now()>=limits.deadline;await searchOnce(searched,missing,limits);if(missing.size===0)break;if(isLast)throw notSearchable(
missing,inputs["wait-timeout-seconds"]);progress.tell(clock.now(),()=>`Searching: ${texts.length-missing.size} of ${texts.length} texts found`);const left=Math.
max(0,limits.deadline-clock.now());await clock.sleep(Math.min(left,paceAfter(clock.now()-since)),limits.signal)}log.info(texts.length===1?"Found: the text of ex\
pect-search":`Found: all ${texts.length} texts of expect-search`)}var placeOf2=(project,name)=>`${project}
${name}`;var SearchIndex=class{#ids=new Set;#places=new Set;add({id:id2,project,name}){this.#ids.add(id2);this.#places.add(placeOf2(project,name))}has({id:id2,type,
metadata}){const kind=type?.toLowerCase();if(kind==="artifact")return id2!==void 0&&this.#ids.has(id2);const{name,project_id:project}=metadata??{};if(kind!=="ar\
tifactcontent"||name===void 0||project===void 0)return false;return this.#places.has(placeOf2(project,name))}};async function searchFleet(context,results){const{
api,clock,inputs,log,redact,signal}=context;const texts=inputs["expect-search"];const waitSeconds=inputs["wait-timeout-seconds"];const deadline=clock.now()+waitSeconds*
1e3;const failure=()=>notSearchable(new Map(texts.map(text=>[text,0])),waitSeconds);log.phase("Search for what was ingested");try{await within({seconds:waitSeconds+
inputs["request-timeout-seconds"],clock,signal,failure},async limits=>{const ids2=new Set(results.map(({id:id2})=>id2));const lists=new DocumentLists(api);const documents=new SearchIndex;
const looks=new Looks({lists,log,redact,projectIds:inputs["project-id"]});await looks.whole(limits,document=>{if(ids2.has(document.integration))documents.add(document)});
await expectFound(context,{lists,documents:[documents]},{...limits,deadline})});return void 0}catch(error){return(0,_chunk_ZOSM5FUL_js__WEBPACK_IMPORTED_MODULE_2__.
z6)(error)}finally{log.end()}}async function searchDocumentsOf(results,parts){const fixed={"integration-type":"any","integration-id":"all","wait-for":"indexed"};
const inputs=checkedInputs({...readInputs(),...fixed});const log=new _chunk_XRU2FCAU_js__WEBPACK_IMPORTED_MODULE_0__.ry;const{api,close}=connect(inputs,{...parts,
log,parallel:1});try{return await searchFleet({...parts,api,inputs,log},results)}finally{close()}}})};export{id,ids,modules};
