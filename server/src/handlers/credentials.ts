import type { Family } from '../jpo/apis.ts';
import { failureOf } from '../base/failure.ts';
import type { Credentials } from '../jpo/token.ts';
import {
  CREDENTIALS,
  CREDENTIALS_CHANGED,
  TEAM_PASSWORD,
  TEAM_PASSWORD_CHANGED,
  VERIFY_CREDENTIALS,
  type CredentialsResult,
  type FamilyParams,
  type TeamPasswordResult,
  type VerifyCredentialsResult,
} from '../protocol.ts';
import { credentialsFrom } from '../services/credentials.ts';
import { servicesOf, type Basics, type Handlers } from './context.ts';

/** What the editor keeps in its secret storage. */
export interface Secrets extends Handlers {
  /** ID and password of a family of APIs. */
  readonly credentials: (family: Family) => Promise<Credentials | undefined>;
  /** Password of the team's store. */
  readonly teamPassword: () => Promise<string | undefined>;
}

/** IDs and passwords, which the client keeps. `changed` is called when the session knows of other ones. */
export function handleCredentials(context: Basics, changed: () => void): Secrets {
  const { connection, session } = context;
  const known = new Map<Family, Promise<Credentials | undefined>>();
  let canAsk = false;

  async function ask(family: Family): Promise<Credentials | undefined> {
    const params: FamilyParams = { family };
    // Not every editor knows the request.
    const given = canAsk
      ? await connection.sendRequest<CredentialsResult>(CREDENTIALS, params).catch(() => null)
      : null;
    return given ?? credentialsFrom(process.env, family);
  }

  connection.onNotification(CREDENTIALS_CHANGED, async () => {
    known.clear();
    await session()?.credentialsChanged();
    changed();
  });

  // Another password takes effect when the services are made anew.
  connection.onNotification(TEAM_PASSWORD_CHANGED, async () => {
    if (session()?.settings.sharedStore.url !== '') await session()?.close();
  });

  connection.onRequest(VERIFY_CREDENTIALS, async (params?: FamilyParams): Promise<VerifyCredentialsResult> => {
    const services = await servicesOf(context);
    if (!services) return { ok: false, message: '' };
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
      // Some editors answer no request at all: who waited for them would wait for ever.
      canAsk = capabilities.workspace?.configuration === true;
      return {};
    },
    /** Asked for once, and again when the client says that they changed; without an answer the environment's are taken. */
    credentials: (family) => {
      const asked = known.get(family) ?? ask(family);
      known.set(family, asked);
      return asked;
    },
    teamPassword: async () => {
      if (!canAsk) return undefined;
      return (await connection.sendRequest<TeamPasswordResult>(TEAM_PASSWORD).catch(() => null))?.password;
    },
  };
}
