import type { StoreCondition, TeamReason } from '../store/store.ts';

const REASONS_JA: Readonly<Record<TeamReason, string>> = {
  teamAway: 'チームの共有ストアに届かないため、このPCの割り当てで照会します。',
  teamRefused: 'チームの共有ストアにパスワードか権限で拒まれたため、このPCの割り当てで照会します。',
  teamNew: 'チームの共有ストアが新しいか、データを失っているため、前の照会が1分の枠から出るのを待っています。',
};

/** The store that several desks share. */
const ja = {
  /** `clock`: HH:MM of a time, ms. */
  condition: (condition: StoreCondition, clock: (ms: number) => string): string => {
    switch (condition.kind) {
      case 'local':
        return 'このPCだけで数えています。';
      case 'team':
        return condition.opensAt === undefined
          ? 'チームの共有ストアで数えています。'
          : `チームの共有ストアが新しいか、データを失っています。前の照会が1分の枠から出る${clock(condition.opensAt)}に、照会を再開します。`;
      case 'away': {
        const { since, places, from, isRefused } = condition;
        const trouble = isRefused
          ? 'チームの共有ストアに、パスワード・利用者名・権限のいずれかで拒まれています。'
          : `チームの共有ストアに届きません（${clock(since)}から）。`;
        const lost = `${trouble}取得済みの内容は引き続き使えます。`;
        if (places === 0) return `${lost}新しい照会は止めています。`;
        return from > since
          ? `${lost}新しい照会は${clock(from)}から1分${places}回までで再開します。`
          : `${lost}新しい照会は1分${places}回までにしています。`;
      }
    }
  },
  /** Why a question waits, and how long. */
  waiting: (why: TeamReason, seconds: number) => `${REASONS_JA[why]}約${seconds}秒後に照会します。`,
  none: 'チームの共有ストアは設定されていません（環境変数 JPO_DRAFTING_SHARED_URL）。',
  columns: { desk: 'PC', used: '本日の使用', seen: '最後の連絡' },
  unnamed: (id: string) => `（名前なし ${id.slice(0, 6)}）`,
  ago: (seconds: number) => (seconds < 120 ? `${seconds}秒前` : `${Math.round(seconds / 60)}分前`),
  forgotten: '1日以上前',
  noDesks: '本日照会したPCはありません。',
};

const REASONS_EN: Readonly<Record<TeamReason, string>> = {
  teamAway: "The team's shared store cannot be reached; this workstation continues with its own share.",
  teamRefused:
    "The team's shared store rejected this workstation's password or permissions; this workstation continues with its own share.",
  teamNew:
    "The team's shared store is new or has lost data; requests wait until earlier ones no longer count toward the limit per minute.",
};

const en: typeof ja = {
  condition: (condition, clock) => {
    switch (condition.kind) {
      case 'local':
        return 'Requests are counted on this computer only.';
      case 'team':
        return condition.opensAt === undefined
          ? "Requests are counted in the team's shared store."
          : `The team's shared store is new or has lost data. Requests resume at ${clock(condition.opensAt)}, when earlier ones no longer count toward the limit per minute.`;
      case 'away': {
        const { since, places, from, isRefused } = condition;
        const trouble = isRefused
          ? "rejected this workstation's password, user name, or permissions"
          : `cannot be reached (since ${clock(since)})`;
        const lost = `The team's shared store ${trouble}. Saved data remains available.`;
        if (places === 0) return `${lost} No new request is sent.`;
        return from > since
          ? `${lost} New requests resume at ${clock(from)}, at most ${places} per minute.`
          : `${lost} New requests are limited to ${places} per minute.`;
      }
    }
  },
  waiting: (why, seconds) => `${REASONS_EN[why]} The request is sent in about ${seconds} s.`,
  none: 'No team shared store is set (environment variable JPO_DRAFTING_SHARED_URL).',
  columns: { desk: 'Workstation', used: 'Used today', seen: 'Last seen' },
  unnamed: (id) => `(unnamed ${id.slice(0, 6)})`,
  ago: (seconds) => (seconds < 120 ? `${seconds} s ago` : `${Math.round(seconds / 60)} min ago`),
  forgotten: 'more than a day ago',
  noDesks: 'No workstation has sent a request today.',
};

export const team = { ja, en };
