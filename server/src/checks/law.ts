import { lookup } from '../base/lookup.ts';
import { memberOf } from '../drafts/reading.ts';
import type { Law } from '../numbers/caseNumber.ts';
import { foldWord } from '../numbers/fold.ts';
import { APPLICANT_ITEM, documentType } from '../drafts/documentTypes.ts';
import { contentOf, type DocumentContext } from './documentContext.ts';
import type { Finding, Fix } from './finding.ts';

/** What numbers of applications begin with. */
const LAW_OF_SIGN: Readonly<Record<string, Law>> = {
  特願: 'patent',
  実願: 'utilityModel',
  意願: 'design',
  商願: 'trademark',
};
/**
 * Of which laws the other applications can be that a document names. Source: 特許法41条1項, 実用新案法8条1項 (先の出願); 意匠法10条1項;
 * 特許法44条, 46条, 実用新案法10条, 意匠法13条, 商標法10条, 12条 (no mark becomes a patent or a design, and none of these a mark).
 */
const INVENTIONS: readonly Law[] = ['patent', 'utilityModel'];
const OTHER_CASES: Readonly<Record<string, Readonly<Partial<Record<Law, readonly Law[]>>>>> = {
  先の出願に基づく優先権主張: { patent: INVENTIONS, utilityModel: INVENTIONS },
  本意匠の表示: { design: ['design'] },
  原出願の表示: {
    patent: [...INVENTIONS, 'design'],
    utilityModel: [...INVENTIONS, 'design'],
    design: [...INVENTIONS, 'design'],
    trademark: ['trademark'],
  },
};

/** wrong-law: 商願 in a document of the patent law, in the items that name the case or one that it is based on. */
export function wrongLawFindings(context: DocumentContext): Finding[] {
  return [...ofCase(context), ...ofOtherCases(context)];
}

function ofOtherCases({ document, law }: DocumentContext): Finding[] {
  return document.blocks.flatMap((block): Finding[] => {
    const laws = law && lookup(OTHER_CASES, block.item.name)?.[law];
    const item = memberOf(block, '出願番号');
    const written = item && lookup(LAW_OF_SIGN, foldWord(item.content.slice(0, LONGEST_SIGN)).slice(0, 2));
    if (!laws || !written || laws.includes(written)) return [];
    return [{ code: 'wrong-law', ...contentOf(item), detail: [item.content, written, law] }];
  });
}

/** Of a number with its sign, blanks before it included, characters. */
const LONGEST_SIGN = 20;

function ofCase({ text, document, law, lawParty, caseNumbers }: DocumentContext): Finding[] {
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
