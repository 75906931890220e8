// Keys that the device keeps. A form that uses one is shown where the browser knows them; without this script the password is the way.
// What is signed ends after five minutes: a page that has stood longer asks for a new one first.
const lasts = 4 * 60000
const opened = Date.now()

const known = 'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential

const refresh = async (form) => {
  if (Date.now() - opened < lasts) {
    return
  }
  const answer = await fetch(form.dataset.fresh, { credentials: 'same-origin' })
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const fresh = page.querySelector(`form[data-passkey=${form.dataset.passkey}]`)
  if (fresh) {
    form.dataset.options = fresh.dataset.options
    form.elements.State.value = fresh.elements.State.value
  }
}

const ask = (form) => {
  const options = JSON.parse(form.dataset.options)
  return form.dataset.passkey === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
}

for (const form of known ? document.querySelectorAll('form[data-passkey]') : []) {
  const status = form.querySelector('[data-passkey-status]')
  let busy = false
  form.hidden = false
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    if (busy) {
      return
    }
    busy = true
    try {
      await refresh(form)
      form.elements.Credential.value = JSON.stringify(await ask(form))
      form.submit()
    } catch {
      status.textContent = status.dataset.passkeyFailed
    } finally {
      busy = false
    }
  })
}
