import assert from 'node:assert/strict';
import { draftFindings } from '../../../server/src/checks/checks.ts';
import { documentNameOf, type DocumentType } from '../../../server/src/drafts/documentTypes.ts';
import { isPerson, memberNames, structureOf, type DraftDocument } from '../../../server/src/drafts/structure.ts';
import { scan } from '../../../server/src/numbers/scan.ts';

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
  assertNoFinding(text, documents);
  return document;
}

/** What may be found in a new draft: what is still to be filled in. */
const OPEN = new Set(['dispatch-number-digits', 'fee-years', 'unreadable-number']);

function assertNoFinding(text: string, documents: readonly DraftDocument[]): void {
  const numbers = scan(text, { year: 2026 });
  const found = draftFindings({ text, documents, numbers }).filter(
    ({ code, start, end }) => !OPEN.has(code) || !text.slice(start, end).includes('○'),
  );
  const told = found.map(({ code, start, end }) => `${code}: ${text.slice(start, end)}`);
  assert.deepEqual(told, [], text);
}

/** 手続補正1 stands for the rule 手続補正. */
function ruleName(name: string): string {
  return name.replace(/^(手続補正)[0-9]+$/u, '$1');
}

function isFilled(text: string, end: number, members: number, until: number): boolean {
  const content = text.slice(end, until).split(/\n[ \u3000]*【/u, 1)[0] ?? '';
  return members > 0 || content.trim() !== '';
}
