// Where assets may be loaded from: our own server, and nowhere else. A record that leads to another host would tell that
// host who looks at the board and when; one that carries its bytes would be sent to everybody with the document.
import { readAssetPath } from '#shared/canvas/picture.ts'

const isOwn = (source: unknown): boolean =>
  source === undefined || source === null || source === '' || readAssetPath(source) !== undefined

/** Why an asset may not be shown, in a few words. */
export function findForeignSource(type: unknown, props: Record<string, unknown>): string | undefined {
  const sources = type === 'bookmark' ? [props.image, props.favicon] : [props.src]
  return sources.every(isOwn) ? undefined : 'it would be loaded from another place than this server'
}
