import { jstDateTime } from '../../base/clock.ts';
import type { Failure, FailureCode } from '../../base/failure.ts';
import type { CaseFile } from '../../cases/caseFile.ts';
import type { CaseTreeNode } from '../../protocol.ts';
import { failureText, waitingText } from '../shared/reasons.ts';
import { lineNode, isOfCase, readNodeId } from './nodes.ts';
import { type TreeServices, openingCost, type SectionId, type Target, isSection } from './sections.ts';
import { label as shown } from '../shared/markdown.ts';
import type { Estimate } from '../../jpo/estimate.ts';
import { formatNumber } from '../../numbers/format.ts';
import { unsupported } from '../../numbers/support.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { describeCase } from './caseNode.ts';
import { heldRows, lastDayLines } from './sectionRows.ts';
import { judging } from '../services.ts';

/**
 * What there is to say before what is held of a node: that it is being asked for, why it could not be, or that it was not
 * asked for yet; nothing where all is held. `isStale`: what is held is of an earlier day.
 */
export async function statusLines(
  file: CaseFile,
  { section, parent, isStale }: { readonly section: SectionId; readonly parent: string; readonly isStale: boolean },
  services: TreeServices,
): Promise<CaseTreeNode[]> {
  const { openings, messages } = services;
  const target: Target = { number: file.number, section };
  const texts = messages.caseTree;
  const waiting = openings.waiting(target);
  if (waiting) {
    const { delay } = waiting;
    const label = delay
      ? waitingText(delay, services.clock.now(), messages, () => texts.waiting(jstDateTime(delay.until)))
      : texts.asking;
    return [lineNode(parent, 'asking', { label, icon: 'loading~spin' })];
  }
  const { apis, obstacle, left } = await openingCost(file, section, services);
  const [api] = apis;
  const failure = api || obstacle ? (openings.failure(target) ?? obstacle) : undefined;
  if (failure) return [failureLine(failure, parent, services)];
  if (!api) return [];
  return [
    lineNode(parent, 'notAsked', {
      label: isStale ? texts.stale : texts.notAsked,
      description: texts.askNow(messages.state.apis[api.name], left),
      icon: 'search',
      does: { id: 'ask', target: parent },
    }),
  ];
}

const SIGN_IN = new Set<FailureCode>(['signedOut', 'wrongCredentials']);
/** Nothing changes when it is asked again. */
const NOT_AGAIN = new Set<FailureCode>(['offline', 'newerStore', 'refused']);

/** One line: the sentence, what still works, and what Enter does. */
function failureLine(failure: Failure, parent: string, { messages }: TreeServices): CaseTreeNode {
  const texts = messages.caseTree;
  const does = actionOf(failure.code, parent);
  const key = does?.id === 'signIn' ? texts.signIn : texts.again;
  return lineNode(parent, 'failed', {
    label: failureText(failure, messages),
    description: does ? `${key} · ${texts.stillWorks}` : texts.stillWorks,
    icon: 'warning',
    mark: 'failed',
    ...(does ? { does } : {}),
  });
}

function actionOf(code: FailureCode, target: string): CaseTreeNode['does'] {
  if (SIGN_IN.has(code)) return { id: 'signIn' };
  return NOT_AGAIN.has(code) ? undefined : { id: 'ask', target };
}

/**
 * What a node is, and what opening it would ask, a line each; empty for nodes that say it by themselves. Asks nothing.
 * Throws a FailureError when the store cannot be read.
 */
export async function tooltip(node: string, services: TreeServices): Promise<string> {
  const id = readNodeId(node);
  if (!id || !isOfCase(id)) return '';
  const [section, ...keys] = id.place;
  const lines =
    section === undefined
      ? await caseLines(id.number, services)
      : isSection(section)
        ? await sectionLines(id.number, section, keys, services)
        : [];
  return lines.map(shown).join('\n');
}

async function caseLines(number: CaseNumber, services: TreeServices): Promise<string[]> {
  const { messages } = services;
  const reason = unsupported(number);
  if (reason !== undefined) return [formatNumber(number), messages.unsupported[reason]];
  const file = await services.cases.held(number);
  const { title, applicants, statusText, notes, application, knowledge } = describeCase(file, services);
  const own = application ?? number;
  const rows = [
    [messages.hover.applicants, messages.punctuation.list(applicants)],
    [messages.hover.status, statusText],
    ...notes.map((line) => [messages.caseState.note, line]),
    ...lastDayLines(file.judged(judging(services)), services).map((line) => [messages.lastDay.row, line]),
  ];
  const told = rows.flatMap(([name = '', value = '']) => (value === '' ? [] : [`${name}: ${value}`]));
  const fetchedAt = knowledge.kind === 'unknown' ? undefined : knowledge.source.fetchedAt;
  const standing = await openingCost(file, 'bibliography', services);
  return [`${formatNumber(own)} ${title}`.trim(), ...told, costLine(standing, fetchedAt, services)];
}

async function sectionLines(
  number: CaseNumber,
  section: SectionId,
  keys: readonly string[],
  services: TreeServices,
): Promise<string[]> {
  const { messages, cases } = services;
  const file = await cases.held(number);
  const held = await heldRows(file, section, services);
  if (keys.length === 0) {
    const standing = await openingCost(file, section, services);
    return [messages.caseTree.sections[section], costLine(standing, held?.source.fetchedAt, services)];
  }
  let rows = held?.rows ?? [];
  for (const key of keys.slice(0, -1)) rows = rows.find((one) => one.key === key)?.rows ?? [];
  const row = rows.find((one) => one.key === keys.at(-1));
  if (!row?.opens) return row ? [row.label, row.description ?? ''] : [];
  const standing = await file.estimateStep([row.opens.question]);
  return [row.label, row.description ?? '', costLine(standing, undefined, services)];
}

/** What opening would ask, before it is opened. */
function costLine(
  { apis: [api], obstacle, left }: Estimate,
  fetchedAt: number | undefined,
  services: TreeServices,
): string {
  const { messages } = services;
  const texts = messages.caseTree;
  if (obstacle?.code === 'offline') return texts.offline;
  if (obstacle) return failureText(obstacle, messages);
  if (api) return texts.opening(messages.state.apis[api.name], left);
  return fetchedAt === undefined ? texts.allHeld : texts.held(jstDateTime(fetchedAt));
}
