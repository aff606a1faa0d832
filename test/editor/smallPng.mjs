/** Makes a screenshot small: at most 256 colours, as a PNG with a palette. Nothing of npm does it without a binary. */

import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;

/**
 * @param {Buffer} png as browsers write it: 8 bits a channel, RGB or RGBA (opaque), not interlaced
 * @returns {Buffer}
 * @throws {Error} for another kind of PNG
 */
export function smallPng(png) {
  const { width, height, pixels } = decode(png);
  const { palette, indexOf } = paletteOf(pixels);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      rows[y * (width + 1) + 1 + x] = indexOf.get(/** @type {number} */ (pixels[y * width + x])) ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const data = deflateSync(rows, { level: 9, memLevel: 9 });
  const chunks = [chunk('IHDR', header), chunk('PLTE', colours), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([SIGNATURE, ...chunks]);
}

/**
 * The most frequent colours; every other one is shown as the nearest of them.
 *
 * @param {Uint32Array} pixels
 */
function paletteOf(pixels) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const colours = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  const palette = colours.slice(0, COLOURS);
  const indexOf = new Map(colours.map((colour) => [colour, nearest(palette, colour)]));
  return { palette, indexOf };
}

/**
 * @param {number[]} palette
 * @param {number} colour
 */
function nearest(palette, colour) {
  let best = 0;
  let least = Infinity;
  palette.forEach((one, index) => {
    const distance = [16, 8, 0].reduce(
      (sum, shift) => sum + (((one >> shift) & 255) - ((colour >> shift) & 255)) ** 2,
      0,
    );
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

/** @param {Buffer} png */
function decode(png) {
  if (!png.subarray(0, 8).equals(SIGNATURE)) throw new Error('not a PNG');
  const data = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [depth, kind, , , interlace] = png.subarray(24, 29);
  const size = kind === 2 ? 3 : 4;
  if (depth !== 8 || interlace !== 0 || (kind !== 2 && kind !== 6)) throw new Error('not a PNG of a browser');
  const bytes = unfilter(inflateSync(Buffer.concat(data)), width * size, height, size);
  const pixels = Uint32Array.from({ length: width * height }, (_, n) => bytes.readUIntBE(n * size, 3));
  return { width, height, pixels };
}

/**
 * Undoes the filters of the rows (PNG specification, 9.2).
 *
 * @param {Buffer} rows each behind the number of its filter
 * @param {number} length bytes in a row
 * @param {number} height
 * @param {number} size bytes of a pixel
 */
function unfilter(rows, length, height, size) {
  const bytes = Buffer.alloc(length * height);
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (length + 1)];
    for (let x = 0; x < length; x += 1) {
      const left = x >= size ? (bytes[y * length + x - size] ?? 0) : 0;
      const up = y > 0 ? (bytes[(y - 1) * length + x] ?? 0) : 0;
      const corner = x >= size && y > 0 ? (bytes[(y - 1) * length + x - size] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter ?? 0] ?? 0;
      bytes[y * length + x] = (rows[y * (length + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return bytes;
}

/**
 * @param {number} left
 * @param {number} up
 * @param {number} corner
 */
function paeth(left, up, corner) {
  const [a, b, c] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs);
  if (a === undefined || b === undefined || c === undefined) return 0;
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/**
 * @param {string} type
 * @param {Buffer} content
 */
function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
