import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver-types';
import { distinctBy } from '../../base/lookup.ts';
import { caseOfGroup } from '../../drafts/reading.ts';
import { caseKey, type CaseNumber, type Kind, type Law } from '../../numbers/caseNumber.ts';
import { fold } from '../../numbers/fold.ts';
import { formatNumber, toFullWidth } from '../../numbers/format.ts';
import type { FoundNumber } from '../../numbers/scan.ts';
import { lineStart } from '../shared/places.ts';
import { plain } from '../shared/markdown.ts';
import { numbersOfCase, type HeldCase } from './heldCases.ts';
import {
  contentItem,
  order,
  searchWords,
  type CompletionRequest,
  type ContentRequest,
  type Offers,
} from './request.ts';
import { rangeOf } from '../shared/readDocument.ts';

/** Numbers of the cases of a draft, in its own notation and width. */

interface Named {
  readonly number: CaseNumber;
  readonly case: HeldCase;
  readonly isOwn: boolean;
}

/** The content of 【出願番号】, 【特許番号】 … */
export function numberContents(kinds: readonly Kind[], law?: Law): (request: ContentRequest) => Promise<Offers> {
  return async (request) => {
    const { place, document, services, parent } = request;
    const here = services.drafts
      .numbers(document)
      .filter(({ start, end }) => start >= place.start && end <= place.end)
      .map(caseKey);
    const all = (await named(request)).filter(
      ({ number, case: { found } }) =>
        kinds.includes(number.kind) &&
        (law === undefined || number.law === law) &&
        !(here.includes(caseKey(found)) && here.includes(caseKey(number))),
    );
    // An earlier application is not the case of the draft.
    const others = parent && EARLIER.test(parent.item.name) ? all.filter(({ isOwn }) => !isOwn) : all;
    const notation = notationOf(request);
    return {
      items: unique(others).map((one, index) => {
        const text = written(one.number, notation);
        const extra = { ...described(one, request), sortText: order(index), also: searchWords(text) };
        return contentItem(request, text, extra);
      }),
    };
  };
}

const EARLIER = /^(?:原出願の表示|先の出願に基づく優先権主張|パリ条約による優先権等の主張|本意匠の表示)$/u;

/** Beginnings of numbers in running text, folded, and the kinds that they can become. */
const BEGINNINGS: readonly (readonly [typed: RegExp, law: Law | undefined, kinds: readonly Kind[]])[] = [
  [/特(?:願|許出願)[0-9/\- ]{0,16}$/u, 'patent', ['application']],
  [/特開[0-9/\- ]{0,16}$/u, 'patent', ['publication']],
  [/特表[0-9/\- ]{0,16}$/u, 'patent', ['nationalPublication']],
  [/特許第[0-9]{0,7}$/u, 'patent', ['registration']],
  [/意願[0-9/\- ]{0,16}$/u, 'design', ['application']],
  [/意匠登録第[0-9]{0,7}$/u, 'design', ['registration']],
  [/商願[0-9/\- ]{0,16}$/u, 'trademark', ['application']],
  [/商標登録第[0-9]{0,7}$/u, 'trademark', ['registration']],
  [/PCT(?:\/[A-Z]{0,2}[0-9/]{0,11})?$/u, undefined, ['internationalApplication']],
  [/WO[0-9/]{0,11}$/u, undefined, ['internationalPublication', 'republication']],
];

/** Characters; the word with the typed part of a number is never longer. */
const LOOK_BACK = 28;

/** Numbers for 特願, 特開, 特許第 … in running text; the word and the typed part are replaced. */
export async function numberWords(request: CompletionRequest): Promise<CompletionItem[]> {
  const { text, offset, document, services } = request;
  const from = Math.max(lineStart(text, offset), offset - LOOK_BACK);
  const before = fold(text.slice(from, offset));
  for (const [beginning, law, kinds] of BEGINNINGS) {
    const typed = beginning.exec(before);
    if (!typed) continue;
    const start = from + typed.index;
    const number = services.drafts.numberAt(document, offset);
    const end = number?.start === start ? number.end : offset;
    const notation = notationOf(request);
    const all = (await named(request)).filter(
      (one) => kinds.includes(one.number.kind) && (law === undefined || one.number.law === law) && !isHere(one, start),
    );
    return unique([...all, ...(await cited(request, kinds, law))]).map((one, index) => {
      const shown = written(one.number, notation);
      return {
        label: shown,
        ...described(one, request),
        sortText: order(index),
        filterText: searchWords(shown),
        textEdit: { range: rangeOf(document, start, end), newText: shown },
      };
    });
  }
  return [];
}

function isHere({ case: { found }, number }: Named, start: number): boolean {
  return found.start === start && caseKey(found) === caseKey(number);
}

/** Numbers of the cases of the draft, its own first. */
async function named({ held }: CompletionRequest): Promise<Named[]> {
  const { own, others } = await held();
  const list = (cases: readonly HeldCase[], isOwn: boolean) =>
    cases.flatMap((one) => numbersOfCase(one).map((number) => ({ number, case: one, isOwn })));
  return [...list(own, true), ...list(others, false)].filter(({ number }) => number.number !== '');
}

/** Documents cited against the case of the draft, from saved data. */
async function cited(request: CompletionRequest, kinds: readonly Kind[], law: Law | undefined): Promise<Named[]> {
  const { held } = request;
  const [own] = (await held()).own;
  if (!own) return [];
  const facts = await own.file?.facts().catch(() => undefined);
  return (facts?.citations?.value.patents ?? []).flatMap(({ number }) =>
    number && kinds.includes(number.kind) && (law === undefined || number.law === law)
      ? [{ number, case: { found: { ...own.found, ...number }, file: undefined, progress: undefined }, isOwn: false }]
      : [],
  );
}

function unique(all: readonly Named[]): Named[] {
  return distinctBy(all, ({ number }) => caseKey(number));
}

function described({ number, case: { progress }, isOwn }: Named, { services }: CompletionRequest) {
  const { law, kind } = number;
  const title = plain(progress?.title ?? '');
  const description = isOwn ? services.messages.completion.thisCase : services.messages.kind[kind];
  return {
    kind: CompletionItemKind.Value,
    ...(title === '' ? {} : { detail: title }),
    labelDetails: { ...(title === '' ? {} : { detail: ` ${title}` }), description },
    data: { kind: 'case', number: { law, kind, number: number.number } },
  };
}

interface Notation {
  readonly width: 'half' | 'full';
  /** Leading zeros of the serial number are blanks: 意願２０２４－　　１９５０. */
  readonly isBlankPadded: boolean;
}

function notationOf({ services, document, layout, cursor }: CompletionRequest): Notation {
  const start = cursor.document?.start ?? 0;
  const near: FoundNumber[] = [];
  for (const number of services.drafts.numbers(document)) {
    if (number.start < start) continue;
    if (near.push(number) === 8) break;
  }
  const digits = near.find(({ text }) => /[0-9０-９]/u.test(text))?.text;
  return {
    width: digits === undefined ? layout.width : /[０-９]/u.test(digits) ? 'full' : 'half',
    isBlankPadded: near.some(({ text }) => /[-－][ \u3000]{1,5}[0-9０-９]/u.test(text)),
  };
}

function written(number: CaseNumber, { width, isBlankPadded }: Notation): string {
  const half = formatNumber(number);
  const padded =
    isBlankPadded && number.kind === 'application'
      ? half.replace(/-(0+)(?=[0-9])/u, (_, zeros: string) => `-${' '.repeat(zeros.length)}`)
      : half;
  return width === 'full' ? toFullWidth(padded) : padded;
}

/** The number in a block such as 【原出願の表示】. */
export function numberIn({ parent, services, document }: ContentRequest): FoundNumber | undefined {
  return parent && caseOfGroup(parent, services.drafts.numbers(document))?.number;
}
