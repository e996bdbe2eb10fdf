import { randomUUID } from "node:crypto";
import { isIP } from "node:net";
import { generate } from "selfsigned";

/** A server certificate and the private authority that signed it, all PEM. */
export interface ServerCertificate {
  key: string;
  cert: string;
  ca: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** What is to be special about a certificate. */
export interface CertificateOptions {
  /**
   * Its host names and addresses; `localhost`, `127.0.0.1` and `::1` unless
   * given.
   */
  names?: readonly string[];
  /** Valid for a year until yesterday. */
  expired?: boolean;
}

/**
 * Makes a certificate authority and a certificate for `localhost`, `127.0.0.1`
 * and `::1` signed by it: what an on-premises instance with a private authority
 * looks like to a client.
 */
export async function makeCertificate(
  options: CertificateOptions = {},
): Promise<ServerCertificate> {
  const { names = ["localhost", "127.0.0.1", "::1"], expired = false } =
    options;
  // Two authorities of one name would be taken for each other.
  const name = `Zylon simulator CA ${randomUUID()}`;
  // A day of slack on either side, so that a clock a little off does not spoil
  // a run.
  const validity = {
    notBeforeDate: new Date(Date.now() - DAY_MS),
    notAfterDate: new Date(Date.now() + 30 * DAY_MS),
  };
  const authority = await generate([{ name: "commonName", value: name }], {
    ...validity,
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const leaf = await generate([{ name: "commonName", value: "localhost" }], {
    ...(expired
      ? {
          notBeforeDate: new Date(Date.now() - 366 * DAY_MS),
          notAfterDate: new Date(Date.now() - DAY_MS),
        }
      : validity),
    keyType: "ec",
    algorithm: "sha256",
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: names.map((host) =>
          isIP(host) === 0
            ? { type: 2 as const, value: host }
            : { type: 7 as const, ip: host },
        ),
      },
    ],
  });
  return { key: leaf.private, cert: leaf.cert, ca: authority.cert };
}
