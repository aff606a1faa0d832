import { Budget } from '../jpo/budget.ts';
import type { DocumentLink } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import * as v from 'valibot';
import type { Failure } from '../base/failure.ts';
import type { Cases } from '../cases/cases.ts';
import type { CaseNumber } from '../numbers/caseNumber.ts';
import { offlineAddress } from '../numbers/jplatpat.ts';
import type { FoundNumber } from '../numbers/scan.ts';
import { caseNumberSchema } from './shared/places.ts';
import type { FeatureServices } from './services.ts';
import { rangeOf } from './shared/readDocument.ts';

type LinkServices = Pick<FeatureServices, 'drafts' | 'cases' | 'messages'>;

/** Links of one document: more than any draft has, and editors keep all of them in view. */
export const MOST_LINKS = 10_000;

/**
 * J-PlatPat links of the first MOST_LINKS numbers; the last one says if there are more. An address of unknown form is
 * requested when its link is opened. Sends no request.
 */
export async function documentLinks(document: TextDocument, services: LinkServices): Promise<DocumentLink[]> {
  const readable: FoundNumber[] = [];
  let isCut = false;
  for (const number of services.drafts.numbers(document)) {
    if (number.number === '') continue;
    isCut = readable.length === MOST_LINKS;
    if (isCut) break;
    readable.push(number);
  }
  const all = await Promise.all(readable.map((number) => linkOf(document, number, services)));
  const links = all.filter((link) => link !== undefined);
  const last = links.at(-1);
  if (isCut && last) last.tooltip = `${last.tooltip ?? ''}\n${services.messages.cut.links(MOST_LINKS)}`;
  return links;
}

async function linkOf(
  document: TextDocument,
  number: FoundNumber,
  { cases, messages }: LinkServices,
): Promise<DocumentLink | undefined> {
  const range = rangeOf(document, number.start, number.end);
  const target = offlineAddress(number) ?? (await heldAddress(cases, number));
  if (target !== undefined) return { range, target, tooltip: messages.link.tooltip };
  if (number.unsupported !== undefined) return undefined;
  const { law, kind, number: digits } = number;
  return { range, tooltip: messages.link.resolve, data: { law, kind, number: digits } };
}

async function heldAddress(cases: Cases, number: CaseNumber): Promise<string | undefined> {
  const { application } = (await cases.held(number).catch(() => undefined)) ?? {};
  return application && offlineAddress(application);
}

/** The address of an opened link: first the application's number, then its fixed address. */
export async function resolveLink(
  link: DocumentLink,
  { cases }: LinkServices,
  signal: AbortSignal,
): Promise<{ readonly link: DocumentLink; readonly failure?: Failure | undefined }> {
  const parsed = v.safeParse(caseNumberSchema, link.data);
  if (!parsed.success) return { link };
  const options = { priority: 'interactive', signal, budget: new Budget(2) } as const; // as the tooltip announces
  const found = await cases.application(parsed.output, options);
  if (!found.application) return { link, failure: found.resolution.failure };
  const known = offlineAddress(found.application);
  const { target = known, failure } = known === undefined ? await cases.address(found.application, options) : {};
  return { link: target === undefined ? link : { ...link, target }, failure };
}
