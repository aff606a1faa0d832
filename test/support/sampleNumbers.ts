import { existsSync } from 'node:fs';

/** Drafts in the right form; not part of the project, so they may be absent. */
export const SAMPLES = new URL('../../../shared/samples/', import.meta.url);

/** Every case number of the nine sample drafts, and nothing else: law, kind and number, in order. */
export const SAMPLE_NUMBERS: Readonly<Record<string, readonly string[]>> = {
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

/** For `before`: skips the suite with a message where the samples are absent. */
export function needsSamples(this: Mocha.Context): void {
  if (existsSync(SAMPLES)) return;
  console.log('    skipped: the sample drafts (../shared/samples) are not here');
  this.skip();
}
