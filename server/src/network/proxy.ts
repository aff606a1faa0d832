import * as v from 'valibot';
import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';

/** What the editor's section `http` says of proxies. */
export interface HttpSettings {
  /** `http.proxy`; empty: none. Credentials may stand in it. */
  readonly proxy: string;
  /** `http.noProxy`; empty: what NO_PROXY says. */
  readonly noProxy: readonly string[];
  /** `http.proxyStrictSSL`: false accepts any certificate of the proxy itself, never of the server behind it. */
  readonly proxyStrictSSL: boolean;
  /** `http.proxyAuthorization`: the whole value of the header Proxy-Authorization; empty: none. */
  readonly proxyAuthorization: string;
  /** `http.proxySupport`; the editor's other values all mean that a proxy is used. */
  readonly proxySupport: 'on' | 'off';
}

const schema = v.object({
  proxy: v.fallback(v.string(), ''),
  noProxy: v.fallback(v.array(v.string()), []),
  proxyStrictSSL: v.fallback(v.boolean(), true),
  proxyAuthorization: v.fallback(v.string(), ''),
  proxySupport: v.fallback(v.picklist(['off', 'on']), 'on'),
});

/** Reads the section. What is missing or not allowed takes its default; never throws. */
export function readHttpSettings(section: unknown): HttpSettings {
  return v.parse(schema, typeof section === 'object' && section !== null ? section : {});
}

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

/** One name that is reached without the proxy. */
interface Exception {
  /** `*` is every host. Lower case, without brackets and closing dot. */
  readonly host: string;
  /** undefined: every port. */
  readonly port: string | undefined;
  /** `*.example.jp` names the hosts below example.jp, not itself. */
  readonly onlyBelow: boolean;
}

/**
 * Whether a list of exceptions (`http.noProxy`, or NO_PROXY cut at its commas) names this address. As in VS Code,
 * `example.jp` and `.example.jp` also name all hosts below it, `host:443` one port, and `*` everything; beyond VS Code,
 * `*.example.jp`, IPv6 addresses (in brackets where a port follows) and blanks as separators are understood. Addresses
 * are named whole: `10.0.0.0/8` names none.
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
  // Two colons or more without brackets are an IPv6 address and no port.
  const { name = text, port } = (/^(?<name>\[[^\]]*\]|[^:]*):(?<port>[0-9]+)$/u.exec(text)?.groups ?? {}) as {
    name?: string;
    port?: string;
  };
  const onlyBelow = name.startsWith('*.');
  return { host: canonicalHost(name.replace(/^\*?\./u, '')), port, onlyBelow };
}

/** The port of an http or https address, the usual one where it names none. */
export function portOf({ port, protocol }: URL): string {
  return port || (protocol === 'https:' ? '443' : '80');
}

/**
 * A host name as the URL class writes it, without brackets and closing dot: lower case, letters beyond ASCII as
 * punycode, IPv6 addresses in their short form.
 */
function canonicalHost(name: string): string {
  const bare = name.replace(/^\[(.*)\]$/u, '$1').toLowerCase();
  if (isIP(bare) === 6)
    return URL.canParse(`http://[${bare}]`) ? new URL(`http://[${bare}]`).hostname.slice(1, -1) : bare;
  if (bare === '*') return bare;
  return (domainToASCII(bare) || bare).replace(/\.$/u, '');
}
