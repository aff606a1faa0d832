import { InsertTextFormat, InsertTextMode, type CompletionItem } from 'vscode-languageserver-types';
import { escaped } from '../../drafts/writing.ts';
import { usualAddressee } from '../../drafts/addressee.ts';
import { RIGHT_ITEM, type DocumentType } from '../../drafts/documentTypes.ts';
import { MARKS } from '../../drafts/vocabulary.ts';
import { isAgent, isCreator, personMembers } from '../../drafts/reading.ts';
import { isAmendment, isCorrection, isPerson, memberNames } from '../../drafts/structure.ts';
import { depthIn, type Layout, cellsOf } from '../../drafts/layout.ts';
import { wordOf } from '../../drafts/itemNames.ts';
import { toFullWidth } from '../../numbers/format.ts';

/** Members that an item opens, and what is behind its name. */

const OPENS: Readonly<Record<string, readonly string[]>> = {
  事件の表示: ['出願番号'],
  出願の表示: ['出願番号'],
  審判事件の表示: ['出願番号', '審判の種別'],
  国際出願の表示: ['国際出願番号'],
  原出願の表示: ['出願番号', '出願日'],
  本意匠の表示: ['出願番号'],
  特許異議の申立てに係る特許の表示: ['特許番号', '請求項の表示'],
  登録異議の申立てに係る商標登録の表示: ['商標登録番号'],
  返還請求対象書類: ['書類名', '提出日'],
  変更に係る表示: ['変更前の表示', '変更後の表示'],
  先の出願に基づく優先権主張: ['出願番号', '出願日'],
  パリ条約による優先権等の主張: ['国・地域名', '出願日', '出願番号'],
  手数料の表示: ['予納台帳番号', '納付金額'],
  特許料の表示: ['予納台帳番号', '納付金額'],
  登録料の表示: ['予納台帳番号', '納付金額'],
  提出物件の目録: ['物件名'],
  先行技術文献: ['特許文献1'],
  発明の概要: ['発明が解決しようとする課題', '課題を解決するための手段', '発明の効果'],
  指定商品又は指定役務並びに商品及び役務の区分: ['第1類', '指定商品(指定役務)'],
};

const CORRECTION = ['訂正対象書類名', '訂正対象項目名', '訂正方法', '訂正の内容'];
const AGENT_ALL = ['住所又は居所', '弁護士', '電話番号', 'ファクシミリ番号', '連絡先'];
const PARTY_ALL = [
  '識別番号',
  '氏名又は名称',
  '住所又は居所',
  '代表者',
  'フリガナ',
  '国籍・地域',
  '氏名又は名称原語表記',
  '電話番号',
  'ファクシミリ番号',
  '連絡先',
  '持分',
];

/** 補正方法. Source: the filing guide. */
export const AMENDMENT_WAYS: readonly string[] = ['変更', '追加', '削除'];

function opened(name: string, type?: DocumentType): readonly string[] {
  if (name === '判定請求事件の表示') return [RIGHT_ITEM[type?.law ?? 'patent']];
  if (name === '審判事件の表示' && (type?.id === 'appealWithdrawal' || type?.id === 'trialWithdrawal'))
    return ['審判番号', '出願番号'];
  if (name === '出願の表示' && type?.id === 'nationalPhase') return ['国際出願番号', '出願の区分'];
  const own = OPENS[name];
  if (own) return own;
  if (isAmendment(name)) return memberNames(name);
  if (isCorrection(name)) return CORRECTION;
  return isPerson(name) ? personMembers(name) : [];
}

/** All members of a group, the usual ones first. */
export function membersFor(name: string): readonly string[] {
  if (isAgent(name)) return [...personMembers(name), ...AGENT_ALL];
  if (isCreator(name)) return [...personMembers(name), 'フリガナ'];
  if (isPerson(name)) return PARTY_ALL;
  return [...new Set([...opened(name), ...memberNames(name)])];
}

/** True for members that a new group starts with. */
export function isUsual(group: string, member: string): boolean {
  return opened(group).includes(member);
}

/** Items with multi-line text, which begins below the name. */
const TEXTS =
  /(?:意見|上申|弁明|回答|補正|訂正|補足|補充|届出|弁駁)の内容$|の理由等?$|に関する事情説明$|の要領$|添付書[面類]の目録$|政令で定める処分の内容$|^(?:請求項[0-9]*|[0-9]{4}|要約|技術分野|背景技術|課題を解決するための手段|発明が解決しようとする課題|(?:発明|考案)の効果|図面の簡単な説明|(?:発明|考案)を実施するための形態|実施例|産業上の利用可能性|符号の説明|証拠方法|提出する刊行物等|意匠に係る物品の説明|意匠の説明|商標の詳細な説明)$/u;

/** True for items with multi-line text. */
export function isFreeText(name: string): boolean {
  return TEXTS.test(name);
}

/** An item with the members that it opens. */
export function linesOf(name: string, depth: keyof Layout['indent'], layout: Layout, type?: DocumentType): NewLine[] {
  const members = opened(name, type);
  const indent = layout.indent[depth];
  if (members.length === 0) return [{ name, indent, content: contentOf(name, type) }];
  const inner = layout.indent[depth === 'amended' ? 'amended' : depthIn(name)];
  const head: NewLine = { name, indent, content: { kind: 'none' } };
  return [head, ...members.map((member) => ({ name: member, indent: inner, content: contentOf(member, type) }))];
}

/** A document with its required items. */
export function skeletonOf(type: DocumentType, layout: Layout): NewLine[] {
  return type.items
    .filter(({ isRequired }) => isRequired)
    .flatMap(({ names: [name = ''] }) => linesOf(numbered(name), 'top', layout, type));
}

/** 手続補正1 for 手続補正. */
function numbered(name: string): string {
  return SERIES.has(name) ? `${name}1` : name;
}

/** Items with a running number behind the name. */
export const SERIES: ReadonlySet<string> = new Set(['手続補正', '誤訳訂正', '請求項', '図', '特許文献', '非特許文献']);

function contentOf(name: string, type: DocumentType | undefined): NewContent {
  if (MARKS.has(name) || /^第[0-9]{1,2}類$/u.test(name)) return { kind: 'none' };
  if (name === '補正方法' || name === '訂正方法') return { kind: 'choice', words: AMENDMENT_WAYS };
  if (isFreeText(name)) return { kind: 'text' };
  if (name === '書類名') return { kind: 'value', usual: type?.name ?? '' };
  if (name === 'あて先') return { kind: 'value', usual: type ? usualAddressee(type) : '' };
  return { kind: 'value', usual: '' };
}

/** 0024 after 0023. */
export function nextParagraph(there: ReadonlySet<string>): string {
  let last = 0;
  for (const name of there) if (/^[0-9]{4}$/u.test(name)) last = Math.max(last, Number(name));
  return String(last + 1).padStart(4, '0');
}

/** 手続補正3 after 手続補正2. */
export function nextOf(name: string, there: ReadonlySet<string>): string {
  let last = 0;
  for (const one of there) {
    if (!one.startsWith(name)) continue;
    const rest = one.slice(name.length);
    if (/^[0-9]{0,4}$/u.test(rest)) last = Math.max(last, Number(rest === '' ? 1 : rest));
  }
  return `${name}${last + 1}`;
}

/** True where any item of the series is there. */
export function hasSeries(there: ReadonlySet<string>, name: string): boolean {
  for (const one of there) if (one.startsWith(name) && wordOf(one) === name) return true;
  return false;
}

export interface NewLine {
  /** Folded, as in the tables: 手続補正1. */
  readonly name: string;
  readonly indent: string;
  readonly content: NewContent;
}

/** `none`: 弁理士, groups. `value`: filled in, with the usual one. `text` begins on the next line. */
type NewContent =
  | { readonly kind: 'none' }
  | { readonly kind: 'value'; readonly usual: string }
  | { readonly kind: 'choice'; readonly words: readonly string[] }
  | { readonly kind: 'text' };

/** Lines as an LSP snippet with tab stops, or as plain text. */
export function snippetOf(lines: readonly NewLine[], layout: Layout, isSnippet: boolean): string {
  let stop = 0;
  const written = lines.map(({ name, indent, content }) => {
    const head = `${indent}【${toFullWidth(name)}】`;
    const escape = (text: string) => (isSnippet ? escaped(text) : text);
    const at = (usual: string) => {
      stop++;
      if (!isSnippet) return usual;
      return usual === '' ? `\${${stop}}` : `\${${stop}:${escaped(usual)}}`;
    };
    const gap = layout.gap(cellsOf(head));
    switch (content.kind) {
      case 'none':
        return escape(head);
      case 'value':
        return escape(head + gap) + at(content.usual);
      case 'choice': {
        stop++;
        const [first = ''] = content.words;
        const words = content.words.map((word) => word.replace(/[\\,|]/gu, '\\$&')).join(',');
        return escape(head + gap) + (isSnippet ? `\${${stop}|${words}|}` : first);
      }
      case 'text':
        return `${escape(head)}${layout.lineBreak}${at('')}`;
    }
  });
  return written.join(layout.lineBreak);
}

/** The flags of an item that may have tab stops. */
export function snippetFlags(snippets: boolean): Partial<CompletionItem> {
  return snippets ? { insertTextFormat: InsertTextFormat.Snippet, insertTextMode: InsertTextMode.asIs } : {};
}
