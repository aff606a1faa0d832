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
 * What is wrong with a list.
 * - `missing`, `tooLarge`, `unreadable`: the file; nothing of it is used
 * - `header`: the first line does not name the columns; `json`: not an array of objects; nothing of it is used
 * - `quotes`, `code`, `name`: the line, which is left out
 * - `duplicate`: the code stood before with another name, which is used
 * - `encoding`: characters that could not be read
 */
export type ListProblemCode =
  'missing' | 'tooLarge' | 'unreadable' | 'encoding' | 'header' | 'json' | 'quotes' | 'code' | 'name' | 'duplicate';

export interface ListProblem {
  /** The path as it stands in the settings. */
  readonly file: string;
  readonly code: ListProblemCode;
  /** Line of a CSV file, from 1, or the number of the item in a JSON file. */
  readonly line?: number;
}
