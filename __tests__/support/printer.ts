/** Printers for tests: what a run prints with secrets, or without any. */
import { type Printable, Printer } from "../../src/log/printable.ts";
import { formsOf } from "../../src/log/secrets.ts";

/** One that knows these secrets. */
export const printerOf = (...secrets: readonly string[]): Printer =>
  new Printer(secrets.flatMap(formsOf));

/** A text as a run without secrets prints it. */
export const printable = (text: string): Printable =>
  printerOf().value(text, text.length + 1);
