/** How long a person stays signed in at most. */
export const SESSION_HOURS = 12
/** A session that nobody used for this long is over. */
export const IDLE_HOURS = 2
