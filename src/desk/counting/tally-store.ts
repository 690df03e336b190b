import { isoWeek } from '#core/clock/iso-week.ts'
import { dateOf } from '#core/clock/wall-clock.ts'
import { batchesOf } from '#core/tally/batches.ts'
import type { WeekCounters } from '#core/tally/counters.ts'
import {
  answeredWeek,
  blankWeek,
  bookSeen,
  checkedWeek,
  countedWeek,
  type HeldWeek,
  isDone,
  isUnanswered,
  mayGoOn,
  type NotTaken,
  notTakenOf,
  sealedWeek,
  type TallyAnswer,
} from '#core/tally/held-week.ts'
import { type Family, familyOf, isDue, type SendMoment, topicsIn } from '#core/tally/sending.ts'
import { weeksToSend } from '#core/tally/weeks-to-send.ts'
import { type Counted, type CountedFor, type CountedPart, takeBack } from './counted.ts'
import { partFromTwin } from './parting.ts'
import { MemoryRows, type RowStore, type Rows } from './rows.ts'
import type { HeldCounts, ToSend } from './sync.ts'

/** The counters of this device. They outlive a closed browser where it lets us; where it does not, they live in memory under keys of their own and the desk goes on. */
export class TallyStore implements HeldCounts {
  readonly #disk: RowStore
  readonly #memory = new MemoryRows()
  readonly #random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array
  #writing = 0
  #counting = false
  /** What this live copy is called in each week that it counts in: in memory alone, so that no clone has it. */
  readonly #lives = new Map<string, string>()
  /** Undos of what lies on a disk that could not be written: they are done with its next change, never under another key. */
  #late: CountedPart[] = []

  /** `random` fills bytes for the weekly key. */
  constructor(
    disk: RowStore,
    random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes),
  ) {
    this.#disk = disk
    this.#random = random
  }

  /** Whether counts would be lost with the page: on their way into the store, or in memory and not sent yet. */
  get unsaved(): boolean {
    return this.#writing > 0 || this.#late.length > 0 || this.#memory.held.some(isUnanswered)
  }

  /** Whether this page has counted something since all was sent. */
  get counting(): boolean {
    return this.#counting
  }

  /** Counts cells in the week of a time, for one practice; each family under a key of its own. */
  add(cells: readonly string[], counted: CountedFor): Promise<Counted> {
    this.#counting = true
    const topics = topicsIn(cells)
    return this.#change(async (rows, kept) => {
      const parts: CountedPart[] = []
      for (const [family, own] of Map.groupBy(cells, familyOf))
        parts.push(await this.#count(rows, family, own, topics, counted))
      return { parts, kept }
    })
  }

  async #count(
    rows: Rows,
    family: Family,
    cells: readonly string[],
    topics: readonly string[],
    { practice, at, unchecked }: CountedFor,
  ): Promise<CountedPart> {
    const week = isoWeek(at)
    const own = (row: HeldWeek) =>
      row.family === family && row.practice === practice && row.week === week && row.unchecked === unchecked
    const row =
      (await rows.all()).filter(own).find((one) => mayGoOn(one, this.#liveIn(one))) ??
      blankWeek({ practice, week, unchecked, family, key: this.#newKey() })
    const live = this.#liveIn(row) ?? this.#newKey()
    await rows.put(countedWeek(row, cells, live, at, topics))
    this.#lives.set(row.key, live)
    return { at, key: row.key, live, cells }
  }

  /** Takes a count back under the very key it was counted under. When that is gone with its store, so is the count, and nothing is taken. */
  async undo({ parts }: Pick<Counted, 'parts'>): Promise<void> {
    for (const part of parts)
      if (!(await this.#memory.change((rows) => takeBack(rows, part)))) this.#late.push(part)
    if (this.#late.length > 0) await this.#onDisk(async () => {}).catch(() => {})
  }

  /** The server's clock was heard: weeks counted before are reckoned with it. `correctionMs` is what to add to this computer's clock. */
  check(correctionMs: number): Promise<void> {
    return this.#each((row) => checkedWeek(row, correctionMs))
  }

  /** What was counted before the desk first joined belongs to the practice it joined. */
  adopt(practice: string): Promise<void> {
    return this.#each((row) => (row.practice === '' ? { ...row, practice } : row))
  }

  /** What is to be sent for a practice. `epoch` is that of the server's book, where it is known better than by what is held. */
  async toSend(practice: string, epoch: string | undefined, moment: SendMoment): Promise<ToSend> {
    const held = await this.#held()
    const book = bookSeen(held, practice)
    return {
      weeks: weeksToSend(held, practice, epoch ?? book?.epoch, moment),
      book,
      notTaken: notTakenOf(held, practice),
    }
  }

  /** All that the server has not answered to and that may leave, as it would be sent: for a file, where nothing else helps. */
  async unsentWeeks(practice: string, at: string): Promise<readonly WeekCounters[]> {
    const now = { at, closed: true, leaving: true }
    const mine = (await this.#held()).filter((row) => row.practice === practice && isUnanswered(row))
    return batchesOf(
      mine.filter((row) => isDue(row, now)),
      Number.POSITIVE_INFINITY,
    ).flat()
  }

  /** How many held weeks have a change that the server has not answered to. */
  async unsent(): Promise<number> {
    return (await this.#held()).filter(isUnanswered).length
  }

  /** Notes what the server said of states that were sent, and lets go of what need not be held any more. */
  async answered(sent: readonly HeldWeek[], said: TallyAnswer, moment: SendMoment): Promise<void> {
    const states = new Map(sent.map((row) => [row.key, row]))
    const parted = (said.parted ?? []).filter((key) => states.has(key))
    for (const key of parted) await this.#part(key, said.partedAt?.find((one) => one.key === key)?.change)
    await this.#each((row) => {
      const state = parted.includes(row.key) ? undefined : states.get(row.key)
      const next = state ? this.#answer(row, state, said, moment) : row
      return isDone(next, dateOf(moment.at)) ? undefined : next
    })
    this.#counting = (await this.#held()).some(isUnanswered)
  }

  /** The weeks that the server did not take, while they are held. */
  async notTaken(practice: string): Promise<readonly NotTaken[]> {
    return notTakenOf(await this.#held(), practice)
  }

  async #held(): Promise<HeldWeek[]> {
    const onDisk = await this.#onDisk((rows) => Promise.resolve(rows.all())).catch(() => [])
    return [...onDisk, ...(await this.#memory.change(async (rows) => rows.all()))]
  }

  /** This copy's name in a week, as long as it made the last change there. */
  #liveIn({ key, line }: HeldWeek): string | undefined {
    const live = this.#lives.get(key)
    return live !== undefined && line?.at(-1)?.live === live ? live : undefined
  }

  #answer(row: HeldWeek, sent: HeldWeek, said: TallyAnswer, moment: SendMoment): HeldWeek {
    const next = answeredWeek(row, sent, said, moment)
    return isUnanswered(row) && this.#liveIn(row) === undefined ? sealedWeek(next) : next
  }

  /** A twin goes on under the key of a week: this copy goes on under its own. */
  #part(key: string, shared: number | undefined): Promise<void> {
    return this.#inBoth(async (rows) => {
      const row = await rows.get(key)
      if (!row) return
      await partFromTwin(rows, row, shared)
    })
  }

  /** Changes each held week where it lies, or takes it out. */
  #each(next: (row: HeldWeek) => HeldWeek | undefined): Promise<void> {
    return this.#inBoth(async (rows) => {
      for (const row of await rows.all()) {
        const changed = next(row)
        if (!changed) await rows.delete(row.key)
        else if (changed !== row) await rows.put(changed)
      }
    })
  }

  /** Works on what is in memory and on what is on disk. A disk that cannot be written keeps what it has: sending that once more changes nothing. */
  async #inBoth(work: (rows: Rows) => Promise<void>): Promise<void> {
    await this.#memory.change(work)
    await this.#onDisk(work).catch(() => {})
  }

  /** Tries the disk first each time, so that one that has room again is used again. */
  async #change<T>(work: (rows: Rows, kept: boolean) => Promise<T>): Promise<T> {
    this.#writing += 1
    try {
      return await this.#onDisk((rows) => work(rows, true))
    } catch {
      return await this.#memory.change((rows) => work(rows, false))
    } finally {
      this.#writing -= 1
    }
  }

  async #onDisk<T>(work: (rows: Rows) => Promise<T>): Promise<T> {
    const late = this.#late.splice(0)
    this.#writing += 1
    try {
      return await this.#disk.change(async (rows) => {
        for (const part of late) await takeBack(rows, part)
        return work(rows)
      })
    } catch (fault) {
      this.#late.unshift(...late)
      throw fault
    } finally {
      this.#writing -= 1
    }
  }

  #newKey(): string {
    const bytes = [...this.#random(new Uint8Array(16))]
    return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  }
}
