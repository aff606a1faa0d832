import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { machineEnvironment } from '../support/lspClient.ts';
import { newHome, removeHome } from '../support/home.ts';

const SERVER = fileURLToPath(new URL('../../dist/server.js', import.meta.url));
/** Real time for an answer, ms. */
const LONGEST_ANSWER = 20_000;

/**
 * A server process whose client writes what it likes. Nobody is signed in and the API's address is a closed port of this
 * machine, so nothing is asked of anybody.
 */
export class RawServer {
  readonly #home = newHome();
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  /** Requests that wait for an answer, by id. */
  readonly #open = new Map<string, { readonly resolve: () => void; readonly reject: (error: Error) => void }>();
  /** What the server's own questions are answered with. */
  readonly #reply: (method: string) => object;
  #input = Buffer.alloc(0);
  #errors = '';
  #ids = 0;

  constructor(reply: (method: string) => object) {
    this.#reply = reply;
    this.#child = spawn(process.execPath, [SERVER, '--stdio'], {
      env: { ...machineEnvironment(), JPO_DRAFTING_HOME: this.#home, JPO_API_BASE_URL: 'http://127.0.0.1:9' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#child.stdin.on('error', () => undefined);
    this.#child.once('exit', () => {
      for (const { reject } of this.#open.values()) reject(new Error(`the server ended: ${this.end ?? ''}`));
    });
    this.#child.stderr.on('data', (chunk: Buffer) => (this.#errors += chunk.toString()));
    this.#child.stdout.on('data', (chunk: Buffer) => {
      this.#input = Buffer.concat([this.#input, chunk]);
      this.#read();
    });
  }

  /** Why the process is not there any more; undefined while it runs. */
  get end(): string | undefined {
    const { exitCode, signalCode } = this.#child;
    return exitCode === null && signalCode === null ? undefined : `${exitCode ?? signalCode}\n${this.#errors}`;
  }

  write(bytes: string | Uint8Array): void {
    this.#child.stdin.write(bytes);
  }

  send(message: unknown): void {
    const body = Buffer.from(JSON.stringify(message));
    this.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  /** Sends a request with an id of its own; resolves when it is answered, whatever with. Rejects when it never is. */
  request(method: string, params: unknown): Promise<void> {
    const id = `own-${this.#ids++}`;
    const answered = new Promise<void>((resolve, reject) => {
      if (this.end !== undefined) reject(new Error(`the server ended: ${this.end}`));
      this.#open.set(id, { resolve, reject });
      setTimeout(() => {
        reject(new Error(`${method} was not answered`));
      }, LONGEST_ANSWER).unref();
    });
    this.send({ jsonrpc: '2.0', id, method, params });
    return answered;
  }

  close(): void {
    this.#child.kill('SIGKILL');
    removeHome(this.#home);
  }

  #read(): void {
    for (;;) {
      const header = this.#input.indexOf('\r\n\r\n');
      if (header < 0) return;
      const length = Number(
        /Content-Length: (?<length>[0-9]+)/u.exec(this.#input.toString('latin1', 0, header))?.groups?.['length'],
      );
      if (this.#input.length < header + 4 + length) return;
      const body = this.#input.toString('utf8', header + 4, header + 4 + length);
      this.#input = this.#input.subarray(header + 4 + length);
      this.#take(JSON.parse(body) as { readonly id?: unknown; readonly method?: string });
    }
  }

  #take({ id, method }: { readonly id?: unknown; readonly method?: string }): void {
    if (method === undefined) this.#open.get(String(id))?.resolve();
    else if (id !== undefined) this.send({ jsonrpc: '2.0', id, ...this.#reply(method) });
  }
}
