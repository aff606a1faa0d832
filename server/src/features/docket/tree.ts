import { label as shown } from '../shared/markdown.ts';
import { jstDay } from '../../base/clock.ts';
import { filtered, groupedByName, type ApartReason, type DocketApart, type DocketEntry } from '../../docket/docket.ts';
import { addDays } from '../../cases/periods/arithmetic.ts';
import { caseKey } from '../../numbers/caseNumber.ts';
import { unsupported } from '../../numbers/support.ts';
import type { CaseTreeNode, DocketResult, DocketView } from '../../protocol.ts';
import { lineNode, numberPart } from '../caseTree/nodes.ts';
import type { FeatureServices } from '../services.ts';
import { type GatheredDocket, apartRow, dayRow } from './gather.ts';

/** Rows shown in a group; the filter finds the others. */
const MOST_ROWS = 300;

const ICONS: Readonly<Record<ApartReason, string>> = {
  openNotice: 'mail',
  unreadable: 'warning',
  unasked: 'question',
  register: 'question',
  dates: 'question',
  history: 'question',
  unread: 'warning',
  noProgress: 'question',
  notFound: 'circle-slash',
  notOffered: 'circle-slash',
  nothing: 'pass',
};

interface TreeServices extends Pick<FeatureServices, 'clock' | 'messages' | 'settings'> {
  /** `caseKey` of the watched cases. */
  readonly watched: ReadonlySet<string>;
}

interface Group {
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly isOpen: boolean;
  readonly count: number;
  /** Only the first rows, up to the limit. */
  readonly rows: readonly CaseTreeNode[];
}

/** The docket in groups: deadlines by date, client or person, then cases without one, by reason. */
export function docketTree(
  { docket, notes }: GatheredDocket,
  { groupBy, ...filter }: DocketView,
  services: TreeServices,
): DocketResult {
  const { entries, apart } = filtered(docket, { ...filter, isExact: true });
  const days = groupBy === 'date' ? byDate(entries, services) : byName(entries, groupBy, services);
  const reasons = Map.groupBy(apart, ({ reason }) => reason);
  const others = [...reasons].map(([reason, cases]): Group => ({
    id: `apart-${reason}`,
    label: services.messages.docket.reasons[reason],
    icon: ICONS[reason],
    isOpen: false,
    ...firstRows(cases, (one) => apartNode(one, services)),
  }));
  const named = [...docket.entries, ...docket.apart].map(({ of }) => of);
  return {
    groups: [...days, ...others].map((group) => groupNode(group, services)),
    message: notes.join(' '),
    clients: namesOf(named.map(({ client }) => client)),
    persons: namesOf(named.map(({ person }) => person)),
  };
}

function namesOf(names: readonly (string | undefined)[]): string[] {
  return [...new Set([...new Set(names)].flatMap((name) => (name === undefined ? [] : shown(name))))].sort();
}

function byDate(entries: readonly DocketEntry[], services: TreeServices): Group[] {
  const { clock, messages, settings } = services;
  const texts = messages.docket.groups;
  const today = jstDay(clock.now());
  const { nearDays } = settings.diagnostics;
  const until = addDays(today, nearDays);
  const groups = Map.groupBy(entries, ({ day: { lastDay } }) =>
    lastDay < today ? 'over' : lastDay <= until ? 'near' : lastDay.slice(0, 7),
  );
  return [...groups].map(([id, own]): Group => {
    const [year, month] = id.split('-').map(Number);
    const label =
      id === 'over' ? texts.over : id === 'near' ? texts.near(nearDays) : texts.month(year ?? 0, month ?? 0);
    const icon = id === 'over' ? 'error' : id === 'near' ? 'watch' : 'calendar';
    return { id, label, icon, isOpen: id !== 'over', ...firstRows(own, (entry) => dayNode(entry, services)) };
  });
}

function byName(entries: readonly DocketEntry[], by: 'client' | 'person', services: TreeServices): Group[] {
  return groupedByName(entries, by).map(({ name, items }) => ({
    id: name === undefined ? '-' : `name-${name}`,
    label: name ?? services.messages.docket.groups[by],
    icon: by === 'client' ? 'organization' : 'person',
    isOpen: true,
    ...firstRows(items, (entry) => dayNode(entry, services)),
  }));
}

function firstRows<T>(all: readonly T[], rowOf: (one: T) => CaseTreeNode): Pick<Group, 'count' | 'rows'> {
  return { count: all.length, rows: all.slice(0, MOST_ROWS).map(rowOf) };
}

function groupNode(
  { id, label, icon, isOpen, count: all, rows }: Group,
  { messages }: TreeServices,
): DocketResult['groups'][number] {
  const texts = messages.docket;
  const own = `docket/${encodeURIComponent(id.toWellFormed())}`;
  const left = all - rows.length;
  const more = left > 0 ? [lineNode(own, 'more', { label: texts.more(left), icon: 'ellipsis' })] : [];
  // Editors refuse rows with the same id: two notices of one kind and day.
  const seen = new Map<string, number>();
  const placed = rows.map((row) => {
    const count = (seen.get(row.id) ?? 0) + 1;
    seen.set(row.id, count);
    return { ...row, id: count === 1 ? `${own}/${row.id}` : `${own}/${row.id}/${count}` };
  });
  const description = texts.count(all);
  return {
    node: {
      ...{ id: own, label: shown(label), description, icon },
      ...{ state: isOpen ? 'open' : 'closed', context: 'group', tooltip: `${shown(label)} ${description}` },
    },
    rows: [...placed, ...more],
  };
}

function dayNode(entry: DocketEntry, services: TreeServices): CaseTreeNode {
  const { clock, messages, settings } = services;
  const texts = messages.docket;
  const row = dayRow(entry, clock.now(), messages);
  const { date, act, number, reference, title, client, person, basis, article, confidence, isOver, daysLeft } = row;
  const mark = isOver ? 'over' : daysLeft <= settings.diagnostics.nearDays ? 'near' : undefined;
  const when = isOver ? texts.over : texts.left(daysLeft);
  const lines = [
    `${date}（${when}） ${act}`,
    [number, reference, title].filter((part) => part !== '').join(' '),
    [client, person].filter((part) => part !== '').join(' / '),
    basis,
    article,
    confidence,
  ];
  return {
    ...caseNode(entry, services),
    id: entry.uid,
    label: shown(`${date} ${reference === '' ? number : reference}`),
    // Days left come first: views are narrow.
    description: shown(
      [when, act, reference === '' ? '' : number, client, title].filter((part) => part !== '').join(' · '),
    ),
    icon: isOver ? 'error' : mark ? 'watch' : 'calendar',
    ...(mark ? { mark } : {}),
    tooltip: lines
      .filter((line) => line !== '')
      .map(shown)
      .join('\n'),
  };
}

function apartNode(one: DocketApart, services: TreeServices): CaseTreeNode {
  const { reason, number, reference, title, client, person } = apartRow(one, services.messages);
  const details = [reference, client, person, title].filter((part) => part !== '');
  return {
    ...caseNode(one, services),
    id: `${caseKey(one.of.number)}${one.of.written ?? ''}/${one.notice ? `${one.notice.date ?? ''}${one.notice.code}` : ''}`,
    label: shown(number),
    description: shown(details.join(' · ')),
    icon: ICONS[one.reason],
    tooltip: [number, ...details, reason].map(shown).join('\n'),
  };
}

/** Menus of the case tree work here, too. */
function caseNode({ of }: { readonly of: DocketEntry['of'] }, { watched }: TreeServices) {
  const { context, number, names } = numberPart(of.number, 'half');
  const isOffered = unsupported(of.number) === undefined;
  const watch = isOffered ? [watched.has(caseKey(of.number)) ? 'watched' : 'unwatched'] : [];
  return { state: 'leaf' as const, context: ['case', ...context, ...watch].join(' '), number, names };
}
