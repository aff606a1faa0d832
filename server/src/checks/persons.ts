import { APPLICANT_ITEM, DOCUMENT_TYPES } from '../drafts/documentTypes.ts';
import { isAgent, isCreator, memberOf, personsOf } from '../drafts/reading.ts';
import type { Block } from '../drafts/structure.ts';
import { headOf, type DocumentContext } from './documentContext.ts';
import type { Finding, Fix } from './finding.ts';
import { ruleOf } from './shared/itemRules.ts';
import { headAgain, memberInsertion, removal } from './shared/layout.ts';

/**
 * agent-profession: a patent attorney or a lawyer says so above the name; a firm (弁理士法人) does not, nor do
 * parents and guardians (法定代理人) and officials of the state (指定代理人).
 */
export function professionFindings(context: DocumentContext): Finding[] {
  return personsOf(context.document).flatMap(({ block, code, name }): Finding[] => {
    const { item } = block;
    if (
      !isAgent(item.name) ||
      /(?:法定|指定)代理人$/u.test(item.name) ||
      !name ||
      name.content === '' ||
      name.content.includes('法人')
    )
      return [];
    if (memberOf(block, '弁理士', '弁護士')) return [];
    const fixes = ['弁理士', '弁護士'].map((profession): Fix => ({
      kind: 'insertItem',
      name: profession,
      edits: memberInsertion(context, profession, block, code ?? item),
      certainty: 'guess',
    }));
    return [{ code: 'agent-profession', ...headOf(item), name: item.name, fixes }];
  });
}

/** Whom the office has to know by the code or by the address: who acts, who acts for them, who takes a right over. */
const IDENTIFIED: ReadonlySet<string> = new Set([
  ...DOCUMENT_TYPES.flatMap(({ partyItems }) => partyItems),
  ...Object.values(APPLICANT_ITEM),
  '譲渡人',
  ...['', '選任した', '受任した', '承継人', '譲渡人'].map((which) => `${which}代理人`),
]);

/** person-unidentified: neither 識別番号 nor 住所又は居所. A 納付書 names the holder of the right beside 【納付者】 by the name alone. */
export function identificationFindings(context: DocumentContext): Finding[] {
  const { type, document } = context;
  if (!type || type.isPart) return [];
  const isPaidBySomebody = type.partyItems.includes('納付者');
  return document.blocks.flatMap((block): Finding[] => {
    const { item, members } = block;
    const isIdentified = IDENTIFIED.has(item.name) && (!isPaidBySomebody || item.name === '納付者');
    if (!isCreator(item.name) && !isIdentified) return [];
    // An optional block that is empty altogether has to go; publications may be handed in without a name.
    if (members.length === 0 && ruleOf(type, item.name)?.rule.isRequired !== true) return [];
    if (memberOf(block, '氏名又は名称')?.content === '省略') return [];
    const wanted = isCreator(item.name) ? ['住所又は居所'] : ['識別番号', '住所又は居所'];
    if (memberOf(block, ...wanted)) return [];
    const fixes = wanted.map((name): Fix => ({
      kind: 'insertItem',
      name,
      edits: memberInsertion(context, name, block, item),
      certainty: 'likely',
    }));
    return [{ code: 'person-unidentified', ...headOf(item), block: item.name, wanted, fixes }];
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
      const fix: Fix = { kind: 'insertItem', name: block.item.name, edits, certainty: 'likely' };
      return [{ code: 'duplicate-item', ...headOf(first.item), name: '識別番号', fixes: [fix] }];
    }
    return again.map((member): Finding => {
      const { item } = member;
      const fix: Fix = { kind: 'removeItem', name: item.name, edits: removal(text, member), certainty: 'guess' };
      return { code: 'duplicate-item', ...headOf(item), name: item.name, fixes: [fix] };
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
