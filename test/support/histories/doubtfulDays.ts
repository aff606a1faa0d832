import type { History } from './history.ts';

export const doubtfulDays: readonly History[] = [];
