/** A `fetch` for Octokit over our own transport, with its proxy, limits and failures. */
import type { IssueRun } from './run.ts';
import { refusal, unreachable, unusable } from './trouble.ts';
import { parseJson, readSome, readText } from '../http/json.ts';
import type { Transport, TransportRequest, TransportResponse } from '../http/transport.ts';
import { SYSTEM_CLOCK } from '../http/clock.ts';
import { TransportFailure } from '../http/failures.ts';

export interface GitHubFetchOptions {
  readonly transport: Pick<Transport, 'send' | 'proxy'>;
  readonly run: IssueRun;
  /** One line, redacted. */
  readonly printable: (text: string) => string;
  /** For connecting, and again for each piece of an answer. */
  readonly requestSeconds: number;
  readonly signal: AbortSignal;
}

/** The parts of a request by Octokit that are used. */
export interface FetchInit {
  readonly method: TransportRequest['method'];
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export type GitHubFetch = (url: string, init: FetchInit) => Promise<Response>;

/** The `message` of GitHub's JSON, else the text itself. */
function messageOf(text: string): { message: string; isJson: boolean } {
  const json = parseJson(text);
  if (!json.ok) return { message: text, isJson: false };
  const { value } = json;
  const message = typeof value === 'object' && value !== null && 'message' in value ? value.message : undefined;
  return { message: typeof message === 'string' ? message : '', isJson: true };
}

/**
 * Resolves to a 2xx with JSON. Rejects with an `IssueTrouble` for everything else, redirects included, or with the reason
 * of the signal. Sends each request once, and only to the origin of `GITHUB_API_URL`.
 */
export function githubFetch(options: GitHubFetchOptions): GitHubFetch {
  const { transport, run, printable, requestSeconds, signal } = options;
  const host = printable(run.apiUrl.host);
  const { proxy } = transport;

  const notOk = async (call: string, url: string, response: TransportResponse): Promise<Error> => {
    const { status, headers } = response;
    const text = await readSome(response.body, SYSTEM_CLOCK);
    response.discard();
    const { message, isJson } = messageOf(text);
    return refusal({
      call,
      status,
      message: printable(message),
      isJson,
      limited: headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined,
      location:
        headers.location === undefined
          ? ''
          : printable(URL.parse(headers.location, url)?.origin ?? 'an unreadable address'),
      host,
      repository: `${run.owner}/${run.repo}`,
      mayBeReadOnly: run.mayBeReadOnly,
    });
  };

  return async (url, { method, headers, body }) => {
    const target = new URL(url);
    const call = printable(`${method} ${target.pathname}`);
    if (target.origin !== run.apiUrl.origin) throw new Error(`${call} would go to another server`);
    try {
      const response = await transport.send({
        method,
        url: target,
        headers,
        body,
        connectMs: requestSeconds * 1000,
        answerMs: requestSeconds * 1000,
        signal,
      });
      if (response.status < 200 || response.status > 299) throw await notOk(call, url, response);
      const { text, tooLarge } = await readText(response.body);
      if (tooLarge) throw unusable(call, 'more than 1 MiB', host);
      if (!parseJson(text).ok) throw unusable(call, `something that is not JSON ("${printable(text)}")`, host);
      // Of the headers only those that are used: where there is a next page, and for Octokit how to read this one.
      const { link } = response.headers;
      const kept = { 'content-type': 'application/json', ...(typeof link === 'string' ? { link } : {}) };
      return new Response(text, { status: 200, headers: kept });
    } catch (error) {
      if (!(error instanceof TransportFailure)) throw error;
      const asked = { task: '', name: call, purpose: 'read', baseUrl: run.apiUrl, proxy, printable } as const;
      throw unreachable({ ...asked, requestTimeoutSeconds: requestSeconds, hasCertificates: false }, error);
    }
  };
}
