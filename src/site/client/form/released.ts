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
  // A press on a scroll bar never ends; the next key does it then.
  for (const end of ['pointerup', 'pointercancel', 'keydown'] as const) addEventListener(end, release)
  return (act) => {
    if (pressed) waiting = act
    else act()
  }
}
