import { fileURLToPath } from 'node:url'

/** The folder of the clinicians' files. */
export const CONTENT_FOLDER =
  process.env.CONTENT_DIR ?? fileURLToPath(new URL('../../content', import.meta.url))
