/**
 * Reads the properties that override attributes of jobs' annotations.
 */
@NullMarked
package io.jets.job.read.override;

import org.jspecify.annotations.NullMarked;
