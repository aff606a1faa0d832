import { testHostileTexts } from './hostileSuite.ts';
import { HOSTILE_TEXTS } from './hostileTexts.ts';

describe('hostile text of the API', () => {
  testHostileTexts(HOSTILE_TEXTS);
});
