import { gather } from './gather.ts';
import { run } from './main.ts';

// gather/action.yml runs this file too, and is the only one to declare this input.
process.exitCode = process.env['INPUT_RESULTS-FOLDER'] === undefined ? await run() : await gather();

// Once the last line is handed over, nothing is left to wait for: not a connection that closes, nor a look-up of a name,
// which cannot be called back. A line that nobody takes is waited for a second.
process.stdout.write('', () => process.exit());
setTimeout(() => process.exit(), 1000).unref();
