import { pointerTo } from "../jsonPointer.ts";

/** What JSON can hold; `undefined` is left out when it is written. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject | undefined;

export interface JsonObject {
  readonly [key: string]: Json;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What stands under a key of an object or list; keys of prototypes are none. */
export function under(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

/** The value without what is undefined; lists and objects of nothing stay. */
export function defined<T>(value: T): T {
  if (Array.isArray(value)) return value.filter((each) => each !== undefined).map(defined) as T;
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.map(([key, each]) => [key, defined(each)])) as T;
}

/** Whether the value goes deeper than so many levels. */
export function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeperThan(levels - 1, each));
}

export interface Leaf {
  readonly path: string;
  readonly value: string | number | boolean;
}

/** Every value that says something, with its place: null, blank texts and empty lists say nothing. */
export function leavesOf(value: unknown, path = ""): Leaf[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [{ path, value }];
  if (typeof value === "number" || typeof value === "boolean") return [{ path, value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, pointerTo(path, key)));
}

/** The value as text, the same for the same content in whatever order. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? "undefined";
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(",")}}`;
}

export function isEqual(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}
