import { isSurelyLast, isWholeHistory } from '../../cases/whole.ts';
import { effectOf, type Effect } from '../../drafts/documentCodes.ts';
import type { Finding, Told } from '../finding.ts';
import { contentOf } from '../documentContext.ts';
import { ABOUT_RIGHTS, type DraftUnderCheck } from './draftUnderCheck.ts';
import { lastThat, type DraftWithCase, type Standing } from './standing.ts';

/** Only filed during the examination. */
const IN_EXAMINATION = [
  'opinion',
  'amendment',
  'translationCorrection',
  'extensionRequest',
  'lateExtensionRequest',
  'acceleratedExamination',
  'acceleratedSupplement',
];
/** Only filed before the registration. */
const BEFORE_REGISTRATION = [
  ...IN_EXAMINATION,
  'applicantChange',
  'applicantSuccession',
  'withdrawal',
  'abandonment',
  'noveltyExceptionCertificate',
  'priorityCertificate',
];

/** A document that is too late: the case was withdrawn, refused or registered before, or the right has ceased. */
export function stateFindings(subject: DraftWithCase): Finding[] {
  const { standing, type } = subject;
  if (!standing || !type || standing.filed) return [];
  const state = ended(subject, standing) ?? requested(subject, standing);
  if (!state) return [];
  return [{ ...state, ...contentOf(subject.name) }];
}

type State = Told<'case-registered' | 'case-withdrawn' | 'case-refused' | 'case-ceased' | 'already-requested'>;

/** How an application ends before a decision. */
const ENDS = [
  ['withdraw', 'withdrawn'],
  ['abandon', 'abandoned'],
  ['dismiss', 'dismissed'],
  ['invalidateApplication', 'invalidated'],
] as const;

function ended(subject: DraftUnderCheck, standing: Standing): State | undefined {
  const is = (ids: readonly string[]) => ids.includes(subject.type?.id ?? '');
  for (const [does, how] of ENDS) {
    // 回復理由書 is filed for a dismissed case.
    const end = is(['restoration']) && does === 'dismiss' ? undefined : lastThat(standing, does);
    if (end) return { code: 'case-withdrawn', how, date: end.date };
  }
  if (standing.ceased && is(ABOUT_RIGHTS)) return { code: 'case-ceased', date: standing.ceasedOn };
  const { registered, registrationDate: date } = standing;
  if (registered && is(BEFORE_REGISTRATION)) return { code: 'case-registered', how: 'registered', date };
  return decided(subject, standing);
}

/** After 特許査定, or after 拒絶査定 without a 審判請求 or with a withdrawn one. */
function decided(subject: DraftUnderCheck, standing: Standing): State | undefined {
  const { type } = subject;
  const last = standing.documents.findLast(({ code }) => decides(code));
  if (!last || !isSurelyLast(last, standing.latest.documents)) return undefined;
  const does = effectOf(last.code)?.does;
  const isRefused = does === 'refuse' || does === 'refuseFinally' || does === 'withdrawAppeal';
  const refused = does === 'withdrawAppeal' ? lastThat(standing, 'refuse') : last;
  if (isRefused && type?.id === 'registrationFee') return { code: 'case-refused', date: refused?.date };
  if (!IN_EXAMINATION.includes(type?.id ?? '')) return undefined;
  if (does === 'allow') return { code: 'case-registered', how: 'allowed', date: last.date };
  // An application can be amended with the 審判請求 (特許法17条の2第1項4号).
  return isRefused && !subject.isInTrial ? { code: 'case-refused', date: refused?.date } : undefined;
}

/** 査定, 審判請求 and its end, and a notice after which the examination goes on. */
function decides(code: string | undefined): boolean {
  const effect = effectOf(code);
  if (effect?.does === 'notice') return effect.notice === 'refusal';
  return effect !== undefined && DECIDING.has(effect.does);
}

const DECIDING: ReadonlySet<string> = new Set<Effect['does']>([
  'allow',
  'refuse',
  'refuseFinally',
  'appeal',
  'appealDecision',
  'dismissAppeal',
  'withdrawAppeal',
]);

/** A second 出願審査請求 or 拒絶査定不服審判. */
function requested(subject: DraftUnderCheck, standing: Standing): State | undefined {
  if (subject.type?.id === 'examinationRequest') {
    const request = lastThat(standing, 'request');
    return request && { code: 'already-requested', how: 'examination', date: request.date };
  }
  if (!isAppealAgainstRefusal(subject)) return undefined;
  const refused = lastThat(standing, 'refuse')?.date;
  const date = lastThat(standing, 'appeal')?.date;
  const isAfter = date !== undefined && isWholeHistory(standing.latest) && (refused === undefined || date >= refused);
  return isAfter ? { code: 'already-requested', how: 'appeal', date } : undefined;
}

/** 審判請求書 against a 拒絶査定; also where the 審判の種別 is still empty. */
export function isAppealAgainstRefusal({ type, item }: DraftUnderCheck): boolean {
  if (type?.id !== 'appeal') return false;
  const kind = item('審判の種別')?.content ?? '';
  return kind === '' || kind.includes('拒絶査定不服');
}
