/**
 * Makes a SAM template out of jobs, as text.
 */
@NullMarked
package io.jets.sam;

import org.jspecify.annotations.NullMarked;
