import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { environmentLines, readEnvironment, variables } from '#server/operate/environment.ts'
import { printedAt } from '#server/operate/origins.ts'
import { shownPlace } from '#server/store/database/where.ts'

it('comes without any variable', () => {
  const { settings, faults } = readEnvironment({}, '/srv/door')
  expect(faults).toEqual([])
  expect(settings).toEqual({
    port: 4173,
    host: '127.0.0.1',
    origins: [],
    passkeyDomain: '',
    issuer: '',
    clientId: '',
    clientSecret: '',
    organisation: 'your organisation',
    emailClaim: 'email',
    roleClaim: '',
    roles: { lead: 'lead', readOnly: 'read-only' },
    data: '/srv/door/data',
    dist: '/srv/door/dist',
    pagesPort: undefined,
    metricsToken: undefined,
  })
})
it('names every variable that is wrong at once, and what to set', () => {
  const { faults } = readEnvironment(
    { PORT: 'http', HOST: ' ', TRUST_PROXY: 'nginx', DATA_DIR: '', METRICS_TOKEN: 'secret' },
    '/srv/door',
  )
  expect(faults).toEqual([
    'PORT is "http", which is not a port. Set a number from 1 to 65535, such as 4173.',
    'HOST is " ", which is empty. Set an address, such as 127.0.0.1.',
    'TRUST_PROXY is "nginx", which is no list of addresses. Set one such as 127.0.0.1, 10.1.0.0/16.',
    'DATA_DIR is "", which is empty. Set a folder that this user may write.',
    'METRICS_TOKEN is set to a text, which is too short to be a secret. Set at least 20 characters.',
  ])
})
it.each(['0x10', '-1', '65536', '4173 ', '1e3'])('takes no port %s', (PORT) => {
  expect(readEnvironment({ PORT }, '/srv').faults).toHaveLength(1)
})
it.each(['10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '127.0.0.1 ::1', 'fd00::/129', '1.2.3'])(
  'takes no proxy %s',
  (TRUST_PROXY) => {
    expect(readEnvironment({ TRUST_PROXY }, '/srv').faults).toHaveLength(1)
  },
)
it('pins the addresses of passkeys, and says what is wrong with one before anybody makes a passkey there', () => {
  const faults = (ORIGINS: string, PASSKEY_DOMAIN = '') =>
    readEnvironment({ ORIGINS, PASSKEY_DOMAIN }, '/srv').faults.join()
  const { settings } = readEnvironment({ ORIGINS: 'https://a.example.org/, http://localhost:4173' }, '/srv')
  expect(printedAt(settings)).toBe('https://a.example.org')
  expect(printedAt(readEnvironment({ PORT: '80' }, '/srv').settings)).toBe('http://localhost:80')
  expect(settings.origins).toEqual(['https://a.example.org', 'http://localhost:4173'])
  expect(faults('https://a.example.org, https://b.example.org', 'example.org')).toBe('')
  expect(faults('http://127.0.0.1:4173')).toMatch(/On this machine use localhost: http:\/\/localhost:4173/)
  expect(faults('https://[::1]')).toMatch(/is no name/)
  expect(faults('http://desk.example.org')).toMatch(/not https/)
  for (const wrong of ['desk.example.org', 'https://desk.example.org/lead', 'ftp://desk.example.org'])
    expect(faults(wrong)).toMatch(/no list of addresses/)
  expect(faults('https://a.example.org, https://b.example.org')).toMatch(
    /b.example.org of ORIGINS is not under/,
  )
  expect(faults('https://a.example.org', 'other.org')).toMatch(/not under it/)
  expect(faults('https://a.org', 'org')).toMatch(/too wide/)
  expect(faults('', 'example.org')).toMatch(/ORIGINS is not set/)
})
it('wants all of the organisation’s own sign-in or none of it, by https', () => {
  const all = { OIDC_ISSUER: 'https://id.example.org', OIDC_CLIENT_ID: 'door', OIDC_CLIENT_SECRET: 'hidden' }
  expect(readEnvironment(all, '/srv').faults).toEqual([])
  expect(readEnvironment({ OIDC_ISSUER: all.OIDC_ISSUER }, '/srv').faults).toEqual([
    'OIDC_ISSUER is "https://id.example.org", and OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are not set. Set all three, or none.',
  ])
  for (const OIDC_ISSUER of ['http://id.example.org', 'id.example.org'])
    expect(readEnvironment({ ...all, OIDC_ISSUER }, '/srv').faults.join()).toMatch(/no https address/)
  expect(environmentLines(all, '/srv').join()).not.toContain('hidden')
})
it('wants a mail server, who e-mails are from, and the address of the pages, or none of it', () => {
  const all = {
    SMTP_URL: 'smtps://door:hid%20den@mail.example.org',
    MAIL_FROM: 'Right Door <door@example.org>',
    ORIGINS: 'https://desk.example.org',
  }
  const read = (more: Readonly<Record<string, string>>) => readEnvironment({ ...all, ...more }, '/srv')
  expect(read({})).toMatchObject({
    faults: [],
    settings: {
      mailServer: {
        host: 'mail.example.org',
        port: 465,
        secure: true,
        needsTls: false,
        login: { user: 'door', pass: 'hid den' },
      },
      mailFrom: { name: 'Right Door', address: 'door@example.org' },
    },
  })
  const server = (SMTP_URL: string) => read({ SMTP_URL }).settings.mailServer
  expect(server('smtp://mail.example.org')).toMatchObject({ port: 587, needsTls: false, login: undefined })
  // No password goes to another machine unless the line is encrypted.
  expect(server('smtp://door:hidden@mail.example.org:25')).toMatchObject({ port: 25, needsTls: true })
  expect(server('smtp://door:hidden@localhost')).toMatchObject({ needsTls: false })
  for (const wrong of [
    'mail.example.org',
    'http://mail.example.org',
    'smtp://',
    'smtp://mail/x',
    'smtp://a:%@mail',
  ])
    expect(read({ SMTP_URL: wrong }).faults, wrong).toEqual([
      'SMTP_URL is set to a text, which is no address. Set one such as smtps://user:password@mail.example.org.',
    ])
  for (const wrong of [
    'door',
    'a@example.org, b@example.org',
    'Door <a@example.org>\r\nBcc: b@example.org',
    '<>',
  ])
    expect(read({ MAIL_FROM: wrong }).faults.join(), wrong).toMatch(/which is not one e-mail address/)
  expect(read({ MAIL_FROM: '' }).faults).toEqual([
    'SMTP_URL is set, and MAIL_FROM is not. Set both, or neither.',
  ])
  expect(read({ SMTP_URL: '' }).faults).toEqual([
    'MAIL_FROM is set, and SMTP_URL is not. Set both, or neither.',
  ])
  expect(read({ ORIGINS: '' }).faults.join()).toMatch(/^SMTP_URL is set, and ORIGINS is not\./)
  expect(environmentLines(all, '/srv').join()).not.toContain('hid')
})
it('takes the organisation’s words for our roles, one for each', () => {
  const roles = (OIDC_ROLES: string) => readEnvironment({ OIDC_ROLES }, '/srv')
  expect(roles('lead=Door.Lead,read-only=Door Reader').settings.roles).toEqual({
    lead: 'Door.Lead',
    readOnly: 'Door Reader',
  })
  for (const wrong of ['', 'lead=a', 'lead=a, read-only=a', 'lead=, read-only=b', 'lead=a, read-only=b, c=d'])
    expect(roles(wrong).faults.join(), wrong).toMatch(/does not give each role a word/)
})
it.each([
  'postgres://door:p@ss@host/door',
  'postgres://door:p/ss@host/door',
  'postgres://door:p@ss/w:rd@host:5499/door',
])('says of a password with such signs how to write it, and never prints it: %s', (url) => {
  const { faults } = readEnvironment({ DATABASE_URL: url }, '/srv')
  expect(faults).toEqual([
    'DATABASE_URL is set to a text, whose password holds a sign that ends it. In it write @ as %40, / as %2F, : as %3A, # as %23 and % as %25.',
  ])
  expect(shownPlace(url)).toMatch(/^postgres:\/\/door@host(:5499)?\/door$/)
  expect(environmentLines({ DATABASE_URL: url }, '/srv').join()).not.toContain('door:p')
})

it.each(['postgres://door@/door?host=/run/postgresql', 'postgresql://door:p%40s%2Fs@host/door'])(
  'takes %s',
  (url) => expect(readEnvironment({ DATABASE_URL: url }, '/srv').faults).toEqual([]),
)

it.each(['prefer', 'require', 'verify-ca'])('says of sslmode=%s what to write', (mode) =>
  expect(
    readEnvironment({ DATABASE_URL: `postgres://door@host/door?sslmode=${mode}` }, '/srv').faults,
  ).toEqual([
    `DATABASE_URL is set to a text, whose sslmode=${mode} does not say whether the server is the right one. Write sslmode=verify-full, and &sslrootcert=FILE where its certificate is of your own authority.`,
  ]),
)
it.each(['verify-full', 'no-verify', 'disable'])('takes sslmode=%s', (mode) =>
  expect(
    readEnvironment({ DATABASE_URL: `postgres://door@host/door?a=b&sslmode=${mode}` }, '/srv').faults,
  ).toEqual([]),
)

it('shows which database is in force, and its password never', () => {
  const url = 'postgres://door:p%40ss@host:5499/door'
  expect(readEnvironment({ DATABASE_URL: url }, '/srv').faults).toEqual([])
  const lines = environmentLines({ DATABASE_URL: url }, '/srv').join('\n')
  expect(lines).toContain('DATABASE_URL=postgres://door@host:5499/door  (set)')
  expect(lines).not.toContain('p%40ss')
})

it('prints what is in force and never a secret', () => {
  const lines = environmentLines({ PORT: '80', METRICS_TOKEN: 'a-secret-of-twenty-letters' }, '/srv')
  expect(lines[0]).toMatch(/^PORT=80\n/)
  expect(lines.join()).toContain('METRICS_TOKEN=(set)')
  expect(lines.join()).not.toContain('a-secret')
  expect(lines.join()).toContain('HOST=127.0.0.1  (as it comes)')
})
it('is the table that the page for operators shows', () => {
  const page = readFileSync('docs/operating/README.md', 'utf8')
  const rows = [...page.matchAll(/^\| `([A-Z_]+)` \|.*\| (.+) \|$/gm)].map(([, name, meaning]) => [
    name,
    meaning,
  ])
  expect(rows).toEqual(Object.values(variables('/srv')).map(({ name, meaning }) => [name, meaning]))
})
