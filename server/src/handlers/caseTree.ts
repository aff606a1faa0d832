import { failureOf } from '../base/failure.ts';
import { children } from '../features/caseTree/children.ts';
import { isOfCase, readNodeId } from '../features/caseTree/nodes.ts';
import { Openings } from '../features/caseTree/nodeRequests.ts';
import { type TreeServices, targetOf } from '../features/caseTree/sections.ts';
import { tooltip } from '../features/caseTree/nodeTexts.ts';
import { failureText } from '../features/shared/reasons.ts';
import {
  asServer,
  CASE_TREE,
  CASE_TREE_CHANGED,
  CASE_TREE_CLOSED,
  CASE_TREE_OPEN,
  CASE_TREE_TOOLTIP,
} from '../protocol.ts';
import { answer, servicesOf, unlistedTexts, type Context, type Handlers, type SessionServices } from './context.ts';

/** The tree of cases. Only `CASE_TREE_OPEN` sends requests to the JPO. */
export function handleCaseTree(context: Context): Handlers {
  const { connection, clock, allDrafts } = context;
  const openings = new Openings(clock, () => void asServer.notify(connection, CASE_TREE_CHANGED));

  const ofTree = (services: SessionServices): TreeServices => ({ ...services, allDrafts, openings });

  answer(context, CASE_TREE, { nodes: [], message: '' }, async ({ node, view }, services) => {
    const nodes = await children(node, view, ofTree(services));
    if (node !== undefined) return { nodes, message: '' };
    const said = [await obstacle(services), ...(await unlistedTexts(context, services.messages))];
    return { nodes, message: said.filter((text) => text !== '').join(' ') };
  });

  answer(context, CASE_TREE_TOOLTIP, { text: '' }, async ({ node }, services) => ({
    text: await tooltip(node, ofTree(services)),
  }));

  answer(context, CASE_TREE_OPEN, { asked: false }, async ({ node, by }, services, signal) => {
    const id = readNodeId(node);
    const target = id && targetOf(id);
    if (!target) return { asked: false };
    const asked = await openings.open(target, ofTree(services), { by, signal });
    if (id.group !== 'new') await markSeen(node, services);
    const failure = openings.failure(target);
    return { asked, ...(failure ? { failure: failureText(failure, services.messages) } : {}) };
  });

  asServer.listen(connection, CASE_TREE_CLOSED, async ({ node }) => {
    // In their own group news stay while they are read.
    const services = readNodeId(node)?.group === 'new' ? await servicesOf(context) : undefined;
    if (services) await markSeen(node, services);
  });

  async function obstacle({ client, settings, messages }: SessionServices): Promise<string> {
    if (settings.mode === 'offline') return messages.caseTree.offline;
    try {
      return (await client.usage()) ? '' : messages.failure.signedOut;
    } catch (error) {
      return messages.failure[failureOf(error).code];
    }
  }

  async function markSeen(node: string, { watch }: SessionServices): Promise<void> {
    const id = readNodeId(node);
    if (!id || !isOfCase(id) || id.place.length > 0 || !(await watch.isWatched(id.number))) return;
    await watch.markSeen([id.number]);
    context.changed('watch');
  }

  function forget() {
    openings.forget();
  }
  return { configured: forget, credentialsChanged: forget };
}
