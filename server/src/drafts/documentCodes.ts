import type { Law } from '../numbers/caseNumber.ts';
import { BODIES, EFFECTS, EN, NAMES, TITLES, TITLES_OF_LAW } from './documentCodeTable.ts';

/**
 * Notices of the office that wait for something, by what they ask:
 * - `refusal` 拒絶理由通知, of examination, 前置審査 and trial, 拒絶の通報 of Madrid and Hague
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

/** What needs no word beside its name; see `Effect`. */
export type PlainEffect =
  /** 願書; 国内書面 of a PCT application; 出願審査請求, by anybody. */
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
  /** 出願却下, 出願無効の処分, 出願取下, 出願放棄: the application ends. */
  | 'dismiss'
  | 'invalidateApplication'
  | 'withdraw'
  | 'abandon'
  /** 手続却下: one procedure ends; which one the code does not say. */
  | 'dismissProcedure'
  /** 期間延長請求 within the period, after it; 期間延長許可. */
  | 'extend'
  | 'extendLate'
  | 'extended'
  /** 設定登録料; 年金; second half of a mark's fee; 更新登録; 設定登録 as its 登録証 or 登録通知 shows it. */
  | 'pay'
  | 'payAnnuity'
  | 'secondInstalment'
  | 'renew'
  | 'register'
  /** 異議申立, 訂正請求, 訴え: beside a right or after a 審決. */
  | 'oppose'
  | 'oppositionDecision'
  | 'withdrawOpposition'
  | 'requestCorrection'
  | 'withdrawCorrection'
  | 'suit'
  | 'interrupt'
  | 'resume'
  | 'withdrawPriority'
  /** The office says that a claim of priority is lost. */
  | 'losePriority'
  /** A part of a 外国語書面出願. */
  | 'fileForeign'
  /** 優先権証明書; 新規性の喪失の例外証明書; 翻訳文 of an international application: the paper itself is filed. */
  | 'provePriority'
  | 'proveNovelty'
  | 'translate'
  | 'invalidateRight'
  /** 延長登録 of the 存続期間, as its 通知書 shows it. */
  | 'extendTerm'
  /** Sent, and nothing follows from it: 出願番号通知, 通知（期間無）. */
  | 'inform';

/** What a document does to its case. */
export type Effect =
  | { readonly does: PlainEffect }
  | { readonly does: 'notice'; readonly notice: NoticeKind }
  /** `whole`: nothing more is awaited; a 手続補正書 may come before the 意見書. */
  | { readonly does: 'answer'; readonly to: readonly NoticeKind[]; readonly whole: boolean }
  /** 上申書, 雑書類: what it says its code does not tell. */
  | { readonly does: 'mayAnswer'; readonly to: readonly NoticeKind[] }
  /** `revoked`: the 審決 or 決定 is set aside, and the trial goes on. */
  | { readonly does: 'judgment'; readonly revoked: boolean };

/**
 * Who a document comes from: the office; the one whose case it is, or others too; the International Bureau or a court
 * (`other`); `internal` was neither sent nor filed.
 */
type SentBy = 'office' | 'applicant' | 'anyone' | 'other' | 'internal';

/** The question of app_doc_cont whose bundle has the body of a document. */
type BodyBundle = 'noticeBodies' | 'decisionBodies' | 'responseBodies';

/** An effect with where it is known from. */
interface SourcedEffect {
  readonly effect: Effect;
  /** See `EFFECTS` of the table. */
  readonly source: string;
  /** The laws that it is limited to; undefined: all. */
  readonly laws?: readonly Law[];
}

/** What is known of a code. */
export interface DocumentCode {
  /** As the API writes it, without the law digit: A53, C60, R100. */
  readonly code: string;
  /** The office's name. */
  readonly name: string;
  /** In the JPO's English terms. */
  readonly en?: string;
  readonly by: SentBy;
  /** The filing software writes the name as 書類名. */
  readonly isTitle: boolean;
  /** What it does, by law. Empty: none known, and nothing may be concluded. */
  readonly effects: readonly SourcedEffect[];
  readonly body?: BodyBundle;
}

let read: ReadonlyMap<string, DocumentCode> | undefined;
let ofLaw: ReadonlyMap<string, string> | undefined;

/** What is known of a code; undefined for one that is not in the table, which is no wrong code. */
export function documentCode(code: string | undefined): DocumentCode | undefined {
  return code === undefined ? undefined : documentCodes().get(code);
}

/** What a document does to a case of a law; undefined where that is not known. Without `law` what it does in any. */
export function effectOf(code: string | undefined, law?: Law): Effect | undefined {
  return documentCode(code)?.effects.find(({ laws }) => law === undefined || laws?.includes(law) !== false)?.effect;
}

/** The codes of all documents that do one of these, in the order of the table. */
export function codesThat(...does: readonly Effect['does'][]): string[] {
  return [...documentCodes().values()]
    .filter(({ effects }) => effects.some(({ effect }) => does.includes(effect.does)))
    .map(({ code }) => code);
}

/** A document of a trial, where examination and trial have one of the same name. */
export function isOfTrial(code: string | undefined): boolean {
  return code?.startsWith('C') === true;
}

/** A document about an international registration or its designation: マドリッド協定議定書, ハーグ協定. */
export function isOfInternational(code: string | undefined): boolean {
  return /^(?:MD|AHD|IB)/u.test(code ?? '');
}

/** The whole table, by code. Read when it is first needed. */
export function documentCodes(): ReadonlyMap<string, DocumentCode> {
  return (read ??= readTable());
}

/** Names that the filing software has in one law only, by code with its law digit (A463 商標登録願). */
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

/** `A01 特許査定 A02 拒絶査定`: codes and names by turns. */
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
