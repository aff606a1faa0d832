/** Texts of the status bar and of the view 利用状況. Sentences about the state come from the server. */

const ja = {
  lang: 'ja',
  name: 'JPO',
  status: (title: string) => `JPO: ${title}`,
  manageTrust: 'フォルダーの信頼を管理',
  untrustedTitle: '信頼されていないフォルダー',
  endDemo: 'デモを終わる',
  heading: '特許庁APIの利用状況',
  loading: '利用状況を読み込んでいます…',
  today: (day: string) => `本日（${day}）の回数`,
  api: 'API',
  used: 'このPC',
  remaining: '残り',
  limit: '上限',
  none: '本日の照会はまだありません。',
  others: '表にないAPIは、本日このPCから使っていません。',
  bar: (percent: number) => `${percent}%使用`,
  here: 'このPCの使用',
  elsewhere: 'そのほかの減り（同じIDの使用など）',
  windows: '直近60秒の回数',
  family: { domestic: '特許情報取得API', opd: 'OPD-API' },
  window: (used: number, limit: number) => `${used} / ${limit}回`,
};

const en: typeof ja = {
  lang: 'en',
  name: 'JPO',
  status: (title) => `JPO: ${title}`,
  manageTrust: 'Manage Workspace Trust',
  untrustedTitle: 'folder not trusted',
  endDemo: 'End the Demo',
  heading: 'Use of the JPO APIs',
  loading: 'Loading usage…',
  today: (day) => `Requests today (${day}, JST)`,
  api: 'API',
  used: 'This computer',
  remaining: 'Left',
  limit: 'Limit',
  none: 'No request has been sent today.',
  others: 'APIs not listed have not been used from this computer today.',
  bar: (percent) => `${percent}% used`,
  here: 'used on this computer',
  elsewhere: 'used elsewhere (same ID, …)',
  windows: 'Requests in the last 60 s',
  family: { domestic: 'Patent Information Retrieval APIs', opd: 'OPD-API' },
  window: (used, limit) => `${used} / ${limit}`,
};

export const quota = { ja, en };

export type QuotaMessages = typeof ja;
