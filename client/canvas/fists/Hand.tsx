import { everyHand, type Fingers } from '#shared/fists/model.ts'

/** Where each finger stands and how far it reaches, from the pointing one to the little one. */
const raised = [
  { x: 8, top: 4 },
  { x: 11, top: 2.5 },
  { x: 14, top: 3.5 },
  { x: 17, top: 6 },
]
const knuckles = 11

/** A hand that shows so many fingers, the thumb as the fifth. */
export function Hand({ fingers, size = 24 }: { fingers: Fingers; size?: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d="M6.5 13.5a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2V17a5 5 0 0 1-5 5h-2a5 5 0 0 1-5-5z" />
      {raised.slice(0, Math.min(fingers, raised.length)).map(({ x, top }) => (
        <path key={x} d={`M${x} ${knuckles}V${top}`} />
      ))}
      <path d={fingers === everyHand.length - 1 ? 'M6.5 16 2.5 11' : 'M6.5 16.5h4.5'} />
    </svg>
  )
}
