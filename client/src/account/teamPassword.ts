import { window, type SecretStorage } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { asClient, TEAM_PASSWORD, TEAM_PASSWORD_CHANGED } from '../../../server/src/protocol.ts';
import { registerCommand } from '../editor/command.ts';
import { texts } from '../editor/texts.ts';

const KEY = 'jpoDrafting.sharedStore';

/** The password of the team's store: in the editor's secret storage, and nowhere else. */
export function registerTeamPassword(client: LanguageClient, secrets: SecretStorage): { dispose(): unknown }[] {
  return [
    asClient.handle(client, TEAM_PASSWORD, async () => {
      const password = await secrets.get(KEY);
      return password === undefined ? null : { password };
    }),
    registerCommand('jpoDrafting.setSharedStorePassword', async () => {
      const { title, prompt, saved, removed } = texts().account.team;
      const password = await window.showInputBox({ title, prompt, password: true, ignoreFocusOut: true });
      if (password === undefined) return;
      if (password === '') await secrets.delete(KEY);
      else await secrets.store(KEY, password);
      void window.showInformationMessage(password === '' ? removed : saved);
    }),
    secrets.onDidChange(({ key }) => {
      if (key === KEY) void asClient.notify(client, TEAM_PASSWORD_CHANGED);
    }),
  ];
}
