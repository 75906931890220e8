// Shows the answers again before they are sent, each with a link to change it. Without this script they all stand on the page anyway.
for (const review of document.querySelectorAll('[data-review]')) {
  const form = review.closest('form')
  const list = review.querySelector('dl')
  const own = review.closest('[data-step]')
  const words = (element) => element?.textContent.trim().replace(/\s+/g, ' ') ?? ''

  const make = (tag, className, text) => {
    const element = document.createElement(tag)
    element.className = className
    element.textContent = text ?? ''
    return element
  }
  // The boxes of a day belong to the day, not to groups of their own.
  const groupOf = (field) => {
    const group = field.closest('.govuk-form-group')
    return group?.closest('.govuk-date-input__item') ? group.closest('fieldset').closest('.govuk-form-group') : group
  }
  const answer = (fields) => fields
    .filter((field) => field.type !== 'radio' && field.type !== 'checkbox' || field.checked)
    .map((field) => field.type === 'radio' || field.type === 'checkbox'
      ? words(form.querySelector(`label[for="${field.id}"] span`) ?? form.querySelector(`label[for="${field.id}"]`))
      : field.matches('select') ? words(field.selectedOptions[0]) : field.value.trim())
    .filter((value) => value !== '')
    .join(fields[0].closest('.govuk-date-input') ? '/' : ', ')

  const fill = () => {
    const groups = new Map()
    for (const field of form.elements) {
      const group = field.type !== 'hidden' && field.name && groupOf(field)
      if (group && !own.contains(field) && !field.closest('[data-no-review]') && !field.closest('[data-revealed-by][hidden]')) {
        groups.set(group, [...(groups.get(group) ?? []), field])
      }
    }
    list.replaceChildren(...[...groups].map(([group, fields]) => {
      const label = words(group.querySelector('legend, label').firstChild)
      const row = make('div', 'govuk-summary-list__row')
      const link = make('a', 'govuk-link', review.dataset.change)
      link.href = `#${fields[0].id}`
      link.append(make('span', 'govuk-visually-hidden', `: ${label}`))
      const action = make('dd', 'govuk-summary-list__actions')
      action.append(link)
      row.append(make('dt', 'govuk-summary-list__key', label), make('dd', 'govuk-summary-list__value', answer(fields) || '–'), action)
      return row
    }))
  }

  review.hidden = false
  review.addEventListener('toggle', fill)
  form.addEventListener('change', fill)
  fill()
}
