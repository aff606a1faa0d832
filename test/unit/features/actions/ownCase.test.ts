import assert from 'node:assert/strict';
import { PLAIN_EDITOR } from '../../../../server/src/features/actions/request.ts';
import { messagesFor } from '../../../../server/src/messages/messages.ts';
import { scan } from '../../../../server/src/numbers/scan.ts';
import { demoServices, type DemoServices } from '../../../support/demoServices.ts';
import { GOOD } from '../../checks/drafts.ts';
import { offeredAt, type Offered } from './actionsOf.ts';

const COMMANDS = [
  'jpoDrafting.newDraft',
  'jpoDrafting.copyCitations',
  'jpoDrafting.openNoticeBeside',
  'jpoDrafting.watch',
];

describe('what is offered on the number of a case', () => {
  const { actions, newDraft } = messagesFor('ja');
  let services: DemoServices;
  beforeEach(async () => {
    services = await demoServices();
    const [own] = scan('特願2022-900001', { year: 2026 });
    const [cited] = scan('特願2020-900005', { year: 2026 });
    assert.ok(own && cited);
    for (const number of [own, cited]) await services.cases.resolve(number, { priority: 'interactive' });
  });
  afterEach(() => services.close());

  const editor = { ...PLAIN_EDITOR, opensPages: true, commands: COMMANDS };
  const at = (draft: string, number: string): Promise<Offered[]> =>
    offeredAt(draft.replace(number, `${number.slice(0, 4)}｜${number.slice(4)}`), services, { services: { editor } });

  it('in its own item: first the notice, a new document and watching, and no other number', async () => {
    const offered = await at(GOOD.opinion, '特願２０２２－９００００１');
    const number = '特願2022-900001';
    assert.deepEqual(
      offered.slice(0, 3).map(({ title }) => title),
      [actions.openNotice, newDraft.action(number), actions.watch(number)],
    );
    assert.deepEqual(offered[2]?.action.command?.arguments, [number]);
    assert.deepEqual(
      offered.filter(({ action }) => action.edit),
      [],
    );
  });

  it('no action puts another kind of number into an item that holds one kind', async () => {
    for (const draft of Object.values(GOOD)) {
      for (const { start, end } of scan(draft, { year: 2026 })) {
        const line = draft.slice(draft.lastIndexOf('\n', start) + 1, start);
        if (!/番号】[ \u3000]*$/u.test(line)) continue;
        const offered = await offeredAt(`${draft.slice(0, start + 2)}｜${draft.slice(start + 2)}`, services, {
          services: { editor },
        });
        const written = scan(draft.slice(start, end), { year: 2026 })[0];
        for (const { title, text } of offered) {
          if (text === draft) continue;
          const [after, ...others] = scan(text.slice(start, text.indexOf('\n', start)), { year: 2026 });
          assert.deepEqual([after?.kind, after?.number, others], [written?.kind, written?.number, []], title);
        }
      }
    }
  });

  it('cited in a text: other numbers of that case, and no new document for it', async () => {
    const draft = GOOD.opinion.replace('引用文献とは', '特許第８４００００１号とは');
    const titles = (await at(draft, '特許第８４００００１号')).map(({ title }) => title);
    assert.ok(titles.some((title) => title.includes('特願２０２０－９００００５')));
    assert.ok(!titles.some((title) => title.startsWith('特許第8400001号の書類') || title === actions.openNotice));
    const note = await at('特許第８４００００１号', '特許第８４００００１号');
    assert.ok(note.some(({ title }) => title === newDraft.action('特許第8400001号')));
  });
});
