import type { Break } from '../../numbers/broken.ts';
import type { Kind } from '../../numbers/caseNumber.ts';
import type { ProblemCode } from '../../numbers/problems.ts';
import type { Unsupported } from '../../numbers/support.ts';

/** What a number says by itself, and its page. */

export const kind = {
  application: '出願番号',
  publication: '公開番号',
  nationalPublication: '公表番号',
  republication: '再公表番号',
  examinedPublication: '公告番号',
  registration: '登録番号',
  internationalApplication: '国際出願番号',
  internationalPublication: '国際公開番号',
  internationalRegistration: '国際登録番号',
  trial: '審判番号',
  otherApplication: '延長・更新・書換の番号',
} satisfies Record<Kind, string> as Record<Kind, string>;

export const unsupported = {
  'utility-model': '実用新案は特許情報取得APIの対象外です。',
  trial: '審判番号から照会できるAPIはありません。',
  'other-application': '存続期間の延長・更新や書換の番号から照会できるAPIはありません。',
  'showa-publication': '昭和の公開公報は特許情報取得APIの対象外です。',
  'examined-publication': '公告番号から照会できるAPIはありません。',
  'madrid-registration': 'マドリッド協定議定書の国際登録番号から照会できるAPIはありません。',
  'hague-registration': 'ハーグ協定の国際登録番号から照会できるAPIはありません。',
} satisfies Record<Unsupported, string> as Record<Unsupported, string>;

/** By what a number is broken off. */
const breaks: Readonly<Record<string, string>> = {
  'line-end': '改行で',
  blank: '空白で',
  comma: 'コンマで',
  sign: '記号で',
  tag: 'タグで',
  placeholder: '伏せ字や漢数字で',
  letter: '英字で',
} satisfies Record<Break, string>;

/** What a number that is broken off may be. */
export const mayBe = (numbers: readonly string[]) => `考えられる番号：${numbers.join('、')}`;

export function problem(code: ProblemCode, detail = ''): string {
  const texts: Record<ProblemCode, string> = {
    'serial-zero': '番号の連番が0です。',
    'serial-too-long': `連番が${detail}桁あります。6桁以内です。`,
    'year-digits': `西暦年「${detail}」は4桁ではありません。`,
    'year-missing': '年と連番の区切り（－）がないか、桁数が違います。',
    'year-future': `${detail}年はまだ来ていません。`,
    'year-too-early': `${detail}年の番号はありません。`,
    'western-year-before-2000': `${detail}年の番号は元号で表記します。`,
    'era-after-1999': `2000年以降の番号は西暦で表記します（${detail}年）。`,
    'era-year-impossible': `「${detail}」という年はありません。`,
    'era-boundary-1989': `1989年のこの連番は${detail}年です。`,
    'national-publication-serial': '公表番号の連番は500001以上です。公開番号ではありませんか。',
    'publication-serial': '公開番号の連番は500000以下です。公表番号ではありませんか。',
    'registration-digits': `登録番号が${detail}桁あります。`,
    'registration-too-large': `登録番号が大きすぎます（${detail}を超えています）。`,
    'receiving-office': `受理官庁「${detail}」は2文字の国コードではありません。`,
    'international-serial': `この年の連番は${detail}桁です。`,
    'letter-in-digits': '数字の中に英字（O、I、l）があります。',
    'long-vowel-as-hyphen': 'ハイフンの位置に長音「ー」があります。',
    'invisible-in-number': `番号の中に見えない文字（${detail}）があります。`,
    'broken-off': `番号が${breaks[detail] ?? ''}途切れています。どの案件か決まらないため、照会も書き換えもしません。`,
    'trial-band': detail === '' ? 'この連番の審判はありません。' : `この連番の審判は「${detail}」です。`,
  };
  return texts[code];
}

export const link = {
  tooltip: 'J-PlatPatで開く',
  resolve: 'J-PlatPatで開く（固定アドレスを最大2回照会します）',
};

export const noAddress = 'この番号のJ-PlatPatのページは取得できませんでした。';

/** Where a list ends before all is in it. */
export const cut = {
  links: (most: number) =>
    `リンクは最初の${most.toLocaleString('en')}件までです。この後の番号も、ホバーからページを開けます。`,
  hints: (most: number) =>
    `一度に表示するヒントは${most.toLocaleString('en')}件までです。この後の番号には付けていません。`,
  places: (most: number) =>
    `この案件の番号がある箇所のうち、最初の${most.toLocaleString('en')}箇所だけを一覧にしました。`,
};
