import { Component, type ComponentChildren } from 'preact'

interface Props {
  readonly children: ComponentChildren
  /** What the page was built with, for when it does not start. */
  readonly otherwise: readonly Node[]
}

/** The desk; when its code breaks, the words that say whom to ask instead, and never a blank screen. */
export class Startable extends Component<Props, { readonly broken: boolean }> {
  static override getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true }
  }

  override render({ children, otherwise }: Props) {
    return this.state.broken ? <div ref={(place) => place?.append(...otherwise)} /> : children
  }
}
