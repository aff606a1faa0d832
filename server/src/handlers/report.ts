import { REPORT, type ReportResult } from '../protocol.ts';
import type { Context, Handlers } from './context.ts';

/** The report to the support centre. `version`: of this server. */
export function handleReport({ connection, session }: Context, version: string): Handlers {
  let editor: string | undefined;

  connection.onRequest(REPORT, async (): Promise<ReportResult> => {
    return { text: (await session()?.supportReport(version, editor)) ?? '' };
  });

  return {
    initialize: ({ clientInfo }) => {
      editor = clientInfo && [clientInfo.name, clientInfo.version].join(' ').trim();
    },
  };
}
