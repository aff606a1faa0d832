import type { InitializeParams } from 'vscode-languageserver/node';
import type { EditingContext } from './editing.ts';
import { CHANGED, STATE, type ChangedParams, type InitializationOptions, type StateResult } from '../protocol.ts';

export interface StateHandlers {
  /** Takes in what the editor can do. */
  initialize(params: InitializeParams): void;
  /** The settings were read; from the second time on they may be others. */
  configured(): void;
  /** Tells the editor what can be made anew. */
  changed(...what: ChangedParams['what'][number][]): void;
}

/** Where the user stands, and word of every change. */
export function handleState({ connection, session }: EditingContext): StateHandlers {
  let wantsChanges = false;
  let isConfigured = false;

  function changed(...what: ChangedParams['what'][number][]) {
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
    changed,
  };
}
