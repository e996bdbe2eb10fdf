/**
 * Which certificates are in a text or a file, and what is wrong where none can
 * be read.
 */
import { makeCertificate } from "../../simulator/http/certificate.ts";
import { readCertificates } from "../../src/inputs/fields.ts";
import { temporaryFile } from "../support/runner.ts";

const [one, two] = (
  await Promise.all([makeCertificate(), makeCertificate()])
).map(({ ca }) => ca.trim());
if (one === undefined || two === undefined) throw new Error("two certificates");

const block = (kind: string): string =>
  `-----BEGIN ${kind}-----\nAAAA\n-----END ${kind}-----`;

const problem = (text: string): unknown =>
  Reflect.get(readCertificates(text), "problem");

test("none are in an empty input", () => {
  expect(readCertificates("")).toEqual({ value: [] });
  expect(readCertificates(" ")).toEqual({ value: [] });
});

test("all in a text, in their order; what is between them is comment", () => {
  expect(readCertificates(one)).toEqual({ value: [one] });
  expect(readCertificates(`# first\n${two}\r\n# second\n${one}\n`)).toEqual({
    value: [two, one],
  });
});

test("all in the file that a path names", () => {
  expect(
    readCertificates(temporaryFile("two.pem", `${one}\n${two}\n`)),
  ).toEqual({ value: [one, two] });
});

test("what is no certificate is skipped, and does not count as one", () => {
  const parameters = block("DH PARAMETERS");
  expect(readCertificates(`${parameters}\n${one}`)).toEqual({ value: [one] });
  expect(problem(parameters)).toBe(
    'contains no certificate ("-----BEGIN CERTIFICATE-----")',
  );
  expect(problem("-----BEGIN CERTIFICATE-----")).toMatch(
    /^contains no certificate/,
  );
});

test.each(["PRIVATE KEY", "RSA PRIVATE KEY", "ENCRYPTED PRIVATE KEY"])(
  "with a %s all are refused",
  (kind) =>
    expect(problem(`${one}\n${block(kind)}`)).toBe(
      "contains a private key, which is exposed now: replace that key, and give only certificates here",
    ),
);

test("one that is broken is named by its place", () => {
  const broken = block("CERTIFICATE");
  expect(problem(broken)).toBe("cannot be read: certificate 1 of 1 is broken");
  expect(problem(`${one}\n${broken}\n${two}`)).toBe(
    "cannot be read: certificate 2 of 3 is broken",
  );
});

test("several lines are no path", () =>
  expect(problem("MIIB\nxyz")).toBe("is neither PEM text nor a path"));

test("a file that is not there", () =>
  expect(problem("/no/such/file.pem")).toBe(
    'names a file that cannot be read: "/no/such/file.pem" (ENOENT)',
  ));

test("a device, which would never end, is no file", () => {
  expect(problem("/dev/zero")).toBe("names no file");
});
