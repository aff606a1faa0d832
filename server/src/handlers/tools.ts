import type { CancellationToken } from 'vscode-languageserver/node';
import { invokeTool, prepareTool } from '../features/tools/tools.ts';
import {
  TOOL_INVOKE,
  TOOL_PREPARE,
  type ToolInvokeParams,
  type ToolInvokeResult,
  type ToolParams,
  type ToolPrepareResult,
} from '../protocol.ts';
import { stateNow } from './state.ts';
import { servicesOf, signalOf, type Context, type Handlers } from './context.ts';

/** The tools of language models. */
export function handleTools(context: Context): Handlers {
  const { connection, clock, session } = context;

  connection.onRequest(TOOL_PREPARE, async (params: ToolParams): Promise<ToolPrepareResult> => {
    const ready = await servicesOf(context);
    return ready ? prepareTool(params, ready) : { doing: '', requests: 0 };
  });

  connection.onRequest(
    TOOL_INVOKE,
    async (params: ToolInvokeParams, token: CancellationToken): Promise<ToolInvokeResult> => {
      const ready = await servicesOf(context);
      if (ready) return { text: await invokeTool(params, ready, signalOf(token)) };
      const current = session();
      return { text: current ? (await stateNow(current, clock)).condition.what : '' };
    },
  );

  return {};
}
