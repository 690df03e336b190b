import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Enquiry } from '#core/call/enquiry.ts'
import { type Coverage, coverageOf } from '#core/check/coverage.ts'
import { partitionsOf } from '#core/check/partitions.ts'
import { readingAge, textsOf, wordCount } from '#core/check/words/plain-words.ts'
import { type SpokenFigures, spokenFigures } from '#core/check/words/spoken-words.ts'
import type { OpeningRow } from '#core/pathway/pathway.ts'
import { inVoice } from '#core/pathway/voice.ts'
import { compose } from '#core/practice/compose.ts'
import type { ContentReport } from '../check-content.ts'
import type { Content } from '../load.ts'
import { matrixPage } from './report-matrix.ts'
import { pathwayPage, table } from './report-pathway.ts'
import { escapeText } from './report-tree.ts'

const DAY = '2026-11-24'

const STYLE = `body{font:15px/1.45 system-ui,sans-serif;max-width:800px;margin:2rem auto;padding:0 1rem;color:#14202b}
h1,h2,h3{line-height:1.2}h3{margin:1.2em 0 .3em}.meta{color:#44525f}table{border-collapse:collapse;width:100%;font-size:13px}
th,td{border:1px solid #9aa7b2;padding:.25em .5em;text-align:left;vertical-align:top}th{background:#eef2f5}
svg{width:100%;height:auto;font:12px system-ui,sans-serif}rect{fill:#fff;stroke:#44525f}rect.danger{fill:#fdecea;stroke:#a3180f;stroke-width:2}
rect.go{fill:#eef4fb}.yes,.no{stroke:#44525f;fill:none}.head{fill:#44525f}.small{font-size:10px;fill:#44525f}
@media print{body{margin:0;max-width:none;font-size:11px}article{break-after:page}h3{break-after:avoid}tr,svg{break-inside:avoid}nav{display:none}}`

interface Entry {
  readonly enquiry: Enquiry
  readonly coverage: Coverage
  readonly spoken: SpokenFigures
  readonly page: string
}

/** Writes the report for reviewers: one page for each pathway, all of them in one file that prints as the paper desk, and a summary of what the proof covers. Gives back the names of the files. */
export function writeReport(content: Content, report: ContentReport, folder: string): string[] {
  const practice = content.demo(DAY)
  const release = compose(content.release, practice)
  const entries = Object.values(release.pathways).map((pathway): Entry => {
    const enquiry: Enquiry = { release, practice, pathway, answers: {}, at: `${DAY}T10:15` }
    const partitions = partitionsOf(enquiry)
    return {
      enquiry,
      coverage: coverageOf(enquiry, partitions),
      spoken: spokenFigures(enquiry, partitions),
      page: pathwayPage(content, enquiry, partitions),
    }
  })
  mkdirSync(folder, { recursive: true })
  const put = (name: string, title: string, body: string) => {
    writeFileSync(
      join(folder, name),
      `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeText(title)}</title><style>${STYLE}</style><body>${body}</body></html>\n`,
    )
    return name
  }
  const back = '<nav><a href="index.html">All topics</a></nav>'
  return [
    ...entries.map(({ enquiry: { pathway }, page }) =>
      put(`${pathway.id}.html`, pathway.title, `${back}${page}`),
    ),
    put(
      'paper.html',
      'The desk on paper',
      `<h1>The desk on paper</h1>${opening(content)}${entries.map((entry) => entry.page).join('')}`,
    ),
    put('must-not-miss.html', 'What must not be missed', `${back}${matrixPage(content)}`),
    put('index.html', 'Content report', summary(content, report, entries)),
  ]
}

function opening({ release }: Content): string {
  return `<article><h2>Asked on every symptom call</h2><p>${escapeText(release.opening.intro)}</p>${release.opening.breaths
    .map(
      (breath) =>
        `<p>${breath.stem ? `<b>${escapeText(breath.stem)}:</b> ` : ''}${breath.rows.map(rowWords).join('; ')}</p>`,
    )
    .join('')}<p><b>A yes: 999 now, where nothing else is said.</b></p></article>`
  function rowWords(row: OpeningRow): string {
    const place = release.destinations[row.to]!
    const to = place.high === 6 ? '' : ` → <b>${escapeText(place.label)}</b>`
    return `${row.ask ? `<i>${escapeText(row.ask)}</i>` : escapeText(inVoice(row.say, 'they'))}${to}`
  }
}

function summary(content: Content, report: ContentReport, entries: readonly Entry[]): string {
  const { release } = content
  const faults = report.problems.filter((problem) => !problem.warning)
  const total = entries.reduce((sum, { coverage }) => sum + coverage.states, 0n)
  const used = new Map<string, number>()
  for (const { enquiry } of entries)
    for (const id of new Set([
      ...enquiry.pathway.send.flatMap((line) => line.steps.flat()),
      ...enquiry.pathway.signs.map((sign) => sign.to),
      ...enquiry.pathway.also,
    ]))
      used.set(id, (used.get(id) ?? 0) + 1)
  const signs = new Map<string, number>()
  for (const { enquiry } of entries)
    for (const sign of enquiry.pathway.signs.filter((each) => each.shared))
      signs.set(sign.say, (signs.get(sign.say) ?? 0) + 1)
  const lines = (kind: string) => entries.filter(({ enquiry }) => enquiry.pathway.kind === kind)
  return `<h1>Content report</h1>
<p>${entries.length} pathways, ${report.vignettes} worked cases, ${faults.length} problems. The proof looked at ${report.partitions} partitions of people at both ends of every setting; they stand for all of the ${exponent(total)} states of age in months, days, answers, four replies to every sign, and local services present or not. Nothing is sampled.</p>
<p><a href="paper.html">All topics in one file, to print</a>. <a href="must-not-miss.html">What must not be missed, by condition and by topic</a></p>
<h2>Words and length by kind</h2>
${table(
  [
    'Kind',
    'Pathways',
    'Signs and questions aloud: median, most',
    'Closing: median, most',
    'Facts on the longest way',
    'Reading age: median, highest',
  ],
  ['symptom', 'planned', 'admin', 'social'].map((kind) => {
    const list = lines(kind)
    const ages = list.flatMap(({ enquiry }) => readingOf(enquiry)).sort((a, b) => a - b)
    return [
      kind,
      String(list.length),
      middleAndMost(list.flatMap(({ spoken }) => spoken.asked)),
      middleAndMost(list.flatMap(({ spoken }) => spoken.closing)),
      String(Math.max(0, ...list.map(({ coverage }) => coverage.facts[2]))),
      ages.length ? `${ages[ages.length >> 1]!.toFixed(1)}, ${ages.at(-1)!.toFixed(1)}` : 'too short',
    ]
  }),
)}
<h2>Pathways</h2>
${table(
  [
    'Topic',
    'Group',
    'Signs',
    'Partitions',
    'States',
    'Facts: least, median, most',
    'Aloud: median, most',
    'Phrases',
  ],
  entries.map(({ enquiry: { pathway }, coverage, spoken }) => [
    `<a href="${pathway.id}.html">${escapeText(pathway.title)}</a>`,
    pathway.group,
    String(pathway.signs.length),
    String(coverage.partitions),
    exponent(coverage.states),
    coverage.facts.join(', '),
    middleAndMost(spoken.asked),
    String(pathway.words.length),
  ]),
)}
<h2>Destinations</h2>
${table(
  ['Destination', 'Used by pathways'],
  Object.values(release.destinations).map(({ id, label }) => [escapeText(label), String(used.get(id) ?? 0)]),
)}
<h2>Shared signs</h2>
${table(
  ['Sign', 'Used by pathways'],
  [...signs].sort((a, b) => b[1] - a[1]).map(([say, count]) => [escapeText(say), String(count)]),
)}`
}

function readingOf({ pathway }: Enquiry): number[] {
  const { questions, answers, slip } = textsOf(pathway)
  const joined = [...questions, ...answers, ...slip]
    .map(({ words }) => `${words.replace(/[.?!]$/, '')}.`)
    .join(' ')
  return wordCount(joined) < 30 ? [] : [Math.max(5, readingAge(joined))]
}

function middleAndMost(list: readonly number[]): string {
  const sorted = [...list].sort((a, b) => a - b)
  return `${sorted[sorted.length >> 1] ?? 0}, ${sorted.at(-1) ?? 0}`
}

/** A large whole number as "3.2 million million" would be unreadable: "3.2 x 10^12". */
function exponent(n: bigint): string {
  const digits = n.toString()
  if (digits.length <= 6) return digits
  return `${digits[0]}.${digits[1]} x 10<sup>${digits.length - 1}</sup>`
}
