/**
 * The jobs of the Jets pages.
 */
@NullMarked
package io.jets.sample;

import org.jspecify.annotations.NullMarked;
