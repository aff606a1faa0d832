import type * as ja from '../ja/cases.ts';
import { documentCode } from '../../drafts/documentCodes.ts';

/** What is known of a case, as hovers show it. */

export const documentName: typeof ja.documentName = (code, said) => documentCode(code)?.en ?? said;

export const hover: typeof ja.hover = {
  title: 'Title',
  applicants: 'Applicants',
  agents: 'Agents',
  filed: 'Filed',
  published: 'Published',
  nationalPublished: 'Translation published',
  registered: 'Registered',
  international: 'International',
  expires: 'Expires',
  disappeared: 'Ceased',
  status: 'Status',
  classes: 'Classes',
  classOf: (name) => `class ${name}`,
  history: 'History',
  application: 'Application',
  year: (year) => String(year),
  more: (n) => `and ${n} more`,
  openInJPlatPat: 'Open in J-PlatPat',
  source: (api, time) => `${api}, fetched ${time} (Japan time)`,
  remaining: (n) => `${n} left today`,
  stale: 'from an earlier day',
  notFound:
    'Not found in the data of the JPO: unpublished, too new (data come the next day), before July 2003, or a wrong number.',
  notOffered: 'The APIs do not offer this number.',
  noProgress: (statusCode) =>
    `The JPO offers no progress data of this case (${statusCode}): bibliography, status, last days and history are not known.`,
  numbersKnown: (numbers) => `Known numbers: ${numbers}`,
  waiting: (seconds) =>
    `The limit of 10 requests a minute is reached; asking in about ${seconds} s. Hover again to see it.`,
  tooLong: (most) =>
    `This text has more than ${most.toLocaleString('en')} characters, so its numbers are neither underlined nor checked (hovers work). If it is a draft, choose the language 特許庁手続書類 (JPO procedure) at the bottom right: then all of it is read.`,
  slow: 'The answer takes its time. It is kept when it comes: hover again.',
};
