/** Reads what this tab keeps while it is open, also over a reload; undefined when there is nothing or the browser refuses. */
export function readInTab(key: string): string | undefined {
  try {
    return sessionStorage.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a text in this tab, undefined to forget it; false when the browser refuses, which is a normal state. */
export function keepInTab(key: string, text: string | undefined): boolean {
  try {
    if (text === undefined) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
    return true
  } catch {
    return false
  }
}
