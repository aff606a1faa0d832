import { withoutInvisible } from '../base/characters.ts';
import type { Law } from './caseNumber.ts';
import type { Sliceable } from './change.ts';

/**
 * Items whose words name the law of a draft: the document's name (意匠登録願, 特許料納付書) or the party
 * (【商標登録出願人】, 【特許権者】). Only the first lines of a draft are looked at.
 */
const LAW_WORD =
  '(特許|実用新案|意匠|商標)(?:登録)?(?:願|出願人|権者|料納付書|権存続期間更新登録申請書|権移転登録申請書|異議申立書)';
const NAMES_LAW = new RegExp(`【(?:書類名】[ \u3000\n\r]{0,40})?${LAW_WORD}`, 'u');
/** 特許料納付書（補充） is of the law, too. */
const IS_NAME = new RegExp(`^${LAW_WORD}(?:[(（][^()（）]{0,20}[)）])?$`, 'u');

const LAWS: Readonly<Record<string, Law>> = {
  特許: 'patent',
  実用新案: 'utilityModel',
  意匠: 'design',
  商標: 'trademark',
};

/** The law that a draft is about, from its items; undefined where they do not say. */
export function lawOfDocument(text: Sliceable): Law | undefined {
  const head = text.slice(0, 8_000);
  const word = (NAMES_LAW.exec(head) ?? NAMES_LAW.exec(withoutInvisible(head)))?.[1];
  return word === undefined ? undefined : LAWS[word];
}

/** The law that the name of a document or of an item says (意匠登録願, 商標権者); undefined where it says none. */
export function lawOfName(name: string): Law | undefined {
  const word = IS_NAME.exec(name)?.[1];
  return word === undefined ? undefined : LAWS[word];
}
