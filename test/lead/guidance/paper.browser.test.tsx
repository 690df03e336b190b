import { release as content, practice as sample } from 'virtual:real-content'
import { cleanup, render, screen, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isPaper, PaperLinks, PaperSection } from '#lead/guidance/paper/PaperSection.tsx'
import { practice, release } from '#lead/link/lead-data.ts'

afterEach(cleanup)
beforeEach(() => {
  practice.value = sample
  release.value = content
})
const topics = Object.values(content.pathways)

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
})
