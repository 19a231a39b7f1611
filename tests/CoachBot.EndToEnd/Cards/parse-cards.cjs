// node parse-cards.cjs <folder>: parses each *.json in the folder as an Adaptive Card of version 1.5, Teams' common ground,
// and prints what is wrong as JSON: [{ card, phase, event, message }].
const fs = require('node:fs');
const path = require('node:path');
const ac = require('adaptivecards/dist/adaptivecards.js');

const version = new ac.Version(1, 5);
// Read by the parser outside its property tables, or by Teams only.
const readElsewhere = new Set(['type', '$schema', 'msteams', 'requires', 'fallback', 'refresh', 'authentication', 'data',
  'body', 'actions', 'columns', 'items', 'inlines', 'images', 'rows', 'cells']);

const phases = ['Parse', 'ToJSON', 'Validation'];
const named = (list, number) => list[number] ?? String(number);
const eventName = number => named(Object.entries(ac.ValidationEvent).reduce((all, [name, value]) => ({ ...all, [value]: name }), {}), number);

function parse(json) {
  const context = new ac.SerializationContext(version);
  const card = new ac.AdaptiveCard();
  // Teams shows six buttons; the package by itself five.
  card.hostConfig = new ac.HostConfig({ actions: { maxActions: 6 } });
  // The package tests "lang" with a global pattern, which goes on where the card before left off.
  ac.CardElement.langProperty.regEx.lastIndex = 0;
  card.parse(json, context);
  const parsed = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  const events = [...parsed, ...card.validateProperties().validationEvents]
    .map(event => ({ phase: named(phases, event.phase), event: eventName(event.event), message: event.message }));
  return [...events, ...unknownProperties(json)];
}

// The parser drops a property that it does not know without a word; a typing error would go unseen.
function unknownProperties(node, at = '') {
  if (Array.isArray(node)) {
    return node.flatMap((item, index) => unknownProperties(item, `${at}[${index}]`));
  }
  if (node === null || typeof node !== 'object') {
    return [];
  }
  const schema = schemaOf(node.type);
  // Teams' and the Playground's renderer keep this member for themselves: a tap would do nothing.
  const reserved = node.data && typeof node.data === 'object' && 'key' in node.data
    ? [{ phase: 'Parse', event: 'ReservedProperty', message: `The data of ${node.type} may not have a member "key" (at ${at || '/'})` }]
    : [];
  return [...reserved, ...Object.entries(node).flatMap(([name, value]) => {
    const here = schema && !readElsewhere.has(name) && !schema.some(property => property.name === name && property.targetVersion.compareTo(version) <= 0)
      ? [{ phase: 'Parse', event: 'UnknownProperty', message: `${node.type} has no property "${name}" in version ${version} (at ${at || '/'})` }]
      : [];
    return name === 'data' || name === 'msteams' ? here : [...here, ...unknownProperties(value, `${at}/${name}`)];
  })];
}

function schemaOf(type) {
  const found = type === 'AdaptiveCard'
    ? ac.AdaptiveCard
    : (ac.GlobalRegistry.elements.findByName(type) ?? ac.GlobalRegistry.actions.findByName(type))?.objectType;
  if (!found) {
    return undefined;
  }
  const schema = new found().getSchema();
  return Array.from({ length: schema.getCount() }, (_, index) => schema.getItemAt(index));
}

const folder = process.argv[2];
const warnings = fs.readdirSync(folder).filter(file => file.endsWith('.json')).sort()
  .flatMap(file => parse(JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')))
    .map(warning => ({ card: path.basename(file, '.json'), ...warning })));
console.log(JSON.stringify(warnings));
