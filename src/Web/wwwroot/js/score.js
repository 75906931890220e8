// The running score beside the questions of an assessment, the questions that an answer makes needless, and keeping what is answered.
// The server reckons everything again; without this script it is all one page with a button.
const form = document.querySelector('form[data-score]')
const rules = JSON.parse(form.dataset.score)
const state = {}

const boxes = (key) => [...form.querySelectorAll(`[name="Form.${key}"]`)]
const values = (key) => boxes(key).filter((b) => (b.type === 'radio' || b.type === 'checkbox' ? b.checked : b.value)).map((b) => b.value)

const points = (key) => {
  const rule = rules.items[key]
  if (state[key] !== true) {
    return state[key] === false ? rule.skipped ?? 'out' : null
  }
  const chosen = values(key)
  if (!chosen.length || chosen.includes('~declined')) {
    return null
  }
  if (rule.weeks && chosen.length < rule.weeks) {
    return null
  }
  return chosen.reduce((sum, v) => sum + (rule.points[v] ?? (Number(v) || 0)), 0)
}

// True, false, or null for not known: no answer is never a no.
const holds = (condition) => {
  if (!Array.isArray(condition)) {
    return condition
  }
  const [kind, what, than] = condition
  if (kind === 'not') {
    const truth = holds(what)
    return truth === null ? null : !truth
  }
  if (kind === 'n') {
    const truths = than.map(holds)
    const yes = truths.filter((t) => t === true).length
    return yes >= what ? true : yes + truths.filter((t) => t === null).length >= what ? null : false
  }
  if (state[what] !== true) {
    return state[what]
  }
  const chosen = values(what)
  if (!chosen.length || chosen.includes('~declined')) {
    return null
  }
  return kind === 'is' ? chosen.some((v) => than.includes(v)) : points(what) >= than
}

const show = () => {
  for (const [key, rule] of Object.entries(rules.items)) {
    state[key] = 'skip' in rule && holds(rule.skip) === true ? false : 'show' in rule ? holds(rule.show) : true
    form.querySelector(`[data-item="${key}"]`).hidden = state[key] !== true
  }
  document.querySelectorAll('[data-running]').forEach((panel, place) => {
    const score = rules.scores[place]
    let { base: sum, answered, count } = score
    for (const [key, flip] of score.terms) {
      const p = points(key)
      if (p === 'out') {
        continue
      }
      count++
      if (p !== null) {
        answered++
        sum += flip !== null && state[key] ? flip - p : p
      }
    }
    sum *= score.times
    panel.querySelector('[data-points]').textContent = sum
    panel.querySelector('[data-answered]').textContent = panel.dataset.running.replace('{0}', answered).replace('{1}', count)
    const needle = panel.querySelector('[data-needle]')
    if (needle) {
      needle.textContent = sum
      needle.className = `at-${Math.round((100 * (sum - score.min)) / (score.max - score.min))}`
    }
    const bands = [...panel.querySelectorAll('[data-from]')]
    const here = Math.max(...bands.filter((b) => +b.dataset.from <= sum).map((b) => +b.dataset.from))
    bands.forEach((b) => (b.hidden = !answered || +b.dataset.from !== here))
  })
}

// Kept two seconds after the last answer. One keeping at a time; sending waits for it, so that it never competes with itself.
const status = document.querySelector('[data-kept]')
let timer
let keeping
const keep = async () => {
  try {
    const answer = await fetch(form.dataset.keep, { method: 'POST', body: new FormData(form), redirect: 'error' })
    if (answer.ok) {
      const kept = await answer.json()
      form.elements.Version.value = kept.version
      status.textContent = kept.words
    }
  } catch {
    // The button still keeps everything.
  }
  keeping = undefined
}

form.addEventListener('change', () => {
  show()
  if (!form.dataset.keep) {
    return
  }
  clearTimeout(timer)
  timer = setTimeout(() => (keeping ??= keep()), 2000)
})
form.addEventListener('submit', (event) => {
  clearTimeout(timer)
  if (keeping) {
    event.preventDefault()
    keeping.then(() => form.requestSubmit(event.submitter))
  }
})
show()
