/**
 * What is taken of undici: a pool of connections, what is asked of it, a connector, and the client of SOCKS5. A chunk of its own
 * (`dist/network.js`), loaded with the first request. Taken from their own files: the package's index also loads fetch,
 * WebSocket, caches and mocks, 258 KB that nobody here uses, and sets a global dispatcher.
 */
export { default as Client } from 'undici/lib/dispatcher/client.js';
export { default as Pool } from 'undici/lib/dispatcher/pool.js';
export { default as buildConnector } from 'undici/lib/core/connect.js';
export { Socks5Client } from 'undici/lib/core/socks5-client.js';
export { default as connect } from 'undici/lib/api/api-connect.js';
export { default as request } from 'undici/lib/api/api-request.js';
