import { daysBetween } from '../../base/clock.ts';
import { lastDays, nextOf, type LastDay } from '../../cases/periods/lastDays.ts';
import type { Act } from '../../cases/periods/periods.ts';
import type { HistoryEntry } from '../../apis/answers/progress.ts';
import type { Finding } from '../finding.ts';
import { contentOf } from '../documentContext.ts';
import type { CheckOptions } from './knownFacts.ts';
import type { DraftWithCase, Standing } from './standing.ts';
import { isAppealAgainstRefusal } from './state.ts';
import type { DraftUnderCheck } from './draftUnderCheck.ts';

/**
 * The deadline for the draft: missed on its 【提出日】 (today if it has none), or near, which is only reported for a draft
 * still to be filed. With the day until which an extension or a surcharge is possible.
 */
export function periodFindings(draft: DraftWithCase, options: CheckOptions): Finding[] {
  const { standing, submitted, dispatch, name } = draft;
  if (!standing || standing.filed) return [];
  const end = lastDayOf(draft, standing, options);
  if (!end) return [];
  const { today, nearDays } = options;
  const place = dispatch?.item ?? name;
  const day = submitted?.date ?? today;
  const { act, lastDay, surcharge, extendable } = end;
  if (day > lastDay) {
    const isOfDate = submitted?.date !== undefined;
    const until = [surcharge?.lastDay, extendable?.until].find((one) => one !== undefined && one >= day);
    return [{ code: 'period-over', ...contentOf(isOfDate ? submitted.item : place), act, day: lastDay, until }];
  }
  const left = daysBetween(today, lastDay);
  if (day < today || left < 0 || left > nearDays) return [];
  return [{ code: 'period-near', ...contentOf(place), act, day: lastDay, left }];
}

/** Rows up to the day of the draft, and rows without a day; undefined where the answer has none. */
function documentsThen({ latest, progress: { documents = [] } }: Standing): readonly HistoryEntry[] | undefined {
  const known = new Set(documents);
  return (
    latest.documents && [...documents, ...latest.documents.filter((row) => row.date === undefined && !known.has(row))]
  );
}

function lastDayOf(
  draft: DraftWithCase,
  standing: Standing,
  { today, residentAbroad, isHoliday }: CheckOptions,
): LastDay | undefined {
  const act = actOf(draft);
  if (!act) return undefined;
  const { held, submitted, dispatch } = draft;
  const day = submitted?.date ?? today;
  const progress = { ...standing.progress, documents: documentsThen(standing) };
  const known = { progress, register: held?.facts?.registration?.value };
  const all = lastDays(known, { today: day, residentAbroad, isHoliday }).filter((one) => act.includes(one.act));
  if (!act.includes('response') || dispatch === undefined) return nextOf(all, day);
  // The answered notice may be another than those whose periods run; its own period is unknown then.
  const own = all.find(({ dispatchNumber }) => dispatchNumber === dispatch.number);
  return own ?? (standing.notices.at(-1)?.dispatchNumber === dispatch.number ? nextOf(all, day) : undefined);
}

const ACTS: Readonly<Partial<Record<string, readonly Act[]>>> = {
  opinion: ['response'],
  examinationRequest: ['examination'],
  registrationFee: ['registrationFee', 'annuity', 'secondInstalment'],
};
/** Types that answer a notice only where they name one. */
const MAY_ANSWER: readonly string[] = ['amendment', 'translationCorrection', 'extensionRequest'];

/** The acts that the document performs; undefined for one without a period in `cases/periods`. */
function actOf(draft: DraftUnderCheck): readonly Act[] | undefined {
  const id = draft.type?.id ?? '';
  if (MAY_ANSWER.includes(id)) return draft.dispatch && ['response'];
  return isAppealAgainstRefusal(draft) ? ['appeal'] : ACTS[id];
}
