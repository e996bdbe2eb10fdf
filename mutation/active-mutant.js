import { env } from "node:process";

/**
 * The id of the mutant that the tests run with, as the mutation tester hands it
 * on; undefined in the run without one.
 */
export const activeMutant = () => env.__STRYKER_ACTIVE_MUTANT__;
