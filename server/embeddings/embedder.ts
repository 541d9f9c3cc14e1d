// The port to a language model that lays texts into a space: those that mean the same lie near to each other in it.
export interface Embedder {
  /** Where texts go, as people are told before they do. */
  readonly host: string
  /**
   * A vector of each text, in their order, all of one length.
   * @throws EmbedderFailed, and what `signal` was aborted with
   */
  embed(texts: readonly string[], signal: AbortSignal): Promise<Float32Array[]>
}

/** The message says what is wrong in words for the log; nothing that was sent or answered is in it. */
export class EmbedderFailed extends Error {
  override name = 'EmbedderFailed'
}
