import { formatNumber } from '../../numbers/format.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { offlineAddress } from '../../numbers/jplatpat.ts';
import type { CaseTreeNode } from '../../protocol.ts';
import { label as labelled } from '../shared/markdown.ts';
import type { Row } from './row.ts';
import { under } from './nodeId.ts';

/** Width of numbers in the draft. */
export type Width = 'half' | 'full';

/** Text from outside in a tree: one line, and nothing in it is an icon. */
export function shown(text: string): string {
  return labelled(text);
}

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
