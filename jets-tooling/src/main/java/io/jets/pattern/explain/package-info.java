/**
 * Explains why an event does not match a pattern.
 */
@NullMarked
package io.jets.pattern.explain;

import org.jspecify.annotations.NullMarked;
