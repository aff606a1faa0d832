import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Drafts } from '../../../server/src/features/shared/drafts.ts';
import { highlights } from '../../../server/src/features/mentions/mentions.ts';
import { foldingRanges, outline } from '../../../server/src/features/outline.ts';
import { scan } from '../../../server/src/numbers/scan.ts';
import { contentBelow } from '../../support/contentBelow.ts';
import { demoServices } from '../../support/demoServices.ts';
import { FakeClock } from '../../support/fakeClock.ts';

const FILE = new URL('../../../media/demo-drafts/01-ikensho.jpo.txt', import.meta.url);
const open = (text: string) => TextDocument.create('file:///a.jpo.txt', 'jpo-procedure', 1, text);

describe('outline and folding', () => {
  const document = open(readFileSync(FILE, 'utf8'));
  const drafts = new Drafts(new FakeClock());

  it('documents, blocks and items with their contents', () => {
    const [draft, ...others] = outline(document, drafts);
    assert.deepEqual(others, []);
    assert.equal(draft?.name, '意見書');
    const names = draft.children?.map(({ name, children }) => [name, children?.map((child) => child.name)]);
    assert.deepEqual(names?.slice(4, 7), [
      ['事件の表示', ['出願番号']],
      ['特許出願人', ['識別番号', '氏名又は名称']],
      ['代理人', ['識別番号', '弁理士', '氏名又は名称', '電話番号']],
    ]);
    assert.equal(draft.children?.[4]?.children?.[0]?.detail, '特願２０２２－９００００１');
  });

  it('the same with the values on the lines below', () => {
    const names = (symbols: ReturnType<typeof outline>): unknown[] =>
      symbols.map(({ name, detail, children = [] }) => [name, detail, names(children)]);
    assert.deepEqual(names(outline(open(contentBelow(document.getText())), drafts)), names(outline(document, drafts)));
  });

  it('no name is empty or blank, whatever stands in 【】', () => {
    for (const written of ['\u200b', '\u3000', '\ufeff', '\u00a0', '\u0001', '\ufe0f']) {
      const text = open(`【書類名】${written}\n【${written}】\n　【${written}】あ\n【代理人】\n【氏名】`);
      const names = (symbols: ReturnType<typeof outline>): string[] =>
        symbols.flatMap(({ name, children = [] }) => [name, ...names(children)]);
      assert.deepEqual(names(outline(text, drafts)), ['【書類名】', '書類名', '【　】', '【　】', '代理人', '氏名']);
    }
  });

  it('every symbol holds its name and its children', () => {
    const check = (symbols: ReturnType<typeof outline>) => {
      for (const { range, selectionRange, children = [] } of symbols) {
        const offsets = [range.start, selectionRange.start, selectionRange.end, range.end].map((p) =>
          document.offsetAt(p),
        );
        assert.deepEqual(
          offsets,
          offsets.toSorted((a, b) => a - b),
        );
        check(children);
      }
    };
    check(outline(document, drafts));
  });

  it('groups and long items fold', () => {
    const folds = foldingRanges(document, drafts).map(({ startLine, endLine }) => [startLine, endLine]);
    assert.deepEqual(folds.slice(0, 4), [
      [0, 28],
      [4, 5],
      [6, 8],
      [9, 13],
    ]);
  });
});

describe('mentions of a case', () => {
  it('are the same case through all its numbers, once an answer has shown them, and never asked for', async () => {
    const services = await demoServices();
    try {
      const { clock, cases } = services;
      const drafts = new Drafts(clock);
      const document = open(
        '特願2020-900005、特開2021-490005、特許第8400001号、特願２０２０－９００００５、特願2022-900001',
      );
      const at = async () => {
        const found = await highlights(document, { line: 0, character: 3 }, { drafts, cases });
        return found.map(({ range }) => document.getText(range));
      };
      assert.deepEqual(await at(), ['特願2020-900005', '特願２０２０－９００００５']);
      const [number] = scan('特願2020-900005', { year: 2026 });
      assert.ok(number);
      await cases.resolve(number, { priority: 'interactive' });
      assert.deepEqual(await at(), [
        '特願2020-900005',
        '特開2021-490005',
        '特許第8400001号',
        '特願２０２０－９００００５',
      ]);
      assert.equal(services.asked().length, 1);
    } finally {
      await services.close();
    }
  });
});
