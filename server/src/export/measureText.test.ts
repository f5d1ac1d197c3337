import { ARROW_LABEL_SIZES_PX, LABEL_SIZES_PX, TEXT_SIZES_PX } from '@keha/shared/report/shapeBodies.ts'
import { LINE_HEIGHT } from '@keha/shared/report/text/TextEngine.ts'
import { ARROW_LABEL_FONT_SIZES, FONT_SIZES, LABEL_FONT_SIZES, TEXT_PROPS } from 'tldraw'
import { expect, test } from 'vitest'

test("PD11 sizes and line height are tldraw's own", () => {
  expect(TEXT_SIZES_PX).toEqual(FONT_SIZES)
  expect(LABEL_SIZES_PX).toEqual(LABEL_FONT_SIZES)
  expect(ARROW_LABEL_SIZES_PX).toEqual(ARROW_LABEL_FONT_SIZES)
  expect(LINE_HEIGHT).toBe(TEXT_PROPS.lineHeight)
})
