import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  codeOfMailed,
  lawOfCode,
  wayOfAmendment,
  withoutLawDigit,
  shownDate,
} from '../../../server/src/documents/codes.ts';
import { documentName } from '../../../server/src/drafts/documentNames.ts';
import { cleanLabel, entryLabel, isDocumentName, readEntryName } from '../../../server/src/documents/entryName.ts';
import { dayIn } from '../../../server/src/drafts/dates.ts';

describe('names of documents', () => {
  it('come from codes with and without a law digit', () => {
    assert.deepEqual(['A153', 'A1523', 'A16333', 'A63'].map(withoutLawDigit), ['A53', 'A523', 'A6333', 'A63']);
    assert.deepEqual(
      ['A53', 'A523', 'A51', 'A131'].map((code) => documentName(code)),
      ['意見書', '手続補正書', '手続補正書（方式）', '拒絶理由通知書'],
    );
    assert.deepEqual([lawOfCode('A153'), lawOfCode('A4632'), lawOfCode('A63')], ['patent', 'trademark', undefined]);
  });

  it('are those of the law', () => {
    assert.equal(documentName('A63', 'patent'), '特許願');
    assert.equal(documentName('A63', 'trademark'), '商標登録願');
    assert.equal(documentName('A6333', 'utilityModel'), '実用新案登録請求の範囲');
    assert.equal(documentName('A01', 'design'), '登録査定');
  });

  it('stay codes where their meaning is not known', () => {
    assert.equal(documentName('Z99'), 'Z99');
    assert.equal(documentName('constructor'), 'constructor');
    assert.deepEqual(['1', '2', '3', '7'].map(wayOfAmendment), ['追加', '削除', '変更', '7']);
  });

  it('give the code of a mailed document', () => {
    assert.deepEqual(['拒絶理由通知書', '登録査定', '特許査定', '拒絶査定', '見本書'].map(codeOfMailed), [
      'A131',
      'A01',
      'A01',
      'A02',
      undefined,
    ]);
  });
});

describe('names of entries', () => {
  it('say code and number of the document', () => {
    const folder = 'A53_52599900001';
    assert.deepEqual(readEntryName(`${folder}/JPOXMLDOC01-jpbibl.xml`), {
      code: 'A53',
      documentNumber: '52599900001',
      group: folder,
    });
    for (const flat of ['06125900001-jpntce.xml', '06125900001P.HTM', '06125900001P_01.JPG']) {
      assert.deepEqual(readEntryName(flat), { documentNumber: '06125900001', group: '06125900001' });
    }
    assert.deepEqual(readEntryName('061259000011.xml'), { group: '' });
  });

  it('are labels, never paths', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (raw, isUtf8) => {
        const label = entryLabel(raw, isUtf8);
        assert.ok(label !== '' && label.length <= 200);
        assert.ok(label.split('/').every((part) => part !== '' && part !== '.' && part !== '..'));
        assert.doesNotMatch(label, /[\\:\p{Cc}\p{Bidi_Control}]/u);
      }),
    );
    assert.equal(cleanLabel('../..'), '（名前なし）');
    assert.equal(cleanLabel(`a/${'あ'.repeat(500)}.tif`).length, 200);
    assert.match(cleanLabel(`a/${'あ'.repeat(500)}.tif`), /^….*\.tif$/u);
  });

  it('tell documents from other files', () => {
    const files = ['a.xml', 'P.HTM', 'b.html', 'a.xml (2)', 'a.xml.tif', 'x.pdf', 'xml'];
    assert.deepEqual(files.filter(isDocumentName), ['a.xml', 'P.HTM', 'b.html', 'a.xml (2)']);
  });
});

describe('dates in eras', () => {
  it('are printed in cells of two', () => {
    assert.equal(shownDate('20250602'), '令和　７年　６月　２日');
    assert.equal(shownDate('20190501'), '令和　元年　５月　１日');
    assert.equal(shownDate('20190430'), '平成３１年　４月３０日');
    assert.equal(shownDate('19890107'), '昭和６４年　１月　７日');
  });

  it('stay as they are, in full width, where there is no such day', () => {
    assert.equal(shownDate('20250230'), '２０２５０２３０');
    assert.equal(shownDate('不明'), '不明');
    assert.equal(shownDate('18990101'), '１８９９０１０１');
  });

  it('are read as they are printed and as people write them', () => {
    for (const written of [
      '令和　７年　６月　２日',
      '令和7年6月2日',
      '令和 7 年 6 月 2 日（月）',
      '令和７年０６月０２日',
    ]) {
      assert.equal(dayIn(`提出日　${written}`), '2025-06-02', written);
    }
    assert.equal(dayIn('令和元年５月１日'), '2019-05-01');
    assert.equal(dayIn('令和７年１３月１日'), undefined);
    assert.equal(dayIn('2025年6月2日'), '2025-06-02');
  });

  it('are the same day again', () => {
    const days = fc.date({ min: new Date('1926-12-25'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        assert.equal(dayIn(shownDate(iso.replaceAll('-', ''))), iso);
      }),
    );
  });
});
