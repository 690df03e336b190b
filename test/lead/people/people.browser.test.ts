import { h, render } from 'preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { refused } from '#lead/link/lead-data.ts'
import { ask, isAccepted, signedOut } from '#lead/link/lead-server.ts'
import { askBeforeLeaving } from '#lead/link/view.ts'
import { LeadTop } from '#lead/nav/LeadTop.tsx'
import { OwnSessions } from '#lead/people/OwnSessions.tsx'
import { PeopleSection } from '#lead/people/PeopleSection.tsx'
import { SignIn } from '#lead/people/SignIn.tsx'
import { SignInAgain } from '#lead/people/SignInAgain.tsx'
import { linkOpened, me, notIn } from '#lead/people/sign-in.ts'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

const network = window.fetch
const ann = { id: 'a', name: 'Ann Lee', role: 'lead', email: '', made: '2026-11-20', came: '2026-11-24' }
const ben = { ...ann, id: 'b', name: 'Ben Ode', role: 'read-only', came: '' }
let asked: { asked: string; body: unknown }[] = []
let root: HTMLElement
let answers: Readonly<Record<string, () => Response>> = {}

beforeEach(() => {
  root = document.createElement('div')
  document.body.replaceChildren(root)
  asked = []
  window.fetch = async (path, init) => {
    const what = `${init?.method} ${path}`
    if (init?.method !== 'GET')
      asked.push({ asked: what, body: init?.body ? JSON.parse(String(init.body)) : undefined })
    return (answers[what] ?? (() => Response.json({ error: `Not ${what}.` }, { status: 404 })))()
  }
})
afterEach(() => {
  render(null, root)
  window.fetch = network
  linkOpened.value = ''
  notIn.value = ''
  refused.value = undefined
  signedOut.value = false
  me.value = undefined
})

it('shows who may come, invites by name and role, and gives a code in parts that can be read out', async () => {
  answers = {
    'GET /api/lead/people': () => Response.json({ people: [ann, ben] }),
    'POST /api/lead/people': () => Response.json({ person: ben }),
    'POST /api/lead/people/b/way-in': () => Response.json({ code: 'ABCDEFGH', minutes: 15 }),
    'DELETE /api/lead/people/b': () =>
      Response.json({ error: 'This is the last lead here.' }, { status: 409 }),
  }
  render(h(PeopleSection, {}), root)
  await expect.element(page.getByText('Last here on', { exact: false })).toBeVisible()
  await expect.element(page.getByText('not here yet', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Invite somebody' }).click()
  await expect.element(page.getByLabelText('Name, as others will see it')).toHaveFocus()
  await page.getByLabelText('Name, as others will see it').fill('Ben Ode')
  await page.getByRole('combobox', { name: /What they may do/ }).selectOptions('May look only')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect.element(page.getByText('Ben Ode is invited', { exact: false })).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'New link for Ben Ode' })).toHaveFocus()
  await page.getByRole('button', { name: 'New code for Ben Ode' }).click()
  await expect.element(page.getByText('ABCD-EFGH', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Remove Ben Ode' }).click()
  await expect.element(page.getByRole('button', { name: 'Leave it as it is' })).toHaveFocus()
  // One button of that name at a time: it made way for the question.
  expect(page.getByRole('button', { name: 'Remove Ben Ode', exact: true }).elements()).toHaveLength(0)
  await page.getByRole('button', { name: 'Yes, remove Ben Ode' }).click()
  await expect.element(page.getByText('This is the last lead here.')).toBeVisible()
  expect(asked).toEqual([
    { asked: 'POST /api/lead/people', body: { name: 'Ben Ode', role: 'read-only', email: '' } },
    { asked: 'POST /api/lead/people/b/way-in', body: { by: 'code' } },
    { asked: 'DELETE /api/lead/people/b', body: undefined },
  ])
})

it('a link is used by its button alone, a code is typed, and one that is too old says what a lead can do', async () => {
  let came = 0
  answers = {
    'POST /api/sign-in/look': () => Response.json({ practice: 'Hill Surgery', name: '', nameless: true }),
    'POST /api/sign-in': () => Response.json({ saved: true }),
    'GET /api/me': () => Response.json({ id: 'a', name: 'Ann Lee', role: 'lead', practice: 'demo' }),
  }
  linkOpened.value = 'secret'
  render(h(SignIn, { onDone: () => came++ }), root)
  await page.getByLabelText('Your name, as others will see it').fill('Ann Lee')
  expect(asked).toEqual([{ asked: 'POST /api/sign-in/look', body: { token: 'secret' } }])
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect.poll(() => came).toBe(1)
  expect(asked[1]).toEqual({ asked: 'POST /api/sign-in', body: { token: 'secret', name: 'Ann Lee' } })
  expect(me.value?.name).toBe('Ann Lee')
  render(null, root)
  answers = {
    'POST /api/sign-in/look': () => Response.json({ error: 'This code is too old.' }, { status: 403 }),
  }
  render(h(SignIn, { onDone: () => came++ }), root)
  await page.getByLabelText('Code from your lead, or your recovery code').fill('abcd-efgh')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect.element(page.getByText('This code is too old.')).toBeVisible()
  await expect.element(page.getByText('under People', { exact: false })).toBeVisible()
  expect(came).toBe(1)
})

it('a session that has ended is begun again over the page, and what was typed is still there', async () => {
  answers = {
    'POST /api/sign-in/look': () =>
      Response.json({ practice: 'Hill Surgery', name: 'Ann Lee', nameless: false }),
    'POST /api/sign-in': () => Response.json({ saved: true }),
    'GET /api/me': () => Response.json({ id: 'a', name: 'Ann Lee', role: 'lead', practice: 'demo' }),
    'PUT /api/lead/thing': () => Response.json({ error: 'You are not signed in.' }, { status: 401 }),
  }
  const form = h('label', null, 'Typed ', h('input', { name: 'typed' }))
  render(h('div', null, form, h(SignInAgain, {})), root)
  await page.getByLabelText('Typed').fill('an hour of work')
  await ask(isAccepted, 'PUT', '/api/lead/thing', {})
  await expect.element(page.getByRole('dialog', { name: 'Sign in again to go on' })).toBeVisible()
  await page.getByLabelText('Code from your lead, or your recovery code').fill('ABCDEFGH')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect.element(page.getByLabelText('Typed')).toHaveValue('an hour of work')
  await expect.poll(() => document.querySelector('dialog')).toBeNull()
})

it('the organisation’s sign-in says why nobody came in and that it does not answer; who may come to two practices chooses', async () => {
  answers = {
    'GET /api/sign-in/ways': () => Response.json({ passkeysAt: [], organisation: 'Town Trust' }),
    'POST /api/sign-in/organisation': () =>
      Response.json({ error: 'The sign-in of Town Trust does not answer.' }, { status: 503 }),
    'POST /api/sign-in/look': () =>
      Response.json({ practice: `Practice ${asked.length}`, name: 'Ann Lee', nameless: false }),
    'POST /api/sign-in': () => Response.json({ saved: true }),
    'GET /api/me': () => Response.json({ id: 'a', name: 'Ann Lee', role: 'lead', practice: 'two' }),
  }
  let came = 0
  notIn.value = 'unknown'
  render(h(SignIn, { onDone: () => came++ }), root)
  await expect
    .element(page.getByRole('alert').getByText('Nobody has invited you yet.', { exact: false }))
    .toBeVisible()
  await page.getByRole('button', { name: 'Sign in with Town Trust' }).click()
  await expect.element(page.getByText('The sign-in of Town Trust does not answer.')).toBeVisible()
  render(null, root)
  asked = []
  linkOpened.value = 'first.second'
  render(h(SignIn, { onDone: () => came++ }), root)
  await page.getByRole('button', { name: 'Practice 2: sign in as Ann Lee.' }).click()
  await expect.poll(() => came).toBe(1)
  expect(asked.at(-1)).toEqual({ asked: 'POST /api/sign-in', body: { token: 'second' } })
})

it('says that somebody is signed out only when the server has heard it', async () => {
  me.value = { id: 'a', name: 'Ann Lee', role: 'lead', practice: 'demo' }
  answers = {
    'POST /api/me/sign-out': () => {
      throw new TypeError('no network')
    },
  }
  render(h(LeadTop, {}), root)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect.poll(() => refused.value).toMatch(/you are still signed in/)
  answers = { 'POST /api/me/sign-out': () => Response.json({ saved: true }) }
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect.poll(() => refused.value).toBe('You are signed out.')
})

it('closes the other tabs when somebody signs out in one, but for what is typed there', async () => {
  const heard = new BroadcastChannel('signed-out')
  let told = 0
  heard.onmessage = () => told++
  answers = { 'POST /api/me/sign-out': () => Response.json({ saved: true }) }
  render(h(LeadTop, {}), root)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect.poll(() => told).toBe(1)
  refused.value = undefined
  signedOut.value = false
  // Who is signed in nowhere hears nothing new.
  heard.postMessage(true)
  me.value = undefined
  await new Promise((done) => setTimeout(done, 100))
  expect([signedOut.value, refused.value]).toEqual([false, undefined])
  me.value = { id: 'a', name: 'Ann Lee', role: 'lead', practice: 'demo' }
  heard.postMessage(true)
  await expect.poll(() => refused.value).toBe('You are signed out.')
  expect(signedOut.value).toBe(true)
  refused.value = undefined
  signedOut.value = false
  askBeforeLeaving.value = (go) => go()
  heard.postMessage(true)
  await expect.poll(() => signedOut.value).toBe(true)
  expect(refused.value).toBeUndefined()
  askBeforeLeaving.value = undefined
  heard.close()
})

it('asks before it signs somebody out everywhere, and says what is needed to come back', async () => {
  answers = {
    'GET /api/me/sessions': () => Response.json({ sessions: [] }),
    'POST /api/me/sign-out-everywhere': () => Response.json({ saved: true }),
  }
  render(h(OwnSessions, {}), root)
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect.element(page.getByText('you are the only lead', { exact: false })).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Leave it as it is' })).toHaveFocus()
  expect(asked).toEqual([])
  await page.getByRole('button', { name: 'Yes, sign out everywhere' }).click()
  await expect.poll(() => asked.map((one) => one.asked)).toEqual(['POST /api/me/sign-out-everywhere'])
})
