import { training } from './training.ts'

/** Whether the one way out of this desk is shut: while training nothing leaves. */
export function isShut(): boolean {
  return training.value
}

/** The one way out of this desk: every count, full mark, report, suggestion, board change and telling passes it, and while it is shut nothing of it happens. */
export function goOut<T>(act: () => T): T | undefined {
  return isShut() ? undefined : act()
}
