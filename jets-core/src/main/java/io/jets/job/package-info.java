/**
 * Jobs and their triggers as values, and the faults in how they are written.
 */
@NullMarked
package io.jets.job;

import org.jspecify.annotations.NullMarked;
