/** The addresses at which people open the lead page, to which passkeys and the organisation's sign-in hold. */
export interface Site {
  /** The name that passkeys belong to: that of the addresses, or what they all end in. */
  readonly domain: string
  /** Such as `https://desk.example.org`; the first is where people are sent. */
  readonly origins: readonly string[]
}
