import { wrapToWidth } from './textLines.ts'

const lineHeight = 20

interface SvgLinesProps {
  text: string
  x: number
  /** Where the middle of the lines stands. */
  middle: number
  width: number
  weight: number
  fill: string
}

/** The words of a head in an exported picture, broken as the page breaks them. */
export function SvgLines({ text, x, middle, width, weight, fill }: SvgLinesProps) {
  const lines = wrapToWidth(text, width, 18)
  const first = middle - ((lines.length - 1) * lineHeight) / 2 + 6
  return (
    <text fontWeight={weight} fill={fill}>
      {lines.map((line, index) => (
        <tspan key={index} x={x} y={first + index * lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
