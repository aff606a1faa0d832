import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TEXT_FINDINGS, type FindingCode } from '../../../server/src/checks/codes.ts';
import { requiredFacts } from '../../../server/src/checks/facts/requiredFacts.ts';
import { offlineFindings } from '../../../server/src/features/diagnostics/diagnostics.ts';
import { draftSubjects } from '../../../server/src/features/diagnostics/factDiagnostics.ts';
import { Drafts } from '../../../server/src/features/shared/drafts.ts';
import { ReadDocument } from '../../../server/src/features/shared/readDocument.ts';
import { FakeClock } from '../../support/fakeClock.ts';
import { GOOD } from '../checks/drafts.ts';
import { SEEDED } from '../checks/seeded.ts';

/** A mistake of the table of all checks, made or taken back wherever it can be; or anything else, anywhere. */
type Edit =
  | { readonly right: string; readonly wrong: string; readonly isBack: boolean; readonly at: number }
  | { readonly at: number; readonly length: number; readonly text: string };

const share = fc.double({ min: 0, max: 1, noNaN: true });
const piece = fc.constantFrom(
  ...['①', '〜', '', 'ｱ', '\u200b', '\u{e0100}', '𠮷', '\ud840', '\udfb7', '\r', '\n', '\r\n', '\f', '　'],
  ...[
    '【',
    '】',
    '【書類名】意見書\n',
    '【書類名】明細書\n【０００２】\n',
    '【請求項３】\n',
    '請求項１',
    '【補正の内容】\n',
  ],
  ...[
    '【提出物件の目録】\n',
    '【手続補正２】\n',
    '【その他】\n',
    '令和元年１月１日',
    '商願2020-1',
    '同2020-2',
    '<BR>',
    '&amp;',
  ],
);
const seeded: fc.Arbitrary<Edit> = fc
  .record({
    seed: fc.constantFrom(...SEEDED),
    isBack: fc.boolean(),
    at: share,
  })
  .map(({ seed: { right, wrong }, isBack, at }) => ({ right, wrong, isBack, at }));
const any: fc.Arbitrary<Edit> = fc.record({
  at: share,
  length: fc.oneof({ weight: 6, arbitrary: fc.nat(3) }, fc.nat(60), fc.nat(900)),
  text: fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join('')),
});

/** Where an edit of a source changes it, and to what; undefined where there is no such place. */
function changeOf(
  text: string,
  edit: Edit,
): { readonly start: number; readonly end: number; readonly text: string } | undefined {
  if ('length' in edit) {
    const start = Math.floor(edit.at * text.length);
    return { start, end: Math.min(text.length, start + edit.length), text: edit.text };
  }
  const [from, to] = edit.isBack ? [edit.wrong, edit.right] : [edit.right, edit.wrong];
  const near = from === '' ? -1 : text.indexOf(from, Math.floor(edit.at * text.length));
  const start = near >= 0 || from === '' ? near : text.indexOf(from);
  return start < 0 ? undefined : { start, end: start + from.length, text: to };
}

/** Everything that is read of a document, as plain values. */
function readOf(document: ReadDocument, drafts: Drafts) {
  const subjects = draftSubjects(document, drafts).map(({ part, name, numbers, persons }) => ({
    at: part.at + name.start,
    numbers: numbers.map(({ start, text, law, number }) => [part.at + start, text, law, number]),
    persons: persons.map(({ block, digits }) => [part.at + block.item.start, digits]),
  }));
  return {
    numbers: [...drafts.numbers(document)],
    structure: drafts.structure(document),
    findings: offlineFindings(document, drafts),
    subjects,
    wants: requiredFacts(draftSubjects(document, drafts)).cases.map(({ number, questions }) => [
      number.text,
      questions,
    ]),
  };
}

/** What is read after each edit, beside what is read of a document that was opened so. `found` takes the codes. */
function assertSame(text: string, uri: string, edits: readonly Edit[], found?: Set<FindingCode>): void {
  const drafts = new Drafts(new FakeClock());
  const languageId = uri.endsWith('.html') ? 'html' : 'jpo-procedure';
  const document = ReadDocument.create(uri, languageId, 1, text);
  readOf(document, drafts);
  for (const [index, edit] of edits.entries()) {
    const change = changeOf(text, edit);
    if (!change) continue;
    const source = TextDocument.create('file:///source.txt', 'plaintext', 1, text);
    const range = { start: source.positionAt(change.start), end: source.positionAt(change.end) };
    // The editor counts no place inside of CRLF.
    const [start, end] = [source.offsetAt(range.start), source.offsetAt(range.end)];
    text = text.slice(0, start) + change.text + text.slice(end);
    ReadDocument.update(document, [{ range, text: change.text }], index + 2);
    const { findings, ...read } = readOf(document, drafts);
    for (const { code } of findings) found?.add(code);
    const fresh = ReadDocument.create(uri, languageId, 1, text);
    assert.deepEqual({ findings, ...read }, readOf(fresh, new Drafts(new FakeClock())));
  }
}

const parts = fc.array(fc.constantFrom(...Object.values(GOOD), '覚え\n', '\n'), { minLength: 1, maxLength: 6 });
const edits = fc.array(fc.oneof(seeded, any), { minLength: 1, maxLength: 8 });

describe('a draft that is typed reads as if it had been opened so', () => {
  it('after any edits, with every kind of mistake, in every kind of draft', () => {
    const html = fc.constant('file:///a.html');
    const uri = fc.oneof({ weight: 5, arbitrary: fc.constant('file:///a.jpo.txt') }, html);
    fc.assert(
      fc.property(parts, uri, fc.boolean(), edits, (all, name, isCrlf, made) => {
        const text = name.endsWith('.html')
          ? [GOOD.html, ...all.map((one) => one.replaceAll('\n', '<BR>\n'))].join('')
          : all.join('');
        assertSame(isCrlf ? text.replaceAll(/\r?\n/gu, '\r\n') : text, name, made);
      }),
      { numRuns: 400 },
    );
  });

  it('by each mistake of each check alone, made and taken back in a long draft', () => {
    const found = new Set<FindingCode>();
    for (const { draft, right, wrong } of SEEDED) {
      const isHtml = draft === 'html';
      const text = isHtml ? GOOD.html : GOOD.opinion + GOOD[draft] + GOOD.registrationFee;
      const edit = { right, wrong, at: isHtml ? 0 : GOOD.opinion.length / text.length };
      assertSame(
        text,
        isHtml ? 'file:///a.html' : 'file:///a.jpo.txt',
        [
          { ...edit, isBack: false },
          { ...edit, isBack: true },
        ],
        found,
      );
    }
    const missing = Object.keys(TEXT_FINDINGS).filter((code) => !found.has(code as FindingCode));
    assert.deepEqual(missing, []);
  });

  it('where the last item before the first document goes, far from the document', () => {
    const text = `【メモ】段落【０００２】を参照\n${'あ'.repeat(300)}\n【書類名】明細書\n【０００２】\nあ\n`;
    assertSame(text, 'file:///draft.jpo.txt', [
      { at: 0, length: 1, text: '' },
      { at: 0.01, length: 0, text: 'x' },
      { at: 0, length: 0, text: '【' },
    ]);
  });

  it('where the numbers of a document are others though its text is the same', () => {
    const chain = Array.from({ length: 60 }, (_, index) => `、同２０２２－９０００${String(index + 10)}`).join('');
    const text = `【書類名】意見書\n【その他】\n特願２０２２－９００００１${chain}\n【書類名】手続補正書\n【事件の表示】\n【出願番号】同２０２２－９０００９９\n【特許出願人】\n`;
    for (const isBack of [false, true]) {
      const change = { right: '特願', wrong: '商願', at: 0 };
      const start = isBack ? text.replace('特願', '商願') : text;
      assertSame(start, 'file:///a.jpo.txt', [{ ...change, isBack }]);
    }
  });

  it('where it is longer than a piece of its text', () => {
    const many = [GOOD.opinion, GOOD.amendment, GOOD.patentApplication, GOOD.registrationFee].join('');
    const long = many.repeat(Math.ceil(140_000 / many.length));
    fc.assert(
      fc.property(edits, (made) => {
        assertSame(long, 'file:///a.jpo.txt', made.slice(0, 4));
      }),
      { numRuns: 10 },
    );
  });
});
