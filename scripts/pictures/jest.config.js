import base from "../../jest.config.js";

/**
 * For `npm run --prefix scripts/pictures check`.
 * @type {import('jest').Config}
 */
export default {
  ...base,
  rootDir: "../..",
  testMatch: ["<rootDir>/scripts/pictures/*.test.ts"],
};
