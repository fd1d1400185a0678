/**
 * Measures what happens within an invocation, part by part.
 */
@NullMarked
package io.jets.benchmark.inside;

import org.jspecify.annotations.NullMarked;
