/** What every suite on the screen begins and ends with. */

import { Cleanup } from './cleanup.mjs';
import { skipWhereImpossible } from './obstacle.mjs';
import { demoDrafts, packagedVsix } from './project.mjs';
import { openWorkbench } from './workbench.mjs';

/**
 * @typedef {Awaited<ReturnType<typeof openWorkbench>>} Workbench
 * @typedef {Partial<Parameters<typeof openWorkbench>[1]>} Options
 */

/** User settings of those who try the demo, in Japanese; nothing is saved by itself. */
export const inDemo = { 'jpoDrafting.mode': 'demo', 'jpoDrafting.language': 'ja', 'files.autoSave': 'off' };

/**
 * One workbench for the tests of the suite around the call: the packaged extension over a copy of the example drafts. What
 * fails leaves a picture, `NAME-failed`.
 *
 * @param {string} name of the suite in the names of its pictures
 * @param {Options | ((cleanup: Cleanup) => Promise<Options>)} options a function where something is to be started before
 * @param {(workbench: Workbench) => Promise<void>} [opened] the rest of the preparation
 * @returns {Workbench} to be read in tests only: it is empty before
 */
export function useWorkbench(name, options, opened) {
  const cleanup = new Cleanup();
  const workbench = /** @type {Workbench} */ ({});

  before('install the extension and open the example drafts', async function () {
    this.timeout(300_000);
    skipWhereImpossible(this);
    const given = typeof options === 'function' ? await options(cleanup) : options;
    const all = { vsix: packagedVsix(), folder: demoDrafts, ...given };
    Object.assign(workbench, await openWorkbench(cleanup, all));
    await opened?.(workbench);
  });

  afterEach('keep a picture of a failure', async function () {
    if (this.currentTest?.state === 'failed') await workbench.screen.picture(`${name}-failed`);
  });

  after('close it', () => cleanup.run());

  return workbench;
}
