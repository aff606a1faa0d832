/** What each picture of the README shows: brings it on the stage and says which part of the screen it is. */

import { amendment, notice, quota, tree } from './caseScenes.mjs';
import { completion, newDraft, problems } from './draftingScenes.mjs';
import { hover, lookUp } from './numberScenes.mjs';

/** @typedef {(stage: import('./stage.mjs').Stage) => Promise<import('../screen.mjs').Rectangle>} Scene */

/** Each picture is made in both. */
export const LANGUAGES = /** @type {const} */ (['ja', 'en']);

/** By name of the picture. @type {Record<string, Scene>} */
export const scenes = { lookUp, hover, problems, completion, newDraft, notice, amendment, tree, quota };
