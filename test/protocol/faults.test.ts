import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Envelope } from '../../server/demo/envelope.ts';
import type { Fault, Intercept } from '../support/demoApi.ts';
import type { FailureCode } from '../../server/src/base/failure.ts';
import { ja } from '../../server/src/messages/messages.ts';
import type { LspClient } from '../support/lspClient.ts';
import { Workplace } from './workplace.ts';

const HELD = '特願2022-900001';
const HELD_TITLE = '二次電池の残量推定装置';
const NEW = '特願2020-900005';
const NEW_TITLE = '電動機の制御装置、制御方法及びプログラム';
const DRAFT = `【書類名】意見書\n${HELD}、${NEW}`;

const MAINTENANCE: Fault = {
  kind: 'answer',
  httpStatus: 503,
  body: '<!DOCTYPE html><html><title>メンテナンス</title><p>ただいまメンテナンス中です。</p></html>',
};

/** What a user sees when something fails, through the real server, and what it costs. */
describe('faults', () => {
  let place: Workplace;
  let server: LspClient;
  let draft: TextDocument;

  /** Yesterday HELD was looked up; today nothing was asked yet. */
  beforeEach(async () => {
    place = await Workplace.create();
    await open();
    assert.match(await hover(HELD), new RegExp(HELD_TITLE, 'u'));
    await place.nextDay();
  });
  afterEach(() => place.close());

  async function open(env: Readonly<Record<string, string>> = {}): Promise<void> {
    server = await place.server({ env });
    draft = await server.open(DRAFT);
  }

  async function hover(number: string): Promise<string> {
    return (await server.hover(draft, number)) ?? '';
  }

  /** Five hovers over the new and five over the held number: one sentence, what is held, and no more than it may cost. */
  async function assertFails(code: FailureCode, most: { readonly tokens: number; readonly requests: number }) {
    const tokens = place.tokensAsked();
    const requests = place.asked().length;
    for (let time = 0; time < 5; time++) {
      const unknown = await hover(NEW);
      assert.deepEqual(warnings(unknown), [`⚠ ${ja.failure[code]}`]);
      assert.match(unknown, /特許 出願番号（2020年）[\s\S]*J-PlatPat/u);
      const held = await hover(HELD);
      assert.deepEqual(warnings(held), [`⚠ ${ja.failure[code]}${ja.heldStillShown}`]);
      assert.ok(held.includes(HELD_TITLE) && held.includes(ja.hover.stale), held);
    }
    assert.ok(place.tokensAsked() - tokens <= most.tokens, `${place.tokensAsked() - tokens} tokens asked for`);
    assert.ok(place.asked().length - requests <= most.requests, `${place.asked().length - requests} requests`);
  }

  /** Afterwards all is as it was. */
  async function assertRecovers(): Promise<void> {
    place.intercept = () => undefined;
    assert.deepEqual(warnings(await hover(HELD)), []);
    assert.ok((await hover(NEW)).includes(NEW_TITLE));
  }

  it('no network', async () => {
    const port = Number(new URL(place.demo.url).port);
    await place.demo.close();
    await assertFails('network', { tokens: 0, requests: 0 });

    let connections = 0;
    const rude = createServer((socket) => {
      connections++;
      socket.on('error', () => undefined).destroy();
    });
    await new Promise<void>((resolve) => rude.listen(port, '127.0.0.1', resolve));
    await assertFails('network', { tokens: 0, requests: 0 });
    await new Promise((resolve) => rude.close(resolve));
    assert.ok(connections >= 1 && connections <= 10, `${connections} connections for 10 hovers`);
  });

  it('no ID', async () => {
    await open({ JPO_API_USERNAME: '', JPO_API_PASSWORD: '' });
    await assertFails('signedOut', { tokens: 0, requests: 0 });
  });

  it('a wrong ID is tried once', async () => {
    await open({ JPO_API_USERNAME: 'dare' });
    await assertFails('wrongCredentials', { tokens: 1, requests: 0 });
  });

  it('a maintenance page in place of answers', async () => {
    place.intercept = ({ api }) => (api === 'token' ? undefined : MAINTENANCE);
    await assertFails('maintenance', { tokens: 1, requests: 10 });
    await place.clock.advance(60_000);
    await assertRecovers();
  });

  it('a maintenance page in place of the sign-in', async () => {
    place.intercept = () => MAINTENANCE;
    await assertFails('maintenance', { tokens: 10, requests: 0 });
    await assertRecovers();
  });

  it('an answer that is cut off', async () => {
    place.intercept = ({ api }) => (api === 'token' ? undefined : { kind: 'truncate', bytes: 200 });
    await assertFails('badAnswer', { tokens: 1, requests: 10 });
    await place.clock.advance(60_000);
    await assertRecovers();
  });

  it('an answer that is something else', async () => {
    const body = JSON.stringify({ message: 'こんにちは' });
    const other: Fault = { kind: 'answer', httpStatus: 200, body, contentType: 'application/json' };
    place.intercept = ({ api }) => (api === 'token' ? undefined : other);
    await assertFails('badAnswer', { tokens: 1, requests: 10 });
  });

  it('unknown and missing fields cost a line of the hover at most', async () => {
    place.intercept = edited(({ result: { data, ...rest } }) => {
      const newField = [{ deep: { deeper: null } }];
      // JSON leaves out what is undefined.
      const strange = { newField, inventionTitle: undefined, filingDate: 20220401, applicantAttorney: 'だれか' };
      return { result: { ...rest, data: { ...(data as object), ...strange }, traceId: 'x' }, version: 2 };
    });
    const text = await hover(HELD);
    assert.deepEqual(warnings(text), []);
    assert.match(text, /特開2023-490001（2023-10-12）[\s\S]*拒絶理由通知/u);
    assert.ok(!text.includes('undefined') && !text.includes('[object'), text);
    for (let time = 0; time < 4; time++) await hover(HELD);
    assert.equal(place.asked().length, 2);
  });

  it('remainAccessCount "": the case is shown, and the count is our own', async () => {
    place.intercept = edited(({ result }) => ({ result: { ...result, remainAccessCount: '' } }));
    for (let time = 0; time < 5; time++) {
      const text = await hover(NEW);
      assert.deepEqual(warnings(text), []);
      assert.ok(text.includes(NEW_TITLE) && text.includes(ja.hover.remaining(399)), text);
    }
    assert.equal(place.asked().length, 2);
  });

  it('the day’s count is spent: said with the time, asked no more', async () => {
    for (const api of ['patent/app_progress', 'patent/app_progress_simple']) place.demo.setRemain(api, 0);
    for (let time = 0; time < 5; time++) {
      const text = await hover(HELD);
      const sentence = `⚠ ${ja.failure.dailyLimit}${ja.retryAt('2026-11-25 00:00')}${ja.heldStillShown}`;
      assert.deepEqual(warnings(text), [sentence]);
      assert.ok(text.includes(HELD_TITLE), text);
    }
    assert.deepEqual(place.asked().slice(1), ['patent/app_progress', 'patent/app_progress_simple']);
  });
});

function warnings(markdown: string): string[] {
  return markdown.split('\n').filter((line) => line.startsWith('⚠'));
}

function edited(edit: (answer: Envelope) => unknown): Intercept {
  return ({ api }) => (api === 'token' ? undefined : { kind: 'edit', edit });
}
