import type { TreeServices } from './sections.ts';
import { formatNumber } from '../../numbers/format.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { offlineAddress } from '../../numbers/jplatpat.ts';
import type { CaseTreeNode, CaseTreeView } from '../../protocol.ts';
import { label as shown } from '../shared/markdown.ts';
import { under } from './nodeId.ts';
import type { BodyQuestion } from '../../cases/questions.ts';

/** Width of numbers in the draft. */
export type Width = 'half' | 'full';

/** A number as menus copy and insert it, and the words that they go by. */
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

/** A node of a row. */
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

/** A line that says something of the node above it. */
export function lineNode(
  parent: string,
  key: string,
  line: Pick<CaseTreeNode, 'label' | 'icon'> & Partial<CaseTreeNode>,
): CaseTreeNode {
  const { label, description = '' } = line;
  const tooltip = [label, description].filter((text) => text !== '').join('\n');
  return { tooltip, ...line, id: under(parent, `-${key}`), description, state: 'leaf', context: 'line' };
}

/** A line of a section. Texts from outside are made plain by whoever makes a node of it. */
export interface Row {
  /** Unlike that of its neighbours. */
  readonly key: string;
  readonly label: string;
  readonly description?: string;
  /** Name of a codicon. */
  readonly icon?: string;
  /** A case that it names, to be copied and opened. */
  readonly number?: CaseNumber;
  /** Address of a document, and what its body is asked for with. */
  readonly opens?: { readonly uri: string; readonly question: BodyQuestion };
  readonly rows?: readonly Row[];
}

/** A row of a name and a value; none where there is no value. */
export function fact(key: string, label: string, value: string | null | undefined, icon?: string): Row[] {
  if (!value) return [];
  return [{ key, label, description: value, ...(icon === undefined ? {} : { icon }) }];
}

/** How the draft of a view writes its numbers; a draft without one as new drafts do, other texts in half width. */
export function widthOf({ uri }: CaseTreeView, { document, drafts, settings }: TreeServices): Width {
  const draft = uri === undefined ? undefined : document(uri);
  if (!draft) return 'half';
  const [first] = drafts.numbers(draft);
  if (first) return /[０-９]/u.test(first.text) ? 'full' : 'half';
  return draft.languageId === 'jpo-procedure' ? settings.newDraft.width : 'half';
}
