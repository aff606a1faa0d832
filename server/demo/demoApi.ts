import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../src/base/clock.ts';
import type { Family } from '../src/apis/apis.ts';
import { createDownloads, isDownload } from './bodies.ts';
import { createIndex, DEMO_CASES, DEMO_OFFICE_LIST, type DemoCases } from './cases/cases.ts';
import { createJudge, type Violations } from './judge.ts';
import { createDossiers } from './opd/answers.ts';
import { opdXml } from './opd/xml.ts';
import { findRoute, normalReply, TOKEN_PATH, XML, type Reply, type Services } from './replies.ts';
import { createTokens, type Account } from './tokens.ts';

/** Only the latest requests are kept: a server may run for weeks. */
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
  /** Default: the normal answer, whole. */
  readonly deliver?: Deliver;
}

/** A received request. */
export interface DemoRequest {
  /** Milliseconds of the clock. */
  readonly at: number;
  readonly method: string;
  /** As it stood in the request line: percent-encoded, without a query. */
  readonly path: string;
  /** Id of the API, `token`, `download`, or "" for an unknown path. */
  readonly api: string;
}

/** Answers a request: `normal` makes, and counts, what the JPO would say; `send` is called once. */
export type Deliver = (
  request: DemoRequest,
  normal: () => Promise<Reply>,
  send: (reply: Reply, write?: Write) => void,
) => Promise<void>;

/** An answer as sent. */
export interface Wired {
  readonly httpStatus: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

type Write = (response: ServerResponse, wired: Wired) => 'dropped' | undefined;

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
  readonly server: Server;
  /** The demo office's list of cases as CSV, for the docket. */
  readonly officeList: string;
  /** In the order of arrival. */
  readonly requests: readonly LoggedRequest[];
  readonly violations: Readonly<Violations>;
  /** Sets the requests left today, as when someone else uses the same ID. */
  setRemain(apiId: string, remaining: number): void;
  /** Ends the server and all connections. */
  close(): Promise<void>;
}

/**
 * Starts a server with the HTTP surface of the 特許情報取得API over invented cases, on 127.0.0.1 only. It counts
 * requests by itself and so judges its clients. Rejects when the port is taken.
 */
export async function startDemoApi(options: DemoApiOptions): Promise<DemoApi> {
  const { clock, port = 0, cases = DEMO_CASES, deliver = deliverNormal } = options;
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
    const asked = { at: clock.now(), method, path, api };
    const entry = { ...asked, statusCode: '', httpStatus: 0 };
    requests.push(entry);
    if (requests.length > LONGEST_LOG) requests.shift();
    const withinMinute = route ? services.judge.arrive(route.api.family) : true;
    const normal = () => normalReply(request, path, route, withinMinute, services);
    await deliver(asked, normal, (reply, write = writeWhole) => {
      entry.statusCode = reply.statusCode;
      response.sendDate = false; // not by the machine's clock, which Node would take
      const isDropped = write(response, wiredOf(reply, new Date(clock.now()))) === 'dropped';
      entry.httpStatus = isDropped ? 0 : reply.httpStatus;
    });
  }

  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    url,
    server,
    officeList: DEMO_OFFICE_LIST,
    requests,
    violations: services.judge.violations,
    setRemain: (apiId, remaining) => {
      services.judge.setRemain(apiId, remaining);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

const deliverNormal: Deliver = async (_, normal, send) => {
  send(await normal());
};

function writeWhole(response: ServerResponse, { httpStatus, headers, body }: Wired): undefined {
  response.writeHead(httpStatus, headers).end(body);
}

function wiredOf({ httpStatus, body, contentType, ...reply }: Reply, now: Date): Wired {
  const bytes = bytesOf(body, contentType);
  const headers = {
    Date: now.toUTCString(),
    'Content-Type': contentType ?? 'application/json',
    ...(reply.fileName ? { 'Content-Disposition': `attachment;filename=${reply.fileName}` } : {}),
    ...(reply.secret ? { 'Cache-Control': 'no-store' } : {}),
    'Content-Length': bytes.length,
  };
  return { httpStatus, headers, body: bytes };
}

function bytesOf(body: unknown, contentType: string | undefined): Buffer {
  if (body instanceof Uint8Array) return Buffer.from(body);
  if (typeof body === 'string') return Buffer.from(body);
  const isXml = contentType === XML && typeof body === 'object' && body !== null;
  return Buffer.from(isXml ? opdXml(body) : JSON.stringify(body));
}
