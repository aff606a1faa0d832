/** An entry of the office's list. */
export interface Listed {
  /** 識別番号, nine digits. */
  readonly code: string;
  readonly name: string;
  /** 略称. */
  readonly alias?: string;
  /** 代表者. */
  readonly representative?: string;
  /** Prefix of this client's 整理番号. */
  readonly filePrefix?: string;
  /** 住所又は居所. */
  readonly address?: string;
  /** 電話番号. */
  readonly phone?: string;
}

/**
 * Problems of a list in a file.
 * - `missing`, `tooLarge`, `unreadable`: the file is not used
 * - `header`: the first line does not name the columns; `json`: not an array of objects; the file is not used
 * - `quotes`: the line is left out
 * - `encoding`: unreadable characters
 */
export type FileProblemCode = 'missing' | 'tooLarge' | 'unreadable' | 'encoding' | 'header' | 'json' | 'quotes';

/**
 * Problems of a list of applicants.
 * - `code`, `name`: the line is left out
 * - `duplicate`: an earlier line has the code with another name, which is used
 */
export type ListProblemCode = FileProblemCode | 'code' | 'name' | 'duplicate';

export interface ListProblem<Code extends string = ListProblemCode> {
  /** The path in the settings. */
  readonly file: string;
  readonly code: Code;
  /** From 1; in JSON the number of the item. */
  readonly line?: number;
}

export interface ListRead<Row, Code extends string = ListProblemCode> {
  readonly listed: readonly Row[];
  readonly problems: readonly ListProblem<Code>[];
}
