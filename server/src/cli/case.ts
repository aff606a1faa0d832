import { writeFile } from 'node:fs/promises';
import type { Facts } from '../cases/facts.ts';
import type { BodyQuestion } from '../cases/cases.ts';
import { OVERVIEW, type CaseQuestion } from '../cases/questions.ts';
import { jstYear } from '../clock.ts';
import { BundleError } from '../jpo/bundles/bundleError.ts';
import type { Failure } from '../jpo/failure.ts';
import { docdbOf, readDocdb, type DocdbNumber } from '../jpo/opd/docdb.ts';
import { scan } from '../numbers/scan.ts';
import type { CaseNumber } from '../numbers/caseNumber.ts';
import type { Services } from '../services.ts';
import { bundleText, dossierText, factsText, familyText } from './caseText.ts';
import { cliServices } from './cliServices.ts';
import type { Terminal } from './terminal.ts';

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
  /** A document of the dossier, saved to `output`. */
  readonly document: string | undefined;
  readonly output: string | undefined;
}

/** Not a number of a case; `message` is what was given. */
export class NotANumber extends Error {}

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

const NOW = { priority: 'interactive' } as const;

/**
 * `jpo-drafting case`: what the JPO knows of one case, as asked for. Exit status 0, or 2 where something could not be
 * looked up or is not there. Throws NotANumber, EndpointError, FailureError.
 */
export async function showCase(text: string, options: CaseOptions, terminal: Terminal): Promise<number> {
  const number = numberIn(text, terminal);
  const services = await cliServices(terminal, options.offline);
  try {
    const report = new Report(terminal, options.json);
    if (number) await report.ofCase(services, number, options);
    const docdb = readDocdb(text) ?? (number && docdbOf(number));
    if (docdb) await report.ofDossier(services, docdb, options);
    return report.print();
  } finally {
    await services.close();
  }
}

function numberIn(text: string, { clock }: Terminal): CaseNumber | undefined {
  const [first] = scan(text, { year: jstYear(clock.now()) });
  if (first && first.number !== '') return first;
  if (readDocdb(text)) return undefined;
  throw new NotANumber(text);
}

class Report {
  readonly #terminal: Terminal;
  readonly #isJson: boolean;
  readonly #blocks: string[] = [];
  readonly #json: Record<string, unknown> = {};
  #hasFailed = false;

  constructor(terminal: Terminal, isJson: boolean) {
    this.#terminal = terminal;
    this.#isJson = isJson;
  }

  print(): number {
    const { print } = this.#terminal;
    print(this.#isJson ? JSON.stringify(this.#json, undefined, 1) : this.#blocks.join('\n\n'));
    return this.#hasFailed ? 2 : 0;
  }

  async ofCase({ cases }: Services, number: CaseNumber, options: CaseOptions): Promise<void> {
    const { messages } = this.#terminal;
    const { knowledge, failure } = await cases.resolve(number, NOW);
    this.#fail(failure);
    const application = await cases.heldApplication(number);
    if (!application || knowledge.kind !== 'case') {
      this.#hasFailed = true;
      this.#add('notFound', knowledge.kind === 'none', knowledge.kind === 'none' ? messages.check.notFound : '');
      return;
    }
    const wanted = QUESTIONS.filter(([option]) => options[option] === true).map(([, question]) => question);
    this.#fail(await cases.learn(application, [...OVERVIEW, ...wanted], NOW));
    const facts: Facts = await cases.peekFacts(application);
    this.#add('facts', facts, factsText(facts, wanted, messages));
    for (const [option, question] of BODIES) {
      if (options[option] === true) await this.#bodies({ cases }, application, question);
    }
  }

  async ofDossier({ dossiers }: Services, number: DocdbNumber, options: CaseOptions): Promise<void> {
    const { messages } = this.#terminal;
    if (options.family) {
      const { value, failure } = await dossiers.family(number, NOW);
      this.#fail(failure);
      this.#add('family', value ?? [], familyText(value ?? [], messages));
    }
    if (options.dossier) {
      const list = await dossiers.documentList(number, NOW);
      const cited = await dossiers.citations(number, NOW);
      this.#fail(list.failure);
      this.#fail(cited.failure);
      this.#add(
        'dossier',
        { list: list.value, citations: cited.value },
        dossierText(list.value, cited.value, messages),
      );
    }
    if (options.document !== undefined && options.output !== undefined) {
      const { value, failure } = await dossiers.body(number, options.document, NOW);
      this.#fail(failure);
      if (!value) this.#hasFailed = true;
      else {
        await writeFile(options.output, value);
        this.#add('saved', options.output, messages.case.saved(options.output, value.byteLength));
      }
    }
  }

  async #bodies({ cases }: Pick<Services, 'cases'>, application: CaseNumber, question: BodyQuestion): Promise<void> {
    const { messages, note } = this.#terminal;
    try {
      const { bundle, failure } = await cases.documents(application, question, NOW);
      this.#fail(failure);
      this.#add(question, bundle ?? null, bundle ? bundleText(bundle, messages) : messages.case.noDocuments);
    } catch (error) {
      if (!(error instanceof BundleError)) throw error;
      note(`${messages.case.unreadable} (${error.message})`);
      this.#hasFailed = true;
    }
  }

  #fail(failure: Failure | undefined): void {
    if (!failure) return;
    const { messages, note } = this.#terminal;
    const text = failure.code === 'signedOut' ? messages.cli.signedOut : messages.failure[failure.code];
    note(failure.api === undefined ? text : `${failure.api}: ${text}`);
    this.#hasFailed = true;
  }

  #add(key: string, value: unknown, text: string): void {
    this.#json[key] = value;
    if (text !== '') this.#blocks.push(text);
  }
}
