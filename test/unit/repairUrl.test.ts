/** Damaged links: they open what they meant without a notice, and what does not exist is reported. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repairHash, repairPath, repairUrl } from '../../src/lib/repairUrl.ts'
import { formatAddress, parseAddress } from '../../src/state/url.ts'
import { findNearestPage } from '../../src/state/nearestPage.ts'
import { findStep } from '../../src/pages/useStoryRoute.ts'
import { anyAid, data } from './fixtures.ts'

const PATH = 'aid/military/gdp/r29'
const opens = (search: string) => {
  const { view, mismatches } = parseAddress(PATH, search, data)
  const { path, query } = formatAddress(view, data)
  return { address: `${path}?${query}`, mismatches }
}

describe('a damaged query', () => {
  it.each([
    ['focus=EST.', 'focus=EST'], ['focus=EST)', 'focus=EST'], ['focus=EST"', 'focus=EST'], ['focus=EST%22', 'focus=EST'], ['focus=EST»', 'focus=EST'], ["focus=EST'", 'focus=EST'],
    ['focus=DNK, EST', 'focus=DNK,EST'], ['focus=DNK,+EST', 'focus=DNK,EST'], ['focus=DNK,%20EST', 'focus=DNK,EST'], ['focus=DNK%2CEST', 'focus=DNK,EST'], ['focus=DNK%252CEST', 'focus=DNK,EST'],
    ['focus=DNK\u200b,EST', 'focus=DNK,EST'], ['focus=DNK%E2%80%8B,EST', 'focus=DNK,EST'], ['focus=dnk,est', 'focus=DNK,EST'], ['Focus=DNK', 'focus=DNK'],
    ['until=2024-09.', 'until=2024-09'], ['until=2024-09&amp;focus=DNK,EST', 'until=2024-09&focus=DNK,EST'],
    ['sort=Name', 'sort=name'], ['focus=DNK&fbclid=x.', 'focus=DNK'], ['until=2024-09%23weight', 'until=2024-09'],
  ])('%s opens %s', (search, query) => {
    expect(opens(search)).toEqual({ address: `${PATH}?${query}`, mismatches: [] })
  })

  it('in the path in capitals opens the same view', () => {
    expect(parseAddress('aid/ALL/Eur/R29', '', data)).toEqual(parseAddress('aid/all/eur/r29', '', data))
  })

  it('still reports what does not exist', () => {
    expect(opens('focus=DNK,XXX.').mismatches).toEqual([{ key: 'focus', requested: 'DNK,XXX', applied: 'DNK' }])
  })

  it('leaves other keys unchanged', () => {
    expect(repairUrl('?fbclid=A.&focus=DNK.', '', ['focus']).search).toBe('?fbclid=A.&focus=DNK')
  })

  it('leaves every good link alone', () => {
    fc.assert(fc.property(anyAid, (view) => {
      const { query } = formatAddress(view, data)
      const search = query === '' ? '' : `?${query}`
      const keys = query.split('&').map((pair) => pair.split('=')[0] ?? '')
      expect(repairUrl(search, '#weight', keys)).toEqual({ search, hash: '#weight' })
    }), { numRuns: 500 })
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string(), (search, hash) => {
      repairUrl(`?${search}`, `#${hash}`, ['focus'])
      repairPath(search)
    }))
  })
})

describe('a damaged fragment', () => {
  it.each(['#weight', '#weight.', '#weight)', '#weight?fbclid=x', '#Weight', '#weight»', '#%23weight', '#weight%E2%80%8B', '#weight,'])('%s is the step', (hash) => {
    expect(findStep(hash)).toBe('weight')
  })
  it('that hides in the query comes out', () => {
    expect(repairUrl('?chart=aid/all/gdp/r29%23weight', '', ['chart'])).toEqual({ search: '?chart=aid/all/gdp/r29', hash: '#weight' })
    expect(repairHash('#')).toBe('')
  })
})

describe('an address that does not exist', () => {
  it.each([
    ['chart/AID/all/eur/r29/', 'chart/aid/all/eur/r29/'], ['chart/aid/all/eur/R29/', 'chart/aid/all/eur/r29/'], ['chart/aid/all/eur/r29/)', 'chart/aid/all/eur/r29/'],
    ['chart/aid/all/eur/r29).', 'chart/aid/all/eur/r29/'],
    ['chart/aid/all/eur/r99/', 'chart/aid/all/eur/r29/?release=r99'], ['chart/aid/all/gdp/both/', 'chart/aid/all/eur/r19-r29/?measure=gdp'],
    ['UK/Chart/aid/all/eur/r29/', 'uk/chart/aid/all/eur/r29/'], ['chart/leaders/everyone/', 'chart/leaders/all/?scene=everyone'], ['claim/Pledge', 'claim/pledge/'], ['Embed', 'embed/'], ['%23weight', '#weight'], ['uk/%23Weight)', 'uk/#weight'], ['donor/dnk', 'donor/DNK/'], ['UK/Donor/EUU/).', 'uk/donor/EUU/'], ['uk.', 'uk/'],
  ])('%s leads to %s', (path, nearest) => {
    expect(findNearestPage(path, '', data)).toBe(nearest)
  })
  it('preserves the query', () => {
    expect(findNearestPage('donor/dnk', '?with=est', data)).toBe('donor/DNK/?with=est')
    expect(findNearestPage('chart/AID/military/gdp/r29', '?focus=DNK, EST', data)).toBe('chart/aid/military/gdp/r29/?focus=DNK,EST')
  })
  it('reports the part that does not exist on the page that it leads to', () => {
    expect(parseAddress('aid/all/eur/r29', 'release=r99', data).mismatches).toEqual([{ key: 'release', requested: 'r99', applied: 'r29' }])
  })
  it.each(['about/', 'claim/nothing', 'chart/', 'donor/XYZ', 'donor/', 'wp-login.php'])('%s is nothing like a page', (path) => {
    expect(findNearestPage(path, '', data)).toBeNull()
  })
})
