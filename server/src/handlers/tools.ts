import { invokeTool, prepareTool } from '../features/tools/tools.ts';
import { asServer, TOOL_INVOKE, TOOL_PREPARE } from '../protocol.ts';
import { stateNow } from './state.ts';
import { answer, servicesOf, signalOf, type Context } from './context.ts';

/** Tools of language models. */
export function handleTools(context: Context): void {
  const { connection, clock, session } = context;

  answer(context, TOOL_PREPARE, { doing: '', requests: 0 }, prepareTool);

  asServer.handle(connection, TOOL_INVOKE, async (params, token) => {
    const ready = await servicesOf(context);
    if (ready) return { text: await invokeTool(params, ready, signalOf(token)) };
    return { text: (await stateNow(session(), clock)).condition.what };
  });
}
