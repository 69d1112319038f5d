// Runs one axe rule, or all for WCAG 2.2 AA. Axe enables target-size, the one rule of WCAG 2.2, only by name.
const done = arguments[arguments.length - 1];
const rule = arguments.length > 1 ? arguments[0] : null;
const runOnly = rule ? { type: 'rule', values: [rule] } : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const rules = rule ? {} : { 'target-size': { enabled: true } };
const options = { runOnly, rules, resultTypes: ['violations'] };
const describe = (rule, node) => `${rule.id} (${rule.help}) at ${node.target.join(' ')}: ${node.failureSummary}`;
axe.run(document, options)
    .then(results => results.violations.flatMap(rule => rule.nodes.map(node => describe(rule, node))))
    .catch(error => [`axe: ${error}`])
    .then(done);
