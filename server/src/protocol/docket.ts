import type { CaseTreeNode } from './caseTree.ts';

/** How the docket is looked at. */
export interface DocketView {
  readonly groupBy: 'date' | 'client' | 'person';
  /** Only cases of the client of this name; empty: all. */
  readonly client?: string;
  /** The same of the person who looks after the case. */
  readonly person?: string;
}

/**
 * Client → server: all last days of the cases that the drafts of the open folders and the open ones are about, of the
 * watched cases and of those in the office's list; and the cases that stand apart, with the reason. Nothing is asked.
 */
export const DOCKET = 'jpoDrafting/docket';
export interface DocketParams {
  readonly view: DocketView;
}
export interface DocketResult {
  readonly groups: readonly { readonly node: CaseTreeNode; readonly rows: readonly CaseTreeNode[] }[];
  /** What is wrong with the list or missing in the docket, in sentences; empty where nothing is. */
  readonly message: string;
  /** Names in the office's list, for a filter. */
  readonly clients: readonly string[];
  readonly persons: readonly string[];
}

/** Client → server: the same as a file, iCalendar or CSV. Nothing is asked, nothing is written. */
export const DOCKET_FILE = 'jpoDrafting/docketFile';
export interface DocketFileParams {
  readonly view: DocketView;
  readonly as: 'ics' | 'csv';
}
export interface DocketFileResult {
  /** The contents of the file. */
  readonly text: string;
  /** Last days in it. */
  readonly count: number;
  /** Cases without a day: in CSV they stand at the end, a calendar has no place for them. */
  readonly apart: number;
}

/** Client → server: the nearest last day of the case that an open draft is about. Nothing is asked. */
export const DOCKET_NEAREST = 'jpoDrafting/docketNearest';
export interface DocketNearestParams {
  readonly uri: string;
}
export interface DocketNearestResult {
  /** A few words; empty where there is nothing to say. */
  readonly text: string;
  /** All last days of the case, a line each, or why there are none. Text from outside, made plain. */
  readonly tooltip: string;
  readonly mark?: 'near' | 'over' | 'unknown';
}
