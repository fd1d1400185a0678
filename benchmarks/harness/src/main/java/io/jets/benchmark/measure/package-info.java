/**
 * Invokes functions and measures them.
 */
@NullMarked
package io.jets.benchmark.measure;

import org.jspecify.annotations.NullMarked;
