import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draftFindings } from '../../../../server/src/checks/checks.ts';
import type { Finding } from '../../../../server/src/checks/finding.ts';
import { HtmlText, isHtml } from '../../../../server/src/drafts/html/htmlText.ts';
import { openedBy } from '../../../../server/src/drafts/html/tags.ts';
import { itemsOf } from '../../../../server/src/drafts/items.ts';
import { structureOf } from '../../../../server/src/drafts/structure.ts';
import { scan } from '../../../../server/src/numbers/scan.ts';
import { GOOD } from '../../checks/drafts.ts';
import { applied } from '../../checks/findings.ts';
import { SEEDED } from '../../checks/seeded.ts';

const YEAR = 2026;

/** Drafts in plain text, most of them with a mistake, of which most have a fix. */
const DRAFTS = [
  ...Object.entries(GOOD).flatMap(([name, text]) => (name === 'html' ? [] : [text])),
  ...SEEDED.flatMap(({ draft, right, wrong }) => (draft === 'html' ? [] : [GOOD[draft].replace(right, () => wrong)])),
].filter((text) => text.startsWith('【書類名】'));

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const entity = (character: string) => `&#${character.codePointAt(0) ?? 0};`;
const lines = (text: string) => text.replace(/\n$/u, '').split('\n');
const page = (body: string) => `<html>\r\n<head><title>a</title></head>\r\n<body>\r\n${body}\r\n</body>\r\n</html>\r\n`;
/** A blank paragraph needs something in it. */
const filled = (line: string) => (line === '' ? '&nbsp;' : escaped(line));

/** A draft in plain text as HTML; `chance` decides about places. */
interface Form {
  readonly name: string;
  readonly write: (text: string, chance: () => boolean) => string;
  /** Every fix can be made. */
  readonly isPlain: boolean;
  /** The text without the line end behind its last line. */
  readonly isOpen?: true;
}

const FORMS: readonly Form[] = [
  { name: '<BR>, as filed', isPlain: true, write: (text) => page(`${lines(text).map(escaped).join('<BR>\r\n')}<BR>`) },
  { name: '<br />', isPlain: true, write: (text) => `${lines(text).map(escaped).join('<br />')}<br />` },
  {
    name: '<p>',
    isPlain: true,
    isOpen: true,
    write: (text) =>
      page(
        lines(text)
          .map((line) => `<p>${filled(line)}</p>`)
          .join('\r\n'),
      ),
  },
  {
    name: '<div class>',
    isPlain: true,
    isOpen: true,
    write: (text) =>
      page(
        lines(text)
          .map((line) => `<div class="a b">${filled(line)}</div>`)
          .join(''),
      ),
  },
  {
    name: '<P> without an end',
    isPlain: false,
    isOpen: true,
    write: (text) =>
      `<HTML>${lines(text)
        .map((line) => `<P>${filled(line)}`)
        .join('\n')}`,
  },
  {
    name: 'Word',
    isPlain: false,
    isOpen: true,
    write: (text) =>
      page(
        lines(text)
          .map((line) => {
            const spans = filled(line).replace(/(?:[!-%'-~]|&[a-z]+;)+/gu, '<span\r\nlang=EN-US>$&</span>');
            return `<p class=MsoNormal style='margin:0'>${spans}</p>`;
          })
          .join('\r\n\r\n'),
      ),
  },
  {
    name: 'underlines and entities',
    isPlain: false,
    write: (text, chance) => {
      const parts = lines(text).map((line) =>
        Array.from(line, (character) => {
          const written = chance() ? entity(character) : escaped(character);
          return chance() ? `<U>${written}</U>` : written;
        }).join(''),
      );
      return page(`${parts.join('<BR>\n')}<BR>`);
    },
  },
];

const numbersOf = (text: string) =>
  scan(text, { year: YEAR }).map(({ law, kind, number, start, end }) => ({ law, kind, number, start, end }));
const findingsOf = (text: string): Finding[] =>
  draftFindings({ text, documents: structureOf(text), numbers: scan(text, { year: YEAR }) });

describe('a draft in HTML', () => {
  const draft = fc.record({
    texts: fc.array(fc.constantFrom(...DRAFTS), { minLength: 1, maxLength: 2 }),
    form: fc.constantFrom(...FORMS),
    seed: fc.infiniteStream(fc.nat(9)),
  });

  it('is read as the same draft in plain text: items, numbers, findings, each at its place in the file', () => {
    fc.assert(
      fc.property(draft, ({ texts, form, seed }) => {
        const { text, html } = written(texts, form, seed);
        assert.deepEqual(itemsOf(html.text), itemsOf(text));
        assert.deepEqual(numbersOf(html.text), numbersOf(text));
        assert.deepEqual(findingsOf(html.text), findingsOf(text));
        for (const { start, end } of [...numbersOf(text), ...itemsOf(text)]) {
          const piece = html.source.slice(html.sourceOf(start), html.sourceEndOf(end));
          assert.equal(new HtmlText(`<html>${piece}`).text, text.slice(start, end));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is put right as the same draft in plain text, or not at all', () => {
    const made = new Map<string, { made: number; all: number }>();
    fc.assert(
      fc.property(draft, ({ texts, form, seed }) => {
        const { text, html } = written(texts, form, seed);
        const count = made.get(form.name) ?? { made: 0, all: 0 };
        made.set(form.name, count);
        const wasBalanced = isBalanced(html.source);
        for (const { edits } of findingsOf(html.text).flatMap(({ fixes = [] }) => fixes)) {
          const found = html.sourceEdits(edits);
          count.all++;
          assert.ok(found ?? !form.isPlain, `${form.name}: ${JSON.stringify(edits)} is not made`);
          if (!found) continue;
          count.made++;
          const result = applied(
            html.source,
            found.map(({ from, to, text: put }) => ({ start: from, end: to, text: put })),
          );
          assert.equal(new HtmlText(result).text, applied(text, edits));
          assert.equal(isBalanced(result), wasBalanced, `tags of\n${result}`);
        }
      }),
      { numRuns: 300 },
    );
    for (const { name } of FORMS) assert.ok((made.get(name)?.made ?? 0) > 0, `no fix was made in ${name}`);
  });

  it('is put right in a long file as in a short one, though only the lines around are read again', () => {
    fc.assert(
      fc.property(draft, ({ texts, form, seed }) => {
        const all = texts.join('');
        const { text, html } = written(Array<string>(Math.ceil(25_000 / all.length)).fill(all), form, seed);
        const findings = findingsOf(html.text);
        const step = Math.ceil(findings.length / 20);
        const some = findings.filter((_, index) => index % step === 0);
        for (const { edits } of some.flatMap(({ fixes = [] }) => fixes)) {
          const found = html.sourceEdits(edits) ?? [];
          const result = applied(
            html.source,
            found.map(({ from, to, text: put }) => ({ start: from, end: to, text: put })),
          );
          if (found.length > 0) assert.equal(new HtmlText(result).text, applied(text, edits));
        }
      }),
      { numRuns: 30 },
    );
  });

  function written(texts: readonly string[], form: Form, seed: Iterator<number>) {
    const all = texts.join('');
    const source = form.write(all, () => seed.next().value === 0);
    assert.equal(isHtml(source), true);
    const html = new HtmlText(source);
    // A blank paragraph is a blank.
    const shown = form.isOpen
      ? lines(all)
          .map((line) => line || ' ')
          .join('\n')
      : all;
    assert.equal(html.text, shown);
    return { text: shown, html };
  }
});

function isBalanced(source: string): boolean {
  const { closed, opened } = openedBy(source);
  return closed.length + opened.length === 0;
}
