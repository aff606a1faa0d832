/** Makes a screenshot small: at most 256 colours, as a PNG with a palette. */

import { createRequire } from 'node:module';

/**
 * As much of sharp as is used here: its own types are there only once setup() has run.
 *
 * @typedef {object} PngOptions
 * @property {boolean} palette
 * @property {number} quality 0 to 100; the palette has no more colours than it wants
 * @property {number} effort 1 to 10
 * @property {number} compressionLevel 0 to 9
 * @property {number} dither 0 to 1
 * @typedef {(png: Buffer) => { png(options: PngOptions): { toBuffer(): Promise<Buffer> } }} Sharp
 */

/**
 * @param {Buffer} png
 * @returns {Promise<Buffer>}
 */
export async function smallPng(png) {
  const sharp = /** @type {Sharp} */ (createRequire(import.meta.url)('sharp'));
  // no dithering: areas of one colour stay so, and the file small
  return sharp(png).png({ palette: true, quality: 80, effort: 10, compressionLevel: 9, dither: 0 }).toBuffer();
}
