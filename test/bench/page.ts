import { rounded } from './measuring.ts';
import { goalsOf, isMet, quantity } from './goals.ts';
import type { Results } from './results.ts';

type Cell = string | number;

/**
 * docs/benchmarks.md with the tables of a run: what stands between `<!-- NAME -->` and `<!-- /NAME -->` is written anew.
 * Throws where a place is missing.
 */
export function withTables(page: string, results: Results): string {
  let written = page;
  for (const [name, table] of Object.entries(tablesOf(results))) {
    const [head, foot] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [written.indexOf(head), written.indexOf(foot)];
    if (from < 0 || to < from) throw new Error(`the page has no place for ${name}`);
    written = `${written.slice(0, from + head.length)}\n${table}\n${written.slice(to)}`;
  }
  return written;
}

function tablesOf(results: Results): Readonly<Record<string, string>> {
  const { found, machine, day } = results;
  const { typing, questions, memory, docket, growth, million, log, reservations, sizes, scan, throughput } = found;
  const why = Object.entries(results.failed).map(([name, reason]) => `* 失敗 / failed: ${name}: ${reason}`);
  return {
    machine: [`${machine}。${day}。`, ...why].join('\n'),
    goals: table(
      ['目標 / Goal', '上限 / At most', '測定 / Measured', '達成 / Met'],
      goalsOf(results).map((goal) => [
        goal.goal,
        quantity(goal.bound, goal.unit),
        quantity(goal.measured, goal.unit),
        isMet(goal) ? '✓' : '✗',
      ]),
    ),
    typing: table(
      ['jpo-drafting ÷', '打鍵→診断 p50', 'p99', '起動→initialize', '開く→診断', 'メモリー'],
      typing?.ratios.map(({ to, p50, p99, initialize, open, memory: mb }) => [to, p50, p99, initialize, open, mb]),
    ),
    questions: table(
      ['', '平時 p50 / warm', '平時 p99', '待つ間 ÷ 平時 p50 / saturated ÷ warm', 'p99'],
      questions?.rows.map(({ kind, warm, p50, p99 }) => [KINDS[kind], `${warm.p50} ms`, `${warm.p99} ms`, p50, p99]),
    ),
    hovers: table(
      ['ホバー、jpo-drafting ÷', 'p50', 'p99'],
      questions?.hovers.map(({ to, p50, p99 }) => [to, p50, p99]),
    ),
    memory: table(
      ['jpo-drafting ÷', '1 MB を開いて / 1 MB open', '200回開閉して / after 200 cycles'],
      memory?.ratios.map(({ to, opened, afterCycles }) => [to, opened, afterCycles]),
    ),
    docket: table(
      ['案件 / Cases', '応答 / Answers', '期限 / Last days', '初回 / First', 'p50', '÷ 応答を読むだけ / reading alone'],
      docket && [
        [
          docket.cases.toLocaleString('en'),
          docket.answers.toLocaleString('en'),
          docket.days.toLocaleString('en'),
          `${rounded(docket.first / 1000)} s`,
          `${rounded(docket.p50 / 1000)} s`,
          docket.toReading,
        ],
      ],
    ),
    drafts: table(
      ['下書き / Draft', '打鍵→診断 p50 ÷ 1 MB', '÷ 対照 / control'],
      growth?.drafts.map(({ MB, p50, toControl }) => [
        `${MB} MB`,
        quantity(p50 / (growth.drafts[1]?.p50 ?? NaN), ''),
        toControl,
      ]),
    ),
    held: table(
      ['応答 / Answers', '1件を見る p50 ÷ 100件 / a look', 'p99 ÷ 100件', 'ファイル / File'],
      growth?.held.map(({ answers, microseconds: { p50, p99 }, MB }) => [
        answers.toLocaleString('en'),
        quantity(p50 / (growth.held[0]?.microseconds.p50 ?? NaN), ''),
        quantity(p99 / (growth.held[0]?.microseconds.p99 ?? NaN), ''),
        `${MB} MB`,
      ]),
    ),
    log: table(
      [
        'ログ / Log',
        '開く（CPU） / open (CPU)',
        '最初の打鍵 / first keystroke',
        '打鍵 p50',
        '打鍵のCPU / CPU of a keystroke',
      ],
      log && [
        [log.MB, log.openCpu, log.firstKeystroke, log.keystroke, log.keystrokeCpu].map(
          (value, index) => `${value} ${index === 0 ? 'MB' : 'ms'}`,
        ),
      ],
    ),
    million: table(
      [
        '番号 / Numbers',
        'リンク / Links',
        '開く→リンク / open → links',
        '打鍵 p50',
        '全選択の電球 / light bulb',
        '最大 / Peak',
      ],
      million && [
        [
          million.numbers.toLocaleString('en'),
          million.links.toLocaleString('en'),
          `${rounded(million.open / 1000)} s`,
          `${million.keystroke} ms`,
          `${rounded(million.codeActions / 1000)} s`,
          `${million.MB} MB`,
        ],
      ],
    ),
    reservations: table(
      ['プロセス / Processes', '÷ 1プロセス / one process', '÷ SQLite の最小 / bare SQLite'],
      reservations?.rows.map(({ processes, ofOneProcess, ofBareSqlite }) => [processes, ofOneProcess, ofBareSqlite]),
    ),
    sizes: table(
      ['', 'kB', 'gzip kB', 'server ÷'],
      sizes?.rows.map(({ file, kB, packed, ratio }) => [file, kB, packed, ratio]),
    ),
    scan: table(
      ['文字列 / Text', '÷ NFKC 1回', '÷ 単純な正規表現 / naive expression', 'time(2n) ÷ time(n)'],
      scan?.rows.map(({ text, toNfkc, toNaive, growth: times }) => [TEXTS[text] ?? text, toNfkc, toNaive, times]),
    ),
    throughput: table(
      ['プロセス', '応答にかかる時間', '照会', '時間（模擬）', '最短に対する割合', '60秒間の最多', '違反'],
      throughput?.rows.map(({ processes, latency, requests, took, efficiency, mostInMinute, violations }) => [
        processes,
        `${latency} ms`,
        requests,
        `${(took / 1000).toFixed(1)} s`,
        `${(100 * efficiency).toFixed(2)} %`,
        mostInMinute,
        violations,
      ]),
    ),
  };
}

const KINDS = {
  hover: 'ホバー、1 MB / hover, 1 MB',
  completion: '補完、100,000件 / completion',
  codeAction: 'コードアクション / code actions',
};

const TEXTS: Readonly<Record<string, string>> = {
  'drafts as filed': '提出する書類 / drafts as filed',
  'a number in 54 characters': '54文字に1件の番号 / a number in 54 characters',
  'words only': '語だけ（特願特願…） / words only',
  'words and blanks': '語と空白 / words and blanks',
  digits: '数字だけ（すべて誤りのある番号） / digits',
  'one word, blanks': '語1つと空白30万字 / one word, blanks',
  'chains of 同': '同、同、… / chains of 同',
  'almost numbers': '番号になりかけ / almost numbers',
  'countries before words': '国名＋番号の語 / countries before words',
  'numbers cut by line ends': '改行で途切れた番号 / numbers cut by line ends',
  'numbers cut by tags': 'タグで途切れた番号 / numbers cut by tags',
  'invisible characters': '見えない文字 / invisible characters',
};

function table(head: readonly string[], rows: readonly (readonly Cell[])[] | undefined): string {
  if (!rows) return '\n測定できず / not measured\n';
  const line = (cells: readonly Cell[]) => `| ${cells.join(' | ')} |`;
  const marks = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return `\n${[head, marks, ...rows].map(line).join('\n')}\n`;
}
