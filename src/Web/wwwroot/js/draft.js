// Keeps a form as a draft on the server: two seconds after the last change, and when the page goes out of sight.
for (const form of document.querySelectorAll('form[data-draft]')) {
  const { draft: address, draftSaving, draftSaved, draftFailed } = form.dataset
  const status = form.querySelector('[data-draft-status]') ?? form.insertBefore(document.createElement('p'), form.firstChild)
  status.classList.add('lead-saved')
  status.setAttribute('role', 'status')
  let timer
  let changed = false

  const save = async (leaving) => {
    clearTimeout(timer)
    if (!changed || form.dataset.sent) {
      return
    }
    changed = false
    const body = new FormData(form)
    status.textContent = draftSaving
    try {
      const answer = await fetch(address, {
        method: 'POST',
        body,
        credentials: 'same-origin',
        redirect: 'error',
        keepalive: leaving === true,
        headers: { 'X-Form-Token': body.get('__RequestVerificationToken') ?? '' },
      })
      if (!answer.ok) {
        throw new Error(answer.status)
      }
      const now = new Date().toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit', hour12: false })
      status.textContent = draftSaved.replace('{0}', now)
      document.dispatchEvent(new Event('lead:kept'))
    } catch {
      changed = true
      status.textContent = draftFailed
      timer = setTimeout(save, 15000)
    }
  }

  const soon = () => {
    changed = true
    clearTimeout(timer)
    timer = setTimeout(save, 2000)
  }
  form.addEventListener('input', soon)
  form.addEventListener('change', soon)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      save(true)
    }
  })
}
