import { manifest, text, type Command } from './manifest.ts';
import { code, markdownTable } from './markdown.ts';

type Words = readonly [ja: string, en: string];

/** What the parts of `enablement` and of the palette's `when` say, in words. */
const CLAUSE: Readonly<Record<string, Words>> = {
  'editorLangId =~ /^(jpo-procedure|plaintext|markdown|html)$/': ['下書きを開いている', 'a draft is open'],
  'resourceScheme == jpo': ['特許庁の書類（`jpo:`）を開いている', 'a JPO document (`jpo:`) is open'],
  'resourceScheme != jpo': ['', ''],
  'jpoDrafting.documentHasAttachments': ['その書類に添付ファイルがある', 'it has attachments'],
  isWorkspaceTrusted: ['フォルダーを信頼している', 'the folder is trusted'],
  'workspaceFolderCount > 0': ['フォルダーを開いている', 'a folder is open'],
  'jpoDrafting.mode != offline': ['オフラインでない', 'not offline'],
  'jpoDrafting.mode': ['拡張機能が動いている', 'the extension is running'],
  '!jpoDrafting.mode || jpoDrafting.signedIn': ['サインインしている', 'signed in'],
  '!jpoDrafting.mode || jpoDrafting.signedInOpd': ['OPD-APIにサインインしている', 'signed in to the OPD-API'],
  'jpoDrafting.demoWindow': ['デモを試している', 'the demo is on'],
  'jpoDrafting.docketFiltered': ['期限一覧を絞り込んでいる', 'the docket is filtered'],
  'jpoDrafting.casesFiltered': ['一覧を絞り込んでいる', 'the list is filtered'],
  false: ['事件の一覧の行で（コマンドパレットには出ない）', 'on a row of the tree (not in the command palette)'],
};

const NONE: Words = ['なし', 'none'];
const LOGIN: Words = ['なし（IDの確認のみ。回数に入らない）', 'none (checks the ID; not counted)'];
const SHOWN: Words = ['回数を示してから', 'announced before it is sent'];
const BATCH: Words = [
  '10回または1分を超えるときは、確認してから',
  'above ten requests or one minute, after you confirm',
];
const ONE: Words = ['1回', 'one'];

/** What a command may ask of the JPO. */
const REQUESTS: Readonly<Record<string, Words>> = {
  signIn: LOGIN,
  signOut: NONE,
  signInOpd: LOGIN,
  signOutOpd: NONE,
  setSharedStorePassword: NONE,
  showQuota: NONE,
  showLog: NONE,
  report: NONE,
  verifyDraft: ['足りない分（電球では回数を示してから）', 'what is not saved (the light bulb shows how many)'],
  newDraft: ['照会を選んだときだけ、回数を示してから', 'only if you choose to; announced beforehand'],
  openDocument: SHOWN,
  compareAmendment: SHOWN,
  openNoticeBeside: SHOWN,
  saveDocumentCopy: NONE,
  saveAttachments: NONE,
  copyCitations: NONE,
  fixCharacters: NONE,
  normalizeNumbers: NONE,
  resolveDraft: BATCH,
  resolveFolder: BATCH,
  watch: ['なし（以後、1日1回更新）', 'none (then updated once a day)'],
  unwatch: NONE,
  markSeen: NONE,
  watchFolderList: [
    'なし（許可すると、以後は示した回数まで毎日更新）',
    'none (then updated every day, within the announced number)',
  ],
  forgetCase: NONE,
  forgetEverything: NONE,
  tryDemo: NONE,
  endDemo: NONE,
  openWalkthrough: NONE,
  showDocket: NONE,
  'docket.refresh': NONE,
  'docket.group': NONE,
  'docket.filter': NONE,
  'docket.clearFilter': NONE,
  'docket.exportCalendar': NONE,
  'docket.exportCsv': NONE,
  'cases.refresh': NONE,
  'cases.sort': NONE,
  'cases.filter': NONE,
  'cases.clearFilter': NONE,
  'cases.ask': ONE,
  'cases.askAgain': ONE,
  'cases.copyNumber': NONE,
  'cases.copyPrinted': NONE,
  'cases.insert': NONE,
  'cases.newDraft': ['照会を選んだときだけ、回数を示してから', 'only if you choose to; announced beforehand'],
  'cases.openPage': NONE,
};

/** `docs/commands.md`: the commands of VS Code, when they can be run, and what they may ask. */
export function commandsPage(): string {
  return `# コマンド / Commands

コマンドパレット（Ctrl+Shift+P）で「JPO」と入力すると並びます。「照会」は、特許庁に送り得る照会です。IDはキーの割り当てと \`settings.json\` で使う名前です。

${table(0)}

キーの割り当て：${keys(0)}

\`npm run docs\` が \`package.json\` と \`package.nls*.json\` から作ります。手で直さないでください。

## English

In the command palette (Ctrl+Shift+P), type “JPO”. “Requests” are those that may go to the JPO. The ID is the name for key bindings. Made by \`npm run docs\`; a test compares.

${table(1)}

Keys: ${keys(1)}
`;
}

const LANGUAGES = ['ja', 'en'] as const;
const HEAD = [
  ['コマンド', '使えるとき', '照会', 'ID'],
  ['Command', 'When', 'Requests', 'ID'],
] as const;

function table(n: 0 | 1): string {
  const rows = manifest.contributes.commands.map((one) => {
    const requests = REQUESTS[one.command.replace('jpoDrafting.', '')];
    if (!requests) throw new Error(`${one.command}: say what it may ask`);
    return [`${one.category}: ${text(one.title, LANGUAGES[n])}`, needs(one, n), requests[n], code(one.command)];
  });
  return markdownTable(HEAD[n], rows);
}

/** What has to be so, in words; throws for a clause without words. */
function needs({ command, enablement }: Command, n: 0 | 1): string {
  const inPalette = manifest.contributes.menus['commandPalette']?.find((entry) => entry.command === command)?.when;
  const clauses = [enablement, inPalette].flatMap((clause) => (clause === undefined ? [] : partsOf(clause)));
  const words = clauses.map((clause) => {
    const said = CLAUSE[clause];
    if (!said) throw new Error(`${command}: no words for ${clause}`);
    return said[n];
  });
  const said = [...new Set(words.filter((one) => one !== ''))];
  return said.length === 0 ? (['いつでも', 'always'][n] ?? '') : said.join(['、', ', '][n]);
}

function partsOf(clause: string): string[] {
  return CLAUSE[clause] ? [clause] : clause.split(' && ');
}

function keys(n: 0 | 1): string {
  const { keybindings, commands } = manifest.contributes;
  const where = ['（事件の一覧で）', ' (in the case tree)'][n] ?? '';
  return keybindings
    .map(({ command, key, mac, when }) => {
      const title = commands.find((one) => one.command === command)?.title;
      if (title === undefined || when?.includes('focusedView == jpoDrafting.cases') !== true) throw new Error(command);
      const words = [key, ...(mac === undefined ? [] : [`${mac} (macOS)`])].map((one) => one.replace(/[\w+]+/u, code));
      return `${words.join(' / ')} ${text(title, LANGUAGES[n])}${where}`;
    })
    .join(['、', ', '][n]);
}
