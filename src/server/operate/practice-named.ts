import type { Store } from '../store/store.ts'

/** The practice or network that a command names by its id. Throws a sentence where there is none. */
export async function practiceNamed(store: Store, id: string) {
  const head = (await store.heads()).find((one) => one.id === id)
  if (!head) throw new Error(`There is no practice "${id}". List them: npm run -s practice -- list`)
  return head
}
