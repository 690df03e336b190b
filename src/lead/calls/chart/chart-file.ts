import { HIDDEN } from '#core/disclosure/ranges.ts'
import { shownCount } from '#core/disclosure/shown.ts'
import type { Measure } from '#core/measured/measures.ts'
import type { MeasuredWeek } from '#core/measured/series.ts'
import { CHART } from './chart-scale.ts'

const STYLES = [
  'display',
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
]
const PICTURE_SCALE = 2
const LINE = 18
const LETTERS = 68
const MARGIN = 16

/** Whether a chart may leave the practice: none of its points shows a count of 1 to 7, nor the rest of a share; what is rare never leaves. */
export function mayLeave(measure: Measure, weeks: readonly (MeasuredWeek | undefined)[]): boolean {
  if (measure.chart === 'between') return false
  const hidden = (n: number) => shownCount(Math.abs(n)) === HIDDEN
  return weeks.every((week) => {
    if (!week) return true
    if (hidden(week.n)) return false
    return (
      measure.chart === 'per-day' ||
      !(hidden(week.of) || (measure.chart === 'share' && hidden(week.of - week.n)))
    )
  })
}

/** A drawn chart as a file that stands by itself: its colours and letters written in, its name above, its sentences below. */
export function asSvg(
  drawn: SVGSVGElement,
  { title, lines }: { readonly title: string; readonly lines: readonly string[] },
): string {
  const chart = drawn.cloneNode(true) as SVGSVGElement
  const from = drawn.querySelectorAll<SVGElement>('*')
  for (const [at, to] of [...chart.querySelectorAll<SVGElement>('*')].entries()) {
    const look = getComputedStyle(from[at]!)
    for (const style of STYLES) to.setAttribute(style, look.getPropertyValue(style))
    to.removeAttribute('class')
  }
  const ink = getComputedStyle(drawn).color
  const paper = getComputedStyle(drawn.closest('.card') ?? document.body).backgroundColor
  const wrapped = lines.flatMap((line) => wrap(line))
  const height = CHART.height + MARGIN * 2 + LINE * (wrapped.length + 1.5)
  const text = (line: string, y: number, more = '') =>
    `<text x="${MARGIN}" y="${y}" fill="${ink}" font-family="sans-serif" font-size="13"${more}>${escaped(line)}</text>`
  const size = `viewBox="0 0 ${CHART.width} ${height}" width="${CHART.width}" height="${height}"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${escaped(title)}">`,
    `<rect width="100%" height="100%" fill="${paper === 'rgba(0, 0, 0, 0)' ? 'white' : paper}"/>`,
    text(title, MARGIN + LINE / 2, ' font-weight="700"'),
    `<g transform="translate(0 ${MARGIN + LINE})">${inner(chart)}</g>`,
    ...wrapped.map((line, at) => text(line, CHART.height + MARGIN + LINE * (at + 2))),
    '</svg>',
  ].join('\n')
}

/** The same as a picture, twice as large; undefined where the browser cannot draw it. */
export async function asPicture(svg: string): Promise<Blob | undefined> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  try {
    await image.decode()
  } catch {
    return undefined
  }
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * PICTURE_SCALE
  canvas.height = image.naturalHeight * PICTURE_SCALE
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => {
    canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png')
  })
}

function inner(chart: SVGSVGElement): string {
  const write = new XMLSerializer()
  return [...chart.childNodes].map((node) => write.serializeToString(node)).join('')
}

function wrap(line: string): string[] {
  const rows = ['']
  for (const word of line.split(' '))
    if (rows.at(-1)!.length + word.length < LETTERS) rows.push(`${rows.pop()} ${word}`.trim())
    else rows.push(word)
  return rows
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
