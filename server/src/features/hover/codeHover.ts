import type { Position } from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { dateLines } from './dateLines.ts';
import { dispatchLines } from './dispatchLines.ts';
import { itemLines } from './itemLines.ts';
import { personLines } from './personLines.ts';
import type { CodeHoverServices } from './codeHoverServices.ts';
import { isProcedure, lineEnd, lineStart, placeAt, type Place } from '../shared/draftPlaces.ts';
import type { MarkdownHover } from '../shared/markup.ts';
import { datesIn } from '../../drafts/dates.ts';
import { rangeOf } from '../shared/readDocument.ts';

/**
 * What else than a case number explains itself in a draft: item names, 識別番号, 発送番号 and dates. From the draft and
 * from what is held; never asks.
 */
export async function codeHover(
  document: TextDocument,
  position: Position,
  services: CodeHoverServices,
): Promise<MarkdownHover | null> {
  const offset = document.offsetAt(position);
  const place = isProcedure(document, services.drafts) ? placeAt(document, services.drafts, offset) : undefined;
  if (!place) return null;
  const found = (await atItem(document, place, offset, services)) ?? atDate(document, offset, services);
  if (!found || found.lines.length === 0) return null;
  const range = rangeOf(document, found.start, found.end);
  return { contents: { kind: 'markdown', value: found.lines.join('\n\n') }, range };
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

async function atItem(
  document: TextDocument,
  place: Place,
  offset: number,
  services: CodeHoverServices,
): Promise<Found | undefined> {
  const item = place.blocks.at(-1)?.item;
  if (!item) return undefined;
  if (offset >= item.start && offset <= item.end) {
    return {
      start: item.start,
      end: item.end,
      lines: itemLines(place, services.drafts.numbers(document), services.messages),
    };
  }
  if (offset < item.contentStart || offset > item.contentEnd) return undefined;
  const whole = { start: item.contentStart, end: item.contentEnd };
  if (item.name === '識別番号') return { ...whole, lines: await personLines(document, place, services) };
  if (item.name === '発送番号') return { ...whole, lines: await dispatchLines(document, place, services) };
  return undefined;
}

function atDate(document: TextDocument, offset: number, { messages }: CodeHoverServices): Found | undefined {
  const text = document.getText();
  const dates = datesIn(text, lineStart(text, offset), lineEnd(text, offset));
  const date = dates.find(({ start, end }) => start <= offset && offset <= end);
  return date && { start: date.start, end: date.end, lines: dateLines(date, messages) };
}
