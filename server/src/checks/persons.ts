import { APPLICANT_ITEM, DOCUMENT_TYPES } from '../drafts/documentTypes.ts';
import { isAgent, isCreator, memberOf, personsOf } from '../drafts/reading.ts';
import type { Block } from '../drafts/structure.ts';
import { headOf, type DocumentContext } from './documentContext.ts';
import type { Finding, Fix } from './finding.ts';
import { ruleOf } from './shared/itemRules.ts';
import { headAgain, insertingMember, removing } from './shared/layout.ts';

/** agent-profession of a patent attorney or lawyer; not of 弁理士法人, 法定代理人 and 指定代理人. */
export function professionFindings(context: DocumentContext): Finding[] {
  return personsOf(context.document).flatMap(({ block, code, name }): Finding[] => {
    const { item } = block;
    if (!isAgent(item.name) || /(?:法定|指定)代理人$/u.test(item.name)) return [];
    if (!name || name.content === '' || name.content.includes('法人') || memberOf(block, ...PROFESSIONS)) return [];
    const fixes = PROFESSIONS.map((one) => insertingMember(context, one, [block, code ?? item], 'guess'));
    return [{ code: 'agent-profession', ...headOf(item), name: item.name, fixes }];
  });
}

const PROFESSIONS = ['弁理士', '弁護士'];

/** Persons whom the JPO identifies by the code or the address: who acts, who acts for them, who takes over a right. */
const IDENTIFIED: ReadonlySet<string> = new Set([
  ...DOCUMENT_TYPES.flatMap(({ partyItems }) => partyItems),
  ...Object.values(APPLICANT_ITEM),
  '譲渡人',
  ...['', '選任した', '受任した', '承継人', '譲渡人'].map((which) => `${which}代理人`),
]);

/** person-unidentified: neither 識別番号 nor 住所又は居所. Beside 【納付者】 a 納付書 names the holder of the right by name only. */
export function identificationFindings(context: DocumentContext): Finding[] {
  const { type, document } = context;
  if (!type || type.isPart) return [];
  const isPaidBySomebody = type.partyItems.includes('納付者');
  return document.blocks.flatMap((block): Finding[] => {
    const { item, members } = block;
    const isIdentified = IDENTIFIED.has(item.name) && (!isPaidBySomebody || item.name === '納付者');
    if (!isCreator(item.name) && !isIdentified) return [];
    // An optional empty block has to be removed; publications may be submitted without a name.
    if (members.length === 0 && ruleOf(type, item.name)?.rule.isRequired !== true) return [];
    if (memberOf(block, '氏名又は名称')?.content === '省略') return [];
    const wanted = isCreator(item.name) ? ['住所又は居所'] : ['識別番号', '住所又は居所'];
    if (memberOf(block, ...wanted)) return [];
    const fixes = wanted.map((name) => insertingMember(context, name, [block, item], 'likely'));
    return [{ code: 'person-unidentified', ...headOf(item), block: item.name, wanted, fixes }];
  });
}

/** Members that a person has once. */
const ONCE = new Set(['識別番号', '氏名又は名称', '氏名', ...PROFESSIONS]);

/** duplicate-item in a person. A second code begins another person, whose own item is missing above it. */
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
      const fixes = [removing(text, member, 'guess')];
      return { code: 'duplicate-item', ...headOf(member.item), name: member.item.name, fixes };
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
