import type { CaseTreeView } from '../../protocol.ts';
import type { Width } from './nodes.ts';
import type { CaseTreeServices } from './services.ts';

/** How the draft of a view writes its numbers; a draft without one as new drafts do, other texts in half width. */
export function widthOf({ uri }: CaseTreeView, { document, drafts, settings }: CaseTreeServices): Width {
  const draft = uri === undefined ? undefined : document(uri);
  if (!draft) return 'half';
  const [first] = drafts.numbers(draft);
  if (first) return /[０-９]/u.test(first.text) ? 'full' : 'half';
  return draft.languageId === 'jpo-procedure' ? settings.newDraft.width : 'half';
}
