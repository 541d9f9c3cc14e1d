// Where pictures stand that come together: at a size one can work with, in rows around a point.
interface Size {
  w: number
  h: number
}
interface Point {
  x: number
  y: number
}

/** Page units. */
const largest = 480
const gap = 24

/** No picture is made larger than it is. */
function bearable({ w, h }: Size): Size {
  const scale = Math.min(1, largest / Math.max(w, h))
  return { w: Math.max(8, w * scale), h: Math.max(8, h * scale) }
}

export function layOut(pictures: readonly Size[], around: Point): (Size & Point)[] {
  const columns = Math.ceil(Math.sqrt(pictures.length))
  const placed: (Size & Point)[] = []
  let x = 0
  let y = 0
  let rowHeight = 0
  for (const [index, picture] of pictures.entries()) {
    if (index > 0 && index % columns === 0) {
      y += rowHeight + gap
      x = 0
      rowHeight = 0
    }
    const size = bearable(picture)
    placed.push({ x, y, ...size })
    x += size.w + gap
    rowHeight = Math.max(rowHeight, size.h)
  }
  const right = Math.max(...placed.map(each => each.x + each.w))
  const bottom = y + rowHeight
  return placed.map(each => ({
    ...each,
    x: Math.round(each.x + around.x - right / 2),
    y: Math.round(each.y + around.y - bottom / 2),
  }))
}
