import { VARIABLES, type Variable } from './environment.ts';
import { manifest, text, type Setting } from './manifest.ts';
import { code, markdownTable } from './markdown.ts';

const RESTRICTED = manifest.capabilities.untrustedWorkspaces.restrictedConfigurations;

type Words = readonly [ja: string, en: string];

/** Where a value of a scope counts from, in the words of users. */
const SCOPE: Readonly<Record<string, Words>> = {
  window: ['ユーザーとワークスペース（フォルダー）の設定', 'settings of the user and of the workspace (folder)'],
  machine: [
    'ユーザーの設定だけ（リモートでは、その側の設定も）。フォルダーからは変えられません',
    'settings of the user only, with a remote those of its side too; never from a folder',
  ],
  application: ['ユーザーの設定だけ。フォルダーからは変えられません', 'settings of the user only; never from a folder'],
};
const UNTRUSTED: Words = ['（信頼していないフォルダーの値は使いません）', ' (not of a folder that is not trusted)'];

/** `docs/settings.md`: every setting as the settings editor shows it, and the environment variables. */
export function settingsPage(): string {
  const groups = manifest.contributes.configuration.toSorted((a, b) => a.order - b.order);
  const sections = groups.map(({ title, properties }) => {
    const settings = Object.entries(properties).toSorted(([, a], [, b]) => a.order - b.order);
    return [`## ${text(title, 'ja')} / ${text(title, 'en')}`, ...settings.map(section)].join('\n\n');
  });
  return `# 設定 / Settings

VS Code の設定画面では、\`jpoDrafting\` で検索すると同じ順に並びます。ほかのエディターでは、同じ名前を \`jpoDrafting\` の下に書いて渡します（[editors.md](editors.md)）。読み取れない値は既定の値として扱います。設定の変更は、再読み込みなしで効きます。

In VS Code, search the settings for \`jpoDrafting\`. Other editors pass the same names below \`jpoDrafting\` ([editors.md](editors.md)). A value that cannot be read counts as the default. Changes take effect without a reload.

\`npm run docs\` が \`package.json\`・\`package.nls.json\`・\`package.nls.en.json\` から作ります。手で直さないでください。 / Made by \`npm run docs\`; a test compares.

信頼していないフォルダーでは、どの設定でも照会はしません（[reach.md](reach.md)）。 / In a folder that is not trusted nothing is asked, whatever the settings.

${sections.join('\n\n')}

## 環境変数 / Environment variables

エディターは、言語サーバーを起動するときの環境から渡します。VS Code では、設定とサインインが先です。「端末」は \`jpo-drafting\` コマンドだけが読むものです。 / Read by the language server, where settings and sign-in come first, and by the command line; “terminal”: by the command line alone.

${markdownTable(['変数 / variable', '読むもの / read by', '内容', 'Meaning'], VARIABLES.map(variableRow))}
`;
}

function section([key, setting]: readonly [string, Setting]): string {
  const rows = [
    ['型 / type', typeOf(setting)],
    ['既定 / default', defaultOf(setting)],
    ['効く所 / counts from', scopeOf(key, setting)],
  ] as const;
  const values = setting.enum ? [valuesOf(setting)] : [];
  return [
    `### ${code(key)}`,
    linked(text(setting.markdownDescription, 'ja')),
    linked(text(setting.markdownDescription, 'en')),
    ...values,
    rows.map(([name, value]) => `* ${name}: ${value}`).join('\n'),
  ].join('\n\n');
}

function valuesOf({ enum: values = [], enumDescriptions = [] }: Setting): string {
  const rows = values.map((value, n) => {
    const said = enumDescriptions[n] ?? '';
    return [code(value), text(said, 'ja'), text(said, 'en')];
  });
  return markdownTable(['値 / value', '意味', 'Meaning'], rows);
}

const TYPE: Readonly<Record<string, string>> = {
  string: '文字列 / text',
  integer: '整数 / whole number',
  boolean: '`true`・`false`',
  array: '並び / list',
  object: 'コードと重大度の組 / code and severity: `error`, `warning`, `information`, `hint`, `off`',
};

function typeOf({ type, minimum, maximum, maxItems, maxLength, enum: values }: Setting): string {
  if (values) return '上のいずれか / one of these';
  const said = TYPE[type] ?? type;
  if (minimum !== undefined && maximum !== undefined) return `${said} ${minimum}–${maximum}`;
  if (maxItems !== undefined) return `${said}、${maxItems}つまで / at most ${maxItems}`;
  return maxLength === undefined ? said : `${said}、${maxLength}字まで / at most ${maxLength} characters`;
}

function defaultOf({ default: value, type }: Setting): string {
  if (type === 'object')
    return '[diagnostics.md](diagnostics.md) の重大度 / the severities of [diagnostics.md](diagnostics.md)';
  if (value === '') return '空 / empty';
  return Array.isArray(value) && value.length === 0 ? 'なし / none' : code(String(value));
}

/** `#jpoDrafting.mode#` is how the settings editor links to another setting. */
function linked(words: string): string {
  return words.replace(
    /`#([\w.]+)#`/gu,
    (_, key: string) => `[${code(key)}](#${key.toLowerCase().replaceAll('.', '')})`,
  );
}

function scopeOf(key: string, { scope }: Setting): string {
  const words = SCOPE[scope];
  if (!words) throw new Error(`${key}: no words for its scope`);
  return words.map((said, n) => said + (RESTRICTED.includes(key) ? (UNTRUSTED[n] ?? '') : '')).join(' / ');
}

function variableRow({ names, readBy, means: [ja, en] }: Variable): string[] {
  return [names.map(code).join(', '), readBy === 'all' ? 'すべて / all' : '端末 / terminal', ja, en];
}
