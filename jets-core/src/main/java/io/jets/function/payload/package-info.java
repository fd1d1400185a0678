/**
 * An event's bytes become what a job's method takes.
 */
@NullMarked
package io.jets.function.payload;

import org.jspecify.annotations.NullMarked;
