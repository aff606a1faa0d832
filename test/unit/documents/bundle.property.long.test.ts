import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readBundle } from '../../../server/src/documents/bundle.ts';
import { BundleError } from '../../../server/src/documents/bundleError.ts';
import { readDocument } from '../../../server/src/documents/document.ts';
import { ITEMS } from '../../../server/src/documents/filedItems.ts';
import { fixture } from './fixtures.ts';
import { assertNothingLost } from './lossless.ts';

/** Reads, or throws a BundleError; anything else goes up. */
async function read(bytes: Uint8Array): Promise<void> {
  try {
    const { documents } = await readBundle(bytes, { year: 2026 });
    for (const { text } of documents) assert.notEqual(text.trim(), '');
  } catch (error) {
    if (!(error instanceof BundleError)) throw error;
  }
}

/** A byte here and there is another one; a piece is cut out or doubled. */
const damage = fc.record({
  bytes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
  from: fc.nat(),
  length: fc.nat(40),
  times: fc.nat(2),
});

function damaged(archive: Buffer, how: typeof damage extends fc.Arbitrary<infer T> ? T : never): Buffer {
  const bytes = Buffer.from(archive);
  for (const [at, value] of how.bytes) bytes[at % bytes.length] = value;
  const from = how.from % bytes.length;
  const piece = bytes.subarray(from, from + how.length);
  const pieces: Buffer[] = Array.from({ length: how.times }, () => piece);
  return Buffer.concat([bytes.subarray(0, from), ...pieces, bytes.subarray(from + how.length)]);
}

describe('readBundle', () => {
  it('throws nothing but a BundleError for any bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), read), { numRuns: 300 });
  });

  for (const name of ['patent.zip', 'design.zip', 'names.zip', 'brokenCrc.zip']) {
    it(`throws nothing but a BundleError for a damaged ${name}`, async () => {
      const archive = fixture(name);
      await fc.assert(
        fc.asyncProperty(damage, (how) => read(damaged(archive, how))),
        { numRuns: 250 },
      );
    });
  }

  it('throws nothing but a BundleError where the directory at the end is damaged', async () => {
    const archive = fixture('patent.zip');
    const directory = archive.indexOf('PK\u0001\u0002', 0, 'latin1');
    const changes = fc.array(fc.tuple(fc.nat(archive.length - directory - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(changes, (list) => {
        const bytes = Buffer.from(archive);
        for (const [at, value] of list) bytes[directory + at] = value;
        return read(bytes);
      }),
      { numRuns: 400 },
    );
  });
});

describe('readDocument', () => {
  const markup = fc.constantFrom(
    ...[
      '<',
      '>',
      '</',
      '/>',
      '&',
      ';',
      '&#160;',
      '&lt;',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<!DOCTYPE a [',
      ']>',
      '<?xml',
    ],
    ...[
      '<u>',
      '</u>',
      '<p num="1">',
      '</p>',
      '<br/>',
      '<jp:name>',
      '<claim num="3">',
      '<td>',
      '<tr>',
      '</tr>',
      '<img file="a"/>',
    ],
    ...[
      '<PRE>',
      '<HR>',
      '  1/ \n',
      '\n',
      '\f',
      '"',
      '=',
      '特願２０２４－９００００１',
      '【書類名】',
      '適用条文　　',
      'あ',
      ' ',
    ],
    ...['<constructor>', '<__proto__ x="1">', '<toString/>'],
  );
  const soup = fc.array(fc.oneof(markup, fc.string({ unit: 'grapheme', maxLength: 5 })), { maxLength: 40 });

  for (const label of ['a.xml', 'a.htm']) {
    it(`throws nothing but a BundleError for any ${label}`, () => {
      fc.assert(
        fc.property(soup, (pieces) => {
          try {
            readDocument(label, Buffer.from(`<a>${pieces.join('')}`), { year: 2026 });
          } catch (error) {
            if (!(error instanceof BundleError)) throw error;
          }
        }),
        { numRuns: 1_000 },
      );
    });
  }

  const names = [
    ...Object.keys(ITEMS).map((name) => `jp:${name}`),
    ...[
      'a',
      'p',
      'u',
      'br',
      'img',
      'tr',
      'row',
      'td',
      'entry',
      'table',
      'tables',
      'figref',
      'claims',
      'claim',
      'figure',
    ],
    ...[
      'applicant',
      'agent',
      'inventor',
      'addressbook',
      'amendment-group',
      'list-group',
      'number-of-object',
      'account',
    ],
    ...['fee', 'heading', 'application-reference', 'doc-number', 'article-group', 'article', 'drafting-date', 'date'],
    ...['draft-person-group', 'addressed-to-person-group', 'number-of-other-persons', 'footer-article', 'staff2-group'],
    ...[
      'fi',
      'fi-article',
      'deposit-article',
      'patent-law-section30',
      'reconsideration-before-appeal',
      'final-decision-memo',
    ],
    ...['constructor', 'toString', 'hasOwnProperty'],
  ];
  const { node } = fc.letrec<{ node: string; element: string }>((tie) => ({
    node: fc.oneof({ maxDepth: 6 }, fc.constantFrom('文字', 'T1 ', '20240110', '\n', '　', '&amp;'), tie('element')),
    element: fc
      .tuple(fc.constantFrom(...names), fc.array(tie('node'), { maxLength: 4 }))
      .map(([tag, children]) => `<${tag}>${children.join('')}</${tag}>`),
  }));

  for (const root of ['jp:pat-rspns', 'jp:notice-pat-exam-rn']) {
    it(`loses no character of any ${root}, whatever its elements are`, () => {
      fc.assert(
        fc.property(fc.array(node, { maxLength: 6 }), (nodes) => {
          const body = `<${root}><p>始</p>${nodes.join('')}</${root}>`;
          assertNothingLost(body, readDocument('a.xml', Buffer.from(body), { year: 2026 }).text);
        }),
        { numRuns: 1_500 },
      );
    });
  }
});
