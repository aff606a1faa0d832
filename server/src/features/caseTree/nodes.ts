import * as v from 'valibot';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { caseNumberSchema } from '../shared/places.ts';
import type { FeatureServices } from '../services.ts';
import { formatNumber } from '../../numbers/format.ts';
import { offlineAddress } from '../../numbers/jplatpat.ts';
import type { CaseTreeNode, CaseTreeView } from '../../protocol.ts';
import { label as shown } from '../shared/markdown.ts';
import type { BodyQuestion } from '../../cases/questions.ts';

/** A node's place in the tree: a group, possibly a case, possibly a part of it. */
export interface NodeId {
  /** `draft`, `folder`, `folder@` with the URI of one of several folders, `watch`, `new`. */
  readonly group: string;
  /** As named by the draft: stays the same when the application becomes known. */
  readonly number?: CaseNumber;
  /** Section of the case and keys in it: `history`, `sent`. */
  readonly place: readonly string[];
}

export interface CaseNodeId extends NodeId {
  readonly number: CaseNumber;
}

const CASE = 'case:';

/** `draft/case:patent.application.2020123456/history/sent` */
export function nodeId({ group, number, place }: NodeId): string {
  const ofCase = number ? [`${CASE}${number.law}.${number.kind}.${number.number}`] : [];
  return [group, ...ofCase, ...place].map(encodeURIComponent).join('/');
}

/** Reads a `nodeId`; undefined for anything else. */
export function readNodeId(text: string): NodeId | undefined {
  const segments = decoded(text);
  const [group, named, ...place] = segments ?? [];
  if (group === undefined || group === '') return undefined;
  if (named === undefined) return { group, place: [] };
  if (!named.startsWith(CASE)) return { group, place: [named, ...place] };
  const [law, kind, number] = named.slice(CASE.length).split('.');
  const read = v.safeParse(caseNumberSchema, { law, kind, number });
  return read.success ? { group, number: read.output, place } : undefined;
}

export function isOfCase(id: NodeId): id is CaseNodeId {
  return id.number !== undefined;
}

/** Longest key; it may be a code or number from outside. */
const LONGEST_KEY = 200;

/** Id of a node below another. */
export function under(parent: string, key: string): string {
  return `${parent}/${encodeURIComponent(key.slice(0, LONGEST_KEY).toWellFormed())}`;
}

function decoded(text: string): string[] | undefined {
  try {
    return text.split('/').map(decodeURIComponent);
  } catch {
    return undefined; // a % that encodes nothing
  }
}

/** Width of numbers. */
export type Width = 'half' | 'full';

/** A number for copying and inserting, and the context words of its menus. */
export function numberPart(
  number: CaseNumber,
  width: Width,
): Required<Pick<CaseTreeNode, 'number' | 'names'>> & { readonly context: readonly string[] } {
  const { law, kind, number: digits } = number;
  const [half, full] = [formatNumber(number), formatNumber(number, { width: 'full' })];
  const inserted = width === 'full' ? full : half;
  return {
    number: half,
    names: { full, inserted, law, kind, number: digits },
    context: ['number', ...(offlineAddress(number) === undefined ? [] : ['page'])],
  };
}

export function rowNode(row: Row, parent: string, width: Width): CaseTreeNode {
  const { label, description = '', icon = '', opens, rows } = row;
  const part = row.number && numberPart(row.number, width);
  const [name, more] = [shown(label), shown(description)];
  return {
    id: under(parent, row.key),
    label: name,
    description: more,
    icon,
    state: rows ? 'closed' : 'leaf',
    context: [opens ? 'document' : 'row', ...(part?.context ?? [])].join(' '),
    ...(opens ? { uri: opens.uri } : { tooltip: [name, more].filter((text) => text !== '').join('\n') }),
    ...(part ? { number: part.number, names: part.names } : {}),
  };
}

/** A line with a remark on the node above. */
export function lineNode(
  parent: string,
  key: string,
  line: Pick<CaseTreeNode, 'label' | 'icon'> & Partial<CaseTreeNode>,
): CaseTreeNode {
  const { label, description = '' } = line;
  const tooltip = [label, description].filter((text) => text !== '').join('\n');
  return { tooltip, ...line, id: under(parent, `-${key}`), description, state: 'leaf', context: 'line' };
}

/** A line of a section. Creating its node makes texts from outside plain. */
export interface Row {
  /** Unique among its neighbours. */
  readonly key: string;
  readonly label: string;
  readonly description?: string;
  /** Name of a codicon. */
  readonly icon?: string;
  /** A case it names, to copy and open. */
  readonly number?: CaseNumber;
  /** A document's address, and the question for its body. */
  readonly opens?: { readonly uri: string; readonly question: BodyQuestion };
  readonly rows?: readonly Row[];
}

/** A row of name and value; none without a value. */
export function fact(key: string, label: string, value: string | null | undefined, icon?: string): Row[] {
  if (!value) return [];
  return [{ key, label, description: value, ...(icon === undefined ? {} : { icon }) }];
}

/** The width of numbers in the view's draft; without numbers that of new drafts, for other texts half-width. */
export function widthOf(
  { uri }: CaseTreeView,
  { document, drafts, settings }: Pick<FeatureServices, 'document' | 'drafts' | 'settings'>,
): Width {
  const draft = uri === undefined ? undefined : document(uri);
  if (!draft) return 'half';
  const [first] = drafts.numbers(draft);
  if (first) return /[０-９]/u.test(first.text) ? 'full' : 'half';
  return draft.languageId === 'jpo-procedure' ? settings.newDraft.width : 'half';
}
