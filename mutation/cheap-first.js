/** The order of test files for mutants: plain functions before those that start a server, since the first failure ends it. */
import { readFileSync } from 'node:fs';

const startsServer = ({ path }) => /\b(start|use)Simulator\(/.test(readFileSync(path, 'utf8'));

export default class CheapFirst {
  sort(tests) {
    return [...tests].sort((a, b) => startsServer(a) - startsServer(b) || a.path.localeCompare(b.path));
  }

  cacheResults() {
    // The order does not depend on how long they took.
  }
}
