/** The codec: every view to its address and back, and any text to a view. */
import fc from 'fast-check'
import { repairUrl } from '../../src/lib/repairUrl.ts'
import { describe, expect, it } from 'vitest'
import { formatAddress, parseAddress } from '../../src/state/url.ts'
import { AID_KEYS } from '../../src/state/aidUrl.ts'
import { CLAIM_IDS } from '../../src/state/claim.ts'
import { formatClaim, parseClaim } from '../../src/state/claimUrl.ts'
import { LEADERS_KEYS } from '../../src/state/leadersUrl.ts'
import { joinAddress } from '../../src/state/queryString.ts'
import { defaultLeaders } from '../../src/state/leadersView.ts'
import { anyAid, anyLeaders, data } from './fixtures.ts'
import { PUBLISHED } from './permalinks.ts'

const RUNS = 10_000
const open = (link: string) => {
  const [path = '', search = ''] = link.split('?')
  return parseAddress(path, search, data)
}

describe('addresses', () => {
  it('bring every view back as it was', () => {
    fc.assert(fc.property(fc.oneof(anyAid, anyLeaders), (view) => {
      const { path, query } = formatAddress(view, data)
      const parsed = parseAddress(path, `?${query}`, data)
      expect(parsed.view).toEqual(view)
      expect(parsed.mismatches).toEqual([])
    }), { numRuns: RUNS })
  })

  it('are short and hold only letters that no messenger mangles', () => {
    fc.assert(fc.property(fc.oneof(anyAid, anyLeaders), (view) => {
      const address = joinAddress(formatAddress(view, data))
      expect(address.length).toBeLessThanOrEqual(320)
      expect(address).toMatch(/^[A-Za-z0-9\-,./?&=]*$/)
    }), { numRuns: 2000 })
  })

  it('open a view for any text, and report every known key that was not applied', () => {
    const word = fc.oneof(
      fc.string(), fc.string({ unit: 'binary' }),
      fc.constantFrom('aid', 'leaders', 'all', 'eur', 'gdp', 'r29', 'r19', 'both', 'latest', 'r19-r29', 'r29-r19', 'r19-latest', 'latest-latest', '-', 'head', 'region', 'flow', 'quarter', 'shared', 'time', 'yes', '__proto__', 'constructor', '%', '%00', '<svg onload=x>', 'DNK,DNK', '2024-13', '9999-12'),
    )
    const key = fc.oneof(fc.string(), fc.constantFrom(...AID_KEYS, ...LEADERS_KEYS, 'fbclid', 'utm_source'))
    const hostile = fc.tuple(fc.array(word, { maxLength: 5 }), fc.array(fc.tuple(key, word), { maxLength: 6 }))
    fc.assert(fc.property(hostile, ([path, pairs]) => {
      const search = pairs.map(([name, value]) => `${name}=${value}`).join('&')
      const { view, mismatches } = parseAddress(path.join('/'), search, data)
      const again = parseAddress(formatAddress(view, data).path, formatAddress(view, data).query, data)
      expect(again.view).toEqual(view)
      const query = new URLSearchParams(repairUrl(search, '', [...AID_KEYS, ...LEADERS_KEYS]).search)
      const shown = new URLSearchParams(formatAddress(view, data).query)
      for (const known of view.chart === 'aid' ? AID_KEYS : LEADERS_KEYS) {
        for (const value of query.getAll(known)) {
          const honoured = shown.get(known)?.toLowerCase() === value.toLowerCase()
          const reported = mismatches.some((one) => one.key === known && one.requested === value)
          // A value that equals the default is applied, but not part of the shortest address.
          if (!honoured && !reported) expect(parseAddress(formatAddress(view, data).path, `${known}=${encodeURIComponent(value)}`, data).mismatches).toEqual([])
        }
      }
    }), { numRuns: RUNS })
  })

  it('open a claim for any text at all, and bring it back', () => {
    const pair = fc.tuple(fc.constantFrom('release', 'counted', 'since', 'until', 'joined', 'eu', 'usa', 'separate', 'type', 'x'), fc.oneof(fc.string(), fc.constantFrom('r19', 'r29', 'latest', 'out', '2024-09', 'since', 'all')))
    fc.assert(fc.property(fc.oneof(fc.string(), fc.constantFrom(...CLAIM_IDS)), fc.array(pair, { maxLength: 6 }), (id, pairs) => {
      const { view: claim } = parseClaim(`claim/${id}`, new URLSearchParams([...pairs]).toString(), data.aid)
      const { path, query } = formatClaim(claim, data.aid)
      expect(parseClaim(path, query, data.aid)).toEqual({ view: claim, mismatches: [] })
    }), { numRuns: RUNS })
  })

  it('take the release of a claim in any case', () => {
    for (const release of ['LATEST', 'R29']) {
      expect(parseClaim('claim/pledge', `release=${release}`, data.aid)).toEqual(parseClaim('claim/pledge', 'release=r29', data.aid))
    }
  })

  it('ignore keys that are not ours, without a notice', () => {
    expect(open('aid/all/eur/r29?fbclid=x&utm_source=y&theme=dark').mismatches).toEqual([])
  })

  it('open the nearest view for an unknown donor and say so', () => {
    const { view, mismatches } = open('aid/all/eur/r29?focus=DNK,XXX')
    expect(view).toMatchObject({ focus: ['DNK'] })
    expect(mismatches).toEqual([{ key: 'focus', requested: 'DNK,XXX', applied: 'DNK' }])
  })

  it.each([
    ['aid/all/gdp/both', 'measure'], ['aid/all/eur/r19?form=time', 'form'], ['aid/all/eur/r19?since=2024-01', 'since'],
    ['aid/military/eur/r29?promised=yes', 'promised'], ['aid/all/eur/r29?form=time&goal=yes', 'goal'], ['aid/all/eur/r30', 'release'],
    ['aid/all/eur/r29?until=2031-01', 'until'], ['aid/all/head/r19-r29', 'measure'], ['aid/all/eur/r19?form=flow', 'form'],
    ['aid/all/eur/r19-r29?form=flow', 'form'], ['aid/all/eur/r19?eu=shared', 'eu'], ['aid/military/eur/r29?eu=shared', 'eu'],
    ['aid/all/eur/r29?until=2024-09&eu=shared', 'eu'], ['aid/all/eur/r29?form=time&eu=shared', 'eu'], ['aid/all/eur/r29?form=flow&eu=shared', 'eu'],
    ['aid/all/eur/r29?eu=shared&promised=yes', 'promised'], ['aid/all/eur/r29?events=yes', 'events'], ['aid/all/eur/r29?form=table&events=yes', 'events'],
    ['aid/all/eur/r29?per=quarter', 'per'], ['aid/all/eur/r29?form=time&per=year', 'per'], ['aid/all/eur/r29?form=flow&promised=yes', 'promised'],
    ['aid/military/eur/r29?form=flow&goal=yes', 'goal'], ['aid/military/eur/r29?by=region&form=time&goal=yes', 'goal'], ['aid/all/eur/r29-r19', 'release'], ['aid/all/eur/r29-latest', 'release'], ['aid/all/eur/r19-r30', 'release'], ['leaders/none', 'scene'], ['leaders/all?focus=nobody', 'focus'], ['cats/all', 'chart'],
  ])('report what %s could not have (%s)', (link, key) => {
    expect(open(link).mismatches.map((one) => one.key)).toContain(key)
  })

  it('open the story’s pair for both, and the newest in a pair for latest', () => {
    expect(open('aid/all/eur/both').view).toMatchObject({ kind: 'comparison', older: 'r19', newer: 'r29' })
    expect(open('aid/all/eur/r19-latest').view).toEqual(open('aid/all/eur/both').view)
    expect(open('aid/all/eur/r19-latest').mismatches).toEqual([])
  })

  it('open a pair asked the wrong way round, the older first, and say so', () => {
    const { view, mismatches } = open('aid/all/eur/r29-r19')
    expect(view).toEqual(open('aid/all/eur/r19-r29').view)
    expect(mismatches).toEqual([{ key: 'release', requested: 'r29-r19', applied: 'r19-r29' }])
  })

  it('read an empty focus as one', () => {
    expect(open('aid/all/eur/r29?focus=')).toMatchObject({ view: { focus: [] }, mismatches: [] })
  })

  it.each(PUBLISHED)('open %s as %s', (link, opens) => {
    const { view, mismatches } = open(link)
    expect(joinAddress(formatAddress(view, data))).toBe(opens)
    expect(mismatches).toEqual([])
  })

  it('open the default view of a scene without a query', () => {
    expect(open('leaders/ukraine').view).toEqual(defaultLeaders('ukraine', data.leaders))
  })
})
