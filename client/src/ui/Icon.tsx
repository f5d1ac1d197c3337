// The product's own icons: one stroke, 24 × 24, drawn in the colour of the text around them. Decorative; labels are words.
export const ICON_PATHS = {
  archive: 'M4 4.5h16v4H4zM5.5 8.5V20h13V8.5M10 12.5h4',
  arrowLeft: 'M19 12H5m6-6-6 6 6 6',
  arrowRight: 'M5 12h14m-6-6 6 6-6 6',
  bin: 'M4.5 7h15M10 3.5h4M6.5 7l1 13h9l1-13M10 11v5.5M14 11v5.5',
  board: 'M4 5h16v14H4zM7.5 8.5h5v5h-5zM14.5 13h2.5v2.5h-2.5z',
  braces: 'M9 5C6.5 5 7 7 7 9s-1 3-2.5 3C6 12 7 13 7 15s-.5 4 2 4M15 5c2.5 0 2 2 2 4s1 3 2.5 3c-1.5 0-2.5 1-2.5 3s.5 4-2 4',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  chevronDown: 'M6 9l6 6 6-6',
  chevronUp: 'M6 15l6-6 6 6',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2',
  close: 'M6 6l12 12M18 6L6 18',
  cluster: 'M5 4.5h14M4.5 9.5h6v5h-6zM13.5 9.5h6v5h-6zM4.5 17.5h6v3h-6zM13.5 17.5h6v3h-6z',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  download: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  file: 'M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5',
  gather:
    'M12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM3 3l4.5 4.5M7.5 4v3.5H4M21 3l-4.5 4.5M16.5 4v3.5H20M3 21l4.5-4.5M7.5 20v-3.5H4M21 21l-4.5-4.5M16.5 20v-3.5H20',
  globe:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3.5 9.5h17M3.5 14.5h17M12 3c2.4 2.6 3.4 5.6 3.4 9s-1 6.4-3.4 9c-2.4-2.6-3.4-5.6-3.4-9S9.6 5.6 12 3z',
  grid: 'M4.5 4.5h6v6h-6zM13.5 4.5h6v6h-6zM4.5 13.5h6v6h-6zM13.5 13.5h6v6h-6z',
  grip: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  hand: 'M8 12V5.5a1.5 1.5 0 0 1 3 0V11m0-.5V4a1.5 1.5 0 0 1 3 0v7m0-4.5a1.5 1.5 0 0 1 3 0V15a6 6 0 0 1-6 6c-2.5 0-4-1-5.3-3L3.3 14a1.5 1.5 0 0 1 2.5-1.6L8 15',
  heart: 'M12 20s-7.5-4.6-7.5-10A4.2 4.2 0 0 1 12 7.4 4.2 4.2 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10z',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.6v.01',
  keyboard: 'M3 6.5h18v11H3zM6.5 10h.01M10 10h.01M13.5 10h.01M17 10h.01M7.5 14h9',
  leave: 'M14 4H5v16h9M10 12h11m-4-4 4 4-4 4',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  message: 'M4 5h16v11h-9l-4.5 4v-4H4zM8 9h8M8 12.3h5',
  minus: 'M5 12h14',
  more: 'M4.5 12a.6.6 0 1 0 1.2 0 .6.6 0 0 0-1.2 0zM11.4 12a.6.6 0 1 0 1.2 0 .6.6 0 0 0-1.2 0zM18.3 12a.6.6 0 1 0 1.2 0 .6.6 0 0 0-1.2 0z',
  open: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 6.8-1.2',
  pause: 'M8 5v14M16 5v14',
  pen: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM14 6.5l3.5 3.5',
  people:
    'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-3.6 2.9-6 6.5-6s6.5 2.4 6.5 6M16 5a3.2 3.2 0 0 1 0 6.4M18 14.4c2.2.8 3.5 2.8 3.5 5.6',
  picture: 'M4 5h16v14H4zM4 16l4.5-4.5 4 4 3-3 4.5 4.5M15.5 9v.01',
  pin: 'M12 21s-6.5-5.8-6.5-11a6.5 6.5 0 0 1 13 0c0 5.2-6.5 11-6.5 11zM12 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z',
  play: 'M7 4.5v15l12-7.5z',
  plus: 'M12 5v14M5 12h14',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5M20 14v.01M14 20h.01M17.5 20H20v-2.5',
  question: 'M8.5 8.8a3.6 3.6 0 1 1 5.2 3.2c-1.2.6-1.7 1.3-1.7 2.6M12 18.6v.01',
  repeat: 'M4 12V9.5A3.5 3.5 0 0 1 7.5 6H19m-3-3 3 3-3 3M20 12v2.5a3.5 3.5 0 0 1-3.5 3.5H5m3 3-3-3 3-3',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.3 15.3 20 20',
  share: 'M12 15V4m-4 4 4-4 4 4M5 12v8h14v-8',
  sidebar: 'M3.5 5h17v14h-17zM9.5 5v14',
  slides: 'M3 5h18v11H3zM12 16v4M8.5 20h7',
  smile: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM8.3 14c.8 1.6 2.1 2.4 3.7 2.4s2.9-.8 3.7-2.4M9 9.5v.5M15 9.5v.5',
  star: 'M12 3.8l2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8z',
  table: 'M4 5h16v14H4zM4 9.7h16M4 14.3h16M10 5v14',
  text: 'M5 6h14M5 10.5h14M5 15h14M5 19.5h8',
  thumb: 'M7.5 11 11 3.8c1.5 0 2.4 1 2.2 2.5L12.8 9.5h5.4a1.9 1.9 0 0 1 1.9 2.3l-1.3 6.6a1.9 1.9 0 0 1-1.9 1.6H7.5zM7.5 11H4v9h3.5z',
  vote: 'M4 12h16v8H4zM7.5 12V4.5h9V12M10 8.2l1.5 1.5L14.2 7',
  snow: 'M12 3v18M4.2 7.5l15.6 9M19.8 7.5l-15.6 9M9.5 4.5 12 7l2.5-2.5M9.5 19.5 12 17l2.5 2.5',
  sound: 'M4 9.5v5h3.5L12 19V5L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a7.5 7.5 0 0 1 0 11',
  warning: 'M12 4 2.5 20h19zM12 10v4.5M12 17.2v.01',
} as const

export type IconName = keyof typeof ICON_PATHS

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={ICON_PATHS[name]} />
    </svg>
  )
}

/** The ring with a place in it: the product's mark. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true" fill="none">
      <circle
        cx="16"
        cy="16"
        r="11.5"
        stroke="var(--accent)"
        strokeWidth="4"
        strokeDasharray="58 14.3"
        strokeLinecap="round"
        transform="rotate(-30 16 16)"
      />
      <circle cx="24.4" cy="9.2" r="3.4" fill="var(--sun)" />
    </svg>
  )
}
