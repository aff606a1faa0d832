import { Drafts } from '../../features/shared/drafts.ts';
import { forget, forgetQuestion } from '../../features/forgetting.ts';
import { NotANumber, numberIn, type Terminal } from '../terminal.ts';
import { withServices } from '../cliServices.ts';

export interface ForgetOptions {
  /** Everything instead of single cases. */
  readonly all: boolean;
  /** Skips the confirmation. */
  readonly yes: boolean;
}

/**
 * `jpo-drafting forget`: deletes saved data of cases, or all after confirmation. Sends no request. Exit status 0; 2
 * where data remain or no one confirmed. Throws NotANumber, EndpointError, FailureError.
 */
export async function forgetHeld(
  numbers: readonly string[],
  { all, yes }: ForgetOptions,
  terminal: Terminal,
): Promise<number> {
  const { clock, messages, print, note, confirm } = terminal;
  for (const text of numbers) if (!numberIn(text, terminal)) throw new NotANumber(text);
  return withServices(terminal, true, async (services) => {
    const forgetting = { ...services, clock, messages, drafts: new Drafts(clock), document: () => undefined };
    if (all) {
      const asked = await forgetQuestion({ what: 'everything' }, forgetting);
      const question = asked.ok ? `${asked.detail}\n${asked.question}` : asked.message;
      if (!yes && !confirm) note(messages.forgetting.needsYes);
      if (!yes && !(await confirm?.(question))) return 2;
    }
    let isDone = true;
    const wanted = all
      ? [{ what: 'everything' } as const]
      : numbers.map((number) => ({ what: 'case', number }) as const);
    for (const one of wanted) {
      const { ok, message } = await forget(one, forgetting);
      (ok ? print : note)(message);
      isDone &&= ok;
    }
    return isDone ? 0 : 2;
  });
}
