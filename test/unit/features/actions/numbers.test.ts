import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { tellFixed } from '../../../../server/src/features/actions/quickFixes.ts';
import type { CommandServices } from '../../../../server/src/features/services.ts';
import { PLAIN_EDITOR } from '../../../../server/src/features/actions/request.ts';
import { resolveAction } from '../../../../server/src/features/actions/normalizing.ts';
import { codeActions } from '../../../../server/src/features/actions/codeActions.ts';
import { Drafts } from '../../../../server/src/features/shared/drafts.ts';
import { messagesFor } from '../../../../server/src/messages/messages.ts';
import { scan } from '../../../../server/src/numbers/scan.ts';
import { demoServices, type DemoServices } from '../../../support/demoServices.ts';
import { BARE, offeredAt, type Asked } from './actionsOf.ts';
import { NORMALIZE_ALL, TELL_FIXED } from '../../../../server/src/features/offered.ts';

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

  it('editors that can ask later get the edit when the action is chosen, and make it at once', async () => {
    const editor = { ...PLAIN_EDITOR, resolvesEdits: true };
    const drafts = new Drafts(services.clock);
    const document = TextDocument.create('file:///a.txt', 'jpo-procedure', 7, LIST);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const all = { ...BARE, drafts, messages: messagesFor('ja'), editor };
    const [offered] = await codeActions(document, range, { diagnostics: [], only: [NORMALIZE_ALL] }, all);
    assert.ok(offered);
    assert.equal(offered.edit, undefined);

    const resolved = resolveAction(offered, () => document, all);
    // An edit that wants to be confirmed is shown with nothing ticked, and 適用 makes none of it.
    assert.deepEqual(Object.keys(resolved.edit ?? {}), ['changes']);
    assert.equal(TextDocument.applyEdits(document, resolved.edit?.changes?.['file:///a.txt'] ?? []), TIDY);

    const later = TextDocument.create('file:///a.txt', 'jpo-procedure', 8, `x${LIST}`);
    assert.equal(resolveAction(offered, () => later, all).edit, undefined);
    assert.deepEqual(
      resolveAction({ title: 'another' }, () => document, all),
      { title: 'another' },
    );
  });

  const whole = async (draft: string, triggerKind: 1 | 2 = 1) =>
    (await offeredAt(`｜${draft}`, services, { only: [NORMALIZE_ALL], triggerKind }))[0];

  it('who chooses it is told what it did; on save nothing is said', async () => {
    const list = '特許第8,400,002号、特願2022ー900001、特願2022-9OOOO1';
    const chosen = await whole(list);
    assert.equal(chosen?.text, '特許第8400002号、特願2022-900001、特願2022-900001');
    const said: string[] = [];
    const say = (_: string, message: string) => said.push(message);
    const argument = chosen.action.command?.arguments?.[0] as unknown;
    assert.equal(chosen.action.command?.command, TELL_FIXED);
    for (const language of ['ja', 'en'] as const) {
      await tellFixed([argument], { messages: messagesFor(language), say } as unknown as CommandServices);
    }
    await tellFixed([{ what: 'numbers', count: 'many' }], { say } as unknown as CommandServices);
    assert.deepEqual(said, ['番号3件の表記を整えました。', 'Normalized 3 numbers.']);

    const onSave = await whole(list, AUTOMATIC);
    assert.equal(onSave?.text, chosen.text);
    assert.equal(onSave.action.command, undefined);
  });

  // prettier-ignore
  const LEFT: readonly (readonly [text: string, why: string])[] = [
    ['特願2020-123\n456',                            'broken off'],
    ['特願2020-12 3456',                             'broken off'],
    ['特願2020-123456、同2020-457',                  'a follow-on'],
    ['特許第7000001号、第700002号',                  'a follow-on'],
    ['特願平1-000500',                               'the year may be wrong'],
    ['特表2022-490001',                              'the word or the serial may be wrong'],
    ['特開2022-990001',                              'the word or the serial may be wrong'],
    ['不服2022-800001',                              'the word may be wrong'],
    ['特許第9999999号',                              'the serial may be wrong'],
    ['JP 2018-123456 A',                             'as it is cited in English'],
    ['登録第1712345号意匠',                          'another word'],
    ['【書類名】意見書\n【整理番号】特願2022-123',      'a file reference'],
    ['【書類名】意見書\n【意見の内容】\n「特願2022-123」とある。', 'quoted'],
    ['【書類名】意見書\n【代理人】\n【氏名又は名称】特願2022-123',  'a name'],
    ['【書類名】特願2022-123の意見書',               'the name of a document'],
  ];
  for (const [text, why] of LEFT) {
    it(`${JSON.stringify(text)} stays as it is when all are put in order: ${why}`, async () => {
      assert.equal(await whole(text), undefined);
    });
  }

  it('what is rewritten gets the width of most numbers; what is right keeps its own', async () => {
    const rest = '特願２０２０－１２３４５６、特願２０２０－１２３４５７、特願2020-123458、特願２０２０－１２３４５９';
    assert.equal((await whole(`特願2020-123、${rest}`))?.text, `特願２０２０－０００１２３、${rest}`);
    assert.equal(
      (await whole('特願2020-123、特願２０２０－１２３'))?.text,
      '特願2020-000123、特願２０２０－０００１２３',
    );
  });
});
