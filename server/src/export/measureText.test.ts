import { ARROW_LABEL_SIZES_PX, LABEL_SIZES_PX, TEXT_SIZES_PX } from '@keha/shared/report/shapeBodies.ts'
import { LINE_HEIGHT } from '@keha/shared/report/text/TextEngine.ts'
import { ARROW_LABEL_FONT_SIZES, FONT_SIZES, LABEL_FONT_SIZES, TEXT_PROPS } from 'tldraw'
import { expect, test } from 'vitest'
import { richTextOfHtml } from './measureText.ts'

test("PD11 sizes and line height are tldraw's own", () => {
  expect(TEXT_SIZES_PX).toEqual(FONT_SIZES)
  expect(LABEL_SIZES_PX).toEqual(LABEL_FONT_SIZES)
  expect(ARROW_LABEL_SIZES_PX).toEqual(ARROW_LABEL_FONT_SIZES)
  expect(LINE_HEIGHT).toBe(TEXT_PROPS.lineHeight)
})

test('PD11 the HTML that tldraw measures is read back as the rich text it was made of', () => {
  const html =
    '<div class="tl-rich-text"><h2>Ot<em>si</em>kko</h2><p dir="auto">a &lt;b&gt; &amp;<br>c <a href="x"><strong>d</strong></a></p><ul><li><p>e</p></li></ul></div>'
  expect(richTextOfHtml(html)).toEqual({
    type: 'doc',
    content: [
      {
        type: 'heading',
        attrs: { level: 2 },
        content: [
          { type: 'text', text: 'Ot', marks: [] },
          { type: 'text', text: 'si', marks: [{ type: 'italic' }] },
          { type: 'text', text: 'kko', marks: [] },
        ],
      },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'a <b> &', marks: [] },
          { type: 'hardBreak' },
          { type: 'text', text: 'c ', marks: [] },
          { type: 'text', text: 'd', marks: [{ type: 'link' }, { type: 'bold' }] },
        ],
      },
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'e', marks: [] }] }] }],
      },
    ],
  })
})
