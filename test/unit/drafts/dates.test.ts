import assert from 'node:assert/strict';
import { datesIn, eraOfDay, type DraftDate } from '../../../server/src/drafts/dates.ts';

describe('dates in a draft', () => {
  // prettier-ignore
  const WRITTEN: readonly (readonly [text: string, date: string])[] = [
    ['令和　６年　４月２４日', '令和 2024-4-24'],
    ['令和元年５月１日',       '令和 2019-5-1'],
    ['令和　元年１０月１０日', '令和 2019-10-10'],
    ['平成30年7月8日',         '平成 2018-7-8'],
    ['平成３０年０７月０８日', '平成 2018-7-8'],
    ['昭和64年 1月 7日',       '昭和 1989-1-7'],
    ['明治四十年2月1日、大正15年12月24日', '大正 1926-12-24'],
    ['平30年7月8日',           '平成 2018-7-8'],
    ['H30年7月8日',            '平成 2018-7-8'],
    ['2024年4月24日',          ' 2024-4-24'],
    ['２０２４年１３月４０日', ' 2024-13-40'],
    ['令和５年３月',           '令和 2023-3-'],
  ];
  for (const [text, date] of WRITTEN) {
    it(`${text} is read`, () => {
      assert.deepEqual(
        datesIn(`（${text}）`).map(({ era = '', year, month, day = '' }) => `${era} ${year}-${month}-${day}`),
        [date],
      );
      const [found] = datesIn(`（${text}）`);
      assert.ok(`（${text}）`.slice(found?.start, found?.end).endsWith(text.slice(-4)));
    });
  }

  it('what nobody sees changes no date, wherever it stands', () => {
    const seen = ({ era, year, month, day }: DraftDate) => `${era ?? ''}${year}-${month}-${day ?? ''}`;
    const day = '令和　６年１１月２４日';
    for (const unseen of ['\u200b', '\u00ad', '\ufeff', '\ufe0f', '\u{e0100}']) {
      for (let at = 1; at < day.length; at++) {
        const text = `（${day.slice(0, at)}${unseen}${day.slice(at)}）`;
        const [found, ...others] = datesIn(text);
        assert.deepEqual([found && seen(found), others], ['令和2024-11-24', []]);
        assert.equal(text.slice(found?.start, found?.end), text.slice(1, -1));
        assert.equal(text[found?.yearEnd ?? 0], '年');
      }
    }
    const [found] = datesIn('令和\u00a0６年１１⽉\u2009２４⽇');
    assert.equal(found && seen(found), '令和2024-11-24');
  });

  it('what only looks like one is not', () => {
    for (const text of [
      '3年4月',
      '12026年1月1日',
      '第３０類、２年１月',
      '令和　　　　６年４月',
      '年４月',
      '元年４月',
      'XR6年4月',
      '東大2年4月',
      '10月1日',
    ])
      assert.deepEqual(datesIn(text), [], text);
  });

  it('nothing is read over the ends', () => {
    const text = '令和６年４月２４日';
    assert.deepEqual(datesIn(text, 1), []);
    assert.deepEqual(datesIn(text, 0, 5), []);
    assert.equal(datesIn(text, 0, 6)[0]?.day, undefined);
  });

  it('eras begin on their days', () => {
    const names = [
      '1868-01-24',
      '1912-07-29',
      '1912-07-30',
      '1926-12-25',
      '1989-01-07',
      '1989-01-08',
      '2019-05-01',
    ].map((day) => Object.values(eraOfDay(day) ?? {}).join(' '));
    assert.deepEqual(names, ['', '明治 45', '大正 1', '昭和 1', '昭和 64', '平成 1', '令和 1']);
  });
});
