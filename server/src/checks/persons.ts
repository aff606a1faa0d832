import { memberOf, personsOf } from '../drafts/reading.ts';
import type { Block } from '../drafts/structure.ts';
import { headOf, type DocumentContext } from './documentContext.ts';
import type { Finding, Fix } from './finding.ts';
import { headAgain, memberInsertion, removal } from './shared/layout.ts';

/** agent-profession: a patent attorney or a lawyer says so above the name; a firm (弁理士法人) does not. */
export function professionFindings(context: DocumentContext): Finding[] {
  return personsOf(context.document).flatMap(({ block, code, name }): Finding[] => {
    const { item } = block;
    if (!item.name.endsWith('代理人') || !name || name.content === '' || name.content.includes('法人')) return [];
    if (memberOf(block, '弁理士', '弁護士')) return [];
    const fixes = ['弁理士', '弁護士'].map((profession): Fix => ({
      kind: 'insertItem',
      detail: [profession],
      edits: memberInsertion(context, profession, block, code ?? item),
      certainty: 'guess',
    }));
    return [{ code: 'agent-profession', ...headOf(item), detail: [item.name], fixes }];
  });
}

/** What a person has once. */
const ONCE = new Set(['識別番号', '氏名又は名称', '氏名', '弁理士', '弁護士']);

/** duplicate-item within a person. A second code begins another person, whose own item is missing above it. */
export function repeatedMemberFindings(context: DocumentContext): Finding[] {
  const { text, document } = context;
  return personsOf(document).flatMap(({ block }): Finding[] => {
    const again = repeated(block);
    const [first] = again;
    if (first?.item.name === '識別番号') {
      const edits = headAgain(text, block, first.item);
      const fix: Fix = { kind: 'insertItem', detail: [block.item.name], edits, certainty: 'likely' };
      return [{ code: 'duplicate-item', ...headOf(first.item), detail: ['識別番号'], fixes: [fix] }];
    }
    return again.map((member): Finding => {
      const { item } = member;
      const fix: Fix = { kind: 'removeItem', detail: [item.name], edits: removal(text, member), certainty: 'guess' };
      return { code: 'duplicate-item', ...headOf(item), detail: [item.name], fixes: [fix] };
    });
  });
}

function repeated({ members }: Block): Block[] {
  const seen = new Set<string>();
  return members.filter(({ item: { name } }) => {
    const isAgain = seen.has(name) && ONCE.has(name);
    seen.add(name);
    return isAgain;
  });
}
