/**
 * Turns changes of a test into records of a DynamoDB stream.
 */
@NullMarked
package io.jets.test.stream;

import org.jspecify.annotations.NullMarked;
