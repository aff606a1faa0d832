import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../src/base/clock.ts';
import type { Family } from '../src/apis/apis.ts';
import { createIndex, DEMO_CASES } from './cases/cases.ts';
import type { DemoCases } from './cases/cases.ts';
import { createDownloads, isDownload } from './downloads.ts';
import type { Envelope } from './envelope.ts';
import type { DemoRequest, Fault, Intercept } from './faults.ts';
import { createJudge } from './judge.ts';
import type { Violations } from './judge.ts';
import { DEMO_OFFICE_LIST } from './officeList.ts';
import { createDossiers } from './opd/dossiers.ts';
import { opdXml } from './opd/xml.ts';
import { foreignReply, normalReply, TOKEN_PATH, XML } from './replies.ts';
import type { Reply, Services } from './replies.ts';
import { findRoute } from './routes.ts';
import { createTokens } from './tokens.ts';
import type { Account } from './tokens.ts';
import { sendBytes } from './wire.ts';

/** A server that runs for weeks keeps the latest requests only. */
const LONGEST_LOG = 10_000;

export interface DemoApiOptions {
  readonly clock: Clock;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** Default demo/demo. */
  readonly account?: Account;
  /** The separate one for the OPD-APIs; not the same as `account`. Default opd/opd. */
  readonly opdAccount?: Account;
  /** Actual daily limits by API id (`patent/app_progress`). */
  readonly limits?: Readonly<Record<string, number>>;
  /** Actual daily limit over the handbook's where `limits` says nothing. Default 2, as in 2026. */
  readonly limitFactor?: number;
  readonly minuteLimit?: Partial<Readonly<Record<Family, number>>>;
  /** Default 3600. */
  readonly tokenLifeSeconds?: number;
  readonly cases?: DemoCases;
  /** Makes one opaque token; default random. */
  readonly random?: () => string;
  readonly intercept?: Intercept;
}

/** One request as it was answered. */
interface LoggedRequest extends DemoRequest {
  /** `result.statusCode`; "" for tokens, downloads, foreign bodies and until the answer is sent. */
  readonly statusCode: string;
  /** 0 until the answer is sent, and when the connection was dropped. */
  readonly httpStatus: number;
}

export interface DemoApi {
  /** Origin, without a trailing slash. */
  readonly url: string;
  /** What the demo's office says of its cases: a list as CSV, for the docket. */
  readonly officeList: string;
  /** In the order of arrival. */
  readonly requests: readonly LoggedRequest[];
  readonly violations: Readonly<Violations>;
  /** Sets what is left today of an API's count, as when someone else with the same ID has been asking. */
  setRemain(apiId: string, remaining: number): void;
  /** Ends all connections and refuses new ones, until `comeBack`. */
  goAway(): Promise<void>;
  /** Listens again at the same address. */
  comeBack(): Promise<void>;
  /** Ends the server and all connections. */
  close(): Promise<void>;
}

/**
 * Starts a server with the HTTP surface of the 特許情報取得API over invented cases, on 127.0.0.1 only. It counts
 * requests by itself and so judges its clients. Rejects when the port is taken.
 */
export async function startDemoApi(options: DemoApiOptions): Promise<DemoApi> {
  const { clock, port = 0, cases = DEMO_CASES } = options;
  const { account = { username: 'demo', password: 'demo' }, opdAccount = { username: 'opd', password: 'opd' } } =
    options;
  const requests: { -readonly [K in keyof LoggedRequest]: LoggedRequest[K] }[] = [];
  const services: Services = {
    judge: createJudge({ limitFactor: 2, ...options }),
    tokens: {
      domestic: createTokens({ tokenLifeSeconds: 3600, ...options, account }),
      opd: createTokens({ tokenLifeSeconds: 3600, ...options, account: opdAccount }),
    },
    index: createIndex(cases),
    dossiers: createDossiers(cases),
    downloads: createDownloads(options),
    origin: () => url,
  };
  let url = '';

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const method = request.method ?? 'GET';
    const route = findRoute(path);
    const api = path === TOKEN_PATH ? 'token' : isDownload(path) ? 'download' : (route?.api.id ?? '');
    const entry = { at: clock.now(), method, path, api, statusCode: '', httpStatus: 0 };
    requests.push(entry);
    if (requests.length > LONGEST_LOG) requests.shift();
    const withinMinute = route ? services.judge.arrive(route.api.family) : true;
    const fault = options.intercept?.({ at: entry.at, method, path, api });
    const reply = foreignReply(fault, route) ?? (await normalReply(request, path, route, withinMinute, services));
    if (fault?.kind === 'hold') await fault.until;
    entry.statusCode = reply.statusCode;
    if (fault?.kind === 'drop') {
      request.socket.destroy();
      return;
    }
    entry.httpStatus = reply.httpStatus;
    response.sendDate = false;
    send(response, reply, new Date(clock.now()), fault);
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await listen(server, port);
  const taken = (server.address() as AddressInfo).port;
  url = `http://127.0.0.1:${String(taken)}`;
  return {
    url,
    officeList: DEMO_OFFICE_LIST,
    requests,
    violations: services.judge.violations,
    setRemain: (apiId, remaining) => {
      services.judge.setRemain(apiId, remaining);
    },
    goAway: () => close(server),
    comeBack: () => (server.listening ? Promise.resolve() : listen(server, taken)),
    close: () => close(server),
  };
}

function send(response: ServerResponse, reply: Reply, now: Date, fault: Fault | undefined): void {
  const edited = fault?.kind === 'edit' && reply.statusCode !== '' && !(reply.body instanceof Uint8Array);
  const body = edited ? fault.edit(reply.body as Envelope) : reply.body;
  const headers = {
    Date: now.toUTCString(), // not by the machine's clock, which Node would take
    'Content-Type': reply.contentType ?? 'application/json',
    ...(reply.fileName ? { 'Content-Disposition': `attachment;filename=${reply.fileName}` } : {}),
    ...(reply.secret ? { 'Cache-Control': 'no-store' } : {}),
  };
  sendBytes(response, { httpStatus: reply.httpStatus, headers, body: bytesOf(body, reply.contentType) }, fault);
}

function bytesOf(body: unknown, contentType: string | undefined): Buffer {
  if (body instanceof Uint8Array) return Buffer.from(body);
  if (typeof body === 'string') return Buffer.from(body);
  const isXml = contentType === XML && typeof body === 'object' && body !== null;
  return Buffer.from(isXml ? opdXml(body) : JSON.stringify(body));
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

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
