import type { Law } from '../numbers/caseNumber.ts';
import { BODIES, EFFECTS, EN, NAMES, TITLES, TITLES_OF_LAW } from './documentCodeTable.ts';

/**
 * Notices of the JPO that require an action:
 * - `refusal` 拒絶理由通知 of examination, 前置審査 and trial, 拒絶の通報 of Madrid and Hague
 * - `correction` 補正指令, `completion` 補完指令, `payment` 納付書補充指令
 * - `dismissal` 却下理由通知, 却下処分前通知
 * - `consultation` 協議指令, `inquiry` 審尋, 物件提出命令, 194条の通知
 * - `amendmentDismissed` 補正の却下の決定
 * - `cancellation` 取消理由通知, `invalidity` 無効理由通知, 訂正拒絶理由通知, 職権審理結果通知, 審決の予告
 * - `answerOrdered` 答弁指令, 弁駁指令, `priorArt` 先行技術文献情報不開示の通知 (特許法48条の7)
 * - `other` 受継命令, その他の通知（期間有）
 */
export type NoticeKind =
  | 'refusal'
  | 'correction'
  | 'completion'
  | 'dismissal'
  | 'consultation'
  | 'inquiry'
  | 'amendmentDismissed'
  | 'cancellation'
  | 'invalidity'
  | 'answerOrdered'
  | 'payment'
  | 'priorArt'
  | 'other';

/** Effects without further data. */
export type PlainEffect =
  /** 願書; 国内書面 of a PCT application; 出願審査請求, by anyone. */
  | 'file'
  | 'enterNational'
  | 'request'
  /** 査定; 拒絶確定声明 (no appeal follows); 保護の付与. */
  | 'allow'
  | 'refuse'
  | 'refuseFinally'
  | 'protect'
  /** 審判請求 of any kind, 前置 and its end, 審決 or 決定 that ends a trial, its 却下 or 無効 by a 処分, 取下. */
  | 'appeal'
  | 'remand'
  | 'remandEnd'
  | 'appealDecision'
  | 'dismissAppeal'
  | 'withdrawAppeal'
  /** 出願却下, 出願無効の処分, 出願取下, 出願放棄: ends the application. */
  | 'dismiss'
  | 'invalidateApplication'
  | 'withdraw'
  | 'abandon'
  /** 手続却下: ends one procedure, which the code does not identify. */
  | 'dismissProcedure'
  /** 期間延長請求 within the period, after it; 期間延長許可. */
  | 'extend'
  | 'extendLate'
  | 'extended'
  /** 設定登録料; 年金; second instalment for a trademark; 更新登録; 設定登録 by its 登録証 or 登録通知. */
  | 'pay'
  | 'payAnnuity'
  | 'secondInstalment'
  | 'renew'
  | 'register'
  /** 異議申立, 訂正請求, 訴え: against a right or after a 審決. */
  | 'oppose'
  | 'oppositionDecision'
  | 'withdrawOpposition'
  | 'requestCorrection'
  | 'withdrawCorrection'
  | 'suit'
  | 'interrupt'
  | 'resume'
  | 'withdrawPriority'
  /** The JPO declares a priority claim lost. */
  | 'losePriority'
  /** A part of a 外国語書面出願. */
  | 'fileForeign'
  /** 優先権証明書; 新規性の喪失の例外証明書; 翻訳文 of an international application: the document itself is filed. */
  | 'provePriority'
  | 'proveNovelty'
  | 'translate'
  | 'invalidateRight'
  /** 延長登録 of the 存続期間, by its 通知書. */
  | 'extendTerm'
  /** Mailed without consequences: 出願番号通知, 通知（期間無）. */
  | 'inform';

/** The effect of a document on its case. */
export type Effect =
  | { readonly does: PlainEffect }
  | { readonly does: 'notice'; readonly notice: NoticeKind }
  /** `whole`: complete by itself; a 手続補正書 may precede the 意見書. */
  | { readonly does: 'answer'; readonly to: readonly NoticeKind[]; readonly whole: boolean }
  /** 上申書, 雑書類, whose code does not reveal the content. */
  | { readonly does: 'mayAnswer'; readonly to: readonly NoticeKind[] }
  /** `revoked`: the 審決 or 決定 is set aside, and the trial continues. */
  | { readonly does: 'judgment'; readonly revoked: boolean };

/**
 * The sender: the JPO; the applicant or holder, or also others; the International Bureau or a court (`other`); `internal` was
 * neither sent nor filed.
 */
type SentBy = 'office' | 'applicant' | 'anyone' | 'other' | 'internal';

/** The app_doc_cont API whose bundle has the body. */
type BodyBundle = 'noticeBodies' | 'decisionBodies' | 'responseBodies';

interface SourcedEffect {
  readonly effect: Effect;
  /** See `EFFECTS` of the table. */
  readonly source: string;
  /** The laws it applies to; undefined: all. */
  readonly laws?: readonly Law[];
}

export interface DocumentCode {
  /** In the API's form, without law digit: A53, C60, R100. */
  readonly code: string;
  /** In the JPO's words. */
  readonly name: string;
  /** In the JPO's English terms. */
  readonly en?: string;
  readonly by: SentBy;
  /** Whether the filing software writes the name as 書類名. */
  readonly isTitle: boolean;
  /** By law. Empty: unknown, so nothing may be concluded. */
  readonly effects: readonly SourcedEffect[];
  readonly body?: BodyBundle;
}

let read: ReadonlyMap<string, DocumentCode> | undefined;
let ofLaw: ReadonlyMap<string, string> | undefined;

/** The entry of a code; undefined for codes outside the table, which can be valid. */
export function documentCode(code: string | undefined): DocumentCode | undefined {
  return code === undefined ? undefined : documentCodes().get(code);
}

/** The effect on a case of a law, or of any law without `law`; undefined where unknown. */
export function effectOf(code: string | undefined, law?: Law): Effect | undefined {
  return documentCode(code)?.effects.find(({ laws }) => law === undefined || laws?.includes(law) !== false)?.effect;
}

/** The codes of documents with one of these effects, in table order. */
export function codesThat(...does: readonly Effect['does'][]): string[] {
  return [...documentCodes().values()]
    .filter(({ effects }) => effects.some(({ effect }) => does.includes(effect.does)))
    .map(({ code }) => code);
}

/** Whether it is a trial document; examination has documents of the same name. */
export function isOfTrial(code: string | undefined): boolean {
  return code?.startsWith('C') === true;
}

/** Whether a document concerns an international registration or designation: マドリッド協定議定書, ハーグ協定. */
export function isOfInternational(code: string | undefined): boolean {
  return /^(?:MD|AHD|IB)/u.test(code ?? '');
}

/** The whole table, by code; parsed on first use. */
export function documentCodes(): ReadonlyMap<string, DocumentCode> {
  return (read ??= readTable());
}

/** Names that the filing software has for one law only, by code with law digit (A463 商標登録願). */
export function titlesOfLaw(): ReadonlyMap<string, string> {
  return (ofLaw ??= new Map(pairs(TITLES_OF_LAW)));
}

const LAWS: Readonly<Record<string, Law>> = { p: 'patent', u: 'utilityModel', d: 'design', t: 'trademark' };

function readTable(): ReadonlyMap<string, DocumentCode> {
  const english = new Map(linesOf(EN).map((line) => halves(line, ' ')));
  const bodies = new Map(
    linesOf(BODIES).flatMap((line) => {
      const [body = '', codes = ''] = line.split('; ');
      return words(codes).map((code) => [code, body as BodyBundle] as const);
    }),
  );
  const effects = Map.groupBy(linesOf(EFFECTS).flatMap(effectRow), ([code]) => code);
  const table = new Map<string, DocumentCode>();
  for (const [text, isTitle] of [
    [TITLES, true],
    [NAMES, false],
  ] as const) {
    let by: SentBy = 'office';
    for (const group of text.trim().split('@')) {
      const [head, rest] = halves(group.trim(), ' ');
      if (head !== '') by = head as SentBy;
      for (const [code, name] of pairs(rest)) {
        const [en, body] = [english.get(code), bodies.get(code)];
        const own = effects.get(code)?.map(([, effect]) => effect) ?? [];
        table.set(code, { code, name, by, isTitle, effects: own, ...(en && { en }), ...(body && { body }) });
      }
    }
  }
  return table;
}

function effectRow(line: string): (readonly [string, SourcedEffect])[] {
  const [what = '', codes = '', source = ''] = line.split('; ');
  const effect = readEffect(what);
  return words(codes).map((written) => {
    const [code, letters] = halves(written.replace(/\)$/u, ''), '(');
    const laws = Object.entries(LAWS).flatMap(([letter, law]) => (letters.includes(letter) ? law : []));
    return [code, { effect, source, ...(laws.length > 0 && { laws }) }];
  });
}

function readEffect(text: string): Effect {
  const [does = '', ...rest] = words(text);
  const kinds = rest as NoticeKind[];
  if (does === 'notice') return { does, notice: kinds[0] ?? 'other' };
  if (does === 'answer' || does === 'answer+') return { does: 'answer', to: kinds, whole: does === 'answer' };
  if (does === 'mayAnswer') return { does, to: kinds };
  if (does === 'judgment') return { does, revoked: rest[0] === 'revoked' };
  return { does: does as PlainEffect };
}

/** Alternating codes and names: `A01 特許査定 A02 拒絶査定`. */
function pairs(text: string): [string, string][] {
  const all = words(text);
  return all.flatMap((code, index): [string, string][] => (index % 2 === 0 ? [[code, all[index + 1] ?? '']] : []));
}

function linesOf(text: string): string[] {
  return text.trim().split('\n');
}

function words(text: string): string[] {
  return text.split(/\s+/u).filter(Boolean);
}

function halves(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + at.length)];
}
