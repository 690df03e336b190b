import { describe, expect, it } from 'vitest'
import { flagClock } from '#core/call/disposition.ts'
import { possible } from '#core/call/person.ts'
import { walk } from '#core/call/walk.ts'
import { compose } from '#core/practice/compose.ts'
import { content } from './sample.ts'

const practice = content.demo('2026-11-24')
const release = compose(content.release, practice)

/** The topics that have one of these signs. */
const having = (...ids: string[]) =>
  Object.values(release.pathways)
    .filter(({ signs }) => signs.some(({ id }) => ids.includes(id)))
    .map(({ id }) => id)

/** The topics of a list that have none of these signs. */
const lacking = (topics: string, ...ids: string[]) => {
  const have = having(...ids)
  return topics.split(' ').filter((id) => !have.includes(id))
}

it.each([
  ['heard-quiet', { age: '84', sex: 'female' }, 4],
  ['heard-puffed', { age: '66', sex: 'female' }, 4],
  ['heard-preg', { age: '31', sex: 'female', pregnant: 'yes' }, 4],
  ['heard-calf', { age: '50', sex: 'male' }, 4],
  ['heard-blood-op', { age: '50', sex: 'male' }, 5],
  ['heard-spots', { age: '40', sex: 'male' }, 6],
  ['heard-neglect', { age: '78', sex: 'male' }, 3],
  ['heard-watched', { age: '34', sex: 'female' }, 3],
  ['heard-gas', { age: '34', sex: 'female' }, 5],
  ['heard-cold', { age: '84', sex: 'female' }, 6],
  ['heard-insulin', { age: '34', sex: 'female' }, 4],
  ['heard-out', { age: '34', sex: 'female' }, 4],
  ['heard-fit', { age: '34', sex: 'male' }, 6],
  ['heard-dose', { age: '34', sex: 'male' }, 4],
  ['heard-chemo', { age: '54', sex: 'male' }, 4],
  ['heard-weak', { age: '54', sex: 'male' }, 4],
  ['heard-mum', { age: '29', sex: 'female' }, 3],
  ['heard-faint', { age: '16', sex: 'female' }, 5],
  ['heard-slim', { age: '15', sex: 'female' }, 2],
  ['heard-mat', { age: '31', sex: 'female' }, 4],
  ['heard-keto', { age: '24', sex: 'male' }, 4],
  ['heard-lump', { age: '41', sex: 'female' }, 2],
  ['heard-pressed', { age: '76', sex: 'male' }, 5],
  ['heard-yellow', { age: '5w', sex: 'male' }, 3],
  ['heard-head', { age: '58', sex: 'male' }, 6],
  ['heard-quiet', { age: '41', sex: 'male' }, 4],
  ['heard-black', { age: '50', sex: 'male' }, 5],
  ['heard-sick', { age: '9', sex: 'male' }, 4],
  ['heard-sick-on', { age: '41', sex: 'male' }, 4],
  ['heard-knock', { age: '78', sex: 'male' }, 5],
  ['heard-ectopic', { age: '28', sex: 'female' }, 5],
  ['heard-head', { age: '2', sex: 'male' }, 6],
  ['heard-baby', { age: '3', sex: 'female' }, 5],
  ['heard-bulge', { age: '70', sex: 'male' }, 6],
  ['heard-tube', { age: '61', sex: 'male' }, 5],
  ['heard-shook', { age: '80', sex: 'male' }, 4],
  ['heard-baby', { age: '8w', sex: 'male' }, 5],
  ['heard-sight', { age: '74', sex: 'female' }, 5],
  ['heard-abroad', { age: '30', sex: 'male' }, 4],
] as const)('%s is as urgent as that wherever it is heard', (sign, who, rank) => {
  const hearing = having(sign)
  expect(hearing.length).toBeGreaterThan(2)
  for (const id of hearing) {
    const answers = { ...who, opening: 'no', gate: 'no', [sign]: 'yes' }
    const call = { release, pathway: release.pathways[id]!, answers, practice, at: '2026-11-24T10:15' }
    const { step } = walk(call)
    if (rank > 3) expect(step, id).toMatchObject({ disposition: { rank: expect.any(Number) } })
    // Below minutes the facts of the topic are still asked, so the clock alone is certain.
    expect(
      step.screen === 'disposition' ? step.disposition.rank : flagClock(call),
      id,
    ).toBeGreaterThanOrEqual(rank)
  }
})

describe('a danger that is told by another name is asked or heard there:', () => {
  it.each([
    [
      'an older person gone quiet or muddled',
      'low-mood tired-all-the-time cold-flu-covid cough-short anxiety-panic hot-red-skin leg-ulcer-wound dizziness ankles-swollen toothache weight-loss-unplanned something-wrong not-listed third-contact grief sample-drop',
      ['heard-quiet', 'muddle-quiet', 'more-muddled', 'older-change'],
    ],
    [
      'pre-eclampsia as eyes, a shoulder, the back or dizziness',
      'sight-gradual dry-watery-eyes flashes-floaters headache migraine-known sinus-pain dizziness shoulder-pain back-pain rib-injury neck-pain ankles-swollen watch-alert anxiety-panic',
      ['heard-preg', 'preg-warn', 'preg-or-new', 'preg-head', 'preg-bp'],
    ],
    [
      'a clot on the lung as an ache, tiredness, nerves or the change',
      'back-pain shoulder-pain neck-pain rib-injury tired-all-the-time long-covid palpitations anxiety-panic menopause-hrt watch-alert leg-cramps sprain-strain post-op heartburn dizziness',
      ['heard-puffed', 'puffed', 'breath-new', 'breath-pain'],
    ],
    [
      'someone who lets himself go',
      'lonely lonely-money housing care-at-home food-fuel dementia-support home-visit low-mood carer-support frailty-decline weight-loss-unplanned memory-confusion falls-unsteady leaking-pee alcohol equipment',
      ['left-dirty', 'heard-neglect'],
    ],
    [
      'spots that do not fade',
      'insect-bite itchy-skin eczema-flare fungal-skin hives-allergy vomit-diarrhoea-adult joint-hot-swollen swollen-glands bruising rash-new',
      ['glass', 'heard-spots'],
    ],
    [
      'blood coughed up after an operation',
      'cough-short cough-long post-op cold-flu-covid antibiotic-request sore-throat',
      ['heard-blood-op'],
    ],
    [
      'a baby quieter than usual, by its teeth, milk or nappy',
      'teething-crying baby-reflux nappy-rash',
      ['baby-sleepier'],
    ],
    [
      'someone whose phone or post is watched',
      'change-details online-account-help proxy-access medicine-pack ran-out-urgent book-cancel contraception-pill',
      ['heard-watched'],
    ],
    [
      'gas, behind a home, bills and loneliness',
      'housing food-fuel money-debt benefits-help lonely-money lonely immigrant-asylum care-at-home equipment carer-support benefits-housing-letter',
      ['better-out', 'heard-gas'],
    ],
    [
      'someone old gone cold at home',
      'housing food-fuel money-debt benefits-help lonely-money lonely immigrant-asylum care-at-home equipment carer-support benefits-housing-letter',
      ['cold-slow', 'heard-cold'],
    ],
    [
      'nothing to eat, on insulin or frail',
      'housing food-fuel money-debt benefits-help lonely-money lonely immigrant-asylum care-at-home carer-support benefits-housing-letter',
      ['no-food', 'heard-insulin'],
    ],
    [
      'insulin or clozapine left out for money, papers or grief',
      'housing food-fuel money-debt benefits-help lonely-money lonely immigrant-asylum care-at-home carer-support benefits-housing-letter gambling-gaming stress-work bereavement-support grief dementia-support register-new temporary-patient change-details leave-practice online-account-help proxy-access interpreter complaint feedback ltc-review medicine-review drug-monitoring patient-transport',
      ['heard-insulin', 'heard-sick-on'],
    ],
    [
      'steroids, a blood thinner or tablets for fits left out',
      'housing food-fuel money-debt benefits-help lonely-money lonely immigrant-asylum care-at-home carer-support benefits-housing-letter gambling-gaming stress-work bereavement-support grief dementia-support register-new temporary-patient change-details leave-practice online-account-help proxy-access interpreter complaint feedback ltc-review medicine-review drug-monitoring patient-transport',
      ['heard-out'],
    ],
    [
      'shaking since drink, drugs or tablets stopped, behind an order or a paper',
      'lost-stolen-controlled ran-out-urgent out-of-stock holiday-medicine medicine-pack private-prescription hospital-asked-gp-prescribe flying-sedation new-medicine-help medicine-review register-new temporary-patient fit-note-new fit-note-extend fit-note-hospital housing money-debt benefits-help food-fuel lonely lonely-money immigrant-asylum stop-smoking gambling-gaming stress-work grief',
      ['missed-shake', 'heard-dose'],
    ],
    [
      'a fit since drink, drugs or tablets stopped',
      'lost-stolen-controlled ran-out-urgent out-of-stock holiday-medicine medicine-pack private-prescription hospital-asked-gp-prescribe flying-sedation new-medicine-help medicine-review register-new temporary-patient fit-note-new fit-note-extend fit-note-hospital housing money-debt benefits-help food-fuel lonely lonely-money immigrant-asylum stop-smoking gambling-gaming stress-work grief',
      ['missed-fit', 'heard-fit'],
    ],
    [
      'a chill in cancer treatment, behind a jab or an appointment',
      'flu-covid-jab adult-jabs child-jabs travel-vaccines b12-injection blood-test-booking test-booking-other drug-monitoring hospital-appt-change hospital-appt-chase hospital-missed patient-transport transport-to-surgery book-cancel missed-or-late antibiotic-request cancer-referral-chase ltc-review fit-note-new fit-note-extend fit-note-hospital result-waiting find-dentist home-visit',
      ['chemo', 'chemo-ill', 'heard-chemo'],
    ],
    [
      'a fever with weak defences, behind a jab or a review',
      'flu-covid-jab adult-jabs child-jabs travel-vaccines b12-injection blood-test-booking drug-monitoring antibiotic-request book-cancel missed-or-late hospital-appt-change ltc-review medicine-review stop-smoking',
      ['heard-weak'],
    ],
    [
      'a fever with a replaced heart valve, behind antibiotics, teeth or a review',
      'antibiotic-request find-dentist blood-test-booking ltc-review medicine-review hospital-appt-change',
      ['heard-weak'],
    ],
    ['a cut of an operation that turns dark or smelly', 'vasectomy post-op', ['groin-dark']],
    [
      'a mother without hope, behind what is for the baby',
      'baby-6-week-check child-jabs register-new change-details coil-implant-injection contraception-pill cervical-screening pregnancy-jabs pregnant-new lonely lonely-money housing benefits-help teething-crying baby-reflux nappy-rash newborn-worry baby-not-feeding breastfeeding after-birth newborn-jaundice-eye',
      ['heard-mum', 'better-off', 'die'],
    ],
    [
      'too much of a strong painkiller near the end of life or in a frail person',
      'palliative-worse home-visit care-plan-dnacpr care-at-home carer-support equipment dementia-support ran-out-urgent lost-stolen-controlled out-of-stock medicine-pack medicine-review private-prescription hospital-asked-gp-prescribe cancer-unwell frailty-decline holiday-medicine menopause-hrt',
      ['eol-opioid', 'heard-quiet'],
    ],
    [
      'slimming by laxatives, as tummy, tiredness or teeth',
      'constipation tummy-pain-adult child-tummy vomit-diarrhoea-adult child-vomit-diarrhoea tired-all-the-time dizziness heartburn hair-loss bowel-change-bloating weight-loss-unplanned anxiety-panic sleep-problem pms-pmdd fertility contraception-pill swallow-trouble weight-help leaking-poo piles-bottom-pain blood-test-booking toothache',
      ['heard-slim'],
    ],
    [
      'faint from eating little, as tummy, tiredness, hair or teeth',
      having('heard-slim').join(' '),
      ['heard-faint', 'eat-little-faint'],
    ],
    [
      'pre-eclampsia behind a letter, a form or a jab',
      'fit-to-fly fit-note-new fit-note-extend benefits-help travel-vaccines flu-covid-jab adult-jabs blood-test-booking sample-drop test-booking-other hospital-appt-change hospital-appt-chase hospital-missed book-cancel missed-or-late register-new temporary-patient referral-chase referral-request health-check stop-smoking weight-help coil-implant-injection contraception-pill baby-6-week-check child-jabs antibiotic-request patient-transport transport-to-surgery pregnancy-jabs pregnant-new change-details insurance-report',
      ['heard-mat'],
    ],
    [
      'ketones where the record shows no diabetes',
      'vomit-diarrhoea-adult child-vomit-diarrhoea tummy-pain-adult child-tummy fever-adult fever-child cold-flu-covid not-listed something-wrong ltc-review book-cancel missed-or-late hospital-appt-change hospital-missed blood-test-booking diabetic-foot',
      ['heard-keto'],
    ],
    [
      'a sign of cancer behind a cancelled visit or a paper',
      'book-cancel missed-or-late follow-up-asked hospital-appt-change hospital-missed hospital-appt-chase hospital-tests-request referral-chase ltc-review medicine-review blood-test-booking test-booking-other health-check contraception-pill coil-implant-injection leave-practice register-new temporary-patient bp-check fit-note-new complaint result-normal result-waiting',
      ['heard-lump'],
    ],
    [
      'a spine that is pressed on, behind a frame, a lift, a carer or a jab',
      'equipment care-at-home home-visit transport-to-surgery patient-transport b12-injection benefits-help benefits-housing-letter carer-support housing medicine-review ltc-review',
      ['heard-pressed'],
    ],
    [
      'a baby who stays yellow and looks well',
      'baby-6-week-check child-jabs register-new temporary-patient change-details breastfeeding after-birth baby-not-feeding baby-reflux teething-crying nappy-rash newborn-worry newborn-jaundice-eye',
      ['heard-yellow', 'yellow-two-weeks'],
    ],
    [
      'pre-eclampsia where somebody books help for her',
      'interpreter accessible-needs proxy-access online-account-help records-access record-correction leave-practice carer-veteran immigrant-asylum housing complaint feedback named-gp follow-up-asked home-visit benefits-housing-letter fit-note-hospital money-debt food-fuel lonely-money carer-support find-dentist result-waiting result-normal result-action ltc-review medicine-review',
      ['heard-mat'],
    ],
    [
      'an older person who sees the dead, is dozy or drinks nothing, behind a lift, a jab, a carer or an order',
      'equipment care-at-home carer-support dementia-support home-visit transport-to-surgery patient-transport flu-covid-jab adult-jabs benefits-help book-cancel missed-or-late hospital-appt-change hospital-missed blood-test-booking ltc-review medicine-review antibiotic-request result-waiting result-action lonely housing food-fuel ran-out-urgent out-of-stock',
      ['heard-quiet'],
    ],
    [
      'a known bulge of the main artery that hurts, behind a scan or its letter',
      'screening-breast-bowel hospital-appt-chase hospital-appt-change hospital-missed hospital-tests-request referral-chase referral-request test-booking-other result-waiting result-action result-normal private-result follow-up-asked',
      ['heard-bulge'],
    ],
    [
      'a big vein that is pressed on, behind a form or a date',
      'book-cancel missed-or-late hospital-appt-change hospital-appt-chase hospital-missed cancer-referral-chase referral-chase patient-transport transport-to-surgery fit-note-new fit-note-extend fit-note-hospital benefits-help result-waiting screening-breast-bowel',
      ['heard-pressed'],
    ],
    [
      'the same behind a rail, a carer, a visit or a bad back',
      'equipment care-at-home home-visit benefits-help fit-note-new fit-note-extend fit-note-hospital',
      ['heard-bulge'],
    ],
    [
      'sight that went, or an eye sore since it was operated on, behind a date or a form',
      'hospital-appt-chase hospital-appt-change hospital-missed hospital-tests-request referral-chase referral-request test-booking-other dvla-driving insurance-report fit-note-extend fit-note-hospital',
      ['heard-sight'],
    ],
    [
      'a fever from a hot country, behind a first form here',
      'register-new temporary-patient immigrant-asylum interpreter',
      ['heard-abroad'],
    ],
    ['no pee since last night, behind a commode or a carer', 'equipment care-at-home', ['numb-pee']],
    [
      'a feeding tube that came out, behind an order',
      'equipment out-of-stock private-prescription care-at-home home-visit hospital-asked-gp-prescribe ran-out-urgent medicine-pack carer-support',
      ['heard-tube'],
    ],
    [
      'a carer who hurt or fears to hurt, behind money, papers or a rail',
      'benefits-help benefits-housing-letter care-at-home home-visit equipment housing carer-veteran lonely lonely-money money-debt food-fuel stress-work',
      ['heard-shook', 'carer-fear'],
    ],
    [
      'a mind that races, behind a note or debts',
      'fit-note-new fit-note-extend fit-note-hospital money-debt gambling-gaming stress-work medicine-review new-medicine-help benefits-help ran-out-urgent b12-injection drug-monitoring register-new change-details',
      ['heard-quiet'],
    ],
    [
      'being sick on insulin, a -gliflozin, lithium or steroids, behind an order',
      'ran-out-urgent out-of-stock holiday-medicine medicine-pack medicine-review hospital-asked-gp-prescribe private-prescription drug-monitoring new-medicine-help travel-vaccines',
      ['heard-sick', 'heard-sick-on'],
    ],
    [
      'a head knock on a blood thinner, behind an order',
      'medicine-pack ran-out-urgent out-of-stock',
      ['heard-knock'],
    ],
    [
      'a bowel that is blocked, behind a carer or a rail',
      'care-at-home carer-support equipment proxy-access dementia-support medicine-pack home-visit',
      ['heard-black'],
    ],
    [
      'a pregnancy in the wrong place, behind a coil, the pill or a note',
      'coil-implant-injection contraception-pill fit-note-new fit-note-extend fit-note-hospital pregnant-new hospital-appt-chase result-waiting',
      ['heard-ectopic'],
    ],
    [
      'a small baby hot or off its feeds or a child thirsty and thin, behind a jab, a form or a date',
      'baby-6-week-check child-jabs register-new temporary-patient change-details book-cancel missed-or-late hospital-appt-change hospital-missed records-access food-fuel housing benefits-housing-letter benefits-help immigrant-asylum interpreter proxy-access insurance-report leave-practice online-account-help travel-vaccines',
      ['heard-baby'],
    ],
  ])('%s', (_, topics, signs) => expect(lacking(topics, ...signs)).toEqual([]))
})

it('an adult of any age who is muddled or dozy over days is heard or asked wherever one that is hard to wake is heard', () => {
  const days = ['heard-quiet', 'muddle-quiet', 'more-muddled', 'quiet']
  expect(lacking(having('heard-head').join(' '), ...days)).toEqual([])
  const ill =
    'alcohol drugs jaundice-adult vomit-diarrhoea-adult kidney-stone unwell-after-travel back-pain toothache uti-woman uti-man medicine-side-effect tummy-pain-adult constipation catheter-problem shingles sinus-pain boil-abscess'
  expect(lacking(ill, ...days)).toEqual([])
  for (const id of having('heard-quiet')) {
    const sign = release.pathways[id]!.signs.find((one) => one.id === 'heard-quiet')!
    const call = {
      release,
      pathway: release.pathways[id]!,
      answers: { age: '40' },
      practice,
      at: '2026-11-24T10:15',
    }
    expect(!sign.if || possible(call, sign.if), id).toBe(true)
  }
})

it('who is too ill to work is heard of blood coughed up, black poo, a first fit and a blackout', () => {
  for (const id of ['fit-note-new', 'fit-note-extend', 'fit-note-hospital'])
    expect(release.pathways[id]!.signs.map((sign) => sign.id)).toEqual(
      expect.arrayContaining(['heard-chest', 'heard-black', 'heard-fit', 'heard-head', 'heard-quiet']),
    )
})

it('no list of what is only heard beside a request is longer than it can be read', () => {
  const long = Object.values(release.pathways).filter(
    ({ signs }) => signs.filter(({ id }) => id.startsWith('heard-')).length > 16,
  )
  expect(long.map(({ id }) => id)).toEqual([])
})
