import { asServer, CHANGED, STATE, type ChangedParams, type StateResult, REPORT } from '../protocol.ts';
import type { Clock } from '../base/clock.ts';
import { failureOf } from '../base/failure.ts';
import { stateOf } from '../features/state/state.ts';
import type { Session } from '../services/session.ts';
import type { Basics, Context, Handlers } from './context.ts';
import { choose, supportFacts, supportReport } from '../features/state/supportReport.ts';

export interface StateHandlers extends Handlers {
  readonly changed: Context['changed'];
}

/** The user's state with the JPO, and notice of every change. */
export function handleState({ connection, clock, session }: Basics): StateHandlers {
  let wantsChanges = false;
  let isConfigured = false;

  function changed(...what: ChangedParams['what']) {
    if (wantsChanges) void asServer.notify(connection, CHANGED, { what });
  }

  asServer.handle(connection, STATE, () => stateNow(session(), clock));

  return {
    initialize: (_, { changes }) => {
      wantsChanges = changes === true;
    },
    configured: () => {
      if (isConfigured) changed('quota');
      isConfigured = true;
    },
    credentialsChanged: () => {
      changed('quota');
    },
    changed,
  };
}

/** The user's state with the JPO. Sends no request and never throws. */
export async function stateNow(session: Session, clock: Pick<Clock, 'now'>): Promise<StateResult> {
  const ready = await session.ready();
  const { settings, messages, trouble = '' } = session;
  const now = clock.now();
  const facts = { settings, now, messages };
  const nothing = { domestic: undefined, opd: undefined };
  const notStarted = (why: string) => stateOf({ ...facts, usage: nothing, troubles: nothing, notStarted: why });
  if (!ready) return notStarted(trouble);
  const { client, troubles } = ready;
  try {
    const [domestic, opd] = await Promise.all([client.usage('domestic'), client.usage('opd')]);
    const standing = { domestic: troubles.of('domestic', now), opd: troubles.of('opd', now) };
    return stateOf({ ...facts, usage: { domestic, opd }, troubles: standing, store: await ready.condition() });
  } catch (error) {
    return notStarted(messages.failure[failureOf(error).code]);
  }
}

/** The report for JPO support, from memory. Sends no request. `version`: this server's. */
export function handleReport({ connection, clock, session }: Context, version: string): Handlers {
  let editor: string | undefined;

  asServer.handle(connection, REPORT, async () => {
    const current = session();
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
