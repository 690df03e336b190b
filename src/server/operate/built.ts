import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A file of the built app, read. Throws one sentence where the app is not built. */
export function readBuilt<T>(dist: string, name: string): T {
  const path = join(dist, name)
  if (!existsSync(path))
    throw new Error(`${path} is missing: the app is not built. Run "npm start", or "npm run build" first.`)
  return JSON.parse(readFileSync(path, 'utf8')) as T
}
