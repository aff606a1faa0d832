/** Texts of deleting what is held. What goes and what stays is said by the server. */

export const forgettingJa = {
  title: '案件の保持内容を削除',
  button: '削除する',
};

export const forgettingEn: typeof forgettingJa = {
  title: 'Forget a Case',
  button: 'Forget',
};
