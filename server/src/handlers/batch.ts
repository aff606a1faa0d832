import { lookUpAll, planBatch } from '../features/batch.ts';
import type { CaseNumber } from '../numbers/caseNumber.ts';
import { BATCH, BATCH_PLAN, type BatchScope } from '../protocol.ts';
import { answer, unlistedTexts, type Context, type SessionServices } from './context.ts';

/** Looking up many numbers at once. */
export function handleBatch(context: Context): void {
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
    // Drafts that could not be listed are reported with the plan.
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
}
