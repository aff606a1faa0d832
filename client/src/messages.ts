/** Texts of the client in both languages; `en` has the same keys as `ja`, or it does not compile. */

import { caseTreeEn, caseTreeJa } from './messages/caseTree.ts';
import { documentsEn, documentsJa } from './messages/documents.ts';
import { quotaEn, quotaJa } from './messages/quota.ts';
import { teamEn, teamJa } from './messages/team.ts';
import { watchEn, watchJa } from './messages/watch.ts';

const ja = {
  caseTree: caseTreeJa,
  documents: documentsJa,
  quota: quotaJa,
  team: teamJa,
  watch: watchJa,
  familyName: { domestic: '特許情報取得API', opd: 'OPD-API' },
  signInId: '特許庁から発行されたIDを入力してください（1/2）',
  signInIdPlaceholder: '特許庁からの通知に書かれたID',
  signInPassword: 'パスワードを入力してください（2/2）',
  idEmpty: 'IDを入力してください。',
  idForm: 'IDは半角の英数字と記号です。全角文字や空白が含まれていないか確認してください。',
  passwordEmpty: 'パスワードを入力してください。',
  checking: '特許庁のサーバーで確認しています…',
  signedIn: 'サインインしました。IDとパスワードはこのエディターの秘密保管領域に保存されています。',
  notVerified: (why: string) => `IDとパスワードを保存しましたが、確認できませんでした。${why}`,
  signedOut: 'サインアウトしました。IDとパスワードを削除しました。取得済みの内容は引き続き表示されます。',
  notSignedIn: 'サインインしていません。',
  startFailed: (why: string) => `jpo-draftingを開始できませんでした。${why}`,
  showLog: 'ログを表示',
  noCitations: 'ここには引用文献がありません。文献の番号を選択してください。',
  citationsCopied: (n: number) => `引用文献${n}件をコピーしました。`,
  untrusted: 'このフォルダーは信頼されていないため、照会はしません（番号の検出と保存済みの内容の表示はできます）。',
  gettingStarted: {
    demoStarted:
      'このウィンドウはデモになりました。案件はすべて架空で、特許庁へは照会しません。番号にマウスを重ねてください。',
    demoEnded: 'デモを終わりました。照会先は設定のとおりです。',
  },
  virtualFolder: (schemes: string) =>
    `仮想ワークスペース（${schemes}）では、フォルダー内のほかの下書きの検索と、フォルダーにある申請人の一覧は使えません。開いているファイルでは使えます。`,
  newDraft: {
    title: '書類を新規作成',
    titleFor: (number: string) => `${number}の書類を新規作成`,
    number: '案件の番号（出願・公開・登録など、どの表記でも）',
    cost: (requests: number) => (requests === 0 ? '照会なし' : `照会 最大${requests}回`),
    unusual: '案件の状態では通常使いません',
    ask: '照会して作成する',
    held: '手元の内容だけで作成する',
    making: (name: string) => `${name}を作成しています…`,
    agents: '手続をする代理人を選んでください（選ばなければ代理人なし）',
    notOnRecord: '経過の代理人ではありません',
  },
};

type Messages = typeof ja;

const en: Messages = {
  caseTree: caseTreeEn,
  documents: documentsEn,
  quota: quotaEn,
  team: teamEn,
  watch: watchEn,
  familyName: { domestic: 'Patent Information Retrieval APIs', opd: 'OPD-API' },
  signInId: 'Enter the ID issued by the JPO (1/2)',
  signInIdPlaceholder: 'The ID in the letter of the JPO',
  signInPassword: 'Enter the password (2/2)',
  idEmpty: 'Enter the ID.',
  idForm: 'An ID is made of half-width letters, digits and symbols. Check for full-width characters and blanks.',
  passwordEmpty: 'Enter the password.',
  checking: "Checking with the JPO's server…",
  signedIn: "Signed in. ID and password are kept in this editor's secret storage.",
  notVerified: (why) => `ID and password are saved, but could not be checked. ${why}`,
  signedOut: 'Signed out. ID and password are removed. What was fetched before can still be shown.',
  notSignedIn: 'You are not signed in.',
  startFailed: (why) => `jpo-drafting could not start. ${why}`,
  showLog: 'Show Log',
  noCitations: 'There are no cited documents here. Select the numbers of documents.',
  citationsCopied: (n) => `${n} cited ${n === 1 ? 'document' : 'documents'} copied.`,
  untrusted: 'This folder is not trusted, so nothing is asked. Numbers are still found, and held facts shown.',
  gettingStarted: {
    demoStarted:
      'This window shows the demo now: all cases are invented, and the JPO is not asked. Hover over a number.',
    demoEnded: 'The demo has ended. Who is asked is what the settings say.',
  },
  virtualFolder: (schemes) =>
    `In a virtual workspace (${schemes}) other drafts of the folder are not searched, and its lists of applicants are not read. Open files work.`,
  newDraft: {
    title: 'New Document',
    titleFor: (number) => `New document for ${number}`,
    number: 'A number of the case (application, publication, registration …) in any notation',
    cost: (requests) => (requests === 0 ? 'no request' : `${requests} request${requests === 1 ? '' : 's'} at most`),
    unusual: 'not usual where the case stands',
    ask: 'Ask the JPO and make it',
    held: 'Make it from what is held',
    making: (name) => `Making ${name}…`,
    agents: 'Choose the agents who act (none: no agent)',
    notOnRecord: 'not on record',
  },
};

/** The texts for a language setting (`auto`, `ja`, `en`) in an editor of this language. */
export function messagesFor(setting: string, editorLanguage: string): Messages {
  const language = setting === 'auto' ? editorLanguage : setting;
  return /^en\b/iu.test(language) ? en : ja;
}
