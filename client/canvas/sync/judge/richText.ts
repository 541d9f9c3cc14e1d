// Rich text as tldraw's text shapes keep it. The schema checks only its outermost level, and what its editor does
// not know makes it throw while it draws.
import { T } from 'tldraw'
import { z } from 'zod'

const Mark = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['bold', 'italic', 'strike', 'code', 'highlight']) }),
  z.object({
    type: z.literal('link'),
    // The protocols of tldraw's own links: http, https, mailto.
    attrs: z.object({ href: z.string().refine(href => T.linkUrl.isValid(href)) }),
  }),
])

const Text = z.object({
  type: z.literal('text'),
  text: z.string().min(1),
  marks: z.array(Mark).optional(),
})
const HardBreak = z.object({ type: z.literal('hardBreak'), marks: z.array(Mark).optional() })

const Line = z.object({
  type: z.enum(['paragraph', 'heading']),
  content: z.array(z.discriminatedUnion('type', [Text, HardBreak])).optional(),
})

const List = z.object({
  type: z.enum(['bulletList', 'orderedList']),
  get content() {
    return z.array(z.object({ type: z.literal('listItem'), content: z.array(z.union([Line, List])).min(1) }))
  },
})

const RichText = z.object({ type: z.literal('doc'), content: z.array(z.union([Line, List])) })

export const isRichText = (value: unknown): boolean => RichText.safeParse(value).success
