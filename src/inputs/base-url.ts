/** What people write as `base-url`, and where the API then is. */
import type { Parsed } from './parsed.ts';
import { isIPv4 } from 'node:net';

const no = (problem: string): Parsed<URL> => ({ problem });

/** True for `localhost`, `*.localhost`, 127.0.0.0/8 and [::1]: the host of a `URL`, already normalized by it. */
export function isLoopback(hostname: string): boolean {
  if (hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]') return true;
  return isIPv4(hostname) && hostname.startsWith('127.');
}

/**
 * The root of a Zylon instance: scheme, host, port and a path prefix without `/api` or `/api/v1` and without a slash at
 * its end. `https` unless given; `http` only for a loopback host or with `allowInsecureHttp`.
 */
export function parseBaseUrl(text: string, allowInsecureHttp: boolean): Parsed<URL> {
  const trimmed = text.trim();
  if (trimmed === '') return no('is required: the address of your Zylon instance, such as https://zylon.example.com');
  if (/[\p{Cc}\s\\]/u.test(trimmed)) return no('must not hold white space, control characters or a backslash');
  if (/^https?:\/(?!\/)/i.test(trimmed))
    return no('has one slash after its scheme; write it as https://zylon.example.com');
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(withScheme)) return no('is not a URL; write it as https://zylon.example.com');

  const url = new URL(withScheme);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return no('must be an https:// address');
  if (url.username !== '' || url.password !== '' || /^[^/]*:\/\/[^/?#]*@/.test(withScheme)) {
    return no('must not hold a user name or password; the token goes into api-token');
  }
  if (/[?#]/.test(withScheme)) return no('must not hold a query (?) or a fragment (#); only host, port and path count');
  if (url.protocol === 'http:' && !allowInsecureHttp && !isLoopback(url.hostname)) {
    return no('is http://, which sends the token unencrypted; use https://, or set allow-insecure-http: true');
  }
  url.pathname = url.pathname
    .replace(/\/+$/, '')
    .replace(/\/api(\/v1)?$/i, '')
    .replace(/\/+$/, '');
  return { value: url };
}
