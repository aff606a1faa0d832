import type { StoreCondition } from '../../jpo/store.ts';

/** The store that several desks share. */
export const team = {
  /** `clock`: HH:MM of a time, ms. */
  condition: (condition: StoreCondition, clock: (ms: number) => string): string => {
    switch (condition.kind) {
      case 'local':
        return 'このPCだけで数えています。';
      case 'team':
        return 'チームの共有ストアで数えています。';
      case 'away': {
        const { since, places, from } = condition;
        const lost = `チームの共有ストアに届きません（${clock(since)}から）。取得済みの内容は引き続き使えます。`;
        if (places === 0) return `${lost}新しい照会は止めています。`;
        return from > since
          ? `${lost}新しい照会は${clock(from)}から1分${places}回までで再開します。`
          : `${lost}新しい照会は1分${places}回までにしています。`;
      }
    }
  },
  none: 'チームの共有ストアは設定されていません（環境変数 JPO_DRAFTING_SHARED_URL）。',
  columns: { desk: '机', used: '本日の使用', seen: '最後の連絡' },
  unnamed: (id: string) => `（名前なし ${id.slice(0, 6)}）`,
  ago: (seconds: number) => (seconds < 120 ? `${seconds}秒前` : `${Math.round(seconds / 60)}分前`),
  forgotten: '1日以上前',
  noDesks: '本日使った机はありません。',
};
