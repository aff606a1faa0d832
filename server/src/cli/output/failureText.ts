import type { Failure } from '../../base/failure.ts';
import type { Messages } from '../../messages/messages.ts';

/** Why something could not be looked up. A terminal has no sign-in command, so it names the variables instead. */
export function failureText({ code, api }: Failure, messages: Messages): string {
  if (code !== 'signedOut') return messages.failure[code];
  return api?.startsWith('opd/') === true ? messages.cli.signedOutOpd : messages.cli.signedOut;
}
