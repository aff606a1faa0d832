import { label as shown } from '../shared/markdown.ts';
import { fileURLToPath } from 'node:url';
import type { CaseFile } from '../../cases/caseFile.ts';
import { mentionKey } from '../../cases/knowledge.ts';
import { caseKey, type CaseNumber } from '../../numbers/caseNumber.ts';
import { foldWord } from '../../numbers/fold.ts';
import type { CaseTreeNode, CaseTreeView } from '../../protocol.ts';
import { MOST_MENTIONS } from '../shared/folderDrafts.ts';
import { newsText } from '../watching.ts';
import { caseNode, describeCase, sorted } from './caseNode.ts';
import { nodeId, type NodeId, lineNode, widthOf } from './nodes.ts';
import type { TreeServices } from './sections.ts';

type Group = keyof TreeServices['messages']['caseTree']['groups'];

/** Cases shown in a group; the filter finds the others. */
const MOST_CASES = 300;

const ICONS: Readonly<Record<Group, string>> = { new: 'bell-dot', draft: 'file', folder: 'folder', watch: 'eye' };

/** The groups that have cases. Sends no request. */
export async function groupNodes(view: CaseTreeView, services: TreeServices): Promise<CaseTreeNode[]> {
  const { groups } = services.messages.caseTree;
  const several = view.folders.length > 1;
  const candidates: { readonly id: string; readonly label: string }[] = [
    { id: 'new', label: groups.new },
    { id: 'draft', label: groups.draft },
    ...view.folders.map(({ uri, name }) =>
      several ? { id: `folder@${uri}`, label: name } : { id: 'folder', label: groups.folder },
    ),
    { id: 'watch', label: groups.watch },
  ];
  const nodes: CaseTreeNode[] = [];
  for (const { id, label } of candidates) {
    const cases = await casesOf(id, view, services);
    if (cases.length === 0) continue;
    const description = services.messages.caseTree.count(cases.length);
    nodes.push({
      id: nodeId({ group: id, place: [] }),
      label: shown(label),
      description,
      icon: ICONS[kindOf(id)],
      state: id === 'draft' || id === 'new' ? 'open' : 'closed',
      context: `group ${kindOf(id)}`,
      tooltip: `${label} ${description}`,
    });
  }
  return nodes;
}

/** The cases of a group, each once whatever its numbers. Sends no request. */
export async function caseNodes(
  { group }: NodeId,
  view: CaseTreeView,
  services: TreeServices,
): Promise<CaseTreeNode[]> {
  const { watch, messages } = services;
  const texts = messages.caseTree;
  const filter = foldWord(view.filter);
  const described = [];
  for (const file of await casesOf(group, view, services)) described.push(describeCase(file, services));
  const matching = sorted(
    described.filter(({ searched }) => searched.includes(filter)),
    view.sort,
  );
  const own = nodeId({ group, place: [] });
  if (matching.length === 0) return [lineNode(own, 'none', { label: texts.noMatch, icon: 'filter' })];
  const watched = new Set((await watch.list()).map(caseKey));
  const news = new Map((await watch.news()).map(({ number, items }) => [caseKey(number), items]));
  const width = widthOf(view, services);
  const nodes = matching.slice(0, MOST_CASES).map((one) => {
    const key = caseKey(one.application ?? one.number);
    const items = group === 'new' ? (news.get(key) ?? []) : [];
    const place = { group, width, isWatched: watched.has(key), news: items.map((item) => newsText(item, messages)) };
    return caseNode(one, place, messages);
  });
  const left = matching.length - nodes.length;
  return left > 0 ? [...nodes, lineNode(own, 'more', { label: texts.more(left), icon: 'ellipsis' })] : nodes;
}

/** The cases of a group, each by the first number that names it. Sends no request. */
async function casesOf(group: string, view: CaseTreeView, services: TreeServices): Promise<CaseFile[]> {
  const distinct = new Map<string, CaseNumber>();
  for (const number of await mentioned(group, view, services)) {
    const key = mentionKey(number);
    if (number.number !== '' && !distinct.has(key)) distinct.set(key, number);
  }
  const cases = new Map<string, CaseFile>();
  for (const number of distinct.values()) {
    const file = await services.cases.held(number);
    const key = caseKey(file.application ?? number);
    if (!cases.has(key)) cases.set(key, file);
  }
  return [...cases.values()];
}

async function mentioned(
  group: string,
  view: CaseTreeView,
  { watch, drafts, document, allDrafts }: TreeServices,
): Promise<readonly CaseNumber[]> {
  switch (kindOf(group)) {
    case 'new':
      return (await watch.news()).map(({ number }) => number);
    case 'watch':
      return watch.list();
    case 'draft': {
      const draft = view.uri === undefined ? undefined : document(view.uri);
      return draft ? drafts.numbers(draft).slice(0, MOST_MENTIONS) : [];
    }
    case 'folder': {
      const folders = view.folders.filter(({ uri }) => group === 'folder' || group === `folder@${uri}`);
      const places = folders.map(({ uri }) => placeOf(uri).replace(/[/\\]$/u, ''));
      const inside = (await allDrafts()).filter(({ uri }) => {
        const place = placeOf(uri);
        return places.some((folder) => place.startsWith(folder) && /^[/\\]/u.test(place.slice(folder.length)));
      });
      return inside.flatMap(({ mentions }) => mentions.map(({ number }) => number));
    }
  }
}

function kindOf(group: string): Group {
  const [kind] = group.split('@');
  return kind === 'new' || kind === 'folder' || kind === 'watch' ? kind : 'draft';
}

/** Editors and servers encode addresses differently. */
function placeOf(uri: string): string {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
