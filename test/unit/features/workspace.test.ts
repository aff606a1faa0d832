import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Drafts } from '../../../server/src/features/shared/drafts.ts';
import { highlights, mentions, workspaceSymbols } from '../../../server/src/features/mentions/mentions.ts';
import type { CaseNumber } from '../../../server/src/numbers/caseNumber.ts';
import { WorkspaceFiles } from '../../../server/src/handlers/workspaceFiles.ts';
import { demoServices, type DemoServices } from '../../support/demoServices.ts';

const CASE: CaseNumber = { law: 'patent', kind: 'application', number: '2022900001' };
const OPINION = '【書類名】意見書\n【事件の表示】\n【出願番号】特願２０２２－９００００１\n';

describe('cases across the folder', () => {
  let services: DemoServices;
  let folder: string;
  let files: WorkspaceFiles;
  let logged: string[];

  beforeEach(async () => {
    services = await demoServices();
    folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-folder-'));
    logged = [];
    files = new WorkspaceFiles({ folders: () => [folder], year: () => 2026, log: (line) => logged.push(line) });
  });
  afterEach(async () => {
    await services.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function put(name: string, content: string | Uint8Array): string {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    return pathToFileURL(file).href;
  }
  const uris = async (except?: string[]) => (await files.drafts(except)).map(({ uri }) => uri);
  async function symbols(query: string): Promise<string[]> {
    const { cases } = services;
    const found = await workspaceSymbols(query, await files.drafts(), {
      cases,
      clock: services.clock,
      pause: () => Promise.resolve(),
    });
    return found.map(({ name, containerName }) => `${containerName ?? ''}: ${name}`);
  }

  it('drafts are files called .jpo.txt and texts that begin with 【書類名】; links, other folders and huge files are left', async () => {
    const wanted = [put('a.jpo.txt', '特願2022-900001'), put('b/c.txt', OPINION)];
    put('notes.txt', '特願2022-900001');
    put('b/d.md', OPINION);
    put('node_modules/x/e.txt', OPINION);
    put('.git/f.txt', OPINION);
    put('g.jpo.txt', ' '.repeat(5 * 1024 * 1024 + 1));
    symlinkSync(path.join(folder, 'b', 'c.txt'), path.join(folder, 'link.txt'));
    assert.deepEqual(
      (await files.drafts()).filter(({ mentions: { length } }) => length > 0).map(({ uri }) => uri),
      wanted,
    );
    assert.deepEqual(await uris(wanted), []);
  });

  it('a file that was changed is read again, one that is gone is forgotten', async () => {
    const uri = put('a.txt', OPINION);
    const numbers = async () =>
      (await files.drafts()).flatMap((one) => one.mentions.map(({ number }) => number.number));
    assert.deepEqual(await numbers(), ['2022900001']);
    put('a.txt', OPINION.replace('９００００１', '９００００２'));
    utimesSync(path.join(folder, 'a.txt'), 1_000, 1_000);
    assert.deepEqual(await numbers(), ['2022900002']);
    rmSync(path.join(folder, 'a.txt'));
    files.changed();
    assert.deepEqual(await uris(), []);
    put('a.txt', OPINION);
    files.changed();
    assert.deepEqual(await uris(), [uri]);
  });

  it('texts of the filing software are Shift_JIS; a byte order mark is no part of the text', async () => {
    const shiftJis = [
      0x81, 0x79, 0x8f, 0x91, 0x97, 0xde, 0x96, 0xbc, 0x81, 0x7a, 0x88, 0xd3, 0x8c, 0xa9, 0x8f, 0x91, 0x0a,
    ];
    put('a.txt', Uint8Array.from([...shiftJis, ...Buffer.from('PCT/JP2020/012345')]));
    put('b.txt', `\ufeff${OPINION}`);
    const found = (await files.drafts()).flatMap((one) =>
      one.mentions.map(({ number, range, document }) => [number.number, range.start, document]),
    );
    assert.deepEqual(found, [
      ['JP2020012345', { line: 1, character: 0 }, '意見書'],
      ['2022900001', { line: 2, character: 6 }, '意見書'],
    ]);
  });

  it('symbols: by the number in any notation or in part, by held titles and applicants, once a case and draft', async () => {
    put('a.txt', `${OPINION}【意見の内容】\n特願2022-900001、特願2026-900002`);
    put('b.txt', '【書類名】上申書\n特開2023-490001');
    assert.deepEqual(await symbols('2026-9000'), ['意見書: 特願2026-900002']);
    assert.deepEqual(await symbols('特願２０２２－９００００１'), [
      '意見書: 特願2022-900001 (特願２０２２－９００００１)',
    ]);
    assert.deepEqual(await symbols('残量推定'), []);

    await services.cases.resolve(CASE, { priority: 'interactive' });
    const title = '二次電池の残量推定装置';
    assert.deepEqual(await symbols('特願2022-900001'), [
      `意見書: 特願2022-900001 ${title}`,
      `上申書: 特開2023-490001 ${title} (特願2022-900001)`,
    ]);
    assert.equal((await symbols('残量推定')).length, 2);
    assert.deepEqual((await symbols('架空電機'))[0], `意見書: 特願2022-900001 ${title} 架空電機株式会社`);
    assert.equal((await symbols('')).length, 3);
    assert.equal(services.asked().length, 1);
  });

  it('mentions: in open drafts and on the disk, in whatever number; open drafts win', async () => {
    const open = put('a.txt', OPINION);
    const other = put('b.txt', `【書類名】上申書\n特開2023-490001、特願2026-900002`);
    const drafts = new Drafts(services.clock);
    const document = TextDocument.create(open, 'jpo-procedure', 1, `\n${OPINION}`);
    const position = { line: 3, character: 8 };
    const at = async () => {
      const folderDrafts = await files.drafts([open]);
      const { locations: found } = await mentions(
        [document],
        document,
        position,
        { drafts, cases: services.cases },
        folderDrafts,
      );
      return found.map(({ uri, range }) => [uri, range.start.line]);
    };
    assert.deepEqual(await at(), [[open, 3]]);
    await services.cases.resolve(CASE, { priority: 'interactive' });
    assert.deepEqual(await at(), [
      [open, 3],
      [other, 1],
    ]);
    assert.equal(services.asked().length, 1);
  });

  it('highlights look the numbers of one case up, however many the draft names', async () => {
    const others = Array.from({ length: 5_000 }, (_, index) => `特開2004-${String(index + 1).padStart(6, '0')}`);
    const text = `特願2022-900001、特開2023-490001、${others.join('、')}`;
    const document = TextDocument.create('file:///a.txt', 'plaintext', 1, text);
    await services.cases.resolve(CASE, { priority: 'interactive' });
    let looked = 0;
    const cases = new Proxy(services.cases, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        looked++;
        return value.bind(target) as unknown;
      },
    });
    const found = await highlights(document, { line: 0, character: 3 }, { drafts: new Drafts(services.clock), cases });
    assert.deepEqual(
      found.map(({ range }) => range.start.character),
      [0, 14],
    );
    assert.equal(looked, 1);
  });

  it('a folder with too many texts says that it is read in part', async () => {
    for (let index = 0; index <= 2_000; index++) put(`${index}.txt`, '');
    await files.drafts();
    assert.equal(logged.length, 1);
  });
});
