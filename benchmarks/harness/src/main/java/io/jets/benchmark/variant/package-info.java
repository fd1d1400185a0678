/**
 * What is compared: variants, JDKs, and how a package is started.
 */
@NullMarked
package io.jets.benchmark.variant;

import org.jspecify.annotations.NullMarked;
