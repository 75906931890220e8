// Which questions of a part are asked, by the rules of QuestionRules.cs: true, false, or null for not known. A test holds it to Domain's
// Reading. It stands here as well so that no question moves under a finger while the network is slow. Declining is not an answer, and no
// answer is never a no.
const given = (answers, key) => (answers[key] ?? []).filter((value) => value !== '~declined')

export const asked = (rules, answers) => {
  const states = {}

  const holds = (condition) => {
    if (condition === null || typeof condition === 'boolean') {
      return condition
    }
    if ('not' in condition) {
      const truth = holds(condition.not)
      return truth === null ? null : !truth
    }
    if ('of' in condition) {
      const truths = condition.of.map(holds)
      const yes = truths.filter((truth) => truth === true).length
      return yes >= condition.count ? true : yes + truths.filter((truth) => truth === null).length >= condition.count ? null : false
    }
    if (states[condition.item] !== true) {
      return states[condition.item]
    }
    const values = given(answers, condition.item)
    if (values.length < (condition.values ?? 1)) {
      return null
    }
    return 'is' in condition
      ? values.some((value) => condition.is.includes(value))
      : values.reduce((sum, value) => sum + (condition.points[value] ?? (Number(value) || 0)), 0) >= condition.atLeast
  }

  for (const [key, rule] of Object.entries(rules)) {
    states[key] = 'skip' in rule && holds(rule.skip) === true ? false : 'show' in rule ? holds(rule.show) : true
  }
  return states
}
