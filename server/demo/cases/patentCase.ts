import { lists, parties, registration, right, type Bibliography, type Declaration, type Registered } from './common.ts';
import { eraNumber, isNationalPublication } from './eraNumber.ts';

export interface ParisPriority {
  readonly parisPriorityApplicationNumber: string;
  readonly parisPriorityDate: string;
  readonly parisPriorityCountryCd: string;
}

/** 原出願 of a design or a trademark; patents have no code of the law there. */
export interface Parent {
  readonly parentApplicationCategory: string;
  readonly parentApplicationLawCode: string;
  readonly parentApplicationNumber: string;
}

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
  /** 19 in a notice of reasons, 89 in its record of the search, 31 at the grant. */
  readonly type: '19' | '89' | '31';
  /** 起案日 of the document that cites. */
  readonly drafted: string;
  readonly publications: readonly string[];
}

/** What the list of a divisional family (分割出願群) says of each application. */
const IN_FAMILY = [
  'applicationNumber',
  'publicationNumber',
  'ADPublicationNumber',
  'nationalPublicationNumber',
  'ADNationalPublicationNumber',
  'registrationNumber',
  'internationalApplicationNumber',
  'internationalPublicationNumber',
  'erasureIdentifier',
  'expireDate',
  'disappearanceDate',
] as const;

/** `divisionalGeneration`: 0 for the first application, 1 for its divisionals, and so on. */
type Divisional = Readonly<Record<(typeof IN_FAMILY)[number] | 'divisionalGeneration', string>>;

export type PatentCase = ReturnType<typeof patentCase>;
export type Citation = PatentCase['patentDoc'][number];

/** A patent application as the APIs show it. The list of divisionals is empty here; `withFamilies` fills it. */
export function patentCase(declaration: PatentDeclaration) {
  const { title: inventionTitle, registered } = declaration;
  const common = registration(declaration);
  const numberOfClaims = String(registered?.claims ?? '').padStart(3, '0');
  return {
    law: 'patent' as const,
    progress: progressOf(declaration),
    registration: common && { ...common, inventionTitle, numberOfClaims },
    patentDoc: (declaration.cited ?? []).flatMap(citations),
    largeResponses: declaration.largeResponses ?? false,
  };
}

type PatentProgress = ReturnType<typeof progressOf>;

function progressOf(declaration: PatentDeclaration) {
  const { international, parent, published } = declaration;
  const { registrationNumber, registrationDate, ...state } = right(declaration.registered);
  const divisionalApplicationInformation: readonly Divisional[] = [];
  return {
    applicationNumber: declaration.number,
    inventionTitle: declaration.title,
    applicantAttorney: parties(declaration),
    filingDate: declaration.filed,
    ...publication(published),
    registrationNumber,
    registrationDate,
    internationalApplicationNumber: international?.application ?? '',
    internationalPublicationNumber: international?.publication ?? '',
    internationalPublicationDate: international?.on ?? '',
    ...state,
    priorityRightInformation: (declaration.priority ?? []).map(priority),
    parentApplicationInformation: parent ? { parentApplicationNumber: parent.number, filingDate: parent.filed } : {},
    divisionalApplicationInformation,
    bibliographyInformation: lists('patent', declaration, publicationList(published)),
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

function priority(claim: Priority) {
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

function citations({ type, drafted, publications }: Cited) {
  return publications.map((number, index) => ({
    draftDate: drafted,
    citationType: type,
    citationOrder: String(index + 1),
    documentNumber: `JPA ${eraNumber(number)}`,
  }));
}

/** The same cases, each with the list of its divisional family, which starts at the first application. */
export function withFamilies(cases: readonly PatentCase[]): PatentCase[] {
  const all = new Map(cases.map(({ progress }) => [progress.applicationNumber, progress]));
  return cases.map((one) => {
    const family = familyOf(first(one.progress, all), [...all.values()]);
    const divisionalApplicationInformation = family.length > 1 ? family : [];
    return { ...one, progress: { ...one.progress, divisionalApplicationInformation } };
  });
}

function first(progress: PatentProgress, all: ReadonlyMap<string, PatentProgress>): PatentProgress {
  const parent = all.get(progress.parentApplicationInformation.parentApplicationNumber ?? '');
  return parent ? first(parent, all) : progress;
}

function familyOf(root: PatentProgress, all: readonly PatentProgress[], generation = 0): Divisional[] {
  const { applicationNumber } = root;
  const children = all.filter((one) => one.parentApplicationInformation.parentApplicationNumber === applicationNumber);
  const said = Object.fromEntries(IN_FAMILY.map((key) => [key, root[key]]));
  const own = { ...said, divisionalGeneration: String(generation) } as Divisional;
  return [own, ...children.flatMap((child) => familyOf(child, all, generation + 1))];
}
