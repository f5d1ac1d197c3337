// Where the browser keeps whether the side panel was open.
export const PANEL_OPEN = 'panelOpen'
