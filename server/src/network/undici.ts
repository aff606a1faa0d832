import Client from 'undici/lib/dispatcher/client.js';
import buildConnector from 'undici/lib/core/connect.js';
import { Socks5Client } from 'undici/lib/core/socks5-client.js';
import connect from 'undici/lib/api/api-connect.js';
import request from 'undici/lib/api/api-request.js';

/** For every client: HTTP/1.1, and the parser that Node also has, whatever UNDICI_USE_MILO says. */
const PLAIN = { allowH2: false, useMilo: false };

/**
 * The parts of undici in use, as a chunk of their own (`dist/network.mjs`), loaded with the first request. Imported from their
 * files: the package's index also loads fetch, WebSocket, caches and mocks, 258 KB, and sets a global dispatcher.
 */
export const undici = { Client, PLAIN, buildConnector, Socks5Client, connect, request };

export type Undici = typeof undici;
