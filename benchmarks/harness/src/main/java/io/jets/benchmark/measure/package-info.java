/**
 * Drives functions and takes their times.
 */
@NullMarked
package io.jets.benchmark.measure;

import org.jspecify.annotations.NullMarked;
