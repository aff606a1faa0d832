import assert from 'node:assert/strict';
import { lookUp, openPage } from '../../../../server/src/features/actions/lookingUp.ts';
import type { CommandServices } from '../../../../server/src/features/services.ts';
import { messagesFor } from '../../../../server/src/messages/messages.ts';
import { demoServices, type DemoServices } from '../../../support/demoServices.ts';
import { offeredAt, type Asked } from './actionsOf.ts';

describe('look up now, and open the page', () => {
  let services: DemoServices;
  const messages = messagesFor('ja');
  const said: string[] = [];
  beforeEach(async () => {
    services = await demoServices();
    said.length = 0;
  });
  afterEach(() => services.close());

  const commandsAt = async (draft: string, asked?: Asked) =>
    (await offeredAt(draft, services, asked)).flatMap(({ title, action }) =>
      action.command?.command === 'jpoDrafting.lookUp'
        ? { title, argument: action.command.arguments?.[0] as unknown }
        : [],
    );
  const run = (argument: unknown) => {
    const context = {
      ...services,
      messages,
      say: (_kind: string, message: string) => said.push(message),
      signal: new AbortController().signal,
    };
    return lookUp([argument], context as unknown as CommandServices);
  };

  it('costs what its title says, is offered only while nothing is held, and again when that is of yesterday', async () => {
    const [offered] = await commandsAt('特願｜2022-900001');
    assert.ok(offered);
    assert.equal(offered.title, messages.actions.lookUp(1, 400));
    assert.deepEqual(services.asked(), []);

    await run(offered.argument);
    assert.deepEqual([services.asked().length, said], [1, []]);
    assert.deepEqual(await commandsAt('特願｜2022-900001'), []);
    assert.deepEqual(await commandsAt('特開｜2023-490001'), []);

    await services.clock.advance(24 * 3_600_000);
    assert.equal((await commandsAt('特願｜2022-900001')).length, 1);
    assert.equal(services.asked().length, 1);
  });

  it('of a number whose application is not known costs two requests', async () => {
    const [offered] = await commandsAt('特許｜第8400001号');
    assert.equal(offered?.title, messages.actions.lookUp(2, 50));
    await run(offered.argument);
    assert.equal(services.asked().length, 2);
  });

  it('is not offered offline, for numbers that no API takes, for wrong ones, and while the cursor moves', async () => {
    services.configure({ mode: 'offline' });
    assert.deepEqual(await commandsAt('特願｜2022-900001'), []);
    services.configure({});
    assert.deepEqual(await commandsAt('実願｜2023-003687'), []);
    assert.deepEqual(await commandsAt('特願｜2022-0'), []);
    assert.deepEqual(await commandsAt('特願｜2022-900001', { triggerKind: 2 }), []);
  });

  it('says what came of it where there is nothing to be shown', async () => {
    const number = { law: 'patent', kind: 'application', number: '2022999999' };
    await run({ uri: 'file:///a.txt', number });
    assert.deepEqual(said, [`特願2022-999999: ${messages.hover.notFound}`]);
    await run({ uri: 'file:///a.txt', number: { ...number, number: '../../token' } });
    await run(undefined);
    assert.equal(services.asked().length, 1);
  });

  it('the page is opened by its number, and by nothing else', async () => {
    const opened: string[] = [];
    const context = {
      openPage: (address: string) => {
        opened.push(address);
        return Promise.resolve();
      },
    } as unknown as CommandServices;
    const [offered] = (await offeredAt('特願｜2022-900001', services)).flatMap(({ action }) =>
      action.command?.command === 'jpoDrafting.openPage' ? action.command : [],
    );
    await openPage(offered?.arguments ?? [], context);
    await openPage(['https://example.com'], context);
    assert.deepEqual(opened, ['https://www.j-platpat.inpit.go.jp/c1801/PU/JP-2022-900001/10/ja']);
    assert.deepEqual(services.asked(), []);
  });
});
