import assert from 'node:assert/strict';
import { isPlaceholder, PLACEHOLDER, placeholderIn } from '../../../server/src/drafts/placeholders.ts';

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
    ['　○○', '○○'],
    ['　１．○○', '○○'],
    ['　適用条文　○○', '○○'],
    ['適用条文　○○　', '○○'],
    ['　　同　謄本送達（送達日）　　　令和○年○月○日', '令和○年○月○日'],
    ['　　【', undefined],
    ['　○', undefined],
    ['　○○装置', undefined],
    ['　「○○」', undefined],
    ['　引用文献１には、○○', undefined],
    ['　原告　○○', undefined],
    ['　「出願　令和○年○月○日」', undefined],
    ['　令和○年○月○日付けの', undefined],
    ['　'.repeat(500) + '○○', undefined],
  ] as const) {
    it(`${JSON.stringify(line.slice(0, 30))}: ${at ?? 'nothing'} is to be filled in`, () => {
      const place = placeholderIn(line);
      assert.equal(place && line.slice(...place), at);
    });
  }
});
