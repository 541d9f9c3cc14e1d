// What a screen reader is told of what happened on the canvas, where nothing else says it.
import { createObservable } from './sync/observable.ts'

const said = createObservable('')

export const announced: Pick<typeof said, 'get' | 'subscribe'> = said

/** The same words once more are another announcement: readers speak only what is different. */
export const announce = (words: string): void => said.set(said.get() === words ? `${words}\u00a0` : words)
