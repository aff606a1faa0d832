import Client from 'undici/lib/dispatcher/client.js';
import Pool from 'undici/lib/dispatcher/pool.js';
import buildConnector from 'undici/lib/core/connect.js';
import { Socks5Client } from 'undici/lib/core/socks5-client.js';
import connect from 'undici/lib/api/api-connect.js';
import request from 'undici/lib/api/api-request.js';

/**
 * What is taken of undici: a pool of connections, what is asked of it, a connector, and the client of SOCKS5. A chunk of
 * its own (`dist/network.js`), loaded with the first request. Taken from their own files: the package's index also loads
 * fetch, WebSocket, caches and mocks, 258 KB that nobody here uses, and sets a global dispatcher.
 */
export const undici = { Client, Pool, buildConnector, Socks5Client, connect, request };

export type Undici = typeof undici;
