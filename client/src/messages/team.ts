/** Texts of the team's store. */

export const teamJa = {
  title: 'チームの共有ストア',
  prompt: 'パスワードを入力してください（空にすると削除します）',
  saved: 'パスワードをこのエディターの秘密保管領域に保存しました。',
  removed: 'パスワードを削除しました。',
};

export const teamEn: typeof teamJa = {
  title: "The team's shared store",
  prompt: 'Enter its password (empty: remove it)',
  saved: "The password is kept in this editor's secret storage.",
  removed: 'The password was removed.',
};
