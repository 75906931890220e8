// Shows one step of a long form at a time. All steps are in the document already, so the network is not needed between them,
// and without this script the form is one long page.
for (const all of document.querySelectorAll('[data-steps]')) {
  const form = all.closest('form')
  const steps = [...all.querySelectorAll('[data-step]')]
  if (steps.length < 2 || !form) {
    continue
  }
  const { stepText, backText, nextText } = all.dataset
  const bar = form.querySelector('.lead-actionbar')
  const send = [...bar.children]

  const make = (tag, className, text) => {
    const element = document.createElement(tag)
    element.className = className
    element.textContent = text ?? ''
    return element
  }
  const progress = make('ol', 'lead-steps')
  progress.setAttribute('aria-hidden', 'true')
  steps.forEach(() => progress.append(make('li', '')))
  const count = make('b', '')
  const line = make('p', 'lead-steps__t')
  line.append(count)
  all.before(progress, line)
  const saved = form.querySelector('.lead-saved')
  if (saved) {
    line.append(saved)
  }

  const back = make('button', 'govuk-button govuk-button--secondary', backText)
  const next = make('button', 'govuk-button', nextText)
  back.type = next.type = 'button'
  bar.prepend(back, next)
  all.dataset.stepsOn = ''

  let current = 0
  const show = (index, focus) => {
    current = Math.max(0, Math.min(index, steps.length - 1))
    steps.forEach((step, i) => { step.hidden = i !== current })
    ;[...progress.children].forEach((item, i) => { item.className = i < current ? 'done' : i === current ? 'now' : '' })
    count.textContent = stepText.replace('{0}', current + 1).replace('{1}', steps.length)
    const last = current === steps.length - 1
    back.hidden = current === 0
    next.hidden = last
    send.forEach((button) => { button.hidden = !last })
    if (focus) {
      scrollTo(0, 0)
      steps[current].querySelector('h1, h2')?.focus({ preventScroll: true })
    }
  }
  const holding = (element) => steps.findIndex((step) => step.contains(element))

  // An answer that ends the form is sent at once: nothing more is asked.
  const ends = () => [...steps[current].querySelectorAll('[data-stop]')]
    .some((question) => question.querySelector('input:checked')?.value === question.dataset.stop)
  const goOn = () => ends() ? form.requestSubmit() : show(current + 1, true)

  back.addEventListener('click', () => show(current - 1, true))
  next.addEventListener('click', goOn)
  // Enter in a field goes on instead of sending a form that is not finished.
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target.matches('input') && current < steps.length - 1) {
      event.preventDefault()
      goOn()
    }
  })
  // A line of the error summary, or a link to change an answer, leads into a step that may be out of sight.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]')
    const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)))
    const index = target ? holding(target) : -1
    if (index >= 0) {
      event.preventDefault()
      show(index, false)
      target.focus()
      target.scrollIntoView({ block: 'center' })
    }
  }, true)

  const wrong = steps.findIndex((step) => step.querySelector('.govuk-form-group--error'))
  show(wrong < 0 ? 0 : wrong, false)
}
