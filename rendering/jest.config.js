import base from "../jest.config.js";

/**
 * For `npm run test:rendering`.
 * @type {import('jest').Config}
 */
export default {
  ...base,
  rootDir: "..",
  testMatch: ["<rootDir>/rendering/*.test.ts"],
};
