import { counted } from './punctuation.ts';

/** Documents of cases in the editor. */
const ja = {
  held: '取得済み',
  cost: (requests: number, remaining: number) => `照会${requests}回（本日の残り ${remaining}回）`,
  spent: '未取得（本日の上限に達しています）',
  notHeldOffline: '未取得（オフライン）',
  noBodyShort: '本文の提供なし',
  notHeld: 'この書類の本文はまだ取得していません。',
  noBody: 'この書類の本文は、特許情報取得APIでは提供されていません。',
  noSuchDocument: 'このアドレスの書類はありません。',
  none: '本文を表示できる書類はありません（提供されるのは、拒絶理由通知書、査定、意見書、手続補正書です）。',
  listNotSaid:
    '特許庁のデータの経過に、ない項目か読み取れない項目があるため、本文を表示できる書類があるかは分かりません。',
  listNotHeld: '書類の一覧はまだ取得していません。',
  noDossier: 'OPD（ワン・ポータル・ドシエ）の書類はありません。',
  noCase: '下書きに案件の番号がありません。',
  noNotice: (dispatchNumber: string | undefined) =>
    dispatchNumber === undefined
      ? 'この案件の拒絶理由通知書は見つかりません。'
      : `発送番号 ${dispatchNumber} の拒絶理由通知書は見つかりません。`,
  noAttachment: '添付ファイルを読み取れません。',
  sent: (date: string) => `発送日 ${date}`,
  filed: (date: string) => `提出日 ${date}`,
  drafted: (date: string) => `起案日 ${date}`,
  attachments: (n: number) => `添付ファイル ${n}件`,
  isPdf: (bytes: number) => `（PDF・${bytes}バイト。「JPO: 添付ファイルを保存…」で保存すると読めます。）`,
  before: '補正前',
  after: '補正後',
  part: {
    claims: '特許請求の範囲',
    description: '明細書',
    abstract: '要約書',
    request: '願書',
  },
  comparison: (name: string, date: string) => `${name}：${date === '' ? '' : `${date} の`}補正前 ↔ 補正後`,
  asFiled:
    '（補正前の内容は取得できません。これより前の補正がなく、出願時の内容は特許情報取得APIでは提供されないためです。）',
  itemsOnly: '（全文は取得できません。補正された項目だけを示しています。）',
  nothingAmended: 'この書類には、比べられる補正（特許請求の範囲、明細書、要約書、願書）がありません。',
};

const en: typeof ja = {
  held: 'saved',
  cost: (requests, remaining) => `${counted(requests, 'request')} (${remaining} left today)`,
  spent: "not fetched (today's limit is reached)",
  notHeldOffline: 'not fetched (offline)',
  noBodyShort: 'no text available',
  notHeld: 'The text of this document has not been fetched yet.',
  noBody: 'The APIs do not provide the text of this document.',
  noSuchDocument: 'There is no document at this address.',
  none: 'No document of this case can be shown (the APIs provide notices of reasons for refusal, decisions, opinions, and amendments).',
  listNotSaid:
    'Part of the history is missing from JPO data or cannot be read, so it is unknown which documents can be shown.',
  listNotHeld: 'The list of documents has not been fetched yet.',
  noDossier: 'The One Portal Dossier (OPD) has no documents.',
  noCase: 'The draft contains no case number.',
  noNotice: (dispatchNumber) =>
    dispatchNumber === undefined
      ? 'No notice of reasons for refusal was found for this case.'
      : `No notice of reasons for refusal with dispatch number ${dispatchNumber} was found.`,
  noAttachment: 'The attachment cannot be read.',
  sent: (date) => `dispatched ${date}`,
  filed: (date) => `filed ${date}`,
  drafted: (date) => `drafted ${date}`,
  attachments: (n) => counted(n, 'attachment'),
  isPdf: (bytes) => `(PDF, ${bytes} bytes. To read it, save it with “JPO: Save Attachments…”.)`,
  before: 'before amendment',
  after: 'after amendment',
  part: { claims: 'Claims', description: 'Description', abstract: 'Abstract', request: 'Request' },
  comparison: (name, date) => `${name}: before ↔ after amendment${date === '' ? '' : ` of ${date}`}`,
  asFiled:
    '(The text before this amendment is not available: no earlier amendment is known, and the APIs do not provide the text as filed.)',
  itemsOnly: '(The full text is not available. Only the amended items are shown.)',
  nothingAmended: 'This document has no amendments that can be compared (claims, description, abstract, or request).',
};

export const documents = { ja, en };
