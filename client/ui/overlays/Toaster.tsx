import { CircleCheck, CircleExclamationPoint, Info, TriangleExclamationPoint, X } from 'lucide-react'
import { Toaster as Sonner } from 'sonner'
import { Spinner } from '../states/Spinner.tsx'
import { useTheme } from '../theme/theme.ts'
import styles from './Toaster.module.css'

/**
 * Stands once in the app; say things with `toast` of sonner. Bottom centre and above the toolbar, clear of
 * the mark at the bottom right of the canvas.
 */
export function Toaster({ label, closeLabel }: { label: string; closeLabel: string }) {
  const { theme } = useTheme()
  return (
    <Sonner
      theme={theme}
      position="bottom-center"
      offset={{ bottom: 76 }}
      mobileOffset={{ bottom: 76, left: 16, right: 16 }}
      containerAriaLabel={label}
      closeButton
      icons={{
        success: <CircleCheck aria-hidden />,
        error: <CircleExclamationPoint aria-hidden />,
        warning: <TriangleExclamationPoint aria-hidden />,
        info: <Info aria-hidden />,
        loading: <Spinner />,
        close: <X aria-hidden />,
      }}
      className={styles.toaster}
      toastOptions={{
        unstyled: true,
        closeButtonAriaLabel: closeLabel,
        classNames: {
          toast: styles.toast,
          content: styles.content,
          title: styles.title,
          description: styles.description,
          icon: styles.icon,
          actionButton: styles.action,
          cancelButton: styles.cancel,
          closeButton: styles.close,
        },
      }}
    />
  )
}
