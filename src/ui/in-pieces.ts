/** How long a piece may hold a key up: the rest of a frame is left to the key. */
const PIECE_MS = 6

/** Takes the steps of a long piece of work, with a rest after every few of them, in which keys and frames come first. */
export async function inPieces<T>(steps: Generator<void, T>): Promise<T> {
  for (let until = 0; ; ) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() < until) continue
    await rest()
    until = performance.now() + PIECE_MS
  }
}

/** Lets keys and frames come first. */
export function rest(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((goOn) => {
    port1.onmessage = () => {
      port1.close()
      goOn()
    }
    port2.postMessage(0)
  })
}
