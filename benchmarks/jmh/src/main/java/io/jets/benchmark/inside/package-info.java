/**
 * Measures the parts of an invocation separately.
 */
@NullMarked
package io.jets.benchmark.inside;

import org.jspecify.annotations.NullMarked;
