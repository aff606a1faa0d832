import { CONTENT_ROWS, GOODS } from '../drafts/vocabulary.ts';
import { blocksOf } from '../drafts/reading.ts';
import { isAmendment, type Block } from '../drafts/structure.ts';
import { foldItemName, foldWord } from '../numbers/fold.ts';
import { contentOf, headOf, type DocumentContext } from './documentContext.ts';
import type { Finding, Fix } from './finding.ts';
import { widened } from './shared/layout.ts';

/** Contents that a rule does not allow, told by what is wrong with them: item-content. */

const LONGEST_READ = 40;
/** 意匠法14条1項: at most three years from the registration. */
const LONGEST_SECRET_MONTHS = 36;
const SECRET = /^(?:([0-9]{1,3})年)?(?:([0-9]{1,3})[かヶケ箇カ]?月)?(?:間|まで)?$/u;
/** Classes of the Nice classification; 商標法施行令2条. */
const LAST_CLASS = 45;
const CLASS = /^第([0-9]{1,2})類$/u;

/** item-content; duplicate-item of a class of goods, which stands once with all its goods (商標法施行規則 様式2). */
export function itemContentFindings(context: DocumentContext): Finding[] {
  const { type, document } = context;
  return blocksOf(document.blocks).flatMap((block): Finding[] => {
    const { item } = block;
    const written = foldWord(item.content.slice(0, LONGEST_READ));
    if (isAmendment(item.name)) return targetFindings(block);
    if (item.name === GOODS) return classFindings(block);
    if (written === '') return [];
    if (item.name === '秘密にすることを請求する期間') {
      const [, years = '0', months = '0'] = SECRET.exec(written) ?? [];
      const isLong = Number(years) * 12 + Number(months) > LONGEST_SECRET_MONTHS;
      return isLong ? [{ code: 'item-content', ...contentOf(item), detail: ['secret', item.content] }] : [];
    }
    const row = CONTENT_ROWS.find((one) => one.item === item.name && one.document === type?.id);
    if (!row || row.content.test(written)) return [];
    return [{ code: 'item-content', ...contentOf(item), detail: ['like', item.name, row.example] }];
  });
}

function classFindings({ members }: Block): Finding[] {
  const seen = new Set<string>();
  return members.flatMap(({ item }): Finding[] => {
    const number = CLASS.exec(item.name)?.[1];
    if (number === undefined) return [];
    if (Number(number) < 1 || Number(number) > LAST_CLASS) {
      return [{ code: 'item-content', ...headOf(item), detail: ['class', widened(item.name)] }];
    }
    const isAgain = seen.has(String(Number(number)));
    seen.add(String(Number(number)));
    return isAgain ? [{ code: 'duplicate-item', ...headOf(item), detail: [widened(item.name)] }] : [];
  });
}

/** 0012, 請求項3, 図2: a target that the content begins with, by the word and the number. */
const TARGET = /^(請求項|図)?([0-9]{1,5})$/u;

/** 補正対象項目名 and the item that 補正の内容 begins with (様式13 備考: the content is shown with its item). */
function targetFindings({ members }: Block): Finding[] {
  const target = members.find(({ item }) => item.name === '補正対象項目名')?.item;
  const put = members.find(({ item }) => item.name === '補正の内容')?.members[0]?.item;
  if (!target || !put) return [];
  const named = foldItemName(target.content.slice(0, LONGEST_READ)).replace(/^【(.*)】$/u, '$1');
  const wanted = TARGET.exec(named);
  const found = TARGET.exec(put.name);
  if (!wanted || !found || wanted[1] !== found[1] || Number(wanted[2]) === Number(found[2])) return [];
  const text = widened(put.name);
  const fix: Fix = { kind: 'replace', detail: [text], edits: [{ ...contentOf(target), text }], certainty: 'guess' };
  return [{ code: 'item-content', ...contentOf(target), detail: ['target', target.content, text], fixes: [fix] }];
}
