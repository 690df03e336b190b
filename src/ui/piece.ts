import { signal } from '@preact/signals'

/** Names of the pieces that were asked for and did not come: no network, or a newer release has taken their place on the server. */
export const gonePieces = signal<ReadonlySet<string>>(new Set())

/** Fetches a piece of the page that comes only when it is needed. One that is gone gives undefined and is noted, so that the page says it; asked for again, it may come. */
export async function piece<T>(name: string, load: () => Promise<T>): Promise<T | undefined> {
  try {
    const come = await load()
    notePiece(name, true)
    return come
  } catch {
    notePiece(name, false)
    return undefined
  }
}

/** Notes whether a piece came, where it is not a module that is fetched by `piece`. */
export function notePiece(name: string, came: boolean): void {
  if (gonePieces.value.has(name) !== came) return
  const others = [...gonePieces.value].filter((one) => one !== name)
  gonePieces.value = new Set(came ? others : [...others, name])
}
