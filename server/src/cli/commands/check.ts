import { oneLine } from '../../base/oneLine.ts';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { dryRun, runBatch, type DryRun } from '../../cases/batch.ts';
import type { Cases, Resolution } from '../../cases/cases.ts';
import { judge } from '../../cases/state.ts';
import { stateText } from '../../features/shared/stateText.ts';
import { shortLastDay } from '../../features/shared/lastDayText.ts';
import { offlineFindings } from '../../features/diagnostics/diagnostics.ts';
import { Drafts } from '../../features/shared/drafts.ts';
import { plain } from '../../features/shared/markdown.ts';
import { caseKey } from '../../numbers/caseNumber.ts';
import { formatNumber } from '../../numbers/format.ts';
import type { FoundNumber } from '../../numbers/scan.ts';
import { failureText, jsonText, tableOf } from '../output/printed.ts';
import {
  factFindingsOf,
  findingJson,
  type FindingJson,
  numberJson,
  placeOf,
  type NumberJson,
} from '../output/draftJson.ts';
import { caseJson } from '../output/caseJson.ts';
import { tellDelays, type Terminal } from '../terminal.ts';
import { withServices } from '../cliServices.ts';
import { explainJson, explainText } from '../output/explain.ts';
import { readInputs, type Input } from '../inputs.ts';
import { readSettings } from '../../settings/settings.ts';

interface Checked {
  readonly json: NumberJson;
  readonly found: FoundNumber;
  readonly resolution: Resolution;
  /** A problem in words, of the number or the answer. */
  readonly problem?: string;
}

export interface CheckOptions {
  readonly json: boolean;
  /** Sends no request: saved data, and what the numbers show. */
  readonly offline: boolean;
  /** Prints the plan of requests first. */
  readonly explain: boolean;
  /** Skips the confirmation of many requests. */
  readonly yes: boolean;
}

/** More requests than this need confirmation. */
const CONFIRM_ABOVE = 30;

/**
 * `jpo-drafting check`: numbers with the API's data, and problems of drafts. Exit status 0 clean, 1 problems, 2
 * something was unreadable or could not be looked up. Throws UnreadableFile, EndpointError, FailureError.
 */
export async function check(files: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const { messages, print, note } = terminal;
  const { inputs, isComplete } = await readInputs(files, terminal);
  const drafts = new Drafts(terminal.clock);
  return withServices(terminal, options.offline, async (services) => {
    const estimate = await dryRun(
      services.cases,
      inputs.flatMap(({ document }) => drafts.numbers(document)),
    );
    if (options.explain && !options.json) print(`${explainText(estimate, messages)}\n`);
    if (!options.offline && !(await mayAsk(estimate, options, terminal))) {
      note(messages.check.notStarted);
      return 2;
    }
    const resolve = await resolver(services.cases, estimate, options.offline, terminal);
    const checked: CheckedDraft[] = [];
    for (const input of inputs) {
      const { document } = input;
      const numbers = checkDraft(document, drafts.numbers(document), resolve, terminal);
      const settings = readSettings(undefined);
      const facts = await factFindingsOf(document, drafts, services, settings, terminal.clock.now());
      const findings = [...offlineFindings(document, drafts), ...facts];
      checked.push({ ...input, numbers, findings: findings.map((one) => findingJson(document, one, messages)) });
    }
    const plan = options.explain ? explainJson(estimate) : undefined;
    print(options.json ? asJson(checked, plan, terminal) : checked.map((one) => asText(one, terminal)).join('\n\n'));
    const all = checked.flatMap(({ numbers }) => numbers);
    if (!options.offline && all.some(({ resolution }) => resolution.failure)) {
      note(messages.cli.couldNotCheck);
      return 2;
    }
    if (!isComplete || inputs.some(({ unread }) => unread !== undefined)) return 2;
    const isProblem = checked.some((draft) => problemsOf(draft).some(({ severity }) => isGrave(severity)));
    return isProblem ? 1 : 0;
  });
}

/** Asks a person about many requests; a script without one has decided already. */
async function mayAsk(run: DryRun<FoundNumber>, { yes }: CheckOptions, terminal: Terminal): Promise<boolean> {
  const { requests } = run.estimate;
  if (yes || requests <= CONFIRM_ABOVE || !terminal.confirm) return true;
  return terminal.confirm(terminal.messages.check.confirm(requests));
}

type Resolve = (number: FoundNumber) => Resolution;

const UNKNOWN: Resolution = { knowledge: { kind: 'unknown' } };

/** Looks up each distinct number once, with progress on standard error. */
async function resolver(
  cases: Cases,
  estimate: DryRun<FoundNumber>,
  isOffline: boolean,
  terminal: Terminal,
): Promise<Resolve> {
  const { messages, clock, note } = terminal;
  const known = await runBatch(cases, estimate, {
    clock,
    onProgress: (done, all) => {
      if (all > 3 && !isOffline) note(messages.check.progress(done, all));
    },
    onDelay: tellDelays(terminal),
  });
  return (number) => known.get(caseKey(number)) ?? UNKNOWN;
}

function checkDraft(
  document: TextDocument,
  numbers: readonly FoundNumber[],
  resolve: Resolve,
  terminal: Terminal,
): Checked[] {
  const { messages } = terminal;
  return numbers.map((found) => {
    const json = numberJson(document, found, messages);
    const resolution = resolve(found);
    const problem = json.problem?.message ?? missing(found, resolution, terminal);
    return { json, found, resolution, ...(problem === undefined ? {} : { problem }) };
  });
}

/** The JPO's data are complete for filings from July 2003 on (handbook): missing older ones mean nothing. */
function missing({ number }: FoundNumber, { knowledge }: Resolution, { messages }: Terminal): string | undefined {
  const year = Number(/[0-9]{4}/u.exec(number)?.[0] ?? 0);
  return knowledge.kind === 'none' && !knowledge.numbers && (number.length === 7 || year >= 2004)
    ? messages.check.notFoundProblem
    : undefined;
}

interface CheckedDraft extends Input {
  readonly numbers: readonly Checked[];
  readonly findings: readonly FindingJson[];
}

/** Problems of numbers and of the draft, by position, without repetition. */
function problemsOf({ numbers, findings }: CheckedDraft): FindingJson[] {
  const ofNumbers = numbers.flatMap(({ json, problem }): FindingJson[] => {
    if (problem === undefined) return [];
    const { severity = 'warning', code = 'case-not-found' } = json.problem ?? {};
    return [{ range: json.range, severity, code, message: problem }];
  });
  const keyOf = ({ range, code }: FindingJson) => JSON.stringify([range, code]);
  const said = new Set(ofNumbers.map(keyOf));
  const others = findings.filter((one) => !said.has(keyOf(one)));
  return [...ofNumbers, ...others].sort(
    ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character,
  );
}

const isGrave = (severity: FindingJson['severity']) => severity === 'error' || severity === 'warning';

function asJson(drafts: readonly CheckedDraft[], plan: object | undefined, { messages, clock }: Terminal): string {
  const now = clock.now();
  const report = drafts.map((draft) => ({
    file: draft.document.uri,
    encoding: messages.reading.encoding(draft.encoding),
    ...(draft.unread === undefined ? {} : { unread: draft.unread }),
    numbers: draft.numbers.map(({ json, resolution }) => ({ ...json, ...caseJson(resolution, now, messages) })),
    diagnostics: problemsOf(draft),
  }));
  return jsonText(plan ? { plan, drafts: report } : report);
}

function asText(draft: CheckedDraft, { messages, clock }: Terminal): string {
  const { document, numbers, unread } = draft;
  const isText = unread === undefined || document.getText() !== '';
  const title = `${document.uri}  ${isText ? messages.check.title(numbers.length) : unread.message}`;
  const problems = problemsOf(draft);
  if (numbers.length + problems.length === 0) return title;
  const now = clock.now();
  const rows = numbers.map((one) => rowOf(one, now, messages));
  const failed = numbers.filter(({ resolution }) => resolution.failure).length;
  const file = document.uri;
  const list = problems.map(
    ({ range, message }) => `${placeOf({ file, range })}  ${oneLine(document.getText(range))}  ${message}`,
  );
  const isClean = problems.length === 0 && (failed > 0 || unread !== undefined);
  const summary = [
    ...(isClean ? [] : [messages.check.problems(problems.length)]),
    ...(failed > 0 ? [messages.check.failed(failed)] : []),
    ...(unread === undefined ? [] : [unread.message]),
  ];
  return [title, tableOf(COLUMNS, messages.check.columns, rows), ...summary, ...list].join('\n');
}

const COLUMNS = ['place', 'number', 'title', 'applicants', 'status', 'lastDay', 'note'] as const;

function rowOf(
  { json, found, resolution: { knowledge, failure } }: Checked,
  now: number,
  messages: Terminal['messages'],
): Record<(typeof COLUMNS)[number], string> {
  const place = `${json.range.start.line + 1}:${json.range.start.character + 1}`;
  const number = formatNumber(found) || oneLine(json.text);
  const failed = failure && failureText(failure, messages);
  if (knowledge.kind === 'case') {
    const { title, applicants, law } = knowledge.progress;
    const { state, lastDays } = judge(knowledge.known, { now, residentAbroad: false });
    return {
      place,
      number,
      title: plain(title ?? ''),
      applicants: (applicants ?? []).map(({ name }) => plain(name)).join('、'),
      status: stateText(state, law, messages),
      lastDay: shortLastDay(lastDays[0], now, messages),
      note: failed ?? '',
    };
  }
  const none = 'numbers' in knowledge ? messages.caseTree.noProgress : messages.check.notFound;
  const why = json.problem ? '' : (json.reason ?? failed ?? messages.check.notLookedUp);
  const note = knowledge.kind === 'none' ? none : why;
  return { place, number, title: '', applicants: '', status: '', lastDay: '', note };
}
