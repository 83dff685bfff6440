/** The host of an address without `www.`, as readers know a source; a source that is no address stays as it is. */
export function getHost(source: string): string {
  return /^https?:\/\/(?:www\.)?([^/]+)/.exec(source)?.[1] ?? source
}
