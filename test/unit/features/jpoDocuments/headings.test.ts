import assert from 'node:assert/strict';
import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Drafts } from '../../../../server/src/features/shared/drafts.ts';
import { sectionsOf, type Section } from '../../../../server/src/documents/headings.ts';
import { foldingRanges, outline } from '../../../../server/src/features/outline.ts';
import { FakeClock } from '../../../support/fakeClock.ts';

const wide = (n: number) => '\u3000'.repeat(n);
const NOTICE = `${wide(14)}拒絶理由通知書

特許出願の番号　　　特願２０２２－９００００１
適用条文${wide(10)}第２９条第１項第３号（新規性）
${wide(14)}第２９条第２項（進歩性）

　この出願は、次の理由により拒絶すべきものと考えます。

${wide(16)}理由

１．（新規性）架空の理由。

${wide(5)}記　　　（引用文献等一覧参照）

●理由１（新規性）について

・請求項　１
・備考
　架空の備考は、続いて
（１）のとおりである。

＜引用文献等一覧＞
１．特開２０１３－４９０００６号公報
`;

const names = (sections: readonly Section[]): unknown[] =>
  sections.map(({ name, members }) => (members.length > 0 ? [name, ...names(members)] : name));

describe('headings of documents that the JPO mailed', () => {
  it('make a tree; the head and a sentence that goes on are none', () => {
    assert.deepEqual(names(sectionsOf(NOTICE)), [
      '拒絶理由通知書',
      ['理由', '１．（新規性）架空の理由。'],
      [
        '記　　　（引用文献等一覧参照）',
        ['●理由１（新規性）について', '・請求項　１'],
        ['＜引用文献等一覧＞', '１．特開２０１３－４９０００６号公報'],
      ],
    ]);
  });

  it('are the outline and the folds of a document of a case, not of a draft', () => {
    const drafts = new Drafts(new FakeClock());
    const at = (uri: string, text = NOTICE) => TextDocument.create(uri, 'jpo-procedure', 1, text);
    const uri = 'jpo:/patent/2022900001/notices/06126412301/x.jpo.txt';
    const symbols = outline(at(uri), drafts);
    assert.equal(symbols.length, 3);
    assert.ok(symbols.every(isWithin));
    assert.equal(symbols[1]?.kind, SymbolKind.Object);
    assert.ok(foldingRanges(at(uri), drafts).length >= 4);
    assert.deepEqual(outline(at('file:///x.txt'), drafts), []);
    const filed = outline(at(uri, '【書類名】　意見書\n【意見の内容】\n１．見本'), drafts);
    assert.equal(filed[0]?.name, '意見書');
  });

  it('of any text stay within it, and take time in its proportion', () => {
    for (const text of [
      '',
      '\n',
      NOTICE.repeat(300),
      wide(400_000),
      '１．'.repeat(200_000),
      '（１）\n'.repeat(50_000),
    ]) {
      const before = performance.now();
      const sections = sectionsOf(text);
      assert.ok(performance.now() - before < 2_000);
      for (const { start, headEnd, end } of sections)
        assert.ok(start <= headEnd && headEnd <= end && end <= text.length);
    }
  });
});

/** As the editor demands: what is selected lies in the range, members in that of what holds them. */
function isWithin({ range, selectionRange, children = [] }: DocumentSymbol): boolean {
  const inside = (one: DocumentSymbol['range']) =>
    one.start.line >= range.start.line && one.end.line <= range.end.line && one.start.line <= one.end.line;
  return inside(selectionRange) && children.every((child) => inside(child.range) && isWithin(child));
}
