import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { asClient, NEW_DRAFT, NEW_DRAFT_OPTIONS, type NewDraftParams } from '../../server/src/protocol.ts';
import { ReplayDesk, startReplay } from './replay.ts';

/** Drafts as they were filed, apart from invented parts; not part of the project, so they may be absent. */
const SAMPLES = new URL('../../../shared/samples/', import.meta.url);
const OPINION = '01_ikensho_patent.txt';
const TOKEN = 'POST /auth/token';
const NUMBER = '特願２０２０－１２３４５６';
const MARK = '商願２０２４－１２３４５６';

/** Lines that no API can know, or that tell the day: what the draft has in the place of the sample's. */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  '【整理番号】': /^【整理番号】\u3000\u3000\u3000\u3000$/u,
  '【提出日】': /^【提出日】\u3000\u3000\u3000\u3000\u3000令和\u3000８年１１月２３日$/u,
  '【電話番号】': /^\u3000\u3000【電話番号】\u3000\u3000$/u,
};

describe('a new draft over recorded answers of the JPO', () => {
  let desk: ReplayDesk;

  before(async function () {
    const started = existsSync(SAMPLES) ? await startReplay() : undefined;
    if (!started) {
      console.log('    skipped: the recorded answers and samples (../shared) are not here');
      this.skip();
    }
    desk = await ReplayDesk.start(started);
  });
  // What `before` has not made is not there to be ended.
  after(() => (desk as ReplayDesk | undefined)?.close());

  const apis = () => desk.requests.filter((request) => request !== TOKEN);

  async function draft(params: NewDraftParams) {
    const result = await asClient.send(desk.server.connection, NEW_DRAFT, {
      number: NUMBER,
      ...params,
    });
    assert.ok(result.ok, result.ok ? '' : result.message);
    return result;
  }

  async function options() {
    const result = await asClient.send(desk.server.connection, NEW_DRAFT_OPTIONS, {
      number: NUMBER,
    });
    assert.ok(result.ok, result.ok ? '' : result.message);
    return result;
  }

  it('what is offered costs nothing, and says what each document would cost', async () => {
    const { types, number, isHeld } = await options();
    assert.deepEqual([number, isHeld], ['特願2020-123456', false]);
    assert.equal(types.find(({ id }) => id === 'opinion')?.requests, 3);
    await draft({ type: 'opinion', allow: 'held' });
    assert.deepEqual(apis(), []);
  });

  it('意見書: at most three requests; the head is that of the sample', async () => {
    const { snippet, text, requests, notes, languageId } = await draft({
      type: 'opinion',
      agents: ['100165607'],
      allow: 'ask',
    });
    assert.equal(requests, 3);
    assert.equal(apis().length, 3, apis().join('\n'));
    assert.equal(languageId, 'jpo-procedure');
    const sample = headOf(sampleOf(OPINION), '発送番号');
    assert.equal(sample.length, 15);
    assertSame(headOf(snippet, '発送番号'), sample, text);
    // The notice was answered long ago: the case is registered.
    assert.ok(
      notes.some((note) => note.includes('084096')),
      notes.join('\n'),
    );
  });

  it('意見書: the documents that the sample lists, the articles and the day of the notice', async () => {
    const { text } = await draft({ type: 'opinion', allow: 'held' });
    const listed = (all: string) => all.match(/^\u3000[０-９]．[^\n]*?公報/gmu) ?? [];
    const expected = listed(sampleOf(OPINION));
    assert.equal(expected.length, 5);
    assert.deepEqual(listed(text), expected);
    for (const part of ['第３７条（単一性）', '第２９条第２項（進歩性）', '令和６年２月２０日起案'])
      assert.ok(text.includes(part), part);
    assert.equal(apis().length, 3);
  });

  it('then the agents are known, and what is held costs nothing', async () => {
    const { agents, types, isHeld } = await options();
    assert.ok(isHeld);
    assert.deepEqual(
      agents.map(({ code }) => code),
      ['100076598', '100165607', '100196690'],
    );
    assert.equal(types.find(({ id }) => id === 'opinion')?.requests, 0);
    assert.deepEqual(
      types.filter(({ fits }) => fits).map(({ id }) => id),
      ['registrationFee', 'publicationsSubmission', 'transfer', 'nameChange'],
    );
  });

  it('特許料納付書: number, claims and the next year from the register', async () => {
    const { text, requests } = await draft({ type: 'registrationFee', agents: ['100165607'], allow: 'ask' });
    assert.equal(requests, 1);
    const wanted = [
      '【特許番号】　　　　特許第７５３３８８９号',
      '【請求項の数】　　　５',
      '【納付年分】　　　　第４年分',
    ];
    for (const line of [...wanted, '　　【識別番号】　　１００１６５６０７'])
      assert.ok(text.split('\n').includes(line), line);
  });

  it('期間延長請求書 of a mark: the head is that of the sample', async () => {
    const { snippet, text } = await draft({ number: MARK, type: 'extensionRequest', allow: 'ask' });
    assertSame(headOf(snippet, '発送番号'), headOf(sampleOf('05_kikan_encho_trademark.txt'), '発送番号'), text);
    // The bodies of this case were recorded from another API than the one that is asked: only the 発送日 is known.
    assert.match(text, /令和７年６月１０日に発送された.*１月の延長/u);
  });

  it('審判請求書 of a mark: head and history are those of the sample; the day of the decision is not recorded', async () => {
    const before = apis().length;
    const { snippet, text, requests, notes } = await draft({ number: MARK, type: 'appeal', allow: 'ask' });
    // What was asked for the request for an extension holds the decisions too.
    assert.deepEqual([requests, apis().length - before], [0, 0]);
    const sample = sampleOf('07_shinpan_seikyusho_trademark.txt');
    assertSame(headOf(snippet, '手数料の表示'), headOf(sample, '手数料の表示'), text);
    const history = (all: string) => all.match(/^\u3000\u3000[^【\n]+令和.*日$/gmu) ?? [];
    const expected = history(sample);
    assert.equal(expected.length, 4);
    assert.deepEqual(
      history(text).map((line) => line.replace('令和○年○月○日', '')),
      expected.map((line) => (line.includes('起案日') ? line.slice(0, 15) : line)),
    );
    assert.ok(
      notes.some((note) => note.includes('拒絶査定の本文')),
      notes.join('\n'),
    );
  });
});

function sampleOf(file: string): string {
  return readFileSync(new URL(file, SAMPLES), 'utf8').replaceAll('\r', '');
}

/** The lines down to an item, without tab stops; 電話番号 is not in every sample. */
function headOf(text: string, last: string): string[] {
  const lines = text.replace(/\$\{[0-9]+\}/gu, '').split('\n');
  return lines.slice(0, lines.findIndex((line) => line.startsWith(`【${last}】`)) + 1);
}

/** Line by line the same, apart from what is allowed to differ. */
function assertSame(made: readonly string[], sample: readonly string[], text: string): void {
  const isPhone = (line: string) => line.includes('【電話番号】');
  const hasPhone = sample.some(isPhone);
  const own = hasPhone ? made : made.filter((line) => !isPhone(line));
  assert.equal(own.length, sample.length, text);
  for (const [index, line] of sample.entries()) {
    const item = `${line.split('】')[0]?.trim() ?? ''}】`;
    const allowed = ALLOWED[item];
    if (allowed) assert.match(own[index] ?? '', allowed);
    else assert.equal(own[index], line);
  }
}
