import type { Summary } from './measuring.ts';

/** What `npm run bench` writes to docs/benchmarks/results.json. Times are ms unless a name says otherwise. */
export interface Results {
  readonly machine: string;
  /** Of the last run, UTC. */
  readonly day: string;
  /** Of the benchmarks that gave no result, why. */
  readonly failed: Readonly<Partial<Record<Benchmark, string>>>;
  readonly found: Readonly<Partial<Found>>;
}

export type Benchmark = keyof Found;

/** What each benchmark hands to `writeResult`, as far as the tables show it. */
export interface Found {
  readonly scan: {
    readonly rows: readonly {
      readonly text: string;
      readonly toNfkc: number;
      readonly toNaive: number;
      readonly growth: number;
    }[];
  };
  readonly typing: {
    readonly rows: readonly TypingRow[];
    readonly ratios: readonly TypingRatio[];
    /** Of our server in a draft of 10 MB; `p50` to that of 1 MB. */
    readonly tenfold?: { readonly keystroke: Summary; readonly p50: number };
  };
  readonly questions: {
    readonly rows: readonly {
      readonly kind: 'hover' | 'completion' | 'codeAction';
      readonly warm: Summary;
      readonly saturated: Summary;
      readonly p50: number;
      readonly p99: number;
    }[];
    readonly hovers: readonly { readonly to: string; readonly p50: number; readonly p99: number }[];
    readonly waiting: Summary;
  };
  readonly applicants: { readonly search: Summary; readonly MB: number | undefined };
  readonly memory: {
    readonly rows: readonly { readonly name: string; readonly growth: number }[];
    readonly ratios: readonly { readonly to: string; readonly opened: number; readonly afterCycles: number }[];
  };
  readonly docket: {
    readonly cases: number;
    readonly answers: number;
    readonly days: number;
    readonly first: number;
    readonly p50: number;
    readonly toReading: number;
  };
  readonly growth: {
    readonly drafts: readonly { readonly MB: number; readonly p50: number; readonly toControl: number }[];
    readonly held: readonly { readonly answers: number; readonly microseconds: Summary; readonly MB: number }[];
  };
  readonly million: {
    readonly numbers: number;
    readonly links: number;
    readonly open: number;
    readonly keystroke: number;
    readonly codeActions: number;
    readonly MB: number;
  };
  readonly log: {
    readonly MB: number;
    readonly open: number;
    readonly openCpu: number;
    readonly firstKeystroke: number;
    readonly keystroke: number;
    readonly keystrokeCpu: number;
  };
  readonly reservations: {
    readonly rows: readonly {
      readonly processes: number;
      readonly ofOneProcess: number;
      readonly ofBareSqlite: number;
    }[];
  };
  readonly sizes: {
    readonly rows: readonly {
      readonly file: string;
      readonly kB: number;
      readonly packed: number;
      readonly ratio: number;
    }[];
  };
  readonly session: { readonly sent: number; readonly least: number; readonly without: number };
  /** Only where there is a Redis server to start. */
  readonly team: { readonly requests: { readonly separate: number; readonly together: number } };
  readonly throughput: {
    readonly rows: readonly {
      readonly processes: number;
      readonly latency: number;
      readonly requests: number;
      readonly took: number;
      readonly efficiency: number;
      readonly mostInMinute: number;
      readonly violations: number;
    }[];
  };
}

interface TypingRow {
  readonly name: string;
  readonly keystroke: Summary;
}

interface TypingRatio {
  readonly to: string;
  readonly initialize: number;
  readonly open: number;
  readonly p50: number;
  readonly p99: number;
  readonly memory: number;
}
