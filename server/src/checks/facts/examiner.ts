import { withoutInvisible } from '../../base/characters.ts';
import type { Finding } from '../finding.ts';
import { heldCase, isSameName, type KnownFacts } from './knownFacts.ts';
import type { DraftUnderCheck } from './draftUnderCheck.ts';

/** The name in 【あて先】 特許庁審査官　…　殿, with its place. */
export function examinerIn({
  item,
  text,
}: DraftUnderCheck): (Pick<Finding, 'start' | 'end'> & { readonly name: string }) | undefined {
  const addressee = item('あて先');
  const match =
    addressee &&
    /^(特許庁審査官[ \u3000]*)(\S(?:.*?\S)?)[ \u3000]*殿$/u.exec(
      text.slice(addressee.contentStart, addressee.contentEnd),
    );
  if (!match) return undefined;
  const [, before = '', name = ''] = match;
  const start = addressee.contentStart + before.length;
  return { start, end: start + name.length, name };
}

/** Another examiner than the one who drafted the notice, where its body is held. */
export function examinerFindings(subject: DraftUnderCheck, held: KnownFacts): Finding[] {
  const written = examinerIn(subject);
  const notice = heldCase(held, subject.own)?.notices.find(
    ({ dispatchNumber }) => dispatchNumber !== undefined && dispatchNumber === subject.dispatch?.number,
  );
  const name = notice?.examiner;
  if (!written || name === undefined || isSameName(name, withoutInvisible(written.name))) return [];
  const { start, end } = written;
  const edits = [{ start, end, text: name }];
  return [
    {
      code: 'examiner-differs',
      start,
      end,
      detail: [name],
      fixes: [{ kind: 'replace', detail: [name], edits, certainty: 'likely' }],
    },
  ];
}
