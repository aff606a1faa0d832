import { dryRun, runBatch } from '../../server/src/cases/batch.ts';
import { OVERVIEW, type CaseQuestion } from '../../server/src/cases/questions.ts';
import type { DemoCase } from '../../server/demo/cases/cases.ts';
import type { CaseNumber } from '../../server/src/numbers/caseNumber.ts';
import { BUSYNESS, type OfficeDay } from './calendar.ts';
import { HABITS, NEW_DRAFTS, type Hours } from './habits.ts';
import { noted, type Answered, type SoakRecord, type WishKind } from './record.ts';
import type { SoakClock } from './soakClock.ts';
import type { SoakDesk } from './soakDesk.ts';

const INTERACTIVE = { priority: 'interactive' } as const;
/** On the busy Monday everybody begins within so long, ms. */
const RUSH_MS = 120_000;

export interface PersonOptions {
  readonly desk: SoakDesk;
  readonly clock: SoakClock;
  readonly record: SoakRecord;
  readonly random: () => number;
  readonly hours: Hours;
  /** The own cases, the most important first. */
  readonly docket: readonly DemoCase[];
  readonly office: readonly DemoCase[];
}

/** A draft in work: a case and what else is named in it. */
interface Matter {
  readonly one: DemoCase;
  readonly application: CaseNumber;
  readonly numbers: readonly CaseNumber[];
}

/** Somebody who drafts. */
export class Person {
  readonly #options: PersonOptions;
  #matters: Matter[] = [];
  /** Wishes that are not answered yet: their owner went on. */
  readonly #open = new Set<Promise<void>>();

  constructor(options: PersonOptions) {
    this.#options = options;
  }

  /** Works through the days. */
  async work(days: readonly OfficeDay[]): Promise<void> {
    for (const day of days) await this.#workOn(day);
    await Promise.all(this.#open);
  }

  async #workOn({ start, kind }: OfficeDay): Promise<void> {
    const { clock, random, hours } = this.#options;
    const sessions = Math.round(this.#between(HABITS.sessions) * BUSYNESS[kind]);
    if (sessions === 0) return;
    const begin = kind === 'busyMonday' ? start + 9 * 3_600_000 + random() * RUSH_MS : start + hours.begin;
    const each = (start + hours.end - begin) / sessions;
    for (let session = 0; session < sessions; session++) {
      await clock.until(begin + each * (session + (kind === 'busyMonday' && session === 0 ? 0 : random() * 0.5)));
      if (clock.now() > start + hours.end) break;
      await this.#session();
    }
  }

  async #session(): Promise<void> {
    const { random, desk } = this.#options;
    const matter = this.#matter();
    const { application, numbers } = matter;
    if (random() < HABITS.newDraft) {
      const questions = this.#pick(NEW_DRAFTS, OVERVIEW);
      await this.#wish('newDraft', () => this.#learn(application, [...OVERVIEW, ...questions]));
      await this.#pause();
    }
    if (random() < HABITS.tree) await this.#glance('tree', () => this.#learn(application, ['documents']));
    if (random() < HABITS.notice) await this.#glance('notice', () => this.#learn(application, ['noticeBodies']));
    for (let left = this.#between(HABITS.hovers); left > 0; left--) {
      const number = this.#pick(numbers, application);
      await this.#glance('hover', async () => {
        const { knowledge, failure } = await desk.cases.resolve(number, INTERACTIVE);
        return {
          failure: failure?.code,
          fetchedAt: knowledge.kind === 'unknown' ? undefined : knowledge.source.fetchedAt,
        };
      });
      await this.#pause();
    }
    if (random() < HABITS.applicant) await this.#glance('applicant', () => this.#applicant(matter.one));
    if (random() < HABITS.citations) await this.#glance('citations', () => this.#learn(application, ['citations']));
    if (random() < HABITS.page) await this.#glance('page', () => this.#learn(application, ['address']));
    if (random() < HABITS.verify) await this.#wish('verify', () => this.#verify(numbers));
  }

  /** A case in work, or a new one. */
  #matter(): Matter {
    const { random, docket, office } = this.#options;
    const known = this.#matters[Math.floor(random() * this.#matters.length)];
    if (known && random() < HABITS.goesOn) return known;
    const from = random() < HABITS.own ? docket : office;
    const place = Math.floor(random() ** HABITS.preference * from.length);
    const one = from[place] ?? this.#pick(office, undefined);
    if (!one) throw new Error('an office without cases');
    const application = applicationOf(one);
    const others = Array.from({ length: this.#between(HABITS.otherNumbers) }, () => this.#otherNumber(one));
    const matter = { one, application, numbers: [application, ...others.filter((number) => number !== undefined)] };
    this.#matters = [matter, ...this.#matters].slice(0, HABITS.openMatters);
    return matter;
  }

  /** What a draft names beside its own case: a publication or registration of another, or the application of one. */
  #otherNumber({ law }: DemoCase): CaseNumber | undefined {
    const same = this.#options.office.filter((one) => one.law === law);
    const other = same[Math.floor(this.#options.random() ** HABITS.preference * same.length)];
    if (!other) return undefined;
    const { registrationNumber } = other.progress;
    if (other.law === 'patent' && other.progress.ADPublicationNumber !== '' && this.#options.random() < 0.6)
      return { law, kind: 'publication', number: other.progress.ADPublicationNumber };
    if (registrationNumber !== '') return { law, kind: 'registration', number: registrationNumber };
    return applicationOf(other);
  }

  async #learn(application: CaseNumber, questions: readonly CaseQuestion[]): Promise<Answered> {
    const { cases } = this.#options.desk;
    const failure = await cases.learn(application, questions, INTERACTIVE);
    if (!questions.some((question) => OVERVIEW.includes(question)))
      return { failure: failure?.code, fetchedAt: undefined };
    return {
      failure: failure?.code,
      fetchedAt: (await (await cases.held(application)).facts()).overview?.source.fetchedAt,
    };
  }

  async #applicant({ progress }: DemoCase): Promise<Answered> {
    const { applicants } = this.#options.desk;
    const { applicantAttorneyCd: code = '', name = '' } = progress.applicantAttorney[0] ?? {};
    const byCode = this.#options.random() < 0.5;
    const { failure } = await (byCode ? applicants.byCode(code, INTERACTIVE) : applicants.byName(name, INTERACTIVE));
    return { failure: failure?.code, fetchedAt: undefined };
  }

  async #verify(numbers: readonly CaseNumber[]): Promise<Answered> {
    const { desk, clock } = this.#options;
    const found = await runBatch(desk.cases, await dryRun(desk.cases, numbers), { clock });
    const failure = [...found.values()].find((one) => one.failure)?.failure;
    return { failure: failure?.code, fetchedAt: undefined };
  }

  /** A wish whose owner waits a moment and then goes on; the answer comes when it comes. */
  async #glance(kind: WishKind, ask: () => Promise<Answered>): Promise<void> {
    const asked = this.#wish(kind, ask);
    this.#open.add(asked);
    void asked.finally(() => this.#open.delete(asked));
    await Promise.race([asked, this.#options.clock.sleep(HABITS.patience)]);
  }

  async #wish(kind: WishKind, ask: () => Promise<Answered>): Promise<void> {
    const { clock, record } = this.#options;
    await noted(kind, clock, record, ask);
  }

  async #pause(): Promise<void> {
    await this.#options.clock.sleep(this.#between(HABITS.pause));
  }

  #between([least, most]: readonly [number, number]): number {
    return least + Math.floor(this.#options.random() * (most - least + 1));
  }

  #pick<T, F>(from: readonly T[], otherwise: F): T | F {
    return from[Math.floor(this.#options.random() * from.length)] ?? otherwise;
  }
}

export function applicationOf({ law, progress }: DemoCase): CaseNumber {
  return { law, kind: 'application', number: progress.applicationNumber };
}
