import { plain } from '../features/markdown.ts';
import type { Bundle } from '../jpo/bundles/bundle.ts';
import type { Messages } from '../messages/messages.ts';

/** Documents of a bundle, one after the other, each with what it says of itself. */
export function bundleText({ documents, others, problems }: Bundle, { case: texts }: Messages): string {
  const bodies = documents.map((one) => {
    const facts = [
      one.code,
      one.date,
      one.dispatchNumber && `${texts.dispatchNumber} ${one.dispatchNumber}`,
      one.examiner && plain(one.examiner),
    ];
    const title = `■ ${plain(one.name)}（${facts.filter((fact) => fact !== undefined && fact !== '').join('、')}）`;
    const attached = one.attachments.map(({ label, size }) => `  ${plain(label)} ${size} B`);
    return [
      title,
      ...(one.undecodable > 0 ? [texts.undecodable(one.undecodable)] : []),
      printable(one.text),
      ...attached,
    ].join('\n');
  });
  const rest = [
    ...others.map(({ label, size }) => `  ${plain(label)} ${size} B`),
    ...problems.map(({ label, code }) => `⚠ ${plain(label ?? '')} ${code}`),
  ];
  return [...bodies, ...(rest.length > 0 ? [rest.join('\n')] : [])].join('\n\n');
}

/** Characters that a terminal takes for commands, and those that change the direction of what follows. */
// eslint-disable-next-line no-control-regex -- these are the characters to replace
const COMMANDS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** The text of a document with its lines and tabs, and \ufffd for what must not reach a terminal. */
function printable(text: string): string {
  return text.replace(COMMANDS, '\ufffd');
}
