import { CompletionItemKind, type CompletionItem, type TextEdit } from 'vscode-languageserver-types';
import type { Entry } from '../../applicants/directory.ts';
import { distinctBy } from '../../base/lookup.ts';
import { isAgent, personsOf, personOf } from '../../drafts/reading.ts';
import { isPerson, type Block } from '../../drafts/structure.ts';
import type { Item } from '../../drafts/items.ts';
import { fold } from '../../numbers/fold.ts';
import { lineStart } from '../shared/places.ts';
import { plain } from '../shared/markdown.ts';
import { cellsOf, inWidth, type Layout } from '../../drafts/layout.ts';
import { lookUpItems } from './lookUpItem.ts';
import { contentItem, gapOf, order, type ContentRequest, type Offers } from './request.ts';
import { rangeOf } from '../shared/readDocument.ts';
import { APPLICANT_USED } from '../offered.ts';

/** 識別番号 ↔ 氏名又は名称: the parties of the case, then the directory; the other line of the person is filled as well. */

/** A person to offer. */
type Candidate = Pick<Entry, 'code' | 'name'> & Partial<Entry> & { readonly ofCase: boolean };

/** Directory entries shown; a longer list is cut, and further typing narrows it. */
const MOST = 50;
const APPLICANT_CODE = '識別番号';
const NAMES = ['氏名又は名称', '氏名'];

/** `wanted`: the line of the person at the cursor. */
export async function persons(request: ContentRequest, wanted: 'code' | 'name'): Promise<Offers> {
  const { parent, services, typed } = request;
  if (!parent || !isPerson(parent.item.name)) return { items: [] };
  const { parties: fromCase, otherCodes } = await ofCase(request, parent);
  const all = services.directory?.search(wanted === 'code' ? fold(typed) : typed, MOST) ?? [];
  const fitting = all.filter(({ code }) => !otherCodes.has(code));
  // A person who was typed stays, on either side of the case.
  const found = typed !== '' && fitting.length === 0 ? all : fitting;
  // Names from outside: one line each.
  const candidates = [
    ...fromCase.map((party): Candidate => ({ ...services.directory?.byCode(party.code), ...party, ofCase: true })),
    ...found.map((entry): Candidate => ({ ...entry, ofCase: false })),
  ].map((one) => ({ ...one, name: plain(one.name) }));
  const isFound = new Set(found.map(({ code, name }) => `${code} ${plain(name)}`));
  const seen = new Set<string>();
  const items = candidates.flatMap((one, index) => {
    const key = `${one.code} ${one.name}`;
    if (seen.has(key) || (wanted === 'code' && one.code === '')) return [];
    seen.add(key);
    return [partyItem(request, parent, one, wanted, index, isFound.has(key))];
  });
  const isKnown = candidates.some(({ code, name }) => typed === name || (code !== '' && fold(typed) === code));
  const asking = isKnown ? [] : await lookUpItems(request, wanted);
  // The directory finds names, not the editor, so further typing needs a new list.
  return { items: [...items, ...asking], isCut: services.directory !== undefined };
}

interface OfCase {
  readonly parties: readonly { readonly code: string; readonly name: string }[];
  /** Codes of persons who are only on the other side: applicants at an agent, agents at an applicant. */
  readonly otherCodes: ReadonlySet<string>;
}

/** The parties of the case; first those that the document does not name. */
async function ofCase({ held, cursor, type }: ContentRequest, parent: Block): Promise<OfCase> {
  const { own, others } = await held();
  // A new application has no case yet but names an earlier one.
  const cases = own.length === 0 && type?.id.endsWith('Application') === true ? others.slice(0, 1) : own;
  const agent = isAgent(parent.item.name);
  // The holder or the agent pays fees.
  const both = parent.item.name === '納付者';
  const parties = cases.flatMap(({ progress: { applicants = [], agents = [] } = {} }) => [
    ...(agent ? [] : applicants),
    ...(agent || both ? agents : []),
  ]);
  const here = new Set(parties.map(({ code }) => code));
  const everyone = cases.flatMap(({ progress: { applicants = [], agents = [] } = {} }) => [...applicants, ...agents]);
  const otherCodes = new Set(everyone.flatMap(({ code = '' }) => (code === '' || here.has(code) ? [] : code)));
  const named = new Set<string>();
  for (const { block, name } of cursor.document ? personsOf(cursor.document) : []) {
    if (block !== parent && block.item.name === parent.item.name && name) named.add(name.content);
  }
  const inOrder = parties
    .map(({ code = '', name }) => ({ code, name }))
    .sort((a, b) => Number(named.has(a.name)) - Number(named.has(b.name)));
  return { parties: inOrder, otherCodes };
}

function partyItem(
  request: ContentRequest,
  parent: Block,
  one: Candidate,
  wanted: 'code' | 'name',
  index: number,
  isFound: boolean,
): CompletionItem {
  const { services, layout } = request;
  const code = inWidth(one.code, layout.width);
  const { edits, behind } = filled(request, parent, one, wanted);
  const texts = services.messages.completion;
  const source = one.ofCase ? texts.party(isAgent(parent.item.name)) : texts.source[one.source ?? 'answer'];
  const other = wanted === 'code' ? one.name : code;
  return contentItem(request, wanted === 'code' ? code : one.name, {
    kind: CompletionItemKind.Reference,
    detail: other,
    labelDetails: { detail: ` ${other}`, description: one.alias === undefined ? source : `${one.alias} ${source}` },
    sortText: `${one.ofCase ? 'a' : 'b'}${order(index)}`,
    also: wanted === 'code' ? one.name : `${one.code} ${code}`,
    isFound,
    behind,
    additionalTextEdits: edits,
    ...(one.code === '' ? {} : { command: { title: '', command: APPLICANT_USED, arguments: [one.code] } }),
    data: { kind: 'applicant', code: one.code },
  });
}

interface Filled {
  readonly edits: TextEdit[];
  /** Lines behind the content: a separate edit would touch that of the content. */
  readonly behind: string;
}

/** Fills the other line of a person by replacing its content or adding the line; also 代表者 if present. */
export function filled(
  request: Pick<ContentRequest, 'document' | 'text' | 'layout' | 'item'>,
  parent: Block,
  one: Pick<Entry, 'code' | 'name' | 'representative'>,
  wanted: 'code' | 'name',
): Filled {
  const { document, text, layout, item } = request;
  const edits: TextEdit[] = [];
  let behind = '';
  const replace = (member: Block, content: string) => {
    if (member.item.content === content) return;
    const [start, end] = contentRange(text, member.item);
    const gap = start === member.item.end ? gapOf(text, member, layout) : '';
    edits.push({ range: rangeOf(document, start, end), newText: gap + content });
  };
  const other = wanted === 'code' ? NAMES : [APPLICANT_CODE];
  const content = wanted === 'code' ? one.name : inWidth(one.code, layout.width);
  const there = parent.members.find(({ item: { name } }) => other.includes(name));
  if (there) {
    if (content !== '') replace(there, content);
  } else if (content !== '') {
    const line = newLine(text, item.item, wanted === 'code' ? '氏名又は名称' : APPLICANT_CODE, content, layout);
    // The name comes after 弁理士, the code first.
    const profession = parent.members.findLast(({ item: { name } }) => name === '弁理士' || name === '弁護士');
    const anchor =
      wanted === 'name' ? parent : profession && profession.item.start > item.item.start ? profession : item;
    if (anchor === item) behind = line;
    else {
      const [, end] = contentRange(text, anchor.item);
      edits.push({ range: rangeOf(document, end, end), newText: line });
    }
  }
  const representative = parent.members.find(({ item: { name } }) => name === '代表者');
  if (representative && one.representative !== undefined) replace(representative, one.representative);
  return { edits, behind };
}

/** The range of a content; if it is empty, the blanks behind the name. */
export function contentRange(text: string, item: Item): [start: number, end: number] {
  if (item.content !== '') return [item.contentStart, item.contentEnd];
  let end = item.end;
  while (end < text.length && /[ \t\u3000]/u.test(text.charAt(end))) end++;
  return [item.end, end];
}

/** A line for an item of the same person, with its indentation. */
function newLine(text: string, sibling: Item, name: string, content: string, layout: Layout): string {
  const start = lineStart(text, sibling.start);
  const indent = /^[ \t\u3000]*/u.exec(text.slice(start, sibling.start))?.[0] ?? '';
  const head = `${indent}【${name}】`;
  return `${layout.lineBreak}${head}${layout.gap(cellsOf(head))}${content}`;
}

/** 代表者, 電話番号, 住所又は居所 of the person, from the directory. */
export function ofPerson(key: 'representative' | 'phone' | 'address'): (request: ContentRequest) => Offers {
  return (request) => {
    const { parent, services, layout } = request;
    if (!parent || !isPerson(parent.item.name)) return { items: [] };
    const { digits: code, name: written } = personOf(parent);
    const name = written?.content;
    const ofName = name === undefined ? [] : (services.directory?.byName(name) ?? []);
    const entries = code === undefined ? ofName : [services.directory?.byCode(code)];
    const values = new Set(entries.flatMap((entry) => entry?.[key] ?? []));
    const items = [...values].map((value) =>
      contentItem(request, key === 'phone' ? inWidth(value, layout.width) : value, { detail: name ?? '' }),
    );
    return { items };
  };
}

/** Prefixes of 整理番号 for the applicants of the draft, from the office's own lists. */
export async function filePrefixes(request: ContentRequest): Promise<Offers> {
  const { services, cursor, layout, held } = request;
  const written = cursor.document ? personsOf(cursor.document).flatMap(({ digits }) => digits ?? []) : [];
  const { own } = await held();
  const onRecord = own.flatMap(({ progress }) => progress?.applicants?.flatMap(({ code }) => code ?? []) ?? []);
  const entries = [...written, ...onRecord].flatMap((code) => services.directory?.byCode(code) ?? []);
  const items = distinctBy(entries, ({ filePrefix = '' }) => filePrefix).flatMap(({ filePrefix, name }) =>
    filePrefix ? contentItem(request, inWidth(filePrefix, layout.width), { detail: name }) : [],
  );
  return { items };
}
