// Runs all axe rules for WCAG 2.2 AA. Axe enables target-size, the one rule of WCAG 2.2, only by name.
const done = arguments[arguments.length - 1];
const options = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] };
const describe = (rule, node) => `${rule.id} (${rule.help}) at ${node.target.join(' ')}: ${node.failureSummary}`;
axe.run(document, options)
    .then(results => results.violations.flatMap(rule => rule.nodes.map(node => describe(rule, node))))
    .catch(error => [`axe: ${error}`])
    .then(done);
