import type { CalendarDate } from '../../base/calendarDate.ts';
import { dateAt, readOpdNumber, type OpdNumber } from './docdb.ts';
import { attributeOf, elementsAt, textAt, textsAt } from './xmlNode.ts';

/** A symbol of an office's own classification. */
interface OfficeClass {
  /** FI, F-term, CPC …, as the answer names it. */
  readonly scheme: string | undefined;
  readonly symbol: string;
}

interface Cited {
  readonly draftDate: CalendarDate | undefined;
  /** The citing document, in the office's words. */
  readonly citedIn: string | undefined;
}

interface CitedPatent extends Cited {
  readonly publication: OpdNumber;
  /** Attribute of the number: the form in which it is written. */
  readonly format: string | undefined;
}

interface CitedLiterature extends Cited {
  readonly text: string;
}

/** The content of a global_cite_class answer. */
export interface CiteClass {
  readonly application: OpdNumber | undefined;
  readonly publication: OpdNumber | undefined;
  readonly registration: OpdNumber | undefined;
  /** International patent classification. */
  readonly ipcs: readonly string[];
  readonly officeClasses: readonly OfficeClass[];
  readonly patents: readonly CitedPatent[];
  readonly literature: readonly CitedLiterature[];
}

/** Reads `data` of global_cite_class. Never throws. */
export function readCiteClass(data: unknown): CiteClass {
  const all = elementsAt(data, 'citation-and-classification-data')[0];
  const number = (name: string) => elementsAt(all, 'reference', name)[0];
  return {
    application: readOpdNumber(number('application-number'), 'application'),
    publication: readOpdNumber(number('publication-number'), 'publication'),
    registration: readOpdNumber(number('registration-number'), 'publication'),
    ipcs: textsAt(all, 'classification', 'ipcs', 'ipc'),
    officeClasses: elementsAt(all, 'classification', 'originals', 'original').flatMap((element) => {
      const symbol = textAt(element);
      return symbol === undefined ? [] : { scheme: attributeOf(element, 'scheme'), symbol };
    }),
    patents: elementsAt(all, 'citation', 'patent-literatures', 'patent-literature').flatMap((element) => {
      const place = elementsAt(element, 'publication-number')[0];
      const publication = readOpdNumber(place, 'publication');
      return publication ? { ...cited(element), publication, format: attributeOf(place, 'format') } : [];
    }),
    literature: elementsAt(all, 'citation', 'non-patent-literatures', 'non-patent-literature').flatMap((element) => {
      const text = textAt(element, 'text');
      return text === undefined ? [] : { ...cited(element), text };
    }),
  };
}

function cited(element: unknown): Cited {
  return { draftDate: dateAt(element, 'draft-date'), citedIn: textAt(element, 'cited-in') };
}
