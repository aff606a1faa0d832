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
 * The line above a node's data: that a request is under way, failed, or was not sent yet; none where all is saved.
 * `isStale`: the data are from an earlier day.
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
  const description = texts.askNow(messages.state.apis[api.name], left);
  const does = { id: 'ask', target: parent } as const;
  return [
    lineNode(parent, 'notAsked', { label: isStale ? texts.stale : texts.notAsked, description, icon: 'search', does }),
  ];
}

const SIGN_IN = new Set<FailureCode>(['signedOut', 'wrongCredentials']);
/** A retry changes nothing. */
const NOT_AGAIN = new Set<FailureCode>(['offline', 'newerStore', 'refused']);

/** The reason, what still works, and what Enter does. */
function failureLine(failure: Failure, parent: string, { messages }: TreeServices): CaseTreeNode {
  const texts = messages.caseTree;
  const does = actionOf(failure.code, parent);
  const key = does?.id === 'signIn' ? texts.signIn : texts.again;
  const description = does ? `${key} · ${texts.stillWorks}` : texts.stillWorks;
  const line = { label: failureText(failure, messages), description, icon: 'warning', mark: 'failed' } as const;
  return lineNode(parent, 'failed', { ...line, ...(does ? { does } : {}) });
}

function actionOf(code: FailureCode, target: string): CaseTreeNode['does'] {
  if (SIGN_IN.has(code)) return { id: 'signIn' };
  return NOT_AGAIN.has(code) ? undefined : { id: 'ask', target };
}

/**
 * A node in words and the cost of opening it, one per line; empty for self-explanatory nodes. Sends no request. Throws
 * a FailureError where the store is unreadable.
 */
export async function tooltip(node: string, services: TreeServices): Promise<string> {
  const id = readNodeId(node);
  if (!id || !isOfCase(id)) return '';
  const [section, ...keys] = id.place;
  if (section === undefined) return asTooltip(await caseLines(id.number, services));
  return isSection(section) ? asTooltip(await sectionLines(id.number, section, keys, services)) : '';
}

function asTooltip(lines: readonly string[]): string {
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

/** The cost of opening, or the date of the data. */
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
