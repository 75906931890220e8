// Beside the questions of an assessment: needless questions go at once; answers are kept, and the score comes back with each keeping.
// The server decides everything; without this script it is all one page with a button.
import { asked } from './asked.js'

const form = document.querySelector('form[data-rules]')
const rules = JSON.parse(form.dataset.rules)

const values = (key) =>
  [...form.querySelectorAll(`[name="Form.${key}"]`)]
    .filter((box) => (box.type === 'radio' || box.type === 'checkbox' ? box.checked : box.value))
    .map((box) => box.value)

const show = () => {
  const states = asked(rules, Object.fromEntries(Object.keys(rules).map((key) => [key, values(key)])))
  for (const [key, state] of Object.entries(states)) {
    form.querySelector(`[data-item="${key}"]`).hidden = state !== true
  }
}

// A score that does not count the last answer yet is dimmed, until the server's comes.
const panels = [...document.querySelectorAll('[data-running]')]
const dim = (busy) =>
  panels.forEach((panel) => {
    panel.ariaBusy = busy
    panel.classList.toggle('lead-muted', busy)
  })

const showScore = (panel, { points, answered, place, bandFrom }) => {
  panel.querySelector('[data-points]').textContent = points
  panel.querySelector('[data-answered]').textContent = answered
  const needle = panel.querySelector('[data-needle]')
  if (needle) {
    needle.textContent = points
    needle.className = `at-${place}`
  }
  panel.querySelectorAll('[data-from]').forEach((band) => (band.hidden = band.dataset.from !== String(bandFrom)))
}

// Kept two seconds after the last answer. One keeping at a time; sending waits for it, so that it never competes with itself.
const status = document.querySelector('[data-kept]')
let timer
let keeping
let latest
const keep = async () => {
  const sent = latest
  try {
    const answer = await fetch(form.dataset.keep, { method: 'POST', body: new FormData(form), redirect: 'error' })
    if (answer.ok) {
      const kept = await answer.json()
      if (kept.words) {
        form.elements.Version.value = kept.version
        status.textContent = kept.words
      }
      kept.scores?.forEach((score, place) => showScore(panels[place], score))
      dim(sent !== latest)
    }
  } catch {
    // No network: tried again, and the button still keeps everything.
    later(15_000)
  }
  keeping = undefined
}
const later = (wait) => {
  clearTimeout(timer)
  timer = setTimeout(() => (keeping ? later(wait) : (keeping = keep())), wait)
}

form.addEventListener('change', (event) => {
  show()
  latest = event
  dim(true)
  later(2_000)
})
form.addEventListener('submit', (event) => {
  clearTimeout(timer)
  if (keeping) {
    event.preventDefault()
    keeping.then(() => form.requestSubmit(event.submitter))
  }
})
show()
