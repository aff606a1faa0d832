import * as v from 'valibot';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { numberOf, record, text } from './fields.ts';

const schema = record({ applicationNumber: text });

/** The Japanese application in `data` of pct_national_phase_application_number. */
export function readNationalPhase(data: unknown): CaseNumber | undefined {
  return numberOf('patent', 'application', v.parse(schema, data).applicationNumber);
}
