/** Whether the words above a service's steps say all of them already: each of their words stands there. */
export function isSaidAbove(steps: string, above: string): boolean {
  return steps.split(/\W+/).every((word) => above.includes(word))
}
