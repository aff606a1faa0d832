import type { Position } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Cases, Resolution } from '../../cases/cases.ts';
import type { Clock } from '../../base/clock.ts';
import type { JpoClient } from '../../jpo/client.ts';
import { isOver, type Delay } from '../../jpo/inFlight.ts';
import { failureOf } from '../../base/failure.ts';
import type { Messages } from '../../messages/messages.ts';
import { offlineAddress } from '../../numbers/jplatpat.ts';
import type { FoundNumber } from '../../numbers/scan.ts';
import { waitingText } from '../shared/waitingText.ts';
import { numbersKnown, type Knowledge } from '../../cases/knowledge.ts';
import { failureLines, knowledgeLines, offlineLines, sourceLine } from '../shared/caseMarkdown.ts';
import type { Drafts } from '../shared/drafts.ts';
import { LONGEST_OTHER_TEXT } from '../shared/largeText.ts';
import type { MarkdownHover } from '../shared/markup.ts';
import type { Settings } from '../../settings/settings.ts';
import { severityOf } from '../diagnostics/diagnostics.ts';
import type { Pending, Wanted } from './wanted.ts';
import { rangeOf } from '../shared/readDocument.ts';

export interface HoverServices {
  readonly drafts: Drafts;
  readonly cases: Cases;
  readonly client: JpoClient;
  readonly wanted: Wanted;
  readonly clock: Clock;
  readonly messages: Messages;
  /** How long to wait for an answer, ms. */
  readonly waitMs: number;
  /** Applicants live abroad: longer periods. */
  readonly residentAbroad: boolean;
  /** What is wrong with a number is left to the markers that these show; undefined where the document has none. */
  readonly diagnostics?: Settings['diagnostics'] | undefined;
}

/**
 * What a number is. Answers at once from what is held; otherwise waits for the API, while there is a place in the minute
 * window, at most `waitMs` and no longer than the mouse stays (`signal`).
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
    ...offlineLines(number, addressOf(number, body.knowledge), messages, isMarked(number, services)),
    ...body.lines,
    ...tooLongLines(document, services),
  ]);
}

/**
 * What a number says by itself, where nothing else can be had: kind, law, year, what is wrong, the page. `trouble`: why
 * nothing else can be had.
 */
export function offlineHover(
  document: TextDocument,
  position: Position,
  {
    drafts,
    messages,
    diagnostics,
    trouble,
  }: Pick<HoverServices, 'drafts' | 'messages' | 'diagnostics'> & { readonly trouble?: string | undefined },
): MarkdownHover | null {
  const number = drafts.numberAt(document, document.offsetAt(position));
  if (!number) return null;
  const marked = isMarked(number, { diagnostics });
  return asHover(document, number, [
    ...offlineLines(number, offlineAddress(number), messages, marked),
    ...(trouble === undefined ? [] : [`⚠ ${trouble}`]),
    ...tooLongLines(document, { drafts, messages }),
  ]);
}

/**
 * In a text of which only the place under the mouse is read: why its numbers have no lines and no markers. Said here, to
 * somebody who looks at a number, and not as a problem of each log that is opened.
 */
function tooLongLines(
  document: TextDocument,
  { drafts, messages }: Pick<HoverServices, 'drafts' | 'messages'>,
): string[] {
  return drafts.isRead(document) ? [] : [`*${messages.hover.tooLong(LONGEST_OTHER_TEXT)}*`];
}

/** The editor says already what is wrong with the number: a marker stands there. */
function isMarked({ problem }: FoundNumber, { diagnostics }: Pick<HoverServices, 'diagnostics'>): boolean {
  return problem !== undefined && diagnostics !== undefined && severityOf(problem.code, diagnostics) !== 'off';
}

function asHover(document: TextDocument, { start, end }: FoundNumber, blocks: readonly string[]): MarkdownHover {
  const range = rangeOf(document, start, end);
  return { contents: { kind: 'markdown', value: blocks.join('\n\n') }, range };
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
  if ('failure' in held)
    return { lines: failureLines(held.failure, held.knowledge, messages), knowledge: held.knowledge };
  const { knowledge } = held;
  if (!isAskable || (knowledge.kind !== 'unknown' && !knowledge.isStale)) return asBody(number, held, services);

  const pending = services.wanted.ask(uri, number);
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
  { clock, waitMs }: HoverServices,
  signal: AbortSignal,
): Promise<First> {
  const done = new AbortController();
  const slow = clock.sleep(waitMs, AbortSignal.any([done.signal, signal])).then(
    (): First => ({ kind: 'slow' }),
    (): First => ({ kind: 'gone' }),
  );
  const delayed = Promise.withResolvers<First>();
  const unheed = heed((delay) => {
    // A wait that is over is none: the question is on its way.
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
  const facts = linesOf(resolution, number, services);
  return { lines: [...failed, ...facts, ...sourceLine(knowledge, remaining, messages)], knowledge };
}

/** What is held, with how old it is, after a sentence that says why it is not newer. */
async function asBodyAfter(
  sentence: string,
  number: FoundNumber,
  held: Resolution,
  services: HoverServices,
): Promise<Body> {
  const { lines, knowledge } = await asBody(number, held, services);
  return { lines: [sentence, ...lines], knowledge };
}

/** The facts of a case with its last days. Asks nothing. */
function linesOf(
  { knowledge }: Resolution,
  number: FoundNumber,
  { messages, clock, residentAbroad }: HoverServices,
): string[] {
  return knowledgeLines(knowledge, number, messages, { now: clock.now(), residentAbroad });
}

/** The page of the number itself, or of its application where the form of its own address is not known. */
function addressOf(number: FoundNumber, knowledge: Knowledge): string | undefined {
  const application = numbersKnown(knowledge).find(({ kind }) => kind === 'application');
  return offlineAddress(number) ?? (application && offlineAddress(application));
}
