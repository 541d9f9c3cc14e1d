import { useTranslation } from 'react-i18next'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { EmptyState } from './ui/EmptyState.tsx'

const router = createBrowserRouter([{ path: '*', element: <NotFound /> }])

export function App() {
  return <RouterProvider router={router} />
}

function NotFound() {
  const { t } = useTranslation()
  return <EmptyState>{t('common.notFound')}</EmptyState>
}
