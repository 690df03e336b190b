/** A run of keys that was stopped has ended at the latest once nothing was pressed for this long. */
export const REST_MS = 250

/** What may not be answered unread is on screen for this long before a key answers it. */
export const READ_MS = 300

/** One question is on screen for this long before a key that is pressed answers it: nobody reads it and decides sooner, and who reads and presses at an even pace is not held up. */
export const ASK_MS = 400

/** An answer is on screen for this long before a key that came with others acts on it. */
export const END_MS = 400

/** A digit changes what an answer offers once that was on screen for this long: until then it may be the last of those that answered questions. */
export const CHOOSE_MS = 700

/** So long each word of a list takes at least that one key answers over several breaths: nobody's eye is faster, and it is no more than a floor. */
export const WORD_MS = 40

/** Longer than this no such list is kept. */
export const LONGEST_READ_MS = 2500
