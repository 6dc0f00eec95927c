// What went wrong: a code and a text for the developer, and the key of a sentence for the doctor.

export class Problem extends Error {
  /**
   * @param {string} code
   * @param {string} message
   * @param {string | null} [sentence]
   * @param {Record<string, string>} [values]
   */
  constructor(code, message, sentence = "shell.not-loaded", values = {}) {
    super(message);
    this.code = code;
    this.sentence = sentence;
    this.values = values;
  }
}

/**
 * A text of the host's in a message: never longer than this.
 * @param {unknown} text
 */
export const short = (text) => String(text).slice(0, 64);

/**
 * What was thrown, as a problem.
 * @param {unknown} error
 */
export const problemOf = (error) => (error instanceof Problem ? error : new Problem("failed", messageOf(error)));

/**
 * What an error says, of whatever kind it is.
 * @param {unknown} error
 */
export const messageOf = (error) => String(error instanceof Error ? error.message : error);
