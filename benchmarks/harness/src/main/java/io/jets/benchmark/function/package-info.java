/**
 * Functions as Lambda runs them: AWS's runtime interface client and the API it speaks.
 */
@NullMarked
package io.jets.benchmark.function;

import org.jspecify.annotations.NullMarked;
