import { workspace, type SecretStorage } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { Family } from '../../../server/src/apis/apis.ts';
import {
  asClient,
  CREDENTIALS,
  CREDENTIALS_CHANGED,
  VERIFY_CREDENTIALS,
  type VerifyCredentialsResult,
} from '../../../server/src/protocol.ts';
import { registerCommand } from '../editor/command.ts';
import { texts } from '../editor/texts.ts';
import { Secrets } from './secrets.ts';
import { signIn, signOut } from './signIn.ts';
import { registerTeamPassword } from './teamPassword.ts';

/**
 * Signing in and out, and the answers to the server, which asks for ID and password when it needs them. `refused`: the
 * user was told just now that they are wrong.
 */
export function registerAccount(
  client: LanguageClient,
  storage: SecretStorage,
  refused: () => void,
): { dispose(): unknown }[] {
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
