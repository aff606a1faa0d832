import { applicationList, parties, registration, registrationList, right } from './common.ts';
import type { Declaration, Registered } from './common.ts';
import { eraNumber, isNationalPublication } from '../eraNumber.ts';
import type {
  Bibliography,
  Citation,
  Divisional,
  Empty,
  PatentParent,
  PatentPriority,
  PatentSimple,
  Registration,
} from '../shapes.ts';

interface PatentDeclaration extends Declaration {
  readonly title: string;
  /** 公開, or 公表 when the serial is above 500000. */
  readonly published?: { readonly number: string; readonly on: string };
  readonly international?: { readonly application: string; readonly publication: string; readonly on: string };
  readonly priority?: readonly Priority[];
  /** The application this one was divided from. */
  readonly parent?: { readonly number: string; readonly filed: string };
  readonly registered?: Registered & { readonly claims: number };
  readonly cited?: readonly Cited[];
  /** The bodies of its 意見書 and 補正書 come by a download address, as the JPO gives what is above 10 MB. */
  readonly largeResponses?: boolean;
}

type Priority =
  | { readonly national: string; readonly filed: string }
  | { readonly country: string; readonly number: string; readonly filed: string };

/** Publications (10 digits, western) cited in one document, in their order. */
interface Cited {
  readonly type: Citation['citationType'];
  /** 起案日 of the document that cites. */
  readonly drafted: string;
  readonly publications: readonly string[];
}

/** What app_progress says of a patent application. */
export interface PatentProgress extends PatentSimple {
  readonly priorityRightInformation: readonly PatentPriority[];
  readonly parentApplicationInformation: PatentParent | Empty;
  readonly divisionalApplicationInformation: readonly Divisional[];
}

export interface PatentCase {
  readonly law: 'patent';
  /** The list of divisionals is empty here; `withFamilies` fills it. */
  readonly progress: PatentProgress;
  readonly registration: Registration | undefined;
  readonly patentDoc: readonly Citation[];
  readonly largeResponses: boolean;
}

export function patentCase(declaration: PatentDeclaration): PatentCase {
  return {
    law: 'patent',
    progress: progress(declaration),
    registration: patentRegistration(declaration),
    patentDoc: (declaration.cited ?? []).flatMap(citations),
    largeResponses: declaration.largeResponses ?? false,
  };
}

function progress(declaration: PatentDeclaration): PatentProgress {
  const { international, parent } = declaration;
  const { registrationNumber, registrationDate, ...state } = right(declaration.registered);
  return {
    applicationNumber: declaration.number,
    inventionTitle: declaration.title,
    applicantAttorney: parties(declaration),
    filingDate: declaration.filed,
    ...publication(declaration.published),
    registrationNumber,
    registrationDate,
    internationalApplicationNumber: international?.application ?? '',
    internationalPublicationNumber: international?.publication ?? '',
    internationalPublicationDate: international?.on ?? '',
    ...state,
    priorityRightInformation: (declaration.priority ?? []).map(priority),
    parentApplicationInformation: parent ? { parentApplicationNumber: parent.number, filingDate: parent.filed } : {},
    divisionalApplicationInformation: [],
    bibliographyInformation: [
      applicationList('patent', declaration),
      ...publicationList(declaration.published),
      ...registrationList('patent', declaration),
    ],
  };
}

function publication(published: PatentDeclaration['published']) {
  const number = published?.number ?? '';
  const translated = published !== undefined && isNationalPublication(number);
  const era = published ? eraNumber(number) : '';
  return {
    publicationNumber: translated ? '' : era,
    ADPublicationNumber: translated ? '' : number,
    nationalPublicationNumber: translated ? era : '',
    ADNationalPublicationNumber: translated ? number : '',
    publicationDate: published?.on ?? '',
  };
}

function publicationList(published: PatentDeclaration['published']): Bibliography[] {
  if (!published) return [];
  const numberType = isNationalPublication(published.number) ? '03' : '02';
  return [{ numberType, number: eraNumber(published.number), documentList: [] }];
}

function priority(claim: Priority): PatentPriority {
  const national = 'national' in claim;
  return {
    parisPriorityApplicationNumber: national ? '' : claim.number,
    parisPriorityDate: national ? '' : claim.filed,
    parisPriorityCountryCd: national ? '' : claim.country,
    nationalPriorityLawCd: national ? '1' : '',
    nationalPriorityApplicationNumber: national ? claim.national : '',
    nationalPriorityInternationalApplicationNumber: '',
    nationalPriorityDate: national ? claim.filed : '',
  };
}

function citations({ type, drafted, publications }: Cited): Citation[] {
  return publications.map((number, index) => ({
    draftDate: drafted,
    citationType: type,
    citationOrder: String(index + 1),
    documentNumber: `JPA ${eraNumber(number)}`,
  }));
}

function patentRegistration(declaration: PatentDeclaration): Registration | undefined {
  const common = registration(declaration);
  if (!common || !declaration.registered) return undefined;
  const numberOfClaims = String(declaration.registered.claims).padStart(3, '0');
  return { ...common, inventionTitle: declaration.title, numberOfClaims };
}
