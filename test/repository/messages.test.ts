import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { messagesFor } from '../../server/src/messages/messages.ts';

const root = new URL('../../', import.meta.url);
const json = (file: string) => JSON.parse(readFileSync(new URL(file, root), 'utf8')) as Record<string, unknown>;

/** What a text may be made of, by the kind of its first value. */
const SAMPLES: readonly (readonly unknown[])[] = [
  ['serial-zero', 2],
  [['serial-zero'], 2],
  ['①', 'U+200B'],
  [{ items: ['①'], wanted: ['①'] }],
  [{ code: 'serial-zero' }],
];

function sampleOf(text: (...values: unknown[]) => unknown): string {
  for (const values of SAMPLES)
    try {
      return String(text(...values));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  throw new TypeError(`no sample fits ${String(text)}`);
}

/** All texts of a language, with functions called on sample values; in the path, how many values they take. */
function texts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return [[`${path}(${value.length})`, sampleOf(value as (...values: unknown[]) => unknown)]];
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

describe('texts', () => {
  it('both languages have every text, and none is the other language', () => {
    const ja = texts(messagesFor('ja'));
    const en = texts(messagesFor('en'));
    assert.deepEqual(
      ja.map(([path]) => path),
      en.map(([path]) => path),
    );
    for (const [path, text] of [...ja, ...en]) assert.ok(text.trim() !== '', path);
    // Names of numbers (公開, 公表), of an item and marks stand in English texts too; sentences do not.
    for (const [path, text] of en)
      assert.doesNotMatch(text.replace('代理権の消滅した代理人', ''), /[ぁ-んァ-ヶ]{2}/u, path);
  });

  it('a locale says English, anything else is Japanese', () => {
    for (const locale of ['en', 'en-US', 'en_GB.UTF-8']) assert.equal(messagesFor(locale).law.patent, 'patent');
    for (const locale of ['ja', 'ja_JP.UTF-8', 'C', '', undefined, 'fr'])
      assert.equal(messagesFor(locale).law.patent, '特許');
  });

  it('package.json has every text in both languages, and uses each', () => {
    const files = { 'package.nls.json': json('package.nls.json'), 'package.nls.en.json': json('package.nls.en.json') };
    const used = [...readFileSync(new URL('package.json', root), 'utf8').matchAll(/"%([^%"]+)%"/gu)].map(
      ([, key]) => key ?? '',
    );
    for (const [file, texts] of Object.entries(files)) {
      const missing = used.filter((key) => texts[key] === undefined);
      assert.deepEqual(missing, [], `used in package.json, and missing in ${file}`);
      const unused = Object.keys(texts).filter((key) => !used.includes(key));
      assert.deepEqual(unused, [], `in ${file}, and used nowhere in package.json`);
      for (const [key, text] of Object.entries(texts)) assert.match(String(text), /\S/u, `${file}: ${key} is empty`);
    }
    const [ja, en] = Object.values(files);
    assert.deepEqual(Object.keys(en ?? {}), Object.keys(ja ?? {}), 'the same order, so that the two can be compared');
    for (const [key, text] of Object.entries(en ?? {})) assert.doesNotMatch(String(text), /[ぁ-んァ-ヶ]{2}/u, key);
  });
});
