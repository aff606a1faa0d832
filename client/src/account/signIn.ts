import { ProgressLocation, window } from 'vscode';
import { texts } from '../editor/texts.ts';
import type { Family } from '../../../server/src/apis/apis.ts';
import type { VerifyCredentialsResult } from '../../../server/src/protocol.ts';
import type { AccountMessages } from '../messages/account.ts';
import type { Secrets } from './secrets.ts';

/** Asks for ID and password, keeps them in the secret storage and has the server check them once. */
export async function signIn(
  family: Family,
  secrets: Secrets,
  verify: (family: Family) => Promise<VerifyCredentialsResult>,
): Promise<void> {
  const messages = texts().account;
  const title = messages.familyName[family];
  const typed = await window.showInputBox({
    title,
    prompt: messages.signInId,
    placeHolder: messages.signInIdPlaceholder,
    ignoreFocusOut: true,
    validateInput: (value) => idProblem(value.trim(), messages),
  });
  if (typed === undefined) return;
  const password = await window.showInputBox({
    title,
    prompt: messages.signInPassword,
    password: true,
    ignoreFocusOut: true,
    validateInput: (value) => (value === '' ? messages.passwordEmpty : undefined),
  });
  if (password === undefined) return;
  await secrets.set(family, { username: typed.trim(), password });
  const result = await window.withProgress({ location: ProgressLocation.Notification, title: messages.checking }, () =>
    verify(family),
  );
  if (result.ok) void window.showInformationMessage(messages.signedIn);
  else void window.showWarningMessage(messages.notVerified(result.message));
}

/** IDs are sent in a form and typed from a letter of the JPO: half-width characters without blanks. */
function idProblem(value: string, messages: AccountMessages): string | undefined {
  if (value === '') return messages.idEmpty;
  return /^[!-~]{1,256}$/u.test(value) ? undefined : messages.idForm;
}

/** Removes ID and password. */
export async function signOut(family: Family, secrets: Secrets): Promise<void> {
  const messages = texts().account;
  if ((await secrets.get(family)) === undefined) {
    void window.showInformationMessage(messages.notSignedIn);
    return;
  }
  await secrets.remove(family);
  void window.showInformationMessage(messages.signedOut);
}
