import { describe, expect, it } from 'vitest'
import { checkPlainWords, readingAge, textsOf, wordCount } from '#core/check/words/plain-words.ts'
import { inVoice } from '#core/pathway/voice.ts'
import { said, spoilt } from '../spoilt.ts'

const found = (from: string, to: string) => said(checkPlainWords, 'croup', ['croup', from, to])
const sign = (words: string) => found('  duty-now:\n', `  duty-now:\n    planted: ${words}\n`)
const slip = (words: string) => found('slip:\n', `slip:\n  - ${words}\n`)
const say = (words: string) => found('slip:\n', `say:\n  duty-today: ${words}\nslip:\n`)

describe('words that are said and read', () => {
  it.each(['croup', 'sore-throat', 'grief'])('are plain on %s as it is', (topic) =>
    expect(said(checkPlainWords, topic)).toEqual([]),
  )

  it('D9: a sign that is too long to say is found, at the first word too many', () => {
    expect(sign('a cough that goes on and on all night and the next day')).toEqual([])
    expect(sign('a cough that goes on and on all night and into the next day')).toEqual([])
    expect(sign('a cough that goes on and on all night long and into the next day')).toEqual([
      expect.stringMatching(/^D9 .* is 15 words; a sign or question has 14 at most/),
    ])
  })

  it('D9: a sign that is only heard may join more, and has an end too', () => {
    const heard = (more: string) =>
      sign(
        `{say: a cough that goes on and on all night long and into the next day ${more}, look: true, untold: true}`,
      )
    expect(heard('and then some more')).toEqual([])
    expect(heard('and then some more of the very same')).toEqual([
      expect.stringMatching(/^D9 .* is 23 words; a sign or question has 20 at most/),
    ])
  })

  it.each([
    'It is nothing to worry about.',
    'Don’t worry.'.replace('’', "'"),
    'It is probably a cold.',
    'He will be fine.',
    'You have an infection.',
  ])('D30: "%s" calms or names a condition before anyone has looked', (words) =>
    expect(say(`"${words} The duty GP will ring {by}."`)).toEqual([
      expect.stringMatching(/^D30 .*calms or names a condition/),
    ]),
  )

  it('D30: who acts and by when calms nobody falsely', () => {
    expect(say('The duty GP will ring {by}. Tell me if they get worse.')).toEqual([])
  })

  it.each([
    ['Drink so that the urine is pale.', 'pee'],
    ['Ring if a seizure comes.', 'fit'],
    ['Watch for oedema.', 'swelling'],
    ['Nausea may follow.', 'feeling sick'],
  ])('D31: "%s" wants its plain twin', (words, twin) => {
    expect(slip(words)).toEqual([expect.stringContaining(`say it plainly (${twin})`)])
    expect(slip(words.replace(/\.$/, ` (${twin}).`))).toEqual([])
  })

  it('D31: a sentence too long to take in is found, and two short ones are not', () => {
    const sips = (count: number) => `${Array.from({ length: count }, () => 'sip').join(' ')}.`
    expect(slip(sips(23))).toContainEqual(expect.stringContaining('is 23 words long; make two sentences'))
    expect(slip(`${sips(12)} ${sips(11)}`)).toEqual([])
  })

  it('D31: a question that says no three times is found', () => {
    expect(sign('not eating and not drinking and never wet')).toEqual([
      expect.stringContaining('says no more than twice'),
    ])
    expect(sign('not eating and not drinking')).toEqual([])
  })

  it.each([
    ['answer', '{duty-today: It is probably a cold.}'],
    ['net', 'It is probably a cold.'],
  ])('D30: nor in the %s of a sign that decided', (field, words) => {
    expect(sign(`{say: blue lips, ${field}: ${words}}`)).toContainEqual(
      expect.stringMatching(/^D30 .*\("probably"\)/),
    )
  })

  it('D31: words that are hard to read are found', () => {
    const hard =
      'Continuous administration of additional humidification facilitates respiratory comfort considerably. Intermittent reassessment of respiratory functionality necessitates qualified professional consideration. Immediate communication regarding deterioration remains universally recommended. Appropriate positional modification additionally facilitates comfortable respiration throughout nocturnal periods.'
    expect(slip(hard)).toContainEqual(expect.stringMatching(/^D31 The words under "slip" read at age \d\d/))
  })
})

describe('the reading age', () => {
  it('of short plain words is that of a child, and grows with longer ones', () => {
    const plain = readingAge('Sip cool drinks. Rest your voice. Ring us if it gets worse.')
    expect(plain).toBeLessThan(9)
    expect(
      readingAge('Administer refrigerated beverages. Minimise vocalisation. Communicate any deterioration.'),
    ).toBeGreaterThan(plain + 5)
  })

  it('does not rise with the name of a medicine', () => {
    expect(readingAge('Take your methotrexate on a full tummy.')).toBe(
      readingAge('Take your pill on a full tummy.'),
    )
  })

  it('counts words, not dashes', () => {
    expect(wordCount('no pee for 12 hours - at all')).toBe(7)
    expect(wordCount('')).toBe(0)
  })
})

it('every sign, question, answer and slip line of a topic is among its texts', () => {
  const { pathway } = spoilt('lonely-money').enquiry
  const { questions, answers, slip: lines } = textsOf(pathway)
  expect(questions.map(({ words }) => words)).toEqual(
    expect.arrayContaining([...pathway.signs.map((one) => inVoice(one.say, 'they')), 'What would help most']),
  )
  expect(answers.map(({ path }) => path.join(' '))).toEqual([
    'say splw',
    'back',
    'flags duty-now heard-shook',
    'flags duty-today heard-mum',
    'flags duty-today heard-mum',
    'flags safeguarding heard-afraid',
    'flags duty-now heard-insulin',
    'flags duty-now heard-dose',
    'flags duty-now heard-quiet',
    'flags duty-now heard-shook',
    'flags duty-hour heard-out',
    'flags duty-today heard-mum',
    'flags safeguarding heard-afraid',
  ])
  expect(lines).toHaveLength(pathway.slip.length)
})
