/** Answers that overtake each other on their way: what was asked for later wins, whichever comes first. */
export class Latest {
  #asked = 0
  #taken = 0

  /** Called when the server is asked; gives back, to be called when it has answered, whether that answer is still news. */
  ask(): () => boolean {
    this.#asked += 1
    const turn = this.#asked
    return () => {
      if (turn < this.#taken) return false
      this.#taken = turn
      return true
    }
  }

  /** What was asked for before now is old news: something newer is known by another way. */
  overtake(): void {
    this.ask()()
  }
}
