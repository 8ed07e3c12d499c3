import { nearest, toast } from './dom.ts'

/** A button with `data-png` saves the picture at that address as PNG: drawn by the browser, sent nowhere. */
export function startPictures(): void {
  document.addEventListener('click', (event) => {
    const button = nearest(event, '[data-png]', HTMLElement)
    if (button === null) return
    drawn(button.dataset.png ?? '').then(
      (blob) => offer(blob, button.dataset.name ?? 'picture.png'),
      () => toast(button.dataset.failed ?? ''),
    )
  })
}

/** Twice as fine as it is large, for screens that are. */
const SCALE = 2

async function drawn(address: string): Promise<Blob> {
  const picture = new Image()
  picture.src = address
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = picture.naturalWidth * SCALE
  canvas.height = picture.naturalHeight * SCALE
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)))
  })
}

function offer(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
