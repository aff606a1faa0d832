import type { Law } from './caseNumber.ts';

/** What follows 号 and belongs to the number; `end`: the offset after it. */
export interface Suffix {
  readonly name: string;
  readonly end: number;
}

/** 号の1, 号-1 (分割), 号の防護1, 号防護第1号, 号の防護標章登録第1号 (gazettes), 号の類似2. */
const SUFFIXES: readonly { readonly law: Law; readonly name: string; readonly pattern: RegExp }[] = [
  {
    law: 'trademark',
    name: '防護',
    pattern: / {0,2}の? {0,2}防護(?:標章)?(?:登録)? {0,2}第? {0,2}([0-9]{1,3})号?(?![0-9])/uy,
  },
  { law: 'design', name: '類似', pattern: / {0,2}の? {0,2}類似 {0,2}第? {0,2}([0-9]{1,3})号?(?![0-9])/uy },
  {
    law: 'trademark',
    name: '分割',
    pattern: /[の-]([0-9]{1,2})(?![0-9年月日件項条円%頁章節個名人つ]|[-/,.][0-9])/uy,
  },
];

/** The suffix of a registration at `offset` of folded text, if any. */
export function suffixAt(law: Law, folded: string, offset: number): Suffix | undefined {
  if (law !== 'trademark' && law !== 'design') return undefined;
  for (const { law: own, name, pattern } of SUFFIXES) {
    if (own !== law) continue;
    pattern.lastIndex = offset;
    const match = pattern.exec(folded);
    if (match) return { name: `${name}${match[1] ?? ''}`, end: pattern.lastIndex };
  }
  return undefined;
}
