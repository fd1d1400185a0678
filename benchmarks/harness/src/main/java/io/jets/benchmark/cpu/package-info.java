/**
 * Measures the CPU time and memory of a function, and limits its CPU.
 */
@NullMarked
package io.jets.benchmark.cpu;

import org.jspecify.annotations.NullMarked;
