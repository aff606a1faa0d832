import { counted } from './punctuation.ts';

/** Titles of code actions. */
const ja = {
  replace: (written: string, text: string) => `「${written}」を「${text}」に直す`,
  replaceBy: (kind: string, text: string) => `${kind}「${text}」に置き換える`,
  append: (kind: string, text: string) => `${kind}「${text}」をかっこ書きで加える`,
  normalizeSelected: '選択した番号の表記を整える',
  normalizeAll: 'すべての番号の表記を整える',
  toEra: (text: string) => `和暦「${text}」にする`,
  toWestern: (text: string) => `西暦「${text}」にする`,
  insertParties: (item: string, names: string) => `【${item}】に案件の当事者「${names}」を入れる`,
  insertAgent: (item: string, name: string) => `【${item}】に案件の代理人「${name}」を入れる`,
  registeredName: (name: string, code: string) => `識別番号 ${code} の登録名「${name}」に置き換える`,
  insertCitations: (n: number) => `引用文献${n}件の一覧を下に入れる`,
  copyCitations: (n: number) => `引用文献${n}件の一覧をコピーする`,
  lookUp: (requests: number, remaining: number) => `照会する（${requests}回。本日の残り${remaining}回）`,
  openNotice: '下書きの横に拒絶理由通知書を開く',
  watch: (number: string) => `${number}をウォッチする`,
  /** What an action for the whole draft did. */
  fixed: {
    characters: (n: number) => `提出できない文字を${n}か所直しました。`,
    numbers: (n: number) => `番号${n}件の表記を整えました。`,
  },
  lookUpSpent: '照会する（本日の利用上限に達しているため、今は照会できません）',
};

const en: typeof ja = {
  replace: (written, text) => `Change ${written} to ${text}`,
  replaceBy: (kind, text) => `Replace with the ${kind} ${text}`,
  append: (kind, text) => `Add the ${kind} ${text} in parentheses`,
  normalizeSelected: 'Normalize the selected numbers',
  normalizeAll: 'Normalize all numbers',
  toEra: (text) => `Change to the Japanese era year: ${text}`,
  toWestern: (text) => `Change to the Western year: ${text}`,
  insertParties: (item, names) => `Fill 【${item}】 with the parties of the case: ${names}`,
  insertAgent: (item, name) => `Fill 【${item}】 with the agent of the case: ${name}`,
  registeredName: (name, code) => `Replace with the registered name of ${code}: ${name}`,
  insertCitations: (n) => `Insert a list of ${counted(n, 'cited document')} below`,
  copyCitations: (n) => `Copy a list of ${counted(n, 'cited document')}`,
  lookUp: (requests, remaining) => `Look up (${counted(requests, 'request')}, ${remaining} left today)`,
  openNotice: 'Open the notice of reasons for refusal beside the draft',
  watch: (number) => `Watch ${number}`,
  fixed: {
    characters: (n) => `Fixed characters in ${counted(n, 'place')}.`,
    numbers: (n) => `Normalized ${counted(n, 'number')}.`,
  },
  lookUpSpent: "Look up (not available: today's limit is reached)",
};

export const actions = { ja, en };
