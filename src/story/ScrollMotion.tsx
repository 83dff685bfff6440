/** Motion for the `m` elements that follow the scroll. Its features load after hydration; until then the elements keep their first style. */
import { LazyMotion, type FeatureBundle } from 'framer-motion'
import { startTransition, useEffect, useState, type ReactElement, type ReactNode } from 'react'
import { MotionFeaturesContext } from './useScrollStyle.ts'

/** Stands in for the features until they are loaded. */
const noFeatures = (): Promise<FeatureBundle> => new Promise(() => undefined)

export function ScrollMotion({ children }: { readonly children: ReactNode }): ReactElement {
  const [features, setFeatures] = useState<FeatureBundle | null>(null)
  useEffect(() => {
    import('./motionFeatures.ts').then(({ domMin }) => startTransition(() => setFeatures(domMin)), () => undefined)
  }, [])
  return (
    <LazyMotion features={features ?? noFeatures}>
      <MotionFeaturesContext value={features !== null}>{children}</MotionFeaturesContext>
    </LazyMotion>
  )
}
