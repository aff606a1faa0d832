import { withoutInvisible } from '../base/characters.ts';
import type { Law } from './caseNumber.ts';
import type { Sliceable } from './change.ts';
/** Names of documents (意匠登録願, 特許料納付書) and parties (【商標登録出願人】, 【特許権者】) that name the law of a draft. */
const LAW_WORD =
  '(特許|実用新案|意匠|商標)(?:登録)?(?:願|出願人|権者|料納付書|権存続期間更新登録申請書|権移転登録申請書|異議申立書)';
const NAMES_LAW = new RegExp(`【(?:書類名】[ \u3000\n\r]{0,40})?${LAW_WORD}`, 'u');
/** Also with an addition: 特許料納付書（補充）. */
const IS_NAME = new RegExp(`^${LAW_WORD}(?:[(（][^()（）]{0,20}[)）])?$`, 'u');

const LAWS: Readonly<Record<string, Law>> = {
  特許: 'patent',
  実用新案: 'utilityModel',
  意匠: 'design',
  商標: 'trademark',
};

/** The law of a draft by the items in its first lines; undefined where they do not say. */
export function lawOfDocument(text: Sliceable): Law | undefined {
  const head = text.slice(0, 8_000);
  const word = (NAMES_LAW.exec(head) ?? NAMES_LAW.exec(withoutInvisible(head)))?.[1];
  return word === undefined ? undefined : LAWS[word];
}

/** The law in the name of a document or item (意匠登録願, 商標権者), if any. */
export function lawOfName(name: string): Law | undefined {
  const word = IS_NAME.exec(name)?.[1];
  return word === undefined ? undefined : LAWS[word];
}
