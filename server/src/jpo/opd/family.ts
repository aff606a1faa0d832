import { readOpdNumber, readOpdNumbers, type OpdNumber } from './docdb.ts';
import { attributeOf, elementsAt, textAt } from './xmlNode.ts';

/** One application of a patent family, with what became of it. */
export interface FamilyMember {
  /** Two letters; where the answer does not say it, as the number of the application does. */
  readonly country: string | undefined;
  readonly application: OpdNumber | undefined;
  readonly publications: readonly OpdNumber[];
  readonly registrations: readonly OpdNumber[];
  /** Attribute of the group that `family` puts the member in; what it means is not published. */
  readonly group: string | undefined;
  /** Attribute of the member in `family_list`; what it means is not published. */
  readonly id: string | undefined;
}

/** Reads `data` of the API `family`, where members come by country. Never throws. */
export function readFamily(data: unknown): FamilyMember[] {
  return elementsAt(data, 'family-data', 'families', 'family').flatMap((family) =>
    elementsAt(family, 'family-items', 'family-item').flatMap((item) =>
      member(item, { country: textAt(family, 'country'), group: attributeOf(family, 'group'), id: undefined }),
    ),
  );
}

/** Reads `data` of the API `family_list`, which has dates for all numbers and no countries. Never throws. */
export function readFamilyList(data: unknown): FamilyMember[] {
  return elementsAt(data, 'family-list-data', 'family-lists', 'family-list').flatMap((item) =>
    member(item, { country: undefined, group: undefined, id: attributeOf(item, 'id') }),
  );
}

/** How many members the answer of either API has, those too that cannot be read. */
export function familyItems(data: unknown): number {
  const byCountry = elementsAt(data, 'family-data', 'families', 'family').flatMap((family) =>
    elementsAt(family, 'family-items', 'family-item'),
  );
  return byCountry.length + elementsAt(data, 'family-list-data', 'family-lists', 'family-list').length;
}

/** An item that names no number at all is left out. */
function member(item: unknown, said: Pick<FamilyMember, 'country' | 'group' | 'id'>): FamilyMember[] {
  const application = readOpdNumber(elementsAt(item, 'application-number')[0], 'application');
  const publications = readOpdNumbers(elementsAt(item, 'publication-numbers', 'publication-number'), 'publication');
  const registrations = readOpdNumbers(elementsAt(item, 'registration-numbers', 'registration-number'), 'publication');
  const named = [application, ...publications, ...registrations].filter((one) => one !== undefined);
  if (named.length === 0) return [];
  const country = said.country ?? named.find(({ docdb }) => docdb)?.docdb?.country;
  return [{ ...said, country, application, publications, registrations }];
}
