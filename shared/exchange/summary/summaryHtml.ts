// The summary as one file that needs nothing else: no script, no font, no picture from anywhere.
import { escapeXml } from '../../summaries/picture/letters.ts'
import type { Block, Item, NotesZone } from '../../summaries/blocks.ts'
import { shownSections, type SummaryDocument } from '../../summaries/document.ts'
import type { SummaryComment } from '../../summaries/model.ts'
import type { TextFile } from '../formats.ts'
import { fileName } from '../slug.ts'

const style = `
:root { color-scheme: light; }
body { max-width: 720px; margin: 40px auto; padding: 0 24px; color: #1b1f2a; background: #fff;
  font: 16px/1.5 Inter, system-ui, -apple-system, 'Segoe UI', sans-serif; }
h1 { margin: 0 0 4px; font-size: 32px; line-height: 1.2; }
h2 { margin: 40px 0 8px; padding-top: 16px; border-top: 1px solid #e2e5ea; font-size: 20px; }
h3 { margin: 24px 0 4px; font-size: 16px; }
h4, h5 { margin: 16px 0 0; font-size: 14px; } h4 { color: #566074; }
p { margin: 8px 0; } .written { white-space: pre-line; }
.about, small { color: #566074; font-size: 14px; }
ul { margin: 8px 0; padding: 0; list-style: none; }
li { padding: 6px 0; break-inside: avoid; white-space: pre-line; } li small { display: block; }
.said { margin: 4px 0; padding-inline-start: 12px; border-inline-start: 2px solid #e2e5ea; font-size: 14px; } .said li { padding: 2px 0; }
a { color: #3b5bdb; } .rank { display: inline-block; min-width: 28px; color: #566074; font-variant-numeric: tabular-nums; }
table { width: 100%; border-collapse: collapse; } td, th { padding: 6px 12px 6px 0; border-bottom: 1px solid #e2e5ea; text-align: start; vertical-align: top; }
tfoot { font-weight: 600; } th { color: #566074; font-size: 14px; font-weight: 400; }
figure { margin: 16px 0; break-inside: avoid; } figure svg { display: block; width: 100%; border: 1px solid #e2e5ea; border-radius: 10px; }
figcaption { margin-top: 4px; }
h2, h3, h4, h5 { break-after: avoid; }
@media print { body { margin: 0 auto; font-size: 11pt; } a { color: inherit; text-decoration: none; } }
@page { margin: 18mm; }
`

/** @param origin of the server: links lead there */
export function toSummaryHtml(document: SummaryDocument, origin: string): TextFile {
  const { title, about, language } = document
  const body = shownSections(document).map(
    ({ heading, written, blocks }) => `<section>
${heading === '' ? '' : `<h2>${escapeXml(heading)}</h2>`}
${written === '' ? '' : `<p class="written">${escapeXml(written)}</p>`}
${blocks.map(block => toBlock(block, origin)).join('\n')}
</section>`,
  )
  return {
    name: fileName(title, '', 'html'),
    mediaType: 'text/html; charset=utf-8',
    text: `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeXml(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeXml(title)}</h1>
<p class="about">${escapeXml(about)}</p>
${body.join('\n')}
</body>
</html>
`,
    warnings: [],
  }
}

function toBlock(block: Block, origin: string): string {
  switch (block.kind) {
    case 'subheading':
      return `<h3>${escapeXml(block.text)}</h3>${block.about ? `<p class="about">${escapeXml(block.about)}</p>` : ''}`
    case 'line':
      return `<p class="about">${escapeXml(block.text)}</p>`
    case 'list':
      return `<ul>${block.items.map(item => toListItem(item, origin)).join('')}</ul>`
    case 'table':
      return `<table><thead><tr>${block.head.map(cell => `<th scope="col">${escapeXml(cell)}</th>`).join('')}</tr></thead><tbody>${block.rows
        .map(row => `<tr>${row.map(cell => `<td>${escapeXml(cell)}</td>`).join('')}</tr>`)
        .join('')}</tbody>${toFoot(block.foot)}</table>`
    case 'pictures':
      return block.pictures
        .map(
          ({ svg, title, about, path }) =>
            `<figure>${svg}<figcaption>${toLink(title, path, origin)} <small>${escapeXml(about)}</small></figcaption></figure>`,
        )
        .join('')
    case 'notes':
      return `<h3>${escapeXml(block.title)}</h3><p class="about">${escapeXml(block.about)}</p>${block.zones
        .map(zone => toZone(zone, origin))
        .join('')}`
  }
}

const toFoot = (cells: string[] | undefined): string =>
  cells === undefined
    ? ''
    : `<tfoot><tr>${cells.map(cell => `<td>${escapeXml(cell)}</td>`).join('')}</tr></tfoot>`

function toZone({ title, groups }: NotesZone, origin: string): string {
  const lists = groups.map(({ heading, about, items }) => {
    const told = about === undefined ? '' : ` <small>${escapeXml(about)}</small>`
    const head = heading === undefined ? '' : `<h5>${escapeXml(heading)}${told}</h5>`
    return `${head}<ul>${items.map(item => toListItem(item, origin)).join('')}</ul>`
  })
  return `${title === undefined ? '' : `<h4>${escapeXml(title)}</h4>`}${lists.join('')}`
}

function toListItem({ text, about, rank, path, said = [] }: Item, origin: string): string {
  const place = rank === undefined ? '' : `<span class="rank">${rank}.</span>`
  const told = about ? `<small>${escapeXml(about)}</small>` : ''
  const comments = said.length > 0 ? `<ul class="said">${said.map(toComment).join('')}</ul>` : ''
  return `<li>${place}${toLink(text, path, origin)}${told}${comments}</li>`
}

const toComment = ({ by, text }: SummaryComment): string =>
  `<li>${by === undefined ? '' : `<b>${escapeXml(by)}</b> `}${escapeXml(text)}</li>`

const toLink = (text: string, path: string | undefined, origin: string): string =>
  path === undefined ? escapeXml(text) : `<a href="${escapeXml(origin + path)}">${escapeXml(text)}</a>`
