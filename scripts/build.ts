/**
 * `npm run build` writes `dist/`. `npm run build -- --check` compares it, byte for
 * byte, with what a build makes.
 */
import { existsSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { withBundle } from "./bundle.ts";

const { values } = parseArgs({
  options: { check: { type: "boolean", default: false } },
});

await withBundle((fresh) => {
  if (!values.check) {
    if (existsSync("dist")) renameSync("dist", `${fresh}-before`);
    renameSync(fresh, "dist");
    return;
  }
  const names = [...new Set([...readdirSync(fresh), ...readdirSync("dist")])];
  const differing = names.filter((name) => {
    const [built, committed] = [join(fresh, name), join("dist", name)];
    return (
      !existsSync(built) ||
      !existsSync(committed) ||
      !readFileSync(built).equals(readFileSync(committed))
    );
  });
  if (differing.length > 0) {
    console.error(
      `dist/ is not what "npm run build" makes: ${differing.join(", ")}. Run it, and commit dist/.`,
    );
    process.exitCode = 1;
  } else {
    console.log(`dist/ is what "npm run build" makes (${names.length} files)`);
  }
});
