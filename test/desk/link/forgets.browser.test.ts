import { afterEach, expect, it } from 'vitest'
import { enrolWithCode } from '#desk/link/enrol.ts'
import { forgetsOvernight, noteForgets } from '#desk/link/forgets.ts'

const network = window.fetch
afterEach(() => {
  window.fetch = network
  noteForgets(false)
})

it('joins by a lasting code as it is read out, and knows from then on that it is wiped each night', async () => {
  const codes: unknown[] = []
  let forgets = true
  window.fetch = async (_path, init) => {
    codes.push(JSON.parse(String(init?.body)).code)
    return Response.json({
      token: 'a-token-of-a-desk-here',
      practice: 'one',
      ...(forgets ? { forgets } : {}),
    })
  }
  expect(await enrolWithCode(' abcd-efgh-jkmn-pqrs tuvw ')).toBe('joined')
  expect([codes[0], forgetsOvernight()]).toEqual(['ABCDEFGHJKMNPQRSTUVW', true])
  forgets = false
  await enrolWithCode('ABCDEFGH')
  expect(forgetsOvernight()).toBe(false)
})
