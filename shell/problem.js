// What went wrong: a code and a text for the developer, and the key of a sentence for the doctor.

export class Problem extends Error {
  constructor(code, message, sentence = "shell.not-loaded", values = {}) {
    super(message);
    this.code = code;
    this.sentence = sentence;
    this.values = values;
  }
}

/** A text of the host's in a message: never longer than this. */
export const short = (text) => String(text).slice(0, 64);
