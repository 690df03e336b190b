import { describe, expect, it } from 'vitest'
import {
  answeredWeek,
  blankWeek,
  bookSeen,
  checkedWeek,
  countedWeek,
  type HeldWeek,
  isDone,
  isPassing,
  isToSend,
  isUnanswered,
  mayGoOn,
  notTakenOf,
  type TallyAnswer,
  travelling,
  undoneWeek,
  WEEK_REFUSALS,
  type WeekRefusal,
} from '#core/tally/held-week.ts'
import { partedWeek } from '#core/tally/parted-week.ts'

const TODAY = '2026-11-24'
const AT = `${TODAY}T10:15`
/** London, on a day. */
const on = (day: string) => ({ at: `${day}T10:15`, closed: false, leaving: false })
const book = { epoch: 'first', run: 'r1', syncs: 7 }
/** A week of the Hill practice that changed twice, and that the server has answered to as it stands. */
const held = (more: Partial<HeldWeek> = {}): HeldWeek => ({
  ...blankWeek({ practice: 'hill', week: '2026-W48', key: 'k', unchecked: false }),
  counts: { 't1/croup/ed/accepted': 2, 't3/tue/10': 2, 't3g/chest/morning': 2 },
  change: 2,
  answered: { ...book, change: 2 },
  ...more,
})
const { answered: _, ...unsent } = held()
/** The state that was sent, at one of its changes. */
const at = (change: number): HeldWeek => ({ ...unsent, change })
const refused = (why: WeekRefusal, tried = TODAY, since = tried): Partial<HeldWeek> => ({
  refused: { why, since, tried },
})
const said = (more: Partial<TallyAnswer> = {}): TallyAnswer => ({ ...book, kept: [], refused: [], ...more })

describe('a week is sent', () => {
  const sent = (week: HeldWeek, epoch: string | undefined = 'first') =>
    isToSend(week, 'hill', epoch, on(TODAY))
  it('until the server has answered to all of it', () => {
    expect([sent(unsent), sent(held({ change: 3 })), sent(held())]).toEqual([true, true, false])
  })
  it('to the practice it was counted for alone', () => {
    expect(isToSend({ ...unsent, practice: 'mill' }, 'hill', 'first', on(TODAY))).toBe(false)
    expect(isToSend({ ...unsent, practice: '' }, 'hill', 'first', on(TODAY))).toBe(false)
  })
  it('again once the server has lost its book; while its book is not known, only for changes', () => {
    expect(sent(held(), 'second')).toBe(true)
    expect(isToSend(held(), 'hill', undefined, on(TODAY))).toBe(false)
  })
  it('not before the server’s clock was heard', () =>
    expect(sent({ ...unsent, unchecked: true })).toBe(false))
  it('again the next day, where it was refused for a reason that may pass', () => {
    expect([sent(held(refused('unknown', '2026-11-23'))), sent(held(refused('unknown')))]).toEqual([
      true,
      false,
    ])
    expect(sent(held(refused('too-old', '2026-11-23')))).toBe(false)
  })
})

it('only what the server did not know or had too much of may be taken another day', () => {
  expect(WEEK_REFUSALS.filter(isPassing)).toEqual(['unknown', 'too-many'])
})

describe('the server’s answer', () => {
  it('settles what it answered to, and not what came after', () => {
    expect(isUnanswered(answeredWeek(unsent, at(2), said({ kept: ['k'] }), on(TODAY)))).toBe(false)
    expect(isUnanswered(answeredWeek(unsent, at(1), said({ kept: ['k'] }), on(TODAY)))).toBe(true)
  })
  it('that comes late never undoes a newer one', () => {
    expect(answeredWeek(held(), at(1), said({ kept: ['k'] }), on(TODAY)).answered?.change).toBe(2)
  })
  it('that says nothing of this week leaves it as it was', () => {
    expect(answeredWeek(unsent, at(2), said({ kept: ['other'] }), on(TODAY))).toBe(unsent)
  })
  it('of a refusal is kept with the day it began, and gone once all is taken', () => {
    const answer = said({ kept: ['k'], refused: [{ key: 'k', week: '2026-W48', why: 'too-many' }] })
    const once = answeredWeek(unsent, at(2), answer, on('2026-11-22'))
    const twice = answeredWeek(once, at(2), answer, on(TODAY))
    expect(twice.refused).toEqual({ why: 'too-many', since: '2026-11-22', tried: TODAY })
    expect(answeredWeek(twice, at(2), said({ kept: ['k'] }), on(TODAY))).not.toHaveProperty('refused')
  })
})

describe('the book that a desk has seen', () => {
  const week = (name: string, mark: Partial<typeof book>, practice = 'hill') =>
    held({ week: name, practice, answered: { ...book, ...mark, change: 2 } })
  it('is that of its newest answered week, with the most syncs of each start', () => {
    const weeks = [
      week('2026-W46', { epoch: 'old', syncs: 99 }),
      week('2026-W48', { run: 'r2', syncs: 1 }),
      week('2026-W47', { syncs: 9 }),
      week('2026-W45', { syncs: 4 }),
      week('2026-W49', { epoch: 'other' }, 'mill'),
    ]
    expect(bookSeen(weeks, 'hill')).toEqual({
      epoch: 'first',
      runs: [
        { run: 'r2', syncs: 1 },
        { run: 'r1', syncs: 9 },
      ],
    })
  })
  it('is none before the first answer', () => expect(bookSeen([unsent], 'hill')).toBeUndefined())
  it('names the forty latest starts at most', () => {
    const weeks = Array.from({ length: 45 }, (_, n) => week(`2026-W${10 + n}`, { run: `r${n}` }))
    const runs = bookSeen(weeks, 'hill')!.runs.map(({ run }) => run)
    expect([runs.length, runs[0], runs.at(-1)]).toEqual([40, 'r44', 'r5'])
  })
})

describe('a week need not be held any more', () => {
  it('once it is answered and eight weeks old', () => {
    // Eight weeks before 24 November lies week 40.
    expect([isDone(held({ week: '2026-W39' }), TODAY), isDone(held({ week: '2026-W40' }), TODAY)]).toEqual([
      true,
      false,
    ])
    expect(isDone({ ...unsent, week: '2026-W20' }, TODAY)).toBe(false)
  })
  it('once a refusal for good has been told for seven days; one that may pass does not count', () => {
    const since = (day: string, why: WeekRefusal = 'ahead') => isDone(held(refused(why, TODAY, day)), TODAY)
    expect([since('2026-11-17'), since('2026-11-16'), since('2026-11-16', 'unknown')]).toEqual([
      false,
      true,
      false,
    ])
  })
})

it('staff are told of the weeks of their own practice alone, never with a key', () => {
  const all = [held(refused('ahead')), held({ ...refused('ahead'), practice: 'mill' }), held()]
  expect(notTakenOf(all, 'hill')).toEqual([{ week: '2026-W48', why: 'ahead' }])
})

describe('a week counted before the server’s clock was heard', () => {
  const DAYS = 86_400_000
  const before = { ...unsent, unchecked: true, undone: { 't3/tue/10': 1, 't1/croup/ed/accepted': 1 } }
  it('stands as it is where the clock was right, and is sent', () => {
    const right = checkedWeek(before, 0)
    expect(right).toEqual({ ...before, unchecked: false, change: before.change + 1 })
    expect(isToSend(right, 'hill', 'first', on(TODAY))).toBe(true)
  })
  it('goes to the week that it was, without its hours and half days, where it was wrong', () => {
    const wrong = checkedWeek(before, 21 * DAYS)
    expect(wrong.week).toBe('2026-W51')
    expect(wrong.counts).toEqual({ 't1/croup/ed/accepted': 2 })
    expect(wrong.undone).toEqual({ 't1/croup/ed/accepted': 1 })
  })
  it('is of the week most likely meant: three days to or fro leave it, four do not', () => {
    const weeks = [-4, -3, 3, 4].map((days) => checkedWeek(before, days * DAYS).week)
    expect(weeks).toEqual(['2026-W47', '2026-W48', '2026-W48', '2026-W49'])
  })
  it('is reckoned once', () => expect(checkedWeek(unsent, 21 * DAYS)).toBe(unsent))
})

it('taking a count back is a change, so that it is sent', () => {
  const back = undoneWeek(held(), ['t3/tue/10'], AT)
  expect(back).toMatchObject({ counts: held().counts, undone: { 't3/tue/10': 1 }, change: 3 })
  expect(isToSend(back, 'hill', 'first', on(TODAY))).toBe(true)
})

describe('a copy of a desk', () => {
  const line = [{ live: 'a', change: 2 }]
  it('counts on where it counted itself or all is answered, and nowhere else', () => {
    expect(mayGoOn({ ...unsent, line }, 'a')).toBe(true)
    expect(mayGoOn({ ...unsent, line }, undefined)).toBe(false)
    expect(mayGoOn(held({ line }), undefined)).toBe(true)
    expect(mayGoOn(held({ line, sealed: true }), undefined)).toBe(false)
    expect(countedWeek(held({ line }), ['t3/tue/10'], 'b', AT)).toMatchObject({
      change: 3,
      line: [
        { live: 'a', change: 2 },
        { live: 'b', change: 3 },
      ],
    })
  })
  it('that parts from a twin leaves what was answered, and takes what it counted since under its own key', () => {
    const sent = held({ line })
    const answered = answeredWeek({ ...unsent, line }, sent, said({ kept: ['k'] }), on(TODAY))
    const more = countedWeek(countedWeek(answered, ['t3/tue/10'], 'b', AT), ['t3/tue/11'], 'b', AT)
    const [left, moved] = partedWeek(more)
    expect(left).toMatchObject({ key: 'k', counts: sent.counts, change: 2, line, sealed: true })
    expect(moved).toMatchObject({ key: 'b', counts: { 't3/tue/10': 1, 't3/tue/11': 1 }, undone: {} })
    expect([isUnanswered(left!), isUnanswered(moved!)]).toEqual([false, true])
  })
})

describe('what travels of a week', () => {
  const sent = held()
  const answered = answeredWeek(unsent, sent, said({ kept: ['k'] }), on(TODAY))
  const more = undoneWeek(
    countedWeek(answered, ['t3/tue/10', 't3/tue/11'], 'a', AT),
    ['t3g/chest/morning'],
    AT,
  )
  it('is what changed since the server answered, counts and undos of the same cells', () => {
    const { counts, undone } = travelling(more, 'first')
    expect(counts).toEqual({ 't3/tue/10': 3, 't3/tue/11': 1, 't3g/chest/morning': 2 })
    expect(undone).toEqual({ 't3g/chest/morning': 1 })
  })
  it('is all to another book, and where something was refused', () => {
    expect(travelling(more, 'second')).toBe(more)
    expect(travelling(more, undefined)).toBe(more)
    const part = { ...more, ...refused('unknown') }
    expect(travelling(part, 'first')).toBe(part)
  })
})
