/** The address of Zylon, in the ways in which people write it. Pure. */
import { isIPv4 } from 'node:net';
import type { Parsed } from './fields.ts';
import { hasControl } from '../log/untrusted.ts';

const EXPECTED = 'the expected form is https://zylon.example.com';

/** The end of a path that belongs to the API, and the slashes at its end. */
const API = /\/+(?:api(?:\/v1(?:\/app(?:\/.*)?)?)?\/*)?$/i;

/**
 * The root of a Zylon instance: scheme, host, port and a path prefix, without the path of the API and without a slash at
 * its end. `https` unless given.
 */
export function parseBaseUrl(text: string): Parsed<URL> {
  const trimmed = text.trim();
  if (trimmed === '') {
    return { problem: 'is required: the address of your Zylon instance, such as https://zylon.example.com' };
  }
  if (/[\s\\"'`<>\u00ab\u00bb\u2018-\u201f\u2039\u203a]/.test(trimmed) || hasControl(trimmed)) {
    return { problem: `must not contain quotes, white space, control characters, <, > or a backslash; ${EXPECTED}` };
  }
  const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  const url = trimmed.startsWith('/') ? null : URL.parse(written);
  if (url === null) return { problem: `is not a URL with a host; ${EXPECTED}` };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return { problem: `must begin with https://; ${EXPECTED}` };
  }
  if (/^[^/]*:\/+[^/?#]*@/.test(written)) {
    return { problem: `must not contain a user name or password; the token goes into api-token; ${EXPECTED}` };
  }
  if (/[?#]/.test(written)) return { problem: `must not contain a query (?) or a fragment (#); ${EXPECTED}` };
  url.pathname = url.pathname.replace(API, '');
  // The parser finds a host in `http//host` and `htps//host` too, and the rest of the address is the path then.
  if (/^https?$|[$,;]/.test(url.hostname) || url.pathname.startsWith('//')) {
    return { problem: `is not a URL with a host; ${EXPECTED}` };
  }
  return { value: url };
}

/** Whether a request would send the token unencrypted over a network. */
export function isExposed({ protocol, hostname }: URL): boolean {
  if (protocol !== 'http:') return false;
  if (hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]') return false;
  return !(isIPv4(hostname) && hostname.startsWith('127.'));
}
