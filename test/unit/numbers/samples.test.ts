import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { scan } from '../../../server/src/numbers/scan.ts';

const SAMPLES = new URL('../../../../shared/samples/', import.meta.url);

/** Every case number of the nine sample drafts, and nothing else. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  '01_ikensho_patent.txt': [
    'patent/application/2020123456',
    'patent/application/2019210418',
    'patent/publication/2002233033',
    'patent/publication/2004064039',
    'patent/publication/1992087383',
    'patent/publication/1985046093',
    'patent/publication/1996167522',
  ],
  '02_tetsuzuki_hoseisho_patent.txt': ['patent/application/2020123456'],
  '03_hoseisho_design_real_format.txt': ['design/application/2021019500', 'design/registration/1659087'],
  '05_kikan_encho_trademark.txt': ['trademark/application/2024123456'],
  '07_shinpan_seikyusho_trademark.txt': ['trademark/application/2024123456'],
  '09_tokkyogan_priority.txt': ['patent/application/2019210418'],
  '10_bunkatsu_tokkyogan.txt': ['patent/application/2020123456'],
  '12_tokkyoryo_nofusho.txt': ['patent/registration/7533889'],
  '14_shouhyou_touroku_gan.txt': [],
};

describe('sample drafts', () => {
  before(function () {
    if (existsSync(SAMPLES)) return;
    console.log('    skipped: the sample drafts (../shared/samples) are not here');
    this.skip();
  });

  it('are the nine that are known', () => {
    assert.deepEqual(readdirSync(SAMPLES).sort(), Object.keys(EXPECTED).sort());
  });

  for (const [file, expected] of Object.entries(EXPECTED)) {
    it(`${file}: every case number and nothing else`, () => {
      const numbers = scan(readFileSync(new URL(file, SAMPLES), 'utf8'), { year: 2026 });
      assert.deepEqual(
        numbers.map((n) => `${n.law}/${n.kind}/${n.number}`),
        expected,
      );
      assert.deepEqual(
        numbers.filter((n) => n.problem),
        [],
      );
    });
  }
});
