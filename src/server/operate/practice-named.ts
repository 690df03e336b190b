import type { Practice } from '#core/practice/practice.ts'
import type { Store } from '../store/store.ts'

/** The practice or network that a command names by its id. Throws a sentence where there is none. */
export async function practiceNamed(store: Store, id: string): Promise<Practice> {
  const practice = await store.practice(id)
  if (!practice) throw new Error(`There is no practice "${id}". List them: npm run -s practice -- list`)
  return practice
}
