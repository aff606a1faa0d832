/** Types of the files that undici.ts takes from undici; those of its index are the package's own. */

declare module 'undici/lib/dispatcher/client.js' {
  export { Client as default } from 'undici';
}

declare module 'undici/lib/core/connect.js' {
  export { buildConnector as default } from 'undici';
}

/** The index turns these two into methods of dispatchers. */
declare module 'undici/lib/api/api-connect.js' {
  import type { Dispatcher } from 'undici';
  export default function connect(
    this: Dispatcher,
    options: Omit<Dispatcher.ConnectOptions, 'origin'>,
  ): Promise<Dispatcher.ConnectData>;
}

declare module 'undici/lib/api/api-request.js' {
  import type { Dispatcher } from 'undici';
  export default function request(
    this: Dispatcher,
    options: Omit<Dispatcher.RequestOptions, 'origin'>,
  ): Promise<Dispatcher.ResponseData>;
}

/** RFC 1928 and 1929 over a connection to the proxy; the package has no types for it. */
declare module 'undici/lib/core/socks5-client.js' {
  import type { EventEmitter } from 'node:events';
  import type { Socket } from 'node:net';

  export class Socks5Client extends EventEmitter<{ authenticated: []; connected: []; error: [Error]; close: [] }> {
    constructor(socket: Socket, account: { readonly username: string; readonly password: string } | undefined);
    handshake(): void;
    /** `address`: an IP address, or a name that the proxy resolves. */
    connect(address: string, port: number): void;
  }
}
