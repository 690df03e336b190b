import { useId } from 'preact/hooks'

/** The button that saves what is ours; while it cannot, it says beside itself why. */
export function SaveOwn({
  words,
  why,
  onSave,
}: {
  readonly words: string
  /** Why it cannot be saved as it stands; undefined where it can. */
  readonly why: string | undefined
  readonly onSave: () => void
}) {
  const id = useId()
  return (
    <>
      <button
        type="button"
        class="button main"
        disabled={why !== undefined}
        aria-describedby={why === undefined ? undefined : id}
        onClick={onSave}
      >
        {words}
      </button>
      {why === undefined ? null : (
        <span id={id} class="quiet-text">
          {why}
        </span>
      )}
    </>
  )
}
