import Client from 'undici/lib/dispatcher/client.js';
import buildConnector from 'undici/lib/core/connect.js';
import { Socks5Client } from 'undici/lib/core/socks5-client.js';
import connect from 'undici/lib/api/api-connect.js';
import request from 'undici/lib/api/api-request.js';

/** Of every client: HTTP/1.1, and the parser that Node has too, whatever UNDICI_USE_MILO says. */
const PLAIN = { allowH2: false, useMilo: false };

/**
 * What is taken of undici: the client of one connection, what is asked of it, a connector, and the client of SOCKS5. A chunk of
 * its own (`dist/network.mjs`), loaded with the first request. Taken from their own files: the package's index also loads
 * fetch, WebSocket, caches and mocks, 258 KB that nobody here uses, and sets a global dispatcher.
 */
export const undici = { Client, PLAIN, buildConnector, Socks5Client, connect, request };

export type Undici = typeof undici;
