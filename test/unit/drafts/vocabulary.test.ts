import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { draftFindings } from '../../../server/src/checks/checks.ts';
import type { Finding } from '../../../server/src/checks/finding.ts';
import { isDocumentName } from '../../../server/src/drafts/documentNames.ts';
import { DOCUMENT_TYPES, documentNameOf, type DocumentType } from '../../../server/src/drafts/documentTypes.ts';
import { ITEM_NAMES } from '../../../server/src/drafts/itemNames.ts';
import { layoutOf } from '../../../server/src/drafts/layout.ts';
import { memberNames, structureOf, type Block } from '../../../server/src/drafts/structure.ts';
import { skeletonOf, snippetOf } from '../../../server/src/features/completion/itemTemplates.ts';
import { foldItemName } from '../../../server/src/numbers/fold.ts';
import { toFullWidth } from '../../../server/src/numbers/format.ts';
import { scan } from '../../../server/src/numbers/scan.ts';
import { OFFICE_ITEMS } from '../../support/officeItems.ts';

const ITEMS = Object.values(OFFICE_ITEMS).flatMap((names) => names.split(' '));
/** As an item stands in a draft: numbered ones with a number. */
const written = (item: string) => item.replace('#', '１');
/** As the tables have it. */
const folded = (item: string) => foldItemName(item.replace('#', ''));

/** The facts that this project was given; they are not part of it. */
const GIVEN = ['../../../../shared/', '../../../../../shared/']
  .map((folder) => new URL(`${folder}jpo-api/`, import.meta.url))
  .find((folder) => existsSync(new URL('item-names.tsv', folder)));
const rowsOf = (file: string): string[][] =>
  readFileSync(new URL(file, GIVEN), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

const findings = (text: string): Finding[] =>
  draftFindings({ text, documents: structureOf(text), numbers: scan(text, { year: 2026 }) });

/** Every document with what it must have, filled in. */
function filledIn(type: DocumentType): string {
  const layout = layoutOf('', undefined);
  return `${snippetOf(skeletonOf(type, layout), layout, false).replace(/】[ \u3000]*$/gmu, '】　例')}\n`;
}

/** `特許出願人(識別番号 氏名又は名称)` …, without an item of this name. */
function shape(blocks: readonly Block[], without: string): string {
  return blocks
    .filter(({ item }) => item.name !== without)
    .map(({ item, members }) => `${item.name}(${shape(members, without)})`)
    .join(' ');
}

/** Texts with one more line: behind the last one, between two blocks, within a group. */
function* withLine(text: string, line: string): Generator<string> {
  const lines = text.trimEnd().split('\n');
  const party = lines.findIndex((one) => /^【(?!事件|審判事件|出願の表示)[^】]*(?:人|者)】/u.test(one));
  for (const at of [lines.length, party, party + 2]) {
    if (at > 0) yield `${[...lines.slice(0, at), line, ...lines.slice(at)].join('\n')}\n`;
  }
}

/** What may be said of a name of the office: that it stands where it does not belong, or that there are two. */
const OF_ITS_PLACE = new Set([
  'item-out-of-place',
  'misplaced-item',
  'duplicate-item',
  'wrong-party-item',
  'wrong-case-item',
]);

describe('the vocabulary of the office', () => {
  it('has every name of the style sheets', () => {
    assert.equal(ITEMS.length, 288);
    const known = new Set([
      ...ITEM_NAMES,
      ...DOCUMENT_TYPES.flatMap(({ items }) => items.flatMap(({ names }) => names)),
    ]);
    assert.deepEqual(
      ITEMS.filter((item) => !known.has(folded(item))),
      [],
    );
  });

  it('is the one that was given to the project', function () {
    // Outside of the project's own machines the facts are not there.
    if (!GIVEN) this.skip();
    const given = rowsOf('item-names.tsv').map(([name, numbered]) => `${name ?? ''}${numbered === 'y' ? '#' : ''}`);
    assert.deepEqual([...given].sort(), [...ITEMS].sort());
  });

  it('has every name of a document', function () {
    if (!GIVEN) this.skip();
    const names = new Set(rowsOf('document-codes.tsv').map(([, name = '']) => name));
    assert.ok(names.size >= 1380);
    const unknown = [...names].filter(
      (name) =>
        findings(`【書類名】　${name}\n`).some(({ code }) => code === 'unknown-document') ||
        !isDocumentName(documentNameOf(name)),
    );
    assert.deepEqual(unknown, []);
  });

  for (const type of DOCUMENT_TYPES) {
    it(`${type.law} ${type.name}: no name is unknown, none breaks a block, none is renamed into another`, () => {
      const text = filledIn(type);
      const before = new Map(findings(text).map((finding) => [told(text, finding), finding]));
      const [blocks = []] = structureOf(text).map((document) => document.blocks);
      for (const item of ITEMS) {
        if (item === '書類名') continue;
        const name = foldItemName(written(item));
        for (const changed of withLine(text, `【${written(item)}】　例`)) {
          const documents = structureOf(changed);
          assert.equal(documents.length, 1, changed);
          // A group begins a block of its own wherever it stands.
          const opens = memberNames(name).length > 0 || name.endsWith('内容');
          if (!opens) assert.equal(shape(documents[0]?.blocks ?? [], name), shape(blocks, name), changed);
          const added = findings(changed).filter((finding) => !before.has(told(changed, finding)));
          const wrong = added.filter(({ code, start }) => {
            if (opens) return code.startsWith('unknown');
            return !OF_ITS_PLACE.has(code) && !isAbout(changed, start, written(item));
          });
          assert.deepEqual(
            wrong.map((finding) => told(changed, finding)),
            [],
            changed,
          );
          assert.ok(!added.some(({ code }) => code.startsWith('unknown')), changed);
          assert.ok(added.every(({ code, fixes }) => code !== 'item-out-of-place' || fixes === undefined));
        }
      }
    });
  }

  const told = (text: string, { code, start, end }: Finding) => `${code} ${text.slice(start, end)}`;

  /** True where a finding is about the line of the item: its digits, its number. */
  function isAbout(text: string, start: number, item: string): boolean {
    const line = text.lastIndexOf('\n', start - 1) + 1;
    return text.slice(line).trimStart().startsWith(`【${item}】`);
  }

  it('names of patents stand in documents of the other laws, in any width', () => {
    for (const item of ['国際出願日', '住所又は居所原語表記', '優先権証明書提供国（機関）']) {
      for (const name of [item, toFullWidth(item), foldItemName(item)]) {
        const text = `【書類名】意見書\n【意匠登録出願人】\n【識別番号】999000011\n【${name}】例\n【氏名又は名称】例\n`;
        assert.ok(!findings(text).some(({ code }) => code === 'unknown-item'), name);
      }
    }
  });
});
