import { h, render } from 'preact'
import { useState } from 'preact/hooks'
import { beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { blankService, type Service } from '#core/practice/service.ts'
import { checkService } from '#core/practice/service-check.ts'
import { type FormState, withChange } from '#lead/fields/form-state.ts'
import { FormGroups } from '#lead/form/FormGroups.tsx'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

const TODAY = '2026-11-24'
const names = { destinations: new Set<string>(), conditions: 'any' } as const
const night: Service = {
  ...blankService('out-of-hours', { on: TODAY, by: 'practice manager' }),
  ...{ name: 'Out of hours', phones: [{ number: '01632 960201' }], bankHolidays: 'closed' },
  schedules: [{ freq: 'WEEKLY', byday: 'MO', opens_at: '01:00', closes_at: '05:00' }],
}
let kept: Service

function Form({ start }: { readonly start: Service }) {
  const [service, setService] = useState(start)
  kept = service
  const form: FormState = {
    service,
    set: (change) => setService((now) => withChange(now, change)),
    ...{ drafts: {}, setDraft: () => {}, searchOnly: true, setSearchOnly: () => {} },
    problems: checkService(service, names, TODAY),
  }
  return h(FormGroups, { form })
}

function show(start: Service): void {
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  render(h(Form, { start }), root)
}
beforeEach(() => show(night))

const group = () => page.getByRole('group', { name: 'Unusual but right' })

it('a tick says that night hours are right, which is kept and asked no more', async () => {
  expect(checkService(kept, names, TODAY)).toHaveLength(1)
  await group().getByRole('checkbox', { name: '01:00-05:00 is right' }).click()
  await expect.poll(() => kept.meant).toBe('01:00-05:00')
  expect(checkService(kept, names, TODAY)).toEqual([])
  await group().getByRole('checkbox').click()
  await expect.poll(() => 'meant' in kept).toBe(false)
})

it('the question beside the times takes a no as well as a yes', async () => {
  const times = page.getByRole('group', { name: 'Monday', exact: true }).getByRole('textbox')
  times.elements()[0]!.focus()
  page.getByRole('checkbox', { name: '01:00-05:00 is right' }).element().focus()
  await page.getByRole('button', { name: 'No, 01:00 to 05:00 is right' }).click()
  await expect.poll(() => kept.meant).toBe('01:00-05:00')
  await expect
    .poll(() => page.getByRole('button', { name: 'Yes, 13:00 to 17:00' }).elements())
    .toHaveLength(0)
})

it('a place open 24 hours that is closed on bank holidays is asked about in the same way', async () => {
  const always = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '23:59' }
  show({ ...night, schedules: [always as Service['schedules'][number]] })
  await group()
    .getByRole('checkbox', { name: /closed on bank holidays/ })
    .click()
  await expect.poll(() => checkService(kept, names, TODAY)).toEqual([])
})

it('nothing is asked of ordinary hours', async () => {
  show({ ...night, schedules: [{ ...night.schedules[0]!, opens_at: '09:00', closes_at: '17:00' }] })
  await expect.element(page.getByText('Mon 09:00-17:00').first()).toBeVisible()
  expect(group().elements()).toHaveLength(0)
})
