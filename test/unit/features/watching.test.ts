import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Drafts } from '../../../server/src/features/shared/drafts.ts';
import { changeWatched } from '../../../server/src/features/watching.ts';
import type { FeatureServices } from '../../../server/src/features/services.ts';
import { ja } from '../../../server/src/messages/messages.ts';
import { WatchFileError } from '../../../server/src/watch/watchFile.ts';
import { FakeClock } from '../../support/fakeClock.ts';

const NUMBER = '特願2022-900001';

describe('changes of the list of watched cases', () => {
  const clock = new FakeClock();
  const services = (fails: () => Promise<never>) => ({
    watch: {
      add: fails,
      remove: fails,
      markSeen: fails,
      list: () => Promise.resolve([]),
      news: () => Promise.resolve([]),
      isDamaged: () => Promise.resolve(false),
      beyond: () => Promise.resolve(0),
      standing: () => Promise.resolve({ kind: 'own', cases: 0, requests: 0, agreed: Infinity }),
      answer: fails,
    } as unknown as FeatureServices['watch'],
    cases: { held: fails } as unknown as FeatureServices['cases'],
    drafts: new Drafts(clock),
    clock,
    messages: ja,
    document: () => undefined,
  });

  it('say in words that the file cannot be written, of one case and of all', async () => {
    const readOnly = services(() => Promise.reject(new WatchFileError('read-only')));
    for (const params of [
      { action: 'add', number: NUMBER },
      { action: 'remove', number: NUMBER },
      { action: 'seen', number: NUMBER },
      { action: 'seen' },
      { action: 'accept' },
      { action: 'decline' },
    ] as const) {
      assert.deepEqual(await changeWatched(params, readOnly), { ok: false, message: ja.watch.notWritten });
    }
  });

  it('are not made for a number that is broken off, in the midst of a draft as little as by itself', async () => {
    const added = services(() => Promise.reject(new Error('added')));
    const broken = ja.problem({ code: 'broken-off', detail: 'line-end' });
    assert.deepEqual(await changeWatched({ action: 'add', number: '特願2022-9000\n03' }, added), {
      ok: false,
      message: ja.watch.notANumber('特願2022-9000\n03') + broken,
      namesNone: true,
    });
    const text = `【書類名】意見書\n【出願番号】${NUMBER}\n【意見の内容】特願2022-12●456\n`;
    const document = TextDocument.create('file:///a.jpo.txt', 'jpo-procedure', 1, text);
    const place = { textDocument: { uri: document.uri }, position: { line: 2, character: 12 } };
    const there = await changeWatched({ action: 'add', ...place }, { ...added, document: () => document });
    assert.deepEqual(there, { ok: false, message: ja.watch.noNumber, namesNone: true });
  });
});
