/**
 * Turns items into DynamoDB's JSON, for tests.
 */
@NullMarked
package io.jets.event.item;

import org.jspecify.annotations.NullMarked;
