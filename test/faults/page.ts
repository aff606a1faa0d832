import { ja, messagesFor } from '../../server/src/messages/messages.ts';
import { GROUPS, sentenceOf, type Fault, type Group, type Result } from './row.ts';

/** A fault with what came of it; undefined where it was not injected in this run. */
export interface Outcome {
  readonly fault: Fault;
  readonly result: Result | undefined;
}

const INTRODUCTION = `# 故障の表 / Faults

\`npm run test:long\` が書きます。手で直さないでください。故障は1つずつ、本物のサーバーのプロセス（標準入出力でつないだ \`dist/server.js\`）または保存先（SQLite）を使うクライアントに、デモAPIと時計と保存先を通して起こします。どの行でも次を確かめます。1分間と1日の上限を超えない（デモAPIが自分で数える）。取得済みの内容は読め、いつのものかが書かれる。分からないことは書かれない。文は1つだけ。故障がなくなれば、次のホバーで正しい内容が出る。処理されない例外も、予期しない終了もない。「照会」は故障のあいだに送った数で、サインインは数えません。

Written by \`npm run test:long\`, which injects one fault at a time into real server processes (\`dist/server.js\` over standard input and output) or the client with its store (SQLite), through the demo API, the clock, and the store. In every row: no limit is exceeded, by the demo API's own count; saved data can be read, with its age; nothing unknown is claimed; the user reads one sentence; the first hover after the fault is correct; no rejection is unhandled, and no process ends unexpectedly. “Requests” are those sent during the fault, without sign-ins.
`;

const TEXTS = {
  ja: {
    heading: '日本語',
    columns: '| 故障 | 表示される文 | 照会 | 復旧 |',
    nothing: '（正しい内容が表示される）',
    recovered: { byItself: '再起動なし', byAnother: 'ほかのウィンドウで' },
  },
  en: {
    heading: 'English',
    columns: '| Fault | What the user sees | Requests | Recovered |',
    nothing: '(the right answer)',
    recovered: { byItself: 'without a restart', byAnother: 'in another window' },
  },
} as const;

type Language = keyof typeof TEXTS;

/**
 * The page of a run. Of a fault that was not injected, the row stays as it stands in `committed`, since some need what
 * not every machine has. Throws where it stands in neither.
 */
export function faultsPage(outcomes: readonly Outcome[], committed: string): string {
  const parts = (['ja', 'en'] as const).map((language) => part(outcomes, committed, language));
  return [INTRODUCTION, ...parts].join('\n');
}

function part(outcomes: readonly Outcome[], committed: string, language: Language): string {
  const { heading, columns } = TEXTS[language];
  const groups = (Object.keys(GROUPS) as Group[]).map((group) => {
    const title = `### ${GROUPS[group][language]}\n\n${columns}\n|---|---|---:|---|`;
    const known = committed.slice(Math.max(0, committed.indexOf(`### ${GROUPS[group][language]}\n`)));
    const rows = outcomes
      .filter(({ fault }) => fault.group === group)
      .map(({ fault, result }) => (result ? row(fault, result, language) : rowIn(known, fault, language)));
    return [title, ...rows].join('\n');
  });
  return `## ${heading}\n\n${groups.join('\n\n')}\n`;
}

function row(fault: Fault, { seen, requests, recovered }: Result, language: Language): string {
  const { nothing, recovered: ways } = TEXTS[language];
  const sentence = sentenceOf(seen, language === 'ja' ? ja : messagesFor(language)) || nothing;
  return `${begin(fault, language)} ${sentence} | ${requests} | ${ways[recovered]} |`;
}

function rowIn(page: string, fault: Fault, language: Language): string {
  const line = page.split('\n').find((one) => one.startsWith(begin(fault, language)));
  if (line === undefined) throw new Error(`${fault.en}: neither in this run nor on the page`);
  return line;
}

function begin(fault: Fault, language: Language): string {
  return `| ${fault[language]} |`;
}
