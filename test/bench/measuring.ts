import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';

/** The smallest value that this share of the values does not exceed; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? NaN;
}

/** To this many significant digits, so that tables and JSON do not say more than was measured. */
export function rounded(value: number, digits = 3): number {
  return Number(value.toPrecision(digits));
}

/** Number, median and slowest hundredth, in the unit of the values. */
export interface Summary {
  readonly n: number;
  readonly p50: number;
  readonly p99: number;
}

export function summary(values: readonly number[]): Summary {
  return { n: values.length, p50: rounded(quantile(values, 0.5)), p99: rounded(quantile(values, 0.99)) };
}

/** How long something takes, ms. */
export async function took(work: () => unknown): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

/** System, processor and Node, on one line. */
export function machine(): string {
  const memory = `${Math.round(os.totalmem() / 2 ** 30)} GB`;
  return `${os.platform()} ${os.arch()}, ${os.cpus()[0]?.model ?? ''} × ${os.cpus().length}, ${memory}, Node ${process.version}`;
}

/** Memory of a process that is resident, MB; undefined where the system does not tell. */
export function residentMemory(pid: number): number | undefined {
  return statusOf(pid, 'VmRSS');
}

/** The most memory of a process that ever was resident, MB; undefined where the system does not tell. */
export function peakMemory(pid: number): number | undefined {
  return statusOf(pid, 'VmHWM');
}

function statusOf(pid: number, name: 'VmRSS' | 'VmHWM'): number | undefined {
  try {
    const lines = readFileSync(`/proc/${pid}/status`, 'utf8').split('\n');
    const kilobytes = /^[^:]+:\s+([0-9]+) kB$/u.exec(lines.find((line) => line.startsWith(`${name}:`)) ?? '')?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1000;
  } catch {
    return undefined;
  }
}

/** Writes what a benchmark found to the file that `--json FILE` on its command line names; without one, nowhere. */
export function writeResult(result: object): void {
  const at = process.argv.indexOf('--json');
  const file = at < 0 ? undefined : process.argv[at + 1];
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(result, undefined, 2)}\n`);
}

/** The number that `--NAME` on the command line gives, or `fallback`. */
export function counted(name: string, fallback: number): number {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? NaN : Number(process.argv[at + 1]);
  return Number.isNaN(value) ? fallback : value;
}
