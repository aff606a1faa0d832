import type { CaseDocument, Progress } from '../jpo/answers/progress.ts';
import { history } from './status.ts';

/** A 拒絶理由通知書 of a case. */
export interface Notice {
  /** Its row in the 経過; the date is the 発送日. */
  readonly document: CaseDocument;
  /** 発送番号, six digits: the end of the document number. Undefined where the row has none. */
  readonly dispatchNumber: string | undefined;
  /** A response was filed after it, or the case decided. */
  readonly isAnswered: boolean;
}

const NOTICE = 'A131';
/** 意見書, 手続補正書, 特許査定・登録査定, 拒絶査定. */
const ANSWERS = new Set(['A53', 'A521', 'A522', 'A523', 'A01', 'A02']);

/** The 拒絶理由通知書 of a case in the order of their 発送日. */
export function noticesOf({ documents }: Progress): Notice[] {
  const rows = history(documents);
  return rows.flatMap((document, index) => {
    if (document.code !== NOTICE) return [];
    const isAnswered = rows.slice(index + 1).some(({ code }) => code !== undefined && ANSWERS.has(code));
    return [{ document, dispatchNumber: dispatchNumberOf(document), isAnswered }];
  });
}

/** The notice that waits for an answer, the newest of several; else the newest of all. */
export function noticeToAnswer(progress: Progress): Notice | undefined {
  const notices = noticesOf(progress);
  return notices.findLast(({ isAnswered }) => !isAnswered) ?? notices.at(-1);
}

function dispatchNumberOf({ number }: CaseDocument): string | undefined {
  return number !== undefined && /^[0-9]{11}$/u.test(number) ? number.slice(-6) : undefined;
}
