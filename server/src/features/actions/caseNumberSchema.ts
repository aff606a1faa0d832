import * as v from 'valibot';

/** A CaseNumber as it comes back from an editor. */
export const caseNumberSchema = v.object({
  law: v.picklist(['patent', 'utilityModel', 'design', 'trademark']),
  kind: v.picklist([
    'application',
    'publication',
    'nationalPublication',
    'republication',
    'examinedPublication',
    'registration',
    'internationalApplication',
    'internationalPublication',
    'internationalRegistration',
    'trial',
  ]),
  number: v.pipe(v.string(), v.regex(/^[0-9A-Z/]{1,20}$/u)),
});
