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

const days = (from: number, to: number) => ({
  notBeforeDate: new Date(Date.now() + from * DAY_MS),
  notAfterDate: new Date(Date.now() + to * DAY_MS),
});

/** A day of slack, so that a clock a little off does not spoil a run. */
const VALIDITY = {
  valid: days(-1, 30),
  expired: days(-366, -1),
  "not-yet": days(1, 30),
};

/** What is to be special about a certificate. */
export interface CertificateOptions {
  /**
   * Its host names and addresses; `localhost`, `127.0.0.1` and `::1` unless
   * given.
   */
  names?: readonly string[];
  /** Valid until yesterday, or from tomorrow on. */
  validity?: "expired" | "not-yet";
  /** For clients, in place of servers. */
  usage?: "client";
}

/**
 * Makes a certificate authority and a certificate for `localhost`, `127.0.0.1`
 * and `::1` signed by it: what an on-premises instance with a private authority
 * looks like to a client.
 */
export async function makeCertificate(
  options: CertificateOptions = {},
): Promise<ServerCertificate> {
  const { names = ["localhost", "127.0.0.1", "::1"], validity = "valid" } =
    options;
  // Two authorities of one name would be taken for each other.
  const name = `Zylon simulator CA ${randomUUID()}`;
  const authority = await generate([{ name: "commonName", value: name }], {
    ...VALIDITY.valid,
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const leaf = await generate([{ name: "commonName", value: "localhost" }], {
    ...VALIDITY[validity],
    keyType: "ec",
    algorithm: "sha256",
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, critical: true },
      {
        name: "extKeyUsage",
        serverAuth: options.usage === undefined,
        clientAuth: options.usage === "client",
      },
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
