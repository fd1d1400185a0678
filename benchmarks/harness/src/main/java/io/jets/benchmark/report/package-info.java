/**
 * Writes the results: values, tables and a picture.
 */
@NullMarked
package io.jets.benchmark.report;

import org.jspecify.annotations.NullMarked;
