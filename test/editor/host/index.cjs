/**
 * Entry of the suite inside the extension host. It leaves a proof that it ran to its end, because the editor reports
 * success also when the extension host dies under the suite.
 */

const fs = require('node:fs');
const path = require('node:path');
const v8 = require('node:v8');
const Mocha = require('mocha');

/** @returns {Promise<void>} rejects when a test failed */
exports.run = async () => {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, color: false, reporter: 'spec' });
  mocha.addFile(path.join(__dirname, 'extension.test.cjs'));
  await mocha.loadFilesAsync();
  /** @type {Mocha.Stats | undefined} */
  let stats;
  const failures = await new Promise((resolve) => {
    stats = mocha.run(resolve).stats;
  });
  // the host is killed after this: it would lose its coverage
  if (process.env['NODE_V8_COVERAGE'] !== undefined) v8.takeCoverage();
  const proof = process.env['JPO_DRAFTING_TEST_PROOF'];
  if (proof !== undefined) fs.writeFileSync(proof, JSON.stringify({ passes: stats?.passes ?? 0, failures }));
  if (failures > 0) throw new Error(`${failures} test(s) failed in the extension host`);
};
