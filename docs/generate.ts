/** Writes the pages of this folder that are made from tables in the server's code: `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { apisPage } from './apisPage.ts';
import { diagnosticsPage } from './diagnosticsPage.ts';

writeFileSync(new URL('apis.md', import.meta.url), apisPage());
writeFileSync(new URL('diagnostics.md', import.meta.url), diagnosticsPage());
