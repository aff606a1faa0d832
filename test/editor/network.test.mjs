/** The editor's own network in the real editor: what its extension host sends goes the ways that only it knows. */

import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { systemClock } from '../../server/src/base/clock.ts';
import { startDemoApi } from '../../server/demo/demoApi.ts';
import { PrivateCa } from '../network/privateCa.ts';
import { Relay } from '../network/relay.ts';
import { firstApplicationNumber, ikensho } from './demoDraft.mjs';
import { useWorkbench } from './suite.mjs';

/** A name that only the proxy can resolve. */
const HOST = 'api.kaku-denki.example';

describe('the network of the real editor', function () {
  this.timeout(90_000);
  /** @type {Awaited<ReturnType<typeof startDemoApi>>} */
  let demo;
  /** What the proxy was asked, and whether it let it through. */
  /** @type {string[]} */
  const asked = [];

  const workbench = useWorkbench('network', async (cleanup) => {
    const ca = new PrivateCa();
    cleanup.defer(() => ca.remove());
    demo = await startDemoApi({ clock: systemClock });
    cleanup.defer(() => demo.close());
    const front = await Relay.tlsTo(Number(new URL(demo.url).port), ca.certify(`DNS:${HOST}`), '127.0.0.1');
    cleanup.defer(() => front.close());
    // A proxy that lets the editor pass and the server not, as one that wants Kerberos does.
    const proxy = await Relay.of((socket) =>
      socket.once('data', (head) => {
        const target = /^CONNECT (\S+)/u.exec(String(head))?.[1] ?? '';
        const isEditor = /^proxy-connection:/imu.test(String(head));
        if (target.startsWith(HOST)) asked.push(isEditor ? 'editor' : 'server');
        if (target.startsWith(HOST) && isEditor) {
          const onward = connect(front.port, '127.0.0.1').on('error', () => socket.destroy());
          socket.write('HTTP/1.1 200 OK\r\n\r\n');
          socket.pipe(onward).pipe(socket);
        } else socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n');
      }),
    );
    cleanup.defer(() => proxy.close());
    return {
      openFile: ikensho.file,
      settings: {
        'http.proxy': `http://127.0.0.1:${proxy.port}`,
        'http.systemCertificatesNode': true, // read as Node does, so that SSL_CERT_FILE counts
      },
      environment: {
        JPO_API_BASE_URL: `https://${HOST}`,
        JPO_API_USERNAME: 'demo',
        JPO_API_PASSWORD: 'demo',
        SSL_CERT_FILE: ca.file,
      },
    };
  });

  it('a request goes the way that only the editor knows', async () => {
    const { screen } = workbench;
    await screen.links();
    assert.deepEqual(asked, []);
    await screen.hover(firstApplicationNumber(), ikensho.title);
    await screen.picture('network-editor');
    assert.deepEqual(
      demo.requests.map(({ api }) => api),
      ['token', 'patent/app_progress'],
    );
    // The server's own once, refused before anything was sent; then the way that served.
    assert.deepEqual(asked, ['server', 'editor', 'editor']);
  });
});
