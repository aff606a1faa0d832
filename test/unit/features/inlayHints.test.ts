import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Drafts } from '../../../server/src/features/shared/drafts.ts';
import { inlayHints } from '../../../server/src/features/inlayHints.ts';
import { messagesFor } from '../../../server/src/messages/messages.ts';
import type { CaseNumber } from '../../../server/src/numbers/caseNumber.ts';
import { readSettings } from '../../../server/src/settings/settings.ts';
import { demoServices, type DemoServices } from '../../support/demoServices.ts';

const CASE: CaseNumber = { law: 'patent', kind: 'application', number: '2022900001' };
const TEXT = '特願2022-900001は、\n特開2023-490001である。\n特願2026-900002';

describe('inlay hints', () => {
  let services: DemoServices;
  beforeEach(async () => {
    services = await demoServices();
  });
  afterEach(() => services.close());

  async function hints(kind: string, lastLine = 9, text = TEXT) {
    const document = TextDocument.create('file:///a.txt', 'plaintext', 1, text);
    const { cases, clock } = services;
    const range = { start: { line: 0, character: 0 }, end: { line: lastLine, character: 0 } };
    const settings = readSettings({ inlayHints: kind });
    const all = { cases, drafts: new Drafts(clock), messages: messagesFor('ja'), settings, clock };
    return (await inlayHints(document, range, all)).map(({ position, label, tooltip }) => [position, label, tooltip]);
  }

  it('are off unless they are wanted, and show what is held only', async () => {
    assert.equal(readSettings({}).inlayHints, 'off');
    assert.deepEqual(await hints('title'), []);
    await services.cases.resolve(CASE, { priority: 'interactive' });
    assert.deepEqual(await hints('off'), []);
    const title = '二次電池の残量推定装置';
    const [first, second] = [
      { line: 0, character: 13 },
      { line: 1, character: 13 },
    ];
    assert.deepEqual(await hints('title'), [
      [first, title, title],
      [second, title, title],
    ]);
    assert.deepEqual(await hints('title', 0), [[first, title, title]]);
    assert.deepEqual((await hints('applicant'))[0], [first, '架空電機株式会社', '架空電機株式会社']);
    const [, label, tooltip] = (await hints('lastDay'))[0] ?? [];
    assert.equal(label, '2026-12-21 意見書・手続補正書');
    assert.match(JSON.stringify(tooltip), /^"意見書・手続補正書 2026-12-21（発送日 2026-10-20 から60日・/u);
    assert.equal(services.asked().length, 1);
  });

  it('are none for a case without a deadline', async () => {
    await services.cases.resolve({ ...CASE, number: '2020900005' }, { priority: 'interactive' });
    assert.equal((await hints('title', 0, '特願2020-900005')).length, 1);
    assert.deepEqual(await hints('lastDay', 0, '特願2020-900005'), []);
  });
});
