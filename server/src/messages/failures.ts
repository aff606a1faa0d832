import type { FailureCode } from '../base/failure.ts';

/** Why something was not answered, and what to do. */
const ja = {
  failure: {
    signedOut: 'IDとパスワードが設定されていません。「JPO: サインイン」を実行するか、デモモードをお試しください。',
    secretsLocked:
      'エディターの秘密保管領域からIDとパスワードを読み取れないため、照会していません。OSのキーリング（資格情報の保管）がロックされているときは、ロックを解除してください。次の照会で読み取り直します。番号の検出、書類の検査、取得済みの内容の表示はできます。',
    wrongCredentials: 'IDまたはパスワードが特許庁に受け付けられませんでした。サインインし直すまで照会しません。',
    dailyLimit: '本日の利用上限に達しました。',
    reserve: '対話操作のための残り回数を確保するため、自動照会を止めています。',
    budget: '確認した回数の照会を終えましたが、答えはまだそろっていません。続けるには、もう一度実行してください。',
    otherApi:
      '照会したAPIは本日の利用上限に達しました。ほかのAPIにはまだ照会していません（確認した回数の照会を終えたため）。もう一度実行すると、ほかのAPIに照会します。',
    offline: 'オフラインモードです。照会はしません。',
    network: '特許庁のサーバーに接続できません。ネットワークとプロキシの設定を確認してください。',
    proxy:
      'プロキシを通れませんでした。設定 http.proxy と http.proxyAuthorization（またはプロキシの環境変数）を確認してください。',
    certificate:
      'サーバーの証明書を信頼できないため、何も送りませんでした。社内のプロキシが通信を検査している場合は、その認証局（CA）の証明書をこのPCの証明書ストアに登録する必要があります。',
    timeout: '特許庁のサーバーから時間内に応答がありませんでした。',
    maintenance: '特許情報取得APIはメンテナンス中のようです。',
    badAnswer: '特許庁のサーバーからの応答を読み取れませんでした。',
    otherCase:
      '照会したものとは別の案件（または別の番号・申請人）についての応答が届いたため、表示も保存もしていません。途中のプロキシなどが応答を取り違えていることがあります。続くときは、ネットワークの管理者に確認してください（照会は本日の回数に数えられます）。',
    busy: 'アクセスが集中しています。しばらくしてからお試しください。',
    server: '特許庁のサーバーでエラーが発生しました。しばらくしてからお試しください。',
    internal:
      'jpo-drafting の不具合のため、処理を終えられませんでした（特許庁のエラーではありません）。操作の内容とバージョンを添えて、jpo-drafting の Issues に報告してください（ID・パスワードや案件の番号は書かないでください）。',
    refused: 'この内容は特許庁のサーバーに受け付けられませんでした。',
    tokenRefused:
      'サインインはできましたが、照会が無効なトークンとして拒まれました。しばらくしてからお試しください。続くときは、IDの利用期間を確認してください。',
    newerStore:
      '保存した内容は、より新しいバージョンの拡張機能で書かれています。拡張機能を更新し、ウィンドウを再読み込みしてください。',
    damagedStore:
      '保存先のファイル（store.sqlite）が壊れています。ほかの番号はそのまま使えることがあります。直らないときは、エディターをすべて閉じてからこのファイルを削除してください。',
    store: 'ローカルの保存領域を読み書きできません。ディスクの空きと権限を確認してください。',
    storeBusy:
      '別のプログラム（バックアップなど）が保存先のファイル（store.sqlite）を使用中のため、照会できませんでした。取得済みの内容はそのまま使えます。少し待ってから、もう一度お試しください。',
    teamAway: 'チームの共有ストアに届かないため、新しい照会は止めています。取得済みの内容は引き続き使えます。',
    teamRefused:
      'チームの共有ストアに、パスワード・利用者名・権限のいずれかで拒まれたため、新しい照会は止めています。パスワードを設定し直す（コマンド「共有ストアのパスワードを設定」か JPO_DRAFTING_SHARED_URL）か、サーバーの管理者に確認してください。',
    teamAddress:
      'チームの共有ストアのアドレス（jpoDrafting.sharedStore.url または JPO_DRAFTING_SHARED_URL）が正しくありません。redis:// か rediss:// のアドレスを指定してください。設定には、パスワードを書かないでください（コマンド「共有ストアのパスワードを設定」を使います）。',
    cancelled: '照会を取りやめました。',
  } satisfies Record<FailureCode, string> as Record<FailureCode, string>,
  settingsNotTold:
    'エディターが設定を返さないため、既定の設定で動作しています。設定が届けば、そのとおりになります。続くときは、エディターを再起動してください。',
  notLive: '設定 jpoDrafting.mode が live のときに使われます（デモモードとオフラインモードでは特許庁に接続しません）。',
  badEndpoint: 'APIのアドレスの設定（jpoDrafting.api.baseUrl）が正しくありません。https のアドレスを指定してください。',
  heldStillShown: '以下は前回取得した内容です。',
  retryAt: (time: string) => `${time}（日本時間）以降に照会できます。`,
  /** One after the other. */
  sentences: (all: readonly string[]) => all.join(''),
  /** Why a question waits, where that is not the minute window. */
  waitingFor: {
    lost: (seconds: number) =>
      `照会回数の記録（store.sqlite）が失われたか、古い内容に戻っています。直前の照会が上限に数えられている間は照会せず、約${seconds}秒後に照会します。`,
    started: (seconds: number) =>
      `PCが起動して間もないため、約${seconds}秒後に照会します。電源が切れて直前の照会の記録が残らなかった場合でも上限を超えないよう、起動から約2分は照会しません。取得済みの内容はそのまま使えます。`,
    store: () =>
      '別のプログラム（バックアップなど）が保存先のファイル（store.sqlite）を使用中のため、空くのを待っています。取得済みの内容はそのまま使えます。',
    asked: (seconds: number) =>
      `同じ内容を、別のプログラム（ほかのウィンドウやコマンド、チームのほかの席）が照会中のため、その応答を待っています。届かないときは、約${seconds}秒後にここから照会します。`,
  },
  /** Nothing of the store can be read, because it could not be opened yet. */
  lockedStore:
    '別のプログラム（バックアップなど）が保存先のファイル（store.sqlite）を使用中のため、空くのを待っています。空くとすぐに、照会と取得済みの内容が使えるようになります。',
  /** By so much the office's clock is ahead of this machine's, ms. */
  wrongClock: (skew: number) =>
    `このPCの時計は、特許庁のサーバーより約${Math.round(Math.abs(skew) / 60_000)}分${skew < 0 ? '進んで' : '遅れて'}います。1日の照会回数は特許庁の時刻で数えます。期限の「あと何日」はPCの日付によるため、PCの時計を合わせてください。`,
  unguardedStore:
    '保存先のフォルダーの隣にファイルを書き込めないため、照会回数の記録の消失に気付くためのファイル（….last）は保存先の中に置きます。保存先をフォルダーごと消したり戻したりすると、直前の照会を数えずに照会することがあります。その後は2分間、照会しないでください。隣に書き込めるフォルダーを、環境変数 JPO_DRAFTING_HOME で指定できます。',
  slowDisk: (ms: number) =>
    `保存先のディスクの書き込みに${Math.round(ms / 1000)}秒かかりました。その間、補完やチェックも待たされます。保存先（JPO_DRAFTING_HOME）が、ネットワーク上のフォルダーや空きの少ないディスクでないか確認してください。`,
};

const en: typeof ja = {
  failure: {
    signedOut: 'No ID and password are set. Run “JPO: Sign In”, or try the demo mode.',
    secretsLocked:
      "ID and password cannot be read from the editor's secret storage, so nothing was asked. If the system's keyring is locked, unlock it: the next look-up reads them again. Numbers are still found, drafts checked, and held facts shown.",
    wrongCredentials: 'The JPO did not accept the ID or password. Nothing is asked until you sign in again.',
    dailyLimit: "Today's limit is reached.",
    reserve: 'Automatic look-ups have stopped, to keep what is left today for you.',
    budget: 'As many requests as you were told have been sent, and the answer is not complete. Do it again to go on.',
    otherApi:
      "Today's limit of the API that was asked is reached. As many requests as you were told have been sent, so no other API was asked yet. Do it again to ask another one.",
    offline: 'Offline mode: nothing is asked.',
    network: "The JPO's server cannot be reached. Check the network and proxy settings.",
    proxy:
      'The proxy did not let the request through. Check http.proxy and http.proxyAuthorization in the settings (or the proxy environment variables).',
    certificate:
      "The server's certificate is not trusted, so nothing was sent. If a company proxy inspects connections, its CA certificate has to be in this computer's system store.",
    timeout: "The JPO's server did not answer in time.",
    maintenance: 'The Patent Information Retrieval APIs seem to be under maintenance.',
    badAnswer: "The answer of the JPO's server could not be read.",
    otherCase:
      'The answer was about another case (or another number or person) than the one asked for: it is neither shown nor kept. Something on the way, such as a proxy, may mix answers up. If this goes on, ask the network administrator (the request counts for today).',
    busy: 'The server is busy. Try again in a little while.',
    server: "The JPO's server reported an error. Try again in a little while.",
    internal:
      'A fault of jpo-drafting itself stopped this; it is no error of the JPO. Please report it in the issues of jpo-drafting, with what you did and the version (no ID, password or number of a case).',
    refused: "The JPO's server did not accept this question.",
    tokenRefused:
      'Signed in, but the look-up was refused for an invalid token. Try again in a little while; if it goes on, check whether the ID is still valid.',
    newerStore:
      'What is kept was written by a newer version of the extension. Update the extension and reload the window.',
    damagedStore:
      'The file that keeps answers (store.sqlite) is damaged. Other numbers may still work. If it stays so, close all editor windows and delete this file.',
    store: 'The local store cannot be read or written. Check disk space and permissions.',
    storeBusy:
      'Another program (a backup, for example) had the file that keeps answers (store.sqlite) locked, so nothing was asked. What is held can be used. Try again in a little while.',
    teamAway: "The team's shared store cannot be reached, so new requests are stopped. What is held stays usable.",
    teamRefused:
      "The team's shared store refuses this desk's password, user name or rights, so new requests are stopped. Set the password again (command \u201cSet the Password of the Team's Shared Store\u201d, or JPO_DRAFTING_SHARED_URL), or ask whoever runs the server.",
    teamAddress:
      "The address of the team's shared store (jpoDrafting.sharedStore.url or JPO_DRAFTING_SHARED_URL) is not right. Give a redis:// or rediss:// address. No password may stand in the settings: there is a command to set it.",
    cancelled: 'The look-up was given up.',
  },
  settingsNotTold:
    'The editor does not tell its settings, so the defaults are used. They are taken over when it does. If it goes on, restart the editor.',
  notLive: 'They are used when jpoDrafting.mode is live (demo and offline modes do not contact the JPO).',
  badEndpoint: 'The address of the API (jpoDrafting.api.baseUrl) is not right. Give an https address.',
  heldStillShown: 'Below is what was fetched before.',
  retryAt: (time) => `It can be asked again from ${time} (Japan time).`,
  sentences: (all) => all.join(' '),
  waitingFor: {
    lost: (seconds) =>
      `The record of requests (store.sqlite) was lost or restored from a copy. Requests sent just before may still count, so this asks in about ${seconds} s.`,
    started: (seconds) =>
      `This computer has just started, so this asks in about ${seconds} s. A power cut may have lost the record of the last requests, so nothing is asked in the first two minutes: no limit is broken. What is held can be used.`,
    store: () =>
      'Another program (a backup, for example) has the file that keeps answers (store.sqlite) locked; waiting for it. What is held can be used.',
    asked: (seconds) =>
      `Another program (another window or command of yours, or a colleague's desk) is asking the same, so this waits for its answer. If none comes, this asks itself in about ${seconds} s.`,
  },
  lockedStore:
    'Another program (a backup, for example) has the file that keeps answers (store.sqlite) locked; waiting for it. Look-ups and what is held come back as soon as it is free.',
  wrongClock: (skew) =>
    `This computer's clock is about ${Math.round(Math.abs(skew) / 60_000)} min ${skew < 0 ? 'ahead of' : 'behind'} the JPO's server. Daily counts follow the JPO's time; days until a deadline follow this computer's date, so set its clock right.`,
  unguardedStore:
    'No file can be written beside the folder of the local store, so the file that notices a loss of the record of requests (….last) is kept in it. If that folder is removed or restored as a whole, requests sent just before are not counted: ask nothing for two minutes then. JPO_DRAFTING_HOME can name a folder that can be written beside.',
  slowDisk: (ms) =>
    `Writing to the disk of the local store took ${Math.round(ms / 1000)} s; completion and checks waited for it, too. Check that its folder (JPO_DRAFTING_HOME) is not on a network drive or a disk that is nearly full.`,
};

export const failures = { ja, en };
