/**
 * The answer of a host that is too old: one sentence. The build makes this a file of its own, loaded before server and
 * command line (`esbuild.mjs`), so it must run on Node 14.
 */
import { oldHost } from './messages/host.ts';
import { languageOf, localeOf } from './messages/language.ts';
import { isOldNode } from './base/host.ts';

/** LSP: the server cannot answer, and a retry is useless. */
const REQUEST_FAILED = -32803;
const HEADER_END = '\r\n\r\n';

interface Incoming {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: { readonly locale?: string; readonly initializationOptions?: { readonly locale?: string } };
}

/** True on a host that is too old: the user is informed, also in the editor, and the process ends with status 2. */
export function refuses(isServer: boolean): boolean {
  if (!isOldNode(process.versions.node)) return false;
  process.exitCode = 2;
  process.stderr.write(`${sentence(localeOf(process.env))}\n`);
  if (isServer) answerEditor(process.argv);
  return true;
}

function sentence(locale: string | undefined): string {
  return oldHost[languageOf(locale)](process.versions.node);
}

/** Over a socket or pipe there is no answer: the process has ended, and its error output says why. */
function answerEditor(args: readonly string[]): void {
  if (args.includes('--node-ipc')) {
    process.on('message', (message: Incoming) => {
      const answer = answerTo(message);
      if (answer) process.send?.(answer);
    });
  } else if (!args.some((one) => /^--(?:version|socket|pipe)\b/u.test(one))) {
    let held: Buffer = Buffer.alloc(0);
    process.stdin.on('data', (chunk: Buffer) => {
      held = Buffer.concat([held, chunk]);
      for (let next = firstMessage(held); next; next = firstMessage(held)) {
        held = next.rest;
        const answer = answerTo(next.message);
        if (answer) write(answer);
      }
    });
  }
}

function answerTo({ id, method, params }: Incoming): object | undefined {
  if (method === 'exit') process.exit(2);
  if (id === undefined) return undefined;
  if (method === 'shutdown') return { jsonrpc: '2.0', id, result: null };
  const message = sentence(params?.initializationOptions?.locale ?? params?.locale);
  return { jsonrpc: '2.0', id, error: { code: REQUEST_FAILED, message, data: { retry: false } } };
}

/** The first whole message on standard input; an unreadable one counts as empty. */
function firstMessage(bytes: Buffer): { readonly message: Incoming; readonly rest: Buffer } | undefined {
  const end = bytes.indexOf(HEADER_END);
  if (end < 0) return undefined;
  const length = Number(/^content-length: *(\d+)/imu.exec(bytes.toString('latin1', 0, end))?.[1] ?? 0);
  const start = end + HEADER_END.length;
  if (bytes.length < start + length) return undefined;
  const rest = bytes.subarray(start + length);
  try {
    return { message: JSON.parse(bytes.toString('utf8', start, start + length)) as Incoming, rest };
  } catch {
    return { message: {}, rest };
  }
}

function write(answer: object): void {
  const body = JSON.stringify(answer);
  process.stdout.write(`Content-Length: ${Buffer.byteLength(body)}${HEADER_END}${body}`);
}
