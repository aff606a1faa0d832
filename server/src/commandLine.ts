/** The command line. */
import { runCommandLine } from './cli/main.ts';

await runCommandLine(process.argv.slice(2), () => import('./server.ts'));
