import { LOWEST_NODE, LOWEST_VSCODE } from '../../../server/src/protocol.ts';
import { account } from './account.ts';
import { caseTree } from './caseTree.ts';
import { docket } from './docket.ts';
import { documents } from './documents.ts';
import { drafts } from './drafts.ts';
import { forgetting } from './forgetting.ts';
import { quota } from './quota.ts';
import { watch } from './watch.ts';

const ja = {
  startFailed: (why: string) => `jpo-draftingを開始できませんでした。${why}`,
  oldHost: (version: string) =>
    `jpo-drafting は、このエディターの Node.js ${version} では動作しません。VS Code ${LOWEST_VSCODE} 以降（Node.js ${LOWEST_NODE} 以降）に基づくエディターをお使いください。`,
  number: '案件の番号（出願・公開・登録など、どの表記でも）',
  failed: (why: string) => `コマンドを実行できませんでした（${why}）。続くときはウィンドウを再読み込みしてください。`,
  showLog: 'ログを表示',
  untrusted: 'このフォルダーは信頼されていないため、照会はしません（番号の検出と取得済みの内容の表示はできます）。',
  gettingStarted: {
    demoStarted:
      'このウィンドウはデモになりました。案件はすべて架空で、特許庁へは照会しません。番号にマウスを重ねてください。',
    demoEnded: 'デモを終了しました。照会先は設定のとおりです。',
  },
  virtualFolder: (schemes: string) =>
    `仮想ワークスペース（${schemes}）では、フォルダー内のほかの下書きの検索と、フォルダーにある申請人の一覧は使えません。開いているファイルでは使えます。`,
};

const en: typeof ja = {
  startFailed: (why) => `jpo-drafting could not start. ${why}`,
  oldHost: (version) =>
    `jpo-drafting does not run on this editor's Node.js ${version}. It requires an editor based on VS Code ${LOWEST_VSCODE} or later (Node.js ${LOWEST_NODE} or later).`,
  number: 'Case number (application, publication, registration, …) in any notation',
  failed: (why) => `The command could not be run (${why}). If this continues, reload the window.`,
  showLog: 'Show Log',
  untrusted: 'This folder is not trusted, so no request is sent. Number detection and saved data remain available.',
  gettingStarted: {
    demoStarted:
      'This window is now in demo mode: all cases are fictitious, and no request is sent to the JPO. Hover over a number.',
    demoEnded: 'The demo has ended. Your settings apply again.',
  },
  virtualFolder: (schemes) =>
    `In a virtual workspace (${schemes}), other drafts in the folder are not searched, and lists of applicants in it are not read. Open files are supported.`,
};

/** All texts of a language. Each topic is a file with both; those of `en` have the type of those of `ja`. */
const textsIn = (language: 'ja' | 'en') => ({
  account: account[language],
  caseTree: caseTree[language],
  docket: docket[language],
  documents: documents[language],
  drafts: drafts[language],
  forgetting: forgetting[language],
  quota: quota[language],
  watch: watch[language],
  ...{ ja, en }[language],
});

const TEXTS = { ja: textsIn('ja'), en: textsIn('en') };

export type Messages = (typeof TEXTS)['ja'];

/** The texts for a language setting (`auto`, `ja`, `en`) in an editor of this language. */
export function messagesFor(setting: string, editorLanguage: string): Messages {
  const language = setting === 'auto' ? editorLanguage : setting;
  return TEXTS[/^en\b/iu.test(language) ? 'en' : 'ja'];
}
