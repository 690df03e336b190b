import { describe, expect, it } from 'vitest'
import { blankService, type Service } from '#core/practice/service.ts'
import { checkService, serviceNames } from '#core/practice/service-check.ts'
import { content } from '../../content/sample.ts'

const TODAY = '2026-11-24'
const names = serviceNames(content.release)
const good: Service = {
  ...blankService('hill-pharmacy', { on: TODAY, by: 'practice manager' }),
  name: 'Hill Pharmacy',
  serves: ['pf-sore-throat'],
  phones: [{ number: '01632 960000' }],
}
const problems = (change: Partial<Service>, known: Parameters<typeof checkService>[1] = names) =>
  checkService({ ...good, ...change }, known, TODAY)
const fields = (change: Partial<Service>) => problems(change).map(({ field }) => field)

it('a name and one way to reach it are enough', () => {
  expect(fields({})).toEqual([])
  expect(fields({ phones: [], address: '1 Mill Lane' })).toEqual([])
  expect(fields({ phones: [], refer: { way: 'book-here', steps: 'Book the blue list.' } })).toEqual([])
  expect(fields({ phones: [], refer: { way: 'book-here', steps: '  ' } })).toEqual(['phones'])
})
it('a number for the directory alone serves no kind of help, and may stand', () => {
  expect(fields({ serves: [] })).toEqual([])
})

it.each<[string, Partial<Service>, string]>([
  ['an id with a capital', { id: 'Hill' }, 'id'],
  ['an id that ends in a hyphen', { id: 'hill-' }, 'id'],
  ['an id without end', { id: 'a'.repeat(4000) }, 'id'],
  ['an id that every record has already', { id: 'constructor' }, 'id'],
  ['a name of blanks', { name: '  ' }, 'name'],
  ['a name of 121 letters', { name: 'x'.repeat(121) }, 'name'],
  ['a kind of help that there is not', { serves: ['pf-sore-trout'] }, 'serves'],
  ['a number that nobody can ring', { phones: [{ number: '960000' }] }, 'phones'],
  ['a way that is none', { refer: { way: 'fly' as never, steps: '' } }, 'way'],
  ['bank holidays at will', { bankHolidays: 'maybe' as never }, 'bankHolidays'],
  ['a place abroad', { place: { latitude: 40.7, longitude: -74 } }, 'place'],
  ['a booking page that is code', { bookingLink: 'javascript:alert(1)' }, 'bookingLink'],
  ['a booking page without a site', { bookingLink: 'https://localhost' }, 'bookingLink'],
  ['a text of 2001 letters', { cost: 'x'.repeat(2001) }, 'cost'],
  ['web page code in a word for the search', { words: ['<script>'] }, 'words'],
  ['web page code beside a number', { phones: [{ number: '999', label: '<b>Desk</b>' }] }, 'phones'],
  ['a check that is still to come', { checked: { on: '2026-11-25', by: 'manager' } }, 'checked'],
  ['a check on no date', { checked: { on: '2026-02-30', by: 'manager' } }, 'checked'],
  ['a check by nobody', { checked: { on: TODAY, by: ' ' } }, 'checked'],
  ['a check that holds for no day', { checkEvery: 0 }, 'checkEvery'],
  ['a check that holds for over two years', { checkEvery: 731 }, 'checkEvery'],
  ['a check that holds for half days', { checkEvery: 1.5 }, 'checkEvery'],
  ['full until a day without a time', { fullUntil: '2026-11-24' }, 'full'],
  [
    'a shut day that no calendar has',
    { specialDays: [{ from: '2026-02-29', to: '2026-03-01', times: [] }] },
    'specialDays',
  ],
])('%s is refused at its field', (_, change, field) => {
  expect(fields(change)).toEqual([field])
  expect(problems(change)[0]!.message).toMatch(/\.$/)
})

it('what is at the very edge may stand', () => {
  const edge: Partial<Service> = { name: 'x'.repeat(120), cost: 'x'.repeat(2000), checkEvery: 730 }
  expect(fields(edge)).toEqual([])
  expect(
    fields({ cost: 'Free if under 16 < 18, £5 > 60', bookingLink: 'http://a-b.example.org:80/x?y=1#z' }),
  ).toEqual([])
})

describe('a limit', () => {
  const message = (limit: string) => problems({ refuses: [limit] }).map((problem) => problem.message)
  it('in the words of the content may stand, settings included', () => {
    expect(
      fields({ refuses: ['age < 16', 'sex = male & age >= mh-age', 'not pregnant', 'days > 21'] }),
    ).toEqual([])
  })
  it('that cannot be read, or names what nobody knows, is refused with its own words', () => {
    expect(message('age <')[0]).toMatch(/^Cannot read "age <": .* Write it like "age < 16"\.$/)
    // What was typed is said once.
    expect(message('housebound; age < 2')[0]!.split('housebound').length).toBe(2)
    expect(message('age < sixteen')[0]).toMatch(/^"age < sixteen": /)
    expect(message('sex = femail')[0]).toMatch(/^"sex = femail": /)
    expect(message('wheelchair')[0]).toMatch(/^"wheelchair": /)
  })
  it('of a file that is read back is read for its form alone', () => {
    const known = { ...names, conditions: 'any' } as const
    expect(problems({ refuses: ['wheelchair'] }, known)).toEqual([])
    expect(problems({ refuses: ['age <'] }, known)).toHaveLength(1)
  })
})

it('everything that is wrong is said at once', () => {
  const wrong = { id: 'Hill', name: '', phones: [{ number: '1' }, { number: 'x' }], refuses: ['age <'] }
  expect(fields(wrong)).toEqual(['id', 'name', 'phones', 'phones', 'refuses'])
})
