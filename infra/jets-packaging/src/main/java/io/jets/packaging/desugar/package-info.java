/**
 * Replaces the lambdas and string concatenations of class files by ordinary code, which a
 * JVM links faster.
 */
@NullMarked
package io.jets.packaging.desugar;

import org.jspecify.annotations.NullMarked;
