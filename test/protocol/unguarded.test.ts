import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { ja } from '../../server/src/messages/messages.ts';
import { storeFolder, witnessFiles } from '../../server/src/services/storeFolder.ts';
import { runCli } from './runCli.ts';
import { Workplace } from './workplace.ts';

describe('a home folder beside which nothing can be written', () => {
  let place: Workplace;
  beforeEach(async () => {
    place = await Workplace.create();
    const [beside = ''] = witnessFiles(storeFolder(place.home, place.demo.url, false));
    mkdirSync(beside); // no file can stand there
  });
  afterEach(() => place.close());

  const times = (said: string) => said.split(ja.unguardedStore).length - 1;

  it('an editor is told so once, and asks', async () => {
    const server = await place.server();
    const draft = await server.open('特願2022-900001、特願2022-900002');
    for (const number of ['特願2022-900001', '特願2022-900002']) await server.hover(draft, number);
    assert.equal(times(server.lines.map(({ message }) => message).join('\n')), 1);
    assert.ok(place.asked().length >= 2);
  });

  it('a terminal is told so once, and asks', async () => {
    const { clock, environment } = place;
    const env = { ...environment, LC_ALL: 'ja_JP.UTF-8' };
    const { stderr } = await runCli(['case', '特願2022-900001'], { clock, env });
    assert.equal(times(stderr), 1, stderr);
    assert.ok(place.asked().length >= 1);
  });
});
