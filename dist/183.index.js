const id=183;const ids=[183];const modules={590:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.d(__webpack_exports__,
{HB:()=>unreachable,Nn:()=>IssueTrouble,Q2:()=>withState,_P:()=>unusable,kb:()=>hiddenLines,pQ:()=>stateIn,q7:()=>keysIn,x5:()=>refusal});var _chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(
607);var IssueTrouble=class extends Error{constructor(what,remedy,{cause,request}={}){super(`${(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_0__.KG)(what)} ${(0,
_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_0__.KG)(`${remedy}${request===void 0?"":` (${request})`}`)}`,{cause});this.name="IssueTrouble"}};var PERMISSION='Add\
 "issues: write" under "permissions:" of the job, and "github-token: ${{ github.token }}" under "with:" of the step. A token of your own needs "Issues: read and\
 write" for';var READ_ONLY=". For Dependabot and for pull requests from forks, the token is read-only, whatever the workflow says";function remedyFor(facts){const{
status,isJson,limited,message,host,repository,mayBeReadOnly}=facts;if(status===407)return`Put the proxy's user and password into its variable; if ${host} needs \
no proxy, add it to NO_PROXY`;if(status>=300&&status<400){return"The action follows no redirect. Check whether the repository was renamed during the run, then w\
hether a proxy asks for a login"}if(status===429||status===403&&(limited||/rate limit/i.test(message))){return"GitHub limits the rate of requests; the next run \
updates the issue"}if(status>=500)return`${host} has a problem of its own; the next run updates the issue`;if(!isJson&&message!==""){return`This answer is not f\
rom GitHub: check for a proxy between this runner and ${host}, which GITHUB_API_URL names`}switch(status){case 401:return`The github-token is wrong or expired: \
set "github-token: \${{ github.token }}", or renew the token that you use`;case 403:case 404:return`The github-token lacks a permission. ${PERMISSION} ${repository}${mayBeReadOnly?
READ_ONLY:""}`;case 410:return`Switch issues on in the settings of ${repository}, or set failure-issue: false`;default:return`Check whether ${repository} limits\
 who may open, label or close issues; if it does not, report this`}}function refusal(facts){const{call,status,message,location,host}=facts;const said=message===
""?`${host} refused the request`:`${host} said "${message}"`;const what=location===""?said:`${host} redirects to ${location}`;return new IssueTrouble(what,remedyFor(
facts),{request:`${call} answered ${status}`})}function remedyFrom({kind,cause},host,remedyForZylon){if(cause instanceof _chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_0__.
Lo||cause instanceof _chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_0__.fR&&cause.status<500)return remedyForZylon;if(kind==="tls"){return`Set NODE_EXTRA_CA_CERTS \
on this runner to the certificate authority of ${host}; ca-certificate is for Zylon alone`}return`Check that this runner can reach ${host}, which GITHUB_API_URL\
 names, directly or through its proxy`}function unreachable(asked,failure){const{reason,remedy}=(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_0__.d8)(asked,failure);
const host=asked.printable(asked.baseUrl.host);return new IssueTrouble(reason,remedyFrom(failure,host,remedy),{cause:failure.cause,request:asked.name})}function unusable(call,problem,host){
return new IssueTrouble(`${host} answered with ${problem}`,`Check for a proxy between this runner and ${host}, which GITHUB_API_URL names`,{request:call})}var time=(0,
_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_0__.Fs)((0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_0__.Yj)().check((0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_0__.
YP)(text=>new Date(text).toJSON()===text)),(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_0__.pd)(text=>Date.parse(text)));var run=(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_0__.
Yj)().check((0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_0__.YP)(text=>/^\d{1,20}\.\d{1,9}$/.test(text)));var STATE=(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_0__.
Ik)({first:time,last:time,failures:(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_0__.Wh)().check((0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_0__.NC)(),(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_0__.
Zm)(1e9)),commented:(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_0__.lq)(time),run:(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_0__.lq)(run),early:(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_0__.
lq)((0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_0__.zM)()),silent:(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_0__.lq)(run)});var KEY=/<!-- zylon-ingest issue ([0-9a-f]{24}) -->/g;
var PLACE=/<!-- zylon-ingest step ([0-9a-f]{24}) -->/g;var MEMORY=/<!-- zylon-ingest state (\{[^{}<>\n]{1,400}\}) -->/g;var DAY_MS=24*60*60*1e3;function memory(state){
const iso=ms=>new Date(ms).toISOString();const{firstFailed,lastFailed,failures,commented,run:failedIn,early,silentIn}=state;const stored={first:iso(firstFailed),
last:iso(lastFailed),failures,commented:commented===void 0?void 0:iso(commented),run:failedIn,early,silent:silentIn};return`<!-- zylon-ingest state ${JSON.stringify(
stored)} -->`}function hiddenLines({key,place},state){return[`<!-- zylon-ingest issue ${key} -->`,`<!-- zylon-ingest step ${place} -->`,memory(state)]}var withState=(body,state)=>body.
replaceAll(MEMORY,()=>memory(state));function onlyMatch(body,pattern){const found=[...body.matchAll(pattern)];return found.length===1?found[0]?.[1]:void 0}function keysIn(body){
const key=onlyMatch(body,KEY);const place=onlyMatch(body,PLACE);return key===void 0||place===void 0?void 0:{key,place}}function stateIn(body,now){const json=(0,
_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_0__.qF)(onlyMatch(body,MEMORY)??"");const parsed=json.ok?STATE.safeParse(json.value):void 0;if(parsed?.success!==true)
return void 0;const{first,last,failures,commented,run:failedIn,early,silent}=parsed.data;const lastFailed=Math.min(last,now);return{firstFailed:Math.min(first,lastFailed),
lastFailed,failures,...commented===void 0||commented>now+DAY_MS?{}:{commented:Math.min(commented,now)},...failedIn===void 0?{}:{run:failedIn},...early===void 0?
{}:{early},...silent===void 0?{}:{silentIn:silent}}}}),183:((__unused_webpack___webpack_module__,__webpack_exports__,__webpack_require__)=>{__webpack_require__.
d(__webpack_exports__,{keepFailureIssue:()=>keepFailureIssue});var _chunk_U6G432BY_js__WEBPACK_IMPORTED_MODULE_0__=__webpack_require__(590);var _chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__=__webpack_require__(
607);var node_crypto__WEBPACK_IMPORTED_MODULE_2__=__webpack_require__(598);function messageOf(text){const json=(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.
qF)(text);if(!json.ok)return{message:text,isJson:false};const{value}=json;const message=typeof value==="object"&&value!==null&&"message"in value?value.message:void 0;
return{message:typeof message==="string"?message:"",isJson:true}}function githubFetch(options){const{transport,run,printable,requestSeconds,signal}=options;const host=printable(
run.apiUrl.host);const{proxy}=transport;const notOk=async(call,url,response)=>{const{status,headers}=response;const text=await(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.
jV)(response.body,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.Vc);response.discard();const{message,isJson}=messageOf(text);return(0,_chunk_U6G432BY_js__WEBPACK_IMPORTED_MODULE_0__.
x5)({call,status,message:printable(message),isJson,limited:headers["x-ratelimit-remaining"]==="0"||headers["retry-after"]!==void 0,location:headers.location===void 0?
"":printable(URL.parse(headers.location,url)?.origin??"an unreadable address"),host,repository:`${run.owner}/${run.repo}`,mayBeReadOnly:run.mayBeReadOnly})};return async(url,{
method,headers,body})=>{const target=new URL(url);const call=printable(`${method} ${target.pathname}`);if(target.origin!==run.apiUrl.origin)throw new Error(`${call}\
 would go to another server`);try{const response=await transport.send({method,url:target,headers,body,connectMs:requestSeconds*1e3,answerMs:requestSeconds*1e3,signal});
if(response.status<200||response.status>299)throw await notOk(call,url,response);const{text,tooLarge}=await(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.yR)(
response.body);if(tooLarge)throw(0,_chunk_U6G432BY_js__WEBPACK_IMPORTED_MODULE_0__._P)(call,"more than 1 MiB",host);if(!(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.
qF)(text).ok)throw(0,_chunk_U6G432BY_js__WEBPACK_IMPORTED_MODULE_0__._P)(call,`something that is not JSON ("${printable(text)}")`,host);const{link}=response.headers;
const kept={"content-type":"application/json",...typeof link==="string"?{link}:{}};return new Response(text,{status:200,headers:kept})}catch(error){if(!(error instanceof
_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.Az))throw error;const asked={task:"",name:call,purpose:"read",baseUrl:run.apiUrl,proxy,printable};throw(0,_chunk_U6G432BY_js__WEBPACK_IMPORTED_MODULE_0__.
HB)({...asked,requestTimeoutSeconds:requestSeconds,hasCertificates:false},error)}}}var COMMENT_EVERY_MS=24*60*60*1e3;function afterFailure({state,openedAt},failing,now){
const before=state??{firstFailed:Math.min(openedAt??now,now),failures:1};const{firstFailed,failures,commented}=before;const comment=commented===void 0||now-commented>=
COMMENT_EVERY_MS;const counted={firstFailed,lastFailed:now,failures:failures+1,...failing};return{kind:"update",state:{...counted,commented:comment?now:commented},
comment}}function decide(failing,issue,now){if(issue===void 0){if(failing===void 0)return{kind:"nothing"};return{kind:"open",state:{firstFailed:now,lastFailed:now,
failures:1,...failing}}}return failing===void 0?{kind:"close"}:afterFailure(issue,failing,now)}function decideOther(state,run){if(run===void 0||state?.run===void 0||
state.early!==true)return"leave";if(state.run===run||state.silentIn===run)return"leave";return state.silentIn===void 0?"mark":"close"}var TEXT_LIMIT=600;var NAME_LIMIT=100;
var MAX_TARGETS=7;var MAX_FAILED=10;function inert(text,limit){return`<code>${(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.p7)(text,limit).replaceAll("&#6\
4;","&#64;&#8203;")}</code>`}var moment=ms=>`${new Date(ms).toISOString().slice(0,16).replace("T"," ")} UTC`;var times=count=>count===1?"once":`${count} times`;
var runLink=({run})=>run===void 0?"this run":`[run ${run.id}](${run.url})`;function issueTitle({run,subject}){const{workflow,job,step}=run;const names=[workflow,
job,step].map(name=>(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.TN)(name,50)).join(" / ");const about=subject===""?"":` (${(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.
TN)(subject,60)})`;return`Zylon ingest fails: ${names}${about}`.replace(/[@`]/g," ")}function failedLines({failed,total}){if(total<2||failed.length===0)return[];
const more=failed.length-MAX_FAILED;return[`**${failed.length} of ${total} integrations failed:**`,"",...failed.slice(0,MAX_FAILED).map(({name,code})=>`- ${inert(
name,NAME_LIMIT)}: \`${code}\``),...more>0?[`- and ${more} more; the summary of the run lists them`]:[],""]}var closing=({alone})=>alone?"It closes the issue wh\
en the step succeeds.":"It closes the issue when the step succeeds. If you change the entry of the matrix or the inputs, it may take a second run that succeeds.";
var requestRow=({http:{request}})=>request===void 0?[]:[["Request",inert(request,TEXT_LIMIT)]];function issueBody(facts,failure,state){const{run,target}=facts;const{
what,why,remedy}=failure.explanation;const targets=Object.entries({Branch:run.branch,...target}).filter(([,value])=>value!=="");const file=run.workflowUrl===void 0?
"":`, [its file](${run.workflowUrl})`;const rows=[["First failed",moment(state.firstFailed)],["Last failed",`${moment(state.lastFailed)}, ${runLink(run)}`],["Fa\
iled",times(state.failures)],["Code",`[\`${failure.code}\`](${(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.VY)(failure.code)})`],...requestRow(failure),["\
Workflow",`${inert(run.workflow,NAME_LIMIT)}${file}`],["Job",inert(run.job,NAME_LIMIT)],["Step",inert(run.step,NAME_LIMIT)],...targets.slice(0,MAX_TARGETS).map(
([name,value])=>[name,inert(value,NAME_LIMIT)])];return["The ingest of this workflow fails, so Zylon does not get its documents.","",`**What failed:** ${inert(what,
TEXT_LIMIT)}`,"",`**Likely cause:** ${inert(why,TEXT_LIMIT)}`,"",`**What to do:** ${inert(remedy,TEXT_LIMIT)}`,"",...failedLines(facts),"| | |","| --- | --- |",
...rows.map(([name,cell])=>`| ${name} | ${cell} |`),"",`The action rewrites this text after each failure and adds a comment at most once a day. ${closing(run)} \
If you rename the workflow file, the job or the step, or delete the branch, close the issue yourself.`,"",...(0,_chunk_U6G432BY_js__WEBPACK_IMPORTED_MODULE_0__.
kb)(run,state),""].join("\n")}function failureComment({run},failure,state){const{what,remedy}=failure.explanation;return[`Still failing: ${times(state.failures)}\
 since ${moment(state.firstFailed)}, now in ${runLink(run)}.`,"",`**${failure.code}**: ${inert(what,TEXT_LIMIT)}`,"",`**What to do:** ${inert(remedy,TEXT_LIMIT)}`,
""].join("\n")}var history=state=>state===void 0?"":` It had failed ${times(state.failures)}, from ${moment(state.firstFailed)} to ${moment(state.lastFailed)}.`;
function recoveryComment({run},state,now){return`Recovered: ${runLink(run)} succeeded, ${moment(now)}.${history(state)}
`}function replacedComment({run},state,now){return`Closed: ${runLink(run)} of the same step succeeded with other inputs, ${moment(now)}. The last whole run repo\
rted nothing for the inputs of this issue.${history(state)} If you still use them, their next failure opens a new issue.
`}function factsOf({subject,target,failed,total,redact},run){const{workflow,job,step,branch}=run;return{run:{...run,workflow:redact(workflow),job:redact(job),step:redact(
step),branch:redact(branch)},subject:redact(subject),target:Object.fromEntries(Object.entries(target).map(([name,value])=>[name,redact(value)])),failed:failed.map(
({name,code})=>({name:redact(name),code})),total}}var Keeper=class{#report;#issues;#run;#facts;#now;constructor(report,issues,run){this.#report=report;this.#issues=
issues;this.#run=run;this.#facts=factsOf(report,run);this.#now=report.clock.now()}#named(issues){return issues.map(({number})=>`#${number} (${this.#run.repositoryUrl}\
/issues/${number})`).join(", ")}async#close({number},comment){await this.#issues.close(number,"completed");await this.#issues.comment(number,comment)}async#afterSuccess(own,others){
for(const issue of own)await this.#close(issue,recoveryComment(this.#facts,issue.state,this.#now));const{mark}=this.#run;const replaced=others.filter(({state})=>decideOther(
state,mark)==="close");for(const issue of replaced)await this.#close(issue,replacedComment(this.#facts,issue.state,this.#now));for(const{number,body,state}of others){
if(state===void 0||mark===void 0||decideOther(state,mark)!=="mark")continue;await this.#issues.rewrite(number,(0,_chunk_U6G432BY_js__WEBPACK_IMPORTED_MODULE_0__.
Q2)(body,{...state,silentIn:mark}))}const closed=[...own,...replaced];return closed.length===0?"none is open, none is needed":`closed ${this.#named(closed)}`}async#open(state,failure){
const{assignees,redact}=this.#report;const number=await this.#issues.open(issueTitle(this.#facts),issueBody(this.#facts,failure,state));const refused=await this.#issues.
assign(number,assignees);if(refused.length>0){const names=(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.TN)(redact(refused.join(", ")));(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.
$e)(`GitHub did not assign #${number} to ${names}. Correct failure-issue-assignees, or give them access to the repository.`)}return`opened ${this.#named([{number}])}`}async keep(){
const{outcome,early,redact}=this.#report;const{key,place,alone,mark}=this.#run;const found=(await this.#issues.find(place)).map(issue=>({...issue,state:(0,_chunk_U6G432BY_js__WEBPACK_IMPORTED_MODULE_0__.
pQ)(issue.body,this.#now)}));const own=found.filter(issue=>alone||issue.key===key);const others=found.filter(issue=>!own.includes(issue));const[oldest]=own;const failing=outcome===
"failure"?{...mark===void 0?{}:{run:mark},early}:void 0;const decision=decide(failing,oldest,this.#now);if(decision.kind==="nothing"||decision.kind==="close")return this.#afterSuccess(
own,others);const failure=(this.#report.failure??(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.z6)("no reason was given")).mapText(redact);if(oldest===void 0||
decision.kind==="open")return this.#open(decision.state,failure);await this.#issues.rewrite(oldest.number,issueBody(this.#facts,failure,decision.state));if(!decision.
comment)return`updated ${this.#named([oldest])}`;await this.#issues.comment(oldest.number,failureComment(this.#facts,failure,decision.state));return`updated and\
 commented on ${this.#named([oldest])}`}};var keepIssues=(report,issues,run)=>new Keeper(report,issues,run).keep();var CONTEXTS=(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.
YO)((0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.L5)());var JOB=(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.Ik)({workflow_ref:(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.
lq)((0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.me)((0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.Yj)()))});function stepIdentity(text,workflowRef,composite){
const json=(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.qF)(text);const contexts=json.ok?CONTEXTS.safeParse(json.value):void 0;if(contexts?.success!==true||
contexts.data.length!==2){const named=text.trim()!=="";return{entry:text.trim(),exact:named,alone:named}}const[job,matrix]=contexts.data;const isMatrix=typeof matrix===
"object"&&matrix!==null&&Object.keys(matrix).length>0;const file=JOB.safeParse(job).data?.workflow_ref;const exact=workflowRef!==""&&file===workflowRef&&!composite;
return{entry:isMatrix?JSON.stringify(matrix):"",exact,alone:exact&&!isMatrix}}function required(environment,name,form){const value=environment[name]??"";if(form.
test(value))return value;throw new _chunk_U6G432BY_js__WEBPACK_IMPORTED_MODULE_0__.Nn(`the environment variable ${name} is ${value===""?"not set":"not what GitH\
ub sets it to"}`,"Run the action as a step of a workflow that does not set this variable")}function webUrl(environment,name,fallback){const given=environment[name]??
"";const url=URL.parse(given===""?fallback:given);if(url!==null&&(url.protocol==="https:"||url.protocol==="http:"))return url;throw new _chunk_U6G432BY_js__WEBPACK_IMPORTED_MODULE_0__.
Nn(`the environment variable ${name} is not a URL`,"Do not set this variable in the workflow")}function workflowFile(environment){const ref=environment["GITHUB_\
WORKFLOW_REF"]??"";const at=ref.includes("@refs/")?ref.indexOf("@refs/"):ref.lastIndexOf("@");const file=at===-1?ref:ref.slice(0,at);return file===""?required(environment,
"GITHUB_WORKFLOW",/./):file}function workflowUrl(environment,server){const[,repository,path]=/^([\w.-]+\/[\w.-]+)\/(\.github\/workflows\/[^@]+)@/.exec(environment["\
GITHUB_WORKFLOW_REF"]??"")??[];const sha=environment["GITHUB_WORKFLOW_SHA"]??"";if(repository===void 0||path===void 0||!/^[0-9a-f]{40,64}$/.test(sha))return void 0;
const escaped=encodeURI(path).replace(/[()?#]/g,character=>`%${character.charCodeAt(0).toString(16)}`);return`${server}/${repository}/blob/${sha}/${escaped}`}var digestOf=identity=>(0,
node_crypto__WEBPACK_IMPORTED_MODULE_2__.createHash)("sha256").update(JSON.stringify(identity)).digest("hex").slice(0,24);function readIssueRun(environment,{named,
target}){const repository=required(environment,"GITHUB_REPOSITORY",/^[\w.-]+\/[\w.-]+$/);const[owner="",repo=""]=repository.split("/");const apiUrl=webUrl(environment,
"GITHUB_API_URL","https://api.github.com");const server=webUrl(environment,"GITHUB_SERVER_URL","https://github.com").origin;const file=workflowFile(environment);
const job=required(environment,"GITHUB_JOB",/./);const step=required(environment,"GITHUB_ACTION",/./);const ref=environment["GITHUB_REF"]??"";const branch=ref.startsWith(
"refs/tags/")?"refs/tags":ref;const isComposite=(environment["GITHUB_ACTION_PATH"]??"")!=="";const{alone,entry,exact}=stepIdentity(named,environment["GITHUB_WOR\
KFLOW_REF"]??"",isComposite);const place=[file,job,step,branch,...alone&&entry!==""?[entry]:[]];const inputs=Object.entries(exact?{}:target).filter(([,value])=>value!==
"");const identity=alone?place:[...place,entry,...inputs.sort(([a],[b])=>a<b?-1:1)];const id2=environment["GITHUB_RUN_ID"]??"";const attempt=environment["GITHUB\
_RUN_ATTEMPT"]??"";const repositoryUrl=`${server}/${repository}`;const attemptPath=/^\d+$/.test(attempt)?`/attempts/${attempt}`:"";const run={id:id2,url:`${repositoryUrl}\
/actions/runs/${id2}${attemptPath}`};const fileUrl=workflowUrl(environment,server);return{owner,repo,apiUrl,repositoryUrl,key:digestOf(identity),place:digestOf(
place),alone,workflow:environment["GITHUB_WORKFLOW"]??file,job,step,branch:branch==="refs/tags"?"(tags)":ref.replace(/^refs\/(heads\/)?/,""),...fileUrl===void 0?
{}:{workflowUrl:fileUrl},.../^\d{1,20}$/.test(id2)?{run,mark:`${id2}.${/^\d{1,9}$/.test(attempt)?attempt:"1"}`}:{},mayBeReadOnly:(environment["GITHUB_EVENT_NAME"]??
"").startsWith("pull_request")||environment["GITHUB_ACTOR"]==="dependabot[bot]"}}var LIMITS={requestSeconds:10,totalSeconds:30};var WARNING_LIMIT=1e3;function causeOf(error){
return error instanceof Error&&!(error instanceof _chunk_U6G432BY_js__WEBPACK_IMPORTED_MODULE_0__.Nn)&&error.cause!==void 0?error.cause:error}async function loadOctokit(printable){
try{const loaded=await __webpack_require__.e(626).then(__webpack_require__.bind(__webpack_require__,626));return loaded.GitHubIssues}catch(error){throw new _chunk_U6G432BY_js__WEBPACK_IMPORTED_MODULE_0__.
Nn(`the part of the action that talks to GitHub could not be loaded (${printable(error instanceof Error?error.message:"")})`,"Use the whole folder dist/ of one \
version of the action, and do not change the variables that the runner sets",{cause:error})}}async function keepWithin(options,signal){const{token,environment,redact,
step,limits=LIMITS}=options;if(!/^[\x21-\x7e]+$/.test(token)){throw new _chunk_U6G432BY_js__WEBPACK_IMPORTED_MODULE_0__.Nn("github-token contains a character th\
at no token has",'Write "github-token: ${{ github.token }}" under "with:" of the step, or store your token again')}const run=readIssueRun(environment,step);const transport=new _chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.
oK({userAgent:_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__._O,origin:run.apiUrl,maxSockets:1,certificates:[],clock:_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.
Vc});try{const printable=text=>(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.TN)(redact(text));if(transport.proxy.kind==="unreadable"){const{variable}=transport.
proxy;throw new _chunk_U6G432BY_js__WEBPACK_IMPORTED_MODULE_0__.Nn(`the environment variable ${variable} is not the URL of a proxy`,`Correct ${variable}; if ${run.
apiUrl.hostname} needs no proxy, add it to NO_PROXY`)}const Issues=await loadOctokit(printable);const fetch=githubFetch({transport,run,printable,requestSeconds:limits.
requestSeconds,signal});return await keepIssues(options,new Issues({token,run,fetch,printable}),run)}finally{transport.close()}}async function keepFailureIssue(options){
const{outcome,redact,limits=LIMITS}=options;if(outcome==="cancelled"||outcome==="dry-run")return;const limit=new AbortController;const tooLong=new _chunk_U6G432BY_js__WEBPACK_IMPORTED_MODULE_0__.
Nn(`GitHub took longer than ${limits.totalSeconds} s`,"The next run updates it");const timer=setTimeout(()=>limit.abort(tooLong),limits.totalSeconds*1e3);try{const done=await keepWithin(
options,AbortSignal.any([options.signal,limit.signal]));(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.pq)(`Failure issue: ${(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.
TN)(redact(done),WARNING_LIMIT)}`)}catch(error){const cause=causeOf(error);const message=options.signal.aborted?"the run was cancelled.":cause instanceof _chunk_U6G432BY_js__WEBPACK_IMPORTED_MODULE_0__.
Nn?cause.message:(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.z6)(cause).message;(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.$e)(`The failure issue\
 could not be updated: ${(0,_chunk_PH5WLWZW_js__WEBPACK_IMPORTED_MODULE_1__.TN)(redact(message),WARNING_LIMIT)}`)}finally{clearTimeout(timer)}}})};export{id,ids,modules};
