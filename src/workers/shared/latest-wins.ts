/**
 * Asks one question at a time. What is asked meanwhile waits; only the newest of those that wait is put, and its answer goes
 * to all of them.
 */
export class LatestWins<Question, Answer> {
  private readonly ask: (question: Question) => Promise<Answer>
  private running: Promise<unknown> | null = null
  private next: Question | null = null
  private waiting: Promise<Answer> | null = null

  constructor(ask: (question: Question) => Promise<Answer>) {
    this.ask = ask
  }

  put(question: Question): Promise<Answer> {
    if (this.running === null) return this.start(question)
    this.next = question
    this.waiting ??= this.running.then(
      () => this.startNext(),
      () => this.startNext()
    )
    return this.waiting
  }

  private startNext(): Promise<Answer> {
    const question = this.next
    this.next = null
    this.waiting = null
    if (question === null) throw new Error('nobody asked')
    return this.start(question)
  }

  private start(question: Question): Promise<Answer> {
    const answer = this.ask(question)
    const running = answer.finally(() => {
      if (this.running === running) this.running = null
    })
    this.running = running
    return answer
  }
}
