// tldraw's icons, fonts and words, from our own server.
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'

export const ASSET_URLS = getAssetUrlsByImport()
