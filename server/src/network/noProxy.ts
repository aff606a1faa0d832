import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';

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
export function canonicalHost(name: string): string {
  const bare = name.replace(/^\[(.*)\]$/u, '$1').toLowerCase();
  if (isIP(bare) === 6)
    return URL.canParse(`http://[${bare}]`) ? new URL(`http://[${bare}]`).hostname.slice(1, -1) : bare;
  if (bare === '*') return bare;
  return (domainToASCII(bare) || bare).replace(/\.$/u, '');
}
