import * as v from 'valibot';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { caseNumberSchema } from '../shared/casePlace.ts';

/** Where a node stands in the tree: in a group, perhaps a case of it, perhaps something of that case. */
export interface NodeId {
  /** `draft`, `folder`, `folder@` with the URI of one of several folders, `watch`, `new`. */
  readonly group: string;
  /** As the draft names the case: stays the same when the application becomes known. */
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

/** Reads what `nodeId` wrote; undefined for anything else. */
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

/** True for a node of a case. */
export function isOfCase(id: NodeId): id is CaseNodeId {
  return id.number !== undefined;
}

/** Longest key, which may be a code or number from outside. */
const LONGEST_KEY = 200;

/** The id of something under a node. */
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
