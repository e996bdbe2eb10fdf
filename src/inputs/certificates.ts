/** The input `ca-certificate`: PEM text, or the path of a PEM file, with one certificate or several. */
import { readFileSync } from 'node:fs';
import type { SecureContext } from 'node:tls';
import { codeOf } from '../errors/network.ts';
import { oneLine } from '../log/untrusted.ts';

export type Certificates =
  { readonly ok: true; readonly pem: readonly string[] } | { readonly ok: false; readonly problem: string };

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*?-----END \1-----/g;

function isCertificate(pem: string): boolean {
  // Loaded where it is needed: it takes longer than all that comes before it.
  const { X509Certificate } = process.getBuiltinModule('node:crypto');
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}

/** The certificates of a PEM text; anything between them is comment. Pure. */
export function parseCertificates(text: string): Certificates {
  const blocks = [...text.matchAll(BLOCK)];
  const kinds = blocks.map(([, kind = '']) => kind);
  if (kinds.some((kind) => kind.endsWith('PRIVATE KEY'))) {
    return {
      ok: false,
      problem: 'holds a private key; only certificates belong here. Replace that key: it was exposed',
    };
  }
  const pem = blocks.filter((_, at) => kinds[at] === 'CERTIFICATE').map(([block]) => block);
  if (pem.length === 0) return { ok: false, problem: 'holds no certificate ("-----BEGIN CERTIFICATE-----")' };
  const broken = pem.findIndex((block) => !isCertificate(block));
  if (broken !== -1)
    return { ok: false, problem: `cannot be read: certificate ${broken + 1} of ${pem.length} is broken` };
  return { ok: true, pem };
}

/** Reads the input: text where it holds PEM, else a path. */
export function readCertificates(input: string): Certificates {
  if (input.trim() === '') return { ok: true, pem: [] };
  if (input.includes('-----BEGIN')) return parseCertificates(input);
  if (/[\r\n]/.test(input)) return { ok: false, problem: 'is neither PEM text nor a path' };
  try {
    return parseCertificates(readFileSync(input, 'utf8'));
  } catch (error) {
    return { ok: false, problem: `names a file that cannot be read: "${oneLine(input, 100)}" (${codeOf(error)})` };
  }
}

/** Trust in these certificates on top of Node's default roots and `NODE_EXTRA_CA_CERTS`; a chain may end at any of them. */
export function trustAlso(pem: readonly string[]): SecureContext {
  const { createSecureContext, getCACertificates } = process.getBuiltinModule('node:tls');
  return createSecureContext({ ca: [...getCACertificates('default'), ...pem], allowPartialTrustChain: true });
}
