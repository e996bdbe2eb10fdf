/** The address of Zylon, in the ways in which people write it. */
import { isLoopback, isSensibleHost, meantAddress, QUOTES, withoutApi } from './meant-address.ts';
import type { Parsed } from './parsed.ts';
import { hasControl } from '../log/untrusted.ts';

/** What is wrong with the address, as the end of a sentence; undefined where nothing is. */
function problemOf(text: string, url: URL | null, written: string): string | undefined {
  if (text.search(QUOTES) !== -1) return 'must have no quotes or brackets';
  if (/[\s\\]/.test(text) || hasControl(text)) return 'must not contain white space, control characters or a backslash';
  if (url === null) return 'is not a URL';
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'must begin with https://';
  if (!isSensibleHost(url, written)) return 'does not name a host';
  if (url.username !== '' || url.password !== '' || /^[^/]*:\/\/[^/?#]*@/.test(written)) {
    return 'must not contain a user name or password; the token goes into api-token';
  }
  if (/[?#]/.test(written)) return 'must not contain a query (?) or a fragment (#)';
  return undefined;
}

/**
 * The root of a Zylon instance: scheme, host, port and a path prefix, without the path of the API and without a slash at
 * its end. `https` unless given; `http` only for a loopback host or with `allowInsecureHttp`. A problem ends with the
 * most likely address.
 */
export function parseBaseUrl(text: string, allowInsecureHttp: boolean): Parsed<URL> {
  const trimmed = text.trim();
  if (trimmed === '') {
    return { problem: 'is required: the address of your Zylon instance, such as https://zylon.example.com' };
  }
  const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  const url = URL.parse(written);
  const problem = problemOf(trimmed, url, written);
  if (problem !== undefined || url === null) return { problem: `${problem}; write ${meantAddress(trimmed)}` };
  if (url.protocol === 'http:' && !allowInsecureHttp && !isLoopback(url.hostname)) {
    return {
      problem: `is http://, which would send the token unencrypted; write ${meantAddress(trimmed)}, or set allow-insecure-http: true`,
    };
  }
  url.pathname = withoutApi(url.pathname);
  return { value: url };
}
