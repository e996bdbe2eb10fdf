import { run } from './main.ts';

process.exitCode = await run();

// Something that cannot be called back, such as a look-up of a name, may keep the process alive; the report is written.
setTimeout(() => process.exit(), 1000).unref();
