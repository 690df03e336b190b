import { describe, expect, it } from 'vitest'
import { weekHtml, weekText } from '#server/calls/week-files.ts'
import { weekPage, wordsOfWeek } from '#server/calls/week-page.ts'
import { content } from '../../content/sample.ts'
import { callsOver } from '../../core/measured/sample-calls.ts'

const cells = {
  't1/sore-throat/pf-sore-throat/accepted': 62,
  't1/sore-throat/pf-sore-throat/declined-gp': 3,
  't4/physio/absent/gp-soon': 1,
}
const page = (
  week: Readonly<Record<string, number>>,
  language: 'en' | 'cy' = 'en',
  practice = 'Hill Surgery',
) =>
  weekPage(
    wordsOfWeek(
      callsOver(20, () => week),
      { places: content.release.destinations, language },
    ),
    { practice, at: 'https://desk.example.org/lead' },
  )

describe('the page of last week', () => {
  it('tells the five sentences with the numbers that may leave', () => {
    expect(weekText(page(cells))).toBe(`Hill Surgery
Last whole week, 16 November 2026 to 22 November 2026

- 65 calls, 13.0 a working day.
- 60 of 65 were helped by someone other than a GP.
- 60 of 65 took what was offered; 1 to 7 wanted the GP.
- For the duty clinician now or today, a home visit, A&E or 999: 0. That is 0.0 in each half-day.
- 1 to 7 times the right help could not be had.

Desks heard from: 1 of 1.
The numbers after “of” differ. “Took what was offered” counts all calls where the reply was noted. “Helped by someone other than a GP” counts those that were about care by the same day or later.
Here 0 is shown, small numbers are told as “1 to 7”, and the rest goes to the nearest 5. So numbers need not add up.
The lead page has the true numbers: https://desk.example.org/lead
`)
  })
  it('says of which answers the duty clinician is told, each that is counted', () => {
    const told = Object.entries(content.release.destinations).filter(([, one]) => one.tellsDuty === 'now')
    expect(told.map(([id]) => id).sort()).toEqual(['call-999', 'duty-now', 'duty-today', 'ed', 'visit'])
    const week = { ...cells, 't1/headache/duty-today/accepted': 20, 't1/headache/visit/accepted': 15 }
    expect(weekText(page(week))).toContain(
      '- For the duty clinician now or today, a home visit, A&E or 999: 35.',
    )
    expect(weekText(page(week, 'cy'))).toContain(
      '- I’r clinigydd ar ddyletswydd nawr neu heddiw, ymweliad cartref, adran frys neu 999: 35.',
    )
  })
  it('speaks Welsh', () => {
    const text = weekText(page(cells, 'cy'))
    expect(text).toContain('Yr wythnos gyfan ddiwethaf, 16 Tachwedd 2026 i 22 Tachwedd 2026')
    expect(text).toContain('roedd 1 i 7 eisiau')
    expect(text).not.toMatch(/\{\{|letter-|month-/)
  })
  it('says that there were too few calls, and no number of them', () => {
    const { sentences } = page({ 't1/sore-throat/pf-sore-throat/accepted': 24 })
    expect(sentences).toEqual([
      'There were too few calls in this week to send numbers of. The lead page has them.',
    ])
  })
  it('says that nothing was counted yet', () => {
    const none = { ...callsOver(1, () => ({})), cells: {} }
    const words = wordsOfWeek(none, { places: content.release.destinations, language: 'en' })
    expect(weekPage(words, { practice: 'Hill', at: '/lead' })).toMatchObject({
      title: 'Last week',
      notes: [expect.any(String)],
    })
  })
  it('is HTML in which a name stays a name', () => {
    const html = weekHtml(page(cells, 'cy', 'Hill <b> & "Dale"'))
    expect(html).toContain('<html lang="cy">')
    expect(html).toContain('<p>Hill &lt;b&gt; &amp; &quot;Dale&quot;</p>')
    expect(html).not.toContain('<b>')
    expect(html.match(/<li>/g)).toHaveLength(5)
  })
})
