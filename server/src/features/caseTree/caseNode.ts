import type { CaseFile } from '../../cases/caseFile.ts';
import { numbersOf, type Knowledge } from '../../cases/knowledge.ts';
import { judge } from '../../cases/state.ts';
import type { Status } from '../../cases/status.ts';
import { jstDay } from '../../base/clock.ts';
import type { LastDay } from '../../cases/periods/lastDays.ts';
import { addDays } from '../../cases/periods/arithmetic.ts';
import { LAWS, type CaseNumber, type Law } from '../../numbers/caseNumber.ts';
import { foldWord } from '../../numbers/fold.ts';
import { formatNumber } from '../../numbers/format.ts';
import { stateNotes, stateText } from '../shared/stateText.ts';
import { judging } from '../services.ts';
import type { TreeServices } from './sections.ts';
import type { CaseTreeSort, CaseTreeNode } from '../../protocol.ts';
import { label as shown } from '../shared/markdown.ts';
import { unsupported } from '../../numbers/support.ts';
import type { Messages } from '../../messages/messages.ts';
import { actText } from '../shared/lastDayText.ts';
import { nodeId, lineNode, numberPart, type Width } from './nodes.ts';

/** A case of a group with its saved data. */
export interface DescribedCase {
  /** As first named by the draft. */
  readonly number: CaseNumber;
  /** Undefined while no saved answer shows it. */
  readonly application: CaseNumber | undefined;
  readonly knowledge: Knowledge;
  readonly title: string;
  readonly applicants: readonly string[];
  readonly status: Status | undefined;
  /** The state in words; empty without saved data. */
  readonly statusText: string;
  /** Remarks on the state. */
  readonly notes: readonly string[];
  /** The next deadline, or the last one that has passed. */
  readonly lastDay: LastDay | undefined;
  readonly mark: 'near' | 'over' | undefined;
  /** Numbers, title, applicants and state, folded, for the filter. */
  readonly searched: string;
}

/** Describes a case by saved data. Throws a FailureError where the store is unreadable. */
export function describeCase(file: CaseFile, services: TreeServices): DescribedCase {
  const { messages } = services;
  const { number, application, knowledge } = file;
  const own = formatNumber(number);
  const nothing = { number, application, knowledge, applicants: [], notes: [], lastDay: undefined, mark: undefined };
  if (knowledge.kind !== 'case' || !application) {
    return { ...nothing, title: '', status: undefined, statusText: '', searched: foldWord(own) };
  }
  const { progress } = knowledge;
  const { title = '' } = progress;
  const applicants = (progress.applicants ?? []).map(({ name }) => name);
  const { state, lastDays } = judge(knowledge.known, judging(services));
  const told = stateText(state, progress.law, messages);
  const printed = [application, ...numbersOf(progress)].map((one) => formatNumber(one));
  const searched = foldWord([own, ...printed, title, ...applicants, told].join('\n'));
  return {
    ...{ ...nothing, title, applicants, searched, status: state.status, statusText: told },
    notes: stateNotes(state, progress.law, messages),
    ...lastDayOf(lastDays[0], services),
  };
}

function lastDayOf(
  lastDay: LastDay | undefined,
  { clock, settings }: TreeServices,
): Pick<DescribedCase, 'lastDay' | 'mark'> {
  if (!lastDay) return { lastDay, mark: undefined };
  const today = jstDay(clock.now());
  if (lastDay.lastDay < today) return { lastDay, mark: 'over' };
  const isNear = lastDay.lastDay <= addDays(today, settings.diagnostics.nearDays);
  return { lastDay, mark: isNear ? 'near' : undefined };
}

/** What waits for an action first, then in the order of a procedure. */
const STATES: readonly Status[] = [
  'notice',
  'refused',
  'allowed',
  'appealDecided',
  'appealed',
  'responded',
  'examinationRequested',
  'published',
  'filed',
  'notJudged',
  'registered',
  'protected',
  'expired',
  'deemedWithdrawn',
  'appealWithdrawn',
  'dismissed',
  'invalidated',
  'abandoned',
  'withdrawn',
  'ceased',
];

/** By deadline: upcoming, then passed, then without one. */
export function sorted(cases: readonly DescribedCase[], sort: CaseTreeSort): DescribedCase[] {
  const keyOf = { number: () => '', lastDay: lastDayKey, state: stateKey }[sort];
  const keyed = cases.map((one) => ({ one, key: `${keyOf(one)} ${numberKey(one)}` }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key))).map(({ one }) => one);
}

function numberKey({ number, application }: DescribedCase): string {
  const { law, kind, number: digits } = application ?? number;
  return `${LAWS.indexOf(law)} ${kind} ${digits}`;
}

function lastDayKey({ lastDay, mark }: DescribedCase): string {
  if (!lastDay) return '2';
  return mark === 'over' ? `1 ${lastDay.lastDay}` : `0 ${lastDay.lastDay}`;
}

function stateKey({ status }: DescribedCase): string {
  return status === undefined ? '99' : String(STATES.indexOf(status)).padStart(2, '0');
}

/** The place of a case in its group. */
export interface InGroup {
  readonly group: string;
  readonly width: Width;
  readonly isWatched: boolean;
  /** One per line. */
  readonly news?: readonly string[];
}

const ICONS: Readonly<Record<Law, string>> = {
  patent: 'lightbulb',
  utilityModel: 'tools',
  design: 'symbol-color',
  trademark: 'tag',
};
/** A mark has its own icon: colour alone is lost on many. */
const MARKS = { near: 'watch', over: 'error' } as const;

/** The node of a case: number and title, then the most important first, since views are narrow. */
export function caseNode(described: DescribedCase, place: InGroup, messages: Messages): CaseTreeNode {
  const { number, application, title, mark } = described;
  const part = numberPart(application ?? number, place.width);
  const own = formatNumber(number);
  const isOffered = unsupported(number) === undefined;
  const actions = isOffered ? ['asks', place.isWatched ? 'watched' : 'unwatched'] : [];
  const description = [...(place.news ?? []), ...detailsOf(described, own, messages)];
  return {
    id: nodeId({ group: place.group, number, place: [] }),
    label: shown(`${part.number} ${title}`.trim()),
    description: shown(description.filter((text) => text !== '').join(' · ')),
    icon: mark ? MARKS[mark] : ICONS[number.law],
    ...(mark ? { mark } : {}),
    state: isOffered ? 'closed' : 'leaf',
    context: ['case', ...part.context, ...actions].join(' '),
    ...(isOffered ? { mayAsk: true } : {}),
    number: part.number,
    names: part.names,
  };
}

/** State and deadline: the first line below a case. None without saved data. */
export function stateLine(described: DescribedCase, parent: string, messages: Messages): CaseTreeNode[] {
  const { statusText, mark } = described;
  if (statusText === '') return [];
  const day = dayText(described, messages);
  const [label, description] = day === '' ? [statusText, ''] : [day, statusText];
  const icon = mark ? MARKS[mark] : day === '' ? 'info' : 'calendar';
  return [lineNode(parent, 'state', { label, description, icon, ...(mark ? { mark } : {}) })];
}

/** The next deadline in words, or empty. */
function dayText({ lastDay, mark }: Pick<DescribedCase, 'lastDay' | 'mark'>, messages: Messages): string {
  return lastDay ? messages.caseTree[mark ?? 'lastDay'](actText(lastDay, messages), lastDay.lastDay) : '';
}

function detailsOf(
  { number, application, knowledge, ...one }: DescribedCase,
  own: string,
  messages: Messages,
): string[] {
  const texts = messages.caseTree;
  // The number in the draft, if it is not the application's.
  const named = application && number.kind !== 'application' ? own : '';
  if (unsupported(number) !== undefined) return [texts.notOffered];
  if (knowledge.kind === 'unknown') return [named, texts.unknown];
  if (knowledge.kind === 'none' && knowledge.numbers) return [texts.noProgress, named];
  if (knowledge.kind === 'none') return [knowledge.statusCode === '111' ? texts.notOffered : texts.notFound];
  const { statusText, applicants } = one;
  return [dayText(one, messages), statusText, messages.punctuation.list(applicants), named];
}
