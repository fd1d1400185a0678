/**
 * Observes the invocations of jobs with Micrometer.
 */
@NullMarked
package io.jets.observation;

import org.jspecify.annotations.NullMarked;
