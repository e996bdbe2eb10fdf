/** What a run does first, before anything else is printed or sent. */
import * as core from "@actions/core";
import { takeOutUncheckedTls, proxyCredentials } from "./http/transport.ts";
import { maskSecretInputs } from "./inputs/inputs.ts";
import { Printer } from "./log/printable.ts";

/** Masks the secrets of the run, and keeps certificates checked. */
export function start(): Printer {
  const printer = new Printer(maskSecretInputs(proxyCredentials()));
  if (takeOutUncheckedTls()) {
    core.warning(
      "The environment has NODE_TLS_REJECT_UNAUTHORIZED=0, which is ignored: certificates are always checked. Remove it; if a private authority issued the certificate of Zylon, set ca-certificate.",
    );
  }
  return printer;
}
