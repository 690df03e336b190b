/** How much a process worked, which a machine that does much else changes least. */
export interface OwnWork {
  /** Processor time of all its threads, in milliseconds. */
  readonly ms: number
  /** The most that its main thread worked between two turns, in which nobody was answered, in milliseconds. */
  readonly longestMs: number
}

/** Loaded before a server that is measured: says to whoever started it how much it has worked since it was last asked. */
let longest = 0
let turn = ownThread()
let before = all()

setInterval(() => {
  const now = ownThread()
  longest = Math.max(longest, now - turn)
  turn = now
}, 1).unref()

process.on('message', () => {
  const now = all()
  process.send?.({ ms: now - before, longestMs: longest } satisfies OwnWork)
  longest = 0
  before = now
})

function ownThread(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

function all(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
