import { TldrawScribble, type TLScribbleProps } from 'tldraw'

/** Where somebody points with the laser: in their colour, as strong in the dark as in the light. */
export const PersonTrail = ({ color, ...trail }: TLScribbleProps) => (
  <TldrawScribble
    {...trail}
    color={color === undefined ? undefined : `color-mix(in srgb, ${color}, var(--text) 30%)`}
    opacity={0.85}
  />
)
