/**
 * The resources of DynamoDB stream triggers.
 */
@NullMarked
package io.jets.sam.stream;

import org.jspecify.annotations.NullMarked;
