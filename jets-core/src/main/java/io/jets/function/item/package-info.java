/**
 * Reads a DynamoDB item into the type that a job's method accepts.
 */
@NullMarked
package io.jets.function.item;

import org.jspecify.annotations.NullMarked;
