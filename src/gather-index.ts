/** What `gather/action.yml` starts. */
import { exit } from './exit.ts';
import { gather } from './gather.ts';

// Awaited, so that a run that never settles ends the process with 13, and not with 0.
exit(await gather());
