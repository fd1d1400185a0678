// The commands that do what the page Send does

import { dynamoDbItem } from './json.js';
import { lines } from './form.js';

const OPTIONS = { TableName: 'table-name', Item: 'item', Key: 'key', AttributeUpdates: 'attribute-updates' };

/**
 * Returns a command of the AWS CLI.
 * @param kind event, invoke or item
 * @param form the values of the form
 * @param keys the names of the table's key attributes
 */
export function awsCommand(kind, form, keys) {
  const endpoint = `aws --endpoint-url ${location.origin}`;
  if (kind === 'event') {
    return `${endpoint} events put-events --entries ${quote(entries(form))}`;
  }
  if (kind === 'invoke') {
    return `${endpoint} lambda invoke --cli-binary-format raw-in-base64-out --function-name ${form.job} --payload ${quote(form.payload)} /dev/stdout`;
  }
  const [operation, request] = itemRequest(form, keys);
  const options = Object.entries(request).map(([name, value]) => `--${OPTIONS[name]} ${quote(typeof value === 'string' ? value : JSON.stringify(value))}`);
  return `${endpoint} dynamodb ${operation} ${options.join(' ')}`;
}

/** Returns the same as a command of curl. */
export function curlCommand(kind, form, keys) {
  if (kind === 'event') {
    return `curl ${location.origin} -H 'X-Amz-Target: AWSEvents.PutEvents' -H 'Content-Type: application/x-amz-json-1.1' -d ${quote(`{"Entries":${entries(form)}}`)}`;
  }
  if (kind === 'invoke') {
    return `curl ${location.origin}/2015-03-31/functions/${form.job}/invocations -d ${quote(form.payload)}`;
  }
  const [operation, request] = itemRequest(form, keys);
  const target = operation.split('-').map((word) => word[0].toUpperCase() + word.slice(1)).join('');
  return `curl ${location.origin} -H 'X-Amz-Target: DynamoDB_20120810.${target}' -H 'Content-Type: application/x-amz-json-1.0' `
    + '-H \'X-Amz-Date: 20260101T000000Z\' -H \'Authorization: AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=local\' '
    + `-d ${quote(JSON.stringify(request))}`;
}

function entries({ bus, source, detailType, detail, resources, time }) {
  const arns = lines(resources);
  return JSON.stringify([{
    EventBusName: bus, Source: source, DetailType: detailType, Detail: detail, ...(arns.length ? { Resources: arns } : {}),
    ...(time?.trim() ? { Time: Date.parse(time) / 1000 } : {})
  }]);
}

/** Returns the operation of DynamoDB as the AWS CLI calls it, and its request. */
function itemRequest({ table, operation, item: text, dynamoDbJson }, keys) {
  const item = dynamoDbItem(text, dynamoDbJson);
  if (operation === 'put') {
    return ['put-item', { TableName: table, Item: item }];
  }
  const part = (isKey) => Object.fromEntries(Object.entries(item).filter(([name]) => keys.includes(name) === isKey));
  if (operation === 'delete') {
    return ['delete-item', { TableName: table, Key: part(true) }];
  }
  const updates = Object.fromEntries(Object.entries(part(false)).map(([name, value]) => [name, { Action: 'PUT', Value: value }]));
  return ['update-item', { TableName: table, Key: part(true), AttributeUpdates: updates }];
}

/** Quotes a text for a shell. */
function quote(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
