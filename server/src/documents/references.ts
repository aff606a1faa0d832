import type { CaseNumber, Kind, Law } from '../numbers/caseNumber.ts';
import { lookup } from '../base/lookup.ts';
import { find, textOf, type XmlElement } from '../base/xml.ts';

export interface Reference {
  /** The item for it: 出願番号, 国際出願番号, … */
  readonly label: string;
  /** Absent where the number does not have the form of its kind. */
  readonly number?: CaseNumber;
}

interface Form {
  readonly label: string;
  readonly kind: Kind;
  readonly pattern: RegExp;
}

/** `appl-type` of `jp:application-reference`; `jp:appeal-reference` has none. */
const FORMS: Readonly<Record<string, Form>> = {
  application: { label: '出願番号', kind: 'application', pattern: /^[0-9]{10}$/u },
  'international-application': {
    label: '国際出願番号',
    kind: 'internationalApplication',
    pattern: /^[A-Z]{2}[0-9]{10}$/u,
  },
  registration: { label: '登録番号', kind: 'registration', pattern: /^[0-9]{7}$/u },
  appeal: { label: '審判番号', kind: 'trial', pattern: /^[0-9]{10}$/u },
};

/** The number of a `jp:application-reference` or `jp:appeal-reference`. */
export function referredNumber(reference: XmlElement, law: Law): Reference {
  const type = reference.name === 'appeal-reference' ? 'appeal' : (reference.attributes.get('appl-type') ?? '');
  const form = lookup(FORMS, type);
  if (form === undefined) return { label: '番号' };
  const number = textOf(find(reference, 'doc-number'));
  const ownLaw = lawOfElement(reference) ?? law;
  return form.pattern.test(number)
    ? { label: form.label, number: { law: ownLaw, kind: form.kind, number } }
    : { label: form.label };
}

/** The law in `jp:kind-of-law`. */
export function lawOfElement({ attributes }: XmlElement): Law | undefined {
  const word = attributes.get('kind-of-law');
  if (word === undefined) return undefined;
  if (word.startsWith('util')) return 'utilityModel';
  return word === 'patent' || word === 'design' || word === 'trademark' ? word : undefined;
}
