/** Programs of one person that share nothing but the person: an editor's server, another editor's, the command line. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runCli } from './runCli.ts';
import { Workplace } from './workplace.ts';

const NUMBERS = Array.from({ length: 12 }, (_, index) => `特願2022-9000${String(index + 1).padStart(2, '0')}`);

describe('one ledger for a person', () => {
  let place: Workplace;
  let home: string;
  beforeEach(async () => {
    place = await Workplace.create();
    home = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-person-'));
  });
  afterEach(async () => {
    await place.close();
    rmSync(home, { recursive: true, force: true });
  });

  /** Nothing names the folder, and each program has an idea of its own of where data belong. */
  const environment = (own: string) => ({
    ...place.environment,
    JPO_DRAFTING_HOME: '',
    HOME: home,
    LOCALAPPDATA: path.join(home, 'AppData', 'Local'),
    XDG_DATA_HOME: path.join(home, 'snap', own, '.local', 'share'),
  });

  it('counts the minute over an editor, another editor and the command line, and asks nothing twice', async () => {
    const drafts = NUMBERS.slice(0, 7).join('\n');
    const checked = await runCli(['check', '-'], { env: environment('terminal'), clock: place.clock, input: drafts });
    assert.equal(checked.status, 1, checked.stdout + checked.stderr); // most of the numbers are nobody’s
    assert.equal(place.asked().length, 7);

    const [one, two] = await Promise.all(
      ['code', 'fork'].map((name) =>
        place.server({
          env: environment(name),
          initializationOptions: { storagePath: path.join(home, name, 'globalStorage') },
        }),
      ),
    );
    assert.ok(one && two);
    for (const server of [one, two]) {
      const draft = await server.open(NUMBERS.join('\n'));
      for (const number of NUMBERS) await server.hover(draft, number);
    }
    // Ten in the minute, each for another case; the rest waits.
    assert.equal(place.asked().length, 10);
    assert.deepEqual(place.demo.violations, { minute: 0, daily: 0 });

    const files = readdirSync(home, { recursive: true, encoding: 'utf8' });
    const stores = files.filter((file) => path.basename(file) === 'store.sqlite');
    assert.equal(stores.length, 1, stores.join());
  });
});
