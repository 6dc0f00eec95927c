/**
 * The module's glue, which wasm-bindgen writes when the module is built: what the shell calls of it (`src/host/embed.rs`).
 */
import type { AdviceDetail, HandoffDetail, OverrideDetail } from "./interface.js";

/** What is said with a topic open, less the topic. */
type Of<Detail> = Omit<Detail, "topic">;

/** What the widget says. */
export type Said =
  | { type: "ready" | "loaded" | "closed" | "reset" | "print" }
  | { type: "progress"; answered: number; open: number }
  /** `answers` has question and value in turn. */
  | { type: "advice"; topic: string; detail: Of<AdviceDetail>; answers: string[] }
  | { type: "answered"; topic: string; answers: string[] }
  | { type: "handoff"; topic: string; detail: Of<Omit<HandoffDetail, "accept">> }
  | { type: "override"; topic: string; detail: Of<OverrideDetail> }
  | { type: "copy"; text: string }
  | { type: "walked"; steps: number }
  | { type: "error"; code: string; message: string };

export class Wijzer {
  constructor(
    root: Element,
    index: Uint8Array,
    date: string,
    told: (said: Said) => void,
    later: (run: () => void) => void,
    torn: () => boolean,
  );
  /** The first drawing, of what it was told by then. */
  draw(): void;
  topics(bytes: Uint8Array, recalls: string[]): void;
  reasons(bytes: Uint8Array): void;
  failed(): void;
  names(kind: string): string[];
  host(topic: string, icpc: string, age: number | undefined, sex: string): void;
  language(code: string, pairs: string[]): void;
  later(pairs: string[]): void;
  keep(topic: string, pairs: string[]): void;
  mode(mode: string): void;
  book(address: string): void;
  walk(forward: boolean): void;
  focus(): void;
  copied(reached?: boolean): void;
  reset(): void;
  acknowledged(arrived?: boolean): void;
  day(date: string): void;
  redraw(): void;
  destroy(): void;
  free(): void;
}

/** Calls `told` before a panic stops the module. */
export function onPanic(told: (message: string) => void): void;
/** Fresh memory. */
export function __wbg_reset_state(): void;
/** The stack of its own first line. */
export const stack: string;
/** The exports of the instance that runs. */
export function initSync(): WebAssembly.Exports;
export default function start(from: { module_or_path: Response | ArrayBuffer }): Promise<WebAssembly.Exports>;
