/** A run of keys that was stopped goes on until nothing was pressed for this long. */
export const REST_MS = 250

/** What may not be answered unread is on screen for this long before a key answers it. */
export const READ_MS = 300

/** One question is on screen for this long before a key that is pressed answers it: longer than who types fast needs from one key to the next. */
export const ASK_MS = 600

/** An answer is on screen for this long before a key that came with others acts on it. */
export const END_MS = 400
