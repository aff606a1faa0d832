/** All that can be said where the other texts may be what is missing. */
export const notLoaded = {
  ja: 'jpo-drafting を読み込めませんでした。ファイルが欠けているか、壊れています。インストールし直してください。',
  en: 'jpo-drafting could not be loaded: one of its files is missing or damaged. Install it again.',
};
