import { lookup } from '../base/lookup.ts';
import { counted } from './punctuation.ts';

/** What the command line prints. */
const ja = {
  check: {
    title: (n: number) => `番号 ${n}件`,
    problems: (n: number) => (n === 0 ? '問題は見つかりませんでした。' : `問題 ${n}件`),
    columns: {
      place: '位置',
      number: '番号',
      title: '名称',
      applicants: '出願人',
      status: '状態',
      lastDay: '期限（要確認）',
      note: '備考',
    },
    notFound: '特許庁のデータに見つかりません',
    notFoundProblem:
      '特許庁のデータに見つかりません。番号に誤りがないか確認してください（未公開・前日以降の案件は見つかりません）。',
    notLookedUp: '未照会',
    confirm: (n: number) => `最大${n}回の照会をします。よろしいですか？`,
    notStarted: '照会しませんでした。',
    failed: (n: number) => `照会できなかった番号 ${n}件`,
    progress: (done: number, all: number) => `照会中 ${done}/${all}`,
    waiting: (seconds: number) => `1分間の照会回数に達しました。約${seconds}秒待ちます。`,
    slow: '特許庁のサーバーの応答に時間がかかっています。応答を待っています。',
    noNumbers: '番号はありません。',
  },
  explain: {
    columns: { number: '番号', held: '取得済みの応答', asked: '照会する応答' },
    nothing: 'なし',
    cost: (cost: string) => `費用 ${cost}`,
    requests: (n: number) => `${n}回`,
    total: (n: number) => `照会は最大${n}回です（同じ案件の番号は、先の応答で分かれば照会しません）。`,
  },
  case: {
    documentColumns: { date: '日付', code: 'コード', description: '書類', number: '書類番号', body: '本文' },
    available: 'あり',
    paris: 'パリ優先権',
    national: '国内優先権',
    parent: '原出願',
    generation: (n: number) => (n === 0 ? '最初の出願' : `分割 第${n}世代`),
    citationType: (type: string) =>
      lookup({ 19: '引用（拒絶理由通知）', 31: '参考文献（査定）', 89: '先行技術文献調査結果' }, type) ??
      `種別 ${type}`,
    generationNotSaid: '分割の系列（世代は不明）',
    decided: '査定日',
    holders: '権利者',
    claims: '請求項の数',
    lastYearPaid: '最終納付年分',
    yearOf: (year: number) => (year === 0 ? '00（納付年分の記録なし）' : `第${year}年分`),
    nextPayment: '次回納付期限',
    address: 'J-PlatPat',
    dispatchNumber: '発送番号',
    undecodable: (n: number) => `（読み取れない文字 ${n}字を � で示しています）`,
    noDocuments: '書類の本文はありません。',
    notSaid: '特許庁のデータにこの項目がありません（あるかどうかは分かりません）。',
    partly: '特許庁のデータに読み取れない項目があります（ここにあるもののほかは分かりません）。',
    unreadable: '書類の本文を読み取れませんでした。',
    saved: (file: string, bytes: number) => `${file} に保存しました（${bytes}バイト）。`,
    familyColumns: { country: '国', application: '出願', date: '出願日', publications: '公開・登録' },
    dossierColumns: { date: '日付', id: '書類ID', description: '書類' },
    cited: '引用文献',
    notANumber: (text: string) => `案件の番号ではありません: ${text}`,
    severalNumbers: (text: string) => `番号が2つ以上あります。1回に1件だけ指定してください: ${text}`,
    needsOutput: '--document には --output（保存先）も必要です。',
    notFoundApplicant: '見つかりません（名称は特許庁の登録と一字一句同じでなければなりません）。',
    applicantColumns: { code: '識別番号', name: '氏名又は名称' },
  },
  numbers: {
    columns: { place: '位置', text: '表記', law: '四法', kind: '種別', number: '番号', note: '備考' },
  },
  quota: {
    columns: { api: 'API', used: 'このPCの本日の使用', remaining: '残り', limit: '手引きの上限' },
    window: (used: number, limit: number) => `直近60秒: ${used}/${limit}回`,
    reset: (time: string) => `回数は ${time}（日本時間）に戻ります。`,
    none: '本日の照会はまだありません。',
    signedOut: 'IDが設定されていないため、使用状況はありません。',
  },
  cli: {
    usage: `使い方:
  jpo-drafting numbers [--json] ファイル…              番号を抜き出す（照会しない。- は標準入力）
  jpo-drafting check [--json] [--offline] ファイル…    番号を照会し、問題を報告する
                                                       --explain 照会の計画を表示、--yes 確認しない
  jpo-drafting case [--json] [--offline] 番号          案件を表示する。加えて --priority --divisionals --citations
                                                       --registration --address --notices --decisions --responses
                                                       OPD-API: --family --dossier --document ID --output ファイル
  jpo-drafting applicant [--json] 識別番号|名称        申請人を調べる。--search 文字列 は手元の名簿を探す（照会しない。
                                                       事務所の一覧は環境変数 JPO_DRAFTING_APPLICANTS で指定）
  jpo-drafting draft 書類 番号                         案件の書類を新規作成する（意見書、手続補正書など）
                                                       --agent 識別番号（繰り返し可）--offline --half-width
  jpo-drafting watch [list|add|remove|seen] [番号…]    ウォッチする案件。--json --workspace（このフォルダーの一覧）
  jpo-drafting watch accept|decline --workspace        フォルダーの一覧の毎日の更新を許可する・しない
  jpo-drafting watch update                            本日未更新の案件を更新する（夜間のcronなど。残り回数を確保）
  jpo-drafting docket [--json] [パス…]                 期限一覧：下書き・フォルダー、ウォッチ、事務所の案件の一覧から
                                                       （照会しない）。--ics ファイル --csv ファイル に書き出す
                                                       --list 案件の一覧（環境変数 JPO_DRAFTING_DOCKET でも）
                                                       --client 名前 --person 名前 --group date|client|person
                                                       --alarm 日数（カレンダーの通知。既定は7日前）
  jpo-drafting forget 番号…                            案件の取得済みの内容を削除する（照会しない）
  jpo-drafting forget --all [--yes]                    取得済みの内容をすべて削除する（回数の記録は残る）
  jpo-drafting quota [--json]                          本日の使用回数と残り
  jpo-drafting team status [--json]                    チームの共有ストア：PCごとの使用、直近60秒、本日の回数
  jpo-drafting report [番号]                           サポート窓口への報告を作る（番号があれば1回照会する）
  jpo-drafting server --stdio                          言語サーバーを起動する
  jpo-drafting demo-api [--port 番号]                  デモAPIを127.0.0.1で起動する
  jpo-drafting --version                               版を表示する

IDとパスワードは環境変数 JPO_API_USERNAME と JPO_API_PASSWORD で渡します（OPD-API は JPO_OPD_…）。`,
    badUsage: (detail: string) => `使い方が違います: ${detail}`,
    unreadable: (file: string) => `読み取れません: ${file}`,
    signedOut: 'IDとパスワードが設定されていません。環境変数 JPO_API_USERNAME と JPO_API_PASSWORD を設定してください。',
    signedOutOpd:
      'OPD-APIのIDとパスワードが設定されていません。環境変数 JPO_OPD_USERNAME と JPO_OPD_PASSWORD を設定してください。',
    couldNotCheck: '照会できなかった番号があります。',
    demoApi: (url: string) => `デモAPI: ${url}（ID demo、パスワード demo。Ctrl+Cで終了）`,
  },
};

const en: typeof ja = {
  check: {
    title: (n) => counted(n, 'number'),
    problems: (n) => (n === 0 ? 'No problems found.' : counted(n, 'problem')),
    columns: {
      place: 'Place',
      number: 'Number',
      title: 'Title',
      applicants: 'Applicants',
      status: 'Status',
      lastDay: 'Deadline (verify)',
      note: 'Note',
    },
    notFound: 'not found in the data of the JPO',
    notFoundProblem:
      'Not found in the data of the JPO. Check the number (cases that are unpublished or were filed since yesterday are not found).',
    notLookedUp: 'not looked up',
    confirm: (n) => `Up to ${counted(n, 'request')} will be sent. Continue?`,
    notStarted: 'No request was sent.',
    failed: (n) => `${counted(n, 'number')} could not be looked up`,
    progress: (done, all) => `looking up ${done}/${all}`,
    waiting: (seconds) => `The limit per minute is reached; waiting about ${seconds} s.`,
    slow: "The JPO's server is slow to respond; waiting for its answer.",
    noNumbers: 'No numbers.',
  },
  explain: {
    columns: { number: 'Number', held: 'Saved answers', asked: 'To be requested' },
    nothing: 'nothing',
    cost: (cost) => `cost ${cost}`,
    requests: (n) => counted(n, 'request'),
    total: (n) => `Up to ${counted(n, 'request')} (no request is sent for a number that an earlier answer covers).`,
  },
  case: {
    documentColumns: { date: 'Date', code: 'Code', description: 'Document', number: 'Number', body: 'Body' },
    available: 'yes',
    paris: 'Paris priority',
    national: 'national priority',
    parent: 'parent application',
    generation: (n) => (n === 0 ? 'original application' : `divisional, generation ${n}`),
    citationType: (type) =>
      lookup({ 19: 'cited in the notice', 31: 'reference at the decision', 89: 'prior art search' }, type) ??
      `type ${type}`,
    generationNotSaid: 'in the divisional family (generation unknown)',
    decided: 'Decided',
    holders: 'Holders',
    claims: 'Claims',
    lastYearPaid: 'Last year paid',
    yearOf: (year) => (year === 0 ? '00 (none on record)' : `year ${year}`),
    nextPayment: 'Next payment due',
    address: 'J-PlatPat',
    dispatchNumber: 'dispatch number',
    undecodable: (n) => `(unreadable characters, shown as �: ${n})`,
    noDocuments: 'No document text is available.',
    notSaid: "This item is missing from the JPO's data (it is unknown whether it exists).",
    partly: "Some entries of the JPO's data cannot be read (there may be more than these).",
    unreadable: 'The document texts could not be read.',
    saved: (file, bytes) => `Saved to ${file} (${bytes} bytes).`,
    familyColumns: { country: 'Country', application: 'Application', date: 'Filed', publications: 'Publications' },
    dossierColumns: { date: 'Date', id: 'Document ID', description: 'Document' },
    cited: 'Citations',
    notANumber: (text) => `Not a case number: ${text}`,
    severalNumbers: (text) => `More than one number: ${text}. Specify one at a time.`,
    needsOutput: '--document also requires --output (where to save it).',
    notFoundApplicant: 'Not found (a name must match the registered name exactly).',
    applicantColumns: { code: 'Code', name: 'Name' },
  },
  numbers: {
    columns: { place: 'Place', text: 'Text', law: 'Law', kind: 'Kind', number: 'Number', note: 'Note' },
  },
  quota: {
    columns: { api: 'API', used: 'Used today on this computer', remaining: 'Left', limit: 'Handbook limit' },
    window: (used, limit) => `last 60 s: ${used}/${limit}`,
    reset: (time) => `Counts reset at ${time} (JST).`,
    none: 'No request has been sent today.',
    signedOut: 'No ID is set, so there is no usage to show.',
  },
  cli: {
    usage: `Usage:
  jpo-drafting numbers [--json] FILE…              list the numbers (no request; - is standard input)
  jpo-drafting check [--json] [--offline] FILE…    look up the numbers and report problems
                                                   --explain shows the planned requests, --yes skips the prompt
  jpo-drafting case [--json] [--offline] NUMBER    show a case; also --priority --divisionals --citations
                                                   --registration --address --notices --decisions --responses
                                                   OPD-API: --family --dossier --document ID --output FILE
  jpo-drafting applicant [--json] CODE|NAME        look up an applicant; --search TEXT searches the local directory
                                                   (no request; the office's lists: JPO_DRAFTING_APPLICANTS)
  jpo-drafting draft DOCUMENT NUMBER               create a document for a case (opinion, amendment, …)
                                                   --agent CODE (repeatable) --offline --half-width
  jpo-drafting watch [list|add|remove|seen] [NUMBER…]
                                                   watched cases; --json --workspace (the folder's list)
  jpo-drafting watch accept|decline --workspace    accept or decline daily updates of the folder's list
  jpo-drafting watch update                        update the cases not yet updated today (for example, by cron at
                                                   night; stops before the reserve)
  jpo-drafting docket [--json] [PATH…]             list the deadlines of drafts and folders, watched cases, and the
                                                   office's case list (no request). --ics FILE --csv FILE export them
                                                   --list FILE (the case list; also JPO_DRAFTING_DOCKET)
                                                   --client NAME --person NAME --group date|client|person
                                                   --alarm DAYS (calendar reminder; default: 7 days before)
  jpo-drafting forget NUMBER…                      delete the saved data of a case (no request)
  jpo-drafting forget --all [--yes]                delete all saved data (request counts remain)
  jpo-drafting quota [--json]                      requests used and left today
  jpo-drafting team status [--json]                the team's shared store: use by workstation, last 60 s, today
  jpo-drafting report [NUMBER]                     create a report for JPO support (with a number: 1 request)
  jpo-drafting server --stdio                      start the language server
  jpo-drafting demo-api [--port N]                 start the demo API on 127.0.0.1
  jpo-drafting --version                           show the version

Set your ID and password in JPO_API_USERNAME and JPO_API_PASSWORD (OPD-API: JPO_OPD_…).`,
    badUsage: (detail) => `Invalid usage: ${detail}`,
    unreadable: (file) => `Cannot read: ${file}`,
    signedOut: 'No ID and password are set. Set the environment variables JPO_API_USERNAME and JPO_API_PASSWORD.',
    signedOutOpd:
      'No ID and password are set for the OPD-API. Set the environment variables JPO_OPD_USERNAME and JPO_OPD_PASSWORD.',
    couldNotCheck: 'Some numbers could not be looked up.',
    demoApi: (url) => `demo API: ${url} (ID demo, password demo; press Ctrl+C to stop)`,
  },
};

export const commandLine = { ja, en };
