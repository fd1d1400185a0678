/**
 * Reads DynamoDB streams and runs jobs with their records, as Lambda's event source
 * mappings do.
 */
@NullMarked
package io.jets.local.stream;

import org.jspecify.annotations.NullMarked;
