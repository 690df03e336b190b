import { release as content, practice as sample } from 'virtual:real-content'
import { cleanup, render, screen, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { londonNow } from '#core/clock/wall-clock.ts'
import { callCounts } from '#lead/calls/calls-data.ts'
import { isPaper, PaperLinks, PaperSection } from '#lead/guidance/paper/PaperSection.tsx'
import { practice, release } from '#lead/link/lead-data.ts'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }
import { callsOver } from '../../core/measured/sample-calls.ts'

addWords({ ...en, ...leadEn })

const { fetch } = window
afterEach(() => {
  cleanup()
  callCounts.value = undefined
  window.fetch = fetch
})
beforeEach(() => {
  // The server is away: what was counted stands as a test sets it.
  window.fetch = () => Promise.reject(new TypeError('away'))
  practice.value = sample
  release.value = content
})
const topics = Object.values(content.pathways)
/** The place of a topic in the book, by the order of its group. */
const placeOf = (title: string) =>
  Object.keys(content.groups).indexOf(topics.find((topic) => topic.title === title)!.group)

describe('the guidance on paper', () => {
  it('offers each paper by a link that opens it', () => {
    render(<PaperLinks />)
    const links = screen.getAllByRole<HTMLAnchorElement>('link')
    expect(links).toHaveLength(4)
    for (const { hash } of links) expect(isPaper(hash.slice('#guidance/'.length))).toBe(true)
    expect(topics.some(({ id }) => isPaper(id))).toBe(false)
  })
  it('has every danger sign of the opening on the poster, with the place that a yes leads to', () => {
    const { container } = render(<PaperSection part="paper-poster" />)
    const rows = content.opening.breaths.flatMap((breath) => breath.rows)
    const items = within(container as HTMLElement).getAllByRole('listitem')
    expect(items).toHaveLength(rows.length)
    for (const [at, { to }] of rows.entries())
      expect(items[at]!.textContent).toContain(content.destinations[to]!.label)
  })
  it('gives each breath of the poster a heading of its own, so that none stands under another’s time', () => {
    const { container } = render(<PaperSection part="paper-poster" />)
    const sections = [...container.querySelectorAll('.poster section')]
    expect(sections).toHaveLength(content.opening.breaths.length)
    for (const section of sections) expect(section.querySelector('h3')?.textContent).toBeTruthy()
  })
  it('lists in the policy of a new practice no rows without a service, and names those at its end', () => {
    practice.value = { ...sample, services: [] }
    const { container } = render(<PaperSection part="paper-policy" />)
    const cells = [...container.querySelectorAll('td')].map((one) => one.textContent)
    expect(new Set(cells)).toEqual(new Set(['always there']))
    expect(container.textContent).toContain('No service is named yet for these')
  })
  it('keeps what is asked only after a yes within its sign', () => {
    const { container } = render(<PaperSection part="paper-poster" />)
    const thens = content.opening.breaths.flatMap(({ rows }) => rows.filter(({ follows }) => follows))
    expect(thens.length).toBeGreaterThan(0)
    const shown = [...container.querySelectorAll('.poster-then li')]
    expect(shown).toHaveLength(thens.length)
    for (const [at, { ask, follows }] of thens.entries()) {
      expect(shown[at]!.textContent).toContain(`If so, ask: “${ask}” Yes:`)
      const parent = content.opening.breaths.flatMap(({ rows }) => rows).find(({ id }) => id === follows)!
      expect(shown[at]!.parentElement!.closest('li')!.textContent).toContain(parent.say)
    }
  })
  it('says of each clause of the contract where it can be read, by a link', () => {
    render(<PaperSection part="paper-contract" />)
    const list = within(screen.getByRole('list', { name: 'Where it can be read' }))
    const links = list.getAllByRole<HTMLAnchorElement>('link')
    expect(links.every(({ protocol }) => protocol === 'https:')).toBe(true)
    for (const row of screen.getAllByRole('rowheader')) {
      const [, numbers] = /\(read in ([\d, ]+)\)$/.exec(row.textContent!)!
      for (const number of numbers!.split(', ')) expect(links[Number(number) - 1]).toBeDefined()
    }
  })
  it('has every topic in the index and in the book, under one number', () => {
    const { container } = render(<PaperSection part="paper-book" />)
    const numbers = [...container.querySelectorAll('.book-index li span')].map((span) => span.textContent)
    expect(new Set(numbers).size).toBe(topics.length)
    const placed = [...container.querySelectorAll('.book-topic')]
    expect(placed).toHaveLength(topics.length)
    const listed = [...container.querySelectorAll('.book-index li')].find((item) =>
      item.textContent?.startsWith('Sore throat'),
    )!
    const there = placed.find((topic) => topic.querySelector('h2')?.textContent === 'Sore throat')!
    expect(there.querySelector('.book-number')!.textContent).toBe(listed.querySelector('span')!.textContent)
  })
  it('names in the policy what the practice has for each place', () => {
    render(<PaperSection part="paper-policy" />)
    const pharmacy = sample.services.find(({ serves }) => serves.includes('pf-sore-throat'))!
    const row = screen.getByRole('rowheader', { name: content.destinations['pf-sore-throat']!.label })
    expect(row.closest('tr')!.textContent).toContain(pharmacy.name)
  })
  it('says in the policy of a service that is long unchecked that desks do not offer it', () => {
    const pharmacy = sample.services.find(({ serves }) => serves.includes('pf-sore-throat'))!
    practice.value = {
      ...sample,
      services: [
        { ...pharmacy, id: 'old', name: 'Old Pharmacy', checked: { ...pharmacy.checked, on: '2020-01-01' } },
        {
          ...pharmacy,
          id: 'new',
          name: 'New Pharmacy',
          checked: { ...pharmacy.checked, on: londonNow(Date.now()).slice(0, 10) },
        },
      ],
    }
    render(<PaperSection part="paper-policy" />)
    const row = screen.getByRole('rowheader', { name: content.destinations['pf-sore-throat']!.label })
    expect(row.closest('tr')!.querySelector('td')!.textContent).toBe(
      'Old Pharmacy (not offered until its details are checked), New Pharmacy',
    )
  })
  it('draws what only makes an answer sooner as no end, in words', () => {
    const { container } = render(<PaperSection part="paper-book" />)
    const throat = [...container.querySelectorAll('.book-topic')].find(
      (topic) => topic.querySelector('h2')?.textContent === 'Sore throat',
    )!
    const boxes = [...throat.querySelectorAll('.tree > li')]
    const floor = boxes.find((box) => box.textContent!.includes('third contact with no plan in place'))!
    expect(floor.textContent).toContain('At least: Within 2 working days')
    expect(floor.textContent).toContain('Go on down.')
    expect(floor.querySelector('.tree-no')!.textContent).toContain('yes or no')
    expect(boxes.at(-1)!.textContent).not.toContain('At least')
    expect(throat.textContent).toContain('a yes does not end there')
  })
  it('says beside each place whom it never takes, as the desk passes over it', () => {
    const { container } = render(<PaperSection part="paper-book" />)
    const throat = [...container.querySelectorAll('.book-topic')].find(
      (topic) => topic.querySelector('h2')?.textContent === 'Sore throat',
    )!
    const pharmacy = [...throat.querySelectorAll('.chain li')].filter((one) =>
      one.textContent!.includes('Pharmacy First for sore throat'),
    )
    expect(pharmacy.length).toBeGreaterThan(0)
    for (const one of pharmacy)
      expect(one.textContent).toContain(
        '(Not for: age under 5; age under 16, and pregnant or a baby in the last 6 weeks; weak immune system; third contact with no plan in place.)',
      )
    const refusing = Object.values(content.destinations).filter((one) => one.refuses.length > 0)
    for (const { label } of refusing)
      for (const one of container.querySelectorAll('.chain span[lang="en"]'))
        if (one.textContent === label) expect(one.nextElementSibling?.textContent).toContain('Not for')
  })
  it('promises no time for a place, as the need decides it', () => {
    const { container } = render(<PaperSection part="paper-policy" />)
    expect([...container.querySelectorAll('th[scope=col]')].map((one) => one.textContent)).toEqual([
      'Place',
      'Here',
    ])
    expect(container.querySelector('table')!.textContent).not.toMatch(/within minutes|same day/i)
    expect(container.textContent).toContain('names who acts and by when')
  })
  it('says how long the book is before it is printed, and prints a group or what is used most here alone', async () => {
    callCounts.value = callsOver(13, () => ({
      't1/sore-throat/pf-sore-throat/accepted': 9,
      't1/headache/gp-routine/accepted': 2,
      't1/other/other/accepted': 99,
    }))
    const { container } = render(<PaperSection part="paper-book" />)
    const shown = () => [...container.querySelectorAll('.book-topic h2')].map((one) => one.textContent)
    const sides = () => Number(/About (\d+) sides of A4/.exec(container.textContent!)?.[1])
    const whole = sides()
    expect(whole).toBeGreaterThan(topics.length)
    expect(container.textContent).toContain('takes a minute or more')
    const choice = screen.getByRole('combobox', { name: 'What to print' })
    await userEvent.selectOptions(choice, 'used')
    expect(shown()).toEqual(['Headache', 'Sore throat'].sort((a, b) => placeOf(a) - placeOf(b)))
    expect(sides()).toBeLessThan(6)
    expect(container.querySelectorAll('.book-index li')).toHaveLength(2)
    const group = content.pathways['sore-throat']!.group
    await userEvent.selectOptions(choice, group)
    expect(shown()).toHaveLength(topics.filter((topic) => topic.group === group).length)
    expect(sides()).toBeLessThan(whole)
  })
})
