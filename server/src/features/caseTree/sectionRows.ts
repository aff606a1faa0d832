import type { Facts, Source } from '../../cases/facts.ts';
import { hasWholeRelations, isWholeHistory } from '../../cases/whole.ts';
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
  /** The answer lists all there is: the rows are counted, and none means that there is none. */
  readonly isWhole: boolean;
}

/** The rows of a section from held facts; undefined where nothing of it is held. Never asks. */
export async function heldRows(
  application: CaseNumber,
  section: SectionId,
  services: CaseTreeServices,
): Promise<HeldRows | undefined> {
  const { messages, cases } = services;
  if (section === 'family') return heldFamilyRows(application, services);
  const facts = await cases.peekFacts(application);
  const { overview, citations, registration } = facts;
  switch (section) {
    case 'bibliography':
      return (
        overview && {
          ...overview,
          rows: bibliographyRows(overview.value, lastDayLines(facts, services), messages),
          isWhole: true,
        }
      );
    case 'numbers':
      return (
        overview && {
          ...overview,
          rows: numberRows(overview.value, messages),
          isWhole: overview.value.isNumberUnread !== true,
        }
      );
    case 'parties':
      return (
        overview && { ...overview, rows: partyRows(overview.value, messages), isWhole: overview.value.hasAllParties }
      );
    case 'history':
      return (
        overview && {
          ...overview,
          rows: historyRows(application, overview.value, messages),
          isWhole: isWholeHistory(overview.value),
        }
      );
    case 'citations':
      return (
        citations && { ...citations, rows: citationRows(citations.value, messages), isWhole: citations.value.isWhole }
      );
    case 'registration':
      return registration && { ...registration, rows: registrationRows(registration.value, messages), isWhole: false };
    case 'relations': {
      const rows = relationRows(facts, messages);
      const from = facts.parentage ?? facts.priorities;
      return rows && from && { rows, source: from.source, isStale: from.isStale, isWhole: hasWholeRelations(facts) };
    }
  }
}

async function heldFamilyRows(
  application: CaseNumber,
  { dossiers, clock }: CaseTreeServices,
): Promise<HeldRows | undefined> {
  const own = docdbOf(application);
  const held = own && (await dossiers.peekFamily(own));
  if (!held) return undefined;
  const { members, source, isWhole } = held;
  return { rows: familyRows(members), source, isStale: held.staleAt <= clock.now(), isWhole };
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
