/**
 * Runs one function on a thread of its own, within its concurrency limit and until its
 * time-out.
 */
@NullMarked
package io.jets.local.run;

import org.jspecify.annotations.NullMarked;
