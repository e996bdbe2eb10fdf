/** What `action.yml` starts. */
import { exit } from './exit.ts';
import { run } from './main.ts';

void run().then(exit);
