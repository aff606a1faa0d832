/** Where the API is. */
export interface Endpoint {
  /** Origin without a trailing slash. */
  readonly origin: string;
  readonly tokenUrl: string;
}

export const JPO_ORIGIN = 'https://ip-data.jpo.go.jp';
const TOKEN_PATH = '/auth/token';

/** An address of the API that must not be used; `message` is for the log. */
export class EndpointError extends Error {}

/**
 * The endpoint from a base address and a token path; empty ones take the JPO's. Password and token go there, so only
 * https is accepted, and http for this machine (the demo API). Throws EndpointError.
 */
export function endpointOf(baseUrl = '', tokenPath = ''): Endpoint {
  const base = baseUrl === '' ? JPO_ORIGIN : baseUrl;
  if (!URL.canParse(base)) throw new EndpointError(`not an address: ${base.replace(/^.*@/su, '')}`);
  const url = new URL(base);
  url.hostname = url.hostname.replace(/(?<!\.)\.+$/u, ''); // the same server, which must not have counts and a store of its own
  const { protocol, hostname, origin, username, password } = url;
  const isHere = hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]';
  if (protocol !== 'https:' && !(protocol === 'http:' && isHere)) throw new EndpointError(`not https: ${origin}`);
  if (username !== '' || password !== '') throw new EndpointError('an ID or password must not stand in the address');
  const path = tokenPath === '' ? TOKEN_PATH : `/${tokenPath.replace(/^\/+/u, '')}`;
  return { origin, tokenUrl: `${origin}${path}` };
}
