import { expect, it } from 'vitest'
import { exportLines } from '#server/operate/audit-lines.ts'
import { testServer } from '../test-server.ts'

it('what was done goes out without notes for staff, which may hold PINs, unless they are asked for', async () => {
  const server = await testServer()
  try {
    const cookie = await server.logIn('demo')
    const save = async (notesForStaff: string) => {
      const [base] = (await server.store.of('demo').document()).services
      const body = { service: { ...base, notesForStaff }, base, by: 'practice manager' }
      const answer = await server.lead(cookie, 'PUT', `/api/lead/services/${base!.id}`, body)
      expect(answer.status).toBe(200)
    }
    await save('Interpreter PIN 47119')
    await save('Interpreter PIN 30550')
    const lines = async (withNotes: boolean) => {
      let all = ''
      for await (const line of exportLines(server.store, 'demo', withNotes)) all += `${line}\n`
      return all
    }
    expect(await lines(false)).not.toMatch(/47119|30550/)
    // That they changed is told.
    expect(await lines(false)).toMatch(
      /"notesForStaff":"left out"[\s\S]*"notesForStaff":"left out, other ones"/,
    )
    expect(await lines(true)).toMatch(/47119[\s\S]*30550/)
  } finally {
    await server.stop()
  }
})
