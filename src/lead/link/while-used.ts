const EVERY_MS = 20_000
/** A page that nobody touches for this long asks no more, so that it is signed out in time. */
const LEFT_MS = 10 * 60_000
const TOUCHES = ['pointerdown', 'keydown', 'focus'] as const

/**
 * Asks what is new every 20 seconds while the page is seen and somebody is at it, and at once when it is looked at again.
 * Gives back how to end that.
 */
export function askWhileUsed(load: () => Promise<void>): () => void {
  let touched = Date.now()
  let asking = false
  const ask = async () => {
    if (asking || document.hidden || Date.now() - touched > LEFT_MS) return
    asking = true
    await load().finally(() => {
      asking = false
    })
  }
  const touch = () => {
    const wasLeft = Date.now() - touched > EVERY_MS
    touched = Date.now()
    if (wasLeft) void ask()
  }
  const shown = () => {
    if (!document.hidden) touch()
  }
  const timer = setInterval(() => void ask(), EVERY_MS)
  for (const event of TOUCHES) addEventListener(event, touch)
  document.addEventListener('visibilitychange', shown)
  return () => {
    clearInterval(timer)
    for (const event of TOUCHES) removeEventListener(event, touch)
    document.removeEventListener('visibilitychange', shown)
  }
}
