import type { TextFindingCode } from '../checks/codes.ts';
import type { FindingTexts, FixTitles } from '../checks/finding.ts';
import { facts } from './facts.ts';
import { numbers } from './numbers.ts';
import { nameOfUnseen } from './unseen.ts';

const digitsTextJa = (item: string, right: number, digits: number, others: string) =>
  others === ''
    ? `${item}は${right}桁です（${digits}桁あります）。`
    : `${item}は${right}桁の数字だけで記載します（数字が${digits}桁と、数字でない「${others}」があります）。`;

/** What was found in a draft from its text alone. */
const textJa: FindingTexts<TextFindingCode> = {
  'unknown-document': ({ name, nearest }) =>
    nearest === undefined
      ? `書類名「${name}」は一覧にありません。`
      : `書類名「${name}」は「${nearest}」ではありませんか。`,
  'unknown-item': ({ name, nearest }) =>
    nearest === undefined
      ? `【${name}】という項目はこの書類にありません。前の項目の本文とみなされます。`
      : `【${name}】という項目はこの書類にありません。【${nearest}】ではありませんか。`,
  'item-out-of-place': ({ name, document, home }) =>
    `【${name}】は、「${document}」のこの位置に置く項目ではありません${home === '' ? '' : `（${home}の項目です）`}。`,
  'abolished-name': ({ name, since, instead }) =>
    `${name}は${since}に廃止されました${instead === '' ? '' : `。${instead}を使います`}。`,
  'missing-item': ({ name, group }) =>
    group === undefined ? `【${name}】がありません。` : `【${group}】に【${name}】がありません。`,
  'duplicate-item': ({ name }) => `【${name}】が2つあります。1つだけにします。`,
  'misplaced-item': ({ name, before }) =>
    before === undefined ? `【${name}】の位置が違います。` : `【${name}】は【${before}】の前に置きます。`,
  'empty-item': ({ name }) => `【${name}】に内容がありません。記載しない項目は欄ごと削ります。`,
  'not-filled': ({ block, members, left }) =>
    members === ''
      ? left === ''
        ? `【${block}】が記入されていません。`
        : `【${block}】に記入の終わっていない「${left}」が残っています。`
      : `【${block}】に記入されていない所があります（${members}）。`,
  'person-unidentified': ({ block, wanted }) =>
    `【${block}】に${wanted.map((name) => `【${name}】`).join('または')}がありません。`,
  'wrong-party-item': ({ name, right, document }) => `「${document}」では【${name}】ではなく【${right}】と記載します。`,
  'wrong-case-item': ({ name, right, document }) => `「${document}」では【${name}】ではなく【${right}】と記載します。`,
  'agent-profession': ({ name }) => `【${name}】に【弁理士】または【弁護士】がありません。`,
  'amendment-number': ({ expected }) => `補正の番号が続いていません。【手続補正${expected}】になるはずです。`,
  'amendment-way': ({ written, item }) =>
    `【${item}】の「${written}」は使えません。「変更」「追加」「削除」のいずれかです。`,
  'claim-number': ({ expected }) => `請求項の番号が続いていません。【請求項${expected}】になるはずです。`,
  'paragraph-number': ({ expected }) => `段落番号が続いていません。【${expected}】になるはずです。`,
  'wrong-law': ({ number, ofNumber, ofDocument }) =>
    `「${number}」は${numbers.ja.law[ofNumber]}の番号ですが、この書類は${numbers.ja.law[ofDocument]}の書類です。`,
  'wrong-kind': ({ number, found, item, wanted }) =>
    `「${number}」は${numbers.ja.kind[found]}です。【${item}】には${numbers.ja.kind[wanted]}を記載します。`,
  'unreadable-number': ({ content, item, wanted, isSeveral }) =>
    isSeveral
      ? `【${item}】には${numbers.ja.kind[wanted]}を1つだけ記載します。`
      : `「${content}」は${numbers.ja.kind[wanted]}として読み取れません。【${item}】には${numbers.ja.kind[wanted]}を記載します。`,
  'applicant-code-digits': ({ digits, others }) => digitsTextJa('識別番号', 9, digits, others),
  'dispatch-number-digits': ({ digits, others }) => digitsTextJa('発送番号', 6, digits, others),
  'file-reference': () => '整理番号は、英大文字、数字、ハイフンで10字以内です。',
  addressee: ({ right }) => `あて先は「${right}」のように記載します。`,
  'payment-way': ({ what, at, way }) => {
    if (what === 'again') return `納付の方法は1つだけです。【${way}】があるので、【${at}】は記載しません。`;
    if (what === 'without') return `【${at}】で納付するときは、【納付金額】を記載します。`;
    if (what === 'amount') return `【${way}】で納付するときは、【納付金額】を記載しません。`;
    return `【${at}】に納付の方法（【予納台帳番号】【納付番号】など）がありません。`;
  },
  'payment-amount': ({ item }) => `【${item}】は数字だけで記載します（円、コンマは付けません）。`,
  'item-digits': ({ item, length, digits, others }) =>
    length === undefined
      ? `【${item}】は数字だけで記載します（「項」などの単位は付けません）。`
      : digitsTextJa(item, length, digits, others),
  shares: ({ written }) =>
    written === undefined
      ? '持分の合計が1になりません。'
      : `持分「${written}」は「１／２」のように、3桁以内の分数で記載します。`,
  'mark-content': ({ name }) => `【${name}】は項目名だけを記載し、内容は書きません。`,
  'item-content': (named) => {
    const { written } = named;
    if (named.what === 'secret')
      return `意匠を秘密にすることを請求できる期間は、登録の日から3年以内です（「${written}」）。`;
    if (named.what === 'class') return `【${written}】という区分はありません。第１類から第４５類までです。`;
    if (named.what === 'target')
      return `補正対象項目名は「${written}」ですが、補正の内容は【${named.right}】で始まっています。`;
    return `【${written}】には「${named.right}」のように記載します。`;
  },
  'date-impossible': ({ written }) => `「${written}」という日はありません。`,
  'era-not-begun': ({ written, right }) => `「${written}」には、まだその元号ではありません（${right}）。`,
  'era-over-in-text': ({ written, right }) =>
    `「${written}」は改元後の日です（${right}）。法令や契約の記載どおりであれば、このままにします。`,
  'era-over': ({ written, right }) => `「${written}」には、もうその元号ではありません（${right}）。`,
  'fee-years': () => '納付年分は「第４年分」「第４年分から第６年分」のように記載します。',
  'character-repertoire': ({ characters, unseen }) =>
    unseen === undefined
      ? `「${characters}」は提出に使えない文字です（JIS X 0208にありません）。`
      : `${unseenTextJa(unseen)}は、見えませんが文字として入っています。提出する書類には使えません。`,
  'look-alike': ({ one, codeOfOne, other, codeOfOther }) =>
    `「${one}」（${codeOfOne}）は、Windowsの文字コードにない文字で、出願ソフトで失われることがあります。同じ形の「${other}」（${codeOfOther}）を使います。`,
  'half-width-kana': ({ characters }) => `「${characters}」は半角カナです。提出する書類には使えません。`,
  'reserved-character': ({ characters }) =>
    `「${characters}」は本文に使えません（【】は項目名、▲▼は文字の代用のためのものです）。`,
  'html-line-break': () => 'HTMLではこの行は前の行の続きです。前の行の終わりに <BR> がありません。',
  'html-not-read': ({ what }) => `HTMLの「${what}」は読み取れません。この箇所は検査していないことがあります。`,
};

const unseenTextJa = (codes: string) =>
  codes
    .split(' ')
    .map((code) => `「${code} ${nameOfUnseen(code, 'ja')}」`)
    .join('');

const BLANKS_JA: ReadonlyMap<string, string> = new Map([
  ['', '取り除く'],
  [' ', '半角の空白に直す'],
  ['\u3000', '全角の空白に直す'],
]);

/** Titles of fixes. */
const fixJa: FixTitles = {
  replace: ({ to }, from) =>
    BLANKS_JA.get(to) ??
    (/^[\r\n]|^<br/iu.test(to) ? '改行に直す' : `${from === undefined ? '' : `「${from}」を`}「${to}」に直す`),
  insertItem: ({ name }) => `【${name}】を加える`,
  removeItem: ({ name }) => `【${name}】を欄ごと削る`,
  renameItem: ({ name }) => `【${name}】に直す`,
  moveItem: ({ name, before }) => (before === undefined ? `【${name}】を移す` : `【${name}】を【${before}】の前へ移す`),
  renumber: () => 'ここから番号を振り直す',
};

const ja = {
  /** What was found, by code; the problems of numbers are in numbers.ts. */
  text: { ...textJa, ...facts.ja.text },
  fix: fixJa,
  /** Behind the last finding of a code where more were left out. */
  more: (n: number) => `（このほか${n}箇所は表示していません。）`,
  /** The last diagnostic of a document that has more than are shown. */
  notShown: (n: number) =>
    `このほかに${n.toLocaleString('en')}件の問題がありますが、表示していません（重いもの、前にあるものから示しています）。`,
  fixAll: (n: number) => `同じ種類の問題をこの文書ですべて直す（${n}件）`,
  fixAllNotation: '提出できない文字をすべて直す',
};

const oneOf = (word: string) => `${/^[aeio]/u.test(word) ? 'an' : 'a'} ${word}`;
const digitsTextEn = (item: string, right: number, digits: number, others: string) =>
  others === ''
    ? `${item} has ${right} digits (${digits} here).`
    : `${item} consists of exactly ${right} digits (here: ${digits} digits and the non-digit ${others}).`;
const unseenTextEn = (codes: string) =>
  codes
    .split(' ')
    .map((code) => `${code} (${nameOfUnseen(code, 'en')})`)
    .join(', ');
const textEn: typeof textJa = {
  'unknown-document': ({ name, nearest }) =>
    nearest === undefined
      ? `Unknown document name: ${name}.`
      : `Unknown document name: ${name}. Did you mean ${nearest}?`,
  'unknown-item': ({ name, nearest }) =>
    nearest === undefined
      ? `This document has no item 【${name}】. It is treated as text of the previous item.`
      : `This document has no item 【${name}】. Did you mean 【${nearest}】?`,
  'item-out-of-place': ({ name, document, home }) =>
    `【${name}】 is not allowed here in 「${document}」${home === '' ? '' : ` (it belongs to ${home})`}.`,
  'abolished-name': ({ name, since, instead }) =>
    `${name} was abolished on ${since}${instead === '' ? '' : `; use ${instead}`}.`,
  'missing-item': ({ name, group }) =>
    group === undefined ? `【${name}】 is missing.` : `【${name}】 is missing from 【${group}】.`,
  'duplicate-item': ({ name }) => `【${name}】 appears twice. Keep only one.`,
  'misplaced-item': ({ name, before }) =>
    before === undefined ? `【${name}】 is out of order.` : `【${name}】 belongs before 【${before}】.`,
  'empty-item': ({ name }) => `【${name}】 is empty. Delete the item if you do not use it.`,
  'not-filled': ({ block, members, left }) =>
    members === ''
      ? left === ''
        ? `【${block}】 is not filled in.`
        : `【${block}】 still contains the placeholder 「${left}」.`
      : `【${block}】 is not completely filled in (${members}).`,
  'person-unidentified': ({ block, wanted }) =>
    `【${block}】 has no ${wanted.map((name) => `【${name}】`).join(' or ')}.`,
  'wrong-party-item': ({ name, right, document }) => `In ${document}, use 【${right}】 instead of 【${name}】.`,
  'wrong-case-item': ({ name, right, document }) => `In ${document}, use 【${right}】 instead of 【${name}】.`,
  'agent-profession': ({ name }) => `【弁理士】 or 【弁護士】 is missing from 【${name}】.`,
  'amendment-number': ({ expected }) => `Amendments are not numbered consecutively: expected 【手続補正${expected}】.`,
  'amendment-way': ({ written, item }) => `${written} is not allowed in 【${item}】. Use 変更, 追加, or 削除.`,
  'claim-number': ({ expected }) => `Claims are not numbered consecutively: expected 【請求項${expected}】.`,
  'paragraph-number': ({ expected }) => `Paragraphs are not numbered consecutively: expected 【${expected}】.`,
  'wrong-law': ({ number, ofNumber, ofDocument }) =>
    `${number} is a ${numbers.en.law[ofNumber]} number, but this is a ${numbers.en.law[ofDocument]} document.`,
  'wrong-kind': ({ number, found, item, wanted }) =>
    `${number} is ${oneOf(numbers.en.kind[found])}; 【${item}】 requires ${oneOf(numbers.en.kind[wanted])}.`,
  'unreadable-number': ({ content, item, wanted, isSeveral }) =>
    isSeveral
      ? `【${item}】 requires exactly one ${numbers.en.kind[wanted]}.`
      : `${content} cannot be read as ${oneOf(numbers.en.kind[wanted])}, which 【${item}】 requires.`,
  'applicant-code-digits': ({ digits, others }) => digitsTextEn('An applicant code', 9, digits, others),
  'dispatch-number-digits': ({ digits, others }) => digitsTextEn('A dispatch number', 6, digits, others),
  'file-reference': () => 'A file reference consists of at most 10 capital letters, digits, and hyphens.',
  addressee: ({ right }) => `Write the addressee like this: ${right}.`,
  'payment-way': ({ what, at, way }) => {
    if (what === 'again') return `Only one payment method is allowed: with 【${way}】, delete 【${at}】.`;
    if (what === 'without') return `【${at}】 requires 【納付金額】.`;
    if (what === 'amount') return `With 【${way}】, delete 【納付金額】.`;
    return `【${at}】 has no payment method (【予納台帳番号】, 【納付番号】, …).`;
  },
  'payment-amount': ({ item }) => `【${item}】 must contain only digits, without 円 or commas.`,
  'item-digits': ({ item, length, digits, others }) =>
    length === undefined
      ? `【${item}】 must contain only digits, without a unit such as 項.`
      : digitsTextEn(`【${item}】`, length, digits, others),
  shares: ({ written }) =>
    written === undefined
      ? 'The shares (持分) do not add up to 1.'
      : `Write a share (持分) as a fraction such as １／２ with at most 3 digits on each side, not ${written}.`,
  'mark-content': ({ name }) => `【${name}】 takes no content. Write only the item name.`,
  'item-content': (named) => {
    const { written } = named;
    if (named.what === 'secret')
      return `A design can be kept secret for at most 3 years from its registration, not ${written}.`;
    if (named.what === 'class') return `There is no class 【${written}】. Classes are 第１類 to 第４５類.`;
    if (named.what === 'target') return `補正対象項目名 is ${written}, but 補正の内容 begins with 【${named.right}】.`;
    return `Write 【${written}】 like this: ${named.right}.`;
  },
  'date-impossible': ({ written }) => `The date ${written} does not exist.`,
  'era-not-begun': ({ written, right }) => `${written}: this era had not begun yet (${right}).`,
  'era-over-in-text': ({ written, right }) =>
    `${written}: this era had already ended (${right}). Leave it if you quote a law or contract.`,
  'era-over': ({ written, right }) => `${written}: this era had already ended (${right}).`,
  'fee-years': () => 'Write the year of a fee as 第４年分, and a range with its first and last years in this form.',
  'character-repertoire': ({ characters, unseen }) =>
    unseen === undefined
      ? `${characters} cannot be filed (not in JIS X 0208).`
      : `${unseenTextEn(unseen)}: invisible in the text, but it cannot be filed.`,
  'look-alike': ({ one, codeOfOne, other, codeOfOther }) =>
    `${one} (${codeOfOne}) is not in the Windows character set and may be lost in the filing software. Use ${other} (${codeOfOther}), which looks the same.`,
  'half-width-kana': ({ characters }) => `${characters} is half-width kana, which cannot be filed.`,
  'reserved-character': ({ characters }) =>
    `${characters} cannot be used in text: 【】 is reserved for item names, ▲▼ for substitute characters.`,
  'html-line-break': () => 'In HTML, this line continues the previous one, which does not end with <BR>.',
  'html-not-read': ({ what }) => `${what} in HTML cannot be read. This part may not have been checked.`,
};

const BLANKS_EN: ReadonlyMap<string, string> = new Map([
  ['', 'Remove'],
  [' ', 'Replace with a space'],
  ['\u3000', 'Replace with a full-width space'],
]);

const fixEn: typeof fixJa = {
  replace: ({ to }, from) =>
    BLANKS_EN.get(to) ??
    (/^[\r\n]|^<br/iu.test(to)
      ? 'Replace with a line break'
      : `Replace ${from === undefined ? '' : `${from} `}with ${to}`),
  insertItem: ({ name }) => `Insert 【${name}】`,
  removeItem: ({ name }) => `Remove 【${name}】`,
  renameItem: ({ name }) => `Rename to 【${name}】`,
  moveItem: ({ name, before }) => (before === undefined ? `Move 【${name}】` : `Move 【${name}】 before 【${before}】`),
  renumber: () => 'Renumber from here',
};

const en: typeof ja = {
  text: { ...textEn, ...facts.en.text },
  fix: fixEn,
  more: (n: number) => ` (${n} more ${n === 1 ? 'place is' : 'places are'} not shown.)`,
  notShown: (n) =>
    `${n.toLocaleString('en')} more ${n === 1 ? 'problem is' : 'problems are'} not shown (severe problems and those earlier in the document are shown first).`,
  fixAll: (n: number) => `Fix all problems of this kind in this draft (${n})`,
  fixAllNotation: 'Fix all characters that cannot be filed',
};

export const findings = { ja, en };
