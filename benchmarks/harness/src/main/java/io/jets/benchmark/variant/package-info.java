/**
 * The compared variants, their JDKs and how they are started.
 */
@NullMarked
package io.jets.benchmark.variant;

import org.jspecify.annotations.NullMarked;
