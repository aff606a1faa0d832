import { jstDateTime } from '../../base/clock.ts';
import type { Failure, FailureCode } from '../../base/failure.ts';
import type { CaseTreeNode } from '../../protocol.ts';
import { failureText } from '../shared/failureText.ts';
import { lineNode } from './nodes.ts';
import type { CaseTreeServices } from './services.ts';
import { standingOf } from './standing.ts';
import type { Target } from './targets.ts';

/**
 * What there is to say before what is held of a node: that it is being asked for, why it could not be, or that it was not
 * asked for yet; nothing where all is held. `isStale`: what is held is of an earlier day.
 */
export async function statusLines(
  target: Target,
  parent: string,
  isStale: boolean,
  services: CaseTreeServices,
): Promise<CaseTreeNode[]> {
  const { openings, messages } = services;
  const texts = messages.caseTree;
  const waiting = openings.waiting(target);
  if (waiting) {
    const { delay } = waiting;
    const at = delay && jstDateTime(delay.until);
    const waits = (time: string) => (delay?.why ? messages.team.waitingUntil(delay.why, time) : texts.waiting(time));
    const label = at === undefined ? texts.asking : waits(at);
    return [lineNode(parent, 'asking', { label, icon: 'loading~spin' })];
  }
  const { api, obstacle, remaining } = await standingOf(target, services);
  const failure = openings.failure(target);
  if (failure && (api !== undefined || obstacle !== undefined)) return [failureLine(failure, parent, services)];
  if (obstacle !== undefined) return [failureLine({ code: obstacle }, parent, services)];
  if (!api) return [];
  return [
    lineNode(parent, 'notAsked', {
      label: isStale ? texts.stale : texts.notAsked,
      description: texts.askNow(messages.state.apis[api.name], remaining),
      icon: 'search',
      does: { id: 'ask', target: parent },
    }),
  ];
}

const SIGN_IN = new Set<FailureCode>(['signedOut', 'wrongCredentials']);
/** Nothing changes when it is asked again. */
const NOT_AGAIN = new Set<FailureCode>(['offline', 'newerStore', 'refused']);

/** One line: the sentence, what still works, and what Enter does. */
function failureLine(failure: Failure, parent: string, { messages }: CaseTreeServices): CaseTreeNode {
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
