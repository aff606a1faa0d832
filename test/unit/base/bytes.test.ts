import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { decodeBytes, readBytes } from '../../../server/src/base/bytes.ts';
import { draftFindings } from '../../../server/src/checks/checks.ts';
import { structureOf } from '../../../server/src/drafts/structure.ts';
import { scan } from '../../../server/src/numbers/scan.ts';
import { asWindowsWrites, ENCODINGS, type EncodingName } from '../../support/encodings.ts';
import { SAMPLES } from '../../support/sampleNumbers.ts';

const DEMO_DRAFTS = new URL('../../../media/demo-drafts/', import.meta.url);
const ALL = Object.keys(ENCODINGS) as EncodingName[];

const DRAFT = readFileSync(new URL('01-ikensho.jpo.txt', DEMO_DRAFTS), 'utf8').replace(/^\ufeff/u, '');

/** Drafts of the demo, and the samples where they are here. */
function drafts(): (readonly [name: string, text: string])[] {
  return [DEMO_DRAFTS, SAMPLES].flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith('.txt'))
          .map((name) => [name, readFileSync(new URL(name, folder), 'utf8').replace(/^\ufeff/u, '')] as const)
      : [],
  );
}

function findingsOf(text: string) {
  const numbers = scan(text, { year: 2026 });
  return { numbers, findings: draftFindings({ text, numbers, documents: structureOf(text) }) };
}

describe('bytes as text', () => {
  it('every encoding gives the findings that UTF-8 gives, of every draft', () => {
    for (const [name, draft] of drafts()) {
      for (const lineEnd of ['\n', '\r\n', '\r']) {
        const text = asWindowsWrites(draft.replace(/\r?\n/gu, lineEnd));
        for (const encoding of ALL) {
          const read = readBytes(ENCODINGS[encoding](text));
          const told = `${name} in ${encoding}, lines end in ${JSON.stringify(lineEnd)}`;
          assert.equal(read.encoding, encoding.split(' ')[0], told);
          assert.equal(read.hasMark, encoding.includes('mark'), told);
          assert.deepEqual([read.unreadable, read.noText], [0, undefined], told);
          assert.ok(read.text === text, told);
          if (encoding === 'shift_jis') assert.deepEqual(findingsOf(read.text), findingsOf(text), told);
        }
      }
    }
  });

  it('short texts are told apart, too', () => {
    const known: readonly (readonly [text: string, ...encodings: EncodingName[]])[] = [
      ['特願２０２０－１２３４５６', ...ALL],
      ['【書類名】意見書', ...ALL],
      ['特願2020-123456', ...ALL],
      ['特許', 'utf-8', 'shift_jis', 'euc-jp', 'iso-2022-jp', 'utf-16le with a mark'],
      ['code,name\r\n1,ﾄｸｷﾖ\r\n', 'utf-8', 'shift_jis', 'utf-16le', 'utf-16be'],
      ['ｶﾌﾞｼｷｶﾞｲｼﾔ', 'utf-8', 'shift_jis'],
      ['No. 2020-123456', 'utf-8', 'utf-16le', 'utf-16be'],
    ];
    for (const [text, ...encodings] of known) {
      for (const encoding of encodings) {
        const read = readBytes(ENCODINGS[encoding](text));
        assert.deepEqual([read.text, read.unreadable], [text, 0], `${text} in ${encoding}`);
      }
    }
  });

  it('counts what cannot be read, and goes by the rest', () => {
    const text = '【書類名】　意見書\r\n【整理番号】　ＡＢＣ\r\n'.repeat(4);
    for (const encoding of ['utf-8', 'shift_jis', 'euc-jp'] as const) {
      const bytes = Buffer.concat([ENCODINGS[encoding](text), Buffer.of(0xff), ENCODINGS[encoding](text)]);
      const read = readBytes(bytes);
      assert.deepEqual([read.encoding, read.unreadable, read.noText], [encoding, 1, undefined]);
    }
    assert.equal(readBytes(Buffer.from('特\ufffd願')).unreadable, 1, 'U+FFFD that was saved');
    assert.equal(readBytes(Buffer.from('特願\u0000'.padEnd(40, '。'))).unreadable, 1, 'NUL');
  });

  it('UTF-8 that lacks its first or last bytes, or has a few broken ones, is no Shift_JIS', () => {
    for (const text of [
      '特許第6123456号',
      '特願番号',
      '【書類名】意見書\n',
      '特開2010-123456号公報に記載された発明である。',
      DRAFT,
    ]) {
      const bytes = Buffer.from(text);
      for (const [from, to] of [
        [0, 1],
        [0, 2],
        [1, 0],
        [2, 0],
        [1, 1],
        [2, 2],
      ] as const) {
        const read = readBytes(bytes.subarray(from, bytes.length - to));
        const told = `${text.slice(0, 20)} without ${from} and ${to} bytes`;
        const isCut = from > 0 || (bytes.at(-1) ?? 0) >= 0x80 || to > 1;
        assert.deepEqual([read.encoding, read.unreadable > 0], ['utf-8', isCut], told);
      }
    }
    const broken = Buffer.from(DRAFT);
    for (let at = 100; at < broken.length; at += 100) broken[at] = 0xff;
    const { encoding, unreadable } = readBytes(broken);
    assert.deepEqual([encoding, unreadable >= Math.floor((broken.length - 1) / 100)], ['utf-8', true]);
  });

  it('a text that is in two encodings is not wholly readable', () => {
    const [short, long] = ['特許第6123456号\n', '特開2010-123456号公報に記載された発明である。\n'];
    for (const [first, second] of [
      [short, long],
      [long, short],
      [short, short],
      [DRAFT, DRAFT],
    ] as const) {
      for (const other of ['shift_jis', 'euc-jp'] as const) {
        for (const bytes of [
          [ENCODINGS[other](first), Buffer.from(second)],
          [Buffer.from(first), ENCODINGS[other](second)],
        ]) {
          assert.ok(readBytes(Buffer.concat(bytes)).unreadable > 0, `${first} and ${second}, UTF-8 and ${other}`);
        }
      }
    }
  });

  it('EUC of nothing but kanji is uncertain: of Korean and of Chinese, too', () => {
    const KOREAN = 'cafec7e320c3e2bfc020b9f8c8a320313233';
    const CHINESE = 'd6d0bbaac8cbc3f1b9b2bacdb9fab9fabcd2d6aacab6b2fac8a8bed6';
    for (const hexadecimal of [KOREAN, CHINESE]) {
      const { encoding, isUncertain } = readBytes(Buffer.from(hexadecimal, 'hex'));
      assert.deepEqual([encoding, isUncertain], ['euc-jp', true], hexadecimal);
    }
    for (const text of ['【書類名】', '特願2020-123456', '特許', '出願', '意見の内容', 'カメラ', DRAFT]) {
      assert.equal(readBytes(ENCODINGS['euc-jp'](text)).isUncertain, undefined, text);
    }
  });

  it('takes a time that grows as the bytes do', () => {
    for (const piece of [
      [0x80],
      [0xe3],
      [0xe3, 0x81],
      [0xb1, 0x88],
      [0xf0, 0x9f, 0x98],
      [0x93, 0xc1, 0x8b, 0x96, 0x0a],
    ]) {
      const bytes = Buffer.alloc(1_000_000, Buffer.from(piece));
      const before = process.cpuUsage().user;
      readBytes(bytes);
      // In microseconds: a square would take minutes.
      assert.ok(process.cpuUsage().user - before < 3_000_000, piece.join());
    }
  });

  it('one NUL does not make UTF-16 of a text', () => {
    const text = '2026-11-29 10:00 INFO the worker has read 12345 lines\r\n'.repeat(20);
    for (const [written, encoding] of [
      [text, 'utf-8'],
      [DRAFT, 'utf-8'],
      [DRAFT, 'shift_jis'],
      [DRAFT, 'euc-jp'],
    ] as const) {
      const bytes = ENCODINGS[encoding](written);
      for (let at = 0; at < 4; at++) {
        const read = readBytes(Buffer.concat([bytes.subarray(0, at), Buffer.of(0), bytes]));
        assert.equal(read.encoding, encoding, `NUL at ${at}`);
      }
      const read = readBytes(Buffer.concat([bytes, Buffer.of(0), bytes]));
      assert.deepEqual([read.encoding, read.unreadable], [encoding, 1]);
    }
  });

  it('a piece may end in the middle of a character', () => {
    for (const encoding of ['utf-8', 'shift_jis', 'euc-jp', 'utf-16le', 'iso-2022-jp'] as const) {
      const bytes = ENCODINGS[encoding]('【書類名】　意見書\n【あて先】');
      for (let length = 20; length < bytes.length; length++) {
        const read = readBytes(bytes.subarray(0, length), { isPiece: true });
        assert.deepEqual([read.encoding, read.unreadable], [encoding, 0], `${length} bytes of ${encoding}`);
        assert.ok(read.text.startsWith('【書類名】'));
      }
    }
  });

  it('knows what is no text', () => {
    const pdf = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n特願2020-123456', 'latin1');
    assert.equal(readBytes(pdf).noText, 'pdf');
    assert.equal(readBytes(Buffer.from('PK\u0003\u0004word/document.xml')).noText, 'office');
    assert.equal(readBytes(Buffer.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)).noText, 'office');
    assert.equal(readBytes(new Uint8Array(100)).noText, 'binary');
    for (const empty of ['', ' \r\n\u3000', '\ufeff', '\ufeff\ufeff\f']) {
      assert.equal(readBytes(Buffer.from(empty)).noText, 'empty', JSON.stringify(empty));
    }
  });

  it('knows a text that is written in the letters of another one', () => {
    const mail = (encoding: string, body: string) =>
      `From: a@example.com\r\nSubject: x\r\n y\r\nMIME-Version: 1.0\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`;
    const known: readonly (readonly [text: string, noText: string | undefined])[] = [
      [mail('base64', Buffer.from(DRAFT).toString('base64')), 'encoded'],
      [mail('Quoted-Printable', '=E7=89=B9=E8=A8=B1'), 'encoded'],
      [mail('8bit', DRAFT), undefined],
      ['$B!ZF~NO=q![(B $BFC5vD9!(B', 'encoded'],
      ['{\\rtf1\\ansi \\u29305?', 'office'],
      ['\ufeff\n%PDF-1.7\n', 'pdf'],
      ['価格は$B1(B群)です。', undefined],
      ['MIME-Version: を備える装置。Content-Transfer-Encoding: base64', undefined],
    ];
    for (const [text, noText] of known) assert.equal(readBytes(Buffer.from(text)).noText, noText, text.slice(0, 60));
  });

  it('what was garbled before it was saved is not wholly readable', () => {
    for (const encoding of ['shift_jis', 'latin1', 'windows-1252']) {
      const garbled = decodeBytes(Buffer.from(DRAFT), encoding);
      const { noText, unreadable } = readBytes(Buffer.from(garbled));
      assert.ok(noText !== undefined || unreadable > 100, `${encoding}: ${unreadable}`);
    }
    assert.equal(readBytes(Buffer.from(`${DRAFT}紐を縺り縺る。繝`)).unreadable, 0);
    assert.equal(readBytes(Buffer.from('« Été à la plage », garçon, Ænima, façade')).unreadable, 0);
  });

  it('an encoding that is declared and reads whatever there is, is not believed', () => {
    const html = (charset: string, text: string) =>
      `<html><head><meta charset="${charset}"></head><body>${text.replaceAll('\n', '<BR>\n')}</body></html>`;
    const NAMES = [
      'gb2312',
      'gbk',
      'big5',
      'euc-kr',
      'macintosh',
      'koi8-r',
      'iso-8859-1',
      'windows-1252',
      'us-ascii',
      'x-user-defined',
      'utf-16',
    ];
    for (const encoding of ['shift_jis', 'euc-jp'] as const) {
      for (const name of [...NAMES, encoding === 'euc-jp' ? 'shift_jis' : 'euc-jp']) {
        const text = html(name, DRAFT);
        const read = readBytes(ENCODINGS[encoding](text));
        assert.deepEqual(
          [read.encoding, read.noText, read.text === text],
          [encoding, undefined, true],
          `${encoding}, said to be ${name}`,
        );
      }
    }
    const french = readBytes(Buffer.from(html('iso-8859-1', 'Été à la plage, garçon, façade, théâtre'), 'latin1'));
    assert.ok(french.text.includes('garçon'), french.encoding);
  });

  it('ISO-2022-JP begins with any escape, and may have a broken byte', () => {
    const bytes = ENCODINGS['iso-2022-jp'](DRAFT);
    const read = readBytes(Buffer.concat([Buffer.from('\u001b(Ba\n'), bytes]));
    assert.deepEqual([read.encoding, read.unreadable], ['iso-2022-jp', 0]);
    const broken = readBytes(Buffer.concat([bytes, Buffer.of(0xff, 0x0a)]));
    assert.deepEqual([broken.encoding, broken.unreadable], ['iso-2022-jp', 1]);
  });

  it('random bytes are never a clean text', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 256, maxLength: 2_000 }), (bytes) => {
        const { noText, unreadable } = readBytes(bytes);
        assert.ok(noText !== undefined || unreadable > 0);
      }),
    );
  });

  it('any Japanese text comes back from any encoding that has its characters', () => {
    const character = fc.constantFrom(...Array.from('特許庁長官殿令和年月日ぁあんアンー、。【】（）１２ＡＢab 12\n'));
    const words = fc.string({ unit: character, minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(words, fc.constantFrom(...ALL), (written, encoding) => {
        const text = `【書類名】${written}\n`;
        assert.equal(readBytes(ENCODINGS[encoding](text)).text, text);
      }),
    );
  });
});
