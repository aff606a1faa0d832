import { CHANGED, STATE, type ChangedParams, type InitializationOptions, type StateResult } from '../protocol.ts';
import type { Basics, Context, Handlers } from './context.ts';

export interface StateHandlers extends Handlers {
  /** Tells the editor what can be made anew. */
  readonly changed: Context['changed'];
}

/** Where the user stands, and word of every change. */
export function handleState({ connection, session }: Basics): StateHandlers {
  let wantsChanges = false;
  let isConfigured = false;

  function changed(...what: ChangedParams['what']) {
    const params: ChangedParams = { what };
    if (wantsChanges) void connection.sendNotification(CHANGED, params);
  }

  connection.onRequest(STATE, async (): Promise<StateResult | null> => {
    return (await session()?.state()) ?? null;
  });

  return {
    initialize: ({ initializationOptions }) => {
      wantsChanges = ((initializationOptions ?? {}) as InitializationOptions).changes === true;
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
