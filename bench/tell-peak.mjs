// Imported before a script: tells its peak of resident memory, in KiB, when it ends. From the status file where there is
// one: Linux lets `maxRSS` begin with the memory of the parent, at the moment of its fork. It should take no memory itself:
// `require` would load the loader of CommonJS, and `import` from node:process reads every export of it.
const { process } = globalThis;
const { readFileSync, writeSync } = process.getBuiltinModule('node:fs');

const peak = () => {
  try {
    return /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1];
  } catch {
    return process.resourceUsage().maxRSS;
  }
};

process.on('exit', () => writeSync(2, `\npeak ${peak()}\n`));
