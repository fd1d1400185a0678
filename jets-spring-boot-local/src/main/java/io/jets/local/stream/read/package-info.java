/**
 * Reads DynamoDB streams as Lambda's event source mappings do, and hands the records that
 * pass a job's filters to their delivery.
 */
@NullMarked
package io.jets.local.stream.read;

import org.jspecify.annotations.NullMarked;
