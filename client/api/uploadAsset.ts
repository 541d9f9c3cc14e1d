import { endpoints, type Answer } from '#shared/api/endpoints.ts'
import { CallFailed, readProblem, unreachable, urlOf } from './call.ts'

export interface UploadOptions {
  /** How much of the picture has been sent, from 0 to 1. */
  onProgress?: (share: number) => void
  signal?: AbortSignal | undefined
}

/**
 * Puts a picture into a room. By an XMLHttpRequest, for `fetch` does not say how far it is.
 * @throws CallFailed
 */
export function uploadAsset(
  room: string,
  picture: Blob,
  { onProgress, signal }: UploadOptions = {},
): Promise<Answer<'uploadAsset'>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(endpoints.uploadAsset.method, urlOf(endpoints.uploadAsset, { params: { room } }))
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0)
    request.onload = () => {
      const { status, responseText } = request
      // As `call` does: server and client are built from the same contract.
      if (status === endpoints.uploadAsset.status)
        return resolve(JSON.parse(responseText) as Answer<'uploadAsset'>)
      void readProblem(new Response(responseText, { status })).then(problem =>
        reject(new CallFailed(problem)),
      )
    }
    const fail = () => reject(new CallFailed(unreachable))
    request.onerror = fail
    request.onabort = fail
    signal?.addEventListener('abort', () => request.abort())
    request.send(picture)
  })
}
