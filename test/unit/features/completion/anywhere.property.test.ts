import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { completion } from '../../../../server/src/features/completion/completion.ts';
import { demoServices, type DemoServices } from '../../../support/demoServices.ts';
import { applied, Desk, editOf } from './desk.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../../media/demo-drafts');
const DRAFTS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.jpo.txt'))
  .map((name) => readFileSync(path.join(FOLDER, name), 'utf8'));

const SAMPLES = path.resolve(import.meta.dirname, '../../../../../shared/samples');

/** What can stand in a draft while it is typed. */
const PIECES = [
  '【',
  '】',
  '\n',
  '\r\n',
  '　',
  ' ',
  '<BR>',
  '特願',
  '２０２２－',
  '第',
  'だいりにん',
  '【識別番号】',
  '【代理人】',
  '𠮟',
];

describe('completion anywhere', () => {
  let demo: DemoServices;
  let desk: Desk;
  /** Requests that the test itself made. */
  let asked = 0;
  before(async () => {
    demo = await demoServices();
    desk = new Desk(demo);
    for (const number of ['2022900001', '2024900003']) {
      await demo.cases.resolve({ law: 'patent', kind: 'application', number }, { priority: 'interactive' });
    }
    asked = demo.asked().length;
  });
  after(() => demo.close());

  /** Edits within the document and apart from each other, around the cursor on its line. */
  async function check(text: string, offset: number): Promise<number> {
    const document = TextDocument.create('file:///a.jpo.txt', 'jpo-procedure', 1, text);
    const position = document.positionAt(offset);
    const { items } = await completion(document, position, desk.services);
    for (const item of items) {
      assert.notEqual(item.label, '');
      const own = editOf(item);
      assert.equal(own.range.start.line, position.line);
      assert.equal(own.range.end.line, position.line);
      assert.ok(own.range.start.character <= position.character && position.character <= own.range.end.character);
      const ranges = [own, ...(item.additionalTextEdits ?? [])]
        .map(({ range }) => [document.offsetAt(range.start), document.offsetAt(range.end)] as const)
        .sort(([a], [b]) => a - b);
      for (const [index, [start, end]] of ranges.entries()) {
        assert.ok(start <= end && end <= text.length);
        const before = ranges[index - 1];
        if (before) assert.ok(before[1] < start, `${item.label}: edits touch`);
      }
      applied(document, item);
    }
    return items.length;
  }

  for (const [index, text] of DRAFTS.entries()) {
    it(`at every offset of demo draft ${index + 1}`, async () => {
      let offered = 0;
      for (let offset = 0; offset <= text.length; offset++) offered += await check(text, offset);
      assert.ok(offered > 500, `${offered} items`);
      assert.deepEqual(demo.asked().slice(asked), []);
    });
  }

  it('at every offset of the samples', async function () {
    if (!existsSync(SAMPLES)) {
      console.log('    skipped: shared/samples is not here');
      this.skip();
    }
    for (const name of readdirSync(SAMPLES)) {
      const text = readFileSync(path.join(SAMPLES, name), 'utf8');
      for (let offset = 0; offset <= text.length; offset++) await check(text, offset);
    }
    assert.deepEqual(demo.asked().slice(asked), []);
  });

  it('in drafts that are being typed', async () => {
    const edits = fc.record({
      draft: fc.constantFrom(...DRAFTS, ''),
      at: fc.nat(),
      remove: fc.nat({ max: 30 }),
      typed: fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }).map((pieces) => pieces.join('')),
      back: fc.nat({ max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(edits, async ({ draft, at, remove, typed, back }) => {
        const start = at % (draft.length + 1);
        const text = draft.slice(0, start) + typed + draft.slice(start + remove);
        await check(text, Math.max(0, start + typed.length - back));
      }),
      { numRuns: 400 },
    );
    assert.deepEqual(demo.asked().slice(asked), []);
  });
});
