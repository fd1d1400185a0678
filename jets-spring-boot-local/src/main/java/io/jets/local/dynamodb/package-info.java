/**
 * Runs Amazon's DynamoDB Local in a child JVM and makes the tables that jobs name.
 */
@NullMarked
package io.jets.local.dynamodb;

import org.jspecify.annotations.NullMarked;
