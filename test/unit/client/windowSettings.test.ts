import assert from 'node:assert/strict';
import os from 'node:os';
import path from 'node:path';
import { documentSelector } from '../../../client/src/connection/documentSelector.ts';
import { windowSettings } from '../../../client/src/connection/windowSettings.ts';
import { readSettings } from '../../../server/src/settings/settings.ts';

const OUTSIDE = path.join(os.tmpdir(), 'list.csv');
const SETTINGS = { mode: 'live', language: 'en', applicants: ['list.csv', '../list.csv', '~/list.csv', OUTSIDE, 5] };

describe('settings of a window', () => {
  it('are the user’s in a trusted folder', () => {
    assert.equal(windowSettings(SETTINGS, { isTrusted: true, isDemo: false }), SETTINGS);
  });

  it('never let a folder that is not trusted ask anybody, or name a list in it, whatever they are', () => {
    for (const isDemo of [false, true])
      for (const mode of ['live', 'demo', 'offline', undefined, 5])
        assert.deepEqual(windowSettings({ ...SETTINGS, mode }, { isTrusted: false, isDemo }), {
          mode: 'offline',
          language: 'en',
          applicants: ['~/list.csv', OUTSIDE],
        });
    const docketOf = (docket: unknown) =>
      readSettings(windowSettings({ docket }, { isTrusted: false, isDemo: false })).docket;
    assert.deepEqual(['cases.csv', '../cases.csv', '~/cases.csv', OUTSIDE, 5].map(docketOf), [
      ...['', '', '~/cases.csv', OUTSIDE],
      '',
    ]);
    for (const section of [undefined, null, 'live', 5, []])
      assert.equal(readSettings(windowSettings(section, { isTrusted: false, isDemo: true })).mode, 'offline');
  });

  it('ask nobody outside while the demo is tried', () => {
    for (const section of [SETTINGS, undefined, null, { mode: 'offline' }])
      assert.equal(readSettings(windowSettings(section, { isTrusted: true, isDemo: true })).mode, 'demo');
    assert.deepEqual(windowSettings(SETTINGS, { isTrusted: true, isDemo: true }), { ...SETTINGS, mode: 'demo' });
  });
});

describe('documents that the server is told of', () => {
  const takes = (scheme: string, language: string, folders: readonly string[] = []) =>
    documentSelector(folders).some((one) => one.scheme === scheme && one.language === language);

  it('are drafts on the disk, new ones, and those of virtual file systems', () => {
    for (const scheme of ['file', 'untitled', 'vscode-vfs', 'memfs', 'vscode-remote'])
      for (const language of ['jpo-procedure', 'plaintext', 'markdown', 'html'])
        assert.ok(takes(scheme, language), `${scheme} ${language}`);
    assert.ok(!takes('mihon-fs', 'plaintext'));
    assert.ok(takes('mihon-fs', 'plaintext', ['mihon-fs']));
    assert.equal(documentSelector(['file', 'file']).length, documentSelector([]).length);
  });

  it('are no old versions, outputs, inputs or source code', () => {
    for (const scheme of ['git', 'output', 'vscode-scm', 'comment', 'vscode-chat-code-block', 'search-editor'])
      assert.ok(!takes(scheme, 'plaintext'), scheme);
    assert.ok(!takes('file', 'typescript'));
  });
});
