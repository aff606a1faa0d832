import type { Family } from '../apis/apis.ts';
import { FailureError, failureOf } from '../base/failure.ts';
import type { Credentials } from '../jpo/token.ts';
import {
  asServer,
  CREDENTIALS,
  CREDENTIALS_CHANGED,
  TEAM_PASSWORD,
  TEAM_PASSWORD_CHANGED,
  VERIFY_CREDENTIALS,
} from '../protocol.ts';
import { credentialsFrom } from '../services/places.ts';
import { answer, type Basics, type Handlers } from './context.ts';
import { inTime, NoAnswer, PATIENCE_MS } from './inTime.ts';
import { ErrorCodes, ResponseError } from './lsp.ts';

/** The same for an editor that was silent before, ms. */
const SHORT_PATIENCE_MS = 250;

/** The editor's secret storage. Both throw a FailureError with code `secretsLocked` where it gives no answer. */
export interface Secrets extends Handlers {
  readonly credentials: (family: Family) => Promise<Credentials | undefined>;
  /** Password of the team's store. */
  readonly teamPassword: () => Promise<string | undefined>;
}

/** IDs and passwords, which the client keeps. `changed`: called when they are others. */
export function handleCredentials(context: Basics, changed: () => void): Secrets {
  const { connection, session, clock } = context;
  const known = new Map<Family, Promise<Credentials | undefined>>();
  /** The editor left a request unanswered: until it answers one, the wait is shorter. */
  let isSilent = false;
  let canAsk = false;

  /**
   * Requested once, and again after the client reports a change. Where the editor fails, the environment's are used for
   * this time: a locked keyring may be open at the next request.
   */
  function credentials(family: Family): Promise<Credentials | undefined> {
    const asked = known.get(family) ?? ask(family);
    known.set(family, asked);
    return asked.catch((error: unknown) => {
      if (known.get(family) === asked) known.delete(family);
      const own = credentialsFrom(process.env, family);
      if (own) return own;
      throw error;
    });
  }

  /** The editor's, or the environment's where it has none. Throws a FailureError. */
  async function ask(family: Family): Promise<Credentials | undefined> {
    const late = (given: Credentials | null) => {
      known.set(family, Promise.resolve(given ?? credentialsFrom(process.env, family)));
      changed();
    };
    // Not every editor knows the request.
    const given = canAsk ? await kept(asServer.send(connection, CREDENTIALS, { family }), late) : null;
    return given ?? credentialsFrom(process.env, family);
  }

  /** What the editor keeps; null where it keeps none. Throws a FailureError where it fails. */
  async function kept<T>(request: Promise<T>, late: (given: T) => void): Promise<T | null> {
    try {
      const given = await inTime(request, {
        clock,
        ms: isSilent ? SHORT_PATIENCE_MS : PATIENCE_MS,
        late: (one) => {
          isSilent = false;
          late(one);
        },
      });
      isSilent = false;
      return given;
    } catch (error) {
      if (error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound) return null;
      isSilent = error instanceof NoAnswer;
      const why = error instanceof Error ? error.message : '';
      connection.console.warn(`ID and password: ${isSilent ? 'the editor does not answer' : why}`);
      throw new FailureError({ code: 'secretsLocked' });
    }
  }

  asServer.listen(connection, CREDENTIALS_CHANGED, async () => {
    known.clear();
    // Failures of the old ones no longer apply.
    (await session().started())?.troubles.credentialsChanged();
    changed();
  });

  // Another password takes effect when the services start again.
  asServer.listen(connection, TEAM_PASSWORD_CHANGED, async () => {
    if (session().settings.sharedStore.url !== '') await session().close();
  });

  answer(context, VERIFY_CREDENTIALS, { ok: false, message: '' }, async (params, services) => {
    const { settings, messages } = services;
    if (settings.mode !== 'live') return { ok: false, message: messages.notLive };
    try {
      await services.signIn(params?.family);
      return { ok: true };
    } catch (error) {
      const { code } = failureOf(error);
      const refused = code === 'wrongCredentials' ? { isRefused: true as const } : {};
      return { ok: false, message: messages.failure[code], ...refused };
    }
  });

  return {
    initialize: ({ capabilities }) => {
      // Some editors answer no request at all: the wait would never end.
      canAsk = capabilities.workspace?.configuration === true;
    },
    credentials,
    teamPassword: async () => {
      if (!canAsk) return undefined;
      // A late password restarts the services.
      const late = () => void session().close();
      return (await kept(asServer.send(connection, TEAM_PASSWORD), late))?.password;
    },
  };
}
