import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  asBoardValue,
  BOARD_FIELDS,
  type Change,
  isOfOneDay,
  type Standing,
  takesPlace,
} from '#core/practice/board.ts'

const TODAY = '2026-11-24'
const standing = (id: string, day = TODAY): Standing => ({ id, day })
const change = (id: string, over: readonly string[] = [], day = TODAY): Change => ({ id, day, over })

it('who is there is of one day; the visit cut-off and what to do when the list is full stay', () => {
  expect(BOARD_FIELDS.filter((field) => !isOfOneDay(field))).toEqual(['visitCutOff', 'whenFull'])
})

it('keeps a time as it is meant, and an extension without its own "ext"', () => {
  for (const typed of ['10.30', '10:30', '1030', '10.30am'])
    expect(asBoardValue('visitCutOff', typed), typed).toBe('10:30')
  expect(asBoardValue('visitCutOff', ' ')).toBe('')
  expect(asBoardValue('visitCutOff', 'half ten')).toBeUndefined()
  for (const typed of ['201', 'ext 201', 'Ext. 201', ' extn 201'])
    expect(asBoardValue('extension', typed), typed).toBe('201')
  for (const typed of ['Room 3', 'room 3', '3']) expect(asBoardValue('room', typed), typed).toBe('3')
  expect(asBoardValue('clinician', 'Dr Extance ')).toBe('Dr Extance')
})

describe('a change of the board', () => {
  it('stands where nothing stood', () => expect(takesPlace(change('a'), undefined, true)).toBe(true))
  it('takes the place of what its writer saw', () => {
    expect(takesPlace(change('b', ['a']), standing('a'), true)).toBe(true)
  })
  it('never hides what its writer did not see', () => {
    expect(takesPlace(change('b', ['other']), standing('a'), true)).toBe(false)
    expect(takesPlace(change('b'), standing('a'), false)).toBe(false)
  })
  it('sent again changes nothing, though it names itself', () => {
    expect(takesPlace(change('a', ['a']), standing('a'), true)).toBe(false)
  })
  it('of today takes the place of yesterday’s people, seen or not, and never the other way round', () => {
    expect(takesPlace(change('b'), standing('a', '2026-11-23'), true)).toBe(true)
    expect(takesPlace(change('b', ['a'], '2026-11-23'), standing('a'), true)).toBe(false)
  })
  it('of what is the same every day goes by what was seen, not by the day', () => {
    expect(takesPlace(change('b'), standing('a', '2026-11-23'), false)).toBe(false)
    expect(takesPlace(change('b', ['a'], '2026-11-23'), standing('a'), false)).toBe(true)
  })
})

it('changes of one after the other come to the last, however late, doubled or out of order they arrive', () => {
  const ids = ['a', 'b', 'c', 'd']
  const all = ids.map((id, at) => change(id, ids.slice(0, at)))
  const arrivals = fc
    .array(fc.constantFrom(...all), { maxLength: 8 })
    .chain((more) => fc.shuffledSubarray([...all, ...more], { minLength: all.length + more.length }))
  fc.assert(
    fc.property(arrivals, fc.boolean(), (arriving, ofOneDay) => {
      let stands: Standing | undefined
      for (const one of arriving) if (takesPlace(one, stands, ofOneDay)) stands = one
      expect(stands!.id).toBe('d')
    }),
  )
})
