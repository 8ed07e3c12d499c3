import { nearest, one } from './dom.ts'

/**
 * A slider stands for a select of the same form: it moves the choice and says it in words. Without script
 * the select and its button do the same work.
 */
export function startSliders(): void {
  document.addEventListener('input', (event) => {
    const slider = nearest(event, 'input[data-slides]', HTMLInputElement)
    const select = slider && one(`#${slider.dataset.slides ?? ''}`, HTMLSelectElement)
    if (slider === null || select === null) return
    select.selectedIndex = Number(slider.value)
    slider.setAttribute('aria-valuetext', select.selectedOptions[0]?.text ?? '')
  })
}
