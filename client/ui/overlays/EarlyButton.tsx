import { cloneElement, type ReactElement, type ReactNode, Suspense, useState } from 'react'

interface Pressable {
  onPointerDown?: () => void
  onClick?: () => void
}

/**
 * The button of a menu that is still being fetched. A press is not lost: the menu is open when it comes.
 * @param children the menu, with the button in it; told whether it was pressed for
 */
export function EarlyButton({
  button,
  children,
}: {
  button: ReactElement<Pressable>
  children: (wasPressed: boolean) => ReactNode
}) {
  const [wasPressed, setPressed] = useState(false)
  const press = () => setPressed(true)
  return (
    <Suspense fallback={cloneElement(button, { onPointerDown: press, onClick: press })}>
      {children(wasPressed)}
    </Suspense>
  )
}
