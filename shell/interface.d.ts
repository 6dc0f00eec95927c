/**
 * Types of `<trede-wijzer>`. `docs/api.json` says the same for tools.
 */

/** Ids of the rules: steps, questions and answers differ from region to region. */
type Id = string;

export type Mode = NonNullable<TredeWijzer["mode"]>;
export type Loading = NonNullable<TredeWijzer["loading"]>;
export type Status = "alarm" | "decided" | "open" | "depends" | "contradictory" | "no-fit" | "out-of-scope" | "expired";
export type Certainty =
  | "landelijke richtlijn"
  | "afspraak regio"
  | "onderzoek"
  | "in de regio beschreven, geen afspraak"
  | "elders afgesproken, hier ontleend"
  | "uitgangspunt van de trap"
  | "volgt uit uw antwoord"
  | "wegwijzer"
  | "zonder bron";
/** `scholing`: training, never handed over. `toetsing`: evaluation, marked. `zorg`: care. */
export type Use = "scholing" | "toetsing" | "zorg";
/** Why a GP chose another step. */
export type OverrideReason =
  "past-klinisch-niet" | "wens-patient" | "wachttijd-of-vervoer" | "al-overlegd" | "specialist-nog-niet-in-systeem" | "regel-klopt-niet";

/** What a host knows of the patient. There is no place for a name, a birth date or a BSN: another name is told (`unknown-context`), and its value read nowhere. */
export interface Context {
  /** A topic of the region. */
  topic?: string | null;
  /** Or an ICPC-1 code. */
  icpc?: string | null;
  /** In years, from 0 to 120. */
  age?: number | string | null;
  /** `vrouw`, `man`, or FHIR's `female`, `male`. */
  sex?: string | null;
}

/** Where a statement comes from. */
export interface Source {
  id: Id;
  title: string;
  publisher: string;
  date: string;
}

/** A statement of the rules, in words. */
export interface Because {
  rule: Id;
  reason: string;
  certainty: Certainty;
  sources: Source[];
  /** What its term rests on, where that is something else; no sources: none gives the term. */
  term?: { certainty: Certainty; sources: Source[] };
  /** What to do now. */
  do?: string;
  /** Who checks, and when. */
  check?: string;
}

/** The object of `trede advise --json`. */
export interface Advice {
  status: Status;
  /** Exactly when one step is possible. */
  step: Id | null;
  within: string | null;
  /** With a red flag raised and others open: the latest term that is still possible. */
  atLatest: string | null;
  destination: string | null;
  /** The same one by one: raised red flags can name several. */
  destinations: string[];
  addressee: string | null;
  possible: Id[];
  /** The ladder, lightest first. */
  steps: { id: Id; state: "stands" | "falls" | "undetermined"; because: Because[]; fits: Because[] }[];
  redFlags: (Because & {
    id: Id;
    text: string;
    answer: "ja" | "onbekend";
    atLeast: Id;
    within: string | null;
    destination: string | null;
    checkNow: string;
  })[];
  arguments: (Because & { step: Id; side: "for" | "against" })[];
  /** Questions that can still matter. */
  open: Id[];
  /** What to answer next; `alarm` while a red flag that can still matter is open. */
  next: Id | null;
  changes: { step: Id; answers: Record<Id, Id> }[];
  preparations: (Because & { kind: "do" | "send"; text: string; steps: Id[] })[];
  region: Id;
  version: string;
  hash: string;
  agreementsStatus: "concept" | "ter toetsing" | "vastgesteld";
  use: Use;
}

export interface Coding {
  system: string;
  code: string;
  display?: string;
}

/** A FHIR R4 resource; bring the types of your own FHIR library. */
export interface FhirResource {
  resourceType: string;
  [element: string]: unknown;
}

/** A card of CDS Hooks 2.0. */
export interface Card {
  uuid: string;
  /** Fewer than 140 characters. */
  summary: string;
  /** GitHub's Markdown. */
  detail: string;
  indicator: "info" | "warning" | "critical";
  source: { label: string; url?: string; topic: Coding };
  suggestions?: {
    label: string;
    uuid: string;
    isRecommended: boolean;
    actions: { type: "create"; description: string; resource: FhirResource }[];
  }[];
  selectionBehavior?: "at-most-one";
  overrideReasons?: Coding[];
}

/** A FHIR R4 Bundle of type `collection`. */
export interface Bundle extends FhirResource {
  resourceType: "Bundle";
  type: "collection";
  entry: { fullUrl: string; resource: FhirResource }[];
}

/** The body of a call to a feedback endpoint of CDS Hooks 2.0. */
export interface Feedback {
  feedback: {
    card: string;
    outcome: "accepted" | "overridden";
    acceptedSuggestions?: { id: string }[];
    overrideReason?: { reason?: Coding; userComment?: string };
    outcomeTimestamp: string;
  }[];
}

/** A step as a portal hands it on. */
export interface Referral {
  step: Id;
  name: string;
  destination: string;
  /** The treating specialist, where the question goes there. */
  addressee: string | null;
  /** The region's product name in ZorgDomein; `null` where the region has yet to fill it in. */
  product: string | null;
  /** By Trede's own identifier, and by its AGB code where that is known; map the others on the codes that you use. */
  specialty: { id: Id; name: string; code: Coding | null };
  topic: Id;
  /** The one ICPC-1 code that is known. */
  icpc: string | null;
  priority: "routine" | "urgent" | "asap" | "stat";
  within: string | null;
  /** 0 is today, or within the hours that `within` says. */
  workingDays: number | null;
  use: Use;
  /** What must stand beside it wherever it is shown. */
  mark: string | null;
}

export interface AdviceDetail {
  topic: Id;
  advice: Advice;
  card: Card;
  bundle: Bundle;
}

/** Another step than the advised one. */
export interface Chosen {
  step: Id;
  reason: OverrideReason | null;
}

export interface HandoffDetail extends AdviceDetail {
  /** The step taken over, or the one chosen instead. */
  referral: Referral;
  chosen?: Chosen;
  /** In HASP order, as the GP left it, with the mark of its agreements. */
  letter?: string;
  feedback: Feedback;
  /** Say with a promise that it arrived: *overgedragen* is shown when it is kept. Not called within 3 seconds, or a promise that is broken: *niet bevestigd*. */
  accept(promise: Promise<unknown> | boolean): void;
}

/** Your own name for a product; the narrowest that fits a referral holds. */
export interface Product {
  step: Id;
  specialty?: Id;
  topic?: Id;
  product: string;
}

export interface OverrideDetail extends AdviceDetail {
  /** `null` when the choice was taken back. */
  chosen: Chosen | null;
  referral?: Referral;
  feedback?: Feedback;
}

export interface ProgressDetail {
  answered: number;
  open: number;
}

/** An xAPI statement without an actor: who it was the host knows, and nobody else. */
export interface ResultDetail {
  verb: { id: string; display: Record<string, string> };
  object: { objectType: "Activity"; id: string; definition: { type: string; name: Record<string, string> } };
  result: { completion: boolean; success: boolean; score: { scaled: number; raw: number; min: number; max: number } };
}

export interface ErrorDetail {
  /** Stable. */
  code: string;
  /** For developers. */
  message: string;
  /** For the doctor, where one is shown. */
  sentence?: string;
}

/** Events by the word that `api(1).on` takes. */
export interface TredeDetails {
  ready: Record<string, never>;
  loaded: Record<string, never>;
  progress: ProgressDetail;
  advice: AdviceDetail;
  handoff: HandoffDetail;
  override: OverrideDetail;
  reset: Record<string, never>;
  result: ResultDetail;
  error: ErrorDetail;
}

/** Events by name. */
export type TredeEventMap = { [Type in keyof TredeDetails as `trede-${Type}`]: CustomEvent<TredeDetails[Type]> };

/** The versioned interface for a host. */
export interface TredeApi {
  setContext(context: Context): void;
  /** Another patient: all answers are gone. */
  reset(): void;
  /** The last advice; a copy. */
  advice(): Advice | null;
  focus(): void;
  /** Hears events of one type; gives the off function. */
  on<Type extends keyof TredeDetails>(type: Type, listener: (detail: TredeDetails[Type]) => void): () => void;
}

export class TredeWijzer extends HTMLElement {
  static readonly version: string;
  static readonly source: string;
  // from xtask/src/api/table.rs, by `cargo run -p xtask -- api`
  /** whose agreements */
  region: string | null;
  /** the topic to open, by its id */
  topic: string | null;
  /** or by an ICPC-1 code */
  icpc: string | null;
  /** the patient's age in years, 0 to 120 */
  age: string | null;
  /** `vrouw` or `man`, or FHIR's `female` and `male` */
  sex: string | null;
  /** `consult` (all in view), `step` (one question at a time), `training` (cases to practise on), `guide` (links to the guide's pages) or `mirror` (a link to the mirror) */
  mode: "consult" | "step" | "training" | "guide" | "mirror" | null;
  /** when it starts: `direct`, when `visible`, or at a `click` */
  loading: "direct" | "visible" | "click" | null;
  /** the day that the agreements are asked of, such as `2026-11-22`; else today in the Netherlands */
  date: string | null;
  /** where the rule book is served, such as `boek/`: reasons then link to their statement in it */
  book: string | null;
  /** where the list of withdrawn advice is, if not beside `trede.js` as `regels/intrekkingen.json`: to be named where that was bundled */
  recalls: string | null;
  /** in `training`: the set to begin with, by its id */
  set: string | null;
  /** in `training`: only the sets for `assistent`, `poh`, `aios` or `huisarts` */
  learner: string | null;
  // end
  context: Context;
  /** The host's own texts, by key; those that keep a patient safe can't be replaced. */
  strings: Record<string, string>;
  /** The host's own product names, for `referral.product`. What names a step, specialty or topic that isn't there is told (`unknown-product`). */
  products: Product[];
  /** Agreements that the portal serves itself, as `trede compile` wrote them, and the SHA-384 of each if it says. */
  agreements: {
    index: ArrayBuffer | ArrayBufferView;
    topics: ArrayBuffer | ArrayBufferView;
    reasons: ArrayBuffer | ArrayBufferView;
    integrity?: { index: string; topics: string; reasons: string };
  } | null;
  api(version: 1): TredeApi;
  /** Another patient: all answers are gone. */
  reset(): void;
  addEventListener<Type extends keyof TredeEventMap>(
    type: Type,
    listener: (this: TredeWijzer, event: TredeEventMap[Type]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "trede-wijzer": TredeWijzer;
  }
  interface DocumentEventMap extends TredeEventMap {}
}
