// Only the parts of govuk-frontend that our pages use.
import { createAll } from 'govuk-frontend/dist/govuk/init.mjs'
import { CharacterCount } from 'govuk-frontend/dist/govuk/components/character-count/character-count.mjs'
import { ErrorSummary } from 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
for (const component of [ErrorSummary, CharacterCount]) {
  createAll(component)
}
