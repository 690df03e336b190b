import { describe, expect, it } from 'vitest'
import { inVoice } from '#core/pathway/voice.ts'
import { content } from './sample.ts'

const { facts, opening, phrases } = content.release

/** Two readings by clinicians settled these words one by one: no topic, finding or limit of words changes them in passing. */
describe('the words that were agreed', () => {
  it('of the opening', () => {
    const rows = opening.breaths.flatMap((breath) => breath.rows).filter(({ follows }) => !follows)
    expect(rows.map(({ say }) => inVoice(say, 'they'))).toEqual([
      'cannot be woken',
      'fighting for breath, choking, blue, grey lips',
      'chest pain or tightness, grey and sweaty',
      'floppy, hard to wake, ribs sucking in, grunting, breathing pauses',
      'face dropped, arm or leg weak, slurred speech',
      'sudden confusion, double vision, losing balance',
      'first fit or fitting',
      'sudden worst-ever headache',
      'sudden tearing pain',
      'went blue or limp',
      'blacked out',
      'heavy or tight chest',
      "bleeding that won't stop, cupful vomited",
      'lips, tongue, throat swelling',
      'spots that stay under a glass',
      'mottled skin',
      'overdose, poison',
      'about to end their life',
      'in danger',
    ])
  })
  it('of the record’s glance', () => {
    const rows = Object.values(facts).filter(({ glance }) => glance !== undefined)
    expect(rows.toSorted((a, b) => a.glance! - b.glance!).map(({ ask }) => ask)).toEqual([
      'Blood thinner or clopidogrel',
      'Weak defences: transplant, no spleen, sickle cell, cancer treatment in 6 weeks, biologic, azathioprine',
      'Carbimazole, clozapine, methotrexate',
      'Steroid tablets or card',
      'Insulin or a -gliflozin',
      'Dialysis, lithium, digoxin',
      'Pregnant, or birth or loss within 6 weeks',
      'Frail, care home, dementia, learning disability',
      'An alert, emergency or end-of-life plan',
    ])
  })
  it('of the gates', () => {
    expect(['poorly', 'bereaved', 'complaint', 'social'].map((gate) => phrases[`gate-${gate}`])).toEqual([
      'Is anyone ill, in new pain or getting worse, in body or mind, even if it has passed?',
      'I am so sorry. Do you feel ill or unsafe yourself today?',
      'Is anyone still unwell or unsafe because of it?',
      'Is anyone ill, unsafe or cold tonight, or without food or medicine?',
    ])
  })
})
