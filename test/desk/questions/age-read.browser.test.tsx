import { screen, waitFor } from '@testing-library/preact'
import { beforeEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { call } from '#desk/call/desk-state.ts'
import { answers, asked, openCall, openDesk, press } from '../at-the-desk.tsx'

beforeEach(() => void openDesk())

it('“30m” says that it was read as months, and one key makes it years of a male', async () => {
  openCall('sore-throat')
  await asked('Who is on the line?')
  await press('t')
  await press('30m{Enter}{Enter}')
  await waitFor(() => expect(answers().age).toBe('30m'))
  await screen.findByRole('button', { name: 'Read as months. Or: Male, 30' })
  await press('?')
  const list = await screen.findByRole('dialog', { name: 'Keys on this screen' })
  expect(list.textContent).toContain('Shift+MRead as months')
  await press('{Escape}')
  await asked(/./)
  await press('{Shift>}M{/Shift}')
  await waitFor(() => expect(answers()).toMatchObject({ age: '30', sex: 'male' }))
  expect(screen.queryByText(/Read as months/)).toBeNull()
  // The box that it was typed into does not bring it back.
  await press('p')
  await asked('On the record')
  expect(answers()).toMatchObject({ age: '30', sex: 'male' })
})
it('nothing is said of it where it cannot be both', async () => {
  openCall('sore-throat', { age: '30m', sex: 'female' })
  await asked(/./)
  expect(screen.queryByText(/Read as months/)).toBeNull()
  openDesk()
  openCall('sore-throat', { age: '30', sex: 'male' })
  await asked(/./)
  expect(screen.queryByText(/Read as months/)).toBeNull()
})
it('“22m” of somebody else is what the line says: each choice asks first, is no letter of the box, and Enter takes the months', async () => {
  for (const before of ['', '{Enter}'])
    for (const [key, about] of [
      ['w', 'with'],
      ['o', 'away'],
    ] as const) {
      // Straight after the number "o" begins "22 months old".
      if (key === 'o' && !before) continue
      openDesk()
      openCall('sore-throat')
      await asked('Who is on the line?')
      await press(`t22m${before}${key}`)
      await screen.findByText('Enter now takes 22 months. M again: Male, 22 years.')
      const box = document.querySelector<HTMLInputElement>('#age')!
      expect([before, key, box.value, call.value!.about, answers()]).toEqual([
        before,
        key,
        '22m',
        undefined,
        {},
      ])
      await press('{Enter}')
      await waitFor(() => expect(answers()).toEqual({ age: '22m' }))
      await press(key)
      await waitFor(() => expect(call.value!.about).toBe(about))
      expect(answers()).toEqual({ age: '22m' })
    }
})
it('“19m” of the patient on the line is a male of 19, and keys typed ahead after it are kept; few months of whoever rings ask first', async () => {
  openCall('warts-verrucas')
  await asked('Who is on the line?')
  await press('19Mp')
  await waitFor(() =>
    expect(call.value).toMatchObject({ about: 'self', answers: { age: '19', sex: 'male' } }),
  )
  openDesk()
  openCall('warts-verrucas', { sex: 'female' })
  await asked('Who is on the line?')
  await press('19mp')
  await waitFor(() =>
    expect(call.value).toMatchObject({ about: 'self', answers: { age: '19', sex: 'female' } }),
  )
  openDesk()
  openCall('warts-verrucas')
  await asked('Who is on the line?')
  await press('8mp')
  await screen.findByText('Enter now takes 8 months. M again: Male, 8 years.')
  expect([call.value!.about, answers()]).toEqual([undefined, {}])
})
it('where a topic is for babies alone nobody is asked whether an age is years: “8mw”, “6ww” and “8m”, Enter, go on', async () => {
  for (const [keys, age] of [
    ['8mw', '8m'],
    ['6ww', '6w'],
    ['8m{Enter}w', '8m'],
  ] as const) {
    openDesk()
    openCall('teething-crying')
    await asked('Who is on the line?')
    await press(keys)
    await waitFor(() => expect(call.value).toMatchObject({ about: 'with', answers: { age } }))
  }
  // Two years are an age there too.
  openDesk()
  openCall('teething-crying')
  await asked('Who is on the line?')
  await press('2mw')
  await screen.findByText('Enter now takes 2 months. M again: Male, 2 years.')
})
it('a key or a tap of the sex that holds keeps it; another changes it', async () => {
  openCall('sore-throat', { sex: 'female' })
  await asked('Who is on the line?')
  await press('f')
  await userEvent.click(screen.getByRole('button', { name: 'Female' }))
  await press('6{Enter}w')
  await waitFor(() =>
    expect(call.value).toMatchObject({ about: 'with', answers: { age: '6', sex: 'female' } }),
  )
  openDesk()
  openCall('sore-throat', { sex: 'female' })
  await asked('Who is on the line?')
  await press('m')
  await waitFor(() => expect(answers().sex).toBe('male'))
})
it('the M that the line tells of makes it years after a key that asked first, whether the box was left before or not', async () => {
  for (const before of ['', '{Enter}']) {
    openDesk()
    openCall('sore-throat')
    await asked('Who is on the line?')
    await press(`t22m${before}w`)
    await screen.findByText('Enter now takes 22 months. M again: Male, 22 years.')
    await press('m')
    const box = document.querySelector<HTMLInputElement>('#age')!
    await waitFor(() =>
      expect([before, box.value, document.activeElement?.id]).toEqual([before, '22mm', 'age']),
    )
    await press('w')
    await waitFor(() => expect(answers()).toEqual({ age: '22', sex: 'male' }))
    expect(call.value!.about).toBe('with')
  }
})
it('“30mm” of the patient on the line is a male of 30; where it is known that they are, so is “30m”', async () => {
  openCall('sore-throat')
  await asked('Who is on the line?')
  await press('t30mmp')
  await waitFor(() => expect(answers()).toMatchObject({ age: '30', sex: 'male' }))
  openDesk()
  openCall('sore-throat', {}, 'self')
  await asked('How old')
  await press('30m{Enter}')
  await waitFor(() => expect(answers()).toMatchObject({ age: '30', sex: 'male' }))
  openDesk()
  openCall('sore-throat', { sex: 'female' }, 'self')
  await asked('How old')
  await press('30m{Enter}')
  await waitFor(() => expect(answers()).toMatchObject({ age: '30', sex: 'female' }))
})
it('a letter that is a key of the screen makes no months or weeks before that was read: it asks, and Enter takes it', async () => {
  for (const [typed, age, says] of [
    ['3w', '3w', '3 weeks. Years: type 3y.'],
    ['3M', '3m', '3 months. M again: Male, 3 years.'],
  ] as const) {
    openDesk()
    openCall('sore-throat')
    await asked('Who is on the line?')
    await press(`t${typed}`)
    await screen.findByText(says)
    await press(age === '3w' ? 'p' : '{Enter}')
    await screen.findByText(`Enter now takes ${says}`)
    expect([call.value!.about, answers().age]).toEqual([undefined, undefined])
    await press('{Enter}')
    await waitFor(() => expect(answers().age).toBe(age))
    await press('w')
    await waitFor(() => expect(call.value!.about).toBe('with'))
    expect(answers().age).toBe(age)
  }
  openDesk()
  openCall('sore-throat')
  await asked('Who is on the line?')
  await press('t3w{Backspace}y{Enter}w')
  await waitFor(() => expect(call.value).toMatchObject({ about: 'with', answers: { age: '3' } }))
})
it('a digit typed ahead makes no child of 7 one of 71, and in the box it takes the place of what stood', async () => {
  openCall('sore-throat', { age: '7' })
  await asked('Who is on the line?')
  await press('n')
  await press('1p')
  await waitFor(() => expect(call.value!.about).toBe('self'))
  expect(answers().age).toBe('7')
  openDesk()
  openCall('sore-throat', { age: '7' })
  await asked('Who is on the line?')
  await press('nt9{Enter}')
  await waitFor(() => expect(answers().age).toBe('9'))
})
it('a stray 0 is no newborn', async () => {
  openCall('sore-throat', {}, 'with')
  await asked('How old')
  await press('0{Enter}')
  await screen.findByText(/"0" is not an age/)
  expect(answers().age).toBeUndefined()
})
it('“30m” of somebody else stays months, and says so plainly; so do months too few for a man', async () => {
  for (const [keys, age, plain] of [
    ['30m{Enter}{Enter}w', '30m', true],
    ['8m{Enter}{Enter}w', '8m', false],
  ] as const) {
    openDesk()
    openCall('sore-throat')
    await asked('Who is on the line?')
    await press('t')
    await press(keys)
    await waitFor(() => expect(answers().age).toBe(age))
    const chip = await screen.findByRole('button', { name: /^Read as months/ })
    expect(getComputedStyle(chip).fontWeight === '650').toBe(plain)
  }
})
it.each([
  ['18 monthsw', '18m'],
  ['6 weeks{Enter}w', '6w'],
  ['2 yearsw', '2'],
  ['10 days{Enter}w', '10d'],
  ['44 monthsw', '44m'],
  ['7yrs{Enter}w', '7'],
  ['7 years oldw', '7'],
  ['44fw', '44', 'female'],
  ['44 femalew', '44', 'female'],
])('“%s” is an age in words and then a key', async (keys, age, sex?: string) => {
  openCall('sore-throat')
  await asked('Who is on the line?')
  await press(keys)
  await waitFor(() => expect(call.value).toMatchObject({ about: 'with', answers: { age } }))
  expect(answers().sex).toBe(sex)
  expect(screen.queryByRole('dialog')).toBeNull()
})
it('“18 months” of the patient on the line is no man’s years: somebody is with the child, and the age of a fact is typed in words too', async () => {
  openCall('sore-throat')
  await asked('Who is on the line?')
  await press('18 months{Enter}p')
  await waitFor(() => expect(call.value).toMatchObject({ about: 'with', answers: { age: '18m' } }))
  openDesk()
  openCall('sore-throat', {}, 'with')
  await asked('How old')
  await press('18 months{Enter}')
  await waitFor(() => expect(answers().age).toBe('18m'))
})
