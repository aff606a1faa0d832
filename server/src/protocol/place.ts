/** A case: a number in any notation, or the one at a place of an open document, or the case that document is about. */
export interface CasePlace {
  readonly number?: string;
  readonly textDocument?: { readonly uri: string };
  readonly position?: { readonly line: number; readonly character: number };
}

/** `held`: nothing is asked. `ask`: what is not held is asked for, by the user's wish. */
export type Allow = 'held' | 'ask';
