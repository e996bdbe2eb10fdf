/** What `gather/action.yml` starts. */
import { exit } from './exit.ts';
import { gather } from './gather.ts';

void gather().then(exit);
