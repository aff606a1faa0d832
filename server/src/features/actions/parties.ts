import { CodeActionKind, type CodeAction } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Edit } from '../../checks/finding.ts';
import type { Cases } from '../../cases/cases.ts';
import { typeOf } from '../../drafts/lawOfDraft.ts';
import { caseOf, isAgent, personsOf, personOf } from '../../drafts/reading.ts';
import { isPerson, type Block, type DraftDocument } from '../../drafts/structure.ts';
import type { NamedCode } from '../../apis/answers/applicants.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Drafts } from '../shared/drafts.ts';
import { plain } from '../shared/markdown.ts';
import { lineEnd, lineStart, placeAt, nameOfCode } from '../shared/places.ts';
import { cellsOf, inWidth, layoutOf, type Layout } from '../../drafts/layout.ts';
import { editOf, type ActionProvider } from './request.ts';

interface Parties {
  /** Applicants or holders, who act together. */
  readonly all: readonly NamedCode[];
  /** Agents, each of whom can act alone. */
  readonly each: readonly NamedCode[];
}

/**
 * At the item of a party: 識別番号 and 氏名又は名称 from the case, all applicants at once, agents one by one. Fills an empty
 * item; behind a filled one it adds those that the document does not name yet.
 */
export const partyActions: ActionProvider = async (request, services) => {
  const { document, from, wants } = request;
  const { drafts, cases, messages } = services;
  if (!cases || !wants(CodeActionKind.RefactorRewrite)) return [];
  const place = placeAt(document, drafts, from);
  const block = place?.blocks[0];
  if (!place || !block || !isPerson(block.item.name)) return [];
  const parties = await partiesFor(block, place.document, document, cases, drafts);
  if (!parties) return [];
  const isUnnamed = [block.item, ...block.members.map(({ item }) => item)].every(
    ({ name, content }) => content === '' || (name !== block.item.name && !NAMING.has(name)),
  );
  const alike = personsOf(place.document).filter((person) => person.block.item.name === block.item.name);
  const named = new Set(alike.flatMap(({ digits }) => digits ?? []));
  const missing = (among: readonly NamedCode[]) => among.filter(({ code }) => isUnnamed || !named.has(code));
  const layout = layoutOf(document.getText(), place.document);
  const action = (title: string, people: readonly NamedCode[]): CodeAction => ({
    title,
    kind: CodeActionKind.RefactorRewrite,
    edit: editOf(document, [writing(document, block, people, layout, isUnnamed)]),
  });
  const all = missing(parties.all);
  const { insertParties, insertAgent } = messages.actions;
  const item = plain(block.item.name);
  const together = all.length > 0 ? [action(insertParties(item, names(all, messages)), all)] : [];
  return [...together, ...missing(parties.each).map((one) => action(insertAgent(item, plain(one.name)), [one]))];
};

function names(people: readonly NamedCode[], { hover }: Messages): string {
  const [first] = people;
  return `${plain(first?.name ?? '')}${people.length > 1 ? ` ${hover.more(people.length - 1)}` : ''}`;
}

/** Persons without JPO data: inventors, those who take over, the other side. */
const OTHERS = /発明者|考案者|創作をした者|承継人|被請求人/u;

async function partiesFor(
  { item }: Block,
  draft: DraftDocument,
  document: TextDocument,
  cases: Cases,
  drafts: Drafts,
): Promise<Parties | undefined> {
  if (OTHERS.test(item.name)) return undefined;
  const numbers = drafts.numbers(document);
  const number = caseOf(draft, numbers)?.number;
  const file = number && (await cases.held(number).catch(() => undefined));
  if (!file?.progress) return undefined;
  const { applicants, agents } = file.progress;
  if (isAgent(item.name)) return { all: [], each: coded(agents) };
  const isHolder =
    item.name.endsWith('権者') || (typeOf(draft, numbers)?.id === 'registrationFee' && item.name === '納付者');
  const facts = isHolder ? await file.facts().catch(() => undefined) : undefined;
  const holders = coded(facts?.registration?.value.holders);
  return { all: holders.length > 0 ? holders : coded(applicants), each: [] };
}

function coded(people: readonly { readonly code: string | undefined; readonly name: string }[] = []): NamedCode[] {
  return people.flatMap(({ code, name }) => (code !== undefined && code !== '' ? { code, name: plain(name) } : []));
}

/** Replaces a block without a name, or adds behind a filled one. */
function writing(
  document: TextDocument,
  block: Block,
  people: readonly NamedCode[],
  layout: Layout,
  isUnnamed: boolean,
): Edit {
  const text = document.getText();
  const written = text.slice(block.item.start, block.item.end);
  const kept = isUnnamed ? otherMembers(block, text) : [];
  const lines = people.flatMap((one, index) => [
    ...personLines(written, one, layout, isAgent(block.item.name)),
    ...(index === 0 ? kept : []),
  ]);
  const start = isUnnamed ? lineStart(text, block.item.start) : lineEnd(text, block.end);
  const before = isUnnamed ? '' : '\n';
  return { start, end: lineEnd(text, block.end), text: before + lines.join(layout.lineBreak) };
}

const NAMING = new Set(['識別番号', '氏名又は名称', '氏名', '弁理士', '弁護士']);

/** Lines to keep, such as 電話番号 of a template. */
function otherMembers({ members }: Block, text: string): string[] {
  return members
    .filter(({ item }) => !NAMING.has(item.name) && item.content !== '')
    .map(({ item }) => text.slice(lineStart(text, item.start), item.contentEnd));
}

function personLines(item: string, { code, name }: NamedCode, layout: Layout, isAgents: boolean): string[] {
  const member = (head: string, content = '') => {
    const start = layout.indent.member + head;
    return content === '' ? start : start + layout.gap(cellsOf(start)) + content;
  };
  return [
    layout.indent.top + item,
    member('【識別番号】', inWidth(code, layout.width)),
    ...(isAgents ? [member(name.startsWith('弁護士法人') ? '【弁護士】' : '【弁理士】')] : []),
    member('【氏名又は名称】', name),
  ];
}

/** In the block of a person: replaces the name by the one registered for the 識別番号. */
export const registeredNameActions: ActionProvider = async ({ document, from, wants }, services) => {
  if (!wants(CodeActionKind.RefactorRewrite)) return [];
  const place = placeAt(document, services.drafts, from);
  const block = place?.blocks.findLast(({ members }) => members.some(({ item }) => item.name === '識別番号'));
  if (!place || !block) return [];
  const { digits, name: written } = personOf(block);
  if (digits === undefined || !written) return [];
  const registered = await nameOfCode(digits, document, place.document, services);
  if (!registered || registered.name === written.content) return [];
  const name = plain(registered.name);
  return [
    {
      title: services.messages.actions.registeredName(name, digits),
      kind: CodeActionKind.RefactorRewrite,
      edit: editOf(document, [{ start: written.contentStart, end: written.contentEnd, text: name }]),
    },
  ];
};
