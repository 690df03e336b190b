import { signal } from '@preact/signals'

/** Names of the pieces that were asked for and did not come: no network, or a newer release has taken their place on the server. */
export const gonePieces = signal<ReadonlySet<string>>(new Set())

/** Fetches a piece of the page that comes only when it is needed. One that is gone gives undefined and is noted, so that the page says it; asked for again, it may come. */
export async function piece<T>(name: string, load: () => Promise<T>): Promise<T | undefined> {
  const others = () => [...gonePieces.value].filter((one) => one !== name)
  try {
    const come = await load()
    if (gonePieces.value.has(name)) gonePieces.value = new Set(others())
    return come
  } catch {
    gonePieces.value = new Set([...others(), name])
    return undefined
  }
}
