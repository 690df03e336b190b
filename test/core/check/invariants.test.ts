import { describe, expect, it } from 'vitest'
import { readingAge, wordCount } from '#core/check/plain-words.ts'
import { judgementWord } from '#core/check/word-rules.ts'
import { faultsOf, planted } from '../../content/sample.ts'

/** Each rule of section D of the brief that the check proves, with a fault planted in the real content that only it should catch. */
const PLANTED: readonly {
  readonly rule: number
  readonly it: string
  readonly pathways: readonly string[]
  readonly file: string
  readonly change: (text: string) => string
  readonly says: RegExp
}[] = [
  {
    rule: 1,
    it: 'an opening sign that a yes would not send to 999',
    pathways: ['sore-throat'],
    file: 'opening.yaml',
    change: (text) => text.replace('to: call-999', 'to: ed'),
    says: /must be 999 at once/,
  },
  {
    rule: 4,
    it: 'a send line that mentions a danger sign',
    pathways: ['sore-throat'],
    file: 'sore-throat',
    change: (text) => text.replace('  - days > 21:', '  - sandpaper & days > 21:'),
    says: /mentions the danger sign "sandpaper"/,
  },
  {
    rule: 5,
    it: 'a risk that slows the answer',
    pathways: ['back-pain'],
    file: 'back-pain',
    change: (text) =>
      text.replace(
        '  - stuck: [visit, duty-today]\n  - pregnant: [midwife, gp-routine]',
        '  - pregnant: [midwife, gp-routine]\n  - stuck: [visit, duty-today]',
      ),
    says: /A risk may never slow the answer/,
  },
  {
    rule: 11,
    it: 'the age gate of Pharmacy First removed',
    pathways: ['shingles'],
    file: 'destinations.yaml',
    change: (text) =>
      text.replace(
        'refuses: [age < 18, pregnant, immune, third, days > 7]',
        'refuses: [pregnant, immune, third, days > 7]',
      ),
    says: /may be under 18 and would reach/,
  },
  {
    rule: 11,
    it: 'the days gate of shingles removed',
    pathways: ['shingles'],
    file: 'destinations.yaml',
    change: (text) =>
      text.replace(
        'refuses: [age < 18, pregnant, immune, third, days > 7]',
        'refuses: [age < 18, pregnant, immune, third]',
      ),
    says: /over 7 days/,
  },
  {
    rule: 12,
    it: 'the diabetes exclusion removed',
    pathways: ['uti-woman', 'uti-man', 'uti-child', 'uti-older-catheter'],
    file: 'destinations.yaml',
    change: (text) => text.replace('repeat-uti, diabetes]', 'repeat-uti]'),
    says: /diabetes/,
  },
  {
    rule: 13,
    it: 'the weak immune system no longer barred from the pharmacy',
    pathways: ['earache-adult', 'earache-child', 'child-not-right', 'something-wrong'],
    file: 'destinations.yaml',
    change: (text) =>
      text.replace(
        'refuses: [age < 1, immune, third]\n  who: the pharmacist\n  book: Send a minor illness',
        'refuses: [age < 1, third]\n  who: the pharmacist\n  book: Send a minor illness',
      ),
    says: /immune/,
  },
  {
    rule: 14,
    it: 'a baby with a fever kept from hospital',
    pathways: ['fever-child', 'fever-adult'],
    file: 'fever-child',
    change: (text) => text.replace('  - age < 3m: [ed]\n', ''),
    says: /under 3 months with fever/,
  },
  {
    rule: 15,
    it: 'a head knock on a blood thinner moved down',
    pathways: ['head-injury'],
    file: 'signs.yaml',
    change: (text) =>
      text.replace(
        'a head knock while on a blood thinner, to: ed',
        'a head knock while on a blood thinner, to: duty-today',
      ),
    says: /.*/,
  },
  {
    rule: 15,
    it: 'a topic whose lines fall below its rank',
    pathways: ['testicle-pain'],
    file: 'testicle-pain',
    change: (text) => text.replace('  - else: [duty-now]', '  - else: [gp-soon]'),
    says: /never answered below rank 4/,
  },
  {
    rule: 18,
    it: 'a thought of suicide that ends in a slot',
    pathways: ['sleep-problem'],
    file: 'sleep-problem',
    change: (text) =>
      text.replace(
        '  crisis-mh:\n    die: thoughts of ending their life',
        '  gp-soon:\n    die-soon: thoughts of ending their own life',
      ),
    says: /live voice/,
  },
  {
    rule: 19,
    it: 'a physician assistant as first contact',
    pathways: ['hay-fever'],
    file: 'hay-fever',
    change: (text) => text.replace('  - else: [pharm-otc, gp-routine]', '  - else: [pa, gp-routine]'),
    says: /physician assistant/,
  },
  {
    rule: 22,
    it: 'words that send the caller away',
    pathways: ['sore-throat'],
    file: 'sore-throat',
    change: (text) =>
      text.replace(
        'The pharmacist can look at the throat today',
        'Please ring back tomorrow and the pharmacist can look',
      ),
    says: /sends the caller away/,
  },
  {
    rule: 26,
    it: 'a line that can never be reached',
    pathways: ['sore-throat'],
    file: 'sore-throat',
    change: (text) =>
      text.replace('  - days > 7: [minor-illness, duty-today]', '  - days > 28: [minor-illness, duty-today]'),
    says: /can never be reached/,
  },
  {
    rule: 26,
    it: 'a list without "else"',
    pathways: ['sore-throat'],
    file: 'sore-throat',
    change: (text) => text.replace('  - else: [pf-sore-throat', '  - age >= 5: [pf-sore-throat'),
    says: /last line must be "else"/,
  },
  {
    rule: 27,
    it: 'a question that changes nothing',
    pathways: ['headache'],
    file: 'headache',
    change: (text) => text.replace('send:\n', 'ask:\n  idle: Do they like tea\nsend:\n'),
    says: /changes nothing/,
  },
  {
    rule: 29,
    it: 'a sign that asks for a judgement',
    pathways: ['sore-throat'],
    file: 'sore-throat',
    change: (text) => text.replace('a squeak or rasp on breathing in', 'severe trouble on breathing in'),
    says: /judgement \("severe"\)/,
  },
  {
    rule: 32,
    it: 'one wording that goes two ways',
    pathways: ['hay-fever', 'sore-throat'],
    file: 'hay-fever',
    change: (text) =>
      text
        .replace('asthma getting worse', 'a rash that feels like sandpaper')
        .replace('  duty-today:', '  gp-soon:'),
    says: /one sign goes one way everywhere/,
  },
]

describe('the check catches a planted fault of each rule', () => {
  for (const { rule, it: what, pathways, file, change, says } of PLANTED) {
    it(`D${rule}: ${what}`, () => {
      const { report } = planted(pathways, file, change)
      const found = report.problems.map((problem) => problem.message)
      const faults = faultsOf(report, rule)
      const format = rule === 15 && file === 'signs.yaml'
      if (format) expect(found.some((message) => message.includes('head-thinner'))).toBe(true)
      else
        expect(
          faults.some((message) => says.test(message)),
          found.join('\n'),
        ).toBe(true)
      expect(report.problems.every((problem) => problem.file.startsWith('content') && problem.line > 0)).toBe(
        true,
      )
    })
  }

  it('D16: a child sent to the physiotherapist', () => {
    const { report } = planted(
      ['hip-knee-pain'],
      'destinations.yaml',
      (text) => text.replaceAll('refuses: [age < 16, pregnant]', 'refuses: [pregnant]'),
      [['hip-knee-pain', (text) => text.replace('  - age < 16: [duty-today]\n', '')]],
    )
    expect(faultsOf(report, 16).some((message) => message.includes('may be under 16 and would reach'))).toBe(
      true,
    )
  })

  it('D17: a child sent to talking therapies', () => {
    const { report } = planted(
      ['anxiety-panic'],
      'destinations.yaml',
      (text) => text.replace('refuses: [age < mh-age, team]', 'refuses: [team]'),
      [['anxiety-panic', (text) => text.replace('  - age < 18: [cyp-mh, gp-routine]\n', '')]],
    )
    expect(faultsOf(report, 17).some((message) => message.includes('under 18'))).toBe(true)
  })

  it('D20: teeth never end at a GP', () => {
    const { report } = planted(['toothache'], 'toothache', (text) =>
      text.replace('[dental-urgent, nhs-111]', '[dental-urgent, duty-today]'),
    )
    expect(faultsOf(report, 20).length).toBeGreaterThan(0)
  })

  it('D21: the work of the practice is not sent to 111 in hours', () => {
    const { report } = planted(['croup'], 'croup', (text) =>
      text.replace('- else: [duty-today]', '- else: [nhs-111]'),
    )
    expect(faultsOf(report, 21).length).toBeGreaterThan(0)
  })

  it('D25: a fallback that would slow the clock is refused', () => {
    const { report } = planted(['croup'], 'croup', (text) =>
      text.replace('- else: [duty-today]', '- else: [gp-routine, duty-today]'),
    )
    expect(report.problems.some((problem) => problem.message.includes('later than the rank 3'))).toBe(true)
  })

  it('D24: a chain that names nothing is refused', () => {
    const { report } = planted(['croup'], 'croup', (text) =>
      text.replace('- else: [duty-today]', '- else: [nowhere]'),
    )
    expect(
      report.problems.some((problem) => problem.message.includes('There is no destination "nowhere"')),
    ).toBe(true)
  })

  it('D23: a last resort that refuses somebody', () => {
    const { report } = planted(['croup'], 'destinations.yaml', (text) =>
      text.replace('duty-today:\n', 'duty-today:\n  refuses: [age < 5]\n'),
    )
    expect(
      faultsOf(report, 23).some((message) => message.includes('which refuses them')),
      report.problems.map((problem) => problem.message).join('\n'),
    ).toBe(true)
  })

  it.each([
    ['under-1', 13, 'rash-new', /may be under 1 and would get rank/],
    ['immune', 13, 'rash-new', /weak immune system and would get rank/],
    ['third', 13, 'acne', /third time with no plan and would get rank/],
    ['immune-fever', 14, 'tick-bite', /Fever and a weak immune system/],
    ['steroids', 13, 'something-wrong', /long-term steroids and would get rank/],
    ['learning-disability', 13, 'third-contact', /with a learning disability and would get rank/],
    ['baby-fever', 14, 'tick-bite', /Fever and under 3 months/],
  ])('D13, D14: the floor "%s" taken away', (floor, rule, pathway, says) => {
    const { report } = planted([pathway], 'floors.yaml', (text) =>
      text.replace(new RegExp(`^${floor}:.*\\n`, 'm'), ''),
    )
    expect(
      faultsOf(report, rule).some((message) => says.test(message)),
      report.problems.map((problem) => problem.message).join('\n'),
    ).toBe(true)
  })

  it('a limit of age, duration or pregnancy with no worked case on one side', () => {
    const without = (topic: string, from: RegExp, to: string) =>
      planted([topic], topic, (text) => text.replace(from, to)).report.problems.map(({ message }) => message)
    expect(
      without('croup', /- else: \[duty-today\]/, '- days > 30: [duty-today]\n  - else: [duty-today]'),
    ).toContainEqual(expect.stringContaining('from day 31'))
    expect(without('hip-knee-pain', /(it: pregnant[\s\S]*?)pregnant: yes/, '$1pregnant: no')).toContainEqual(
      expect.stringContaining('who is pregnant'),
    )
  })

  it('D40: a catching topic without "ring first", a sensitive one without privacy', () => {
    const { report } = planted(['measles'], 'measles', (text) => text.replace('note: [isolate]', 'note: []'))
    expect(faultsOf(report, 40)).toHaveLength(1)
    const open = planted(['grief'], 'grief', (text) => text.replace('note: [private]', 'note: []'))
    expect(faultsOf(open.report, 40)).toHaveLength(1)
  })

  it('names the person it would happen to', () => {
    const { report } = planted(['sore-throat'], 'destinations.yaml', (text) =>
      text.replaceAll(
        'refuses: [age < 5, age < 16 & pregnant, immune, third]',
        'refuses: [age < 5, immune, third]',
      ),
    )
    expect(
      faultsOf(report, 11).some((message) =>
        /sore throat.*pregnant.*would reach Pharmacy First/.test(message),
      ),
    ).toBe(true)
  })
})

it('finds judgement words but not "told it was urgent"', () => {
  expect(judgementWord('severe pain')).toBe('severe')
  expect(judgementWord('told it was urgent')).toBeUndefined()
  expect(judgementWord('pain that stops them walking')).toBeUndefined()
})

describe('the check of words', () => {
  const faults = (rule: number, change: (text: string) => string) =>
    faultsOf(planted(['croup'], 'croup', change).report, rule)
  const firstSign = (words: string) => (text: string) =>
    text.replace('  duty-now:\n', `  duty-now:\n    planted: ${words}\n`)
  const slip = (words: string) => (text: string) => text.replace('slip:\n', `slip:\n  - ${words}\n`)
  const say = (words: string) => (text: string) =>
    text.replace('slip:', `say:\n  duty-today: ${words}\nslip:`)

  it('D9: a sign that is too long to say', () => {
    expect(
      faults(9, firstSign('a cough that goes on and on all night long and into the next day too')),
    ).toEqual([expect.stringContaining('is 16 words')])
  })
  it('D9: signs and questions that take too long to read out', () => {
    const many = Array.from(
      { length: 14 },
      (_, at) => `    planted-${at}: a cough that goes on number ${at} all night`,
    )
    expect(
      faults(9, (text) => text.replace('  duty-now:\n', `  duty-now:\n${many.join('\n')}\n`)),
    ).toContainEqual(expect.stringContaining('words aloud; keep them to 120'))
  })
  it('D30: words that calm before anyone has looked', () => {
    expect(faults(30, say('It is nothing to worry about. The duty GP will ring {by}.'))).toHaveLength(1)
    expect(faults(30, say('The duty GP will ring {by}.'))).toEqual([])
  })
  it('D31: a term without its plain twin', () => {
    expect(faults(31, slip('Drink so that the urine is pale.'))).toEqual([
      expect.stringContaining('say it plainly (pee)'),
    ])
  })
  it('D31: a sentence too long to take in', () => {
    const long = Array.from({ length: 23 }, () => 'sip').join(' ')
    expect(faults(31, slip(`${long}.`))).toContainEqual(expect.stringContaining('make two sentences'))
  })
  it('D31: words that are hard to read', () => {
    const hard =
      'Continuous administration of additional humidification facilitates respiratory comfort considerably. Intermittent reassessment of respiratory functionality necessitates qualified professional consideration. Immediate communication regarding deterioration remains universally recommended. Appropriate positional modification additionally facilitates comfortable respiration throughout nocturnal periods.'
    expect(faults(31, slip(hard))).toContainEqual(expect.stringContaining('read at age'))
  })
  it('reads plain words at the age of a child', () => {
    expect(readingAge('Sip cool drinks. Rest your voice. Ring us if it gets worse.')).toBeLessThan(9)
    expect(wordCount('no pee for 12 hours - at all')).toBe(7)
  })
})
