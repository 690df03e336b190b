import { practice as realPractice } from 'virtual:real-content'
import { h, render } from 'preact'
import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { blankService, type Service } from '#core/practice/service.ts'
import { practice } from '#lead/link/lead-data.ts'
import { ChristmasCard } from '#lead/week/ChristmasCard.tsx'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

const open = (id: string, name: string, byday: string): Service => ({
  ...blankService(id, { on: '2026-11-01', by: 'manager' }),
  ...{ name, phones: [{ number: '01632 960201' }] },
  schedules: [{ freq: 'WEEKLY', byday, opens_at: '09:00', closes_at: '17:00' }],
})
const services = [
  open('hill', 'Hill Feet', 'MO,TU,WE,TH,FR'),
  open('vale', 'Vale Pharmacy', 'MO,TU,WE,TH,FR,SA'),
  open('dale', 'Dale Physio', 'MO'),
]

it('closes Christmas for all own services in one step, but for those that are mostly open on a day inside it', async () => {
  const { fetch } = window
  const own = { ...realPractice, services }
  practice.value = own
  const sent: { services: Service[]; as: string }[] = []
  window.fetch = async (_path, init) => {
    if (init?.method !== 'POST') return Response.json({ revisions: [], full: {}, reports: [] })
    sent.push(JSON.parse(String(init.body)))
    return Response.json({ practice: { ...own, revision: own.revision + 1, services: sent[0]!.services } })
  }
  try {
    render(h(ChristmasCard, { services, today: '2026-11-27' }), document.body)
    await expect.element(page.getByText(/Friday 25 December 2026.*Friday 1 January 2027/)).toBeVisible()
    await expect
      .element(page.getByRole('checkbox', { name: /^Vale Pharmacy.*Saturday 26/ }))
      .not.toBeChecked()
    await page.getByRole('checkbox', { name: 'Dale Physio' }).click()
    await page.getByRole('button', { name: 'Close this 1 on those days' }).click()
    await expect.element(page.getByText('Christmas is set for 1 service.')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible()
    expect(sent).toMatchObject([{ as: 'christmas', services: [{ id: 'hill' }] }])
    const days = sent[0]!.services[0]!.specialDays!.map(({ from }) => from.slice(5))
    // On 26 and 27 December, a weekend, its usual hours are shut anyhow.
    expect(days).toEqual(['12-25', '12-28', '01-01'])
  } finally {
    window.fetch = fetch
  }
})
