/** A browser of its own, as a person at the desk has it: the few acts that the journeys need, the same in each kind. */
export interface Pilot {
  readonly name: string
  /** Goes to an address and waits until it is loaded. */
  readonly go: (url: string) => Promise<void>
  /** Runs an expression in the page and gives back what it makes; what it promises is waited for. */
  readonly run: <T>(expression: string) => Promise<T>
  /** Presses keys one after another, as a hand does: characters, or names such as "Enter", "Escape", "F8". */
  readonly press: (...keys: string[]) => Promise<void>
  /** The page as it is printed, a PDF; undefined where the browser's driver cannot print. */
  readonly print: () => Promise<Buffer | undefined>
  readonly close: () => Promise<void>
}

/** A kind of browser, and how one is opened; absent where the machine has none. */
export interface Kind {
  readonly name: string
  /** Debian's packages that bring it. */
  readonly packages: readonly string[]
  readonly isThere: () => boolean
  readonly open: () => Promise<Pilot>
}

const STEP_MS = 50
/** A crowded machine is slow, and nothing here is about speed. */
const PATIENCE_MS = 60_000

/** Waits until an expression is true in the page. */
export async function until(pilot: Pilot, expression: string): Promise<void> {
  const from = performance.now()
  for (;;) {
    const seen = await pilot.run<unknown>(expression).catch(() => false)
    if (seen) return
    if (performance.now() - from > PATIENCE_MS) {
      const shown = await pilot.run<string>('document.body.innerText').catch((fault) => String(fault))
      throw new Error(`${pilot.name} waited in vain for ${expression}; it shows: ${shown}`)
    }
    await new Promise((go) => setTimeout(go, STEP_MS))
  }
}

/** The key codes of the wire protocols, for keys that make no character. */
export const KEY_CODES: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  ArrowUp: '\uE013',
  ArrowDown: '\uE015',
  F2: '\uE032',
  F8: '\uE038',
  F9: '\uE039',
  F10: '\uE03A',
}
