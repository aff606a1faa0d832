/** A folder's list costs requests of the user's ID: nothing is sent for it before they agree, and never more than that. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { CaseNumber } from '../../../server/src/numbers/caseNumber.ts';
import { Agreements } from '../../../server/src/watch/folderList.ts';
import { MOST_WATCHED, readWatchFile } from '../../../server/src/watch/watchFormat.ts';
import { Office, type Window } from './office.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Wednesday 2026-11-25 18:00 in Japan. */
const WEDNESDAY = Date.UTC(2026, 10, 25, 9);

const number = (n: number): CaseNumber => ({
  law: 'patent',
  kind: 'application',
  number: `202290${String(n).padStart(4, '0')}`,
});

describe('the list of a folder', () => {
  let office: Office;
  let window: Window;

  beforeEach(async () => {
    office = new Office(WEDNESDAY);
    office.isFolderList = true;
    window = await office.open();
    window.updater.start();
  });
  afterEach(() => office.close());

  /** As a colleague's edit or a pull does it. */
  async function written(from: number, to: number): Promise<void> {
    await office.file.change((cases) => [
      ...cases,
      ...Array.from({ length: to - from + 1 }, (_, n) => ({ number: number(from + n), since: 0, seen: undefined })),
    ]);
    window.updater.poke();
  }
  const kind = async () => (await window.watch.standing()).kind;

  it('is asked for by nobody before the user has said yes, and then once a day', async () => {
    await written(1, 3);
    assert.deepEqual(await window.watch.standing(), { kind: 'proposed', cases: 3, requests: 3, agreed: 0 });
    await office.pass(20 * HOUR);
    assert.deepEqual(office.seen, []);
    await window.watch.answer('accepted');
    window.updater.poke();
    await office.pass(24 * HOUR);
    assert.equal(await kind(), 'accepted');
    assert.equal(office.perCase('2026-11-27').size, 3);
  });

  it('that was declined is asked for by nobody, also when it grows; the answer can be changed', async () => {
    await written(1, 3);
    await window.watch.answer('declined');
    await written(4, 5);
    await office.pass(20 * HOUR);
    assert.deepEqual([office.seen, await kind()], [[], 'declined']);
    await window.watch.answer('accepted');
    window.updater.poke();
    await office.pass(20 * HOUR);
    assert.notEqual(office.seen.length, 0);
  });

  it('that somebody else made longer is asked for no more than was agreed, until the user says yes again', async () => {
    await written(1, 3);
    await window.watch.answer('accepted');
    await written(4, 50);
    assert.deepEqual(await window.watch.standing(), { kind: 'grown', cases: 50, requests: 50, agreed: 3 });
    await office.pass(30 * HOUR);
    assert.equal(office.perCase('2026-11-26').size, 3);
    await window.watch.answer('accepted');
    window.updater.poke();
    await office.pass(24 * HOUR);
    assert.equal(await kind(), 'accepted');
    assert.equal(office.perCase('2026-11-27').size, 50);
  });

  it('never costs more a day than was told, whatever fails, over windows and restarts', async () => {
    office.section = { watch: { hours: '00:00-23:59' } };
    await written(1, 3);
    await window.watch.answer('accepted');
    office.reply = (_, used) => ({ status: used % 2 === 0 ? '999' : '303' });
    for (let n = 0; n < 3; n++) {
      await office.pass(5 * HOUR);
      await window.close();
      window = await office.open();
      window.updater.start();
    }
    await office.pass(24 * HOUR);
    const perDay = new Map<string, number>();
    for (const { day } of office.seen) perDay.set(day, (perDay.get(day) ?? 0) + 1);
    assert.notEqual(perDay.size, 0);
    for (const [day, sent] of perDay) assert.ok(sent <= 3, `${day}: ${sent}`);
  });

  it('counts two requests for a number whose application has to be found', async () => {
    const registered: CaseNumber = { law: 'patent', kind: 'registration', number: '7900001' };
    await office.file.change(() => [{ number: registered, since: 0, seen: undefined }]);
    assert.equal((await window.watch.standing()).requests, 2);
  });

  it('goes on without a question where the user has made it, case by case', async () => {
    assert.equal(await kind(), 'accepted');
    await window.watch.add(number(1));
    await window.watch.add(number(2));
    assert.deepEqual(await window.watch.standing(), { kind: 'accepted', cases: 2, requests: 2, agreed: 2 });
    await written(3, 3);
    await window.watch.add(number(4));
    assert.deepEqual(await window.watch.standing(), { kind: 'grown', cases: 4, requests: 4, agreed: 2 });
  });

  it('is not agreed to by adding a case where the user has said nothing to the others', async () => {
    await written(1, 3);
    await window.watch.add(number(9));
    assert.equal(await kind(), 'proposed');
  });

  it('is updated by the gesture that updates it, whatever was said', async () => {
    await written(1, 3);
    await window.watch.answer('declined');
    assert.equal((await window.updater.updateAll()).updated, 3);
  });

  it('the stamp is another one once something else was said, and not once something was sent', async () => {
    await written(1, 3);
    const before = await window.watch.stamp();
    await window.watch.answer('accepted');
    const after = await window.watch.stamp();
    assert.notEqual(after, before);
    await window.watch.noteSent(2);
    assert.equal(await window.watch.stamp(), after);
  });

  it('of the user needs no word', async () => {
    office.isFolderList = false;
    await written(1, 3);
    assert.equal(await kind(), 'own');
    await office.pass(24 * HOUR);
    assert.equal(new Set(office.seen.map((one) => one.number)).size, 3);
  });

  it('says how many cases of a file are not watched', () => {
    const cases = Array.from({ length: MOST_WATCHED + 7 }, (_, n) => number(n + 1));
    const read = readWatchFile(JSON.stringify({ version: 1, cases }));
    assert.deepEqual([read.cases.length, read.beyond, read.others.length], [MOST_WATCHED, 7, 7]);
  });
});

describe('the file of agreements', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'jpo-drafting-agreed-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const SAID = { answer: 'accepted', requests: 3, day: '', sent: 0 } as const;

  it('keeps each list by its place, over restarts', async () => {
    const agreements = new Agreements(path.join(folder, 'new'));
    await Promise.all(['/a/watch.json', '/b/watch.json'].map((place) => agreements.change(place, () => SAID)));
    const again = new Agreements(path.join(folder, 'new'));
    assert.deepEqual([await again.of('/a/watch.json'), await again.of('/b/x/../watch.json')], [SAID, SAID]);
    assert.equal(await again.of('/c/watch.json'), undefined);
    await again.clear();
    assert.equal(await again.of('/a/watch.json'), undefined);
  });

  it('that is damaged agrees to nothing', async () => {
    const agreements = new Agreements(folder);
    await agreements.change('/a/watch.json', () => SAID);
    const file = path.join(folder, 'watchAgreements.json');
    for (const text of ['', '{', '{"lists":{"/a/watch.json":{"answer":"accepted","requests":1e999}}}', '[]', 'null']) {
      writeFileSync(file, text);
      assert.equal(await agreements.of('/a/watch.json'), undefined, text);
    }
    await agreements.change('/a/watch.json', () => SAID);
    assert.match(readFileSync(file, 'utf8'), /accepted/u);
  });
});
