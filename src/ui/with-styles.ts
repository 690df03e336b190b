/** Styles that were asked for, by their names in the build. */
const asked = new Map<string, Promise<void>>()

/** Brings a later piece together with its styles: it is there once both are. The build calls this around each `import()`. */
export async function __vitePreload<T>(bring: () => Promise<T>, styles: readonly string[] = []): Promise<T> {
  const [piece] = await Promise.all([bring(), ...styles.map(styled)])
  return piece
}

function styled(name: string): Promise<void> {
  const come = asked.get(name) ?? bringStyle(name)
  asked.set(name, come)
  return come
}

function bringStyle(name: string): Promise<void> {
  return new Promise((come, gone) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = `/${name}`
    link.onload = () => come()
    // Asked for again, it may come.
    link.onerror = () => {
      link.remove()
      asked.delete(name)
      gone(new Error(`The styles ${name} did not come.`))
    }
    document.head.append(link)
  })
}
