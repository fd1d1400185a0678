/**
 * Faults of jobs, the places where they were written, and their report.
 */
@NullMarked
package io.jets.job.fault;

import org.jspecify.annotations.NullMarked;
