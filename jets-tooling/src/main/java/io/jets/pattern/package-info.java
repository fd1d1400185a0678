/**
 * Compiles and matches event patterns with AWS's own engine, which nothing else uses.
 */
@NullMarked
package io.jets.pattern;

import org.jspecify.annotations.NullMarked;
