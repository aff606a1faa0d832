import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PLAIN_EDITOR } from '../../../server/src/features/actions/edits.ts';
import { NORMALIZE_ALL, resolveAction } from '../../../server/src/features/actions/normalizing.ts';
import { codeActions } from '../../../server/src/features/actions/codeActions.ts';
import { Drafts } from '../../../server/src/features/shared/drafts.ts';
import { messagesFor } from '../../../server/src/messages/messages.ts';
import { scan } from '../../../server/src/numbers/scan.ts';
import { demoServices, type DemoServices } from '../../support/demoServices.ts';
import { BARE, offeredAt, type Asked } from './actionsOf.ts';

const AUTOMATIC = 2;

describe('code actions on numbers', () => {
  let services: DemoServices;
  const { actions } = messagesFor('ja');
  beforeEach(async () => {
    services = await demoServices();
  });
  afterEach(() => services.close());

  const textsAt = async (draft: string, asked?: Asked) =>
    (await offeredAt(draft, services, asked)).flatMap(({ text, action }) => (action.edit ? text : []));

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
      const [first] = await offeredAt(`本願（${wrong.slice(0, 3)}｜${wrong.slice(3)}）は`, services);
      assert.ok(first);
      const { text, action } = first;
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

  for (const [broken, ...readings] of [
    ['特願2020-123\n456', '特願2020-123456', '特願2020-000123\n456'],
    ['特願２０２０－１２　３４５６', '特願２０２０－１２３４５６', '特願２０２０－００００１２　３４５６'],
    ['特許第678901,2号', '特許第6789012号', '特許第678901号,2号'],
    ['特願2020-\n123456', '特願2020-123456'],
    ['特願2020-12●456'],
  ] as const) {
    it(`${JSON.stringify(broken)} is broken off: what may be meant is offered, nothing of it preferred`, async () => {
      for (const languageId of ['jpo-procedure', 'plaintext', 'markdown']) {
        const offered = await offeredAt(`本願（${broken.slice(0, 3)}｜${broken.slice(3)}）は`, services, {
          languageId,
        });
        const fixes = offered.filter(({ action }) => action.edit);
        assert.deepEqual(
          fixes.map(({ text }) => text),
          readings.map((reading) => `本願（${reading}）は`),
        );
        for (const { action } of fixes) {
          assert.equal(action.kind, 'quickfix');
          assert.equal(action.isPreferred, false);
          assert.deepEqual(
            action.diagnostics?.map(({ code }) => code),
            ['broken-off'],
          );
        }
      }
    });
  }

  it('an invisible character is taken out of a number by a fix that is certain', async () => {
    const offered = await offeredAt('本願（特願｜2020-12\u200b34\u{e0100}56）は', services, { languageId: 'markdown' });
    assert.deepEqual(
      offered
        .filter(({ action }) => action.kind === 'quickfix')
        .map(({ text, action }) => [text, action.isPreferred, action.diagnostics?.length]),
      [['本願（特願2020-123456）は', true, 1]],
    );
  });

  it('the item and the words around a number stay when notations are put in order', async () => {
    assert.deepEqual(await textsAt('｜【特許番号】　７２３４５６７｜', { only: ['source'] }), []);
    assert.deepEqual(await textsAt('｜登録第１３１２３４６号意匠｜', { only: ['source'] }), []);
    assert.deepEqual(await textsAt('｜特願2020-123\n456、米国特許第８１２３４５６号｜', { only: ['source'] }), []);
  });

  it('notation is tidied in the width of the draft, with 号公報 kept', async () => {
    assert.deepEqual(await textsAt('意願｜２０２１－　１９５００'), Array(2).fill('意願２０２１－０１９５００'));
    assert.deepEqual(await textsAt('特開｜2004-64039号公報'), Array(2).fill('特開2004-064039号公報'));
    assert.deepEqual(await textsAt('特願｜2020-123456'), []);
    assert.deepEqual(await textsAt('特願｜2020-1234567'), []);
  });

  it('other numbers of the case are offered once they are held, and nothing is asked', async () => {
    assert.deepEqual(await textsAt('特許｜第８４００００１号'), []);
    const [number] = scan('特願2020-900005', { year: 2026 });
    assert.ok(number);
    await services.cases.resolve(number, { priority: 'interactive' });
    assert.deepEqual(await textsAt('特許｜第８４００００１号'), [
      '特願２０２０－９００００５',
      '特許第８４００００１号（特願２０２０－９００００５）',
      '特開２０２１－４９０００５',
      '特許第８４００００１号（特開２０２１－４９０００５）',
    ]);
    assert.equal(services.asked().length, 1);
  });

  const LIST = '特願2020-123、同2020-124、特開2004-64039号公報、特許第7000001号、第7000002号';
  const TIDY = '特願2020-000123、同2020-124、特開2004-064039号公報、特許第7000001号、第7000002号';

  it('all numbers of a draft or of a selection at once, but not those that leave the word out', async () => {
    assert.deepEqual((await textsAt(`｜${LIST}｜`)).slice(0, 2), Array(2).fill(TIDY));
    assert.deepEqual(await textsAt(`｜特願2020-123｜${LIST.slice(10)}`, { only: ['source'] }), [TIDY]);
  });

  it('the whole draft is not looked at while the cursor moves', async () => {
    const drafts = new Drafts(services.clock);
    const document = TextDocument.create('file:///a.txt', 'jpo-procedure', 1, LIST);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const titlesFor = async (triggerKind: 1 | 2, only?: string[]) => {
      const context = { diagnostics: [], triggerKind, ...(only ? { only } : {}) };
      const found = await codeActions(document, range, context, {
        ...{ ...BARE, drafts, messages: messagesFor('ja') },
      });
      return found.map(({ title }) => title);
    };
    assert.ok(!(await titlesFor(AUTOMATIC)).includes(actions.normalizeAll));
    assert.ok((await titlesFor(1)).includes(actions.normalizeAll));
    assert.deepEqual(await titlesFor(1, ['source']), [actions.normalizeAll]);
    assert.deepEqual(await titlesFor(1, ['source.organizeImports']), []);
  });

  it('editors that can ask later get the edit when the action is chosen, to be seen before it is made', async () => {
    const editor = { ...PLAIN_EDITOR, resolvesEdits: true, previewsEdits: true };
    const drafts = new Drafts(services.clock);
    const document = TextDocument.create('file:///a.txt', 'jpo-procedure', 7, LIST);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const all = { ...BARE, drafts, messages: messagesFor('ja'), editor };
    const [offered] = await codeActions(document, range, { diagnostics: [], only: [NORMALIZE_ALL] }, all);
    assert.ok(offered);
    assert.equal(offered.edit, undefined);

    const resolved = resolveAction(offered, () => document, all);
    const [change] = resolved.edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.deepEqual(change.textDocument, { uri: 'file:///a.txt', version: 7 });
    assert.equal(
      TextDocument.applyEdits(
        document,
        change.edits.filter((edit) => 'newText' in edit),
      ),
      TIDY,
    );
    const annotations = Object.values(resolved.edit?.changeAnnotations ?? {});
    assert.deepEqual(annotations, [{ label: actions.normalizeAll, needsConfirmation: true }]);
    for (const edit of change.edits) assert.ok('annotationId' in edit);

    const later = TextDocument.create('file:///a.txt', 'jpo-procedure', 8, `x${LIST}`);
    assert.equal(resolveAction(offered, () => later, all).edit, undefined);
    assert.deepEqual(
      resolveAction({ title: 'another' }, () => document, all),
      { title: 'another' },
    );
  });
});
