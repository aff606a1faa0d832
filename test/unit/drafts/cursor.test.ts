import assert from 'node:assert/strict';
import { contextAt, type Place } from '../../../server/src/drafts/cursor.ts';
import { structureOf } from '../../../server/src/drafts/structure.ts';

/** What stands at `|`: the kind of place, the text that it covers, the blocks around it. */
function at(marked: string): [kind: Place['kind'], covered: string, ...path: string[]] {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { place, path } = contextAt(text, structureOf(text), offset);
  const covered = place.kind === 'body' ? '' : text.slice(place.start, place.end);
  return [place.kind, covered, ...path.map(({ item }) => item.name)];
}

describe('the place of a cursor', () => {
  // prettier-ignore
  const PLACES: readonly (readonly [marked: string, ...place: ReturnType<typeof at>])[] = [
    ['|',                                              'name', ''],
    ['　|　',                                          'name', '　　'],
    ['【書|',                                          'name', '【書'],
    ['【書類名】意見書\n【|】\n',                      'name', '【】', '書類名'],
    ['【書類名】意見書\n　　代理|\n',                  'name', '　　代理', '書類名'],
    ['【代理人】\n　　【弁理士】\n|',                  'name', '', '代理人', '弁理士'],
    ['【代理人】\n　　【弁理|士】\n',                  'name', '　　【弁理士】', '代理人'],
    ['【書|類名】意見書',                              'name', '【書類名】'],
    ['【書類|名  意見書',                              'name', '【書類名'],
    ['【書類名】|意見書',                              'content', '意見書', '書類名'],
    ['【書類名】　意見|書　\n',                        'content', '意見書', '書類名'],
    ['【書類名】　|　意見書\n',                        'content', '　意見書', '書類名'],
    ['【書類名】　|　\r\n',                            'content', '　　', '書類名'],
    ['【代理人】\r\n　【弁理士】|\r\n',                'content', '', '代理人', '弁理士'],
    ['【意見の内容】\n本願は、特許される|べきもの',    'name', '本願は、特許されるべきもの', '意見の内容'],
    ['【意見の内容】\n本願は、次の とおり|です。',     'body', '', '意見の内容'],
    ['【意見の内容】\n｜本願の「発明」【|は】',        'body', '', '意見の内容'],
    ['\f【書|類名】意見書',                            'name', '【書類名】'],
    ['\u200b【書類名】\u00a0意見|書\u200b\n',          'content', '意見書', '書類名'],
    ['【書類名】意見書\v【|】\v',                      'name', '【】', '書類名'],
    ['【書類名】意見書\r【|】\r【その他】',            'name', '【】', '書類名'],
    ['【書類名】意見書\u2028\u00a0代理|\u2029',         'name', '\u00a0代理', '書類名'],
    ['|【書類名】意見書',                              'body', ''],
    ['【】|',                                          'body', ''],
  ];
  for (const [marked, ...expected] of PLACES) {
    it(JSON.stringify(marked), () => {
      assert.deepEqual(at(marked), expected);
    });
  }

  it('a word of 20 characters can be the beginning of a name, a longer one is text', () => {
    const word = '指定商品又は指定役務並びに商品及び役務の区';
    assert.deepEqual(at(`${word.slice(0, 20)}|`), ['name', word.slice(0, 20)]);
    assert.deepEqual(at(`${word}|`), ['body', '']);
  });

  it('documents in one file, and what an amendment puts in', () => {
    const draft = '【書類名】手続補正書\n【手続補正１】\n【補正の内容】\n【書類名】|図面\n【書類名】要約書\n';
    assert.deepEqual(at(draft), ['content', '図面', '手続補正1', '補正の内容', '書類名']);
  });

  it('is running text in a line that is longer than any: what is offered would carry the whole line', () => {
    const blanks = '　'.repeat(100_000);
    for (const marked of [`【書類名】${blanks}|`, `${blanks}|`, `${blanks}【書|類名】意見書`]) {
      assert.equal(at(marked)[0], 'body', marked.trim());
    }
  });
});
