/** The input `ca-certificate`: PEM text, or the path of a PEM file, with one certificate or several. */
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Parsed } from './fields.ts';
import { oneLine } from '../log/untrusted.ts';
import { codeOf } from '../http/failures.ts';

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----[\s\S]*?-----END \1-----/g;

/** Reads the input: text where it holds PEM, else a path. Anything between the certificates is comment. */
export function readCertificates(input: string): Parsed<readonly string[]> {
  if (input.trim() === '') return { value: [] };
  let text = input;
  if (!input.includes('-----BEGIN')) {
    if (/[\r\n]/.test(input)) return { problem: 'is neither PEM text nor a path' };
    try {
      text = readFileSync(input, 'utf8');
    } catch (error) {
      return { problem: `names a file that cannot be read: "${oneLine(input, 100)}" (${codeOf(error)})` };
    }
  }
  const blocks = [...text.matchAll(BLOCK)];
  if (blocks.some(([, kind]) => kind?.endsWith('PRIVATE KEY'))) {
    return {
      problem: 'contains a private key, which is exposed now: replace that key, and give only certificates here',
    };
  }
  const pem = blocks.filter(([, kind]) => kind === 'CERTIFICATE').map(([block]) => block);
  if (pem.length === 0) return { problem: 'contains no certificate ("-----BEGIN CERTIFICATE-----")' };
  for (const [at, block] of pem.entries()) {
    try {
      new X509Certificate(block);
    } catch {
      return { problem: `cannot be read: certificate ${at + 1} of ${pem.length} is broken` };
    }
  }
  return { value: pem };
}
