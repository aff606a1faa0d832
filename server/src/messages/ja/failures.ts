import type { FailureCode } from '../../base/failure.ts';

/** Why something was not answered, and what to do. */

export const failure = {
  signedOut: 'IDとパスワードが設定されていません。「JPO: サインイン」を実行するか、デモモードをお試しください。',
  wrongCredentials: 'IDまたはパスワードが特許庁に受け付けられませんでした。サインインし直すまで照会しません。',
  dailyLimit: '本日の利用上限に達しました。',
  reserve: '対話操作のための残り回数を確保するため、自動照会を止めています。',
  budget: '確認した回数の照会を終えましたが、答えはまだそろっていません。続けるには、もう一度実行してください。',
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
  teamAway: 'チームの共有ストアに届かないため、新しい照会は止めています。取得済みの内容は引き続き使えます。',
  teamRefused:
    'チームの共有ストアに、パスワード・利用者名・権限のいずれかで拒まれたため、新しい照会は止めています。パスワードを設定し直す（コマンド「共有ストアのパスワードを設定」か JPO_DRAFTING_SHARED_URL）か、サーバーの管理者に確認してください。',
  teamAddress:
    'チームの共有ストアのアドレス（jpoDrafting.sharedStore.url または JPO_DRAFTING_SHARED_URL）が正しくありません。redis:// か rediss:// のアドレスを指定してください。設定には、パスワードを書かないでください（コマンド「共有ストアのパスワードを設定」を使います）。',
  cancelled: '照会を取りやめました。',
} satisfies Record<FailureCode, string> as Record<FailureCode, string>;

export const notLive =
  '設定 jpoDrafting.mode が live のときに使われます（デモモードとオフラインモードでは特許庁に接続しません）。';

export const badEndpoint =
  'APIのアドレスの設定（jpoDrafting.api.baseUrl）が正しくありません。https のアドレスを指定してください。';

export const heldStillShown = '以下は前回取得した内容です。';

export const retryAt = (time: string) => `${time}（日本時間）以降に照会できます。`;

/** One after the other. */
export const sentences = (all: readonly string[]) => all.join('');
