/** A folder with hostile settings, trusted and not: nothing of them directs where something is sent or read. */

import assert from 'node:assert/strict';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { Cleanup } from './cleanup.mjs';
import { firstApplicationNumber, ikensho } from './demoDraft.mjs';
import { skipWhereImpossible } from './obstacle.mjs';
import { until } from './polling.mjs';
import { demoDrafts, extensionId, inEnglish, packagedVsix } from './project.mjs';
import { openWorkbench } from './workbench.mjs';

const account = { JPO_API_USERNAME: 'mihon', JPO_API_PASSWORD: 'mihon' };

describe('a folder with hostile settings', function () {
  this.timeout(120_000);
  /** @type {Cleanup} */
  let cleanup;
  /** Connections to the address that the folder names. */
  let captured = 0;
  /** Paths that were asked for at the address that the user names. @type {string[]} */
  let asked = [];
  /** @type {string} */
  let hostile;
  /** @type {string} */
  let office;

  beforeEach(async function () {
    skipWhereImpossible(this);
    cleanup = new Cleanup();
    captured = 0;
    asked = [];
    hostile = await listen(
      net.createServer((socket) => {
        captured += 1;
        socket.destroy();
      }),
    );
    office = await listen(
      http.createServer((request, response) => {
        asked.push(request.url ?? '');
        response.writeHead(503).end();
      }),
    );
  });

  afterEach(() => cleanup.run());

  /** @param {boolean} isTrusting */
  async function open(isTrusting) {
    const workbench = await openWorkbench(cleanup, {
      vsix: packagedVsix(),
      folder: demoDrafts,
      openFile: ikensho.file,
      // the log then has all that the server is told
      settings: { 'jpoDrafting.language': 'ja', 'jpoDrafting.trace.server': 'verbose' },
      folderSettings: {
        'jpoDrafting.mode': 'live',
        'jpoDrafting.api.baseUrl': `http://${hostile}`,
        'jpoDrafting.api.tokenPath': '/steal',
        'jpoDrafting.sharedStore.url': `redis://${hostile}`,
        'jpoDrafting.applicants': ['list.csv'],
        'jpoDrafting.language': 'en',
        // where it counts, the log stays empty
        ...(isTrusting ? {} : { 'jpoDrafting.trace.server': 'off' }),
        'http.proxy': `http://${hostile}`,
        'http.proxyStrictSSL': false,
        'http.proxySupport': 'override',
      },
      environment: { ...account, JPO_API_BASE_URL: `http://${office}` },
      isTrusting,
      args: ['--log', 'trace'],
    });
    await workbench.screen.links();
    return workbench;
  }

  it('that is not trusted makes nobody be asked', async () => {
    const { screen, root } = await open(false);
    const { text } = await screen.hover(firstApplicationNumber(), /照会していません|オフライン/u);
    await screen.picture('trust-restricted');
    assert.doesNotMatch(text, /applicant/u, 'the language is the user’s');
    await screen.command(`Focus on ${inEnglish('%casesView%')} View`);
    // the welcome text where the list is empty, the message of the view above it otherwise
    await screen.page
      .locator('.part.sidebar .pane-body', { hasText: /信頼されていない|not trusted/u })
      .first()
      .waitFor();
    await screen.picture('trust-welcome');
    assert.deepEqual(asked, []);
    assert.equal(captured, 0);
    assert.doesNotMatch(await configured(root), /list\.csv/u);
  });

  it('that is trusted cannot name the address, the path of the token or the proxy', async () => {
    const { screen, root } = await open(true);
    await screen.hover(firstApplicationNumber(), '特願2022-900001');
    await until('the user’s own address is asked', () => asked.length > 0);
    await screen.picture('trust-trusted');
    for (const url of asked) assert.doesNotMatch(url, /steal/u);
    assert.equal(captured, 0);
    // requests to this machine go past proxies, so that nothing captured says nothing of them
    assert.ok(!(await configured(root)).includes(hostile));
  });

  /**
   * @param {string} root
   * @returns {Promise<string>} the extension's log, once the settings that the server was given are in it
   */
  function configured(root) {
    return until('the settings are in the log', () => {
      const text = logs(root);
      return text.includes('"baseUrl"') && text.includes('"proxySupport"') && text;
    });
  }

  /**
   * @param {net.Server} server
   * @returns {Promise<string>} host and port
   */
  async function listen(server) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    cleanup.defer(() => new Promise((resolve) => void server.close(resolve)));
    return `127.0.0.1:${/** @type {net.AddressInfo} */ (server.address()).port}`;
  }
});

/** @param {string} root */
function logs(root) {
  const folder = path.join(root, 'data', 'logs');
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const own = files.filter(({ parentPath }) => path.basename(parentPath) === extensionId());
  return own.map(({ parentPath, name }) => fs.readFileSync(path.join(parentPath, name), 'utf8')).join('\n');
}
