import type { OutputChannel } from 'vscode';

/** Names of values that must not be read in a log: they pass between client and server only when they are asked for. */
const SECRET = /("(?:username|password|proxyAuthorization)"\s*:\s*)"(?:[^"\\]|\\.)*"/gu;
/** ID and password inside the address of a proxy. */
const IN_ADDRESS = /(:\/\/)[^\s"/@]{1,500}@/gu;

/** A text without secrets. */
export function redacted(text: string): string {
  return text.replace(SECRET, '$1"…"').replace(IN_ADDRESS, '$1…@');
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
