import * as v from 'valibot';
import type { Clock } from '../base/clock.ts';
import { parseJson } from './envelope.ts';
import { FailureError } from '../base/failure.ts';
import type { HttpResponse, Transport } from '../network/transport.ts';
import { createHash } from 'node:crypto';
import type { Account } from '../store/store.ts';

/** ID and password issued by the JPO; in the editor's secret storage or the environment, and here in memory. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

interface Token {
  readonly access: string;
  /** ms since the epoch; a little before the token expires, so that none expires on the way. */
  readonly renewAt: number;
  readonly refresh: string | undefined;
  readonly refreshUntil: number;
}

const schema = v.object({
  access_token: v.pipe(v.string(), v.regex(/^[!-~]+$/u)), // it goes into a header: RFC 9110 §5.5
  expires_in: v.fallback(v.number(), 3600),
  refresh_token: v.fallback(v.optional(v.string()), undefined),
  refresh_expires_in: v.fallback(v.number(), 0),
});

/** How long before its end a token is renewed, but not before nine tenths of its life. */
const MARGIN_MS = 60_000;

/** Tokens by the handbook, 別紙5: password grant (form-encoded), then refresh_token; 1 h and 8 h. One login at a time. */
export class TokenSource {
  readonly #transport: Transport;
  readonly #clock: Clock;
  readonly #url: string;
  readonly #credentials: () => Promise<Credentials | undefined>;
  #token: Token | undefined;
  #tokenOwner: Credentials | undefined;
  #refused: Credentials | undefined;
  #login: { readonly credentials: Credentials; readonly token: Promise<Token> } | undefined;

  constructor(
    transport: Transport,
    clock: Clock,
    { url }: { readonly url: string },
    credentials: () => Promise<Credentials | undefined>,
  ) {
    this.#transport = transport;
    this.#clock = clock;
    this.#url = url;
    this.#credentials = credentials;
  }

  /** A valid token. Throws a FailureError: `signedOut`, `wrongCredentials` (until others are given), or the transport's. */
  async get(): Promise<string> {
    const credentials = await this.#credentials();
    if (!credentials) {
      this.#token = undefined;
      throw new FailureError({ code: 'signedOut' });
    }
    if (!same(credentials, this.#tokenOwner)) this.#token = undefined;
    if (same(credentials, this.#refused)) throw new FailureError({ code: 'wrongCredentials' });
    const token = this.#token;
    if (token && token.renewAt > this.#clock.now()) return token.access;
    this.#login ??= {
      credentials,
      token: this.#renew(credentials, token).finally(() => {
        this.#login = undefined;
      }),
    };
    const login = this.#login;
    if (same(credentials, login.credentials)) return (await login.token).access;
    // The login under way has other credentials; its result does not apply to these.
    await login.token.catch(() => undefined);
    return this.get();
  }

  /** Makes the next `get` renew a token that the server called invalid (210). */
  invalidate(access: string): void {
    if (this.#token?.access === access) this.#token = { ...this.#token, renewAt: 0 };
  }

  async #renew(credentials: Credentials, old: Token | undefined): Promise<Token> {
    const token = (old && (await this.#refresh(old))) ?? (await this.#signIn(credentials));
    this.#token = token;
    this.#tokenOwner = credentials;
    return token;
  }

  async #refresh({ refresh, refreshUntil }: Token): Promise<Token | undefined> {
    if (refresh === undefined || refreshUntil - MARGIN_MS <= this.#clock.now()) return undefined;
    const response = await this.#post({ grant_type: 'refresh_token', refresh_token: refresh });
    // Anything but a token is a refusal; the password decides.
    return response.status === 200 ? this.#read(parseJson(response)) : undefined;
  }

  async #signIn({ username, password }: Credentials): Promise<Token> {
    const response = await this.#post({ grant_type: 'password', username, password });
    const json = parseJson(response);
    if (isRefusal(json)) {
      this.#refused = { username, password };
      throw new FailureError({ code: 'wrongCredentials', detail: `token: HTTP ${response.status}` });
    }
    const token = this.#read(json);
    if (!token) throw new FailureError({ code: 'badAnswer', detail: 'token: not a token' });
    return token;
  }

  /** Throws on a server fault, so that the password is not sent after a refresh that met the same. */
  async #post(form: Readonly<Record<string, string>>): Promise<HttpResponse> {
    const response = await this.#transport.send({
      method: 'POST',
      url: this.#url,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
      body: new URLSearchParams(form).toString(),
    });
    if ([200, 400, 401].includes(response.status)) return response;
    const code = response.status === 503 || response.mediaType === 'text/html' ? 'maintenance' : 'server';
    throw new FailureError({ code, detail: `token: HTTP ${response.status}` });
  }

  #read(json: unknown): Token | undefined {
    const parsed = v.safeParse(schema, json);
    if (!parsed.success) return undefined;
    const now = this.#clock.now();
    const { access_token, expires_in, refresh_token, refresh_expires_in } = parsed.output;
    return {
      access: access_token,
      renewAt: now + expires_in * 1000 - Math.min(MARGIN_MS, expires_in * 100),
      refresh: refresh_token,
      refreshUntil: now + refresh_expires_in * 1000,
    };
  }
}

const refusal = v.union([
  v.object({ error: v.picklist(['invalid_grant', 'unauthorized_client', 'invalid_client']) }),
  v.object({ result: v.object({ statusCode: v.literal('212') }) }),
]);

function isRefusal(json: unknown): boolean {
  return v.is(refusal, json);
}

function same(a: Credentials, b: Credentials | undefined): boolean {
  return a.username === b?.username && a.password === b.password;
}

/** Digest of origin and ID: the store never has the ID itself. */
export function accountOf(origin: string, { username }: Credentials): Account {
  return createHash('sha256').update(`${origin}\n${username}`).digest('hex').slice(0, 24);
}
