import { readOpdNumber, readOpdNumbers, type OpdNumber } from './docdb.ts';
import { attributeOf, elementsAt, textAt } from './xmlNode.ts';

/** One application of a patent family, with its publications and registrations. */
export interface FamilyMember {
  /** Two letters; by the application number where the answer does not say it. */
  readonly country: string | undefined;
  readonly application: OpdNumber | undefined;
  readonly publications: readonly OpdNumber[];
  readonly registrations: readonly OpdNumber[];
  /** Attribute of the group in `family`; its meaning is not published. */
  readonly group: string | undefined;
  /** Attribute of the member in `family_list`; its meaning is not published. */
  readonly id: string | undefined;
}

/** Reads `data` of `family`, grouped by country. Never throws. */
export function readFamily(data: unknown): FamilyMember[] {
  return elementsAt(data, 'family-data', 'families', 'family').flatMap((family) =>
    elementsAt(family, 'family-items', 'family-item').flatMap((item) =>
      member(item, { country: textAt(family, 'country'), group: attributeOf(family, 'group'), id: undefined }),
    ),
  );
}

/** Reads `data` of `family_list`, which has dates for all numbers but no countries. Never throws. */
export function readFamilyList(data: unknown): FamilyMember[] {
  return elementsAt(data, 'family-list-data', 'family-lists', 'family-list').flatMap((item) =>
    member(item, { country: undefined, group: undefined, id: attributeOf(item, 'id') }),
  );
}

/** Number of members in either API's answer, including unreadable ones. */
export function familyItems(data: unknown): number {
  const byCountry = elementsAt(data, 'family-data', 'families', 'family', 'family-items', 'family-item');
  return byCountry.length + elementsAt(data, 'family-list-data', 'family-lists', 'family-list').length;
}

/** Empty for an item without any number. */
function member(item: unknown, said: Pick<FamilyMember, 'country' | 'group' | 'id'>): FamilyMember[] {
  const application = readOpdNumber(elementsAt(item, 'application-number')[0], 'application');
  const publications = readOpdNumbers(elementsAt(item, 'publication-numbers', 'publication-number'), 'publication');
  const registrations = readOpdNumbers(elementsAt(item, 'registration-numbers', 'registration-number'), 'publication');
  const named = [application, ...publications, ...registrations].filter((one) => one !== undefined);
  if (named.length === 0) return [];
  const country = said.country ?? named.find(({ docdb }) => docdb)?.docdb?.country;
  return [{ ...said, country, application, publications, registrations }];
}
