import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver-types';
import { addressed, OFFICES, officesFor, type Office } from '../../drafts/addressee.ts';
import { documentNameOf, documentType } from '../../drafts/documentTypes.ts';
import { wordOf } from '../../drafts/itemNames.ts';
import { blocksOf, memberOf } from '../../drafts/reading.ts';
import type { Block } from '../../drafts/structure.ts';
import { LAWS, type Law } from '../../numbers/caseNumber.ts';
import { toFullWidth } from '../../numbers/format.ts';
import { plain } from '../shared/markdown.ts';
import { AMENDMENT_WAYS } from './itemTemplates.ts';
import { examinerOf } from './heldCases.ts';
import { contentItem, order, type ContentProvider, type ContentRequest, type Offers } from './request.ts';

/** Contents chosen from a few words. */

function items(
  request: ContentRequest,
  words: readonly (string | readonly [word: string, also?: string, detail?: string])[],
): Offers {
  const seen = new Set<string>();
  return {
    items: words.flatMap((one, index): CompletionItem[] => {
      const [word, also = '', detail] = typeof one === 'string' ? [one] : one;
      if (seen.has(word)) return [];
      seen.add(word);
      const extra = { kind: CompletionItemKind.EnumMember, sortText: order(index), also };
      return [contentItem(request, word, detail === undefined ? extra : { ...extra, detail })];
    }),
  };
}

const OFFICE_READINGS: Readonly<Record<Office, string>> = {
  特許庁長官: 'とっきょちょうちょうかん',
  特許庁審査官: 'とっきょちょうしんさかん',
  特許庁審判長: 'とっきょちょうしんぱんちょう',
};

/** 【あて先】: the addressee; the examiner by name if the answered notice is saved. */
export async function addressees(request: ContentRequest): Promise<Offers> {
  const { type, cursor, held } = request;
  const { own } = await held();
  const examiner = own[0] && (await examinerOf(own[0]));
  const byName = examiner === undefined ? [] : [[addressed('特許庁審査官', plain(examiner))] as const];
  return items(
    request,
    [...officesFor(type, cursor.document), ...OFFICES].flatMap((office) => [
      ...(office === '特許庁審査官' ? byName : []),
      [addressed(office), OFFICE_READINGS[office]] as const,
    ]),
  );
}

/** By law; then documents of appeals and other procedures. */
const AMENDED: Readonly<Record<Law, readonly string[]>> = {
  patent: ['特許請求の範囲', '明細書', '図面', '要約書', '特許願'],
  utilityModel: ['実用新案登録請求の範囲', '明細書', '図面', '要約書', '実用新案登録願'],
  design: ['意匠登録願', '図面'],
  trademark: ['商標登録願'],
};
const AMENDED_TOO = ['審判請求書', '意見書', '出願審査請求書', '手続補正書', '証明書'];

/** 【補正対象書類名】. */
export function amendedDocuments(request: ContentRequest): Offers {
  const { law } = request;
  const names = (law === undefined ? LAWS : [law]).flatMap((one) => AMENDED[one]);
  const others = AMENDED_TOO.filter((name) => law === 'patent' || name !== '出願審査請求書');
  return items(request, [...names, ...others]);
}

/** 【補正対象項目名】: the claims, paragraphs and items of the amended document. */
export function amendedItems(request: ContentRequest): Offers {
  const { parent, law, layout, structure } = request;
  const target = documentNameOf((parent && memberOf(parent, '補正対象書類名')?.content) ?? '');
  const type = documentType(target, law);
  const here = parent ? [...within(parent)] : [];
  const there = structure
    .filter(({ name }) => documentNameOf(name) === target)
    .flatMap(({ blocks }) => [...blocksOf(blocks)]);
  const present = [...here, ...there].map(({ item }) => item.name);
  // Claims, paragraphs (without brackets) and figures by number.
  const numbered = present.filter((name) => /^(?:請求項[0-9]{1,4}|[0-9]{4}|図[0-9]{1,3})$/u.test(name));
  const named = type?.isPart === true ? ['全文'] : [];
  if (target === '図面') named.unshift('全図');
  const ofType = (type?.items ?? []).flatMap(({ names }) => names).filter((name) => !NOT_AMENDED.has(name));
  const appeal = target === '審判請求書' ? ['請求の理由', '請求の趣旨'] : [];
  const all = [...appeal, ...named, ...numbered, ...ofType];
  const isWide = (name: string) => layout.width === 'full' || !/[0-9]/u.test(name);
  return items(
    request,
    all.map((name) => (isWide(name) ? toFullWidth(name) : name)),
  );
}

const NOT_AMENDED = new Set(['書類名', '提出日', 'あて先', '請求項', '図']);

function* within(parent: Block): Generator<Block> {
  for (const { item, members } of parent.members) if (item.name === '補正の内容') yield* blocksOf(members);
}

/** 【補正方法】. */
export const amendmentWays: ContentProvider = (request) => items(request, AMENDMENT_WAYS);

/** Source: 様式 of 審判請求書. */
const TRIALS: Readonly<Record<Law, readonly string[]>> = {
  patent: ['拒絶査定不服審判事件', '特許無効審判事件', '訂正審判事件', '延長登録無効審判事件'],
  utilityModel: ['実用新案登録無効審判事件'],
  design: ['拒絶査定不服審判事件', '補正却下決定不服審判事件', '意匠登録無効審判事件'],
  trademark: ['拒絶査定不服審判事件', '補正却下決定不服審判事件', '商標登録無効審判事件', '商標登録取消審判事件'],
};

/** 【審判の種別】. */
export function trials(request: ContentRequest): Offers {
  const laws = request.law === undefined ? LAWS : [request.law];
  return items(
    request,
    laws.flatMap((one) => TRIALS[one]),
  );
}

/** The most claimed offices with their codes (WIPO ST.3). */
const COUNTRIES: readonly (readonly [name: string, code: string])[] = [
  ['アメリカ合衆国', 'US'],
  ['中華人民共和国', 'CN'],
  ['大韓民国', 'KR'],
  ['欧州特許庁', 'EP'],
  ['台湾', 'TW'],
  ['ドイツ', 'DE'],
  ['英国', 'GB'],
  ['フランス', 'FR'],
  ['イタリア', 'IT'],
  ['スイス', 'CH'],
  ['オランダ', 'NL'],
  ['スウェーデン', 'SE'],
  ['カナダ', 'CA'],
  ['オーストラリア', 'AU'],
  ['インド', 'IN'],
  ['シンガポール', 'SG'],
  ['欧州連合知的財産庁', 'EM'],
];

/** 【国・地域名】. */
export const countries: ContentProvider = (request) =>
  items(
    request,
    COUNTRIES.map(([name, code]) => [name, code, code]),
  );

/** 【物件名】: the parts of an application, in order, one copy each. */
export function things(request: ContentRequest): Offers {
  const { law = 'patent', layout, parent } = request;
  const present = new Set(parent?.members.map(({ item }) => wordOf(documentNameOf(item.content))));
  const names = AMENDED[law].filter((name) => !name.endsWith('願'));
  const left = (law === 'patent' ? ['明細書', '特許請求の範囲', '要約書', '図面'] : names).filter(
    (name) => !present.has(name),
  );
  const one = layout.width === 'full' ? '　１' : ' 1';
  const all = [...left, '委任状', '優先権証明書'];
  return items(
    request,
    all.map((name) => name + one),
  );
}
