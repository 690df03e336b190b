import { setHealth } from './desk-health.ts'

const FIRST_MS = 2000
const LONGEST_MS = 60_000

/** Takes the steps that bring the content, in order, each again and again until it is done: at once when the network comes back. Resolves when all are done, or when one had to be put off, which the desk then says. */
export function insist(...steps: readonly (() => Promise<void>)[]): Promise<void> {
  return new Promise((settled) => {
    void take(steps, settled).then(settled)
  })
}

async function take(steps: readonly (() => Promise<void>)[], putOff: () => void): Promise<void> {
  for (const step of steps)
    for (let wait = FIRST_MS; !(await isDone(step)); wait = Math.min(2 * wait, LONGEST_MS)) {
      setHealth({ contentMissing: true })
      putOff()
      await pause(wait)
    }
  setHealth({ contentMissing: false })
}

async function isDone(step: () => Promise<void>): Promise<boolean> {
  try {
    await step()
    return true
  } catch {
    return false
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((goOn) => {
    setTimeout(goOn, ms)
    addEventListener('online', () => goOn(), { once: true })
  })
}
