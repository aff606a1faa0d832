import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions } from '../../../server/src/features/codeActions.ts';
import { Drafts } from '../../../server/src/features/drafts.ts';
import { numberDiagnostics } from '../../../server/src/features/numberDiagnostics.ts';
import { messagesFor } from '../../../server/src/messages/messages.ts';
import { scan } from '../../../server/src/numbers/scan.ts';
import { demoServices, type DemoServices } from '../../support/demoServices.ts';

describe('code actions on numbers', () => {
  let services: DemoServices;
  const messages = messagesFor('ja');
  beforeEach(async () => {
    services = await demoServices();
  });
  afterEach(() => services.close());

  async function actionsOf(text: string, from = 3, to = from): Promise<[string, string, CodeAction][]> {
    const document = TextDocument.create('file:///a.jpo.txt', 'jpo-procedure', 1, text);
    const drafts = new Drafts(services.clock);
    const range = { start: document.positionAt(from), end: document.positionAt(to) };
    const diagnostics = numberDiagnostics(document, drafts, messages);
    const actions = await codeActions(document, range, diagnostics, { drafts, cases: services.cases, messages });
    return actions.map((action) => {
      const edits = action.edit?.changes?.[document.uri] ?? [];
      return [action.title, TextDocument.applyEdits(document, edits), action];
    });
  }

  // prettier-ignore
  const FIXES: readonly (readonly [wrong: string, right: string, isPreferred: boolean])[] = [
    ['特願平25-123456',            '特願2013-123456', true],
    ['特願２０２０ー１２３４５６', '特願２０２０－１２３４５６', true],
    ['特願2O20-123456',            '特願2020-123456', true],
    ['特願1998-123456',            '特願平10-123456', true],
    ['特願平1-000500',             '特願昭64-000500', false],
    ['不服2021-800012',            '無効2021-800012', false],
  ];
  for (const [wrong, right, isPreferred] of FIXES) {
    it(`${wrong} is put right by a quick fix, which removes the diagnostic`, async () => {
      const [first] = await actionsOf(`本願（${wrong}）は`, 6);
      assert.ok(first);
      const [, text, action] = first;
      assert.equal(text, `本願（${right}）は`);
      assert.equal(action.kind, 'quickfix');
      assert.equal(action.isPreferred, isPreferred);
      assert.equal(action.diagnostics?.length, 1);
      assert.deepEqual(
        scan(text, { year: 2026 }).flatMap(({ problem }) => problem ?? []),
        [],
      );
    });
  }

  it('notation is tidied in the width of the draft, with 号公報 kept', async () => {
    const texts = async (text: string) => (await actionsOf(text)).map(([, result]) => result);
    assert.deepEqual(await texts('意願２０２１－　１９５００'), Array(2).fill('意願２０２１－０１９５００'));
    assert.deepEqual(await texts('特開2004-64039号公報'), Array(2).fill('特開2004-064039号公報'));
    assert.deepEqual(await texts('特願2020-123456'), []);
    assert.deepEqual(await texts('特願2020-1234567'), []);
  });

  it('other numbers of the case are offered once they are held, and nothing is asked', async () => {
    assert.deepEqual(await actionsOf('特許第８４００００１号'), []);
    const [number] = scan('特願2020-900005', { year: 2026 });
    assert.ok(number);
    await services.cases.resolve(number, { priority: 'interactive' });
    const results = (await actionsOf('特許第８４００００１号')).map(([, text]) => text);
    assert.deepEqual(results, [
      '特願２０２０－９００００５',
      '特許第８４００００１号（特願２０２０－９００００５）',
      '特開２０２１－４９０００５',
      '特許第８４００００１号（特開２０２１－４９０００５）',
    ]);
    assert.equal(services.asked().length, 1);
  });

  it('all numbers of a draft or of a selection at once, but not those that leave the word out', async () => {
    const text = '特願2020-123、同2020-124、特開2004-64039号公報、特許第7000001号、第7000002号';
    const all = await actionsOf(text, 0, text.length);
    assert.deepEqual(
      all.map(([, result]) => result),
      Array(2).fill('特願2020-000123、同2020-124、特開2004-064039号公報、特許第7000001号、第7000002号'),
    );
  });
});
