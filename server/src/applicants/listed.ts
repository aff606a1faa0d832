/** Someone in a list of the office. */
export interface Listed {
  /** 識別番号, nine digits. */
  readonly code: string;
  readonly name: string;
  /** 略称. */
  readonly alias?: string;
  /** 代表者. */
  readonly representative?: string;
  /** What 整理番号 of this client begin with. */
  readonly filePrefix?: string;
  /** 住所又は居所. */
  readonly address?: string;
  /** 電話番号. */
  readonly phone?: string;
}

/**
 * What is wrong with a file that holds a list.
 * - `missing`, `tooLarge`, `unreadable`: the file; nothing of it is used
 * - `header`: the first line does not name the columns; `json`: not an array of objects; nothing of it is used
 * - `quotes`: the line, which is left out
 * - `encoding`: characters that could not be read
 */
export type FileProblemCode = 'missing' | 'tooLarge' | 'unreadable' | 'encoding' | 'header' | 'json' | 'quotes';

/**
 * What is wrong with a list of applicants.
 * - `code`, `name`: the line, which is left out
 * - `duplicate`: the code stood before with another name, which is used
 */
export type ListProblemCode = FileProblemCode | 'code' | 'name' | 'duplicate';

export interface ListProblem<Code extends string = ListProblemCode> {
  /** The path as it stands in the settings. */
  readonly file: string;
  readonly code: Code;
  /** Line of a CSV file, from 1, or the number of the item in a JSON file. */
  readonly line?: number;
}

/** What a file says, good lines and bad ones. */
export interface ListRead<Row, Code extends string = ListProblemCode> {
  readonly listed: readonly Row[];
  readonly problems: readonly ListProblem<Code>[];
}
