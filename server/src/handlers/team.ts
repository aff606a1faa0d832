import type { Connection } from 'vscode-languageserver';
import { TEAM_PASSWORD, TEAM_PASSWORD_CHANGED, type TeamPasswordResult } from '../protocol.ts';
import type { Session } from '../services/session.ts';

interface TeamOptions {
  readonly connection: Connection;
  readonly session: () => Session | undefined;
}

/** The password of the team's store, which the client keeps. Other passwords take effect at once. */
export function handleTeam({ connection, session }: TeamOptions): { password(): Promise<string | undefined> } {
  connection.onNotification(TEAM_PASSWORD_CHANGED, async () => {
    if (session()?.settings.sharedStore.url !== '') await session()?.close();
  });
  return {
    password: async () =>
      (await connection.sendRequest<TeamPasswordResult>(TEAM_PASSWORD).catch(() => null)) ?? undefined,
  };
}
