import { lookup } from '../base/lookup.ts';
import { memberOf, caseItemsOf, isInTrial } from '../drafts/reading.ts';
import type { Law, Kind } from '../numbers/caseNumber.ts';
import { foldWord } from '../numbers/fold.ts';
import { APPLICANT_ITEM, documentType } from '../drafts/documentTypes.ts';
import { contentOf, type DocumentContext } from './documentContext.ts';
import { renaming, type Finding, type Fix } from './finding.ts';
import type { Item } from '../drafts/items.ts';

const LAW_OF_SIGN: Readonly<Record<string, Law>> = {
  特願: 'patent',
  実願: 'utilityModel',
  意願: 'design',
  商願: 'trademark',
};
/**
 * Laws of the other applications that a document can name. Source: 特許法41条1項, 実用新案法8条1項 (先の出願); 意匠法10条1項; 特許法44条, 46条,
 * 実用新案法10条, 意匠法13条, 商標法10条, 12条 (no trademark becomes a patent or a design, nor the reverse).
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

/** wrong-law: 商願 in a document of the patent law, in the items that name its case or an earlier one. */
export function wrongLawFindings(context: DocumentContext): Finding[] {
  return [...ofCase(context), ...ofOtherCases(context)];
}

function ofOtherCases({ document, law }: DocumentContext): Finding[] {
  return document.blocks.flatMap((block): Finding[] => {
    const laws = law && lookup(OTHER_CASES, block.item.name)?.[law];
    const item = memberOf(block, '出願番号');
    const written = item && lookup(LAW_OF_SIGN, foldWord(item.content.slice(0, LONGEST_SIGN)).slice(0, 2));
    if (!laws || !written || laws.includes(written)) return [];
    return [{ code: 'wrong-law', ...contentOf(item), number: item.content, ofNumber: written, ofDocument: law }];
  });
}

/** Characters that are read, blanks before the number included. */
const LONGEST_SIGN = 20;

function ofCase({ text, document, law, lawParty, caseNumbers }: DocumentContext): Finding[] {
  if (law === undefined) return [];
  return caseNumbers.flatMap((number): Finding[] => {
    // 【出願番号】2020-… shows no law, and an international application can be for a utility model or a patent.
    if (number.kind === 'internationalApplication' && law === 'utilityModel') return [];
    if (number.law === law || number.kind === 'trial' || text[number.start] === '【') return [];
    const fixes: Fix[] = [];
    const right = APPLICANT_ITEM[number.law];
    // Where the party shows the law, the party can be what is wrong.
    if (lawParty && documentType(document.name, number.law)?.law === number.law) {
      const parties = document.blocks.filter(({ item }) => item.name === lawParty.item.name);
      const edits = parties.flatMap(({ item }) => renaming(item, right, 'likely').edits);
      fixes.push({ kind: 'renameItem', name: right, edits, certainty: 'likely' });
    }
    const { start, end } = number;
    return [{ code: 'wrong-law', start, end, number: number.text, ofNumber: number.law, ofDocument: law, fixes }];
  });
}

/** Kinds in an item, the usual one first. Madrid and Hague registrations share the items of national ones. */
const RIGHT: readonly Kind[] = ['registration', 'internationalRegistration'];
const KINDS_OF: Readonly<Record<string, readonly Kind[]>> = {
  出願番号: ['application', 'internationalRegistration'],
  国際出願番号: ['internationalApplication', 'internationalRegistration'],
  審判番号: ['trial'],
  登録番号: RIGHT,
  特許番号: ['registration'],
  実用新案登録番号: ['registration'],
  意匠登録番号: RIGHT,
  商標登録番号: RIGHT,
};

/** wrong-kind: 特開 in 【出願番号】, 特願 in 【特許番号】, where the item holds only the number. */
export function wrongKindFindings({ document, law, caseNumbers }: DocumentContext): Finding[] {
  const isTrial = isInTrial(document);
  return caseItemsOf(document).flatMap((item): Finding[] => {
    const kinds = KINDS_OF[item.name];
    const number = caseNumbers.find(({ start, end }) => start === item.contentStart && end === item.contentEnd);
    const [wanted] = kinds ?? [];
    const isDoubted = number?.problem !== undefined && number.problem.code !== 'invisible-in-number';
    if (!number || isDoubted || wanted === undefined || kinds?.includes(number.kind)) return [];
    // wrong-law covers it.
    if (law !== undefined && number.law !== law && number.kind !== 'trial') return [];
    if (isTrial && isOfTrials(item, number.kind)) return [];
    const { start, end, text, kind } = number;
    return [{ code: 'wrong-kind', start, end, number: text, found: kind, item: item.name, wanted }];
  });
}

/** Numbers of the JPO that are not read here; a value with such a word is not reported. */
const OF_OTHER_KINDS = /書換|判定|更新|延長|防護|国際|再審|DM/u;
/** 第1234567号: the item says what it is. */
const BARE_REGISTRATION = /^第?[0-9]{1,7}号?(?:(?:の|-)[0-9]{1,3})?$/u;

/** Documents about one case; others (届, 名義変更届 …) can name several. Source: 様式 of the 施行規則, 事件の表示. */
const ONE_CASE: ReadonlySet<string> = new Set(
  'opinion amendment formalAmendment translationCorrection examinationRequest appeal registrationFee explanation'.split(
    ' ',
  ),
);

/**
 * unreadable-number: the item that names the case holds no number that can be read (特許2020-123456, 特願二〇二〇－…, ten bare
 * digits), or two numbers in a document about one case.
 */
export function unreadableNumberFindings({ type, document, caseNumbers }: DocumentContext): Finding[] {
  const alone = new Set(document.blocks.map(({ item }) => item));
  return caseItemsOf(document).flatMap((item): Finding[] => {
    const { name, content, contentEnd } = item;
    // Outside a group it can be of a priority, whose country has another notation.
    const isOfCase = !alone.has(item) || !name.endsWith('出願番号');
    const wanted = isOfCase ? KINDS_OF[name]?.[0] : undefined;
    if (wanted === undefined) return [];
    const numbers = caseNumbers.filter((number) => number.start >= item.start && number.start < contentEnd);
    if (numbers.length > 0) {
      const isOfOne = ONE_CASE.has(type?.id ?? '') && numbers.filter(({ kind }) => kind === wanted).length > 1;
      return isOfOne
        ? [{ code: 'unreadable-number', ...contentOf(item), content, item: name, wanted, isSeveral: true }]
        : [];
    }
    // not-filled covers it.
    if (content === '') return [];
    const written = foldWord(content);
    if (OF_OTHER_KINDS.test(written) || (wanted === 'registration' && BARE_REGISTRATION.test(written))) return [];
    return [{ code: 'unreadable-number', ...contentOf(item), content, item: name, wanted, isSeveral: false }];
  });
}

/** Trials about registered rights also name the right or the trial in 【出願番号】. */
function isOfTrials({ name }: Item, kind: Kind): boolean {
  return name === '出願番号' && (kind === 'registration' || kind === 'trial');
}
