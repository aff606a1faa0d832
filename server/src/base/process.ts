import { setFlagsFromString } from 'node:v8';

/** Node 22 calls node:sqlite and fs.glob experimental whenever they are used; that is known here and says nothing to the user. */
export function quietWarnings(): void {
  const emit = process.emitWarning.bind(process) as (...parts: unknown[]) => void;
  process.emitWarning = (...parts: unknown[]) => {
    if (!/\b(?:SQLite|glob) is an experimental feature/u.test(String(parts[0]))) emit(...parts);
  };
}

/**
 * Keeps the part of the heap for new objects as small as it is at the start. V8 doubles it under load, up to 130 MB, and
 * gives nothing back, though 15 MB are in use: a server that reads a large draft at each keystroke would keep a quarter of a
 * gigabyte for as long as its window is open. A keystroke takes a quarter longer for it (`npm run bench`: memory, typing).
 */
export function keepYoungGenerationSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1'); // read at each growth, so it can be set while V8 runs
}
