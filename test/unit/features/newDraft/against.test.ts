import assert from 'node:assert/strict';
import type { CalendarDate } from '../../../../server/src/base/calendarDate.ts';
import { against } from '../../../../server/src/features/newDraft/against.ts';
import type { Progress } from '../../../../server/src/apis/answers/progress.ts';
import { messagesFor } from '../../../../server/src/messages/messages.ts';
import { noteText } from '../../../../server/src/messages/newDraft.ts';

/** A case with these documents, `A131 2026-10-20` …, filed on 2025-03-03. */
function caseWith(documents: readonly string[], more: Partial<Progress> = {}): Progress {
  return {
    law: 'patent',
    filingDate: '2025-03-03' as CalendarDate,
    registration: null,
    registrationDate: null,
    documents: documents.map((one) => {
      const [code = '', date] = one.split(' ');
      return { code, date: date as CalendarDate | undefined, description: code, number: undefined, separator: 'S' };
    }),
    goods: [],
    applicants: [],
    agents: [],
    ...more,
  } as unknown as Progress;
}

type Row = readonly [
  id: string,
  documents: readonly string[],
  today: string,
  notes: readonly string[],
  more?: Partial<Progress>,
];

// The days: 2026-10-20 + 60 days = 2026-12-19, a Saturday → 12-21; abroad three months = 2027-01-20.
const ROWS: readonly Row[] = [
  ['examinationRequest', ['A63 2025-03-03'], '2026-11-29', []],
  ['examinationRequest', ['A63 2025-03-03', 'A621 2025-04-01'], '2026-11-29', ['examinationRequested 2025-04-01']],
  ['examinationRequest', ['A63 2025-03-03', 'A625 2025-04-01'], '2026-11-29', ['examinationRequested 2025-04-01']],
  ['examinationRequest', ['A63 2025-03-03'], '2028-03-04', ['periodOver 2028-03-03']],
  ['registrationFee', ['A63 2025-03-03', 'A131 2026-10-20'], '2026-11-29', ['notAllowed']],
  ['registrationFee', ['A63 2025-03-03', 'A01 2026-11-20'], '2026-11-29', []],
  ['registrationFee', ['A63 2025-03-03', 'A01 2026-11-20'], '2026-12-22', ['periodOver 2026-12-21']],
  ['extensionRequest', ['A131 2026-10-20'], '2026-12-21', []],
  ['extensionRequest', ['A131 2026-10-20'], '2026-12-22', ['extendLate 2026-12-21 2027-01-20']],
  ['extensionRequest', ['A131 2026-10-20'], '2027-01-21', ['extendLate 2026-12-21']],
  // Extended within the period: of patents not once more after it, of marks once more.
  ['extensionRequest', ['A131 2026-10-20', 'A601 2026-12-01'], '2027-05-21', ['periodOver 2027-02-19']],
  [
    'extensionRequest',
    ['A131 2026-10-20', 'A601 2026-11-01'],
    '2027-02-26',
    ['extendLate 2027-01-04'],
    { law: 'trademark' },
  ],
  // Two months after the period nothing is left.
  ['extensionRequest', ['A131 2026-10-20'], '2027-02-20', ['periodOver 2026-12-21']],
  ['lateExtensionRequest', ['A131 2026-10-20'], '2026-12-21', ['periodNotOver 2026-12-21']],
  ['lateExtensionRequest', ['A131 2026-10-20'], '2026-12-22', []],
  ['opinion', ['A131 2026-10-20'], '2026-12-22', ['periodOver 2026-12-21 2027-01-20']],
  ['appeal', ['A02 2026-08-03'], '2026-11-29', ['periodOver 2026-11-04 2026-12-03']],
  ['statement', ['A131 2026-10-20', 'A761 2026-11-01'], '2026-11-29', ['caseEnded']],
  ['statement', ['A131 2026-10-20'], '2026-11-29', []],
  ['statement', ['A63 2025-03-03', 'A043 2026-11-01'], '2026-11-29', ['caseEnded']],
  // Three years, the lag of the data and nobody asked: 特許法48条の3第4項.
  ['statement', ['A63 2025-03-03'], '2028-03-11', ['caseEnded']],
  ['statement', ['A63 2025-03-03', 'A625 2026-01-05'], '2028-03-11', []],
  // 前置審査 and trial: no request after the period.
  [
    'lateExtensionRequest',
    ['A02 2026-03-02', 'C60 2026-05-01', 'A131 2026-08-03'],
    '2026-11-29',
    ['inAppeal', 'noLateExtension'],
  ],
  ['opinion', ['A02 2026-03-02', 'C60 2026-05-01', 'C13 2026-11-02'], '2026-11-29', ['inAppeal']],
  ...['appealWithdrawal', 'acceleratedAppeal'].flatMap((id): Row[] => [
    [id, ['A02 2026-08-03'], '2026-11-29', ['noAppeal']],
    [id, ['A02 2026-08-03', 'C60 2026-09-03'], '2026-11-29', ['inAppeal']],
  ]),
  ...['transfer', 'nameChange'].flatMap((id): Row[] => [
    [id, ['A63 2025-03-03', 'A01 2026-11-20'], '2026-11-29', ['notRegistered']],
    [id, ['A01 2026-08-20'], '2026-11-29', [], { registration: {} as NonNullable<Progress['registration']> }],
  ]),
];

describe('what stands against a new draft', () => {
  for (const [id, documents, today, notes, more] of ROWS) {
    it(`${id} after ${documents.join(', ')} on ${today}: ${notes.join() || 'nothing'}`, () => {
      const found = against(id, caseWith(documents, more), today as CalendarDate);
      const told = found.map((note) => [note.code, 'day' in note ? note.day : '', 'abroad' in note ? note.abroad : '']);
      assert.deepEqual(
        told.map((one) => one.filter(Boolean).join(' ')),
        notes,
      );
      for (const locale of ['ja', 'en'])
        for (const note of found) assert.match(noteText(note, messagesFor(locale).newDraft.notes), /.{10}/u);
    });
  }
});
