const holders = new Set<() => boolean>()

/** Has the page asked before it is loaded again: `holds` says whether something would be lost with it that is kept nowhere else. */
export function askBeforeReload(holds: () => boolean): void {
  holders.add(holds)
}

/** Whether something would be lost if the page were loaded again now. */
export function unsaved(): boolean {
  return [...holders].some((holds) => holds())
}
