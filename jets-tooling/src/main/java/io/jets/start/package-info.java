/**
 * Finds out during Spring's ahead-of-time processing what an application needs when it
 * starts on Lambda.
 */
@NullMarked
package io.jets.start;

import org.jspecify.annotations.NullMarked;
