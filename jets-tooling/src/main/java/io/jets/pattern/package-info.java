/**
 * Compiles event patterns, matches events against them, and explains why events do not
 * match. Only this package and the packages in it use AWS's own engine, event-ruler.
 */
@NullMarked
package io.jets.pattern;

import org.jspecify.annotations.NullMarked;
