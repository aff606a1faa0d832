/** What is forgotten is gone for every window and from the bytes of the disk; what was sent stays counted. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ja } from '../../server/src/messages/messages.ts';
import {
  asClient,
  CHANGED,
  FORGET,
  FORGET_QUESTION,
  STATE,
  VIEWS_VISIBLE,
  WATCH,
  WATCHED,
  type ForgetParams,
} from '../../server/src/protocol.ts';
import type { LspClient } from '../support/lspClient.ts';
import { until } from '../support/until.ts';
import { runCli } from './runCli.ts';
import { Workplace } from './workplace.ts';

const NUMBER = '特願2022-900001';
const OTHER = '特願2020-900005';
const TITLE = '二次電池の残量推定装置';

describe('forgetting', () => {
  let place: Workplace;

  beforeEach(async () => {
    place = await Workplace.create();
  });
  afterEach(() => place.close());

  async function hover(server: LspClient, number = NUMBER): Promise<string> {
    return (await server.hover(await server.open(number, `file:///${number}.jpo.txt`), number)) ?? '';
  }
  const forget = (server: LspClient, params: ForgetParams) => asClient.send(server.connection, FORGET, params);

  /** Files below the home with the text in their bytes. */
  function filesWith(text: string): string[] {
    const files = readdirSync(place.home, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    const paths = files.map((one) => path.join(one.parentPath, one.name));
    return paths.filter((file) => readFileSync(file).includes(Buffer.from(text)));
  }

  /** The applicant of the case, as its hover says it. */
  async function applicantOf(server: LspClient): Promise<string> {
    const [applicant = ''] = /架空[^\s|（(]+/u.exec(await hover(server)) ?? [];
    assert.notEqual(applicant, '');
    return applicant;
  }

  it('a case is told first what goes, and is then asked for anew; others stay', async () => {
    const server = await place.server();
    await hover(server);
    await hover(server, OTHER);
    assert.equal(place.asked().length, 2);
    const params: ForgetParams = { what: 'case', number: NUMBER };
    const asked = await asClient.send(server.connection, FORGET_QUESTION, params);
    assert.ok(asked.ok);
    assert.deepEqual([asked.number, asked.question], [NUMBER, ja.forgetting.questionOfCase(NUMBER)]);
    const { ok, message } = await forget(server, params);
    assert.ok(ok && message.startsWith(NUMBER), message);
    assert.equal(place.asked().length, 2, 'forgetting asks nothing');
    await hover(server, OTHER);
    assert.equal(place.asked().length, 2, 'another case is held');
    assert.match(await hover(server), new RegExp(TITLE, 'u'));
    assert.equal(place.asked().length, 3);
  });

  it('a case by a place or by any of its numbers; none where none is named', async () => {
    const server = await place.server();
    await hover(server);
    const draft = await server.open(NUMBER, 'file:///place.jpo.txt');
    const at = { textDocument: { uri: draft.uri }, position: { line: 0, character: 3 } };
    assert.ok((await forget(server, { what: 'case', ...at })).message.startsWith(NUMBER));
    const none = await forget(server, { what: 'case', number: '番号ではない' });
    assert.deepEqual(none, { ok: false, message: ja.watch.notANumber('番号ではない') });
    const again = await forget(server, { what: 'case', number: NUMBER });
    assert.deepEqual(again, { ok: true, message: ja.forgetting.nothingOfCase(NUMBER) });
  });

  it('everything: no file has the applicant or the title in its bytes, and the counts stay', async () => {
    const server = await place.server();
    const applicant = await applicantOf(server);
    await asClient.send(server.connection, WATCH, { action: 'add', number: NUMBER });
    for (const text of [applicant, TITLE, '2022900001']) assert.notDeepEqual(filesWith(text), [], text);
    const state = async () => (await asClient.send(server.connection, STATE)) ?? assert.fail();
    const before = await state();
    const { ok, message } = await forget(server, { what: 'everything' });
    assert.ok(ok, message);
    for (const text of [applicant, TITLE, '2022900001']) assert.deepEqual(filesWith(text), [], text);
    const after = await state();
    assert.deepEqual([after.apis, after.windows], [before.apis, before.windows]);
    assert.deepEqual((await asClient.send(server.connection, WATCHED)).cases, []);
    const completion = await server.connection.sendRequest<{ items: unknown[] }>('textDocument/completion', {
      textDocument: { uri: (await server.open('　【氏名又は名称】', 'file:///c.jpo.txt')).uri },
      position: { line: 0, character: 10 },
    });
    assert.ok(!JSON.stringify(completion).includes(applicant));
  });

  it('another window notices', async () => {
    const [one, two] = [await place.server(), await place.server({ initializationOptions: { changes: true } })];
    await hover(one);
    await hover(two);
    const told: string[] = [];
    asClient.listen(two.connection, CHANGED, ({ what }) => {
      told.push(...what);
    });
    await asClient.notify(two.connection, VIEWS_VISIBLE, { isVisible: true });
    await asClient.send(two.connection, STATE);
    told.length = 0;
    await forget(one, { what: 'everything' });
    await until(async () => {
      await place.clock.advance(500);
      return told.includes('cases');
    });
    assert.equal(place.asked().length, 1);
    await hover(two);
    assert.equal(place.asked().length, 2);
  });

  it('a watched case is taken off the list, so that it is not asked for again by itself', async () => {
    const server = await place.server();
    await hover(server);
    await asClient.send(server.connection, WATCH, { action: 'add', number: NUMBER });
    assert.ok((await forget(server, { what: 'case', number: NUMBER })).message.includes(ja.watch.removed(NUMBER)));
    assert.deepEqual((await asClient.send(server.connection, WATCHED)).cases, []);
  });

  it('on the command line: a case, and everything only after a yes', async () => {
    const server = await place.server();
    const applicant = await applicantOf(server);
    await place.end(server);
    const cli = (...args: string[]) => runCli(args, { env: place.environment, clock: place.clock });
    const unsure = await cli('forget', '--all');
    assert.deepEqual([unsure.status, unsure.stderr.trim()], [2, ja.forgetting.needsYes]);
    assert.notDeepEqual(filesWith(applicant), []);
    const { status, stdout } = await cli('forget', NUMBER);
    assert.deepEqual([status, stdout.startsWith(NUMBER)], [0, true], stdout);
    assert.deepEqual(filesWith(TITLE), []);
    assert.equal((await cli('forget', '番号ではない')).status, 2);
    assert.equal((await cli('forget')).status, 2);
    assert.equal((await cli('forget', '--all', NUMBER)).status, 2);
    const all = await cli('forget', '--all', '--yes');
    assert.deepEqual([all.status, filesWith(applicant)], [0, []]);
    const quota = JSON.parse((await cli('quota', '--json')).stdout) as { apis: { used: number }[] };
    assert.deepEqual(
      quota.apis.map(({ used }) => used),
      [1],
    );
    assert.equal(place.asked().length, 1);
  });
});
