const EVERY_MS = 5 * 60_000
const RETRY_MS = 30_000

/** Runs a sync on start, when the network or the page comes back or the page is left, and on a timer; never after each call, which would tell a log when callers ring. `sync` hears whether the page is left, and says whether all went. Gives back how to run it now and how to stop. */
export function startSync(sync: (leaving: boolean) => Promise<boolean>): {
  readonly run: () => Promise<void>
  readonly stop: () => void
} {
  const stop = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let running = false
  let failures = 0
  const run = async (): Promise<void> => {
    if (running || stop.signal.aborted) return
    running = true
    clearTimeout(timer)
    const done = await sync(document.visibilityState === 'hidden').catch(() => false)
    failures = done ? 0 : failures + 1
    running = false
    if (!stop.signal.aborted) timer = setTimeout(run, pause(failures))
  }
  void run()
  addEventListener('online', () => void run(), stop)
  // A page that is left may be closed for good, on a machine that is wiped each night.
  document.addEventListener('visibilitychange', () => void run(), stop)
  return {
    run,
    stop: () => {
      stop.abort()
      clearTimeout(timer)
    },
  }
}

/** Half a minute after a failure, then twice as long each time up to the usual five minutes; spread a little, so that desks do not all come at once. */
function pause(failures: number): number {
  const base = failures === 0 ? EVERY_MS : Math.min(EVERY_MS, RETRY_MS * 2 ** (failures - 1))
  return base * (0.9 + Math.random() * 0.2)
}
