/** A style of an `m` element that follows the scroll, also while Motion's features are still loading. */
import { useTransform, type MotionValue } from 'framer-motion'
import { createContext, useContext } from 'react'

/** Whether Motion's features are loaded. */
export const MotionFeaturesContext = createContext(false)

/**
 * `compute` reads the motion values it depends on. When its features arrive, Motion sets the values of an element back to those of
 * the first render; rendering again at that moment computes them anew.
 */
export function useScrollStyle(compute: () => number): MotionValue<number> {
  useContext(MotionFeaturesContext)
  return useTransform(compute)
}
