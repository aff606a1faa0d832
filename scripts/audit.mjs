/**
 * Asks the npm registry for known weaknesses of all dependencies, those of the build too. Fails where it names one that is
 * high or critical; a registry that cannot be asked is said and is no failure.
 */
import { spawnSync } from 'node:child_process';

const { stdout, error } = spawnSync('npm', ['audit', '--omit=none', '--json'], {
  cwd: new URL('../', import.meta.url),
  encoding: 'utf8',
  shell: process.platform === 'win32',
  timeout: 60_000,
});
const report = parsed(stdout);
const found = report?.metadata?.vulnerabilities;
if (!found) {
  console.log(`audit: the registry could not be asked (${error?.message ?? report?.message ?? 'no report'})`);
} else {
  console.log(`audit: ${JSON.stringify(found)}`);
  for (const { name, severity } of Object.values(report.vulnerabilities ?? {})) console.log(`  ${name}: ${severity}`);
  if (found.high + found.critical > 0) process.exitCode = 1;
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
