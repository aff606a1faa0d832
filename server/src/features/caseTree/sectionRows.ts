import type { Source, Sourced } from '../../cases/facts.ts';
import type { Judged } from '../../cases/state.ts';
import type { CaseFile } from '../../cases/caseFile.ts';
import { hasWholeRelations, isWholeHistory } from '../../cases/whole.ts';
import { lastDayText } from '../shared/lastDayText.ts';
import { historyRows, bibliographyRows, numberRows, partyRows } from './overviewRows.ts';
import { citationRows, familyRows, registrationRows, relationRows } from './relatedRows.ts';
import type { Row } from './nodes.ts';
import { judging } from '../services.ts';
import { type TreeServices, heldFamily, type SectionId } from './sections.ts';

/** The saved rows of a section. */
export interface HeldRows {
  readonly rows: readonly Row[];
  readonly source: Source;
  /** From an earlier day in Japan. */
  readonly isStale: boolean;
  /** The answer is complete: rows are counted, and no row means there is none. */
  readonly isWhole: boolean;
}

/** The rows of a section from saved facts; undefined without any. Sends no request. */
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
      return judged && held(overview, (value) => bibliographyRows(value, judged.state, lines, messages));
    case 'numbers':
      return held(
        overview,
        (value) => numberRows(value, messages),
        ({ isNumberUnread }) => isNumberUnread !== true,
      );
    case 'parties':
      return held(
        overview,
        (value) => partyRows(value, messages),
        ({ hasAllParties }) => hasAllParties,
      );
    case 'history':
      return held(overview, (value) => historyRows(application, value, messages), isWholeHistory);
    case 'citations':
      return held(
        citations,
        (value) => citationRows(value, messages),
        ({ isWhole }) => isWhole,
      );
    case 'registration':
      return held(
        registration,
        (value) => registrationRows(value, messages),
        () => false,
      );
    case 'relations': {
      const rows = relationRows(facts, messages);
      const from: Sourced<unknown> | undefined = facts.parentage ?? facts.priorities;
      return (
        rows &&
        held(
          from,
          () => rows,
          () => hasWholeRelations(facts),
        )
      );
    }
  }
}

function held<T>(
  facts: Sourced<T> | undefined,
  rowsOf: (value: T) => readonly Row[],
  isWhole: (value: T) => boolean = () => true,
): HeldRows | undefined {
  if (!facts) return undefined;
  const { value, source, isStale } = facts;
  return { rows: rowsOf(value), source, isStale, isWhole: isWhole(value) };
}

async function heldFamilyRows(file: CaseFile, { dossiers, clock }: TreeServices): Promise<HeldRows | undefined> {
  const held = await heldFamily(file, dossiers);
  if (!held) return undefined;
  const { members, source, isWhole } = held;
  return { rows: familyRows(members), source, isStale: held.staleAt <= clock.now(), isWhole };
}

/** The deadlines of a case in words, nearest first. */
export function lastDayLines(judged: Judged | undefined, { clock, messages }: TreeServices): string[] {
  return (judged?.lastDays ?? []).map((one) => lastDayText(one, clock.now(), messages));
}
