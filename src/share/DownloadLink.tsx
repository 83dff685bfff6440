/** A link that saves a file made in the browser. */
import type { ReactElement } from 'react'
import styles from './ShareDialog.module.css'
import { useFileUrl } from './useFileUrl.ts'

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
