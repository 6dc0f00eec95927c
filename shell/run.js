// The widget at work in an element: from its first drawing until it goes, or the module stops.
import { watchDay } from "./day.js";
import { lives, stops, whenStopped } from "./module.js";
import { afterPaint } from "./paint.js";
import { watchPresses } from "./presses.js";
import { watchScreen } from "./screen.js";
import { watchSight } from "./sight.js";

export class Run {
  /** Whether it said that all parts are here, and whether a topic has opened in it. */
  loaded = false;
  opened = false;
  place = document.createElement("div");
  #widget = null;
  #ends = [];
  #blind = () => {};

  /**
   * Draws into `place`, for the shadow root `root`, by the agreements of `date`: for good where that is `fixed`. While
   * it lasts `heard(run, type, …)` hears what the widget says, and `stopped(run)` that the module has stopped.
   */
  constructor(root, { Wijzer, index }, { date, fixed, heard, stopped }) {
    this.place.className = "place";
    watchPresses(this.place);
    const told = (...event) => queueMicrotask(() => this.#widget && heard(this, ...event));
    const later = (run) => afterPaint(() => this.#widget && run());
    const screen = watchScreen(root, this.place, () => this.call((one) => one.redraw()));
    this.#ends.push(screen.stop);
    try {
      this.#widget = new Wijzer(this.place, index, date, told, later, screen.torn);
    } catch (error) {
      screen.stop();
      throw error;
    }
    const day = fixed ? null : watchDay(this.place, date, (now) => this.call((one) => one.day(now)));
    this.#ends.push(whenStopped(() => stopped(this)), lives(), () => day?.stop(), () => this.#blind());
    /** Asks whether it is another day by now. */
    this.look = () => day?.look();
  }

  /** It came to where it is: from here on it follows what of it is seen. */
  seen(root) {
    this.#blind();
    this.#blind = watchSight(root, this.place);
  }

  /** A call into the module; one that traps ends it for all, and they hear of it. */
  call(call) {
    if (this.#widget) guard(() => call(this.#widget));
  }

  /** What is read there throws what is wrong with it; nothing is read in a run that has ended. */
  read(read) {
    return this.#widget && read(this.#widget);
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

function guard(call) {
  try {
    call();
  } catch (error) {
    if (!stops(error)) throw error;
  }
}
