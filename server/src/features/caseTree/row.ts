import type { BodyQuestion } from '../../cases/questions.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';

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
