import { expect, it } from 'vitest'
import { chosenBefore, fileMark, keepChosen } from '#lead/exchange/kept-choices.ts'
import { absentFrom } from '#lead/exchange/picked.ts'

it('remembers what was put right in a file that was taken, for that very file alone', async () => {
  localStorage.clear()
  const mark = await fileMark(new Blob(['Name,Phone\nHill,1632960202\n']))
  const other = await fileMark(new Blob(['Name,Phone\nHill,1632960203\n']))
  const chosen = { repairs: { '2 Phones': '01632 960202' }, uses: ['name', 'phones'] as const }
  expect(chosenBefore(mark)).toBeUndefined()
  keepChosen(mark, chosen)
  keepChosen(other, {})
  expect(chosenBefore(mark)).toEqual(chosen)
  expect(chosenBefore(other)).toBeUndefined()
  keepChosen(mark, {})
  expect(chosenBefore(mark)).toBeUndefined()
  for (let at = 0; at < 20; at += 1) keepChosen(`file ${at}`, chosen)
  expect([chosenBefore('file 19'), chosenBefore('file 0')]).toEqual([chosen, undefined])
})

it('counts as absent from a file only what it does not name, not what stands on a line that is left out', () => {
  const held = ['Hill Feet', 'Elm Lane Pharmacy', 'Vale Dentist'].map((name) => ({ id: name, name }))
  const changes = [{ service: held[0], before: held[0], kind: 'same', fields: [] }] as never
  expect(absentFrom({ changes }, held)).toBe(2)
  expect(absentFrom({ changes, leftOut: ['ELM LANE pharmacy'] }, held)).toBe(1)
  expect(absentFrom({ changes: [], leftOut: ['Elm Lane Pharmacy'] }, held)).toBe(0)
})
