import { describe, expect, it } from 'vitest'
import { raisedAtDesk } from '../raised-at-desk.ts'

const card = (typed: string) => raisedAtDesk(typed)?.card

describe('an emergency beside a pet, a wait, a name or a joke', () => {
  it.each([
    'not breathing blue waiting for you',
    'shes going blue waiting for ambulance',
    'toddler and dog ate slug pellets',
    'dad collapsed freezing in your waiting room not breathing',
    'at the vet dad collapsed not breathing',
    'bill is fitting on the floor',
    'bills face has dropped',
    'wheezing and lips swelling after antibiotics',
    'police here, hes got a knife',
    'face dropped cant talk, price is with her',
    'cannot speak face funny',
    'throat closing after nuts, jabbed pen',
    'shes bumped her head this morning now cant wake her',
    'half of him gone dead',
  ])('raises its card: %s', (typed) => expect(card(typed)).toBe('call-999'))
  it.each([
    'my cat died and i want to die',
    'dog died want to end it all',
    'says she cant no more, tablets lined up ready',
  ])('raises the crisis line: %s', (typed) => expect(card(typed)).toBe('crisis-mh'))
})

describe('no emergency', () => {
  it.each([
    'my mum says her belly hurt, she no speak english',
    'actually its my hearing gone suddenly',
    'sore ear and jaw',
    'gut ache for weeks',
    'self certified now need a proper one',
    'cant get it up, wants blue tablets',
    'heart attack 4yr ago, yearly check letter',
    'can the doctor come to him, he cant do stairs',
  ])('raises no card: %s', (typed) => expect(card(typed)).toBeUndefined())
})

describe('a death', () => {
  it.each([
    'my husband died at home',
    'mum died at home last night',
    'found mum dead in bed in march street',
  ])('that may be of now raises its card: %s', (typed) => expect(card(typed)).toBe('call-999'))
  it.each(['my mum died at home in march and i cant sleep', 'dad passed away at home in october'])(
    'that had its month raises none: %s',
    (typed) => expect(card(typed)).toBeUndefined(),
  )
})

describe('what runs out at home, and a leg that is too sore', () => {
  it.each([
    'driver is empty, no more midazolam',
    'district nurse here driver is empty no more midazolam in the house',
    'there is no midazolam left in the house and he is end of life',
    'no oramorph left mum is end of life',
    'jic meds empty hes dying',
    'his oxygen cylinder is empty',
    'oxygen cylinder is nearly out and not been delivered',
    'cant stand on my leg',
    'cant walk on it',
    'cant put weight on my foot',
    'dad cant stand on his leg',
    'twisted my ankle cant stand on it',
    'im 7 my dad is ill',
    'im ten my mum is being sick',
  ])('raises no card: %s', (typed) => expect(card(typed)).toBeUndefined())
  it.each([
    'his oxygen cylinder is empty and his lips are blue',
    'oxygen has run out and she is fighting for breath',
    'my left leg has gone weak cant stand on it',
    'my leg has gone dead cant stand on it',
    'cant use my left leg and arm',
    'her leg wont hold her and her arm is limp',
    'im 8 mummy wont wake up',
  ])('raises its card all the same: %s', (typed) => expect(card(typed)).toBe('call-999'))
  it.each(['no reason to live', 'no point left in life'])('and the crisis line: %s', (typed) =>
    expect(card(typed)).toBe('crisis-mh'),
  )
})

describe('danger behind a request', () => {
  it.each([
    ['crisis-mh', 'repeat prescription and feeling suicidal'],
    ['crisis-mh', 'appointment please, i feel suicidal'],
    ['crisis-mh', 'need a blood test and i want to kill myself'],
    ['crisis-mh', 'book a smear and i want to end it all'],
    ['call-999', 'fit note please, still getting chest tightness on stairs'],
    ['call-999', "my mum won't get up what do i do im 8"],
  ])('raises %s: %s', (expected, typed) => expect(card(typed)).toBe(expected))
  it.each(['results please and my heart failure tablets'])('raises none: %s', (typed) =>
    expect(card(typed)).toBeUndefined(),
  )
  it.each(['sick note and i feel suicidal', 'results please i want to die'])('raises one: %s', (typed) =>
    expect(card(typed)).toBeDefined(),
  )
})

describe('someone close who hits', () => {
  it.each([
    'my husband hits me 34f',
    'he hits me',
    'my wife hits me 50m',
    'dad hits mum',
    'boyfriend beats me',
  ])('as a habit, told in quiet, opens the topic of it and no card: %s', (typed) =>
    expect(card(typed)).toBeUndefined(),
  )
  it.each([
    'my husband is hitting me',
    'he hits me now he is here',
    'husband hits me and i am bleeding',
    'my husband hits me he has a knife',
    'he hits me i am locked in the bathroom',
    'dad hits mum again he is downstairs',
    'he hits me and strangles me',
  ])('now, or with a danger beside it, raises the card: %s', (typed) => expect(card(typed)).toBe('call-999'))
})

describe('an ambulance that is asked for', () => {
  it.each([
    '999',
    '999 please',
    'need an ambulance',
    'wants an ambulance for dad',
    'send an ambulance for the neighbour',
    'should i ring 999',
    'call 999',
    'ambulance for mum quick',
    'my husband needs an ambulance',
  ])('raises its card: %s', (typed) => expect(card(typed)).toBe('call-999'))
  it.each([
    'ambulance car for mum tuesday',
    'needs an ambulance to hospital appointment on thursday',
    'need the ambulance car to take mum to clinic',
    'rang 999 last night',
    'phoned 999 they said ring gp',
    'ambulance came last night',
    'doesnt need an ambulance',
    'call the ambulance service about a complaint',
    'extension 999',
  ])('raises none where it is a ride, past or not wanted: %s', (typed) => expect(card(typed)).toBeUndefined())
})

describe('a danger of who is known to have it', () => {
  it.each([
    'known aneurysm and his back is bad this morning',
    'his fistula arm is bleeding',
    'defib went off twice',
    'trachy tube is blocking',
    'belly like a drum bringing up brown',
    'i shook the baby',
    'i nearly smothered my wife last night',
  ])('raises its card: %s', (typed) => expect(card(typed)).toBeDefined())
  it.each([
    'aneurysm scan due next week',
    'wants aneurysm result',
    'defib check appointment',
    'fistula appointment',
    'trachy tubes to order',
    'bloated and late period',
  ])('raises none where it is a check, an order or a result: %s', (typed) =>
    expect(card(typed)).toBeUndefined(),
  )
})

describe('a plain pain of somebody else', () => {
  const whose = [
    ['he has got', 'his'],
    ['my wife has got', 'her'],
    ['mum has', 'her'],
    ['my son has', 'his'],
  ] as const
  it.each(
    whose.flatMap(([who, of]) =>
      ['neck', 'back', 'shoulder', 'leg', 'foot', 'ear'].map((part) => `${who} a pain in ${of} ${part}`),
    ),
  )('raises no card: %s', (typed) => expect(card(typed)).toBeUndefined())
  it.each([
    'he has got a pain in his chest',
    'dad has pain in his arm and hes sweaty',
    'she has had chest pain since this morning',
    'he has a pain in his neck and a fever and cant bend it',
  ])('raises its card where it is one of the heart or the brain: %s', (typed) =>
    expect(card(typed)).toBe('call-999'),
  )
})
