/** Tolerant schemas: a missing or malformed field becomes empty and affects nothing else. Stored answers stay as received. */

import * as v from 'valibot';
import type { Kind, Law, CaseNumber } from '../../numbers/caseNumber.ts';
import { readDate } from '../../base/calendarDate.ts';

/** Longest text that is read, UTF-16 units: several times the longest list of a trademark's goods. */
const LONGEST_TEXT = 50_000;

/** A field that accepts any value and may be missing. A function, because a row has many of them. */
function field<T>(read: (value: unknown) => T) {
  return v.optional(v.pipe(v.unknown(), v.transform(read)));
}

function written(value: unknown): string | undefined {
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : undefined;
}

/** A text or the digits of a number; undefined for `""`, null, missing or another type. */
export const text = field((value) => textOf(written(value)));

/** Like `text`, but not a number: names, titles. */
export const words = field((value) => textOf(typeof value === 'string' ? value : undefined));

function textOf(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value.slice(0, LONGEST_TEXT);
}

/** A text whose absence matters: null for `""`, the API's "none"; undefined for missing, null or another type. */
export const said = field((value) => {
  const found = written(value)?.trim();
  return found === '' ? null : found?.slice(0, LONGEST_TEXT);
});

/**
 * An object of an answer; anything else reads as an empty one. Removes trailing apostrophes from keys, which the service's
 * own examples misspell (`applicantAttorneyClass'`, `nextPensionPaymentDate'`).
 */
export function record<T extends v.ObjectEntries>(entries: T) {
  return v.pipe(v.unknown(), v.transform(withCleanKeys), v.object(entries));
}

function withCleanKeys(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  if (!Object.keys(value).some((key) => key.endsWith("'"))) return value as Record<string, unknown>;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.replace(/'$/u, ''), inner as unknown]));
}

/** YYYYMMDD. */
export const date = v.pipe(
  text,
  v.transform((value) => (value === undefined ? undefined : readDate(value))),
);

/** YYYYMMDD whose absence matters, as with `said`; undefined also where it cannot be read. */
export const saidDate = v.pipe(
  said,
  v.transform((value) => (typeof value === 'string' ? readDate(value) : value)),
);

/**
 * A list, or an object with keys "0", "1", … (recordings). `[]`, `{}` and `""` are the API's "none"; missing, null or another
 * type gives undefined. An item that is not an object reads as an empty one, so that the list keeps its length.
 */
export function list<T extends v.GenericSchema>(item: T) {
  return field((value): v.InferOutput<T>[] | undefined => itemsOf(value)?.map((one) => v.parse(item, one)));
}

function itemsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value as unknown[];
  if (typeof value === 'string' && value.trim() === '') return [];
  return isNumbered(value) ? Object.values(value) : undefined;
}

function isNumbered(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.keys(value).every((key) => /^[0-9]+$/u.test(key));
}

const FORMS: Readonly<Record<string, RegExp>> = {
  registration: /^[0-9]{7}$/u,
  internationalApplication: /^[A-Z]{2}[0-9]{10}$/u,
  internationalPublication: /^WO[0-9]{10}$/u,
  internationalRegistration: /^DM\/[0-9]{6}$/u,
};
const TEN_DIGITS = /^[0-9]{10}$/u;

/** 本権利抹消識別, two digits (recordings, openapi.json); null for the API's "none", undefined where it cannot be read. */
export function erasureOf(value: string | null | undefined): string | null | undefined {
  return value === null || (value !== undefined && /^[0-9]{2}$/u.test(value)) ? value : undefined;
}

/** A case number; null for the API's "none", undefined where it cannot be read. */
export function saidNumberOf(law: Law, kind: Kind, value: string | null | undefined): CaseNumber | null | undefined {
  return value === null ? null : numberOf(law, kind, value);
}

/** A case number; undefined where the text does not have the form of its kind. */
export function numberOf(law: Law, kind: Kind, value: string | undefined): CaseNumber | undefined {
  return value !== undefined && (FORMS[kind] ?? TEN_DIGITS).test(value) ? { law, kind, number: value } : undefined;
}

/** 識別番号, nine digits; undefined for anything else, which must not reach a draft. */
export function personCodeOf(value: string | undefined): string | undefined {
  return value !== undefined && /^[0-9]{9}$/u.test(value) ? value : undefined;
}
