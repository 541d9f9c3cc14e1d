// A link on a board: where it leads, and what a person calls it. Nothing is fetched from there.
import * as Y from 'yjs'
import { z } from 'zod'
import { recordsOf } from './document.ts'
import { readRecord } from './fields.ts'

/**
 * Web and mail addresses, and nothing that a browser would run. Characters that break or turn the text around them are
 * no part of an address; nor is a name before an @, which makes one site look like another.
 */
export const LinkAddress = z
  .url({ protocol: /^(?:https?|mailto)$/i })
  .max(2_000)
  .regex(/^(?:https?:\/\/[^\s/?#@\\]+(?:[/?#]\S*)?|mailto:[^\s@]+@[^\s@]+)$/i)
  .regex(/^[^\p{Cc}\p{Cf}]*$/u)

export const LinkProps = z.object({
  url: LinkAddress,
  /** Empty where nobody has named it. */
  title: z.string().max(300),
})
export type LinkProps = z.infer<typeof LinkProps>

/** Page units. */
export const linkSize = { w: 288, h: 76 }

/** The address in a text that is nothing else; what people leave out in front of a domain is not guessed. */
export function readLink(text: string): string | undefined {
  const address = LinkAddress.safeParse(text.trim())
  return address.success ? address.data : undefined
}

/** As a person reads an address: where it leads first, then the rest of the way. */
export function addressParts(url: string): { host: string; path: string } {
  const [, host = url.replace(/^mailto:/i, ''), rest = ''] = /^https?:\/\/([^/?#]+)(.*)$/i.exec(url) ?? []
  return { host: host.replace(/^www\./i, ''), path: rest === '/' ? '' : decoded(rest) }
}

function decoded(path: string): string {
  try {
    const text = decodeURI(path)
    return /[\p{Cc}\p{Cf}]/u.test(text) ? path : text
  } catch {
    return path
  }
}

export interface BoardLink extends LinkProps {
  /** Page units, the top left corner. */
  x: number
  y: number
}

const Place = z.object({ x: z.number(), y: z.number() })

/** The links of a board as they stand on it: from the top, then from the left. */
export function linksOf(doc: Y.Doc): BoardLink[] {
  const links: BoardLink[] = []
  for (const map of recordsOf(doc).values()) {
    if (!(map instanceof Y.Map) || map.get('type') !== 'link') continue
    const record = readRecord(map)
    const props = LinkProps.safeParse({ title: '', ...Object(record?.props) })
    const place = Place.safeParse(record)
    if (props.success && place.success) links.push({ ...props.data, ...place.data })
  }
  return links.sort((a, b) => a.y - b.y || a.x - b.x || a.url.localeCompare(b.url))
}
