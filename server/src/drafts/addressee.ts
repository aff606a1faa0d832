import type { DocumentType } from './documentTypes.ts';
import { blockNamed, isInTrial } from './reading.ts';
import type { DraftDocument } from './structure.ts';

/** Addressees. Source: 様式 of the 施行規則 of the four laws, 【あて先】. */
export const OFFICES = ['特許庁長官', '特許庁審査官', '特許庁審判長'] as const;
export type Office = (typeof OFFICES)[number];

/** Types whose forms only allow 特許庁長官. */
const TO_COMMISSIONER: ReadonlySet<string> = new Set(
  'patentApplication utilityModelApplication designApplication trademarkApplication collectiveMark regionalMark defensiveMark advisoryOpinion powerSubmission examinationRequest registrationFee trademarkRenewal appeal nationalPhase applicantChange applicantSuccession withdrawal abandonment restoration transfer nameChange termExtension opposition oppositionOfLaw refund'.split(
    ' ',
  ),
);
/** Documents of a pending trial. */
const BEFORE_JUDGES: ReadonlySet<string> = new Set(['reply', 'answer', 'rebuttal', 'oralHearing', 'evidence']);

/** The possible addressees of a document, the usual one first; all where its form does not say. */
export function officesFor(type: DocumentType | undefined, document?: DraftDocument): readonly [Office, ...Office[]] {
  const id = type?.id ?? '';
  if (TO_COMMISSIONER.has(id)) return ['特許庁長官'];
  const isToJudges = BEFORE_JUDGES.has(id) || (document !== undefined && isInTrial(document));
  if (id === 'opinion' && document && blockNamed(document, '審判請求人')) return ['特許庁審判長'];
  // An application in appeal can be before the examiner again (前置審査, 特許法162条).
  if (id === 'opinion') return isToJudges ? ['特許庁審判長', '特許庁審査官'] : ['特許庁審査官', '特許庁審判長'];
  return isToJudges ? ['特許庁審判長', ...OFFICES] : OFFICES;
}

/** The content of 【あて先】: 特許庁長官　殿, 特許庁審査官　飯田　亜紀　殿. */
export function addressed(office: Office, name?: string): string {
  return [office, ...(name === undefined ? [] : [name]), '殿'].join('\u3000');
}

/** The usual 【あて先】 of such a document. */
export function usualAddressee(type: DocumentType | undefined, document?: DraftDocument): string {
  return addressed(officesFor(type, document)[0]);
}
