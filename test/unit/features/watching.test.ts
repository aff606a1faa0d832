import assert from 'node:assert/strict';
import { Drafts } from '../../../server/src/features/shared/drafts.ts';
import { changeWatched, type WatchingServices } from '../../../server/src/features/watching.ts';
import { ja } from '../../../server/src/messages/ja.ts';
import { WatchFileError } from '../../../server/src/watch/watchFile.ts';
import { FakeClock } from '../../support/fakeClock.ts';

const NUMBER = '特願2022-900001';

describe('changes of the list of watched cases', () => {
  const clock = new FakeClock();
  const services = (fails: () => Promise<never>): WatchingServices => ({
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
    },
    cases: { peek: () => Promise.resolve({ kind: 'unknown' }) },
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
});
