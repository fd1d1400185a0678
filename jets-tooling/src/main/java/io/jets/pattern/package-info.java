/**
 * Compiles and matches event patterns with AWS's own engine, which no other package uses,
 * and explains why events do not match.
 */
@NullMarked
package io.jets.pattern;

import org.jspecify.annotations.NullMarked;
