import { plain, printable } from '../../features/shared/markdown.ts';
import type { Bundle } from '../../documents/bundle.ts';
import type { Messages } from '../../messages/messages.ts';

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
