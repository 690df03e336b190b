/** How to undo what was done beside the call since a run of keys began. */
const done: (() => void)[] = []

/** What is done from now on may turn out to be words. */
export function forgetDone(): void {
  done.length = 0
}

/** Notes how to undo what was just done. */
export function mayTakeBack(undo: () => void): void {
  done.push(undo)
}

/** Undoes it, the last first. */
export function takeBackDone(): void {
  for (const undo of done.splice(0).reverse()) undo()
}
