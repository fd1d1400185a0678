// Parts of a generated template, whose form is always the same

const TRIGGERS = ['AWS::Lambda::EventSourceMapping', 'AWS::Events::Rule', 'AWS::Scheduler::Schedule'];

/** Returns the resources of a template: their ids, types and texts. */
function resources(template) {
  const [, section = ''] = /^Resources:\n((?: .*\n|\n)*)/m.exec(template) ?? [];
  return section.split(/^(?= {2}\S)/m).map((block) => ({
    id: /^ {2}(\S+):/.exec(block)?.[1], type: /^ {4}Type: (.+)$/m.exec(block)?.[1], text: dedent(block, 2)
  }));
}

/** Returns what the triggers of a job yield. */
export function triggerResources(template) {
  return resources(template).filter(({ type }) => TRIGGERS.includes(type));
}

/** Returns the policies of the role of a job's function; an empty text if the template has no such role. */
export function rights(template) {
  const role = resources(template).find(({ id, type }) => type === 'AWS::IAM::Role' && id !== 'SchedulerRole');
  const properties = role?.text.split(/^ {2}Properties:\n/m)[1] ?? '';
  return dedent(properties.split(/^(?= {4}\S)/m).filter((property) => !/^ {4}(AssumeRolePolicyDocument|Tags):/.test(property)).join(''), 4);
}

function dedent(text, by) {
  return text.replace(new RegExp(`^ {${by}}`, 'gm'), '').trimEnd();
}
