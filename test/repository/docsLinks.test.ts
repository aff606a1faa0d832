import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (page: string) => readFileSync(path.join(ROOT, page), 'utf8');

/** Folders whose pages are others', or made from those of this repository. */
const SKIPPED = new Set(['node_modules', 'dist', '.git', '.cache', '.out', 'corpus', 'server/docs']);

/** Paths of the Markdown pages below a folder, relative to the repository. */
function pagesBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const place = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) || SKIPPED.has(place) ? [] : pagesBelow(place);
    return entry.name.endsWith('.md') ? [place] : [];
  });
}

/** The lines of a page without its examples of code. */
function prose(page: string): string[] {
  let isCode = false;
  return read(page)
    .split('\n')
    .filter((line) => {
      const isFence = line.trimStart().startsWith('```');
      if (isFence) isCode = !isCode;
      return !isCode && !isFence;
    });
}

/** The addresses of the headings, as GitHub makes them. */
function anchorsOf(page: string): Set<string> {
  const anchors = new Set<string>();
  for (const line of prose(page)) {
    const title = /^#{1,6} (.+)$/u.exec(line)?.[1];
    if (title === undefined) continue;
    const words = title.trim().toLowerCase();
    const slug = words.replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '').replaceAll(' ', '-');
    let anchor = slug;
    for (let n = 1; anchors.has(anchor); n++) anchor = `${slug}-${n}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** Targets of links and pictures of a page that are within the repository. */
function targetsIn(page: string): string[] {
  const text = prose(page)
    .map((line) => line.replace(/`[^`]*`/gu, ''))
    .join('\n');
  const linked = text.split('](').slice(1);
  const named = text.split(/(?:href|src)="/u).slice(1);
  const targets = [...linked.map((rest) => /^[^)\s]*/u.exec(rest)?.[0]), ...named.map((rest) => rest.split('"')[0])];
  return targets.flatMap((target) => (target === undefined || /^[a-z]+:/u.test(target) ? [] : target));
}

/** What is wrong with a link; undefined where it leads somewhere. */
function problemOf(page: string, target: string): string | undefined {
  const [file = '', anchor] = decodeURI(target).split('#');
  const named = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
  // The package of the server gets copies of these pages when it is made.
  const place = named.replace(/^server\/docs\//u, 'docs/');
  if (!existsSync(path.join(ROOT, place))) return `${page}: there is no ${target}`;
  if (anchor === undefined || !place.endsWith('.md')) return undefined;
  return anchorsOf(place).has(anchor) ? undefined : `${page}: no heading for ${target}`;
}

describe('the pages of the repository', () => {
  const pages = pagesBelow('.');

  it('link only to files and headings that there are', () => {
    assert.ok(pages.includes('README.md') && pages.includes('docs/README.md'));
    const links = pages.flatMap((page) => targetsIn(page).map((target) => [page, target] as const));
    assert.ok(links.length > 40, `${links.length} links`);
    assert.deepEqual(
      links.flatMap(([page, target]) => problemOf(page, target) ?? []),
      [],
    );
  });

  it('of docs/ all stand in its index', () => {
    const listed = new Set(targetsIn('docs/README.md').map((target) => target.replace(/#.*/u, '')));
    const missing = pages
      .filter((page) => page.startsWith('docs/') && page !== 'docs/README.md')
      .map((page) => page.slice('docs/'.length))
      .filter((page) => !listed.has(page));
    assert.deepEqual(missing, []);
  });
});
