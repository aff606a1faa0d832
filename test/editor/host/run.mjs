/**
 * Runs the suite of this folder inside an extension host, through @vscode/test-electron.
 *
 * The editor is the desktop VS Code of this machine where there is one. Elsewhere, on Linux x64, a stand-in takes the
 * place of its executable; on other platforms test-electron downloads VS Code.
 */

import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { runTests } from '@vscode/test-electron';
import { findDesktopCode } from '../../../client/desktopCode.mjs';
import { withCleanup } from '../cleanup.mjs';
import { obstacle } from '../obstacle.mjs';
import { makePrivateRoot } from '../privateRoot.mjs';
import { demoDrafts, packagedVsix, projectRoot } from '../project.mjs';
import { supported } from '../setup.mjs';

/** @typedef {{ passes: number, failures: number }} Result */

const desktop = findDesktopCode();
const reason = desktop === undefined && supported ? obstacle() : undefined;
if (reason !== undefined) {
  console.log(`skipped: ${reason}`);
  process.exit(0);
}
// packaging builds dist/, which is what the extension host loads
packagedVsix();
let result = await runOnce();
if (result === undefined) {
  console.error('the suite gave no result: once more');
  result = await runOnce();
}
if (result === undefined) throw new Error('the suite gave no result twice: the editor ended under it');
console.log(`${result.passes} passed, ${result.failures} failed in the extension host`);
process.exitCode = result.failures > 0 || result.passes === 0 ? 1 : 0;

/** @returns {Promise<Result | undefined>} undefined when the suite did not run to its end */
function runOnce() {
  return withCleanup(async (cleanup) => {
    const root = makePrivateRoot(cleanup);
    const folder = path.join(root, 'drafts');
    fs.cpSync(demoDrafts, folder, { recursive: true });
    fs.writeFileSync(path.join(root, 'data/User/settings.json'), JSON.stringify({ 'jpoDrafting.mode': 'demo' }));
    const proof = path.join(root, 'proof.json');
    const executable = desktop ?? (supported ? standIn(root) : undefined);
    const options = {
      extensionDevelopmentPath: projectRoot,
      extensionTestsPath: path.join(import.meta.dirname, 'index.cjs'),
      launchArgs: [folder, `--user-data-dir=${path.join(root, 'data')}`, '--disable-extensions'],
      extensionTestsEnv: { JPO_DRAFTING_TEST_PROOF: proof },
    };
    try {
      await runTests(executable === undefined ? options : { ...options, vscodeExecutablePath: executable });
    } catch (error) {
      // the proof tells failing tests from an editor that did not get that far
      console.error(String(error));
    }
    if (!fs.existsSync(proof)) return undefined;
    return /** @type {Result} */ (JSON.parse(fs.readFileSync(proof, 'utf8')));
  });
}

/** @param {string} root */
function standIn(root) {
  const file = path.join(root, 'code');
  const script = path.join(import.meta.dirname, 'standIn.mjs');
  fs.writeFileSync(file, `#!/bin/sh\nexec '${process.execPath}' '${script}' "$@"\n`, { mode: 0o755 });
  return file;
}
