import { setFlagsFromString } from 'node:v8';

/** Hides Node 22's experimental warnings for node:sqlite and fs.glob, which tell the user nothing. */
export function quietWarnings(): void {
  const emit = process.emitWarning.bind(process) as (...parts: unknown[]) => void;
  process.emitWarning = (...parts: unknown[]) => {
    if (!/\b(?:SQLite|glob) is an experimental feature/u.test(String(parts[0]))) emit(...parts);
  };
}

/** While the user types or waits for an answer, a collection of the whole heap would be felt. */
const FELT = /^(?:textDocument\/(?:didChange|hover|completion|codeAction)|(?:completionItem|codeAction)\/resolve)$/u;
const QUIET_MS = 3_000;

/**
 * Keeps the heap small. V8 otherwise doubles the space for new objects under load, up to 130 MB, and lets the old one grow
 * by half before it collects: after 200 drafts of 1 MB the process holds 160 MB instead of 110 (`npm run bench -- memory`).
 * It collects the old one more often only after 3 s in which the editor sent nothing that a user waits for: the function
 * that is returned takes the method of each message. V8 reads both flags whenever it grows a space.
 */
export function keepHeapSmall(): (method: string) => void {
  let isQuiet = false;
  setFlagsFromString('--semi-space-growth-factor=1');
  const timer = setTimeout(() => {
    isQuiet = true;
    setFlagsFromString('--optimize-for-size');
  }, QUIET_MS).unref();
  return (method) => {
    if (!FELT.test(method)) return;
    if (isQuiet) setFlagsFromString('--no-optimize-for-size');
    isQuiet = false;
    timer.refresh();
  };
}
