import { screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { stepOf } from '#desk/call/call-step.ts'
import { call, composed, query, raising, update } from '#desk/call/desk-state.ts'
import { changeLanguage } from '#ui/language.ts'
import { asked, button, closed, nothingSeen, openCall, openDesk, press } from '../at-the-desk.tsx'
import type { HandClock } from '../call/real-desk.ts'
import { emptyOutbox } from '../empty-outbox.ts'

let clock: HandClock
const title = () => {
  const { step } = stepOf(call.value!)
  if (step.screen !== 'disposition') throw new Error('There is no answer yet.')
  return call.value!.release.destinations[step.disposition.destination]!.label
}
/** A child of 7 with a sore throat for two days, at the answer. */
async function soreThroat(): Promise<void> {
  openCall(
    'sore-throat',
    {
      opening: 'none',
      signs: 'none',
      age: '7',
      sex: 'male',
      days: '2',
      immune: 'no',
      frail: 'no',
      pregnant: 'no',
    },
    'with',
  )
  await toAnswer()
}
/** Answers no to what is still asked. */
async function toAnswer(): Promise<void> {
  for (;;) {
    const { step } = stepOf(call.value!)
    if (step.screen === 'disposition') return asked(title())
    if (step.screen !== 'facts') throw new Error(`A question was left: ${step.screen}.`)
    await asked(/./)
    await press('n')
  }
}

beforeEach(() => {
  clock = openDesk()
})

describe('the answer', () => {
  it('Esc closes what W opened before it goes back', async () => {
    await soreThroat()
    const fold = document.querySelector<HTMLDetailsElement>('.to-say details')!
    await press('w')
    await waitFor(() => expect(fold.open).toBe(true))
    const before = call.value
    await press('{Escape}')
    expect([fold.open, call.value]).toEqual([false, before])
    await press('{Escape}')
    await waitFor(() => expect(call.value).not.toBe(before))
  })
  it('says where, by when, what to say and when to come back', async () => {
    await soreThroat()
    const { step } = stepOf(call.value!)
    if (step.screen !== 'disposition') throw new Error('There is no answer yet.')
    const { say, safetyNet, service } = step.disposition
    const text = document.querySelector('main')!.textContent
    expect(text).toContain(say)
    expect(text).toContain(safetyNet.spoken)
    expect(text).toContain(call.value!.practice.services.find(({ id }) => id === service!.service)!.name)
  })
  it('marks what is read out as English on a Welsh screen', async () => {
    await changeLanguage('cy')
    await soreThroat()
    const english = [...document.querySelectorAll('main [lang="en"]')].map((one) => one.textContent)
    const { step } = stepOf(call.value!)
    if (step.screen !== 'disposition') throw new Error('There is no answer yet.')
    expect(english).toContain(title())
    expect(english).toContain(step.disposition.say)
    expect(english).toContain(step.disposition.safetyNet.spoken)
    await changeLanguage('en')
  })
  it('says why in both halves where a sign decides who and the answers decide how soon', async () => {
    openCall(
      'breastfeeding',
      {
        opening: 'none',
        'breast-lump': 'yes',
        signs: 'none',
        age: '40',
        sex: 'female',
        'feeding-help': 'no',
        ...nothingSeen,
      },
      'self',
    )
    await toAnswer()
    const why = screen.getByText(/Why this/).closest('details')!
    expect(why.textContent).toMatch(/".*lump.*" was answered yes\.How soon comes from the answers: /)
    expect(why.textContent).not.toContain('No danger sign')
  })
  it('offers the next service of the same kind when this one has no room', async () => {
    await soreThroat()
    const { step } = stepOf(call.value!)
    if (step.screen !== 'disposition') throw new Error('There is no answer yet.')
    const [first, second] = step.disposition.services
    await press('c')
    expect(call.value!.option).toMatchObject({ destination: step.disposition.destination })
    expect(call.value!.option!.services[0]!.service).not.toBe(first!.service)
    expect(second).toBeDefined()
    expect(call.value!.responses).toEqual([
      { destination: step.disposition.destination, response: 'no-capacity', service: first!.service },
    ])
  })
  it('offers the GP to a caller who wants one', async () => {
    await soreThroat()
    await press('g')
    expect(call.value!.release.destinations[call.value!.option!.destination]!.gp).toBe(true)
    expect(call.value!.responses[0]!.response).toBe('declined-gp')
  })
  it('can be raised without ending', async () => {
    await soreThroat()
    await press('{F8}')
    expect(raising.value).toBe(true)
    expect(call.value!.ended).toBeUndefined()
  })
})

describe('an answer for the ambulance', () => {
  const cannotSwallow = async () => {
    openCall(
      'sore-throat',
      { opening: 'none', signs: 'none', drool: 'yes', age: '7', sex: 'male', days: '2' },
      'with',
    )
    await asked(/999/)
  }
  it('says so where somebody says no and nothing else can be offered, and opens nothing by itself', async () => {
    await cannotSwallow()
    await press('d')
    await asked(/Duty clinician now/)
    for (const key of ['d', 'd']) await press(key)
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Nothing else can be offered.*F8/)
    expect([raising.value, call.value!.responses.length]).toEqual([false, 2])
  })
  it('has nothing less to choose instead', async () => {
    await cannotSwallow()
    expect(screen.queryByText(/^Instead/)).toBeNull()
  })
  it('says to ring back at once when the caller has left', async () => {
    await cannotSwallow()
    await press('l')
    await closed('Counted: caller left.')
    expect(screen.getByRole('alert').textContent).toMatch(
      /^They left before help was sure\. Ring back the number they rang from now/,
    )
  })
  it('says nothing of it when someone with a sore throat has left', async () => {
    await soreThroat()
    await press('l')
    await closed('Counted: caller left.')
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('an answer for the hospital', () => {
  const rawLips = async () => {
    openCall('rash-new', { opening: 'none', signs: 'none', raw: 'yes', age: '31', sex: 'female' }, 'with')
    await asked(/A&E/)
  }
  it('says nothing against itself: who may be catching says so at the door, and nobody is asked to phone first', async () => {
    await rawLips()
    const text = document.querySelector('main')!.textContent
    expect(text).not.toContain('They phone before they go in')
    expect(text).toContain('Say at the door that it may be catching')
  })
  it('is never full', async () => {
    await rawLips()
    expect(screen.queryByRole('button', { name: 'Full today' })).toBeNull()
    expect(button('Details are wrong')).toBeTruthy()
  })
})

describe.each(['fgm-forced', 'trauma-ptsd'])(
  'where a text could harm or tell what is private: %s',
  (topic) => {
    const sends = () => screen.queryAllByRole('button', { name: /message|slip/i })
    const abuse = async () => {
      openCall(topic, { opening: 'none', signs: 'none', age: '30', sex: 'female' }, 'self')
      await toAnswer()
    }
    it('no message and no slip is offered before the number is said to be safe', async () => {
      await abuse()
      expect(sends()).toEqual([])
      await press('m')
      await screen.findByRole('dialog', { name: 'Is this number safe to text or ring?' })
      await press('1')
      await waitFor(() => expect(sends()).toHaveLength(2))
    })
    it.each([
      ['2', 'not safe'],
      ['3', 'not sure'],
    ])('%s, %s, hides both and says so in one line', async (key) => {
      await abuse()
      await press('m')
      await screen.findByRole('dialog', { name: 'Is this number safe to text or ring?' })
      await press(key)
      await waitFor(() => expect(document.querySelector('.number-unsafe')).not.toBeNull())
      expect(sends()).toEqual([])
    })
  },
)

describe('a service marked full on the answer, also without a network', () => {
  const answer = () => {
    const { step } = stepOf(call.value!)
    if (step.screen !== 'disposition') throw new Error('There is no answer yet.')
    return step.disposition
  }
  const nameOf = (id: string) => call.value!.practice.services.find((one) => one.id === id)!.name
  const shown = () => document.querySelector('.service-line.first strong')?.textContent
  const full = async () => {
    const before = shown()
    await userEvent.click(button('Full today'))
    await waitFor(() => expect(shown()).not.toBe(before))
    await asked(/./)
  }
  const network = window.fetch
  beforeEach(async () => {
    window.fetch = () => Promise.reject(new TypeError('no network'))
    await soreThroat()
  })
  afterEach(async () => {
    window.fetch = network
    await emptyOutbox()
  })

  it('gives its place to the next at once, which A then accepts', async () => {
    const [first, second] = answer().services.map(({ service }) => nameOf(service))
    await full()
    expect(shown()).toBe(second)
    const line = document.querySelector('.passed-over')!.textContent
    expect(line).toContain(`${first} (full until the end of today)`)
    await press('a')
    await closed('Accepted and counted.')
    expect(call.value!.responses).toEqual([
      expect.objectContaining({ destination: answer().destination, response: 'accepted' }),
    ])
    expect(nameOf(answer().service!.service)).toBe(second)
  })
  it('takes it again when it has room again', async () => {
    const first = shown()
    await full()
    await userEvent.click(button('It has room again'))
    await waitFor(() => expect(shown()).toBe(first))
    await asked(/./)
  })
  it('may be full until another time, chosen after the next place has come', async () => {
    const first = shown()
    await full()
    await userEvent.click(button('Change the time'))
    await userEvent.click(await screen.findByRole('button', { name: 'the end of tomorrow' }))
    await waitFor(() =>
      expect(document.querySelector('.passed-over')!.textContent).toContain(
        `${first} (full until the end of tomorrow)`,
      ),
    )
  })
  it('is left for the next kind of help when nothing of this kind is left today for whom tomorrow is too late', async () => {
    update((open) => ({ ...open, answers: { ...open.answers, frail: 'yes' } }))
    const { destination, services } = answer()
    await asked(title())
    for (const _ of services) await full()
    expect(answer().destination).not.toBe(destination)
    const given = call.value!.release.destinations[answer().destination]!
    await asked(given.label)
    await press('a')
    await closed('Accepted and counted.')
    expect(call.value!.responses).toEqual([{ destination: given.id, response: 'accepted' }])
  })
  it('never brings back one that said no, nor a kind of help that was declined', async () => {
    const [first, ...others] = answer().services.map(({ service }) => nameOf(service))
    await press('c')
    await waitFor(() => expect(shown()).toBe(others[0]))
    await asked(/./)
    for (const _ of others) await full()
    expect(shown()).not.toBe(first)
    expect(call.value!.option!.destination).not.toBe(answer().destination)
    expect(others).not.toContain(shown())
  })
  it('no longer changes the answer once the call has ended', async () => {
    const first = shown()
    await press('a')
    await closed('Accepted and counted.')
    await userEvent.click(button('Full today'))
    await waitFor(() => expect(button('It has room again')).toBeTruthy())
    expect(shown()).toBe(first)
  })
})

describe('after the answers led on to another topic', () => {
  it('that topic gives what is said, what staff are told, and the note', async () => {
    const release = composed.value!
    const signs = release.pathways['earache-child']!.signs.map(({ id }) => [id, 'no'])
    openCall(
      'earache-child',
      {
        opening: 'none',
        ...Object.fromEntries(signs),
        signs: 'none',
        age: '40',
        sex: 'male',
        days: '1',
        immune: 'no',
        third: 'no',
        'repeat-ear': 'no',
      },
      'with',
    )
    const walked = stepOf(call.value!)
    expect(walked.pathway.id).toBe('earache-adult')
    if (walked.step.screen !== 'disposition') throw new Error('There is no answer yet.')
    await asked(/./)
    const text = document.querySelector('main')!.textContent
    expect(text).toContain(walked.step.disposition.say)
    for (const line of walked.pathway.staff)
      expect(text).toContain(typeof line === 'string' ? line : line.say)
    await press('d')
    expect(call.value!.option).toBeDefined()
  })
})

describe('the closing line', () => {
  it('takes the focus, and while it has it Z undoes', async () => {
    await soreThroat()
    await press('a')
    await closed('Accepted and counted.')
    await press('z')
    expect(call.value!.ended).toBeUndefined()
    await asked(title())
  })
  it('leaves Z alone once the focus is elsewhere', async () => {
    await soreThroat()
    await press('a')
    await closed('Accepted and counted.')
    button('Copy note').focus()
    await press('z')
    expect(call.value!.ended).toBe('accepted')
    await press('{Control>}z{/Control}')
    expect(call.value!.ended).toBeUndefined()
  })
  it('goes to the next caller on Enter', async () => {
    await soreThroat()
    await press('l')
    await closed('Counted: caller left.')
    await press('{Enter}')
    await waitFor(() => expect(document.activeElement?.id).toBe('query'))
    expect(call.value).toBeUndefined()
  })
  it('lets Z go after ten seconds', async () => {
    await soreThroat()
    await press('a')
    await closed('Accepted and counted.')
    clock.pass(10_000)
    await press('z')
    expect(call.value!.ended).toBe('accepted')
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull())
  })
  it('shows chips that change nothing any more', async () => {
    await soreThroat()
    await press('a')
    await closed('Accepted and counted.')
    const chips = [...document.querySelectorAll<HTMLButtonElement>('.chips button')]
    expect(chips.length).toBeGreaterThan(3)
    expect(chips.every((chip) => chip.disabled)).toBe(true)
  })
})

describe('after a new enquiry', () => {
  beforeEach(async () => {
    openCall('sore-throat')
    await asked('Who is on the line?')
    await press('{F2}')
    await waitFor(() => expect(document.activeElement?.id).toBe('query'))
  })

  it('is a Z typed in the search box a letter', async () => {
    await press('zz')
    expect(query.value).toBe('zz')
    expect(call.value).toBeUndefined()
    await press('{Control>}z{/Control}')
    expect(call.value).toBeUndefined()
  })
  it('does Ctrl+Z in the empty box undo', async () => {
    await press('{Control>}z{/Control}')
    expect(call.value?.pathway).toBe('sore-throat')
  })
  it('does the button that is shown undo, also over a newer call, where it names what it goes back to', async () => {
    expect(button('Undo')).toBeTruthy()
    openCall('earache-adult')
    await asked('Who is on the line?')
    await userEvent.click(button('Back to Sore throat'))
    expect(call.value?.pathway).toBe('sore-throat')
    expect(button('Parked: Earache, 18 and over, 0 min')).toBeTruthy()
  })
})

describe('a parked call', () => {
  it('shows its topic, age and minutes in the bar, and goes on from there', async () => {
    openCall('sore-throat', { age: '7' })
    await asked('Who is on the line?')
    await press('{F9}')
    await waitFor(() => expect(button('Parked: Sore throat, age 7, 0 min')).toBeTruthy())
    clock.pass(125_000)
    await waitFor(() => expect(button('Parked: Sore throat, age 7, 2 min')).toBeTruthy())
    await userEvent.click(button('Parked: Sore throat, age 7, 2 min'))
    await asked('Who is on the line?')
  })
})
