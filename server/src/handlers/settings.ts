import { show, type Basics, type Handlers } from './context.ts';
import { inTime, NoAnswer } from './inTime.ts';
import { DidChangeConfigurationNotification, MessageType } from './lsp.ts';

/** The server's section, and the editor's with its proxy. */
const SECTIONS = ['jpoDrafting', 'http'] as const;

/** The settings, requested where the client supports it. `configured`: called after the session took them over. */
export function handleSettings(context: Basics, configured: () => void): Handlers {
  const { connection, session, clock } = context;
  let canPull = false;
  let canRegister = false;
  /** From `initializationOptions`: applies while the editor does not answer. */
  let first: unknown;
  /** Number of the latest request: a late answer to an earlier one is ignored. */
  let asked = 0;
  let isTold = false;

  /** Pushed settings apply where the client cannot be asked or refuses. */
  async function configure(pushed?: unknown): Promise<void> {
    const question = ++asked;
    const sections = canPull ? await pulled(question) : undefined;
    const { jpoDrafting = first, http } = (pushed ?? {}) as Partial<Record<(typeof SECTIONS)[number], unknown>>;
    if (question === asked) await take(sections ?? [jpoDrafting, http]);
  }

  async function take([own, editor]: readonly unknown[]): Promise<void> {
    await session().configure(own, editor);
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
    if (!isTold) show(context, MessageType.Warning, session().messages.settingsNotTold);
    isTold = true;
  }

  connection.onDidChangeConfiguration(async ({ settings }) => {
    await configure(settings);
  });

  return {
    initialize: ({ capabilities: { workspace } }, { settings }) => {
      canPull = workspace?.configuration === true;
      canRegister = workspace?.didChangeConfiguration?.dynamicRegistration === true;
      first = settings;
    },
    initialized: async () => {
      if (canRegister) {
        const registration = connection.client.register(DidChangeConfigurationNotification.type, {
          section: [...SECTIONS],
        });
        // Not awaited: the editor reads it before the next request. If refused, changes are pushed or lost.
        registration.catch(() => undefined);
      }
      await configure();
    },
  };
}
