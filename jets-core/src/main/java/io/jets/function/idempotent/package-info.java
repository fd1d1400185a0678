/**
 * Calls a job's method only for events that the job has not completed.
 */
@NullMarked
package io.jets.function.idempotent;

import org.jspecify.annotations.NullMarked;
