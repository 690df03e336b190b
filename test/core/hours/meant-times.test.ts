import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meantTimes } from '#core/hours/meant-times.ts'

/** What was probably meant by times such as "9:00-5:00", on a day with these others. */
const meant = (said: string, ...others: string[]) => {
  const [first, ...rest] = [said, ...others].map((text) => {
    const [opens = '', closes = ''] = text.split('-')
    return { opens, closes }
  })
  const times = meantTimes(first!, [first!, ...rest])
  return times && `${times.opens}-${times.closes}`
}

describe('a time that ends before it begins', () => {
  it('was meant to end in the afternoon where that is later the same day', () => {
    expect(meant('09:00-05:00')).toBe('09:00-17:00')
    expect(meant('08:00-06:30')).toBe('08:00-18:30')
    expect(meant('12:00-05:00')).toBe('12:00-17:00')
  })
  it.each(['22:00-06:00', '13:00-02:00', '09:00-00:30', '04:59-03:00'])(
    '"%s" is a night, as it stands',
    (said) => {
      expect(meant(said)).toBeUndefined()
    },
  )
  it('may begin as early as five', () => expect(meant('05:00-04:00')).toBe('05:00-16:00'))
})

describe('small hours', () => {
  it('after a morning were meant as the afternoon', () => {
    expect(meant('02:00-05:00', '09:00-12:30')).toBe('14:00-17:00')
    expect(meant('01:30-07:59', '06:00-12:00')).toBe('13:30-19:59')
  })
  it('were meant as the afternoon without a morning beside them too', () => {
    expect(meant('01:00-05:00')).toBe('13:00-17:00')
    expect(meant('01:00-06:00')).toBe('13:00-18:00')
    expect(meant('02:00-05:00', '14:00-18:00')).toBe('14:00-17:00')
  })
  it('stand as the end of a night, or from midnight', () => {
    expect(meant('17:00-05:00')).toBeUndefined()
    expect(meant('00:00-05:00')).toBeUndefined()
  })
  it('stand where they run into the morning itself, or begin at midnight', () => {
    expect(meant('02:00-08:00', '09:00-12:30')).toBeUndefined()
    expect(meant('00:00-05:00', '09:00-12:30')).toBeUndefined()
  })
})

it.each(['09:00-17:00', '08:00-12:00', '14:00-17:00'])(
  'times of a whole day, "%s", are not asked about',
  (said) => {
    expect(meant(said, '09:00-12:00')).toBeUndefined()
  },
)

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`)
it('what was meant lies in one day, and is not asked about again', () => {
  fc.assert(
    fc.property(clock, clock, clock, clock, (opens, closes, from, to) => {
      const other = { opens: from, closes: to }
      const times = meantTimes({ opens, closes }, [{ opens, closes }, other])
      if (!times) return
      expect(times.opens < times.closes).toBe(true)
      expect(meantTimes(times, [times, other])).toBeUndefined()
    }),
  )
})
