import { lookUpAll, planBatch } from '../features/batch.ts';
import type { CaseNumber } from '../numbers/caseNumber.ts';
import { BATCH, BATCH_PLAN, type BatchScope } from '../protocol.ts';
import { answer, unlistedTexts, type Context, type Handlers, type SessionServices } from './context.ts';

/** Many numbers looked up together. */
export function handleBatch(context: Context): Handlers {
  const { connection } = context;

  async function numbersIn(scope: BatchScope, { drafts, document }: SessionServices): Promise<readonly CaseNumber[]> {
    if (scope.kind === 'folder') {
      return (await context.allDrafts()).flatMap(({ mentions }) => mentions.map(({ number }) => number));
    }
    const open = document(scope.uri);
    return open ? drafts.numbers(open) : [];
  }

  answer(context, BATCH_PLAN, { ok: false, message: '' }, async ({ scope }, services) => {
    const plan = await planBatch(await numbersIn(scope, services), services);
    if (scope.kind !== 'folder') return plan;
    // What is missing is said where it is missed.
    const unlisted = await unlistedTexts(context, services.messages);
    return plan.ok
      ? { ...plan, detail: [plan.detail, ...unlisted].join('\n') }
      : { ...plan, message: [plan.message, ...unlisted].join(' ') };
  });

  const nothing = { message: '', isComplete: false, found: 0, notFound: 0, notAsked: 0, requests: 0 };
  answer(context, BATCH, nothing, async ({ scope, most, workDoneToken }, services, signal) => {
    const progress = connection.window.attachWorkDoneProgress(workDoneToken);
    progress.begin('', 0);
    try {
      return await lookUpAll(await numbersIn(scope, services), services, {
        signal,
        most,
        onProgress: (done, all, text) => {
          progress.report(Math.floor((100 * (done - 1)) / all), text);
        },
      });
    } finally {
      progress.done();
    }
  });

  return {};
}
