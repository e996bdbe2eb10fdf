/** The encodings in which a secret is recognized, as SECURITY.md lists them. */
import { type ObservedRun, runAction, TOKEN } from "./run-action.ts";
import { replyWithStatus } from "./support/replies.ts";
import { olderShares, UPDATE } from "./support/versions.ts";

const PASSWORD = `p@ss "w0rd"\\/+%&=<é😀>;$(x)'`;
const TOKEN_WITH_SIGNS = "qL3/9dK+Zt0v8w2xP4sT6u==";

const base64 = (text: string): string => Buffer.from(text).toString("base64");
const lowerHex = (text: string): string =>
  text.replace(/%[\dA-F]{2}/g, (code) => code.toLowerCase());
const json = (text: string): string => JSON.stringify(text).slice(1, -1);
const escapeUnits = (text: string, signs: RegExp): string =>
  text.replace(
    signs,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
const toEntities = (text: string, signs: RegExp, isHex = false): string =>
  text.replace(signs, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return isHex ? `&#x${code.toString(16).toUpperCase()};` : `&#${code};`;
  });

/** Each with whose habit it is. */
const ENCODINGS: Readonly<Record<string, (secret: string) => string>> = {
  "as it is": (secret) => secret,
  "a URL": encodeURIComponent,
  "a URL in small digits, as .NET writes it": (secret) =>
    lowerHex(encodeURIComponent(secret)),
  "a URL with more of it encoded": (secret) =>
    encodeURIComponent(secret).replaceAll("'", "%27").replaceAll("(", "%28"),
  "a URL twice": (secret) => encodeURIComponent(encodeURIComponent(secret)),
  "a form": (secret) => new URLSearchParams({ "": secret }).toString().slice(1),
  JSON: json,
  "JSON as Go writes it": (secret) => escapeUnits(json(secret), /[<>&]/g),
  "JSON as Python writes it": (secret) =>
    escapeUnits(json(secret), /[^\0-\x7f]/g),
  "JSON as PHP writes it": (secret) =>
    escapeUnits(json(secret), /[^\0-\x7f]/g).replaceAll("/", "\\/"),
  "JSON in JSON": (secret) => json(json(secret)),
  HTML: (secret) =>
    secret
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("'", "&#39;"),
  "HTML with names": (secret) =>
    secret
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("'", "&apos;"),
  "HTML as PHP writes it": (secret) =>
    secret
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replaceAll('"', "&quot;")
      .replaceAll("'", "&#039;"),
  "HTML in HTML": (secret) =>
    secret
      .replaceAll("&", "&amp;amp;")
      .replaceAll("<", "&amp;lt;")
      .replaceAll(">", "&amp;gt;")
      .replaceAll('"', "&amp;quot;")
      .replaceAll("'", "&amp;#39;"),
  "HTML in numbers": (secret) => toEntities(secret, /[^\w ]/gu),
  "HTML in hexadecimal numbers": (secret) =>
    toEntities(secret, /[^\w ]/gu, true),
  "HTML in capital hexadecimal numbers": (secret) =>
    toEntities(secret, /[^\w ]/gu, true).replace(/&#x[^;]*/g, (found) =>
      found.toUpperCase(),
    ),
  Base64: base64,
  "Base64 for a URL": (secret) => Buffer.from(secret).toString("base64url"),
  "Base64 behind one letter": (secret) => base64(`x${secret}`),
  "Base64 behind two letters": (secret) => base64(`xy${secret}`),
  "Base64 in the middle": (secret) => base64(`{"password":"${secret}"}`),
  "Basic authentication": (secret) => base64(`svc-new:${secret}`),
  "Base64 in a URL": (secret) => encodeURIComponent(base64(secret)),
  "Base64 in JSON as PHP writes it": (secret) =>
    base64(secret).replaceAll("/", "\\/"),
};

/** All that the run wrote, but for the masks themselves. */
const getWritten = ({ log, outputs, summary }: ObservedRun): string =>
  [
    log.replace(/^::add-mask::.*$/gm, ""),
    ...Object.values(outputs),
    summary,
  ].join("\n");

/** A part that no other text around it changes. */
const getMiddle = (text: string): string =>
  text.slice(text.length / 2, text.length / 2 + 6);

const say = (detail: string): ReturnType<typeof replyWithStatus> =>
  replyWithStatus(400, { detail });

test.each(Object.entries(ENCODINGS))(
  "a password is taken out in this encoding: %s",
  async (_, encode) => {
    const encoded = encode(PASSWORD);
    const seen = await runAction(
      {
        ...olderShares("svc-new"),
        "POST integration/filesystem/int_1": [say(`wrong: ${encoded}`)],
      },
      { ...UPDATE, username: "svc-new", password: PASSWORD },
    );
    const written = getWritten(seen);
    expect(written).toContain("***");
    expect(written).not.toContain(getMiddle(encoded));
  },
);

test.each(Object.entries(ENCODINGS))(
  "a token is taken out in this encoding: %s",
  async (_, encode) => {
    const encoded = encode(TOKEN_WITH_SIGNS);
    const seen = await runAction(
      { "GET config": [say(`wrong: ${encoded}`)] },
      { "api-token": TOKEN_WITH_SIGNS },
    );
    const written = getWritten(seen);
    expect(written).toContain("***");
    expect(written).not.toContain(getMiddle(encoded));
  },
);

const BLANKS = "  blanks around it ";
/** Its Base64 is `fn5+Pz8/Pj4+b29v`. */
const SIGNS = "~~~???>>>ooo";
const BACKSLASH = "back\\slash";
const TAB = "behind\ttab stop";

test.each<[title: string, password: string, encoded: string]>([
  ["Base64 with the blanks around it", BLANKS, base64(BLANKS)],
  ["Base64 without the blanks around it", BLANKS, base64(BLANKS.trim())],
  ["Base64 with both signs", SIGNS, base64(SIGNS)],
  ["the same for a URL", SIGNS, Buffer.from(SIGNS).toString("base64url")],
  ["the same in a URL", SIGNS, encodeURIComponent(base64(SIGNS))],
  ["the same in JSON of PHP", SIGNS, base64(SIGNS).replaceAll("/", "\\/")],
  ["a backslash in JSON", BACKSLASH, json(BACKSLASH)],
  ["a backslash in JSON in JSON", BACKSLASH, json(json(BACKSLASH))],
  ["a backslash three times in JSON", BACKSLASH, json(json(json(BACKSLASH)))],
  ["a tab in JSON in JSON", TAB, json(json(TAB))],
  ["an apostrophe in HTML of PHP", "it's me", "it&#039;s me"],
])("a password is taken out whole: %s", async (_, password, encoded) => {
  const seen = await runAction(
    {
      ...olderShares("svc-new"),
      "POST integration/filesystem/int_1": [say(encoded)],
    },
    { ...UPDATE, username: "svc-new", password },
  );
  expect(getWritten(seen)).toContain('"***"');
});

test.each([
  ["backslashes in a secret", "ab\\\\\\cd1234", `ab${"\\".repeat(9000)}`],
  ["a secret that begins with a sign", "$2y0123456789abc", "\\".repeat(9000)],
  ["a long secret", "x".repeat(8000), "<title".repeat(28_000)],
])(
  "a text that nearly is a secret doesn't hold the step: %s",
  async (_, password, detail) => {
    const seen = await runAction(
      {
        ...olderShares("svc-new"),
        "POST integration/filesystem/int_1": Array.from({ length: 20 }, () =>
          say(detail),
        ),
      },
      { ...UPDATE, username: "svc-new", password },
    );
    expect(seen.outputs["error-code"]).toBe("bad-request");
  },
);

test("the beginning of a secret doesn't show where a text is cut", async () => {
  const stub = " ".repeat(10_001 - TOKEN.length) + TOKEN;
  const many = TOKEN.repeat(2000);
  for (const text of [
    stub,
    `${stub}.`,
    many,
    `x${many}`,
    ` ${"\u00ad".repeat(9990)}${TOKEN}`,
  ]) {
    const seen = await runAction({ "GET config": [say(text)] });
    expect(getWritten(seen)).not.toContain(TOKEN.slice(0, 5));
  }
});

test.each([
  ["the token", { "api-token": "k".repeat(999) }],
  ["a header", { "extra-headers": `X-Key: ${"k".repeat(999)}` }],
])(
  "the beginning of the longest of several secrets doesn't show either: %s",
  async (_, inputs) => {
    const text = `${" ".repeat(9990)}${"k".repeat(999)}`;
    const seen = await runAction({ "GET config": [say(text)] }, inputs);
    expect(getWritten(seen)).toContain("bad-request");
    expect(getWritten(seen)).not.toContain("kkk");
  },
);

describe("a value of extra-headers that is a part of a public address", () => {
  test.each([
    "https",
    "github",
    "zylon-ingest",
    "docs",
    "errors.md",
    "127.0.0.1",
  ])("is no secret: %s", async (value) => {
    const seen = await runAction(
      { "GET config": [{}] },
      { "extra-headers": `X-Word: ${value}` },
    );
    expect(seen.log).not.toContain(`::add-mask::${value}\n`);
    expect(seen.outputs["error-message"]).toContain(
      "https://github.com/zylon-ingest/zylon-ingest/blob/main/docs/errors.md#not-configured",
    );
  });

  test("is no secret in the address of the run", async () => {
    const { log } = await runAction(
      {},
      { "extra-headers": "X-Word: acme-docs" },
      { env: { GITHUB_REPOSITORY: "acme-docs/handbook" } },
    );
    expect(log).not.toContain("::add-mask::acme-docs");
  });

  test("is a secret as a password in it, and as the token", async () => {
    const seen = await runAction(
      { "GET config": [say("github or errors")] },
      {
        "extra-headers": `X-A: Basic ${base64("joe:github")}\nCookie: a=errors; b=c`,
      },
    );
    expect(getWritten(seen)).toContain('"*** or ***"');
  });
});
