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
    cancelled: '照会を中止しました。',
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
      `同じ内容を、別のプログラム（ほかのウィンドウやコマンド、チームのほかのPC）が照会中のため、その応答を待っています。届かないときは、約${seconds}秒後にここから照会します。`,
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
    signedOut: 'No ID and password are set. Run “JPO: Sign In”, or try demo mode.',
    secretsLocked:
      "The ID and password cannot be read from the editor's secret storage, so no request was sent. If the system keyring is locked, unlock it; the next request reads them again. Number detection, checks, and saved data remain available.",
    wrongCredentials: 'The JPO did not accept the ID or password. No request is sent until you sign in again.',
    dailyLimit: "Today's limit is reached.",
    reserve: 'Automatic requests have stopped to keep the remaining ones for interactive use.',
    budget:
      'The number of requests you agreed to has been sent, but the answer is not complete yet. To continue, run it again.',
    otherApi:
      "Today's limit of this API is reached. The number of requests you agreed to has been sent, so no other API was tried. To try another API, run it again.",
    offline: 'Offline mode: no request is sent.',
    network: "The JPO's server cannot be reached. Check your network and proxy settings.",
    proxy:
      'The proxy did not let the request through. Check http.proxy and http.proxyAuthorization in the settings (or the proxy environment variables).',
    certificate:
      "The server's certificate is not trusted, so nothing was sent. If a company proxy inspects traffic, add its CA certificate to this computer's system store.",
    timeout: "The JPO's server did not answer in time.",
    maintenance: 'The Patent Information Retrieval APIs seem to be under maintenance.',
    badAnswer: "The answer from the JPO's server could not be read.",
    otherCase:
      "The answer was about a different case (or number, or applicant) than requested, so it is neither shown nor saved. A proxy or another device may be mixing up answers. If this continues, contact your network administrator (the request counts toward today's limit).",
    busy: 'The server is busy. Try again later.',
    server: "The JPO's server reported an error. Try again later.",
    internal:
      'This failed because of a bug in jpo-drafting, not an error at the JPO. Please report it as an issue of jpo-drafting, with what you did and the version (do not include IDs, passwords, or case numbers).',
    refused: "The JPO's server did not accept this request.",
    tokenRefused:
      'Sign-in succeeded, but the request was rejected because of an invalid token. Try again later. If this continues, check whether your ID is still valid.',
    newerStore:
      'The saved data was written by a newer version of the extension. Update the extension and reload the window.',
    damagedStore:
      'The file with the saved data (store.sqlite) is damaged. Other numbers may still work. If this continues, close all editor windows and delete the file.',
    store: 'The local store cannot be read or written. Check disk space and permissions.',
    storeBusy:
      'Another program (for example, a backup) has locked the file with the saved data (store.sqlite), so no request was sent. Saved data remains available. Try again in a moment.',
    teamAway: "The team's shared store cannot be reached, so no new request is sent. Saved data remains available.",
    teamRefused:
      "The team's shared store rejected this workstation's password, user name, or permissions, so no new request is sent. Set the password again (command “Set the Password of the Team's Shared Store”, or JPO_DRAFTING_SHARED_URL), or contact the server's administrator.",
    teamAddress:
      "The address of the team's shared store (jpoDrafting.sharedStore.url or JPO_DRAFTING_SHARED_URL) is invalid. Specify a redis:// or rediss:// address. Do not put a password in the settings; use the command “Set the Password of the Team's Shared Store”.",
    cancelled: 'The request was canceled.',
  },
  settingsNotTold:
    'The editor has not sent its settings, so the defaults are used until it does. If this continues, restart the editor.',
  notLive: 'They are used when jpoDrafting.mode is live (demo and offline modes do not contact the JPO).',
  badEndpoint: 'The address of the API (jpoDrafting.api.baseUrl) is invalid. Specify an https address.',
  heldStillShown: 'The data below was fetched earlier.',
  retryAt: (time) => `Requests can be sent again from ${time} (JST).`,
  sentences: (all) => all.join(' '),
  waitingFor: {
    lost: (seconds) =>
      `The record of requests (store.sqlite) was lost or restored from a copy. Earlier requests may still count toward the limit, so the request is sent in about ${seconds} s.`,
    started: (seconds) =>
      `This computer has just started, so the request is sent in about ${seconds} s. A power failure may have lost the record of the latest requests; to stay within the limits, no request is sent in the first two minutes. Saved data remains available.`,
    store: () =>
      'Another program (for example, a backup) has locked the file with the saved data (store.sqlite); waiting until it is released. Saved data remains available.',
    asked: (seconds) =>
      `Another program (another window, a command, or a colleague's workstation) is already requesting this, so its answer is awaited. If none arrives, the request is sent from here in about ${seconds} s.`,
  },
  lockedStore:
    'Another program (for example, a backup) has locked the file with the saved data (store.sqlite); waiting until it is released. Requests and saved data are available again as soon as it is.',
  wrongClock: (skew) =>
    `This computer's clock is about ${Math.round(Math.abs(skew) / 60_000)} min ${skew < 0 ? 'ahead of' : 'behind'} the JPO's server. Daily counts follow the JPO's time, but the days until a deadline follow this computer's date: correct its clock.`,
  unguardedStore:
    'No file can be written next to the folder of the local store, so the file that detects a loss of the request record (….last) is kept inside it. If the whole folder is deleted or restored, the latest requests are not counted: send no request for two minutes afterwards. To avoid this, set JPO_DRAFTING_HOME to a folder whose parent is writable.',
  slowDisk: (ms) =>
    `Writing to the disk of the local store took ${Math.round(ms / 1000)} s; completion and checks had to wait. Make sure that its folder (JPO_DRAFTING_HOME) is not on a network drive or a nearly full disk.`,
};

export const failures = { ja, en };
