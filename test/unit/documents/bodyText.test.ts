import assert from 'node:assert/strict';
import { readDocument } from '../../../server/src/documents/document.ts';
import { readLines } from '../../../server/src/base/bytes.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>`;

/** 拒絶 */
const REFUSAL_SJIS = [0x8b, 0x91, 0x90, 0xe2];
const REFUSAL_EUC = [0xb5, 0xf1, 0xc0, 0xe4];

describe('decoding of bodies', () => {
  it('is CP932: the characters that other tables of Shift_JIS read otherwise, and the extensions', () => {
    const pairs: readonly (readonly [number[], string])[] = [
      [[0x81, 0x7c], '－'],
      [[0x81, 0x60], '～'],
      [[0x81, 0x5f], '＼'],
      [[0x87, 0x40], '①'],
      [[0x87, 0x8a], '㈱'],
      [[0xfb, 0xfc], '髙'],
      [[0x95, 0x5c], '表'],
      [[0xb6], 'ｶ'],
    ];
    for (const [code, character] of pairs) {
      const { text, encoding, unreadable } = readLines(bytes(code));
      assert.deepEqual([text, encoding, unreadable], [character, 'shift_jis', 0]);
    }
  });

  it('makes every line end in one line feed', () => {
    assert.equal(readLines(bytes('a\r\nb\rc\nd')).text, 'a\nb\nc\nd');
    assert.equal(readLines(Buffer.from(`${declared('UTF-8')}拒\u0085絶`)).text.slice(-3), '拒\n絶');
  });

  it('believes a declaration, in XML and in HTML', () => {
    assert.equal(readLines(bytes(declared('EUC-JP'), REFUSAL_EUC)).text.slice(-2), '拒絶');
    assert.equal(readLines(bytes(declared('cp932'), REFUSAL_SJIS)).text.slice(-2), '拒絶');
    const meta = '<HTML><META http-equiv="Content-Type" content="text/html; charset=EUC-JP">';
    assert.equal(readLines(bytes(meta, REFUSAL_EUC)).text.slice(-2), '拒絶');
  });

  it('believes the bytes rather than a declaration that they disprove', () => {
    const utf8 = readLines(Buffer.from(`${declared('Shift_JIS')}拒絶`));
    assert.deepEqual([utf8.text.slice(-2), utf8.encoding, utf8.unreadable], ['拒絶', 'utf-8', 0]);
    const marked = readLines(bytes([0xff, 0xfe], [...Buffer.from('拒絶', 'utf16le')]));
    assert.deepEqual([marked.text, marked.encoding], ['拒絶', 'utf-16le']);
    assert.equal(readLines(bytes(declared('UTF-16'), REFUSAL_SJIS)).text.slice(-2), '拒絶');
  });

  it('reads an encoding that nobody knows as Shift_JIS', () => {
    assert.equal(readLines(bytes(declared('x-unknown'), REFUSAL_SJIS)).text.slice(-2), '拒絶');
  });

  it('counts what it cannot decode and keeps the rest', () => {
    const broken = bytes(declared('Shift_JIS'), '<a><p>', REFUSAL_SJIS, [0xfd], 'abc', [0x81, 0x0d], '</p></a>');
    const document = readDocument('a.xml', broken, { year: 2026 });
    assert.equal(document.undecodable, 2);
    assert.equal(document.text, '拒絶\ufffdabc\ufffd\n');
  });

  it('reads what a wrong declaration calls otherwise as what it is', () => {
    const { text, encoding, unreadable } = readLines(bytes(declared('UTF-8'), REFUSAL_SJIS));
    assert.deepEqual([text.slice(-2), encoding, unreadable], ['拒絶', 'shift_jis', 0]);
  });
});
