import { expect, it } from 'vitest'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import type { Practice } from '#core/practice/practice.ts'
import { changesBetween, deskPractice } from '#core/practice/practice-changes.ts'
import { isPractice, isPracticeChanges } from '#desk/link/practice-shape.ts'
import { content } from '../../content/sample.ts'

const sent = (body: unknown): unknown => JSON.parse(JSON.stringify(body))
const all: readonly Practice[] = [
  content.demo('2026-11-24'),
  content.newPractice('2026-11-24'),
  emptyPractice('new', 'New Surgery'),
]

it('takes every document that a server may send, and every change between two', () => {
  for (const practice of all) expect(isPractice(sent(deskPractice(practice)))).toBe(true)
  const before = { ...all[0]!, services: all[0]!.services.slice(2) }
  expect(isPracticeChanges(sent(changesBetween(before, all[0]!)))).toBe(true)
})
it('takes a document in which a later server says more', () => {
  expect(isPractice({ ...(sent(all[0]) as object), rooms: 4 })).toBe(true)
})
it('refuses a document that lacks a part, or has a part of another kind', () => {
  const whole = sent(deskPractice(all[0]!)) as Record<string, unknown> & { services: object[] }
  for (const part of ['id', 'name', 'revision', 'division', 'coreHours', 'settings', 'services', 'overrides'])
    for (const wrong of [undefined, null, 7.5, [7]])
      if (!(part === 'revision' && wrong === 7.5))
        expect(isPractice({ ...whole, [part]: wrong }), `${part}: ${JSON.stringify(wrong)}`).toBe(false)
  for (const part of ['id', 'serves', 'phones', 'refer', 'refuses', 'schedules', 'checked', 'languages'])
    expect(isPractice({ ...whole, services: [{ ...whole.services[0], [part]: 7 }] }), part).toBe(false)
})
