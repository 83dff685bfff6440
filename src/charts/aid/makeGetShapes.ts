/** What the marks of a picture count, so that they become the marks of the picture that takes its place. */
import { AID_TYPES, type AidData } from '../../data/aid.ts'
import type { MarkContents } from '../../hooks/markMoves.ts'
import type { PathPoint, Shape } from '../../lib/outline.ts'
import type { AidView } from '../../state/view.ts'
import { getGroups, listViewDonors } from './rows.ts'

const PARTS = [...AID_TYPES, 'throughEu']

interface Mark {
  readonly id: string
  /** A donor or group of the view; anything else counts all donors. */
  readonly key: string
  /** The type of aid; all of them where there is none. */
  readonly part?: string | undefined
  readonly months?: Shape['months']
}

type GetShapes = NonNullable<MarkContents['getShapes']>
type Shown = Parameters<GetShapes>[0]

function getRectPoints({ attrs }: Shown, { id }: Mark): readonly PathPoint[] {
  const { x = 0, y = 0, width = 0, height = 0 } = attrs.get(id) ?? {}
  return [[x, y + height, y], [x + width, y + height, y]]
}

/** `isLying`: whether the length of a mark is its amount and not its height. */
export function makeGetShapes(view: AidView, data: AidData, marks: readonly Mark[], isLying: boolean, getPoints = getRectPoints): GetShapes {
  return (shown) => {
    const groups = new Map<string, readonly number[]>(getGroups(view, data).map(({ key, donors }) => [key, donors]))
    const all = listViewDonors(view, data)
    return marks.map((mark) => ({ id: mark.id, donors: groups.get(mark.key) ?? all, parts: mark.part ? [mark.part] : PARTS, months: mark.months, isLying, points: getPoints(shown, mark) }))
  }
}
