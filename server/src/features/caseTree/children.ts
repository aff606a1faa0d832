import type { CaseFile } from '../../cases/caseFile.ts';
import { unsupported } from '../../numbers/support.ts';
import { docdbOf } from '../../jpo/opd/docdb.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import type { CaseTreeNode, CaseTreeView } from '../../protocol.ts';
import { caseKey } from '../../numbers/caseNumber.ts';
import { noneLines } from '../shared/reasons.ts';
import { newsText } from '../watching.ts';
import { stateLine, describeCase } from './caseNode.ts';
import { caseNodes, groupNodes } from './groups.ts';
import { isOfCase, nodeId, readNodeId, under, type CaseNodeId, lineNode, rowNode, widthOf } from './nodes.ts';
import { numberRow } from './overviewRows.ts';
import { heldRows } from './sectionRows.ts';
import {
  type TreeServices,
  openingCost,
  isSection,
  questionsOf,
  SECTIONS,
  type SectionId,
  type Target,
} from './sections.ts';
import { statusLines } from './nodeTexts.ts';

const ICONS: Readonly<Record<SectionId, string>> = {
  bibliography: 'book',
  numbers: 'list-ordered',
  parties: 'organization',
  history: 'history',
  citations: 'references',
  relations: 'type-hierarchy',
  registration: 'verified',
  family: 'globe',
};

/**
 * The nodes below a node; without one the groups. Sends no request, but waits for the one of an opened node. Throws a
 * FailureError where the store is unreadable.
 */
export async function children(
  node: string | undefined,
  view: CaseTreeView,
  services: TreeServices,
): Promise<readonly CaseTreeNode[]> {
  if (node === undefined) return groupNodes(view, services);
  const id = readNodeId(node);
  if (!id) return [];
  if (!isOfCase(id)) return caseNodes(id, view, services);
  const [section, ...keys] = id.place;
  if (section === undefined) return ofCase(id, view, services);
  return isSection(section) ? ofSection(node, { number: id.number, section }, keys, view, services) : [];
}

async function ofCase(id: CaseNodeId, view: CaseTreeView, services: TreeServices): Promise<CaseTreeNode[]> {
  const { cases, messages } = services;
  const { number } = id;
  const own = nodeId(id);
  const target: Target = { number, section: 'bibliography' };
  if (unsupported(number) !== undefined) return [];
  await services.openings.settled(target, services.settings.hover.waitMs);
  const file = await cases.held(number);
  const { application, knowledge, isStale } = file;
  const lines = [
    ...(await newsLines(own, id, application, services)),
    ...(await statusLines(file, { section: 'bibliography', parent: own, isStale }, services)),
  ];
  if (knowledge.kind === 'none') {
    const [label, ...others] = noneLines(knowledge, messages);
    const known = (knowledge.numbers?.all ?? []).map((one) => numberRow(one.kind, one, messages.kind[one.kind]));
    const width = widthOf(view, services);
    const from = others.map((one) => lineNode(own, 'from', { label: one, icon: 'references' }));
    return [
      ...lines,
      lineNode(own, 'none', { label, icon: 'info' }),
      ...from,
      ...known.map((row) => rowNode(row, under(own, 'numbers'), width)),
    ];
  }
  if (!application) return lines;
  const sections: CaseTreeNode[] = [];
  for (const section of SECTIONS) {
    if (await hasSection(file, section, services)) sections.push(await sectionNode(own, section, file, services));
  }
  const state = stateLine(describeCase(file, services), own, messages);
  return [...lines, ...state, ...sections];
}

async function newsLines(
  parent: string,
  { group }: CaseNodeId,
  application: CaseNumber | undefined,
  { watch, messages }: TreeServices,
): Promise<CaseTreeNode[]> {
  if (group !== 'new' || !application) return [];
  const news = (await watch.news()).find(({ number }) => caseKey(number) === caseKey(application));
  return (news?.items ?? []).map((item, index) =>
    lineNode(parent, `news${index}`, { label: newsText(item, messages), icon: 'bell-dot' }),
  );
}

/** Whether the section has anything to show or request. A right that is not registered has no register. */
async function hasSection(file: CaseFile, section: SectionId, { client }: TreeServices): Promise<boolean> {
  const { application } = file;
  if (!application) return false;
  if (section === 'family')
    return docdbOf(application) !== undefined && (await client.usage('opd').catch(() => undefined)) !== undefined;
  if (questionsOf(application.law, section).length === 0) return false;
  if (section !== 'registration') return true;
  const { overview } = await file.facts();
  return overview?.value.registration !== null || overview.value.registrationDate !== null;
}

async function sectionNode(
  parent: string,
  section: SectionId,
  file: CaseFile,
  services: TreeServices,
): Promise<CaseTreeNode> {
  const texts = services.messages.caseTree;
  const { requests } = await openingCost(file, section, services);
  const held = await heldRows(file, section, services);
  const count = held?.isWhole === true ? rowCount(held.rows) : 0;
  const cost = requests > 0 ? texts.costs(requests) : '';
  const isCounted = section !== 'bibliography' && count > 0;
  return {
    id: under(parent, section),
    label: texts.sections[section],
    description: [isCounted ? texts.count(count) : '', cost].filter((text) => text !== '').join(' · '),
    icon: ICONS[section],
    state: 'closed',
    context: 'section asks',
    mayAsk: true,
  };
}

function rowCount(rows: readonly { readonly rows?: readonly object[] }[]): number {
  return rows.reduce((sum, one) => sum + (one.rows?.length ?? 1), 0);
}

async function ofSection(
  own: string,
  target: Target,
  keys: readonly string[],
  view: CaseTreeView,
  services: TreeServices,
): Promise<CaseTreeNode[]> {
  const { cases, messages, openings, settings } = services;
  if (keys.length === 0) await openings.settled(target, settings.hover.waitMs);
  const file = await cases.held(target.number);
  const { section } = target;
  const held = await heldRows(file, section, services);
  const width = widthOf(view, services);
  let rows = held?.rows ?? [];
  for (const key of keys) rows = rows.find((one) => one.key === key)?.rows ?? [];
  const nodes = rows.map((row) => rowNode(row, own, width));
  if (keys.length > 0) return nodes;
  const lines = await statusLines(file, { section, parent: own, isStale: held?.isStale === true }, services);
  const partly = held && !held.isWhole && section !== 'registration';
  const label = nodes.length === 0 ? messages.case.notSaid : messages.case.partly;
  const rest = partly === true ? [lineNode(own, 'partly', { label, icon: 'question' })] : [];
  if (nodes.length + lines.length + rest.length > 0) return [...lines, ...nodes, ...rest];
  const none = held?.isWhole === true ? messages.caseTree.none : messages.case.notSaid;
  return [lineNode(own, 'none', { label: none, icon: 'dash' })];
}
