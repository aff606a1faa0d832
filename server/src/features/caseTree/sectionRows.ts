import type { Source } from '../../cases/facts.ts';
import type { Judged } from '../../cases/state.ts';
import type { CaseFile } from '../../cases/caseFile.ts';
import { hasWholeRelations, isWholeHistory } from '../../cases/whole.ts';
import { lastDayText } from '../shared/lastDayText.ts';
import { historyRows, bibliographyRows, numberRows, partyRows } from './overviewRows.ts';
import { citationRows, familyRows, registrationRows, relationRows } from './relatedRows.ts';
import type { Row } from './nodes.ts';
import { judging } from '../services.ts';
import { type TreeServices, heldFamily, type SectionId } from './sections.ts';

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
  file: CaseFile,
  section: SectionId,
  services: TreeServices,
): Promise<HeldRows | undefined> {
  const { messages } = services;
  const { application } = file;
  if (!application) return undefined;
  if (section === 'family') return heldFamilyRows(file, services);
  const facts = await file.facts();
  const { overview, citations, registration } = facts;
  const judged = file.judged(judging(services));
  const lines = lastDayLines(judged, services);
  switch (section) {
    case 'bibliography':
      return (
        judged &&
        overview && {
          ...overview,
          rows: bibliographyRows(overview.value, judged.state, lines, messages),
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

async function heldFamilyRows(file: CaseFile, { dossiers, clock }: TreeServices): Promise<HeldRows | undefined> {
  const held = await heldFamily(file, dossiers);
  if (!held) return undefined;
  const { members, source, isWhole } = held;
  return { rows: familyRows(members), source, isStale: held.staleAt <= clock.now(), isWhole };
}

/** The last days of a case in words, the nearest first. */
export function lastDayLines(judged: Judged | undefined, { clock, messages }: TreeServices): string[] {
  return (judged?.lastDays ?? []).map((one) => lastDayText(one, clock.now(), messages));
}
