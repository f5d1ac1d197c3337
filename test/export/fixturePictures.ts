// Pictures of every kind people upload, small enough to be kept here: a JPEG, a PNG that is see-through, a moving GIF whose first
// frame is see-through, and WebP with and without loss.
import type { StoredImage } from '@keha/server/src/store/BoardStore.ts'
import { gradientPng } from './workshopBoard.ts'

export interface FixturePicture extends StoredImage {
  readonly src: string
  readonly width: number
  readonly height: number
}

const decoded = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'))

const picture = (name: string, mime: FixturePicture['mime'], width: number, height: number, bytes: Uint8Array): FixturePicture => ({
  src: `/api/boards/abcdefghijkm/images/${name}-abcdefgh`,
  mime,
  width,
  height,
  bytes,
})

export const FIXTURE_PICTURES = {
  jpeg: picture(
    'jpeg',
    'image/jpeg',
    48,
    36,
    decoded(
      '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEiMEExNDk7Pj4+JS5ESUM8SDc9Pjv/2wBDAQoLCw4NDhwQEBw7KCIoOzs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozv/wAARCAAkADADAREAAhEBAxEB/8QAGwABAAICAwAAAAAAAAAAAAAAAAMHAQYCBAX/xAAmEAABAwMDBAIDAAAAAAAAAAABAAIDBAURBhIhImFxgTFBUZHB/8QAGgEBAAIDAQAAAAAAAAAAAAAAAAIFAQMEBv/EACERAAICAwACAwEBAAAAAAAAAAABAhMDERIEIQUxQSKR/9oADAMBAAIRAxEAPwDhwvKUHtLhwlAuHCUC4cJQLhwlAuHCUC4K6oKi4lpqeSrqYqeIZfK8NaO5OEWAi8+ltlnWnT9BaYWiOFskwHVM9oLie348BdkMUIfSKvLnyZH7fomuFnoLpE5lVTsc4jiQDD2+Cszxxn9ohjzTxv8AllY3W3yWu4zUch3GM8OxjcDyD+lxvx9MtoeR1FM6ixQTuMq6oKi49PTc8dNqCjllxs37ST8AkEA+iQoyw6WyMsu1otVaDWEBW+tZ459QObHjMUTWPI+zyf6B6W6GLpbNkcnK0a+p0ErgrmgqLglAuNstWuZaeFsFwhdOGjAlY7rI7g/J75C48nx+3uD0bY+Sv0muGvd0bmW6mcxxGBJNjp8NGefJ9KMPjnvc3/hmXkr8NOfI+WR0kji97zlznHJJ+yV3LBr0jVcYSgxcFbcIrOmE4Q6YThDphOEOmE4Q6YThDpn/2Q==',
    ),
  ),
  png: picture('png', 'image/png', 64, 48, gradientPng(64, 48)),
  /** Two frames: a disc on nothing, then all yellow. */
  gif: picture(
    'gif',
    'image/gif',
    40,
    30,
    decoded(
      'R0lGODlhKAAeAPAAAAqTlgAAACH5BAEUAAEAIf8LTkVUU0NBUEUyLjADAQAAACwAAAAAKAAeAAACR4yPqcvtD6OctNoFcr5Re88x37iFCImaBsqa7Mu98iXDVt1WuD3tee8j6YKjIRFkPNKOpSQxpgw9VT7VAWc98bJaDfcLDn8LACH5BAAUAAAALAAAAAAoAB4AgP+3AwAAAAIhhI+py+0Po5y02ouz3rz7D4biSJbmiabqyrbuC8fyTHMFADs=',
    ),
  ),
  /** Lossy, a triangle on nothing. */
  webpAlpha: picture(
    'webpalpha',
    'image/webp',
    48,
    36,
    decoded(
      'UklGRmoBAABXRUJQVlA4WAoAAAAQAAAALwAAIwAAQUxQSJ8AAAABT2AyAFpBZVEYZbPZbBERoJzO3sPJbWsz9pqXJoqqpmqqpmqqpoqiOru/932fwTf0iP5PgPmnRak1zVonIp0KqHUWYPVULgCxRgMArcZmwVe4HYmsg7OX7S4EkuwhcskAcpQcFEJeAWbJmzgz7+Qg4lRg15yFt3qMi4eYaiBsqU0Cn7hFiauDuHftMgRW9ijk1gDF0To0EBpjoJqa3wkAVlA4IKQAAADwBQCdASowACQAPrVKnUqnJCKhrjQOYOAWiWwAxPk4CAW4DeAN4tCRDhWvfqwvUaWG2zyUIJkK0AD++dp//o8//hhP/9AAyjdsPv8gqr7dm9ituvCrTqQG1Sjq2/Cp/bGA9lGdO5VC9EhzojGipiLHu6YoL2FuDjstVOOZLw1bdl0rg2Bnyq5lILWyRye2s3ZpOqq01KhGXif8HFG2a7cTFpbAAA==',
    ),
  ),
  webpLossy: picture(
    'webplossy',
    'image/webp',
    48,
    36,
    decoded(
      'UklGRnIAAABXRUJQVlA4IGYAAAAQBACdASowACQAPtFaoU0/pSOiLjgLM/AaCUAYBQPVRSBjhpAY1lzJAAD94D7Vr1+5j/R5vL5qwCZoUizWTIfaevl8pnIfateyBkXE8MytJ53H/t7v3bQj456ivmFLeCywL3qkAAA=',
    ),
  ),
  webpLossless: picture(
    'webplossless',
    'image/webp',
    48,
    36,
    decoded('UklGRi4AAABXRUJQVlA4TCIAAAAvL8AIEA8wGKM1mvMf8FDatgHT/n90eAeP6P8EKB/Ax4IB'),
  ),
  /** Two frames: a disc on nothing, then all blue. */
  webpMoving: picture(
    'webpmoving',
    'image/webp',
    40,
    30,
    decoded(
      'UklGRsIBAABXRUJQVlA4WAoAAAASAAAAJwAAHQAAQU5JTQYAAAD/////AABBTk1GQgEAAAQAAAIAABcAABYAAMgAAAJBTFBIbwAAAAE/QCQAmdU8IFkhExEB8ekMt5FtO83D5WS04aEND6mRS71u/8PXUQsR/VfYtm2jdO/qDDOz7HKrPHOil6TFP0jlRHPwdlHo1FA9f5B8+wBRLCBJiaYllpW43QlxwcO8jf/F/2UP6Ie9oc8/ng39GwBWUDggsgAAAFAGAJ0BKhgAFwA+kUKbSiWjoiGoCACwEglsAJ05QX4BzOzCOIfjv+QFAge4CgmdKJ/ZX4F/IrAkD/AAAP7wau/DRMIQLwmSqXJx1dTdZIlxi3f49yEXFXaBrWC1+W+2KEX8TtGM9nVsKX8Kex8ADMpg5B3j+iqj/o/jz+bD9feSHr7Cq8MDCpHuRMZ0AsA8Y8pBeUPesKv52572scQ7GOKTkn/KixMoXqmXzO/ob/+JxABBTk1GTAAAAAAAAAAAACcAAB0AAMgAAABWUDggNAAAANQCAJ0BKigAHgA+kUaeSwJWgAABIJZwB2AABfF1UwAA/sTv//na2GIKl//4tpHQpPAAAAA=',
    ),
  ),
} as const
