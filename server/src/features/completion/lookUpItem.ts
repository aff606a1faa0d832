import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver-types';
import { applicantCodeIn } from '../../drafts/reading.ts';
import { refusedInName } from '../../apis/answers/applicants.ts';
import { contentItem, type ContentRequest } from './request.ts';
import { LOOK_UP_APPLICANT } from '../offered.ts';

/** Characters; no registered name is shorter. */
const SHORTEST_NAME = 2;
const LONGEST_NAME = 200;

/**
 * 「特許庁に照会する」 as the last item, with its cost. It inserts the typed text; its command sends the request. The typed text
 * itself comes before it: Enter pressed in passing takes the first item and must not send a request. None where no
 * request is possible, or the text is no complete code or name.
 */
export async function lookUpItems(request: ContentRequest, wanted: 'code' | 'name'): Promise<CompletionItem[]> {
  const { services, document, place, text, offset } = request;
  if (place.isEmpty) return [];
  const content = text.slice(place.start + place.before.length, place.end);
  const name = wanted === 'code' ? applicantCodeIn(content) : content;
  if (name === undefined || name.length < SHORTEST_NAME || name.length > LONGEST_NAME) return [];
  if (refusedInName(name)) return [];
  const texts = services.messages.completion;
  const estimate = await services.applicants?.estimate(wanted).catch(() => undefined);
  if (estimate?.obstacle?.code === 'offline') return [];
  const position = document.positionAt(offset);
  const asTyped = contentItem(request, content, {
    kind: CompletionItemKind.Text,
    labelDetails: { description: texts.asTyped },
    sortText: 'y',
    isFound: true,
  });
  const title = texts.lookUp(name);
  const cost = estimate ? texts.costOf(estimate.left) : texts.cost;
  const lookUp = contentItem(request, content, {
    label: title,
    detail: cost,
    labelDetails: { description: cost },
    kind: CompletionItemKind.Event,
    sortText: 'z',
    isFound: true,
    command: { title, command: LOOK_UP_APPLICANT, arguments: [{ uri: document.uri, position, name }] },
  });
  return [asTyped, lookUp];
}
