/** The root of a chart's picture for assistive technology. */
import type { SVGProps } from 'react'
import type { RovingTabIndex } from '../hooks/useRovingTabIndex.ts'

/** A group of marks that keys move between, which `marks` describes. A static picture is one image: it has no marks to reach. */
export function toPictureProps(isStatic: boolean | undefined, title: string, marks: string, { onKeyDown, onFocus }: RovingTabIndex): SVGProps<SVGSVGElement> {
  return isStatic ? { role: 'img', 'aria-label': title } : { role: 'group', 'aria-label': marks, onKeyDown, onFocus }
}
