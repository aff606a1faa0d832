import { fold } from '../../numbers/fold.ts';
import type { Item } from '../../drafts/items.ts';
import type { Finding } from '../finding.ts';
import { contentOf } from '../documentContext.ts';
import { countIn, inWidthOf, replaceContent } from './contents.ts';
import { isSameName } from './knownFacts.ts';
import type { DraftWithCase } from './standing.ts';

/** 請求項の数 and 納付年分 of a 納付書 against the register. */
export function registerFindings({ type, submitted, item, held, standing }: DraftWithCase): Finding[] {
  const registration = held?.facts?.registration?.value;
  if (type?.id !== 'registrationFee' || !registration || standing?.filed) return [];
  const { numberOfClaims, lastYearPaid, updateDate } = registration;
  // A draft from before the last change of the register may be the payment in it.
  const isOlder = submitted?.date !== undefined && (updateDate === undefined || submitted.date < updateDate);
  const claims = item('請求項の数');
  const years = item('納付年分');
  return [
    ...(claims && numberOfClaims !== undefined ? claimsFinding(claims, numberOfClaims) : []),
    // 00: no year, so the next one is unknown.
    ...(years && lastYearPaid && !isOlder ? yearsFinding(years, lastYearPaid + 1) : []),
  ];
}

function claimsFinding(item: Item, right: number): Finding[] {
  const written = countIn(item.content);
  if (written === undefined || written === right) return [];
  const fix = replaceContent(item, inWidthOf(item.content, String(right)));
  return [{ code: 'claims-differ', ...contentOf(item), right, fixes: [fix] }];
}

/** 第４年分 or 第４年分から第６年分: the first year must follow the last one paid. */
function yearsFinding(item: Item, right: number): Finding[] {
  const years = [...fold(item.content).matchAll(/第 {0,2}([0-9]{1,2}) {0,2}年分/gu)];
  const first = years[0]?.[1];
  if (first === undefined || Number(first) === right) return [];
  const shift = right - Number(first);
  let text = '';
  let at = 0;
  for (const { 0: whole, 1: year = '', index } of years) {
    const start = index + whole.indexOf(year);
    text += item.content.slice(at, start) + inWidthOf(item.content, String(Number(year) + shift));
    at = start + year.length;
  }
  text += item.content.slice(at);
  return [{ code: 'fee-year-differs', ...contentOf(item), right, fixes: [replaceContent(item, text)] }];
}

const TITLES = ['発明の名称', '考案の名称', '意匠に係る物品', '商標登録を受けようとする商標'];

/** A title that differs from that of the case. The content of amendments is left out: it may change the title. */
export function titleFindings(draft: DraftWithCase): Finding[] {
  const item = draft.item(...TITLES);
  const title = draft.standing?.latest.title;
  if (!item || item.content === '' || title === undefined || isSameName(title, item.content)) return [];
  return [{ code: 'title-differs', ...contentOf(item), right: title, fixes: [replaceContent(item, title)] }];
}
