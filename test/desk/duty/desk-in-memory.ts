import { signal } from '@preact/signals'
import { DutyBoard, type DutyPorts } from '#desk/duty/duty-board.ts'
import { isBoardAnswer } from '#desk/outbox/day-answers.ts'
import { Queue, type QueueStore } from '#desk/outbox/queue.ts'
import { dayOf, isSame, type Said, thingOf } from '#desk/outbox/said.ts'
import { sendSaid } from '#desk/outbox/send-said.ts'
import type { Ask } from '#ui/ask.ts'

/** A browser's store that a test can look into; it outlives the pages that use it. */
export function storeInMemory(): QueueStore & { readonly rows: Map<string, Said> } {
  const rows = new Map<string, Said>()
  return {
    rows,
    all: async () => structuredClone([...rows.values()]),
    put: async (said) => {
      rows.set(thingOf(said), structuredClone(said))
    },
    remove: async (said) => {
      const kept = rows.get(thingOf(said))
      if (kept && isSame(kept, said)) rows.delete(thingOf(said))
    },
  }
}

/** One opened page of a desk, as the desk itself puts it together: its queue and its board, over a store, a network and a clock. */
export function openPage(ports: {
  readonly store: QueueStore
  readonly ask: Ask
  readonly clock: () => number
  readonly newId: () => string
  readonly practice?: () => string
  readonly kept?: DutyPorts['kept']
}) {
  const { store, ask, clock, newId, practice = () => 'demo', kept } = ports
  const queue = new Queue({ store, send: (said) => sendSaid(ask, said, clock()), clock })
  const today = signal(dayOf(clock()))
  const board = new DutyBoard({
    queue,
    clock,
    today,
    newSaid: () => ({ id: newId(), at: clock(), practice: practice() }),
    ...(kept ? { kept } : {}),
  })
  return {
    queue,
    board,
    refresh: async () => {
      const hear = board.asking()
      const answer = await ask(isBoardAnswer, 'GET', '/api/board')
      hear(answer.kind === 'said' ? answer.body : undefined)
    },
    tick: () => {
      today.value = dayOf(clock())
    },
  }
}

export type Page = ReturnType<typeof openPage>
