import { APPLICANT_ITEM, documentType } from '../drafts/documentTypes.ts';
import type { DocumentContext } from './documentContext.ts';
import type { Finding, Fix } from './finding.ts';

/** wrong-law: 商願 in a document of the patent law, only in the items that name the case. */
export function wrongLawFindings({ text, document, law, lawParty, caseNumbers }: DocumentContext): Finding[] {
  if (law === undefined) return [];
  return caseNumbers.flatMap((number): Finding[] => {
    // 【出願番号】2020-… says no law, and an international application is of a utility model as well as of a patent.
    if (number.kind === 'internationalApplication' && law === 'utilityModel') return [];
    if (number.law === law || number.kind === 'trial' || text[number.start] === '【') return [];
    const fixes: Fix[] = [];
    const right = APPLICANT_ITEM[number.law];
    // Where the party says the law, it can be what is wrong.
    if (lawParty && documentType(document.name, number.law)?.law === number.law) {
      const { item } = lawParty;
      const parties = document.blocks.filter((block) => block.item.name === item.name);
      const edits = parties.map((block) => ({ start: block.item.start + 1, end: block.item.end - 1, text: right }));
      fixes.push({ kind: 'renameItem', detail: [right], edits, certainty: 'likely' });
    }
    return [{ code: 'wrong-law', start: number.start, end: number.end, detail: [number.text, number.law, law], fixes }];
  });
}
