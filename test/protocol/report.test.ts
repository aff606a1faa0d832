import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { asClient, REPORT } from '../../server/src/protocol.ts';
import { en, ja } from '../../server/src/messages/messages.ts';
import type { LspClient } from '../support/lspClient.ts';
import { runCli } from './runCli.ts';
import { Workplace } from './workplace.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

describe('report to the support centre', () => {
  let place: Workplace;

  beforeEach(async () => {
    place = await Workplace.create();
  });
  afterEach(() => place.close());

  async function reportOf(server: LspClient): Promise<string> {
    return (await asClient.send(server.connection, REPORT)).text;
  }

  function assertLines(text: string, lines: readonly string[]): void {
    const all = text.split('\n').map((line) => line.trim());
    for (const line of lines) assert.ok(all.includes(line), `${line} in\n${text}`);
  }

  describe('of the language server', () => {
    it('shows the last failure, and counts up the rest without their numbers; it asks nothing', async () => {
      const server = await place.server();
      const draft = await server.open('特願2022-900001、特願2020-900005');
      await server.hover(draft, '特願2022-900001');
      place.intercept = () => ({
        kind: 'answer',
        httpStatus: 503,
        body: '<html>メンテナンス中</html>',
        contentType: 'text/html; charset=utf-8',
      });
      await place.clock.advance(1_000);
      await server.hover(draft, '特願2020-900005');
      const before = place.demo.requests.length;
      const text = await reportOf(server);
      assertLines(text, [
        ja.report.title,
        ja.report.id,
        ja.report.madeAt('2026-11-23 09:00:01'),
        ja.report.origin(place.demo.url, 'live'),
        ja.report.proxy.none,
        ja.report.usage('2026-11-23'),
        ja.report.exchange(1),
        ja.report.at('2026-11-23 09:00:01'),
        ja.report.request(`GET ${place.demo.url}/api/patent/v1/app_progress/2020900005`),
        ja.report.status('503'),
        ja.report.contentType('text/html'),
        ja.report.excerpt('<html>メンテナンス中</html>'),
        '2026-11-23 09:00:00  patent/app_progress  HTTP 200  100  0 ms',
        '2026-11-23 09:00:00  token  HTTP 200  answered  0 ms',
      ]);
      assert.ok(text.includes(`jpo-drafting ${version}`), text);
      assert.ok(!text.includes('2022900001'), text);
      assert.ok(!text.includes(place.home), text);
      assert.equal(place.demo.requests.length, before);
    });

    it('says without an ID and without a request what there is to say, in the language of the editor', async () => {
      const none = { JPO_API_USERNAME: '', JPO_API_PASSWORD: '' };
      const server = await place.server({ env: none, settings: { language: 'en', mode: 'offline' } });
      const text = await reportOf(server);
      assertLines(text, [en.report.title, en.report.id, en.report.noId, en.report.origin(place.demo.url, 'offline')]);
      assert.ok(!text.includes(en.report.exchange(1)), text);
      assert.deepEqual(place.demo.requests, []);
    });

    it('says why where the services could not be started', async () => {
      const server = await place.server({ env: { JPO_API_BASE_URL: 'http://mihon.example' } });
      assertLines(await reportOf(server), [ja.report.trouble(ja.badEndpoint), ja.report.id]);
    });

    it('keeps what went wrong while services come and go', async () => {
      const server = await place.server();
      const draft = await server.open('特願2022-900001');
      await server.hover(draft, '特願2022-900001');
      await server.configure({ mode: 'demo' });
      assert.ok(!(await reportOf(server)).includes('2022900001'));
      await server.configure({ mode: 'offline' });
      assert.match(await reportOf(server), /\/app_progress\/2022900001$/mu);
    });
  });

  describe('of the command line', () => {
    const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
      runCli(['report', ...args], { env: { ...place.environment, ...env }, clock: place.clock });

    it('asks once, whatever is held, and shows the exchange', async () => {
      await run(['特願2022-900001']);
      await place.clock.advance(1_000);
      const { stdout, stderr, status } = await run(['特願2022-900001']);
      assert.deepEqual([status, stderr], [0, '']);
      assert.deepEqual(place.asked(), ['patent/app_progress', 'patent/app_progress']);
      assertLines(stdout, [
        ja.report.client(version, ja.report.commandLine),
        'patent/app_progress  使用 2  残り 798',
        ja.report.request(`POST ${ja.report.hiddenPath(place.demo.url)}`),
        ja.report.request(`GET ${place.demo.url}/api/patent/v1/app_progress/2022900001`),
        ja.report.status('200'),
        ja.report.contentType('application/json'),
        ja.report.envelope('statusCode="100" errorMessage="" remainAccessCount="798"'),
        ja.report.outcome(ja.report.answered, 'answered'),
      ]);
      assert.ok(!stdout.includes('二次電池'), stdout);
    });

    it('asks the number reference for a registration, and says what the server said of an unknown number', async () => {
      const { stdout, status } = await run(['特許第8499999号'], { LANG: 'en_US.UTF-8' });
      assert.equal(status, 0);
      assert.deepEqual(place.asked(), ['patent/case_number_reference']);
      assertLines(stdout, [
        en.report.request(`GET ${place.demo.url}/api/patent/v1/case_number_reference/registration/8499999`),
      ]);
      assert.match(stdout, /statusCode="107" errorMessage="該当するデータがありません。"/u);
    });

    it('without a number asks nothing', async () => {
      const { stdout, status } = await run([], { HTTPS_PROXY: 'http://mihon:himitsu@proxy.example:8080' });
      assert.equal(status, 0);
      assertLines(stdout, [ja.report.title, ja.report.id, ja.report.origin(place.demo.url, 'live')]);
      assert.doesNotMatch(stdout, /mihon|himitsu/u);
      const proxied = await run([], { JPO_API_BASE_URL: '', HTTPS_PROXY: 'http://mihon:himitsu@proxy.example:8080' });
      assertLines(proxied.stdout, [ja.report.proxy.used, ja.report.origin('https://ip-data.jpo.go.jp', 'live')]);
      assert.doesNotMatch(proxied.stdout, /mihon|himitsu/u);
      assert.deepEqual(place.demo.requests, []);
    });

    it('says why nothing was asked: no ID, a wrong one, no API, no number', async () => {
      const signedOut = await run(['特願2022-900001'], { JPO_API_USERNAME: '', JPO_API_PASSWORD: '' });
      assert.equal(signedOut.status, 2);
      assertLines(signedOut.stdout, [ja.report.trouble(ja.cli.signedOut), ja.report.noId]);
      const wrong = await run(['特願2022-900001'], { JPO_API_PASSWORD: 'himitsu' });
      assert.equal(wrong.status, 2);
      assertLines(wrong.stdout, [ja.report.trouble(ja.failure.wrongCredentials), ja.report.exchange(1)]);
      assert.doesNotMatch(wrong.stdout, /himitsu|\/auth\/token/u);
      const trial = await run(['不服2021-012345']);
      assert.equal(trial.status, 2);
      assertLines(trial.stdout, [ja.report.trouble(ja.unsupported.trial)]);
      assert.deepEqual(place.asked(), []);
      assert.deepEqual([(await run(['見本'])).status, (await run(['特願2022-900001', 'a'])).status], [2, 2]);
    });

    it('is made too where the store cannot be opened or the address is wrong', async () => {
      const { stdout, status } = await run([], { JPO_API_BASE_URL: 'http://mihon.example' });
      assert.equal(status, 0);
      assertLines(stdout, [ja.report.trouble(ja.badEndpoint)]);
    });
  });
});
