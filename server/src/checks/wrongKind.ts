import type { Item } from '../drafts/items.ts';
import { caseBlockOf, memberOf } from '../drafts/reading.ts';
import type { DraftDocument } from '../drafts/structure.ts';
import type { Kind } from '../numbers/caseNumber.ts';
import { caseItemsOf, type DocumentContext } from './documentContext.ts';
import type { Finding } from './finding.ts';

/** What an item holds, the usual kind first. Registrations under Madrid and Hague stand where national ones stand. */
const RIGHT: readonly Kind[] = ['registration', 'internationalRegistration'];
const KINDS_OF: Readonly<Record<string, readonly Kind[]>> = {
  出願番号: ['application', 'internationalApplication', 'internationalRegistration'],
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
    if (!number || number.problem || wanted === undefined || kinds?.includes(number.kind)) return [];
    // wrong-law says enough of it.
    if (law !== undefined && number.law !== law && number.kind !== 'trial') return [];
    if (isTrial && isOfTrials(item, number.kind)) return [];
    const detail = [number.text, number.kind, item.name, wanted];
    return [{ code: 'wrong-kind', start: number.start, end: number.end, detail }];
  });
}

function isInTrial(document: DraftDocument): boolean {
  const block = caseBlockOf(document);
  return block !== undefined && (block.item.name === '審判事件の表示' || memberOf(block, '審判番号') !== undefined);
}

/** Trials about registered rights name the right or the trial in the place of the application, too. */
function isOfTrials({ name }: Item, kind: Kind): boolean {
  return name === '出願番号' && (kind === 'registration' || kind === 'trial');
}
