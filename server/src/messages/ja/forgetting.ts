/** Texts of forgetting what is held. */
export const forgetting = {
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
