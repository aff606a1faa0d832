import type { AmendedPart } from './uri.ts';
import { blocksOf } from '../drafts/reading.ts';
import { structureOf } from '../drafts/structure.ts';
import { fold } from '../numbers/fold.ts';

/** One 【手続補正N】. */
export interface Amendment {
  readonly part: AmendedPart;
  /** 補正対象書類名 as printed: 特許請求の範囲. */
  readonly document: string;
  /** 補正対象項目名, folded, without blanks: 全文, 請求項1, 0012. */
  readonly item: string;
  readonly way: 'change' | 'add' | 'delete';
  /** 補正の内容, lines ending in `\n`, without the underline that marks changes. */
  readonly content: string;
}

const PARTS: Readonly<Record<string, AmendedPart>> = {
  特許請求の範囲: 'claims',
  請求の範囲: 'claims',
  明細書: 'description',
  要約書: 'abstract',
  特許願: 'request',
  意匠登録願: 'request',
  商標登録願: 'request',
};

const WAYS: Readonly<Record<string, Amendment['way']>> = { 変更: 'change', 追加: 'add', 削除: 'delete' };

/** The amendments in the text of a 手続補正書, in order, without those to drawings and those lacking item or 補正方法. */
export function amendmentsIn(text: string): Amendment[] {
  const found: Amendment[] = [];
  let name = '';
  let item = '';
  let way: Amendment['way'] | undefined;
  const add = (content: string) => {
    const part = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
    if (part && way && item !== '') found.push({ part, document: name, item, way, content });
    way = undefined;
  };
  for (const { item: one, end } of structureOf(text).flatMap(({ blocks }) => blocksOf(blocks))) {
    if (one.name === '補正対象書類名') {
      if (way === 'delete') add('');
      [name, item, way] = [one.content, '', undefined];
    } else if (one.name === '補正対象項目名') {
      if (way === 'delete') add('');
      item = fold(one.content).replace(/\s/gu, '');
    } else if (one.name === '補正方法') {
      way = Object.hasOwn(WAYS, one.content) ? WAYS[one.content] : undefined;
    } else if (one.name === '補正の内容') {
      add(contentOf(text.slice(one.end, end)));
    }
  }
  if (way === 'delete') add('');
  return found;
}

function contentOf(text: string): string {
  return text
    .replace(/<\/?u>/gu, '')
    .replace(/^[ \t\u3000]*\n/u, '')
    .trimEnd();
}
