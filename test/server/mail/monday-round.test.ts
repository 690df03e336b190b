import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { type MondayPost, mondayRounds } from '#server/mail/monday-round.ts'
import { content } from '../../content/sample.ts'
import { type TestServer, testServer } from '../test-server.ts'
import { readable, smtpServer } from './smtp-server.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const BEFORE = Date.parse('2026-11-30T06:59:00Z')
const MONDAY = Date.parse('2026-11-30T07:00:00Z')
const TAKEN = 'sore-throat/pf-sore-throat/accepted'

let server: TestServer
let mail: Awaited<ReturnType<typeof smtpServer>>
let told: string[]

beforeEach(async () => {
  told = []
  mail = await smtpServer()
  server = await testServer([
    content.demo('2026-11-24'),
    emptyPractice('hill', 'Hill Surgery\r\nBcc: thief@example.org'),
  ])
})
afterEach(async () => {
  await mail.stop()
  await server.stop()
})

const post = (store = server.store, more: Partial<MondayPost> = {}): MondayPost => ({
  store,
  server: mail.place,
  from: { name: 'Right Door', address: 'door@example.org' },
  site: 'https://desk.example.org',
  places: content.release.destinations,
  year: content.sampleYear,
  now: () => server.clock.now,
  tell: (sentence) => told.push(sentence),
  ...more,
})
/** Somebody who asked for the e-mail on Tuesday. */
async function asker(name: string, address: string, practice = 'demo', language = 'en'): Promise<string> {
  const own = server.store.of(practice)
  const person = await own.addPerson({ name, role: 'read-only', email: '' }, server.clock.now)
  if (typeof person === 'string') throw new Error(person)
  await own.keepWeekMail(person.id, { address, language }, server.clock.now)
  await sayYes(person.id)
  return person.id
}
/** Presses the button that says that an address is right, as whoever reads its e-mail does. */
async function sayYes(person: string): Promise<void> {
  for (let asked = await server.store.takeOnAddress(server.clock.now); asked; ) {
    await server.store.noteAddress(asked, 'asked')
    await server.store.confirmAddress(asked.link, server.clock.now)
    asked = await server.store.takeOnAddress(server.clock.now)
  }
  expect(
    (
      await server.past((db) =>
        db.all<{ confirm: string }>('SELECT confirm FROM week_mail WHERE person = ?', person),
      )
    )[0]?.confirm,
  ).toBe('yes')
}
const stateOf = async (person: string, practice = 'demo') =>
  (await server.store.of(practice).weekMail(person))?.state
const recipients = () => mail.received.flatMap(({ to }) => to).sort()

describe('an address', () => {
  const linkIn = (data: string) =>
    /https:\/\/desk\.example\.org(\/confirm-mail\/\S+)/.exec(readable(data))![1]!
  async function newAsker(address: string): Promise<string> {
    const own = server.store.of('demo')
    const person = await own.addPerson({ name: 'Ann Lee', role: 'read-only', email: '' }, server.clock.now)
    if (typeof person === 'string') throw new Error(person)
    await own.keepWeekMail(person.id, { address, language: 'en' }, server.clock.now)
    return person.id
  }
  const press = (path: string) =>
    server.app.request(path, { method: 'POST', headers: { host: 'desk.example.org' } })
  const confirmed = async (person: string) => (await server.store.of('demo').weekMail(person))?.confirm

  it('has nothing of the practice before it said that it is right: one e-mail asks it, and looking at its link says nothing', async () => {
    const ann = await newAsker('ann@example.org')
    const rounds = [server.store, (await server.beside()).store].map((store) => mondayRounds(post(store)))
    for (let n = 0; n < 3; n++) await Promise.all(rounds.map(({ round }) => round()))
    expect(recipients()).toEqual(['ann@example.org'])
    const { data } = mail.received[0]!
    expect(data).toMatch(/^Subject: .*is this your address\?\r$/m)
    expect(readable(data)).not.toMatch(/calls, |helped by|\{\{|confirm-mail-[a-z]+\b(?!.)/)
    expect(await confirmed(ann)).toBe('asked')
    const link = linkIn(data)
    expect(await (await server.app.request(link)).text()).toContain('Send the Monday e-mail to this address?')
    server.clock.now = MONDAY
    await mondayRounds(post()).round()
    expect(mail.received).toHaveLength(1)
    expect((await press(`${link}0`)).status).toBe(404)
    expect(await confirmed(ann)).toBe('asked')
    expect(await (await press(link)).text()).toContain('The Monday e-mail comes here')
    expect(await confirmed(ann)).toBe('yes')
    await mondayRounds(post()).round()
    expect(mail.received).toHaveLength(2)
    expect(readable(mail.received[1]!.data)).toContain('Last whole week')
  })
  it('that is changed is asked anew, and the link that went to the one before says nothing of it', async () => {
    const ann = await newAsker('ana@example.org')
    await mondayRounds(post()).round()
    const link = linkIn(mail.received[0]!.data)
    await server.store
      .of('demo')
      .keepWeekMail(ann, { address: 'ann@example.org', language: 'en' }, server.clock.now)
    expect((await press(link)).status).toBe(404)
    server.clock.now += MINUTE
    await mondayRounds(post()).round()
    expect(recipients()).toEqual(['ana@example.org', 'ann@example.org'])
    await press(linkIn(mail.received[1]!.data))
    expect(await confirmed(ann)).toBe('yes')
    // The same address again, in another language, is right already.
    await server.store
      .of('demo')
      .keepWeekMail(ann, { address: 'ann@example.org', language: 'cy' }, server.clock.now)
    expect(await confirmed(ann)).toBe('yes')
  })
  it('is asked once the mail server is back, and no more where the server refuses it', async () => {
    const ann = await newAsker('ann@example.org')
    await mail.goAway()
    await mondayRounds(post()).round()
    expect(await confirmed(ann)).toBe('')
    await mail.comeBack()
    mail.answer((command) => (command === 'RCPT' ? '451 later' : undefined))
    server.clock.now += 20 * MINUTE
    await mondayRounds(post()).round()
    expect(await confirmed(ann)).toBe('')
    mail.answer((command) => (command === 'RCPT' ? '550 no such' : undefined))
    for (let n = 0; n < 3; n++) {
      server.clock.now += HOUR
      await mondayRounds(post()).round()
    }
    expect(await confirmed(ann)).toBe('refused')
    expect(mail.asked.filter((line) => line.startsWith('RCPT'))).toHaveLength(2)
    expect(mail.received).toEqual([])
  })
})

describe('each Monday at seven', () => {
  it('each who asked has one e-mail, though two processes look at once and again and again', async () => {
    await asker('Ann Lee', 'ann@example.org')
    await asker('Ben Ode', 'ben@example.org', 'demo', 'cy')
    const rounds = [server.store, (await server.beside()).store].map((store) => mondayRounds(post(store)))
    const all = async () => {
      for (let n = 0; n < 3; n++) await Promise.all(rounds.map(({ round }) => round()))
    }
    server.clock.now = BEFORE
    await all()
    expect(recipients()).toEqual([])
    server.clock.now = MONDAY
    await all()
    server.clock.now = MONDAY + 100 * HOUR
    await all()
    expect(recipients()).toEqual(['ann@example.org', 'ben@example.org'])
    server.clock.now = MONDAY + 7 * 24 * HOUR
    await all()
    expect(recipients()).toHaveLength(4)
  })
  it('is seven in London in summer too, and who asks after it waits for the next one', async () => {
    server.clock.now = Date.parse('2026-06-29T05:00:00Z')
    const early = await asker('Ann Lee', 'ann@example.org')
    server.clock.now = Date.parse('2026-06-29T06:00:00Z')
    const late = await asker('Ben Ode', 'ben@example.org')
    const own = server.store.of('demo')
    expect((await own.weekMail(early))!.first).toBe('2026-W27')
    expect((await own.weekMail(late))!.first).toBe('2026-W28')
    await mondayRounds(post()).round()
    expect(recipients()).toEqual(['ann@example.org'])
  })
  it('says the page in plain text and HTML, from the sender that was set, and fetches nothing', async () => {
    const ann = await asker('Ann Lee', 'ann@example.org')
    server.clock.now = MONDAY
    await mondayRounds(post()).round()
    const [{ from, data }] = mail.received as [(typeof mail.received)[0]]
    expect(from).toBe('door@example.org')
    expect(data).toMatch(/^From: Right Door <door@example\.org>\r$/m)
    expect(data).toMatch(/^To: ann@example\.org\r$/m)
    expect(data).toContain('Content-Type: text/plain')
    expect(data).toContain('Content-Type: text/html')
    const said = readable(data)
    expect(said).toContain('Last whole week, 23 November 2026 to 29 November 2026')
    expect(said).toContain('The numbers are made up.')
    expect(said).toContain('https://desk.example.org/lead')
    expect(said).not.toMatch(/<img|src=|\{\{|letter-|week-mail-|stop-mail-(?!.*https)/)
    expect(await stateOf(ann)).toBe('sent')
    expect(told).toEqual([])
  })
  it('lets no name of a practice become a header or a recipient', async () => {
    await asker('Ann Lee', 'ann@example.org', 'hill')
    server.clock.now = MONDAY
    await mondayRounds(post()).round()
    expect(mail.received).toHaveLength(1)
    expect(recipients()).toEqual(['ann@example.org'])
    const head = mail.received[0]!.data.split('\r\n\r\n')[0]!
    expect(head).toMatch(/^Subject: Hill Surgery Bcc: thief@example\.org: Last week\r$/m)
    expect(head).not.toMatch(/^Bcc:/im)
  })
})

describe('what leaves in an e-mail', () => {
  const count = (n: number) =>
    server.past((db) =>
      db.write(async (sql) => {
        await sql.run('DELETE FROM tally')
        await sql.run(
          "INSERT INTO tally (practice, week, key, sheet, cells) VALUES ('hill', '2026-W48', 'k', 't1', ?)",
          JSON.stringify({ [TAKEN]: [n, 0], 'sore-throat/pf-sore-throat/declined-gp': [3, 0] }),
        )
      }),
    )
  it('is under the rule of disclosure, and the same for all who have it, whatever is counted in between', async () => {
    await asker('Ann Lee', 'ann@example.org', 'hill')
    await count(62)
    server.clock.now = MONDAY
    await mondayRounds(post()).round()
    await count(70)
    const late = await asker('Ben Ode', 'ben@example.org', 'hill')
    await server.past((db) =>
      db.write((sql) => sql.run("UPDATE week_mail SET first_week = '2026-W49' WHERE person = ?", late)),
    )
    await mondayRounds(post()).round()
    const said = mail.received.map(({ data }) => /^- .*calls.*$/m.exec(readable(data))?.[0])
    expect(said).toEqual(['- 65 calls, 13.0 a working day.', '- 65 calls, 13.0 a working day.'])
    expect(readable(mail.received[0]!.data)).toContain('1 to 7 wanted the GP')
    expect(readable(mail.received[0]!.data)).not.toContain('3 wanted')
  })
})

describe('a mail server', () => {
  it('that is away is asked again, ever more seldom, and has it once when it is back', async () => {
    await asker('Ann Lee', 'ann@example.org')
    await mail.goAway()
    const { round } = mondayRounds(post())
    for (server.clock.now = MONDAY; server.clock.now < MONDAY + 5 * HOUR; server.clock.now += MINUTE)
      await round()
    expect(told).toEqual(['The mail server takes no e-mail (ESOCKET). It is tried again.'])
    await mail.comeBack()
    for (let n = 0; n < 70; n++) {
      server.clock.now += MINUTE
      await round()
    }
    expect(recipients()).toEqual(['ann@example.org'])
  })
  it('that is away when only an address is to be asked says nothing of last week’s page', async () => {
    const own = server.store.of('demo')
    const person = await own.addPerson({ name: 'Ann Lee', role: 'read-only', email: '' }, server.clock.now)
    if (typeof person === 'string') throw new Error(person)
    await own.keepWeekMail(person.id, { address: 'ann@example.org', language: 'en' }, server.clock.now)
    await mail.goAway()
    await mondayRounds(post()).round()
    expect(told).toEqual(['The mail server takes no e-mail (ESOCKET). It is tried again.'])
  })
  it('that comes back in another week gets that week’s alone', async () => {
    const ann = await asker('Ann Lee', 'ann@example.org')
    await mail.goAway()
    server.clock.now = MONDAY
    await mondayRounds(post()).round()
    await mail.comeBack()
    server.clock.now = MONDAY + 7 * 24 * HOUR - MINUTE
    await mondayRounds(post()).round()
    expect(recipients()).toEqual([])
    server.clock.now += MINUTE
    await mondayRounds(post()).round()
    expect(mail.received.map(({ data }) => /Last whole week, (\d+ \w+)/.exec(readable(data))?.[1])).toEqual([
      '30 November',
    ])
    expect(await stateOf(ann)).toBe('sent')
  })
  it('that hangs up before it reads is asked again; one that hangs up afterwards may have it, and is not', async () => {
    const ann = await asker('Ann Lee', 'ann@example.org')
    server.clock.now = MONDAY
    mail.answer((command) => (command === 'DATA' ? 'hang up' : undefined))
    await mondayRounds(post()).round()
    expect(await stateOf(ann)).toBe('waiting')
    mail.answer((command) => (command === 'end' ? 'hang up' : undefined))
    server.clock.now += MINUTE
    await mondayRounds(post()).round()
    expect(await stateOf(ann)).toBe('given')
    mail.answer(() => undefined)
    server.clock.now += 100 * HOUR
    await mondayRounds(post()).round()
    expect(recipients()).toEqual([])
  })
  it('that says "not now" gets it later; one that refuses an address is asked three times, and again for a new address', async () => {
    const ann = await asker('Ann Lee', 'ann@example.org')
    await asker('Ben Ode', 'ben@example.org')
    server.clock.now = MONDAY
    mail.answer((command) => (command === 'RCPT' ? '451 later' : undefined))
    await mondayRounds(post()).round()
    expect(recipients()).toEqual([])
    mail.answer((command) =>
      command === 'RCPT' && mail.asked.at(-1)!.includes('ANN') ? '550 no such' : undefined,
    )
    for (let n = 0; n < 20; n++) {
      server.clock.now += HOUR
      await mondayRounds(post()).round()
    }
    expect(recipients()).toEqual(['ben@example.org'])
    expect(await stateOf(ann)).toBe('refused')
    expect(mail.asked.filter((line) => line.includes('ANN@'))).toHaveLength(3)
    await server.store
      .of('demo')
      .keepWeekMail(ann, { address: 'lee@example.org', language: 'en' }, server.clock.now)
    await sayYes(ann)
    await mondayRounds(post()).round()
    expect(recipients()).toEqual(['ben@example.org', 'lee@example.org'])
  })
  it('to which a process had taken one on when it stopped gets it from another one', async () => {
    const ann = await asker('Ann Lee', 'ann@example.org')
    server.clock.now = MONDAY
    expect(await server.store.takeOnWeekMail(server.clock.now)).toBeDefined()
    await mondayRounds(post()).round()
    expect(recipients()).toEqual([])
    server.clock.now += 11 * MINUTE
    await mondayRounds(post()).round()
    expect(recipients()).toEqual(['ann@example.org'])
    expect(await stateOf(ann)).toBe('sent')
  })
})
