import assert from 'node:assert/strict';
import { en, ja } from '../../server/src/messages/messages.ts';
import { until } from '../support/until.ts';
import { Workplace } from './workplace.ts';

describe('settings of the server', () => {
  let place: Workplace;

  beforeEach(async () => {
    place = await Workplace.create();
  });
  afterEach(() => place.close());

  it('demo mode answers from the demo API in the server, without an ID and without the network', async () => {
    const env = { JPO_API_USERNAME: '', JPO_API_PASSWORD: '' };
    const server = await place.server({ settings: { mode: 'demo' }, env });
    const draft = await server.open('特願2022-900001');
    assert.match((await server.hover(draft, '特願2022-900001')) ?? '', /二次電池の残量推定装置/u);
    assert.deepEqual(place.demo.requests, []);
  });

  it('change while it runs: offline, demo and live again', async () => {
    const server = await place.server();
    const draft = await server.open('特願2022-900001、特願2020-900005');
    await server.hover(draft, '特願2022-900001');
    assert.equal(place.asked().length, 1);

    await server.configure({ mode: 'offline' });
    assert.match((await server.hover(draft, '特願2022-900001')) ?? '', /二次電池の残量推定装置/u);
    const offline = await server.hover(draft, '特願2020-900005');
    assert.ok(offline?.includes(ja.failure.offline), offline ?? '');
    assert.equal(place.demo.requests.length, 2);

    await server.configure({ mode: 'demo' });
    assert.match((await server.hover(draft, '特願2020-900005')) ?? '', /電動機の制御装置/u);
    assert.equal(place.demo.requests.length, 2);

    await server.configure({ mode: 'live' });
    assert.match((await server.hover(draft, '特願2020-900005')) ?? '', /電動機の制御装置/u);
    assert.equal(place.asked().length, 2);
  });

  it('language: hovers and diagnostics follow at once', async () => {
    const server = await place.server();
    const draft = await server.open('特願2022-000000、特願2022-900001');
    await until(() => server.diagnostics(draft)?.[0]?.message === ja.problem({ code: 'serial-zero' }));
    await server.configure({ language: 'en' });
    await until(() => server.diagnostics(draft)?.[0]?.message === en.problem({ code: 'serial-zero' }));
    assert.match((await server.hover(draft, '特願2022-900001')) ?? '', /patent application number[\s\S]*Applicants?/u);
    await server.configure({ language: 'ja' });
    await until(() => server.diagnostics(draft)?.[0]?.message === ja.problem({ code: 'serial-zero' }));
    assert.equal(place.asked().length, 1);
  });

  it('language auto follows the editor', async () => {
    const server = await place.server({ initializationOptions: { locale: 'en-US' } });
    const draft = await server.open('特願2022-900001');
    assert.match((await server.hover(draft, '特願2022-900001')) ?? '', /patent application number/u);
  });

  it('hover.waitMs: 0 waits for nothing, and the answer comes all the same', async () => {
    const server = await place.server({ settings: { hover: { waitMs: 0 } } });
    const draft = await server.open('特願2022-900001');
    const first = await server.hover(draft, '特願2022-900001');
    assert.ok(first?.includes(ja.hover.slow), first ?? '');
    await until(async () => (await server.hover(draft, '特願2022-900001'))?.includes('二次電池') === true);
    assert.equal(place.asked().length, 1);
  });

  it('are pushed by a client that cannot be asked for them', async () => {
    const server = await place.server({ settings: 'noPull' });
    const draft = await server.open('特願2022-900001');
    await server.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { jpoDrafting: { mode: 'offline' } },
    });
    const text = await server.hover(draft, '特願2022-900001');
    assert.ok(text?.includes(ja.failure.offline), text ?? '');
    assert.deepEqual(place.demo.requests, []);
  });

  it('an address that a password must not go to is refused, once and in words', async () => {
    const server = await place.server({ settings: { api: { baseUrl: 'http://api.example.invalid' } } });
    const draft = await server.open('特願2022-000000、特願2022-900001');
    // What a number says by itself needs no server.
    assert.match((await server.hover(draft, '特願2022-900001')) ?? '', /^\*\*特願2022-900001\*\* — 特許 出願番号/u);
    assert.deepEqual(await server.links(draft), []);
    await server.hover(draft, '特願2022-900001');
    const shown = server.lines.filter(({ method }) => method === 'window/showMessage');
    assert.deepEqual(
      shown.map(({ message }) => message),
      [ja.badEndpoint],
    );
    await until(() => server.diagnostics(draft)?.length === 1);
    assert.deepEqual(place.demo.requests, []);
  });

  it('storagePath does not decide where answers and counts are: they are the user’s', async () => {
    const first = await place.server({ initializationOptions: { storagePath: `${place.home}/editor` } });
    const draft = await first.open('特願2022-900001');
    await first.hover(draft, '特願2022-900001');
    const second = await place.server();
    await second.hover(await second.open('特願2022-900001'), '特願2022-900001');
    assert.equal(place.asked().length, 1);
  });
});
