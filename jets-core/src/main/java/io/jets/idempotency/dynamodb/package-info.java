/**
 * Stores in DynamoDB which events idempotent jobs have completed.
 */
@NullMarked
package io.jets.idempotency.dynamodb;

import org.jspecify.annotations.NullMarked;
