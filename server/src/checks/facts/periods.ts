import { daysBetween } from '../../base/clock.ts';
import { lastDays, nextOf, type Known, type LastDay } from '../../cases/periods/lastDays.ts';
import type { Act } from '../../cases/periods/periods.ts';
import type { CaseDocument } from '../../apis/answers/progress.ts';
import type { Finding } from '../finding.ts';
import { placeOf } from './contents.ts';
import { heldCase, progressOf, type CheckOptions, type Held } from './held.ts';
import { standingOf, type Standing } from './standing.ts';
import { isAppealAgainstRefusal } from './state.ts';
import type { Subject } from './subject.ts';

/**
 * The last day of what the draft is about: over by its 【提出日】 (today where it has none), or near, which is only said of
 * a draft that is still to be filed. With the day until which an extension or a surcharge still saves it.
 */
export function periodFindings(subject: Subject, held: Held, options: CheckOptions): Finding[] {
  const progress = progressOf(held, subject.own);
  if (!progress) return [];
  const standing = standingOf(progress, subject);
  if (standing.filed) return [];
  const end = lastDayOf(
    subject,
    standing,
    {
      progress: { ...standing.progress, documents: documentsThen(standing) },
      register: heldCase(held, subject.own)?.facts?.registration?.value,
    },
    options,
  );
  if (!end) return [];
  const { today, nearDays } = options;
  const { submitted, dispatch, name } = subject;
  const place = dispatch?.item ?? name;
  const day = submitted?.date ?? today;
  const { act, lastDay, surcharge, extendable } = end;
  if (day > lastDay) {
    const isOfDate = submitted?.date !== undefined;
    const until = [surcharge?.lastDay, extendable?.until].find((one) => one !== undefined && one >= day);
    const detail = [act, lastDay, ...(until === undefined ? [] : [until])];
    return [{ code: 'period-over', ...placeOf(isOfDate ? submitted.item : place), detail }];
  }
  const left = daysBetween(today, lastDay);
  if (day < today || left < 0 || left > nearDays) return [];
  return [{ code: 'period-near', ...placeOf(place), detail: [act, lastDay, String(left)] }];
}

/** The rows up to the day of the draft, and those of which the day is not known; undefined where the answer has none. */
function documentsThen({ rows, progress: { documents = [] } }: Standing): readonly CaseDocument[] | undefined {
  const known = new Set(documents);
  return rows && [...documents, ...rows.filter((row) => row.date === undefined && !known.has(row))];
}

function lastDayOf(
  subject: Subject,
  { notices }: Standing,
  known: Known,
  { today, residentAbroad, isHoliday }: CheckOptions,
): LastDay | undefined {
  const act = actOf(subject);
  if (!act) return undefined;
  const day = subject.submitted?.date ?? today;
  const all = lastDays(known, { today: day, residentAbroad, isHoliday }).filter((one) => act.includes(one.act));
  const { dispatch } = subject;
  if (!act.includes('response') || dispatch === undefined) return nextOf(all, day);
  // What is answered may be another notice than those whose periods run: nothing is known of its own.
  const own = all.find(({ dispatchNumber }) => dispatchNumber === dispatch.number);
  return own ?? (notices.at(-1)?.dispatchNumber === dispatch.number ? nextOf(all, day) : undefined);
}

/** What the document does; undefined for one that no period of `cases/periods` is for. */
function actOf(subject: Subject): readonly Act[] | undefined {
  switch (subject.type?.id) {
    case 'opinion':
      return ['response'];
    case 'amendment':
    case 'translationCorrection':
    case 'extensionRequest':
      return subject.dispatch ? ['response'] : undefined;
    case 'examinationRequest':
      return ['examination'];
    case 'registrationFee':
      return ['registrationFee', 'annuity', 'secondInstalment'];
    default:
      return isAppealAgainstRefusal(subject) ? ['appeal'] : undefined;
  }
}
