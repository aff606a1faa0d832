import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Language {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly extensions: readonly string[];
  readonly firstLine: string;
}

const { contributes } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly contributes: { readonly languages: readonly Language[] };
};

describe('the language of drafts', () => {
  const [language, ...others] = contributes.languages;
  assert.ok(language);

  it('is one, with its Japanese name first, for *.jpo.txt', () => {
    assert.deepEqual(others, []);
    assert.deepEqual([language.aliases[0], language.extensions], ['特許庁手続書類', ['.jpo.txt']]);
  });

  it('is that of a text whose first line begins with 【書類名】, and of no other', () => {
    const first = new RegExp(language.firstLine, 'u');
    for (const line of [
      '【書類名】意見書',
      '【書類名】　　　　　手続補正書',
      '　【書類名】　特許願',
      '  【書類名】',
      '\f【書類名】',
      '\ufeff\u200b【書類名】',
    ])
      assert.match(line, first);
    for (const line of ['控え', '【整理番号】ＫＤ２２－００１', '様式は【書類名】から始める', '# 意見書'])
      assert.doesNotMatch(line, first);
  });
});
