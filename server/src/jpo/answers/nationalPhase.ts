import * as v from 'valibot';
import type { CaseNumber } from '../../numbers/caseNumber.ts';
import { numberOf, text } from './fields.ts';

const schema = v.object({ applicationNumber: text });

/** The Japanese application in `data` of pct_national_phase_application_number. */
export function readNationalPhase(data: unknown): CaseNumber | undefined {
  const parsed = v.safeParse(schema, data);
  return parsed.success ? numberOf('patent', 'application', parsed.output.applicationNumber) : undefined;
}
