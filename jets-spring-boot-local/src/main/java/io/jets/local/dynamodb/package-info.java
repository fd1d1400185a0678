/**
 * Runs Amazon's DynamoDB Local in a child JVM and creates the tables of jobs.
 */
@NullMarked
package io.jets.local.dynamodb;

import org.jspecify.annotations.NullMarked;
