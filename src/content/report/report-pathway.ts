import type { Enquiry } from '#core/call/enquiry.ts'
import { ageBands } from '#core/check/coverage.ts'
import type { Partition } from '#core/check/partitions.ts'
import { mayBeAged } from '#core/check/people.ts'
import { runVignette } from '#core/check/vignettes.ts'
import { readingAge, textsOf, wordCount } from '#core/check/words/plain-words.ts'
import { spokenFigures } from '#core/check/words/spoken-words.ts'
import { writeAge, writeLastAge } from '#core/clock/age.ts'
import { saidAloud } from '#core/pathway/aloud.ts'
import { inVoice } from '#core/pathway/voice.ts'
import type { Content } from '../load.ts'
import { drawTree, escapeText, inWords } from './report-tree.ts'

/** One pathway as a clinician reviews it, on one page: the drawn tree, signs, routes by age, worked cases with their results, sources, words aloud. */
export function pathwayPage(content: Content, enquiry: Enquiry, partitions: readonly Partition[]): string {
  const { pathway, release } = enquiry
  const label = (id: string) => escapeText(release.destinations[id]?.label ?? id)
  const cases = content.vignettes.filter((vignette) => vignette.pathway === pathway.id)
  const figures = spokenFigures(enquiry, partitions)
  return `<article id="${pathway.id}">
<h2>${escapeText(pathway.title)}</h2>
<p class="meta">${pathway.group} / ${pathway.id}, version ${pathway.version}, review by ${pathway.review}. Sample: not signed off by a practice.</p>
${pathway.note.length ? `<p><b>Note:</b> ${pathway.note.join(', ')}</p>` : ''}
${drawTree(release, pathway)}
<h3>Danger signs</h3>
${table(
  ['Sign', 'A yes goes to', 'Rank'],
  pathway.signs.map((sign) => [
    escapeText(inVoice(sign.say, 'they')),
    label(sign.to),
    String(release.destinations[sign.to]!.high),
  ]),
)}
<h3>Routes by age when no sign is there</h3>
${routes(enquiry, partitions, label)}
<h3>What is said</h3>
<ul>${Object.entries(pathway.say)
    .map(([id, words]) => `<li><b>${label(id)}:</b> ${escapeText(inVoice(saidAloud(words), 'they'))}</li>`)
    .join(
      '',
    )}${pathway.slip.map(({ say }) => `<li>${escapeText(inVoice(say, 'they'))}</li>`).join('')}${pathway.staff
    .map((line) => `<li><b>Staff only:</b> ${escapeText(typeof line === 'string' ? line : line.say)}</li>`)
    .join('')}</ul>
<h3>Worked cases</h3>
${table(
  ['Case', 'Kind', 'Answers', 'Wanted', 'Result'],
  cases.map((vignette) => {
    const { differences } = runVignette(content.release, content.demo(vignette.at.slice(0, 10)), vignette)
    return [
      escapeText(vignette.it),
      vignette.kind,
      escapeText(
        Object.entries(vignette.answers)
          .map(([id, value]) => `${id}: ${value}`)
          .join(', '),
      ),
      `${label(vignette.gives)} (rank ${vignette.rank})`,
      differences.length ? escapeText(differences.join('; ')) : 'as wanted',
    ]
  }),
)}
<h3>Words</h3>
<p>${spokenLine(figures)} ${readingLine(pathway)}</p>
<p>${pathway.words.length} phrases as callers say them: ${escapeText(pathway.words.join(', '))}.</p>
<h3>Sources</h3>
<ul>${pathway.sources.map((source) => `<li>${escapeText(source)}</li>`).join('')}</ul>
</article>`
}

function spokenLine({ asked, closing }: ReturnType<typeof spokenFigures>): string {
  const middle = (list: readonly number[]) => list[list.length >> 1] ?? 0
  return `Words aloud: signs and questions ${middle(asked)} (at most ${asked.at(-1) ?? 0}), closing ${middle(closing)} (at most ${closing.at(-1) ?? 0}).`
}

function readingLine(pathway: Enquiry['pathway']): string {
  const { questions, answers, slip } = textsOf(pathway)
  const joined = [...questions, ...answers, ...slip]
    .map(({ words }) => (/[.?!]$/.test(words) ? words : `${words}.`))
    .join(' ')
  return wordCount(joined) < 30 ? '' : `Reading age ${Math.max(5, readingAge(joined)).toFixed(1)}.`
}

function routes(enquiry: Enquiry, partitions: readonly Partition[], label: (id: string) => string): string {
  const { release, pathway } = enquiry
  const rows: string[][] = []
  for (const band of ageBands(enquiry)) {
    const seen = new Map<string, string[]>()
    for (const partition of partitions) {
      if (partition.line < 0 || !mayBeAged(enquiry, partition.people, band.from, band.to ?? band.from))
        continue
      const first = partition.fitting[0]
      const goes = `${first ? first.map(label).join(' and ') : 'always-on end'} (rank ${partition.clock})`
      const raise = partition.raised === undefined ? undefined : pathway.raise[partition.raised]
      const why = raise ? raise.why : inWords(release, pathway, pathway.send[partition.line]!.text)
      seen.set(goes, [...new Set([...(seen.get(goes) ?? []), why])])
    }
    const ages = band.to === undefined ? `${writeAge(band.from)} and over` : bandText(band.from, band.to)
    for (const [goes, whys] of seen) rows.push([ages, goes, escapeText(whys.join('; '))])
  }
  return table(['Age', 'Goes to', 'When'], rows)
}

function bandText(from: number, to: number): string {
  return to === from ? writeAge(from) : `${writeAge(from)} to ${writeLastAge(to)}`
}

/** A table of ready HTML cells. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '<p>None.</p>'
  return `<table><thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`
}
