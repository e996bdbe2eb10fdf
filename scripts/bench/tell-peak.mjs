// Imported before a script: prints its peak of resident memory, in KiB, when it
// ends. From the status file where there is one: on Linux, `maxRSS` begins with
// the memory of the parent at the moment of its fork.
import { readFileSync, writeSync } from "node:fs";
import process from "node:process";

const peak = () => {
  try {
    return /^VmHWM:\s*(\d+) kB$/m.exec(
      readFileSync("/proc/self/status", "utf8"),
    )[1];
  } catch {
    return process.resourceUsage().maxRSS;
  }
};

process.on("exit", () => writeSync(2, `\npeak ${peak()}\n`));
