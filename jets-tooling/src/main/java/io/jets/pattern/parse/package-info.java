/**
 * Reads patterns into fields and match expressions, and describes these in words.
 */
@NullMarked
package io.jets.pattern.parse;

import org.jspecify.annotations.NullMarked;
