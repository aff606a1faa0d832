import { jstDateTime } from '../../base/clock.ts';
import type { Failure, FailureCode } from '../../base/failure.ts';
import type { CaseFile } from '../../cases/caseFile.ts';
import type { CaseTreeNode } from '../../protocol.ts';
import { failureText, waitingText } from '../shared/reasons.ts';
import { lineNode } from './nodes.ts';
import { type TreeServices, openingCost, type SectionId, type Target } from './sections.ts';

/**
 * What there is to say before what is held of a node: that it is being asked for, why it could not be, or that it was not
 * asked for yet; nothing where all is held. `isStale`: what is held is of an earlier day.
 */
export async function statusLines(
  file: CaseFile,
  { section, parent, isStale }: { readonly section: SectionId; readonly parent: string; readonly isStale: boolean },
  services: TreeServices,
): Promise<CaseTreeNode[]> {
  const { openings, messages } = services;
  const target: Target = { number: file.number, section };
  const texts = messages.caseTree;
  const waiting = openings.waiting(target);
  if (waiting) {
    const { delay } = waiting;
    const label = delay
      ? waitingText(delay, services.clock.now(), messages, () => texts.waiting(jstDateTime(delay.until)))
      : texts.asking;
    return [lineNode(parent, 'asking', { label, icon: 'loading~spin' })];
  }
  const { apis, obstacle, left } = await openingCost(file, section, services);
  const [api] = apis;
  const failure = api || obstacle ? (openings.failure(target) ?? obstacle) : undefined;
  if (failure) return [failureLine(failure, parent, services)];
  if (!api) return [];
  return [
    lineNode(parent, 'notAsked', {
      label: isStale ? texts.stale : texts.notAsked,
      description: texts.askNow(messages.state.apis[api.name], left),
      icon: 'search',
      does: { id: 'ask', target: parent },
    }),
  ];
}

const SIGN_IN = new Set<FailureCode>(['signedOut', 'wrongCredentials']);
/** Nothing changes when it is asked again. */
const NOT_AGAIN = new Set<FailureCode>(['offline', 'newerStore', 'refused']);

/** One line: the sentence, what still works, and what Enter does. */
function failureLine(failure: Failure, parent: string, { messages }: TreeServices): CaseTreeNode {
  const texts = messages.caseTree;
  const does = actionOf(failure.code, parent);
  const key = does?.id === 'signIn' ? texts.signIn : texts.again;
  return lineNode(parent, 'failed', {
    label: failureText(failure, messages),
    description: does ? `${key} · ${texts.stillWorks}` : texts.stillWorks,
    icon: 'warning',
    mark: 'failed',
    ...(does ? { does } : {}),
  });
}

function actionOf(code: FailureCode, target: string): CaseTreeNode['does'] {
  if (SIGN_IN.has(code)) return { id: 'signIn' };
  return NOT_AGAIN.has(code) ? undefined : { id: 'ask', target };
}
