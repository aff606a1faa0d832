import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { ja } from '../../server/src/messages/messages.ts';
import { asClient, BATCH, BATCH_PLAN, type BatchScope } from '../../server/src/protocol.ts';
import type { LspClient } from '../support/lspClient.ts';
import { until } from '../support/until.ts';
import { Workplace } from './workplace.ts';

const FOUND = ['特願２０２２－９００００１', '特願２０２０－９００００５'];
/** Numbers that the demo API answers with 107. */
const unknown = (count: number) =>
  Array.from({ length: count }, (_, n) => `特願２０１９－１${String(n).padStart(5, '0')}`.replace(/[0-9]/gu, wide));
const wide = (digit: string) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0);

describe('looking up all numbers over the protocol', () => {
  let place: Workplace;
  beforeEach(async () => {
    place = await Workplace.create();
  });
  afterEach(() => place.close());

  const plan = (server: LspClient, scope: BatchScope) => asClient.send(server.connection, BATCH_PLAN, { scope });
  const run = (server: LspClient, scope: BatchScope) => asClient.send(server.connection, BATCH, { scope });

  it('says what it would ask without asking, asks that, and has nothing left to ask', async () => {
    const server = await place.server();
    const draft = await server.open([...FOUND, FOUND[0], '特願２０１９－１９９９９９'].join('\n'));
    const scope = { kind: 'draft', uri: draft.uri } as const;
    const planned = await plan(server, scope);
    assert.ok(planned.ok);
    assert.deepEqual([planned.requests, planned.isLarge], [3, false]);
    assert.equal(planned.title, ja.batch.soon(3, 3));
    assert.match(planned.detail, /経過情報 3回（本日の残り 400回）/u);
    assert.deepEqual(place.asked(), []);

    const done = await run(server, scope);
    assert.deepEqual(done, {
      ...{ found: 2, notFound: 1, notAsked: 0, isComplete: true, requests: 3 },
      message: '2件が見つかりました、1件は特許庁のデータにありません。',
    });
    assert.equal(place.asked().length, 3);
    assert.deepEqual(await plan(server, scope), { ok: false, message: ja.batch.allHeld(3) });
    assert.equal(place.asked().length, 3);
  });

  it('takes the drafts of the folder, open ones as they are in the editor', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-batch-'));
    try {
      const [first = '', second = ''] = FOUND;
      writeFileSync(path.join(folder, 'a.jpo.txt'), `【書類名】意見書\n【出願番号】${first}\n`);
      writeFileSync(path.join(folder, 'b.txt'), `【書類名】意見書\n【出願番号】${second}\n`);
      writeFileSync(path.join(folder, 'c.txt'), `${unknown(1)[0] ?? ''} は下書きではない`);
      const server = await place.server({ folders: [pathToFileURL(folder).href] });
      await server.open('【書類名】意見書', pathToFileURL(path.join(folder, 'b.txt')).href);
      const planned = await plan(server, { kind: 'folder' });
      assert.ok(planned.ok, JSON.stringify(planned));
      assert.equal(planned.requests, 1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('shows its progress, and when it is cancelled keeps what it has and says what was not asked', async () => {
    const server = await place.server();
    const numbers = [...FOUND, ...unknown(23)];
    const draft = await server.open(numbers.join('\n'));
    const scope = { kind: 'draft', uri: draft.uri } as const;
    const planned = await plan(server, scope);
    assert.ok(planned.ok);
    assert.equal(planned.isLarge, true);
    assert.equal(planned.title, ja.batch.title(25, 25, 3));

    const said: string[] = [];
    server.connection.onNotification(
      '$/progress',
      (params: { token: unknown; value: { kind: string; message?: string } }) => {
        if (params.token === 'batch') said.push(`${params.value.kind} ${params.value.message ?? ''}`.trim());
      },
    );
    const cancel = new CancellationTokenSource();
    const params = { scope, workDoneToken: 'batch' };
    const running = asClient.send(server.connection, BATCH, params, cancel.token);
    // More than twenty go at most one in six seconds.
    for (let asked = 1; asked <= 3; asked++) {
      await until(() => place.asked().length === asked);
      await until(() => said.some((line) => line.startsWith(`report ${asked}/25`)));
      if (asked < 3) {
        // While the server does other things it does not ask.
        for (let turn = 0; turn < 3; turn++) assert.ok((await plan(server, scope)).ok);
        assert.equal(place.asked().length, asked);
        await place.clock.advance(6_000);
      }
    }
    await until(async () => {
      const now = await plan(server, scope);
      return now.ok && now.requests === 22; // the third answer is kept
    });
    cancel.cancel();
    const done = await running;
    assert.deepEqual([done.found + done.notFound, done.notAsked, done.isComplete], [3, 22, false]);
    assert.match(done.message, /22件は照会していません（中止したため/u);
    await until(() => said.at(-1) === 'end');
    await place.clock.advance(60_000);
    assert.equal(place.asked().length, 3);
    const again = await plan(server, scope);
    assert.ok(again.ok);
    assert.equal(again.requests, 22);

    // What is held counts as found wherever the batch ends.
    const other = await server.open([...unknown(25).slice(23), ...FOUND].join('\n'), 'file:///other.jpo.txt');
    place.intercept = ({ api }) => (api === 'token' ? undefined : { kind: 'status', code: '303' });
    const rest = run(server, { kind: 'draft', uri: other.uri });
    let isOver = false;
    void rest.then(() => {
      isOver = true;
    });
    await until(async () => {
      await place.clock.advance(1_000);
      return isOver;
    });
    assert.deepEqual([(await rest).found, (await rest).notAsked], [2, 2]);
  });

  for (const [code, failure, most] of [
    ['303', ja.failure.busy, 2],
    ['999', ja.failure.server, 4],
  ] as const)
    it(`ends with failures that others would share: ${code}`, async () => {
      const server = await place.server();
      const draft = await server.open(unknown(8).join('\n'));
      place.intercept = ({ api }) => (api === 'token' ? undefined : { kind: 'status', code });
      const running = run(server, { kind: 'draft', uri: draft.uri });
      let isDone = false;
      void running.then(() => {
        isDone = true;
      });
      await until(async () => {
        await place.clock.advance(1_000);
        return isDone;
      });
      const done = await running;
      assert.equal(done.notAsked, 8);
      assert.ok(done.message.includes(failure.replace(/。$/u, '')), done.message);
      assert.equal(place.asked().length, most); // each is repeated once
    });

  it('asks nobody offline, and says so', async () => {
    const server = await place.server({ settings: { mode: 'offline' } });
    const draft = await server.open(FOUND.join('\n'));
    const scope = { kind: 'draft', uri: draft.uri } as const;
    assert.deepEqual(await plan(server, scope), { ok: false, message: ja.failure.offline });
    const done = await run(server, scope);
    assert.equal(done.notAsked, 2);
    assert.deepEqual(place.asked(), []);
    const empty = await server.open('番号なし', 'file:///empty.jpo.txt');
    assert.deepEqual(await plan(server, { kind: 'draft', uri: empty.uri }), { ok: false, message: ja.batch.noNumbers });
  });
});
