/**
 * Reads the settings of a function and its policies from the three levels at which they
 * are written.
 */
@NullMarked
package io.jets.job.read.settings;

import org.jspecify.annotations.NullMarked;
