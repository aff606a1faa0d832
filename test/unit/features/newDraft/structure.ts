import assert from 'node:assert/strict';
import { draftFindings } from '../../../../server/src/checks/checks.ts';
import { documentNameOf, type DocumentType } from '../../../../server/src/drafts/documentTypes.ts';
import { isPerson, memberNames, structureOf, type DraftDocument } from '../../../../server/src/drafts/structure.ts';
import { scan } from '../../../../server/src/numbers/scan.ts';

/** Throws unless the text is one document of the type: its items in their order, all that are required, known members. */
export function assertStructure(text: string, type: DocumentType): DraftDocument {
  const documents = structureOf(text);
  assert.equal(documents.length, 1, text);
  const [document] = documents;
  assert.ok(document);
  assert.equal(documentNameOf(document.name), type.name);
  const rules = type.items;
  let at = 0;
  for (const { item, members } of document.blocks) {
    const place = rules.findIndex(({ names }, index) => index >= at && names.includes(ruleName(item.name)));
    assert.ok(place >= at, `${item.name} does not belong behind ${rules[at]?.names.join('|') ?? ''} in\n${text}`);
    assert.ok(place > at || at === 0 || rules[place]?.isRepeated === true, `${item.name} stands twice in\n${text}`);
    at = place;
    const known = memberNames(item.name);
    for (const member of members) assert.ok(known.includes(member.item.name), `${member.item.name} in ${item.name}`);
    if (isPerson(item.name)) assert.ok(members.some((one) => one.item.name === '氏名又は名称'));
    assert.ok(isFilled(text, item.end, members.length, document.end), `${item.name} is empty in\n${text}`);
  }
  const names = document.blocks.map(({ item }) => ruleName(item.name));
  for (const rule of rules.filter(({ isRequired }) => isRequired))
    assert.ok(
      names.some((name) => rule.names.includes(name)),
      `${rule.names.join('|')} is missing in\n${text}`,
    );
  assertToFill(text, document);
  return document;
}

/** What is found in a new draft: that it is still to be filled in, once in each block that has a place to fill. */
function assertToFill(text: string, { blocks }: DraftDocument): void {
  const open = blocks.flatMap(({ item }, index) => {
    const block = text.slice(item.start, blocks[index + 1]?.item.start ?? text.length);
    const at = /第○年分|令和○年○月○日|【第○類】|○+/u.exec(block);
    return at ? [`not-filled: ${at[0]}`] : [];
  });
  assert.deepEqual(found(text), open, text);
  const filled = text
    .replace(/【発送番号】(\u3000*)○+/gu, '【発送番号】$1４１２３０１')
    .replace(/(【出願番号】\u3000*)○○/gu, '$1特願2022-900001')
    .replace(/(【審判番号】\u3000*)○○/gu, '$1不服2026-000001')
    .replace(/(【識別番号】\u3000*)○○/gu, '$1999000011')
    .replace(/(【予納台帳番号】)○○/gu, '$1999999')
    .replace(/令和○年○月○日/gu, '令和8年1月5日')
    .replace(/○+/gu, '1');
  assert.deepEqual(found(filled), [], filled);
}

function found(text: string): string[] {
  const numbers = scan(text, { year: 2026 });
  return draftFindings({ text, documents: structureOf(text), numbers }).map(
    ({ code, start, end }) => `${code}: ${text.slice(start, end)}`,
  );
}

/** 手続補正1 stands for the rule 手続補正. */
function ruleName(name: string): string {
  return name.replace(/^(手続補正)[0-9]+$/u, '$1');
}

function isFilled(text: string, end: number, members: number, until: number): boolean {
  const content = text.slice(end, until).split(/\n[ \u3000]*【/u, 1)[0] ?? '';
  return members > 0 || content.trim() !== '';
}
