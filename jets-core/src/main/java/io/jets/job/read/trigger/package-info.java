/**
 * Reads the triggers of a method from its annotations.
 */
@NullMarked
package io.jets.job.read.trigger;

import org.jspecify.annotations.NullMarked;
