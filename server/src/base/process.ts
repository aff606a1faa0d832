import { setFlagsFromString } from 'node:v8';

/** Hides Node 22's experimental warnings for node:sqlite and fs.glob, which tell the user nothing. */
export function quietWarnings(): void {
  const emit = process.emitWarning.bind(process) as (...parts: unknown[]) => void;
  process.emitWarning = (...parts: unknown[]) => {
    if (!/\b(?:SQLite|glob) is an experimental feature/u.test(String(parts[0]))) emit(...parts);
  };
}

/**
 * Keeps V8's young generation at its initial size. V8 doubles it under load, up to 130 MB, and never shrinks it, though 15 MB
 * are in use: a server that reads a large draft at each keystroke would keep a quarter of a gigabyte while its window is
 * open. A keystroke takes a quarter longer for it (`npm run bench`: memory, typing).
 */
export function keepYoungGenerationSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1'); // read at each growth, so it works while V8 runs
}
