/** Texts of signing in and out, and of the password of the team's store. */

const ja = {
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
  team: {
    title: 'チームの共有ストア',
    prompt: 'パスワードを入力してください（空にすると削除します）',
    saved: 'パスワードをこのエディターの秘密保管領域に保存しました。',
    removed: 'パスワードを削除しました。',
  },
};

const en: typeof ja = {
  familyName: { domestic: 'Patent Information Retrieval APIs', opd: 'OPD-API' },
  signInId: 'Enter the ID issued by the JPO (1/2)',
  signInIdPlaceholder: "The ID in the JPO's notification",
  signInPassword: 'Enter the password (2/2)',
  idEmpty: 'Enter the ID.',
  idForm: 'An ID consists of half-width letters, digits, and symbols. Check for full-width characters and spaces.',
  passwordEmpty: 'Enter the password.',
  checking: "Checking with the JPO's server…",
  signedIn: "Signed in. Your ID and password are saved in this editor's secret storage.",
  notVerified: (why) => `Your ID and password are saved but could not be verified. ${why}`,
  signedOut: 'Signed out. Your ID and password have been deleted. Saved data remains available.',
  notSignedIn: 'You are not signed in.',
  team: {
    title: "Team's Shared Store",
    prompt: 'Enter the password (leave empty to delete it)',
    saved: "The password is saved in this editor's secret storage.",
    removed: 'The password has been deleted.',
  },
};

export const account = { ja, en };

export type AccountMessages = typeof ja;
