import assert from 'node:assert/strict';
import type { CalendarDate } from '../../../server/src/base/calendarDate.ts';
import { history } from '../../../server/src/cases/history.ts';
import { caseState } from '../../../server/src/cases/state.ts';
import type { Status } from '../../../server/src/cases/status.ts';
import { readProgress } from '../../../server/src/apis/answers/progress.ts';

const TODAY = '2026-11-29' as CalendarDate;

/** A 経過 from rows such as `20240227 A131`, in the shape of the API. */
function progressOf(law: 'patent' | 'design' | 'trademark', rows: readonly string[], fields: object = {}) {
  const documentList = rows.map((row) => {
    const [legalDate, documentCode, documentSeparator = 'S'] = row.split(' ');
    return { legalDate, documentCode, documentSeparator, documentDescription: documentCode };
  });
  const bibliographyInformation = [{ numberType: '01', number: '2020123456', documentList }];
  return readProgress(law, {
    applicationNumber: '2020123456',
    filingDate: '20200720',
    bibliographyInformation,
    ...fields,
  });
}

// prettier-ignore
const CASES: readonly (readonly [status: Status, law: 'patent' | 'design' | 'trademark', rows: string[], fields?: object])[] = [
  ['filed',                'patent',    ['20200720 A63']],
  ['published',            'patent',    ['20200720 A63'], { ADPublicationNumber: '2021090037' }],
  ['filed',                'trademark', ['20200720 A63'], { publicationDate: '20200801' }],
  ['examinationRequested', 'patent',    ['20200720 A63', '20230419 A621'], { ADPublicationNumber: '2021090037' }],
  ['examinationRequested', 'patent',    ['20200720 A63', '20210101 A523', '20230419 A621']],
  ['notice',               'patent',    ['20200720 A63', '20230419 A621', '20240227 A131']],
  ['responded',            'patent',    ['20240227 A131', '20240424 A53']],
  ['responded',            'patent',    ['20240227 A131', '20240424 A523']],
  ['notice',               'patent',    ['20240227 A131', '20240424 A53', '20240801 A131']],
  ['notice',               'design',    ['20240227 A131']],
  ['allowed',              'patent',    ['20240227 A131', '20240424 A53', '20240709 A01']],
  ['refused',              'trademark', ['20250610 A131', '20260113 A02']],
  ['appealed',             'trademark', ['20250610 A131', '20260113 A02', '20260401 C60']],
  ['withdrawn',            'patent',    ['20200720 A63', '20210101 A761']],
  ['abandoned',            'patent',    ['20200720 A63', '20210101 A762']],
  ['registered',           'patent',    ['20240709 A01'], { registrationNumber: '7533889', erasureIdentifier: '00' }],
  ['ceased',               'patent',    ['20240709 A01'], { registrationNumber: '7533889', erasureIdentifier: '01' }],
  ['ceased',               'patent',    ['20240709 A01'], { registrationNumber: '7533889', erasureIdentifier: '00', disappearanceDate: '20250101' }],
];

describe('where a case stands', () => {
  for (const [status, law, rows, fields] of CASES) {
    it(`${rows.join(', ')}${fields ? ` ${JSON.stringify(fields)}` : ''}: ${status}`, () => {
      assert.equal(caseState(progressOf(law, rows, fields), { today: TODAY }).status, status);
    });
  }

  it('does not depend on the order in which the API lists the documents', () => {
    assert.equal(
      caseState(progressOf('patent', ['20240709 A01', '20240424 A53', '20240227 A131']), { today: TODAY }).status,
      'allowed',
    );
  });
});

describe('the history', () => {
  it('has one entry a document, named by its 書誌 part, in order of dates', () => {
    const rows = ['20240227 A131 K', '20200720 A63 Y', '20200720 A63 S', '20200720 A63 L', '20240227 A131 K'];
    const entries = history(progressOf('patent', rows).documents);
    assert.deepEqual(
      entries.map(({ date, code, separator }) => `${date ?? ''} ${code} ${separator}`),
      ['2020-07-20 A63 S', '2024-02-27 A131 K'],
    );
  });
});
