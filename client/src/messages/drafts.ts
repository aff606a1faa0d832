/** Texts of the commands for drafts: new ones, lists of cited documents, and looking up all numbers. */

const ja = {
  noDraft: '下書きを開いてから実行してください。',
  noCitations: 'ここには引用文献がありません。文献の番号を選択してください。',
  citationsCopied: (n: number) => `引用文献${n}件をコピーしました。`,
  nothingToFix: {
    characters: '一括で直せる文字はありません。',
    numbers: '表記を整える番号はありません。',
  },
  lookUp: '照会する',
  lookingUp: '番号を照会しています',
  newDraft: {
    title: '書類を新規作成',
    titleFor: (number: string) => `${number}の書類を新規作成`,
    cost: (requests: number) => (requests === 0 ? '照会なし' : `照会 最大${requests}回`),
    unusual: '案件の状態では通常使いません',
    ask: '照会して作成する',
    held: '取得済みの内容だけで作成する',
    making: (name: string) => `${name}を作成しています…`,
    agents: '手続をする代理人を選んでください（選ばなければ代理人なし）',
    notOnRecord: '案件の代理人ではありません',
  },
};

const en: typeof ja = {
  noDraft: 'Open a draft first.',
  noCitations: 'There are no cited documents here. Select the numbers of documents.',
  citationsCopied: (n) => `${n} cited ${n === 1 ? 'document' : 'documents'} copied.`,
  nothingToFix: {
    characters: 'There are no characters that can be fixed automatically.',
    numbers: 'There are no numbers to normalize.',
  },
  lookUp: 'Look Up',
  lookingUp: 'Looking up numbers',
  newDraft: {
    title: 'New Document',
    titleFor: (number) => `New document for ${number}`,
    cost: (requests) => (requests === 0 ? 'no request' : `at most ${requests} request${requests === 1 ? '' : 's'}`),
    unusual: 'not usual in the current status of the case',
    ask: 'Look Up and Create',
    held: 'Create from Saved Data Only',
    making: (name) => `Creating ${name}…`,
    agents: 'Choose the agents who act in this procedure (leave empty for none)',
    notOnRecord: 'not on record',
  },
};

export const drafts = { ja, en };

export type DraftMessages = typeof ja;
