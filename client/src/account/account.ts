import { window, workspace, type SecretStorage } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Family } from '../../../server/src/apis/apis.ts';
import {
  asClient,
  CREDENTIALS,
  CREDENTIALS_CHANGED,
  TEAM_PASSWORD,
  TEAM_PASSWORD_CHANGED,
  VERIFY_CREDENTIALS,
  type VerifyCredentialsResult,
} from '../../../server/src/protocol.ts';
import { registerCommand, showingProgress, texts, type Subscriptions } from '../editor/editor.ts';
import type { AccountMessages } from '../messages/account.ts';
import { Secrets } from './secrets.ts';

/** Key of the team store's password in the editor's secret storage, its only place. */
const TEAM_KEY = 'jpoDrafting.sharedStore';

/** Signing in and out, and the server's requests for ID and password. `refused`: the user knows that they are wrong. */
export function registerAccount(client: LanguageClient, storage: SecretStorage, refused: () => void): Subscriptions {
  const secrets = new Secrets(storage);
  const verify = async (family: Family): Promise<VerifyCredentialsResult> => {
    if (!workspace.isTrusted) return { ok: false, message: texts().untrusted };
    const result = await asClient.send(client, VERIFY_CREDENTIALS, { family });
    if (!result.ok && result.isRefused) refused();
    return result;
  };
  return [
    registerCommand('jpoDrafting.signIn', () => signIn('domestic', secrets, verify)),
    registerCommand('jpoDrafting.signOut', () => signOut('domestic', secrets)),
    registerCommand('jpoDrafting.signInOpd', () => signIn('opd', secrets, verify)),
    registerCommand('jpoDrafting.signOutOpd', () => signOut('opd', secrets)),
    asClient.handle(client, CREDENTIALS, async ({ family }) => {
      return (await secrets.get(family)) ?? null;
    }),
    secrets.onDidChange(() => void asClient.notify(client, CREDENTIALS_CHANGED)),
    ...registerTeamPassword(client, storage),
  ];
}

/** Asks the user for ID and password, saves them in the secret storage and has the server check them once. */
async function signIn(
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
  const result = await showingProgress(messages.checking, () => verify(family));
  if (result.ok) void window.showInformationMessage(messages.signedIn);
  else void window.showWarningMessage(messages.notVerified(result.message));
}

/** IDs are sent in a form and typed from a letter of the JPO: half-width without blanks. */
function idProblem(value: string, messages: AccountMessages): string | undefined {
  if (value === '') return messages.idEmpty;
  return /^[!-~]{1,256}$/u.test(value) ? undefined : messages.idForm;
}

async function signOut(family: Family, secrets: Secrets): Promise<void> {
  const messages = texts().account;
  if ((await secrets.get(family)) === undefined) {
    void window.showInformationMessage(messages.notSignedIn);
    return;
  }
  await secrets.remove(family);
  void window.showInformationMessage(messages.signedOut);
}

function registerTeamPassword(client: LanguageClient, secrets: SecretStorage): Subscriptions {
  return [
    asClient.handle(client, TEAM_PASSWORD, async () => {
      const password = await secrets.get(TEAM_KEY);
      return password === undefined ? null : { password };
    }),
    registerCommand('jpoDrafting.setSharedStorePassword', async () => {
      const { title, prompt, saved, removed } = texts().account.team;
      const password = await window.showInputBox({ title, prompt, password: true, ignoreFocusOut: true });
      if (password === undefined) return;
      if (password === '') await secrets.delete(TEAM_KEY);
      else await secrets.store(TEAM_KEY, password);
      void window.showInformationMessage(password === '' ? removed : saved);
    }),
    secrets.onDidChange(({ key }) => {
      if (key === TEAM_KEY) void asClient.notify(client, TEAM_PASSWORD_CHANGED);
    }),
  ];
}
