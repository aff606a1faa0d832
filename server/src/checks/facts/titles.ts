import type { Finding } from '../finding.ts';
import { placeOf, replaceContent } from './contents.ts';
import { isSameName, progressOf, type Held } from './held.ts';
import type { Subject } from './subject.ts';

const TITLES = ['発明の名称', '考案の名称', '意匠に係る物品', '商標登録を受けようとする商標'];

/** A title other than that of the case. What an amendment puts in is not looked at: it may change the title. */
export function titleFindings(subject: Subject, held: Held): Finding[] {
  const item = subject.item(...TITLES);
  const title = progressOf(held, subject.own)?.title;
  if (!item || item.content === '' || title === undefined || isSameName(title, item.content)) return [];
  return [{ code: 'title-differs', ...placeOf(item), detail: [title], fixes: [replaceContent(item, title)] }];
}
