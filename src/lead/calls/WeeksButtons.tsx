import { useEffect, useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { isOfLastWeek } from '../link/view.ts'

/** The numbers of weeks that a table can show. */
export const SIZES = [1, 13] as const
/** How many weeks a table is of. */
export type Size = (typeof SIZES)[number]

/** Which weeks a table shows: the last one where the address asks for it, else 13; a press changes it. */
export function useSize(): readonly [Size, (size: Size) => void] {
  const asked = isOfLastWeek.value ? 1 : 13
  const [size, setSize] = useState<Size>(asked)
  useEffect(() => setSize(asked), [asked])
  return [size, setSize]
}

/** The buttons that choose it. */
export function WeeksButtons({
  size,
  onSize,
}: {
  readonly size: Size
  readonly onSize: (size: Size) => void
}) {
  return SIZES.map((one) => (
    <button key={one} type="button" class="button" aria-pressed={size === one} onClick={() => onSize(one)}>
      {t(`calls-weeks-${one}`)}
    </button>
  ))
}
