import type { DocumentType } from '../drafts/documentTypes.ts';
import type { DraftDocument } from '../drafts/structure.ts';
import { foldWord } from '../numbers/fold.ts';
import { contentOf, type DocumentContext } from './documentContext.ts';
import type { Finding } from './finding.ts';

/** Whom a document may be addressed to. Source: 様式 of the 施行規則 of the four laws, 【あて先】. */
const OFFICES = ['特許庁長官', '特許庁審査官', '特許庁審判長'] as const;
type Office = (typeof OFFICES)[number];

const COMMISSIONER: readonly Office[] = ['特許庁長官'];
const BY_TYPE: Readonly<Record<string, readonly Office[]>> = {
  opinion: ['特許庁審査官', '特許庁審判長'],
  patentApplication: COMMISSIONER,
  utilityModelApplication: COMMISSIONER,
  designApplication: COMMISSIONER,
  trademarkApplication: COMMISSIONER,
  collectiveMark: COMMISSIONER,
  regionalMark: COMMISSIONER,
  defensiveMark: COMMISSIONER,
  advisoryOpinion: COMMISSIONER,
  powerSubmission: COMMISSIONER,
  examinationRequest: COMMISSIONER,
  registrationFee: COMMISSIONER,
  trademarkRenewal: COMMISSIONER,
  appeal: COMMISSIONER,
  nationalPhase: COMMISSIONER,
  applicantChange: COMMISSIONER,
  applicantSuccession: COMMISSIONER,
  withdrawal: COMMISSIONER,
  abandonment: COMMISSIONER,
  restoration: COMMISSIONER,
  transfer: COMMISSIONER,
  nameChange: COMMISSIONER,
  termExtension: COMMISSIONER,
  opposition: COMMISSIONER,
  oppositionOfLaw: COMMISSIONER,
  refund: COMMISSIONER,
};

/** What stands at 【あて先】 of such a document where nothing more is known: 特許庁長官　殿. */
export function addresseeOf(type: DocumentType, document: DraftDocument): string {
  return `${(officesFor(type, document) ?? COMMISSIONER)[0] ?? ''}\u3000殿`;
}

function officesFor({ id }: DocumentType, { blocks }: DraftDocument): readonly Office[] | undefined {
  const isInAppeal = id === 'opinion' && blocks.some(({ item }) => item.name === '審判請求人');
  return isInAppeal ? APPEAL : BY_TYPE[id];
}

/** In the place of 殿. */
const OTHER_TITLE = /[ \u3000]{0,10}(?:[様行宛]|さま|どの|御中|先生|あて)$/u;

/** addressee: another office than the document goes to, or 殿 is missing. */
export function addresseeFindings({ document, type }: DocumentContext): Finding[] {
  const item = document.blocks.find((block) => block.item.name === 'あて先')?.item;
  if (!type || !item || item.content === '') return [];
  const written = foldWord(item.content);
  const office = OFFICES.find((one) => written.startsWith(one));
  const offices = officesFor(type, document) ?? OFFICES;
  const right = offices[0] ?? '';
  const isRight = office !== undefined && offices.includes(office);
  if (isRight && written.endsWith('殿')) return [];
  const named = item.content.replace(OTHER_TITLE, '');
  const text = isRight ? `${named}\u3000殿` : `${right}\u3000殿`;
  const fix = { kind: 'replace', detail: [text], edits: [{ ...contentOf(item), text }], certainty: 'likely' } as const;
  return [{ code: 'addressee', ...contentOf(item), detail: [text], fixes: [fix] }];
}

const APPEAL: readonly Office[] = ['特許庁審判長'];
