/** The npm package jpo-drafting-server, packed and installed elsewhere. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { MODULES } from '../../esbuild.mjs';
import { until } from '../support/until.ts';
import { Installed } from './installed.ts';

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly engines: { readonly node: string };
  readonly dependencies?: unknown;
  readonly bin: Readonly<Record<string, string>>;
}

const ROOT = new URL('../../', import.meta.url);
const read = (file: string | URL) => readFileSync(file, 'utf8');
const root = JSON.parse(read(new URL('package.json', ROOT))) as Manifest;

/** For users. The links between them and to them stay within the package. */
const PAGES = [
  'apis',
  'commands',
  'diagnostics',
  'editors',
  'features',
  'periods',
  'protocol',
  'reach',
  'settings',
  'team',
];

/** Bytes. Who needs more says why where it is raised. */
const MOST_PACKED = 850_000;

describe('the npm package jpo-drafting-server', () => {
  let installed: Installed;

  before(async () => {
    installed = await Installed.create();
  });
  after(() => {
    installed.remove();
  });

  it('holds what runs and what is read, and nothing else', () => {
    const { files, size } = installed.packed;
    const names = files.map(({ path: name }) => name);
    assert.deepEqual(
      names.filter((name) => !/^dist\/shared-\w+\.mjs$/u.test(name)).toSorted(),
      [
        'LICENSE',
        'README.md',
        'THIRD-PARTY-NOTICES.txt',
        ...Object.keys(MODULES).map((name) => `dist/${name}.mjs`),
        'dist/cli.js',
        'dist/server.js',
        ...PAGES.map((name) => `docs/${name}.md`),
        'package.json',
      ].toSorted(),
    );
    assert.ok(size <= MOST_PACKED, `${size.toLocaleString('en')} bytes`);
  });

  it('has pages whose links lead to files of the package', () => {
    for (const page of ['README.md', ...PAGES.map((name) => `docs/${name}.md`)]) {
      const links = [...read(installed.file(page)).matchAll(/\]\((?!https?:)([^)#\s]+)/gu)].map(
        ([, link = '']) => link,
      );
      for (const link of links)
        assert.ok(existsSync(installed.file(path.join(path.dirname(page), link))), `${page}: ${link}`);
    }
  });

  it('has the version, licence and Node of the project, and needs no other package', () => {
    const manifest = JSON.parse(read(installed.file('package.json'))) as Manifest;
    assert.deepEqual(
      [manifest.version, manifest.license, manifest.engines.node, manifest.dependencies],
      [root.version, root.license, root.engines.node, undefined],
    );
    assert.equal(read(installed.file('LICENSE')), read(new URL('LICENSE', ROOT)));
  });

  it('has the notices of what is in it: of the server, not of the extension', () => {
    const ours = read(installed.file('THIRD-PARTY-NOTICES.txt'));
    const all = read(new URL('THIRD-PARTY-NOTICES.txt', ROOT)).split('\n');
    const named = ours.split('\n').filter((line) => line.startsWith('- '));
    assert.ok(named.some((line) => line.startsWith('- vscode-languageserver ')));
    assert.ok(!named.some((line) => line.startsWith('- vscode-languageclient ')));
    assert.deepEqual(
      named.filter((line) => !all.includes(line)),
      [],
    );
  });

  it('its commands say their version', async () => {
    for (const command of ['jpo-drafting', 'jpo-drafting-server'])
      assert.equal(await installed.run(command, '--version'), `${root.version}\n`, command);
  });

  it('jpo-drafting finds the numbers of a file', async () => {
    writeFileSync(path.join(installed.elsewhere, 'draft.txt'), '特願2022-900001号について述べる。');
    const found = JSON.parse(await installed.run('jpo-drafting', 'numbers', '--json', 'draft.txt')) as unknown;
    assert.deepEqual(found, [
      {
        file: 'draft.txt',
        text: '特願2022-900001号',
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 14 } },
        law: 'patent',
        kind: 'application',
        number: '2022900001',
        supported: true,
      },
    ]);
  });

  const WAYS = [['jpo-drafting-server', '--stdio'], ['jpo-drafting-server'], ['jpo-drafting', 'server', '--stdio']];
  for (const [command = '', ...args] of WAYS)
    it(`\`${[command, ...args].join(' ')}\` serves an editor: facts, problems and the page that explains them`, async () => {
      const server = await installed.server(command, ...args);
      try {
        assert.equal(server.initialized.serverInfo?.version, root.version);
        const document = await server.open('【書類名】意見書\n特願2022-900001\n特願2022-000000\n');
        assert.match((await server.hover(document, '特願2022-900001')) ?? '', /二次電池の残量推定装置/u);
        await until(() => (server.diagnostics(document) ?? []).some(({ code }) => code === 'serial-zero'));
        const problem = server.diagnostics(document)?.find(({ code }) => code === 'serial-zero');
        const page = new URL(problem?.codeDescription?.href ?? assert.fail('no page'));
        const file = fileURLToPath(page);
        assert.equal(file, installed.file('docs/diagnostics.md'));
        assert.ok(existsSync(file) && read(file).includes(`### ${page.hash.slice(1)}\n`), page.href);
      } finally {
        await server.close();
      }
    });
});
