/** Texts of deleting what is held. What goes and what stays is said by the server. */

const ja = {
  title: '案件の取得済みの内容を削除',
  button: '削除する',
};

const en: typeof ja = {
  title: 'Delete Saved Data of a Case',
  button: 'Delete',
};

export const forgetting = { ja, en };
