/**
 * The names of requests. A row of a scene is for one whole request: its method, its path
 * below `/api/v1/app`, and its query, whose parameters may stand in any order. The usual
 * ones have short names.
 */

const DOCUMENTS =
  "include_descendants=true&state=Published,Processing,Error,Initializing";

/** Those for the Confluence integration `int_1` and the project `prj_1`. */
const REQUESTS: Readonly<Record<string, string>> = {
  "GET artifact?type=Integration…":
    "GET artifact?type=Integration&state=Published,Processing,Error,Initializing,Unavailable,Draft&include_descendants=true&include=Account&first=100",
  "GET artifact?source=Confluence…": `GET artifact?source=Confluence&${DOCUMENTS}&first=100`,
  "GET integrations": "GET user/integrations",
  "GET config": "GET integration/confluence/int_1/config",
  "POST refresh_token": "POST integration/confluence/int_1/refresh_token",
  "POST ingest": "POST integration/confluence/int_1/ingest",
  "GET project": "GET user/usr_1/project?page_size=100",
  "GET artifact": `GET project/prj_1/artifact?${DOCUMENTS}&page_size=100`,
  "GET search": "GET search?q=Opening hours&limit=100",
};

/** What a run asks for with the usual inputs: the list, the set-up, the ingest. */
export const USUAL_RUN = ["GET integrations", "GET config", "POST ingest"];

const APP = "/api/v1/app/";

/** Reads a request as it arrived, in the one way in which requests are compared. */
export function readRequest(
  method: string,
  { pathname, searchParams }: URL,
): string {
  const path = pathname.startsWith(APP) ? pathname.slice(APP.length) : pathname;
  const query = [...searchParams].map((pair) => pair.join("=")).toSorted();
  return `${method} ${path}${query.length > 0 ? "?" : ""}${query.join("&")}`;
}

/** Returns the request that a row is for, as `readRequest` does. */
export function toRequest(name: string): string {
  const [method = "", ...path] = (REQUESTS[name] ?? name).split(" ");
  return readRequest(method, new URL(`http://zylon${APP}${path.join(" ")}`));
}

const SHORT_NAMES = new Map(
  Object.keys(REQUESTS).map((name) => [toRequest(name), name]),
);

/** Returns the short name of a request, if it has one. */
export const toShortName = (request: string): string =>
  SHORT_NAMES.get(request) ?? request;

/** Returns the one name of a request, however it is written. */
export const nameRequest = (name: string): string =>
  toShortName(toRequest(name));

/** Makes the same request to another integration than `int_1`. */
export const requestTo = (id: string, name: string): string =>
  nameRequest(toRequest(name).replace("int_1", id));

/** Asks for a later page, such as `pageOf("GET artifact", "page=2")`. */
export function pageOf(name: string, start: string): string {
  const request = toRequest(name);
  return nameRequest(`${request}${request.includes("?") ? "&" : "?"}${start}`);
}

/** Lists the documents of this project in the integration API. */
export const documentsOf = (project: string): string =>
  nameRequest(toRequest("GET artifact").replace("prj_1", project));

/** Lists the documents of Confluence in this project, in the artifact API. */
export const documentsIn = (project: string): string =>
  pageOf("GET artifact?source=Confluence…", `project_id=${project}`);

/** Lists the documents of this source, such as `FileSystem`, in the artifact API. */
export const documentsFrom = (source: string): string =>
  nameRequest(
    toRequest("GET artifact?source=Confluence…").replace("Confluence", source),
  );

export const searchFor = (text: string): string =>
  nameRequest(`GET search?q=${text}&limit=100`);
