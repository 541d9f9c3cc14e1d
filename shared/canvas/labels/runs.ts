// The words of a text, a shape or an arrow: as tldraw has them, a tree of paragraphs and lists with marks on the
// words, and as the document keeps them, letters in a row, so that two can write at once. Each line ends with a line
// feed; what kind of line it is, and in which lists, is an attribute of that.
import { z } from 'zod'

/** What stands in a row with the same attributes, as in the delta of a Y.Text. */
export interface Run {
  insert: string
  attributes: Record<string, string | true>
}

/** A node of the tree. Which there may be is for those to judge who draw them. */
export interface TextNode {
  type: string
  attrs?: unknown
  text?: string
  marks?: { type: string; attrs?: unknown }[]
  content?: TextNode[]
}

const lineFeed = '\n'
/** A break within a paragraph: the line separator of Unicode. */
const hardBreak = '\u2028'
/** In the order in which tldraw's editor names them. */
const markTypes = ['highlight', 'link', 'bold', 'code', 'italic', 'strike']
const deepest = 32

const Mark = z.looseObject({ type: z.string() })
const Tree: z.ZodType<TextNode> = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  marks: z.array(Mark).optional(),
  get content() {
    return z.array(Tree).optional()
  },
})

/** How many of the nodes around this line are those around the line before it, and all of them with the line itself. */
const Line = z.tuple(
  [z.number().int().min(0)],
  z.object({ type: z.string(), attrs: z.record(z.string(), z.unknown()).optional() }),
)

const isLine = ({ type }: TextNode) => type === 'paragraph' || type === 'heading'

/** @returns undefined for what would not be the same when it is read back */
export function toRuns(value: unknown): Run[] | undefined {
  const tree = depthOf(value) <= deepest ? Tree.safeParse(value).data : undefined
  if (!tree) return undefined
  const runs: Run[] = []
  let before: TextNode[] = []
  for (const path of linesIn(tree, [])) {
    for (const { type, text, marks } of path.at(-1)?.content ?? [])
      runs.push({ insert: type === 'hardBreak' ? hardBreak : (text ?? ''), attributes: attributesOf(marks) })
    const shared = path.findIndex((node, at) => node !== before[at])
    runs.push({ insert: lineFeed, attributes: attributesOfLine(shared, path) })
    before = path
  }
  return isAlike(toTree(runs), value) ? runs : undefined
}

/** Each line with the nodes it lies in. */
function linesIn(node: TextNode, around: TextNode[]): TextNode[][] {
  return (node.content ?? []).flatMap(child =>
    isLine(child) ? [[...around, child]] : linesIn(child, [...around, child]),
  )
}

const attributesOf = (marks: TextNode['marks'] = []): Run['attributes'] =>
  Object.fromEntries(
    marks.map(({ type, attrs }) => [type, attrs === undefined ? true : JSON.stringify(attrs)]),
  )

function attributesOfLine(shared: number, path: TextNode[]): Run['attributes'] {
  const line = [shared, ...path.map(({ type, attrs }) => (attrs === undefined ? { type } : { type, attrs }))]
  const text = JSON.stringify(line)
  return text === plainLine ? {} : { line: text }
}

const plainLine = JSON.stringify([0, { type: 'paragraph' }])

/** Whatever stands there, also what comes of several people's changes: each row of runs is some text. */
export function toTree(runs: Iterable<{ insert?: unknown; attributes?: Record<string, unknown> }>): TextNode {
  const content: TextNode[] = []
  const root: TextNode = { type: 'doc', content }
  let open: { node: TextNode; content: TextNode[] }[] = []
  let words: TextNode[] = []

  const write = (node: TextNode) => {
    const last = words.at(-1)
    const isOn = node.type === 'text' && last?.type === 'text' && isAlike(last.marks, node.marks)
    if (isOn) words[words.length - 1] = { ...last, text: `${last.text ?? ''}${node.text ?? ''}` }
    else words.push(node)
  }
  const endLine = (line: unknown) => {
    const [shared, ...path] = readLine(line)
    const same = path.slice(0, -1).findIndex(({ type, attrs }, at) => {
      const node = open[at]?.node
      return at >= shared || node?.type !== type || !isAlike(node.attrs, attrs)
    })
    open = open.slice(0, same === -1 ? path.length - 1 : same)
    for (const { type, attrs } of path.slice(open.length, -1)) {
      const node = { type, ...(attrs && { attrs }), content: [] }
      ;(open.at(-1)?.content ?? content).push(node)
      open.push({ node, content: node.content })
    }
    const { type, attrs } = path.at(-1) ?? { type: 'paragraph', attrs: undefined }
    const node = { type, ...(attrs && { attrs }), ...(words.length > 0 && { content: words }) }
    ;(open.at(-1)?.content ?? content).push(node)
    words = []
  }

  for (const { insert, attributes = {} } of runs) {
    if (typeof insert !== 'string') continue
    const marks = marksOf(attributes)
    for (const part of insert.split(/(\n|\u2028)/))
      if (part === lineFeed) endLine(attributes['line'])
      else if (part === hardBreak) write({ type: 'hardBreak', ...(marks && { marks }) })
      else if (part !== '') write({ type: 'text', text: part, ...(marks && { marks }) })
  }
  if (words.length > 0 || content.length === 0) endLine(undefined)
  return root
}

const aParagraph: z.infer<typeof Line> = [0, { type: 'paragraph' }]

function readLine(line: unknown): z.infer<typeof Line> {
  const read = Line.safeParse(readJson(line)).data
  return read && read.length > 1 && read.length <= deepest ? read : aParagraph
}

function marksOf(attributes: Record<string, unknown>): TextNode['marks'] {
  const marks = markTypes.flatMap(type => {
    const value = attributes[type]
    if (value === undefined || value === null) return []
    return [value === true ? { type } : { type, attrs: readJson(value) }]
  })
  return marks.length > 0 ? marks : undefined
}

function readJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text))
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const depthOf = (value: unknown, depth = 0): number =>
  isObject(value) && depth <= 2 * deepest
    ? Math.max(depth, ...Object.values(value).map(inner => depthOf(inner, depth + 1)))
    : depth

/** Of plain data, whatever the order of its keys. */
function isAlike(a: unknown, b: unknown): boolean {
  if (!isObject(a) || !isObject(b)) return a === b
  const keys = Object.keys(a)
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every(key => Object.hasOwn(b, key) && isAlike(a[key], b[key]))
  )
}
