import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildDanger, findDanger, NO_DANGER } from '#core/search/danger.ts'
import { raisedAtDesk } from '../../content/raised-at-desk.ts'
import { sampleSearch } from '../../content/sample-search.ts'

describe('danger phrases', () => {
  it('raise a card, each of them, in capitals and with marks too', () => {
    const { phrases } = sampleSearch().danger
    expect(phrases.length).toBeGreaterThan(150)
    const missed = phrases.filter(({ phrase }) => {
      const said = phrase.replaceAll(' ...', '').replaceAll(/\/\S+/g, '').replace(/[=~]/, '')
      return !raisedAtDesk(said) || !raisedAtDesk(`${said.toUpperCase()}!!`)
    })
    expect(missed.map(({ phrase }) => phrase)).toEqual([])
  })
  it.each([
    'hes gone grey',
    'taken all her tablits',
    'cant feel his legs',
    'not brething',
    'he is not breathing',
    'my mum has chest pain',
    'baby is floppy',
    'shes really not breathing',
    'Not breathing!!!',
    "can't wake baby",
    'cannot wake the baby',
    'unable to wake my son',
    'baby not waking for feeds',
    'cant rouse grandad',
    "he isn't breathing",
    'will not stop bleeding',
    'took an over dose',
    'shes swallowed all her pills',
    'daughter fitting and wont stop',
    'blood gushing from his leg',
    'ate peanuts lips swollen',
    'dad talking gibberish all of a sudden',
    'elephant sitting on my chest',
    'rash that doesnt go away with a glass',
    'ectopic pregnancy pain',
    'havent felt baby move all day',
    'my boyfriend is threatening me with a knife',
    'kid is being hurt',
    'wants to end it all',
    'she cannae breathe',
    'he wo wake up',
    'purpel spots stiff neck',
    'blood pumpin oot his leg',
    'bairn swallered a battery',
    'numb down below and cannot pee',
    'swallowed forty paracetamol',
    'chest pai',
    'pillow over her face',
    'smothered her',
    "mummy won't get up",
    'daddy wont get up',
    'nanny wont get up',
    'trying to smother my baby',
    'he tried to smother me',
    'my son has written a letter saying goodbye to us',
    'ive got the tablets laid out in front of me',
    'he can only say one word at a time',
    'dad has collapsed on the bathroom floor',
    'my little girl has gone limp',
    'soaking a pad every ten minutes',
    'ate peanut butter and his face has blown up',
    'she cant find her words',
    'baby has a high pitched cry and bulging soft spot',
    'pregnant with bad headache and flashing lights',
    'he put his hands round my throat',
    '?stroke',
    'left side gone numb',
    'lost use of right arm',
    'pain all across the front of my chest',
    'query mi sweaty',
    'sats on his finger say 84',
    'in and out of consciousness',
    'is fitting now on the kitchen floor',
    'wheezing so bad she cannot talk',
    'ate nuts and his tongue is getting bigger',
    'pv bleed 8/40',
    'reduced fetal movements',
    'cord out first',
    'tried to end it last night',
    'nothing to live for',
    'slitting his wrists',
    'step dad hits him',
    'he said he will kill me',
    'acid in eye',
    'banged head on warfarin',
    'overdose daughter locked in bathroom',
    'toddler has been in the cupboard at the tablets',
  ])('"%s" is an emergency', (query) => expect(raisedAtDesk(query)).toBeDefined())
  it.each([
    'blue badge',
    'chesty cough',
    'blue inhaler',
    'chest infection',
    'chest',
    'sore throat',
    'repeat prescription',
    'smear test',
    'fit note',
    'blood test',
    'stroke clinic letter',
    'breathing exercises',
    'stop smoking',
    'heart burn',
    'hearing aid battery',
    'cant wake up in the morning',
    'cant wake up for work, always tired',
    'coil fitting',
    'blinds fitter coming, move my appointment',
    'dying for a drink',
    'can you fit me in today',
    'family history of stroke',
    'dad had a stroke last year needs review',
    'meningitis jab for uni',
    'my brother died by suicide',
    'nose blocked cant breathe at night',
    'on too many tablets wants review',
    'cut myself on a tin',
    'gun licence form',
    'not suicidal just low',
    'baby coming with me to appointment',
    'baby not moving bowels',
    'stiff neck slept funny no temp',
    'heart attack 2018 repeat tablets',
    'throat like razor blades',
    'taking folic acid tablets',
    'pain in my shoulder blade',
    'dont know where to put this',
    'drinking too much wants help',
    'end of life care',
    'hives no trouble breathing',
    'passed out yesterday? no, passed a stone',
    'less movement in my shoulder',
    'eyes stuck wont open in morning conjunctivitis',
    'mum passed away last year suicide',
    'she wont come to the phone',
    'severe acne',
    'anaphylaxis training',
    'stopd breathin thru nose cos blocked',
    'knife and fork cutlery aids',
    'hand pain from carrying baby',
    'gun medical form',
    'tonsils like golf balls',
    'antibiotics and still no better',
    '',
    'cut my finger, bled everywhere, stopped now',
    'nose bled everywhere has stopped now',
    'mummy wont get me up for school',
  ])('"%s" is not', (query) => expect(raisedAtDesk(query)).toBeUndefined())
  it('raise no card for any of 300 ordinary phrases', () => {
    const ordinary = readFileSync('test/queries/ordinary.txt', 'utf8').trim().split('\n')
    expect(ordinary.length).toBeGreaterThanOrEqual(300)
    const raised = ordinary.flatMap((phrase) => raisedAtDesk(phrase)?.phrase ?? [])
    expect(raised).toEqual([])
  })
})

describe('a danger phrase', () => {
  const index = buildDanger({
    ...NO_DANGER,
    same: { not: 'cant|isnt|unable to', pain: 'hurts|agony' },
    past: 'last year|review',
    now: 'now|having',
    unless: ['clinic letter'],
    cards: {
      heart: { now: 'left arm pain', notPast: 'chest pain#0|stroke' },
      breath: { now: 'not breathe|worried ... breathe|=on a bridge', notPast: '' },
    },
  })
  const card = (typed: string) => findDanger(index, typed)?.card
  it('is heard with its small words left out, and one other word between, in its own order', () => {
    expect(card('chest is really in pain')).toBe('heart')
    expect(card('chest muscle pain')).toBe('heart')
    expect(card('chest infection sore back pain')).toBeUndefined()
    expect(card('pain in the chest')).toBeUndefined()
  })
  it('is heard in other words for the same', () => {
    expect(card('chest hurts')).toBe('heart')
    expect(card('unable to breathe')).toBe('breath')
    expect(card('can not breathe')).toBe('breath')
  })
  it('waits longer between its words only where the phrase says so', () => {
    expect(card('worried mum is over there and cannot breathe')).toBe('breath')
  })
  it('is not heard beside words that take it back, or that say it is past', () => {
    expect(card('chest pain clinic letter')).toBeUndefined()
    expect(card('chest pain last year')).toBeUndefined()
    expect(card('left arm pain last year')).toBe('heart')
  })
  it('is not heard when it is denied', () => {
    expect(card('isnt chest pain')).toBeUndefined()
    expect(card('not chest pain')).toBeUndefined()
  })
  it('of one word is heard in a long story only beside a word that says it is now', () => {
    expect(card('stroke')).toBe('heart')
    expect(card('dad needs his walking frame mended stroke')).toBeUndefined()
    expect(card('dad in the garden having his stroke')).toBe('heart')
  })
  it('is taken word for word where the phrase says so', () => {
    expect(card('she is on a bridge')).toBe('breath')
    expect(card('my dental bridge')).toBeUndefined()
  })
  it('is heard in any order where it says so', () => {
    const any = buildDanger({ ...NO_DANGER, cards: { skin: { now: '~spots glass', notPast: '' } } })
    expect(findDanger(any, 'stay under a glass these spots')?.card).toBe('skin')
    expect(findDanger(any, 'spots under glass without spots')?.card).toBe('skin')
    expect(findDanger(any, 'glass but not spots')).toBeUndefined()
  })
  it('comes later too, with its own exclusions and its own words for what is past', () => {
    const more = buildDanger({
      ...NO_DANGER,
      unless: ['clinic'],
      cards: { heart: { now: 'left arm pain#0', notPast: '' } },
      later: {
        same: {},
        past: 'at school',
        unless: ['disc'],
        cards: { heart: { now: 'floppy#1', notPast: 'fainted' } },
      },
    })
    expect(findDanger(more, 'gone floppy')).toEqual({ card: 'heart', phrase: 'floppy' })
    expect(findDanger(more, 'floppy disc')).toBeUndefined()
    expect(findDanger(more, 'fainted')).toBeDefined()
    expect(findDanger(more, 'fainted at school')).toBeUndefined()
    expect(findDanger(more, 'left arm pain clinic')).toBeUndefined()
  })
  it('is needed besides where an emergency that the words mean is doubtful', () => {
    const meant = { card: 'call-999', phrase: 'meant' }
    const doubted = buildDanger(
      {
        ...NO_DANGER,
        cards: { heart: { now: 'left arm pain', notPast: '' } },
        later: { same: {}, past: '', unless: [], cards: {}, meanings: { means: {}, cards: {} } },
      },
      undefined,
      () => (_query, first) => ({ meant, takenBack: false, doubtful: first === 'calm' }),
    )
    expect(findDanger(doubted, 'anything')).toEqual(meant)
    expect(findDanger(doubted, 'anything', 'calm')).toBeUndefined()
    expect(findDanger(doubted, 'left arm pain', 'calm')).toEqual(meant)
  })
  it('is heard by any of the words that it gives for one place', () => {
    const either = buildDanger({
      ...NO_DANGER,
      cards: { side: { now: 'left/right side weak|~cut arm/leg', notPast: '' } },
    })
    for (const typed of ['right side is weak', 'his left side gone weak', 'leg is cut', 'cut his arm'])
      expect(findDanger(either, typed)?.card, typed).toBe('side')
    for (const typed of ['side weak', 'left right', 'cut hand'])
      expect(findDanger(either, typed)).toBeUndefined()
  })
  it('lets who it is about stand between its words', () => {
    const wake = buildDanger({ ...NO_DANGER, cards: { wake: { now: 'not wake', notPast: '' } } })
    expect(findDanger(wake, 'not mum dad wake')?.card).toBe('wake')
    expect(findDanger(wake, 'not early bird wake')).toBeUndefined()
  })
  it('is past beside a year', () => {
    expect(card('chest pain 2018')).toBeUndefined()
  })
  it('is heard with a slip in a long word, but not as another word', () => {
    const long = buildDanger({ ...NO_DANGER, cards: { fit: { now: 'unconscious', notPast: '' } } })
    expect(findDanger(long, 'unconsious')?.card).toBe('fit')
    expect(findDanger(long, 'conscious')).toBeUndefined()
    expect(card('cant breach')).toBeUndefined()
  })
})
