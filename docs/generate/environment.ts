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
      'ID and password of the Patent Information Retrieval APIs. In VS Code only where nobody has signed in.',
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
      'Address of the API and token path, where the settings `jpoDrafting.api.baseUrl` and `jpoDrafting.api.tokenPath` are empty.',
    ],
  },
  {
    names: ['JPO_DRAFTING_HOME'],
    readBy: 'all',
    means: [
      '保存先のフォルダー。なければ、Windowsは `%LOCALAPPDATA%\\jpo-drafting`、macOSは `~/Library/Application Support/jpo-drafting`、ほかは `$XDG_DATA_HOME/jpo-drafting`（既定 `~/.local/share`。snap と Flatpak の中の場所は使いません）。`~` や相対パスは、実行した場所ではなくユーザーのホームから数えます。VS Code、ほかのエディター、端末のどれもがここを使うので、回数はまとめて数えられます。`XDG_DATA_HOME` が一部のプログラムだけに設定されていると台帳が2つになるので、どのプログラムにも同じ `JPO_DRAFTING_HOME` を設定します。保存先の隣に、記録の消失に気付くためのファイル（`<保存先>.jpo.last` など）を置きます。何もかも消すには、保存先とこのファイルを削除します。',
      'Folder of the store. Otherwise `%LOCALAPPDATA%\\jpo-drafting` (Windows), `~/Library/Application Support/jpo-drafting` (macOS), `$XDG_DATA_HOME/jpo-drafting` (others; `~/.local/share` by default, and where a snap or a Flatpak sets another). `~` and relative paths begin at the home folder of the user, wherever a program is started. VS Code, other editors and terminals all use it, so that requests are counted together. Where `XDG_DATA_HOME` is set for some programs only, there are two ledgers: set the same `JPO_DRAFTING_HOME` for all of them. A file beside the folder (such as `<folder>.jpo.last`) notices that the record was lost. To remove everything, delete the folder and that file.',
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
      "Path of the office's list of cases (`--list` of `docket` comes first). In editors: the setting `jpoDrafting.docket`.",
    ],
  },
  {
    names: ['JPO_DRAFTING_SHARED_URL', 'JPO_DRAFTING_DESK'],
    readBy: 'all',
    means: [
      'チームの共有ストアのアドレス（パスワードを含めてよい）と、このPCの名前。設定 `jpoDrafting.sharedStore.url`・`.desk` が空のとき。[team.md](team.md)',
      "Address of the team's store (which may hold the password here) and the name of this desk, where the settings `jpoDrafting.sharedStore.url` and `.desk` are empty. [team.md](team.md)",
    ],
  },
  {
    names: ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY', 'https_proxy', 'http_proxy', 'no_proxy'],
    readBy: 'all',
    means: [
      'プロキシと例外。小文字が優先します。エディターでは設定 `http.proxy`・`http.noProxy` が先です。',
      'Proxy and exceptions; lower case comes first. In editors the settings `http.proxy` and `http.noProxy` come before.',
    ],
  },
  {
    names: ['NODE_EXTRA_CA_CERTS'],
    readBy: 'all',
    means: [
      '信頼する認証局の証明書（PEM）のパス。OSに登録した証明書は、なくても使われます。',
      'Path of certificates of authorities to trust (PEM). Those of the system are trusted without it.',
    ],
  },
  {
    names: ['LOCALAPPDATA', 'XDG_DATA_HOME'],
    readBy: 'all',
    means: [
      'OSが定めるデータの置き場所。`JPO_DRAFTING_HOME` がないとき。',
      "The system's folder of data, where there is no `JPO_DRAFTING_HOME`.",
    ],
  },
  {
    names: ['LC_ALL', 'LC_MESSAGES', 'LANG'],
    readBy: 'commandLine',
    means: [
      '表示言語。`en` で始まれば英語、ほかは日本語。Windows でどれもなければ Windows の表示形式の言語。エディターでは設定 `jpoDrafting.language`。',
      'Language of the texts: English where it begins with `en`, else Japanese; on Windows without them, that of its regional format. In editors: the setting `jpoDrafting.language`.',
    ],
  },
];
