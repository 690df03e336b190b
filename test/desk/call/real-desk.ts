import * as real from 'virtual:real-content'
import { batch } from '@preact/signals'
import { londonNow } from '#core/clock/wall-clock.ts'
import { around } from '#desk/call/around.ts'
import { carried } from '#desk/call/carried.ts'
import { cleared, cutOff, lapsed } from '#desk/call/cleared.ts'
import { call, emergency, parked, query, raising, toldNumber } from '#desk/call/desk-state.ts'
import { guide } from '#desk/call/guide.ts'
import { practice, release } from '#desk/link/content-store.ts'
import { now, setTime } from '#desk/parts/clock.ts'
import { moreSearch } from '#desk/search/find.ts'
import * as wholeSearch from '#desk/search/more-search.ts'
import * as standsAround from '#desk/whole-around.ts'
import * as leadACall from '#desk/whole-guide.ts'

/** 10:15 on an ordinary Tuesday, London. */
const MORNING = Date.parse('2026-11-24T10:15:00Z')

const DAY_MS = 86_400_000

/** Steady time goes on from one desk to the next, however long the last one was used. */
let furthestMs = 0

/** A clock that moves only when it is told to, and runs what has fallen due. */
export class HandClock {
  #ms = MORNING
  readonly #steadyBefore = furthestMs + DAY_MS - MORNING
  #waiting: { readonly due: number; readonly act: () => void }[] = []

  ms = (): number => this.#ms

  steady = (): number => {
    const ms = this.#ms + this.#steadyBefore
    furthestMs = Math.max(furthestMs, ms)
    return ms
  }

  later = (ms: number, act: () => void): (() => void) => {
    const entry = { due: this.#ms + ms, act }
    this.#waiting.push(entry)
    return () => {
      this.#waiting = this.#waiting.filter((one) => one !== entry)
    }
  }

  pass(ms: number): void {
    this.#ms += ms
    const due = this.#waiting.filter((entry) => entry.due <= this.#ms)
    this.#waiting = this.#waiting.filter((entry) => entry.due > this.#ms)
    for (const { act } of due) act()
    now.value = londonNow(this.#ms)
  }
}

/** A desk with the real content, the sample practice and the very code that leads calls, at rest; its clock is moved by hand. */
export function deskAtRest(): HandClock {
  const clock = new HandClock()
  setTime(clock)
  batch(() => {
    around.value = standsAround
    guide.value = leadACall
    moreSearch.value = wholeSearch
    release.value = real.release
    practice.value = real.practice
  })
  endCalls()
  return clock
}

/** Lets go of every call, and of what was typed for one. */
export function endCalls(): void {
  batch(() => {
    call.value = undefined
    emergency.value = undefined
    parked.value = []
    query.value = ''
    cleared.value = []
    cutOff.value = []
    lapsed.value = []
    carried.value = undefined
    raising.value = false
    toldNumber.value = undefined
  })
}
