import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Cases } from '../../../server/src/cases/cases.ts';
import { MOST_OF_A_CODE } from '../../../server/src/checks/shared/capped.ts';
import type { Finding } from '../../../server/src/checks/finding.ts';
import {
  diagnosticsOf,
  MOST_DIAGNOSTICS,
  offlineFindings,
} from '../../../server/src/features/diagnostics/diagnostics.ts';
import { offlineHover } from '../../../server/src/features/hover/hover.ts';
import { inlayHints, MOST_HINTS } from '../../../server/src/features/inlayHints.ts';
import { documentLinks, MOST_LINKS } from '../../../server/src/features/links.ts';
import { highlights, mentions, MOST_PLACES } from '../../../server/src/features/mentions/mentions.ts';
import { draftOf, MOST_MENTIONS } from '../../../server/src/features/shared/folderDrafts.ts';
import { Drafts } from '../../../server/src/features/shared/drafts.ts';
import { LONGEST_OTHER_TEXT } from '../../../server/src/features/shared/largeText.ts';
import { messagesFor } from '../../../server/src/messages/messages.ts';
import { readSettings } from '../../../server/src/settings/settings.ts';
import { FakeClock } from '../../support/fakeClock.ts';

const LANGUAGES = ['ja', 'en'];
const START = { line: 0, character: 3 };

const serial = (index: number) => String(index).padStart(6, '0');
const listOf = (length: number, line = (index: number) => `特願2020-${serial(index + 1)}`) =>
  Array.from({ length }, (_, index) => line(index)).join('\n');

function documentOf(text: string, languageId = 'jpo-procedure') {
  return TextDocument.create('file:///a.txt', languageId, 1, text);
}

describe('limits of what is read', () => {
  const drafts = new Drafts(new FakeClock());
  const log = `${'a'.repeat(LONGEST_OTHER_TEXT)}\n特願2022-900001 in a log`;
  const place = { line: 1, character: 5 };

  it('a long text that is no draft is read only where the mouse is, and the hover says so', () => {
    const document = documentOf(log, 'plaintext');
    assert.deepEqual([drafts.numbers(document), drafts.structure(document)], [[], []]);
    const number = drafts.numberAt(document, document.offsetAt(place));
    assert.equal(number && document.getText().slice(number.start, number.end), '特願2022-900001');
    for (const language of LANGUAGES) {
      const messages = messagesFor(language);
      const hover = offlineHover(document, place, { drafts, messages, settings: readSettings(undefined) });
      assert.ok(hover);
      assert.ok(hover.contents.value.includes(messages.hover.tooLong(LONGEST_OTHER_TEXT)));
      assert.match(hover.contents.value, /2,000,000/u);
      assert.deepEqual(hover.range?.start, { line: 1, character: 0 });
    }
  });

  it('a text is read as a whole up to that length, and a draft whatever its length', () => {
    const one = (text: string, languageId: string) => drafts.numbers(documentOf(text, languageId)).length;
    assert.equal(one(log.slice(-LONGEST_OTHER_TEXT), 'plaintext'), 1);
    assert.equal(one(log, 'jpo-procedure'), 1);
    assert.equal(one(`【書類名】上申書\n${log}`, 'plaintext'), 1);
    const hover = offlineHover(documentOf(log), place, {
      drafts,
      messages: messagesFor('ja'),
      settings: readSettings(undefined),
    });
    assert.doesNotMatch(hover?.contents.value ?? '', /2,000,000/u);
  });

  it('a keystroke makes no number anew that it does not touch', () => {
    const document = documentOf(listOf(5_000));
    const before = drafts.numbers(document);
    TextDocument.update(document, [{ range: { start: START, end: START }, text: '\n\n' }], 2);
    const after = drafts.numbers(document);
    const kept = new Set(before);
    assert.ok(after.filter((number) => !kept.has(number)).length < 100);
    const last = after.at(-1);
    assert.equal(last && document.getText().slice(last.start, last.end), `特願2020-${serial(5_000)}`);
  });

  it('the numbers at a place are found without looking at the others', () => {
    const document = documentOf(listOf(50_000));
    const numbers = drafts.numbers(document);
    const middle = numbers[25_000];
    assert.ok(middle);
    let looked = 0;
    for (const number of numbers) {
      const { start, end } = number;
      Object.defineProperty(number, 'start', { get: () => (looked++, start) });
      Object.defineProperty(number, 'end', { get: () => (looked++, end) });
    }
    const [from, to] = [middle.start, middle.end];
    assert.deepEqual(drafts.numbersIn(document, from, to), [middle]);
    assert.equal(drafts.numberAt(document, from + 3), middle);
    assert.ok(looked < 200, String(looked));
  });

  it('of a draft in the folder so many numbers are remembered, and that there are more', () => {
    const read = (count: number) => {
      const document = documentOf(listOf(count));
      const { mentions: all, isCut } = draftOf(document, drafts.numbers(document), []);
      return [all.length, isCut];
    };
    assert.deepEqual(read(MOST_MENTIONS), [MOST_MENTIONS, false]);
    assert.deepEqual(read(MOST_MENTIONS + 1), [MOST_MENTIONS, true]);
  });
});

describe('limits of what is published', () => {
  const drafts = new Drafts(new FakeClock());
  const settings = readSettings({}).diagnostics;

  function published(document: TextDocument, language: string, facts: readonly Finding[] = []) {
    const options = { drafts, messages: messagesFor(language), settings, page: undefined };
    return diagnosticsOf(document, offlineFindings(document, drafts), facts, options);
  }

  it('diagnostics: the gravest, of these the first, and one that says how many are left out', () => {
    const warnings: Finding[] = Array.from({ length: 1_500 }, (_, at) => ({
      code: 'case-refused',
      date: undefined,
      start: at,
      end: at + 1,
    }));
    const document = documentOf(`${' '.repeat(1_600)}\n特願2020-000000`);
    for (const language of LANGUAGES) {
      const all = published(document, language, warnings);
      assert.equal(all.length, MOST_DIAGNOSTICS);
      const [error, first, ...others] = all;
      assert.deepEqual([error?.code, error?.severity], ['serial-zero', DiagnosticSeverity.Error]);
      assert.deepEqual([first?.code, first?.range.start.character], ['case-refused', 0]);
      const last = others.at(-1);
      assert.equal(others.at(-2)?.range.start.character, 997);
      assert.deepEqual([last?.severity, last?.range.start.character], [DiagnosticSeverity.Information, 998]);
      assert.equal(last?.message, messagesFor(language).findings.notShown(502));
      assert.match(last.message, /502/u);
    }
    assert.equal(published(document, 'ja', warnings.slice(0, MOST_DIAGNOSTICS - 1)).at(-1)?.code, 'case-refused');
  });

  it('diagnostics of a hundred thousand mistyped numbers take the work of those that are shown', () => {
    const document = documentOf(listOf(100_000, (index) => `特願2020-1${serial(index)}`));
    let positions = 0;
    const positionAt = document.positionAt.bind(document);
    document.positionAt = (offset) => {
      positions++;
      return positionAt(offset);
    };
    const all = published(document, 'ja');
    assert.equal(all.length, MOST_OF_A_CODE);
    assert.match(JSON.stringify(all.at(-1)?.message), /99500箇所/u);
    assert.ok(positions <= 2 * MOST_OF_A_CODE, String(positions));
  });

  it('links: the first ones; nothing is looked up for the others, and the last one says so', async () => {
    let looked = 0;
    const cases = {
      held: () => {
        looked++;
        return Promise.resolve(undefined);
      },
    } as unknown as Cases;
    const links = (count: number, language: string) => {
      const document = documentOf(listOf(count, (index) => `特表2020-${serial(500_001 + index)}`));
      return documentLinks(document, { drafts, cases, messages: messagesFor(language) });
    };
    for (const language of LANGUAGES) {
      looked = 0;
      const all = await links(MOST_LINKS + 50, language);
      assert.deepEqual([all.length, looked], [MOST_LINKS, MOST_LINKS]);
      const { cut, link } = messagesFor(language);
      assert.equal(all.at(-1)?.tooltip, `${link.resolve}\n${cut.links(MOST_LINKS)}`);
      assert.equal(all.at(-2)?.tooltip, link.resolve);
    }
    assert.equal((await links(MOST_LINKS, 'ja')).at(-1)?.tooltip, messagesFor('ja').link.resolve);
  });

  it('hints: the first ones of the range, and the last one says so', async () => {
    const progress = { title: '見本', applicants: [] };
    const cases = { held: () => Promise.resolve({ progress }) } as unknown as Cases;
    const range = { start: { line: 0, character: 0 }, end: { line: 9_999, character: 0 } };
    for (const language of LANGUAGES) {
      const messages = messagesFor(language);
      const services = {
        drafts,
        cases,
        messages,
        settings: readSettings({ inlayHints: 'title' }),
        clock: new FakeClock(),
      };
      const all = await inlayHints(documentOf(listOf(MOST_HINTS + 1)), range, services);
      assert.equal(all.length, MOST_HINTS);
      assert.equal(all.at(-1)?.tooltip, `見本\n${messages.cut.hints(MOST_HINTS)}`);
      const exact = await inlayHints(documentOf(listOf(MOST_HINTS)), range, services);
      assert.equal(exact.at(-1)?.tooltip, '見本');
    }
  });

  it('places of one case: the first ones are listed, those around the cursor are marked', async () => {
    const document = documentOf(listOf(3 * MOST_PLACES, () => '特願2022-900001'));
    const services = { drafts, cases: undefined };
    const found = await mentions([document], document, START, services);
    assert.deepEqual([found.locations.length, found.isCut], [MOST_PLACES, true]);
    const marked = async (line: number) => {
      const all = await highlights(document, { line, character: 3 }, services);
      return [all.length, all[0]?.range.start.line, all.at(-1)?.range.start.line];
    };
    const half = MOST_PLACES / 2;
    assert.deepEqual(await marked(0), [MOST_PLACES, 0, MOST_PLACES - 1]);
    assert.deepEqual(await marked(MOST_PLACES), [MOST_PLACES, half, MOST_PLACES + half - 1]);
    assert.deepEqual(await marked(3 * MOST_PLACES - 1), [MOST_PLACES, 2 * MOST_PLACES, 3 * MOST_PLACES - 1]);
    const few = documentOf(listOf(MOST_PLACES, () => '特願2022-900001'));
    assert.equal((await mentions([few], few, START, services)).isCut, false);
    for (const language of LANGUAGES) assert.match(messagesFor(language).cut.places(MOST_PLACES), /10,000/u);
  });
});
