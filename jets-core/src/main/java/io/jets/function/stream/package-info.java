/**
 * Reads a batch of stream records as changes of items.
 */
@NullMarked
package io.jets.function.stream;

import org.jspecify.annotations.NullMarked;
