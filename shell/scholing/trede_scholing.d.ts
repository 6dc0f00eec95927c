/**
 * The training's glue, which wasm-bindgen writes when that module is built (`crates/classroom/src/door.rs`).
 */
export class School {
  /** `files` are the index, the topics, their reasons and the sets; `recalls` as in `recalls.js`; `asked` the date, the address, the role and the language; `kept` sets and codes. */
  constructor(
    place: Element,
    files: Uint8Array[],
    recalls: string[],
    asked: string[],
    kept: string[],
    tell: (word: string, first: unknown, second: unknown) => void,
  );
  meeting(bytes: Uint8Array): void;
  key(key: string): void;
  file(bytes: Uint8Array): void;
  kept(kept: string[]): void;
  destroy(): void;
}

export default function start(from: { module_or_path: ArrayBuffer }): Promise<WebAssembly.Exports>;
