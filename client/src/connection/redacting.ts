import type { OutputChannel } from 'vscode';

/** A JSON string with its quotes, of any content and length. */
const STRING = /"[^"\\]*(?:\\.[^"\\]*)*"/gu;

/** Values exchanged on request only, which no log may contain. A requested address may be a secret download's. */
const SECRET = new RegExp(
  `("(?:username|password|authorization|proxyAuthorization|proxy-authorization|body|url)"\\s*:\\s*)${STRING.source}`,
  'giu',
);
/** The address of a proxy, with or without a scheme, may contain ID and password. */
const PROXY = /("proxy"\s*:\s*)("[^"\\]*(?:\\.[^"\\]*)*")/gu;
const SCHEME = '://';

/** A text without secrets. In addresses all before the last @ is removed: a password may contain any character. */
export function redacted(text: string): string {
  try {
    return text.split('\n').map(redactedLine).join('\n');
  } catch {
    return '…'; // too long for a pattern: tracing must not block what it traces
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

/** `from`: position of an address's `://`, or -1. */
function withoutAccount(text: string, from: number): string {
  const to = text.lastIndexOf('@');
  return from < 0 || to < from ? text : `${text.slice(0, from + SCHEME.length)}…${text.slice(to)}`;
}

/** A channel for protocol traces that removes secrets. */
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
