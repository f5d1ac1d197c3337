// Images go to our own server and come from nowhere else. Without a store of its own tldraw would write them into the
// document as base64.
import { UploadedImage } from '@keha/shared/api.ts'
import type { BoardId } from '@keha/shared/ids.ts'
import type { TLAssetStore } from 'tldraw'
import { redrawnPicture } from '../browser/redrawnPicture.ts'

/** What the server takes; SVG may carry script and is not among them. */
export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const

/** Answers the picture's address. Rejects where the server refused it, or with the signal's reason. */
export async function uploadImage(boardId: BoardId, token: string, picture: Blob, signal?: AbortSignal): Promise<string> {
  const answer = await fetch(`/api/boards/${boardId}/images`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': picture.type },
    body: picture,
    ...(signal && { signal }),
  })
  if (!answer.ok) throw new Error(`image refused: ${answer.status}`)
  return UploadedImage.parse(await answer.json()).src
}

/** Uploads with the person's token. `upload` rejects where the server refused; the canvas says so. */
export function imageStore(boardId: BoardId, token: string): TLAssetStore {
  return {
    async upload(_asset, file, signal) {
      // A PDF holds PNG and JPEG only: here it is drawn anew once, on the server it would be decoded for each PDF.
      const picture = file.type === 'image/webp' ? await redrawnPicture(file) : file
      return { src: await uploadImage(boardId, token, picture, signal) }
    },
    resolve: (asset) => asset.props.src,
  }
}
