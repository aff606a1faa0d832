/**
 * The data of the OPD-APIs as elements, in the shapes that public clients read. What the attributes `group`, `id` and
 * `format` hold has not been seen, so their values are invented.
 */

import type { Dated, Dossier, Names } from './dossier.ts';
import { element, type Element } from './xml.ts';

/** family: members by country; dates of applications only. */
export function families(members: readonly Dossier[]): Element {
  const countries = [...Map.groupBy(members, ({ application }) => application.number.slice(0, 2))];
  const items = countries.map(([country, ofCountry], index) =>
    element(
      'family',
      [
        element('country', country),
        element(
          'family-items',
          ofCountry.map((member) => element('family-item', numbersOf(member, { dated: false }))),
        ),
      ],
      { group: String(index + 1) },
    ),
  );
  return element('family-data', [element('families', items)]);
}

/** family_list: one row for each member, with all dates. */
export function familyLists(members: readonly Dossier[]): Element {
  const items = members.map((member, index) =>
    element('family-list', numbersOf(member, { dated: true }), { id: String(index + 1) }),
  );
  return element('family-list-data', [element('family-lists', items)]);
}

function numbersOf({ application, publications, registrations }: Dossier, { dated }: { dated: boolean }): Element[] {
  const list = (name: string, numbers: readonly Dated[]) =>
    element(
      `${name}s`,
      numbers.map((one) => element(name, dated ? withDate(one) : [element('document-number', one.number)])),
    );
  return [
    element('application-number', withDate(application)),
    list('publication-number', publications),
    list('registration-number', registrations),
  ];
}

function withDate({ number, on }: Dated): Element[] {
  return [element('document-number', number), element('date', dashed(on))];
}

/** `20240227` → `2024-02-27` */
function dashed(date: string): string {
  return `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
}

/** global_doc_list */
export function documentList({ original, translated, documents }: Dossier): Element {
  const names = (language: string, { title, applicants }: Names) =>
    element(language, [
      element('invention-title', title),
      element(
        'applicant',
        applicants.map((name) => element('last-name', name)),
      ),
    ]);
  const version = (language: string, { id, description }: { id: string; description: string }) =>
    element(language, [element('document-description', description)], { id });
  const lists = documents.map((one) =>
    element(
      'document-list',
      [
        element('legal-date', dashed(one.on)),
        version('original', one.original),
        ...(one.translated ? [version('translated', one.translated)] : []),
      ],
      { group: one.group },
    ),
  );
  return element('document-list-data', [
    element('bibliographic', [names('original', original), ...(translated ? [names('translated', translated)] : [])]),
    element('document-lists', lists),
  ]);
}

/** global_cite_class */
export function citeClass({ ipcs, officeClasses, patents, literature, ...numbers }: Dossier): Element {
  const reference = (name: string, one: Dated | undefined) => (one ? [element(name, withDate(one))] : []);
  const cited = (one: { drafted: string; in: string }) => [
    element('draft-date', dashed(one.drafted)),
    element('cited-in', one.in),
  ];
  return element('citation-and-classification-data', [
    element('reference', [
      element('application-number', withDate(numbers.application)),
      ...reference('publication-number', numbers.publications[0]),
      ...reference('registration-number', numbers.registrations[0]),
    ]),
    element('classification', [
      element(
        'ipcs',
        ipcs.map((ipc) => element('ipc', ipc)),
      ),
      element(
        'originals',
        officeClasses.map(({ scheme, symbol }) => element('original', symbol, { scheme })),
      ),
    ]),
    element('citation', [
      element(
        'patent-literatures',
        patents.map((one) => {
          const number = element('publication-number', [element('document-number', one.number)], { format: 'docdb' });
          return element('patent-literature', [...cited(one), number]);
        }),
      ),
      element(
        'non-patent-literatures',
        literature.map((one) => element('non-patent-literature', [...cited(one), element('text', one.text)])),
      ),
    ]),
  ]);
}
