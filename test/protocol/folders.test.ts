import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ClientCapabilities, WorkspaceSymbol } from 'vscode-languageserver/node';
import { ja } from '../../server/src/messages/messages.ts';
import { asClient, BATCH_PLAN, CASE_TREE, CHANGED, WATCHED, type CaseTreeView } from '../../server/src/protocol.ts';
import type { LspClient } from '../support/lspClient.ts';
import { until } from '../support/until.ts';
import { runCli } from './runCli.ts';
import { Workplace } from './workplace.ts';

const NUMBER = '特願2022-900001';
const CODE = '999099999';
const NAME = '架空後付工業株式会社';
const capabilities: ClientCapabilities = { workspace: { configuration: true, workspaceFolders: true } };
const initializationOptions = { changes: true };
const settings = { watch: { location: 'workspace' }, applicants: ['名簿.csv'] };

describe('folders that are opened and closed', () => {
  let place: Workplace;
  let folder: string;
  let uri: string;
  beforeEach(async () => {
    place = await Workplace.create();
    folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-folders-'));
    uri = pathToFileURL(folder).href;
    mkdirSync(path.join(folder, '.jpo-drafting'));
    const watched = '{"version":1,"cases":[{"law":"patent","number":"2022900001"}]}';
    writeFileSync(path.join(folder, '.jpo-drafting', 'watch.json'), watched);
    writeFileSync(path.join(folder, '名簿.csv'), `識別番号,氏名又は名称\n${CODE},${NAME}\n`);
    writeFileSync(path.join(folder, 'a.jpo.txt'), `【書類名】意見書\n【出願番号】${NUMBER}\n`);
  });
  afterEach(async () => {
    await place.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** What the editor says from now on, and what it says of the change. */
  async function open(server: LspClient, uris: readonly string[], removed: readonly string[] = []): Promise<void> {
    const named = (all: readonly string[]) => all.map((one) => ({ uri: one, name: one }));
    server.connection.onRequest('workspace/workspaceFolders', () => named(uris));
    const event = { added: named(uris), removed: named(removed) };
    await server.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
  }
  const watched = async (server: LspClient) =>
    (await asClient.send(server.connection, WATCHED)).cases.map(({ number }) => number);
  const symbols = async (server: LspClient) =>
    (await server.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: NUMBER })).length;

  it('count at once: for the watched cases, the lists of applicants and the drafts of the folder', async () => {
    const server = await place.server({ capabilities, settings, initializationOptions });
    const told: string[] = [];
    asClient.listen(server.connection, CHANGED, ({ what }) => {
      told.push(...what);
    });
    const draft = await server.open(`【書類名】意見書\n【意見書提出人】\n　【識別番号】　${CODE}\n`);
    const named = async () => (await server.hover(draft, CODE))?.includes(NAME) === true;
    const found = async () => [await watched(server), await symbols(server), await named()];
    assert.deepEqual(await found(), [[], 0, false]);

    await open(server, ['untitled:none', uri]);
    await until(async () => told.includes('watch') && (await named()));
    assert.deepEqual(await found(), [[NUMBER], 1, true]);

    await open(server, [], [uri]);
    await until(async () => !(await named()));
    assert.deepEqual(await found(), [[], 0, false]);
  });

  it('bring the watched cases up to date though nothing else has needed the services', async () => {
    const options = { env: place.environment, clock: place.clock, cwd: folder };
    assert.equal((await runCli(['watch', 'accept', '--workspace'], options)).status, 0);
    await place.server({ capabilities, settings }).then((server) => open(server, [uri]));
    await until(async () => {
      await place.clock.advance(60_000);
      return place.asked().length === 1;
    });
  });

  it('are those that were known, where the editor does not say which they are', async () => {
    const server = await place.server({ capabilities, settings, folders: [uri] });
    const event = { added: [{ uri: 'file:///none', name: 'none' }], removed: [] };
    await server.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    assert.deepEqual([await watched(server), await symbols(server)], [[NUMBER], 1]);
  });

  it('say in the tree and before a batch why their drafts cannot be listed, and are looked at again', async () => {
    const gone = path.join(folder, 'later');
    const server = await place.server({ capabilities, settings, folders: [pathToFileURL(gone).href] });
    const tree = async () => {
      const view: CaseTreeView = { folders: [], filter: '', sort: 'number' };
      return (await asClient.send(server.connection, CASE_TREE, { view })).message;
    };
    const plan = async () => asClient.send(server.connection, BATCH_PLAN, { scope: { kind: 'folder' } });
    const sentence = ja.caseTree.unlisted(gone, 'ENOENT');
    assert.ok((await tree()).includes(sentence), await tree());
    assert.deepEqual(await plan(), { ok: false, message: `${ja.batch.noNumbers} ${sentence}` });
    assert.equal(server.lines.filter(({ message }) => message.includes(`${gone} cannot be listed`)).length, 1);
    mkdirSync(gone);
    writeFileSync(path.join(gone, 'B.TXT'), `【書類名】意見書\n【出願番号】${NUMBER}\n`);
    assert.ok(!(await tree()).includes(gone));
    assert.equal(await symbols(server), 1);
  });

  it('are looked at again when an editor tells of a folder that came, and of nothing in it', async () => {
    const server = await place.server({
      capabilities: { workspace: { ...capabilities.workspace, didChangeWatchedFiles: { dynamicRegistration: true } } },
      settings,
      folders: [uri],
    });
    assert.equal(await symbols(server), 1);
    mkdirSync(path.join(folder, 'b'));
    writeFileSync(path.join(folder, 'b', 'c.txt'), `【書類名】意見書\n【出願番号】${NUMBER}\n`);
    assert.equal(await symbols(server), 1);
    const told = async (...names: readonly string[]) =>
      server.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: names.map((name) => ({ uri: pathToFileURL(path.join(folder, name)).href, type: 1 })),
      });
    await told('.git/index', 'node_modules/b');
    assert.equal(await symbols(server), 1);
    await told('b');
    assert.equal(await symbols(server), 2);
    assert.deepEqual(
      server.registrations.map(({ method, registerOptions }) => [method, registerOptions]),
      [['workspace/didChangeWatchedFiles', { watchers: [{ globPattern: '**/*', kind: 5 }] }]],
    );
  });

  it('of another machine, which have no path here, are left out', async () => {
    const folders = ['file://server/share', 'vscode-remote://host/x', uri];
    const server = await place.server({ capabilities, settings, folders });
    assert.deepEqual(await watched(server), [NUMBER]);
  });
});
