// The widget at work in an element: from its first drawing until it goes, or the module stops.
import { watchDay } from "./day.js";
import { lives, stops, whenStopped } from "./module.js";
import { afterPaint } from "./paint.js";
import { watchPresses } from "./presses.js";
import { watchScreen } from "./screen.js";
import { watchSight } from "./sight.js";
/** @import { Said, Wijzer } from "./trede_wijzer.js" */

/**
 * The agreements are those of `date`, for good where that is `fixed`; `heard` hears what the widget says, and `stopped`
 * that the module has stopped.
 * @typedef {{ date: string, fixed: boolean, heard: (run: Run, said: Said) => void, stopped: (run: Run) => void }} Terms
 */

export class Run {
  /** Whether it said that all parts are here, and whether a topic has opened in it. */
  loaded = false;
  opened = false;
  place = document.createElement("div");
  /** @type {Wijzer | null} */
  #widget = null;
  /** @type {(() => void)[]} */
  #ends = [];
  #blind = () => {};
  #look = () => {};

  /**
   * Draws into `place`, for the shadow root `root`.
   * @param {ShadowRoot} root
   * @param {{ Wijzer: typeof Wijzer, index: Uint8Array }} parts
   * @param {Terms} terms
   */
  constructor(root, { Wijzer, index }, { date, fixed, heard, stopped }) {
    this.place.className = "place";
    watchPresses(this.place);
    /** @param {Said} said */
    const told = (said) => queueMicrotask(() => this.#widget && heard(this, said));
    /** @param {() => void} run */
    const later = (run) => afterPaint(() => void (this.#widget && run()));
    const screen = watchScreen(root, this.place, () => this.call((one) => one.redraw()));
    this.#ends.push(screen.stop);
    try {
      this.#widget = new Wijzer(this.place, index, date, told, later, screen.torn);
    } catch (error) {
      screen.stop();
      throw error;
    }
    this.#ends.push(
      whenStopped(() => stopped(this)),
      lives(),
      () => this.#blind(),
    );
    if (fixed) return;
    const day = watchDay(this.place, date, (now) => this.call((one) => one.day(now)));
    this.#ends.push(day.stop);
    this.#look = day.look;
  }

  /** Asks whether it is another day by now. */
  look() {
    this.#look();
  }

  /**
   * It came to where it is: from here on it follows what of it is seen.
   * @param {ShadowRoot} root
   */
  seen(root) {
    this.#blind();
    this.#blind = watchSight(root, this.place);
  }

  /**
   * A call into the module; one that traps ends it for all, and they hear of it.
   * @param {(widget: Wijzer) => void} call
   */
  call(call) {
    const widget = this.#widget;
    if (widget) guard(() => call(widget));
  }

  /**
   * What is read there throws what is wrong with it; nothing is read in a run that has ended.
   * @param {(widget: Wijzer) => void} read
   */
  read(read) {
    if (this.#widget) read(this.#widget);
  }

  /** Nothing of it is heard any more. What is left of a module that stopped isn't touched. */
  letGo() {
    for (const end of this.#ends.splice(0)) end();
    // Yew never lets go of its place: alone it is next to nothing.
    this.place.remove();
    const widget = this.#widget;
    this.#widget = null;
    return widget;
  }

  end() {
    const widget = this.letGo();
    if (!widget) return;
    guard(() => {
      widget.destroy();
      widget.free();
    });
  }
}

/** @param {() => void} call */
function guard(call) {
  try {
    call();
  } catch (error) {
    if (!stops(error)) throw error;
  }
}
