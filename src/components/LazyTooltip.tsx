/** A tooltip whose code loads after the chart answers. If it can't be loaded, the chart works without it. */
import { Fragment, lazy, Suspense, useEffect, type ComponentType, type LazyExoticComponent, type ReactElement, type ReactNode } from 'react'

/** The tooltip as a lazy component, and a hook that loads it before the first press, once `isReady`. */
export function makeLazyTooltip<Props>(load: () => Promise<ComponentType<Props>>): readonly [LazyExoticComponent<ComponentType<Props>>, (isReady: boolean) => void] {
  const LazyTooltip = lazy(() => load().then((loaded) => ({ default: loaded }), () => ({ default: () => null })))
  return [LazyTooltip, (isReady) => useEffect(() => void (isReady && load().catch(() => undefined)), [isReady])]
}

/** Without it, tooltips appear and disappear at once. */
const Presence = lazy<ComponentType<{ readonly children?: ReactNode }>>(() => import('./Presence.tsx').then((loaded) => ({ default: loaded.Presence }), () => ({ default: Fragment })))

/** Holds the lazy tooltip of the active mark, or nothing. A tooltip that closes fades out first. */
export function TooltipPresence({ activeId, children }: { readonly activeId: string | null; readonly children: ReactNode }): ReactElement {
  return <Suspense><Presence>{children && <Suspense key={activeId}>{children}</Suspense>}</Presence></Suspense>
}
