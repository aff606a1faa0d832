import { testHostileTexts } from './hostileSuite.ts';
import { HOSTILE_TEXTS, HUGE_TEXTS } from './hostileTexts.ts';

describe('hostile text of the API', () => {
  testHostileTexts(HOSTILE_TEXTS);
});

describe('hostile text of the API, of a megabyte', () => {
  testHostileTexts(HUGE_TEXTS);
});
