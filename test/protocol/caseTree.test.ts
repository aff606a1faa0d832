import assert from 'node:assert/strict';
import {
  asClient,
  CASE_TREE,
  CASE_TREE_CLOSED,
  CASE_TREE_OPEN,
  CASE_TREE_TOOLTIP,
  type CaseTreeNode,
  type CaseTreeOpenParams,
  type CaseTreeView,
} from '../../server/src/protocol.ts';
import type { LspClient } from '../support/lspClient.ts';
import { Workplace } from './workplace.ts';

describe('the tree of cases over the protocol', () => {
  let workplace: Workplace;
  let server: LspClient;
  let view: CaseTreeView;

  before(async () => {
    workplace = await Workplace.create();
    server = await workplace.server({});
    const { uri } = await server.open('【書類名】意見書\n【出願番号】特願２０２２－９００００１');
    view = { uri, folders: [], sort: 'number', filter: '' };
  });
  after(() => workplace.close());

  const nodes = async (node?: string): Promise<readonly CaseTreeNode[]> => {
    const params = { view, ...(node === undefined ? {} : { node }) };
    return (await asClient.send(server.connection, CASE_TREE, params)).nodes;
  };
  const open = (node: string, by: CaseTreeOpenParams['by'] = 'opening') =>
    asClient.send(server.connection, CASE_TREE_OPEN, { node, by });
  const tooltip = async (node: string) => (await asClient.send(server.connection, CASE_TREE_TOOLTIP, { node })).text;

  it('from the draft to a document: one request, for the case that was opened', async () => {
    const [draft] = await nodes();
    assert.equal(draft?.label, 'この下書き');
    const [found] = await nodes(draft.id);
    assert.equal(found?.label, '特願2022-900001');
    assert.match(await tooltip(found.id), /開くと照会します: 経過情報 1回/u);
    assert.deepEqual(workplace.asked(), []);
    // As an editor does: it says that the node is open, and wants what is under it at once.
    const [opened, sections] = await Promise.all([open(found.id), nodes(found.id)]);
    assert.deepEqual(opened, { asked: true });
    assert.ok(sections.some(({ label }) => label === '経過'));
    const [notice] = await nodes(`${found.id}/history/sent`);
    assert.match(notice?.uri ?? '', /^jpo:\/patent\/2022900001\/notices\//u);
    assert.deepEqual(await open(found.id), { asked: false });
    assert.deepEqual(workplace.asked(), ['patent/app_progress']);
  });

  it('nodes that there are not, and closing them, do nothing', async () => {
    for (const node of ['', '%', 'draft/case%3Ax', 'draft/x', 'none']) {
      assert.deepEqual(await open(node), { asked: false });
      assert.equal(await tooltip(node), '');
      await asClient.notify(server.connection, CASE_TREE_CLOSED, { node });
    }
    assert.deepEqual(await nodes('draft/case%3Apatent.application.2022900001/unknown'), []);
    assert.equal(workplace.asked().length, 1);
  });
});
