/**
 * Compiles and matches event patterns with AWS's own engine, which no other package uses.
 */
@NullMarked
package io.jets.pattern;

import org.jspecify.annotations.NullMarked;
