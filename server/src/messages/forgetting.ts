import { counted } from './punctuation.ts';

/** Texts of forgetting what is held. */
const ja = {
  questionOfCase: (number: string) => `${number}の取得済みの内容を削除しますか。`,
  detailOfCase: (hasTeam: boolean) =>
    `特許庁の応答、書類の本文、番号の対応と、この案件だけから分かった申請人・代理人の名称を削除し、ウォッチからも外します。${
      hasTeam ? 'チームの共有ストアからも削除します。ほかのPCがすでに保存した内容は、そのPCに残ります。' : ''
    }本日の照会の回数は元に戻りません。もう一度見るには照会が必要です。`,
  question: 'このPCに保存した取得済みの内容をすべて削除しますか。',
  detail: (hasTeam: boolean) =>
    `削除するもの：特許庁の応答、書類の本文、番号の対応、応答から分かった申請人・代理人の名称、自分のウォッチの一覧。\n残るもの：本日の照会の回数と直近60秒の記録、IDとパスワード、設定、下書き、フォルダーのウォッチの一覧、事務所の申請人の一覧。${
      hasTeam ? 'チームの共有ストアの内容も残り、照会なしで再び表示されることがあります。' : ''
    }\nもう一度見るには照会が必要です。`,
  caseForgotten: (number: string, answers: number, names: number) =>
    `${number}の応答${answers}件${names === 0 ? '' : `と名称${names}件`}を削除しました。`,
  nothingOfCase: (number: string) => `${number}の取得済みの内容はありません。`,
  forgotten: (answers: number) => `応答${answers}件を含め、取得済みの内容をすべて削除しました。`,
  busy: 'ほかのウィンドウが保存先を使っているため、ファイルの中に削除した内容の一部が残っています。少し待ってから、もう一度実行してください。',
  teamAway: 'チームの共有ストアに届かないため、そこには残っています。届くようになってから、もう一度実行してください。',
  needsYes: 'すべて削除するには、端末で確認に答えるか、--yes を付けてください。',
};

const en: typeof ja = {
  questionOfCase: (number) => `Delete the saved data of ${number}?`,
  detailOfCase: (hasTeam) =>
    `This deletes the JPO's answers, document texts, number links, and the names of applicants and agents known only from this case, and removes the case from the watched cases. ${
      hasTeam
        ? "The data is also deleted from the team's shared store; copies already saved on other computers remain. "
        : ''
    }Today's request counts are not reset. Showing the case again requires a request.`,
  question: 'Delete all data saved on this computer?',
  detail: (hasTeam) =>
    `This deletes the JPO's answers, document texts, number links, the names of applicants and agents found in answers, and your own list of watched cases.\nThe following remain: the counts of today and of the last 60 seconds, IDs and passwords, settings, drafts, watched-case lists in folders, and the office's lists of applicants.${
      hasTeam ? " The team's shared store also remains: its data may be shown here again without a request." : ''
    }\nShowing a case again requires a request.`,
  caseForgotten: (number, answers, names) =>
    `${counted(answers, 'answer')}${names === 0 ? '' : ` and ${counted(names, 'name')}`} of ${number} deleted.`,
  nothingOfCase: (number) => `No data is saved for ${number}.`,
  forgotten: (answers) => `All saved data deleted, including ${counted(answers, 'answer')}.`,
  busy: 'Another window is using the local store, so traces remain in its file. Wait a moment, then run this again.',
  teamAway:
    "The team's shared store cannot be reached, so the data remains there. Run this again once it is available.",
  needsYes: 'To delete everything, confirm in a terminal or add --yes.',
};

export const forgetting = { ja, en };
