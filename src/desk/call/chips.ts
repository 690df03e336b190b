import { glanceRows } from '#core/call/domains.ts'
import type { Enquiry } from '#core/call/enquiry.ts'
import { spokenVoice } from '#core/call/person.ts'
import { openingReply, openingRows, unansweredSigns } from '#core/call/signs.ts'
import { inVoice } from '#core/pathway/voice.ts'
import { t } from '#ui/language.ts'
import type { Call } from './call.ts'
import { enquiryOf } from './call-step.ts'
import { daysText, factWords, rangeText } from './fact-words.ts'
import { unlookedOf } from './unlooked.ts'

/** An answered part of the call, folded: tapping it asks that part again. */
export interface Chip {
  readonly label: string
  /** What of the label is English in every language. */
  readonly english: readonly string[]
  readonly ids: readonly string[]
}

/** The answered parts of a call in the order of the screens. */
export function chipsOf(call: Call): Chip[] {
  const enquiry = enquiryOf(call)
  const { pathway, release } = enquiry
  const chips: Chip[] = []
  const answered = (ids: readonly string[]) => ids.filter((id) => call.answers[id] !== undefined)
  const rows = answered(release.opening.breaths.flatMap((breath) => breath.rows.map((row) => row.id)))
  if (rows.length > 0) {
    const { words, english } = openingSummary(call, enquiry, rows)
    chips.push({ ids: rows, label: `${t('chip-opening')}: ${words}`, english })
  }
  if (call.answers.gate !== undefined)
    chips.push({
      ids: ['gate', 'problem'],
      label: `${t('chip-gate')}: ${t(String(call.answers.gate))}`,
      english: [],
    })
  // A row of the opening that is a sign here too was put once.
  const signs = answered(pathway.signs.map(({ id }) => id)).filter((id) => !rows.includes(id))
  const raised = signs.some((id) => call.answers[id] !== 'no')
  // A sign that ended the questions is named, whatever was still to be asked.
  if (signs.length > 0 && (raised || unansweredSigns(enquiry).length === 0)) {
    const { words, english } = summary(call, signs, pathway.signs)
    const part = unansweredSigns(enquiry).length > 0
    chips.push({
      ids: signs,
      label: `${t('chip-signs')}: ${part ? `${t('part')}, ${words}` : words}`,
      english,
    })
  }
  const facts = { ...release.facts, ...pathway.facts }
  const unlooked = unlookedOf(call)
  const glance = glanceRows(enquiry).map(({ id }) => id)
  // What nobody saw is no news: it is in one chip with the glance.
  const glanced = Object.keys(call.answers).filter(
    (id) =>
      glance.includes(id) ||
      (facts[id]?.look && call.answers[id] === 'no' && ![...signs, ...unlooked].includes(id)),
  )
  if (glanced.length > 0) {
    const english = glanced
      .filter((id) => call.answers[id] !== 'no')
      .map((id) => short(factWords(enquiry, facts[id]!)))
    chips.push({ ids: glanced, label: `${t('chip-glance')}: ${english.join(', ') || t('none')}`, english })
  }
  for (const id of Object.keys(call.answers)) {
    const fact = facts[id]
    if (!fact || signs.includes(id) || rows.includes(id) || glanced.includes(id)) continue
    const value = String(call.answers[id])
    const sex = id === 'sex' && ['female', 'male', 'other'].includes(value)
    const option = sex ? undefined : fact.options?.[value]
    const shown = sex
      ? t(`sex-${value}`)
      : ['yes', 'no', 'unsure', 'declined'].includes(value)
        ? t(value === 'no' && fact.look ? 'not-looked' : value)
        : (option ?? (fact.kind === 'days' && id !== 'days' ? daysText : rangeText)(fact, value))
    const known = id === 'age' || id === 'sex' || id === 'days'
    const label = known ? t(id) : short(factWords(enquiry, fact))
    const english = [...(known ? [] : [label]), ...(option && shown === option ? [option] : [])]
    chips.push({ ids: [id], label: `${label}: ${shown}`, english })
  }
  return chips
}

/** What was said of the opening; that it was asked in part, until every row of it is answered. */
function openingSummary(call: Call, enquiry: Enquiry, ids: readonly string[]): Summary {
  const all = openingRows(enquiry)
  const { words, english } = summary(call, ids, all)
  if (all.every((row) => openingReply(enquiry, row) !== undefined)) return { words, english }
  return { words: words === t('none') ? t('part') : `${t('part')}, ${words}`, english }
}

interface Summary {
  readonly words: string
  readonly english: readonly string[]
}

function summary(
  call: Call,
  ids: readonly string[],
  all: readonly { readonly id: string; readonly say: string }[],
): Summary {
  const raised = ids.filter((id) => call.answers[id] !== 'no')
  if (raised.length === 0) return { words: t('none'), english: [] }
  const voice = spokenVoice(enquiryOf(call))
  // What was refused is said as refused, and not by its names as if it were so.
  const named = raised.filter((id) => call.answers[id] !== 'declined')
  const english = named.map((id) => short(inVoice(all.find((one) => one.id === id)?.say ?? id, voice)))
  const words = [...english, ...(named.length < raised.length ? [t('declined')] : [])].join(', ')
  return { words, english }
}

function short(words: string): string {
  const list = words.split(' ')
  return list.length > 6 ? `${list.slice(0, 6).join(' ')}…` : words
}
