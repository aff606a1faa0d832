/**
 * For `mocha --require`: what Node compiles and strips of its types is kept in node_modules/.cache for the next process,
 * of which tests start hundreds. Half of what such a process costs is that.
 */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../node_modules/.cache/jpo-drafting-compiled', import.meta.url));
process.env['NODE_COMPILE_CACHE'] ??= folder;
enableCompileCache(folder);
