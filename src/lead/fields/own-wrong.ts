/** Takes the place of the browser's own bubble, which speaks the browser's language and goes away: `say` shows what is wrong, and the first wrong field of the form takes the focus. */
export function ownWrong(
  say: () => void,
): (event: Event & { readonly currentTarget: HTMLInputElement }) => void {
  return (event) => {
    event.preventDefault()
    say()
    const { currentTarget: field } = event
    if (field.form?.querySelector(':invalid:not(fieldset)') === field) field.focus()
  }
}
