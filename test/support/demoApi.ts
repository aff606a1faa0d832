import { STATUS_CODES, type Server, type ServerResponse } from 'node:http';
import * as product from '../../server/demo/demoApi.ts';
import type { Envelope, StatusCode } from '../../server/demo/envelope.ts';
import { enveloped, type Reply } from '../../server/demo/replies.ts';
import { APIS } from '../../server/src/apis/apis.ts';

/** The demo API with what only tests need: faults in the place of answers, and a server that goes away and comes back. */

export type DemoRequest = product.DemoRequest;

/**
 * Where in the bytes of an answer something happens, in their order: before the first; within the status line, the name
 * and the value of its first header; after the empty line that ends the head; after the first byte of the body, in its
 * middle, and before its last byte.
 */
export type WirePlace =
  'nothing' | 'statusLine' | 'headerName' | 'headerValue' | 'head' | 'bodyFirst' | 'bodyMiddle' | 'bodyLast';

/**
 * A trouble put in place of the normal answer.
 * - `answer`: this body instead of an envelope (maintenance page, another HTTP status); costs nothing of the day's count
 * - `status`: the envelope of this status with its HTTP status; costs nothing
 * - `edit`: the normal answer of an API, changed (unknown fields, missing fields, `remainAccessCount: ""`)
 * - `truncate`: the normal answer, broken off after so many bytes, at least one
 * - `drop`: the normal answer is made and counted, but the connection ends before a byte of it
 * - `hold`: the normal answer, once the promise has resolved
 * - `bytes`: the body of the normal answer, changed, with the length it then has (a JSON or ZIP that ends early)
 * - `length`: the normal answer with a Content-Length that says so many bytes more, or fewer where it is negative
 * - `cut`: the normal answer up to a place; there the connection is reset (RST) or closed (FIN)
 * - `stall`: the normal answer up to a place, and then nothing until the client gives up
 */
export type Fault =
  | { readonly kind: 'answer'; readonly httpStatus: number; readonly body: string; readonly contentType?: string }
  | { readonly kind: 'status'; readonly code: StatusCode }
  | { readonly kind: 'edit'; readonly edit: (answer: Envelope) => unknown }
  | { readonly kind: 'truncate'; readonly bytes: number }
  | { readonly kind: 'drop' }
  | { readonly kind: 'hold'; readonly until: Promise<void> }
  | { readonly kind: 'bytes'; readonly edit: (body: Uint8Array) => Uint8Array }
  | { readonly kind: 'length'; readonly add: number }
  | { readonly kind: 'cut'; readonly at: WirePlace; readonly by: 'reset' | 'close' }
  | { readonly kind: 'stall'; readonly at: WirePlace };

export type Intercept = (request: DemoRequest) => Fault | undefined;

export interface DemoApiOptions extends product.DemoApiOptions {
  readonly intercept?: Intercept;
}

export interface DemoApi extends product.DemoApi {
  /** Ends all connections and refuses new ones, until `comeBack`. */
  goAway(): Promise<void>;
  /** Listens again at the same address. */
  comeBack(): Promise<void>;
}

/** Starts the demo API; `intercept` is asked for each request that has arrived, before it is answered. */
export async function startDemoApi({ intercept, ...options }: DemoApiOptions): Promise<DemoApi> {
  const deliver: product.Deliver = async (request, normal, send) => {
    const fault = intercept?.(request);
    const reply = foreignReply(fault, request) ?? (await normal());
    if (fault?.kind === 'hold') await fault.until;
    send(edited(reply, fault), (response, wired) => write(response, wired, fault));
  };
  const api = await product.startDemoApi({ ...options, ...(intercept ? { deliver } : {}) });
  const { server } = api;
  const port = Number(new URL(api.url).port);
  return {
    ...api,
    goAway: () => api.close(),
    comeBack: () => (server.listening ? Promise.resolve() : listen(server, port)),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** The reply that a fault puts in place of the normal one. */
function foreignReply(fault: Fault | undefined, { api }: DemoRequest): Reply | undefined {
  if (fault?.kind === 'status') {
    return enveloped(
      APIS.find(({ id }) => id === api),
      fault.code,
    );
  }
  if (fault?.kind !== 'answer') return undefined;
  const { httpStatus, body, contentType = 'text/html; charset=UTF-8' } = fault;
  return { httpStatus, statusCode: '', body, contentType };
}

function edited(reply: Reply, fault: Fault | undefined): Reply {
  const isEdited = fault?.kind === 'edit' && reply.statusCode !== '' && !(reply.body instanceof Uint8Array);
  return isEdited ? { ...reply, body: fault.edit(reply.body as Envelope) } : reply;
}

/** Puts an answer on the wire as its fault wants it; whole and correct where there is none. */
function write(response: ServerResponse, wired: product.Wired, fault: Fault | undefined): 'dropped' | undefined {
  if (fault?.kind === 'drop') {
    response.socket?.destroy();
    return 'dropped';
  }
  const body = fault?.kind === 'bytes' ? Buffer.from(fault.edit(wired.body)) : wired.body;
  const length = body.length + (fault?.kind === 'length' ? fault.add : 0);
  const headers = { ...wired.headers, 'Content-Length': length };
  if (fault?.kind === 'cut' || fault?.kind === 'stall') {
    writePart(response, { ...wired, headers, body }, fault);
    return undefined;
  }
  response.writeHead(wired.httpStatus, headers);
  if (fault?.kind === 'truncate') response.write(body.subarray(0, fault.bytes), () => response.destroy());
  else if (length > body.length) response.write(body, () => response.destroy());
  else response.end(body);
  return undefined;
}

/** By hand, since the connection is to end where no server of Node's would end it. */
function writePart(
  response: ServerResponse,
  wired: product.Wired,
  fault: Fault & { readonly kind: 'cut' | 'stall' },
): void {
  const { socket } = response;
  if (!socket) return;
  const end = () => {
    if (fault.kind === 'stall') return;
    if (fault.by === 'reset') socket.resetAndDestroy();
    else socket.destroySoon();
  };
  const part = partOf(wired, fault.at);
  if (part.length === 0) end();
  else socket.write(part, end);
}

/** The bytes up to a place. */
function partOf({ httpStatus, headers, body }: product.Wired, at: WirePlace): Buffer {
  const status = `HTTP/1.1 ${httpStatus} ${STATUS_CODES[httpStatus] ?? ''}\r\n`;
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);
  const head = Buffer.from(`${status}${lines.join('')}\r\n`);
  const whole = Buffer.concat([head, body]);
  const ends: Readonly<Record<WirePlace, number>> = {
    nothing: 0,
    statusLine: 'HTTP/1.1 2'.length,
    headerName: status.length + 'Cont'.length,
    headerValue: status.length + 'Content-Type: app'.length,
    head: head.length,
    bodyFirst: head.length + 1,
    bodyMiddle: head.length + Math.floor(body.length / 2),
    bodyLast: whole.length - 1,
  };
  return whole.subarray(0, ends[at]);
}
