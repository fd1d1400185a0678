/**
 * Reads AWS's rates and crons, and computes when they fire.
 */
@NullMarked
package io.jets.job.schedule;

import org.jspecify.annotations.NullMarked;
