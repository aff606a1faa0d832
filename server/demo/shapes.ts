/**
 * The `data` of the answers, as the JPO sends it: all values are strings, `""` stands for null, `{}` for an object
 * without content.
 */

export type Empty = Readonly<Record<string, never>>;

export interface Party {
  readonly applicantAttorneyCd: string;
  /** Absent in trademarks. */
  readonly repeatNumber?: string;
  readonly name: string;
  /** 1 applicant, 2 agent. */
  readonly applicantAttorneyClass: '1' | '2';
}

export interface DocumentRow {
  /** YYYYMMDD: receipt, dispatch or making. */
  readonly legalDate: string;
  readonly irirFlg: '0' | '1';
  readonly availabilityFlag: '0' | '1';
  readonly documentCode: string;
  readonly documentDescription: string;
  /** 11 characters. */
  readonly documentNumber: string;
  readonly versionNumber: string;
  /** One letter or one blank. */
  readonly documentSeparator: string;
  readonly numberOfPages: string;
  readonly sizeOfDocument: string;
}

export interface Bibliography {
  /** 01 application, 02 公開, 03 公表, 06 registration. */
  readonly numberType: '01' | '02' | '03' | '06';
  readonly number: string;
  readonly documentList: readonly DocumentRow[];
}

export interface ParisPriority {
  readonly parisPriorityApplicationNumber: string;
  readonly parisPriorityDate: string;
  readonly parisPriorityCountryCd: string;
}

export interface PatentPriority extends ParisPriority {
  readonly nationalPriorityLawCd: string;
  readonly nationalPriorityApplicationNumber: string;
  readonly nationalPriorityInternationalApplicationNumber: string;
  readonly nationalPriorityDate: string;
}

export interface PatentParent {
  readonly parentApplicationNumber: string;
  readonly filingDate: string;
}

export interface Parent {
  readonly parentApplicationCategory: string;
  readonly parentApplicationLawCode: string;
  readonly parentApplicationNumber: string;
}

export interface Divisional {
  readonly applicationNumber: string;
  readonly publicationNumber: string;
  readonly ADPublicationNumber: string;
  readonly nationalPublicationNumber: string;
  readonly ADNationalPublicationNumber: string;
  readonly registrationNumber: string;
  readonly internationalApplicationNumber: string;
  readonly internationalPublicationNumber: string;
  readonly erasureIdentifier: string;
  readonly expireDate: string;
  readonly disappearanceDate: string;
  /** 0 for the first application, 1 for its divisionals, and so on. */
  readonly divisionalGeneration: string;
}

interface Right {
  readonly registrationNumber: string;
  readonly registrationDate: string;
  /** "" unregistered, 00 alive, 01 ceased. */
  readonly erasureIdentifier: string;
  readonly expireDate: string;
  readonly disappearanceDate: string;
}

export interface PatentSimple extends Right {
  readonly applicationNumber: string;
  readonly inventionTitle: string;
  readonly applicantAttorney: readonly Party[];
  readonly filingDate: string;
  readonly publicationNumber: string;
  readonly ADPublicationNumber: string;
  readonly nationalPublicationNumber: string;
  readonly ADNationalPublicationNumber: string;
  readonly publicationDate: string;
  readonly internationalApplicationNumber: string;
  readonly internationalPublicationNumber: string;
  readonly internationalPublicationDate: string;
  readonly bibliographyInformation: readonly Bibliography[];
}

export interface DesignSimple extends Right {
  readonly applicationNumber: string;
  readonly designArticle: string;
  readonly applicantAttorney: readonly Party[];
  readonly filingDate: string;
  readonly publicationDate: string;
  readonly bibliographyInformation: readonly Bibliography[];
}

export interface Goods {
  /** Two digits. */
  readonly goodsServiceClass: string;
  readonly goodsServiceName: string;
  /** Separated by blanks. */
  readonly similarCode: string;
}

/** A list that the JPO sends as an object with the keys "0", "1", … */
export type Numbered = Readonly<Record<string, string>>;

export interface Mark {
  readonly trademarkForDisplay: string;
  readonly transliteration: Numbered;
  readonly viennaClass: Numbered;
  readonly goodsServiceInformation: readonly Goods[];
}

export interface TrademarkSimple extends Right, Mark {
  readonly applicationNumber: string;
  readonly applicantAttorney: readonly Party[];
  readonly filingDate: string;
  readonly publicationDate: string;
  readonly bibliographyInformation: readonly Bibliography[];
}

/** registration_info. Patents add title and claims, designs the article, trademarks the mark. */
export interface Registration extends Right, Partial<Mark> {
  readonly applicationNumber: string;
  readonly filingDate: string;
  readonly decisionDate: string;
  /** Spelt like this by the JPO. */
  readonly appealTrialDecisiondDate: string;
  readonly rightPersonInformation: readonly { readonly rightPersonCd: string; readonly rightPersonName: string }[];
  readonly inventionTitle?: string;
  /** Three digits. */
  readonly numberOfClaims?: string;
  readonly designArticle?: string;
  readonly nextPensionPaymentDate: string;
  /** Two digits. */
  readonly lastPaymentYearly: string;
  readonly updateDate: string;
}

export interface Citation {
  readonly draftDate: string;
  /** 19 in a notice of reasons, 89 in its record of the search, 31 at the grant. */
  readonly citationType: '19' | '89' | '31';
  readonly citationOrder: string;
  /** `JPA ` and the 9-digit number. */
  readonly documentNumber: string;
}
