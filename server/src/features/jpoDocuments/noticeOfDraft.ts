import { noticesOf } from '../../cases/notices.ts';
import { documentCode } from '../../drafts/documentCodes.ts';
import type { AskOptions } from '../../jpo/client.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import type { NoticeOfDraftResult } from '../../protocol.ts';
import { askedBundle, heldBundle, keyOf, notHeld, notAnswered, rowTitle, type DocumentServices } from './bundles.ts';
import { budgetOf } from '../../jpo/estimate.ts';
import { failureText } from '../shared/reasons.ts';
import { documentTitle } from './open.ts';
import { documentUri, type CaseDocumentId } from '../../documents/uri.ts';

/**
 * The 拒絶理由通知書 of a case by 発送番号, else the latest, with its body. With `asking` requests the bundle of notices if
 * needed, and before it the application where only another number is known.
 */
export async function noticeOfCase(
  number: CaseNumber,
  dispatchNumber: string | undefined,
  services: DocumentServices,
  asking?: AskOptions,
): Promise<NoticeOfDraftResult> {
  const { cases, messages } = services;
  const none = messages.documents.noNotice(dispatchNumber);
  const before = await cases.held(number);
  const estimate = await before.estimate(['noticeBodies']);
  const wish = asking && { budget: budgetOf(estimate), ...asking };
  const found = wish && (await cases.application(number, wish));
  const application = found ? found.application : before.application;
  if (application && application.law !== 'utilityModel') {
    const { law, number: digits } = application;
    const own = { law, kind: 'application', number: digits } as const;
    const held = await heldNotice(own, dispatchNumber, services);
    if (held) return held;
    if (wish) {
      const { failure, isUnreadable } = await askedBundle(cases, own, 'notices', wish);
      const asked = await heldNotice(own, dispatchNumber, services);
      if (asked) return asked;
      if (failure) return notAnswered(failureText(failure, messages));
      return notAnswered(isUnreadable ? messages.case.unreadable : none);
    }
  }
  if (!found) return notHeld(estimate, none, messages);
  const failure = found.application ? undefined : found.resolution.failure;
  return notAnswered(failure ? failureText(failure, messages) : none);
}

/** Only with a saved body; the latest only if the saved 経過 has no later one. */
async function heldNotice(
  application: CaseDocumentId['application'],
  dispatchNumber: string | undefined,
  { cases, messages }: DocumentServices,
): Promise<NoticeOfDraftResult | undefined> {
  const file = await cases.held(application);
  const { bundle } = await heldBundle(file, 'notices');
  const bodies = (bundle?.documents ?? []).filter(({ code }) => documentCode(code)?.body === 'noticeBodies');
  const rows = file.progress ? noticesOf(file.progress).filter(({ kind }) => kind === 'refusal') : [];
  const latest =
    rows.at(-1)?.document.number ?? bodies.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b))).at(-1)?.documentNumber;
  const body = bodies.find((one) =>
    dispatchNumber === undefined ? one.documentNumber === latest : one.dispatchNumber === dispatchNumber,
  );
  if (!body) return undefined;
  const row = rows.find(({ document }) => document.number === keyOf(body))?.document;
  const title = row ? rowTitle(row, messages) : documentTitle(body, messages);
  return {
    ok: true,
    uri: documentUri({ kind: 'case', application, bundle: 'notices', key: keyOf(body) }, title),
    title,
  };
}
