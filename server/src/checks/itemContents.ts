import { CONTENT_ROWS, GOODS } from '../drafts/vocabulary.ts';
import { blocksOf, memberOf } from '../drafts/reading.ts';
import { isAmendment, type Block } from '../drafts/structure.ts';
import { foldItemName, foldWord } from '../numbers/fold.ts';
import { contentOf, headOf, type DocumentContext } from './documentContext.ts';
import { replacing, type Finding, type Fix } from './finding.ts';
import { widened } from '../numbers/format.ts';
import { isPartlyFilled } from '../drafts/placeholders.ts';
import type { Item } from '../drafts/items.ts';
import { addressed, OFFICES, officesFor } from '../drafts/addressee.ts';

const LONGEST_READ = 40;
/** 意匠法14条1項: up to three years from the registration. */
const LONGEST_SECRET_MONTHS = 36;
const SECRET = /^(?:([0-9]{1,3})年)?(?:([0-9]{1,3})[かヶケ箇カ]?月)?(?:間|まで)?$/u;
/** Classes of the Nice classification; 商標法施行令2条. */
const LAST_CLASS = 45;
const CLASS = /^第([0-9]{1,2})類$/u;

/** item-content; duplicate-item of a class, which appears once with all its goods (商標法施行規則 様式2). */
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
      return isLong ? [{ code: 'item-content', ...contentOf(item), what: 'secret', written: item.content }] : [];
    }
    const row = CONTENT_ROWS.find((one) => one.item === item.name && one.document === type?.id);
    if (!row || row.content.test(written)) return [];
    return [{ code: 'item-content', ...contentOf(item), what: 'like', written: item.name, right: row.example }];
  });
}

function classFindings({ members }: Block): Finding[] {
  const seen = new Set<string>();
  return members.flatMap(({ item }): Finding[] => {
    const number = CLASS.exec(item.name)?.[1];
    if (number === undefined) return [];
    if (Number(number) < 1 || Number(number) > LAST_CLASS) {
      return [{ code: 'item-content', ...headOf(item), what: 'class', written: widened(item.name) }];
    }
    const isAgain = seen.has(String(Number(number)));
    seen.add(String(Number(number)));
    return isAgain ? [{ code: 'duplicate-item', ...headOf(item), name: widened(item.name) }] : [];
  });
}

/** The target of an amendment by word and number: 0012, 請求項3, 図2. */
const TARGET = /^(請求項|図)?([0-9]{1,5})$/u;

/** The item at the beginning of 補正の内容 must be the 補正対象項目名 (様式13 備考). */
function targetFindings(block: Block): Finding[] {
  const target = memberOf(block, '補正対象項目名');
  const put = block.members.find(({ item }) => item.name === '補正の内容')?.members[0]?.item;
  if (!target || !put) return [];
  const named = foldItemName(target.content.slice(0, LONGEST_READ)).replace(/^【(.*)】$/u, '$1');
  const wanted = TARGET.exec(named);
  const found = TARGET.exec(put.name);
  if (!wanted || !found || wanted[1] !== found[1] || Number(wanted[2]) === Number(found[2])) return [];
  const text = widened(put.name);
  const fixes = [replacing(contentOf(target), text, 'guess')];
  return [{ code: 'item-content', ...contentOf(target), what: 'target', written: target.content, right: text, fixes }];
}

const RIGHT = /^第([0-9]{1,2})年分(?:から第([0-9]{1,2})年分)?$/u;
const YEARS = /^第?([0-9]{1,2})(?:年分?)?(?:(?:から|乃至|ないし|[-~・])第?([0-9]{1,2}))?(?:年分?)?(?:まで)?$/u;

/** fee-years: 第４年分, or 第４年分から第６年分; also in 併合納付の明細. */
export function feeYearFindings({ document, law }: DocumentContext): Finding[] {
  if (law === 'trademark') return [];
  return blocksOf(document.blocks).flatMap(({ item }) => (item.name === '納付年分' ? yearFindings(item) : []));
}

function yearFindings(item: Item): Finding[] {
  if (item.content === '' || isPartlyFilled(item.content)) return [];
  const written = foldWord(item.content);
  const right = RIGHT.exec(written);
  if (right && isAscending(right)) return [];
  const years = right ?? YEARS.exec(written);
  const fixes: Fix[] = [];
  if (years && isAscending(years)) {
    const width = /[0-9]/u.test(item.content) ? (text: string) => text : widened;
    const [, first = '', last] = years;
    const text = `第${width(first)}年分${last === undefined ? '' : `から第${width(last)}年分`}`;
    fixes.push(replacing(contentOf(item), text, 'likely'));
  }
  return [{ code: 'fee-years', ...contentOf(item), fixes }];
}

function isAscending([, first, last]: RegExpExecArray): boolean {
  return Number(first) > 0 && (last === undefined || Number(first) < Number(last));
}

/** Titles that are not 殿. */
const OTHER_TITLE = /[ \u3000]{0,10}(?:[様行宛]|さま|どの|御中|先生|あて)$/u;

/** addressee: another office than the document is filed with, or no 殿. */
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
  const fix = replacing(contentOf(item), text, 'likely');
  return [{ code: 'addressee', ...contentOf(item), right: text, fixes: [fix] }];
}
