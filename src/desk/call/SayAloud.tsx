/** Words to read out to the caller, in English as they were checked; nothing where there are none. */
export function SayAloud({
  words,
  kind = '',
}: {
  readonly words: string | undefined
  readonly kind?: 'meanwhile' | 'net' | ''
}) {
  return words ? (
    <blockquote class={`say ${kind}`} lang="en">
      {words}
    </blockquote>
  ) : null
}
