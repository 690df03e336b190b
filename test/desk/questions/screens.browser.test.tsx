import { screen, waitFor } from '@testing-library/preact'
import { beforeEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { spokenVoice } from '#core/call/person.ts'
import { inVoice } from '#core/pathway/voice.ts'
import { NO_DANGER } from '#core/search/danger.ts'
import { answer } from '#desk/call/call.ts'
import { enquiryOf, stepOf } from '#desk/call/call-step.ts'
import { call, openPathway, parked, query, raising, update } from '#desk/call/desk-state.ts'
import { topics } from '#desk/link/content-store.ts'
import { answers, asked, button, closed, nothingSeen, openCall, openDesk, press } from '../at-the-desk.tsx'

const none = { opening: 'none' } as const
/** Nothing on the record that a sore throat looks for. */
const unseen = {
  immune: 'no',
  'risky-meds': 'no',
  steroids: 'no',
  frail: 'no',
  alert: 'no',
  third: 'no',
} as const
const facts = () => {
  const { step } = stepOf(call.value!)
  return step.screen === 'facts' ? step.facts.map(({ id }) => id) : []
}

beforeEach(openDesk)

describe('who is on the line', () => {
  it('is one key, with age and sex as the record shows them', async () => {
    openCall('sore-throat')
    await asked('Who is on the line?')
    await userEvent.fill(screen.getByLabelText('Age'), '7')
    await userEvent.click(button('Female'))
    await userEvent.click(button('Someone with them'))
    expect(call.value).toMatchObject({ about: 'with', answers: { age: '7', sex: 'female' } })
  })
  it('shares its screen with the record’s glance where the age was said, one key each, in either order', async () => {
    openCall('sore-throat', { age: '7' })
    await asked('Who is on the line?')
    await userEvent.click(button('Someone with them'))
    await userEvent.click(await screen.findByRole('button', { name: 'None seen' }))
    expect(answers()).toEqual({ age: '7', ...unseen })
    await asked('Right now, any of these')
    await press('{Escape}')
    await asked('On the record')
    await press('c')
    await asked('blood thinner')
    await press('n')
    const { third: _, ...glanced } = unseen
    expect(answers()).toEqual({ age: '7', ...glanced })
    await asked('Right now, any of these')
    openDesk()
    openCall('sore-throat', { age: '7' })
    await asked('Who is on the line?')
    await press('2n')
    await asked('Who is on the line?')
    await press('p')
    expect(answers()).toEqual({ age: '7', ...unseen, 'risky-meds': 'yes' })
    await asked('Right now, any of these')
  })
  it('leads a sore throat of a child of 7 to its answer in eight keys', async () => {
    openCall('sore-throat', { age: '7' })
    let keys = 0
    for (const [words, key] of [
      ['Who is on the line?', 'w'],
      ['On the record', 'n'],
      ['Right now, any of these', 'n'],
      ['This week', 'n'],
      ['Any of these', 'n'],
      ['Any of these', 'n'],
      ['Any of these now?', 'n'],
      ['How long', '1'],
    ] as const) {
      await asked(words)
      await press(key)
      keys++
    }
    await asked(/Pharmacy First/)
    expect([keys, answers().days]).toEqual([8, '0..7'])
  })
  it('takes an age by its digits from anywhere, or after T, and the letters stay keys', async () => {
    openCall('sore-throat')
    await asked('Who is on the line?')
    await press('24')
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Age').value).toBe('24'))
    await press('f')
    await waitFor(() => expect(answers()).toEqual({ sex: 'female' }))
    await press('p')
    const said = { about: 'self', answers: { age: '24', sex: 'female' } }
    await waitFor(() => expect(call.value).toMatchObject(said))
    openDesk()
    openCall('sore-throat', { age: '7' })
    await asked('Who is on the line?')
    await press('t')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Age')))
    await press('{Backspace}24m')
    await screen.findByText(/24 months/)
    await press('m{Enter}')
    await waitFor(() => expect(answers()).toEqual({ age: '24', sex: 'male' }))
    await asked('Who is on the line?')
  })
  it('is gone back to by Esc with all that was said there, and left by the next', async () => {
    openCall('sore-throat')
    await asked('Who is on the line?')
    await press('f')
    await press('p')
    await asked('How old')
    await press('{Escape}')
    await asked('Who is on the line?')
    expect(call.value).toMatchObject({ answers: { sex: 'female' } })
    expect(call.value!.about).toBeUndefined()
    await press('p')
    await asked('How old')
    await press('52F{Enter}')
    await asked('On the record')
    expect([answers(), screen.queryByLabelText('Age')]).toEqual([{ age: '52', sex: 'female' }, null])
    for (const words of ['How old', 'Who is on the line?']) {
      await press('{Escape}')
      await asked(words)
    }
    await press('{Escape}')
    expect(call.value).toBeUndefined()
  })
  it('was typed along: Esc leaves the call at once, and drops none of it unsaid', async () => {
    openPathway('sore-throat', { answers: { age: '24', sex: 'female' } })
    await asked('Who is on the line?')
    await press('{Escape}')
    expect(call.value).toBeUndefined()
  })
  it('refuses what is no age and says what to type', async () => {
    openCall('sore-throat', {}, 'with')
    await asked('How old')
    await press('{Enter}')
    expect(screen.getByRole('alert').textContent).toMatch(/^Type a number of years/)
    await press('400{Enter}')
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/^"400" is not an age/))
    expect(answers()).toEqual({})
  })
  it('says what is wrong with an age and goes no further', async () => {
    openCall('sore-throat')
    await asked('Who is on the line?')
    await userEvent.fill(screen.getByLabelText('Age'), 'old')
    await userEvent.click(button('The patient'))
    expect(call.value!.about).toBeUndefined()
    expect(screen.getByLabelText('Age').getAttribute('aria-invalid')).toBe('true')
  })
  it.each([
    ['p', 'self'],
    ['w', 'with'],
    ['o', 'away'],
  ])('takes the key %s', async (key, about) => {
    openCall('sore-throat')
    await asked('Who is on the line?')
    await press(key)
    expect(call.value!.about).toBe(about)
  })
  it('shows nothing typed for one call when another takes its place', async () => {
    openCall('sore-throat')
    await asked('Who is on the line?')
    await press('{F9}')
    openCall('earache-adult')
    await asked('Who is on the line?')
    await userEvent.fill(screen.getByLabelText('Age'), '44')
    await press('{F9}')
    await screen.findByRole('dialog')
    await press('1')
    await waitFor(() => expect(call.value!.pathway).toBe('sore-throat'))
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Age').value).toBe(''))
  })
})

describe('a small child', () => {
  it.each([
    ['3', 'with'],
    ['11m', 'with'],
    ['7', 'self'],
  ])('of %s who is chosen as who rings is spoken for by someone: %s', async (age, about) => {
    openCall('sore-throat', { age })
    await asked('Who is on the line?')
    await press('p')
    await waitFor(() => expect(call.value!.about).toBe(about))
  })
  it.each([
    ['3', 'with'],
    ['7', 'self'],
  ])('whose age of %s is typed after is spoken for too: %s', async (age, about) => {
    openCall('sore-throat', {}, 'self')
    await asked(/How old/)
    await press(`${age}{Enter}`)
    await waitFor(() => expect(answers().age).toBe(age))
    expect(call.value!.about).toBe(about)
  })
})

describe('a caller who is not with the patient', () => {
  beforeEach(() => openCall('sore-throat', {}, 'away'))

  it('goes on with the patient, or with someone beside them', async () => {
    await asked(/./)
    await press('w')
    expect(call.value!.about).toBe('with')
  })
  it('can be parked, and found again', async () => {
    await asked(/./)
    expect(screen.getAllByRole('button', { name: /Park/ })).toHaveLength(1)
    await press('{F9}')
    expect(parked.value.map((one) => one.call.pathway)).toEqual(['sore-throat'])
    expect(call.value).toBeUndefined()
  })
  it('leads to the duty clinician when the patient cannot be reached', async () => {
    await asked(/./)
    await press('c')
    expect(raising.value).toBe(true)
  })
})

describe('the opening', () => {
  beforeEach(() => openCall('sore-throat', { age: '40', ...nothingSeen }, 'with'))
  const breath = (at: number) => {
    const { step } = stepOf(call.value!)
    if (step.screen !== 'opening') throw new Error('The opening is over.')
    const wanted = call.value!.release.opening.breaths[at]!.id
    return step.rows.filter((row) => row.breath === wanted)
  }

  it('answers one breath with one key, and asks the next', async () => {
    await asked('Right now, any of these')
    const first = breath(0)
    await press('n')
    expect(first.every(({ id }) => answers()[id] === 'no')).toBe(true)
    await asked('This week, even if gone, any of these')
  })
  it('ends at once on a digit', async () => {
    await asked('Right now, any of these')
    const [row] = breath(0)
    await press('1')
    expect(answers()[row!.id]).toBe('yes')
    expect(stepOf(call.value!).step.screen).toBe('disposition')
  })
  it('keeps a sign of a later breath that was marked early', async () => {
    await asked('Right now, any of these')
    const later = breath(1)[0]!
    await userEvent.click(button(`Not sure: ${later.say}`))
    await press('n')
    await asked('This week, even if gone, any of these')
    expect(button(`Not sure: ${later.say}`).getAttribute('aria-pressed')).toBe('true')
    await press('n')
    expect(answers()[later.id]).toBe('unsure')
  })
  it('gives what was marked together with a sign that is ticked', async () => {
    await asked('Right now, any of these')
    const [one, two] = breath(0)
    await userEvent.click(button(`Not sure: ${two!.say}`))
    await press('1')
    expect(answers()).toMatchObject({ [one!.id]: 'yes', [two!.id]: 'unsure' })
  })
  it('marks a sign that does not lead to 999 and goes on, then asks what follows its yes', async () => {
    await asked('Right now, any of these')
    await press('n')
    await asked('This week, even if gone, any of these')
    await userEvent.click(button(/^heavy or tight chest/))
    expect(answers()['chest-week']).toBeUndefined()
    await press('n')
    await asked('In the last 12 hours?')
    expect(answers()).toMatchObject({ 'chest-week': 'yes', 'blackout-week': 'no' })
    expect(button(/^yes/).textContent).toContain('Y')
    await press('y')
    await asked('Any of these')
    await press('n')
    await asked('Any of these')
    await press('n')
    expect(stepOf(call.value!).step).toMatchObject({ disposition: { destination: 'ed' } })
  })
  it('asks the age before the opening where nobody knows it', async () => {
    openDesk()
    openCall('sore-throat', {}, 'with')
    await asked('How old')
    await userEvent.type(screen.getByRole('textbox'), '4{Enter}')
    await asked('On the record')
    await press('n')
    await asked('Right now, any of these')
    expect(breath(0).map(({ id }) => id)).toContain('child-now')
  })
  it('answers all of it with one key, or refuses all of it', async () => {
    await asked('Right now, any of these')
    await press('0')
    expect(stepOf(call.value!).step.screen).not.toBe('opening')
    await press('{Escape}')
    await asked('Right now, any of these')
    await press('r')
    const rows = Object.entries(answers()).filter(([id]) => id !== 'age' && !(id in nothingSeen))
    expect(new Set(rows.map(([, reply]) => reply))).toEqual(new Set(['declined']))
  })
})

describe('the gate', () => {
  beforeEach(() => openCall('cervical-screening'))

  it('lets a planned call go on with one key', async () => {
    await asked('Is anyone ill')
    await press('n')
    expect(answers()).toEqual({ gate: 'no' })
  })
  it('shows the caller’s own words where they were more than a request, and never those of another call', async () => {
    await asked('Is anyone ill')
    expect(screen.queryByText(/They said/)).toBeNull()
    call.value = undefined
    query.value = 'cancel my smear, i am bleeding'
    openPathway('cervical-screening')
    query.value = 'repeat prescription for mum'
    await screen.findByText('They said: “cancel my smear, i am bleeding”')
  })
  it('goes on where a clinician has it in hand', async () => {
    await asked('Is anyone ill')
    expect(button(/^Known/).textContent).toContain('K')
    await press('k')
    expect(answers()).toEqual({ gate: 'known' })
  })
  it('leads a yes to who is ringing, the opening and the problem, with the first request in sight', async () => {
    await asked('Is anyone ill')
    await press('y')
    await asked('Who is on the line?')
    await userEvent.fill(screen.getByLabelText('Age'), '58')
    await press('{Enter}w')
    await asked('On the record')
    await press('n')
    await asked('Right now, any of these')
    topics.value = {
      topics: ['sore-throat', 'book-cancel'].map((id) => ({
        id,
        title: call.value!.release.pathways[id]!.title,
        group: 'g',
        kind: call.value!.release.pathways[id]!.kind,
        words: ['sore'],
      })),
      groups: [{ id: 'g', title: 'Group' }],
      danger: NO_DANGER,
    }
    await press('0')
    await screen.findByLabelText('What is the problem?')
    expect(document.querySelector('.first-request')!.textContent).toMatch(/Also asked for: Smear test/)
    await userEvent.type(screen.getByLabelText('What is the problem?'), 'sore')
    await screen.findByRole('option', { name: /Sore throat/ })
    expect(screen.queryByRole('option', { name: /Cancel or move/ })).toBeNull()
    await press('{Enter}')
    expect(answers().problem).toBe('sore-throat')
    expect(stepOf(call.value!).pathway.id).toBe('sore-throat')
  })
  it('asks the danger signs of the request where no topic fits, is for the duty clinician today, and the first request is finished after', async () => {
    update((open) => ({ ...answer(open, { gate: 'yes', opening: 'none', age: '58' }), about: 'with' }))
    await screen.findByLabelText('What is the problem?')
    await userEvent.click(button(/No topic fits/))
    expect(stepOf(call.value!).step).toMatchObject({ screen: 'signs' })
    await userEvent.click(await screen.findByRole('button', { name: /None of/ }))
    expect(stepOf(call.value!).step).toMatchObject({ disposition: { destination: 'duty-today', rank: 3 } })
    await asked(/today/i)
    await press('a')
    await closed('Accepted and counted.')
    await press('{Enter}')
    expect(call.value).toMatchObject({ pathway: 'cervical-screening', about: 'with' })
    expect(answers()).toMatchObject({ gate: 'known', problem: 'none', age: '58' })
    expect(Object.values(answers())).not.toContain('yes')
  })
  it('asks the bereaved in their own words: a no is that they are all right, as at each gate', async () => {
    openDesk()
    openCall('death-admin')
    await asked('I am so sorry. Do you feel ill or unsafe yourself today?')
    await press('n')
    expect(answers()).toEqual({ gate: 'no' })
  })
})

describe('the signs of a topic', () => {
  const first = () => {
    const { step } = stepOf(call.value!)
    if (step.screen !== 'signs') throw new Error('There are no signs here.')
    const rank = (to: string) => call.value!.release.destinations[to]!.high
    const voice = spokenVoice(enquiryOf(call.value!))
    const signs = step.signs.map((sign) => ({ ...sign, say: inVoice(sign.say, voice) }))
    return {
      signs,
      high: signs.find(({ to }) => rank(to) >= 4)!,
      low: signs.find(({ to }) => rank(to) < 4)!,
    }
  }
  beforeEach(() => openCall('sore-throat', { ...none, ...unseen, hot: 'no', age: '30', sex: 'male' }, 'with'))

  it('are answered together with one key', async () => {
    await asked('Any of these now?')
    const { signs } = first()
    await press('n')
    expect(signs.every(({ id }) => answers()[id] === 'no')).toBe(true)
  })
  it('go at once when one is urgent, with what was marked before it', async () => {
    await asked('Any of these now?')
    const { high, low } = first()
    await userEvent.click(button(low.say))
    expect(answers()[low.id]).toBeUndefined()
    expect(button('None of the rest')).toBeTruthy()
    await userEvent.click(button(high.say))
    expect(answers()).toMatchObject({ [low.id]: 'yes', [high.id]: 'yes' })
    expect(stepOf(call.value!).step.screen).toBe('disposition')
    const words = high.say.split(' ').slice(0, 3).join(' ')
    await waitFor(() => expect(document.querySelector('.chips')!.textContent).toContain(words))
  })
  it('stand under what they lead to, the gravest first, each in view of the next', async () => {
    await asked('Any of these now?')
    const { signs } = first()
    const rank = (to: string) => call.value!.release.destinations[to]!.high
    const shown = [...document.querySelectorAll('button.tick')].map(({ textContent }) => textContent)
    const inTurn = shown.flatMap((words) => signs.find(({ say }) => words.endsWith(say)) ?? [])
    expect(inTurn).toHaveLength(signs.length)
    // What is only heard comes after all that is asked.
    const toAsk = inTurn.filter(({ look }) => !look)
    expect(inTurn.slice(0, toAsk.length)).toEqual(toAsk)
    for (const some of [toAsk, inTurn.slice(toAsk.length)]) {
      const ranks = some.map(({ to }) => rank(to))
      expect(ranks).toEqual(ranks.toSorted((one, other) => other - one))
    }
    expect(screen.getAllByRole('heading', { level: 2 })[0]!.textContent).toBe('Calls 999')
    // What is only heard is not counted.
    expect(toAsk.length).toBeLessThan(signs.length)
    expect(button(`None of ${toAsk.length}`).textContent).toContain('N')
  })
  it('are read in two breaths when they are more than eighteen, each with its own "none"', async () => {
    openDesk()
    openCall('tired-all-the-time', { ...none, ...nothingSeen, age: '50', sex: 'female' }, 'with')
    await asked('Any of these now?')
    const { signs } = first()
    expect(signs.length).toBeGreaterThan(18)
    const half = Math.ceil(signs.length / 2)
    await press('n')
    expect(signs.filter(({ id }) => answers()[id] === 'no')).toHaveLength(half)
    const toAsk = () => document.querySelectorAll('.weight:not(.heard-only) .tick').length
    await waitFor(() => expect(document.querySelectorAll('.weight .tick')).toHaveLength(signs.length - half))
    expect(button(`None of ${toAsk()}`)).toBeTruthy()
    await asked('Any of these now?')
    await press('n')
    expect(signs.every(({ id }) => answers()[id] === 'no')).toBe(true)
  })
  it('toggle when they are not urgent, and the rest is answered after them', async () => {
    await asked('Any of these now?')
    const { low, signs } = first()
    await userEvent.click(button(low.say))
    // A ticked row says so after its words.
    await userEvent.click(button(new RegExp(`^${low.say}`)))
    await userEvent.click(button(`Not sure: ${low.say}`))
    await press('n')
    expect(answers()[low.id]).toBe('unsure')
    expect(signs.filter(({ id }) => answers()[id] === 'no')).toHaveLength(signs.length - 1)
  })
})

describe('facts', () => {
  it('take a number: digits go into its box, Enter gives it, and the next box is empty', async () => {
    openCall('sore-throat', { ...none, signs: 'none' }, 'with')
    await asked(/\?/)
    expect(facts()).toEqual(['age'])
    await press('7')
    await press('{Enter}')
    expect(answers().age).toBe('7')
    await asked('How long')
    // Whoever sees a box types "14", of which the 1 would be a range.
    expect(screen.queryByLabelText('Days')).toBeNull()
    await press('t')
    const box = await screen.findByLabelText<HTMLInputElement>('Days')
    expect(box.value).toBe('')
    await waitFor(() => expect(document.activeElement).toBe(box))
    await press('14{Enter}')
    await waitFor(() => expect(answers().days).toBe('14'))
  })
  it('take a range that matters, not sure, or rather not say', async () => {
    openCall('sore-throat', { ...none, signs: 'none', age: '30', sex: 'male' }, 'with')
    await asked('How long')
    await press('2')
    expect(answers().days).toBe('8..21')
    await press('{Escape}')
    await asked('How long')
    await press('u')
    expect(answers().days).toBe('unsure')
  })
  it('take yes and no in one list: what is marked, and the rest alike', async () => {
    openCall('uti-woman', { ...none, signs: 'none', age: '30', sex: 'female', days: '2' }, 'with')
    await asked(/./)
    const [one, ...rest] = facts()
    expect(rest.length).toBeGreaterThan(0)
    await press('1')
    expect(answers()[one!]).toBeUndefined()
    await press('n')
    expect(Object.values(answers())).toContain('yes')
    expect([one, ...rest].every((id) => answers()[id!] !== undefined)).toBe(true)
  })
  it('take a choice by its digit', async () => {
    openCall('missed-or-late', { gate: 'no', signs: 'none' })
    await asked(/./)
    const { step } = stepOf(call.value!)
    if (step.screen !== 'facts') throw new Error('It asks no fact first.')
    const [fact] = step.facts
    await press('2')
    expect(answers()[fact!.id]).toBe(Object.keys(fact!.options!)[1])
  })
})

describe('the record at a glance', () => {
  const glance = Object.keys(unseen).filter((id) => id !== 'third')
  const rows = () => {
    const { step } = stepOf(call.value!)
    return step.screen === 'glance' ? step.facts.map(({ id }) => id) : []
  }
  beforeEach(() => openCall('sore-throat', { ...none, age: '30', sex: 'male' }, 'with'))

  it('shows what can change this answer, and N says that none of it is seen', async () => {
    await asked('On the record')
    expect(rows()).toEqual(glance)
    await press('n')
    expect(glance.map((id) => answers()[id])).toEqual(glance.map(() => 'no'))
  })
  it('takes a digit for what is seen, and the rest is not', async () => {
    await asked('On the record')
    await press('2')
    expect(answers()['risky-meds']).toBeUndefined()
    await press('n')
    expect(answers()).toMatchObject({ immune: 'no', 'risky-meds': 'yes', alert: 'no' })
  })
  it.each([
    ['y', 'unsure'],
    ['n', 'no'],
    ['u', 'unsure'],
  ])('asks one question aloud where the record is not open; %s leaves every row %s', async (key, reply) => {
    await asked('On the record')
    const ids = rows()
    await press('c')
    await asked('blood thinner')
    await press(key)
    expect(ids.map((id) => answers()[id])).toEqual(ids.map(() => reply))
  })
})

describe('danger signs in two columns', () => {
  it.each([
    ['sore-throat', '30', 'female'],
    ['uti-woman', '30', 'female'],
  ])('%s: each row stands under the heading of its group, in its own column', async (topic, age, sex) => {
    openCall(topic, { ...none, ...nothingSeen, pregnant: 'no', age, sex }, 'with')
    await asked(/any of these/i)
    const left = (part: Element) => Math.round(part.getBoundingClientRect().left)
    const rows = [...document.querySelectorAll('.signs.many .ticks li')]
    expect(rows.length).toBeGreaterThan(8)
    // What is only heard stands in a box of its own, set in a little.
    const toAsk = rows.filter((row) => !row.closest('.heard-only'))
    expect(toAsk.length).toBeGreaterThan(8)
    expect(new Set(toAsk.map(left)).size).toBe(2)
    for (const row of rows) {
      const heading = row.closest('section')!.querySelector('h2')!
      expect(heading.textContent).not.toBe('')
      expect(Math.abs(left(row) - left(heading))).toBeLessThan(20)
    }
  })
})

describe('what is only heard', () => {
  it('is no part of “not sure” nor of “rather not say”, which are of what was asked', async () => {
    openCall('fit-note-extend', { gate: 'no' }, 'self')
    await asked('Any of these now?')
    await press('r')
    expect(answers()).toMatchObject({ 'numb-pee': 'declined', 'heard-head': 'no', 'heard-die': 'no' })
  })
  it('has neither of them where nothing is asked, but “not sure” of each row', async () => {
    openCall('book-cancel', { gate: 'no' }, 'self')
    await asked('Was any of these said?')
    const below = [...document.querySelectorAll('.actions [aria-keyshortcuts]')]
    expect(below.map((one) => one.getAttribute('aria-keyshortcuts'))).toEqual(['N', '/'])
    await userEvent.click(screen.getByRole('button', { name: /^Not sure.*face, arm, speech/ }))
    expect(answers()).toMatchObject({ 'heard-head': 'unsure' })
  })
  it('offers a place for what was said and stands in no row', async () => {
    openCall('book-cancel', { gate: 'no' }, 'self')
    await asked('Was any of these said?')
    await userEvent.click(button('Something else was said'))
    expect(await screen.findByRole('combobox', { name: /new words/i })).toHaveFocus()
  })
})
