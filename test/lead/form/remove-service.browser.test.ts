import { h, render } from 'preact'
import { expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { blankService } from '#core/practice/service.ts'
import { RemoveService } from '#lead/form/RemoveService.tsx'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

it('asks again where another lead saved the service meanwhile, and says who, when and what', async () => {
  const base = { ...blankService('shop', { on: '2026-11-24', by: 'GP' }), name: 'Corner Pharmacy' }
  const unseen = { ...base, cost: 'Free' }
  const last = { by: 'practice manager', person: 'Ann', at: '2026-11-24T10:15' }
  const onRemove = vi.fn()
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  const show = (seen: typeof unseen | undefined) =>
    render(h(RemoveService, { base, unseen: seen, last: seen && last, onRemove }), root)
  show(undefined)
  await page.getByRole('button', { name: 'Remove this service' }).click()
  await page.getByRole('button', { name: 'Yes, remove it' }).click()
  expect(onRemove).toHaveBeenLastCalledWith(undefined)
  show(unseen)
  await expect
    .poll(() => page.getByRole('alert').element().textContent)
    .toContain('Saved on 24 November 2026 at 10:15 by: Ann')
  await expect.element(page.getByRole('cell', { name: 'Free' })).toBeVisible()
  await page.getByRole('button', { name: 'Remove it all the same' }).click()
  expect(onRemove).toHaveBeenLastCalledWith(unseen)
})
