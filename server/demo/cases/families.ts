import type { PatentCase, PatentProgress } from './patentCase.ts';
import type { Divisional } from '../shapes.ts';

/** The same cases, each with the list of its divisional family (分割出願群), which starts at the first application. */
export function withFamilies(cases: readonly PatentCase[]): PatentCase[] {
  const byNumber = new Map(cases.map(({ progress }) => [progress.applicationNumber, progress]));
  return cases.map((one) => {
    const family = familyOf(first(one.progress, byNumber), byNumber);
    const divisionalApplicationInformation = family.length > 1 ? family : [];
    return { ...one, progress: { ...one.progress, divisionalApplicationInformation } };
  });
}

type ByNumber = ReadonlyMap<string, PatentProgress>;

function parentNumber({ parentApplicationInformation }: PatentProgress): string | undefined {
  const { parentApplicationNumber } = parentApplicationInformation;
  return parentApplicationNumber;
}

function first(progress: PatentProgress, byNumber: ByNumber): PatentProgress {
  const parent = byNumber.get(parentNumber(progress) ?? '');
  return parent ? first(parent, byNumber) : progress;
}

function familyOf(root: PatentProgress, byNumber: ByNumber, generation = 0): Divisional[] {
  const children = [...byNumber.values()].filter((progress) => parentNumber(progress) === root.applicationNumber);
  return [divisional(root, generation), ...children.flatMap((child) => familyOf(child, byNumber, generation + 1))];
}

function divisional(progress: PatentProgress, generation: number): Divisional {
  return {
    applicationNumber: progress.applicationNumber,
    publicationNumber: progress.publicationNumber,
    ADPublicationNumber: progress.ADPublicationNumber,
    nationalPublicationNumber: progress.nationalPublicationNumber,
    ADNationalPublicationNumber: progress.ADNationalPublicationNumber,
    registrationNumber: progress.registrationNumber,
    internationalApplicationNumber: progress.internationalApplicationNumber,
    internationalPublicationNumber: progress.internationalPublicationNumber,
    erasureIdentifier: progress.erasureIdentifier,
    expireDate: progress.expireDate,
    disappearanceDate: progress.disappearanceDate,
    divisionalGeneration: String(generation),
  };
}
