import type { Facts, Source } from '../../cases/facts.ts';
import { docdbOf } from '../../jpo/opd/docdb.ts';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { lastDaysOf, lastDayText } from '../shared/lastDayText.ts';
import { historyRows } from './historyRows.ts';
import { citationRows, familyRows, registrationRows, relationRows } from './otherRows.ts';
import { bibliographyRows, numberRows, partyRows } from './overviewRows.ts';
import type { Row } from './row.ts';
import type { CaseTreeServices } from './services.ts';
import type { SectionId } from './targets.ts';

/** What is held of a section. */
export interface HeldRows {
  readonly rows: readonly Row[];
  readonly source: Source;
  /** From an earlier day in Japan. */
  readonly isStale: boolean;
}

/** The rows of a section from held facts; undefined where nothing of it is held. Never asks. */
export async function heldRows(
  application: CaseNumber,
  section: SectionId,
  services: CaseTreeServices,
): Promise<HeldRows | undefined> {
  const { messages, cases, clock } = services;
  if (section === 'family') return heldFamilyRows(application, services);
  const facts = await cases.peekFacts(application);
  const { overview, citations, registration } = facts;
  switch (section) {
    case 'bibliography':
      return (
        overview && {
          ...overview,
          rows: bibliographyRows(overview.value, lastDayLines(facts, services), clock.now(), messages),
        }
      );
    case 'numbers':
      return overview && { ...overview, rows: numberRows(overview.value, messages) };
    case 'parties':
      return overview && { ...overview, rows: partyRows(overview.value, messages) };
    case 'history':
      return overview && { ...overview, rows: historyRows(application, overview.value, messages) };
    case 'citations':
      return citations && { ...citations, rows: citationRows(citations.value, messages) };
    case 'registration':
      return registration && { ...registration, rows: registrationRows(registration.value, messages) };
    case 'relations': {
      const rows = relationRows(facts, messages);
      const from = facts.parentage ?? facts.priorities;
      return rows && from && { rows, source: from.source, isStale: from.isStale };
    }
  }
}

async function heldFamilyRows(
  application: CaseNumber,
  { dossiers, clock }: CaseTreeServices,
): Promise<HeldRows | undefined> {
  const own = docdbOf(application);
  const held = own && (await dossiers.peekFamily(own));
  return held && { rows: familyRows(held.members), source: held.source, isStale: held.staleAt <= clock.now() };
}

/** The last days of a case in words, the nearest first. */
export function lastDayLines({ overview, registration }: Facts, services: CaseTreeServices): string[] {
  if (!overview) return [];
  const { clock, settings, messages } = services;
  const now = clock.now();
  const { residentAbroad } = settings;
  return lastDaysOf(overview.value, { now, residentAbroad, registration }).map((one) =>
    lastDayText(one, now, messages),
  );
}
