import { Buffer } from 'node:buffer';
import type { BundleCode } from '../../../server/src/documents/bundleError.ts';
import { DEFAULT_LIMITS } from '../../../server/src/documents/zip.ts';
import { fixture } from './fixtures.ts';

/** Bytes that somebody might send instead of documents, and what must come of them. */
export interface HostileInput {
  readonly what: string;
  /** A document of this name, or an archive where there is none. */
  readonly label?: string;
  readonly make: () => Uint8Array;
  /** The code of the BundleError; left out where it is read all the same. */
  readonly code?: BundleCode;
  /** Worth a process of its own, to see how much memory it takes. */
  readonly isHeavy?: boolean;
}

const LARGEST = DEFAULT_LIMITS.documentBytes;

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

/** An XML document that is filled with `unit` up to the largest size. */
function filled(unit: string, before = '<a><p>', after = '</p></a>'): Buffer {
  const bytes = Buffer.alloc(LARGEST, unit);
  const head = `${DECLARATION}${before}`;
  bytes.write(head);
  bytes.write(after, bytes.length - after.length);
  return bytes;
}

const ENTITIES = ['<!ENTITY a0 "笑">'];
for (let i = 1; i < 10; i++) ENTITIES.push(`<!ENTITY a${i} "${`&a${i - 1};`.repeat(10)}">`);

const xml = (text: string) => (): Buffer => Buffer.from(DECLARATION + text);

export const HOSTILE: readonly HostileInput[] = [
  { what: 'nothing', make: () => new Uint8Array(), code: 'notAZip' },
  {
    what: 'an HTML page',
    make: () => Buffer.from('<html><body>ただいまメンテナンス中です</body></html>'),
    code: 'notAZip',
  },
  { what: 'JSON', make: () => Buffer.from('{"result":{"statusCode":"108"}}'), code: 'notAZip' },
  {
    what: '64 MB that are no archive',
    make: () => Buffer.alloc(64 * 1024 * 1024, 'PK'),
    code: 'notAZip',
    isHeavy: true,
  },
  { what: 'a truncated archive', make: () => fixture('patent.zip').subarray(0, 3_000), code: 'broken' },
  { what: 'an archive without its beginning', make: () => fixture('patent.zip').subarray(1_000), code: 'broken' },
  { what: 'a zip bomb of blanks', make: () => fixture('blanks.zip'), code: 'ratio', isHeavy: true },
  { what: 'a zip bomb of a picture beside a document', make: () => fixture('picture.zip') },
  {
    what: 'a zip bomb of overlapping entries',
    make: () => fixture('overlapping.zip.gz'),
    code: 'ratio',
    isHeavy: true,
  },
  { what: 'a text node of 16 MB', make: () => fixture('giant.zip'), code: 'tooLarge', isHeavy: true },
  { what: '10,000 entries', make: () => fixture('many.zip.gz'), code: 'tooManyEntries', isHeavy: true },
  { what: 'a declared size of 1 GB', make: () => fixture('gigabyte.zip'), code: 'tooLarge', isHeavy: true },
  { what: 'a declared size that is too small', make: () => fixture('lies.zip'), code: 'broken' },
  { what: 'a wrong CRC', make: () => fixture('allBroken.zip'), code: 'broken' },
  {
    what: 'an external entity',
    label: 'a.xml',
    make: xml('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a><p>&x;</p></a>'),
    code: 'entities',
  },
  {
    what: 'an external parameter entity',
    label: 'a.xml',
    make: xml('<!DOCTYPE a [ <!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x; ]><a><p>text</p></a>'),
    code: 'entities',
  },
  {
    what: 'billion laughs',
    label: 'a.xml',
    make: xml(`<!DOCTYPE a [${ENTITIES.join('')}]><a><p>&a9;</p></a>`),
    code: 'entities',
    isHeavy: true,
  },
  {
    what: '100,000 elements in each other',
    label: 'a.xml',
    make: xml(`${'<a>'.repeat(100_000)}深い${'</a>'.repeat(100_000)}`),
    code: 'tooDeep',
  },
  {
    what: '100,000 elements of HTML in each other',
    label: 'a.htm',
    make: () => Buffer.from(`<html>${'<div>'.repeat(100_000)}深い`),
    code: 'tooDeep',
  },
  { what: 'two million elements', label: 'a.xml', make: () => filled('<b/>'), code: 'tooLarge', isHeavy: true },
  {
    what: 'two million elements of HTML',
    label: 'a.htm',
    make: () => filled('<br>', '<pre>', ''),
    code: 'tooLarge',
    isHeavy: true,
  },
  {
    what: 'a million attributes',
    label: 'a.xml',
    make: xml(`<a ${attributes(1_000_000)}>x</a>`),
    code: 'tooLarge',
    isHeavy: true,
  },
  { what: 'a document without an element', label: 'a.xml', make: xml('no element at all'), code: 'empty' },
  { what: 'an empty document', label: 'a.htm', make: () => new Uint8Array(), code: 'empty' },
  { what: 'the longest text', label: 'a.xml', make: () => filled('あ'), isHeavy: true },
  { what: 'the longest text of HTML', label: 'a.htm', make: () => filled('あ', '<pre>', ''), isHeavy: true },
  { what: 'two million references', label: 'a.xml', make: () => filled('&lt;'), isHeavy: true },
  {
    what: 'two million references in an attribute',
    label: 'a.xml',
    make: () => filled('&lt;', '<a x="', '">x</a>'),
    isHeavy: true,
  },
  { what: 'two million references of HTML', label: 'a.htm', make: () => filled('&lt;', '<pre><u>', ''), isHeavy: true },
  { what: 'two million lines', label: 'a.xml', make: () => filled('あ\n'), isHeavy: true },
  { what: 'half a million page breaks', label: 'a.htm', make: () => filled('1/ \n\f\n', '<pre>'), isHeavy: true },
  { what: 'a million things that look like numbers', label: 'a.xml', make: () => filled('特願2'), isHeavy: true },
  { what: 'a million underlines', label: 'a.xml', make: () => filled('&lt;u&gt;'), isHeavy: true },
  {
    what: 'tags that never end',
    label: 'a.htm',
    make: () => filled('<b ', '<pre>', 'x'),
    code: 'tooLarge',
    isHeavy: true,
  },
  {
    what: 'a row of 100,000 cells',
    label: 'a.xml',
    make: xml(`<a><p><row>${'<td>あ</td>'.repeat(100_000)}</row></p></a>`),
    isHeavy: true,
  },
];

function attributes(count: number): string {
  return Array.from({ length: count }, (_, index) => `a${index}=""`).join(' ');
}
