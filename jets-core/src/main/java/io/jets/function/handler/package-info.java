/**
 * Passes an event to a job's method in the form that the method accepts, and writes the
 * response.
 */
@NullMarked
package io.jets.function.handler;

import org.jspecify.annotations.NullMarked;
