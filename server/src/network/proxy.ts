import * as v from 'valibot';
import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';

/** The editor's `http` settings for proxies. */
export interface HttpSettings {
  /** May contain credentials; empty: none. */
  readonly proxy: string;
  /** Empty: NO_PROXY. */
  readonly noProxy: readonly string[];
  /** False accepts any certificate of the proxy itself, never of the server behind it. */
  readonly proxyStrictSSL: boolean;
  /** Value of the header Proxy-Authorization; empty: none. */
  readonly proxyAuthorization: string;
  /** The editor's other values all mean that a proxy is used. */
  readonly proxySupport: 'on' | 'off';
}

const schema = v.object({
  proxy: v.fallback(v.string(), ''),
  noProxy: v.fallback(v.array(v.string()), []),
  proxyStrictSSL: v.fallback(v.boolean(), true),
  proxyAuthorization: v.fallback(v.string(), ''),
  proxySupport: v.fallback(v.picklist(['off', 'on']), 'on'),
});

/** Reads the section. Missing or invalid values take their defaults; never throws. */
export function readHttpSettings(section: unknown): HttpSettings {
  return v.parse(schema, typeof section === 'object' && section !== null ? section : {});
}

/** Everything that decides the route of a request. */
export interface NetworkSettings {
  readonly http: HttpSettings;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** `editor`: always the editor's network; otherwise only for what this program cannot reach. */
  readonly through?: 'auto' | 'editor';
}

export interface ProxyRoute {
  readonly kind: 'proxy';
  /** Without credentials: `http:`, `https:` or `socks5:`, host and port. */
  readonly url: string;
  /** Value of the header Proxy-Authorization. Secret. */
  readonly authorization?: string;
  /** For SOCKS5. Secret. */
  readonly account?: { readonly username: string; readonly password: string };
  /** Whether to check the certificate of a TLS proxy. */
  readonly strictSSL: boolean;
}

export type Route =
  | { readonly kind: 'direct' }
  | ProxyRoute
  /** The configured proxy cannot be used, and must not be bypassed; `why` holds no secret. */
  | { readonly kind: 'unusable'; readonly why: string };

/** Hosts for which VS Code never uses a proxy either; the demo API is on the first. */
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1', '::ffff:7f00:1']);

/** Schemes of SOCKS5; for all of them the proxy resolves names, as with socks5h. */
const SOCKS5: ReadonlySet<string> = new Set(['socks5:', 'socks5h:', 'socks:']);

const DIRECT: Route = { kind: 'direct' };

/**
 * The route to an address, with the precedence of VS Code (@vscode/proxy-agent): this machine directly; the exceptions of
 * `http.noProxy`, or of NO_PROXY where empty; `http.proxy`; HTTPS_PROXY or HTTP_PROXY, each lower case first.
 * `http.proxySupport: off` disables all of it. The system's own proxy settings (PAC) are not known here.
 */
export function routeOf(target: URL, { http, environment }: NetworkSettings): Route {
  if (wantsNoProxy(target, { http, environment })) return DIRECT;
  const named = first(environment, 'https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY');
  const proxy = http.proxy.trim() || named.trim();
  return proxy === '' ? DIRECT : proxyOf(proxy, http);
}

/** Whether any proxy is bypassed: for this machine, for exceptions, and by the setting. */
export function wantsNoProxy(target: URL, { http, environment }: NetworkSettings): boolean {
  if (LOOPBACK.has(canonicalHost(target.hostname)) || http.proxySupport === 'off') return true;
  return isException(target, http.noProxy.length > 0 ? http.noProxy : [first(environment, 'no_proxy', 'NO_PROXY')]);
}

/** The first variable that is not empty. */
function first(environment: NetworkSettings['environment'], ...names: readonly string[]): string {
  return names.map((name) => environment[name]).find(Boolean) ?? '';
}

/** `host:8080` without a scheme is an HTTP proxy, as in most tools. */
function proxyOf(given: string, { proxyStrictSSL, proxyAuthorization }: HttpSettings): Route {
  const address = /^[a-z][a-z0-9.+-]*:\/\//iu.test(given) ? given : `http://${given}`;
  if (!URL.canParse(address)) return { kind: 'unusable', why: 'not an address' };
  const { protocol, host, username, password } = new URL(address);
  // Misplaced credentials would be taken for the host and sent to name servers.
  if (given.includes('@') && username === '' && password === '') return { kind: 'unusable', why: 'not an address' };
  if (/^https?:(?!\/\/)/iu.test(given)) return { kind: 'unusable', why: 'not an address' };
  if (SOCKS5.has(protocol)) {
    if (host === '') return { kind: 'unusable', why: 'not an address' };
    const account = { username: decoded(username), password: decoded(password) };
    const isGiven = account.username !== '' || account.password !== '';
    return { kind: 'proxy', url: `socks5://${host}`, ...(isGiven ? { account } : {}), strictSSL: proxyStrictSSL };
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

/** The header for credentials in an address, RFC 7617 with UTF-8. */
function basic(username: string, password: string): string {
  if (username === '' && password === '') return '';
  return `Basic ${Buffer.from(`${decoded(username)}:${decoded(password)}`).toString('base64')}`;
}

/** Accepts a password with a bare %. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An entry of a list of exceptions. */
interface Exception {
  /** Lower case, without brackets and closing dot; `*` is every host. */
  readonly host: string;
  /** undefined: every port. */
  readonly port: string | undefined;
  /** `*.example.jp` names the hosts below example.jp, not itself. */
  readonly onlyBelow: boolean;
}

/**
 * Whether a list of exceptions (`http.noProxy`, or NO_PROXY) includes an address. As in VS Code, `example.jp` and
 * `.example.jp` include all hosts below, `host:443` is one port, `*` everything; beyond VS Code, `*.example.jp`, IPv6
 * addresses (in brackets before a port) and blanks as separators work. Ranges (`10.0.0.0/8`) do not.
 */
export function isException(target: URL, list: readonly string[]): boolean {
  const host = canonicalHost(target.hostname);
  const port = portOf(target);
  const entries = list.flatMap((text) => text.split(/[\s,]+/u)).filter((text) => text !== '');
  return entries.map(exceptionOf).some((entry) => {
    if (entry.port !== undefined && entry.port !== port) return false;
    if (entry.host === '*') return true;
    if (entry.host === host && entry.host !== '') return !entry.onlyBelow;
    return isIP(host) === 0 && entry.host !== '' && host.endsWith(`.${entry.host}`);
  });
}

function exceptionOf(text: string): Exception {
  // Two colons or more without brackets are an IPv6 address without a port.
  const { name = text, port } = (/^(?<name>\[[^\]]*\]|[^:]*):(?<port>[0-9]+)$/u.exec(text)?.groups ?? {}) as {
    name?: string;
    port?: string;
  };
  const onlyBelow = name.startsWith('*.');
  return { host: canonicalHost(name.replace(/^\*?\./u, '')), port, onlyBelow };
}

/** The port of an http or https address, by default the usual one. */
export function portOf({ port, protocol }: URL): string {
  return port || (protocol === 'https:' ? '443' : '80');
}

/** A host name as the URL class writes it, without brackets and closing dot: lower case, punycode, short IPv6. */
function canonicalHost(name: string): string {
  const bare = name.replace(/^\[(.*)\]$/u, '$1').toLowerCase();
  if (isIP(bare) === 6)
    return URL.canParse(`http://[${bare}]`) ? new URL(`http://[${bare}]`).hostname.slice(1, -1) : bare;
  if (bare === '*') return bare;
  return (domainToASCII(bare) || bare).replace(/\.$/u, '');
}
