import type { Signal } from '#core/spc/signals.ts'

const SIZE = 6

/** A point of a chart; what is unusual has a shape of its own: a square beyond a limit, a triangle in a trend, a diamond near a limit, a ring on one side. */
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
  switch (signal?.kind) {
    case 'beyond':
      return <rect x={x - size} y={y - size} width={2 * size} height={2 * size} />
    case 'trend': {
      const up = signal.way === 'high' ? -size : size
      return <path d={`M${x} ${y + up}L${x + size} ${y - up}L${x - size} ${y - up}Z`} />
    }
    case 'two-of-three':
      return <path d={`M${x} ${y - size}L${x + size} ${y}L${x} ${y + size}L${x - size} ${y}Z`} />
    case 'shift':
      return <circle cx={x} cy={y} r={size - 1} class="ring" />
    default:
      return <circle cx={x} cy={y} r={size / 2} />
  }
}
