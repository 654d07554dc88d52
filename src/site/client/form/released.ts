/** Does something when no button of the mouse is down: a message that moves the page must not take a press away from what was pressed. */
export const whenReleased = (): ((act: () => void) => void) => {
  let pressed = false
  let waiting: (() => void) | undefined
  const release = (): void => {
    pressed = false
    setTimeout(() => {
      waiting?.()
      waiting = undefined
    })
  }
  addEventListener('pointerdown', () => void (pressed = true))
  for (const end of ['pointerup', 'pointercancel'] as const) addEventListener(end, release)
  return (act) => {
    if (pressed) waiting = act
    else act()
  }
}
