import { h, render } from 'preact'
import { beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { RemoveDesk } from '#lead/desks/RemoveDesk.tsx'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

const onRemove = vi.fn()
beforeEach(() => {
  onRemove.mockReset()
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  render(h(RemoveDesk, { called: 2, onRemove }), root)
})
const ask = () => page.getByRole('button', { name: 'Remove desk 2' })

it('asks first, with the focus on what keeps the desk', async () => {
  await ask().click()
  await expect
    .poll(() => document.querySelector('[role=alert]')?.textContent)
    .toContain('Remove desk 2? It goes on with what it has.')
  await expect.poll(() => document.activeElement?.textContent).toBe('No, keep it')
  expect(onRemove).not.toHaveBeenCalled()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => document.activeElement?.textContent).toBe('Remove')
  expect(onRemove).not.toHaveBeenCalled()
})

it('removes it after a yes', async () => {
  await ask().click()
  await page.getByRole('button', { name: 'Yes, remove it' }).click()
  expect(onRemove).toHaveBeenCalledTimes(1)
})
