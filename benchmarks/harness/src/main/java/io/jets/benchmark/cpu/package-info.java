/**
 * How much CPU time and memory a function takes, and how little it may have.
 */
@NullMarked
package io.jets.benchmark.cpu;

import org.jspecify.annotations.NullMarked;
