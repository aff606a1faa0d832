import { rounded } from './measuring.ts';
import type { Results } from './results.ts';

interface Goal {
  /** In Japanese and English. */
  readonly goal: string;
  readonly bound: number;
  readonly unit: string;
  /** NaN where it was not measured. */
  readonly measured: number;
}

/** A text whose numbers are as dense as in a draft that is filed; the others are made to be slow. */
const AS_FILED = 'drafts as filed';
/** Also not hostile, but denser than any draft: in the table of the scanner, not held against a goal. */
const DENSE = 'a number in 54 characters';

/** What is to be reached in one run, and what was. */
export function goalsOf({ found }: Pick<Results, 'found'>): readonly Goal[] {
  const { typing, questions, memory, million, log, scan } = found;
  const typingTo = (name: string) => typing?.ratios.find(({ to }) => to === name);
  const answer = (kind: string) => questions?.rows.find((row) => row.kind === kind);
  const hostile = (scan?.rows ?? []).filter(({ text }) => text !== AS_FILED && text !== DENSE);
  const ratio = (goal: string, bound: number, measured = NaN): Goal => ({ goal, bound, unit: '×', measured });
  return [
    ratio('起動→initialize ÷ JSON / start → initialize', 0.5, typingTo('json')?.initialize),
    ratio('打鍵→診断 ÷ HTML / keystroke → diagnostics', 1 / 20, typingTo('html')?.p50),
    ratio('打鍵→診断 ÷ 対照 / keystroke → diagnostics ÷ control', 0.5, typingTo('control')?.p50),
    {
      goal: '打鍵→診断 p99、1 MB / keystroke → diagnostics, p99',
      bound: 10,
      unit: 'ms',
      measured: typing?.rows.find(({ name }) => name === 'jpo-drafting')?.keystroke.p99 ?? NaN,
    },
    ratio('打鍵→診断、10 MB ÷ 1 MB / keystroke → diagnostics, 10 MB ÷ 1 MB', 2, typing?.tenfold?.p50),
    ratio('ホバー p99 ÷ JSON / hover p99', 0.6, questions?.hovers.find(({ to }) => to === 'json')?.p99),
    ratio('ホバー p99、上限で待つ間 ÷ 平時 / hover p99, saturated ÷ warm', 1.3, answer('hover')?.p99),
    ratio(
      '200回開閉後のメモリー ÷ 対照 / memory after 200 cycles ÷ control',
      0.8,
      memory?.ratios.find(({ to }) => to === 'control')?.afterCycles,
    ),
    ratio(
      '同、151–200回目 ÷ 101–150回目 / cycles 151–200 ÷ 101–150',
      1.05,
      memory?.rows.find(({ name }) => name === 'jpo-drafting')?.growth,
    ),
    {
      goal: '番号100万件の下書き、最大のメモリー / a draft of a million numbers, peak memory',
      bound: 1_000,
      unit: 'MB',
      measured: million?.MB ?? NaN,
    },
    {
      goal: '20 MBのログを開く、サーバーのCPU / a log of 20 MB opened, CPU of the server',
      bound: 200,
      unit: 'ms',
      measured: log?.openCpu ?? NaN,
    },
    {
      goal: '同、最初の打鍵 / its first keystroke',
      bound: 20,
      unit: 'ms',
      measured: log?.firstKeystroke ?? NaN,
    },
    ratio('走査 ÷ NFKC 1回 / scanner ÷ one NFKC pass', 3, scan?.rows.find(({ text }) => text === AS_FILED)?.toNfkc),
    ratio(
      '敵対的な文字列の time(2n) ÷ time(n)、最大 / on hostile text, the worst',
      2.2,
      hostile.length === 0 ? NaN : Math.max(...hostile.map(({ growth }) => growth)),
    ),
    {
      goal: '100,000件からの補完 p99 / completion over 100,000 p99',
      bound: 4,
      unit: 'ms',
      measured: answer('completion')?.warm.p99 ?? NaN,
    },
  ];
}

export function isMet({ bound, measured }: Goal): boolean {
  return measured <= bound;
}

/** `0.05 ×`, `5 ms`; a dash where nothing was measured. */
export function quantity(value: number, unit: string): string {
  return Number.isNaN(value) ? '—' : `${rounded(value)} ${unit}`.trim();
}
