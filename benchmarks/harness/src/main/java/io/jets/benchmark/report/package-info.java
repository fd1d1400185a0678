/**
 * Writes what was measured: values, table, picture.
 */
@NullMarked
package io.jets.benchmark.report;

import org.jspecify.annotations.NullMarked;
