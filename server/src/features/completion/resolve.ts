import type { CompletionItem } from 'vscode-languageserver';
import * as v from 'valibot';
import { caseNumberSchema } from '../actions/caseNumberSchema.ts';
import { knowledgeLines } from '../caseMarkdown.ts';
import { lastDaysOf, lastDayText } from '../lastDayText.ts';
import { escaped } from '../markdown.ts';
import type { CompletionServices } from './request.ts';

const dataSchema = v.variant('kind', [
  v.object({ kind: v.literal('case'), number: caseNumberSchema }),
  v.object({ kind: v.literal('applicant'), code: v.string() }),
]);

/** The documentation of an item, made when it is looked at: the facts of its case, or of its applicant. Never asks. */
export async function resolveCompletion(item: CompletionItem, services: CompletionServices): Promise<CompletionItem> {
  const data = v.safeParse(dataSchema, item.data);
  if (!data.success) return item;
  const lines =
    data.output.kind === 'case'
      ? await caseLines(data.output.number, services)
      : applicantLines(data.output.code, services);
  return lines.length === 0 ? item : { ...item, documentation: { kind: 'markdown', value: lines.join('\n\n') } };
}

type Number = v.InferOutput<typeof caseNumberSchema>;

async function caseLines(
  number: Number,
  { cases, messages, clock, residentAbroad }: CompletionServices,
): Promise<string[]> {
  const knowledge = await cases?.peek(number).catch(() => undefined);
  if (knowledge?.kind !== 'case') return [];
  const now = clock.now();
  const lastDays = lastDaysOf(knowledge.progress, { now, residentAbroad });
  return knowledgeLines(
    knowledge,
    number,
    messages,
    lastDays.map((one) => lastDayText(one, now, messages)),
  );
}

function applicantLines(code: string, { directory, messages }: CompletionServices): string[] {
  const entry = code === '' ? undefined : directory?.byCode(code);
  if (!entry) return [];
  const { name, alias, representative, address, phone, filePrefix } = entry;
  const texts = messages.completion;
  const rows: [string, string | undefined][] = [
    [texts.alias, alias],
    [texts.representative, representative],
    [texts.address, address],
    [texts.phone, phone],
    [texts.filePrefix, filePrefix],
  ];
  const known = rows.flatMap(([label, value]) => (value === undefined ? [] : [`${label}: ${escaped(value)}`]));
  return [`**${escaped(name)}** \`${code.replace(/[^0-9]/gu, '')}\``, ...known];
}
