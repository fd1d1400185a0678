/**
 * Writes metrics of jobs into the log of a function.
 */
@NullMarked
package io.jets.observation.emf;

import org.jspecify.annotations.NullMarked;
