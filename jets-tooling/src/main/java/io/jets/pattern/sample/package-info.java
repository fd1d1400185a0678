/**
 * Makes events from patterns: one that matches, and others that nearly do.
 */
@NullMarked
package io.jets.pattern.sample;

import org.jspecify.annotations.NullMarked;
