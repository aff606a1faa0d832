import { ja, messagesFor, type Messages } from '../../server/src/messages/messages.ts';
import type { Scenario, Shown } from './scenarios.ts';

/** A scenario with what came of it; undefined where it was not run. */
export interface Outcome {
  readonly scenario: Scenario;
  readonly shown: Shown | undefined;
}

/** A finding that is no matter of counting, and where it is shown that it is mended. */
interface Elsewhere {
  readonly of: string;
  readonly ja: string;
  readonly en: string;
  readonly file: string;
  /** Title of a test, or of a group, in it. */
  readonly test: string;
}

export const ELSEWHERE: readonly Elsewhere[] = [
  {
    of: 'A4',
    ja: '費用を示すすべての入口 × 故障',
    en: 'Every door that tells a number × faults',
    file: 'test/protocol/promises.long.test.ts',
    test: 'what is sent is never more than what was told',
  },
  {
    of: 'B2',
    ja: '開くときに固まらない',
    en: 'An opening does not hang',
    file: 'test/unit/store/storeFile.test.ts',
    test: 'can be opened by many windows at once, also where it is new',
  },
  {
    of: 'B6',
    ja: 'フォルダーのウォッチ一覧は、同意するまで照会しない',
    en: "A folder's watch list asks nothing before the user agrees",
    file: 'test/unit/watch/folderList.test.ts',
    test: 'is asked for by nobody before the user has said yes, and then once a day',
  },
  {
    of: 'B7',
    ja: '`start:web` はパスワードを求める',
    en: '`start:web` asks for a password',
    file: 'test/security/startWeb.test.ts',
    test: 'has a password of its own each time, which the workbench asks for',
  },
  {
    of: 'C7',
    ja: '通常のファイルだけを読む',
    en: 'Only regular files are read',
    file: 'test/unit/watch/watchFile.test.ts',
    test: 'reads no device and no pipe, which would not end',
  },
  {
    of: 'C8',
    ja: '診断・リンク・番号の上限',
    en: 'Limits of diagnostics, links and numbers',
    file: 'test/unit/features/bounds.test.ts',
    test: 'limits of what is published',
  },
  {
    of: '–',
    ja: '無作為の手順1,000通り（時計・強制終了・停止・ファイルの消失）',
    en: 'A thousand random schedules: clocks, crashes, stalls, lost files',
    file: 'test/limits/schedules.long.test.ts',
    test: 'random schedules of the real client and store, in virtual time',
  },
  {
    of: '–',
    ja: '応答の時刻（Date）が1日ずれる・交互に変わる・読めない・キャッシュされている',
    en: 'Headers Date that are a day off, alternate, cannot be read, or were cached',
    file: 'test/limits/wrongDates.test.ts',
    test: "the day's count with headers Date that are wrong",
  },
];

const INTRODUCTION = `# 上限の表 / Limits

\`npm run test:long\` が書きます。手で直さないでください。どの行も、上限を破ろうとする場面です。「照会」は特許庁役のサーバーに届いた数、「60秒」は連続する60秒に届いた数の最大（上限10）、「違反」は1分間または1日の上限を超えた数です。サーバーは、プログラムの時計ではなく自分の時計で数えます。最初の列は、外からの検査で見つかったものの番号か、自分たちで加えたもの（own）を示します。

Written by \`npm run test:long\`. Each row tries to exceed a limit. “Requests” is the number that reached the server that plays the JPO, “60 s” the highest number in any 60 seconds (the limit is 10), and “over” those beyond the minute or daily limit. That server counts by its own clock. The first column is the number of a finding in an external review, or “own”.
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
    ({ of, file, test, ...texts }) => `| ${of} | ${texts[language]} | \`${file}\` › ${test} |`,
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
