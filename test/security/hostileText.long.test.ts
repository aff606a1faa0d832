import { testHostileTexts } from './hostileSuite.ts';
import { HUGE_TEXTS } from './hostileTexts.ts';

describe('hostile text of the API, of a megabyte', () => {
  testHostileTexts(HUGE_TEXTS);
});
