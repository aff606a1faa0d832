import type { Break } from '../../numbers/broken.ts';
import type { ProblemCode } from '../../numbers/problems.ts';
import type * as ja from '../ja/numbers.ts';

/** What a number says by itself, and its page. */

export const kind: typeof ja.kind = {
  application: 'application number',
  publication: 'publication number',
  nationalPublication: 'publication number of a translation',
  republication: 'domestic re-publication number',
  examinedPublication: 'examined publication number',
  registration: 'registration number',
  internationalApplication: 'international application number',
  internationalPublication: 'international publication number',
  internationalRegistration: 'international registration number',
  trial: 'trial number',
  otherApplication: 'number of an extension, a renewal or a reclassification',
};

export const unsupported: typeof ja.unsupported = {
  'utility-model': 'The Patent Information Retrieval APIs do not cover utility models.',
  trial: 'No API takes trial numbers.',
  'other-application': 'No API takes numbers of extensions, renewals and reclassifications.',
  'showa-publication': 'The APIs do not cover publications of the Showa era.',
  'examined-publication': 'No API takes examined publication numbers.',
  'madrid-registration': 'No API takes international registration numbers of the Madrid Protocol.',
  'hague-registration': 'No API takes international registration numbers of the Hague Agreement.',
};

const breaks: Readonly<Record<string, string>> = {
  'line-end': 'by a line end',
  blank: 'by a blank',
  comma: 'by a comma',
  sign: 'by a sign',
  tag: 'by a tag',
  placeholder: 'by a placeholder or a kanji numeral',
  letter: 'by a letter',
} satisfies Record<Break, string>;

export const mayBe: typeof ja.mayBe = (numbers) => `It may be: ${numbers.join(', ')}`;

export function problem(code: ProblemCode, detail = ''): string {
  const texts: Record<ProblemCode, string> = {
    'serial-zero': 'The serial number is 0.',
    'serial-too-long': `The serial has ${detail} digits; it has six at most.`,
    'year-digits': `The western year “${detail}” does not have four digits.`,
    'year-missing': 'The hyphen between year and serial is missing, or the number of digits is wrong.',
    'year-future': `The year ${detail} is in the future.`,
    'year-too-early': `There are no numbers of the year ${detail}.`,
    'western-year-before-2000': `Numbers of ${detail} are written with the era year.`,
    'era-after-1999': `Numbers since 2000 are written with the western year (${detail}).`,
    'era-year-impossible': `There was no year “${detail}”.`,
    'era-boundary-1989': `This serial of 1989 belongs to ${detail}.`,
    'national-publication-serial': 'Serials of 公表 start at 500001. Is this a 公開 number?',
    'publication-serial': 'Serials of 公開 end at 500000. Is this a 公表 number?',
    'registration-digits': `The registration number has ${detail} digits.`,
    'registration-too-large': `The registration number is too large (above ${detail}).`,
    'receiving-office': `The receiving office “${detail}” is not a country code of two letters.`,
    'international-serial': `Serials of this year have ${detail} digits.`,
    'letter-in-digits': 'There is a letter (O, I, l) among the digits.',
    'long-vowel-as-hyphen': 'There is a long-vowel mark (ー) where a hyphen belongs.',
    'invisible-in-number': `There is an invisible character (${detail}) in the number.`,
    'broken-off': `The number is broken off ${breaks[detail] ?? ''}. It may be one of several cases, so it is neither looked up nor rewritten.`,
    'trial-band':
      detail === '' ? 'There is no trial with this serial.' : `A trial with this serial is called ${detail}.`,
  };
  return texts[code];
}

export const link: typeof ja.link = {
  tooltip: 'Open in J-PlatPat',
  resolve: 'Open in J-PlatPat (at most 2 requests, for the fixed address)',
};

export const noAddress = 'The J-PlatPat page of this number could not be found.';

export const cut: typeof ja.cut = {
  links: (most) =>
    `Only the first ${most.toLocaleString('en')} numbers have a link. The hovers of those behind this one open the page, too.`,
  hints: (most) => `Only ${most.toLocaleString('en')} hints are shown at a time: none behind this one.`,
  places: (most) => `Only the first ${most.toLocaleString('en')} places that name this case are listed.`,
};
