import { COMMANDS } from '../features/commands.ts';
import { withoutLinks } from '../features/shared/markdown.ts';
import { servicesOf, show, signalOf, type Context, type Handlers } from './context.ts';
import { MessageType } from './lsp.ts';

/** The commands that editors run at the server. */
export function handleCommands(context: Context): Handlers {
  const { connection } = context;
  let canApplyEdits = false;

  async function progress(title: string) {
    const shown = await connection.window.createWorkDoneProgress();
    shown.begin(title, 0);
    return {
      report: (done: number, all: number) => {
        shown.report(Math.floor((100 * (done - 1)) / all), `${done}/${all}`);
      },
      end: () => {
        shown.done();
      },
    };
  }

  connection.onExecuteCommand(async ({ command, arguments: args = [] }, token): Promise<unknown> => {
    const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
    const services = run && (await servicesOf(context));
    if (!services) return undefined;
    return run(args as readonly unknown[], {
      ...services,
      progress,
      say: (kind, message) => {
        const type = kind === 'warning' ? MessageType.Warning : MessageType.Info;
        show(context, type, withoutLinks(message));
      },
      applyEdit: async (edit) => canApplyEdits && (await connection.workspace.applyEdit(edit)).applied,
      openPage: async (uri) => {
        await connection.window.showDocument({ uri, external: true });
      },
      signal: signalOf(token),
    });
  });

  return {
    initialize: ({ capabilities }) => {
      canApplyEdits = capabilities.workspace?.applyEdit === true;
      return { executeCommandProvider: { commands: Object.keys(COMMANDS) } };
    },
  };
}
