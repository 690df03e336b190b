import type { Signal } from '#core/spc/signals.ts'

const SIZE = 6

/** A point of a chart that is unusual or read just now; what is unusual has a shape of its own: a square beyond a limit, a triangle in a trend, a diamond near a limit, a half circle on one side. It is filled above the usual, and hollow below; triangles and half circles point up or down too. */
export function PointMark({
  x,
  y,
  signal,
  small,
  shown,
}: {
  readonly x: number
  readonly y: number
  readonly signal: Signal | undefined
  readonly small: boolean
  readonly shown: boolean
}) {
  return (
    <g class={signal ? 'signal' : 'point'}>
      {shown ? <circle cx={x} cy={y} r={11} class="shown" /> : null}
      <Shape x={x} y={y} signal={signal} size={small ? SIZE - 2 : SIZE} />
    </g>
  )
}

function Shape({
  x,
  y,
  signal,
  size,
}: {
  readonly x: number
  readonly y: number
  readonly signal: Signal | undefined
  readonly size: number
}) {
  const look = signal?.way === 'low' ? 'hollow' : ''
  switch (signal?.kind) {
    case 'beyond':
      return <rect x={x - size} y={y - size} width={2 * size} height={2 * size} class={look} />
    case 'trend': {
      const up = signal.way === 'high' ? -size : size
      return <path d={`M${x} ${y + up}L${x + size} ${y - up}L${x - size} ${y - up}Z`} class={look} />
    }
    case 'two-of-three':
      return <path d={`M${x} ${y - size}L${x + size} ${y}L${x} ${y + size}L${x - size} ${y}Z`} class={look} />
    case 'shift': {
      const [flat, turn] = signal.way === 'high' ? [y + size / 2, 1] : [y - size / 2, 0]
      return <path d={`M${x - size} ${flat}A${size} ${size} 0 0 ${turn} ${x + size} ${flat}Z`} class={look} />
    }
    default:
      return <circle cx={x} cy={y} r={size / 2} />
  }
}
