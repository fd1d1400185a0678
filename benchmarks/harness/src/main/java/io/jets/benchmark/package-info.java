/**
 * Runs the benchmarks of Lambda functions.
 */
@NullMarked
package io.jets.benchmark;

import org.jspecify.annotations.NullMarked;
