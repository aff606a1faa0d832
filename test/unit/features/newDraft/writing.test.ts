import assert from 'node:assert/strict';
import type { CalendarDate } from '../../../../server/src/base/calendarDate.ts';
import { Pen, writeItems } from '../../../../server/src/drafts/writing.ts';

const date = (text: string) => text as CalendarDate;

describe('writing items', () => {
  it('contents stand in one column, members two cells in, those of an amendment one', () => {
    const { text } = writeItems([
      { name: '書類名', content: ['手続補正書'] },
      { name: '事件の表示', members: [{ name: '出願番号', content: ['特願２０２２－９００００１'] }] },
      {
        name: '手続補正１',
        members: [
          { name: '補正方法', content: ['変更'] },
          { name: '補正の内容', members: [{ name: '請求項１', lines: [['　見本。']] }] },
        ],
      },
    ]);
    assert.deepEqual(text.split('\n'), [
      '【書類名】　　　　　手続補正書',
      '【事件の表示】',
      '　　【出願番号】　　特願２０２２－９００００１',
      '【手続補正１】',
      '　【補正方法】　　　変更',
      '　【補正の内容】',
      '　　【請求項１】',
      '　見本。',
      '',
    ]);
  });

  it('a name longer than the column is followed by its content', () => {
    assert.equal(
      writeItems([{ name: '商品及び役務の区分の数', content: ['２'] }]).text,
      '【商品及び役務の区分の数】２\n',
    );
  });

  it('blanks are numbered in a snippet; an item that is only an empty one is not in the text', () => {
    const { text, snippet } = writeItems([
      { name: '整理番号', content: [{ blank: '' }] },
      { name: '請求項の数', content: [{ blank: '○' }] },
    ]);
    assert.equal(text, '【請求項の数】　　　○\n');
    assert.equal(snippet, '【整理番号】　　　　${1}\n【請求項の数】　　　${2:○}\n');
  });

  it('what a snippet gives a meaning to is written so that it has none', () => {
    const { snippet } = writeItems([{ name: '名', content: ['$1 {a} \\', { blank: '}$' }] }]);
    assert.equal(snippet.slice('【名】'.length).trim(), '\\$1 {a\\} \\\\${1:\\}\\$}');
  });
});

describe('the pen', () => {
  it('writes dates in cells of two', () => {
    const full = new Pen('full');
    assert.equal(full.date(date('2024-04-24')), '令和　６年　４月２４日');
    assert.equal(full.date(date('2019-05-01')), '令和　元年　５月　１日');
    assert.equal(full.date(date('2019-04-30')), '平成３１年　４月３０日');
    assert.equal(full.date(date('1989-01-07')), '昭和６４年　１月　７日');
    assert.equal(new Pen('half').date(date('2024-04-24')), '令和 6年 4月24日');
  });

  it('writes numbers and digits in its width', () => {
    const number = { law: 'patent', kind: 'application', number: '2022900001' } as const;
    assert.equal(new Pen('full').number(number), '特願２０２２－９００００１');
    assert.equal(new Pen('half').number(number), '特願2022-900001');
    assert.equal(new Pen('half').chars('第２９条'), '第29条');
    assert.equal(new Pen('full').chars('29'), '２９');
  });
});
