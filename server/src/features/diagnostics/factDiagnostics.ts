import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Applicants } from '../../applicants/applicants.ts';
import type { Directory } from '../../applicants/directory.ts';
import { isHoliday } from '../../base/calendar.ts';
import { factFindings, subjectFindings } from '../../checks/facts/factFindings.ts';
import { type CheckOptions, type KnownFacts, knownFacts, type HeldSources } from '../../checks/facts/knownFacts.ts';
import { draftUnderCheck, type DraftUnderCheck } from '../../checks/facts/draftUnderCheck.ts';
import { notVerified } from '../../checks/facts/verification.ts';
import { keyOfRequired, requiredFacts, type RequiredFacts } from '../../checks/facts/requiredFacts.ts';
import { moved, type Finding } from '../../checks/finding.ts';
import { jstDay, type Clock } from '../../base/clock.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Drafts } from '../shared/drafts.ts';

/** Sources of what the checks need. */
export interface FactServices {
  readonly cases: HeldSources['cases'];
  readonly applicants?: Pick<Applicants, 'heldName'> | undefined;
  readonly directory?: (Pick<Directory, 'byCode' | 'byName'> & Partial<Pick<Directory, 'refresh'>>) | undefined;
}

/** Everything saved about what a draft names. Sends no request. Throws a FailureError when the store fails. */
export async function heldOf(wants: RequiredFacts, services: FactServices): Promise<KnownFacts> {
  await services.directory?.refresh?.();
  return knownFacts(wants, heldSources(services));
}

function heldSources({ cases, applicants, directory }: FactServices): HeldSources {
  return {
    cases,
    nameOf: async (code) => {
      const answered = await applicants?.heldName(code);
      return answered ?? directory?.byCode(code)?.name ?? answered;
    },
    codesOf: (name) => directory?.byName(name).map(({ code }) => code) ?? [],
  };
}

/** The documents of a draft for the checks with the JPO's data; computed once per version. */
export function draftSubjects(document: TextDocument, drafts: Drafts): readonly DraftUnderCheck[] {
  const known = drafts.version(document);
  return (known.subjects ??= known.parts.parts.flatMap((part) => {
    const subject = known.kept.subjects.get(part) ?? draftUnderCheck(part, known.scanned.numbers);
    if (subject) known.kept.subjects.set(part, subject);
    return subject ?? [];
  }));
}

type FactSettings = Pick<Settings, 'residentAbroad' | 'diagnostics'>;

/** Findings from saved data. */
export function findingsFrom(
  subjects: readonly DraftUnderCheck[],
  held: KnownFacts,
  settings: FactSettings,
  now: number,
): Finding[] {
  return factFindings(subjects, held, optionsOf(settings, now));
}

function optionsOf({ residentAbroad, diagnostics }: FactSettings, now: number): CheckOptions {
  const today = jstDay(now);
  return { today, nearDays: diagnostics.nearDays, residentAbroad, isHoliday };
}

export interface FactDiagnosticsOptions {
  readonly drafts: Drafts;
  readonly clock: Pick<Clock, 'now'>;
  readonly settings: () => Settings;
  /** Undefined where no data can be saved. */
  readonly services: () => Promise<FactServices | undefined>;
  /** The current version of an open document. */
  readonly document: (uri: string) => TextDocument | undefined;
  /** Called when the findings differ from those given last. */
  readonly changed: (document: TextDocument) => void;
  readonly log: (line: string) => void;
}

/** The saved data of one draft. */
interface Entry {
  held?: { readonly held: KnownFacts; readonly key: string; readonly generation: number; readonly at: number };
  /** Findings of each document from `held`, for one day and one setting. */
  found?: { readonly by: string; readonly held: KnownFacts; readonly of: WeakMap<DraftUnderCheck, readonly Finding[]> };
  isLooking: boolean;
  /** The findings given last, as JSON. */
  given: string;
}

/** Data from other windows is read after this, ms, with the next change of the draft. */
const HELD_FOR_MS = 10_000;

/**
 * Findings of open drafts from saved data, which is read once per draft and kept while the draft names the same cases
 * and persons and no new data arrives: typing reads nothing and sends no request.
 */
export class FactDiagnostics {
  readonly #options: FactDiagnosticsOptions;
  readonly #entries = new Map<string, Entry>();
  #generation = 0;

  constructor(options: FactDiagnosticsOptions) {
    this.#options = options;
  }

  /** Findings from the data read so far; calls `changed` later if newly read data changes them. */
  findings(document: TextDocument): readonly Finding[] {
    const wants = this.#wantsOf(document);
    if (!wants) {
      this.#entries.delete(document.uri);
      return [];
    }
    const entry = this.#entries.get(document.uri) ?? { isLooking: false, given: '[]' };
    this.#entries.set(document.uri, entry);
    const key = keyOfRequired(wants);
    const findings = this.#findings(document, entry, key);
    entry.given = JSON.stringify(findings);
    if (!this.#isFresh(entry, key)) void this.#look(document.uri, entry);
    return findings;
  }

  /** New data is saved, or the settings have changed: checks all drafts again. */
  learned(): void {
    this.#generation++;
    for (const [uri, entry] of this.#entries) void this.#look(uri, entry);
  }

  forget(uri: string): void {
    this.#entries.delete(uri);
  }

  #wantsOf(document: TextDocument): RequiredFacts | undefined {
    const wants = requiredFacts(draftSubjects(document, this.#options.drafts));
    return wants.cases.length + wants.codes.length > 0 ? wants : undefined;
  }

  #isFresh({ held }: Entry, key: string): boolean {
    if (held?.key !== key || held.generation !== this.#generation) return false;
    const age = this.#options.clock.now() - held.at;
    return age >= 0 && age < HELD_FOR_MS;
  }

  #findings(document: TextDocument, entry: Entry, key: string): Finding[] {
    const { held } = entry;
    if (!held) return [];
    const { drafts, clock, settings } = this.#options;
    const subjects = draftSubjects(document, drafts);
    const options = optionsOf(settings(), clock.now());
    const by = `${options.today} ${options.nearDays} ${options.residentAbroad}`;
    const known =
      entry.found?.by === by && entry.found.held === held.held
        ? entry.found.of
        : new WeakMap<DraftUnderCheck, readonly Finding[]>();
    entry.found = { by, held: held.held, of: known };
    const found: Finding[] = [];
    for (const subject of subjects) {
      const own = known.get(subject) ?? subjectFindings(subject, held.held, options);
      known.set(subject, own);
      if (own.length > 0) found.push(...moved(own, subject.part.at));
    }
    // Missing data is only known for what was looked up.
    const isKnown = held.key === key && settings().mode !== 'offline';
    return isKnown ? [...notVerified(subjects, held.held), ...found] : found;
  }

  /** Reads saved data until it matches the current draft; one read at a time per draft. */
  async #look(uri: string, entry: Entry): Promise<void> {
    if (entry.isLooking) return;
    entry.isLooking = true;
    const { document: open, services, clock, changed, log } = this.#options;
    try {
      for (;;) {
        const document = open(uri);
        const wants = document && this.#wantsOf(document);
        const ready = wants && (await services());
        if (!ready) return;
        const generation = this.#generation;
        const key = keyOfRequired(wants);
        entry.held = { held: await heldOf(wants, ready), key, generation, at: clock.now() };
        const now = open(uri);
        const wantsNow = now && this.#wantsOf(now);
        if (!now || !wantsNow || this.#entries.get(uri) !== entry) return;
        if (keyOfRequired(wantsNow) !== key || generation !== this.#generation) continue;
        if (JSON.stringify(this.#findings(now, entry, key)) !== entry.given) changed(now);
        return;
      }
    } catch (error) {
      log(`diagnostics: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      entry.isLooking = false;
    }
  }
}
