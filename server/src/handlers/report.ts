import { asServer, REPORT } from '../protocol.ts';
import type { Context, Handlers } from './context.ts';

/** The report to the support centre. `version`: of this server. */
export function handleReport({ connection, session }: Context, version: string): Handlers {
  let editor: string | undefined;

  asServer.handle(connection, REPORT, async () => {
    return { text: (await session()?.supportReport(version, editor)) ?? '' };
  });

  return {
    initialize: ({ clientInfo }) => {
      editor = clientInfo && [clientInfo.name, clientInfo.version].join(' ').trim();
      return {};
    },
  };
}
