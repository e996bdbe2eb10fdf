/** `npm run build`: writes `dist/`. */
import { bundle } from './bundle.ts';

bundle('dist');
