import assert from 'node:assert/strict';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { asClient, BATCH } from '../../server/src/protocol.ts';
import { LspClient } from '../support/lspClient.ts';
import { newHome, removeHome } from '../support/home.ts';

/** Nothing of it is a number, a code or a registered name but what `SENT` says. */
const DRAFT = `【書類名】　　　　　意見書
【整理番号】　　　　ＨＩＭＩＴＳＵ１
【事件の表示】
　　【出願番号】　　特願２０２２－９００００１
【特許出願人】
　　【識別番号】　　９９９００００１１
　　【氏名又は名称】架空電機株式会社
【意見の内容】
　本願発明は、まだ誰にも話していない秘密の触媒を用いる点で、特開２０２１－４９０００５と異なります。
`;
const SENT = ['2022900001', '2021490005'];

describe('the text of a draft', () => {
  let home: string;
  let office: http.Server;
  /** All that was sent: request line, headers and body of each request, decoded. */
  let sent: string[];

  beforeEach(async () => {
    home = newHome();
    sent = [];
    office = http.createServer((request, response) => {
      void text(request).then((body) => {
        const words = `${request.method} ${request.url} ${request.rawHeaders.join(' ')} ${body}`;
        sent.push(decodeURIComponent(words.replaceAll('+', ' ')));
        const isToken = request.url?.startsWith('/auth') === true;
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(isToken ? { access_token: 'mihon', expires_in: 3600 } : NOTHING));
      });
    });
    office.listen(0, '127.0.0.1');
    await once(office, 'listening');
  });
  afterEach(async () => {
    office.closeAllConnections();
    office.close();
    await once(office, 'close');
    removeHome(home);
  });

  it('stays here: numbers are sent, and no word of what stands around them', async () => {
    const { port } = office.address() as AddressInfo;
    const server = await LspClient.start({
      env: {
        JPO_DRAFTING_HOME: home,
        JPO_API_BASE_URL: `http://127.0.0.1:${port}`,
        JPO_API_USERNAME: 'mihon',
        JPO_API_PASSWORD: 'mihon',
      },
    });
    try {
      const draft = await server.open(DRAFT, 'file:///himitsu/kenmei.jpo.txt');
      await server.hover(draft, '特願２０２２');
      await asClient.send(server.connection, BATCH, { scope: { kind: 'draft', uri: draft.uri } });
      await server.connection.sendRequest('workspace/executeCommand', {
        command: 'jpoDrafting.verifyDraft',
        arguments: [{ uri: draft.uri }],
      });
    } finally {
      await server.close();
    }
    const all = sent.join('\n').normalize('NFKC');
    for (const number of SENT) assert.ok(all.includes(number), `${number} in\n${all}`);
    const lines = DRAFT.normalize('NFKC').split(/[【】、。\s]+/u);
    const words = [...lines, 'himitsu', 'kenmei'].filter(
      (word) => word !== '' && !/^(?:999000011|架空電機株式会社)$/u.test(word),
    );
    assert.ok(words.length > 15);
    for (const word of words) assert.ok(!all.toLowerCase().includes(word.toLowerCase()), `${word} in\n${all}`);
  });
});

/** 107: there is nothing. */
const NOTHING = { result: { statusCode: '107', errorMessage: '', remainAccessCount: '300', data: null } };
