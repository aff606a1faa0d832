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
import { withCleanup } from '../cleanup.mjs';
import { makePrivateRoot } from '../privateRoot.mjs';
import { demoDrafts, projectRoot } from '../project.mjs';

/** @typedef {{ passes: number, failures: number }} Result what index.cjs writes */

/**
 * Runs the suite; once more when the editor ended under it, never because tests failed.
 *
 * @param {object} options
 * @param {string | undefined} options.desktop program of a desktop VS Code
 * @param {boolean} options.standIn take the stand-in when there is no desktop VS Code
 * @returns {Promise<Result | undefined>} undefined when the suite gave no result twice
 */
export async function runInHost(options) {
  const result = await runOnce(options);
  if (result !== undefined) return result;
  console.error('the suite gave no result: once more');
  return runOnce(options);
}

/**
 * @param {{ desktop: string | undefined, standIn: boolean }} options
 * @returns {Promise<Result | undefined>} undefined when the suite did not run to its end
 */
function runOnce({ desktop, standIn }) {
  return withCleanup(async (cleanup) => {
    const root = makePrivateRoot(cleanup);
    const folder = path.join(root, 'drafts');
    fs.cpSync(demoDrafts, folder, { recursive: true });
    fs.writeFileSync(path.join(root, 'data/User/settings.json'), JSON.stringify({ 'jpoDrafting.mode': 'demo' }));
    const proof = path.join(root, 'proof.json');
    const program = desktop ?? (standIn ? standInProgram(root) : undefined);
    try {
      await runTests({
        ...(program === undefined ? {} : { vscodeExecutablePath: program }),
        extensionDevelopmentPath: projectRoot,
        extensionTestsPath: path.join(import.meta.dirname, 'index.cjs'),
        launchArgs: [folder, `--user-data-dir=${path.join(root, 'data')}`, '--disable-extensions'],
        extensionTestsEnv: { JPO_DRAFTING_TEST_PROOF: proof },
      });
    } catch (error) {
      // the proof tells failing tests from an editor that did not get that far
      console.error(String(error));
    }
    return fs.existsSync(proof) ? /** @type {Result} */ (JSON.parse(fs.readFileSync(proof, 'utf8'))) : undefined;
  });
}

/** @param {string} root */
function standInProgram(root) {
  const file = path.join(root, 'code');
  const script = path.join(import.meta.dirname, 'standIn.mjs');
  fs.writeFileSync(file, `#!/bin/sh\nexec '${process.execPath}' '${script}' "$@"\n`, { mode: 0o755 });
  return file;
}
