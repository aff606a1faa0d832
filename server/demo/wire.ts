import { STATUS_CODES, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';
import type { Fault, WirePlace } from './faults.ts';

interface Wired {
  readonly httpStatus: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/** Puts an answer on the wire as its fault wants it; whole and correct where there is none. */
export function sendBytes(response: ServerResponse, { httpStatus, headers, body: normal }: Wired, fault?: Fault): void {
  const body = fault?.kind === 'bytes' ? Buffer.from(fault.edit(normal)) : normal;
  const length = body.length + (fault?.kind === 'length' ? fault.add : 0);
  const wired = { httpStatus, headers: { ...headers, 'Content-Length': length }, body };
  if (fault?.kind === 'cut' || fault?.kind === 'stall') {
    sendPart(response, wired, fault);
    return;
  }
  response.writeHead(httpStatus, wired.headers);
  if (fault?.kind === 'truncate') response.write(body.subarray(0, fault.bytes), () => response.destroy());
  else if (length > body.length) response.write(body, () => response.destroy());
  else response.end(body);
}

/** By hand, since the connection is to end where no server of Node's would end it. */
function sendPart(response: ServerResponse, wired: Wired, fault: Fault & { readonly kind: 'cut' | 'stall' }): void {
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
function partOf({ httpStatus, headers, body }: Wired, at: WirePlace): Buffer {
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
