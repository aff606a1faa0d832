/**
 * Histories of invented cases with what a practitioner expects of them, worked out by hand from the laws, the office's texts
 * and what was recorded; no program of this project was asked. Each says what the API answers, on which day one looks at it
 * and whether the applicant lives abroad (在外者); and expects a status, notices that wait, proceedings and last days.
 *
 * - `days` are the last days that must be told. A line whose day is not over must be one of them, be one of `ifTold`, be
 *   of an act in `mayHave` or of one of `OPEN_ACTS`. A line whose day is over may stand where it is not listed, save for the acts in `never`.
 * - Where a 在外者 is told of, the resident's line may stand beside the other.
 * - A list of statuses: the law and the plan allow each of them.
 * - What is left out (`isExpected`, `instance`, `extendable` …) is not looked at.
 */

import { designRights } from './histories/designRights.ts';
import { designs } from './histories/designs.ts';
import { dismissedProcedures } from './histories/dismissedProcedures.ts';
import { doubtfulDays } from './histories/doubtfulDays.ts';
import { madrid } from './histories/madrid.ts';
import { missing } from './histories/missing.ts';
import { missingRows } from './histories/missingRows.ts';
import { patentAppeals } from './histories/patentAppeals.ts';
import { patentDecisions } from './histories/patentDecisions.ts';
import { patentDoubts } from './histories/patentDoubts.ts';
import { patentFamilies } from './histories/patentFamilies.ts';
import { patentNotices } from './histories/patentNotices.ts';
import { patentOrders } from './histories/patentOrders.ts';
import { patentPriorities } from './histories/patentPriorities.ts';
import { patentRights } from './histories/patentRights.ts';
import { patents } from './histories/patents.ts';
import { trademarkRights } from './histories/trademarkRights.ts';
import { trademarks } from './histories/trademarks.ts';
import type { History } from './histories/history.ts';

/** All histories, by law; answers that lack something at the end. */
export const histories: readonly History[] = [
  ...patents,
  ...patentFamilies,
  ...patentNotices,
  ...patentOrders,
  ...patentDecisions,
  ...patentAppeals,
  ...patentRights,
  ...patentPriorities,
  ...patentDoubts,
  ...designs,
  ...designRights,
  ...trademarks,
  ...trademarkRights,
  ...madrid,
  ...dismissedProcedures,
  ...doubtfulDays,
  ...missing,
  ...missingRows,
];
