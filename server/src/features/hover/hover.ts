import type { Position } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Cases, Resolution } from '../../cases/cases.ts';
import { isOver, type Delay } from '../../jpo/inFlight.ts';
import { failureOf } from '../../base/failure.ts';
import { offlineAddress } from '../../numbers/jplatpat.ts';
import type { FoundNumber } from '../../numbers/scan.ts';
import { waitingText } from '../shared/reasons.ts';
import { numbersKnown, type Knowledge } from '../../cases/knowledge.ts';
import { failureLines, knowledgeLines, offlineLines, sourceLine } from '../shared/caseMarkdown.ts';
import { judging, type FeatureServices } from '../services.ts';
import { LONGEST_OTHER_TEXT } from '../shared/largeText.ts';
import type { MarkdownHover } from '../shared/markdown.ts';
import { isJpoDocument } from '../../documents/uri.ts';
import { severityOf } from '../diagnostics/diagnostics.ts';
import type { Pending } from '../../cases/pendingLookups.ts';
import { rangeOf } from '../shared/readDocument.ts';

type HoverServices = Pick<
  FeatureServices,
  'drafts' | 'cases' | 'client' | 'pending' | 'clock' | 'messages' | 'settings'
>;

/**
 * Explains a number, at once if saved data covers it; otherwise waits for the API while the minute window has room, up
 * to `hover.waitMs` and until the mouse leaves (`signal`).
 */
export async function hover(
  document: TextDocument,
  position: Position,
  services: HoverServices,
  signal: AbortSignal,
): Promise<MarkdownHover | null> {
  const number = services.drafts.numberAt(document, document.offsetAt(position));
  if (!number) return null;
  const { messages } = services;
  const body = await bodyOf(document.uri, number, services, signal);
  if (!body) return null;
  return asHover(document, number, [
    ...offlineLines(number, addressOf(number, body.knowledge), messages, isMarked(document, number, services)),
    ...body.lines,
    ...tooLongLines(document, services),
  ]);
}

/** Explains a number by itself: kind, law, year, problem, page. `trouble`: why there is no more. */
export function offlineHover(
  document: TextDocument,
  position: Position,
  services: Pick<HoverServices, 'drafts' | 'messages' | 'settings'>,
  trouble?: string,
): MarkdownHover | null {
  const number = services.drafts.numberAt(document, document.offsetAt(position));
  if (!number) return null;
  return asHover(document, number, [
    ...offlineLines(number, offlineAddress(number), services.messages, isMarked(document, number, services)),
    ...(trouble === undefined ? [] : [`⚠ ${trouble}`]),
    ...tooLongLines(document, services),
  ]);
}

/**
 * In a text of which only the place under the mouse is read: why its numbers have no lines and no markers. Reported
 * here and not as a problem of every log that is opened.
 */
function tooLongLines(
  document: TextDocument,
  { drafts, messages }: Pick<HoverServices, 'drafts' | 'messages'>,
): string[] {
  return drafts.isRead(document) ? [] : [`*${messages.hover.tooLong(LONGEST_OTHER_TEXT)}*`];
}

/** A marker shows the problem already. Documents of the JPO have none. */
function isMarked(
  { uri }: TextDocument,
  { problem }: FoundNumber,
  { settings }: Pick<HoverServices, 'settings'>,
): boolean {
  return problem !== undefined && !isJpoDocument(uri) && severityOf(problem.code, settings.diagnostics) !== 'off';
}

function asHover(document: TextDocument, { start, end }: FoundNumber, blocks: readonly string[]): MarkdownHover {
  return { contents: { kind: 'markdown', value: blocks.join('\n\n') }, range: rangeOf(document, start, end) };
}

interface Body {
  readonly lines: readonly string[];
  readonly knowledge: Knowledge;
}

async function bodyOf(
  uri: string,
  number: FoundNumber,
  services: HoverServices,
  signal: AbortSignal,
): Promise<Body | undefined> {
  const { cases, messages } = services;
  const isAskable = number.unsupported === undefined && number.problem?.severity !== 'error';
  const held = await peek(cases, number);
  const { knowledge } = held;
  if ('failure' in held) return { lines: failureLines(held.failure, knowledge, messages), knowledge };
  if (!isAskable || (knowledge.kind !== 'unknown' && !knowledge.isStale)) return asBody(number, held, services);

  const pending = services.pending.ask(uri, number);
  const outcome = await firstOf(pending, services, signal);
  switch (outcome.kind) {
    case 'resolved':
      return asBody(number, outcome.resolution, services);
    case 'gone':
      pending.abandon();
      return undefined;
    case 'delayed': {
      const sentence = waitingText(outcome.delay, services.clock.now(), messages, messages.hover.waiting);
      return asBodyAfter(sentence, number, held, services);
    }
    case 'slow':
      return asBodyAfter(messages.hover.slow, number, held, services);
  }
}

async function peek(cases: Cases, number: FoundNumber): Promise<Resolution> {
  try {
    const file = await cases.held(number);
    return { file, knowledge: file.knowledge };
  } catch (error) {
    return { knowledge: { kind: 'unknown' }, failure: failureOf(error) };
  }
}

type First =
  | { readonly kind: 'resolved'; readonly resolution: Resolution }
  | { readonly kind: 'delayed'; readonly delay: Delay }
  | { readonly kind: 'slow' }
  | { readonly kind: 'gone' };

async function firstOf(
  { result, heed }: Pick<Pending, 'result' | 'heed'>,
  { clock, settings }: HoverServices,
  signal: AbortSignal,
): Promise<First> {
  const done = new AbortController();
  const slow = clock.sleep(settings.hover.waitMs, AbortSignal.any([done.signal, signal])).then(
    (): First => ({ kind: 'slow' }),
    (): First => ({ kind: 'gone' }),
  );
  const delayed = Promise.withResolvers<First>();
  const unheed = heed((delay) => {
    // A wait that is over is none: the request is on its way.
    if (delay && !isOver(delay, clock.now())) delayed.resolve({ kind: 'delayed', delay });
  });
  try {
    const resolved = result.then((resolution): First => ({ kind: 'resolved', resolution }));
    return await Promise.race([resolved, delayed.promise, slow]);
  } finally {
    unheed();
    done.abort();
  }
}

async function asBody(number: FoundNumber, resolution: Resolution, services: HoverServices): Promise<Body> {
  const { knowledge, failure } = resolution;
  const { client, messages } = services;
  const usage = knowledge.kind === 'unknown' ? undefined : await client.usage().catch(() => undefined);
  const api = knowledge.kind === 'unknown' ? undefined : knowledge.source.api;
  const remaining = usage?.apis.find((one) => one.api === api)?.remaining;
  const failed = failure ? failureLines(failure, knowledge, messages) : [];
  const facts = knowledgeLines(knowledge, number, messages, judging(services));
  return { lines: [...failed, ...facts, ...sourceLine(knowledge, remaining, messages)], knowledge };
}

/** Saved data and its age, after a sentence that explains why it is not newer. */
async function asBodyAfter(
  sentence: string,
  number: FoundNumber,
  held: Resolution,
  services: HoverServices,
): Promise<Body> {
  const { lines, knowledge } = await asBody(number, held, services);
  return { lines: [sentence, ...lines], knowledge };
}

/** The page of the number, or of its application if its own address is unknown. */
function addressOf(number: FoundNumber, knowledge: Knowledge): string | undefined {
  const application = numbersKnown(knowledge).find(({ kind }) => kind === 'application');
  return offlineAddress(number) ?? (application && offlineAddress(application));
}
