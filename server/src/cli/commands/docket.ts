import { realpath, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { jstYear } from '../../base/clock.ts';
import { filtered, groupedByName, type Docket, type DocketEntry, type DocketGroupBy } from '../../docket/docket.ts';
import { aboutOf, type FolderDraft } from '../../features/shared/folderDrafts.ts';
import { calendarText, csvText } from '../../features/docket/files.ts';
import { gatherDocket, apartRow, dayJson, dayRow } from '../../features/docket/gather.ts';
import type { DocketListProblemCode } from '../../docket/officeList.ts';
import { Drafts } from '../../features/shared/drafts.ts';
import { WorkspaceFiles } from '../../handlers/workspaceFiles.ts';
import { withServices } from '../cliServices.ts';
import { readInputs, UnreadableFile } from '../inputs.ts';
import { jsonText, tableOf } from '../output/printed.ts';
import type { Terminal } from '../terminal.ts';

export interface DocketCommandOptions {
  readonly json: boolean;
  readonly ics: string | undefined;
  readonly csv: string | undefined;
  /** The office's list of cases; overrides the environment's. */
  readonly list: string | undefined;
  readonly client: string | undefined;
  readonly person: string | undefined;
  readonly groupBy: DocketGroupBy;
  readonly alarmDays: number;
}

/** Problems that leave the list, or its rest, unread. */
const WHOLE_LIST: ReadonlySet<string> = new Set<DocketListProblemCode>([
  ...(['missing', 'tooLarge', 'unreadable', 'encoding', 'header', 'json', 'quotes'] as const),
]);

export function isGroupBy(text: string): text is DocketGroupBy {
  return text === 'date' || text === 'client' || text === 'person';
}

/**
 * `jpo-drafting docket`: the deadlines of cases in drafts and folders, of watched cases and of the office's list. Sends
 * no request. Exit status 0, or 2 where a file, folder or list is unreadable or an output fails. Throws UnreadableFile
 * where no path is readable, EndpointError, FailureError.
 */
export async function docket(
  paths: readonly string[],
  options: DocketCommandOptions,
  terminal: Terminal,
): Promise<number> {
  const { messages, clock, environment, note } = terminal;
  const list = options.list ?? environment['JPO_DRAFTING_DOCKET'] ?? '';
  const twice = await namedTwice([...paths, list], [options.ics, options.csv]);
  if (twice !== undefined) {
    note(messages.docket.wouldOverwrite(twice));
    return 2;
  }
  const { drafts, isComplete } = await draftsAt(paths, terminal);
  return withServices(
    terminal,
    true,
    async (services) => {
      const settings = { residentAbroad: false };
      const gathered = await gatherDocket(drafts, { ...services, clock, messages, settings });
      const found = filtered(gathered.docket, options);
      for (const problem of gathered.listProblems) note(messages.docket.listProblem(problem));
      for (const line of gathered.notes.slice(gathered.listProblems.length > 0 ? 1 : 0)) note(line);
      const areWritten = await write(found, options, terminal);
      const now = clock.now();
      if (options.json) terminal.print(jsonText(found.entries.map((one) => dayJson(one, now, messages))));
      else terminal.print(asText(found, options, terminal));
      if (options.json && found.apart.length > 0) note(apartText(found, terminal));
      const isListRead = gathered.listProblems.every(({ code }) => !WHOLE_LIST.has(code));
      return isComplete && isListRead && areWritten ? 0 : 2;
    },
    { docket: list },
  );
}

/** An output that is also an input, or is named twice; `-` is no file. */
async function namedTwice(
  read: readonly string[],
  written: readonly (string | undefined)[],
): Promise<string | undefined> {
  const seen = new Set(await Promise.all(read.filter((one) => one !== '' && one !== '-').map(placeOf)));
  for (const one of written) {
    if (one === undefined) continue;
    const place = await placeOf(one);
    if (one === '-' || seen.has(place)) return one;
    seen.add(place);
  }
  return undefined;
}

/** The path with links resolved; of a missing file its own. */
function placeOf(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

/** The drafts in the files and folders. */
async function draftsAt(
  paths: readonly string[],
  terminal: Terminal,
): Promise<{ readonly drafts: readonly Pick<FolderDraft, 'uri' | 'about'>[]; readonly isComplete: boolean }> {
  const { messages, clock, note } = terminal;
  const files: string[] = [];
  const folders: string[] = [];
  for (const one of paths) {
    const isFolder = one !== '-' && (await stat(one).catch(() => undefined))?.isDirectory() === true;
    (isFolder ? folders : files).push(one);
  }
  const inFolders = new WorkspaceFiles({ folders: () => folders, year: () => jstYear(clock.now()), log: note });
  const found = folders.length > 0 ? await inFolders.drafts() : [];
  for (const { folder } of inFolders.unlisted) note(messages.docket.unlisted(folder));
  const read =
    files.length > 0 ? await inputsOf(files, folders.length > 0, terminal) : { inputs: [], isComplete: true };
  const drafts = new Drafts(clock);
  const named = read.inputs.map(({ document }) => {
    return { uri: document.uri, about: aboutOf(drafts.structure(document), drafts.numbers(document)) };
  });
  const isComplete =
    read.isComplete && inFolders.unlisted.length === 0 && read.inputs.every(({ unread }) => unread === undefined);
  return { drafts: [...named, ...found], isComplete };
}

async function inputsOf(files: readonly string[], isOneOfSeveral: boolean, terminal: Terminal) {
  try {
    return await readInputs(files, terminal);
  } catch (error) {
    if (!(error instanceof UnreadableFile) || !isOneOfSeveral) throw error;
    terminal.note(terminal.messages.cli.unreadable(error.message));
    return { inputs: [], isComplete: false };
  }
}

async function write(
  found: Docket,
  { ics, csv, alarmDays }: DocketCommandOptions,
  terminal: Terminal,
): Promise<boolean> {
  const { messages, clock, note } = terminal;
  const options = { now: clock.now(), messages, alarmDays };
  let areWritten = true;
  for (const [file, text] of [
    [ics, calendarText],
    [csv, csvText],
  ] as const) {
    if (file === undefined) continue;
    const isWritten = await writeFile(file, await text(found, options)).then(
      () => true,
      () => false,
    );
    note(isWritten ? messages.docket.written(file, found.entries.length) : messages.docket.notWritten(file));
    areWritten &&= isWritten;
  }
  return areWritten;
}

function asText(
  found: Docket,
  { groupBy, client = '', person = '' }: DocketCommandOptions,
  terminal: Terminal,
): string {
  const isFiltered = client !== '' || person !== '';
  const texts = terminal.messages.docket;
  const { entries } = found;
  const groups =
    groupBy === 'date'
      ? [dayTable(entries, terminal)]
      : groupedByName(entries, groupBy).map(
          ({ name, items }) => `【${name ?? texts.groups[groupBy]}】\n${dayTable(items, terminal)}`,
        );
  const apart = found.apart.length > 0 ? [apartText(found, terminal)] : [];
  const none = isFiltered && found.apart.length === 0 ? texts.noneWanted : texts.none;
  return [...(entries.length === 0 ? [none] : [...groups, texts.verify]), ...apart].join('\n\n');
}

function dayTable(entries: readonly DocketEntry[], { clock, messages }: Terminal): string {
  const { columns, over } = messages.docket;
  const rows = entries.map((entry) => {
    const row = dayRow(entry, clock.now(), messages);
    return { ...row, date: row.isOver ? `${row.date} ${over}` : row.date };
  });
  return withoutEmpty(DAY_COLUMNS, columns, rows);
}

const DAY_COLUMNS = [
  ...(['date', 'act', 'number', 'reference', 'client'] as const),
  ...(['person', 'title', 'basis', 'article'] as const),
];

/** Cases shown in a terminal; the CSV has all. */
const MOST_APART = 200;

function apartText({ apart }: Docket, { messages }: Terminal): string {
  const { columns, labelled, moreInCsv } = messages.docket;
  const rows = apart.slice(0, MOST_APART).map((one) => apartRow(one, messages));
  const heading = labelled(messages.docket.apart, messages.docket.count(apart.length));
  const named = { ...columns, reason: columns.note };
  const left = apart.length - rows.length;
  const more = left > 0 ? `\n${moreInCsv(left)}` : '';
  return `${heading}\n${withoutEmpty(['number', 'reference', 'client', 'person', 'title', 'reason'], named, rows)}${more}`;
}

/** A table without columns that are empty in every row. */
function withoutEmpty<Key extends string>(
  keys: readonly Key[],
  names: Readonly<Record<Key, string>>,
  rows: readonly Readonly<Record<Key, string>>[],
): string {
  const used = keys.filter((key) => rows.some((row) => row[key] !== ''));
  return tableOf(used, names, rows);
}
