import axe from 'axe-core'
import { afterEach, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'
import { asked, nothingSeen, openCall, openDesk } from '../at-the-desk.tsx'
import { wronglyMarked } from '../english-unmarked.ts'
import { NAMES } from '../states.ts'

const media = (name: string) => cdp().send('Emulation.setEmulatedMedia', { media: name })

afterEach(async () => {
  dispatchEvent(new Event('afterprint'))
  await media('')
})

it('the printed slip is the main part of its page, and nothing stands outside it', async () => {
  openDesk()
  openCall(
    'sore-throat',
    { opening: 'none', ...nothingSeen, signs: 'none', age: '30', sex: 'male', days: '2' },
    'with',
  )
  await asked(/·/)
  await media('print')
  dispatchEvent(new Event('beforeprint'))
  expect(document.querySelector('#slip article')!.checkVisibility()).toBe(true)
  expect(await wronglyMarked(NAMES)).toEqual([])
  const { violations } = await axe.run(document, { rules: { 'document-title': { enabled: false } } })
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 80)}`)).toEqual([])
})
