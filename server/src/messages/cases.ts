import { documentCode } from '../drafts/documentCodes.ts';

/** What is known of a case, as hovers show it. */
const ja = {
  /** A document by its code; the API's own name is Japanese. */
  documentName: (_code: string | undefined, said: string) => (said === '' ? '（読み取れない書類）' : said),
  hover: {
    title: '名称',
    applicants: '出願人',
    agents: '代理人',
    filed: '出願日',
    published: '公開',
    nationalPublished: '公表',
    registered: '登録',
    international: '国際',
    expires: '存続期間満了日',
    disappeared: '消滅日',
    status: '状態',
    classes: '区分',
    classOf: (name: string) => `第${name}類`,
    history: '経過',
    application: '出願',
    year: (year: number) => `${year}年`,
    more: (n: number) => `ほか${n}件`,
    openInJPlatPat: 'J-PlatPatで開く',
    source: (api: string, time: string) => `${api}・${time} 取得（日本時間）`,
    remaining: (n: number) => `本日の残り ${n}回`,
    stale: '前日以前の内容です',
    notFound:
      '特許庁のデータに見つかりません。未公開の案件、手続の翌日までの新しい案件、2003年6月以前の案件、または番号の誤りです。',
    notOffered: 'この番号は特許情報取得APIの提供対象外です。',
    /** Another API knows the case. */
    noProgress: (statusCode: string) =>
      `経過情報は特許庁から提供されていません（${statusCode}）。書誌、状態、期限、経過は分かりません。`,
    numbersKnown: (numbers: string) => `分かっている番号: ${numbers}`,
    waiting: (seconds: number) =>
      `1分間の照会回数（10回）に達したため、約${seconds}秒後に照会します。もう一度かざすと表示されます。`,
    tooLong: (most: number) =>
      `${most.toLocaleString('en')}字を超える文書のため、番号に下線や誤りの表示を付けていません（ホバーは使えます）。手続書類なら、画面右下の言語を「特許庁手続書類」にすると全体を読み取ります。`,
    slow: '応答に時間がかかっています。届きしだい保存するので、もう一度かざしてください。',
  },
};

const en: typeof ja = {
  documentName: (code, said) => documentCode(code)?.en ?? said,
  hover: {
    title: 'Title',
    applicants: 'Applicants',
    agents: 'Agents',
    filed: 'Filed',
    published: 'Published',
    nationalPublished: 'Translation published',
    registered: 'Registered',
    international: 'International',
    expires: 'Expires',
    disappeared: 'Ceased',
    status: 'Status',
    classes: 'Classes',
    classOf: (name) => `class ${name}`,
    history: 'History',
    application: 'Application',
    year: (year) => String(year),
    more: (n) => `and ${n} more`,
    openInJPlatPat: 'Open in J-PlatPat',
    source: (api, time) => `${api}, fetched ${time} (JST)`,
    remaining: (n) => `${n} left today`,
    stale: 'from an earlier day',
    notFound:
      'Not found in the data of the JPO: the case is unpublished, was filed within the last day, dates from before July 2003, or the number is wrong.',
    notOffered: 'The APIs do not cover this number.',
    noProgress: (statusCode) =>
      `The JPO provides no progress data for this case (${statusCode}): bibliographic data, status, deadlines, and history are unknown.`,
    numbersKnown: (numbers) => `Known numbers: ${numbers}`,
    waiting: (seconds) =>
      `The limit of 10 requests per minute is reached. The request is sent in about ${seconds} s; then hover again.`,
    tooLong: (most) =>
      `This text has more than ${most.toLocaleString('en')} characters, so its numbers are neither underlined nor checked (hovers still work). If it is a draft, select the language 特許庁手続書類 (JPO procedure) at the bottom right to check all of it.`,
    slow: 'The JPO is slow to respond. The answer is saved when it arrives; then hover again.',
  },
};

export const cases = { ja, en };
