import type { Chain, Pathway } from '#core/pathway/pathway.ts'
import type { ComposedRelease } from '#core/pathway/release.ts'
import { inVoice } from '#core/pathway/voice.ts'

/** Escapes a text for HTML and SVG. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)
}

const WIDTH = 760
const LEFT = { x: 0, width: 430, letters: 62 }
const RIGHT = { x: 480, width: 280, letters: 38 }
const LINE = 16
const PAD = 8
const GAP = 10

interface Row {
  readonly left: readonly string[]
  readonly right: readonly string[]
  readonly kind: 'sign' | 'line' | 'raise'
}

/** The pathway as a drawn tree: what is asked down the left, from the most urgent to the last line, and where each yes goes on the right. Plain SVG, readable in print and aloud. */
export function drawTree(release: ComposedRelease, pathway: Pathway): string {
  const rows = rowsOf(release, pathway)
  const parts: string[] = []
  let y = 0
  for (const [at, row] of rows.entries()) {
    const height = Math.max(row.left.length, row.right.length) * LINE + 2 * PAD
    parts.push(
      box(LEFT, y, height, row.left, row.kind === 'sign' ? 'danger' : 'ask'),
      box(RIGHT, y, height, row.right, 'go'),
      arrow(LEFT.x + LEFT.width, y + height / 2, RIGHT.x),
    )
    if (at < rows.length - 1)
      parts.push(
        `<path d="M40 ${y + height}v${GAP}" class="no"/><text x="46" y="${y + height + GAP - 1}" class="small">no</text>`,
      )
    y += height + GAP
  }
  return `<svg viewBox="0 0 ${WIDTH} ${y}" role="img" aria-label="${escapeText(`The tree of ${pathway.title}`)}">${parts.join('')}</svg>`
}

function rowsOf(release: ComposedRelease, pathway: Pathway): Row[] {
  const label = (id: string) => release.destinations[id]?.label ?? id
  const chain = ({ steps, clock }: Chain) =>
    wrap(
      `${steps.map((step) => step.map(label).join(' and ')).join(', else ')} (rank ${clock})`,
      RIGHT.letters,
    )
  const bySign = new Map<string, string[]>()
  for (const sign of pathway.signs)
    bySign.set(sign.to, [...(bySign.get(sign.to) ?? []), inVoice(sign.say, 'they')])
  const row = (kind: Row['kind'], left: string, right: readonly string[]): Row => ({
    kind,
    left: wrap(left, LEFT.letters),
    right,
  })
  return [
    ...[...bySign].map(([to, says]) =>
      row(
        'sign',
        `Any of these? ${says.join('; ')}`,
        wrap(`${label(to)} (rank ${release.destinations[to]!.high})`, RIGHT.letters),
      ),
    ),
    ...pathway.raise.map((raise) => row('raise', `More urgent when: ${raise.why}`, chain(raise))),
    ...pathway.send.map((line) =>
      row('line', line.when ? `If ${inWords(release, pathway, line.text)}` : 'Everyone else', chain(line)),
    ),
  ]
}

/** A condition with the words of its questions beside the ids. */
export function inWords(release: ComposedRelease, pathway: Pathway, text: string): string {
  const facts = { ...release.facts, ...pathway.facts }
  return text.replace(/[a-z][a-z0-9]*(-[a-z0-9]+)*/g, (id) => {
    const fact = facts[id]
    return !fact || ['age', 'sex', 'days', 'pregnant'].includes(id) ? id : `"${inVoice(fact.ask, 'they')}"`
  })
}

function wrap(text: string, letters: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > letters) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line]
}

function box(
  { x, width }: { x: number; width: number },
  y: number,
  height: number,
  lines: readonly string[],
  kind: string,
): string {
  const spans = lines
    .map(
      (line, at) =>
        `<tspan x="${x + PAD}" y="${y + PAD + 12 + at * LINE}" xml:space="preserve">${escapeText(line)}</tspan>`,
    )
    .join('')
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" class="${kind}"/><text>${spans}</text>`
}

function arrow(from: number, y: number, to: number): string {
  return `<path d="M${from} ${y}H${to - 8}" class="yes"/><path d="M${to - 8} ${y - 4}L${to} ${y}L${to - 8} ${y + 4}Z" class="head"/><text x="${from + 8}" y="${y - 4}" class="small">yes</text>`
}
