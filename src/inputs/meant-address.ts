/** Mistyped addresses: which host is possible, and which address is the likely one. Pure. */
import { isIPv4 } from 'node:net';
import { oneLine } from '../log/untrusted.ts';

const EXAMPLE = 'https://zylon.example.com';
const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const HOST_NAME = new RegExp(`^${LABEL}(?:\\.${LABEL})*\\.?$`);
/** `https://`, and what becomes of it: `http//`, `https:/`, `htps://`, `https;//`, another scheme. */
const SCHEME = /^(?:[a-z][a-z0-9+.-]*:\/\/|h*t+ps?[:;.,]*\/|https?:)\/*/i;

/** Quotation marks of every kind, and the brackets that people put around addresses. */
export const QUOTES = /["'`<>\u00ab\u00bb\u2018-\u201f\u2039\u203a]/g;

/** True for `localhost`, `*.localhost`, 127.0.0.0/8 and [::1]: the host of a `URL`, already normalized by it. */
export function isLoopback(hostname: string): boolean {
  if (hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]') return true;
  return isIPv4(hostname) && hostname.startsWith('127.');
}

/**
 * Can this be the host of a server? `url` was parsed from `written`; the parser makes an IP address of a lone number, and
 * a host of a mistyped scheme.
 */
export function isSensibleHost({ hostname, pathname }: URL, written: string): boolean {
  if (hostname.startsWith('[')) return true;
  if (isIPv4(hostname)) return written.includes(hostname);
  if (/^https?$/.test(hostname) || (/^h*t+ps?$/.test(hostname) && pathname.startsWith('//'))) return false;
  return HOST_NAME.test(hostname);
}

/** The path that is left without the slashes at its end, and without what belongs to the API. */
export function withoutApi(pathname: string): string {
  return pathname
    .replace(/\/api\/v1\/app(?:\/.*)?$/i, '')
    .replace(/\/+$/, '')
    .replace(/\/api(?:\/v1)?$/i, '')
    .replace(/\/+$/, '');
}

// No literals, for the reason in log/untrusted.ts.
const AFTER_HOST = String.raw`[^\p{L}\p{N}\]]+$`;
const BETWEEN = String.raw`[\p{Cc}\s]`;

/** The address in one piece of text, if a host can be made out in it. */
function addressIn(piece: string): URL | undefined {
  let rest = piece;
  while (SCHEME.test(rest)) rest = rest.replace(SCHEME, '');
  const [authority = '', ...path] = rest.replace(/[?#].*/, '').split('/');
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(new RegExp(AFTER_HOST, 'u'), '');
  const scheme = /^http:/i.test(piece) ? 'http' : 'https';
  const url = [host, host.replace(/:[^\]]*$/, '')]
    .map((name) => URL.parse(`${scheme}://${[name, ...path].join('/')}`))
    .find((parsed): parsed is URL => parsed !== null && isSensibleHost(parsed, piece));
  if (url !== undefined && !isLoopback(url.hostname)) url.protocol = 'https:';
  return url;
}

/** The most likely address, printable; the example of the documentation where there is none. */
export function meantAddress(text: string): string {
  const pieces = text
    .replace(QUOTES, '')
    .replaceAll('\\', '/')
    .split(new RegExp(BETWEEN, 'u'))
    .filter((piece) => piece !== '');
  const found = [pieces.find((piece) => piece.includes('://')), pieces[0]].map((piece = '') => addressIn(piece));
  const complete = found.find((url) => url !== undefined && (url.hostname.includes('.') || isLoopback(url.hostname)));
  const url = complete ?? addressIn(pieces.join(''));
  if (url === undefined) return EXAMPLE;
  const path = withoutApi(url.pathname);
  if (url.hostname.startsWith('[')) return url.origin + oneLine(path, 60); // `::` has to stay in [::1]
  return oneLine(url.origin + path, 120);
}
