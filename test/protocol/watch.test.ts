import assert from 'node:assert/strict';
import { globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ja } from '../../server/src/messages/messages.ts';
import { asClient, CHANGED, VIEWS_VISIBLE, WATCH, WATCHED, type WatchParams } from '../../server/src/protocol.ts';
import type { LspClient } from '../support/lspClient.ts';
import { until } from '../support/until.ts';
import { runCli } from './runCli.ts';
import { Workplace } from './workplace.ts';

const NUMBER = '特願2022-900001';
const MINUTE = 60_000;

describe('watched cases over the protocol', () => {
  let place: Workplace;
  beforeEach(async () => {
    place = await Workplace.create();
  });
  afterEach(() => place.close());

  const watch = (server: LspClient, params: WatchParams) => asClient.send(server.connection, WATCH, params);
  const watched = (server: LspClient) => asClient.send(server.connection, WATCHED);
  const changes = { initializationOptions: { changes: true } };

  function listen(server: LspClient): string[] {
    const told: string[] = [];
    asClient.listen(server.connection, CHANGED, ({ what }) => {
      told.push(...what);
    });
    return told;
  }

  it('adds what is written or stands at the cursor, and says what it did; nothing is asked for it', async () => {
    const server = await place.server();
    const draft = await server.open('【書類名】意見書\n【事件の表示】\n　【出願番号】　特願２０２０－９００００５\n');
    assert.deepEqual(await watch(server, { action: 'add', number: NUMBER }), {
      ok: true,
      message: ja.watch.added(NUMBER),
    });
    assert.deepEqual(await watch(server, { action: 'add', number: '特願２０２２－９００００１' }), {
      ok: false,
      message: ja.watch.already(NUMBER),
    });
    const textDocument = { uri: draft.uri };
    const position = { line: 2, character: 14 };
    assert.equal((await watch(server, { action: 'add', textDocument, position })).ok, true);
    assert.equal((await watch(server, { action: 'add', number: '見本' })).message, ja.watch.notANumber('見本'));
    assert.equal((await watch(server, { action: 'add', number: '不服2021-012345' })).ok, false);
    assert.deepEqual(
      (await watched(server)).cases.map(({ number }) => number),
      [NUMBER, '特願2020-900005'],
    );
    assert.equal((await watch(server, { action: 'remove', number: NUMBER })).message, ja.watch.removed(NUMBER));
    assert.equal((await watch(server, { action: 'remove', number: NUMBER })).ok, false);
    assert.deepEqual(place.asked(), []);
  });

  it('brings each case up to date once a day, by one of two windows, and tells both', async () => {
    const [one, two] = [await place.server(changes), await place.server(changes)];
    const told = [listen(one), listen(two)];
    await watch(one, { action: 'add', number: NUMBER });
    assert.equal((await watched(two)).cases.length, 1);
    for (const server of [one, two]) await asClient.notify(server.connection, VIEWS_VISIBLE, { isVisible: true });
    /** On a busy machine the clock must not run ahead of them, into the next day. */
    const pass = async (ms: number) => {
      await place.clock.advance(ms);
      for (const server of [one, two]) await watched(server); // its timers have run
    };
    await until(async () => {
      await pass(MINUTE);
      return place.asked().length === 1;
    });
    await until(async () => {
      await pass(3_000);
      return told.every((what) => what.includes('cases') && what.includes('watch'));
    });
    assert.notEqual((await watched(two)).cases[0]?.title, '');
    for (let step = 0; step < 30; step++) await pass(2 * MINUTE);
    assert.equal(place.asked().length, 1);
    await place.nextDay();
    await until(async () => {
      await pass(MINUTE);
      return place.asked().length === 2;
    });
  });

  it('a window that shows nothing notices the others when it does something', async () => {
    const [one, two] = [await place.server(changes), await place.server(changes)];
    await watched(two);
    const told = listen(two);
    const draft = await one.open(NUMBER);
    await one.hover(draft, NUMBER);
    await place.clock.advance(5_000);
    assert.equal(told.length, 0);
    const other = await two.open('特願2020-900005');
    await two.hover(other, '特願2020-900005');
    await until(() => told.includes('cases') && told.includes('quota'));
  });

  it('asks nothing offline, nor for a list that came into the folder while it is offline', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-watch-'));
    try {
      const file = path.join(folder, 'watch.json');
      writeFileSync(file, '{"version":1,"cases":[{"law":"patent","number":"2022900001"}]}');
      const settings = { mode: 'offline', watch: { location: 'workspace' } };
      const server = await place.server({ settings, folders: [pathToFileURL(folder).href] });
      await watch(server, { action: 'add', number: NUMBER });
      assert.match(readFileSync(path.join(folder, '.jpo-drafting', 'watch.json'), 'utf8'), /"number":"2022900001"/u);
      for (let step = 0; step < 30; step++) await place.clock.advance(10 * MINUTE);
      assert.deepEqual(place.asked(), []);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('says once that the file cannot be read, and works on', async () => {
    const server = await place.server();
    await watch(server, { action: 'add', number: NUMBER });
    const file = globSync(path.join(place.home, '*', 'watch.json'))[0];
    assert.ok(file);
    writeFileSync(file, '{ "version": 1, "cas');
    assert.equal((await watched(server)).problem, ja.watch.damaged);
    await watch(server, { action: 'add', number: NUMBER });
    assert.deepEqual([(await watched(server)).problem, (await watched(server)).cases.length], ['', 1]);
  });

  it('says so when a file of a newer version cannot be changed, whatever was to be changed', async () => {
    const server = await place.server();
    await watch(server, { action: 'add', number: NUMBER });
    const file = globSync(path.join(place.home, '*', 'watch.json'))[0];
    assert.ok(file);
    writeFileSync(file, '{ "version": 99, "cases": [] }');
    const notWritten = { ok: false, message: ja.watch.notWritten };
    for (const action of ['add', 'remove'] as const) {
      assert.deepEqual(await watch(server, { action, number: NUMBER }), notWritten, action);
    }
  });

  it('is the same list in a terminal, which brings it up to date on demand', async () => {
    const options = { env: place.environment, clock: place.clock };
    const server = await place.server();
    assert.equal((await runCli(['watch'], options)).stdout.trim(), ja.watch.none);
    const added = await runCli(['watch', 'add', NUMBER, '2020-900005特願', '特願2020-900005'], options);
    assert.equal(added.status, 2); // one of them is no number
    assert.deepEqual((await watched(server)).cases.length, 2);
    assert.deepEqual(place.asked(), []);

    const updated = await runCli(['watch', 'update', '--json'], options);
    assert.equal(updated.status, 0, updated.stderr);
    assert.match(updated.stderr, new RegExp(ja.watch.updated(2, 0), 'u'));
    const cases = JSON.parse(updated.stdout) as { number: string; title: string }[];
    assert.deepEqual(
      cases.map(({ number }) => number),
      [NUMBER, '特願2020-900005'],
    );
    assert.ok(cases.every(({ title }) => title !== ''));
    assert.equal(place.asked().length, 2);

    const again = await runCli(['watch', 'update'], options);
    assert.match(again.stderr, new RegExp(ja.watch.upToDate, 'u'));
    assert.equal(place.asked().length, 2);
    assert.equal((await runCli(['watch', 'remove', NUMBER], options)).status, 0);
    assert.equal((await runCli(['watch', 'sing'], options)).status, 2);
    assert.equal((await watched(server)).cases.length, 1);
  });

  describe('in a list of the folder', () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-folder-'));
    });
    afterEach(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    const settings = { watch: { location: 'workspace', hours: '00:00-23:59' } };
    const open = () => place.server({ ...changes, settings, folders: [pathToFileURL(folder).href] });

    /** As it comes with a clone or a pull. */
    function written(count: number): void {
      const cases = Array.from({ length: count }, (_, n) => ({ law: 'patent', number: `202290000${n + 1}` }));
      mkdirSync(path.join(folder, '.jpo-drafting'), { recursive: true });
      writeFileSync(path.join(folder, '.jpo-drafting', 'watch.json'), JSON.stringify({ version: 1, cases }));
    }

    async function pass(hours: number): Promise<void> {
      for (let n = 0; n < hours * 6; n++) await place.clock.advance(10 * MINUTE);
    }

    it('nothing is asked before the user agrees to what it costs a day; the answer outlives the server', async () => {
      written(3);
      const server = await open();
      const { folderList } = await watched(server);
      assert.deepEqual([folderList?.kind, folderList?.question], ['proposed', ja.watch.folderList.proposed(3, 3)]);
      await pass(24);
      assert.deepEqual(place.demo.requests, []);
      const { ok, message } = await watch(server, { action: 'accept' });
      assert.deepEqual([ok, message], [true, ja.watch.folderList.state.accepted(3, 3, 3)]);
      await place.end(server);
      const again = await open();
      assert.equal((await watched(again)).folderList?.kind, 'accepted');
      await until(async () => {
        await place.clock.advance(10 * MINUTE);
        return place.asked().length > 0;
      });
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      assert.ok(!files.join().includes('greement'), 'nothing of it stands in the folder');
    });

    it('one that has grown is told anew, and other windows learn the answer', async () => {
      written(2);
      const [one, two] = [await open(), await open()];
      await watched(two);
      await watch(one, { action: 'accept' });
      assert.equal((await watched(two)).folderList?.kind, 'accepted');
      written(5);
      const { folderList } = await watched(one);
      assert.deepEqual([folderList?.kind, folderList?.question], ['grown', ja.watch.folderList.grown(5, 5, 2)]);
      await watch(two, { action: 'decline' });
      assert.equal((await watched(one)).folderList?.kind, 'declined');
      await pass(24);
      assert.deepEqual(place.demo.requests, []);
    });

    it('the command line says how it stands, takes the answer, and updates by its own gesture', async () => {
      written(1);
      const cli = (...args: string[]) => runCli(args, { env: place.environment, clock: place.clock, cwd: folder });
      const list = await cli('watch', 'list', '--workspace');
      assert.ok(list.stderr.includes(ja.watch.folderList.state.proposed(1, 1)), list.stderr);
      const said = await cli('watch', 'decline', '--workspace');
      assert.deepEqual([said.status, said.stdout.trim()], [0, ja.watch.folderList.state.declined(1, 1)]);
      assert.deepEqual(place.demo.requests, []);
      assert.equal((await cli('watch', 'update', '--workspace')).status, 0);
      assert.equal(place.asked().length, 1);
    });
  });
});
