import type { CancellationToken } from 'vscode-languageserver/node';
import type { EditingContext } from './editing.ts';
import type { ToolServices } from '../features/tools/services.ts';
import { invokeTool, prepareTool } from '../features/tools/tools.ts';
import {
  TOOL_INVOKE,
  TOOL_PREPARE,
  type ToolInvokeParams,
  type ToolInvokeResult,
  type ToolParams,
  type ToolPrepareResult,
} from '../protocol.ts';

/** The tools of language models. */
export function handleTools({ connection, documents, clock, session, signalOf }: EditingContext): void {
  async function services(): Promise<ToolServices | undefined> {
    const current = session();
    const ready = await current?.ready();
    if (!current || !ready) return undefined;
    const { drafts, messages, settings } = current;
    return { ...ready, drafts, messages, settings, clock, document: (uri) => documents.get(uri) };
  }

  connection.onRequest(TOOL_PREPARE, async (params: ToolParams): Promise<ToolPrepareResult> => {
    const ready = await services();
    return ready ? prepareTool(params, ready) : { doing: '', requests: 0 };
  });

  connection.onRequest(
    TOOL_INVOKE,
    async (params: ToolInvokeParams, token: CancellationToken): Promise<ToolInvokeResult> => {
      const ready = await services();
      if (ready) return { text: await invokeTool(params, ready, signalOf(token)) };
      return { text: (await session()?.state())?.condition.what ?? '' };
    },
  );
}
