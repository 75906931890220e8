// Says two minutes before that the session will end. Each page, and each draft that is kept, begins the time anew.
const notice = document.querySelector('[data-session-minutes]')

if (notice) {
  const quiet = (Number(notice.dataset.sessionMinutes) - 2) * 60000
  let timer
  const begin = () => {
    clearTimeout(timer)
    notice.hidden = true
    timer = setTimeout(() => { notice.hidden = false }, quiet)
  }
  document.addEventListener('lead:kept', begin)
  begin()
}
