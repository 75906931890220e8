// Brings the page in sight into view among the pages of a record, where they do not all fit a phone.
for (const link of document.querySelectorAll('.lead-sub [aria-current]')) {
  const bar = link.closest('.lead-sub')
  bar.scrollLeft = link.offsetLeft - (bar.clientWidth - link.offsetWidth) / 2
}
