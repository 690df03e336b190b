/** How much a process worked. Other work on the machine changes this less than it changes times by the clock. */
export interface OwnWork {
  /** Processor time of all its threads, in milliseconds. */
  readonly ms: number
  /** The longest that its main thread worked in one piece, while nobody was answered, in milliseconds. */
  readonly longestMs: number
}

/** Loaded before a server that is measured. It tells whoever started the server how much that has worked since the last question. */
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
