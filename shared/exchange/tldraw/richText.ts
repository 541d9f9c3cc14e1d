// Text of tldraw's shapes: a tree of paragraphs and lists. Ours is plain.

export const toRichText = (text: string) => ({
  type: 'doc',
  content: text
    .split('\n')
    .map(line =>
      line === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text: line }] },
    ),
})

const deepest = 30
const mostLetters = 20_000

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The words of a tree, a paragraph a line. Whatever it is made of: nothing in it is trusted. */
export function toPlainText(tree: unknown): string {
  const lines: string[] = ['']
  let letters = 0
  const write = (text: string) => {
    letters += text.length
    if (letters <= mostLetters) lines[lines.length - 1] += text
  }
  const visit = (node: unknown, depth: number, isFirst: boolean): void => {
    if (!isNode(node) || depth > deepest || letters > mostLetters) return
    if (typeof node.text === 'string') return write(node.text)
    if (node.type === 'hardBreak') return void lines.push('')
    const isBlock = node.type === 'paragraph' || node.type === 'heading'
    if (isBlock && !isFirst) lines.push('')
    const children = Array.isArray(node.content) ? node.content : []
    let first = isBlock || isFirst
    for (const child of children) {
      visit(child, depth + 1, first)
      if (!isBlock) first = false
    }
  }
  visit(tree, 0, true)
  return lines.join('\n')
}
