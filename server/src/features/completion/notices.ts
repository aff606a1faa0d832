import { CompletionItemKind } from 'vscode-languageserver-types';
import { noticesOf } from '../../cases/notices.ts';
import { plain } from '../shared/markdown.ts';
import { inWidth } from '../../drafts/layout.ts';
import { contentItem, order, type ContentRequest, type Offers } from './request.ts';

/** 【発送番号】: of the notices that wait for an answer, the newest first; then of those that were answered. */
export async function dispatchNumbers(request: ContentRequest): Promise<Offers> {
  const { services, held, layout } = request;
  const { messages, residentAbroad } = services;
  const now = services.clock.now();
  const { own } = await held();
  const notices = own.flatMap(({ file, progress }) => {
    if (!progress) return [];
    const days = file?.judged({ now, residentAbroad })?.lastDays;
    const response = days?.find(({ act }) => act === 'response');
    return noticesOf(progress).map((notice) => ({
      ...notice,
      lastDay: response && response.start.date === notice.document.date ? response.lastDay : undefined,
    }));
  });
  const newestFirst = notices.sort(
    (a, b) =>
      Number(a.isAnswered) - Number(b.isAnswered) || (b.document.date ?? '').localeCompare(a.document.date ?? ''),
  );
  const items = newestFirst.flatMap(({ dispatchNumber, document, answer, lastDay }, index) => {
    if (dispatchNumber === undefined) return [];
    const texts = messages.completion;
    const name = messages.documentName(document.code, document.description);
    const parts = [name, texts.dispatched(document.date ?? ''), ...(lastDay ? [texts.until(lastDay)] : [])];
    const state = texts.answer[answer];
    return [
      contentItem(request, inWidth(dispatchNumber, layout.width), {
        kind: CompletionItemKind.Value,
        detail: plain([...parts, state].join(' ')),
        labelDetails: {
          detail: ` ${plain(name)}`,
          description: [...(lastDay ? [texts.untilShort(lastDay)] : []), state].join(' '),
        },
        sortText: order(index),
      }),
    ];
  });
  return { items };
}
