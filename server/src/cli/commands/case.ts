import { docdbOf, readDocdb, type DocdbNumber } from '../../jpo/opd/docdb.ts';
import { NotANumber, numberIn, type Terminal, asking } from '../terminal.ts';
import { withServices } from '../cliServices.ts';
import { writeFile } from 'node:fs/promises';
import type { Knowledge } from '../../cases/knowledge.ts';
import type { Cases } from '../../cases/cases.ts';
import { OVERVIEW, type BodyQuestion, type CaseQuestion } from '../../cases/questions.ts';
import type { Bundle } from '../../documents/bundle.ts';
import { documentCode } from '../../drafts/documentCodes.ts';
import { BundleError } from '../../documents/bundleError.ts';
import type { CaseDocument } from '../../documents/document.ts';
import type { AskOptions } from '../../jpo/client.ts';
import type { Failure } from '../../base/failure.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { unsupported } from '../../numbers/support.ts';
import type { Services } from '../../services/services.ts';
import { noneLines } from '../../features/shared/reasons.ts';
import { failureText, jsonText } from '../output/printed.ts';
import { budgetOf } from '../../jpo/estimate.ts';
import { Budget } from '../../jpo/budget.ts';
import { bundleText, dossierText, factsText, familyText } from '../output/caseText.ts';

/** What `case` shows beside the overview. */
export interface CaseOptions {
  readonly json: boolean;
  readonly offline: boolean;
  readonly priority: boolean;
  readonly divisionals: boolean;
  readonly citations: boolean;
  readonly registration: boolean;
  readonly address: boolean;
  /** Texts of 拒絶理由通知書, 査定, 意見書・補正書. */
  readonly notices: boolean;
  readonly decisions: boolean;
  readonly responses: boolean;
  /** By the OPD-API. */
  readonly family: boolean;
  readonly dossier: boolean;
  /** Id of a document of the dossier, saved to `output`. */
  readonly document: string | undefined;
  readonly output: string | undefined;
}

const QUESTIONS: readonly (readonly [option: keyof CaseOptions, question: CaseQuestion])[] = [
  ['priority', 'priority'],
  ['divisionals', 'parentage'],
  ['citations', 'citations'],
  ['registration', 'registration'],
  ['address', 'address'],
];

const BODIES: readonly (readonly [option: keyof CaseOptions, question: BodyQuestion])[] = [
  ['notices', 'noticeBodies'],
  ['decisions', 'decisionBodies'],
  ['responses', 'responseBodies'],
];

/** The findings of `case`, block by block. */
class Report {
  readonly #terminal: Terminal;
  readonly #isJson: boolean;
  /** No request is allowed before the cost is known. */
  #asking: AskOptions;
  readonly #notes = new Set<string>();
  /** Labels of printed documents. */
  readonly #shown = new Set<string>();
  readonly #blocks: string[] = [];
  readonly #json: Record<string, unknown> = {};
  #hasFailed = false;

  constructor(terminal: Terminal, isJson: boolean) {
    this.#terminal = terminal;
    this.#isJson = isJson;
    this.#asking = asking(terminal, new Budget(0));
  }

  print(): number {
    const { print } = this.#terminal;
    if (this.#isJson) print(jsonText(this.#json));
    else if (this.#blocks.length > 0) print(this.#blocks.join('\n\n'));
    return this.#hasFailed ? 2 : 0;
  }

  async ofCase({ cases }: Services, number: CaseNumber, options: CaseOptions): Promise<void> {
    const { messages } = this.#terminal;
    const wanted = QUESTIONS.filter(([option]) => options[option] === true).map(([, question]) => question);
    const bodies = BODIES.filter(([option]) => options[option] === true).map(([, question]) => question);
    // The maximum is fixed before the first request: retries after failures count, too.
    const estimate = await (await cases.held(number)).estimate([...OVERVIEW, ...wanted, ...bodies]);
    this.#asking = asking(this.#terminal, budgetOf(estimate));
    this.#fail(await this.#lookUp(cases, number, wanted));
    const file = await cases.held(number);
    const { application, knowledge } = file;
    const now = this.#terminal.clock.now();
    const judged = file.judged({ now, residentAbroad: false });
    if (!application || !judged) {
      this.#hasFailed = true;
      this.#add('notFound', knowledge.kind === 'none', this.#whyNot(number, knowledge));
      // Another API knows the case: what was requested beside its progress is shown all the same.
      if (!application || knowledge.kind !== 'none' || !knowledge.numbers) return;
      this.#json['numbers'] = knowledge.numbers;
      if (wanted.length + bodies.length === 0) return;
    }
    const facts = await file.facts();
    this.#add('facts', facts, factsText(facts, judged, wanted, now, messages));
    for (const [option, question] of BODIES) {
      if (options[option] === true) await this.#bodies({ cases }, application, question);
    }
  }

  /** In one plan where the application is known: one answer may cover everything. */
  async #lookUp(cases: Cases, number: CaseNumber, wanted: readonly CaseQuestion[]): Promise<Failure | undefined> {
    const { application } = await cases.held(number);
    if (application && !unsupported(number)) return cases.learn(application, [...OVERVIEW, ...wanted], this.#asking);
    const { failure } = await cases.resolve(number, this.#asking);
    const file = await cases.held(number);
    const isKnown = file.progress !== undefined || (file.knowledge.kind === 'none' && file.knowledge.numbers);
    if (!file.application || !isKnown) return failure;
    this.#fail(failure);
    return cases.learn(file.application, [...OVERVIEW, ...wanted], this.#asking);
  }

  /** `number`: undefined for cases outside the OPD-API (designs, trademarks). */
  async ofDossier({ dossiers }: Services, number: DocdbNumber | undefined, options: CaseOptions): Promise<void> {
    const { messages } = this.#terminal;
    if (!number) {
      this.#note(messages.hover.notOffered);
      return;
    }
    const parts = [options.family, options.dossier, options.dossier, options.document !== undefined];
    this.#asking = asking(this.#terminal, new Budget(parts.filter(Boolean).length)); // one each, of the OPD ID
    if (options.family) {
      const { value, failure } = await dossiers.family(number, this.#asking);
      this.#fail(failure);
      this.#add('family', value ?? (failure ? null : []), familyText(value ?? [], messages));
    }
    if (options.dossier) {
      const list = await dossiers.documentList(number, this.#asking);
      const cited = await dossiers.citations(number, this.#asking);
      this.#fail(list.failure);
      this.#fail(cited.failure);
      const text = dossierText(list.value, cited.value, messages);
      this.#add('dossier', { list: list.value, citations: cited.value }, text);
    }
    if (options.document !== undefined && options.output !== undefined) {
      const { value, failure } = await dossiers.body(number, options.document, this.#asking);
      this.#fail(failure);
      if (value) await this.#save(value, options.output);
      else if (!failure) this.#note(messages.case.noDocuments);
    }
  }

  async #save(bytes: Uint8Array, file: string): Promise<void> {
    const { messages } = this.#terminal;
    try {
      await writeFile(file, bytes);
      this.#add('saved', file, messages.case.saved(file, bytes.byteLength));
    } catch (error) {
      this.#note(messages.cli.badUsage(`--output ${error instanceof Error ? error.message : file}`));
    }
  }

  async #bodies({ cases }: Pick<Services, 'cases'>, application: CaseNumber, question: BodyQuestion): Promise<void> {
    const { messages } = this.#terminal;
    try {
      const { bundle, failure } = await cases.documents(application, question, this.#asking);
      this.#fail(failure);
      // Only an answer shows that there is none.
      if (failure && !bundle) return;
      const shown = bundle && this.#onlyNew(bundle, question);
      const isEmpty = !shown || shown.documents.length + shown.problems.length === 0;
      this.#add(question, shown ?? null, isEmpty ? messages.case.noDocuments : bundleText(shown, messages));
    } catch (error) {
      if (!(error instanceof BundleError)) throw error;
      this.#note(`${messages.case.unreadable} (${error.message})`);
    }
  }

  /** The API of decisions also returns notices: these are shown once, as notices. */
  #onlyNew({ documents, ...rest }: Bundle, question: BodyQuestion): Bundle {
    const isShown = ({ label, code }: CaseDocument) =>
      question === 'noticeBodies' ? documentCode(code)?.body !== 'decisionBodies' : !this.#shown.has(label);
    const shown = documents.filter(isShown);
    for (const { label } of shown) this.#shown.add(label);
    return { ...rest, documents: shown };
  }

  #fail(failure: Failure | undefined): void {
    if (!failure) return;
    const { messages } = this.#terminal;
    const text = failureText(failure, messages);
    this.#note(failure.api === undefined ? text : `${failure.api}: ${text}`);
  }

  /** Prints a failure, once. */
  #note(text: string): void {
    this.#hasFailed = true;
    if (!this.#notes.has(text)) this.#terminal.note(text);
    this.#notes.add(text);
  }

  /** Why nothing is known of a number, if no failure has said so. */
  #whyNot(number: CaseNumber, knowledge: Knowledge): string {
    const { messages } = this.#terminal;
    const reason = unsupported(number);
    if (reason) return messages.unsupported[reason];
    if (knowledge.kind !== 'none') return '';
    if (knowledge.numbers) return noneLines(knowledge, messages).join('\n');
    return knowledge.statusCode === '111' ? messages.hover.notOffered : messages.check.notFound;
  }

  #add(key: string, value: unknown, text: string): void {
    this.#json[key] = value;
    if (text !== '') this.#blocks.push(text);
  }
}

/**
 * `jpo-drafting case`: the JPO's data of one case. Exit status 0, or 2 where something is missing. Throws NotANumber,
 * SeveralNumbers, EndpointError, FailureError.
 */
export async function showCase(text: string, options: CaseOptions, terminal: Terminal): Promise<number> {
  const number = numberIn(text, terminal);
  if (!number && !readDocdb(text)) throw new NotANumber(text);
  return withServices(terminal, options.offline, async (services) => {
    const report = new Report(terminal, options.json);
    if (number) await report.ofCase(services, number, options);
    if (options.family || options.dossier || options.document !== undefined) {
      // Dossiers are found only by application.
      const application = number && (await services.cases.held(number)).application;
      const docdb = readDocdb(text) ?? (number && docdbOf(application ?? number));
      await report.ofDossier(services, docdb, options);
    }
    return report.print();
  });
}
