import assert from 'node:assert/strict';
import { layoutOf } from '../../../server/src/drafts/layout.ts';
import { structureOf } from '../../../server/src/drafts/structure.ts';

const BLANKS = '　'.repeat(100_000);

describe('the layout of a draft', () => {
  const seen = (text: string) => layoutOf(text, structureOf(text)[0]);

  it('is the column and the indentation that the draft shows', () => {
    const layout = seen('【書類名】　　　意見書\n【整理番号】　　Ａ１\n【代理人】\n　【識別番号】　９９９９００００２');
    assert.equal(layout.gap(6), '　　');
    assert.equal(layout.indent.member, '　');
  });

  it('is not what blanks without end make of it: nothing that is put in has as many', () => {
    for (const text of [
      `【書類名】${BLANKS}意見書\n【代理人】\n${BLANKS}【識別番号】${BLANKS}９９９９００００２`,
      `${BLANKS}【書類名】意見書`,
    ]) {
      const { gap, indent } = seen(text);
      for (const one of [gap(6), ...Object.values(indent)]) assert.ok(one.length <= 80, String(one.length));
    }
  });
});
