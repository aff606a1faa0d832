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
 * The last day of what the draft is about: over by its 【提出日】 (today where it has none), or near, which is only said of
 * a draft that is still to be filed. With the day until which an extension or a surcharge still saves it.
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

/** The rows up to the day of the draft, and those of which the day is not known; undefined where the answer has none. */
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
  // What is answered may be another notice than those whose periods run: nothing is known of its own.
  const own = all.find(({ dispatchNumber }) => dispatchNumber === dispatch.number);
  return own ?? (standing.notices.at(-1)?.dispatchNumber === dispatch.number ? nextOf(all, day) : undefined);
}

/** What the document does; undefined for one that no period of `cases/periods` is for. */
function actOf(draft: DraftUnderCheck): readonly Act[] | undefined {
  switch (draft.type?.id) {
    case 'opinion':
      return ['response'];
    case 'amendment':
    case 'translationCorrection':
    case 'extensionRequest':
      return draft.dispatch ? ['response'] : undefined;
    case 'examinationRequest':
      return ['examination'];
    case 'registrationFee':
      return ['registrationFee', 'annuity', 'secondInstalment'];
    default:
      return isAppealAgainstRefusal(draft) ? ['appeal'] : undefined;
  }
}
