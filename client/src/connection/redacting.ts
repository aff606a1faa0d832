import type { OutputChannel } from 'vscode';

/** A string of JSON with its marks, whatever is in it and however long it is. */
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/gu;

/**
 * Values that must not be read in a log: they pass between client and server only when they are asked for. An address
 * that is asked for may be one of a download, which is a secret by itself.
 */
const SECRET = new RegExp(
  `("(?:username|password|authorization|proxyAuthorization|proxy-authorization|body|url)"\\s*:\\s*)${STRING.source}`,
  'giu',
);
/** The address of a proxy: it may hold ID and password with and without a scheme. */
const PROXY = /("proxy"\s*:\s*)("[^"\\]*(?:\\.[^"\\]*)*")/gu;
const SCHEME = '://';

/** A text without secrets. Where an address may hold some, all before its last @ goes: a password may hold any character. */
export function redacted(text: string): string {
  try {
    return text.split('\n').map(redactedLine).join('\n');
  } catch {
    return '…'; // too long for a pattern: a trace must not keep what it traces from being done
  }
}

function redactedLine(line: string): string {
  const named = line
    .replace(SECRET, '$1"…"')
    .replace(PROXY, (_, key: string, value: string) => key + value.replace(/^".*@/su, '"…@'));
  const left = named.replace(STRING, (string) => withoutAccount(string, string.indexOf(SCHEME)));
  const outside = left.replace(STRING, (string) => ' '.repeat(string.length)).indexOf(SCHEME);
  return withoutAccount(left, outside);
}

/** `from`: where the `://` of an address stands, -1 where there is none. */
function withoutAccount(text: string, from: number): string {
  const to = text.lastIndexOf('@');
  return from < 0 || to < from ? text : `${text.slice(0, from + SCHEME.length)}…${text.slice(to)}`;
}

/** A channel for traces of the protocol: what is written to it has its secrets taken out. */
export function redacting<C extends OutputChannel>(channel: C): C {
  return new Proxy(channel, {
    get(target, name): unknown {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...parts: unknown[]): unknown =>
        Reflect.apply(
          value,
          target,
          parts.map((part) => (typeof part === 'string' ? redacted(part) : part)),
        );
    },
  });
}
