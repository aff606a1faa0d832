import { label as shown } from '../shared/markdown.ts';
import { unsupported } from '../../numbers/support.ts';
import { formatNumber } from '../../numbers/format.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Law } from '../../numbers/caseNumber.ts';
import type { CaseTreeNode } from '../../protocol.ts';
import { actText } from '../shared/lastDayText.ts';
import type { DescribedCase } from './describedCase.ts';
import { nodeId } from './nodeId.ts';
import { lineNode, numberPart, type Width } from './nodes.ts';

/** How a case stands in its group. */
export interface InGroup {
  readonly group: string;
  readonly width: Width;
  readonly isWatched: boolean;
  /** What is new of it, in a line each. */
  readonly news?: readonly string[];
}

const ICONS: Readonly<Record<Law, string>> = {
  patent: 'lightbulb',
  utilityModel: 'tools',
  design: 'symbol-color',
  trademark: 'tag',
};
/** The mark has an icon of its own: a colour alone says nothing to many. */
const MARKS = { near: 'watch', over: 'error' } as const;

/** The node of a case: number and title, then what matters most first, since views are narrow. */
export function caseNode(described: DescribedCase, place: InGroup, messages: Messages): CaseTreeNode {
  const { number, application, title, mark } = described;
  const part = numberPart(application ?? number, place.width);
  const own = formatNumber(number);
  const isOffered = unsupported(number) === undefined;
  const description = [...(place.news ?? []), ...detailsOf(described, own, messages)];
  return {
    id: nodeId({ group: place.group, number, place: [] }),
    label: shown(`${part.number} ${title}`.trim()),
    description: shown(description.filter((text) => text !== '').join(' · ')),
    icon: mark ? MARKS[mark] : ICONS[number.law],
    ...(mark ? { mark } : {}),
    state: isOffered ? 'closed' : 'leaf',
    context: ['case', ...part.context, ...(isOffered ? ['asks', place.isWatched ? 'watched' : 'unwatched'] : [])].join(
      ' ',
    ),
    ...(isOffered ? { mayAsk: true } : {}),
    number: part.number,
    names: part.names,
  };
}

/** Where a case stands and until when something can be done: the first line under it. None while nothing is held. */
export function stateLine(described: DescribedCase, parent: string, messages: Messages): CaseTreeNode[] {
  const { statusText, mark } = described;
  if (statusText === '') return [];
  const day = dayText(described, messages);
  const [label, description] = day === '' ? [statusText, ''] : [day, statusText];
  const icon = mark ? MARKS[mark] : day === '' ? 'info' : 'calendar';
  return [lineNode(parent, 'state', { label, description, icon, ...(mark ? { mark } : {}) })];
}

/** The next last day in words; empty where there is none. */
function dayText({ lastDay, mark }: Pick<DescribedCase, 'lastDay' | 'mark'>, messages: Messages): string {
  return lastDay ? messages.caseTree[mark ?? 'lastDay'](actText(lastDay, messages), lastDay.lastDay) : '';
}

function detailsOf(
  { number, application, knowledge, ...one }: DescribedCase,
  own: string,
  messages: Messages,
): string[] {
  const texts = messages.caseTree;
  // The number that the draft names, where it is not the application's.
  const named = application && number.kind !== 'application' ? own : '';
  if (unsupported(number) !== undefined) return [texts.notOffered];
  if (knowledge.kind === 'unknown') return [named, texts.unknown];
  if (knowledge.kind === 'none' && knowledge.numbers) return [texts.noProgress, named];
  if (knowledge.kind === 'none') return [knowledge.statusCode === '111' ? texts.notOffered : texts.notFound];
  const { statusText, applicants } = one;
  return [dayText(one, messages), statusText, messages.punctuation.list(applicants), named];
}
