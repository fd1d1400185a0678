/**
 * Typed views of events, which a job's method can have as its parameter.
 */
@NullMarked
package io.jets.event;

import org.jspecify.annotations.NullMarked;
