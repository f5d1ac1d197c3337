// The words of a note as plain HTML for as long as nobody is about to write in it: tldraw's own label keeps an editor's worth of
// state for each of a thousand notes. Same elements and styles, so that nothing moves when the one takes the other's place.
import { type ComponentProps, cloneElement, isValidElement, memo, type ReactElement, type ReactNode, useMemo } from 'react'
import { RichTextLabel, useEditor, useValue } from 'tldraw'
import { noteHtml } from './noteHtml.ts'

type LabelProps = ComponentProps<typeof RichTextLabel>

/** What tldraw draws for a note, with its label replaced; as it is where it does not look as expected. */
export function withLightLabel(drawn: ReactNode): ReactNode {
  if (!isWithChildren(drawn) || !Array.isArray(drawn.props.children)) return drawn
  const [box, ...others] = drawn.props.children as ReactNode[]
  if (!isWithChildren(box)) return drawn
  const label = box.props.children
  if (!isValidElement<LabelProps>(label) || label.type !== RichTextLabel) return drawn
  return (
    <>
      {cloneElement(box, {}, <NoteLabel {...label.props} />)}
      {others}
    </>
  )
}

const isWithChildren = (node: ReactNode): node is ReactElement<{ readonly children?: ReactNode }> =>
  isValidElement<{ readonly children?: ReactNode }>(node) && node.props.children !== undefined

/** Also where somebody writes elsewhere and points at this note: the next press goes into it. */
const NoteLabel = memo(function NoteLabel(props: LabelProps) {
  const editor = useEditor()
  const { shapeId, richText, isSelected } = props
  const isAboutToBeWritten = useValue('note about to be written', () => {
    const editing = editor.getEditingShapeId()
    return editing !== null && (editing === shapeId || editor.getHoveredShapeId() === shapeId)
  }, [editor, shapeId])
  const html = useMemo(() => (richText ? noteHtml(richText) : ''), [richText])
  // A link is followed by tldraw's own label.
  if (isSelected || isAboutToBeWritten || html.includes('<a ')) return <RichTextLabel {...props} />
  return <PlainLabel {...props} html={html} />
})

function PlainLabel({
  html,
  font,
  fontSize,
  lineHeight,
  align,
  verticalAlign,
  padding,
  labelColor,
}: LabelProps & { readonly html: string }) {
  return (
    <div
      className="tl-text-label tl-text-wrapper tl-rich-text-wrapper"
      aria-hidden="true"
      data-font={font}
      data-align={align}
      data-hastext="true"
      data-isediting="false"
      data-textwrap="true"
      data-isselected="false"
      style={{
        justifyContent: align === 'start' || align === 'end' ? align : 'center',
        alignItems: verticalAlign === 'middle' ? 'center' : verticalAlign,
        padding,
      }}
    >
      <div
        className="tl-text-label__inner tl-text-content__wrapper"
        style={{
          fontSize,
          lineHeight: String(lineHeight),
          minHeight: `${Math.floor(fontSize * lineHeight)}px`,
          minWidth: 0,
          color: labelColor,
        }}
      >
        <div className="tl-text tl-text-content" dir="auto">
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made by ProseMirror from a text that its schema has checked. */}
          <div className="tl-rich-text" dangerouslySetInnerHTML={{ __html: html }} />
        </div>
      </div>
    </div>
  )
}
