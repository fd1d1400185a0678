/**
 * Reads the switches of the build and the constants in class files.
 */
@NullMarked
package io.jets.lean.support;

import org.jspecify.annotations.NullMarked;
