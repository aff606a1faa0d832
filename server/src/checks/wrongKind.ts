import type { Item } from '../drafts/items.ts';
import { caseItemsOf, isInTrial } from '../drafts/reading.ts';
import type { Kind } from '../numbers/caseNumber.ts';
import { foldWord } from '../numbers/fold.ts';
import { contentOf, type DocumentContext } from './documentContext.ts';
import type { Finding } from './finding.ts';

/** What an item holds, the usual kind first. Registrations under Madrid and Hague stand where national ones stand. */
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

/** wrong-kind: 特開 in 【出願番号】, 特願 in 【特許番号】, where the number is all that the item holds. */
export function wrongKindFindings({ document, law, caseNumbers }: DocumentContext): Finding[] {
  const isTrial = isInTrial(document);
  return caseItemsOf(document).flatMap((item): Finding[] => {
    const kinds = KINDS_OF[item.name];
    const number = caseNumbers.find(({ start, end }) => start === item.contentStart && end === item.contentEnd);
    const [wanted] = kinds ?? [];
    const isDoubted = number?.problem !== undefined && number.problem.code !== 'invisible-in-number';
    if (!number || isDoubted || wanted === undefined || kinds?.includes(number.kind)) return [];
    // wrong-law says enough of it.
    if (law !== undefined && number.law !== law && number.kind !== 'trial') return [];
    if (isTrial && isOfTrials(item, number.kind)) return [];
    const detail = [number.text, number.kind, item.name, wanted];
    return [{ code: 'wrong-kind', start: number.start, end: number.end, detail }];
  });
}

/** Numbers that the JPO gives and that are not read here: a value with such a word is not doubted. */
const OF_OTHER_KINDS = /書換|判定|更新|延長|防護|国際|再審|DM/u;
/** 第1234567号, of which the item says what it is. */
const BARE_REGISTRATION = /^第?[0-9]{1,7}号?(?:(?:の|-)[0-9]{1,3})?$/u;

/** Documents about one case; others (届, 名義変更届 …) can name several. Source: 様式 of the 施行規則, 事件の表示. */
const ONE_CASE: ReadonlySet<string> = new Set(
  'opinion amendment formalAmendment translationCorrection examinationRequest appeal registrationFee explanation'.split(
    ' ',
  ),
);

/**
 * unreadable-number: what stands where the case is named, and is no number of a case that can be read: 特許2020-123456,
 * 特願二〇二〇－…, ten bare digits; or two numbers where a document is about one case.
 */
export function unreadableNumberFindings({ type, document, caseNumbers }: DocumentContext): Finding[] {
  const alone = new Set(document.blocks.map(({ item }) => item));
  return caseItemsOf(document).flatMap((item): Finding[] => {
    const { name, content, contentEnd } = item;
    // By itself it can be of a priority, whose country has another notation.
    const isOfCase = !alone.has(item) || !name.endsWith('出願番号');
    const wanted = isOfCase ? KINDS_OF[name]?.[0] : undefined;
    if (wanted === undefined) return [];
    const numbers = caseNumbers.filter((number) => number.start >= item.start && number.start < contentEnd);
    if (numbers.length > 0) {
      const isOfOne = ONE_CASE.has(type?.id ?? '') && numbers.filter(({ kind }) => kind === wanted).length > 1;
      return isOfOne
        ? [{ code: 'unreadable-number', ...contentOf(item), detail: [content, name, wanted, 'several'] }]
        : [];
    }
    // not-filled says it of an item without content.
    if (content === '') return [];
    const written = foldWord(content);
    if (OF_OTHER_KINDS.test(written) || (wanted === 'registration' && BARE_REGISTRATION.test(written))) return [];
    return [{ code: 'unreadable-number', ...contentOf(item), detail: [content, name, wanted] }];
  });
}

/** Trials about registered rights name the right or the trial in the place of the application, too. */
function isOfTrials({ name }: Item, kind: Kind): boolean {
  return name === '出願番号' && (kind === 'registration' || kind === 'trial');
}
