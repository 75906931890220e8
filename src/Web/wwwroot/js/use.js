// Puts an offered value into its field, which is then sent as any other.
for (const offer of document.querySelectorAll('[data-use]')) {
  offer.hidden = false
  offer.addEventListener('click', () => {
    const field = document.getElementById(offer.dataset.use)
    field.value = offer.value
    field.focus()
    offer.hidden = true
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
