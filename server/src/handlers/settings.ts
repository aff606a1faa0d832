import type { InitializationOptions } from '../protocol.ts';
import { show, type Basics, type Handlers } from './context.ts';
import { inTime, NoAnswer } from './inTime.ts';
import { DidChangeConfigurationNotification, MessageType } from './lsp.ts';

/** The server's own section, and the editor's with its proxy. */
const SECTIONS = ['jpoDrafting', 'http'] as const;

/** Settings, pulled where the client can be asked. `configured` is called when the session has taken them over. */
export function handleSettings(context: Basics, configured: () => void): Handlers {
  const { connection, session, clock } = context;
  let canPull = false;
  let canRegister = false;
  /** Of `initializationOptions`: what holds for an editor that does not say in time what holds now. */
  let first: unknown;
  /** The last question: what an earlier one brings late is no news. */
  let asked = 0;
  let isTold = false;

  /** From a client that cannot be asked, or refuses to say, the pushed ones are taken. */
  async function configure(pushed?: unknown): Promise<void> {
    const question = ++asked;
    const sections = canPull ? await pulled(question) : undefined;
    const { jpoDrafting = first, http } = (pushed ?? {}) as Partial<Record<(typeof SECTIONS)[number], unknown>>;
    if (question === asked) await take(sections ?? [jpoDrafting, http]);
  }

  async function take([own, editor]: readonly unknown[]): Promise<void> {
    await session()?.configure(own, editor);
    configured();
  }

  async function pulled(question: number): Promise<readonly unknown[] | undefined> {
    const items = SECTIONS.map((section) => ({ section }));
    const late = (sections: unknown) => {
      if (question === asked && Array.isArray(sections)) void take(sections);
    };
    try {
      const sections: unknown = await inTime(connection.workspace.getConfiguration(items), { clock, late });
      return Array.isArray(sections) ? sections : undefined;
    } catch (error) {
      if (error instanceof NoAnswer) tell();
      return undefined;
    }
  }

  function tell() {
    const { settingsNotTold } = session()?.messages ?? {};
    if (isTold || settingsNotTold === undefined) return;
    isTold = true;
    show(context, MessageType.Warning, settingsNotTold);
  }

  connection.onDidChangeConfiguration(async ({ settings }) => {
    await configure(settings);
  });

  return {
    initialize: ({ capabilities: { workspace }, initializationOptions }) => {
      canPull = workspace?.configuration === true;
      canRegister = workspace?.didChangeConfiguration?.dynamicRegistration === true;
      first = ((initializationOptions ?? {}) as InitializationOptions).settings;
    },
    initialized: async () => {
      if (canRegister) {
        const registration = connection.client.register(DidChangeConfigurationNotification.type, {
          section: [...SECTIONS],
        });
        // Not waited for: the editor reads it before the next question. Refused, changes are pushed without it, or not.
        registration.catch(() => undefined);
      }
      await configure();
    },
  };
}
