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

/** How an editor may say that it talks to the server; vscode-languageserver reads the same. */
const WAY_TO_TALK = /^--(?:node-ipc|stdio|socket|pipe)(?:=|$)/u;

/**
 * Takes standard input and output where no other way to talk is named, so that the command alone is enough. With
 * `--version` it prints the version, and the process ends.
 */
export function readCommandLine(args: string[], version: string): void {
  if (args.includes('--version')) {
    process.stdout.write(`${version}\n`);
    process.exit();
  }
  if (!args.some((one) => WAY_TO_TALK.test(one))) args.push('--stdio');
}
