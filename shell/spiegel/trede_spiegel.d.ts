/**
 * The mirror's glue, which wasm-bindgen writes when that module is built (`crates/spiegel/src/door.rs`).
 */
export class Mirror {
  /** `seed` deals the numbers of the sample's practices; `tell` hears a word and what belongs to it. */
  constructor(place: Element, lang: string, today: string, seed: number, tell: (word: string, about: unknown, content: unknown) => void);
  opened(name: string, start: Uint8Array): void;
  both(one: Uint8Array, other: Uint8Array): void;
  piece(bytes: Uint8Array): boolean;
  end(seed: number): void;
  mine(word: string, lines: string): void;
  destroy(): void;
}

export default function start(from: { module_or_path: ArrayBuffer }): Promise<WebAssembly.Exports>;
