import { setFlagsFromString } from 'node:v8';

/** Hides Node 22's experimental warnings for node:sqlite and fs.glob, which tell the user nothing. */
export function quietWarnings(): void {
  const emit = process.emitWarning.bind(process) as (...parts: unknown[]) => void;
  process.emitWarning = (...parts: unknown[]) => {
    if (!/\b(?:SQLite|glob) is an experimental feature/u.test(String(parts[0]))) emit(...parts);
  };
}

/** The first draft is read by then: it would take 25 ms longer with a small heap. */
const FIRST_DRAFT_MS = 3_000;

/**
 * Keeps the heap small. V8 otherwise doubles the space for new objects under load, up to 130 MB, and lets the old one grow
 * by half before it collects: after 200 drafts of 1 MB the process holds 160 MB instead of 103 (`npm run bench -- memory`).
 * V8 reads both flags whenever it grows a space, so they can be set while it runs.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  setTimeout(() => {
    setFlagsFromString('--optimize-for-size');
  }, FIRST_DRAFT_MS).unref();
}
