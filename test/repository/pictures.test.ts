import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES, scenes } from '../editor/pictures/scenes.mjs';

const ROOT = new URL('../../', import.meta.url);
/** Bytes of one picture of the README. */
const MOST = 90_000;
/** Pixels across: two for each that is shown. */
const WIDEST = 2 * 820;

const read = (file: string) => readFileSync(new URL(file, ROOT), 'utf8');
const size = (file: string) => statSync(new URL(file, ROOT)).size;

/** What a Markdown text shows, with the words that stand for it. */
function picturesOf(markdown: string): { file: string; alt: string }[] {
  return [...markdown.matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/gu)].map(([, alt = '', file = '']) => ({ file, alt }));
}

describe('the pictures', () => {
  const shown = picturesOf(read('README.md'));

  it('of the README are there and have words; every scene is shown', () => {
    for (const { file, alt } of shown) {
      assert.notEqual(alt, '', file);
      assert.ok(existsSync(new URL(file, ROOT)), file);
    }
    const made = LANGUAGES.flatMap((language) =>
      Object.keys(scenes).map((name) => `media/pictures/${language}/${name}.png`),
    );
    assert.deepEqual(shown.map(({ file }) => file).sort(), made.sort());
  });

  it('of the README are not in the package: the page of an extension shows pictures from the web only', () => {
    const packed = [...read('.vscodeignore').matchAll(/^!(.+)$/gmu)].map(([, pattern = '']) => pattern);
    for (const { file } of shown) assert.ok(!packed.some((pattern) => path.matchesGlob(file, pattern)), file);
  });

  it('of the README are of the language that they stand in', () => {
    const [japanese = '', english = ''] = read('README.md').split(/^## English$/mu);
    for (const { file } of picturesOf(japanese)) assert.match(file, /^media\/pictures\/ja\//u);
    for (const { file } of picturesOf(english)) assert.match(file, /^media\/pictures\/en\//u);
  });

  it('are those of the scenes, in both languages; npm run pictures makes them', () => {
    const names = Object.keys(scenes).map((name) => `${name}.png`);
    for (const language of LANGUAGES)
      assert.deepEqual(readdirSync(new URL(`media/pictures/${language}/`, ROOT)).sort(), names.sort());
  });

  it('are small, and no wider than they are shown', () => {
    for (const language of LANGUAGES)
      for (const name of Object.keys(scenes)) {
        const file = `media/pictures/${language}/${name}.png`;
        assert.ok(size(file) <= MOST, `${file}: ${size(file)} bytes`);
        const width = readFileSync(new URL(file, ROOT)).readUInt32BE(16);
        assert.ok(width <= WIDEST, `${file}: ${width} pixels`);
      }
  });
});
