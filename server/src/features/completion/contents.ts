import { applicationDates, filingDates } from './dates.ts';
import { documentNames } from './documentNames.ts';
import { addressees, amendedDocuments, amendedItems, amendmentWays, countries, things, trials } from './fixedWords.ts';
import { dispatchNumbers } from './notices.ts';
import { numberContents } from './numbers.ts';
import { codes, names } from './parties.ts';
import { filePrefixes, ofPerson } from './personDetails.ts';
import type { CompletionRequest, ContentPlace, ContentProvider, Offers } from './request.ts';

/** What is offered for the content of an item, by its name. */
const PROVIDERS: Readonly<Record<string, ContentProvider>> = {
  書類名: documentNames,
  整理番号: filePrefixes,
  提出日: filingDates,
  出願日: applicationDates,
  あて先: addressees,
  識別番号: codes,
  氏名又は名称: names,
  代表者: ofPerson('representative'),
  電話番号: ofPerson('phone'),
  住所又は居所: ofPerson('address'),
  発送番号: dispatchNumbers,
  出願番号: numberContents(['application']),
  特許番号: numberContents(['registration'], 'patent'),
  登録番号: numberContents(['registration']),
  実用新案登録番号: numberContents(['registration'], 'utilityModel'),
  意匠登録番号: numberContents(['registration'], 'design'),
  商標登録番号: numberContents(['registration'], 'trademark'),
  国際出願番号: numberContents(['internationalApplication']),
  審判番号: numberContents(['trial']),
  審判の種別: trials,
  補正対象書類名: amendedDocuments,
  補正対象項目名: amendedItems,
  補正方法: amendmentWays,
  '国・地域名': countries,
  物件名: things,
};

/** Offers for the content at the cursor; none for items of free text. */
export async function contents(request: CompletionRequest & { readonly place: ContentPlace }): Promise<Offers> {
  const { cursor, place } = request;
  const item = cursor.path.at(-1);
  const provider = item && PROVIDERS[item.item.name];
  if (!provider) return { items: [] };
  return provider({ ...request, item, parent: cursor.path.at(-2), typed: place.typed.trim() });
}
