/**
 * Runs functions like Lambda: AWS's runtime interface client and the API that it calls.
 */
@NullMarked
package io.jets.benchmark.function;

import org.jspecify.annotations.NullMarked;
