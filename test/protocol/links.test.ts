import assert from 'node:assert/strict';
import { fixedAddress } from '../../server/demo/answers.ts';
import { ja } from '../../server/src/messages/messages.ts';
import type { LspClient } from '../support/lspClient.ts';
import { until } from '../support/until.ts';
import { Workplace } from './workplace.ts';

const PLACE = 'https://www.j-platpat.inpit.go.jp/c1801';

describe('document links', () => {
  let place: Workplace;
  let server: LspClient;

  beforeEach(async () => {
    place = await Workplace.create();
    server = await place.server();
  });
  afterEach(() => place.close());

  it('lead to J-PlatPat without a request where the form of the address is known', async () => {
    const draft = await server.open(
      '特願2022-900001、特開2023-490001、特許第8400001号\n意願2024-001950、商願2026-900201\n実願2023-003687、WO2020/123456',
    );
    const links = await server.links(draft);
    assert.deepEqual(
      links.map(({ target }) => target),
      [
        `${PLACE}/PU/JP-2022-900001/10/ja`,
        `${PLACE}/PU/JP-2023-490001/11/ja`,
        `${PLACE}/PU/JP-8400001/15/ja`,
        `${PLACE}/DE/JP-2024-001950/30/ja`,
        `${PLACE}/TR/JP-2026-900201/40/ja`,
        `${PLACE}/PU/JP-2023-003687/20/ja`,
        `${PLACE}/PU/WO-A-2020-123456/50/ja`,
      ],
    );
    assert.deepEqual(links[1]?.range, { start: { line: 0, character: 14 }, end: { line: 0, character: 27 } });
    assert.deepEqual(new Set(links.map(({ tooltip }) => tooltip)), new Set([ja.link.tooltip]));
    assert.deepEqual(place.demo.requests, []);
  });

  it('stand at no number that is wrong, or that no page is known for', async () => {
    const draft = await server.open('特願2022-000000、不服2021-012345、国際登録第1811422号');
    assert.deepEqual(await server.links(draft), []);
  });

  it('are asked for when they are opened, and once for good, where only the API knows the address', async () => {
    const draft = await server.open('特願平10-900014');
    const [link, ...others] = await server.links(draft);
    assert.ok(link);
    assert.deepEqual([others.length, link.target, link.tooltip], [0, undefined, ja.link.resolve]);
    assert.deepEqual(place.demo.requests, []);

    const address = fixedAddress('patent', '1998900014');
    assert.equal((await server.resolveLink(link)).target, address);
    assert.deepEqual(place.asked(), ['patent/jpp_fixed_address']);
    await place.nextDay();
    assert.equal((await server.resolveLink(link)).target, address);
    assert.deepEqual(place.asked(), ['patent/jpp_fixed_address']);
  });

  it('of a registered design find the application first, and are there at once from then on', async () => {
    const draft = await server.open('意匠登録第1990001号');
    const [link] = await server.links(draft);
    assert.ok(link);
    const target = `${PLACE}/DE/JP-2021-900103/30/ja`;
    assert.equal((await server.resolveLink(link)).target, target);
    assert.deepEqual(place.asked(), ['design/case_number_reference']);
    assert.equal((await server.links(draft))[0]?.target, target);
  });

  it('that lead nowhere are told to the user', async () => {
    const draft = await server.open('商標登録第7499999号');
    const [link] = await server.links(draft);
    assert.ok(link);
    assert.equal((await server.resolveLink(link)).target, undefined);
    await until(() =>
      server.lines.some(({ method, message }) => method === 'window/showMessage' && message === ja.noAddress),
    );
    await server.resolveLink(link);
    assert.deepEqual(place.asked(), ['trademark/case_number_reference']);
  });
});
