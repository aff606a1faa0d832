import { label as shown } from '../shared/markdown.ts';
import { jstDateTime } from '../../base/clock.ts';
import type { Estimate } from '../../jpo/estimate.ts';
import { formatNumber } from '../../numbers/format.ts';
import { unsupported } from '../../numbers/support.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { failureText } from '../shared/reasons.ts';
import { isOfCase, readNodeId } from './nodeId.ts';
import { describeCase } from './describedCase.ts';
import { heldRows, lastDayLines } from './sectionRows.ts';
import { judging } from '../services.ts';
import { type TreeServices, openingCost, isSection, type SectionId } from './sections.ts';

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
