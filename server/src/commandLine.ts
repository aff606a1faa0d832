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
