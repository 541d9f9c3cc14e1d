// The pictures of a drawing, put into the room one after the other before the drawing is put on the board.
import type { TLImageAsset } from 'tldraw'
import type { ImportedPicture } from '#shared/exchange/imports/pictures.ts'
import { problemOfError } from '../../../api/call.ts'
import { uploadAsset } from '../../../api/uploadAsset.ts'
import { tellProblem } from '../../../problems/tellProblem.ts'
import { assetProps } from '../../pictures/addPictures.ts'
import { drawPicture, loadPicture } from '../../pictures/drawPicture.ts'

interface Work {
  /** How many were looked at. */
  onDone: (pictures: number) => void
  signal: AbortSignal
}

/** The room takes so many a minute of one person; then it says "wait". */
const pauseMs = 3_000
/** Without these nothing would arrive. */
const hopeless = new Set(['unreachable', 'internal-error', 'not-allowed', 'who-are-you', 'no-such-room'])

/**
 * @returns what the record of each asset says now; one that cannot be shown or kept is told, and not among them
 * @throws CallFailed when none would arrive, the signal's reason when it was stopped
 */
export async function sendPictures(
  room: string,
  pictures: readonly ImportedPicture[],
  { onDone, signal }: Work,
): Promise<Map<string, TLImageAsset['props']>> {
  const arrived = new Map<string, TLImageAsset['props']>()
  for (let index = 0; index < pictures.length;) {
    const picture = pictures[index]
    onDone(index)
    signal.throwIfAborted()
    try {
      if (picture) arrived.set(picture.asset, await send(room, picture, signal))
    } catch (error) {
      signal.throwIfAborted()
      const { code } = problemOfError(error)
      if (code === 'too-many-requests') {
        await pause(signal)
        continue
      }
      if (hopeless.has(code)) throw error
      tellProblem(error)
    }
    index++
  }
  onDone(pictures.length)
  return arrived
}

async function send(
  room: string,
  { data, name }: ImportedPicture,
  signal: AbortSignal,
): Promise<TLImageAsset['props']> {
  const file = await blobOf(data)
  const address = URL.createObjectURL(file)
  try {
    const drawn = await drawPicture(file, await loadPicture(address))
    return assetProps(await uploadAsset(room, drawn.blob, { signal }), name, drawn)
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** A damaged one becomes an empty file, which is then refused as what it is: no picture. */
const blobOf = async (data: string): Promise<Blob> => {
  try {
    return await (await fetch(data)).blob()
  } catch {
    return new Blob()
  }
}

const pause = (signal: AbortSignal): Promise<void> =>
  new Promise(resolve => {
    const timer = setTimeout(resolve, pauseMs)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
