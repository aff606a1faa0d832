import { jstYear } from '../../base/clock.ts';
import { documentNameOf } from '../../drafts/documentTypes.ts';
import { itemsOf } from '../../drafts/items.ts';
import { foldItemName } from '../../numbers/fold.ts';
import { newDraft } from '../../features/newDraft/newDraft.ts';
import { problemOf, readNumber } from '../../features/shared/places.ts';
import { NEW_TYPE_IDS, newTypes } from '../../features/newDraft/types.ts';
import { asking, NotANumber, UnreadableNumber, type Terminal } from '../terminal.ts';
import { withServices } from '../cliServices.ts';
import { failureText } from '../output/printed.ts';
import { readSettings } from '../../settings/settings.ts';
import { noteText } from '../../messages/newDraft.ts';

export interface DraftOptions {
  /** 識別番号; empty: all agents on record. */
  readonly agents: readonly string[];
  readonly offline: boolean;
  /** Half-width digits and letters. */
  readonly halfWidth: boolean;
}

/**
 * `jpo-drafting draft`: a new document for a case on standard output, notes on standard error. `type`: id or name
 * (opinion, 意見書). Exit status 0, or 2 for an unknown type or a failed request. Throws NotANumber, EndpointError,
 * FailureError.
 */
export async function draft(type: string, text: string, options: DraftOptions, terminal: Terminal): Promise<number> {
  const { messages, clock, print, note } = terminal;
  const year = jstYear(clock.now());
  const number = readNumber(text, year);
  const problem = problemOf(text, year);
  if (problem) throw new UnreadableNumber(text, problem);
  if (!number) throw new NotANumber(text);
  const name = documentNameOf(type);
  const wanted = newTypes(number.law).find((one) => one.id === type || one.type.name === name);
  if (!wanted) {
    note(`${messages.newDraft.noSuchType(type)}\n${messages.newDraft.usage(NEW_TYPE_IDS.join(' '))}`);
    return 2;
  }
  return withServices(terminal, options.offline, async (services) => {
    const settings = readSettings({ newDraft: { width: options.halfWidth ? 'half' : 'full' } });
    await services.directory.refresh();
    const made = await newDraft(
      {
        number,
        type: wanted.id,
        ...(options.agents.length > 0 ? { agents: options.agents } : {}),
        ...(options.offline ? {} : { asking: asking(terminal) }),
      },
      { ...services, clock, settings },
    );
    if (!made) return 2;
    print(made.text.trimEnd());
    if (made.failure) note(failureText(made.failure, messages));
    const written = new Set(itemsOf(made.text).map((item) => item.name));
    for (const one of made.notes) {
      // Optional empty items are only in an editor's snippet.
      const items = one.code === 'toFill' ? one.items.filter((item) => written.has(foldItemName(item))) : [];
      if (one.code !== 'toFill') note(noteText(one, messages.newDraft.notes));
      else if (items.length > 0) note(noteText({ ...one, items }, messages.newDraft.notes));
    }
    return made.failure ? 2 : 0;
  });
}
