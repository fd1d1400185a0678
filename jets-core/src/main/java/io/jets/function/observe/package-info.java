/**
 * Tells observers about the invocations of jobs.
 */
@NullMarked
package io.jets.function.observe;

import org.jspecify.annotations.NullMarked;
