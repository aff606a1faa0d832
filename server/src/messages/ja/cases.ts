/** What is known of a case, as hovers show it. */

/** A document by its code; the API's own name is Japanese. */
export const documentName = (_code: string | undefined, said: string) => (said === '' ? '（読み取れない書類）' : said);

export const hover = {
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
};
