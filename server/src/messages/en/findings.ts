import type { findings as ja } from '../ja/findings.ts';
import { law } from './law.ts';
import { kind } from './numbers.ts';
import { nameOfUnseen } from './unseen.ts';

const lawWord = (id: string) => Object.entries(law).find(([key]) => key === id)?.[1] ?? id;
const kindWord = (id: string) => Object.entries(kind).find(([key]) => key === id)?.[1] ?? id;
const oneOf = (word: string) => `${/^[aeio]/u.test(word) ? 'an' : 'a'} ${word}`;
const digitsText = (item: string, right: number, digits: string, others: string) =>
  others === ''
    ? `${item} has ${right} digits (${digits} here).`
    : `${item} is ${right} digits and nothing else (here ${digits} digits, and ${others}, which is none).`;
const unseenText = (codes: string) =>
  codes
    .split(' ')
    .map((code) => `${code} (${nameOfUnseen(code)})`)
    .join(', ');
const text: typeof ja.text = {
  'unknown-document': (name = '', nearest = '') =>
    nearest === '' ? `The document name ${name} is not in the list.` : `Document name ${name}: is ${nearest} meant?`,
  'unknown-item': (name = '', nearest = '') =>
    nearest === ''
      ? `This document has no item 【${name}】. It is taken for text of the item before.`
      : `This document has no item 【${name}】. Is 【${nearest}】 meant?`,
  'item-out-of-place': (name = '', document = '', home = '') =>
    `【${name}】 is an item of the JPO, but has no place here in 「${document}」${home === '' ? '' : ` (it belongs to ${home})`}.`,
  'abolished-name': (name = '', since = '', instead = '') =>
    `${name} was abolished on ${since}${instead === '' ? '' : `; use ${instead}`}.`,
  'missing-item': (name = '', parent = '') =>
    parent === '' ? `【${name}】 is missing.` : `【${name}】 is missing in 【${parent}】.`,
  'duplicate-item': (name = '') => `【${name}】 stands twice. It may stand once.`,
  'misplaced-item': (name = '', before = '') =>
    before === '' ? `【${name}】 is out of order.` : `【${name}】 belongs before 【${before}】.`,
  'empty-item': (name = '') => `【${name}】 is empty. An item that is not filled in is left out.`,
  'not-filled': (block = '', members = '', left = '') =>
    members === ''
      ? left === ''
        ? `【${block}】 is not filled in.`
        : `「${left}」 is left in 【${block}】, still to be filled in.`
      : `【${block}】 is not filled in everywhere (${members}).`,
  'person-unidentified': (block = '', ...wanted) =>
    `【${block}】 has no ${wanted.map((name) => `【${name}】`).join(' or ')}.`,
  'wrong-party-item': (name = '', right = '', document = '') => `In ${document} it is 【${right}】, not 【${name}】.`,
  'wrong-case-item': (name = '', right = '', document = '') => `In ${document} it is 【${right}】, not 【${name}】.`,
  'agent-profession': (name = '') => `【弁理士】 or 【弁護士】 is missing in 【${name}】.`,
  'amendment-number': (expected = '') =>
    `Amendments are not numbered in sequence: 【手続補正${expected}】 is expected.`,
  'amendment-way': (written = '', item = '') => `${written} is no 【${item}】: 変更, 追加 or 削除.`,
  'claim-number': (expected = '') => `Claims are not numbered in sequence: 【請求項${expected}】 is expected.`,
  'paragraph-number': (expected = '') => `Paragraphs are not numbered in sequence: 【${expected}】 is expected.`,
  'wrong-law': (number = '', ofNumber = '', ofDocument = '') =>
    `${number} is a ${lawWord(ofNumber)} number; this is a ${lawWord(ofDocument)} document.`,
  'wrong-kind': (number = '', found = '', item = '', wanted = '') =>
    `${number} is ${oneOf(kindWord(found))}; 【${item}】 takes ${oneOf(kindWord(wanted))}.`,
  'unreadable-number': (content = '', item = '', wanted = '', what = '') =>
    what === 'several'
      ? `【${item}】 takes ${oneOf(kindWord(wanted))}, and no more than one.`
      : `${content} cannot be read as ${oneOf(kindWord(wanted))}, which 【${item}】 takes.`,
  'applicant-code-digits': (digits = '', others = '') =>
    digitsText('The code of an applicant or agent', 9, digits, others),
  'dispatch-number-digits': (digits = '', others = '') => digitsText('A dispatch number', 6, digits, others),
  'file-reference': () => 'A file reference is at most 10 capital letters, digits and hyphens.',
  addressee: (right = '') => `The addressee is written like ${right}.`,
  'payment-way': (what = '', at = '', way = '') => {
    if (what === 'again') return `A fee is paid in one way: with 【${way}】, 【${at}】 is left out.`;
    if (what === 'without') return `With 【${at}】, 【納付金額】 is stated.`;
    if (what === 'amount') return `With 【${way}】, 【納付金額】 is left out.`;
    return `【${at}】 does not say how it is paid (【予納台帳番号】, 【納付番号】 …).`;
  },
  'payment-amount': (item = '') => `【${item}】 holds digits alone, without 円 and commas.`,
  'item-digits': (item = '', right = '', digits = '', others = '') =>
    right === ''
      ? `【${item}】 holds digits alone, without a unit such as 項.`
      : digitsText(`【${item}】`, Number(right), digits, others),
  shares: (written = '') =>
    written === ''
      ? 'The shares (持分) do not add up to 1.'
      : `A share (持分) is a fraction of at most 3 digits each, like １／２, not ${written}.`,
  'mark-content': (name = '') => `【${name}】 stands alone: nothing is written behind it.`,
  'item-content': (what = '', written = '', right = '') => {
    if (what === 'secret') return `A design is kept secret for at most 3 years from its registration, not ${written}.`;
    if (what === 'class') return `There is no class 【${written}】: they are 第１類 to 第４５類.`;
    if (what === 'target') return `補正対象項目名 is ${written}, but 補正の内容 begins with 【${right}】.`;
    return `【${written}】 is written like ${right}.`;
  },
  'date-impossible': (written = '') => `There is no day ${written}.`,
  'era-not-begun': (written = '', right = '') => `${written}: that era had not begun (${right}).`,
  'era-over-in-text': (written = '', right = '') =>
    `${written}: that era was over (${right}). As a law or contract of before says so, it may stay.`,
  'era-over': (written = '', right = '') => `${written}: that era was over (${right}).`,
  'fee-years': () => 'A year of a fee is written 第４年分; a span names its first and its last year in that form.',
  'character-repertoire': (characters = '', codes = '') =>
    codes === ''
      ? `${characters} cannot be filed: not in JIS X 0208.`
      : `${unseenText(codes)}: it is not seen, but it stands in the text, and cannot be filed.`,
  'look-alike': (one = '', code = '', other = '', right = '') =>
    `${one} (${code}) is not among the characters of Windows and may get lost in the filing software; ${other} (${right}), which looks the same, is.`,
  'half-width-kana': (characters = '') => `${characters}: half-width kana cannot be filed.`,
  'reserved-character': (characters = '') =>
    `${characters} must not stand in text: 【】 is for items, ▲▼ for the substitution of characters.`,
  'html-line-break': () => 'In HTML this line goes on from the one before it, which does not end with <BR>.',
  'html-not-read': (what = '') => `${what} in HTML cannot be read: what stands here may not have been checked.`,
};

const BLANKS: ReadonlyMap<string, string> = new Map([
  ['', 'Remove'],
  [' ', 'Replace by a space'],
  ['\u3000', 'Replace by a full-width space'],
]);

const fix: typeof ja.fix = {
  replace: (to = '', from = '') =>
    BLANKS.get(to) ??
    (/^[\r\n]|^<br/iu.test(to) ? 'Replace by a line end' : `Replace ${from === '' ? '' : `${from} `}by ${to}`),
  insertItem: (name = '') => `Insert 【${name}】`,
  removeItem: (name = '') => `Remove 【${name}】`,
  renameItem: (name = '') => `Rename to 【${name}】`,
  moveItem: (name = '', before = '') => (before === '' ? `Move 【${name}】` : `Move 【${name}】 before 【${before}】`),
  renumber: () => 'Number anew from here',
};

export const findings: typeof ja = {
  text,
  fix,
  more: (n: number) => ` (${n} more places are not shown.)`,
  notShown: (n) =>
    `${n.toLocaleString('en')} more are not shown: errors come before warnings, and what stands first in the document before the rest.`,
  fixAll: (n: number) => `Put all problems of this kind in this draft right (${n})`,
  fixAllNotation: 'Put all characters right that cannot be filed',
};
