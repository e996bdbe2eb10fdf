/** Faults by name, as a person types them: `ingest=503`. */
import type { Fault, FaultRule } from "./faults.ts";

interface Place {
  readonly summary: string;
  readonly where: Pick<FaultRule, "method" | "path">;
}

/** The calls that can fail. */
export const PLACES: Readonly<Record<string, Place>> = {
  any: { summary: "every call", where: {} },
  config: {
    summary: "the check of an integration",
    where: { method: "GET", path: "/config" },
  },
  integrations: {
    summary: "the list of integrations",
    where: { method: "GET", path: /\/user\/integrations|type=Integration/ },
  },
  credentials: {
    summary: "a create, or an update of credentials in the integration API",
    where: {
      method: "POST",
      path: /\/(integration\/[^/]+(\/[^/]+)?|artifact)$/,
    },
  },
  ingest: {
    summary: "the start of an ingest",
    where: { method: "POST", path: /\/(ingest|sync)$/ },
  },
  documents: {
    summary: "the lists of documents, with wait-for=indexed",
    where: { method: "GET", path: /\/artifact(?!.*type=Integration)/ },
  },
  search: {
    summary: "the search of expect-search",
    where: { method: "GET", path: "/search" },
  },
};

interface NamedFault {
  readonly summary: string;
  readonly fault: Fault;
}

/** What can go wrong with a call, beside an error status. */
export const NAMED_FAULTS: Readonly<Record<string, NamedFault>> = {
  html: {
    summary: "a login page answers in place of Zylon",
    fault: { kind: "html" },
  },
  redirect: {
    summary: "the answer is a redirect to a login page",
    fault: { kind: "redirect", location: "https://login.example.com/" },
  },
  reset: {
    summary: "the connection is reset before the answer",
    fault: { kind: "reset" },
  },
  "lost-answer": {
    summary: "the same, but Zylon has done what it was asked",
    fault: { kind: "lost-answer" },
  },
  cut: {
    summary: "the answer ends in the middle",
    fault: { kind: "cut" },
  },
  hang: {
    summary:
      "no answer comes; for an ingest, add wait-for=completed wait-timeout-seconds=5",
    fault: { kind: "hang" },
  },
};

/**
 * `ingest=503`, or `ingest=503x2` for the first two; undefined if a name is
 * unknown.
 */
export function findNamedFault(text: string): FaultRule | undefined {
  const [, place = "", status, name = "", times] =
    /^([a-z]+)=(?:([45]\d\d)|([a-z-]+))(?:x(\d+))?$/.exec(text) ?? [];
  const where = PLACES[place]?.where;
  const fault: Fault | undefined =
    status === undefined
      ? NAMED_FAULTS[name]?.fault
      : { kind: "status", status: Number(status) };
  if (where === undefined || fault === undefined) return undefined;
  return {
    ...where,
    fault,
    ...(times !== undefined && { times: Number(times) }),
  };
}
