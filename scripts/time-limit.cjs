// Required by `npm test` in each of Jest's processes: a thread that kills the
// process after some minutes. While promises go round in a loop, no timer of
// Jest's own fires.
const process = require("node:process");
const { Worker } = require("node:worker_threads");

// A worker is killed first, so that Jest can say which file it was running.
const minutes = "JEST_WORKER_ID" in process.env ? 9 : 10;

const thread = `
  const { writeSync } = require("node:fs");
  setTimeout(() => {
    writeSync(2, "The tests did not end within ${minutes} minutes, and are stopped. Is there a loop without an end?\\n");
    process.kill(process.pid, "SIGKILL");
  }, ${minutes} * 60_000);
`;
// Without execArgv, the thread would require this file again.
new Worker(thread, { eval: true, execArgv: [] }).unref();
