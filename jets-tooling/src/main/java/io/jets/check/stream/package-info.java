/**
 * Checks stream triggers and their filters.
 */
@NullMarked
package io.jets.check.stream;

import org.jspecify.annotations.NullMarked;
