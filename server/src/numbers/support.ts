import type { CaseNumber } from './caseNumber.ts';

/** Why no API covers a well-formed number. */
export type Unsupported =
  | 'utility-model'
  | 'trial'
  | 'other-application'
  | 'showa-publication'
  | 'examined-publication'
  | 'madrid-registration'
  | 'hague-registration';

/** Why no API takes this number; undefined where one does. Source: handbook tables 1–3; status 111. */
export function unsupported({ law, kind, number }: CaseNumber): Unsupported | undefined {
  if (law === 'utilityModel') return 'utility-model';
  switch (kind) {
    case 'trial':
      return 'trial';
    case 'otherApplication':
      return 'other-application';
    case 'examinedPublication':
      return 'examined-publication';
    case 'internationalRegistration':
      return law === 'design' ? 'hague-registration' : 'madrid-registration';
    case 'publication':
    case 'nationalPublication':
      return isShowaPublication(number) ? 'showa-publication' : undefined;
    case 'application':
    case 'republication':
    case 'registration':
    case 'internationalApplication':
    case 'internationalPublication':
      return undefined;
  }
}

/** 公開 numbers of 1989 up to serial 3200 are of 昭和64年. */
function isShowaPublication(number: string): boolean {
  return number !== '' && number <= '1989003200';
}
