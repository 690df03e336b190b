import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '#core/search/tokens.ts'
import { readWho } from '#core/search/who/who.ts'

describe('who a call is about, from what was typed', () => {
  it.each([
    ['sore throat 7', { age: '7', rest: 'sore throat' }],
    ['mum 84 fall', { age: '84', sex: 'female', about: 'other', stage: 'adult', rest: 'fall' }],
    ['baby 3 months old fever', { age: '3m', stage: 'baby' }],
    ['34f cystitis', { age: '34', sex: 'female', rest: 'cystitis' }],
    ['m 61 chesty', { age: '61', sex: 'male', rest: 'chesty' }],
    ['im 34 and dizzy', { age: '34', about: 'self', rest: 'and dizzy' }],
    ['6 weeks old not feeding', { age: '6w', rest: 'not feeding' }],
    ['10 day old, yellow', { age: '10d', rest: 'yellow' }],
    ['my 5 year old daughter is itchy', { age: '5', sex: 'female', about: 'other', stage: 'young' }],
    ['our grandad aged 91 cant get up', { age: '91', sex: 'male', about: 'other', stage: 'older' }],
    ['19yom poss tonsils', { age: '19', sex: 'male' }],
    ['wife expecting, itchy all over', { sex: 'female', pregnant: true }],
    ['father in law 91 fell over', { age: '91', sex: 'male', about: 'other', rest: 'fell over' }],
    ['my daughter in law is dizzy', { sex: 'female', stage: 'adult', rest: 'is dizzy' }],
    ['toddler with a bead up her nose', { stage: 'child' }],
    ['bad chest cough 3 year old girl up all night', { age: '3', sex: 'female', stage: 'young' }],
    ['cough 5 year old boy', { age: '5', sex: 'male' }],
    ['60 year old lady dizzy', { age: '60', sex: 'female' }],
    ['elderly lady fell', { sex: 'female', about: 'other', stage: 'older' }],
    ['a gentleman of 70 with a cough', { sex: 'male' }],
    ['cough lady of 60', { age: '60', sex: 'female' }],
    ['rash, man 45', { age: '45', sex: 'male' }],
    ['woman 34', { age: '34', sex: 'female' }],
    ['she has a sore bit down below', { heOrShe: 'female' }],
    ['hayfever 30M', { age: '30', sex: 'male', rest: 'hayfever' }],
    ['sore throat boy 3M', { sex: 'male', unclear: '3m' }],
    ['rash 9m', { unclear: '9m' }],
    ['hayfever 30m', { unclear: '30m' }],
    ['tummy bug 3m', { unclear: '3m', stage: 'young' }],
    ['tummy bug 6w', { unclear: '6w', stage: 'young' }],
    ['yellow 10d', { unclear: '10d' }],
    ['8 months rash', { unclear: '8 months' }],
    ['earache baby 8 months', { age: '8m', stage: 'baby' }],
    ['dad one leg swollen', { stage: 'adult', rest: 'one leg swollen' }],
  ])('"%s"', (typed, said) => expect(readWho(typed)).toMatchObject(said))

  it.each([
    'cough for 3 months',
    'bleeding 8 months pregnant',
    '3 month old cough',
    'back pain 6 weeks',
    'bleeding 8w pregnant',
  ])('"%s" leaves no months open', (typed) => expect(readWho(typed).unclear).toBeUndefined())

  it.each([
    ['mum', 84, 'female'],
    ['son', 7, 'male'],
    ['nan', 82, 'female'],
    ['hubby', 60, 'male'],
    ['dad', undefined, 'male'],
    ['grandson', 3, 'male'],
    ['granddaughter', 3, 'female'],
    ['mother in law', 71, 'female'],
  ])('is about "%s", before or after the problem, with and without "my"', (who, age, sex) => {
    const of = age === undefined ? who : `${who} ${age}`
    const said = { sex, about: 'other', rest: 'rash', ...(age === undefined ? {} : { age: `${age}` }) }
    for (const words of [`rash ${of}`, `rash my ${of}`, `${of} rash`, `my ${of} rash`])
      expect(readWho(words), words).toMatchObject(said)
  })
  it.each(['he hit me and my jaw hurts', 'her partner says he is worried', 'in labour and he is late'])(
    'tells nothing of the patient by "he" in "%s"',
    (words) => expect(readWho(words).heOrShe).toBeUndefined(),
  )
  it.each([
    'new mum 30 tearful',
    'breastfeeding mum 30',
    'caring for mum',
    'missing dad',
    'scared of dad',
    'without mum',
    'low since dad',
    'pain in head lad',
    'im scared ill hurt mum',
    'i might hit my dad',
    'i nearly hit mum this morning',
  ])('is about nobody else in "%s"', (words) => expect(readWho(words).about).toBeUndefined())

  it.each([
    ['i think he hit my mum', 'female'],
    ['mum hurt her knee', 'female'],
  ])('is about her in "%s"', (words, sex) => expect(readWho(words)).toMatchObject({ about: 'other', sex }))

  it.each([
    ['mum fell over 82', '82', 'fell over'],
    ['fell over 82f', '82', 'fell over'],
    ['tripped over 70', '70', 'tripped over'],
    ['knocked over 8', '8', 'knocked over'],
    ['ankle went over 27', '27', 'ankle went over'],
    ['itchy all over 34', '34', 'itchy all over'],
  ])('"%s" says the age after an "over" that ends what happened', (typed, age, rest) =>
    expect(readWho(typed)).toMatchObject({ age, rest }),
  )

  it.each([
    'over 65 flu jab',
    'flu jab over 75',
    'temp went over 39',
    'sugar gone over 20',
    'fell over 3 times',
  ])('"%s" says no age by its "over"', (typed) => expect(readWho(typed).age).toBeUndefined())

  it.each([
    'cough for 3 days',
    'bp 180',
    '24 hour tape',
    'type 2 diabetes review',
    'covid 19',
    'told to ring 111',
    '5 mg tablets',
    'last 2 nights',
    '20 weeks pregnant',
    'vitamin b 12',
    'dose 3',
    'over 40 check',
  ])('"%s" says no age, and keeps its number', (typed) => {
    const { age, rest } = readWho(typed)
    expect(age).toBeUndefined()
    expect(rest).toBe(typed)
  })

  it.each([
    'breast red hot feeding baby',
    'trying for a baby two years',
    'stitches sore since having the baby',
    'hand pain from carrying baby',
  ])('is the mother in "%s"', (typed) => expect(readWho(typed).stage).toBeUndefined())
  it.each(['baby hot', 'new baby 2 weeks old yellow'])('is the baby in "%s"', (typed) =>
    expect(readWho(typed).stage).toBe('baby'),
  )

  it.each(['scared of my husband', 'my husband frightens me', 'my dad hits us', 'beaten by my brother'])(
    'is not who is feared in "%s"',
    (typed) => expect(readWho(typed)).toEqual(expect.not.objectContaining({ about: 'other' })),
  )

  it('is the same about a relative as about any age and sex in any order', () => {
    for (const typed of ['mum 84 fall', 'fall, my mum, 84', 'my mum is 84 and had a fall', '84 my mum fall'])
      expect(readWho(typed), typed).toMatchObject({ age: '84', sex: 'female', about: 'other' })
  })

  it('reads back every age that is written the desk’s ways', () => {
    const years = fc.integer({ min: 1, max: 110 }).filter((n) => n !== 100)
    const forms = [
      'N sore throat',
      'Nyo sore throat',
      'aged N sore throat',
      'N year old sore throat',
      'sore throat N',
    ]
    fc.assert(
      fc.property(years, fc.constantFrom(...forms), (n, form) => {
        const { age, rest } = readWho(form.replace('N', `${n}`))
        expect([age, rest]).toEqual([`${n}`, 'sore throat'])
      }),
    )
  })

  it('keeps the age that stands before a relative', () => {
    expect(readWho('my 5 year old daughter is itchy').rest).toBe('is itchy')
    expect(readWho('my 84 year old mum fell')).toMatchObject({ age: '84', sex: 'female', about: 'other' })
    expect(readWho('my 3 yrs old son, earache')).toMatchObject({ age: '3', sex: 'male', rest: 'earache' })
    expect(readWho('my old mum fell')).toMatchObject({ sex: 'female', rest: 'fell' })
  })

  it('is nobody of 111 years or more', () => {
    for (const n of [113, 130, 900]) expect(readWho(`rash ${n}`).age).toBeUndefined()
  })

  it('adds no word that was not typed', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('my', 'mum', '84', 'f', 'rash', 'for', '3', 'days', 'baby', 'im', '7yo', 'the'),
        ),
        (words) => {
          const { rest } = readWho(words.join(' '))
          const typed = wordsOf(words.join(' '))
          for (const word of rest.split(' ').filter(Boolean)) expect(typed).toContain(word)
        },
      ),
    )
  })
})

it.each([
  ['rash 31 m', 'male', '31', 'rash'],
  ['back pain 52 male', 'male', '52', 'back pain'],
  ['44 woman with a cough', 'female', '44', 'with a cough'],
])('reads the sex that follows an age and seeks it no more: %s', (query, sex, age, rest) => {
  expect(readWho(query)).toMatchObject({ sex, age, rest })
})
it.each(['sore throat 7 m', 'thinning hair 40 male pattern', 'wants her results read to me im her husband'])(
  'takes nothing for the sex of the patient that may be something else: %s',
  (query) => {
    expect(readWho(query).sex).toBeUndefined()
  },
)

describe('who is meant where somebody else speaks', () => {
  it.each([
    ['mum says his willy hurts 6', 'male', '6', 'other'],
    ['dad says she has a rash', 'female', undefined, 'other'],
    ['boyfriend says my leg is swollen 24', undefined, '24', undefined],
    ['my mum said he has a cough 4', 'male', '4', 'other'],
    ['mum says hes 6 and his willy hurts', 'male', '6', 'other'],
    ['mum thinks his ear is infected 3', 'male', '3', 'other'],
    ['gran reckons he is wheezy', 'male', undefined, 'other'],
    ['nan worried about his chest', 'male', undefined, 'other'],
    ['mum is worried he has croup 2', 'male', '2', 'other'],
    ['wife rang about his chest pain 61', 'male', '61', 'other'],
    ['dad asking about her eczema 9', 'female', '9', 'other'],
    ['husband asking for her results', 'female', undefined, 'other'],
    ['husband asking if she can have a smear', 'female', undefined, 'other'],
    ['husband says shes bleeding', 'female', undefined, 'other'],
    ['wife says i snore 48', undefined, '48', undefined],
    ['wife says im 72 and going deaf', undefined, '72', 'self'],
    ['girlfriend thinks my mole has changed', undefined, undefined, undefined],
    ['man says his wife has fallen', 'female', undefined, 'other'],
    ['wife says my dad is confused 84', 'male', '84', 'other'],
    ['mum says baby is hot', undefined, undefined, 'other'],
    ['mum worried about son 8', 'male', '8', 'other'],
    ['daughter worried about mum 84', 'female', '84', 'other'],
    // As before: most likely the speaker, or nothing is said of anyone else.
    ['husband says he has chest pain 61', 'male', '61', 'other'],
    ['mum says her knee hurts 70', 'female', '70', 'other'],
    ['mum 34 says his chest hurts', 'female', '34', 'other'],
    ['mum fell 84', 'female', '84', 'other'],
    ['dad worried 66', 'male', '66', 'other'],
    ['my husband frightens me', undefined, undefined, undefined],
    ['wife says he hits her', 'female', undefined, 'other'],
  ])('"%s"', (typed, sex, age, about) => {
    const said = readWho(typed)
    expect([said.sex, said.age, said.about]).toEqual([sex, age, about])
  })

  it('keeps the complaint and takes no stage of life from who speaks', () => {
    expect(readWho('mum says his willy hurts 6').rest).toBe('his willy hurts')
    expect(readWho('mum says his willy hurts').stage).toBeUndefined()
    expect(readWho('mum says baby is hot').stage).toBe('baby')
    expect(readWho('auntie says the girls must be circumcised').rest).toContain('girls')
    expect(readWho('son says neighbours in the tv talking to him').sex).toBe('male')
  })
})

describe('a family story is told by the patient', () => {
  it.each([
    'my nan had a clot on her lung and i want to go on the pill',
    'my nan had a clot and i want the pill',
    'my dad had bowel cancer at 48 and i have blood on the paper',
    'my uncle died of his heart can i get checked',
    'i have a lump and my mum had breast cancer',
    'my son has chickenpox and im pregnant',
    'my dad died and i cant sleep',
    'husband died last week i cant stop crying',
    'my mum has diabetes should i be tested',
    'my sister has the brca gene and i want a test',
    'my brother had a heart attack at 50 and i get chest pain',
    'my mum is ill and i need a sick note',
    'asthma as a child, wheezy now',
  ])('in "%s"', (typed) => {
    const { about, sex, age, stage } = readWho(typed)
    expect([about, sex, age, stage]).toEqual([undefined, undefined, undefined, undefined])
  })
  it.each([
    ['my mum has a cough and im worried about her', 'female'],
    ['my mum had a fall and i cant lift her', 'female'],
    ['my son has a rash and i dont know what to do', 'male'],
    ['my wife has a chest infection can i have antibiotics for her', 'female'],
    ['my husband has had a stroke and his arm is weak', 'male'],
    ['my dad fell and i think hes broken his hip', 'male'],
    ['im worried my dad had a heart attack', 'male'],
    ['my daughter has nits can i get something', 'female'],
    ['mum has dementia and she has fallen', 'female'],
  ])('and "%s" is about them', (typed, sex) => expect(readWho(typed)).toMatchObject({ about: 'other', sex }))
})

describe('who has died is not who rings', () => {
  it.each([
    'my husband died last week you still send him letters',
    'my son died last year cant stop crying',
    'my wife has just passed away 74',
    'mum passed away need the certificate',
  ])('"%s"', (typed) => {
    const { sex, age, about } = readWho(typed)
    expect([sex, age, about]).toEqual([undefined, undefined, undefined])
  })
  it.each([
    ['my husband nearly died last week now breathless', 'male'],
    ['my husband passed out 70', 'male'],
  ])('but "%s" is about him', (typed, sex) => expect(readWho(typed)).toMatchObject({ sex, about: 'other' }))
})

it.each([
  ['my husband died last week you still send him letters 70f', 'female', '70'],
  ['i care for my wife and need a break 74m', 'male', '74'],
  ['my boyfriend has chlamydia 24f', 'female', '24'],
])('an age and sex that are not the relative\'s are of who is spoken for: "%s"', (typed, sex, age) => {
  expect(readWho(typed)).toMatchObject({ sex, age })
  expect(readWho(typed).about).toBeUndefined()
})
