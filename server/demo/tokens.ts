import { randomUUID } from 'node:crypto';
import type { Clock } from '../src/base/clock.ts';

/** Life of a refresh token: 8 hours (handbook, 別紙5). */
const REFRESH_LIFE_SECONDS = 28_800;

export interface Account {
  readonly username: string;
  readonly password: string;
}

interface TokenOptions {
  readonly clock: Clock;
  readonly account: Account;
  readonly tokenLifeSeconds: number;
  /** Makes an opaque token; never the same twice. */
  readonly random?: () => string;
}

interface TokenReply {
  readonly httpStatus: number;
  readonly body: unknown;
}

/** The token endpoint: password and refresh_token grants, as the Keycloak server of the JPO answers them. */
export interface Tokens {
  /** `form` is the body of the request, `application/x-www-form-urlencoded`. */
  grant(form: URLSearchParams): TokenReply;
  /** Whether this `Authorization` header carries an access token that holds now. */
  accepts(authorization: string | undefined): boolean;
}

export function createTokens({ clock, account, tokenLifeSeconds, random = randomUUID }: TokenOptions): Tokens {
  const accessUntil = new Map<string, number>();
  const refreshUntil = new Map<string, number>();

  function issue(): TokenReply {
    const accessToken = random();
    const refreshToken = random();
    prune(accessUntil, clock.now());
    prune(refreshUntil, clock.now());
    accessUntil.set(accessToken, clock.now() + tokenLifeSeconds * 1000);
    refreshUntil.set(refreshToken, clock.now() + REFRESH_LIFE_SECONDS * 1000);
    const body = {
      access_token: accessToken,
      expires_in: tokenLifeSeconds,
      refresh_expires_in: REFRESH_LIFE_SECONDS,
      refresh_token: refreshToken,
      token_type: 'Bearer',
      id_token: random(),
      'not-before-policy': 0,
      session_state: random(),
      scope: 'openid profile',
    };
    return { httpStatus: 200, body };
  }

  return {
    grant(form) {
      switch (form.get('grant_type')) {
        case 'password':
          return form.get('username') === account.username && form.get('password') === account.password
            ? issue()
            : refuse(401, 'invalid_grant', 'Invalid user credentials');
        case 'refresh_token':
          return holds(refreshUntil, form.get('refresh_token') ?? '', clock.now())
            ? issue()
            : refuse(400, 'invalid_grant', 'Token is not active');
        case null:
          return refuse(400, 'invalid_request', 'Missing form parameter: grant_type');
        default:
          return refuse(400, 'unsupported_grant_type', 'Unsupported grant_type');
      }
    },
    accepts(authorization = '') {
      const token = /^Bearer (\S+)$/iu.exec(authorization)?.[1];
      return token !== undefined && holds(accessUntil, token, clock.now());
    },
  };
}

function refuse(httpStatus: number, error: string, description: string): TokenReply {
  return { httpStatus, body: { error, error_description: description } };
}

function holds(tokens: ReadonlyMap<string, number>, token: string, now: number): boolean {
  const until = tokens.get(token);
  return until !== undefined && now < until;
}

function prune(tokens: Map<string, number>, now: number): void {
  for (const [token, until] of tokens) if (until <= now) tokens.delete(token);
}
