import { COMMANDS } from '../features/commands.ts';
import { withoutLinks } from '../features/shared/markdown.ts';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { servicesOf, show, signalOf, type Context, type Handlers } from './context.ts';
import { inTime } from './inTime.ts';
import { MessageType } from './lsp.ts';

/** Time limit of the editor for an edit, ms: large ones are slow. */
const EDIT_PATIENCE_MS = 30_000;

/** The commands that editors run on the server. */
export function handleCommands(context: Context): Handlers {
  const { connection, clock } = context;
  let canApplyEdits = false;

  async function progress(title: string) {
    const shown = await inTime(connection.window.createWorkDoneProgress(), { clock }).catch(() => undefined);
    shown?.begin(title, 0);
    return {
      report: (done: number, all: number) => {
        shown?.report(Math.floor((100 * (done - 1)) / all), `${done}/${all}`);
      },
      end: () => {
        shown?.done();
      },
    };
  }

  async function applied(edit: WorkspaceEdit): Promise<boolean> {
    const applying = connection.workspace.applyEdit(edit);
    return (await inTime(applying, { clock, ms: EDIT_PATIENCE_MS }).catch(() => undefined))?.applied === true;
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
      applyEdit: async (edit) => canApplyEdits && (await applied(edit)),
      openPage: async (uri) => {
        await inTime(connection.window.showDocument({ uri, external: true }), { clock }).catch(() => undefined);
      },
      signal: signalOf(token),
    });
  });

  return {
    initialize: ({ capabilities }) => {
      canApplyEdits = capabilities.workspace?.applyEdit === true;
    },
  };
}
