import { gather } from './gather.ts';
import { run } from './main.ts';

// gather/action.yml runs this file too, and is the only one to declare this input.
process.exitCode = process.env['INPUT_RESULTS-FOLDER'] === undefined ? await run() : await gather();

// Something that cannot be called back, such as a look-up of a name, may keep the process alive; the report is written.
setTimeout(() => process.exit(), 1000).unref();
