import { choose, supportFacts, supportReport } from '../features/state/supportReport.ts';
import { asServer, REPORT } from '../protocol.ts';
import type { Context, Handlers } from './context.ts';

/** The report to the support centre, from what is remembered. Asks nothing. `version`: of this server. */
export function handleReport({ connection, clock, session }: Context, version: string): Handlers {
  let editor: string | undefined;

  asServer.handle(connection, REPORT, async () => {
    const current = session();
    if (!current) return { text: '' };
    const services = await current.ready();
    const { messages, journal } = current;
    const trouble = services ? undefined : current.trouble;
    const facts = await supportFacts({ services, version, editor, now: clock.now(), messages, trouble });
    const exchanges = services ? journal.exchanges(services.surroundings().origin) : [];
    return { text: supportReport(facts, choose(exchanges), messages) };
  });

  return {
    initialize: ({ clientInfo }) => {
      editor = clientInfo && [clientInfo.name, clientInfo.version].join(' ').trim();
    },
  };
}
