import type { CompletionItem, MarkupKind } from 'vscode-languageserver-types';
import * as v from 'valibot';
import { caseNumberSchema } from '../shared/casePlace.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { knowledgeLines } from '../shared/caseMarkdown.ts';
import { judging } from '../services.ts';
import { escaped, markupFor } from '../shared/markdown.ts';
import type { CompletionServices } from './request.ts';

const dataSchema = v.variant('kind', [
  v.object({ kind: v.literal('case'), number: caseNumberSchema }),
  v.object({ kind: v.literal('applicant'), code: v.string() }),
]);

/**
 * The documentation of an item, made when it is looked at: the facts of its case, or of its applicant. Never asks.
 * `formats`: what the editor can show; undefined where it does not say.
 */
export async function resolveCompletion(
  item: CompletionItem,
  services: CompletionServices,
  formats?: readonly MarkupKind[],
): Promise<CompletionItem> {
  const data = v.safeParse(dataSchema, item.data);
  if (!data.success) return item;
  const lines =
    data.output.kind === 'case'
      ? await caseLines(data.output.number, services)
      : applicantLines(data.output.code, services);
  return lines.length === 0 ? item : { ...item, documentation: markupFor(lines.join('\n\n'), formats) };
}

async function caseLines(number: CaseNumber, services: CompletionServices): Promise<string[]> {
  const file = await services.cases?.held(number).catch(() => undefined);
  if (!file?.progress) return [];
  return knowledgeLines(file.knowledge, number, services.messages, judging(services));
}

function applicantLines(code: string, { directory, messages }: CompletionServices): string[] {
  const entry = code === '' ? undefined : directory?.byCode(code);
  if (!entry) return [];
  const { alias, representative, address, phone, filePrefix } = entry;
  const texts = messages.completion;
  const rows: [string, string | undefined][] = [
    [texts.alias, alias],
    [texts.representative, representative],
    [texts.address, address],
    [texts.phone, phone],
    [texts.filePrefix, filePrefix],
  ];
  // Name and code stand on the item.
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [`${label}: ${escaped(value)}`]));
}
