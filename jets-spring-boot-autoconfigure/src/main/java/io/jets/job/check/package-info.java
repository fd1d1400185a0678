/**
 * Finds what is wrong in jobs, before AWS does.
 */
@NullMarked
package io.jets.job.check;

import org.jspecify.annotations.NullMarked;
