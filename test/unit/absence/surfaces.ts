import { TextDocument } from 'vscode-languageserver-textdocument';
import { isHoliday } from '../../../server/src/base/calendar.ts';
import { jstDay } from '../../../server/src/base/clock.ts';
import { Cases } from '../../../server/src/cases/cases.ts';
import { Dossiers } from '../../../server/src/cases/dossiers.ts';
import type { CaseQuestion } from '../../../server/src/cases/questions.ts';
import { factFindings } from '../../../server/src/checks/facts/factFindings.ts';
import { draftUnderCheck, type DraftUnderCheck } from '../../../server/src/checks/facts/draftUnderCheck.ts';
import { requiredFacts } from '../../../server/src/checks/facts/requiredFacts.ts';
import { caseJson } from '../../../server/src/cli/output/caseJson.ts';
import { factsText } from '../../../server/src/cli/output/caseText.ts';
import { partsOf } from '../../../server/src/drafts/parts.ts';
import { children } from '../../../server/src/features/caseTree/children.ts';
import type { TreeServices } from '../../../server/src/features/caseTree/sections.ts';
import type { FeatureServices } from '../../../server/src/features/services.ts';
import { tooltip } from '../../../server/src/features/caseTree/nodeTexts.ts';
import { nodeId } from '../../../server/src/features/caseTree/nodes.ts';
import { completion } from '../../../server/src/features/completion/completion.ts';
import { CaseNotes } from '../../../server/src/features/completion/heldCases.ts';
import { heldOf } from '../../../server/src/features/diagnostics/factDiagnostics.ts';
import { itemHover } from '../../../server/src/features/hover/itemHover.ts';
import { hover } from '../../../server/src/features/hover/hover.ts';
import { PendingLookups } from '../../../server/src/cases/pendingLookups.ts';
import { inlayHints } from '../../../server/src/features/inlayHints.ts';
import { listDocuments } from '../../../server/src/features/jpoDocuments/list.ts';
import { noticeOfCase } from '../../../server/src/features/jpoDocuments/noticeOfDraft.ts';
import { newDraft } from '../../../server/src/features/newDraft/newDraft.ts';
import { newTypes } from '../../../server/src/features/newDraft/types.ts';
import { Drafts } from '../../../server/src/features/shared/drafts.ts';
import { ReadDocument } from '../../../server/src/features/shared/readDocument.ts';
import { lookUpCase } from '../../../server/src/features/tools/lookUpCase.ts';
import { newsText } from '../../../server/src/features/watching.ts';
import type { HeldAnswer } from '../../../server/src/store/store.ts';
import { messagesFor } from '../../../server/src/messages/messages.ts';
import { formatNumber } from '../../../server/src/numbers/format.ts';
import { scan } from '../../../server/src/numbers/scan.ts';
import type { CaseNumber } from '../../../server/src/numbers/caseNumber.ts';
import { readSettings } from '../../../server/src/settings/settings.ts';
import { firstSeen, newsOf, seenNow } from '../../../server/src/watch/news.ts';
import type { Seen } from '../../../server/src/watch/watchList.ts';
import { Directory } from '../../../server/src/applicants/directory.ts';
import { Applicants } from '../../../server/src/applicants/applicants.ts';
import { FakeClock } from '../../support/fakeClock.ts';
import { HeldStore, heldClient } from '../../support/heldStore.ts';
import { noteText } from '../../../server/src/messages/newDraft.ts';
import { findingText } from '../../../server/src/features/diagnostics/findingText.ts';

/** Everything that the product says of a case, as the user reads it, from answers that are held. Nothing is asked. */

const messages = messagesFor('ja');
const settings = readSettings({ inlayHints: 'applicant' });
const QUESTIONS: readonly CaseQuestion[] = ['priority', 'parentage', 'citations', 'registration', 'address'];

/** Drafts that a user may have open, as they are read once for all answers. */
export interface OpenDraft {
  readonly name: string;
  readonly text: string;
  readonly subjects: readonly DraftUnderCheck[];
}

export function openDraft(name: string, text: string): OpenDraft {
  const numbers = scan(text, { year: 2026 });
  return { name, text, subjects: partsOf(text).parts.flatMap((part) => draftUnderCheck(part, numbers) ?? []) };
}

/** What is said of a case where these answers are held. */
export class Desk {
  readonly clock = new FakeClock();
  readonly application: CaseNumber;
  readonly store: HeldStore;
  readonly client;
  readonly cases: Cases;
  readonly dossiers: Dossiers;
  readonly applicants: Applicants;
  readonly directory: Directory;
  readonly drafts = new Drafts(this.clock);

  constructor(application: CaseNumber, answers: readonly HeldAnswer[]) {
    this.application = application;
    this.store = new HeldStore(answers);
    this.client = heldClient(this.store, this.clock);
    this.cases = new Cases({ client: this.client, store: this.store, now: () => this.clock.now() });
    this.dossiers = new Dossiers(this.client);
    this.applicants = new Applicants(this.client);
    this.directory = new Directory({ store: this.store, clock: this.clock });
  }

  /** Lines by the place where they stand. `seen`: what a user has seen who watches the case. */
  async said(drafts: readonly OpenDraft[], seen: Seen | undefined): Promise<Map<string, string[]>> {
    const said = new Map<string, string[]>();
    const put = (surface: string, text: string) => {
      const lines = text.split('\n').filter((line) => line.trim() !== '');
      if (lines.length > 0) said.set(surface, [...(said.get(surface) ?? []), ...lines]);
    };
    put('hover', await this.#hover());
    const file = await this.cases.held(this.application);
    const now = this.clock.now();
    const judged = file.judged({ now, residentAbroad: false });
    if (judged) put('case', factsText(await file.facts(), judged, QUESTIONS, now, messages));
    put('check --json', await this.#json());
    await this.#tree(put);
    put('tool', await lookUpCase.invoke({ number: formatNumber(this.application) }, this.#tools(), { most: 0 }));
    for (const [name, text] of await this.newDrafts()) put(`new draft ${name}`, text);
    for (const draft of drafts) await this.#draft(draft, put);
    const listed = await listDocuments(this.application, this.#documents());
    put(
      'documents',
      [listed.note, ...listed.documents.map(({ title, description }) => `${title} ${description}`)].join('\n'),
    );
    const notice = await noticeOfCase(this.application, undefined, this.#documents());
    put('notice', notice.ok ? notice.title : notice.message);
    const { progress } = file;
    if (progress && seen) {
      const news = newsOf(seen, progress, this.#news());
      put('news', news.map((one) => newsText(one, messages)).join('\n'));
    }
    return said;
  }

  /** What a user has seen who looks now; `first`: who has just put the case onto the list. */
  async seen(when: 'now' | 'first'): Promise<Seen | undefined> {
    const { progress } = await this.cases.held(this.application);
    return progress && (when === 'now' ? seenNow : firstSeen)(progress, this.#news());
  }

  /** The text of each kind of new draft with its notes. */
  async newDrafts(): Promise<Map<string, string>> {
    const made = new Map<string, string>();
    for (const { id } of newTypes(this.application.law)) {
      const draft = await newDraft({ number: this.application, type: id }, this.#newDrafts());
      const notes = draft?.notes.map((note) => noteText(note, messages.newDraft.notes)) ?? [];
      made.set(id, [draft?.text ?? '', ...notes].join('\n'));
    }
    return made;
  }

  /** The texts alone. */
  async draftTexts(): Promise<Map<string, string>> {
    const made = new Map<string, string>();
    for (const { id } of newTypes(this.application.law)) {
      const draft = await newDraft({ number: this.application, type: id }, this.#newDrafts());
      if (draft) made.set(id, draft.text);
    }
    return made;
  }

  #newDrafts() {
    // Nobody's name is known but what the answers say.
    const directory = { byCode: () => undefined } as unknown as FeatureServices['directory'];
    return { cases: this.cases, clock: this.clock, directory, settings: readSettings({ newDraft: { width: 'half' } }) };
  }

  #news() {
    return { today: jstDay(this.clock.now()), nearDays: 30, residentAbroad: false, isHoliday };
  }

  #documents() {
    const { cases, dossiers, clock } = this;
    return { cases, dossiers, clock, messages };
  }

  #tools() {
    const { cases, applicants, directory, drafts, clock } = this;
    return { cases, applicants, directory, drafts, clock, messages, settings, document: () => undefined };
  }

  async #hover(): Promise<string> {
    const text = formatNumber(this.application);
    const document = TextDocument.create('file:///a.txt', 'plaintext', 1, text);
    const { drafts, cases, client, clock } = this;
    const services = {
      drafts,
      cases,
      client,
      clock,
      messages,
      pending: new PendingLookups(cases),
      settings: { ...settings, hover: { waitMs: 0 } },
    };
    const shown = await hover(document, { line: 0, character: 1 }, services, new AbortController().signal);
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    const hints = await inlayHints(document, range, { drafts, cases, messages, settings, clock });
    return [shown?.contents.value ?? '', ...hints.map(({ label }) => (typeof label === 'string' ? label : ''))].join(
      '\n',
    );
  }

  async #json(): Promise<string> {
    const json = caseJson(await this.cases.held(this.application), this.clock.now(), messages);
    return leaves(json).join('\n');
  }

  async #tree(put: (surface: string, text: string) => void): Promise<void> {
    const view = { folders: [], sort: 'number', filter: '' } as const;
    const services: TreeServices = {
      cases: this.cases,
      dossiers: this.dossiers,
      client: this.client,
      watch: NOTHING_WATCHED,
      drafts: this.drafts,
      messages,
      settings,
      clock: this.clock,
      document: () => undefined,
      allDrafts: () => Promise.resolve([]),
      openings: { settled: () => Promise.resolve(), waiting: () => undefined, failure: () => undefined },
    };
    const walk = async (id: string): Promise<void> => {
      put('tree', await tooltip(id, services));
      for (const node of await children(id, view, services)) {
        put('tree', `${node.label} | ${node.description}`);
        if (node.state !== 'leaf') await walk(node.id);
      }
    };
    await walk(nodeId({ group: 'draft', number: this.application, place: [] }));
  }

  async #draft({ name, text, subjects }: OpenDraft, put: (surface: string, text: string) => void): Promise<void> {
    const held = await heldOf(requiredFacts(subjects), this);
    const today = jstDay(this.clock.now());
    const options = { today, nearDays: 30, residentAbroad: false, isHoliday };
    for (const finding of factFindings(subjects, held, options)) {
      const { code, fixes = [] } = finding;
      const fixed = fixes.map((fix) => fix.edits.map((edit) => edit.text).join(' ')).join(' / ');
      put(`check of ${name}`, `${code}: ${findingText(finding, messages)}`);
      if (fixed !== '') put(`check of ${name}`, `${code}: ${fixed}`);
    }
    const document = ReadDocument.create('file:///a.jpo.txt', 'jpo-procedure', 1, text);
    for (const item of ['発送番号', '識別番号', '氏名又は名称', '出願日']) {
      const at = text.indexOf(`【${item}】`);
      if (at < 0) continue;
      const position = document.positionAt(
        at + item.length + 2 + (/^[ \u3000]*/u.exec(text.slice(at + item.length + 2))?.[0].length ?? 0),
      );
      const shown = await itemHover(document, position, {
        drafts: this.drafts,
        cases: this.cases,
        directory: this.directory,
        messages,
        clock: this.clock,
        settings,
      });
      if (item === '発送番号' || item === '識別番号') put(`hover of ${item}`, shown?.contents.value ?? '');
      const { items } = await completion(document, position, {
        drafts: this.drafts,
        clock: this.clock,
        messages,
        cases: this.cases,
        directory: this.directory,
        applicants: this.applicants,
        notes: new CaseNotes(this.clock),
        settings,
        snippets: false,
      });
      for (const { label, detail = '', labelDetails } of items)
        put(`completion of ${item}`, [label, detail, labelDetails?.description ?? ''].join(' '));
    }
  }
}

const NOTHING_WATCHED: TreeServices['watch'] = {
  list: () => Promise.resolve([]),
  news: () => Promise.resolve([]),
  isWatched: () => Promise.resolve(false),
  markSeen: () => Promise.resolve(),
};

/** `status: registered`, a line each, with the keys of the way there. */
function leaves(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null)
    return value === undefined ? [] : [`${at} ${typeof value === 'string' ? value : JSON.stringify(value)}`];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, /^[0-9]+$/u.test(key) ? at : `${at} ${key}`));
}
