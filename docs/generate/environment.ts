type Words = readonly [ja: string, en: string];

/** An environment variable that the server or the command line reads. */
export interface Variable {
  readonly names: readonly string[];
  /** Whom it reaches: every editor's server and the command line, or the command line alone. */
  readonly readBy: 'all' | 'commandLine';
  readonly means: Words;
}

/** Every variable that the code reads; a test looks for others in the code. */
export const VARIABLES: readonly Variable[] = [
  {
    names: ['JPO_API_USERNAME', 'JPO_API_PASSWORD'],
    readBy: 'all',
    means: [
      '特許情報取得APIのIDとパスワード。VS Codeでは、サインインしていないときだけ使います。',
      'ID and password of the Patent Information Retrieval APIs. In VS Code, used only if you are not signed in.',
    ],
  },
  {
    names: ['JPO_OPD_USERNAME', 'JPO_OPD_PASSWORD'],
    readBy: 'all',
    means: ['OPD-APIのIDとパスワード。同上。', 'ID and password of the OPD-API; likewise.'],
  },
  {
    names: ['JPO_API_BASE_URL', 'JPO_API_TOKEN_PATH'],
    readBy: 'all',
    means: [
      'APIのアドレスとトークン取得パス。設定 `jpoDrafting.api.baseUrl`・`jpoDrafting.api.tokenPath` が空のとき。',
      'Address of the API and path of the token, if the settings `jpoDrafting.api.baseUrl` and `jpoDrafting.api.tokenPath` are empty.',
    ],
  },
  {
    names: ['JPO_DRAFTING_HOME'],
    readBy: 'all',
    means: [
      '保存先のフォルダー。なければ、Windowsは `%LOCALAPPDATA%\\jpo-drafting`、macOSは `~/Library/Application Support/jpo-drafting`、ほかは `$XDG_DATA_HOME/jpo-drafting`（既定 `~/.local/share`。snap と Flatpak の中の場所は使いません）。`~` や相対パスは、実行した場所ではなくユーザーのホームから数えます。VS Code、ほかのエディター、端末のどれもがここを使うので、回数はまとめて数えられます。`XDG_DATA_HOME` が一部のプログラムだけに設定されていると台帳が2つになるので、どのプログラムにも同じ `JPO_DRAFTING_HOME` を設定します。保存先の隣に、記録の消失に気付くためのファイル（`<保存先>.jpo.last` など）を置きます。何もかも消すには、保存先とこのファイルを削除します。',
      'Folder for saved data. By default `%LOCALAPPDATA%\\jpo-drafting` (Windows), `~/Library/Application Support/jpo-drafting` (macOS), `$XDG_DATA_HOME/jpo-drafting` (others; `~/.local/share` if it is not set or if a snap or a Flatpak set it). `~` and relative paths start at the home folder of the user, wherever a program is started. VS Code, other editors, and terminals all use this folder, so their requests are counted together. If `XDG_DATA_HOME` is set only for some programs, there are two ledgers: set the same `JPO_DRAFTING_HOME` for all of them. A file beside the folder (such as `<folder>.jpo.last`) reveals a lost record. To remove everything, delete the folder and that file.',
    ],
  },
  {
    names: ['JPO_DRAFTING_APPLICANTS'],
    readBy: 'commandLine',
    means: [
      '事務所の申請人の一覧のパス。複数は `:`（Windowsは `;`）で区切ります。エディターでは設定 `jpoDrafting.applicants`。',
      'Paths of the lists of applicants, separated by `:` (`;` on Windows). In editors: the setting `jpoDrafting.applicants`.',
    ],
  },
  {
    names: ['JPO_DRAFTING_DOCKET'],
    readBy: 'commandLine',
    means: [
      '事務所の案件の一覧のパス（`docket` の `--list` が優先）。エディターでは設定 `jpoDrafting.docket`。',
      "Path of the office's list of cases (`--list` of `docket` takes precedence). In editors: the setting `jpoDrafting.docket`.",
    ],
  },
  {
    names: ['JPO_DRAFTING_SHARED_URL', 'JPO_DRAFTING_DESK'],
    readBy: 'all',
    means: [
      'チームの共有ストアのアドレス（パスワードを含めてよい）と、このPCの名前。設定 `jpoDrafting.sharedStore.url`・`.desk` が空のとき。[team.md](team.md)',
      "Address of the team's store (it may contain the password here) and name of this workstation, if the settings `jpoDrafting.sharedStore.url` and `.desk` are empty. [team.md](team.md)",
    ],
  },
  {
    names: ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY', 'https_proxy', 'http_proxy', 'no_proxy'],
    readBy: 'all',
    means: [
      'プロキシと例外。小文字が優先します。エディターでは設定 `http.proxy`・`http.noProxy` が先です。',
      'Proxy and exceptions; lower case takes precedence. In editors, the settings `http.proxy` and `http.noProxy` come first.',
    ],
  },
  {
    names: ['NODE_EXTRA_CA_CERTS'],
    readBy: 'all',
    means: [
      '信頼する認証局の証明書（PEM）のパス。OSに登録した証明書は、なくても使われます。',
      'Path of the certificates of additional trusted authorities (PEM). Those of the system are always trusted.',
    ],
  },
  {
    names: ['LOCALAPPDATA', 'XDG_DATA_HOME'],
    readBy: 'all',
    means: [
      'OSが定めるデータの置き場所。`JPO_DRAFTING_HOME` がないとき。',
      "The system's data folder, if `JPO_DRAFTING_HOME` is not set.",
    ],
  },
  {
    names: ['LC_ALL', 'LC_MESSAGES', 'LANG'],
    readBy: 'commandLine',
    means: [
      '表示言語。`en` で始まれば英語、ほかは日本語。Windows でどれもなければ Windows の表示形式の言語。エディターでは設定 `jpoDrafting.language`。',
      'Language of the texts: English if it begins with `en`, otherwise Japanese. On Windows without them, the language of the regional format. In editors: the setting `jpoDrafting.language`.',
    ],
  },
];
