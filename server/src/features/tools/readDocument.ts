import * as v from 'valibot';
import type { Documents } from '../../cases/cases.ts';
import type { BodyQuestion } from '../../cases/questions.ts';
import { BundleError } from '../../documents/bundleError.ts';
import type { CaseDocument } from '../../documents/document.ts';
import type { AskOptions } from '../../jpo/client.ts';
import type { Messages } from '../../messages/messages.ts';
import { documentCode } from '../../drafts/documentCodes.ts';
import { fold } from '../../numbers/fold.ts';
import { formatNumber } from '../../numbers/format.ts';
import type { FoundNumber } from '../../numbers/scan.ts';
import { plain } from '../shared/markdown.ts';
import { sourceText } from './lookUpCase.ts';
import { askingFor, estimateFor, missingLines, prepared, numberOf, type Tool, type ToolServices } from './tool.ts';

/** Longest text of a document for a model, UTF-16 units. */
const LONGEST = 40_000;

const wish = v.object({ document: v.pipe(v.string(), v.maxLength(200)) });

/** `{ number, document? }`: the text of a document of a case; by default the latest notice. */
export const readDocument: Tool = {
  prepare: async (input, services) => {
    const { tools } = services.messages;
    const number = numberOf(input, services);
    if (typeof number === 'string') return { doing: tools.reading, requests: 0 };
    const question = questionOf(wishOf(input));
    const cost = await estimateFor(number, [question], services);
    const name = formatNumber(number);
    return prepared(tools.readingDocument(name), tools.bodiesOf[question](name), cost, services);
  },

  invoke: async (input, services, agreed) => {
    const { messages } = services;
    const number = numberOf(input, services);
    if (typeof number === 'string') return number;
    const wanted = wishOf(input);
    const question = questionOf(wanted);
    const cost = await estimateFor(number, [question], services);
    const asking = askingFor(cost, agreed);
    try {
      const found = await documentsOf(number, question, asking, services);
      const missing = missingLines(cost, agreed, found.failure, services);
      const lines = chosenLines(found, wanted, question, messages);
      const shown = lines.length > 0 ? lines : [noneOf(found, missing, services)];
      return [formatNumber(number), ...missing, ...shown].join('\n');
    } catch (error) {
      if (!(error instanceof BundleError)) throw error;
      return `${formatNumber(number)}\n${messages.case.unreadable}`;
    }
  },
};

/** Why there is nothing to read. Only an answer shows that there are no documents. */
function noneOf({ isUnknown, failure }: Found, missing: readonly string[], { messages }: ToolServices): string {
  if (failure || missing.length > 0) return messages.tools.nothingHeld;
  return isUnknown === true ? messages.hover.notFound : messages.case.noDocuments;
}

interface Found extends Documents {
  /** The JPO does not know the number. */
  readonly isUnknown?: boolean;
}

function wishOf(input: unknown): string {
  const parsed = v.safeParse(wish, input);
  return parsed.success ? fold(parsed.output.document).trim() : '';
}

/** The archive that has a document of this name. */
function questionOf(wanted: string): BodyQuestion {
  if (/意見|補正書|上申|response|opinion|amendment/iu.test(wanted)) return 'responseBodies';
  return /査定|却下|decision|refusal$/iu.test(wanted) ? 'decisionBodies' : 'noticeBodies';
}

async function documentsOf(
  number: FoundNumber,
  question: BodyQuestion,
  asking: AskOptions | undefined,
  { cases }: ToolServices,
): Promise<Found> {
  if (!asking) {
    const file = await cases.held(number);
    return file.application ? file.documents(question) : { isUnknown: true };
  }
  const found = await cases.application(number, asking);
  if (found.application) return cases.documents(found.application, question, asking);
  const { failure } = found.resolution;
  return failure ? { failure } : { isUnknown: true };
}

/** The document with its facts, or the names of the available ones. */
function chosenLines(
  { bundle, source }: Documents,
  wanted: string,
  question: BodyQuestion,
  messages: Messages,
): string[] {
  const { tools, hover, case: texts } = messages;
  const all = (bundle?.documents ?? [])
    .filter(({ code }) => question !== 'noticeBodies' || documentCode(code)?.body !== 'decisionBodies')
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  if (all.length === 0 || !source) return [];
  const chosen = all.find((one) => isWanted(one, wanted));
  const list = all.map((one) => `  ${nameOf(one)}`);
  if (!chosen) return [tools.noSuchDocument, ...list];
  const text = chosen.text.length > LONGEST ? `${chosen.text.slice(0, LONGEST).toWellFormed()}…` : chosen.text;
  return [
    nameOf(chosen),
    sourceText(source, false, messages),
    ...(chosen.undecodable > 0 ? [texts.undecodable(chosen.undecodable)] : []),
    ...(text.length < chosen.text.length ? [tools.cut(LONGEST, chosen.text.length)] : []),
    ...(all.length > 1 ? [`${hover.history}:`, ...list] : []),
    tools.isData,
    '',
    text,
  ];
}

/** Every word has to be in the name, date or a number of the document. */
function isWanted(one: CaseDocument, wanted: string): boolean {
  const said = fold([one.name, one.date, one.code, one.documentNumber, one.dispatchNumber].join(' '));
  return wanted.split(/[\s、,]+/u).every((word) => said.includes(word));
}

function nameOf({ name, date }: CaseDocument): string {
  return `${date ?? ''} ${plain(name)}`.trim();
}
