import type { CalendarDate } from '../../base/calendarDate.ts';
import { history } from '../../cases/history.ts';
import { caseState } from '../../cases/state.ts';
import type { Status } from '../../cases/status.ts';
import { OVERVIEW, type CaseQuestion } from '../../cases/questions.ts';
import { documentCode, effectOf } from '../../drafts/documentCodes.ts';
import { DOCUMENT_TYPES, type DocumentType } from '../../drafts/documentTypes.ts';
import { isWholeHistory } from '../../cases/whole.ts';
import type { Progress } from '../../apis/answers/progress.ts';
import type { Law } from '../../numbers/caseNumber.ts';
import { AMENDMENT } from './amendment.ts';
import { APPEAL, APPEAL_WITHDRAWAL } from './appeal.ts';
import { FEE } from './fees.ts';
import {
  ACCELERATED_APPEAL,
  ACCELERATED_EXAMINATION,
  AGENT_TERMINATION,
  APPLICANT_CHANGE,
  CERTIFICATE_REQUEST,
  EXAMINATION_REQUEST,
  EXTENSION_REQUEST,
  NAME_CHANGE,
  PUBLICATIONS_SUBMISSION,
  RESTORATION,
  STATEMENT,
  TRANSFER,
} from './filings.ts';
import type { Fillers } from './material.ts';
import { OPINION } from './opinion.ts';

/** A document that can be created for a case. */
interface Offered {
  /** In the table of document types. */
  readonly id: string;
  readonly fillers: Fillers;
  /** States of a case in which it is usually filed. */
  readonly when: readonly Status[];
  /** Questions beside the overview whose answers fill it. */
  readonly questions: readonly CaseQuestion[];
  /** The agents on record do not act for the filer. */
  readonly isForOthers?: true;
}

const PENDING: readonly Status[] = ['filed', 'published', 'examinationRequested', 'notice', 'responded'];

/** In the order of the offer: of those that fit, what a case waits for is first. */
// prettier-ignore
const OFFERED: readonly Offered[] = [
  { id: 'opinion',                 fillers: OPINION,                 when: ['notice'], questions: ['noticeBodies', 'citations'] },
  { id: 'appeal',                  fillers: APPEAL,                  when: ['refused'], questions: ['decisionBodies'] },
  { id: 'registrationFee',         fillers: FEE,                     when: ['allowed', 'registered'], questions: ['registration'] },
  { id: 'examinationRequest',      fillers: EXAMINATION_REQUEST,     when: ['filed', 'published'], questions: [] },
  { id: 'amendment',               fillers: AMENDMENT,               when: [...PENDING, 'refused'], questions: [] },
  { id: 'extensionRequest',        fillers: EXTENSION_REQUEST,       when: ['notice'], questions: ['noticeBodies'] },
  { id: 'lateExtensionRequest',    fillers: EXTENSION_REQUEST,       when: ['notice'], questions: ['noticeBodies'] },
  { id: 'acceleratedAppeal',       fillers: ACCELERATED_APPEAL,      when: ['appealed'], questions: [] },
  { id: 'appealWithdrawal',        fillers: APPEAL_WITHDRAWAL,       when: ['appealed'], questions: [] },
  { id: 'acceleratedExamination',  fillers: ACCELERATED_EXAMINATION, when: ['filed', 'published', 'examinationRequested'], questions: [] },
  { id: 'statement',               fillers: STATEMENT,               when: [...PENDING, 'appealed'], questions: [] },
  { id: 'applicantChange',         fillers: APPLICANT_CHANGE,        when: [...PENDING, 'allowed', 'refused', 'appealed'], questions: [], isForOthers: true },
  { id: 'publicationsSubmission',  fillers: PUBLICATIONS_SUBMISSION, when: [...PENDING, 'registered'], questions: [], isForOthers: true },
  { id: 'restoration',             fillers: RESTORATION,             when: [...PENDING, 'withdrawn', 'deemedWithdrawn', 'dismissed'], questions: [] },
  { id: 'agentTermination',        fillers: AGENT_TERMINATION,       when: [...PENDING, 'appealed'], questions: [] },
  { id: 'priorityCertificateRequest', fillers: CERTIFICATE_REQUEST,  when: PENDING, questions: [] },
  { id: 'transfer',                fillers: TRANSFER,                when: ['registered'], questions: ['registration'], isForOthers: true },
  { id: 'nameChange',              fillers: NAME_CHANGE,             when: ['registered'], questions: ['registration'] },
];

/** A document for one law. */
export interface NewType extends Offered {
  readonly type: DocumentType;
}

/** The documents for a law, in the order of the offer. */
export function newTypes(law: Law): NewType[] {
  return OFFERED.flatMap((offered) => {
    const type = DOCUMENT_TYPES.find((one) => one.id === offered.id && one.law === law);
    return type ? [{ ...offered, type }] : [];
  });
}

/** Ids of all documents that any law has. */
export const NEW_TYPE_IDS: readonly string[] = OFFERED.map(({ id }) => id);

/** Types that fit the state of the case come first; all fit if that is unknown. `today`: in Japan. */
export function offer(
  types: readonly NewType[],
  progress: Progress | undefined,
  today: CalendarDate,
): (NewType & { readonly fits: boolean })[] {
  const status = progress && caseState(progress, { today }).status;
  const all = types.map((one) => ({
    ...one,
    fits: status === undefined || status === 'notJudged' || one.when.includes(status),
  }));
  return all.sort((a, b) => Number(b.fits) - Number(a.fits));
}

/** Questions that fill a document; once the overview is saved, only those that this case can answer. */
export function questionsFor({ id, questions }: NewType, progress: Progress | undefined): CaseQuestion[] {
  const documents = history(progress?.documents);
  const isUseful = (question: CaseQuestion) => {
    if (!progress) return true;
    if (question === 'registration') return progress.registration !== null;
    if (!isWholeHistory(progress)) return true;
    return documents.some(({ code }) =>
      id === 'appeal' ? effectOf(code)?.does === 'refuse' : documentCode(code)?.body === 'noticeBodies',
    );
  };
  return [...OVERVIEW, ...questions.filter(isUseful)];
}
