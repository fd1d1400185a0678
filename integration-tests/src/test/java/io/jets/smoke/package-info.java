/**
 * Uses libraries in the way that applications do, to compare what they do before and
 * after they are packed.
 */
@NullMarked
package io.jets.smoke;

import org.jspecify.annotations.NullMarked;
