import * as v from 'valibot';
import { KINDS, LAWS } from '../../numbers/caseNumber.ts';

/** A CaseNumber as it comes back from an editor. */
export const caseNumberSchema = v.object({
  law: v.picklist(LAWS),
  kind: v.picklist(KINDS),
  number: v.pipe(v.string(), v.regex(/^[0-9A-Z/]{1,20}$/u)),
});
