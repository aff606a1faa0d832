/** The command line. */
import { runCommandLine } from './cli/main.ts';

/** Of the package; the build puts it in. */
declare const VERSION: string;

await runCommandLine(process.argv.slice(2), { version: VERSION, startServer: () => import('./server.ts') });
