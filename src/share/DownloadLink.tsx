/** A link that saves a file made in the browser. */
import { useEffect, useState, type ReactElement } from 'react'
import styles from './ShareDialog.module.css'

/** An address for a file made in the browser, for as long as it is on the page. Null until there is a file, and where the browser refuses. */
function useFileUrl(file: Blob | null): string | null {
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

interface DownloadLinkProps {
  readonly file: Blob | null
  readonly name: string
  /** Frames refuse downloads silently, so the page names the alternative each time. */
  readonly onSave: (name: string) => void
  readonly children: string
}

/** Renders nothing until the file is ready. */
export function DownloadLink({ file, name, onSave, children }: DownloadLinkProps): ReactElement | null {
  const url = useFileUrl(file)
  return url === null ? null : <a className={styles.button} href={url} download={name} onClick={() => onSave(name)}>{children}</a>
}
