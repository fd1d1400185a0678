/**
 * Reads an event into the type that a job's method accepts.
 */
@NullMarked
package io.jets.function.payload;

import org.jspecify.annotations.NullMarked;
