import type { Break } from '../numbers/broken.ts';
import type { Kind, Law } from '../numbers/caseNumber.ts';
import type { Problem, ProblemCode } from '../numbers/problems.ts';
import type { Unsupported } from '../numbers/support.ts';

/** By what a number is broken off. */
const breaksJa: Readonly<Record<string, string>> = {
  'line-end': '改行で',
  blank: '空白で',
  comma: 'コンマで',
  sign: '記号で',
  tag: 'タグで',
  placeholder: '伏せ字や漢数字で',
  letter: '英字で',
} satisfies Record<Break, string>;

/** What a number says by itself, and its page. */
const ja = {
  law: {
    patent: '特許',
    utilityModel: '実用新案',
    design: '意匠',
    trademark: '商標',
  } satisfies Record<Law, string> as Record<Law, string>,
  kind: {
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
  } satisfies Record<Kind, string> as Record<Kind, string>,
  unsupported: {
    'utility-model': '実用新案は特許情報取得APIの対象外です。',
    trial: '審判番号から照会できるAPIはありません。',
    'other-application': '存続期間の延長・更新や書換の番号から照会できるAPIはありません。',
    'showa-publication': '昭和の公開公報は特許情報取得APIの対象外です。',
    'examined-publication': '公告番号から照会できるAPIはありません。',
    'madrid-registration': 'マドリッド協定議定書の国際登録番号から照会できるAPIはありません。',
    'hague-registration': 'ハーグ協定の国際登録番号から照会できるAPIはありません。',
  } satisfies Record<Unsupported, string> as Record<Unsupported, string>,
  /** What a number that is broken off may be. */
  mayBe: (numbers: readonly string[]) => `考えられる番号：${numbers.join('、')}`,
  /** What is wrong with a number. */
  problem: ({ code, detail = '' }: Pick<Problem, 'code' | 'detail'>): string => {
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
      'broken-off': `番号が${breaksJa[detail] ?? ''}途切れています。どの案件か決まらないため、照会も書き換えもしません。`,
      'trial-band': detail === '' ? 'この連番の審判はありません。' : `この連番の審判は「${detail}」です。`,
    };
    return texts[code];
  },
  link: {
    tooltip: 'J-PlatPatで開く',
    resolve: 'J-PlatPatで開く（固定アドレスを最大2回照会します）',
  },
  noAddress: 'この番号のJ-PlatPatのページは取得できませんでした。',
  /** Where a list ends before all is in it. */
  cut: {
    links: (most: number) =>
      `リンクは最初の${most.toLocaleString('en')}件までです。この後の番号も、ホバーからページを開けます。`,
    hints: (most: number) =>
      `一度に表示するヒントは${most.toLocaleString('en')}件までです。この後の番号には付けていません。`,
    places: (most: number) =>
      `この案件の番号がある箇所のうち、最初の${most.toLocaleString('en')}箇所だけを一覧にしました。`,
  },
};

const breaksEn: Readonly<Record<string, string>> = {
  'line-end': 'by a line break',
  blank: 'by a space',
  comma: 'by a comma',
  sign: 'by a symbol',
  tag: 'by a tag',
  placeholder: 'by a placeholder or a kanji numeral',
  letter: 'by a letter',
} satisfies Record<Break, string>;

const en: typeof ja = {
  law: {
    patent: 'patent',
    utilityModel: 'utility model',
    design: 'design',
    trademark: 'trademark',
  },
  kind: {
    application: 'application number',
    publication: 'publication number',
    nationalPublication: 'publication number of a translation',
    republication: 'domestic re-publication number',
    examinedPublication: 'examined publication number',
    registration: 'registration number',
    internationalApplication: 'international application number',
    internationalPublication: 'international publication number',
    internationalRegistration: 'international registration number',
    trial: 'trial number',
    otherApplication: 'number of an extension, renewal, or reclassification',
  },
  unsupported: {
    'utility-model': 'The Patent Information Retrieval APIs do not cover utility models.',
    trial: 'No API accepts trial numbers.',
    'other-application': 'No API accepts numbers of extensions, renewals, or reclassifications.',
    'showa-publication': 'The Patent Information Retrieval APIs do not cover publications of the Showa era.',
    'examined-publication': 'No API accepts examined publication numbers.',
    'madrid-registration': 'No API accepts international registration numbers of the Madrid Protocol.',
    'hague-registration': 'No API accepts international registration numbers of the Hague Agreement.',
  },
  mayBe: (numbers) => `Possible numbers: ${numbers.join(', ')}`,
  problem: ({ code, detail = '' }) => {
    const texts: Record<ProblemCode, string> = {
      'serial-zero': 'The serial number is 0.',
      'serial-too-long': `The serial number has ${detail} digits; at most six are allowed.`,
      'year-digits': `The Western year “${detail}” does not have four digits.`,
      'year-missing': 'The hyphen between the year and the serial number is missing, or the number of digits is wrong.',
      'year-future': `The year ${detail} is in the future.`,
      'year-too-early': `There are no numbers from the year ${detail}.`,
      'western-year-before-2000': `Write numbers from ${detail} with the Japanese era year.`,
      'era-after-1999': `Write numbers from 2000 on with the Western year (${detail}).`,
      'era-year-impossible': `The year “${detail}” does not exist.`,
      'era-boundary-1989': `This serial number of 1989 belongs to ${detail}.`,
      'national-publication-serial': 'Serial numbers of 公表 start at 500001. Is this a 公開 number?',
      'publication-serial': 'Serial numbers of 公開 end at 500000. Is this a 公表 number?',
      'registration-digits': `The registration number has ${detail} digits.`,
      'registration-too-large': `The registration number is too large (above ${detail}).`,
      'receiving-office': `The receiving office “${detail}” is not a two-letter country code.`,
      'international-serial': `Serial numbers of this year have ${detail} digits.`,
      'letter-in-digits': 'The digits contain a letter (O, I, or l).',
      'long-vowel-as-hyphen': 'A long-vowel mark (ー) is used instead of a hyphen.',
      'invisible-in-number': `The number contains an invisible character (${detail}).`,
      'broken-off': `The number is interrupted ${breaksEn[detail] ?? ''}. It could belong to several cases, so it is neither looked up nor rewritten.`,
      'trial-band':
        detail === ''
          ? 'There is no trial with this serial number.'
          : `A trial with this serial number is written ${detail}.`,
    };
    return texts[code];
  },
  link: {
    tooltip: 'Open in J-PlatPat',
    resolve: 'Open in J-PlatPat (at most 2 requests for the permanent address)',
  },
  noAddress: 'The J-PlatPat page of this number could not be retrieved.',
  cut: {
    links: (most) =>
      `Only the first ${most.toLocaleString('en')} numbers have a link. For later numbers, open the page from the hover.`,
    hints: (most) => `At most ${most.toLocaleString('en')} hints are shown at a time. Later numbers have none.`,
    places: (most) => `Only the first ${most.toLocaleString('en')} occurrences of this case are listed.`,
  },
};

export const numbers = { ja, en };
