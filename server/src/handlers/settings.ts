import type { Basics, Handlers } from './context.ts';
import { DidChangeConfigurationNotification } from './lsp.ts';

/** The server's own section, and the editor's with its proxy. */
const SECTIONS = ['jpoDrafting', 'http'] as const;

/** Settings, pulled where the client can be asked. `configured` is called when the session has taken them over. */
export function handleSettings({ connection, session }: Basics, configured: () => void): Handlers {
  let canPull = false;
  let canRegister = false;

  /** From a client that cannot be asked, or refuses to say, the pushed ones are taken. */
  async function configure(pushed?: unknown): Promise<void> {
    const { jpoDrafting, http } = (pushed ?? {}) as Partial<Record<(typeof SECTIONS)[number], unknown>>;
    const items = SECTIONS.map((section) => ({ section }));
    const sections: unknown = canPull
      ? await connection.workspace.getConfiguration(items).catch(() => undefined)
      : undefined;
    const [own, editor] = (Array.isArray(sections) ? sections : [jpoDrafting, http]) as unknown[];
    await session()?.configure(own, editor);
    configured();
  }

  connection.onDidChangeConfiguration(async ({ settings }) => {
    await configure(settings);
  });

  return {
    initialize: ({ capabilities: { workspace } }) => {
      canPull = workspace?.configuration === true;
      canRegister = workspace?.didChangeConfiguration?.dynamicRegistration === true;
      return {};
    },
    initialized: async () => {
      if (canRegister) {
        const registration = connection.client.register(DidChangeConfigurationNotification.type, {
          section: [...SECTIONS],
        });
        await registration.catch(() => undefined); // then changes are pushed without it, or not at all
      }
      await configure();
    },
  };
}
