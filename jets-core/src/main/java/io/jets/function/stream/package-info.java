/**
 * A batch of stream records: read one by one, selected, handed to a job's method.
 */
@NullMarked
package io.jets.function.stream;

import org.jspecify.annotations.NullMarked;
