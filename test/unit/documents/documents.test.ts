import assert from 'node:assert/strict';
import type { CaseDocument } from '../../../server/src/documents/document.ts';
import { readLines } from '../../../server/src/base/bytes.ts';
import { bodiesOf, expected, fixture, readFixture } from './fixtures.ts';
import { assertLossless } from './lossless.ts';

describe('documents of an archive', () => {
  let patent: readonly CaseDocument[];
  let design: readonly CaseDocument[];

  before(async () => {
    patent = (await readFixture('patent.zip')).documents;
    design = (await readFixture('design.zip')).documents;
  });

  const texts: readonly (readonly [string, () => CaseDocument | undefined])[] = [
    ['opinion.txt', () => patent[0]],
    ['amendment.txt', () => patent[1]],
    ['notice.txt', () => patent[2]],
    ['designAmendment.txt', () => design[0]],
    ['designNotice.txt', () => design[1]],
  ];
  for (const [file, document] of texts) {
    it(`read as ${file}`, () => {
      assert.equal(document()?.text, expected(file));
    });
  }

  it('lose no character of their XML', async () => {
    const bodies = await bodiesOf(fixture('patent.zip'));
    for (const { label, text } of patent) {
      const body = readLines(bodies.get(label) ?? new Uint8Array()).text;

      assertLossless(body, text);
    }
  });

  it('say what a filed document is', () => {
    const { code, name, date, dateKind, documentNumber, dispatchNumber, applicationNumber, addressees } =
      patent[0] ?? {};
    assert.deepEqual([code, name, date, dateKind], ['A53', '意見書', '2025-06-02', 'submitted']);
    assert.deepEqual([documentNumber, dispatchNumber], ['52599900001', '900001']);
    assert.deepEqual(applicationNumber, { law: 'patent', kind: 'application', number: '2024900001' });
    assert.deepEqual(addressees, ['特許庁審査官　架空　花子　殿']);
    assert.equal(patent[0]?.examiner, undefined);
  });

  it('say what a notice is', () => {
    const { code, name, date, dateKind, documentNumber, dispatchNumber, examiner, addressees, articles } =
      patent[2] ?? {};
    assert.deepEqual([code, name, date, dateKind], ['A131', '拒絶理由通知書', '2025-04-01', 'drafted']);
    assert.deepEqual([documentNumber, dispatchNumber], ['06125900001', '900001']);
    assert.deepEqual([examiner, addressees], ['架空　花子', ['見本　太郎']]);
    assert.deepEqual(articles, ['第２９条第２項（進歩性）', '第３６条第６項第２号（明確性）']);
  });

  it('say what documents of designs are, from their text', () => {
    const [filed, notice] = design;
    assert.deepEqual(
      [filed?.code, filed?.name, filed?.date, filed?.dateKind],
      ['A523', '手続補正書', '2024-01-09', 'submitted'],
    );
    assert.deepEqual([filed?.dispatchNumber, filed?.applicationNumber?.number], ['900002', '2023009001']);
    assert.deepEqual([notice?.code, notice?.name, notice?.date], ['A131', '拒絶理由通知書', '2023-12-01']);
    assert.deepEqual(notice?.applicationNumber, { law: 'design', kind: 'application', number: '2023009001' });
    assert.deepEqual([notice.examiner, notice.addressees], ['架空　次郎', ['見本　太郎']]);
    assert.deepEqual(notice.articles, ['第３条第１項第３号及び第３条第２項', '第９条第１項（先願、同日出願を除く）']);
  });

  it('name other cases once, also where a line or an underline breaks the number', () => {
    assert.deepEqual(
      patent[2]?.citations.map(({ law, kind, number }) => `${law}/${kind}/${number}`),
      [
        'patent/publication/2021900001',
        'patent/internationalPublication/WO2022900002',
        'patent/publication/2019900003',
      ],
    );
    const [first, second] = design[1]?.citations ?? [];
    assert.equal(first?.number, '1999001');
    assert.equal(second?.number, '1999002');
    assert.equal(second.text, '意匠登録第１９９\n９００２号');
    assert.equal(design[1]?.text.slice(second.start, second.end), second.text);
  });

  it('have the files of their folder or number', async () => {
    assert.deepEqual(patent[0]?.attachments, [
      { label: 'A53_52599900001/JPOXMLDOC01-appb-M000001.tif', size: 1028, mediaType: 'image/tiff' },
    ]);
    assert.deepEqual(design[1]?.attachments, [{ label: '06323900002P_01.JPG', size: 16, mediaType: 'image/jpeg' }]);
    const { others } = await readFixture('patent.zip');
    assert.deepEqual(others, [{ label: 'readme.pdf', size: 17, mediaType: 'application/pdf' }]);
  });
});
