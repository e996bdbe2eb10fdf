import { stripTypeScriptTypes } from "node:module";

/**
 * Jest transform: what `node file.ts` does, no more. Positions stay, so
 * coverage needs no source map.
 */
export default {
  process: (source) => ({ code: stripTypeScriptTypes(source) }),
};
