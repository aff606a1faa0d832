import assert from 'node:assert/strict';
import { InsertTextFormat, TextEdit, type CompletionItem, type CompletionList } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Entry } from '../../../../server/src/applicants/directory.ts';
import { completion } from '../../../../server/src/features/completion/completion.ts';
import { CaseNotes } from '../../../../server/src/features/completion/heldCases.ts';
import type { CompletionServices } from '../../../../server/src/features/completion/request.ts';
import { Drafts } from '../../../../server/src/features/shared/drafts.ts';
import { ReadDocument } from '../../../../server/src/features/shared/readDocument.ts';
import { messagesFor } from '../../../../server/src/messages/messages.ts';
import type { FeatureServices } from '../../../../server/src/features/services.ts';
import { readSettings } from '../../../../server/src/settings/settings.ts';
import { fold } from '../../../../server/src/numbers/fold.ts';
import type { DemoServices } from '../../../support/demoServices.ts';

/** Some who stand in the office's own list. All invented. */
const ENTRIES: readonly Entry[] = [
  {
    code: '999000031',
    name: '株式会社架空髙橋製作所',
    alias: '架空高橋',
    representative: '髙橋　見本',
    filePrefix: 'KT',
    phone: '03-0000-0000',
    source: 'file',
  },
  { code: '999000011', name: '架空電機株式会社', source: 'answer' },
  { code: '999010003', name: '架空　一郎', isAgent: true, source: 'answer' },
];

type Searched = FeatureServices['directory'];

/** A small directory: any part of name, 略称 or code, 髙 as 高. */
export function directoryOf(entries: readonly Entry[]): Searched {
  const folded = (text: string) => fold(text).replaceAll('髙', '高').replace(/ /gu, '');
  return {
    search: (text, limit) =>
      entries
        .filter(({ name, alias = '', code }) => folded(`${name}|${alias}|${code}`).includes(folded(text)))
        .slice(0, limit),
    byCode: (code) => entries.find((one) => one.code === code),
    byName: (name) => entries.filter((one) => folded(one.name) === folded(name)),
    use: () => undefined,
    refresh: () => Promise.resolve(),
  };
}

/** Completes in drafts that are written with `|` at the cursor. */
export class Desk {
  readonly services: CompletionServices;

  constructor(demo: DemoServices, more: Partial<CompletionServices> = {}) {
    this.services = {
      drafts: new Drafts(demo.clock),
      clock: demo.clock,
      messages: messagesFor('ja'),
      cases: demo.cases,
      applicants: demo.applicants,
      directory: directoryOf(ENTRIES),
      notes: new CaseNotes(demo.clock),
      settings: readSettings(undefined),
      snippets: true,
      ...more,
    };
  }

  async at(marked: string, languageId = 'jpo-procedure'): Promise<Completed> {
    const offset = marked.indexOf('|');
    assert.ok(offset >= 0, 'no cursor');
    const text = marked.replace('|', '');
    const written = TextDocument.create('file:///a.jpo.txt', languageId, 1, text);
    const document = ReadDocument.create(written.uri, languageId, 1, text);
    return new Completed(written, offset, await completion(document, written.positionAt(offset), this.services));
  }
}

/** What was offered at a place. */
export class Completed {
  readonly list: CompletionList;
  readonly #document: TextDocument;
  readonly #offset: number;

  constructor(document: TextDocument, offset: number, list: CompletionList) {
    this.#document = document;
    this.#offset = offset;
    this.list = list;
  }

  /** The items in the order in which an editor shows them, with those left out that it filters away. */
  get items(): CompletionItem[] {
    return this.list.items
      .filter((item) => isSubsequence(this.#word(item), item.filterText ?? item.label))
      .sort((a, b) => (a.sortText ?? a.label).localeCompare(b.sortText ?? b.label, 'en'));
  }

  get labels(): string[] {
    return this.items.map(({ label }) => label);
  }

  item(label: string): CompletionItem {
    const found = this.items.find((one) => one.label === label);
    assert.ok(found, `${label} is not offered, but ${this.labels.join(' ')}`);
    return found;
  }

  /** The draft after an item was chosen, tab stops left out. */
  text(label: string): string {
    return applied(this.#document, this.item(label));
  }

  /** What an editor compares with filterText: from the start of the edit to the cursor. */
  #word(item: CompletionItem): string {
    const { range } = editOf(item);
    return this.#document.getText().slice(this.#document.offsetAt(range.start), this.#offset);
  }
}

/** VS Code wants all characters in their order, the first at the beginning of a word. */
function isSubsequence(word: string, filter: string): boolean {
  const wanted = word.replace(/^[ \t]+/u, '').toLowerCase();
  if (wanted === '') return true;
  const all = filter.toLowerCase();
  for (let start = 0; start < all.length; start++) {
    if (start > 0 && !/[\s_\-./]/u.test(all.charAt(start - 1))) continue;
    if (all[start] !== wanted[0]) continue;
    let next = 0;
    for (let at = start; at < all.length && next < wanted.length; at++) if (all[at] === wanted[next]) next++;
    if (next === wanted.length) return true;
  }
  return false;
}

export function editOf({ textEdit }: CompletionItem): TextEdit {
  assert.ok(TextEdit.is(textEdit));
  return textEdit;
}

/** The text after the item's own edit and its additional ones, as the LSP says: none touches another. */
export function applied(document: TextDocument, item: CompletionItem): string {
  const own = editOf(item);
  const newText = item.insertTextFormat === InsertTextFormat.Snippet ? withoutStops(own.newText) : own.newText;
  return TextDocument.applyEdits(document, [{ ...own, newText }, ...(item.additionalTextEdits ?? [])]);
}

function withoutStops(snippet: string): string {
  return snippet
    .replace(/\$\{[0-9]+\|([^,|}]*)(?:,[^|}]*)?\|\}/gu, '$1')
    .replace(/\$\{[0-9]+(?::((?:[^}\\]|\\.)*))?\}/gu, '$1')
    .replace(/\\([\\$}])/gu, '$1');
}
