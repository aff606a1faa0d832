import type { HttpSettings } from './httpSettings.ts';
import { canonicalHost, isException } from './noProxy.ts';

/** Everything that decides which way a request goes. */
export interface NetworkSettings {
  readonly http: HttpSettings;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** `editor`: all through the editor's own network; otherwise what this program cannot reach by itself. */
  readonly through?: 'auto' | 'editor';
}

/** A proxy on the way. */
export interface ProxyRoute {
  readonly kind: 'proxy';
  /** Of the proxy, without credentials: `http:`, `https:` or `socks5:`, host and port. */
  readonly url: string;
  /** Value of the header Proxy-Authorization: a secret. */
  readonly authorization?: string;
  /** User and password for SOCKS5: secrets. */
  readonly account?: { readonly username: string; readonly password: string };
  /** Whether the certificate of a proxy that speaks TLS is checked. */
  readonly strictSSL: boolean;
}

export type Route =
  | { readonly kind: 'direct' }
  | ProxyRoute
  /** A proxy is named that cannot be used. Going around it would not be what was asked for; `why` holds no secret. */
  | { readonly kind: 'unusable'; readonly why: string };

/** The hosts that VS Code, too, never asks a proxy for; the demo API is on the first. */
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1', '::ffff:7f00:1']);

/** The names of SOCKS5 in addresses; whichever stands there, the proxy resolves names, as socks5h says. */
const SOCKS5: ReadonlySet<string> = new Set(['socks5:', 'socks5h:', 'socks:']);

const DIRECT: Route = { kind: 'direct' };

/**
 * The way to an address, by the precedence of VS Code (@vscode/proxy-agent): this machine is reached directly; then the
 * exceptions of `http.noProxy`, or of NO_PROXY where that is empty; then `http.proxy`; then HTTPS_PROXY or HTTP_PROXY,
 * each in lower case first. `http.proxySupport: off` sets all of it aside. The proxy of the system's own settings (PAC)
 * is not known here.
 */
export function routeOf(target: URL, { http, environment }: NetworkSettings): Route {
  if (wantsNoProxy(target, { http, environment })) return DIRECT;
  const named = first(environment, 'https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY');
  const proxy = http.proxy.trim() || named.trim();
  return proxy === '' ? DIRECT : proxyOf(proxy, http);
}

/** Whether no proxy is to be used to an address, whichever there is: to this machine, for exceptions, and by the setting. */
export function wantsNoProxy(target: URL, { http, environment }: NetworkSettings): boolean {
  if (LOOPBACK.has(canonicalHost(target.hostname)) || http.proxySupport === 'off') return true;
  return isException(target, http.noProxy.length > 0 ? http.noProxy : [first(environment, 'no_proxy', 'NO_PROXY')]);
}

/** The first of these variables that is not empty. */
function first(environment: NetworkSettings['environment'], ...names: readonly string[]): string {
  return names.map((name) => environment[name]).find(Boolean) ?? '';
}

/** A proxy from its address; `host:8080` without a scheme is an HTTP proxy, as most tools take it. */
function proxyOf(given: string, { proxyStrictSSL, proxyAuthorization }: HttpSettings): Route {
  const address = /^[a-z][a-z0-9.+-]*:\/\//iu.test(given) ? given : `http://${given}`;
  if (!URL.canParse(address)) return { kind: 'unusable', why: 'not an address' };
  const { protocol, host, username, password } = new URL(address);
  // What is meant for user and password would be taken for the host, and told to name servers.
  if (given.includes('@') && username === '' && password === '') return { kind: 'unusable', why: 'not an address' };
  if (/^https?:(?!\/\/)/iu.test(given)) return { kind: 'unusable', why: 'not an address' };
  if (SOCKS5.has(protocol)) {
    if (host === '') return { kind: 'unusable', why: 'not an address' };
    const account = { username: decoded(username), password: decoded(password) };
    const isGiven = account.username !== '' || account.password !== '';
    return {
      kind: 'proxy',
      url: `socks5://${host}`,
      ...(isGiven ? { account } : {}),
      strictSSL: proxyStrictSSL,
    };
  }
  if (protocol !== 'http:' && protocol !== 'https:') return { kind: 'unusable', why: 'none of http, https and socks5' };
  const authorization = proxyAuthorization || basic(username, password);
  return {
    kind: 'proxy',
    url: `${protocol}//${host}`,
    ...(authorization === '' ? {} : { authorization }),
    strictSSL: proxyStrictSSL,
  };
}

/** The header for credentials that stood in an address, RFC 7617 with UTF-8. */
function basic(username: string, password: string): string {
  if (username === '' && password === '') return '';
  return `Basic ${Buffer.from(`${decoded(username)}:${decoded(password)}`).toString('base64')}`;
}

/** A password with a bare % is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
