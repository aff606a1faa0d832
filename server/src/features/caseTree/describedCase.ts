import type { CaseFile } from '../../cases/caseFile.ts';
import { numbersOf, type Knowledge } from '../../cases/knowledge.ts';
import { judge } from '../../cases/state.ts';
import type { Status } from '../../cases/status.ts';
import { jstDay } from '../../base/clock.ts';
import type { LastDay } from '../../cases/periods/lastDays.ts';
import { addDays } from '../../cases/periods/arithmetic.ts';
import type { CalendarDate } from '../../base/calendarDate.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { foldWord } from '../../numbers/fold.ts';
import { formatNumber } from '../../numbers/format.ts';
import { stateNotes, stateText } from '../shared/stateText.ts';
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
export function describeCase(file: CaseFile, services: CaseTreeServices): DescribedCase {
  const { messages, clock } = services;
  const { number, application, knowledge } = file;
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
  const { state, lastDays } = judge(knowledge.known, {
    now: clock.now(),
    residentAbroad: services.settings.residentAbroad,
  });
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
  return { ...described, ...lastDayOf(lastDays[0], services) };
}

function lastDayOf(
  lastDay: LastDay | undefined,
  { clock, settings }: CaseTreeServices,
): Pick<DescribedCase, 'lastDay' | 'mark'> {
  if (!lastDay) return { lastDay, mark: undefined };
  const today = jstDay(clock.now()) as CalendarDate;
  if (lastDay.lastDay < today) return { lastDay, mark: 'over' };
  const isNear = lastDay.lastDay <= addDays(today, settings.diagnostics.nearDays);
  return { lastDay, mark: isNear ? 'near' : undefined };
}
