/** An address for a file made in the browser, for as long as it is on the page. */
import { useEffect, useState } from 'react'

/** Null until there is a file, and where the browser refuses. */
export function useFileUrl(file: Blob | null): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (!file) return undefined
    try {
      const made = URL.createObjectURL(file)
      setUrl(made)
      return () => URL.revokeObjectURL(made)
    } catch {
      return undefined
    }
  }, [file])
  return url
}
