import { InsertTextFormat, MarkupContent, type CompletionItem } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { factsText } from '../../server/src/cli/output/caseText.ts';
import { jsonText } from '../../server/src/cli/output/printed.ts';
import { citationList } from '../../server/src/features/actions/citations.ts';
import { itemHover } from '../../server/src/features/hover/itemHover.ts';
import { resolveCompletion } from '../../server/src/features/completion/completion.ts';
import { lookUpApplicant } from '../../server/src/features/completion/lookUpApplicant.ts';
import { calendarText, csvText } from '../../server/src/features/docket/files.ts';
import { gatherDocket } from '../../server/src/features/docket/gather.ts';
import { nearestDay } from '../../server/src/features/docket/nearest.ts';
import { docketTree } from '../../server/src/features/docket/tree.ts';
import { diagnosticsOf } from '../../server/src/features/diagnostics/diagnostics.ts';
import { Drafts } from '../../server/src/features/shared/drafts.ts';
import { draftSubjects, findingsFrom, heldOf } from '../../server/src/features/diagnostics/factDiagnostics.ts';
import { hover } from '../../server/src/features/hover/hover.ts';
import { inlayHints } from '../../server/src/features/inlayHints.ts';
import { answerDocument, answerDocuments } from '../../server/src/features/jpoDocuments/requests.ts';
import { withoutLinks, printable } from '../../server/src/features/shared/markdown.ts';
import { answerNewDraft, answerNewDraftOptions } from '../../server/src/features/newDraft/requests.ts';
import { newTypes } from '../../server/src/features/newDraft/types.ts';
import { choose, supportReport, supportFacts } from '../../server/src/features/state/supportReport.ts';
import { invokeTool } from '../../server/src/features/tools/tools.ts';
import { watchedCases } from '../../server/src/features/watching.ts';
import { workspaceSymbols } from '../../server/src/features/mentions/mentions.ts';
import { requiredFacts } from '../../server/src/checks/facts/requiredFacts.ts';
import { messagesFor } from '../../server/src/messages/messages.ts';
import type { CaseNumber } from '../../server/src/numbers/caseNumber.ts';
import { readSettings } from '../../server/src/settings/settings.ts';
import type { DemoServices } from '../support/demoServices.ts';
import { offeredAt } from '../unit/features/actions/actionsOf.ts';
import { folderDraft, TreeDesk } from '../unit/features/caseTree/desk.ts';
import { Desk } from '../unit/features/completion/desk.ts';
import type { Kind, Shown } from './rules.ts';
import { namesIn } from '../support/namesIn.ts';

/** A case of the demo API with two agents, a notice and citations. */
const CASE: CaseNumber = { law: 'patent', kind: 'application', number: '2022900001' };
/** One that is registered. */
const REGISTERED: CaseNumber = { law: 'patent', kind: 'application', number: '2020900005' };

const HEAD = '【書類名】　意見書\n【事件の表示】\n　　【出願番号】　　特願２０２２－９００００１\n';
/** 【特許出願人】 with a code that the case has, and a name that it has not. */
const DRAFT = `${HEAD}【特許出願人】
　　【識別番号】　　９９９００００１１
　　【氏名又は名称】見本の名称
【代理人】
　　【識別番号】　　９９９０１０００２
【発送番号】　　　　４１２３０１
【意見の内容】
　特願2022-900001、特願2020-900005
`;

const ASKING = { priority: 'interactive' } as const;
const NO_PROGRESS = { report: () => undefined, end: () => undefined };
const QUESTIONS = ['priority', 'parentage', 'citations', 'registration'] as const;

/** Learns of two cases whatever the server says, and returns everything that is shown of them anywhere. */
export async function allSurfaces(services: DemoServices, language: 'ja' | 'en'): Promise<Shown[]> {
  const shown: Shown[] = [];
  const add = (surface: string, kind: Kind, text: string | undefined) => {
    if (text !== undefined) shown.push({ surface, kind, text });
  };
  const { cases, dossiers, client, clock, applicants, directory, watch, updater, journal } = services;
  await watch.add(CASE);
  await updater.updateAll();
  for (const number of [CASE, REGISTERED]) {
    await cases.resolve(number, ASKING);
    await clock.advance(60_000);
    await cases.learn(number, QUESTIONS, ASKING);
    await clock.advance(60_000);
  }
  await directory.refresh();

  const messages = messagesFor(language);
  const drafts = new Drafts(clock);
  const document = TextDocument.create('file:///a.jpo.txt', 'jpo-procedure', 1, DRAFT);
  const open = (uri: string) => (uri === document.uri ? document : undefined);
  const at = (words: string) => document.positionAt(DRAFT.lastIndexOf(words) + 1);
  const settings = readSettings({ inlayHints: 'title' });
  const common = { cases, dossiers, client, drafts, clock, messages, settings, document: open };

  const { pending } = services;
  const unhurried = { ...settings, hover: { waitMs: 0 } };
  const mouse = new AbortController().signal;
  for (const words of ['特願2022-900001', '特願2020-900005']) {
    const result = await hover(document, at(words), { ...common, settings: unhurried, pending }, mouse);
    add('hover on a case', 'markdown', result && MarkupContent.is(result.contents) ? result.contents.value : undefined);
  }
  for (const words of ['９９９００００１１', '９９９０１０００２', '４１２３０１', '【特許出願人】']) {
    const result = await itemHover(document, at(words), { ...common, directory });
    add('hover on a code', 'markdown', result && MarkupContent.is(result.contents) ? result.contents.value : undefined);
  }
  for (const kind of ['title', 'applicant', 'lastDay'] as const) {
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const all = { cases, drafts, messages, settings: { ...settings, inlayHints: kind }, clock };
    for (const { label, tooltip } of await inlayHints(document, range, all)) {
      add('inlay hint', 'line', typeof label === 'string' ? label : undefined);
      add('tooltip of an inlay hint', 'text', typeof tooltip === 'string' ? tooltip : undefined);
    }
  }

  const desk = new Desk(services, { messages, directory });
  for (const marked of [
    `${HEAD}【特許出願人】\n　　【識別番号】　　|\n　　【氏名又は名称】\n`,
    `${HEAD}【特許出願人】\n　　【識別番号】　　９９９００００１１\n　　【氏名又は名称】|\n　　【代表者】\n`,
    `${HEAD}【代理人】\n　　【識別番号】　　\n　　【弁理士】\n　　【氏名又は名称】|\n`,
    `${HEAD}【発送番号】　　|\n`,
    `${HEAD}【あて先】　　|\n`,
    `${HEAD}【意見の内容】\n　特願|\n`,
    '【書類名】　意見書\n【事件の表示】\n　　【出願番号】　　|\n【その他】　特願2022-900001、特願2020-900005\n',
  ]) {
    const { list } = await desk.at(marked);
    for (const item of list.items) addCompletion(await resolveCompletion(item, desk.services), add);
  }

  for (const marked of [
    `${HEAD}【特許出願人】｜\n`,
    `${HEAD}【代理人】｜\n`,
    `${HEAD}【特許出願人】\n　　【識別番号】　　９９９００００１１\n　　【氏名又は名称】見本の名称｜\n`,
    `${HEAD}【意見の内容】\n　見本の文。｜\n`,
    `${HEAD}【意見の内容】\n　特願2022-900001｜\n`,
  ]) {
    for (const { title, text } of await offeredAt(marked, services, { triggerKind: 1 })) {
      add('title of a code action', 'line', title);
      add('draft after a code action', 'draft', text);
    }
  }
  const subjects = draftSubjects(document, drafts);
  const held = await heldOf(requiredFacts(subjects), { cases, applicants, directory });
  const findings = findingsFrom(subjects, held, settings, clock.now());
  const options = { drafts, messages, settings: settings.diagnostics, page: undefined };
  for (const { message } of diagnosticsOf(document, [], findings, options))
    add('diagnostic', 'line', typeof message === 'string' ? message : message.value);
  for (const { fixes = [] } of findings) {
    for (const fix of fixes) {
      const { edits } = fix;
      for (const name of namesIn(fix)) add('title of a quick fix', 'line', String(name));
      add('draft after a quick fix', 'draft', edits.map(({ text }) => text).join('\n'));
    }
  }

  const tree = new TreeDesk(services, DRAFT, { messages });
  await addTree(tree, undefined, 0, add);
  const symbols = { cases, clock, pause: () => Promise.resolve() };
  for (const query of ['特願2022-900001', '仮想']) {
    for (const { name } of await workspaceSymbols(query, [folderDraft('a.jpo.txt', DRAFT)], symbols)) {
      add('symbol of the folder', 'line', name);
    }
  }

  const making = { ...common, directory };
  for (const { id } of newTypes('patent')) {
    const made = await answerNewDraft({ number: '特願2022-900001', type: id, allow: 'held' }, making, ASKING);
    if (!made.ok) throw new Error(`${id}: ${made.message}`);
    add(`new draft ${id}`, 'draft', made.text);
    add(`new draft ${id} as a snippet`, 'snippet', made.snippet);
    add('notes on a new draft', 'message', made.notes.join('\n'));
  }
  const choices = await answerNewDraftOptions({ number: '特願2022-900001' }, making);
  if (choices.ok) for (const { name } of choices.agents) add('an agent to choose', 'label', name);

  for (const number of ['特願2022-900001', '特願2020-900005']) {
    for (const source of ['case', 'opd'] as const) {
      const listed = await answerDocuments({ number, allow: 'ask', source }, common, ASKING);
      await clock.advance(60_000);
      if (!listed.ok) continue;
      for (const { title, description, uri } of listed.documents) {
        add(`document of the ${source}`, 'line', title);
        add(`description of a document of the ${source}`, 'line', description);
        add(`address of a document of the ${source}`, 'address', uri);
        const opened = await answerDocument({ uri, allow: 'held' }, common, ASKING);
        if (opened.ok) {
          add('text of a document', 'text', opened.text);
          for (const file of opened.attachments) add('name of an attachment', 'line', file.fileName);
        }
      }
    }
  }

  for (const code of ['999000011', '見本　花子']) {
    const said: string[] = [];
    await lookUpApplicant([{ uri: 'file:///other', position: { line: 0, character: 0 }, name: code }], {
      ...{ cases, client, applicants, directory, drafts, messages, settings, document: () => undefined },
      say: (_, message) => said.push(message),
      applyEdit: () => Promise.resolve(false),
      openPage: () => Promise.resolve(),
      progress: () => Promise.resolve(NO_PROGRESS),
      signal: mouse,
    });
    for (const one of said) add('notification', 'message', withoutLinks(one));
  }
  const list = await citationList([{ uri: document.uri }], {
    ...{ cases, client, applicants, directory, drafts, messages, settings, document: open },
    say: () => undefined,
    applyEdit: () => Promise.resolve(false),
    openPage: () => Promise.resolve(),
    progress: () => Promise.resolve(NO_PROGRESS),
    signal: mouse,
  });
  add('list of citations', 'draft', String(list));

  for (const tool of ['lookUpCase', 'readDocument'] as const) {
    const input = { number: '特願2022-900001', document: 'notice' };
    const all = { ...common, applicants, directory, settings };
    add(`tool ${tool}`, 'text', await invokeTool({ tool, input, most: 0 }, all));
  }
  const watched = await watchedCases({ watch, ...common });
  for (const { title, news } of watched.cases) for (const one of [title, ...news]) add('watched case', 'line', one);
  add('badge of watched cases', 'line', watched.summary);

  await addDocket(services, { ...common, settings }, add);

  for (const number of [CASE, REGISTERED]) {
    const file = await cases.held(number);
    const facts = await file.facts();
    const judged = file.judged({ now: clock.now(), residentAbroad: false });
    if (!judged) throw new Error('nothing is held');
    add('command line', 'terminal', printable(factsText(facts, judged, QUESTIONS, clock.now(), messages)));
    // What it prints as JSON is the data as they are, in whatever length.
    add('command line, JSON', 'terminal', jsonText(facts).slice(0, 50_000).toWellFormed());
  }
  const facts = await supportFacts({ services, version: '0', editor: 'e', now: clock.now(), messages });
  const exchanges = journal.exchanges(services.demo.url);
  add('support report', 'text', supportReport(facts, choose(exchanges), messages));
  add('support report of all', 'text', supportReport(facts, { whole: exchanges, others: [] }, messages));
  return shown;
}

type Add = (surface: string, kind: Kind, text: string | undefined) => void;

function addCompletion(item: CompletionItem, add: Add): void {
  const { label, detail, labelDetails, documentation, textEdit, additionalTextEdits = [], insertTextFormat } = item;
  const isSnippet = insertTextFormat === InsertTextFormat.Snippet;
  add('label of a completion', 'label', label);
  add('detail of a completion', 'line', detail);
  add('detail of a completion', 'line', labelDetails?.detail);
  add('description of a completion', 'line', labelDetails?.description);
  add('documentation of a completion', 'markdown', MarkupContent.is(documentation) ? documentation.value : undefined);
  add('text of a completion', isSnippet ? 'snippet' : 'draft', textEdit?.newText);
  for (const { newText } of additionalTextEdits) add('further text of a completion', 'draft', newText);
}

async function addTree(tree: TreeDesk, parent: string | undefined, depth: number, add: Add): Promise<void> {
  if (depth > 5) return;
  for (const { id, label, description, tooltip, uri, state } of await tree.nodes(parent)) {
    add('label of a tree node', 'label', label);
    add('description of a tree node', 'label', description);
    add('tooltip of a tree node', 'text', tooltip ?? (await tree.tooltip(id)));
    add('address of a tree node', 'address', uri);
    if (state !== 'leaf') await addTree(tree, id, depth + 1, add);
  }
}

async function addDocket(
  { watch, officeList }: DemoServices,
  common: Pick<DemoServices, 'cases' | 'clock'> & {
    readonly messages: ReturnType<typeof messagesFor>;
    readonly settings: ReturnType<typeof readSettings>;
  },
  add: Add,
): Promise<void> {
  const services = { ...common, watch, officeList };
  const about = [CASE, REGISTERED].map((number) => ({ number }));
  const gathered = await gatherDocket([{ uri: 'file:///a.jpo.txt', about }], services);
  const { groups } = docketTree(gathered, { groupBy: 'date' }, { ...services, watched: new Set() });
  for (const { node, rows } of groups) {
    for (const { label, description, tooltip } of [node, ...rows]) {
      add('label of the docket', 'label', label);
      add('description of the docket', 'label', description);
      add('tooltip of the docket', 'text', tooltip);
    }
  }
  const { text, tooltip } = await nearestDay(CASE, services);
  add('nearest last day', 'label', text);
  add('tooltip of the nearest last day', 'text', tooltip);
  const options = { now: common.clock.now(), messages: common.messages, alarmDays: 7 };
  const lines = (file: string) => file.replace(/^\ufeff/u, '').replaceAll('\r\n', '\n');
  add('calendar', 'text', lines(await calendarText(gathered.docket, options)));
  add('docket as CSV', 'text', lines(await csvText(gathered.docket, options)));
}
