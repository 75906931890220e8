// Ctrl+K, and / outside a field, go to the search box.
const search = document.querySelector('[data-search]')

if (search) {
  addEventListener('keydown', (event) => {
    const typing = event.target.closest('input, textarea, select, [contenteditable]')
    const asked = (event.key === 'k' && (event.ctrlKey || event.metaKey)) ||
      (event.key === '/' && !typing && !event.ctrlKey && !event.altKey && !event.metaKey)
    if (asked) {
      event.preventDefault()
      search.focus()
      search.select()
    }
  })
}
