/** The suite of host/, which runs inside an extension host and prints its own report. */

import assert from 'node:assert/strict';
import { findDesktopCode } from '../../client/desktopCode.mjs';
import { runInHost } from './host/inHost.mjs';
import { skipWhereImpossible } from './obstacle.mjs';
import { packagedVsix } from './project.mjs';
import { supported } from './setup.mjs';

describe('the extension host', function () {
  this.timeout(700_000);

  it('runs the suite of host/ to its end, without a failure', async function () {
    const desktop = findDesktopCode();
    if (desktop === undefined && supported) skipWhereImpossible(this);
    // packaging builds dist/, which is what the extension host loads
    packagedVsix();
    const result = await runInHost({ desktop, standIn: supported });
    assert.ok(result, 'the suite gave no result twice: the editor ended under it');
    assert.equal(result.failures, 0);
    assert.notEqual(result.passes, 0);
  });
});
