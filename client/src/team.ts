import { commands, window, type ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { TEAM_PASSWORD, TEAM_PASSWORD_CHANGED, type TeamPasswordResult } from '../../server/src/protocol.ts';
import type { teamJa } from './messages/team.ts';

const KEY = 'jpoDrafting.sharedStore';

/** The password of the team's store: in the editor's secret storage, and nowhere else. */
export function registerTeam(
  { secrets, subscriptions }: ExtensionContext,
  client: LanguageClient,
  messages: () => typeof teamJa,
): void {
  client.onRequest(TEAM_PASSWORD, async (): Promise<TeamPasswordResult> => (await secrets.get(KEY)) ?? null);
  subscriptions.push(
    commands.registerCommand('jpoDrafting.setSharedStorePassword', async () => {
      const { title, prompt, saved, removed } = messages();
      const password = await window.showInputBox({ title, prompt, password: true, ignoreFocusOut: true });
      if (password === undefined) return;
      if (password === '') await secrets.delete(KEY);
      else await secrets.store(KEY, password);
      void window.showInformationMessage(password === '' ? removed : saved);
    }),
    secrets.onDidChange(({ key }) => {
      if (key === KEY) void client.sendNotification(TEAM_PASSWORD_CHANGED);
    }),
  );
}
