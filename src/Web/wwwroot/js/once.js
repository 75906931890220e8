// A form is sent once, however often its button is pressed on a slow network. Who stops it, or waits in vain, can send it again: by its id
// the server knows it.
const longest = 5000
const waiting = new Map()

function letGo(form) {
  clearTimeout(waiting.get(form))
  waiting.delete(form)
  delete form.dataset.sent
  form.removeAttribute('aria-busy')
}

function letAllGo() {
  for (const form of document.querySelectorAll('form[data-sent]')) {
    letGo(form)
  }
}

document.addEventListener('submit', (event) => {
  const form = event.target
  if (form.method !== 'post' || event.defaultPrevented) {
    return
  }
  if (form.dataset.sent) {
    event.preventDefault()
    return
  }
  form.dataset.sent = 'yes'
  form.setAttribute('aria-busy', 'true')
  waiting.set(form, setTimeout(() => letGo(form), longest))
})

// The browser stops what it sends when Escape is pressed.
addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    letAllGo()
  }
})

// Gone back to by the browser's own button, the page may be sent again.
addEventListener('pageshow', letAllGo)
