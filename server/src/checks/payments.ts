import { APPLICANT_ITEM } from '../drafts/documentTypes.ts';
import type { Item } from '../drafts/items.ts';
import { blocksOf, memberOf } from '../drafts/reading.ts';
import { memberNames, type Block } from '../drafts/structure.ts';
import { AMOUNT_ITEMS, COUNT_ITEMS, MARKS } from '../drafts/vocabulary.ts';
import { fold, foldWord } from '../numbers/fold.ts';
import { contentOf, headOf, type DocumentContext } from './documentContext.ts';
import { replacing, type Finding, type Fix } from './finding.ts';
import { digitFinding } from './identifiers.ts';
import { insertingMember, removing } from './shared/layout.ts';
import { widened } from '../numbers/format.ts';

/** Ways of paying, by item: whether with 【納付金額】. Source: guide of the filing software; filings of 2026. */
const HAS_AMOUNT: ReadonlyMap<string, boolean> = new Map([
  ['予納台帳番号', true],
  ['振替番号', true],
  ['指定立替納付', true],
  ['納付番号', false],
  ['納付書番号', false],
]);
const AMOUNT = '納付金額';
/** 納付書（補充） pays a 補充金額 after another payment. */
const AMOUNTS: readonly string[] = [AMOUNT, '補充金額'];
/** Not 【返還の表示】, which names an account to which nothing is paid here. */
const PAYMENTS: ReadonlySet<string> = new Set(['手数料の表示', '特許料の表示', '登録料の表示', '手数料補正']);

function paymentsOf({ document }: DocumentContext): Block[] {
  return document.blocks.filter(({ item, members }) => members.length > 0 && PAYMENTS.has(item.name));
}

/** payment-way: one way of paying, with the amount only where that way has one. */
export function paymentWayFindings(context: DocumentContext): Finding[] {
  return paymentsOf(context).flatMap((block) => {
    const ways = block.members.filter(({ item }) => HAS_AMOUNT.has(item.name));
    const amount = block.members.find(({ item }) => AMOUNTS.includes(item.name));
    const [way, ...others] = ways;
    if (!way) return amount ? [wayFinding('none', block, block)] : [];
    const again = others.map((other) => wayFinding('again', other, way, removing(context.text, other, 'guess')));
    const hasAmount = ways.some(({ item }) => HAS_AMOUNT.get(item.name));
    if (hasAmount && !amount)
      again.push(wayFinding('without', way, way, insertingMember(context, AMOUNT, [block, way.item], 'likely')));
    if (!hasAmount && amount) again.push(wayFinding('amount', amount, way, removing(context.text, amount, 'likely')));
    return again;
  });
}

function wayFinding(what: 'none' | 'again' | 'without' | 'amount', at: Block, way: Block, fix?: Fix): Finding {
  const names = { at: at.item.name, way: way.item.name };
  return { code: 'payment-way', ...headOf(at.item), what, ...names, ...(fix ? { fixes: [fix] } : {}) };
}

/** payment-amount: digits only, without 円 and commas. */
export function paymentAmountFindings({ document }: DocumentContext): Finding[] {
  return blocksOf(document.blocks).flatMap(({ item }): Finding[] => {
    const written = foldWord(item.content);
    if (!AMOUNT_ITEMS.has(item.name) || written === '' || /^[0-9]+$/u.test(written)) return [];
    const right = /^\\?[0-9][0-9,]*円?也?$/u.test(written) ? written.replace(/[^0-9]/gu, '') : undefined;
    const text = right !== undefined && /[０-９]/u.test(item.content) ? widened(right) : right;
    const fixes: Fix[] = text === undefined ? [] : [replacing(contentOf(item), text, 'likely')];
    return [{ code: 'payment-amount', ...contentOf(item), item: item.name, fixes }];
  });
}

/** Number of digits. Source: guide of the filing software. */
const DIGITS: Readonly<Record<string, number>> = { 予納台帳番号: 6, 振替番号: 8, 納付書番号: 11, 包括委任状番号: 7 };

/** item-digits: numbers of a fixed length; counts without a unit. */
export function itemDigitFindings({ document }: DocumentContext): Finding[] {
  return blocksOf(document.blocks).flatMap(({ item }): Finding[] => {
    if (COUNT_ITEMS.has(item.name)) return countFindings(item);
    const digits = Object.hasOwn(DIGITS, item.name) ? DIGITS[item.name] : undefined;
    const written = digits === undefined ? '' : foldWord(item.content);
    if (written === '' || (written.length === digits && /^[0-9]+$/u.test(written))) return [];
    return digitFinding({ code: 'item-digits', item: item.name, length: digits }, item, undefined);
  });
}

function countFindings(item: Item): Finding[] {
  const written = foldWord(item.content);
  if (written === '' || /^[0-9]+$/u.test(written)) return [];
  const right = /^([0-9]+)(?:[項個件つ]|区分)$/u.exec(written)?.[1];
  return digitFinding({ code: 'item-digits', item: item.name, length: undefined }, item, right);
}

/** mark-content: 【指定立替納付】, 【弁理士】, 【標準文字】 … have no content. */
export function markContentFindings({ document }: DocumentContext): Finding[] {
  return blocksOf(document.blocks).flatMap(({ item }): Finding[] => {
    if (!MARKS.has(item.name) || item.content === '') return [];
    const edits = [{ start: item.end, end: item.contentEnd, text: '' }];
    const fix: Fix = { kind: 'replace', to: '', edits, certainty: 'likely' };
    return [{ code: 'mark-content', ...contentOf(item), name: item.name, fixes: [fix] }];
  });
}

/** 持分 of one person. */
const SHARE = /^([0-9]{1,3})\/([0-9]{1,3})$/u;

/** The applicants of an application hold the whole together; others take over or hold a part of it. */
const WHOLE: ReadonlySet<string> = new Set([...Object.values(APPLICANT_ITEM), '防護標章登録出願人']);

/** shares: 持分 as n/m; together no more than the whole, and all of it where the persons must hold it. */
export function shareFindings({ document }: DocumentContext): Finding[] {
  const groups = new Map<string, Block[]>();
  for (const block of document.blocks) {
    if (memberNames(block.item.name).includes('持分')) {
      groups.set(block.item.name, [...(groups.get(block.item.name) ?? []), block]);
    }
  }
  return [...groups].flatMap(([of, blocks]): Finding[] => {
    const shares = blocks.flatMap((block) => memberOf(block, '持分') ?? []);
    const wrong = shares.filter(({ content }) => content !== '' && shareOf(content) === undefined);
    if (wrong.length > 0) return wrong.map((item) => ({ code: 'shares', ...contentOf(item), written: item.content }));
    const last = shares.at(-1);
    const sum = shares.reduce((total, { content }) => total + (shareOf(content) ?? Number.NaN), 0);
    // Where a person has no 持分, the rest is unknown.
    if (!last || shares.length < 2 || shares.length < blocks.length || !(Math.abs(sum - 1) > ROUNDING)) return [];
    if (sum < 1 && !WHOLE.has(of)) return [];
    return [{ code: 'shares', ...contentOf(last), written: undefined }];
  });
}

/** Wrong sums of three-digit fractions differ by more, for any number of persons. */
const ROUNDING = 1e-9;

function shareOf(content: string): number | undefined {
  const [, part, whole] = SHARE.exec(fold(content).replace(/ /gu, '')) ?? [];
  const share = Number(part) / Number(whole);
  return share > 0 && share <= 1 ? share : undefined;
}
