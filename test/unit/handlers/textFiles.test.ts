import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  DISK,
  isLookedAt,
  isTextFile,
  keyOf,
  textFiles,
  type FileSystem,
} from '../../../server/src/handlers/textFiles.ts';
import { WorkspaceFiles } from '../../../server/src/handlers/workspaceFiles.ts';

const OPINION = '【書類名】意見書\n【事件の表示】\n【出願番号】特願２０２２－９００００１\n';

/** A file system whose folders call some entries links: those that end with @ are placeholders, → leads elsewhere. */
function emulated(tree: Readonly<Record<string, readonly string[] | string>>): FileSystem {
  const bare = (name: string) => name.replace(/[/@]|→.*/gu, '');
  function real(place: string): string {
    const folder = path.dirname(place);
    const names = tree[folder];
    const found = typeof names === 'string' ? undefined : names?.find((name) => bare(name) === path.basename(place));
    if (found?.includes('→') === true) return found.replace(/^.*→/u, '');
    return folder === place ? place : path.join(real(folder), path.basename(place));
  }
  return {
    list: (folder) => {
      const names = tree[folder];
      if (names === undefined || typeof names === 'string') {
        return Promise.reject(Object.assign(new Error('no'), { code: names ?? 'ENOENT' }));
      }
      const entries = names.map((name) => ({
        name: bare(name),
        isFile: () => !/[/@→]/u.test(name),
        isDirectory: () => name.endsWith('/'),
      }));
      return Promise.resolve(entries);
    },
    stat: (place) => Promise.resolve({ isFile: () => !(place in tree), isDirectory: () => place in tree }),
    realpath: (place) => Promise.resolve(real(place)),
  };
}

const listed = async (tree: Parameters<typeof emulated>[0], folders: readonly string[], platform: NodeJS.Platform) => {
  const { files, unlisted } = await textFiles(folders, { disk: emulated(tree), platform, most: 100 });
  return { files: [...files.values()], unlisted: unlisted.map(({ folder, code }) => `${folder} ${code}`) };
};

describe('files of a folder', () => {
  it('are what the file system says they are, whatever the folder calls them: placeholders of OneDrive are files', async () => {
    const tree = { '/a': ['b@', 'c.txt@', 'd.txt', 'e/'], '/a/b': ['f.jpo.txt@', 'g.md@'], '/a/e': ['h.htm@'] };
    for (const platform of ['win32', 'linux', 'darwin'] as const) {
      const { files } = await listed(tree, ['/a'], platform);
      assert.deepEqual(files, ['/a/b/f.jpo.txt', '/a/c.txt', '/a/d.txt', '/a/e/h.htm']);
    }
  });

  it('pages in HTML take no place that plain texts want', async () => {
    const pages = Array.from({ length: 150 }, (_, page) => `p${String(page)}.html`);
    const tree = { '/a': ['a/', 'b/'], '/a/a': pages, '/a/b': ['意見書.jpo.txt'] };
    const { files } = await listed(tree, ['/a'], 'linux');
    assert.deepEqual([files.length, files[0]], [100, '/a/b/意見書.jpo.txt']);
  });

  it('are not those that a real link leads to: out of the folder it stays closed, inside they are listed themselves', async () => {
    const tree = {
      '/a': ['b→/secret', 'c.txt→/secret/x.txt', 'd.txt→/a/e.txt', 'e.txt', 'f→/a'],
      '/secret': ['x.txt'],
    };
    assert.deepEqual((await listed(tree, ['/a'], 'linux')).files, ['/a/e.txt']);
  });

  it('of a folder that is opened through a link, or that stands in another one, are listed once', async () => {
    const tree = { '/': ['l→/a'], '/l': ['b.txt', 'c@'], '/l/c': ['d.txt'], '/a': ['b.txt', 'c@'], '/a/c': ['d.txt'] };
    assert.deepEqual((await listed(tree, ['/l', '/a', '/a/c'], 'linux')).files, ['/l/b.txt', '/l/c/d.txt']);
    assert.deepEqual((await listed(tree, ['/a', '/a/c'], 'linux')).files, ['/a/b.txt', '/a/c/d.txt']);
  });

  it('are texts and pages, in any letter case', () => {
    for (const name of ['a.txt', 'A.TXT', 'B.JPO.TXT', 'c.htm', 'd.Html']) assert.ok(isTextFile(name), name);
    for (const name of ['a.md', 'txt', 'a.txt.bak', 'a.docx']) assert.ok(!isTextFile(name), name);
  });

  it('have one key for the spellings that the platform takes for one', () => {
    const composed = 'ガイド.txt'.normalize('NFC');
    const decomposed = composed.normalize('NFD');
    assert.notEqual(composed, decomposed);
    for (const platform of ['win32', 'darwin', 'linux'] as const) {
      assert.equal(keyOf(composed, platform), keyOf(decomposed, platform));
      assert.equal(keyOf('/A/b.TXT', platform) === keyOf('/a/B.txt', platform), platform !== 'linux', platform);
    }
  });

  it('are not looked for where nobody keeps drafts', () => {
    assert.deepEqual(['/a/b', '/a/.git/c', 'C:\\a\\node_modules\\b.txt', '/a/github'].map(isLookedAt), [
      true,
      false,
      false,
      true,
    ]);
  });

  it('say which folder cannot be listed, and why', async () => {
    const tree = { '/a': ['b/', 'c.txt', 'd/'], '/a/b': 'EACCES', '//fs01/patent': 'ERR_UNC_HOST_NOT_ALLOWED' };
    assert.deepEqual(await listed(tree, ['/a', '//fs01/patent', '/gone'], 'win32'), {
      files: ['/a/c.txt'],
      unlisted: ['/a/b EACCES', '//fs01/patent ERR_UNC_HOST_NOT_ALLOWED', '/gone ENOENT'],
    });
  });
});

describe('drafts of a folder', () => {
  let folder: string;
  let logged: string[];
  const made: string[] = [];

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-folder-'));
    made.push(folder);
    logged = [];
  });
  after(() => {
    for (const one of made) rmSync(one, { recursive: true, force: true });
  });

  function files(more: { readonly platform?: NodeJS.Platform; readonly disk?: FileSystem } = {}): WorkspaceFiles {
    return new WorkspaceFiles({
      folders: () => [folder],
      year: () => 2026,
      log: (line) => logged.push(line),
      ...more,
    });
  }
  function put(name: string, content = OPINION): string {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    return pathToFileURL(file).href;
  }
  const uris = async (of: WorkspaceFiles, except?: readonly string[]) =>
    (await of.drafts(except)).map(({ uri }) => uri);

  it('are found in any letter case, and as pages however long their head is', async () => {
    const head = `<html><head><style>${'p {}\n'.repeat(1_000)}</style></head><body>`;
    const wanted = [
      put('a.htm', `${head}<p>【書類名】意見書</p><p>特願<b>2022</b>-900001</p></body></html>`),
      put('b.TXT'),
      put('c.JPO.TXT', '特願2022-900001'),
    ];
    put('d.html', '<html><body>特願2022-900001</body></html>');
    const found = await files().drafts();
    assert.deepEqual(found.map(({ uri }) => uri).sort(), wanted);
    assert.deepEqual(
      found.map(({ mentions }) => mentions.map(({ number: { number } }) => number)),
      [['2022900001'], ['2022900001'], ['2022900001']],
    );
  });

  it('that are open are left out by any spelling and through any link', async () => {
    put('カ\u3099イト\u3099.txt');
    put('b/c.txt');
    const link = path.join(folder, 'link');
    symlinkSync(path.join(folder, 'b'), link);
    const open = [pathToFileURL(path.join(folder, 'ガイド.txt')).href, pathToFileURL(path.join(link, 'c.txt')).href];
    assert.deepEqual(await uris(files(), open), []);
    const shouted = pathToFileURL(path.join(folder, 'B', 'C.TXT')).href;
    const spelt = { ...DISK, realpath: async (place: string) => DISK.realpath(place.replace('/B/C.TXT', '/b/c.txt')) };
    assert.equal((await uris(files({ platform: 'darwin', disk: spelt }), [shouted])).length, 1);
    assert.equal((await uris(files(), [shouted])).length, 2);
  });

  it('that are open twice count once', async () => {
    const uri = put('a.txt');
    const link = path.join(folder, 'link.txt');
    symlinkSync(path.join(folder, 'a.txt'), link);
    const untitled = { uri: 'untitled:Untitled-1' };
    const open = [{ uri }, { uri: pathToFileURL(link).href }, untitled];
    assert.deepEqual(await files().distinct(open), [{ uri }, untitled]);
  });

  it('stay with a folder that is renamed, though nobody tells of the files in it', async () => {
    put('a/b.txt');
    const of = files();
    assert.equal((await uris(of)).length, 1);
    renameSync(path.join(folder, 'a'), path.join(folder, 'c'));
    assert.deepEqual(await uris(of), [pathToFileURL(path.join(folder, 'c', 'b.txt')).href]);
  });

  it('come with a folder that is moved in, once that is told', async () => {
    const of = files();
    assert.deepEqual(await uris(of), []);
    put('a/b.txt');
    assert.deepEqual(await uris(of), []);
    of.changed();
    assert.equal((await uris(of)).length, 1);
  });

  it('are missing where a folder cannot be listed, and the log says so once', async () => {
    const list = () => Promise.reject(Object.assign(new Error('no'), { code: 'ERR_UNC_HOST_NOT_ALLOWED' }));
    const of = files({ disk: { ...DISK, list } });
    for (let times = 0; times < 2; times++) {
      assert.deepEqual(await of.drafts(), []);
      assert.deepEqual(of.unlisted, [{ folder, code: 'ERR_UNC_HOST_NOT_ALLOWED' }]);
    }
    assert.deepEqual(logged, [`${folder} cannot be listed: ERR_UNC_HOST_NOT_ALLOWED`]);
  });
});
