import { addressed, OFFICES, officesFor } from '../drafts/addressee.ts';
import { foldWord } from '../numbers/fold.ts';
import { contentOf, type DocumentContext } from './documentContext.ts';
import type { Finding } from './finding.ts';

/** In the place of 殿. */
const OTHER_TITLE = /[ \u3000]{0,10}(?:[様行宛]|さま|どの|御中|先生|あて)$/u;

/** addressee: another office than the document goes to, or 殿 is missing. */
export function addresseeFindings({ document, type }: DocumentContext): Finding[] {
  const item = document.blocks.find((block) => block.item.name === 'あて先')?.item;
  if (!type || !item || item.content === '') return [];
  const written = foldWord(item.content);
  const office = OFFICES.find((one) => written.startsWith(one));
  const offices = officesFor(type, document);
  const isRight = office !== undefined && offices.includes(office);
  if (isRight && written.endsWith('殿')) return [];
  const named = item.content.replace(OTHER_TITLE, '');
  const text = isRight ? `${named}\u3000殿` : addressed(offices[0]);
  const fix = { kind: 'replace', detail: [text], edits: [{ ...contentOf(item), text }], certainty: 'likely' } as const;
  return [{ code: 'addressee', ...contentOf(item), detail: [text], fixes: [fix] }];
}
