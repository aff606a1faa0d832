import { ja } from '../../server/src/messages/ja.ts';
import { messagesFor, type Messages } from '../../server/src/messages/messages.ts';
import type { Scenario, Shown } from './scenarios.ts';

/** A scenario with what came of it; undefined where it was not run. */
export interface Outcome {
  readonly scenario: Scenario;
  readonly shown: Shown | undefined;
}

/** Findings that are no matter of counting, and where it is shown that they are mended. */
const ELSEWHERE: readonly (readonly [of: string, ja: string, en: string, test: string])[] = [
  [
    'A4',
    '費用を示すすべての入口 × 故障',
    'Every door that tells a number × faults',
    'test/protocol/promises.long.test.ts',
  ],
  ['B2', '開くときに固まらない', 'An opening does not hang', 'test/unit/jpo/storeFile.test.ts'],
  [
    'B6',
    'フォルダーのウォッチ一覧は、同意するまで照会しない',
    "A folder's watch list asks nothing before the user agrees",
    'test/protocol/watch.test.ts',
  ],
  ['B7', '`start:web` はパスワードを求める', '`start:web` asks for a password', 'test/unit/launch.test.ts'],
  ['C7', '通常のファイルだけを読む', 'Only regular files are read', 'test/unit/watch/watchFile.test.ts'],
  ['C8', '診断・リンク・番号の上限', 'Limits of diagnostics, links and numbers', 'test/unit/features/bounds.test.ts'],
  [
    '–',
    '無作為の手順1,000通り（時計・強制終了・停止・ファイルの消失）',
    'A thousand random schedules: clocks, crashes, stalls, lost files',
    'test/limits/schedules.long.test.ts',
  ],
];

const INTRODUCTION = `# 上限の表 / Limits

\`npm run test:long\` が書きます。手で直さないでください。どの行も、上限を破ろうとする場面です。「照会」は特許庁役のサーバーに届いた数、「60秒」は連続する60秒に届いた数の最大（上限10）、「違反」は1分間または1日の上限を超えた数です。サーバーは、プログラムの時計ではなく自分の時計で数えます。最初の列は、外からの検査で見つかったものの番号か、自分たちで加えたもの（own）を示します。

Written by \`npm run test:long\`. Each row tries to break a limit. “Requests” arrived at the server that plays the JPO, “60 s” is the most of them in any 60 seconds (the limit is 10), “over” those beyond the limit of the minute or the day. That server counts by its own clock. The first column is the number of the finding of an examination from outside, or “own”.
`;

const TEXTS = {
  ja: {
    heading: '日本語',
    columns: '| | 場面 | 照会 | 60秒 | 告げた回数／送った回数 | 違反 | 表示される文 |',
    nothing: '（照会され、表示される）',
    elsewhere: '### ほかのテストが示すもの\n\n| | 場面 | テスト |\n|---|---|---|',
  },
  en: {
    heading: 'English',
    columns: '| | Scenario | Requests | 60 s | Told / sent | Over | What the user sees |',
    nothing: '(it is asked and shown)',
    elsewhere: '### Shown by other tests\n\n| | Scenario | Test |\n|---|---|---|',
  },
} as const;

type Language = keyof typeof TEXTS;

/** The page of a run. A row that was not run stays as it is in `committed`. Throws where it is not there either. */
export function limitsPage(outcomes: readonly Outcome[], committed: string): string {
  return [INTRODUCTION, ...(['ja', 'en'] as const).map((language) => part(outcomes, committed, language))].join('\n');
}

function part(outcomes: readonly Outcome[], committed: string, language: Language): string {
  const { heading, columns, elsewhere } = TEXTS[language];
  const rows = outcomes.map(({ scenario, shown }) => {
    const begin = `| ${scenario.of} | ${scenario[language]} |`;
    if (shown) return `${begin} ${cells(shown, language)}`;
    const line = committed.split('\n').find((one) => one.startsWith(begin));
    if (line === undefined) throw new Error(`${scenario.en}: neither in this run nor on the page`);
    return line;
  });
  const others = ELSEWHERE.map(
    ([of, inJa, inEn, test]) => `| ${of} | ${language === 'ja' ? inJa : inEn} | \`${test}\` |`,
  );
  return [
    `## ${heading}\n\n${columns}\n|---|---|---:|---:|---:|---:|---|`,
    ...rows,
    `\n${elsewhere}`,
    ...others,
    '',
  ].join('\n');
}

function cells({ requests, most, violations, seen, told, sent }: Shown, language: Language): string {
  const promise = told === undefined ? '' : `${told} / ${sent ?? 0}`;
  const sentence = sentenceOf(seen, language === 'ja' ? ja : messagesFor(language)) || TEXTS[language].nothing;
  return `${requests} | ${most} | ${promise} | ${violations} | ${sentence} |`;
}

/** The sentence behind why a question waited or failed; '' where there was none. Throws for what has no sentence. */
function sentenceOf(seen: string, { failure, hover, waitingFor }: Messages): string {
  if (seen === '') return '';
  const without = (text: string) => text.replace(/\b0\b|0(?=秒)/u, '…');
  if (seen === 'minute') return without(hover.waiting(0));
  if (seen in waitingFor) return without(waitingFor[seen as keyof typeof waitingFor](0));
  if (seen in failure) return failure[seen as keyof typeof failure];
  throw new Error(`no sentence for ${seen}`);
}
