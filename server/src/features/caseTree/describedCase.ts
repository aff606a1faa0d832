import type { Knowledge } from '../../cases/cases.ts';
import { numbersOf } from '../../cases/numbersOf.ts';
import type { Status } from '../../cases/status.ts';
import { jstDay } from '../../base/clock.ts';
import type { LastDay } from '../../drafts/periods/lastDays.ts';
import { addDays } from '../../drafts/periods/arithmetic.ts';
import type { CalendarDate } from '../../base/calendarDate.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { foldWord } from '../../numbers/fold.ts';
import { formatNumber } from '../../numbers/format.ts';
import { heldLastDays } from '../shared/lastDayText.ts';
import { stateNotes, stateOf, stateText } from '../shared/stateText.ts';
import type { CaseTreeServices } from './services.ts';

/** A case of a group with what is held of it. */
export interface DescribedCase {
  /** As the draft names it first. */
  readonly number: CaseNumber;
  /** Undefined while no held answer shows it. */
  readonly application: CaseNumber | undefined;
  readonly knowledge: Knowledge;
  readonly title: string;
  readonly applicants: readonly string[];
  readonly status: Status | undefined;
  /** Where it stands, in words; empty where nothing is held. */
  readonly statusText: string;
  /** What has to be said beside it. */
  readonly notes: readonly string[];
  /** The next last day; the last one that has passed where none is to come. */
  readonly lastDay: LastDay | undefined;
  readonly mark: 'near' | 'over' | undefined;
  /** Numbers, title, applicants and state, folded, for the filter. */
  readonly searched: string;
}

/** Describes a case from what is held. Never asks. Throws a FailureError when the store cannot be read. */
export async function describeCase(number: CaseNumber, services: CaseTreeServices): Promise<DescribedCase> {
  const { cases, messages, clock } = services;
  const application = await cases.heldApplication(number);
  const knowledge = await cases.peek(number);
  const own = formatNumber(number);
  const nothing = {
    number,
    application,
    knowledge,
    title: '',
    applicants: [],
    notes: [],
    lastDay: undefined,
    mark: undefined,
  };
  if (knowledge.kind !== 'case' || !application) {
    return { ...nothing, status: undefined, statusText: '', searched: foldWord(own) };
  }
  const { progress } = knowledge;
  const { title = '' } = progress;
  const applicants = (progress.applicants ?? []).map(({ name }) => name);
  const state = stateOf(progress, clock.now());
  const told = stateText(state, progress.law, messages);
  const printed = [application, ...numbersOf(progress)].map((one) => formatNumber(one));
  const searched = foldWord([own, ...printed, title, ...applicants, told].join('\n'));
  const described = {
    ...nothing,
    title,
    applicants,
    status: state.status,
    statusText: told,
    notes: stateNotes(state, progress.law, messages),
    searched,
  };
  return { ...described, ...(await lastDayOf(knowledge, application, services)) };
}

async function lastDayOf(
  { progress }: Extract<Knowledge, { kind: 'case' }>,
  application: CaseNumber,
  { cases, clock, settings }: CaseTreeServices,
): Promise<Pick<DescribedCase, 'lastDay' | 'mark'>> {
  const now = clock.now();
  const [lastDay] = await heldLastDays(progress, cases, { application, now, residentAbroad: settings.residentAbroad });
  if (!lastDay) return { lastDay, mark: undefined };
  const today = jstDay(now) as CalendarDate;
  if (lastDay.lastDay < today) return { lastDay, mark: 'over' };
  const isNear = lastDay.lastDay <= addDays(today, settings.diagnostics.nearDays);
  return { lastDay, mark: isNear ? 'near' : undefined };
}
