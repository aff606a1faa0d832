import { counted } from './punctuation.ts';

/** Texts of forgetting what is held. */
const ja = {
  questionOfCase: (number: string) => `${number}について保持している内容を削除しますか。`,
  detailOfCase: (hasTeam: boolean) =>
    `特許庁の応答、書類の本文、番号の対応と、この案件だけから分かった申請人・代理人の名称を削除し、ウォッチからも外します。${
      hasTeam ? 'チームの共有ストアからも削除します。ほかのPCがすでに保存した内容は、そのPCに残ります。' : ''
    }本日の照会の回数は元に戻りません。もう一度見るには照会が必要です。`,
  question: 'このPCに保持している内容をすべて削除しますか。',
  detail: (hasTeam: boolean) =>
    `削除するもの：特許庁の応答、書類の本文、番号の対応、応答から分かった申請人・代理人の名称、自分のウォッチの一覧。\n残るもの：本日の照会の回数と直近60秒の記録、IDとパスワード、設定、下書き、フォルダーのウォッチの一覧、事務所の申請人の一覧。${
      hasTeam ? 'チームの共有ストアの内容も残り、照会なしで再び表示されることがあります。' : ''
    }\nもう一度見るには照会が必要です。`,
  caseForgotten: (number: string, answers: number, names: number) =>
    `${number}の応答${answers}件${names === 0 ? '' : `と名称${names}件`}を削除しました。`,
  nothingOfCase: (number: string) => `${number}について保持している内容はありません。`,
  forgotten: (answers: number) => `応答${answers}件を含め、保持していた内容をすべて削除しました。`,
  busy: 'ほかのウィンドウが保存先を使っているため、ファイルの中に跡が残っています。少し待ってから、もう一度実行してください。',
  teamAway: 'チームの共有ストアに届かないため、そこには残っています。届くようになってから、もう一度実行してください。',
  needsYes: 'すべて削除するには、端末で確認に答えるか、--yes を付けてください。',
};

const en: typeof ja = {
  questionOfCase: (number) => `Forget what is held of ${number}?`,
  detailOfCase: (hasTeam) =>
    `This deletes the answers of the JPO, the texts of documents, the links between its numbers, and the names of applicants and agents that only this case has shown. It is not watched any more. ${
      hasTeam
        ? "It is deleted from the team's shared store too; what other computers have kept already stays there. "
        : ''
    }Requests of today stay counted. To see it again, the JPO has to be asked.`,
  question: 'Forget everything that is held on this computer?',
  detail: (hasTeam) =>
    `This deletes the answers of the JPO, the texts of documents, the links between numbers, the names of applicants and agents that answers have shown, and your own list of watched cases.\nWhat stays: the counts of today and of the last 60 seconds, IDs and passwords, settings, drafts, lists of watched cases in folders, and the office's lists of applicants.${
      hasTeam ? " The team's shared store stays too: what it holds can be shown here again without a request." : ''
    }\nTo see a case again, the JPO has to be asked.`,
  caseForgotten: (number, answers, names) =>
    `${counted(answers, 'answer')}${names === 0 ? '' : ` and ${counted(names, 'name')}`} of ${number} deleted.`,
  nothingOfCase: (number) => `Nothing is held of ${number}.`,
  forgotten: (answers) => `Everything that was held is deleted, ${counted(answers, 'answer')} included.`,
  busy: 'Another window is using the store, so traces are left in its file. Wait a little and do it again.',
  teamAway: "The team's shared store cannot be reached and still holds it. Do it again when it can be reached.",
  needsYes: 'To delete everything, answer the question on a terminal, or add --yes.',
};

export const forgetting = { ja, en };
