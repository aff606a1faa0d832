import assert from 'node:assert/strict';
import {
  isPartlyFilled,
  isPartOfDay,
  isPlaceholder,
  PLACEHOLDER,
  placeholderIn,
} from '../../../server/src/drafts/placeholders.ts';

describe('placeholders', () => {
  for (const content of [
    ...Object.values(PLACEHOLDER),
    '○',
    '◯◯',
    '〇〇',
    '○○　○○',
    '第○年分から第○年分',
    '特願○○○○－○○○○○○',
    '特許第○○○○○○○号',
    '特許庁審査官　○○　殿',
  ]) {
    it(`${content} says nothing yet`, () => {
      assert.ok(isPlaceholder(content));
    });
  }

  for (const content of [
    '',
    '○○装置',
    '○○株式会社',
    '東京都○○区',
    '第',
    '特許庁長官　殿',
    '二〇二〇',
    '○'.repeat(1_000),
  ]) {
    it(`${content.slice(0, 20)} says something, or stands nowhere in a new draft`, () => {
      assert.ok(!isPlaceholder(content));
    });
  }

  for (const [line, at] of [
    ['　１．○○', '○○'],
    ['　適用条文　○○', '○○'],
    ['適用条文　○○　', '○○'],
    ['適用条文　○○、第２９条第２項', '○○'],
    ['　適用条文　第○条第１項', '○'],
    ['　　同　謄本送達（送達日）　　　令和○年○月○日', '令和○年○月○日'],
    ['　　出願　　　　　　　　　　　　令和８年○月○日', '令和８年○月○日'],
    ['　拒絶査定（起案日）　令和　８年１１月　○日', '令和　８年１１月　○日'],
    ['　　【', undefined],
    ['　○', undefined],
    ['　○○装置', undefined],
    ['　「○○」', undefined],
    ['　引用文献１には、○○', undefined],
    ['　原告　○○', undefined],
    ['　「出願　令和○年○月○日」', undefined],
    ['　令和○年○月○日付けの', undefined],
    ['　出願　令和　８年１１月２３日', undefined],
    ['　'.repeat(500) + '○○', undefined],
  ] as const) {
    it(`${JSON.stringify(line.slice(0, 30))}: ${at ?? 'nothing'} is to be filled in`, () => {
      const place = placeholderIn(line, () => ({ before: '　本文です。', isOnly: false }));
      assert.equal(place && line.slice(...place), at);
    });
  }

  for (const [before, line, isFound] of [
    [undefined, '　○○', true],
    ['２．意見', '　○○', true],
    ['　（１）商標の使用者', '○○', true],
    ['　手続をすることができなかった理由', '　○○', true],
    ['実施例１　　○', '　○○', false],
    ['実施例２', '　○○', false],
    ['　○', '　○○', false],
    ['１．引用文献１は、別の発明を開示するにすぎません。', '　○○', false],
    ['２．意見', '○○○○○○○○○○○○', false],
    [undefined, '○○○○○○', false],
  ] as const) {
    it(`circles alone below ${before ?? 'the item'} are ${isFound ? '' : 'not '}to be filled in: ${line}`, () => {
      assert.equal(placeholderIn(line, () => ({ before, isOnly: false })) !== undefined, isFound);
      assert.ok(placeholderIn(line, () => ({ before: undefined, isOnly: true })));
    });
  }

  it('are left in a day of which a part or the era is not written', () => {
    for (const part of [
      '令和　年　月　日',
      '令和８年○月○日',
      '令和　８年　月２３日',
      '６年４月２４日',
      'Ｒ○年４月２日',
      '年月日',
    ]) {
      assert.ok(isPartOfDay(part), part);
    }
    for (const whole of [
      '',
      '令和　８年１１月２３日',
      '令和元年５月１日',
      '2019年7月22日',
      'R8年1月2日',
      '令和８年１１月２３日提出の特許願',
      '未定',
      '同日',
    ]) {
      assert.ok(!isPartOfDay(whole), whole);
    }
  });

  it('are left in a name, an address or years of which a part is not written', () => {
    for (const part of [
      '株式会社○○',
      '○○　太郎',
      '東京都○○区１丁目',
      '第６年分から第○年分',
      '株式会社〇〇',
      '特許庁審査官　◯◯　太郎　殿',
    ]) {
      assert.ok(isPartlyFilled(part), part);
    }
    for (const whole of [
      '',
      '株式会社架空',
      '東京都架空区二〇二番地',
      '架空ビル一〇〇号室',
      '株式会社一〇〇',
      '第４年分',
    ]) {
      assert.ok(!isPartlyFilled(whole), whole);
    }
  });
});
