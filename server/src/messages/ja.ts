import { lookup } from '../base/lookup.ts';
import type { Status } from '../cases/status.ts';
import type { Duration } from '../drafts/periods/arithmetic.ts';
import type { Caveat } from '../drafts/periods/lastDays.ts';
import type { Act, Start } from '../drafts/periods/periods.ts';
import type { FailureCode } from '../jpo/failure.ts';
import type { Kind, Law } from '../numbers/caseNumber.ts';
import type { ProblemCode } from '../numbers/problems.ts';
import type { Unsupported } from '../numbers/support.ts';
import { actions } from './ja/actions.ts';
import { applicants } from './ja/applicants.ts';
import { batch } from './ja/batch.ts';
import { caseTree } from './ja/caseTree.ts';
import { codes } from './ja/codes.ts';
import { completion } from './ja/completion.ts';
import { documents } from './ja/documents.ts';
import { facts } from './ja/facts.ts';
import { findings } from './ja/findings.ts';
import { items } from './ja/itemHelp.ts';
import { law } from './ja/law.ts';
import { newDraft } from './ja/newDraft.ts';
import { state } from './ja/state.ts';
import { team } from './ja/team.ts';
import { watch } from './ja/watch.ts';
import { tools } from './ja/tools.ts';

/** The Japanese texts: the product's own. `en.ts` has the same keys, or it does not compile. */
export const ja = {
  law,

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
  } satisfies Record<Kind, string> as Record<Kind, string>,

  status: {
    filed: '出願中',
    published: '公開済・審査請求前',
    examinationRequested: '審査請求済',
    notice: '拒絶理由通知（応答書類は未提出）',
    responded: '拒絶理由に応答済',
    allowed: '登録査定',
    refused: '拒絶査定',
    appealed: '審判請求',
    withdrawn: '取下',
    abandoned: '放棄',
    registered: '登録・存続',
    ceased: '消滅',
  } satisfies Record<Status, string> as Record<Status, string>,
  allowedPatent: '特許査定',

  unsupported: {
    'utility-model': '実用新案は特許情報取得APIの対象外です。',
    trial: '審判番号から照会できるAPIはありません。',
    'showa-publication': '昭和の公開公報は特許情報取得APIの対象外です。',
    'examined-publication': '公告番号から照会できるAPIはありません。',
    'madrid-registration': 'マドリッド協定議定書の国際登録番号から照会できるAPIはありません。',
    'hague-registration': 'ハーグ協定の国際登録番号から照会できるAPIはありません。',
  } satisfies Record<Unsupported, string> as Record<Unsupported, string>,

  problem(code: ProblemCode, detail = ''): string {
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
      'trial-band': detail === '' ? 'この連番の審判はありません。' : `この連番の審判は「${detail}」です。`,
    };
    return texts[code];
  },

  findings,
  completion,
  newDraft,
  facts,
  documents,

  failure: {
    signedOut: 'IDとパスワードが設定されていません。「JPO: サインイン」を実行するか、デモモードをお試しください。',
    wrongCredentials: 'IDまたはパスワードが特許庁に受け付けられませんでした。サインインし直すまで照会しません。',
    dailyLimit: '本日の利用上限に達しました。',
    reserve: '対話操作のための残り回数を確保するため、自動照会を止めています。',
    offline: 'オフラインモードです。照会はしません。',
    network: '特許庁のサーバーに接続できません。ネットワークとプロキシの設定を確認してください。',
    proxy:
      'プロキシを通れませんでした。設定 http.proxy と http.proxyAuthorization（またはプロキシの環境変数）を確認してください。',
    certificate:
      'サーバーの証明書を信頼できないため、何も送りませんでした。社内のプロキシが通信を検査している場合は、その認証局（CA）の証明書をこのPCの証明書ストアに登録する必要があります。',
    timeout: '特許庁のサーバーから時間内に応答がありませんでした。',
    maintenance: '特許情報取得APIはメンテナンス中のようです。',
    badAnswer: '特許庁のサーバーからの応答を読み取れませんでした。',
    busy: 'アクセスが集中しています。しばらくしてからお試しください。',
    server: '特許庁のサーバーでエラーが発生しました。しばらくしてからお試しください。',
    refused: 'この内容は特許庁のサーバーに受け付けられませんでした。',
    tokenRefused:
      'サインインはできましたが、照会が無効なトークンとして拒まれました。しばらくしてからお試しください。続くときは、IDの利用期間を確認してください。',
    newerStore:
      '保存した内容は、より新しいバージョンの拡張機能で書かれています。拡張機能を更新し、ウィンドウを再読み込みしてください。',
    damagedStore:
      '保存先のファイル（store.sqlite）が壊れています。ほかの番号はそのまま使えることがあります。直らないときは、エディターをすべて閉じてからこのファイルを削除してください。',
    store: 'ローカルの保存領域を読み書きできません。ディスクの空きと権限を確認してください。',
    noSqlite: 'この環境では動作しません。VS Code 1.104以降（Node.js 22.13以降）をお使いください。',
    teamAway: 'チームの共有ストアに届かないため、新しい照会は止めています。取得済みの内容は引き続き使えます。',
    teamAddress:
      'チームの共有ストアのアドレス（jpoDrafting.sharedStore.url または JPO_DRAFTING_SHARED_URL）が正しくありません。redis:// か rediss:// のアドレスを指定してください。設定には、パスワードを書かないでください（コマンド「共有ストアのパスワードを設定」を使います）。',
    cancelled: '照会を取りやめました。',
  } satisfies Record<FailureCode, string> as Record<FailureCode, string>,
  notLive: '設定 jpoDrafting.mode が live のときに使われます（デモモードとオフラインモードでは特許庁に接続しません）。',
  badEndpoint: 'APIのアドレスの設定（jpoDrafting.api.baseUrl）が正しくありません。https のアドレスを指定してください。',
  heldStillShown: '以下は前回取得した内容です。',
  retryAt: (time: string) => `${time}（日本時間）以降に照会できます。`,

  /** A document by its code; the API's own name is Japanese. */
  documentName: (_code: string, said: string) => said,

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
    waiting: (seconds: number) =>
      `1分間の照会回数（10回）に達したため、約${seconds}秒後に照会します。もう一度かざすと表示されます。`,
    slow: '応答に時間がかかっています。届きしだい保存するので、もう一度かざしてください。',
  },

  lastDay: {
    row: '期限',
    act: {
      response: '意見書・手続補正書',
      examination: '出願審査請求',
      appeal: '拒絶査定不服審判',
      registrationFee: '登録料の納付',
      annuity: '年金の納付',
    } satisfies Record<Act, string> as Record<Act, string>,
    start: {
      dispatch: '発送日',
      decision: '謄本の発送日',
      filing: '出願日',
      parentFiling: '原出願日',
      due: '納付期限',
    } satisfies Record<Start, string> as Record<Start, string>,
    caveat: {
      dispatch: '発送日起算',
      divisional: '分割・変更出願',
      notDivisional: '分割・変更出願では原出願日から',
      unconfirmedPeriod: '在外者の期間は未確認',
      unknownHolidays: 'この年の祝日は未定',
      verify: '要確認',
    } satisfies Record<Caveat, string> as Record<Caveat, string>,
    duration: (unit: Duration['unit'], amount: number) => `${amount}${{ day: '日', month: '月', year: '年' }[unit]}`,
    from: (start: string, date: string, duration: string) => `${start} ${date} から${duration}`,
    /** As the register says it. */
    on: (start: string, date: string) => `${start} ${date}`,
    extended: (duration: string) => `＋延長${duration}`,
    over: '期限経過',
    lawName: {
      patent: '特許法',
      utilityModel: '実用新案法',
      design: '意匠法',
      trademark: '商標法',
    } satisfies Record<Law, string> as Record<Law, string>,
    /** `48-3` 1: 48条の3第1項. */
    article(article: string, paragraph?: number): string {
      const [number = '', branch] = article.split('-');
      if (branch === undefined) return `${number}条${paragraph === undefined ? '' : `${paragraph}項`}`;
      return `${number}条の${branch}${paragraph === undefined ? '' : `第${paragraph}項`}`;
    },
    noStatute: '［条文は要確認］',
    separator: '・',
    line: (what: string, details: string, statute: string) => `${what}（${details}）${statute}`,
  },

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
    noNumbers: '番号はありません。',
  },

  explain: {
    columns: { number: '番号', held: '保存済みの応答', asked: '照会する応答' },
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
    decided: '査定日',
    holders: '権利者',
    claims: '請求項の数',
    lastYearPaid: '最終納付年分',
    yearOf: (year: number) => `第${year}年分`,
    nextPayment: '次回納付期限',
    address: 'J-PlatPat',
    dispatchNumber: '発送番号',
    undecodable: (n: number) => `（読み取れない文字 ${n}字を � で示しています）`,
    noDocuments: '書類の本文はありません。',
    unreadable: '書類の本文を読み取れませんでした。',
    saved: (file: string, bytes: number) => `${file} に保存しました（${bytes}バイト）。`,
    familyColumns: { country: '国', application: '出願', date: '出願日', publications: '公開・登録' },
    dossierColumns: { date: '日付', id: '書類ID', description: '書類' },
    cited: '引用文献',
    notANumber: (text: string) => `案件の番号ではありません: ${text}`,
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

  report: {
    title: '特許情報取得API サポート窓口への報告',
    check: '（ID・パスワード・トークンは含めていません。照会した番号は含まれます。送る前に内容を確かめてください。）',
    id: 'ID: ＿＿＿＿＿＿＿＿（手で記入してください）',
    madeAt: (time: string) => `作成日時: ${time}（日本時間）`,
    client: (version: string, editor: string) => `クライアント: jpo-drafting ${version}（${editor}）`,
    commandLine: 'コマンドライン',
    system: (system: string) => `実行環境: ${system}`,
    origin: (origin: string, mode: string) => `照会先: ${origin}（モード ${mode}）`,
    proxy: {
      none: 'プロキシ: 使っていない',
      used: 'プロキシ: 使っている',
      unusable: 'プロキシ: 設定されているが使えない',
    },
    usage: (day: string) => `本日（${day}）のこのPCの使用回数:`,
    used: ({ api, used, remaining }: { api: string; used: number; remaining: number }) =>
      `${api}  使用 ${used}  残り ${remaining}`,
    noUse: 'なし',
    noId: '本日の使用回数: IDが設定されていないため不明',
    trouble: (why: string) => `状況: ${why}`,
    exchange: (n: number) => `照会 ${n}`,
    at: (time: string) => `日時: ${time}（日本時間）`,
    request: (line: string) => `リクエスト: ${line}`,
    hiddenPath: (origin: string) => `${origin}（以下のアドレスは伏せています）`,
    api: (id: string) => `API: ${id}`,
    status: (status: string) => `HTTPステータス: ${status}`,
    noResponse: '応答なし',
    contentType: (type: string) => `応答ヘッダー content-type: ${type}`,
    notSaid: '（なし）',
    envelope: (text: string) => `応答: ${text}`,
    body: (bytes: number) => `応答本文の大きさ: ${bytes}バイト`,
    excerpt: (text: string) => `応答本文の冒頭: ${text}`,
    duration: (ms: number) => `所要時間: ${ms} ms`,
    outcome: (sentence: string, code: string) => `結果: ${sentence}（${code}）`,
    answered: '応答を受け取りました。',
    others: 'このほかの照会（番号は載せていません）:',
    sharedAnswer: '同じ照会を別のウィンドウがしていたため、その応答を受け取りました。',
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
  jpo-drafting watch update                            本日未更新の案件を更新する（夜間のcronなど。残り回数を確保）
  jpo-drafting quota [--json]                          本日の使用回数と残り
  jpo-drafting team status [--json]                    チームの共有ストア：机ごとの使用、直近60秒、本日の回数
  jpo-drafting report [番号]                           サポート窓口への報告を作る（番号があれば1回照会する）
  jpo-drafting server --stdio                          言語サーバーを起動する
  jpo-drafting demo-api [--port 番号]                  デモAPIを127.0.0.1で起動する

IDとパスワードは環境変数 JPO_API_USERNAME と JPO_API_PASSWORD で渡します（OPD-API は JPO_OPD_…）。`,
    badUsage: (detail: string) => `使い方が違います: ${detail}`,
    unreadable: (file: string) => `読み取れません: ${file}`,
    signedOut: 'IDとパスワードが設定されていません。環境変数 JPO_API_USERNAME と JPO_API_PASSWORD を設定してください。',
    signedOutOpd:
      'OPD-APIのIDとパスワードが設定されていません。環境変数 JPO_OPD_USERNAME と JPO_OPD_PASSWORD を設定してください。',
    couldNotCheck: '照会できなかった番号があります。',
    demoApi: (url: string) => `デモAPI: ${url}（ID demo、パスワード demo。Ctrl+Cで終了）`,
  },

  actions,
  applicants,
  caseTree,
  batch,
  codes,
  items,
  state,
  team,
  watch,
  tools,

  link: { tooltip: 'J-PlatPatで開く', resolve: 'J-PlatPatで開く（固定アドレスを1回照会します）' },
  noAddress: 'この番号のJ-PlatPatのページは取得できませんでした。',
};

export type Messages = typeof ja;
