import { describe, expect, it } from 'vitest'
import { hearEmergencies } from '#core/search/closer/emergencies.ts'
import { raisedAtDesk } from '../../../content/raised-at-desk.ts'

describe('an emergency by its meaning', () => {
  const hear = hearEmergencies({
    means: {
      not: 'cant|wont',
      breathe: 'breath|breathing|air in',
      blood: 'blood|bleeding',
      flow: 'pouring|soaked through',
      sats: 'oxygen 60-91',
      past: 'last year',
      paper: 'letter',
      joke: 'haha',
      now: 'now',
    },
    cards: { 'call-999': 'not>breathe ! -blocked_nose|blood flow -period|sats|dead=', ed: 'blood eyes' },
  })
  const card = (typed: string) => hear(typed).meant?.card
  it('is heard in any words for it, bent or with small words inside', () => {
    expect(card('he cant get any air right in')).toBe('call-999')
    expect(card('bleedin, towel soaked right through')).toBe('call-999')
    expect(card("blood's pouring")).toBe('call-999')
  })
  it('stands in any order, a run of meanings only in its own', () => {
    expect(card('pouring with blood')).toBe('call-999')
    expect(card('breathing, but cant come')).toBeUndefined()
  })
  it('knows a range of numbers, a word as it stands, and a word that names no meaning', () => {
    expect(card('oxygen 88')).toBe('call-999')
    expect(card('oxygen 97')).toBeUndefined()
    expect(card('dead')).toBe('call-999')
    expect(card('deadly')).toBeUndefined()
    expect(card('blood in his eyes')).toBe('ed')
  })
  it('is taken back by what stands beside it, and by a word that denies it', () => {
    expect(card('period, blood pouring')).toBeUndefined()
    expect(card('cant breathe, blocked nose')).toBeUndefined()
    expect(card('no blood, pouring sweat')).toBeUndefined()
  })
  it('is taken back by what is past, unless it is said to be now or seen now, and always by a joke', () => {
    expect(card('blood pouring last year')).toBeUndefined()
    expect(card('blood pouring last year and now')).toBe('call-999')
    expect(card('cant breathe, like last year')).toBe('call-999')
    expect(card('cant breathe haha')).toBeUndefined()
    expect(hear('anything last year')).toEqual({ takenBack: true })
  })
  it('is heard anywhere in a long letter, from words that stand together', () => {
    const letter = 'dear doctor thank you for all you did '.repeat(10)
    expect(card(`${letter} he cant breathe ${letter}`)).toBe('call-999')
    expect(card(`blood ${letter} pouring`)).toBeUndefined()
  })
})

describe('a card', () => {
  it.each([
    ['call-999', "wean's got a grape stuck, cannae cry"],
    ['call-999', 'she keeled over at the bus stop, still down'],
    ['call-999', "my mum's doing the shaking thing again now"],
    ['call-999', "mouth's aw tae wan side"],
    ['call-999', "blood's pishin oot his leg"],
    ['call-999', 'went in with her tea and she is stone cold'],
    ['call-999', 'chip pan went up, skin hanging off his arms'],
    ['call-999', "he's touched a live wire and he's no moving"],
    ['call-999', 'only left her a second, pond, she is limp'],
    ['call-999', "stepdad's got my brother by the neck"],
    ['call-999', 'shakin her n shakin her nuthin, 15yo'],
    ['call-999', 'throat feel like it locking off, penicillin first dose'],
    ['call-999', 'mi head buss open wid pain outta nowhere'],
    ['call-999', 'lad touched overhead line with a scaffold pole'],
    ['crisis-mh', 'lost wife, im off to join her this afternoon'],
    ['ed', 'type 1 boakin sugar 26 ketones high'],
    ['crisis-mh', 'just phoning to say cheerio, look after my dog'],
    ['crisis-mh', "don't send anyone, it'll be done by then"],
    ['mat-triage', "cold water, sugar, nothing works, bump's still"],
    ['mat-triage', '6 weeks gone, sudden belly pain, fainted'],
    ['call-999', 'repeat prescription and also ive had chest pain since last night'],
    ['call-999', 'sick note please, also he has collapsed'],
    ['call-999', 'repeat prescription and also took all his tablets'],
    ['call-999', 'can i have a sick note because i coughed up blood'],
    ['call-999', 'he took all his tablets by mistake so can i have a sick note'],
    ['call-999', 'ringing to cancel my husbands appointment on thursday his speech went funny'],
    ['call-999', 'his speech went funny for ten minutes today and needs a letter for the council'],
    ['crisis-mh', 'asking about her results and im suicidal'],
    ['crisis-mh', "I'm scared I'll hurt mum"],
    ['call-999', 'jabbed her allergy pen, feels better now'],
    ['call-999', 'trachy blocked'],
  ])('%s is raised by "%s"', (card, typed) => expect(raisedAtDesk(typed)?.card).toBe(card))
  it.each([
    'budgie found dead, is it catching?',
    'medication review also an asthma review',
    'letter about his heart attack and also his angina spray',
    'burst blood vessel in eye on warfarin',
    'rash on his arm not his leg',
    'fitting kitchen, back has gone',
    'he stops breathin asleep then snorts, wifes fed up',
    'bairn hoyed up twice but drinkin',
    'repeat for my stroke tablets and also heart attack clinic letter',
    'at the front desk bleeding hand',
    'bleeding hand at front desk',
    'bum hurts sat on digger',
    'coughing up blood in 2011, TB, all clear',
    "can't breathe for laughing, pulled a muscle",
    'baby coming in October, book whooping jab',
    'burned out, teacher, cannot face monday',
    'insurance asking about overdose in 1998',
    'droopy eyelids for years, can they be lifted',
    'boil on bottom needs lancing',
    'wifes hair coming out in handfuls',
    'nightmares since car crash',
    'choker necklace rash',
    'heavy chest of drawers pulled shoulder',
    'cardiac arrest drill here thursday, staff certificate',
    'heat rash goes when pressed, happy baby',
    'veins on my shanks like ropes',
  ])('none is raised by "%s"', (typed) => expect(raisedAtDesk(typed)).toBeUndefined())
})
