// Shows what a choice asks besides only while that choice is taken; without this script it is always in sight.
for (const more of document.querySelectorAll('[data-revealed-by]')) {
  const choice = document.getElementById(more.dataset.revealedBy)
  const show = () => { more.hidden = !choice.checked }
  for (const other of document.getElementsByName(choice.name)) {
    other.addEventListener('change', show)
  }
  show()
}
