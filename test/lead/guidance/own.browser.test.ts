import { practice as realPractice, release as realRelease } from 'virtual:real-content'
import { h, render } from 'preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { type OwnChange, withOwn } from '#core/practice/ours/own-guidance.ts'
import type { Practice, PracticeOverrides } from '#core/practice/practice.ts'
import namesFile from '#core/practice/words/people-names.json' with { type: 'json' }
import { GuidanceSection } from '#lead/guidance/GuidanceSection.tsx'
import { practice, release } from '#lead/link/lead-data.ts'
import { part } from '#lead/link/view.ts'
import { me } from '#lead/people/sign-in.ts'
import { addWords, language } from '#ui/language.ts'
import cy from '../../../content/languages/cy.json' with { type: 'json' }
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadCy from '../../../content/languages/lead-cy.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })
addWords({ ...cy, ...leadCy }, 'cy')

const THROAT = realRelease.pathways['sore-throat']!.say['pf-sore-throat']!
const { fetch } = window
/** What the server said of phrases that were tried, by the phrase. */
const tried: Record<string, object> = {}
/** What the check says of the next words that are saved. */
let refusal = ''
/** The practice as another lead saved it meanwhile. */
let elsewhere: Practice | undefined
/** What the server waits for before it saves. */
let slow: Promise<void> | undefined

beforeEach(() => {
  release.value = realRelease
  practice.value = realPractice
  // Answers as the server does.
  window.fetch = async (path, init) => {
    if (String(path) === '/api/lead/practice' && elsewhere)
      return Response.json({ practice: elsewhere, devices: [] })
    if (String(path).includes('people-names')) return Response.json(namesFile)
    if (!String(path).includes('/api/lead/guidance')) return Response.json({}, { status: 404 })
    const body = JSON.parse(String(init?.body))
    if (String(path).endsWith('/try')) return Response.json({ tried: tried[body.phrase] })
    await slow
    const own = practice.value!
    const { base: _, ...change } = body.change
    if (elsewhere && body.change.base !== (elsewhere.overrides.notes?.[change.key] ?? null))
      return Response.json({ error: 'Changed.' }, { status: 409 })
    if (refusal) return Response.json({ error: refusal }, { status: 422 })
    return Response.json({
      practice: {
        ...own,
        revision: own.revision + 1,
        overrides: withOwn(own.overrides, change as OwnChange),
      },
    })
  }
})
afterEach(() => {
  window.fetch = fetch
  refusal = ''
  elsewhere = undefined
  slow = undefined
  practice.value = undefined
  me.value = undefined
  language.value = 'en'
  part.value = ''
  render(null, root)
  document.body.replaceChildren()
})

let root = document.createElement('div')
const own = () => practice.value!.overrides
function open(where: string, more: Partial<Practice> = {}): void {
  practice.value = { ...practice.value!, ...more }
  part.value = where
  render(null, root)
  root = document.createElement('div')
  document.body.replaceChildren(root)
  render(h(GuidanceSection, null), root)
}
const withOverrides = (overrides: PracticeOverrides) => ({
  overrides: { ...realPractice.overrides, ...overrides },
})
const card = (name: string) => page.getByRole('region', { name, exact: true })

describe('what a practice makes its own', () => {
  it('each topic opens from the list of all topics', async () => {
    open('')
    await expect
      .poll(() => page.getByRole('link', { name: 'Sore throat', exact: true }))
      .toHaveAttribute('href', '#guidance/sore-throat')
  })
  it('a note is shown as the desk will show it, saved, and had away again', async () => {
    open('sore-throat')
    const note = card('A note for staff')
    await note.getByLabelText('Our note').fill('Send them to Mill Lane before noon.')
    await expect
      .poll(() => note.getByRole('group', { name: 'At the desk' }).element().textContent)
      .toMatch(/Our note: Send them to Mill Lane before noon\./)
    await note.getByRole('button', { name: 'Save the note' }).click()
    await expect.poll(() => note.getByText('Saved. Desks have it within a minute.')).toBeVisible()
    expect(own().notes).toEqual({ 'sore-throat': 'Send them to Mill Lane before noon.' })
    await note.getByRole('button', { name: 'Take the note away' }).click()
    await expect.poll(() => own().notes).toBeUndefined()
    await note.getByLabelText('Our note').fill('Mrs A, 943 476 5919')
    await expect.element(note.getByText(/looks like an NHS number/).first()).toBeVisible()
    await expect.element(note.getByRole('button', { name: 'Save the note' })).toBeDisabled()
  })
  it('a note is looked through as a suggestion is: a phone stops it, an address is asked about', async () => {
    open('sore-throat')
    const note = card('A note for staff')
    const text = note.getByLabelText('Our note')
    await text.fill('Mrs Jones of 4 Mill Lane always wants Dr Patel, ring 07700 900123.')
    await note.getByRole('button', { name: 'Save the note' }).click()
    const asked = note.getByRole('alertdialog')
    await expect.element(asked.getByText('07700 900123')).toBeVisible()
    await expect.element(asked.getByText('4 Mill Lane')).toBeVisible()
    await expect.element(asked.getByRole('button', { name: /^No patient/ })).not.toBeInTheDocument()
    const { number } = practice.value!.services.flatMap(({ phones }) => phones)[0]!
    await text.fill(`Ring ${number} before noon.`)
    await note.getByRole('button', { name: 'Save the note' }).click()
    await expect.poll(() => own().notes).toEqual({ 'sore-throat': `Ring ${number} before noon.` })
  })
  it('words to say ask about a name before every caller hears it', async () => {
    open('sore-throat')
    const { label } = realRelease.destinations['pf-sore-throat']!
    await page.getByText(label, { exact: true }).last().click()
    const say = card(`Words to say: ${label}`)
    await say.getByLabelText('Our words').fill('Mr Khan will look at {their} throat {by}.')
    await say.getByRole('button', { name: 'Save the words' }).click()
    await expect.element(say.getByRole('alertdialog').getByText('Mr Khan')).toBeVisible()
    expect(own().say?.['sore-throat/pf-sore-throat']).toBeUndefined()
  })
  it('a note that another lead saved meanwhile is shown, and not written over unseen', async () => {
    open('sore-throat')
    const note = card('A note for staff')
    await note.getByLabelText('Our note').fill('Mine.')
    elsewhere = { ...realPractice, ...withOverrides({ notes: { 'sore-throat': 'Theirs.' } }) }
    // The page hears of it by itself while this is being written.
    practice.value = elsewhere
    await note.getByRole('button', { name: 'Save the note' }).click()
    await expect.element(note.getByText(/It now says: “Theirs\.”/)).toBeVisible()
    await note.getByRole('button', { name: 'Save the note' }).click()
    await expect.poll(() => own().notes).toEqual({ 'sore-throat': 'Mine.' })
  })
  it('the network’s note stands until the practice writes its own or keeps it away', async () => {
    open('sore-throat', { networkNotes: { 'sore-throat': 'Ask the hub.' } })
    const note = card('A note for staff')
    const desk = note.getByRole('group', { name: 'At the desk' })
    await expect.poll(() => desk.element().textContent).toMatch(/Our network’s note: Ask the hub\./)
    await note.getByRole('button', { name: 'Do not show the network’s note here' }).click()
    await expect.poll(() => desk.element().textContent).toMatch(/The network’s note is not shown here\./)
    await note.getByRole('button', { name: 'Show the network’s note instead' }).click()
    await expect.poll(() => desk.element().textContent).toMatch(/Ask the hub\./)
  })
  it('a topic leaves the groups and comes back', async () => {
    open('sore-throat')
    await page.getByRole('button', { name: 'Leave it out of the groups' }).click()
    // It may lead to 999, so what is lost is read first.
    await expect
      .poll(() => page.getByRole('alert').element().textContent)
      .toContain('“Sore throat” may lead to 999')
    expect(own().hidden).toBeUndefined()
    await page.getByRole('button', { name: 'Leave it out all the same' }).click()
    await expect
      .poll(() => page.getByText('“Sore throat” is not in the list', { exact: false }))
      .toBeVisible()
    expect(own().hidden).toEqual({ 'sore-throat': true })
    await page.getByRole('button', { name: 'Show it in the groups again' }).click()
    await expect.poll(() => own().hidden).toBeUndefined()
  })
  it('a phrase is tried first: what it finds and takes is shown before it is added, and why it cannot be', async () => {
    tried['bad gob'] = {
      finds: ['sore-throat', 'mouth-ulcer'],
      moves: [{ words: 'bad gob', from: 'mouth-ulcer', urgent: false }],
      already: false,
      saidOf: 0,
    }
    tried['chest pain'] = {
      fault: 'It raises an emergency card.',
      finds: [],
      moves: [],
      already: false,
      saidOf: 0,
    }
    open('sore-throat')
    const phrases = card('What your callers say')
    await phrases.getByLabelText('A new phrase').fill('chest pain')
    await phrases.getByRole('button', { name: 'Try it' }).click()
    await expect.element(phrases.getByText('It raises an emergency card.')).toBeVisible()
    expect(phrases.getByRole('button', { name: /^Add it/ }).elements()).toHaveLength(0)
    await phrases.getByLabelText('A new phrase').fill('bad gob')
    await phrases.getByRole('button', { name: 'Try it' }).click()
    await expect.element(phrases.getByText(/which finds “Mouth ulcer/)).toBeVisible()
    await phrases.getByRole('button', { name: 'Add it all the same' }).click()
    await expect.poll(() => own().words).toEqual({ 'sore-throat': ['bad gob'] })
    await phrases.getByRole('button', { name: 'Take “bad gob” away' }).click()
    await expect.poll(() => own().words).toBeUndefined()
  })
  it('a phrase that the search knows, or that is said of many topics, says so before it is added', async () => {
    tried.throat = { finds: ['sore-throat'], moves: [], already: true, saidOf: 7 }
    open('sore-throat')
    const phrases = card('What your callers say')
    await phrases.getByLabelText('A new phrase').fill('throat')
    await phrases.getByRole('button', { name: 'Try it' }).click()
    await expect.element(phrases.getByText(/^The search knows this/)).toBeVisible()
    await expect.element(phrases.getByText(/callers say “throat” of 7 topics/)).toBeVisible()
    expect(phrases.getByRole('button', { name: 'Add it', exact: true }).elements()).toHaveLength(0)
    await expect.element(phrases.getByRole('button', { name: 'Add it all the same' })).toBeVisible()
  })
  it('what is typed while something is being saved stays, and is saved over it', async () => {
    let goOn = () => {}
    const holdUp = () => {
      slow = new Promise((done) => {
        goOn = done
      })
    }
    tried['bad gob'] = { finds: ['sore-throat'], moves: [], already: false, saidOf: 0 }
    open('sore-throat')
    const phrases = card('What your callers say')
    await phrases.getByLabelText('A new phrase').fill('bad gob')
    await phrases.getByRole('button', { name: 'Try it' }).click()
    holdUp()
    await phrases.getByRole('button', { name: 'Add it' }).click()
    await phrases.getByLabelText('A new phrase').fill('throat like glass')
    goOn()
    await expect.element(phrases.getByText('Saved. Desks have it within a minute.')).toBeVisible()
    await expect.element(phrases.getByLabelText('A new phrase')).toHaveValue('throat like glass')
    expect(own().words).toEqual({ 'sore-throat': ['bad gob'] })
    const note = card('A note for staff')
    await note.getByLabelText('Our note').fill('They ring first.')
    holdUp()
    await note.getByRole('button', { name: 'Save the note' }).click()
    await expect.element(note.getByText('Checking and saving…')).toBeVisible()
    await note.getByLabelText('Our note').fill('They ring first, then walk in.')
    goOn()
    await expect.element(note.getByText('Saved. Desks have it within a minute.')).toBeVisible()
    expect(own().notes).toEqual({ 'sore-throat': 'They ring first.' })
    elsewhere = practice.value
    await note.getByRole('button', { name: 'Save the note' }).click()
    await expect.poll(() => own().notes).toEqual({ 'sore-throat': 'They ring first, then walk in.' })
  })
  it('own words are heard in each voice before they are saved, and refused as the check would', async () => {
    open('sore-throat')
    const label = realRelease.destinations['pf-sore-throat']!.label
    await page.getByText(label, { exact: true }).last().click()
    const say = card(`Words to say: ${label}`)
    await say.getByLabelText('Our words').fill('Our pharmacist will look at {their} throat {by}.')
    await expect
      .element(say.getByText('Our pharmacist will look at your throat today.', { exact: false }))
      .toBeVisible()
    await expect
      .element(say.getByText('Our pharmacist will look at her throat today.', { exact: false }))
      .toBeVisible()
    await say.getByRole('button', { name: 'Save the words' }).click()
    await expect.poll(() => own().say?.['sore-throat/pf-sore-throat']?.over).toBe(THROAT)
    refusal = '"We are fully booked" sends the caller away; say who acts and by when.'
    await say.getByLabelText('Our words').fill('We are fully booked {by}.')
    await say.getByRole('button', { name: 'Save the words' }).click()
    await expect.element(say.getByText(/sends the caller away/)).toBeVisible()
    // It was said of other words than these.
    await say.getByLabelText('Our words').fill('We are fully booked today {by}.')
    await expect.element(say.getByText(/sends the caller away/)).not.toBeInTheDocument()
  })
  it('own words are written as they are said: what the desk fills in comes by a button, and what it cannot fill is named', async () => {
    open('sore-throat')
    const label = realRelease.destinations['pf-sore-throat']!.label
    await page.getByText(label, { exact: true }).last().click()
    const say = card(`Words to say: ${label}`)
    const box = say.getByLabelText('Our words')
    expect((box.element() as HTMLTextAreaElement).value).toBe(
      'The pharmacist can look at the throat [when] and give treatment if it is needed. [only said: Which pharmacy do you use?]',
    )
    await box.fill('Our pharmacist will look')
    await expect
      .element(say.getByText('[when] is missing, and each answer says it.', { exact: false }).first())
      .toBeVisible()
    const save = say.getByRole('button', { name: 'Save the words' })
    await expect.element(save).toBeDisabled()
    await expect.element(save).toHaveAccessibleDescription(/\[when\] is missing/)
    await box.fill('They can look [when].')
    await expect
      .element(save)
      .toHaveAccessibleDescription('Say who “They” is: the patient, or who helps. Use a button below.')
    await say.getByRole('group', { name: '“They” is:' }).getByRole('button', { name: 'Who helps' }).click()
    await expect.element(box).toHaveValue('[who helps] can look [when].')
    await expect.element(save).toBeEnabled()
    await box.fill('Our pharmacist will look')
    await say.getByRole('button', { name: 'When' }).click()
    await expect.element(box).toHaveFocus()
    await userEvent.keyboard(', if ')
    await say.getByRole('button', { name: 'He or she' }).click()
    await userEvent.keyboard(' needs it.')
    await expect.element(box).toHaveValue('Our pharmacist will look [when], if [he or she] needs it.')
    // The question which pharmacy somebody uses stays, and is said behind the practice's own words.
    await expect
      .element(say.getByText('Our pharmacist will look today, if you need it. Which pharmacy do you use?'))
      .toBeVisible()
    await expect
      .element(say.getByText('Our pharmacist will look today, if she needs it.', { exact: false }))
      .toBeVisible()
    await box.fill('Pop to Boots [when] and ask for the pharmacist.')
    await expect.element(save).toHaveAccessibleDescription(/“Boots” names one place/)
    // The preview says what the desk says.
    await expect.element(say.getByText(/^The pharmacist can look at the throat today/)).toBeVisible()
    await box.fill('Our pharmacist will look [soon] [when].')
    await expect
      .element(say.getByText('The desk cannot fill in “[soon]”.', { exact: false }).first())
      .toBeVisible()
    await box.fill('Our pharmacist will look [when], if [he or she] needs it.')
    await say.getByRole('button', { name: 'Save the words' }).click()
    await expect
      .poll(() => own().say?.['sore-throat/pf-sore-throat']?.say)
      .toBe('Our pharmacist will look {by}, if {they need} it.')
  })
  it('a slot that counts as routine is warned of for what cannot wait, and saved for what can', async () => {
    open('help:duty-today')
    const slots = card('Slots in your appointment book')
    const today = slots.getByRole('group', { name: 'Same day' })
    await today.getByLabelText('Name of the slot').fill('GP routine')
    await today.getByLabelText('National category').selectOptions('General Consultation Routine')
    await expect.element(today.getByText(/cannot wait until tomorrow/)).toBeVisible()
    await expect
      .poll(() => slots.getByRole('group', { name: 'At the desk' }).element().textContent)
      .toMatch(/do not book it in “GP routine”/)
    await today.getByLabelText('National category').selectOptions('General Consultation Acute')
    await slots.getByRole('button', { name: 'Save the slots' }).click()
    await expect
      .poll(() => own().slots)
      .toEqual({ 'duty-today': { 3: { name: 'GP routine', category: 'General Consultation Acute' } } })
  })
  it('words for 999 offer nothing to change', async () => {
    open('help:call-999')
    await expect
      .element(page.getByText('Words for the hospital and 999 are the same everywhere.'))
      .toBeVisible()
    expect(page.getByLabelText('Our words').elements()).toHaveLength(0)
    expect(page.getByLabelText('Name of the slot').elements()).toHaveLength(0)
  })
})

describe('all that is ours', () => {
  const unfit = withOverrides({
    say: { 'sore-throat/pf-sore-throat': { say: 'Ours {by}.', over: 'What it said last year {by}.' } },
    notes: { gone: 'For a topic of before.', croup: 'Ask for Sam.' },
    slots: { 'duty-today': { 3: { name: 'GP routine', category: 'General Consultation Routine' } } },
  })
  it('is listed, with what no longer fits first and why, and had away in one tap', async () => {
    open('ours', unfit)
    const look = card('Needs a look')
    expect(look.getByRole('listitem').elements()).toHaveLength(3)
    await expect.element(look.getByText(/your words no longer fit/)).toBeVisible()
    await expect.element(look.getByText(/counts as routine/)).toBeVisible()
    await look
      .getByRole('listitem')
      .filter({ hasText: 'gone' })
      .getByRole('button', { name: 'Take it away' })
      .first()
      .click()
    await expect.poll(() => own().notes).toEqual({ croup: 'Ask for Sam.' })
    expect(page.getByText('Ask for Sam.').elements()).toHaveLength(1)
  })
  it('is read in Welsh as well', async () => {
    language.value = 'cy'
    open('ours', unfit)
    await expect.element(card('Angen edrych arno')).toBeVisible()
    await expect.element(page.getByText(/nid yw eich geiriau chi’n ffitio mwyach/)).toBeVisible()
  })
  it('is only looked at by whoever may change nothing', async () => {
    me.value = { ...me.value!, role: 'read-only' }
    open('ours', unfit)
    expect(page.getByRole('button').elements()).toHaveLength(0)
    open('sore-throat')
    const live = [
      ...document.querySelectorAll<HTMLElement>('.own button, .own textarea, .own input, .own select'),
    ]
    expect(live.filter((one) => !one.matches(':disabled'))).toEqual([])
    expect(live.filter((one) => one.tagName === 'BUTTON')).toEqual([])
  })
  it('of a network are notes alone', async () => {
    open('sore-throat', { kind: 'network' })
    await expect.element(card('A note for staff')).toBeVisible()
    expect(page.getByLabelText('A new phrase').elements()).toHaveLength(0)
    expect(page.getByText('Leave it out of the groups').elements()).toHaveLength(0)
  })
})
