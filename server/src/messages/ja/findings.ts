import type { FixKind, TextFindingCode } from '../../checks/codes.ts';
import { law } from './law.ts';
import { kind } from './numbers.ts';
import { nameOfUnseen } from './unseen.ts';

type Text = (...detail: readonly string[]) => string;

const lawWord = (id: string) => Object.entries(law).find(([key]) => key === id)?.[1] ?? id;
const kindWord = (id: string) => Object.entries(kind).find(([key]) => key === id)?.[1] ?? id;
const digitsText = (item: string, right: number, digits: string, others: string) =>
  others === ''
    ? `${item}は${right}桁です（${digits}桁あります）。`
    : `${item}は${right}桁の数字だけで記載します（数字が${digits}桁と、数字でない「${others}」があります）。`;
/** What was found in a draft from its text alone. `detail` as the checks give it. */
const text = {
  'unknown-document': (name = '', nearest = '') =>
    nearest === '' ? `書類名「${name}」は一覧にありません。` : `書類名「${name}」は「${nearest}」ではありませんか。`,
  'unknown-item': (name = '', nearest = '') =>
    nearest === ''
      ? `【${name}】という項目はこの書類にありません。前の項目の本文とみなされます。`
      : `【${name}】という項目はこの書類にありません。【${nearest}】ではありませんか。`,
  'item-out-of-place': (name = '', document = '', home = '') =>
    `【${name}】は、「${document}」のこの位置に置く項目ではありません${home === '' ? '' : `（${home}の項目です）`}。`,
  'abolished-name': (name = '', since = '', instead = '') =>
    `${name}は${since}に廃止されました${instead === '' ? '' : `。${instead}を使います`}。`,
  'missing-item': (name = '', parent = '') =>
    parent === '' ? `【${name}】がありません。` : `【${parent}】に【${name}】がありません。`,
  'duplicate-item': (name = '') => `【${name}】が2つあります。1つだけにします。`,
  'misplaced-item': (name = '', before = '') =>
    before === '' ? `【${name}】の位置が違います。` : `【${name}】は【${before}】の前に置きます。`,
  'empty-item': (name = '') => `【${name}】に内容がありません。記載しない項目は欄ごと削ります。`,
  'not-filled': (block = '', members = '', left = '') =>
    members === ''
      ? left === ''
        ? `【${block}】が記入されていません。`
        : `【${block}】に記入の終わっていない「${left}」が残っています。`
      : `【${block}】に記入されていない所があります（${members}）。`,
  'person-unidentified': (block = '', ...wanted) =>
    `【${block}】に${wanted.map((name) => `【${name}】`).join('または')}がありません。`,
  'wrong-party-item': (name = '', right = '', document = '') =>
    `「${document}」では【${name}】ではなく【${right}】と記載します。`,
  'wrong-case-item': (name = '', right = '', document = '') =>
    `「${document}」では【${name}】ではなく【${right}】と記載します。`,
  'agent-profession': (name = '') => `【${name}】に【弁理士】または【弁護士】がありません。`,
  'amendment-number': (expected = '') => `補正の番号が続いていません。【手続補正${expected}】になるはずです。`,
  'amendment-way': (written = '', item = '') =>
    `【${item}】の「${written}」は使えません。「変更」「追加」「削除」のいずれかです。`,
  'claim-number': (expected = '') => `請求項の番号が続いていません。【請求項${expected}】になるはずです。`,
  'paragraph-number': (expected = '') => `段落番号が続いていません。【${expected}】になるはずです。`,
  'wrong-law': (number = '', ofNumber = '', ofDocument = '') =>
    `「${number}」は${lawWord(ofNumber)}の番号ですが、この書類は${lawWord(ofDocument)}の書類です。`,
  'wrong-kind': (number = '', found = '', item = '', wanted = '') =>
    `「${number}」は${kindWord(found)}です。【${item}】には${kindWord(wanted)}を記載します。`,
  'unreadable-number': (content = '', item = '', wanted = '', what = '') =>
    what === 'several'
      ? `【${item}】には${kindWord(wanted)}を1つだけ記載します。`
      : `「${content}」は${kindWord(wanted)}として読み取れません。【${item}】には${kindWord(wanted)}を記載します。`,
  'applicant-code-digits': (digits = '', others = '') => digitsText('識別番号', 9, digits, others),
  'dispatch-number-digits': (digits = '', others = '') => digitsText('発送番号', 6, digits, others),
  'file-reference': () => '整理番号は、英大文字、数字、ハイフンで10字以内です。',
  addressee: (right = '') => `あて先は「${right}」のように記載します。`,
  'payment-way': (what = '', at = '', way = '') => {
    if (what === 'again') return `納付の方法は1つだけです。【${way}】があるので、【${at}】は記載しません。`;
    if (what === 'without') return `【${at}】で納付するときは、【納付金額】を記載します。`;
    if (what === 'amount') return `【${way}】で納付するときは、【納付金額】を記載しません。`;
    return `【${at}】に納付の方法（【予納台帳番号】【納付番号】など）がありません。`;
  },
  'payment-amount': (item = '') => `【${item}】は数字だけで記載します（円、コンマは付けません）。`,
  'item-digits': (item = '', right = '', digits = '', others = '') =>
    right === ''
      ? `【${item}】は数字だけで記載します（「項」などの単位は付けません）。`
      : digitsText(item, Number(right), digits, others),
  shares: (written = '') =>
    written === ''
      ? '持分の合計が1になりません。'
      : `持分「${written}」は「１／２」のように、3桁以内の分数で記載します。`,
  'mark-content': (name = '') => `【${name}】は項目名だけを記載し、内容は書きません。`,
  'item-content': (what = '', written = '', right = '') => {
    if (what === 'secret') return `意匠を秘密にすることを請求できる期間は、登録の日から3年以内です（「${written}」）。`;
    if (what === 'class') return `【${written}】という区分はありません。第１類から第４５類までです。`;
    if (what === 'target') return `補正対象項目名は「${written}」ですが、補正の内容は【${right}】で始まっています。`;
    return `【${written}】には「${right}」のように記載します。`;
  },
  'date-impossible': (written = '') => `「${written}」という日はありません。`,
  'era-not-begun': (written = '', right = '') => `「${written}」には、まだその元号ではありません（${right}）。`,
  'era-over-in-text': (written = '', right = '') =>
    `「${written}」は改元後の日です（${right}）。法令や契約の記載どおりであれば、このままにします。`,
  'era-over': (written = '', right = '') => `「${written}」には、もうその元号ではありません（${right}）。`,
  'fee-years': () => '納付年分は「第４年分」「第４年分から第６年分」のように記載します。',
  'character-repertoire': (characters = '', codes = '') =>
    codes === ''
      ? `「${characters}」は提出に使えない文字です（JIS X 0208にありません）。`
      : `${unseenText(codes)}は、見えませんが文字として入っています。提出する書類には使えません。`,
  'look-alike': (one = '', code = '', other = '', right = '') =>
    `「${one}」（${code}）は、Windowsの文字コードにない文字で、出願ソフトで失われることがあります。同じ形の「${other}」（${right}）を使います。`,
  'half-width-kana': (characters = '') => `「${characters}」は半角カナです。提出する書類には使えません。`,
  'reserved-character': (characters = '') =>
    `「${characters}」は本文に使えません（【】は項目名、▲▼は文字の代用のためのものです）。`,
  'html-line-break': () => 'HTMLではこの行は前の行の続きです。前の行の終わりに <BR> がありません。',
  'html-not-read': (what = '') => `HTMLの「${what}」は読み取れません。この箇所は検査していないことがあります。`,
} satisfies Record<TextFindingCode, Text> as Record<TextFindingCode, Text>;

const unseenText = (codes: string) =>
  codes
    .split(' ')
    .map((code) => `「${code} ${nameOfUnseen(code)}」`)
    .join('');

const BLANKS: ReadonlyMap<string, string> = new Map([
  ['', '取り除く'],
  [' ', '半角の空白に直す'],
  ['\u3000', '全角の空白に直す'],
]);

/** Titles of fixes. */
const fix = {
  replace: (to = '', from = '') =>
    BLANKS.get(to) ??
    (/^[\r\n]|^<br/iu.test(to) ? '改行に直す' : `${from === '' ? '' : `「${from}」を`}「${to}」に直す`),
  insertItem: (name = '') => `【${name}】を加える`,
  removeItem: (name = '') => `【${name}】を欄ごと削る`,
  renameItem: (name = '') => `【${name}】に直す`,
  moveItem: (name = '', before = '') => (before === '' ? `【${name}】を移す` : `【${name}】を【${before}】の前へ移す`),
  renumber: () => 'ここから番号を振り直す',
} satisfies Record<FixKind, Text> as Record<FixKind, Text>;

export const findings = {
  text,
  fix,
  /** Behind the last finding of a code where more were left out. */
  more: (n: number) => `（このほか${n}箇所は表示していません。）`,
  /** The last diagnostic of a document that has more than are shown. */
  notShown: (n: number) =>
    `このほかに${n.toLocaleString('en')}件の問題がありますが、表示していません（重いもの、前にあるものから示しています）。`,
  fixAll: (n: number) => `同じ種類の問題をこの文書ですべて直す（${n}件）`,
  fixAllNotation: '提出できない文字をすべて直す',
};
